//! What is known of a question. A course has thousands, of which a learner has met a part:
//! of one that they have not, nothing is kept.

use std::ops::{Deref, DerefMut};

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::belief::memory::Memory;
use super::belief::predict::OnQuestion;
use super::fade::Fade;
use super::parts::Parts;
use super::proof::Held;
use super::slip::Slip;
use crate::measure::Days;

/// What is known of a question. As long as that is nothing, it takes no room of its own;
/// whoever changes it gives it some.
#[derive(Clone, Default)]
pub struct QuestionState(Option<Box<OfQuestion>>);

/// What there is to know of a question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OfQuestion {
    /// What is remembered of it; none where it was never answered.
    pub memory: Option<Memory>,
    /// What its first skill had been forgiven when it was last answered, in days.
    pub forgiven: Days,
    /// First tries at the whole of it.
    pub attempts: u32,
    /// How many of them were right.
    pub correct: u32,
    /// Times it was forgotten: wrong after having been right.
    pub lapses: u32,
    /// Whether the last of them was right.
    pub last_right: bool,
    /// Whether it is put away for good.
    pub suspended: bool,
    /// Not to be asked before this.
    pub buried_until: Option<Timestamp>,
    /// What the prediction stands on, where it was answered.
    pub strength: Option<OnQuestion>,
    /// What answers without help have shown.
    pub held: Held,
    /// When it was last shown with its answer, before it was asked.
    pub met: Option<Timestamp>,
    /// How much of it is given after an example; see
    /// [`State::fade`](super::State::fade) for now.
    pub fade: Option<Fade>,
    /// The step that went wrong; see [`State::slip`](super::State::slip) for now.
    pub slip: Option<Slip>,
    /// Of a question with parts: what was answered of a showing that is not at its end;
    /// see [`State::parts`](super::State::parts) for now.
    pub parts: Option<Box<Parts>>,
}

/// Nothing yet.
static NOTHING: OfQuestion = OfQuestion {
    memory: None,
    forgiven: Days::new(0.0),
    attempts: 0,
    correct: 0,
    lapses: 0,
    last_right: false,
    suspended: false,
    buried_until: None,
    strength: None,
    held: Held::NONE,
    met: None,
    fade: None,
    slip: None,
    parts: None,
};

impl OfQuestion {
    /// Whether it was neither asked nor shown with its answer.
    pub fn is_fresh(&self) -> bool {
        self.attempts == 0 && self.met.is_none()
    }
}

impl Deref for QuestionState {
    type Target = OfQuestion;

    fn deref(&self) -> &OfQuestion {
        self.0.as_deref().unwrap_or(&NOTHING)
    }
}

impl DerefMut for QuestionState {
    fn deref_mut(&mut self) -> &mut OfQuestion {
        self.0.get_or_insert_default()
    }
}

impl From<OfQuestion> for QuestionState {
    fn from(known: OfQuestion) -> QuestionState {
        QuestionState((known != NOTHING).then(|| Box::new(known)))
    }
}

impl PartialEq for QuestionState {
    fn eq(&self, other: &QuestionState) -> bool {
        **self == **other
    }
}

impl std::fmt::Debug for QuestionState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}

impl Serialize for QuestionState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for QuestionState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<QuestionState, D::Error> {
        OfQuestion::deserialize(deserializer).map(QuestionState::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_question_that_was_never_met_nothing_is_kept() {
        assert!(size_of::<QuestionState>() <= 8, "a pointer or none");
        assert_eq!(NOTHING, OfQuestion::default());
        let fresh = QuestionState::default();
        let bytes = postcard::to_stdvec(&fresh).expect("it is written");
        // As its fields are: nothing tells in the bytes how it is held.
        assert_eq!(Ok(&bytes), postcard::to_stdvec(&NOTHING).as_ref());
        let read: QuestionState = postcard::from_bytes(&bytes).expect("it is read");
        assert!(read.0.is_none() && read == fresh);
        let mut asked = fresh.clone();
        asked.attempts += 1;
        let bytes = postcard::to_stdvec(&asked).expect("it is written");
        let read: QuestionState = postcard::from_bytes(&bytes).expect("it is read");
        assert!(read == asked && read.attempts == 1 && !read.is_fresh());
        assert!(fresh.attempts == 0 && fresh.0.is_none());
    }
}
