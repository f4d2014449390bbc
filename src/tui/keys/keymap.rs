//! Which key does what, and where: the table of `bindings`, with what the learner's
//! own file changes.

use crossterm::event::KeyEvent;

use super::action::{Action, Context};
use super::bindings::{Binding, EVERYWHERE, keys};
use super::chord::Chord;
use super::edit::edit;
use crate::tui::keys::edit::Edit;
use crate::words::{Message, message};

/// A line of the table in one context, with the keys that count.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Bound {
    pub(in crate::tui) binding: &'static Binding,
    pub(in crate::tui) keys: Vec<Chord>,
    /// Where in the learner's file the keys come from.
    pub(super) from: Option<usize>,
}

/// All keys, context by context.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Keymap {
    contexts: Vec<(Context, Vec<Bound>)>,
}

/// Keys that pick by number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Picks {
    /// The digits from 1 to this one.
    Digits(usize),
    /// Those that the learner chose, in the order of what they pick.
    Others(Vec<Chord>),
}

impl Picks {
    /// Their names: `1 to 4`, or each of them where they were changed.
    pub(in crate::tui) fn message(&self) -> Message {
        match self {
            Picks::Digits(n) => message!("tui-picks", n = *n),
            Picks::Others(keys) => Message::sentences(keys.iter().map(|key| key.label())),
        }
    }
}

impl Default for Keymap {
    fn default() -> Keymap {
        let bound = |binding: &'static Binding| Bound {
            binding,
            keys: binding
                .keys
                .iter()
                .filter_map(|k| Chord::parse(k))
                .collect(),
            from: None,
        };
        let of = |context: Context| {
            let here = keys().filter(move |b| b.contexts.contains(&context));
            (context, here.map(bound).collect())
        };
        Keymap {
            contexts: EVERYWHERE.iter().copied().map(of).collect(),
        }
    }
}

impl Keymap {
    /// The lines that count in a context, in the order of the table.
    pub(in crate::tui) fn of(&self, context: Context) -> &[Bound] {
        let found = self.contexts.iter().find(|(c, _)| *c == context);
        found.map_or(&[], |(_, bound)| bound)
    }

    /// What a key asks for in a context.
    pub(in crate::tui) fn action(&self, context: Context, key: KeyEvent) -> Option<Action> {
        let pressed = Chord::pressed(key);
        let mut bound = self.of(context).iter();
        match bound.find(|b| b.keys.contains(&pressed)) {
            Some(bound) => Some(bound.binding.action),
            None if context.is_typed() => edit(pressed.parts()).map(Action::Edit),
            None if context.takes_digits() => edit(pressed.parts())
                .filter(|edit| matches!(edit, Edit::Insert('0'..='9')))
                .map(Action::Edit),
            None => None,
        }
    }

    /// All keys of an action in a context.
    fn keys(&self, context: Context, action: Action) -> impl Iterator<Item = Chord> {
        let bound = self.of(context).iter();
        let bound = bound.filter(move |b| b.binding.action == action);
        bound.flat_map(|b| &b.keys).copied()
    }

    /// The name of the key that stands for an action in a context.
    pub(in crate::tui) fn name(&self, context: Context, action: Action) -> Message {
        let key = self.keys(context, action).next();
        key.map_or_else(|| message!("tui-no-key"), Chord::label)
    }

    /// The same, but rather `wish` where that key counts too.
    pub(in crate::tui) fn name_or(&self, wish: &str, context: Context, action: Action) -> Message {
        let wish = Chord::parse(wish).filter(|&w| self.keys(context, action).any(|key| key == w));
        wish.map_or_else(|| self.name(context, action), Chord::label)
    }

    /// The key that picks the option of a number, from 0: a digit rather than a longer name.
    fn picking(&self, context: Context, n: usize) -> Option<Chord> {
        let keys = self.keys(context, Action::Pick(n));
        keys.min_by_key(|key| key.label().to_string().chars().count())
    }

    /// The name of that key.
    pub(in crate::tui) fn pick(&self, context: Context, n: usize) -> Option<Message> {
        self.picking(context, n).map(Chord::label)
    }

    /// The names of its keys that are one letter or sign, two at most; of its first key where
    /// there is none.
    pub(in crate::tui) fn short_picks(&self, context: Context, n: usize) -> String {
        let keys = self.keys(context, Action::Pick(n));
        let short = keys
            .map(|key| key.label().to_string())
            .filter(|label| label.chars().count() == 1);
        let short: Vec<String> = short.take(2).collect();
        match short.is_empty() {
            true => self.pick(context, n).map(String::from).unwrap_or_default(),
            false => short.join(" "),
        }
    }

    /// The keys of the first `n` picks; none where they have no keys.
    pub(in crate::tui) fn picks(&self, context: Context, n: usize) -> Option<Picks> {
        let keys: Vec<Chord> = (0..n).filter_map(|i| self.picking(context, i)).collect();
        let usual = (1..=n).map(|i| Chord::parse(&i.to_string()));
        match keys.is_empty() {
            true => None,
            false if keys.iter().copied().map(Some).eq(usual) => Some(Picks::Digits(n)),
            false => Some(Picks::Others(keys)),
        }
    }

    /// Gives an action other keys in a context; tells whether it is known there.
    pub(super) fn rebind(
        &mut self,
        context: Context,
        action: Action,
        keys: &[Chord],
        from: usize,
    ) -> bool {
        let found = self.contexts.iter_mut().find(|(c, _)| *c == context);
        let Some((_, bound)) = found else {
            return false;
        };
        let mut is_first = true;
        for line in bound.iter_mut().filter(|b| b.binding.action == action) {
            let always = line.keys.contains(&Chord::QUIT);
            line.keys.clear();
            if std::mem::take(&mut is_first) {
                line.keys.extend(keys);
                line.from = Some(from);
            }
            if always && !line.keys.contains(&Chord::QUIT) {
                line.keys.push(Chord::QUIT);
            }
        }
        !is_first
    }

    /// A key that asks for two things in one context: the key, the two, and where in
    /// the learner's file one of them stands.
    pub(super) fn clash(&self) -> Option<(usize, Context, Chord, [Action; 2])> {
        for (context, bound) in &self.contexts {
            for (i, line) in bound.iter().enumerate() {
                for other in &bound[i + 1..] {
                    let actions = [line.binding.action, other.binding.action];
                    let both = line.keys.iter().find(|key| other.keys.contains(key));
                    if let (Some(key), true) = (both, actions[0] != actions[1]) {
                        let at = other.from.or(line.from).unwrap_or_default();
                        return Some((at, *context, *key, actions));
                    }
                }
            }
        }
        None
    }
}
