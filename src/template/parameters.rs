//! The parameters of a question, and their values for one showing.

use std::collections::HashSet;
use std::sync::Arc;

use super::{Draws, Rows, Unshowable};
use crate::expr::{ExprError, Formula, Number, Value, Values};

/// How often values are drawn until `where` holds.
pub const MAX_DRAWS: usize = 1_000;
/// The most parameters of a question.
pub const MAX_PARAMS: usize = 64;
/// The most work of drawing values for one showing: where expressions are so
/// long that [`MAX_DRAWS`] would take more, fewer draws are made.
const MAX_WORK: usize = 2_000_000;

/// The parameters of a question.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Template {
    /// Drawn first, in this order.
    pub drawn: Vec<(Arc<str>, Domain)>,
    /// Drawn after these, all at once.
    pub rows: Option<Rows>,
    /// Derived from the others, in an order in which each can be computed.
    pub derived: Vec<(Arc<str>, Formula)>,
    /// Must hold of the values.
    pub condition: Option<Formula>,
}

/// Where a parameter's values come from.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Domain {
    /// Both ends included.
    Range { from: i64, to: i64, step: i64 },
    /// The same of decimals with so many places, counted in units of the last place: 250 is
    /// 2.50 with 2 places.
    Decimals {
        from: i64,
        to: i64,
        step: i64,
        places: u8,
    },
    /// Never empty.
    List(Vec<Value>),
}

impl Domain {
    /// How many values there are.
    fn count(&self) -> usize {
        match self {
            Domain::Range { from, to, step } | Domain::Decimals { from, to, step, .. } => {
                ((to - from) / step) as usize + 1
            }
            Domain::List(list) => list.len(),
        }
    }

    fn value(&self, n: usize) -> Value {
        match self {
            Domain::Range { from, step, .. } => {
                Value::Number(Number::from_integer((from + step * n as i64).into()))
            }
            Domain::Decimals {
                from, step, places, ..
            } => {
                let units = i128::from(from + step * n as i64);
                Value::Decimal(Number::new(units, 10i128.pow((*places).into())), *places)
            }
            Domain::List(list) => list[n].clone(),
        }
    }

    /// Which of the values is 0, if one between the ends is.
    fn zero(&self) -> Option<usize> {
        match self {
            Domain::Range { from, to, step } | Domain::Decimals { from, to, step, .. } => {
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
    /// How many values the drawn parameters have together, whether `where` holds of
    /// them or not.
    pub fn combinations(&self) -> usize {
        let counts = self.drawn.iter().map(|(_, domain)| domain.count());
        let rows = self.rows.iter().map(Rows::count);
        counts.chain(rows).fold(1, usize::saturating_mul)
    }

    /// Draws values until `where` holds.
    ///
    /// # Errors
    ///
    /// It holds of none of the first [`MAX_DRAWS`], or an expression has no value.
    pub fn draw(&self, draws: &mut Draws) -> Result<Values, Unshowable> {
        self.draw_within(draws, MAX_DRAWS).0
    }

    /// Whether the first values that are drawn have a value each and `where` holds of them.
    pub fn holds_at_once(&self, draws: &mut Draws) -> bool {
        self.draw_within(draws, 1).0.is_ok()
    }

    /// The work of drawing all values once, as [`Formula::work`] counts it.
    pub(crate) fn work(&self) -> usize {
        let derived: usize = self.derived.iter().map(|(_, f)| f.work()).sum();
        let condition = self.condition.as_ref().map_or(0, Formula::work);
        let columns = self.rows.iter().flat_map(Rows::names).count();
        8 * (self.drawn.len() + columns + self.derived.len()) + derived + condition
    }

    /// Gives up after so many draws; tells also how much work it was.
    pub(crate) fn draw_within(
        &self,
        draws: &mut Draws,
        most: usize,
    ) -> (Result<Values, Unshowable>, usize) {
        let each = self.work().max(1);
        let most = most.min((MAX_WORK / each).max(1));
        let mut last = None;
        for n in 1..=most {
            match self.draw_once(draws) {
                Ok(Some(values)) => return (Ok(values), n * each),
                Ok(None) => {}
                Err(error) => last = Some(error),
            }
        }
        let error = last.unwrap_or_else(|| Unshowable {
            error: ExprError::NeverHolds(most),
            text: self.condition.as_ref().map(|c| c.source().to_owned()),
        });
        (Err(error), most * each)
    }

    fn draw_once(&self, draws: &mut Draws) -> Result<Option<Values>, Unshowable> {
        self.completed(|count| draws.below(count))
    }

    /// The values where a showing is most likely to fail: each parameter at the
    /// ends of its range, and at 0, while the others stand at their lower ends,
    /// and all at their upper ends. `None` stands for those for which `where`
    /// does not hold. Each takes [`Template::work`], when it is asked for.
    pub(crate) fn ends(&self) -> impl Iterator<Item = Option<Values>> + '_ {
        let counts = self.drawn.iter().map(|(_, d)| d.count());
        let counts: Vec<usize> = counts.chain(self.rows.iter().map(Rows::count)).collect();
        let mut corners = vec![vec![0; counts.len()]];
        for (n, (_, domain)) in self.drawn.iter().enumerate() {
            for at in [Some(counts[n] - 1), domain.zero()].into_iter().flatten() {
                let mut corner = vec![0; counts.len()];
                corner[n] = at;
                corners.push(corner);
            }
        }
        for at in self.rows.iter().flat_map(Rows::tried) {
            let mut corner = vec![0; counts.len()];
            corner[self.drawn.len()] = at;
            corners.push(corner);
        }
        corners.push(counts.iter().map(|count| count - 1).collect());
        let mut seen = HashSet::new();
        corners.retain(|corner| seen.insert(corner.clone()));
        corners.into_iter().map(|corner| {
            let mut at = corner.into_iter();
            let values = self.completed(|_| at.next().unwrap_or(0));
            values.ok().flatten()
        })
    }

    /// All values, from a way to draw one place of so many; `None` where `where` does not
    /// hold.
    fn completed(
        &self,
        mut draw: impl FnMut(usize) -> usize,
    ) -> Result<Option<Values>, Unshowable> {
        let columns = self.rows.iter().flat_map(Rows::names).count();
        let all = self.drawn.len() + columns + self.derived.len();
        let mut values = Values::with_capacity(all);
        for (name, domain) in &self.drawn {
            values.insert(Arc::clone(name), domain.value(draw(domain.count())));
        }
        if let Some(rows) = &self.rows {
            rows.put(draw(rows.count()), &mut values);
        }
        for (name, formula) in &self.derived {
            let value = formula.eval(&values);
            let value = value.map_err(Unshowable::within(formula.source()))?;
            values.insert(Arc::clone(name), value);
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
