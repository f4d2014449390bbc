//! The manual is true: its pages of reference are what the program says of itself, its pictures
//! can be made again, and its links lead somewhere. Its commands are run in `book.rs`.
//!
//! `KENNING_WRITE_MANUAL=1 cargo test --test program manual::` writes the pages of reference
//! anew.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

const BINARY: &str = env!("CARGO_BIN_EXE_kenning");

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Holds a page to what it should be, from the line that begins with `<!-- generated` on.
fn hold(path: &str, generated: &str) {
    let page = read(path);
    let mark = "<!-- generated";
    let begin = page
        .find(mark)
        .unwrap_or_else(|| panic!("{path} has no line {mark}"));
    let end_of_mark = begin + page[begin..].find('\n').expect("a line") + 1;
    let wanted = format!("{}\n{generated}", &page[..end_of_mark]);
    if std::env::var_os("KENNING_WRITE_MANUAL").is_some() {
        fs::write(root().join(path), wanted).expect("the page is written");
        return;
    }
    let differs = page
        .lines()
        .zip(wanted.lines())
        .find(|(is, should)| is != should);
    assert!(
        page == wanted,
        "{path} is not what the program says (is, should be): {differs:?}\n\
         KENNING_WRITE_MANUAL=1 cargo test --test program manual:: writes it anew"
    );
}

/// What a command says of itself, without what it has in common with all.
fn help(words: &[&str]) -> String {
    let home = tempfile::tempdir().expect("a folder");
    let output = Command::new(BINARY)
        .args(words)
        .arg("--help")
        .env_clear()
        .env("HOME", home.path())
        .env("LC_ALL", "C.UTF-8")
        .output()
        .expect("kenning runs");
    assert!(output.status.success(), "{words:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The names below `Commands:`.
fn commands_in(help: &str) -> Vec<String> {
    let Some((_, rest)) = help.split_once("Commands:\n") else {
        return Vec::new();
    };
    rest.lines()
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

fn describe(words: &[&str], out: &mut String) {
    let help = help(words);
    let common = "For every command:\n";
    let (own, rest) = help.split_once(common).unwrap_or((&help, ""));
    // What every command has stands on the first page alone.
    let rest = match words.is_empty() {
        true => format!("{common}{rest}"),
        false => rest
            .split_once("\n\n")
            .map(|(_, rest)| rest.to_owned())
            .unwrap_or_default(),
    };
    let name = ["kenning"]
        .iter()
        .chain(words)
        .copied()
        .collect::<Vec<_>>()
        .join(" ");
    let text = [own.trim_end(), rest.trim_end()].join("\n\n");
    let text: Vec<&str> = text.lines().map(str::trim_end).collect();
    let _ = writeln!(
        out,
        "## `{name}`\n\n```text\n{}\n```\n",
        text.join("\n").trim()
    );
    for command in commands_in(&help) {
        let mut words = words.to_vec();
        words.push(&command);
        describe(&words, out);
    }
}

/// The help of each command begins with what the list of commands says of it.
#[test]
fn a_command_says_of_itself_what_the_list_says() {
    fn say_so(words: &[&str]) {
        let list = help(words);
        for command in commands_in(&list) {
            let mut words = words.to_vec();
            words.push(&command);
            let own = help(&words);
            let about = own.lines().next().unwrap_or_default();
            let begins: String = about.chars().take(30).collect();
            let listed = list.lines().any(|line| {
                let row = line.trim_start().strip_prefix(&*command);
                row.is_some_and(|row| row.trim_start().starts_with(&begins))
            });
            assert!(listed, "{words:?}: {about}");
            say_so(&words);
        }
    }
    say_so(&[]);
}

#[test]
fn the_page_of_commands_is_what_they_say_of_themselves() {
    let mut out = String::new();
    describe(&[], &mut out);
    assert!(out.contains("## `kenning class plan accept`"));
    hold("docs/commands.md", &out);
}

/// What a value may be, in a word or two.
fn values(of: &Value) -> String {
    if let Some(words) = of["enum"].as_array() {
        let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
        return words.join(", ");
    }
    let range = match (of["minimum"].as_f64(), of["maximum"].as_f64()) {
        (Some(least), Some(most)) => format!(", {least} to {most}"),
        _ => String::new(),
    };
    match of["type"].as_str() {
        Some("string") => "text".into(),
        Some("boolean") => "`true`, `false`".into(),
        Some("integer") => format!("whole number{range}"),
        Some("number") => format!("number{range}"),
        Some("array")
            if of["items"]["$ref"].is_string() || of["items"]["properties"].is_object() =>
        {
            "tables".into()
        }
        Some("array") => "list".into(),
        Some("object") => "table".into(),
        _ if of["type"].is_array() => "text or number".into(),
        _ => "text or list".into(),
    }
}

/// A table of keys; those of `but` have been told.
fn keys(title: &str, of: &Value, but: Option<&Value>, out: &mut String) {
    let of = match of["items"]["properties"].is_object() {
        true => &of["items"],
        false => of,
    };
    let needed = |key: &str| {
        let required = of["required"].as_array();
        required.is_some_and(|all| all.iter().any(|one| one == key))
    };
    let _ = writeln!(out, "## `{title}`\n");
    if let Some(but) = but {
        let all = but["properties"].as_object().expect("keys").keys();
        let lacks: Vec<String> = all
            .filter(|key| of["properties"][key.as_str()].is_null())
            .map(|key| format!("`{key}`"))
            .collect();
        let _ = writeln!(
            out,
            "As for `[[question]]`, but without {}, and but for:\n",
            lacks.join(", ")
        );
    }
    let _ = writeln!(
        out,
        "| key | needed | values | meaning |\n|---|---|---|---|"
    );
    for (key, value) in of["properties"].as_object().expect("keys") {
        let told =
            but.is_some_and(|but| but["properties"][key]["description"] == value["description"]);
        if told && !needed(key) {
            continue;
        }
        let meaning = value["description"]
            .as_str()
            .unwrap_or_default()
            .replace('|', "\\|");
        let needed = if needed(key) { "yes" } else { "" };
        let _ = writeln!(
            out,
            "| `{key}` | {needed} | {} | {meaning} |",
            values(value)
        );
    }
    out.push('\n');
}

#[test]
fn the_page_of_keys_is_what_readers_ask_for() {
    let output = Command::new(BINARY)
        .arg("schema")
        .env("LC_ALL", "C.UTF-8")
        .output()
        .expect("kenning runs");
    let schema: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let properties = &schema["properties"];
    let (skill, question) = (
        &properties["skill"]["items"],
        &properties["question"]["items"],
    );
    let mut out = String::new();
    keys("[course]", &properties["course"], None, &mut out);
    keys("[[skill]]", skill, None, &mut out);
    keys(
        "[[skill.misconception]]",
        &skill["properties"]["misconception"],
        None,
        &mut out,
    );
    keys("[[question]]", question, None, &mut out);
    let mistake = &question["properties"]["mistake"];
    keys("[[question.mistake]]", mistake, None, &mut out);
    for below in ["figure", "context"] {
        let title = format!("[[question.{below}]]");
        keys(&title, &question["properties"][below], None, &mut out);
    }
    let definitions = &schema["definitions"];
    for (name, title) in [
        ("step", "[[question.step]]"),
        ("part", "[[question.part]]"),
        ("blank", "[[question.blank]]"),
        ("hint", "a hint that asks"),
    ] {
        keys(title, &definitions[name], Some(question), &mut out);
    }
    keys("[[facts]]", &properties["facts"], None, &mut out);
    keys("[[resource]]", &properties["resource"], None, &mut out);
    let _ = writeln!(
        out,
        "## What each kind has\n\n| `kind` | its own keys, in a question |\n|---|---|"
    );
    let common = common_keys(question);
    for branch in question["allOf"].as_array().expect("branches") {
        let kind = branch["if"]["properties"]["kind"]["const"].as_str();
        let names = branch["then"]["propertyNames"]["enum"].as_array();
        if let (Some(kind), Some(names)) = (kind, names) {
            let own: Vec<String> = (names.iter().filter_map(Value::as_str))
                .filter(|name| !common.contains(name))
                .map(|name| format!("`{name}`"))
                .collect();
            let _ = writeln!(out, "| `{kind}` | {} |", own.join(", "));
        }
    }
    assert!(out.contains("`tolerance`"), "{out}");
    hold("docs/format-keys.md", &out);
}

/// Keys that all kinds share.
fn common_keys(question: &Value) -> Vec<&str> {
    let lists: Vec<Vec<&str>> = (question["allOf"].as_array().expect("branches").iter())
        .filter_map(|branch| branch["then"]["propertyNames"]["enum"].as_array())
        .map(|names| names.iter().filter_map(Value::as_str).collect())
        .collect();
    let first = lists.first().cloned().unwrap_or_default();
    (first.into_iter())
        .filter(|name| lists.iter().all(|list| list.contains(name)))
        .collect()
}

/// Rooms that say what is wrong, with a heading.
const SAYING: [(&str, &str); 16] = [
    ("author", "Courses"),
    ("reading", "Course files as text"),
    (
        "kinds",
        "Questions of each kind, and answers that can't be read",
    ),
    ("template", "Templates"),
    ("expr", "Arithmetic in templates"),
    ("algebra", "Algebra"),
    ("shell", "Command lines"),
    ("figure", "Figures and pictures"),
    ("library", "Courses on disk"),
    ("disk", "Files"),
    ("record", "The record"),
    ("profile", "Profiles"),
    ("settings", "Settings"),
    ("class", "Classes"),
    ("fit", "Calibrations"),
    ("usage", "The command line"),
];

#[test]
fn the_page_of_messages_is_the_catalogue() {
    let mut out = String::new();
    for (room, title) in SAYING {
        let text = read(&format!("src/words/en/{room}.ftl"));
        let _ = writeln!(out, "## {title}\n\n| message | what to do |\n|---|---|");
        let all = crate::common::manual::messages(&text);
        assert!(!all.is_empty(), "{room}");
        for (id, text) in &all {
            if id.ends_with("-help") {
                continue;
            }
            let help = all
                .iter()
                .find(|(of, _)| of.strip_suffix("-help") == Some(id));
            let help = help.map(|(_, help)| help.as_str()).unwrap_or_default();
            let _ = writeln!(out, "| {text} | {help} |");
        }
        out.push('\n');
    }
    hold("docs/messages.md", &out);
}

#[test]
fn the_page_of_themes_lists_all() {
    let mut names: Vec<PathBuf> = fs::read_dir(root().join("themes"))
        .expect("themes")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    names.sort();
    let mut out = String::from(
        "| theme | it says of itself | `text` | behind it | `good` | `bad` |\n|---|---|---|---|---|---|\n",
    );
    for path in names {
        let text = fs::read_to_string(&path).expect("a theme");
        let theme: toml::Table = text.parse().expect("TOML");
        let of = |part: &str, key: &str| {
            let name = theme["style"]
                .get(part)
                .and_then(|part| part.get(key)?.as_str());
            let named = name.and_then(|name| theme.get("palette")?.get(name)?.as_str());
            named
                .or(name)
                .map_or("the terminal's".to_owned(), |colour| format!("`{colour}`"))
        };
        let name = path.file_stem().expect("a name").display();
        let said = theme
            .get("description")
            .and_then(toml::Value::as_str)
            .unwrap_or_default();
        let _ = writeln!(
            out,
            "| `{name}` | {said} | {} | {} | {} | {} |",
            of("text", "fg"),
            of("text", "bg"),
            of("good", "fg"),
            of("bad", "fg"),
        );
    }
    hold("docs/themes.md", &out);
}

#[test]
fn every_page_is_in_the_book_and_every_link_leads_somewhere() {
    let summary = read("docs/SUMMARY.md");
    let pages = fs::read_dir(root().join("docs")).expect("docs");
    let mut all = Vec::new();
    for entry in pages {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|end| end == "md") {
            all.push(path);
        }
    }
    for path in &all {
        let name = path.file_name().expect("a name").to_str().expect("UTF-8");
        assert!(
            name == "SUMMARY.md" || summary.contains(&format!("({name})")),
            "{name} is not in docs/SUMMARY.md"
        );
    }
    for name in [
        "README.md",
        "CONTRIBUTING.md",
        "ARCHITECTURE.md",
        "SECURITY.md",
        "courses/README.md",
    ] {
        all.push(root().join(name));
    }
    let mut wrong = Vec::new();
    for path in &all {
        let text = fs::read_to_string(path).expect("a page");
        for (link, anchor) in crate::common::manual::links(&text) {
            let target = match link.is_empty() {
                true => path.clone(),
                false => path.parent().expect("a folder").join(&link),
            };
            let Ok(there) = target.metadata() else {
                wrong.push(format!("{}: {link} is not there", path.display()));
                continue;
            };
            if let (Some(anchor), true) = (
                anchor,
                there.is_file() && link.ends_with(".md") || link.is_empty(),
            ) {
                let text = fs::read_to_string(&target).expect("a page");
                if !crate::common::manual::anchors(&text).contains(&anchor) {
                    wrong.push(format!(
                        "{}: {link} has no heading #{anchor}",
                        path.display()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every tape does what it says, and every picture that pages show has one.
#[cfg(unix)]
#[test]
fn the_pictures_can_be_made_again() {
    use crate::common::tape::Tape;

    let mut made = Vec::new();
    for entry in fs::read_dir(root().join("docs/tapes")).expect("tapes") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|end| end != "tape") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a tape");
        let tape = Tape::read(&text).unwrap_or_else(|wrong| panic!("{}: {wrong}", path.display()));
        let film = tape.play(BINARY, None);
        match film.pictures.is_empty() {
            true => made.push(path.file_stem().expect("a name").display().to_string()),
            false => made.extend(film.pictures.into_iter().map(|(name, _)| name)),
        }
    }
    for entry in fs::read_dir(root().join("docs/pictures")).expect("pictures") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").display().to_string();
        assert!(made.contains(&name), "no tape makes {name}");
    }
    for name in &made {
        assert!(
            root().join(format!("docs/pictures/{name}.svg")).exists(),
            "{name} was not made"
        );
    }
}
