//! The courses: bundled in the binary, in the home's `courses`, or at a path.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Error;
use super::bundled::{BUNDLED_ORIGIN, Bundled, bundled_course};
use crate::author::{Care, load_named};
use crate::course::Course;
use crate::disk::fs;
use crate::library::{
    Content, CourseFiles, Digest, Kept, LibraryError, digest_course, digest_listed, read_course,
    read_listed,
};
use crate::reading::{Diagnostic, Severity};
use crate::text::SafeText;
use crate::words::{Message, message};

/// A course on the shelf.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The course's title, or the name of what could not be read.
    pub name: SafeText,
    /// Where it comes from: `bundled`, or a path.
    pub origin: SafeText,
    pub provenance: Provenance,
    /// Its place among all courses, as far as it was found by itself; those that someone
    /// named come last.
    pub(super) rank: usize,
    /// Of the bytes of its files: another one may be another course under the same id.
    pub(super) fingerprint: u64,
    pub(super) source: Source,
    /// What it was read from, where it is not kept yet.
    pub(super) unkept: Option<Content>,
    pub course: Result<Arc<Course>, Broken>,
}

/// Where the files of a course are.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// In the binary, as this content.
    Bundled(Content),
    /// In the home's `courses`.
    Listed(PathBuf),
    /// At a path that someone named.
    Named(PathBuf),
}

impl Entry {
    /// Its directory or file; none where it is part of kenning.
    pub fn path(&self) -> Option<&Path> {
        match &self.source {
            Source::Bundled(_) => None,
            Source::Listed(path) | Source::Named(path) => Some(path),
        }
    }

    /// Whether it is at the same place as another, be the way there written otherwise.
    pub(super) fn is_where(&self, other: &Entry) -> bool {
        let real = |entry: &Entry| fs::canonicalize(entry.path()?).ok();
        self.origin == other.origin || real(self).is_some_and(|at| real(other) == Some(at))
    }

    /// The course as its files are now, where their bytes have changed.
    ///
    /// # Errors
    /// Where they can't be read.
    pub(super) fn changed(&self) -> Result<Option<Entry>, LibraryError> {
        let files = match &self.source {
            Source::Bundled(_) => return Ok(None),
            Source::Listed(path) => read_listed(path)?,
            Source::Named(path) => {
                // A deck is not made into a course again where it is as it was.
                let digest = digest_course(path).map(|(_, digest)| digest.fingerprint);
                if digest == Some(self.fingerprint) {
                    return Ok(None);
                }
                read_course(path)?
            }
        };
        if files.fingerprint() == self.fingerprint {
            return Ok(None);
        }
        let (name, source) = (self.name.clone(), self.source.clone());
        Ok(Some(Entry {
            rank: self.rank,
            ..entry(name, files, source, Care::Quick)
        }))
    }
}

/// Whether a course comes with the binary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    Bundled,
    /// A copy of a bundled one, perhaps calibrated, that is practised instead.
    InsteadOfBundled,
    Other,
}

/// Why a course can't be practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The first error, with file, line and column.
    pub first: Message,
    /// The same with the course's name in place of the way to its file; none where
    /// the error is in no file.
    pub by_name: Option<Message>,
    /// How many errors there are.
    pub errors: usize,
}

impl Broken {
    /// The first error, and what to do.
    pub fn message(&self) -> Message {
        match self.errors {
            0 | 1 => message!("desk-broken", problem = &self.first),
            n => message!("desk-broken-more", problem = &self.first, n = n - 1),
        }
    }
}

/// A course that was kept; none where it is not, or is of other content than its files are.
pub(super) fn kept(all: &Kept, source: &Source) -> Option<Entry> {
    if !all.is_there() {
        return None;
    }
    let digest = |digest: Option<(String, Digest)>| {
        let (origin, digest) = digest?;
        Some((origin, digest.content, Some(digest.fingerprint)))
    };
    let (origin, content, read) = match source {
        Source::Bundled(content) => (BUNDLED_ORIGIN.to_owned(), *content, None),
        Source::Listed(path) => digest(digest_listed(path))?,
        Source::Named(path) => digest(digest_course(path))?,
    };
    let (course, of_kept) = all.course(&content)?;
    // The same files may be elsewhere now, under other names.
    let fingerprint = read.unwrap_or(of_kept);
    Some(known(course, &origin, fingerprint, source))
}

/// A course of the program that is packed in it; none where its files must be read.
pub(super) fn packed(bundled: Bundled, source: &Source) -> Option<Entry> {
    let (course, fingerprint) = bundled.packed()?;
    Some(known(course, BUNDLED_ORIGIN, fingerprint, source))
}

/// A course that need not be read.
fn known(course: Course, origin: &str, fingerprint: u64, source: &Source) -> Entry {
    Entry {
        name: course.title.clone(),
        origin: SafeText::line(origin),
        provenance: Provenance::Other,
        rank: usize::MAX,
        fingerprint,
        source: source.clone(),
        unkept: None,
        course: Ok(Arc::new(course)),
    }
}

pub(super) fn entry(name: SafeText, files: CourseFiles, source: Source, care: Care) -> Entry {
    let (content, fingerprint) = match &source {
        Source::Bundled(content) => (*content, files.fingerprint()),
        Source::Listed(_) | Source::Named(_) => {
            let Digest {
                content,
                fingerprint,
            } = files.digest();
            (content, fingerprint)
        }
    };
    let loaded = load_named(&files.named(), care);
    let errors: Vec<&Diagnostic> = loaded
        .diagnostics
        .iter()
        .filter(|d| d.severity == Severity::Error)
        .collect();
    let by_name = errors.first().and_then(|first| {
        let inside = first.file.strip_prefix(&files.origin)?;
        let file = format!("{name}{inside}");
        let first = Diagnostic {
            file,
            ..(*first).clone()
        };
        Some(first.account())
    });
    let broken = Broken {
        first: errors
            .first()
            .map_or(Message::verbatim(""), |first| first.account()),
        by_name,
        errors: errors.len(),
    };
    match loaded.course {
        Some(course) => Entry {
            name: course.title.clone(),
            origin: SafeText::line(&files.origin),
            provenance: Provenance::Other,
            rank: usize::MAX,
            fingerprint,
            source,
            unkept: Some(content),
            course: Ok(Arc::new(course)),
        },
        None => Entry {
            name,
            origin: SafeText::line(&files.origin),
            provenance: Provenance::Other,
            rank: usize::MAX,
            fingerprint,
            source,
            unkept: None,
            course: Err(broken),
        },
    }
}

/// Reads the course at a path.
///
/// # Errors
/// Where the files can't be read; a course that can be read but not used is an [`Entry`].
pub fn load_path(path: &Path) -> Result<Entry, Error> {
    let (name, source) = (SafeText::path(path), Source::Named(path.to_owned()));
    Ok(entry(name, read_course(path)?, source, Care::Quick))
}

/// The same, but that a course is read only where it is not kept.
pub(super) fn load_kept(path: &Path, all: &Kept) -> Result<Entry, Error> {
    let source = Source::Named(path.to_owned());
    match kept(all, &source) {
        Some(entry) => Ok(entry),
        None => load_path(path),
    }
}

/// What another course on the shelf has to do with one of the same id.
pub(super) enum Twin {
    None,
    /// The place of the bundled course that this is a copy of.
    Copied(usize),
    /// The place of another course.
    Of(usize),
}

/// A learner's history hangs on a course's id: a second course of the same id
/// would take it over unseen. A copy of a bundled course may: it must have all
/// its skills and questions, be it by former ids. The place `except` does not count.
pub(super) fn twin(course: &Course, shelf: &[Entry], except: Option<usize>) -> Twin {
    let same = shelf.iter().enumerate().find_map(|(at, entry)| {
        let first = entry.course.as_ref().ok().filter(|c| c.id == course.id)?;
        (Some(at) != except).then_some((at, entry.provenance, first))
    });
    let Some((at, provenance, first)) = same else {
        return Twin::None;
    };
    match provenance == Provenance::Bundled && has_all(course, first) {
        true => Twin::Copied(at),
        false => Twin::Of(at),
    }
}

/// The first skill or question of another course that a course lacks, and which of both it
/// is. What only the test asks is no part of what was practised, and older copies lack it.
fn lacks<'f>(course: &Course, first: &'f Course) -> Option<(&'static str, &'f str)> {
    let skills = first.skills.iter().map(|s| s.id.as_str());
    let questions = (first.questions.iter()).filter(|q| q.reserve != Some(true));
    let mut questions = questions.map(|q| q.id.as_str());
    let skill = { skills }.find(|id| course.skill(id).is_none());
    let mut question = || questions.find(|id| course.question(id).is_none());
    (skill.map(|id| ("skill", id))).or_else(|| question().map(|id| ("question", id)))
}

/// Whether a course has all skills and questions of another.
fn has_all(course: &Course, first: &Course) -> bool {
    lacks(course, first).is_none()
}

/// What keeps a course from being practised instead of the bundled one of its id, where that
/// is the one on the shelf.
pub(super) fn lacking(found: &Entry, course: &Course, there: &Entry) -> Option<Message> {
    let first = there.course.as_ref().ok()?;
    let (sort, lacks) = lacks(course, first)?;
    let mut questions = first.questions.iter();
    if !questions.any(|q| course.question(q.id.as_str()).is_some()) {
        // They have only the id in common.
        return None;
    }
    (there.provenance == Provenance::Bundled).then(|| {
        message!(
            "desk-copy-lacks",
            origin = &found.origin,
            id = course.id.as_str(),
            sort = sort,
            lacks = lacks
        )
    })
}

/// Whether a course may be practised instead of the bundled one of its id.
pub fn is_copy(course: &Course) -> bool {
    let first = bundled_course(course.id.as_str());
    first.is_some_and(|first| has_all(course, &first))
}

/// Puts a course on the shelf, or says there why it can't stand on it.
pub(super) fn put(mut found: Entry, shelf: &mut Vec<Entry>) {
    let twin = match &found.course {
        Ok(course) => twin(course, shelf, None),
        Err(_) => Twin::None,
    };
    match (twin, &found.course) {
        (Twin::Copied(at), _) => {
            found.provenance = Provenance::InsteadOfBundled;
            found.rank = shelf[at].rank;
            shelf[at] = found;
            return;
        }
        (Twin::Of(at), Ok(course)) => {
            let first = lacking(&found, course, &shelf[at]).unwrap_or_else(|| {
                message!(
                    "desk-same-id-on-shelf",
                    origin = &found.origin,
                    id = course.id.as_str(),
                    other = &shelf[at].origin
                )
            });
            found.course = Err(Broken {
                first,
                by_name: None,
                errors: 1,
            });
        }
        _ => {}
    }
    shelf.push(found);
}
