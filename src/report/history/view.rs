//! What is shown of it: one course or all, over a range of days.

use std::collections::BTreeMap;

use super::all::History;
use super::course::{CourseHistory, Hard, Mistake, minutes_a_day};
use super::day::Day;
use super::fold::Point;

/// How far one looks back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Range {
    Week,
    #[default]
    Quarter,
    Year,
    All,
}

impl Range {
    /// All of them, the shortest first.
    pub const ALL: [Range; 4] = [Range::Week, Range::Quarter, Range::Year, Range::All];

    /// Days that it holds, today among them; none where it has no bound.
    pub fn days(self) -> Option<i64> {
        match self {
            Range::Week => Some(7),
            Range::Quarter => Some(91),
            Range::Year => Some(365),
            Range::All => None,
        }
    }

    /// The range that goes by this name where one types it.
    pub fn named(name: &str) -> Option<Range> {
        Some(match name {
            "week" => Range::Week,
            "months" => Range::Quarter,
            "year" => Range::Year,
            "all" => Range::All,
            _ => return None,
        })
    }

    /// The next longer one, or itself.
    pub fn longer(self) -> Range {
        match self {
            Range::Week => Range::Quarter,
            Range::Quarter => Range::Year,
            Range::Year | Range::All => Range::All,
        }
    }

    /// The next shorter one, or itself.
    pub fn shorter(self) -> Range {
        match self {
            Range::Week | Range::Quarter => Range::Week,
            Range::Year => Range::Quarter,
            Range::All => Range::Year,
        }
    }
}

/// One course or all, over a range of days.
#[derive(Clone, Debug)]
pub struct View {
    pub range: Range,
    /// The course's title; none for all courses.
    pub course: Option<String>,
    /// The first day shown and today, in days since 1970.
    pub from: i64,
    pub today: i64,
    /// Those of these days on which there was practice.
    pub days: BTreeMap<i64, Day>,
    /// The sum of them.
    pub total: Day,
    /// Days with practice of all time.
    pub ever: usize,
    pub points: Vec<Point>,
    /// Skills in all.
    pub skills: usize,
    /// Recall that is aimed for, the least and the greatest of the courses.
    pub target: (f64, f64),
    /// Answers to expect on each of the next days, today first; and minutes a day on the mean.
    pub ahead: Vec<f64>,
    pub minutes: f64,
    /// The same minutes where more or less is to be kept; told of all courses only where
    /// they aim for the same.
    pub elsewise: Vec<(f64, f64)>,
    pub hard: Vec<Hard>,
    pub shed: Vec<Mistake>,
    pub still: Vec<Mistake>,
}

impl History {
    /// What is shown of the course at this place, or of all.
    pub fn view(&self, course: Option<usize>, range: Range) -> View {
        let one = course.and_then(|place| self.courses.get(place));
        let chosen: Vec<&CourseHistory> = match one {
            Some(one) => vec![one],
            None => self.courses.iter().filter(|c| !c.days.is_empty()).collect(),
        };
        let mut all: BTreeMap<i64, Day> = match one {
            Some(_) => BTreeMap::new(),
            None => self.elsewhere.clone(),
        };
        for (&day, held) in chosen.iter().flat_map(|course| &course.days) {
            all.entry(day).or_default().add(held);
        }
        let practised = |day: &Day| day.minutes() > 0;
        let first = all.iter().find(|(_, day)| practised(day));
        let first = first.map_or(self.today, |(&day, _)| day.min(self.today));
        let from = range.days().map_or(first, |days| self.today + 1 - days);
        let days: BTreeMap<i64, Day> = (all.iter())
            .filter(|&(&day, held)| (from..=self.today).contains(&day) && practised(held))
            .map(|(&day, held)| (day, *held))
            .collect();
        let mut total = Day::default();
        days.values().for_each(|day| total.add(day));
        let targets = chosen.iter().map(|course| course.target);
        let target = (
            targets.clone().fold(f64::INFINITY, f64::min),
            targets.fold(0.0, f64::max),
        );
        View {
            range,
            course: one.map(|course| course.title.clone()),
            from,
            today: self.today,
            total,
            ever: all.values().filter(|&day| practised(day)).count(),
            points: points(&chosen, from),
            skills: chosen.iter().map(|course| course.skills).sum(),
            target,
            ahead: sum(chosen.iter().map(|course| course.ahead.as_slice())),
            minutes: (chosen.iter())
                .map(|course| minutes_a_day(&course.ahead, course.seconds))
                .sum(),
            elsewise: match target.1 - target.0 < 0.005 {
                true => elsewise(&chosen),
                false => Vec::new(),
            },
            hard: hardest(&chosen),
            shed: mistakes(&chosen, true),
            still: mistakes(&chosen, false),
            days,
        }
    }
}

impl View {
    /// Whether nothing was ever practised of what is shown.
    pub fn is_empty(&self) -> bool {
        self.ever == 0
    }

    /// Reviews of the range and the share of them that was right, 0 to 1; none without any.
    pub fn kept(&self) -> Option<(u32, f64)> {
        let (reviews, kept) = (self.total.reviews, self.total.kept);
        (reviews > 0).then(|| (reviews, f64::from(kept) / f64::from(reviews)))
    }
}

fn sum<'a>(of: impl Iterator<Item = &'a [f64]>) -> Vec<f64> {
    let mut sums = Vec::new();
    for days in of {
        sums.resize(sums.len().max(days.len()), 0.0);
        for (sum, more) in sums.iter_mut().zip(days) {
            *sum += more;
        }
    }
    sums
}

/// How courses stood together: from the last day before the range on.
fn points(chosen: &[&CourseHistory], from: i64) -> Vec<Point> {
    let mut sums: Vec<Point> = Vec::new();
    for course in chosen {
        for (at, point) in course.points.iter().enumerate() {
            match sums.get_mut(at) {
                Some(sum) => {
                    sum.learned += point.learned;
                    sum.remembered += point.remembered;
                }
                None => sums.push(*point),
            }
        }
    }
    let before = sums.partition_point(|point| point.day < from);
    sums.split_off(before.saturating_sub(1))
}

fn elsewise(chosen: &[&CourseHistory]) -> Vec<(f64, f64)> {
    let mut sums: Vec<(f64, f64)> = Vec::new();
    for &(target, minutes) in chosen.iter().flat_map(|course| &course.elsewise) {
        match sums.iter_mut().find(|(of, _)| (of - target).abs() < 0.001) {
            Some((_, sum)) => *sum += minutes,
            None => sums.push((target, minutes)),
        }
    }
    sums
}

fn hardest(chosen: &[&CourseHistory]) -> Vec<Hard> {
    let all = chosen.iter().flat_map(|course| &course.hard);
    let mut all: Vec<Hard> = all.cloned().collect();
    let share = |h: &Hard| (f64::from(h.right) + 1.0) / (f64::from(h.asked) + 2.0);
    all.sort_by(|a, b| share(a).total_cmp(&share(b)));
    all.truncate(10);
    all
}

fn mistakes(chosen: &[&CourseHistory], shed: bool) -> Vec<Mistake> {
    let all = chosen.iter().flat_map(|course| &course.mistakes);
    let of = all.filter(|mistake| mistake.misstep.overcome.is_some() == shed);
    let mut of: Vec<Mistake> = of.cloned().collect();
    of.sort_by_key(|mistake| std::cmp::Reverse(mistake.misstep.last));
    of
}
