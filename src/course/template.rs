//! Templates: questions whose values are drawn anew from a seed at each showing.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::model::{ClozePart, Item, Question, Step, Task};
use crate::expr::{self, ExprError, Formula, Number, Value, Values};

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

/// A question as it is shown once: strings filled in, options in shown order.
#[derive(Clone, Debug, PartialEq)]
pub struct Instance {
    pub seed: u64,
    pub item: Item,
    pub steps: Vec<Step>,
}

/// A deterministic source of numbers, the same on every machine and in every
/// later version: event logs name seeds.
#[derive(Clone, Debug)]
pub struct Draws(ChaCha8Rng);

impl Draws {
    /// A source that `seed` fixes.
    pub fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }
    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }
    /// A number below `bound` (0 for 0), evenly spread (Lemire's multiply-shift; the bias is below 2⁻³²
    /// for the bounds used here).
    pub fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.0.next_u64()) * bound as u128) >> 64) as usize
    }
    /// Shuffles in place (Fisher–Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}

/// Why a question can't be shown, and the text that is the cause, where it is known.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{error}")]
pub struct Unshowable {
    pub error: ExprError,
    pub text: Option<String>,
}

impl Unshowable {
    fn within(text: &str) -> impl FnOnce(ExprError) -> Unshowable {
        let text = Some(text.to_owned());
        move |error| Unshowable { error, text }
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

/// Fills `{expression}` and `{expression:format}` in; `{{` and `}}` are braces.
pub fn interpolate(text: &str, values: &Values) -> Result<String, Unshowable> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        out.push_str(&rest[..at]);
        let tail = &rest[at..];
        if tail.starts_with("{{") || tail.starts_with("}}") {
            out.push_str(&tail[..1]);
            rest = &tail[2..];
        } else if tail.starts_with('}') {
            let alone = ExprError::Braces("a `}` stands alone".into());
            return Err(Unshowable::within(tail)(alone));
        } else {
            let end = tail.find('}').ok_or_else(|| {
                let open = ExprError::Braces("a `{` is never closed".into());
                Unshowable::within(tail)(open)
            })?;
            let value = placeholder(&tail[1..end], values, &tail[end + 1..]);
            out.push_str(&value.map_err(Unshowable::within(&tail[..=end]))?);
            rest = &tail[end + 1..];
        }
    }
    out.push_str(rest);
    Ok(out)
}

fn placeholder(inside: &str, values: &Values, after: &str) -> Result<String, ExprError> {
    let (source, format) = match inside.split_once(':') {
        Some((source, format)) => (source, Some(format.trim())),
        None => (inside, None),
    };
    let number = match (Formula::new(source).eval(values)?, format) {
        (Value::Number(number), _) => number,
        (Value::Text(text), None) => return Ok(text),
        (Value::Truth(truth), None) => return Ok(truth.to_string()),
        (_, Some(format)) => {
            return Err(ExprError::Type(format!(
                "the format `{format}` needs a number"
            )));
        }
    };
    let one = Number::from_integer(1);
    let zero = Number::from_integer(0);
    let letter_follows = after.starts_with(|c: char| c.is_alphabetic() || c == '(');
    let size = expr::absolute(number).ok_or(ExprError::TooLarge)?;
    let sign = if number < zero { "-" } else { "+" };
    Ok(match format {
        None => expr::show(&number),
        Some("signed") => format!("{sign} {}", expr::show(&size)),
        Some("scoef") if size == one && letter_follows => format!("{sign} "),
        Some("scoef") => format!("{sign} {}", expr::show(&size)),
        Some("coef") if number == one => String::new(),
        Some("coef") if number == Number::from_integer(-1) => "-".into(),
        Some("coef") => expr::show(&number),
        Some("paren") if number < zero => format!("({})", expr::show(&number)),
        Some("paren") => expr::show(&number),
        Some(other) => {
            return Err(ExprError::NoFormat(other.to_owned()));
        }
    })
}

impl Question {
    /// Draws the question as it is shown once. The same seed gives the same showing.
    pub fn instance(&self, seed: u64) -> Result<Instance, Unshowable> {
        let mut draws = Draws::new(seed);
        let values = match &self.template {
            Some(template) => Some(template.draw(&mut draws)?),
            None => None,
        };
        self.filled(seed, values.as_ref(), draws)
    }

    /// The question with these values, the rest drawn from `draws`.
    pub(crate) fn filled(
        &self,
        seed: u64,
        values: Option<&Values>,
        mut draws: Draws,
    ) -> Result<Instance, Unshowable> {
        let item = fill_item(&self.item, values, &mut draws)?;
        let steps = self
            .steps
            .iter()
            .map(|step| {
                Ok(Step {
                    item: fill_item(&step.item, values, &mut draws)?,
                    skill: step.skill,
                    difficulty: step.difficulty,
                })
            })
            .collect::<Result<_, Unshowable>>()?;
        Ok(Instance { seed, item, steps })
    }
}

fn fill_item(item: &Item, values: Option<&Values>, draws: &mut Draws) -> Result<Item, Unshowable> {
    let empty = Values::new();
    let fill = |text: &String| match values {
        Some(values) => interpolate(text, values),
        None => Ok(text.clone()),
    };
    let fill_all = |texts: &[String]| texts.iter().map(fill).collect::<Result<Vec<_>, _>>();
    // Bare expressions: the answers of number tasks.
    let compute = |text: &String| -> Result<String, Unshowable> {
        let number = Formula::new(fill(text)?).number(values.unwrap_or(&empty));
        Ok(expr::show(&number.map_err(Unshowable::within(text))?))
    };

    let mut item = item.clone();
    let is_number = matches!(item.task, Task::Number { .. });
    item.prompt = fill(&item.prompt)?;
    item.hints = fill_all(&item.hints)?;
    item.explanation = item.explanation.as_ref().map(fill).transpose()?;
    let mut kept = Vec::with_capacity(item.mistakes.len());
    for mut mistake in item.mistakes {
        mistake.feedback = fill(&mistake.feedback)?;
        mistake.answer = if is_number {
            match mistake.answer.iter().map(compute).collect() {
                Ok(answer) => answer,
                // Some misconceptions have no value for some parameters (a division by zero, say).
                Err(_) => continue,
            }
        } else {
            fill_all(&mistake.answer)?
        };
        kept.push(mistake);
    }
    item.mistakes = kept;
    match &mut item.task {
        Task::Choice {
            options,
            answer,
            shuffle,
        } => {
            *options = fill_all(options)?;
            if *shuffle {
                let order = shuffled(options.len(), draws);
                *answer = order.iter().position(|&i| i == *answer).unwrap_or(0);
                *options = order.iter().map(|&i| options[i].clone()).collect();
            }
        }
        Task::Multi {
            options,
            answers,
            shuffle,
        } => {
            *options = fill_all(options)?;
            if *shuffle {
                let order = shuffled(options.len(), draws);
                let mut moved: Vec<usize> = (0..order.len())
                    .filter(|&shown| answers.contains(&order[shown]))
                    .collect();
                moved.sort_unstable();
                *answers = moved;
                *options = order.iter().map(|&i| options[i].clone()).collect();
            }
        }
        Task::Text { accepted, .. } => *accepted = fill_all(accepted)?,
        Task::Number { answer, tolerance } => {
            *answer = compute(answer)?;
            *tolerance = tolerance.as_ref().map(compute).transpose()?;
        }
        Task::Cloze { parts, .. } => {
            for part in parts {
                match part {
                    ClozePart::Text(text) => *text = fill(text)?,
                    ClozePart::Blank(accepted) => *accepted = fill_all(accepted)?,
                }
            }
        }
        Task::Card { back } => *back = fill(back)?,
        Task::Order { items, shown } => {
            *items = fill_all(items)?;
            // Shown in the right order, there would be nothing to do.
            for _ in 0..8 {
                *shown = shuffled(items.len(), draws);
                if !shown.is_sorted() {
                    break;
                }
            }
            if shown.is_sorted() {
                shown.rotate_left(1);
            }
        }
    }
    Ok(item)
}

fn shuffled(count: usize, draws: &mut Draws) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    draws.shuffle(&mut order);
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values() -> Values {
        [("a", 3), ("b", -4), ("one", 1)]
            .into_iter()
            .map(|(name, n)| (name.to_owned(), Value::Number(Number::from_integer(n))))
            .collect()
    }

    #[test]
    fn formats_write_terms_as_people_do() {
        let fill = |text| interpolate(text, &values()).unwrap();
        assert_eq!(fill("{a}x {b:signed} = {a+b}"), "3x - 4 = -1");
        assert_eq!(fill("{one:coef}x {one:scoef}y {b:scoef}z"), "x + y - 4z");
        assert_eq!(fill("{a} - {b:paren}"), "3 - (-4)");
        assert_eq!(fill("{{{a/6}}}"), "{1/2}");
        assert_eq!(fill("{-one:coef}(x)"), "-(x)");
    }

    #[test]
    fn unclosed_and_unknown_are_errors() {
        assert!(interpolate("{a", &values()).is_err());
        assert!(interpolate("a}", &values()).is_err());
        assert!(interpolate("{q}", &values()).is_err());
        assert!(interpolate("{a:loud}", &values()).is_err());
    }

    #[test]
    fn draws_are_the_same_for_ever() {
        let mut draws = Draws::new(7);
        let drawn: Vec<usize> = (0..6).map(|_| draws.below(100)).collect();
        let mut again = Draws::new(7);
        assert_eq!(drawn, (0..6).map(|_| again.below(100)).collect::<Vec<_>>());
        // Pinned: a change here would change what old logs' seeds mean.
        insta::assert_debug_snapshot!(drawn);
    }
}
