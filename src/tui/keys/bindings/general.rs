//! Keys that mean much the same on many screens: moving, scrolling, help, leaving.

use super::{Binding, EVERYWHERE, bind, foot};
use crate::tui::keys::action::{Action, Context as C};
use crate::words::message;

const LISTS: &[C] = &[
    C::Home,
    C::Course,
    C::Choose,
    C::Sort,
    C::Placed,
    C::Plan,
    C::Lasting,
];
const LETTERS: &[C] = &[
    C::Home,
    C::Course,
    C::Choose,
    C::Sort,
    C::Front,
    C::Back,
    C::Judged,
    C::Example,
    C::Done,
    C::Page,
    C::Placed,
    C::Plan,
    C::Tuning,
    C::Lasting,
    C::BeforeTest,
];
const SCROLLED: &[C] = &[
    C::Page,
    C::Tuning,
    C::Judged,
    C::Example,
    C::Done,
    C::Front,
    C::Back,
];
const TYPED: &[C] = &[C::Type, C::Blanks];

/// See [`keys`](super::keys).
pub(super) const KEYS: &[Binding] = &[
    bind(LISTS, &["up", "k"], Action::Up, message!("tui-does-up")),
    bind(
        LISTS,
        &["down", "j"],
        Action::Down,
        message!("tui-does-down"),
    ),
    bind(
        &[C::Search],
        &["up", "ctrl-p"],
        Action::Up,
        message!("tui-does-up"),
    ),
    bind(
        &[C::Search],
        &["down", "ctrl-n", "tab"],
        Action::Down,
        message!("tui-does-down"),
    ),
    bind(
        &[C::Blanks],
        &["tab", "down"],
        Action::NextBlank,
        message!("tui-does-next-blank"),
    ),
    bind(
        &[C::Blanks],
        &["backtab", "up"],
        Action::PreviousBlank,
        message!("tui-does-previous-blank"),
    ),
    bind(
        SCROLLED,
        &["up", "k"],
        Action::Up,
        message!("tui-does-scroll-up"),
    ),
    bind(
        SCROLLED,
        &["down", "j"],
        Action::Down,
        message!("tui-does-scroll-down"),
    ),
    bind(
        EVERYWHERE,
        &["pgup"],
        Action::PageUp,
        message!("tui-does-page-up"),
    ),
    bind(
        EVERYWHERE,
        &["pgdn"],
        Action::PageDown,
        message!("tui-does-page-down"),
    ),
    bind(
        LISTS,
        &["home", "g"],
        Action::First,
        message!("tui-does-first"),
    ),
    bind(
        LISTS,
        &["end", "G"],
        Action::Last,
        message!("tui-does-last"),
    ),
    foot(
        LETTERS,
        &["?", "f1"],
        Action::Help,
        message!("tui-foot-help"),
        message!("tui-does-help"),
    ),
    foot(
        &[C::Search, C::Type, C::Blanks, C::PutAway, C::Suspending],
        &["f1", "alt-?"],
        Action::Help,
        message!("tui-foot-help"),
        message!("tui-does-help"),
    ),
    foot(
        &[C::Home, C::Done],
        &["q"],
        Action::Quit,
        message!("tui-foot-quit"),
        message!("tui-does-quit"),
    ),
    foot(
        &[C::Course],
        &["esc", "q", "left", "h"],
        Action::Back,
        message!("tui-foot-back"),
        message!("tui-does-back"),
    ),
    foot(
        &[C::Page],
        &["esc", "q", "enter", "space"],
        Action::Back,
        message!("tui-foot-back"),
        message!("tui-does-back"),
    ),
    foot(
        &[C::Plan],
        &["esc", "q"],
        Action::Back,
        message!("tui-foot-leave-plan"),
        message!("tui-does-leave-plan"),
    ),
    foot(
        &[C::Lasting, C::BeforeTest],
        &["esc", "q"],
        Action::Back,
        message!("tui-foot-back"),
        message!("tui-does-back"),
    ),
    foot(
        &[C::Tuning],
        &["esc", "q"],
        Action::Back,
        message!("tui-foot-back"),
        message!("tui-does-leave-tuning"),
    ),
    foot(
        &[C::Search],
        &["esc"],
        Action::Back,
        message!("tui-foot-back"),
        message!("tui-does-clear-or-back"),
    ),
    foot(
        &[C::PutAway],
        &["esc"],
        Action::Back,
        message!("tui-foot-back"),
        message!("tui-does-back"),
    ),
    foot(
        &[C::Suspending],
        &["esc", "n"],
        Action::Back,
        message!("tui-foot-keep"),
        message!("tui-does-keep"),
    ),
    foot(
        &[
            C::Choose,
            C::Sort,
            C::Front,
            C::Back,
            C::Judged,
            C::Example,
            C::Placed,
        ],
        &["esc", "q"],
        Action::Back,
        message!("tui-foot-leave"),
        message!("tui-does-leave"),
    ),
    foot(
        TYPED,
        &["esc"],
        Action::Back,
        message!("tui-foot-leave"),
        message!("tui-does-clear-or-leave"),
    ),
    bind(
        EVERYWHERE,
        &["ctrl-z"],
        Action::ToShell,
        message!("tui-does-to-shell"),
    ),
    bind(
        EVERYWHERE,
        &["ctrl-c"],
        Action::Quit,
        message!("tui-does-quit-at-once"),
    ),
];
