//! From when on something is told: the teacher's to change, in the class file.

use serde::{Deserialize, Serialize};

use crate::text::clean;
use crate::words::{Message, message};

/// The thresholds of the report, as the table `[thresholds]` of a class file has them. What
/// each means stands in `docs/class-report.md`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Thresholds {
    /// Days with answers to a skill, and answers, from which one may be stuck on it.
    pub stuck_days: u32,
    pub stuck_answers: u32,
    /// How often a misconception was met from which it is told, on two days at least.
    pub misconception_times: u32,
    /// The share of the last answers, 0 to 1, faster than the question can be read.
    pub guessing_share: f64,
    /// The same of questions whose hints were clicked through.
    pub hints_share: f64,
    /// Days without practice from which one may have stopped coming.
    pub stopped_days: u32,
    /// The share of right answers, 0 to 1, from which one may be bored.
    pub ahead_share: f64,
    /// How sure a finding must be to be told, 0.5 to 0.999.
    pub sure: f64,
    /// Learners who must have answered a question before it is judged.
    pub question_answers: u32,
    /// Learners of a group from which numbers of it are shown; never fewer than 10.
    pub group_size: u32,
    /// The share of false findings among many tests that is put up with, 0.001 to 0.5.
    pub false_findings: f64,
    /// Days after which what a teacher holds of a learner is called old.
    pub old_days: u32,
    /// How many findings stand at the top.
    pub shown: u32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Thresholds {
            stuck_days: 3,
            stuck_answers: 10,
            misconception_times: 3,
            guessing_share: 0.25,
            hints_share: 0.2,
            stopped_days: 7,
            ahead_share: 0.95,
            sure: 0.8,
            question_answers: 10,
            group_size: Self::SMALLEST_GROUP,
            false_findings: 0.05,
            old_days: 7,
            shown: 12,
        }
    }
}

/// Why thresholds can't be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ThresholdsError(Message);

impl Thresholds {
    /// Of smaller groups nothing is shown, whatever a class file says.
    const SMALLEST_GROUP: u32 = 10;

    /// Reads the table `[thresholds]` of a class file; what it leaves out is as usual.
    ///
    /// # Errors
    /// Where the text is no TOML, a threshold is unknown, or out of its range.
    pub fn parse(text: &str) -> Result<Thresholds, ThresholdsError> {
        let file: toml::Table = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let before = text.get(..at);
            let line = before.map_or(1, |before| before.matches('\n').count() + 1);
            let error = error.message();
            ThresholdsError(message!(
                "classreport-thresholds-unread",
                line = line,
                error = error
            ))
        })?;
        let is_outside = |key: &&String| *key == "threshold" || Self::bounds(key).is_some();
        if let Some(name) = file.keys().find(is_outside) {
            let name = clean(name);
            return Err(ThresholdsError(message!(
                "classreport-threshold-outside",
                name = name
            )));
        }
        let Some(table) = file.get("thresholds") else {
            return Ok(Thresholds::default());
        };
        for (name, value) in table.as_table().into_iter().flatten() {
            Self::is_one(name, value)?;
        }
        let of: Result<Thresholds, _> = table.clone().try_into();
        of.map_err(|_| ThresholdsError(message!("classreport-thresholds-no-table")))
    }

    /// Whether a threshold has a value that it can have.
    fn is_one(name: &str, value: &toml::Value) -> Result<(), ThresholdsError> {
        let Some((kind, low, high)) = Self::bounds(name) else {
            let name = clean(name);
            return Err(ThresholdsError(message!(
                "classreport-threshold-unknown",
                name = name
            )));
        };
        let whole = value.as_integer();
        let number = match kind {
            Kind::Count => whole.map(|whole| whole as f64),
            Kind::Share => value.as_float().or(whole.map(|whole| whole as f64)),
        };
        if number.is_some_and(|number| (low..=high).contains(&number)) {
            return Ok(());
        }
        let (low, high) = (low.to_string(), high.to_string());
        Err(ThresholdsError(match kind {
            Kind::Count => message!(
                "classreport-threshold-count",
                name = name,
                low = low,
                high = high
            ),
            Kind::Share => message!(
                "classreport-threshold-range",
                name = name,
                low = low,
                high = high
            ),
        }))
    }

    /// What a threshold is, and the least and the greatest value that it can have.
    fn bounds(name: &str) -> Option<(Kind, f64, f64)> {
        Some(match name {
            "guessing-share" | "hints-share" => (Kind::Share, 0.05, 1.0),
            "ahead-share" => (Kind::Share, 0.5, 1.0),
            "sure" => (Kind::Share, 0.5, 0.999),
            "false-findings" => (Kind::Share, 0.001, 0.5),
            "stuck-days" | "stopped-days" | "old-days" => (Kind::Count, 1.0, 365.0),
            "stuck-answers" => (Kind::Count, 4.0, 1_000.0),
            "misconception-times" => (Kind::Count, 2.0, 1_000.0),
            "question-answers" => (Kind::Count, 5.0, 1_000.0),
            "group-size" => (Kind::Count, Self::SMALLEST_GROUP.into(), 1_000.0),
            "shown" => (Kind::Count, 1.0, 1_000.0),
            _ => return None,
        })
    }
}

/// What a threshold is: a whole number, or a share.
#[derive(Clone, Copy)]
enum Kind {
    Count,
    Share,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_class_file_says_counts_and_the_rest_is_as_usual() {
        let of = Thresholds::parse("title = \"7b\"\n[thresholds]\nstuck-days = 5\n").unwrap();
        assert_eq!((of.stuck_days, of.stopped_days), (5, 7));
        assert_eq!(Thresholds::parse("").unwrap(), Thresholds::default());
    }

    #[test]
    fn what_is_wrong_is_named() {
        let of = |text: &str| Thresholds::parse(text).unwrap_err().to_string();
        assert!(of("[thresholds]\nstuckdays = 5\n").contains("stuckdays"));
        assert!(
            of("\n[thresholds\n").starts_with("Line 2"),
            "{}",
            of("\n[thresholds\n")
        );
        assert!(of("[thresholds]\ngroup-size = 3\n").contains("group-size"));
        assert!(of("[thresholds]\nsure = nan\n").contains("sure"));
        for wrong in ["-3", "2.5", "\"5\"", "5000000000"] {
            let said = of(&format!("[thresholds]\nstopped-days = {wrong}\n"));
            assert!(
                said.contains("`stopped-days` must be a whole number"),
                "{said}"
            );
        }
        assert!(of("thresholds = 5\n").contains("[thresholds]"));
    }

    #[test]
    fn a_threshold_outside_of_its_table_is_not_passed_over() {
        for text in ["stopped-days = 3\n", "[threshold]\nstopped-days = 3\n"] {
            let said = Thresholds::parse(text).unwrap_err().to_string();
            assert!(said.contains("[thresholds]"), "{said}");
        }
    }
}
