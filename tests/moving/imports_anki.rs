//! `kenning import anki`: packages of all generations and notes as text become courses that
//! `check` accepts, and the history of their cards goes on here.
//!
//! Anki itself made the packages, `tests/data/import/anki/make.py` says how; `small.py` made
//! `templates.apkg`. All of them but this and `first.apkg` hold the same notes.

use crate::common;
use crate::imported;

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use fsrs::{FSRS, FSRSItem, FSRSReview};
use imported::{Imported, import, refuse};
use jiff::Timestamp;
use kenning::desk::{Desk, Options, Start};
use kenning::journal::{Event, EventKind};
use kenning::learner::{State, day_at};
use kenning::session::{Input, Phase};
use zip::write::SimpleFileOptions;

const PACKAGES: [&str; 4] = ["new.apkg", "legacy.apkg", "new.colpkg", "legacy.colpkg"];

fn fixture(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join("tests/data/import/anki").join(name)
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(fixture(name)).expect("a fixture")
}

/// The text of a question in a course by the end of its source, which names its note.
#[track_caller]
fn question(course: &imported::Course, guid: &str) -> toml::Table {
    let source = format!("Anki, note {guid}, ");
    let files = course.files.iter();
    let tables = files.filter_map(|(_, file)| file.get("question")?.as_array());
    let mut all = tables.flatten().filter_map(toml::Value::as_table);
    let found = all.find(|table| {
        table["source"]
            .as_str()
            .is_some_and(|s| s.starts_with(&source))
    });
    found
        .unwrap_or_else(|| panic!("no question of {guid}"))
        .clone()
}

fn says(table: &toml::Table, key: &str) -> String {
    let value = table.get(key);
    value.map_or_else(String::new, |value| match value.as_str() {
        Some(text) => text.to_owned(),
        None => value.to_string(),
    })
}

#[test]
fn every_generation_of_packages_becomes_the_same_course() {
    let mut texts = Vec::new();
    for package in PACKAGES {
        let brought = import("anki", &format!("anki/{package}"));
        brought.passes_check();
        brought.says("7 skills, 35 items");
        brought.says("19 reviews that Anki kept are recorded");
        brought.says("1 question is put away as it was in Anki");
        let text = brought.text();
        // What names the package.
        let (_, rest) = text.split_once("[[skill]]").expect("skills");
        texts.push(rest.to_owned());
    }
    assert!(texts.windows(2).all(|two| two[0] == two[1]));
    let first = import("anki", "anki/first.apkg");
    first.passes_check();
    first.says("Wrote the course anki-country-capitals");
    first.says("2 items");
    first.says("All of it came along.");
}

#[test]
fn several_decks_are_called_as_their_file() {
    let of = |name: &str| Imported::of("anki", name, b"#deck column:1\nA\tsol\tsun\nB\tmar\tsea\n");
    of("Two decks.txt").says("Wrote the course anki-two-decks ");
    of("others.txt").says("Wrote the course anki-others ");
    // The time of an export is not its name.
    let dated = of("collection-2026-03-01@12-00-00.txt");
    dated.says("Wrote the course anki-collection ");
    assert!(dated.text().contains("title = \"collection\""));
    of("Words-2026.txt").says("Wrote the course anki-words-2026 ");
}

#[test]
fn each_type_of_note_has_its_kind_of_question() {
    let course = import("anki", "anki/new.apkg").course();
    assert_eq!(
        course.all("skill", "title"),
        [
            "Biology",
            "Geography",
            "Geography: Rivers",
            "Marks",
            "Marks: verbs",
            "Maths",
            "Spanish"
        ]
    );
    let plain = question(&course, "plain-0001");
    assert_eq!(says(&plain, "kind"), "card");
    assert_eq!(says(&plain, "answer"), "Paris");
    let both = question(&course, "revers0001");
    assert_eq!(says(&both, "both-ways"), "true");
    assert_eq!(says(&question(&course, "option0001"), "both-ways"), "true");
    assert_eq!(says(&question(&course, "option0002"), "both-ways"), "");
    let typed = question(&course, "typed00001");
    assert_eq!(
        (says(&typed, "kind"), says(&typed, "answer")),
        ("text".into(), "comer".into())
    );
    let blanks = question(&course, "cloze00001");
    assert_eq!(says(&blanks, "blanks"), "each");
    assert_eq!(
        says(&blanks, "text"),
        "The [[heart]] pumps [[blood||what?]] through the **body**."
    );
    assert_eq!(says(&blanks, "explanation"), "Harvey found it.");
    // Two blanks of one number are one question.
    let same = question(&course, "cloze00002");
    assert_eq!(
        says(&same, "text"),
        "[[Arteries]] lead away, [[veins]] back; capillaries join them."
    );
    // What can't be typed is thought of.
    let long = question(&course, "cloze00003");
    assert_eq!(says(&long, "kind"), "card");
    assert!(
        says(&long, "prompt").starts_with(r"Energy: **\[…\]**."),
        "{long}"
    );
    assert!(
        says(&long, "answer").starts_with("Energy: $E = m c^2$."),
        "{long}"
    );
}

#[test]
fn a_text_whose_blanks_are_typed_stands_once() {
    let brought = import("anki", "anki/templates.apkg");
    brought.passes_check();
    let blanks = question(&brought.course(), "typecloze1");
    assert_eq!(
        says(&blanks, "text"),
        "Water boils at [[100]] degrees [[Celsius]]"
    );
    assert_eq!(says(&blanks, "explanation"), "At the sea.");
}

#[test]
fn what_is_shown_on_request_comes_along() {
    let course = import("anki", "anki/templates.apkg").course();
    let card = question(&course, "hintback01");
    assert_eq!(says(&card, "answer"), "bread  \nas in panini");
    let blank = question(&course, "hintcloze1");
    assert_eq!(says(&blank, "explanation"), "Harvey found it.");
    let hints: Vec<_> = blank["hints"].as_array().expect("hints").iter().collect();
    assert_eq!(hints.len(), 2);
    assert_eq!(hints[0].as_str(), Some("It is red."));
    assert_eq!(hints[1].as_str(), Some("The heart beats."));
}

#[test]
fn a_blank_with_two_numbers_is_asked_with_both() {
    let brought = import("anki", "anki/templates.apkg");
    let course = brought.course();
    let first = question(&course, "shared0001");
    assert_eq!(says(&first, "text"), "[[Lima]] lies in Peru.");
    let id = says(&first, "id").replace("-c1", "-c2");
    let second = course.question(&id);
    assert_eq!(says(second, "text"), "[[Lima]] lies in [[Peru]].");
    assert!(
        !brought.said.contains("no blank of its own"),
        "{}",
        brought.said
    );
}

#[test]
fn readings_are_shown_as_the_template_says() {
    let course = import("anki", "anki/templates.apkg").course();
    let card = question(&course, "furigana01");
    assert_eq!(says(&card, "prompt"), "日本語 (にほんご)を話 (はな)す");
    assert_eq!(
        says(&card, "answer"),
        "日本語を話す / にほんごをはなす / to speak Japanese"
    );
}

#[test]
fn templates_are_filled_and_html_becomes_markdown() {
    let course = import("anki", "anki/new.apkg").course();
    let river = question(&course, "river00001");
    assert_eq!(
        says(&river, "prompt"),
        "How long is the Rhine?  \n(no picture)"
    );
    assert_eq!(
        says(&river, "answer"),
        "1230 km  \nIt flows into the North Sea."
    );
    let id = format!("{}-2", says(&river, "id"));
    let mouth = course.question(&id);
    assert_eq!(says(mouth, "kind"), "text");
    assert_eq!(says(mouth, "answer"), "the North Sea");
    assert!(says(mouth, "hints").contains("1230"), "{mouth}");
    let html = question(&course, "html)$%.01");
    assert_eq!(
        says(&html, "prompt"),
        "Which of these is **longest**, and which is *shortest*?\n\n- Rhine\n- Danube"
    );
    let answer = says(&html, "answer");
    for part in [
        "The **Danube** & the *Rhine*.",
        "| river | km |\n| --- | --- |\n| Danube | 2850 |",
        "```\nls -l | wc\n# two lines\n```",
        "1. first\n2. second",
    ] {
        assert!(answer.contains(part), "{part}\n{answer}");
    }
    let marks = question(&course, "marks00001");
    assert_eq!(
        says(&marks, "prompt"),
        "Is *this* **bold** word at [example](<https://example.org/a>)?"
    );
    let answer = says(&marks, "answer");
    assert!(
        answer.starts_with(r"H₂O, m², x^(ab), {x} and \[\[y\]\]"),
        "{answer}"
    );
    assert!(
        answer.contains("> quoted") && answer.contains("漢 (kan)"),
        "{answer}"
    );
    assert!(!answer.contains("alert"), "{answer}");
    let maths = question(&course, "maths00001");
    assert_eq!(says(&maths, "prompt"), r"What is $\frac{1}{2} + x^2$ at 1?");
    assert_eq!(
        says(&maths, "answer"),
        r"It is $$\frac{3}{2}$$ or $1.5$, $1\frac12$."
    );
    let picture = question(&course, "pictur0001");
    let figure = picture["figure"][0].as_table().expect("a figure");
    assert_eq!(says(figure, "alt"), "a dot");
    assert!(says(figure, "file").starts_with("pictures/"), "{figure}");
}

#[test]
fn what_does_not_come_along_is_named_and_counted() {
    let brought = import("anki", "anki/new.apkg");
    for line in [
        "3 items were left out:",
        "1 × nothing can be read on the back (Only a front)",
        "1 × it asks for parts of a picture (",
        "1 × the number of the card has no blank of its own in the text (Canberra was founded in 1913.)",
        "12 items came with a loss:",
        "2 × a blank is too long or more than words to be typed, so it is a card (",
        "1 × a picture on the back was left out (Which colour is this?)",
        "1 × a sound was left out (How does it sound?",
        "1 × a formula is shown as it is written, for it uses what kenning can't show (",
        "1 × a picture has no description (Volga)",
        "1 × a picture lies on another computer, or in the text itself (Who is it?)",
        "1 × a picture is missing in the package (What is it?)",
        "1 × a picture is of a format that courses can't have, or is damaged (And this?)",
        "1 × a video, a drawing or a form was left out (See)",
        "1 × the voice that reads a field was left out (hola)",
        "1 × what is to be typed is too long or more than words, so it is a card (Say all.)",
        "1 × reviews before the card was begun anew don't count (The heart pumps blood",
    ] {
        brought.says(line);
    }
}

#[test]
fn notes_as_text_become_the_same_questions() {
    let brought = import("anki", "anki/notes.txt");
    brought.passes_check();
    let (text, package) = (brought.course(), import("anki", "anki/new.apkg").course());
    for guid in [
        "plain-0001",
        "revers0001",
        "option0001",
        "typed00001",
        "cloze00001",
        "maths00001",
    ] {
        assert_eq!(question(&text, guid), question(&package, guid), "{guid}");
    }
    brought.says("4 × a picture is not in this file; a package (.apkg) would have it (");
    // Without columns that say more, a line is a card.
    let bare = Imported::of(
        "anki",
        "few.txt",
        b"#separator:semicolon\n#deck:Few\nsol;sun & <moon>\nmar;sea\n",
    );
    bare.passes_check();
    bare.says("Wrote the course anki-few");
    let barest = Imported::of("anki", "Few words.txt", b"sol\tsun\nmar\tsea\n");
    barest.passes_check();
    barest.says("Wrote the course anki-few-words");
    assert_eq!(barest.course().all("skill", "title"), ["Few words"]);
    assert!(
        bare.text().contains(r#"answer = 'sun & \<moon\>'"#),
        "{}",
        bare.text()
    );
}

#[test]
fn a_card_of_several_is_named_where_it_alone_is_left_out() {
    let notes = b"#notetype:Basic (and reversed card)\nvaca\t[sound:snd.mp3]\nmar\tsea\n";
    let brought = Imported::of("anki", "few.txt", notes);
    brought.says("1 × nothing can be read on the front (the second card of vaca)");
    brought.says("1 × nothing can be read on the back (the first card of vaca)");
}

#[test]
fn a_text_holds_no_sounds_and_says_no_more_of_a_note_than_it_knows() {
    let notes = b"#separator:tab\n#html:true\nvaca [sound:snd.mp3]\tcow\nmar\tsea [sound:s.mp3]\nsol\tsun\n";
    let brought = Imported::of("anki", "few.txt", notes);
    brought.says("All of it came along.");
    brought.says("2 notes name a sound. A file of text holds none");
    // Where there is neither a deck nor an id, the file is where a note comes from.
    assert!(
        brought.text().contains("few.txt") && !brought.text().contains("deck"),
        "{}",
        brought.text()
    );
    let notes = b"#separator:tab\n#deck:Food\n#guid column:1\ng1\tpan\tbread\n";
    let brought = Imported::of("anki", "few.txt", notes);
    assert!(
        brought
            .text()
            .contains("source = \"Anki, note g1, deck Food\""),
        "{}",
        brought.text()
    );
}

/// In a file that names no guid, notes with the same first field may be different ones.
#[test]
fn notes_with_the_same_front_and_another_back_all_come_along() {
    let notes = b"#separator:tab\ndup\t1\ndup\t2\ndup\t1\nother\tx\ndup\t3\n";
    let brought = Imported::of("anki", "few.txt", notes);
    brought.says("1 \u{d7} the same note stands twice");
    for answer in ["1", "2", "3", "x"] {
        assert!(
            brought.text().contains(&format!("answer = \"{answer}\"")),
            "{}",
            brought.text()
        );
    }
}

#[test]
fn notes_with_blanks_need_no_first_blank() {
    let notes = b"#separator:tab\n#notetype:Cloze\n{{c2::Only two}} here; {{c3::and}} three.\n";
    let brought = Imported::of("anki", "few.txt", notes);
    brought.says("All of it came along.");
    let text = brought.text();
    assert!(
        text.contains("text = \"[[Only two]] here; and three.\""),
        "{text}"
    );
    assert!(
        text.contains("text = \"Only two here; [[and]] three.\""),
        "{text}"
    );
}

/// What was learned of a blank stays with it where another one is put before it: its id goes by
/// its number.
#[test]
fn a_blank_that_is_put_before_others_takes_nothing_from_them() {
    let ids = |text: &str| {
        let head = "#separator:tab\n#notetype:Cloze\n#guid column:1\n";
        let brought = Imported::of("anki", "few.txt", format!("{head}g1\t{text}\n").as_bytes());
        brought.passes_check();
        let shown = brought.run(&["show", "DIR"]);
        let asked = shown.lines().filter_map(|line| line.split_once(": cloze"));
        let asked: Vec<String> = asked.map(|(id, _)| id.to_owned()).collect();
        (asked, brought.course().all("question", "text"))
    };
    let (one, _) = ids("The {{c1::cat}} and {{c2::dog}}");
    assert!(one[0].ends_with(".1") && one[1].ends_with(".2"), "{one:?}");
    let (two, texts) = ids("The {{c3::red}} {{c1::cat}} and {{c2::dog}}");
    let stem = one[0].trim_end_matches(".1");
    let named: Vec<String> = (1..=3).map(|n| format!("{stem}-c{n}")).collect();
    assert_eq!(two, named);
    assert_eq!(texts[0], "The red [[cat]] and dog");
}

/// Runs kenning in a folder; it must go well.
fn kenning(dir: &Path, now: &str, args: &[&str]) -> String {
    let done = Command::new(env!("CARGO_BIN_EXE_kenning"))
        .args(args)
        .env("KENNING_HOME", dir.join("home"))
        .env("KENNING_NOW", now)
        .current_dir(dir)
        .output()
        .expect("kenning starts");
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(
        done.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&done.stderr)
    );
    said
}

fn desk(dir: &Path) -> Desk {
    let options = Options {
        home: Some(dir.join("home")),
        now: Some("2024-04-01T12:00:00Z".parse().expect("a date")),
        ..Options::default()
    };
    Desk::open(&options).expect("it opens")
}

const NOW: &str = "2024-04-01T12:00:00Z";

/// Days from the first review, and grades.
type Reviews = &'static [(f64, u32)];

/// Reviews as make.py writes them: days from the first, and the grade. Of those of each card
/// its own FSRS takes these into account.
const REVIEWS: [(&str, &str, Reviews); 5] = [
    (
        "plain-0001",
        "",
        &[
            (0.0, 3),
            (0.01, 3),
            (1.0, 3),
            (4.0, 1),
            (4.01, 3),
            (6.0, 2),
            (10.0, 4),
        ],
    ),
    ("revers0001", "", &[(0.0, 3), (0.01, 3), (2.0, 4)]),
    ("revers0001", ".back", &[(0.0, 3), (0.01, 3)]),
    // Those before it was set back to new don't count.
    ("cloze00001", ".1", &[(6.0, 1), (6.01, 3), (7.0, 3)]),
    // At half past two in the night, and at five.
    ("typed00001", "", &[(0.0, 3), (0.01, 3), (1.6, 3), (1.7, 3)]),
];

fn by_fsrs(reviews: Reviews) -> fsrs::MemoryState {
    let start: Timestamp = "2024-03-01T12:00:00Z".parse().expect("a date");
    let day = |days: f64| {
        let at = start.as_second() + (days * 86_400.0) as i64;
        day_at(Timestamp::from_second(at).expect("a date"), 0)
    };
    let mut last = None;
    let reviews = reviews.iter().map(|&(days, rating)| {
        let today = day(days);
        let before = last.replace(today).unwrap_or(today);
        let delta_t = (today - before) as u32;
        FSRSReview { rating, delta_t }
    });
    let reviews = reviews.collect();
    let memory = FSRS::default().memory_state(FSRSItem { reviews }, None);
    memory.expect("a memory")
}

#[test]
fn nobody_starts_anew_and_nothing_counts_twice() {
    let place = tempfile::tempdir().expect("a folder");
    let dir = place.path();
    let package = fixture("new.apkg");
    let package = package.to_str().expect("UTF-8");
    let said = kenning(dir, NOW, &["import", "anki", package, "one"]);
    assert!(
        said.contains("19 reviews that Anki kept are recorded"),
        "{said}"
    );
    let mut states = Vec::new();
    for _ in 0..2 {
        let mut desk = desk(dir);
        let course = desk
            .find(dir.join("one").to_str().expect("UTF-8"))
            .expect("a course");
        let state = desk.state(&course.id).expect("it was practised").clone();
        for (guid, way, reviews) in REVIEWS {
            let source = format!("Anki, note {guid}, ");
            let id = course.questions.iter().find_map(|question| {
                let of_note = question
                    .provenance
                    .source
                    .as_ref()?
                    .as_str()
                    .starts_with(&source);
                let id = question.id.as_str();
                let of_way = match way {
                    "" => !id.contains('.'),
                    way => id.ends_with(way),
                };
                (of_note && of_way).then(|| id.to_owned())
            });
            let id = id.unwrap_or_else(|| panic!("{guid}{way}"));
            let question = course.question(&id).expect("a question");
            let memory = state.questions[question].memory.expect("it was reviewed");
            let expected = by_fsrs(reviews);
            let near = |ours: f32, theirs: f32| (ours - theirs).abs() <= 1e-4 * theirs;
            assert!(
                near(memory.stability, expected.stability),
                "{guid}{way} {memory:?} {expected:?}"
            );
            assert!(
                near(memory.difficulty, expected.difficulty),
                "{guid}{way} {memory:?} {expected:?}"
            );
            assert_eq!(state.questions[question].attempts as usize, reviews.len());
        }
        assert_eq!(state.attempts, 19);
        assert_eq!(state.questions.iter().filter(|q| q.suspended).count(), 1);
        states.push(state);
        drop(desk);
        // Brought in again, from a package of another generation.
        let older = dir.join("new.colpkg");
        std::fs::copy(fixture("legacy.colpkg"), &older).expect("a copy");
        let again = format!("again-{}", states.len());
        let said = kenning(
            dir,
            NOW,
            &["import", "anki", older.to_str().expect("UTF-8"), &again],
        );
        assert!(
            said.contains("19 reviews were recorded before, and count once."),
            "{said}"
        );
        assert!(!said.contains("put away"), "{said}");
    }
    assert_eq!(states[0], states[1]);
    let said = kenning(dir, NOW, &["stats", "one"]);
    assert!(
        said.contains("19 of these answers were given in Anki"),
        "{said}"
    );
    let said = kenning(dir, NOW, &["export", "one", "--format", "answers"]);
    assert_eq!(said.matches(",elsewhere,").count(), 19, "{said}");
    let said = kenning(dir, NOW, &["privacy"]);
    assert!(
        said.contains("19 of these answers were given in Anki"),
        "{said}"
    );
}

#[test]
fn what_is_put_away_here_alone_is_told() {
    let place = tempfile::tempdir().expect("a folder");
    let dir = place.path();
    let package = fixture("new.apkg");
    let package = package.to_str().expect("UTF-8");
    let said = kenning(dir, NOW, &["import", "anki", package, "one"]);
    assert!(!said.contains("put away here"), "{said}");
    let course = desk(dir).find(dir.join("one").to_str().expect("UTF-8"));
    let course = course.expect("a course");
    let asked = course.questions.iter().find(|question| {
        let source = question.provenance.source.as_ref();
        source.is_some_and(|source| source.as_str().contains("note plain-0001,"))
    });
    let id = asked.expect("a question").id.as_str();
    kenning(dir, NOW, &["overrule", "one", "suspend", id]);
    let said = kenning(dir, NOW, &["import", "anki", package, "two"]);
    let told = format!(
        "1 question is put away here, though Anki asks it ({id}). `kenning overrule ./two \
         resume QUESTION` brings one back."
    );
    assert!(said.contains(&told), "{said}");
}

#[test]
fn a_history_can_be_left_out() {
    let place = tempfile::tempdir().expect("a folder");
    let package = fixture("new.apkg");
    let package = package.to_str().expect("UTF-8");
    let args = ["import", "anki", package, "one", "--no-history"];
    let said = kenning(place.path(), NOW, &args);
    assert!(!said.contains("recorded"), "{said}");
    assert!(!place.path().join("home").exists());
}

#[test]
fn a_history_joins_what_was_practised_here_before() {
    let place = tempfile::tempdir().expect("a folder");
    let dir = place.path();
    let package = fixture("new.apkg");
    let package = package.to_str().expect("UTF-8");
    kenning(
        dir,
        NOW,
        &["import", "anki", package, "one", "--no-history"],
    );
    let mut here = desk(dir);
    let find = |desk: &mut Desk| desk.find(dir.join("one").to_str().expect("UTF-8"));
    let course = find(&mut here).expect("a course");
    let mut session = here
        .begin(course.clone(), Start::Practice)
        .expect("it begins");
    while let Phase::Teaching(_) = session.phase() {
        here.send(&mut session, Input::Next)
            .expect("ours")
            .expect("it goes on");
    }
    let Phase::Asking(asking) = session.phase() else {
        panic!("something is asked");
    };
    let right = Input::Answer(common::right(asking.item()));
    here.send(&mut session, right)
        .expect("ours")
        .expect("an answer");
    here.send(&mut session, Input::Quit)
        .expect("ours")
        .expect("always");
    drop(here);
    let said = kenning(
        dir,
        "2024-04-02T12:00:00Z",
        &["import", "anki", package, "two"],
    );
    assert!(
        said.contains("19 reviews that Anki kept are recorded"),
        "{said}"
    );
    let mut later = desk(dir);
    let course = find(&mut later).expect("a course");
    let state = later.state(&course.id).expect("it was practised").clone();
    assert_eq!(state.attempts, 20);
    // The log has the answer first; folded, it comes after what Anki kept.
    let events = later.events().expect("a log");
    assert_eq!(State::replay(&course, &events), state);
    let own = |event: &&Event| matches!(event.kind, EventKind::Attempt(_));
    let at = events
        .iter()
        .position(|event| own(&event))
        .expect("an answer");
    assert!(
        events[..at]
            .iter()
            .any(|e| matches!(e.kind, EventKind::Reviewed { .. }))
    );
}

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        let options = SimpleFileOptions::default();
        writer.start_file(*name, options).expect("an entry");
        writer.write_all(bytes).expect("its bytes");
    }
    writer.finish().expect("an archive").into_inner()
}

fn database() -> Vec<u8> {
    let legacy = bytes("legacy.apkg");
    let mut archive = zip::ZipArchive::new(Cursor::new(legacy)).expect("an archive");
    let mut entry = archive.by_name("collection.anki21").expect("a database");
    let mut bytes = Vec::new();
    std::io::copy(&mut entry, &mut bytes).expect("its bytes");
    bytes
}

#[test]
fn what_is_no_package_is_told() {
    let refused = |name: &str, bytes: &[u8], part: &str| {
        let said = refuse("anki", name, bytes);
        assert!(said.contains(part), "{said}");
    };
    refused(
        "bad.apkg",
        b"junk",
        "This is no package of Anki, though its name ends in .apkg.",
    );
    refused(
        "a.txt",
        b"\0\0\0",
        "neither a package of Anki nor notes as text",
    );
    refused(
        "a.apkg",
        b"PK\x03\x04nothing",
        "The package can't be opened",
    );
    refused(
        "a.apkg",
        &archive(&[("x", b"y")]),
        "There is no collection in it.",
    );
    let none = archive(&[("collection.anki2", b"no database")]);
    refused(
        "a.apkg",
        &none,
        "The collection in it is no SQLite database.",
    );
    let bomb = archive(&[
        ("collection.anki21", &database()),
        ("media", &[0; 33 << 20]),
    ]);
    assert!(bomb.len() < 1 << 20);
    refused("a.apkg", &bomb, "media in the package is larger than 32 MB");
    let frame = archive(&[("collection.anki21b", b"\x28\xb5\x2f\xfd no frame")]);
    refused(
        "a.apkg",
        &frame,
        "collection.anki21b in the package can't be read",
    );
    refused(
        "a.txt",
        b"#separator:tabs\na\tb\n",
        "a.txt, line 1: `tabs` is no sign between columns.",
    );
    refused(
        "a.txt",
        b"#html:true\n#tags column:0\na\tb\n",
        "a.txt, line 2: `0` is no column.",
    );
    refused("a.txt", b"#html:true\n", "There are no notes in it.");
    let cut = &database()[..40_000];
    refused("a.anki2", cut, "is cut short");
}

#[test]
fn a_database_that_lies_ends_in_a_course_or_a_sentence() {
    let whole = database();
    let source = |bytes: &[u8]| kenning::import::Source::of_file("a.anki2", bytes);
    let anki = kenning::import::IMPORTERS
        .iter()
        .find(|importer| importer.name == "anki");
    let anki = anki.expect("a kind");
    assert!((anki.bring)(&source(&whole)).is_ok());
    let mut draws = kenning::template::Draws::new(11);
    let mut refused = 0;
    for _ in 0..300 {
        let mut bytes = whole.clone();
        for _ in 0..1 + draws.below(20) {
            let at = match draws.below(3) {
                // Heads of pages, where sizes and ways to other pages stand.
                0 => draws.below(bytes.len() / 4096) * 4096 + draws.below(120),
                1 => draws.below(200),
                _ => draws.below(bytes.len()),
            };
            bytes[at] = [0, 1, 127, 128, 255, draws.below(256) as u8][draws.below(6)];
        }
        if let Err(error) = (anki.bring)(&source(&bytes)) {
            assert!(
                error.to_string().ends_with("Nothing was written."),
                "{error}"
            );
            refused += 1;
        }
    }
    assert!(refused > 20, "{refused}");
}

#[test]
fn names_in_a_package_lead_nowhere() {
    let database = database();
    let text = String::from_utf8_lossy(&database).into_owned();
    assert!(text.contains("red dot.png"));
    let dot = archive(&[
        ("collection.anki21", &database),
        ("../../out.png", b"\x89PNG\r\n\x1a\n"),
        (
            "media",
            br#"{"../../out.png": "red dot.png", "0": "../gone.png"}"#,
        ),
    ]);
    let brought = Imported::of("anki", "a.apkg", &dot);
    brought.passes_check();
    let files = brought.course();
    let figure = question(&files, "pictur0001");
    let file = says(figure["figure"][0].as_table().expect("a figure"), "file");
    assert!(
        file.starts_with("pictures/") && !file.contains(".."),
        "{file}"
    );
}
