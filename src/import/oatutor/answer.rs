//! What is answered in OATutor: typed in algebra or letter by letter, or chosen.

use serde_json::Value;
use toml::Value as Toml;

use super::words::{filled, prose, text_of, texts_of};
use crate::algebra::{Letters, Shape, read};
use crate::import::asked::{Asked, Choice, Typed, Unasked};
use crate::import::decimal::Decimal;
use crate::import::prose::{Lost, Prose};
use crate::import::typed_latex::typed;

/// Sets the keys of the kind. `right` is the key under which the answers stand.
pub(super) fn answer(asked: &mut Asked, step: &Value, right: &str) -> Result<(), Unasked> {
    let drawn = step.get("variabilization").unwrap_or(&Value::Null);
    if drawn.as_object().is_some_and(|drawn| !drawn.is_empty()) {
        asked.lose(Lost::Drawn);
    }
    let answers: Vec<String> = texts_of(step, right)
        .iter()
        .map(|text| filled(text, drawn))
        .collect();
    let answers: Vec<&str> = answers
        .iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
        .collect();
    if answers.is_empty() {
        return Err(Unasked::NoneRight);
    }
    let choices = texts_of(step, "choices");
    if !choices.is_empty() || text_of(step, "problemType") == "MultipleChoice" {
        return choose(asked, step, &answers, &choices);
    }
    match text_of(step, "problemType") {
        "GridInput" | "MatrixInput" => return matrix(asked, &answers),
        "TextBox" | "" => {}
        _ => return Err(Unasked::Kind),
    }
    let is_string = text_of(step, "answerType") == "string";
    match typed_in(asked, &answers, is_string) {
        // Only a question or part can be one that learners compare themselves.
        Err(Unasked::Answer) if right == "stepAnswer" => {
            asked.lose(Lost::OwnGrade);
            let shown: Vec<String> = answers
                .iter()
                .map(|text| asked.absorb(shown(text, drawn)))
                .collect();
            asked.write(Some(shown.join("\n\n")));
            Ok(())
        }
        done => done,
    }
}

/// An answer as it is shown: a formula where it holds commands of LaTeX.
fn shown(text: &str, drawn: &Value) -> Prose {
    match text.contains('\\') && !text.contains("$$") {
        true => prose(&format!("$${text}$$"), drawn),
        false => prose(text, drawn),
    }
}

/// The same text however it is spaced.
fn key(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '$')
        .collect();
    text.replace("\\left", "").replace("\\right", "")
}

fn choose(
    asked: &mut Asked,
    step: &Value,
    answers: &[&str],
    choices: &[String],
) -> Result<(), Unasked> {
    let drawn = step.get("variabilization").unwrap_or(&Value::Null);
    let many = text_of(step, "answerType") == "MultipleSelect";
    let keys: Vec<String> = answers.iter().map(|text| key(text)).collect();
    let mut options: Vec<Choice> = Vec::new();
    let mut found = vec![false; keys.len()];
    for text in choices {
        let at = keys
            .iter()
            .position(|right| *right == key(&filled(text, drawn)));
        if let Some(at) = at {
            found[at] = true;
        }
        let text = asked.absorb(prose(text, drawn));
        options.push(Choice {
            text,
            say: None,
            is_right: at.is_some(),
        });
    }
    // The right one may be missing among the choices.
    for (text, found) in answers.iter().zip(found) {
        if !found {
            let text = asked.absorb(prose(text, drawn));
            options.push(Choice {
                text,
                say: None,
                is_right: true,
            });
        }
    }
    asked.choose(options, many, true)
}

/// `[["1","2"],["3","4"]]`, a list of rows, as text or as it is.
fn matrix(asked: &mut Asked, answers: &[&str]) -> Result<(), Unasked> {
    let rows: Vec<Vec<String>> = serde_json::from_str(answers[0]).map_err(|_| Unasked::Answer)?;
    let row = |row: &Vec<String>| -> Option<String> {
        let cells: Option<Vec<String>> =
            row.iter().map(|cell| typed(&without_marks(cell))).collect();
        Some(format!("[{}]", cells?.join(", ")))
    };
    let rows: Option<Vec<String>> = rows.iter().map(row).collect();
    let text = format!("[{}]", rows.ok_or(Unasked::Answer)?.join(", "));
    if read(&text, &Letters::default()).is_err() {
        return Err(Unasked::Answer);
    }
    asked.set("kind", "expression");
    asked.set("answer", text);
    Ok(())
}

fn without_marks(text: &str) -> String {
    text.replace("$$", "").trim().to_owned()
}

/// Whether a text is a formula alone: `$$…$$`.
fn is_formula(text: &str) -> bool {
    text.starts_with("$$") && text.ends_with("$$") && text.matches("$$").count() == 2
}

fn typed_in(asked: &mut Asked, answers: &[&str], is_string: bool) -> Result<(), Unasked> {
    if let [answer] = answers
        && number(asked, &without_marks(answer))
    {
        return Ok(());
    }
    let reals = |answer: &&str| without_marks(answer) == "\\mathbb{R}";
    if answers.len() == 1 && answers.iter().all(reals) {
        asked.set("kind", "expression");
        let both = ["(-inf, inf)", "R"].map(str::to_owned);
        asked.set_texts("answer", both.to_vec());
        return Ok(());
    }
    let mut algebra: Vec<String> = Vec::new();
    for answer in answers {
        if said_in(answer).is_some() {
            break;
        }
        if is_string && !is_formula(answer) && is_words(answer) {
            break;
        }
        // Braces of plain text are those of a set.
        let plain = !is_formula(answer) && !answer.contains(['\\', '^', '_']);
        let source = match plain {
            true => answer.replace('{', "\\{").replace('}', "\\}"),
            false => without_marks(answer),
        };
        match expression(&source) {
            Some(text) => algebra.push(text),
            None => break,
        }
    }
    if algebra.len() == answers.len() {
        asked.set("kind", "expression");
        match algebra.as_slice() {
            [one] => asked.set("answer", one.as_str()),
            all => asked.set_texts("answer", all.to_vec()),
        }
        return Ok(());
    }
    // Letter by letter, where it is one that can be typed.
    let texts: Option<Vec<Typed>> = answers.iter().map(|answer| words(answer)).collect();
    asked.type_text(texts.ok_or(Unasked::Answer)?)
}

/// What a formula says that is words alone: `\text{DNE}`.
fn said_in(answer: &str) -> Option<String> {
    let inside = without_marks(answer);
    let words = inside
        .strip_prefix("\\text{")
        .or_else(|| inside.strip_prefix("\\mathrm{"))?;
    let words = words.strip_suffix('}')?;
    let fits = words.chars().count() > 1 && !words.contains(['{', '}', '\\', '$']);
    fits.then(|| words.trim().to_owned())
}

/// Whether letters of a text make words rather than a formula.
fn is_words(text: &str) -> bool {
    let longest = text
        .split(|c: char| !c.is_alphabetic())
        .map(|word| word.chars().count());
    longest.max().unwrap_or(0) > 2 && !text.contains(['=', '^', '\\', '['])
}

/// A number: decimal, fraction, mixed, recurring, per cent, money, an angle, or with a unit.
fn number(asked: &mut Asked, latex: &str) -> bool {
    let text = latex.replace("{,}", ",").replace("\\!", "");
    let (text, unit) = without_unit(text.trim());
    let is_percent = unit.as_deref() == Some("%");
    let plain = without_thousands(&text).unwrap_or(text);
    let value = match Decimal::read(&plain) {
        Some(number) => Some(number.value()),
        None => fraction(&plain).map(Toml::String),
    };
    let Some(value) = value else { return false };
    asked.set("kind", "number");
    asked.set("answer", value);
    match unit {
        Some(_) if is_percent => asked.set("as", "percent"),
        Some(unit) => asked.set("unit", unit),
        None => {}
    }
    true
}

/// A number without its unit: per cent, dollars, degrees, or a word behind it.
fn without_unit(text: &str) -> (String, Option<String>) {
    // Short words without `\text` are letters side by side.
    let least = if text.contains("\\text") || text.contains("\\mathrm") {
        2
    } else {
        4
    };
    let behind = [
        ("\\%", "%"),
        ("%", "%"),
        ("^{\\circ}", "°"),
        ("^\\circ", "°"),
        ("\\degree", "°"),
        ("°", "°"),
    ];
    for (mark, unit) in behind {
        if let Some(rest) = text.strip_suffix(mark) {
            return (rest.trim().to_owned(), Some(unit.to_owned()));
        }
    }
    if let Some(rest) = text.strip_prefix("\\$").or_else(|| text.strip_prefix('$')) {
        return (rest.trim().to_owned(), Some("$".to_owned()));
    }
    let words = text
        .replace("\\text", " ")
        .replace("\\mathrm", " ")
        .replace(['{', '}'], " ");
    let mut parts = words.split_whitespace();
    let (number, word, more) = (parts.next(), parts.next(), parts.next());
    let is_word = |word: &str| {
        (least..=20).contains(&word.len())
            && word.bytes().all(|b| b.is_ascii_alphabetic())
            && !is_name(word)
    };
    match (number, word.filter(|word| is_word(word)), more) {
        (Some(number), Some(word), None) => (number.to_owned(), Some(word.to_owned())),
        _ => (text.to_owned(), None),
    }
}

/// Words that mean something in algebra, and none of a unit.
fn is_name(word: &str) -> bool {
    matches!(
        word,
        "pi" | "or"
            | "and"
            | "inf"
            | "sin"
            | "cos"
            | "tan"
            | "ln"
            | "log"
            | "sqrt"
            | "xy"
            | "xyz"
            | "ab"
    )
}

/// A fraction of whole numbers, a mixed number or a recurring decimal, as a fraction.
fn fraction(latex: &str) -> Option<String> {
    if let Some(recurring) = recurring(latex) {
        return Some(recurring);
    }
    let text = typed(latex)?;
    if is_fraction(&text) {
        return Some(text);
    }
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest.trim()),
        None => ("", text.as_str()),
    };
    let (whole, part) = rest.split_once(' ')?;
    let (above, below) = part.split_once('/')?;
    let read = |text: &str| text.parse::<u32>().ok().map(u64::from);
    let (whole, above, below) = (read(whole)?, read(above)?, read(below)?);
    (below > 0).then(|| format!("{sign}{}/{below}", whole * below + above))
}

/// `0.1\overline{6}` as `15/90`.
fn recurring(latex: &str) -> Option<String> {
    let (sign, rest) = match latex.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", latex),
    };
    let (before, repeated) = rest
        .split_once("\\overline")
        .or_else(|| rest.split_once("\\bar"))?;
    let repeated = repeated.trim().strip_prefix('{')?.strip_suffix('}')?;
    let (whole, fixed) = before.split_once('.')?;
    let digits = |text: &str| text.len() <= 6 && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(fixed) || !digits(repeated) || repeated.is_empty() {
        return None;
    }
    let number = |text: &str| text.parse::<i64>().unwrap_or(0);
    let all = number(&format!("{whole}{fixed}{repeated}")) - number(&format!("{whole}{fixed}"));
    let nines = 10_i64.pow(u32::try_from(repeated.len()).ok()?) - 1;
    let below = nines * 10_i64.pow(u32::try_from(fixed.len()).ok()?);
    Some(format!("{sign}{all}/{below}"))
}

/// `1,234,567` without its commas.
fn without_thousands(text: &str) -> Option<String> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let groups: Vec<&str> = whole.split(',').collect();
    let is_group = |group: &&str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
    let first = groups.first()?;
    let fits = groups.len() > 1
        && (1..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_digit())
        && !first.starts_with('0')
        && groups[1..].iter().all(is_group);
    let point = if part.is_empty() { "" } else { "." };
    fits.then(|| format!("{sign}{}{point}{part}", groups.concat()))
}

/// A fraction of whole numbers.
fn is_fraction(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let text = text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'))
        .unwrap_or(text);
    let Some((above, below)) = text.split_once('/') else {
        return false;
    };
    let below = below
        .strip_prefix("(-")
        .and_then(|text| text.strip_suffix(')'))
        .unwrap_or(below);
    let above = above
        .strip_prefix("(-")
        .and_then(|text| text.strip_suffix(')'))
        .unwrap_or(above);
    let above = above.strip_prefix('-').unwrap_or(above);
    let is_whole = |text: &str| {
        !text.is_empty() && text.len() <= 15 && text.bytes().all(|b| b.is_ascii_digit())
    };
    is_whole(above) && is_whole(below) && below.bytes().any(|b| b != b'0')
}

/// An answer in algebra as this program reads it.
fn expression(latex: &str) -> Option<String> {
    let text = typed(latex)?;
    let reading = read(&text, &Letters::default()).ok()?;
    match reading.shape {
        // A word that is read as a product of its letters.
        Shape::Term(_) if is_words(&text) && !latex.contains(['\\', '+', '-', '/', '*', '(']) => {
            None
        }
        _ => Some(text),
    }
}

/// An answer in words: formulas in it as they would be typed.
fn words(answer: &str) -> Option<Typed> {
    if let Some(text) = said_in(answer) {
        let text = text.replace('*', "\\*");
        return Some(Typed {
            text,
            say: None,
            credit: 100.0,
        });
    }
    let mut text = String::new();
    for (n, part) in answer.split("$$").enumerate() {
        match n % 2 {
            0 => text.push_str(part),
            _ => text.push_str(&typed(part)?),
        }
    }
    if text.contains('\\') {
        return None;
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A star is one here.
    Some(Typed {
        text: text.replace('*', "\\*"),
        say: None,
        credit: 100.0,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::answer;
    use crate::import::asked::{Asked, Unasked};

    fn made(step: Value) -> Result<String, Unasked> {
        let mut asked = Asked::default();
        answer(&mut asked, &step, "stepAnswer")?;
        Ok(toml::to_string(&asked.table).unwrap())
    }

    fn typed(answer: &str, kind: &str) -> String {
        let step = json!({"stepAnswer": [answer], "problemType": "TextBox", "answerType": kind});
        made(step).unwrap().replace('\n', " ").trim().to_owned()
    }

    #[test]
    fn numbers_expressions_and_words_are_told_apart() {
        assert_eq!(
            typed("$$12$$", "arithmetic"),
            "answer = 12 kind = \"number\""
        );
        assert_eq!(
            typed("$$\\frac{1}{4}$$", "arithmetic"),
            "answer = \"1/4\" kind = \"number\""
        );
        assert_eq!(
            typed("$$-\\frac{3}{4}$$", "arithmetic"),
            "answer = \"-(3/4)\" kind = \"number\""
        );
        assert_eq!(
            typed("1,250", "arithmetic"),
            "answer = 1250 kind = \"number\""
        );
        assert_eq!(
            typed("$$25\\%$$", "string"),
            "answer = 25 as = \"percent\" kind = \"number\""
        );
        assert_eq!(
            typed("$$3n\\left(2n+1\\right)$$", "arithmetic"),
            "answer = \"3n(2n+1)\" kind = \"expression\""
        );
        assert_eq!(
            typed("(0, 0),(5,0),(-4,0)", "string"),
            "answer = \"(0, 0),(5,0),(-4,0)\" kind = \"expression\""
        );
        for (answer, made) in [
            (
                "$$30^{\\circ}$$",
                "answer = 30 kind = \"number\" unit = \"°\"",
            ),
            ("5 miles", "answer = 5 kind = \"number\" unit = \"miles\""),
            (
                "$$12 \\text{ cm}$$",
                "answer = 12 kind = \"number\" unit = \"cm\"",
            ),
            ("$$-2\\frac{3}{4}$$", "answer = \"-11/4\" kind = \"number\""),
            (
                "$$0.1\\overline{6}$$",
                "answer = \"15/90\" kind = \"number\"",
            ),
            ("$$\\text{DNE}$$", "answer = \"DNE\" kind = \"text\""),
            ("{2,3}", "answer = \"{2,3}\" kind = \"expression\""),
        ] {
            assert_eq!(typed(answer, "string"), made);
        }
        assert_eq!(
            typed("No Solution", "string"),
            "answer = \"No Solution\" kind = \"text\""
        );
        assert_eq!(typed("mean", "string"), "answer = \"mean\" kind = \"text\"");
        assert_eq!(
            typed("$$y=2x+1$$", "string"),
            "answer = \"y=2x+1\" kind = \"expression\""
        );
        assert_eq!(
            typed("$$[3, \\infty)$$", "string"),
            "answer = \"[3, inf)\" kind = \"expression\""
        );
    }

    #[test]
    fn choices_have_their_right_one() {
        let step = json!({"stepAnswer": ["$$(2,3)$$"], "problemType": "MultipleChoice",
            "choices": ["$$(3, 2)$$", "$$(2, 3)$$", "None of the above", "None of the above"]});
        let text = made(step).unwrap();
        assert!(
            text.contains("answer = \"$(2, 3)$\"") && text.contains("last = true"),
            "{text}"
        );
        let step = json!({"stepAnswer": ["b"], "problemType": "MultipleChoice", "choices": ["a"]});
        assert!(made(step).unwrap().contains("answer = \"b\""));
        let step = json!({"stepAnswer": ["a", "b"], "problemType": "MultipleChoice",
            "answerType": "MultipleSelect", "choices": ["a", "b", "c"]});
        assert!(made(step).unwrap().contains("kind = \"multi\""));
    }

    #[test]
    fn matrices_are_expressions() {
        let step =
            json!({"stepAnswer": ["[[\"1\",\"2\"],[\"3\",\"x\"]]"], "problemType": "MatrixInput"});
        assert!(made(step).unwrap().contains("[[1, 2], [3, x]]"));
        let step = json!({"stepAnswer": ["no"], "problemType": "MatrixInput"});
        assert_eq!(made(step), Err(Unasked::Answer));
    }
}
