//! What a figure shows.

use super::picture;
use crate::algebra::{self, Letters, Node, Shape};
use crate::words::{Message, message};

/// The most functions in one figure.
pub const MOST_PLOTS: usize = 4;
/// The most points in one figure.
pub const MOST_POINTS: usize = 100;
/// The most bars in one figure.
pub const MOST_BARS: usize = 12;
/// The most parts of a number line.
const MOST_PARTS: usize = 6;
/// The largest number in a figure, on either side of 0.
const LARGEST: f64 = 1e9;

/// A figure as it is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figure {
    pub alt: String,
    /// Functions of `x`.
    pub plots: Vec<Node>,
    pub points: Vec<(f64, f64)>,
    pub bars: Vec<(String, f64)>,
    /// Parts of the number line; one that begins where it ends is a point.
    pub line: Vec<Part>,
    /// Least, lower quartile, median, upper quartile, greatest.
    pub five: Option<[f64; 5]>,
    /// The file of a picture, from the course's directory on.
    pub file: Option<String>,
    /// What the axes show, where the figure says it.
    pub x: Option<(f64, f64)>,
    pub y: Option<(f64, f64)>,
}

/// A part of the number line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Its ends, and whether each belongs to it; none where it goes on for ever.
    pub from: Option<(f64, bool)>,
    pub to: Option<(f64, bool)>,
}

/// What is wrong with a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// The key of the figure that is wrong; `alt` where it is the whole.
    pub key: &'static str,
    /// The value of that key, as it stands in the block.
    pub text: String,
    pub said: Message,
}

impl Wrong {
    pub(super) fn out_of_view(figure: &Figure) -> Wrong {
        Wrong {
            key: if figure.y.is_some() { "y" } else { "x" },
            text: String::new(),
            said: message!("figure-out-of-view"),
        }
    }

    pub(super) fn whole(said: Message) -> Wrong {
        Wrong {
            key: "alt",
            text: String::new(),
            said,
        }
    }
}

/// The keys of a figure, as they stand in its block.
const KEYS: [&str; 9] = [
    "alt", "plot", "points", "bars", "line", "box", "file", "x", "y",
];

impl Figure {
    /// Reads the lines of a block.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(block: &str) -> Result<Figure, Wrong> {
        let mut figure = Figure::default();
        for line in block.lines() {
            let (name, value) = line.split_once(": ").unwrap_or((line, ""));
            let Some(key) = KEYS.into_iter().find(|key| *key == name) else {
                continue;
            };
            let value = value.trim();
            figure.take(key, value).map_err(|said| Wrong {
                key,
                text: value.to_owned(),
                said,
            })?;
        }
        figure.checked().map_err(Wrong::whole)
    }

    /// Takes the value of a key in.
    fn take(&mut self, key: &'static str, value: &str) -> Result<(), Message> {
        match key {
            "alt" => self.alt = value.to_owned(),
            "plot" => self.plots.push(function(value)?),
            "points" => self.points = points(value)?,
            "bars" => self.bars = bars(value)?,
            "line" => self.line = parts(value)?,
            "box" => self.five = Some(five(value)?),
            "file" => self.file = Some(picture::named(value)?),
            "x" | "y" => {
                let ends = Some(range(key, value)?);
                match key {
                    "x" => self.x = ends,
                    _ => self.y = ends,
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Whether its numbers stand at its axes only.
    pub fn is_read_off(&self) -> bool {
        !self.plots.is_empty() || !self.points.is_empty() || self.five.is_some()
    }

    fn checked(self) -> Result<Figure, Message> {
        let kinds = [
            !self.plots.is_empty() || !self.points.is_empty(),
            !self.bars.is_empty(),
            !self.line.is_empty(),
            self.five.is_some(),
            self.file.is_some(),
        ];
        match kinds.iter().filter(|is| **is).count() {
            _ if self.plots.len() > MOST_PLOTS => Err(message!("figure-many", most = MOST_PLOTS)),
            1 => Ok(self),
            0 => Err(message!("figure-empty")),
            _ => Err(message!("figure-mixed")),
        }
    }
}

/// A number as it stands in a figure: whole, a decimal or a fraction.
fn number(text: &str) -> Result<f64, Message> {
    let text = text.trim();
    let read = match text.split_once('/') {
        Some((over, under)) => {
            let over: Option<f64> = over.trim().parse().ok();
            over.zip(under.trim().parse::<f64>().ok())
                .map(|(over, under)| over / under)
        }
        None => text.parse().ok(),
    };
    read.filter(|n| n.is_finite() && n.abs() <= LARGEST)
        .ok_or_else(|| message!("figure-number", text = text))
}

/// A function of `x`.
fn function(text: &str) -> Result<Node, Message> {
    let bare = text.strip_prefix("y =").unwrap_or(text).trim();
    let letters = Letters::new([], false);
    let wrong = || message!("figure-plot", text = text);
    let read = algebra::read(bare, &letters).map_err(|_| wrong())?;
    match read.shape {
        Shape::Term(node) if node.names().iter().all(|name| *name == "x") => Ok(node),
        _ => Err(wrong()),
    }
}

fn points(text: &str) -> Result<Vec<(f64, f64)>, Message> {
    let mut points = Vec::new();
    for pair in text
        .split(')')
        .map(|pair| pair.trim_matches([',', ' ', '(']))
    {
        if pair.is_empty() {
            continue;
        }
        let (x, y) = pair
            .split_once(',')
            .ok_or_else(|| message!("figure-number", text = pair))?;
        points.push((number(x)?, number(y)?));
    }
    match points.len() {
        0 => Err(message!("figure-empty")),
        n if n > MOST_POINTS => Err(message!("figure-many", most = MOST_POINTS)),
        _ => Ok(points),
    }
}

fn bars(text: &str) -> Result<Vec<(String, f64)>, Message> {
    let mut bars = Vec::new();
    for bar in text.split(';').filter(|bar| !bar.trim().is_empty()) {
        let (name, size) = bar
            .rsplit_once('=')
            .ok_or_else(|| message!("figure-number", text = bar))?;
        let size = number(size)?;
        if size < 0.0 {
            return Err(message!("figure-bar-negative", name = name.trim()));
        }
        bars.push((name.trim().to_owned(), size));
    }
    match bars.len() {
        0 => Err(message!("figure-empty")),
        n if n > MOST_BARS => Err(message!("figure-many", most = MOST_BARS)),
        _ => Ok(bars),
    }
}

/// `x > 3`, `-1 < x <= 4`, `x <= 2 or x > 5`, `x = 3`.
fn parts(text: &str) -> Result<Vec<Part>, Message> {
    let parts: Vec<&str> = text.split(" or ").collect();
    if parts.len() > MOST_PARTS {
        return Err(message!("figure-many", most = MOST_PARTS));
    }
    parts.into_iter().map(part).collect()
}

fn part(text: &str) -> Result<Part, Message> {
    let wrong = || message!("figure-line", text = text);
    let text = text.replace('≤', "<=").replace('≥', ">=");
    let mut terms: Vec<String> = vec![String::new()];
    let mut signs: Vec<(char, bool)> = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '<' | '>' | '=' => {
                let with = c == '=' || letters.next_if_eq(&'=').is_some();
                signs.push((c, with));
                terms.push(String::new());
            }
            c => terms.last_mut().ok_or_else(wrong)?.push(c),
        }
    }
    let terms: Vec<&str> = terms.iter().map(|term| term.trim()).collect();
    let is_letter = |term: &str| {
        let mut letters = term.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    };
    let (mut from, mut to) = (None, None);
    let mut bound = |sign: char, end: (f64, bool)| match sign {
        '<' => to = Some(end),
        '>' => from = Some(end),
        _ => (from, to) = (Some(end), Some(end)),
    };
    let turned = |sign: char| match sign {
        '<' => '>',
        '>' => '<',
        other => other,
    };
    match (terms.as_slice(), signs.as_slice()) {
        ([letter, n], [(sign, with)]) if is_letter(letter) => bound(*sign, (number(n)?, *with)),
        ([n, letter], [(sign, with)]) if is_letter(letter) => {
            bound(turned(*sign), (number(n)?, *with));
        }
        ([low, letter, high], [(first, with_low), (second, with_high)])
            if is_letter(letter) && first == second && *first != '=' =>
        {
            bound(turned(*first), (number(low)?, *with_low));
            bound(*second, (number(high)?, *with_high));
        }
        _ => return Err(wrong()),
    }
    let is_empty = matches!((from, to), (Some((from, _)), Some((to, _))) if from > to);
    match is_empty {
        true => Err(wrong()),
        false => Ok(Part { from, to }),
    }
}

fn five(text: &str) -> Result<[f64; 5], Message> {
    let numbers = text.split(',').map(number).collect::<Result<Vec<_>, _>>()?;
    let five: [f64; 5] = numbers
        .try_into()
        .map_err(|_| message!("figure-box", text = text))?;
    match five.is_sorted() {
        true => Ok(five),
        false => Err(message!("figure-box", text = text)),
    }
}

fn range(axis: &'static str, text: &str) -> Result<(f64, f64), Message> {
    let wrong = || message!("figure-range", axis = axis, text = text);
    let (from, to) = text.split_once("..").ok_or_else(wrong)?;
    let (from, to) = (number(from)?, number(to)?);
    match from < to {
        true => Ok((from, to)),
        false => Err(wrong()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_read() {
        let figure = Figure::read(
            "alt: a line\nplot: 2x - 1\nplot: y = x^2\npoints: (1, 2), (-3/2, 0.5)\nx: -3..5\n",
        );
        let figure = figure.unwrap();
        assert_eq!(figure.alt, "a line");
        assert_eq!(figure.plots.len(), 2);
        assert_eq!(figure.points, [(1.0, 2.0), (-1.5, 0.5)]);
        assert_eq!(figure.x, Some((-3.0, 5.0)));
        let line = |text: &str| Figure::read(&format!("line: {text}")).map(|figure| figure.line);
        let part = |from, to| Ok(vec![Part { from, to }]);
        assert_eq!(line("x > 3"), part(Some((3.0, false)), None));
        assert_eq!(line("3 >= x"), part(None, Some((3.0, true))));
        assert_eq!(
            line("-1 < x ≤ 4"),
            part(Some((-1.0, false)), Some((4.0, true)))
        );
        assert_eq!(line("x = 2"), part(Some((2.0, true)), Some((2.0, true))));
        assert_eq!(line("x <= 2 or x > 5").map(|parts| parts.len()), Ok(2));
    }

    #[test]
    fn what_can_not_be_drawn_is_told() {
        let wrong = |block: &str| Figure::read(block).unwrap_err().said.id();
        assert_eq!(wrong("alt: nothing"), "figure-empty");
        assert_eq!(wrong("plot: 2x +"), "figure-plot");
        assert_eq!(wrong("plot: a x"), "figure-plot");
        assert_eq!(wrong("points: (1, two)"), "figure-number");
        assert_eq!(wrong("bars: A = -1"), "figure-bar-negative");
        assert_eq!(wrong("line: x"), "figure-line");
        assert_eq!(wrong("line: 3 < x < 1"), "figure-line");
        assert_eq!(wrong("box: 1, 2, 3"), "figure-box");
        assert_eq!(wrong("box: 5, 4, 3, 2, 1"), "figure-box");
        assert_eq!(wrong("plot: x\nx: 5..1"), "figure-range");
        assert_eq!(wrong("plot: x\nbars: A = 1"), "figure-mixed");
        assert_eq!(
            wrong(&format!("points: {}", "(1, 2), ".repeat(200))),
            "figure-many"
        );
    }
}
