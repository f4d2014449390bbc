//! Emphasis that Markdown can say: stars that would not be read as marks are left out.

/// Letters that stand for the begin and the end of emphasis until its surroundings are known.
pub(super) const BOLD: (char, char) = ('\u{e000}', '\u{e001}');
pub(super) const ITALIC: (char, char) = ('\u{e002}', '\u{e003}');

/// A paragraph with stars in place of those letters.
pub(super) fn settled(paragraph: &str) -> String {
    let letters: Vec<char> = paragraph.chars().collect();
    let mut signs: Vec<Option<&str>> = vec![None; letters.len()];
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, &c) in letters.iter().enumerate() {
        if c == BOLD.0 || c == ITALIC.0 {
            open.push((at, c));
            continue;
        }
        let begin = match c {
            c if c == BOLD.1 => BOLD.0,
            c if c == ITALIC.1 => ITALIC.0,
            _ => continue,
        };
        let Some(from) = open.iter().rposition(|(_, mark)| *mark == begin) else {
            continue;
        };
        let (from, _) = open.remove(from);
        // Emphasis within the same emphasis is none.
        let is_within = open.iter().any(|(_, mark)| *mark == begin);
        if !is_within && let Some((from, to)) = moved(&letters, from, at) {
            let star = if begin == BOLD.0 { "**" } else { "*" };
            signs[from] = Some(star);
            signs[to] = Some(star);
        }
    }
    let mut out = String::with_capacity(paragraph.len());
    for (&c, sign) in letters.iter().zip(signs) {
        match sign {
            // Before what it opens, behind what it closes.
            Some(star) if is_mark(c) => out.push_str(star),
            _ if is_mark(c) => {}
            _ => out.push(c),
        }
    }
    out
}

fn is_mark(c: char) -> bool {
    (BOLD.0..=ITALIC.1).contains(&c)
}

/// Where the stars of emphasis go, if Markdown reads them there: not beside blanks within, and
/// not between a letter and a sign.
fn moved(letters: &[char], from: usize, to: usize) -> Option<(usize, usize)> {
    let seen = |c: &&char| !is_mark(**c);
    let first = letters[from + 1..to].iter().find(seen)?;
    let last = letters[from + 1..to].iter().rev().find(seen)?;
    let before = letters[..from].iter().rev().find(seen);
    let after = letters[to + 1..].iter().find(seen);
    let is_open = |c: Option<&char>| c.is_none_or(|c| c.is_whitespace() || !c.is_alphanumeric());
    let begins = !first.is_whitespace() && (first.is_alphanumeric() || is_open(before));
    let ends = !last.is_whitespace() && (last.is_alphanumeric() || is_open(after));
    (begins && ends).then_some((from, to))
}
