//! Reads where a question comes from, and licences.

use crate::course::Provenance;
use crate::reading::{Single, Strings, Table, near};
use crate::text::SafeText;
use crate::words::message;

/// No expression of licences is longer.
const LONGEST: usize = 200;
/// No name of a version is longer, in letters.
const LONGEST_VERSION: usize = 64;
/// What courses are under most often, to suggest.
const USUAL: [&str; 9] = [
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "CC-BY-NC-4.0",
    "CC-BY-NC-SA-4.0",
    "CC0-1.0",
    "MIT",
    "Apache-2.0",
    "GPL-3.0-or-later",
    "GFDL-1.3-or-later",
];

/// Reads `source`, `license` and `authors` of a question.
pub(super) fn read_provenance(table: &mut Table<'_, '_>) -> Provenance {
    let source = table.optional("source");
    let license = read_license(table);
    Provenance {
        source: source.map(|source| SafeText::line(&source)),
        license,
        authors: read_authors(table),
        pictures: Vec::new(),
    }
}

/// Reads `authors`.
pub(super) fn read_authors(table: &mut Table<'_, '_>) -> Vec<SafeText> {
    let read = table.strings("authors", Single::Allowed);
    let names = read.map(Strings::texts).unwrap_or_default();
    names.iter().map(|name| SafeText::line(name)).collect()
}

/// Reads `license`; warns of one that is no SPDX name and no expression of such names.
pub(super) fn read_license(table: &mut Table<'_, '_>) -> Option<SafeText> {
    let (license, place) = table.string("license")?;
    if !is_spdx(&license) {
        let help = match meant(&license) {
            Some(name) => message!("reading-did-you-mean", name = name),
            None => message!("author-license-help"),
        };
        let shown = SafeText::line(&license.chars().take(LONGEST).collect::<String>());
        let said = message!("author-license", license = shown);
        table.complaints.warn(&place, said, Some(help));
    }
    Some(SafeText::line(&license))
}

fn is_spdx(license: &str) -> bool {
    license.len() <= LONGEST && spdx::Expression::parse(license).is_ok()
}

/// The SPDX name that somebody may have meant: written with blanks or in another case, by a
/// name that people use for it, or with a slip.
fn meant(license: &str) -> Option<&'static str> {
    if license.len() > LONGEST {
        return None;
    }
    let bare = |name: &str| name.to_lowercase().replace([' ', '_', '-'], "");
    let written = bare(license);
    let usual = USUAL.into_iter().find(|name| bare(name) == written);
    usual
        .or_else(|| near(license, USUAL))
        .or_else(|| spdx::imprecise_license_id(license).map(|(id, _)| id.name))
}

/// Reads `version` of a course: a name on one line.
pub(super) fn read_version(table: &mut Table<'_, '_>) -> SafeText {
    let Some((version, place)) = table.string("version") else {
        return SafeText::default();
    };
    if version.chars().count() > LONGEST_VERSION || version.contains('\n') {
        let said = message!("author-version-long", most = LONGEST_VERSION);
        let help = message!("author-version-long-help");
        table.complaints.error(&place, said, Some(help));
    }
    SafeText::line(&version)
}
