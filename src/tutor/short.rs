//! Why a question is asked, in the few words that the smallest screen has room for.

use super::reason::{Reason, Rule};
use crate::course::Course;
use crate::words::{Message, message};

impl Reason {
    /// The reason in at most 37 characters; [`Reason::message`] is the sentence.
    pub fn short(&self, course: &Course) -> Message {
        match self.rule {
            Rule::Relearning { ago } => message!("tutor-short-relearning", ago = ago),
            Rule::Due if self.is_missed() && self.drawn => message!("tutor-short-probe-like"),
            Rule::Probe { .. } if self.drawn => message!("tutor-short-probe-like"),
            Rule::Due if self.is_missed() => message!("tutor-short-probe"),
            Rule::Due => message!("tutor-short-due"),
            Rule::Remedial => message!("tutor-short-remedial"),
            _ if self.is_announced() => message!("tutor-short-twin"),
            Rule::FirstSteps => self.short_first_steps(course),
            Rule::Frontier if self.skill_is_new => self.short_first_steps(course),
            Rule::Frontier => message!("tutor-short-frontier"),
            Rule::Focus | Rule::Pinned => message!("tutor-short-chosen"),
            Rule::Remaining => message!("tutor-short-remaining"),
            Rule::Planned if self.put_first(course).is_some() => {
                message!("tutor-short-assigned")
            }
            Rule::Planned => message!("tutor-short-planned"),
            Rule::Deadline { .. } => message!("tutor-short-deadline"),
            Rule::Explore => message!("tutor-short-explore"),
            Rule::Placement { asked } => message!("tutor-short-placement", n = asked + 1),
            Rule::Test { .. } => message!("tutor-short-test"),
            Rule::Warm if self.is_safe() => message!("tutor-short-warm"),
            Rule::Warm => message!("tutor-short-warm-met"),
            Rule::Cram => message!("scripts-cram-short"),
            Rule::Selected => message!("select-short"),
            Rule::OnTrust => message!("tutor-short-on-trust"),
            Rule::Again => message!("tutor-short-again"),
            Rule::Stretch => message!("tutor-short-stretch"),
            Rule::Change => message!("tutor-short-change"),
            Rule::AllTheSame if self.no_skipping => message!("tutor-short-all-the-same-stays"),
            Rule::AllTheSame => message!("tutor-short-all-the-same"),
            Rule::OnceMore => message!("tutor-short-once-more"),
            Rule::Probe { .. } => message!("tutor-short-probe"),
            Rule::Twin => message!("tutor-short-twin"),
            Rule::Met => message!("tutor-short-met"),
            Rule::Step { .. } => message!("tutor-short-step"),
            Rule::NothingElse => message!("tutor-short-nothing-else"),
            Rule::Firm => message!("tutor-short-firm"),
        }
    }

    fn short_first_steps(&self, course: &Course) -> Message {
        message!("tutor-short-first-steps", needs = self.basics(course))
    }
}
