//! Many words or cards as several skills.

use crate::words::message;

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
            // Behind a number, another would read as part of it.
            _ if title.ends_with(|c: char| c.is_numeric()) => {
                message!("import-part", title = title, n = n + 1).to_string()
            }
            _ => format!("{title} {}", n + 1),
        };
        (title, part)
    });
    numbered.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_numbered_and_the_number_is_told_from_the_title() {
        let titles = |title| {
            let parts = spread(title, &[0; 31]);
            let titles: Vec<String> = parts.into_iter().map(|(title, _)| title).collect();
            titles
        };
        assert_eq!(titles("Food"), ["Food 1", "Food 2"]);
        assert_eq!(titles("freq: 0"), ["freq: 0, part 1", "freq: 0, part 2"]);
        assert_eq!(spread("freq: 0", &[0; 30])[0].0, "freq: 0");
    }
}
