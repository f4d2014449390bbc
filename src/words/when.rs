//! Times as people say them.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Message, message};

/// "now", "in 20 minutes", "in 5 hours", "tomorrow", "in 3 days". `tomorrow` is when the
/// learner's next day begins.
pub fn until(then: Timestamp, now: Timestamp, tomorrow: Timestamp) -> Message {
    const DAY: i64 = 24 * 60 * 60;
    let days = then.duration_since(tomorrow).as_secs().div_euclid(DAY) + 1;
    let minutes = then.duration_since(now).as_secs().max(0) / 60;
    match (minutes, days) {
        (0, _) => message!("words-now"),
        (_, 2..) => message!("words-in-days", n = days),
        (_, 1) => message!("words-tomorrow"),
        (m, _) if m < 60 => message!("words-in-minutes", n = m),
        (m, _) => message!("words-in-hours", n = (m + 30) / 60),
    }
}

/// How long something took or is ago, from days: "less than an hour", "5 hours", "a day", "3 days".
pub fn hours_or_days(days: f64) -> Message {
    match days {
        d if d < 1.0 / 24.0 => message!("words-less-than-an-hour"),
        // What rounds to 24 hours is a day.
        d if d < 23.5 / 24.0 => message!("words-hours", n = (d * 24.0).round() as i64),
        d => match whole_days(d) {
            1 => message!("words-a-day"),
            n => message!("words-days", n = n),
        },
    }
}

/// Whole days, as people count them: two and a half are two, and nearly three are three. 1 at
/// least.
pub fn whole_days(days: f64) -> i64 {
    ((days + 0.25) as i64).max(1)
}

/// "just now", "9 minutes ago", "3 hours ago": what was today.
pub fn ago(then: Timestamp, now: Timestamp) -> Message {
    match now.duration_since(then).as_secs().max(0) / 60 {
        0 => message!("words-just-now"),
        m if m < 60 => message!("words-minutes-ago", n = m),
        m => message!("words-hours-ago", n = (m + 30) / 60),
    }
}

/// `2026-03-02`.
pub fn date(date: Date) -> Message {
    message!(
        "words-date",
        year = format!("{:04}", date.year()),
        month = format!("{:02}", date.month()),
        day = format!("{:02}", date.day()),
    )
}

/// `Mar`: a month in a few letters, 1 to 12.
pub fn month(n: i8) -> Message {
    message!("words-month", n = i64::from(n))
}

/// `Mon`: a day of the week in a few letters, from 1, which is Monday, to 7.
pub fn weekday(n: i8) -> Message {
    message!("words-weekday", n = i64::from(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_in_the_fitting_unit() {
        let now: Timestamp = "2026-01-01T12:00:00Z".parse().unwrap();
        let after = |m: i64| {
            let then = Timestamp::from_second(now.as_second() + m * 60).unwrap();
            let tomorrow = "2026-01-02T04:00:00Z".parse().unwrap();
            until(then, now, tomorrow).to_string()
        };
        assert_eq!(after(-5), "now");
        assert_eq!(after(1), "in 1 minute");
        assert_eq!(after(300), "in 5 hours");
        assert_eq!(after(16 * 60 - 1), "in 16 hours");
        assert_eq!(after(16 * 60), "tomorrow");
        assert_eq!(after(40 * 60 - 1), "tomorrow");
        assert_eq!(after(40 * 60), "in 2 days");
        assert_eq!(after(3 * 24 * 60), "in 3 days");
        let was = |minutes: i64| {
            let then = Timestamp::from_second(now.as_second() - minutes * 60).unwrap();
            super::ago(then, now).to_string()
        };
        assert_eq!(was(-3), "just now");
        assert_eq!(was(0), "just now");
        assert_eq!(was(1), "1 minute ago");
        assert_eq!(was(59), "59 minutes ago");
        assert_eq!(was(89), "1 hour ago");
        assert_eq!(was(600), "10 hours ago");
        let ago = |days: f64| hours_or_days(days).to_string();
        assert_eq!(ago(0.01), "less than an hour");
        assert_eq!(ago(0.05), "1 hour");
        assert_eq!(ago(0.2), "5 hours");
        assert_eq!(ago(1.2), "a day");
        assert_eq!(ago(2.6), "2 days");
        assert_eq!(ago(1.9), "2 days");
        assert_eq!(ago(2.8), "3 days");
        assert_eq!(
            date(jiff::civil::date(2026, 3, 2)).to_string(),
            "2026-03-02"
        );
    }
}
