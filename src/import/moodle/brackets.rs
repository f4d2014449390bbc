//! Brackets and names in formulas of Moodle and of Maxima.

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

/// Where names stand in a text.
pub(super) fn names(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            let is_start = bytes[at].is_ascii_alphabetic();
            // Letters behind digits belong to numbers such as `2e3`.
            let behind_digit =
                start > 0 && (bytes[start - 1].is_ascii_digit() || bytes[start - 1] == b'%');
            at += 1;
            if is_start {
                while at < bytes.len() && (bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_') {
                    at += 1;
                }
                if !behind_digit {
                    return Some((start, at));
                }
            }
        }
        None
    })
}
