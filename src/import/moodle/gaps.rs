//! Texts with gaps of Moodle: as a cloze where each gap is typed, else in parts.

use super::embedded::{Given, Place, Sort, index, places};
use super::texts::{text, text_in};
use crate::import::asked::{Asked, Choice, Unasked};
use crate::import::items::{self, Answer, Body, Format, Item, Text};
use crate::import::prose::Lost;
use crate::import::xml::Node;
use crate::words::message;

/// The most gaps of a text here.
const MOST_GAPS: usize = 30;
/// The longest word that is typed into a gap.
const LONGEST: usize = 60;

/// A text with questions in it.
pub(super) fn cloze(question: &Node) -> Result<Asked, Unasked> {
    let source = question.child("questiontext").map(text).unwrap_or_default();
    let (hidden, places) = places(&source.source);
    if places.is_empty() || places.len() > MOST_GAPS {
        return Err(if places.is_empty() {
            Unasked::Empty
        } else {
            Unasked::Answer
        });
    }
    let mut asked = Asked::default();
    let prose = items::prose(&Text {
        source: hidden,
        ..source
    });
    let body = asked.absorb(prose);
    let blanks: Option<Vec<String>> = places.iter().map(blank).collect();
    match blanks.filter(|_| !body.contains("[[")) {
        Some(blanks) => {
            asked.set("kind", "cloze");
            let prompt = message!("import-asks-blanks", n = blanks.len());
            asked.set("prompt", prompt.to_string());
            asked.set("text", filled(&body, |n| blanks[n].clone()));
            let exact = |place: &Place| place.sort == Sort::Short { exact_case: true };
            if places.iter().all(exact) {
                asked.set("case", "exact");
            }
        }
        None => {
            asked.set(
                "prompt",
                filled(&body, |n| format!("({}) \\_\\_\\_", n + 1)),
            );
            for (n, place) in places.iter().enumerate() {
                add_part(&mut asked, part(n, place)?);
            }
        }
    }
    explain(&mut asked, question);
    Ok(asked)
}

/// Adds a part, with what is lost of it.
fn add_part(asked: &mut Asked, part: Asked) {
    for what in part.lost {
        asked.lose(what);
    }
    asked.push("part", part.table);
}

/// Makes the general feedback the explanation; in parts, that of the last one.
fn explain(asked: &mut Asked, question: &Node) {
    let Some(general) = text_in(question, "generalfeedback") else {
        return;
    };
    let text = asked.absorb(items::prose(&general));
    match asked.table.get_mut("part") {
        Some(toml::Value::Array(parts)) => {
            if let Some(toml::Value::Table(last)) = parts.last_mut() {
                last.entry("explanation").or_insert(text.into());
            }
        }
        _ => asked.explain(text),
    }
}

/// The text with something for each place.
fn filled(text: &str, fill: impl Fn(usize) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match index(c) {
            Some(n) => out.push_str(&fill(n)),
            None => out.push(c),
        }
    }
    out
}

/// A place as a blank, where all that is said of it has its place there.
fn blank(place: &Place) -> Option<String> {
    let plain = |given: &Given| given.feedback.is_empty() && given.credit >= 100.0;
    if !matches!(place.sort, Sort::Short { .. } | Sort::Number) || !place.answers.iter().all(plain)
    {
        return None;
    }
    let word = |given: &Given| {
        let text = match place.sort {
            Sort::Number => given.text.strip_suffix(":0").unwrap_or(&given.text),
            _ => &given.text,
        };
        let fits = !text.is_empty()
            && text.len() <= LONGEST
            && !text.contains(['|', '[', ']', '*', '\n', '<', '&', '\\']);
        let is_exact =
            place.sort != Sort::Number || !text.contains([':', '.']) || !text.contains(':');
        (fits && is_exact).then(|| text.to_owned())
    };
    let words: Option<Vec<String>> = place.answers.iter().map(word).collect();
    let words = words.filter(|words| !words.is_empty())?;
    if place.sort == Sort::Number && words.len() > 1 {
        return None;
    }
    Some(format!("[[{}]]", words.join("|")))
}

/// What a part asks about the gap of this number, from 0.
pub(super) fn asks_about(n: usize) -> String {
    message!("import-asks-gap", n = n + 1).to_string()
}

/// A place as a part.
fn part(n: usize, place: &Place) -> Result<Asked, Unasked> {
    let html = |text: &str| Text {
        format: Format::Html,
        source: text.to_owned(),
    };
    let answers = place.answers.iter().map(|given| Answer {
        is_right: given.credit >= 100.0,
        weight: Some(given.credit),
        text: html(&given.text),
        feedback: (!given.feedback.is_empty()).then(|| html(&given.feedback)),
    });
    let answers: Vec<Answer> = answers.collect();
    let body = match place.sort {
        Sort::Short { .. } => Body::Short(answers),
        Sort::Number => Body::Number(answers),
        Sort::One | Sort::Many => Body::Choice(answers),
    };
    let mut item = Item {
        before: Text {
            format: Format::Plain,
            source: asks_about(n),
        },
        body,
        ..Item::default()
    };
    let loses = super::looks::says_right(&mut item.body);
    let mut part = items::asked(&item)?;
    if loses {
        part.lose(Lost::Feedback);
    }
    if place.sort == (Sort::Short { exact_case: true })
        && part.table.get("kind").and_then(toml::Value::as_str) == Some("text")
    {
        part.set("case", "exact");
    }
    Ok(part)
}

/// A text whose gaps are filled from a list of words: `[[1]]`, `[[2]]`.
pub(super) fn words(question: &Node) -> Result<Asked, Unasked> {
    let source = question.child("questiontext").map(text).unwrap_or_default();
    let given: Vec<&Node> = question
        .all("dragbox")
        .chain(question.all("selectoption"))
        .collect();
    let mut asked = Asked::default();
    let all: Vec<String> = given
        .iter()
        .map(|node| asked.absorb(items::prose(&text_of(node))))
        .collect();
    let groups: Vec<&str> = given.iter().map(|node| node.said("group")).collect();
    let (hidden, gaps) = numbered(&source.source, given.len());
    if gaps.is_empty() || gaps.len() > MOST_GAPS || all.iter().any(String::is_empty) {
        return Err(Unasked::Answer);
    }
    let body = asked.absorb(items::prose(&Text {
        source: hidden,
        ..source
    }));
    asked.set(
        "prompt",
        filled(&body, |n| format!("({}) \\_\\_\\_", n + 1)),
    );
    for (n, gap) in gaps.iter().enumerate() {
        let mut part = Asked::default();
        part.set("prompt", asks_about(n));
        let options = (0..all.len()).filter(|other| groups[*other] == groups[*gap]);
        let options = options.map(|other| Choice {
            text: all[other].clone(),
            say: None,
            is_right: all[other] == all[*gap],
        });
        part.choose(options.collect(), false, true)?;
        add_part(&mut asked, part);
    }
    explain(&mut asked, question);
    Ok(asked)
}

fn text_of(node: &Node) -> Text {
    Text {
        format: Format::Html,
        source: node.words().to_owned(),
    }
}

/// The text with a private letter for each gap, and which word belongs there.
fn numbered(text: &str, most: usize) -> (String, Vec<usize>) {
    let mut out = String::with_capacity(text.len());
    let mut gaps = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("[[") {
        out.push_str(&rest[..at]);
        let inside = &rest[at + 2..];
        let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
        let number = inside[..digits]
            .parse::<usize>()
            .ok()
            .filter(|n| (1..=most).contains(n));
        match number.filter(|_| inside[digits..].starts_with("]]")) {
            Some(number) => {
                let n = u32::try_from(gaps.len()).unwrap_or(0);
                out.extend(char::from_u32(0xf000 + n.min(199)));
                gaps.push(number - 1);
                rest = &inside[digits + 2..];
            }
            None => {
                out.push_str("[[");
                rest = inside;
            }
        }
    }
    out.push_str(rest);
    (out, gaps)
}
