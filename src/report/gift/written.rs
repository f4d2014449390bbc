//! Texts as GIFT has them.

use crate::expr::{self, Number};

/// A text with a backslash before each sign that GIFT reads; line breaks are blanks.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '~' | '=' | '#' | '{' | '}' | ':' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// HTML on one line, escaped. Its line breaks are those of blocks of code.
pub(super) fn html_line(html: &str) -> String {
    escaped(&html.replace('\n', "<br>"))
}

/// Whether HTML needs its mark: where it has tags, or could be taken for a mark or a share.
pub(super) fn needs_mark(html: &str) -> bool {
    html.contains('<') || html.starts_with(['[', '%'])
}

/// A text of HTML, with its mark where it needs one.
pub(super) fn text(html: &str) -> String {
    let html = html.trim();
    let mark = if needs_mark(html) { "[html]" } else { "" };
    format!("{mark}{}", html_line(html))
}

/// What is to be typed, letter by letter; a star stands for itself.
pub(super) fn typed(answer: &str) -> String {
    let needs_mark = answer.contains(['<', '&']) || answer.starts_with(['[', '%']);
    let mark = if needs_mark { "[plain]" } else { "" };
    format!("{mark}{}", escaped(&answer.trim().replace('*', "\\*")))
}

/// The name of an entry; nothing without one.
pub(super) fn named(name: &str) -> String {
    match name {
        "" => String::new(),
        name => format!("::{}::", escaped(name)),
    }
}

/// A line of comment.
pub(super) fn comment(line: &str) -> String {
    format!("// {}\n", line.replace(['\n', '\r', '\t'], " "))
}

/// The most letters of a number: more, and importers give up.
const LONGEST: usize = 30;

/// A number as a decimal; none where it has no end as one, or is too long.
pub(super) fn decimal(number: Number) -> Option<String> {
    expr::places(&number)?;
    let written = expr::show_decimal(&number);
    (written.len() <= LONGEST).then_some(written)
}

/// The share of each of so many right options, in per cent, as Moodle knows it.
pub(super) fn share(of: usize) -> &'static str {
    match of {
        0 | 1 => "100",
        2 => "50",
        3 => "33.33333",
        4 => "25",
        5 => "20",
        6 => "16.66667",
        7 => "14.28571",
        8 => "12.5",
        9 => "11.11111",
        // Moodle knows no smaller ones that come to a whole.
        _ => "10",
    }
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn the_shares_of_all_right_options_come_to_a_whole() {
        for of in 1..=10_usize {
            let one: f64 = share(of).parse().expect("a number");
            assert!((one * of as f64 - 100.0).abs() < 0.01, "{of}");
        }
    }
}
