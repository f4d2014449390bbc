//! LaTeX of other programs as formulas of ours.

use std::iter::Peekable;
use std::ops::Range;
use std::str::Chars;

use super::signs::{Stands, environment, stands_for};
use crate::text::{Fault, Formula, Wrong};

/// How many things of a formula are said in another way before it is given up.
const MOST_MENDS: usize = 200;
/// The most bytes of a formula that is looked at.
const MOST_BYTES: usize = 4000;

/// A formula as it can stand between dollar signs here, if it can be said.
pub(in crate::import) fn formula(latex: &str) -> Option<String> {
    if latex.len() > MOST_BYTES {
        return None;
    }
    let mut text = tidied(latex);
    for _ in 0..MOST_MENDS {
        match Formula::read(&text) {
            Ok(_) => return fits(&text).then_some(text),
            Err(wrong) => text = mended(&text, &wrong)?.trim().to_owned(),
        }
        if text.len() > MOST_BYTES {
            return None;
        }
    }
    None
}

/// Whether a formula that is read keeps its dollar signs to itself.
fn fits(text: &str) -> bool {
    !text.contains('`') && text.trim() == text
}

/// In one line, without comments and old ways to write fractions.
fn tidied(latex: &str) -> String {
    let mut text = latex.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(inside) = text.strip_prefix("\\displaystyle") {
        text = inside.trim_start().to_owned();
    }
    for (old, new) in [
        ("\\over ", "\\frac"),
        ("\\choose ", "\\binom"),
        ("\\over{", "\\frac"),
    ] {
        while let Some(mended) = infix(&text, old, new) {
            text = mended;
        }
    }
    let mut out = String::with_capacity(text.len());
    let mut escaped = false;
    for c in text.chars() {
        match c {
            '%' | '#' | '$' if !escaped => out.extend(['\\', c]),
            '\u{a0}' => out.push(' '),
            '`' => out.push('‘'),
            c => out.push(c),
        }
        escaped = c == '\\' && !escaped;
    }
    let out = with_gaps(out.trim());
    // A blank behind a backslash at the end is none.
    let out = out
        .strip_suffix('\\')
        .filter(|rest| !rest.ends_with('\\'))
        .unwrap_or(&out);
    out.trim().to_owned()
}

/// Lines to write on, `___`, as boxes: they lower nothing.
fn with_gaps(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("___") {
        // One behind a backslash is a sign of its own.
        let at = at + usize::from(rest[..at].ends_with('\\'));
        let behind = rest[at..].trim_start_matches('_');
        out.push_str(&rest[..at]);
        out.push('□');
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// `{a \over b}` as `\frac{a}{b}`.
fn infix(text: &str, old: &str, new: &str) -> Option<String> {
    let at = text.find(old)?;
    let behind = at + old.trim_end_matches(['{', ' ']).len();
    let (start, end) = (opened_before(text, at), closed_after(text, behind));
    let (inner, outer) = match (start, end) {
        (Some(start), Some(end)) => (start + 1..end, start..end + 1),
        (None, None) => (0..text.len(), 0..text.len()),
        _ => return None,
    };
    let above = text.get(inner.start..at)?.trim();
    let below = text.get(behind..inner.end)?.trim();
    let (before, after) = (text.get(..outer.start)?, text.get(outer.end..)?);
    Some(format!("{before}{new}{{{above}}}{{{below}}}{after}"))
}

/// Where the brace stands that is open before a place.
fn opened_before(text: &str, at: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (i, b) in text.as_bytes()[..at].iter().enumerate().rev() {
        let escaped = i > 0 && text.as_bytes()[i - 1] == b'\\';
        match b {
            b'}' if !escaped => depth += 1,
            b'{' if !escaped && depth == 0 => return Some(i),
            b'{' if !escaped => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Where the brace stands that closes what is open at a place.
fn closed_after(text: &str, at: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut escaped = false;
    for (i, c) in text.get(at..)?.char_indices() {
        match c {
            '{' if !escaped => depth += 1,
            '}' if !escaped && depth == 0 => return Some(at + i),
            '}' if !escaped => depth -= 1,
            _ => {}
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

/// The formula with what is wrong in it said in another way.
fn mended(text: &str, wrong: &Wrong) -> Option<String> {
    let at = wrong.at.clone();
    match &wrong.fault {
        Fault::Unknown(command) => replaced(text, at, command.strip_prefix('\\')?),
        Fault::Environment(_) => without_environment(text, at.start),
        // A bracket that is left open, or closed twice, still says what is meant.
        Fault::Open(open) if open == "{" => Some(format!("{text}}}")),
        Fault::Alone(alone) if alone == "}" => spliced(text, at, ""),
        Fault::Alone(alone) if alone == "&" => spliced(text, at, "\\;"),
        Fault::Alone(alone) if alone == "\\\\" => spliced(text, at, "\\;"),
        Fault::Alone(alone) if alone == "\\right" => spliced(text, at, ""),
        Fault::Open(open) if open.starts_with("\\left") => spliced(text, left_at(text, &at)?, ""),
        Fault::Twice(_) => spliced(text, at.start..at.start, "{}"),
        Fault::Missing(of) if of == "^" || of == "_" => spliced(text, at, ""),
        Fault::Missing(_) => {
            let end = text.len();
            (at.end >= end).then(|| format!("{text}{{}}"))
        }
        _ => None,
    }
}

/// Where the word `\left` stands that a fault is about.
fn left_at(text: &str, at: &Range<usize>) -> Option<Range<usize>> {
    let from = at.start;
    text.get(from..)?
        .starts_with("\\left")
        .then_some(from..from + "\\left".len())
}

fn spliced(text: &str, at: Range<usize>, new: &str) -> Option<String> {
    let (before, after) = (text.get(..at.start)?, text.get(at.end..)?);
    Some(format!("{before}{new}{after}"))
}

/// A command said in another way.
fn replaced(text: &str, at: Range<usize>, name: &str) -> Option<String> {
    let end = at.start + 1 + name.len();
    let (new, end) = match stands_for(name)? {
        Stands::For(new) => {
            let behind = text.get(end..)?;
            let letters = behind.starts_with(|c: char| c.is_ascii_alphabetic());
            let is_command = new.starts_with('\\');
            let ends_word = is_command && new.ends_with(|c: char| c.is_ascii_alphabetic());
            let blank = if letters && ends_word { " " } else { "" };
            (format!("{new}{blank}"), end)
        }
        Stands::Nothing(groups) => (" ".to_owned(), behind_groups(text, end, groups)?.end + 1),
        Stands::Last(groups) => {
            let last = behind_groups(text, end, groups)?;
            (format!("{{{}}}", text.get(last.clone())?), last.end + 1)
        }
        Stands::Arrives => {
            let value = behind_groups(text, end, 1)?;
            let inside = behind_groups(text, value.end + 1, 1)?;
            let (value, words) = (text.get(value)?, crossed(text.get(inside.clone())?)?);
            (format!("{words}\\to {{{value}}}"), inside.end + 1)
        }
        Stands::Below(sign) => (format!("\\underset{{{sign}}}"), end),
        stands => {
            let inside = behind_groups(text, end, 1)?;
            let behind = text.get(inside.end + 1..)?.trim_start();
            let words = text.get(inside.clone())?;
            (one_group(stands, words, behind)?, inside.end + 1)
        }
    };
    spliced(text, at.start..end.min(text.len()), &new)
}

/// What a command with one group comes to; `behind` is what stands behind the group.
fn one_group(stands: Stands, words: &str, behind: &str) -> Option<String> {
    Some(match stands {
        Stands::Lines => format!("{{{}}}", words.replace("\\\\", ",\\,")),
        Stands::Arrow(arrow) => format!("\\overset{{{words}}}{{{arrow}}}"),
        Stands::Remark => format!("\\quad ({words})"),
        Stands::Brace if behind.starts_with(['^', '_']) => return None,
        Stands::Crossed => crossed(words)?,
        Stands::Chemistry => format!("{{{}}}", chemistry(words)),
        _ => format!("{{{words}}}"),
    })
}

/// What stands in the last of so many groups behind a place.
fn behind_groups(text: &str, from: usize, groups: usize) -> Option<Range<usize>> {
    let mut at = from;
    let mut last = from..from;
    for _ in 0..groups {
        let rest = text.get(at..)?;
        // A star, an option in brackets and blanks may stand before.
        let mut skipped = rest.trim_start_matches(['*', ' ']);
        if let Some(option) = skipped.strip_prefix('[') {
            skipped = option.get(option.find(']')? + 1..)?.trim_start();
        }
        let open = at + (rest.len() - skipped.len());
        if !skipped.starts_with('{') {
            return None;
        }
        let close = closed_after(text, open + 1)?;
        last = open + 1..close;
        at = close + 1;
    }
    Some(last)
}

/// `\begin{…}` and its `\end{…}` as another environment, or without them.
fn without_environment(text: &str, at: usize) -> Option<String> {
    let rest = text.get(at..)?;
    let inside = rest.strip_prefix("\\begin{")?;
    let name = inside.get(..inside.find('}')?)?;
    let new = environment(name)?;
    let (open, close) = (format!("\\begin{{{name}}}"), format!("\\end{{{name}}}"));
    let mut behind = at + open.len();
    if name.starts_with("alignat") || name.ends_with('*') && name.contains("matrix") {
        // How many columns, or to which side.
        let after = text.get(behind..)?;
        let option = [('{', '}'), ('[', ']')]
            .into_iter()
            .find(|(opens, _)| after.starts_with(*opens));
        if let Some((_, closes)) = option {
            behind += after.find(closes)? + 1;
        }
    }
    let end = behind + text.get(behind..)?.find(&close)?;
    let (opens, closes) = match new {
        Some(new) => (format!("\\begin{{{new}}}"), format!("\\end{{{new}}}")),
        None => (String::new(), String::new()),
    };
    let (before, content) = (text.get(..at)?, text.get(behind..end)?);
    let after = text.get(end + close.len()..)?;
    Some(
        format!("{before}{opens}{content}{closes}{after}")
            .trim()
            .to_owned(),
    )
}

/// Letters and digits, each crossed out.
fn crossed(text: &str) -> Option<String> {
    if text.contains(['\\', '{', '}', '^', '_', '$']) {
        return None;
    }
    let struck: String = text.chars().flat_map(|c| [c, '\u{338}']).collect();
    Some(format!("\\text{{{struck}}}"))
}

/// A formula of chemistry, such as `2H2O -> H3O+ + OH-`.
fn chemistry(text: &str) -> String {
    let arrows = [("<=>", "⇌"), ("<->", "↔"), ("->", "→"), ("<-", "←")];
    let mut source = text.to_owned();
    for (typed, sign) in arrows {
        source = source.replace(typed, sign);
    }
    let mut out = String::from("\\mathrm{");
    let mut before = ' ';
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '0'..='9' if before.is_ascii_alphabetic() || matches!(before, ')' | ']') => {
                out.push_str("}_{");
                out.push(c);
                while let Some(digit) = chars.next_if(char::is_ascii_digit) {
                    out.push(digit);
                }
                out.push_str("}\\mathrm{");
            }
            // How many of it: a number before its letters.
            '0'..='9' if !before.is_ascii_digit() => {
                out.push('}');
                out.push(c);
                while let Some(digit) = chars.next_if(char::is_ascii_digit) {
                    out.push(digit);
                }
                out.push_str("\\mathrm{");
            }
            '+' | '-' if before != ' ' && chars.peek().is_none_or(|next| *next == ' ') => {
                out.push_str(&format!("}}^{{{c}}}\\mathrm{{"));
            }
            '^' => {
                out.push_str("}^");
                let mut raised = String::new();
                match chars.next_if_eq(&'{') {
                    Some(_) => raised.extend(chars.by_ref().take_while(|c| *c != '}')),
                    None => {
                        while let Some(part) =
                            chars.next_if(|c| c.is_ascii_digit() || "+-".contains(*c))
                        {
                            raised.push(part);
                        }
                    }
                }
                out.push_str(&format!("{{{raised}}}\\mathrm{{"));
            }
            '⇌' | '↔' | '→' | '←' if chars.peek() == Some(&'[') => {
                out.push_str(&format!("}}{}\\mathrm{{", arrow(c, &mut chars)));
            }
            '⇌' | '↔' | '→' | '←' | '+' | '-' => out.push_str(&format!("}}{c}\\mathrm{{")),
            c => out.push(c),
        }
        before = c;
    }
    out.push('}');
    out.replace("\\mathrm{}", "").replace("\\mathrm{ }", " ")
}

/// The longest text at an arrow.
const LONGEST_LABEL: usize = 100;

/// An arrow with what stands at it, `->[above][below]`.
fn arrow(sign: char, rest: &mut Peekable<Chars<'_>>) -> String {
    let mut out = sign.to_string();
    for place in ["overset", "underset"] {
        let inside = rest.clone().skip(1).take(LONGEST_LABEL);
        let label: String = inside.take_while(|c| *c != ']').collect();
        let length = label.chars().count();
        if rest.peek() != Some(&'[') || rest.clone().nth(length + 1) != Some(']') {
            break;
        }
        rest.nth(length + 1);
        if !label.trim().is_empty() {
            out = format!("\\{place}{{{}}}{{{out}}}", chemistry(label.trim()));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::formula;

    fn reads(latex: &str, ours: &str) {
        assert_eq!(formula(latex).as_deref(), Some(ours), "{latex}");
    }

    #[test]
    fn what_is_known_stays() {
        reads("x^2+\\frac{1}{2}", "x^2+\\frac{1}{2}");
        reads(
            " \\left(-\\frac{1}{2}\\right) x ",
            "\\left(-\\frac{1}{2}\\right) x",
        );
        reads("", "");
    }

    #[test]
    fn what_is_not_known_is_said_in_another_way() {
        reads("\\R", "\\mathbb{R}");
        reads("a \\longleftrightarrow b", "a \\leftrightarrow b");
        reads("\\textcolor{red}{x}+1", "{x}+1");
        reads("\\color{red} x", "x");
        reads("{a \\over b}", "\\frac{a}{b}");
        reads("50%", "50\\%");
        reads("$5", "\\$5");
        reads("\\xrightarrow{f}", "\\overset{f}{→}");
        reads("\\begin{equation}x\\end{equation}", "x");
        reads(
            "\\begin{dcases}1\\\\2\\end{dcases}",
            "\\begin{cases}1\\\\2\\end{cases}",
        );
        reads("\\ce{H2O}", "{\\mathrm{H}_{2}\\mathrm{O}}");
        reads(
            "\\ce{Hg^2+ ->[I-] HgI2}",
            "{\\mathrm{Hg}^{2+} \\overset{\\mathrm{I}^{-}}{→}\\mathrm{ HgI}_{2}}",
        );
        reads("\\ce{2H2}", "{2\\mathrm{H}_{2}}");
        reads("\\underbrace{a+b}", "{a+b}");
        reads("x \\tag{1}", "x \\quad (1)");
        reads("\\cancel{3x}", "\\text{3\u{338}x\u{338}}");
    }

    #[test]
    fn what_can_not_be_said_is_told() {
        assert_eq!(formula("\\underbrace{a+b}_{n}"), None);
        assert_eq!(formula("\\enclose{circle}{12}"), None);
        assert_eq!(formula(&"x".repeat(5000)), None);
        assert_eq!(formula(&"\\color{a}".repeat(400)), None);
    }
}
