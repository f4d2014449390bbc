//! Which braces of a GIFT entry hold answers.

use crate::import::items::at_gap;

/// What is wrong with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// A `{` without `}`.
    Open,
    /// A `}` without `{`.
    Alone,
    /// A pair without `->`.
    Pair,
}

/// The most pairs of braces with answers of an entry.
const MOST: usize = 30;

/// What `{1:MC:…}` and the like ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Choice,
    Short,
    Number,
}

/// The kind that stands before the answers, as in Moodle's own format for gaps, and the answers.
pub(super) fn sort(inside: &str) -> Option<(Sort, &str)> {
    let inside = inside.trim_start();
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    // A colon may be escaped.
    let begun = |text: &str| {
        let rest = text.strip_prefix([':', '\u{e005}'])?;
        Some(text.len() - rest.len())
    };
    let rest = &inside[digits + begun(&inside[digits..])?..];
    let end = rest.find([':', '\u{e005}'])?;
    let sort = match rest[..end].trim().to_ascii_uppercase().as_str() {
        "MULTICHOICE" | "MC" | "MULTICHOICE_V" | "MCV" | "MULTICHOICE_H" | "MCH"
        | "MULTICHOICE_S" | "MCS" | "MULTIRESPONSE" | "MR" => Sort::Choice,
        "SHORTANSWER" | "SA" | "MW" | "SHORTANSWER_C" | "SAC" | "MWC" => Sort::Short,
        "NUMERICAL" | "NM" => Sort::Number,
        _ => return None,
    };
    Some((sort, &rest[end + begun(&rest[end..])?..]))
}

/// Where the braces stand that hold answers, each with its end. Others, such as those of a
/// formula, are text: where none looks like answers, the last pair holds them.
pub(super) fn braces(text: &str) -> Result<Vec<(usize, usize)>, Fault> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let (mut depth, mut open, mut is_alone) = (0usize, 0, false);
    for (at, c) in text.char_indices() {
        match c {
            '{' => {
                if depth == 0 {
                    open = at;
                }
                depth += 1;
            }
            '}' if depth == 0 => is_alone = true,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    pairs.push((open, at));
                }
            }
            _ => {}
        }
    }
    if depth > 0 {
        return Err(Fault::Open);
    }
    let Some(last) = pairs.last().copied() else {
        return if is_alone {
            Err(Fault::Alone)
        } else {
            Ok(pairs)
        };
    };
    let answers = pairs
        .into_iter()
        .filter(|(open, close)| holds_answers(text, *open, *close));
    let mut answers: Vec<(usize, usize)> = answers.collect();
    if answers.is_empty() {
        answers.push(last);
    }
    // A letter that stands for a gap must be no letter of the text.
    let is_several = answers.len() > 1;
    if answers.len() > MOST || is_several && text.chars().any(|c| at_gap(c).is_some()) {
        return Err(Fault::Open);
    }
    Ok(answers)
}

/// Whether braces hold answers and no part of a formula.
fn holds_answers(text: &str, open: usize, close: usize) -> bool {
    let (before, inside) = (&text[..open], text[open + 1..close].trim());
    if sort(inside).is_some() {
        return true;
    }
    let name = before.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let is_command = name.len() < before.len() && name.ends_with(['\\', '\u{e006}']);
    if is_command || before.ends_with(['^', '_', '}']) {
        return false;
    }
    let word = inside.split('#').next().unwrap_or_default().trim();
    let is_truth = ["T", "F", "TRUE", "FALSE"].contains(&word.to_ascii_uppercase().as_str());
    is_truth || inside.contains(['=', '~', '#'])
}

/// Whether a missing word goes on before its braces, and behind them: letters or digits stand
/// there without a blank.
pub(super) fn joins(before: &str, after: &str) -> (bool, bool) {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    (
        is_word(before.chars().next_back()),
        is_word(after.chars().next()),
    )
}

#[cfg(test)]
mod tests {
    use super::braces;

    #[test]
    fn braces_of_formulas_hold_no_answers() {
        let found = |text: &str| {
            let all = braces(text).unwrap();
            let inside = all
                .into_iter()
                .map(|(open, close)| text[open + 1..close].to_owned());
            inside.collect::<Vec<_>>()
        };
        assert_eq!(found("x^{2} {=4 ~5}"), ["=4 ~5"]);
        assert_eq!(found("$$\\frac{a=1}{b}$$ {T}"), ["T"]);
        assert_eq!(found("{=$$x^{2}$$ ~y}"), ["=$$x^{2}$$ ~y"]);
        assert_eq!(found("a {}"), [""]);
        assert_eq!(found("a {=b} c {=d}"), ["=b", "=d"]);
        assert!(braces(&"{".repeat(100_000)).is_err());
        assert!(braces(&"{=a} ".repeat(100)).is_err());
    }
}
