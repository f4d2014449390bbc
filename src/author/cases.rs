//! Cases that authors write beside a question: answers that must be right, and answers
//! that must be wrong. Learners never see them.

use crate::reading::{Place, Single, Table};
use crate::template::Pattern;

/// The keys of cases.
pub(super) const KEYS: [&str; 2] = ["right", "wrong"];

/// An answer as a learner would type it, and what is to come of it.
#[derive(Clone)]
pub(super) struct Case {
    pub typed: Pattern,
    pub is_right: bool,
    pub place: Place,
}

/// Reads `right` and `wrong`.
pub(super) fn read_cases(table: &mut Table<'_, '_>) -> Vec<Case> {
    let mut cases = Vec::new();
    for (key, is_right) in KEYS.into_iter().zip([true, false]) {
        let read = table.strings(key, Single::Allowed);
        for (text, place) in read.into_iter().flat_map(|read| read.entries) {
            if text.trim().is_empty() {
                table.empty_entry(key, &place);
            } else {
                let typed = Pattern::typed(text);
                cases.push(Case {
                    typed,
                    is_right,
                    place,
                });
            }
        }
    }
    cases
}
