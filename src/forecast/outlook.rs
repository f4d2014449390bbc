//! What a forecast means for the learner: the day, the deadline, what would have to
//! be left out for it, and what more time would do.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::finish::{Finish, Forecast, forecast};
use super::walk::HORIZON;
use crate::course::{BySkill, Course, Goal, Plan, SkillIndex};
use crate::learner::State;
use crate::tutor::days_until;
use crate::words::{Joined, Message, Value, date, message};

/// Minutes a day that are tried for a deadline, and the most.
const OFFERED: [u32; 11] = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240];
/// P(all learned by the deadline) from which it is met, and from which surely; below
/// the last it surely is not.
const LIKELY: f64 = 0.5;
const SURE: f64 = 0.8;
const UNLIKELY: f64 = 0.1;
/// Days by which an interval may be wider on one side and still is said as one number.
const UNEVEN: u32 = 2;
/// Skills named one by one, at most.
const NAMED: usize = 4;

/// A forecast, and what it means.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// The forecast itself.
    pub forecast: Forecast,
    /// Skills waited for.
    pub skills: usize,
    /// Those of them that are learned now.
    pub learned: usize,
    /// How it will stand at the deadline of the plan; none where it names none.
    pub deadline: Option<Deadline>,
    /// Whether the plan allows no new questions.
    pub nothing_new: bool,
    /// Whether the minutes are those of the plan's sittings, one of them a day.
    pub sittings: bool,
    /// Whether the goal is an exam: it says itself that its day has come.
    pub is_exam: bool,
}

/// How a course will stand at its deadline.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    /// The deadline.
    pub day: Date,
    /// Days until then; 0 or less where it has come.
    pub days: i64,
    /// P(all is learned on the evening before), 0 to 1.
    pub chance: f64,
    /// Skills more likely learned than not by then.
    pub learned: Vec<SkillIndex>,
    /// Where it will not be met: what to leave out so that the rest is learned in
    /// time, least needed first; empty where even that is not enough.
    pub leave_out: Vec<SkillIndex>,
    /// What is not learned and is not left out, most needed first; empty where nothing is left
    /// out.
    pub rest: Vec<SkillIndex>,
    /// Where it will not be met: minutes a day that would be enough.
    pub enough: Option<u32>,
    /// Where it will not be met: whether the most minutes that are tried were played,
    /// and are not enough either.
    pub hopeless: bool,
}

/// Looks ahead from `now` by `plan`. None where the course is too large to be
/// played forward, or has nothing to learn.
pub fn outlook(course: &Course, state: &State, plan: &Plan, now: Timestamp) -> Option<Outlook> {
    let minutes = plan.minutes_a_day();
    let look = Look {
        course,
        state,
        plan,
        now,
    };
    let forecast = look.at(minutes, &[])?;
    let waited = course.skills.positions();
    let waited = waited.filter(|&s| !course.questions_of(s).is_empty());
    let deadline = plan.deadline.map(|day| look.deadline(day, &forecast));
    Some(Outlook {
        skills: waited.clone().count(),
        learned: waited.filter(|&s| state.is_mastered(course, s)).count(),
        forecast,
        deadline,
        nothing_new: plan.budget.new == Some(0),
        sittings: plan.budget.minutes.is_none() && plan.sitting.limits().minutes.is_some(),
        is_exam: plan.goal() == Goal::Exam,
    })
}

struct Look<'a> {
    course: &'a Course,
    state: &'a State,
    plan: &'a Plan,
    now: Timestamp,
}

impl Look<'_> {
    fn at(&self, minutes: u32, out: &[SkillIndex]) -> Option<Forecast> {
        forecast(self.course, self.state, self.plan, minutes, out, self.now)
    }

    fn deadline(&self, day: Date, forecast: &Forecast) -> Deadline {
        let days = days_until(self.state, day, self.now);
        let chance = forecast.chance(days - 1);
        let missed = days > 0 && chance < LIKELY;
        let enough = missed
            .then(|| self.enough(days, forecast.minutes))
            .flatten();
        let (leave_out, rest) = match missed {
            true => self.leave_out(days, forecast.minutes),
            false => (Vec::new(), Vec::new()),
        };
        Deadline {
            day,
            days,
            chance,
            learned: forecast.learned_by(days - 1).collect(),
            leave_out,
            rest,
            enough,
            hopeless: missed && enough.is_none() && self.hopeless(days, forecast.minutes),
        }
    }

    /// The fewest minutes of those offered by which the deadline is met.
    fn enough(&self, days: i64, minutes: u32) -> Option<u32> {
        let more: Vec<u32> = OFFERED.into_iter().filter(|&m| m > minutes).collect();
        let meets = |minutes: u32| {
            let forecast = self.at(minutes, &[]);
            forecast.is_some_and(|f| f.chance(days - 1) >= LIKELY)
        };
        let first = more.partition_point(|&m| !meets(m));
        more.get(first).copied()
    }

    fn hopeless(&self, days: i64, minutes: u32) -> bool {
        let most = OFFERED[OFFERED.len() - 1];
        let misses = |f: Forecast| f.chance(days - 1) < LIKELY;
        minutes >= most || self.at(most, &[]).is_some_and(misses)
    }

    /// The fewest skills without which the rest is learned in time, and the rest.
    fn leave_out(&self, days: i64, minutes: u32) -> (Vec<SkillIndex>, Vec<SkillIndex>) {
        let order = self.least_needed();
        let counts: Vec<usize> = (1..order.len()).collect();
        let meets = |n: usize| {
            let forecast = self.at(minutes, &order[..n]);
            forecast.is_some_and(|f| f.chance(days - 1) >= LIKELY)
        };
        let first = counts.partition_point(|&n| !meets(n));
        let Some(&n) = counts.get(first) else {
            return (Vec::new(), Vec::new());
        };
        let rest = order[n..].iter().rev().copied();
        (order[..n].to_vec(), rest.collect())
    }

    /// What is not learned, least needed first: nothing that is left builds on it.
    /// What the plan puts first goes last, then what is begun, then the course's order.
    fn least_needed(&self) -> Vec<SkillIndex> {
        let (course, state) = (self.course, self.state);
        let named = |s: SkillIndex| {
            let id = course.skills[s].id.as_str();
            self.plan.focus.iter().any(|f| f == id) || self.plan.due.contains_key(id)
        };
        let mut left: Vec<SkillIndex> = course.skills.positions().collect();
        left.retain(|&s| !state.is_mastered(course, s) && !course.questions_of(s).is_empty());
        let mut above: BySkill<usize> = course.skills.positions().map(|_| 0).collect();
        for &s in &left {
            for &r in &course.skills[s].requires {
                above[r] += 1;
            }
        }
        let mut order = Vec::new();
        while !left.is_empty() {
            let free = (0..left.len()).filter(|&i| above[left[i]] == 0);
            let next = free.max_by_key(|&i| (!named(left[i]), state.is_new(left[i]), left[i]));
            // Prerequisites make no circle: there is always one.
            let Some(next) = next else { break };
            let skill = left.remove(next);
            for &r in &course.skills[skill].requires {
                above[r] -= 1;
            }
            order.push(skill);
        }
        order
    }
}

impl Outlook {
    /// What to say of it, a sentence each.
    pub fn sentences(&self, course: &Course) -> Vec<Message> {
        if self.learned == self.skills {
            return vec![message!("forecast-all-learned")];
        }
        if self.nothing_new {
            return vec![message!("forecast-nothing-new")];
        }
        let mut said = vec![self.finish()];
        if let Some(deadline) = &self.deadline {
            said.extend(self.by_deadline(course, deadline));
        }
        said
    }

    /// The time that a day is reckoned to hold, to begin a sentence with.
    fn pace(&self) -> Message {
        let minutes = self.forecast.minutes;
        match self.sittings {
            true => message!("forecast-in-sittings", minutes = minutes),
            false => message!("forecast-a-day", minutes = minutes),
        }
    }

    fn finish(&self) -> Message {
        let pace = self.pace();
        let Some(finish) = self.forecast.finish() else {
            return message!("forecast-not-in-sight", pace = pace);
        };
        let Finish {
            early,
            middle,
            late,
        } = finish;
        let Some(by) = self.date(middle) else {
            return message!("forecast-not-in-sight", pace = pace);
        };
        if late == HORIZON {
            return message!("forecast-at-best", pace = pace, by = date(by));
        }
        let (sooner, later) = (middle - early, late - middle);
        let either = sooner.max(later).max(1);
        match (self.date(early), self.date(late)) {
            (Some(from), Some(to)) if sooner.abs_diff(later) > UNEVEN => message!(
                "forecast-between",
                pace = pace,
                by = date(by),
                from = date(from),
                to = date(to),
            ),
            // So many days before that day are over.
            _ if either > middle && late <= 1 => message!("forecast-at-once", pace = pace),
            (_, Some(to)) if either > middle => {
                message!("forecast-soon", pace = pace, to = date(to))
            }
            _ => message!(
                "forecast-finish",
                pace = pace,
                by = date(by),
                either = i64::from(either),
            ),
        }
    }

    fn date(&self, day: u32) -> Option<Date> {
        let days = self.forecast.today + i64::from(day);
        Date::constant(1970, 1, 1).checked_add(days.days()).ok()
    }

    fn by_deadline(&self, course: &Course, deadline: &Deadline) -> Vec<Message> {
        let day = date(deadline.day);
        if deadline.days <= 0 && self.is_exam {
            return Vec::new();
        }
        if deadline.days <= 0 {
            return vec![message!(
                "forecast-over",
                learned = self.learned,
                skills = self.skills,
            )];
        }
        if deadline.chance >= SURE {
            return vec![message!("forecast-in-time", day = day)];
        }
        if deadline.chance >= LIKELY {
            return vec![message!("forecast-likely", day = day)];
        }
        let mut said = vec![message!(
            "forecast-not-by",
            sure = if deadline.chance < UNLIKELY {
                "yes"
            } else {
                "no"
            },
            day = day,
            learned = deadline.learned.len(),
            skills = self.skills,
        )];
        if let Some(minutes) = deadline.enough {
            said.push(message!("forecast-enough", minutes = minutes));
        } else if deadline.hopeless {
            said.push(message!("forecast-never-enough", hours = OFFERED[10] / 60));
        }
        let out = &deadline.leave_out;
        let rest = &deadline.rest;
        if !out.is_empty() {
            said.push(match rest.len() < out.len() {
                true => message!("forecast-leave-others", skills = titles(course, rest)),
                false => message!("forecast-leave-out", skills = titles(course, out)),
            });
        }
        said
    }
}

/// Skills by name; of many the first few, and how many more there are.
fn titles(course: &Course, skills: &[SkillIndex]) -> Value {
    let named = match skills.len() {
        n if n <= NAMED + 1 => n,
        _ => NAMED,
    };
    let quoted = |&s: &SkillIndex| message!("forecast-quoted", title = &course.skills[s].title);
    let mut titles: Vec<Message> = skills[..named].iter().map(quoted).collect();
    if let more @ 1.. = skills.len() - named {
        titles.push(message!("forecast-more", n = more));
    }
    Value::list(titles, Joined::And)
}
