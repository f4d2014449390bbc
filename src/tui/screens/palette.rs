//! `Ctrl-P`: every action that there is here, with its key, found by how its words begin.

use ratatui::text::{Line, Span};

use super::accents::plain;
use super::search::simple;
use super::{Next, Reach, Screen};
use crate::desk::Desk;
use crate::settings::Key;
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
    /// What else it is called: by the line of keys, and in the file of keys.
    names: [String; 2],
    /// The letter that it types, where it does.
    letter: Option<char>,
}

impl Offer {
    /// How well it fits what is typed, 0 best: each word of that begins a word of its names
    /// or its sentence. With the matched letters of that sentence.
    fn fit(&self, wanted: &[String]) -> Option<(usize, Vec<usize>)> {
        let settings = Key::ALL.map(Key::name).into_iter();
        let settings = settings.filter(|_| self.action == Action::Settings);
        let names = self.names.iter().map(String::as_str).chain(settings);
        let names: Vec<Vec<String>> = names.map(words).collect();
        if names.iter().any(|name| name == wanted) {
            return Some((0, Vec::new()));
        }
        let does: Vec<char> = self.does.chars().map(simple).collect();
        let (mut rank, mut letters) = (1, Vec::new());
        for word in wanted {
            let is_named = (names.iter().flatten()).any(|name| name.starts_with(word.as_str()));
            let sought: Vec<char> = word.chars().collect();
            let at = (0..does.len()).find(|&at| {
                let begins = at == 0 || !does[at - 1].is_alphanumeric();
                begins && does[at..].starts_with(&sought)
            });
            match at {
                Some(at) => letters.extend(at..at + sought.len()),
                None if !is_named => return None,
                None => {}
            }
            rank = rank.max(if is_named { 1 } else { 2 });
        }
        Some((rank, letters))
    }
}

/// The words of a text, in small letters without accents.
fn words(text: &str) -> Vec<String> {
    let text: String = text.chars().map(simple).collect();
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|w| !w.is_empty()).map(str::to_owned).collect()
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
                names: [
                    (bound.binding.short.as_ref()).map_or_else(String::new, Message::to_string),
                    action.name().unwrap_or_default().to_owned(),
                ],
                letter: None,
            });
        }
        offers.extend(letters.iter().map(|&letter| Offer {
            action: Action::Edit(Edit::Insert(letter)),
            keys: String::new(),
            does: message!("tui-palette-letter", letter = letter.to_string()).into(),
            names: Default::default(),
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
        let wanted = self.field.text().trim();
        let sought = words(wanted);
        let mut typed = wanted.chars();
        let one = typed.next().filter(|_| typed.next().is_none());
        let small = one.map(|c| c.to_ascii_lowercase());
        // Who types one letter means the letters that look like it.
        let is_like =
            |letter: char| one == Some(letter) || small.is_some() && plain(letter) == small;
        let offers = self.offers.iter().enumerate();
        let mut found: Vec<(usize, usize, Vec<usize>)> = offers
            .filter_map(|(i, offer)| {
                if offer.letter.is_some_and(is_like) {
                    return Some((0, i, Vec::new()));
                }
                let (rank, letters) = match sought.is_empty() {
                    true => wanted.is_empty().then(Default::default),
                    false => offer.fit(&sought),
                }?;
                Some((rank, i, letters))
            })
            .collect();
        found.sort_by_key(|(rank, i, _)| (*rank, *i));
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
                let was = self.field.text().to_owned();
                self.field.edit(edit);
                if *self.field.text() != *was {
                    self.look();
                }
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
