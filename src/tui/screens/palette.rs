//! `Ctrl-P`: every action that there is here, with its key, found by a few letters.

use std::cmp::Reverse;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use ratatui::text::{Line, Span};

use super::accents::plain;
use super::{Next, Reach, Screen};
use crate::desk::Desk;
use crate::text::columns;
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::keys::edit::Edit;
use crate::tui::widgets::canvas::{Canvas, cut};
use crate::tui::widgets::field::Field;
use crate::words::{Message, message};

/// An action that there is.
#[derive(Debug)]
struct Offer {
    action: Action,
    /// The names of its keys; empty where it has none.
    keys: String,
    does: String,
    /// The letter that it types, where it does.
    letter: Option<char>,
}

/// All actions of a place, and what is typed to find one.
#[derive(Debug)]
pub(in crate::tui) struct Palette {
    offers: Vec<Offer>,
    field: Field,
    /// The positions of those that are found, and of the matched letters.
    found: Vec<(usize, Vec<usize>)>,
    selected: usize,
}

impl Palette {
    /// Of a place, without the actions that do nothing there, and with letters to type.
    pub(in crate::tui) fn new(
        keys: &Keymap,
        context: Context,
        without: &[Action],
        letters: &[char],
    ) -> Palette {
        let mut offers: Vec<Offer> = Vec::new();
        for bound in keys.of(context) {
            let action = bound.binding.action;
            let known = offers.iter().any(|offer| offer.action == action);
            let (Some(does), false) = (&bound.binding.what, known) else {
                continue;
            };
            if without.contains(&action) || action == Action::Palette {
                continue;
            }
            let names: Vec<String> = bound.keys.iter().map(|key| key.label().into()).collect();
            offers.push(Offer {
                action,
                keys: names.join("  "),
                does: does.to_string(),
                letter: None,
            });
        }
        offers.extend(letters.iter().map(|&letter| Offer {
            action: Action::Edit(Edit::Insert(letter)),
            keys: String::new(),
            does: message!("tui-palette-letter", letter = letter.to_string()).into(),
            letter: Some(letter),
        }));
        let mut palette = Palette {
            offers,
            field: Field::default(),
            found: Vec::new(),
            selected: 0,
        };
        palette.look();
        palette
    }

    /// Searches for what is typed: the best match first, all of them where nothing is.
    fn look(&mut self) {
        let matcher = SkimMatcherV2::default().ignore_case();
        let wanted = self.field.text().trim();
        let mut typed = wanted.chars();
        let one = typed.next().filter(|_| typed.next().is_none());
        let small = one.map(|c| c.to_ascii_lowercase());
        // Who types one letter means the letters that look like it.
        let is_like =
            |letter: char| one == Some(letter) || small.is_some() && plain(letter) == small;
        let offers = self.offers.iter().enumerate();
        let mut found: Vec<(i64, usize, Vec<usize>)> = offers
            .filter_map(|(i, offer)| {
                if offer.letter.is_some_and(is_like) {
                    return Some((i64::MAX, i, Vec::new()));
                }
                let (score, letters) = matcher.fuzzy_indices(&offer.does, wanted)?;
                Some((score, i, letters))
            })
            .collect();
        found.sort_by_key(|(score, i, _)| (Reverse(*score), *i));
        let found = found.into_iter().map(|(_, i, letters)| (i, letters));
        (self.found, self.selected) = (found.collect(), 0);
    }
}

impl Screen for Palette {
    fn context(&self) -> Context {
        Context::Palette
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, _reach: &mut Reach<'_>) -> Vec<Next> {
        match action {
            Action::Back if !self.field.is_empty() => {
                self.field.clear();
                self.look();
            }
            Action::Back => return vec![Next::Pop],
            Action::Edit(edit) => {
                self.field.edit(edit);
                self.look();
            }
            Action::Accept => {
                if let Some((found, _)) = self.found.get(self.selected) {
                    return vec![Next::Pop, Next::Act(self.offers[*found].action)];
                }
            }
            _ => self.selected = action.along(self.selected, self.found.len()),
        }
        Vec::new()
    }

    fn paste(&mut self, text: &str, _desk: &Desk) -> Option<Message> {
        self.field.insert(text);
        self.look();
        None
    }

    fn draw(&self, _desk: &Desk, canvas: &mut Canvas) {
        canvas.title = message!("tui-palette-title").into();
        canvas.back = (!self.field.is_empty()).then(|| message!("tui-foot-clear"));
        canvas.field("> ", &self.field);
        let width = canvas.room.width.saturating_sub(2);
        for (at, (found, letters)) in self.found.iter().enumerate() {
            let offer = &self.offers[*found];
            let (sign, style) = canvas.mark(at == self.selected);
            let keys = cut(&offer.keys, width / 2);
            let does = cut(&offer.does, width.saturating_sub(columns(&keys) + 1));
            let gap = width.saturating_sub(columns(&does) + columns(&keys));
            let mut spans = vec![Span::styled(sign, style)];
            spans.extend(canvas.found_in(&does, letters, style));
            spans.push(Span::raw(" ".repeat(gap)));
            spans.push(Span::styled(keys, canvas.theme.key));
            canvas.row(Line::from(spans), at == self.selected);
        }
        if self.found.is_empty() {
            canvas.say(message!("tui-search-nothing"), canvas.theme.dim);
        }
    }
}
