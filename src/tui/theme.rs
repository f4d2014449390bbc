//! Colours, from TOML: five themes are part of the binary, others are files.

use std::path::Path;
use std::str::FromStr;
use std::{fmt, io};

use include_dir::{Dir, include_dir};
use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;

use super::code_colours::Colours;
use super::surroundings::Surroundings;
use crate::text::shortened;
use crate::words::{Joined, MOST_QUOTED, Message, Value, message};

static BUNDLED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// Largest theme file that is read, in bytes.
const LARGEST: u64 = 64 * 1024;

/// A style for each part that screens are made of. Colour is never the only sign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    pub text: Style,
    pub dim: Style,
    pub title: Style,
    pub accent: Style,
    pub key: Style,
    pub selected: Style,
    pub good: Style,
    pub bad: Style,
    pub partial: Style,
    pub hint: Style,
    pub code: Style,
    pub colours: Colours,
    pub bar: Style,
    /// The empty part of a bar, and divider lines: `rest` in theme files.
    pub empty: Style,
    pub field: Style,
}

/// Why a theme can't be used. Each has the name that was asked for.
#[derive(Debug)]
pub enum Unusable {
    /// There is something of that name, but no file, or too large a one.
    NoFile(String),
    Unknown(String),
    Unreadable(String, io::Error),
    Wrong(String, Box<toml::de::Error>),
}

impl Unusable {
    /// What is wrong, and what to do.
    pub fn message(&self) -> Message {
        match self {
            Unusable::NoFile(name) => message!("tui-theme-no-file", name = name),
            Unusable::Unknown(name) => message!(
                "tui-theme-unknown",
                name = name,
                names = Value::list(Theme::names(), Joined::Commas)
            ),
            Unusable::Unreadable(name, error) => message!(
                "tui-theme-unreadable",
                name = name,
                error = error.to_string()
            ),
            Unusable::Wrong(name, error) => {
                message!("tui-theme-wrong", name = name, error = quoted(error))
            }
        }
    }
}

/// What the reader of TOML says. It quotes lines of the file, whose ends are cut off.
fn quoted(error: &toml::de::Error) -> String {
    let said = error.to_string();
    let lines = said.lines().map(|line| shortened(line, MOST_QUOTED));
    lines.collect::<Vec<_>>().join("\n")
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for Unusable {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default, rename = "description")]
    _description: String,
    style: Styles,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Styles {
    text: Look,
    dim: Look,
    title: Look,
    accent: Look,
    key: Look,
    selected: Look,
    good: Look,
    bad: Look,
    partial: Look,
    hint: Look,
    code: Look,
    keyword: Option<Look>,
    string: Option<Look>,
    number: Option<Look>,
    comment: Option<Look>,
    name: Option<Look>,
    bar: Look,
    #[serde(rename = "rest")]
    empty: Look,
    field: Look,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Look {
    fg: Option<Paint>,
    bg: Option<Paint>,
    bold: bool,
    italic: bool,
    underlined: bool,
    reversed: bool,
}

/// A colour by name (`light-red`), number (`208`) or `#rrggbb`.
struct Paint(Color);

impl<'de> Deserialize<'de> for Paint {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Color::from_str(&text)
            .map(Paint)
            .map_err(|_| serde::de::Error::custom(message!("tui-theme-no-colour", colour = text)))
    }
}

impl Look {
    fn style(self) -> Style {
        let mut style = Style {
            fg: self.fg.map(|p| p.0),
            bg: self.bg.map(|p| p.0),
            ..Style::default()
        };
        for (on, modifier) in [
            (self.bold, Modifier::BOLD),
            (self.italic, Modifier::ITALIC),
            (self.underlined, Modifier::UNDERLINED),
            (self.reversed, Modifier::REVERSED),
        ] {
            if on {
                style = style.add_modifier(modifier);
            }
        }
        style
    }
}

impl Theme {
    /// The names of the themes that are part of the binary.
    pub fn names() -> Vec<&'static str> {
        let stems = BUNDLED
            .files()
            .filter_map(|f| f.path().file_stem()?.to_str());
        let mut names: Vec<&str> = stems.collect();
        names.sort_unstable();
        names
    }

    /// A theme by name, or from a file.
    ///
    /// # Errors
    /// Where there is no such theme, or its file can't be used.
    pub fn find(name: &str) -> Result<Theme, Unusable> {
        if let Some(file) = BUNDLED.get_file(format!("{name}.toml")) {
            return read(name, &String::from_utf8_lossy(file.contents()));
        }
        let path = Path::new(name);
        match crate::disk::fs::metadata(path) {
            Ok(meta) if meta.is_file() && meta.len() <= LARGEST => {}
            Ok(_) => return Err(Unusable::NoFile(name.to_owned())),
            Err(_) => return Err(Unusable::Unknown(name.to_owned())),
        }
        let text = crate::disk::fs::read_to_string(path)
            .map_err(|error| Unusable::Unreadable(name.to_owned(), error))?;
        read(name, &text)
    }

    /// The theme to use where none is asked for: without colour if `NO_COLOR`
    /// is set (no-color.org), for a light or a dark background if `COLORFGBG` says
    /// so, and or else one that is legible on both, which needs 256 colours.
    pub(super) fn fitting(around: &Surroundings) -> &'static str {
        let background = around.colorfgbg.as_deref();
        let background = background.and_then(|v| v.rsplit(';').next()?.parse::<u8>().ok());
        match background {
            _ if around.no_color => "monochrome",
            Some(7 | 15) => "light",
            Some(0..=6 | 8) => "dark",
            // The console of Linux is black, and tells nothing.
            _ if around.term.as_deref() == Some("linux") => "dark",
            _ if around.has_256_colours() => "default",
            _ => "monochrome",
        }
    }
}

/// The theme that a text describes.
pub(super) fn read(name: &str, text: &str) -> Result<Theme, Unusable> {
    let file: File =
        toml::from_str(text).map_err(|error| Unusable::Wrong(name.to_owned(), Box::new(error)))?;
    let s = file.style;
    let code = s.code.style();
    let part = |look: Option<Look>| look.map_or(code, Look::style);
    Ok(Theme {
        text: s.text.style(),
        dim: s.dim.style(),
        title: s.title.style(),
        accent: s.accent.style(),
        key: s.key.style(),
        selected: s.selected.style(),
        good: s.good.style(),
        bad: s.bad.style(),
        partial: s.partial.style(),
        hint: s.hint.style(),
        code,
        colours: Colours {
            keyword: part(s.keyword),
            string: part(s.string),
            number: part(s.number),
            comment: part(s.comment),
            name: part(s.name),
        },
        bar: s.bar.style(),
        empty: s.empty.style(),
        field: s.field.style(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_theme_can_be_used() {
        assert_eq!(
            Theme::names(),
            ["dark", "default", "high-contrast", "light", "monochrome"]
        );
        for name in Theme::names() {
            Theme::find(name).unwrap();
        }
    }

    #[test]
    fn monochrome_has_no_colour() {
        let theme = Theme::find("monochrome").unwrap();
        for style in [
            theme.text,
            theme.good,
            theme.bad,
            theme.selected,
            theme.bar,
            theme.code,
            theme.colours.keyword,
            theme.colours.string,
            theme.colours.number,
            theme.colours.comment,
            theme.colours.name,
        ] {
            assert_eq!((style.fg, style.bg), (None, None));
        }
    }

    #[test]
    fn code_is_not_taken_for_an_error_and_bars_show_on_their_ground() {
        for name in Theme::names() {
            let theme = Theme::find(name).unwrap();
            assert!(
                theme.code.fg.is_none() || theme.code.fg != theme.bad.fg,
                "{name}"
            );
        }
        let light = Theme::find("light").unwrap();
        let colours = light.colours;
        for style in [
            colours.keyword,
            colours.string,
            colours.number,
            colours.comment,
        ] {
            assert!(!matches!(style.fg, Some(Color::Gray | Color::White)));
        }
        for style in [light.bar, light.empty, light.dim, light.code] {
            assert!(!matches!(style.fg, Some(Color::Gray | Color::White)));
        }
    }

    #[test]
    fn parts_of_code_that_a_theme_leaves_out_look_like_code() {
        let old = read("mine", "[style]\ncode = { fg = \"208\", bold = true }\n").unwrap();
        let Colours {
            keyword,
            string,
            number,
            comment,
            name,
        } = old.colours;
        for part in [keyword, string, number, comment, name] {
            assert_eq!(part, old.code);
        }
        let new = "[style]\ncode = { bold = true }\ncomment = { italic = true }\nname = {}\n";
        let new = read("mine", new).unwrap();
        assert_eq!(new.colours.comment, Style::new().italic());
        assert_eq!(new.colours.name, Style::new());
        assert_eq!(new.colours.keyword, new.code);
        for bundled in ["default", "dark", "light", "high-contrast"] {
            let theme = Theme::find(bundled).unwrap();
            let parts = [
                theme.colours.keyword,
                theme.colours.string,
                theme.colours.number,
                theme.colours.comment,
            ];
            for (at, part) in parts.iter().enumerate() {
                assert!(!parts[..at].contains(part), "{bundled}: two look the same");
                assert_ne!(part.fg, theme.bad.fg, "{bundled}: taken for an error");
            }
        }
    }

    #[test]
    fn the_surroundings_choose_a_theme() {
        let fitting = |no_color, colorfgbg: &str, term: &str, colorterm: &str| {
            let set = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
            Theme::fitting(&Surroundings {
                no_color,
                colorfgbg: set(colorfgbg),
                term: set(term),
                colorterm: set(colorterm),
                locale: None,
            })
        };
        assert_eq!(fitting(true, "0;15", "xterm", ""), "monochrome");
        assert_eq!(fitting(false, "0;15", "xterm", ""), "light");
        assert_eq!(fitting(false, "12;default;7", "xterm", ""), "light");
        assert_eq!(fitting(false, "15;0", "xterm", ""), "dark");
        assert_eq!(fitting(false, "", "linux", ""), "dark");
        for term in ["xterm-256color", "tmux-256color", "xterm-kitty", "foot"] {
            assert_eq!(fitting(false, "", term, ""), "default", "{term}");
        }
        assert_eq!(
            fitting(false, "default;default", "vte", "truecolor"),
            "default"
        );
        if cfg!(unix) {
            assert_eq!(fitting(false, "", "xterm", ""), "monochrome");
        }
    }

    /// Relative luminance of a colour of the 256 that are the same everywhere (WCAG 2.2).
    fn luminance([r, g, b]: [u8; 3]) -> f64 {
        let linear = |value: u8| match f64::from(value) / 255.0 {
            v if v <= 0.040_45 => v / 12.92,
            v => ((v + 0.055) / 1.055).powf(2.4),
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    /// Red, green and blue, where a colour does not depend on the terminal.
    fn rgb(colour: Color) -> Option<[u8; 3]> {
        let level = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
        match colour {
            Color::Rgb(r, g, b) => Some([r, g, b]),
            Color::Indexed(n @ 16..=231) => {
                let n = n - 16;
                Some([level(n / 36), level(n / 6 % 6), level(n % 6)])
            }
            Color::Indexed(n @ 232..) => Some([8 + 10 * (n - 232); 3]),
            _ => None,
        }
    }

    #[test]
    fn the_default_theme_is_legible_on_light_and_on_dark() {
        let theme = Theme::find("default").unwrap();
        // Sentences, and above all what is asked, have the terminal's own foreground.
        for style in [
            theme.text,
            theme.dim,
            theme.accent,
            theme.selected,
            theme.code,
            theme.field,
        ] {
            assert_eq!((style.fg, style.bg), (None, None));
        }
        // White, cream, black, and two dark greys that editors and terminals favour.
        let grounds = [
            ([0xff, 0xff, 0xff], 4.5),
            ([0xfd, 0xf6, 0xe3], 4.0),
            ([0, 0, 0], 4.5),
            ([0x1e, 0x1e, 0x1e], 3.5),
            ([0x28, 0x2c, 0x34], 3.0),
        ];
        let words = [
            theme.title,
            theme.key,
            theme.good,
            theme.bad,
            theme.partial,
            theme.hint,
            theme.colours.keyword,
            theme.colours.string,
            theme.colours.number,
            theme.colours.comment,
            theme.colours.name,
        ];
        let marks = [theme.bar, theme.empty];
        let all = (words.iter().map(|&style| (style, true)))
            .chain(marks.iter().map(|&style| (style, false)));
        for (style, is_word) in all {
            assert_eq!(style.bg, None);
            let Some(colour) = style.fg else { continue };
            let own = rgb(colour).unwrap_or_else(|| panic!("{colour} is up to the terminal"));
            for (ground, least) in grounds {
                let (a, b) = (luminance(own) + 0.05, luminance(ground) + 0.05);
                let contrast = (a / b).max(b / a);
                let least: f64 = if is_word { least } else { 3.0 };
                assert!(contrast >= least, "{colour} on {ground:x?}: {contrast:.2}");
            }
        }
    }

    #[test]
    fn a_wrong_theme_is_explained() {
        let said = Theme::find("drak").unwrap_err().to_string();
        assert!(said.contains("dark, default, high-contrast"), "{said}");
        let said = read("mine", "[style]\ntext = { fg = \"redd\" }")
            .unwrap_err()
            .to_string();
        assert!(said.contains("`redd` is not a colour"), "{said}");
        let said = read("mine", "[style]\ntxet = {}").unwrap_err().to_string();
        assert!(said.contains("txet"), "{said}");
    }
}
