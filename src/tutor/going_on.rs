//! What keeps a sitting going where no other rule has a question: nobody who
//! wants to practise is sent home as long as there is something to ask.

use super::budget::Left;
use super::chooser::Chooser;
use super::frontier::HALF_KNOWN;
use super::next::{Basics, CANDIDATES, Choice, Repeats};
use super::reason::Rule;
use crate::course::SkillIndex;

/// Other questions that come between before one is asked again only to go on.
pub(super) const OTHERS_BETWEEN: usize = 6;

/// Misses in a row of a skill from which nothing new is built on it on trust.
const MISSED: u8 = 2;

impl Chooser<'_> {
    /// Whether what a skill builds on allows its questions.
    pub(super) fn is_ready(&self, skill: SkillIndex, basics: Basics) -> bool {
        let mut requires = self.course.skills[skill].requires.iter();
        self.state.agenda().is_open(skill) || requires.all(|&r| self.carries(r, basics))
    }

    /// Whether what builds on a skill may be asked, as far as that skill goes.
    fn carries(&self, skill: SkillIndex, basics: Basics) -> bool {
        let known = &self.state.skills[skill];
        let tried = known.attempts > 0;
        self.state.agenda().is_mastered(skill)
            || match basics {
                Basics::Mastered => false,
                // Who has just missed it twice is not well on the way with it.
                Basics::Trusted => tried && known.known >= HALF_KNOWN && known.wrong_run < MISSED,
                // After one answer it is too soon for what builds on it. Not so after a miss:
                // where nothing else comes between, the same would come again at once.
                Basics::Tried => known.attempts > 1 || known.wrong_run > 0,
            }
    }

    /// Skills that are not open, but ready. All of them build on skills that are begun.
    pub(super) fn ahead(&self, basics: Basics) -> Vec<SkillIndex> {
        let agenda = self.state.agenda();
        let mut reached: Vec<SkillIndex> = agenda.begun().take(CANDIDATES).collect();
        let mut at = 0;
        while at < reached.len() && reached.len() < 2 * CANDIDATES {
            let skill = reached[at];
            at += 1;
            if self.carries(skill, basics) {
                for &above in self.course.dependents(skill) {
                    if !reached.contains(&above) {
                        reached.push(above);
                    }
                }
            }
        }
        reached
            .retain(|&s| !agenda.is_mastered(s) && !agenda.is_open(s) && self.is_ready(s, basics));
        self.with_room(reached)
    }

    /// A skill whose prerequisites are half known: first one that is begun.
    pub(super) fn on_trust(&self) -> Option<Choice> {
        self.step_ahead(&Rule::OnTrust, Basics::Trusted)
    }

    /// A skill whose prerequisites were at least practised, where nothing below it can be asked.
    pub(super) fn for_a_change(&self) -> Option<Choice> {
        match self.is_held_back() {
            true => None,
            false => self.step_ahead(&Rule::Change, Basics::Tried),
        }
    }

    fn step_ahead(&self, rule: &Rule, basics: Basics) -> Option<Choice> {
        if self.sitting.focus.is_some() {
            return None;
        }
        let (state, wanted) = (self.state, self.wanted());
        let last = self.sitting.asked.last().map(|&q| self.first_skill(q));
        let mut ahead = self.ahead(basics);
        // What a teacher puts first is not left for something else that is new.
        if !state.assigned.focus.is_empty() {
            ahead.retain(|s| wanted.contains(s) || state.skills[*s].attempts > 0);
        }
        ahead.sort_by_key(|&s| {
            (
                !wanted.is_empty() && !wanted.contains(&s),
                state.skills[s].attempts == 0,
                last == Some(s),
                self.shown_lately(s),
                s,
            )
        });
        let of = |repeats| {
            let mut skills = ahead.iter();
            skills.find_map(|&s| self.by_difficulty(rule.clone(), s, repeats))
        };
        of(Repeats::No).or_else(|| of(Repeats::Yes))
    }

    /// Whether a limit of the plan keeps back something better than asking again.
    pub(super) fn is_held_back(&self) -> bool {
        let without = Chooser {
            left: Left::default(),
            ..*self
        };
        (self.left.reviews == Some(0) || self.left.new == Some(0)) && without.needed().is_some()
    }

    /// What has just gone wrong, with other numbers.
    pub(super) fn drawn_anew(&self) -> Option<Choice> {
        let last = self.sitting.asked.last().copied()?;
        let drawn = self.course.questions[last].is_drawn();
        drawn.then(|| self.at_once())?
    }

    /// The question that has just gone wrong, if nothing can come between. It has to come back,
    /// so it comes now.
    pub(super) fn at_once(&self) -> Option<Choice> {
        let last = self.sitting.asked.last().copied()?;
        // What gives it away comes between, rather than nothing.
        if !self.lenient && !self.course.siblings(last).is_empty() {
            return None;
        }
        let mut coming = self.sitting.coming_back(self.course, self.state, self.now);
        let waits = coming.any(|q| q == last) && !self.sitting.skipped.contains(&last);
        self.choose(
            |_| Rule::Relearning { ago: 1 },
            |q| self.first_skill(q),
            waits.then_some(last).into_iter(),
            |_| 0.0,
        )
    }
}
