//! The keys that a question may have in a course file.

use crate::course::Kind;

/// Those of every kind.
const OF_EVERY_KIND: [&str; 12] = [
    "id",
    "was",
    "kind",
    "skills",
    "prompt",
    "difficulty",
    "hints",
    "explanation",
    "params",
    "where",
    "mistake",
    "step",
];

/// Those that a kind has besides, the ones it needs first.
pub(super) fn of_kind(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Choice | Kind::Multi => &["options", "answer", "shuffle"],
        Kind::Text => &["answer", "case", "accents", "spaces"],
        Kind::Number => &["answer", "tolerance"],
        Kind::Cloze => &["text", "case", "accents", "spaces"],
        Kind::Card => &["answer"],
        Kind::Order => &["items"],
    }
}

/// Those that some kind or other has, each once.
pub(super) fn of_some_kind() -> Vec<&'static str> {
    let mut keys = Vec::new();
    for key in Kind::ALL.iter().flat_map(|&(_, kind)| of_kind(kind)) {
        if !keys.contains(key) {
            keys.push(*key);
        }
    }
    keys
}

/// Whether a question can have a key.
pub(crate) fn is_of_question(key: &str) -> bool {
    OF_EVERY_KIND.contains(&key) || of_some_kind().contains(&key)
}
