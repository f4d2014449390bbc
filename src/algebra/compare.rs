//! Whether two terms are the same function: exactly where they are fractions of
//! polynomials, by values at many points where they are not.

use std::collections::BTreeSet;

use super::chance::Chance;
use super::domain::{Domains, Points};
use super::modular::{Field, Fraction, MAX_WEIGHT, is_rational, weight};
use super::numeric::{self, At, Ball, Point};
use super::tree::{Constant, Node};

/// What may be between two terms that count as the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum UpTo {
    /// Nothing: they have the same values.
    #[default]
    Nothing,
    /// A constant that is added, as between antiderivatives.
    Constant,
    /// A constant factor that is not 0.
    Factor,
}

/// What comparing two terms has found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Equality {
    Same,
    Different,
    /// The same wherever both have a value, but the answer has none at some points
    /// where the key has one.
    Narrower,
    /// No point was found at which they can be compared, or it takes too long.
    Unclear,
}

/// How terms are compared.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Rules {
    pub up_to: UpTo,
    /// Where the letters may be.
    pub domains: Domains,
    /// Chooses primes and points; the same seed gives the same verdict.
    pub seed: u64,
}

/// Most work of grading one answer, in steps of about 25 nanoseconds.
pub const MAX_WORK: u64 = 25_000;

/// How much work may still be done, so that an answer that is compared with several
/// keys, or read in several ways, takes no longer than another.
#[derive(Clone, Debug)]
pub struct Work {
    left: u64,
}

impl Default for Work {
    fn default() -> Work {
        Work { left: MAX_WORK }
    }
}

impl Work {
    /// Takes so much, where it is there.
    fn take(&mut self, work: u64) -> bool {
        let enough = self.left >= work;
        self.left = self.left.saturating_sub(work);
        enough
    }
}

/// Points that must agree, where letters can be anything.
const WANTED: usize = 12;
/// Fewer are enough where there are no more in so many tries.
const LEAST: usize = 3;
const MAX_TRIES: usize = 240;
/// Points modulo each prime.
const EXACT_POINTS: usize = 3;

/// Compares terms, and counts the work that it does.
pub(super) struct Comparer<'r> {
    rules: &'r Rules,
    chance: Chance,
    work: &'r mut Work,
}

impl<'r> Comparer<'r> {
    pub(super) fn new(rules: &'r Rules, work: &'r mut Work) -> Comparer<'r> {
        Comparer {
            rules,
            chance: Chance::new(rules.seed),
            work,
        }
    }

    /// Compares two terms without `±`.
    pub(super) fn terms(&mut self, key: &Node, given: &Node, up_to: UpTo) -> Equality {
        let ends = [ends(key), ends(given)];
        if ends != [None, None] {
            return match ends[0] == ends[1] {
                true => Equality::Same,
                false => Equality::Different,
            };
        }
        let heavy = weight(key).max(weight(given)) > MAX_WEIGHT;
        if is_rational(key) && is_rational(given) {
            return match heavy {
                true => Equality::Unclear,
                false => self.exactly(key, given, up_to),
            };
        }
        let imaginary = |node: &Node| node.any(&|n| *n == Node::Constant(Constant::I));
        match heavy || imaginary(key) || imaginary(given) {
            true => Equality::Unclear,
            false => self.at_points(key, given, up_to),
        }
    }

    /// Whether two terms are compared exactly, and not by values.
    pub(super) fn is_exact(&self, key: &Node, given: &Node) -> bool {
        is_rational(key) && is_rational(given) && weight(key).max(weight(given)) <= MAX_WEIGHT
    }

    /// The names of both, and which of them stay as they are: constants that were added.
    fn names<'n>(key: &'n Node, given: &'n Node, up_to: UpTo) -> (Vec<&'n str>, Vec<bool>) {
        let own = key.names();
        let all: BTreeSet<&str> = own.union(&given.names()).copied().collect();
        let names: Vec<&str> = all.into_iter().collect();
        let is_added = |name: &&str| {
            up_to == UpTo::Constant && (!own.contains(name) || matches!(*name, "C" | "c"))
        };
        let fixed = names.iter().map(is_added).collect();
        (names, fixed)
    }

    fn exactly(&mut self, key: &Node, given: &Node, up_to: UpTo) -> Equality {
        let (names, fixed) = Self::names(key, given, up_to);
        let is_i = |node: &Node| *node == Node::Constant(Constant::I);
        let imaginary = key.any(&is_i) || given.any(&is_i);
        for field in Field::pair(&mut self.chance) {
            let fields = match imaginary {
                true => vec![field, field.turned()],
                false => vec![field],
            };
            for field in fields {
                match self.modulo(field, [key, given], &names, &fixed, up_to) {
                    Equality::Same => {}
                    other => return other,
                }
            }
        }
        Equality::Same
    }

    fn modulo(
        &mut self,
        field: Field,
        [key, given]: [&Node; 2],
        names: &[&str],
        fixed: &[bool],
        up_to: UpTo,
    ) -> Equality {
        let constant = names.is_empty();
        let mut point: Vec<u64> = names.iter().map(|_| field.draw(&mut self.chance)).collect();
        let mut first: Option<(Fraction, Fraction)> = None;
        let (mut agreed, mut gaps) = (0, 0);
        for _ in 0..4 * EXACT_POINTS {
            for (value, _) in point.iter_mut().zip(fixed).filter(|(_, fixed)| !**fixed) {
                *value = field.draw(&mut self.chance);
            }
            // A step of these is a few multiplications of whole numbers.
            if !self.work.take((key.size() + given.size()) as u64 / 2) {
                return Equality::Unclear;
            }
            let Some(a) = field.value(key, names, &point) else {
                continue;
            };
            let Some(b) = field.value(given, names, &point) else {
                gaps += 1;
                continue;
            };
            let (a0, b0) = *first.get_or_insert((a, b));
            let same = match up_to {
                UpTo::Nothing => field.same(a, b),
                UpTo::Constant => {
                    let apart = |a, b| field.add(a, field.negative(b));
                    field.same(apart(a, b), apart(a0, b0))
                }
                UpTo::Factor => {
                    (a.above == 0) == (b.above == 0)
                        && field.same(field.multiply(a, b0), field.multiply(a0, b))
                }
            };
            if !same {
                return Equality::Different;
            }
            agreed += 1;
            if agreed == EXACT_POINTS || constant {
                return Equality::Same;
            }
        }
        match (agreed, gaps) {
            (0, 0) => Equality::Unclear,
            (0, _) => Equality::Different,
            _ => Equality::Unclear,
        }
    }

    fn at_points(&mut self, key: &Node, given: &Node, up_to: UpTo) -> Equality {
        let (names, fixed) = Self::names(key, given, up_to);
        let cost = numeric::work(key) + numeric::work(given);
        let tries = if names.is_empty() { 1 } else { MAX_TRIES };
        let mut points = Points::new(&names, &self.rules.domains, &[key, given], &mut self.chance);
        let mut constants: Option<Vec<f64>> = None;
        let mut found = Found::default();
        for _ in 0..tries {
            if found.agreed >= WANTED || !self.work.take(cost) {
                break;
            }
            let mut values = points.next();
            let constants = constants.get_or_insert_with(|| values.clone());
            for (n, value) in values.iter_mut().enumerate() {
                if fixed[n] {
                    *value = constants[n];
                }
            }
            let point = Point {
                names: &names,
                values: &values,
            };
            let pair = (numeric::at(key, &point), numeric::at(given, &point));
            if !found.looks_the_same(pair, up_to) {
                return Equality::Different;
            }
        }
        let least = if names.is_empty() { 1 } else { LEAST };
        match found {
            Found {
                agreed: 0, gaps, ..
            } if gaps >= least => Equality::Different,
            Found { agreed, .. } if agreed < least => Equality::Unclear,
            Found { gaps: 0, .. } => Equality::Same,
            _ => Equality::Narrower,
        }
    }

    /// The sign of the ratio of two terms that are the same but for a factor: -1 or 1;
    /// `None` where no point shows it.
    pub(super) fn side(&mut self, key: &Node, given: &Node) -> Option<i8> {
        let (names, _) = Self::names(key, given, UpTo::Factor);
        let mut points = Points::new(&names, &self.rules.domains, &[key, given], &mut self.chance);
        (0..60).find_map(|_| {
            let values = points.next();
            let point = Point {
                names: &names,
                values: &values,
            };
            match (numeric::at(key, &point), numeric::at(given, &point)) {
                (At::Value(a), At::Value(b)) if is_sure(a) && is_sure(b) => {
                    let same = (a.value.high > 0.0) == (b.value.high > 0.0);
                    Some(if same { 1 } else { -1 })
                }
                _ => None,
            }
        })
    }
}

fn is_sure(ball: Ball) -> bool {
    ball.size() > ball.error
}

/// What the points have shown so far.
#[derive(Default)]
struct Found {
    agreed: usize,
    /// Points at which the key has a value and the answer has none.
    gaps: usize,
    first: Option<(Ball, Ball)>,
}

impl Found {
    /// Whether both could be the same at this point, as far as values tell.
    fn looks_the_same(&mut self, pair: (At, At), up_to: UpTo) -> bool {
        let (a, b) = match pair {
            (At::Value(a), At::Value(b)) => (a, b),
            (At::Value(_), At::Undefined) => {
                self.gaps += 1;
                return true;
            }
            _ => return true,
        };
        if up_to == UpTo::Factor && is_sure(a) != is_sure(b) {
            // One is 0 here and the other is not, or is too near to tell.
            return !(a.error < 1e-20 && b.error < 1e-20);
        }
        if up_to == UpTo::Factor && !(is_sure(a) && is_sure(b)) {
            return true;
        }
        let Some((a0, b0)) = self.first else {
            self.first = Some((a, b));
            self.agreed += usize::from(up_to != UpTo::Nothing);
            return up_to != UpTo::Nothing || self.agrees(a.minus(b), a.size().max(b.size()));
        };
        let apart = match up_to {
            UpTo::Nothing => return self.agrees(a.minus(b), a.size().max(b.size())),
            UpTo::Constant => a.minus(b).and_then(|d| d.minus(a0.minus(b0)?)),
            UpTo::Factor => a.times(b0).and_then(|d| d.minus(a0.times(b)?)),
        };
        let size = match up_to {
            UpTo::Factor => a.size() * b0.size(),
            _ => a.size().max(b.size()),
        };
        self.agrees(apart, size)
    }

    fn agrees(&mut self, apart: Result<Ball, At>, size: f64) -> bool {
        let Ok(apart) = apart else {
            return true;
        };
        if apart.size() > 16.0 * apart.error {
            return false;
        }
        // An error that is large beside the values shows nothing.
        let coarse = apart.error > 1e-20 * size && apart.error > 1e-24;
        self.agreed += usize::from(!coarse);
        true
    }
}

/// Whether it is an end at infinity: -1 or 1.
fn ends(node: &Node) -> Option<i8> {
    match node {
        Node::Constant(Constant::Infinity) => Some(1),
        Node::Negative(part) => ends(part).map(|side| -side),
        _ => None,
    }
}
