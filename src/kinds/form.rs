//! What a front end lets people do. Kinds of question are many, forms are few:
//! front ends match on these.

use crate::text::{Piece, SafeText, blocks, clean, joined};

/// How a question is answered, with what must be shown for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form<'a> {
    /// One of several options: [`Answer::Choice`](super::Answer::Choice).
    OneOf { options: &'a [SafeText] },
    /// Some of several options: [`Answer::Multi`](super::Answer::Multi).
    SomeOf { options: &'a [SafeText] },
    /// A line that is typed: [`Answer::Typed`](super::Answer::Typed).
    Line(Line),
    /// Blanks in a text: [`Answer::Blanks`](super::Answer::Blanks).
    Blanks { parts: &'a [Stretch] },
    /// Items to be put in order: [`Answer::Order`](super::Answer::Order).
    Order {
        items: &'a [SafeText],
        /// The order of showing: positions in `items`.
        shown: &'a [usize],
        /// Whether some belong nowhere and are left out.
        leaves_out: bool,
    },
    /// Things to be paired: [`Answer::Match`](super::Answer::Match).
    Match {
        left: &'a [SafeText],
        /// What is paired with them, in the order of showing; some may belong to nothing,
        /// some to several.
        right: &'a [SafeText],
    },
    /// The back of a card, on which one grades oneself: [`Answer::Grade`](super::Answer::Grade).
    SelfGrade { back: &'a SafeText },
    /// A text that is written before the model answer is shown, and marked by oneself
    /// beside it: [`Answer::Written`](super::Answer::Written).
    Written {
        /// The model answer.
        back: &'a SafeText,
        /// What a good answer holds, to be ticked; empty where one grades oneself as on
        /// a card.
        ideas: &'a [SafeText],
    },
}

/// What a typed line is to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    Words,
    Number,
    /// Algebra: [`ShownTask::reading`](super::ShownTask::reading) tells how it is read.
    Algebra,
    /// A command line of a shell.
    Command,
    /// What a program prints, in any number of lines with line feeds between them; or
    /// [`FAILS`](super::FAILS) alone.
    Output,
}

/// A stretch of a text with blanks.
#[derive(Clone, Debug, PartialEq)]
pub enum Stretch {
    Text(SafeText),
    /// Accepted fillings; never empty, the first is the model answer.
    /// The last may be empty where others stand before it: the blank may be left so.
    Blank(Vec<SafeText>),
    /// What is said of the blank before it, as ` (roof)`: it stands there while the blank
    /// is open.
    Hint(SafeText),
}

/// Stands for a blank while marks are taken out of a text: to Markdown it is a letter.
const BLANK: char = '\u{E000}';

/// A text with blanks as words alone, the blanks as `(1) ____`, `(2) ____`.
pub fn read_out(parts: &[Stretch]) -> String {
    let mut text = String::new();
    for part in parts {
        match part {
            Stretch::Text(part) | Stretch::Hint(part) => {
                text.extend(clean(part).chars().filter(|&c| c != BLANK));
            }
            Stretch::Blank(_) => text.push(BLANK),
        }
    }
    let (mut out, mut count) = (String::new(), 0);
    for c in blocks(&text).chars() {
        match c {
            BLANK => {
                count += 1;
                out.push_str(&format!("({count}) ____"));
            }
            c => out.push(c),
        }
    }
    out
}

/// A text with its blanks filled in, as Markdown that shows the fillings as they are.
pub(super) fn filled(parts: &[Stretch]) -> String {
    let pieces = parts.iter().map(|part| match part {
        Stretch::Text(text) => Piece::Markdown(text),
        Stretch::Blank(accepted) => Piece::Literal(&accepted[0]),
        Stretch::Hint(_) => Piece::Markdown(""),
    });
    joined(&pieces.collect::<Vec<_>>())
}

/// The same text with one blank, counted from 0, and the answers in the others.
pub(super) fn around(parts: Vec<Stretch>, blank: usize) -> Vec<Stretch> {
    let is_blank = |part: &Stretch| matches!(part, Stretch::Blank(_));
    let blanks = parts.iter().enumerate().filter(|(_, part)| is_blank(part));
    let Some((at, _)) = blanks.clone().nth(blank) else {
        return parts;
    };
    let here = BLANK.to_string();
    let own = |text: &SafeText| text.replace(BLANK, "");
    let texts: Vec<String> = (parts.iter().enumerate())
        .map(|(n, part)| match part {
            _ if n == at => here.clone(),
            Stretch::Text(text) => own(text),
            Stretch::Blank(accepted) => own(&accepted[0]),
            Stretch::Hint(_) => String::new(),
        })
        .collect();
    let pieces = parts.iter().zip(&texts).enumerate();
    let pieces = pieces.map(|(n, (part, text))| match part {
        Stretch::Blank(_) if n != at => Piece::Literal(text),
        _ => Piece::Markdown(text),
    });
    let joined = joined(&pieces.collect::<Vec<_>>());
    let (before, after) = joined.split_once(BLANK).unwrap_or((&joined, ""));
    let text = |text: &str| (!text.is_empty()).then(|| Stretch::Text(text.into()));
    let hint = parts
        .get(at + 1)
        .filter(|part| matches!(part, Stretch::Hint(_)));
    let asked = [parts[at].clone()].into_iter().chain(hint.cloned());
    let (before, after) = (text(before), text(after));
    before.into_iter().chain(asked).chain(after).collect()
}

impl Form<'_> {
    /// How many blanks there are to fill.
    pub fn blanks(&self) -> usize {
        match self {
            Form::Blanks { parts } => {
                let blank = |part: &&Stretch| matches!(part, Stretch::Blank(_));
                parts.iter().filter(blank).count()
            }
            _ => 0,
        }
    }

    /// The options or items that one must read before answering.
    pub fn options(&self) -> &[SafeText] {
        match self {
            Form::OneOf { options } | Form::SomeOf { options } => options,
            Form::Order { items, .. } => items,
            Form::Match { right, .. } => right,
            Form::Line(_) | Form::Blanks { .. } | Form::SelfGrade { .. } | Form::Written { .. } => {
                &[]
            }
        }
    }
}
