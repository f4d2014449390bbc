//! Keys of the report of a class.

use super::{Binding, bind, foot};
use crate::tui::keys::action::{Action, Context as C};
use crate::words::message;

/// See [`keys`](super::keys).
pub(super) const KEYS: &[Binding] = &[
    foot(
        &[C::Report],
        &["enter", "right", "l"],
        Action::Accept,
        message!("tui-foot-report-open"),
        message!("tui-does-report-open"),
    ),
    foot(
        &[C::ReportPart],
        &["right", "n", "]"],
        Action::Newer,
        message!("tui-foot-report-next"),
        message!("tui-does-report-next"),
    ),
    foot(
        &[C::ReportPart],
        &["left", "p", "["],
        Action::Older,
        message!("tui-foot-report-previous"),
        message!("tui-does-report-previous"),
    ),
    foot(
        &[C::ReportPart],
        &["esc", "q", "enter"],
        Action::Back,
        message!("tui-foot-back"),
        message!("tui-does-back"),
    ),
    foot(
        &[C::Report],
        &["q"],
        Action::Quit,
        message!("tui-foot-quit"),
        message!("tui-does-quit"),
    ),
    bind(
        &[C::Report],
        &["esc", "left"],
        Action::Back,
        message!("tui-does-back"),
    ),
];
