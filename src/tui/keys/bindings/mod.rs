//! The table of keys: which key does what, and where.

mod class;
mod general;
mod looked;
mod practice;
mod screens;

use super::action::{Action, Context};
use crate::words::Message;

/// A line of the table.
#[derive(Debug)]
pub(in crate::tui) struct Binding {
    pub(in crate::tui) contexts: &'static [Context],
    pub(in crate::tui) keys: &'static [&'static str],
    pub(in crate::tui) action: Action,
    /// A word or two for the footer, where it is shown there.
    pub(in crate::tui) short: Option<Message>,
    /// For the page of all keys, where it is shown there.
    pub(in crate::tui) what: Option<Message>,
}

/// A line that only the page of all keys shows.
const fn bind(
    contexts: &'static [Context],
    keys: &'static [&'static str],
    action: Action,
    what: Message,
) -> Binding {
    Binding {
        contexts,
        keys,
        action,
        short: None,
        what: Some(what),
    }
}

/// A line that the footer shows too, by its short words.
const fn foot(
    contexts: &'static [Context],
    keys: &'static [&'static str],
    action: Action,
    short: Message,
    what: Message,
) -> Binding {
    Binding {
        contexts,
        keys,
        action,
        short: Some(short),
        what: Some(what),
    }
}

use Context as C;

pub(in crate::tui) const EVERYWHERE: &[Context] = &[
    C::Home,
    C::Search,
    C::Course,
    C::Choose,
    C::Sort,
    C::Front,
    C::Back,
    C::Type,
    C::Blanks,
    C::Lines,
    C::Judged,
    C::Example,
    C::Done,
    C::Page,
    C::PutAway,
    C::Suspending,
    C::Placed,
    C::Plan,
    C::PlanValue,
    C::Tuning,
    C::Lasting,
    C::Interests,
    C::BeforeTest,
    C::Settings,
    C::Progress,
    C::Map,
    C::Palette,
    C::Why,
    C::LookBack,
    C::Questions,
    C::Looked,
    C::Note,
    C::Narrow,
    C::Report,
    C::ReportPart,
];

/// The table. Of two lines that fit, the first one counts; the footer keeps this order.
pub(in crate::tui) fn keys() -> impl Iterator<Item = &'static Binding> {
    [
        screens::KEYS,
        practice::KEYS,
        looked::KEYS,
        class::KEYS,
        general::KEYS,
    ]
    .into_iter()
    .flatten()
}
