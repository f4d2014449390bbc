//! Progress over time as lines of text: for plain mode, the command line, and the numbers
//! behind a chart.

use jiff::ToSpan;
use jiff::civil::Date;

use super::ahead::AHEAD;
use super::course::{Hard, Mistake};
use super::day::{Band, Day};
use super::view::{Range, View};
use crate::words::{Message, Value, date, message, month, percent, times, weekday};

/// Days of practice from which there is a line over time.
const FOR_A_LINE: usize = 3;
/// Answers from which it is told how well they were foretold, and reviews from which it is told
/// how many were kept.
const FOR_CALIBRATION: u32 = 20;
const FOR_RETENTION: u32 = 10;
/// By how much what came may be off what was expected and still is close, 0 to 1.
const CLOSE: f64 = 0.03;
/// The most rows of a table over time.
const ROWS: usize = 16;

/// What progress over time is told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Practice,
    Known,
    Ahead,
    Calibration,
    Hard,
    Mistakes,
}

impl Part {
    /// All of them, in the order in which they are told.
    pub const ALL: [Part; 6] = [
        Part::Practice,
        Part::Known,
        Part::Ahead,
        Part::Calibration,
        Part::Hard,
        Part::Mistakes,
    ];

    /// What stands above it.
    pub fn title(self) -> Message {
        match self {
            Part::Practice => message!("report-history-practice"),
            Part::Known => message!("report-history-known"),
            Part::Ahead => message!("report-history-ahead"),
            Part::Calibration => message!("report-history-calibration"),
            Part::Hard => message!("report-history-hard"),
            Part::Mistakes => message!("report-history-missteps"),
        }
    }
}

impl Range {
    /// What it is called.
    pub fn name(self) -> Message {
        match self {
            Range::Week => message!("report-history-week"),
            Range::Quarter => message!("report-history-quarter"),
            Range::Year => message!("report-history-year"),
            Range::All => message!("report-history-always"),
        }
    }
}

/// The date of a day, in days since 1970; the first of all where it is none.
pub fn date_of(day: i64) -> Date {
    let first = Date::constant(1970, 1, 1);
    i32::try_from(day)
        .ok()
        .and_then(|day| first.checked_add(day.days()).ok())
        .unwrap_or(first)
}

/// `5 h 12 min`, `12 min`.
pub fn time(millis: u64) -> Message {
    let minutes = Day {
        millis,
        answers: 1,
        ..Day::default()
    };
    let minutes = minutes.minutes();
    match minutes / 60 {
        0 => message!("report-history-minutes", n = minutes),
        hours => message!(
            "report-history-hours",
            hours = hours,
            minutes = minutes % 60
        ),
    }
}

/// `3 Mar`.
pub fn short(date: Date) -> Message {
    message!(
        "report-history-date",
        day = i64::from(date.day()),
        month = month(date.month())
    )
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn share(right: u32, of: u32) -> Message {
    match (right, of) {
        (right, of) if right == of => message!("report-history-all"),
        (right, of) => percent(f64::from(right) / f64::from(of.max(1))),
    }
}

/// What was practised in all: days, time, answers, how many were right.
pub fn sum_line(view: &View) -> Message {
    let total = &view.total;
    match (view.days.len(), total.answers) {
        (0, _) => match view.range.days() {
            Some(days) => message!("report-history-none-lately", n = days),
            None => message!("report-history-nothing"),
        },
        (days, 0) => message!(
            "report-history-sum-no-answers",
            days = count(days),
            time = time(total.millis)
        ),
        (days, answers) => message!(
            "report-history-sum",
            days = count(days),
            time = time(total.millis),
            answers = answers,
            right = share(total.right, answers)
        ),
    }
}

/// How many answers came from other programs; none where none did.
pub fn brought_line(view: &View) -> Option<Message> {
    let brought = view.total.brought;
    (brought > 0).then(|| message!("report-history-brought", n = brought))
}

/// What is learned and remembered now, or what it takes to tell.
pub fn known_line(view: &View) -> Message {
    match view.points.last() {
        Some(last) if last.learned > 0.0 => message!(
            "report-history-now",
            learned = last.learned as i64,
            skills = count(view.skills),
            remembered = Value::decimal(last.remembered, 1)
        ),
        _ => message!("report-history-none-learned"),
    }
}

/// Whether there are enough days for a line; what is said where there are not.
pub fn lacks_days(view: &View) -> Option<Message> {
    (view.ever < FOR_A_LINE).then(|| {
        message!(
            "report-history-line-later",
            n = count(FOR_A_LINE),
            so_far = count(view.ever)
        )
    })
}

/// How many reviews were kept against what is aimed for.
pub fn kept_line(view: &View) -> Message {
    let (least, most) = view.target;
    let aim = match most - least < 0.005 {
        true => percent(most),
        false => message!(
            "report-history-aims",
            least = percent(least),
            most = percent(most)
        ),
    };
    match view.kept() {
        Some((reviews, kept)) if reviews >= FOR_RETENTION => message!(
            "report-history-kept",
            kept = percent(kept),
            aim = aim,
            n = reviews
        ),
        so_far => message!(
            "report-history-kept-later",
            n = FOR_RETENTION,
            so_far = so_far.map_or(0, |(reviews, _)| reviews)
        ),
    }
}

/// What reviews will take, on the mean.
pub fn ahead_line(view: &View) -> Message {
    match view.ahead.iter().sum::<f64>() > 0.0 {
        true => message!(
            "report-history-workload",
            minutes = minutes(view.minutes),
            weeks = count(AHEAD / 7)
        ),
        false => message!("report-history-nothing-ahead"),
    }
}

/// What they would take if more or less were to be kept; none where nothing is to come.
pub fn workload_line(view: &View) -> Option<Message> {
    let some = view.ahead.iter().sum::<f64>() > 0.0;
    // A sentence, where it comes to the same for all.
    let mut told = view
        .elsewise
        .iter()
        .map(|&(_, spent)| minutes(spent).to_string());
    if let Some(first) = told.next()
        && view.elsewise.len() > 1
        && told.all(|other| other == first)
    {
        let targets = view.elsewise.iter().map(|&(target, _)| percent(target));
        let targets = Value::list(targets, crate::words::Joined::Or);
        return some.then(|| message!("report-history-same", minutes = first, targets = targets));
    }
    let others = view.elsewise.iter().map(|&(target, spent)| {
        message!(
            "report-history-at",
            target = percent(target),
            minutes = minutes(spent)
        )
    });
    let others = Value::list(others, crate::words::Joined::Commas);
    (some && !view.elsewise.is_empty())
        .then(|| message!("report-history-elsewise", others = others))
}

fn minutes(spent: f64) -> Message {
    match spent {
        ..0.95 => message!("report-history-below-a-minute"),
        ..9.5 => message!("report-history-about-decimal", n = Value::decimal(spent, 1)),
        _ => message!("report-history-about", n = spent.round() as i64),
    }
}

/// What was expected of the answers of a band, and what came.
pub fn calibration_line(view: &View, band: usize) -> Option<Message> {
    let of = view.total.bands.get(band)?;
    let (expected, got) = of.shares()?;
    let (least, most) = Band::bounds(band);
    Some(message!(
        "report-history-band",
        least = least,
        most = most,
        expected = percent(expected),
        got = share_of(got),
        n = of.answers
    ))
}

/// A share that was counted, 0 to 1.
pub fn share_of(got: f64) -> Message {
    match got {
        1.0.. => message!("report-history-all"),
        _ => percent(got),
    }
}

/// How well answers were foretold in all, or how many it takes to tell.
pub fn calibration_sum(view: &View) -> Message {
    let all = view.total.all_bands();
    let Some((expected, got)) = all.shares().filter(|_| all.answers >= FOR_CALIBRATION) else {
        return message!(
            "report-history-calibration-later",
            n = FOR_CALIBRATION,
            so_far = all.answers
        );
    };
    let chance = (got * (1.0 - got) / f64::from(all.answers)).sqrt();
    let verdict = match got - expected {
        off if off.abs() <= CLOSE.max(2.0 * chance) => message!("report-history-close"),
        off if off < 0.0 => message!("report-history-hopeful"),
        _ => message!("report-history-cautious"),
    };
    message!(
        "report-history-foretold",
        expected = percent(expected),
        got = share_of(got),
        verdict = verdict
    )
}

/// A question that went wrong often.
pub fn hard_line(hard: &Hard) -> Message {
    message!(
        "report-history-hard-line",
        prompt = &hard.prompt,
        right = hard.right,
        asked = hard.asked
    )
}

/// A mistake, and what became of it.
pub fn mistake_line(mistake: &Mistake, offset_minutes: i16) -> Message {
    let day = |at| crate::report::day::day(at, offset_minutes);
    let one = &mistake.misstep;
    let became = match one.overcome {
        Some(at) => message!(
            "report-history-shed-line",
            name = one.called(),
            times = times(one.times),
            last = day(one.last),
            shed = day(at)
        ),
        None if one.right_since > 0 => message!(
            "report-history-not-since-line",
            name = one.called(),
            times = times(one.times),
            last = day(one.last),
            right = i64::from(one.right_since)
        ),
        None if one.times > 1 => message!(
            "report-history-again-line",
            name = one.called(),
            times = times(one.times),
            last = day(one.last)
        ),
        None => message!(
            "report-history-once-line",
            name = one.called(),
            last = day(one.last)
        ),
    };
    match one.feedback() {
        Some(said) => message!("report-misstep-said", became = became, said = said),
        None => became,
    }
}

/// All that is said of a part, a line each.
pub fn lines(view: &View, part: Part, offset_minutes: i16) -> Vec<Message> {
    let mistake = |mistake| mistake_line(mistake, offset_minutes);
    match part {
        Part::Practice => {
            let mut said = vec![sum_line(view)];
            said.extend((view.total.answers > 0).then(|| message!("report-history-right")));
            said.extend(brought_line(view));
            said.extend(by_span(view));
            said.push(kept_line(view));
            said
        }
        Part::Known => {
            let mut said = vec![known_line(view)];
            match lacks_days(view) {
                Some(lacks) => said.push(lacks),
                None => said.extend(known_rows(view)),
            }
            said
        }
        Part::Ahead => {
            let mut said = vec![ahead_line(view)];
            if view.ahead.iter().sum::<f64>() > 0.0 {
                said.extend(workload_line(view));
                said.extend(ahead_rows(view));
            }
            said
        }
        Part::Calibration => {
            let bands = (0..view.total.bands.len()).filter_map(|b| calibration_line(view, b));
            std::iter::once(calibration_sum(view))
                .chain(bands)
                .collect()
        }
        Part::Hard if view.hard.is_empty() => vec![message!("report-history-none-hard")],
        Part::Hard => view.hard.iter().map(hard_line).collect(),
        Part::Mistakes if view.still.is_empty() && view.shed.is_empty() => {
            vec![message!("report-history-no-missteps")]
        }
        Part::Mistakes => {
            let still = view.still.iter().map(mistake);
            still.chain(view.shed.iter().map(mistake)).collect()
        }
    }
}

/// The first day of the span that a day belongs to: itself, its week or its month.
fn span_of(view: &View, day: i64) -> i64 {
    let at = date_of(day);
    match view.today - view.from {
        ..=13 => day,
        14..=111 => day - i64::from(at.weekday().to_monday_zero_offset()),
        _ => day - i64::from(at.day()) + 1,
    }
}

/// What each day, week or month held: the newest last, and no more than there is room for.
fn by_span(view: &View) -> Vec<Message> {
    let mut spans: Vec<(i64, usize, Day)> = Vec::new();
    for (&day, held) in &view.days {
        let begins = span_of(view, day);
        match spans.last_mut() {
            Some((last, days, sum)) if *last == begins => {
                *days += 1;
                sum.add(held);
            }
            _ => spans.push((begins, 1, *held)),
        }
    }
    let from = spans.len().saturating_sub(ROWS);
    let rows = spans[from..].iter().map(|(begins, days, sum)| {
        let at = date_of(*begins);
        let (time, answers) = (time(sum.millis), sum.answers);
        match view.today - view.from {
            ..=13 => message!(
                "report-history-day-row",
                weekday = weekday(at.weekday().to_monday_one_offset()),
                date = date(at),
                time = time,
                answers = answers
            ),
            14..=111 => message!(
                "report-history-week-row",
                date = date(at),
                days = count(*days),
                time = time,
                answers = answers
            ),
            _ => message!(
                "report-history-month-row",
                month = month(at.month()),
                year = format!("{:04}", at.year()),
                days = count(*days),
                time = time,
                answers = answers
            ),
        }
    });
    rows.collect()
}

fn known_rows(view: &View) -> Vec<Message> {
    let step = view.points.len().div_ceil(ROWS).max(1);
    // The last one is today.
    let kept = |at: &usize| (view.points.len() - 1 - at).is_multiple_of(step);
    let rows = (0..view.points.len()).filter(kept).map(|at| {
        let point = view.points[at];
        message!(
            "report-history-known-row",
            date = date(date_of(point.day)),
            learned = point.learned as i64,
            remembered = Value::decimal(point.remembered, 1)
        )
    });
    rows.collect()
}

fn ahead_rows(view: &View) -> Vec<Message> {
    let days = view.ahead.iter().take(14).enumerate();
    let rows = days.map(|(at, answers)| {
        let day = date_of(view.today + count(at));
        message!(
            "report-history-ahead-row",
            weekday = weekday(day.weekday().to_monday_one_offset()),
            date = date(day),
            n = answers.round() as i64
        )
    });
    rows.collect()
}
