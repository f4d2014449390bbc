//! Whatever rule chooses, nothing harder follows a miss, and nothing that will most likely
//! go wrong is asked of one who did not ask for it: learners by chance, over three days.

use crate::common;

use std::sync::Arc;

use common::session::Session;
use jiff::{SignedDuration, Timestamp};
use kenning::course::{Course, Length, SkillIndex};
use kenning::journal::{Event, EventKind};
use kenning::learner::State;
use kenning::session::{Asking, Input, Phase};
use kenning::template::Draws;
use kenning::tutor::{HOPELESS, Rule};

/// A learner by chance.
struct Learner {
    /// How often right, in a hundred.
    right: usize,
    draws: Draws,
    /// For each skill the level of the question that went wrong at the first try, if that
    /// was the last one of it.
    missed: Vec<Option<f64>>,
    /// What should not have been asked.
    wrong: Vec<String>,
    asked: usize,
}

/// Whether a question was asked before for what it is asked for now, so that it may be
/// unlikely to go right, or is named as a stretch.
fn may_be_unlikely(rule: &Rule) -> bool {
    use Rule::{
        Again, AllTheSame, Deadline, Due, Met, NothingElse, OnceMore, Probe, Relearning, Step,
        Stretch, Twin,
    };
    matches!(
        rule,
        Relearning { .. }
            | Again
            | AllTheSame
            | Deadline { .. }
            | Due
            | Met
            | NothingElse
            | OnceMore
            | Probe { .. }
            | Step { .. }
            | Stretch
            | Twin
    )
}

impl Learner {
    /// Holds what is asked against what was missed.
    fn meets(&mut self, course: &Course, asking: &Asking, state: &State) {
        let (rule, asked) = (&asking.reason.rule, &course.questions[asking.question]);
        if matches!(rule, Rule::Step { .. }) {
            return;
        }
        self.asked += 1;
        let level = asked.difficulty.level();
        let about = format!("{} {rule:?}", asked.id);
        for &skill in &asked.skills {
            if let Some(missed) = self.missed[skill.0]
                && level > missed
            {
                let about = format!("{about}: level {level} after a miss at {missed}");
                self.wrong.push(about);
            }
        }
        let likely = asking.reason.predicted.get();
        if likely < HOPELESS && !may_be_unlikely(rule) {
            // What was taught a moment ago is asked although it was unlikely before.
            let taught = |&s: &SkillIndex| state.skills[s].taught.is_some();
            if !asked.skills.iter().any(taught) {
                self.wrong.push(format!("{about}: right {likely:.2}"));
            }
        }
    }

    fn answers(&mut self, course: &Course, asking: &Asking) -> Input {
        let first = asking.missed.is_none() && asking.once_more.is_none();
        let is_right = self.draws.below(100) < self.right;
        if first && !matches!(asking.reason.rule, Rule::Step { .. }) {
            let asked = &course.questions[asking.question];
            for skill in &asked.skills {
                self.missed[skill.0] = (!is_right).then_some(asked.difficulty.level());
            }
        }
        Input::Answer(match is_right {
            true => common::right(asking.item()),
            false => common::wrong(asking.item()),
        })
    }

    /// A sitting of twenty minutes.
    fn practises(&mut self, course: &Arc<Course>, state: State, begun: Timestamp) -> State {
        let seed = self.draws.bits();
        let length = Length {
            minutes: Some(20),
            ..Length::default()
        };
        let (mut session, _) = Session::last(course.clone(), state, length, seed, begun);
        let mut now = begun;
        let mut shown = None;
        for _ in 0..400 {
            let input = match session.phase() {
                Phase::Finished => break,
                Phase::Asking(asking) => {
                    let asking = asking.clone();
                    let first = asking.missed.is_none() && asking.once_more.is_none();
                    if first && shown != Some(asking.shown_at) {
                        self.meets(course, &asking, session.state());
                    }
                    shown = Some(asking.shown_at);
                    now += SignedDuration::from_secs(18);
                    self.answers(course, &asking)
                }
                Phase::Teaching(_) => {
                    now += SignedDuration::from_secs(12);
                    Input::Next
                }
                _ => {
                    now += SignedDuration::from_secs(1);
                    Input::Next
                }
            };
            session.handle(input, now).expect("it goes on");
        }
        session.into_state()
    }
}

/// Someone new, with a plan of this goal.
fn begin(course: &Course, goal: &str) -> State {
    let mut state = State::new(course);
    let kind = EventKind::Planned {
        course: course.id.to_string(),
        plan: format!("goal = \"{goal}\""),
    };
    state.apply(course, &Event::new(common::noon(), kind));
    state
}

#[test]
fn nothing_harder_follows_a_miss_and_nothing_hopeless_is_asked() {
    let goals = ["accelerate", "support", "explore"];
    for course in common::courses() {
        for (n, right) in [40, 55, 65, 80].into_iter().enumerate() {
            for seed in 0..6 {
                let mut learner = Learner {
                    right,
                    draws: Draws::new(seed * 31 + right as u64),
                    missed: vec![None; course.skills.len()],
                    wrong: Vec::new(),
                    asked: 0,
                };
                let mut state = begin(&course, goals[(n + seed as usize) % goals.len()]);
                for day in 0..3 {
                    let begun = common::noon() + SignedDuration::from_hours(24 * day);
                    state = learner.practises(&course, state, begun);
                }
                let about = format!("{} {right} {seed}", course.id);
                assert!(learner.asked > 60, "{about}: {}", learner.asked);
                assert!(learner.wrong.is_empty(), "{about}: {:#?}", learner.wrong);
            }
        }
    }
}
