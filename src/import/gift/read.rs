//! An entry read: its name, its text, and what is answered.

use super::entries::{Entry, shown};
use super::gaps::{self, Fault, Sort};
use crate::import::items::{Answer, Body, Format, Item, Text, gap};

/// The most answers that an entry is read with.
const MOST_ANSWERS: usize = 200;

/// Reads an entry.
pub(super) fn read(entry: &Entry) -> Result<Item, Fault> {
    let text = entry.text.trim();
    let (name, text) = named(text);
    let (format, text) = formatted(text, Format::Moodle);
    let braces = gaps::braces(text)?;
    let (open, close) = match braces.as_slice() {
        [] => {
            return Ok(Item {
                name,
                before: text_of(format, text),
                body: Body::Description,
                ..Item::default()
            });
        }
        [only] => *only,
        all => return several(name, format, text, all),
    };
    let (body, general) = inside(&text[open + 1..close], format)?;
    let (before, after) = (&text[..open], &text[close + 1..]);
    Ok(Item {
        name,
        before: text_of(format, before.trim_end()),
        after: shown(after.trim()),
        is_within_word: gaps::joins(before, after),
        has_stray: has_stray(&text[open + 1..close], &body),
        body,
        general,
    })
}

/// What stands between braces, and what is said of every answer.
fn inside(inside: &str, format: Format) -> Result<(Body, Option<Text>), Fault> {
    let (inside, general) = match inside.rfind("####") {
        Some(at) => (&inside[..at], Some(worded(&inside[at + 4..], format))),
        None => (inside, None),
    };
    let body = match gaps::sort(inside) {
        Some((sort, answers)) => embedded(sort, answers, format),
        None => body(inside.trim(), format)?,
    };
    Ok((body, general.filter(|text| !text.source.is_empty())))
}

/// Whether words stand before the first sign of an answer.
fn has_stray(inside: &str, body: &Body) -> bool {
    let inside = gaps::sort(inside)
        .map_or(inside, |(_, answers)| answers)
        .trim();
    let first = inside.find(['=', '~']).unwrap_or(0);
    let before = inside[..first].trim_end_matches('%').trim();
    matches!(body, Body::Choice(_) | Body::Short(_)) && !before.is_empty()
}

/// A text with several pairs of braces: each is a question.
fn several(
    name: Option<String>,
    format: Format,
    text: &str,
    braces: &[(usize, usize)],
) -> Result<Item, Fault> {
    let mut before = String::new();
    let mut general = None;
    let mut all = Vec::new();
    let mut from = 0;
    for (n, (open, close)) in braces.iter().enumerate() {
        before.push_str(&shown(&text[from..*open]));
        before.extend(gap(n));
        from = close + 1;
        let (body, said) = inside(&text[open + 1..*close], format)?;
        all.push(body);
        general = said.or(general);
    }
    before.push_str(&shown(&text[from..]));
    Ok(Item {
        name,
        before: Text {
            format,
            source: before.trim().to_owned(),
        },
        body: Body::Gaps(all),
        general,
        ..Item::default()
    })
}

/// The answers of a pair of braces that names its kind, as in `{1:MC:=a~b}`.
fn embedded(sort: Sort, inside: &str, format: Format) -> Body {
    let inside = inside.trim();
    let is_signed = inside.starts_with(['=', '~']);
    let answers = match (is_signed, sort) {
        (true, _) => answers(inside, format),
        (false, Sort::Choice) => answers(&format!("~{inside}"), format),
        (false, _) => answers(&format!("={inside}"), format),
    };
    // In a list of these a share says what is right.
    let answers = answers.into_iter().map(|answer| Answer {
        is_right: answer.is_right || answer.credit() >= 100.0,
        ..answer
    });
    let answers = answers.collect();
    match sort {
        Sort::Choice => Body::Choice(answers),
        Sort::Short => Body::Short(answers),
        Sort::Number => Body::Number(answers),
    }
}

fn text_of(format: Format, text: &str) -> Text {
    let source = shown(text).trim().to_owned();
    Text { format, source }
}

/// A text that may say its own format.
fn worded(text: &str, format: Format) -> Text {
    let (format, text) = formatted(text.trim(), format);
    text_of(format, text)
}

/// `::name::` at the beginning.
fn named(text: &str) -> (Option<String>, &str) {
    let Some(inside) = text.strip_prefix("::") else {
        return (None, text);
    };
    match inside.find("::") {
        Some(end) => {
            let name = shown(&inside[..end]).trim().to_owned();
            (
                Some(name).filter(|name| !name.is_empty()),
                inside[end + 2..].trim(),
            )
        }
        None => (None, text),
    }
}

/// `[html]` and the like at the beginning.
fn formatted(text: &str, otherwise: Format) -> (Format, &str) {
    let formats = [
        ("[html]", Format::Html),
        ("[markdown]", Format::Markdown),
        ("[plain]", Format::Plain),
        ("[moodle]", Format::Moodle),
    ];
    let begins = |mark: &str| {
        text.get(..mark.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(mark))
    };
    match formats.iter().find(|(mark, _)| begins(mark)) {
        Some((mark, format)) => (*format, text[mark.len()..].trim_start()),
        None => (otherwise, text),
    }
}

fn body(inside: &str, format: Format) -> Result<Body, Fault> {
    if inside.is_empty() {
        return Ok(Body::Essay);
    }
    if let Some(numbers) = inside.strip_prefix('#') {
        let has_sign = numbers.trim_start().starts_with(['=', '~']);
        let first = numbers.split('#').next().unwrap_or_default();
        let answers = match numbers.contains('~') || first.contains('=') {
            true if has_sign => answers(numbers, format),
            // The sign of the first one may be missing.
            true => answers(&format!("={numbers}"), format),
            false => vec![answer(numbers, true, format)],
        };
        return Ok(Body::Number(answers));
    }
    if let Some(truth) = truth(inside, format) {
        return Ok(truth);
    }
    let answers = answers(inside, format);
    if answers.iter().any(|answer| !answer.is_right) || answers.is_empty() {
        return Ok(Body::Choice(answers));
    }
    if inside.contains("->") {
        let pairs = answers.into_iter().map(|answer| pair(answer, inside));
        return pairs.collect::<Result<_, _>>().map(Body::Match);
    }
    Ok(Body::Short(answers))
}

/// `T` or `F`, with what is said to the wrong and to the right.
fn truth(inside: &str, format: Format) -> Option<Body> {
    let mut parts = inside.split('#');
    let word = parts.next()?.trim().to_ascii_uppercase();
    let is_true = match word.as_str() {
        "T" | "TRUE" => true,
        "F" | "FALSE" => false,
        _ => return None,
    };
    let mut said = parts.map(|text| worded(text, format)).map(Some);
    let filled = |text: Option<Text>| text.filter(|text| !text.source.is_empty());
    let wrong = filled(said.next().flatten());
    let right = filled(said.next().flatten());
    Some(Body::Truth {
        is_true,
        wrong,
        right,
    })
}

/// What stands behind each `=` and `~`.
fn answers(inside: &str, format: Format) -> Vec<Answer> {
    let only_at_lines = signs_begin_lines(inside);
    let mut all: Vec<(bool, &str)> = Vec::new();
    let mut from: Option<(bool, usize)> = None;
    let mut begins_line = true;
    let mut before = None;
    for (at, c) in inside.char_indices() {
        let is_sign = matches!(c, '=' | '~') && (begins_line || !only_at_lines || c == '~');
        // `~=` marks a right one as well; `->` has no sign in it.
        let doubles = is_sign && before == Some('~') && c == '=';
        if doubles {
            from = Some((true, at + 1));
        } else if is_sign && all.len() < MOST_ANSWERS {
            if let Some((is_right, start)) = from {
                all.push((is_right, &inside[start..at]));
            }
            from = Some((c == '=', at + 1));
        }
        begins_line = match c {
            '\n' => true,
            c => begins_line && c.is_whitespace(),
        };
        before = Some(c);
    }
    match from {
        Some((is_right, start)) => all.push((is_right, &inside[start..])),
        // One answer without a sign.
        None => all.push((true, inside)),
    }
    let filled = all.into_iter().filter(|(_, text)| !text.trim().is_empty());
    filled
        .map(|(is_right, text)| answer(text, is_right, format))
        .collect()
}

/// Whether each answer has a line of its own, so that `=` within one is no sign.
fn signs_begin_lines(inside: &str) -> bool {
    let lines: Vec<&str> = inside
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let begins = lines
        .iter()
        .filter(|line| line.starts_with(['=', '~']))
        .count();
    let tildes = inside.matches('~').count();
    let at_lines = lines.iter().filter(|line| line.starts_with('~')).count();
    begins >= 2 && tildes == at_lines && tildes > 0 && !inside.contains(" =")
}

/// One answer: its weight, its text, what is said to it.
fn answer(text: &str, is_right: bool, format: Format) -> Answer {
    let text = text.trim();
    let (weight, text) = match text.strip_prefix('%').and_then(|rest| rest.split_once('%')) {
        Some((number, rest)) => match number.trim().replace(',', ".").parse() {
            Ok(weight) => (Some(weight), rest),
            Err(_) => (None, text),
        },
        None => (None, text),
    };
    let (text, feedback) = match text.split_once('#') {
        Some((text, feedback)) => (text, Some(worded(feedback, format))),
        None => (text, None),
    };
    Answer {
        is_right,
        weight,
        text: worded(text, format),
        feedback: feedback.filter(|text| !text.source.is_empty()),
    }
}

/// `left -> right`.
fn pair(answer: Answer, _inside: &str) -> Result<(Text, Text), Fault> {
    let Text { format, source } = answer.text;
    let (left, right) = source.split_once("->").ok_or(Fault::Pair)?;
    let text = |source: &str| Text {
        format,
        source: source.trim().to_owned(),
    };
    let right = formatted(right.trim(), format);
    Ok((
        text(left),
        Text {
            format: right.0,
            source: right.1.trim().to_owned(),
        },
    ))
}

#[cfg(test)]
mod tests {
    use super::super::entries::entries;
    use super::{Body, Fault, Format, Item, read};

    fn item(text: &str) -> Item {
        read(&entries(text)[0]).unwrap()
    }

    #[test]
    fn choices_with_weights_and_feedback() {
        let read = item("::N:: [html]Q {=a#yes ~%50%b ~c #no####all}");
        assert_eq!(
            (read.name.as_deref(), read.before.format),
            (Some("N"), Format::Html)
        );
        let Body::Choice(answers) = read.body else {
            panic!()
        };
        assert_eq!(answers.len(), 3);
        assert_eq!((answers[1].credit(), answers[1].is_right), (50.0, false));
        assert_eq!(answers[2].feedback.as_ref().unwrap().source, "no");
        assert_eq!(read.general.unwrap().source, "all");
    }

    #[test]
    fn truth_pairs_numbers_texts_and_essays() {
        assert!(matches!(
            item("a {TRUE#w#r}").body,
            Body::Truth {
                is_true: true,
                wrong: Some(_),
                right: Some(_)
            }
        ));
        assert!(matches!(item("a {=x -> y =z -> w}").body, Body::Match(pairs) if pairs.len() == 2));
        assert!(matches!(item("a {#=1:0 =%50%2:0}").body, Body::Number(all) if all.len() == 2));
        assert!(
            matches!(item("a {#1..5}").body, Body::Number(all) if all[0].text.source == "1..5")
        );
        assert!(matches!(item("a {=x =y}").body, Body::Short(all) if all.len() == 2));
        assert!(matches!(item("a {}").body, Body::Essay));
        assert!(matches!(item("just words").body, Body::Description));
    }

    #[test]
    fn missing_words_and_equations() {
        let read = item("Two and {=two ~three} are four.");
        assert_eq!(
            (read.before.source.as_str(), read.after.as_str()),
            ("Two and", "are four.")
        );
        let Body::Choice(answers) = item("Which? {\n~y=2x\n=y=3x\n~z\n}").body else {
            panic!()
        };
        assert_eq!(answers.len(), 3);
        assert_eq!(answers[1].text.source, "y=3x");
        let Body::Choice(answers) = item("Which? {~=a ~b}").body else {
            panic!()
        };
        assert!(answers[0].is_right && answers.len() == 2);
    }

    #[test]
    fn several_braces_are_several_questions() {
        let read = item("One {=a ~b}, two {1:SA:=c~=d} and {2:NM:3:0.1} of {x} and $$y^{2}$$.");
        let Body::Gaps(all) = read.body else { panic!() };
        assert!(matches!(
            all.as_slice(),
            [Body::Choice(_), Body::Short(two), Body::Number(_)] if two.len() == 2
        ));
        assert!(read.before.source.contains("of {x} and $$y^{2}$$."));
        let one = item("What is $$\\frac{1}{2}$$ of 3? {=1.5 =\\frac{3}{2}}");
        assert!(matches!(one.body, Body::Short(all) if all.len() == 2));
        let kind = item("Which? {1:MC:a~%100%b}");
        assert!(matches!(kind.body, Body::Choice(all) if all[1].is_right && all.len() == 2));
        assert!(matches!(item("What? {no one}").body, Body::Short(_)));
    }

    #[test]
    fn what_is_wrong_is_told() {
        assert_eq!(read(&entries("a {=x")[0]), Err(Fault::Open));
        assert_eq!(read(&entries("a }")[0]), Err(Fault::Alone));
        assert_eq!(read(&entries("a {=x -> y =z}")[0]), Err(Fault::Pair));
    }
}
