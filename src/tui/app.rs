//! The program behind the screens: a stack of them, and what keys do to it.
//! Draws on any ratatui backend, so that tests see what learners see.

mod begun;
mod drawn;
mod dressed;
mod mouse;
mod moving;

use std::sync::Arc;

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::ReportToShow;
use super::editor::ToEdit;
use super::keys::Keymap;
use super::keys::action::{Action, Context};
use super::looks::{Look, Looks};
use super::pasted::without_escapes;
use super::screens::class_report::ClassReport;
use super::screens::home::Home;
use super::screens::map::Map;
use super::screens::palette::Palette;
use super::screens::reading::Reading;
use super::screens::setting::Setting;
use super::screens::skills::Skills;
use super::screens::{Next, Reach, Screen, Wake};
use super::theme::Theme;
use super::widgets::canvas::Canvas;
use super::widgets::key_line::Hit;
use super::widgets::sight::Scroll;
use crate::class::report::document;
use crate::desk::{Desk, Start};
use crate::words::{self, Language, Message};

/// The full-screen tutor.
#[derive(Debug)]
pub struct App<'d> {
    desk: &'d mut Desk,
    theme: Theme,
    looks: Looks,
    /// The name of the theme that is worn.
    worn: String,
    speaks: Language,
    keys: Arc<Keymap>,
    home: Home,
    /// What lies over the home screen, the topmost last.
    over: Vec<Box<dyn Screen>>,
    scroll: Scroll,
    /// How far what lies over a page is scrolled.
    over_scroll: Scroll,
    flash: Option<Message>,
    wake: Wake,
    /// Keys that were pressed while courses were read.
    waiting: Vec<KeyEvent>,
    /// What can be clicked, and where.
    hits: Vec<(Rect, Hit)>,
    /// The step of what moves; none where all stands still.
    moving: Option<u8>,
    /// The terminal can show what moves.
    is_lively: bool,
    /// The row that was clicked last, of the screen that was so many high.
    clicked: Option<(usize, usize)>,
    /// Whether the window was too small to show anything, as it was drawn last.
    too_small: bool,
    done: bool,
    to_shell: bool,
    to_edit: Option<ToEdit>,
}

impl<'d> App<'d> {
    /// Opens at home; where not all courses were read, it shows their titles until
    /// [`App::read_on`].
    pub fn new(desk: &'d mut Desk, theme: Theme) -> App<'d> {
        App {
            home: match desk.is_whole() {
                true => Home::new(desk),
                false => Home::unseen(),
            },
            flash: desk.take_notice(),
            desk,
            theme,
            looks: Looks::default(),
            worn: String::new(),
            speaks: words::language(),
            keys: Arc::default(),
            over: Vec::new(),
            scroll: Scroll::default(),
            over_scroll: Scroll::default(),
            wake: Wake(Arc::new(|| ())),
            waiting: Vec::new(),
            hits: Vec::new(),
            moving: None,
            is_lively: true,
            clicked: None,
            too_small: false,
            done: false,
            to_shell: false,
            to_edit: None,
        }
    }

    /// Has `wake` called, from whatever thread, when [`App::woken`] has something to take up.
    pub fn on_wake(&mut self, wake: impl Fn() + Send + Sync + 'static) {
        self.wake = Wake(Arc::new(wake));
    }

    /// Whether a key would pass over a verdict.
    pub(super) fn goes_on(&self, key: KeyEvent) -> bool {
        self.keys.action(Context::Judged, key) == Some(Action::Accept)
    }

    /// Whether a key asks to go to the shell.
    pub(super) fn goes_to_shell(&self, key: KeyEvent) -> bool {
        self.keys.action(self.top().context(), key) == Some(Action::ToShell)
    }

    /// Takes up what came to its end on another thread.
    pub fn woken(&mut self) {
        let _here = words::speaking(self.speaks);
        self.read_on();
        for screen in &mut self.over {
            screen.woken(self.desk);
        }
        let told = self.noticed();
        self.flash = told.or(self.flash.take());
    }

    /// Shows the report of a class over home, which is not seen then.
    pub fn report(&mut self, of: &ReportToShow) {
        let document = document(&of.report, of.shown);
        self.push(Box::new(ClassReport::of(document)));
    }

    /// What waits to be read, if anything does: a verdict, or something to learn from.
    pub(super) fn to_be_read(&self) -> Option<Context> {
        let context = self.top().context();
        matches!(context, Context::Judged | Context::Example).then_some(context)
    }

    /// Whether a key would pass over what appeared just now and is to be read first: the
    /// verdict of an answer, something to learn from, or the front of a card.
    pub(super) fn passes_over(&self, key: KeyEvent) -> bool {
        let context = self.top().context();
        matches!(context, Context::Judged | Context::Example | Context::Front)
            && self.keys.action(context, key) == Some(Action::Accept)
    }

    /// Whether the terminal is to tell of the mouse.
    pub(super) fn has_mouse(&self) -> bool {
        self.desk.settings().has_mouse()
    }

    /// Whether the program should end.
    pub fn is_done(&self) -> bool {
        self.done
    }

    fn top(&self) -> &dyn Screen {
        self.over.last().map_or(&self.home, Box::as_ref)
    }

    fn top_mut(&mut self) -> &mut dyn Screen {
        match self.over.last_mut() {
            Some(screen) => screen.as_mut(),
            None => &mut self.home,
        }
    }

    fn push(&mut self, screen: Box<dyn Screen>) {
        match screen.is_overlay() {
            true => self.over_scroll.reset(),
            false => self.scroll.reset(),
        }
        self.over.push(screen);
    }

    fn pop(&mut self) {
        // What it lay over was in sight all along.
        if self.over.pop().is_some_and(|screen| screen.is_overlay()) {
            self.over_scroll.reset();
            return;
        }
        self.uncover();
    }

    /// What is on top was not in sight, and is now.
    fn uncover(&mut self) {
        self.scroll.reset();
        if self.over.is_empty() {
            self.read_all();
        }
        let (desk, home): (&Desk, &mut dyn Screen) = (self.desk, &mut self.home);
        self.over
            .last_mut()
            .map_or(home, Box::as_mut)
            .uncovered(desk);
    }

    /// Whether home is in sight before all courses were read.
    pub fn is_to_read_on(&self) -> bool {
        self.over.is_empty() && !self.desk.is_whole()
    }

    /// Begins to read the courses of which home shows the titles alone, on another thread:
    /// [`App::woken`] takes them up. Keys wait for them, but that to leave does not.
    pub fn begin_reading(&mut self) {
        let wake = self.wake.clone();
        self.desk.begin_reading(move || (wake.0)());
    }

    /// Reads the courses of which home shows the titles alone, where it does.
    pub fn read_on(&mut self) {
        if !self.is_to_read_on() {
            return;
        }
        self.read_all();
        self.home.uncovered(self.desk);
        let told = self.noticed();
        self.flash = self.flash.take().or(told);
        for key in std::mem::take(&mut self.waiting) {
            self.key(key);
        }
    }

    /// Reads the courses that were not read yet: what comes next is about all of them.
    fn read_all(&mut self) {
        if let Err(error) = self.desk.read_all() {
            self.flash = Some(error.message());
        }
    }

    /// Takes a key.
    pub fn key(&mut self, key: KeyEvent) {
        let _here = words::speaking(self.speaks);
        self.stand_still();
        if self.too_small {
            return self.key_unseen(key);
        }
        if self.is_to_read_on() {
            if self.keys.action(self.top().context(), key) == Some(Action::Quit) {
                return self.end();
            }
            if self.desk.is_reading() {
                self.waiting.push(key);
                return;
            }
        }
        self.read_on();
        (self.flash, self.clicked) = (None, None);
        self.react(key);
        // What is not on disk stays in sight.
        let told = self.noticed();
        self.flash = self.flash.take().or(told);
    }

    /// What the desk has to say: news, or what is not on disk.
    fn noticed(&mut self) -> Option<Message> {
        self.desk.take_notice().or_else(|| self.desk.unsaved())
    }

    fn react(&mut self, key: KeyEvent) {
        let context = self.top().context();
        if let Some(action) = self.keys.action(context, key) {
            self.perform(action);
        }
    }

    /// The scrolling of the topmost screen.
    fn scroll(&mut self) -> &mut Scroll {
        match self.top().is_overlay() {
            true => &mut self.over_scroll,
            false => &mut self.scroll,
        }
    }

    fn perform(&mut self, action: Action) {
        let context = self.top().context();
        // What is chosen in the palette may be what was asked.
        if action.is_of_all_screens(context) && action != Action::Palette {
            self.top_mut().passed_by();
        }
        match action {
            Action::PageUp | Action::PageDown if !context.is_windowed() => {
                self.scroll().by(action);
            }
            Action::Up | Action::Down if context.scrolls() => self.scroll().by(action),
            Action::First | Action::Last if context.scrolls() => self.scroll().by(action),
            Action::Quit => self.end(),
            // The event loop sees to it: here is no terminal.
            Action::ToShell => self.to_shell = true,
            Action::Settings if self.goes_back_to(Context::Settings) => {}
            // Help on help is no help: it closes.
            Action::Help if context == Context::Page && self.top().is_overlay() => self.pop(),
            Action::Settings => {
                let before = Look::of(self.desk.settings());
                self.desk.look_again_at_settings();
                let now = Look::of(self.desk.settings());
                if now != before {
                    self.look(&now);
                }
                let themes = self.looks.all();
                self.push(Box::new(Setting::new(self.desk.settings(), themes)));
            }
            Action::Help => self.push(Box::new(Reading::keys(context, self.without()))),
            Action::Palette => {
                let letters = self.top().letters(self.desk);
                let palette = Palette::new(&self.keys, context, &self.without(), &letters);
                self.push(Box::new(palette));
            }
            _ => {
                self.scroll().release();
                self.act(action);
            }
        }
    }

    /// Leaves what lies over a screen of this sort, where there is one: so that no screen lies
    /// over itself. Tells whether there is.
    fn goes_back_to(&mut self, context: Context) -> bool {
        let Some(at) = self.over.iter().position(|s| s.context() == context) else {
            return false;
        };
        while self.over.len() > at + 1 {
            self.pop();
        }
        true
    }

    /// What the keys of the topmost screen can't do now.
    fn without(&self) -> Vec<Action> {
        let screen = self.top();
        let mut without = screen.without(self.desk);
        // What its page leaves out, too, whatever its size.
        let area = Rect::new(0, 0, 80, 24);
        let mut canvas = Canvas::new(self.theme, self.keys.clone(), screen.context(), area);
        screen.draw(self.desk, &mut canvas);
        without.append(&mut canvas.without);
        without
    }

    /// Whether it was asked to go to the shell, other than by its key; asked once.
    pub(super) fn takes_to_shell(&mut self) -> bool {
        std::mem::take(&mut self.to_shell)
    }

    /// What the program was left for, where that is an editor.
    pub(super) fn takes_to_edit(&mut self) -> Option<ToEdit> {
        self.to_edit.take()
    }

    /// Hands an action to the topmost screen, and does what comes of it.
    fn act(&mut self, action: Action) {
        if action == Action::Search {
            self.read_all();
        }
        let screen: &mut dyn Screen = match self.over.last_mut() {
            Some(screen) => screen.as_mut(),
            None => &mut self.home,
        };
        let mut reach = Reach {
            desk: self.desk,
            wake: &self.wake,
            keys: &self.keys,
        };
        let next = screen.act(action, &mut reach);
        self.follow(next);
    }

    /// Does what comes of a key, in this order.
    fn follow(&mut self, all: Vec<Next>) {
        for next in all {
            match next {
                Next::Say(message) => self.flash = Some(message),
                Next::Turn => {
                    self.scroll.reset();
                    self.turned();
                }
                Next::Push(screen) => self.push(screen),
                Next::Replace(screen) => {
                    self.over.pop();
                    self.push(screen);
                }
                Next::Pop => self.pop(),
                Next::Mark(number) => self.top_mut().mark(number),
                Next::Home => {
                    self.over.clear();
                    self.pop();
                }
                Next::Out => {
                    let place = self.over.iter().rposition(|screen| screen.is_place());
                    self.over.truncate(place.map_or(0, |at| at + 1));
                    self.uncover();
                }
                Next::Open(course, skill) => self.push(Box::new(Skills::new(course, skill))),
                Next::Map(course, skill) => self.push(Box::new(Map::new(course, skill))),
                Next::Practise(course, start) => {
                    // The screens before it have offered the test, and do so once.
                    if start == Start::Practice {
                        self.desk.offer_test(&course);
                    }
                    if let Err(error) = self.ask_or_practise(course, start, None) {
                        self.flash = Some(error.message());
                    }
                }
                Next::Begin(course, start, length) => {
                    if let Err(error) = self.practise_for(course, start, length) {
                        self.flash = Some(error.message());
                    }
                }
                Next::Edit(to_edit) => {
                    self.to_edit = Some(to_edit);
                    self.end();
                }
                Next::Look(look) => self.look(&look),
                Next::Act(action) => self.perform(action),
                Next::Contest(at, why) => {
                    let Some(screen) = self.over.last_mut() else {
                        continue;
                    };
                    let next = screen.contest(at, why, self.desk);
                    self.follow(next);
                }
            }
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        let _here = words::speaking(self.speaks);
        self.stand_still();
        if self.too_small {
            return;
        }
        let text = without_escapes(text);
        self.scroll().release();
        self.flash = match self.over.last_mut() {
            Some(screen) => screen.paste(&text, self.desk),
            None => None,
        };
    }

    /// Ends the program; a sitting that is open ends first.
    pub fn end(&mut self) {
        for screen in &mut self.over {
            screen.end(self.desk);
        }
        self.done = true;
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyModifiers};

    use super::*;
    use crate::desk::Options;

    #[test]
    fn an_enter_that_bounces_passes_over_nothing_that_is_to_be_learned_from() {
        let home = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(&Options {
            home: Some(home.path().to_owned()),
            profile: None,
            now: Some("2026-03-01T12:00:00Z".parse().unwrap()),
            offset_minutes: None,
            seed: Some(1),
            untaught: false,
        })
        .unwrap();
        let course = desk.find("linear-equations").unwrap();
        let mut app = App::new(&mut desk, Theme::find("dark").unwrap());
        app.practise(course, Start::Practice).unwrap();
        assert_eq!(app.to_be_read(), Some(Context::Example));
        let enter = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        assert!(app.passes_over(enter));
        app.key(enter);
        assert_eq!(app.to_be_read(), None);
        assert!(!app.passes_over(enter));
    }
}
