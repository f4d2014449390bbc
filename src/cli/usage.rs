//! What is wrong with the arguments, and the help that was asked for. The reader of the
//! command line knows English alone: what it says of its own is put into the language of
//! the interface, sentence by sentence.

use std::io::ErrorKind;
use std::num::{ParseFloatError, ParseIntError};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue};

use crate::text::{Out, is_unsafe, shortened};
use crate::words::{self, Language, Message, message};

/// How many letters of a wrong value are said again.
const LONGEST_VALUE: usize = 100;

/// What the reader of the command line says of its own. In English each is as it says it;
/// longer ones come before those that are part of them.
const OWN: &[fn(&str, &str) -> Message] = &[
    |_, _| message!("usage-usage"),
    |_, _| message!("usage-commands"),
    |_, _| message!("usage-arguments"),
    |_, _| message!("usage-options"),
    |_, _| message!("usage-help-long"),
    |_, _| message!("usage-help-short"),
    |_, _| message!("usage-help-subcommands"),
    |_, _| message!("usage-help"),
    |_, _| message!("usage-version"),
    |_, _| message!("usage-help-command"),
    |_, _| message!("usage-possible"),
    |_, _| message!("usage-default"),
    |_, _| message!("usage-environment"),
    |what, _| message!("usage-more", what = what),
    |what, _| message!("usage-unexpected", what = what),
    |value, what| message!("usage-unexpected-value", value = value, what = what),
    |what, _| message!("usage-unknown-command", what = what),
    |what, _| message!("usage-value-missing", what = what),
    |value, what| message!("usage-wrong-value", value = value, what = what),
    |_, _| message!("usage-missing"),
    |what, _| message!("usage-twice", what = what),
    |what, other| message!("usage-not-with", what = what, other = other),
    |what, _| message!("usage-not-with-these", what = what),
    |what, _| message!("usage-command-missing", what = what),
    |_, _| message!("usage-tip"),
    |what, how| message!("usage-as-value", what = what, how = how),
    |what, _| message!("usage-similar-argument", what = what),
    |what, _| message!("usage-similar-command", what = what),
    |what, _| message!("usage-similar-value", what = what),
    |_, _| message!("usage-similar-arguments"),
    |_, _| message!("usage-similar-commands"),
    |_, _| message!("usage-similar-values"),
    |_, _| message!("usage-possible-list"),
    |_, _| message!("usage-subcommands"),
    |value, what| message!("usage-values", value = value, what = what),
    |value, _| message!("usage-given-one", value = value),
    |value, _| message!("usage-given-many", value = value),
    |_, _| message!("usage-some-options"),
    |_, _| message!("usage-some-command"),
];

/// Stand for what is quoted in a sentence.
const HOLES: [char; 2] = ['\u{e000}', '\u{e001}'];

/// What was said, in the language of the interface.
pub(super) fn translated(said: String) -> String {
    let [first, second] = HOLES.map(String::from);
    OWN.iter().fold(said, |said, own| {
        let english = {
            let _here = words::speaking(Language::English);
            own(&first, &second).to_string()
        };
        let mut done = String::new();
        let mut rest = said.as_str();
        while let Some((before, quoted, after)) = found(&english, rest) {
            done += before;
            done += &own(quoted[0], quoted[1]).to_string();
            rest = after;
        }
        done + rest
    })
}

/// Where a sentence with holes stands in a text: what is before it, in the holes and
/// behind it. What is in a hole goes to the end of its line at most.
fn found<'t>(sentence: &str, text: &'t str) -> Option<(&'t str, [&'t str; 2], &'t str)> {
    let begin = sentence.split(HOLES).next()?;
    text.match_indices(begin).find_map(|(at, _)| {
        let mut quoted = [""; 2];
        let mut rest = text.get(at + begin.len()..)?;
        for (n, hole) in HOLES.into_iter().enumerate() {
            let Some((_, behind)) = sentence.split_once(hole) else {
                break;
            };
            let until = behind.split(HOLES).next()?;
            let (inside, after) = rest.split_once(until)?;
            if inside.contains('\n') {
                return None;
            }
            quoted[n] = inside;
            rest = after;
        }
        Some((&text[..at], quoted, rest))
    })
}

/// Says what is wrong with the arguments, or the help that was asked for.
pub(super) fn usage(mut error: clap::Error) -> ExitCode {
    // A value of a thousand letters would push what is wrong with it off the screen.
    if let Some(ContextValue::String(value)) = error.get(ContextKind::InvalidValue) {
        let value = shortened(value, LONGEST_VALUE).into_owned();
        error.insert(ContextKind::InvalidValue, ContextValue::String(value));
    }
    let code = u8::try_from(error.exit_code()).unwrap_or(2);
    // In colour, but where something is quoted that would steer the terminal, or where it
    // is put into another language. To look at the message for the former would not do: as
    // plain text it lacks escape codes.
    let given = ["KENNING_HOME", "KENNING_NOW"].map(std::env::var_os);
    let steers = std::env::args_os()
        .chain(given.into_iter().flatten())
        .any(|text| text.to_string_lossy().contains(is_unsafe));
    let is_english = words::language() == Language::English;
    let number = no_number(&error);
    let plain = || {
        let said = error.render().to_string();
        let said = match &number {
            Some((jargon, number)) => said.replace(jargon, &number.to_string()),
            None => said,
        };
        match is_english {
            true => said,
            false => translated(said),
        }
    };
    let as_it_is = !steers && is_english && number.is_none();
    let said = match (as_it_is, error.use_stderr()) {
        (true, _) => error.print(),
        (false, true) => write!(Out::stderr(), "{}", plain()),
        (false, false) => write!(Out::stdout(), "{}", plain()),
    };
    match said {
        Ok(()) => ExitCode::from(code),
        // Whoever reads our output has had enough of it.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::from(code),
        Err(_) => ExitCode::FAILURE,
    }
}

/// Where a number was wanted and something else was given: what the reader says of that, and what
/// is to be said.
fn no_number(error: &clap::Error) -> Option<(String, Message)> {
    let source = std::error::Error::source(error)?;
    let number = match (source.is::<ParseIntError>(), source.is::<ParseFloatError>()) {
        (true, _) => message!("cli-wrong-whole"),
        (_, true) => message!("cli-wrong-number"),
        _ => return None,
    };
    Some((source.to_string(), number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_found_with_what_is_quoted_in_it() {
        let [a, b] = HOLES;
        let sentence = format!("wrong '{a}' for '{b}'");
        let text = "error: wrong '1' for '--n': no\nwrong '\n' for 'x'";
        let (before, quoted, after) = found(&sentence, text).unwrap();
        assert_eq!((before, quoted), ("error: ", ["1", "--n"]));
        assert_eq!(found(&sentence, after), None);
        assert_eq!(found("yes", "no"), None);
        // The name may come first in the sentence.
        let sentence = format!("'{a}' needs a command");
        let (before, quoted, _) = found(&sentence, "error: 'k' needs a command").unwrap();
        assert_eq!((before, quoted[0]), ("error: ", "k"));
    }

    #[test]
    fn each_sentence_is_put_into_spanish() {
        let _here = words::speaking(Language::Spanish);
        let said = "error: unexpected argument '--x' found\n\nUsage: kenning\n\n\
                    For more information, try '--help'.\n";
        let translated = translated(said.to_owned());
        assert_eq!(
            translated,
            "error: argumento inesperado: '--x'\n\nUso: kenning\n\n\
             Para saber más, prueba '--help'.\n"
        );
    }
}
