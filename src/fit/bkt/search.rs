//! The best parameters of one skill: expectation maximisation, extrapolated.

use super::pass::{Pass, Seen, Tally};
use super::peak::peak;
use super::{Settings, SkillFit};
use crate::fit::practice::Practice;
use crate::learner::Bkt;
use crate::learner::belief::strength::{logit, sigmoid};

/// Where fitting starts, besides the centre: a hard and an easy skill, one
/// that is learned at once, and (for [`Limits::NONE`](super::Limits::NONE)) one that gets worse.
pub(super) const STARTS: [Bkt; 5] = [
    Bkt::DEFAULT,
    bkt(0.6, 0.05, 0.25, 0.25),
    bkt(0.05, 0.02, 0.3, 0.05),
    bkt(0.3, 0.4, 0.4, 0.05),
    bkt(0.2, 0.1, 0.8, 0.5),
];

pub(super) const fn bkt(prior: f64, learn: f64, guess: f64, slip: f64) -> Bkt {
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
const TRIAL_STEPS: usize = 3;
/// A step that gains less for each answer, or less altogether, ends the search
/// (natural logarithm).
pub(super) const TOLERANCE: f64 = 1e-6;
const NOTHING: f64 = 1e-4;

/// What fits all skills taken together, begun with the defaults and drawn toward them.
pub(super) fn fit_centre(pooled: &Practice, settings: &Settings) -> Bkt {
    let mut search = Search::new(pooled, settings.limits.hold(Bkt::DEFAULT));
    let mut pass = Pass::new(pooled);
    search.climb(&mut pass, &Bkt::DEFAULT, settings, MAX_STEPS);
    search.at
}

/// Fits one skill, drawn toward `centre`; questions are not told apart.
pub(super) fn fit_skill(practice: &Practice, centre: &Bkt, settings: &Settings) -> SkillFit {
    let mut pass = Pass::new(practice);
    let starts = [*centre].into_iter().chain(STARTS);
    let mut tried: Vec<Search> = Vec::with_capacity(STARTS.len() + 1);
    for at in starts {
        let mut search = Search::new(practice, settings.limits.hold(at));
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
        learners: practice.learners,
        answers: practice.answers,
        log_likelihood: pass.run(&bkt).log_likelihood,
    }
}

/// A search for the best parameters.
struct Search {
    begun: Bkt,
    at: Bkt,
    /// A step that gains less is the last.
    tolerance: f64,
    /// Of the last step's beginning.
    objective: f64,
    /// Whether a step no longer gains.
    done: bool,
}

impl Search {
    fn new(practice: &Practice, begun: Bkt) -> Self {
        Search {
            begun,
            at: begun,
            tolerance: NOTHING.max(TOLERANCE * practice.answers as f64),
            objective: f64::NEG_INFINITY,
            done: false,
        }
    }

    /// Goes on for at most so many steps: two plain ones and a leap along their
    /// direction each, the leap only where it lands higher.
    fn climb(&mut self, pass: &mut Pass<'_>, centre: &Bkt, settings: &Settings, steps: usize) {
        for _ in 0..steps {
            if self.done {
                return;
            }
            let seen = pass.run(&self.at);
            let here = objective(&seen, &self.at, centre, settings);
            let one = best(pass, &seen, &self.at, centre, settings);
            let seen = pass.run(&one);
            let two = best(pass, &seen, &one, centre, settings);
            let leap = settings.limits.hold(leap(&self.at, &one, &two));
            let seen = pass.run(&leap);
            self.at = if objective(&seen, &leap, centre, settings) >= here {
                best(pass, &seen, &leap, centre, settings)
            } else {
                two
            };
            self.done = here - self.objective < self.tolerance;
            self.objective = here;
        }
    }
}

/// What is made as high as can be: the log likelihood, and the pull toward the centre.
pub(super) fn objective(seen: &Seen, at: &Bkt, centre: &Bkt, settings: &Settings) -> f64 {
    seen.log_likelihood + settings.strength * pull(at, centre)
}

/// What a Beta prior of strength 1 around `centre` says of `at` (natural logarithm).
pub(super) fn pull(at: &Bkt, centre: &Bkt) -> f64 {
    let [at, centre] = [at, centre].map(numbers);
    let pairs = at.iter().zip(centre);
    pairs
        .map(|(p, m)| m * p.ln() + (1.0 - m) * (1.0 - p).ln())
        .sum()
}

pub(super) fn numbers(bkt: &Bkt) -> [f64; 4] {
    [bkt.prior, bkt.learn, bkt.guess, bkt.slip]
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
        sigmoid(odds)
    });
    bkt(prior, learn, guess, slip)
}

/// The parameters under which what the last pass counted, under `at`, is
/// likeliest, drawn toward the centre.
pub(super) fn best(
    pass: &Pass<'_>,
    seen: &Seen,
    at: &Bkt,
    centre: &Bkt,
    settings: &Settings,
) -> Bkt {
    let Settings {
        strength, limits, ..
    } = settings;
    // Without any observation and without a pull, the centre is as good as anything.
    let share = |(some, all): (f64, f64), centre: f64| match all + strength {
        0.0 => centre,
        all => (some + strength * centre) / all,
    };
    // P(right), where questions shift its log-odds: no closed form, but a concave function.
    let right = |of: fn(&Tally) -> (f64, f64), at: f64, centre: f64, (low, high): (f64, f64)| {
        let start = match pass.tallies.as_slice() {
            [alone] => share((of(alone).1, of(alone).0), centre),
            _ => at,
        };
        let odds = peak(logit(start), (logit(low), logit(high)), |x| {
            let wrong = (-x).exp();
            let p = 1.0 / (1.0 + wrong);
            let mut rise = strength * (centre - p);
            let mut bend = strength * p * (1.0 - p);
            for (tally, hardness) in pass.tallies.iter().zip(&pass.hardness) {
                let (all, right) = of(tally);
                let p = 1.0 / (1.0 + hardness * wrong);
                rise += right - all * p;
                bend += all * p * (1.0 - p);
            }
            (rise, bend)
        });
        sigmoid(odds)
    };
    let (low, high) = limits.slip;
    limits.hold(Bkt {
        prior: share(seen.prior, centre.prior),
        learn: share(seen.learn, centre.learn),
        guess: right(|t| t.unknown, at.guess, centre.guess, limits.guess),
        slip: 1.0
            - right(
                |t| t.known,
                1.0 - at.slip,
                1.0 - centre.slip,
                (1.0 - high, 1.0 - low),
            ),
    })
}
