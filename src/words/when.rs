//! Times as people say them.

use jiff::Timestamp;

/// "now", "in 20 minutes", "in 5 hours", "in 3 days".
pub fn until(then: Timestamp, now: Timestamp) -> String {
    let minutes = then.duration_since(now).as_secs().max(0) / 60;
    let of = |n: i64, unit: &str| match n {
        1 => format!("in 1 {unit}"),
        n => format!("in {n} {unit}s"),
    };
    match minutes {
        0 => "now".into(),
        m if m < 60 => of(m, "minute"),
        m if m < 24 * 60 => of((m + 30) / 60, "hour"),
        m => of((m + 12 * 60) / (24 * 60), "day"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_in_the_fitting_unit() {
        let now: Timestamp = "2026-01-01T12:00:00Z".parse().unwrap();
        let after = |m: i64| {
            until(
                Timestamp::from_second(now.as_second() + m * 60).unwrap(),
                now,
            )
        };
        assert_eq!(after(-5), "now");
        assert_eq!(after(1), "in 1 minute");
        assert_eq!(after(300), "in 5 hours");
        assert_eq!(after(3 * 24 * 60), "in 3 days");
    }
}
