//! Expressions of Maxima, read.

/// How deep brackets stand in brackets.
const DEEPEST: usize = 40;

/// A part of an expression.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Part {
    Number(String),
    Word(String),
    Sum(Vec<Part>),
    Negative(Box<Part>),
    /// Factors above the line and below it.
    Product(Vec<Part>, Vec<Part>),
    Power(Box<Part>, Box<Part>),
    Call(String, Vec<Part>),
}

/// Reads from the front of a text.
pub(super) struct Reader<'t> {
    pub(super) rest: &'t str,
    depth: usize,
}

impl<'t> Reader<'t> {
    pub(super) fn of(rest: &'t str) -> Reader<'t> {
        Reader { rest, depth: 0 }
    }

    fn takes(&mut self, sign: char) -> bool {
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// The letters at the start that are so.
    fn word(&mut self, is: impl Fn(char) -> bool) -> &'t str {
        let end = self.rest.find(|c| !is(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }

    /// A sum, or one term.
    pub(super) fn sum(&mut self) -> Option<Part> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let mut parts = Vec::new();
        let mut is_negative = self.takes('-');
        loop {
            let term = self.product()?;
            match (is_negative, term) {
                (true, term) => parts.push(Part::Negative(Box::new(term))),
                (false, Part::Sum(inner)) => parts.extend(inner),
                (false, term) => parts.push(term),
            }
            is_negative = self.takes('-');
            if !is_negative && !self.takes('+') {
                break;
            }
        }
        self.depth -= 1;
        match parts.len() {
            1 => parts.pop(),
            _ => Some(Part::Sum(parts)),
        }
    }

    fn product(&mut self) -> Option<Part> {
        let first = self.factor()?;
        let (mut above, mut below) = (vec![first], Vec::new());
        loop {
            if self.takes('*') {
                above.push(self.factor()?);
            } else if self.takes('/') {
                below.push(self.factor()?);
            } else {
                break;
            }
        }
        match (above.len(), below.is_empty()) {
            (1, true) => above.pop(),
            _ => Some(Part::Product(above, below)),
        }
    }

    fn factor(&mut self) -> Option<Part> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let part = if self.takes('-') {
            Part::Negative(Box::new(self.factor()?))
        } else {
            let base = self.atom()?;
            match self.takes('^') {
                true => Part::Power(Box::new(base), Box::new(self.factor()?)),
                false => base,
            }
        };
        self.depth -= 1;
        Some(part)
    }

    fn atom(&mut self) -> Option<Part> {
        if self.takes('(') {
            let inside = self.sum()?;
            return self.takes(')').then_some(inside);
        }
        let number = self.word(|c| c.is_ascii_digit() || c == '.');
        if !number.is_empty() {
            return Some(Part::Number(number.to_owned()));
        }
        if !self.rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let name = self
            .word(|c| c.is_ascii_alphanumeric() || c == '_')
            .to_owned();
        if !self.takes('(') {
            return Some(Part::Word(name));
        }
        let mut inside = vec![self.sum()?];
        while self.takes(',') {
            inside.push(self.sum()?);
        }
        self.takes(')').then_some(Part::Call(name, inside))
    }
}
