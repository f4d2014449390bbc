//! Whether a question is what a selector means.

use std::cell::OnceCell;

use jiff::Timestamp;

use super::field::{Field, Quality};
use super::glob::{fold, folded, is_like};
use super::node::{Node, Range, Term};
use crate::course::{Course, Question, QuestionIndex};
use crate::learner::State;
use crate::tutor::LEECH_AFTER;

/// Most letters of a question that are looked at for words.
const LETTERS: usize = 16 << 10;

/// What questions are compared in.
pub(super) struct Matched<'c> {
    course: &'c Course,
    state: &'c State,
    now: Timestamp,
    /// Id and title of each skill, and both of the course.
    skills: OnceCell<Vec<[String; 2]>>,
    names: OnceCell<[String; 2]>,
}

impl<'c> Matched<'c> {
    pub(super) fn new(course: &'c Course, state: &'c State, now: Timestamp) -> Matched<'c> {
        Matched {
            course,
            state,
            now,
            skills: OnceCell::new(),
            names: OnceCell::new(),
        }
    }

    pub(super) fn holds(&self, node: &Node, question: QuestionIndex) -> bool {
        match node {
            Node::All(nodes) => nodes.iter().all(|node| self.holds(node, question)),
            Node::Any(nodes) => nodes.iter().any(|node| self.holds(node, question)),
            Node::Not(node) => !self.holds(node, question),
            Node::Term(Term::Words(words)) => {
                let asked = &self.course.questions[question];
                texts(asked).contains(words)
            }
            Node::Term(Term::Named(field, pattern)) => self.is_named(*field, pattern, question),
            Node::Term(Term::Is(quality)) => self.is(*quality, question),
            Node::Term(Term::Number(field, range)) => self.numbers(*field, *range, question),
        }
    }

    fn is_named(&self, field: Field, pattern: &str, question: QuestionIndex) -> bool {
        let (course, state) = (self.course, self.state);
        let asked = &course.questions[question];
        match field {
            Field::Course => {
                let both = || [folded(course.id.as_str()), folded(&course.title)];
                let names = self.names.get_or_init(both);
                names.iter().any(|name| is_like(name, pattern))
            }
            Field::Skill => {
                let of_all = || {
                    let all = course.skills.iter();
                    let both = all.map(|skill| [folded(skill.id.as_str()), folded(&skill.title)]);
                    both.collect()
                };
                let skills = self.skills.get_or_init(of_all);
                let mut own = asked.skills.iter().filter_map(|s| skills.get(s.0));
                own.any(|names| names.iter().any(|name| is_like(name, pattern)))
            }
            Field::Tag => self.is_tagged(pattern, question),
            Field::Kind => is_like(asked.kind().name(), pattern),
            Field::Id => is_like(&folded(asked.id.as_str()), pattern),
            Field::Note => {
                let mark = state.mark(question).filter(|mark| !mark.note.is_empty());
                mark.is_some_and(|mark| {
                    let note = folded(&mark.note);
                    note.contains(pattern) || is_like(&note, pattern)
                })
            }
            Field::Stage => state.stage(course, asked.skills[0]).name() == pattern,
            _ => false,
        }
    }

    /// Whether it has a tag like this one, or one below it: `verb` is a tag of what has
    /// `verb/past`. `none`: it has no tag.
    fn is_tagged(&self, pattern: &str, question: QuestionIndex) -> bool {
        let own = self.state.mark(question);
        let own = own.iter().flat_map(|mark| &mark.tags).map(String::as_str);
        let mut tags = self.course.tags(question).chain(own);
        if pattern == "none" {
            return tags.next().is_none();
        }
        tags.any(|tag| {
            let tag = folded(tag);
            let mut ends = tag.match_indices('/').map(|(at, _)| at);
            is_like(&tag, pattern) || ends.any(|end| is_like(&tag[..end], pattern))
        })
    }

    fn is(&self, quality: Quality, question: QuestionIndex) -> bool {
        let (course, state, now) = (self.course, self.state, self.now);
        let asked = &course.questions[question];
        let known = &state.questions[question];
        let is_seen = known.attempts > 0 || known.memory.is_some();
        let mark = state.mark(question);
        match quality {
            Quality::New => !is_seen,
            Quality::Seen => is_seen,
            Quality::Due => {
                let rests = state.is_put_away(question, now) || state.is_out_of_turn(question);
                !rests && state.is_due(course, question, now)
            }
            Quality::Leech => known.lapses >= LEECH_AFTER,
            Quality::Right => is_seen && known.last_right,
            Quality::Wrong => is_seen && !known.last_right,
            Quality::Bookmarked => mark.is_some_and(|mark| mark.bookmarked),
            Quality::Noted => mark.is_some_and(|mark| !mark.note.is_empty()),
            Quality::Flagged => state.appeals.iter().any(|of| of.question == question),
            Quality::PutAway => state.is_put_away(question, now),
            Quality::Suspended => known.suspended,
            Quality::Buried => known.buried_until.is_some_and(|until| until > now),
            Quality::Pinned => state.pinned == Some(question),
            Quality::HeldBack => state.is_held_back(question),
            Quality::Template => asked.is_drawn(),
            Quality::Parts => asked.has_parts(),
        }
    }

    fn numbers(&self, field: Field, range: Range, question: QuestionIndex) -> bool {
        let (course, state, now) = (self.course, self.state, self.now);
        let known = &state.questions[question];
        let memory = known.memory;
        let today = state.day(now);
        let number = match field {
            Field::Due => state
                .due(course, question)
                .map(|due| (state.day(due) - today) as f64),
            // The days count from 1: an answer of today is on the first.
            Field::Rated => memory.map(|m| (today - state.day(m.last) + 1) as f64),
            Field::Difficulty => Some(course.questions[question].difficulty.level()),
            Field::Recall => state.recall(course, question, now).map(f64::from),
            Field::Stability => memory.map(|m| f64::from(m.stability)),
            Field::Lapses => Some(f64::from(known.lapses)),
            Field::Answers => Some(f64::from(known.attempts)),
            _ => None,
        };
        number.is_some_and(|n| range.holds(n))
    }
}

/// The words of a question: what it asks, its options, what it explains, and its id, in small
/// letters without accents.
fn texts(asked: &Question) -> String {
    let mut all = folded(asked.id.as_str());
    let sources = asked.once(|body| {
        let items = std::iter::once(&body.item).chain(body.parts.iter().map(|part| &part.item));
        let texts = items.flat_map(|item| {
            let explained = item.explanation.iter();
            let all = std::iter::once(&item.prompt).chain(item.task.options());
            all.chain(explained)
                .map(|pattern| pattern.source().to_owned())
        });
        texts.collect::<Vec<String>>()
    });
    // What varies has no answer that stands fast.
    let fixed = (!asked.is_drawn())
        .then(|| asked.instance(0).ok())
        .flatten();
    let answers = fixed.iter().flat_map(|shown| shown.asked());
    let answers = answers.map(|item| item.task.model_answer().to_string());
    for text in sources.into_iter().chain(answers) {
        if all.len() > LETTERS {
            break;
        }
        all.push('\n');
        fold(&text, &mut all);
    }
    all
}
