//! What must hold of simulated learners and of the experiment.

use std::sync::Arc;

use jiff::Timestamp;

use super::experiment::{practise, practise_under, run};
use super::generated::Generated;
use super::learner::{Learner, LearnerKind, Response};
use super::lot::Lot;
use super::material::Material;
use super::mind::DAY;
use super::plan::Plan;
use super::policies::{Policy, PolicyKind};
use super::report;
use crate::course::{Course, QuestionIndex, SkillIndex};

fn plan() -> Plan {
    Plan {
        days: 4,
        minutes: 5.0,
        away: 0,
        delay: 7.0,
        learners: 2,
        seeds: vec![5],
        fill: false,
        kinds: LearnerKind::ALL.iter().map(|(_, kind)| *kind).collect(),
        policies: PolicyKind::ALL.to_vec(),
        taught: None,
        threads: 1,
    }
}

fn dag() -> Arc<Course> {
    Arc::new(Generated::Dag30.course().expect("a good course"))
}

fn facts() -> Arc<Course> {
    Arc::new(Generated::Facts150.course().expect("a good course"))
}

fn learner(course: &Course, kind: LearnerKind) -> (Learner, Lot) {
    let mut lot = Lot::new(11);
    let material = Arc::new(Material::draw(course, &mut lot));
    (Learner::new(kind, 0, material, &mut lot), lot)
}

/// Answers a question so many times, `gap` seconds apart, from `from` on.
fn drill(
    learner: &mut Learner,
    lot: &mut Lot,
    question: QuestionIndex,
    times: usize,
    from: f64,
    gap: f64,
) {
    for n in 0..times {
        let now = from + gap * n as f64;
        if n == 0 || gap > 3600.0 {
            learner.begin(now);
        }
        let response = learner.respond(question, now, lot);
        learner.learn(question, &response, now);
    }
}

#[test]
fn the_same_seed_gives_the_same_results_on_any_number_of_threads() {
    let courses = [dag(), facts()];
    let once = report::text(&run(&courses, &plan()));
    let again = report::text(&run(
        &courses,
        &Plan {
            threads: 3,
            ..plan()
        },
    ));
    let other = report::text(&run(
        &courses,
        &Plan {
            seeds: vec![6],
            ..plan()
        },
    ));
    assert_eq!(once, again);
    assert_ne!(once, other);
}

#[test]
fn who_practised_knows_more_than_before() {
    for (course, question) in [(dag(), QuestionIndex(0)), (facts(), QuestionIndex(0))] {
        for (_, kind) in LearnerKind::ALL {
            let (mut learner, mut lot) = learner(&course, kind);
            learner.begin(0.0);
            let before = learner.chance(question, 0.0);
            drill(&mut learner, &mut lot, question, 6, 0.0, 30.0);
            let after = learner.chance(question, 200.0);
            assert!(after > before, "{kind:?}: {before} {after}");
        }
    }
}

#[test]
fn what_is_not_practised_is_forgotten() {
    for (_, kind) in LearnerKind::ALL {
        let course = facts();
        let (mut learner, mut lot) = learner(&course, kind);
        drill(&mut learner, &mut lot, QuestionIndex(0), 4, 0.0, 30.0);
        let fresh = learner.chance(QuestionIndex(0), 150.0);
        learner.begin(10.0 * DAY);
        let later = learner.chance(QuestionIndex(0), 10.0 * DAY);
        assert!(later < fresh - 0.01, "{kind:?}: {fresh} {later}");
    }
}

#[test]
fn spaced_practice_outlasts_massed_practice_in_the_power_law_learner() {
    let course = facts();
    let tested = |gap: f64, from: f64| {
        let (mut learner, mut lot) = learner(&course, LearnerKind::ActR);
        drill(&mut learner, &mut lot, QuestionIndex(0), 5, from, gap);
        learner.begin(11.0 * DAY);
        learner.chance(QuestionIndex(0), 11.0 * DAY)
    };
    // Both end on the fourth day.
    let (spaced, massed) = (tested(DAY, 0.0), tested(30.0, 4.0 * DAY));
    assert!(spaced > massed + 0.2, "{spaced} {massed}");
}

#[test]
fn without_the_basics_little_is_learned() {
    let course = dag();
    let advanced = course.questions_of(SkillIndex(29))[0];
    let basics: Vec<QuestionIndex> = (0..29)
        .map(SkillIndex)
        .flat_map(|s| course.questions_of(s).to_vec())
        .collect();
    for kind in [LearnerKind::Das3h, LearnerKind::ActR] {
        let tested = |with_basics: bool| {
            let (mut learner, mut lot) = learner(&course, kind);
            for day in 0..10 {
                let mut now = f64::from(day) * DAY;
                learner.begin(now);
                for &question in basics.iter().filter(|_| with_basics) {
                    now += 10.0;
                    let response = learner.respond(question, now, &mut lot);
                    learner.learn(question, &response, now);
                }
                now += 10.0;
                let response = learner.respond(advanced, now, &mut lot);
                learner.learn(advanced, &response, now);
            }
            learner.chance(advanced, 10.0 * DAY)
        };
        let (prepared, bare) = (tested(true), tested(false));
        assert!(prepared > 2.0 * bare, "{kind:?}: {prepared} {bare}");
    }
}

#[test]
fn no_policy_exceeds_the_budget() {
    for course in [dag(), facts()] {
        for policy in PolicyKind::ALL {
            let run = practise(&course, LearnerKind::Struggling, 0, policy, &plan());
            assert!(run.days.iter().all(|day| day.minutes <= 5.0 + 1e-6));
            assert!(run.minutes > 10.0, "{policy:?} practises: {}", run.minutes);
        }
    }
}

#[test]
fn a_policy_that_asks_nothing_leaves_the_learner_as_he_was() {
    struct Nothing;
    impl Policy for Nothing {
        fn begin(&mut self, _: Timestamp) {}
        fn next(&mut self, _: Timestamp) -> Option<QuestionIndex> {
            None
        }
        fn saw(&mut self, _: QuestionIndex, _: &Response, _: Timestamp, _: Timestamp) {}
        fn end(&mut self, _: Timestamp) {}
    }
    let run = practise_under(&dag(), LearnerKind::Patchy, 1, &mut Nothing, &plan());
    assert_eq!(run.minutes, 0.0);
    assert_eq!(run.score, run.untaught);
}

#[test]
fn a_policy_by_fsrs_keeps_to_its_limits() {
    let new = |policy, course: &Arc<Course>| {
        let plan = Plan {
            minutes: 60.0,
            ..plan()
        };
        let run = practise(course, LearnerKind::Fast, 0, policy, &plan);
        run.days.iter().map(|day| day.new).max()
    };
    assert_eq!(new(PolicyKind::Fsrs20, &facts()), Some(20));
    assert!(new(PolicyKind::Fsrs, &facts()) > Some(20));
}

#[test]
fn fsrs_with_prerequisites_leaves_what_is_not_ready_for_later() {
    let skill =
        |id: &str, more: &str| format!("[[skill]]\nid = \"{id}\"\ntitle = \"{id}\"\n{more}\n");
    let ask = |skill: &str| {
        format!(
            "[[question]]\nid = \"{skill}1\"\nskills = [\"{skill}\"]\nkind = \"text\"\nprompt = \"{skill}?\"\nanswer = \"yes {skill}\"\n"
        )
    };
    let text = [
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n".to_owned(),
        skill("a", ""),
        skill("b", "requires = [\"a\"]"),
        skill("c", ""),
        ask("a"),
        ask("b"),
        ask("c"),
    ]
    .concat();
    let files = [("c.toml".to_owned(), text.into_bytes())];
    let loaded = crate::author::load(&files, crate::author::Care::Quick);
    let course = Arc::new(loaded.course.expect("a good course"));
    let second = |policy: PolicyKind, right: bool| {
        let mut policy = policy.make(&course, 1, None);
        let now = super::plan::at(0.0);
        policy.begin(now);
        let first = policy.next(now).expect("the first");
        let response = Response {
            right,
            hints: 0,
            bottom_out: false,
            seconds: 1.0,
            feedback: 1.0,
            missing: None,
            mistake: None,
            knew: right,
        };
        policy.saw(first, &response, now, now);
        let second = policy.next(now).expect("another");
        course.questions[second].id.to_string()
    };
    assert_eq!(second(PolicyKind::Fsrs, false), "b1");
    assert_eq!(second(PolicyKind::FsrsGraph, false), "c1");
    assert_eq!(second(PolicyKind::FsrsGraph, true), "b1");
}

#[test]
fn who_leaves_and_returns_has_forgotten_meanwhile() {
    let tested = |away| {
        let plan = Plan {
            away,
            kinds: vec![LearnerKind::ActR],
            policies: vec![PolicyKind::Kenning],
            ..plan()
        };
        assert_eq!(
            plan.calendar().collect::<Vec<_>>(),
            [0, 1, 2 + away, 3 + away]
        );
        practise(&facts(), LearnerKind::ActR, 0, PolicyKind::Kenning, &plan)
    };
    let (stayed, left) = (tested(0), tested(60));
    assert_eq!(stayed.days[..2], left.days[..2]);
    assert!(
        left.days[2].right < stayed.days[2].right,
        "{left:?} {stayed:?}"
    );
}

#[test]
fn at_equal_time_who_ends_early_goes_on() {
    let long = Plan {
        minutes: 60.0,
        ..plan()
    };
    let run = practise(&dag(), LearnerKind::Fast, 0, PolicyKind::Fsrs, &long);
    assert!(run.minutes < 0.9 * run.booked, "{}", run.minutes);
    assert!(
        run.at_equal_time > run.score,
        "{} {}",
        run.at_equal_time,
        run.score
    );
    let run = practise(&dag(), LearnerKind::Fast, 0, PolicyKind::Fixed, &long);
    assert_eq!(run.at_equal_time, run.score);
}

#[test]
fn what_nobody_practised_is_tested_where_a_course_holds_it_back() {
    let held = |course: &Course| !course.reserve().questions().is_empty();
    for course in [dag(), facts()] {
        let run = practise(&course, LearnerKind::Das3h, 0, PolicyKind::Fixed, &plan());
        assert_eq!(run.transfer.is_some(), held(&course));
    }
}

#[test]
fn only_a_last_hint_that_states_the_answer_gives_it_away() {
    let ask = |id: &str, last: &str| {
        format!(
            "[[question]]\nid = \"{id}\"\nskills = [\"s\"]\nkind = \"text\"\nprompt = \"{id}?\"\n\
             answer = \"lantern\"\nhints = [\"Think of the night.\", \"{last}\"]\n"
        )
    };
    let text = [
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n"
            .to_owned(),
        ask("told", "It is `lantern`."),
        ask("led", "You hold it in the hand."),
    ]
    .concat();
    let files = [("c.toml".to_owned(), text.into_bytes())];
    let loaded = crate::author::load(&files, crate::author::Care::Quick);
    let course = Arc::new(loaded.course.expect("a good course"));
    let given_away = |id: &str| {
        let question = course.question(id).expect("a question");
        (0..40).any(|seed| {
            let mut lot = Lot::new(seed);
            let material = Arc::new(Material::draw(&course, &mut lot));
            let mut learner = Learner::new(LearnerKind::Struggling, 0, material, &mut lot);
            learner.begin(0.0);
            (0..40).any(|_| learner.respond(question, 0.0, &mut lot).bottom_out)
        })
    };
    assert!(given_away("told"));
    assert!(!given_away("led"));
}
