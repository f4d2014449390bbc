//! A screen at several sizes and in two themes, as text: what is written, in which colours,
//! and where the cursor stands.

use kenning::tui::App;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::{Color, Modifier, Style};
use unicode_width::UnicodeWidthStr;

use super::screen::{terminal, theme};

/// Of the smallest, the usual, a large and a huge terminal.
pub const SIZES: [(u16, u16); 4] = [(40, 12), (80, 24), (120, 40), (200, 50)];

/// A style in the dark theme, and the one in the light theme where that stands.
type Pair = (Style, Style);

/// The styles that were met, each with its letter; that of most of the screen is the first.
struct Legend(Vec<Pair>);

impl Legend {
    fn letter(&mut self, pair: Pair) -> char {
        let known = self.0.iter().position(|other| *other == pair);
        let at = known.unwrap_or_else(|| {
            self.0.push(pair);
            self.0.len() - 1
        });
        let letters = (b'a'..=b'z').chain(b'A'..=b'Z').map(char::from);
        std::iter::once('.')
            .chain(letters)
            .nth(at)
            .expect("few styles")
    }

    /// The backgrounds of a letter's styles.
    fn ground(&self, letter: char) -> (Option<Color>, Option<Color>) {
        let at = match letter {
            '.' => 0,
            'a'..='z' => usize::from(letter as u8 - b'a') + 1,
            _ => usize::from(letter as u8 - b'A') + 27,
        };
        (self.0[at].0.bg, self.0[at].1.bg)
    }
}

/// The screen as it is at each size. Rows of text begin with a `|`. The row below one tells
/// its styles: a letter where one begins, and blanks where it goes on; it is missing where all
/// of the row is as most of the screen is. The letters are listed at the end.
pub fn shot(app: &mut App<'_>) -> String {
    let plain = Style::new().fg(Color::Reset).bg(Color::Reset);
    let mut legend = Legend(vec![(plain, plain)]);
    let mut said = Vec::new();
    // The smallest last: what it scrolls to is not where a larger one begins.
    for (width, height) in SIZES.into_iter().rev() {
        app.wear(theme("dark"));
        let dark = terminal(app, width, height);
        app.wear(theme("light"));
        let light = terminal(app, width, height);
        said.push(one(&dark, &light, &mut legend));
    }
    app.wear(theme("dark"));
    said.reverse();
    for (n, (dark, light)) in legend.0.clone().into_iter().enumerate() {
        let letter = legend.letter((dark, light));
        let line = format!("{letter}  dark: {}; light: {}", named(dark), named(light));
        match n {
            0 => said.push(line),
            _ => said
                .last_mut()
                .expect("sizes")
                .push_str(&format!("\n{line}")),
        }
    }
    said.join("\n\n")
}

fn one(dark: &Terminal<TestBackend>, light: &Terminal<TestBackend>, legend: &mut Legend) -> String {
    let (buffer, other) = (dark.backend().buffer(), light.backend().buffer());
    let (width, height) = (buffer.area.width, buffer.area.height);
    let cursor = cursor(dark).map_or_else(
        || "no cursor".to_owned(),
        |(x, y)| format!("cursor in row {}, column {}", y + 1, x + 1),
    );
    let mut rows = vec![format!("{width}×{height}, {cursor}")];
    for y in 0..height {
        let (mut text, mut tones, mut last, mut x) = (String::new(), String::new(), '.', 0);
        while x < width {
            let (cell, also) = (&buffer[(x, y)], &other[(x, y)]);
            assert_eq!(cell.symbol(), also.symbol(), "the same text in both themes");
            let wide = cell.symbol().width().max(1);
            let pair = (seen(cell), seen(also));
            let ground = |of: char| legend.ground(of) == (pair.0.bg, pair.1.bg);
            // On a blank no letter is seen: it goes on with the colour before it.
            let letter = match pair.0.fg.or(pair.1.fg) {
                None if ground(last) => last,
                None if ground('.') => '.',
                _ => legend.letter(pair),
            };
            text.push_str(cell.symbol());
            tones.push(if letter == last { ' ' } else { letter });
            tones.extend(std::iter::repeat_n(' ', wide - 1));
            last = letter;
            x += wide as u16;
        }
        rows.push(format!("|{}", text.trim_end()));
        if !tones.trim_end().is_empty() {
            rows.push(format!(" {}", tones.trim_end()));
        }
    }
    rows.join("\n")
}

/// Where the cursor is to be seen.
pub fn cursor(terminal: &Terminal<TestBackend>) -> Option<(u16, u16)> {
    let backend = terminal.backend();
    let at = backend.cursor_position();
    backend.cursor_visible().then_some((at.x, at.y))
}

/// The style of a cell, as far as it is seen.
fn seen(cell: &ratatui::buffer::Cell) -> Style {
    let on_blanks = Modifier::REVERSED | Modifier::UNDERLINED | Modifier::CROSSED_OUT;
    let is_blank = cell.symbol() == " ";
    let modifier = match is_blank {
        true => cell.modifier & on_blanks,
        false => cell.modifier,
    };
    let fg = match is_blank && modifier.is_empty() {
        // No letter is there to have it.
        true => None,
        false => Some(cell.fg),
    };
    Style {
        fg,
        bg: Some(cell.bg),
        add_modifier: modifier,
        ..Style::default()
    }
}

fn named(style: Style) -> String {
    let mut parts = Vec::new();
    match style.fg {
        None => {}
        Some(Color::Reset) => parts.push("plain".to_owned()),
        Some(colour) => parts.push(colour.to_string()),
    }
    if let Some(ground) = style.bg.filter(|bg| *bg != Color::Reset) {
        parts.push(format!("on {ground}"));
    }
    for (name, _) in style.add_modifier.iter_names() {
        parts.push(name.to_lowercase());
    }
    parts.join(" ")
}
