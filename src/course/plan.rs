//! How a course is to be practised: what a learner decides, or what a course or
//! an instructor hands out as `plan.toml`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::advice::Advice;
use super::days_off::DayOff;
use super::length::Length;
use super::teach::Teach;

/// What practice is for, which sets the order of the tutor's rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Goal {
    /// Through the course as fast as what was learned holds.
    #[default]
    Accelerate,
    /// Sure steps: easier questions, missing basics first, one new skill at a time.
    Support,
    /// Look around: any skill may be begun whose prerequisites are half known.
    Explore,
    /// Ready on the day of the deadline: what is learned by then is to be remembered then.
    Exam,
}

/// The least and the most of the share of right answers aimed for.
pub const TARGET_BOUNDS: (f64, f64) = (0.6, 0.97);
/// The least and the most of the desired retention.
pub const RETENTION_BOUNDS: (f64, f64) = (0.7, 0.99);

impl Goal {
    /// All goals, by name.
    pub const ALL: [(&'static str, Goal); 4] = [
        ("accelerate", Goal::Accelerate),
        ("support", Goal::Support),
        ("explore", Goal::Explore),
        ("exam", Goal::Exam),
    ];

    /// The name used in plans.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

/// How a course is to be practised. What is not said stays as it is by default.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Plan {
    /// Who hands it out; named in reasons.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<Goal>,
    /// Success rate that new material aims for, 0.6 to 0.97.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// Desired retention of reviews, 0.7 to 0.99.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retention: Option<f64>,
    /// The day by which the course is to be known.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "write_day")]
    pub deadline: Option<Date>,
    /// Whether learners may say that an answer should not count; they may where
    /// nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appeals: Option<bool>,
    /// Whether learners may pass over questions and put them away; they may where nothing
    /// is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skip: Option<bool>,
    /// Whether learners may ask for hints; they may where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hints: Option<bool>,
    /// Whether a learner may do without the plan of a teacher; they may where nothing is
    /// said. It says nothing of plans that come otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refuse: Option<bool>,
    /// When skills are taught, whatever the course says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub teach: Option<Teach>,
    /// Skills to work on before all others, by id; what they build on comes along.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub focus: Vec<String>,
    /// Skills in the order in which new ones are to be begun, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<String>,
    /// Days without practice: reviews go before or after them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub days_off: Vec<DayOff>,
    /// Days by which skills are to be mastered, by id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub due: BTreeMap<String, Date>,
    /// What learners alike gained, from a teacher's class; at most [`Advice::MOST`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<Advice>,
    #[serde(skip_serializing_if = "is_boundless")]
    pub budget: Budget,
    /// How long one sitting is to last.
    #[serde(skip_serializing_if = "is_unsaid")]
    pub sitting: Length,
}

/// How much a day is to hold; no limit where nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Budget {
    /// Minutes of practice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Reviews of questions that are due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviews: Option<u32>,
    /// Questions never asked before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<u32>,
}

fn is_boundless(budget: &Budget) -> bool {
    *budget == Budget::default()
}

fn is_unsaid(length: &Length) -> bool {
    !length.is_said()
}

impl Plan {
    /// Whether a text is a plan of nothing but advice, or empty.
    pub fn is_advice(text: &str) -> bool {
        let plan = Plan::parse(text);
        let rest = Plan {
            advice: Vec::new(),
            ..plan.clone()
        };
        text.is_empty() || (!plan.advice.is_empty() && rest == Plan::default())
    }

    /// The plan as TOML, which [`Plan::parse`] reads back.
    pub fn to_toml(&self) -> String {
        // A plan holds nothing that TOML lacks.
        toml::to_string(self).unwrap_or_default()
    }

    /// The goal, or the default one.
    pub fn goal(&self) -> Goal {
        self.goal.unwrap_or_default()
    }

    /// Minutes of practice that a day is reckoned to hold: the budget's, or those of one
    /// sitting, or fifteen.
    pub fn minutes_a_day(&self) -> u32 {
        self.minutes_with_usual(None)
    }

    /// The same where sittings last so many minutes unless the plan says otherwise itself;
    /// 0: no limit.
    pub fn minutes_with_usual(&self, usual: Option<u32>) -> u32 {
        let sitting = match self.sitting.is_said() {
            true => self.sitting.limits().minutes,
            false => usual.filter(|&minutes| minutes > 0),
        };
        self.budget.minutes.or(sitting).unwrap_or(15)
    }

    /// The same plan where sittings last so many minutes unless it says otherwise itself;
    /// 0: no limit. So it is reckoned with what is set beside the plan.
    #[must_use]
    pub fn with_usual(&self, minutes: Option<u32>) -> Plan {
        let mut plan = self.clone();
        if let Some(minutes) = minutes.filter(|_| !plan.sitting.is_said()) {
            plan.sitting = Length::of_minutes(minutes);
        }
        plan
    }

    /// The ids that it names of skills that are not there, or no longer.
    pub fn lost(&self, is_there: impl Fn(&str) -> bool) -> Vec<&str> {
        let mut lost: Vec<&str> = self.skills().filter(|id| !is_there(id)).collect();
        lost.sort_unstable();
        lost.dedup();
        lost
    }

    /// The same plan without the skills that are not there, or no longer.
    #[must_use]
    pub fn without_lost(&self, is_there: impl Fn(&str) -> bool) -> Plan {
        let mut plan = self.clone();
        plan.focus.retain(|id| is_there(id));
        plan.order.retain(|id| is_there(id));
        plan.due.retain(|id, _| is_there(id));
        plan
    }

    /// Every skill id that the plan names.
    pub fn skills(&self) -> impl Iterator<Item = &str> {
        let listed = self.focus.iter().chain(&self.order).map(String::as_str);
        listed.chain(self.due.keys().map(String::as_str))
    }
}

fn write_day<S: serde::Serializer>(day: &Option<Date>, out: S) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => out.collect_str(day),
        None => out.serialize_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = "\
from = \"Ms Lopez\"
goal = \"support\"
deadline = 2026-12-24
focus = [\"fractions\"]
[due]
fractions = \"2026-12-01\"
[budget]
minutes = 20
[sitting]
minutes = 0
questions = 12
";

    #[test]
    fn a_plan_is_read_with_dates_in_both_spellings() {
        let plan = Plan::parse(PLAN);
        assert_eq!(plan.goal(), Goal::Support);
        assert_eq!(plan.deadline, Some("2026-12-24".parse().unwrap()));
        assert_eq!(plan.due["fractions"], "2026-12-01".parse().unwrap());
        assert_eq!(plan.budget.minutes, Some(20));
        assert_eq!(
            (plan.sitting.minutes, plan.sitting.questions),
            (Some(0), Some(12))
        );
        assert_eq!(Plan::parse(&plan.to_toml()), plan);
        assert_eq!(Plan::parse(""), Plan::default());
    }

    #[test]
    fn of_a_plan_once_taken_only_what_is_not_understood_is_passed_over() {
        let plan = Plan::parse("goal = \"fast\"\nweather = 1\ntarget = 0.8\n[budget]\nnew = 3\n");
        assert_eq!((plan.goal, plan.target), (None, Some(0.8)));
        assert_eq!(plan.budget.new, Some(3));
    }
}
