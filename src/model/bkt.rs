//! Bayesian knowledge tracing (Corbett & Anderson 1995) fitted to answers.
//!
//! Per skill, expectation maximisation over the chain of two states (Baum,
//! Petrie, Soules & Weiss 1970; for knowledge tracing Chang, Beck, Mostow &
//! Corbett 2006), without forgetting. Credit between 0 and 1 counts as that
//! share of a right answer: its likelihood in a state with P(right) = p is
//! pᶜ(1 − p)¹⁻ᶜ. Each step is extrapolated (SQUAREM, Varadhan & Roland 2008),
//! and taken back where that does not help, so the objective never falls.
//!
//! Two things guard against what few answers or an odd log would say. Every
//! parameter is drawn toward a centre, as if `strength` further observations of
//! it had been made (a Beta prior; MAP): the centre is what fits all skills
//! taken together, itself drawn toward the shipped defaults. And guess and slip
//! stay where "known" means knowing (Beck & Chang 2007: the same answers often
//! have a second explanation in which it does not).

use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::practice::Practice;
use crate::learner::Bkt;

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
    pub limits: Limits,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            strength: 5.0,
            limits: Limits::MEANINGFUL,
        }
    }
}

/// What was fitted to one skill.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SkillFit {
    pub bkt: Bkt,
    /// Of the answers under these parameters (natural logarithm; the pull
    /// toward the centre is not part of it).
    pub log_likelihood: f64,
}

/// What was fitted to all skills.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// By skill; `None` where nobody practised it.
    pub skills: Vec<Option<SkillFit>>,
    /// What skills were drawn toward: also what to expect of a skill not seen.
    pub centre: Bkt,
}

impl Fit {
    /// The log likelihood of all answers.
    pub fn log_likelihood(&self) -> f64 {
        self.skills.iter().flatten().map(|s| s.log_likelihood).sum()
    }
}

/// Where fitting starts, besides the centre: a hard and an easy skill, one
/// that is learned at once, and (for [`Limits::NONE`]) one that gets worse.
const STARTS: [Bkt; 5] = [
    Bkt::DEFAULT,
    bkt(0.6, 0.05, 0.25, 0.25),
    bkt(0.05, 0.02, 0.3, 0.05),
    bkt(0.3, 0.4, 0.4, 0.05),
    bkt(0.2, 0.1, 0.8, 0.5),
];

const fn bkt(prior: f64, learn: f64, guess: f64, slip: f64) -> Bkt {
    Bkt {
        prior,
        learn,
        guess,
        slip,
    }
}

/// Most extrapolated steps from one start.
const MAX_STEPS: usize = 300;
/// Steps after which only the best of the starts goes on.
const TRIAL_STEPS: usize = 5;
/// A step that gains less ends the search (natural logarithm).
const TOLERANCE: f64 = 1e-4;

/// Fits all skills, on all cores.
pub fn fit(practices: &[Practice], settings: &Settings) -> Fit {
    let centre = if settings.strength > 0.0 {
        let pooled = Practice::pooled(practices);
        match pooled.answers {
            0 => Bkt::DEFAULT,
            _ => fit_skill(&pooled, &Bkt::DEFAULT, settings).bkt,
        }
    } else {
        Bkt::DEFAULT
    };
    // The largest first, so that no core is left with it at the end.
    let mut order: Vec<usize> = (0..practices.len()).collect();
    order.sort_by_key(|&skill| std::cmp::Reverse(practices[skill].nodes()));
    let next = AtomicUsize::new(0);
    let skills = Mutex::new(vec![None; practices.len()]);
    let work = || {
        while let Some(&skill) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
            let practice = &practices[skill];
            if practice.answers == 0 {
                continue;
            }
            let fitted = fit_skill(practice, &centre, settings);
            if let Ok(mut skills) = skills.lock() {
                skills[skill] = Some(fitted);
            }
        }
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 1..cores.min(practices.len()) {
            scope.spawn(work);
        }
        work();
    });
    Fit {
        skills: skills.into_inner().unwrap_or_default(),
        centre,
    }
}

/// Fits one skill, drawn toward `centre`.
pub fn fit_skill(practice: &Practice, centre: &Bkt, settings: &Settings) -> SkillFit {
    let mut pass = Pass::new(practice);
    let starts = [*centre].into_iter().chain(STARTS);
    let mut tried: Vec<Search> = Vec::with_capacity(STARTS.len() + 1);
    for at in starts {
        let mut search = Search::new(settings.limits.hold(at));
        if tried.iter().any(|t| t.begun == search.begun) {
            continue;
        }
        search.climb(&mut pass, centre, settings, TRIAL_STEPS);
        tried.push(search);
    }
    let best = tried.into_iter().reduce(|best, other| {
        if other.objective > best.objective {
            other
        } else {
            best
        }
    });
    let mut bkt = settings.limits.hold(*centre);
    if let Some(mut best) = best {
        best.climb(&mut pass, centre, settings, MAX_STEPS);
        bkt = best.at;
    }
    SkillFit {
        bkt,
        log_likelihood: pass.run(&bkt).log_likelihood,
    }
}

/// The log likelihood (natural logarithm) of all answers to a skill under
/// `bkt`, whose parameters must lie between 0 and 1, ends excluded.
pub fn log_likelihood(practice: &Practice, bkt: &Bkt) -> f64 {
    Pass::new(practice).run(bkt).log_likelihood
}

/// A search for the best parameters.
struct Search {
    begun: Bkt,
    at: Bkt,
    /// Of the last step's beginning.
    objective: f64,
    /// Whether a step no longer gains.
    done: bool,
}

impl Search {
    fn new(begun: Bkt) -> Self {
        Search {
            begun,
            at: begun,
            objective: f64::NEG_INFINITY,
            done: false,
        }
    }

    /// Goes on for at most so many steps: two plain ones and a leap along their
    /// direction each, the leap only where it lands higher.
    fn climb(&mut self, pass: &mut Pass<'_>, centre: &Bkt, settings: &Settings, steps: usize) {
        let objective =
            |seen: &Seen, at: &Bkt| seen.log_likelihood + settings.strength * pull(at, centre);
        for _ in 0..steps {
            if self.done {
                return;
            }
            let seen = pass.run(&self.at);
            let here = objective(&seen, &self.at);
            let one = seen.best(centre, settings);
            let two = pass.run(&one).best(centre, settings);
            let leap = settings.limits.hold(leap(&self.at, &one, &two));
            let seen = pass.run(&leap);
            self.at = if objective(&seen, &leap) >= here {
                seen.best(centre, settings)
            } else {
                two
            };
            self.done = here - self.objective < TOLERANCE;
            self.objective = here;
        }
    }
}

/// What a Beta prior of strength 1 around `centre` says of `at` (natural logarithm).
fn pull(at: &Bkt, centre: &Bkt) -> f64 {
    let [at, centre] = [at, centre].map(numbers);
    let pairs = at.iter().zip(centre);
    pairs
        .map(|(p, m)| m * p.ln() + (1.0 - m) * (1.0 - p).ln())
        .sum()
}

/// Where two steps lead if one goes on as they went (SQUAREM's third scheme,
/// on the log-odds).
fn leap(start: &Bkt, one: &Bkt, two: &Bkt) -> Bkt {
    let odds = |bkt: &Bkt| numbers(bkt).map(|p| (p / (1.0 - p)).ln());
    let (start, one, two) = (odds(start), odds(one), odds(two));
    let step: [f64; 4] = std::array::from_fn(|i| one[i] - start[i]);
    let bend: [f64; 4] = std::array::from_fn(|i| two[i] - one[i] - step[i]);
    let length = |v: &[f64; 4]| v.iter().map(|x| x * x).sum::<f64>().sqrt();
    // Without a bend there is nothing to extrapolate; far out it would be a guess.
    let far = (length(&step) / length(&bend).max(1e-12)).clamp(1.0, 100.0);
    let [prior, learn, guess, slip] = std::array::from_fn(|i| {
        let odds = start[i] + 2.0 * far * step[i] + far * far * bend[i];
        1.0 / (1.0 + (-odds).exp())
    });
    bkt(prior, learn, guess, slip)
}

fn numbers(bkt: &Bkt) -> [f64; 4] {
    [bkt.prior, bkt.learn, bkt.guess, bkt.slip]
}

/// What one pass over the answers counted, each as "so many of so many".
struct Seen {
    prior: (f64, f64),
    learn: (f64, f64),
    guess: (f64, f64),
    slip: (f64, f64),
    log_likelihood: f64,
}

impl Seen {
    /// The parameters under which the counts are likeliest, drawn toward the centre.
    fn best(&self, centre: &Bkt, settings: &Settings) -> Bkt {
        let strength = settings.strength;
        // Without any observation and without a pull, the centre is as good as anything.
        let share = |(some, all): (f64, f64), centre: f64| match all + strength {
            0.0 => centre,
            all => (some + strength * centre) / all,
        };
        settings.limits.hold(Bkt {
            prior: share(self.prior, centre.prior),
            learn: share(self.learn, centre.learn),
            guess: share(self.guess, centre.guess),
            slip: share(self.slip, centre.slip),
        })
    }
}

/// Passes over the answers to one skill.
struct Pass<'p> {
    practice: &'p Practice,
    /// By credit: the learners who gave it.
    given: Vec<f64>,
    /// By node, after one for the time before the first answer: P(known) after
    /// the answer, before and after learning from it.
    known: Vec<f64>,
    next: Vec<f64>,
    /// By node, likewise: learners who answer once more and know by then.
    later: Vec<f64>,
    /// By credit: its likelihood if known and if not, and the learners who
    /// gave it and knew.
    likely: Vec<(f64, f64)>,
    knew: Vec<f64>,
}

impl<'p> Pass<'p> {
    fn new(practice: &'p Practice) -> Self {
        let mut given = vec![0.0; practice.credits.len()];
        for (&kind, through) in practice.credit.iter().zip(&practice.through) {
            given[kind as usize] += through;
        }
        let slots = practice.nodes() + 1;
        Pass {
            practice,
            given,
            known: vec![0.0; slots],
            next: vec![0.0; slots],
            later: vec![0.0; slots],
            likely: vec![(0.0, 0.0); practice.credits.len()],
            knew: vec![0.0; practice.credits.len()],
        }
    }

    /// Counts what is to be expected of the hidden states under `bkt`: forward
    /// over the tree, then back. A learner who knows goes on knowing, so P(known
    /// | all answers) is P(known so far) times what the rest of the row says.
    fn run(&mut self, bkt: &Bkt) -> Seen {
        let practice = self.practice;
        for (likely, &credit) in self.likely.iter_mut().zip(&practice.credits) {
            let of = |right: f64| {
                if credit == 1.0 {
                    right
                } else if credit == 0.0 {
                    1.0 - right
                } else {
                    right.powf(credit) * (1.0 - right).powf(1.0 - credit)
                }
            };
            *likely = (of(1.0 - bkt.slip), of(bkt.guess));
        }

        self.next[0] = bkt.prior;
        let mut log_likelihood = 0.0;
        // One logarithm for many factors: it is what a pass spends most on.
        let (mut product, mut factors) = (1.0, 0);
        let nodes = practice.parent.iter().zip(&practice.credit);
        for (i, ((&parent, &kind), &through)) in nodes.zip(&practice.through).enumerate() {
            let before = self.next[parent as usize];
            let (if_known, if_not) = self.likely[kind as usize];
            let right = before * if_known;
            let likelihood = right + (1.0 - before) * if_not;
            let known = right / likelihood;
            self.known[i + 1] = known;
            self.next[i + 1] = known + (1.0 - known) * bkt.learn;
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
        log_likelihood += product.ln();

        self.later.fill(0.0);
        self.knew.fill(0.0);
        let (mut learnt, mut knew_before) = (0.0, 0.0);
        for i in (0..practice.parent.len()).rev() {
            let later = self.later[i + 1];
            let known = self.known[i + 1];
            let going_on = known * later / self.next[i + 1];
            learnt += later - going_on;
            knew_before += going_on;
            let knew = going_on + known * practice.ends[i];
            self.later[practice.parent[i] as usize] += knew;
            self.knew[practice.credit[i] as usize] += knew;
        }

        let learners = practice.learners as f64;
        let chances = practice.answers as f64 - learners;
        let mut seen = Seen {
            prior: (self.later[0], learners),
            learn: (learnt, chances - knew_before),
            guess: (0.0, 0.0),
            slip: (0.0, 0.0),
            log_likelihood,
        };
        for ((&credit, &knew), &given) in practice.credits.iter().zip(&self.knew).zip(&self.given) {
            let not = (given - knew).max(0.0);
            seen.guess.0 += not * credit;
            seen.guess.1 += not;
            seen.slip.0 += knew * (1.0 - credit);
            seen.slip.1 += knew;
        }
        seen
    }
}

/// Likelihoods multiplied before a logarithm is taken: few enough for a float to hold.
const FACTORS: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    /// The likelihood by the definition: a sum over all ways in which the state
    /// may have gone, for one learner.
    fn by_definition(row: &[f32], bkt: &Bkt) -> f64 {
        let likely = |known: bool, credit: f32| {
            let right = if known { 1.0 - bkt.slip } else { bkt.guess };
            right.powf(credit.into()) * (1.0 - right).powf(1.0 - f64::from(credit))
        };
        // Known from answer number `from` on; `row.len()` is never.
        (0..=row.len())
            .map(|from| {
                let learnt = match from {
                    0 => bkt.prior,
                    from if from == row.len() => {
                        (1.0 - bkt.prior) * (1.0 - bkt.learn).powi(from as i32 - 1)
                    }
                    from => (1.0 - bkt.prior) * (1.0 - bkt.learn).powi(from as i32 - 1) * bkt.learn,
                };
                let answers = row.iter().enumerate();
                learnt * answers.map(|(t, &c)| likely(t >= from, c)).product::<f64>()
            })
            .sum()
    }

    const ROWS: [&[f32]; 7] = [
        &[0.0, 0.0, 1.0, 1.0],
        &[0.0, 1.0, 0.0, 1.0, 1.0, 1.0],
        &[1.0, 1.0],
        &[1.0],
        &[0.0, 0.5, 1.0],
        &[0.0, 0.0, 1.0, 1.0],
        &[0.25],
    ];

    #[test]
    fn the_likelihood_is_that_of_the_definition() {
        let practice = Practice::new(ROWS.to_vec());
        for bkt in STARTS {
            let expected: f64 = ROWS.iter().map(|row| by_definition(row, &bkt).ln()).sum();
            let found = log_likelihood(&practice, &bkt);
            assert!((found - expected).abs() < 1e-9, "{found} {expected}");
        }
    }

    #[test]
    fn an_update_agrees_with_the_model_that_practice_uses() {
        let row: &[f32] = &[1.0, 0.0, 1.0];
        let bkt = Bkt::DEFAULT;
        let (mut known, mut expected) = (bkt.prior, 0.0);
        for &credit in row {
            let right = bkt.predict(known);
            expected += if credit == 1.0 { right } else { 1.0 - right }.ln();
            known = bkt.update(known, credit.into());
        }
        let found = log_likelihood(&Practice::new(vec![row]), &bkt);
        assert!((found - expected).abs() < 1e-9);
    }

    /// Rows drawn from known parameters, by a small generator of its own.
    fn drawn(bkt: &Bkt, learners: usize, length: usize) -> Vec<Vec<f32>> {
        let mut state = 12345u64;
        let mut chance = |p: f64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            ((state >> 11) as f64 / (1u64 << 53) as f64) < p
        };
        let mut row = |_| {
            let mut known = chance(bkt.prior);
            let mut answer = |_| {
                let right = chance(if known { 1.0 - bkt.slip } else { bkt.guess });
                known |= chance(bkt.learn);
                f32::from(u8::from(right))
            };
            (0..length).map(&mut answer).collect()
        };
        (0..learners).map(&mut row).collect()
    }

    fn practice(rows: &[Vec<f32>]) -> Practice {
        Practice::new(rows.iter().map(Vec::as_slice).collect())
    }

    #[test]
    fn parameters_that_answers_were_drawn_from_are_found_again() {
        let truth = bkt(0.3, 0.12, 0.2, 0.08);
        let practice = practice(&drawn(&truth, 4000, 12));
        let settings = Settings {
            strength: 0.0,
            ..Settings::default()
        };
        let found = fit_skill(&practice, &Bkt::DEFAULT, &settings);
        for (found, truth) in numbers(&found.bkt).into_iter().zip(numbers(&truth)) {
            assert!((found - truth).abs() < 0.02, "{found} for {truth}");
        }
        assert!(found.log_likelihood >= log_likelihood(&practice, &truth));
    }

    #[test]
    fn no_small_change_is_better_than_what_was_found() {
        let practice = practice(&drawn(&bkt(0.4, 0.2, 0.3, 0.1), 50, 6));
        for strength in [0.0, 5.0] {
            let settings = Settings {
                strength,
                limits: Limits::NONE,
            };
            let centre = Bkt::DEFAULT;
            let found = fit_skill(&practice, &centre, &settings).bkt;
            let objective = |at: &Bkt| log_likelihood(&practice, at) + strength * pull(at, &centre);
            for i in 0..4 {
                for by in [-0.01, 0.01] {
                    let mut changed = numbers(&found);
                    changed[i] = (changed[i] + by).clamp(1e-6, 1.0 - 1e-6);
                    let [prior, learn, guess, slip] = changed;
                    let there = objective(&bkt(prior, learn, guess, slip));
                    assert!(there <= objective(&found) + 1e-3, "{i} {by} {strength}");
                }
            }
        }
    }

    #[test]
    fn few_answers_stay_near_the_centre_and_many_leave_it() {
        let truth = bkt(0.7, 0.3, 0.3, 0.05);
        let settings = Settings {
            strength: 10.0,
            ..Settings::default()
        };
        let away = |learners| {
            let practice = practice(&drawn(&truth, learners, 5));
            let found = fit_skill(&practice, &Bkt::DEFAULT, &settings);
            (found.bkt.prior - Bkt::DEFAULT.prior).abs()
        };
        assert!(away(1) < 0.1, "{}", away(1));
        assert!(away(2000) > 0.4, "{}", away(2000));
    }

    #[test]
    fn known_means_knowing_even_where_all_get_worse() {
        let rows = vec![vec![1.0, 1.0, 0.0, 0.0]; 100];
        let found = fit(
            &[practice(&rows), Practice::default()],
            &Settings::default(),
        );
        let bkt = found.skills[0].unwrap().bkt;
        assert!(bkt.guess <= 0.45 && bkt.slip <= 0.45, "{bkt:?}");
        assert_eq!(found.skills[1], None);
        let again = fit(
            &[practice(&rows), Practice::default()],
            &Settings::default(),
        );
        assert_eq!(found, again);
    }
}
