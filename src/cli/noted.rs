//! `kenning check --with`: what a class report says of questions, at their lines.

use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::Error;
use crate::author::Loaded;
use crate::class::report::Notes;
use crate::course::Course;
use crate::disk::fs;
use crate::reading::{Diagnostic, Severity, Source};
use crate::words::message;

/// Largest report that is read, in bytes.
const LARGEST: u64 = 256 << 20;

/// Reads a report in JSON.
pub(super) fn read(path: &Path) -> Result<Notes, Error> {
    let said = |why: String| Error::Said(message!("classreport-in-file", path = path, why = why));
    let meta = fs::metadata(path).map_err(|e| said(e.to_string()))?;
    if !meta.is_file() || meta.len() > LARGEST {
        let mib = LARGEST >> 20;
        return Err(Error::Said(message!(
            "classreport-file-large",
            path = path,
            most = mib
        )));
    }
    let text = fs::read(path).map_err(|e| said(e.to_string()))?;
    Notes::parse(&String::from_utf8_lossy(&text)).map_err(|e| said(e.to_string()))
}

/// Adds what the report says of the questions of a course, as warnings, in their order. Tells
/// whether it is of this course, as far as that can be read.
pub(super) fn add(loaded: &mut Loaded, notes: &Notes) -> bool {
    let of = notes.course.as_str();
    let is_it = |c: &Course| c.id.as_str() == of || c.was.iter().any(|was| was == of);
    let Some(course) = &loaded.course else {
        return true;
    };
    if !is_it(course) {
        return false;
    }
    // A question may have another id since the report was made.
    let now = |id: &str| {
        let at = course.question(id);
        at.map_or_else(|| id.to_owned(), |at| course.questions[at].id.to_string())
    };
    let ids: Vec<String> = notes.questions.iter().map(|of| now(&of.id)).collect();
    let places = places(&loaded.sources);
    for (question, id) in notes.questions.iter().zip(&ids) {
        let id = id.as_str();
        let place = place_of(&places, id);
        for (what, help) in &question.notes {
            let message = message!("author-class-report", question = id, what = what);
            let (source, span) = match place {
                Some(place) => (&loaded.sources[place.source], place.span.clone()),
                None => match loaded.sources.first() {
                    Some(first) => (first, 0..0),
                    None => return true,
                },
            };
            let (line, column) = source.position(span.start);
            loaded.diagnostics.push(Diagnostic {
                severity: Severity::Warning,
                file: source.file.clone(),
                line,
                column,
                span,
                second: None,
                message,
                help: Some(crate::words::Message::verbatim(help.as_str())),
            });
        }
    }
    true
}

/// Where the id of a question or a table of facts stands.
struct Place {
    id: String,
    source: usize,
    span: std::ops::Range<usize>,
}

/// Where a question stands; one that was made of a table or a text, where that does, whose id
/// its own begins with.
fn place_of<'p>(places: &'p [Place], id: &str) -> Option<&'p Place> {
    let mut ids = std::iter::successors(Some(id), |id| Some(id.rsplit_once('.')?.0));
    ids.find_map(|id| places.iter().find(|place| place.id == id))
}

fn places(sources: &[Source]) -> Vec<Place> {
    let mut all = Vec::new();
    for (source, of) in sources.iter().enumerate() {
        let (file, _) = DeTable::parse_recoverable(&of.text);
        for name in ["question", "facts"] {
            let Some(DeValue::Array(tables)) = file.get_ref().get(name).map(|v| v.get_ref()) else {
                continue;
            };
            for table in tables.iter() {
                let DeValue::Table(table) = table.get_ref() else {
                    continue;
                };
                if let Some(id) = table.get("id")
                    && let DeValue::String(text) = id.get_ref()
                {
                    all.push(Place {
                        id: text.to_string(),
                        source,
                        span: id.span(),
                    });
                }
            }
        }
    }
    all
}
