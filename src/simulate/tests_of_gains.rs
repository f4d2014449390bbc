//! What questions would gain is what they do gain, and who knows it does better.

use std::sync::Arc;

use super::experiment::run;
use super::generated::Generated;
use super::lot::Lot;
use super::material::Material;
use super::mind::DAY;
use super::pupil::Pupil;
use super::*;
use crate::author::{Care, load};
use crate::course::Course;

fn dag() -> Arc<Course> {
    Arc::new(Generated::Dag30.course().expect("a good course"))
}

/// The same learner each time, after some practice.
fn pupil(course: &Course, kind: LearnerKind) -> Pupil<'_> {
    let mut lot = Lot::new(3);
    let material = Arc::new(Material::draw(course, &mut lot));
    let learner = Learner::new(kind, 0, material, &mut lot);
    let mut pupil = Pupil::new(course, learner, &Taught::new(Teaching::Standard), &mut lot);
    pupil.begin(0.0);
    for (n, question) in course.questions.positions().step_by(7).enumerate() {
        pupil.read_example(question, 60.0 * n as f64);
    }
    pupil.begin(DAY);
    pupil
}

#[test]
fn what_an_example_would_gain_it_does_gain() {
    let course = dag();
    let then = 9.0 * DAY;
    let score = |mut pupil: Pupil<'_>| {
        let results = pupil.test(then);
        results.iter().sum::<f64>() / results.len() as f64
    };
    for kind in [LearnerKind::Das3h, LearnerKind::ActR] {
        let gains = pupil(&course, kind).gains(DAY, then);
        let before = score(pupil(&course, kind));
        for question in course.questions.positions().step_by(5) {
            let mut taught = pupil(&course, kind);
            let foreseen = gains.shown[question].expect("templates can be shown")
                * taught.seconds_of_example(question);
            taught.read_example(question, DAY);
            let gained = score(taught) - before;
            assert!(
                gained.abs() > 1e-6,
                "{kind:?}: {question:?} changes nothing"
            );
            let off = (foreseen - gained).abs();
            assert!(off < 1e-9, "{kind:?} {question:?}: {foreseen} {gained}");
        }
    }
}

#[test]
fn half_of_the_questions_gain_more_than_the_median() {
    let course = dag();
    let gains = pupil(&course, LearnerKind::Das3h).gains(DAY, 9.0 * DAY);
    let median = gains.median();
    let more = gains
        .asked
        .iter()
        .flatten()
        .filter(|gain| **gain > median)
        .count();
    assert_eq!(more, course.questions.len() / 2);
}

/// A short experiment with two policies.
fn plan(taught: Taught, policies: [PolicyKind; 2]) -> Plan {
    Plan {
        days: 2,
        minutes: 8.0,
        away: 0,
        delay: 7.0,
        learners: 1,
        seeds: vec![2],
        fill: false,
        kinds: vec![LearnerKind::Das3h, LearnerKind::ActR],
        policies: policies.into(),
        taught: Some(taught),
        threads: 1,
    }
}

#[test]
fn who_knows_what_is_gained_gains_more_and_spends_minutes_well() {
    let mut taught = Taught::new(Teaching::Own);
    taught.gains = true;
    let plan = plan(taught, [PolicyKind::Oracle, PolicyKind::Random]);
    let results = run(&[dag()], &plan);
    for by_policy in &results.courses[0].runs {
        let (oracle, random) = (&by_policy[0][0], &by_policy[1][0]);
        assert!(oracle.score > random.score + 0.03, "{oracle:?} {random:?}");
        let (well, by_chance) = (oracle.well_spent(), random.well_spent());
        assert!(well > 0.7 && well > by_chance + 0.2, "{well} {by_chance}");
    }
    let course = &results.courses[0];
    let of_oracle = spent(course, 0);
    assert_eq!(of_oracle.len(), 2, "it has no rules: {of_oracle:?}");
    let all = &of_oracle[1];
    assert_eq!((all.rule.as_str(), all.share), ("all", 1.0));
    let runs: Vec<&Run> = course.runs.iter().map(|kind| &kind[0][0]).collect();
    let gained: f64 = runs.iter().map(|run| run.score - run.untaught).sum();
    let hours: f64 = runs.iter().map(|run| run.minutes / 60.0).sum();
    let off = all.per_hour - gained * 100.0 / hours;
    assert!(
        off.abs() < 0.5,
        "what was gained is gained by something: {off}"
    );
    let of_random = spent(course, 1);
    let by_chance = of_random.last().expect("a row of all");
    assert!(all.well > 0.7, "{all:?}");
    assert!(
        all.well_of_ready > by_chance.well_of_ready,
        "{all:?} {by_chance:?}"
    );
    let unnoted = Plan {
        taught: Some(Taught::new(Teaching::Own)),
        ..plan
    };
    let unseen = Measure::of_plan(&unnoted);
    assert!(!unseen.contains(&Measure::WellSpent) && !unseen.contains(&Measure::WellSpentOfReady));
    let again = run(&[dag()], &unnoted);
    let scores = |results: &Results| -> Vec<f64> {
        let runs = results.courses[0].runs.iter().flatten().flatten();
        runs.map(|run| run.score).collect()
    };
    assert_eq!(scores(&results), scores(&again), "to look changes nothing");
    assert!(spent(&again.courses[0], 0).is_empty());
}

#[test]
fn what_is_held_back_for_the_test_gains_nothing_and_counts_for_nothing() {
    let text = |reserve: bool| {
        let of = |n: usize| {
            format!(
                "[[question]]\nid = \"q{n}\"\nkind = \"number\"\nskills = [\"sum\"]\n\
                 prompt = \"{n} + 1?\"\nanswer = {}\nreserve = {}\n",
                n + 1,
                reserve && n == 3
            )
        };
        let head = "format = 1\n[course]\nid = \"sums\"\ntitle = \"Sums\"\nlanguage = \"en\"\n\
                    [[skill]]\nid = \"sum\"\ntitle = \"Sums\"\n";
        let questions: String = (0..4).map(of).collect();
        let files = [(
            "course.toml".into(),
            format!("{head}{questions}").into_bytes(),
        )];
        Arc::new(load(&files, Care::Quick).course.expect("a good course"))
    };
    let (open, reserved) = (text(false), text(true));
    let gains = |course: &Arc<Course>| pupil(course, LearnerKind::Das3h).gains(DAY, 9.0 * DAY);
    assert_eq!(gains(&open).asked.iter().flatten().count(), 4);
    let gains = gains(&reserved);
    let last = reserved.questions.positions().last().expect("four");
    assert_eq!((gains.asked[last], gains.shown[last]), (None, None));
    assert_eq!(gains.asked.iter().flatten().count(), 3);
    let mut oracle = PolicyKind::Oracle.make(&reserved, 1, None);
    oracle.begin(super::plan::at(0.0));
    oracle.look(&|| gains.clone());
    assert!(oracle.next(super::plan::at(0.0)).is_some_and(|q| q != last));
}

/// What is unlikely to go right once gains little by one practice and more by several, which
/// an oracle that weighs one question at a time does not see.
#[test]
fn who_looks_further_ahead_gains_more() {
    let plan = Plan {
        days: 3,
        minutes: 10.0,
        learners: 2,
        ..plan(
            Taught::new(Teaching::Own),
            [PolicyKind::OracleAhead, PolicyKind::Oracle],
        )
    };
    let results = run(&[dag()], &plan);
    let of = |policy: usize| -> f64 {
        let kinds = results.courses[0].runs.iter();
        let runs = kinds.flat_map(|kind| &kind[policy]);
        runs.map(|run| run.score - run.untaught).sum()
    };
    let (ahead, one) = (of(0), of(1));
    assert!(ahead > one * 1.02, "{ahead} {one}");
}
