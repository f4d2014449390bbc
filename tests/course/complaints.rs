//! How `kenning check` reports: formats, rules, what is allowed.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// `kenning check` with these arguments, in a directory.
fn check(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kenning"))
        .current_dir(dir)
        .arg("check")
        .args(args)
        .output()
        .expect("kenning runs")
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

fn json(output: &Output) -> Value {
    serde_json::from_str(&text(output)).expect("JSON")
}

const HEAD: &str = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n";
const SKILL: &str = "[[skill]]\nid = \"s\"\ntitle = \"S\"\n";

/// A directory with this course.
fn course(text: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a directory");
    std::fs::write(dir.path().join("c.toml"), text).expect("a file");
    dir
}

fn question(id: &str, keys: &str) -> String {
    format!(
        "[[question]]\nid = \"{id}\"\nskills = [\"s\"]\nprompt = \"p\"\nkind = \"text\"\nanswer = \"añ\"\n{keys}\n"
    )
}

/// A mistake that is the right answer.
const DEAD: &str = "[[question.mistake]]\nname = \"m\"\nfeedback = \"f\"\nanswer = \"an\"";

#[test]
fn json_names_rule_place_and_second_place() {
    let text = format!("{HEAD}{SKILL}{}{}", question("q", DEAD), question("q", ""));
    let dir = course(&text);
    let output = check(dir.path(), &["--format", "json", "c.toml"]);
    assert!(!output.status.success());
    let found = json(&output);
    assert_eq!(
        (&found["format"], &found["errors"], &found["warnings"]),
        (&1.into(), &1.into(), &1.into())
    );
    let [dead, twice] = &found["complaints"].as_array().expect("a list")[..] else {
        panic!("{found}");
    };
    assert_eq!(dead["rule"], "dead-mistake");
    assert_eq!(dead["severity"], "warning");
    assert_eq!(
        (&dead["line"], &dead["column"], &dead["end_column"]),
        (&17.into(), &10.into(), &14.into())
    );
    assert!(
        dead["help"]
            .as_str()
            .is_some_and(|help| help.contains("remove it")),
        "{dead}"
    );
    assert_eq!(twice["rule"], "two-with-one-id");
    assert_eq!(twice["file"], "c.toml");
    assert_eq!(
        (&twice["second"]["line"], &twice["second"]["column"]),
        (&9.into(), &6.into())
    );
}

#[test]
fn a_course_that_can_not_be_read_is_a_complaint_too() {
    let dir = course("");
    let found = json(&check(dir.path(), &["--format", "json", "none.toml"]));
    assert_eq!(found["errors"], 1);
    assert_eq!(found["complaints"][0]["rule"], "unread");
    assert_eq!(found["complaints"][0]["file"], "none.toml");
}

#[test]
fn text_marks_the_line_and_the_second_place() {
    let text = format!("{HEAD}{SKILL}{}{}", question("q", DEAD), question("q", ""));
    let dir = course(&text);
    let shown = self::text(&check(dir.path(), &["--format", "text", "c.toml"]));
    insta::assert_snapshot!("check_text", shown);
    assert!(!shown.contains('\u{1b}'));
}

#[test]
fn keys_that_make_nonsense_together_are_told() {
    let one = |keys: &str| {
        let head = "[[question]]\nid = \"q\"\nskills = [\"s\"]\nprompt = \"p\"\n";
        let dir = course(&format!("{HEAD}{SKILL}{head}{keys}\n"));
        text(&check(dir.path(), &["--format", "text", "c.toml"]))
    };
    let number = "kind = \"number\"\nanswer = 20\n";
    for (keys, said) in [
        ("as = \"percent\"\nunit = \"m\"", "the unit %, and no other"),
        (
            "tolerance = \"500 %\"",
            "numbers of the other sign are right",
        ),
        ("unit = \"\"", "`unit` is empty"),
    ] {
        let shown = one(&format!("{number}{keys}"));
        assert!(shown.contains(said), "{shown}");
    }
    for fine in ["as = \"percent\"", "tolerance = \"50 %\"", "unit = \"m\""] {
        let shown = one(&format!("{number}{fine}"));
        assert!(!shown.contains("error["), "{shown}");
        assert!(!shown.contains("other sign"), "{shown}");
    }
    let order = "kind = \"order\"\nitems = [\"a\", \"b\", \"c\"]\n";
    let every = "every order is right";
    assert!(one(&format!("{order}free = [[1, 2, 3]]")).contains(every));
    assert!(!one(&format!("{order}free = [[1, 2]]")).contains(every));
    assert!(!one(&format!("{order}free = [[1, 2, 3]]\nextra = [\"d\"]")).contains(every));
    let open = "kind = \"cloze\"\ntext = \"Water boils at [[100 and freezes at [[0]].\"";
    assert!(one(open).contains("a blank begins within another one"));
    let twice = format!("{HEAD}{SKILL}{}", question("q", "")).replace("[\"s\"]", "[\"s\", \"s\"]");
    let dir = course(&twice);
    let shown = text(&check(dir.path(), &["--format", "text", "c.toml"]));
    assert!(shown.contains("“s” is named twice"), "{shown}");
}

#[test]
fn github_and_sarif_say_the_same() {
    let dir = course(&format!("{HEAD}{SKILL}{}", question("q", DEAD)));
    let marked = text(&check(dir.path(), &["--format", "github", "c.toml"]));
    let start =
        "::warning file=c.toml,line=17,endLine=17,col=10,title=dead-mistake::the mistake `m` has";
    assert!(marked.starts_with(start), "{marked}");
    assert_eq!(marked.lines().count(), 1);
    let log = json(&check(dir.path(), &["--format", "sarif", "c.toml"]));
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(
        run["tool"]["driver"]["rules"],
        serde_json::json!([{ "id": "dead-mistake" }])
    );
    let found = &run["results"][0];
    assert_eq!(
        (&found["ruleId"], &found["level"]),
        (&"dead-mistake".into(), &"warning".into())
    );
    let place = &found["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "c.toml");
    // A file of any name is named as a URI has it.
    std::fs::copy(dir.path().join("c.toml"), dir.path().join("c é#.toml")).expect("a copy");
    let log = json(&check(dir.path(), &["--format", "sarif", "c é#.toml"]));
    let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "c%20%C3%A9%23.toml");
    assert_eq!(
        place["region"],
        serde_json::json!({ "startLine": 17, "startColumn": 10, "endLine": 17, "endColumn": 14 })
    );
}

#[test]
fn warnings_can_be_allowed_or_made_to_fail() {
    let dir = course(&format!("{HEAD}{SKILL}{}", question("q", DEAD)));
    assert!(check(dir.path(), &["c.toml"]).status.success());
    assert!(!check(dir.path(), &["--strict", "c.toml"]).status.success());
    let allowed = check(
        dir.path(),
        &["--strict", "--allow", "dead-mistake", "c.toml"],
    );
    assert!(allowed.status.success());
    assert!(text(&allowed).contains("0 errors, 0 warnings"));
    // The same in the course.
    let with = |rules: &str| {
        let dir = course(&format!(
            "{HEAD}allow = {rules}\n{SKILL}{}",
            question("q", DEAD)
        ));
        text(&check(dir.path(), &["c.toml"]))
    };
    assert!(with("\"dead-mistake\"").contains("0 errors, 0 warnings"));
    let in_vain = with("[\"ded-mistake\"]");
    assert!(
        in_vain.contains("1:10: warning: `allow` names `ded-mistake`")
            || in_vain.contains("5:10: warning: `allow` names `ded-mistake`"),
        "{in_vain}"
    );
    assert!(
        in_vain.contains("did you mean `dead-mistake`?"),
        "{in_vain}"
    );
    assert!(in_vain.contains("2 warnings"), "{in_vain}");
}

/// They filled the list of two hundred, and what was left was “50 more problems” of a rule that
/// nobody wanted to hear of.
#[test]
fn what_is_allowed_leaves_room_for_what_is_not() {
    let dead: String = (0..250)
        .map(|n| question(&format!("q{n}"), DEAD).replace("\"p\"", &format!("\"p{n}\"")))
        .collect();
    let other = question("z", "was = \"z\"");
    let own = course(&format!(
        "{HEAD}allow = \"dead-mistake\"\n{SKILL}{dead}{other}"
    ));
    let given = course(&format!("{HEAD}{SKILL}{dead}{other}"));
    for (dir, options) in [(own, &[][..]), (given, &["--allow", "dead-mistake"][..])] {
        let said = text(&check(dir.path(), &[options, &["c.toml"]].concat()));
        assert!(said.contains("`z` is this id itself"), "{said}");
        assert!(said.contains("0 errors, 1 warning"), "{said}");
    }
}

/// `allow` was told to be in vain, and the warning came all the same.
#[test]
fn a_course_allows_what_is_found_once_it_was_read() {
    let head = HEAD.replace("id = \"c\"", "id = \"shell-basics\"");
    let dir = course(&format!(
        "{head}allow = \"id-bundled\"\n{SKILL}{}",
        question("q", "")
    ));
    let said = text(&check(dir.path(), &["c.toml"]));
    assert!(said.contains("0 errors, 0 warnings"), "{said}");
}

#[test]
fn what_can_not_be_read_at_all_has_a_place_for_editors() {
    let dir = tempfile::tempdir().expect("a directory");
    let large = "#".repeat(4 * 1024 * 1024 + 1);
    std::fs::write(dir.path().join("c.toml"), large).expect("a file");
    let said = text(&check(dir.path(), &["c.toml"]));
    assert!(said.starts_with("c.toml:1:1: error: "), "{said}");
    let said = text(&check(dir.path(), &["--format", "text", "none.toml"]));
    assert!(said.starts_with("none.toml:1:1: error: "), "{said}");
}

#[test]
fn errors_can_not_be_allowed() {
    let dir = course(&format!(
        "{HEAD}allow = [\"two-with-one-id\"]\n{SKILL}{}{}",
        question("q", ""),
        question("q", "")
    ));
    let output = check(dir.path(), &["--allow", "two-with-one-id", "c.toml"]);
    assert!(!output.status.success());
    assert!(text(&output).contains("1 error"), "{}", text(&output));
}

#[test]
fn every_rule_stands_in_the_list() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("docs/check.md")).expect("the page");
    let listed: BTreeSet<&str> = (page.lines())
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    let mut met = BTreeSet::new();
    for entry in std::fs::read_dir(root.join("tests/data/broken")).expect("courses") {
        let path = entry.expect("an entry").path();
        let found = json(&check(
            root,
            &["--format", "json", &path.display().to_string()],
        ));
        for complaint in found["complaints"].as_array().expect("a list") {
            met.insert(complaint["rule"].as_str().expect("a name").to_owned());
        }
    }
    assert!(met.len() > 40, "{met:?}");
    for rule in &met {
        assert!(
            listed.contains(rule.as_str()),
            "docs/check.md has no rule `{rule}`"
        );
    }
}
