//! The form in which an answer in algebra is asked for. OATutor refuses the task itself as its
//! answer, and compares some answers sign by sign; here a `form` says what is asked for.

use serde_json::Value;

use super::marks::doubled;
use super::words::{filled, text_of};
use crate::algebra::{Form, Letters, Match, Node, Relation, Rules, Shape, compare, lacks, read};
use crate::import::asked::Asked;
use crate::import::prose::Lost;
use crate::import::typed_latex::typed;

/// The most formulas of a prompt that are compared with its answer.
const MOST_FORMULAS: usize = 12;

/// Sets the form that all answers have, and the task itself lacks. Where there is none, and the
/// value alone is not what is asked for, that is named.
pub(super) fn form(asked: &mut Asked, step: &Value, texts: &[&str]) {
    let text = |key: &str| asked.table.get(key).and_then(toml::Value::as_str);
    let is_power = text("answer").is_some_and(|answer| answer.contains("*10^"));
    if text("kind") == Some("number") && is_power {
        // The same number without its power of ten is right, too.
        return asked.lose(Lost::Grading);
    }
    if text("kind") != Some("expression") {
        return;
    }
    let keys: Option<Vec<Shape>> = match asked.table.get("answer") {
        Some(toml::Value::String(text)) => shape(text).map(|key| vec![key]),
        Some(toml::Value::Array(list)) => {
            let texts = list.iter().map(|text| text.as_str().and_then(shape));
            texts.collect()
        }
        _ => None,
    };
    let Some(keys) = keys.filter(|keys| !keys.is_empty()) else {
        return;
    };
    let drawn = step.get("variabilization").unwrap_or(&Value::Null);
    let same = |task: &Shape| {
        let is_key = keys.contains(task);
        let rules = Rules::default();
        let is_same = |key| compare(key, task, &rules) == Match::Same;
        !is_key && keys.iter().any(is_same)
    };
    let tasks: Vec<Shape> = (texts.iter())
        .flat_map(|text| formulas(&doubled(&filled(text, drawn))))
        .filter_map(|text| shape(&typed(&text)?))
        .take(MOST_FORMULAS)
        .filter(same)
        .collect();
    let is_string = text_of(step, "answerType") == "string";
    if tasks.is_empty() && !is_string {
        return;
    }
    let has = |form: Form| keys.iter().all(|key| lacks(form, key, key).is_none());
    let refused = |form: Form| {
        let lacks = |task| keys.iter().all(|key| lacks(form, key, task).is_some());
        tasks.iter().all(lacks)
    };
    let found = (looks(&keys[0]).iter()).find(|form| has(**form) && refused(**form));
    let name = found.and_then(|form| Form::ALL.iter().find(|(_, other)| other == form));
    match name {
        Some((name, _)) => asked.set("form", *name),
        None if !tasks.is_empty() || is_shaped(&keys[0]) => asked.lose(Lost::Grading),
        None => {}
    }
}

fn shape(text: &str) -> Option<Shape> {
    read(text, &Letters::default()).ok().map(|read| read.shape)
}

/// What stands between `$$`, and, without any, what stands behind the first words: `Factor x^2-1.`
fn formulas(text: &str) -> Vec<String> {
    if text.contains("$$") {
        let parts = text.split("$$").skip(1).step_by(2);
        return parts.map(str::to_owned).collect();
    }
    let mut found = Vec::new();
    for line in text.split("\\n").flat_map(str::lines) {
        let line = line.trim().trim_end_matches(['.', '?', ':']);
        let is_word = |word: &&str| {
            let word = word.trim_end_matches(':');
            word.len() > 1 && word.bytes().all(|b| b.is_ascii_alphabetic())
        };
        let words = line.split_whitespace().rev().take_while(|w| !is_word(w));
        let mut words: Vec<&str> = words.collect();
        words.reverse();
        if !words.is_empty() {
            found.push(words.join(" "));
        }
    }
    found
}

/// The forms that an answer can be meant in, by what it looks like.
fn looks(key: &Shape) -> &'static [Form] {
    let node = match key {
        Shape::Term(node) => node,
        Shape::Relation(left, relation, right) if *relation != Relation::Unequal => {
            let is_alone = |side: &Node| matches!(side, Node::Name(_));
            return match is_alone(left) || is_alone(right) {
                true => &[Form::Solved],
                false => &[],
            };
        }
        _ => return &[],
    };
    let node = match node {
        Node::Negative(part) => part,
        node => node,
    };
    let calls = |node: &Node| matches!(node, Node::Call(..) | Node::Log(..) | Node::Either { .. });
    match node {
        node if node.any(&calls) => &[],
        node if node.any(&|node| matches!(node, Node::Root(..))) => &[Form::SimplestRoot],
        Node::Quotient(..) => &[Form::LowestTerms, Form::OneFraction],
        Node::Product(_) | Node::Power(..) if node.any(&|n| matches!(n, Node::Sum(_))) => {
            &[Form::Factored]
        }
        Node::Sum(_) => &[Form::Expanded, Form::CompletedSquare],
        Node::Product(_) | Node::Power(..) => &[Form::Expanded],
        _ => &[],
    }
}

/// Whether an answer could be written in other ways that mean something else.
fn is_shaped(key: &Shape) -> bool {
    match key {
        Shape::Term(node) => matches!(node, Node::Sum(_) | Node::Product(_) | Node::Quotient(..)),
        Shape::Relation(..) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::form;
    use crate::import::asked::Asked;

    /// The form, or `lost` where it is named, of an answer with its task.
    fn of(task: &str, answer: &str, kind: &str) -> String {
        let mut asked = Asked::default();
        asked.set("kind", "expression");
        asked.set("answer", answer);
        form(&mut asked, &json!({"answerType": kind}), &[task]);
        let form = asked.table.get("form").and_then(toml::Value::as_str);
        match form {
            Some(form) => form.to_owned(),
            None if asked.lost.is_empty() => String::new(),
            None => "lost".to_owned(),
        }
    }

    #[test]
    fn the_task_itself_is_no_answer() {
        for (task, answer, form) in [
            ("Factor $$6n^2-19n-11$$", "(2n+1)(3n-11)", "factored"),
            ("Multiply $$4\\left(x+3\\right)$$", "4x+12", "expanded"),
            ("Simplify x+x+3", "2x+3", "expanded"),
            ("Simplify $$\\frac{2x}{4}$$", "x/2", "lowest-terms"),
            ("Simplify $$\\sqrt{18}$$", "3sqrt(2)", "simplest-root"),
            ("Solve $$2x+1>7$$", "x>3", "solved"),
            ("Solve $$2x-y=-1$$ for $$y$$", "y=2x+1", "solved"),
            ("Simplify $$\\sin x+\\sin x$$", "2sin(x)", "lost"),
            ("What is the area?", "x^2+3x", ""),
        ] {
            assert_eq!(of(task, answer, "arithmetic"), form, "{task}");
        }
    }

    #[test]
    fn what_is_compared_sign_by_sign_keeps_its_form() {
        for (answer, form) in [
            ("(x-5)(x+1)", "factored"),
            ("2x^2-10x+3x-15", "lost"),
            ("(x-3)^2+(y+2)^2=25", "lost"),
            ("(3,4)", ""),
        ] {
            assert_eq!(of("Write it.", answer, "string"), form, "{answer}");
        }
    }
}
