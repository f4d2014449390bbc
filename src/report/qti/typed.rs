//! Questions in which words are typed.

use toml::{Table, Value};

use super::blanks::{self, Stretch};
use super::draft::Draft;
use super::keys::{entry, line, list, texts, worded};
use super::numbers::number;
use super::rules::{cases, either, scored, told, value, variable};
use super::xhtml::{escaped, gap};
use crate::text::fenced;
use crate::words::{Message, message};

/// What code prints, in one line, as words that are typed.
pub(super) fn output(table: &Table, prompt: &str, draft: &mut Draft) -> Result<(), Message> {
    let answers = texts(table.get("answer"));
    let is_line = |text: &String| !text.trim_end().contains('\n') && !text.trim().is_empty();
    if answers.is_empty() || !answers.iter().all(is_line) {
        return Err(message!("report-qti-output"));
    }
    let code = table
        .get("code")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let language = table
        .get("language")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let whole = format!("{prompt}\n\n{}", fenced(code.trim_end(), language));
    let id = line(&whole, draft);
    let mut own = Table::new();
    own.insert("case".to_owned(), "exact".into());
    let answers = answers
        .into_iter()
        .map(|text| Value::String(text.trim().to_owned()));
    own.insert("answer".to_owned(), Value::Array(answers.collect()));
    draft.lose(message!("report-qti-typed"));
    if table.contains_key("mistake") {
        draft.lose(message!("report-qti-mistakes"));
    }
    typed(&own, &id, draft)
}

/// Declares what may be typed as words.
fn words(id: &str, answers: &[String], table: &Table, draft: &mut Draft) {
    let exact = table.get("case").and_then(Value::as_str) == Some("exact");
    let entries = answers.iter().map(|answer| {
        format!(
            "<mapEntry mapKey=\"{}\" mappedValue=\"1\" caseSensitive=\"{exact}\"/>",
            escaped(answer)
        )
    });
    let entries: String = entries.collect();
    let mapping = format!("<mapping defaultValue=\"0\">{entries}</mapping>");
    let first: Vec<String> = answers.iter().take(1).cloned().collect();
    draft.response(id, ("single", "string"), &first, &mapping);
    draft.rule(&scored(&format!("<mapResponse identifier=\"{id}\"/>")));
}

pub(super) fn typed(table: &Table, id: &str, draft: &mut Draft) -> Result<(), Message> {
    let answers = texts(table.get("answer"));
    if answers.is_empty() {
        return Err(message!("report-qti-answer"));
    }
    words(id, &answers, table, draft);
    let exact = table.get("case").and_then(Value::as_str) == Some("exact");
    let is = |text: &str| {
        format!(
            "<stringMatch caseSensitive=\"{exact}\">{}{}</stringMatch>",
            variable(id),
            value("string", text)
        )
    };
    let mut said: Vec<(Vec<String>, String)> = Vec::new();
    for answer in list(table, "answer") {
        if let (text, Some(say)) = worded(answer) {
            said.push((vec![is(&text)], say.to_owned()));
        }
    }
    // What is right, or was a mistake before, is none.
    let mut seen = answers;
    for mistake in list(table, "mistake").iter().filter_map(Value::as_table) {
        let mut all = texts(mistake.get("answer"));
        all.retain(|text| !seen.contains(text));
        seen.extend(all.iter().cloned());
        let conditions: Vec<String> = all.iter().map(|text| is(text)).collect();
        let feedback = mistake.get("feedback").and_then(Value::as_str);
        // Of what the same is said is one mistake.
        let known = said
            .iter_mut()
            .find(|(_, said)| Some(said.as_str()) == feedback);
        match (feedback, known) {
            _ if all.is_empty() => {}
            (Some(_), Some((before, _))) => before.extend(conditions),
            (Some(feedback), None) => said.push((conditions, feedback.to_owned())),
            (None, _) => draft.lose(message!("report-qti-mistakes")),
        }
    }
    say(id, &said, draft);
    Ok(())
}

/// What is said to answers, by conditions of which the first that holds counts.
fn say(id: &str, said: &[(Vec<String>, String)], draft: &mut Draft) {
    if said.is_empty() {
        return;
    }
    let outcome = format!("{id}_SAID");
    draft.outcome(&outcome, "single");
    let named = |n: usize| format!("S{}", n + 1);
    let rules: Vec<(String, String)> = said
        .iter()
        .enumerate()
        .map(|(n, (conditions, _))| (either(conditions), told(&outcome, &named(n))))
        .collect();
    draft.rule(&cases(&rules));
    for (n, (_, text)) in said.iter().enumerate() {
        draft.feedback(&outcome, &named(n), text);
    }
}

/// A prompt with the unit in which its answer is asked for.
pub(super) fn with_unit(table: &Table, prompt: &str, draft: &mut Draft) -> String {
    let unit = match table.get("unit").and_then(Value::as_str) {
        Some(unit) => unit,
        None if table.get("as").is_some() => "%",
        None => return prompt.to_owned(),
    };
    draft.lose(message!("report-qti-unit"));
    match prompt.contains(unit) {
        true => prompt.to_owned(),
        false => format!("{prompt} ({})", crate::text::literal(unit)),
    }
}

pub(super) fn cloze(table: &Table, prompt: &str, draft: &mut Draft) -> Result<(), Message> {
    let text = table
        .get("text")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let stretches = blanks::read(text).ok_or_else(|| message!("report-qti-blank"))?;
    let blanks: Vec<&Table> = list(table, "blank")
        .iter()
        .filter_map(Value::as_table)
        .collect();
    let mut told = String::new();
    let mut gaps = Vec::new();
    for stretch in stretches {
        match stretch {
            Stretch::Text(text) => told.push_str(&text),
            Stretch::Blank { answers, hint } => {
                told.extend(gap(gaps.len()));
                if let Some(hint) = hint {
                    told.push_str(&format!(" ({hint})"));
                }
                let id = draft.next();
                gaps.push(entry(&id));
                filling(&blanks, &answers, &id, table, draft)?;
            }
        }
    }
    // A gap can't stand in a formula.
    let in_formula = crate::text::formulas_in(&told).into_iter().any(|found| {
        told[found.whole]
            .chars()
            .any(|c| (0..gaps.len()).any(|n| gap(n) == Some(c)))
    });
    if in_formula {
        return Err(message!("report-qti-blank"));
    }
    if table.contains_key("mistake") {
        draft.lose(message!("report-qti-mistakes"));
    }
    if gaps.len() > 1 && table.get("blanks").and_then(Value::as_str) == Some("each") {
        draft.lose(message!("report-qti-together"));
    }
    if !prompt.trim().is_empty() {
        draft.text(prompt, &[]);
    }
    draft.text(&told, &gaps);
    Ok(())
}

/// What fills a blank: words, or what its table says.
fn filling(
    blanks: &[&Table],
    answers: &[String],
    id: &str,
    table: &Table,
    draft: &mut Draft,
) -> Result<(), Message> {
    let is = |blank: &&&Table| {
        let name = blank.get("name").and_then(Value::as_str);
        name.is_some() && name == answers.first().map(String::as_str)
    };
    let Some(own) = blanks.iter().find(is) else {
        if answers.iter().any(|answer| answer.trim().is_empty()) {
            return Err(message!("report-qti-blank"));
        }
        words(id, answers, table, draft);
        return Ok(());
    };
    match own.get("kind").and_then(Value::as_str) {
        Some("number") if own.get("unit").is_none() && own.get("as").is_none() => {
            number(own, id, draft)
        }
        Some("text") => typed(own, id, draft),
        _ => Err(message!("report-qti-blank")),
    }
}
