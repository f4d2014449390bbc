//! Numbers typed with the name of what is counted, as `11 oranges` is where the question
//! asks for a number of oranges, and no unit.

use super::letters;
use super::unit::{Unit, split};
use crate::text::inline;

/// Words that change a number or its sign, and name nothing that is counted; of each, the plural
/// does so too. English, and Spanish without accents.
const MEANING: [&str; 59] = [
    "abajo",
    "above",
    "after",
    "ago",
    "antes",
    "bajo",
    "before",
    "behind",
    "below",
    "billion",
    "billon",
    "billones",
    "cuarto",
    "debajo",
    "debe",
    "debt",
    "decima",
    "decimo",
    "despues",
    "deuda",
    "docena",
    "down",
    "dozen",
    "fewer",
    "fifth",
    "half",
    "halves",
    "hundred",
    "hundredth",
    "left",
    "less",
    "lower",
    "mas",
    "media",
    "medio",
    "menos",
    "mil",
    "millar",
    "millares",
    "million",
    "millon",
    "millones",
    "minus",
    "mitad",
    "more",
    "owed",
    "owes",
    "percent",
    "plus",
    "quarter",
    "quinto",
    "right",
    "tenth",
    "tercio",
    "third",
    "thousand",
    "thousandth",
    "under",
    "up",
];
/// Names of temperatures' and angles' units in prompts.
const DEGREES: [&str; 4] = ["degree", "degrees", "grado", "grados"];

/// The number of a typed answer, where what stands behind it are words of the prompt that
/// name what is counted.
pub(super) fn number_of<'t>(typed: &'t str, prompt: &str) -> Option<&'t str> {
    let (number, name) = split(typed);
    if number.is_empty() || name.is_empty() || name.len() > 60 {
        return None;
    }
    let prompt = inline(prompt);
    let asked = words(&prompt);
    if name.starts_with(['°', 'º']) {
        let unit = Unit::read(name).is_some_and(|unit| unit.is_known);
        let is_named = asked.iter().any(|word| DEGREES.contains(&word.as_str()));
        return (unit && is_named).then_some(number);
    }
    let is_bare = name
        .chars()
        .all(|c| c.is_alphabetic() || c == ' ' || c == '-');
    let named = words(name);
    let counts = |word: &String| {
        let is_long = word.chars().count() > 1;
        let at = asked.iter().position(|other| is_same(word, other));
        // Of units and of such words, what is asked for: “How many half steps …?”
        let is_unit = || Unit::read(word).is_some_and(|unit| unit.is_known);
        let follows = || {
            let asks = ["many", "cuantos", "cuantas"];
            let many = |at: usize| at > 0 && asks.contains(&asked[at - 1].as_str());
            (0..asked.len()).any(|at| is_same(word, &asked[at]) && many(at))
        };
        // Miles are no *mil*.
        let has_meaning = |word: &str| {
            let one = word.strip_suffix('s').unwrap_or(word);
            MEANING.contains(&word) || MEANING.contains(&one)
        };
        let is_plain = || !has_meaning(word) && !is_unit();
        is_long && at.is_some() && (follows() || is_plain())
    };
    (is_bare && named.iter().all(counts)).then_some(number)
}

fn words(text: &str) -> Vec<String> {
    let text = letters::loose(text);
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether two words are the same but for a plural.
fn is_same(one: &str, other: &str) -> bool {
    let plural = |one: &str, other: &str| {
        let end = one.strip_prefix(other);
        let in_y = other.strip_suffix('y').zip(one.strip_suffix("ies"));
        matches!(end, Some("s" | "es")) || in_y.is_some_and(|(other, one)| other == one)
    };
    one == other || plural(one, other) || plural(other, one)
}
