//! Marks that some content of OATutor has besides its own: `$…$` and `**…**`.

use super::super::paired::replaced;

/// A text in which single dollar signs around a formula are double ones.
pub(super) fn doubled(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (n, part) in text.split("$$").enumerate() {
        if n > 0 {
            out.push_str("$$");
        }
        match n % 2 {
            0 => out.push_str(&singles_doubled(part)),
            _ => out.push_str(part),
        }
    }
    out
}

fn singles_doubled(text: &str) -> String {
    replaced(text, "$", |before, inside, after| {
        let is_meant = !before.ends_with('\\') && is_formula(inside, after);
        is_meant.then(|| format!("$${inside}$$"))
    })
}

/// Whether what stands between dollar signs is maths, and not words between two prices.
fn is_formula(inside: &str, after: &str) -> bool {
    let is_tight = !inside.is_empty() && inside.trim() == inside && !inside.contains('\n');
    let is_price = after.starts_with(|c: char| c.is_ascii_digit());
    let has_words = inside
        .split(|c: char| !c.is_alphabetic() && c != '\\')
        .any(|word| !word.contains('\\') && word.chars().count() > 2);
    let is_maths = inside.contains(['\\', '^', '_', '=', '+', '<', '>'])
        || inside.chars().count() <= 20 && inside.chars().any(char::is_alphanumeric);
    is_tight && !is_price && is_maths && (!has_words || inside.contains('\\'))
}

/// A text in Markdown that shows `**` as it stands: where two stand around words, they are bold.
pub(super) fn bold(text: &str) -> String {
    replaced(text, "\\*\\*", |before, inside, _| {
        let is_tight = !inside.is_empty() && inside.trim() == inside;
        let is_plain = !inside.contains(['$', '`', '*', '\n']);
        let is_meant = is_tight && is_plain && !before.ends_with(char::is_alphanumeric);
        is_meant.then(|| format!("**{inside}**"))
    })
}

#[cfg(test)]
mod tests {
    use super::{bold, doubled};

    #[test]
    fn dollar_signs_around_formulas_are_doubled() {
        for (text, ours) in [
            ("Find $2x \\times x$.", "Find $$2x \\times x$$."),
            ("$x$ and $$y$$ and $z^2$", "$$x$$ and $$y$$ and $$z^2$$"),
            ("It costs $5 and then $10.", "It costs $5 and then $10."),
            ("from $5-$10", "from $5-$10"),
            ("\\$5 + x and \\$6", "\\$5 + x and \\$6"),
            ("one $ alone", "one $ alone"),
        ] {
            assert_eq!(doubled(text), ours);
        }
    }

    #[test]
    fn stars_around_words_are_bold() {
        for (text, ours) in [
            ("\\*\\*F\\*\\*irst", "**F**irst"),
            ("2\\*\\*3\\*\\*4", "2\\*\\*3\\*\\*4"),
            ("\\*\\* a \\*\\*", "\\*\\* a \\*\\*"),
        ] {
            assert_eq!(bold(text), ours);
        }
    }
}
