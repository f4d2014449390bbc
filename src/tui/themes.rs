//! Which themes there are: those of `themes/` are part of the binary, others are files of the
//! learner's.

use std::io;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::theme::{Described, Theme};
use super::theme_file;
use crate::disk::fs;
use crate::reading::near;
use crate::words::{Joined, Message, Value, message};

static BUNDLED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// Largest theme file that is read, in bytes.
const LARGEST: u64 = 64 * 1024;
/// Most themes of the learner's own that are listed.
const MOST: usize = 200;
/// What stands for the theme that fits the terminal.
pub(super) const AUTO: &str = "auto";

/// Why a theme can't be used. Each has the name that was asked for.
#[derive(Debug)]
pub enum Unusable {
    /// There is something of that name, but no file, or too large a one.
    NoFile(String),
    /// There is none of that name; the names that there are.
    Unknown(String, Vec<String>),
    Unreadable(String, io::Error),
    /// What is wrong with its file, and where.
    Wrong(Message),
}

impl Unusable {
    /// What is wrong, and what to do.
    pub fn message(&self) -> Message {
        match self {
            Unusable::NoFile(name) => message!("tui-theme-no-file", name = name),
            Unusable::Unknown(name, names) => {
                let names_list = Value::list(names.iter().map(String::as_str), Joined::Commas);
                match near(name, names.iter().map(String::as_str)) {
                    Some(near) => message!(
                        "tui-theme-unknown-near",
                        name = name,
                        near = near,
                        names = names_list
                    ),
                    None => message!("tui-theme-unknown", name = name, names = names_list),
                }
            }
            Unusable::Unreadable(name, error) => message!(
                "tui-theme-unreadable",
                name = name,
                error = error.to_string()
            ),
            Unusable::Wrong(said) => said.clone(),
        }
    }
}

impl std::fmt::Display for Unusable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for Unusable {}

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

    /// A theme of the binary by name, or one from a file, in all its colours.
    ///
    /// # Errors
    /// Where there is no such theme, or its file can't be used.
    pub fn find(name: &str) -> Result<Theme, Unusable> {
        described(name, None).map(|found| found.theme)
    }

    /// Whether there is such a theme, among those in a folder too, that can be used: `auto`
    /// is one.
    ///
    /// # Errors
    /// Where not.
    pub fn check(name: &str, own: Option<&Path>) -> Result<(), Unusable> {
        match name {
            AUTO => Ok(()),
            name => described(name, own).map(|_| ()),
        }
    }
}

/// The names of all themes: `auto`, those of the binary, and those of a folder.
pub(super) fn names(own: Option<&Path>) -> Vec<String> {
    let mut names = vec![AUTO.to_owned()];
    names.extend(Theme::names().into_iter().map(str::to_owned));
    let entries = own.and_then(|own| fs::read_dir(own).ok());
    let mut found: Vec<String> = entries
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let path = entry.path();
            let is_theme = path.extension().is_some_and(|ext| ext == "toml");
            path.file_stem()?
                .to_str()
                .filter(|_| is_theme)
                .map(str::to_owned)
        })
        .filter(|name| !names.contains(name))
        .take(MOST)
        .collect();
    found.sort_unstable();
    names.extend(found);
    names
}

/// A theme by name, the learner's own before those of the binary, or at a path.
pub(super) fn described(name: &str, own: Option<&Path>) -> Result<Described, Unusable> {
    let is_name = !name.is_empty() && !name.contains(['/', '\\', '.']);
    let own_file = own
        .filter(|_| is_name)
        .map(|own| own.join(format!("{name}.toml")))
        .filter(|path| fs::exists(path));
    let path = match (own_file, BUNDLED.get_file(format!("{name}.toml"))) {
        (Some(path), _) => path,
        (None, Some(file)) => {
            let text = String::from_utf8_lossy(file.contents());
            return theme_file::read(name, &text).map_err(Unusable::Wrong);
        }
        (None, None) => PathBuf::from(name),
    };
    match fs::metadata(&path) {
        Ok(meta) if meta.is_file() && meta.len() <= LARGEST => {}
        Ok(_) => return Err(Unusable::NoFile(name.to_owned())),
        Err(_) => return Err(Unusable::Unknown(name.to_owned(), names(own))),
    }
    let text =
        fs::read_to_string(&path).map_err(|error| Unusable::Unreadable(name.to_owned(), error))?;
    theme_file::read(&path.display().to_string(), &text).map_err(Unusable::Wrong)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::colour::{Depth, Rgb, contrast, reduced, rgb};
    use crate::tui::theme::{Ground, LETTERS, MARKS};
    use ratatui::style::Color;

    #[test]
    fn there_are_themes_for_many_eyes_and_each_can_be_used() {
        let names = Theme::names();
        for name in [
            "default",
            "dark",
            "light",
            "high-contrast",
            "high-contrast-light",
            "colour-blind",
            "colour-blind-light",
            "monochrome",
            "gruvbox",
            "solarized-dark",
            "solarized-light",
            "nord",
            "dracula",
        ] {
            assert!(names.contains(&name), "{name}");
        }
        for name in names {
            described(name, None).unwrap_or_else(|error| panic!("{error}"));
        }
    }

    #[test]
    fn a_theme_that_fills_the_screen_leaves_no_part_without_its_ground() {
        let mut filling = 0;
        for name in Theme::names() {
            let Described { theme, ground, .. } = described(name, None).unwrap();
            let fills = matches!(ground, Ground::Own(_));
            filling += usize::from(fills);
            // What has a colour behind it stands on a ground of the theme's own: else it
            // would be a patch.
            for (part, style) in theme.letters() {
                assert!(style.bg.is_none() || fills, "{name}: {part}");
            }
        }
        assert!(filling >= 8);
    }

    #[test]
    fn monochrome_has_no_colour() {
        let theme = Theme::find("monochrome").unwrap();
        for (part, style) in theme.letters().into_iter().chain(theme.marks()) {
            assert_eq!((style.fg, style.bg), (None, None), "{part}");
        }
    }

    #[test]
    fn code_is_not_taken_for_an_error_and_its_parts_differ() {
        for name in Theme::names() {
            let theme = Theme::find(name).unwrap();
            if theme.bad.fg.is_none() {
                continue;
            }
            assert_ne!(theme.code.fg, theme.bad.fg, "{name}");
            let all = theme.colours;
            let parts = [all.keyword, all.string, all.number, all.comment];
            for (at, part) in parts.iter().enumerate() {
                assert!(!parts[..at].contains(part), "{name}: two look the same");
                assert_ne!(part.fg, theme.bad.fg, "{name}: taken for an error");
            }
        }
    }

    /// What sixteen-colour terminals show: the console of Linux, xterm, Tango.
    fn sixteen(colour: Color, terminal: usize) -> Option<Rgb> {
        let hex = |n: u32| [(n >> 16) as u8, (n >> 8) as u8, n as u8];
        let all = match colour {
            Color::Black => [0, 0, 0],
            Color::White => [0xff_ffff, 0xff_ffff, 0xee_eeec],
            Color::Gray => [0xaa_aaaa, 0xe5_e5e5, 0xd3_d7cf],
            Color::Red => [0xaa_0000, 0xcd_0000, 0xcc_0000],
            Color::Blue => [0x00_00aa, 0x00_00ee, 0x34_65a4],
            Color::Magenta => [0xaa_00aa, 0xcd_00cd, 0x75_507b],
            Color::LightRed => [0xff_5555, 0xff_0000, 0xef_2929],
            Color::LightGreen => [0x55_ff55, 0x00_ff00, 0x8a_e234],
            Color::LightYellow => [0xff_ff55, 0xff_ff00, 0xfc_e94f],
            Color::LightCyan => [0x55_ffff, 0x00_ffff, 0x34_e2e2],
            Color::LightMagenta => [0xff_55ff, 0xff_00ff, 0xad_7fa8],
            other => return rgb(other),
        };
        all.get(terminal).copied().map(hex)
    }

    /// All pairs of letters and ground that fall short, of all themes at all depths.
    #[test]
    fn every_theme_can_be_read_at_every_depth() {
        let mut short = Vec::new();
        let mut pairs = 0;
        for name in Theme::names() {
            let Described { theme, ground, .. } = described(name, None).unwrap();
            for depth in [Depth::True, Depth::Indexed, Depth::Sixteen, Depth::None] {
                let shown = reduced(theme, ground, depth);
                let letters = shown.letters().map(|part| (part, LETTERS));
                let marks = shown.marks().map(|part| (part, MARKS));
                for ((part, style), least) in letters.into_iter().chain(marks) {
                    for terminal in 0..3 {
                        let seen = |colour: Color| sixteen(colour, terminal);
                        let Some(fg) = style.fg else { continue };
                        let fg = seen(fg).unwrap_or_else(|| panic!("{name}: {part} {fg}"));
                        let behind = style.bg.or(shown.text.bg).and_then(seen);
                        let grounds = behind.map_or_else(|| ground.samples(), |own| vec![own]);
                        for on in grounds {
                            // Sixteen colours are worn on black and on white.
                            if depth == Depth::Sixteen
                                && ![[0; 3], [255; 3], [0xee, 0xee, 0xec]].contains(&on)
                            {
                                continue;
                            }
                            pairs += 1;
                            let has = contrast(fg, on);
                            if has < least {
                                short.push(format!(
                                    "{name} {depth:?} {part}: {fg:02x?} on {on:02x?}: {has:.2}"
                                ));
                            }
                        }
                    }
                }
            }
        }
        short.dedup();
        assert!(short.is_empty(), "too faint:\n{}", short.join("\n"));
        assert!(pairs > 3_000, "{pairs}");
    }

    #[test]
    fn reduced_themes_have_no_colour_that_the_terminal_lacks() {
        for name in Theme::names() {
            let Described { theme, ground, .. } = described(name, None).unwrap();
            let fits = |depth, fits: fn(Color) -> bool| {
                let shown = reduced(theme, ground, depth);
                for (part, style) in shown.letters().into_iter().chain(shown.marks()) {
                    for colour in [style.fg, style.bg].into_iter().flatten() {
                        assert!(fits(colour), "{name}, {depth:?}, {part}: {colour}");
                    }
                }
            };
            fits(Depth::Indexed, |c| !matches!(c, Color::Rgb(..)));
            fits(Depth::Sixteen, |c| {
                !matches!(c, Color::Rgb(..) | Color::Indexed(16..))
            });
            fits(Depth::None, |_| false);
        }
    }

    #[test]
    fn what_is_read_in_the_default_theme_has_the_terminals_own_colour() {
        let theme = Theme::find("default").unwrap();
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
    }

    #[test]
    fn an_unknown_theme_is_told_with_the_nearest_name() {
        let said = Theme::find("drak").unwrap_err().to_string();
        assert!(said.contains("perhaps you mean `dark`"), "{said}");
        assert!(
            said.contains("colour-blind, colour-blind-light, dark"),
            "{said}"
        );
    }
}
