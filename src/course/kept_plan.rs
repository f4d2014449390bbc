//! Plans as they are kept: as TOML they leave out what is not said, which only formats that
//! name their fields can do.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::advice::Advice;
use super::days_off::DayOff;
use super::length::Length;
use super::plan::{Budget, Goal, Plan};
use super::teach::Teach;

#[derive(Serialize, Deserialize)]
struct Kept {
    from: Option<String>,
    goal: Option<Goal>,
    target: Option<f64>,
    retention: Option<f64>,
    deadline: Option<Date>,
    /// Appeals, skipping, hints, refusing.
    may: [Option<bool>; 4],
    teach: Option<Teach>,
    focus: Vec<String>,
    order: Vec<String>,
    days_off: Vec<DayOff>,
    due: BTreeMap<String, Date>,
    /// Minutes, reviews, new questions.
    budget: [Option<u32>; 3],
    /// Minutes, questions.
    sitting: [Option<u32>; 2],
    advice: Vec<Advice>,
}

pub(super) fn serialize<S: Serializer>(plan: &Plan, out: S) -> Result<S::Ok, S::Error> {
    let Plan {
        from,
        goal,
        target,
        retention,
        deadline,
        appeals,
        skip,
        hints,
        refuse,
        teach,
        focus,
        order,
        days_off,
        due,
        advice,
        budget,
        sitting,
    } = plan.clone();
    let kept = Kept {
        from,
        goal,
        target,
        retention,
        deadline,
        may: [appeals, skip, hints, refuse],
        teach,
        focus,
        order,
        days_off,
        due,
        budget: [budget.minutes, budget.reviews, budget.new],
        sitting: [sitting.minutes, sitting.questions],
        advice,
    };
    kept.serialize(out)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Plan, D::Error> {
    let kept = Kept::deserialize(input)?;
    let [minutes, reviews, new] = kept.budget;
    let [long, questions] = kept.sitting;
    let [appeals, skip, hints, refuse] = kept.may;
    Ok(Plan {
        from: kept.from,
        goal: kept.goal,
        target: kept.target,
        retention: kept.retention,
        deadline: kept.deadline,
        appeals,
        skip,
        hints,
        refuse,
        teach: kept.teach,
        focus: kept.focus,
        order: kept.order,
        days_off: kept.days_off,
        due: kept.due,
        advice: kept.advice,
        budget: Budget {
            minutes,
            reviews,
            new,
        },
        sitting: Length {
            minutes: long,
            questions,
        },
    })
}
