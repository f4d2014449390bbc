//! A verdict: what was answered, what is right and why, what moved.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::practice::{Practice, pin};
use crate::desk::Desk;
use crate::kinds::{Answer, Form, ShownTask, Verdict};
use crate::session::Judged;
use crate::tui::keys::action::{Action, Context};
use crate::tui::theme::Theme;
use crate::tui::widgets::markdown::{blocks, inline, wrap};
use crate::tui::widgets::moves::move_line;
use crate::tui::widgets::page::{Page, Room};
use crate::words::until;

impl Practice {
    pub(in crate::tui) fn judged_page(
        &self,
        judged: &Judged,
        desk: &Desk,
        theme: &Theme,
        room: Room,
    ) -> Page {
        let mut page = Page::new("", Context::Judged);
        if !judged.offers_steps {
            page.without.push(Action::Steps);
        }
        page.pin = Some((page.lines.len(), pin(&judged.asking)));
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
        // First of all, so that it is in sight however long the rest is.
        let answer = page.lines.len();
        if !graded.verdict.is_correct() {
            self.model_answer(judged, theme, room, &mut page);
        }
        for text in judged.feedback.iter().chain(&graded.remarks) {
            page.lines
                .extend(blocks(text, room.width, theme, theme.text));
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
            let title = self.course.skills[moved.skill].title.to_string();
            page.lines.push(move_line(&title, moved, theme, room.width));
            if let Some(lapse) = moved.sentence(&self.course) {
                page.say(lapse, theme.hint, room.width);
            }
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
        let form = judged.asking.item().task.form();
        let marked = matches!(form, Form::OneOf { .. } | Form::SomeOf { .. });
        // Where the options are out of sight, the mark on the right one is, too.
        if marked && !graded.verdict.is_correct() && page.lines.len() + 2 > room.height {
            let named = answer_line(&judged.asking.item().task, theme, room);
            page.lines.splice(answer..answer, named);
        }
        page.focus_from(from);
        page
    }

    /// What the learner answered, marked.
    fn given(&self, judged: &Judged, theme: &Theme, room: Room, page: &mut Page) {
        let gave_up = judged.graded.verdict == Verdict::GaveUp;
        let form = judged.asking.item().task.form();
        let several = matches!(form, Form::SomeOf { .. });
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
        match form {
            Form::OneOf { options } | Form::SomeOf { options } => {
                let right = judged.asking.item().task.right();
                let right = right.first().map_or(&[][..], Answer::positions);
                let chosen = judged.answer.positions();
                for (i, option) in options.iter().enumerate() {
                    mark(page, option, right.contains(&i), chosen.contains(&i));
                }
            }
            Form::Line(_) | Form::Blanks { .. } | Form::Order { .. } | Form::SelfGrade { .. } => {
                if judged.graded.given.is_empty() {
                    return;
                }
                let first = [Span::styled("You: ", theme.dim)];
                let given = &judged.graded.given;
                let spans = match form {
                    // The course's own words, as it wrote them.
                    Form::Order { .. } => inline(given, theme, theme.text),
                    _ => vec![Span::styled(given.to_string(), theme.text)],
                };
                page.lines
                    .extend(wrap(&spans, room.width, &first, &[Span::raw("     ")]));
            }
        }
    }

    fn model_answer(&self, judged: &Judged, theme: &Theme, room: Room, page: &mut Page) {
        let task = &judged.asking.item().task;
        match task.form() {
            // Marked among the options already.
            Form::OneOf { .. } | Form::SomeOf { .. } => {}
            Form::Order { items, .. } => {
                page.say("The right order:", theme.dim, room.width);
                for (i, item) in items.iter().enumerate() {
                    let first = [Span::styled(format!("  {}  ", i + 1), theme.accent)];
                    let spans = inline(item, theme, theme.text);
                    page.lines
                        .extend(wrap(&spans, room.width, &first, &[Span::raw("     ")]));
                }
            }
            Form::Blanks { .. } => {
                page.say("With the blanks filled in:", theme.dim, room.width);
                page.lines.extend(blocks(
                    &task.model_answer(),
                    room.width,
                    theme,
                    theme.accent,
                ));
            }
            Form::Line(_) | Form::SelfGrade { .. } => {
                page.lines.extend(answer_line(task, theme, room));
            }
        }
    }
}

fn answer_line(task: &ShownTask, theme: &Theme, room: Room) -> Vec<Line<'static>> {
    let first = [Span::styled("Answer: ", theme.dim)];
    let spans = inline(&task.model_answer(), theme, theme.accent);
    wrap(&spans, room.width, &first, &[Span::raw("        ")])
}

fn sign(verdict: Verdict, theme: &Theme) -> (&'static str, Style) {
    match verdict {
        Verdict::Correct => ("✓", theme.good),
        Verdict::Partial(_) => ("◐", theme.partial),
        Verdict::Incorrect => ("✗", theme.bad),
        Verdict::GaveUp => ("→", theme.partial),
    }
}
