//! Keys that mean much the same on many screens: moving, scrolling, help, leaving.

use super::{Binding, EVERYWHERE, bind};
use crate::tui::keys::action::{Action, Context as C};

const LISTS: &[C] = &[C::Home, C::Course, C::Choose, C::Sort, C::Placed, C::Plan];
const LETTERS: &[C] = &[
    C::Home,
    C::Course,
    C::Choose,
    C::Sort,
    C::Front,
    C::Back,
    C::Judged,
    C::Done,
    C::Page,
    C::Placed,
    C::Plan,
    C::Tuning,
];
const TYPED: &[C] = &[C::Type, C::Blanks];

/// See [`keys`](super::keys).
pub(super) const KEYS: &[Binding] = &[
    bind(LISTS, &["up", "k"], Action::Up, "", "Up"),
    bind(LISTS, &["down", "j"], Action::Down, "", "Down"),
    bind(&[C::Search], &["up", "ctrl-p"], Action::Up, "", "Up"),
    bind(
        &[C::Search],
        &["down", "ctrl-n", "tab"],
        Action::Down,
        "",
        "Down",
    ),
    bind(
        &[C::Blanks],
        &["tab", "down"],
        Action::NextBlank,
        "",
        "To the next blank",
    ),
    bind(
        &[C::Blanks],
        &["backtab", "up"],
        Action::PreviousBlank,
        "",
        "To the blank before",
    ),
    bind(
        &[C::Page, C::Tuning, C::Judged, C::Done, C::Front, C::Back],
        &["up", "k"],
        Action::Up,
        "",
        "Scroll up a line",
    ),
    bind(
        &[C::Page, C::Tuning, C::Judged, C::Done, C::Front, C::Back],
        &["down", "j"],
        Action::Down,
        "",
        "Scroll down a line",
    ),
    bind(
        EVERYWHERE,
        &["pgup"],
        Action::PageUp,
        "",
        "Scroll up a screen",
    ),
    bind(
        EVERYWHERE,
        &["pgdn"],
        Action::PageDown,
        "",
        "Scroll down a screen",
    ),
    bind(LISTS, &["home", "g"], Action::First, "", "To the first"),
    bind(LISTS, &["end", "G"], Action::Last, "", "To the last"),
    bind(LETTERS, &["?", "f1"], Action::Help, "keys", "Show all keys"),
    bind(
        &[C::Search, C::Type, C::Blanks, C::PutAway, C::Suspending],
        &["f1", "alt-?"],
        Action::Help,
        "keys",
        "Show all keys",
    ),
    bind(&[C::Home, C::Done], &["q"], Action::Quit, "quit", "Quit"),
    bind(
        &[C::Course],
        &["esc", "q", "left", "h"],
        Action::Back,
        "back",
        "Back",
    ),
    bind(
        &[C::Page],
        &["esc", "q", "enter", "space"],
        Action::Back,
        "back",
        "Back",
    ),
    bind(
        &[C::Plan],
        &["esc", "q"],
        Action::Back,
        "leave as it was",
        "Back; the plan stays as it was",
    ),
    bind(
        &[C::Tuning],
        &["esc", "q"],
        Action::Back,
        "back",
        "Back; a fit that runs is stopped, and nothing is changed",
    ),
    bind(
        &[C::Search],
        &["esc"],
        Action::Back,
        "back",
        "Clear what is typed; where nothing is, back",
    ),
    bind(&[C::PutAway], &["esc"], Action::Back, "back", "Back"),
    bind(
        &[C::Suspending],
        &["esc", "n"],
        Action::Back,
        "keep it",
        "Keep it: nothing is changed",
    ),
    bind(
        &[C::Choose, C::Sort, C::Front, C::Back, C::Judged, C::Placed],
        &["esc", "q"],
        Action::Back,
        "leave",
        "End the sitting; nothing is lost",
    ),
    bind(
        TYPED,
        &["esc"],
        Action::Back,
        "leave",
        "Clear what is typed; where nothing is, end the sitting",
    ),
    bind(
        EVERYWHERE,
        &["ctrl-z"],
        Action::ToShell,
        "",
        "Go to the shell; fg there comes back",
    ),
    bind(
        EVERYWHERE,
        &["ctrl-c"],
        Action::Quit,
        "",
        "Quit at once; nothing is lost",
    ),
];
