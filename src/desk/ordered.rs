//! The order of courses wherever they are listed for people.

use std::cmp::Ordering;
use std::sync::Arc;

use super::Desk;
use super::bundled::WAY_IN;
use crate::course::Course;
use crate::tutor::Overview;

/// What has something due comes first, then what is begun, then the rest; among these as
/// people sort titles: 2 before 10.
pub fn in_order(a: (&Course, &Overview), b: (&Course, &Overview)) -> Ordering {
    (a.1.group().cmp(&b.1.group())).then_with(|| by_title(&a.0.title, &b.0.title))
}

/// As people sort titles: 2 before 10, and capitals as small letters.
pub fn by_title(a: &str, b: &str) -> Ordering {
    alphanumeric_sort::compare_str(a.to_lowercase(), b.to_lowercase())
}

impl Desk {
    /// The good courses with what each of them holds today, in the order of lists; for who
    /// has begun none, the one that shows how to get about comes first.
    pub fn in_order(&self) -> Vec<(Arc<Course>, Overview)> {
        let all = self.courses();
        let mut all: Vec<_> = all.map(|c| (c.clone(), self.overview(c))).collect();
        all.sort_by(|(a, its), (b, other)| in_order((a, its), (b, other)));
        if all.iter().all(|(_, overview)| overview.started == 0) {
            all.sort_by_key(|(course, _)| course.id.as_str() != WAY_IN);
        }
        all
    }
}
