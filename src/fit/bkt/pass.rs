//! One pass over the answers to a skill: how likely they are, and what is to
//! be expected of the hidden states.

use crate::fit::practice::Practice;
use crate::learner::Bkt;

/// What a pass counted, each as "so many of so many".
pub(super) struct Seen {
    pub prior: (f64, f64),
    pub learn: (f64, f64),
    pub log_likelihood: f64,
}

/// The answers to one question: how many, and the credit that they got, if the
/// skill was known and if not.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub known: (f64, f64),
    pub unknown: (f64, f64),
}

/// Passes over the answers to one skill.
pub(super) struct Pass<'p> {
    practice: &'p Practice,
    /// By kind of answer: the learners who gave it.
    given: Vec<f64>,
    /// By question: e to the power of its difficulty.
    pub hardness: Vec<f64>,
    /// By question, of the last pass.
    pub tallies: Vec<Tally>,
    /// By node, after one for the time before the first answer: P(not known)
    /// after the answer, before and after learning from it. It may be far smaller
    /// than what is lost in 1 − P(known), and grow again.
    unknown: Vec<f64>,
    next: Vec<f64>,
    /// By node, likewise: learners who answer once more and know by then.
    later: Vec<f64>,
    /// By kind of answer: its likelihood if known and if not, and the learners
    /// who gave it and knew.
    likely: Vec<(f64, f64)>,
    knew: Vec<f64>,
}

impl<'p> Pass<'p> {
    /// Passes over questions that are all alike, until `hardness` says otherwise.
    pub(crate) fn new(practice: &'p Practice) -> Self {
        let mut given = vec![0.0; practice.kinds.len()];
        for (&kind, through) in practice.kind.iter().zip(&practice.through) {
            given[kind as usize] += through;
        }
        let slots = practice.nodes() + 1;
        Pass {
            practice,
            given,
            hardness: vec![1.0; practice.questions.len()],
            tallies: vec![Tally::default(); practice.questions.len()],
            unknown: vec![0.0; slots],
            next: vec![0.0; slots],
            later: vec![0.0; slots],
            likely: vec![(0.0, 0.0); practice.kinds.len()],
            knew: vec![0.0; practice.kinds.len()],
        }
    }

    /// Says how hard each question is, by its number in the log.
    pub(crate) fn shift(&mut self, difficulty: impl Fn(u32) -> f64) {
        for (hardness, &question) in self.hardness.iter_mut().zip(&self.practice.questions) {
            *hardness = difficulty(question).exp();
        }
    }

    /// Counts what is to be expected under `bkt`: forward over the tree, then
    /// back. A learner who knows goes on knowing, so P(known | all answers) is
    /// P(known so far) times what the rest of the row says.
    pub(crate) fn run(&mut self, bkt: &Bkt) -> Seen {
        self.weigh_kinds(bkt);
        let log_likelihood = self.forward(bkt);
        let (learnt, knew_before) = self.back();
        self.tally();
        let learners = self.practice.learners as f64;
        let chances = self.practice.answers as f64 - learners;
        Seen {
            prior: (self.later[0], learners),
            learn: (learnt, chances - knew_before),
            log_likelihood,
        }
    }

    /// How likely each kind of answer is, if the skill is known and if not.
    fn weigh_kinds(&mut self, bkt: &Bkt) {
        let (slip, miss) = (bkt.slip / (1.0 - bkt.slip), (1.0 - bkt.guess) / bkt.guess);
        for (likely, kind) in self.likely.iter_mut().zip(&self.practice.kinds) {
            let of = |wrong_odds: f64| {
                let right = 1.0 / (1.0 + wrong_odds);
                let wrong = wrong_odds * right;
                if kind.credit == 1.0 {
                    right
                } else if kind.credit == 0.0 {
                    wrong
                } else {
                    right.powf(kind.credit) * wrong.powf(1.0 - kind.credit)
                }
            };
            let hardness = self.hardness[kind.question as usize];
            *likely = (of(hardness * slip), of(hardness * miss));
        }
    }

    /// Finds P(not known) after each answer; gives the log likelihood of all.
    fn forward(&mut self, bkt: &Bkt) -> f64 {
        let practice = self.practice;
        self.next[0] = 1.0 - bkt.prior;
        let mut log_likelihood = 0.0;
        // One logarithm for many factors: it is what a pass spends most on.
        let (mut product, mut factors) = (1.0, 0);
        let nodes = practice.parent.iter().zip(&practice.kind);
        for (i, ((&parent, &kind), &through)) in nodes.zip(&practice.through).enumerate() {
            let before = self.next[parent as usize];
            let (if_known, if_not) = self.likely[kind as usize];
            let not = before * if_not;
            let likelihood = (1.0 - before) * if_known + not;
            let unknown = not / likelihood;
            self.unknown[i + 1] = unknown;
            self.next[i + 1] = unknown * (1.0 - bkt.learn);
            if through == 1.0 {
                product *= likelihood;
                factors += 1;
                if factors == FACTORS {
                    log_likelihood += product.ln();
                    (product, factors) = (1.0, 0);
                }
            } else {
                log_likelihood += through * likelihood.ln();
            }
        }
        log_likelihood + product.ln()
    }

    /// Finds who knew, by kind of answer; gives how many learnt the skill after an
    /// answer, and how many answered once more and had known it before.
    fn back(&mut self) -> (f64, f64) {
        let practice = self.practice;
        self.later.fill(0.0);
        self.knew.fill(0.0);
        let (mut learnt, mut knew_before) = (0.0, 0.0);
        for i in (0..practice.parent.len()).rev() {
            let later = self.later[i + 1];
            let known = 1.0 - self.unknown[i + 1];
            let going_on = known * later / (1.0 - self.next[i + 1]);
            learnt += later - going_on;
            knew_before += going_on;
            let knew = going_on + known * practice.ends[i];
            self.later[practice.parent[i] as usize] += knew;
            self.knew[practice.kind[i] as usize] += knew;
        }
        (learnt, knew_before)
    }

    /// Counts the answers to each question by whether the skill was known.
    fn tally(&mut self) {
        self.tallies.fill(Tally::default());
        let kinds = self.practice.kinds.iter().zip(&self.knew);
        for ((kind, &knew), &given) in kinds.zip(&self.given) {
            let tally = &mut self.tallies[kind.question as usize];
            let not = (given - knew).max(0.0);
            tally.known.0 += knew;
            tally.known.1 += knew * kind.credit;
            tally.unknown.0 += not;
            tally.unknown.1 += not * kind.credit;
        }
    }
}

/// Likelihoods multiplied before a logarithm is taken: few enough for a float to hold.
const FACTORS: usize = 16;
