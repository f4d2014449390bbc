//! How well practice goes from end to end: what must be true of it, as numbers, for
//! learners who are right with a fixed chance and for simulated ones.
//!
//! Where a number is not yet as it should be, its bound is what was measured, and the
//! comment says what is aimed for. A bound is moved in that direction only, but four times: since no
//! third skill begins beside two that are not learned, four of them are lower by 0.4 to 5. And
//! since a skill has its share of a sitting, four are lower by 0.7 to 6.5: more is begun sooner,
//! which gains little with its first answer, and more at the test a week later. Since reviews
//! have a share of a sitting, one is lower by 0.4, and since new skills have one, one by 0.5: both
//! within chance.

use crate::common;
use crate::common::watching::hands_on;

use std::sync::{Arc, OnceLock};

use common::served::Scripted;
use common::shell::Place;
use common::steady::{Asked, Sat, Steady};
use jiff::{SignedDuration, Timestamp};
use kenning::course::{ByQuestion, BySkill, Course, CourseId, QuestionIndex};
use kenning::simulate::{self, Act, LearnerKind, Policy, PolicyKind, Response, Taught};
use kenning::tutor::Rule;

/// P(right) of a weak, an average and a good learner.
const RIGHT: [f64; 3] = [0.5, 0.65, 0.8];
/// Seconds that an answer takes.
const SECONDS: i64 = 18;
const SEEDS: u64 = 20;
const DAYS: i64 = 4;
/// Seconds that are booked a day.
const BOOKED: i64 = 20 * 60;

/// Days of one learner in one course.
struct Days {
    course: Arc<Course>,
    right: f64,
    sats: Vec<Sat>,
    /// Whether all skills were learned, day by day.
    done: Vec<bool>,
}

fn noon(day: i64) -> Timestamp {
    common::noon() + SignedDuration::from_hours(24 * day)
}

fn practise(course: &Arc<Course>, right: f64, seed: u64) -> Days {
    let mut learner = Steady::new(course, right, SECONDS, seed);
    let mut days = Days {
        course: course.clone(),
        right,
        sats: Vec::new(),
        done: Vec::new(),
    };
    for day in 0..DAYS {
        let sat = learner.sits(noon(day), BOOKED, |_| false);
        days.sats.push(sat);
        days.done.push(learner.has_learned_all());
    }
    days
}

/// The courses that never change, by the ids under which the bounds were measured: what is
/// drawn hangs on them.
fn small() -> Vec<Arc<Course>> {
    let ids = ["linear-equations", "shell-basics", "spanish-first-words"];
    let courses = common::courses().into_iter().zip(ids);
    let named = courses.map(|(course, id)| {
        let mut course = Arc::unwrap_or_clone(course);
        course.id = CourseId(id.into());
        Arc::new(course)
    });
    named.collect()
}

/// All learners in all bundled courses, once for all tests.
fn all() -> &'static [Days] {
    static ALL: OnceLock<Vec<Days>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all = Vec::new();
        for course in common::large_courses() {
            for right in RIGHT {
                all.extend((0..SEEDS).map(|seed| practise(&course, right, seed)));
            }
        }
        all
    })
}

/// Each course with each chance of being right.
fn groups() -> impl Iterator<Item = &'static [Days]> {
    all().chunk_by(|a, b| a.course.id == b.course.id && a.right == b.right)
}

fn asked() -> impl Iterator<Item = &'static Asked> {
    let sats = all().iter().flat_map(|days| &days.sats);
    sats.flat_map(|sat| &sat.asked)
}

/// A part of a whole in per cent.
fn percent(part: i64, whole: i64) -> f64 {
    part as f64 * 100.0 / whole.max(1) as f64
}

#[test]
fn the_booked_minutes_are_used() {
    for days in groups() {
        for day in 0..DAYS as usize {
            let sats = || days.iter().map(|days| &days.sats[day]);
            let used = percent(
                sats().map(|sat| sat.seconds).sum(),
                sats().map(|sat| sat.booked).sum(),
            );
            let who = (&days[0].course.id, days[0].right, day);
            assert!(used >= 97.0, "{who:?}: {used:.1} %");
        }
    }
}

#[test]
fn nobody_is_sent_home_after_a_few_questions() {
    for days in all() {
        for (sat, done) in days.sats.iter().zip(&days.done) {
            let short = sat.dismissed && sat.asked.len() < 10 && !done;
            let who = (&days.course.id, days.right);
            assert!(!short, "{who:?}: {} questions", sat.asked.len());
        }
    }
}

#[test]
fn what_is_said_is_so() {
    let sats = all().iter().flat_map(|days| &days.sats);
    let untrue: Vec<&String> = sats.flat_map(|sat| &sat.untrue).collect();
    assert_eq!(untrue.first(), None, "and {} more", untrue.len());
}

/// Seven times as much is done as is read, for an example that takes half the time of an answer.
#[test]
fn far_more_is_done_than_is_read() {
    for days in groups() {
        let sats = || days.iter().flat_map(|days| &days.sats);
        let reading: i64 = sats().map(|sat| sat.reading).sum();
        let doing = sats().map(|sat| sat.seconds).sum::<i64>() - reading;
        let who = (&days[0].course.id, days[0].right);
        assert!(reading > 0, "{who:?}: nothing is shown");
        assert!(7 * reading <= doing, "{who:?}: {reading} s of {doing} s");
    }
}

/// Whether the tutor chose it of its own will, and not to repeat or to review.
fn is_frontier(asked: &Asked) -> bool {
    match asked.rule {
        Rule::FirstSteps
        | Rule::Frontier
        | Rule::Planned
        | Rule::Explore
        | Rule::OnTrust
        | Rule::Change
        | Rule::Remedial
        | Rule::Remaining => true,
        Rule::Relearning { .. }
        | Rule::Due
        | Rule::Focus
        | Rule::Pinned
        | Rule::Deadline { .. }
        | Rule::Placement { .. }
        | Rule::Test { .. }
        | Rule::Again
        | Rule::Cram
        | Rule::Selected
        | Rule::AllTheSame
        | Rule::OnceMore
        | Rule::Probe { .. }
        | Rule::Twin
        | Rule::Met
        | Rule::Step { .. }
        | Rule::NothingElse
        | Rule::Warm
        | Rule::Firm
        | Rule::Stretch => false,
    }
}

/// None is predicted below 0.4, but what was taught just before: the prediction does not
/// know of that.
#[test]
fn new_material_is_not_hopeless() {
    let frontier = || asked().filter(|asked| is_frontier(asked));
    let low = frontier().filter(|asked| asked.predicted < 0.4 && !asked.taught);
    let share = percent(low.count() as i64, frontier().count() as i64);
    assert!(share <= 0.0, "{share:.2} %");
}

/// Minutes until all skills are learned, for one who is right 97 times in 100 and
/// takes ten seconds for an answer. Aim: not more than before anything was taught, 6.10,
/// 5.81 and 4.69 (of these, 4.69 was before each fact had to be known).
#[test]
fn who_knows_it_is_soon_through() {
    let bounds = [
        ("linear-equations", 6.41),
        // 6.06 before a skill began with what is easiest, and unseen things were shown first.
        ("shell-basics", 6.22),
        // 7.9 before unseen words were shown first, 8.17 before a miss waited for two others, 8.24
        // before what went wrong twice came with a hint, which makes a right answer tell less.
        ("spanish-first-words", 8.4),
    ];
    for course in small() {
        let mut seconds = 0;
        for seed in 0..SEEDS {
            let mut learner = Steady::new(&course, 0.97, 10, seed);
            for day in 0..20 {
                let sat = learner.sits(noon(day), BOOKED, Steady::has_learned_all);
                seconds += sat.seconds;
            }
            assert!(learner.has_learned_all(), "{}", course.id);
        }
        let minutes = seconds as f64 / 60.0 / SEEDS as f64;
        let bound = bounds.iter().find(|(id, _)| *id == course.id.as_str());
        let (id, bound) = bound.expect("a bound for each course");
        assert!(minutes <= *bound, "{id}: {minutes:.3} minutes");
    }
}

#[test]
fn as_a_program_sees_it_the_minutes_are_used_too() {
    // A sitting of the course about kenning itself has an end of its own.
    for course in common::large_courses() {
        let place = Place::new();
        let mut learner = Scripted::new(course.clone(), 0.65, SECONDS as f64, 1);
        let sat = learner.sits(&place, course.id.as_str(), &["--seed", "1"], BOOKED as f64);
        let used = sat.seconds * 100.0 / BOOKED as f64;
        assert!(used >= 97.0, "{}: {used:.1} %", course.id);
    }
}

/// The tutor teaches by itself.
fn taught() -> Taught {
    Taught::new(simulate::Teaching::Own)
}

/// A policy, and what simulated learners are asked on a later day.
struct Watched {
    policy: Box<dyn Policy>,
    course: Arc<Course>,
    day: usize,
    /// Steps that were given with the last question.
    given: usize,
    seen: ByQuestion<bool>,
    /// The day on which a skill was begun, and what its example was made of.
    begun: BySkill<Option<usize>>,
    example: BySkill<Option<QuestionIndex>>,
    /// Whether the first question on a later day was right.
    later: BySkill<Option<bool>>,
}

impl Watched {
    fn new(policy: PolicyKind, course: &Arc<Course>, seed: u64) -> Watched {
        let skills = course.skills.len();
        Watched {
            policy: policy.make(course, seed, Some(&taught())),
            day: 0,
            given: 0,
            seen: ByQuestion::of(false, course.questions.len()),
            begun: BySkill::of(None, skills),
            example: BySkill::of(None, skills),
            later: BySkill::of(None, skills),
            course: course.clone(),
        }
    }
}

impl Policy for Watched {
    hands_on!(policy: books, next, end, teach, show, walked, once_more);
    fn begin(&mut self, now: Timestamp) {
        self.day += 1;
        self.policy.begin(now);
    }
    fn saw(&mut self, question: QuestionIndex, said: &Response, shown: Timestamp, now: Timestamp) {
        let asked = &self.course.questions[question];
        let skill = asked.skills[0];
        let begun = *self.begun[skill].get_or_insert(self.day);
        // A fact that was never shown can't be known.
        let fact = asked.template.is_none() && asked.steps.is_empty();
        let known = !fact || self.seen[question];
        let unaided = said.hints == 0 && self.given == 0;
        if begun < self.day && unaided && known && self.example[skill] != Some(question) {
            self.later[skill].get_or_insert(said.right);
        }
        self.seen[question] = true;
        self.policy.saw(question, said, shown, now);
    }
    fn taught(&mut self, act: Act, response: Option<&Response>, now: Timestamp) {
        match act {
            Act::Example(of) => {
                let skill = self.course.questions[of].skills[0];
                self.example[skill] = Some(of);
                self.seen[of] = true;
            }
            Act::Ask { given, .. } => self.given = given,
            Act::Meet(fact) => self.seen[fact] = true,
            Act::Lesson(_)
            | Act::Beginning { .. }
            | Act::Feedback
            | Act::Steps
            | Act::Retry
            | Act::Answer => {}
        }
        self.policy.taught(act, response, now);
    }
}

/// Simulated learners of average gifts; aim: right at least 70 times in 100 in each course.
#[test]
fn what_was_taught_is_known_on_a_later_day_in_another_structure() {
    let bounds = [
        // 64.6 before new skills had a share of a sitting, 64.1 before weights came from four
        // logs: three questions of 240.
        ("linear-equations", 63.3),
        // 44.3 before weights came from four logs; in today's course it went from 59 to 62.
        ("shell-basics", 40.0),
        // 53.2 before dates followed how each learner forgets.
        ("spanish-first-words", 48.2),
    ];
    let plan = simulate::Plan {
        days: 6,
        minutes: 20.0,
        away: 0,
        delay: 7.0,
        learners: 10,
        seeds: vec![1],
        fill: false,
        kinds: vec![LearnerKind::Das3h, LearnerKind::ActR],
        policies: vec![PolicyKind::Kenning],
        taught: Some(taught()),
        threads: 1,
    };
    let mut below = Vec::new();
    for course in small() {
        let (mut right, mut all) = (0, 0);
        for (&kind, number) in plan.kinds.iter().flat_map(|k| (0..10).map(move |n| (k, n))) {
            let mut policy = Watched::new(PolicyKind::Kenning, &course, number as u64);
            simulate::practise_under(&course, kind, number, &mut policy, &plan);
            all += policy.later.iter().flatten().count() as i64;
            right += policy
                .later
                .iter()
                .flatten()
                .filter(|right| **right)
                .count() as i64;
        }
        let share = percent(right, all);
        let bound = bounds.iter().find(|(id, _)| *id == course.id.as_str());
        let (id, bound) = bound.expect("a bound for each course");
        if share < *bound {
            below.push(format!("{id}: {share:.2} % of {all}, not {bound}"));
        }
    }
    assert!(below.is_empty(), "{below:?}");
}

/// Minutes with what gains a simulated learner more for its time than the course's median
/// question, by what it really knows; aim: 80 % of those booked.
#[test]
fn minutes_go_to_what_gains_more_than_the_median_question() {
    let bounds = [
        ("linear-equations", 73.1),
        ("shell-basics", 63.4),
        ("spanish-first-words", 58.4),
    ];
    let mut taught = taught();
    taught.gains = true;
    let plan = simulate::Plan {
        days: 3,
        minutes: 20.0,
        away: 0,
        delay: 7.0,
        learners: 1,
        seeds: vec![1],
        fill: false,
        kinds: LearnerKind::ALL.iter().map(|(_, kind)| *kind).collect(),
        policies: vec![PolicyKind::Kenning],
        taught: Some(taught),
        threads: 2,
    };
    let results = simulate::run(&small(), &plan);
    let mut below = Vec::new();
    for course in &results.courses {
        let runs: Vec<_> = course.runs.iter().flatten().flatten().collect();
        let well: f64 = runs.iter().map(|run| run.well_spent()).sum();
        let share = well * 100.0 / runs.len() as f64;
        let bound = bounds.iter().find(|(id, _)| *id == course.id);
        let (id, bound) = bound.expect("a bound for each course");
        if share < *bound {
            below.push(format!("{id}: {share:.2} %, not {bound}"));
        }
    }
    assert!(below.is_empty(), "{below:?}");
}

/// Who is right nine times in ten has something new to do; aim: on each of thirty days of a
/// quarter of an hour. The algebra course is through sooner.
#[test]
fn there_is_new_material_for_weeks() {
    let bounds = [
        ("linear-equations", 15),
        ("shell-basics", 24),
        ("spanish-first-words", 27),
    ];
    let plan = simulate::Plan {
        days: 30,
        minutes: 15.0,
        away: 0,
        delay: 7.0,
        learners: 1,
        seeds: vec![1],
        fill: false,
        kinds: vec![LearnerKind::Steady],
        policies: vec![PolicyKind::Kenning],
        taught: Some(taught()),
        threads: 2,
    };
    let results = simulate::run(&common::large_courses(), &plan);
    let mut below = Vec::new();
    for course in &results.courses {
        let days: Vec<_> = course
            .runs
            .iter()
            .flatten()
            .flatten()
            .flat_map(|run| &run.days)
            .collect();
        let new = days.iter().filter(|day| day.new > 0).count();
        let bound = bounds.iter().find(|(id, _)| *id == course.id);
        let (id, bound) = bound.expect("a bound for each course");
        if new < *bound {
            below.push(format!("{id}: {new} days with something new, not {bound}"));
        }
        let answers: usize = days.iter().map(|day| day.answers).sum();
        let right: usize = days.iter().map(|day| day.right).sum();
        let share = percent(right as i64, answers as i64);
        assert!((87.0..=94.0).contains(&share), "{id}: {share:.1} % right");
    }
    assert!(below.is_empty(), "{below:?}");
}
