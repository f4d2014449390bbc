//! Tapes: what somebody does at a terminal, written down, so that pictures in the manual can be
//! made again, and a test can tell whether they still happen.
//!
//! A tape is lines of text, each a word and what follows it:
//!
//! | word | meaning |
//! |---|---|
//! | `Size 80 24` | columns and rows |
//! | `Seed 3` | chance, for each start of kenning |
//! | `Now 2026-03-02T17:00:00Z` | the time at which kenning starts |
//! | `Setup set theme gruvbox` | a command of kenning that is run before, unseen |
//! | `Type 12` | letters, one after the other |
//! | `Press Tab` | one key |
//! | `Wait Not right` | until a whole page shows this |
//! | `Hold 2.5` | how many seconds a film stays here |
//! | `Picture home` | what is to be seen now, under a name |
//!
//! Empty lines and lines that begin with `#` say nothing.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use portable_pty::CommandBuilder;

use super::pty::Terminal;

/// How long a letter stays alone in a film.
const LETTER: f64 = 0.09;

/// One line of a tape.
enum Step {
    Type(String),
    Press(&'static str),
    Wait(String),
    Hold(f64),
    Picture(String),
}

/// A tape that was read.
pub struct Tape {
    size: (u16, u16),
    seed: String,
    now: String,
    setup: Vec<String>,
    steps: Vec<Step>,
}

/// What came of it.
pub struct Film {
    /// Each screen that was seen, with the second at which it comes.
    pub frames: Vec<(f64, vt100::Screen)>,
    /// How many seconds it takes.
    pub length: f64,
    pub pictures: Vec<(String, vt100::Screen)>,
}

/// What a terminal sends for a key.
fn key(name: &str) -> Option<&'static str> {
    Some(match name {
        "Enter" => "\r",
        "Esc" => "\x1b",
        "Tab" => "\t",
        "Space" => " ",
        "Up" => "\x1b[A",
        "Down" => "\x1b[B",
        "Right" => "\x1b[C",
        "Left" => "\x1b[D",
        "F1" => "\x1bOP",
        "F3" => "\x1bOR",
        "F5" => "\x1b[15~",
        "F8" => "\x1b[19~",
        "Ctrl-P" => "\x10",
        _ => return None,
    })
}

impl Tape {
    /// Reads a tape; says which line is wrong.
    pub fn read(text: &str) -> Result<Tape, String> {
        let mut tape = Tape {
            size: (80, 24),
            seed: "1".into(),
            now: "2026-03-02T17:00:00Z".into(),
            setup: Vec::new(),
            steps: Vec::new(),
        };
        for (n, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let wrong = || format!("line {}: {line}", n + 1);
            let (word, rest) = line.split_once(' ').ok_or_else(wrong)?;
            match word {
                "Size" => {
                    let (cols, rows) = rest.split_once(' ').ok_or_else(wrong)?;
                    let read = |n: &str| n.parse::<u16>().map_err(|_| wrong());
                    tape.size = (read(cols)?, read(rows)?);
                }
                "Seed" => tape.seed = rest.into(),
                "Now" => tape.now = rest.into(),
                "Setup" => tape.setup.push(rest.into()),
                "Type" => tape.steps.push(Step::Type(rest.into())),
                "Press" => tape.steps.push(Step::Press(key(rest).ok_or_else(wrong)?)),
                "Wait" => tape.steps.push(Step::Wait(rest.into())),
                "Hold" => {
                    let seconds = rest.parse().map_err(|_| wrong())?;
                    tape.steps.push(Step::Hold(seconds));
                }
                "Picture" => tape.steps.push(Step::Picture(rest.into())),
                _ => return Err(wrong()),
            }
        }
        Ok(tape)
    }

    /// Does what the tape says with the program `kenning`, in a home of its own. With `settle`,
    /// each letter gets its own frame: a screen counts once nothing was drawn for that long.
    /// Panics with the screen where something is not to be seen.
    pub fn play(&self, kenning: &str, settle: Option<Duration>) -> Film {
        let home = tempfile::tempdir().expect("a folder");
        let bin = home.path().join("bin");
        std::fs::create_dir(&bin).expect("a folder");
        let starter = format!("#!/bin/sh\nexec '{kenning}' --seed {} \"$@\"\n", self.seed);
        write_program(&bin.join("kenning"), &starter);
        let path = std::env::var("PATH").unwrap_or_default();
        let variables = [
            ("PATH", format!("{}:{path}", bin.display())),
            (
                "KENNING_HOME",
                home.path().join("home").display().to_string(),
            ),
            ("KENNING_NOW", self.now.clone()),
            ("HOME", home.path().display().to_string()),
            ("TERM", "xterm-256color".into()),
            ("COLORTERM", "truecolor".into()),
            ("LC_ALL", "C.UTF-8".into()),
            ("PS1", "$ ".into()),
        ];
        for line in &self.setup {
            let done = Command::new("sh")
                .args(["-c", &format!("kenning {line}")])
                .envs(variables.iter().map(|(name, value)| (name, value)))
                .current_dir(home.path())
                .stdout(Stdio::null())
                .status()
                .expect("a shell");
            assert!(done.success(), "Setup {line}");
        }
        let mut command = CommandBuilder::new("sh");
        command.cwd(home.path());
        for name in ["NO_COLOR", "ENV", "LANG"] {
            command.env_remove(name);
        }
        for (name, value) in &variables {
            command.env(name, value);
        }
        let mut terminal = Terminal::start(command, self.size);
        terminal.wait_for("$ ");
        let mut film = Film {
            frames: vec![(0.0, screen(&terminal))],
            length: 0.6,
            pictures: Vec::new(),
        };
        for step in &self.steps {
            match step {
                Step::Type(text) => match settle {
                    None => terminal.press(text),
                    Some(settle) => {
                        for letter in text.chars() {
                            terminal.press(letter.encode_utf8(&mut [0; 4]));
                            film.take(&terminal, settle);
                            film.length += LETTER;
                        }
                    }
                },
                Step::Press(key) => terminal.press(key),
                Step::Wait(text) => {
                    terminal.wait_for(text);
                    if let Some(settle) = settle {
                        film.take(&terminal, settle);
                    }
                }
                Step::Hold(seconds) => film.length += seconds,
                Step::Picture(name) => film.pictures.push((name.clone(), screen(&terminal))),
            }
        }
        let _ = terminal.child.kill();
        let _ = terminal.child.wait();
        film
    }
}

impl Film {
    /// Adds what is to be seen, once it stays.
    fn take(&mut self, terminal: &Terminal, settle: Duration) {
        let mut bytes = terminal.bytes();
        loop {
            std::thread::sleep(settle);
            match terminal.bytes() {
                same if same == bytes => break,
                more => bytes = more,
            }
        }
        self.frames.push((self.length, screen(terminal)));
    }
}

fn screen(terminal: &Terminal) -> vt100::Screen {
    let drawn = terminal.drawn.0.lock().expect("no other thread panicked");
    drawn.parser.screen().clone()
}

fn write_program(path: &Path, text: &str) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::write(path, text).expect("a file");
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).expect("its owner");
}
