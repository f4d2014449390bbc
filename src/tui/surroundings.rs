//! What the environment tells of the terminal.

use super::colour::{Depth, Rgb};
use crate::text::Letters;

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

/// Terminals of all colours, by their `TERM`.
const COLOURFUL: [&str; 7] = [
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

    /// Which letters the terminal has: a locale without UTF-8 says so itself, and the
    /// console of Linux has those of most languages, but few signs.
    pub(super) fn letters(&self) -> Letters {
        let is_utf8 = |locale: &String| locale.to_ascii_lowercase().contains("utf");
        match self.term.as_deref() {
            _ if self.locale.as_ref().is_some_and(|l| !is_utf8(l)) => Letters::Ascii,
            Some("linux") => Letters::NoSigns,
            _ => Letters::All,
        }
    }

    /// How many colours the terminal has.
    pub(super) fn depth(&self) -> Depth {
        let term = self.term.as_deref().unwrap_or_default();
        let said = self.colorterm.as_deref().unwrap_or_default();
        let has = |names: &[&str]| names.iter().any(|name| term.contains(name));
        match said {
            _ if self.no_color || term.starts_with("vt") && !term.starts_with("vte") => Depth::None,
            "truecolor" | "24bit" => Depth::True,
            // Consoles of Windows don't set TERM, and have had all colours since 2016.
            _ if cfg!(windows) || has(&COLOURFUL) => Depth::True,
            "" if !term.contains("256color") => Depth::Sixteen,
            _ => Depth::Indexed,
        }
    }

    /// The background, as far as `COLORFGBG` says; the console of Linux is black, and tells
    /// nothing.
    pub(super) fn background(&self) -> Option<Rgb> {
        let said = self.colorfgbg.as_deref();
        let said = said.and_then(|v| v.rsplit(';').next()?.parse::<u8>().ok());
        match said {
            Some(7 | 15) => Some([255; 3]),
            Some(0..=6 | 8) => Some([0; 3]),
            _ => (self.term.as_deref() == Some("linux")).then_some([0; 3]),
        }
    }

    /// Whether the terminal can do no more than write line after line.
    pub(super) fn is_dumb(&self) -> bool {
        self.term.as_deref() == Some("dumb")
    }

    /// Whether what is erased gets the background that is written with, as `bce` of terminfo
    /// says of these; of others we are not sure.
    pub(super) fn erases_in_colour(&self) -> bool {
        const SURE: [&str; 14] = [
            "xterm",
            "linux",
            "alacritty",
            "foot",
            "kitty",
            "wezterm",
            "ghostty",
            "vte",
            "gnome",
            "konsole",
            "putty",
            "rxvt",
            "st-",
            "contour",
        ];
        let term = self.term.as_deref().unwrap_or_default();
        SURE.iter().any(|name| term.starts_with(name))
    }

    /// Whether the terminal can be asked for its colours. One that does not know the
    /// question would show it (the console of Linux), or hand it on to another that may
    /// never answer (GNU screen).
    pub(super) fn can_be_asked(&self) -> bool {
        let mute = |term: &str| {
            ["dumb", "linux", "Eterm", "screen", "cons25", "emacs"].contains(&term)
                || ["screen.", "vt", "eterm"]
                    .iter()
                    .any(|one| term.starts_with(one))
                    && !term.starts_with("vte")
        };
        cfg!(unix) && self.term.as_deref().is_some_and(|term| !mute(term))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(term: &str, colorterm: &str, locale: &str) -> Surroundings {
        let set = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Surroundings {
            term: set(term),
            colorterm: set(colorterm),
            locale: set(locale),
            ..Surroundings::default()
        }
    }

    #[test]
    fn the_surroundings_tell_which_letters_there_are() {
        let letters = |term: &str, locale: &str| around(term, "", locale).letters();
        assert_eq!(letters("linux", "en_GB.UTF-8"), Letters::NoSigns);
        assert_eq!(letters("linux", "POSIX"), Letters::Ascii);
        assert_eq!(letters("xterm", "C"), Letters::Ascii);
        assert_eq!(letters("xterm", "de_DE.ISO-8859-1"), Letters::Ascii);
        assert_eq!(letters("xterm", "C.utf8"), Letters::All);
        assert_eq!(letters("xterm", ""), Letters::All);
    }

    #[cfg(unix)]
    #[test]
    fn the_surroundings_tell_how_many_colours_there_are() {
        let depth = |term: &str, colorterm: &str| around(term, colorterm, "").depth();
        for term in ["xterm-kitty", "foot", "xterm-direct", "alacritty"] {
            assert_eq!(depth(term, ""), Depth::True, "{term}");
        }
        assert_eq!(depth("xterm-256color", "truecolor"), Depth::True);
        assert_eq!(depth("xterm-256color", ""), Depth::Indexed);
        assert_eq!(depth("tmux-256color", "yes"), Depth::Indexed);
        assert_eq!(depth("xterm", "gnome-terminal"), Depth::Indexed);
        assert_eq!(depth("xterm", ""), Depth::Sixteen);
        assert_eq!(depth("linux", ""), Depth::Sixteen);
        assert_eq!(depth("vt220", ""), Depth::None);
        let mut no_color = around("xterm-kitty", "truecolor", "");
        no_color.no_color = true;
        assert_eq!(no_color.depth(), Depth::None);
    }

    #[test]
    fn lines_are_erased_in_colour_only_where_that_is_sure() {
        let sure = |term: &str| around(term, "", "").erases_in_colour();
        for term in ["xterm-256color", "xterm-kitty", "linux", "st-256color"] {
            assert!(sure(term), "{term}");
        }
        for term in ["screen-256color", "tmux-256color", "vt100", ""] {
            assert!(!sure(term), "{term}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_would_not_answer_is_not_asked() {
        for term in [
            "xterm-256color",
            "tmux-256color",
            "screen-256color",
            "vte-direct",
        ] {
            assert!(around(term, "", "").can_be_asked(), "{term}");
        }
        for term in ["dumb", "linux", "screen", "screen.xterm", "vt100", ""] {
            assert!(!around(term, "", "").can_be_asked(), "{term}");
        }
    }
}
