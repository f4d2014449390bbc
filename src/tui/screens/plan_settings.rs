//! What can be set of a plan: the name, the value and the bounds of each.

use crate::course::{Goal, Plan, RETENTION_BOUNDS, TARGET_BOUNDS, Teach};
use crate::desk::PlanKey;
use crate::words::{Message, message, percent};

/// What can be set, in the order in which it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Setting {
    Goal,
    SittingMinutes,
    SittingQuestions,
    Minutes,
    New,
    Reviews,
    Teach,
    Target,
    Retention,
    Deadline,
}

pub(super) const SETTINGS: [Setting; 10] = [
    Setting::Goal,
    Setting::Minutes,
    Setting::New,
    Setting::Reviews,
    Setting::Teach,
    Setting::Target,
    Setting::Retention,
    Setting::Deadline,
    Setting::SittingMinutes,
    Setting::SittingQuestions,
];

pub(super) const MINUTES: &[u32] = &[5, 10, 15, 20, 30, 45, 60, 90];
pub(super) const SITTING_MINUTES: &[u32] = &[0, 5, 10, 15, 20, 30, 45, 60];
pub(super) const SITTING_QUESTIONS: &[u32] = &[5, 10, 15, 20, 30, 50, 100];
pub(super) const NEW: &[u32] = &[0, 2, 5, 10, 15, 20, 40];
pub(super) const REVIEWS: &[u32] = &[10, 20, 40, 60, 100, 200];
pub(super) const TEACH: &[Teach] = &[Teach::Auto, Teach::First, Teach::AfterMiss];
pub(super) const TARGETS: &[f64] = &[0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
pub(super) const RETENTIONS: &[f64] = &[0.8, 0.85, 0.9, 0.93, 0.95, 0.97];
/// Days from today of a deadline that is set anew.
pub(super) const FOUR_WEEKS: i64 = 28;

impl Setting {
    pub(super) fn key(self) -> PlanKey {
        match self {
            Setting::Goal => PlanKey::Goal,
            Setting::SittingMinutes => PlanKey::Sitting,
            Setting::SittingQuestions => PlanKey::Questions,
            Setting::Minutes => PlanKey::Minutes,
            Setting::New => PlanKey::New,
            Setting::Reviews => PlanKey::Reviews,
            Setting::Teach => PlanKey::Teach,
            Setting::Target => PlanKey::Target,
            Setting::Retention => PlanKey::Retention,
            Setting::Deadline => PlanKey::Deadline,
        }
    }

    /// What can be typed in its place; none where it is chosen from a few.
    pub(super) fn how_typed(self) -> Option<Message> {
        match self {
            Setting::Goal | Setting::Teach => None,
            Setting::Target | Setting::Retention => Some(message!("tui-plan-type-share")),
            Setting::Deadline => Some(message!("tui-plan-type-day")),
            _ => Some(message!("tui-plan-type-number")),
        }
    }

    /// The bounds of a share, where what is typed is a number out of them.
    pub(super) fn bounds(self, typed: &str) -> Option<(f64, f64)> {
        let bounds = match self {
            Setting::Target => TARGET_BOUNDS,
            Setting::Retention => RETENTION_BOUNDS,
            _ => return None,
        };
        let number = typed.trim().trim_end_matches('%').trim_end().parse();
        number.ok().filter(|n: &f64| n.is_finite()).map(|_| bounds)
    }

    pub(super) fn name(self) -> Message {
        match self {
            Setting::Goal => message!("tui-plan-goal"),
            Setting::SittingMinutes => message!("tui-plan-sitting-minutes"),
            Setting::SittingQuestions => message!("tui-plan-sitting-questions"),
            Setting::Minutes => message!("tui-plan-minutes"),
            Setting::New => message!("tui-plan-new"),
            Setting::Reviews => message!("tui-plan-reviews"),
            Setting::Teach => message!("tui-plan-teach"),
            Setting::Target => message!("tui-plan-target"),
            Setting::Retention => message!("tui-plan-retention"),
            Setting::Deadline => message!("tui-plan-deadline"),
        }
    }

    /// Whether a plan says anything of it.
    pub(super) fn is_set(self, plan: &Plan) -> bool {
        match self {
            Setting::Goal => plan.goal.is_some(),
            Setting::SittingMinutes => plan.sitting.minutes.is_some(),
            Setting::SittingQuestions => plan.sitting.questions.is_some(),
            Setting::Minutes => plan.budget.minutes.is_some(),
            Setting::New => plan.budget.new.is_some(),
            Setting::Reviews => plan.budget.reviews.is_some(),
            Setting::Teach => plan.teach.is_some(),
            Setting::Target => plan.target.is_some(),
            Setting::Retention => plan.retention.is_some(),
            Setting::Deadline => plan.deadline.is_some(),
        }
    }

    /// What stands beside it; `usual`: minutes of a sitting where the plan says nothing.
    pub(super) fn value(self, plan: &Plan, usual: Option<u32>) -> Message {
        let count = |n: Option<u32>| {
            n.map_or_else(
                || message!("tui-plan-no-limit"),
                |n| message!("tui-plan-limit", n = n),
            )
        };
        let share = |p: Option<f64>| p.map_or_else(|| message!("tui-plan-default"), percent);
        match self {
            Setting::Goal => match plan.goal.unwrap_or_default() {
                Goal::Accelerate => message!("tui-plan-accelerate"),
                Goal::Support => message!("tui-plan-support"),
                Goal::Explore => message!("tui-plan-explore"),
                Goal::Exam => message!("tui-plan-exam"),
            },
            Setting::SittingMinutes => match (plan.sitting.minutes, usual) {
                (None, Some(minutes)) if !plan.sitting.is_said() => {
                    message!("tui-plan-as-usual", minutes = minutes)
                }
                (minutes, _) => count(minutes.filter(|&n| n > 0)),
            },
            Setting::SittingQuestions => count(plan.sitting.limits().questions),
            Setting::Minutes => count(plan.budget.minutes),
            Setting::New => count(plan.budget.new),
            Setting::Reviews => count(plan.budget.reviews),
            Setting::Teach => match plan.teach {
                None => message!("tui-plan-default"),
                Some(Teach::Auto) => message!("tui-plan-teach-auto"),
                Some(Teach::First) => message!("tui-plan-teach-first"),
                Some(Teach::AfterMiss) => message!("tui-plan-teach-after-miss"),
            },
            Setting::Target => share(plan.target),
            Setting::Retention => share(plan.retention),
            Setting::Deadline => plan
                .deadline
                // As it can be typed, in every language.
                .map_or_else(
                    || message!("tui-plan-no-deadline"),
                    |day| Message::verbatim(day.to_string()),
                ),
        }
    }

    pub(super) fn about(self, plan: &Plan) -> Message {
        match (self, plan.goal.unwrap_or_default()) {
            (Setting::Goal, Goal::Accelerate) => message!("tui-plan-about-accelerate"),
            (Setting::Goal, Goal::Support) => message!("tui-plan-about-support"),
            (Setting::Goal, Goal::Explore) => message!("tui-plan-about-explore"),
            (Setting::SittingMinutes, _) => message!("tui-plan-about-sitting-minutes"),
            (Setting::SittingQuestions, _) => message!("tui-plan-about-sitting-questions"),
            (Setting::Goal, Goal::Exam) => message!("tui-plan-about-exam"),
            (Setting::Minutes, _) => message!("tui-plan-about-minutes"),
            (Setting::New, _) => message!("tui-plan-about-new"),
            (Setting::Reviews, _) => message!("tui-plan-about-reviews"),
            (Setting::Teach, _) => message!("tui-plan-about-teach"),
            (Setting::Target, _) => message!("tui-plan-about-target"),
            (Setting::Retention, _) => message!("tui-plan-about-retention"),
            (Setting::Deadline, _) => message!("tui-plan-about-deadline"),
        }
    }
}

/// The neighbour of a value in a list; nothing stands before the first.
pub(super) fn step<T: PartialOrd + Copy>(list: &[T], now: Option<T>, up: bool) -> Option<T> {
    match (now, up) {
        (None, true) => list.first().copied(),
        (None, false) => None,
        (Some(now), true) => list.iter().copied().find(|&n| n > now).or(Some(now)),
        (Some(now), false) => list.iter().rev().copied().find(|&n| n < now),
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::words::{Language, speaking};

    /// On 40 columns, 18 are left for names.
    #[test]
    fn names_are_whole_on_the_smallest_screen_in_every_language() {
        for language in [Language::English, Language::Spanish] {
            let _here = speaking(language);
            for row in SETTINGS {
                let name = row.name().to_string();
                assert!(name.width() <= 18, "{name}");
            }
        }
    }

    #[test]
    fn values_move_along_their_list_and_off_its_lower_end() {
        assert_eq!(step(MINUTES, None, true), Some(5));
        assert_eq!(step(MINUTES, Some(5), false), None);
        assert_eq!(step(MINUTES, None, false), None);
        assert_eq!(step(MINUTES, Some(17), true), Some(20));
        assert_eq!(step(MINUTES, Some(17), false), Some(15));
        assert_eq!(step(MINUTES, Some(90), true), Some(90));
        assert_eq!(step(RETENTIONS, Some(0.9), true), Some(0.93));
    }
}
