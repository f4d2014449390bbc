//! A memory model of the learner's own: offered once there are enough reviews,
//! taken only where it predicts better, and taken back.

use crate::common;

use std::sync::mpsc::{self, Receiver};

use common::screen::{Place, noon, picture, press, theme};
use insta::assert_snapshot;
use kenning::course::Course;
use kenning::desk::Desk;
use kenning::fit::personal;
use kenning::fit::personal::{ENOUGH, Personal, Stop};
use kenning::journal::{Event, EventKind};
use kenning::learner::State;
use kenning::record::Log;
use kenning::tui::App;

/// A desk on a record that holds these events.
fn desk_with(place: &Place, events: &[Event]) -> Desk {
    let dir = place.desk(noon()).dir().to_owned();
    let mut log = Log::open(&dir, common::noon()).expect("it opens");
    log.append(events).expect("it can be written");
    drop(log);
    place.desk(noon())
}

/// Weeks of practice in all bundled courses, more than enough reviews; see
/// [`common::half_lost`].
fn weeks() -> Vec<Event> {
    let courses = common::courses();
    let mut events: Vec<Event> = (courses.iter())
        .flat_map(|course| common::weeks(course, 9, 0))
        .collect();
    events.sort_by_key(|event| event.at);
    common::half_lost(&mut events);
    events
}

/// Parameters by which nothing is ever forgotten.
fn stubborn() -> Event {
    let mut parameters = fsrs::DEFAULT_PARAMETERS.to_vec();
    parameters[..4].fill(100.0);
    Event {
        at: common::noon(),
        kind: EventKind::Tuned { parameters },
    }
}

/// An app that tells when it has something to take up.
fn app(desk: &mut Desk) -> (App<'_>, Receiver<()>) {
    let mut app = App::new(desk, theme("dark"));
    let (sender, woken) = mpsc::channel();
    app.on_wake(move || {
        // The test may be over.
        let _ = sender.send(());
    });
    (app, woken)
}

fn tuned(desk: &mut Desk) -> Vec<EventKind> {
    let events = desk.events().expect("the record can be read");
    let is_about_it =
        |kind: &EventKind| matches!(kind, EventKind::Tuned { .. } | EventKind::NotTuned {});
    let kinds = events.into_iter().map(|event| event.kind);
    kinds.filter(is_about_it).collect()
}

#[test]
fn better_parameters_are_offered_fitted_told_and_taken_back() {
    let place = Place::with_courses();
    let mut desk = desk_with(&place, &weeks());
    let (mut app, woken) = app(&mut desk);
    assert_snapshot!("offered_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("offered_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["M"]);
    assert_snapshot!("asked_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("asked_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Enter"]);
    assert_snapshot!("running_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("running_40x12", picture(&mut app, 40, 12));
    // A page over it is no hindrance.
    press(&mut app, &["F1"]);
    woken.recv().expect("the fit ends");
    app.woken();
    press(&mut app, &["Esc"]);
    assert_snapshot!("better_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("better_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Enter"]);
    let home = picture(&mut app, 80, 24);
    assert!(!home.contains("memory model"), "{home}");
    press(&mut app, &["M"]);
    assert_snapshot!("own_80x24", picture(&mut app, 80, 24));
    press(&mut app, &["R"]);
    let back = picture(&mut app, 80, 24);
    assert!(back.contains("default memory model"), "{back}");
    drop(app);
    let kinds = tuned(&mut desk);
    assert!(
        matches!(&kinds[..], [EventKind::Tuned { parameters: own }, EventKind::Tuned { parameters }]
            if own.len() == 21 && parameters.is_empty()),
        "{kinds:?}"
    );
}

#[test]
fn what_is_no_better_changes_nothing_and_is_not_offered_again_soon() {
    let place = Place::with_courses();
    let mut events = weeks();
    let first = personal::fit(&events, &Stop::default()).expect("enough reviews");
    // In force is what the fit would find; and all that was before there were many reviews.
    let kind = EventKind::Tuned {
        parameters: first.parameters.clone(),
    };
    let at = events[0].at;
    events.insert(0, Event { at, kind });
    let mut desk = desk_with(&place, &events);
    assert!(desk.tuning().is_offered() && desk.tuning().own);
    let (mut app, woken) = app(&mut desk);
    press(&mut app, &["M", "Enter"]);
    woken.recv().expect("the fit ends");
    app.woken();
    assert_snapshot!("no_better_80x24", picture(&mut app, 80, 24));
    assert_snapshot!("no_better_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Esc"]);
    let home = picture(&mut app, 80, 24);
    assert!(!home.contains("memory model"), "{home}");
    drop(app);
    let state = |desk: &Desk| {
        let course = desk.courses().next().expect("bundled");
        desk.state(&course.id).expect("on the shelf").clone()
    };
    assert_eq!(state(&desk).parameters(), first.parameters);
    drop(desk);
    let mut desk = place.desk(noon());
    assert_eq!(desk.tuning().since, 0);
    assert!(matches!(
        tuned(&mut desk)[..],
        [EventKind::Tuned { .. }, EventKind::NotTuned {}]
    ));
}

#[test]
fn a_fit_that_is_left_changes_nothing() {
    let place = Place::with_courses();
    let mut desk = desk_with(&place, &weeks());
    let (mut app, woken) = app(&mut desk);
    press(&mut app, &["M", "Enter", "Esc"]);
    assert!(picture(&mut app, 80, 24).contains("Today:"));
    woken.recv().expect("the thread ends all the same");
    app.woken();
    press(&mut app, &["M", "Enter"]);
    app.end();
    assert!(app.is_done());
    drop(app);
    assert_eq!(tuned(&mut desk), []);
    assert!(desk.tuning().is_offered());
}

#[test]
fn an_offer_can_be_refused() {
    let place = Place::with_courses();
    let mut desk = desk_with(&place, &weeks());
    let (mut app, _) = app(&mut desk);
    press(&mut app, &["M", "n"]);
    let said = picture(&mut app, 80, 24);
    assert!(said.contains("offered again after 400 more"), "{said}");
    press(&mut app, &["Esc"]);
    assert!(!picture(&mut app, 80, 24).contains("memory model"));
    drop(app);
    assert_eq!(tuned(&mut desk), [EventKind::NotTuned {}]);
}

#[test]
fn few_reviews_are_not_fitted_to() {
    let (_place, mut desk) = Place::at_noon_with_courses();
    let (mut app, _) = app(&mut desk);
    press(&mut app, &["M"]);
    assert_snapshot!("too_few_40x12", picture(&mut app, 40, 12));
    press(&mut app, &["Enter", "n", "R"]);
    drop(app);
    assert_eq!(tuned(&mut desk), []);
}

#[test]
fn defaults_that_do_better_than_parameters_of_ones_own_come_back() {
    let place = Place::with_courses();
    let mut events = weeks();
    events.push(stubborn());
    let mut desk = desk_with(&place, &events);
    assert!(desk.tuning().own);
    let found = Personal {
        parameters: Vec::new(),
        reviews: 944,
        loss_before: 0.9,
        loss_after: 0.895,
        unsure: 0.001,
    };
    let settled = desk.settle(found).expect("it can be written");
    assert_snapshot!(
        "defaults_again",
        settled
            .messages()
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n")
    );
    assert!(!desk.tuning().own);
}

#[test]
fn memories_that_grow_faster_are_seen_later() {
    let course = &common::courses()[0];
    let state = State::replay(course, &common::weeks(course, 9, 14));
    let mut parameters = fsrs::DEFAULT_PARAMETERS.to_vec();
    let as_before = state.shift(course, &parameters);
    assert_eq!((as_before.sooner, as_before.later), (0, 0));
    // How much a memory grows by a review.
    parameters[8] += 1.0;
    let grown = state.shift(course, &parameters);
    assert!(grown.later > 0 && grown.sooner == 0, "{grown:?}");
    assert_eq!(grown.later + grown.same, as_before.same);
}

#[test]
fn what_is_counted_while_practising_is_what_can_be_fitted_to() {
    let mut events = weeks();
    let counted = |events: &[Event]| -> usize {
        let count = |course: &Course| State::replay(course, events).reviews.all as usize;
        common::courses().iter().map(|course| count(course)).sum()
    };
    let fitted = personal::fit(&events, &Stop::default()).expect("enough reviews");
    assert_eq!(counted(&events), fitted.reviews);
    // By a clock on which midnight falls between the answers of a day.
    for course in common::courses() {
        let at = events[0].at;
        let kind = EventKind::Opened {
            course: course.id.to_string(),
            offset_minutes: -485,
        };
        events.insert(0, Event { at, kind });
    }
    let elsewhere = personal::fit(&events, &Stop::default()).expect("enough reviews");
    assert_eq!(counted(&events), elsewhere.reviews);
    assert!(fitted.reviews >= ENOUGH);
}

/// What plain mode says to these lines.
fn plain(desk: &mut Desk, lines: &str) -> String {
    let mut out = Vec::new();
    let mut to = kenning::text::Out::new(&mut out);
    kenning::plain::home(desk, &mut lines.as_bytes(), &mut to, false)
        .expect("memory does not fail");
    drop(to);
    String::from_utf8(out).expect("plain mode writes text")
}

#[test]
fn plain_mode_offers_it_between_sittings() {
    let place = Place::with_courses();
    let mut desk = desk_with(&place, &weeks());
    let said = plain(
        &mut desk,
        "memory\n\nmemory\nfit\nmemory\ndefault\n4\nquit\n",
    );
    assert_snapshot!("plain", said);
    assert_eq!(tuned(&mut desk).len(), 2);
    drop(desk);
    let place = Place::with_courses();
    let mut desk = desk_with(&place, &weeks());
    let said = plain(&mut desk, "memory\nlater\nquit\n");
    assert!(said.contains("offered again after 400 more"), "{said}");
    assert_eq!(tuned(&mut desk), [EventKind::NotTuned {}]);
}
