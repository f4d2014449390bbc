//! Which language the interface speaks. The program chooses once, where it begins; a front
//! end in which the learner chooses another one goes over that for its own thread. Whoever
//! uses the library without choosing gets English.

use std::cell::Cell;
use std::fmt;
use std::marker::PhantomData;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A language of the interface. That of a course is another thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// The language of all messages: what another one lacks is said in it.
    #[default]
    English,
    Spanish,
}

impl Language {
    /// All of them; `build.rs` has their tags in the same order.
    pub const ALL: [Language; 2] = [Language::English, Language::Spanish];

    /// Its tag (BCP 47): the folder of its messages, and its name in the settings.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Spanish => "es",
        }
    }

    /// The language of a tag.
    pub fn named(tag: &str) -> Option<Language> {
        Language::ALL
            .into_iter()
            .find(|language| language.tag() == tag)
    }

    /// The language of the environment, as POSIX has it: the first of `LC_ALL`,
    /// `LC_MESSAGES` and `LANG` that says anything, such as `es_MX.UTF-8`. Whatever is none
    /// of ours is English, `C` and `POSIX` too.
    pub fn of_environment(var: impl Fn(&str) -> Option<String>) -> Language {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        let said = names.into_iter().find_map(|name| {
            let locale = var(name)?;
            (!locale.is_empty()).then_some(locale)
        });
        let locale = said.unwrap_or_default();
        let language = locale.split(['_', '-', '.', '@']).next();
        let language = language.unwrap_or_default().to_ascii_lowercase();
        Language::named(&language).unwrap_or_default()
    }

    pub(super) fn at(self) -> usize {
        self as usize
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.tag())
    }
}

/// What the program speaks.
static CHOSEN: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    /// What this thread speaks, where that is another language.
    static HERE: Cell<Option<Language>> = const { Cell::new(None) };
}

/// Has the whole program speak a language. It is for the place where the program begins.
pub fn speak(language: Language) {
    CHOSEN.store(language.at(), Ordering::Relaxed);
}

/// What is spoken on this thread.
pub fn language() -> Language {
    let chosen = || Language::ALL.get(CHOSEN.load(Ordering::Relaxed)).copied();
    HERE.get().or_else(chosen).unwrap_or_default()
}

/// Has this thread speak a language until what is returned is dropped.
pub fn speaking(language: Language) -> Speaking {
    Speaking {
        before: HERE.replace(Some(language)),
        here: PhantomData,
    }
}

/// This thread speaks a language of its own as long as this lives.
#[derive(Debug)]
#[must_use = "dropped, it changes nothing"]
pub struct Speaking {
    before: Option<Language>,
    /// It can't go to another thread.
    here: PhantomData<*const ()>,
}

impl Speaking {
    /// Speaks another one from now on.
    pub fn change(&mut self, language: Language) {
        HERE.set(Some(language));
    }
}

impl Drop for Speaking {
    fn drop(&mut self) {
        HERE.set(self.before);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Value, message};
    use super::*;

    #[test]
    fn the_environment_says_a_language_as_posix_has_it() {
        let of = |vars: &[(&str, &str)]| {
            Language::of_environment(|name| {
                let found = vars.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(of(&[]), Language::English);
        for locale in ["es_ES.UTF-8", "es_MX", "es", "ES_ES", "es@euro", "es-AR"] {
            assert_eq!(of(&[("LANG", locale)]), Language::Spanish, "{locale}");
        }
        for locale in ["C", "POSIX", "C.UTF-8", "de_DE.UTF-8", "est_EE", "eses", ""] {
            assert_eq!(of(&[("LANG", locale)]), Language::English, "{locale}");
        }
        let spain = ("LANG", "es_ES.UTF-8");
        assert_eq!(of(&[("LC_ALL", "C"), spain]), Language::English);
        assert_eq!(of(&[("LC_ALL", ""), spain]), Language::Spanish);
        assert_eq!(of(&[("LC_MESSAGES", "en_GB"), spain]), Language::English);
        assert_eq!(of(&[("LC_CTYPE", "en_GB"), spain]), Language::Spanish);
    }

    #[test]
    fn a_thread_speaks_another_language_for_a_while() {
        let said = || Value::all_of(["pan", "vino"]).to_string();
        assert_eq!(said(), "pan and vino");
        {
            let mut outer = speaking(Language::Spanish);
            assert_eq!(said(), "pan y vino");
            outer.change(Language::English);
            assert_eq!(said(), "pan and vino");
            outer.change(Language::Spanish);
            {
                let _inner = speaking(Language::English);
                assert_eq!(said(), "pan and vino");
            }
            assert_eq!(said(), "pan y vino");
        }
        assert_eq!(said(), "pan and vino");
    }

    #[test]
    fn plurals_are_those_of_the_language() {
        let _here = speaking(Language::Spanish);
        let said = |n: i64| message!("words-in-days", n = n).to_string();
        assert_eq!(said(1), "en 1 día");
        assert_eq!(said(0), "en 0 días");
        assert_eq!(said(7), "en 7 días");
        assert_eq!(said(1_000_000), "en 1000000 días");
    }
}
