//! The files of pictures that a course names: where, and where each comes from.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::thread::ThreadId;

use crate::course::{Credit, Provenance};
use crate::reading::{Complaints, Place};
use crate::text::SafeText;
use crate::words::{Message, message};

/// Whether there is a picture under such a name in the course's directory, or why not.
pub(crate) type Looks<'f> = dyn Fn(&str) -> Result<(), Message> + Sync + 'f;

/// The pictures that were named so far, by the thread that read them: questions are read on
/// several cores, each on one.
#[derive(Debug, Default)]
pub(super) struct Pictures(Mutex<HashMap<ThreadId, Vec<Named>>>);

#[derive(Debug)]
struct Named {
    file: String,
    place: Place,
    provenance: Provenance,
}

impl Pictures {
    /// What this thread has named so far.
    fn own<T>(&self, with: impl FnOnce(&mut Vec<Named>) -> T) -> T {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        with(all.entry(std::thread::current().id()).or_default())
    }

    pub(super) fn add(&self, file: String, place: Place, provenance: Provenance) {
        self.own(|named| {
            named.push(Named {
                file,
                place,
                provenance,
            });
        });
    }

    /// How many this thread has named.
    pub(super) fn count(&self) -> usize {
        self.own(|named| named.len())
    }

    /// Where those pictures come from that this thread has named since there were so many, as
    /// far as it is said.
    pub(super) fn credits_since(&self, count: usize) -> Vec<Credit> {
        self.own(|named| {
            let since = named.iter().skip(count);
            since
                .filter(|named| !named.provenance.is_empty())
                .map(|named| Credit {
                    file: SafeText::line(&named.file),
                    provenance: named.provenance.clone(),
                })
                .collect()
        })
    }

    /// Complains of those that are not there, in the order of the files.
    pub(super) fn look(&self, looks: &Looks<'_>, complaints: &mut Complaints) {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut all: Vec<&Named> = all.values().flatten().collect();
        all.sort_by_key(|named| (named.place.source, named.place.span.start));
        for named in all {
            if let Err(why) = looks(&named.file) {
                let message = message!("author-picture", why = why);
                let help = message!("author-picture-help");
                complaints.error(&named.place, message, Some(help));
            }
        }
    }
}
