//! How practice returns to a skill on a later day: first with a question that will probably go
//! right.

use super::chooser::Chooser;
use super::next::{CANDIDATES, Choice};
use super::reason::Rule;
use crate::course::{QuestionIndex, SkillIndex};

/// A chosen question with at least this predicted success needs no easier one before it. A choice
/// of ours.
const SAFE: f64 = 0.8;
/// What each of the author's levels takes off a question's predicted success here: of what
/// was answered a few times only, the prediction knows less than its author. A choice of ours.
const A_LEVEL: f64 = 0.05;

impl Chooser<'_> {
    /// Puts an easier question before the first one of a skill on a later day: the one that is
    /// likeliest to go right, of those answered before. The chosen question comes after it. This
    /// is for skills that are not learned, and for learned ones without facts that were never
    /// right on a later day. The choice stays if it will probably go right itself, or if the
    /// learner wants this question. A skill that was right on a later day gets its review as it
    /// is, because the review tells what is remembered.
    pub(super) fn warm_first(&self, choice: Choice) -> Choice {
        let skill = self.first_skill(choice.question);
        let safe = choice.reason.predicted.get() >= SAFE;
        if safe || !gives_way(&choice.reason.rule) || !self.is_cold(skill) {
            return choice;
        }
        let cost = |q: QuestionIndex| {
            let likely = self.state.predict(self.course, q, self.now).p;
            A_LEVEL * self.level(q) - likely
        };
        let is_due = |q| self.state.is_due(self.course, q, self.now);
        let warm = self.choose(
            |q| if is_due(q) { Rule::Due } else { Rule::Warm },
            |_| skill,
            self.answered_before(skill),
            cost,
        );
        warm.filter(|warm| cost(warm.question) < cost(choice.question))
            .unwrap_or(choice)
    }

    /// Whether a skill needs an easier question first. It was begun on an earlier day, and not
    /// asked today or in this sitting; a question passed over counts as asked. And it is not
    /// learned or, if it has no facts, was never right on a later day.
    fn is_cold(&self, skill: SkillIndex) -> bool {
        let known = &self.state.skills[skill];
        let last = known.last;
        let earlier = last.is_some_and(|last| self.state.day(last) < self.state.day(self.now));
        let mut asked = self.sitting.asked.iter();
        // Of learned facts, each by itself is at risk.
        let is_open = !self.course.skills[skill].facts && !known.was_right_later();
        let young = !known.is_learned() || is_open;
        earlier && young && !asked.any(|&q| self.first_skill(q) == skill)
    }

    /// Questions of a skill that were answered before and may be asked now.
    fn answered_before(&self, skill: SkillIndex) -> impl Iterator<Item = QuestionIndex> + '_ {
        let all = self.course.questions_of(skill).iter().copied();
        let limited = self.left.reviews == Some(0);
        let fits = move |&q: &QuestionIndex| {
            self.state.questions[q].attempts > 0
                && self.first_skill(q) == skill
                && self.in_focus(q)
                && self.may_ask(q)
                && !(limited && self.state.is_due(self.course, q, self.now))
        };
        all.filter(fits).take(CANDIDATES)
    }
}

/// Whether what a rule asks may come a question later.
fn gives_way(rule: &Rule) -> bool {
    use Rule::{
        Again, AllTheSame, Change, Cram, Deadline, Due, Explore, Firm, FirstSteps, Focus, Frontier,
        Met, NothingElse, OnTrust, OnceMore, Pinned, Placement, Planned, Probe, Relearning,
        Remaining, Remedial, Selected, Step, Stretch, Test, Twin, Warm,
    };
    match rule {
        Again
        | Change
        | Deadline { .. }
        | Due
        | Explore
        | Focus
        | Frontier
        | OnTrust
        | Planned
        | Probe { .. }
        | Relearning { .. }
        | Remaining
        | Remedial
        | Selected
        | Stretch => true,
        AllTheSame
        | Cram
        | Firm
        | FirstSteps
        | Met
        | NothingElse
        | OnceMore
        | Pinned
        | Placement { .. }
        | Step { .. }
        | Test { .. }
        | Twin
        | Warm => false,
    }
}
