//! What the report does not know.

use jiff::Timestamp;

use super::kept::Looked;
use super::thresholds::Thresholds;
use crate::words::{Message, message};

/// What the report can't tell, as sentences.
pub(super) fn unknown(
    learners: &[Looked],
    foreign: u32,
    now: Timestamp,
    thresholds: &Thresholds,
) -> Vec<Message> {
    let old = learners.iter().filter(|learner| {
        let age = now.as_second() - learner.as_of.as_second();
        age > i64::from(thresholds.old_days) * 86_400
    });
    let old = old.count();
    let nothing = learners
        .iter()
        .filter(|learner| learner.answers == 0)
        .count();
    let mut said = vec![message!("classreport-unknown-lived")];
    if old > 0 {
        let days = thresholds.old_days;
        said.push(message!("classreport-unknown-old", n = old, days = days));
    }
    if nothing > 0 {
        said.push(message!("classreport-unknown-nothing", n = nothing));
    }
    if foreign > 0 {
        said.push(message!("classreport-unknown-foreign", n = foreign));
    }
    let many = learners.iter().map(|l| u64::from(l.answers)).sum::<u64>();
    if learners.len() < 10 || many < 500 {
        said.push(message!("classreport-unknown-few"));
    }
    said.push(message!("classreport-unknown-chance"));
    said.push(message!("classreport-unknown-cause"));
    said
}
