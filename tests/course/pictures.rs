//! Pictures in files: their words in a frame, where they lie, and what is wrong with them.

use crate::common;

use std::fs;
use std::path::{Path, PathBuf};

use common::screen::{self, begin, picture, press};
use common::shell::{Place, out};
use insta::assert_snapshot;
use kenning::author::{Care, load, rule};
use kenning::desk::Start;

const GOOD: &str = "tests/data/good/pictures";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const HEAD: &str =
    "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n";

/// The good course as it would lie at a path of its own, with one of its questions.
fn only(id: &str, dir: &Path) -> PathBuf {
    let good = Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD);
    let course = dir.join("pictures");
    fs::create_dir_all(course.join("images")).expect("a directory");
    for name in ["images/triangle.png", "images/circuit.svg"] {
        fs::copy(good.join(name), course.join(name)).expect("a picture");
    }
    let text = fs::read_to_string(good.join("course.toml")).expect("the course");
    let mut parts = text.split("[[question]]\n");
    let head = parts.next().expect("its head");
    let named = format!("id = \"{id}\"");
    let question = parts.find(|part| part.starts_with(&named));
    let text = format!("{head}[[question]]\n{}", question.expect("a question"));
    fs::write(course.join("course.toml"), text).expect("a file");
    course
}

/// A course of one question with such a figure.
fn with_figure(figure: &str) -> String {
    format!(
        "{HEAD}[[question]]\nid = \"q\"\nskills = [\"s\"]\nkind = \"number\"\nprompt = \"p\"\nanswer = 1\n[[question.figure]]\nalt = \"A\"\n{figure}\n"
    )
}

#[test]
fn on_the_screen_their_words_stand_in_a_frame() {
    for id in ["triangle", "circuit"] {
        let place = screen::Place::new();
        let mut desk = place.desk(screen::noon());
        let course = only(id, place.home.path());
        let mut app = begin(&mut desk, &course.display().to_string(), Start::Practice);
        assert_snapshot!(format!("{id}_80x24"), picture(&mut app, 80, 24));
        assert_snapshot!(format!("{id}_40x12"), picture(&mut app, 40, 12));
    }
}

/// Elsewhere the key is not listed, and says that there is nothing.
#[test]
fn the_key_is_offered_only_where_there_is_a_picture() {
    let (place, mut desk) = screen::Place::at_noon();
    let mut app = place.practise(&mut desk, "choice");
    assert!(!picture(&mut app, 200, 24).contains("picture"));
    press(&mut app, &["o"]);
    let said = picture(&mut app, 80, 24);
    assert!(said.contains("There is no picture here."), "{said}");
}

#[test]
fn in_plain_lines_a_command_says_where_they_lie() {
    let place = Place::new();
    let course = only("triangle", place.path());
    let args = [
        "practice",
        &course.display().to_string(),
        "--plain",
        "--seed",
        "1",
    ];
    let said = out(&place.type_in(&args, "picture\nsteps\nPicture\n"));
    let real = fs::canonicalize(&course).expect("a directory");
    let said = said.replace(&real.display().to_string(), "COURSE");
    assert_snapshot!("plain", said);
    fs::remove_file(course.join("images/triangle.png")).expect("it was there");
    let said = out(&place.type_in(&args, "picture\n"));
    assert!(
        said.contains("This picture can't be shown (there is no file "),
        "{said}"
    );
    // Where there is none, it is a word like any other.
    let kinds = [
        "practice",
        "tests/data/kinds.toml",
        "--plain",
        "--seed",
        "1",
    ];
    let said = out(&place.type_in(&kinds, "\npicture\n"));
    assert!(
        said.contains("“picture” is not one of the numbers"),
        "{said}"
    );
}

#[test]
fn a_program_gets_words_and_path() {
    let place = Place::new();
    let course = only("triangle", place.path());
    let args = [
        "practice",
        &course.display().to_string(),
        "--format",
        "json",
        "--seed",
        "1",
    ];
    let asked = || {
        let lines = out(&place.type_in(&args, ""));
        let line = lines
            .lines()
            .find(|line| line.contains("\"type\":\"question\""));
        let question: serde_json::Value =
            serde_json::from_str(line.expect("a question")).expect("JSON");
        question["pictures"].clone()
    };
    let path = fs::canonicalize(course.join("images/triangle.png")).expect("a file");
    let alt = "A right triangle. The sides at the right angle are 3 and 4 long.";
    assert_eq!(
        asked(),
        serde_json::json!([{ "alt": alt, "file": "images/triangle.png", "path": path }])
    );
    fs::remove_file(path).expect("it was there");
    assert_eq!(
        asked(),
        serde_json::json!([{ "alt": alt, "file": "images/triangle.png", "path": null }])
    );
}

#[test]
fn where_each_comes_from_is_told() {
    let place = Place::new();
    let shown = out(&place.run(&["show", GOOD, "triangle"]));
    let wanted = "Picture images/triangle.png: Source: Drawn for this course. By A. Teacher. Licence: CC0-1.0.";
    assert!(shown.contains(wanted), "{shown}");
    // Of the step's nothing is said, and so it is as for the course.
    assert_eq!(shown.matches("Picture images").count(), 1, "{shown}");
    let unknown = with_figure("file = \"a.png\"\nlicense = \"CC by\"");
    let loaded = load(&[("c.toml".into(), unknown.into_bytes())], Care::Thorough);
    let rules: Vec<_> = loaded
        .diagnostics
        .iter()
        .map(|d| rule(&d.message))
        .collect();
    assert_eq!(rules, ["license"], "{:?}", loaded.diagnostics);
}

/// What the name alone tells is told without looking at the disk.
#[test]
fn names_that_can_not_be_are_told_where_they_stand() {
    for (figure, wanted) in [
        (
            "file = \"../a.png\"",
            "`../a.png` is no name of a file within",
        ),
        (
            "file = \"/etc/a.png\"",
            "`/etc/a.png` is no name of a file within",
        ),
        ("file = \"a.pdf\"", "`a.pdf` is no picture by its name"),
        (
            "file = \"a.png\"\nline = \"x > 3\"",
            "or a picture; write a second figure",
        ),
    ] {
        let text = with_figure(figure);
        let loaded = load(&[("c.toml".into(), text.clone().into_bytes())], Care::Quick);
        let [one] = loaded.diagnostics.as_slice() else {
            panic!("{figure}: {:?}", loaded.diagnostics);
        };
        assert!(one.message.to_string().contains(wanted), "{figure}: {one}");
        if !figure.contains("line") {
            assert!(text[one.span.clone()].starts_with('"'), "{figure}: {one}");
        }
    }
}

#[test]
fn check_looks_whether_they_are_there() {
    let place = Place::new();
    let course = place.path().join("c");
    fs::create_dir(&course).expect("a directory");
    let check = |file: &str| {
        let text = with_figure(&format!("file = \"{file}\""));
        fs::write(course.join("course.toml"), text).expect("a file");
        out(&place.run(&["check", &course.display().to_string()]))
    };
    fs::write(course.join("a.png"), PNG).expect("a file");
    fs::write(course.join("b.png"), "GIF89a").expect("a file");
    let active = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>a()</script></svg>";
    fs::write(course.join("c.svg"), active).expect("a file");
    fs::write(place.path().join("out.png"), PNG).expect("a file");
    assert!(
        check("a.png").contains("0 errors, 0 warnings"),
        "{}",
        check("a.png")
    );
    for (file, wanted) in [
        (
            "no.png",
            "16:8: error: this picture can't be shown: there is no file ",
        ),
        ("b.png", "`b.png` is not the picture that its name says"),
        (
            "c.svg",
            "`c.svg` does more than show: there is `<script` in it",
        ),
    ] {
        let said = check(file);
        assert!(said.contains(wanted), "{file}: {said}");
        assert!(said.contains("1 error"), "{file}: {said}");
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("../out.png", course.join("l.png")).expect("a link");
        let said = check("l.png");
        assert!(said.contains("is a link to a place outside"), "{said}");
    }
    // A course of one file has no directory of its own.
    let alone = place.path().join("alone.toml");
    fs::write(&alone, with_figure("file = \"out.png\"")).expect("a file");
    let said = out(&place.run(&["check", &alone.display().to_string()]));
    assert!(
        said.contains("is a course of one file, which has no pictures"),
        "{said}"
    );
}

/// They lie in the binary, where no other program finds a picture.
#[test]
fn bundled_courses_have_none() {
    for files in kenning::desk::bundled() {
        for (name, bytes) in files.files {
            let text = String::from_utf8(bytes.into_owned()).expect("UTF-8");
            // Other tables may have a key of this name: parameters, say.
            let figures = text.split("figure]]\n").skip(1);
            let mut own = figures.filter_map(|rest| rest.split("\n[").next());
            assert!(!own.any(|figure| figure.contains("\nfile = ")), "{name}");
        }
    }
}

#[test]
fn the_examples_of_the_page_are_questions() {
    let docs = include_str!("../../docs/course-format.md");
    let (_, section) = docs
        .split_once("#### Pictures in files")
        .expect("the section");
    let (_, example) = section.split_once("```toml\n").expect("an example");
    let example = example.split_once("```").expect("its end").0;
    let place = Place::new();
    let course = only("triangle", place.path());
    fs::write(course.join("course.toml"), format!("{HEAD}{example}")).expect("a file");
    let said = out(&place.run(&["check", &course.display().to_string()]));
    assert!(said.contains("0 errors, 0 warnings"), "{said}");
}

/// Many questions are read on several cores: each keeps its own pictures, and all are looked at.
#[test]
fn each_of_many_questions_has_its_own() {
    let place = Place::new();
    let course = place.path().join("many");
    fs::create_dir(&course).expect("a directory");
    let question = |n: usize| {
        format!(
            "[[question]]\nid = \"q{n}\"\nskills = [\"s\"]\nkind = \"number\"\nprompt = \"p{n}\"\nanswer = 1\n\
             [[question.figure]]\nalt = \"A\"\nfile = \"{n}.png\"\nsource = \"Book {n}\"\n"
        )
    };
    let all: Vec<String> = (0..300).map(question).collect();
    fs::write(
        course.join("course.toml"),
        format!("{HEAD}{}", all.concat()),
    )
    .expect("a file");
    for n in (0..300).filter(|n| n % 100 != 7) {
        fs::write(course.join(format!("{n}.png")), PNG).expect("a file");
    }
    let path = course.display().to_string();
    let said = out(&place.run(&["check", &path]));
    assert!(said.contains("3 errors"), "{said}");
    for n in [7, 107, 207] {
        assert!(said.contains(&format!("/{n}.png")), "{said}");
        fs::write(course.join(format!("{n}.png")), PNG).expect("a file");
    }
    for n in ["0", "149", "150", "299"] {
        let shown = out(&place.run(&["show", &path, &format!("q{n}")]));
        let wanted = format!("Picture {n}.png: Source: Book {n}.");
        assert!(shown.contains(&wanted), "{shown}");
        assert_eq!(
            shown.matches("Picture ").count(),
            2,
            "the frame has one: {shown}"
        );
    }
}
