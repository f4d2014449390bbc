//! Keys while a question is asked, judged or put away, and after a sitting.

use super::{Binding, bind, foot};
use crate::tui::keys::action::{Action, Context as C};
use crate::words::{Message, message};

const ASKED: &[C] = &[C::Choose, C::Sort, C::Front, C::Back];
const TYPED: &[C] = &[C::Type, C::Blanks, C::Lines];

/// Picks by number; the page of all keys has one line for all of them.
const fn digit(keys: &'static [&'static str], n: usize) -> Binding {
    let contexts: &[C] = match n {
        // Among the keys of the card already.
        0 => &[C::Choose, C::Sort],
        _ => &[C::Choose, C::Sort, C::Back],
    };
    Binding {
        contexts,
        keys,
        action: Action::Pick(n),
        short: None,
        what: None,
    }
}

/// Grades of a card under the fingers of the right hand, where they rest.
const fn home_row(keys: &'static [&'static str], n: usize, what: Message) -> Binding {
    bind(&[C::Back], keys, Action::Pick(n), what)
}

/// See [`keys`](super::keys).
pub(super) const KEYS: &[Binding] = &[
    foot(
        &[C::Choose, C::Sort],
        &["enter"],
        Action::Accept,
        message!("tui-foot-answer"),
        message!("tui-does-answer"),
    ),
    foot(
        &[C::Type],
        &["enter"],
        Action::Accept,
        message!("tui-foot-answer"),
        message!("tui-does-answer"),
    ),
    foot(
        &[C::Blanks],
        &["enter"],
        Action::Accept,
        message!("tui-foot-next-or-answer"),
        message!("tui-does-next-or-answer"),
    ),
    foot(
        &[C::Lines],
        &["enter"],
        Action::Accept,
        message!("tui-foot-line-or-answer"),
        message!("tui-does-line-or-answer"),
    ),
    foot(
        &[C::Front],
        &["enter", "space"],
        Action::Accept,
        message!("tui-foot-turn-over"),
        message!("tui-does-turn-over"),
    ),
    foot(
        &[C::Back],
        &["1"],
        Action::Pick(0),
        message!("tui-foot-grade"),
        message!("tui-does-grade"),
    ),
    bind(
        &[C::Back],
        &["enter", "space"],
        Action::Pick(2),
        message!("tui-does-grade-well"),
    ),
    digit(&["1"], 0),
    digit(&["2"], 1),
    digit(&["3"], 2),
    digit(&["4"], 3),
    digit(&["5"], 4),
    digit(&["6"], 5),
    digit(&["7"], 6),
    digit(&["8"], 7),
    digit(&["9"], 8),
    home_row(&["j"], 0, message!("tui-does-grade-again")),
    home_row(&["k"], 1, message!("tui-does-grade-hard")),
    home_row(&["l"], 2, message!("tui-does-grade-good")),
    // What is right of L on keyboards here and there.
    home_row(&[";", "ñ", "ö"], 3, message!("tui-does-grade-easy")),
    foot(
        &[C::Judged, C::Example],
        &["enter", "space", "n"],
        Action::Accept,
        message!("tui-foot-go-on"),
        message!("tui-does-go-on"),
    ),
    foot(
        &[C::Done],
        &["enter", "esc"],
        Action::Accept,
        message!("tui-foot-home"),
        message!("tui-does-home"),
    ),
    foot(
        &[C::Done],
        &["+", "5"],
        Action::GoOn,
        message!("tui-foot-five-more"),
        message!("tui-does-five-more"),
    ),
    foot(
        &[C::Done],
        &["p"],
        Action::Practise,
        message!("tui-foot-again"),
        message!("tui-does-again"),
    ),
    foot(
        &[C::Choose],
        &["space", "x"],
        Action::Mark,
        message!("tui-foot-mark"),
        message!("tui-does-mark"),
    ),
    foot(
        &[C::Sort],
        &["space"],
        Action::Mark,
        message!("tui-foot-hold"),
        message!("tui-does-hold"),
    ),
    bind(
        &[C::Sort],
        &["K", "shift-up"],
        Action::Earlier,
        message!("tui-does-earlier"),
    ),
    bind(
        &[C::Sort],
        &["J", "shift-down"],
        Action::Later,
        message!("tui-does-later"),
    ),
    foot(
        &[C::Type],
        &["tab", "f2", "alt-h"],
        Action::Hint,
        message!("tui-foot-hint"),
        message!("tui-does-hint"),
    ),
    foot(
        &[C::Blanks, C::Lines],
        &["f2", "alt-h"],
        Action::Hint,
        message!("tui-foot-hint"),
        message!("tui-does-hint"),
    ),
    foot(
        ASKED,
        &["h", "tab", "f2"],
        Action::Hint,
        message!("tui-foot-hint"),
        message!("tui-does-hint"),
    ),
    foot(
        &[C::Judged],
        &["t", "f5"],
        Action::Steps,
        message!("tui-foot-steps"),
        message!("tui-does-steps"),
    ),
    foot(
        &[C::Judged],
        &["e"],
        Action::Explain,
        message!("tui-foot-explain"),
        message!("tui-does-explain"),
    ),
    foot(
        ASKED,
        &["d", "f8"],
        Action::DontKnow,
        message!("tui-foot-dont-know"),
        message!("tui-does-dont-know"),
    ),
    foot(
        TYPED,
        &["f8", "alt-k"],
        Action::DontKnow,
        message!("tui-foot-dont-know"),
        message!("tui-does-dont-know"),
    ),
    foot(
        &[C::Choose, C::Sort, C::Front, C::Back, C::Judged, C::Example],
        &["w", "f3"],
        Action::Why,
        message!("tui-foot-why"),
        message!("tui-does-why"),
    ),
    foot(
        TYPED,
        &["f3", "alt-w"],
        Action::Why,
        message!("tui-foot-why"),
        message!("tui-does-why"),
    ),
    foot(
        &[C::Choose, C::Sort, C::Front, C::Back, C::Judged, C::Example],
        &["o", "f12"],
        Action::Picture,
        message!("tui-foot-picture"),
        message!("tui-does-picture"),
    ),
    foot(
        TYPED,
        &["f12", "alt-o"],
        Action::Picture,
        message!("tui-foot-picture"),
        message!("tui-does-picture"),
    ),
    bind(
        &[C::Choose, C::Sort, C::Front, C::Back, C::Judged, C::Example],
        &["r"],
        Action::Resource,
        message!("tui-does-resource"),
    ),
    bind(
        TYPED,
        &["alt-v"],
        Action::Resource,
        message!("tui-does-resource"),
    ),
    bind(
        &[C::Choose, C::Sort, C::Front, C::Back, C::Judged, C::Example],
        &["+", "alt-g"],
        Action::Useful,
        message!("tui-does-useful"),
    ),
    bind(
        TYPED,
        &["alt-g"],
        Action::Useful,
        message!("tui-does-useful"),
    ),
    bind(
        &[C::Choose, C::Sort, C::Front, C::Back, C::Judged, C::Example],
        &["-", "alt-q"],
        Action::NotUseful,
        message!("tui-does-not-useful"),
    ),
    bind(
        TYPED,
        &["alt-q"],
        Action::NotUseful,
        message!("tui-does-not-useful"),
    ),
    bind(
        &[C::Choose, C::Sort, C::Front, C::Back, C::Judged],
        &["E", "f10"],
        Action::EditCourse,
        message!("scripts-does-edit"),
    ),
    bind(
        TYPED,
        &["f10", "alt-j"],
        Action::EditCourse,
        message!("scripts-does-edit"),
    ),
    foot(
        ASKED,
        &["t", "f5"],
        Action::Steps,
        message!("tui-foot-steps"),
        message!("tui-does-steps"),
    ),
    foot(
        TYPED,
        &["f5", "alt-e"],
        Action::Steps,
        message!("tui-foot-steps"),
        message!("tui-does-steps"),
    ),
    foot(
        &[C::Judged],
        &["u", "f7", "alt-z"],
        Action::Undo,
        message!("tui-foot-undo"),
        message!("tui-does-undo-this"),
    ),
    foot(
        &[C::Choose, C::Sort, C::Front, C::Judged, C::Example],
        &["l", "f4"],
        Action::Lesson,
        message!("tui-foot-lesson"),
        message!("tui-does-lesson"),
    ),
    foot(
        &[C::Back],
        &["f4"],
        Action::Lesson,
        message!("tui-foot-lesson"),
        message!("tui-does-lesson"),
    ),
    foot(
        TYPED,
        &["f4", "alt-i"],
        Action::Lesson,
        message!("tui-foot-lesson"),
        message!("tui-does-lesson"),
    ),
    foot(
        ASKED,
        &["s", "f6"],
        Action::Skip,
        message!("tui-foot-skip"),
        message!("tui-does-skip"),
    ),
    bind(
        &[C::Example],
        &["s", "f6"],
        Action::Skip,
        message!("tui-does-skip-example"),
    ),
    foot(
        TYPED,
        &["f6", "alt-s"],
        Action::Skip,
        message!("tui-foot-skip"),
        message!("tui-does-skip"),
    ),
    foot(
        &[C::Choose, C::Sort, C::Front, C::Back, C::Example, C::Done],
        &["u", "f7", "alt-z"],
        Action::Undo,
        message!("tui-foot-undo"),
        message!("tui-does-undo"),
    ),
    foot(
        TYPED,
        &["f7", "alt-z"],
        Action::Undo,
        message!("tui-foot-undo"),
        message!("tui-does-undo"),
    ),
    foot(
        &[C::Choose, C::Sort, C::Front, C::Back, C::Judged],
        &["b", "f9"],
        Action::PutAway,
        message!("tui-foot-put-away"),
        message!("tui-does-put-away"),
    ),
    foot(
        TYPED,
        &["f9", "alt-a"],
        Action::PutAway,
        message!("tui-foot-put-away"),
        message!("tui-does-put-away"),
    ),
    bind(
        &[C::Judged],
        &["a", "alt-r"],
        Action::Appeal,
        message!("tui-does-appeal"),
    ),
    bind(
        &[C::Choose, C::Sort, C::Type, C::Blanks, C::Lines],
        &["alt-r"],
        Action::Appeal,
        message!("tui-does-appeal"),
    ),
    bind(
        &[C::Judged],
        &["!", "alt-x"],
        Action::Broken,
        message!("tui-does-broken"),
    ),
    bind(
        &[C::Choose, C::Sort, C::Type, C::Blanks, C::Lines],
        &["alt-x"],
        Action::Broken,
        message!("tui-does-broken"),
    ),
    foot(
        &[C::PutAway],
        &["b", "1"],
        Action::Bury,
        message!("tui-foot-bury"),
        message!("tui-does-bury"),
    ),
    foot(
        &[C::PutAway],
        &["s", "2"],
        Action::Suspend,
        message!("tui-foot-suspend"),
        message!("tui-does-suspend"),
    ),
    foot(
        &[C::Suspending],
        &["enter", "y"],
        Action::Accept,
        message!("tui-foot-suspend-agreed"),
        message!("tui-does-suspend-agreed"),
    ),
];
