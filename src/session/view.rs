//! What a front end sees of a sitting, and what it may say to it.

use std::sync::Arc;

use jiff::Timestamp;

use super::hint_answer::HintAnswer;
use crate::course::{Course, Instance, QuestionIndex, ResourceIndex, SkillIndex};
use crate::journal::{Appeal, Instruction};
use crate::kinds::{Answer, Graded, Shown, Verdict};
use crate::learner::SkillStage;
use crate::measure::Probability;
use crate::text::SafeText;
use crate::tutor::placement::Conclusion;
use crate::tutor::teach::Occasion;
use crate::tutor::{Choice, Notice, Reason, Rule};
use crate::words::{Message, message};

/// What a learner does. The same for every front end.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// Hand in an answer.
    Answer(Answer),
    /// Show one more hint.
    Hint,
    /// Go on after a verdict.
    Next,
    /// Walk through the question's steps (while asked, or after a wrong answer).
    Steps,
    /// Pass over this question; it is no evidence.
    Skip,
    /// Take back the last answer and ask it again.
    Undo,
    /// The lesson of the question's first skill was opened.
    Lesson,
    /// Not before tomorrow.
    Bury,
    /// Never ask this again.
    Suspend,
    /// The answer should not count: it was right, or the question is broken.
    Appeal(Appeal),
    /// An earlier answer, by its place in [`Session::past`](super::Session::past), should not
    /// count, for this reason; `None`: it counts again. The caller must then compute the state
    /// anew.
    Contest(usize, Option<Appeal>),
    /// In a placement test's conclusion: the skill is known, or is not, after all.
    Known(SkillIndex),
    /// End the sitting. Nothing is lost.
    Quit,
    /// Where the sitting has ended by itself: five minutes more.
    GoOn,
    /// A resource was opened.
    Open(ResourceIndex),
    /// Whether a resource was of use.
    Rate(ResourceIndex, bool),
}

/// Why an input counts for nothing, for the learner.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Refusal(pub Message);

/// Where the sitting stands.
#[derive(Clone, Debug)]
pub enum Phase {
    /// A question or step waits for an answer.
    Asking(Asking),
    /// Something is shown to learn from before it is asked; `Next` goes on.
    Teaching(Teaching),
    /// An answer was judged; `Next` goes on.
    Judged(Judged),
    /// The placement test has ended: [`Input::Known`] puts right what it
    /// concluded, `Next` agrees.
    Concluded(Conclusion),
    /// Nothing more now: see [`Session::summary`](super::Session::summary).
    Finished,
}

impl Phase {
    /// The question that is asked or judged.
    pub(super) fn question(&self) -> Option<QuestionIndex> {
        match self {
            Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }) => Some(asking.question),
            Phase::Teaching(_) | Phase::Concluded(_) | Phase::Finished => None,
        }
    }

    /// The same; of something to learn from, the question that it is for.
    pub(super) fn leads_to(&self) -> Option<QuestionIndex> {
        match self {
            Phase::Teaching(teaching) => {
                let twin = teaching.twin.as_ref().map(|twin| twin.question);
                let shown = teaching.example.as_ref().map(|example| example.question);
                twin.or(shown)
            }
            phase => phase.question(),
        }
    }
}

/// Something to learn from. `Next` or `Skip` goes on; an answer is taken for the question
/// that comes next.
#[derive(Clone, Debug)]
pub struct Teaching {
    pub skill: SkillIndex,
    pub how: Instruction,
    pub occasion: Occasion,
    /// The question that is shown with its answer, where one is.
    pub example: Option<Example>,
    /// The beginning of the lesson, where it is shown (Markdown).
    pub lesson: Option<SafeText>,
    /// Whether the lesson goes on after that.
    pub is_cut: bool,
    /// Whether it was shown before.
    pub is_again: bool,
    /// Whether it is a fact right after another one.
    pub is_next: bool,
    /// Why this comes now.
    pub reason: Reason,
    /// What is asked next; nothing after a fact, which is asked after others.
    pub twin: Option<Asking>,
    pub shown_at: Timestamp,
}

/// A question that is shown with its answer.
#[derive(Clone, Debug)]
pub struct Example {
    pub question: QuestionIndex,
    pub instance: Arc<Instance>,
}

/// A question or step that waits for an answer.
#[derive(Clone, Debug)]
pub struct Asking {
    pub question: QuestionIndex,
    /// Shared, so that a phase is cheap to copy: every input does so.
    pub instance: Arc<Instance>,
    pub reason: Reason,
    /// Position of the part, in a question with parts.
    pub part: Option<usize>,
    /// Position of the step being asked, while walking through steps.
    pub step: Option<usize>,
    /// Position of the step within that step, while walking through its own steps.
    pub sub: Option<usize>,
    /// Where [`Asking::item`] went wrong and can be tried again: the last miss.
    pub missed: Option<Missed>,
    /// While walking through steps: the question as it was left.
    pub around: Option<Around>,
    /// How many hints of [`Asking::item`] are shown.
    pub hints_shown: usize,
    /// The answer was shown, and is to be typed once more from memory: how many
    /// tries there were before.
    pub once_more: Option<u8>,
    /// Position of the hint that asks, while it does.
    pub hint: Option<usize>,
    /// While a hint asks: what it helps with, as it was left.
    pub(super) before_hint: Option<Around>,
    /// What came of hints that asked.
    pub(super) hint_answers: Vec<HintAnswer>,
    /// Whether the steps were walked through: an answer after them had help.
    pub(super) walked: bool,
    /// While walking through the steps of a step: the step as it was left, where its
    /// answer was not shown.
    pub(super) within: Option<Around>,
    /// Whether the steps of this step were walked through.
    pub(super) walked_sub: bool,
    /// The part that this showing began with.
    pub(super) first_part: usize,
    /// Whether the answer of this part was shown: its steps lead on, not back.
    pub(super) answered: bool,
    /// After the first try at the last part: how many went right.
    pub(super) whole: Option<Whole>,
    /// Whether the last step showed its answer, and that is the question's, too.
    pub(super) told: bool,
    /// Whether an answer to this showing was already excused, which happens once.
    pub(super) excused: bool,
    /// After an example: how many of its first steps are shown as done.
    pub given: usize,
    pub shown_at: Timestamp,
}

impl Asking {
    /// A question as it is first shown.
    pub(super) fn new(choice: &Choice, instance: Arc<Instance>, now: Timestamp) -> Asking {
        Asking {
            question: choice.question,
            part: instance.has_parts().then_some(0),
            instance,
            reason: choice.reason.clone(),
            step: None,
            sub: None,
            within: None,
            walked_sub: false,
            first_part: 0,
            answered: false,
            whole: None,
            missed: None,
            around: None,
            hints_shown: 0,
            hint: None,
            before_hint: None,
            hint_answers: Vec::new(),
            once_more: None,
            walked: false,
            told: false,
            excused: false,
            given: 0,
            shown_at: now,
        }
    }

    /// What is to be answered: the question, its part, the step being walked through, or a
    /// hint that asks.
    pub fn item(&self) -> &Shown {
        self.instance.item_at(self.spot())
    }
    /// The hints shown so far.
    pub fn hints(&self) -> &[SafeText] {
        let hints = &self.item().hints;
        &hints[..self.hints_shown.min(hints.len())]
    }
    /// Whether the last answer was wrong, and came after all hints that are shown.
    pub fn was_missed_after_hints(&self) -> bool {
        let missed = self.missed.as_ref();
        missed.is_some_and(|missed| missed.hints > 0 && missed.hints == self.hints_shown)
    }
    /// Whether there are hints not yet shown, which the plan allows.
    pub fn has_more_hints(&self) -> bool {
        !self.reason.no_hints && self.has_unshown_hints()
    }
    fn has_unshown_hints(&self) -> bool {
        self.hints_shown < self.item().hints.len()
    }
    /// Whether the last hint is shown and states the answer. A hint that is the only one
    /// gives nothing away.
    pub fn was_told(&self) -> bool {
        self.was_told_by_step() || (!self.has_unshown_hints() && self.item().is_told_by_hints())
    }
    /// Whether the last step, whose answer was shown, gave the answer away.
    fn was_told_by_step(&self) -> bool {
        self.told && self.step.is_none()
    }
    /// Whether one step is asked, which went wrong before, and not the whole.
    pub fn is_alone(&self) -> bool {
        matches!(self.reason.rule, Rule::Step { .. })
    }
    /// Whether the question was answered wrong in this showing, and can be tried again.
    pub fn was_missed(&self) -> bool {
        match self.around.as_ref().or(self.before_hint.as_ref()) {
            Some(around) => around.missed.is_some(),
            None => self.missed.is_some(),
        }
    }
}

/// A wrong answer after which there is another try. The right one is not told yet.
#[derive(Clone, Debug)]
pub struct Missed {
    /// Tries used up, from 1.
    pub tries: u8,
    /// What was answered.
    pub answer: Answer,
    pub graded: Graded,
    /// Feedback of the recognised mistake.
    pub feedback: Option<SafeText>,
    /// Whether the steps had been walked through before it.
    pub(super) after_steps: bool,
    /// How many hints had been shown before it.
    pub(super) hints: usize,
    /// What the first try did, for each skill that it told about.
    pub(super) moves: Vec<SkillMove>,
}

/// What came of all parts of a question.
#[derive(Clone, Copy, Debug)]
pub(super) struct Whole {
    pub(super) verdict: Verdict,
    /// How many went right at the first try.
    pub(super) right: usize,
}

/// A question, a part or a step as it was left for its steps.
#[derive(Clone, Debug)]
pub struct Around {
    pub(super) missed: Option<Missed>,
    pub(super) hints_shown: usize,
}

/// A judged answer.
#[derive(Clone, Debug)]
pub struct Judged {
    pub asking: Asking,
    /// What was answered.
    pub answer: Answer,
    pub graded: Graded,
    /// Feedback of the recognised mistake.
    pub feedback: Option<SafeText>,
    /// Whether its explanation, if there is one, is shown at once; otherwise it comes on
    /// request.
    pub explains: bool,
    /// The names of what this answer showed to be overcome.
    pub overcome: Vec<SafeText>,
    /// Which try it was, from 1. Only the first is evidence for mastery.
    pub tries: u8,
    /// Wrong, and the question has steps that could not be walked through before
    /// the answer was shown: `Steps` does so.
    pub offers_steps: bool,
    /// The answer is to be typed once more, from memory: `Next` asks for it.
    pub once_more: bool,
    /// What the first try did, for each skill that it told about.
    pub moves: Vec<SkillMove>,
    /// What is to be said of skills that were learned by it: what they open, or that the
    /// last one was learned.
    pub reached: Vec<Message>,
    /// When the question is due again.
    pub due: Option<Timestamp>,
    /// What is to be said about how practice goes.
    pub notice: Option<Notice>,
    /// The first try was wrong: comes back later in this sitting.
    pub comes_back: bool,
    /// The same, but it can't be promised: something else may help more, or there may be no
    /// time.
    pub may_come_back: bool,
}

impl Judged {
    /// What to say where the first try is not what the verdict is of, or where the
    /// right answer was copied from the last hint.
    pub fn aside(&self) -> Option<Message> {
        if self.graded.verdict == Verdict::GaveUp && self.answer != Answer::GiveUp {
            let by_step = self.asking.was_told_by_step();
            let step = by_step.then(|| message!("session-told-step"));
            return step.or_else(|| Some(message!("session-told")));
        }
        let later =
            self.tries > 1 && self.asking.once_more.is_none() && self.graded.verdict.is_correct();
        later.then(|| message!("session-later-try", n = usize::from(self.tries)))
    }
}

/// What answers did to a skill.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SkillMove {
    pub skill: SkillIndex,
    pub before: Before,
    /// What is learned: see [`State::learned`](crate::learner::State::learned).
    pub after: Probability,
    /// How far the skill was, and is.
    pub stages: [SkillStage; 2],
    /// For a bar: see [`State::along`](crate::learner::State::along).
    pub along: Probability,
    /// The same as it was before.
    pub was_along: Probability,
    /// A failure that bears on whether the skill counts as mastered.
    pub lapse: Option<Lapse>,
}

/// What was learned before a change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Before {
    /// Never practised: there is nothing to compare with.
    New,
    /// What was learned.
    At(Probability),
}

/// What a failure did to a mastered skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lapse {
    /// It stays in review.
    First,
    /// It goes back to practice.
    Second,
    /// It was declared known, but shown by no answer to a question; it goes back to practice.
    Unproven,
}

impl SkillMove {
    /// Whether the skill is at another stage than before.
    pub fn has_changed(&self) -> bool {
        self.stages[0] != self.stages[1]
    }

    /// How far the skill was and is, with the signs of its stages.
    pub fn signs(&self) -> Message {
        let [before, now] = self.stages;
        let at = |far: SkillStage| {
            let name = far.message();
            message!("session-stage", sign = far.stage.glyph(), stage = name)
        };
        match before == now {
            true => at(now),
            false => message!("session-stage-moved", before = at(before), now = at(now)),
        }
    }

    /// The same without signs and arrows, which a screen reader does not say.
    pub fn spelled_out(&self) -> Message {
        let [before, now] = self.stages.map(SkillStage::message);
        match before == now {
            true => now,
            false => message!("session-stage-spelled", before = before, now = now),
        }
    }

    /// What to say of a failure.
    pub fn message(&self, course: &Course) -> Option<Message> {
        let skill = &course.skills[self.skill].title;
        Some(match self.lapse? {
            Lapse::First => message!("session-lapse-first", skill = skill),
            Lapse::Second => message!("session-lapse-second", skill = skill),
            Lapse::Unproven => message!("session-lapse-unproven", skill = skill),
        })
    }
}
