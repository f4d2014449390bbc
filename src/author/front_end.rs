//! Where answers are entered.

use crate::kinds::{Answer, Shown};

/// A front end, as far as a check needs it: how people enter an answer there.
#[derive(Clone, Copy, Debug)]
pub struct FrontEnd {
    /// Its name in messages: `screen`, `plain` or `serve`.
    pub name: &'static str,
    /// The answer that the front end hands in when somebody enters this one, to what is
    /// shown; `None` where it can't be entered.
    pub enter: fn(&Shown, &Answer) -> Option<Answer>,
}
