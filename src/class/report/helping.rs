//! Who needs help: the rules. Each is written out in `docs/class-report.md`.

use super::concerns::{self, Found};
use super::data::MisconceptionLine;
use super::kept::{Latest, Looked, Met, OnSkill};
use super::stats::below;
use super::thresholds::Thresholds;
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::learner::Stage;
use crate::words::message;

/// A share of right answers from which one gets further with a skill.
const GETS_FURTHER: f64 = 0.5;
/// Fewest hasty answers, and questions whose hints were clicked through.
const FEWEST: u32 = 5;
/// A share of right answers from which haste is no guessing.
const FLUENT: f64 = 0.6;
/// Days within which a misconception must have been met for it to be told.
const LATELY: i64 = 14;
/// Answers from which one may be bored.
const EASY_ANSWERS: u32 = 30;
/// Days of practice from which it can be told how often somebody comes.
const DAYS_KNOWN: u32 = 4;

/// All that was found of learners.
pub(super) fn in_need(
    course: &Course,
    thresholds: &Thresholds,
    learners: &[Looked],
    ideas: &[MisconceptionLine],
) -> Vec<Found> {
    let mut learned: Vec<usize> = learners.iter().map(Looked::learned).collect();
    learned.sort_unstable();
    let middle = learned.get(learned.len() / 2).copied().unwrap_or(0);
    let of = |learner| {
        let rules = Rules {
            course,
            thresholds,
            learner,
            middle,
            ideas,
        };
        let found = [
            rules.stuck(),
            rules.misconception(),
            rules.guessing(),
            rules.hints(),
            rules.stopped(),
            rules.ahead(),
        ];
        found.into_iter().flatten()
    };
    let all = learners.iter().flat_map(of);
    all.filter(|found| found.sure >= thresholds.sure).collect()
}

struct Rules<'a> {
    course: &'a Course,
    thresholds: &'a Thresholds,
    learner: &'a Looked,
    /// Skills learned in the middle of the class.
    middle: usize,
    /// Wrong ideas of the class.
    ideas: &'a [MisconceptionLine],
}

impl Rules<'_> {
    fn about(&self) -> String {
        self.learner.id.clone()
    }

    /// Days on a skill without getting further (wheel-spinning: not learned within ten
    /// opportunities, Beck & Gong 2013). Answers faster than reading are left out, as they
    /// show no effort (Wise & DeMars 2006). How sure: the posterior that less than half of
    /// the answers to come will be right, from the last ten.
    fn stuck(&self) -> Option<Found> {
        let least = (self.thresholds.stuck_days, self.thresholds.stuck_answers);
        let is_begun = |on: &OnSkill| on.stage == Stage::Begun;
        let long = |on: &OnSkill| on.days >= least.0 && on.answers >= least.1;
        let sure = |on: &OnSkill| {
            let (right, of) = on.latest();
            below(GETS_FURTHER, right.into(), of.into())
        };
        let skills = self.learner.skills.iter().enumerate();
        let (at, on) = skills
            .filter(|(_, on)| is_begun(on) && long(on))
            .max_by(|a, b| {
                sure(a.1)
                    .total_cmp(&sure(b.1))
                    .then(a.1.days.cmp(&b.1.days))
            })?;
        let (right, of) = on.latest();
        let skill = &self.course.skills[SkillIndex(at)];
        let below = self.weakest_below(SkillIndex(at));
        let title = &skill.title;
        let below = below.map(|below| &self.course.skills[below].title);
        let suggestion = match (below, self.can_be_shown(SkillIndex(at))) {
            (Some(below), true) => {
                message!("classreport-stuck-below", below = below, skill = title)
            }
            (Some(below), false) => {
                message!(
                    "classreport-stuck-below-again",
                    below = below,
                    skill = title
                )
            }
            (None, true) => message!("classreport-stuck-do", skill = title),
            (None, false) => message!("classreport-stuck-again", skill = title),
        };
        let wrong = 1.0 - f64::from(right) / f64::from(of.max(1));
        let days = f64::from(on.days) / f64::from(2 * least.0);
        Some(Found {
            what: "stuck",
            about: self.about(),
            is_question: false,
            grave: concerns::STUCK,
            extent: 0.5 * wrong + 0.5 * days.min(1.0),
            sure: sure(on),
            evidence: message!(
                "classreport-stuck",
                skill = title,
                n = on.answers,
                days = on.days,
                right = right,
                of = of
            ),
            suggestion,
            unknown: message!("classreport-stuck-unknown"),
        })
    }

    /// Whether there is something of a skill to go through: a lesson, steps, or an explanation.
    fn can_be_shown(&self, at: SkillIndex) -> bool {
        let skill = &self.course.skills[at];
        let is_worked = |question: &QuestionIndex| {
            let question = &self.course.questions[*question];
            !question.steps.is_empty() || question.item.explanation.is_some()
        };
        let mut questions = self.course.questions_of[at].iter();
        skill.lesson.is_some() || skill.example.is_some() || questions.any(is_worked)
    }

    /// What a skill builds on that is known least, where it is not learned either.
    fn weakest_below(&self, skill: SkillIndex) -> Option<SkillIndex> {
        let requires = self.course.skills[skill].requires.iter().copied();
        let on = |s: SkillIndex| &self.learner.skills[s.0];
        requires
            .filter(|&s| on(s).stage < Stage::Kept)
            .min_by(|&a, &b| on(a).learned.total_cmp(&on(b).learned))
    }

    /// The same misconception again, on several days. How sure: each time there is an even
    /// chance that the answer came about in another way.
    fn misconception(&self) -> Option<Found> {
        let met = self.learner.missteps.iter();
        let again = met.filter(|met| {
            let lately = (0..=LATELY).contains(&met.since);
            let times = met.times >= self.thresholds.misconception_times;
            !met.overcome && met.on_days && lately && times
        });
        let met = again.max_by_key(|met| (met.times, std::cmp::Reverse(met.since)))?;
        let times = f64::from(met.times);
        let evidence = match met.ago {
            0 => message!(
                "classreport-misconception-today",
                name = &met.name,
                n = met.times
            ),
            days => message!(
                "classreport-misconception",
                name = &met.name,
                n = met.times,
                days = days
            ),
        };
        let lesson = self.has_lesson(met);
        Some(Found {
            what: "misconception",
            about: self.about(),
            is_question: false,
            grave: match lesson {
                true => concerns::SHARED,
                false => concerns::MISCONCEPTION,
            },
            extent: times / f64::from(3 * self.thresholds.misconception_times),
            sure: 1.0 - 0.5_f64.powf(times),
            evidence,
            suggestion: match lesson {
                true => message!("classreport-misconception-lesson"),
                false => message!("classreport-misconception-do"),
            },
            unknown: message!("classreport-misconception-unknown"),
        })
    }

    /// Whether so many have a wrong idea that a lesson for all is suggested.
    fn has_lesson(&self, met: &Met) -> bool {
        let idea = met
            .idea
            .map(|idea| self.course.misconceptions[idea].id.as_str());
        let question = self.course.questions[met.question].id.as_str();
        let is = |line: &&MisconceptionLine| match idea {
            Some(idea) => line.id.as_deref() == Some(idea),
            None => line.id.is_none() && line.question == question && line.name == *met.name,
        };
        self.ideas.iter().find(is).is_some_and(|line| line.lesson)
    }

    /// Answers faster than the question can be read, mostly wrong (rapid guessing, Wise &
    /// Kong 2005). How sure: the posterior that these are no better than haste allows.
    fn guessing(&self) -> Option<Found> {
        let Latest {
            answers,
            hasty,
            hasty_right,
            ..
        } = self.learner.latest;
        let share = f64::from(hasty) / f64::from(answers.max(1));
        (hasty >= FEWEST && share >= self.thresholds.guessing_share).then(|| Found {
            what: "guessing",
            about: self.about(),
            is_question: false,
            grave: concerns::GUESSING,
            extent: share / 0.6,
            sure: below(FLUENT, hasty_right.into(), hasty.into()),
            evidence: message!(
                "classreport-guessing",
                n = hasty,
                of = answers,
                right = hasty_right
            ),
            suggestion: message!("classreport-guessing-do"),
            unknown: message!("classreport-guessing-unknown"),
        })
    }

    /// All hints opened faster than they can be read (gaming the system, Baker et al. 2008).
    /// How sure: the posterior that it is more than half of the share that is told.
    fn hints(&self) -> Option<Found> {
        let Latest {
            answers, clicked, ..
        } = self.learner.latest;
        let (share, told) = (
            f64::from(clicked) / f64::from(answers.max(1)),
            self.thresholds.hints_share,
        );
        (clicked >= FEWEST && share >= told).then(|| Found {
            what: "hints",
            about: self.about(),
            is_question: false,
            grave: concerns::HINTS,
            extent: share / 0.5,
            sure: 1.0 - below(told / 2.0, clicked.into(), answers.into()),
            evidence: message!("classreport-hints", n = clicked, of = answers),
            suggestion: message!("classreport-hints-do"),
            unknown: message!("classreport-hints-unknown"),
        })
    }

    /// Whether there is a skill left to learn that questions practise.
    fn is_something_left(&self) -> bool {
        let on = self.course.skills.positions().zip(&self.learner.skills);
        let mut left = on.filter(|(_, on)| on.stage < Stage::Learned);
        left.any(|(skill, _)| !self.course.questions_of(skill).is_empty())
    }

    /// Longer away than is usual for this learner. How sure: one less the probability of as
    /// long a gap if each day were a day of practice as often as before.
    fn stopped(&self) -> Option<Found> {
        let (first, last) = self.learner.span()?;
        let away = self.learner.today - last;
        let days = u32::try_from(self.learner.days.len()).unwrap_or(u32::MAX);
        if days < DAYS_KNOWN || away < i64::from(self.thresholds.stopped_days) {
            return None;
        }
        let span = last - first + 1;
        let usual = f64::from(days) / span as f64;
        (self.is_something_left()).then(|| Found {
            what: "stopped",
            about: self.about(),
            is_question: false,
            grave: concerns::STOPPED,
            extent: away as f64 / f64::from(3 * self.thresholds.stopped_days),
            sure: 1.0 - (1.0 - usual).max(0.0).powf(away as f64),
            evidence: message!("classreport-stopped", days = away, n = days, span = span),
            suggestion: message!("classreport-stopped-do"),
            unknown: message!("classreport-stopped-unknown"),
        })
    }

    /// Nearly all right, as was foreseen, and further than most. How sure: the posterior that
    /// nine of ten answers to come will be right.
    fn ahead(&self) -> Option<Found> {
        let Latest {
            answers,
            right,
            expected,
            ..
        } = self.learner.latest;
        let share = f64::from(right) / f64::from(answers.max(1));
        let learned = self.learner.learned();
        let all = self.learner.skills.len();
        let far =
            !self.is_something_left() || learned * 5 >= self.middle * 6 && learned > self.middle;
        let easy = expected.mean().is_some_and(|p| p >= 0.85);
        (answers >= EASY_ANSWERS && share >= self.thresholds.ahead_share && far && easy).then(
            || Found {
                what: "ahead",
                about: self.about(),
                is_question: false,
                grave: concerns::AHEAD,
                extent: learned as f64 / all.max(1) as f64,
                sure: 1.0 - below(0.9, right.into(), answers.into()),
                evidence: message!(
                    "classreport-ahead",
                    right = right,
                    of = answers,
                    learned = learned,
                    skills = all,
                    middle = self.middle
                ),
                suggestion: message!("classreport-ahead-do"),
                unknown: message!("classreport-ahead-unknown"),
            },
        )
    }
}
