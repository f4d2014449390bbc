//! Sittings of a learner who can be taught: the policy chooses a question, and
//! it or the plan says what is done with the learner until the question is over.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::learner::Response;
use super::lot::Lot;
use super::on_skill::OnSkill;
use super::plan::{Day, Plan, at};
use super::policies::Policy;
use super::pupil::{Open, Pupil};
use super::spent::Worth;
use super::teaching::{Act, Moment, Taught, Teacher};
use crate::course::{ByQuestion, BySkill, Course, QuestionIndex};
use crate::learner::State;
use crate::tutor::Rule;

/// The time of a sitting, in seconds.
struct Clock {
    now: f64,
    ends: f64,
}

impl Clock {
    /// Whether there was time for it; if not, the sitting is over.
    fn spend(&mut self, seconds: f64) -> bool {
        let goes = self.now + seconds <= self.ends;
        self.now = if goes { self.now + seconds } else { self.ends };
        goes
    }
}

/// The first try at a question, which is all that a policy sees of it.
struct First {
    response: Response,
    shown: f64,
    /// How many of its steps were given.
    given: usize,
    /// Whether the learner solved it, at this try or another.
    solved: bool,
}

/// A learner who can be taught, day after day.
pub(super) struct Sittings<'a> {
    course: &'a Course,
    plan: &'a Plan,
    /// When the first test is, in seconds.
    test: f64,
    /// Whether it is noted which minutes are well spent.
    gains: bool,
    policy: &'a mut dyn Policy,
    teacher: Teacher,
    pub(super) pupil: Pupil<'a>,
    /// What falls by lot: answers, and how steps go.
    lot: Lot,
    steps: Lot,
    seen: ByQuestion<bool>,
    pub(super) skills: BySkill<OnSkill>,
    /// Facts that were shown before they were asked.
    met: ByQuestion<bool>,
    /// The day, from 1, on which each skill was begun, and what its last example was.
    day: usize,
    begun: BySkill<Option<usize>>,
    example: BySkill<Option<QuestionIndex>>,
}

impl<'a> Sittings<'a> {
    pub(super) fn new(
        course: &'a Arc<Course>,
        (plan, taught, test): (&'a Plan, &Taught, f64),
        policy: &'a mut dyn Policy,
        pupil: Pupil<'a>,
        [lot, steps]: [Lot; 2],
    ) -> Self {
        policy.books(plan.minutes);
        Self {
            teacher: Teacher::new(course.clone(), taught),
            seen: ByQuestion::of(false, course.questions.len()),
            skills: BySkill::of(OnSkill::default(), course.skills.len()),
            met: ByQuestion::of(false, course.questions.len()),
            day: 0,
            begun: BySkill::of(None, course.skills.len()),
            example: BySkill::of(None, course.skills.len()),
            course,
            plan,
            test,
            gains: taught.gains,
            policy,
            pupil,
            lot,
            steps,
        }
    }

    /// One sitting, which begins at this second; until nothing is left, time is
    /// up, or the learner has had enough.
    pub(super) fn day(&mut self, begins: f64) -> Day {
        let mut clock = Clock {
            now: begins,
            ends: begins + self.plan.minutes * 60.0,
        };
        let mut note = Day::default();
        let mut skills = BTreeSet::new();
        self.day += 1;
        self.pupil.begin(begins);
        self.policy.begin(at(begins));
        let mut since = clock.now;
        let mut foreseen = match self.gains {
            true => self.pupil.foreseen_at(begins, self.test),
            false => 0.0,
        };
        while self.begins(&mut clock)
            && let Some(question) = self.next(clock.now)
        {
            let rule = self.policy.rule();
            let worth = self.gains.then(|| self.worth(question, clock.now));
            let (first, goes_on) = self.question(question, &mut clock);
            let spent = (clock.now - since) / 60.0;
            since = clock.now;
            if let Some(worth) = worth {
                let name = rule.as_ref().map_or("-", Rule::name);
                let then = self.pupil.foreseen_at(clock.now, self.test);
                let spent = worth.spent(spent, then - foreseen);
                note.spent.entry(name.to_owned()).or_default().add(&spent);
                foreseen = then;
            }
            let on = &mut self.skills[self.course.questions[question].skills[0]];
            on.minutes += spent;
            let is_begun = on.tries == 0;
            if let Some(first) = first {
                let (shown, now) = (at(first.shown), at(clock.now));
                self.teacher.saw(question, &first.response);
                self.policy.saw(question, &first.response, shown, now);
                self.judge(question, first.solved);
                self.tried(question, &first);
                note.begun += usize::from(is_begun);
                note.answers += 1;
                note.right += usize::from(first.response.right);
                note.new += usize::from(!std::mem::replace(&mut self.seen[question], true));
                skills.extend(self.course.questions[question].skills.iter().copied());
                if let Some(rule) = rule {
                    *note.rules.entry(rule.name().to_owned()).or_default() += 1;
                }
            }
            note.left = self.pupil.patience.is_gone();
            if !goes_on || note.left {
                break;
            }
        }
        self.policy.end(at(clock.now));
        note.minutes = (clock.now - begins) / 60.0;
        note.skills = skills.len();
        note
    }

    /// What the tutor believes, where the policy has one.
    pub(super) fn state(&self) -> Option<&State> {
        self.policy.state()
    }

    /// Notes a first try at a question of a skill.
    fn tried(&mut self, question: QuestionIndex, first: &First) {
        let asked = &self.course.questions[question];
        let skill = asked.skills[0];
        let begun = *self.begun[skill].get_or_insert(self.day);
        // A fact that was never shown can't be known.
        let fact = asked.template.is_none() && asked.steps.is_empty();
        let known = !fact || self.seen[question] || self.met[question];
        let unaided = first.response.hints == 0 && first.given == 0;
        let another = self.example[skill] != Some(question);
        if begun < self.day && known && unaided && another {
            self.skills[skill].later.get_or_insert(first.response.right);
        }
        self.skills[skill].tried(first.response.right);
    }

    /// What a question does to the patience. A fact that was never shown before
    /// can't be known: to miss it frustrates nobody.
    fn judge(&mut self, question: QuestionIndex, solved: bool) {
        let can_be_known =
            self.pupil.is_procedure(question) || self.seen[question] || self.met[question];
        if solved || can_be_known {
            self.pupil.patience.saw(solved);
        }
    }

    fn next(&mut self, now: f64) -> Option<QuestionIndex> {
        let (pupil, test) = (&self.pupil, self.test);
        self.policy.look(&|| pupil.gains(now, test));
        self.policy.look_ahead(&|| pupil.outlook(now, test));
        match self.policy.next(at(now)) {
            None if self.plan.fill => self.policy.ahead(at(now)),
            next => next,
        }
    }

    /// What a question is worth now, beside the others.
    fn worth(&self, question: QuestionIndex, now: f64) -> Worth {
        let gains = self.pupil.gains(now, self.test);
        let over = |median: f64| gains.asked[question].is_some_and(|gain| gain > median);
        Worth {
            well: over(gains.median()),
            well_of_ready: over(gains.median_of_ready()),
        }
    }

    fn act(&mut self, moment: &Moment, now: f64) -> Act {
        let own = self.policy.teach(moment, at(now));
        own.unwrap_or_else(|| self.teacher.act(moment))
    }

    /// Shows something to learn from. Whether there was time for it.
    fn show(&mut self, act: Act, clock: &mut Clock) -> bool {
        let seconds = match act {
            Act::Example(of) => self.pupil.seconds_of_example(of),
            Act::Lesson(of) => self.pupil.seconds_of_lesson(of, 100),
            Act::Beginning { of, percent } => self.pupil.seconds_of_lesson(of, percent),
            Act::Meet(fact) => self.pupil.seconds_to_meet(fact),
            Act::Ask { .. } | Act::Feedback | Act::Steps | Act::Retry | Act::Answer => 0.0,
        };
        if !clock.spend(seconds) {
            return false;
        }
        let now = clock.now;
        match act {
            Act::Example(of) => {
                self.example[self.course.questions[of].skills[0]] = Some(of);
                self.pupil.read_example(of, now);
            }
            Act::Lesson(of) => self.pupil.read_lesson(of, 100, now),
            Act::Beginning { of, percent } => self.pupil.read_lesson(of, percent, now),
            Act::Meet(fact) => {
                self.met[fact] = true;
                self.pupil.meet(fact, now);
            }
            Act::Ask { .. } | Act::Feedback | Act::Steps | Act::Retry | Act::Answer => {}
        }
        self.policy.taught(act, None, at(now));
        true
    }

    /// Shows what comes before the next question is chosen. Whether time is left.
    fn begins(&mut self, clock: &mut Clock) -> bool {
        // What shows nothing but texts of no length must come to an end.
        for _ in 0..100 {
            let Some(act) = self.policy.show(at(clock.now)) else {
                return true;
            };
            if !self.show(act, clock) {
                return false;
            }
        }
        true
    }

    /// One question from being chosen to being over. The first try, if there
    /// was time for one, and whether time is left.
    fn question(&mut self, question: QuestionIndex, clock: &mut Clock) -> (Option<First>, bool) {
        let mut shown = 0;
        let (given, tries) = loop {
            let act = self.act(&Moment::Chosen { question, shown }, clock.now);
            match act {
                Act::Ask { given, tries } => break (given, tries.max(1)),
                // Nothing was answered that could be spoken of.
                Act::Feedback | Act::Steps | Act::Retry | Act::Answer => break (0, 1),
                Act::Example(_) | Act::Lesson(_) | Act::Beginning { .. } | Act::Meet(_) => {
                    if !self.show(act, clock) {
                        return (None, false);
                    }
                }
            }
            // A teacher that shows nothing but texts of no length must come to an end.
            shown += 1;
            if shown > 100 {
                break (0, 1);
            }
        };
        let mut open = Open::new(question, given);
        let shown = clock.now;
        let Some(response) = self.attempt(&mut open, Act::Ask { given, tries }, clock) else {
            return (None, false);
        };
        let solved = response.right && !response.bottom_out;
        let mut first = First {
            response,
            shown,
            given,
            solved,
        };
        let goes_on = first.response.right || self.help(&mut open, tries, &mut first, clock);
        let goes_on = goes_on && self.once_more(&mut open, clock);
        (Some(first), goes_on)
    }

    /// An answer that was told, once more from memory, where the policy wants it so.
    /// Whether time is left.
    fn once_more(&mut self, open: &mut Open, clock: &mut Clock) -> bool {
        if !self.policy.once_more(at(clock.now)) {
            return true;
        }
        open.told = true;
        self.attempt(open, Act::Retry, clock).is_some()
    }

    /// A try; nothing where time is up over it.
    fn attempt(&mut self, open: &mut Open, act: Act, clock: &mut Clock) -> Option<Response> {
        let response = self.pupil.respond(open, clock.now, &mut self.lot);
        let answered = clock.now + response.seconds;
        if !clock.spend(response.total()) {
            return None;
        }
        self.pupil.learn(open, &response, answered);
        self.policy.taught(act, Some(&response), at(clock.now));
        Some(response)
    }

    /// How each step goes, where they are walked through.
    fn steps(&mut self, act: Act, open: &Open, now: f64) -> Option<Vec<bool>> {
        (act == Act::Steps).then(|| self.pupil.steps(open, now, &mut self.steps))
    }

    /// What follows a miss, until the question is over. Whether time is left.
    fn help(&mut self, open: &mut Open, most: u8, first: &mut First, clock: &mut Clock) -> bool {
        loop {
            let tries = most.saturating_sub(open.tries);
            let moment = Moment::Missed {
                question: open.question,
                tries,
                mistake: open.mistake,
                feedback: open.feedback,
                steps: open.steps,
            };
            let act = match self.act(&moment, clock.now) {
                // What can't be done, or was, is not done again.
                Act::Retry if tries == 0 => Act::Answer,
                Act::Feedback if open.feedback => Act::Answer,
                Act::Steps if open.steps => Act::Answer,
                Act::Ask { .. } | Act::Example(_) | Act::Lesson(_) => Act::Answer,
                Act::Beginning { .. } | Act::Meet(_) => Act::Answer,
                act => act,
            };
            let seconds = match act {
                Act::Retry => {
                    let Some(response) = self.attempt(open, act, clock) else {
                        return false;
                    };
                    if response.right {
                        first.solved = !response.bottom_out;
                        return true;
                    }
                    continue;
                }
                Act::Feedback => self.pupil.seconds_of_feedback(),
                Act::Steps => self.pupil.seconds_of_steps(open.question),
                _ => self.pupil.seconds_of_answer(),
            };
            if !clock.spend(seconds) {
                return false;
            }
            let steps = self.steps(act, open, clock.now);
            match act {
                Act::Feedback => self.pupil.hear_feedback(open, clock.now),
                Act::Steps => self.pupil.walk(open, clock.now),
                _ => self.pupil.hear_answer(open, clock.now),
            }
            self.policy.taught(act, None, at(clock.now));
            if let Some(steps) = steps {
                self.policy.walked(&steps, at(clock.now));
            }
            if act == Act::Answer {
                return true;
            }
        }
    }
}
