//! Times as people say them.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Message, message};

/// "now", "in 20 minutes", "in 5 hours", "in 3 days".
pub fn until(then: Timestamp, now: Timestamp) -> Message {
    let minutes = then.duration_since(now).as_secs().max(0) / 60;
    match minutes {
        0 => message!("words-now"),
        m if m < 60 => message!("words-in-minutes", n = m),
        m if m < 24 * 60 => message!("words-in-hours", n = (m + 30) / 60),
        m => message!("words-in-days", n = (m + 12 * 60) / (24 * 60)),
    }
}

/// How long something took or is ago, from days: "less than an hour", "5 hours", "a day", "3 days".
pub fn hours_or_days(days: f64) -> Message {
    match days {
        d if d < 1.0 / 24.0 => message!("words-less-than-an-hour"),
        d if d < 1.0 => message!("words-hours", n = (d * 24.0).round() as i64),
        d if d < 1.5 => message!("words-a-day"),
        d => message!("words-days", n = d.round() as i64),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_in_the_fitting_unit() {
        let now: Timestamp = "2026-01-01T12:00:00Z".parse().unwrap();
        let after = |m: i64| {
            let then = Timestamp::from_second(now.as_second() + m * 60).unwrap();
            until(then, now).to_string()
        };
        assert_eq!(after(-5), "now");
        assert_eq!(after(1), "in 1 minute");
        assert_eq!(after(300), "in 5 hours");
        assert_eq!(after(3 * 24 * 60), "in 3 days");
        let ago = |days: f64| hours_or_days(days).to_string();
        assert_eq!(ago(0.01), "less than an hour");
        assert_eq!(ago(0.05), "1 hour");
        assert_eq!(ago(0.2), "5 hours");
        assert_eq!(ago(1.2), "a day");
        assert_eq!(ago(2.6), "3 days");
        assert_eq!(
            date(jiff::civil::date(2026, 3, 2)).to_string(),
            "2026-03-02"
        );
    }
}
