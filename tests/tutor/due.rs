//! What "until tomorrow" and "due" mean, everywhere.

use crate::common;

use common::course::{course, skill};
use common::events::answer;
use common::learner::Learner;
use common::session::Session;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use kenning::author::{Care, load};
use kenning::course::{Course, QuestionIndex};
use kenning::journal::{Event, EventKind, Override};
use kenning::kinds::Verdict;
use kenning::learner::State;
use kenning::report;
use kenning::tutor::{self, Rule, Sitting};

fn facts() -> Arc<Course> {
    let mut text = String::from(
        "format = 1\n[course]\nid = \"facts\"\ntitle = \"Facts\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n",
    );
    for q in 0..3 {
        text += &format!(
            "[[question]]\nid = \"q{q}\"\nkind = \"text\"\nskills = [\"s\"]\nprompt = \"Number {q}, please?\"\nanswer = \"yes\"\n"
        );
    }
    let loaded = load(&[("course.toml".into(), text.into())], Care::Quick);
    Arc::new(loaded.course.expect("a good course"))
}

fn at(time: &str) -> Timestamp {
    time.parse().expect("a time")
}

fn opened(offset_minutes: i16, at: Timestamp) -> Event {
    let kind = EventKind::Opened {
        course: "facts".into(),
        offset_minutes,
    };
    Event { at, kind }
}

fn buried(at: Timestamp) -> Event {
    let kind = EventKind::Override {
        course: "facts".into(),
        action: Override::Bury {
            question: "q0".into(),
        },
    };
    Event { at, kind }
}

#[test]
fn until_tomorrow_is_until_the_learners_next_day_begins_at_four() {
    let course = facts();
    for (offset, put_away, before, from) in [
        // By the clock of UTC: early, late, and after midnight but before the day turns.
        (
            0,
            "2026-03-01T05:00Z",
            "2026-03-02T03:59Z",
            "2026-03-02T04:00Z",
        ),
        (
            0,
            "2026-03-01T23:00Z",
            "2026-03-02T03:59Z",
            "2026-03-02T04:00Z",
        ),
        (
            0,
            "2026-03-02T01:00Z",
            "2026-03-02T03:59Z",
            "2026-03-02T04:00Z",
        ),
        // The learner's clock is two hours ahead, or eight behind.
        (
            120,
            "2026-03-01T05:00Z",
            "2026-03-02T01:59Z",
            "2026-03-02T02:00Z",
        ),
        (
            -480,
            "2026-03-02T05:00Z",
            "2026-03-02T11:59Z",
            "2026-03-02T12:00Z",
        ),
    ] {
        let put_away = at(put_away);
        let log = [opened(offset, put_away), buried(put_away)];
        let mut state = State::new(&course);
        for event in &log {
            state.apply(&course, event);
        }
        assert!(
            !state.is_available(QuestionIndex(0), put_away),
            "{offset}, {put_away}"
        );
        assert!(
            !state.is_available(QuestionIndex(0), at(before)),
            "{offset}, {put_away}"
        );
        assert!(
            state.is_available(QuestionIndex(0), at(from)),
            "{offset}, {put_away}"
        );
        assert_eq!(State::replay(&course, &log), state);
    }
}

#[test]
fn due_means_the_same_at_home_in_stats_and_in_a_sitting() {
    let (course, noon) = (facts(), common::noon());
    let mut state = State::new(&course);
    for question in ["q0", "q1", "q2"] {
        let attempt = common::attempt("facts", question, Verdict::Correct);
        let kind = EventKind::Attempt(attempt);
        state.apply(&course, &Event { at: noon, kind });
    }
    let now = noon + SignedDuration::from_hours(24 * 60);
    let tomorrow = state.tomorrow(now);
    for (plan, due, next) in [
        ("", 3, None),
        ("[budget]\nreviews = 2", 2, Some(tomorrow)),
        ("[budget]\nreviews = 0", 0, Some(tomorrow)),
        ("[budget]\nminutes = 0", 0, Some(tomorrow)),
    ] {
        let kind = EventKind::Planned {
            course: "facts".into(),
            plan: plan.into(),
        };
        state.apply(&course, &Event { at: now, kind });
        let overview = tutor::overview(&course, &state, now);
        let told = report::progress("ana", [(&*course, &state)], now);
        let told = &told.courses[0];
        let (session, _) = Session::begin(course.clone(), state.clone(), None, 1, now);
        let summary = session.summary(now);
        let all = [
            overview.due,
            told.due,
            session.progress(now).due,
            summary.due_now,
        ];
        assert_eq!(all, [due; 4], "{plan}");
        let dates = [overview.next_due, told.next_due, summary.next_due];
        assert_eq!(dates, [next; 3], "{plan}");
    }
}

#[test]
fn what_is_due_and_put_away_is_reviewed_tomorrow() {
    let (course, noon) = (facts(), common::noon());
    let mut state = State::new(&course);
    let attempt = common::attempt("facts", "q0", Verdict::Correct);
    let kind = EventKind::Attempt(attempt);
    state.apply(&course, &Event { at: noon, kind });
    let now = noon + SignedDuration::from_hours(24 * 60);
    assert_eq!(tutor::overview(&course, &state, now).due, 1);
    state.apply(&course, &buried(now));
    let overview = tutor::overview(&course, &state, now);
    let tomorrow = state.tomorrow(now);
    assert_eq!((overview.due, overview.next_due), (0, Some(tomorrow)));
}

/// Sixty facts, all learned on one evening, and then nothing for five weeks.
fn away() -> Learner {
    let mut learner = Learner::of(course().skill(skill("s")).facts("s", 60));
    let ids: Vec<String> = (0..60).map(|n| format!("s-q{n}")).collect();
    for id in &ids {
        learner.wait(SignedDuration::from_secs(20));
        learner.tells(answer(id).millis(20_000));
    }
    learner.days(35);
    learner
}

#[test]
fn after_weeks_the_reviews_that_wait_are_spread_over_days() {
    let mut learner = away();
    let overview =
        |learner: &Learner| tutor::overview(&learner.course, &learner.state, learner.now);
    let first = overview(&learner);
    let back = first.way_back.expect("there is a way back");
    let portion = tutor::portion(&learner.state);
    assert_eq!(
        (back.waiting, back.today, first.due),
        (60, portion, portion)
    );
    assert_eq!(back.days, (60 - portion).div_ceil(portion));
    let said = back.message().to_string();
    assert!(
        said.starts_with("Welcome back after 5 weeks. 60 reviews wait; today the "),
        "{said}"
    );
    assert_eq!(first.next_due, Some(learner.state.tomorrow(learner.now)));
    // A day holds as much as a sitting that is as long as this learner's are.
    let mut longer = learner.state.clone();
    longer.usual_minutes = Some(30);
    assert_eq!(tutor::portion(&longer), 2 * portion);
    longer.usual_minutes = Some(0);
    assert_eq!(tutor::portion(&longer), portion, "without limit");
    longer.plan.sitting.minutes = Some(5);
    assert!(tutor::portion(&longer) < portion, "the plan says otherwise");

    // The portion shrinks with each review, and the day ends when it is done.
    let mut asked = Sitting::default();
    for n in 0..portion {
        let choice = learner.next_in(&asked).expect("something is due");
        assert_eq!(choice.reason.rule, Rule::Due, "after {n}");
        let id = learner.course.questions[choice.question].id.to_string();
        asked.asked.push(choice.question);
        learner.tells(answer(&id).millis(20_000));
        assert_eq!(overview(&learner).due, portion - n - 1);
    }
    let done = overview(&learner).way_back.expect("the rest waits");
    assert_eq!((done.waiting, done.today), (60 - portion, 0));

    // The next day goes on where this one ended, without another welcome.
    learner.days(1);
    let next = overview(&learner);
    let said = next.way_back.map(|back| back.message().to_string());
    assert!(next.due > 0 && next.due <= portion);
    assert!(said.is_none_or(|said| !said.contains("Welcome")));
}

#[test]
fn on_the_way_back_nothing_new_comes_before_the_days_portion() {
    let draft = course().skill(skill("s")).skill(skill("t"));
    let mut learner = Learner::of(draft.facts("s", 60).facts("t", 9));
    for n in 0..60 {
        learner.wait(SignedDuration::from_secs(20));
        learner.tells(answer(&format!("s-q{n}")).millis(20_000));
    }
    learner.days(35);
    let mut asked = Sitting::default();
    let portion = tutor::portion(&learner.state);
    let asks = |learner: &mut Learner, asked: &mut Sitting| {
        let choice = learner.next_in(asked).expect("something is asked");
        let id = learner.course.questions[choice.question].id.to_string();
        asked.asked.push(choice.question);
        learner.tells(answer(&id).millis(20_000));
        choice.reason.rule
    };
    for n in 0..portion {
        assert_eq!(asks(&mut learner, &mut asked), Rule::Due, "after {n}");
    }
    assert_ne!(asks(&mut learner, &mut asked), Rule::Due);
}

/// Who answers more than a day holds of what fell due lately was never away.
#[test]
fn who_was_never_away_has_no_way_back_however_much_is_reviewed() {
    let mut learner = Learner::of(course().skill(skill("s")).facts("s", 60));
    let ids: Vec<String> = (0..60).map(|n| format!("s-q{n}")).collect();
    for id in &ids {
        learner.wait(SignedDuration::from_secs(20));
        learner.tells(answer(id).millis(20_000));
    }
    learner.days(4);
    let overview =
        |learner: &Learner| tutor::overview(&learner.course, &learner.state, learner.now);
    assert!(tutor::portion(&learner.state) < 50);
    for (done, id) in ids.iter().enumerate() {
        let overview = overview(&learner);
        assert_eq!((overview.due, overview.way_back), (60 - done, None));
        learner.tells(answer(id).millis(20_000));
    }
    assert_eq!(overview(&learner).way_back, None);
}

#[test]
fn on_the_way_back_what_is_worth_most_for_its_time_comes_first() {
    let mut learner = away();
    // One fact that is held better than the others, as it was answered twice.
    learner
        .days(-30)
        .tells(answer("s-q40").millis(20_000))
        .days(30);
    let held = learner.question("s-q40");
    let recall = |q| {
        learner
            .state
            .recall(&learner.course, q, learner.now)
            .expect("asked")
            .get()
    };
    let others = learner.course.questions.positions().filter(|&q| q != held);
    assert!(others.map(recall).all(|r| r < recall(held)));
    assert!(
        learner.state.is_due(&learner.course, held, learner.now),
        "it is due, too"
    );
    assert_eq!(learner.next().map(|c| c.question), Some(held));
    // Without a way back, what is most at risk comes first.
    learner.plans("[budget]\nreviews = 100");
    assert_ne!(learner.next().map(|c| c.question), Some(held));
    let back = tutor::way_back(&learner.course, &learner.state, learner.now);
    assert_eq!(back.map(|back| (back.waiting, back.days)), Some((60, 0)));
}

#[test]
fn a_few_reviews_are_no_wall() {
    let mut learner = Learner::of(course().skill(skill("s")).facts("s", 12));
    for n in 0..12 {
        learner.minutes(1).tells(answer(&format!("s-q{n}")));
    }
    learner.days(60);
    let overview = |learner: &Learner| {
        let back = tutor::overview(&learner.course, &learner.state, learner.now);
        (
            back.due,
            back.way_back.map(|back| back.message().to_string()),
        )
    };
    // They are welcomed all the same, with what they have and what is due.
    let (due, said) = overview(&learner);
    assert_eq!(due, 12);
    let welcome = "Welcome back after 8 weeks. You have learned 1 skill; 12 reviews are due, about 3 minutes.";
    assert_eq!(said.as_deref(), Some(welcome));
    learner.tells(answer("s-q0"));
    assert_eq!(overview(&learner), (11, None));
}

/// Minutes follow the learner's own time and misses.
#[test]
fn what_is_due_is_told_in_minutes_of_this_learner() {
    let due_in = |millis: u32, verdict: Verdict| {
        let mut learner = Learner::of(course().skill(skill("s")).facts("s", 12));
        for n in 0..12 {
            let given = answer(&format!("s-q{n}")).millis(millis).verdict(verdict);
            learner.minutes(1).tells(given);
        }
        learner.plans("[sitting]\nminutes = 60").days(60);
        let overview = tutor::overview(&learner.course, &learner.state, learner.now);
        assert_eq!(overview.due, 12);
        let back = overview.way_back.expect("away for weeks");
        assert_eq!(back.minutes, overview.minutes_due());
        overview.minutes_due()
    };
    let (quick, slow) = (
        due_in(6_000, Verdict::Correct),
        due_in(60_000, Verdict::Correct),
    );
    // Twelve times 12.4 s and 41.8 s, and a few of them asked again.
    assert_eq!((quick, slow), (3, 9));
    assert!(due_in(60_000, Verdict::Incorrect) > slow);
}

#[test]
fn who_comes_back_to_nothing_due_is_welcomed_too() {
    let mut learner = Learner::of(course().skill(skill("s")).facts("s", 2));
    let said = |learner: &Learner| {
        let back = tutor::way_back(&learner.course, &learner.state, learner.now);
        back.map(|back| back.message().to_string())
    };
    // Nobody was away who has not begun.
    assert_eq!(said(&learner), None);
    learner.decides(Override::Suspend {
        question: "s-q1".into(),
    });
    learner
        .tells(answer("s-q1").verdict(Verdict::Incorrect))
        .days(13);
    assert_eq!(said(&learner), None);
    learner.days(1);
    let welcome =
        "Welcome back after 2 weeks. Nothing of what you did is lost; no reviews are due.";
    assert_eq!(said(&learner).as_deref(), Some(welcome));
}

/// Four o'clock by the wall, in winter and in summer: in Berlin the clocks went forward
/// between two and three in the morning of 29 March 2026.
#[test]
fn the_day_begins_at_four_by_the_wall_on_the_day_the_clocks_change() {
    let course = facts();
    let plan = EventKind::Planned {
        course: "facts".into(),
        plan: "[budget]\nnew = 1\n".into(),
    };
    let evening = at("2026-03-28T19:01:00Z");
    let mut state = State::new(&course);
    state.apply(
        &course,
        &Event {
            at: evening,
            kind: plan,
        },
    );
    state.apply(&course, &opened(60, evening));
    state.apply(&course, &answer("q0").of_course("facts").at(evening));
    let left = |now: &str| {
        let mut state = state.clone();
        state.apply(&course, &opened(120, at(now)));
        tutor::left(&state, at(now)).new
    };
    assert_eq!(left("2026-03-29T01:50:00Z"), Some(0), "ten to four");
    assert_eq!(left("2026-03-29T02:10:00Z"), Some(1), "ten past four");
}

/// Who comes back at the same hour finds as many reviews as were told.
#[test]
fn what_tomorrow_holds_is_what_is_due_at_the_same_hour() {
    let mut learner = Learner::of(course().skill(skill("s")).facts("s", 3));
    learner.right(&["s-q0", "s-q1"]);
    let due = learner.due("s-q0").expect("it is scheduled");
    let hour = SignedDuration::from_hours(1);
    // What is due at four is due at ten by a clock further east.
    learner.kind(EventKind::Opened {
        course: learner.course.id.to_string(),
        offset_minutes: 360,
    });
    let (course, state) = (&*learner.course, &learner.state);
    let now = (0..48).map(|n| due - hour * (25 + n)).find(|&now| {
        let end = state.tomorrow(now) + hour * 24;
        end > due && now + hour * 24 < due
    });
    let now = now.expect("such an hour");
    assert_eq!(
        tutor::ahead(course, state, now).tomorrow,
        tutor::due_count(course, state, None, now + hour * 24)
    );
    assert!(
        tutor::ahead(course, state, now).tomorrow
            < tutor::due_count(course, state, None, state.tomorrow(now) + hour * 24)
    );
    let later = tutor::ahead(course, state, due);
    assert!(later.tomorrow >= 1, "it is due, and stays so");
}

/// What is new is read before it is asked, and that takes time, too.
#[test]
fn the_minutes_of_what_is_new_hold_what_is_shown_before_it() {
    let draft = course()
        .skill(skill("one"))
        .skill(skill("two"))
        .facts("one", 3)
        .facts("two", 3);
    let of = |learner: &Learner| tutor::overview(&learner.course, &learner.state, learner.now);
    let mut learner = Learner::of(draft);
    let fresh = of(&learner);
    let asked = tutor::minutes(fresh.new_available, fresh.seconds_each);
    assert_eq!(fresh.reading, 2.0 * tutor::TO_BE_SHOWN);
    assert!(
        fresh.minutes_new() > asked,
        "{} {asked}",
        fresh.minutes_new()
    );
    learner.right(&["one-q0"]);
    assert_eq!(of(&learner).reading, tutor::TO_BE_SHOWN);
    // Where nothing is shown before a miss, nothing is read.
    learner.plans("teach = \"after-miss\"");
    assert_eq!(of(&learner).reading, 0.0);
    let words = course().skill(skill("words").set("facts", true));
    let mut words = Learner::of(words.facts("words", 4));
    words.right(&["words-q0"]);
    assert_eq!(of(&words).reading, 3.0 * tutor::TO_MEET);
}
