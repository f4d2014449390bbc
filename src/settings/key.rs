//! What can be set, and to what.

use crate::course::Length;
use crate::reading::near;
use crate::words::{Joined, Message, Value, message};

/// Longest name of a theme or a file, in bytes.
const LONGEST: usize = 4_096;

/// Most letters of one's own to pick from.
const MOST_LETTERS: usize = 40;

/// Whether a text is letters to pick from: none that each keyboard has.
fn are_letters(text: &str) -> bool {
    let shown = |c: char| !c.is_ascii() && !c.is_whitespace() && !crate::text::is_unsafe(c);
    let count = text.chars().filter(|c| *c != ' ').count();
    (1..=MOST_LETTERS).contains(&count) && text.chars().all(|c| c == ' ' || shown(c))
}

/// Something that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Theme,
    Colours,
    Ascii,
    Minutes,
    Teach,
    Reasons,
    Keys,
    Language,
    Mouse,
    Motion,
    Accents,
    LowBandwidth,
    PostSitting,
}

impl Key {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Key; 13] = [
        Key::Theme,
        Key::Colours,
        Key::Ascii,
        Key::Minutes,
        Key::Teach,
        Key::Reasons,
        Key::Keys,
        Key::Language,
        Key::Mouse,
        Key::Motion,
        Key::Accents,
        Key::LowBandwidth,
        Key::PostSitting,
    ];

    /// Its name in the file and for `kenning set`.
    pub fn name(self) -> &'static str {
        match self {
            Key::Theme => "theme",
            Key::Colours => "colours",
            Key::Ascii => "ascii",
            Key::Minutes => "minutes",
            Key::Teach => "teach",
            Key::Reasons => "reasons",
            Key::Keys => "keys",
            Key::Language => "language",
            Key::Mouse => "mouse",
            Key::Motion => "motion",
            Key::Accents => "accents",
            Key::LowBandwidth => "low-bandwidth",
            Key::PostSitting => "post-sitting",
        }
    }

    /// The variable of the environment that goes over the file. None goes over a command:
    /// what is run stands in the learner's own file and nowhere else.
    pub fn variable(self) -> Option<&'static str> {
        Some(match self {
            Key::Theme => "KENNING_THEME",
            Key::Colours => "KENNING_COLOURS",
            Key::Ascii => "KENNING_ASCII",
            Key::Minutes => "KENNING_MINUTES",
            Key::Teach => "KENNING_TEACH",
            Key::Reasons => "KENNING_REASONS",
            Key::Keys => "KENNING_KEYS",
            Key::Language => "KENNING_LANGUAGE",
            Key::Mouse => "KENNING_MOUSE",
            Key::Motion => "KENNING_MOTION",
            Key::Accents => "KENNING_ACCENTS",
            Key::LowBandwidth => "KENNING_LOW_BANDWIDTH",
            Key::PostSitting => return None,
        })
    }

    /// The key of a name.
    ///
    /// # Errors
    /// Where there is none: the nearest, or all.
    pub fn named(name: &str) -> Result<Key, Message> {
        let name = if name == "colors" { "colours" } else { name };
        let found = Key::ALL.into_iter().find(|key| key.name() == name);
        found.ok_or_else(|| message!("settings-no-key", name = name, help = Key::known(name)))
    }

    /// The name that was meant, perhaps, or else all that there are.
    pub(super) fn known(name: &str) -> Message {
        let names = Key::ALL.map(Key::name);
        match near(name, names) {
            Some(near) => message!("settings-near", name = near),
            None => message!(
                "settings-there-are",
                names = Value::list(names, Joined::Commas)
            ),
        }
    }

    /// Its value where nothing is said.
    pub fn default(self) -> &'static str {
        match self {
            Key::Theme | Key::Colours | Key::Ascii | Key::Language => "auto",
            Key::Minutes => "ask",
            Key::Teach | Key::Accents => "course",
            Key::Reasons => "full",
            Key::Keys => "keys.toml",
            Key::Motion => "on",
            Key::Mouse | Key::LowBandwidth => "off",
            Key::PostSitting => "off",
        }
    }

    /// Its values, where they can be listed.
    pub fn values(self) -> &'static [&'static str] {
        match self {
            Key::Theme | Key::Keys | Key::PostSitting => &[],
            Key::Colours => &["auto", "true", "256", "16", "none"],
            Key::Ascii => &["auto", "off", "signs", "on"],
            Key::Minutes => &["ask", "0", "5", "10", "15", "20", "30", "45", "60"],
            Key::Teach => &["course", "auto", "first", "after-miss"],
            Key::Reasons => &["full", "short", "off"],
            // Those of `words::Language`, which its tests hold against this.
            Key::Language => &["auto", "en", "es"],
            Key::Mouse | Key::Motion | Key::LowBandwidth => &["off", "on"],
            Key::Accents => &["course", "off"],
        }
    }

    /// Whether its value is typed, and not one of a few.
    pub fn is_typed(self) -> bool {
        matches!(self, Key::Keys | Key::PostSitting)
    }

    /// What it is, in a word or two.
    pub fn title(self) -> Message {
        match self {
            Key::Theme => message!("settings-theme"),
            Key::Colours => message!("settings-colours"),
            Key::Ascii => message!("settings-ascii"),
            Key::Minutes => message!("settings-minutes"),
            Key::Teach => message!("settings-teach"),
            Key::Reasons => message!("settings-reasons"),
            Key::Keys => message!("settings-keys"),
            Key::Language => message!("settings-language"),
            Key::Mouse => message!("settings-mouse"),
            Key::Motion => message!("settings-motion"),
            Key::Accents => message!("settings-accents"),
            Key::LowBandwidth => message!("settings-low-bandwidth"),
            Key::PostSitting => message!("settings-post-sitting"),
        }
    }

    /// What it does, and its values.
    pub fn about(self) -> Message {
        match self {
            Key::Theme => message!("settings-about-theme"),
            Key::Colours => message!("settings-about-colours"),
            Key::Ascii => message!("settings-about-ascii"),
            Key::Minutes => message!("settings-about-minutes"),
            Key::Teach => message!("settings-about-teach"),
            Key::Reasons => message!("settings-about-reasons"),
            Key::Keys => message!("settings-about-keys"),
            Key::Language => message!("settings-about-language"),
            Key::Mouse => message!("settings-about-mouse"),
            Key::Motion => message!("settings-about-motion"),
            Key::Accents => message!("settings-about-accents"),
            Key::LowBandwidth => message!("settings-about-low-bandwidth"),
            Key::PostSitting => message!("settings-about-post-sitting"),
        }
    }

    /// A value as it is kept.
    ///
    /// # Errors
    /// Where it is none of this key: what is wrong, and what to write.
    pub fn check(self, value: &str) -> Result<String, Message> {
        let value = match (self, value.trim()) {
            (Key::Mouse | Key::Motion | Key::LowBandwidth, "true" | "1") => "on",
            (Key::Mouse | Key::Motion | Key::LowBandwidth, "false" | "0") => "off",
            (_, value) => value,
        };
        let is_one = match self {
            Key::Theme | Key::Keys | Key::PostSitting => {
                !value.is_empty()
                    && value.len() <= LONGEST
                    && !value.chars().any(crate::text::is_unsafe)
                    && !value.contains(['\n', '\t'])
            }
            Key::Minutes => {
                let number = value.parse::<u32>();
                value == self.default() || number.is_ok_and(|n| n <= Length::MOST_MINUTES)
            }
            Key::Accents => self.values().contains(&value) || are_letters(value),
            _ => self.values().contains(&value),
        };
        if is_one {
            return Ok(value.to_owned());
        }
        Err(match self {
            Key::Theme | Key::Keys => message!("settings-no-name", key = self.name()),
            Key::PostSitting => message!("settings-no-command", key = self.name()),
            Key::Minutes => message!(
                "settings-no-minutes",
                value = value,
                most = Length::MOST_MINUTES
            ),
            Key::Accents => message!("settings-no-letters", value = value, most = MOST_LETTERS),
            _ => message!(
                "settings-no-value",
                key = self.name(),
                value = value,
                values = Value::list(self.values().iter().copied(), Joined::Commas)
            ),
        })
    }
}
