//! A walk of random keys over all screens: nothing panics, every frame fits the screen, Esc
//! leads home from everywhere, and nothing is left open or grows.
//!
//! `KENNING_WALK=100000`: so many keys. `KENNING_WALK_SEED=7`: other ones.
#![allow(clippy::disallowed_macros)]

use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::SignedDuration;
use kenning::desk::Desk;
use kenning::template::Draws;
use kenning::text::is_unsafe;
use kenning::tui::App;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use unicode_width::UnicodeWidthStr;

use crate::common;

use common::gallery::cursor;
use common::screen::{Place, home, noon, picture, press, terminal, theme};

/// Keys of a walk where nothing is said.
const USUAL: u64 = 2_000;
/// Keys between two ways home.
const LEG: usize = 25;
/// Presses of Esc that lead home from anywhere.
const FEW: usize = 12;
const SIZES: [(u16, u16); 9] = [
    (40, 12),
    (41, 15),
    (59, 19),
    (80, 24),
    (97, 17),
    (120, 40),
    (160, 30),
    (200, 50),
    (12, 4),
];

fn asked(name: &str, else_: u64) -> u64 {
    let said = std::env::var(name).ok();
    said.map_or(else_, |said| said.parse().expect("a number"))
}

/// A home with courses of all kinds of questions, letters, parts and steps.
fn place() -> Place {
    let place = Place::with_courses();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    for file in [
        "kinds.toml",
        "letters.toml",
        "good/everywhere.toml",
        "good/contexts.toml",
        "good/hints.toml",
        "good/written.toml",
        "good/output.toml",
        "good/match.toml",
        "good/order.toml",
        "good/parts.toml",
        "good/figures.toml",
        "good/resources.toml",
        "good/expression.toml",
    ] {
        let to = place
            .home
            .path()
            .join("courses")
            .join(file.replace('/', "-"));
        std::fs::copy(data.join(file), to).expect("a file");
    }
    place
}

/// Ways from home to screens that few keys lead to, each with what is written there: chance
/// alone comes there seldom.
const AWAY: [(&[&str], &str); 11] = [
    (&["L"], "questions"),
    (&["L", "f", "is:new"], "> is:new"),
    (&["L", "t"], "Your tags"),
    (&["L", "N"], "Your note"),
    (&["L", "i"], "The life of a question"),
    (&["o", "e", "Down", "2"], "Plan: "),
    (&["o", "n", "n"], "takes that back"),
    (&["m"], "Map: "),
    (&["s"], "Progress"),
    (&["M"], "memory model"),
    (&[","], "Settings"),
];

/// One key, as people press them: letters most of all, and Enter.
fn key(draws: &mut Draws) -> KeyEvent {
    const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,./?!+-*[]()<>=^_:;'\"@#~ñé日🇩";
    const WAYS: [KeyCode; 13] = [
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::Tab,
        KeyCode::BackTab,
        KeyCode::Backspace,
        KeyCode::Delete,
        KeyCode::Insert,
    ];
    let letter = |draws: &mut Draws| {
        let at = draws.below(LETTERS.chars().count());
        KeyCode::Char(LETTERS.chars().nth(at).expect("a letter"))
    };
    let small = |draws: &mut Draws| KeyCode::Char(char::from(b'a' + draws.below(26) as u8));
    let (code, held) = match draws.below(100) {
        0..42 => (letter(draws), KeyModifiers::NONE),
        42..60 => (WAYS[draws.below(WAYS.len())], KeyModifiers::NONE),
        60..79 => (KeyCode::Enter, KeyModifiers::NONE),
        79..83 => (KeyCode::Esc, KeyModifiers::NONE),
        83..91 => (KeyCode::F(1 + draws.below(12) as u8), KeyModifiers::NONE),
        91..96 => (small(draws), KeyModifiers::ALT),
        96..99 => (small(draws), KeyModifiers::CONTROL),
        _ => (WAYS[draws.below(WAYS.len())], KeyModifiers::SHIFT),
    };
    KeyEvent::new(code, held)
}

/// What is pasted now and then.
fn pasted(draws: &mut Draws) -> String {
    match draws.below(5) {
        0 => "42".to_owned(),
        1 => "ls -la\r\nrm x\n".to_owned(),
        2 => "שלום 🇩🇪👩\u{200d}🔬 e\u{301}日本 \u{1b}[31m\u{202e}".to_owned(),
        3 => "x".repeat(5_000),
        _ => String::new(),
    }
}

/// What a frame must be, whatever is shown: clean, within the screen, its cursor in sight, and
/// no letter cut in two.
fn fits(drawn: &Terminal<TestBackend>) -> Result<(), String> {
    let buffer = drawn.backend().buffer();
    let (width, height) = (buffer.area.width, buffer.area.height);
    if let Some((x, y)) = cursor(drawn)
        && (x >= width || y >= height)
    {
        return Err(format!("the cursor is at {x}, {y}"));
    }
    for y in 0..height {
        for x in 0..width {
            let symbol = buffer[(x, y)].symbol();
            if symbol.chars().any(is_unsafe) {
                return Err(format!("{symbol:?} at {x}, {y}"));
            }
            for covered in 1..symbol.width() as u16 {
                if x + covered >= width || buffer[(x + covered, y)].symbol() != " " {
                    return Err(format!("half of {symbol:?} at {x}, {y}"));
                }
            }
        }
    }
    Ok(())
}

/// Somebody who presses keys.
struct Walker {
    draws: Draws,
    /// The keys since the last way home.
    since: Vec<String>,
    size: (u16, u16),
    /// Over how many screens the walk has come, by their titles.
    titles: std::collections::BTreeSet<String>,
    /// The screens off the way to which it has come.
    seen: std::collections::BTreeSet<&'static str>,
}

impl Walker {
    /// Looks at the screen; what is written there.
    fn look(&mut self, app: &mut App<'_>) -> String {
        if self.draws.below(8) == 0 {
            self.size = SIZES[self.draws.below(SIZES.len())];
        }
        let drawn = terminal(app, self.size.0, self.size.1);
        if let Err(wrong) = fits(&drawn) {
            let shown = picture(app, self.size.0, self.size.1);
            panic!("{wrong}, after {:?}:\n{shown}", self.since);
        }
        let cells = drawn.backend().buffer().content();
        let width = usize::from(self.size.0);
        if width >= 40 {
            let title: String = cells[..width].iter().map(|cell| cell.symbol()).collect();
            let title = title.trim().split("   ").next().unwrap_or_default();
            self.titles.insert(title.to_owned());
        }
        cells.iter().map(|cell| cell.symbol()).collect()
    }

    /// Takes up what came to its end on other threads.
    fn wait(shown: &str, app: &mut App<'_>, woken: &Receiver<()>) {
        let long = Duration::from_secs(300);
        if shown.contains("Reading all that was recorded.") {
            woken.recv_timeout(long).expect("it is read");
            app.woken();
        }
        while woken.try_recv().is_ok() {
            app.woken();
        }
    }

    /// Presses so many keys; ends early where the program ends.
    fn walk(&mut self, app: &mut App<'_>, woken: &Receiver<()>, keys: usize) {
        for _ in 0..keys {
            if app.is_done() {
                return;
            }
            if self.draws.below(80) == 0 {
                let text = pasted(&mut self.draws);
                self.since.push(format!("paste {text:?}"));
                app.paste(&text);
            } else {
                let key = key(&mut self.draws);
                self.since
                    .push(format!("{:?} {:?}", key.modifiers, key.code));
                app.key(key);
            }
            let shown = self.look(app);
            Walker::wait(&shown, app, woken);
        }
    }

    /// Goes from home to some screen that few keys lead to, now and then.
    fn away(&mut self, app: &mut App<'_>, woken: &Receiver<()>) {
        let Some((keys, written)) = AWAY.get(self.draws.below(2 * AWAY.len())) else {
            return;
        };
        press(app, &["G"]);
        for _ in 0..self.draws.below(8) {
            press(app, &["Up"]);
        }
        press(app, keys);
        self.since.push(format!("{keys:?}"));
        let shown = self.look(app);
        Walker::wait(&shown, app, woken);
        if picture(app, 80, 24).contains(written) {
            self.seen.insert(written);
        }
    }

    /// Esc leads home.
    fn home(&mut self, app: &mut App<'_>) {
        for _ in 0..FEW {
            if is_home(app) {
                self.since.clear();
                return;
            }
            app.key(KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE));
            self.look(app);
        }
        let shown = picture(app, 80, 24);
        assert!(
            is_home(app),
            "Esc does not lead home after {:?}:\n{shown}",
            self.since
        );
    }
}

#[test]
fn no_screen_lies_over_itself() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let mut app = home(&mut desk);
    for n in 0..30 {
        press(&mut app, &["F1", ","]);
        app.key(KeyEvent::new(KeyCode::Char('p'), KeyModifiers::CONTROL));
        press(&mut app, &[["?", ",", "F1"][n % 3]]);
    }
    press(&mut app, &["Esc", "Esc", "Esc", "Esc"]);
    assert!(is_home(&mut app), "{}", picture(&mut app, 80, 24));
}

fn is_home(app: &mut App<'_>) -> bool {
    // On the smallest screen nothing lies beside anything else.
    let shown = picture(app, 40, 12);
    shown.starts_with(" kenning")
}

/// Files that are open, threads, and pages of memory, of this process.
#[cfg(target_os = "linux")]
fn held() -> (usize, usize, usize) {
    let count = |path: &str| std::fs::read_dir(path).expect("Linux has it").count();
    let memory = std::fs::read_to_string("/proc/self/statm").expect("Linux has it");
    let pages = memory
        .split_whitespace()
        .nth(1)
        .and_then(|n| n.parse().ok());
    (
        count("/proc/self/fd"),
        count("/proc/self/task"),
        pages.expect("a number"),
    )
}

/// The walk itself. In a process of its own, where no other test opens files.
#[test]
#[ignore = "the test below runs it in a process of its own"]
fn walked() {
    let keys = asked("KENNING_WALK", USUAL) as usize;
    let place = place();
    let mut walker = Walker {
        draws: Draws::new(asked("KENNING_WALK_SEED", 1)),
        since: Vec::new(),
        size: (80, 24),
        titles: std::collections::BTreeSet::new(),
        seen: std::collections::BTreeSet::new(),
    };
    let report = super::class_report::report();
    let mut desk: Desk = place.desk(noon());
    desk.stop_clock();
    let (mut pressed, mut legs) = (0, 0);
    #[cfg(target_os = "linux")]
    let mut before = None;
    while pressed < keys {
        let (sender, woken) = mpsc::channel();
        let mut app = App::new(&mut desk, theme("dark"));
        app.on_wake(move || {
            let _ = sender.send(());
        });
        // A few ways home, then the program is closed.
        for _ in 0..12 {
            walker.away(&mut app, &woken);
            walker.walk(&mut app, &woken, LEG);
            pressed += LEG;
            if app.is_done() {
                break;
            }
            walker.home(&mut app);
        }
        if !app.is_done() {
            app.end();
        }
        drop(app);
        walker.since.clear();
        legs += 1;
        // The report of a class stands by itself.
        let mut app = App::new(&mut desk, theme("dark"));
        app.report(&report);
        walker.walk(&mut app, &woken, LEG);
        pressed += LEG;
        // While the window is too small, keys wait.
        picture(&mut app, 80, 24);
        for _ in 0..FEW {
            if !app.is_done() {
                press(&mut app, &["Esc"]);
            }
        }
        assert!(app.is_done(), "Esc does not end it: {:?}", walker.since);
        drop(app);
        walker.since.clear();
        desk.pass(SignedDuration::from_mins(walker.draws.below(2_000) as i64));
        // Now and then it is started anew.
        if legs % 2 == 0 {
            let now = desk.now().to_string();
            drop(desk);
            desk = place.desk(&now);
            desk.stop_clock();
            #[cfg(target_os = "linux")]
            if before.is_none() && legs >= 2 {
                before = Some(held());
            }
        }
    }
    println!(
        "{pressed} keys, {} screens: {:?}",
        walker.titles.len(),
        walker.titles
    );
    assert!(
        walker.titles.len() > 20,
        "it has seen little: {:?}",
        walker.titles
    );
    let away: Vec<&str> = AWAY.iter().map(|(_, written)| *written).collect();
    let unseen: Vec<&&str> = away.iter().filter(|w| !walker.seen.contains(**w)).collect();
    println!("{} ways away of {}", walker.seen.len(), away.len());
    assert!(unseen.is_empty() || keys < 20_000, "never seen: {unseen:?}");
    drop(desk);
    let desk = place.desk(noon());
    #[cfg(target_os = "linux")]
    if let Some(before) = before {
        let after = held();
        println!("files, threads, pages: {before:?}, then {after:?}");
        assert!(
            after.0 <= before.0 + 4,
            "files stay open: {before:?}, {after:?}"
        );
        assert!(
            after.1 <= before.1 + 2,
            "threads stay: {before:?}, {after:?}"
        );
        // What is recorded grows, and is little: 100 MB in pages of 4,096 bytes.
        assert!(
            after.2 <= before.2 + 25_600,
            "memory grows: {before:?}, {after:?}"
        );
    }
    drop(desk);
}

#[test]
fn random_keys_break_nothing_and_esc_leads_home() {
    let this = std::env::current_exe().expect("this program");
    let ran = Command::new(this)
        .args(["--exact", "walk::walked", "--ignored", "--nocapture"])
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&ran.stdout) + String::from_utf8_lossy(&ran.stderr);
    println!("{said}");
    assert!(ran.status.success() && said.contains("1 passed"), "{said}");
}
