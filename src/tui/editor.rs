//! The learner's own editor, as `VISUAL` or `EDITOR` names it, opened at a line.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::session::Showing;
use crate::text::clean;
use crate::words::{Message, message};

/// What is to be edited, and how practice goes on after that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToEdit {
    /// The file or directory of the course.
    pub course: PathBuf,
    /// The id of the question.
    pub question: String,
    /// What waits for an answer; none where it was answered.
    pub showing: Option<Showing>,
    /// Whether the course was crammed, and is to be crammed again.
    pub cram: bool,
}

/// How an editor is told at which line to open a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AtLine {
    /// `+12 FILE`
    Plus,
    /// `FILE:12`
    Colon,
    /// `--goto FILE:12`
    Goto,
    /// `-l 12 FILE`
    Dash,
    /// `--line 12 FILE`
    Line,
    /// It can't be told.
    Nothing,
}

/// The editors that are known, by the names of their programs.
const KNOWN: &[(AtLine, &[&str])] = &[
    (
        AtLine::Plus,
        &[
            "vi",
            "vim",
            "nvim",
            "gvim",
            "view",
            "nano",
            "pico",
            "emacs",
            "emacsclient",
            "kak",
            "micro",
            "joe",
            "mg",
            "ne",
            "gedit",
            "vis",
            "tilde",
        ],
    ),
    (
        AtLine::Colon,
        &[
            "hx",
            "helix",
            "zed",
            "zeditor",
            "subl",
            "sublime_text",
            "lapce",
        ],
    ),
    (
        AtLine::Goto,
        &[
            "code",
            "code-insiders",
            "codium",
            "vscodium",
            "cursor",
            "windsurf",
        ],
    ),
    (AtLine::Dash, &["kate", "mate"]),
    (
        AtLine::Line,
        &["idea", "pycharm", "clion", "rustrover", "webstorm"],
    ),
];

/// An editor and the words that go before the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editor {
    program: String,
    arguments: Vec<String>,
}

impl Editor {
    /// The editor that `VISUAL`, or else `EDITOR`, names; `var` looks a variable up.
    ///
    /// # Errors
    /// Where none is named, or what is named can't be read: what to set.
    pub fn named(var: impl Fn(&str) -> Option<String>) -> Result<Editor, Message> {
        let named = ["VISUAL", "EDITOR"].into_iter().find_map(|name| {
            let text = var(name).filter(|text| !text.trim().is_empty())?;
            Some((name, text))
        });
        let Some((variable, text)) = named else {
            return Err(message!("scripts-edit-no-editor"));
        };
        let mut words = words(&text).into_iter().flatten();
        let Some(program) = words.next() else {
            let command = clean(&text).to_string();
            return Err(message!(
                "scripts-edit-unread",
                variable = variable,
                command = command
            ));
        };
        Ok(Editor {
            program,
            arguments: words.collect(),
        })
    }

    /// What is run to open a file at a line, from 1.
    fn command(&self, file: &Path, line: Option<usize>) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments);
        let way = line.map_or(AtLine::Nothing, |_| way(&self.program));
        let line = line.unwrap_or(1);
        let at_line = || {
            let mut file = file.as_os_str().to_owned();
            file.push(format!(":{line}"));
            file
        };
        match way {
            AtLine::Plus => command.arg(format!("+{line}")).arg(file),
            AtLine::Colon => command.arg(at_line()),
            AtLine::Goto => command.arg("--goto").arg(at_line()),
            AtLine::Dash => command.arg("-l").arg(line.to_string()).arg(file),
            AtLine::Line => command.arg("--line").arg(line.to_string()).arg(file),
            AtLine::Nothing => command.arg(file),
        };
        command
    }

    /// Opens a file, at a line where one is given, and waits until the editor is left.
    ///
    /// # Errors
    /// Where it can't be run, or fails: what to do.
    pub fn open(&self, file: &Path, line: Option<usize>) -> Result<(), Message> {
        let editor = clean(&self.program).to_string();
        match self.command(file, line).status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => {
                let status = status.to_string();
                Err(message!(
                    "scripts-edit-failed",
                    editor = editor,
                    status = status
                ))
            }
            Err(error) => Err(message!(
                "scripts-edit-not-begun",
                editor = editor,
                error = error.to_string()
            )),
        }
    }
}

/// How an editor is told a line, by the name of its program.
fn way(program: &str) -> AtLine {
    let name = Path::new(program).file_stem().unwrap_or_default();
    let name = name.to_string_lossy();
    let known = KNOWN
        .iter()
        .find(|(_, names)| names.contains(&name.as_ref()));
    known.map_or(AtLine::Nothing, |(way, _)| *way)
}

/// A command in words: spaces part them, but for those in quotes. None where a quote is not
/// closed.
fn words(text: &str) -> Option<Vec<String>> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    let mut letters = text.chars();
    while let Some(c) = letters.next() {
        match (quote, c) {
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (Some(open), c) if c == open => quote = None,
            (None, '\\') if cfg!(not(windows)) => {
                word.get_or_insert_default().extend(letters.next());
            }
            (None, c) if c.is_whitespace() => words.extend(word.take()),
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    quote.is_none().then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(editor: &str, line: Option<usize>) -> Vec<String> {
        let editor = Editor::named(|name| (name == "EDITOR").then(|| editor.to_owned()));
        let command = editor.unwrap().command(Path::new("a b.toml"), line);
        let words = std::iter::once(command.get_program()).chain(command.get_args());
        words
            .map(|word| word.to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn each_editor_is_told_the_line_in_its_own_way() {
        let at = Some(12);
        assert_eq!(opened("vim", at), ["vim", "+12", "a b.toml"]);
        assert_eq!(
            opened("/usr/bin/nano -w", at),
            ["/usr/bin/nano", "-w", "+12", "a b.toml"]
        );
        assert_eq!(opened("hx", at), ["hx", "a b.toml:12"]);
        assert_eq!(
            opened("code --wait", at),
            ["code", "--wait", "--goto", "a b.toml:12"]
        );
        assert_eq!(opened("kate", at), ["kate", "-l", "12", "a b.toml"]);
        assert_eq!(opened("idea", at), ["idea", "--line", "12", "a b.toml"]);
        assert_eq!(opened("my-editor", at), ["my-editor", "a b.toml"]);
        assert_eq!(opened("vim", None), ["vim", "a b.toml"]);
    }

    #[test]
    fn what_an_editor_is_called_is_read_as_a_shell_would() {
        assert_eq!(
            words("'my editor' -f \"a b\" ''").unwrap(),
            ["my editor", "-f", "a b", ""]
        );
        assert_eq!(words("vim 'open"), None);
        let none = Editor::named(|_| Some("  ".to_owned())).unwrap_err();
        assert!(none.to_string().contains("VISUAL"), "{none}");
        let visual = Editor::named(|name| Some(format!("{name}-one"))).unwrap();
        assert_eq!(visual.program, "VISUAL-one");
        assert!(Editor::named(|_| Some("'vim".to_owned())).is_err());
    }
}
