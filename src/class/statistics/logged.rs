//! Sums over a log of answers in CSV, as another engine computes them.

use super::given::RIGHT;
use super::tally::{Given, Tally};
use crate::import::{Answers, Columns};

/// The columns that are read of a log besides those that each has: `mistake`, which may be
/// empty, and `millis`, whole milliseconds, where it is there.
pub fn columns() -> Columns {
    Columns {
        fold: Some("millis".into()),
        group: Some("mistake".into()),
    }
}

/// Sums over a log that was read with [`columns`].
pub fn tally_log(log: &Answers) -> Tally {
    let mut users: Vec<(&str, u32)> = log.users.iter().zip(0..).collect();
    users.sort_unstable();
    let text = |name: Option<&str>| name.unwrap_or_default().to_owned();
    let mut tally = Tally::default();
    for (_, user) in users {
        let of = log.answers_of(user);
        let given = of.map(|at| {
            let mistake = log.group.as_ref().and_then(|g| log.groups.name(g[at]));
            let millis = log.fold.as_ref().map(|fold| fold[at]).filter(|&m| m > 0);
            Given {
                question: text(log.items.name(log.item[at])),
                skills: (log.skills_of(at).iter())
                    .map(|&skill| text(log.skills.name(skill)))
                    .collect(),
                right: f64::from(log.correct[at]) > RIGHT,
                seconds: millis.map(|millis| f64::from(millis) / 1000.0),
                mistake: mistake.filter(|m| !m.is_empty()).map(str::to_owned),
            }
        });
        tally.add(&given.collect::<Vec<_>>().into());
    }
    tally
}
