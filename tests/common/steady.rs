//! Sittings of a learner who is right with a fixed chance and takes the same time for
//! each answer, day after day, without a process or a clock.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use kenning::course::{Course, QuestionIndex, SkillIndex};
use kenning::kinds::Answer;
use kenning::learner::State;
use kenning::session::{Asking, Input, Phase, Session};
use kenning::template::Draws;
use kenning::tutor::Rule;

/// A learner who is right with a fixed chance, whatever is asked.
pub struct Steady {
    course: Arc<Course>,
    pub state: State,
    /// P(right) of each answer, 0 to 1.
    right: f64,
    /// Seconds for each answer.
    seconds: i64,
    draws: Draws,
}

/// A question, as it was asked and answered at the first try.
#[derive(Clone, Debug)]
pub struct Asked {
    pub question: QuestionIndex,
    pub skill: SkillIndex,
    pub rule: Rule,
    /// P(right) as the tutor expected it, 0 to 1.
    pub predicted: f64,
    /// Whether it was taught just before: an example, or the beginning of its lesson.
    pub taught: bool,
    pub right: bool,
}

/// What came of a sitting.
#[derive(Clone, Debug, Default)]
pub struct Sat {
    /// Seconds until it ended, and how many of them were booked.
    pub seconds: i64,
    pub booked: i64,
    /// Seconds of those in which something was shown to learn from.
    pub reading: i64,
    pub asked: Vec<Asked>,
    /// Whether the tutor ended it, with time left.
    pub dismissed: bool,
    /// What was said and was not so.
    pub untrue: Vec<String>,
}

impl Steady {
    pub fn new(course: &Arc<Course>, right: f64, seconds: i64, seed: u64) -> Steady {
        Steady {
            course: course.clone(),
            state: State::new(course),
            right,
            seconds,
            draws: Draws::new(seed),
        }
    }

    /// Whether every skill was learned.
    pub fn has_learned_all(&self) -> bool {
        let mut skills = self.course.skills.positions();
        skills.all(|skill| self.has_learned(skill))
    }

    fn has_learned(&self, skill: SkillIndex) -> bool {
        self.state.is_mastered(&self.course, skill)
    }

    fn answer(&mut self, asking: &Asking) -> Answer {
        match (self.draws.below(1_000_000) as f64) < self.right * 1_000_000.0 {
            true => super::right(asking.item()),
            false => super::served::wrong(asking.item(), &mut self.draws),
        }
    }

    /// Practises for so many seconds at most; `enough` ends it sooner.
    pub fn sits(
        &mut self,
        begins: Timestamp,
        booked: i64,
        enough: impl Fn(&Steady) -> bool,
    ) -> Sat {
        let seed = self.draws.bits();
        let course = self.course.clone();
        let (mut session, _) = Session::begin(course, &mut self.state, None, seed, begins);
        let (mut now, mut coming, mut taught) = (begins, Vec::new(), false);
        let ends = begins + SignedDuration::from_secs(booked);
        let mut sat = Sat {
            booked,
            ..Sat::default()
        };
        loop {
            let phase = session.phase().clone();
            let input = match &phase {
                Phase::Finished => break,
                _ if enough(self) => Input::Quit,
                Phase::Asking(asking) => {
                    let then = now + SignedDuration::from_secs(self.seconds);
                    if then > ends {
                        break;
                    }
                    now = then;
                    Input::Answer(self.answer(asking))
                }
                // An example is read in half the time of an answer.
                Phase::Teaching(_) => {
                    now += SignedDuration::from_secs(self.seconds / 2);
                    sat.reading += self.seconds / 2;
                    taught = true;
                    Input::Next
                }
                Phase::Judged(_) | Phase::Concluded(_) => Input::Next,
            };
            let refused = session.handle(&mut self.state, input, now).is_err();
            if let (Phase::Asking(asking), false) = (&phase, refused) {
                self.note(&mut sat, asking, session.phase(), &mut coming);
                if let Some(asked) = sat.asked.last_mut().filter(|_| asking.step.is_none()) {
                    asked.taught |= std::mem::take(&mut taught);
                }
            }
        }
        sat.seconds = now.duration_since(begins).as_secs();
        sat.dismissed = matches!(session.phase(), Phase::Finished) && !enough(self);
        if sat.dismissed {
            let lost = coming.iter().map(|q| format!("{q:?} did not come back"));
            sat.untrue.extend(lost);
        }
        sat
    }

    /// What came of an answer.
    fn note(&self, sat: &mut Sat, asking: &Asking, to: &Phase, coming: &mut Vec<QuestionIndex>) {
        let of_question = asking.step.is_none() && asking.around.is_none();
        let right = match to {
            Phase::Judged(judged) => judged.graded.verdict.is_correct(),
            _ => false,
        };
        if of_question && asking.missed.is_none() && asking.once_more.is_none() {
            coming.retain(|&q| q != asking.question);
            sat.asked.push(Asked {
                question: asking.question,
                skill: asking.reason.skill,
                rule: asking.reason.rule.clone(),
                predicted: asking.reason.predicted.get(),
                taught: false,
                right,
            });
        }
        let Phase::Judged(judged) = to else { return };
        if judged.comes_back && !coming.contains(&asking.question) {
            coming.push(asking.question);
        }
        if let (true, Some(notice)) = (right, &judged.notice) {
            let course = &self.course;
            sat.untrue
                .push(format!("after a right answer: {}", notice.message(course)));
        }
    }
}
