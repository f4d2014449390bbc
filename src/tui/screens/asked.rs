//! A question that waits for its answer: prompt, answer in the making, hints.

use ratatui::text::{Line, Span};

use super::practice::{Practice, pin};
use crate::kinds::{Form, Stretch};
use crate::session::Asking;
use crate::text::clean;
use crate::tui::answer::draft::Draft;
use crate::tui::answer::sheet;
use crate::tui::keys::action::{Action, Context};
use crate::tui::theme::Theme;
use crate::tui::widgets::markdown::blocks;
use crate::tui::widgets::page::{Page, Room, cut};

impl Practice {
    pub(in crate::tui) fn ask_page(&self, asking: &Asking, theme: &Theme, room: Room) -> Page {
        let context = self.draft.as_ref().map_or(Context::Type, Draft::context);
        let mut page = Page::new("", context);
        if self.draft.as_ref().is_some_and(Draft::is_typed) {
            page.back = Some("clear");
        }
        if !asking.has_more_hints() || self.session.is_placing() {
            page.without.push(Action::Hint);
        }
        if context == Context::Back {
            page.without.push(Action::DontKnow);
        }
        if !asking.has_steps() || self.session.is_placing() {
            page.without.push(Action::Steps);
        }
        if !matches!(
            asking.item().task.form(),
            Form::SomeOf { .. } | Form::Order { .. }
        ) {
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
        page.pin = Some((page.lines.len(), pin(asking)));
        self.prompt(asking, theme, room, &mut page);
        page.blank();
        if let Some(draft) = &self.draft {
            sheet::lay(
                draft,
                asking.item().task.form(),
                theme,
                room.width,
                &mut page,
            );
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
    pub(in crate::tui) fn prompt(
        &self,
        asking: &Asking,
        theme: &Theme,
        room: Room,
        page: &mut Page,
    ) {
        let item = &asking.instance.item;
        if let Some(step) = asking.step {
            page.lines
                .extend(blocks(&item.prompt, room.width, theme, theme.dim));
            if let Form::Blanks { parts } = item.task.form() {
                let text: String = parts
                    .iter()
                    .map(|part| match part {
                        Stretch::Text(text) => text.as_str(),
                        Stretch::Blank(_) => "____",
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
}

fn indented(mut line: Line<'static>) -> Line<'static> {
    line.spans.insert(0, Span::raw("  "));
    line
}
