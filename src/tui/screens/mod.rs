//! One file per screen: what it shows, and what keys do there.
//!
//! To add one, write a file with a type that is a [`Screen`], and push it from the
//! screen that leads to it. Keys of its own go into `keys::bindings`.

mod accents;
pub(in crate::tui) mod asked;
mod beside;
mod calendar;
mod charts;
pub(in crate::tui) mod class_report;
mod courses;
pub(in crate::tui) mod done;
mod hints;
pub(in crate::tui) mod home;
mod how_far;
pub(in crate::tui) mod interests;
pub(in crate::tui) mod judged;
mod kept;
pub(in crate::tui) mod lasting;
mod life;
mod look_back;
mod looked;
pub(in crate::tui) mod map;
mod map_around;
mod map_drawn;
mod map_parts;
mod map_tree;
mod marked;
mod own_text;
pub(in crate::tui) mod palette;
mod parts;
mod pictured;
mod place;
pub(in crate::tui) mod placed;
pub(in crate::tui) mod plan;
mod plan_ahead;
mod plan_settings;
pub(in crate::tui) mod practice;
mod progress;
pub(in crate::tui) mod put_away;
mod questions;
pub(in crate::tui) mod reading;
mod said;
mod search;
pub(in crate::tui) mod setting;
mod shown;
pub(in crate::tui) mod skills;
mod standing;
mod status;
mod taught;
mod test_start;
pub(in crate::tui) mod tested;
pub(in crate::tui) mod tuning;
mod typed;
mod why;
mod written_before;

pub(crate) use shown::shown;

use std::fmt;
use std::sync::Arc;

use super::editor::ToEdit;
use super::keys::Keymap;
use super::keys::action::{Action, Context};
use super::looks::Look;
use super::widgets::canvas::Canvas;
use crate::course::{Course, Length, SkillIndex};
use crate::desk::{Desk, Start};
use crate::journal::Appeal;
use crate::words::Message;

/// A screen: what it shows, what keys do there.
pub(in crate::tui) trait Screen: fmt::Debug {
    /// Where keys are pressed just now: it decides what each of them means.
    fn context(&self) -> Context;

    fn draw(&self, desk: &Desk, canvas: &mut Canvas);

    /// Does what a key asks for; tells what the program is to do then, in this order.
    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next>;

    /// Whether the screen below stays in sight, where there is room for both.
    fn is_overlay(&self) -> bool {
        false
    }

    /// Whether it has something for a third column, on the widest screens.
    fn has_third(&self) -> bool {
        false
    }

    /// Whether something on it moves once it is shown: that a key brought about.
    fn moves(&self) -> bool {
        false
    }

    /// Takes pasted text; what is to be said of it.
    fn paste(&mut self, _text: &str, _desk: &Desk) -> Option<Message> {
        None
    }

    /// Of an earlier answer of the sitting it is said that it should not count, or counts
    /// again.
    fn contest(&mut self, _at: usize, _why: Option<Appeal>, _desk: &mut Desk) -> Vec<Next> {
        Vec::new()
    }

    /// It is on top again.
    fn uncovered(&mut self, _desk: &Desk) {}

    /// What was opened from its list went on to another one: it is marked, by its number.
    fn mark(&mut self, _number: usize) {}

    /// A key did what is the same on all screens: what was asked before it is asked anew.
    fn passed_by(&mut self) {}

    /// Practice begins above it; whether it stays beneath.
    fn practising(&mut self) -> bool {
        true
    }

    /// Whether who leaves a sitting that began above it comes back to it.
    fn is_place(&self) -> bool {
        false
    }

    /// Work on another thread came to its end.
    fn woken(&mut self, _desk: &mut Desk) {}

    /// The program ends.
    fn end(&mut self, _desk: &mut Desk) {}

    /// Letters that are offered to whoever types here.
    fn letters(&self, _desk: &Desk) -> Vec<char> {
        Vec::new()
    }

    /// What its keys can't do now, so that they are not listed.
    fn without(&self, _desk: &Desk) -> Vec<Action> {
        Vec::new()
    }
}

/// What a screen may reach when it acts.
pub(in crate::tui) struct Reach<'a> {
    pub(in crate::tui) desk: &'a mut Desk,
    pub(in crate::tui) wake: &'a Wake,
    pub(in crate::tui) keys: &'a Keymap,
}

/// What the program is to do after a key.
#[derive(Debug)]
pub(in crate::tui) enum Next {
    /// Says something at the foot of the screen.
    Say(Message),
    /// Scrolls to the beginning: something else is shown.
    Turn,
    /// Lays a screen over this one.
    Push(Box<dyn Screen>),
    /// Puts a screen in the place of this one.
    Replace(Box<dyn Screen>),
    /// Leaves this screen.
    Pop,
    /// Leaves all screens but the first.
    Home,
    /// Marks what was looked at last in the list that is on top by now.
    Mark(usize),
    /// Leaves a sitting: for the list or the map from which it was begun, or else for the
    /// first screen.
    Out,
    /// Opens a course at one of its skills.
    Open(Arc<Course>, SkillIndex),
    /// Opens the map of a course at one of its skills.
    Map(Arc<Course>, SkillIndex),
    /// Begins a sitting.
    Practise(Arc<Course>, Start),
    /// Begins a sitting, to last so long, without asking for interests again.
    Begin(Arc<Course>, Start, Option<Length>),
    /// Leaves the screen for the learner's own editor.
    Edit(ToEdit),
    /// Looks otherwise from now on.
    Look(Look),
    /// Hands an action to the screen that is on top by now.
    Act(Action),
    /// Has the screen that is on top by now say of an earlier answer of its sitting that it
    /// does not count, or that it counts again.
    Contest(usize, Option<Appeal>),
}

impl Next {
    pub(in crate::tui) fn push(screen: impl Screen + 'static) -> Vec<Next> {
        vec![Next::Push(Box::new(screen))]
    }

    pub(in crate::tui) fn say(message: Message) -> Vec<Next> {
        vec![Next::Say(message)]
    }

    /// Leaves this screen, and then what else there is to do.
    fn pop<const N: usize>(then: [Option<Next>; N]) -> Vec<Next> {
        let pop = Some(Next::Pop).into_iter();
        pop.chain(then.into_iter().flatten()).collect()
    }
}

/// Called from any thread when there is something to take up.
#[derive(Clone)]
pub(in crate::tui) struct Wake(pub(in crate::tui) Arc<dyn Fn() + Send + Sync>);

impl fmt::Debug for Wake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wake")
    }
}
