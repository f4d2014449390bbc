//! New material: skills that are not mastered and can be practised.

use super::budget;
use super::chooser::Chooser;
use super::next::{CANDIDATES, Choice, FIRST_STEPS, Repeats};
use super::reason::Rule;
use crate::course::{Goal, QuestionIndex, SkillIndex};
use crate::learner::placement;

/// P(known) of its prerequisites from which a skill may begin before they are mastered.
pub(super) const HALF_KNOWN: f64 = 0.6;

impl Chooser<'_> {
    /// Skills that the plan puts first: those in its focus and those whose day
    /// is near, with all that they build on.
    pub(super) fn wanted(&self) -> Vec<SkillIndex> {
        let plan = &self.state.plan;
        let near = plan.due.iter().filter(|(_, day)| {
            let days = budget::days_until(self.state, **day, self.now);
            (..=7).contains(&days)
        });
        let ids = plan.focus.iter().chain(near.map(|(id, _)| id));
        let mut wanted: Vec<SkillIndex> = ids.filter_map(|id| self.course.skill(id)).collect();
        for skill in wanted.clone() {
            wanted.extend(placement::reach(skill, |s| &self.course.skills[s].requires));
        }
        wanted
    }

    /// How many of the last twelve questions were of a skill.
    pub(super) fn shown_lately(&self, skill: SkillIndex) -> usize {
        let shown = self.sitting.asked.iter().rev().take(12);
        let of = shown.filter(|&&q| self.course.questions[q].skills.contains(&skill));
        of.count()
    }

    /// Skills not mastered whose prerequisites all are: first the one whose
    /// first steps are under way, then in turn.
    pub(super) fn open_skills(&self) -> Vec<SkillIndex> {
        let state = self.state;
        let wanted = self.wanted();
        let agenda = state.agenda();
        let last = self.sitting.asked.last().map(|&q| self.first_skill(q));
        // The latest few, too: one of them may have its first steps to finish.
        let mut frontier: Vec<SkillIndex> = agenda.begun().take(64).collect();
        frontier.extend(agenda.begun().rev().take(8));
        let place: Vec<SkillIndex> = agenda.new_skills().take(64).collect();
        frontier.extend(&place);
        frontier.extend(
            wanted
                .iter()
                .copied()
                .filter(|&s| !agenda.is_mastered(s) && agenda.is_open(s)),
        );
        frontier.sort_unstable();
        frontier.dedup();
        let turn = |s: SkillIndex| place.iter().position(|&p| p == s).unwrap_or(s.0);
        let calm = state.plan.goal() == Goal::Support;
        frontier.sort_by_key(|&s| {
            let attempts = state.skills[s].attempts;
            let first_steps = if calm { 2 * FIRST_STEPS } else { FIRST_STEPS };
            let beginning = (1..first_steps).contains(&attempts);
            (
                !wanted.is_empty() && !wanted.contains(&s),
                self.has_had_its_share(s),
                !beginning,
                last == Some(s),
                // Begun ones before new ones.
                attempts == 0,
                !self.mixes_well(last, s),
                self.shown_lately(s),
                turn(s),
            )
        });
        let begun: Vec<SkillIndex> = (frontier.iter().copied())
            .filter(|&s| state.skills[s].attempts > 0)
            .collect();
        if let [alone] = begun[..]
            && last.is_some_and(|l| frontier.contains(&l))
            && state.skills[alone].attempts < 3
        {
            // Alone, a begun skill goes on until it has three answers; then a second one joins it.
            frontier.retain(|&s| s != alone);
            frontier.insert(0, alone);
        }
        self.with_room(frontier)
    }

    /// A question of an open skill, nearest to the success rate aimed for.
    pub(super) fn frontier(&self, repeats: Repeats) -> Option<Choice> {
        if self.sitting.focus.is_some() {
            return None;
        }
        let wanted = self.wanted();
        (self.open_skills().into_iter())
            .find_map(|skill| self.by_difficulty(self.rule_of(skill, &wanted), skill, repeats))
    }

    /// Why a question of an open skill is asked.
    pub(super) fn rule_of(&self, skill: SkillIndex, wanted: &[SkillIndex]) -> Rule {
        match self.state.skills[skill].attempts {
            _ if wanted.contains(&skill) => Rule::Planned,
            0 => Rule::FirstSteps,
            _ => Rule::Frontier,
        }
    }

    /// An explorer's next skill: never practised, its prerequisites half known.
    pub(super) fn look_around(&self) -> Option<Choice> {
        let asked = self.sitting.asked.len();
        // Every third question only: what was begun is to be learned as well.
        let is_turn = asked.is_multiple_of(3);
        if !is_turn || self.sitting.focus.is_some() || self.left.new == Some(0) || !self.has_room()
        {
            return None;
        }
        let (course, state) = (self.course, self.state);
        let count = course.skills.len();
        // In the course's order. Where it has more skills than one choice looks at, each begins
        // its look at another of them.
        let first = match count > CANDIDATES {
            true => asked * 7 % count,
            false => 0,
        };
        let around = (0..count.min(CANDIDATES)).map(|i| SkillIndex((first + i) % count));
        let mut open = around.filter(|&s| {
            state.skills[s].attempts == 0
                && !state.is_mastered(course, s)
                && (course.skills[s].requires.iter()).all(|&r| state.skills[r].known >= HALF_KNOWN)
        });
        open.find_map(|s| self.by_difficulty(Rule::Explore, s, Repeats::No))
    }

    /// Facts of a mastered skill that have not come up yet: knowing some words
    /// of a list does not teach the others. Procedures need none of this.
    pub(super) fn remaining(&self) -> Option<Choice> {
        let any = || self.not_met(Rule::Remaining, |_| true);
        self.not_met(Rule::Remaining, |q| self.is_likely(q))
            .or_else(|| any().filter(|choice| self.is_taught_first(choice)))
    }

    /// The same, for whatever reason they are asked.
    pub(super) fn not_met(
        &self,
        rule: Rule,
        fits: impl Fn(QuestionIndex) -> bool,
    ) -> Option<Choice> {
        if self.left.new == Some(0) {
            return None;
        }
        let agenda = self.state.agenda();
        let skills = agenda.remaining().take(64);
        let facts = skills.flat_map(|s| agenda.facts(s).take(64));
        self.choose(
            |_| rule.clone(),
            |q| self.first_skill(q),
            facts.filter(|&q| {
                let skills = &self.course.questions[q].skills;
                fits(q)
                    && self.in_focus(q)
                    && self.may_ask(q)
                    && skills.iter().all(|&s| agenda.is_open(s))
            }),
            |q| self.level(q),
        )
    }
}
