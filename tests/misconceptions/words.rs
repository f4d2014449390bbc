//! What is said of it: other words at each meeting, and that it is overcome.

use std::sync::Arc;

use jiff::SignedDuration;
use kenning::course::Course;
use kenning::journal::Override;
use kenning::kinds::{Answer, Graded};
use kenning::learner::State;
use kenning::session::{Input, Phase};
use kenning::text::SafeText;
use kenning::tutor::Rule;

use crate::common::course::{Draft, course, number, skill, step, text};
use crate::common::events::{answer, overruled};
use crate::common::noon;
use crate::common::session::Session;
use crate::common::trying::{asking, judged, later, typed};
use crate::{idea, practice, shows};

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

/// What is said in so many showings of 7 as the answer, at the first try and at the last.
fn said(course: &Arc<Course>, days: impl IntoIterator<Item = i64>) -> Vec<Vec<String>> {
    said_to(course, days.into_iter().map(|day| (day, "7")))
}

/// The same where the last try is this one.
fn said_to<'a>(
    course: &Arc<Course>,
    days: impl IntoIterator<Item = (i64, &'a str)>,
) -> Vec<Vec<String>> {
    let mut state = State::new(course);
    let mut said = Vec::new();
    let all = |feedback: &Option<SafeText>, graded: &Graded| {
        let feedback = feedback.iter().map(ToString::to_string);
        let remarks = graded.remarks.iter().map(ToString::to_string);
        feedback.chain(remarks).collect()
    };
    for (day, last) in days {
        let now = |s: i64| later(s) + SignedDuration::from_hours(24 * day);
        let question = "solve".to_owned();
        state.apply(course, &overruled(Override::Pin { question }, now(0)));
        let (mut session, _) = Session::begin(course.clone(), state, None, 1, now(0));
        session.handle(typed("7"), now(9)).expect("it is read");
        let missed = asking(&session).missed.as_ref().expect("another try");
        said.push(all(&missed.feedback, &missed.graded));
        session.handle(typed(last), now(19)).expect("it is read");
        let judged = judged(&session);
        said.push(all(&judged.feedback, &judged.graded));
        state = session.into_state();
    }
    said
}

#[test]
fn each_meeting_gets_other_words_and_the_last_are_short() {
    let course = equation().build();
    let feedback = "Undo adding by subtracting.";
    let put_back = "Put 7 in for x: 2 · 7 + 3 is 17, not 11.";
    let contrast = "Added once more: 14. Undone: 8.";
    let steps =
        "This is the same as before: not undone. Step by step, you can see where it goes wrong.";
    let name = "This is the same as before: not undone.";
    let said = said(&course, 0..8);
    let first: Vec<&str> = said
        .iter()
        .map(|said| said.first().map_or("", |s| s))
        .collect();
    let wanted = [feedback, put_back, put_back, name, contrast, name, steps];
    assert_eq!(first[..7], wanted);
    let same = "This is the same as before: not undone. ";
    for one in said.iter().flatten().filter(|one| !one.starts_with(same)) {
        let times = said.iter().flatten().filter(|other| *other == one).count();
        assert!(times <= 2, "{times} times: {one}");
    }
    // Words never run out.
    let at_first_tries = first.iter().step_by(2);
    assert!(
        at_first_tries.clone().all(|said| !said.is_empty()),
        "{said:?}"
    );
    assert!(
        at_first_tries.skip(4).all(|said| said.starts_with(same)),
        "{said:?}"
    );
}

#[test]
fn the_last_try_does_not_say_once_more_what_the_first_one_said() {
    let days = [(0, "7"), (0, "7"), (0, "4"), (0, "4"), (0, "4"), (0, "7")];
    let said = said_to(&equation().build(), days);
    let name = "This is the same as before: not undone.";
    let [.., first, last] = &said[..] else {
        panic!("{said:?}");
    };
    assert!(first.iter().any(|said| said.starts_with(name)), "{said:#?}");
    assert!(!last.iter().any(|said| said == name), "{said:#?}");
}

/// After some days nobody has the words in mind any more.
#[test]
fn after_some_days_the_words_are_told_in_full_again() {
    let said = said(&equation().build(), [0, 1, 2, 3, 5, 12]);
    let first: Vec<&str> = said.iter().step_by(2).map(|said| &*said[0]).collect();
    let feedback = "Undo adding by subtracting.";
    let told: Vec<bool> = first.iter().map(|said| *said == feedback).collect();
    assert_eq!(told, [true, false, false, false, true, true], "{first:#?}");
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
    let course = equation().ask(text("easy", "s", "yes").level(1)).build();
    let day = |n: i64| noon() + SignedDuration::from_hours(24 * n);
    let mut state = State::new(&course);
    let met = || answer("solve").mistake("undone");
    for event in [
        met().at(day(0)),
        answer("solve").at(day(1)),
        answer("solve").at(day(2)),
        // Otherwise the day's first of the skill would be what is likely to go right.
        answer("easy").at(day(9)),
    ] {
        state.apply(&course, &event);
    }
    let now = |n: i64, s: i64| day(n) + SignedDuration::from_secs(s);
    let (mut session, _) = Session::begin(course.clone(), state, None, 1, now(9, 0));
    let Rule::Probe { days: 9, .. } = asking(&session).reason.rule else {
        panic!("{:?}", asking(&session).reason.rule);
    };
    let reason = asking(&session).reason.message(&course).to_string();
    assert_eq!(
        reason,
        "Something like this went wrong 9 days ago. Let us see how it goes now."
    );
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
    let text = kenning::report::sitting_text(&course, "c", session.counted(), now(9, 20));
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
    let text = kenning::report::sitting_text(&course, "c", session.counted(), later(300));
    let line = format!(
        "\n  from left to right ({} times)\n    “{}” to “{}”: The product comes",
        met.times, met.given, met.asked
    );
    assert!(met.times > 2 && text.contains(&line), "{text}");
}
