//! A learner's progress by course and skill.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::missteps::{self, MisstepProgress};
use super::resources::{self, ResourceProgress};
use super::tests_taken::{TestProgress, tests_taken};
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::forecast;
use crate::journal::{Appeal, Event, later_tries};
use crate::learner::{SkillStage, Stage, State};
use crate::text::SafeText;
use crate::tutor;
use crate::words::Message;

/// Version of the JSON layout (`format`); see `docs/export.md`.
pub const FORMAT: u32 = 1;

/// Progress in several courses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    pub format: u32,
    /// What this object is, for programs.
    #[serde(rename = "type", default = "kind")]
    pub kind: String,
    pub generated: Timestamp,
    pub profile: String,
    pub courses: Vec<CourseProgress>,
    /// Less of the record could be read than was recorded, so this is not all.
    #[serde(default)]
    pub incomplete: bool,
}

/// Progress in one course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CourseProgress {
    pub id: String,
    pub title: SafeText,
    /// Mean of what is learned over all skills, 0 to 1.
    pub mastery: f64,
    /// How far the course is on its way to lasting, 0 to 1, as bars show it; not in exports,
    /// which have the stages of skills.
    #[serde(skip)]
    pub along: f64,
    pub skills_mastered: usize,
    /// Skills kept or lasting; they are among those mastered.
    #[serde(default)]
    pub skills_kept: usize,
    /// Mean predicted recall now of the skills learned, 0 to 1; none where none was.
    #[serde(default)]
    pub retention: Option<f64>,
    pub attempts: u32,
    /// Questions whose parts were answered in part; those answers count for their skills.
    #[serde(default, skip_serializing_if = "is_none")]
    pub begun: usize,
    pub correct: u32,
    pub seconds: u64,
    pub due: usize,
    pub next_due: Option<Timestamp>,
    pub last_practised: Option<Timestamp>,
    /// What the plan's goal wants and how far it is, as a sentence; none where no goal
    /// and no deadline is set.
    #[serde(default)]
    pub objective: Option<String>,
    pub skills: Vec<SkillProgress>,
    pub recent_mistakes: Vec<MistakeProgress>,
    /// Answers that should not count, as the learner said; newest first.
    #[serde(default)]
    pub appeals: Vec<AppealProgress>,
    /// What became of misconceptions and mistakes; what was met last first.
    #[serde(default)]
    pub followed: Vec<MisstepProgress>,
    /// What came of the feedback on mistakes; see [`Progress::with_feedback`].
    #[serde(default)]
    pub feedback: Vec<FeedbackProgress>,
    /// What came of its resources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<ResourceProgress>,
    /// Tests of the course that were answered to their end; oldest first.
    #[serde(default)]
    pub tests: Vec<TestProgress>,
    /// Minutes by which the learner's clock is ahead of UTC, for dates that people read;
    /// not in exports, whose times are UTC.
    #[serde(skip)]
    pub(super) offset_minutes: i16,
}

/// Progress in one skill.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SkillProgress {
    pub id: String,
    pub title: SafeText,
    /// How far it is.
    #[serde(default = "new")]
    pub stage: Stage,
    /// Whether the course holds less than seven opportunities or three structures for it.
    #[serde(default)]
    pub thin_material: bool,
    /// It was learned once, and missed twice in a row since; its stage is begun.
    #[serde(default)]
    pub begun_again: bool,
    /// It is taken as known, by a decision or a placement test, and no answer spoke against
    /// that since.
    #[serde(skip)]
    pub declared: bool,
    /// What is learned, whatever is remembered of it, 0 to 1: P(known), or the share of
    /// the skill's facts. A right answer never lowers it.
    pub mastery: f64,
    /// Learned, and not sent back to practice since.
    pub mastered: bool,
    /// It counts as mastered, but P(known) fell below the threshold: one more miss
    /// in a row brings it back to practice.
    #[serde(default)]
    pub in_review: bool,
    /// What is remembered now: predicted recall, 0 to 1, with what successes further up
    /// made up for; the mean over facts; none if never practised.
    pub retention: Option<f64>,
    pub attempts: u32,
    /// Mean credit, 0 to 1, half-right answers counting in part; none if never practised.
    pub accuracy: Option<f64>,
    pub seconds: u64,
    /// When the first of the skill's questions is due, or has been; none if none
    /// was asked. What successes further up made up for puts it off.
    pub next_due: Option<Timestamp>,
}

impl SkillProgress {
    /// How far it is, in a word or two.
    pub fn how_far(&self) -> Message {
        let how_far = SkillStage {
            stage: self.stage,
            thin: self.thin_material,
            again: self.begun_again,
        };
        how_far.message()
    }
}

/// A recognised mistake.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MistakeProgress {
    pub at: Timestamp,
    pub question: String,
    /// The question's first skill.
    pub skill: String,
    pub mistake: SafeText,
}

/// An answer that should not count, as the learner said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AppealProgress {
    pub at: Timestamp,
    pub question: String,
    /// The question's first skill.
    pub skill: String,
    pub why: Appeal,
}

/// What came of the feedback on a mistake: the tries that followed it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FeedbackProgress {
    pub mistake: SafeText,
    /// Tries right after the feedback; asking for the answer is one.
    pub tries: u32,
    /// Those that were right.
    pub right: u32,
}

/// What the object is called.
pub(super) fn kind() -> String {
    "progress".to_owned()
}

fn new() -> Stage {
    Stage::New
}

fn is_none(count: &usize) -> bool {
    *count == 0
}

/// Four decimals are more than these numbers are worth, and keep exports stable.
fn rounded(p: impl Into<f64>) -> f64 {
    (p.into() * 10_000.0).round() / 10_000.0
}

/// Looks at one course.
fn course_progress(course: &Course, state: &State, now: Timestamp) -> CourseProgress {
    let overview = tutor::overview(course, state, now);
    let learned = (course.skills.positions()).map(|s| state.learned(course, s).get());
    CourseProgress {
        id: course.id.to_string(),
        title: course.title.clone(),
        mastery: rounded(learned.sum::<f64>() / course.skills.len().max(1) as f64),
        along: overview.along.get(),
        skills_mastered: overview.learned,
        skills_kept: overview.kept,
        retention: overview.remembered.map(rounded),
        attempts: state.attempts,
        begun: state.begun(course),
        correct: state.correct,
        seconds: state.millis.whole_seconds(),
        due: overview.due,
        next_due: overview.next_due,
        last_practised: state.last,
        objective: forecast::chosen(course, state, state.usual_minutes, now)
            .map(|goal| goal.to_string()),
        skills: (course.skills.positions())
            .map(|skill| skill_progress(course, skill, state, now))
            .collect(),
        recent_mistakes: (state.mistakes.iter().rev().take(20))
            .map(|met| MistakeProgress {
                at: met.at,
                question: course.questions[met.question].id.to_string(),
                skill: first_skill(course, met.question),
                mistake: met.name.clone(),
            })
            .collect(),
        followed: missteps::missteps(course, state),
        feedback: Vec::new(),
        resources: resources::resources(course, state),
        tests: tests_taken(course, state),
        offset_minutes: state.offset_minutes(),
        appeals: (state.appeals.iter().rev())
            .map(|appeal| AppealProgress {
                at: appeal.at,
                question: course.questions[appeal.question].id.to_string(),
                skill: first_skill(course, appeal.question),
                why: appeal.why,
            })
            .collect(),
    }
}

/// Looks at one skill.
fn skill_progress(
    course: &Course,
    index: SkillIndex,
    state: &State,
    now: Timestamp,
) -> SkillProgress {
    let (skill, known) = (&course.skills[index], &state.skills[index]);
    let practised = known.attempts > 0;
    let how_far = state.how_far(course, index);
    let asked = course.questions_of(index).iter();
    let dues = asked
        .filter(|&&q| !state.questions[q].suspended)
        .filter_map(|&q| state.due(course, q));
    SkillProgress {
        id: skill.id.to_string(),
        title: skill.title.clone(),
        stage: how_far.stage,
        thin_material: how_far.thin,
        begun_again: how_far.again,
        declared: known.declared,
        mastery: rounded(state.learned(course, index)),
        mastered: state.is_mastered(course, index),
        in_review: state.is_in_review(course, index),
        retention: state.remembered(course, index, now).map(rounded),
        attempts: known.attempts,
        accuracy: practised.then(|| rounded(known.credit / f64::from(known.attempts))),
        seconds: known.millis.whole_seconds(),
        next_due: dues.min(),
    }
}

/// The id of a question's first skill.
fn first_skill(course: &Course, question: QuestionIndex) -> String {
    let skill = course.questions[question].skills[0];
    course.skills[skill].id.to_string()
}

impl Progress {
    /// Adds what came of the feedback on each mistake, from the whole record.
    pub fn with_feedback(mut self, events: &[Event]) -> Progress {
        let tries = later_tries(events);
        for course in &mut self.courses {
            let mut told: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
            for later in tries.iter().filter(|t| t.attempt.course == course.id) {
                if let Some(mistake) = later.after {
                    let (tries, right) = told.entry(mistake).or_default();
                    *tries += 1;
                    *right += u32::from(later.attempt.verdict.is_correct());
                }
            }
            let told = told.into_iter();
            course.feedback = told
                .map(|(mistake, (tries, right))| FeedbackProgress {
                    mistake: SafeText::line(mistake),
                    tries,
                    right,
                })
                .collect();
        }
        self
    }
}

/// Looks at several courses.
pub fn progress<'a>(
    profile: &str,
    courses: impl IntoIterator<Item = (&'a Course, &'a State)>,
    now: Timestamp,
) -> Progress {
    Progress {
        format: FORMAT,
        kind: kind(),
        generated: now,
        profile: profile.to_owned(),
        courses: courses
            .into_iter()
            .map(|(course, state)| course_progress(course, state, now))
            .collect(),
        incomplete: false,
    }
}

/// As JSON, documented in `docs/export.md`.
///
/// # Errors
/// Never for finite numbers, which is all there are.
pub fn json(progress: &Progress) -> serde_json::Result<String> {
    serde_json::to_string_pretty(progress).map(|text| text + "\n")
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::author::{Care, load};
    use crate::journal::sample::right;
    use crate::journal::{Attempt, Event, EventKind};

    const COURSE: &str = r#"
format = 1
[course]
id = "c"
title = "C"
[[skill]]
id = "below"
title = "Below"
[[skill]]
id = "above"
title = "Above"
requires = ["below"]
[[question]]
id = "one"
kind = "number"
skills = ["below"]
prompt = "1 + 1"
answer = "2"
[[question]]
id = "two"
kind = "number"
skills = ["above"]
prompt = "2 + 2"
answer = "4"
"#;

    #[test]
    fn what_is_not_due_by_a_success_further_up_is_not_said_to_be() {
        let files = [("course.toml".to_owned(), COURSE.into())];
        let course = load(&files, Care::Quick).course.unwrap();
        let begun: Timestamp = "2026-03-01T12:00:00Z".parse().unwrap();
        let answered = |question: &str, at| Event {
            at,
            kind: EventKind::Attempt(Attempt {
                millis: 9_000,
                ..right("c", question)
            }),
        };
        let mut state = State::new(&course);
        state.apply(&course, &answered("one", begun));
        let due = state.due(&course, QuestionIndex(0)).unwrap();
        state.apply(
            &course,
            &answered("two", due - SignedDuration::from_hours(1)),
        );
        let now = due + SignedDuration::from_hours(2);
        let told = course_progress(&course, &state, now);
        assert_eq!(
            (told.due, told.next_due),
            (0, state.due(&course, QuestionIndex(0)))
        );
        let below = &told.skills[0];
        assert_eq!(below.next_due, told.next_due);
        assert_eq!(
            below.retention,
            state.skill_recall(SkillIndex(0), now).map(rounded)
        );
        let without = state.skills[SkillIndex(0)]
            .memory
            .unwrap()
            .retrievability(now);
        assert!(below.retention > Some(rounded(without)));
    }
}
