//! A style for each part of a screen, and the background that it is meant for.

use ratatui::style::Style;

use super::code_colours::Colours;
use crate::text::Letters;

/// Least contrast of letters: WCAG 2.2, success criterion 1.4.3 (AA).
pub(super) const LETTERS: f64 = 4.5;
/// Least contrast of bars and lines, which are no text: criterion 1.4.11 (AA).
pub(super) const MARKS: f64 = 3.0;

/// A style for each part that screens are made of. Colour is never the only sign.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Theme {
    pub text: Style,
    pub dim: Style,
    pub title: Style,
    pub accent: Style,
    pub key: Style,
    pub selected: Style,
    pub good: Style,
    pub bad: Style,
    pub partial: Style,
    pub hint: Style,
    pub code: Style,
    pub colours: Colours,
    pub bar: Style,
    /// The empty part of a bar, and divider lines: `rest` in theme files.
    pub empty: Style,
    pub field: Style,
    /// What the terminal has, in which texts are written. No part of a theme's file.
    pub terminal: Letters,
}

/// What a theme's letters stand on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Ground {
    /// The theme fills the screen with this colour.
    Own([u8; 3]),
    /// Whatever the terminal has, as long as it is dark.
    Dark,
    /// The same, as long as it is light.
    Light,
    /// Whatever the terminal has.
    #[default]
    Any,
}

impl Ground {
    /// Backgrounds to be legible on: those that terminals and editors favour.
    pub(super) fn samples(self) -> Vec<[u8; 3]> {
        match self {
            Ground::Own(colour) => vec![colour],
            Ground::Dark => vec![
                [0, 0, 0],
                [0x1e, 0x1e, 0x1e],
                [0x28, 0x2c, 0x34],
                [0x2e, 0x34, 0x40],
                [0x30, 0x0a, 0x24],
                [0x00, 0x2b, 0x36],
            ],
            Ground::Light => vec![
                [0xff, 0xff, 0xff],
                [0xfd, 0xf6, 0xe3],
                [0xfb, 0xf1, 0xc7],
                [0xef, 0xf1, 0xf5],
            ],
            Ground::Any => vec![[0, 0, 0], [0xff, 0xff, 0xff]],
        }
    }
}

/// A theme as its file has it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Described {
    /// What its file says of it, in a line.
    pub(super) description: String,
    pub(super) theme: Theme,
    pub(super) ground: Ground,
}

impl Theme {
    /// The parts that are read, by their names in theme files.
    pub(super) fn letters(&self) -> [(&'static str, Style); 17] {
        let Colours {
            keyword,
            string,
            number,
            comment,
            name,
        } = self.colours;
        [
            ("text", self.text),
            ("dim", self.dim),
            ("title", self.title),
            ("accent", self.accent),
            ("key", self.key),
            ("selected", self.selected),
            ("good", self.good),
            ("bad", self.bad),
            ("partial", self.partial),
            ("hint", self.hint),
            ("code", self.code),
            ("keyword", keyword),
            ("string", string),
            ("number", number),
            ("comment", comment),
            ("name", name),
            ("field", self.field),
        ]
    }

    /// The parts that are drawn and not read.
    #[cfg(test)]
    pub(super) fn marks(&self) -> [(&'static str, Style); 2] {
        [("bar", self.bar), ("rest", self.empty)]
    }

    /// The theme with each style changed; `change` gets the least contrast that it needs,
    /// too.
    pub(super) fn map(self, change: impl Fn(Style, f64) -> Style) -> Theme {
        let letters = |style| change(style, LETTERS);
        let marks = |style| change(style, MARKS);
        let c = self.colours;
        Theme {
            text: letters(self.text),
            dim: letters(self.dim),
            title: letters(self.title),
            accent: letters(self.accent),
            key: letters(self.key),
            selected: letters(self.selected),
            good: letters(self.good),
            bad: letters(self.bad),
            partial: letters(self.partial),
            hint: letters(self.hint),
            code: letters(self.code),
            colours: Colours {
                keyword: letters(c.keyword),
                string: letters(c.string),
                number: letters(c.number),
                comment: letters(c.comment),
                name: letters(c.name),
            },
            bar: marks(self.bar),
            empty: marks(self.empty),
            field: letters(self.field),
            terminal: self.terminal,
        }
    }
}
