//! Complaints about a course: where, what, and what to do.

use std::collections::{BTreeSet, HashSet};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::asked::Record;
use crate::words::{Message, message};

/// How bad a complaint is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The course can't be used.
    Error,
    /// The course works, but a learner would stumble.
    Warning,
}

/// One complaint, at a place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub severity: Severity,
    pub file: String,
    /// Both from 1; columns count characters.
    pub line: usize,
    pub column: usize,
    /// What it is about, as bytes of the file's text without a byte order mark.
    pub span: Range<usize>,
    /// Another place that has to do with it, such as the first of two with one id.
    pub second: Option<Second>,
    /// What is wrong.
    pub message: Message,
    /// What was expected, or what to do.
    pub help: Option<Message>,
}

/// A place that a complaint points at besides its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Second {
    pub file: String,
    /// Both from 1; columns count characters.
    pub line: usize,
    pub column: usize,
    /// Bytes of the file's text without a byte order mark.
    pub span: Range<usize>,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.account().fmt(f)
    }
}

impl Diagnostic {
    /// All of it: place, severity, what is wrong and what to do.
    pub fn account(&self) -> Message {
        let place = message!(
            "reading-place",
            file = &self.file,
            line = self.line,
            column = self.column
        );
        let account = match self.severity {
            Severity::Error => message!("reading-error", place = place, what = &self.message),
            Severity::Warning => message!("reading-warning", place = place, what = &self.message),
        };
        match &self.help {
            Some(help) => message!("reading-with-help", account = account, help = help),
            None => account,
        }
    }
}

/// A course file's text, to turn byte positions into lines and columns.
#[derive(Clone, Debug)]
pub struct Source {
    pub file: String,
    pub text: String,
}

impl Source {
    /// Line and column, from 1, of a byte position.
    pub fn position(&self, byte: usize) -> (usize, usize) {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &self.text[..byte];
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        (line, before[start..].chars().count() + 1)
    }
}

/// Most complaints kept for one course: a file that is wrong throughout needs no more.
const MAX_DIAGNOSTICS: usize = 200;

/// Collects complaints while reading.
#[derive(Debug, Default)]
pub struct Complaints {
    pub sources: Arc<Vec<Source>>,
    pub list: Vec<Diagnostic>,
    /// Each value read so far: its key and its place.
    pub written: Vec<(&'static str, Place)>,
    /// What was complained of, and where: nothing is said or counted twice.
    said: HashSet<(usize, usize, Message)>,
    /// The keys that a question may have: what stands in the wrong table may belong to one.
    pub of_question: Vec<&'static str>,
    /// The rules whose warnings the course allows.
    pub allowed: Vec<(String, Place)>,
    /// Which warnings are kept by nobody: they take no place among those that are listed.
    muted: Option<Muted>,
    /// The rules of which warnings were not kept.
    pub heard: BTreeSet<&'static str>,
    /// What is asked of the tables, where somebody wants to know.
    pub asked: Option<Record>,
    /// How many complaints were not kept, the worst of them, and where the first was.
    omitted: Option<(usize, Severity, Place)>,
}

/// Warnings of some rules, which are not kept.
#[derive(Clone, Debug)]
struct Muted {
    rules: Vec<String>,
    /// The rule by which a complaint is made.
    rule: fn(&Message) -> &'static str,
}

/// How much was noted at some time.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Noted {
    list: usize,
    written: usize,
}

/// A place in one of the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub source: usize,
    pub span: Range<usize>,
}

impl Complaints {
    /// Begins to collect; `of_question` are the keys that a question may have.
    pub fn new(of_question: Vec<&'static str>) -> Complaints {
        Complaints {
            of_question,
            ..Complaints::default()
        }
    }

    /// Keeps no warnings of these rules from now on. `rule` is that by which a complaint is made.
    pub fn mute(&mut self, rules: Vec<String>, rule: fn(&Message) -> &'static str) {
        self.muted = (!rules.is_empty()).then_some(Muted { rules, rule });
    }

    /// Adds an error.
    pub fn error(&mut self, place: &Place, message: Message, help: Option<Message>) {
        self.add(Severity::Error, place, message, help);
    }
    /// Adds an error that points at a second place, too.
    pub fn error_beside(
        &mut self,
        place: &Place,
        second: &Place,
        message: Message,
        help: Option<Message>,
    ) {
        if self.add(Severity::Error, place, message, help) {
            self.point_at(second);
        }
    }
    /// Adds a warning that points at a second place, too.
    pub fn warn_beside(
        &mut self,
        place: &Place,
        second: &Place,
        message: Message,
        help: Option<Message>,
    ) {
        if self.add(Severity::Warning, place, message, help) {
            self.point_at(second);
        }
    }
    /// Adds a warning.
    pub fn warn(&mut self, place: &Place, message: Message, help: Option<Message>) {
        self.add(Severity::Warning, place, message, help);
    }
    /// Complains about a character that could steer a terminal or deceive a reader.
    pub(crate) fn unsafe_character(&mut self, place: &Place, c: char) {
        let help = match c {
            '\r' => message!("reading-carriage-return-help"),
            c if c.is_control() => message!("reading-control-character-help"),
            _ => message!("reading-unseen-character-help"),
        };
        let code = format!("{:04X}", c as u32);
        let message = message!("reading-control-character", code = code);
        self.error(place, message, Some(help));
    }

    /// The file and line of a place.
    pub fn at(&self, place: &Place) -> (String, usize) {
        match self.sources.get(place.source) {
            Some(source) => (source.file.clone(), source.position(place.span.start).0),
            None => (String::new(), 1),
        }
    }

    /// What stands at a place, as written.
    pub fn raw(&self, place: &Place) -> &str {
        self.sources
            .get(place.source)
            .and_then(|source| source.text.get(place.span.clone()))
            .unwrap_or_default()
    }

    /// Where `text` was written in one of these values: as the whole of one, or else as a part.
    pub fn find(&self, values: &[(&'static str, Place)], text: &str) -> Option<Place> {
        let mut whole = values.iter();
        if let Some((_, place)) = whole.find(|(_, place)| self.is_whole(place, text)) {
            return Some(place.clone());
        }
        let part = |text: &str| {
            values.iter().find_map(|(_, place)| {
                let start = place.span.start + self.raw(place).find(text)?;
                Some(Place {
                    source: place.source,
                    span: start..start + text.len(),
                })
            })
        };
        part(text).or_else(|| part(&text.replace('\\', "\\\\").replace('"', "\\\"")))
    }

    /// Whether a value is written as this text and no more, in quotes or without.
    pub fn is_whole(&self, place: &Place, text: &str) -> bool {
        self.raw(place).trim_matches(['"', '\'']).trim() == text
    }
    /// Whether any complaint is an error.
    pub fn has_errors(&self) -> bool {
        let omitted = self.omitted.as_ref().map(|(_, severity, _)| *severity);
        let mut all = self.list.iter().map(|d| d.severity).chain(omitted);
        all.any(|severity| severity == Severity::Error)
    }

    /// Whether no further complaint is kept, only counted.
    pub fn is_full(&self) -> bool {
        self.list.len() >= MAX_DIAGNOSTICS
    }

    /// Says how many complaints were too many to list.
    pub fn close(&mut self) {
        if let Some((count, severity, place)) = self.omitted.take() {
            let message = message!("reading-more-complaints", n = count);
            let help = message!("reading-more-complaints-help");
            self.push(severity, &place, message, Some(help));
        }
    }

    /// Collects what is found in a share of the course that is read on another thread.
    pub(crate) fn apart(&self) -> Complaints {
        Complaints {
            sources: Arc::clone(&self.sources),
            of_question: self.of_question.clone(),
            muted: self.muted.clone(),
            ..Complaints::default()
        }
    }

    /// How much was noted so far.
    pub(crate) fn noted(&self) -> Noted {
        Noted {
            list: self.list.len(),
            written: self.written.len(),
        }
    }

    /// Takes over what was noted apart in between.
    pub(crate) fn take_over(&mut self, apart: &Complaints, between: Range<Noted>) {
        let Range { start, end } = between;
        let written = apart.written.get(start.written..end.written);
        self.written.extend_from_slice(written.unwrap_or_default());
        self.heard.extend(&apart.heard);
        for diagnostic in apart.list.get(start.list..end.list).unwrap_or_default() {
            let mut files = self.sources.iter();
            let source = files.position(|source| source.file == diagnostic.file);
            let source = source.unwrap_or_default();
            let span = diagnostic.span.clone();
            if self.is_full() {
                self.omit(diagnostic.severity, &Place { source, span }, 1);
            } else if (self.said).insert((source, span.start, diagnostic.message.clone())) {
                self.list.push(diagnostic.clone());
            }
        }
    }

    /// Takes over how many complaints were not kept apart.
    pub(crate) fn take_over_omitted(&mut self, apart: &Complaints) {
        if let Some((count, severity, place)) = &apart.omitted {
            self.omit(*severity, place, *count);
        }
    }

    fn omit(&mut self, severity: Severity, place: &Place, count: usize) {
        let omitted = self.omitted.get_or_insert((0, severity, place.clone()));
        omitted.0 += count;
        omitted.1 = omitted.1.min(severity);
    }

    /// Adds a complaint; tells whether it is listed.
    fn add(
        &mut self,
        severity: Severity,
        place: &Place,
        message: Message,
        help: Option<Message>,
    ) -> bool {
        if let (Severity::Warning, Some(muted)) = (severity, &self.muted) {
            let rule = (muted.rule)(&message);
            if muted.rules.iter().any(|known| known == rule) {
                self.heard.insert(rule);
                return false;
            }
        }
        // Once it is full, what was said is not kept, and a repetition is not told apart.
        if !self.is_full() {
            // Course text is quoted here: it may hold what it is complained of for, and
            // be as long as its file.
            let message = message.on_one_line();
            let help = help.map(Message::on_one_line);
            let said = (place.source, place.span.start, message.clone());
            let is_new = self.said.insert(said);
            if is_new {
                self.push(severity, place, message, help);
            }
            return is_new;
        }
        self.omit(severity, place, 1);
        false
    }

    /// Gives the last complaint a second place.
    fn point_at(&mut self, second: &Place) {
        let Some(source) = self.sources.get(second.source) else {
            return;
        };
        let (line, column) = source.position(second.span.start);
        let second = Second {
            file: source.file.clone(),
            line,
            column,
            span: second.span.clone(),
        };
        if let Some(last) = self.list.last_mut() {
            last.second = Some(second);
        }
    }

    fn push(&mut self, severity: Severity, place: &Place, message: Message, help: Option<Message>) {
        let (file, (line, column)) = match self.sources.get(place.source) {
            Some(source) => (source.file.clone(), source.position(place.span.start)),
            None => (String::new(), (1, 1)),
        };
        self.list.push(Diagnostic {
            severity,
            file,
            line,
            column,
            span: place.span.clone(),
            second: None,
            message,
            help,
        });
    }
}
