//! Exports that other programs and other people read.

use crate::common;

use common::course::{course, skill, text};
use common::events::answer;
use common::learner::Learner;
use common::shell::{Place, err, out};
use kenning::journal::EventKind;
use kenning::report;

fn told(learner: &Learner) -> report::Progress {
    let state = [(&*learner.course, &learner.state)];
    report::progress("anna", state, learner.now)
}

/// Spreadsheets run cells that begin as a formula does.
#[test]
fn no_cell_of_the_table_is_a_formula() {
    let titles = [
        ("s", "=HYPERLINK(\"http://example.com\",\"Fälle\")"),
        ("t", "@SUM(1)"),
        ("u", "-2+3"),
        ("v", "\u{ff1d}1+1"),
        ("w", "a = b - c"),
    ];
    let draft = titles.iter().fold(course(), |draft, (id, title)| {
        draft.skill(skill(id).set("title", *title))
    });
    let draft = draft.ask(text("one", "s", "one"));
    let mut learner = Learner::of(draft);
    learner.tells(answer("one").wrong().mistake("+calc"));
    let table = report::csv(&told(&learner)).expect("a table");
    assert!(report::is_export(&table), "{table}");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let cells: Vec<String> = (reader.records())
        .flat_map(|line| {
            line.expect("a line")
                .iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    for (_, title) in titles {
        let wanted = match title.starts_with('a') {
            true => title.to_owned(),
            false => format!("'{title}"),
        };
        assert!(cells.contains(&wanted), "{wanted} in {table}");
    }
    assert!(cells.contains(&"'+calc".to_owned()), "{table}");
    let number = |cell: &str| cell.parse::<f64>().is_ok();
    let formula = |cell: &&String| cell.starts_with(['=', '+', '-', '@']) && !number(cell);
    assert_eq!(cells.iter().find(formula), None, "{table}");
}

/// At eight in the morning in Tokyo, it is still the day before in Greenwich.
#[test]
fn dates_for_people_are_by_the_learners_clock() {
    for (offset_minutes, date) in [
        (9 * 60, "2026-03-03"),
        (0, "2026-03-02"),
        (-10 * 60, "2026-03-02"),
    ] {
        let draft = course().skill(skill("s")).ask(text("one", "s", "one"));
        let mut learner = Learner::of(draft);
        learner.now = "2026-03-02T23:00:00Z".parse().expect("a time");
        let opened = EventKind::Opened {
            course: learner.course.id.to_string(),
            offset_minutes,
        };
        learner.kind(opened);
        learner.tells(answer("one").wrong().mistake("spanish"));
        let told = report::markdown(&told(&learner));
        assert!(told.contains(&format!("- {date}: spanish")), "{told}");
    }
}

/// A home in which two words were asked for, with these lines typed; and the course's path.
fn practised(lines: &str) -> (Place, String) {
    let place = Place::new();
    let draft = course().skill(skill("s"));
    let draft = draft
        .ask(text("one", "s", "one"))
        .ask(text("two", "s", "two"));
    let path = place.path().join("c.toml");
    std::fs::write(&path, draft.toml()).expect("a course");
    let course = path.to_str().expect("a path").to_owned();
    place.type_in(&["practice", &course, "--plain"], lines);
    (place, course)
}

#[test]
fn every_export_and_the_screen_tell_the_same_share() {
    let (place, course) = practised("one\n\nquit\n");
    let course = course.as_str();
    let told = common::shell::progress_of(&place, course);
    let shown = out(&place.run(&["stats", course]));
    // As far as the bar on the full screen: of one skill, begun.
    let share = (0.1 + 0.4 * told.skills[0].mastery) * 100.0;
    let share = format!("; {} % of the way", share.round());
    assert!(
        told.attempts > 0 && shown.contains(&share),
        "{share} in {shown}"
    );
    let generated = out(&place.run(&["export", "--format", "json", course]));
    assert!(
        generated.contains("\"generated\": \"2026-03-01T12:00:00Z\""),
        "{generated}"
    );
}

#[test]
fn a_lone_miss_is_no_part_of_the_way() {
    let (place, course) = practised("no\nno\n\nquit\n");
    let course = course.as_str();
    let shown = out(&place.run(&["stats", course]));
    assert!(
        shown.contains("1 answer") && !shown.contains("of the way"),
        "{shown}"
    );
}

/// A package that would hold nothing took the place of a full one.
#[test]
fn a_package_of_no_card_is_refused_and_nothing_is_written() {
    let place = Place::new();
    let path = place.path().join("c.apkg");
    let path = path.to_str().expect("a path");
    let templates = "tests/data/good/templates.toml";
    let done = place.run(&["export", templates, "--output", path]);
    let wrote = std::fs::exists(path).expect("a path");
    assert!(
        !done.status.success() && !wrote && err(&done).contains("so no file was written"),
        "{}{}",
        out(&done),
        err(&done)
    );
}

/// A new home's record emptied the file of another.
#[test]
fn a_record_is_never_written_over_by_one_that_lacks_its_events() {
    let place = Place::new();
    let path = place.path().join("old.jsonl");
    let line = "{\"device\":\"d\",\"seq\":1,\"time\":[1,0],\"event\":{}}\n";
    std::fs::write(&path, line).expect("a file");
    let path = path.to_str().expect("a path");
    let refused = place.run(&["export", "--output", path]);
    assert!(
        err(&refused).contains("holds 1 event that is not in this record"),
        "{}{}",
        out(&refused),
        err(&refused)
    );
    let other = place.run(&["export", "--format", "csv", "--output", path]);
    assert!(!other.status.success(), "{}", out(&other));
    assert_eq!(std::fs::read_to_string(path).expect("a file"), line);
    let forced = place.run(&["export", "--output", path, "--force"]);
    assert!(forced.status.success(), "{}", err(&forced));
}

#[test]
fn a_name_with_an_ending_of_no_format_is_refused() {
    let place = Place::new();
    let path = place.path().join("progress.xlsx");
    let path = path.to_str().expect("a path");
    let refused = place.run(&["export", "--output", path]);
    let said = err(&refused);
    assert!(
        said.contains(".xlsx") && said.contains(".gift") && said.contains("--format"),
        "{said}"
    );
    assert!(!std::fs::exists(path).expect("a path"));
}

/// GIFT reads what holds an arrow as two sides of a pair.
#[test]
fn an_answer_with_an_arrow_is_not_written_as_a_pair() {
    let place = Place::new();
    let draft = course()
        .skill(skill("s"))
        .ask(text("arrow", "s", "a -> b"))
        .ask(text("plain", "s", "word"));
    let path = place.path().join("c.toml");
    std::fs::write(&path, draft.toml()).expect("a course");
    let path = path.to_str().expect("a path");
    let done = place.run(&["export", "--format", "gift", path]);
    let (gift, said) = (out(&done), err(&done));
    assert!(gift.contains("=word") && !gift.contains("->"), "{gift}");
    assert!(
        said.contains("its answer holds ->") && said.contains("arrow"),
        "{said}"
    );
}
