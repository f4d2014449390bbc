//! What stands twice, and what says nothing: answers, questions, rows, pairs, equations, plans.

use kenning::author::{Care, load, rule};
use kenning::course::Plan;

const HEAD: &str =
    "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n";

/// The rule, line and whole sentence of each complaint of a course with these lines after its
/// head, which has seven, and with this plan.
fn found_with(rest: &str, plan: &str) -> Vec<(&'static str, usize, String)> {
    let files = [
        (
            "c/course.toml".to_owned(),
            format!("{HEAD}{rest}").into_bytes(),
        ),
        ("c/plan.toml".to_owned(), plan.as_bytes().to_vec()),
    ];
    let files = if plan.is_empty() {
        &files[..1]
    } else {
        &files[..]
    };
    let loaded = load(files, Care::Thorough);
    let all = loaded.diagnostics.iter();
    all.map(|d| (rule(&d.message), d.line, d.to_string()))
        .collect()
}

fn found(rest: &str) -> Vec<(&'static str, usize)> {
    let all = found_with(rest, "").into_iter();
    all.map(|(rule, line, _)| (rule, line)).collect()
}

/// A question of five lines and its own.
fn question(id: &str, prompt: &str, keys: &str) -> String {
    format!("[[question]]\nid = \"{id}\"\nskills = [\"s\"]\nprompt = \"{prompt}\"\n{keys}\n")
}

#[test]
fn an_equation_that_says_nothing_of_its_letters_is_told() {
    let of = |answer: &str, more: &str| {
        let keys = format!("kind = \"expression\"\nanswer = {answer}\n{more}");
        found(&question("q", "Solve it", &keys))
    };
    for answer in [
        "\"x = x\"",
        "\"2(x + 1) = 2x + 2\"",
        "\"0 = 1\"",
        "\"x < x + 1\"",
    ] {
        assert_eq!(of(answer, ""), [("algebra-always", 13)], "{answer}");
    }
    assert_eq!(
        of("[\"x = 2\", \"x + 1 = x\"]", ""),
        [("algebra-always", 13)]
    );
    for answer in [
        "\"x = 2\"",
        "\"y = x\"",
        "\"x^2 = -1\"",
        "\"x = 1 or x = 2\"",
        "\"x + 1\"",
    ] {
        assert_eq!(of(answer, ""), [], "{answer}");
    }
    // Of a template, with values that make it so.
    let keys = "kind = \"expression\"\nparams = { a = \"0..3\" }\nanswer = \"{a}x = {a}\"";
    let said = found_with(&question("q", "{a}", keys), "");
    let one = said.iter().find(|(rule, ..)| *rule == "algebra-always");
    let (_, line, sentence) = one.expect("it is told");
    assert_eq!(*line, 14);
    assert!(
        sentence.contains("with a = 0: `0x = 0` is always true"),
        "{sentence}"
    );
}

#[test]
fn a_text_answer_given_twice_is_told() {
    let of = |answer: &str, more: &str| {
        let keys = format!("kind = \"text\"\nanswer = {answer}\n{more}");
        found(&question("q", "p", &keys))
    };
    for answer in [
        "[\"Paris\", \"paris\"]",
        "[\"Yes!\", \"no\", \"yes\"]",
        "[\"a  b\", \"a b\"]",
    ] {
        assert_eq!(of(answer, ""), [("answers-alike", 13)], "{answer}");
    }
    assert_eq!(
        of("[\"x, y\", \"y, x\"]", "any-order = true"),
        [("answers-alike", 13)]
    );
    // Each of these counts for itself.
    assert_eq!(of("[\"Paris\", \"paris\"]", "case = \"exact\""), []);
    assert_eq!(of("[\"adiós\", \"adios\"]", ""), []);
    assert_eq!(of("[\"x, y\", \"y, x\"]", ""), []);
}

#[test]
fn a_question_that_asks_what_another_asks_is_told() {
    let choice = |id: &str, prompt: &str, options: &str| {
        let keys = format!("kind = \"choice\"\noptions = {options}\nanswer = \"Madrid\"");
        question(id, prompt, &keys)
    };
    let spain = "Capital of Spain?";
    let first = choice("q", spain, "[\"Madrid\", \"Rome\"]");
    let of = |second: &str| found(&format!("{first}{second}"));
    // The same answer, among the same options or others.
    for options in ["[\"Rome\", \"Madrid\"]", "[\"Madrid\", \"Oslo\"]"] {
        assert_eq!(of(&choice("r", spain, options)), [("questions-alike", 16)]);
    }
    assert_eq!(
        of(&choice(
            "r",
            "Where is the Prado?",
            "[\"Madrid\", \"Rome\"]"
        )),
        []
    );
    // Another right one among others: “Which of these …?” is asked so.
    let keys = "kind = \"choice\"\noptions = [\"Lugo\", \"Vigo\"]\nanswer = \"Lugo\"";
    assert_eq!(of(&question("r", spain, keys)), []);
    // Typed, and with another answer: nobody can know which is meant.
    let typed = |id: &str, answer: &str| {
        question(id, "p", &format!("kind = \"text\"\nanswer = \"{answer}\""))
    };
    let said = found_with(&format!("{}{}", typed("q", "one"), typed("r", "two")), "");
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0]
            .2
            .contains("`r` asks the same as `q`, and wants another answer"),
        "{said:?}"
    );
    let said = found_with(&format!("{}{}", typed("q", "one"), typed("r", "One")), "");
    assert!(said[0].2.contains("`r` asks the same as `q` ("), "{said:?}");
    // What stands below the prompt tells them apart.
    let cloze =
        |id: &str, text: &str| question(id, "p", &format!("kind = \"cloze\"\ntext = \"{text}\""));
    assert_eq!(
        found(&format!(
            "{}{}",
            cloze("q", "a [[b]]"),
            cloze("r", "c [[b]]")
        )),
        []
    );
    assert_eq!(
        found(&format!(
            "{}{}",
            cloze("q", "a [[b]]"),
            cloze("r", "a [[b]]")
        )),
        [("questions-alike", 15)]
    );
}

#[test]
fn a_row_and_a_pair_that_stand_twice_are_told() {
    let facts = |rows: &str| {
        format!(
            "[[facts]]\nid = \"w\"\nskill = \"s\"\ncolumns = [\"id\", \"es\", \"en\"]\n\
             prompt.en = \"What is {{es}}?\"\nrows = [\n{rows}\n]\n"
        )
    };
    let of = |rows: &str| found(&facts(rows));
    assert_eq!(
        of(
            "[\"a\", \"casa\", \"house\"],\n[\"b\", \"Casa\", \"house\"],\n[\"c\", \"sol\", \"sun\"]"
        ),
        [("facts-alike", 15)]
    );
    assert_eq!(
        of(
            "[\"a\", \"casa\", \"house\"],\n[\"b\", \"hogar\", \"home\"],\n[\"c\", \"sol\", \"sun\"]"
        ),
        []
    );
    let pairs = |second: &str| {
        let keys = format!(
            "kind = \"match\"\npairs = [[\"Spain\", \"Madrid\"], [\"{second}\", \"Paris\"]]"
        );
        found(&question("q", "p", &keys))
    };
    assert_eq!(pairs("Spain "), [("option-twice", 13)]);
    assert_eq!(pairs("France"), []);
}

#[test]
fn a_plan_that_can_not_be_kept_is_told() {
    let course = question("q", "p", "kind = \"text\"\nanswer = \"a\"");
    let of = |plan: &str| {
        let all = found_with(&course, plan).into_iter();
        all.map(|(rule, line, _)| (rule, line)).collect::<Vec<_>>()
    };
    assert_eq!(of("# mine\ngoal = \"exam\"\n"), [("plan-exam", 2)]);
    assert_eq!(of("goal = \"exam\"\ndeadline = 2026-12-24\n"), []);
    assert_eq!(
        of("[budget]\nminutes = 0\nreviews = 0\nnew = 0\n"),
        [("plan-nothing", 2), ("plan-nothing", 3)]
    );
    assert_eq!(of("[budget]\nminutes = 1\nreviews = 1\n"), []);
    // Where one is handed over it is refused, and what was taken once is read as it was.
    let loaded = load(
        &[("c.toml".into(), format!("{HEAD}{course}").into_bytes())],
        Care::Quick,
    );
    let loaded = loaded.course.expect("a good course");
    let read = Plan::read("p.toml", b"[budget]\nminutes = 0\n", &loaded);
    let said = read.expect_err("it is refused")[0].to_string();
    assert!(
        said.starts_with("p.toml:2:11: ") && said.contains("no minute of a day"),
        "{said}"
    );
    assert_eq!(
        Plan::parse("[budget]\nminutes = 0\n").budget.minutes,
        Some(0)
    );
    // Days off that would be passed over are refused.
    let days = |n: usize| format!("days_off = [{}]\n", "\"2126-12-24\", ".repeat(n));
    assert!(Plan::read("p.toml", days(100).as_bytes(), &loaded).is_ok());
    let said = Plan::read("p.toml", days(101).as_bytes(), &loaded);
    let said = said.expect_err("it is refused")[0].to_string();
    assert!(said.contains("a plan has 100 days off at most"), "{said}");
}
