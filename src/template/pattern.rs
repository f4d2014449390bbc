//! Texts of a course as written, with `{…}` in them.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock, OnceLock};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::formulas::{self, Piece};
use super::inflected::Language;
use super::placeholder::Placeholder;
use super::{Room, Unshowable};
use crate::expr::{ExprError, Formula, Number, Value, Values};
use crate::text::{Found, SafeText, formulas_in};
use crate::words::message;

/// A text as written in a course. Where its question has parameters, it holds
/// `{expression}`, `{expression:format}`, and `{{` and `}}` for braces; it is
/// read once, when it is first filled in, and what is wrong with it is told then.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// Several patterns may hold one text.
    source: Arc<str>,
    /// Whether `$` is a sign like any other.
    typed: bool,
    read: OnceLock<Box<Read>>,
}

static ENGLISH: LazyLock<Language> = LazyLock::new(Language::default);

/// What was read of a text.
#[derive(Clone, Debug)]
struct Read {
    parts: Parts,
    /// The text as a number, where it is asked for as one and nothing is to be filled in
    /// first.
    formula: OnceLock<Option<Formula>>,
}

type Parts = Result<Vec<Part>, Unshowable>;

impl PartialEq for Pattern {
    fn eq(&self, other: &Pattern) -> bool {
        self.source == other.source
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Part {
    Text(String),
    Value(Placeholder),
    /// A group of a formula, which is filled in where it can be calculated.
    Group(Placeholder),
}

/// The text, and how it is to be read.
#[derive(Serialize, Deserialize)]
struct Kept<'t> {
    #[serde(borrow)]
    source: Cow<'t, str>,
    typed: bool,
    literal: bool,
}

/// As the text: it is read again, when it is first filled in.
impl Serialize for Pattern {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let parts = self.read.get().map(|read| read.parts.as_deref());
        let literal = matches!(parts, Some(Ok([Part::Text(text)])) if **text == *self.source);
        let kept = Kept {
            source: Cow::Borrowed(&self.source),
            typed: self.typed,
            literal,
        };
        kept.serialize(out)
    }
}

impl<'de> Deserialize<'de> for Pattern {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Pattern, D::Error> {
        let kept = Kept::deserialize(input)?;
        let pattern = match kept.literal {
            true => Pattern::literal(&*kept.source),
            false => Pattern::new(&*kept.source),
        };
        let typed = kept.typed;
        Ok(Pattern { typed, ..pattern })
    }
}

impl Pattern {
    /// A text as written.
    pub fn new(source: impl Into<Arc<str>>) -> Pattern {
        Pattern {
            source: source.into(),
            typed: false,
            read: OnceLock::new(),
        }
    }

    /// A text that is typed or printed as it stands, such as code: no formula begins at a
    /// `$` in it.
    pub fn typed(source: impl Into<Arc<str>>) -> Pattern {
        Pattern {
            typed: true,
            ..Pattern::new(source)
        }
    }

    /// A text that is shown as it stands, whatever parameters there are.
    pub fn literal(source: impl Into<Arc<str>>) -> Pattern {
        let pattern = Pattern::new(source);
        // What braces do is as ever without any.
        if pattern.source.contains(['{', '}', '$']) {
            let text = Part::Text(pattern.source.to_string());
            // The pattern is new, so this can't fail.
            let _ = pattern.read.set(Read::of(Ok(vec![text])));
        }
        pattern
    }

    fn read(&self) -> &Read {
        self.read.get_or_init(|| {
            let formulas = match self.typed {
                true => Vec::new(),
                false => formulas_in(&self.source),
            };
            Read::of(parts(&self.source, formulas))
        })
    }

    fn parts(&self) -> &Parts {
        &self.read().parts
    }

    /// The text as a number, where nothing is to be filled in first.
    fn formula(&self) -> Option<&Formula> {
        let read = self.read();
        let formula = read.formula.get_or_init(|| match read.parts.as_deref() {
            Ok([Part::Value(only)]) if only.format.is_none() => Some(only.formula.clone()),
            Ok([Part::Text(text)]) if **text == *self.source => Some(Formula::new(text.as_str())),
            _ => None,
        });
        formula.as_ref()
    }

    /// The number with these parameters, and as it is written: as a decimal, where it is
    /// one or comes of one.
    ///
    /// # Errors
    /// Where the text is no expression, or has no value.
    pub fn numeral(
        &self,
        values: Option<&Values>,
        room: &Room,
    ) -> Result<(Number, Value), Unshowable> {
        room.take(self.source().len())?;
        let none = Values::default();
        let known = values.unwrap_or(&none);
        let number = match (self.formula(), values) {
            // Without parameters, braces are no expression.
            (Some(formula), Some(_)) => formula.numeral(known),
            (Some(formula), None) if formula.source() == self.source() => formula.numeral(known),
            (_, Some(values)) => Formula::new(self.formula_with(values, room)?).numeral(known),
            (_, None) => Formula::new(self.fill(None, room)?.as_str()).numeral(known),
        };
        number.map_err(Unshowable::within(self.source()))
    }

    /// The text as an expression, with its values filled in: in `{b}^2` and `1/{c}`, a value
    /// below 0 and a fraction stand in brackets, as one number. Beside digits and letters a value
    /// is part of a longer number.
    fn formula_with(&self, values: &Values, room: &Room) -> Result<String, Unshowable> {
        let parts = self.parts().as_ref().map_err(Clone::clone)?;
        let mut out = String::with_capacity(self.source.len());
        let joins = |c: char| c.is_alphanumeric() || c == '.';
        for (at, part) in parts.iter().enumerate() {
            let before = out.len();
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Group(group) => out.push_str(&group.fill_group(values, &ENGLISH)?),
                Part::Value(placeholder) => placeholder.fill_to(values, &ENGLISH, &mut out)?,
            }
            room.take(out.len() - before)?;
            let is_alone = match parts.get(at + 1) {
                None => true,
                Some(Part::Text(next)) => !next.starts_with(joins),
                Some(Part::Value(_) | Part::Group(_)) => false,
            };
            let is_signed = out[before..].starts_with('-') || out[before..].contains('/');
            if matches!(part, Part::Value(Placeholder { format: None, .. }))
                && (is_alone && is_signed && !out[..before].ends_with(joins))
            {
                out.insert(before, '(');
                out.push(')');
            }
        }
        Ok(out)
    }

    /// The text as written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The same as [`Pattern::fill_in`], for what is written in English or in none.
    ///
    /// # Errors
    /// As there.
    pub fn fill(&self, values: Option<&Values>, room: &Room) -> Result<SafeText, Unshowable> {
        self.fill_in(values, room, &ENGLISH)
    }

    /// The text with its expressions filled in; as written where the question
    /// has no parameters. What is filled in and what stands there for it both
    /// count, whichever is longer: neither the text nor the work can grow
    /// without bounds.
    ///
    /// # Errors
    /// Where it can't be read, an expression has no value, or there is no room.
    pub fn fill_in(
        &self,
        values: Option<&Values>,
        room: &Room,
        language: &Language,
    ) -> Result<SafeText, Unshowable> {
        let Some(values) = values else {
            room.take(self.source.len())?;
            return Ok((&*self.source).into());
        };
        let parts = self.parts().as_ref().map_err(Clone::clone)?;
        let mut out = String::with_capacity(self.source.len());
        for part in parts {
            match part {
                Part::Text(text) => {
                    room.take(text.len())?;
                    out.push_str(text);
                }
                Part::Group(group) => {
                    let value = group.fill_group(values, language)?;
                    room.take(value.len().max(group.source.len()))?;
                    out.push_str(&value);
                }
                Part::Value(placeholder) => {
                    let before = out.len();
                    placeholder.fill_to(values, language, &mut out)?;
                    room.take((out.len() - before).max(placeholder.source.len()))?;
                }
            }
        }
        Ok(out.into())
    }
}

fn parts(text: &str, formulas: Vec<Found>) -> Result<Vec<Part>, Unshowable> {
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    let mut formulas = formulas.into_iter().peekable();
    loop {
        let brace = rest.find(['{', '}']);
        let begun = text.len() - rest.len();
        // A formula within a value is part of it.
        while formulas
            .next_if(|formula| formula.whole.start < begun)
            .is_some()
        {}
        let before_brace = |start: usize| brace.is_none_or(|at| start < begun + at);
        if let Some(formula) = formulas.next_if(|formula| before_brace(formula.whole.start)) {
            plain.push_str(&text[begun..formula.inside.start]);
            in_formula(&text[formula.inside.clone()], &mut plain, &mut parts);
            plain.push_str(&text[formula.inside.end..formula.whole.end]);
            rest = &text[formula.whole.end..];
            continue;
        }
        let Some(at) = brace else { break };
        plain.push_str(&rest[..at]);
        let tail = &rest[at..];
        if tail.starts_with("{{") || tail.starts_with("}}") {
            plain.push_str(&tail[..1]);
            rest = &tail[2..];
        } else if tail.starts_with('}') {
            let alone = ExprError::Braces(message!("template-brace-alone"));
            return Err(Unshowable::within(tail)(alone));
        } else {
            let end = tail.find('}').ok_or_else(|| {
                let open = ExprError::Braces(message!("template-brace-open"));
                Unshowable::within(tail)(open)
            })?;
            if !plain.is_empty() {
                parts.push(Part::Text(std::mem::take(&mut plain)));
            }
            rest = &tail[end + 1..];
            parts.push(Part::Value(Placeholder::new(&tail[..=end], rest)));
        }
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        parts.push(Part::Text(plain));
    }
    Ok(parts)
}

/// The parts of a formula.
fn in_formula(formula: &str, plain: &mut String, parts: &mut Vec<Part>) {
    let mut end = 0;
    for piece in formulas::pieces(formula) {
        match piece {
            Piece::Text(text) => {
                plain.push_str(text);
                end += text.len();
            }
            Piece::Group(group) => {
                end += group.len();
                if !plain.is_empty() {
                    parts.push(Part::Text(std::mem::take(plain)));
                }
                parts.push(Part::Group(Placeholder::new(group, &formula[end..])));
            }
        }
    }
}

impl Read {
    fn of(parts: Parts) -> Box<Read> {
        Box::new(Read {
            parts,
            formula: OnceLock::new(),
        })
    }
}

/// A number as written in a course: an expression, bare or in braces.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Bare(Pattern);

impl Bare {
    /// A number as written.
    pub fn new(source: impl Into<Arc<str>>) -> Bare {
        Bare(Pattern::new(source))
    }

    /// The text as written.
    pub fn source(&self) -> &str {
        self.0.source()
    }

    /// The number with these parameters.
    ///
    /// # Errors
    /// Where the text is no expression, or has no value.
    pub fn number(&self, values: Option<&Values>, room: &Room) -> Result<Number, Unshowable> {
        Ok(self.numeral(values, room)?.0)
    }

    /// The same, and as it is written: as a decimal, where it is one or comes of one.
    ///
    /// # Errors
    /// As [`Bare::number`].
    pub fn numeral(
        &self,
        values: Option<&Values>,
        room: &Room,
    ) -> Result<(Number, Value), Unshowable> {
        self.0.numeral(values, room)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expr;

    fn values() -> Values {
        [("a", 3), ("b", -4), ("one", 1)]
            .into_iter()
            .map(|(name, n)| (name.to_owned(), Value::Number(Number::from_integer(n))))
            .collect()
    }

    #[test]
    fn formats_write_terms_as_people_do() {
        let fill = |text| {
            Pattern::new(text)
                .fill(Some(&values()), &Room::for_showing())
                .unwrap()
        };
        assert_eq!(fill("{a}x {b:signed} = {a+b}"), "3x - 4 = -1");
        assert_eq!(fill("{one:coef}x {one:scoef}y {b:scoef}z"), "x + y - 4z");
        assert_eq!(fill("{a} - {b:paren}"), "3 - (-4)");
        assert_eq!(fill("{{{a/6}}}"), "{1/2}");
        assert_eq!(fill("{-one:coef}(x)"), "-(x)");
    }

    #[test]
    fn in_a_formula_braces_are_its_own_and_what_can_be_calculated_is_filled_in() {
        let fill = |text| {
            Pattern::new(text)
                .fill(Some(&values()), &Room::for_showing())
                .unwrap()
        };
        assert_eq!(fill(r"$\frac{a}{b}$"), r"$\frac{3}{-4}$");
        assert_eq!(fill(r"$\frac{{a}}{{b}}$"), r"$\frac{{3}}{{-4}}$");
        assert_eq!(
            fill(r"$x^{2} + {a}x {b:signed}$, {a}"),
            r"$x^{2} + {3}x - 4$, 3"
        );
        assert_eq!(fill(r"$\sqrt{a + 1} + {x + a}$"), r"$\sqrt{4} + {x + a}$");
        assert_eq!(fill(r"$${a/b}y$$"), r"$${-\frac{3}{4}}y$$");
        assert_eq!(
            fill(r"$\text{a} \{ {a}, {b} \}$"),
            r"$\text{a} \{ {3}, {-4} \}$"
        );
        assert_eq!(
            fill(r"$x^{a:b}$ {{$y^{{{b:paren}}}$}}"),
            r"$x^{a:b}$ {$y^{{{(-4)}}}$}"
        );
        assert_eq!(
            fill("It costs ${a} and ${b}, or ${a}-${b}."),
            "It costs $3 and $-4, or $3-$-4."
        );
        assert_eq!(fill("{a} `$x{a}$` $x$"), "3 `$x3$` $x$");
        assert_eq!(
            fill(r"{one:coef}$x$, ${one:coef}x {one:scoef}\pi$"),
            r"$x$, $x + \pi$"
        );
    }

    #[test]
    fn unclosed_and_unknown_are_errors() {
        assert!(
            Pattern::new("{a")
                .fill(Some(&values()), &Room::for_showing())
                .is_err()
        );
        assert!(
            Pattern::new("a}")
                .fill(Some(&values()), &Room::for_showing())
                .is_err()
        );
        assert!(
            Pattern::new("{q}")
                .fill(Some(&values()), &Room::for_showing())
                .is_err()
        );
        assert!(
            Pattern::new("{a:loud}")
                .fill(Some(&values()), &Room::for_showing())
                .is_err()
        );
    }

    #[test]
    fn a_number_may_stand_bare_or_in_braces() {
        let show = |text: &str| {
            let number = Bare::new(text).number(Some(&values()), &Room::for_showing());
            number.map_or_else(|e| e.to_string(), |n| expr::show(&n))
        };
        assert_eq!(show("a*b"), "-12");
        assert_eq!(show("{a*b}"), "-12");
        assert_eq!(show("2*{b} + 1"), "-7");
        // What is filled in is one number.
        assert_eq!(show("{b}^2"), "16");
        assert_eq!(show("1/{a/b} - {b}"), "8/3");
        assert_eq!(show("{a}{a} + {b}.5 + 1e{b}"), "285001/10000");
        assert_eq!(show("{b:paren}"), "-4");
        assert_eq!(show("{a"), "a `{` is never closed");
        let without = |text: &str| {
            Bare::new(text)
                .number(None, &Room::for_showing())
                .map(|n| expr::show(&n))
        };
        assert_eq!(without("3/4").as_deref(), Ok("3/4"));
        assert!(without("{3}").is_err());
    }
}
