//! Questions in which a number is typed.

use toml::{Table, Value};

use super::draft::Draft;
use super::keys::{list, plain, texts};
use super::rules::{cases, correct, either, one, told, value, variable};
use crate::words::{Message, message};

pub(super) fn number(table: &Table, id: &str, draft: &mut Draft) -> Result<(), Message> {
    let answer = table.get("answer").map(plain);
    let answer = answer.ok_or_else(|| message!("report-qti-answer"))?;
    let is_near = ["tolerance", "round", "figures"]
        .iter()
        .any(|key| table.contains_key(*key));
    // A slash behind it says that it never ends.
    let answer = match answer.strip_suffix('/') {
        Some(near) if is_near => near.to_owned(),
        _ => answer,
    };
    if !is_decimal(&answer) {
        return Err(message!("report-qti-fraction"));
    }
    draft.response(id, ("single", "float"), std::slice::from_ref(&answer), "");
    let mut rules = vec![(is_right(table, id)?, one())];
    rules.extend(mistakes(table, id, draft));
    draft.rule(&cases(&rules));
    Ok(())
}

fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_part = |b: u8| b.is_ascii_digit() || matches!(b, b'.' | b'e' | b'E' | b'-' | b'+');
    !digits.is_empty() && digits.bytes().all(is_part)
}

/// Whether a response is near enough to the right one.
fn is_right(table: &Table, id: &str) -> Result<String, Message> {
    let both = format!("{}{}", variable(id), correct(id));
    let whole = |key: &str| table.get(key).and_then(Value::as_integer);
    if let Some(off) = table.get("tolerance").map(plain) {
        let (mode, off) = match off.strip_suffix('%') {
            Some(share) => ("relative", share.trim().to_owned()),
            None => ("absolute", off),
        };
        return match is_decimal(&off) {
            true => Ok(format!(
                "<equal toleranceMode=\"{mode}\" tolerance=\"{off} {off}\">{both}</equal>"
            )),
            false => Err(message!("report-qti-fraction")),
        };
    }
    let rounded = match (whole("round"), whole("figures")) {
        (Some(places), _) => Some(("decimalPlaces", places)),
        (_, Some(figures)) => Some(("significantFigures", figures)),
        _ => None,
    };
    Ok(match rounded {
        Some((mode, figures)) => format!(
            "<equalRounded roundingMode=\"{mode}\" figures=\"{figures}\">{both}</equalRounded>"
        ),
        None => format!("<equal toleranceMode=\"exact\">{both}</equal>"),
    })
}

/// Wrong numbers with what is said of them: conditions, and what follows.
fn mistakes(table: &Table, id: &str, draft: &mut Draft) -> Vec<(String, String)> {
    let mut said: Vec<(Vec<String>, &str)> = Vec::new();
    // What is right, or was a mistake before, is none.
    let mut seen: Vec<String> = table.get("answer").map(plain).into_iter().collect();
    for mistake in list(table, "mistake").iter().filter_map(Value::as_table) {
        let mut texts = texts(mistake.get("answer"));
        texts.retain(|text| !seen.contains(text));
        if texts.is_empty() {
            continue;
        }
        seen.extend(texts.iter().cloned());
        let all: Option<Vec<String>> = texts.iter().map(|text| wrong(id, text.trim())).collect();
        let feedback = mistake.get("feedback").and_then(Value::as_str);
        let (Some(all), Some(feedback)) = (all, feedback) else {
            draft.lose(message!("report-qti-mistakes"));
            continue;
        };
        // Of what the same is said is one mistake.
        match said.iter_mut().find(|(_, said)| *said == feedback) {
            Some((before, _)) => before.extend(all),
            None => said.push((all, feedback)),
        }
    }
    let outcome = format!("{id}_SAID");
    if !said.is_empty() {
        draft.outcome(&outcome, "single");
    }
    let mut rules = Vec::with_capacity(said.len());
    for (n, (conditions, feedback)) in said.into_iter().enumerate() {
        let named = format!("S{}", n + 1);
        rules.push((either(&conditions), told(&outcome, &named)));
        draft.feedback(&outcome, &named, feedback);
    }
    rules
}

/// Whether a response is a wrong number, or within a range of them.
fn wrong(id: &str, text: &str) -> Option<String> {
    let given = variable(id);
    let number = |text: &str| is_decimal(text).then(|| value("float", text));
    let Some((low, high)) = text.split_once("..") else {
        return Some(format!(
            "<equal toleranceMode=\"exact\">{given}{}</equal>",
            number(text)?
        ));
    };
    let above = |low: &str| Some(format!("<gte>{given}{}</gte>", number(low.trim())?));
    let below = |high: &str| Some(format!("<lte>{given}{}</lte>", number(high.trim())?));
    match (low.trim(), high.trim()) {
        ("", high) => below(high),
        (low, "") => above(low),
        (low, high) => Some(format!("<and>{}{}</and>", above(low)?, below(high)?)),
    }
}
