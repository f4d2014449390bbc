//! Resources are recommended at the right moment, in one line with the reason, and never in the
//! way; what came of them is kept; what comes after a course is said with the reason.

use std::sync::Arc;

use crate::common;
use crate::common::served::{Served, valid};
use crate::common::shell::{Place, out};
use jiff::{SignedDuration, Timestamp};
use kenning::author::{Care, load};
use kenning::course::Course;
use kenning::desk::Start;
use kenning::journal::{Event, EventKind, Moment};
use kenning::kinds::Answer;
use kenning::learner::State;
use kenning::session::{Input, Phase, Session};
use kenning::tutor::Sitting;
use serde_json::json;

/// Questions that are all answered with 7, and these resources.
fn text(resources: &str) -> String {
    let mut text = String::from(
        "format = 1\n[course]\nid = \"sums\"\ntitle = \"Sums\"\ntries = 1\n\
         [[skill]]\nid = \"signed\"\ntitle = \"Signed numbers\"\n",
    );
    for n in 0..12 {
        text += &format!(
            "[[question]]\nid = \"q{n}\"\nkind = \"number\"\nskills = [\"signed\"]\n\
             prompt = \"What is {} - {n}?\"\nanswer = 7\n",
            n + 7
        );
    }
    text + resources
}

fn resource(id: &str, kind: &str, place: &str, more: &str) -> String {
    format!(
        "[[resource]]\nid = \"{id}\"\ntitle = \"The {id}\"\nkind = \"{kind}\"\n\
         where = \"{place}\"\nskills = [\"signed\"]\n{more}\n"
    )
}

struct Learner {
    course: Arc<Course>,
    state: State,
    session: Session,
    events: Vec<Event>,
    now: Timestamp,
}

impl Learner {
    fn begin(resources: &str, sitting: Sitting) -> Learner {
        Learner::planned(resources, "", sitting)
    }

    /// In a course with this plan.
    fn planned(resources: &str, plan: &str, sitting: Sitting) -> Learner {
        let mut files = vec![("c.toml".into(), text(resources).into())];
        if !plan.is_empty() {
            files.push(("plan.toml".into(), plan.into()));
        }
        let loaded = load(&files, Care::Quick);
        let course = Arc::new(loaded.course.expect("a course"));
        let now: Timestamp = "2026-03-02T09:00:00Z".parse().expect("a time");
        let mut state = State::new(&course);
        let opened = Event::new(
            now,
            EventKind::Opened {
                course: "sums".into(),
                offset_minutes: 0,
            },
        );
        state.apply(&course, &opened);
        let sitting = Sitting {
            untaught: true,
            ..sitting
        };
        let (session, mut events) =
            Session::begin_with(Arc::clone(&course), &mut state, sitting, 1, now);
        events.insert(0, opened);
        Learner {
            course,
            state,
            session,
            events,
            now,
        }
    }

    fn send(&mut self, input: Input) {
        self.now += SignedDuration::from_secs(20);
        let more = self.session.handle(&mut self.state, input, self.now);
        self.events.extend(more.expect("it is taken"));
    }

    /// Answers what is asked, and stays at the verdict.
    fn answers(&mut self, right: bool) {
        if !matches!(self.session.phase(), Phase::Asking(_)) {
            self.send(Input::Next);
        }
        assert!(matches!(self.session.phase(), Phase::Asking(_)));
        let typed = if right { "7" } else { "8" };
        self.send(Input::Answer(Answer::Typed(typed.into())));
    }

    /// The id of what is recommended now, and why.
    fn offered(&self) -> Option<(&str, Moment)> {
        let offer = self.session.offer()?;
        let of = &offer.recommended;
        Some((self.course.resources[of.resource].id.as_str(), of.reason))
    }

    fn said(&self) -> String {
        let offer = self.session.offer().expect("something is recommended");
        offer.recommended.message(&self.course).to_string()
    }

    fn at(&self, id: &str) -> kenning::course::ResourceIndex {
        self.course.resource(id).expect("a resource")
    }
}

#[test]
fn before_a_new_skill_something_to_begin_with_is_recommended_once() {
    let all = resource("page", "man-page", "man 1 bc", "")
        + &resource(
            "drill",
            "exercise",
            "https://example.org/drill",
            "minutes = 1",
        )
        + &resource("video", "video", "https://example.org/video", "minutes = 5");
    let mut learner = Learner::begin(&all, Sitting::default());
    assert_eq!(learner.offered(), Some(("video", Moment::New)));
    assert_eq!(
        learner.said(),
        "New for you: a 5-minute video, “The video”. It needs a network."
    );
    learner.answers(true);
    assert_eq!(learner.offered(), None, "going on passes over it");
    learner.answers(true);
    assert_eq!(learner.offered(), None);
}

#[test]
fn after_a_second_miss_in_a_row_one_is_recommended_and_taking_it_back_takes_that_back() {
    let page = resource("page", "man-page", "man 1 bc", "");
    let mut learner = Learner::begin(&page, Sitting::default());
    assert_eq!(
        learner.offered(),
        None,
        "a page of the manual is no beginning"
    );
    learner.answers(false);
    assert_eq!(learner.offered(), None, "one miss is no reason");
    learner.answers(true);
    learner.answers(false);
    assert_eq!(learner.offered(), None, "not in a row");
    learner.answers(false);
    assert_eq!(learner.offered(), Some(("page", Moment::Missed)));
    assert_eq!(
        learner.said(),
        "You missed 2 in a row: a page of the manual, “The page”."
    );
    let page = learner.at("page");
    assert_eq!(
        learner.state.resource(page).map(|seen| seen.offered),
        Some(1)
    );
    learner.send(Input::Undo);
    assert_eq!(learner.offered(), None);
    assert_eq!(learner.state.resource(page), None, "nothing came of it");
}

#[test]
fn what_was_recommended_to_begin_with_keeps_nothing_from_who_then_misses() {
    let all = resource("lesson", "lesson", "a.md", "") + &resource("page", "man-page", "ls", "");
    let mut learner = Learner::begin(&all, Sitting::default());
    assert_eq!(learner.offered(), Some(("lesson", Moment::New)));
    learner.answers(false);
    learner.answers(false);
    assert_eq!(learner.offered(), Some(("page", Moment::Missed)));
    learner.answers(false);
    assert_eq!(learner.offered(), None, "not at every miss");
}

#[test]
fn what_the_next_answers_were_is_told_of_what_was_opened() {
    let page = resource("page", "man-page", "man 1 bc", "");
    let mut learner = Learner::begin(&page, Sitting::default());
    let page = learner.at("page");
    learner.answers(false);
    learner.answers(false);
    learner.send(Input::Open(page));
    learner.send(Input::Rate(page, false));
    learner.send(Input::Rate(page, true));
    learner.answers(true);
    learner.answers(false);
    learner.answers(true);
    learner.answers(false);
    let seen = *learner.state.resource(page).expect("it was opened");
    assert_eq!(
        (seen.opened, seen.useful),
        (1, Some(true)),
        "the last word holds"
    );
    assert_eq!(
        (seen.right_after, seen.wrong_after),
        (2, 1),
        "three answers, no more"
    );
    learner.send(Input::Undo);
    let back = *learner.state.resource(page).expect("it was opened");
    assert_eq!((back.right_after, back.wrong_after), (2, 1));
    learner.send(Input::Undo);
    let back = *learner.state.resource(page).expect("it was opened");
    assert_eq!((back.right_after, back.wrong_after), (1, 1));
    assert_eq!((back.opened, back.useful), (1, Some(true)), "that was done");
    let replayed = State::replay(&learner.course, &learner.events);
    assert_eq!(replayed, learner.state, "replayed as folded");
}

#[test]
fn what_is_of_no_use_or_was_opened_rests() {
    let page = resource("page", "man-page", "man 1 bc", "");
    let mut learner = Learner::begin(&page, Sitting::default());
    let page = learner.at("page");
    let later = |days: i64| learner.now + SignedDuration::from_hours(24 * days);
    let [next_day, two_weeks, half_a_year] = [1, 15, 181].map(later);
    assert!(!learner.state.is_resource_resting(page, learner.now));
    learner.send(Input::Open(page));
    assert!(learner.state.is_resource_resting(page, next_day));
    assert!(!learner.state.is_resource_resting(page, two_weeks));
    learner.send(Input::Rate(page, false));
    assert!(learner.state.is_resource_resting(page, two_weeks));
    assert!(!learner.state.is_resource_resting(page, half_a_year));
}

#[test]
fn ones_own_language_comes_first_and_nothing_needs_a_network_that_is_not_there() {
    let all = resource(
        "english",
        "article",
        "https://example.org/en",
        "minutes = 1",
    ) + &resource("short", "lesson", "short.md", "minutes = 2")
        + &resource(
            "spanish",
            "lesson",
            "es.md",
            "minutes = 9\nlanguage = \"es-MX\"",
        );
    let begin = |offline, language: &str| {
        let sitting = Sitting {
            offline,
            language: Some(language.into()),
            ..Sitting::default()
        };
        let learner = Learner::begin(&all, sitting);
        learner.offered().map(|(id, _)| id.to_owned())
    };
    assert_eq!(begin(false, "es").as_deref(), Some("spanish"));
    assert_eq!(
        begin(false, "en").as_deref(),
        Some("short"),
        "no network before one"
    );
    assert_eq!(begin(true, "en").as_deref(), Some("short"));
    let web = resource("web", "article", "https://example.org/en", "");
    let offline = Sitting {
        offline: true,
        ..Sitting::default()
    };
    assert_eq!(Learner::begin(&web, offline).offered(), None);
    assert!(Learner::begin(&web, Sitting::default()).offered().is_some());
}

#[test]
fn what_learners_alike_gained_by_comes_first_and_is_said_with_counts() {
    let both = |kind: &str| {
        resource("short", kind, "short.md", "minutes = 1")
            + &resource("long", kind, "long.md", "minutes = 9")
    };
    let begin = |kind: &str, rows: &[&str]| {
        let plan = match rows {
            [] => String::new(),
            rows => format!("advice = {rows:?}\n"),
        };
        Learner::planned(&both(kind), &plan, Sitting::default())
    };
    let others = |one: &Learner| {
        let offer = one.session.offer().expect("something is recommended");
        offer.recommended.of_others().map(|said| said.to_string())
    };
    // After two misses, of resources that are of no use to begin with.
    let missed = |rows: &[&str]| {
        let mut one = begin("exercise", rows);
        one.answers(false);
        one.answers(false);
        let (id, reason) = one.offered().expect("something is recommended");
        assert_eq!(reason, Moment::Missed);
        (id.to_owned(), others(&one))
    };
    assert_eq!(missed(&[]), ("short".into(), None));
    let stuck = "signed stuck through=9/20";
    let (id, said) = missed(&[stuck, "signed resource=long through=9/11"]);
    let wanted = "9 of 11 who were stuck here got through after it (likely 52 to 95 % of many).";
    assert_eq!((id.as_str(), said.as_deref()), ("long", Some(wanted)));
    // No better than all who were stuck: nothing is made of it.
    let (id, said) = missed(&[stuck, "signed resource=long through=5/15"]);
    assert_eq!((id.as_str(), said), ("short", None));
    let (id, said) = missed(&["signed next=long through=31/40"]);
    assert_eq!(id, "long");
    assert!(said.is_some_and(|said| said.starts_with("31 of 40 who opened it")));
    let (id, said) = missed(&["signed missed=long through=10/11 others=5/15"]);
    assert_eq!(id, "long");
    assert!(said.is_some_and(|said| said.contains("opened it after two misses here, 10 learned")));
    // Those who were stuck alike tell more than who opened it whenever.
    let rows = [
        "signed next=short through=40/40",
        "signed resource=long through=9/11",
    ];
    assert_eq!(missed(&rows).0, "long");
    // To begin with.
    let one = begin("lesson", &["signed before=long through=10/11 others=5/15"]);
    assert_eq!(one.offered(), Some(("long", Moment::New)));
    let said = others(&one).expect("it is said");
    assert!(
        said.contains("10 learned this soon; of 15 others, 5"),
        "{said}"
    );
    let one = begin("lesson", &["signed resource=long through=9/11"]);
    assert_eq!(
        one.offered(),
        Some(("short", Moment::New)),
        "nobody is stuck yet"
    );
}

#[test]
fn there_is_none_while_placing_testing_or_cramming() {
    let lesson = resource("lesson", "lesson", "a.md", "");
    let crams = Sitting {
        cram: true,
        ..Sitting::default()
    };
    let crammed = Learner::begin(&lesson, crams);
    assert_eq!(crammed.offered(), None);
    let learner = Learner::begin(&lesson, Sitting::default());
    let (course, mut state) = (Arc::clone(&learner.course), State::new(&learner.course));
    let (mut placing, _) = Session::place(course, &mut state, 1, learner.now);
    assert!(placing.offer().is_none());
    let open = Input::Open(learner.at("lesson"));
    assert!(placing.handle(&mut state, open, learner.now).is_err());
}

/// A course directory with a text, and its path.
fn on_disk(place: &Place) -> String {
    let dir = place.path().join("sums");
    std::fs::create_dir_all(&dir).expect("a directory");
    let lesson = resource("note", "lesson", "note.md", "minutes = 2");
    std::fs::write(dir.join("course.toml"), text(&lesson)).expect("a file");
    std::fs::write(dir.join("note.md"), "Count **down**.\n").expect("a file");
    dir.display().to_string()
}

/// Practice in which nothing is taught first, always with the same questions.
const OPTIONS: [&str; 3] = ["--no-teaching", "--seed", "1"];

/// What practice in plain lines says to who types these.
fn in_plain_lines(place: &Place, course: &str, lines: &str) -> String {
    let args = [&["--plain", "practice", course], &OPTIONS[..]].concat();
    out(&place.type_in(&args, lines))
}

#[test]
fn programs_get_it_as_an_object_and_open_it() {
    let place = Place::new();
    let course = on_disk(&place);
    let (mut served, first) = Served::begin(&place, &course, &OPTIONS);
    let offer = &first["resource"];
    assert_eq!(offer["id"], "note", "{first}");
    assert_eq!(offer["reason"], "new");
    assert_eq!(offer["text"], "New for you: a 2-minute lesson, “The note”.");
    let opened = served.send(json!({ "type": "open", "resource": "note" }));
    assert_eq!(opened["type"], "resource", "{opened}");
    assert_eq!(opened["content"]["text"], "Count down.");
    let rated = served.send(json!({ "type": "rate", "resource": "note", "useful": true }));
    assert_eq!(rated["type"], "question");
    assert_eq!(rated["resource"]["useful"], true);
    let none = served.send(json!({ "type": "open", "resource": "nothing" }));
    assert_eq!(none["type"], "refusal");
    let stray = served.send(json!({ "type": "next", "resource": "note" }));
    assert_eq!(stray["name"], "malformed");
    served.ask("quit");
    valid(&served.end());
}

#[test]
fn plain_lines_and_programs_are_told_what_others_gained() {
    let place = Place::new();
    let course = on_disk(&place);
    let plan = "advice = [\"signed before=note through=10/11 others=5/15\"]\n";
    std::fs::write(place.path().join("sums/plan.toml"), plan).expect("a file");
    let wanted = "Of 11 who opened it before they began, 10 learned this soon; of 15 others, 5.";
    let said = in_plain_lines(&place, &course, "quit\n");
    assert!(said.contains(wanted), "{said}");
    let other = Place::new();
    let course = on_disk(&other);
    std::fs::write(other.path().join("sums/plan.toml"), plan).expect("a file");
    let (mut served, first) = Served::begin(&other, &course, &OPTIONS);
    assert_eq!(first["resource"]["others"], wanted, "{first}");
    served.ask("quit");
    valid(&served.end());
}

#[test]
fn plain_lines_recommend_show_and_ask() {
    let place = Place::new();
    let course = on_disk(&place);
    let said = in_plain_lines(&place, &course, ":resource\n:useful\n7\nquit\n");
    let offer = "New for you: a 2-minute lesson, “The note”. To open it, type :resource";
    assert!(said.contains(offer), "{said}");
    assert!(said.contains("Count down."), "{said}");
    assert!(said.contains("Noted: “The note” was of use."), "{said}");
    let stats = out(&place.run(&["stats", &course]));
    assert!(
        stats.contains("The note: offered once, opened once"),
        "{stats}"
    );
    assert!(
        stats.contains("of 1 answer right after that, 1 was right"),
        "{stats}"
    );
    assert!(stats.contains("You said that it was of use."), "{stats}");
    let privacy = out(&place.run(&["privacy"]));
    assert!(
        privacy.contains("Resources of courses: opened once"),
        "{privacy}"
    );
}

#[test]
fn courses_say_how_much_of_what_they_assume_is_known_and_what_comes_next() {
    let place = Place::new();
    let dir = place.path().join("courses");
    std::fs::create_dir_all(&dir).expect("a directory");
    let course = |id: &str, assumes: &str, skills: &[&str]| {
        let mut text =
            format!("format = 1\n[course]\nid = \"{id}\"\ntitle = \"{id}\"\n{assumes}\n");
        for skill in skills {
            text += &format!(
                "[[skill]]\nid = \"{skill}\"\ntitle = \"{skill}\"\n[[question]]\nid = \"{skill}-q\"\n\
                 kind = \"number\"\nskills = [\"{skill}\"]\nprompt = \"1 + 1?\"\nanswer = 2\n"
            );
        }
        std::fs::write(dir.join(format!("{id}.toml")), text).expect("a file");
    };
    course("basics", "", &["one", "two", "three"]);
    course(
        "beyond",
        "assumes = [\"basics\", \"basics/one\", \"far\"]",
        &["four"],
    );
    let listed = || out(&place.run(&["courses"]));
    let early = listed();
    let missing = "It assumes 3 skills, of which you know 0. The first that is missing: “one” of “basics”. It also assumes far, which is not on this machine.";
    assert!(early.contains(missing), "{early}");
    place.run(&["overrule", "basics", "known", "one"]);
    place.run(&["overrule", "basics", "known", "two"]);
    let most = listed();
    assert!(
        most.contains("You know 2 of the 3 skills that it assumes."),
        "{most}"
    );
    assert!(!most.contains("What comes next"), "{most}");
    place.run(&["overrule", "basics", "known", "three"]);
    let all = listed();
    assert!(
        all.contains("What comes next: “beyond”. You know all 3 skills that it assumes."),
        "{all}"
    );
    let json = out(&place.run(&["courses", "--format", "json"]));
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let courses = json["courses"].as_array().expect("courses");
    let beyond = courses.iter().find(|course| course["id"] == "beyond");
    let beyond = beyond.expect("the course");
    assert_eq!(
        (&beyond["assumed_known"], &beyond["assumed"]),
        (&json!(3), &json!(3))
    );
}

#[test]
fn a_class_is_told_by_learners_and_no_share_of_fewer_than_five() {
    use kenning::class::Member;
    use kenning::class::report::{Report, Thresholds, markdown};
    let page = resource("page", "man-page", "man 1 bc", "");
    let report = |learners: usize| {
        let mut one = Learner::begin(&page, Sitting::default());
        one.answers(false);
        one.answers(false);
        let at = one.at("page");
        one.send(Input::Open(at));
        one.send(Input::Rate(at, true));
        one.answers(true);
        let course = Arc::clone(&one.course);
        let mut report = Report::begin(&course, Thresholds::default(), one.now);
        for n in 0..learners {
            report.add(&Member {
                id: format!("{n:020}"),
                name: None,
                course: "sums".into(),
                version: String::new(),
                as_of: one.now,
                events: one.events.clone(),
            });
        }
        report.finish()
    };
    let few = report(4);
    let line = few.resources.first().expect("a resource");
    assert_eq!(
        (line.offered, line.opened, line.useful, line.not_useful),
        (Some(4), Some(4), Some(4), Some(0))
    );
    assert_eq!((line.answered_after, line.right_after), (Some(4), None));
    // For who is handed the author's part, so few are left out, and that is said.
    let handed_on = few.for_author();
    let line = handed_on.resources.first().expect("a resource");
    assert_eq!(
        (line.offered, line.opened, line.useful, line.not_useful),
        (None, None, None, None)
    );
    assert_eq!(line.answered_after, None);
    let told = markdown(&handed_on, 10);
    assert!(told.contains("Numbers of fewer than 5 learners"), "{told}");
    let five = report(5);
    let line = five.resources.first().expect("a resource");
    assert_eq!(
        (line.answered_after, line.right_after),
        (Some(5), Some(1.0))
    );
    assert_eq!(five.clone().for_author().resources, five.resources);
    let told = markdown(&five, 10);
    assert!(told.contains("The page") && told.contains("100"), "{told}");
}

/// The course that shows how to get about leads to the others, as long as none is begun.
#[test]
fn the_end_of_the_tour_names_other_courses() {
    let place = common::screen::Place::new();
    let mut desk = place.desk(common::screen::noon());
    let tour = desk.find("kenning-in-ten").expect("it is bundled");
    let begun = desk.begin_for(tour.clone(), Start::Practice, None);
    let mut sitting = begun.expect("it begins");
    assert_eq!(desk.next_course(&tour), None);
    for answered in 0..40 {
        let input = match sitting.phase() {
            Phase::Finished => break,
            // One that goes wrong comes back, in the place of another.
            Phase::Asking(_) if answered == 2 => Input::Answer(Answer::GiveUp),
            Phase::Asking(asking) => Input::Answer(common::right(asking.item())),
            _ => Input::Next,
        };
        let sent = desk.send(&mut sitting, input).expect("it is kept");
        sent.expect("it goes on");
    }
    desk.send(&mut sitting, Input::Quit)
        .expect("it is kept")
        .ok();
    let way_on = "Now to what you want to learn: “Algebra: equations and lines”, \
                  “Spanish: the first 800 words” or “The shell for real”.";
    let said = desk.next_course(&tour).expect("others").to_string();
    assert_eq!(said, way_on);
    drop(desk);
    // The lists say so, until one of them is begun.
    let kenning = |args: &[&str], lines: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kenning"));
        command.args(args).env("KENNING_HOME", place.home.path());
        command.env("KENNING_NOW", common::screen::noon());
        out(&common::shell::fed(&mut command, lines))
    };
    let listed = kenning(&["courses"], "");
    assert!(listed.contains(way_on), "{listed}");
    let shell = ["practice", "shell-basics", "--plain", "--no-teaching"];
    kenning(&shell, "show\n\nquit\n");
    let listed = kenning(&["courses"], "");
    assert!(!listed.contains("Now to what"), "{listed}");
}
