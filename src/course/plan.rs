//! How a course is to be practised: what a learner decides, or what a course or
//! an instructor hands out as `plan.toml`.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

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
}

impl Goal {
    /// All goals, by name.
    pub const ALL: [(&'static str, Goal); 3] = [
        ("accelerate", Goal::Accelerate),
        ("support", Goal::Support),
        ("explore", Goal::Explore),
    ];

    /// The name used in plans.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

/// How a course is to be practised. What is not said stays as it is by default.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
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
    #[serde(
        skip_serializing_if = "Option::is_none",
        deserialize_with = "optional_day",
        serialize_with = "write_day"
    )]
    pub deadline: Option<Date>,
    /// Skills to work on before all others, by id; what they build on comes along.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub focus: Vec<String>,
    /// Skills in the order in which new ones are to be begun, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<String>,
    /// Days by which skills are to be mastered, by id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "days")]
    pub due: BTreeMap<String, Date>,
    #[serde(skip_serializing_if = "is_boundless")]
    pub budget: Budget,
}

/// How much a day is to hold; no limit where nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
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

/// Why a text is no plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanError {
    pub message: String,
    /// Where, in bytes of the text.
    pub span: Range<usize>,
}

impl Plan {
    /// Reads a plan from TOML.
    ///
    /// # Errors
    /// Where it is no TOML, has unknown keys, or a value out of range.
    pub fn parse(text: &str) -> Result<Plan, PlanError> {
        let plan: Plan = toml::from_str(text).map_err(|error| PlanError {
            message: plain(error.message()),
            span: error.span().unwrap_or(0..0),
        })?;
        let range = |key: &str, value: Option<f64>, from: f64, to: f64| match value {
            Some(n) if !(from..=to).contains(&n) => Err(PlanError {
                message: format!("`{key}` must be from {from} to {to}, not {n}"),
                span: text.find(key).map_or(0..0, |at| at..at + key.len()),
            }),
            _ => Ok(()),
        };
        range("target", plan.target, 0.6, 0.97)?;
        range("retention", plan.retention, 0.7, 0.99)?;
        Ok(plan)
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

    /// Every skill id that the plan names.
    pub fn skills(&self) -> impl Iterator<Item = &str> {
        let listed = self.focus.iter().chain(&self.order).map(String::as_str);
        listed.chain(self.due.keys().map(String::as_str))
    }
}

/// The reader speaks of sequences and `f64`.
fn plain(message: &str) -> String {
    message
        .replace('\n', ", ")
        .replace("floating point", "number")
        .replace("integer", "whole number")
        .replace("expected f64", "expected a number")
        .replace("expected u32", "expected a whole number from 0")
        .replace("expected a sequence", "expected a list in square brackets")
        .replace("invalid type", "this is of the wrong kind")
        .replace("unknown field", "a plan has no key")
        .replace("unknown variant", "this can't be")
}

/// A date written as a string or as TOML's own date.
fn day<'de, D: Deserializer<'de>>(input: D) -> Result<Date, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Text(String),
        Toml(toml::value::Datetime),
    }
    let text = match Written::deserialize(input) {
        Ok(Written::Text(text)) => text,
        Ok(Written::Toml(date)) => date.to_string(),
        Err(_) => String::new(),
    };
    text.parse()
        .map_err(|_| serde::de::Error::custom("this must be a day such as 2026-12-24"))
}

fn optional_day<'de, D: Deserializer<'de>>(input: D) -> Result<Option<Date>, D::Error> {
    day(input).map(Some)
}

fn write_day<S: serde::Serializer>(day: &Option<Date>, out: S) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => out.collect_str(day),
        None => out.serialize_none(),
    }
}

fn days<'de, D: Deserializer<'de>>(input: D) -> Result<BTreeMap<String, Date>, D::Error> {
    #[derive(Deserialize)]
    struct Day(#[serde(deserialize_with = "day")] Date);
    let days = BTreeMap::<String, Day>::deserialize(input)?;
    Ok(days
        .into_iter()
        .map(|(skill, day)| (skill, day.0))
        .collect())
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
";

    #[test]
    fn a_plan_is_read_with_dates_in_both_spellings() {
        let plan = Plan::parse(PLAN).unwrap();
        assert_eq!(plan.goal(), Goal::Support);
        assert_eq!(plan.deadline, Some("2026-12-24".parse().unwrap()));
        assert_eq!(plan.due["fractions"], "2026-12-01".parse().unwrap());
        assert_eq!(plan.budget.minutes, Some(20));
        assert_eq!(Plan::parse(&plan.to_toml()).unwrap(), plan);
        assert_eq!(Plan::parse("").unwrap(), Plan::default());
    }

    #[test]
    fn a_wrong_plan_is_refused_where_it_is_wrong() {
        let wrong = |text: &str| {
            let error = Plan::parse(text).unwrap_err();
            (text[error.span.clone()].to_owned(), error.message)
        };
        assert_eq!(wrong("goal = \"fast\"").0, "\"fast\"");
        assert_eq!(wrong("retention = 3").0, "retention");
        assert!(wrong("gaol = \"support\"").1.contains("gaol"));
        assert!(wrong("deadline = \"soon\"").1.contains("2026-12-24"));
    }
}
