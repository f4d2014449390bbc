//! How a learner's own forgetting is found from the first review on, and that nothing else
//! is taken for it: neither speed, nor the front end, nor help.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use kenning::author::{self, Care};
use kenning::course::{Course, QuestionIndex, SkillIndex};
use kenning::journal::{Event, EventKind, Millis};
use kenning::kinds::Rating;
use kenning::learner::{Correction, Days, Forgets, Memory, Scheduler, Stage, State};
use kenning::template::Draws;
use proptest::prelude::*;

use crate::common::course::{Draft, ID, choice, course, skill, sum, text};
use crate::common::events::{Told, answer};
use crate::common::learner::Learner;

const SKILL: SkillIndex = SkillIndex(0);

fn facts(count: usize) -> Draft {
    let draft = course().skill(skill("s").set("facts", true));
    (0..count).fold(draft, |draft, q| {
        draft.ask(text(&format!("q{q}"), "s", format!("word {q}")))
    })
}

/// How much simulated learners differ from the memory model.
#[derive(Clone, Copy)]
struct Mind {
    /// For them, time passes so many times as fast.
    pace: f64,
    /// How far questions differ in that (a standard deviation, of the logarithm), and days
    /// (in log-odds of recall), and how often what is known goes wrong all the same.
    questions: f64,
    days: f64,
    slips: f64,
}

/// One who is as the memory model says, but for the pace of forgetting.
fn plain(pace: f64) -> Mind {
    Mind {
        pace,
        questions: 0.0,
        days: 0.0,
        slips: 0.0,
    }
}

/// The same, and nothing is quite as the model says.
fn noisy(pace: f64) -> Mind {
    Mind {
        pace,
        questions: 0.5,
        days: 0.4,
        slips: 0.03,
    }
}

/// What came of sixty days of reviews.
#[derive(Default)]
struct Reviewed {
    /// Log loss of the model's recall, of the corrected one, and of what is really so.
    losses: [f64; 3],
    recalled: f64,
    count: f64,
    ends: Vec<Correction>,
    forgets: Vec<Option<Forgets>>,
}

fn normal(draws: &mut Draws) -> f64 {
    let uniform = |draws: &mut Draws| (draws.below(1_000_000) as f64 + 0.5) / 1e6;
    let (a, b) = (uniform(draws), uniform(draws));
    (-2.0 * a.ln()).sqrt() * (std::f64::consts::TAU * b).cos()
}

/// Facts are begun, six a day, and reviewed when they are due, for sixty days.
fn reviewed(mind: Mind, seeds: std::ops::Range<u64>) -> Reviewed {
    let mut all = Reviewed::default();
    for seed in seeds {
        one(mind, seed, &mut all);
    }
    all.losses = all.losses.map(|loss| loss / all.count);
    all.recalled /= all.count;
    all
}

fn one(mind: Mind, seed: u64, all: &mut Reviewed) {
    let (fsrs, mut draws) = (Scheduler::default(), Draws::new(seed));
    let mut learner = Learner::of(facts(90));
    let questions: Vec<QuestionIndex> = learner.course.questions.positions().collect();
    let own = |draws: &mut Draws| mind.pace * (mind.questions * normal(draws)).exp();
    let paces: Vec<f64> = questions.iter().map(|_| own(&mut draws)).collect();
    let mut minds: Vec<Option<Memory>> = vec![None; questions.len()];
    for _ in 0..60 {
        let form = mind.days * normal(&mut draws);
        let is_due = |q: &&QuestionIndex| learner.state.is_due(&learner.course, **q, learner.now);
        let mut todo: Vec<QuestionIndex> = questions.iter().filter(is_due).copied().collect();
        let new = |q: &&QuestionIndex| learner.state.questions[**q].attempts == 0;
        todo.extend(questions.iter().filter(new).take(6));
        for q in todo {
            let before = learner.state.questions[q].memory;
            let days = before.map(|m| m.days_since(learner.now));
            let slowed = |days: Days| Days::new(days.get() * paces[q.0]);
            let chance = match (minds[q.0], days) {
                (Some(own), Some(days)) => {
                    let recall = own.recall_after(slowed(days)).clamp(0.001, 0.999);
                    let odds = (recall / (1.0 - recall)).ln() + form;
                    (1.0 - mind.slips) / (1.0 + (-odds).exp())
                }
                _ => 0.6,
            };
            let right = (draws.below(1_000_000) as f64) < chance * 1e6;
            if let (Some(before), Some(days)) = (before, days) {
                let own = learner.state.recall(&learner.course, q, learner.now);
                let own = own.expect("it was answered").get();
                let said = [before.recall_after(days), own, chance];
                for (loss, p) in all.losses.iter_mut().zip(said) {
                    *loss -= if right { p } else { 1.0 - p }.max(1e-6).ln();
                }
                all.recalled += f64::from(u8::from(right));
                all.count += 1.0;
            }
            let id = learner.course.questions[q].id.to_string();
            let told = |right| match right {
                true => answer(&id),
                false => answer(&id).wrong(),
            };
            // What went wrong is said once more, and then right.
            for right in if right { vec![true] } else { vec![false, true] } {
                learner.tells(told(right));
                let rating = [Rating::Again, Rating::Good][usize::from(right)];
                let days = minds[q.0].map_or(0.0, |m| m.days_since(learner.now).get() * paces[q.0]);
                let review = fsrs.review(minds[q.0], rating, 0.9, learner.now, days.round() as u32);
                minds[q.0] = Some(review);
            }
        }
        learner.days(1);
    }
    all.ends.push(*learner.state.correction());
    all.forgets.push(learner.state.forgets(&learner.course));
}

/// The table of docs/model.md: `cargo test --test rules forgetting -- --nocapture`.
#[test]
#[allow(clippy::disallowed_macros)]
fn reviews_tell_how_a_learner_forgets() {
    let of = |mind: Mind| {
        let found = reviewed(mind, 11..19);
        let [fsrs, own, really] = found.losses;
        let mean = |of: fn(&Correction) -> f64| {
            found.ends.iter().map(of).sum::<f64>() / found.ends.len() as f64
        };
        println!(
            "forgets {} times as fast, noise {}: {:.0} reviews, {:.1} % recalled, log loss {fsrs:.4} by FSRS, {own:.4} corrected, {really:.4} at best; slope {:.2}, shift {:+.2}",
            mind.pace,
            if mind.slips > 0.0 { "yes" } else { "no" },
            found.count,
            100.0 * found.recalled,
            mean(Correction::slope),
            mean(Correction::shift),
        );
        found
    };
    for (plainly, noise) in [(plain(1.0), false), (noisy(1.0), true)] {
        let found = of(plainly);
        let [fsrs, own, _] = found.losses;
        assert!(own < fsrs + 0.004, "{fsrs} {own}");
        if !noise {
            for end in &found.ends {
                assert!(
                    end.shift().abs() < 0.3 && (end.slope() - 1.0).abs() < 0.12,
                    "{end:?}"
                );
            }
        }
    }
    for fast in [of(plain(2.0)), of(noisy(2.0))] {
        let [fsrs, own, _] = fast.losses;
        assert!(own < fsrs - 0.002, "{fsrs} {own}");
        assert!(fast.ends.iter().all(|end| end.lasting(0.9) < 0.9));
        let told = |f: &&Option<Forgets>| matches!(f, Some(Forgets::Faster | Forgets::MuchFaster));
        assert!(
            fast.forgets.iter().filter(told).count() >= 6,
            "{:?}",
            fast.forgets
        );
    }
    let slow = of(plain(0.5));
    let [fsrs, own, _] = slow.losses;
    assert!(own < fsrs, "{fsrs} {own}");
    assert!(slow.ends.iter().all(|end| end.lasting(0.9) > 0.9));
    of(noisy(0.5));
}

#[test]
fn only_reviews_on_a_later_day_without_help_say_how_one_forgets() {
    let mut learner = Learner::of(facts(3));
    let reviews = |learner: &Learner| learner.state.correction().reviews();
    learner.right(&["q0", "q0", "q1"]).wrong(&["q2"]);
    assert_eq!(reviews(&learner), 0);
    learner.days(3).tells(answer("q0").hints(1));
    assert_eq!(reviews(&learner), 0);
    learner.tells(answer("q1").told());
    assert_eq!(reviews(&learner), 1, "told is not remembered");
    let before = *learner.state.correction();
    learner.right(&["q2"]);
    let after = *learner.state.correction();
    assert!(after.lasting(0.9) > before.lasting(0.9) && after.reviews() == 2);
    learner.undoes();
    assert_eq!(*learner.state.correction(), before);
    // With parameters of the learner's own it begins anew.
    learner.right(&["q2", "q0"]);
    let parameters = fsrs::DEFAULT_PARAMETERS.to_vec();
    learner.kind(EventKind::Tuned { parameters });
    assert_eq!(*learner.state.correction(), Correction::default());
    // Taking back an answer from before brings nothing back.
    learner.undoes();
    assert_eq!(*learner.state.correction(), Correction::default());
}

#[test]
fn after_a_clock_that_was_ahead_the_mood_of_that_day_wears_off() {
    let mut learner = Learner::of(facts(12));
    learner.kind(opened()).right(&["q0", "q1", "q2", "q3"]);
    let right = learner.now + SignedDuration::from_hours(24);
    learner.days(3).wrong(&["q0", "q1", "q2", "q3"]);
    learner.now = right;
    learner.kind(opened());
    let recall = |at| learner.state.correction().recall(0.9, at);
    let (now, later) = (
        recall(right),
        recall(right + SignedDuration::from_hours(12)),
    );
    assert!(later > now + 0.001, "{later} {now}");
}

fn opened() -> EventKind {
    EventKind::Opened {
        course: ID.into(),
        offset_minutes: 0,
    }
}

#[test]
fn who_forgets_faster_is_asked_sooner_and_is_told_so() {
    let interval = |right: bool| {
        let mut learner = Learner::of(facts(60));
        for q in 0..60 {
            learner.right(&[&format!("q{q}")]);
        }
        learner.days(3);
        for q in 0..59 {
            let told = answer(&format!("q{q}"));
            learner.tells(if right { told } else { told.wrong() });
        }
        learner.right(&["q59"]);
        let due = learner.due("q59").expect("it was answered");
        (due.duration_since(learner.now).as_hours(), learner)
    };
    let ((slow, slowly), (fast, fast_one)) = (interval(true), interval(false));
    assert!(2 * fast < slow, "{fast} {slow}");
    for (learner, said) in [(fast_one, "faster"), (slowly, "more slowly")] {
        let mut learner = learner;
        let choice = learner.days(40).next().expect("something is due");
        let account = choice.reason.account(&learner.course);
        let account: Vec<String> = account.iter().map(ToString::to_string).collect();
        let told = |line: &&String| line.contains("than the memory model assumes");
        let told = account.iter().find(told).expect("it is told");
        assert!(told.contains(said), "{told}");
    }
}

/// Answers of several days: to which question, right or not, hints, and after how many seconds.
type Answered = (u8, bool, bool, u8);

fn drawn() -> Draft {
    let draft = course().skill(skill("s"));
    let draft = draft.skill(skill("t").requires(&["s"]));
    draft
        .ask(sum("q0", "s"))
        .ask(choice("q1", "s", &["a", "b", "c"]))
        .ask(text("q2", "s", "yes").hints(&["Think.", "Think again.", "It is yes."]))
        .ask(text("q3", "t", "no"))
        .ask(sum("q4", "t"))
}

/// The same answers, each of which took so many times as long.
fn at_speed(answers: &[Answered], speed: f64) -> (Learner, Vec<Event>) {
    let mut learner = Learner::of(drawn());
    let mut log = Vec::new();
    for (day, answers) in answers.chunks(12).enumerate() {
        learner.now = crate::common::noon() + SignedDuration::from_hours(24 * (3 * day as i64));
        for &(q, right, hinted, seconds) in answers {
            let millis = (1000.0 * (0.2 + f64::from(seconds)) * speed) as i64;
            learner.wait(SignedDuration::from_millis(millis));
            let told = answer(&format!("q{}", q % 5)).millis(millis as u32);
            let told = told.hints(u8::from(hinted));
            let told: Told = if right { told } else { told.wrong() };
            let event = told.at(learner.now);
            learner.event(&event);
            log.push(event);
        }
    }
    (learner, log)
}

proptest! {
    #![proptest_config(crate::common::cases(64))]

    /// Speed is not knowledge.
    #[test]
    fn the_same_answers_mean_the_same_however_long_they_took(
        answers in prop::collection::vec((0u8..5, prop::bool::weighted(0.7), prop::bool::weighted(0.2), 0u8..60), 1..70),
    ) {
        let (once, log) = at_speed(&answers, 1.0);
        prop_assert_eq!(&State::replay(&once.course, &log), &once.state);
        // Of lines that are piped into plain mode, no time is taken at all.
        for speed in [0.0, 3.0, 6.0] {
            let (slow, _) = at_speed(&answers, speed);
            for skill in once.course.skills.positions() {
                let of = |l: &Learner| (l.state.stage(&l.course, skill), l.state.is_open(&l.course, skill));
                prop_assert_eq!(of(&once), of(&slow));
                let known = |l: &Learner| l.state.skills[skill].known;
                prop_assert!((known(&once) - known(&slow)).abs() < 0.02, "{} {}", known(&once), known(&slow));
            }
            for q in once.course.questions.positions() {
                let due = |l: &Learner| l.state.due(&l.course, q);
                let (Some(a), Some(b)) = (due(&once), due(&slow)) else {
                    prop_assert_eq!(due(&once), due(&slow));
                    continue;
                };
                let apart = a.duration_since(b).abs();
                // A day, and what the answers themselves took longer.
                prop_assert!(apart <= SignedDuration::from_hours(25), "{apart}");
            }
        }
    }

    /// Whatever was answered before: what is learned, remembered and reached never falls
    /// with a right answer.
    #[test]
    fn a_right_answer_lowers_nothing_that_is_shown(
        answers in prop::collection::vec((0u8..5, prop::bool::weighted(0.6), prop::bool::weighted(0.2), 0u8..60), 0..60),
        last in 0u8..5,
        days in 0i64..40,
        hinted: bool,
    ) {
        let (mut learner, _) = at_speed(&answers, 1.0);
        learner.days(days);
        let shown = |l: &Learner| {
            let (state, course, now): (_, _, Timestamp) = (&l.state, &l.course, l.now);
            let each = course.skills.positions().map(move |s| {
                let remembered = state.remembered(course, s, now).map(|p| p.get());
                (state.stage(course, s), state.learned(course, s).get(), state.along(course, s).get(), remembered)
            });
            each.collect::<Vec<_>>()
        };
        let before = shown(&learner);
        learner.tells(answer(&format!("q{last}")).hints(u8::from(hinted)));
        for (was, is) in before.into_iter().zip(shown(&learner)) {
            prop_assert!(is.0 >= was.0 && is.1 >= was.1 - 1e-9 && is.2 >= was.2 - 1e-9, "{was:?} {is:?}");
            prop_assert!(was.3.is_none_or(|was| is.3.is_some_and(|is| is >= was - 1e-9)), "{was:?} {is:?}");
        }
    }
}

#[test]
fn what_is_shown_of_facts_does_not_fall_with_a_right_answer() {
    let mut learner = Learner::of(facts(6));
    let shown = |l: &Learner| {
        let remembered = l.state.remembered(&l.course, SKILL, l.now);
        (l.state.learned(&l.course, SKILL), remembered)
    };
    learner.right(&["q0", "q1", "q2"]).wrong(&["q3"]).days(9);
    for told in ["q3", "q1", "q4", "q0", "q2", "q5"] {
        let before = shown(&learner);
        learner.right(&[told]);
        let after = shown(&learner);
        assert!(
            after.0 >= before.0 && after.1 >= before.1,
            "{told}: {before:?} {after:?}"
        );
    }
}

/// Rows that are asked in two ways of each of two columns: one is chosen, then typed.
fn rows() -> Learner {
    let mut table = "format = 1\n[course]\nid = \"test\"\ntitle = \"T\"\n[[skill]]\nid = \"s\"\n\
        title = \"S\"\n[[facts]]\nid = \"f\"\nskill = \"s\"\ncolumns = [\"sign\", \"name\"]\n\
        prompt = { sign = \"Which sign has {name}?\", name = \"What is {sign}?\" }\nrows = [\n"
        .to_owned();
    for (sign, name) in [
        ("Na", "sodium"),
        ("Fe", "iron"),
        ("Li", "lithium"),
        ("Au", "gold"),
    ] {
        table += &format!("[\"{sign}\", \"{name}\"],\n");
    }
    let read = author::load(&[("c.toml".into(), (table + "]\n").into())], Care::Thorough);
    let course: Arc<Course> = read.course.expect("a good course").into();
    Learner {
        state: State::new(&course),
        now: crate::common::noon(),
        course,
    }
}

/// What is shown of a skill: its stage, what is learned and how far it is along, and what is
/// remembered.
fn shown(l: &Learner) -> (Stage, [f64; 2], Option<f64>) {
    let (state, course) = (&l.state, &l.course);
    let remembered = state.remembered(course, SKILL, l.now).map(f64::from);
    let (learned, along) = (state.learned(course, SKILL), state.along(course, SKILL));
    (
        state.stage(course, SKILL),
        [learned.get(), along.get()],
        remembered,
    )
}

proptest! {
    #![proptest_config(crate::common::cases(128))]

    /// Nor does it in a table of facts, where one way of asking rests for another; said to be
    /// known or not.
    #[test]
    fn a_right_answer_lowers_nothing_that_is_shown_of_a_table(
        answers in prop::collection::vec((0usize..16, prop::bool::weighted(0.7), 0i64..60), 0..40),
        last in 0usize..16,
        hints in 0u8..2,
        known in any::<bool>(),
    ) {
        let mut learner = rows();
        if known {
            learner.knows("s");
        }
        let ids: Vec<String> = learner.course.questions.iter().map(|q| q.id.to_string()).collect();
        prop_assert_eq!(ids.len(), 16);
        for (question, right, hours) in answers {
            let told = answer(&ids[question]);
            learner.tells(if right { told } else { told.wrong() }).hours(hours);
        }
        let before = shown(&learner);
        learner.tells(answer(&ids[last]).hints(hints));
        let after = shown(&learner);
        prop_assert!(after.0 >= before.0, "{before:?} {after:?}");
        let rises = |(was, is): (f64, f64)| is >= was - 1e-9;
        prop_assert!(before.1.into_iter().zip(after.1).all(rises), "{before:?} {after:?}");
        let remembered = before.2.zip(after.2.or(Some(0.0)));
        prop_assert!(remembered.is_none_or(rises), "{before:?} {after:?}");
    }
}

#[test]
fn what_was_said_of_a_list_is_not_taken_back_by_a_right_answer() {
    let mut learner = Learner::of(facts(50));
    learner.knows("s");
    let said = shown(&learner);
    learner.right(&["q0"]);
    assert!(
        shown(&learner).1[0] >= said.1[0],
        "{said:?} {:?}",
        shown(&learner)
    );
    learner.wrong(&["q1"]);
    assert!(shown(&learner).1[0] < 0.1);
}

#[test]
fn a_fact_counts_as_remembered_when_it_rests_for_one_that_asks_for_more() {
    let mut learner = rows();
    learner
        .right(&["f.na.name.choose", "f.fe.name.choose"])
        .days(200);
    let before = shown(&learner).2.expect("asked");
    learner.right(&["f.na.name.choose"]);
    let after = shown(&learner).2.expect("asked");
    assert!(after > before + 0.05, "{before} {after}");
}

#[test]
fn to_be_told_the_answer_takes_back_what_was_said_to_be_known() {
    let mut learner = Learner::of(drawn());
    learner.knows("s");
    assert!(learner.is_mastered("s"));
    learner.tells(answer("q2").hints(3).told());
    assert!(!learner.is_mastered("s"));
}

#[test]
fn times_that_were_not_taken_say_nothing_of_how_fast_one_is() {
    let mut learner = Learner::of(drawn());
    for _ in 0..12 {
        learner.minutes(1).tells(answer("q0").millis(3));
    }
    let kind = learner.course.questions[learner.question("q0")].kind();
    assert!(!learner.state.is_slow(kind, Millis::new(8_000)));
    for _ in 0..12 {
        learner.minutes(1).tells(answer("q0").millis(2_000));
    }
    assert!(learner.state.is_slow(kind, Millis::new(60_000)));
}
