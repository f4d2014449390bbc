//! Skills and questions as read, with the places that later checks complain at.

use super::cases::Case;
use crate::course::{Misconception, Question, Skill};
use crate::reading::{Complaints, Place, did_you_mean};
use crate::text::clean;
use crate::words::message;

/// What later checks need of a thing to answer: every value that was read of it, with its
/// key and its place, and its author's cases.
#[derive(Default)]
pub(super) struct Told {
    pub values: Vec<(&'static str, Place)>,
    pub cases: Vec<Case>,
    /// The same of those of its hints that ask.
    pub hints: Vec<Told>,
}

/// A question as read, with the places that later checks complain at.
#[derive(Clone)]
pub(super) struct RawQuestion {
    pub question: Question,
    pub id_place: Place,
    /// Every value that was read, its key and its place: those of the question
    /// itself first, then those of each step.
    pub values: Vec<Vec<(&'static str, Place)>>,
    /// Its author's cases, in the same order.
    pub cases: Vec<Vec<Case>>,
    /// Where each former id stands.
    pub was_places: Vec<Place>,
    /// The rows that it builds on, before they are looked up.
    pub builds_on: Vec<(String, Place)>,
    /// Whether it was made from a row of facts.
    pub is_of_fact: bool,
}

impl RawQuestion {
    /// Whether it is one of those that the row of this id makes.
    pub(super) fn is_of_row(&self, id: &str) -> bool {
        self.is_of_fact && self.question.id.as_str() != id
    }
}

/// One of the questions that were made from one table, or from one row of facts.
pub(super) struct Made {
    pub raw: RawQuestion,
    /// Which of them must have gone right before, by how far it stands from the first.
    pub after: Option<usize>,
    /// Which of them asks for more, likewise.
    pub until: Option<usize>,
}

impl Made {
    /// A question that waits for no other.
    pub(super) fn alone(raw: RawQuestion) -> Made {
        Made {
            raw,
            after: None,
            until: None,
        }
    }
}

/// A skill as read, before its prerequisites are looked up.
pub(super) struct RawSkill {
    pub skill: Skill,
    pub requires: Vec<(String, f64, Place)>,
    pub misconceptions: Vec<RawMisconception>,
    /// Skills that it is easily mixed up with, before they are looked up.
    pub confusable: Vec<(String, Place)>,
    /// Its example, before it is looked up.
    pub example: Option<(String, Place)>,
    /// Where each prerequisite that was found is named.
    pub edges: Vec<Place>,
    /// Where each former id stands.
    pub was_places: Vec<Place>,
    pub id_place: Place,
}

/// A misconception as read, before the skill that it shows to be missing is looked up.
pub(super) struct RawMisconception {
    pub misconception: Misconception,
    pub missing: Option<(String, Place)>,
    pub id_place: Place,
}

/// Complains about a skill that a course does not have.
pub(super) fn no_skill<'n>(
    name: &str,
    place: &Place,
    skills: impl IntoIterator<Item = &'n str>,
    complaints: &mut Complaints,
) {
    // A number stands there as it is; ids are texts.
    if complaints
        .raw(place)
        .starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c))
    {
        let help = message!("author-skill-number-help");
        let message = message!("author-skill-number", skill = clean(name));
        return complaints.error(place, message, Some(help));
    }
    let near = did_you_mean(name, skills, complaints);
    let help = near.unwrap_or_else(|| message!("author-no-skill-help"));
    let message = message!("author-no-skill", skill = clean(name));
    complaints.error(place, message, Some(help));
}

/// Complains of an id that something else has already.
pub(super) fn two_with_one_id(
    what: &str,
    id: &str,
    place: &Place,
    first: &Place,
    complaints: &mut Complaints,
) {
    // Finding a line takes as long as the file is.
    let (file, line) = match complaints.is_full() {
        true => Default::default(),
        false => complaints.at(first),
    };
    complaints.error_beside(
        place,
        first,
        message!("author-two-with-one-id", what = what, id = id),
        Some(message!(
            "author-two-with-one-id-help",
            file = file,
            line = line
        )),
    );
}
