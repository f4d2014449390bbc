//! Where courses are found: named by the heads of their files, and read whole, on all cores.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::bundled::Bundled;
use super::shelf::{Broken, Entry, Provenance, Source, entry, kept, packed};
use crate::author::{Care, Head, MOST_OF_HEAD, head_of};
use crate::library::{Kept, list_courses, read_listed, read_start};
use crate::profile::Home;
use crate::text::SafeText;
use crate::words::message;

/// Where a course is that was found by itself.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Its place among all of them.
    rank: usize,
    at: At,
    /// Where it may be kept.
    kept: Kept,
}

#[derive(Clone, Debug)]
enum At {
    Bundled(Bundled),
    /// In the home's `courses`.
    Listed(PathBuf),
}

/// Where all courses are: bundled ones first, then those in the home.
pub(super) fn places(home: &Home) -> Vec<Place> {
    let bundled = Bundled::all().into_iter().map(At::Bundled);
    let listed = list_courses(&home.courses_dir())
        .into_iter()
        .map(At::Listed);
    let all = bundled.chain(listed).enumerate();
    let kept = Kept::new(home.cache_dir());
    let place = |(rank, at)| Place {
        rank,
        at,
        kept: kept.clone(),
    };
    all.map(place).collect()
}

impl Place {
    /// The head of the course.
    pub(super) fn head(&self) -> Option<Head> {
        match &self.at {
            At::Bundled(course) => course.head(),
            At::Listed(path) => head_of(&read_start(path, MOST_OF_HEAD)?),
        }
    }

    /// What the course is called where it can't be read.
    pub(super) fn name(&self) -> SafeText {
        match &self.at {
            At::Bundled(_) => message!("desk-bundled-course").to_string().into(),
            At::Listed(path) => SafeText::path(Path::new(path.file_name().unwrap_or_default())),
        }
    }

    /// The course: as it is packed in the program, or was kept, or else read whole.
    pub(super) fn read(&self) -> Entry {
        let (source, provenance) = match &self.at {
            At::Bundled(course) => (Source::Bundled(course.content()), Provenance::Bundled),
            At::Listed(path) => (Source::Listed(path.clone()), Provenance::Other),
        };
        let packed = match self.at {
            At::Bundled(course) => packed(course, &source),
            At::Listed(_) => None,
        };
        let found = packed.or_else(|| kept(&self.kept, &source));
        let found = found.unwrap_or_else(|| {
            let name = self.name();
            match &self.at {
                At::Bundled(course) => entry(name, course.files(), source, Care::Trusted),
                At::Listed(path) => listed(name, path, source),
            }
        });
        Entry {
            rank: self.rank,
            provenance,
            ..found
        }
    }
}

fn listed(name: SafeText, path: &Path, source: Source) -> Entry {
    match read_listed(path) {
        Ok(files) => entry(name, files, source, Care::Quick),
        Err(error) => Entry {
            name,
            origin: SafeText::path(path),
            provenance: Provenance::Other,
            rank: usize::MAX,
            fingerprint: 0,
            source,
            unkept: None,
            course: Err(Broken {
                first: error.message(),
                by_name: None,
                errors: 1,
            }),
        },
    }
}

/// Reads courses whole, on all cores where there are several; in the order of their places.
pub(super) fn read_all(places: &[Place]) -> Vec<Entry> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let waiting = Mutex::new(places.iter());
    let read = || {
        let mut read = Vec::new();
        // A lock that another thread left in a panic still guards a good iterator.
        while let Some(place) = { waiting.lock().unwrap_or_else(|e| e.into_inner()).next() } {
            read.push(place.read());
        }
        read
    };
    let mut all = std::thread::scope(|scope| {
        let others = 1..cores.min(places.len());
        let others: Vec<_> = others.map(|_| scope.spawn(read)).collect();
        let mut all = read();
        for thread in others {
            match thread.join() {
                Ok(read) => all.extend(read),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    all.sort_by_key(|entry| entry.rank);
    all
}
