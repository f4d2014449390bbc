//! What is set for a machine: on the screen, on the command line, in plain mode; what the
//! terminal is asked, and which letters it gets.
#![cfg(unix)]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Condvar, Mutex};

use insta::assert_snapshot;
use kenning::desk::{Desk, Options, Start};
use kenning::journal::EventKind;
use kenning::session::Phase;
use kenning::settings::{Key, Origin, Settings};
use kenning::tui::App;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::common;

use common::pty::PATIENCE;
use common::screen::{Place, in_styles, picture, press, theme};

const BINARY: &str = env!("CARGO_BIN_EXE_kenning");
const KINDS: &str = "tests/data/kinds.toml";
/// The question for the background.
const QUESTION: &str = "\x1b]11;?\x07";

/// A learner's terminal with kenning in it, of which every byte is kept.
struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    drawn: Arc<(Mutex<Drawn>, Condvar)>,
}

/// What was written, what it looks like, and whether the terminal is closed.
struct Drawn {
    bytes: Vec<u8>,
    parser: vt100::Parser,
    closed: bool,
}

impl Terminal {
    fn open(home: &Path, args: &[&str], vars: &[(&str, &str)]) -> Terminal {
        let pty = native_pty_system();
        let pty = pty
            .openpty(PtySize {
                rows: 24,
                cols: 80,
                pixel_width: 0,
                pixel_height: 0,
            })
            .expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(BINARY);
        command.args(args);
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        for name in [
            "LC_ALL",
            "LC_CTYPE",
            "LC_MESSAGES",
            "KENNING_LANGUAGE",
            "COLORFGBG",
            "NO_COLOR",
        ] {
            command.env_remove(name);
        }
        command.env("LANG", "C.UTF-8");
        command.env("KENNING_HOME", home);
        command.env("KENNING_NOW", "2026-03-01T12:00:00Z");
        command.env("TERM", "xterm-256color");
        command.env("COLORTERM", "truecolor");
        for (name, value) in vars {
            command.env(name, value);
        }
        let child = pty.slave.spawn_command(command).expect("kenning starts");
        drop(pty.slave);
        let mut output = pty.master.try_clone_reader().expect("a reader");
        let keys = pty.master.take_writer().expect("a writer");
        let some = |n| NonZeroU16::new(n).expect("a size");
        let drawn = Arc::new((
            Mutex::new(Drawn {
                bytes: Vec::new(),
                parser: vt100::Parser::new(some(24), some(80), 0),
                closed: false,
            }),
            Condvar::new(),
        ));
        let shared = drawn.clone();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            loop {
                let read = output.read(&mut bytes).unwrap_or(0);
                let mut drawn = shared.0.lock().expect("no other thread panicked");
                drawn.bytes.extend_from_slice(&bytes[..read]);
                drawn.parser.process(&bytes[..read]);
                drawn.closed = read == 0;
                shared.1.notify_all();
                if read == 0 {
                    return;
                }
            }
        });
        Terminal {
            child,
            _master: pty.master,
            keys,
            drawn,
        }
    }

    fn press(&mut self, keys: &str) {
        let taken = self.keys.write_all(keys.as_bytes());
        taken
            .and_then(|()| self.keys.flush())
            .expect("it takes keys");
    }

    /// Waits until this is so of what was drawn.
    fn wait(&self, what: &str, is_so: impl Fn(&Drawn) -> bool) {
        let (lock, changed) = &*self.drawn;
        let drawn = lock.lock().expect("no other thread panicked");
        let (drawn, _) = changed
            .wait_timeout_while(drawn, PATIENCE, |d| !d.closed && !is_so(d))
            .expect("no other thread panicked");
        let seen = drawn.parser.screen().contents();
        let is_so = is_so(&drawn);
        drop(drawn);
        assert!(is_so, "no {what:?} in:\n{seen}");
    }

    /// Waits until a text is on the screen.
    fn wait_for(&self, text: &str) {
        self.wait(text, |drawn| {
            drawn.parser.screen().contents().contains(text)
        });
    }

    /// Waits until bytes were written; gives how many there were by then.
    fn wait_for_bytes(&self, text: &str) {
        self.wait(text, |drawn| {
            let mut places = drawn.bytes.windows(text.len());
            places.any(|place| place == text.as_bytes())
        });
    }

    /// All that was written so far.
    fn written(&self) -> String {
        let drawn = self.drawn.0.lock().expect("no other thread panicked");
        String::from_utf8_lossy(&drawn.bytes).into_owned()
    }

    /// Quits; gives every byte that was written.
    fn end(mut self) -> Vec<u8> {
        self.press("\x03");
        assert!(self.child.wait().expect("kenning ends").success());
        let (lock, changed) = &*self.drawn;
        let drawn = lock.lock().expect("no other thread panicked");
        let (drawn, _) = changed
            .wait_timeout_while(drawn, PATIENCE, |d| !d.closed)
            .expect("no other thread panicked");
        drawn.bytes.clone()
    }
}

/// How a colour of 24 bits is written.
fn colour([r, g, b]: [u8; 3]) -> String {
    format!("38;2;{r};{g};{b}")
}

/// The titles of the themes for light and for dark backgrounds.
const LIGHT: [u8; 3] = [0x00, 0x5a, 0x9c];
const DARK: [u8; 3] = [0x6f, 0xd3, 0xee];

fn asks(home: &Path, args: &[&str], vars: &[(&str, &str)]) -> bool {
    let terminal = Terminal::open(home, args, vars);
    terminal.wait_for("Press Enter");
    String::from_utf8_lossy(&terminal.end()).contains("]11;")
}

#[test]
fn the_terminal_is_asked_for_its_background_and_what_is_typed_meanwhile_counts() {
    let home = tempfile::tempdir().expect("a folder");
    let mut terminal = Terminal::open(home.path(), &[], &[]);
    terminal.wait_for_bytes(QUESTION);
    // A key before the answer, and some right behind it.
    terminal.press("/\x1b]11;rgb:ffff/ffff/ffff\x1b\\pi");
    terminal.wait_for("/ pi");
    terminal.wait_for_bytes(&colour(LIGHT));
    terminal.press("pes");
    terminal.wait_for("/ pipes");
    let written = String::from_utf8_lossy(&terminal.end()).into_owned();
    assert!(!written.contains("rgb"), "the answer is not typed");
    assert_eq!(written.matches("]11;").count(), 1, "it is asked once");
}

#[test]
fn a_terminal_that_does_not_answer_is_not_waited_for_and_may_answer_late() {
    let home = tempfile::tempdir().expect("a folder");
    let mut terminal = Terminal::open(home.path(), &[], &[]);
    // The page is there without any answer, in colours for either background, and keys
    // count.
    terminal.wait_for("Press Enter");
    terminal.press("?");
    terminal.wait_for("Practise the course");
    let before = terminal.written();
    assert!(!before.contains(&colour(DARK)) && !before.contains(&colour(LIGHT)));
    terminal.press("\x1b]11;rgb:0000/0000/0000\x07");
    terminal.wait_for_bytes(&colour(DARK));
    terminal.end();
}

#[test]
fn nothing_is_asked_where_no_answer_would_come_or_count() {
    let home = tempfile::tempdir().expect("a folder");
    let home = home.path();
    assert!(asks(home, &[], &[]));
    assert!(!asks(home, &[], &[("TERM", "linux")]));
    assert!(!asks(home, &[], &[("TERM", "screen")]));
    assert!(!asks(home, &[], &[("NO_COLOR", "1")]));
    assert!(!asks(home, &["--theme", "nord"], &[]));
    assert!(!asks(home, &[], &[("KENNING_COLOURS", "none")]));
    let dumb = run(home, &["practice", KINDS], &[("TERM", "dumb")], "");
    assert!(!text(&dumb.stdout).contains('\x1b'));
}

/// Runs a command with these variables and this input.
fn run(home: &Path, args: &[&str], vars: &[(&str, &str)], input: &str) -> Output {
    let mut command = Command::new(BINARY);
    for name in [
        "LC_ALL",
        "LC_CTYPE",
        "LC_MESSAGES",
        "KENNING_LANGUAGE",
        "NO_COLOR",
        "KENNING_THEME",
    ] {
        command.env_remove(name);
    }
    command
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("LANG", "C.UTF-8")
        .env("KENNING_HOME", home)
        .env("KENNING_NOW", "2026-03-01T12:00:00Z")
        .envs(vars.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("kenning runs");
    let mut stdin = child.stdin.take().expect("its input");
    // It may end before it has read all.
    stdin.write_all(input.as_bytes()).ok();
    drop(stdin);
    child.wait_with_output().expect("kenning ends")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

#[test]
fn a_terminal_of_ascii_gets_nothing_else() {
    let home = tempfile::tempdir().expect("a folder");
    common::put_courses(home.path());
    let vars = [("LC_ALL", "C")];
    let mut terminal = Terminal::open(home.path(), &["--seed", "3"], &vars);
    terminal.wait_for("Press Enter");
    terminal.press("o");
    terminal.wait_for("placement");
    terminal.press(",");
    terminal.wait_for("Which command");
    let home_and_skills = terminal.end();
    let args = ["practice", KINDS, "--seed", "1"];
    let mut terminal = Terminal::open(home.path(), &args, &vars);
    terminal.wait_for("First the idea");
    terminal.press("\r");
    terminal.wait_for("Australia");
    terminal.press("h");
    terminal.wait_for("Hint 1");
    terminal.press("2\r");
    terminal.wait_for("+ Correct");
    let practice = terminal.end();
    let home = tempfile::tempdir().expect("a folder");
    let args = ["practice", KINDS, "--plain", "--seed", "1"];
    let plain = run(home.path(), &args, &vars, "\n2\n\nhelp\n");
    assert!(text(&plain.stdout).contains("Australia"));
    for written in [home_and_skills, practice, plain.stdout] {
        let beyond = written.iter().position(|byte| *byte > 0x7f);
        let near = beyond.map(|at| &written[at.saturating_sub(60)..written.len().min(at + 20)]);
        let near = near.map(|near| String::from_utf8_lossy(near).into_owned());
        assert_eq!(near, None);
    }
}

#[test]
fn what_is_set_is_listed_with_where_it_comes_from_and_can_be_taken_back() {
    let home = tempfile::tempdir().expect("a folder");
    let home = home.path();
    let set = |args: &[&str], vars: &[(&str, &str)]| {
        let all: Vec<&str> = ["set"].iter().chain(args).copied().collect();
        let output = run(home, &all, vars, "");
        (
            output.status.code(),
            text(&output.stdout),
            text(&output.stderr),
        )
    };
    let (code, said, _) = set(&[], &[]);
    assert_eq!(code, Some(0));
    assert!(
        said.contains("theme = auto (default; default: auto)"),
        "{said}"
    );
    assert_eq!(set(&["theme", "nord"], &[]).0, Some(0));
    assert_eq!(set(&["minutes", "10"], &[]).0, Some(0));
    let (_, said, _) = set(&[], &[("KENNING_REASONS", "short")]);
    for line in [
        "theme = nord (settings file; default: auto)",
        "minutes = 10 (settings file; default: ask)",
        "reasons = short (KENNING_REASONS; default: full)",
        "teach = course (default; default: course)",
    ] {
        assert!(said.contains(line), "no {line} in {said}");
    }
    let (_, said, _) = set(&["--theme", "dark"], &[]);
    assert!(
        said.contains("theme = dark (command line; default: auto)"),
        "{said}"
    );
    let (_, said, _) = set(&["theme", "light"], &[("KENNING_THEME", "nord")]);
    assert!(
        said.contains("goes over it for now: KENNING_THEME"),
        "{said}"
    );
    assert_eq!(set(&["theme", "--default"], &[]).0, Some(0));
    let (_, said, _) = set(&["theme"], &[]);
    assert!(said.contains("theme = auto (default"), "{said}");
    for (args, wrong) in [
        (&["theme", "nrod"][..], "perhaps you mean `nord`"),
        (&["them", "nord"], "perhaps you mean `theme`"),
        (&["minutes", "often"], "no number of minutes"),
        (&["keys", "nowhere.toml"], "There is no file"),
        (&["teach", "never"], "course, auto, first, after-miss"),
    ] {
        let (code, _, said) = set(args, &[]);
        assert_eq!(code, Some(2), "{args:?}");
        assert!(said.contains(wrong), "{args:?}: {said}");
    }
}

#[test]
fn what_is_set_at_the_same_time_is_all_kept() {
    let place = common::shell::Place::new();
    let all = [
        ["theme", "dark"],
        ["reasons", "short"],
        ["minutes", "7"],
        ["mouse", "on"],
        ["ascii", "on"],
        ["low-bandwidth", "on"],
    ];
    for round in 0..4 {
        let file = place.path().join("settings.toml");
        let _ = std::fs::remove_file(&file);
        let children = all.map(|[key, value]| {
            let mut command = place.command(&["set", key, value]);
            let command = command.stdout(Stdio::null()).stderr(Stdio::null());
            command.spawn().expect("kenning starts")
        });
        for mut child in children {
            assert!(child.wait().expect("it ends").success());
        }
        let kept = std::fs::read_to_string(&file).expect("it reads");
        let kept: toml::Table = kept.parse().expect("TOML");
        let missing = all.iter().filter(|[key, _]| !kept.contains_key(*key));
        assert_eq!(missing.count(), 0, "{round}: {kept:?}");
    }
}

#[test]
fn a_wrong_file_or_theme_is_told_and_kenning_starts_all_the_same() {
    let home = tempfile::tempdir().expect("a folder");
    let themes = home.path().join("themes");
    std::fs::create_dir(&themes).expect("a folder");
    std::fs::write(
        themes.join("mine.toml"),
        "[style]\nbad = { fg = \"redd\" }\n",
    )
    .expect("a file");
    let file = "theme = \"mine\"\nreasons = \"of\"\n";
    std::fs::write(home.path().join("settings.toml"), file).expect("a file");
    let plain = run(
        home.path(),
        &["--plain"],
        &[],
        "settings\nset reasons off\nset\nq\n",
    );
    let said = text(&plain.stdout);
    assert!(
        said.contains("settings.toml, line 2, column 11: `of` is no value of `reasons`"),
        "{said}"
    );
    assert!(said.contains("`full` is used"), "{said}");
    assert!(
        said.contains("reasons = full (default; default: full)"),
        "{said}"
    );
    assert!(
        said.contains("reasons = off (settings file; default: full)"),
        "{said}"
    );
    let terminal = Terminal::open(home.path(), &[], &[]);
    terminal.wait_for("mine.toml,");
    terminal.wait_for("Press Enter");
    terminal.end();
    let listed = run(home.path(), &["set"], &[], "");
    assert!(text(&listed.stderr).contains("mine.toml, line 2, column 14: "));
    let refused = run(home.path(), &["--theme", "mine", "courses"], &[], "");
    assert_eq!(refused.status.code(), Some(2));
    let said = text(&refused.stderr);
    assert!(
        said.contains("mine.toml, line 2, column 14: `redd` is not a colour"),
        "{said}"
    );
}

#[test]
fn the_settings_are_shown_with_their_colours() {
    for name in ["dark", "gruvbox-light"] {
        let (_place, mut desk) = Place::at_noon();
        let mut app = App::new(&mut desk, theme(name));
        press(&mut app, &[","]);
        assert_snapshot!(format!("settings_{name}_80"), in_styles(&mut app, 80, 24));
        assert_snapshot!(format!("settings_{name}_40"), in_styles(&mut app, 40, 12));
    }
}

/// A desk that goes by the settings of its home.
fn set_desk(place: &Place) -> Desk {
    let mut desk = place.desk(common::screen::noon());
    let dir = place.home.path().to_owned();
    let (settings, told) = Settings::load(Some(dir), Vec::new(), |_| None);
    desk.go_by(settings, told);
    desk
}

#[test]
fn the_screen_previews_a_theme_and_keeps_it_or_leaves_all_as_it_was() {
    let place = Place::new();
    let mut desk = set_desk(&place);
    // The test's terminal says nothing of itself.
    desk.set(&[(Key::Colours, Some("true"))])
        .expect("it can be set");
    let mut app = App::new(&mut desk, theme("dark"));
    press(&mut app, &[","]);
    press(&mut app, &["Right"]);
    let seen = picture(&mut app, 80, 24);
    assert!(seen.contains("‹ catppuccin-latte ›"), "{seen}");
    assert!(seen.contains("not kept yet"), "{seen}");
    let shown = in_styles(&mut app, 80, 24);
    assert!(shown.contains("on #EFF1F5"), "{shown}");
    press(&mut app, &["Esc"]);
    assert!(picture(&mut app, 80, 24).contains("Settings are as they were"));
    press(&mut app, &[","]);
    assert!(!in_styles(&mut app, 80, 24).contains("#EFF1F5"));
    press(
        &mut app,
        &[
            "Right", "Down", "Down", "Down", "Down", "Down", "Right", "Enter",
        ],
    );
    let seen = picture(&mut app, 100, 24);
    assert!(seen.contains("Kept in"), "{seen}");
    assert!(in_styles(&mut app, 80, 24).contains("on #EFF1F5"));
    drop(app);
    let file = std::fs::read_to_string(place.home.path().join("settings.toml")).expect("a file");
    assert!(
        file.contains("theme = \"catppuccin-latte\"\nreasons = \"short\"\n"),
        "{file}"
    );
    assert_eq!(
        desk.settings().value(Key::Theme),
        ("catppuccin-latte", &Origin::File)
    );
    // And back to the default of a row.
    let mut app = App::new(&mut desk, theme("dark"));
    press(&mut app, &[",", "x", "Enter"]);
    drop(app);
    assert_eq!(desk.settings().value(Key::Theme).1, &Origin::Default);
    assert_eq!(desk.settings().value(Key::Reasons).0, "short");
}

#[test]
fn a_theme_that_can_not_be_read_is_not_kept() {
    let home = tempfile::tempdir().expect("a folder");
    let themes = home.path().join("themes");
    std::fs::create_dir(&themes).expect("a folder");
    std::fs::write(
        themes.join("mine.toml"),
        "[style]\nbad = { fg = \"redd\" }\n",
    )
    .expect("a file");
    let mut terminal = Terminal::open(home.path(), &[], &[]);
    terminal.wait_for("Press Enter");
    terminal.press(",");
    terminal.wait_for("‹ auto ›");
    // Themes of one's own come last.
    terminal.press("\x1b[D");
    terminal.wait_for("‹ mine ›");
    terminal.press("\r");
    // The settings stay open, to choose another.
    terminal.press("\x1b");
    terminal.wait_for("Settings are as they were");
    terminal.end();
    assert!(!home.path().join("settings.toml").exists());
}

#[test]
fn what_another_program_has_set_is_shown_and_can_be_taken_back() {
    let place = Place::new();
    let mut desk = set_desk(&place);
    let mut app = App::new(&mut desk, theme("dark"));
    let file = place.home.path().join("settings.toml");
    std::fs::write(&file, "reasons = \"short\"\n").expect("a file");
    press(&mut app, &[","]);
    let reasons = |app: &mut App<'_>| {
        let seen = picture(app, 80, 24);
        let row = seen.lines().find(|line| line.contains("Reasons"));
        row.expect("a row").to_owned()
    };
    let seen = reasons(&mut app);
    assert!(seen.contains("short") && seen.contains("file"), "{seen}");
    // What is written while another row is kept is seen, too.
    std::fs::write(&file, "reasons = \"off\"\n").expect("a file");
    press(&mut app, &["Down", "Down", "Down", "Right", "Enter"]);
    assert_eq!(
        std::fs::read_to_string(&file)
            .expect("a file")
            .lines()
            .count(),
        2
    );
    press(&mut app, &[",", "Down", "Down", "Down", "Down", "Down"]);
    let seen = reasons(&mut app);
    assert!(seen.contains("off") && seen.contains("file"), "{seen}");
    press(&mut app, &["x", "Enter"]);
    drop(app);
    let kept = std::fs::read_to_string(&file).expect("a file");
    assert!(!kept.contains("reasons"), "{kept}");
}

#[test]
fn reasons_are_told_as_much_as_is_set() {
    let place = Place::new();
    let mut desk = set_desk(&place);
    for (value, is_there) in [
        ("full", [true, false]),
        ("short", [false, true]),
        ("off", [false; 2]),
    ] {
        desk.set(&[(Key::Reasons, Some(value))])
            .expect("it can be set");
        let mut app = place.practise(&mut desk, "choice");
        let seen = picture(&mut app, 80, 24);
        let said = ["You chose “Choosing”", "You chose this"].map(|said| seen.contains(said));
        assert_eq!(said, is_there, "{value}: {seen}");
    }
}

#[test]
fn how_long_sittings_last_is_one_truth() {
    let place = Place::new();
    std::fs::write(
        place.home.path().join("settings.toml"),
        "minutes = 10 # short\n",
    )
    .expect("a file");
    let mut desk = set_desk(&place);
    assert_eq!(desk.usual_minutes(), Some(10), "nothing is asked");
    // What is chosen in the program changes the file, too.
    desk.set_usual_minutes(30).expect("it is kept");
    assert_eq!(desk.usual_minutes(), Some(30));
    let file = std::fs::read_to_string(place.home.path().join("settings.toml")).expect("a file");
    assert_eq!(file, "minutes = 30 # short\n");
    // Without the setting, the profile's own word counts.
    desk.set(&[(Key::Minutes, None)]).expect("it is taken back");
    assert_eq!(desk.usual_minutes(), Some(30));
    desk.set_usual_minutes(15).expect("it is kept");
    let file = std::fs::read_to_string(place.home.path().join("settings.toml")).expect("a file");
    assert!(!file.contains("minutes"), "{file}");
}

#[test]
fn things_are_taught_when_it_is_set_unless_the_plan_of_the_course_says_otherwise() {
    let begins_with_teaching = |teach: &str, plan: Option<&str>| {
        let home = tempfile::tempdir().expect("a folder");
        let mut desk = Desk::open(&Options {
            home: Some(home.path().to_owned()),
            now: Some(common::screen::noon().parse().expect("a date")),
            seed: Some(1),
            ..Options::default()
        })
        .expect("a fresh home opens");
        let var = |name: &str| (name == "KENNING_TEACH").then(|| teach.to_owned());
        let (settings, _) = Settings::load(None, Vec::new(), var);
        desk.go_by(settings, Vec::new());
        let course = desk.find("linear-equations").expect("a course");
        if let Some(plan) = plan {
            let planned = EventKind::Planned {
                course: course.id.to_string(),
                plan: plan.to_owned(),
            };
            desk.decide(&course, planned).expect("it is recorded");
        }
        let sitting = desk.begin(course, Start::Practice).expect("it begins");
        matches!(sitting.phase(), Phase::Teaching(_))
    };
    assert!(begins_with_teaching("first", None));
    assert!(!begins_with_teaching("after-miss", None));
    assert!(begins_with_teaching(
        "after-miss",
        Some("teach = \"first\"")
    ));
    assert!(!begins_with_teaching(
        "first",
        Some("teach = \"after-miss\"")
    ));
}
