//! What is said of the days ahead is true, whatever the course and its learner.

use kenning::course::Plan;
use kenning::forecast::{HORIZON, forecast, outlook};

use super::common::course::{course, skill, text};
use super::common::events::answer;
use super::common::learner::Learner;
use super::{plan, steps};

/// A learner of one skill of so many facts, of whom nothing is known.
fn words(count: usize) -> Learner {
    Learner::of(
        course()
            .skill(skill("w").set("facts", true))
            .facts("w", count),
    )
}

/// What is said by a plan; nothing where the course is too large.
fn told(learner: &Learner, text: &str) -> Option<String> {
    let (course, plan) = (&learner.course, plan(text));
    let outlook = outlook(course, &learner.state, &plan, learner.now)?;
    let said = outlook.sentences(course);
    Some(said.iter().map(|s| format!("{s}\n")).collect())
}

fn middle(learner: &Learner, minutes: u32) -> u32 {
    let (course, plan) = (&learner.course, Plan::default());
    let told = forecast(course, &learner.state, &plan, minutes, &[], learner.now);
    told.expect("small").finish().map_or(HORIZON, |f| f.middle)
}

#[test]
fn a_forecast_that_ran_out_of_its_own_work_does_not_say_never() {
    let large = words(4_000);
    let told = told(&large, "[budget]\nminutes = 1440\n");
    assert!(
        told.as_ref().is_none_or(|s| !s.contains("two years")),
        "{told:?}"
    );
    // Sixty skills that are hardly ever learned: four hours a day for two years are more
    // answers than are played, half an hour is not.
    let mut draft = course();
    for s in 0..60 {
        let id = format!("s{s}");
        let hard = skill(&id).set("prior", 0.001).set("learn", 0.0001);
        draft = draft.skill(hard).ask(text(&format!("{id}-q"), &id, "yes"));
    }
    let hard = Learner::of(draft);
    let (course, state, plan) = (&hard.course, &hard.state, Plan::default());
    let told = [15, 1_440].map(|m| forecast(course, state, &plan, m, &[], hard.now));
    let never = told[0].as_ref().map(|f| f.finish());
    assert_eq!(never, Some(None), "it is not in sight");
    assert_eq!(told[1], None, "that can't be said");
}

#[test]
fn more_minutes_mean_sooner_in_a_skill_of_many_facts() {
    let learner = words(600);
    let days = [15, 60, 240].map(|minutes| middle(&learner, minutes));
    assert!(days[0] > 2 * days[1] && days[1] > 2 * days[2], "{days:?}");
}

#[test]
fn the_day_and_the_chance_follow_one_rule() {
    let learner = steps();
    for minutes in [1, 2, 3, 5, 10] {
        let plan = Plan::default();
        let (course, state) = (&learner.course, &learner.state);
        let told = forecast(course, state, &plan, minutes, &[], learner.now).expect("small");
        let Some(finish) = told.finish() else {
            assert!(told.chance(i64::from(HORIZON)) < 0.5);
            continue;
        };
        for (day, share) in [
            (finish.early, 0.1),
            (finish.middle, 0.5),
            (finish.late, 0.9),
        ] {
            let day = i64::from(day);
            assert!(told.chance(day) >= share, "{minutes}: {finish:?}");
            assert!(told.chance(day - 1) < share, "{minutes}: {finish:?}");
        }
    }
}

#[test]
fn what_is_learned_soon_is_said_without_a_day_in_the_past() {
    let said = told(&words(10), "[budget]\nminutes = 240\n").expect("small");
    assert_eq!(
        said,
        "At 240 minutes a day: all learned today or tomorrow, most likely.\n"
    );
    let sitting = told(&words(10), "[sitting]\nminutes = 240\n").expect("small");
    assert!(
        sitting.starts_with("In sittings of 240 minutes, one a day: all"),
        "{sitting}"
    );
}

#[test]
fn one_who_is_seldom_right_is_done_later_than_one_of_whom_nothing_is_known() {
    let weak = |mut learner: Learner, question: &dyn Fn(usize) -> String| {
        for n in 0..60 {
            // As much time as is expected of anybody.
            let told = answer(&question(n)).millis(15_000);
            let told = if n % 10 < 3 { told } else { told.wrong() };
            learner.minutes(1).tells(told);
        }
        learner.days(1).clone()
    };
    let facts = weak(words(400), &|n| format!("w-q{n}"));
    let templates = weak(steps(), &|n| format!("a0-{}", n % 3));
    let found = [
        (middle(&facts, 10), middle(&words(400), 10)),
        (middle(&templates, 10), middle(&steps(), 10)),
    ];
    assert!(found.iter().all(|(weak, new)| weak > new), "{found:?}");
}
