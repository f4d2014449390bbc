//! What is typed to change a plan: a number, a share, a day, a name.

use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::course::{Course, DayOff, Goal, Length, Plan, Teach, is_off};
use crate::learner::State;
use crate::tutor;
use crate::words::{self, Message, Value, message};

/// What can be set in a plan by typing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanKey {
    Goal,
    Deadline,
    Minutes,
    New,
    Reviews,
    Sitting,
    Questions,
    Retention,
    Target,
    Teach,
    Focus,
    DaysOff,
}

/// The word that takes a value back.
pub const DEFAULT: &str = "default";

/// The word for no days off.
const NONE: &str = "none";

/// Days ahead that a deadline can be, at most: a hundred years.
const FARTHEST: i64 = 36_525;

impl PlanKey {
    /// All of them, as they are typed.
    pub const ALL: [(&'static str, PlanKey); 12] = [
        ("goal", PlanKey::Goal),
        ("deadline", PlanKey::Deadline),
        ("minutes", PlanKey::Minutes),
        ("new", PlanKey::New),
        ("reviews", PlanKey::Reviews),
        ("sitting", PlanKey::Sitting),
        ("questions", PlanKey::Questions),
        ("retention", PlanKey::Retention),
        ("target", PlanKey::Target),
        ("teach", PlanKey::Teach),
        ("focus", PlanKey::Focus),
        ("days-off", PlanKey::DaysOff),
    ];

    /// The one that is meant by a word.
    pub fn named(word: &str) -> Option<PlanKey> {
        let found = PlanKey::ALL.iter().find(|(known, _)| *known == word);
        found.map(|&(_, key)| key)
    }

    /// Whether its value is a list, with commas between what is in it.
    pub fn is_list(self) -> bool {
        matches!(self, PlanKey::Focus | PlanKey::DaysOff)
    }

    /// What a plan says of it, as it would be typed.
    pub fn of(self, plan: &Plan) -> Option<String> {
        let number = |n: Option<u32>| n.map(|n| n.to_string());
        let share = |share: Option<f64>| share.map(|share| share.to_string());
        match self {
            PlanKey::Goal => plan.goal.and_then(|goal| name(&Goal::ALL, goal)),
            PlanKey::Deadline => plan.deadline.map(|day| day.to_string()),
            PlanKey::Minutes => number(plan.budget.minutes),
            PlanKey::New => number(plan.budget.new),
            PlanKey::Reviews => number(plan.budget.reviews),
            PlanKey::Sitting => number(plan.sitting.minutes),
            PlanKey::Questions => number(plan.sitting.questions),
            PlanKey::Retention => share(plan.retention),
            PlanKey::Target => share(plan.target),
            PlanKey::Teach => plan.teach.and_then(|teach| name(&Teach::ALL, teach)),
            PlanKey::Focus => listed(&plan.focus),
            PlanKey::DaysOff => listed(&plan.days_off),
        }
    }

    /// A plan with what was typed in place of its value, or what is wrong with that.
    ///
    /// # Errors
    /// As sentences, where it can't be such a value, or where plans can't hold it.
    pub fn set(
        self,
        plan: &Plan,
        typed: &str,
        (course, state): (&Course, &State),
        now: Timestamp,
    ) -> Result<Plan, Vec<Message>> {
        // What the course has no more can't keep the rest from being changed.
        let plan = plan.without_lost(|id| course.skill(id).is_some());
        let plan = self.typed(plan, typed.trim(), state, now);
        let plan = plan.map_err(|said| vec![said])?;
        // What was given is checked where plans are read.
        Plan::read("", plan.to_toml().as_bytes(), course).map_err(|wrong| {
            let said = wrong.into_iter().map(|wrong| match wrong.help {
                Some(help) => message!("desk-plan-wrong", wrong = wrong.message, help = help),
                None => wrong.message,
            });
            said.collect()
        })
    }

    fn typed(
        self,
        mut plan: Plan,
        typed: &str,
        state: &State,
        now: Timestamp,
    ) -> Result<Plan, Message> {
        let word = Some(typed).filter(|word| *word != DEFAULT);
        let number = |most: u32| word.map(|word| whole(word, most)).transpose();
        let all = u32::MAX;
        match self {
            PlanKey::Goal => plan.goal = word.map(|word| one_of(&Goal::ALL, word)).transpose()?,
            PlanKey::Deadline => {
                plan.deadline = word.map(|word| day(word, state, now)).transpose()?;
            }
            PlanKey::Minutes => plan.budget.minutes = number(Length::MOST_MINUTES)?,
            PlanKey::New => plan.budget.new = number(all)?,
            PlanKey::Reviews => plan.budget.reviews = number(all)?,
            PlanKey::Sitting => plan.sitting.minutes = number(Length::MOST_MINUTES)?,
            PlanKey::Questions => plan.sitting.questions = number(all)?,
            PlanKey::Retention => plan.retention = word.map(share).transpose()?,
            PlanKey::Target => plan.target = word.map(share).transpose()?,
            PlanKey::Teach => {
                plan.teach = word.map(|word| one_of(&Teach::ALL, word)).transpose()?
            }
            PlanKey::Focus => plan.focus = items(word).map(str::to_owned).collect(),
            PlanKey::DaysOff => {
                let days = items(word.filter(|word| *word != NONE)).map(|day| {
                    let wrong = |_| message!("desk-plan-day-off");
                    day.parse().map_err(wrong)
                });
                plan.days_off = days.collect::<Result<_, _>>()?;
                check_days_off(&plan.days_off, state, now)?;
            }
        }
        Ok(plan)
    }
}

fn name<T: PartialEq>(all: &[(&'static str, T)], one: T) -> Option<String> {
    let found = all.iter().find(|(_, known)| *known == one);
    found.map(|(name, _)| (*name).to_owned())
}

fn listed<T: ToString>(all: &[T]) -> Option<String> {
    let all: Vec<String> = all.iter().map(T::to_string).collect();
    (!all.is_empty()).then(|| all.join(","))
}

/// What is in a list that was typed.
fn items(list: Option<&str>) -> impl Iterator<Item = &str> {
    let items = list.unwrap_or_default().split(',').map(str::trim);
    items.filter(|item| !item.is_empty())
}

/// That days off that are set can be meant: none is past, and a day of the week is left.
///
/// # Errors
/// As a sentence, where that is not so.
pub fn check_days_off(days: &[DayOff], state: &State, now: Timestamp) -> Result<(), Message> {
    let past = days.iter().find(|day| match day {
        DayOff::Weekly(_) => false,
        DayOff::Span(_, last) => tutor::days_until(state, *last, now) < 0,
    });
    if let Some(past) = past {
        return Err(message!("desk-plan-day-off-past", day = past.to_string()));
    }
    let is_weekly = |day: &DayOff| matches!(day, DayOff::Weekly(_));
    let weekly: Vec<DayOff> = days.iter().copied().filter(is_weekly).collect();
    // 1970-01-01, as day 0, and the six that follow.
    match (0..7).all(|day| is_off(&weekly, day)) {
        true => Err(message!("desk-plan-day-off-all")),
        false => Ok(()),
    }
}

fn one_of<T: Copy>(all: &[(&'static str, T)], word: &str) -> Result<T, Message> {
    let found = all.iter().find(|(known, _)| *known == word);
    found.map(|&(_, one)| one).ok_or_else(|| {
        let names = Value::one_of(all.iter().map(|&(name, _)| name));
        message!("desk-plan-one-of", names = names)
    })
}

fn whole(word: &str, most: u32) -> Result<u32, Message> {
    let number = word.parse().ok().filter(|n| *n <= most);
    number.ok_or_else(|| message!("desk-plan-number", most = most))
}

fn share(word: &str) -> Result<f64, Message> {
    // As people write it, too: 90 or 90 %.
    let bare = word.trim_end_matches('%').trim_end();
    let number: Option<f64> = bare.parse().ok().filter(|n: &f64| n.is_finite());
    let number = number.ok_or_else(|| message!("desk-plan-share"))?;
    Ok(if number > 1.0 { number / 100.0 } else { number })
}

/// A day, or how far ahead it is: `10d`, `2w`.
fn day(word: &str, state: &State, now: Timestamp) -> Result<Date, Message> {
    let wrong = || message!("desk-plan-day");
    let ahead = |days: i64| {
        let days = state.day(now).checked_add(days.min(FARTHEST))?;
        Date::constant(1970, 1, 1).checked_add(days.days()).ok()
    };
    let count = |unit: char| {
        word.strip_suffix(unit)?
            .trim_start_matches('+')
            .parse()
            .ok()
    };
    let day = match (count('d'), count('w')) {
        (Some(days), _) => ahead(days),
        (_, Some(weeks)) => ahead(i64::saturating_mul(weeks, 7)),
        _ => word.parse().ok(),
    };
    let day = day.ok_or_else(wrong)?;
    match tutor::days_until(state, day, now) > 0 {
        true => Ok(day),
        false => Err(message!("desk-plan-past", day = words::date(day))),
    }
}
