//! Questions of each kind as interactions of QTI.

use toml::{Table, Value};

use super::draft::Draft;
use super::keys::{line, list, right_is_one, texts, worded};
use super::numbers::number;
use super::pairs::{order, pairs};
use super::rules::variable;
use super::typed::{cloze, output, typed, with_unit};
use super::xhtml::flow;
use crate::kinds::Kind;
use crate::words::{Message, message};

/// Adds what a question, or a part of one, asks. Its prompt is in it.
///
/// # Errors
/// Why it can't be said.
pub(super) fn ask(table: &Table, draft: &mut Draft) -> Result<(), Message> {
    let text = |key: &str| table.get(key).and_then(Value::as_str).unwrap_or_default();
    let prompt = text("prompt").to_owned();
    let kind = text("kind").to_owned();
    match kind.as_str() {
        "choice" | "multi" => choice(table, &prompt, draft)?,
        "text" => {
            let id = line(&prompt, draft);
            typed(table, &id, draft)?;
        }
        "number" => {
            let id = line(&with_unit(table, &prompt, draft), draft);
            number(table, &id, draft)?;
        }
        "output" => output(table, &prompt, draft)?,
        "cloze" => cloze(table, &prompt, draft)?,
        "card" => card(table, &prompt, draft),
        "order" => order(table, &prompt, draft)?,
        "match" => pairs(table, &prompt, draft)?,
        other => {
            let known = Kind::ALL.iter().find(|(name, _)| *name == other);
            let name = known.map_or("", |(name, _)| name);
            return Err(message!("report-qti-kind", kind = name));
        }
    }
    if let Some(explanation) = table.get("explanation").and_then(Value::as_str) {
        draft.explain(explanation);
    }
    for (key, what) in [
        ("hints", message!("report-qti-hints")),
        ("step", message!("report-qti-steps")),
    ] {
        if table.contains_key(key) {
            draft.lose(what);
        }
    }
    Ok(())
}

fn choice(table: &Table, prompt: &str, draft: &mut Draft) -> Result<(), Message> {
    let many = table.get("kind").and_then(Value::as_str) == Some("multi");
    let options: Vec<(String, Option<&str>)> = list(table, "options").iter().map(worded).collect();
    let right = texts(table.get("answer"));
    let right: Option<Vec<String>> = (right.iter())
        .map(|text| Some(named(place(&options, text)?)))
        .collect();
    let right = right.ok_or_else(|| message!("report-qti-answer"))?;
    let id = draft.next();
    let (cardinality, most) = if many { ("multiple", 0) } else { ("single", 1) };
    draft.response(&id, (cardinality, "identifier"), &right, "");
    let shuffle = table.get("shuffle").and_then(Value::as_bool);
    let shuffle = shuffle.unwrap_or(true);
    let prompt = draft.prompt(prompt);
    let choices = list(table, "options").iter().zip(&options).enumerate();
    let choices = choices.map(|(n, (option, (text, _)))| {
        let last = option.get("last").and_then(Value::as_bool) == Some(true);
        let fixed = if last { " fixed=\"true\"" } else { "" };
        format!(
            "<simpleChoice identifier=\"{}\"{fixed}>{}</simpleChoice>",
            named(n),
            flow(text)
        )
    });
    let choices: String = choices.collect();
    draft.block(&format!(
        "<choiceInteraction responseIdentifier=\"{id}\" shuffle=\"{shuffle}\" maxChoices=\"{most}\">{prompt}{choices}</choiceInteraction>"
    ));
    draft.rule(&right_is_one(&id));
    let says = says(table, &options, draft);
    if says.iter().any(Option::is_some) {
        let outcome = format!("{id}_SAID");
        draft.outcome(&outcome, cardinality);
        draft.rule(&format!(
            "<setOutcomeValue identifier=\"{outcome}\">{}</setOutcomeValue>",
            variable(&id)
        ));
        for (n, say) in says.iter().enumerate() {
            if let Some(say) = say {
                draft.feedback(&outcome, &named(n), say);
            }
        }
    }
    Ok(())
}

/// The identifier of an option.
fn named(n: usize) -> String {
    format!("C{}", n + 1)
}

/// Which option has this text.
fn place(options: &[(String, Option<&str>)], text: &str) -> Option<usize> {
    let is = |option: &(String, Option<&str>)| option.0.trim() == text.trim();
    options.iter().position(is)
}

/// What is said of each option: by a mistake, or else by itself.
fn says(
    table: &Table,
    options: &[(String, Option<&str>)],
    draft: &mut Draft,
) -> Vec<Option<String>> {
    let own = |option: &(String, Option<&str>)| option.1.map(str::to_owned);
    let mut says: Vec<Option<String>> = options.iter().map(own).collect();
    for mistake in list(table, "mistake").iter().filter_map(Value::as_table) {
        let feedback = mistake.get("feedback").and_then(Value::as_str);
        let answers = texts(mistake.get("answer"));
        let at = match answers.as_slice() {
            [answer] => place(options, answer),
            _ => None,
        };
        match (feedback, at.and_then(|at| says.get_mut(at))) {
            (Some(feedback), Some(say)) => *say = Some(feedback.to_owned()),
            _ => draft.lose(message!("report-qti-mistakes")),
        }
    }
    says
}

fn card(table: &Table, prompt: &str, draft: &mut Draft) {
    let id = draft.next();
    draft.response(&id, ("single", "string"), &[], "");
    let prompt = draft.prompt(prompt);
    draft.block(&format!(
        "<extendedTextInteraction responseIdentifier=\"{id}\">{prompt}</extendedTextInteraction>"
    ));
    let back = table
        .get("answer")
        .and_then(Value::as_str)
        .unwrap_or_default();
    draft.block("<rubricBlock view=\"scorer tutor\">");
    draft.text(back, &[]);
    draft.block("</rubricBlock>");
    if table.get("write").and_then(Value::as_bool) != Some(true) {
        draft.lose(message!("report-qti-card"));
    }
    for (key, what) in [
        ("ideas", message!("report-qti-ideas")),
        ("both-ways", message!("report-qti-both-ways")),
    ] {
        if table.contains_key(key) {
            draft.lose(what);
        }
    }
}
