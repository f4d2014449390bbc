//! The rules that choose the next question, in the order that the goal sets.

use jiff::Timestamp;

use super::aim::aim;
use super::budget::{self, Left};
use super::chooser::Chooser;
pub(super) use super::reach::{Basics, Portion, Reach, Repeats};
use super::reason::{Reason, Rule};
use super::sitting::{ASKED_BACK_AFTER, Sitting, TRIES};
use super::way_back;
use crate::course::{Course, Goal, QuestionIndex, SkillIndex};
use crate::learner::{Bkt, Days, Stage, State};
use crate::measure::Probability;

/// Questions between a wrong answer and its return, where it is a fact or another fixed
/// question.
const RELEARN_AFTER: usize = 3;
/// The same of a template: other numbers ask for the same thing, and after more others it
/// is remembered rather than repeated.
const REDRAW_AFTER: usize = 7;
/// Answers after which a new skill is mixed with others.
pub(super) const FIRST_STEPS: u32 = 2;
/// What one level of difficulty weighs in the choice of a skill's first question. It is more than
/// any difference in P(right), so the lowest level wins.
const FIRST: f64 = 2.0;
/// Days after which a question that was answered right may be asked again
/// although it is not due: sooner, the answer tells nothing new.
const REPEAT_AFTER: Days = Days::new(1.0 / 24.0);
/// Days before a deadline in which reviews come early.
const CRAM_DAYS: i64 = 3;
/// Most candidates that one rule looks at: what keeps a course of any size quick.
pub(super) const CANDIDATES: usize = 256;

/// A question and why it is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub question: QuestionIndex,
    pub reason: Reason,
}

/// The next question, if `left` were left of the day's budget. While [`OPENED`](super::OPENED)
/// skills are begun, questions of these come before a further skill.
pub(super) fn choose_within(
    course: &Course,
    state: &State,
    sitting: &Sitting,
    now: Timestamp,
    left: Left,
) -> Option<Choice> {
    let chooser = Chooser {
        left,
        ..Chooser::new(course, state, sitting, now)
    };
    let lenient = chooser.lenient();
    (lenient.pinned())
        .or_else(|| chooser.after_teaching())
        .or_else(|| chooser.step_at_once())
        .or_else(|| chooser.by_goal())
        .or_else(|| chooser.beside_others())
        .or_else(|| lenient.by_goal())
        .or_else(|| lenient.all_the_same())
        .map(|choice| chooser.step_first(chooser.warm_first(choice)))
}

impl Chooser<'_> {
    pub(super) fn by_goal(&self) -> Option<Choice> {
        // The day's minutes are used up: what went wrong is still put right.
        if self.left.minutes == Some(0) && self.sitting.focus.is_none() {
            return self
                .relearning(RELEARN_AFTER)
                .or_else(|| self.relearning(0))
                .or_else(|| self.at_once());
        }
        (self.probe())
            .or_else(|| self.block())
            .or_else(|| self.needed())
            .or_else(|| self.varied())
            .or_else(|| self.stretch_on_a_run())
            .or_else(|| self.again())
            .or_else(|| self.frontier(Repeats::Twins))
            .or_else(|| self.drawn_anew())
            .or_else(|| self.for_a_change())
            .or_else(|| self.relearning(0))
            .or_else(|| self.before_a_stretch())
            .or_else(|| self.stretch())
            .or_else(|| self.at_once())
            .or_else(|| self.met_lately())
    }

    /// What serves the learner most, by the goal: all but the rules that only keep a sitting going.
    pub(super) fn needed(&self) -> Option<Choice> {
        let relearning = || self.relearning(RELEARN_AFTER);
        let new = || self.by_pace();
        if let Some(probe) = self.probe() {
            return Some(probe);
        }
        let begun = match self.state.plan.goal() {
            Goal::Accelerate | Goal::Exam => relearning()
                .or_else(|| self.firm())
                .or_else(|| self.share_of_new())
                .or_else(|| self.for_exam())
                .or_else(|| self.due(Portion::Today))
                .or_else(|| self.remedial())
                .or_else(|| self.focus())
                .or_else(new)
                .or_else(|| self.remaining()),
            // What is missing below comes before all that stands on it.
            Goal::Support => relearning()
                .or_else(|| self.remedial())
                .or_else(|| self.firm())
                .or_else(|| self.due(Portion::Today))
                .or_else(|| self.focus())
                .or_else(new)
                .or_else(|| self.remaining()),
            // Every third question is a look around, whatever is due.
            Goal::Explore => relearning()
                .or_else(|| self.look_around())
                .or_else(|| self.due(Portion::Today))
                .or_else(|| self.focus())
                .or_else(|| self.remedial())
                .or_else(new)
                .or_else(|| self.remaining()),
        };
        begun
            .or_else(|| self.before_deadline())
            .or_else(|| self.due(Portion::All))
            .or_else(|| self.frontier(Repeats::Yes))
            .or_else(|| self.relearning_soon())
            .or_else(|| self.after_a_while())
            .or_else(|| self.on_trust())
    }

    /// The success rate aimed for now: a little easier after failures, harder after successes.
    fn target(&self) -> f64 {
        let aim = aim(&self.state.plan);
        (aim - 0.03 * f64::from(self.sitting.streak.clamp(-3, 3))).clamp(0.6, 0.97)
    }

    /// The best of the candidates by `cost` (ties: the order of the course), with its reason.
    /// The neighbour of what was shown last costs a little more.
    pub(super) fn choose(
        &self,
        rule: impl Fn(QuestionIndex) -> Rule,
        skill: impl Fn(QuestionIndex) -> SkillIndex,
        candidates: impl Iterator<Item = QuestionIndex>,
        cost: impl Fn(QuestionIndex) -> f64,
    ) -> Option<Choice> {
        let mut best: Option<(f64, QuestionIndex)> = None;
        let mut second: Option<(f64, QuestionIndex)> = None;
        let mut count = 0;
        let before = |a: &(f64, QuestionIndex), b: &Option<(f64, QuestionIndex)>| {
            b.is_none_or(|b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)).is_lt())
        };
        for question in candidates {
            count += 1;
            let entry = (cost(question) + self.neighbourly(question), question);
            if before(&entry, &best) {
                second = best.replace(entry);
            } else if best.is_none_or(|b| b.1 != question) && before(&entry, &second) {
                second = Some(entry);
            }
        }
        let question = best?.1;
        let runner_up = second.map(|(_, q)| q);
        Some(self.because(rule(question), skill(question), question, runner_up, count))
    }

    /// A choice with all the numbers behind it.
    pub(super) fn because(
        &self,
        rule: Rule,
        skill: SkillIndex,
        question: QuestionIndex,
        runner_up: Option<QuestionIndex>,
        candidates: usize,
    ) -> Choice {
        let (course, state, now) = (self.course, self.state, self.now);
        let asked = &course.questions[question];
        let bkt = Bkt::of(&course.skills[skill].bkt, asked);
        let mastery = state.believed(course, skill, now);
        let after = |credit| bkt.update(mastery.clamp(0.001, 0.999), credit);
        let prediction = state.predict(course, question, now);
        let predicted = prediction.p;
        let expected = predicted * after(1.0) + (1.0 - predicted) * after(0.0);
        Choice {
            question,
            reason: Reason {
                skill,
                predicted: Probability::new(predicted),
                parts: prediction.parts,
                guess: prediction.guess.map(Probability::new),
                target: Probability::new(self.target()),
                days_since: state.questions[question].memory.map(|m| m.days_since(now)),
                retrievability: state.recall(course, question, now),
                retention: state.retention(course),
                forgets: state.forgets(course),
                learned: state.learned(course, skill),
                remembered: state.remembered(course, skill, now),
                how_far: state.how_far(course, skill),
                mastery: Probability::new(mastery),
                mastery_if_correct: Probability::new(after(1.0)),
                mastery_expected: Probability::new(expected),
                difficulty: asked.difficulty,
                answered: state.attempts,
                attempts: state.questions[question].attempts,
                skill_is_new: state.is_new(skill),
                has_basics: (course.skills[skill].requires.iter())
                    .all(|&r| state.stage(course, r) >= Stage::Learned),
                goal: state.plan.goal(),
                planned: state.planned || state.plan != Default::default(),
                from: state.plan.from.clone(),
                assigned: (state.is_in_class())
                    .then(|| Box::new((state.teacher().to_owned(), state.assigned.clone()))),
                no_hints: state.plan.hints == Some(false),
                no_skipping: state.plan.skip == Some(false),
                runner_up: runner_up
                    .map(|q| (q, Probability::new(state.predict(course, q, now).p))),
                candidates,
                missed: self.last_miss(question),
                drawn: course.questions[question].is_drawn(),
                righted: self.sitting.has_righted(question),
                unshown: state.is_unmet(course, question),
                is_down: state.skills[skill].wrong_run > 0,
                hints: self.hints_first(question, &rule),
                introduced: false,
                round: self.round(rule == Rule::Again, rule == Rule::Firm),
                rule,
            },
        }
    }

    fn pinned(&self) -> Option<Choice> {
        let question = self.state.pinned?;
        self.may_ask(question)
            .then(|| self.because(Rule::Pinned, self.first_skill(question), question, None, 1))
    }

    fn relearning(&self, after: usize) -> Option<Choice> {
        self.missed(after, |q| !self.is_left_alone(q))
    }

    /// What was missed a while ago that is no echo: the answer to a fixed question was told,
    /// and with less in between it is copied rather than remembered.
    fn relearning_soon(&self) -> Option<Choice> {
        let asked = self.sitting.asked.iter().rev();
        let lately: Vec<QuestionIndex> = asked.take(ASKED_BACK_AFTER).copied().collect();
        self.missed(0, |q| {
            let drawn = self.course.questions[q].is_drawn();
            !self.is_left_alone(q) && (drawn || !lately.contains(&q))
        })
    }

    /// A question of a skill that was missed, once enough others came in between.
    pub(super) fn relearning_of(&self, skill: SkillIndex) -> Option<Choice> {
        self.missed(RELEARN_AFTER, |q| {
            self.first_skill(q) == skill && !self.is_left_alone(q)
        })
    }

    /// A question that was missed and fits, once enough others came in between.
    pub(super) fn missed(
        &self,
        after: usize,
        fits: impl Fn(QuestionIndex) -> bool,
    ) -> Option<Choice> {
        let count = self.sitting.asked.len();
        let waiting = |q: QuestionIndex| {
            let found = self.sitting.relearning.iter().find(|(r, _)| *r == q);
            found.map_or(0, |(_, at)| count.saturating_sub(*at))
        };
        let waiting_long = self.sitting.relearning.iter().map(|(q, _)| *q);
        let enough = |q: QuestionIndex| match self.course.questions[q].is_drawn() {
            true if after == RELEARN_AFTER => REDRAW_AFTER,
            _ => after,
        };
        self.choose(
            |q| Rule::Relearning {
                ago: self.sitting.questions_ago(q),
            },
            |q| self.first_skill(q),
            waiting_long.filter(|&q| {
                // Tried again and again it only wears out: tomorrow is another day.
                waiting(q) >= enough(q) && fits(q) && self.may_ask(q) && self.times_asked(q) < TRIES
            }),
            |q| -(waiting(q) as f64),
        )
    }

    /// Most at risk first; among like risks, those whose implicit review covers
    /// other due skills.
    fn due(&self, portion: Portion) -> Option<Choice> {
        let way_back = way_back::left(self.state, self.now);
        let way_back = way_back.filter(|_| self.sitting.focus.is_none());
        if self.left.reviews == Some(0) || (way_back == Some(0) && portion == Portion::Today) {
            return None;
        }
        let leave_room = portion == Portion::Today && self.reviews_leave_room();
        if leave_room && self.reviews_had_their_share() {
            return None;
        }
        let agenda = self.state.agenda();
        // Many due skills: the longest due questions of each; few: all of theirs.
        let each = (2 * CANDIDATES / agenda.due_skills(self.now).max(1)).max(1);
        let due = agenda.due(self.now).take(2 * CANDIDATES);
        let candidates = due.flat_map(|(_, questions)| questions.take(each));
        let covers = |q: QuestionIndex| {
            let skills = &self.course.questions[q].skills;
            let below = skills.iter().flat_map(|&s| self.course.implicit(s));
            let due = below.filter(|(s, _)| agenda.has_due(*s, self.now));
            due.map(|(_, share)| share).sum::<f64>() + 0.5 * (skills.len() - 1) as f64
        };
        let ready = candidates.filter(|&q| {
            self.in_focus(q)
                && !(leave_room && self.may_wait(q))
                && self.may_ask(q)
                && self.is_spaced(q)
                && !self.is_relearning(q)
                && self.times_asked(q) < TRIES
        });
        self.choose(
            |_| Rule::Due,
            |q| self.first_skill(q),
            ready,
            |q| {
                if way_back.is_some() {
                    return -way_back::worth(self.course, self.state, q, covers(q), self.now);
                }
                let recall = self.state.recall(self.course, q, self.now);
                let recall = recall.map_or(1.0, Probability::get);
                recall - 0.05 * covers(q).min(2.0)
            },
        )
    }

    /// In the last days before a deadline: what would be forgotten by then.
    pub(super) fn before_deadline(&self) -> Option<Choice> {
        let deadline = self.state.plan.deadline?;
        let days = budget::days_until(self.state, deadline, self.now);
        if !(0..=CRAM_DAYS).contains(&days) || self.left.reviews == Some(0) {
            return None;
        }
        let agenda = self.state.agenda();
        let skills = self.course.skills.positions();
        let each = (2 * CANDIDATES / skills.len().max(1)).max(1);
        let first = skills.flat_map(|s| agenda.scheduled(s).take(each));
        let then = |q: QuestionIndex| {
            let memory = self.state.questions[q].memory?;
            let rests = memory.days_since(self.now) + Days::new(days as f64) + Days::new(1.0);
            let fsrs = memory.recall_after(rests);
            Some(self.state.correction().lasting(fsrs))
        };
        self.choose(
            |_| Rule::Deadline { days },
            |q| self.first_skill(q),
            first.take(4 * CANDIDATES).filter(|&q| {
                self.may_ask(q)
                    && self.in_focus(q)
                    && self.times_asked(q) == 0
                    && then(q).is_some_and(|recall| recall < self.state.retention(self.course))
            }),
            |q| then(q).unwrap_or(1.0),
        )
    }

    /// The simplest question of the missing skill that was not shown a moment ago.
    pub(super) fn remedial(&self) -> Option<Choice> {
        self.state.remedial.iter().find_map(|&skill| {
            self.choose(
                |q| match self.is_likely(q) {
                    true => Rule::Remedial,
                    false => Rule::Stretch,
                },
                |_| skill,
                self.askable(skill, self.questions(skill), Repeats::Yes, Basics::Mastered),
                |q| self.level(q) + self.staleness(q),
            )
        })
    }

    /// Questions of a skill, at most as many as one rule looks at.
    fn questions(&self, skill: SkillIndex) -> Vec<QuestionIndex> {
        let all = self.course.questions_of(skill);
        if all.len() <= CANDIDATES {
            return all.to_vec();
        }
        let agenda = self.state.agenda();
        let mut some: Vec<QuestionIndex> = agenda.facts(skill).take(CANDIDATES / 2).collect();
        some.extend(agenda.scheduled(skill).take(CANDIDATES / 4));
        let turn = self.sitting.asked.len() * 61 % all.len();
        some.extend(all[turn..].iter().chain(all).take(CANDIDATES / 4));
        some.sort_unstable();
        some.dedup();
        some
    }

    /// Those of a skill's questions that can be asked now.
    fn askable(
        &self,
        skill: SkillIndex,
        of: Vec<QuestionIndex>,
        repeats: Repeats,
        basics: Basics,
    ) -> impl Iterator<Item = QuestionIndex> + '_ {
        of.into_iter().filter(move |&q| {
            let asked = &self.course.questions[q];
            let fresh = self.state.questions[q].attempts == 0 || asked.is_drawn();
            // Who picks a skill gets it, whatever else its questions need.
            let picked = self.sitting.focus == Some(skill);
            let mut others = asked.skills.iter().filter(|&&s| s != skill);
            let twin = repeats == Repeats::Twins && asked.is_drawn();
            self.may_ask(q)
                && (self.is_spaced(q) || twin)
                && (fresh || (repeats == Repeats::Yes && self.may_repeat(q)))
                && (self.left.new != Some(0) || self.state.questions[q].attempts > 0)
                && (!self.is_relearning(q) || (twin && self.times_asked(q) >= TRIES))
                && (picked || others.all(|&s| self.is_ready(s, basics)))
        })
    }

    fn may_repeat(&self, question: QuestionIndex) -> bool {
        let known = &self.state.questions[question];
        let since = known
            .memory
            .map_or(Days::new(f64::MAX), |m| m.days_since(self.now));
        !self.sitting.asked.contains(&question)
            && (self.sitting.focus.is_some() || !known.last_right || since >= REPEAT_AFTER)
    }

    /// The cost by which a question asked before gives way to one that was not.
    fn staleness(&self, question: QuestionIndex) -> f64 {
        let known = f64::from(self.state.questions[question].attempts.min(10));
        0.15 * self.times_asked(question) as f64 + 0.04 * known
    }

    /// The question of a skill that is nearest to the success rate aimed for: none that
    /// will most likely go wrong unless it is taught first, and after a miss none that is
    /// harder.
    pub(super) fn by_difficulty(
        &self,
        rule: Rule,
        skill: SkillIndex,
        repeats: Repeats,
    ) -> Option<Choice> {
        let reach = Reach::of(&rule);
        let taught = || self.of_skill(rule.clone(), skill, repeats, Reach::Unlikely);
        self.of_skill(rule.clone(), skill, repeats, reach)
            .or_else(|| taught().filter(|choice| self.is_taught_first(choice)))
    }

    /// Like `by_difficulty`, with a reach of its own.
    pub(super) fn of_skill(
        &self,
        rule: Rule,
        skill: SkillIndex,
        repeats: Repeats,
        reach: Reach,
    ) -> Option<Choice> {
        let target = self.target();
        let questions = self.questions(skill);
        let known = &self.state.skills[skill];
        let beginning = known.attempts < FIRST_STEPS;
        let untouched = known.attempts == 0 && !known.declared;
        let basics = match rule {
            Rule::OnTrust => Basics::Trusted,
            Rule::Change | Rule::Stretch => Basics::Tried,
            _ => Basics::Mastered,
        };
        self.choose(
            |_| rule.clone(),
            |_| skill,
            self.askable(skill, questions, repeats, basics)
                .filter(|&q| !self.is_beyond(reach, q)),
            |q| {
                // At the start of a skill nothing can be predicted well: begin with the easiest.
                // Its very first one is of the lowest level that it has.
                let level = self.level(q);
                let early = match (beginning, untouched) {
                    (_, true) => FIRST * level,
                    (true, false) => 0.1 * level,
                    (false, false) => 0.0,
                };
                (self.state.predict(self.course, q, self.now).p - target).abs()
                    + early
                    + self.staleness(q)
            },
        )
    }

    fn focus(&self) -> Option<Choice> {
        self.by_difficulty(Rule::Focus, self.sitting.focus?, Repeats::Yes)
    }
}
