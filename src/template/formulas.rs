//! Formulas in texts with parameters: there braces are LaTeX's, and a group that can be
//! calculated from the parameters is filled in.

/// Commands whose group holds words or a name and is never calculated.
const NAMES: [&str; 13] = [
    "text",
    "textrm",
    "textbf",
    "textit",
    "mbox",
    "mathrm",
    "mathbb",
    "mathbf",
    "mathcal",
    "operatorname",
    "begin",
    "end",
    "array",
];

/// A piece of a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    Text(&'t str),
    /// A group without groups in it, with its braces.
    Group(&'t str),
}

/// A formula in pieces, in order.
pub(super) fn pieces(formula: &str) -> Vec<Piece<'_>> {
    let bytes = formula.as_bytes();
    let mut out = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'{' => {
                let rest = &formula[at + 1..];
                let end = rest.find(['{', '}', '\\']);
                let end = end.filter(|end| rest[*end..].starts_with('}'));
                match end {
                    Some(end) if !is_name(&formula[..at]) => {
                        let after = at + 1 + end + 1;
                        if from < at {
                            out.push(Piece::Text(&formula[from..at]));
                        }
                        out.push(Piece::Group(&formula[at..after]));
                        (from, at) = (after, after);
                    }
                    _ => at += 1,
                }
            }
            _ => at += 1,
        }
    }
    if from < formula.len() {
        out.push(Piece::Text(&formula[from..]));
    }
    out
}

/// Whether the group that follows holds words or a name.
fn is_name(before: &str) -> bool {
    let before = before.trim_end();
    // `\begin{array}{cc}`.
    if before.ends_with("\\begin{array}") {
        return true;
    }
    let letters = before.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    letters.ends_with('\\') && NAMES.contains(&&before[letters.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_told_from_names() {
        let groups = |text| {
            let groups = pieces(text).into_iter().filter_map(|piece| match piece {
                Piece::Group(group) => Some(group),
                Piece::Text(_) => None,
            });
            groups.collect::<Vec<_>>()
        };
        assert_eq!(groups(r"\frac{a}{{b}}"), ["{a}", "{b}"]);
        assert_eq!(groups(r"\text{a} \begin{cases}{a}\end{cases}"), ["{a}"]);
        assert_eq!(groups(r"\begin{array}{c} {c} \end{array}"), ["{c}"]);
        assert_eq!(groups(r"\{a, {b}\} \text{so {a}}"), ["{b}", "{a}"]);
        assert!(groups("{{").is_empty() && groups("}{").is_empty());
        let whole: String = pieces(r"\sqrt{a}+{b")
            .into_iter()
            .map(|(Piece::Text(text) | Piece::Group(text))| text)
            .collect();
        assert_eq!(whole, r"\sqrt{a}+{b");
    }
}
