//! Colours, from TOML: four themes are part of the binary, others are files.

use std::path::Path;
use std::str::FromStr;

use include_dir::{Dir, include_dir};
use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;

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
    pub bar: Style,
    pub rest: Style,
    pub field: Style,
}

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
    bar: Look,
    rest: Look,
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
        Color::from_str(&text).map(Paint).map_err(|_| {
            serde::de::Error::custom(format!(
                "`{text}` is no colour: write a name such as `light-red`, a number from 0 to 255, or `#rrggbb`"
            ))
        })
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
    /// A sentence where there is no such theme, or its file can't be used.
    pub fn find(name: &str) -> Result<Theme, String> {
        if let Some(file) = BUNDLED.get_file(format!("{name}.toml")) {
            return read(name, &String::from_utf8_lossy(file.contents()));
        }
        let path = Path::new(name);
        match std::fs::metadata(path) {
            Ok(meta) if meta.is_file() && meta.len() <= LARGEST => {}
            Ok(_) => return Err(format!("{name} is no theme file.")),
            Err(_) => {
                return Err(format!(
                    "There is no theme `{name}`. There are: {}; or give the path of a theme file.",
                    Theme::names().join(", ")
                ));
            }
        }
        let text = std::fs::read_to_string(path)
            .map_err(|e| format!("The theme {name} could not be read: {e}."))?;
        read(name, &text)
    }

    /// The theme to use where none is asked for: without colour if `NO_COLOR`
    /// is set (no-color.org), for a light background if `COLORFGBG` says so.
    pub fn fitting(no_color: bool, colorfgbg: Option<&str>) -> &'static str {
        let light = colorfgbg
            .and_then(|v| v.rsplit(';').next()?.parse::<u8>().ok())
            .is_some_and(|bg| bg == 7 || bg == 15);
        match (no_color, light) {
            (true, _) => "monochrome",
            (_, true) => "light",
            _ => "dark",
        }
    }
}

fn read(name: &str, text: &str) -> Result<Theme, String> {
    let file: File =
        toml::from_str(text).map_err(|e| format!("The theme {name} can't be used: {e}"))?;
    let s = file.style;
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
        code: s.code.style(),
        bar: s.bar.style(),
        rest: s.rest.style(),
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
            ["dark", "high-contrast", "light", "monochrome"]
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
        for style in [light.bar, light.rest, light.dim, light.code] {
            assert!(!matches!(style.fg, Some(Color::Gray | Color::White)));
        }
    }

    #[test]
    fn the_surroundings_choose_a_theme() {
        assert_eq!(Theme::fitting(true, Some("0;15")), "monochrome");
        assert_eq!(Theme::fitting(false, Some("0;15")), "light");
        assert_eq!(Theme::fitting(false, Some("15;0")), "dark");
        assert_eq!(Theme::fitting(false, None), "dark");
    }

    #[test]
    fn a_wrong_theme_is_explained() {
        let said = Theme::find("drak").unwrap_err();
        assert!(said.contains("dark, high-contrast"), "{said}");
        let said = read("mine", "[style]\ntext = { fg = \"redd\" }").unwrap_err();
        assert!(said.contains("`redd` is no colour"), "{said}");
        let said = read("mine", "[style]\ntxet = {}").unwrap_err();
        assert!(said.contains("txet"), "{said}");
    }
}
