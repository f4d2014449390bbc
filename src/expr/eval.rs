//! What a tree comes to with given parameters.

use super::arithmetic::{Number, divided, minus, negated, plus, power, remainder, times};
use super::functions::{Function, whole_places};
use super::roots::PI;
use super::tree::{Expr, Op};
use super::{ExprError, Value, Values, kind};
use crate::words::message;

impl Expr {
    /// The value with these parameters.
    ///
    /// # Errors
    /// Where a parameter is missing or of the wrong type, or where the numbers
    /// have no such value or grow too large.
    pub fn eval(&self, values: &Values) -> Result<Value, ExprError> {
        Ok(match self {
            Expr::Number(number) => Value::Number(*number),
            Expr::Decimal(number, places) => Value::Decimal(*number, *places),
            Expr::Text(text) => Value::Text(text.clone()),
            Expr::Name(name) => match values.get(name) {
                Some(value) => value.clone(),
                // A parameter of this name comes first.
                None if name == "pi" => {
                    let (units, places) = PI;
                    Value::Decimal(Number::new(units, 10i128.pow(places.into())), places)
                }
                None => return Err(ExprError::Unknown(name.clone())),
            },
            Expr::Negative(part) => negative(&part.eval(values)?)?,
            Expr::Not(part) => Value::Truth(!truth(&part.eval(values)?)?),
            Expr::Binary(op, left, right) => {
                binary(*op, &left.eval(values)?, &right.eval(values)?)?
            }
            Expr::Call(function, parts) => {
                let values = parts.iter().map(|part| part.eval(values));
                let values = values.collect::<Result<Vec<Value>, ExprError>>()?;
                let arguments = values.iter().map(number).collect::<Result<Vec<_>, _>>()?;
                let number = function.apply(&arguments)?;
                match (function, arguments.as_slice()) {
                    // In as many places as it was rounded to: 12.50.
                    (Function::Round, [_, places]) => {
                        Value::in_places(number, whole_places(*places)?)
                    }
                    (Function::Sqrt, [of]) if times(number, number) != Some(*of) => {
                        Value::of(number, true)
                    }
                    _ => Value::of(number, values.iter().any(is_decimal)),
                }
            }
        })
    }
}

/// The opposite, in as many places.
fn negative(value: &Value) -> Result<Value, ExprError> {
    let opposite = checked(negated(number(value)?))?;
    Ok(match value {
        Value::Decimal(_, places) => Value::Decimal(opposite, *places),
        _ => Value::Number(opposite),
    })
}

fn is_decimal(value: &Value) -> bool {
    matches!(value, Value::Decimal(..))
}

fn binary(op: Op, left: &Value, right: &Value) -> Result<Value, ExprError> {
    let numbers = || Ok::<_, ExprError>((number(left)?, number(right)?));
    let compared = |holds: fn(Number, Number) -> bool| {
        let (l, r) = numbers()?;
        Ok(Value::Truth(holds(l, r)))
    };
    let computed = |result: fn(Number, Number) -> Result<Number, ExprError>| {
        let (l, r) = numbers()?;
        Ok(Value::of(
            result(l, r)?,
            is_decimal(left) || is_decimal(right),
        ))
    };
    match op {
        Op::Or => Ok(Value::Truth(truth(left)? | truth(right)?)),
        Op::And => Ok(Value::Truth(truth(left)? & truth(right)?)),
        Op::Equal => Ok(Value::Truth(left == right)),
        Op::Unequal => Ok(Value::Truth(left != right)),
        Op::Less => compared(|l, r| l < r),
        Op::AtMost => compared(|l, r| l <= r),
        Op::Greater => compared(|l, r| l > r),
        Op::AtLeast => compared(|l, r| l >= r),
        Op::Plus => computed(|l, r| checked(plus(l, r))),
        Op::Minus => computed(|l, r| checked(minus(l, r))),
        Op::Times => computed(|l, r| checked(times(l, r))),
        Op::Over => computed(divided),
        Op::Remainder => computed(remainder),
        Op::Power => computed(power),
    }
}

fn checked(number: Option<Number>) -> Result<Number, ExprError> {
    number.ok_or(ExprError::TooLarge)
}

fn number(value: &Value) -> Result<Number, ExprError> {
    match value {
        Value::Number(number) | Value::Decimal(number, _) => Ok(*number),
        other => Err(ExprError::Type(message!(
            "expr-number-expected",
            found = kind(other)
        ))),
    }
}

fn truth(value: &Value) -> Result<bool, ExprError> {
    match value {
        Value::Truth(truth) => Ok(*truth),
        other => Err(ExprError::Type(message!(
            "expr-comparison-expected",
            found = kind(other)
        ))),
    }
}
