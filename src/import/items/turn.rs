//! A question of GIFT or Moodle as a question of ours.

use toml::Value;

use super::{Answer, Body, Format, Item, Text};
use crate::import::asked::{Asked, Choice, Typed, Unasked};
use crate::import::decimal::Decimal;
use crate::import::prose::{
    Lost, MOODLE, Prose, from_html, from_markdown, from_plain, words_of_html,
};
use crate::words::message;

/// What stands where a word is missing.
const GAP: &str = "\\_\\_\\_\\_\\_";

/// A text as Markdown.
pub(in crate::import) fn prose(text: &Text) -> Prose {
    let source = text.source.trim();
    match text.format {
        Format::Html => from_html(source, MOODLE),
        Format::Markdown => from_markdown(source),
        Format::Plain => from_plain(&source.replace('\n', "\n\n"), MOODLE),
        Format::Moodle => from_html(&with_breaks(source), MOODLE),
    }
}

/// Line breaks of a text as HTML has them.
fn with_breaks(source: &str) -> String {
    match source.contains("<pre") {
        true => source.to_owned(),
        false => source
            .lines()
            .map(str::trim_end)
            .collect::<Vec<_>>()
            .join("<br>"),
    }
}

/// What is to be typed, letter by letter.
fn typed(text: &Text) -> String {
    match text.format {
        Format::Html | Format::Moodle => words_of_html(&text.source),
        Format::Markdown | Format::Plain => text.source.trim().to_owned(),
    }
}

/// A question with one thing to answer, with its prompt and the keys of its kind.
pub(super) fn one(item: &Item) -> Result<Asked, Unasked> {
    let mut asked = Asked::default();
    if item.has_stray {
        asked.lose(Lost::Stray);
    }
    let mut prompt = asked.absorb(prose(&item.before));
    if !item.after.is_empty() && !matches!(item.body, Body::Description) {
        let after = Text {
            format: item.before.format,
            source: item.after.clone(),
        };
        let after = asked.absorb(prose(&after));
        if let Body::Short(answers) = &item.body
            && fill_in(&mut asked, &prompt, answers, &after, item.is_within_word)
        {
            return Ok(finished(asked, item));
        }
        let (within, goes_on) = item.is_within_word;
        let joins = goes_on || after.starts_with([',', '.', '?', '!', ':', ';', ')']);
        let blank = if joins { "" } else { " " };
        let before = if prompt.is_empty() || within { "" } else { " " };
        prompt = format!("{prompt}{before}{GAP}{blank}{after}");
    }
    if prompt.trim().is_empty() {
        // A title may be all there is to ask.
        prompt = item.name.clone().ok_or(Unasked::Empty)?;
    }
    asked.set("prompt", prompt);
    match &item.body {
        Body::Description | Body::Gaps(_) => return Err(Unasked::Empty),
        Body::Essay => {
            let model = item.general.as_ref().map(|text| asked.absorb(prose(text)));
            asked.write(model);
            return Ok(asked);
        }
        Body::Truth {
            is_true,
            wrong,
            right,
        } => truth(&mut asked, *is_true, wrong, right)?,
        Body::Choice(answers) => choice(&mut asked, answers)?,
        Body::Short(answers) => {
            let answers = answers.iter().map(|answer| Typed {
                text: typed(&answer.text),
                say: answer
                    .feedback
                    .as_ref()
                    .map(|text| asked.absorb(prose(text))),
                credit: answer.credit(),
            });
            let answers = answers.collect();
            asked.type_text(answers)?;
        }
        Body::Number(answers) => number(&mut asked, answers)?,
        Body::Match(pairs) => {
            let pairs = pairs
                .iter()
                .map(|(left, right)| (asked.absorb(prose(left)), asked.absorb(prose(right))));
            let pairs = pairs.collect();
            asked.pair(pairs)?;
        }
    }
    Ok(finished(asked, item))
}

/// With what is said of every answer.
fn finished(mut asked: Asked, item: &Item) -> Asked {
    if let Some(general) = &item.general {
        let text = asked.absorb(prose(general));
        asked.explain(text);
    }
    asked
}

/// What a blank accepts, between its brackets: the answers that are all right. None where
/// feedback to one would be lost, or where what is typed would be read as a mark.
pub(super) fn blank(answers: &[Answer]) -> Option<String> {
    let is_right = |answer: &&Answer| answer.credit() >= 100.0;
    let words = answers.iter().filter(is_right).map(|answer| {
        let word = typed(&answer.text);
        let fits = !word.is_empty() && !word.contains(['|', '[', ']', '*', '\n']);
        (fits && answer.feedback.is_none()).then_some(word)
    });
    let words: Option<Vec<String>> = words.collect();
    words
        .filter(|words| !words.is_empty())
        .map(|words| words.join("|"))
}

/// A word that is missing in a sentence and typed: a blank, with wrong words that something is
/// said to. Not where partial credit or feedback would be lost.
fn fill_in(
    asked: &mut Asked,
    before: &str,
    answers: &[Answer],
    after: &str,
    (within, goes_on): (bool, bool),
) -> bool {
    let wrong = |answer: &&Answer| answer.credit() < 100.0;
    let is_mistake = |answer: &Answer| {
        let word = typed(&answer.text);
        answer.credit() <= 0.0
            && !word.is_empty()
            && !word.contains('*')
            && answer.feedback.is_some()
    };
    let Some(words) = blank(answers) else {
        return false;
    };
    if !answers.iter().filter(wrong).all(is_mistake)
        || before.contains("[[")
        || after.contains("[[")
    {
        return false;
    }
    let joins = goes_on || after.starts_with([',', '.', '?', '!', ':', ';', ')']);
    let blank = if joins { "" } else { " " };
    let space = if before.is_empty() || within { "" } else { " " };
    asked.set("kind", "cloze");
    asked.set("prompt", message!("import-asks-blanks", n = 1).to_string());
    asked.set("text", format!("{before}{space}[[{words}]]{blank}{after}"));
    for answer in answers.iter().filter(wrong) {
        let word = Value::Array(vec![Value::String(typed(&answer.text))]);
        let say = answer
            .feedback
            .as_ref()
            .map(|text| asked.absorb(prose(text)));
        asked.push_mistake(word, say.unwrap_or_default());
    }
    true
}

fn truth(
    asked: &mut Asked,
    is_true: bool,
    wrong: &Option<Text>,
    right: &Option<Text>,
) -> Result<(), Unasked> {
    let wrong = wrong.as_ref().map(|text| asked.absorb(prose(text)));
    let right = right.as_ref().map(|text| asked.absorb(prose(text)));
    let option = |text: &str, is_right: bool| Choice {
        text: text.to_owned(),
        say: if is_right {
            right.clone()
        } else {
            wrong.clone()
        },
        is_right,
    };
    let options = vec![option("True", is_true), option("False", !is_true)];
    asked.choose(options, false, false)
}

fn choice(asked: &mut Asked, answers: &[Answer]) -> Result<(), Unasked> {
    let best = answers.iter().map(Answer::credit).fold(0.0, f64::max);
    let is_single = best >= 100.0;
    if is_single
        && answers
            .iter()
            .any(|answer| answer.credit() > 0.0 && answer.credit() < 100.0)
    {
        asked.lose(Lost::PartialCredit);
    }
    let shares: Vec<f64> = answers
        .iter()
        .map(Answer::credit)
        .filter(|credit| *credit > 0.0)
        .collect();
    if !is_single && shares.iter().any(|share| (share - best).abs() > 1.0) {
        asked.lose(Lost::PartialCredit);
    }
    let options = answers.iter().map(|answer| Choice {
        text: asked.absorb(prose(&answer.text)),
        say: answer
            .feedback
            .as_ref()
            .map(|text| asked.absorb(prose(text))),
        is_right: answer.credit() >= if is_single { 100.0 } else { f64::MIN_POSITIVE },
    });
    let options: Vec<Choice> = options.collect();
    // Whoever takes all of the credit off for a wrong one lets several be ticked.
    let is_marked = |answer: &Answer| answer.credit() <= -100.0 || answer.credit() >= 100.0;
    let ticks = answers.len() > 1
        && answers.iter().all(is_marked)
        && answers.iter().all(|answer| answer.weight.is_some());
    asked.choose(options, ticks, true)
}

/// A number with how far an answer may be from it.
fn numbered(text: &str) -> Option<(Decimal, Decimal)> {
    let text = text.trim();
    if let Some((low, high)) = text.split_once("..") {
        return Decimal::read_long(low)?.middle(Decimal::read_long(high)?);
    }
    let (number, off) = text.split_once(':').unwrap_or((text, "0"));
    let read = |text: &str| {
        Decimal::read_long(text).or_else(|| Decimal::read_long(&text.replace(',', ".")))
    };
    Some((read(number)?, read(off)?))
}

/// Several numbers of which each is right, exactly: algebra takes a list of answers.
fn either(asked: &mut Asked, answers: &[Answer]) -> bool {
    let read = |answer: &Answer| {
        let (number, off) = numbered(&answer.text.source)?;
        let is_plain = answer.credit() >= 100.0 && answer.feedback.is_none() && off.is_zero();
        is_plain.then(|| number.to_string())
    };
    let all: Option<Vec<String>> = answers.iter().map(read).collect();
    match all {
        Some(all) if all.len() > 1 => {
            asked.set("kind", "expression");
            asked.set_texts("answer", all);
            true
        }
        _ => false,
    }
}

fn number(asked: &mut Asked, answers: &[Answer]) -> Result<(), Unasked> {
    if either(asked, answers) {
        return Ok(());
    }
    let mut found = false;
    for answer in answers {
        let say = answer
            .feedback
            .as_ref()
            .map(|text| asked.absorb(prose(text)));
        let source = answer.text.source.trim();
        let is_any = source.is_empty() || source == "*";
        let is_right = answer.credit() >= 100.0 && !is_any;
        match numbered(source) {
            None if is_any => any_other(asked, say),
            None => return Err(Unasked::Answer),
            Some((number, off)) if is_right && !found => {
                found = true;
                asked.set("kind", "number");
                asked.set("answer", number.value());
                if !off.is_zero() {
                    asked.set("tolerance", off.value());
                }
                // Whoever was wrong must not read it.
                if say.is_some() {
                    asked.lose(Lost::Feedback);
                }
            }
            // Only the first right number can be the answer.
            Some(_) if is_right => asked.lose(Lost::AnotherNumber),
            Some((number, off)) => {
                if answer.credit() > 0.0 {
                    asked.lose(Lost::PartialCredit);
                }
                if let Some(say) = say {
                    asked.push_mistake(near(number, off), say);
                }
            }
        }
    }
    // A range that takes in all others must come last.
    if let Some(Value::Array(mistakes)) = asked.table.get_mut("mistake") {
        mistakes.sort_by_key(|mistake| mistake.get("answer").is_some_and(Value::is_array));
    }
    if found {
        Ok(())
    } else {
        Err(Unasked::NoneRight)
    }
}

/// What is said to any other number.
fn any_other(asked: &mut Asked, say: Option<String>) {
    if let Some(say) = say {
        let all = ["..0", "0.."].map(|range| Value::String(range.to_owned()));
        asked.push_mistake(Value::Array(all.to_vec()), say);
    }
}

/// A number, or all that are near it.
fn near(number: Decimal, off: Decimal) -> Value {
    match number.around(off).filter(|_| !off.is_zero()) {
        Some((low, high)) => Value::String(format!("{low}..{high}")),
        None => number.value(),
    }
}
