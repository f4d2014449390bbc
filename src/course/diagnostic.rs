//! Complaints about a course: where, what, and what to do.

use std::fmt;
use std::ops::Range;

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
    /// What is wrong.
    pub message: String,
    /// What was expected, or what to do.
    pub help: Option<String>,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(
            f,
            "{}:{}:{}: {word}: {}",
            self.file, self.line, self.column, self.message
        )?;
        match &self.help {
            Some(help) => write!(f, " ({help})"),
            None => Ok(()),
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
    pub sources: Vec<Source>,
    pub list: Vec<Diagnostic>,
}

/// A place in one of the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub source: usize,
    pub span: Range<usize>,
}

impl Complaints {
    /// Adds an error.
    pub fn error(&mut self, place: &Place, message: impl Into<String>, help: Option<String>) {
        self.add(Severity::Error, place, message.into(), help);
    }
    /// Adds a warning.
    pub fn warn(&mut self, place: &Place, message: impl Into<String>, help: Option<String>) {
        self.add(Severity::Warning, place, message.into(), help);
    }
    /// Where `text` stands in the table that begins at `table`; the table where it can't be found.
    pub fn find(&self, table: &Place, text: Option<&str>) -> Place {
        let found = text.filter(|t| !t.is_empty()).and_then(|text| {
            let source = &self.sources.get(table.source)?.text;
            let start = table.span.start;
            let at = start + source.get(start..)?.find(text)?;
            Some(Place {
                source: table.source,
                span: at..at + text.len(),
            })
        });
        found.unwrap_or_else(|| table.clone())
    }
    /// Whether any complaint is an error.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|d| d.severity == Severity::Error)
    }

    fn add(&mut self, severity: Severity, place: &Place, message: String, help: Option<String>) {
        if self.list.len() >= MAX_DIAGNOSTICS {
            return;
        }
        let (file, (line, column)) = match self.sources.get(place.source) {
            Some(source) => (source.file.clone(), source.position(place.span.start)),
            None => (String::new(), (1, 1)),
        };
        self.list.push(Diagnostic {
            severity,
            file,
            line,
            column,
            message,
            help,
        });
    }
}
