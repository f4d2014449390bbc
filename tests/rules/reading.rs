//! What authors are told of a question that can't be asked, answered or graded.

use kenning::author::Care;
use toml::{Table, Value};

use crate::common::course::{Entry, choice, course, mistake, number, question, skill, text};

/// All complaints about a question: what is wrong, and what to do.
fn complaints(entry: Entry) -> Vec<String> {
    let draft = course().skill(skill("s")).ask(entry);
    let found = draft.load(Care::Thorough).diagnostics.into_iter();
    let said = found.map(|complaint| {
        let help = complaint.help.map(String::from).unwrap_or_default();
        format!("{}: {help}", complaint.message)
    });
    said.collect()
}

#[track_caller]
fn one(entry: Entry, wrong: &str, help: &str) {
    assert_eq!(complaints(entry), [format!("{wrong}: {help}")]);
}

#[track_caller]
fn good(entry: Entry) {
    assert_eq!(complaints(entry), [""; 0]);
}

fn multi(options: &[&str], right: &[&str]) -> Entry {
    question("multi", "q", &["s"])
        .set("options", options.to_vec())
        .set("answer", right.to_vec())
}

fn order(items: &[&str]) -> Entry {
    question("order", "q", &["s"]).set("items", items.to_vec())
}

fn cloze(text: &str) -> Entry {
    question("cloze", "q", &["s"]).set("text", text)
}

const NINE: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const TEN: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

#[test]
fn options_are_two_to_nine_and_all_different() {
    let (few, many) = (
        "add another one",
        "remove the weakest, or split the question in two",
    );
    good(choice("q", "s", &NINE[..2]));
    good(choice("q", "s", &NINE));
    good(multi(&NINE, &["9", "1"]));
    good(order(&NINE[..2]));
    let needs = |key: &str, has: u8| format!("`{key}` needs 2 to 9 entries, but has {has}");
    one(choice("q", "s", &["a"]), &needs("options", 1), few);
    one(choice("q", "s", &TEN), &needs("options", 10), many);
    one(multi(&TEN, &["1"]), &needs("options", 10), many);
    one(order(&["a"]), &needs("items", 1), few);
    let twice = "change or remove one of them: a learner can't tell them apart";
    for (entry, key) in [
        (choice("q", "s", &["a", "b", "a"]), "options"),
        (multi(&["a", "b", "a"], &["b"]), "options"),
    ] {
        one(entry, &format!("`a` is in `{key}` twice"), twice);
    }
    // Equal items may change places.
    good(order(&["b", "a", "a"]));
}

#[test]
fn answers_and_mistakes_are_among_the_options() {
    let colours = || choice("q", "s", &["red", "green"]);
    let none = |text: &str| format!("`{text}` is not one of the options");
    let write = "write it exactly as in `options`";
    let number = "write the option's text, not its number: `answer = \"green\"`";
    good(colours().mistake(mistake("m", "green")));
    one(
        colours().set("answer", "gren"),
        &none("gren"),
        "did you mean `green`?",
    );
    one(colours().set("answer", "purple"), &none("purple"), write);
    one(colours().set("answer", 2), &none("2"), number);
    one(colours().set("answer", 3), &none("3"), write);
    one(
        colours().mistake(mistake("m", vec!["green", "purple"])),
        &none("purple"),
        write,
    );
    one(multi(&["a", "b"], &["a", "xyz"]), &none("xyz"), write);
    one(
        multi(&["a", "b", "c"], &["a", "b"]).mistake(mistake("m", vec!["a", "xyz"])),
        &none("xyz"),
        write,
    );
}

#[test]
fn a_cloze_has_blanks_and_its_mistakes_fill_each() {
    let write = "write a blank as `[[answer]]` or `[[answer|another answer]]`";
    for (text, wrong) in [
        ("no blank", "`text` has no blank"),
        ("I [[am", "a blank begins with `[[` and is never closed"),
        (
            "[[am]] [[am",
            "a blank begins with `[[` and is never closed",
        ),
        ("I [[]] here", "a blank has an empty answer"),
        ("I [[am| ]] here", "a blank has an empty answer"),
    ] {
        one(cloze(text), wrong, write);
    }
    for text in ["[[am]]", "[[a]][[b]]", "I [[am]]", "[[am]] here"] {
        good(cloze(text));
    }
    let two = || cloze("I [[am]], you [[are]].");
    good(two().mistake(mistake("m", vec!["", "is"])));
    let list = "give a list with one entry for each blank; `\"\"` stands for any answer";
    one(
        two().mistake(mistake("m", vec!["is"])),
        "`text` has 2 blanks, but this mistake has 1 answer",
        list,
    );
    one(
        cloze("I [[am]].").mistake(mistake("m", vec!["is", "are"])),
        "`text` has 1 blank, but this mistake has 2 answers",
        list,
    );
}

#[test]
fn a_mistake_in_an_order_has_the_same_items_in_another_order() {
    let abc = || order(&["a", "b", "c"]);
    let list = "list all the items, in the wrong order that you mean";
    let others = "this mistake does not have the same items as `items`";
    good(abc().mistake(mistake("m", vec!["c", "b", "a"])));
    one(
        abc().mistake(mistake("m", vec!["a", "b", "c"])),
        "this mistake has the items in the right order",
        list,
    );
    for items in [
        vec!["b", "a"],
        vec!["b", "a", "d"],
        vec!["b", "a", "c", "c"],
    ] {
        one(abc().mistake(mistake("m", items)), others, list);
    }
}

#[test]
fn a_number_can_be_typed_and_compared_with() {
    let digits = "`q`: the answer has more than 24 digits";
    let ask = "ask for a number that is short enough to type";
    good(number("q", "s", "-10^23"));
    // What is long only by its zeros is typed with a power of ten.
    good(number("q", "s", "10^24"));
    one(number("q", "s", "10^24 + 1"), digits, ask);
    good(number("q", "s", "1/10^23"));
    good(number("q", "s", "-1/10^24"));
    one(number("q", "s", "-1/(10^24 + 1)"), digits, ask);
    good(number("q", "s", 4).set("tolerance", 0));
    one(
        number("q", "s", 4).set("tolerance", -1),
        "`q`: the tolerance is below 0",
        "write the largest difference that is still right, such as `tolerance = 0.01`",
    );
}

/// The question as a template whose parameters are drawn from these lists.
fn drawn(entry: Entry, params: &[(&str, [&str; 2])]) -> Entry {
    let entries = params.iter().map(|(name, list)| {
        let list: Vec<Value> = list.iter().map(|&text| text.into()).collect();
        ((*name).to_owned(), Value::Array(list))
    });
    entry.set("params", Table::from_iter(entries))
}

#[test]
fn no_values_make_two_texts_the_same_or_one_empty() {
    let same = [("a", ["x", "y"]), ("b", ["x", "z"])];
    let out = "add a `where` that rules such values out";
    for entry in [
        choice("q", "s", &["{a}", "{b}"]),
        multi(&["{a}", "{b}"], &["{a}"]),
    ] {
        one(
            drawn(entry, &same),
            "`q` with a = \"x\", b = \"x\": `x` is shown twice",
            out,
        );
    }
    let empty = [("a", ["x", " "])];
    for (entry, key) in [
        (choice("q", "s", &["{a}", "b"]), "options"),
        (multi(&["b", "{a}"], &["b"]), "options"),
        (text("q", "s", "{a}"), "answer"),
        (cloze("I [[b]] or [[{a}]]."), "text"),
    ] {
        let wrong = format!("`q` with a = \" \": there is an empty text in `{key}`");
        one(drawn(entry, &empty), &wrong, out);
    }
}

#[test]
fn no_mistake_makes_a_showing_too_long() {
    let long = format!("{}5", " ".repeat(70_000));
    let said = complaints(number("q", "s", 4).mistake(mistake("m", long)));
    assert_eq!(said.len(), 1, "{said:?}");
    let too_long = "its text is longer than 64 KiB: shorten its texts";
    assert!(said[0].contains(too_long), "{said:?}");
}
