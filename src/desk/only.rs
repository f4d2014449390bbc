//! What is selected for a sitting.

use std::sync::Arc;

use jiff::Timestamp;

use crate::course::Course;
use crate::learner::State;
use crate::select::Selector;
use crate::tutor::Only;

/// What a selector means now, for a sitting.
pub(super) fn selected(
    selector: &Selector,
    course: &Course,
    state: &State,
    now: Timestamp,
) -> Arc<Only> {
    let questions = selector.of(course, state, now).into_iter();
    Arc::new(Only {
        questions: questions.filter(|&q| !state.is_held_back(q)).collect(),
        written: selector.as_str().to_owned(),
    })
}
