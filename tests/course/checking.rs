//! `kenning check` of what lies on disk: parts of courses, files that are never read, and
//! what a course holds.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const HEAD: &str = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n[[skill]]\nid = \"t\"\ntitle = \"T\"\nlesson = \"l\"\n";
const QUESTION: &str = "[[question]]\nid = \"q\"\nskills = [\"s\", \"t\"]\nprompt = \"p\"\nkind = \"text\"\nanswer = \"a\"\nhints = [\"h\"]\n[[question.mistake]]\nname = \"m\"\nanswer = \"b\"\nfeedback = \"f\"\n";
const TEMPLATE: &str = "[[question]]\nid = \"r\"\nskills = [\"t\"]\nprompt = \"{a} and {b}\"\nkind = \"number\"\nparams = { a = \"1..100\", b = \"1..100\" }\nwhere = \"a == b + 1\"\nanswer = \"a + b\"\n";

fn check(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kenning"))
        .current_dir(dir)
        .args(["check", "--format", "lines"])
        .args(args)
        .output()
        .expect("kenning runs")
}

fn said(output: &Output) -> String {
    // The line that tells how far it is belongs to terminals alone.
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn course() -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a directory");
    fs::write(dir.path().join("course.toml"), HEAD).expect("a file");
    fs::write(dir.path().join("2.toml"), QUESTION).expect("a file");
    dir
}

#[test]
fn a_part_of_a_course_is_not_checked_by_itself() {
    let dir = course();
    let part = check(dir.path(), &["2.toml"]);
    assert_eq!(part.status.code(), Some(1));
    let told = said(&part);
    assert!(told.contains("2.toml belongs to the course in ."), "{told}");
    assert!(told.contains("1 error, 0 warnings"), "{told}");
    // What has a head of its own is a course.
    let whole = format!("{HEAD}{QUESTION}");
    fs::write(dir.path().join("whole.toml"), whole).expect("a file");
    let told = said(&check(dir.path(), &["whole.toml"]));
    assert!(told.contains("0 errors"), "{told}");
}

#[test]
fn files_that_are_never_read_are_noted() {
    let dir = course();
    for below in ["more", ".git", "other"] {
        fs::create_dir(dir.path().join(below)).expect("a directory");
        fs::write(dir.path().join(below).join("extra.toml"), QUESTION).expect("a file");
    }
    fs::write(dir.path().join("other/course.toml"), HEAD).expect("a file");
    let told = said(&check(dir.path(), &["."]));
    let notes: Vec<&str> = told.lines().filter(|l| l.contains("is not read")).collect();
    assert_eq!(notes.len(), 1, "{told}");
    assert!(notes[0].contains("more/extra.toml"), "{told}");
}

#[test]
fn what_a_course_holds_is_told_when_it_is_asked_for() {
    let dir = course();
    fs::write(dir.path().join("3.toml"), TEMPLATE).expect("a file");
    let told = said(&check(dir.path(), &["."]));
    assert!(!told.contains("Kinds:"), "{told}");
    let told = said(&check(dir.path(), &[".", "--summary"]));
    for wanted in [
        "Kinds: 1 text, 1 number.",
        "s: 1 question, 0 templates; 1 with hints, 0 with steps; 1 mistake; no lesson.",
        "t: 1 question, 1 template; 0 with hints, 0 with steps; 0 mistakes.",
        "r: `where` holds for ",
    ] {
        assert!(told.contains(wanted), "{wanted} in {told}");
    }
}

/// What `check` says of a course of one file, line by line.
fn told(text: &str) -> String {
    let dir = tempfile::tempdir().expect("a directory");
    fs::write(dir.path().join("c.toml"), text).expect("a file");
    said(&check(dir.path(), &["c.toml"]))
}

#[test]
fn an_answer_must_lead_where_modes_says() {
    let of = |answer: &str, more: &str| {
        told(&format!(
            "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[course.command]\nchmod = \"-R, MODE, FILE\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n[[question]]\nid = \"q\"\nkind = \"command\"\nskills = [\"s\"]\nprompt = \"Let its owner run it.\"\nanswer = {answer}\nmodes = \"rw-r--r-- -> r?x??????\"\n{more}"
        ))
    };
    let rows = "[question.rows]\nm = [\"u+x\", \"u-x\"]\n";
    for (answer, more) in [
        ("\"chmod 644 run\"", ""),
        ("\"chmod g+x run\"", ""),
        ("\"ls run\"", ""),
        ("\"chmod +wx run\"", ""),
        ("[\"chmod u+x run\", \"chmod u-x run\"]", ""),
        ("\"chmod {m} run\"", rows),
    ] {
        let told = of(answer, more);
        assert!(told.contains("c.toml:16:9: error"), "{answer}: {told}");
        assert!(
            told.contains("leads where `modes` says"),
            "{answer}: {told}"
        );
    }
    let both = "[question.rows]\nm = [\"u+x\", \"700\"]\n";
    for (answer, more) in [
        ("[\"chmod u+x run\", \"chmod -R 755 run\"]", ""),
        // What the umask says is not known here.
        ("[\"chmod u+x run\", \"chmod +wx run\"]", ""),
        ("\"cd bin && chmod 755 run\"", ""),
        ("\"chmod {m} run\"", both),
    ] {
        let told = of(answer, more);
        assert!(!told.contains("modes"), "{answer}: {told}");
    }
}

/// A course with themes as written here, and a question in words for one.
fn with_themes(themes: &str) -> String {
    format!(
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n{themes}\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n[[question]]\nid = \"q\"\nkind = \"text\"\nskills = [\"s\"]\nprompt = \"p\"\nanswer = \"a\"\n[[question.context]]\ntheme = \"sport\"\nprompt = \"r\"\n"
    )
}

#[test]
fn what_is_wrong_with_themes_is_told_once_and_with_what_to_write() {
    let many: String = (0..20).map(|n| format!("t{n} = \"T\"\n")).collect();
    let many = format!("[course.themes]\n{many}sport = \"Sport\"");
    for (themes, wanted) in [
        ("themes = [\"sport\"]", "write `[course.themes]`"),
        ("[course.themes]\nsport = \"\"", "needs a name"),
        ("[course.themes]\nsport = 3", "needs a name"),
        ("[course.themes]\nsport = \"S\\u001b[31m\"", "U+001B"),
        ("[course.themes]\nsport = \"S\\u202e\"", "U+202E"),
        (&many, "20 themes are the most"),
    ] {
        let told = told(&with_themes(themes));
        assert!(told.contains(wanted), "{themes}: {told}");
        assert_eq!(told.matches(": error").count(), 1, "{themes}: {told}");
        assert!(!told.contains("has no theme"), "{themes}: {told}");
    }
    assert!(told(&with_themes("")).contains("has no theme"));
}

#[test]
fn themes_stand_in_the_order_of_their_author() {
    let text = with_themes("[course.themes]\nsport = \"Sport\"\nart = \"Art\"\nmusic = \"M\"");
    let files = [("c.toml".to_owned(), text.into_bytes())];
    let course = kenning::author::load(&files, kenning::author::Care::Quick).course;
    let course = course.expect("a course");
    let ids: Vec<&str> = course.themes.iter().map(|theme| &*theme.id).collect();
    assert_eq!(ids, ["sport", "art", "music"]);
}

#[test]
fn a_format_that_is_nearly_one_is_named() {
    let of = |prompt: &str| {
        told(&format!(
            "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n[[question]]\nid = \"q\"\nkind = \"number\"\nskills = [\"s\"]\nparams = {{ b = \"1..9\", thing = [\"pear\", \"apple\"] }}\nprompt = \"{prompt} and {{b}}, {{thing}}\"\nanswer = \"b\"\n"
        ))
    };
    for (prompt, wanted) in [
        ("{b:plural:x|y}", "did you mean `plural x|y`?"),
        ("{b:plurals x|y}", "did you mean `plural x|y`?"),
        (
            "{b:ordinals one=st|other=th}",
            "did you mean `ordinal one=st|other=th`?",
        ),
        ("{thing:an}", "did you mean `a`?"),
        ("{b:loud}", "frac, plural, ordinal, a, bin, oct, hex, and"),
        (
            "{b:ordinal st|nd|rd|th}",
            "`ordinal one=st|two=nd|few=rd|other=th`",
        ),
    ] {
        let told = of(prompt);
        assert!(told.contains(wanted), "{prompt}: {told}");
    }
}

#[test]
fn a_course_with_the_id_of_one_within_kenning_is_told_what_will_happen() {
    let dir = course();
    let named = |id: &str| HEAD.replace("id = \"c\"", &format!("id = \"{id}\""));
    fs::write(dir.path().join("course.toml"), named("shell-basics")).expect("a file");
    let told = said(&check(dir.path(), &["."]));
    let wanted =
        "course.toml:3:6: warning: kenning brings a course with the id `shell-basics` itself";
    assert!(told.contains(wanted), "{told}");
    assert!(
        told.contains("nobody can practise it or install it"),
        "{told}"
    );
    let told = said(&check(dir.path(), &[".", "--allow", "id-bundled"]));
    assert!(!told.contains("brings a course"), "{told}");
    // That is so.
    let get = Command::new(env!("CARGO_BIN_EXE_kenning"))
        .args(["get", "."])
        .env("KENNING_HOME", dir.path().join("home"))
        .current_dir(dir.path())
        .output();
    assert!(!get.expect("kenning runs").status.success());
    // A copy of it is none.
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let told = said(&check(root, &["courses/kenning-in-ten"]));
    assert!(!told.contains("brings a course"), "{told}");
}
