//! Commands that set variables by their operands.

use super::tree::Word;

/// These take `NAME=value` as an assignment, as bash does: what is set is not split into words.
pub(super) const DECLARING: [&str; 5] = ["declare", "export", "local", "readonly", "typeset"];

/// Whether a word is `NAME=…`.
pub(super) fn sets_variable(word: &Word) -> bool {
    let name = word.start().split_once('=').map(|(name, _)| name);
    let name = name.map(|name| name.strip_suffix('+').unwrap_or(name));
    name.is_some_and(|name| {
        name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    })
}
