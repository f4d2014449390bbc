//! The objects that come in: a line of JSON each.

use std::io::{self, BufRead};

use jiff::SignedDuration;
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::Number;

use super::said::FORMAT;
use super::unread::{whole, why};
use crate::kinds::{Answer, Form, OwnMark, Rating};
use crate::text::lines::{self, Line};
use crate::words::{Message, message};

/// Longest line that is read, in bytes.
const LONGEST: u64 = 1_000_000;
/// Most characters of an answer, all its blanks together. More would cost memory
/// when it is compared with what is right.
const MOST_TYPED: usize = 10_000;
/// Most characters of what is sought.
const MOST_SOUGHT: usize = 1_000;
/// Most positions of an answer.
const MOST_CHOSEN: usize = 1_000;
/// Longest time by which an input moves the clock, in seconds: ten years.
const LONGEST_AFTER: f64 = 315_360_000.0;

/// What came of reading a line.
pub(super) enum Typed {
    Line(String),
    /// It can't be read, and why.
    Unreadable(Message),
    End,
}

/// Reads a line. One that is too long is passed over to its end.
pub(super) fn next_line(input: &mut dyn BufRead) -> io::Result<Typed> {
    let bytes = match lines::next_line(input, LONGEST)? {
        Line::Whole(bytes) => bytes,
        Line::End => return Ok(Typed::End),
        Line::TooLong => {
            let n = LONGEST as i64;
            return Ok(Typed::Unreadable(message!("serve-too-long", n = n)));
        }
    };
    Ok(match String::from_utf8(bytes) {
        Ok(line) => Typed::Line(line),
        Err(_) => Typed::Unreadable(message!("serve-no-text")),
    })
}

/// What an input asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Ask {
    Answer,
    GiveUp,
    Hint,
    Steps,
    Lesson,
    Why,
    Next,
    Skip,
    Bury,
    Suspend,
    WasRight,
    Broken,
    Undo,
    Known,
    Interests,
    Open,
    Rate,
    Easier,
    OtherSkill,
    History,
    Counts,
    Find,
    Note,
    Bookmark,
    Tags,
    Quit,
}

/// An input as it was written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(rename = "type")]
    ask: Ask,
    format: Option<Whole>,
    after: Option<f64>,
    skill: Option<String>,
    text: Option<String>,
    choice: Option<Whole>,
    choices: Option<Vec<Whole>>,
    order: Option<Vec<Whole>>,
    blanks: Option<Vec<String>>,
    grade: Option<Rating>,
    written: Option<OwnText>,
    pairs: Option<Vec<Option<Whole>>>,
    themes: Option<Vec<String>>,
    resource: Option<String>,
    useful: Option<bool>,
    n: Option<Whole>,
    words: Option<String>,
    note: Option<String>,
    marked: Option<bool>,
    tags: Option<Vec<String>>,
}

/// A text, with the learner's own mark of it: one of the two.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnText {
    text: String,
    ideas: Option<Vec<Whole>>,
    grade: Option<Rating>,
}

/// A whole number of 0 or more, as [`whole`] takes it.
#[derive(Clone, Copy, Debug)]
struct Whole(usize);

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Whole, D::Error> {
        let number = Number::deserialize(input)?;
        let whole = whole(&number).map(Whole);
        whole.ok_or_else(|| D::Error::custom("fraction"))
    }
}

fn all(wholes: Vec<Whole>) -> Vec<usize> {
    wholes.into_iter().map(|Whole(n)| n).collect()
}

impl OwnText {
    fn answer(self) -> Result<Answer, Message> {
        match (self.ideas, self.grade) {
            (Some(ideas), None) => Ok(Answer::Written(self.text, OwnMark::Ideas(all(ideas)))),
            (None, Some(grade)) => Ok(Answer::Written(self.text, OwnMark::Grade(grade))),
            _ => Err(message!("serve-one-mark")),
        }
    }
}

/// An input.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) ask: Ask,
    /// By how much the clock is to be moved first.
    pub(super) after: Option<SignedDuration>,
    /// The id of a skill; empty where the input needs none.
    pub(super) skill: String,
    /// Ids of themes.
    pub(super) themes: Vec<String>,
    /// The id of a resource; empty where the input needs none.
    pub(super) resource: String,
    /// Whether it was of use.
    pub(super) useful: Option<bool>,
    /// The number of an earlier answer.
    pub(super) n: Option<usize>,
    /// What is sought; empty where the input needs nothing.
    pub(super) words: String,
    /// What is to be kept on the question.
    pub(super) note: Option<String>,
    pub(super) marked: Option<bool>,
    pub(super) tags: Option<Vec<String>>,
    given: Vec<Answer>,
}

/// Reads an input; says what is wrong where it is none.
pub(super) fn read(line: &str) -> Result<Asked, Message> {
    // An array would be taken for the object's values in a row.
    if !line.trim_start().starts_with('{') {
        return Err(message!("serve-no-object"));
    }
    let written: Written = serde_json::from_str(line).map_err(|error| why(line, &error))?;
    let is_other = |format: &usize| u32::try_from(*format) != Ok(FORMAT);
    if let Some(format) = written.format.map(|Whole(n)| n).filter(is_other) {
        let ours = FORMAT;
        return Err(message!("serve-other-format", format = format, ours = ours));
    }
    let after = written.after.map(seconds).transpose()?;
    let (ask, skill, themes) = (written.ask, written.skill, written.themes);
    let own = written.written.map(OwnText::answer).transpose()?;
    let mut given = given(
        written.text,
        written.choice.map(|Whole(n)| n),
        [written.choices.map(all), written.order.map(all)],
        written.blanks,
        written.grade,
    );
    given.extend(own);
    let pairs = written.pairs.map(|pairs| {
        let each = pairs.into_iter().map(|pair| pair.map(|Whole(n)| n));
        each.collect()
    });
    given.extend(pairs.map(Answer::Match));
    if (ask == Ask::Answer) != (given.len() == 1) || given.len() > 1 {
        return Err(match ask {
            Ask::Answer => message!("serve-one-answer"),
            _ => message!("serve-no-answer-here"),
        });
    }
    if ask == Ask::Known && skill.is_none() {
        return Err(message!("serve-known-what"));
    }
    if ask == Ask::Interests && themes.is_none() {
        return Err(message!("serve-interests-what"));
    }
    if (ask == Ask::Known) != skill.is_some() {
        return Err(message!("serve-skill-with-known"));
    }
    if (ask == Ask::Interests) != themes.is_some() {
        return Err(message!("serve-themes-with-interests"));
    }
    let (resource, useful) = (written.resource, written.useful);
    let of_resource = matches!(ask, Ask::Open | Ask::Rate) == resource.is_some();
    if !of_resource || (useful.is_some() && ask != Ask::Rate) {
        return Err(message!("serve-resource-not-here"));
    }
    given.iter().try_for_each(is_bounded)?;
    let n = written.n.map(|Whole(n)| n);
    let (words, note) = (written.words, written.note);
    let (marked, tags) = (written.marked, written.tags);
    let numbered = [Ask::WasRight, Ask::Broken, Ask::Counts];
    goes_with("n", n.is_some(), ask, &numbered, ask == Ask::Counts)?;
    goes_with("words", words.is_some(), ask, &[Ask::Find], true)?;
    goes_with("note", note.is_some(), ask, &[Ask::Note], false)?;
    goes_with("marked", marked.is_some(), ask, &[Ask::Bookmark], true)?;
    goes_with("tags", tags.is_some(), ask, &[Ask::Tags], true)?;
    let words = words.unwrap_or_default();
    if words.chars().count() > MOST_SOUGHT {
        return Err(message!("serve-words-long", n = MOST_SOUGHT));
    }
    Ok(Asked {
        n,
        words,
        note,
        marked,
        tags,
        resource: resource.unwrap_or_default(),
        useful,
        ask,
        after,
        skill: skill.unwrap_or_default(),
        themes: themes.unwrap_or_default(),
        given,
    })
}

/// Whether a key stands with an input that it goes with, and with each that needs it.
fn goes_with(
    key: &'static str,
    is_there: bool,
    ask: Ask,
    with: &[Ask],
    is_needed: bool,
) -> Result<(), Message> {
    match (with.contains(&ask), is_there) {
        (false, true) => Err(message!("serve-key-not-here", name = key)),
        (true, false) if is_needed => Err(message!("serve-key-missing", name = key)),
        _ => Ok(()),
    }
}

/// All answers that stand in an input: one, if it is right.
fn given(
    text: Option<String>,
    choice: Option<usize>,
    [choices, order]: [Option<Vec<usize>>; 2],
    blanks: Option<Vec<String>>,
    grade: Option<Rating>,
) -> Vec<Answer> {
    let all = [
        text.map(Answer::Typed),
        choice.map(Answer::Choice),
        choices.map(Answer::Multi),
        order.map(Answer::Order),
        blanks.map(Answer::Blanks),
        grade.map(Answer::Grade),
    ];
    all.into_iter().flatten().collect()
}

fn is_bounded(answer: &Answer) -> Result<(), Message> {
    let typed = match answer {
        Answer::Typed(text) => text.chars().count(),
        Answer::Blanks(blanks) => blanks.iter().map(|blank| 1 + blank.chars().count()).sum(),
        Answer::Written(text, _) => text.chars().count(),
        _ => 0,
    };
    let chosen = match answer {
        Answer::Written(_, OwnMark::Ideas(ideas)) => ideas.len(),
        Answer::Match(pairs) => pairs.len(),
        answer => answer.positions().len(),
    };
    match typed > MOST_TYPED || chosen > MOST_CHOSEN {
        true => Err(message!(
            "serve-too-much",
            n = MOST_TYPED,
            positions = MOST_CHOSEN
        )),
        false => Ok(()),
    }
}

/// Seconds, with a fraction or not, by which the clock can be moved.
///
/// # Errors
/// Where there are less than none, or more than ten years.
pub fn seconds(n: f64) -> Result<SignedDuration, Message> {
    match (0.0..=LONGEST_AFTER).contains(&n) {
        true => Ok(SignedDuration::from_millis((n * 1000.0).round() as i64)),
        false => Err(message!("serve-no-seconds", most = LONGEST_AFTER as i64)),
    }
}

impl Asked {
    /// The answer, where it is one to this form; otherwise what would be.
    pub(super) fn answer(self, form: &Form<'_>) -> Result<Answer, Message> {
        let wanted = match form {
            Form::OneOf { .. } => "choice",
            Form::SomeOf { .. } => "choices",
            Form::Line(_) => "text",
            Form::Blanks { .. } => "blanks",
            Form::Order { .. } => "order",
            Form::SelfGrade { .. } => "grade",
            Form::Match { .. } => "pairs",
            Form::Written { .. } => "written",
        };
        let is_such = |answer: &Answer| match answer {
            Answer::Choice(_) => wanted == "choice",
            Answer::Multi(_) => wanted == "choices",
            Answer::Typed(_) => wanted == "text",
            Answer::Blanks(_) => wanted == "blanks",
            Answer::Order(_) => wanted == "order",
            Answer::Grade(_) => wanted == "grade",
            Answer::Match(_) => wanted == "pairs",
            Answer::Written(..) => wanted == "written",
            Answer::GiveUp => false,
        };
        let answer = self.given.into_iter().next();
        let answer = answer.filter(is_such);
        let answer = answer.ok_or_else(|| message!("serve-answer-with", form = wanted))?;
        if let (Form::Written { ideas, .. }, Answer::Written(_, mark)) = (form, &answer) {
            return match (mark, ideas.len()) {
                (OwnMark::Grade(_), 0) => Ok(answer),
                (_, 0) => Err(message!("serve-written-grade")),
                (OwnMark::Ideas(at), of) if at.iter().all(|&at| at < of) => Ok(answer),
                (_, of) => Err(message!("serve-written-ideas", last = of - 1)),
            };
        }
        if let (Form::Match { left, right }, Answer::Match(pairs)) = (form, &answer) {
            let fit = pairs.iter().flatten().all(|&at| at < right.len());
            return match fit && pairs.len() == left.len() {
                true => Ok(answer),
                false => Err(message!(
                    "serve-pairs",
                    n = left.len(),
                    last = right.len().saturating_sub(1)
                )),
            };
        }
        // Positions count from 0 here, and from 1 where people type them.
        let of = match form {
            Form::OneOf { options } | Form::SomeOf { options } => options.len(),
            _ => return Ok(answer),
        };
        match answer.positions().iter().all(|&position| position < of) {
            true => Ok(answer),
            false => Err(message!("serve-choose-from", last = of.saturating_sub(1))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_too_long_is_passed_over_whole() {
        let long = "x".repeat(LONGEST as usize + 5);
        let exact = "y".repeat(LONGEST as usize);
        let text = format!("{long}\n{exact}\nz");
        let mut input = io::BufReader::with_capacity(100, text.as_bytes());
        assert!(matches!(next_line(&mut input), Ok(Typed::Unreadable(_))));
        assert!(matches!(next_line(&mut input), Ok(Typed::Line(line)) if line == exact));
        assert!(matches!(next_line(&mut input), Ok(Typed::Line(line)) if line == "z"));
        assert!(matches!(next_line(&mut input), Ok(Typed::End)));
    }

    #[test]
    fn what_is_no_input_says_what_is_wrong() {
        for (line, wrong) in [
            ("", "no JSON object"),
            ("[\"hint\"]", "no JSON object"),
            (
                "{\"type\":\"hint\"",
                "no JSON: it can't be read from byte 14",
            ),
            ("{\"type\":\"sing\"}", "`type` must be one of"),
            ("{\"type\":\"hint\",\"loud\":1}", "loud"),
            ("{\"type\":\"hint\",\"type\":\"hint\"}", "stands twice"),
            ("{\"type\":\"hint\",\"format\":2}", "format 2"),
            ("{\"type\":\"hint\",\"after\":-1}", "seconds"),
            ("{\"type\":\"hint\",\"after\":1e18}", "seconds"),
            ("{\"type\":\"hint\",\"text\":\"x\"}", "Only an answer"),
            ("{\"type\":\"answer\"}", "exactly one"),
            (
                "{\"type\":\"answer\",\"text\":\"x\",\"choice\":0}",
                "exactly one",
            ),
            (
                "{\"type\":\"answer\",\"choice\":-1}",
                "a whole number, 0 or more",
            ),
            ("{\"type\":\"known\"}", "skill"),
            ("{\"type\":\"interests\"}", "themes"),
            ("{\"type\":\"hint\",\"themes\":[]}", "themes"),
            ("{\"type\":\"next\",\"skill\":\"x\"}", "skill"),
        ] {
            let said = read(line).expect_err(line).to_string();
            assert!(said.contains(wrong), "{line}: {said}");
        }
        let deep = "{\"type\":".to_owned() + &"[".repeat(500_000);
        assert!(read(&deep).is_err());
        let typed = format!(
            "{{\"type\":\"answer\",\"text\":\"{}\"}}",
            "x".repeat(10_001)
        );
        assert!(read(&typed).is_err());
        // To JSON, 1.0 is a whole number.
        let chosen = read("{\"type\":\"answer\",\"choice\":1.0,\"format\":1.0}").unwrap();
        assert_eq!(chosen.given, [Answer::Choice(1)]);
        let said = read("{\"type\":\"answer\",\"choice\":1.5}").expect_err("no place");
        assert!(said.to_string().contains("a whole number"), "{said}");
        let after = read("{\"type\":\"next\",\"after\":1.5,\"format\":1}")
            .unwrap()
            .after;
        assert_eq!(after, Some(SignedDuration::from_millis(1500)));
    }
}
