//! A learner's own answer put back into the equation that was asked about, to see
//! what happens.

use super::ShownTask;
use super::answer::Answer;
use super::form::{Form, Line};
use super::item::Shown;
use super::notation::DecimalSign;
use crate::expr::{self, Formula, Number, Value, Values};
use crate::words::{Message, message};

/// The longest equation that is looked at, in bytes.
const LONGEST: usize = 200;

/// How numbers are written.
struct Show {
    /// Whether as decimals, where they are.
    as_decimals: bool,
    sign: DecimalSign,
}

impl Show {
    fn number(&self, number: &Number) -> String {
        match self.as_decimals {
            true => expr::show_decimal(number).replace('.', &self.sign.sign().to_string()),
            false => expr::show(number),
        }
    }
}

/// An equation in one unknown, as it stands in a prompt.
struct Equation<'p> {
    left: &'p str,
    right: &'p str,
    unknown: char,
}

impl Shown {
    /// What a wrong number does in the equation that the prompt gives in a code span: “Put 7 in
    /// for x: 2 · 7 + 3 is 17, not 11.” Nothing where there is no such equation, or where it does
    /// not hold for the right answer and fail for this one.
    pub fn put_back(&self, answer: &Answer) -> Option<Message> {
        let (Form::Line(Line::Number), Answer::Typed(typed)) = (self.task.form(), answer) else {
            return None;
        };
        let ShownTask::Number(number) = &self.task else {
            return None;
        };
        let given = *number.shown.readings(typed).ok()?.first()?;
        // A decimal is answered with decimals.
        let show = Show {
            as_decimals: typed.contains(['.', ',']),
            sign: number.shown.decimal,
        };
        let right = number.shown.answer;
        let mut spans = self.prompt.split('`').skip(1).step_by(2);
        spans.find_map(|span| Equation::read(span)?.put_back(given, right, &show))
    }
}

impl<'p> Equation<'p> {
    fn read(span: &'p str) -> Option<Equation<'p>> {
        let (left, right) = span.split_once('=')?;
        let known = |c: char| c.is_ascii_digit() || " .+-−·*/()".contains(c);
        let mut others = span.chars().filter(|&c| !known(c) && c != '=');
        let unknown = others.next().filter(|c| c.is_ascii_alphabetic())?;
        let alone = others.all(|c| c == unknown) && !right.contains('=');
        (alone && span.len() <= LONGEST).then_some(Equation {
            left: left.trim(),
            right: right.trim(),
            unknown,
        })
    }

    fn put_back(&self, given: Number, right: Number, show: &Show) -> Option<Message> {
        let holds = self.sides(right)?;
        let (left, other) = self.sides(given)?;
        if holds.0 != holds.1 || left == other {
            return None;
        }
        let (answer, unknown) = (show.number(&given), self.unknown.to_string());
        let put = |side| self.put(side, &answer);
        let value = |number: Number| show.number(&number);
        Some(match self.right.contains(self.unknown) {
            false => message!(
                "kinds-put-back",
                answer = &answer,
                unknown = unknown,
                left = put(self.left),
                value = value(left),
                wanted = value(other)
            ),
            true => message!(
                "kinds-put-back-both",
                answer = &answer,
                unknown = unknown,
                left = put(self.left),
                value = value(left),
                right = put(self.right),
                other = value(other)
            ),
        })
    }

    /// What both sides come to.
    fn sides(&self, x: Number) -> Option<(Number, Number)> {
        Some((self.value(self.left, x)?, self.value(self.right, x)?))
    }

    /// What a side comes to.
    fn value(&self, side: &str, x: Number) -> Option<Number> {
        let mut source = String::new();
        let mut before = None;
        for c in side.chars().filter(|c| *c != ' ') {
            // Two factors side by side are multiplied: `2x` is `2*x`.
            let product = |b: char| b.is_ascii_digit() || b == ')' || b == self.unknown;
            let begins = c == '(' || c == self.unknown || before == Some(')') && product(c);
            if begins && before.is_some_and(product) || before == Some(self.unknown) && product(c) {
                source.push('*');
            }
            source.push(match c {
                '·' => '*',
                '−' => '-',
                c => c,
            });
            before = Some(c);
        }
        let values = Values::from_iter([(self.unknown.to_string(), Value::Number(x))]);
        Formula::new(source).number(&values).ok()
    }

    /// A side with the number written in the place of the unknown.
    fn put(&self, side: &str, number: &str) -> String {
        let alone = number.bytes().all(|b| b.is_ascii_digit());
        let mut out = String::new();
        for c in side.chars() {
            if c != self.unknown {
                // As people write it; and a star would be a mark of Markdown.
                out.push(if c == '*' { '·' } else { c });
                continue;
            }
            let last = out.chars().last();
            if last.is_some_and(|b| b.is_ascii_digit() || b == ')') {
                out.push_str(" · ");
            }
            match alone || out.is_empty() && side.len() == 1 {
                true => out.push_str(number),
                false => out.push_str(&format!("({number})")),
            }
        }
        out
    }
}
