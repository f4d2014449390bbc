//! Questions within a text, as Moodle's cloze type has them: `{1:SHORTANSWER:=a~%50%b#so}`.

/// How a place in a text is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Short { exact_case: bool },
    Number,
    One,
    Many,
}

/// An answer at a place.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Given {
    /// In per cent of the credit.
    pub(super) credit: f64,
    pub(super) text: String,
    pub(super) feedback: String,
}

/// A place in a text that is answered.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) sort: Sort,
    pub(super) answers: Vec<Given>,
}

/// The most places of a text.
const MOST_PLACES: usize = 200;
/// Beginnings of places without an end, behind which others are looked for: each may be looked
/// through to the end of the text.
const TRIES: usize = 500;

/// The text with a private letter for each place, from U+F000 on, and the places.
pub(super) fn places(text: &str) -> (String, Vec<Place>) {
    let is_private = |c: &char| ('\u{f000}'..='\u{f8ff}').contains(c);
    let mut out = String::with_capacity(text.len());
    let mut places = Vec::new();
    let mut rest = text;
    let mut tries = TRIES;
    while let Some(at) = rest.find('{') {
        out.extend(rest[..at].chars().filter(|c| !is_private(c)));
        rest = &rest[at..];
        let looked = (tries > 0 && places.len() < MOST_PLACES).then(|| place(rest));
        match looked.flatten() {
            Some((place, length)) => {
                let n = u32::try_from(places.len()).unwrap_or(0);
                out.extend(char::from_u32(0xf000 + n));
                places.push(place);
                rest = &rest[length..];
            }
            None => {
                tries -= usize::from(tries > 0 && begins_place(rest));
                out.push('{');
                rest = &rest[1..];
            }
        }
    }
    out.extend(rest.chars().filter(|c| !is_private(c)));
    (out, places)
}

/// Whether a brace has a number and a colon behind it, as that of a place.
fn begins_place(text: &str) -> bool {
    let inside = text.strip_prefix('{').unwrap_or(text);
    inside
        .trim_start_matches(|c: char| c.is_ascii_digit())
        .starts_with(':')
}

/// The place of a letter that stands for one.
pub(super) fn index(c: char) -> Option<usize> {
    let n = u32::from(c).checked_sub(0xf000)?;
    usize::try_from(n).ok().filter(|n| *n < MOST_PLACES)
}

/// The place that a text begins with, and how many bytes it has.
fn place(text: &str) -> Option<(Place, usize)> {
    let inside = text.strip_prefix('{')?;
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    let inside = inside[digits..].strip_prefix(':')?;
    let (name, answers) = inside.split_at(inside.find(':')?);
    let sort = sort(name.trim())?;
    let answers = &answers[1..];
    let end = closing(answers)?;
    let length = text.len() - answers.len() + end + 1;
    let parts = cut(&answers[..end], '~');
    let answers = parts
        .iter()
        .filter(|part| !part.trim().is_empty())
        .map(|part| given(part));
    Some((
        Place {
            sort,
            answers: answers.collect(),
        },
        length,
    ))
}

fn sort(name: &str) -> Option<Sort> {
    Some(match name.to_ascii_uppercase().as_str() {
        "SHORTANSWER" | "SA" | "MW" => Sort::Short { exact_case: false },
        "SHORTANSWER_C" | "SAC" | "MWC" => Sort::Short { exact_case: true },
        "NUMERICAL" | "NM" => Sort::Number,
        "MULTICHOICE" | "MC" | "MULTICHOICE_V" | "MCV" | "MULTICHOICE_H" | "MCH"
        | "MULTICHOICE_S" | "MCS" | "MULTICHOICE_VS" | "MCVS" | "MULTICHOICE_HS" | "MCHS" => {
            Sort::One
        }
        "MULTIRESPONSE" | "MR" | "MULTIRESPONSE_H" | "MRH" | "MULTIRESPONSE_S" | "MRS"
        | "MULTIRESPONSE_HS" | "MRHS" => Sort::Many,
        _ => return None,
    })
}

/// Where the brace stands that ends a place.
fn closing(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            '}' if !escaped => return Some(at),
            _ => escaped = c == '\\' && !escaped,
        }
    }
    None
}

/// Cuts a text at a sign that is not escaped.
fn cut(text: &str, sign: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut escaped) = (0, false);
    for (at, c) in text.char_indices() {
        if c == sign && !escaped {
            parts.push(&text[from..at]);
            from = at + c.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    parts.push(&text[from..]);
    parts
}

fn given(text: &str) -> Given {
    let text = text.trim();
    let (credit, text) = match text.strip_prefix('=') {
        Some(text) => (100.0, text),
        None => match text.strip_prefix('%').and_then(|rest| rest.split_once('%')) {
            Some((number, rest)) => (number.trim().replace(',', ".").parse().unwrap_or(0.0), rest),
            None => (0.0, text),
        },
    };
    let mut parts = cut(text, '#').into_iter();
    let text = plain(parts.next().unwrap_or_default());
    let feedback = plain(&parts.collect::<Vec<_>>().join("#"));
    Given {
        credit,
        text,
        feedback,
    }
}

/// Without the backslashes of escaped signs.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.trim().chars().peekable();
    while let Some(c) = chars.next() {
        let escapes = c == '\\'
            && chars
                .peek()
                .is_some_and(|next| "}~#=/\"\\{".contains(*next));
        match escapes {
            true => out.extend(chars.next()),
            false => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Sort, places};

    #[test]
    fn places_are_found() {
        let (text, all) =
            places("A {1:SHORTANSWER:=x~%50%y#half} b {:NM:=3:0.1} {no} {2:mc:~a\\}~=b}.");
        assert_eq!(text, "A \u{f000} b \u{f001} {no} \u{f002}.");
        assert_eq!(all[0].answers[1].credit, 50.0);
        assert_eq!(all[0].answers[1].feedback, "half");
        assert_eq!(
            (all[1].sort, all[1].answers[0].text.as_str()),
            (Sort::Number, "3:0.1")
        );
        assert_eq!(
            (all[2].sort, all[2].answers[0].text.as_str()),
            (Sort::One, "a}")
        );
    }

    #[test]
    fn what_is_open_is_text() {
        let (text, all) = places("{1:SA:=x");
        assert_eq!((text.as_str(), all.len()), ("{1:SA:=x", 0));
        let many = "{1:SA:".repeat(100_000);
        assert_eq!(places(&many).0, many);
    }
}
