//! P(right answer) to a question, from the learner's own past: one logistic
//! regression whose log-odds are a sum of named [`Part`]s.
//!
//! The weights one begins with are the mean of those of four public logs: tutors of algebra and
//! of school mathematics, a course in statics, and Spanish words. Each answer moves them towards
//! the learner's own ([`Weights`]), and as long as they are unsure, they count for less. `kenning
//! model eval --no-fit` judges this very code. What no log could tell is prior belief, marked as
//! such: a question's difficulty; what the learner or a placement test said; and that half of the
//! forgetting which FSRS expects counts.

use serde::{Deserialize, Serialize};

use super::mastery::Bkt;
pub use super::part::Part;
use super::shipped::{INTERCEPT, SHIPPED, SPREADS};
pub use super::shipped::{PARTS, anyone, shipped};
use super::strength::{Average, Belief, Lasting, logit, sigmoid, streak_after};
use super::traced::{Traced, usable};
pub use super::weights::{WIDTH, Weights};
use crate::course::Class;

/// P(right) of one answer before it is given.
#[derive(Clone, Debug, PartialEq)]
pub struct Prediction {
    /// Strictly between 0 and 1.
    pub p: f64,
    /// What each part of [`Part::ALL`] adds to the log-odds of a learner of
    /// whom nothing is known.
    pub parts: [f64; Part::ALL.len()],
    /// P(right) by choosing at random, where that is likelier than what the
    /// parts add up to.
    pub guess: Option<f64>,
}

/// Log-odds of a right answer where nothing is known of a question: three of four.
pub const TYPICAL: f64 = 1.0;
/// How much of the forgetting that FSRS expects of a question is believed, 0 to 1.
const FORGOTTEN: f64 = 0.5;

/// P(known) of a learner by whom the difficulties of questions are compared.
const TYPICALLY_KNOWN: f64 = 0.75;

/// [`View::difficulty`] of a question with these parameters for its skills: how
/// often one who likely knows would answer it right, by the hardest of them.
pub fn difficulty(skills: impl Iterator<Item = Bkt>) -> f64 {
    let right = |bkt: Bkt| bkt.predict(TYPICALLY_KNOWN);
    logit(skills.map(right).fold(1.0, f64::min)) - logit(right(Bkt::DEFAULT))
}

/// How much of what is said of a skill never practised goes into the prediction.
const SAID: f64 = 0.5;

/// The log-odds to [`Strength::believe`] for a skill that was never practised and is known with
/// this probability.
pub fn said(known: f64) -> f64 {
    let right = |known: f64| logit(Bkt::DEFAULT.predict(known));
    SAID * (right(known) - right(Bkt::DEFAULT.prior))
}

/// Shrinks log-odds while the weights are unsure, which is when little is known of a learner.
/// They are divided by √(1 + π/8 · variance): this approximates the mean of P(right) over all
/// likely weights (MacKay 1992). What the intercept loses by it goes to the learner's part.
fn moderate(parts: &mut [f64; Part::ALL.len()], variance: f64) {
    let counts = 1.0 / (1.0 + std::f64::consts::PI / 8.0 * variance).sqrt();
    for part in parts.iter_mut() {
        *part *= counts;
    }
    parts[Part::Ability as usize] -= (1.0 - counts) * INTERCEPT;
}

/// How a learner is doing altogether.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Form {
    ability: Belief,
    /// Outcomes over about 3 answers, and in a row.
    short: Average,
    streak: f64,
    /// Sum of the first outcomes on each set of skills, and how many they are.
    firsts: (f64, f64),
    /// Answers so far.
    count: u32,
    /// The set of skills of the last answer.
    set: Option<u32>,
    /// What each feature counts for.
    weights: Weights,
}

impl Default for Form {
    fn default() -> Self {
        Form::with(SHIPPED)
    }
}

impl Form {
    /// A learner of whom nothing is known, to begin with these weights.
    pub fn with(weights: Weights) -> Self {
        Form {
            ability: Belief::new(0.5),
            short: Average::default(),
            streak: 0.0,
            firsts: (0.0, 0.0),
            count: 0,
            set: None,
            weights,
        }
    }

    /// A learner of a course, to begin with the weights of its class where there are any.
    pub fn of_class(class: Option<&Class>) -> Self {
        let Some(class) = usable(class) else {
            return Form::default();
        };
        let mut by_feature = [0.0; WIDTH];
        by_feature.copy_from_slice(&class.weights);
        Form::with(Weights::new(class.intercept, &by_feature, &SPREADS))
    }

    /// Log-odds above a learner of whom nothing is known.
    pub fn ability(&self) -> f64 {
        self.ability.mean
    }

    /// How many answers there were since a question was last asked, itself included.
    pub fn since_asked(&self, question: &OnQuestion) -> u32 {
        self.since(question.met)
    }

    /// Answers since the one that was number `met` (from 1), itself included;
    /// 0 where there was none.
    fn since(&self, met: u32) -> u32 {
        match met {
            0 => 0,
            met => (self.count + 1).saturating_sub(met),
        }
    }
}

/// How strong a learner is in one skill.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Strength {
    belief: Belief,
    streak: f64,
    count: u32,
    /// Log-odds that were believed before the first answer: said, or placed.
    prior: f64,
}

impl Default for Strength {
    fn default() -> Self {
        Strength {
            belief: Belief::new(1.0),
            streak: 0.0,
            count: 0,
            prior: 0.0,
        }
    }
}

impl Strength {
    /// Whether there was an answer.
    pub fn is_known(&self) -> bool {
        self.count > 0
    }

    /// Says what is believed before the first answer, in log-odds.
    pub fn believe(&mut self, prior: f64) {
        if !self.is_known() {
            self.prior = prior;
        }
    }

    /// The prior counts less with every answer.
    fn prior(&self) -> f64 {
        self.prior / f64::from(self.count + 1)
    }
}

/// How it went with one set of skills asked together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Together {
    belief: Belief,
    /// Outcomes over about 120 answers, to whatever they were.
    long: Lasting,
    /// The learner's answer count when last met, itself included; 0 for never.
    met: u32,
}

impl Default for Together {
    fn default() -> Self {
        Together {
            belief: Belief::new(0.5),
            long: Lasting::default(),
            met: 0,
        }
    }
}

/// How it went with one question.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct OnQuestion {
    belief: Belief,
    /// As in [`Together`].
    met: u32,
}

impl OnQuestion {
    /// Never asked.
    pub const UNKNOWN: OnQuestion = OnQuestion {
        belief: Belief::new(1.0),
        met: 0,
    };
}

impl Default for OnQuestion {
    fn default() -> Self {
        Self::UNKNOWN
    }
}

/// One of the skills of a question, as it stands when the question is asked.
#[derive(Clone, Copy, Debug)]
pub struct SkillView {
    /// How strong the learner is in it.
    pub strength: Strength,
    /// Mastery, P(known), as it stands; does not count before the first answer.
    pub known: f64,
    /// P(recall) by FSRS; 1 where nothing is known of it.
    pub recall: f64,
}

/// A question and all that bears on it, before it is answered.
#[derive(Clone, Copy, Debug)]
pub struct View<'a, S> {
    /// How the learner is doing altogether.
    pub form: &'a Form,
    /// Its skills.
    pub skills: S,
    /// Number of its set of skills: of those that are asked together.
    pub set: u32,
    /// How it went with that set.
    pub together: &'a Together,
    /// How it went with the question itself.
    pub question: &'a OnQuestion,
    /// Log-odds against a typical question, from what its author or a calibration says.
    pub difficulty: f64,
    /// P(right) as FSRS has it, for a fact that was asked before.
    pub recalled: Option<f64>,
    /// P(right) by choosing at random.
    pub guess: f64,
    /// What knowledge tracing and its class say, in a calibrated course.
    pub traced: Option<Traced>,
}

/// Means over the skills of a question, and how many they are.
#[derive(Clone, Copy, Debug, Default)]
struct OverSkills {
    strength: f64,
    streak: f64,
    /// Log-odds of a right answer by mastery, above a skill of which nothing is
    /// known: the mean, and of the weakest skill.
    mastery: f64,
    weakest: f64,
    recall: f64,
    prior: f64,
    count: f64,
}

impl<S: Iterator<Item = SkillView> + Clone> View<'_, S> {
    /// The features, of which [`PARTS`] tells the parts.
    pub fn features(&self) -> [f64; WIDTH] {
        self.features_with(&self.over_skills())
    }

    fn over_skills(&self) -> OverSkills {
        let right = |known: f64| logit(Bkt::DEFAULT.predict(known));
        let nothing_known = right(Bkt::DEFAULT.prior);
        let mut over = OverSkills::default();
        for skill in self.skills.clone() {
            let mastery = match skill.strength.is_known() {
                true => right(skill.known.clamp(0.001, 0.999)) - nothing_known,
                false => 0.0,
            };
            over.weakest = match over.count {
                0.0 => mastery,
                _ => over.weakest.min(mastery),
            };
            over.mastery += mastery;
            over.strength += skill.strength.belief.mean;
            over.streak += skill.strength.streak.max(0.0).ln_1p();
            over.recall += skill.recall.max(0.01).ln();
            over.prior += skill.strength.prior();
            over.count += 1.0;
        }
        let count = f64::max(over.count, 1.0);
        OverSkills {
            strength: over.strength / count,
            streak: over.streak / count,
            mastery: over.mastery / count,
            weakest: over.weakest,
            recall: over.recall / count,
            prior: over.prior / count,
            count,
        }
    }

    fn features_with(&self, over: &OverSkills) -> [f64; WIDTH] {
        let (form, together, question) = (self.form, self.together, self.question);
        let yes = |condition: bool| f64::from(u8::from(condition));
        let (first, first_count) = form.firsts;
        let new = yes(together.met == 0);
        let since = form.since(together.met);
        let lag = f64::from(since).ln_1p();
        [
            form.ability.mean,
            new * first / (first_count + 2.0),
            form.short.mean(),
            form.streak.max(0.0).ln_1p(),
            yes(form.set == Some(self.set)),
            over.strength,
            over.strength * lag,
            over.streak,
            over.mastery,
            over.weakest,
            together.long.mean(since),
            lag,
            new,
            new * over.count.ln(),
            question.belief.mean,
            f64::from(form.since(question.met)).ln_1p(),
            over.recall,
        ]
    }

    /// What counts in the log-odds besides features and intercept: what is said of the
    /// question and of its skills.
    pub fn unweighed(&self) -> f64 {
        self.difficulty + self.over_skills().prior
    }

    /// P(right) by the learner's weights.
    pub fn predict(&self) -> Prediction {
        let over = self.over_skills();
        self.predict_with(&self.features_with(&over), over.prior)
    }

    fn predict_with(&self, features: &[f64; WIDTH], prior: f64) -> Prediction {
        let weights = &self.form.weights;
        let mut parts = [0.0; Part::ALL.len()];
        for ((weight, x), part) in weights.by_feature().iter().zip(features).zip(PARTS) {
            parts[part as usize] += weight * x;
        }
        let of_class = self.traced.map_or(INTERCEPT, |traced| traced.intercept);
        parts[Part::Ability as usize] += weights.intercept() - of_class;
        parts[Part::Difficulty as usize] += self.difficulty + of_class - INTERCEPT;
        parts[Part::Skill as usize] += prior;
        if let Some(traced) = self.traced {
            traced.mean(&mut parts, self.difficulty, INTERCEPT);
        }
        let counted = 1.0 - self.traced.map_or(0.0, |traced| traced.share);
        moderate(&mut parts, weights.variance(features, counted));
        let odds = INTERCEPT + parts.iter().sum::<f64>();
        let forgotten = self.recalled.map_or(0.0, |p| (logit(p) - odds).min(0.0));
        parts[Part::Memory as usize] += FORGOTTEN * forgotten;
        let p = sigmoid(odds + FORGOTTEN * forgotten);
        let guess = (self.guess > p).then_some(self.guess);
        Prediction {
            p: guess.unwrap_or(p),
            parts,
            guess,
        }
    }

    /// How surprising an answer is, of which `credit` (0 to 1) came.
    pub fn surprise(&self, credit: f64) -> Surprise {
        let over = self.over_skills();
        let base = TYPICAL + self.difficulty;
        let known = self.form.ability.mean + self.together.belief.mean + self.question.belief.mean;
        let p = sigmoid(base + known + over.strength + over.prior);
        let features = self.features_with(&over);
        Surprise {
            credit,
            predicted: self.predict_with(&features, over.prior).p,
            features,
            counts: 1.0 - self.traced.map_or(0.0, |traced| traced.share),
            plain: credit - sigmoid(base),
            surprise: credit - p,
            information: p * (1.0 - p),
            skills: over.count,
            set: self.set,
            is_first: self.together.met == 0,
        }
    }
}

/// An answer, by how surprising it was.
#[derive(Clone, Copy, Debug)]
pub struct Surprise {
    credit: f64,
    /// P(right) as it was predicted, and from what.
    predicted: f64,
    features: [f64; WIDTH],
    /// How much the weighed features counted in it, 0 to 1.
    counts: f64,
    /// Against the difficulty alone, and against all that was believed.
    plain: f64,
    surprise: f64,
    information: f64,
    /// Among how many skills it is shared.
    skills: f64,
    set: u32,
    /// Whether the set of skills had never been met.
    is_first: bool,
}

/// 0.5 to the power of 1/3.
const KEEP_3: f64 = 0.793_700_525_984_099_8;

impl Form {
    /// Takes an answer in.
    pub fn learn(&mut self, seen: &Surprise) {
        let p = seen.predicted;
        let told = (seen.credit - p, p * (1.0 - p));
        (self.weights).learn(&seen.features, seen.counts, told);
        self.ability.learn(seen.surprise, seen.information, 0.0003);
        self.short.add(seen.plain, KEEP_3);
        self.streak = streak_after(self.streak, seen.credit);
        if seen.is_first {
            self.firsts.0 += seen.plain;
            self.firsts.1 += 1.0;
        }
        self.count += 1;
        self.set = Some(seen.set);
    }
}

impl Strength {
    /// Takes an answer in.
    pub fn learn(&mut self, seen: &Surprise) {
        let share = seen.skills;
        self.belief
            .learn(seen.surprise / share, seen.information / share, 0.005);
        self.streak = streak_after(self.streak, seen.credit);
        self.count += 1;
    }
}

impl Together {
    /// Takes an answer in, after [`Form::learn`] did.
    pub fn learn(&mut self, seen: &Surprise, form: &Form) {
        self.belief.learn(seen.surprise, seen.information, 0.005);
        let since = form.count.saturating_sub(self.met);
        self.long.add(seen.plain, since);
        self.met = form.count;
    }
}

impl OnQuestion {
    /// Takes an answer in, after [`Form::learn`] did.
    pub fn learn(&mut self, seen: &Surprise, form: &Form) {
        self.belief.learn(seen.surprise, seen.information, 0.005);
        self.met = form.count;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unsure_counts_for_less_and_the_parts_still_add_up() {
        let parts = [0.3, -0.2, 0.9, 0.1, -0.4, 0.6];
        let odds = |parts: &[f64]| INTERCEPT + parts.iter().sum::<f64>();
        let moderated = |variance: f64| {
            let mut parts = parts;
            moderate(&mut parts, variance);
            odds(&parts)
        };
        assert!((moderated(0.0) - odds(&parts)).abs() < 1e-12);
        // The mean of P(right) over log-odds that are normally distributed.
        let variance: f64 = 0.8;
        let (mut sum, mut weight) = (0.0, 0.0);
        for step in -600..=600 {
            let z = f64::from(step) / 100.0;
            let density = (-z * z / 2.0).exp();
            sum += density * sigmoid(odds(&parts) + z * variance.sqrt());
            weight += density;
        }
        let told = sigmoid(moderated(variance));
        assert!(
            (told - sum / weight).abs() < 0.005,
            "{told} {}",
            sum / weight
        );
        assert!(told < sigmoid(odds(&parts)) - 0.02, "{told}");
    }
}
