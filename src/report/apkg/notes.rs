//! Questions as notes of Anki, as far as a card can say them.

use std::fmt::Write;

use super::html::{escaped, html};
use crate::course::{ByQuestion, Course, QuestionIndex};
use crate::import::Losses;
use crate::kinds::{Answer, Form, Line, Shown, Stretch};
use crate::text::{SafeText, clean};
use crate::words::{Message, message};

/// Most letters of an answer that is to be typed.
const TYPED: usize = 200;
/// Stands for a blank while the text around it is read.
const BLANK: char = '\u{E000}';

/// The types of notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    /// A front and a back.
    Card,
    /// The same, asked from the back, too.
    BothWays,
    /// What stands on the back is typed.
    Typed,
    /// A text with blanks.
    Blanks,
}

/// A note.
#[derive(Clone, Debug)]
pub(super) struct Note {
    pub(super) sort: Sort,
    /// The id of the question, or of the first of two.
    pub(super) id: String,
    /// The question of each card.
    pub(super) cards: Vec<QuestionIndex>,
    /// The front, or the text with blanks, as HTML.
    pub(super) front: String,
    /// The back, as HTML.
    pub(super) back: String,
    /// What is told behind the answer, as HTML.
    pub(super) more: String,
    /// What helps before the answer, as HTML.
    pub(super) hint: String,
    /// Ids of skills.
    pub(super) tags: Vec<String>,
}

/// What of an answer's reading no card can say.
fn lost(shown: &Shown) -> Vec<Message> {
    let mut lost = Vec::new();
    if !shown.mistakes.is_empty() {
        lost.push(message!("report-apkg-mistakes"));
    }
    let number = shown.task.number();
    if number.is_some_and(|key| crate::expr::show_decimal(&key.within) != "0") {
        lost.push(message!("report-apkg-near"));
    }
    if matches!(shown.task.form(), Form::Line(_)) && shown.task.right().len() > 1 {
        lost.push(message!("report-apkg-one"));
    }
    lost
}

/// Makes notes of the questions of a course; `name` gives a picture its name in the package.
pub(super) struct Maker<'m> {
    pub(super) course: &'m Course,
    pub(super) name: &'m mut dyn FnMut(&str) -> Option<String>,
    pub(super) losses: &'m mut Losses,
}

impl Maker<'_> {
    /// The notes in the order of the course. What can't be said is named.
    pub(super) fn notes(&mut self) -> Vec<Note> {
        let course = self.course;
        let mut notes = Vec::new();
        let mut done = ByQuestion::of(false, course.questions.len());
        for (at, question) in course.questions.pairs() {
            if std::mem::replace(&mut done[at], true) {
                continue;
            }
            match self.note(at) {
                Ok(mut note) => {
                    if let Some(back) = self.turned(at) {
                        done[back] = true;
                        note.sort = Sort::BothWays;
                        note.cards.push(back);
                    }
                    notes.push(note);
                }
                Err(why) => {
                    let place = format!("{}/{}", course.id.as_str(), question.id.as_str());
                    self.losses.left_out(why, place);
                }
            }
        }
        notes
    }

    /// The question that is this card from its back.
    fn turned(&self, at: QuestionIndex) -> Option<QuestionIndex> {
        let course = self.course;
        let id = format!("{}.back", course.questions[at].id.as_str());
        let back = course.question(&id).filter(|back| *back != at)?;
        if course.questions[back].id.as_str() != id {
            return None;
        }
        let sides = |of: QuestionIndex| {
            let shown = course.questions[of].instance(0).ok()?.item;
            match shown.task.form() {
                Form::SelfGrade { back } => Some((shown.prompt.clone(), back.clone())),
                _ => None,
            }
        };
        let ((front, behind), (turned, other)) = (sides(at)?, sides(back)?);
        (front == other && behind == turned).then_some(back)
    }

    fn note(&mut self, at: QuestionIndex) -> Result<Note, Message> {
        let course = self.course;
        let question = &course.questions[at];
        if course.reserve().questions().contains(&at) {
            return Err(message!("report-apkg-held"));
        }
        if question.template.is_some() {
            return Err(message!("report-apkg-template"));
        }
        if question.has_parts() {
            return Err(message!("report-apkg-parts"));
        }
        let shown = question.instance(0);
        let shown = shown.map_err(|_| message!("report-apkg-unshown"))?.item;
        let (sort, front, back) = self.sides(&shown)?;
        if !question.steps.is_empty() {
            let place = format!("{}/{}", course.id.as_str(), question.id.as_str());
            self.losses.with_loss(message!("report-apkg-steps"), place);
        }
        for lost in lost(&shown) {
            let place = format!("{}/{}", course.id.as_str(), question.id.as_str());
            self.losses.with_loss(lost, place);
        }
        let skills = question.skills.iter();
        Ok(Note {
            sort,
            id: question.id.to_string(),
            cards: vec![at],
            front,
            back,
            more: self.more(at, &shown),
            hint: self.hint(&shown),
            tags: skills.map(|&s| course.skills[s].id.to_string()).collect(),
        })
    }

    fn html(&mut self, markdown: &str) -> String {
        html(markdown, self.name)
    }

    /// What is asked, and the answer.
    fn sides(&mut self, shown: &Shown) -> Result<(Sort, String, String), Message> {
        let front = self.html(&shown.prompt);
        let back = self.html(&shown.task.answer_markdown());
        Ok(match shown.task.form() {
            Form::SelfGrade { .. } => (Sort::Card, front, back),
            Form::Written { ideas, .. } => {
                let ideas = self.list(ideas.iter());
                (Sort::Card, front, back + &ideas)
            }
            Form::Line(Line::Output) => (Sort::Card, front, back),
            Form::Line(_) => {
                let answer = shown.task.model_answer();
                let fits = answer.chars().count() <= TYPED && !answer.contains('\n');
                match fits {
                    true => (Sort::Typed, front, escaped(&answer)),
                    false => (Sort::Card, front, back),
                }
            }
            Form::Blanks { parts } => {
                let text = self.blanks(parts);
                let front = if front.is_empty() {
                    text
                } else {
                    format!("<div>{front}</div><div>{text}</div>")
                };
                (Sort::Blanks, front, String::new())
            }
            Form::OneOf { options } | Form::SomeOf { options } => {
                let options = self.list(options.iter());
                (Sort::Card, front + &options, back)
            }
            Form::Order { items, shown, .. } => {
                let items = shown.iter().filter_map(|&at| items.get(at));
                let items: Vec<&SafeText> = items.collect();
                let items = self.list(items.into_iter());
                (Sort::Card, front + &items, back)
            }
            Form::Match { left, right } => {
                let (left, right) = (self.list(left.iter()), self.list(right.iter()));
                (Sort::Card, front + &left + &right, back)
            }
        })
    }

    fn list<'t>(&mut self, items: impl Iterator<Item = &'t SafeText>) -> String {
        let items: String = items
            .map(|item| format!("<li>{}</li>", self.html(item)))
            .collect();
        match items.as_str() {
            "" => items,
            _ => format!("<ul>{items}</ul>"),
        }
    }

    /// A text whose blanks are one card.
    fn blanks(&mut self, parts: &[Stretch]) -> String {
        let mut text = String::new();
        let mut blanks: Vec<String> = Vec::new();
        for part in parts {
            match part {
                Stretch::Text(part) => text.extend(part.chars().filter(|c| *c != BLANK)),
                Stretch::Blank(accepted) => {
                    text.push(BLANK);
                    blanks.push(accepted.first().map_or_else(String::new, |a| escaped(a)));
                }
                Stretch::Hint(hint) => {
                    let hint = clean(hint).trim().to_owned();
                    let bare = hint.strip_prefix('(').and_then(|h| h.strip_suffix(')'));
                    if let Some(blank) = blanks.last_mut() {
                        write!(blank, "::{}", escaped(bare.unwrap_or(&hint))).ok();
                    }
                }
            }
        }
        let mut blanks = blanks.into_iter();
        let mut out = String::new();
        for c in self.html(&text).chars() {
            match c {
                BLANK => {
                    let blank = blanks.next().unwrap_or_default();
                    write!(out, "{{{{c1::{blank}}}}}").ok();
                }
                c => out.push(c),
            }
        }
        out
    }

    /// Hints, but for the last, which gives the answer away.
    fn hint(&mut self, shown: &Shown) -> String {
        let [hints @ .., _] = shown.hints.as_slice() else {
            return String::new();
        };
        let hints: Vec<String> = hints.iter().map(|hint| self.html(hint)).collect();
        hints.join("<br>")
    }

    /// Other right answers, the explanation, and where the question comes from.
    fn more(&mut self, at: QuestionIndex, shown: &Shown) -> String {
        let mut more = Vec::new();
        let right = shown.task.right();
        let others = right.iter().skip(1).filter_map(|answer| match answer {
            Answer::Typed(text) => Some(escaped(text)),
            _ => None,
        });
        let others: Vec<String> = others.collect();
        if let (Form::Line(_), false) = (shown.task.form(), others.is_empty()) {
            let said = message!("report-apkg-also", answers = others.join(" · "));
            more.push(said.to_string());
        }
        if let Some(explanation) = &shown.explanation {
            more.push(self.html(explanation));
        }
        let credits = self.course.credits(at);
        if !credits.is_empty() {
            let credits = Message::sentences(credits).to_string();
            more.push(format!("<small>{}</small>", escaped(&credits)));
        }
        let more = more.into_iter().map(|part| format!("<div>{part}</div>"));
        more.collect()
    }
}
