//! `kenning check`: a course whose id is that of a course within kenning.

use toml::de::{DeTable, DeValue};

use crate::author::Loaded;
use crate::desk::{bundled_files, is_copy};
use crate::reading::{Diagnostic, Severity};
use crate::words::message;

/// Warns where a course can be read, and can't be practised for its id, in front of what is
/// said of it.
pub(super) fn add(loaded: &mut Loaded) {
    let Some(course) = &loaded.course else {
        return;
    };
    let id = course.id.as_str();
    if bundled_files(id).is_err() || is_copy(course) {
        return;
    }
    let found = loaded.sources.iter().find_map(|source| {
        let (file, _) = DeTable::parse_recoverable(&source.text);
        let DeValue::Table(head) = file.get_ref().get("course")?.get_ref() else {
            return None;
        };
        Some((source, head.get("id")?.span()))
    });
    let Some((source, span)) = found else {
        return;
    };
    let (line, column) = source.position(span.start);
    let said = Diagnostic {
        severity: Severity::Warning,
        file: source.file.clone(),
        line,
        column,
        span,
        second: None,
        message: message!("author-id-bundled", id = id),
        help: Some(message!("author-id-bundled-help")),
    };
    let is_before = |d: &Diagnostic| d.file == said.file && d.line < said.line;
    let at = loaded.diagnostics.iter().take_while(|d| is_before(d));
    loaded.diagnostics.insert(at.count(), said);
}
