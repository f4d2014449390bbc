//! The files of pictures that a course names: where, and where each comes from.

use std::cell::RefCell;

use crate::course::{Credit, Provenance};
use crate::reading::{Complaints, Place};
use crate::text::SafeText;
use crate::words::{Message, message};

/// Whether there is a picture under such a name in the course's directory, or why not.
pub type Looks<'f> = dyn Fn(&str) -> Result<(), Message> + Sync + 'f;

/// The pictures that were named so far, in the order of the files.
#[derive(Debug, Default)]
pub(super) struct Pictures(RefCell<Vec<Named>>);

#[derive(Debug)]
struct Named {
    file: String,
    place: Place,
    provenance: Provenance,
}

impl Pictures {
    pub(super) fn add(&self, file: String, place: Place, provenance: Provenance) {
        self.0.borrow_mut().push(Named {
            file,
            place,
            provenance,
        });
    }

    pub(super) fn count(&self) -> usize {
        self.0.borrow().len()
    }

    /// Where those pictures come from that were named since there were so many, as far as it
    /// is said.
    pub(super) fn credits_since(&self, count: usize) -> Vec<Credit> {
        let named = self.0.borrow();
        let since = named.iter().skip(count);
        since
            .filter(|named| !named.provenance.is_empty())
            .map(|named| Credit {
                file: SafeText::line(&named.file),
                provenance: named.provenance.clone(),
            })
            .collect()
    }

    /// Complains of those that are not there.
    pub(super) fn look(&self, looks: &Looks<'_>, complaints: &mut Complaints) {
        for named in self.0.borrow().iter() {
            if let Err(why) = looks(&named.file) {
                let message = message!("author-picture", why = why);
                let help = message!("author-picture-help");
                complaints.error(&named.place, message, Some(help));
            }
        }
    }
}
