//! Files and input that others made: whatever they are, kenning ends, says why, and
//! keeps the record. Work is bounded by bytes that are counted.
#![cfg(unix)]

use crate::common;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use flate2::Compression;
use flate2::write::GzEncoder;
use kenning::journal::{Attempt, Event, EventKind, Given, Instruction, Override, Stands, Taught};
use kenning::kinds::Verdict;
use kenning::record::{Log, Mark, read_since};

const BINARY: &str = env!("CARGO_BIN_EXE_kenning");

/// A home with an answer in its record.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Place {
        let place = Place(tempfile::tempdir().expect("a home"));
        let mut log = Log::open(&place.profile(), common::noon()).expect("it opens");
        let kind = EventKind::Attempt(Attempt {
            answer: Some("an answer".into()),
            ..common::attempt("spanish-first-words", "q", Verdict::Correct)
        });
        let at = common::noon();
        log.append(&[Event { at, kind }]).expect("it is written");
        place
    }

    fn profile(&self) -> PathBuf {
        self.0.path().join("profiles/default")
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn events(&self) -> usize {
        let back = read_since(&self.profile(), &Mark::default()).expect("it reads");
        back.expect("there is no mark").events.len()
    }

    /// What a command says on both streams, and whether it was content.
    fn says(&self, args: &[&str], input: &[u8]) -> (String, bool) {
        self.says_at(&common::noon().to_string(), args, input)
    }

    /// The same at a time.
    fn says_at(&self, now: &str, args: &[&str], input: &[u8]) -> (String, bool) {
        let mut child = Command::new(BINARY)
            .args(args)
            .env("KENNING_HOME", self.0.path())
            .env("KENNING_NOW", now)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("kenning starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        let input = input.to_owned();
        // It may end before it has read everything.
        let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().expect("it ends");
        writer.join().expect("it is written");
        let said = [output.stderr, output.stdout].concat();
        let said = String::from_utf8(said).expect("text");
        assert!(!said.contains("panicked"), "{said}");
        (said, output.status.success())
    }
}

/// A place to write that is full, and one that nobody reads.
#[test]
fn a_full_or_closed_output_stops_no_deed_and_panics_nowhere() {
    let place = Place::new();
    let file = |name: &str| place.at(name).display().to_string();
    fs::create_dir(place.at("folder")).expect("a folder");
    let (backup, folder) = (file("backup.log.gz"), file("folder"));
    let commands: [&[&str]; 15] = [
        &["stats"],
        &["export"],
        &["export", "--format", "csv"],
        &["courses"],
        &["privacy"],
        &["doctor"],
        &["doctor", "--repair"],
        &["profile", "list"],
        &["profile", "new", "other"],
        &["backup", &backup],
        &["restore", &backup],
        &["sync", &folder],
        &["plan", "spanish-first-words", "--minutes", "20"],
        &["practice", "spanish-first-words", "--plain"],
        &["erase", "--course", "spanish-first-words", "--yes"],
    ];
    for args in commands {
        for full in [true, false] {
            let mut command = Command::new(BINARY);
            command.args(args).env("KENNING_HOME", place.0.path());
            command.stdin(Stdio::null()).stderr(Stdio::piped());
            command.stdout(match full {
                true => Stdio::from(fs::File::create("/dev/full").expect("it opens")),
                false => Stdio::piped(),
            });
            let mut child = command.spawn().expect("kenning starts");
            drop(child.stdout.take());
            let output = child.wait_with_output().expect("it ends");
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(!said.contains("panicked"), "{args:?}: {said}");
            assert!(output.status.code().is_some(), "{args:?}: {said}");
            assert!(!full || said.contains("No space left"), "{args:?}: {said}");
            // What was done is not to be done again.
            let deeds = ["backup", "restore", "sync", "erase", "new"];
            let is_done = args[..2.min(args.len())]
                .iter()
                .any(|arg| deeds.contains(arg));
            assert!(
                !full || is_done == said.contains("need not do it again"),
                "{args:?}: {said}"
            );
        }
    }
    assert!(place.at("profiles/other").is_dir());
    assert!(place.at("backup.log.gz").exists());
    assert!(fs::read_dir(place.at("folder")).expect("it reads").count() > 0);
    let (said, content) = place.says(&["stats"], b"");
    assert!(content, "{said}");
}

#[test]
fn an_export_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let path = place.at("progress.md");
    let (said, content) = place.says(&["export", "--output", &path.display().to_string()], b"");
    assert!(content, "{said}");
    let mode = fs::metadata(&path)
        .expect("it is there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn an_answer_from_before_the_year_0_is_read_again() {
    let place = Place::new();
    let at: jiff::Timestamp = "-000005-03-01T12:00:00Z".parse().expect("a time");
    let kind = EventKind::Attempt(common::attempt("c", "q", Verdict::Correct));
    let mut log = Log::open(&place.profile(), at).expect("it opens");
    log.append(&[Event { at, kind }]).expect("it is written");
    let (path, _) = log.back_up_here(at).expect("a backup");
    drop(log);
    assert_eq!(place.events(), 2);
    let found = kenning::record::backups(&place.profile());
    assert_eq!(found.len(), 1, "{}", path.display());
}

fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status();
    assert!(made.expect("mkfifo runs").success());
}

/// A file without an end, for those who would read it all.
fn endless(path: &Path) {
    let file = fs::File::create(path).expect("a file");
    file.set_len(1 << 40).expect("a sparse one");
}

/// 400 MB of one line after another, packed.
fn bomb(path: &Path, line: &str) {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    let lines = line.repeat((4 << 20) / line.len());
    packed.write_all(lines.as_bytes()).expect("it is packed");
    let packed = packed.finish().expect("it is packed");
    fs::write(path, packed.repeat(100)).expect("it is written");
}

#[test]
fn a_restore_ends_whatever_it_is_given() {
    let place = Place::new();
    pipe(&place.at("pipe"));
    endless(&place.at("endless"));
    bomb(&place.at("bomb.log.gz"), &format!("{}\n", "x".repeat(4000)));
    fs::create_dir(place.at("directory")).expect("a directory");
    for (name, why) in [
        ("pipe", "it is not an ordinary file"),
        ("endless", "it has a line of more than 8 MB"),
        ("bomb.log.gz", "it unpacks to far more than"),
        ("directory", "irectory"),
    ] {
        let path = place.at(name).display().to_string();
        let (said, content) = place.says(&["restore", &path], b"");
        assert!(said.contains(why) && !content, "{name}: {said}");
        assert_eq!(place.events(), 1);
    }
    // What comes before the end of what is read counts, and the rest is told.
    let line = fs::read(segment(&place)).expect("it reads");
    let mut bytes = line.repeat(2);
    bytes.resize(9 << 20, 0);
    fs::write(place.at("half"), bytes).expect("it is written");
    let path = place.at("half").display().to_string();
    let (said, _) = place.says(&["restore", &path], b"");
    assert!(said.contains("it has a line of more than 8 MB"), "{said}");
    assert_eq!(place.events(), 1);
}

fn segment(place: &Place) -> PathBuf {
    let mut entries = fs::read_dir(place.profile().join("events")).expect("it reads");
    entries.next().expect("one").expect("an entry").path()
}

#[test]
fn a_log_of_answers_ends_whatever_it_is() {
    let place = Place::new();
    pipe(&place.at("pipe.csv"));
    endless(&place.at("endless.csv"));
    fs::create_dir(place.at("directory.csv")).expect("a directory");
    let header = "user_id,item_id,timestamp,correct,skill_id\n";
    let mut quoted = header.as_bytes().to_vec();
    quoted.extend_from_slice(b"u,\"");
    quoted.resize(9 << 20, b'x');
    fs::write(place.at("quoted.csv"), quoted).expect("it is written");
    bomb(&place.at("bomb.csv.gz"), header);
    for (name, why) in [
        ("pipe.csv", "it is not an ordinary file"),
        ("endless.csv", "it has a line of more than 8 MB"),
        ("directory.csv", "irectory"),
        ("quoted.csv", "it has a line of more than 8 MB"),
        ("bomb.csv.gz", "Line 2"),
    ] {
        let path = place.at(name).display().to_string();
        let args = ["model", "eval", "--no-fit", "--log", &path];
        let (said, content) = place.says(&args, b"");
        assert!(said.contains(why) && !content, "{name}: {said}");
    }
}

#[test]
fn what_stands_in_place_of_a_segment_stops_nobody_for_ever() {
    let place = Place::new();
    let path = place.profile().join("events/feedfacecafebeef-2026-06.log");
    pipe(&path);
    let (said, content) = place.says(&["stats"], b"");
    assert!(said.contains("Move it away"), "{said}");
    assert!(!content, "{said}");
    fs::remove_file(&path).expect("it goes");
    fs::create_dir(&path).expect("a directory");
    let (said, content) = place.says(&["stats"], b"");
    assert!(said.contains("Move it away") && !content, "{said}");
    fs::remove_dir(&path).expect("it goes");
    assert_eq!(place.events(), 1);
    let (said, content) = place.says(&["stats"], b"");
    assert!(content, "{said}");
}

#[test]
fn a_pasted_book_is_one_line_that_is_left_out() {
    let place = Place::new();
    let mut input = vec![b'x'; 10 << 20];
    input.extend_from_slice(b"\nquit\n");
    let args = ["practice", "spanish-first-words", "--plain", "--seed", "1"];
    let (said, content) = place.says(&args, &input);
    assert!(
        said.contains("That line is longer than 200000 bytes, and was left out."),
        "{said}"
    );
    assert!(content && said.len() < 20_000, "{} bytes", said.len());
}

#[test]
fn a_course_that_is_a_link_to_itself_is_told_in_plain_words() {
    let place = Place::new();
    let course = place.at("round");
    fs::create_dir(&course).expect("a folder");
    std::os::unix::fs::symlink("course.toml", course.join("course.toml")).expect("a link");
    for path in [course.join("course.toml"), course] {
        let (said, good) = place.says(&["check", &path.display().to_string()], b"");
        assert!(!good, "{said}");
        assert!(
            said.contains("it is a link that leads back to itself"),
            "{said}"
        );
        assert!(said.contains("Delete the link"), "{said}");
        assert!(!said.contains("os error"), "{said}");
    }
}

#[test]
fn a_record_with_numbers_that_nobody_counts_to_stops_nothing() {
    let course = || "shell-basics".to_owned();
    let question = || "paths-absolute".to_owned();
    let attempt = || Attempt {
        step: Some(u16::MAX),
        hints: u8::MAX,
        bottom_out: true,
        millis: u32::MAX,
        seed: u64::MAX,
        ..common::attempt("shell-basics", "paths-absolute", Verdict::Incorrect)
    };
    let whole = || Attempt {
        step: None,
        ..attempt()
    };
    let stands = |answered, correct| EventKind::SittingStands {
        course: course(),
        stands: Stands {
            answered,
            correct,
            millis: u32::MAX,
            minutes: Some(u32::MAX),
            questions: Some(u32::MAX),
            focus: None,
        },
    };
    let all = [
        EventKind::SittingsLast { minutes: u32::MAX },
        EventKind::Opened {
            course: course(),
            offset_minutes: i16::MAX,
        },
        EventKind::SittingStarted { course: course() },
        stands(u32::MAX, u32::MAX),
        EventKind::Attempt(whole()),
        EventKind::Attempt(attempt()),
        EventKind::Retried {
            attempt: whole(),
            number: u8::MAX,
            told: true,
        },
        stands(3, u32::MAX),
        EventKind::SittingEnded { course: course() },
        EventKind::Opened {
            course: course(),
            offset_minutes: i16::MIN,
        },
        EventKind::SittingStarted { course: course() },
        stands(u32::MAX, 0),
        EventKind::Attempt(Attempt {
            verdict: Verdict::Correct,
            ..whole()
        }),
        EventKind::Reviewed {
            attempt: whole(),
            offset_minutes: i16::MIN,
            from: "x\ny".into(),
        },
        EventKind::Tested {
            attempt: whole(),
            form: u8::MAX,
        },
        EventKind::Probed(whole()),
        EventKind::Taught(Taught {
            course: course(),
            skill: "paths".into(),
            question: Some(question()),
            seed: u64::MAX,
            how: Instruction::Example,
            millis: u32::MAX,
            passed: false,
        }),
        EventKind::AskedAs {
            course: course(),
            answer: Given::of(&whole(), common::noon()),
            sum: u32::MAX,
        },
        EventKind::Tuned {
            parameters: vec![f32::MAX; 21],
        },
        EventKind::Override {
            course: course(),
            action: Override::Reset {
                skill: "paths".into(),
            },
        },
        EventKind::SittingStarted { course: course() },
        stands(u32::MAX, u32::MAX),
        EventKind::Attempt(whole()),
    ];
    // What goes wrong with one may hide behind another.
    for end in [6, 12, 18, all.len()] {
        let place = Place::new();
        let mut log = Log::open(&place.profile(), common::noon()).expect("it opens");
        let events: Vec<Event> = (all[..end].iter().zip(0..))
            .map(|(kind, n)| Event {
                at: common::noon() + jiff::SignedDuration::from_millis(n),
                kind: kind.clone(),
            })
            .collect();
        log.append(&events).expect("it is written");
        drop(log);
        let lines = b"1\n\nquit\n";
        let commands: [&[&str]; 7] = [
            &["stats"],
            &["due"],
            &["privacy"],
            &["export"],
            &["history", "shell-basics", "paths-absolute"],
            &["practice", "shell-basics", "--plain"],
            &["erase", "--course", "shell-basics", "--yes"],
        ];
        for args in commands {
            let (said, good) = place.says(args, lines);
            assert!(good, "{end} {args:?}: {said}");
        }
    }
}

/// The first and the last time that there is.
const ENDS: [&str; 2] = ["-009999-01-02T01:59:59Z", "9999-12-30T22:00:00Z"];

/// Answers of all ages, the last before the first; and all that reads them, at all times.
#[test]
fn times_that_nobody_lives_to_stop_nothing() {
    let place = Place::new();
    let mut events = Vec::new();
    let answers = ["paths-pwd", "paths-absolute", "paths-home", "moving-down"];
    let times = [
        ENDS[1],
        ENDS[0],
        "2026-02-01T09:00:00Z",
        "1969-12-31T23:59:59Z",
    ];
    for (n, time) in times.iter().cycle().take(24).enumerate() {
        let at: jiff::Timestamp = time.parse().expect("a time");
        let course = || "shell-basics".to_owned();
        let verdict = [Verdict::Correct, Verdict::Incorrect][n / 8 % 2];
        let attempt = Attempt {
            seed: n as u64,
            ..common::attempt("shell-basics", answers[n % 3], verdict)
        };
        let offset_minutes = [i16::MIN, 0, i16::MAX][n % 3];
        let opened = EventKind::Opened {
            course: course(),
            offset_minutes,
        };
        let kinds = [
            opened,
            EventKind::SittingStarted { course: course() },
            EventKind::Attempt(attempt.clone()),
            EventKind::Reviewed {
                attempt,
                offset_minutes,
                from: "anki".into(),
            },
        ];
        events.extend(kinds.map(|kind| Event { at, kind }));
    }
    let mut log = Log::open(&place.profile(), common::noon()).expect("it opens");
    log.append(&events).expect("it is written");
    drop(log);
    let out = |name: &str| place.at(name).display().to_string();
    let (apkg, bundle) = (out("a.apkg"), out("b.bundle"));
    let commands: [&[&str]; 24] = [
        &["stats"],
        &["stats", "shell-basics"],
        &["stats", "--format", "json"],
        &["due"],
        &["due", "--format", "json"],
        &["privacy"],
        &["export"],
        &["export", "--format", "html"],
        &["export", "--format", "csv"],
        &["export", "--format", "answers"],
        &["export", "--format", "datashop"],
        &["export", "--format", "xapi"],
        &[
            "export",
            "--format",
            "apkg",
            "shell-basics",
            "--output",
            &apkg,
        ],
        &["history", "shell-basics", "paths-absolute"],
        &["next", "shell-basics"],
        &["plan", "shell-basics", "--forecast"],
        &["courses"],
        &["show", "shell-basics"],
        &["backup"],
        &["practice", "shell-basics", "--plain", "--seed", "1"],
        &["share", "--class", "c", "--course", "shell-basics", &bundle],
        // These have reason to say no.
        &["plan", "shell-basics", "--deadline", "9999-12-30"],
        &["doctor"],
        &["tune"],
    ];
    let lines = b"why\nwhy\nhint\nshow\nwhy\n\nundo\nundo\nwhy\nshow\n\nhistory\nquit\n";
    for now in [&common::noon().to_string(), ENDS[0], ENDS[1]] {
        for (n, args) in commands.iter().enumerate() {
            let (said, good) = place.says_at(now, args, lines);
            assert!(good || n >= 21, "{now} {args:?}: {said}");
        }
    }
}

#[test]
fn a_limit_on_the_size_of_files_is_told_and_ends_nothing() {
    let home = tempfile::tempdir().expect("a home");
    let mut child = Command::new("sh")
        .args(["-c", "ulimit -f 4; exec \"$0\" \"$@\"", BINARY])
        .args(["practice", "spanish-first-words", "--plain", "--seed", "1"])
        .env("KENNING_HOME", home.path())
        .env("KENNING_NOW", common::noon().to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("kenning starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let lines = "show\n\n".repeat(30) + "quit\n";
    let writer = std::thread::spawn(move || drop(stdin.write_all(lines.as_bytes())));
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("it is written");
    let said = String::from_utf8(output.stdout).expect("text");
    assert!(
        output.status.code().is_some(),
        "{:?}: {said}",
        output.status
    );
    assert!(said.contains("not saved yet"), "{said}");
    assert!(said.contains("ulimit -f"), "{said}");
}

#[test]
fn a_log_goes_on_behind_logs_alone() {
    let place = Place::new();
    let log = place.at("kenning.log").display().to_string();
    for _ in 0..2 {
        let (said, good) = place.says(&["--log", &log, "courses"], b"");
        assert!(good, "{said}");
    }
    let both = fs::read_to_string(&log).expect("it reads");
    assert_eq!(both.matches("start at=").count(), 2, "{both}");
    let device = place.profile().join("device");
    for path in [segment(&place), device] {
        let before = fs::read(&path).expect("it reads");
        let (said, good) = place.says(&["--log", &path.display().to_string(), "stats"], b"");
        assert!(!good && said.contains("Nothing was done"), "{said}");
        assert!(fs::read(&path).expect("it reads") == before, "{said}");
    }
}

#[test]
fn what_is_typed_of_notes_and_marks_ends_no_sitting_that_can_not_be_saved() {
    let place = Place::new();
    // Nobody takes this lock, the owner of all files included.
    let lock = place.profile().join("lock");
    let _ = fs::remove_file(&lock);
    fs::create_dir(&lock).expect("a folder");
    for line in [":note x", ":bookmark", ":tags a"] {
        let args = [
            "practice",
            "spanish-first-words",
            "--plain",
            "--no-teaching",
            "--seed",
            "1",
        ];
        let input = format!("1\n\n{line}\nquit\n");
        let (said, _) = place.says(&args, input.as_bytes());
        // The end of the sitting, and what was not saved.
        assert!(said.contains("You answered 1 question"), "{line}: {said}");
        assert!(
            said.contains("what was not saved is lost"),
            "{line}: {said}"
        );
    }
}
