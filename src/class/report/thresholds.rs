//! From when on something is told: the teacher's to change, in the class file.

use serde::{Deserialize, Serialize};

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

/// The part of a class file that is read here.
#[derive(Deserialize)]
struct ClassFile {
    #[serde(default)]
    thresholds: Thresholds,
}

impl Thresholds {
    /// Of smaller groups nothing is shown, whatever a class file says.
    pub const SMALLEST_GROUP: u32 = 10;

    /// Reads the table `[thresholds]` of a class file; what it leaves out is as usual.
    ///
    /// # Errors
    /// Where the text is no TOML, a threshold is unknown, or out of its range.
    pub fn parse(text: &str) -> Result<Thresholds, ThresholdsError> {
        let file: ClassFile = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let line = text
                .get(..at)
                .map_or(1, |before| before.matches('\n').count() + 1);
            ThresholdsError(message!(
                "classreport-thresholds-unread",
                line = line,
                error = error.message()
            ))
        })?;
        let of = file.thresholds;
        let shares = [
            ("guessing-share", of.guessing_share, 0.05, 1.0),
            ("hints-share", of.hints_share, 0.05, 1.0),
            ("ahead-share", of.ahead_share, 0.5, 1.0),
            ("sure", of.sure, 0.5, 0.999),
            ("false-findings", of.false_findings, 0.001, 0.5),
            ("stuck-days", of.stuck_days.into(), 1.0, 365.0),
            ("stuck-answers", of.stuck_answers.into(), 4.0, 1_000.0),
            (
                "misconception-times",
                of.misconception_times.into(),
                2.0,
                1_000.0,
            ),
            ("stopped-days", of.stopped_days.into(), 1.0, 365.0),
            ("question-answers", of.question_answers.into(), 5.0, 1_000.0),
            (
                "group-size",
                of.group_size.into(),
                Self::SMALLEST_GROUP.into(),
                1_000.0,
            ),
            ("old-days", of.old_days.into(), 1.0, 365.0),
            ("shown", of.shown.into(), 1.0, 1_000.0),
        ];
        match shares
            .into_iter()
            .find(|(_, value, low, high)| !(low..=high).contains(&value))
        {
            None => Ok(of),
            Some((name, _, low, high)) => Err(ThresholdsError(message!(
                "classreport-threshold-range",
                name = name,
                low = low.to_string(),
                high = high.to_string()
            ))),
        }
    }
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
        let of = |text| Thresholds::parse(text).unwrap_err().to_string();
        assert!(of("[thresholds]\nstuckdays = 5\n").contains("stuckdays"));
        assert!(
            of("\n[thresholds\n").starts_with("Line 2"),
            "{}",
            of("\n[thresholds\n")
        );
        assert!(of("[thresholds]\ngroup-size = 3\n").contains("group-size"));
        assert!(of("[thresholds]\nsure = nan\n").contains("sure"));
    }
}
