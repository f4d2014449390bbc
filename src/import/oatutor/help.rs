//! Hints and scaffolds of OATutor as hints and steps.

use serde_json::Value;
use toml::Table;

use super::answer::answer;
use super::form::form;
use super::words::{prose, text_of, texts_of};
use crate::import::asked::Asked;
use crate::import::prose::{Lost, Pictured, Prose};

/// The most steps of a question.
const MOST_STEPS: usize = 60;

/// A step with the pictures that it shows.
pub(super) struct Step {
    pub(super) table: Table,
    pub(super) pictures: Vec<Pictured>,
}

/// The help with a question.
#[derive(Default)]
pub(super) struct Help {
    pub(super) hints: Vec<String>,
    pub(super) steps: Vec<Step>,
    pub(super) lost: Vec<Lost>,
}

/// The help that a pathway gives: hints alone as hints; else each scaffold is a step, and the
/// hints before it stand in its prompt. What comes behind the last one is explained there.
pub(super) fn help(pathway: &[Value]) -> Help {
    let mut asked = Asked::default();
    let mut help = Help::default();
    let ordered = in_order(pathway);
    let mut waiting = Prose::default();
    let mut texts: Vec<String> = Vec::new();
    for item in ordered {
        let drawn = item.get("variabilization").unwrap_or(&Value::Null);
        let said = said(item, drawn);
        if !is_scaffold(item) {
            let text = waiting.absorb(said);
            if !text.is_empty() {
                texts.push(text);
            }
            continue;
        }
        match step(item, &texts, &said, &mut asked) {
            Some(mut made) if help.steps.len() < MOST_STEPS => {
                made.pictures.append(&mut waiting.pictures);
                help.steps.push(made);
                texts.clear();
            }
            Some(_) => asked.lose(Lost::ManySteps),
            None => {
                // The step becomes a hint that tells its answer, too.
                asked.lose(Lost::Step);
                let right = texts_of(item, "hintAnswer");
                let right = prose(&right.join(", "), drawn).text;
                texts.push(format!("{} {right}", said.text).trim().to_owned());
                waiting.pictures.extend(said.pictures);
            }
        }
    }
    match help.steps.last_mut() {
        None => help.hints = texts,
        Some(last) if !texts.is_empty() => {
            last.table
                .insert("explanation".to_owned(), texts.join("\n\n").into());
        }
        Some(_) => {}
    }
    // A hint shows no picture.
    if !waiting.pictures.is_empty() {
        asked.lose(Lost::Picture);
    }
    for what in waiting.lost {
        asked.lose(what);
    }
    help.lost = asked.lost;
    help
}

/// The items in an order in which each stands behind what it hangs on; as they stand where
/// that is so already.
fn in_order(pathway: &[Value]) -> Vec<&Value> {
    let mut left: Vec<&Value> = pathway
        .iter()
        .filter(|item| item.is_object())
        .take(200)
        .collect();
    let ids: Vec<String> = left
        .iter()
        .map(|item| short(text_of(item, "id")).to_owned())
        .collect();
    let mut done: Vec<String> = Vec::new();
    let mut out = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let is_ready = |item: &&Value| {
            let hangs_on = texts_of(item, "dependencies");
            let own = short(text_of(item, "id")).to_owned();
            hangs_on.iter().all(|id| {
                let id = short(id).to_owned();
                id == own || !ids.contains(&id) || done.contains(&id)
            })
        };
        // A circle is left at its first item.
        let at = left.iter().position(is_ready).unwrap_or(0);
        let item = left.remove(at);
        done.push(short(text_of(item, "id")).to_owned());
        out.push(item);
    }
    out
}

/// The end of an id, behind the name of its step: `h2`.
fn short(id: &str) -> &str {
    id.rsplit_once('-').map_or(id, |(_, end)| end)
}

fn is_scaffold(item: &Value) -> bool {
    text_of(item, "type") == "scaffold"
        || item.get("hintAnswer").is_some_and(|value| !value.is_null())
}

/// What an item says: its title and its text.
fn said(item: &Value, drawn: &Value) -> Prose {
    let title = text_of(item, "title");
    let text = text_of(item, "text");
    let mut said = Prose::default();
    let body = said.absorb(prose(text, drawn));
    let is_empty = matches!(
        title.to_lowercase().as_str(),
        "" | "nan" | "hint" | "scaffold" | "title" | "n/a"
    );
    said.text = match is_empty || title == text {
        true => body,
        false => {
            let title = said.absorb(prose(title, drawn));
            let title = title.trim_end_matches([':', '.']).to_owned();
            match body.is_empty() {
                true => title,
                false => format!("*{title}.* {body}"),
            }
        }
    };
    // A mark of emphasis that would hold a formula's or another mark's sign is left away.
    if said.text.starts_with('*') && title.contains(['*', '_', '$', '\n']) {
        said.text = said.text.replacen('*', "", 2);
    }
    said
}

/// A scaffold as a step; none where it can't be asked.
fn step(item: &Value, before: &[String], said: &Prose, outer: &mut Asked) -> Option<Step> {
    let mut asked = Asked::default();
    let mut prompt: Vec<&str> = before.iter().map(String::as_str).collect();
    prompt.push(&said.text);
    let prompt = prompt.join("\n\n");
    if prompt.trim().is_empty() {
        return None;
    }
    asked.set("prompt", prompt.trim());
    answer(&mut asked, item, "hintAnswer").ok()?;
    form(
        &mut asked,
        item,
        &["title", "text"].map(|key| text_of(item, key)),
    );
    if let Some(below) = item.get("subHints").and_then(Value::as_array) {
        inner(below, &mut asked);
    }
    for what in said.lost.iter().chain(&asked.lost) {
        outer.lose(*what);
    }
    let mut pictures = said.pictures.clone();
    pictures.append(&mut asked.pictures);
    Some(Step {
        table: asked.table,
        pictures,
    })
}

/// The help with a scaffold: hints, or steps of it.
fn inner(below: &[Value], asked: &mut Asked) {
    let mut texts: Vec<String> = Vec::new();
    let mut steps = 0;
    for item in in_order(below) {
        let drawn = item.get("variabilization").unwrap_or(&Value::Null);
        let said = said(item, drawn);
        let mut made = Asked::default();
        let answered = is_scaffold(item) && answer(&mut made, item, "hintAnswer").is_ok();
        form(
            &mut made,
            item,
            &["title", "text"].map(|key| text_of(item, key)),
        );
        if answered && steps < MOST_STEPS {
            let mut prompt = texts.join("\n\n");
            prompt.push_str("\n\n");
            prompt.push_str(&asked.absorb(said));
            made.set("prompt", prompt.trim());
            if item
                .get("subHints")
                .and_then(Value::as_array)
                .is_some_and(|list| !list.is_empty())
            {
                asked.lose(Lost::DeepHelp);
            }
            for what in made.lost {
                asked.lose(what);
            }
            asked.push("step", made.table);
            steps += 1;
            texts.clear();
            continue;
        }
        if is_scaffold(item) {
            asked.lose(Lost::Step);
        }
        let text = asked.absorb(said);
        if !text.is_empty() {
            texts.push(text);
        }
    }
    asked.set_texts("hints", texts);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::help;

    #[test]
    fn hints_alone_are_hints() {
        let pathway = [
            json!({"id": "p1a-h2", "type": "hint", "title": "Then", "text": "Second", "dependencies": ["p1a-h1"]}),
            json!({"id": "p1a-h1", "type": "hint", "title": "nan", "text": "First", "dependencies": []}),
        ];
        assert_eq!(help(&pathway).hints, ["First", "*Then.* Second"]);
    }

    #[test]
    fn scaffolds_are_steps_with_what_stands_before_them() {
        let pathway = [
            json!({"id": "p-h1", "type": "hint", "title": "", "text": "Look.", "dependencies": []}),
            json!({"id": "p-h2", "type": "scaffold", "title": "", "text": "What is $$1+1$$?", "hintAnswer": ["$$2$$"],
            "problemType": "TextBox", "answerType": "arithmetic", "dependencies": ["p-h1"],
            "subHints": [
                {"id": "p-h2-s1", "type": "hint", "title": "", "text": "Count."},
                {"id": "p-h2-s2", "type": "scaffold", "text": "What is 1?", "hintAnswer": ["1"], "problemType": "TextBox"}
            ]}),
            json!({"id": "p-h3", "type": "hint", "title": "", "text": "So it is.", "dependencies": ["p-h2"]}),
        ];
        let help = help(&pathway);
        assert!(help.hints.is_empty() && help.lost.is_empty());
        let step = &help.steps[0].table;
        assert_eq!(step["prompt"].as_str(), Some("Look.\n\nWhat is $1+1$?"));
        assert_eq!(step["explanation"].as_str(), Some("So it is."));
        assert_eq!(
            step["step"][0]["prompt"].as_str(),
            Some("Count.\n\nWhat is 1?")
        );
    }

    #[test]
    fn hints_that_depend_on_each_other_come_once_each() {
        let pathway = [
            json!({"id": "a-1", "text": "x", "dependencies": ["a-2"]}),
            json!({"id": "a-2", "text": "y", "dependencies": ["a-1"]}),
        ];
        assert_eq!(help(&pathway).hints.len(), 2);
    }
}
