//! What kenning tells scripts, prompts and editors: objects as `docs/scripts.md` says, one
//! question at a time, the command after a sitting, and the learner's own editor.

use crate::common;

use std::fs;
use std::path::Path;
use std::process::Output;

use common::schema::faults;
use common::served::valid;
use common::shell::{KINDS, Place, err, fed, out, progress_of};
use serde_json::{Value, json};

fn object(output: &Output) -> Value {
    let text = out(output);
    assert_eq!(text.lines().count(), 1, "{text}{}", err(output));
    serde_json::from_str(&text).expect("JSON")
}

fn schema() -> Value {
    let text = fs::read_to_string("docs/scripts.schema.json").expect("the schema");
    serde_json::from_str(&text).expect("JSON")
}

fn fits(schema: &Value, object: &Value) {
    let kind = object["type"].as_str().expect("a type");
    let faults = faults(schema, kind, object);
    assert!(faults.is_empty(), "{object}\n{}", faults.join("\n"));
}

#[test]
fn every_command_that_tells_something_tells_it_as_json() {
    let (place, schema) = (Place::with_courses(), schema());
    place.type_in(
        &["practice", KINDS, "--seed", "1", "--plain"],
        "1\n\nquit\n",
    );
    place.run(&["plan", "words", "--goal", "support", "--minutes", "20"]);
    let json = ["--format", "json"];
    for args in [
        &["due"][..],
        &["due", "words"],
        &["courses"],
        &["plan", "words"],
        &["plan", "words", "--forecast", "--minutes", "30"],
        &["doctor"],
        &["privacy"],
        &["profile", "list"],
        &["set"],
        &["set", "reasons"],
        &["tag", "words"],
    ] {
        let done = place.run(&[args, &json[..]].concat());
        assert_eq!(done.status.code(), Some(0), "{args:?}: {}", err(&done));
        fits(&schema, &object(&done));
    }
    let plan = object(&place.run(&["plan", "words", "--format", "json"]));
    assert_eq!(plan["plan"]["goal"], "support");
    assert_eq!(
        (&plan["own"], &plan["left"]["minutes"]),
        (&json!(true), &json!(20))
    );
    let privacy = object(&place.run(&["privacy", "--format", "json"]));
    assert_eq!(privacy["courses"][0]["answers"], 1);
    assert_eq!(
        schema["$defs"]["privacy"]["properties"]["courses"]["items"]["required"][2],
        "tries"
    );
    let stats = place.run(&["stats", KINDS, "--format", "json"]);
    assert_eq!(
        out(&stats),
        out(&place.run(&["export", KINDS, "--format", "json"]))
    );
}

#[test]
fn a_broken_course_is_listed_with_what_is_wrong() {
    let place = Place::with_courses();
    fs::write(place.path().join("courses/bad.toml"), "format = 1\nid = ").unwrap();
    let listed = object(&place.run(&["courses", "--format", "json"]));
    fits(&schema(), &listed);
    let courses = listed["courses"].as_array().unwrap();
    let broken: Vec<&Value> = courses.iter().filter(|c| c["title"].is_null()).collect();
    assert_eq!(broken.len(), 1);
    let error = broken[0]["error"].as_str().unwrap();
    assert!(error.contains("bad.toml"), "{error}");
}

fn described(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(all) => {
            if let Some(Value::Object(properties)) = all.get("properties") {
                for (name, of) in properties {
                    assert!(of["description"].is_string(), "{name} has no description");
                    found.push(name.clone());
                }
            }
            all.values().for_each(|of| described(of, found));
        }
        Value::Array(all) => all.iter().for_each(|of| described(of, found)),
        _ => {}
    }
}

#[test]
fn every_property_is_documented_and_every_example_is_one() {
    let (schema, text) = (schema(), fs::read_to_string("docs/scripts.md").unwrap());
    let mut properties = Vec::new();
    described(&schema["$defs"], &mut properties);
    assert!(properties.len() > 60);
    for name in properties {
        assert!(
            text.contains(&format!("`{name}`")),
            "`{name}` is not in scripts.md"
        );
    }
    let mut examples = 0;
    for block in text.split("```json\n").skip(1) {
        let block = block.split("```").next().unwrap();
        fits(
            &schema,
            &serde_json::from_str(block).expect("an example is JSON"),
        );
        examples += 1;
    }
    assert_eq!(examples, 2);
}

#[test]
fn what_is_due_is_told_in_words_and_by_the_exit_code() {
    let place = Place::with_courses();
    let due = place.run(&["due", KINDS]);
    assert!(out(&due).starts_with("0 due, "), "{}", out(&due));
    let check = place.run(&["due", KINDS, "--check"]);
    assert_eq!((check.status.code(), out(&check).as_str()), (Some(3), ""));
    place.type_in(
        &["practice", KINDS, "--seed", "1", "--plain"],
        "1\n\nquit\n",
    );
    let later = |args: &[&str]| {
        let mut command = place.command(args);
        fed(command.env("KENNING_NOW", "2026-05-01T12:00:00Z"), "")
    };
    assert_eq!(later(&["due", KINDS, "--check"]).status.code(), Some(0));
    let due = out(&later(&["due", KINDS]));
    assert!(due.starts_with("1 due, "), "{due}");
}

/// The next question of the course of all kinds.
fn next(place: &Place, seed: &str) -> Value {
    let done = place.run(&["next", KINDS, "--format", "json", "--seed", seed]);
    assert_eq!(done.status.code(), Some(0), "{}", err(&done));
    let asked = object(&done);
    valid(std::slice::from_ref(&asked));
    asked
}

#[test]
fn a_question_is_shown_in_one_run_and_answered_in_another_once() {
    let place = Place::new();
    let asked = next(&place, "1");
    let id = asked["id"].as_str().unwrap();
    assert_eq!(asked["question"]["id"], "capital");
    let options = asked["question"]["form"]["options"].as_array().unwrap();
    let right = options
        .iter()
        .position(|o| o["text"] == "Canberra")
        .unwrap();
    let choice = json!({ "choice": right }).to_string();
    let answer = |id: &str, answer: &str| place.run(&["answer", id, answer, "--format", "json"]);

    let nonsense = object(&answer(id, "[1]"));
    assert_eq!(
        (&nonsense["type"], &nonsense["name"]),
        (&json!("refusal"), &json!("malformed"))
    );
    let hint = answer(id, "{\"type\":\"hint\"}");
    assert_eq!(hint.status.code(), Some(1));

    let done = answer(id, &choice);
    assert_eq!(done.status.code(), Some(0), "{}", err(&done));
    let answered = object(&done);
    valid(std::slice::from_ref(&answered));
    assert_eq!(
        (&answered["correct"], &answered["missed"]),
        (&json!(true), &Value::Null)
    );
    let progress = progress_of(&place, KINDS);
    assert_eq!((progress.attempts, progress.correct), (1, 1));

    let again = answer(id, &choice);
    assert_eq!(again.status.code(), Some(1));
    assert!(err(&again).contains("answered already"), "{}", err(&again));
    for wrong in [
        "capital",
        "#@",
        "x#capital@1.0",
        "tests/data/kinds.toml#none@1.0.5",
        "tests/data/kinds.toml#capital@3.0.9772442000000",
        "tests/data/kinds.toml#capital@3.0.-5",
        "tests/data/kinds.toml#capital@3.0.0",
    ] {
        assert!(!answer(wrong, &choice).status.success(), "{wrong}");
    }
    assert_eq!(answer("capital", &choice).status.code(), Some(2));
    assert_eq!(progress_of(&place, KINDS).attempts, 1);
}

#[test]
fn no_other_options_are_judged_than_were_shown() {
    let place = Place::new();
    let file = place.path().join("one.toml");
    let course = |right: &str, wrong: &str| {
        let text = format!(
            "format = 1\n[course]\nid = \"one\"\ntitle = \"One\"\n\
             [[skill]]\nid = \"s\"\ntitle = \"S\"\n\
             [[question]]\nid = \"q\"\nskills = [\"s\"]\nprompt = \"Which is even?\"\n\
             kind = \"choice\"\noptions = [{right:?}, {wrong:?}]\nshuffle = false\nanswer = {right:?}\n"
        );
        fs::write(&file, text).unwrap();
    };
    let name = file.display().to_string();
    course("two", "three");
    let id = object(&place.run(&["next", &name, "--format", "json"]))["id"].clone();
    let id = id.as_str().unwrap();
    course("four", "three");
    for args in [&["1"][..], &["--format", "json", "{\"choice\":0}"]] {
        let refused = place.run(&[&["answer", id], args].concat());
        assert_eq!(refused.status.code(), Some(1), "{}", out(&refused));
        let said = out(&refused);
        assert!(said.contains("changed since it was shown"), "{said}");
    }
    assert_eq!(progress_of(&place, &name).attempts, 0);
    // A name without a digest, as earlier versions gave it, tells nothing of what was shown.
    let old = id.rsplit_once('.').unwrap().0;
    let done = place.run(&["answer", old, "1", "--format", "json"]);
    assert!(!out(&done).contains("changed since"), "{}", out(&done));
    course("two", "three");
    let done = place.run(&["answer", id, "1"]);
    assert_eq!(done.status.code(), Some(0), "{}{}", out(&done), err(&done));
}

#[test]
fn a_part_is_answered_once_also_when_all_parts_are() {
    let place = Place::new();
    let file = place.path().join("two.toml");
    let course = "format = 1\n[course]\nid = \"two\"\ntitle = \"Two\"\n\
        [[skill]]\nid = \"s\"\ntitle = \"S\"\n\
        [[question]]\nid = \"q\"\nskills = [\"s\"]\nprompt = \"Two and three.\"\n\
        [[question.part]]\nprompt = \"Their sum?\"\nkind = \"number\"\nanswer = 5\n\
        [[question.part]]\nprompt = \"Their product?\"\nkind = \"number\"\nanswer = 6\n";
    fs::write(&file, course).unwrap();
    let file = file.display().to_string();
    let next = || {
        let asked = place.run(&["next", &file, "--format", "json"]);
        assert_eq!(asked.status.code(), Some(0), "{}", err(&asked));
        object(&asked)["id"].as_str().unwrap().to_owned()
    };
    let first = next();
    assert_eq!(place.run(&["answer", &first, "5"]).status.code(), Some(0));
    let second = next();
    assert_eq!(place.run(&["answer", &second, "6"]).status.code(), Some(0));
    for id in [&first, &second] {
        let again = place.run(&["answer", id, "5"]);
        assert_eq!(again.status.code(), Some(1), "{id}: {}", out(&again));
        assert!(err(&again).contains("answered already"), "{}", err(&again));
    }
}

#[test]
fn after_a_miss_the_right_answer_is_told() {
    let place = Place::new();
    let id = next(&place, "1")["id"].as_str().unwrap().to_owned();
    let options = next(&place, "1")["question"]["form"]["options"].clone();
    let wrong = options
        .as_array()
        .unwrap()
        .iter()
        .position(|o| o["text"] == "Sydney");
    let typed = (wrong.unwrap() + 1).to_string();
    let mut command = place.command(&["answer", &id]);
    let done = fed(command.env("KENNING_NOW", "2026-03-01T12:00:30Z"), &typed);
    assert_eq!(done.status.code(), Some(0), "{}", err(&done));
    let said = out(&done);
    assert!(said.contains("Canberra"), "{said}");
    let progress = progress_of(&place, KINDS);
    assert_eq!((progress.attempts, progress.correct), (1, 0));
    // The time from one run to the other is that of the answer.
    assert_eq!(progress.seconds, 30);
}

#[test]
fn a_greeting_is_left_with_enter_and_nothing_was_recorded() {
    let place = Place::new();
    let ask = |lines: &str| place.type_in(&["ask", KINDS, "--seed", "1"], lines);
    for left in ["\n", ""] {
        let done = ask(left);
        assert_eq!(done.status.code(), Some(0), "{}", err(&done));
        assert!(out(&done).contains("Nothing was counted"), "{}", out(&done));
    }
    let record = place.run(&["export", "--format", "record"]);
    assert_eq!(out(&record), "");
    let done = ask("1\n2\n3\n4\n");
    assert_eq!(done.status.code(), Some(0), "{}", err(&done));
    assert_eq!(progress_of(&place, KINDS).attempts, 1, "{}", out(&done));
    // What could not be recorded is not asked.
    let lock = fs::File::open(place.path().join("profiles/default/lock")).unwrap();
    lock.try_lock().unwrap();
    let done = ask("1\n");
    assert_eq!((done.status.code(), out(&done).as_str()), (Some(1), ""));
    assert!(
        err(&done).contains("is open in another kenning"),
        "{}",
        err(&done)
    );
}

#[test]
fn an_answer_that_is_no_text_is_told_as_that() {
    let place = Place::new();
    let id = next(&place, "1")["id"].as_str().unwrap().to_owned();
    let mut command = place.command(&["answer", &id]);
    let file = place.path().join("bytes");
    fs::write(&file, [0xff, 0xfe]).unwrap();
    let done = command.stdin(fs::File::open(&file).unwrap()).output();
    let done = done.expect("kenning ends");
    assert_eq!(done.status.code(), Some(1));
    assert!(err(&done).contains("text in UTF-8"), "{}", err(&done));
}

fn set(place: &Place, command: &str) {
    let done = place.run(&["set", "post-sitting", command]);
    assert!(done.status.success(), "{}", err(&done));
}

/// Practises one question, with these variables set.
fn practised(place: &Place, name: &str, value: &str) -> Output {
    let args = ["practice", KINDS, "--seed", "1", "--plain"];
    fed(place.command(&args).env(name, value), "1\n\nquit\n")
}

#[cfg(unix)]
#[test]
fn a_command_of_the_learners_own_reads_what_a_sitting_held() {
    let place = Place::new();
    let file = place.path().join("told");
    set(
        &place,
        &format!("cat > '{}'; echo seen; echo seen >&2", file.display()),
    );
    let left = place.type_in(&["practice", KINDS, "--plain"], "quit\n");
    assert!(
        left.status.success() && !file.exists(),
        "nothing was answered"
    );
    let done = practised(&place, "NONE", "");
    assert!(done.status.success(), "{}", err(&done));
    let told: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    fits(&schema(), &told);
    assert_eq!(
        (&told["answered"], &told["course"]["id"]),
        (&json!(1), &json!("kinds"))
    );
    assert!(!(out(&done) + &err(&done)).contains("seen"));
    // One question at a time is no sitting.
    fs::remove_file(&file).unwrap();
    let id = next(&place, "1")["id"].as_str().unwrap().to_owned();
    assert!(place.run(&["answer", &id, "1"]).status.success());
    assert!(!file.exists());
    // No variable of the environment names it.
    let done = place.run(&["set", "post-sitting", "--default"]);
    assert!(done.status.success());
    let command = format!("touch '{}'", file.display());
    assert!(
        practised(&place, "KENNING_POST_SITTING", &command)
            .status
            .success()
    );
    assert!(!file.exists());
}

#[cfg(unix)]
#[test]
fn a_command_that_fails_or_hangs_costs_nothing_and_is_told() {
    let place = Place::new();
    set(&place, "exit 3");
    let done = practised(&place, "NONE", "");
    assert_eq!(done.status.code(), Some(0));
    assert!(
        err(&done).contains("failed (exit status: 3)"),
        "{}",
        err(&done)
    );
    let file = place.path().join("late");
    set(
        &place,
        &format!("(sleep 600; touch '{}') & sleep 600", file.display()),
    );
    let done = practised(&place, "NONE", "");
    assert_eq!(done.status.code(), Some(0));
    assert!(
        err(&done).contains("took longer than 5 seconds"),
        "{}",
        err(&done)
    );
    assert_eq!(progress_of(&place, KINDS).attempts, 2);
}

/// An editor that writes its arguments into a file.
#[cfg(unix)]
fn editor(place: &Place) -> (String, std::path::PathBuf) {
    use std::os::unix::fs::PermissionsExt;
    let (script, told) = (place.path().join("vim"), place.path().join("told"));
    let text = format!("#!/bin/sh\nprintf '%s|' \"$@\" > '{}'\n", told.display());
    fs::write(&script, text).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    (script.display().to_string(), told)
}

#[cfg(unix)]
#[test]
fn a_course_is_edited_at_the_line_of_a_question() {
    let place = Place::with_courses();
    let (script, told) = editor(&place);
    let edit = |course: &str, editor: &str| {
        let mut command = place.command(&["edit", course]);
        fed(command.env("EDITOR", editor).env_remove("VISUAL"), "")
    };
    let line = |file: &str, id: &str| {
        let text = fs::read_to_string(file).unwrap();
        let wanted = format!("id = \"{id}\"");
        1 + text
            .lines()
            .position(|line| line.starts_with(&wanted))
            .unwrap()
    };
    let done = edit("tests/data/kinds.toml#capital", &script);
    assert!(done.status.success(), "{}", err(&done));
    let wanted = format!("+{}|{KINDS}|", line(KINDS, "capital"));
    assert_eq!(fs::read_to_string(&told).unwrap(), wanted);
    // A course of the shelf, by its id; a broken one can be mended.
    let broken = place.path().join("courses/bad.toml");
    fs::write(&broken, "format = 1\n[[question]]\nid = \"x\"\nkind = \n").unwrap();
    for (course, wanted) in [
        (
            broken.display().to_string() + "#x",
            format!("+3|{}|", broken.display()),
        ),
        (
            broken.display().to_string(),
            format!("{}|", broken.display()),
        ),
    ] {
        let done = edit(&course, &format!("'{script}' "));
        assert!(done.status.success(), "{}", err(&done));
        assert_eq!(fs::read_to_string(&told).unwrap(), wanted);
    }
    // A row of a table by its own line, though the skill is called as the table is.
    let rows = place.path().join("courses/rows.toml");
    let text = "format = 1\n[course]\nid = \"a1\"\n[[skill]]\nid = \"a1\"\n[[facts]]\n\
                id = \"a1\"\ncolumns = [\"es\", \"en\"]\nrows = [\n  [\"el perro\", \"dog\"],\n]\n";
    fs::write(&rows, text).unwrap();
    for (what, line) in [("a1", 5), ("a1.el-perro", 10), ("a1.el-perro.en.type", 10)] {
        let done = edit(&format!("{}#{what}", rows.display()), &script);
        assert!(done.status.success(), "{}", err(&done));
        let wanted = format!("+{line}|{}|", rows.display());
        assert_eq!(fs::read_to_string(&told).unwrap(), wanted);
    }
    let words = edit("words", &script);
    assert!(words.status.success(), "{}", err(&words));
    assert!(fs::read_to_string(&told).unwrap().contains("words"));
    for (course, editor, wanted) in [
        (
            "tests/data/kinds.toml#nosuch",
            &*script,
            "is called `nosuch`",
        ),
        ("shell-basics", &*script, "courses --write"),
        (KINDS, "", "VISUAL or EDITOR"),
        (KINDS, "'open", "not closed"),
        (KINDS, "/nowhere/editor", "could not be run"),
        (KINDS, "false", "failed"),
    ] {
        let done = edit(course, editor);
        assert_eq!(done.status.code(), Some(1), "{course} {editor}");
        assert!(
            err(&done).contains(wanted),
            "{course} {editor}: {}",
            err(&done)
        );
    }
}

/// The text of a client in the documentation, in this language.
#[cfg(unix)]
fn client(language: &str) -> String {
    let text = fs::read_to_string("docs/protocol.md").unwrap();
    let begins = format!("```{language}\n");
    let blocks = text.split(&begins).skip(1);
    let blocks = blocks.filter_map(|block| block.split("```").next());
    // A single command shows how it is begun.
    let clients: Vec<&str> = blocks.filter(|block| block.lines().count() > 1).collect();
    assert_eq!(clients.len(), 1, "one client in {language}");
    let client = clients[0].to_owned();
    assert!(client.lines().count() <= 20, "a client of 20 lines");
    client
}

/// Runs a client as its documentation says, with kenning in its path.
#[cfg(unix)]
fn run_client(place: &Place, program: &str, language: &str, lines: &str) -> Output {
    let file = place.path().join(language);
    fs::write(&file, client(language)).unwrap();
    let dir = Path::new(env!("CARGO_BIN_EXE_kenning")).parent().unwrap();
    let path = std::env::var("PATH").unwrap();
    let mut command = std::process::Command::new(program);
    command.arg(&file).arg(KINDS);
    command.env("PATH", format!("{}:{path}", dir.display()));
    command.env("KENNING_HOME", place.path());
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    fed(&mut command, lines)
}

#[cfg(unix)]
#[test]
fn the_client_in_python_practises() {
    let place = Place::new();
    let done = run_client(&place, "python3", "python", "1\n\n\n");
    assert!(done.status.success(), "{}", err(&done));
    assert!(
        out(&done).contains("capital of Australia"),
        "{}",
        out(&done)
    );
    assert!(progress_of(&place, KINDS).attempts > 0);
}

#[cfg(unix)]
#[test]
fn the_client_in_the_shell_practises() {
    let place = Place::new();
    let done = run_client(&place, "sh", "sh", "1\n1\n\n");
    assert!(done.status.success(), "{}", err(&done));
    assert!(
        out(&done).contains("capital of Australia"),
        "{}",
        out(&done)
    );
    assert!(
        progress_of(&place, KINDS).attempts > 0,
        "{}{}",
        out(&done),
        err(&done)
    );
}

/// What was recorded, without when a sitting began and ended.
fn record(place: &Place) -> String {
    out(&place.run(&["export", "--format", "record"]))
}

#[test]
fn cramming_asks_what_was_met_and_records_nothing() {
    let place = Place::new();
    place.type_in(
        &["practice", KINDS, "--seed", "1", "--plain"],
        "1\n\n1 3\n\nmañana\n\nquit\n",
    );
    let (before, due) = (
        record(&place),
        out(&place.run(&["due", KINDS, "--format", "json"])),
    );
    let done = place.type_in(
        &["practice", KINDS, "--cram", "--seed", "5", "--plain"],
        "undo\nshow\n\nshow\n\nundo\nshow\n\nquit\n",
    );
    assert!(done.status.success(), "{}", err(&done));
    let said = out(&done);
    assert!(
        said.contains("takes back nothing of earlier sittings"),
        "{said}"
    );
    assert!(!said.contains("Taken back: "), "{said}");
    assert!(said.contains("nothing of it was recorded, and"), "{said}");
    assert!(said.contains("You cram"), "{said}");
    assert!(said.contains("You remember this least"), "{said}");
    assert_eq!(record(&place), before, "{said}");
    assert_eq!(out(&place.run(&["due", KINDS, "--format", "json"])), due);
    let fresh = Place::new().type_in(&["practice", KINDS, "--cram", "--plain"], "");
    assert!(
        out(&fresh).contains("Nothing was met in this course yet"),
        "{}",
        out(&fresh)
    );
}

#[test]
fn the_life_of_a_question_is_told_with_why_it_comes_when_it_does() {
    let (place, schema) = (Place::new(), schema());
    let history = |args: &[&str]| place.run(&[&["history", KINDS, "capital"], args].concat());
    assert!(out(&history(&[])).contains("No answer yet."));
    assert!(out(&history(&[])).contains("It may come from now on"));
    place.type_in(
        &["practice", KINDS, "--seed", "1", "--plain"],
        "1\n\nquit\n",
    );
    // What was only looked up is not called remembered.
    let missed = out(&history(&[]));
    assert!(missed.contains("it was not right then"), "{missed}");
    assert!(!missed.contains("that you remember it"), "{missed}");
    let id = |day: &str| {
        let mut command = place.command(&["next", KINDS, "--format", "json", "--seed", "1"]);
        let done = fed(command.env("KENNING_NOW", day), "");
        object(&done)["id"].as_str().expect("an id").to_owned()
    };
    let later = "2026-03-04T12:00:00Z";
    let id = id(later);
    assert!(id.contains("#capital@"), "{id}");
    let mut command = place.command(&["answer", &id, "2"]);
    let done = fed(command.env("KENNING_NOW", later), "");
    assert!(done.status.success(), "{}", err(&done));
    let told = object(&history(&["--format", "json"]));
    fits(&schema, &told);
    let answers = told["answers"].as_array().unwrap();
    assert_eq!(answers.len(), 2, "{told}");
    assert_eq!(answers[0]["verdict"], "incorrect");
    assert_eq!(answers[1]["after_days"], 3.0);
    assert_eq!(answers[1]["due"], told["due"]);
    let parts: f64 = ["interval", "spread"]
        .iter()
        .map(|part| told[part].as_f64().unwrap())
        .sum();
    let due: jiff::Timestamp = told["due"].as_str().unwrap().parse().unwrap();
    let at: jiff::Timestamp = answers[1]["at"].as_str().unwrap().parse().unwrap();
    let days = due.duration_since(at).as_secs_f64() / 86_400.0;
    assert!((days - parts).abs() < 1e-6, "{days} {parts}");
    let said = out(&history(&[]));
    assert!(
        said.contains("The chance that you remember it now"),
        "{said}"
    );
    for part in [
        "2026-03-01",
        "Not right",
        "Why it comes when it does",
        "90 %",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let none = place.run(&["history", KINDS, "nosuch"]);
    assert_eq!(none.status.code(), Some(1));
    let said = String::from_utf8_lossy(&none.stderr);
    assert!(said.contains(&format!("`kenning show {KINDS}`")), "{said}");
}

#[test]
fn a_review_that_a_clock_put_far_away_is_told_by_the_clock() {
    let place = Place::new();
    let at = |day: &str, args: &[&str], lines: &str| {
        let mut command = place.command(args);
        out(&fed(command.env("KENNING_NOW", day), lines))
    };
    let practice = ["practice", KINDS, "--seed", "1", "--plain"];
    at("2026-03-01T12:00:00Z", &practice, "quit\n");
    at("2031-03-01T12:00:00Z", &practice, "2\n\nquit\n");
    at("2026-03-03T12:00:00Z", &practice, "quit\n");
    let history = ["history", KINDS, "capital"];
    let said = at("2026-03-04T12:00:00Z", &history, "");
    assert!(
        said.contains("You answered it last on 2031-03-01"),
        "{said}"
    );
    assert!(said.contains("the clock stood at a later day"), "{said}");
    assert!(!said.contains("reviews are spread"), "{said}");
}

#[test]
fn reviews_go_around_days_off() {
    use kenning::learner::day_at;
    // Wherever the review would fall, it falls on a Wednesday where all else is off.
    let place = Place::new();
    place.type_in(
        &["practice", KINDS, "--seed", "1", "--plain"],
        "2\n\nquit\n",
    );
    let due = |place: &Place| -> jiff::Timestamp {
        let told = object(&place.run(&["history", KINDS, "capital", "--format", "json"]));
        told["due"]
            .as_str()
            .expect("a date")
            .parse()
            .expect("a date")
    };
    let weekday = |at: jiff::Timestamp| (day_at(at, 0) + 3).rem_euclid(7);
    let before = due(&place);
    let off = "monday,tuesday,thursday,friday,saturday,sunday";
    let done = place.run(&["plan", KINDS, "--days-off", off]);
    assert!(done.status.success(), "{}", err(&done));
    assert!(out(&done).contains("days_off"), "{}", out(&done));
    let after = due(&place);
    assert_eq!(weekday(after), 2, "{before} {after}");
    assert!(after.duration_since(before).abs() < jiff::SignedDuration::from_hours(7 * 24));
    // What is answered from then on, too.
    let other = Place::new();
    let done = other.run(&["plan", KINDS, "--days-off", off]);
    assert!(done.status.success(), "{}", err(&done));
    other.type_in(
        &["practice", KINDS, "--seed", "1", "--plain"],
        "2\n\nquit\n",
    );
    assert_eq!(weekday(due(&other)), 2);
    let wrong = place.run(&["plan", KINDS, "--days-off", "someday"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(
        err(&wrong).contains("2026-12-24..2027-01-02"),
        "{}",
        err(&wrong)
    );
    let week = format!("{off},wednesday");
    for (given, why) in [
        ("none,sunday", "stands alone"),
        ("2026-02-01", "is past"),
        ("2026-03-10..2026-03-01", "`2026-03-01..2026-03-10`"),
        (week.as_str(), "every day of the week"),
    ] {
        let wrong = place.run(&["plan", KINDS, "--days-off", given]);
        assert_ne!(wrong.status.code(), Some(0), "{given}");
        assert!(err(&wrong).contains(why), "{given}: {}", err(&wrong));
    }
    let ahead = |place: &Place| out(&place.run(&["plan", KINDS, "--forecast", "--minutes", "2"]));
    let with = ahead(&place);
    assert!(with.contains("all learned"), "{with}");
    let none = place.run(&["plan", KINDS, "--days-off", "none", "--format", "json"]);
    assert_ne!(ahead(&place), with);
    assert!(object(&none)["plan"]["days_off"].is_null());
}

#[test]
fn what_is_set_and_tagged_is_told_as_it_is_then() {
    let (place, schema) = (Place::with_courses(), schema());
    let json = ["--format", "json"];
    let told = |args: &[&str]| {
        let done = place.run(&[args, &json[..]].concat());
        assert_eq!(done.status.code(), Some(0), "{args:?}: {}", err(&done));
        let object = object(&done);
        fits(&schema, &object);
        object
    };
    let set = told(&["set", "reasons", "short"]);
    let one = json!([{ "key": "reasons", "value": "short", "default": "full", "from": "file", "variable": null }]);
    assert_eq!(set["settings"], one);
    let all = told(&["set"]);
    assert!(
        all["settings"].as_array().expect("a list").len() > 10,
        "{all}"
    );
    let back = told(&["set", "reasons", "--default"]);
    assert_eq!(back["settings"][0]["from"], "default");
    place.type_in(
        &["practice", KINDS, "--seed", "1", "--plain"],
        "1\n\nquit\n",
    );
    let tagged = told(&["tag", KINDS, "--only", "is:seen", "--add", "hard"]);
    assert_eq!(
        (&tagged["changed"], &tagged["full"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(tagged["questions"][0]["own"], json!(["hard"]));
    let listed = told(&["tag", KINDS, "--only", "tag:hard"]);
    assert_eq!(listed["changed"], Value::Null);
    assert_eq!(listed["questions"], tagged["questions"]);
}
