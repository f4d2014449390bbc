//! When it is met, asked about and overcome; taken back, replayed and stored.

use jiff::SignedDuration;
use kenning::journal::{Appeal, EventKind, Override};
use kenning::kinds::Answer;
use kenning::learner::{Followed, State};
use kenning::session::Input;
use kenning::tutor::{Rule, Sitting};

use crate::common::course::{Draft, Entry, ID, course, mistake, number, skill, step, text};
use crate::common::events::answer;
use crate::common::learner::Learner;
use crate::common::noon;
use crate::common::session::Session;
use crate::common::trying::asking;
use crate::{met, practice, shows, with_left};

/// The only thing that is followed.
#[track_caller]
fn only_followed(learner: &Learner) -> &Followed {
    let [followed] = learner.state.followed() else {
        panic!("{:?}", learner.state.followed());
    };
    followed
}

#[track_caller]
fn is_probed(learner: &Learner, sitting: &Sitting) -> bool {
    matches!(learner.asked_in(sitting), Some((_, Rule::Probe { .. })))
}

#[test]
fn a_probe_comes_after_two_others_the_next_day_and_a_week_later() {
    let mut learner = Learner::of(practice());
    learner.tells(met("one"));
    let sitting = learner.shown(&["one"]);
    assert!(!is_probed(&learner, &sitting));
    learner.right(&["other0"]);
    assert!(!is_probed(&learner, &learner.shown(&["one", "other0"])));
    learner.right(&["other1"]);
    let sitting = learner.shown(&["one", "other0", "other1"]);
    // The same again, drawn anew, while it is fresh.
    let Some(("one", Rule::Probe { days: 0, .. })) = learner.asked_in(&sitting) else {
        panic!("{:?}", learner.asked_in(&sitting));
    };
    learner.right(&["one"]);
    assert_eq!(only_followed(&learner).passed, 1);
    // Once on that day is enough.
    learner.right(&["other2", "other3", "other4"]);
    assert!(!is_probed(&learner, &Sitting::default()));
    learner.right(&["one"]);
    assert_eq!(only_followed(&learner).passed, 1);
    learner.days(1);
    // On a later day another question tells more.
    let Some(("two", Rule::Probe { days: 1, .. })) = learner.asked() else {
        panic!("{:?}", learner.asked());
    };
    learner.right(&["two"]);
    assert_eq!(only_followed(&learner).passed, 2);
    learner.days(6);
    assert!(!is_probed(&learner, &Sitting::default()));
    learner.right(&["two"]);
    assert_eq!(only_followed(&learner).overcome, None);
    learner.days(1);
    assert!(is_probed(&learner, &Sitting::default()));
    learner.right(&["one"]);
    let followed = only_followed(&learner);
    assert_eq!((followed.passed, followed.times), (3, 1));
    assert_eq!(followed.overcome, Some(learner.now));
    learner.days(30);
    assert!(!is_probed(&learner, &Sitting::default()));
}

#[test]
fn two_probes_never_follow_one_another() {
    let mut learner = Learner::of(practice());
    learner.tells(met("one")).days(1);
    let mut sitting = learner.shown(&["other0"]);
    assert!(is_probed(&learner, &sitting));
    sitting.probed = Some(1);
    assert!(!is_probed(&learner, &sitting));
}

#[test]
fn what_was_met_again_begins_anew_and_help_does_not_count() {
    let mut learner = Learner::of(practice());
    learner.tells(met("one")).days(1);
    learner.tells(answer("one").hints(1));
    assert_eq!(only_followed(&learner).passed, 0);
    learner.days(1).right(&["one"]);
    assert_eq!(only_followed(&learner).passed, 1);
    learner.days(1).tells(met("two"));
    let followed = only_followed(&learner);
    assert_eq!(
        (followed.passed, followed.times, followed.returned),
        (0, 2, 0)
    );
    // Overcome, and back.
    learner
        .days(1)
        .right(&["one"])
        .days(1)
        .right(&["two"])
        .days(7)
        .right(&["one"]);
    assert!(only_followed(&learner).overcome.is_some());
    learner.days(1).tells(met("two"));
    let followed = only_followed(&learner);
    assert_eq!(
        (followed.overcome, followed.returned, followed.passed),
        (None, 1, 0)
    );
}

#[test]
fn taken_back_it_was_never_met_or_passed() {
    let mut learner = Learner::of(practice());
    learner.right(&["other0"]);
    let before = learner.state.followed().to_vec();
    learner.tells(met("one")).undoes();
    assert_eq!(learner.state.followed(), before);
    learner.tells(met("one")).days(1);
    let before = learner.state.followed().to_vec();
    learner.right(&["two"]);
    assert_ne!(learner.state.followed(), before);
    learner.undoes();
    assert_eq!(learner.state.followed(), before);
    // Met again at a later try, then taken back with the first.
    learner.tells(answer("two").wrong());
    let EventKind::Attempt(attempt) = met("two").at(learner.now).kind else {
        unreachable!();
    };
    learner.kind(EventKind::Retried {
        attempt,
        number: 2,
        told: false,
    });
    assert_eq!(only_followed(&learner).times, 2);
    learner.undoes();
    assert_eq!(learner.state.followed(), before);
}

#[test]
fn an_appeal_takes_a_misstep_out() {
    let mut learner = Learner::of(practice());
    learner.tells(met("one"));
    learner.kind(EventKind::Appealed {
        course: ID.into(),
        question: "one".into(),
        version: 0,
        why: Appeal::Right,
    });
    assert_eq!(learner.state.followed(), []);
}

#[test]
fn one_by_one_it_comes_out_as_replayed() {
    let course = practice().build();
    let day = |n: i64| noon() + SignedDuration::from_hours(24 * n);
    let events = [
        met("one").at(day(0)),
        answer("other0").at(day(0)),
        answer("other1").wrong().at(day(0)),
        answer("one").at(day(0)),
        answer("two").at(day(1)),
        answer("one").at(day(8)),
        met("two").at(day(9)),
    ];
    let mut state = State::new(&course);
    for (n, event) in events.iter().enumerate() {
        state.apply(&course, event);
        let replayed = State::replay(&course, &events[..=n]);
        assert_eq!(state.followed(), replayed.followed(), "{n}");
    }
    assert_eq!(state.followed()[0].returned, 1);
    // A snapshot keeps it.
    let stored = serde_json::to_string(&state).expect("it can be stored");
    let read: State = serde_json::from_str(&stored).expect("and read");
    assert_eq!(read.followed(), state.followed());
}

#[test]
fn an_old_log_gives_the_same_and_a_mistake_without_idea_is_followed_too() {
    // Before the course described ideas, the mistake had a name of its own.
    let own = |id: &str| number(id, "s", "2").mistake(mistake("left", "3"));
    let old = course().skill(skill("s")).ask(own("one")).ask(own("two"));
    let mut learner = Learner::of(old.ask(number("other", "s", "1")));
    learner.tells(met("one")).tells(met("two"));
    let followed = learner.state.followed();
    let names: Vec<_> = followed
        .iter()
        .map(|f| f.what.name(&learner.course))
        .collect();
    assert_eq!(names, [None, None]);
    learner.days(1).right(&["one"]);
    let passed: Vec<u8> = learner.state.followed().iter().map(|f| f.passed).collect();
    assert_eq!(passed, [1, 0]);
    // The same log with the course as it is now.
    let events = [met("one").at(noon()), met("two").at(noon())];
    let course = practice().build();
    let state = State::replay(&course, &events);
    assert_eq!(state.followed().len(), 1);
    assert_eq!(state.followed()[0].times, 2);
}

/// A draw shows whether the idea is gone only where it leads to a wrong whole number.
#[test]
fn a_probe_is_shown_only_where_it_tells() {
    let ranges = [("a", "1..6"), ("b", "1..3")].map(|(n, r)| (n.to_owned(), r.into()));
    // With b = 1 it is right, with odd a no whole number.
    let sometimes = number("one", "s", "a")
        .set("params", toml::Table::from_iter(ranges))
        .set("prompt", "{a} and {b}?")
        .mistake(shows("left", "a*b/2 + a/2"));
    let draft = course().skill(with_left()).ask(sometimes.level(1));
    let draft = (0..3).fold(draft, |draft, n| {
        draft.ask(text(&format!("other{n}"), "s", "yes").level(1))
    });
    let course = draft.build();
    let one = course.question("one").expect("the question");
    for seed in 0..40 {
        let mut state = State::new(&course);
        state.apply(&course, &met("one").at(noon()));
        let tomorrow = noon() + SignedDuration::from_hours(24);
        let (session, _) = Session::begin(course.clone(), state, None, seed, tomorrow);
        let shown = asking(&session);
        assert!(matches!(shown.reason.rule, Rule::Probe { .. }));
        assert_eq!(shown.question, one);
        let mut wrong = shown.instance.item.task.wrong(0).into_iter();
        let Some(Answer::Typed(wrong)) = wrong.next() else {
            panic!("a wrong number");
        };
        let right = shown.instance.item.task.model_answer();
        assert!(!wrong.contains('/') && *wrong != *right, "{wrong} {right}");
    }
}

/// Where no draw tells, something else is asked, and the template is not broken.
#[test]
fn a_question_that_never_tells_is_no_probe() {
    let ranges = [("a", "1..6")].map(|(n, r)| (n.to_owned(), r.into()));
    let never = number("one", "s", "a")
        .set("params", toml::Table::from_iter(ranges))
        .set("prompt", "{a}?")
        .mistake(shows("left", "a + 1/2"));
    let draft = course().skill(with_left()).ask(never.level(1));
    let draft = draft.ask(text("other", "s", "yes").level(1));
    let course = draft.build();
    let mut state = State::new(&course);
    state.apply(&course, &met("one").at(noon()));
    let tomorrow = noon() + SignedDuration::from_hours(24);
    let (session, _) = Session::begin(course.clone(), state, None, 1, tomorrow);
    let shown = asking(&session);
    assert!(!matches!(shown.reason.rule, Rule::Probe { .. }));
    assert_eq!(session.counted().unshown, 0);
}

#[test]
fn what_a_step_shows_is_asked_about_by_questions() {
    let asked = number("one", "s", "9").step(step("s", "6").mistake(shows("left", "8")));
    let other = number("two", "s", "2").mistake(shows("left", "3"));
    let facts = ["a", "b", "c"].map(|id| text(id, "s", "yes").level(1));
    let draft = course()
        .skill(with_left())
        .ask(asked.level(1))
        .ask(other.level(1));
    let mut learner = Learner::of(facts.into_iter().fold(draft, Draft::ask));
    let step = || answer("one").step(0).mistake("left");
    learner.tells(answer("one").wrong()).tells(step());
    assert_eq!(only_followed(&learner).times, 1);
    learner.undoes();
    assert_eq!(learner.state.followed(), []);
    learner.tells(step()).days(1).right(&["one"]);
    // The question itself shows nothing of it.
    assert_eq!(only_followed(&learner).passed, 0);
    learner.right(&["two"]);
    assert_eq!(only_followed(&learner).passed, 1);
}

#[test]
fn three_times_on_a_day_is_enough() {
    let mut learner = Learner::of(practice());
    learner.tells(met("one")).tells(met("two"));
    learner.right(&["other0", "other1"]);
    assert!(is_probed(&learner, &learner.shown(&["other0"])));
    learner.tells(met("one")).right(&["other2", "other3"]);
    assert!(!is_probed(&learner, &learner.shown(&["other0"])));
    learner.days(1);
    // The day's first of a skill is what is likely to go right.
    assert!(is_probed(&learner, &learner.shown(&["one", "other0"])));
}

#[test]
fn a_fixed_question_is_asked_again_for_its_own_mistake() {
    let fixed = text("own", "s", "yes").mistake(mistake("swapped", "no"));
    let draft = (0..6).fold(course().skill(skill("s")).skill(skill("t")), |draft, n| {
        draft.ask(text(&format!("other{n}"), "t", "yes").level(1))
    });
    let mut learner = Learner::of(draft.ask(fixed.level(1)));
    learner.tells(answer("own").mistake("swapped"));
    learner.right(&["other0", "other1", "other2"]);
    // On the same day it comes back as what was missed, and that counts.
    learner.right(&["own"]);
    assert_eq!(only_followed(&learner).passed, 1);
    learner.days(1);
    let Some(("own", Rule::Probe { days: 1, .. })) = learner.asked() else {
        panic!("{:?}", learner.asked());
    };
    learner.right(&["own"]);
    learner.days(6);
    assert!(!is_probed(&learner, &Sitting::default()));
    learner.days(1);
    let Some(("own", Rule::Probe { days: 8, .. })) = learner.asked() else {
        panic!("{:?}", learner.asked());
    };
    learner.right(&["own"]);
    assert_eq!(only_followed(&learner).overcome, Some(learner.now));
}

/// Missteps about which no question can ask keep nothing else from being asked.
#[test]
fn what_no_showing_tells_about_holds_nothing_up() {
    let ranges = || toml::Table::from_iter([("a".to_owned(), "1..6".into())]);
    // A whole number is asked for: half a one gives itself away.
    let fixed = |id: &str| number(id, "s", "20").mistake(mistake("half", "10.5"));
    let drawn = |id: &str| {
        number(id, "s", "a")
            .set("params", ranges())
            .set("prompt", format!("{id}: {{a}}?"))
            .mistake(mistake("half", "a + 1/2"))
    };
    let by_step = |id: &str| {
        let first = step("s", "6").mistake(mistake("half", "3"));
        number(id, "s", "9").step(first)
    };
    for (of, spot, count) in [
        (&fixed as &dyn Fn(&str) -> Entry, None, 8),
        (&by_step, Some(0), 8),
        // More draws than are tried before something is asked.
        (&drawn, None, 8),
    ] {
        let ids: Vec<String> = (0..count).map(|n| format!("q{n}")).collect();
        let draft = ids.iter().fold(course().skill(skill("s")), |draft, id| {
            draft.ask(of(id).level(1))
        });
        let telling = number("telling", "s", "4").mistake(mistake("half", "2"));
        let mut learner = Learner::of(draft.ask(telling.level(1)));
        for id in &ids {
            let told = answer(id).mistake("half");
            learner.tells(match spot {
                Some(step) => told.step(step),
                None => told,
            });
        }
        learner.tells(answer("telling").mistake("half"));
        assert_eq!(learner.state.followed().len(), count + 1);
        learner.days(1);
        let (course, now) = (learner.course.clone(), learner.now);
        let (mut session, _) = Session::begin(course.clone(), learner.state, None, 1, now);
        for _ in 0..4 {
            let asked = asking(&session);
            let is_probe = matches!(asked.reason.rule, Rule::Probe { .. });
            let id = course.questions[asked.question].id.as_str();
            assert!(!is_probe || id == "telling", "{id}");
            let right = asked.instance.item.task.right().remove(0);
            session.handle(Input::Answer(right), now).expect("graded");
            session.handle(Input::Next, now).expect("it goes on");
        }
    }
}

#[test]
fn a_mistake_at_a_step_is_overcome_by_the_step_and_the_whole() {
    let one = number("one", "s", "9").step(step("s", "6").mistake(mistake("half", "3")));
    let draft = (0..4).fold(course().skill(skill("s")).skill(skill("t")), |draft, n| {
        draft.ask(text(&format!("other{n}"), "t", "yes").level(1))
    });
    let mut learner = Learner::of(draft.ask(one.level(1)));
    let step = || answer("one").step(0);
    learner.tells(step().mistake("half")).tells(step());
    // That was at once.
    assert_eq!(only_followed(&learner).passed, 0);
    learner.right(&["other0", "other1"]).tells(step().hints(1));
    assert_eq!(only_followed(&learner).passed, 0);
    learner.right(&["other2", "other3"]).tells(step());
    assert_eq!(only_followed(&learner).passed, 1);
    // Who does the whole can do the step.
    learner.days(1).right(&["one"]);
    assert_eq!(only_followed(&learner).passed, 2);
    learner.days(7).tells(step());
    assert_eq!(only_followed(&learner).overcome, Some(learner.now));
    learner.undoes();
    assert_eq!(only_followed(&learner).passed, 2);
}

/// However many missteps can't be asked about, one that can is.
#[test]
fn what_was_met_at_steps_or_put_away_keeps_no_other_from_being_asked_about() {
    for is_step in [true, false] {
        let ids: Vec<String> = (0..40).map(|n| format!("q{n:02}")).collect();
        let draft = ids.iter().fold(course().skill(skill("s")), |draft, id| {
            let first = step("s", "6").mistake(mistake("half", "3"));
            let whole = number(id, "s", "9").mistake(mistake("twice", "18"));
            draft.ask(whole.step(first).level(1))
        });
        let telling = number("telling", "s", "4").mistake(mistake("half", "2"));
        let mut learner = Learner::of(draft.ask(telling.level(1)));
        for id in &ids {
            match is_step {
                true => learner.tells(answer(id).step(0).mistake("half")),
                false => learner.tells(answer(id).mistake("twice")),
            };
            if !is_step {
                let question = id.clone();
                learner.decides(Override::Suspend { question });
            }
        }
        learner.tells(answer("telling").mistake("half")).days(1);
        let asked = learner.asked();
        let Some(("telling", Rule::Probe { .. })) = asked else {
            panic!("{is_step}: {asked:?}");
        };
    }
}

/// A part of a question is asked before its question counts as answered.
#[test]
fn a_probe_comes_after_two_others_where_a_part_shows_it_too() {
    let parts = r#"part = [
        { prompt = "One?", kind = "number", answer = 20, mistake = [{ misconception = "left", answer = 10 }] },
        { prompt = "Two?", kind = "number", answer = 2 },
    ]"#;
    let parts: toml::Table = toml::from_str(parts).expect("two parts");
    let in_parts = text("parts", "s", "").without(&["kind", "answer"]);
    let in_parts = in_parts.set("part", parts["part"].clone()).level(1);
    let whole = number("whole", "s", "2").mistake(shows("left", "3"));
    let draft = course().skill(with_left()).skill(skill("t"));
    let draft = (0..4).fold(draft.ask(in_parts).ask(whole.level(1)), |draft, n| {
        draft.ask(text(&format!("other{n}"), "t", "yes").level(1))
    });
    let fresh = Learner::of(draft);
    let part = |n: u16| answer("parts").step(n << 11);
    let mut learner = fresh.clone();
    learner.tells(part(1).mistake("left")).tells(part(2));
    learner.tells(answer("parts").wrong());
    learner.right(&["other0"]);
    assert!(!is_probed(&learner, &learner.shown(&["parts", "other0"])));
    learner.right(&["other1"]);
    let sitting = learner.shown(&["parts", "other0", "other1"]);
    assert!(is_probed(&learner, &sitting));
    learner.right(&["whole"]);
    assert_eq!(only_followed(&learner).passed, 1);
    // And the other way round.
    let mut learner = fresh;
    learner.tells(answer("whole").mistake("left"));
    learner.right(&["other0", "other1"]).tells(part(1));
    assert_eq!(only_followed(&learner).passed, 1);
}
