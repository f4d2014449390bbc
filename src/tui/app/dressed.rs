//! How it looks, and which keys it goes by.

use std::path::Path;
use std::sync::Arc;

use super::App;
use crate::disk::fs;
use crate::settings::Key;
use crate::text::Letters;
use crate::tui::checked::{keys_missing, with_origin};
use crate::tui::colour::Rgb;
use crate::tui::keys;
use crate::tui::looks::{Look, Looks};
use crate::tui::theme::Theme;
use crate::tui::themes::AUTO;
use crate::tui::widgets::figure::draw_in_ascii;
use crate::words::Message;

impl App<'_> {
    /// Goes by what is known of the terminal; `wrong` is what is the matter with the theme
    /// that is set.
    pub(in crate::tui) fn looks_like(&mut self, looks: Looks, wrong: Option<Message>) {
        draw_in_ascii(looks.letters != Letters::All);
        self.worn = match wrong {
            Some(_) => AUTO.to_owned(),
            None => Look::of(self.desk.settings()).theme,
        };
        self.is_lively = !looks.around.is_dumb();
        self.looks = looks;
        let told = self.flash.take().into_iter().chain(wrong);
        let told: Vec<Message> = told.collect();
        self.flash = (!told.is_empty()).then(|| Message::sentences(told));
    }

    /// Wears a theme from now on, until another is chosen.
    pub fn wear(&mut self, theme: Theme) {
        self.theme = theme;
    }

    /// Takes up what the terminal says that its background is.
    pub(in crate::tui) fn stands_on(&mut self, background: Option<Rgb>) {
        self.looks.background = background;
        if self.looks.depends_on_background(&self.worn)
            && let Ok(theme) = self.looks.wear(&self.worn)
        {
            self.theme = theme;
        }
    }

    /// Looks otherwise from now on; stays in its colours where there are no such.
    pub(super) fn look(&mut self, look: &Look) {
        self.speaks = look.language;
        match self.looks.follow(look) {
            Ok(theme) => {
                self.theme = theme;
                self.worn.clone_from(&look.theme);
            }
            Err(error) => self.flash = Some(error.message()),
        }
        draw_in_ascii(self.looks.letters != Letters::All);
    }

    /// The same as [`App::keys_from`]; a file that was named is missed where it is not
    /// there.
    pub(in crate::tui) fn keys_from_file(&mut self, path: &Path, is_named: bool) {
        if is_named && !fs::exists(path) {
            let (_, origin) = self.desk.settings().value(Key::Keys);
            let told = keys_missing(path, origin);
            let told = self.flash.take().into_iter().chain([told]);
            self.flash = Some(Message::sentences(told));
            return;
        }
        self.keys_from(path);
    }

    /// Goes by the keys of a file, if there is such a file; what is wrong with it is told.
    pub fn keys_from(&mut self, path: &Path) {
        match keys::read(path) {
            Ok(keys) => self.keys = Arc::new(keys),
            Err(wrong) => {
                let (_, origin) = self.desk.settings().value(Key::Keys);
                let wrong = with_origin(wrong, origin);
                let told = self.flash.take().into_iter().chain([wrong]);
                self.flash = Some(Message::sentences(told));
            }
        }
    }
}
