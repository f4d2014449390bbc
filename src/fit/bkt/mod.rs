//! Bayesian knowledge tracing (Corbett & Anderson 1995) fitted to answers.
//!
//! Per skill, expectation maximisation over the chain of two states (Baum,
//! Petrie, Soules & Weiss 1970; for knowledge tracing Chang, Beck, Mostow &
//! Corbett 2006), without forgetting. Credit between 0 and 1 counts as that
//! share of a right answer: its likelihood in a state with P(right) = p is
//! pᶜ(1 − p)¹⁻ᶜ. Each step is extrapolated (SQUAREM, Varadhan & Roland 2008),
//! and taken back where that does not help, so the objective never falls.
//!
//! Then each question gets a difficulty d (the idea of KT-IDEM, Pardos &
//! Heffernan 2011, with one number): P(right) is σ(logit(1 − slip) − d) if its
//! skill is known, and σ(logit(guess) − d) if not. A question of several skills
//! has one d.
//!
//! Three things guard against what few answers or an odd log would say. Every
//! parameter is drawn toward a centre, as if `strength` further observations of
//! it had been made (a Beta prior; MAP): the centre is what fits all skills
//! taken together, itself drawn toward the shipped defaults. Difficulties are
//! drawn toward 0 (a normal prior). And guess and slip stay where "known" means
//! knowing (Beck & Chang 2007: the same answers often have a second explanation
//! in which it does not).

pub(super) mod pass;
pub(super) mod peak;
pub(super) mod questions;
pub(super) mod search;
#[cfg(test)]
mod tests;

use super::cores::{self, share_out};
use super::practice::{Apart, Practice, practices};
use crate::import::Answers;
use crate::learner::Bkt;
use crate::learner::belief::strength::{logit, sigmoid};
use pass::Pass;
use questions::Questions;
use search::{fit_centre, fit_skill};

/// Where each parameter may lie: lowest and highest, probabilities.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    pub prior: (f64, f64),
    pub learn: (f64, f64),
    pub guess: (f64, f64),
    pub slip: (f64, f64),
}

impl Limits {
    /// Where "known" means knowing: what courses may set, and practice uses.
    pub const MEANINGFUL: Limits = Limits {
        prior: (0.001, 0.999),
        learn: (0.001, 0.999),
        guess: (0.01, 0.45),
        slip: (0.01, 0.45),
    };
    /// All probabilities: for comparing with programs that know no limits.
    pub const NONE: Limits = Limits {
        prior: (1e-6, 1.0 - 1e-6),
        learn: (1e-6, 1.0 - 1e-6),
        guess: (1e-6, 1.0 - 1e-6),
        slip: (1e-6, 1.0 - 1e-6),
    };

    /// The nearest parameters within the limits.
    fn hold(&self, of: Bkt) -> Bkt {
        let within = |p: f64, (low, high): (f64, f64)| p.max(low).min(high);
        Bkt {
            prior: within(of.prior, self.prior),
            learn: within(of.learn, self.learn),
            guess: within(of.guess, self.guess),
            slip: within(of.slip, self.slip),
        }
    }
}

/// How to fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// How strongly skills are drawn toward the centre: as if this many more
    /// observations of each parameter had been made. 0 is maximum likelihood.
    pub strength: f64,
    /// How far apart the difficulties of questions are expected to lie: the
    /// standard deviation of their prior, in log-odds. With 0, questions are
    /// not told apart.
    pub spread: f64,
    pub limits: Limits,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            strength: 5.0,
            spread: 1.0,
            limits: Limits::MEANINGFUL,
        }
    }
}

impl Settings {
    /// The defaults, but that questions are not told apart.
    pub fn skills_only() -> Self {
        Settings {
            spread: 0.0,
            ..Settings::default()
        }
    }
}

/// What was fitted to one skill.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SkillFit {
    pub bkt: Bkt,
    /// Learners who practised it, and their answers.
    pub learners: usize,
    pub answers: usize,
    /// Of the answers under these parameters (natural logarithm; the pull
    /// toward the centre is not part of it).
    pub log_likelihood: f64,
}

/// What was fitted to one question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuestionFit {
    /// By how much the log-odds of a wrong answer are higher than the guess and
    /// slip of its skills say.
    pub difficulty: f64,
    /// Learners who were asked, and their answers.
    pub learners: usize,
    pub answers: usize,
}

/// What was fitted to all skills and questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// By skill; `None` where nobody practised it.
    pub skills: Vec<Option<SkillFit>>,
    /// By item; `None` where nobody practised a skill by it, or questions were
    /// not told apart.
    pub questions: Vec<Option<QuestionFit>>,
    /// What skills were drawn toward: also what to expect of a skill not seen.
    pub centre: Bkt,
}

impl Fit {
    /// The log likelihood of all answers.
    pub fn log_likelihood(&self) -> f64 {
        self.skills.iter().flatten().map(|s| s.log_likelihood).sum()
    }

    /// The parameters of a skill for a question, by their numbers in the log;
    /// of what was not seen, those to expect.
    pub fn bkt(&self, skill: u32, item: u32) -> Bkt {
        let skill = self.skills.get(skill as usize).copied().flatten();
        let bkt = skill.map_or(self.centre, |fit| fit.bkt);
        match self.question(item) {
            Some(question) => bkt.harder(question.difficulty),
            None => bkt,
        }
    }

    /// The difficulty of a question by its number in the log; 0 where it was not seen.
    pub fn difficulty(&self, item: u32) -> f64 {
        self.question(item).map_or(0.0, |fit| fit.difficulty)
    }

    /// The same, drawn to what is believed where nothing was fitted, in log-odds: 1 leaves it
    /// as it is, 0 leaves nothing of it.
    #[must_use]
    pub fn drawn(&self, kept: f64) -> Fit {
        let mix = |p: f64, typical: f64| sigmoid(kept * logit(p) + (1.0 - kept) * logit(typical));
        let drawn = |bkt: Bkt| Bkt {
            prior: mix(bkt.prior, Bkt::DEFAULT.prior),
            learn: mix(bkt.learn, Bkt::DEFAULT.learn),
            guess: mix(bkt.guess, Bkt::DEFAULT.guess),
            slip: mix(bkt.slip, Bkt::DEFAULT.slip),
        };
        let skill = |fit: &SkillFit| SkillFit {
            bkt: drawn(fit.bkt),
            ..*fit
        };
        let question = |fit: &QuestionFit| QuestionFit {
            difficulty: kept * fit.difficulty,
            ..*fit
        };
        Fit {
            skills: self.skills.iter().map(|s| s.as_ref().map(skill)).collect(),
            questions: (self.questions.iter())
                .map(|q| q.as_ref().map(question))
                .collect(),
            centre: drawn(self.centre),
        }
    }

    fn question(&self, item: u32) -> Option<QuestionFit> {
        self.questions.get(item as usize).copied().flatten()
    }
}

/// Fits the answers that `keep` wants (such as those outside a fold), on all
/// cores. On however many, the same answers give the same parameters.
pub fn fit(answers: &Answers, keep: impl Fn(usize) -> bool + Sync, settings: &Settings) -> Fit {
    fit_on(cores::available(), answers, keep, settings)
}

fn fit_on(
    cores: usize,
    answers: &Answers,
    keep: impl Fn(usize) -> bool + Sync,
    settings: &Settings,
) -> Fit {
    let with_questions = settings.spread > 0.0;
    let apart = || with_questions.then(|| practices(answers, Apart::Questions, &keep));
    let alike = || fit_skills(cores, &practices(answers, Apart::Credit, &keep), settings);
    let ((centre, mut skills), apart) = cores::both(cores, alike, apart);
    let mut questions = vec![None; answers.items.len()];
    if let Some(apart) = apart {
        questions = asked(answers, &keep);
        let search = Questions::new(&apart, &skills, questions.len(), centre, *settings, cores);
        for (question, difficulty) in questions.iter_mut().zip(search.fit(&mut skills)) {
            if let Some(question) = question {
                question.difficulty = difficulty;
            }
        }
    }
    Fit {
        skills,
        questions,
        centre,
    }
}

/// Fits skills alone to their practice, one of each, on all cores.
pub fn fit_practices(practices: &[Practice], settings: &Settings) -> Fit {
    let (centre, skills) = fit_skills(cores::available(), practices, settings);
    Fit {
        skills,
        questions: Vec::new(),
        centre,
    }
}

/// How often each question was asked to practise a skill.
fn asked(answers: &Answers, keep: impl Fn(usize) -> bool) -> Vec<Option<QuestionFit>> {
    let mut asked = vec![None; answers.items.len()];
    let mut last = vec![None; answers.items.len()];
    for answer in (0..answers.len()).filter(|&answer| keep(answer)) {
        if answers.skills_of(answer).is_empty() {
            continue;
        }
        let (item, user) = (answers.item[answer] as usize, answers.user[answer]);
        let question = asked[item].get_or_insert(QuestionFit {
            difficulty: 0.0,
            learners: 0,
            answers: 0,
        });
        question.answers += 1;
        // A learner's answers stand together.
        if last[item].replace(user) != Some(user) {
            question.learners += 1;
        }
    }
    asked
}

/// Fits skills alone. Gives the centre too.
fn fit_skills(
    cores: usize,
    practices: &[Practice],
    settings: &Settings,
) -> (Bkt, Vec<Option<SkillFit>>) {
    let centre = if settings.strength > 0.0 {
        let pooled = Practice::pooled(practices);
        match pooled.answers {
            0 => Bkt::DEFAULT,
            _ => fit_centre(&pooled, settings),
        }
    } else {
        Bkt::DEFAULT
    };
    let mut skills = vec![None; practices.len()];
    let mut tasks: Vec<(&Practice, &mut Option<SkillFit>)> = practices
        .iter()
        .zip(&mut skills)
        .filter(|(practice, _)| practice.answers > 0)
        .collect();
    // The largest first, so that no core is left with it at the end.
    tasks.sort_by_key(|(practice, _)| std::cmp::Reverse(practice.nodes()));
    share_out(cores, &mut tasks, |(practice, fit)| {
        **fit = Some(fit_skill(practice, &centre, settings));
    });
    (centre, skills)
}

/// The log likelihood (natural logarithm) of all answers to a skill under
/// `bkt`, whose parameters must lie between 0 and 1, ends excluded, and the
/// difficulties of questions, by item: 0 for all where they are not told apart.
pub fn log_likelihood(practice: &Practice, bkt: &Bkt, difficulty: impl Fn(u32) -> f64) -> f64 {
    let mut pass = Pass::new(practice);
    pass.shift(difficulty);
    pass.run(bkt).log_likelihood
}
