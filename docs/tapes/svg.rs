//! A terminal's screen as a picture: letters in a grid, in SVG.

use std::collections::HashMap;
use std::fmt::Write;

/// The size of a cell, in pixels: that of usual letters at [`LETTERS`].
const CELL: (f64, f64) = (8.4, 17.0);
/// The size of letters, in pixels.
const LETTERS: f64 = 14.0;
/// Around the screen.
const EDGE: f64 = 14.0;
/// Where nothing else is said.
const INK: (u8, u8, u8) = (0xd0, 0xd0, 0xd0);
const GROUND: (u8, u8, u8) = (0x16, 0x18, 0x1d);

type Colour = (u8, u8, u8);

/// What letters have in common that stand together.
#[derive(Clone, PartialEq)]
struct Look {
    ink: Colour,
    ground: Colour,
    bold: bool,
    italic: bool,
    underlined: bool,
}

/// A screen that stands still, with its text for whoever can't see it.
pub fn still(screen: &vt100::Screen) -> String {
    let mut rows = Rows::default();
    let shown = rows.all(screen);
    let mut body = String::new();
    for (n, row) in shown.iter().enumerate() {
        let _ = writeln!(body, "<use href=\"#r{row}\" y=\"{}\"/>", n as f64 * CELL.1);
    }
    page(screen, &rows, "", &body)
}

/// Screens one after the other: each with the second at which it comes; the last stays until
/// `length`. Then it begins again.
pub fn moving(frames: &[(f64, vt100::Screen)], length: f64) -> String {
    let mut rows = Rows::default();
    let mut shown: Vec<(f64, Vec<usize>)> = Vec::new();
    for (at, screen) in frames {
        let lines = rows.all(screen);
        match shown.last_mut() {
            Some((_, last)) if *last == lines => {}
            // Two at one time: the later one is seen.
            Some((before, last)) if *before == *at => *last = lines,
            _ => shown.push((*at, lines)),
        }
    }
    let Some((_, first)) = frames.first() else {
        return String::new();
    };
    let height = f64::from(size(first).0) * CELL.1;
    let (mut body, mut steps) = (String::new(), String::new());
    for (n, (at, lines)) in shown.iter().enumerate() {
        let top = n as f64 * height;
        let _ = writeln!(
            steps,
            "{:.3}%{{transform:translateY({}px)}}",
            100.0 * at / length,
            -top
        );
        for (line, row) in lines.iter().enumerate() {
            let y = top + line as f64 * CELL.1;
            let _ = writeln!(body, "<use href=\"#r{row}\" y=\"{y}\"/>");
        }
    }
    // Where nothing moves, the last screen is to be seen.
    let last = -height * (shown.len() as f64 - 1.0);
    let style = format!(
        "@keyframes film{{{steps}}}\
         .film{{transform:translateY({last}px);animation:film {length:.2}s step-end infinite}}\
         @media (prefers-reduced-motion:reduce){{.film{{animation:none}}}}"
    );
    let body = format!("<g class=\"film\">\n{body}</g>\n");
    page(first, &rows, &style, &body)
}

fn page(screen: &vt100::Screen, rows: &Rows, style: &str, body: &str) -> String {
    let (height, width) = size(screen);
    let (width, height) = (f64::from(width) * CELL.0, f64::from(height) * CELL.1);
    let (whole_width, whole_height) = (width + 2.0 * EDGE, height + 2.0 * EDGE);
    let text = screen.contents();
    let text: Vec<&str> = text.lines().map(str::trim_end).collect();
    let ground = hex(rows.ground.unwrap_or(GROUND));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" \
         viewBox=\"0 0 {whole_width} {whole_height}\" width=\"{whole_width}\" height=\"{whole_height}\" \
         font-family=\"ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace\" font-size=\"{LETTERS}\">\n\
         <desc>{}</desc>\n<style>text{{white-space:pre}}{style}</style>\n<defs>\n{}</defs>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{ground}\"/>\n\
         <svg x=\"{EDGE}\" y=\"{EDGE}\" width=\"{width}\" height=\"{height}\">\n{body}</svg>\n</svg>\n",
        escaped(text.join("\n").trim()),
        rows.drawn,
    )
}

/// Rows that were drawn, each once.
#[derive(Default)]
struct Rows {
    known: HashMap<String, usize>,
    drawn: String,
    /// What is behind most of the screen.
    ground: Option<Colour>,
}

impl Rows {
    fn all(&mut self, screen: &vt100::Screen) -> Vec<usize> {
        let (height, width) = size(screen);
        if let Some(cell) = screen.cell(0, width.saturating_sub(1)) {
            self.ground = Some(colour(cell.bgcolor(), GROUND));
        }
        (0..height).map(|row| self.one(screen, row)).collect()
    }

    fn one(&mut self, screen: &vt100::Screen, row: u16) -> usize {
        let drawn = drawn(screen, row);
        if let Some(known) = self.known.get(&drawn) {
            return *known;
        }
        let n = self.known.len();
        let _ = writeln!(self.drawn, "<g id=\"r{n}\">{drawn}</g>");
        self.known.insert(drawn, n);
        n
    }
}

/// A row as letters, those of one look together.
fn drawn(screen: &vt100::Screen, row: u16) -> String {
    let (cursor_row, cursor_column) = screen.cursor_position();
    let mut runs: Vec<(u16, u16, Look, String)> = Vec::new();
    let (_, width) = size(screen);
    for column in 0..width {
        let Some(cell) = screen.cell(row, column) else {
            continue;
        };
        if cell.is_wide_continuation() {
            continue;
        }
        let mut look = look(cell);
        let is_cursor = !screen.hide_cursor() && (cursor_row, cursor_column) == (row, column);
        if is_cursor {
            (look.ink, look.ground) = (look.ground, look.ink);
        }
        let text = match cell.has_contents() {
            true => cell.contents(),
            false => " ",
        };
        let cells = 1 + u16::from(cell.is_wide());
        match runs.last_mut() {
            // What is not a plain letter may be of another width in the reader's font.
            Some((_, length, of, run)) if *of == look && text.is_ascii() && run.is_ascii() => {
                *length += cells;
                run.push_str(text);
            }
            _ => runs.push((column, cells, look, text.to_owned())),
        }
    }
    let mut out = String::new();
    for (column, cells, look, text) in &runs {
        let (x, width) = (f64::from(*column) * CELL.0, f64::from(*cells) * CELL.0);
        if look.ground != GROUND {
            let _ = write!(
                out,
                "<rect x=\"{x:.1}\" width=\"{width:.1}\" height=\"{}\" fill=\"{}\"/>",
                CELL.1,
                hex(look.ground)
            );
        }
        let shown = text.trim_end();
        if shown.is_empty() {
            continue;
        }
        let mut style = String::new();
        for (is, what) in [
            (look.bold, " font-weight=\"bold\""),
            (look.italic, " font-style=\"italic\""),
            (look.underlined, " text-decoration=\"underline\""),
        ] {
            if is {
                style.push_str(what);
            }
        }
        let blanks = text.chars().count() - shown.chars().count();
        let width = f64::from(*cells - blanks as u16) * CELL.0;
        let _ = write!(
            out,
            "<text x=\"{x:.1}\" y=\"{:.1}\" textLength=\"{width:.1}\" lengthAdjust=\"spacingAndGlyphs\" fill=\"{}\"{style}>{}</text>",
            CELL.1 * 0.75,
            hex(look.ink),
            escaped(shown)
        );
    }
    out
}

/// Rows and columns.
fn size(screen: &vt100::Screen) -> (u16, u16) {
    let (rows, columns) = screen.size();
    (rows.get(), columns.get())
}

fn look(cell: &vt100::Cell) -> Look {
    let (mut ink, mut ground) = (colour(cell.fgcolor(), INK), colour(cell.bgcolor(), GROUND));
    if cell.inverse() {
        (ink, ground) = (ground, ink);
    }
    Look {
        ink,
        ground,
        bold: cell.bold(),
        italic: cell.italic(),
        underlined: cell.underline(),
    }
}

fn colour(of: vt100::Color, usual: Colour) -> Colour {
    match of {
        vt100::Color::Default => usual,
        vt100::Color::Rgb(red, green, blue) => (red, green, blue),
        vt100::Color::Idx(n) => indexed(n),
    }
}

/// The colours that terminals number: sixteen, a cube of 216, and greys.
fn indexed(n: u8) -> Colour {
    const SIXTEEN: [Colour; 16] = [
        (0x16, 0x18, 0x1d),
        (0xe0, 0x6c, 0x75),
        (0x98, 0xc3, 0x79),
        (0xe5, 0xc0, 0x7b),
        (0x61, 0xaf, 0xef),
        (0xc6, 0x78, 0xdd),
        (0x56, 0xb6, 0xc2),
        (0xd0, 0xd0, 0xd0),
        (0x7f, 0x84, 0x8e),
        (0xf0, 0x8c, 0x94),
        (0xb2, 0xd8, 0x96),
        (0xf2, 0xd3, 0x97),
        (0x85, 0xc4, 0xf7),
        (0xd8, 0x9a, 0xea),
        (0x7c, 0xcf, 0xda),
        (0xff, 0xff, 0xff),
    ];
    let step = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
    match n {
        0..16 => SIXTEEN[usize::from(n)],
        16..232 => {
            let n = n - 16;
            (step(n / 36), step(n / 6 % 6), step(n % 6))
        }
        _ => {
            let grey = 8 + 10 * (n - 232);
            (grey, grey, grey)
        }
    }
}

fn hex((red, green, blue): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
