//! `expression`: algebra, compared by value and, where it is asked for, by form.

use super::answer::{Answer, Graded, Unreadable};
use super::definition::{Chance, Definition, another_form};
use super::expression_keys::Rules;
use super::form::{Form, Line};
use super::reader::{Fault, Filler, patterns};
use super::shown_expression::{Found, Key, Shown};
use crate::algebra::{
    self, MAX_LENGTH, Match, Node, Shape, Sort, Work, compare, lacks, without_name,
};
use crate::reading::{Single, Strings, Table};
use crate::template::{Pattern, Unshowable};
use crate::text::SafeText;
use crate::words::{Joined, Message, Value, message};

/// Accepted answers, and how they are compared.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Expression {
    /// Never empty; the first is the model answer.
    accepted: Vec<Pattern>,
    rules: Rules,
}

impl Definition for Expression {
    type Shown = Shown;
    /// Any of these, by value.
    type Wrong = Vec<(SafeText, Shape)>;

    const NAME: &'static str = "expression";
    const KEYS: &'static [&'static str] = &["answer", "form", "up-to", "domain", "letters"];
    const SECONDS: f64 = 25.0;

    fn read(table: &mut Table<'_, '_>) -> Option<Self> {
        let rules = Rules::read(table);
        let accepted =
            table.required_strings("answer", Single::Allowed, message!("kinds-example-algebra"))?;
        Some(Expression {
            accepted: patterns(accepted.texts()),
            rules: rules?,
        })
    }

    /// Of a template, values are to be filled in first.
    fn may_be_given(&self, answer: &Strings, table: &mut Table<'_, '_>) -> bool {
        let mut sound = true;
        for (text, place) in &answer.entries {
            if text.contains('{') {
                continue;
            }
            if let Err(fault) = algebra::read(text, &self.rules.letters) {
                let message = message!("kinds-algebra-unread", text = text, why = fault.message);
                let help = Some(message!("kinds-algebra-unread-help"));
                table.complaints.error(place, message, help);
                sound = false;
            }
        }
        sound
    }

    fn chance(&self) -> Chance {
        Chance::free(0.02)
    }

    fn show(&self, filler: &mut Filler<'_>) -> Result<Shown, Unshowable> {
        let texts = filler.fill_all(&self.accepted)?;
        let letters = &self.rules.letters;
        Ok(Shown {
            accepted: texts.into_iter().map(|t| Key::new(t, letters)).collect(),
            rules: self.rules.clone(),
        })
    }

    fn show_wrong(
        &self,
        answer: &[Pattern],
        filler: &Filler<'_>,
    ) -> Result<Option<Self::Wrong>, Unshowable> {
        let mut wrong = Vec::new();
        for text in filler.fill_all(answer)? {
            // With some values it may have none: a fraction with 0 below the line.
            let Ok(reading) = algebra::read(&text, &self.rules.letters) else {
                return Ok(None);
            };
            wrong.push((text, reading.shape));
        }
        Ok(Some(wrong))
    }

    fn form(_: &Shown) -> Form<'_> {
        Form::Line(Line::Algebra)
    }

    fn judge(shown: &Shown, answer: &Answer) -> Result<Graded, Unreadable> {
        let Answer::Typed(typed) = answer else {
            return another_form();
        };
        let reading = shown
            .read(typed)
            .map_err(|fault| Unreadable(fault.message))?;
        let given = &reading.shape;
        let mut work = Work::default();
        let found = shown.find(given, &mut work);
        if let Found::Right(key) = &found {
            let lacking = shown.rules.form.and_then(|form| lacks(form, key, given));
            if let Some(lacking) = lacking.or_else(|| lacks_constant(shown, key, given)) {
                return Err(Unreadable(lacking));
            }
        } else {
            let mut meant = |other: &Shape| matches!(shown.find(other, &mut work), Found::Right(_));
            if let Some(other) = reading.others.iter().find(|other| meant(other)) {
                let (first, other) = (shown.line(given), shown.line(other));
                return Err(Unreadable(message!(
                    "kinds-algebra-two-ways",
                    first = first,
                    other = other
                )));
            }
            if let Found::Other(sort) = found {
                let is_set = shown.keys().any(|key| matches!(key, Shape::Set(_)));
                return Err(Unreadable(match has_comma_between_digits(typed) {
                    _ if is_set => message!("kinds-algebra-set"),
                    true => message!("kinds-algebra-comma"),
                    false => wanted(sort),
                }));
            }
            if let Some(name) = shown.foreign(given) {
                return Err(Unreadable(foreign(&name, &shown.letters())));
            }
        }
        let mut graded = Graded::plain(matches!(found, Found::Right(_)), typed.trim().to_owned());
        match found {
            Found::Unclear => return Err(Unreadable(message!("kinds-algebra-unclear"))),
            Found::Narrower => graded.remarks.push(message!("kinds-algebra-narrower")),
            Found::Right(_) | Found::Wrong | Found::Other(_) => {}
        }
        let line = shown.line(given);
        let is_as_typed = |line: &str| plainly(line) == plainly(typed);
        if !is_as_typed(&line) && !is_as_typed(&shown.apart(given)) {
            let read = message!("kinds-algebra-read", line = line);
            graded.remarks.insert(0, read);
        }
        Ok(graded)
    }

    fn is_wrong(shown: &Shown, wrong: &Self::Wrong, answer: &Answer) -> bool {
        let Answer::Typed(typed) = answer else {
            return false;
        };
        let Ok(reading) = shown.read(typed) else {
            return false;
        };
        let same = |key| compare(key, &reading.shape, &shown.rules.comparing) == Match::Same;
        wrong.iter().any(|(_, key)| same(key))
    }

    fn near(shown: &Shown, answer: &Answer) -> Vec<Message> {
        let Answer::Typed(typed) = answer else {
            return Vec::new();
        };
        let (Some(given), Some(key)) = (shown.read(typed).ok(), shown.keys().next()) else {
            return Vec::new();
        };
        let given = without_name(key, &given.shape);
        if let (Shape::Row { open, close, .. }, Shape::Row { items, .. }) = (key, &given) {
            let in_others = Shape::Row {
                open: *open,
                close: *close,
                items: items.clone(),
            };
            return match shown.find(&in_others, &mut Work::default()) {
                Found::Right(_) => vec![message!("kinds-algebra-in-brackets")],
                _ => Vec::new(),
            };
        }
        let (Shape::Term(key), Shape::Term(given)) = (key, given) else {
            return Vec::new();
        };
        if is_rounded(key, &given) {
            return vec![message!("kinds-algebra-rounded")];
        }
        let turned = Shape::Term(Node::Negative(Box::new(given)));
        match shown.find(&turned, &mut Work::default()) {
            Found::Right(_) => vec![message!("kinds-algebra-sign")],
            _ => Vec::new(),
        }
    }

    fn model_answer(shown: &Shown) -> SafeText {
        let key = &shown.accepted[0];
        match &key.read {
            Ok(shape) => shown.line(shape).into(),
            Err(_) => key.text.clone(),
        }
    }

    fn right(shown: &Shown) -> Vec<Answer> {
        let typed = shown.accepted.iter().map(|key| key.text.to_string());
        typed.map(Answer::Typed).collect()
    }

    fn wrong(_: &Shown, wrong: &Self::Wrong) -> Vec<Answer> {
        let typed = wrong.iter().map(|(text, _)| text.to_string());
        typed.map(Answer::Typed).collect()
    }

    fn fault(shown: &Shown) -> Option<Fault> {
        let at_answer = |message, help| Fault {
            keys: &["answer"],
            message,
            help,
        };
        shown.accepted.iter().find_map(|key| {
            let shape = match &key.read {
                Ok(shape) => shape,
                Err(fault) => {
                    let (text, why) = (key.text.as_str(), &fault.message);
                    let message = message!("kinds-algebra-unread", text = text, why = why);
                    return Some(at_answer(message, message!("kinds-algebra-unread-help")));
                }
            };
            if compare(shape, shape, &shown.rules.comparing) != Match::Same {
                let message = message!("kinds-algebra-nowhere", text = &key.text);
                return Some(at_answer(message, message!("kinds-algebra-nowhere-help")));
            }
            let lacking = lacks(shown.rules.form?, shape, shape)?;
            let message = message!("kinds-algebra-form", text = &key.text, why = lacking);
            Some(at_answer(message, message!("kinds-algebra-form-help")))
        })
    }

    fn doubt(shown: &Shown) -> Option<Fault> {
        shown.accepted.iter().find_map(|key| {
            let always = algebra::always(key.read.as_ref().ok()?)?;
            let text = key.text.as_str();
            Some(Fault {
                keys: &["answer"],
                message: match always {
                    true => message!("kinds-algebra-always", text = text),
                    false => message!("kinds-algebra-never", text = text),
                },
                help: message!("kinds-algebra-always-help"),
            })
        })
    }

    fn reading(shown: &Shown, typed: &str) -> Option<Message> {
        if typed.trim().is_empty() || typed.chars().count() > MAX_LENGTH {
            return None;
        }
        match shown.read(typed) {
            Ok(reading) => {
                let line = shown.line(&reading.shape);
                Some(message!("kinds-algebra-reads", line = line))
            }
            // What is not finished need not be told.
            Err(fault) if fault.is_open => Some(message!("kinds-algebra-goes-on")),
            Err(fault) => Some(fault.message),
        }
    }
}

fn has_comma_between_digits(typed: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    typed
        .match_indices(',')
        .any(|(at, _)| typed[..at].ends_with(is_digit) && typed[at + 1..].starts_with(is_digit))
}

/// What is said of an answer without `+ C`, where the key has one.
fn lacks_constant(shown: &Shown, key: &Shape, given: &Shape) -> Option<Message> {
    let own: Vec<&str> = given.names().into_iter().collect();
    let needed = shown.rules.allows_constant() && key.names().contains("C");
    let has_one = own
        .iter()
        .any(|name| !key.names().contains(name) || *name == "C");
    (needed && !has_one).then(|| message!("kinds-algebra-constant"))
}

fn foreign(name: &str, known: &[String]) -> Message {
    match known.is_empty() {
        true => message!("kinds-algebra-no-letters", name = name),
        false => {
            let known = Value::list(known.iter().map(String::as_str), Joined::And);
            message!("kinds-algebra-letter", name = name, known = known)
        }
    }
}

/// What is said where another sort of answer is asked for.
fn wanted(sort: Sort) -> Message {
    match sort {
        Sort::Term => message!("kinds-algebra-term"),
        Sort::Equation => message!("kinds-algebra-equation"),
        Sort::Inequality => message!("kinds-algebra-inequality"),
        Sort::Row => message!("kinds-algebra-row"),
        Sort::Intervals => message!("kinds-algebra-interval"),
        Sort::Values => message!("kinds-algebra-values"),
    }
}

/// Whether a decimal is near a number that is no short decimal.
fn is_rounded(key: &Node, given: &Node) -> bool {
    let decimal = |node: &Node| match node {
        Node::Negative(part) => matches!(**part, Node::Number(n) if !n.is_integer()),
        Node::Number(n) => !n.is_integer(),
        _ => false,
    };
    let near = algebra::approximate(key).zip(algebra::approximate(given));
    let near = near.is_some_and(|(a, b)| (a - b).abs() <= 0.005 * a.abs());
    near && decimal(given) && !decimal(key)
}

/// Ends a number: drops the zeros at its end, behind the point.
fn end_number(plain: &mut String, point: Option<usize>) {
    if point.is_some() {
        let kept = plain.trim_end_matches('0').trim_end_matches('.').len();
        plain.truncate(kept);
    }
}

/// Without blanks and needless zeros, with plain signs and exponents: whether a line shows
/// anything that was not typed.
fn plainly(text: &str) -> String {
    let mut plain = String::new();
    let mut point = None;
    let mut was_raised = false;
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        if c == '.' && point.is_none() {
            point = Some(plain.len());
        } else if !c.is_ascii_digit() {
            end_number(&mut plain, point.take());
        }
        let low = algebra::lowered_exponent(c);
        if low.is_some() && !was_raised {
            plain.push('^');
        }
        was_raised = low.is_some();
        plain.push(match low.unwrap_or(c) {
            '−' | '–' => '-',
            '·' | '×' => '*',
            c => c,
        });
    }
    end_number(&mut plain, point);
    plain
}
