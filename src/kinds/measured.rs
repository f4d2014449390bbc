//! Numbers that are asked for in a unit.

use std::borrow::Cow;

use serde::{Deserialize, Serialize, Serializer};

use super::answer::{Graded, Unreadable};
use super::read_number::is_name;
use super::reader::Filler;
use super::signs::without_stop;
use super::unit::{LONGEST, Unit, split};
use crate::expr::{ExprError, Number, times};
use crate::reading::Table;
use crate::template::{Pattern, Unshowable};
use crate::text::{SafeText, literal};
use crate::words::{Message, message};

/// The unit in which a number is asked for. It may be typed or not.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Asked {
    written: String,
    unit: Unit,
}

/// A typed answer to a question that asks for a unit.
pub(super) enum Typed<'t> {
    /// The number alone, or in the unit that is asked for.
    AsAsked(&'t str),
    /// The number, in a unit that is so many times the one that is asked for.
    Converted(&'t str, Number),
    /// The number, in a unit of something else.
    OfOther(&'t str),
}

/// The unit as its author wrote it.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub(super) enum Written {
    Fixed(Asked),
    /// In a template: values are filled in first.
    Drawn(Pattern),
}

impl Written {
    /// Reads `unit`.
    pub(super) fn read(table: &mut Table<'_, '_>) -> Option<Written> {
        let (written, place) = table.string("unit")?;
        if written.contains('{') {
            return Some(Written::Drawn(Pattern::typed(written)));
        }
        let asked = Asked::of_text(&written);
        if asked.is_none() {
            let said = match written.trim() {
                "" => message!("kinds-unit-empty"),
                unit => message!("kinds-unit-form", unit = unit),
            };
            table
                .complaints
                .error(&place, said, Some(Asked::form_help()));
        }
        if let Some(meant) = Unit::but_for_capitals(&written) {
            let said = message!("kinds-unit-capitals", unit = written.trim(), meant = &meant);
            let help = message!("kinds-unit-capitals-help", meant = meant);
            table.complaints.warn(&place, said, Some(help));
        }
        asked.map(Written::Fixed)
    }

    /// The unit of one showing.
    pub(super) fn show(&self, filler: &Filler<'_>) -> Result<Asked, Unshowable> {
        let pattern = match self {
            Written::Fixed(asked) => return Ok(asked.clone()),
            Written::Drawn(pattern) => pattern,
        };
        let text = filler.fill(pattern)?;
        Asked::of_text(&text).ok_or_else(|| Unshowable {
            error: ExprError::Key("unit", message!("kinds-unit-form", unit = text.trim())),
            text: Some(text.to_string()),
        })
    }
}

/// As it is written: it is read again.
impl Serialize for Asked {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(&self.written)
    }
}

impl TryFrom<String> for Asked {
    type Error = &'static str;

    fn try_from(written: String) -> Result<Asked, &'static str> {
        Asked::of_text(&written).ok_or("no unit")
    }
}

impl Asked {
    /// Reads a unit; none where it can't be read.
    fn of_text(written: &str) -> Option<Asked> {
        let written = written.trim().to_owned();
        let unit = Unit::read(&written)?;
        Some(Asked { written, unit })
    }

    /// What to write where a unit can't be read.
    pub(crate) fn form_help() -> Message {
        message!("kinds-unit-form-help", most = LONGEST)
    }

    /// A number with it.
    pub(super) fn behind(&self, number: &str) -> String {
        format!("{number} {}", self.written)
    }

    /// Tells the unit of what was typed.
    pub(super) fn of<'t>(&self, typed: &'t str) -> Result<Typed<'t>, Unreadable> {
        let (number, written) = split(typed);
        if written.is_empty() || number.is_empty() {
            return Ok(Typed::AsAsked(without_stop(typed)));
        }
        // A difference in capitals alone is the same unit, unless it makes another known one.
        let same = written.to_lowercase() == self.written.to_lowercase();
        // Few keyboards have the sign of degrees.
        if self.written.starts_with(['°', 'º', '˚']) {
            let scale = degrees(written);
            let own = degrees(&self.written);
            let is_bare = own.is_some() || is_degree(&self.written);
            if is_bare && is_degree(written) || scale.is_some() && scale == own {
                return Ok(Typed::AsAsked(number));
            }
        }
        if let Some(money) = money(written)
            && Some(money) == self::money(&self.written)
        {
            return Ok(Typed::AsAsked(number));
        }
        let unit = Unit::read(written).filter(|unit| unit.is_known || unit == &self.unit);
        let Some(unit) = unit.or_else(|| same.then(|| self.unit.clone())) else {
            return Err(Unreadable(message!(
                "kinds-unit-unread",
                unit = SafeText::line(&written.chars().take(LONGEST).collect::<String>()),
                asked = &self.written
            )));
        };
        Ok(match unit.in_terms_of(&self.unit) {
            Some(times) if times == Number::from_integer(1) => Typed::AsAsked(number),
            Some(times) => Typed::Converted(number, times),
            None => Typed::OfOther(number),
        })
    }

    /// The unit as it is written.
    pub(super) fn written(&self) -> &str {
        &self.written
    }

    /// A prompt that says which unit is asked for, where it does not do so itself.
    pub(super) fn within(&self, prompt: SafeText) -> SafeText {
        if names(&prompt, &self.written) {
            return prompt;
        }
        let last = prompt.lines().last().unwrap_or_default().trim_start();
        let apart = last.starts_with(['`', '|', '$', '>']) || last.starts_with("- ");
        let between = if apart { "\n\n" } else { " " };
        format!("{}{between}({})", prompt.trim_end(), literal(&self.written)).into()
    }
}

/// Whether a text has a unit in it, by itself.
fn names(text: &str, unit: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '/' | '^' | '²' | '³');
    text.match_indices(unit).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + unit.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

/// A number and a unit that is known behind it, where that is what was typed.
pub(super) fn with_unit(typed: &str) -> Option<(&str, &str)> {
    let (number, unit) = split(typed);
    let is_unit = || money(unit).is_some() || Unit::read(unit).is_some_and(|unit| unit.is_known);
    (!number.is_empty() && !unit.is_empty() && is_unit()).then_some((number, unit))
}

/// The sign of the money that a text names, alone.
fn money(text: &str) -> Option<char> {
    match text.to_lowercase().as_str() {
        "€" | "euro" | "euros" | "eur" => Some('€'),
        "$" | "dollar" | "dollars" | "usd" => Some('$'),
        "£" | "pound" | "pounds" | "gbp" => Some('£'),
        _ => None,
    }
}

/// The letter of the degrees of a temperature, as people write them: `C` of `20 degrees C`.
fn degrees(text: &str) -> Option<char> {
    let small = text.to_lowercase();
    let alone = DEGREE.iter().find_map(|sign| small.strip_prefix(sign));
    match alone.unwrap_or(&small).trim() {
        "c" | "celsius" | "centigrade" => Some('C'),
        "f" | "fahrenheit" => Some('F'),
        _ => None,
    }
}

/// How a degree is written, the longer ones first.
const DEGREE: [&str; 8] = ["degrees", "degree", "grados", "grado", "deg", "°", "º", "˚"];

/// Whether a text is a degree of no scale.
fn is_degree(text: &str) -> bool {
    DEGREE.contains(&text.to_lowercase().as_str())
}

/// What was typed with its number first: without a name, as in `v = 5 m/s`, and with the minus
/// behind the sign of money, as `-$5` is `$-5`.
pub(super) fn number_first(typed: &str) -> Cow<'_, str> {
    let named = typed
        .split_once('=')
        .filter(|(name, _)| is_name(name.trim()));
    let typed = named.map_or(typed, |(_, value)| value);
    let below = typed.trim_start().strip_prefix(['-', '−', '–']);
    let below = below.map(str::trim_start).unwrap_or_default();
    match below.chars().next() {
        Some(money @ ('€' | '$' | '£')) => {
            format!("{money}-{}", below[money.len_utf8()..].trim_start()).into()
        }
        _ => typed.into(),
    }
}

/// All readings in the unit that is asked for.
pub(super) fn converted(numbers: Vec<Number>, by: Number) -> Vec<Number> {
    let each = numbers.into_iter().map(|number| times(number, by));
    each.flatten().collect()
}

/// A wrong answer; where its number is right, only its unit is not, and that is said.
pub(super) fn in_wrong_unit(number_fits: bool, typed: &str) -> Graded {
    let mut graded = Graded::plain(false, typed.trim().to_owned());
    if number_fits {
        graded.remarks.push(message!("kinds-unit-wrong"));
    }
    graded
}
