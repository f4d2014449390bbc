//! Reads selectors: terms, `-` before what is not meant, `or` between what is meant either
//! way, and parentheses.

use super::field::{Field, Quality};
use super::glob::folded;
use super::node::{LONGEST, MOST_TERMS, Node, Range, Term};
use super::said::{Fault, Wrong};
use crate::kinds::Kind;
use crate::learner::Stage;

/// Parentheses and signs within one another, at most.
const DEEPEST: usize = 30;
/// The greatest number that is read, in days or times.
const GREATEST: f64 = 1e6;

/// Reads a selector.
pub(super) fn read(text: &str) -> Result<Node, Wrong> {
    if text.len() > LONGEST {
        return Err(Wrong::at(text, 0..text.len(), Fault::Long));
    }
    let mut reader = Reader {
        text,
        at: 0,
        terms: 0,
    };
    reader.skip();
    if reader.rest().is_empty() {
        return Err(Wrong::at(text, 0..0, Fault::Empty));
    }
    let node = reader.any(0)?;
    match reader.rest() {
        "" => Ok(node),
        // Only one that closes nothing ends what is read.
        _ => Err(reader.wrong(1, Fault::Closes)),
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    terms: usize,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Passes over space.
    fn skip(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    fn wrong(&self, length: usize, fault: Fault) -> Wrong {
        Wrong::at(self.text, self.at..self.at + length, fault)
    }

    /// A word that joins, which is passed over.
    fn takes(&mut self, word: &str) -> bool {
        let rest = self.rest();
        let is_there = rest
            .get(..word.len())
            .is_some_and(|r| r.eq_ignore_ascii_case(word));
        let after = rest.get(word.len()..).unwrap_or_default();
        let ends = after.starts_with(|c: char| c.is_whitespace() || c == '(' || c == ')');
        let is_word = is_there && (ends || after.is_empty());
        if is_word {
            self.at += word.len();
            self.skip();
        }
        is_word
    }

    fn any(&mut self, depth: usize) -> Result<Node, Wrong> {
        let mut nodes = vec![self.all(depth)?];
        loop {
            let at = self.at;
            if !self.takes("or") {
                break;
            }
            if self.is_at_end() {
                self.at = at;
                return Err(self.wrong(2, Fault::Joins("or")));
            }
            nodes.push(self.all(depth)?);
        }
        Ok(one_of(nodes, Node::Any))
    }

    fn is_at_end(&self) -> bool {
        self.rest().is_empty() || self.rest().starts_with(')')
    }

    fn all(&mut self, depth: usize) -> Result<Node, Wrong> {
        let mut nodes = Vec::new();
        loop {
            let at = self.at;
            if self.takes("and") && (nodes.is_empty() || self.is_at_end()) {
                self.at = at;
                return Err(self.wrong(3, Fault::Joins("and")));
            }
            let at = self.at;
            let is_or = self.takes("or");
            self.at = at;
            match (is_or, nodes.is_empty()) {
                (true, true) => return Err(self.wrong(2, Fault::Joins("or"))),
                (true, false) => break,
                (false, _) if self.is_at_end() => break,
                (false, _) => nodes.push(self.one(depth)?),
            }
        }
        // What needs the words of a question comes after what is quick to tell.
        nodes.sort_by_key(has_words);
        Ok(one_of(nodes, Node::All))
    }

    fn one(&mut self, depth: usize) -> Result<Node, Wrong> {
        if depth > DEEPEST {
            return Err(self.wrong(1, Fault::Deep));
        }
        let (rest, at) = (self.rest(), self.at);
        // Before a field or a parenthesis; before a word, it is one that is looked for.
        if self.takes("not") {
            let next = self.rest();
            let named = next
                .split_once(':')
                .and_then(|(name, _)| Field::named(name));
            if next.starts_with('(') || named.is_some() {
                return Ok(Node::Not(Box::new(self.one(depth + 1)?)));
            }
            self.at = at;
        }
        if let Some(after) = rest.strip_prefix('-') {
            if after.is_empty() || after.starts_with(|c: char| c.is_whitespace() || c == ')') {
                return Err(self.wrong(1, Fault::Nothing));
            }
            self.at += 1;
            return Ok(Node::Not(Box::new(self.one(depth + 1)?)));
        }
        if rest.starts_with('(') {
            let open = self.at;
            self.at += 1;
            self.skip();
            if self.rest().starts_with(')') {
                self.at = open;
                return Err(self.wrong(1, Fault::Nothing));
            }
            let node = self.any(depth + 1)?;
            if !self.rest().starts_with(')') {
                self.at = open;
                return Err(self.wrong(1, Fault::Open));
            }
            self.at += 1;
            self.skip();
            return Ok(node);
        }
        self.terms += 1;
        if self.terms > MOST_TERMS {
            return Err(self.wrong(1, Fault::Many));
        }
        let node = self.term()?;
        self.skip();
        Ok(node)
    }

    /// A text in quotes, or up to the next space or parenthesis, with where it stands.
    fn value(&mut self) -> Result<(String, std::ops::Range<usize>), Wrong> {
        let from = self.at;
        let rest = self.rest();
        let quote = rest
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\'' | '“'));
        let Some(quote) = quote else {
            let ends = |c: char| c.is_whitespace() || c == '(' || c == ')';
            let end = rest.find(ends).unwrap_or(rest.len());
            if let Some(quote) = rest[..end].find('"') {
                self.at += quote;
                return Err(self.wrong(1, Fault::Quote));
            }
            self.at += end;
            return Ok((rest[..end].to_owned(), from..self.at));
        };
        let closing = if quote == '“' { '”' } else { quote };
        let within = &rest[quote.len_utf8()..];
        let Some(end) = within.find(closing) else {
            return Err(self.wrong(quote.len_utf8(), Fault::Quote));
        };
        self.at += quote.len_utf8() + end + closing.len_utf8();
        Ok((within[..end].to_owned(), from..self.at))
    }

    fn term(&mut self) -> Result<Node, Wrong> {
        let rest = self.rest();
        let ends = |c: char| c.is_whitespace() || "():\"'“".contains(c);
        let end = rest.find(ends).unwrap_or(rest.len());
        if end == 0 || !rest[end..].starts_with(':') {
            let (words, at) = self.value()?;
            let words = folded(&words);
            return match words.trim() {
                "" => Err(Wrong::at(self.text, at, Fault::Nothing)),
                words => Ok(Node::Term(Term::Words(words.to_owned()))),
            };
        }
        let name = &rest[..end];
        let Some(field) = Field::named(name) else {
            let fault = Fault::Field(name.to_owned());
            return Err(self.wrong(end + 1, fault));
        };
        let from = self.at;
        self.at += end + 1;
        let (value, at) = self.value()?;
        if value.trim().is_empty() {
            return Err(Wrong::at(self.text, from..self.at, Fault::Valueless(field)));
        }
        let term = of_field(field, value.trim());
        term.map(Node::Term)
            .map_err(|fault| Wrong::at(self.text, at, fault))
    }
}

/// What is left out where there is only one.
fn one_of(mut nodes: Vec<Node>, several: fn(Vec<Node>) -> Node) -> Node {
    match (nodes.len(), nodes.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            nodes.extend(last);
            several(nodes)
        }
    }
}

fn has_words(node: &Node) -> bool {
    match node {
        Node::All(nodes) | Node::Any(nodes) => nodes.iter().any(has_words),
        Node::Not(node) => has_words(node),
        Node::Term(term) => matches!(term, Term::Words(_)),
    }
}

fn of_field(field: Field, value: &str) -> Result<Term, Fault> {
    if field.is_number() {
        return Ok(Term::Number(field, range(field, value)?));
    }
    let simple = folded(value).trim().to_owned();
    if simple.is_empty() {
        return Err(Fault::Valueless(field));
    }
    let one_of = |names: Vec<&'static str>| match names.contains(&simple.as_str()) {
        true => Ok(()),
        false => Err(Fault::Value(field, value.to_owned(), names)),
    };
    let is_pattern = simple.contains(['*', '?']);
    match field {
        Field::Is => {
            let known = Quality::ALL.into_iter().map(Quality::name);
            one_of(known.collect())?;
            return Ok(Quality::named(&simple)
                .map_or_else(|| Term::Named(field, simple.clone()), Term::Is));
        }
        Field::Stage => one_of(Stage::ALL.into_iter().map(Stage::name).collect())?,
        Field::Kind if !is_pattern => {
            one_of(Kind::ALL.iter().map(|(_, kind)| kind.name()).collect())?;
        }
        _ => {}
    }
    Ok(Term::Named(field, simple))
}

/// Numbers: `3`, `<=3`, `>1`, `2..5`; of days until something is due also in words, and shares
/// with a per cent sign. What is answered within so many days is what was at most so long ago.
fn range(field: Field, value: &str) -> Result<Range, Fault> {
    let wrong = || Fault::Number(field, value.to_owned());
    let infinite = f64::INFINITY;
    let between = |least, greatest| Range {
        least,
        greatest,
        with: (true, true),
    };
    if field == Field::Due {
        match value.to_ascii_lowercase().as_str() {
            "today" | "now" => return Ok(between(-infinite, 0.0)),
            "tomorrow" => return Ok(between(1.0, 1.0)),
            "overdue" => return Ok(between(-infinite, -1.0)),
            _ => {}
        }
    }
    let number = |text: &str| {
        let n = number(field, text).ok_or_else(wrong)?;
        // A share without a per cent sign goes up to 1.
        match field == Field::Recall && n > 1.0 && !text.ends_with('%') {
            true => Err(Fault::Share(value.replacen(text, &format!("{text}%"), 1))),
            false => Ok(n),
        }
    };
    if let Some((least, greatest)) = value.split_once("..") {
        let (least, greatest) = (number(least)?, number(greatest)?);
        return match least <= greatest {
            true => Ok(between(least, greatest)),
            false => Err(wrong()),
        };
    }
    let signs = ["<=", ">=", "≤", "≥", "<", ">", "="];
    let sign = signs.into_iter().find(|sign| value.starts_with(sign));
    let n = number(&value[sign.map_or(0, str::len)..])?;
    Ok(match sign {
        Some("<=" | "≤") => between(-infinite, n),
        Some(">=" | "≥") => between(n, infinite),
        Some("<") => Range {
            with: (true, false),
            ..between(-infinite, n)
        },
        Some(">") => Range {
            with: (false, true),
            ..between(n, infinite)
        },
        None if field == Field::Rated => between(-infinite, n),
        _ => between(n, n),
    })
}

fn number(field: Field, text: &str) -> Option<f64> {
    let (digits, share) = match text.strip_suffix('%') {
        Some(digits) if field == Field::Recall => (digits.trim_end(), 100.0),
        Some(_) => return None,
        None => (text, 1.0),
    };
    let unsigned = digits.strip_prefix('-').filter(|_| field == Field::Due);
    let unsigned = unsigned.unwrap_or(digits);
    let is_plain =
        !unsigned.is_empty() && unsigned.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let n: f64 = digits.parse().ok().filter(|_| is_plain)?;
    (n.abs() <= GREATEST).then_some(n / share)
}
