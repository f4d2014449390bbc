//! Days on which a learner does not practise: days of the week, dates, and stretches of them.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The days of the week, by name.
const WEEK: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];
/// 1970-01-01, from which days are counted.
const EPOCH: Date = Date::constant(1970, 1, 1);
/// Most days that are looked through for one that is not off.
const LONGEST: i64 = 366;

/// A day of every week, or all days from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOff {
    Weekly(Weekday),
    /// The first and the last day.
    Span(Date, Date),
}

/// What is written is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDayOff;

impl FromStr for DayOff {
    type Err = NoDayOff;

    /// Reads `sunday`, `2026-12-24` or `2026-12-24..2027-01-02`.
    fn from_str(text: &str) -> Result<DayOff, NoDayOff> {
        let text = text.trim();
        if let Some((_, day)) = WEEK
            .iter()
            .find(|(name, _)| text.eq_ignore_ascii_case(name))
        {
            return Ok(DayOff::Weekly(*day));
        }
        let date = |text: &str| text.trim().parse::<Date>().map_err(|_| NoDayOff);
        let (first, last) = match text.split_once("..") {
            Some((first, last)) => (date(first)?, date(last)?),
            None => (date(text)?, date(text)?),
        };
        match first <= last {
            true => Ok(DayOff::Span(first, last)),
            false => Err(NoDayOff),
        }
    }
}

impl fmt::Display for DayOff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DayOff::Weekly(day) => {
                let name = WEEK.iter().find(|(_, known)| known == day);
                f.write_str(name.map_or("", |(name, _)| name))
            }
            DayOff::Span(first, last) if first == last => write!(f, "{first}"),
            DayOff::Span(first, last) => write!(f, "{first}..{last}"),
        }
    }
}

impl Serialize for DayOff {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DayOff {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<DayOff, D::Error> {
        let text = String::deserialize(input)?;
        // No sentence: nobody reads it.
        text.parse()
            .map_err(|NoDayOff| serde::de::Error::custom(text))
    }
}

/// Whether a day, in days since 1970, is off.
pub fn is_off(days: &[DayOff], day: i64) -> bool {
    // 1970-01-01 was a Thursday.
    let weekday = (day + 3).rem_euclid(7);
    let date = || {
        let span = jiff::Span::new().try_days(day).ok()?;
        EPOCH.checked_add(span).ok()
    };
    days.iter().any(|off| match off {
        DayOff::Weekly(of) => i64::from(of.to_monday_zero_offset()) == weekday,
        DayOff::Span(first, last) => date().is_some_and(|date| *first <= date && date <= *last),
    })
}

/// The day on which what falls on a day off is done: the last one before or the first one
/// after that is not off, one as near as the other by turns, but not before `earliest`. Days
/// count from 1970. The day itself, where it is not off, or a whole year around it is.
pub fn instead_of(days: &[DayOff], day: i64, earliest: i64, before_first: bool) -> i64 {
    if days.is_empty() || !is_off(days, day) {
        return day;
    }
    let free = |day: &i64| !is_off(days, *day);
    let before = (day.saturating_sub(LONGEST).max(earliest)..day)
        .rev()
        .find(free);
    let after = (day + 1..=day.saturating_add(LONGEST)).find(free);
    match (before, after) {
        (Some(before), Some(after)) => match before_first {
            true => before,
            false => after,
        },
        (before, after) => after.or(before).unwrap_or(day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> i64 {
        let date: Date = text.parse().unwrap();
        i64::from(EPOCH.until((jiff::Unit::Day, date)).unwrap().get_days())
    }

    fn off(days: &[&str]) -> Vec<DayOff> {
        days.iter().map(|day| day.parse().unwrap()).collect()
    }

    #[test]
    fn days_off_are_read_and_written_alike() {
        for text in ["sunday", "2026-12-24", "2026-12-24..2027-01-02"] {
            let read: DayOff = text.parse().unwrap();
            assert_eq!(read.to_string(), text);
        }
        assert_eq!("Sunday".parse(), Ok(DayOff::Weekly(Weekday::Sunday)));
        for text in ["", "sun day", "2026-13-01", "2027-01-02..2026-12-24", ".."] {
            assert_eq!(text.parse::<DayOff>(), Err(NoDayOff), "{text}");
        }
    }

    #[test]
    fn what_falls_on_a_day_off_goes_before_or_after_it() {
        // 2026-03-07 is a Saturday.
        let weekend = off(&["saturday", "sunday"]);
        let (friday, saturday) = (day("2026-03-06"), day("2026-03-07"));
        assert!(is_off(&weekend, saturday) && is_off(&weekend, saturday + 1));
        assert!(!is_off(&weekend, friday) && !is_off(&weekend, saturday + 2));
        assert_eq!(instead_of(&weekend, friday, 0, true), friday);
        assert_eq!(instead_of(&weekend, saturday + 1, 0, true), friday);
        assert_eq!(instead_of(&weekend, saturday, 0, false), saturday + 2);
        // Not before it was answered.
        assert_eq!(instead_of(&weekend, saturday, saturday, true), saturday + 2);
        let holidays = off(&["2026-03-05..2026-03-10", "wednesday"]);
        assert_eq!(instead_of(&holidays, saturday, 0, true), day("2026-03-03"));
        assert_eq!(instead_of(&holidays, saturday, 0, false), day("2026-03-12"));
        // Whoever is never there finds all where it was.
        let all = off(&["1900-01-01..2200-01-01"]);
        assert_eq!(instead_of(&all, saturday, 0, true), saturday);
    }
}
