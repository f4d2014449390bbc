//! What people type where a command line is asked for, in the bundled course about the
//! shell and in each front end; and what they write in Spanish.

use crate::common;

use std::path::Path;

use common::screen::{self, begin, picture, press};
use common::served::{Served, valid};
use common::shell::{Place, err, out};
use insta::assert_snapshot;
use kenning::author::{Care, load};
use kenning::course::Course;
use kenning::desk::Start;
use kenning::kinds::{Answer, Shown};
use serde_json::json;

const GOOD: &str = "tests/data/good/command.toml";

fn shown(course: &Course, id: &str) -> Shown {
    let at = course
        .question(id)
        .unwrap_or_else(|| panic!("no question {id}"));
    // One of the questions is a template; its lines are for four.
    let mut seeds = (0..400).map(|seed| course.questions[at].instance(seed).unwrap().item);
    match id {
        "look-head" => seeds
            .find(|item| item.prompt.contains("first 4 lines"))
            .unwrap(),
        _ => seeds.next().unwrap(),
    }
}

/// Typed at the questions of shell-basics. Each line that is right was run in bash in a
/// directory of its own, with the effect that is asked for (`rm -i` asks first); each that
/// is wrong has another, or an error besides.
#[test]
fn what_people_type_in_shell_basics_is_graded_by_what_it_does() {
    let courses = common::bundled_courses();
    let course = courses.iter().find(|c| c.id.as_str() == "shell-basics");
    let course = course.expect("it is bundled");
    let (mut counts, mut off) = ([0, 0], Vec::new());
    for line in include_str!("../data/commands/shell-basics.tsv")
        .lines()
        .skip(1)
    {
        let mut parts = line.splitn(3, '\t');
        let [id, wanted, typed] = std::array::from_fn(|_| parts.next().expect("three parts"));
        let item = shown(course, id);
        let graded = item.grade(&Answer::Typed(typed.to_owned()));
        let is_right = graded.is_ok_and(|graded| graded.verdict.is_correct());
        if is_right != (wanted == "right") {
            off.push(line);
        }
        counts[usize::from(wanted == "right")] += 1;
    }
    assert!(off.is_empty(), "graded the other way:\n{}", off.join("\n"));
    assert!(counts.into_iter().all(|count| count >= 60), "{counts:?}");
}

/// Typed at the questions of spanish-first-words: good Spanish is right, what is known but
/// was not asked for in this form is asked again, and mistakes stay mistakes.
#[test]
fn what_people_write_in_spanish_is_right_where_it_is_good_spanish() {
    let courses = common::bundled_courses();
    let course = courses
        .iter()
        .find(|c| c.id.as_str() == "spanish-first-words");
    let course = course.expect("it is bundled");
    let mut off = Vec::new();
    for line in include_str!("../data/typed/spanish-first-words.tsv")
        .lines()
        .skip(1)
    {
        let mut parts = line.splitn(4, '\t');
        let [id, wanted, mark, typed] = std::array::from_fn(|_| parts.next().expect("four parts"));
        let at = course
            .question(id)
            .unwrap_or_else(|| panic!("no question {id}"));
        let mut seeds = (0..4_000).map(|seed| course.questions[at].instance(seed).unwrap().item);
        let item = seeds.find(|item| item.prompt.to_lowercase().contains(&mark.to_lowercase()));
        let item = item.unwrap_or_else(|| panic!("no prompt of {id} has {mark}"));
        let graded = item.grade(&Answer::Typed(typed.to_owned()));
        let graded = graded.expect("it can be read");
        let counts = graded.mistake.is_none_or(|at| item.mistakes[at].counts);
        let found = match (graded.verdict.is_correct(), counts) {
            (true, _) => "right",
            (false, true) => "wrong",
            (false, false) => "again",
        };
        if found != wanted {
            off.push(format!("{line}: {found}"));
        }
    }
    assert!(off.is_empty(), "graded another way:\n{}", off.join("\n"));
}

/// Its cases are tried, too.
#[test]
fn the_course_of_examples_has_nothing_to_complain_of() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD);
    let text = std::fs::read_to_string(path).unwrap();
    let loaded = load(&[("command.toml".into(), text.into())], Care::Thorough);
    let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
}

/// An answer with options of a command that the course does not know is warned of.
#[test]
fn a_command_without_a_synopsis_is_warned_of() {
    let text = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\n\
                title = \"S\"\n[[question]]\nid = \"q\"\nskills = [\"s\"]\nkind = \"command\"\n\
                prompt = \"Extract it.\"\nanswer = \"tar -xf a.tar\"\n";
    let loaded = load(&[("c.toml".into(), text.into())], Care::Thorough);
    let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
    let said = said.join("\n");
    let wanted = "the course does not say which options `tar` has";
    assert!(said.contains(wanted), "{said}");
    let known = text.replace(
        "[[skill]]",
        "[course.command]\ntar = \"-x, -f=ARCHIVE, FILE\"\n[[skill]]",
    );
    let loaded = load(&[("c.toml".into(), known.into())], Care::Thorough);
    let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
    assert!(!said.join("\n").contains(wanted), "{said:?}");
    // What runs another command may have options with a value, too.
    let runner = text.replace("tar -xf a.tar", "ls | xargs -n 1 rm");
    let loaded = load(&[("c.toml".into(), runner.into())], Care::Thorough);
    let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
    let wanted = "the course does not say which options `xargs` has";
    assert!(said.join("\n").contains(wanted), "{said:?}");
}

/// What is said of a wrong line that no mistake names.
#[test]
fn a_wrong_line_is_told_what_it_is_near() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD);
    let text = std::fs::read_to_string(path).unwrap();
    let loaded = load(&[("command.toml".into(), text.into())], Care::Quick);
    let course = loaded.course.expect("a good course");
    let said =
        |id: &str, typed: &str| match shown(&course, id).grade(&Answer::Typed(typed.to_owned())) {
            Err(again) => format!("again: {again}"),
            Ok(graded) => {
                let remarks: Vec<String> = graded.remarks.iter().map(ToString::to_string).collect();
                format!("{}. {}", graded.verdict.word(), remarks.join(" "))
            }
        };
    let all = [
        ("quotes", "cat \"My notes.txt\""),
        ("quotes", "cat 'my notes.txt"),
        ("quotes", ""),
        ("dollar", "echo $HOME"),
        ("dollar", "echo \\$HOME"),
        ("dollar", "echo \"$home\""),
        ("chain", "grep -c error log &&"),
        ("chain", "&& echo done"),
        ("chain", "grep -c error log && | echo done"),
        ("arrows", "make >"),
        ("set", "ls"),
    ];
    let all = all.map(|(id, typed)| format!("{typed:40} {}", said(id, typed)));
    assert_snapshot!(all.join("\n"));
}

#[test]
fn on_the_screen_an_open_quote_is_told_while_it_is_typed() {
    let (_place, mut desk) = screen::Place::at_noon();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD);
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    press(&mut app, &["cat 'my notes.txt"]);
    assert_snapshot!("command_open_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("command_open_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Enter"]);
    assert_snapshot!("command_again_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["'"]);
    assert_snapshot!("command_closed_80x24", picture(&mut app, 80, 24));
}

#[test]
fn in_plain_lines_a_command_is_an_answer() {
    let place = Place::new();
    let args = ["practice", GOOD, "--plain", "--seed", "3", "--no-teaching"];
    let typed = "cat 'my notes.txt\ncat my notes.txt\n$ cat my\\ notes.txt # so\n\nquit\n";
    let done = place.type_in(&args, typed);
    assert!(done.status.success(), "{}", err(&done));
    assert_snapshot!("plain_command", out(&done));
}

#[test]
fn programs_are_told_that_a_command_is_wanted() {
    let place = Place::new();
    let (mut served, question) =
        Served::at_question(&place, GOOD, &["--seed", "1", "--no-teaching"]);
    let form = json!({ "type": "text", "number": false, "algebra": false, "command": true });
    assert_eq!(question["form"], form);
    let again = served.send(json!({ "type": "answer", "text": "cat 'my notes.txt" }));
    assert_eq!(again["type"], "refusal", "{again}");
    valid(&[question, again]);
}
