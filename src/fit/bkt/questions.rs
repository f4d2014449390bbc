//! How hard each question is, besides what its skills say (KT-IDEM's idea,
//! Pardos & Heffernan 2011, with one number for each question).

use super::pass::{Pass, Tally};
use super::peak::peak;
use super::search::{best, objective};
use super::{Settings, SkillFit};
use crate::course::Difficulty;
use crate::fit::cores::share_out;
use crate::fit::practice::Practice;
use crate::learner::Bkt;

/// Most rounds over all skills and questions.
const MAX_ROUNDS: usize = 200;
/// A round that gains less for each answer ends the search (natural logarithm).
const TOLERANCE: f64 = 1e-5;
/// Questions that a core takes at a time.
const CHUNK: usize = 512;

/// A search for the best difficulties, and for the skills' parameters with them.
///
/// Each round is a step of generalised expectation maximisation (Dempster, Laird
/// & Rubin 1977): what was known is reckoned skill by skill; then, one after
/// another, the skills' parameters and the difficulties are set to what makes
/// that likeliest. So no round loses.
pub(super) struct Questions<'p> {
    skills: Vec<Skill<'p>>,
    /// Where tallies are, those of one question together: a position in
    /// `skills`, and the place among that skill's questions.
    places: Vec<(u32, u32)>,
    /// Question number q has `places[starts[q]..starts[q + 1]]`.
    starts: Vec<usize>,
    /// By question, log-odds.
    difficulty: Vec<f64>,
    centre: Bkt,
    settings: Settings,
    cores: usize,
}

/// A skill on the way.
struct Skill<'p> {
    number: usize,
    pass: Pass<'p>,
    at: Bkt,
    /// Odds of a wrong answer to a question of difficulty 0, if known and if not.
    wrong: (f64, f64),
    /// Before the last step.
    objective: f64,
}

impl<'p> Questions<'p> {
    /// Begins with what was fitted to skills alone. `count` is how many
    /// questions there are.
    pub(crate) fn new(
        practices: &'p [Practice],
        skills: &[Option<SkillFit>],
        count: usize,
        centre: Bkt,
        settings: Settings,
        cores: usize,
    ) -> Self {
        let fitted = practices.iter().zip(skills).enumerate();
        let mut skills: Vec<Skill<'_>> = fitted
            .filter_map(|(number, (practice, fit))| {
                Some(Skill {
                    number,
                    at: fit.as_ref()?.bkt,
                    pass: Pass::new(practice),
                    wrong: (0.0, 0.0),
                    objective: 0.0,
                })
            })
            .collect();
        // The largest first, so that no core is left with it at the end.
        skills.sort_by_key(|skill| std::cmp::Reverse(practices[skill.number].nodes()));
        let mut places = Vec::new();
        for (at, skill) in (0..).zip(&skills) {
            let questions = (0..).zip(&practices[skill.number].questions);
            places.extend(questions.map(|(place, &question)| (question, at, place)));
        }
        places.sort_unstable();
        let before = |question| places.partition_point(|&(q, ..)| (q as usize) < question);
        let starts = (0..=count).map(before).collect();
        Questions {
            skills,
            places: places
                .into_iter()
                .map(|(_, at, place)| (at, place))
                .collect(),
            starts,
            difficulty: vec![0.0; count],
            centre,
            settings,
            cores,
        }
    }

    /// Goes on until it no longer gains. Puts the skills' parameters where they
    /// were fitted to skills alone, and gives the difficulties, by question.
    pub(crate) fn fit(mut self, skills: &mut [Option<SkillFit>]) -> Vec<f64> {
        let answers: usize = skills.iter().flatten().map(|fit| fit.answers).sum();
        let mut before = f64::NEG_INFINITY;
        for _ in 0..MAX_ROUNDS {
            let now = self.round();
            if now - before < TOLERANCE * answers as f64 {
                break;
            }
            before = now;
        }
        let difficulty = self.difficulty;
        share_out(self.cores, &mut self.skills, |skill| {
            skill.pass.shift(|question| difficulty[question as usize]);
            skill.objective = skill.pass.run(&skill.at).log_likelihood;
        });
        for skill in self.skills {
            if let Some(fit) = &mut skills[skill.number] {
                fit.bkt = skill.at;
                fit.log_likelihood = skill.objective;
            }
        }
        difficulty
    }

    /// One step. Gives the objective before it.
    pub(crate) fn round(&mut self) -> f64 {
        let (centre, settings) = (&self.centre, &self.settings);
        let mut difficulty = std::mem::take(&mut self.difficulty);
        share_out(self.cores, &mut self.skills, |skill| {
            skill.pass.shift(|question| difficulty[question as usize]);
            let seen = skill.pass.run(&skill.at);
            skill.objective = objective(&seen, &skill.at, centre, settings);
            let at = best(&skill.pass, &seen, &skill.at, centre, settings);
            skill.wrong = (at.slip / (1.0 - at.slip), (1.0 - at.guess) / at.guess);
            skill.at = at;
        });
        // How sure the prior is: one by the variance.
        let sure = settings.spread.powi(-2);
        let pull: f64 = difficulty.iter().map(|d| sure * d * d / 2.0).sum();
        let objective: f64 = self.skills.iter().map(|skill| skill.objective).sum();

        let Questions {
            skills,
            places,
            starts,
            ..
        } = &*self;
        let mut chunks: Vec<(usize, &mut [f64])> =
            difficulty.chunks_mut(CHUNK).enumerate().collect();
        share_out(self.cores, &mut chunks, |(chunk, difficulty)| {
            let starts = starts[*chunk * CHUNK..].windows(2);
            for (difficulty, range) in difficulty.iter_mut().zip(starts) {
                let tallies = places[range[0]..range[1]].iter().map(|&(skill, place)| {
                    let skill = &skills[skill as usize];
                    (skill.pass.tallies[place as usize], skill.wrong)
                });
                *difficulty = likeliest(*difficulty, sure, tallies);
            }
        });
        self.difficulty = difficulty;
        objective - pull
    }
}

/// The likeliest difficulty of a question of such tallies, each with the odds of
/// a wrong answer where it is 0.
fn likeliest(
    begun: f64,
    sure: f64,
    tallies: impl Iterator<Item = (Tally, (f64, f64))> + Clone,
) -> f64 {
    peak(begun, (-Difficulty::MOST, Difficulty::MOST), |d| {
        let hardness = d.exp();
        let (mut rise, mut bend) = (-sure * d, sure);
        for (tally, wrong) in tallies.clone() {
            for ((all, right), wrong) in [(tally.known, wrong.0), (tally.unknown, wrong.1)] {
                let p = 1.0 / (1.0 + hardness * wrong);
                rise += all * p - right;
                bend += all * p * (1.0 - p);
            }
        }
        (rise, bend)
    })
}
