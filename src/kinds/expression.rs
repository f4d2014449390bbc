//! `expression`: algebra, compared by value and, where it is asked for, by form.

use super::answer::{Answer, Graded, Unreadable};
use super::definition::{Chance, Definition, another_form};
use super::expression_keys::Rules;
use super::form::{Form, Line};
use super::reader::{Fault, Filler, patterns};
use super::signs::without_stop;
use crate::algebra::{
    self, Letters, MAX_LENGTH, Match, Node, Reading, Shape, Sort, Work, compare, compare_within,
    lacks, sort, without_name,
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

/// A text of the course, and how it is read.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    text: SafeText,
    read: Result<Shape, algebra::Fault>,
}

/// As shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    accepted: Vec<Key>,
    rules: Rules,
}

/// How an answer compares with the accepted ones.
enum Found {
    /// It has the value of this one.
    Right(Shape),
    Wrong,
    /// The same where both have a value, but has none at some points.
    Narrower,
    /// It can't be told.
    Unclear,
    /// All accepted ones are of another sort.
    Other(Sort),
}

impl Key {
    fn new(text: SafeText, letters: &Letters) -> Key {
        let read = algebra::read(&text, letters).map(|reading| reading.shape);
        Key { text, read }
    }
}

impl Shown {
    fn keys(&self) -> impl Iterator<Item = &Shape> {
        self.accepted
            .iter()
            .filter_map(|key| key.read.as_ref().ok())
    }

    /// The sort of its model answer; inequalities of which one holds are inequalities.
    pub(super) fn sort(&self) -> Option<Sort> {
        let key = self.keys().next()?;
        let is_one = |shape: &Shape| sort(shape) == Sort::Inequality;
        match key {
            Shape::List(items) if items.iter().all(is_one) => Some(Sort::Inequality),
            key => Some(sort(key)),
        }
    }

    /// What a learner typed, with its letters in the case of the question's.
    fn read(&self, typed: &str) -> Result<Reading, algebra::Fault> {
        let typed = without_stop(typed);
        let pointed = self.with_points(typed);
        let reading = algebra::read(pointed.as_deref().unwrap_or(typed), &self.rules.letters)?;
        let known = self.letters();
        let cased = |shape: &Shape| in_known_case(shape, &known);
        Ok(Reading {
            shape: cased(&reading.shape),
            others: reading.others.iter().map(cased).collect(),
        })
    }

    /// What was typed with points for the commas that begin decimal places: where one value,
    /// equation or inequality is asked for, or `;` parts several.
    fn with_points(&self, typed: &str) -> Option<String> {
        let key = self.keys().next()?;
        let is_one = matches!(key, Shape::Term(_) | Shape::Relation(..))
            || self.sort() == Some(Sort::Inequality);
        match typed.contains(',') && (is_one || typed.contains(';')) {
            true => pointed(typed),
            false => None,
        }
    }

    /// The letters that stand in the accepted answers, and those that the question names.
    fn letters(&self) -> Vec<String> {
        let used = self.keys().flat_map(Shape::names).map(str::to_owned);
        let mut all: Vec<String> = used.chain(self.rules.names.iter().cloned()).collect();
        all.sort();
        all.dedup();
        all
    }

    /// A letter of the answer that the question does not have.
    fn foreign(&self, given: &Shape) -> Option<String> {
        let known = self.letters();
        let key = self.keys().next()?;
        let given = without_name(key, given);
        let is_known = |name: &str| {
            let added = ["C", "c", "K", "k"].contains(&name);
            known.iter().any(|k| k == name) || (added && self.rules.allows_constant())
        };
        // `x = 2` names what is asked for, where the values themselves are asked for.
        let values = sort(key) == Sort::Values;
        let names = given.names();
        let mut foreign = names.into_iter().filter(|name| !is_known(name));
        foreign
            .find(|name| !(values && names_value(&given, name)))
            .map(str::to_owned)
    }

    fn find(&self, given: &Shape, work: &mut Work) -> Found {
        let mut found = Vec::new();
        for key in self.keys() {
            match compare_within(key, given, &self.rules.comparing, work) {
                Match::Same => return Found::Right(key.clone()),
                other => found.push(other),
            }
        }
        if found.contains(&Match::Unclear) {
            return Found::Unclear;
        }
        if found.contains(&Match::Narrower) {
            return Found::Narrower;
        }
        match found.first() {
            Some(Match::Other(sort)) if !found.contains(&Match::Different) => Found::Other(*sort),
            _ => Found::Wrong,
        }
    }

    /// The same parts as [`Shown::line`] has, each by itself.
    fn apart(&self, shape: &Shape) -> String {
        let (items, joint) = match shape {
            Shape::All(items) => (items, " and "),
            Shape::List(items) => (items, "; "),
            other => return self.line(other),
        };
        let items: Vec<String> = items.iter().map(|item| self.line(item)).collect();
        items.join(joint)
    }

    fn line(&self, shape: &Shape) -> String {
        algebra::show(shape, &self.rules.letters)
    }
}

/// Whether a letter only names values, as in `x = 2 or x = 3`.
fn names_value(shape: &Shape, name: &str) -> bool {
    match shape {
        Shape::Relation(Node::Name(left), algebra::Relation::Equal, right) => {
            left == name && !right.names().contains(name)
        }
        Shape::Relation(left, _, right) => {
            !left.names().contains(name) && !right.names().contains(name)
        }
        Shape::Set(items) | Shape::List(items) | Shape::All(items) => {
            items.iter().all(|item| names_value(item, name))
        }
        other => !other.names().contains(name),
    }
}

/// With `X` as `x` where the question has only `x`, and the other way round.
fn in_known_case(shape: &Shape, known: &[String]) -> Shape {
    let node = |node: &Node| cased(node, known);
    let all = |items: &[Shape]| items.iter().map(|s| in_known_case(s, known)).collect();
    match shape {
        Shape::Term(term) => Shape::Term(node(term)),
        Shape::Relation(left, relation, right) => {
            Shape::Relation(node(left), *relation, node(right))
        }
        Shape::Row { open, close, items } => Shape::Row {
            open: *open,
            close: *close,
            items: all(items),
        },
        Shape::Set(items) => Shape::Set(all(items)),
        Shape::List(items) => Shape::List(all(items)),
        Shape::All(items) => Shape::All(all(items)),
        Shape::Union(items) => Shape::Union(all(items)),
    }
}

fn cased(node: &Node, known: &[String]) -> Node {
    let Node::Name(name) = node else {
        return node.map(&|part| cased(part, known));
    };
    let same = |k: &&String| k.to_lowercase() == name.to_lowercase();
    match known.contains(name) {
        true => node.clone(),
        false => known
            .iter()
            .find(same)
            .map_or(node.clone(), |k| Node::Name(k.clone())),
    }
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

/// What was typed with points for commas between digits; none where one of them may part
/// thousands, or two of them stand in one number.
fn pointed(typed: &str) -> Option<String> {
    let mut all: Vec<char> = typed.chars().collect();
    let digits = |part: &[char]| part.iter().take_while(|c| c.is_ascii_digit()).count();
    let mut last = None;
    for at in 0..all.len() {
        if all[at] != ',' {
            continue;
        }
        let after = digits(&all[at + 1..]);
        let reversed: Vec<char> = all[..at].iter().rev().copied().collect();
        let before = digits(&reversed);
        if before == 0 || after == 0 {
            continue;
        }
        let follows = last == Some(at - before);
        let is_third = after == 3 && before <= 3 && all[at - before] != '0';
        if follows || is_third || all.get(at + 1 + after) == Some(&',') {
            return None;
        }
        last = Some(at + 1);
        all[at] = '.';
    }
    last.map(|_| all.into_iter().collect())
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
