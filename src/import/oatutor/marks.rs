//! Marks that some content of OATutor has besides its own: `$…$` and `**…**`.

/// A text in which single dollar signs around a formula are double ones.
pub(super) fn doubled(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (n, part) in text.split("$$").enumerate() {
        if n > 0 {
            out.push_str("$$");
        }
        match n % 2 {
            0 => push_doubled(part, &mut out),
            _ => out.push_str(part),
        }
    }
    out
}

fn push_doubled(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        let (before, behind) = (&rest[..at], &rest[at + 1..]);
        out.push_str(before);
        let inside = behind
            .find('$')
            .map(|end| (&behind[..end], &behind[end + 1..]));
        match inside {
            Some((inside, after)) if !before.ends_with('\\') && is_formula(inside, after) => {
                out.push_str(&format!("$${inside}$$"));
                rest = after;
            }
            _ => {
                out.push('$');
                rest = behind;
            }
        }
    }
    out.push_str(rest);
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
    const MARK: &str = "\\*\\*";
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once(MARK) {
        out.push_str(before);
        let inside = behind.split_once(MARK).filter(|(inside, _)| {
            let is_tight = !inside.is_empty() && inside.trim() == *inside;
            is_tight && !inside.contains(['$', '`', '*', '\n'])
        });
        match inside {
            Some((inside, after)) if !before.ends_with(char::is_alphanumeric) => {
                out.push_str(&format!("**{inside}**"));
                rest = after;
            }
            _ => {
                out.push_str(MARK);
                rest = behind;
            }
        }
    }
    out.push_str(rest);
    out
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
