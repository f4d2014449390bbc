//! What is answered in OATutor: typed in algebra or letter by letter, or chosen.

use super::marks::doubled;
use super::numbers::number;
use super::words::{filled, prose, text_of, texts_of};
use crate::algebra::{Letters, Shape, read};
use crate::import::asked::{Asked, Choice, Typed, Unasked};
use crate::import::prose::{Lost, Prose};
use crate::import::typed_latex::typed;
use serde_json::Value;

/// Sets the keys of the kind. `right` is the key under which the answers stand.
pub(super) fn answer(asked: &mut Asked, step: &Value, right: &str) -> Result<(), Unasked> {
    let drawn = step.get("variabilization").unwrap_or(&Value::Null);
    if drawn.as_object().is_some_and(|drawn| !drawn.is_empty()) {
        asked.lose(Lost::Drawn);
    }
    let answers: Vec<String> = texts_of(step, right)
        .iter()
        .map(|text| doubled(&filled(text, drawn)))
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
    // Here a star stands for itself, and for no pattern.
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
                "$$-2 \\frac{3}{4}$$",
                "answer = \"-11/4\" kind = \"number\"",
            ),
            (
                "$$5$$ $$\\frac{1}{2}$$",
                "answer = \"11/2\" kind = \"number\"",
            ),
            (
                "$$2.5\\times{10}^{-4}$$",
                "answer = \"2.5*10^(-4)\" kind = \"number\"",
            ),
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
