//! Plain text with formulas in it.

use super::{Lost, Prose, formula};
use crate::text::push_literal;

/// What stands around formulas in a source, in the order in which they are looked for.
pub(in crate::import) type Marks = &'static [(&'static str, &'static str)];

/// What is between these is a formula, as TeX filters of Moodle have it.
pub(in crate::import) const MOODLE: Marks = &[
    ("$$", "$$"),
    ("\\(", "\\)"),
    ("\\[", "\\]"),
    ("[tex]", "[/tex]"),
];

/// A text as Markdown that shows it letter by letter, but for its formulas.
pub(in crate::import) fn from_plain(text: &str, marks: Marks) -> Prose {
    let mut prose = Prose::default();
    let mut out = String::with_capacity(text.len() + 8);
    push_plain(text, marks, &mut out, &mut prose);
    prose.text = out;
    prose
}

/// Writes plain text behind Markdown.
pub(super) fn push_plain(text: &str, marks: Marks, out: &mut String, prose: &mut Prose) {
    let mut rest = text;
    while let Some((at, open, close)) = next_mark(rest, marks) {
        let inside_at = at + open.len();
        let Some(length) = rest.get(inside_at..).and_then(|tail| tail.find(close)) else {
            break;
        };
        let inside = &rest[inside_at..inside_at + length];
        let after = &rest[inside_at + length + close.len()..];
        push_words(&rest[..at], out);
        match words_in(inside) {
            Some(words) => push_words(&words, out),
            None if !push_formula(inside, after, out) => prose.lose(Lost::Formula),
            None => {}
        }
        rest = after;
    }
    push_words(rest, out);
}

/// What stands between the marks of a formula and is none: words with a hyphen, such as
/// `y-intercept`, or a blank to fill in.
fn words_in(latex: &str) -> Option<String> {
    let text = latex.trim();
    let are_words = text.contains('-')
        && text.split('-').any(|word| word.len() > 3)
        && text
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphabetic()));
    let bare = text.replace("\\_", "_").replace("\\%", "%");
    let is_blank = bare.contains("__") && bare.chars().all(|c| matches!(c, '_' | '%' | ' '));
    match are_words {
        true => Some(text.to_owned()),
        false => Some(bare).filter(|_| is_blank),
    }
}

/// Words letter by letter; a line break within them stays one.
fn push_words(text: &str, out: &mut String) {
    let from = out.len();
    push_literal(text, out);
    // A `!` is a mark before `[` alone, which is never one here but right behind the words.
    let words = out.split_off(from);
    let ends = words.ends_with("\\!");
    let kept = if ends { words.len() - 2 } else { words.len() };
    // Two backslashes stand for one, and end nothing.
    let mut rest = &words[..kept];
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let next = rest[at + 1..].chars().next();
        if next != Some('!') {
            out.push('\\');
        }
        out.extend(next);
        rest = &rest[at + 1 + next.map_or(0, char::len_utf8)..];
    }
    out.push_str(rest);
    out.push_str(&words[kept..]);
}

/// The first mark that opens a formula which is closed again.
fn next_mark(text: &str, marks: Marks) -> Option<(usize, &'static str, &'static str)> {
    let found = marks.iter().filter_map(|(open, close)| {
        let at = text.find(open)?;
        text[at + open.len()..]
            .contains(close)
            .then_some((at, *open, *close))
    });
    found.min_by_key(|(at, ..)| *at)
}

/// Writes a formula between dollar signs, or as code where it can't be read.
/// Gives whether it could.
pub(super) fn push_formula(latex: &str, after: &str, out: &mut String) -> bool {
    let (text, is_read) = match formula(latex) {
        Some(read) if read.is_empty() => return true,
        Some(read) if read.bytes().all(|b| b.is_ascii_digit() || b == b'.') => (read, true),
        Some(read) => (format!("${read}$"), true),
        None => {
            let source = latex.trim().replace(['`', '\n'], " ");
            (format!("`{source}`"), false)
        }
    };
    // A letter or sign that stood at the formula's edge must not change what it is.
    if out.ends_with(['$', '`']) {
        out.push(' ');
    }
    out.push_str(&text);
    let next = after.chars().next();
    let closes = text.ends_with('$');
    if closes && next.is_some_and(|c| c.is_ascii_digit() || c == '{') {
        out.push(' ');
    }
    is_read
}

#[cfg(test)]
mod tests {
    use super::{MOODLE, from_plain};
    use crate::import::prose::Lost;

    #[test]
    fn formulas_are_kept_and_words_stand_for_themselves() {
        let plain = |text| from_plain(text, MOODLE);
        assert_eq!(plain("a $$x^2$$ b").text, "a $x^2$ b");
        assert_eq!(plain("\\(x\\) and \\[y^2\\]").text, "$x$ and $y^2$");
        assert_eq!(plain("$5 and *6*").text, "\\$5 and \\*6\\*");
        assert_eq!(plain("$$11$$ girls").text, "11 girls");
        assert_eq!(plain("$$x$$2").text, "$x$ 2");
        assert_eq!(plain("$$x$$$$y$$").text, "$x$ $y$");
        assert_eq!(plain("Yes! No\\! Oh!").text, "Yes! No\\\\! Oh\\!");
        assert_eq!(plain("open $$ only").text, "open \\$\\$ only");
        assert_eq!(
            plain("$$two-dimensional$$ or $$x-y$$").text,
            "two-dimensional or $x-y$"
        );
        assert_eq!(
            plain("the $$y-intercept$$ is $$___$$.").text,
            "the y-intercept is \\_\\_\\_."
        );
        assert_eq!(plain("$$___\\%$$, $$x=____$$").text, "\\_\\_\\_%, $x=□$");
        assert_eq!(plain("$$x_1$$").text, "$x_1$");
        let odd = plain("$$\\chemfig{2}{3}$$");
        assert_eq!(
            (odd.text.as_str(), odd.lost),
            ("`\\chemfig{2}{3}`", vec![Lost::Formula])
        );
    }
}
