//! What is set for this machine, to be changed with the arrow keys; how the screen looks,
//! and in which language, is seen at once, and kept or left as it was at the end.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::{Next, Reach, Screen};
use crate::desk::Desk;
use crate::measure::Probability;
use crate::settings::{Key, Origin, Settings};
use crate::text::SafeText;
use crate::tui::checked::checked;
use crate::tui::keys::action::{Action, Context};
use crate::tui::looks::Look;
use crate::tui::widgets::canvas::{Canvas, cut, fit};
use crate::words::{Message, message};

/// Width from which a row has room for where its value comes from.
const WIDE: usize = 64;
/// Width below which the foot has room for little.
const NARROW: usize = 50;
/// Fewest rows that are in sight.
const LEAST: usize = 3;
/// Most columns of a value in a row.
const WIDEST_VALUE: usize = 26;

/// The settings while they are changed.
#[derive(Debug)]
pub(in crate::tui) struct Setting {
    selected: usize,
    /// All themes, with what is said of each.
    themes: Vec<(String, Message)>,
    /// What was changed, and not kept yet; none is the default.
    changed: Vec<(Key, Option<String>)>,
    /// How the screen looked before.
    before: Look,
}

impl Setting {
    pub(in crate::tui) fn new(settings: &Settings, themes: Vec<(String, Message)>) -> Setting {
        Setting {
            selected: 0,
            themes,
            changed: Vec::new(),
            before: Look::of(settings),
        }
    }

    fn key(&self) -> Key {
        Key::ALL[self.selected]
    }

    fn change(&self, key: Key) -> Option<&Option<String>> {
        let found = self.changed.iter().find(|(k, _)| *k == key);
        found.map(|(_, value)| value)
    }

    /// The value that is shown.
    fn value<'v>(&'v self, key: Key, settings: &'v Settings) -> &'v str {
        match self.change(key) {
            Some(Some(value)) => value,
            Some(None) => key.default(),
            None => settings.value(key).0,
        }
    }

    /// How the screen looks by what is shown.
    fn look(&self, settings: &Settings) -> Look {
        let value = |key| self.value(key, settings).to_owned();
        Look {
            theme: value(Key::Theme),
            colours: value(Key::Colours),
            ascii: value(Key::Ascii),
            language: settings.language_of(&value(Key::Language)),
            is_dear: value(Key::LowBandwidth) == "on",
        }
    }

    /// The neighbour of the value of the marked row.
    fn neighbour(&self, settings: &Settings, step: isize) -> Option<String> {
        let key = self.key();
        let now = self.value(key, settings);
        let mut all: Vec<&str> = match key {
            Key::Theme => self.themes.iter().map(|(name, _)| name.as_str()).collect(),
            key => key.values().to_vec(),
        };
        // A value from the file may be none of those that are offered.
        if !all.contains(&now) {
            all.insert(0, now);
        }
        let at = all.iter().position(|value| *value == now)?;
        let next = at.checked_add_signed(step).filter(|at| *at < all.len());
        // Round again, so that either key leads everywhere.
        let next = next.unwrap_or(if step > 0 { 0 } else { all.len() - 1 });
        Some(all[next].to_owned())
    }

    fn put(&mut self, value: Option<String>, settings: &Settings) {
        let key = self.key();
        self.changed.retain(|(k, _)| *k != key);
        let kept = settings.kept(key).map(str::to_owned);
        let is_new = match settings.value(key).1 {
            Origin::Default | Origin::File => value != kept,
            // It shows another value than the file has.
            _ => true,
        };
        if is_new {
            self.changed.push((key, value));
        }
    }

    fn keep(&self, reach: &mut Reach<'_>) -> Vec<Next> {
        for (key, value) in &self.changed {
            let value = value.as_deref();
            let usable = value.map(|value| checked(reach.desk.settings(), *key, value));
            if let Some(Err(why)) = usable {
                return Next::say(why);
            }
        }
        let changes = self.changed.iter();
        let changes: Vec<(Key, Option<&str>)> = changes
            .map(|(key, value)| (*key, value.as_deref()))
            .collect();
        if changes.is_empty() {
            return vec![Next::Pop];
        }
        if let Err(error) = reach.desk.set(&changes) {
            return Next::say(error.message());
        }
        let settings = reach.desk.settings();
        let kept = settings.path().map(|path| {
            let path = SafeText::path(&path);
            message!("tui-settings-kept", path = path)
        });
        let look = Next::Look(Look::of(settings));
        let said = kept.map(Next::Say);
        Next::pop([Some(look), said])
    }

    /// What a value is called.
    fn called(&self, key: Key, value: &str, desk: &Desk) -> Message {
        match (key, value.parse::<u32>()) {
            (Key::Minutes, Ok(n)) => message!("tui-settings-minutes", n = n),
            (Key::Minutes, Err(_)) if desk.chosen_minutes().is_some() => {
                message!("tui-settings-ask")
            }
            _ if key.values().contains(&value) || value == key.default() => {
                message!("settings-value", value = value)
            }
            _ => Message::verbatim(value),
        }
    }

    /// What is said of the marked row.
    fn about(&self, key: Key, desk: &Desk, canvas: &mut Canvas) {
        let (settings, theme) = (desk.settings(), canvas.theme);
        canvas.blank();
        if key == Key::Theme {
            let value = self.value(key, settings);
            let named = self.themes.iter().find(|(name, _)| name == value);
            if let Some((name, about)) = named {
                canvas.say(format!("{name}: {about}"), theme.accent);
            }
            if canvas.is_colourless {
                canvas.say(message!("tui-settings-no-colours"), theme.hint);
            }
        }
        canvas.say(plain(&key.about()), theme.text);
        if key == Key::Keys {
            canvas.say(plain(&message!("tui-settings-path")), theme.text);
        }
        if key == Key::PostSitting {
            canvas.say(plain(&message!("scripts-settings-typed")), theme.text);
        }
        if let (Key::Minutes, Some(n)) = (key, desk.chosen_minutes()) {
            canvas.say(message!("tui-settings-chosen", n = n), theme.text);
        }
        let (value, from) = settings.value(key);
        let origin = match from {
            Origin::Default => message!("tui-settings-is-default", value = value),
            from => message!(
                "tui-settings-origin",
                default = key.default(),
                value = value,
                from = from.message()
            ),
        };
        canvas.say(plain(&origin), theme.dim);
        if matches!(from, Origin::Environment(_) | Origin::CommandLine) {
            canvas.say(message!("tui-settings-over"), theme.hint);
        }
    }
}

/// A sentence as it stands on the screen, where what is typed or kept has quotation marks.
fn plain(message: &Message) -> String {
    let mut shown = String::new();
    for (n, piece) in message.to_string().split('`').enumerate() {
        if n > 0 {
            shown.push(if n % 2 == 1 { '“' } else { '”' });
        }
        shown.push_str(piece);
    }
    shown
}

/// Some of all that a theme colours.
fn sample(canvas: &mut Canvas) {
    let theme = canvas.theme;
    canvas.blank();
    canvas.say(message!("tui-settings-sample-question"), theme.title);
    canvas.blocks(
        &message!("tui-settings-sample-code").to_string(),
        theme.text,
    );
    let styled = |message: Message, style| Span::styled(message.to_string(), style);
    let gap = || Span::styled("  ", theme.text);
    canvas.wrap(
        &[
            Span::styled("✓ ", theme.good),
            styled(message!("tui-settings-sample-good"), theme.good),
            gap(),
            Span::styled("◐ ", theme.partial),
            styled(message!("tui-settings-sample-partial"), theme.partial),
            gap(),
            Span::styled("✗ ", theme.bad),
            styled(message!("tui-settings-sample-bad"), theme.bad),
        ],
        &[],
        &[],
    );
    canvas.say(message!("tui-settings-sample-hint"), theme.hint);
    let mut last = vec![
        Span::styled("> ", theme.key),
        styled(message!("tui-settings-sample-field"), theme.field),
        gap(),
        Span::styled("Enter ", theme.key),
        styled(message!("tui-settings-sample-key"), theme.dim),
    ];
    let bar = canvas.bar(Probability::new(0.6), 20);
    // Beside that, where there is room.
    let beside = last.iter().chain(&bar).map(Span::width).sum::<usize>() + 2;
    if beside <= canvas.room.width {
        last.push(gap());
        last.extend(bar);
        canvas.lines.push(Line::from(last));
    } else {
        canvas.wrap(&last, &[], &[]);
        canvas.lines.push(Line::from(bar.to_vec()));
    }
}

impl Screen for Setting {
    fn context(&self) -> Context {
        Context::Settings
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        let settings = reach.desk.settings();
        let value = match action {
            Action::Accept => return self.keep(reach),
            Action::Back => {
                let look = Next::Look(self.before.clone());
                let said = message!("tui-settings-as-they-were");
                let said = (!self.changed.is_empty()).then_some(Next::Say(said));
                return Next::pop([Some(look), said]);
            }
            Action::Less | Action::More if self.key().is_typed() => return Vec::new(),
            Action::Less => self.neighbour(settings, -1),
            Action::More => self.neighbour(settings, 1),
            Action::Default => None,
            _ => {
                self.selected = action.along(self.selected, Key::ALL.len());
                return Vec::new();
            }
        };
        self.put(value, settings);
        match self.key() {
            Key::Theme | Key::Colours | Key::Ascii | Key::Language | Key::LowBandwidth => {
                vec![Next::Look(self.look(settings))]
            }
            _ => Vec::new(),
        }
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        canvas.title = message!("tui-settings-title").into();
        // Where room is short, the signs beside the value name the arrow keys, and how to
        // leave is told.
        if self.key().is_typed() || canvas.room.width < NARROW {
            canvas.without = vec![Action::Less, Action::More];
        }
        if canvas.room.width < NARROW {
            canvas.without.push(Action::Default);
        }
        let settings = desk.settings();
        let names = Key::ALL.map(|key| key.title().to_string());
        let widest = names.iter().map(|name| name.width()).max().unwrap_or(0);
        let room = canvas.room.width;
        let is_wide = room >= WIDE;
        let taken = widest + 4 + if is_wide { 26 } else { 4 };
        let most = room.saturating_sub(taken).min(WIDEST_VALUE);
        let from = canvas.lines.len();
        for (i, (key, name)) in Key::ALL.into_iter().zip(names).enumerate() {
            let is_marked = i == self.selected;
            let (sign, style) = canvas.mark(is_marked);
            let value = self.called(key, self.value(key, settings), desk);
            let value = cut(&value.to_string(), most);
            let value = match is_marked && !key.is_typed() {
                true => format!("‹ {value} ›"),
                false => format!("  {value}"),
            };
            let (from, tone) = match self.change(key) {
                Some(_) => (message!("tui-settings-not-kept"), canvas.theme.accent),
                None => (settings.value(key).1.message(), canvas.theme.dim),
            };
            let mut spans = vec![
                Span::styled(sign, style),
                Span::styled(fit(&name, widest), style),
                Span::styled("  ", canvas.theme.text),
            ];
            if is_wide {
                spans.push(Span::styled(fit(&value, most + 4), style));
                spans.push(Span::styled(format!("  {from}"), tone));
            } else {
                spans.push(Span::styled(value, style));
            }
            canvas.row(Line::from(spans), is_marked);
        }
        let rows = from..canvas.lines.len();
        if matches!(self.key(), Key::Theme | Key::Colours | Key::Ascii) && canvas.room.is_tall() {
            sample(canvas);
        }
        let before = canvas.lines.len();
        let mut said = |key: Key| {
            canvas.lines.truncate(before);
            self.about(key, desk, canvas);
            canvas.lines.len() - before
        };
        let longest = Key::ALL.map(&mut said).into_iter().max();
        let left_out = longest.unwrap_or(0).saturating_sub(said(self.key()));
        // What is said of the marked row is in sight, as far as some rows leave room for it. As
        // many rows are shown whatever is said: those that are clicked stay where they are.
        let others = canvas.lines.len() - rows.len() + left_out;
        let left = canvas.untold().saturating_sub(others);
        canvas.window(rows, left.max(LEAST));
    }
}
