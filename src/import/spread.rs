//! Many words or cards as several skills.

/// Most of a skill.
const MOST: usize = 30;

/// Parts of about the same size, in order, each with a title: that of the whole, and a number
/// behind it where there are several parts.
pub(super) fn spread<'t, T>(title: &str, all: &'t [T]) -> Vec<(String, &'t [T])> {
    let parts = all.len().div_ceil(MOST).max(1);
    let size = all.len().div_ceil(parts).max(1);
    let numbered = all.chunks(size).enumerate().map(|(n, part)| {
        let title = match parts {
            1 => title.to_owned(),
            _ => format!("{title} {}", n + 1),
        };
        (title, part)
    });
    numbered.collect()
}
