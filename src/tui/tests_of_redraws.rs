//! Whatever is done on the screens, the terminal shows what it would show if each page were
//! drawn anew: nothing is left behind by rows that are moved, or taken to be there.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::buffer::Buffer;
use ratatui::layout::Size;

use super::app::App;
use super::theme::Theme;
use super::thrifty::{LineOut, Thrifty};
use crate::desk::{Desk, Options, Start};
use crate::settings::Key;
use crate::template::Draws;

/// Keys of a walk.
const KEYS: usize = 240;
/// Keys from one sitting to the next.
const AGAIN: usize = 60;

/// What a terminal of this size shows once it was written to.
struct Emulator {
    screen: Terminal<Thrifty<Vec<u8>>>,
    terminal: vt100::Parser,
}

impl Emulator {
    fn new((width, height): (u16, u16), erases_in_colour: bool) -> Emulator {
        let some = |n: u16| n.try_into().expect("a size");
        let line = LineOut {
            erases_in_colour,
            is_dear: false,
        };
        let screen = Thrifty::new(Vec::new(), Size { width, height }, line);
        Emulator {
            screen: Terminal::new(screen).expect("memory"),
            terminal: vt100::Parser::new(some(height), some(width), 0),
        }
    }

    /// Takes what was written.
    fn read(&mut self) -> usize {
        let bytes = self.screen.backend_mut().take();
        self.terminal.process(&bytes);
        bytes.len()
    }

    /// Each cell with all that is seen of it, row by row.
    fn rows(&self) -> Vec<Vec<String>> {
        let screen = self.terminal.screen();
        let (height, width) = screen.size();
        let cell = |y, x| {
            let cell = screen.cell(y, x).expect("on the screen");
            let text = match cell.contents() {
                "" if !cell.is_wide_continuation() => " ",
                text => text,
            };
            let lines = (cell.underline(), cell.inverse());
            let ink = (text != " ").then(|| (cell.bold(), cell.dim(), cell.italic()));
            let fg = (text != " " || lines != (false, false)).then(|| cell.fgcolor());
            format!("{text} {ink:?} {fg:?} {:?} {lines:?}", cell.bgcolor())
        };
        let row = |y| (0..u16::from(width)).map(|x| cell(y, x)).collect();
        (0..u16::from(height)).map(row).collect()
    }
}

/// A key: of those that do something on many screens, none that ends the program.
fn key(draws: &mut Draws) -> KeyEvent {
    let plain = |code| KeyEvent::new(code, KeyModifiers::NONE);
    match draws.below(20) {
        0..6 => plain(KeyCode::Enter),
        6..9 => {
            let digits = ['1', '2', '3', '4'];
            plain(KeyCode::Char(digits[draws.below(digits.len())]))
        }
        9 => plain(KeyCode::Esc),
        10 => plain(KeyCode::Tab),
        11 => plain(KeyCode::F(2 + draws.below(8) as u8)),
        12 => {
            let ways = [
                KeyCode::Up,
                KeyCode::Down,
                KeyCode::PageDown,
                KeyCode::PageUp,
                KeyCode::Backspace,
            ];
            plain(ways[draws.below(ways.len())])
        }
        13 => KeyEvent::new(KeyCode::Char('p'), KeyModifiers::CONTROL),
        14..16 => plain(KeyCode::Char(' ')),
        _ => {
            let letters: Vec<char> = "hdwulbntsmjk?,[]".chars().collect();
            plain(KeyCode::Char(letters[draws.below(letters.len())]))
        }
    }
}

/// Walks over the screens in a course and looks at each page that is shown.
fn walk(course: &str, theme: &str, size: (u16, u16), is_dear: bool, seed: u64) {
    let home = tempfile::tempdir().expect("a folder for the test");
    let mut desk = Desk::open(&Options {
        home: Some(home.path().to_owned()),
        now: Some("2026-03-01T12:00:00Z".parse().expect("a date")),
        seed: Some(seed),
        ..Options::default()
    })
    .expect("a fresh home opens");
    if is_dear {
        desk.set(&[(Key::LowBandwidth, Some("on"))])
            .expect("a setting");
    }
    let course = desk.find(course).expect("a bundled course");
    let mut app = App::new(&mut desk, Theme::find(theme).expect("a theme"));
    let mut draws = Draws::new(seed);
    let mut seen = Emulator::new(size, seed.is_multiple_of(2));
    let mut keys = Vec::new();
    for n in 0..KEYS {
        // Wherever the keys have led, most of them are pressed in practice.
        if n.is_multiple_of(AGAIN) {
            let begun = app.practise(course.clone(), Start::Practice);
            begun.expect("a sitting");
            keys.clear();
        }
        let steps = draws.below(4);
        for step in 0..=steps {
            let mut page = Buffer::default();
            let drawn = seen.screen.draw(|frame| {
                app.draw(frame);
                page.clone_from(frame.buffer_mut());
            });
            drawn.expect("memory");
            seen.read();
            let mut anew = Emulator::new(size, true);
            let drawn = anew
                .screen
                .draw(|frame| frame.buffer_mut().clone_from(&page));
            drawn.expect("memory");
            anew.read();
            let (is, wanted) = (seen.rows(), anew.rows());
            for (y, (is, wanted)) in is.iter().zip(&wanted).enumerate() {
                let at = (course.id.as_str(), theme, size);
                assert_eq!(is, wanted, "row {y}, {at:?}, after {keys:?}");
            }
            if step == steps || !app.is_moving() {
                break;
            }
            app.step();
        }
        let key = key(&mut draws);
        keys.push(key.code);
        app.key(key);
    }
}

#[test]
fn the_terminal_shows_what_a_page_drawn_anew_would_show() {
    let walks = [
        ("shell-basics", "default", (80, 24), false),
        ("linear-equations", "default", (40, 12), false),
        ("spanish-first-words", "nord", (120, 40), false),
        ("kenning-in-ten", "monochrome", (80, 24), false),
        ("shell-basics", "monochrome", (80, 24), true),
        ("linear-equations", "high-contrast", (80, 24), false),
    ];
    for (seed, (course, theme, size, is_dear)) in (1..).zip(walks) {
        walk(course, theme, size, is_dear, seed);
    }
}
