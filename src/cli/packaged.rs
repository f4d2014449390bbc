//! `kenning export --format qti`: the questions of a course as a package for other programs.

use std::path::Path;

use super::get::installed_as;
use super::output::{Output, What};
use super::{Error, Global, show};
use crate::author::{Care, load_named};
use crate::desk::bundled_files;
use crate::disk::fs;
use crate::library::{picture, read_course};
use crate::report::qti;
use crate::text::{Out, clean};
use crate::words::{Message, message};

/// Writes a course, named by its path or its id, and says what is not
/// in the file. Another file is written over only where that is forced.
pub(super) fn package(
    global: &Global,
    course: Option<&str>,
    output: Option<&Path>,
    force: bool,
) -> Result<(), Error> {
    let Some(name) = course else {
        return Err(Error::Wrong(message!("cli-export-qti-course")));
    };
    let Some(path) = output else {
        return Err(Error::Wrong(message!("cli-export-qti-output")));
    };
    let output = Output {
        path,
        what: What::Package,
        is_one: |_| false,
        force,
    };
    output.check()?;
    let installed = installed_as(global, name);
    let name = installed.as_deref().unwrap_or(name);
    let files = match show::is_bundled(name) {
        true => bundled_files(name)?,
        false => read_course(Path::new(name))?,
    };
    let named = files.named();
    let loaded = load_named(&named, Care::Quick);
    let first = loaded.diagnostics.first().map(|first| first.account());
    let course = loaded.course.ok_or_else(|| {
        let first = first.unwrap_or_else(|| Message::verbatim(""));
        Error::Said(message!("cli-show-broken", first = first, course = name))
    })?;
    let mut pictures = |file: &str| {
        let found = picture(Path::new(name), file).ok()?;
        fs::read(&found).ok()
    };
    let whole = qti(&course, &named, &mut pictures).map_err(Error::Said)?;
    output.write_bytes(&whole.package)?;
    let mut out = Out::stdout();
    let said = message!("cli-export-qti-wrote", path = path, items = whole.items);
    writeln!(out, "{said}")?;
    if !course.resources.is_empty() {
        let n = course.resources.iter().count();
        writeln!(out, "{}", message!("cli-export-qti-resources", n = n))?;
    }
    if !whole.losses.is_empty() {
        for line in whole.losses.told() {
            writeln!(out, "{}", clean(&line.to_string()))?;
        }
    }
    Ok(())
}
