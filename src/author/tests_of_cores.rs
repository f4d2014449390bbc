//! What checking a course on several cores tells.

use super::care::Care;
use super::load::{Loaded, read_with};
use super::solver::Solver;

/// Templates of which some can't be shown, some have a mistake that is right, and one
/// takes more work than its share of what there is.
fn course() -> Vec<(String, Vec<u8>)> {
    let mut text = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n\
        [[skill]]\nid = \"s\"\ntitle = \"S\"\n"
        .to_owned();
    for n in 0..60 {
        let answer = if n % 7 == 3 { "a/(b-1)" } else { "a*b" };
        let wrong = if n % 5 == 2 { "b*a" } else { "a*b + 1" };
        let holds = if n == 40 {
            "a*a == b + 7 and a > 10"
        } else {
            "a > 0"
        };
        let most = if n == 40 { 1_000_000 } else { 9 };
        text += &format!(
            "[[question]]\nid = \"q{n}\"\nkind = \"number\"\nskills = [\"s\"]\n\
             params = {{ a = \"1..{most}\", b = \"1..{most}\" }}\nwhere = \"{holds}\"\n\
             prompt = \"{{a}} {{b}}?\"\nanswer = \"{answer}\"\n\
             [[question.mistake]]\nname = \"m\"\nanswer = \"{wrong}\"\nfeedback = \"f\"\n"
        );
    }
    vec![("c.toml".into(), text.into_bytes())]
}

/// Questions of which many can't be read, and some have the id of another.
fn unreadable(questions: usize) -> Vec<(String, Vec<u8>)> {
    let mut text = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n\
        [[skill]]\nid = \"s\"\ntitle = \"S\"\n[[skill.misconception]]\nid = \"m\"\n\
        name = \"M\"\nfeedback = \"f\"\n[[skill.misconception]]\nid = \"unused\"\n\
        name = \"U\"\nfeedback = \"f\"\n"
        .to_owned();
    for n in 0..questions {
        let id = if n % 11 == 10 { n - 10 } else { n };
        let wrong = ["", "promt = \"?\"\n", "hints = 3\n", "tries = 9\n"][n % 4];
        let mistake = match n % 90 {
            89 => "[[question.mistake]]\nmisconception = \"m\"\nanswer = \"3\"\n",
            _ => "",
        };
        text += &format!(
            "[[question]]\nid = \"q{id}\"\nkind = \"number\"\nskills = [\"s\"]\n\
             prompt = \"{n}\"\nanswer = \"2\"\n{wrong}{mistake}"
        );
    }
    vec![("c.toml".into(), text.into_bytes())]
}

/// Tables of facts, where `is_wrong` with faults in some and ids that others have.
fn facts(tables: usize, rows: usize, is_wrong: bool) -> Vec<(String, Vec<u8>)> {
    let mut text = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n\
        [[skill]]\nid = \"s\"\ntitle = \"S\"\n"
        .to_owned();
    for n in 0..tables {
        let id = if is_wrong && n % 5 == 4 { n - 4 } else { n };
        let wrong = ["", "promt = \"?\"\n", "tries = 9\n"][n % 3];
        text += &format!(
            "[[facts]]\nid = \"t{id}\"\nskill = \"s\"\ncolumns = [\"a\", \"b\"]\n\
             prompt = {{ a = \"{n}: {{b}}?\", b = \"{n}: {{a}}?\" }}\n{}rows = [\n",
            if is_wrong { wrong } else { "" }
        );
        for row in 0..rows {
            // Of two rows with one answer it is told.
            let b = if row % 50 == 49 { row - 1 } else { row };
            text += &format!("[\"w{n}x{row}\", \"m{b}\"],\n");
        }
        text += "]\n";
    }
    vec![("c.toml".into(), text.into_bytes())]
}

#[test]
fn facts_are_read_the_same_however_many_cores_read_them() {
    for (tables, rows) in [(3, 5), (12, 60)] {
        let files = facts(tables, rows, true);
        let alone = told_of(&files, 1);
        assert!(alone.len() > tables / 3, "{}", alone.len());
        for cores in [2, 3, 8] {
            assert_eq!(told_of(&files, cores), alone, "{cores} cores");
        }
    }
    let asked = |cores: usize| {
        let files = facts(12, 60, false);
        let course = with(&files, cores).course.expect("a good course");
        let asked = course.questions.iter();
        let asked = asked.map(|question| format!("{} {:?}", question.id, question.item));
        (asked.collect::<Vec<_>>(), format!("{:?}", course.families))
    };
    let alone = asked(1);
    assert!(alone.0.len() > 2_000);
    // So many cores that the part of each is too small for a table.
    for cores in [2, 3, 8, 2_000] {
        assert_eq!(asked(cores), alone, "{cores} cores");
    }
}

fn told_of(files: &[(String, Vec<u8>)], cores: usize) -> Vec<String> {
    let diagnostics = with(files, cores).diagnostics;
    diagnostics.iter().map(ToString::to_string).collect()
}

fn with(files: &[(String, Vec<u8>)], cores: usize) -> Loaded {
    let solver = Solver {
        care: Care::Thorough,
        cores,
        front_ends: &[],
        allowed: &[],
        told: None,
        pictures: None,
        texts: None,
    };
    let named = files.iter().map(|(name, bytes)| (&**name, &**bytes));
    read_with(&named.collect::<Vec<_>>(), solver)
}

#[test]
fn what_can_not_be_read_is_told_in_order_however_many_cores_read_it() {
    for (questions, least) in [(100, 50), (1_000, 200)] {
        let files = unreadable(questions);
        let alone = told_of(&files, 1);
        assert!(alone.len() > least, "{}", alone.len());
        let all = alone.join("\n");
        assert!(all.contains("did you mean `prompt`?"), "{all}");
        for cores in [2, 3, 8] {
            assert_eq!(told_of(&files, cores), alone, "{cores} cores");
        }
    }
}

#[test]
fn what_is_told_does_not_depend_on_the_number_of_cores() {
    let told = |cores: usize| told_of(&course(), cores);
    let alone = told(1);
    assert!(
        alone.iter().any(|said| said.contains("division by zero")),
        "{alone:?}"
    );
    assert!(
        alone
            .iter()
            .any(|said| said.contains("`m` has the right answer")),
        "{alone:?}"
    );
    for cores in [2, 3, 8] {
        assert_eq!(told(cores), alone, "{cores} cores");
    }
}
