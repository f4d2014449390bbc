//! Points in brackets of another sort: `[5, -1]` where the question itself writes `(x, y)`. It
//! does not count, as only the way to write it is amiss.
//!
//! Of an open interval, `(1, 2)`, the brackets say what belongs to it. So this holds only where
//! the question shows something in round brackets, and nothing in square ones.

/// Whether a question shows several things in round brackets, such as `(x, y)` or `(3, -2)`,
/// and none in square ones.
pub(super) fn is_shown_in(prompt: &str) -> bool {
    let rows = prompt.split('(').skip(1);
    let mut within = rows.filter_map(|row| row.split_once(')').map(|(within, _)| within));
    // Words in brackets are an aside.
    let is_short = |item: &str| (1..=6).contains(&item.trim().chars().count());
    let is_row = |within: &str| within.contains(',') && within.split(',').all(is_short);
    !prompt.contains('[') && within.any(is_row)
}

/// Whether several things were typed in square brackets.
pub(super) fn is_square(typed: &str) -> bool {
    let typed = typed.trim();
    typed.starts_with('[') && typed.ends_with(']') && typed.contains(',')
}

#[cfg(test)]
mod tests {
    use super::is_shown_in;

    #[test]
    fn a_row_is_short_and_has_commas() {
        for prompt in ["Write it as `(x, y)`.", "From `(3, -2)` to `(5,1)`"] {
            assert!(is_shown_in(prompt), "{prompt}");
        }
        for prompt in [
            "Work out 2(x + 3).",
            "Once (but, as you know, no more)",
            "Is 2 in [1, 2] or in (1, 2)?",
            "",
        ] {
            assert!(!is_shown_in(prompt), "{prompt}");
        }
    }
}
