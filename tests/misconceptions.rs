//! A misconception is followed over all questions that show it, until it is gone.

mod common;

use common::course::{Draft, Entry, ID, course, mistake, number, skill, step, text};
use common::events::{Told, answer};
use common::learner::Learner;
use common::noon;
use common::session::Session;
use common::trying::{asking, judged, later, typed};
use jiff::SignedDuration;
use kenning::author::Care;
use kenning::course::QuestionIndex;
use kenning::journal::{Appeal, EventKind, Override};
use kenning::kinds::{Answer, Graded};
use kenning::learner::{Followed, State};
use kenning::session::{Input, Phase};
use kenning::text::SafeText;
use kenning::tutor::{Rule, Sitting};

/// A misconception of a skill.
fn idea(id: &str, name: &str) -> Entry {
    skill(id).set("title", name)
}

/// A mistake that names a misconception and says nothing of its own.
fn shows(misconception: &str, answer: &str) -> Entry {
    mistake("m", answer)
        .without(&["name", "feedback"])
        .set("misconception", misconception)
}

/// A skill with the misconception `left`.
fn with_left() -> Entry {
    let left = idea("left", "").without(&["title"]);
    skill("s").misconception(
        left.set("name", "from left to right")
            .set("feedback", "The product comes {first}."),
    )
}

#[test]
fn a_mistake_takes_from_its_misconception_what_it_does_not_say() {
    let draft = course()
        .skill(skill("below"))
        .skill(with_left())
        .ask(number("q", "s", "2").mistake(shows("left", "3")))
        .ask(
            number("own", "s", "2")
                .mistake(mistake("mine", "3").set("misconception", "left"))
                .mistake(mistake("plain", "4")),
        );
    let course = draft.build();
    let left = course.question("q").expect("the question");
    let taken = &course.questions[left].item.mistakes[0];
    assert_eq!(taken.name.as_str(), "left");
    // What it says is no template: the braces stand.
    assert_eq!(taken.feedback.source(), "The product comes {first}.");
    let own = &course.questions[QuestionIndex(1)].item.mistakes;
    assert_eq!(own[0].name.as_str(), "mine");
    assert_eq!(own[0].feedback.source(), "Look again.");
    assert_eq!(own[0].misconception, taken.misconception);
    assert!(taken.misconception.is_some());
    assert_eq!(own[1].misconception, None);
}

#[test]
fn what_a_misconception_says_is_shown_as_it_stands_in_a_template_too() {
    let template = common::course::sum("q", "s").mistake(shows("left", "a"));
    let course = course().skill(with_left()).ask(template).build();
    let shown = course.questions[QuestionIndex(0)].instance(1);
    let shown = shown.expect("it can be shown").item;
    assert_eq!(
        shown.mistakes[0].feedback.as_str(),
        "The product comes {first}."
    );
}

#[test]
fn what_is_wrong_with_misconceptions_is_said_once_with_what_to_do() {
    let said = |draft: common::course::Draft| -> Vec<String> {
        let loaded = draft.load(Care::Thorough);
        let said = loaded.diagnostics.iter();
        said.map(|d| d.message.to_string() + " — " + &d.help.as_ref().expect("help").to_string())
            .collect()
    };
    let asks = |named: &str| number("q", "s", "2").mistake(shows(named, "3"));
    let near = said(course().skill(with_left()).ask(asks("lefft")));
    assert_eq!(
        near,
        ["there is no misconception `lefft` — did you mean `left`?"]
    );
    let unused = said(course().skill(with_left()).ask(number("q", "s", "2")));
    assert_eq!(unused.len(), 1, "{unused:?}");
    assert!(unused[0].starts_with("no mistake names the misconception `left`"));
    let other = skill("t").misconception(
        idea("left", "")
            .without(&["title"])
            .set("name", "n")
            .set("feedback", "f"),
    );
    let twice = course().skill(with_left()).skill(other).ask(asks("left"));
    let twice = said(twice.ask(number("r", "t", "2")));
    assert_eq!(twice.len(), 1, "{twice:?}");
    assert!(twice[0].starts_with("two misconceptions have the id `left` — the other is at"));
    let missing = with_left_missing("nowhere");
    let missing = said(course().skill(missing).ask(asks("left")));
    assert_eq!(missing.len(), 1, "{missing:?}");
    assert!(missing[0].starts_with("there is no skill `nowhere`"));
    let nameless = skill("s").misconception(idea("left", "").without(&["title"]));
    let nameless = said(course().skill(nameless).ask(asks("left")));
    assert_eq!(nameless.len(), 2, "{nameless:?}");
    assert!(
        nameless[0].starts_with("a misconception needs `name`"),
        "{nameless:?}"
    );
}

/// The same misconception, which shows a skill to be missing.
fn with_left_missing(missing: &str) -> Entry {
    let left = idea("left", "").without(&["title"]).set("missing", missing);
    skill("s").misconception(left.set("name", "n").set("feedback", "f"))
}

#[test]
fn a_misconception_names_the_missing_skill_unless_the_mistake_does() {
    let own = mistake("m", "4")
        .set("misconception", "left")
        .set("skill", "s");
    let draft = course()
        .skill(skill("below"))
        .skill(with_left_missing("below"))
        .ask(
            number("q", "s", "2")
                .mistake(shows("left", "3"))
                .mistake(own),
        )
        .ask(number("b", "below", "2"));
    let course = draft.build();
    let mistakes = &course.questions[QuestionIndex(0)].item.mistakes;
    assert_eq!(mistakes[0].skill, course.skill("below"));
    assert_eq!(mistakes[1].skill, course.skill("s"));
}

#[test]
fn a_former_id_of_a_misconception_still_names_it() {
    let left = idea("order", "").without(&["title"]).set("was", "left");
    let left = left.set("name", "n").set("feedback", "f");
    let draft = course()
        .skill(skill("s").misconception(left))
        .ask(number("q", "s", "2").mistake(shows("left", "3")));
    let course = draft.build();
    let named = course.questions[QuestionIndex(0)].item.mistakes[0].misconception;
    let named = named.expect("it is found");
    assert_eq!(course.misconceptions[named].id.as_str(), "order");
}

/// Two templates and a fact that show the idea `left`, and questions that don't.
fn practice() -> Draft {
    let left = |id: &str| {
        let ranges = [("a", "10..20"), ("b", "2..4")].map(|(n, r)| (n.to_owned(), r.into()));
        number(id, "s", "a - 3*b")
            .set("params", toml::Table::from_iter(ranges))
            .set("prompt", format!("{id}: {{a}} - 3 · {{b}}?"))
            .mistake(shows("left", "(a - 3)*b"))
            .level(1)
    };
    let draft = course()
        .skill(with_left())
        .skill(skill("t"))
        .ask(left("one"))
        .ask(left("two"));
    (0..6).fold(draft, |draft, n| {
        draft.ask(text(&format!("other{n}"), "t", "yes").level(1))
    })
}

fn met(question: &str) -> Told {
    answer(question).mistake("left")
}

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

/// An equation with steps and hints whose wrong idea has a contrast.
fn equation() -> Draft {
    let idea = idea("undone", "").without(&["title"]);
    let idea = idea
        .set("name", "not undone")
        .set("feedback", "Undo adding by subtracting.")
        .set("contrast", "Added once more: 14. Undone: 8.");
    let solve = number("solve", "s", "4")
        .set("prompt", "Solve `2x + 3 = 11`.")
        .hints(&["What comes first?", "It is 4."])
        .step(step("s", "8"))
        .mistake(shows("undone", "7"));
    let again = number("again", "s", "4")
        .set("prompt", "Solve `3x + 2 = 14`.")
        .mistake(shows("undone", "5"));
    let draft = course()
        .set("tries", 2)
        .skill(skill("s").misconception(idea));
    draft
        .skill(skill("t"))
        .ask(solve.level(1))
        .ask(again.level(1))
        .ask(text("other", "t", "yes").level(1))
}

/// What is said of 7 as the answer, at the first try and at the last, in a sitting
/// with a learner who has met the idea so often.
fn said(course: &std::sync::Arc<kenning::course::Course>, times: usize) -> [Vec<String>; 2] {
    let mut state = State::new(course);
    for n in 0..times {
        let at = noon() - SignedDuration::from_mins(60 - n as i64);
        state.apply(course, &answer("solve").mistake("undone").at(at));
    }
    let question = "solve".to_owned();
    let pin = Override::Pin { question };
    state.apply(course, &common::events::overruled(pin, noon()));
    let (mut session, _) = Session::begin(course.clone(), state, None, 1, noon());
    let all = |feedback: &Option<SafeText>, graded: &Graded| {
        let feedback = feedback.iter().map(ToString::to_string);
        feedback
            .chain(graded.remarks.iter().map(ToString::to_string))
            .collect()
    };
    session.handle(typed("7"), later(9)).expect("it is read");
    let missed = asking(&session).missed.as_ref().expect("another try");
    let first = all(&missed.feedback, &missed.graded);
    session.handle(typed("7"), later(19)).expect("it is read");
    let judged = judged(&session);
    [first, all(&judged.feedback, &judged.graded)]
}

#[test]
fn each_meeting_gets_other_words_and_none_a_third_time() {
    let course = equation().build();
    let feedback = "Undo adding by subtracting.";
    let put_back = "Put 7 in for x: 2 · 7 + 3 is 17, not 11.";
    let contrast = "Added once more: 14. Undone: 8.";
    let steps = "It went the same way before. Step by step, you can see where the ways part.";
    let [first, second] = said(&course, 0);
    assert_eq!(
        (first, second),
        (vec![feedback.to_owned()], vec![put_back.to_owned()])
    );
    let [third, fourth] = said(&course, 2);
    assert_eq!(third, [contrast]);
    // After the last try there is no way into the steps: it begins again.
    assert_eq!(fourth, [feedback]);
    assert_eq!(said(&course, 3)[0], [steps]);
    for times in 20..22 {
        let [first, second] = said(&course, times);
        assert_eq!(first, ["This is the same as before: not undone."]);
        assert_eq!(second, first);
    }
}

#[test]
fn an_answer_is_put_back_only_into_an_equation_that_it_does_not_solve() {
    let put_back = |prompt: &str, right: &str, given: &str| {
        let shown = number("q", "s", right).set("prompt", prompt).item();
        let said = shown.put_back(&Answer::Typed(given.into()));
        said.map(|said| said.to_string())
    };
    let said = |prompt, right, given| put_back(prompt, right, given).expect("it is put back");
    assert_eq!(
        said("Solve `3 - 2(x + 1) = x/2 - 4`.", "2", "-1/2"),
        "Put -1/2 in for x: on the left, 3 - 2((-1/2) + 1) is 2; \
         on the right, (-1/2)/2 - 4 is -17/4. The two sides must be equal."
    );
    assert_eq!(
        said("Solve `(2/3)x = 8`.", "12", "x = 9"),
        "Put 9 in for x: (2/3) · 9 is 6, not 8."
    );
    // What solves it, no equation, one that was not asked about, two letters, a value.
    for (prompt, right, given) in [
        ("Solve `2x + 3 = 11`.", "4", "4.0"),
        ("Work out `2 - 3 · 4`.", "-10", "-4"),
        (
            "First undo `+ 3` in `2x + 3 = 11`. What is `2x`?",
            "8",
            "14",
        ),
        (
            "In `2x - 2 = kx + 4`, for which `k` is there no solution?",
            "2",
            "-2",
        ),
        ("What is `3x + 2` for `x = 4`?", "14", "36"),
        ("Solve `2x + 3 = 11 = y`.", "4", "7"),
        ("Solve 2x + 3 = 11.", "4", "7"),
        ("Solve `x/0 = 11`.", "4", "7"),
    ] {
        assert_eq!(put_back(prompt, right, given), None, "{prompt}");
    }
}

#[test]
fn overcome_and_back_is_said_once_and_told_in_the_summary() {
    let course = equation().build();
    let day = |n: i64| noon() + SignedDuration::from_hours(24 * n);
    let mut state = State::new(&course);
    let met = || answer("solve").mistake("undone");
    for event in [
        met().at(day(0)),
        answer("solve").at(day(1)),
        answer("solve").at(day(2)),
    ] {
        state.apply(&course, &event);
    }
    let now = |n: i64, s: i64| day(n) + SignedDuration::from_secs(s);
    let (mut session, _) = Session::begin(course.clone(), state, None, 1, now(9, 0));
    let Rule::Probe { days: 9, .. } = asking(&session).reason.rule else {
        panic!("{:?}", asking(&session).reason.rule);
    };
    let reason = asking(&session).reason.message(&course).to_string();
    assert_eq!(reason, "You missed this on 2026-03-01: not undone.");
    session.handle(typed("4"), now(9, 9)).expect("it is read");
    let gone =
        "Right for the third time where it used to go wrong: not undone. You have overcome it.";
    let remarks = |session: &Session| -> Vec<String> {
        let remarks = judged(session).graded.remarks.iter();
        remarks.map(ToString::to_string).collect()
    };
    assert_eq!(remarks(&session), [gone]);
    assert_eq!(judged(&session).overcome, [SafeText::line("not undone")]);
    assert_eq!(session.counted().overcome, [SafeText::line("not undone")]);
    // Taken back it is not overcome; answered anew it is.
    session
        .handle(Input::Undo, now(9, 10))
        .expect("it is taken back");
    assert!(session.counted().overcome.is_empty());
    session.handle(typed("4"), now(9, 19)).expect("it is read");
    assert_eq!(remarks(&session), [gone]);
    let text = kenning::report::sitting_text(&course, session.counted(), now(9, 20));
    assert!(text.contains("\nOvercome: not undone.\n"), "{text}");
}

#[test]
fn the_summary_names_the_idea_and_says_of_a_draw_what_holds_for_all() {
    let course = practice().build();
    let (mut session, _) = Session::begin(course.clone(), State::new(&course), None, 1, noon());
    for n in 0..30 {
        if let Phase::Asking(shown) = session.phase() {
            let wrong = shown.item().task.wrong(0).into_iter().next();
            let answer = wrong.unwrap_or(Answer::GiveUp);
            session
                .handle(Input::Answer(answer), later(9 * n))
                .expect("read");
        } else {
            session.handle(Input::Next, later(9 * n)).expect("goes on");
        }
    }
    let [met] = session.counted().mistakes.as_slice() else {
        panic!("{:?}", session.counted().mistakes);
    };
    assert_eq!(
        (met.name.as_str(), met.text.as_str()),
        ("left", "from left to right")
    );
    assert_eq!(met.feedback, Some("The product comes {first}.".into()));
    let text = kenning::report::sitting_text(&course, session.counted(), later(300));
    let line = format!(
        "\n  from left to right, {} times: The product comes",
        met.times
    );
    assert!(met.times > 1 && text.contains(&line), "{text}");
}

#[test]
fn what_became_of_it_is_in_every_export() {
    let mut learner = Learner::of(practice());
    learner.tells(met("one")).days(1).right(&["two"]);
    let progress = |learner: &Learner| {
        kenning::report::progress("anna", [(&*learner.course, &learner.state)], learner.now)
    };
    let told = progress(&learner);
    let [followed] = told.courses[0].followed.as_slice() else {
        panic!("{:?}", told.courses[0].followed);
    };
    assert_eq!(followed.misconception.as_deref(), Some("left"));
    assert_eq!(
        (followed.times, followed.right_since, followed.overcome),
        (1, 1, None)
    );
    let line = "- from left to right: met once, last on 2026-03-01; \
                right once since then where it used to go wrong\n";
    let markdown = kenning::report::markdown(&told);
    assert!(markdown.contains(line), "{markdown}");
    assert!(kenning::report::is_export(&markdown));
    let csv = kenning::report::csv(&told).expect("a table");
    assert!(csv.lines().any(|line| line.ends_with(",left:1")), "{csv}");
    learner.days(1).right(&["one"]).days(7).right(&["one"]);
    let told = progress(&learner);
    let markdown = kenning::report::markdown(&told);
    assert!(markdown.contains("met once, last on 2026-03-01; overcome on 2026-03-10\n"));
    let json = kenning::report::json(&told).expect("an object");
    assert!(json.contains("\"overcome\": \"2026-03-10T"), "{json}");
}
