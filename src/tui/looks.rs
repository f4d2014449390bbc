//! Which theme is worn, in how many colours and with which letters: by what is set and by what
//! is known of the terminal.

use std::path::PathBuf;

use super::colour::{Depth, Rgb, least_contrast, reduced};
use super::surroundings::Surroundings;
use super::theme::{Described, LETTERS, Theme};
use super::themes::{AUTO, Unusable, described, names};
use crate::settings::{Key, Settings};
use crate::text::Letters;
use crate::words::{Language, Message, message};

/// The theme without colours, for terminals that have none.
const BARE: &str = "monochrome";

/// How the screen is to look: values of settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) theme: String,
    pub(super) colours: String,
    pub(super) ascii: String,
    /// Bytes are dear: a colour takes ten of them, a sign three.
    pub(super) is_dear: bool,
    pub(super) language: Language,
}

impl Look {
    /// As it is set.
    pub(super) fn of(settings: &Settings) -> Look {
        let value = |key| settings.value(key).0.to_owned();
        Look {
            theme: value(Key::Theme),
            colours: value(Key::Colours),
            ascii: value(Key::Ascii),
            is_dear: settings.is_low_bandwidth(),
            language: settings.language(),
        }
    }

    /// How many colours there are, as it says, or as the terminal has.
    fn depth(&self, around: &Surroundings) -> Depth {
        match self.colours.as_str() {
            "true" => Depth::True,
            "256" => Depth::Indexed,
            "16" => Depth::Sixteen,
            "none" => Depth::None,
            _ if self.is_dear => Depth::None,
            _ => around.depth(),
        }
    }

    /// Which letters there are, as it says, or as the terminal has.
    fn letters(&self, around: &Surroundings) -> Letters {
        match self.ascii.as_str() {
            "off" => Letters::All,
            "signs" => Letters::NoSigns,
            "on" => Letters::Ascii,
            _ => match around.letters() {
                Letters::All if self.is_dear => Letters::NoSigns,
                letters => letters,
            },
        }
    }
}

/// What themes are worn on: what is known of the terminal, and where the learner's own are.
#[derive(Clone, Debug, Default)]
pub(super) struct Looks {
    pub(super) around: Surroundings,
    /// What the terminal says that its background is.
    pub(super) background: Option<Rgb>,
    /// How many colours are used.
    pub(super) depth: Depth,
    /// Which letters are used.
    pub(super) letters: Letters,
    /// The folder with the learner's own themes.
    pub(super) own: Option<PathBuf>,
}

impl Looks {
    /// What is known of the terminal that the program runs on.
    pub(super) fn here(own: Option<PathBuf>) -> Looks {
        Looks {
            around: Surroundings::here(),
            own,
            ..Looks::default()
        }
    }

    /// Has the terminal look so from now on.
    pub(super) fn follow(&mut self, look: &Look) -> Result<Theme, Unusable> {
        self.depth = look.depth(&self.around);
        self.letters = look.letters(&self.around);
        self.wear(&look.theme)
    }

    /// All themes that there are to choose from, with what is said of each.
    pub(super) fn all(&self) -> Vec<(String, Message)> {
        let own = self.own.as_deref();
        let about = |name: &str| match described(name, own) {
            _ if name == AUTO => message!("tui-theme-auto"),
            Ok(found) => Message::verbatim(&found.description),
            Err(error) => error.message(),
        };
        let about = |name: String| (name.clone(), about(&name));
        names(own).into_iter().map(about).collect()
    }

    /// The theme of a name, as this terminal shows it.
    pub(super) fn wear(&self, name: &str) -> Result<Theme, Unusable> {
        let name = match (self.depth, name) {
            (Depth::None, _) => BARE,
            (_, AUTO) => self.fitting(),
            (_, name) => name,
        };
        let Described { theme, ground, .. } = described(name, self.own.as_deref())?;
        Ok(reduced(theme, ground, self.depth))
    }

    /// Whether the terminal's background makes a difference to the theme of a name.
    pub(super) fn depends_on_background(&self, name: &str) -> bool {
        name == AUTO && self.depth > Depth::None
    }

    /// The theme that fits the terminal: for a light or a dark background if it is known,
    /// or else one that is legible on both, which needs 256 colours. On a background that
    /// is neither, the terminal's own colours are the ones to read.
    pub(super) fn fitting(&self) -> &'static str {
        match (
            self.background.or_else(|| self.around.background()),
            self.depth,
        ) {
            (_, Depth::None) => BARE,
            (Some(background), _) => (["dark", "light"].into_iter())
                .find(|name| is_legible(name, background))
                .unwrap_or(BARE),
            (None, Depth::Sixteen) => BARE,
            (None, _) => "default",
        }
    }
}

/// Whether all letters of a theme of the binary can be read on a background.
fn is_legible(name: &str, background: Rgb) -> bool {
    let Ok(theme) = Theme::find(name) else {
        return false;
    };
    let letters = theme.letters().map(|(_, style)| style);
    let contrasts = letters.map(|style| least_contrast(style, &[background]));
    contrasts.into_iter().flatten().all(|c| c >= LETTERS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Ground;
    use ratatui::style::{Color, Style};

    #[test]
    fn the_terminal_chooses_a_theme() {
        let fitting = |background: Option<Rgb>, colorfgbg: &str, term: &str, depth| {
            let set = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
            let looks = Looks {
                around: Surroundings {
                    colorfgbg: set(colorfgbg),
                    term: set(term),
                    ..Surroundings::default()
                },
                background,
                depth,
                ..Looks::default()
            };
            looks.fitting()
        };
        let all = Depth::True;
        assert_eq!(fitting(None, "", "xterm-256color", all), "default");
        assert_eq!(fitting(None, "0;15", "xterm", all), "light");
        assert_eq!(fitting(None, "12;default;7", "xterm", all), "light");
        assert_eq!(fitting(None, "15;0", "xterm", all), "dark");
        assert_eq!(fitting(None, "", "linux", Depth::Sixteen), "dark");
        assert_eq!(fitting(None, "", "xterm", Depth::Sixteen), "monochrome");
        // What the terminal answers counts more than what its variables say.
        assert_eq!(fitting(Some([255; 3]), "15;0", "xterm", all), "light");
        assert_eq!(fitting(Some([0; 3]), "0;15", "xterm", all), "dark");
        for dark in Ground::Dark.samples() {
            assert_eq!(fitting(Some(dark), "", "xterm", all), "dark", "{dark:x?}");
        }
        for light in Ground::Light.samples() {
            assert_eq!(
                fitting(Some(light), "", "xterm", all),
                "light",
                "{light:x?}"
            );
        }
        assert_eq!(fitting(Some([0x77; 3]), "", "xterm", all), "monochrome");
        assert_eq!(
            fitting(Some([0; 3]), "", "xterm", Depth::None),
            "monochrome"
        );
    }

    #[test]
    fn a_theme_of_ones_own_goes_before_one_of_the_same_name() {
        let own = tempfile::tempdir().unwrap();
        let file = "[style]\ntext = { bg = \"#ffffff\", fg = \"#000000\" }\n";
        std::fs::write(own.path().join("nord.toml"), file).unwrap();
        std::fs::write(own.path().join("paper.toml"), file).unwrap();
        std::fs::write(own.path().join("notes.txt"), file).unwrap();
        let looks = Looks {
            own: Some(own.path().to_owned()),
            ..Looks::default()
        };
        let names: Vec<String> = looks.all().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names.first().map(String::as_str), Some("auto"));
        assert_eq!(names.last().map(String::as_str), Some("paper"));
        assert_eq!(names.iter().filter(|name| *name == "nord").count(), 1);
        assert_eq!(looks.wear("nord").unwrap(), looks.wear("paper").unwrap());
        assert_eq!(
            looks.wear("paper").unwrap().text,
            Style::new()
                .fg(Color::Rgb(0, 0, 0))
                .bg(Color::Rgb(255, 255, 255))
        );
    }

    #[test]
    fn where_bytes_are_dear_there_are_no_colours_and_no_signs_but_what_is_set() {
        let look = |colours: &str, ascii: &str, locale: &str| {
            let look = Look {
                theme: AUTO.to_owned(),
                colours: colours.to_owned(),
                ascii: ascii.to_owned(),
                is_dear: true,
                language: Language::English,
            };
            let around = Surroundings {
                term: Some("xterm-256color".to_owned()),
                locale: Some(locale.to_owned()),
                ..Surroundings::default()
            };
            (look.depth(&around), look.letters(&around))
        };
        let auto = look("auto", "auto", "C.UTF-8");
        assert_eq!(auto, (Depth::None, Letters::NoSigns));
        let set = look("256", "off", "C.UTF-8");
        assert_eq!(set, (Depth::Indexed, Letters::All));
        // A terminal that can show ASCII alone gets nothing else.
        assert_eq!(look("auto", "auto", "C").1, Letters::Ascii);
    }
}
