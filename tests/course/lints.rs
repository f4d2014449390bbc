//! What can be read and graded, and is hardly what its author means: told, and where.

use kenning::author::{Care, Loaded, load, rule};

/// The rule, line and column of each complaint of a course with these lines after its head.
fn found(rest: &str) -> Vec<(&'static str, usize, usize)> {
    let loaded = loaded(rest, Care::Thorough);
    let all = loaded.diagnostics.iter();
    all.map(|d| (rule(&d.message), d.line, d.column)).collect()
}

fn loaded(rest: &str, care: Care) -> Loaded {
    let text = format!(
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n{rest}"
    );
    load(&[("c.toml".into(), text.into_bytes())], care)
}

/// The same of a question: its keys begin on line 11.
fn of_question(keys: &str) -> Vec<(&'static str, usize, usize)> {
    found(&format!(
        "[[question]]\nid = \"q\"\nskills = [\"s\"]\n{keys}\n"
    ))
}

#[test]
fn markdown_that_is_not_shown_is_told_where_it_stands() {
    for (prompt, wanted) in [
        ("'Look: ![a cat](cat.png)'", ("no-picture", 11, 17)),
        ("'m<sup>2</sup>'", ("no-html", 11, 12)),
        ("'What is $\\foo$?'", ("formula-unknown", 11, 20)),
        ("'What is \\frac{1}{2}?'", ("no-mathematics", 11, 19)),
    ] {
        let keys = format!("prompt = {prompt}\nkind = \"text\"\nanswer = \"a\"");
        assert_eq!(of_question(&keys), [wanted], "{prompt}");
    }
    // Answers and code are what they are.
    let fine = "prompt = 'So $x^2$ and $$\\frac{1}{2}$$; type `$x^2$` or `<b>`; it costs $5 or $6'\nkind = \"text\"\nanswer = '<b>$x^2$</b>'";
    assert_eq!(of_question(fine), []);
}

#[test]
fn mathematics_between_the_wrong_quotes_is_told() {
    let said = |prompt: &str| {
        of_question(&format!(
            "prompt = {prompt}\nkind = \"text\"\nanswer = \"a\""
        ))
    };
    assert_eq!(said("\"Find \\theta!\""), [("mathematics", 11, 16)]);
    assert_eq!(said("\"Find \\frac{1}{2}\""), [("mathematics", 11, 16)]);
    assert_eq!(said("\"one\\ttwo\\nthree\""), []);
    // A tab is shown as a gap; a form feed can't be shown.
    let head =
        "[[question]]\nid = \"q\"\nskills = [\"s\"]\nkind = \"text\"\nanswer = \"a\"\nprompt = ";
    assert!(
        loaded(&format!("{head}\"Find \\theta\""), Care::Quick)
            .course
            .is_some()
    );
    assert!(
        loaded(&format!("{head}\"Find \\frac12\""), Care::Quick)
            .course
            .is_none()
    );
}

#[test]
fn a_bracket_that_is_never_closed_is_one_error_where_it_was_opened() {
    let more = "[[question]]\nid = \"r\"\nskills = [\"s\"]\nprompt = \"p\"\nkind = \"text\"\nanswer = [\"a\", \"b\"]\n".repeat(20);
    let list = format!(
        "prompt = \"p\"\nkind = \"choice\"\noptions = [\"one\", \"two\"\nanswer = \"one\"\n{more}"
    );
    assert_eq!(of_question(&list), [("list-never-closed", 13, 11)]);
    let table = format!(
        "prompt = \"p\"\nkind = \"text\"\nparams = {{ a = \"1..9\"\nanswer = \"one\"\n{more}"
    );
    assert_eq!(of_question(&table).len(), 1, "{:?}", of_question(&table));
    let at_end = "prompt = \"p\"\nkind = \"choice\"\noptions = [\"one\", \"two\"";
    assert_eq!(of_question(at_end), [("list-never-closed", 13, 11)]);
    // A comma that is missing is one, where it is missing.
    let comma = "prompt = \"p\"\nkind = \"choice\"\noptions = [\"one\" \"two\"]\nanswer = \"one\"";
    assert_eq!(of_question(comma), [("comma-missing", 13, 18)]);
}

#[test]
fn a_former_id_belongs_to_one_place() {
    let question = |id: &str, was: &str| {
        format!(
            "[[question]]\nid = \"{id}\"\nwas = {was}\nskills = [\"s\"]\nprompt = \"{id}?\"\nkind = \"text\"\nanswer = \"a\"\n"
        )
    };
    let all = |a: &str, b: &str| found(&format!("{}{}", question("a", a), question("b", b)));
    assert_eq!(all("\"x\"", "\"y\""), []);
    assert_eq!(all("\"x\"", "\"a\""), [("was-taken", 17, 7)]);
    assert_eq!(all("[\"x\"]", "[\"y\", \"x\"]"), [("was-taken", 17, 13)]);
    assert_eq!(all("\"a\"", "\"y\""), [("was-itself", 10, 7)]);
    assert_eq!(
        found(
            "was = \"s\"\n[[question]]\nid = \"q\"\nskills = [\"s\"]\nprompt = \"p\"\nkind = \"text\"\nanswer = \"a\""
        ),
        [("was-itself", 8, 7)]
    );
}

#[test]
fn parameters_that_nobody_sees_are_told() {
    let template = |params: &str, prompt: &str, answer: &str| {
        of_question(&format!(
            "params = {{ {params} }}\nprompt = \"{prompt}\"\nkind = \"number\"\nanswer = \"{answer}\""
        ))
    };
    let two = "a = \"1..9\", b = \"1..9\"";
    assert_eq!(template(two, "{a} + {b}?", "a + b"), []);
    assert_eq!(
        template(two, "{a} and a b?", "a"),
        [("param-unused", 11, 28)]
    );
    assert_eq!(
        template(two, "{a} and b?", "a + b"),
        [("param-hidden", 11, 28)]
    );
    // What is calculated shows what it is calculated from.
    let sum = "a = \"1..9\", b = \"1..9\", c = \"= a + b\"";
    assert_eq!(template(sum, "{c} - {b}?", "a"), []);
    assert_eq!(
        template(sum, "{a} and what?", "c"),
        [("param-hidden", 11, 28)]
    );
    let none = "prompt = \"How much is {a}?\"\nkind = \"number\"\nanswer = 1";
    assert_eq!(of_question(none), [("no-params", 11, 23)]);
    for key in ["hints = [\"Look at {a}.\"]", "explanation = \"It is {a}.\""] {
        let none = format!("prompt = \"How much?\"\nkind = \"number\"\nanswer = 1\n{key}");
        let found = of_question(&none);
        assert!(
            matches!(found[..], [("no-params", 14, _)]),
            "{key}: {found:?}"
        );
    }
    let none =
        "prompt = \"How much?\"\nkind = \"choice\"\noptions = [\"{a}\", \"2\"]\nanswer = \"2\"";
    let found = of_question(none);
    assert!(matches!(found[..], [("no-params", 13, _)]), "{found:?}");
    let none = "prompt = \"How much?\"\nkind = \"number\"\nanswer = 1\n\
                [[question.hints]]\ntext = \"Look at {a}.\"";
    let found = of_question(none);
    assert!(matches!(found[..], [("no-params", 15, _)]), "{found:?}");
    let code = "prompt = \"What is `{a}` in Rust?\"\nkind = \"text\"\nanswer = \"a block\"";
    assert_eq!(of_question(code), []);
}

#[test]
fn answers_of_another_kind_are_told() {
    let said =
        |kind: &str, keys: &str| of_question(&format!("prompt = \"p\"\nkind = \"{kind}\"\n{keys}"));
    for (kind, keys, wanted) in [
        ("text", "answer = \"42\"", Some("text-number")),
        ("text", "answer = \"42\"\ncase = \"exact\"", None),
        ("text", "answer = \"007\"", None),
        ("text", "answer = [\"42\", \"forty-two\"]", None),
        ("text", "answer = \"Paris|paris\"", Some("answer-bar")),
        ("text", "answer = \"ls | wc\"", None),
        ("text", "answer = \"/^paris$/i\"", Some("answer-pattern")),
        ("number", "answer = 0.333", Some("answer-cut")),
        ("number", "answer = \"0.333333333333\"", Some("answer-cut")),
        ("number", "answer = 0.333\nround = 3", None),
        ("number", "answer = 0.3", None),
        ("number", "answer = \"sqrt(2)\"", Some("answer-endless")),
        ("number", "answer = \"sqrt(2)\"\nround = 2", None),
        ("number", "answer = \"sqrt(2)\"\ntolerance = \"1 %\"", None),
        ("number", "answer = \"sqrt(4)\"", None),
        ("number", "answer = \"22/7\"", None),
    ] {
        let found: Vec<&str> = said(kind, keys)
            .into_iter()
            .map(|(rule, ..)| rule)
            .collect();
        assert_eq!(found, wanted.into_iter().collect::<Vec<_>>(), "{keys}");
    }
}

#[test]
fn a_share_where_per_cent_are_asked_for_is_told_of_templates_too() {
    let said = |answer: &str| {
        of_question(&format!(
            "params = {{ a = \"1..6\" }}\nprompt = \"{{a}} of 7?\"\nkind = \"number\"\n\
             as = \"percent\"\nround = 1\nanswer = \"{answer}\""
        ))
    };
    assert_eq!(said("a/7"), [("percent-share", 16, 10)]);
    assert_eq!(said("100*a/7"), []);
    // Below one per cent, and meant so.
    assert_eq!(said("100*a/800"), []);
}

#[test]
fn opening_a_course_does_not_look_for_what_is_hardly_meant() {
    let hidden = "[[question]]\nid = \"q\"\nskills = [\"s\"]\nprompt = \"<b>p</b>\"\nkind = \"text\"\nanswer = \"42\"";
    assert_eq!(loaded(hidden, Care::Quick).diagnostics, []);
}

#[test]
fn a_coefficient_that_can_be_1_is_told() {
    let said = |params: &str, prompt: &str| {
        let keys = format!(
            "params = {{ {params}, b = \"2..9\" }}\nprompt = \"{prompt}\"\nkind = \"number\"\nanswer = \"b/a\""
        );
        of_question(&keys)
    };
    let told = [("coefficient", 12, 17)];
    assert_eq!(said("a = \"1..1\"", "Solve {a}x = {b}."), told);
    assert_eq!(said("a = \"1..9\"", "Solve {a}x = {b}."), told);
    assert_eq!(said("a = [-1, 5]", "Solve {a}x = {b}."), told);
    for (params, prompt) in [
        ("a = \"2..9\"", "Solve {a}x = {b}."),
        ("a = \"1..9\"", "Solve {a:coef}x = {b}."),
        ("a = \"1..9\"", "The {a}th of {b} has {a} apples."),
        ("a = \"1..9\"", "It takes {a}h for {b}."),
        ("a = \"1..9\"", "Solve 2{a}x = {b}."),
    ] {
        assert_eq!(said(params, prompt), [], "{params} {prompt}");
    }
}

#[test]
fn a_hint_that_gives_the_answer_away_too_early_is_told() {
    let said = |kind: &str, answer: &str, hints: &str| {
        of_question(&format!(
            "prompt = \"p\"\nkind = \"{kind}\"\nanswer = {answer}\nhints = {hints}"
        ))
    };
    let first = [("hint-tells", 14, 10)];
    assert_eq!(said("number", "42", "[\"It is 42.\", \"42\"]"), first);
    assert_eq!(said("text", "\"Paris\"", "[\"*paris*?\", \"b\"]"), first);
    assert_eq!(
        said("number", "42", "[\"It is 42.\"]"),
        first,
        "the only one"
    );
    for (kind, answer, hints) in [
        ("number", "42", "[\"a\", \"It is 42.\"]"),
        ("number", "42", "[\"From 42 to 45.\"]"),
        ("number", "42", "[\"It is six times as much as 7 is: 42.\"]"),
        ("number", "42", "[\"Of 421, 4.42 and 42.5?\", \"b\"]"),
        ("number", "4", "[\"Take 4 of them.\", \"b\"]"),
        ("text", "\"port\"", "[\"It is important.\", \"b\"]"),
    ] {
        assert_eq!(said(kind, answer, hints), [], "{answer} {hints}");
    }
    // Of a template: where each draw does.
    let template = |hint: &str| {
        of_question(&format!(
            "prompt = \"{{a}}?\"\nkind = \"number\"\nparams = {{ a = \"10..40\" }}\nanswer = \"a + 20\"\nhints = [\"{hint}\", \"b\"]"
        ))
    };
    assert_eq!(template("{a + 20}?"), [("hint-tells", 15, 10)]);
    assert_eq!(template("20 more than {a}?"), []);
}

#[test]
fn a_last_step_that_leads_elsewhere_is_told() {
    let said = |last: &str| {
        of_question(&format!(
            "prompt = \"p\"\nkind = \"number\"\nanswer = 42\n[[question.step]]\nprompt = \"a\"\nkind = \"number\"\nanswer = 6\n[[question.step]]\nprompt = \"b\"\n{last}"
        ))
    };
    assert_eq!(said("kind = \"number\"\nanswer = 42"), []);
    assert_eq!(
        said("kind = \"number\"\nanswer = 7"),
        [("last-step", 21, 10)]
    );
    // The same number, where a unit is missing.
    let of_length = |unit: &str| {
        let keys = "prompt = \"p\"\nkind = \"number\"\nanswer = 42\nunit = \"m\"\n\
                    [[question.step]]\nprompt = \"a\"\nkind = \"number\"\nanswer = 42\n";
        of_question(&format!("{keys}{unit}"))
    };
    assert_eq!(of_length(""), [("last-step-unit", 18, 10)]);
    assert_eq!(of_length("unit = \"m\""), []);
    // Another kind may ask for it in another way.
    assert_eq!(
        said("kind = \"choice\"\noptions = [\"x\", \"y\"]\nanswer = \"x\""),
        []
    );
}

#[test]
fn a_language_and_a_licence_that_no_program_knows_are_told() {
    let said = |language: &str, license: &str| -> Vec<(&str, usize)> {
        let text = format!(
            "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\nlanguage = \"{language}\"\nlicense = \"{license}\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n[[question]]\nid = \"q\"\nskills = [\"s\"]\nprompt = \"p\"\nkind = \"text\"\nanswer = \"a\"\n"
        );
        let loaded = load(&[("c.toml".into(), text.into_bytes())], Care::Thorough);
        let all = loaded.diagnostics.iter();
        all.map(|d| (rule(&d.message), d.line)).collect()
    };
    assert_eq!(said("de-CH", "CC-BY-4.0"), []);
    assert_eq!(
        said("english", "CC BY 4.0"),
        [("no-language", 5), ("license", 6)]
    );
}

#[test]
fn what_is_said_of_a_mistake_leads_to_what_was_meant() {
    for (keys, wanted) in [
        (
            "kind = \"number\"\nanswer = 1\n[[question.step.mistake]]\nname = \"x\"\nanswer = 2\nfeedback = \"f\"",
            "no `[[question.step]]` stands above this (put one above it; or did you mean `[[question.mistake]]`?)",
        ),
        (
            "kind = \"number\"\nanswer = 1\npoints = 5",
            "can't have the key `points` (the keys it can have are ",
        ),
        (
            "kind = \"number\"\nanswer = 1\nthis = 5\nhitns = []",
            "can't have the key `hitns` (did you mean `hints`?)",
        ),
        (
            "kind = \"text\"\nanswer = \"Paris\" // the capital",
            "this is not a comment (",
        ),
        (
            "kind = \"cloze\"\ntext = \"a {{c1::b}} c\"",
            "Anki's `{{c1::b}}` is `[[b]]` here",
        ),
    ] {
        let loaded = loaded(
            &format!("[[question]]\nid = \"q\"\nskills = [\"s\"]\nprompt = \"p\"\n{keys}\n"),
            Care::Thorough,
        );
        let all: Vec<String> = loaded.diagnostics.iter().map(ToString::to_string).collect();
        assert!(all.iter().any(|said| said.contains(wanted)), "{all:#?}");
    }
}

#[test]
fn lines_that_end_with_a_carriage_return_alone_are_one_error() {
    let text = "format = 1\r[course]\rid = \"c\"\rtitle = \"C\"\r";
    let loaded = load(&[("c.toml".into(), text.into())], Care::Quick);
    let all: Vec<_> = loaded
        .diagnostics
        .iter()
        .map(|d| rule(&d.message))
        .collect();
    assert_eq!(all, ["lone-returns"]);
}

/// What is said of a question: its keys begin on line 11.
fn said_of(keys: &str) -> Vec<String> {
    let loaded = loaded(
        &format!("[[question]]\nid = \"q\"\nskills = [\"s\"]\n{keys}\n"),
        Care::Thorough,
    );
    loaded.diagnostics.iter().map(ToString::to_string).collect()
}

#[test]
fn a_number_is_asked_for_where_something_else_stands() {
    for (value, wanted) in [
        (
            "true",
            "this is true or false (write a number, for example `answer = 42`)",
        ),
        (
            "2026-01-01",
            "this is a date (write a number, for example `answer = 42`)",
        ),
    ] {
        let said = said_of(&format!(
            "prompt = \"p\"\nkind = \"number\"\nanswer = {value}"
        ));
        let [one] = &said[..] else {
            panic!("{said:#?}");
        };
        assert!(one.contains("`answer` must be a number, but"), "{one}");
        assert!(one.ends_with(wanted), "{one}");
    }
    let said = said_of("prompt = \"p\"\nkind = \"number\"\nanswer = 0x1F");
    let wanted =
        "`answer` must be written in the digits 0 to 9 (write a number, for example `answer = 31`)";
    assert!(said[0].ends_with(wanted), "{said:#?}");
    // Where a text is wanted, quotes are what is missing.
    let said = said_of("prompt = \"p\"\nkind = \"text\"\nanswer = true");
    assert!(
        said[0].contains("put it in quotes: `\"true\"`"),
        "{said:#?}"
    );
}

#[test]
fn a_number_in_place_of_a_skill_is_of_the_wrong_kind() {
    let said = found(
        "[[question]]\nid = \"q\"\nskills = 3\nprompt = \"p\"\nkind = \"text\"\nanswer = \"a\"\n",
    );
    assert_eq!(said, [("wrong-entry", 10, 10)]);
    let said = found(
        "[[question]]\nid = \"q\"\nskills = \"3\"\nprompt = \"p\"\nkind = \"text\"\nanswer = \"a\"\n",
    );
    assert_eq!(said, [("no-skill", 10, 10)]);
}

#[test]
fn advice_about_draws_fits_what_is_wrong() {
    let template = |params: &str, rest: &str| {
        let said = said_of(&format!(
            "params = {{ {params} }}\nprompt = \"{{p}}?\"\nkind = \"number\"\n{rest}"
        ));
        assert_eq!(said.len(), 1, "{said:#?}");
        said.into_iter().next().unwrap_or_default()
    };
    let numbers = "p = [1, 2, 3]";
    let no_truth = template(numbers, "where = \"p\"\nanswer = \"p\"");
    assert!(
        no_truth.contains("write a comparison, such as `a > 2`"),
        "{no_truth}"
    );
    let never = template(numbers, "answer = \"p / 0\"");
    assert!(
        never.contains("it is so with every draw that was tried"),
        "{never}"
    );
    let large = template(numbers, "answer = \"10^40 * p\"");
    assert!(
        large.contains("it is so with every draw that was tried"),
        "{large}"
    );
    let some = template(numbers, "answer = \"p / (p - 1)\"");
    assert!(some.contains("add a `where` that rules them out"), "{some}");
    // A fault of every showing is no matter of what is drawn, either.
    let long = template(numbers, "answer = \"10^24 * p + 0.5\"");
    assert!(!long.contains("`where`"), "{long}");
    let tolerance = template(numbers, "answer = \"p\"\ntolerance = \"0 - p\"");
    assert!(!tolerance.contains("`where`"), "{tolerance}");
}

#[test]
fn an_option_that_is_right_twice_is_told() {
    let said = of_question(
        "prompt = \"p\"\nkind = \"multi\"\noptions = [\"1\", \"2\", \"3\"]\nanswer = [\"2\", \"2\"]",
    );
    assert_eq!(said, [("answer-twice", 14, 16)]);
}

#[test]
fn an_answer_that_is_the_same_whatever_is_drawn_is_told() {
    let template = |params: &str, prompt: &str, answer: &str| {
        of_question(&format!(
            "params = {{ {params} }}\nprompt = \"{prompt}\"\nkind = \"number\"\nanswer = \"{answer}\""
        ))
    };
    let one = "p = \"2..9\"";
    let prompt = "{p} of {4*p}, in %?";
    assert_eq!(
        template(one, prompt, "p / (4 * p) * 100"),
        [("same-answer", 14, 10)]
    );
    // A number that is written is known to be the same.
    assert_eq!(template(one, prompt, "25"), []);
    assert_eq!(template(one, "4 times {p}?", "4 * p"), []);
    // One draw of eight has another.
    assert_eq!(template(one, "Is {p} 9?", "floor(p / 9)"), []);
    // Words are drawn so that it reads otherwise.
    let words = "name = [\"Ann\", \"Ben\", \"Cem\", \"Dot\", \"Eve\"]";
    assert_eq!(template(words, "{name} has 3 and 4?", "7"), []);
}

#[test]
fn options_that_differ_in_their_slant_alone_are_told() {
    let choice = |one: &str, other: &str| {
        of_question(&format!(
            "prompt = \"p\"\nkind = \"choice\"\noptions = ['{one}', '{other}']\nanswer = '{one}'"
        ))
    };
    assert_eq!(choice("*b*", "b"), [("options-emphasis", 13, 19)]);
    assert_eq!(choice("b", "_b_"), [("options-emphasis", 13, 17)]);
    for (one, other) in [
        ("*b*", "c"),
        ("`*b*`", "`b`"),
        ("2*3", "23"),
        ("*a* b", "a c"),
    ] {
        assert_eq!(choice(one, other), [], "{one}, {other}");
    }
}

#[test]
fn format_below_the_head_is_one_complaint_and_told_to_move() {
    let text = "[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n[[question]]\nid = \"q\"\nskills = [\"s\"]\nprompt = \"p\"\nkind = \"text\"\nanswer = \"a\"\nformat = 1\n";
    let loaded = load(&[("c.toml".into(), text.into())], Care::Thorough);
    let all: Vec<String> = loaded.diagnostics.iter().map(ToString::to_string).collect();
    let [one] = &all[..] else {
        panic!("{all:#?}");
    };
    assert!(one.starts_with("c.toml:13:1: "), "{one}");
    assert!(
        one.contains("move it above `[course]`, to the first line"),
        "{one}"
    );
}

#[test]
fn what_stands_too_deep_is_told_where_it_stands() {
    let header = format!("[{}]", ["a"; 5000].join("."));
    assert_eq!(found(&header), [("deep", 8, 1)]);
    let lists = format!("answers = {}", "[".repeat(500));
    assert_eq!(found(&lists)[0].0, "deep");
    assert_eq!(found(&lists).len(), 1);
}

#[test]
fn dates_and_numbers_that_are_none_are_said_in_words_of_our_own() {
    let rules = |value: &str| {
        let all = of_question(&format!(
            "prompt = \"p\"\nkind = \"number\"\nanswer = {value}"
        ));
        all.into_iter()
            .map(|(rule, line, _)| (rule, line))
            .collect::<Vec<_>>()
    };
    assert_eq!(rules("2026-13-01"), [("date", 13)]);
    assert_eq!(rules("25:00:00"), [("date", 13)]);
    assert_eq!(rules("1__000"), [("number-form", 13)]);
    assert_eq!(rules("0xfg"), [("unquoted", 13)]);
    assert_eq!(rules("1e"), [("number-form", 13)]);
}
