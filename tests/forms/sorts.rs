//! What items of public courses ask for, sort by sort: two questions of each, in
//! `tests/data/good`, that say it and are answered.

use std::collections::BTreeMap;

use kenning::kinds::Shown;

use super::path;
use kenning::author::{Care, load};
use kenning::course::Course;

/// A sort of question that courses elsewhere have: where two of it stand, and what of it their
/// source must show.
struct Sort {
    name: &'static str,
    at: [(&'static str, &'static str); 2],
    shows: &'static [&'static str],
}

const fn sort(
    name: &'static str,
    at: [(&'static str, &'static str); 2],
    shows: &'static [&'static str],
) -> Sort {
    Sort { name, at, shows }
}

/// All sorts, in the order of docs/course-format.md.
const SORTS: &[Sort] = &[
    sort(
        "parts on one stem",
        [("everywhere", "parts"), ("figures", "dice")],
        &["[[question.part]]"],
    ),
    sort(
        "algebra",
        [("expression", "expand"), ("expression", "primitive")],
        &["kind = \"expression\""],
    ),
    sort(
        "what code prints",
        [("output", "sum"), ("output", "lines")],
        &["kind = \"output\"", "code = "],
    ),
    sort(
        "written, checked by oneself",
        [
            ("written", "who-gives-names"),
            ("written", "what-is-a-name"),
        ],
        &["write = true"],
    ),
    sort(
        "a figure to read",
        [("figures", "vertex"), ("figures", "fruit")],
        &["[[question.figure]]", "alt = "],
    ),
    sort("decimals", [("sorts", "price"), ("sorts", "mean")], &["0."]),
    sort(
        "a matrix",
        [("expression", "matrix"), ("sorts", "turned")],
        &["answer = \"[["],
    ),
    sort(
        "a point or vector",
        [("sorts", "crossing"), ("sorts", "sum-of-vectors")],
        &["answer = \"("],
    ),
    sort(
        "an interval",
        [("expression", "interval"), ("sorts", "half-open")],
        &["inf)"],
    ),
    sort(
        "a list or set",
        [("expression", "roots"), ("sorts", "both-roots")],
        &["answer = \"{"],
    ),
    sort(
        "one blank at a time, both ways",
        [("siblings", "when"), ("siblings", "france")],
        &[],
    ),
    sort(
        "template maths",
        [("templates", "moles"), ("templates", "diagonal")],
        &["rows = {"],
    ),
    sort(
        "roots and rounding in templates",
        [("templates", "circle"), ("templates", "root")],
        &["round = "],
    ),
    sort(
        "a table",
        [("maths", "table"), ("maths", "wide-table")],
        &["|--"],
    ),
    sort(
        "code as an option",
        [("options", "two-owners"), ("options", "both-borrow")],
        &["```"],
    ),
    sort(
        "maths in two dimensions",
        [("maths", "cases"), ("maths", "matrix")],
        &["$$"],
    ),
    sort(
        "a step within a step",
        [("everywhere", "steps"), ("sorts", "ladder")],
        &["[[question.step.step]]"],
    ),
    sort(
        "a hint that asks",
        [("hints", "difference"), ("hints", "larger")],
        &["hints"],
    ),
    sort(
        "matching",
        [("match", "capitals"), ("match", "sums")],
        &["pairs = ["],
    ),
    sort(
        "powers of ten",
        [("sorts", "sun"), ("sorts", "atoms")],
        &["e"],
    ),
    sort(
        "per cent",
        [("sorts", "share"), ("sorts", "discount")],
        &["as = \"percent\""],
    ),
    sort(
        "signs that keyboards lack",
        [("signs", "acid"), ("signs", "water")],
        &["₂"],
    ),
    sort(
        "another base",
        [("signs", "in-base-16"), ("signs", "from-base-2")],
        &["{n:"],
    ),
    sort(
        "near is enough",
        [("sorts", "minerals"), ("sorts", "square")],
        &["near = \"accept\""],
    ),
    sort(
        "a form",
        [("expression", "factor"), ("expression", "reduce")],
        &["form = "],
    ),
    sort(
        "an option that stays last",
        [("options", "un-founded"), ("options", "un-seats")],
        &["last = true"],
    ),
    sort(
        "complex numbers",
        [("sorts", "product"), ("sorts", "conjugate")],
        &["imaginary"],
    ),
    sort(
        "cells and blanks of a kind of their own",
        [("blanks", "derivative"), ("blanks", "trip")],
        &["[[question.blank]]"],
    ),
];

/// The source of a question, from its header to the next one's.
fn source(file: &str, id: &str) -> String {
    let text = std::fs::read_to_string(path(file)).expect(file);
    let id = format!("id = \"{id}\"\n");
    let mut all = text.split("[[question]]\n").skip(1);
    let found = all.find(|question| question.starts_with(&id));
    found
        .unwrap_or_else(|| panic!("no {id} in {file}"))
        .to_owned()
}

fn course(file: &str) -> Course {
    let text = std::fs::read(path(file)).expect(file);
    let loaded = load(&[(format!("{file}.toml"), text)], Care::Thorough);
    loaded
        .course
        .unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics))
}

/// Every answer that its author calls right is right, and is read as it is typed.
fn is_solved(shown: &Shown, at: &str) {
    let right = shown.task.right();
    assert!(!right.is_empty(), "{at}");
    for answer in &right {
        let graded = shown
            .grade(answer)
            .unwrap_or_else(|unread| panic!("{at}: {}", unread.0));
        assert!(graded.verdict.is_correct(), "{at}: {answer:?}");
    }
}

#[test]
fn each_sort_has_two_questions_that_are_answered() {
    let mut courses = BTreeMap::new();
    for Sort { name, at, shows } in SORTS {
        assert_ne!(at[0], at[1], "{name}");
        for (file, id) in at {
            let written = source(file, id);
            for wanted in *shows {
                assert!(
                    written.contains(wanted),
                    "{name}: {file}, {id} shows no {wanted}"
                );
            }
            let course: &mut Course = courses.entry(*file).or_insert_with(|| course(file));
            let of = |question: &str| question == *id || question.starts_with(&format!("{id}."));
            let made: Vec<_> = (course.questions.iter())
                .filter(|question| of(question.id.as_str()))
                .collect();
            assert!(!made.is_empty(), "{name}: {file}, {id}");
            for question in made {
                for seed in 0..6 {
                    let shown = question.instance(seed).expect("it is shown");
                    for spot in question.all_spots() {
                        let item = shown.item_at(spot);
                        let is_stem = question.has_parts() && spot == kenning::course::Spot::WHOLE;
                        if !is_stem && !question.item.task.kind().is_self_graded() {
                            is_solved(item, &format!("{name}: {file}, {id}"));
                        }
                    }
                }
            }
        }
    }
}

/// The table of the documentation names each sort, and the same two questions.
#[test]
fn the_documentation_says_where_each_stands() {
    let page = include_str!("../../docs/course-format.md");
    let (_, table) = page
        .split_once("\n## Sorts of questions\n")
        .expect("its section");
    let table = table.split("\n## ").next().unwrap_or_default();
    for Sort { name, at, .. } in SORTS {
        let row = table
            .lines()
            .find(|line| line.starts_with(&format!("| {name} |")));
        let row = row.unwrap_or_else(|| panic!("no row for {name}"));
        for (file, id) in at {
            assert!(
                row.contains(&format!("`{file}.toml`: `{id}`")),
                "{name}: {file}, {id}"
            );
        }
        let anchors = row
            .split("](#")
            .skip(1)
            .filter_map(|rest| rest.split(')').next());
        for anchor in anchors {
            let is_there = page.lines().any(|line| {
                let title = line.trim_start_matches('#').trim().to_lowercase();
                let kept = title
                    .chars()
                    .filter(|c| c.is_alphanumeric() || " -".contains(*c));
                line.starts_with('#') && kept.collect::<String>().replace(' ', "-") == anchor
            });
            assert!(is_there, "{name}: no section {anchor}");
        }
    }
}
