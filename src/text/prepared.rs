//! Texts for Markdown's reader, with a letter for each formula in them.

use std::borrow::Cow;
use std::ops::Range;

use super::formulas::formulas_in;
use super::literal::as_meant;
use super::maths;

/// First of the private letters that stand for formulas while Markdown is read.
const FIRST: u32 = 0x10_0000;
/// The most formulas of a text; what comes after them is shown as it is written.
const MOST: u32 = 0xFFFE;

/// A text as Markdown's reader is to get it: a letter stands for each formula, and signs
/// that can't be meant as marks for themselves.
pub(crate) struct Prepared<'t> {
    pub(crate) markdown: Cow<'t, str>,
    formulas: Vec<Shown<'t>>,
}

/// A formula as it is to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shown<'t> {
    inside: &'t str,
    pub(crate) display: bool,
}

impl Shown<'_> {
    /// In one line.
    pub(crate) fn line(self) -> String {
        maths::line_of(self.inside)
    }

    /// In words.
    pub(crate) fn words(self) -> String {
        maths::words_of(self.inside)
    }

    /// As it is written, for code and addresses.
    pub(crate) fn source(self) -> String {
        let signs = if self.display { "$$" } else { "$" };
        format!("{signs}{}{signs}", self.inside)
    }

    /// In two dimensions, where it stands by itself and fits into so many columns.
    pub(crate) fn stacked(self, width: usize) -> Option<Vec<String>> {
        let formula = maths::Formula::read(self.inside).ok()?;
        self.display.then(|| formula.stacked(width)).flatten()
    }
}

/// A stretch of what Markdown's reader gives back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stretch<'t, 'e> {
    Text(&'e str),
    Formula(Shown<'t>),
}

fn stands(c: char) -> bool {
    (FIRST..FIRST + MOST).contains(&(c as u32))
}

/// Prepares a text for Markdown's reader.
pub(crate) fn prepared(text: &str) -> Prepared<'_> {
    let mut formulas = Vec::new();
    let found = formulas_in(text);
    if found.is_empty() && !text.chars().any(stands) {
        return Prepared {
            markdown: as_meant(text),
            formulas,
        };
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    let add = |out: &mut String, range: Range<usize>| {
        let part = text.get(range).unwrap_or_default();
        out.extend(part.chars().filter(|c| !stands(*c)));
    };
    for (formula, letter) in found.into_iter().zip(FIRST..FIRST + MOST) {
        add(&mut out, from..formula.whole.start);
        out.extend(char::from_u32(letter));
        formulas.push(Shown {
            inside: text.get(formula.inside).unwrap_or_default(),
            display: formula.display,
        });
        from = formula.whole.end;
    }
    add(&mut out, from..text.len());
    Prepared {
        markdown: Cow::Owned(as_meant(&out).into_owned()),
        formulas,
    }
}

/// A text that is shown as it is but for its formulas, in one line.
pub(crate) fn as_one_line<'t>(text: &'t str, show: impl Fn(Shown<'t>) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for formula in formulas_in(text) {
        out.push_str(&text[from..formula.whole.start]);
        let inside = &text[formula.inside];
        out.push_str(&show(Shown {
            inside,
            display: false,
        }));
        from = formula.whole.end;
    }
    out.push_str(&text[from..]);
    out.replace('\n', " ")
}

impl<'t> Prepared<'t> {
    /// The words and formulas of a text that Markdown's reader gives back.
    pub(crate) fn stretches<'e>(&self, text: &'e str) -> Vec<Stretch<'t, 'e>> {
        if self.formulas.is_empty() {
            return vec![Stretch::Text(text)];
        }
        let mut out = Vec::new();
        let mut from = 0;
        for (at, c) in text.char_indices().filter(|(_, c)| stands(*c)) {
            if at > from {
                out.push(Stretch::Text(&text[from..at]));
            }
            let formula = usize::try_from(c as u32 - FIRST).ok();
            let formula = formula.and_then(|n| self.formulas.get(n));
            out.extend(formula.map(|formula| Stretch::Formula(*formula)));
            from = at + c.len_utf8();
        }
        if from < text.len() {
            out.push(Stretch::Text(&text[from..]));
        }
        out
    }

    /// The same with each formula shown by `show`.
    pub(crate) fn with<'e>(
        &self,
        text: &'e str,
        show: impl Fn(Shown<'t>) -> String,
    ) -> Cow<'e, str> {
        if self.formulas.is_empty() {
            return Cow::Borrowed(text);
        }
        let stretches = self.stretches(text).into_iter();
        let shown = stretches.map(|stretch| match stretch {
            Stretch::Text(text) => Cow::Borrowed(text),
            Stretch::Formula(formula) => Cow::Owned(show(formula)),
        });
        Cow::Owned(shown.collect())
    }
}
