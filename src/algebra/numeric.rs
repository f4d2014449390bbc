//! Terms with roots, powers, logarithms and trigonometry at real points, each value
//! with a bound of its error.

use super::double::{Double, E, ONE, PI, PRECISION, ZERO};
use super::tree::{Constant, Function, Node};
use crate::expr::Number;

/// A real number and how far from it the exact one may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ball {
    pub value: Double,
    pub error: f64,
}

/// What there is at a point.
#[derive(Clone, Copy, Debug)]
pub(super) enum At {
    Value(Ball),
    /// No real value.
    Undefined,
    /// Too large, too small, or too near an edge to tell.
    Unclear,
}

type Found = Result<Ball, At>;

/// A point: the value of each name.
pub(super) struct Point<'p> {
    pub names: &'p [&'p str],
    pub values: &'p [f64],
}

/// Sizes from which on nothing is calculated with.
const LARGEST: f64 = 1e120;

impl Ball {
    pub(super) fn exact(value: Double) -> Ball {
        Ball { value, error: 0.0 }
    }

    /// A result, with what rounding adds to its error.
    fn rounded(value: Double, error: f64) -> Found {
        let error = error + PRECISION * value.size();
        let sound = value.is_finite() && value.size() < LARGEST && error < LARGEST;
        match sound {
            true => Ok(Ball { value, error }),
            false => Err(At::Unclear),
        }
    }

    pub(super) fn size(self) -> f64 {
        self.value.size()
    }

    /// -1 or 1; 0 where it is exactly 0.
    fn sign(self) -> Result<i8, At> {
        match self.value.high {
            0.0 if self.error == 0.0 => Ok(0),
            high if high > self.error => Ok(1),
            high if high < -self.error => Ok(-1),
            _ => Err(At::Unclear),
        }
    }

    fn negative(self) -> Ball {
        Ball {
            value: self.value.negative(),
            ..self
        }
    }

    fn plus(self, other: Ball) -> Found {
        let value = self.value.plus(other.value);
        let lost = PRECISION * 1e-2 * (self.size() + other.size());
        let error = self.error + other.error;
        let exact = error == 0.0 && value.low == 0.0 && value.size() < 1e12;
        Ball::rounded(value, if exact { 0.0 } else { error + lost }).map(|ball| match exact {
            true => Ball::exact(value),
            false => ball,
        })
    }

    pub(super) fn minus(self, other: Ball) -> Found {
        self.plus(other.negative())
    }

    pub(super) fn times(self, other: Ball) -> Found {
        let value = self.value.times(other.value);
        let error = self.size() * other.error + other.size() * self.error;
        let error = error + self.error * other.error;
        match error == 0.0 && value.low == 0.0 && value.size() < 1e12 {
            true => Ok(Ball::exact(value)),
            false => Ball::rounded(value, error),
        }
    }

    fn over(self, other: Ball) -> Found {
        if other.sign()? == 0 {
            return Err(At::Undefined);
        }
        let value = self.value.over(other.value);
        let least = other.size() - other.error;
        let error = (self.error + value.size() * other.error) / least;
        Ball::rounded(value, error)
    }

    fn root(self) -> Found {
        match self.sign()? {
            -1 => Err(At::Undefined),
            0 => Ok(Ball::exact(ZERO)),
            _ => {
                let value = self.value.root();
                Ball::rounded(value, self.error / value.size())
            }
        }
    }

    fn exp(self) -> Found {
        let value = self.value.exp().ok_or(At::Unclear)?;
        if self.error > 0.1 {
            return Err(At::Unclear);
        }
        // The angle of reduction adds to the error with the size.
        let error = 2.0 * self.error + PRECISION * self.size();
        Ball::rounded(value, value.size() * error)
    }

    fn ln(self) -> Found {
        if self.sign()? < 1 {
            return Err(At::Undefined);
        }
        let value = self.value.ln().ok_or(At::Unclear)?;
        let error = 2.0 * self.error / self.size();
        match self.error < self.size() / 2.0 {
            true => Ball::rounded(value, error + 2.0 * PRECISION),
            false => Err(At::Unclear),
        }
    }

    fn sin_cos(self) -> Result<(Ball, Ball), At> {
        let (sin, cos) = self.value.sin_cos().ok_or(At::Unclear)?;
        let error = self.error + PRECISION * (1.0 + self.size());
        Ok((Ball::rounded(sin, error)?, Ball::rounded(cos, error)?))
    }

    fn arctan(self) -> Found {
        let value = self.value.arctan().ok_or(At::Unclear)?;
        Ball::rounded(value, self.error + PRECISION)
    }

    fn arcsin(self) -> Found {
        let size = self.size();
        if size > 1.0 + self.error {
            return Err(At::Undefined);
        }
        let rest = 1.0 - size;
        if self.error > 0.0 && rest < 1e6 * self.error {
            return Err(At::Unclear);
        }
        let value = self.value.arcsin().ok_or(At::Unclear)?;
        let steep = match self.error == 0.0 {
            true => 1.0,
            false => 2.0 / rest.sqrt(),
        };
        Ball::rounded(value, (self.error + PRECISION) * steep + PRECISION)
    }

    /// A whole power.
    fn power(self, exponent: i32) -> Found {
        let (mut result, mut square) = (Ball::exact(ONE), self);
        let mut left = exponent.unsigned_abs();
        if left == 0 && self.sign()? == 0 {
            return Err(At::Undefined);
        }
        while left > 0 {
            if left % 2 == 1 {
                result = result.times(square)?;
            }
            left /= 2;
            if left > 0 {
                square = square.times(square)?;
            }
        }
        match exponent < 0 {
            true => Ball::exact(ONE).over(result),
            false => Ok(result),
        }
    }

    /// The real root of this degree, which is 3 or more.
    fn root_of(self, degree: i128) -> Found {
        let sign = self.sign()?;
        if sign == 0 {
            return Ok(self);
        }
        if sign < 0 && degree % 2 == 0 {
            return Err(At::Undefined);
        }
        let size = if sign < 0 { self.negative() } else { self };
        let root = size.ln()?.over(Ball::exact(Double::whole(degree)))?.exp()?;
        Ok(if sign < 0 { root.negative() } else { root })
    }

    /// Whether it is a whole number, exactly.
    fn whole(self) -> Option<i64> {
        let whole = self.value.high.fract() == 0.0 && self.value.low == 0.0;
        (self.error == 0.0 && whole && self.size() < 1e6).then_some(self.value.high as i64)
    }
}

fn number(number: &Number) -> Found {
    let above = Ball::exact(Double::whole(*number.numer()));
    match number.is_integer() && number.numer().unsigned_abs() < 1 << 100 {
        true => Ok(above),
        false => above.over(Ball::exact(Double::whole(*number.denom()))),
    }
}

/// What a term comes to at a point.
pub(super) fn at(node: &Node, point: &Point<'_>) -> At {
    match value(node, point) {
        Ok(ball) => At::Value(ball),
        Err(other) => other,
    }
}

/// About what a term with one letter comes to; `None` where it has no real value there.
pub fn approximate_at(node: &Node, name: &str, x: f64) -> Option<f64> {
    let point = Point {
        names: &[name],
        values: &[x],
    };
    match at(node, &point) {
        At::Value(ball) => Some(ball.value.high),
        At::Undefined | At::Unclear => None,
    }
}

/// About what a term without letters comes to; `None` where it has no real value.
pub fn approximate(node: &Node) -> Option<f64> {
    let nowhere = Point {
        names: &[],
        values: &[],
    };
    match at(node, &nowhere) {
        At::Value(ball) => Some(ball.value.high),
        At::Undefined | At::Unclear => None,
    }
}

/// Whether a term without letters is larger than `most` in size, as far as that can
/// be told: also where it is too large to calculate with.
pub(super) fn exceeds(node: &Node, most: u32) -> bool {
    let nowhere = Point {
        names: &[],
        values: &[],
    };
    match at(node, &nowhere) {
        At::Value(ball) => ball.size() > f64::from(most),
        At::Undefined => false,
        At::Unclear => true,
    }
}

fn value(node: &Node, point: &Point<'_>) -> Found {
    match node {
        Node::Number(literal) => number(literal),
        Node::Constant(constant) => constant_value(*constant),
        Node::Name(name) => {
            let at = point.names.iter().position(|n| n == name);
            let value = at.and_then(|at| point.values.get(at));
            let value = value.ok_or(At::Undefined)?;
            Ok(Ball::exact(Double::new(*value)))
        }
        Node::Negative(part) => Ok(value(part, point)?.negative()),
        Node::Sum(parts) => {
            (parts.iter()).try_fold(Ball::exact(ZERO), |sum, part| sum.plus(value(part, point)?))
        }
        Node::Product(parts) => (parts.iter()).try_fold(Ball::exact(ONE), |product, part| {
            product.times(value(part, point)?)
        }),
        Node::Quotient(a, b) => value(a, point)?.over(value(b, point)?),
        Node::Power(base, exponent) => power(base, exponent, point),
        Node::Root(2, part) => value(part, point)?.root(),
        Node::Root(degree, part) => value(part, point)?.root_of((*degree).into()),
        Node::Log(base, part) => {
            let below = value(base, point)?.ln()?;
            value(part, point)?.ln()?.over(below)
        }
        Node::Call(function, part) => call(*function, value(part, point)?),
        Node::Either { .. } => Err(At::Undefined),
    }
}

fn constant_value(constant: Constant) -> Found {
    match constant {
        Constant::Pi => Ball::rounded(PI, 0.0),
        Constant::E => Ball::rounded(E, 0.0),
        Constant::Degree => {
            let half = Ball::exact(Double::new(180.0));
            Ball::rounded(PI, 0.0)?.over(half)
        }
        Constant::I | Constant::Infinity => Err(At::Undefined),
    }
}

fn power(base: &Node, exponent: &Node, point: &Point<'_>) -> Found {
    if *base == Node::Constant(Constant::E) && exponent.exponent().is_none() {
        return value(exponent, point)?.exp();
    }
    let base = value(base, point)?;
    if let Some(whole) = exponent.exponent() {
        return base.power(whole);
    }
    // A fraction: the root that is real, of negative numbers too where its degree is odd.
    if let Some(exact) = exponent.value() {
        let (above, below) = (*exact.numer(), *exact.denom());
        if let Ok(above) = i32::try_from(above)
            && (2..=1_000).contains(&below)
            && above.unsigned_abs() <= 1_000
        {
            let root = match below {
                2 => base.root()?,
                degree => base.root_of(degree)?,
            };
            return root.power(above);
        }
    }
    let exponent = value(exponent, point)?;
    if let Some(whole) = exponent.whole().and_then(|n| i32::try_from(n).ok())
        && whole.unsigned_abs() <= 1_000
    {
        return base.power(whole);
    }
    match base.sign()? {
        -1 => Err(At::Undefined),
        0 => match exponent.sign()? {
            1 => Ok(base),
            _ => Err(At::Undefined),
        },
        _ => base.ln()?.times(exponent)?.exp(),
    }
}

fn call(function: Function, of: Ball) -> Found {
    let one = Ball::exact(ONE);
    match function {
        Function::Abs => Ok(if of.value.high < 0.0 {
            of.negative()
        } else {
            of
        }),
        Function::Exp => of.exp(),
        Function::Ln => of.ln(),
        Function::Sin => Ok(of.sin_cos()?.0),
        Function::Cos => Ok(of.sin_cos()?.1),
        Function::Tan => of.sin_cos().and_then(|(sin, cos)| sin.over(cos)),
        Function::Cot => of.sin_cos().and_then(|(sin, cos)| cos.over(sin)),
        Function::Sec => one.over(of.sin_cos()?.1),
        Function::Csc => one.over(of.sin_cos()?.0),
        Function::Arcsin => of.arcsin(),
        Function::Arccos => {
            let half = Ball::rounded(PI, 0.0)?.over(Ball::exact(Double::new(2.0)))?;
            half.minus(of.arcsin()?)
        }
        Function::Arctan => of.arctan(),
        Function::Sinh | Function::Cosh | Function::Tanh => {
            let (up, down) = (of.exp()?, of.negative().exp()?);
            let (sum, difference) = (up.plus(down)?, up.minus(down)?);
            let two = Ball::exact(Double::new(2.0));
            match function {
                Function::Sinh => difference.over(two),
                Function::Cosh => sum.over(two),
                _ => difference.over(sum),
            }
        }
        Function::Factorial => match of.whole() {
            Some(n @ 0..=60) => (1..=n).try_fold(one, |product, k| {
                product.times(Ball::exact(Double::whole(k.into())))
            }),
            Some(0..) => Err(At::Unclear),
            _ => Err(At::Undefined),
        },
    }
}

/// About how much work a value is: a sum is one.
pub(super) fn work(node: &Node) -> u64 {
    let own = match node {
        Node::Power(..) | Node::Log(..) => 60,
        Node::Root(2, _) => 5,
        Node::Root(..) => 60,
        Node::Call(Function::Abs, _) => 1,
        Node::Call(..) => 50,
        Node::Quotient(..) => 4,
        _ => 1,
    };
    node.parts().into_iter().map(work).sum::<u64>() + own
}
