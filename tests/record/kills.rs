//! The binary, killed at any moment of a sync, a repair, an erasure and a restore: after
//! the next run nothing is lost, nothing counts twice, and nothing is half erased.
//!
//! `KENNING_KILLS=1000 cargo test --release --test record kills::` takes its time.
#![cfg(unix)]

use crate::common;

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use common::course::{course, skill};
use common::faulty::copy;
use jiff::{SignedDuration, Timestamp};
use kenning::report::Progress;
use kenning::template::Draws;
use kenning::text::Out;

const BINARY: &str = env!("CARGO_BIN_EXE_kenning");
/// Kills between which a home goes on: after so many it begins anew, so that all
/// kills are of records of the same size.
const BLOCK: u32 = 5;

/// So many kills, or as many as `KENNING_KILLS` says.
fn kills() -> u32 {
    let said = std::env::var("KENNING_KILLS").ok();
    said.and_then(|n| n.parse().ok()).unwrap_or(20)
}

/// The moment on a day; a home is never older than what it recorded.
fn day(n: i64) -> Timestamp {
    common::noon() + SignedDuration::from_hours(24 * n)
}

/// Homes, courses, folders, and when the next kill comes.
struct Scene {
    place: tempfile::TempDir,
    draws: Draws,
    day: i64,
    /// How long the command takes that is killed; it is killed within that.
    takes: Duration,
    /// Kills that came before the end.
    in_time: u32,
}

impl Scene {
    fn new(seed: u64) -> Scene {
        let scene = Scene {
            place: tempfile::tempdir().expect("a place"),
            draws: Draws::new(seed),
            day: 0,
            takes: Duration::ZERO,
            in_time: 0,
        };
        for id in ["kept", "gone"] {
            let mut draft = course().set("id", id);
            for n in 0..12 {
                let of = format!("{id}-{n}");
                draft = draft.skill(skill(&of)).facts(&of, 6);
            }
            fs::write(scene.at(&format!("{id}.toml")), draft.toml()).expect("it is written");
        }
        scene
    }

    fn at(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    fn path(&self, name: &str) -> String {
        self.at(name).to_string_lossy().into_owned()
    }

    fn command(&self, home: &str, args: &[&str]) -> Command {
        let mut command = Command::new(std::env::var("KENNING_BINARY").unwrap_or(BINARY.into()));
        command
            .args(args)
            .env("KENNING_HOME", self.at(home))
            .env("KENNING_NOW", day(self.day).to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn run(&self, home: &str, args: &[&str], input: &str) -> Output {
        let mut child = self.command(home, args).spawn().expect("it starts");
        // It may end before it has read everything.
        let _ = (child.stdin.take().expect("a pipe")).write_all(input.as_bytes());
        child.wait_with_output().expect("it ends")
    }

    /// The arguments of a sync that accepts every machine that signed in the folder.
    fn sync(&self, folder: &str) -> Vec<String> {
        let mut args = vec!["sync".to_owned(), folder.to_owned()];
        for entry in fs::read_dir(folder).expect("it reads") {
            let name = entry.expect("an entry").file_name();
            let name = name.to_string_lossy().into_owned();
            if let Some((_, print)) = name.strip_suffix(".sig").and_then(|n| n.split_once('.')) {
                args.extend(["--accept-device".to_owned(), print.to_owned()]);
            }
        }
        args
    }

    fn well(&self, home: &str, args: &[&str], input: &str) -> String {
        let done = self.run(home, args, input);
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        let complaint = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{args:?}: {said}{complaint}");
        said
    }

    /// So many answers to a course; gives how many were acknowledged.
    fn practise(&mut self, home: &str, id: &str, answers: usize) -> u32 {
        self.day += 1;
        let file = self.path(&format!("{id}.toml"));
        let args = ["practice", &file, "--plain", "--no-teaching"];
        let said = self.well(home, &args, &"show\n\n".repeat(answers));
        said.matches("Shown.").count() as u32
    }

    /// Answers that a home counts.
    fn counted(&self, home: &str, id: &str) -> u32 {
        let file = self.path(&format!("{id}.toml"));
        let said = self.well(home, &["export", "--format", "json", &file], "");
        let progress: Progress = serde_json::from_str(&said).expect("the documented layout");
        progress.courses[0].attempts
    }

    /// Runs a command to its end, on a copy of the home, to see how long it takes.
    fn measure(&mut self, home: &str, args: &[&str]) {
        copy(&self.at(home), &self.at("measured"));
        let begun = Instant::now();
        self.run("measured", args, "");
        self.takes = begun.elapsed();
        fs::remove_dir_all(self.at("measured")).expect("it goes");
    }

    /// Runs a command and kills it at some moment.
    fn kill(&mut self, home: &str, args: &[&str]) {
        let micros = self.takes.as_micros() as usize;
        let after = Duration::from_micros(self.draws.below(micros.max(1)) as u64);
        let mut child = self.command(home, args).spawn().expect("it starts");
        // Where in its work this is, is up to the machine; what must hold is not.
        std::thread::sleep(after);
        child.kill().expect("it is ours");
        match killed(child) {
            true => self.in_time += 1,
            // The machine was busier when it was measured.
            false => self.takes = (self.takes + after) / 2,
        }
    }

    /// The record is whole, by the program's own word.
    fn is_sound(&self, home: &str) {
        let said = self.well(home, &["doctor"], "");
        assert!(said.contains("The record is sound"), "{said}");
    }

    /// It is whole, or the copies that are left are, and what can't be read is named.
    fn is_mended(&self, home: &str) {
        let done = self.run(home, &["doctor", "--repair"], "");
        let said = String::from_utf8_lossy(&done.stdout);
        let sound = done.status.success() && said.contains("The record is sound");
        let told = said.contains("Not read: ") && said.contains("database agree");
        assert!(sound || told, "{said}");
    }

    fn fresh(&self, from: &str, to: &str) {
        if self.at(to).exists() {
            fs::remove_dir_all(self.at(to)).expect("it goes");
        }
        copy(&self.at(from), &self.at(to));
    }

    fn report(&self, what: &str, rest: &str) {
        let (all, in_time) = (kills(), self.in_time);
        assert!(in_time > 0, "no kill came before the end");
        writeln!(
            Out::stderr(),
            "{what}: {all} rounds, {in_time} kills before the end; {rest}"
        )
        .expect("it is written");
    }
}

fn killed(mut child: Child) -> bool {
    child.wait().expect("it ends").code().is_none()
}

/// All files below a directory, as they are, and unpacked where they are packed.
fn contents(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).expect("it reads") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(contents(&path));
            continue;
        }
        let mut bytes = fs::read(&path).expect("it reads");
        if path.extension().is_some_and(|end| end == "gz") {
            let mut plain = Vec::new();
            let mut packed = flate2::read::MultiGzDecoder::new(&bytes[..]);
            let _ = packed.read_to_end(&mut plain);
            bytes.extend(plain);
        }
        found.push((path, bytes));
    }
    found
}

/// The files below a directory that hold a text.
fn holding(dir: &Path, text: &str) -> Vec<PathBuf> {
    let holds = |bytes: &[u8]| bytes.windows(text.len()).any(|w| w == text.as_bytes());
    // Courses that are kept hold nothing of the learner.
    let all = contents(dir).into_iter();
    let all = all.filter(|(path, _)| !path.components().any(|part| part.as_os_str() == "cache"));
    all.filter(|(_, bytes)| holds(bytes))
        .map(|(path, _)| path)
        .collect()
}

#[test]
fn a_sync_killed_at_any_moment_loses_and_doubles_nothing() {
    let mut scene = Scene::new(20_261_129);
    let mut answers = scene.practise("first", "kept", 6);
    let folder = scene.path("folder");
    fs::create_dir(&folder).expect("it is made");
    scene.well("first", &["sync", &folder], "");
    scene.measure("first", &["sync", &folder]);
    let args = scene.sync(&folder);
    scene.well("second", &words(&args), "");
    answers += scene.practise("second", "kept", 6);
    // A copy: two homes write under one name, until a sync gives one of them another.
    scene.fresh("first", "third");
    for home in ["first", "second", "third"] {
        scene.fresh(home, &format!("{home}-begun"));
    }
    let (begun, sent) = (answers, scene.path("folder"));
    copy(&scene.at("folder"), &scene.at("folder-begun"));
    let homes = ["first", "second", "third"];
    for kill in 0..kills() {
        if kill % BLOCK == 0 {
            answers = begun;
            for home in homes.iter().chain(&["folder"]) {
                scene.fresh(&format!("{home}-begun"), home);
            }
        }
        for home in homes {
            answers += scene.practise(home, "kept", 2);
        }
        let home = homes[scene.draws.below(3)];
        let args = scene.sync(&sent);
        scene.kill(home, &words(&args));
        cut_short(&scene.at("folder"), &mut scene.draws);
        if kill % BLOCK == BLOCK - 1 || kill + 1 == kills() {
            for home in homes.iter().cycle().take(9) {
                let args = scene.sync(&sent);
                let done = scene.run(home, &words(&args), "");
                // A key may have come whose machine's events have not.
                let said = String::from_utf8_lossy(&done.stderr);
                let is_early = said.contains("Nothing in the folder waits for");
                assert!(done.status.success() || is_early, "{said}");
            }
            for home in homes {
                assert_eq!(scene.counted(home, "kept"), answers, "kill {kill}: {home}");
                scene.is_sound(home);
            }
        }
    }
    scene.report("sync", "each answer once in all three homes");
}

fn words(args: &[String]) -> Vec<&str> {
    args.iter().map(String::as_str).collect()
}

/// The carrier brings half of a file; its owner sends it again.
fn cut_short(folder: &Path, draws: &mut Draws) {
    let entries = fs::read_dir(folder).expect("it reads");
    let mut files: Vec<PathBuf> = entries.map(|e| e.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "log"));
    files.sort();
    if files.is_empty() || draws.below(2) == 0 {
        return;
    }
    let file = &files[draws.below(files.len())];
    let bytes = fs::read(file).expect("it reads");
    fs::write(file, &bytes[..bytes.len() / 2]).expect("it is written");
}

#[test]
fn a_repair_killed_at_any_moment_loses_nothing() {
    let mut scene = Scene::new(20_261_130);
    let mut answers = scene.practise("whole", "kept", 10);
    scene.day += 31;
    answers += scene.practise("whole", "kept", 10);
    scene.well("whole", &["backup"], "");
    scene.day += 1;
    for kill in 0..kills() {
        scene.fresh("whole", "home");
        damage(&scene.at("home/profiles/default"), kill, &mut scene.draws);
        if scene.takes.is_zero() {
            scene.measure("home", &["doctor", "--repair"]);
        }
        scene.kill("home", &["doctor", "--repair"]);
        scene.kill("home", &["doctor", "--repair"]);
        scene.is_mended("home");
        assert_eq!(scene.counted("home", "kept"), answers, "kill {kill}");
    }
    scene.report(
        "repair",
        &format!("all {answers} answers came back each time"),
    );
}

/// Damages one of the copies of a record.
fn damage(profile: &Path, kind: u32, draws: &mut Draws) {
    let under = |dir: &str, end: &str| {
        let entries = fs::read_dir(profile.join(dir)).expect("it reads");
        let mut found: Vec<PathBuf> = entries.map(|e| e.expect("an entry").path()).collect();
        found.retain(|path| path.is_file() && path.to_string_lossy().ends_with(end));
        found.sort();
        found
    };
    let (segments, database) = (under("events", ".log"), under("events.sled", ""));
    let file = &segments[draws.below(segments.len())];
    let mut spoil = |path: &Path| {
        let mut bytes = fs::read(path).expect("it reads");
        if !bytes.is_empty() {
            let at = draws.below(bytes.len());
            bytes[at] ^= 0x55;
            fs::write(path, bytes).expect("it is written");
        }
    };
    match kind % 6 {
        0 => fs::remove_file(file).expect("it goes"),
        1 => spoil(file),
        2 => {
            let bytes = fs::read(file).expect("it reads");
            fs::write(file, &bytes[..bytes.len() / 3]).expect("it is written");
        }
        3 => fs::remove_dir_all(profile.join("events.sled")).expect("it goes"),
        4 => database.iter().for_each(|path| spoil(path)),
        _ => fs::write(profile.join("device"), "").expect("it is written"),
    }
}

#[test]
fn an_erasure_killed_at_any_moment_is_finished_or_not_begun() {
    let mut scene = Scene::new(20_261_131);
    let kept = scene.practise("whole", "kept", 5);
    let gone = scene.practise("whole", "gone", 8);
    scene.day += 31;
    let gone = gone + scene.practise("whole", "gone", 8);
    scene.well("whole", &["backup"], "");
    let erase = ["erase", "--course", "gone", "--yes"];
    scene.measure("whole", &erase);
    let (mut done, mut told) = (0, 0);
    for kill in 0..kills() {
        scene.fresh("whole", "home");
        scene.kill("home", &erase);
        // Whoever looks now is told, or nothing of it is left, or all is there.
        let looked = scene.run("home", &["stats"], "");
        let said = String::from_utf8_lossy(&looked.stderr).into_owned();
        let before = scene.counted("home", "gone");
        let left = holding(&scene.at("home"), "gone-1-q");
        told += u32::from(!said.is_empty());
        assert!(
            before == gone || left.is_empty() || !said.is_empty(),
            "kill {kill}: {before} counted, and no word of {left:?}"
        );
        // The next that writes finishes it.
        scene.practise("home", "kept", 0);
        let counted = scene.counted("home", "gone");
        assert!([0, gone].contains(&counted), "kill {kill}: {counted} left");
        if counted == 0 {
            done += 1;
            let left = holding(&scene.at("home"), "gone-1-q");
            assert!(left.is_empty(), "kill {kill}: {left:?}");
        }
        assert_eq!(scene.counted("home", "kept"), kept, "kill {kill}");
        scene.is_sound("home");
    }
    scene.report("erase", &format!("{done} erased, {told} told midway"));
}

#[test]
fn a_restore_killed_at_any_moment_can_be_done_again() {
    let mut scene = Scene::new(20_261_132);
    let backed = scene.practise("other", "kept", 20);
    let backup = scene.path("backup.log.gz");
    scene.well("other", &["backup", &backup], "");
    let own = scene.practise("whole", "kept", 7);
    scene.measure("whole", &["restore", &backup, "--join"]);
    let mut midway = 0;
    for kill in 0..kills() {
        scene.fresh("whole", "home");
        scene.kill("home", &["restore", &backup, "--join"]);
        let counted = scene.counted("home", "kept");
        assert!((own..=own + backed).contains(&counted), "kill {kill}");
        midway += u32::from(![own, own + backed].contains(&counted));
        let later = match kill % 2 {
            0 => 0,
            _ => scene.practise("home", "kept", 1),
        };
        scene.kill("home", &["restore", &backup, "--join"]);
        scene.well("home", &["restore", &backup, "--join"], "");
        let counted = scene.counted("home", "kept");
        assert_eq!(counted, own + backed + later, "kill {kill}");
        scene.is_mended("home");
    }
    scene.report(
        "restore",
        &format!("{own} and {backed} answers; {midway} found midway"),
    );
}
