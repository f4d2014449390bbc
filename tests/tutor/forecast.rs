//! When a course will be learned, and what a plan's goal has come to.

use crate::common;
use crate::common::watching::hands_on;
#[path = "forecast/told.rs"]
mod told;

use std::sync::Arc;

use common::course::{course, skill, sum};
use common::learner::Learner;
use common::noon;
use common::shell::{Place, out};
use jiff::Timestamp;
use kenning::author::{self, Care};
use kenning::course::{Course, Plan, QuestionIndex, SkillIndex};
use kenning::forecast::{Forecast, HORIZON, ahead, chosen, forecast, objective, outlook};
use kenning::learner::State;
use kenning::simulate::{self, Generated, LearnerKind, Policy, PolicyKind, Response};

/// Our own policy, watched: what is forecast on one day, and when it comes to pass.
struct Watched {
    course: Arc<Course>,
    policy: Box<dyn Policy>,
    minutes: u32,
    /// Sittings so far.
    day: u32,
    forecast: Option<Forecast>,
    /// The sitting in which all was learned, from 0.
    learned: Option<u32>,
}

/// The sitting before which the forecast is made.
const ASKED_ON: u32 = 3;

impl Policy for Watched {
    hands_on!(policy: ahead, saw);
    fn begin(&mut self, now: Timestamp) {
        if self.day == ASKED_ON {
            let state = self.policy.state().expect("the tutor's state");
            let plan = Plan::default();
            self.forecast = forecast(&self.course, state, &plan, self.minutes, &[], now);
        }
        self.policy.begin(now);
    }
    fn next(&mut self, now: Timestamp) -> Option<QuestionIndex> {
        // What comes after all is learned is of no interest.
        self.learned.is_none().then(|| self.policy.next(now))?
    }
    fn end(&mut self, now: Timestamp) {
        self.policy.end(now);
        let state = self.policy.state().expect("the tutor's state");
        let mut skills = self.course.skills.positions();
        if self.learned.is_none() && skills.all(|s| state.is_mastered(&self.course, s)) {
            self.learned = Some(self.day);
        }
        self.day += 1;
    }
    fn teach(&mut self, moment: &simulate::Moment, now: Timestamp) -> Option<simulate::Act> {
        self.policy.teach(moment, now)
    }
    fn taught(&mut self, act: simulate::Act, response: Option<&Response>, now: Timestamp) {
        self.policy.taught(act, response, now);
    }
}

/// One learner's forecast on the fourth day, and the day on which all was learned,
/// from that day on.
fn watched(
    course: &Arc<Course>,
    kind: LearnerKind,
    number: usize,
    days: u32,
) -> Option<(Forecast, u32)> {
    let minutes = 15;
    let plan = simulate::Plan {
        days,
        minutes: f64::from(minutes),
        away: 0,
        delay: 7.0,
        learners: 1,
        seeds: vec![1],
        fill: false,
        kinds: vec![kind],
        policies: vec![PolicyKind::Kenning],
        taught: None,
        threads: 1,
    };
    let mut watched = Watched {
        course: course.clone(),
        policy: PolicyKind::Kenning.make(course, number as u64, None),
        minutes,
        day: 0,
        forecast: None,
        learned: None,
    };
    simulate::practise_under(course, kind, number, &mut watched, &plan);
    let learned = watched.learned.unwrap_or(HORIZON);
    (learned >= ASKED_ON).then(|| (watched.forecast.expect("small enough"), learned - ASKED_ON))
}

/// How often the day on which all was learned fell into the interval, beside how often
/// it came sooner or later; and by how much forecasts are too gloomy on the whole, as a logarithm.
fn compared(course: &Arc<Course>, each: usize) -> ([u32; 3], f64, String) {
    let (mut counts, mut ahead, mut took) = ([0; 3], 0.0, 0.0);
    let mut seen = Vec::new();
    for (name, kind) in LearnerKind::ALL {
        for number in 0..each {
            let Some((forecast, day)) = watched(course, kind, number, 60) else {
                continue;
            };
            let finish = forecast.finish().expect("in sight");
            seen.push(format!("{name} {number}: {finish:?}, in fact {day}"));
            let at = match day {
                day if day < finish.early => 0,
                day if day > finish.late => 2,
                _ => 1,
            };
            counts[at] += 1;
            ahead += f64::from(finish.middle).ln_1p();
            took += f64::from(day.min(57)).ln_1p();
        }
    }
    let off = (ahead - took) / f64::from(counts.iter().sum::<u32>().max(1));
    (counts, off, seen.join("\n"))
}

/// So many learners of each kind are done within the interval in half of the cases at least, and
/// forecasts are neither hopeful nor gloomy by more than half on the whole.
fn holds(generated: Generated, each: usize, fewest: u32) {
    let course = Arc::new(generated.course().expect("a course"));
    let ([sooner, within, later], off, seen) = compared(&course, each);
    let all = sooner + within + later;
    assert!(all >= fewest, "{all} forecasts\n{seen}");
    assert!(
        2 * within >= all,
        "sooner {sooner}, within {within}, later {later}\n{seen}"
    );
    assert!(off.abs() < 0.5, "{off}\n{seen}");
}

#[test]
fn simulated_learners_are_done_in_the_interval_forecast() {
    holds(Generated::Dag30, 3, 12);
}

#[test]
fn so_are_those_who_learn_lists_of_facts() {
    holds(Generated::Facts150, 1, 4);
}

fn plan(text: &str) -> Plan {
    Plan::parse(text)
}

/// Three chains of skills, each of templates, of which nothing is known.
fn steps() -> Learner {
    let mut draft = course();
    for chain in ["a", "b", "c"] {
        for n in 0..4 {
            let id = format!("{chain}{n}");
            draft = match n {
                0 => draft.skill(skill(&id)),
                _ => draft.skill(skill(&id).requires(&[&format!("{chain}{}", n - 1)])),
            };
            for q in 0..3 {
                draft = draft.ask(sum(&format!("{id}-{q}"), &id));
            }
        }
    }
    Learner::of(draft)
}

#[test]
fn more_minutes_mean_sooner_and_what_is_left_out_is_not_waited_for() {
    let learner = steps();
    let middle = |minutes, out: &[SkillIndex]| {
        let plan = Plan::default();
        let told = forecast(
            &learner.course,
            &learner.state,
            &plan,
            minutes,
            out,
            learner.now,
        );
        told.expect("small").finish().expect("in sight").middle
    };
    let days: Vec<u32> = [5, 10, 20, 60].iter().map(|&m| middle(m, &[])).collect();
    assert!(days.is_sorted_by(|a, b| a > b), "{days:?}");
    assert!(middle(5, &[learner.skill("c3")]) < middle(5, &[]));
    let late = ["c0", "c1", "c2", "c3"].map(|id| learner.skill(id));
    assert!(2 * middle(5, &late) < 3 * middle(5, &[]));
    assert_eq!(
        middle(5, &[]),
        middle(5, &[]),
        "the same state, the same forecast"
    );
}

#[test]
fn who_wants_to_remember_more_is_done_later() {
    let mut learner = steps();
    for chain in ["a", "b"] {
        for n in 0..12 {
            let id = format!("{chain}{}-{}", n / 3, n % 3);
            learner.right(&[id.as_str()]).minutes(1);
        }
    }
    let middle = |text: &str| {
        let plan = plan(text);
        let told = forecast(&learner.course, &learner.state, &plan, 3, &[], learner.now);
        told.expect("small").finish().map_or(HORIZON, |f| f.middle)
    };
    let days = ["retention = 0.8", "", "retention = 0.97"].map(middle);
    assert!(days[0] < days[2] && days.is_sorted(), "{days:?}");
}

#[test]
fn the_first_day_holds_what_is_left_of_it() {
    let facts = || course().skill(skill("s")).facts("s", 12);
    let mut fresh = Learner::of(facts());
    fresh.plans("[budget]\nnew = 12");
    let mut begun = fresh.clone();
    begun.right(&["s-q0"]);
    let plan = plan("[budget]\nnew = 12");
    let early = |learner: &Learner, plan: &Plan| {
        let told = forecast(&learner.course, &learner.state, plan, 60, &[], learner.now);
        told.expect("small").finish().expect("in sight").early
    };
    assert_eq!((early(&fresh, &plan), early(&begun, &plan)), (0, 0));
    // Today's one is used up.
    let one = Plan::parse("[budget]\nnew = 1");
    assert!(early(&begun, &one) >= early(&fresh, &one));
}

#[test]
fn a_table_of_facts_takes_the_days_that_its_rows_take() {
    // Four questions are made of each row, and a day asks one of them.
    let table = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\n\
        title = \"S\"\n[[facts]]\nid = \"f\"\nskill = \"s\"\ncolumns = [\"sign\", \"name\"]\n\
        prompt = { sign = \"Which sign has {name}?\", name = \"What is {sign}?\" }\n\
        rows = [[\"Na\", \"sodium\"], [\"Fe\", \"iron\"], [\"Li\", \"lithium\"]]\n";
    let read = author::load(&[("c.toml".into(), table.into())], Care::Thorough);
    let course: Arc<Course> = read.course.expect("a good course").into();
    let told = forecast(
        &course,
        &State::new(&course),
        &Plan::default(),
        60,
        &[],
        noon(),
    );
    let first = told.expect("small").finish().expect("in sight").middle;
    assert!(first >= 2, "learned on day {first}");
}

#[test]
fn what_comes_back_of_a_row_holds_up_its_other_ways() {
    // Each row is asked in six ways, one of them a day, reviews too.
    let mut table = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\n\
        title = \"S\"\n[[facts]]\nid = \"f\"\nskill = \"s\"\ncolumns = [\"id\", \"a\", \"b\", \"c\"]\n\
        prompt = { a = \"A of {b}?\", b = \"B of {a}?\", c = \"C of {a}?\" }\nrows = [\n"
        .to_owned();
    for row in ["ka", "lo", "mi", "nu", "pe", "ri"] {
        table += &format!("[\"{row}\", \"{row}ba\", \"{row}do\", \"{row}gu\"],\n");
    }
    let read = author::load(&[("c.toml".into(), (table + "]\n").into())], Care::Thorough);
    let course: Arc<Course> = read.course.expect("a good course").into();
    let (mut soon, mut seen) = (0, Vec::new());
    for number in 0..4 {
        let told = watched(&course, LearnerKind::Das3h, number, 60);
        let (forecast, day) = told.expect("not learned in three days");
        let finish = forecast.finish().expect("in sight");
        soon += u32::from(day > 2 * finish.middle);
        seen.push(format!("{finish:?}, in fact {day}"));
    }
    assert!(soon <= 1, "{seen:#?}");
}

#[test]
fn a_slower_learner_is_done_later_and_what_is_known_takes_no_time() {
    let (mut slow, mut quick, mut knows) = (steps(), steps(), steps());
    for n in 0..10 {
        let question = format!("a0-{}", n % 3);
        slow.minutes(3)
            .tells(common::events::answer(&question).wrong().millis(40_000));
        quick
            .minutes(3)
            .tells(common::events::answer(&question).millis(6_000));
    }
    for id in [
        "a0", "a1", "a2", "a3", "b0", "b1", "b2", "b3", "c0", "c1", "c2",
    ] {
        knows.knows(id);
    }
    let middle = |learner: &Learner| {
        let plan = Plan::default();
        let told = forecast(&learner.course, &learner.state, &plan, 10, &[], learner.now);
        told.expect("small").finish().map_or(HORIZON, |f| f.middle)
    };
    assert!(middle(&slow) > 2 * middle(&quick));
    assert!(middle(&knows) < middle(&steps()) / 3);
    knows.knows("c3");
    assert_eq!(middle(&knows), 0);
}

#[test]
fn a_deadline_that_can_not_be_met_says_so_and_what_would_help() {
    let learner = steps();
    let said = |text: &str| {
        let plan = plan(text);
        let outlook = outlook(&learner.course, &learner.state, &plan, learner.now);
        let outlook = outlook.expect("small");
        let said = outlook.sentences(&learner.course);
        let said: Vec<String> = said.iter().map(|s| s.to_string()).collect();
        (outlook.deadline, said.join("\n"))
    };
    // Noon of 1 March 2026 it is.
    let (missed, tight) = said("deadline = 2026-03-08\n[budget]\nminutes = 5\n");
    let missed = missed.expect("a deadline");
    assert!(missed.chance < 0.5 && missed.learned.len() < 12, "{tight}");
    let enough = missed.enough.expect("more minutes would do");
    let (met, _) = said(&format!(
        "deadline = 2026-03-08\n[budget]\nminutes = {enough}\n"
    ));
    assert!(met.expect("a deadline").chance >= 0.5);
    // What is left out is needed by nothing that stays.
    let out = &missed.leave_out;
    assert!(!out.is_empty() && out.len() < 12);
    for (s, skill) in learner.course.skills.pairs() {
        let builds = skill.requires.iter().any(|r| out.contains(r));
        assert!(!builds || out.contains(&s), "{} stays", skill.id);
    }
    let (_, far) = said("deadline = 2027-01-01\n");
    let (_, hopeless) = said("deadline = 2026-03-02\n[budget]\nminutes = 1\n");
    let (_, over) = said("deadline = 2026-02-20\n");
    insta::assert_snapshot!([tight, far, hopeless, over].join("\n\n"));
}

#[test]
fn that_the_day_of_an_exam_has_come_is_said_once() {
    let learner = steps();
    let said = |goal: &str| {
        let plan = plan(&format!("{goal}deadline = 2026-02-20\n"));
        let said = ahead(&learner.course, &learner.state, &plan, learner.now);
        let said: Vec<String> = said.iter().map(|s| s.to_string()).collect();
        said.join("\n")
    };
    let exam = said("goal = \"exam\"\n");
    assert!(exam.contains("The exam was on"), "{exam}");
    assert!(!exam.contains("The deadline has come"), "{exam}");
    let other = said("");
    assert!(other.contains("The deadline has come"), "{other}");
    // On the day itself it is not over.
    let today = learner.now.strftime("%Y-%m-%d");
    let plan = plan(&format!("goal = \"exam\"\ndeadline = {today}\n"));
    let said = ahead(&learner.course, &learner.state, &plan, learner.now);
    let said: Vec<String> = said.iter().map(|s| s.to_string()).collect();
    assert!(said.join("\n").contains("The exam is today"), "{said:?}");
}

#[test]
fn who_has_not_begun_is_behind_nothing_and_of_much_the_rest_is_named() {
    let draft = (0..12).fold(course(), |draft, n| {
        let id = format!("s{n}");
        draft.skill(skill(&id)).facts(&id, 6)
    });
    let mut learner = Learner::of(draft);
    let said = |learner: &Learner, minutes: u32| {
        let plan =
            format!("goal = \"exam\"\ndeadline = 2026-03-05\n[budget]\nminutes = {minutes}\n");
        let said = ahead(
            &learner.course,
            &learner.state,
            &self::plan(&plan),
            learner.now,
        );
        let said: Vec<String> = said.iter().map(|s| s.to_string()).collect();
        said.join("\n")
    };
    let first = said(&learner, 5);
    assert!(first.contains("more than fits until then"), "{first}");
    assert!(!first.contains("behind"), "{first}");
    assert!(first.contains("leave out all others: “s0”"), "{first}");
    learner.right(&["s0-q0"]);
    let begun = said(&learner, 5);
    assert!(begun.contains("behind"), "{begun}");
}

#[test]
fn each_goal_says_what_it_wants_and_how_far_it_is() {
    let mut learner = steps();
    learner
        .knows("a0")
        .knows("b0")
        .right(&["a1-0", "a1-1"])
        .wrong(&["b1-0"]);
    let say = |text: &str| {
        let plan = plan(text);
        let (course, state, now) = (&learner.course, &learner.state, learner.now);
        let outlook = outlook(course, state, &plan, now);
        objective(course, state, &plan, outlook.as_ref(), now).to_string()
    };
    let said = [
        say(""),
        say("goal = \"support\""),
        say("goal = \"explore\""),
        say("goal = \"exam\""),
        say("goal = \"exam\"\ndeadline = 2026-06-01"),
        say("goal = \"exam\"\ndeadline = 2026-03-03"),
        say("goal = \"exam\"\ndeadline = 2026-02-20"),
    ];
    insta::assert_snapshot!(said.join("\n"));
}

/// Home tells of a deadline whatever the goal is.
#[test]
fn a_deadline_is_told_beside_every_goal() {
    let mut learner = steps();
    let mut told = |plan: &str| {
        learner.plans(plan);
        let told = chosen(&learner.course, &learner.state, None, learner.now);
        told.map(|told| told.to_string())
    };
    assert_eq!(
        told("deadline = 2026-09-01").as_deref(),
        Some(
            "Goal: learn every skill, as fast as it holds. 0 of 12 learned. \
         Until 2026-09-01, in 184 days: on the way."
        )
    );
    let soon = told("goal = \"explore\"\ndeadline = 2026-03-03").expect("a deadline");
    assert!(
        soon.ends_with("Until 2026-03-03, in 2 days: more than fits until then."),
        "{soon}"
    );
    let over = told("deadline = 2026-02-20").expect("a deadline");
    assert!(
        over.ends_with("The deadline was 2026-02-20: set a new day in the plan."),
        "{over}"
    );
    let exam = told("goal = \"exam\"\ndeadline = 2026-09-01").expect("a deadline");
    assert_eq!(exam.matches("2026-09-01").count(), 1, "{exam}");
}

#[test]
fn a_course_of_any_size_costs_bounded_work() {
    let mut draft = course();
    for s in 0..3_000 {
        let id = format!("s{s}");
        draft = draft.skill(skill(&id)).ask(sum(&format!("{id}-q"), &id));
    }
    let huge = Learner::of(draft);
    let told = outlook(&huge.course, &huge.state, &Plan::default(), huge.now);
    assert!(told.is_none(), "it is not played");
}

/// The learners that practise ten days: one alone says little.
const LEARNERS: std::ops::Range<usize> = 0..12;

/// What ten days of a quarter of an hour came to.
#[derive(Debug)]
struct TenDays {
    /// Skills first met on the first three days.
    early: f64,
    /// Share of all answers that were right; of the last three days' answers, share of
    /// reviews.
    right: f64,
    late_reviews: f64,
    /// Skills first met on the last three days.
    late: f64,
}

/// Simulated learners, always the same, by a plan: what they come to on average.
fn ten_days(text: &str) -> TenDays {
    let all: Vec<TenDays> = LEARNERS.map(|number| ten_days_of(number, text)).collect();
    let mean = |of: fn(&TenDays) -> f64| all.iter().map(of).sum::<f64>() / all.len() as f64;
    TenDays {
        early: mean(|days| days.early),
        right: mean(|days| days.right),
        late_reviews: mean(|days| days.late_reviews),
        late: mean(|days| days.late),
    }
}

fn ten_days_of(number: usize, text: &str) -> TenDays {
    let mut course = Generated::Dag30.course().expect("a course");
    course.plan = plan(text);
    let course = Arc::new(course);
    let settings = simulate::Plan {
        days: 10,
        minutes: 15.0,
        away: 0,
        delay: 7.0,
        learners: LEARNERS.end,
        seeds: vec![1],
        fill: false,
        kinds: vec![LearnerKind::Das3h],
        policies: vec![PolicyKind::Kenning],
        taught: None,
        threads: 1,
    };
    let mut watched = Meeting {
        policy: PolicyKind::Kenning.make(&course, 1, None),
        course: course.clone(),
        days: Vec::new(),
    };
    let run =
        simulate::practise_under(&course, LearnerKind::Das3h, number, &mut watched, &settings);
    let met = |day: usize| watched.days[day];
    let share = |days: &[simulate::Day], of: &[&str]| {
        let count = |day: &simulate::Day| -> usize {
            of.iter()
                .map(|rule| day.rules.get(*rule).copied().unwrap_or(0))
                .sum()
        };
        let all: usize = days.iter().map(|day| day.answers).sum();
        days.iter().map(count).sum::<usize>() as f64 / all as f64
    };
    let right: usize = run.days.iter().map(|day| day.right).sum();
    let answers: usize = run.days.iter().map(|day| day.answers).sum();
    TenDays {
        early: met(2) as f64,
        late: (met(9) - met(6)) as f64,
        right: right as f64 / answers as f64,
        late_reviews: share(&run.days[7..], &["due", "deadline"]),
    }
}

/// Our own policy, watched: how many skills were met by the end of each day.
struct Meeting {
    course: Arc<Course>,
    policy: Box<dyn Policy>,
    days: Vec<usize>,
}

impl Policy for Meeting {
    hands_on!(policy: begin, next, saw, rule);
    fn end(&mut self, now: Timestamp) {
        self.policy.end(now);
        let state = self.policy.state().expect("the tutor's state");
        let met = self.course.skills.positions().filter(|&s| !state.is_new(s));
        self.days.push(met.count());
    }
}

#[test]
fn the_goals_differ_as_they_promise() {
    let accelerate = ten_days("goal = \"accelerate\"");
    let support = ten_days("goal = \"support\"");
    let explore = ten_days("goal = \"explore\"");
    // The first day is 5 January.
    let exam = ten_days("goal = \"exam\"\ndeadline = 2026-01-15");
    // Sure steps: fewer new skills, more right answers.
    assert!(
        support.early < accelerate.early,
        "{support:?} {accelerate:?}"
    );
    assert!(
        support.right > accelerate.right,
        "{support:?} {accelerate:?}"
    );
    // Looking around: more skills met, with less right.
    assert!(
        explore.early > accelerate.early,
        "{explore:?} {accelerate:?}"
    );
    assert!(
        explore.right < accelerate.right,
        "{explore:?} {accelerate:?}"
    );
    // An exam: nothing new at last, but reviews.
    assert!(exam.late < accelerate.late, "{exam:?} {accelerate:?}");
    assert!(
        exam.late_reviews > 1.2 * accelerate.late_reviews,
        "{exam:?} {accelerate:?}"
    );
}

#[test]
fn stats_and_exports_say_how_far_the_goal_is() {
    let place = Place::with_courses();
    assert!(!out(&place.run(&["stats", "equations"])).contains("Goal"));
    place.run(&[
        "plan",
        "equations",
        "--goal",
        "exam",
        "--deadline",
        "2026-06-01",
    ]);
    place.run(&["overrule", "equations", "known", "signed-numbers"]);
    let told = "Exam on 2026-06-01: 1 of 12 skills learned; on the way.";
    let stats = out(&place.run(&["stats", "equations"]));
    assert!(stats.contains(told), "{stats}");
    for format in ["json", "markdown"] {
        let export = out(&place.run(&["export", "equations", "--format", format]));
        assert!(export.contains(told), "{export}");
    }
    // What is given beside `--clear` stays, and what was there before does not.
    let plan = out(&place.run(&["plan", "equations", "--goal", "explore", "--clear"]));
    assert!(
        plan.contains("goal = \"explore\"") && !plan.contains("deadline"),
        "{plan}"
    );
    // To look ahead changes nothing.
    let ahead = [
        "plan",
        "equations",
        "--forecast",
        "--goal",
        "support",
        "--minutes",
        "40",
    ];
    let ahead = out(&place.run(&ahead));
    assert!(ahead.contains("At 40 minutes a day"), "{ahead}");
    let plan = out(&place.run(&["plan", "equations"]));
    assert!(
        plan.contains("explore") && !plan.contains("minutes = 40"),
        "{plan}"
    );
}
