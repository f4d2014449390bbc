//! What a typed line asks for.

use super::meant::{asked, is_answer, is_slip, takes_words, unescaped};
use super::{ordered, pairs};
use crate::course::SkillIndex;
use crate::journal::Appeal;
use crate::kinds::{Answer, Form, Line as Typing, Rating};
use crate::session::{Asking, Input, Phase, Progress, Teaching};
use crate::text::{blocks, clean};
use crate::tutor::levers::Lever;
use crate::words::{Message, message};

/// What a line asks for.
pub(super) enum Line {
    Input(Input),
    Why,
    Looked(Looked),
    /// Where the pictures lie.
    Pictures,
    Lesson,
    /// The explanation of a verdict.
    Explain,
    /// To be put away for good, if that is meant.
    Suspend,
    Help,
    /// The back of a card.
    Back(Message),
    Nothing(Message),
}

/// What a line looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Looked {
    Find(String),
    /// All earlier answers, or one of them by its number, from 1.
    History(Option<usize>),
    /// Of one of them, by its number: it should not count; none: it counts again.
    Contest(usize, Option<Appeal>),
    /// Shows the note, or keeps another one.
    Note(Option<String>),
    Bookmark,
    /// Every answer to the question, and why it comes when it does.
    Life,
    /// Shows the learner's own tags, or keeps others.
    Tags(Option<String>),
    Instead(Lever),
    /// Opens a resource.
    Resource,
    /// Whether it was of use.
    Useful(bool),
    /// `terse on`, `terse off`, `terse`.
    Terse(String),
}

/// Which side of a card is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Front,
    Back,
}

/// What a line asks for, by the side of the card that is shown.
pub(super) fn read_line(line: &str, phase: &Phase, side: Side) -> Line {
    let answers = is_answer(line, phase);
    let line = match asked(phase).is_some_and(|asking| takes_words(&asking.item().task.form())) {
        true => line,
        false => in_full(line),
    };
    if let Some(command) = command(line, phase).filter(|_| !answers) {
        return command;
    }
    if is_slip(line, phase) {
        return Line::Nothing(not_a_command(line, phase));
    }
    if lacks_colon(line, phase) {
        return Line::Nothing(message!("plain-needs-colon", typed = clean(line)));
    }
    let is = |word: &str| line.to_lowercase() == word;
    let asking = match phase {
        Phase::Concluded(_) => {
            return match numbers(line).ok().as_deref() {
                Some([]) => Line::Input(Input::Next),
                Some([skill]) => Line::Input(Input::Known(SkillIndex(*skill))),
                _ => Line::Nothing(message!("plain-placement-one")),
            };
        }
        Phase::Asking(asking) => asking,
        Phase::Teaching(Teaching {
            twin: Some(twin), ..
        }) if !line.is_empty() => twin,
        // A fact can be typed along.
        Phase::Teaching(_) => return Line::Input(Input::Next),
        Phase::Judged(_) if line.is_empty() || is("next") => return Line::Input(Input::Next),
        Phase::Judged(_) if is("explain") => return Line::Explain,
        Phase::Judged(_) | Phase::Finished => {
            return Line::Nothing(message!("plain-only-go-on"));
        }
    };
    let form = asking.item().task.form();
    if is("show") && !answers {
        return show(&form);
    }
    if line.is_empty() {
        return Line::Nothing(match asking.missed {
            Some(_) => try_again(asking),
            None => message!("plain-nothing-typed"),
        });
    }
    let text = unescaped(line, |word| is_command(word, phase));
    match typed_answer(text, &form, side) {
        Ok(answer) => Line::Input(Input::Answer(with_chosen(answer, asking))),
        Err(message) => Line::Nothing(message),
    }
}

/// What a line with a colon before a command asks for, as `:hint`: the command, whatever
/// is asked. None where there is no such command, or the line is an answer.
pub(super) fn marked(line: &str, phase: &Phase) -> Option<Line> {
    let word = in_full(line.strip_prefix(':')?.trim_start());
    if is_answer(line, phase) {
        return None;
    }
    let is = |name: &str| word.eq_ignore_ascii_case(name);
    match phase {
        Phase::Judged(_) if is("explain") => return Some(Line::Explain),
        Phase::Judged(_) if is("next") => return Some(Line::Input(Input::Next)),
        _ => {}
    }
    let shown = || asked(phase).map(|asking| show(&asking.item().task.form()));
    command(word, phase).or_else(|| is("show").then(shown).flatten())
}

/// The answer is to be shown.
fn show(form: &Form<'_>) -> Line {
    match form {
        Form::SelfGrade { back } => Line::Back(message!("plain-card-back", back = blocks(back))),
        _ => Line::Input(Input::Answer(Answer::GiveUp)),
    }
}

/// What a line without a colon looks for; none where it is something else.
pub(super) fn looks_for(line: &str) -> Option<Looked> {
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    Some(match word.to_lowercase().as_str() {
        "find" => Looked::Find(rest.to_owned()),
        "history" if rest.is_empty() => Looked::History(None),
        "history" => Looked::History(Some(rest.parse().ok()?)),
        "appeal" => Looked::Contest(rest.parse().ok()?, Some(Appeal::Right)),
        "broken" => Looked::Contest(rest.parse().ok()?, Some(Appeal::Broken)),
        "counts" => Looked::Contest(rest.parse().ok()?, None),
        "note" => Looked::Note((!rest.is_empty()).then(|| rest.to_owned())),
        "bookmark" if rest.is_empty() => Looked::Bookmark,
        "resource" if rest.is_empty() => Looked::Resource,
        "useful" if rest.is_empty() => Looked::Useful(true),
        "useless" if rest.is_empty() => Looked::Useful(false),
        "life" if rest.is_empty() => Looked::Life,
        "tags" => Looked::Tags((!rest.is_empty()).then(|| rest.to_owned())),
        "easier" if rest.is_empty() => Looked::Instead(Lever::Easier),
        "other" if rest.is_empty() => Looked::Instead(Lever::OtherSkill),
        "terse" if ["", "on", "off"].contains(&rest) => Looked::Terse(line.to_owned()),
        _ => return None,
    })
}

/// Whether a line is a command that needs its colon where words are typed, and no answer
/// that the course knows: it is not to cost a try.
fn lacks_colon(line: &str, phase: &Phase) -> bool {
    let Some(asking) = asked(phase) else {
        return false;
    };
    let form = asking.item().task.form();
    if !takes_words(&form) || is_answer(line, phase) {
        return false;
    }
    let plain = |words: &str| {
        let is_plain = |c: char| c.is_alphanumeric() || c.is_whitespace();
        !words.is_empty() && words.chars().all(is_plain) && !matches!(form, Form::Written { .. })
    };
    match looks_for(line) {
        // These words can be the answer to a question about a word.
        None | Some(Looked::Resource | Looked::Useful(_)) => false,
        // It can be a line for a shell, or a sentence.
        Some(Looked::Find(words) | Looked::Note(Some(words)) | Looked::Tags(Some(words))) => {
            plain(&words)
        }
        Some(_) => true,
    }
}

/// What is said of a word that other programs take.
fn not_a_command(line: &str, phase: &Phase) -> Message {
    let typed = || clean(line);
    let Some(asking) = asked(phase) else {
        return message!("plain-not-a-command-judged", typed = typed());
    };
    let words = matches!(
        asking.item().task.form(),
        Form::Line(Typing::Words | Typing::Command | Typing::Output)
            | Form::Blanks { .. }
            | Form::Written { .. }
    );
    let escaped = words.then(|| message!("plain-not-a-command-escaped", typed = typed()));
    let said = message!("plain-not-a-command", typed = typed());
    Message::sentences(std::iter::once(said).chain(escaped))
}

/// Parts of its length after which it is told how far a sitting is.
const PARTS: u64 = 3;

/// How far a sitting is on the way to its length.
pub(super) struct HowFar {
    /// The parts that are over, of three.
    pub(super) part: u64,
    pub(super) said: Message,
}

/// How far a sitting is, where it has a length that is not reached.
pub(super) fn how_far(progress: &Progress) -> Option<HowFar> {
    let lasts = &progress.lasts;
    let (done, of) = match (lasts.length.minutes, lasts.length.questions) {
        (Some(minutes), _) => (lasts.spent.whole_minutes(), u64::from(minutes)),
        (None, Some(questions)) => (progress.answered as u64, u64::from(questions)),
        (None, None) => return None,
    };
    (done < of).then(|| HowFar {
        part: done * PARTS / of,
        said: match lasts.length.minutes {
            Some(_) => message!("plain-minutes-done", n = done, of = of),
            None => message!("plain-questions-done", n = done, of = of),
        },
    })
}

/// What can be done after a miss that was not the last try.
pub(super) fn try_again(asking: &Asking) -> Message {
    match (asking.has_more_hints(), asking.offers_steps()) {
        (true, true) => message!("plain-try-hint-steps"),
        (true, false) => message!("plain-try-hint"),
        (false, true) => message!("plain-try-steps"),
        (false, false) => message!("plain-try"),
    }
}

/// A command for its letter, as the screen has it; other lines as they are.
fn in_full(line: &str) -> &str {
    match line {
        "h" | "H" => "hint",
        "w" | "W" => "why",
        "t" | "T" => "steps",
        "l" | "L" => "lesson",
        "s" | "S" => "skip",
        "u" | "U" => "undo",
        "d" | "D" => "show",
        line => line,
    }
}

/// One of the words that are the same whatever is shown.
fn command(line: &str, phase: &Phase) -> Option<Line> {
    Some(match line.to_lowercase().as_str() {
        "?" | "help" => Line::Help,
        "hint" => Line::Input(Input::Hint),
        "why" => Line::Why,
        "picture" | "pictures" if !phase.pictures().is_empty() => Line::Pictures,
        "lesson" => Line::Lesson,
        "skip" => Line::Input(Input::Skip),
        "steps" => Line::Input(Input::Steps),
        "undo" => Line::Input(Input::Undo),
        "bury" => Line::Input(Input::Bury),
        "appeal" => Line::Input(Input::Appeal(Appeal::Right)),
        "broken" => Line::Input(Input::Appeal(Appeal::Broken)),
        // Where nothing is asked, it is refused without asking.
        "suspend" if matches!(phase, Phase::Concluded(_)) => Line::Input(Input::Suspend),
        "suspend" => Line::Suspend,
        "quit" | "exit" => Line::Input(Input::Quit),
        _ => return None,
    })
}

/// Whether a word is one of the commands while something is asked.
pub(super) fn is_command(word: &str, phase: &Phase) -> bool {
    let word = word.to_lowercase();
    let bare = match word.strip_prefix(':') {
        Some(bare) => in_full(bare.trim_start()),
        None => &word,
    };
    let is_known = bare == "show" || command(bare, phase).is_some();
    is_known || is_slip(&word, phase) || lacks_colon(&word, phase)
}

/// A line as an answer in a form, or what to type instead.
pub(super) fn typed_answer(text: &str, form: &Form<'_>, side: Side) -> Result<Answer, Message> {
    match form {
        Form::Line(_) => Ok(Answer::Typed(text.to_owned())),
        Form::OneOf { .. } => {
            let chosen = numbers(text)?;
            match chosen[..] {
                [one] => Ok(Answer::Choice(one)),
                _ => Err(message!("plain-one-number")),
            }
        }
        Form::SomeOf { .. } if text.trim() == "0" => Ok(Answer::Multi(Vec::new())),
        Form::SomeOf { .. } => numbers(text).map(Answer::Multi),
        Form::Order {
            items,
            shown,
            leaves_out,
        } => ordered::read(text, items, shown, *leaves_out),
        Form::Blanks { .. } => Ok(Answer::Blanks(match form.blanks() {
            1 => vec![text.to_owned()],
            _ => text.split('/').map(|b| b.trim().to_owned()).collect(),
        })),
        Form::Match { left, right } => pairs::read(text, left, right),
        // It takes two lines: see `written`.
        Form::Written { .. } => Err(message!("plain-ask-written")),
        Form::SelfGrade { .. } if side == Side::Front => Err(message!("plain-card-not-shown")),
        Form::SelfGrade { .. } => match digits(text.trim()).as_str() {
            "1" => Ok(Answer::Grade(Rating::Again)),
            "2" => Ok(Answer::Grade(Rating::Hard)),
            "3" => Ok(Answer::Grade(Rating::Good)),
            "4" => Ok(Answer::Grade(Rating::Easy)),
            _ => Err(message!("plain-card-no-grade")),
        },
    }
}

/// An answer with the options that were chosen before and are right, where only others
/// are missing: whoever reads that one is missing types that one.
fn with_chosen(answer: Answer, asking: &Asking) -> Answer {
    match answer {
        Answer::Multi(mut chosen) if !chosen.is_empty() => {
            chosen.extend(asking.chosen_right());
            Answer::Multi(chosen)
        }
        Answer::Match(typed) => {
            let both = typed.into_iter().zip(asking.pairs_right());
            Answer::Match(both.map(|(typed, kept)| typed.or(kept)).collect())
        }
        answer => answer,
    }
}

/// Numbers from 1, as positions from 0.
pub(super) fn numbers(text: &str) -> Result<Vec<usize>, Message> {
    // As in `2`, `2.` and `1, 3`, on any keyboard.
    let between = [' ', ',', ';', '\u{3000}', '，', '；', '、'];
    let parts = text.split(between).filter(|p| !p.is_empty());
    parts
        .map(|part| match digits(part).parse::<usize>() {
            Ok(n) if n > 0 => Ok(n - 1),
            _ => Err(message!("plain-not-a-number", typed = clean(part))),
        })
        .collect()
}

/// Full-width digits as plain ones, without what often stands behind a number in a list.
fn digits(part: &str) -> String {
    let bare = part.trim_end_matches(['.', ')', '．', '）']);
    let plain = |c: char| match c {
        '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10).unwrap_or(c),
        c => c,
    };
    bare.chars().map(plain).collect()
}
