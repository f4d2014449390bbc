//! Interactions in which something is typed.

use toml::{Table, Value};

use super::compared::{known, unfollowed};
use super::judge::{Judge, Weighed};
use super::numbers;
use super::says::Says;
use super::told::Teller;
use super::value::Base;
use crate::import::asked::{Asked, Typed, Unasked};
use crate::import::prose::Lost;

/// What stands where something is missing.
pub(super) const GAP: &str = "\\_\\_\\_\\_\\_";
/// The longest answer of a blank.
const LONGEST: usize = 80;

/// An answer in words, in a line.
struct Words {
    texts: Vec<String>,
    weighed: Vec<Weighed>,
    says: Says,
    /// Whether small and large letters differ.
    exact: bool,
}

impl Words {
    fn of(response: &str, judge: &mut Judge<'_, '_>) -> Words {
        let texts = known(judge, response);
        judge.find_best(response, &texts);
        let weigh = |text: &str| judge.weigh(response, &[text.to_owned()]);
        let weighed: Vec<Weighed> = texts.iter().map(|text| weigh(text)).collect();
        let mut lettered = texts
            .iter()
            .zip(&weighed)
            .filter(|(text, one)| one.credit > 50.0 && text.to_uppercase() != text.to_lowercase());
        let exact = match lettered.clone().next() {
            Some(_) => lettered.all(|(text, one)| weigh(&swapped(text)).credit < one.credit - 1.0),
            // Where there are no letters, it is as it is declared.
            None => is_exact(response, judge),
        };
        let says = Says::of(&weighed, &weigh("\u{1}no answer\u{1}"));
        Words {
            texts,
            weighed,
            says,
            exact,
        }
    }
}

/// Whether all that is worth something must be typed letter by letter.
fn is_exact(response: &str, judge: &Judge<'_, '_>) -> bool {
    let declared = judge.item().response(response);
    let mapping = declared.and_then(|declared| declared.mapping.as_ref());
    mapping.is_some_and(|mapping| {
        !mapping.entries.is_empty() && mapping.entries.iter().all(|entry| entry.exact_case)
    })
}

/// Small letters for large ones, and the other way round.
fn swapped(text: &str) -> String {
    let swap = |c: char| match c.is_lowercase() {
        true => c.to_uppercase().collect::<String>(),
        false => c.to_lowercase().collect(),
    };
    text.chars().map(swap).collect()
}

fn is_number(judge: &Judge<'_, '_>, response: &str) -> bool {
    let declared = judge.item().response(response);
    declared.is_some_and(|declared| declared.base == Base::Number)
}

/// An answer that is typed in a line.
pub(super) fn line(
    response: &str,
    judge: &mut Judge<'_, '_>,
    teller: &Teller<'_>,
    drawn: Option<&str>,
    asked: &mut Asked,
) -> Result<(), Unasked> {
    if is_number(judge, response) {
        return numbers::number(response, judge, teller, drawn, asked);
    }
    let words = Words::of(response, judge);
    let mut answers = Vec::new();
    for (n, text) in words.texts.iter().enumerate() {
        answers.push(Typed {
            // A star is a star here.
            text: text.replace('*', "\\*"),
            say: words.says.to(n, false, judge, teller, asked),
            credit: words.weighed[n].credit,
        });
    }
    unfollowed(response, judge, asked);
    let others = words.says.to_others(judge, teller, &mut Asked::default());
    if others.is_some() {
        asked.lose(Lost::AnyOther);
    }
    super::says::explain(&words.says.always, judge, teller, asked);
    let mut rights = answers.iter_mut().filter(|answer| answer.credit > 50.0);
    let only = match (rights.next(), rights.next()) {
        (Some(only), None) if is_plain_number(&only.text) => Some(only),
        _ => None,
    };
    let mut number = None;
    if let Some(only) = only {
        number = words.exact.then(|| only.text.clone());
        // What is said to a right number has no place.
        if only.say.take().is_some() {
            asked.lose(Lost::Feedback);
        }
    }
    asked.type_text(answers)?;
    // A number that is to be typed letter by letter is words.
    if let Some(number) = number {
        asked.set("kind", "text");
        asked.set("answer", number);
    }
    if words.exact && asked.table.get("kind").and_then(Value::as_str) == Some("text") {
        asked.set("case", "exact");
    }
    super::says::together(asked);
    Ok(())
}

fn is_plain_number(text: &str) -> bool {
    crate::import::decimal::Decimal::read(text).is_some()
}

/// What stands in a blank of a text, and what is said of the blank below it; none where
/// something of it has no place there.
pub(super) fn blank(
    n: usize,
    response: &str,
    judge: &mut Judge<'_, '_>,
    teller: &Teller<'_>,
    drawn: Option<&str>,
) -> Option<Blank> {
    let mut silent = Asked::default();
    if is_number(judge, response) {
        line(response, judge, teller, drawn, &mut silent).ok()?;
        return numbered(n, silent);
    }
    if drawn.is_some() {
        return None;
    }
    let words = Words::of(response, judge);
    let is_heard = |at: usize| {
        words
            .says
            .to(at, false, judge, teller, &mut Asked::default())
            .is_some()
    };
    let says_more = (0..words.texts.len()).any(is_heard);
    let others = words.says.to_others(judge, teller, &mut silent).is_some();
    let is_partly = words
        .weighed
        .iter()
        .any(|one| one.credit > 1.0 && one.credit < 99.0);
    unfollowed(response, judge, &mut silent);
    if says_more || others || is_partly || !silent.lost.is_empty() {
        return None;
    }
    let rights = words
        .texts
        .iter()
        .zip(&words.weighed)
        .filter(|(_, one)| one.credit > 99.0);
    let rights: Vec<&str> = rights.map(|(text, _)| text.trim()).collect();
    let fits = |text: &&str| {
        !text.is_empty()
            && text.chars().count() <= LONGEST
            && !text.contains(['|', '[', ']', '\n', '\\'])
    };
    if rights.is_empty() || !rights.iter().all(fits) {
        return None;
    }
    Some(Blank {
        text: rights.join("|"),
        table: None,
        exact: words.exact,
    })
}

/// A blank.
pub(super) struct Blank {
    /// What stands between its brackets.
    pub(super) text: String,
    pub(super) table: Option<Table>,
    pub(super) exact: bool,
}

/// A blank that holds a number.
fn numbered(n: usize, asked: Asked) -> Option<Blank> {
    let table = asked.table;
    let is_plain = table.keys().all(|key| {
        matches!(
            key.as_str(),
            "kind" | "answer" | "tolerance" | "round" | "figures"
        )
    });
    if !is_plain || !asked.lost.is_empty() || table.get("kind")?.as_str()? != "number" {
        return None;
    }
    let answer = table.get("answer")?;
    if table.len() == 2 && !answer.is_str() {
        return Some(Blank {
            text: answer.to_string(),
            table: None,
            exact: false,
        });
    }
    let name = format!("gap{}", n + 1);
    let mut named = Table::new();
    named.insert("name".to_owned(), name.clone().into());
    named.extend(table);
    Some(Blank {
        text: name,
        table: Some(named),
        exact: false,
    })
}
