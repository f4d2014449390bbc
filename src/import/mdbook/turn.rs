//! A question of mdbook-quiz as a question of ours.

use toml::{Table, Value};

use super::code::shown_code;
use crate::import::asked::{Asked, Choice, Typed, Unasked};
use crate::import::prose::from_markdown;
use crate::words::{Message, message};

/// The keys of a question; not its id and skills.
pub(super) fn asked(question: &Table) -> Result<Asked, Unasked> {
    let mut asked = Asked::default();
    let empty = Table::new();
    let inside = |key: &str| {
        question
            .get(key)
            .and_then(Value::as_table)
            .unwrap_or(&empty)
    };
    let (prompt, answer) = (inside("prompt"), inside("answer"));
    let kind = question
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or_default();
    match kind {
        "MultipleChoice" => choice(&mut asked, prompt, answer)?,
        "ShortAnswer" => short(&mut asked, prompt, answer)?,
        "Tracing" => trace(&mut asked, prompt, answer)?,
        "Informal" => {
            let text = markdown(&mut asked, prompt.get("prompt"));
            asked.set("prompt", text.ok_or(Unasked::Empty)?);
            let model = markdown(&mut asked, answer.get("answer"));
            asked.write(model);
        }
        _ => return Err(Unasked::Kind),
    }
    if let Some(context) = markdown(&mut asked, question.get("context")) {
        asked.explain(context);
    }
    Ok(asked)
}

/// A text in Markdown.
pub(super) fn markdown(asked: &mut Asked, value: Option<&Value>) -> Option<String> {
    let text = value?.as_str()?;
    let text = asked.absorb(from_markdown(&shown_code(text)));
    (!text.is_empty()).then_some(text)
}

/// A text, or the texts of a list.
fn texts(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::String(text)) => vec![text],
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn choice(asked: &mut Asked, prompt: &Table, answer: &Table) -> Result<(), Unasked> {
    let text = markdown(asked, prompt.get("prompt")).ok_or(Unasked::Empty)?;
    asked.set("prompt", text);
    let many = answer.get("answer").is_some_and(Value::is_array);
    let mut options: Vec<Choice> = Vec::new();
    // An earlier version of the format: all choices, and the place of the right one.
    if let Some(choices) = prompt.get("choices") {
        let right = answer.get("answer").and_then(Value::as_integer);
        let right = right.and_then(|n| usize::try_from(n).ok());
        for (n, text) in texts(Some(choices)).into_iter().enumerate() {
            options.push(option(asked, text, right == Some(n)));
        }
        return asked.choose(options, false, false);
    }
    for text in texts(answer.get("answer")) {
        options.push(option(asked, text, true));
    }
    let rights = options.len();
    for text in texts(prompt.get("distractors")) {
        options.push(option(asked, text, false));
    }
    let index = prompt.get("answerIndex").and_then(Value::as_integer);
    let index = index.and_then(|n| usize::try_from(n).ok());
    let sorts = prompt.get("sortAnswers").and_then(Value::as_bool) == Some(true);
    if sorts {
        options.sort_by(|a, b| a.text.cmp(&b.text));
    } else if let Some(index) = index.filter(|_| rights == 1) {
        let right = options.remove(0);
        options.insert(index.min(options.len()), right);
    }
    asked.choose(options, many, index.is_none() && !sorts)
}

fn option(asked: &mut Asked, text: &str, is_right: bool) -> Choice {
    Choice {
        text: asked.absorb(from_markdown(&shown_code(text))),
        say: None,
        is_right,
    }
}

fn short(asked: &mut Asked, prompt: &Table, answer: &Table) -> Result<(), Unasked> {
    let text = markdown(asked, prompt.get("prompt")).ok_or(Unasked::Empty)?;
    asked.set("prompt", text);
    let mut all = texts(answer.get("answer"));
    all.extend(texts(answer.get("alternatives")));
    let all: Vec<&str> = all
        .into_iter()
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .collect();
    let first = all.first().ok_or(Unasked::NoneRight)?;
    let is_long = prompt.get("response").and_then(Value::as_str) == Some("long");
    if is_long || first.contains('\n') {
        // More than a line is compared by the learner.
        let model = match first.contains('\n') {
            true => crate::text::fenced(first, ""),
            false => crate::text::literal(first),
        };
        asked.write(Some(model));
        return Ok(());
    }
    // Here a star stands for itself, and for no pattern.
    let typed = all.iter().map(|text| Typed {
        text: text.replace('*', "\\*"),
        say: None,
        credit: 100.0,
    });
    asked.type_text(typed.collect())
}

/// The language of a program that is not named: that of most books, where it looks like it.
fn language(program: &str) -> Option<&'static str> {
    let has = |marks: &[&str]| marks.iter().any(|mark| program.contains(mark));
    if has(&["fn ", "println!"]) {
        return Some("rust");
    }
    has(&["void main(", "System.out.", "IO.println("])
        .then_some("java")
        .filter(|_| !has(&["#include", "using System"]))
}

fn trace(asked: &mut Asked, prompt: &Table, answer: &Table) -> Result<(), Unasked> {
    let program = prompt
        .get("program")
        .and_then(Value::as_str)
        .ok_or(Unasked::Empty)?;
    let program = program.trim_matches('\n').trim_end();
    let language = prompt
        .get("language")
        .and_then(Value::as_str)
        .or_else(|| language(program));
    let compiles = answer
        .get("doesCompile")
        .and_then(Value::as_bool)
        .unwrap_or(true);
    let printed = answer
        .get("stdout")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .trim();
    asked.set("prompt", message!("import-asks-output").to_string());
    if compiles && printed.is_empty() {
        // A program that prints nothing is asked as a choice: no answer could be typed.
        let code = crate::text::fenced(program, language.unwrap_or_default());
        let asks = message!("import-asks-program").to_string();
        asked.set("prompt", format!("{asks}\n\n{code}"));
        let option = |text: Message, is_right| Choice {
            text: text.to_string(),
            say: None,
            is_right,
        };
        let options = vec![
            option(message!("import-option-silent"), true),
            option(message!("import-option-fails"), false),
            option(message!("import-option-prints"), false),
        ];
        return asked.choose(options, false, true);
    }
    asked.set("kind", "output");
    asked.set("code", format!("{program}\n"));
    if let Some(language) = language {
        asked.set("language", language);
    }
    match compiles {
        true => asked.set("answer", printed),
        false => asked.set("fails", true),
    }
    if let Some(line) = answer.get("lineNumber").and_then(Value::as_integer) {
        asked.explain(message!("import-error-line", line = line).to_string());
    }
    Ok(())
}
