//! The program behind the screens: a stack of them, and what keys do to it.
//! Draws on any ratatui backend, so that tests see what learners see.

use std::sync::Arc;

use crossterm::event::KeyEvent;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Span;

use super::keys;
use super::keys::action::{Action, Context};
use super::screens::home::Home;
use super::screens::plan::Planning;
use super::screens::practice::{Practice, Reading, Wish};
use super::screens::put_away::{Suspending, put_away_page};
use super::screens::reading::read_page;
use super::screens::search::Search;
use super::screens::skills::Skills;
use super::screens::tuning::{Tuning, Wake};
use super::theme::Theme;
use super::widgets::field::Field;
use super::widgets::markdown::wrap;
use super::widgets::page::{self, Page, Room, SMALLEST, Scroll};
use crate::course::Course;
use crate::desk::{Desk, Error, Start};
use crate::fit::personal::NotFitted;
use crate::journal::{EventKind, Override};
use crate::session::{Input, Phase};
use crate::text::{clean, is_unsafe};

/// The full-screen tutor.
#[derive(Debug)]
pub struct App<'d> {
    desk: &'d mut Desk,
    theme: Theme,
    home: Home,
    /// What lies over the home screen, the topmost last.
    over: Vec<Screen>,
    scroll: Scroll,
    flash: Option<String>,
    wake: Wake,
    done: bool,
}

#[derive(Debug)]
enum Screen {
    Search(Search),
    Skills(Skills),
    Plan(Planning),
    Practice(Box<Practice>),
    Tuning(Tuning),
    Read(String, Reading),
    PutAway,
    Suspending(Suspending),
}

impl<'d> App<'d> {
    /// Opens at home.
    pub fn new(desk: &'d mut Desk, theme: Theme) -> App<'d> {
        App {
            home: Home::new(desk),
            flash: desk.take_notice(),
            desk,
            theme,
            over: Vec::new(),
            scroll: Scroll::default(),
            wake: Wake(Arc::new(|| ())),
            done: false,
        }
    }

    /// Has `wake` called, from whatever thread, when [`App::woken`] has something to take up.
    pub fn on_wake(&mut self, wake: impl Fn() + Send + Sync + 'static) {
        self.wake = Wake(Arc::new(wake));
    }

    /// Takes up what came to its end on another thread.
    pub fn woken(&mut self) {
        for screen in &mut self.over {
            if let Screen::Tuning(tuning) = screen {
                tuning.take_up(self.desk);
            }
        }
        let told = self.desk.take_notice().or_else(|| self.desk.unsaved());
        self.flash = told.or(self.flash.take());
    }

    /// Begins a sitting of a course, over home.
    ///
    /// # Errors
    /// Where its beginning can't be recorded.
    pub fn practise(&mut self, course: Arc<Course>, start: Start) -> Result<(), Error> {
        let practice = Practice::begin(self.desk, course, start)?;
        self.home.practising();
        self.over.retain(|s| !matches!(s, Screen::Practice(_)));
        self.push(Screen::Practice(Box::new(practice)));
        self.flash = self.desk.take_notice().or(self.flash.take());
        Ok(())
    }

    /// Whether a verdict waits to be read.
    pub(super) fn is_judged(&self) -> bool {
        matches!(self.over.last(), Some(Screen::Practice(practice)) if practice.is_judged())
    }

    /// Whether the program should end.
    pub fn is_done(&self) -> bool {
        self.done
    }

    fn push(&mut self, screen: Screen) {
        self.over.push(screen);
        self.scroll.reset();
    }

    fn pop(&mut self) {
        self.over.pop();
        self.scroll.reset();
        if self.over.is_empty() {
            self.home.refresh(self.desk);
        }
    }

    fn context(&self) -> Context {
        match self.over.last() {
            None => Context::Home,
            Some(Screen::Search(_)) => Context::Search,
            Some(Screen::Skills(_)) => Context::Course,
            Some(Screen::Plan(_)) => Context::Plan,
            Some(Screen::Tuning(_)) => Context::Tuning,
            Some(Screen::Practice(practice)) => practice.context(),
            Some(Screen::Read(..)) => Context::Page,
            Some(Screen::PutAway) => Context::PutAway,
            Some(Screen::Suspending(_)) => Context::Suspending,
        }
    }

    /// Takes a key.
    pub fn key(&mut self, key: KeyEvent) {
        self.flash = None;
        self.react(key);
        // What is not on disk stays in sight.
        let told = self.desk.take_notice().or_else(|| self.desk.unsaved());
        self.flash = self.flash.take().or(told);
    }

    fn react(&mut self, key: KeyEvent) {
        let context = self.context();
        let Some(action) = keys::action(context, key) else {
            return;
        };
        let scrolls = matches!(
            context,
            Context::Page
                | Context::Tuning
                | Context::Judged
                | Context::Done
                | Context::Front
                | Context::Back
        );
        match action {
            Action::PageUp | Action::PageDown => return self.scroll.by(action),
            Action::Up | Action::Down if scrolls => return self.scroll.by(action),
            Action::Quit => return self.end(),
            // The event loop sees to it: here is no terminal.
            Action::ToShell => return,
            Action::Help => {
                return self.push(Screen::Read("Keys".into(), Reading::Keys(context)));
            }
            _ => self.scroll.release(),
        }
        match self.over.last_mut() {
            None => self.at_home(action),
            Some(Screen::Read(..)) => self.pop(),
            Some(Screen::Search(search)) => match action {
                Action::Back if !search.field.is_empty() => {
                    search.field = Field::default();
                    search.look(self.desk);
                }
                Action::Edit(edit) => {
                    search.field.edit(edit);
                    search.look(self.desk);
                }
                Action::Accept => {
                    if let Some((course, skill)) = search.chosen() {
                        self.pop();
                        self.over.retain(|s| !matches!(s, Screen::Skills(_)));
                        let selected = skill.unwrap_or(0);
                        self.push(Screen::Skills(Skills::new(course, selected)));
                    }
                }
                Action::Back => self.pop(),
                action => search.go(action),
            },
            Some(Screen::Skills(skills)) => {
                let (course, selected) = (skills.course.clone(), skills.selected);
                match action {
                    Action::Accept => self.begin(course, Start::Skill(selected)),
                    Action::Practise => self.begin(course, Start::Practice),
                    Action::Place => self.begin(course, Start::Placement),
                    Action::Plan => {
                        let planning = Planning::new(course, self.desk);
                        self.push(Screen::Plan(planning));
                    }
                    Action::Focus | Action::Known | Action::Afresh => {
                        self.flash = decide(self.desk, skills, action);
                    }
                    Action::Lesson => {
                        let skill = &course.skills[selected];
                        let title = skill.title.to_string();
                        match skill.lesson.clone() {
                            Some(text) => self
                                .push(Screen::Read(title, Reading::Markdown(text.into_string()))),
                            None => self.flash = Some(format!("There is no lesson for “{title}”.")),
                        }
                    }
                    Action::Search => self.push(Screen::Search(Search::new(self.desk))),
                    Action::Back => self.pop(),
                    action => skills.go(action),
                }
            }
            Some(Screen::Plan(planning)) => match action {
                Action::Accept => {
                    let (course, plan) = (planning.course.clone(), planning.plan.to_toml());
                    self.pop();
                    let plan = plan_event(&course, plan);
                    self.flash = Some(match self.desk.decide(&course, plan) {
                        Ok(()) => "The tutor goes by this plan from now on.".into(),
                        Err(error) => error.to_string(),
                    });
                }
                Action::Back => self.pop(),
                action => planning.act(action, self.desk),
            },
            Some(Screen::Tuning(tuning)) => match action {
                Action::Back => {
                    let stopped = NotFitted::Stopped.to_string();
                    self.flash = tuning.is_running().then_some(stopped);
                    self.pop();
                }
                Action::Accept if tuning.is_told() => self.pop(),
                action => match tuning.act(action, self.desk, &self.wake) {
                    Ok(said) => {
                        self.flash = said;
                        self.scroll.reset();
                    }
                    Err(error) => self.flash = Some(error.to_string()),
                },
            },
            Some(Screen::PutAway) => {
                self.pop();
                match (action, self.over.last()) {
                    (Action::Bury, _) => self.in_practice(action),
                    (Action::Suspend, Some(Screen::Practice(practice))) => {
                        if let Some(asked) = practice.suspending(self.desk) {
                            self.push(Screen::Suspending(asked));
                        }
                    }
                    _ => {}
                }
            }
            Some(Screen::Suspending(asked)) => {
                let asked = asked.clone();
                self.pop();
                if action == Action::Accept {
                    self.suspend(&asked);
                }
            }
            Some(Screen::Practice(_)) => self.in_practice(action),
        }
    }

    fn at_home(&mut self, action: Action) {
        match action {
            Action::Practise => match (self.home.course().cloned(), self.home.broken()) {
                (Some(course), _) => self.begin(course, Start::Practice),
                (None, Some((name, lines))) => {
                    let title = clean(name).into_owned();
                    self.push(Screen::Read(title, Reading::Plain(lines)));
                }
                (None, None) => self.flash = Some("There is no course to practise.".into()),
            },
            Action::Open => {
                if let Some(course) = self.home.course().cloned() {
                    self.push(Screen::Skills(Skills::new(course, 0)));
                }
            }
            Action::Search => self.push(Screen::Search(Search::new(self.desk))),
            Action::Tune => self.push(Screen::Tuning(Tuning::Asking)),
            action => self.home.go(action),
        }
    }

    fn begin(&mut self, course: Arc<Course>, start: Start) {
        if let Err(error) = self.practise(course, start) {
            self.flash = Some(error.to_string());
        }
    }

    /// Puts a question away for good, as the learner has agreed to.
    fn suspend(&mut self, asked: &Suspending) {
        self.in_practice(Action::Suspend);
        // Otherwise it was refused or failed, and that was told.
        if let (Some(Screen::Practice(practice)), None) = (self.over.last(), &self.flash) {
            self.flash = Some(asked.done(practice.can_undo()));
        }
    }

    fn in_practice(&mut self, action: Action) {
        let Some(Screen::Practice(practice)) = self.over.last_mut() else {
            return;
        };
        let question = |p: &Practice| match p.session.phase() {
            Phase::Asking(a) => Some((a.question, a.step, false)),
            Phase::Judged(j) => Some((j.asking.question, j.asking.step, true)),
            Phase::Finished | Phase::Concluded(_) => None,
        };
        let before = question(practice);
        let wish = practice.act(action, self.desk);
        let course = practice.course.clone();
        if question(practice) != before {
            self.scroll.reset();
        }
        match wish {
            Wish::Nothing | Wish::Turned => {}
            Wish::Say(sentence) => self.flash = Some(sentence),
            Wish::Read(title, reading) => self.push(Screen::Read(title, reading)),
            Wish::PutAway => self.push(Screen::PutAway),
            Wish::Again => self.begin(course, Start::Practice),
            Wish::Home => {
                self.over.clear();
                self.pop();
            }
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        self.flash = None;
        match self.over.last_mut() {
            Some(Screen::Practice(practice)) => {
                let cut = !practice.paste(text);
                self.flash =
                    cut.then(|| "That was too long for an answer and has been cut.".into());
            }
            Some(Screen::Search(search)) => {
                search.field.insert(text);
                search.look(self.desk);
            }
            _ => {}
        }
    }

    /// Ends the program; a sitting that is open ends first.
    pub fn end(&mut self) {
        for screen in &mut self.over {
            if let Screen::Practice(practice) = screen
                && !matches!(practice.session.phase(), Phase::Finished)
            {
                // All answers are on disk already; if only this can't be noted, nothing is lost.
                let _ = practice.send(self.desk, Input::Quit);
            }
        }
        self.done = true;
    }

    /// Draws the topmost screen.
    pub fn draw(&mut self, frame: &mut Frame<'_>) {
        let area = frame.area();
        let (width, height) = SMALLEST;
        if area.width < width || area.height < height {
            let said = format!(
                "kenning needs {width}×{height}; this is {}×{}. Make the window larger, or use --plain.",
                area.width, area.height
            );
            let lines = wrap(&[Span::raw(said)], usize::from(area.width), &[], &[]);
            frame.render_widget(ratatui::widgets::Paragraph::new(lines), area);
            return;
        }
        self.draw_page(frame, area);
        scrub(frame.buffer_mut());
    }

    fn draw_page(&mut self, frame: &mut Frame<'_>, area: Rect) {
        let room = Room::of(area);
        let page = self.page(room);
        page::draw(
            frame,
            &page,
            &mut self.scroll,
            self.flash.as_deref(),
            &self.theme,
        );
    }

    fn page(&self, room: Room) -> Page {
        let theme = &self.theme;
        match self.over.last() {
            None => self.home.page(self.desk, theme, room),
            Some(Screen::Search(search)) => search.page(theme, room),
            Some(Screen::Skills(skills)) => skills.page(self.desk, theme, room),
            Some(Screen::Plan(planning)) => planning.page(self.desk, theme, room),
            Some(Screen::Practice(practice)) => practice.page(self.desk, theme, room),
            Some(Screen::Read(title, reading)) => read_page(title, reading, theme, room),
            Some(Screen::Tuning(tuning)) => tuning.page(self.desk, theme, room),
            Some(Screen::PutAway) => put_away_page(theme, room),
            Some(Screen::Suspending(asked)) => asked.page(theme, room),
        }
    }
}

fn plan_event(course: &Course, plan: String) -> EventKind {
    EventKind::Planned {
        course: course.id.to_string(),
        plan,
    }
}

/// Decides over the marked skill; tells what came of it.
fn decide(desk: &mut Desk, skills: &mut Skills, action: Action) -> Option<String> {
    let course = skills.course.clone();
    let skill = course.skills.get(skills.selected)?;
    let title = &skill.title;
    let id = skill.id.to_string();
    let overrule = |action| EventKind::Override {
        course: course.id.to_string(),
        action,
    };
    let (kind, said) = match action {
        Action::Focus => {
            let mut plan = desk.state(&course.id)?.plan.clone();
            let said = match plan.focus.iter().position(|focused| *focused == id) {
                Some(at) => {
                    plan.focus.remove(at);
                    format!("“{title}” is worked on as any other skill.")
                }
                None => {
                    plan.focus.push(id);
                    format!("“{title}” is worked on before all others; f again ends that.")
                }
            };
            (plan_event(&course, plan.to_toml()), said)
        }
        Action::Known => (
            overrule(Override::Known { skill: id }),
            format!("“{title}” counts as known. R starts it afresh."),
        ),
        _ if skills.asked != Some(skills.selected) => {
            skills.asked = Some(skills.selected);
            return Some(format!(
                "R again starts “{title}” afresh: its mastery and its reviews begin anew."
            ));
        }
        _ => (
            overrule(Override::Reset { skill: id }),
            format!("“{title}” starts afresh."),
        ),
    };
    skills.asked = None;
    Some(match desk.decide(&course, kind) {
        Ok(()) => said,
        Err(error) => error.to_string(),
    })
}

/// Takes out of a drawn screen what could steer the terminal: whatever was
/// drawn, no such thing leaves.
fn scrub(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        if cell.symbol().contains(is_unsafe) || cell.symbol().contains(['\n', '\t']) {
            cell.set_symbol(" ");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_leaves_the_screen() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
        for (x, symbol) in ["a", "\u{1b}", "\u{9b}1m", "é\u{202e}"]
            .into_iter()
            .enumerate()
        {
            buffer[(x as u16, 0)].set_symbol(symbol);
        }
        scrub(&mut buffer);
        let symbols: Vec<&str> = buffer.content.iter().map(|cell| cell.symbol()).collect();
        assert_eq!(symbols, ["a", " ", " ", " "]);
    }
}
