//! The parameters of a question, and their values for one showing.

use super::{Draws, Unshowable};
use crate::expr::{ExprError, Formula, Number, Value, Values};

/// How often values are drawn until `where` holds.
pub const MAX_DRAWS: usize = 1_000;

/// The parameters of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// Drawn first, in this order.
    pub drawn: Vec<(String, Domain)>,
    /// Derived from the others, in an order in which each can be computed.
    pub derived: Vec<(String, Formula)>,
    /// Must hold of the values.
    pub condition: Option<Formula>,
}

/// Where a parameter's values come from.
#[derive(Clone, Debug, PartialEq)]
pub enum Domain {
    /// Both ends included.
    Range { from: i64, to: i64, step: i64 },
    /// Never empty.
    List(Vec<Value>),
}

impl Domain {
    /// How many values there are.
    fn count(&self) -> usize {
        match self {
            Domain::Range { from, to, step } => ((to - from) / step) as usize + 1,
            Domain::List(list) => list.len(),
        }
    }

    fn value(&self, n: usize) -> Value {
        match self {
            Domain::Range { from, step, .. } => {
                Value::Number(Number::from_integer((from + step * n as i64).into()))
            }
            Domain::List(list) => list[n].clone(),
        }
    }

    /// Which of the values is 0, if one between the ends is.
    fn zero(&self) -> Option<usize> {
        match self {
            Domain::Range { from, to, step } => {
                (*from < 0 && *to > 0 && from % step == 0).then(|| (-from / step) as usize)
            }
            Domain::List(list) => {
                let zero = Value::Number(Number::from_integer(0));
                list.iter().position(|value| *value == zero)
            }
        }
    }
}

impl Template {
    /// Draws values until `where` holds.
    pub fn draw(&self, draws: &mut Draws) -> Result<Values, Unshowable> {
        self.draw_within(draws, MAX_DRAWS)
    }

    /// Gives up after so many draws.
    pub(crate) fn draw_within(&self, draws: &mut Draws, most: usize) -> Result<Values, Unshowable> {
        let mut last = None;
        for _ in 0..most {
            match self.draw_once(draws) {
                Ok(Some(values)) => return Ok(values),
                Ok(None) => {}
                Err(error) => last = Some(error),
            }
        }
        Err(last.unwrap_or_else(|| Unshowable {
            error: ExprError::NeverHolds(most),
            text: self.condition.as_ref().map(|c| c.source().to_owned()),
        }))
    }

    fn draw_once(&self, draws: &mut Draws) -> Result<Option<Values>, Unshowable> {
        self.completed(|domain| domain.value(draws.below(domain.count())))
    }

    /// The values where a showing is most likely to fail: each parameter at the
    /// ends of its range, and at 0, while the others stand at their lower ends,
    /// and all at their upper ends. Those that would be drawn again are left out.
    pub(crate) fn ends(&self) -> Vec<Values> {
        let counts: Vec<usize> = self.drawn.iter().map(|(_, d)| d.count()).collect();
        let mut corners = vec![vec![0; counts.len()]];
        for (n, (_, domain)) in self.drawn.iter().enumerate() {
            for at in [Some(counts[n] - 1), domain.zero()].into_iter().flatten() {
                let mut corner = vec![0; counts.len()];
                corner[n] = at;
                corners.push(corner);
            }
        }
        corners.push(counts.iter().map(|count| count - 1).collect());
        let mut found: Vec<Values> = Vec::new();
        for corner in corners {
            let mut at = corner.into_iter();
            let values = self.completed(|domain| domain.value(at.next().unwrap_or(0)));
            if let Ok(Some(values)) = values
                && !found.contains(&values)
            {
                found.push(values);
            }
        }
        found
    }

    /// All values, from a way to draw the first of them; `None` where `where` does not hold.
    fn completed(
        &self,
        mut draw: impl FnMut(&Domain) -> Value,
    ) -> Result<Option<Values>, Unshowable> {
        let mut values = Values::new();
        for (name, domain) in &self.drawn {
            values.insert(name.clone(), draw(domain));
        }
        for (name, formula) in &self.derived {
            let value = formula.eval(&values);
            let value = value.map_err(Unshowable::within(formula.source()))?;
            values.insert(name.clone(), value);
        }
        let holds = match &self.condition {
            Some(formula) => {
                let truth = formula.truth(&values);
                truth.map_err(Unshowable::within(formula.source()))?
            }
            None => true,
        };
        Ok(holds.then_some(values))
    }
}
