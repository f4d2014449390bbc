//! The keys that a question may have in a course file.

use std::sync::LazyLock;

use crate::kinds::Kind;

/// Those of every kind.
const OF_EVERY_KIND: [&str; 24] = [
    "id",
    "was",
    "kind",
    "skills",
    "tags",
    "prompt",
    "difficulty",
    "tries",
    "reserve",
    "hints",
    "explanation",
    "params",
    "where",
    "mistake",
    "step",
    "part",
    "right",
    "wrong",
    "source",
    "license",
    "authors",
    "rows",
    "context",
    "builds-on",
];

/// Those that some kind or other has, each once.
pub(super) fn of_some_kind() -> &'static [&'static str] {
    // A large course asks for them once for each question.
    static KEYS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
        let mut keys = Vec::new();
        for key in Kind::ALL.iter().flat_map(|&(_, kind)| kind.keys()) {
            if !keys.contains(key) {
                keys.push(*key);
            }
        }
        keys
    });
    &KEYS
}

/// Those that a question may have, whatever its kind.
pub(super) fn of_question() -> Vec<&'static str> {
    let every = OF_EVERY_KIND.into_iter().chain(["figure"]);
    every.chain(of_some_kind().iter().copied()).collect()
}
