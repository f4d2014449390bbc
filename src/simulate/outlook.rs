//! A look further ahead than one question: what a question is worth as the first of
//! several practices, or as the way to what builds on it. Only the oracle that looks
//! ahead sees it.

use super::evidence::Finding;
use super::gains::Ahead;
use super::pupil::{Pupil, READ, SECONDS_OF_VERDICT};
use crate::course::{ByQuestion, QuestionIndex, SkillIndex};

/// So many practices of a question are looked at together.
const TOGETHER: [f64; 4] = [1.0, 2.0, 4.0, 8.0];

/// What beginning with each question would be worth, by what is really known.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// Points (1 is the whole test) expected for each second of the best plan that begins
    /// with it: one to eight practices of it, after a worked example or not, and after them
    /// perhaps as many of what builds on it. Nothing for what the course holds back.
    pub worth: ByQuestion<Option<f64>>,
    /// Whether that plan begins with the example.
    pub shown: ByQuestion<bool>,
}

/// Several practices of one question.
#[derive(Clone, Copy, Debug)]
struct Plan {
    gain: f64,
    seconds: f64,
    shown: bool,
    /// What is practised in all, and the share of it that is won.
    weight: f64,
    won: f64,
}

impl Plan {
    fn rate(&self) -> f64 {
        self.gain / self.seconds
    }
}

/// The learner now, and as it would stand at the test.
struct Sight<'a, 'p> {
    pupil: &'a Pupil<'p>,
    now: f64,
    ahead: Ahead<'a>,
    today: Ahead<'a>,
}

impl Sight<'_, '_> {
    /// The best plan with one question, where the weakest of what it builds on stands so.
    fn plan(&self, question: QuestionIndex, ready: f64) -> Plan {
        let learner = self.pupil.learner();
        let evidence = self.pupil.evidence();
        let pace = learner.habits().pace;
        let told =
            evidence.of(Finding::Miss) + evidence.practices(evidence.of(Finding::Elaborated));
        let stands = learner.standing_on(question, ready) * self.today.free(question);
        let slow = learner.mind().slowness(question, self.now) * pace;
        let once = learner.material().questions[question].seconds * slow;
        let example = evidence.example(self.today.known(question) * stands);
        let mut best: Option<Plan> = None;
        for shown in [false, true] {
            if shown && !self.pupil.is_procedure(question) {
                continue;
            }
            let first = if shown {
                (example, READ * example)
            } else {
                (0.0, 0.0)
            };
            for times in TOGETHER {
                // How likely they go right: as in the middle of them.
                let half = (times - 1.0) / 2.0;
                let known = match half > 0.0 || shown {
                    true => self.today.known_after(question, ready, first.0 + half, 0.5),
                    false => self.today.known(question),
                };
                let knows = known * stands;
                let weight = first.0 + times * (knows + (1.0 - knows) * told);
                let won = (first.1 + times * knows) / weight.max(1e-9);
                let after = knows * SECONDS_OF_VERDICT
                    + (1.0 - knows)
                        * (SECONDS_OF_VERDICT * pace + self.pupil.seconds_of_feedback());
                let reading = match shown {
                    true => self.pupil.seconds_of_example(question),
                    false => 0.0,
                };
                let plan = Plan {
                    gain: self.ahead.gain(question, ready, weight, won),
                    seconds: reading + times * (once + after),
                    shown,
                    weight,
                    won,
                };
                if best.is_none_or(|best| plan.rate() > best.rate()) {
                    best = Some(plan);
                }
            }
        }
        best.unwrap_or(Plan {
            gain: 0.0,
            seconds: 1.0,
            shown: false,
            weight: 0.0,
            won: 0.0,
        })
    }
}

impl Pupil<'_> {
    /// What beginning with each question would be worth at a test then, if nothing but
    /// the plan that begins with it were practised until it. Times in seconds.
    pub(crate) fn outlook(&self, now: f64, then: f64) -> Outlook {
        let material = self.learner().material();
        let sight = Sight {
            pupil: self,
            now,
            ahead: self.ahead(now, then),
            today: self.ahead(now, now),
        };
        let ready = |q: QuestionIndex| sight.today.stands_on(q);
        let mut plans: ByQuestion<Option<Plan>> =
            ByQuestion::of(None, material.questions.positions().count());
        for &question in material.main.iter().flatten() {
            plans[question] = Some(sight.plan(question, ready(question)));
        }
        let rate = |q: &QuestionIndex| plans[*q].map_or(f64::NEG_INFINITY, |plan| plan.rate());
        let best_of = |skill: SkillIndex| {
            let all = material.main[skill].iter();
            all.max_by(|a, b| rate(a).total_cmp(&rate(b))).copied()
        };
        let mut worth: ByQuestion<Option<f64>> = plans
            .iter()
            .map(|plan| plan.map(|plan| plan.rate()))
            .collect();
        // What builds on it, once it stands better: the best question of each skill.
        for skill in material.main.positions() {
            let Some((first, plan)) = best_of(skill).and_then(|q| Some((q, plans[q]?))) else {
                continue;
            };
            let after =
                sight
                    .today
                    .standing_after(first, skill, ready(first), plan.weight, plan.won);
            for above in sight.today.built_on(skill) {
                let Some(then) = best_of(above) else { continue };
                let stands = sight.today.stands_on_with(then, skill, after);
                if stands <= ready(then) {
                    continue;
                }
                let next = sight.plan(then, stands);
                let both = (plan.gain + next.gain) / (plan.seconds + next.seconds);
                let own = &mut worth[first];
                *own = own.map(|own| own.max(both));
            }
        }
        Outlook {
            worth,
            shown: plans
                .iter()
                .map(|plan| plan.is_some_and(|plan| plan.shown))
                .collect(),
        }
    }
}
