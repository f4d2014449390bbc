//! What must hold of learners who can be taught.

use std::sync::Arc;

use jiff::Timestamp;

use super::evidence::{Evidence, Finding};
use super::experiment::{practise, practise_under, run};
use super::generated::Generated;
use super::learner::{Learner, LearnerKind, Response};
use super::lot::Lot;
use super::material::Material;
use super::mind::DAY;
use super::plan::Plan;
use super::policies::{Policy, PolicyKind};
use super::pupil::{Open, Pupil};
use super::report;
use super::teaching::{Act, Moment, Part, Taught, Teaching};
use crate::author::{Care, load};
use crate::course::{Course, QuestionIndex, SkillIndex};

/// One skill of three templates with steps, a lesson, and one mistake that is a misconception.
const SUMS: &str = r#"
format = 1
[course]
id = "sums"
title = "Sums"
language = "en"

[[skill]]
id = "sum"
title = "Sums"
lesson = "Add the one number to the other, and look at the signs."
"#;

pub(super) fn sums() -> Arc<Course> {
    let mut text = SUMS.to_owned();
    for n in 0..3 {
        text.push_str(&format!(
            r#"
[[question]]
id = "q{n}"
kind = "number"
skills = ["sum"]
params = {{ a = "2..99", b = "2..99" }}
prompt = "Work out {{a}} + {{b}} + {n}."
answer = "a + b + {n}"
explanation = "Add them."
[[question.step]]
kind = "number"
prompt = "{{a}} + {{b}}?"
answer = "a + b"
[[question.step]]
kind = "number"
prompt = "And {n}?"
answer = "a + b + {n}"
[[question.mistake]]
name = "sign"
answer = "a - b - 500"
feedback = "You took it away."
"#
        ));
    }
    let course = load(&[("course.toml".into(), text.into_bytes())], Care::Quick).course;
    Arc::new(course.expect("a good course"))
}

fn dag() -> Arc<Course> {
    Arc::new(Generated::Dag30.course().expect("a good course"))
}

/// Everyone holds every misconception, which always decides; nobody leaves.
fn certain() -> Taught {
    let mut taught = Taught::new(Teaching::Standard);
    taught.evidence = Evidence::default()
        .scaled(Finding::Held, 100.0)
        .scaled(Finding::Grip, 100.0);
    taught.without = vec![Part::Frustration];
    taught
}

pub(super) fn without_misconceptions() -> Taught {
    let mut taught = Taught::new(Teaching::Standard);
    taught.without = vec![Part::Misconceptions];
    taught
}

fn pupil<'a>(course: &'a Course, kind: LearnerKind, taught: &Taught) -> (Pupil<'a>, Lot) {
    let mut lot = Lot::new(11);
    let material = Arc::new(Material::draw(course, &mut lot));
    let learner = Learner::new(kind, 0, material, &mut lot);
    let mut pupil = Pupil::new(course, learner, taught, &mut lot);
    pupil.begin(0.0);
    (pupil, lot)
}

fn plan(taught: Taught) -> Plan {
    Plan {
        days: 3,
        minutes: 10.0,
        away: 0,
        delay: 7.0,
        learners: 2,
        seeds: vec![5],
        fill: false,
        kinds: vec![LearnerKind::Das3h, LearnerKind::Struggling],
        policies: vec![PolicyKind::Kenning, PolicyKind::Fixed],
        taught: Some(taught),
        threads: 1,
    }
}

pub(super) fn wrong(mistake: Option<usize>) -> Response {
    Response {
        right: false,
        hints: 0,
        bottom_out: false,
        seconds: 10.0,
        feedback: 2.0,
        missing: None,
        mistake,
        knew: false,
    }
}

pub(super) fn right() -> Response {
    Response {
        right: true,
        knew: true,
        ..wrong(None)
    }
}

pub(super) const Q: QuestionIndex = QuestionIndex(0);
const SKILL: SkillIndex = SkillIndex(0);

/// P(right) after so much was learned, then one thing more, a minute later.
fn after(known: usize, more: impl Fn(&mut Pupil<'_>)) -> f64 {
    let course = sums();
    let (mut pupil, _) = pupil(&course, LearnerKind::Das3h, &without_misconceptions());
    for n in 0..known {
        pupil.learn(&mut Open::new(Q, 0), &right(), n as f64);
    }
    more(&mut pupil);
    pupil.chance(Q, 60.0 + known as f64)
}

#[test]
fn an_example_helps_a_novice_and_not_an_expert() {
    let example = |pupil: &mut Pupil<'_>| pupil.read_example(Q, 50.0);
    let lesson = |pupil: &mut Pupil<'_>| pupil.read_lesson(SKILL, 100, 50.0);
    let gain = |known, more: &dyn Fn(&mut Pupil<'_>)| after(known, more) - after(known, |_| ());
    assert!(gain(0, &example) > 0.1, "{}", gain(0, &example));
    assert!(gain(60, &example) < 0.0, "{}", gain(60, &example));
    assert!(gain(0, &lesson) > 0.0);
    assert!(gain(0, &lesson) < gain(0, &example));
    assert!(gain(60, &lesson) < 0.005, "{}", gain(60, &lesson));
}

#[test]
fn a_lesson_read_again_is_worth_less() {
    let read = |times| {
        after(0, |pupil: &mut Pupil<'_>| {
            (0..times).for_each(|_| pupil.read_lesson(SKILL, 100, 50.0))
        })
    };
    assert!(read(1) - read(0) > 1.5 * (read(2) - read(1)));
}

#[test]
fn a_miss_teaches_more_the_more_is_said() {
    let miss = |more: &dyn Fn(&mut Pupil<'_>, &mut Open)| {
        after(0, |pupil| {
            let mut open = Open::new(Q, 0);
            pupil.learn(&mut open, &wrong(Some(0)), 10.0);
            more(pupil, &mut open);
        })
    };
    let nothing = after(0, |_| ());
    let verdict = miss(&|_, _| ());
    let feedback = miss(&|pupil, open| pupil.hear_feedback(open, 20.0));
    let both = miss(&|pupil, open| {
        pupil.hear_feedback(open, 20.0);
        pupil.hear_answer(open, 20.0);
    });
    let steps = miss(&|pupil, open| pupil.walk(open, 20.0));
    assert!(nothing < verdict && verdict < feedback && feedback < steps);
    assert_eq!(both, feedback, "to be told twice is no more than once");
}

/// How often the learner is right at a try after this.
fn success(made: u8, told: impl Fn(&mut Pupil<'_>, &mut Open)) -> usize {
    let course = sums();
    let (mut pupil, mut lot) = pupil(&course, LearnerKind::Das3h, &without_misconceptions());
    let mut open = Open::new(Q, 0);
    for _ in 0..made {
        pupil.learn(&mut open, &wrong(Some(0)), 10.0);
    }
    told(&mut pupil, &mut open);
    let tries = (0..2000).filter(|_| pupil.respond(&open, 30.0, &mut lot).right);
    tries.count()
}

#[test]
fn a_second_try_after_feedback_succeeds_more_often_than_a_first_after_nothing() {
    let first = success(0, |_, _| ());
    let bare = success(1, |_, _| ());
    let second = success(1, |pupil, open| pupil.hear_feedback(open, 20.0));
    let steps = success(1, |pupil, open| pupil.walk(open, 20.0));
    let told = success(1, |pupil, open| pupil.hear_answer(open, 20.0));
    assert!(second > first + 400, "{first} {second}");
    assert!(bare < first + 200, "{first} {bare}");
    assert!(steps > second && told > 1700, "{steps} {told}");
}

#[test]
fn steps_that_are_given_can_not_go_wrong() {
    let course = sums();
    let (pupil, mut lot) = pupil(&course, LearnerKind::Das3h, &without_misconceptions());
    let mut rights = |given| {
        let open = Open::new(Q, given);
        (0..2000)
            .filter(|_| pupil.respond(&open, 0.0, &mut lot).right)
            .count()
    };
    let (none, one, all) = (rights(0), rights(1), rights(2));
    assert!(one > none + 200, "{none} {one}");
    assert!(
        all.abs_diff(one) < 120,
        "the last step is never given: {one} {all}"
    );
}

#[test]
fn a_misconception_gives_its_own_wrong_answer() {
    let course = sums();
    let (mut pupil, mut lot) = pupil(&course, LearnerKind::Fast, &certain());
    for n in 0..20 {
        pupil.learn(&mut Open::new(Q, 0), &right(), f64::from(n));
    }
    for question in 0..3 {
        let open = Open::new(QuestionIndex(question), 0);
        let response = pupil.respond(&open, 100.0, &mut lot);
        assert_eq!((response.right, response.mistake), (false, Some(0)));
        assert_eq!(response.hints, 0, "who holds to it is sure");
        assert!(pupil.chance(open.question, 100.0) < 0.05);
        let shown = course.questions[open.question].instance(3).unwrap();
        let answer = super::answers::mistaken(&shown.item, "sign").unwrap();
        let grade = shown.item.grade(&answer).unwrap();
        let recognised = grade.mistake.map(|m| shown.item.mistakes[m].name.as_str());
        assert_eq!(recognised, Some("sign"));
    }
}

/// How strong the misconception is after feedback and a right answer at these times.
fn strength(feedback: Option<f64>, retests: &[f64], now: f64) -> f64 {
    let course = sums();
    let (mut pupil, _) = pupil(&course, LearnerKind::Das3h, &certain());
    if let Some(at) = feedback {
        let mut open = Open::new(Q, 0);
        pupil.learn(&mut open, &wrong(Some(0)), at);
        pupil.hear_feedback(&mut open, at);
    }
    for &at in retests {
        pupil.misconceptions.retest(Q, at);
    }
    let held = pupil.misconceptions.strongest(Q, now);
    held.expect("it is held").1
}

#[test]
fn a_misconception_fades_by_feedback_and_returns_within_a_week_without_a_retest() {
    assert_eq!(strength(None, &[], 0.0), 1.0);
    let (at_once, next_day, week) = (
        strength(Some(0.0), &[], 60.0),
        strength(Some(0.0), &[], DAY),
        strength(Some(0.0), &[], 7.0 * DAY),
    );
    assert!(at_once < 0.15 && next_day < 0.4, "{at_once} {next_day}");
    assert!(week > 0.75, "{week}");
    let tested = strength(Some(0.0), &[DAY], 7.0 * DAY);
    let soon = strength(Some(0.0), &[300.0], 7.0 * DAY);
    let thrice = strength(Some(0.0), &[DAY, 4.0 * DAY, 7.0 * DAY], 30.0 * DAY);
    assert!(tested < 0.6 * week, "{tested}");
    assert!(
        soon > 1.3 * tested && soon < week,
        "at once it helps less: {soon}"
    );
    assert!(thrice < 0.35, "{thrice}");
    // A right answer alone takes nothing away: it may have been luck.
    assert_eq!(strength(None, &[DAY, 2.0 * DAY], 3.0 * DAY), 1.0);
}

#[test]
fn a_learner_leaves_after_misses_in_a_row_and_the_rest_stays_booked() {
    // All wrong, always: the misconception decides, and nothing is said of it.
    let mut taught = certain();
    taught.without = vec![Part::Feedback];
    taught.teaching = Teaching::Answer;
    taught.evidence = taught.evidence.scaled(Finding::Correction, 0.0);
    let course = sums();
    let asked = |taught: &Taught, kind| {
        let plan = plan(taught.clone());
        let run = practise(&course, kind, 0, PolicyKind::Fixed, &plan);
        assert_eq!(run.booked, 30.0);
        assert!(run.minutes <= run.booked);
        (run.days[0].answers, run.days[0].left, run.minutes)
    };
    let (usual, left, minutes) = asked(&taught, LearnerKind::Das3h);
    assert_eq!((usual, left), (8, true));
    assert!(minutes < 15.0, "{minutes}");
    assert_eq!(asked(&taught, LearnerKind::Struggling).0, 6);
    let half = Taught {
        evidence: taught.evidence.scaled(Finding::Patience, 0.5),
        ..taught.clone()
    };
    assert_eq!(asked(&half, LearnerKind::Das3h).0, 4);
    taught.without.push(Part::Frustration);
    let (all, left, minutes) = asked(&taught, LearnerKind::Das3h);
    assert!(all > 8 && !left && minutes > 29.9, "{all} {minutes}");
}

#[test]
fn a_fact_that_was_never_shown_frustrates_nobody() {
    let facts = Arc::new(Generated::Facts150.course().expect("a good course"));
    let plan = Plan {
        days: 1,
        minutes: 60.0,
        ..plan(Taught::new(Teaching::Answer))
    };
    let run = practise(&facts, LearnerKind::Das3h, 0, PolicyKind::Fixed, &plan);
    let day = &run.days[0];
    assert!(day.new == 150 && !day.left, "{day:?}");
}

/// Asks one question for ever, and teaches as it is told; notes what was done.
struct Scripted {
    acts: Vec<Act>,
    done: Vec<(Act, Option<bool>)>,
    saw: Vec<bool>,
}

impl Policy for Scripted {
    fn begin(&mut self, _: Timestamp) {}
    fn next(&mut self, _: Timestamp) -> Option<QuestionIndex> {
        (!self.acts.is_empty()).then_some(Q)
    }
    fn saw(&mut self, _: QuestionIndex, response: &Response, _: Timestamp, _: Timestamp) {
        self.saw.push(response.right);
    }
    fn end(&mut self, _: Timestamp) {}
    fn teach(&mut self, _: &Moment, _: Timestamp) -> Option<Act> {
        (!self.acts.is_empty()).then(|| self.acts.remove(0))
    }
    fn taught(&mut self, act: Act, response: Option<&Response>, _: Timestamp) {
        self.done.push((act, response.map(|r| r.right)));
    }
}

#[test]
fn a_policy_that_teaches_is_obeyed_within_the_tries() {
    let ask = Act::Ask { given: 0, tries: 2 };
    let lesson = Act::Lesson(SKILL);
    let acts = [lesson, Act::Example(Q), ask, Act::Feedback, Act::Retry];
    let mut policy = Scripted {
        acts: [acts.as_slice(), &[Act::Retry]].concat(),
        done: Vec::new(),
        saw: Vec::new(),
    };
    // Feedback that puts nothing right: the second try fails as the first did.
    let mut taught = certain();
    taught.evidence = taught.evidence.scaled(Finding::Correction, 0.0);
    let plan = plan(taught);
    practise_under(&sums(), LearnerKind::Das3h, 0, &mut policy, &plan);
    let expected = [
        (lesson, None),
        (Act::Example(Q), None),
        (ask, Some(false)),
        (Act::Feedback, None),
        (Act::Retry, Some(false)),
        // A third try is refused.
        (Act::Answer, None),
    ];
    assert_eq!(policy.done, expected);
    assert_eq!(policy.saw, [false], "the first try only");
}

#[test]
fn standard_teaching_begins_with_an_example_and_takes_steps_before_the_answer() {
    let course = sums();
    let mut teacher = super::teaching::Teacher::new(course, &Taught::new(Teaching::Standard));
    let chosen = |shown| Moment::Chosen { question: Q, shown };
    let missed = |tries, feedback, steps| Moment::Missed {
        question: Q,
        tries,
        mistake: Some(0),
        feedback,
        steps,
    };
    let ask = Act::Ask { given: 0, tries: 2 };
    assert_eq!(teacher.act(&chosen(0)), Act::Example(Q));
    assert_eq!(teacher.act(&chosen(1)), ask);
    assert_eq!(teacher.act(&missed(1, false, false)), Act::Feedback);
    assert_eq!(teacher.act(&missed(1, true, false)), Act::Retry);
    assert_eq!(teacher.act(&missed(0, true, false)), Act::Steps);
    assert_eq!(teacher.act(&missed(0, true, true)), Act::Answer);
    teacher.saw(Q, &wrong(None));
    assert_eq!(teacher.act(&chosen(0)), ask, "it was met");
}

#[test]
fn who_does_well_is_asked_first() {
    let course = dag();
    let mut teacher =
        super::teaching::Teacher::new(course.clone(), &Taught::new(Teaching::Standard));
    for skill in 0..10 {
        let question = course.questions_of(SkillIndex(skill))[0];
        teacher.saw(question, &right());
    }
    let question = course.questions_of(SkillIndex(12))[0];
    let act = teacher.act(&Moment::Chosen { question, shown: 0 });
    assert_eq!(act, Act::Ask { given: 0, tries: 2 });
}

#[test]
fn the_same_plan_gives_the_same_results_and_each_part_changes_them() {
    let courses = [dag(), sums()];
    let text = |taught: Taught, threads| {
        let plan = plan(taught);
        let text = report::text(&run(&courses, &Plan { threads, ..plan }));
        // The heading names what is left out.
        let (_, tables) = text.split_once("\n\n").expect("a heading");
        tables.to_owned()
    };
    let mut standard = Taught::new(Teaching::Standard);
    standard.evidence = standard
        .evidence
        .scaled(Finding::Held, 100.0)
        .scaled(Finding::Patience, 0.25);
    let once = text(standard.clone(), 1);
    assert_eq!(once, text(standard.clone(), 3));
    for (name, part) in Part::ALL {
        let without = vec![part];
        let other = text(
            Taught {
                without,
                ..standard.clone()
            },
            1,
        );
        // Both courses have templates in every skill: lessons stand back.
        assert_eq!(other == once, part == Part::Lessons, "{name}");
    }
    assert_ne!(
        once,
        text(
            Taught {
                tries: 1,
                ..standard
            },
            1
        )
    );
    assert_ne!(once, text(Taught::new(Teaching::Answer), 1));
}
