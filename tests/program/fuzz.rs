//! Every fuzz target over its seeds, and over thousands of inputs made from them by
//! chance: the same each time. `fuzz/` runs the same functions for as long as one
//! likes (CONTRIBUTING.md).

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use kenning::fuzzing::{TARGETS, Target};

/// Inputs that are made for each target. More: `KENNING_FUZZ=100000`.
const INPUTS: usize = 1_500;
/// Longest seed that is changed by chance, in bytes: a large course takes long, and
/// little of it would be touched.
const LONGEST: usize = 8_000;

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The seeds of a target, by name.
fn seeds(target: &str) -> Vec<(String, Vec<u8>)> {
    let dir = root("fuzz/seeds").join(target);
    let mut seeds: Vec<(String, Vec<u8>)> = fs::read_dir(&dir)
        .unwrap_or_else(|error| panic!("{}: {error}", dir.display()))
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read(path).unwrap())
        })
        .collect();
    seeds.sort();
    assert!(seeds.len() >= 2, "{target} has {} seeds", seeds.len());
    seeds
}

/// Runs a target; an input that breaks it is shown as a text that Rust reads.
#[track_caller]
fn run(name: &str, target: Target, from: &str, input: &[u8]) {
    if let Err(why) = catch_unwind(AssertUnwindSafe(|| target(input))) {
        let why = why.downcast_ref::<String>().cloned();
        panic!(
            "{name}, from the seed {from}: {}\nb\"{}\"",
            why.unwrap_or_default(),
            input.escape_ascii()
        );
    }
}

/// Numbers by chance, always the same (SplitMix64).
struct Chance(u64);

impl Chance {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.bits() % bound.max(1) as u64) as usize
    }

    fn of<'a>(&mut self, all: &[&'a [u8]]) -> &'a [u8] {
        all[self.below(all.len())]
    }
}

/// What parsers stumble over.
const PIECES: [&[u8]; 40] = [
    b"",
    b"\0",
    b"\n",
    b"\r\n",
    b"\xff",
    b"\"",
    b"'",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b"(",
    b")",
    b"=",
    b",",
    b"#",
    b" ",
    b"-",
    b"+",
    b".",
    b"/",
    b"%",
    b"1e999",
    b"nan",
    b"-inf",
    b"null",
    b"true",
    b"18446744073709551616",
    b"-9223372036854775809",
    b"0",
    b"\x1b[2J",
    "\u{202e}".as_bytes(),
    "\u{feff}".as_bytes(),
    "e\u{301}".as_bytes(),
    "👩\u{200d}👧".as_bytes(),
    "\u{e000}".as_bytes(),
    "ß".as_bytes(),
    "\u{2212}".as_bytes(),
    b"[[[[[[[[[[[[[[[[",
];

/// A place in a text, mostly where a word or a sign ends.
fn place(text: &[u8], chance: &mut Chance) -> usize {
    let at = chance.below(text.len() + 1);
    let is_word = |b: &u8| b.is_ascii_alphanumeric() || !b.is_ascii();
    match chance.below(3) {
        0 => at,
        _ => at + text[at..].iter().take_while(|b| is_word(b)).count(),
    }
}

/// An input made from a seed by a few changes; `other` is another seed.
fn changed(seed: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut text = seed.to_vec();
    for _ in 0..=chance.below(4) {
        let (a, b) = (place(&text, chance), place(&text, chance));
        let (from, to) = (a.min(b), a.max(b));
        let to = to.min(from + 64);
        match chance.below(8) {
            0 => drop(text.drain(from..to)),
            1 => drop(text.splice(from..from, chance.of(&PIECES).iter().copied())),
            2 => drop(text.splice(from..to, chance.of(&PIECES).iter().copied())),
            3 if from < text.len() => text[from] ^= 1 << chance.below(8),
            4 => text.truncate(to),
            5 => {
                // Something of the text stands there again, a few times.
                let part = text[from..to].repeat(1 + chance.below(6));
                text.splice(to..to, part);
            }
            6 => {
                let start = place(other, chance);
                let end = (start + chance.below(80)).min(other.len());
                text.splice(from..to, other[start..end].iter().copied());
            }
            _ => {
                let part: Vec<u8> = text.drain(from..to).collect();
                let at = place(&text, chance);
                text.splice(at..at, part);
            }
        }
    }
    text
}

fn inputs() -> usize {
    let asked = std::env::var("KENNING_FUZZ").ok();
    asked.map_or(INPUTS, |n| n.parse().expect("KENNING_FUZZ is a number"))
}

/// Runs one target over everything.
fn fuzz(name: &str) {
    let (_, target) = TARGETS.into_iter().find(|(n, _)| *n == name).unwrap();
    let seeds = seeds(name);
    for (seed, input) in &seeds {
        run(name, target, seed, input);
    }
    let short: Vec<_> = seeds.iter().filter(|(_, s)| s.len() <= LONGEST).collect();
    let mut chance = Chance(name.bytes().map(u64::from).sum());
    // Of keys that can be read, each takes a while on purpose.
    let inputs = inputs() / if name == "key" { 10 } else { 1 };
    for _ in 0..inputs {
        let (seed, input) = short[chance.below(short.len())];
        let (_, other) = short[chance.below(short.len())];
        run(name, target, seed, &changed(input, other, &mut chance));
    }
}

macro_rules! targets {
    ($($name:ident),+ $(,)?) => {
        $(#[test]
        fn $name() {
            fuzz(stringify!($name));
        })+

        const TESTED: &[&str] = &[$(stringify!($name)),+];
    };
}

targets! {
    algebra, anki, answers, archive, bundle, calibration, class_plan, course, decks, expression, gift, hidden, kept, key, keys,
    manifest, markdown, maths, mdbook, moodle, names, number, oatutor, packed, plan, qti,
    report, segment, serve, sheet, shell, theme, words,
}

#[test]
fn every_target_is_tested_has_seeds_and_is_in_the_crate_for_fuzzing() {
    let names: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
    assert_eq!(TESTED, names);
    let listed = |dir: &str| -> BTreeSet<String> {
        let entries = fs::read_dir(root(dir)).unwrap();
        let stem = |path: PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
        entries.map(|entry| stem(entry.unwrap().path())).collect()
    };
    let names: BTreeSet<String> = names.into_iter().map(str::to_owned).collect();
    assert_eq!(listed("fuzz/seeds"), names);
    assert_eq!(listed("fuzz/targets"), names);
    let manifest = fs::read_to_string(root("fuzz/Cargo.toml")).unwrap();
    for name in &names {
        assert!(
            manifest.contains(&format!("path = \"targets/{name}.rs\"")),
            "{name}"
        );
        let target = fs::read_to_string(root(&format!("fuzz/targets/{name}.rs"))).unwrap();
        assert!(
            target.contains(&format!("kenning::fuzzing::{name}(bytes)")),
            "{name}"
        );
    }
}

/// Seeds that are meant to be good are read: otherwise their targets would look at
/// nothing but complaints.
#[test]
fn good_seeds_are_good() {
    let text = |target: &str, name: &str| {
        let seeds = seeds(target);
        let seed = seeds.into_iter().find(|(n, _)| n == name);
        String::from_utf8(seed.unwrap_or_else(|| panic!("{target}/{name}")).1).unwrap()
    };
    let class = kenning::class::Card::read(text("bundle", "class").as_bytes()).expect("a class");
    let plan = text("class_plan", "for-one");
    assert!(kenning::class::PlanFile::read(plan.as_bytes(), &class.key).is_ok());
    use kenning::author::{Care, load};
    for name in ["kinds", "small", "commands", "outputs"] {
        let first = text("course", name);
        let first = first.split("#file ").next().unwrap();
        let loaded = load(&[("c.toml".into(), first.into())], Care::Quick);
        assert!(loaded.course.is_some(), "{name}: {:?}", loaded.diagnostics);
    }
    kenning::fit::Calibration::read(&text("calibration", "whole")).unwrap();
    for name in ["small", "tabs", "quoted"] {
        let log = text("answers", name);
        kenning::import::read_answers(log.as_bytes(), &Default::default()).unwrap();
    }
    for name in [
        "school", "truth", "calls", "text", "deep", "large", "decimals",
    ] {
        kenning::expr::Expr::parse(&text("expression", name)).expect(name);
    }
    for name in [
        "polynomial",
        "functions",
        "interval",
        "matrix",
        "equation",
        "signs",
    ] {
        for line in text("algebra", name).lines() {
            let read = kenning::algebra::read(line, &Default::default());
            read.unwrap_or_else(|fault| panic!("{line}: {}", fault.message));
        }
    }
    for name in [
        "plain", "decimal", "comma", "mixed", "name", "percent", "groups", "spaces",
    ] {
        kenning::kinds::read_number(&text("number", name)).expect(name);
    }
    for name in ["options", "modes"] {
        let mut lines = text("shell", name);
        let lines = lines.split_off(lines.find('\n').unwrap());
        for line in lines.trim().lines() {
            let read = kenning::shell::read(line);
            let read = read.unwrap_or_else(|fault| panic!("{line}: {}", fault.message));
            assert!(read.refused().is_none(), "{line}");
        }
    }
    for (target, name, kind) in [
        ("words", "food", "csv"),
        ("words", "excel", "csv"),
        ("words", "terms", "csv"),
        ("decks", "hashcards", "hashcards"),
        ("decks", "repeater", "repeater"),
        ("decks", "hascard", "hascard"),
        ("decks", "obsidian", "obsidian"),
        ("gift", "cells", "gift"),
        ("mdbook", "loops", "mdbook-quiz"),
        ("moodle", "quiz", "moodle"),
        ("qti", "choice", "qti"),
        ("qti", "gaps", "qti"),
        ("qti", "drawn", "qti"),
    ] {
        let source = kenning::import::Source::of_file(name, text(target, name).as_bytes());
        let mut importers = kenning::import::IMPORTERS.iter();
        let importer = importers.find(|one| one.name == kind).expect(kind);
        let brought = (importer.bring)(&source).expect(name);
        kenning::import::settle(brought, &[]).expect(name);
    }
    for name in ["default", "dark", "light"] {
        let path = root("fuzz/seeds/theme").join(name);
        kenning::tui::Theme::find(path.to_str().unwrap()).unwrap();
    }
}
