//! `kenning export --format answers`, `datashop`, `xapi` and `record`: every answer, and the
//! whole record, out and back in.

use crate::common;

use std::collections::BTreeSet;

use common::course::{article, course, skill, text};
use common::events::answer;
use common::learner::Learner;
use common::shell::{Place, err, out};
use kenning::journal::{Appeal, Event, EventKind, Given, Moment};
use kenning::report::{self, answered, answers_csv};

/// A place where answers were given: wrong and then right, right, several times wrong, and one
/// that was taken back.
fn practised() -> (Place, String) {
    let place = Place::new();
    let mut draft = course().skill(skill("s"));
    for id in ["one", "two", "three", "four"] {
        draft = draft.ask(text(id, "s", id));
    }
    let path = place.path().join("c.toml");
    let text = draft.toml();
    assert!(text.contains("tries = 1"));
    std::fs::write(&path, text.replace("tries = 1", "tries = 2")).expect("a course");
    let course = path.to_str().expect("a path").to_owned();
    let lines = "=1+1\none\n\ntwo\n\n@SUM(1)\nagain\none\n\nfour\nundo\nquit\n";
    let done = place.type_in(&["practice", &course, "--plain", "--seed", "1"], lines);
    assert!(done.status.success(), "{}", err(&done));
    (place, course)
}

fn export(place: &Place, args: &[&str]) -> String {
    let done = place.run(&[&["export"], args].concat());
    assert!(done.status.success(), "{}", err(&done));
    out(&done)
}

#[test]
fn every_answer_is_a_line_and_no_cell_is_a_formula() {
    let (place, course) = practised();
    let table = export(&place, &["--format", "answers", &course]);
    assert!(report::is_answers(&table), "{table}");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let head = reader.headers().expect("a header").clone();
    let column = |name: &str| head.iter().position(|cell| cell == name).expect(name);
    let lines: Vec<csv::StringRecord> =
        reader.records().map(|line| line.expect("a line")).collect();
    assert!(lines.len() >= 5, "{table}");
    let asked: Vec<&str> = lines.iter().map(|line| &line[column("asked")]).collect();
    assert!(asked.contains(&"again"), "a later try is one: {table}");
    for line in &lines {
        assert_eq!(&line[column("skills")], "s", "{table}");
        let formula = |cell: &&str| cell.starts_with(['=', '+', '@', '\t']);
        assert_eq!(line.iter().find(formula), None, "{table}");
    }
    assert!(
        lines.iter().any(|line| &line[column("answer")] == "'=1+1"),
        "{table}"
    );
}

#[test]
fn spreadsheets_get_what_they_ask_for() {
    let (place, course) = practised();
    let plain = export(&place, &["--format", "answers", &course]);
    let excel = export(&place, &["--format", "answers", "--excel", &course]);
    assert!(excel.starts_with("\u{feff}format;at;course;"), "{excel}");
    assert_eq!(plain.lines().count(), excel.lines().count());
    assert!(report::is_answers(&excel), "{excel}");
    let refused = place.run(&["export", "--excel"]);
    assert!(
        err(&refused).contains("--excel goes with --format answers"),
        "{}",
        err(&refused)
    );
}

/// What was taken back stays among the answers, and does not count.
#[test]
fn what_was_taken_back_is_there_and_does_not_count() {
    let draft = course().skill(skill("s")).ask(text("one", "s", "one"));
    let draft = draft.ask(text("two", "s", "two"));
    let learner = Learner::of(draft);
    let id = learner.course.id.to_string();
    let at = |second: i64| jiff::Timestamp::from_second(1_700_000_000 + second).expect("a time");
    let events: Vec<Event> = vec![
        answer("one").of_course(&id).at(at(1)),
        answer("two").of_course(&id).wrong().at(at(2)),
        Event::new(at(3), EventKind::Undone { course: id.clone() }),
    ];
    let find = |_: &str| Some(&*learner.course);
    let answers = answered(&events, None, find);
    let counts: Vec<bool> = answers.iter().map(|answer| answer.counts).collect();
    assert_eq!(counts, [true, false]);
    assert_eq!(answered(&events, Some("another"), find).len(), 0);
    let table = answers_csv(&answers, false).expect("a table");
    assert!(
        table.contains(",true,correct,1,") && table.contains(",false,incorrect,0,"),
        "{table}"
    );
}

#[test]
fn transactions_have_the_columns_that_datashop_asks_for_and_no_name() {
    let (place, course) = practised();
    let text = export(&place, &["--format", "datashop", &course]);
    assert!(report::is_answers(&text), "{text}");
    let mut lines = text
        .lines()
        .map(|line| line.split('\t').collect::<Vec<&str>>());
    let head = lines.next().expect("a header");
    let column = |name: &str| head.iter().position(|cell| *cell == name).expect(name);
    for needed in [
        "Anon Student Id",
        "Session Id",
        "Time",
        "Level (Course)",
        "Problem Name",
        "Selection",
        "Action",
        "Input",
        "KC (Default)",
    ] {
        column(needed);
    }
    let mut tries = BTreeSet::new();
    for line in lines {
        assert_eq!(line.len(), head.len(), "{text}");
        assert!(
            line[column("Anon Student Id")].starts_with("learner-"),
            "{text}"
        );
        assert!(
            ["CORRECT", "INCORRECT", "HINT"].contains(&line[column("Outcome")]),
            "{text}"
        );
        assert!(line[column("Time")].starts_with("2026-03-01 12:"), "{text}");
        tries.insert(line[column("Attempt At Step")].to_owned());
    }
    assert!(tries.contains("2"), "{text}");
}

#[test]
fn statements_are_as_the_specification_of_xapi_asks_for() {
    let (place, course) = practised();
    let text = export(&place, &["--format", "xapi", &course]);
    assert!(report::is_answers(&text), "{text}");
    let statements: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let schema = include_str!("../data/export/xapi.schema.json");
    let schema = serde_json::from_str(schema).expect("a schema");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let wrong: Vec<String> = schema
        .iter_errors(&statements)
        .map(|error| error.to_string())
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    let all = statements.as_array().expect("a list");
    let ids: BTreeSet<&str> = all.iter().filter_map(|one| one["id"].as_str()).collect();
    assert_eq!(ids.len(), all.len(), "each statement has an id of its own");
    assert!(ids.len() >= 5);
    // Written again, they are the same statements: nothing counts twice.
    assert_eq!(export(&place, &["--format", "xapi", &course]), text);
    let hidden = export(&place, &["--format", "xapi", "--pseudonym", &course]);
    assert!(hidden.contains("\"name\": \"learner-"), "{hidden}");
}

/// The schema of statements that the makers of the specification's tests keep, with the
/// patterns of its formats in place of their names.
fn official_schema() -> jsonschema::Validator {
    use serde_json::Value;
    fn names(value: &Value, at: &str, found: &mut Vec<(String, String)>) {
        match value {
            Value::Object(map) => {
                if let Some(Value::String(id)) = map.get("id") {
                    found.push((id.clone(), at.to_owned()));
                }
                let inner = map.iter();
                inner.for_each(|(key, value)| names(value, &format!("{at}/{key}"), found));
            }
            Value::Array(all) => (all.iter().enumerate())
                .for_each(|(n, value)| names(value, &format!("{at}/{n}"), found)),
            _ => {}
        }
    }
    fn settle(value: &mut Value, names: &[(String, String)], formats: &Value) {
        let Value::Object(map) = value else {
            if let Value::Array(all) = value {
                all.iter_mut()
                    .for_each(|value| settle(value, names, formats));
            }
            return;
        };
        if map.get("id").is_some_and(Value::is_string) {
            map.remove("id");
        }
        if let Some(Value::String(to)) = map.get_mut("$ref") {
            let place = names.iter().find(|(name, _)| name == to).expect("a name");
            *to = format!("#{}", place.1);
        }
        // Keys that are addresses, by a pattern for 16 bits.
        let keys = map.get("patternProperties").map(Value::to_string);
        if keys.is_some_and(|keys| keys.contains("uD800")) {
            map.remove("patternProperties");
            map.remove("additionalProperties");
            map.insert(
                "propertyNames".to_owned(),
                serde_json::json!({ "format": "iri" }),
            );
        }
        if let Some(Value::String(format)) = map.get("format").cloned() {
            // Their patterns for these are written for 16 bits; the validator knows them itself.
            match format.ends_with("iri") {
                true => map.insert("format".to_owned(), "iri".into()),
                false => {
                    map.remove("format");
                    map.insert("pattern".to_owned(), formats[&format].clone())
                }
            };
        }
        map.values_mut()
            .for_each(|value| settle(value, names, formats));
    }
    let read = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
    let mut schema = read(include_str!("../data/export/tincan/1.0.1.json"));
    let formats = read(include_str!("../data/export/tincan/formats.json"));
    let mut found = Vec::new();
    names(&schema, "/all", &mut found);
    settle(&mut schema, &found, &formats);
    let whole = serde_json::json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "array",
        "items": { "$ref": "#/all/properties/statement" },
        "all": schema,
    });
    let options = jsonschema::draft7::options().should_validate_formats(true);
    options.build(&whole).expect("a schema")
}

#[test]
fn statements_keep_to_the_official_schema() {
    let schema = official_schema();
    let draft = course().skill(skill("s")).ask(text("one", "s", "one"));
    let learner = Learner::of(draft);
    let id = learner.course.id.to_string();
    let at = |second: i64| jiff::Timestamp::from_second(1_700_000_000 + second).expect("a time");
    let events: Vec<Event> = vec![
        answer("one").of_course(&id).millis(4_217).at(at(1)),
        answer("one").of_course(&id).wrong().mistake("m").at(at(2)),
        answer("one").of_course(&id).partly(0.5).hints(2).at(at(3)),
        answer("one").of_course(&id).gave_up().at(at(4)),
    ];
    let answers = answered(&events, None, |_| Some(&*learner.course));
    let text = report::xapi(&answers, "Zoë");
    let whole: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let wrong = schema.iter_errors(&whole).map(|error| error.to_string());
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new(), "{text}");
    // It refuses what the specification refuses.
    for (place, value) in [
        ("/0/id", serde_json::json!("1")),
        ("/0/timestamp", "yesterday".into()),
        ("/0/result/duration", "4.2 seconds".into()),
        ("/0/result/duration", "PT4.217S".into()),
        ("/0/result/score/scaled", "1".into()),
        ("/0/result/score/scaled", 2.into()),
        ("/0/actor/account/homePage", "no address".into()),
        ("/0/verb/id", "answered".into()),
        ("/0/verb/display", "answered".into()),
        ("/0/object/id", "one".into()),
    ] {
        let mut broken = whole.clone();
        *broken.pointer_mut(place).expect(place) = value.clone();
        assert!(!schema.is_valid(&broken), "{place} = {value}");
    }
    for (place, key) in [
        ("/0", "actor"),
        ("/0/verb", "id"),
        ("/0/actor/account", "name"),
    ] {
        let mut broken = whole.clone();
        let table = broken
            .pointer_mut(place)
            .and_then(|value| value.as_object_mut());
        table.expect(place).remove(key);
        assert!(!schema.is_valid(&broken), "{place} without {key}");
    }
}

#[test]
fn the_whole_record_goes_out_and_comes_back_once() {
    let (place, course) = practised();
    let lines = export(&place, &["--format", "record"]);
    assert!(report::is_answers(&lines), "{lines}");
    for line in lines.lines() {
        let read: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert!(read["event"]["kind"].is_object() || read["event"]["kind"].is_string());
    }
    let other = Place::new();
    let file = other.path().join("record.jsonl");
    std::fs::write(&file, &lines).expect("a file");
    let file = file.to_str().expect("a path");
    let restored = other.run(&["restore", file]);
    assert!(
        restored.status.success(),
        "{}{}",
        out(&restored),
        err(&restored)
    );
    let said = out(&restored);
    assert!(
        said.contains(&format!("{} events came back", lines.lines().count())),
        "{said}"
    );
    // The same progress, and the same lines again.
    let told = |place: &Place| export(place, &["--format", "csv", &course]);
    assert_eq!(told(&other), told(&place));
    assert_eq!(export(&other, &["--format", "record"]), lines);
    // A second time, nothing is missing.
    let again = other.run(&["restore", file]);
    assert!(
        out(&again).contains("No event was missing here"),
        "{}",
        out(&again)
    );
    assert_eq!(export(&other, &["--format", "record"]), lines);
}

/// A line that is no event is told, and the others come back.
#[test]
fn a_line_of_a_record_that_is_no_event_is_told() {
    let (place, _) = practised();
    let lines = export(&place, &["--format", "record"]);
    let other = Place::new();
    let file = other.path().join("record.jsonl");
    let damaged = lines.replacen("\"seq\":", "\"sequence\":", 1) + "\n\n";
    std::fs::write(&file, damaged).expect("a file");
    let restored = other.run(&["restore", file.to_str().expect("a path")]);
    assert!(!restored.status.success());
    let said = out(&restored);
    let whole = lines.lines().count() - 1;
    assert!(
        said.contains(&format!("{whole} events came back")),
        "{said}"
    );
}

#[test]
fn an_export_of_answers_is_written_over_and_other_files_are_not() {
    let (place, course) = practised();
    for format in ["answers", "datashop", "xapi", "record"] {
        let path = place.path().join(format);
        let path = path.to_str().expect("a path");
        let all = ["export", "--format", format, "--output", path];
        let of_one = [&all[..], &[course.as_str()]].concat();
        let args = if format == "record" {
            &all[..]
        } else {
            &of_one
        };
        for _ in 0..2 {
            let done = place.run(args);
            assert!(done.status.success(), "{format}: {}", err(&done));
        }
        let noted = std::fs::read_to_string(path).expect("a file") + "my notes\n";
        std::fs::write(path, &noted).expect("a file");
        let refused = place.run(args);
        assert!(!refused.status.success(), "{format}");
        assert_eq!(std::fs::read_to_string(path).expect("a file"), noted);
    }
}

/// A column of one's own was written over without a word.
#[test]
fn an_export_with_a_column_of_ones_own_is_left_as_it_is() {
    let (place, course) = practised();
    for (format, between) in [("answers", ","), ("datashop", "\t"), ("csv", ",")] {
        let path = place.path().join(format);
        let path = path.to_str().expect("a path");
        let args = ["export", "--format", format, "--output", path, &course];
        assert!(place.run(&args).status.success(), "{format}");
        let written = std::fs::read_to_string(path).expect("a file");
        let more = written.lines().map(|line| format!("{line}{between}mine\n"));
        let more: String = more.collect();
        std::fs::write(path, &more).expect("a file");
        let refused = place.run(&args);
        assert!(
            err(&refused).contains("may hold something of yours"),
            "{format}: {}",
            err(&refused)
        );
        assert_eq!(std::fs::read_to_string(path).expect("a file"), more);
    }
}

#[test]
fn credit_is_written_as_it_was_given() {
    let learner = Learner::of(course().skill(skill("s")).ask(text("one", "s", "one")));
    let id = learner.course.id.to_string();
    let at = jiff::Timestamp::from_second(1_700_000_000).expect("a time");
    let mut event = answer("one").of_course(&id).at(at);
    if let EventKind::Attempt(attempt) = &mut event.kind {
        attempt.verdict = kenning::kinds::Verdict::Partial(0.2);
    }
    let events = [event];
    let answers = answered(&events, None, |_| Some(&*learner.course));
    let table = report::answers_csv(&answers, false).expect("a table");
    assert!(table.contains(",partial,0.2,"), "{table}");
    let lines = report::datashop(&answers, "learner-x").expect("lines");
    assert!(
        lines.contains("\t0.2\t") && report::is_answers(&lines),
        "{lines}"
    );
}

/// India is ahead by five hours and a half, and no zone of whole hours is: an answer was half an
/// hour off.
#[test]
fn a_transaction_is_of_its_time_in_the_zone_that_it_names() {
    let learner = Learner::of(course().skill(skill("s")).ask(text("one", "s", "one")));
    let id = learner.course.id.to_string();
    let at: jiff::Timestamp = "2026-03-02T09:00:00Z".parse().expect("a time");
    let opened = EventKind::Opened {
        course: id.clone(),
        offset_minutes: 330,
    };
    let events = [Event::new(at, opened), answer("one").of_course(&id).at(at)];
    let answers = answered(&events, None, |_| Some(&*learner.course));
    let lines = report::datashop(&answers, "learner-x").expect("lines");
    let wanted = "2026-03-02 15:00:00.000\tEtc/GMT-6\t";
    assert!(lines.contains(wanted), "{lines}");
}

#[test]
fn what_a_format_can_not_do_is_said_and_not_passed_over() {
    let (place, course) = practised();
    for format in ["gift", "xapi", "datashop", "notes", "html"] {
        let refused = place.run(&["export", "--format", format, "--excel", &course]);
        assert!(err(&refused).contains("--excel goes with"), "{format}");
    }
    for args in [
        &["stats", "--numbers", "--format", "json"][..],
        &["stats", "--numbers", "--over-time"],
        &["simulate", "--diary", "--format", "json"],
        &["check", "--summary", "--format", "json", &course],
        &["plan", &course, "--forecast", "--interests", "none"],
        &["courses", "--only", "is:due", "--remove", "x"],
        &["courses", "--only", "is:due", "--write", "x", "y"],
    ] {
        let refused = place.run(args);
        assert_eq!(refused.status.code(), Some(2), "{args:?}");
    }
    // Notes and the names of classes stand in it, whatever the profile is called.
    let refused = place.run(&["export", "--format", "record", "--pseudonym"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(err(&refused).contains("hides nobody"), "{}", err(&refused));
}

#[test]
fn progress_for_programs_says_what_it_is() {
    let (place, course) = practised();
    for args in [["stats", &course], ["export", &course]] {
        let said = place.run(&[&args[..], &["--format", "json"]].concat());
        let told: serde_json::Value = serde_json::from_str(&out(&said)).expect("JSON");
        assert_eq!(
            (&told["type"], &told["format"]),
            (&"progress".into(), &1.into())
        );
    }
}

#[test]
fn notes_hold_what_was_met_and_nothing_else() {
    let (place, course) = practised();
    let path = place.path().join("c.toml");
    let text = std::fs::read_to_string(&path).expect("a course");
    // A skill that nobody has met, and a lesson for the one that was.
    let text = text.replacen(
        "id = \"s\"",
        "id = \"s\"\nlesson = \"Words are *short*.\"",
        1,
    );
    let more = "\n[[skill]]\nid = \"far\"\ntitle = \"Far away\"\nlesson = \"Unseen.\"\n";
    std::fs::write(&path, text + more).expect("a course");
    let notes = export(&place, &["--format", "notes", &course]);
    assert!(notes.contains("Words are *short*."), "{notes}");
    assert!(notes.contains("*Answer:* one"), "{notes}");
    assert!(
        !notes.contains("Far away") && !notes.contains("Unseen"),
        "{notes}"
    );
    let refused = place.run(&["export", "--format", "notes"]);
    assert!(
        err(&refused).contains("Notes are of one course"),
        "{}",
        err(&refused)
    );
}

/// A page of one file: what is in it is escaped, and nothing runs or is loaded.
#[test]
fn a_page_says_what_markdown_says_and_shows_it() {
    let draft = course().skill(skill("s").set("title", "<script>alert(1)</script> & co"));
    let draft = draft.ask(text("one", "s", "one"));
    let mut learner = Learner::of(draft);
    learner.tells(answer("one"));
    let state = [(&*learner.course, &learner.state)];
    let progress = report::progress("ann\"a", state, learner.now);
    let page = report::html(&progress);
    assert!(
        !page.contains("<script") && !page.contains("http"),
        "{page}"
    );
    assert!(
        page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; co"),
        "{page}"
    );
    for part in ["<h2>", "<table>", "<svg ", "<td>", "</html>"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(report::is_html(&page));
    assert!(!report::is_html(
        &page.replace("</table>", "</table>my notes")
    ));
    assert!(!report::is_html("<!doctype html>\n<p>mine</p>\n"));
}

#[test]
fn a_record_is_read_whatever_an_editor_made_of_it() {
    use std::io::Write;
    let (place, _) = practised();
    let lines = export(&place, &["--format", "record"]);
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed
        .write_all(format!("\u{feff}{lines}").as_bytes())
        .expect("it packs");
    let utf16 = |text: &str| {
        text.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>()
    };
    let sorts = [
        ("marked", format!("\u{feff}{lines}").into_bytes()),
        (
            "of Windows",
            format!("\u{feff}{}", lines.replace('\n', "\r\n")).into_bytes(),
        ),
        ("blank first", format!("\n\n{lines}").into_bytes()),
        ("packed", packed.finish().expect("it packs")),
    ];
    for (sort, bytes) in sorts {
        let other = Place::new();
        let file = other.path().join("record.jsonl");
        std::fs::write(&file, bytes).expect("a file");
        let restored = other.run(&["restore", file.to_str().expect("a path")]);
        assert!(
            restored.status.success(),
            "{sort}: {}{}",
            out(&restored),
            err(&restored)
        );
        assert_eq!(export(&other, &["--format", "record"]), lines, "{sort}");
    }
    let other = Place::new();
    let file = other.path().join("record.jsonl");
    std::fs::write(&file, utf16(&format!("\u{feff}{lines}"))).expect("a file");
    let refused = other.run(&["restore", file.to_str().expect("a path")]);
    let said = err(&refused);
    assert!(
        !refused.status.success() && said.contains("UTF-16"),
        "{said}"
    );
}

/// What was recommended, opened, passed over and found useful is a line each, and names nobody.
#[test]
fn what_was_recommended_after_an_answer_goes_with_it() {
    let mut event = answer("q").wrong().at(common::noon());
    let about = event.kind.course().to_owned();
    let mut then = |kind: EventKind| {
        event.at += jiff::SignedDuration::from_secs(1);
        Event::new(event.at, kind)
    };
    let offered = |resource: &str| EventKind::ResourceOffered {
        course: about.clone(),
        resource: resource.into(),
        skill: "s".into(),
        reason: Moment::Missed,
    };
    let after = then(offered("drill"));
    let undone = then(EventKind::Undone {
        course: about.clone(),
    });
    let later = then(offered("begin"));
    let all = [answer("q").wrong().at(common::noon()), after, undone, later];
    let listed = |events: &[Event]| -> Vec<String> {
        let all = report::looked(events, None, |_| None);
        // Without the course, nobody knows what an answer was of.
        assert!(all.iter().all(|of| of.after.is_none()));
        all.iter().map(|of| of.resource.to_owned()).collect()
    };
    assert_eq!(listed(&all[..2]), ["drill"]);
    assert_eq!(listed(&all), ["begin"]);
}

/// Two machines may have sittings of two courses at the same time.
#[test]
fn an_answer_belongs_to_the_sitting_of_its_own_course() {
    let at = |seconds| common::noon() + jiff::SignedDuration::from_secs(seconds);
    let opened = |course: &str, offset_minutes, seconds| {
        let kind = EventKind::Opened {
            course: course.into(),
            offset_minutes,
        };
        Event::new(at(seconds), kind)
    };
    let answer = answer("q").at(at(20));
    let own = answer.kind.course().to_owned();
    let events = [opened(&own, 60, 0), opened("another", -300, 10), answer];
    let all = answered(&events, None, |_| None);
    assert_eq!((all[0].sitting, all[0].offset_minutes), (at(0), 60));
}

/// What is said of an answer says nothing of others: what was recommended after one that is
/// taken back later goes with it, and what was recommended after one that should only not
/// count stays, as in what is kept of resources.
#[test]
fn what_was_recommended_after_an_answer_that_should_not_count_stays() {
    let at = |seconds| common::noon() + jiff::SignedDuration::from_secs(seconds);
    let (first, last) = (answer("p").at(at(0)), answer("q").wrong().at(at(10)));
    let about = first.kind.course().to_owned();
    let named = |event: &Event| match &event.kind {
        EventKind::Attempt(attempt) => Given::of(attempt, event.at),
        kind => panic!("an answer: {kind:?}"),
    };
    let offered = |resource: &str, seconds| {
        let kind = EventKind::ResourceOffered {
            course: about.clone(),
            resource: resource.into(),
            skill: "s".into(),
            reason: Moment::Missed,
        };
        Event::new(at(seconds), kind)
    };
    let contested = |of: &Event, seconds| {
        let kind = EventKind::Contested {
            course: about.clone(),
            answer: named(of),
            version: 0,
            why: Some(Appeal::Right),
        };
        Event::new(at(seconds), kind)
    };
    let taken_back = EventKind::TakenBack {
        course: about.clone(),
        answer: named(&last),
    };
    let listed = |events: &[Event]| -> Vec<String> {
        let all = report::looked(events, None, |_| None);
        all.iter().map(|of| of.resource.to_owned()).collect()
    };
    let all = [
        first.clone(),
        last.clone(),
        offered("drill", 20),
        contested(&first, 30),
        offered("begin", 40),
        Event::new(at(50), taken_back),
    ];
    assert_eq!(listed(&all), Vec::<String>::new());
    let all = [last.clone(), offered("drill", 20), contested(&last, 30)];
    assert_eq!(listed(&all), ["drill"]);
}

#[test]
fn what_came_of_resources_is_a_table() {
    let place = Place::new();
    let dir = place.path().join("sums");
    std::fs::create_dir_all(&dir).expect("a directory");
    let resource = |id: &str, kind: &str| {
        article(id, &["s"])
            .set("kind", kind)
            .set("where", format!("{id}.md"))
            .set("title", "=SUM(1)")
    };
    let mut draft = course()
        .skill(skill("s"))
        .resource(resource("begin", "lesson"))
        .resource(resource("drill", "exercise"));
    for n in 0..8 {
        draft = draft.ask(text(&format!("q{n}"), "s", "yes"));
    }
    std::fs::write(dir.join("course.toml"), draft.toml()).expect("a file");
    std::fs::write(dir.join("begin.md"), "Say yes.\n").expect("a file");
    std::fs::write(dir.join("drill.md"), "Say yes again.\n").expect("a file");
    let path = dir.display().to_string();
    let args = ["practice", &path, "--plain", "--no-teaching", "--seed", "1"];
    let lines = ":resource\n:useful\nyes\n\nno\n\nno\n\nyes\n\nquit\n";
    let done = place.type_in(&args, lines);
    assert!(done.status.success(), "{}", err(&done));
    let table = export(&place, &["--format", "resources", &path]);
    assert!(report::is_answers(&table), "{table}");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let head = reader.headers().expect("a header").clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(|line| line.expect("a line")).collect();
    let cell = |row: usize, name: &str| {
        let at = head.iter().position(|cell| cell == name).expect(name);
        rows[row][at].to_owned()
    };
    assert_eq!(rows.len(), 2, "{table}");
    assert_eq!(
        (cell(0, "resource"), cell(0, "recommended")),
        ("begin".into(), "new".into())
    );
    assert_eq!(
        (cell(0, "passed_over"), cell(0, "useful")),
        ("false".into(), "true".into())
    );
    assert_eq!(
        (cell(0, "right_after"), cell(0, "wrong_after")),
        ("1".into(), "2".into())
    );
    assert!(
        cell(0, "opened").parse::<jiff::Timestamp>().is_ok(),
        "{table}"
    );
    assert_eq!(
        (cell(1, "resource"), cell(1, "recommended")),
        ("drill".into(), "missed".into())
    );
    assert_eq!(
        (cell(1, "passed_over"), cell(1, "opened")),
        ("true".into(), String::new())
    );
    assert_eq!(cell(1, "title"), "'=SUM(1)", "no cell is a formula");
    assert!(
        !table.contains(&place.path().display().to_string()),
        "no path"
    );
    // Spreadsheets get theirs; kenning knows both again and writes over them, and over nothing else.
    let excel = export(&place, &["--format", "resources", "--excel", &path]);
    assert!(
        excel.starts_with("\u{feff}format;at;") && report::is_answers(&excel),
        "{excel}"
    );
    let file = place.path().join("r.csv");
    let to = [
        "--format",
        "resources",
        "--output",
        file.to_str().expect("a path"),
    ];
    export(&place, &to);
    export(&place, &to);
    std::fs::write(&file, table + "mine,,\n").expect("written");
    let refused = place.run(&[&["export"], &to[..]].concat());
    assert!(!refused.status.success(), "it was changed by hand");
}

/// Where nothing can be noted in a home, what was written is written, and that is said.
#[cfg(target_os = "linux")]
#[test]
fn an_export_from_a_home_that_can_only_be_read_is_no_failure() {
    let (place, course) = practised();
    let log = common::files_below(place.path()).into_iter();
    let profile = log
        .filter_map(|path| Some(path.parent()?.to_owned()))
        .find(|dir| {
            dir.parent()
                .is_some_and(|above| above.ends_with("profiles"))
        })
        .expect("a profile");
    let log = profile.join("access.log");
    std::fs::remove_file(&log).ok();
    // Nobody may write to it, not even who may do anything.
    std::os::unix::fs::symlink("/proc/sys/kernel/osrelease", &log).expect("a link");
    for format in ["markdown", "answers", "notes", "apkg"] {
        let path = place
            .path()
            .join(format!("out.{format}"))
            .display()
            .to_string();
        let done = place.run(&["export", "--format", format, "--output", &path, &course]);
        assert!(done.status.success(), "{format}: {}", err(&done));
        assert!(out(&done).contains(&path), "{format}: {}", out(&done));
    }
}
