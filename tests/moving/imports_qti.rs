//! `kenning import qti`: items, tests and packages of QTI become a course that `check` accepts, and
//! what does not come along is named and counted.

use crate::imported;

use std::io::Write;

use imported::{Imported, import, refuse};
use toml::Value;

fn texts(value: &Value) -> Vec<&str> {
    let all = value.as_array().expect("a list").iter();
    all.filter_map(Value::as_str).collect()
}

#[test]
fn every_interaction_that_can_be_asked_comes_along() {
    let brought = import("qti", "qti/package");
    brought.passes_check();
    let course = brought.course();
    for (id, kind) in [
        ("boiling", "choice"),
        ("gases", "multi"),
        ("capital", "cloze"),
        ("symbol", "text"),
        ("gravity", "number"),
        ("water-gaps", "cloze"),
        ("why", "card"),
        ("verse", "choice"),
        ("states", "order"),
        ("foes", "match"),
        ("plays", "match"),
        ("seasons", "match"),
        ("slip", "choice"),
        ("slider", "number"),
        ("picture", "text"),
        ("hinted", "choice"),
        ("sums", "number"),
    ] {
        let question = course.question(id);
        assert_eq!(question["kind"].as_str(), Some(kind), "{id}: {question:?}");
    }
    brought.says("1 item came with a loss:");
    brought.says("what is drawn by rules is here as up to 20 showings of it");
    assert!(!brought.said.contains("left out"), "{}", brought.said);
}

#[test]
fn options_have_what_the_rules_say_of_them() {
    let brought = import("qti", "qti/package");
    let course = brought.course();
    let boiling = course.question("boiling");
    assert_eq!(
        boiling["prompt"].as_str(),
        Some("At sea level, *pure* water is heated.\n\nAt how many °C does it boil?")
    );
    let options = boiling["options"].as_array().unwrap();
    assert_eq!(options[0]["say"].as_str(), Some("There it freezes."));
    assert_eq!(
        options[1]["say"].as_str(),
        Some("That is as warm as you are.")
    );
    assert_eq!(options[2].as_str(), Some("100"), "praise is no feedback");
    assert_eq!(options[3]["last"].as_bool(), Some(true));
    assert_eq!(
        boiling["explanation"].as_str(),
        Some("The scale was made so: 100 for boiling.")
    );
    let gases = course.question("gases");
    assert_eq!(texts(&gases["answer"]), ["oxygen", "nitrogen"]);
    assert_eq!(gases["shuffle"].as_bool(), Some(false));
    let prompt = gases["prompt"].as_str().unwrap();
    assert!(
        prompt.contains("| name | sign |\n|---|---|\n| oxygen | $O_{2}$ |"),
        "{prompt}"
    );
    let slip = course.question("slip");
    assert_eq!(texts(&slip["options"]), ["Games", "gets", "first"]);
    assert!(
        slip["prompt"]
            .as_str()
            .unwrap()
            .ends_with("**gets** tickets **first**.")
    );
    let verse = course.question("verse");
    assert_eq!(
        verse["prompt"].as_str(),
        Some("This sun of \\_\\_\\_\\_\\_ is a pun.")
    );
}

#[test]
fn what_is_typed_is_compared_as_the_rules_have_it() {
    let brought = import("qti", "qti/package");
    let course = brought.course();
    let capital = course.question("capital");
    let text = "Now is the winter made glorious summer by this sun of [[York|york city]];";
    assert_eq!(capital["text"].as_str(), Some(text));
    assert!(!capital.contains_key("case"));
    assert_eq!(course.question("symbol")["case"].as_str(), Some("exact"));
    let gravity = course.question("gravity");
    assert_eq!(gravity["answer"].as_float(), Some(9.81));
    assert_eq!(gravity["tolerance"].as_float(), Some(0.05));
    assert!(gravity["prompt"].as_str().unwrap().contains("$v=gt$"));
    let mistakes = gravity["mistake"].as_array().unwrap();
    assert_eq!(mistakes[0]["answer"].as_float(), Some(1.62));
    assert_eq!(
        mistakes[0]["feedback"].as_str(),
        Some("So it is on the Moon.")
    );
    assert_eq!(texts(&mistakes[1]["answer"]), ["..0", "0.."]);
    let pi = course.question("pi");
    assert_eq!(pi["round"].as_integer(), Some(2));
    assert_eq!(pi["answer"].to_string(), "3.14159");
    let range = course.question("range");
    let ends = (
        range["answer"].as_integer(),
        range["tolerance"].as_integer(),
    );
    assert_eq!(ends, (Some(15), Some(5)));
    let gaps = course.question("water-gaps");
    assert_eq!(
        gaps["text"].as_str(),
        Some(
            "Water is made of oxygen and [[hydrogen]]. A molecule has [[3]] atoms, a mole [[gap3]] g."
        )
    );
    let blank = &gaps["blank"][0];
    assert_eq!(blank["answer"].as_float(), Some(18.02));
    assert_eq!(blank["tolerance"].as_float(), Some(0.1));
}

#[test]
fn pairs_orders_and_longer_texts_come_along() {
    let brought = import("qti", "qti/package");
    let course = brought.course();
    let states = course.question("states");
    assert_eq!(texts(&states["items"]), ["ice", "water", "steam"]);
    let pairs = |id: &str| -> Vec<(String, String)> {
        let pairs = course.question(id)["pairs"].as_array().unwrap().iter();
        pairs
            .map(|pair| (texts(pair)[0].to_owned(), texts(pair)[1].to_owned()))
            .collect()
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(
        pairs("foes"),
        [pair("Antonio", "Prospero"), pair("Capulet", "Montague")]
    );
    assert_eq!(texts(&course.question("foes")["extra"]), ["Demetrius"]);
    assert_eq!(pairs("plays").len(), 3);
    assert_eq!(texts(&course.question("plays")["extra"]), ["Hamlet"]);
    assert_eq!(
        pairs("seasons"),
        [pair("(1)", "winter"), pair("(2)", "summer")]
    );
    let prompt = course.question("seasons")["prompt"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(
        prompt.contains("> Now is the (1) \\_\\_\\_\\_\\_ made"),
        "{prompt}"
    );
    let why = course.question("why");
    assert_eq!(
        why["prompt"].as_str(),
        Some("One sentence will do.\n\nWhy does ice float?")
    );
    let model = "It takes more room than the water it is made of.";
    assert_eq!(why["answer"].as_str(), Some(model));
    assert!(!brought.text().contains("Only for authors"));
    let two = course.question("two");
    assert_eq!(two["prompt"].as_str(), Some("A cube has edges of 2 cm."));
    assert_eq!(two["part"][0]["answer"].as_str(), Some("Yes"));
    assert_eq!(
        two["part"][1]["prompt"].as_str(),
        Some("How large is a side, in cm²?")
    );
    assert_eq!(two["part"][1]["answer"].as_integer(), Some(4));
    let hints = texts(&course.question("hinted")["hints"]).join(" ");
    assert_eq!(hints, "It lies in your glass.");
}

#[test]
fn pictures_code_and_where_items_come_from_are_kept() {
    let brought = import("qti", "qti/package");
    let course = brought.course();
    assert_eq!(course["course"]["title"].as_str(), Some("Water"));
    assert_eq!(
        course["course"]["description"].as_str(),
        Some("Hot and cold.")
    );
    let skills = course.all("skill", "title");
    assert_eq!(skills, ["Heat", "Heat / Matter", "Water"]);
    let boiling = course.question("boiling");
    assert_eq!(boiling["license"].as_str(), Some("CC-BY-4.0"));
    assert_eq!(texts(&boiling["authors"]), ["Ana Sol"]);
    assert_eq!(
        boiling["source"].as_str(),
        Some("items/boiling.xml, Boiling [heat]")
    );
    let picture = course.question("picture");
    assert_eq!(
        picture["figure"][0]["alt"].as_str(),
        Some("Something small")
    );
    assert_eq!(
        picture["figure"][0]["file"].as_str(),
        Some("figures/picture-dot.gif")
    );
    let prompt = picture["prompt"].as_str().unwrap();
    assert!(
        prompt.contains("`a thing`") && prompt.contains("```\nfn main() {\n    see();\n}\n```"),
        "{prompt}"
    );
}

#[test]
fn what_is_drawn_becomes_a_template_or_showings() {
    let brought = import("qti", "qti/package");
    let course = brought.course();
    let sums = course.question("sums");
    assert_eq!(sums["params"]["v1"].as_str(), Some("2..9"));
    assert_eq!(sums["params"]["v2"].as_str(), Some("10..40 step 5"));
    assert_eq!(texts(&sums["params"]["v3"]), ["Ana", "Ben"]);
    assert_eq!(sums["answer"].as_str(), Some("(v1 * v2)"));
    assert_eq!(sums["where"].as_str(), Some("(not ((v1 == 5)))"));
    let prompt = sums["prompt"].as_str().unwrap();
    assert_eq!(
        prompt,
        "{v3} has {v1} bags of {v2} {{round}} nuts. How many are that?"
    );
    let shown = brought.run(&["show", "DIR", "sums"]);
    assert!(
        shown.contains("{round}") && !shown.contains("v1"),
        "{shown}"
    );
    let signs = course.question("signs");
    let rows = signs["rows"].as_table().unwrap();
    let (n, right) = (
        rows["v1"].as_array().unwrap(),
        rows["right1"].as_array().unwrap(),
    );
    assert_eq!(n.len(), 20);
    for (n, right) in n.iter().zip(right) {
        let n = n.as_integer().unwrap();
        assert_eq!(right.as_integer(), Some(n.min(50 - n)));
    }
}

#[test]
fn what_is_lost_is_named_and_counted() {
    let brought = import("qti", "qti/losses");
    brought.passes_check();
    for said in [
        "11 items were left out:",
        "it is answered in a way that can't be asked here (hotspotInteraction) (hotspot.xml)",
        "(drawingInteraction)",
        "(uploadInteraction)",
        "(customInteraction)",
        "(positionObjectInteraction)",
        "the file can't be read: This is not XML",
        "no answer of it is right (none.xml)",
        "3 items came with a loss:",
        "sound, film or another embedded thing can't be shown (media.xml)",
        "it is graded by more than the value of the answer, which is not done here (custom-rule.xml)",
        "worth a part of the credit",
    ] {
        brought.says(said);
    }
}

#[test]
fn names_of_the_newer_version_are_read_and_the_old_one_is_refused() {
    let brought = import("qti", "qti/newer.xml");
    brought.passes_check();
    brought.says("All of it came along.");
    assert_eq!(
        brought.course().question("newer")["answer"].as_str(),
        Some("3\\.0")
    );
    let said = refuse(
        "qti",
        "old.xml",
        b"<questestinterop><item/></questestinterop>",
    );
    assert!(said.contains("QTI 1") && said.contains("2.1"), "{said}");
    let said = refuse("qti", "other.xml", b"<html/>");
    assert!(said.contains("assessmentItem"), "{said}");
}

/// A package with these files.
fn package(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let packed = zip::write::SimpleFileOptions::default();
    for (name, bytes) in files {
        zip.start_file(*name, packed).expect("an entry");
        zip.write_all(bytes).expect("bytes");
    }
    zip.finish().expect("a package").into_inner()
}

#[test]
fn packages_are_unpacked_and_lead_nowhere() {
    let item = std::fs::read("tests/data/import/qti/package/items/picture.xml").unwrap();
    let dot = std::fs::read("tests/data/import/qti/package/images/dot.gif").unwrap();
    let bytes = package(&[("items/picture.xml", &item), ("images/dot.gif", &dot)]);
    let brought = Imported::of("qti", "pack.zip", &bytes);
    brought.passes_check();
    brought.says("All of it came along.");
    // An entry above the package is none of it, and nothing is written there.
    let bytes = package(&[("../items/out.xml", &item), ("in.xml", &item)]);
    let brought = Imported::of("qti", "pack.zip", &bytes);
    brought.says("1 item");
    brought.says("a picture is not in the source");
}

#[test]
fn of_files_with_the_same_path_one_is_read_and_the_others_are_named() {
    let item = std::fs::read("tests/data/import/qti/package/items/picture.xml").unwrap();
    let bytes = package(&[("a.xml", &item), ("./a.xml", &item)]);
    let brought = Imported::of("qti", "pack.zip", &bytes);
    brought.says("another file of the package has the same path: one of them was read (./a.xml)");
    // A writer gives each name once, so the second is made the same by hand.
    let mut bytes = package(&[("a.xml", &item), ("b.xml", &item)]);
    for at in 0..bytes.len() - 5 {
        if &bytes[at..at + 5] == b"b.xml" {
            bytes[at] = b'a';
        }
    }
    let brought = Imported::of("qti", "pack.zip", &bytes);
    brought.says("another file of the package has the same path: one of them was read (a.xml)");
}

/// An item that asks for something that is typed.
fn typed(declared: &str, base: &str, value: &str) -> String {
    format!(
        "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"i\" title=\"I\">
        <responseDeclaration identifier=\"{declared}\" cardinality=\"single\" baseType=\"{base}\"><correctResponse><value>{value}</value></correctResponse></responseDeclaration>
        <itemBody><p>What?</p><p><textEntryInteraction responseIdentifier=\"RESPONSE\"/></p></itemBody>
        <responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct\"/>
        </assessmentItem>"
    )
}

#[test]
fn an_answer_that_is_no_value_or_not_declared_is_told() {
    let whole = |item: &str| Imported::of("qti", "i.xml", item.as_bytes());
    whole(&typed("RESPONSE", "float", "1e30")).says("All of it came along.");
    for value in ["NaN", "1e400", "INF", "three"] {
        for base in ["float", "integer"] {
            let brought = refuse("qti", "i.xml", typed("RESPONSE", base, value).as_bytes());
            assert!(
                brought.contains("no number that can be written out"),
                "{value}: {brought}"
            );
        }
    }
    let said = refuse("qti", "i.xml", typed("OTHER", "string", "a").as_bytes());
    assert!(said.contains("declares nowhere"), "{said}");
}

#[test]
fn hostile_packages_and_files_are_refused() {
    let zeros = vec![b' '; 40 << 20];
    let said = refuse("qti", "bomb.zip", &package(&[("a.xml", &zeros)]));
    assert!(said.contains("a.xml is too large"), "{said}");
    let said = refuse("qti", "no.zip", b"PK\x03\x04 and nothing");
    assert!(said.contains("can't be unpacked"), "{said}");
    let bomb = b"<!DOCTYPE a [<!ENTITY x \"yy\">]>\n<assessmentItem>&x;</assessmentItem>";
    let said = refuse("qti", "bomb.xml", bomb);
    assert!(
        said.contains("bomb.xml, line 1") && said.contains("document type"),
        "{said}"
    );
    let deep = "<a>".repeat(100_000);
    let said = refuse("qti", "deep.xml", deep.as_bytes());
    assert!(said.contains("too deep"), "{said}");
}
