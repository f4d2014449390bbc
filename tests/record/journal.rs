//! What lies on disk stays readable: every event as older versions wrote it.
//!
//! `tests/data/journal/events.log` is a segment with every variant of an event and
//! every field set. Its lines never change: a new variant or field adds lines at the
//! end, here and in [`later`]. The database's form of the same events is
//! `packed.txt`, which the unit test of `src/record/stamped.rs` reads.

use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use kenning::journal::{
    Appeal, Attempt, Event, EventKind, Given, Instruction, Moment, Occasion, Override, Stands,
    Taught, in_time,
};
use kenning::kinds::{Rating, Verdict};
use kenning::record::{Log, Mark, read_since};
use serde_json::Value;
use syn::{Fields, Item};

const GOLDEN: &str = include_str!("../data/journal/events.log");
const DEVICE: &str = "0123456789abcdef";

fn course() -> String {
    "spanish".into()
}

fn question() -> String {
    "mañana".into()
}

fn skill() -> String {
    "greetings".into()
}

/// An answer with every field set.
fn full() -> Attempt {
    Attempt {
        course: course(),
        question: question(),
        step: Some(65_535),
        seed: u64::MAX,
        verdict: Verdict::Correct,
        grade: Some(Rating::Again),
        hints: 255,
        bottom_out: true,
        millis: 600_000,
        mistake: Some("no-tilde".into()),
        answer: Some("manana \"\\\u{1f600}".into()),
    }
}

/// An answer of which nothing is told that may be left out.
fn bare() -> Attempt {
    Attempt {
        step: None,
        seed: 0,
        verdict: Verdict::GaveUp,
        grade: None,
        hints: 0,
        bottom_out: false,
        millis: 0,
        mistake: None,
        answer: None,
        ..full()
    }
}

/// Answers with every verdict and every grade.
fn answers() -> Vec<EventKind> {
    let told = |verdict, grade| Attempt {
        verdict,
        grade: Some(grade),
        ..full()
    };
    let answers = [
        full(),
        told(Verdict::Partial(0.25), Rating::Hard),
        told(Verdict::Incorrect, Rating::Good),
        told(Verdict::GaveUp, Rating::Easy),
        bare(),
    ];
    answers.map(EventKind::Attempt).into()
}

/// Every decision over the tutor's head.
fn decisions() -> Vec<EventKind> {
    let (course, question, skill) = (course(), question(), skill());
    let actions = [
        Override::Bury {
            question: question.clone(),
        },
        Override::Suspend {
            question: question.clone(),
        },
        Override::Resume {
            question: question.clone(),
        },
        Override::Known {
            skill: skill.clone(),
        },
        Override::Reset { skill },
        Override::Pin { question },
    ];
    let decided = actions.map(|action| EventKind::Override {
        course: course.clone(),
        action,
    });
    decided.into()
}

/// The name of an answer.
fn given(step: Option<u16>) -> Given {
    Given {
        at: "2026-03-01T12:00:00.007Z".parse().expect("a date"),
        question: question(),
        step,
        seed: u64::MAX,
    }
}

/// What came after [`EventKind::Override`].
fn later() -> Vec<EventKind> {
    vec![
        EventKind::Opened {
            course: course(),
            offset_minutes: -570,
        },
        EventKind::Probed(full()),
        EventKind::Probed(bare()),
        EventKind::Placed {
            course: course(),
            known: vec![skill(), "numbers".into()],
        },
        EventKind::Planned {
            course: course(),
            plan: "goal = \"support\"\n[budget]\nnew = 2\n".into(),
        },
        EventKind::Tuned {
            parameters: vec![0.1, -2.5, 3.0e-7],
        },
        EventKind::Erased { course: course() },
        EventKind::AnswersKept { kept: true },
        EventKind::NotTuned {},
        EventKind::Retried {
            attempt: full(),
            number: 2,
            told: true,
        },
        EventKind::Appealed {
            course: course(),
            question: question(),
            version: u64::MAX,
            why: Appeal::Right,
        },
        EventKind::Appealed {
            course: course(),
            question: question(),
            version: 0,
            why: Appeal::Broken,
        },
        EventKind::Tested {
            attempt: full(),
            form: 2,
        },
        EventKind::TestEnded {
            course: course(),
            form: 2,
        },
        EventKind::TestOffered {
            course: course(),
            when: Occasion::Start,
        },
        EventKind::TestOffered {
            course: course(),
            when: Occasion::End,
        },
        EventKind::TestOffered {
            course: course(),
            when: Occasion::Later,
        },
        EventKind::TestDeclined { course: course() },
        EventKind::Taught(Taught {
            course: course(),
            skill: skill(),
            question: Some(question()),
            seed: u64::MAX,
            how: Instruction::Example,
            millis: 600_000,
            passed: true,
        }),
        EventKind::Taught(Taught {
            course: course(),
            skill: skill(),
            question: None,
            seed: 0,
            how: Instruction::Lesson,
            millis: 0,
            passed: false,
        }),
        EventKind::SittingsLast { minutes: 20 },
        EventKind::Versioned {
            course: course(),
            version: "2026-11".into(),
        },
        EventKind::Regraded {
            course: course(),
            answers: vec![given(Some(3)), given(None)],
            right: true,
        },
        EventKind::Regraded {
            course: course(),
            answers: Vec::new(),
            right: false,
        },
        EventKind::TakenBack {
            course: course(),
            answer: given(None),
        },
        EventKind::Interested {
            course: course(),
            themes: vec!["sport".into(), "music".into()],
        },
        EventKind::Interested {
            course: course(),
            themes: Vec::new(),
        },
        EventKind::Reviewed {
            attempt: full(),
            offset_minutes: 330,
            from: "Anki".into(),
        },
        EventKind::Reviewed {
            attempt: bare(),
            offset_minutes: -60,
            from: "Anki".into(),
        },
        EventKind::Noted {
            course: course(),
            question: question(),
            text: "la mano, not el: \u{e9} \"quoted\"".into(),
        },
        EventKind::Bookmarked {
            course: course(),
            question: question(),
            marked: true,
        },
        EventKind::Assigned {
            course: course(),
            class: "7b".into(),
            plan: "from = \"Ms L\u{f3}pez\"\nhints = false\n".into(),
        },
        EventKind::ResourceOffered {
            course: course(),
            resource: "a-letter".into(),
            skill: skill(),
            reason: Moment::New,
        },
        EventKind::ResourceOffered {
            course: course(),
            resource: "a-letter".into(),
            skill: skill(),
            reason: Moment::Missed,
        },
        EventKind::ResourceOffered {
            course: course(),
            resource: "a-letter".into(),
            skill: skill(),
            reason: Moment::Stuck,
        },
        EventKind::ResourceOpened {
            course: course(),
            resource: "a-letter".into(),
            skill: skill(),
        },
        EventKind::ResourceRated {
            course: course(),
            resource: "a-letter".into(),
            skill: skill(),
            useful: true,
        },
        EventKind::Tagged {
            course: course(),
            question: question(),
            tags: vec!["exam".into(), "año/1".into()],
        },
        EventKind::SittingStands {
            course: course(),
            stands: Stands {
                answered: 12,
                correct: 9,
                millis: 245_000,
                minutes: Some(10),
                questions: None,
                focus: Some(skill()),
            },
        },
        EventKind::SittingStands {
            course: course(),
            stands: Stands::default(),
        },
        EventKind::Contested {
            course: course(),
            answer: given(None),
            version: u64::MAX,
            why: Some(Appeal::Broken),
        },
        EventKind::Contested {
            course: course(),
            answer: given(None),
            version: 7,
            why: None,
        },
        EventKind::Override {
            course: course(),
            action: Override::Withdrawn { skill: skill() },
        },
        EventKind::AskedAs {
            course: course(),
            answer: given(Some(3)),
            sum: u32::MAX,
        },
        EventKind::Helped {
            course: course(),
            answer: given(None),
            hints: u8::MAX,
            given: u16::MAX,
            walked: true,
        },
    ]
}

/// The events of the golden file. Variants first stand in the order of
/// `src/journal/event.rs`, which is the order of their numbers in the database.
fn events() -> Vec<Event> {
    let mut kinds = vec![EventKind::SittingStarted { course: course() }];
    kinds.extend(answers());
    kinds.extend([
        EventKind::Skipped {
            course: course(),
            question: question(),
        },
        EventKind::Undone { course: course() },
        EventKind::SittingEnded { course: course() },
        EventKind::LessonRead {
            course: course(),
            skill: skill(),
        },
    ]);
    kinds.extend(decisions());
    kinds.extend(later());
    let first: Timestamp = "2026-03-01T12:00:00.007Z".parse().expect("a date");
    let at = |n| first + SignedDuration::from_secs(n);
    let timed = kinds.into_iter().zip(0..);
    timed.map(|(kind, n)| Event { at: at(n), kind }).collect()
}

/// A profile's directory of the device that wrote the golden file.
fn profile() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().expect("a folder for the test");
    std::fs::write(dir.path().join("device"), format!("{DEVICE}\n")).expect("a file");
    std::fs::create_dir(dir.path().join("events")).expect("a folder");
    let segment = dir.path().join(format!("events/{DEVICE}-2026-03.log"));
    (dir, segment)
}

/// The JSON of a line, behind its checksum.
fn json(line: &str) -> Value {
    serde_json::from_str(&line[9..]).expect("JSON")
}

/// The only key of an object and what it holds; a name alone holds nothing.
fn variant(value: &Value) -> (&str, &Value) {
    match value {
        Value::String(name) => (name, &Value::Null),
        value => {
            let mut entries = value.as_object().expect("a variant").iter();
            let (name, held) = entries.next().expect("one key");
            assert!(entries.next().is_none(), "one key");
            (name, held)
        }
    }
}

/// Whether all that an older version wrote is in what is written now.
fn holds_all(now: &Value, old: &Value) -> bool {
    match (now, old) {
        (Value::Object(now), Value::Object(old)) => old
            .iter()
            .all(|(key, old)| now.get(key).is_some_and(|now| holds_all(now, old))),
        _ => now == old,
    }
}

#[test]
fn events_of_older_versions_read_as_they_were_meant() {
    let (dir, segment) = profile();
    std::fs::write(&segment, GOLDEN).expect("a file");
    let back = read_since(dir.path(), &Mark::default());
    let back = back.expect("it can be read").expect("from its beginning");
    assert_eq!((back.damaged, back.unknown), (0, 0));
    // What was brought in is read where it belongs by its time.
    let expected = in_time(events());
    for (read, event) in back.events.iter().zip(&expected) {
        assert_eq!(read, event);
    }
    assert_eq!(back.events.len(), expected.len(), "a line for each event");
}

#[test]
fn events_are_written_as_older_versions_wrote_them() {
    let (dir, segment) = profile();
    let events = events();
    let now = events[0].at;
    let mut log = Log::open(dir.path(), now).expect("a fresh record opens");
    log.append(&events).expect("it is kept");
    drop(log);
    let written = std::fs::read_to_string(&segment).expect("it is there");
    let name = |line: &str| variant(&json(line)["event"]["kind"]).0.to_owned();
    let golden: Vec<&str> = GOLDEN.lines().collect();
    for (n, (old, now)) in golden.iter().zip(written.lines()).enumerate() {
        // Where fields were added since, a later line of the variant has them.
        let mut later = golden[n + 1..].iter();
        let outgrown = json(now) != json(old) && later.any(|later| name(later) == name(old));
        let holds = now == *old || outgrown && holds_all(&json(now), &json(old));
        assert!(holds, "written before:\n{old}\nand now:\n{now}");
    }
    let missing: Vec<&str> = written.lines().skip(golden.len()).collect();
    assert!(
        missing.is_empty(),
        "add to the end of tests/data/journal/events.log:\n{}",
        missing.join("\n")
    );
    assert_eq!(written.lines().count(), golden.len());
}

/// Variants of an enum and fields of a struct or variant, in the order of the source.
struct Shape {
    name: String,
    fields: Vec<String>,
}

fn named(fields: &Fields) -> Vec<String> {
    let names = fields.iter().filter_map(|field| field.ident.as_ref());
    names.map(ToString::to_string).collect()
}

/// The shapes of a type: one for a struct, one for each variant of an enum.
fn shapes(file: &str, of: &str) -> Vec<Shape> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let source = std::fs::read_to_string(path).expect("the source");
    let items = syn::parse_file(&source).expect("Rust").items;
    let found = items.into_iter().find_map(|item| match item {
        Item::Struct(item) if item.ident == of => Some(vec![Shape {
            name: of.into(),
            fields: named(&item.fields),
        }]),
        Item::Enum(item) if item.ident == of => {
            let variants = item.variants.iter().map(|variant| Shape {
                name: variant.ident.to_string(),
                fields: named(&variant.fields),
            });
            Some(variants.collect())
        }
        _ => None,
    });
    found.unwrap_or_else(|| panic!("{file} has no {of}"))
}

/// The keys of an object as they stand in its text: [`Value`] sorts them.
fn keys(text: &str, of: &Value) -> Vec<String> {
    let object = of.as_object().expect("an object");
    let mut keys: Vec<String> = object.keys().cloned().collect();
    keys.sort_by_key(|key| text.find(&format!("\"{key}\":")));
    keys
}

/// Each variant and the text of its fields, the first time it stands in the golden file.
fn check<'a>(
    shapes: &[Shape],
    written: impl Iterator<Item = (&'a str, &'a Value, &'a str)>,
    what: &str,
) {
    let mut seen: Vec<(&str, Vec<String>)> = Vec::new();
    for (name, held, line) in written {
        let fields = match held {
            Value::Object(_) => keys(line, held),
            _ => Vec::new(),
        };
        match seen.iter_mut().find(|(seen, _)| *seen == name) {
            // What was added later stands at the end.
            Some((_, known)) => {
                assert!(fields.starts_with(known), "{what}: {name}: {fields:?}");
                *known = fields;
            }
            None => seen.push((name, fields)),
        }
    }
    let names: Vec<&str> = shapes.iter().map(|shape| shape.name.as_str()).collect();
    let golden: Vec<&str> = seen.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        names, golden,
        "{what}: a new variant goes to the end, there and in the golden file; none goes away"
    );
    for (shape, (name, fields)) in shapes.iter().zip(&seen) {
        if !shape.fields.is_empty() {
            assert_eq!(
                &shape.fields, fields,
                "{what}: {name}: a new field goes to the end, and gets a line in the golden file"
            );
        }
    }
}

#[test]
fn the_golden_file_has_every_variant_and_field_in_order() {
    let lines: Vec<(Value, &str)> = GOLDEN.lines().map(|line| (json(line), line)).collect();
    let kinds: Vec<(&str, &Value, &str)> = lines
        .iter()
        .map(|(json, line)| {
            let (name, held) = variant(&json["event"]["kind"]);
            (name, held, *line)
        })
        .collect();
    let file = "src/journal/event.rs";
    check(
        &shapes(file, "EventKind"),
        kinds.iter().copied(),
        "EventKind",
    );
    let of = |wanted: &str| {
        let wanted = wanted.to_owned();
        kinds
            .iter()
            .filter(move |(name, ..)| *name == wanted)
            .copied()
    };
    let attempts = of("Attempt").map(|(_, held, line)| ("Attempt", held, line));
    check(&shapes(file, "Attempt"), attempts, "Attempt");
    let taught = of("Taught").map(|(_, held, line)| ("Taught", held, line));
    check(&shapes(file, "Taught"), taught, "Taught");
    let actions = of("Override").map(|(_, held, line)| {
        let (name, inner) = variant(&held["action"]);
        (name, inner, line)
    });
    check(&shapes(file, "Override"), actions, "Override");

    // Their names are written in small letters.
    let small = |of: &str| -> Vec<String> {
        let shapes = shapes("src/kinds/answer.rs", of);
        shapes.iter().map(|s| s.name.to_lowercase()).collect()
    };
    let mut verdicts: Vec<&str> = Vec::new();
    let mut grades: Vec<&str> = Vec::new();
    for (_, attempt, _) in of("Attempt") {
        verdicts.push(variant(&attempt["verdict"]).0);
        grades.extend(attempt["grade"].as_str());
    }
    verdicts.dedup();
    grades.dedup();
    assert_eq!(small("Verdict"), verdicts);
    assert_eq!(small("Rating"), grades);
}
