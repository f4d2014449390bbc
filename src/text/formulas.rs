//! Where mathematics stands in a text: between `$` and `$`, or `$$` and `$$`.

use std::borrow::Cow;
use std::ops::Range;

use super::code::code_blocks_and_spans;

/// A formula in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// With its dollar signs.
    pub(crate) whole: Range<usize>,
    /// What stands between them.
    pub(crate) inside: Range<usize>,
    /// Whether it stands between `$$`: by itself, in two dimensions where there is room.
    pub(crate) display: bool,
}

/// The formulas of a text. The rule is pandoc's: the first `$` has no blank after it, the
/// last one none before it and no digit after it, so that `$5 and $6` is money. Nor has it a
/// `{` after it, which may stand for a digit. `\$` is a dollar sign. No formula has an empty
/// line or code in it, and there is none in code.
pub(crate) fn formulas_in(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    if text.bytes().filter(|byte| *byte == b'$').count() < 2 {
        return found;
    }
    let code = code_blocks_and_spans(text);
    let bytes = text.as_bytes();
    // After an opening sign that nothing closes, another search would end at the same place.
    let mut no_display_before = 0;
    let mut at = 0;
    while let Some(start) = next_dollar(text, at, &code) {
        let is_display = bytes.get(start + 1) == Some(&b'$');
        let formula = match is_display {
            true if start < no_display_before => None,
            true => {
                let (formula, ended) = display(text, start, &code);
                no_display_before = ended;
                formula
            }
            false => within_line(text, start, &code),
        };
        at = match formula {
            Some(formula) => {
                let end = formula.whole.end;
                found.push(formula);
                end
            }
            None => start + if is_display { 2 } else { 1 },
        };
    }
    found
}

/// A text in which letters as many as their bytes stand for formulas.
pub(crate) fn masked(text: &str) -> Cow<'_, str> {
    let found = formulas_in(text);
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for formula in found {
        out.push_str(&text[from..formula.whole.start]);
        out.extend(std::iter::repeat_n('x', formula.whole.len()));
        from = formula.whole.end;
    }
    out.push_str(&text[from..]);
    Cow::Owned(out)
}

/// The next `$` that no backslash stands before, outside code.
fn next_dollar(text: &str, from: usize, code: &[Range<usize>]) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        if let Some(range) = code_at(code, at) {
            at = range.end.max(at + 1);
            continue;
        }
        match bytes[at] {
            b'$' => return Some(at),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    None
}

fn code_at(code: &[Range<usize>], at: usize) -> Option<&Range<usize>> {
    let after = code.partition_point(|range| range.end <= at);
    code.get(after).filter(|range| range.contains(&at))
}

/// Where the `$` is that ends what begins here, and how far was looked: to code or an empty
/// line at the furthest.
fn closing(text: &str, from: usize, code: &[Range<usize>]) -> (Option<usize>, usize) {
    let bytes = text.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        if code_at(code, at).is_some() {
            break;
        }
        match bytes[at] {
            b'$' => return (Some(at), at),
            b'\\' => at += 2,
            b'\n' => {
                let rest = text.get(at + 1..).unwrap_or_default();
                let line = rest.split('\n').next().unwrap_or_default();
                if line.trim().is_empty() {
                    break;
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    (None, at.min(bytes.len()))
}

fn within_line(text: &str, start: usize, code: &[Range<usize>]) -> Option<Found> {
    let first = text.get(start + 1..)?.chars().next()?;
    if first.is_whitespace() {
        return None;
    }
    let end = closing(text, start + 1, code).0?;
    let last = text.get(start + 1..end)?.chars().next_back()?;
    let next = text.as_bytes().get(end + 1);
    let is_money = next.is_some_and(|byte| byte.is_ascii_digit() || *byte == b'{');
    (!last.is_whitespace() && !is_money).then_some(Found {
        whole: start..end + 1,
        inside: start + 1..end,
        display: false,
    })
}

/// What stands between `$$` and `$$`, and how far was looked for its end.
fn display(text: &str, start: usize, code: &[Range<usize>]) -> (Option<Found>, usize) {
    let mut from = start + 2;
    loop {
        let (end, looked) = closing(text, from, code);
        let Some(end) = end else {
            return (None, looked);
        };
        if text.as_bytes().get(end + 1) == Some(&b'$') {
            let inside = start + 2..end;
            let is_empty = text
                .get(inside.clone())
                .is_none_or(|inside| inside.trim().is_empty());
            let whole = start..end + 2;
            let formula = (!is_empty).then_some(Found {
                whole,
                inside,
                display: true,
            });
            return (formula, end + 2);
        }
        from = end + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        formulas_in(text)
            .into_iter()
            .map(|formula| &text[formula.inside])
            .collect()
    }

    #[test]
    fn money_is_no_mathematics() {
        for text in [
            "$5 and $6",
            "It costs $5, and that $6.",
            "$5-$6",
            "a lone $",
            "$ x $",
            "from \\$x to y$",
            "`$x$`",
            "```\n$x$\n```",
            "$x `a$` b",
            "$x\n\ny$",
            "$$",
            "$$ $$",
            "$$x",
            "${a}-${b}",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn formulas_are_found() {
        assert_eq!(found("$x$, $y+1$."), ["x", "y+1"]);
        assert_eq!(found("so $$x\n= 1$$ and $a$b"), ["x\n= 1", "a"]);
        assert_eq!(found(r"$\text{costs \$5}$"), [r"\text{costs \$5}"]);
        assert_eq!(found("It costs $5, not `$x` or $x$"), ["x"]);
        assert_eq!(found("${a}x$ is ${b}$"), ["{a}x", "{b}"]);
    }

    #[test]
    fn thousands_of_signs_make_a_formula_for_two_of_them_at_most() {
        for text in ["$", "$$ ", "$x ", "\\$", "$$x$ ", "`$` $"] {
            let text = text.repeat(20_000);
            let signs = text.matches('$').count();
            assert!(2 * formulas_in(&text).len() <= signs, "{}", &text[..9]);
        }
    }
}
