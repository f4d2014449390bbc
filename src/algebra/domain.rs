//! Where letters may be: what is compared is compared there.

use super::chance::Chance;
use super::tree::Node;

/// The numbers that a letter stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Domain {
    /// Every real number.
    #[default]
    Real,
    /// Above 0.
    Positive,
    /// Below 0.
    Negative,
    /// …, -2, -1, 0, 1, 2, …
    Integer,
    /// 1, 2, 3, …
    Natural,
    /// Between two numbers.
    Between(f64, f64),
}

/// The domain of every letter.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Domains {
    /// Of each letter that has one of its own.
    pub own: Vec<(String, Domain)>,
    pub others: Domain,
}

impl Domains {
    fn of(&self, name: &str) -> Domain {
        let found = self.own.iter().find(|(n, _)| n == name);
        found.map_or(self.others, |(_, domain)| *domain)
    }
}

/// The sizes of the numbers that are drawn, one after the other.
const SIZES: [f64; 8] = [1.0, 3.0, 0.5, 10.0, 1.0, 40.0, 0.1, 300.0];

/// Draws points where letters may be.
pub(super) struct Points<'p> {
    domains: Vec<Domain>,
    /// The sizes of the numbers that stand in what is compared.
    literals: Vec<f64>,
    chance: &'p mut Chance,
    drawn: usize,
}

impl<'p> Points<'p> {
    pub(super) fn new(
        names: &[&str],
        domains: &Domains,
        nodes: &[&Node],
        chance: &'p mut Chance,
    ) -> Points<'p> {
        let mut literals = Vec::new();
        for node in nodes {
            collect(node, &mut literals);
        }
        Points {
            domains: names.iter().map(|name| domains.of(name)).collect(),
            literals,
            chance,
            drawn: 0,
        }
    }

    /// The next point.
    pub(super) fn next(&mut self) -> Vec<f64> {
        let at = self.drawn;
        self.drawn += 1;
        let domains = self.domains.clone();
        let drawn = domains.into_iter().enumerate();
        drawn
            .map(|(n, domain)| self.number(at, n, domain))
            .collect()
    }

    fn number(&mut self, at: usize, letter: usize, domain: Domain) -> f64 {
        let share = self.chance.share();
        let side = if self.chance.below(2) == 0 { 1.0 } else { -1.0 };
        // Every third point lies around a number that stands there: edges do.
        let literal = match at % 3 == 2 && !self.literals.is_empty() {
            true => {
                let which = self.chance.below(self.literals.len() as u64) as usize;
                self.literals.get(which).copied()
            }
            false => None,
        };
        let size = SIZES[(at + 3 * letter) % SIZES.len()];
        match domain {
            Domain::Real => match literal {
                Some(literal) => side * literal + (2.0 * self.chance.share() - 1.0),
                None => side * size * (share + 0.01),
            },
            Domain::Positive | Domain::Negative => {
                let far = match literal {
                    Some(literal) => literal * (0.5 + share) + 0.01,
                    None => size * (share + 0.01),
                };
                match domain {
                    Domain::Positive => far,
                    _ => -far,
                }
            }
            Domain::Integer => (side * (size.clamp(3.0, 40.0) * share)).round(),
            Domain::Natural => (size.clamp(3.0, 40.0) * share).floor() + 1.0,
            Domain::Between(least, most) => least + (most - least) * share,
        }
    }
}

fn collect(node: &Node, found: &mut Vec<f64>) {
    if let Node::Number(number) = node {
        let size = *number.numer() as f64 / *number.denom() as f64;
        if size < 1e6 && !found.contains(&size) {
            found.push(size);
        }
    }
    for part in node.parts() {
        collect(part, found);
    }
}
