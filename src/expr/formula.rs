//! An expression as it stands in a course file.

use serde::{Deserialize, Serialize, Serializer};

use super::{Expr, ExprError, Number, Value, Values, kind};
use crate::words::message;

/// The text of an expression and its tree, read once. A text that is no
/// expression keeps its error for whoever asks for a value, so that a complaint
/// can show it where it matters.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(from = "String")]
pub struct Formula {
    source: String,
    tree: Result<Expr, ExprError>,
    work: usize,
}

/// As the text: it is read again.
impl Serialize for Formula {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&self.source)
    }
}

impl From<String> for Formula {
    fn from(source: String) -> Formula {
        Formula::new(source)
    }
}

impl Formula {
    /// Reads `source`.
    pub fn new(source: impl Into<String>) -> Formula {
        let source = source.into();
        Formula {
            tree: Expr::parse(&source),
            work: work(&source),
            source,
        }
    }

    /// The text as written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// About how much work evaluating it is, in characters read: counted from
    /// the text alone, so that it is the same on every machine.
    pub fn work(&self) -> usize {
        self.work
    }

    /// The value with these parameters.
    ///
    /// # Errors
    /// Where the text is no expression, or has no value with these parameters.
    pub fn eval(&self, values: &Values) -> Result<Value, ExprError> {
        self.tree.as_ref().map_err(Clone::clone)?.eval(values)
    }

    /// The value, which must be a number.
    ///
    /// # Errors
    /// As [`Formula::eval`], and where it is no number.
    pub fn number(&self, values: &Values) -> Result<Number, ExprError> {
        Ok(self.numeral(values)?.0)
    }

    /// The same, and as it is written: as a decimal, where it is one or comes of one.
    ///
    /// # Errors
    /// As [`Formula::number`].
    pub fn numeral(&self, values: &Values) -> Result<(Number, Value), ExprError> {
        let value = self.eval(values)?;
        let number = value.number().ok_or_else(|| {
            ExprError::Type(message!(
                "expr-comes-to-no-number",
                source = &self.source,
                found = kind(&value)
            ))
        })?;
        Ok((number, value))
    }

    /// The value, which must be true or false.
    ///
    /// # Errors
    /// As [`Formula::eval`], and where it is neither.
    pub fn truth(&self, values: &Values) -> Result<bool, ExprError> {
        match self.eval(values)? {
            Value::Truth(truth) => Ok(truth),
            other => Err(ExprError::Type(message!(
                "expr-comes-to-no-truth",
                source = &self.source,
                found = kind(&other)
            ))),
        }
    }

    /// The parameters that it uses; none where the text is no expression.
    pub fn names(&self) -> Vec<String> {
        let names = self.tree.iter().flat_map(Expr::names);
        names.map(str::to_owned).collect()
    }
}

fn work(source: &str) -> usize {
    let step = |byte| match byte {
        b'^' => 30,
        b'+' | b'-' | b'*' | b'/' | b'%' | b'(' => 5,
        _ => 1,
    };
    let binomials = match source.as_bytes().contains(&b'h') {
        true => source.matches("choose").count(),
        false => 0,
    };
    source.bytes().map(step).sum::<usize>() + 100 * binomials
}
