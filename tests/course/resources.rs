//! `[[resource]]` and `assumes`: what is read, what `check` says, and that it is kept, shown and
//! laid out.

use std::path::Path;
use std::process::{Command, Output};

use kenning::author::{Care, laid_out, load};
use kenning::course::{Course, Location, ResourceKind};

const GOOD: &str = include_str!("../data/good/resources.toml");

fn kenning(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kenning"))
        .current_dir(dir)
        .env("HOME", dir)
        .env_remove("XDG_DATA_HOME")
        .args(args)
        .output()
        .expect("kenning runs")
}

fn good() -> Course {
    let loaded = load(&[("c.toml".into(), GOOD.into())], Care::Thorough);
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    loaded.course.expect("a course")
}

/// What is said of a course in which a resource has these lines in place of its own.
fn said(lines: &str) -> String {
    let (head, _) = GOOD.split_once("[[resource]]").expect("a resource");
    let text = format!("{head}[[resource]]\n{lines}\n");
    let loaded = load(&[("c.toml".into(), text.into())], Care::Thorough);
    let all = loaded.diagnostics.iter().map(ToString::to_string);
    all.collect::<Vec<_>>().join("\n")
}

fn at(place: &str) -> String {
    said(&format!(
        "id = \"r\"\ntitle = \"R\"\nkind = \"article\"\nwhere = '{place}'\nskills = [\"signed\"]"
    ))
}

#[test]
fn resources_are_read_with_all_that_they_say() {
    let course = good();
    let all: Vec<_> = course.resources.iter().collect();
    assert_eq!(all.len(), 3);
    assert_eq!(all[0].kind, ResourceKind::Video);
    assert_eq!(all[0].minutes, Some(5));
    assert!(all[0].network, "an address needs a network");
    assert!(!all[1].network, "one of this machine does not");
    assert_eq!(all[2].place.shown().as_str(), "man 1 bc");
    assert!(matches!(&all[2].place, Location::Manual { .. }));
    assert!(!all[2].network);
    let assumes: Vec<String> = course.assumes.iter().map(|a| a.shown()).collect();
    assert_eq!(assumes, ["counting", "arithmetic/subtraction"]);
}

#[test]
fn a_packed_course_has_them_still() {
    let course = good();
    let packed = course.packed().expect("bytes");
    let back = Course::unpacked(&packed).expect("a course");
    let all = |course: &Course| course.resources.iter().cloned().collect::<Vec<_>>();
    assert_eq!(all(&back), all(&course));
    assert_eq!(back.assumes, course.assumes);
}

#[test]
fn addresses_and_paths_that_could_do_harm_are_refused() {
    for (place, what) in [
        ("javascript:alert(1)", "`javascript:`"),
        ("file:///etc/passwd", "`file:`"),
        ("mailto:a@example.org", "`mailto:`"),
        ("https:/example.org", "`https:`"),
        (
            "https://bank.example@evil.example/",
            "can't be used as an address",
        ),
        ("https://example.org/a b", "can't be used as an address"),
        ("https://example.org/`id`", "can't be used as an address"),
        ("https://", "can't be used as an address"),
        ("https://-x.example/", "can't be used as an address"),
        ("../secret.md", "lead out of the course's directory"),
        ("a/../../secret.md", "lead out of the course's directory"),
        ("/etc/passwd.txt", "lead out of the course's directory"),
        ("C:\\notes.txt", "lead out of the course's directory"),
        ("run.sh", "can't show `run.sh`"),
        ("example.org/page", "can't show `example.org/page`"),
    ] {
        let told = at(place);
        assert!(
            told.contains("error") && told.contains(what),
            "{place}: {told}"
        );
    }
    for place in [
        "https://example.org/a%20b?c=d&e=f#g",
        "http://example.org",
        "a/b.md",
        "b.TXT",
    ] {
        assert_eq!(at(place), "", "{place}");
    }
}

#[test]
fn pages_of_the_manual_are_names_and_no_options() {
    let page = |place: &str| {
        said(&format!(
            "id = \"r\"\ntitle = \"R\"\nkind = \"man-page\"\nwhere = \"{place}\"\nskills = [\"signed\"]"
        ))
    };
    for place in [
        "ls",
        "ls(1)",
        "man ls",
        "man 1 ls",
        "man 3p printf",
        "man 1 [",
        "git-log",
    ] {
        assert_eq!(page(place), "", "{place}");
    }
    for place in [
        "--html=sh",
        "man -P sh ls",
        "../x",
        "ls; id",
        "man 1 ls x",
        "a/b",
        "ls(-1)",
    ] {
        let told = page(place);
        assert!(
            told.contains("is not a page of the manual"),
            "{place}: {told}"
        );
    }
}

#[test]
fn what_is_missing_misspelt_or_doubled_is_told_with_its_place() {
    let whole = "id = \"r\"\ntitle = \"R\"\nwhere = \"a.md\"\nskills = [\"signed\"]\n";
    let kind = said(&format!("{whole}kind = \"vidoe\""));
    assert!(kind.contains("video"), "{kind}");
    let skill = said(
        "id = \"r\"\ntitle = \"R\"\nkind = \"video\"\nwhere = \"a.md\"\nskills = [\"singed\"]",
    );
    assert!(
        skill.contains("no skill `singed`") && skill.contains("signed"),
        "{skill}"
    );
    let none = said("id = \"r\"\ntitle = \"R\"\nkind = \"video\"\nwhere = \"a.md\"");
    assert!(none.contains("a resource needs `skills`"), "{none}");
    let key = said(&format!("{whole}kind = \"video\"\nminuts = 5"));
    assert!(key.contains("minutes"), "{key}");
    let long = said(&format!("{whole}kind = \"video\"\nminutes = 0"));
    assert!(long.contains("error"), "{long}");
    let twice = said(&format!(
        "{whole}kind = \"video\"\n[[resource]]\n{whole}kind = \"lesson\""
    ));
    assert!(twice.contains("two resources have the id `r`"), "{twice}");
    let offline = said(
        "id = \"r\"\ntitle = \"R\"\nkind = \"video\"\nwhere = \"https://example.org\"\nskills = [\"signed\"]\nnetwork = false",
    );
    assert!(offline.contains("without a network"), "{offline}");
    let tag = said(&format!(
        "{whole}kind = \"video\"\nlanguage = \"English language\""
    ));
    assert!(tag.contains("not the tag of a language"), "{tag}");
}

#[test]
fn what_is_assumed_is_of_other_courses() {
    let said = |assumes: &str| {
        let text = GOOD.replace("[\"counting\", \"arithmetic/subtraction\"]", assumes);
        let loaded = load(&[("c.toml".into(), text.into())], Care::Thorough);
        let all = loaded.diagnostics.iter().map(ToString::to_string);
        all.collect::<Vec<_>>().join("\n")
    };
    assert_eq!(said("\"counting\""), "");
    let own = said("[\"signed-sums/signed\"]");
    assert!(own.contains("is of this course"), "{own}");
    let form = said("[\"a/b/c\"]");
    assert!(form.contains("is not the id of a course"), "{form}");
    let twice = said("[\"a\", \"a\"]");
    assert!(
        twice.contains("warning") && twice.contains("twice"),
        "{twice}"
    );
}

#[test]
fn files_that_are_not_there_are_told_and_texts_are_read() {
    let dir = tempfile::tempdir().expect("a directory");
    let course = dir.path().join("course");
    std::fs::create_dir_all(course.join("lessons")).expect("a directory");
    let (head, _) = GOOD.split_once("[[resource]]").expect("a resource");
    let resource = "[[resource]]\nid = \"r\"\ntitle = \"R\"\nkind = \"lesson\"\nwhere = \"lessons/a.md\"\nskills = [\"signed\"]\n";
    std::fs::write(course.join("course.toml"), format!("{head}{resource}")).expect("a file");
    let output = kenning(dir.path(), &["check", "course"]);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(!output.status.success());
    assert!(
        told.contains("lessons/a.md") && told.contains("there is no file"),
        "{told}"
    );
    std::fs::write(course.join("lessons/a.md"), "# A line of numbers").expect("a file");
    let output = kenning(dir.path(), &["check", "course"]);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{told}");
    let output = kenning(dir.path(), &["show", "course"]);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        told.contains("r: R (a lesson; lessons/a.md; for signed)"),
        "{told}"
    );
    assert!(
        told.contains("Assumes of other courses: counting, arithmetic/subtraction"),
        "{told}"
    );
}

#[test]
fn laid_out_their_keys_have_an_order() {
    let text = "format = 1\n[course]\nassumes = [\"b\"]\ntitle = \"A\"\nid = \"a\"\n[[resource]]\nskills = [\"s\"]\nwhere = \"a.md\"\nkind = \"lesson\"\ntitle = \"T\"\nid = \"r\"\n";
    let laid = laid_out(text).expect("it is laid out");
    let place = |part: &str| laid.find(part).expect(part);
    assert!(place("id = \"a\"") < place("title = \"A\""), "{laid}");
    assert!(place("title = \"A\"") < place("assumes"), "{laid}");
    let keys = ["id = \"r\"", "title = \"T\"", "kind", "where", "skills"];
    assert!(
        keys.windows(2).all(|two| place(two[0]) < place(two[1])),
        "{laid}"
    );
}
