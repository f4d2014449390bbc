//! A learner's terminal, drawn to be looked at.

use std::path::Path;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use kenning::desk::{Desk, Options, Start};
use kenning::tui::{App, Colours, Theme};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier, Style};

/// A desk in a home of its own, and the learner's terminal before it.
pub struct Place {
    pub home: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Place {
        Place {
            home: tempfile::tempdir().expect("a folder for the test"),
        }
    }
    pub fn desk(&self, now: &str) -> Desk {
        let mut desk = Desk::open(&Options {
            home: Some(self.home.path().to_owned()),
            profile: None,
            now: Some(now.parse().expect("a date")),
            offset_minutes: None,
            seed: Some(1),
            untaught: true,
        })
        .expect("a fresh home opens");
        // On a busy machine a test lasts minutes.
        desk.stop_clock();
        desk
    }
    /// A fresh home, and a desk in it at noon.
    pub fn at_noon() -> (Place, Desk) {
        let place = Place::new();
        let desk = place.desk(noon());
        (place, desk)
    }
    /// A fresh home with the courses of [`super::courses`] on the shelf.
    pub fn with_courses() -> Place {
        let place = Place::new();
        super::put_courses(place.home.path());
        place
    }
    /// The same, and a desk in it at noon.
    pub fn at_noon_with_courses() -> (Place, Desk) {
        let place = Place::with_courses();
        let desk = place.desk(noon());
        (place, desk)
    }
    /// Opens practice of one skill of the course with all kinds.
    pub fn practise<'d>(&self, desk: &'d mut Desk, skill: &str) -> App<'d> {
        self.practise_in(desk, skill, theme("dark"))
    }
    /// The same, in the colours of a theme.
    pub fn practise_in<'d>(&self, desk: &'d mut Desk, skill: &str, theme: Theme) -> App<'d> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/kinds.toml");
        let course = desk
            .find(&path.display().to_string())
            .expect("the test course is good");
        let focus = course.skill(skill);
        let mut app = App::new(desk, theme);
        let start = focus.map_or(Start::Practice, Start::Skill);
        app.practise(course, start).expect("practice begins");
        app
    }
}

/// The program as it starts: at home, in the dark theme.
pub fn home(desk: &mut Desk) -> App<'_> {
    App::new(desk, theme("dark"))
}

/// Opens a course that is found by this name or path.
pub fn begin<'d>(desk: &'d mut Desk, course: &str, start: Start) -> App<'d> {
    let course = desk.find(course).expect("a good course");
    let mut app = home(desk);
    app.practise(course, start).expect("practice begins");
    app
}

/// Gives up on every question, until the screen says this.
pub fn give_up_until(app: &mut App<'_>, said: &str) {
    for _ in 0..40 {
        press(app, &["F8", "Enter"]);
        if picture(app, 80, 24).contains(said) {
            return;
        }
    }
    panic!("never “{said}”:\n{}", picture(app, 80, 24));
}

pub fn theme(name: &str) -> Theme {
    Theme::find(name).expect("a bundled theme")
}

pub fn noon() -> &'static str {
    "2026-03-01T12:00:00Z"
}

/// What is written and, under each line, in which style each letter is: styles are told
/// apart by letters, which are listed below.
pub fn in_styles(app: &mut App<'_>, width: u16, height: u16) -> String {
    let terminal = terminal(app, width, height);
    let buffer = terminal.backend().buffer();
    let mut styles: Vec<Style> = Vec::new();
    let mut rows = Vec::new();
    for y in 0..height {
        let (mut text, mut tones) = (String::new(), String::new());
        for x in 0..width {
            let cell = &buffer[(x, y)];
            let style = cell.style();
            let at = styles.iter().position(|known| *known == style);
            let at = at.unwrap_or_else(|| {
                styles.push(style);
                styles.len() - 1
            });
            text.push_str(cell.symbol());
            tones.push(char::from(b'a' + u8::try_from(at).expect("few styles")));
        }
        rows.push(text.trim_end().to_owned());
        rows.push(tones);
    }
    for (letter, style) in ('a'..).zip(&styles) {
        let [fg, bg] = [style.fg, style.bg].map(|c| c.unwrap_or_default());
        rows.push(format!("{letter}: {fg} on {bg} {:?}", style.add_modifier));
    }
    rows.join("\n")
}

/// Presses keys: names such as `Enter`, or text typed letter by letter.
pub fn press(app: &mut App<'_>, keys: &[&str]) {
    for key in keys {
        let code = match *key {
            "Enter" => KeyCode::Enter,
            "Esc" => KeyCode::Esc,
            "Tab" => KeyCode::Tab,
            "Up" => KeyCode::Up,
            "Down" => KeyCode::Down,
            "PgDn" => KeyCode::PageDown,
            "PgUp" => KeyCode::PageUp,
            "F1" => KeyCode::F(1),
            "F2" => KeyCode::F(2),
            "F3" => KeyCode::F(3),
            "F5" => KeyCode::F(5),
            "F7" => KeyCode::F(7),
            "F8" => KeyCode::F(8),
            "Left" => KeyCode::Left,
            "Right" => KeyCode::Right,
            "Space" => KeyCode::Char(' '),
            text => {
                for c in text.chars() {
                    app.key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
                }
                continue;
            }
        };
        app.key(KeyEvent::new(code, KeyModifiers::NONE));
    }
}

pub fn terminal(app: &mut App<'_>, width: u16, height: u16) -> Terminal<TestBackend> {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a test terminal");
    terminal.draw(|frame| app.draw(frame)).expect("a frame");
    terminal
}

pub fn picture(app: &mut App<'_>, width: u16, height: u16) -> String {
    let terminal = terminal(app, width, height);
    let buffer = terminal.backend().buffer();
    let rows = (0..height).map(|y| {
        let row: String = (0..width).map(|x| buffer[(x, y)].symbol()).collect();
        row.trim_end().to_owned()
    });
    let mut text = rows.collect::<Vec<_>>().join("\n");
    text.truncate(text.trim_end().len());
    text
}

/// A theme whose parts differ in colour, each with a letter to tell it by.
fn parts() -> (Theme, [(char, Style); 19]) {
    let part = |n: u8| Style::new().fg(Color::Indexed(n));
    let theme = Theme {
        text: part(0),
        dim: part(1),
        title: part(2),
        accent: part(3),
        key: part(4),
        selected: part(5),
        good: part(6),
        bad: part(7),
        partial: part(8),
        hint: part(9),
        code: part(10),
        bar: part(11),
        empty: part(12),
        field: part(13),
        colours: Colours {
            keyword: part(14),
            string: part(15),
            number: part(16),
            comment: part(17),
            name: part(18),
        },
        terminal: kenning::text::Letters::All,
    };
    let letters = "·dtaksgbphc#-fwqn/y"
        .chars()
        .zip(0..)
        .map(|(c, n)| (c, part(n)));
    let letters: Vec<(char, Style)> = letters.collect();
    (theme, letters.try_into().expect("a letter for each part"))
}

/// A theme for [`in_colour`].
pub fn distinct() -> Theme {
    parts().0
}

/// What is written and, under each line that is not plain text all along, by
/// which style of the theme [`distinct`]: its letter, a capital where it is bold.
pub fn in_colour(app: &mut App<'_>, width: u16, height: u16) -> String {
    let (_, letters) = parts();
    let written = picture(app, width, height);
    let terminal = terminal(app, width, height);
    let buffer = terminal.backend().buffer();
    let letter = |cell: &Cell| {
        let part = letters.iter().find(|(_, style)| style.fg == Some(cell.fg));
        match part.map_or('?', |(letter, _)| *letter) {
            '·' if cell.modifier.contains(Modifier::BOLD) => '*',
            letter if cell.modifier.contains(Modifier::BOLD) => letter.to_ascii_uppercase(),
            letter => letter,
        }
    };
    let mut rows = Vec::new();
    for y in 0..height {
        let text = written.lines().nth(usize::from(y)).unwrap_or_default();
        rows.push(text.to_owned());
        let styles: String = (0..width).map(|x| letter(&buffer[(x, y)])).collect();
        if styles.chars().any(|c| c != '·') {
            rows.push(styles.trim_end_matches('·').to_owned());
        }
    }
    rows.join("\n")
}
