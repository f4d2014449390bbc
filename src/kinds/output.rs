//! `output`: what a piece of code prints, or that it fails.

use super::answer::{Answer, Graded, Unreadable};
use super::compiled::is_compiled;
use super::definition::{Chance, Definition, another_form};
use super::form::{Form, Line};
use super::reader::{Fault, Filler, as_typed};
use crate::reading::{Single, Strings, Table};
use crate::template::{Pattern, Unshowable};
use crate::text::{SafeText, fenced};
use crate::words::{Message, message};

/// Typed alone, it says that the code fails.
pub const FAILS: &str = "!";

/// The most lines that are asked for.
const MOST_LINES: usize = 40;

/// Code, and what it prints.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Output {
    code: Pattern,
    /// The language of the code, for its colours.
    language: String,
    /// What is accepted, the first is the model answer; nothing where it fails.
    accepted: Vec<Pattern>,
}

/// As shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    code: SafeText,
    language: String,
    /// As lines; nothing where it fails.
    accepted: Vec<Vec<String>>,
    /// The first of these as it is printed, with its empty lines.
    printed: String,
    /// Whether an accepted output has empty lines before its last one.
    has_empty_lines: bool,
}

/// The lines of an output: blanks at their ends and empty lines don't count.
fn lines(text: &str) -> Vec<String> {
    let all = text.split(['\n', '\r']).map(str::trim_end);
    let all = all.filter(|line| !line.is_empty());
    all.map(str::to_owned).collect()
}

/// Whether a line is this one of the course. A tab may be typed as blanks.
fn same_line(typed: &str, wanted: &str) -> bool {
    match wanted.contains('\t') {
        true => typed.split_whitespace().eq(wanted.split_whitespace()),
        false => typed == wanted,
    }
}

/// Whether lines are these of the course. Blanks before a line count where one of these
/// has some.
fn same(typed: &[String], wanted: &[String]) -> bool {
    let indented = wanted.iter().any(|line| line.starts_with([' ', '\t']));
    let bare = |line: &'_ String| match indented {
        true => line.clone(),
        false => line.trim_start().to_owned(),
    };
    let mut pairs = typed.iter().map(bare).zip(wanted);
    typed.len() == wanted.len() && pairs.all(|(typed, wanted)| same_line(&typed, wanted))
}

/// What is typed for lines: `!` for none.
fn typed(lines: &[String]) -> String {
    match lines.is_empty() {
        true => FAILS.to_owned(),
        false => lines.join("\n"),
    }
}

/// Lines as one, for the record and where there is room for one only.
fn in_one(lines: &[String]) -> String {
    lines.join(" ↵ ")
}

/// Whether a line before the last one of an output is empty.
fn has_empty_line(text: &str) -> bool {
    let mut lines = text.trim_end().lines();
    lines.any(|line| line.trim().is_empty())
}

impl Shown {
    /// What is printed, with its empty lines; empty where it fails.
    pub(super) fn printed(&self) -> &str {
        &self.printed
    }

    /// Whether its code is compiled before it runs.
    pub(super) fn is_compiled(&self) -> bool {
        is_compiled(&self.language)
    }

    /// The message that the code fails.
    fn fails(&self) -> Message {
        match self.is_compiled() {
            true => message!("kinds-output-fails", fails = FAILS),
            false => message!("kinds-output-fails-run", fails = FAILS),
        }
    }

    /// Whether lines are right; none say that it fails.
    fn is_right(&self, typed: &[String]) -> bool {
        match self.accepted.is_empty() {
            true => typed.is_empty(),
            false => !typed.is_empty() && self.is_like(|wanted| same(typed, wanted)),
        }
    }

    fn is_like(&self, is: impl Fn(&[String]) -> bool) -> bool {
        self.accepted.iter().any(|wanted| is(wanted))
    }
}

/// The lines of an answer, none where it says that the code fails; `Err` where nothing is
/// typed.
fn read(answer: &Answer, is_compiled: bool) -> Result<Vec<String>, Unreadable> {
    let Answer::Typed(text) = answer else {
        return another_form();
    };
    if text.trim() == FAILS {
        return Ok(Vec::new());
    }
    let lines = lines(text);
    match lines.is_empty() {
        true if is_compiled => Err(Unreadable(message!("kinds-output-empty", fails = FAILS))),
        true => Err(Unreadable(message!(
            "kinds-output-empty-run",
            fails = FAILS
        ))),
        false => Ok(lines),
    }
}

impl Definition for Output {
    type Shown = Shown;
    /// Any of these outputs, as lines; none where the mistake is that it fails.
    type Wrong = Vec<Vec<String>>;

    const NAME: &'static str = "output";
    const KEYS: &'static [&'static str] = &["code", "answer", "fails", "language"];
    const SECONDS: f64 = 30.0;
    const AS_TYPED: bool = true;

    fn read(table: &mut Table<'_, '_>) -> Option<Self> {
        let code = table.required("code", message!("kinds-example-code"));
        let language = language(table);
        let place = table.key_place("fails");
        let fails = table.truth("fails").unwrap_or_default();
        if fails && table.has("answer") {
            let help = Some(message!("kinds-output-either-help"));
            let said = message!("kinds-output-either");
            table.complaints.error(&place, said, help);
            table.take("answer");
            return None;
        }
        let accepted = match fails {
            true => Vec::new(),
            false => table
                .required_strings("answer", Single::Allowed, message!("kinds-example-output"))?
                .texts(),
        };
        Some(Output {
            code: Pattern::typed(code?.0),
            language: language?,
            accepted: as_typed(accepted),
        })
    }

    /// `answer`, or `fails = true`.
    fn read_wrong(table: &mut Table<'_, '_>) -> Option<Strings> {
        let place = table.key_place("fails");
        match table.has("fails") {
            true => {
                table.truth("fails")?.then_some(())?;
                let entries = vec![(FAILS.to_owned(), place.clone())];
                Some(Strings { place, entries })
            }
            false => {
                let example = message!("kinds-example-output");
                table.required_strings("answer", Single::Allowed, example)
            }
        }
    }

    fn may_be_given(&self, _: &Strings, _: &mut Table<'_, '_>) -> bool {
        true
    }

    fn chance(&self) -> Chance {
        Chance::free(0.02)
    }

    fn show(&self, filler: &mut Filler<'_>) -> Result<Shown, Unshowable> {
        let accepted = filler.fill_all(&self.accepted)?;
        Ok(Shown {
            code: filler.fill(&self.code)?,
            language: self.language.clone(),
            accepted: accepted.iter().map(|text| lines(text)).collect(),
            printed: (accepted.first()).map_or_else(String::new, |text| text.trim_end().to_owned()),
            has_empty_lines: accepted.iter().any(|text| has_empty_line(text)),
        })
    }

    fn show_wrong(
        &self,
        answer: &[Pattern],
        filler: &Filler<'_>,
    ) -> Result<Option<Self::Wrong>, Unshowable> {
        let texts = filler.fill_all(answer)?;
        let read = |text: &SafeText| match text.trim() == FAILS {
            true => Vec::new(),
            false => lines(text),
        };
        Ok(Some(texts.iter().map(read).collect()))
    }

    fn below(shown: &Shown) -> Option<String> {
        let code = fenced(shown.code.trim_end(), &shown.language);
        // An empty line hands in what was typed.
        Some(match shown.has_empty_lines {
            true => format!("{code}\n\n{}", message!("kinds-output-empty-lines")),
            false => code,
        })
    }

    fn form(_: &Shown) -> Form<'_> {
        Form::Line(Line::Output)
    }

    fn judge(shown: &Shown, answer: &Answer) -> Result<Graded, Unreadable> {
        let typed = read(answer, shown.is_compiled())?;
        let given = match typed.is_empty() {
            true => FAILS.to_owned(),
            false => in_one(&typed),
        };
        Ok(Graded::plain(shown.is_right(&typed), given))
    }

    fn is_wrong(shown: &Shown, wrong: &Self::Wrong, answer: &Answer) -> bool {
        let Ok(typed) = read(answer, shown.is_compiled()) else {
            return false;
        };
        wrong.iter().any(|wanted| same(&typed, wanted))
    }

    fn near(shown: &Shown, answer: &Answer) -> Vec<Message> {
        let Ok(typed) = read(answer, shown.is_compiled()) else {
            return Vec::new();
        };
        let Some(model) = shown.accepted.first().filter(|_| !typed.is_empty()) else {
            return Vec::new();
        };
        let by = |a: &[String], b: &[String], fold: &dyn Fn(&str) -> String| {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| fold(a) == fold(b))
        };
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        let spaced = |wanted: &[String]| by(&typed, wanted, &bare);
        let cased = |wanted: &[String]| by(&typed, wanted, &|text| text.to_lowercase());
        let on_one = |wanted: &[String]| {
            wanted.len() != typed.len() && bare(&typed.concat()) == bare(&wanted.concat())
        };
        if shown.is_like(cased) {
            return vec![message!("kinds-near-capitals")];
        }
        if shown.is_like(spaced) {
            return vec![message!("kinds-output-blanks")];
        }
        if shown.is_like(on_one) {
            return vec![message!("kinds-output-lines")];
        }
        let mut pairs = typed.iter().zip(model);
        let first = pairs.position(|(typed, wanted)| !same_line(typed, wanted));
        let first = first.unwrap_or(typed.len().min(model.len()));
        match first {
            // That the whole is wrong has been said.
            0 => Vec::new(),
            first => vec![message!("kinds-output-so-far", n = first)],
        }
    }

    fn model_answer(shown: &Shown) -> SafeText {
        match shown.accepted.first() {
            Some(lines) => in_one(lines).into(),
            None => shown.fails().to_string().into(),
        }
    }

    fn right(shown: &Shown) -> Vec<Answer> {
        match shown.accepted.is_empty() {
            true => vec![Answer::Typed(FAILS.to_owned())],
            false => {
                let all = shown.accepted.iter();
                all.map(|lines| Answer::Typed(typed(lines))).collect()
            }
        }
    }

    fn wrong(_: &Shown, wrong: &Self::Wrong) -> Vec<Answer> {
        let all = wrong.iter();
        all.map(|lines| Answer::Typed(typed(lines))).collect()
    }

    fn fault(shown: &Shown) -> Option<Fault> {
        let at_answer = |message, help| {
            Some(Fault {
                keys: &["answer"],
                message,
                help,
            })
        };
        if shown.code.trim().is_empty() {
            return Some(Fault {
                keys: &["code"],
                message: message!("kinds-shown-empty", name = "code"),
                help: message!("kinds-shown-empty-help"),
            });
        }
        if shown.accepted.iter().any(Vec::is_empty) {
            let help = message!("kinds-output-nothing-help");
            return at_answer(message!("kinds-output-nothing"), help);
        }
        let most = shown.accepted.iter().map(Vec::len).max().unwrap_or(0);
        if most > MOST_LINES {
            let message = message!("kinds-output-long", n = most, most = MOST_LINES);
            return at_answer(message, message!("kinds-output-long-help"));
        }
        if shown.is_like(|lines| lines.len() == 1 && lines[0].trim() == FAILS) {
            let message = message!("kinds-output-taken", fails = FAILS);
            return at_answer(message, message!("kinds-output-taken-help"));
        }
        None
    }
}

/// The name of a language, as it stands behind the fence of a code block.
fn language(table: &mut Table<'_, '_>) -> Option<String> {
    if !table.has("language") {
        return Some(String::new());
    }
    let (name, place) = table.string("language")?;
    let is_name = name.len() <= 30
        && (name.chars()).all(|c| c.is_ascii_alphanumeric() || "+#-_.".contains(c));
    if !is_name {
        let message = message!("kinds-output-language", text = name.as_str());
        let help = Some(message!("kinds-output-language-help"));
        table.complaints.error(&place, message, help);
    }
    is_name.then_some(name)
}
