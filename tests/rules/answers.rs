//! What the fold makes of an answer: counts, evidence, mistakes, reviews of what lies below.

use jiff::SignedDuration;
use kenning::journal::{EventKind, Override};
use kenning::kinds::Verdict;
use kenning::learner::{Bkt, MistakeSeen, State, clicked_through, is_hasty};

use crate::common::course::{
    Entry, chain, choice, course, mistake, number, question, skill, step, sum, text,
};
use crate::common::events::{Told, answer};
use crate::common::learner::Learner;

/// P(known) after one answer to a question never asked before.
fn after(learner: &Learner, told: Told, skill: &str) -> f64 {
    learner.clone().tells(told).known(skill)
}

#[track_caller]
fn near(a: f64, b: f64) {
    assert!((a - b).abs() < 1e-9, "{a} is not {b}");
}

#[test]
fn the_day_counts_new_questions_reviews_and_minutes() {
    let mut learner = Learner::of(chain(1, 3));
    learner
        .tells(answer("s0-q0").millis(90_000))
        .right(&["s0-q1", "s0-q1"]);
    let today = learner.state.today(learner.now);
    assert_eq!((today.new, today.reviews, today.millis), (2, 0, 108_000));
    let day = today.day;
    learner.days(20);
    assert_eq!(learner.state.today(learner.now).new, 0);
    // Due is what counts as a review; a step is neither new nor a review.
    learner
        .right(&["s0-q0"])
        .wrong(&["s0-q1"])
        .right(&["s0-q2", "s0-q0"]);
    let today = learner.state.today(learner.now);
    assert_eq!((today.new, today.reviews, today.day), (1, 2, day + 20));
    assert_eq!(learner.state.millis, 90_000 + 6 * 9_000);
}

#[test]
fn answers_are_counted_and_steps_are_not() {
    let draft = course()
        .skill(skill("s"))
        .ask(number("q", "s", 4).step(step("s", 2)));
    let mut learner = Learner::of(draft);
    learner
        .right(&["q"])
        .wrong(&["q"])
        .tells(answer("q").partly(0.5));
    learner
        .tells(answer("q").step(0))
        .tells(answer("q").step(7));
    // What the course does not have is passed over, and so are other courses.
    learner
        .right(&["no such question"])
        .tells(answer("q").of_course("other"));
    let state = &learner.state;
    assert_eq!(
        (state.attempts, state.correct, state.skills[0].attempts),
        (3, 1, 4)
    );
    let question = &state.questions[0];
    assert_eq!((question.attempts, question.correct), (3, 1));
    near(state.skills[0].credit, 2.5);
    assert_eq!(state.skills[0].millis, 4 * 9_000);
    assert_eq!(state.last, Some(learner.now));
    assert_eq!(state.skills[0].last, Some(learner.now));
}

#[test]
fn a_question_is_forgotten_each_time_it_goes_wrong_after_having_been_right() {
    let mut learner = Learner::of(chain(1, 1));
    learner.wrong(&["s0-q0"]).right(&["s0-q0"]);
    assert_eq!(learner.state.questions[0].lapses, 0);
    learner.wrong(&["s0-q0", "s0-q0"]);
    assert_eq!(learner.state.questions[0].lapses, 1);
    learner.right(&["s0-q0"]).tells(answer("s0-q0").partly(0.6));
    assert_eq!(learner.state.questions[0].lapses, 2);
    assert!(!learner.state.questions[0].last_right);
}

#[test]
fn reviews_are_answers_on_a_later_day() {
    let mut learner = Learner::of(chain(1, 2));
    learner
        .right(&["s0-q0", "s0-q0"])
        .hours(10)
        .right(&["s0-q0"]);
    assert_eq!(learner.state.reviews.all, 0);
    // Three in the morning is still the day before; four is not.
    learner.hours(5).right(&["s0-q0"]);
    assert_eq!(learner.state.reviews.all, 0);
    learner.hours(1).right(&["s0-q0", "s0-q0", "s0-q1"]);
    assert_eq!(learner.state.reviews.all, 1);
    learner.kind(EventKind::NotTuned {});
    assert_eq!(learner.state.reviews.since_decision(), 0);
    learner.days(1).right(&["s0-q0", "s0-q1"]);
    assert_eq!(learner.state.reviews.since_decision(), 2);
    assert_eq!(learner.state.reviews.all, 3);
    let parameters = fsrs::DEFAULT_PARAMETERS.to_vec();
    learner.kind(EventKind::Tuned { parameters });
    assert_eq!(learner.state.reviews.since_decision(), 0);
}

#[test]
fn hints_haste_and_echoes_weaken_an_answer_as_evidence() {
    let draft = course()
        .skill(skill("s"))
        .ask(text("typed", "s", "yes"))
        .ask(choice("chosen", "s", &["a", "b", "c", "d"]));
    let mut learner = Learner::of(draft);
    learner.right(&["typed"]).hours(2);
    let known = learner.state.mastery(0, learner.now);
    let typed = |worth| Bkt::DEFAULT.update(known, worth);
    near(after(&learner, answer("typed"), "s"), typed(1.0));
    near(after(&learner, answer("typed").hints(1), "s"), typed(0.8));
    near(after(&learner, answer("typed").told(), "s"), typed(0.0));
    near(
        after(&learner, answer("typed").partly(0.5), "s"),
        typed(0.25),
    );
    near(after(&learner, answer("typed").gave_up(), "s"), typed(0.0));
    // What is chosen before it can be read may well be guessed; what is typed can't.
    near(
        after(&learner, answer("typed").millis(200), "s"),
        typed(1.0),
    );
    let guess = 0.25;
    let bkt = Bkt {
        guess,
        ..Bkt::DEFAULT
    };
    near(
        after(&learner, answer("chosen"), "s"),
        bkt.update(known, 1.0),
    );
    near(
        after(&learner, answer("chosen").millis(200), "s"),
        bkt.update(known, 0.6),
    );
    // An answer to what was just read says less.
    for (minutes, worth) in [(9, 0.8), (11, 1.0)] {
        let mut learner = learner.clone();
        learner.right(&["typed"]).minutes(minutes);
        let known = learner.state.mastery(0, learner.now);
        near(
            after(&learner, answer("typed"), "s"),
            Bkt::DEFAULT.update(known, worth),
        );
    }
}

#[test]
fn values_that_are_drawn_anew_make_no_echo() {
    let draft = course().skill(skill("s")).ask(sum("q", "s"));
    let mut learner = Learner::of(draft);
    let known = learner.right(&["q"]).known("s");
    near(
        after(&learner, answer("q"), "s"),
        Bkt::DEFAULT.update(known, 1.0),
    );
}

#[test]
fn of_several_skills_the_weaker_one_takes_most_of_the_blame() {
    let draft = course()
        .skill(skill("weak"))
        .skill(skill("strong"))
        .facts("weak", 1)
        .facts("strong", 3)
        .ask(question("text", "q", &["weak", "strong"]).set("answer", "yes"));
    let mut learner = Learner::of(draft);
    learner
        .right(&["strong-q0", "strong-q1", "strong-q2"])
        .wrong(&["weak-q0"]);
    let (weak, strong) = (learner.known("weak"), learner.known("strong"));
    learner.wrong(&["q"]);
    near(
        learner.known("weak"),
        Bkt::DEFAULT.update_along(weak, 0.0, strong),
    );
    near(
        learner.known("strong"),
        Bkt::DEFAULT.update_along(strong, 0.0, weak),
    );
    assert_eq!(learner.state.skills[0].attempts, 2);
    assert_eq!(learner.state.skills[1].attempts, 4);
}

#[test]
fn a_mistake_sends_the_learner_to_the_skill_it_shows_to_be_missing() {
    let draft = course().skill(skill("below")).skill(skill("s")).ask(
        number("q", "s", 4)
            .mistake(mistake("plain", 5))
            .mistake(mistake("deep", 6).set("skill", "below")),
    );
    let mut learner = Learner::of(draft);
    learner.tells(answer("q").mistake("plain"));
    assert!(learner.state.remedial.is_empty());
    learner
        .tells(answer("q").mistake("deep"))
        .tells(answer("q").mistake("deep"));
    assert_eq!(learner.state.remedial, [0]);
    let names: Vec<&str> = learner
        .state
        .mistakes
        .iter()
        .map(|m| m.name.as_str())
        .collect();
    assert_eq!(names, ["plain", "deep", "deep"]);
}

#[test]
fn fifty_mistakes_are_kept_and_the_oldest_comes_back_when_the_last_is_taken_back() {
    let draft = course().skill(skill("s")).ask(
        number("q", "s", 4)
            .mistake(mistake("one", 5))
            .mistake(mistake("two", 6)),
    );
    let mut learner = Learner::of(draft);
    learner.tells(answer("q").mistake("two"));
    for _ in 0..49 {
        learner.minutes(1).tells(answer("q").mistake("one"));
    }
    let full = learner.state.mistakes.clone();
    assert_eq!((full.len(), full[0].name.as_str()), (50, "two"));
    learner.minutes(1).tells(answer("q").mistake("one"));
    let now: Vec<MistakeSeen> = learner.state.mistakes.clone();
    assert_eq!(now.len(), 50);
    assert_eq!(now[..49], full[1..]);
    learner.undoes();
    assert_eq!(learner.state.mistakes, full);
}

#[test]
fn three_wrong_in_a_row_send_down_to_the_weakest_skill_below() {
    let draft = course()
        .skill(skill("never"))
        .skill(skill("strong"))
        .skill(skill("weak"))
        .skill(skill("top").requires(&["never", "strong", "weak"]))
        .facts("strong", 3)
        .facts("weak", 3)
        .facts("top", 3);
    let mut learner = Learner::of(draft);
    learner.right(&["strong-q0", "strong-q1", "strong-q2", "weak-q0"]);
    learner
        .wrong(&["top-q0", "top-q1"])
        .right(&["top-q2"])
        .wrong(&["top-q0", "top-q1"]);
    assert!(learner.state.remedial.is_empty());
    assert_eq!(learner.state.skills[3].wrong_run, 2);
    learner.wrong(&["top-q2"]);
    assert_eq!(learner.state.remedial, [2]);
    // A right answer below settles it.
    learner.tells(answer("weak-q1").partly(0.6));
    assert_eq!(learner.state.remedial, [2]);
    learner.right(&["weak-q1"]);
    assert!(learner.state.remedial.is_empty());
}

#[test]
fn an_answer_partly_right_neither_breaks_a_run_nor_goes_on_with_it() {
    let mut learner = Learner::of(chain(1, 3));
    learner
        .wrong(&["s0-q0", "s0-q1"])
        .tells(answer("s0-q2").partly(0.5));
    assert_eq!(learner.state.skills[0].wrong_run, 2);
    learner.tells(answer("s0-q2").partly(0.9));
    assert_eq!(learner.state.skills[0].wrong_run, 0);
}

#[test]
fn a_success_makes_up_for_time_below_once_and_by_its_share() {
    let mut learner = Learner::of(chain(3, 2));
    learner.right(&["s0-q0", "s1-q0"]);
    let due = [learner.due("s0-q0"), learner.due("s1-q0")];
    learner.days(10).right(&["s2-q0"]);
    let forgiven = |learner: &Learner, s: usize| learner.state.skills[s].forgiven;
    near(forgiven(&learner, 1), 4.0);
    near(forgiven(&learner, 0), 1.6);
    let put_off = |id, before: Option<jiff::Timestamp>| {
        let now = learner.due(id).expect("it was answered");
        now.duration_since(before.expect("it was answered"))
            .as_hours()
    };
    assert_eq!(put_off("s1-q0", due[1]), 96);
    assert_eq!(put_off("s0-q0", due[0]), 38);
    // Coming at once there is nothing more to make up for, and a failure makes up for nothing.
    learner.right(&["s2-q1"]);
    near(forgiven(&learner, 1), 4.0);
    learner
        .days(1)
        .wrong(&["s2-q0"])
        .tells(answer("s2-q0").partly(0.6));
    near(forgiven(&learner, 1), 4.0);
    learner.tells(answer("s2-q1").hints(2));
    near(forgiven(&learner, 1), 4.0 + 0.4 * 0.6);
    // What was never practised itself is not reviewed along with another.
    let mut learner = Learner::of(chain(2, 1));
    learner.right(&["s1-q0"]).days(3).right(&["s1-q0"]);
    assert_eq!(learner.state.skills[0].forgiven, 0.0);
}

#[test]
fn what_is_forgiven_slows_forgetting_and_counts_as_nights_less() {
    let mut learner = Learner::of(chain(2, 2));
    learner.right(&["s0-q0", "s0-q1"]).days(10);
    let (before, question) = (learner.clone(), learner.question("s0-q0"));
    learner.right(&["s1-q0"]);
    let recall = |learner: &Learner| {
        let recall = learner.state.recall(&learner.course, question, learner.now);
        recall.expect("it was answered")
    };
    let memory = before.state.questions[question]
        .memory
        .expect("it was answered");
    near(recall(&before), memory.recall_after(10.0));
    near(recall(&learner), memory.recall_after(6.0));
    let skill = before.state.skills[0].memory.expect("it was practised");
    near(
        learner
            .state
            .skill_recall(0, learner.now)
            .expect("practised"),
        skill.recall_after(6.0),
    );
    let mastery = learner.state.skills[0].known * skill.recall_after(6.0);
    near(learner.state.mastery(0, learner.now), mastery);
    // The next review is one after six nights, of the question as of the skill.
    learner.right(&["s0-q0"]);
    let mut sooner = before.clone();
    sooner.now -= SignedDuration::from_hours(24 * 4);
    sooner.right(&["s0-q0"]);
    let of = |learner: &Learner| {
        let stability = learner.state.questions[question]
            .memory
            .expect("answered")
            .stability;
        (
            stability,
            learner.state.skills[0].memory.expect("practised").stability,
        )
    };
    assert_eq!(of(&learner), of(&sooner));
    // From then on it counts from there.
    near(recall(&learner), 1.0);
}

#[test]
fn a_procedure_reviews_its_other_questions_by_what_the_answer_is_worth() {
    let draft = course()
        .skill(skill("s"))
        .ask(sum("one", "s"))
        .ask(sum("two", "s"));
    let mut learner = Learner::of(draft);
    learner.right(&["one", "two"]);
    let due = learner.due("two").expect("it was answered");
    learner.days(2).tells(answer("one").hints(2));
    near(learner.state.skills[0].forgiven, 1.2);
    let put_off = learner
        .due("two")
        .expect("it was answered")
        .duration_since(due);
    assert_eq!(put_off.as_mins(), (1.2f64 * 24.0 * 60.0).round() as i64);
    learner.right(&["one"]);
    near(learner.state.skills[0].forgiven, 1.2);
    learner.days(1).wrong(&["one"]);
    near(learner.state.skills[0].forgiven, 1.2);
}

#[test]
fn a_pin_holds_until_the_question_is_answered_skipped_or_put_away() {
    let pin = |learner: &mut Learner| {
        let question = "s0-q1".into();
        learner.decides(Override::Pin { question });
        assert_eq!(learner.state.pinned, Some(1));
    };
    let mut learner = Learner::of(chain(1, 3));
    let skip = |question: &str| EventKind::Skipped {
        course: "test".into(),
        question: question.into(),
    };
    pin(&mut learner);
    learner.right(&["s0-q0"]).kind(skip("s0-q2"));
    assert_eq!(learner.state.pinned, Some(1));
    learner.kind(skip("s0-q1"));
    assert_eq!(learner.state.pinned, None);
    pin(&mut learner);
    learner.wrong(&["s0-q1"]);
    assert_eq!(learner.state.pinned, None);
    pin(&mut learner);
    learner.decides(Override::Bury {
        question: "s0-q0".into(),
    });
    assert_eq!(learner.state.pinned, Some(1));
    learner.decides(Override::Bury {
        question: "s0-q1".into(),
    });
    assert_eq!(learner.state.pinned, None);
    // Whatever was put away for good comes back when it is asked for.
    learner.decides(Override::Suspend {
        question: "s0-q1".into(),
    });
    pin(&mut learner);
    assert!(!learner.state.questions[1].suspended);
}

#[test]
fn haste_is_faster_than_the_question_can_be_read() {
    let asked = |entry: Entry| {
        entry
            .set("prompt", "x".repeat(100))
            .set("hints", vec!["h".repeat(30), "h".repeat(20)])
            .source()
    };
    let typed = asked(text("q", "s", vec!["y"]));
    // 350 ms to react, and 10 ms for each sign.
    for (millis, hasty) in [
        (49, false),
        (50, true),
        (1_349, true),
        (1_350, false),
        (9_000, false),
    ] {
        assert_eq!(is_hasty(&typed, millis), hasty, "{millis}");
    }
    let options = ["o".repeat(20), "o".repeat(40)];
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    let chosen = asked(choice("q", "s", &options));
    let several = asked(
        question("multi", "q", &["s"])
            .set("options", options.clone())
            .set("answer", vec![options[0]]),
    );
    for item in [&chosen, &several] {
        // Half of the options is read before one is chosen.
        assert!(is_hasty(item, 1_649) && !is_hasty(item, 1_650));
    }
    for (hints, told, millis, clicked) in [
        (2, true, 1_999, true),
        (2, true, 2_000, false),
        (2, true, 50, true),
        (2, true, 49, false),
        (2, false, 500, false),
        (1, true, 500, false),
        (3, true, 500, true),
    ] {
        assert_eq!(
            clicked_through(&typed, hints, told, millis),
            clicked,
            "{hints} {told} {millis}"
        );
    }
}

#[test]
fn the_last_eight_answers_tell_of_haste_and_of_hints_clicked_through() {
    let hints = ["Think of the first letter.", "It is yes."];
    let draft = course()
        .skill(skill("s"))
        .ask(text("q", "s", "yes").hints(&hints));
    let mut learner = Learner::of(draft);
    let habits = |learner: &Learner| {
        let habits = learner.state.habits;
        (habits.hasty(), habits.clicked(), habits.just_now())
    };
    learner.tells(answer("q").millis(100));
    assert_eq!(
        habits(&learner),
        (0, 0, false),
        "right answers may come fast"
    );
    learner.tells(answer("q").wrong().millis(100));
    assert_eq!(habits(&learner), (1, 0, true));
    learner.tells(answer("q").told().millis(1_000));
    assert_eq!(habits(&learner), (1, 1, true));
    learner.right(&["q"; 6]);
    assert_eq!(habits(&learner), (1, 1, false));
    learner.right(&["q"]);
    assert_eq!(habits(&learner), (0, 1, false));
    learner.right(&["q"]);
    assert_eq!(habits(&learner), (0, 0, false));
}

/// How stable the memory of a question is after a right answer in so many
/// milliseconds, by a learner who took these for eight right ones.
fn stability_after(times: [u32; 8], told: Told) -> f32 {
    let mut learner = Learner::of(chain(1, 9));
    for (q, millis) in times.into_iter().enumerate() {
        learner.tells(answer(&format!("s0-q{q}")).millis(millis));
    }
    learner.tells(told);
    learner.state.questions[8]
        .memory
        .expect("it was answered")
        .stability
}

#[test]
fn fast_and_slow_are_meant_by_the_learners_own_pace() {
    let usual = [8_000, 9_000, 10_000, 11_000, 12_000, 9_500, 10_500, 10_000];
    let after = |millis| stability_after(usual, answer("s0-q8").millis(millis));
    let [hard, good, easy] = [120_000, 10_000, 4_000].map(after);
    assert!(hard < good && good < easy, "{hard} {good} {easy}");
    assert_eq!(after(12_000), good);
    assert_eq!(after(8_500), good);
    // Times spread wide make few answers unusual; of seven answers nothing is known.
    let wide = [2_000, 40_000, 5_000, 20_000, 3_000, 30_000, 9_000, 10_000];
    let wide = |millis| stability_after(wide, answer("s0-q8").millis(millis));
    assert_eq!([wide(25_000), wide(5_000)], [good, good]);
    let mut few = Learner::of(chain(1, 9));
    for q in 0..7 {
        few.tells(answer(&format!("s0-q{q}")).millis(10_000));
    }
    few.tells(answer("s0-q8").millis(1_500));
    let memory = few.state.questions[8].memory.expect("it was answered");
    assert_eq!(memory.stability, good);
    // Wrong, hinted and hasty answers are no times to go by; hasty ones are not rated by them.
    assert_eq!(after(300), good);
    let of = |told: fn(Told) -> Told| {
        let mut learner = Learner::of(chain(1, 9));
        for q in 0..8 {
            learner.tells(told(answer(&format!("s0-q{q}")).millis(10_000)));
        }
        learner.tells(answer("s0-q8").millis(4_000));
        learner.state.questions[8]
            .memory
            .expect("it was answered")
            .stability
    };
    assert_eq!(of(|told| told), easy);
    assert_eq!(of(Told::wrong), good);
    assert_eq!(of(|told| told.hints(1)), good);
    assert_eq!(of(|told| told.millis(200)), good);
}

#[test]
fn a_replay_is_the_state_whatever_else_is_in_the_log() {
    let course = chain(1, 2).build();
    let at = crate::common::noon();
    let log = [
        answer("s0-q0").at(at),
        answer("s0-q1").of_course("other").at(at),
        answer("s0-q1").verdict(Verdict::GaveUp).at(at),
    ];
    let mut state = State::new(&course);
    for event in &log {
        state.apply(&course, event);
    }
    assert_eq!(State::replay(&course, &log), state);
    assert_eq!(state.attempts, 2);
}
