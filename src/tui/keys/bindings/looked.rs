//! Keys to look about: the palette, reasons, earlier answers, questions, notes, bookmarks.

use super::{Binding, bind, foot};
use crate::tui::keys::action::{Action, Context as C};
use crate::words::message;

/// Where something was asked, and letters are commands.
const ASKED: &[C] = &[C::Choose, C::Sort, C::Front, C::Back, C::Judged];
const TYPED: &[C] = &[C::Type, C::Blanks, C::Lines];
/// Where a question waits for its answer.
const QUESTION: &[C] = &[C::Choose, C::Sort, C::Front, C::Type, C::Blanks, C::Lines];

/// See [`keys`](super::keys).
pub(super) const KEYS: &[Binding] = &[
    foot(
        &[C::Palette],
        &["enter"],
        Action::Accept,
        message!("tui-foot-do-it"),
        message!("tui-does-do-it"),
    ),
    foot(
        &[C::Why],
        &["w", "f3"],
        Action::Why,
        message!("tui-foot-why-all"),
        message!("tui-does-why-all"),
    ),
    foot(
        &[C::Why],
        &["1"],
        Action::Pick(0),
        message!("tui-foot-instead"),
        message!("tui-does-instead"),
    ),
    Binding {
        contexts: &[C::Why],
        keys: &["2"],
        action: Action::Pick(1),
        short: None,
        what: None,
    },
    Binding {
        contexts: &[C::Why],
        keys: &["3"],
        action: Action::Pick(2),
        short: None,
        what: None,
    },
    // In the palette, and for keys of the learner's own.
    bind(QUESTION, &[], Action::Easier, message!("tui-does-easier")),
    bind(
        QUESTION,
        &[],
        Action::OtherSkill,
        message!("tui-does-other-skill"),
    ),
    bind(
        &[C::Type],
        &["up"],
        Action::OlderText,
        message!("tui-does-typed-before"),
    ),
    bind(
        &[C::Type],
        &["down"],
        Action::NewerText,
        message!("tui-does-typed-after"),
    ),
    foot(
        &[C::LookBack],
        &["[", "left", "alt-p"],
        Action::Older,
        message!("tui-foot-older"),
        message!("tui-does-older"),
    ),
    foot(
        &[C::LookBack],
        &["]", "right"],
        Action::Newer,
        message!("tui-foot-newer"),
        message!("tui-does-newer"),
    ),
    foot(
        &[C::Looked],
        &["[", "left"],
        Action::Older,
        message!("tui-foot-before"),
        message!("tui-does-before"),
    ),
    foot(
        &[C::Looked],
        &["]", "right"],
        Action::Newer,
        message!("tui-foot-after"),
        message!("tui-does-after"),
    ),
    foot(
        &[C::LookBack],
        &["a", "alt-r"],
        Action::Appeal,
        message!("tui-foot-appeal"),
        message!("tui-does-appeal"),
    ),
    bind(
        &[C::LookBack],
        &["!", "alt-x"],
        Action::Broken,
        message!("tui-does-broken"),
    ),
    bind(
        &[C::LookBack],
        &["l", "f4"],
        Action::Lesson,
        message!("tui-does-lesson"),
    ),
    foot(
        &[C::LookBack],
        &["u", "f7", "alt-z"],
        Action::Undo,
        message!("tui-foot-undo"),
        message!("tui-does-undo"),
    ),
    bind(
        &[
            C::Choose,
            C::Sort,
            C::Front,
            C::Back,
            C::Judged,
            C::Example,
            C::Done,
        ],
        &["[", "alt-p"],
        Action::Older,
        message!("tui-does-look-back"),
    ),
    bind(
        TYPED,
        &["alt-p"],
        Action::Older,
        message!("tui-does-look-back"),
    ),
    foot(
        &[C::Questions],
        &["enter"],
        Action::Accept,
        message!("tui-foot-look"),
        message!("tui-does-look"),
    ),
    foot(
        &[C::Questions],
        &["tab"],
        Action::Filter,
        message!("tui-foot-filter"),
        message!("tui-does-filter"),
    ),
    foot(
        &[C::Questions],
        &["f"],
        Action::Narrow,
        message!("tui-foot-narrow"),
        message!("tui-does-narrow"),
    ),
    foot(
        &[C::Questions],
        &["/"],
        Action::Search,
        message!("tui-foot-search"),
        message!("tui-does-search-listed"),
    ),
    foot(
        &[C::Narrow],
        &["enter"],
        Action::Accept,
        message!("tui-foot-list"),
        message!("tui-does-list"),
    ),
    foot(
        &[C::Questions, C::Looked],
        &["z"],
        Action::BringBack,
        message!("tui-foot-bring-back"),
        message!("tui-does-bring-back"),
    ),
    foot(
        &[C::Questions],
        &["p"],
        Action::Practise,
        message!("tui-foot-practise-listed"),
        message!("tui-does-practise-listed"),
    ),
    foot(
        &[C::Questions, C::Looked],
        &["i"],
        Action::Life,
        message!("tui-foot-life"),
        message!("tui-does-life"),
    ),
    bind(
        &[C::LookBack, C::Judged],
        &["i"],
        Action::Life,
        message!("tui-does-life"),
    ),
    bind(
        &[C::Questions, C::Looked],
        &["t"],
        Action::Tags,
        message!("tui-does-tags"),
    ),
    // In the palette, and for keys of the learner's own.
    bind(
        &[
            C::Choose,
            C::Sort,
            C::Front,
            C::Back,
            C::Type,
            C::Blanks,
            C::Lines,
            C::Judged,
            C::LookBack,
        ],
        &[],
        Action::Tags,
        message!("tui-does-tags"),
    ),
    foot(
        &[C::LookBack, C::Questions, C::Looked],
        &["N", "alt-n"],
        Action::Note,
        message!("tui-foot-note"),
        message!("tui-does-note"),
    ),
    foot(
        &[C::LookBack, C::Questions, C::Looked],
        &["*", "alt-m"],
        Action::Bookmark,
        message!("tui-foot-bookmark"),
        message!("tui-does-bookmark"),
    ),
    bind(
        ASKED,
        &["N", "alt-n"],
        Action::Note,
        message!("tui-does-note"),
    ),
    bind(TYPED, &["alt-n"], Action::Note, message!("tui-does-note")),
    bind(
        ASKED,
        &["*", "alt-m"],
        Action::Bookmark,
        message!("tui-does-bookmark"),
    ),
    bind(
        TYPED,
        &["alt-m"],
        Action::Bookmark,
        message!("tui-does-bookmark"),
    ),
    foot(
        &[C::Note],
        &["enter"],
        Action::Accept,
        message!("tui-foot-keep-note"),
        message!("tui-does-keep-note"),
    ),
    bind(
        &[C::Home, C::Course],
        &["L"],
        Action::Questions,
        message!("tui-does-questions"),
    ),
];
