//! Texts of OATutor: plain, with `$$…$$`, `\n` for line breaks and `##picture##`.

use serde_json::Value;

use super::marks::{bold, doubled};
use crate::import::prose::{Marks, Pictured, Prose, from_plain};

const MARKS: Marks = &[("$$", "$$")];

/// A text as Markdown. The drawn values of `variabilization` are filled in, the first of each.
pub(super) fn prose(text: &str, drawn: &Value) -> Prose {
    let text = doubled(&filled(text, drawn));
    let mut prose = Prose::default();
    let mut paragraphs = Vec::new();
    for line in lines(&text) {
        let (words, pictures) = without_pictures(&line);
        prose.pictures.extend(pictures);
        if words.trim().is_empty() {
            continue;
        }
        let read = from_plain(words.trim(), MARKS);
        paragraphs.push(bold(&prose.absorb(read)));
    }
    prose.text = paragraphs.join("\n\n");
    prose
}

/// Lines are told apart by `\n`, but not within a formula.
fn lines(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    for (n, part) in text.split("$$").enumerate() {
        if n > 0 {
            push(&mut out, "$$");
        }
        if n % 2 == 1 {
            push(&mut out, part);
            continue;
        }
        for (n, line) in part
            .split("\\n")
            .flat_map(|part| part.split('\n'))
            .enumerate()
        {
            if n > 0 {
                out.push(String::new());
            }
            push(&mut out, line);
        }
    }
    out
}

fn push(lines: &mut [String], text: &str) {
    if let Some(last) = lines.last_mut() {
        last.push_str(text);
    }
}

/// Takes `##…##` out.
fn without_pictures(line: &str) -> (String, Vec<Pictured>) {
    let mut words = String::new();
    let mut pictures = Vec::new();
    let parts: Vec<&str> = line.split("##").collect();
    // An odd number of marks leaves the last one open: it is text, but for the name of a file.
    let closed = parts.len().is_multiple_of(2);
    for (n, part) in parts.iter().enumerate() {
        let is_picture = n % 2 == 1 && !(closed && n + 1 == parts.len());
        match is_picture {
            true => pictures.push(Pictured {
                file: part.trim().to_owned(),
                alt: String::new(),
            }),
            false if n % 2 == 1 => match named(part) {
                Some((file, rest)) => {
                    pictures.push(Pictured {
                        file: file.to_owned(),
                        alt: String::new(),
                    });
                    words.push_str(rest);
                }
                None => words.push_str(&format!("##{part}")),
            },
            false => words.push_str(part),
        }
    }
    (words, pictures)
}

/// The name of a picture at the start of a text, and what stands behind it.
fn named(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let (file, rest) = text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()));
    let (_, end) = file.rsplit_once('.')?;
    let ends = ["gif", "png", "jpg", "jpeg", "svg", "webp"];
    let is_picture = ends.contains(&end.to_ascii_lowercase().as_str());
    is_picture.then_some((file, rest))
}

/// A text with the first value of each variable for `@{name}`.
pub(super) fn filled(text: &str, drawn: &Value) -> String {
    let Some(drawn) = drawn.as_object().filter(|drawn| !drawn.is_empty()) else {
        return text.to_owned();
    };
    let mut out = text.to_owned();
    for (name, values) in drawn.iter().take(64) {
        let first = match values {
            Value::Array(values) => values.first(),
            value => Some(value),
        };
        let first = match first {
            Some(Value::String(text)) => text.clone(),
            Some(value) => value.to_string(),
            None => continue,
        };
        out = out.replace(&format!("@{{{name}}}"), &first);
    }
    out
}

/// A text, or a number, of a file.
pub(super) fn text_of<'v>(object: &'v Value, key: &str) -> &'v str {
    object
        .get(key)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .trim()
}

/// Texts of a list, or one by itself.
pub(super) fn texts_of(object: &Value, key: &str) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    };
    match object.get(key) {
        Some(Value::Array(list)) => list.iter().filter_map(text).collect(),
        Some(value) => text(value).into_iter().collect(),
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::prose;

    #[test]
    fn texts_are_turned() {
        let none = json!({});
        let read = prose(
            "Find $$x \\neq 3$$.\\n##figure1.gif##\\nMind the *star*.",
            &none,
        );
        assert_eq!(read.text, "Find $x \\neq 3$.\n\nMind the \\*star\\*.");
        assert_eq!(read.pictures[0].file, "figure1.gif");
        assert_eq!(
            prose("Is @{a} even?", &json!({"a": ["2", "3"]})).text,
            "Is 2 even?"
        );
        let open = prose("Look:\\n##figure2.PNG and tell.", &none);
        assert_eq!(open.text, "Look:\n\nand tell.");
        assert_eq!(open.pictures[0].file, "figure2.PNG");
        assert_eq!(prose("one ## two", &none).text, "one \\#\\# two");
    }
}
