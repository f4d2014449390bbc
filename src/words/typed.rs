//! Words as a person types them: in a shell, and as a yes or a no.

use super::message;

/// A word as a shell takes it, and no command for an option. In the catalogue, it is `SHELL`.
pub(crate) fn in_shell(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-:~".contains(c);
    let before = if word.starts_with('-') { "./" } else { "" };
    match !word.is_empty() && word.chars().all(is_plain) {
        true => format!("{before}{word}"),
        false => format!("'{before}{}'", word.replace('\'', r"'\''")),
    }
}

/// Whether a line says yes or no, in the language of the interface or in English; nothing where it
/// is neither.
pub(crate) fn agrees(line: &str) -> Option<bool> {
    let said = line.trim().trim_end_matches(['.', '!', ',']).to_lowercase();
    let is_one = |of: String| of.split(' ').any(|word| word == said);
    match () {
        () if is_one(message!("words-yes").to_string()) => Some(true),
        () if is_one(message!("words-no").to_string()) => Some(false),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Language, speaking};
    use super::*;

    #[test]
    fn a_shell_takes_a_word_for_one() {
        for (word, typed) in [
            ("a-1", "a-1"),
            ("./dir/é.toml", "./dir/é.toml"),
            ("a b", "'a b'"),
            ("it's", r"'it'\''s'"),
            ("-x.toml", "./-x.toml"),
            ("-a b", "'./-a b'"),
            ("a#b", "'a#b'"),
            ("", "''"),
        ] {
            assert_eq!(in_shell(word), typed, "{word}");
        }
    }

    #[test]
    fn a_yes_is_one_in_the_language_of_the_interface() {
        assert_eq!(
            ["y", "YES", "no", "", "sí"].map(agrees),
            [Some(true), Some(true), Some(false), None, None]
        );
        let _here = speaking(Language::Spanish);
        assert_eq!(
            ["s", "Sí.", "si", "yes", "N", "sin"].map(agrees),
            [
                Some(true),
                Some(true),
                Some(true),
                Some(true),
                Some(false),
                None
            ]
        );
    }
}
