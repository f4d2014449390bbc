//! Commands that are named in running text, in messages and in help are commands: the command
//! line can read them, with their options and the values of these. So are options that stand
//! alone on a page.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory};
use kenning::cli::Cli;

use crate::common::followed::{bare, filled};
use crate::common::manual::{Page, messages, spans};

use super::book::pages;

/// What stands for a name in capitals whose value the command line looks at.
const STAND_INS: &[(&str, &str)] = &[
    ("BYTES", "1000"),
    ("DATE", "2026-12-24"),
    ("EPSILON", "1"),
    ("FACTOR", "0.5"),
    ("KIND", "csv"),
    ("N", "1"),
    ("S", "1"),
    ("SECONDS", "1"),
    ("SELECTOR", "is:due"),
    ("SHELL", "bash"),
];

/// Options on pages that are another program's, and why.
const OTHERS: &[(&str, &str)] = &[
    ("docs/dependencies.md", "--no-default-features"), // cargo
];

/// What begins as a command does and is none.
const WRONG: &[(&str, &str)] = &[
    ("docs/data.md", "kenning folder 2: names"), // the name of a key
    ("docs/selectors.md", "kenning due --only is:duw"), // shows what is said to it
];

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn page(name: &str) -> String {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name))
}

/// A command line as a shell splits it, up to where it goes on to another command or a file.
fn split(line: &str) -> Vec<String> {
    let (mut words, mut word): (Vec<String>, Option<String>) = (Vec::new(), None);
    let mut quote = None;
    for letter in line.chars() {
        match (quote, letter) {
            (Some(open), _) if letter == open => quote = None,
            (None, '\'' | '"') => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (None, '|' | '>' | ';' | '&') => break,
            (None, ' ') => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

/// The command line, which is dear to make.
static COMMAND: LazyLock<Command> = LazyLock::new(Cli::command);

/// The same with what each command takes, which is else made only of the one that is meant.
static WHOLE: LazyLock<Command> = LazyLock::new(|| {
    let mut whole = Cli::command();
    whole.build();
    whole
});

/// What the command line says of words that follow `kenning`, if it can't read them.
fn wrong(words: &[String]) -> Option<String> {
    let error = COMMAND.clone().try_get_matches_from(words).err()?;
    let is_mention = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => true,
        // A command may be named alone.
        ErrorKind::MissingRequiredArgument
        | ErrorKind::MissingSubcommand
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => true,
        // So may an option, without its value.
        ErrorKind::InvalidValue => match error.get(ContextKind::InvalidValue) {
            Some(ContextValue::String(given)) => given.is_empty(),
            _ => false,
        },
        _ => false,
    };
    let said = error.to_string();
    (!is_mention).then(|| said.lines().next().unwrap_or_default().to_owned())
}

/// What is wrong with a command as it is written.
fn wrong_as_written(command: &str) -> Option<String> {
    // What messages fill in stands between stars: a word, or a number.
    let command = filled(&bare(command), STAND_INS).0;
    let parts: Vec<&str> = command.split('*').collect();
    let as_words = wrong(&split(&parts.concat()))?;
    let numbers = parts.iter().enumerate();
    let numbers: String = numbers
        .map(|(n, part)| if n % 2 == 1 { "1" } else { *part })
        .collect();
    wrong(&split(&numbers)).map(|_| as_words)
}

/// The commands that are named, with those above them, by their words. In running text,
/// `kenning` may be left out.
fn named(lines: &[String]) -> BTreeSet<Vec<String>> {
    let mut found = BTreeSet::from([vec!["kenning".to_owned()]]);
    for line in lines {
        let whole = line.strip_prefix("kenning ");
        let (mut at, mut path) = (&*WHOLE, vec!["kenning".to_owned()]);
        for word in split(whole.unwrap_or(line)) {
            match at.find_subcommand(&word) {
                Some(next) => {
                    path.push(word);
                    found.insert(path.clone());
                    at = next;
                }
                // Options may stand before the command.
                None if whole.is_some() => {}
                None => break,
            }
        }
    }
    found
}

/// The command of a line in a block, without what is said of it behind two spaces.
fn in_block(language: &str, line: &str) -> Option<String> {
    let command = match language {
        "sh" => line,
        "console" => line.strip_prefix("$ ")?,
        // What `--help` gives as examples.
        "text" => line.strip_prefix("  ")?.split("  ").next()?,
        _ => return None,
    };
    command.starts_with("kenning ").then(|| command.to_owned())
}

/// All commands of a page: in running text and in blocks.
fn commands_on(text: &str) -> Vec<String> {
    let mut all: Vec<String> = spans(text);
    all.retain(|span| span.starts_with("kenning "));
    for block in Page::read(text).blocks {
        let lines = block.text.lines();
        all.extend(lines.filter_map(|line| in_block(&block.language, line)));
    }
    all
}

/// The home screen waits for no help of sixty commands.
#[test]
fn what_a_command_takes_is_made_when_it_is_the_one_that_is_meant() {
    let taken = |cli: &Command| {
        let all = cli.get_subcommands().map(|of| of.get_arguments().count());
        all.sum::<usize>()
    };
    assert_eq!(taken(&COMMAND), 0);
    assert!(taken(&WHOLE) > 200, "{}", taken(&WHOLE));
}

#[test]
fn every_command_on_a_page_is_one() {
    let (mut told, mut looked_at) = (Vec::new(), 0);
    for name in pages() {
        let text = page(&name);
        for command in commands_on(&text) {
            looked_at += 1;
            let is_wrong_there = WRONG.contains(&(&name, &command));
            if let Some(said) = wrong_as_written(&command)
                && !is_wrong_there
            {
                told.push(format!("{name}: `{command}`: {said}"));
            }
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert!(looked_at > 500, "{looked_at}");
}

#[test]
fn every_option_on_a_page_belongs_to_a_command_that_the_page_names() {
    let mut told = Vec::new();
    for name in pages() {
        let text = page(&name);
        let mut lines = commands_on(&text);
        lines.extend(spans(&text));
        let commands = named(&lines);
        let is_option = |span: &&String| span.starts_with("--") && !span.starts_with("---");
        for option in spans(&text).iter().filter(is_option) {
            let other = OTHERS.contains(&(&name, option));
            // A number that learners are built on.
            let option = option.replace("NAME=", "example=");
            let words = split(&filled(&bare(&option), STAND_INS).0);
            let fits = commands.iter().any(|command| {
                let words: Vec<String> = command.iter().chain(&words).cloned().collect();
                wrong(&words).is_none()
            });
            if !other && !fits {
                told.push(format!(
                    "{name}: `{option}` is an option of none of its commands"
                ));
            }
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// The commands in a catalogue: between backticks, or a line of their own among examples.
fn commands_in(catalogue: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (_, text) in messages(catalogue) {
        let spans = spans(&text.replace("&lt;", "<").replace("\\|", "|"));
        found.extend(
            spans
                .into_iter()
                .filter(|span| span.starts_with("kenning ")),
        );
    }
    // Six spaces: four that Fluent takes away, and two.
    let examples = catalogue.lines().filter(|line| !line.contains('{'));
    let examples = examples.filter_map(|line| line.strip_prefix("    "));
    found.extend(examples.filter_map(|line| in_block("text", line)));
    found
}

#[test]
fn every_command_that_a_message_names_is_one() {
    let (mut told, mut looked_at) = (Vec::new(), 0);
    for language in ["en", "es"] {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src/words")
            .join(language);
        for entry in fs::read_dir(&dir).expect("catalogues") {
            let path = entry.expect("an entry").path();
            for command in commands_in(&read(&path)) {
                looked_at += 1;
                if let Some(said) = wrong_as_written(&command) {
                    told.push(format!("{}: `{command}`: {said}", path.display()));
                }
            }
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert!(looked_at > 100, "{looked_at}");
}

#[test]
fn what_is_no_command_is_told() {
    for (command, what) in [
        ("kenning duw", "duw"),
        ("kenning due --formatt json", "--formatt"),
        ("kenning due --format jsn", "jsn"),
        ("kenning due --only is:duw", "is:duw"),
        ("kenning class report --by soon", "soon"),
    ] {
        let said = wrong_as_written(command);
        assert!(
            said.as_ref().is_some_and(|said| said.contains(what)),
            "{command}: {said:?}"
        );
    }
    for command in [
        "kenning",
        "kenning overrule",
        "kenning practice [COURSE] --only SELECTOR # a remark",
        "kenning next COURSE | head",
    ] {
        assert_eq!(wrong_as_written(command), None, "{command}");
    }
}
