//! What the environment tells of the terminal.

/// What the environment tells of the terminal.
#[derive(Clone, Debug, Default)]
pub(super) struct Surroundings {
    /// Whether `NO_COLOR` is set.
    pub no_color: bool,
    pub colorfgbg: Option<String>,
    pub term: Option<String>,
    pub colorterm: Option<String>,
    /// What the language of the terminal is: the first of `LC_ALL`, `LC_CTYPE` and `LANG`.
    pub locale: Option<String>,
}

/// Terminals of 256 colours and more whose `TERM` does not say so.
const COLOURFUL: [&str; 8] = [
    "256color",
    "direct",
    "truecolor",
    "kitty",
    "alacritty",
    "ghostty",
    "wezterm",
    "foot",
];

impl Surroundings {
    /// What the program's own environment tells.
    pub(super) fn here() -> Surroundings {
        let var = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        Surroundings {
            no_color: std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty()),
            colorfgbg: var("COLORFGBG"),
            term: var("TERM"),
            colorterm: var("COLORTERM"),
            locale: var("LC_ALL")
                .or_else(|| var("LC_CTYPE"))
                .or_else(|| var("LANG")),
        }
    }

    /// Whether the terminal lacks letters beyond ASCII for figures: the console of Linux has
    /// no Braille, and a locale without UTF-8 says so itself.
    pub(super) fn lacks_letters(&self) -> bool {
        let is_utf8 = |locale: &String| locale.to_ascii_lowercase().contains("utf");
        self.term.as_deref() == Some("linux") || self.locale.as_ref().is_some_and(|l| !is_utf8(l))
    }

    pub(super) fn has_256_colours(&self) -> bool {
        let term = self.term.as_deref().unwrap_or_default();
        // Consoles of Windows don't set TERM, and have had all colours since 2016.
        cfg!(windows)
            || self.colorterm.is_some()
            || COLOURFUL.iter().any(|name| term.contains(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_surroundings_tell_whether_figures_are_ascii() {
        let lacks = |term: &str, locale: &str| {
            let surroundings = Surroundings {
                term: Some(term.to_owned()),
                locale: Some(locale.to_owned()).filter(|locale| !locale.is_empty()),
                ..Surroundings::default()
            };
            surroundings.lacks_letters()
        };
        assert!(lacks("linux", "en_GB.UTF-8"));
        assert!(lacks("xterm", "C"));
        assert!(lacks("xterm", "de_DE.ISO-8859-1"));
        assert!(!lacks("xterm", "C.utf8"));
        assert!(!lacks("xterm", ""));
    }
}
