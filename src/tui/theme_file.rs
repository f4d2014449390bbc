//! Theme files, as docs/themes.md describes them. A file that can't be used is told with
//! the line and the column of what is wrong first.

use std::ops::Range;
use std::str::FromStr;
use std::sync::Arc;

use ratatui::style::{Color, Modifier, Style};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::code_colours::Colours;
use super::colour::rgb;
use super::theme::{Described, Ground, Theme};
use crate::reading::{Complaints, Place, kind_of, near, source, syntax};
use crate::text::{Letters, SafeText};
use crate::words::{Joined, Message, Value, message};

const TOP: [&str; 4] = ["description", "ground", "palette", "style"];
const PARTS: [&str; 19] = [
    "text", "dim", "title", "accent", "key", "selected", "good", "bad", "partial", "hint", "code",
    "keyword", "string", "number", "comment", "name", "bar", "rest", "field",
];
const KEYS: [&str; 6] = ["fg", "bg", "bold", "italic", "underlined", "reversed"];
const GROUNDS: [(&str, Ground); 3] = [
    ("dark", Ground::Dark),
    ("light", Ground::Light),
    ("any", Ground::Any),
];

type Entry<'t> = Spanned<DeValue<'t>>;

/// The theme that a text describes; `name` is that of its file.
///
/// # Errors
/// Where it can't be used: what is wrong, where, and what to write.
pub(super) fn read(name: &str, text: &str) -> Result<Described, Message> {
    let mut file = File {
        complaints: Complaints::default(),
        palette: Vec::new(),
    };
    let mut described = None;
    if source::add(name, text.as_bytes(), &mut file.complaints) {
        let sources = Arc::clone(&file.complaints.sources);
        let text = source::parsable(&sources[0].text);
        if let Some(table) = syntax::parse(&text, 0, &mut file.complaints) {
            described = file.take(table.get_ref());
        }
    }
    match (file.complaints.list.first(), described) {
        (None, Some(described)) => Ok(described),
        (first, _) => Err(match first {
            Some(first) => message!(
                "tui-theme-wrong",
                file = &first.file,
                line = first.line,
                column = first.column,
                what = &first.message,
                help = first
                    .help
                    .clone()
                    .unwrap_or_else(|| message!("tui-theme-manual"))
            ),
            None => message!("tui-theme-manual"),
        }),
    }
}

/// A file while it is read.
struct File {
    complaints: Complaints,
    /// The colours that it names itself.
    palette: Vec<(String, Color)>,
}

impl File {
    fn wrong(&mut self, span: Range<usize>, said: Message, help: Message) {
        self.complaints
            .error(&Place { source: 0, span }, said, Some(help));
    }

    /// Complains about a name that means nothing here.
    fn unknown(&mut self, span: Range<usize>, name: &str, known: &[&str]) {
        let help = match near(name, known.iter().copied()) {
            Some(near) => message!("tui-theme-near", name = near),
            None => message!(
                "tui-theme-there-are",
                names = Value::list(known.iter().copied(), Joined::Commas)
            ),
        };
        self.wrong(span, message!("tui-theme-no-key", name = name), help);
    }

    fn no_table(&mut self, span: Range<usize>, name: &str, value: &DeValue<'_>) {
        let said = message!("tui-theme-no-table", name = name, kind = kind_of(value));
        self.wrong(span, said, message!("tui-theme-no-table-help", name = name));
    }

    fn take(&mut self, table: &DeTable<'_>) -> Option<Described> {
        let mut ground = Ground::Any;
        let mut description = String::new();
        for (name, value) in table.iter() {
            let key: &str = name.get_ref();
            match (key, value.get_ref()) {
                ("style", _) => {}
                ("description", DeValue::String(text)) => {
                    description = SafeText::line(text).to_string();
                }
                ("description", other) => {
                    let said = message!("tui-theme-no-text", kind = kind_of(other));
                    self.wrong(value.span(), said, message!("tui-theme-no-text-help"));
                }
                ("ground", _) => ground = self.ground(value).unwrap_or_default(),
                ("palette", DeValue::Table(colours)) => self.take_palette(colours),
                ("palette", other) => self.no_table(value.span(), key, other),
                _ => self.unknown(name.span(), key, &TOP),
            }
        }
        // What the palette names counts wherever it stands.
        let Some(style) = table.get("style") else {
            let help = message!("tui-theme-no-style-help");
            self.wrong(0..0, message!("tui-theme-no-style"), help);
            return None;
        };
        let DeValue::Table(parts) = style.get_ref() else {
            self.no_table(style.span(), "style", style.get_ref());
            return None;
        };
        let mut looks: [Option<Style>; 19] = [None; 19];
        for (name, value) in parts.iter() {
            match PARTS.iter().position(|part| part == name.get_ref()) {
                Some(at) => looks[at] = Some(self.style(name.get_ref(), value)),
                None => self.unknown(name.span(), name.get_ref(), &PARTS),
            }
        }
        let theme = theme(looks);
        let own = theme.text.bg.and_then(rgb);
        Some(Described {
            description,
            ground: own.map_or(ground, Ground::Own),
            theme,
        })
    }

    fn ground(&mut self, value: &Entry<'_>) -> Option<Ground> {
        let names = GROUNDS.map(|(name, _)| name);
        let given = match value.get_ref() {
            DeValue::String(text) => text.as_ref(),
            other => {
                let said = message!("tui-theme-no-text", kind = kind_of(other));
                self.wrong(value.span(), said, message!("tui-theme-no-text-help"));
                return None;
            }
        };
        let found = GROUNDS.iter().find(|(name, _)| *name == given);
        if found.is_none() {
            self.unknown(value.span(), given, &names);
        }
        found.map(|(_, ground)| *ground)
    }

    fn take_palette(&mut self, colours: &DeTable<'_>) {
        for (name, value) in colours.iter() {
            if Color::from_str(name.get_ref()).is_ok() {
                let said = message!("tui-theme-taken", name = &**name.get_ref());
                self.wrong(name.span(), said, message!("tui-theme-taken-help"));
            } else if let Some(colour) = self.colour(value, false) {
                self.palette.push((name.get_ref().to_string(), colour));
            }
        }
    }

    /// A colour by a name of the palette or of its own (`light-red`), number (`208`) or
    /// `#rrggbb`.
    fn colour(&mut self, value: &Entry<'_>, by_name: bool) -> Option<Color> {
        let text = match value.get_ref() {
            DeValue::String(text) => text.as_ref(),
            other => {
                let said = message!("tui-theme-no-text", kind = kind_of(other));
                self.wrong(value.span(), said, message!("tui-theme-no-text-help"));
                return None;
            }
        };
        let named = self
            .palette
            .iter()
            .find(|(name, _)| by_name && name == text);
        let colour = named.map(|(_, colour)| *colour);
        let colour = colour.or_else(|| Color::from_str(text).ok());
        if colour.is_none() {
            let said = message!("tui-theme-no-colour", colour = text);
            let names = self.palette.iter().map(|(name, _)| name.as_str());
            let help = match near(text, names) {
                Some(near) if by_name => message!("tui-theme-near", name = near),
                _ => message!("tui-theme-no-colour-help"),
            };
            self.wrong(value.span(), said, help);
        }
        colour
    }

    fn style(&mut self, part: &str, value: &Entry<'_>) -> Style {
        let mut style = Style::default();
        let DeValue::Table(look) = value.get_ref() else {
            self.no_table(value.span(), part, value.get_ref());
            return style;
        };
        for (name, value) in look.iter() {
            let modifier = match &**name.get_ref() {
                "fg" => {
                    style.fg = self.colour(value, true);
                    continue;
                }
                "bg" => {
                    style.bg = self.colour(value, true);
                    continue;
                }
                "bold" => Modifier::BOLD,
                "italic" => Modifier::ITALIC,
                "underlined" => Modifier::UNDERLINED,
                "reversed" => Modifier::REVERSED,
                other => {
                    self.unknown(name.span(), other, &KEYS);
                    continue;
                }
            };
            match value.get_ref() {
                DeValue::Boolean(true) => style = style.add_modifier(modifier),
                DeValue::Boolean(false) => {}
                other => {
                    let said = message!("tui-theme-no-switch", kind = kind_of(other));
                    self.wrong(value.span(), said, message!("tui-theme-no-switch-help"));
                }
            }
        }
        style
    }
}

/// The theme of these styles, in the order of [`PARTS`].
fn theme(looks: [Option<Style>; 19]) -> Theme {
    let [
        text,
        dim,
        title,
        accent,
        key,
        selected,
        good,
        bad,
        partial,
        hint,
        code,
        ..,
    ] = looks;
    let [
        ..,
        keyword,
        string,
        number,
        comment,
        name,
        bar,
        empty,
        field,
    ] = looks;
    let plain = Option::unwrap_or_default;
    let code: Style = plain(code);
    let part = |look: Option<Style>| look.unwrap_or(code);
    Theme {
        text: plain(text),
        dim: plain(dim),
        title: plain(title),
        accent: plain(accent),
        key: plain(key),
        selected: plain(selected),
        good: plain(good),
        bad: plain(bad),
        partial: plain(partial),
        hint: plain(hint),
        code,
        colours: Colours {
            keyword: part(keyword),
            string: part(string),
            number: part(number),
            comment: part(comment),
            name: part(name),
        },
        bar: plain(bar),
        empty: plain(empty),
        field: plain(field),
        terminal: Letters::All,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        match read("mine.toml", text) {
            Ok(_) => String::new(),
            Err(said) => {
                let said = said.to_string();
                let said = said.strip_prefix("The theme can't be used: ");
                said.expect("what it is about").to_owned()
            }
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line_and_column() {
        for (text, wanted) in [
            (
                "[style]\ntext = { fg = \"redd\" }",
                "mine.toml, line 2, column 15: `redd` is not a colour",
            ),
            (
                "[style]\ntxet = {}",
                "mine.toml, line 2, column 1: there is no `txet` here; perhaps you mean `text`.",
            ),
            (
                "[style]\n\n[style.bad]\nbold = \"yes\"\n",
                "mine.toml, line 4, column 8: ",
            ),
            (
                "ground = \"drak\"\n[style]\n",
                "mine.toml, line 1, column 10: there is no `drak` here; perhaps you mean `dark`.",
            ),
            (
                "[palette]\nleaf = \"#0a0\"\n[style]\n",
                "mine.toml, line 2, column 8: `#0a0` is not a colour",
            ),
            (
                "[palette]\nleaf = \"#00aa00\"\n[style]\ngood = { fg = \"laef\" }\n",
                "mine.toml, line 4, column 15: `laef` is not a colour; perhaps you mean `leaf`.",
            ),
            (
                "[palette]\nred = \"#00aa00\"\n[style]\n",
                "mine.toml, line 2, column 1: `red` is the name of a colour already",
            ),
            ("description = \"x\"\n", "mine.toml, line 1, column 1: "),
            ("[style\n", "mine.toml, line 1, column "),
            ("", "mine.toml, line 1, column 1: "),
        ] {
            let said = said(text);
            assert!(said.starts_with(wanted), "{text}\n{said}");
            assert!(!said.contains('\n'), "{said}");
        }
    }

    #[test]
    fn colours_may_be_named_once_for_all() {
        let text = "[style]\ngood = { fg = \"leaf\", bold = true }\ntext = { bg = \"paper\" }\n\
                    [palette]\nleaf = \"#00aa00\"\npaper = \"#ffffff\"\n";
        let Described { theme, ground, .. } = read("mine.toml", text).expect("a theme");
        assert_eq!(theme.good, Style::new().fg(Color::Rgb(0, 0xaa, 0)).bold());
        assert_eq!(ground, Ground::Own([255; 3]));
    }

    #[test]
    fn parts_of_code_that_a_theme_leaves_out_look_like_code() {
        let read = |text: &str| read("mine", text).expect("a theme").theme;
        let old = read("[style]\ncode = { fg = \"208\", bold = true }\n");
        let all = old.colours;
        for part in [all.keyword, all.string, all.number, all.comment, all.name] {
            assert_eq!(part, old.code);
        }
        let new = "[style]\ncode = { bold = true }\ncomment = { italic = true }\nname = {}\n";
        let new = read(new);
        assert_eq!(new.colours.comment, Style::new().italic());
        assert_eq!(new.colours.name, Style::new());
        assert_eq!(new.colours.keyword, new.code);
    }
}
