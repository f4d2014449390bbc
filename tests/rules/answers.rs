//! What the fold makes of an answer: counts, evidence, mistakes, reviews of what lies below.

use kenning::course::{QuestionIndex, SkillIndex};
use kenning::journal::{EventKind, Override};
use kenning::kinds::Verdict;
use kenning::learner::{Bkt, MistakeSeen, State};

use crate::common::course::{
    chain, choice, course, mistake, number, question, skill, step, sum, text,
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
    assert_eq!(
        (today.new, today.reviews, today.millis.get()),
        (2, 0, 108_000)
    );
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
    assert_eq!(learner.state.millis.get(), 90_000 + 6 * 9_000);
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
        (
            state.attempts,
            state.correct,
            state.skills[SkillIndex(0)].attempts
        ),
        (3, 1, 4)
    );
    let question = &state.questions[QuestionIndex(0)];
    assert_eq!((question.attempts, question.correct), (3, 1));
    near(state.skills[SkillIndex(0)].credit, 2.5);
    assert_eq!(state.skills[SkillIndex(0)].millis.get(), 4 * 9_000);
    assert_eq!(state.last, Some(learner.now));
    assert_eq!(state.skills[SkillIndex(0)].last, Some(learner.now));
}

#[test]
fn a_question_is_forgotten_each_time_it_goes_wrong_after_having_been_right() {
    let mut learner = Learner::of(chain(1, 1));
    learner.wrong(&["s0-q0"]).right(&["s0-q0"]);
    assert_eq!(learner.state.questions[QuestionIndex(0)].lapses, 0);
    learner.wrong(&["s0-q0", "s0-q0"]);
    assert_eq!(learner.state.questions[QuestionIndex(0)].lapses, 1);
    learner.right(&["s0-q0"]).tells(answer("s0-q0").partly(0.6));
    assert_eq!(learner.state.questions[QuestionIndex(0)].lapses, 2);
    assert!(!learner.state.questions[QuestionIndex(0)].last_right);
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
fn hints_and_echoes_weaken_an_answer_as_evidence_and_haste_does_not() {
    let draft = course()
        .skill(skill("s"))
        .ask(text("typed", "s", "yes"))
        .ask(choice("chosen", "s", &["a", "b", "c", "d"]));
    let mut learner = Learner::of(draft);
    learner.right(&["typed"]).days(1);
    let known = learner.state.mastery(SkillIndex(0), learner.now).get();
    let typed = |worth| Bkt::DEFAULT.update(known, worth);
    near(after(&learner, answer("typed"), "s"), typed(1.0));
    near(after(&learner, answer("typed").hints(1), "s"), typed(0.8));
    near(after(&learner, answer("typed").told(), "s"), typed(0.0));
    near(
        after(&learner, answer("typed").partly(0.5), "s"),
        typed(0.25),
    );
    near(after(&learner, answer("typed").gave_up(), "s"), typed(0.0));
    // How fast it came says nothing: that it may be a guess is reckoned with anyway.
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
        bkt.update(known, 1.0),
    );
    // An answer to what was just read says less: for twenty answers, on the same day.
    for (between, days, worth) in [(0, 0, 0.8), (19, 0, 0.8), (20, 0, 1.0), (0, 1, 1.0)] {
        let mut learner = learner.clone();
        learner.right(&["typed"]);
        for _ in 0..between {
            learner.right(&["chosen"]);
        }
        learner.days(days);
        let known = match days {
            0 => learner.known("s"),
            _ => learner.state.mastery(SkillIndex(0), learner.now).get(),
        };
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
    assert_eq!(learner.state.skills[SkillIndex(0)].attempts, 2);
    assert_eq!(learner.state.skills[SkillIndex(1)].attempts, 4);
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
    assert_eq!(learner.state.remedial, [SkillIndex(0)]);
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
    assert_eq!(learner.state.skills[SkillIndex(3)].wrong_run, 2);
    learner.wrong(&["top-q2"]);
    assert_eq!(learner.state.remedial, [SkillIndex(2)]);
    // A right answer below settles it.
    learner.tells(answer("weak-q1").partly(0.6));
    assert_eq!(learner.state.remedial, [SkillIndex(2)]);
    learner.right(&["weak-q1"]);
    assert!(learner.state.remedial.is_empty());
}

#[test]
fn an_answer_partly_right_neither_breaks_a_run_nor_goes_on_with_it() {
    let mut learner = Learner::of(chain(1, 3));
    learner
        .wrong(&["s0-q0", "s0-q1"])
        .tells(answer("s0-q2").partly(0.5));
    assert_eq!(learner.state.skills[SkillIndex(0)].wrong_run, 2);
    learner.tells(answer("s0-q2").partly(0.9));
    assert_eq!(learner.state.skills[SkillIndex(0)].wrong_run, 0);
}

#[test]
fn a_pin_holds_until_the_question_is_answered_skipped_or_put_away() {
    let pin = |learner: &mut Learner| {
        let question = "s0-q1".into();
        learner.decides(Override::Pin { question });
        assert_eq!(learner.state.pinned, Some(QuestionIndex(1)));
    };
    let mut learner = Learner::of(chain(1, 3));
    let skip = |question: &str| EventKind::Skipped {
        course: "test".into(),
        question: question.into(),
    };
    pin(&mut learner);
    learner.right(&["s0-q0"]).kind(skip("s0-q2"));
    assert_eq!(learner.state.pinned, Some(QuestionIndex(1)));
    learner.kind(skip("s0-q1"));
    assert_eq!(learner.state.pinned, None);
    pin(&mut learner);
    learner.wrong(&["s0-q1"]);
    assert_eq!(learner.state.pinned, None);
    pin(&mut learner);
    learner.decides(Override::Bury {
        question: "s0-q0".into(),
    });
    assert_eq!(learner.state.pinned, Some(QuestionIndex(1)));
    learner.decides(Override::Bury {
        question: "s0-q1".into(),
    });
    assert_eq!(learner.state.pinned, None);
    // Whatever was put away for good comes back when it is asked for.
    learner.decides(Override::Suspend {
        question: "s0-q1".into(),
    });
    pin(&mut learner);
    assert!(!learner.state.questions[QuestionIndex(1)].suspended);
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

#[test]
fn a_failure_is_less_than_half_right_or_told() {
    let mut base = Learner::of(chain(1, 3));
    base.right(&["s0-q0", "s0-q1", "s0-q2"]).days(20);
    let failed = |told: Told| base.clone().tells(told).state.skills[SkillIndex(0)].failed_last;
    assert!(!failed(answer("s0-q0")));
    assert!(!failed(answer("s0-q0").partly(0.5)));
    assert!(failed(answer("s0-q0").partly(0.49)));
    assert!(failed(answer("s0-q0").told()));
    assert!(failed(answer("s0-q0").wrong()));
    assert!(!failed(answer("s0-q0").hints(3)));
    // Once reached stays reached.
    base.wrong(&["s0-q0", "s0-q0"]);
    assert!(!base.is_mastered("s0") && base.state.skills[SkillIndex(0)].reached);
}
