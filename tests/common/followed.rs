//! Pages of the manual, done as they say: commands are run, files are written, and what is
//! shown as output is held to what comes.
//!
//! Remarks before a block, `<!-- … -->`, say what can't be seen from it:
//!
//! | remark | meaning |
//! |---|---|
//! | `file: NAME`, `add to: NAME` | the block is a file, or goes behind one |
//! | `at first, file: NAME` | the same, and it is there before the first command is run |
//! | `typed: A \| B` | lines that are typed |
//! | `fails`, `ends: N` | how it ends, if not with 0 |
//! | `needs: PROGRAM` | run only where that program is at hand |
//! | `no output` | text that is not what the command before it says |
//! | `not run: REASON` | one of [`REASONS`] |
//! | `run by: FILE` | a test in FILE runs it |

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::manual::{Block, Page, spans};

/// Why a block is not run.
pub const REASONS: [&str; 2] = ["it builds kenning", "it needs the net or other tools"];

/// What a page needs to be followed.
pub struct Needs {
    pub page: &'static str,
    /// Lines of the shell that are run first.
    pub before: &'static [&'static str],
    /// What stands for a name in capitals.
    pub values: &'static [(&'static str, &'static str)],
    /// Whether commands in its running text are run, too, after the blocks: all but these,
    /// and all but those that begin as one with `…` at its end.
    pub text: Option<&'static [&'static str]>,
}

/// What becomes of a block.
#[derive(Debug, PartialEq, Eq)]
pub enum Role {
    /// Its commands are run.
    Run,
    /// Its commands are not run, for this reason.
    NotRun(String),
    /// It shows something.
    Shown,
}

/// What becomes of a block, or what is wrong with it.
pub fn role(page: &str, block: &Block) -> Result<Role, String> {
    let wrong = |what: &str| Err(format!("{page}:{}: {what}", block.line));
    let language = block.language.trim_matches(['`', ' ']);
    let is_run = matches!(language, "sh" | "console" | "python");
    let is_command = |line: &str| line.starts_with("kenning ") || line.starts_with("$ ");
    if language.is_empty() {
        return wrong("a block says of what language it is: sh, console, text, toml …");
    }
    if !is_run {
        return match block.text.lines().any(is_command) {
            true => wrong("commands stand in a block of sh or console"),
            false => Ok(Role::Shown),
        };
    }
    if let Some(reason) = block.note("not run: ") {
        return match REASONS.contains(&reason) {
            true => Ok(Role::NotRun(reason.to_owned())),
            false => wrong(&format!("`{reason}` is no reason; there are {REASONS:?}")),
        };
    }
    if let Some(file) = block.note("run by: ") {
        let text = fs::read_to_string(root().join(file)).unwrap_or_default();
        return match text.contains(page) {
            true => Ok(Role::NotRun(format!("{file} runs it"))),
            false => wrong(&format!("{file} does not run it")),
        };
    }
    if block.text.lines().any(|line| line.starts_with("cargo ")) {
        return wrong("a test does not run cargo: `not run: REASON`");
    }
    match (language, block.note("needs: ")) {
        ("python", _) => wrong("python is run by a test of its own: `run by: FILE`"),
        (_, Some(program)) if !is_at_hand(program) => {
            Ok(Role::NotRun(format!("{program} is not at hand")))
        }
        _ => Ok(Role::Run),
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn is_at_hand(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|dir| dir.join(program).is_file())
}

/// A page as it was written, without what is generated: that is held to its source elsewhere.
pub fn written(page: &str) -> String {
    let text = fs::read_to_string(root().join(page));
    let text = text.unwrap_or_else(|error| panic!("{page}: {error}"));
    let written = text.split("<!-- generated").next();
    written.unwrap_or_default().to_owned()
}

/// Text with a value for each name in capitals; names that have none.
pub fn filled(text: &str, values: &[(&str, &str)]) -> (String, Vec<String>) {
    let (mut out, mut lacking) = (String::new(), Vec::new());
    let letters: Vec<char> = text.chars().collect();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let is_part = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        let length = letters[at..].iter().take_while(|c| is_part(c)).count();
        if length == 0 {
            out.push(letter);
            at += 1;
            continue;
        }
        let word: String = letters[at..at + length].iter().collect();
        let before = at.checked_sub(1).map(|before| letters[before]);
        let after = letters.get(at + length);
        let is_name = word.chars().all(|c| c.is_ascii_uppercase())
            && !matches!(before, Some('$' | '{'))
            && after != Some(&'=');
        let value = values.iter().find(|(name, _)| *name == word);
        match (is_name, value) {
            (true, Some((_, value))) => out.push_str(value),
            (true, None) => {
                out.push_str(&word);
                lacking.push(word);
            }
            (false, _) => out.push_str(&word),
        }
        at += length;
    }
    (out, lacking)
}

/// A command without the brackets of what may be left out, and without its remark.
pub fn bare(line: &str) -> String {
    let line = line.split(" #").next().unwrap_or_default();
    let line = line.replace(['[', ']', '…'], "");
    line.trim_end().to_owned()
}

/// A folder of its own in which a page is followed.
struct Follower<'a> {
    needs: &'a Needs,
    place: tempfile::TempDir,
    ran: usize,
}

impl Follower<'_> {
    fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// Runs lines of the shell where the last ones ended; what they said, and their exit code.
    fn run(&self, lines: &str, typed: &str) -> (String, Option<i32>) {
        let (bin, here) = (self.path("bin"), self.path("here"));
        let here = here.display();
        let script = format!("cd \"$(cat '{here}')\"\n{lines}\npwd > '{here}'\n");
        let was = std::env::var("PATH").unwrap_or_default();
        let mut command = Command::new("sh");
        command
            .args(["-e", "-c", &script])
            .env_clear()
            .env("PATH", format!("{}:{was}", bin.display()))
            .env("HOME", self.place.path())
            .env("KENNING_HOME", self.path("home"))
            .env("KENNING_NOW", "2026-03-02T17:00:00Z")
            .env("KENNING_PASSPHRASE", "correct horse battery")
            .env("LC_ALL", "C.UTF-8")
            .current_dir(self.place.path());
        let output = super::shell::fed(&mut command, typed);
        let mut said = String::from_utf8_lossy(&output.stdout).into_owned();
        said.push_str(&String::from_utf8_lossy(&output.stderr));
        (said, output.status.code())
    }

    /// The same for what stands on the page; it must end as the page says.
    fn hold(&mut self, block: &Block, lines: &str) -> String {
        let page = self.needs.page;
        let commands: Vec<String> = lines.lines().map(bare).collect();
        let (_, lacking) = filled(&commands.join("\n"), self.needs.values);
        assert!(
            lacking.is_empty(),
            "{page}:{}: {lacking:?} have no value in tests/program/book.rs",
            block.line
        );
        let lines = match self.needs.values.is_empty() {
            true => lines.to_owned(),
            false => filled(&commands.join("\n"), self.needs.values).0,
        };
        let typed = block.note("typed: ").unwrap_or_default().split(" | ");
        let typed: String = typed.map(|line| format!("{}\n", line.trim())).collect();
        let (said, code) = self.run(&lines, &typed);
        let wanted = match block.note("ends: ") {
            Some(code) => code.parse().expect("an exit code"),
            None => i32::from(block.has("fails")),
        };
        assert_eq!(code, Some(wanted), "{page}:{}: {lines}\n{said}", block.line);
        self.ran += 1;
        said
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path("work").join(name), text).expect("a file");
    }

    fn follow(&mut self, block: &Block, said: &mut String) {
        let page = self.needs.page;
        if let Some(name) = block.note("file: ") {
            return self.write(name, &block.text);
        }
        if let Some(name) = block.note("add to: ") {
            let before = fs::read_to_string(self.path("work").join(name)).expect("a file");
            return self.write(name, &(before + &block.text));
        }
        let what = role(page, block).unwrap_or_else(|wrong| panic!("{wrong}"));
        match (what, block.language.as_str()) {
            (Role::Run, "console") => {
                for part in format!("\n{}", block.text).split("\n$ ").skip(1) {
                    let (command, wanted) = part.split_once('\n').unwrap_or((part, ""));
                    *said = self.hold(block, command);
                    compare(page, block, wanted, said);
                }
            }
            (Role::Run, _) => *said = self.hold(block, &block.text),
            (Role::Shown, "text") if self.ran > 0 && !block.has("no output") => {
                compare(page, block, &block.text, said);
            }
            _ => {}
        }
    }
}

/// Each line that is shown must have been said, in this order; `…` stands for any text.
fn compare(page: &str, block: &Block, wanted: &str, said: &str) {
    let mut lines = said.lines();
    for wanted in wanted.lines().filter(|line| line.trim() != "…") {
        let is = |line: &str| match wanted.strip_suffix('…') {
            Some(begin) => line.starts_with(begin),
            None => line.trim_end() == wanted,
        };
        assert!(
            lines.any(is),
            "{page}:{}: no line\n{wanted}\nin\n{said}",
            block.line
        );
    }
}

/// Does what a page says in the order in which it stands there, in a folder of its own.
#[cfg(unix)]
pub fn follow(needs: &Needs) {
    let place = tempfile::tempdir().expect("a folder");
    for dir in ["bin", "work"] {
        fs::create_dir(place.path().join(dir)).expect("a folder");
    }
    let kenning = env!("CARGO_BIN_EXE_kenning");
    std::os::unix::fs::symlink(kenning, place.path().join("bin/kenning")).expect("a link");
    let work = place.path().join("work");
    fs::write(place.path().join("here"), work.to_str().expect("UTF-8")).expect("a file");
    let mut follower = Follower {
        needs,
        place,
        ran: 0,
    };
    let text = written(needs.page);
    let blocks = Page::read(&text).blocks;
    for block in &blocks {
        if let Some(name) = block.note("at first, file: ") {
            follower.write(name, &block.text);
        }
    }
    let (said, code) = follower.run(&needs.before.concat(), "");
    assert_eq!(code, Some(0), "before {}: {said}", needs.page);
    let mut said = String::new();
    for block in &blocks {
        follower.follow(block, &mut said);
    }
    if let Some(but) = needs.text {
        let mut done = Vec::new();
        for span in spans(&text) {
            let is_run = span.starts_with("kenning ") && !done.contains(&span);
            if is_run && !but.iter().any(|but| is_left(but, &span)) {
                follower.hold(&Block::default(), &bare(&span));
                done.push(span);
            }
        }
        for but in but {
            let is_there = spans(&text).iter().any(|span| is_left(but, span));
            assert!(is_there, "{}: there is no `{but}` to leave out", needs.page);
        }
    }
    assert!(follower.ran > 0, "{} has no commands", needs.page);
}

/// Whether a command is one of those that are left out.
fn is_left(but: &str, span: &str) -> bool {
    match but.strip_suffix('…') {
        Some(begin) => span.starts_with(begin),
        None => span == but,
    }
}

/// Tells what is not run, and why.
pub fn account(not_run: &[(String, usize, String)], ran: usize) -> String {
    let mut out = format!("{ran} blocks are run, {} are not:\n", not_run.len());
    for (page, line, reason) in not_run {
        let _ = writeln!(out, "  {page}:{line}: {reason}");
    }
    out
}
