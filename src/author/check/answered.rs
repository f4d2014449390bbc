//! Showings answered as their author foresaw: rightly, and with each mistake.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;
use unicode_normalization::UnicodeNormalization;

use crate::author::front_end::FrontEnd;
use crate::expr::Values;
use crate::kinds::{Answer, Fault, Form, Line, Shown};
use crate::text::SafeText;
use crate::words::message;

/// The answers that an author foresaw in one showing of an item.
pub(super) struct Foreseen {
    right: Vec<Answer>,
    /// By mistake, those of who makes it.
    wrong: Vec<Vec<Answer>>,
}

impl Foreseen {
    pub(super) fn of(item: &Shown) -> Foreseen {
        let mistakes = 0..item.mistakes.len();
        Foreseen {
            right: item.task.right(),
            wrong: mistakes.map(|at| item.task.wrong(at)).collect(),
        }
    }

    /// About how much work answering the item in all these ways is: each answer is
    /// compared with every right one and every mistake.
    pub(super) fn work(&self, cases: usize) -> usize {
        let wrong: usize = self.wrong.iter().map(Vec::len).sum();
        let right = self.right.len();
        64 * (right + wrong) * (right + wrong + cases)
    }

    /// All of them, the wrong ones with the mistake whose they are.
    fn all(&self) -> impl Iterator<Item = (&Answer, Option<usize>)> {
        let right = self.right.iter().map(|answer| (answer, None));
        let wrong = self.wrong.iter().enumerate();
        let wrong = wrong.flat_map(|(at, all)| all.iter().map(move |answer| (answer, Some(at))));
        right.chain(wrong)
    }
}

/// Which mistakes were recognised in what a learner who makes them would answer.
#[derive(Default)]
pub(super) struct Met {
    /// By the item's position, the names of the mistakes.
    recognised: HashMap<usize, HashSet<SafeText, FixedState>, FixedState>,
    /// What one of the others was taken for.
    pub(super) missed: HashMap<(usize, SafeText), Taken>,
    /// Answers that a front end does not take as they are: the first of each.
    pub(super) entered: Vec<Entered>,
    /// Two options that look the same: the first of each item.
    pub(super) alike: Vec<(usize, [SafeText; 2])>,
    /// What its author hardly means: the first of each item, with the values of its showing.
    pub(super) doubts: Vec<(usize, Fault, Option<Values>)>,
}

/// By front end, numbers that it was found to take as they are: whatever question they
/// answer, they need not be entered there again.
#[derive(Default)]
pub(super) struct Plain(HashMap<&'static str, HashSet<String, FixedState>, FixedState>);

/// The most numbers that are noted for a front end.
const MOST_PLAIN: usize = 50_000;

impl Plain {
    /// Whether each of the front ends takes all these answers, so that none need be entered.
    fn has_all(&self, item: &Shown, foreseen: &Foreseen, front_ends: &[FrontEnd]) -> bool {
        if !matches!(item.task.form(), Form::Line(Line::Number)) {
            return false;
        }
        let known = front_ends.iter().map(|end| self.0.get(end.name));
        let Some(known) = known.collect::<Option<Vec<_>>>() else {
            return false;
        };
        // A number that is noted need not be entered again.
        foreseen.all().all(|(answer, _)| match answer {
            Answer::Typed(text) => known.iter().all(|known| known.contains(text)),
            _ => false,
        })
    }

    fn has(&self, front_end: FrontEnd, text: &str) -> bool {
        let known = self.0.get(front_end.name);
        known.is_some_and(|known| known.contains(text))
    }

    fn note(&mut self, front_end: FrontEnd, text: &str) {
        let known = self.0.entry(front_end.name).or_default();
        if known.len() < MOST_PLAIN {
            known.insert(text.to_owned());
        }
    }
}

/// The longest number that is noted as one that a front end takes, in bytes.
const LONGEST_PLAIN: usize = 40;

/// Whether an answer is a number of plain signs: none of them is a letter, so that no front
/// end takes it for a word of its own, and what it makes of it does not depend on anything
/// else.
fn is_plain(item: &Shown, text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_digit() || b"-+/.,%".contains(&byte);
    text.len() <= LONGEST_PLAIN
        && text.bytes().all(is_plain)
        && matches!(item.task.form(), Form::Line(Line::Number))
}

/// An answer that a front end does not take as it is.
pub(super) struct Entered {
    /// The question (0) or one of its steps.
    pub(super) item: usize,
    pub(super) front_end: &'static str,
    /// What was to be entered.
    pub(super) answer: String,
    /// The mistake whose answer it is; none where it is right.
    pub(super) mistake: Option<SafeText>,
}

impl Entered {
    /// Notes a right answer, once for each item and front end.
    pub(super) fn note(all: &mut Vec<Entered>, item: usize, front_end: FrontEnd, answer: &str) {
        let front_end = front_end.name;
        let is_same = |e: &Entered| e.item == item && e.front_end == front_end;
        if !all.iter().any(|e| is_same(e) && e.mistake.is_none()) {
            all.push(Entered {
                item,
                front_end,
                answer: answer.to_owned(),
                mistake: None,
            });
        }
    }
}

/// What a foreseen wrong answer was taken for.
pub(super) enum Taken {
    /// The right answer.
    Right,
    /// Another mistake, or none.
    Other(Option<SafeText>),
    /// With some values the right answer, with others this mistake.
    Both(SafeText),
}

impl Taken {
    /// What it was taken for in all, where another showing came after.
    fn and(self, later: Taken) -> Taken {
        match (self, later) {
            (Taken::Right, Taken::Other(Some(name)))
            | (Taken::Other(Some(name)), Taken::Right)
            | (Taken::Both(name), _) => Taken::Both(name),
            (_, later) => later,
        }
    }
}

impl Met {
    /// Notes what the author of an item hardly means, once for each.
    pub(super) fn doubt(&mut self, n: usize, item: &Shown, values: Option<&Values>) {
        if self.doubts.iter().all(|(at, ..)| *at != n) {
            let doubt = item.task.doubt();
            self.doubts
                .extend(doubt.map(|doubt| (n, doubt, values.cloned())));
        }
    }

    /// Answers a showing in all ways that its author foresaw.
    pub(super) fn note(
        &mut self,
        n: usize,
        item: &Shown,
        foreseen: &Foreseen,
        front_ends: &[FrontEnd],
        plain: &mut Plain,
    ) {
        if self.alike.iter().all(|(at, _)| *at != n) {
            self.alike.extend(alike(item).map(|pair| (n, pair)));
        }
        if !plain.has_all(item, foreseen, front_ends) {
            for &front_end in front_ends {
                self.enter((n, item), foreseen, front_end, plain);
            }
        }
        for (answers, mistake) in foreseen.wrong.iter().zip(&item.mistakes) {
            let key = || (n, mistake.name.clone());
            let other = answers.iter().find_map(|answer| {
                let graded = item.grade(answer).ok();
                let at = graded.as_ref().and_then(|graded| graded.mistake);
                let name = at.map(|at| item.mistakes[at].name.clone());
                if graded.is_some_and(|graded| graded.verdict.is_correct()) {
                    Some(Taken::Right)
                } else {
                    (name.as_ref() != Some(&mistake.name)).then_some(Taken::Other(name))
                }
            });
            match other {
                Some(other) => {
                    let other = match self.missed.remove(&key()) {
                        Some(before) => before.and(other),
                        None => other,
                    };
                    self.missed.insert(key(), other);
                }
                None if answers.is_empty() => {
                    self.missed.entry(key()).or_insert(Taken::Other(None));
                }
                None if self.is_recognised(n, &mistake.name) => {}
                None => {
                    let recognised = self.recognised.entry(n).or_default();
                    recognised.insert(mistake.name.clone());
                }
            }
        }
    }

    /// Whether a mistake of the item at a position was recognised.
    pub(super) fn is_recognised(&self, n: usize, mistake: &SafeText) -> bool {
        let of_item = self.recognised.get(&n);
        of_item.is_some_and(|recognised| recognised.contains(mistake))
    }

    /// Enters each answer in a front end: what it hands in must be graded the same.
    fn enter(
        &mut self,
        (n, item): (usize, &Shown),
        foreseen: &Foreseen,
        front_end: FrontEnd,
        known: &mut Plain,
    ) {
        for (answer, mistake) in foreseen.all() {
            // A blank that may hold anything is not entered.
            let any = matches!(answer, Answer::Blanks(b) if b.iter().any(String::is_empty));
            let plain = match answer {
                Answer::Typed(text) if is_plain(item, text) => Some(text),
                _ => None,
            };
            if any || plain.is_some_and(|text| known.has(front_end, text)) {
                continue;
            }
            let entered = (front_end.enter)(item, answer);
            let as_it_is = entered.as_ref() == Some(answer);
            if let Some(text) = plain.filter(|_| as_it_is) {
                known.note(front_end, text);
            }
            if !as_it_is && !entered.is_some_and(|entered| is_same(item, &entered, answer)) {
                self.not_taken((n, item), answer, mistake, front_end);
            }
        }
    }

    /// Notes an answer that a front end does not take.
    fn not_taken(
        &mut self,
        (n, item): (usize, &Shown),
        answer: &Answer,
        mistake: Option<usize>,
        front_end: FrontEnd,
    ) {
        let Some(at) = mistake else {
            Entered::note(&mut self.entered, n, front_end, &written(item, answer));
            return;
        };
        let mistake = Some(item.mistakes[at].name.clone());
        let name = front_end.name;
        let known =
            (self.entered.iter()).any(|e| (e.item, e.front_end, &e.mistake) == (n, name, &mistake));
        if !known {
            self.entered.push(Entered {
                item: n,
                front_end: name,
                answer: written(item, answer),
                mistake,
            });
        }
    }
}

/// Two options that differ only in what is not seen: blanks and invisible characters.
fn alike(item: &Shown) -> Option<[SafeText; 2]> {
    let form = item.task.form();
    let options = form.options();
    let odd = |text: &SafeText| !text.is_ascii() || text.contains("  ") || text.contains('\n');
    if !options.iter().any(odd) {
        return None;
    }
    let seen: Vec<String> = options.iter().map(|option| seen(option)).collect();
    // Items of an order may be the same.
    let same = |one: usize, other: usize| {
        let equal = matches!(form, Form::Order { .. }) && options[one] == options[other];
        seen[one] == seen[other] && !equal
    };
    let at = (0..seen.len()).find(|&at| (0..at).any(|first| same(first, at)))?;
    let first = (0..at).find(|&first| same(first, at))?;
    Some([options[first].clone(), options[at].clone()])
}

/// What is seen of an option: of code, every blank.
fn seen(option: &str) -> String {
    let text: String = option.nfc().filter(|c| !is_unseen(*c)).collect();
    match text.contains('`') {
        true => text,
        false => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// Characters without width: soft hyphens, joiners, marks of direction and of style.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}')
}

/// Whether an answer is graded the same when it is entered in a front end.
pub(super) fn is_taken(item: &Shown, answer: &Answer, front_end: FrontEnd) -> bool {
    let Some(entered) = (front_end.enter)(item, answer) else {
        return false;
    };
    entered == *answer || is_same(item, &entered, answer)
}

/// Whether two answers are graded the same.
fn is_same(item: &Shown, one: &Answer, other: &Answer) -> bool {
    let graded = |answer: &Answer| item.grade(answer).ok().map(|g| (g.verdict, g.mistake));
    graded(one) == graded(other)
}

/// An answer as a complaint quotes it.
fn written(item: &Shown, answer: &Answer) -> String {
    match (answer, item.grade(answer)) {
        (Answer::Typed(typed), _) => typed.clone(),
        (Answer::Blanks(blanks), _) => blanks.join(" / "),
        (_, Ok(graded)) => graded.given.to_string(),
        (_, Err(_)) => item.task.model_answer().to_string(),
    }
}

/// An answer that its author calls right and that is not taken.
pub(super) fn refused(item: &Shown, foreseen: &Foreseen) -> Option<Fault> {
    let taken = |answer: &Answer| item.grade(answer).is_ok_and(|g| g.verdict.is_correct());
    let at = foreseen.right.iter().position(|answer| !taken(answer))?;
    Some(Fault {
        keys: &["answer", "text", "items"],
        message: match at {
            0 => message!("author-refuses-own"),
            at => message!("author-refuses-other", n = at + 1),
        },
        help: message!("author-refuses-help"),
    })
}
