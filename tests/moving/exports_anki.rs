//! `kenning export --format apkg`: questions as cards of Anki, with their schedule and their
//! history, and back again with `kenning import anki`. That Anki itself reads the package is
//! tried by `benches/apkg.py`.

use crate::common;

use std::collections::{BTreeMap, HashMap};
use std::io::{Cursor, Read};
use std::path::Path;

use common::shell::{Place, err, out};
use kenning::course::Course;
use kenning::desk::{Desk, Options, Start};
use kenning::kinds::Answer;
use kenning::learner::State;
use kenning::session::{Input, Phase};
use kenning::sqlite::Database;
use sha2::{Digest, Sha256};

/// Every kind of question that a card can say, and what none can.
const COURSE: &str = r#"
format = 1

[course]
id = "all-sorts"
title = "All sorts :: of questions"
license = "CC0-1.0"

[[skill]]
id = "signs"
title = "Signs"
facts = true

[[question]]
id = "card"
skills = ["signs"]
kind = "card"
prompt = "What is **H₂O** in $x^2$ words?"
answer = "Water"
hints = ["It is wet.", "Water"]
explanation = "Two parts to one."

[[question]]
id = "both"
skills = ["signs"]
kind = "card"
prompt = "el sol"
answer = "the sun"
both-ways = true

[[question]]
id = "typed"
skills = ["signs"]
kind = "text"
prompt = "The sign of iron?"
answer = ["Fe", "fe {{c1::x}}"]

[[question]]
id = "blanks"
skills = ["signs"]
kind = "cloze"
prompt = "Fill in."
text = "The [[heart||an organ]] pumps [[blood]]."

[[question]]
id = "choice"
skills = ["signs"]
kind = "choice"
prompt = "Which is a metal?"
options = ["iron", "sulphur", "neon"]
answer = "iron"

[[question]]
id = "order"
skills = ["signs"]
kind = "order"
prompt = "By weight:"
items = ["hydrogen", "helium", "lithium"]

[[question]]
id = "sum"
skills = ["signs"]
kind = "number"
prompt = "What is {a} + 1?"
answer = "a + 1"
params = { a = "1..9" }
"#;

/// A place with the course, and how it is called.
fn placed() -> (Place, String) {
    let place = Place::new();
    let path = place.path().join("all.toml");
    std::fs::write(&path, COURSE).expect("a course");
    let course = path.to_str().expect("a path").to_owned();
    let checked = place.run(&["check", &course]);
    assert!(
        checked.status.success(),
        "{}{}",
        out(&checked),
        err(&checked)
    );
    (place, course)
}

/// Runs kenning at a time of its own; it must go well.
fn at(place: &Place, now: &str, args: &[&str], lines: &str) -> String {
    let mut command = place.command(args);
    let done = common::shell::fed(command.env("KENNING_NOW", now), lines);
    assert!(
        done.status.success(),
        "{args:?}: {}{}",
        out(&done),
        err(&done)
    );
    out(&done)
}

/// Writes a package of a course; what was said, and where it is.
fn export(place: &Place, course: &str) -> (String, String) {
    let path = place.path().join("out.apkg");
    let path = path.to_str().expect("a path").to_owned();
    let args = ["export", "--format", "apkg", course, "--output", &path];
    (at(place, "2026-03-09T12:00:00Z", &args, ""), path)
}

fn entry(package: &str, name: &str) -> Vec<u8> {
    let bytes = std::fs::read(package).expect("a package");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut entry = archive.by_name(name).expect("an entry");
    let mut bytes = Vec::new();
    entry.read_to_end(&mut bytes).expect("its bytes");
    bytes
}

/// The columns of a table as text, row by row.
fn rows(package: &str, table: &str, columns: &[&str]) -> Vec<Vec<String>> {
    let bytes = entry(package, "collection.anki2");
    let database = Database::open(&bytes).expect("a database");
    let mut rows = Vec::new();
    let each = &mut |row: &kenning::sqlite::Row<'_>| {
        rows.push(columns.iter().map(|column| row.text(column)).collect());
        Ok(())
    };
    database.each(table, each).expect("a table");
    rows
}

/// The guid under which a question is written.
fn guid(course: &str, question: &str) -> String {
    let sum = Sha256::digest(format!("kenning:{course}/{question}").as_bytes());
    let digits: String = sum.iter().take(10).map(|b| format!("{b:02x}")).collect();
    format!("k{digits}")
}

#[test]
fn what_a_card_can_say_is_a_card_and_the_rest_is_named() {
    let (place, course) = placed();
    let (said, package) = export(&place, &course);
    assert!(said.contains("6 notes, 7 cards, no reviews."), "{said}");
    let told = "1 × its values change each time it is asked (all-sorts/sum)";
    assert!(
        said.contains("1 item was left out:") && said.contains(told),
        "{said}"
    );
    let notes = rows(&package, "notes", &["guid", "flds", "tags"]);
    let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for note in &notes {
        let all: Vec<String> = note[1].split('\u{1f}').map(str::to_owned).collect();
        let id = all[4]
            .strip_prefix("all-sorts/")
            .expect("its id")
            .to_owned();
        assert_eq!(note[0], guid("all-sorts", &id));
        assert_eq!(note[2], " signs ");
        fields.insert(id, all);
    }
    let of = |id: &str, field: usize| fields[id][field].as_str();
    assert_eq!(of("card", 0), "What is <b>H₂O</b> in \\(x^2\\) words?");
    assert_eq!((of("card", 1), of("card", 3)), ("Water", "It is wet."));
    assert_eq!(of("card", 2), "<div>Two parts to one.</div>");
    assert_eq!((of("both", 0), of("both", 1)), ("el sol", "the sun"));
    assert_eq!(of("typed", 1), "Fe");
    let also = "<div>Also right: fe {&#123;c1:&#58;x}&#125;</div>";
    assert_eq!(of("typed", 2), also);
    assert_eq!(
        of("blanks", 0),
        "<div>Fill in.</div><div>The {{c1::heart::an organ}} pumps {{c1::blood}}.</div>"
    );
    let options = of("choice", 0).matches("<li>").count();
    assert_eq!((options, of("choice", 1)), (3, "iron"));
    assert!(of("order", 1).find("hydrogen") < of("order", 1).find("lithium"));
    let head = &rows(&package, "col", &["decks", "models"])[0];
    assert!(
        head[0].contains("\"All sorts :  of questions\""),
        "{}",
        head[0]
    );
    assert!(head[1].contains("{{type:Back}}") && head[1].contains("{{cloze:Front}}"));
}

fn desk(place: &Place, now: &str) -> Desk {
    let options = Options {
        home: Some(place.path().to_owned()),
        now: Some(now.parse().expect("a time")),
        offset_minutes: Some(0),
        ..Options::default()
    };
    Desk::open(&options).expect("a desk")
}

/// Practises until nothing is asked: every third answer is that one does not know.
fn practise(place: &Place, course: &str, now: &str) {
    let mut desk = desk(place, now);
    let course = desk.find(course).expect("a course");
    let mut session = desk.begin(course, Start::Practice).expect("it begins");
    for n in 0..60 {
        let input = match session.phase() {
            Phase::Asking(_) if n % 3 == 2 => Input::Answer(Answer::GiveUp),
            Phase::Asking(asking) => Input::Answer(common::right(asking.item())),
            Phase::Concluded(_) | Phase::Finished => break,
            _ => Input::Next,
        };
        // What can't be done in this phase leaves it as it is.
        if desk.send(&mut session, input).expect("ours").is_err() {
            break;
        }
    }
    desk.send(&mut session, Input::Quit).expect("ours").ok();
}

fn learned(place: &Place, path: &Path) -> (std::sync::Arc<Course>, State) {
    let mut desk = desk(place, "2026-03-10T12:00:00Z");
    let course = desk.find(path.to_str().expect("a path")).expect("a course");
    let state = desk.state(&course.id).expect("it was practised").clone();
    (course, state)
}

/// Of each question: stability, difficulty, answers, and whether it is put away.
type Known = HashMap<String, (f32, f32, u32, bool)>;

fn known(course: &Course, state: &State, name: impl Fn(&str) -> String) -> Known {
    let pairs = course.questions.pairs();
    let all = pairs.filter_map(|(at, question)| {
        let of = &state.questions[at];
        let (stability, difficulty) = of
            .memory
            .map_or((0.0, 0.0), |m| (m.stability, m.difficulty));
        let known = (stability, difficulty, of.attempts, of.suspended);
        (of.attempts > 0 || of.suspended).then(|| (name(question.id.as_str()), known))
    });
    all.collect()
}

#[test]
fn cards_and_their_history_go_to_anki_and_come_back() {
    let (place, course) = placed();
    for now in [
        "2026-03-01T12:00:00Z",
        "2026-03-04T12:00:00Z",
        "2026-03-08T22:30:00Z",
    ] {
        practise(&place, &course, now);
    }
    let args = ["overrule", &course, "suspend", "choice"];
    at(&place, "2026-03-08T23:00:00Z", &args, "");
    let (ours, state) = learned(&place, Path::new(&course));
    let said_of = |id: &str| match id {
        "both.back" => format!("{}.back", guid("all-sorts", "both")),
        id => guid("all-sorts", id),
    };
    let mut before = known(&ours, &state, said_of);
    before.remove(&guid("all-sorts", "sum"));
    assert!(before.len() >= 6, "{before:?}");
    let many = before.values().filter(|(.., answers, _)| *answers > 1);
    assert!(many.count() >= 4, "{before:?}");

    let (said, package) = export(&place, &course);
    let reviews: u32 = before.values().map(|(.., answers, _)| answers).sum();
    assert!(
        said.contains(&format!("7 cards, {reviews} reviews.")),
        "{said}"
    );
    // The day on which each card is due, and its memory, as Anki keeps it.
    let begun: i64 = rows(&package, "col", &["crt"])[0][0]
        .parse()
        .expect("a time");
    assert_eq!(
        begun, 1_772_337_600,
        "four in the morning of the first of March"
    );
    let columns = ["queue", "type", "due", "ivl", "reps", "lapses", "data"];
    let cards = rows(&package, "cards", &columns);
    let suspended = cards.iter().filter(|card| card[0] == "-1").count();
    assert_eq!(suspended, 1);
    let reps: u32 = cards
        .iter()
        .map(|card| card[4].parse::<u32>().expect("a number"))
        .sum();
    assert_eq!(reps, reviews);
    for card in cards.iter().filter(|card| card[1] == "2") {
        let data: serde_json::Value = serde_json::from_str(&card[6]).expect("JSON");
        let stability = data["s"].as_f64().expect("a number");
        let near = |(s, ..): &(f32, f32, u32, bool)| (f64::from(*s) - stability).abs() < 1e-3;
        assert!(before.values().any(near), "{card:?}");
        let (due, days): (i64, i64) = (card[2].parse().unwrap(), card[3].parse().unwrap());
        let last = data["lrt"].as_i64().expect("a time");
        // What comes back on its own day has an interval of a day in Anki, which knows none less.
        let of = (last - begun).div_euclid(86_400);
        assert!(due - days == of || (due, days) == (of, 1), "{card:?}");
    }
    let times: Vec<String> = rows(&package, "revlog", &["id"]).concat();
    let mut unique = times.clone();
    unique.dedup();
    assert_eq!(unique.len(), times.len());

    // Back, into another home; and once more, where nothing counts twice.
    let other = Place::new();
    let dir = other.path().join("back");
    let back = dir.to_str().expect("a path");
    let said = at(
        &other,
        "2026-03-10T12:00:00Z",
        &["import", "anki", &package, back],
        "",
    );
    assert!(
        said.contains(&format!("{reviews} reviews that Anki kept are recorded")),
        "{said}"
    );
    let again = other.path().join("again");
    let args = ["import", "anki", &package, again.to_str().expect("a path")];
    let said = at(&other, "2026-03-10T12:00:00Z", &args, "");
    assert!(
        said.contains(&format!("{reviews} reviews were recorded before")),
        "{said}"
    );
    let (theirs, state) = learned(&other, &dir);
    let source = |id: &str| {
        let at = theirs.question(id).expect("a question");
        let source = theirs.questions[at]
            .provenance
            .source
            .as_ref()
            .expect("a source");
        let guid = source.as_str().strip_prefix("Anki, note ").expect("a note");
        let guid = guid.split(',').next().unwrap_or_default();
        match id.ends_with(".back") {
            true => format!("{guid}.back"),
            false => guid.to_owned(),
        }
    };
    let after = known(&theirs, &state, source);
    assert_eq!(after.len(), before.len(), "{before:?}\n{after:?}");
    for (id, (stability, difficulty, answers, away)) in &before {
        let is = after[id];
        assert!(
            (is.0 - stability).abs() <= 1e-4 * stability,
            "{id} {is:?} {stability}"
        );
        assert!(
            (is.1 - difficulty).abs() <= 1e-4 * difficulty,
            "{id} {is:?} {difficulty}"
        );
        assert_eq!((is.2, is.3), (*answers, *away), "{id}");
    }
}

#[test]
fn a_package_is_written_over_only_where_kenning_wrote_it() {
    let (place, course) = placed();
    let refused = place.run(&["export", "--format", "apkg", &course]);
    assert!(
        err(&refused).contains("A package is no text."),
        "{}",
        err(&refused)
    );
    let none = place.run(&["export", "--output", "x.apkg"]);
    assert!(
        err(&none).contains("Nothing was practised yet."),
        "{}",
        err(&none)
    );
    let (_, package) = export(&place, &course);
    let first = std::fs::read(&package).expect("a package");
    export(&place, &course);
    assert_eq!(std::fs::read(&package).expect("a package"), first);
    // One of Anki's own.
    let own = "tests/data/import/anki/legacy.apkg";
    std::fs::copy(own, &package).expect("a copy");
    let refused = place.run(&["export", &course, "--output", &package]);
    assert!(!refused.status.success(), "{}", out(&refused));
    assert_eq!(std::fs::read(&package).ok(), std::fs::read(own).ok());
}
