//! The practice screen: question, hints, verdict. The sitting itself is in `session`.

use std::sync::Arc;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::done::summary_page;
use super::draft::{self, Draft, Entry};
use super::keys::{Action, Context};
use super::markdown::{blocks, inline, wrap};

use super::page::{Page, Room, bar, cut, percent};
use super::placed::conclusion_page;
use super::skills::skill_lines;
use super::theme::Theme;
use crate::course::text::clean;
use crate::course::{Course, Task};
use crate::desk::{Desk, Error, Start};
use crate::grading::{Answer, Rating, Verdict};
use crate::report::until;
use crate::session::{Asking, Input, Judged, Phase, Session};

/// A sitting on the screen.
#[derive(Debug)]
pub(super) struct Practice {
    course: Arc<Course>,
    pub(super) session: Session,
    draft: Option<Draft>,
    /// The skill under the cursor, in a placement test's conclusion.
    marked: usize,
}

/// What the screen asks of the program.
#[derive(Debug)]
pub(super) enum Wish {
    Nothing,
    /// Something changed that is to be seen from its beginning.
    Turned,
    Say(String),
    Read(String, Reading),
    PutAway,
    Again,
    Home,
}

/// A text to read on a page of its own.
#[derive(Clone, Debug)]
pub(super) enum Reading {
    Markdown(String),
    Plain(Vec<String>),
    Keys(Context),
}

impl Practice {
    /// Begins a sitting.
    pub(super) fn begin(
        desk: &mut Desk,
        course: Arc<Course>,
        start: Start,
    ) -> Result<Practice, Error> {
        let session = desk.begin(course.clone(), start)?;
        let mut practice = Practice {
            course,
            session,
            draft: None,
            marked: 0,
        };
        practice.take_draft();
        Ok(practice)
    }

    pub(super) fn course(&self) -> &Arc<Course> {
        &self.course
    }

    pub(super) fn context(&self) -> Context {
        match (self.session.phase(), &self.draft) {
            (Phase::Asking(_), Some(draft)) => draft.context(),
            (Phase::Finished, _) => Context::Done,
            (Phase::Concluded(_), _) => Context::Placed,
            _ => Context::Judged,
        }
    }

    /// An empty answer to what is asked now.
    fn take_draft(&mut self) {
        self.draft = match self.session.phase() {
            Phase::Asking(asking) => Some(Draft::new(asking.item())),
            _ => None,
        };
    }

    /// Tells whether there was room for all of it.
    pub(super) fn paste(&mut self, text: &str) -> bool {
        let field = self.draft.as_mut().and_then(Draft::field);
        field.is_none_or(|field| field.insert(text))
    }

    /// Hands an input in; a refusal or a failing disk becomes a sentence.
    pub(super) fn send(&mut self, desk: &mut Desk, input: Input) -> Wish {
        let keeps_draft = matches!(input, Input::Hint | Input::Answer(_) | Input::Lesson);
        match desk.send(&mut self.session, input) {
            Err(error) => Wish::Say(format!("{error} Nothing was counted.")),
            Ok(Err(refusal)) => Wish::Say(refusal.to_string()),
            Ok(Ok(())) => {
                if !keeps_draft {
                    self.take_draft();
                }
                Wish::Turned
            }
        }
    }

    /// Whether a verdict is on the screen.
    pub(super) fn is_judged(&self) -> bool {
        matches!(self.session.phase(), Phase::Judged(_))
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk) -> Wish {
        match action {
            Action::Hint => return self.send(desk, Input::Hint),
            Action::Steps => return self.send(desk, Input::Steps),
            Action::Skip => return self.send(desk, Input::Skip),
            Action::Undo => return self.send(desk, Input::Undo),
            Action::Bury => return self.send(desk, Input::Bury),
            Action::Suspend => return self.send(desk, Input::Suspend),
            Action::PutAway => return Wish::PutAway,
            Action::Why => return self.why(),
            Action::Lesson => return self.lesson(desk),
            _ => {}
        }
        if action == Action::Back && !matches!(self.session.phase(), Phase::Finished) {
            let wish = self.send(desk, Input::Quit);
            // Nothing was done: there is nothing to sum up.
            return match (&wish, self.session.progress(desk.now()).answered) {
                (Wish::Turned, 0) => Wish::Home,
                _ => wish,
            };
        }
        match self.session.phase() {
            Phase::Finished => match action {
                Action::Practise => Wish::Again,
                Action::Accept => Wish::Home,
                _ => Wish::Nothing,
            },
            Phase::Concluded(_) => self.put_right(action, desk),
            Phase::Judged(_) => match action {
                Action::Accept => self.send(desk, Input::Next),
                _ => Wish::Nothing,
            },
            Phase::Asking(_) => self.enter(action, desk),
        }
    }

    fn enter(&mut self, action: Action, desk: &mut Desk) -> Wish {
        let Some(draft) = &mut self.draft else {
            return Wish::Nothing;
        };
        let entry = match (action, &draft) {
            (Action::DontKnow, Draft::Card { .. }) => draft.act(action),
            (Action::DontKnow, _) => Entry::Done(Answer::GiveUp),
            _ => draft.act(action),
        };
        match entry {
            Entry::Changed => Wish::Nothing,
            Entry::Say(sentence) => Wish::Say(sentence.into()),
            Entry::Done(answer) => {
                let grade = match answer {
                    Answer::Grade(rating) => Some(rating),
                    _ => None,
                };
                match (self.send(desk, Input::Answer(answer)), grade) {
                    (Wish::Turned, Some(rating)) => self.after_card(rating, desk),
                    (wish, _) => wish,
                }
            }
        }
    }

    /// A card has been graded by the learner: there is nothing to say that they
    /// don't know, so the next question comes at once.
    fn after_card(&mut self, rating: Rating, desk: &mut Desk) -> Wish {
        let back = match self.session.phase() {
            Phase::Judged(judged) if judged.comes_back => "it comes back later".to_owned(),
            Phase::Judged(Judged { due: Some(due), .. }) => {
                format!("next review {}", until(*due, desk.now()))
            }
            _ => "noted".into(),
        };
        match self.send(desk, Input::Next) {
            Wish::Turned => {
                let word = match rating {
                    Rating::Again => "not known",
                    Rating::Hard => "known with effort",
                    Rating::Good => "known well",
                    Rating::Easy => "known at once",
                };
                Wish::Say(format!("Last card: {word}, {back}."))
            }
            wish => wish,
        }
    }

    fn asking(&self) -> Option<&Asking> {
        match self.session.phase() {
            Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }) => Some(asking),
            Phase::Finished | Phase::Concluded(_) => None,
        }
    }

    /// In a placement test's conclusion.
    fn put_right(&mut self, action: Action, desk: &mut Desk) -> Wish {
        let last = self.course.skills.len().saturating_sub(1);
        match action {
            Action::Up => self.marked = self.marked.saturating_sub(1),
            Action::Down => self.marked = (self.marked + 1).min(last),
            Action::First => self.marked = 0,
            Action::Last => self.marked = last,
            Action::Mark => return self.send(desk, Input::Known(self.marked)),
            Action::Accept => return self.send(desk, Input::Next),
            _ => {}
        }
        Wish::Nothing
    }

    fn why(&self) -> Wish {
        let Some(asking) = self.asking() else {
            return Wish::Nothing;
        };
        let mut lines = vec![asking.reason.sentence(&self.course), String::new()];
        for line in asking.reason.account(&self.course) {
            lines.push(format!("• {line}"));
        }
        lines.push(String::new());
        lines.push(format!(
            "Question: {}",
            self.course.questions[asking.question].id
        ));
        Wish::Read("Why this question".into(), Reading::Plain(lines))
    }

    fn lesson(&mut self, desk: &mut Desk) -> Wish {
        let Some(asking) = self.asking() else {
            return Wish::Nothing;
        };
        let skill = &self.course.skills[self.course.questions[asking.question].skills[0]];
        let title = clean(&skill.title).into_owned();
        match skill.lesson.clone() {
            None => Wish::Say(format!("There is no lesson for “{title}”.")),
            Some(lesson) => match self.send(desk, Input::Lesson) {
                Wish::Turned => Wish::Read(title, Reading::Markdown(lesson)),
                wish => wish,
            },
        }
    }

    // ------------------------------------------------------------ drawing

    pub(super) fn page(&self, desk: &Desk, theme: &Theme, room: Room) -> Page {
        let mut page = match self.session.phase() {
            Phase::Finished => summary_page(&self.session, desk.now(), theme, room),
            Phase::Concluded(conclusion) => {
                conclusion_page(&self.course, conclusion, self.marked, theme, room)
            }
            Phase::Asking(asking) => self.ask_page(asking, theme, room),
            Phase::Judged(judged) => self.judged_page(judged, desk, theme, room),
        };
        page.title = clean(&self.course.title).into_owned();
        if let Some(asking) = self.asking() {
            page.status = self.status(desk, room);
            if !self.session.can_undo() {
                page.without.push(Action::Undo);
            }
            if room.side.is_some() {
                let skill = self.course.questions[asking.question].skills[0];
                page.side = skill_lines(
                    &self.course,
                    desk,
                    Some(skill),
                    theme,
                    room.side.unwrap_or(0),
                );
            }
        }
        page
    }

    fn status(&self, desk: &Desk, room: Room) -> String {
        let progress = self.session.progress(desk.now());
        if progress.answered == 0 && progress.due == 0 {
            return String::new();
        }
        if room.width < 60 {
            return format!("{}/{} right", progress.correct, progress.answered);
        }
        let mut text = format!("{} answered, {} right", progress.answered, progress.correct);
        match progress.coming_back {
            0 => {}
            1 => text += ", 1 comes back",
            n => text += &format!(", {n} come back"),
        }
        if progress.due > 0 {
            text += &format!(", {} due", progress.due);
        }
        text
    }

    fn ask_page(&self, asking: &Asking, theme: &Theme, room: Room) -> Page {
        let context = self.draft.as_ref().map_or(Context::Type, Draft::context);
        let mut page = Page::new("", context);
        if !asking.has_more_hints() || self.session.is_placing() {
            page.without.push(Action::Hint);
        }
        if context == Context::Back {
            page.without.push(Action::DontKnow);
        }
        if !asking.has_steps() || self.session.is_placing() {
            page.without.push(Action::Steps);
        }
        if !matches!(asking.item().task, Task::Multi { .. } | Task::Order { .. }) {
            page.without.push(Action::Mark);
        }
        if self.course.skills[self.course.questions[asking.question].skills[0]]
            .lesson
            .is_none()
        {
            page.without.push(Action::Lesson);
        }
        if room.is_tall() && asking.step.is_none() {
            page.say(asking.reason.sentence(&self.course), theme.dim, room.width);
            page.blank();
        }
        page.pin = Some(pin(asking));
        self.prompt(asking, theme, room, &mut page);
        page.blank();
        if let Some(draft) = &self.draft {
            draft::lay(draft, asking.item(), theme, room.width, &mut page);
        }
        self.hints(asking, theme, room, &mut page);
        page
    }

    /// The hints shown so far: the newest in full, and where room is short the others as a line each.
    fn hints(&self, asking: &Asking, theme: &Theme, room: Room, page: &mut Page) {
        let (end, of) = (page.lines.len(), asking.item().hints.len());
        let mut newest = end;
        for (i, hint) in asking.hints().iter().enumerate() {
            if i == 0 {
                page.blank();
            }
            newest = page.lines.len();
            let last = i + 1 == asking.hints().len();
            if !last && !room.is_tall() {
                let text = format!("Hint {}: {}", i + 1, clean(hint).replace('\n', " "));
                page.say(cut(&text, room.width), theme.dim, room.width);
                continue;
            }
            page.say(format!("Hint {} of {of}", i + 1), theme.hint, room.width);
            for line in blocks(hint, room.width.saturating_sub(2), theme, theme.text) {
                page.lines.push(indented(line));
            }
        }
        if page.lines.len() > end {
            // A new hint should be seen, and what is typed too, if both find room.
            let from = page.focus.start.min(end);
            let both = page.lines.len() - from < room.height.saturating_sub(1);
            page.focus = if both { from } else { newest }..page.lines.len();
        }
    }

    /// The question; while walking through steps, the question and the step.
    fn prompt(&self, asking: &Asking, theme: &Theme, room: Room, page: &mut Page) {
        let item = &asking.instance.item;
        if let Some(step) = asking.step {
            page.lines
                .extend(blocks(&item.prompt, room.width, theme, theme.dim));
            if let Task::Cloze { parts, .. } = &item.task {
                let text: String = parts
                    .iter()
                    .map(|part| match part {
                        crate::course::ClozePart::Text(text) => text.as_str(),
                        crate::course::ClozePart::Blank(_) => "____",
                    })
                    .collect();
                page.lines
                    .extend(blocks(&text, room.width, theme, theme.dim));
            }
            page.blank();
            let of = asking.instance.steps.len();
            page.say(
                format!("Step {} of {of}", step + 1),
                theme.accent,
                room.width,
            );
        }
        page.lines
            .extend(blocks(&asking.item().prompt, room.width, theme, theme.text));
    }

    fn judged_page(&self, judged: &Judged, desk: &Desk, theme: &Theme, room: Room) -> Page {
        let mut page = Page::new("", Context::Judged);
        if !judged.offers_steps {
            page.without.push(Action::Steps);
        }
        page.pin = Some(pin(&judged.asking));
        self.prompt(&judged.asking, theme, room, &mut page);
        page.blank();
        self.given(judged, theme, room, &mut page);
        page.blank();
        let from = page.lines.len();
        let graded = &judged.graded;
        let (sign, style) = sign(graded.verdict, theme);
        let word = match graded.verdict {
            Verdict::Partial(credit) => format!("{sign} Partly right ({:.0} %)", credit * 100.0),
            verdict => format!("{sign} {}", verdict.word()),
        };
        page.say(word, style, room.width);
        for text in judged.feedback.iter().chain(&graded.remarks) {
            page.lines
                .extend(blocks(text, room.width, theme, theme.text));
        }
        if !graded.verdict.is_correct() {
            self.model_answer(judged, theme, room, &mut page);
        }
        if let Some(explanation) = &judged.asking.item().explanation {
            page.blank();
            page.lines
                .extend(blocks(explanation, room.width, theme, theme.text));
        }
        if let Some(notice) = &judged.notice {
            page.blank();
            page.say(notice.sentence(&self.course), theme.hint, room.width);
        }
        page.blank();
        for moved in &judged.moves {
            let title = clean(&self.course.skills[moved.skill].title).into_owned();
            page.lines.push(move_line(
                &title,
                moved.before,
                moved.after,
                theme,
                room.width,
            ));
        }
        let later = match (judged.comes_back, judged.due, judged.asking.step) {
            (_, _, Some(_)) => None,
            (true, ..) => Some("It comes back later in this sitting.".to_owned()),
            (_, Some(due), _) => Some(format!("Next review {}.", until(due, desk.now()))),
            _ => None,
        };
        if let Some(later) = later {
            page.say(later, theme.dim, room.width);
        }
        if judged.offers_steps {
            page.say(
                "Press t to walk through it step by step.",
                theme.accent,
                room.width,
            );
        }
        page.focus_from(from);
        page
    }

    /// What the learner answered, marked.
    fn given(&self, judged: &Judged, theme: &Theme, room: Room, page: &mut Page) {
        let gave_up = judged.graded.verdict == Verdict::GaveUp;
        let task = &judged.asking.item().task;
        let several = matches!(task, Task::Multi { .. });
        let mark = |page: &mut Page, option: &str, right: bool, chosen: bool| {
            let chosen = chosen && !gave_up;
            let (sign, style): (&str, Style) = match (right, chosen) {
                (true, _) => ("✓ ", theme.good),
                (false, true) => ("✗ ", theme.bad),
                (false, false) => ("  ", theme.dim),
            };
            let label = match (chosen, right) {
                (true, _) => "  (yours)",
                (false, true) if several && !gave_up => "  (missed)",
                (false, _) => "",
            };
            let first = [Span::styled(sign, style)];
            let mut spans = inline(option, theme, theme.text);
            spans.push(Span::styled(label, theme.dim));
            page.lines
                .extend(wrap(&spans, room.width, &first, &[Span::raw("  ")]));
        };
        match (task, &self.draft) {
            (
                Task::Choice {
                    options, answer, ..
                },
                Some(Draft::Choice { at, .. }),
            ) => {
                for (i, option) in options.iter().enumerate() {
                    mark(page, option, i == *answer, i == *at);
                }
            }
            (
                Task::Multi {
                    options, answers, ..
                },
                Some(Draft::Multi { chosen, .. }),
            ) => {
                for (i, option) in options.iter().enumerate() {
                    mark(page, option, answers.contains(&i), chosen[i]);
                }
            }
            _ if !judged.graded.given.is_empty() => {
                let first = [Span::styled("You: ", theme.dim)];
                let text = clean(&judged.graded.given).into_owned();
                let spans = [Span::styled(text, theme.text)];
                page.lines
                    .extend(wrap(&spans, room.width, &first, &[Span::raw("     ")]));
            }
            _ => {}
        }
    }

    fn model_answer(&self, judged: &Judged, theme: &Theme, room: Room, page: &mut Page) {
        match &judged.asking.item().task {
            // Marked among the options already.
            Task::Choice { .. } | Task::Multi { .. } => {}
            Task::Order { items, .. } => {
                page.say("The right order:", theme.dim, room.width);
                for (i, item) in items.iter().enumerate() {
                    let first = [Span::styled(format!("  {}  ", i + 1), theme.accent)];
                    let spans = inline(item, theme, theme.text);
                    page.lines
                        .extend(wrap(&spans, room.width, &first, &[Span::raw("     ")]));
                }
            }
            task @ Task::Cloze { .. } => {
                page.say("With the blanks filled in:", theme.dim, room.width);
                page.lines.extend(blocks(
                    &task.model_answer(),
                    room.width,
                    theme,
                    theme.accent,
                ));
            }
            task => {
                let first = [Span::styled("Answer: ", theme.dim)];
                let spans = inline(&task.model_answer(), theme, theme.accent);
                page.lines
                    .extend(wrap(&spans, room.width, &first, &[Span::raw("        ")]));
            }
        }
    }
}

fn sign(verdict: Verdict, theme: &Theme) -> (&'static str, Style) {
    match verdict {
        Verdict::Correct => ("✓", theme.good),
        Verdict::Partial(_) => ("◐", theme.partial),
        Verdict::Incorrect => ("✗", theme.bad),
        Verdict::GaveUp => ("→", theme.partial),
    }
}

/// The question in one line.
fn pin(asking: &Asking) -> String {
    let prompt = clean(&asking.item().prompt).replace(['`', '*'], "");
    prompt.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn indented(mut line: Line<'static>) -> Line<'static> {
    line.spans.insert(0, Span::raw("  "));
    line
}

/// A skill whose mastery moved.
pub(super) fn move_line(
    title: &str,
    before: f64,
    after: f64,
    theme: &Theme,
    width: usize,
) -> Line<'static> {
    let wide = width >= 60;
    let numbers = match percent(before) == percent(after) {
        true => format!(" {} as before", percent(after)),
        false => format!(" {} → {}", percent(before), percent(after).trim_start()),
    };
    let cells = if wide { 10 } else { 0 };
    let name = width.saturating_sub(1 + cells + 16).min(46);
    let mut spans = vec![
        Span::styled(super::page::fit(title, name), theme.text),
        Span::raw(" "),
    ];
    if wide {
        spans.extend(bar(after, cells, theme));
    }
    spans.push(Span::styled(numbers, theme.text));
    Line::from(spans)
}
