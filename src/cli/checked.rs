//! What `kenning check` found, as people and programs read it.

use std::io;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;
use serde_json::json;

use super::linked::address;
use crate::author::rule;
use crate::reading::{Diagnostic, Severity, Source};
use crate::text::{Out, in_percents};
use crate::words::message;

/// The version of the JSON that is written: a higher one may lack what a lower one has.
const FORMAT: u32 = 1;
/// The version of SARIF, and where its schema is.
const SARIF: &str = "2.1.0";
const SARIF_SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// The most columns that a line of a course takes beside its number.
const WIDEST: usize = 140;

/// What was found in all courses.
#[derive(Debug, Default)]
pub(super) struct Checked {
    pub(super) errors: usize,
    pub(super) warnings: usize,
    /// Whether a course with errors would show more once it can be tried out.
    pub(super) hidden: bool,
    complaints: Vec<Complaint>,
}

/// A complaint as programs read it.
#[derive(Debug, Serialize)]
pub(super) struct Complaint {
    rule: &'static str,
    severity: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(flatten)]
    place: Spot,
    #[serde(skip_serializing_if = "Option::is_none")]
    second: Option<Spot>,
}

/// A place in a file. Lines and columns are counted from 1; columns count characters,
/// and the end is the first that is not part of it.
#[derive(Debug, Serialize)]
struct Spot {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

impl Spot {
    fn new(file: &str, (line, column): (usize, usize), end: usize, sources: &[Source]) -> Spot {
        let source = sources.iter().find(|source| source.file == file);
        let (end_line, end_column) = match source.map(|source| source.position(end)) {
            Some(end) if end >= (line, column) => end,
            _ => (line, column),
        };
        Spot {
            file: file.to_owned(),
            line,
            column,
            end_line,
            end_column,
        }
    }

    fn sarif(&self) -> serde_json::Value {
        json!({ "physicalLocation": {
            "artifactLocation": { "uri": as_uri(&self.file) },
            "region": {
                "startLine": self.line,
                "startColumn": self.column,
                "endLine": self.end_line,
                "endColumn": self.end_column,
            },
        }})
    }
}

/// A path as a reference in a URI (RFC 3986): what may not stand there as it is is written in
/// hexadecimal digits.
fn as_uri(path: &str) -> String {
    let stays = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    in_percents(&path.replace('\\', "/"), stays)
}

impl Complaint {
    /// A complaint about a place in a course.
    pub(super) fn of(diagnostic: &Diagnostic, sources: &[Source]) -> Complaint {
        let d = diagnostic;
        let second = d.second.as_ref();
        Complaint {
            rule: rule(&d.message),
            severity: word(d.severity),
            message: d.message.to_string(),
            help: d.help.as_ref().map(ToString::to_string),
            place: Spot::new(&d.file, (d.line, d.column), d.span.end, sources),
            second: second.map(|s| Spot::new(&s.file, (s.line, s.column), s.span.end, sources)),
        }
    }

    /// A course that can't be read at all.
    pub(super) fn unread(file: String, error: String) -> Complaint {
        Complaint {
            rule: "unread",
            severity: word(Severity::Error),
            message: error,
            help: None,
            place: Spot::new(&file, (1, 1), 0, &[]),
            second: None,
        }
    }

    /// What is wrong and what to do, on one line.
    fn account(&self) -> String {
        match &self.help {
            Some(help) => format!("{} ({help})", self.message),
            None => self.message.clone(),
        }
    }

    /// A workflow command, by which GitHub marks a line.
    fn github(&self) -> String {
        let data = |text: &str| {
            let text = text.replace('%', "%25");
            text.replace('\r', "%0D").replace('\n', "%0A")
        };
        let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
        let Spot {
            line,
            column,
            end_line,
            ..
        } = self.place;
        format!(
            "::{} file={},line={line},endLine={end_line},col={column},title={}::{}\n",
            self.severity,
            property(&self.place.file),
            property(self.rule),
            data(&self.account()),
        )
    }

    fn sarif(&self) -> serde_json::Value {
        let second = self.second.iter().map(Spot::sarif).collect::<Vec<_>>();
        json!({
            "ruleId": self.rule,
            "level": self.severity,
            "message": { "text": self.account() },
            "locations": [self.place.sarif()],
            "relatedLocations": second,
        })
    }
}

impl Checked {
    /// Counts and keeps a complaint.
    pub(super) fn add(&mut self, complaint: Complaint) {
        match complaint.severity == word(Severity::Error) {
            true => self.errors += 1,
            false => self.warnings += 1,
        }
        self.complaints.push(complaint);
    }

    /// One object, as `docs/check.md` describes it.
    pub(super) fn json(&self) -> serde_json::Value {
        json!({
            "format": FORMAT,
            "errors": self.errors,
            "warnings": self.warnings,
            "complaints": self.complaints,
        })
    }

    /// A line for each complaint.
    pub(super) fn github(&self) -> String {
        self.complaints.iter().map(Complaint::github).collect()
    }

    /// A log in the format of the static analysis tools.
    pub(super) fn sarif(&self) -> serde_json::Value {
        let mut rules: Vec<&str> = self.complaints.iter().map(|c| c.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        let rules: Vec<_> = rules.iter().map(|rule| json!({ "id": rule })).collect();
        let results: Vec<_> = self.complaints.iter().map(Complaint::sarif).collect();
        json!({
            "$schema": SARIF_SCHEMA,
            "version": SARIF,
            "runs": [{
                "tool": { "driver": {
                    "name": env!("CARGO_PKG_NAME"),
                    "version": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                }},
                "columnKind": "unicodeCodePoints",
                "results": results,
            }],
        })
    }
}

/// The word for it in what programs read.
fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Writes a complaint with the line that it is about, marked, and the second place.
pub(super) fn write_snippet(
    out: &mut Out<'_>,
    diagnostic: &Diagnostic,
    sources: &[Source],
) -> io::Result<()> {
    let d = diagnostic;
    let source = |file: &str| sources.iter().find(|source| source.file == file);
    let Some(first) = source(&d.file) else {
        return writeln!(out, "{d}");
    };
    let (title, help) = (
        d.message.to_string(),
        d.help.as_ref().map(ToString::to_string),
    );
    let level = match d.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let marked = |source: &Source, span: &std::ops::Range<usize>| in_line(&source.text, span);
    let mut snippet = Snippet::source(first.text.as_str())
        .path(d.file.as_str())
        .annotation(AnnotationKind::Primary.span(marked(first, &d.span)));
    let other = match rule(&d.message).ends_with("never-closed") {
        true => message!("cli-check-goes-on").to_string(),
        false => message!("cli-check-other").to_string(),
    };
    let beside = |span| AnnotationKind::Context.span(span).label(other.as_str());
    let mut elsewhere = None;
    if let Some(second) = &d.second
        && let Some(there) = source(&second.file)
    {
        let span = marked(there, &second.span);
        match second.file == d.file {
            true => snippet = snippet.annotation(beside(span)),
            false => {
                let there = Snippet::source(there.text.as_str()).path(second.file.as_str());
                elsewhere = Some(there.annotation(beside(span)));
            }
        }
    }
    let mut group: Group<'_> = level
        .primary_title(title.as_str())
        .id(rule(&d.message))
        .element(snippet);
    if let Some(there) = elsewhere {
        group = group.element(there);
    }
    if let Some(help) = &help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let columns = crossterm::terminal::size().map_or(WIDEST, |(columns, _)| columns.into());
    // Colours and marks beyond ASCII would go through no terminal that strips them.
    let renderer = Renderer::plain()
        .decor_style(DecorStyle::Ascii)
        .term_width(columns.clamp(40, WIDEST));
    let text = renderer.render(&[group]);
    if !out.has_links() {
        return writeln!(out, "{text}\n");
    }
    let place = format!("{}:{}:{}", d.file, d.line, d.column);
    out.write_linked(&text, &place, &address(&d.file, d.line))?;
    writeln!(out)
}

/// The part of a span that is on its first line; at least one character, where there is one.
fn in_line(text: &str, span: &std::ops::Range<usize>) -> std::ops::Range<usize> {
    let start = span.start.min(text.len());
    let rest = text.get(start..).unwrap_or_default();
    let line = rest.find('\n').unwrap_or(rest.len());
    let first = rest.chars().next().map_or(0, char::len_utf8).min(line);
    let length = span
        .end
        .saturating_sub(span.start)
        .clamp(first, line.max(first));
    start..start + length
}
