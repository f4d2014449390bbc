//! Brackets in formulas of Moodle and of Maxima.

/// Where the bracket stands that closes what is open at a place.
pub(super) fn closed(text: &str, from: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.get(from..)?.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(from + at),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}
