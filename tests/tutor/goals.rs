//! When a plan's goal has what is new taught before it is asked.

use crate::common;
use crate::common::watching::hands_on;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use kenning::course::{Course, Plan, QuestionIndex, SkillIndex};
use kenning::simulate::{self, Act, LearnerKind, Policy, PolicyKind, Response, Taught, Teaching};

/// Our own policy, watched: what was taught before its first question, and what not.
struct Watched {
    course: Arc<Course>,
    policy: Box<dyn Policy>,
    shown: BTreeSet<SkillIndex>,
    taught_first: BTreeSet<SkillIndex>,
    asked_first: BTreeSet<SkillIndex>,
}

impl Watched {
    fn skill(&self, question: QuestionIndex) -> SkillIndex {
        self.course.questions[question].skills[0]
    }
}

impl Policy for Watched {
    hands_on!(policy: begin, next, end, teach, show, walked, once_more, rule, state);
    fn saw(&mut self, q: QuestionIndex, response: &Response, shown: Timestamp, now: Timestamp) {
        let skill = self.skill(q);
        if !self.taught_first.contains(&skill) && !self.asked_first.contains(&skill) {
            match self.shown.contains(&skill) {
                true => self.taught_first.insert(skill),
                false => self.asked_first.insert(skill),
            };
        }
        self.policy.saw(q, response, shown, now);
    }
    fn taught(&mut self, act: Act, response: Option<&Response>, now: Timestamp) {
        match act {
            Act::Example(q) | Act::Meet(q) => {
                self.shown.insert(self.skill(q));
            }
            Act::Lesson(skill) | Act::Beginning { of: skill, .. } => {
                self.shown.insert(skill);
            }
            _ => {}
        }
        self.policy.taught(act, response, now);
    }
}

/// Of the skills that a learner met in ten days of a quarter of an hour: how many were
/// taught before their first question, and how many were asked first.
fn ten_days(goal: &str, kind: LearnerKind, number: usize) -> (usize, usize) {
    let mut course = Arc::unwrap_or_clone(common::courses().swap_remove(0));
    let text = format!("goal = \"{goal}\"\n");
    course.plan = Plan::read("plan.toml", text.as_bytes(), &course).expect("a plan");
    let course = Arc::new(course);
    let taught = Taught::new(Teaching::Own);
    let settings = simulate::Plan {
        days: 10,
        minutes: 15.0,
        away: 0,
        delay: 7.0,
        learners: 1,
        seeds: vec![1],
        fill: false,
        kinds: vec![kind],
        policies: vec![PolicyKind::Kenning],
        taught: Some(taught.clone()),
        threads: 1,
    };
    let mut watched = Watched {
        policy: PolicyKind::Kenning.make(&course, 1, Some(&taught)),
        course: course.clone(),
        shown: BTreeSet::new(),
        taught_first: BTreeSet::new(),
        asked_first: BTreeSet::new(),
    };
    simulate::practise_under(&course, kind, number, &mut watched, &settings);
    (watched.taught_first.len(), watched.asked_first.len())
}

#[test]
fn sure_steps_are_taught_first_and_who_explores_tries_first() {
    use LearnerKind::{Das3h, Fast, Patchy};
    let kinds = [Fast, Patchy, Das3h];
    let [accelerate, support, explore] = ["accelerate", "support", "explore"].map(|goal| {
        let learners = kinds.iter().flat_map(|&kind| [(kind, 0), (kind, 1)]);
        let each = learners.map(|(kind, number)| ten_days(goal, kind, number));
        each.fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1))
    });
    assert!(support.1 < accelerate.1, "{support:?} {accelerate:?}");
    assert!(explore.1 > accelerate.1, "{explore:?} {accelerate:?}");
    assert!(support.0 > accelerate.0, "{support:?} {accelerate:?}");
    assert!(explore.0 < accelerate.0, "{explore:?} {accelerate:?}");
}
