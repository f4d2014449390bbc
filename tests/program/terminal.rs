//! The whole program in a real pseudo-terminal, and what it survives.
#![cfg(unix)]

use std::num::NonZeroU16;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use kenning::desk::{Desk, Options};
use kenning::record::Log;
use kenning::report::CourseProgress;
use portable_pty::PtySize;

use crate::common;
use crate::common::pty::{PATIENCE, Terminal};

const BINARY: &str = env!("CARGO_BIN_EXE_kenning");
const KINDS: &str = "tests/data/kinds.toml";

fn open(home: &Path, args: &[&str], size: (u16, u16)) -> Terminal {
    Terminal::run(BINARY, home, args, size)
}

/// Passes the lesson that comes first in the course with all kinds.
fn wait_for_question(terminal: &mut Terminal) {
    terminal.wait_for("First the idea");
    terminal.press("\r");
    terminal.wait_for("capital of Australia");
}

fn home() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

fn progress(home: &Path) -> CourseProgress {
    let output = Command::new(BINARY)
        .args(["export", "--format", "json", KINDS])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("KENNING_HOME", home)
        .env("KENNING_NOW", "2026-03-01T12:00:00Z")
        .output()
        .expect("kenning runs");
    let said = String::from_utf8_lossy(&output.stderr);
    let all: kenning::report::Progress =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {said}"));
    all.courses.into_iter().next().expect("one course")
}

#[test]
fn keys_of_ones_own_count_and_a_wrong_file_does_not_stop_the_start() {
    let home = tempfile::tempdir().expect("a folder");
    let keys = home.path().join("keys.toml");
    std::fs::write(&keys, "[home]\nopen = \"z\"\n[everywhere]\nquit = []\n").expect("a file");
    let mut terminal = open(home.path(), &[], (80, 24));
    terminal.wait_for("z skills");
    terminal.press("z");
    terminal.wait_for("placement test");
    terminal.press("\x03");
    assert_eq!(terminal.end(), 0);
    std::fs::write(&keys, "[home]\noppen = \"x\"\n").expect("a file");
    let mut terminal = open(home.path(), &[], (240, 24));
    terminal.wait_for("perhaps you mean `open`");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn from_first_start_to_exported_progress() {
    let home = home();
    common::put_courses(home.path());
    let mut terminal = open(home.path(), &["--seed", "3"], (80, 24));
    let screen = terminal.wait_for("Press Enter to begin");
    assert!(screen.contains("Linear equations"));
    // Search finds a skill; its lesson can be read; Esc leads back.
    terminal.press("/pipl");
    terminal.wait_for("in The shell for real");
    terminal.press("\x1b");
    terminal.wait_for("Esc back");
    terminal.press("\x1b");
    terminal.wait_for("Press Enter to begin");
    // Courses are sorted by their titles.
    terminal.press("jj");
    terminal.wait_for("❯ Shell basics");
    terminal.press("\r");
    // Asked once: fifteen minutes will do.
    terminal.wait_for("How long today?");
    terminal.press("\r");
    // First the idea. A second Enter at once would be a bounce of the first.
    terminal.wait_for("Lesson");
    terminal.press("w");
    terminal.wait_for("for all the numbers");
    terminal.press("w");
    terminal.wait_for("Rule: first steps");
    terminal.press("\x1b");
    terminal.wait_for("Enter go on");
    terminal.press("\r");
    terminal.wait_for("“Where am I? Paths, pwd and cd”: now you");
    // A wrong answer, its verdict, why it was asked.
    terminal.press("quite wrong\x1bb\x1b\x7f");
    terminal.wait_for("> wrong");
    terminal.press("\r");
    terminal.wait_for("Not right");
    // F8: the answer is shown. Undo takes all tries back.
    terminal.press("\x1b[19~");
    terminal.wait_for("→ Shown");
    terminal.press("w");
    terminal.wait_for("Why this question");
    terminal.press("\x1b");
    terminal.wait_for("→ Shown");
    terminal.press("u");
    terminal.wait_for("Taken back");
    terminal.press("\t");
    terminal.wait_for("Hint 1 of");
    terminal.press("pwd\r");
    terminal.wait_for("✓ Correct");
    // Ctrl-P has all that can be done; there this leads to the answers so far.
    terminal.press("\x10");
    terminal.wait_for("What can be done here");
    terminal.press("earlier answers\r");
    terminal.wait_for("Earlier answers");
    terminal.press("]");
    terminal.wait_for("✓ Correct");
    // A sitting in which something was answered is left once that was asked.
    terminal.press("\x1b");
    terminal.wait_for("Leave?");
    terminal.press("\x1b");
    let summary = terminal.wait_for("1 question, 1 right");
    assert!(summary.contains("1 hint"), "{summary}");
    assert!(summary.contains("Next review"), "{summary}");
    terminal.press("\r");
    terminal.wait_for("Today: no reviews due");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());

    let output = Command::new(BINARY)
        .args(["export", "--format", "markdown", "shell"])
        .env("KENNING_HOME", home.path())
        .output()
        .expect("kenning runs");
    let markdown = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(markdown.contains("1 answer, all fully right"), "{markdown}");
}

/// On a line where each byte takes its time, a question is soon there.
#[test]
fn a_question_costs_few_bytes_and_a_key_that_changes_nothing_none() {
    let home = home();
    let course = home.path().join("thin.toml");
    let mut text = String::from(
        "format = 1\n[course]\nid = \"thin\"\ntitle = \"Thin lines\"\nteach = \"after-miss\"\n\
         [[skill]]\nid = \"s\"\ntitle = \"Capitals of the world\"\n",
    );
    for n in 0..12 {
        text += &format!(
            "[[question]]\nid = \"q{n}\"\nskills = [\"s\"]\nkind = \"text\"\nanswer = \"a\"\n\
             prompt = \"Which town is the seat of government at place {n} of this list?\"\n\
             explanation = \"It is called a, as {n} is a number like any other.\"\n"
        );
    }
    std::fs::write(&course, text).expect("a file");
    let path = course.display().to_string();
    let args = ["practice", &path, "--seed", "3"];
    let mut terminal = open(home.path(), &args, (80, 24));
    terminal.wait_for("Which town is");
    let before = terminal.bytes();
    for _ in 0..8 {
        terminal.press("a\r");
        terminal.wait_for("✓ Correct");
        terminal.press("n");
        terminal.wait_for("don't know");
    }
    let each = (terminal.bytes() - before) / 8;
    // A question of one line, its reason of two, a verdict with an explanation.
    assert!(each <= 700, "{each} bytes a question");
    // Nothing is typed that could be deleted; a letter in a field costs 27 bytes.
    terminal.press("\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f");
    let mut typed = String::from("> ");
    let mut costs = |letter: &str| {
        let before = terminal.bytes();
        terminal.press(letter);
        typed.push_str(letter);
        terminal.wait_for(&typed);
        terminal.bytes() - before
    };
    // The line at the top may tell of another minute just then: once.
    let least = ["b", "c", "d"].map(&mut costs).into_iter().min();
    assert!(least <= Some(40), "{least:?} bytes for a letter");
}

/// The same on a line of which it is known, or said, that bytes are dear there.
#[test]
fn a_slow_line_gets_no_colours_and_few_keys() {
    let home = home();
    let args = ["practice", "shell-basics", "--seed", "3", "--low-bandwidth"];
    let mut terminal = open(home.path(), &args, (120, 40));
    let seen = terminal.wait_for("Esc leave");
    let bytes = terminal.bytes();
    // With its panel, its colours and all its keys, this page has 2,800.
    assert!(bytes < 1_400, "{bytes} bytes for a page\n{seen}");
    let keys = seen.trim_end().lines().last().unwrap_or_default();
    assert!(!keys.contains("why") && keys.contains("leave"), "{keys}");
    assert!(seen.is_ascii(), "{seen}");
    terminal.press("\x03");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn killed_between_two_answers_nothing_is_lost() {
    let home = home();
    let args = ["practice", KINDS, "--seed", "1"];
    let mut terminal = open(home.path(), &args, (80, 24));
    wait_for_question(&mut terminal);
    terminal.press("2\r");
    // The verdict is on the screen, so the answer is on disk.
    terminal.wait_for("✓ Correct");
    terminal.signal("-KILL");
    assert_ne!(terminal.end(), 0);

    let mut terminal = open(home.path(), &args, (80, 24));
    terminal.wait_for("Which of these are prime?");
    terminal.press("13\r");
    terminal.wait_for("✓ Correct");
    terminal.signal("-KILL");
    assert_ne!(terminal.end(), 0);

    let progress = progress(home.path());
    assert_eq!((progress.attempts, progress.correct), (2, 2));
}

#[test]
fn a_signal_ends_the_sitting_and_gives_the_terminal_back() {
    let names = [
        "-TERM", "-HUP", "-INT", "-QUIT", "-USR1", "-USR2", "-ALRM", "-VTALRM", "-PROF", "-XCPU",
    ];
    for name in names {
        let home = home();
        let args = ["practice", KINDS, "--seed", "1"];
        let mut terminal = open(home.path(), &args, (80, 24));
        wait_for_question(&mut terminal);
        terminal.press("1\r");
        terminal.wait_for("Not right");
        terminal.signal(name);
        assert_eq!(terminal.end(), 0, "{name}");
        assert!(terminal.is_given_back(), "{name}");
        assert_eq!(progress(home.path()).attempts, 1, "{name}");
    }
}

#[test]
fn a_terminal_without_a_name_gets_lines() {
    let home = home();
    let mut command = portable_pty::CommandBuilder::new(BINARY);
    command.args(["practice", KINDS, "--seed", "1"]);
    command.cwd(env!("CARGO_MANIFEST_DIR"));
    command.env("KENNING_HOME", home.path());
    command.env("KENNING_NOW", "2026-03-01T12:00:00Z");
    command.env("TERM", "");
    let mut terminal = Terminal::start(command, (80, 24));
    terminal.wait_for("> ");
    // What is half typed when the input ends is no answer.
    terminal.press("\r");
    terminal.wait_for("capital of Australia");
    let answers = "SECRET\x04\x04";
    terminal.press(answers);
    assert_eq!(terminal.end(), 0);
    assert_eq!(progress(home.path()).attempts, 0);
}

#[test]
fn a_dropped_line_ends_the_program_and_loses_nothing() {
    let home = home();
    let args = ["practice", KINDS, "--seed", "1"];
    let mut terminal = open(home.path(), &args, (80, 24));
    wait_for_question(&mut terminal);
    terminal.press("1\r");
    terminal.wait_for("Not right");
    // The terminal goes away, as when an SSH line drops.
    terminal.signal("-HUP");
    terminal.keys = Box::new(std::io::sink());
    terminal.master = None;
    terminal.end();
    assert_eq!(progress(home.path()).attempts, 1);
}

#[test]
fn a_second_kenning_gets_one_sentence() {
    let home = home();
    let mut terminal = open(home.path(), &["practice", KINDS], (80, 24));
    wait_for_question(&mut terminal);
    let second = Command::new(BINARY)
        .args(["practice", "--plain"])
        .env("KENNING_HOME", home.path())
        .output()
        .expect("kenning runs");
    assert_eq!(second.status.code(), Some(1));
    let said = String::from_utf8(second.stderr).expect("UTF-8");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("default"), "{said}");
    terminal.signal("-TERM");
}

#[test]
fn the_screen_follows_its_size() {
    let home = home();
    let terminal = open(home.path(), &[], (80, 24));
    terminal.wait_for("Press Enter to begin");
    let resize = |cols, rows| {
        {
            let mut drawn = terminal.drawn.0.lock().expect("no other thread panicked");
            let some = |n| NonZeroU16::new(n).expect("a size");
            drawn.parser.screen_mut().set_size(some(rows), some(cols));
        }
        let size = PtySize {
            rows,
            cols,
            pixel_width: 0,
            pixel_height: 0,
        };
        terminal
            .master
            .as_ref()
            .expect("it is open")
            .resize(size)
            .expect("a new size");
    };
    resize(30, 8);
    terminal.wait_for("kenning needs 40×12");
    resize(120, 40);
    terminal.wait_for("│ ○ Answering, and getting help");
    terminal.signal("-TERM");
}

#[test]
fn a_terminal_of_any_size_is_drawn_on() {
    let home = home();
    let mut terminal = open(home.path(), &[], (80, 24));
    terminal.wait_for("Press Enter to begin");
    let size = PtySize {
        rows: u16::MAX,
        cols: u16::MAX,
        pixel_width: 0,
        pixel_height: 0,
    };
    let master = terminal.master.as_ref().expect("it is open");
    master.resize(size).expect("a new size");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());
    // From the start, too.
    let size = format!("stty cols 65535 rows 65535; exec {BINARY}");
    let mut terminal = Terminal::run("sh", home.path(), &["-c", &size], (80, 24));
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());
}

/// A megabyte, by a terminal that does not say that it pastes.
#[test]
fn a_book_that_is_typed_stops_nothing() {
    let home = home();
    let mut terminal = open(home.path(), &["practice", KINDS], (80, 24));
    wait_for_question(&mut terminal);
    let book = "a page of a book, which answers nothing ".repeat(1_000_000 / 40);
    terminal.press(&book);
    terminal.signal("-TERM");
    terminal.end();
    assert!(terminal.is_given_back());
    let desk = Desk::open(&Options {
        home: Some(home.path().to_owned()),
        ..Options::default()
    });
    desk.expect("the record opens");
}

#[test]
fn a_dumb_terminal_gets_lines_of_text() {
    let home = home();
    let output = Command::new(BINARY)
        .args(["practice", KINDS])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("KENNING_HOME", home.path())
        .env("TERM", "dumb")
        .stdin(std::process::Stdio::null())
        .output()
        .expect("kenning runs");
    assert!(output.status.success());
    assert!(!output.stdout.contains(&0x1b));
}

#[test]
fn what_is_pasted_all_at_once_is_taken_whole_and_its_verdict_is_seen() {
    let home = common::home_with_courses();
    let mut terminal = open(
        home.path(),
        &["practice", "equations", "--seed", "5"],
        (80, 24),
    );
    terminal.wait_for("Example");
    terminal.press("\r");
    terminal.wait_for("don't know");
    // More than one read of the terminal takes in, with no end to wait for.
    let digits = format!("{}7", " ".repeat(1800));
    terminal.press(&format!("{digits}\r\r n"));
    terminal.wait_for("Try again");
    terminal.press("\x03");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn the_shell_puts_it_aside_and_brings_it_back() {
    let home = home();
    // A shell with job control, as the learner's: it goes on when kenning stops.
    let script =
        "set -m; \"$0\" practice \"$1\" --seed 1; echo put aside; read line; fg; echo ended";
    let args = ["-c", script, BINARY, KINDS];
    let mut terminal = Terminal::run("sh", home.path(), &args, (80, 24));
    wait_for_question(&mut terminal);
    terminal.press("\x1a");
    terminal.wait_for("put aside");
    {
        let drawn = terminal.drawn.0.lock().expect("no other thread panicked");
        let screen = drawn.parser.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor());
    }
    // The terminal puts lines together again, and the shell gets this one.
    terminal.press("\r");
    terminal.wait_for("capital of Australia");
    terminal.press("1\r");
    terminal.wait_for("Not right");
    terminal.press("\x03");
    terminal.wait_for("ended");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());
    assert_eq!(progress(home.path()).attempts, 1);
}

#[test]
fn who_is_killed_while_put_aside_ends() {
    let home = home();
    let script = "set -m; \"$0\" practice \"$1\" --seed 1; echo put aside; \
                  kill %1; bg %1; wait %1; jobs; echo that was all";
    let args = ["-c", script, BINARY, KINDS];
    let mut terminal = Terminal::run("sh", home.path(), &args, (80, 24));
    wait_for_question(&mut terminal);
    terminal.press("1\r");
    terminal.wait_for("Not right");
    terminal.press("\x1a");
    let shell = terminal.wait_for("that was all");
    assert!(!shell.contains("Stopped"), "{shell}");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());
    assert_eq!(progress(home.path()).attempts, 1);
}

#[test]
fn where_no_shell_waits_it_goes_on_at_once() {
    let home = home();
    let args = ["practice", KINDS, "--seed", "1"];
    let mut terminal = open(home.path(), &args, (80, 24));
    wait_for_question(&mut terminal);
    terminal.press("\x1a1\r");
    terminal.wait_for("Not right");
    terminal.press("\x03");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_theme_that_there_is_not_is_refused_by_every_command() {
    let home = home();
    for args in [
        &["practice", KINDS, "--plain"][..],
        &["stats"],
        &["courses"],
        &[],
    ] {
        let output = Command::new(BINARY)
            .args(args)
            .args(["--theme", "nope"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("KENNING_HOME", home.path())
            .output()
            .expect("kenning runs");
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(2), "{args:?}: {said}");
        assert!(said.contains("dark, default, dracula, gruvbox"), "{said}");
        assert!(output.stdout.is_empty(), "{args:?}");
    }
}

#[test]
fn a_memory_model_is_fitted_while_the_keys_go_on() {
    let home = home();
    let options = Options {
        home: Some(home.path().to_owned()),
        now: Some(common::noon()),
        ..Options::default()
    };
    common::put_courses(home.path());
    let dir = Desk::open(&options).expect("it opens").dir().to_owned();
    // Another test's child may have the lock's file until it becomes its program.
    let mut opened = (0..10_000).map(|_| {
        std::thread::yield_now();
        Log::open(&dir, common::noon())
    });
    let mut log = opened.find_map(Result::ok).expect("it opens");
    for course in common::courses() {
        let mut events = common::weeks(&course, 9, 0);
        common::half_lost(&mut events);
        log.append(&events).expect("it can be written");
    }
    drop(log);
    // Left at once: nothing waits for the fit, and nothing came of it.
    let mut terminal = open(home.path(), &[], (80, 24));
    terminal.wait_for("Press M.");
    terminal.press("M");
    terminal.wait_for("Enter fit");
    terminal.press("\r\x03");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());
    // Waited for: what was found is shown without a key.
    let mut terminal = open(home.path(), &[], (80, 24));
    terminal.wait_for("Press M.");
    terminal.press("M\r");
    terminal.wait_for("The fit is better");
    terminal.press("\r");
    terminal.wait_for("Enter practise");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());
}

/// A picture is opened on its key and on no other; where there is no desktop, its path is said.
#[cfg(target_os = "linux")]
#[test]
fn a_picture_is_opened_only_on_its_key() {
    use std::os::unix::fs::PermissionsExt;
    let home = home();
    let opened = home.path().join("opened");
    let program = home.path().join("bin/xdg-open");
    std::fs::create_dir(home.path().join("bin")).expect("a directory");
    let script = format!("#!/bin/sh\necho \"$1\" >>'{}'\n", opened.display());
    std::fs::write(&program, script).expect("a file");
    std::fs::set_permissions(&program, PermissionsExt::from_mode(0o755)).expect("it can run");
    let path = format!(
        "PATH={}:{}",
        home.path().join("bin").display(),
        std::env::var("PATH").unwrap_or_default()
    );
    let good = "tests/data/good/pictures";
    let practice = [BINARY, "practice", good, "--seed", "1"];
    let lies = std::fs::canonicalize(good).expect("a directory");
    let lies = lies.join("images/triangle.png").display().to_string();

    let with_desktop = [&["DISPLAY=:9", &path][..], &practice].concat();
    let mut terminal = Terminal::run("env", home.path(), &with_desktop, (200, 24));
    terminal.wait_for("F12 picture");
    terminal.press("w");
    terminal.wait_for("Why");
    terminal.press("\x1b");
    terminal.wait_for("F12 picture");
    assert!(!opened.exists(), "nothing was opened without the key");
    terminal.press("o");
    terminal.wait_for("Your desktop was asked to open the picture");
    terminal.press("\x03");
    terminal.end();
    let mut waited = Duration::ZERO;
    while std::fs::read_to_string(&opened)
        .unwrap_or_default()
        .is_empty()
        && waited < PATIENCE
    {
        std::thread::park_timeout(Duration::from_millis(20));
        waited += Duration::from_millis(20);
    }
    let opened = std::fs::read_to_string(&opened).expect("it was opened");
    assert_eq!(opened, format!("{lies}\n"));

    let without = [
        &["-u", "DISPLAY", "-u", "WAYLAND_DISPLAY", &path][..],
        &practice,
    ]
    .concat();
    let mut terminal = Terminal::run("env", home.path(), &without, (200, 24));
    terminal.wait_for("F12 picture");
    terminal.press("o");
    let said = terminal.wait_for("There is no desktop here");
    assert!(said.contains(&lies), "{said}");
    terminal.press("\x03");
    terminal.end();
}

#[cfg(debug_assertions)]
#[test]
fn a_fault_gives_the_terminal_back_and_says_where_its_report_is() {
    let home = home();
    let args = ["KENNING_TEST_CRASH=screen", BINARY, "practice", KINDS];
    let mut terminal = Terminal::run("/usr/bin/env", home.path(), &args, (120, 40));
    let said = terminal.wait_for("kenning found a fault in itself");
    assert!(said.contains("src/tui/terminal.rs:"), "{said}");
    assert_ne!(terminal.end(), 0);
    assert!(terminal.is_given_back());
    let reports = std::fs::read_dir(home.path().join("crashes")).expect("a folder");
    assert_eq!(reports.count(), 1);
}
