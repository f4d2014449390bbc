//! A question of Moodle as a question of ours.

use toml::Value;

use super::gaps;
use super::looks::{asks_for_all, says_right, shows_picture};
use super::texts::{text, text_in};
use crate::import::asked::{Asked, Unasked};
use crate::import::items::{self, Answer, Body, Format, Item, Text};
use crate::import::prose::Lost;
use crate::import::xml::Node;

/// What is said to all right or all wrong answers, and is longer, says something of this
/// question.
const LONGEST_COMMON: usize = 60;

/// The keys of a question; not its id and skills.
pub(super) fn asked(question: &Node) -> Result<Asked, Unasked> {
    let kind = question.attribute("type");
    let mut asked = match kind {
        "cloze" | "multianswer" => gaps::cloze(question)?,
        "gapselect" | "ddwtos" => gaps::words(question)?,
        "ordering" => ordering(question)?,
        "calculated" | "calculatedsimple" | "calculatedmulti" => {
            super::calculated::asked(question)?
        }
        "stack" => super::stack::asked(question)?,
        _ => {
            let mut item = item(question, kind)?;
            let loses = says_right(&mut item.body);
            let mut asked = items::asked(&item)?;
            if loses {
                asked.lose(Lost::Feedback);
            }
            asked
        }
    };
    match kind {
        "multichoice" | "multichoiceset" | "oumultiresponse" | "calculatedmulti" => {
            choice(question, &mut asked)
        }
        "shortanswer"
            if question.is_set("usecase")
                && asked.table.get("kind").and_then(Value::as_str) == Some("text") =>
        {
            asked.set("case", "exact");
        }
        "numerical" => unit(question, &mut asked),
        _ => {}
    }
    let hints = question
        .all("hint")
        .map(|hint| asked.absorb(items::prose(&text(hint))));
    let hints: Vec<String> = hints.collect();
    asked.set_texts(
        "hints",
        hints.into_iter().filter(|hint| !hint.is_empty()).collect(),
    );
    common(question, &mut asked);
    Ok(asked)
}

/// What is said of any answer, where it is more than praise or blame.
fn common(question: &Node, asked: &mut Asked) {
    for name in [
        "correctfeedback",
        "partiallycorrectfeedback",
        "incorrectfeedback",
    ] {
        let said = question
            .child(name)
            .map(|node| items::prose(&text(node)).text);
        if said.is_some_and(|said| said.chars().count() > LONGEST_COMMON) {
            asked.lose(Lost::AnyOther);
        }
    }
}

/// What GIFT would say of it.
fn item(question: &Node, kind: &str) -> Result<Item, Unasked> {
    let body = match kind {
        "multichoice" | "multichoiceset" | "oumultiresponse" => {
            Body::Choice(answers(question, None))
        }
        "truefalse" => truth(question)?,
        "shortanswer" | "pmatch" => Body::Short(answers(question, None)),
        "numerical" => Body::Number(answers(question, Some("tolerance"))),
        "matching" | "match" | "ddmatch" => Body::Match(pairs(question)),
        "essay" => Body::Essay,
        "description" => Body::Description,
        _ => return Err(Unasked::Kind),
    };
    let has_pictures = match &body {
        Body::Choice(answers) => answers.iter().any(|answer| shows_picture(&answer.text)),
        Body::Match(pairs) => pairs
            .iter()
            .any(|(left, right)| shows_picture(left) || shows_picture(right)),
        _ => false,
    };
    if has_pictures {
        return Err(Unasked::Picture);
    }
    let general = text_in(question, "generalfeedback");
    let grader = text_in(question, "graderinfo").filter(|_| body == Body::Essay);
    Ok(Item {
        name: Some(question.said("name").to_owned()).filter(|name| !name.is_empty()),
        before: question.child("questiontext").map(text).unwrap_or_default(),
        body,
        general: grader.or(general),
        ..Item::default()
    })
}

/// The answers, with how far a number may be off.
fn answers(question: &Node, off: Option<&str>) -> Vec<Answer> {
    let answers = question.all("answer").map(|node| {
        let credit = node.attribute("fraction").trim().parse().unwrap_or(0.0);
        let mut text = text(node);
        if let Some(off) = off.and_then(|name| node.child(name)) {
            text.source = format!(
                "{}:{}",
                text.source.replace(',', "."),
                off.words().replace(',', ".")
            );
            text.format = Format::Plain;
            if text.source.starts_with('*') {
                text.source = "*".to_owned();
            }
        }
        Answer {
            is_right: credit >= 100.0,
            weight: Some(credit),
            text,
            feedback: text_in(node, "feedback"),
        }
    });
    answers.collect()
}

fn truth(question: &Node) -> Result<Body, Unasked> {
    let mut body = (None, None, None);
    for answer in question.all("answer") {
        let credit: f64 = answer.attribute("fraction").trim().parse().unwrap_or(0.0);
        let said = text_in(answer, "feedback");
        let says_true = answer.words().eq_ignore_ascii_case("true");
        match credit > 0.0 {
            true => (body.0, body.2) = (Some(says_true), said),
            false => body.1 = said,
        }
    }
    let (is_true, wrong, right) = body;
    let is_true = is_true.ok_or(Unasked::NoneRight)?;
    Ok(Body::Truth {
        is_true,
        wrong,
        right,
    })
}

fn pairs(question: &Node) -> Vec<(Text, Text)> {
    let pair = |node: &Node| {
        let right = node.child("answer").map_or("", Node::words);
        let right = Text {
            format: Format::Html,
            source: right.to_owned(),
        };
        (text(node), right)
    };
    question
        .all("subquestion")
        .map(pair)
        .filter(|(_, right)| !right.source.is_empty())
        .collect()
}

/// Whether all that are right are asked for, and whether options are shuffled.
fn choice(question: &Node, asked: &mut Asked) {
    let many = asks_for_all(question);
    let is_one = asked.table.get("kind").and_then(Value::as_str) == Some("choice");
    if many
        && is_one
        && let Some(Value::String(right)) = asked.table.get("answer").cloned()
    {
        asked.set("kind", "multi");
        asked.set_texts("answer", vec![right]);
    }
    if question
        .child("shuffleanswers")
        .is_some_and(|node| matches!(node.words(), "0" | "false"))
    {
        asked.set("shuffle", false);
    }
}

/// The unit that a number is given in.
fn unit(question: &Node, asked: &mut Asked) {
    let units = question.child("units");
    let mut own = units.into_iter().flat_map(|units| units.all("unit"));
    let own = own.find(|unit| unit.number("multiplier") == Some(1.0));
    let Some(name) = own.map(|unit| unit.said("unit_name")) else {
        return;
    };
    let fits = !name.is_empty()
        && name.len() <= 20
        && name
            .chars()
            .all(|c| c.is_alphabetic() || "/^²³·°%-1234".contains(c));
    if fits && asked.table.get("kind").and_then(Value::as_str) == Some("number") {
        asked.set("unit", name);
    }
}

/// Items in the order of their fractions.
fn ordering(question: &Node) -> Result<Asked, Unasked> {
    let mut asked = Asked::default();
    let prompt = question.child("questiontext").map(text).unwrap_or_default();
    let prompt = asked.absorb(items::prose(&prompt));
    if prompt.is_empty() {
        return Err(Unasked::Empty);
    }
    let place = |node: &Node| {
        node.attribute("fraction")
            .trim()
            .parse::<f64>()
            .unwrap_or(0.0)
    };
    let mut order: Vec<&Node> = question.all("answer").collect();
    order.sort_by(|a, b| place(a).total_cmp(&place(b)));
    if order.iter().any(|node| shows_picture(&text(node))) {
        return Err(Unasked::Picture);
    }
    let list = order
        .into_iter()
        .map(|node| asked.absorb(items::prose(&text(node))));
    let list: Vec<String> = list.filter(|text| !text.is_empty()).collect();
    if !(2..=9).contains(&list.len()) {
        return Err(Unasked::Answer);
    }
    asked.set("prompt", prompt);
    asked.set("kind", "order");
    asked.set_texts("items", list);
    if let Some(general) = text_in(question, "generalfeedback") {
        let text = asked.absorb(items::prose(&general));
        asked.explain(text);
    }
    Ok(asked)
}
