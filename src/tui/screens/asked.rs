//! A question that waits for its answer: prompt, answer in the making, hints.

use crate::kinds::{Form, Stretch};
use crate::session::{Asking, Session};
use crate::text::clean;
use crate::tui::answer::draft::Draft;
use crate::tui::answer::sheet;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, cut};
use crate::words::message;

/// The page of a question, with the answer as far as it is made.
pub(in crate::tui) fn ask_page(
    session: &Session,
    asking: &Asking,
    draft: Option<&Draft>,
    canvas: &mut Canvas,
) {
    let course = session.course();
    let context = draft.map_or(Context::Type, Draft::context);
    if draft.is_some_and(Draft::is_typed) {
        canvas.back = Some(message!("tui-foot-clear"));
    }
    if !asking.has_more_hints() || session.is_placing() {
        canvas.without.push(Action::Hint);
    }
    if context == Context::Back {
        canvas.without.push(Action::DontKnow);
    }
    if !asking.has_steps() || session.is_placing() {
        canvas.without.push(Action::Steps);
    }
    if !matches!(
        asking.item().task.form(),
        Form::SomeOf { .. } | Form::Order { .. }
    ) {
        canvas.without.push(Action::Mark);
    }
    if course.skills[course.questions[asking.question].skills[0]]
        .lesson
        .is_none()
    {
        canvas.without.push(Action::Lesson);
    }
    if canvas.room.is_tall() && asking.step.is_none() {
        canvas.say(asking.reason.message(course).to_string(), canvas.theme.dim);
        canvas.blank();
    }
    canvas.pin = Some((canvas.lines.len(), pin(asking)));
    prompt(asking, canvas);
    canvas.blank();
    if let Some(draft) = draft {
        sheet::lay(draft, asking.item().task.form(), canvas);
    }
    hints(asking, canvas);
}

/// The hints shown so far: the newest in full, and where room is short the others as a line each.
fn hints(asking: &Asking, canvas: &mut Canvas) {
    let (end, of) = (canvas.lines.len(), asking.item().hints.len());
    let mut newest = end;
    for (i, hint) in asking.hints().iter().enumerate() {
        if i == 0 {
            canvas.blank();
        }
        newest = canvas.lines.len();
        let last = i + 1 == asking.hints().len();
        if !last && !canvas.room.is_tall() {
            let hint = clean(hint).replace('\n', " ");
            let text = message!("tui-hint-line", n = i + 1, hint = hint);
            canvas.say(cut(&text.to_string(), canvas.room.width), canvas.theme.dim);
            continue;
        }
        canvas.say(message!("tui-hint", n = i + 1, of = of), canvas.theme.hint);
        canvas.indented(hint, canvas.theme.text);
    }
    if canvas.lines.len() > end {
        // A new hint should be seen, and what is typed too, if both find room.
        let from = canvas.focus.start.min(end);
        let both = canvas.lines.len() - from < canvas.room.height.saturating_sub(1);
        canvas.focus = if both { from } else { newest }..canvas.lines.len();
    }
}

/// The question; while walking through steps, the question and the step.
pub(in crate::tui) fn prompt(asking: &Asking, canvas: &mut Canvas) {
    let item = &asking.instance.item;
    if let Some(step) = asking.step {
        canvas.blocks(&item.prompt, canvas.theme.dim);
        if let Form::Blanks { parts } = item.task.form() {
            let text: String = parts
                .iter()
                .map(|part| match part {
                    Stretch::Text(text) => text.as_str(),
                    Stretch::Blank(_) => "____",
                })
                .collect();
            canvas.blocks(&text, canvas.theme.dim);
        }
        canvas.blank();
        let of = asking.instance.steps.len();
        canvas.say(
            message!("tui-step", n = step + 1, of = of),
            canvas.theme.accent,
        );
    }
    canvas.blocks(&asking.item().prompt, canvas.theme.text);
}

/// The question in one line.
pub(in crate::tui) fn pin(asking: &Asking) -> String {
    let prompt = asking.item().prompt.replace(['`', '*'], "");
    prompt.split_whitespace().collect::<Vec<_>>().join(" ")
}
