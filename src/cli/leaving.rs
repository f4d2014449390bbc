//! The full screen is left for the learner's own editor.

use std::process::Command;

use super::showing::Id;
use super::{Error, Global};
use crate::tui::ToEdit;

/// How it is passed on that a course was crammed: no name of a showing, which has a `#`.
pub(super) const CRAM: &str = "cram";

/// Has this process become one that opens the editor and then goes on: no thread of ours
/// reads what is typed into it.
pub(super) fn leave_for(global: &Global, left: &ToEdit) -> Result<(), Error> {
    let course = left.course.display().to_string();
    let id = left.showing.as_ref();
    let id = id.map(|showing| Id::named(&course, left.question.clone(), showing).to_string());
    let mut again = Command::new(std::env::current_exe()?);
    again.args(global.again());
    again.arg("edit").arg(format!("{course}#{}", left.question));
    let how = match left.cram {
        true => CRAM.to_owned(),
        false => id.unwrap_or_default(),
    };
    again.arg(format!("--go-on={how}"));
    #[cfg(unix)]
    return Err(std::os::unix::process::CommandExt::exec(&mut again).into());
    #[cfg(not(unix))]
    Ok(again.status().map(drop)?)
}
