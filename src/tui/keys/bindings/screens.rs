//! Keys of the screens around practice: home, search, a course, its plan, the memory model.

use super::{Binding, bind, foot};
use crate::tui::keys::action::{Action, Context as C};
use crate::words::message;

/// See [`keys`](super::keys).
pub(super) const KEYS: &[Binding] = &[
    foot(
        &[C::Home],
        &["enter", "p"],
        Action::Practise,
        message!("tui-foot-practise"),
        message!("tui-does-practise"),
    ),
    foot(
        &[C::Home],
        &["o", "right", "l"],
        Action::Open,
        message!("tui-foot-open"),
        message!("tui-does-open"),
    ),
    foot(
        &[C::Home],
        &["/"],
        Action::Search,
        message!("tui-foot-search"),
        message!("tui-does-search"),
    ),
    bind(&[C::Home], &["m"], Action::Tune, message!("tui-does-tune")),
    foot(
        &[C::Search],
        &["enter"],
        Action::Accept,
        message!("tui-foot-open-found"),
        message!("tui-does-open-found"),
    ),
    foot(
        &[C::Course],
        &["enter"],
        Action::Accept,
        message!("tui-foot-this-skill"),
        message!("tui-does-this-skill"),
    ),
    foot(
        &[C::Course],
        &["p"],
        Action::Practise,
        message!("tui-foot-practise-all"),
        message!("tui-does-practise"),
    ),
    foot(
        &[C::Course],
        &["a"],
        Action::Place,
        message!("tui-foot-place"),
        message!("tui-does-place"),
    ),
    foot(
        &[C::Course],
        &["e"],
        Action::Plan,
        message!("tui-foot-plan"),
        message!("tui-does-plan"),
    ),
    bind(
        &[C::Course],
        &["f"],
        Action::Focus,
        message!("tui-does-focus"),
    ),
    bind(
        &[C::Course],
        &["n"],
        Action::Known,
        message!("tui-does-known"),
    ),
    bind(
        &[C::Course],
        &["R"],
        Action::Afresh,
        message!("tui-does-afresh"),
    ),
    foot(
        &[C::Plan],
        &["enter"],
        Action::Accept,
        message!("tui-foot-plan-agreed"),
        message!("tui-does-plan-agreed"),
    ),
    foot(
        &[C::Plan],
        &["left", "h", "-"],
        Action::Less,
        message!("tui-foot-less"),
        message!("tui-does-less"),
    ),
    foot(
        &[C::Plan],
        &["right", "l", "+"],
        Action::More,
        message!("tui-foot-more"),
        message!("tui-does-more"),
    ),
    foot(
        &[C::Tuning],
        &["enter"],
        Action::Accept,
        message!("tui-foot-fit"),
        message!("tui-does-fit"),
    ),
    foot(
        &[C::Tuning],
        &["n"],
        Action::NotNow,
        message!("tui-foot-not-now"),
        message!("tui-does-not-now"),
    ),
    foot(
        &[C::Tuning],
        &["R"],
        Action::Untune,
        message!("tui-foot-untune"),
        message!("tui-does-untune"),
    ),
    foot(
        &[C::Placed],
        &["enter"],
        Action::Accept,
        message!("tui-foot-agree"),
        message!("tui-does-agree"),
    ),
    foot(
        &[C::Placed],
        &["space", "x"],
        Action::Mark,
        message!("tui-foot-change"),
        message!("tui-does-change"),
    ),
    foot(
        &[C::Course],
        &["o", "right", "l"],
        Action::Lesson,
        message!("tui-foot-lesson"),
        message!("tui-does-lesson-marked"),
    ),
    foot(
        &[C::Course],
        &["/"],
        Action::Search,
        message!("tui-foot-search"),
        message!("tui-does-search"),
    ),
];
