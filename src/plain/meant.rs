//! Lines that could be a command or an answer.

use crate::kinds::{Answer, Form, Line as Typing, Shown, is_unsure};
use crate::session::{Asking, Phase, Teaching};

/// What is asked at the moment; what follows an example, too.
pub(super) fn asked(phase: &Phase) -> Option<&Asking> {
    match phase {
        Phase::Asking(asking) => Some(asking),
        Phase::Teaching(Teaching { twin, .. }) => twin.as_ref(),
        _ => None,
    }
}

/// Whether a line is the right answer, or a wrong one that the course foresees, to what
/// is asked: then it is that and no command, as `exit` is where one asks for the command
/// that ends a shell.
pub(super) fn is_answer(line: &str, phase: &Phase) -> bool {
    asked(phase).is_some_and(|asking| answers(line, asking.item()))
}

/// The same of what is shown, wherever it is asked.
pub(super) fn answers(line: &str, item: &Shown) -> bool {
    let known = |answer: Answer| {
        let graded = item.grade(&answer);
        graded.is_ok_and(|graded| graded.verdict.credit() > 0.0 || graded.mistake.is_some())
    };
    match item.task.form() {
        Form::Line(Typing::Words | Typing::Command | Typing::Output) => {
            known(Answer::Typed(line.to_owned()))
        }
        form @ Form::Blanks { .. } => (0..form.blanks()).any(|n| item.task.fills(n, line)),
        _ => false,
    }
}

/// What people type in other programs to leave or to be shown something.
const SLIPS: [&str; 12] = [
    "q", ":q", ":q!", ":wq", "/q", "/quit", "/exit", "/show", "/skip", "/hint", "/help", "bye",
];

/// The commands as kenning explains them in Spanish. They may be answers where words are
/// asked for.
const IN_SPANISH: [&str; 9] = [
    "pista", "pasos", "lección", "leccion", "mostrar", "saltar", "deshacer", "ayuda", "salir",
];

/// Whether an answer in this form is words, or letters that could be some.
pub(super) fn takes_words(form: &Form<'_>) -> bool {
    match form {
        Form::Line(typing) => *typing != Typing::Number,
        Form::Blanks { .. } | Form::Written { .. } => true,
        _ => false,
    }
}

/// Commands of the first screen that are typed where words are asked for.
const AT_HOME: [&str; 8] = [
    "skills",
    "plan",
    "map",
    "progress",
    "settings",
    "minutes",
    "interests",
    "questions",
];

/// Whether a line is a command of the first screen: alone, or with the number behind it that it
/// takes there.
fn is_of_home(line: &str) -> bool {
    let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
    AT_HOME.contains(&word) && rest.trim().chars().all(|c| c.is_ascii_digit())
}

/// Whether a line begins with a word behind a colon where no answer of the course begins so: a
/// command that was mistyped, or one of another program.
fn is_colon_word(line: &str, asking: Option<&Asking>) -> bool {
    let word = line
        .strip_prefix(':')
        .and_then(|line| line.split(' ').next());
    let is_word = word.is_some_and(|word| word.len() > 1 && word.chars().all(char::is_alphabetic));
    is_word && !asking.is_some_and(|asking| answers_begin_with_colon(asking.item()))
}

fn answers_begin_with_colon(item: &Shown) -> bool {
    let right = item.task.right();
    let wrong = (0..item.mistakes.len()).flat_map(|at| item.task.wrong(at));
    right.into_iter().chain(wrong).any(|answer| match answer {
        Answer::Typed(text) => text.starts_with(':'),
        Answer::Blanks(texts) => texts.iter().any(|text| text.starts_with(':')),
        _ => false,
    })
}

/// Whether a line is one of the words that other programs take, and no answer that earns
/// anything here.
pub(super) fn is_slip(line: &str, phase: &Phase) -> bool {
    let line = line.to_lowercase();
    let word = line.as_str();
    let words = |asking: &Asking| takes_words(&asking.item().task.form());
    let is_slip = SLIPS.contains(&word)
        || is_unsure(word) && !word.starts_with('=')
        || is_colon_word(word, asked(phase))
        || IN_SPANISH.contains(&word) && !asked(phase).is_some_and(words)
        || is_of_home(word) && asked(phase).is_some_and(words);
    let Some(asking) = asked(phase).filter(|_| is_slip) else {
        return is_slip;
    };
    let graded = asking.item().grade(&Answer::Typed(line.clone()));
    let earns = graded.is_ok_and(|graded| graded.verdict.credit() > 0.0);
    !earns && !is_answer(&line, phase)
}

/// An answer without the `=` that says that it is no command: `=skip`. Before any other
/// word the sign is part of the answer, as in `=SUM(A1)`.
pub(super) fn unescaped(line: &str, is_command: impl Fn(&str) -> bool) -> &str {
    match line.strip_prefix('=') {
        Some(word) if is_command(word) => word,
        _ => line,
    }
}
