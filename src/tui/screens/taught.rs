//! Something to learn from before it is asked: an example with its steps done, the
//! beginning of a lesson, a fact.

use ratatui::text::Span;

use super::said::{blank_text, right_answer};
use super::typed::answered_in;
use crate::course::Course;
use crate::kinds::{Form, Shown};
use crate::session::Teaching;
use crate::text::one_line;
use crate::tui::keys::action::Action;
use crate::tui::widgets::canvas::Canvas;
use crate::tui::widgets::markdown::inline;
use crate::words::message;

/// How much is shown of an example, from all to what fits on the smallest screens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    Explained,
    Steps,
}

/// The page of something to learn from.
pub(in crate::tui) fn teaching_page(course: &Course, teaching: &Teaching, canvas: &mut Canvas) {
    let skill = &course.skills[teaching.skill];
    if skill.lesson.is_none() {
        canvas.without.push(Action::Lesson);
    }
    canvas.named_as = teaching.twin.as_ref().and_then(answered_in);
    canvas.say(teaching.title(), canvas.theme.accent);
    if canvas.room.is_tall() {
        let sentence = teaching.sentence(&skill.title);
        canvas.say(sentence, canvas.theme.dim);
    }
    canvas.blank();
    if let Some(lesson) = &teaching.lesson {
        canvas.blocks(lesson, canvas.theme.text);
        if teaching.is_cut {
            let key = canvas.key(Action::Lesson);
            canvas.blank();
            canvas.say(message!("tui-lesson-goes-on", key = key), canvas.theme.dim);
        }
    }
    let from = canvas.lines.len();
    example(teaching, Detail::Explained, canvas);
    if canvas.lines.len() > canvas.room.height {
        canvas.lines.truncate(from);
        example(teaching, Detail::Steps, canvas);
    }
    canvas.focus = 0..1;
}

fn example(teaching: &Teaching, detail: Detail, canvas: &mut Canvas) {
    let Some(shown) = &teaching.example else {
        return;
    };
    let item = &shown.instance.item;
    canvas.blocks(&item.prompt, canvas.theme.text);
    if let Form::Blanks { parts } = item.task.form() {
        canvas.blocks(&blank_text(parts), canvas.theme.text);
    }
    for option in item.task.options_to_read() {
        let before = [Span::raw("  "), Span::raw("  ")];
        canvas.entry(option, canvas.theme.dim, before, Span::raw(""));
    }
    canvas.blank();
    for (n, step) in teaching.steps().enumerate() {
        done(n + 1, step, canvas);
        if let (Detail::Explained, Some(why)) = (detail, &step.explanation) {
            canvas.indented(why, canvas.theme.dim);
        }
    }
    right_answer(&item.task, canvas.theme.good, canvas);
    if let Some(explanation) = teaching.explanation() {
        canvas.blank();
        canvas.blocks(explanation, canvas.theme.text);
    }
}

/// A step that is done: what it asks, and its answer.
pub(in crate::tui) fn done(n: usize, step: &Shown, canvas: &mut Canvas) {
    let prompt = step.prompt.trim();
    // Blocks of it stand in the line, too.
    let mut spans = match prompt.contains('\n') {
        true => vec![Span::styled(one_line(prompt), canvas.theme.text)],
        false => inline(prompt, &canvas.theme, canvas.theme.text),
    };
    spans.push(Span::styled(" → ", canvas.theme.dim));
    let answer = step.task.answer_markdown();
    spans.extend(inline(&answer, &canvas.theme, canvas.theme.good));
    let first = [Span::styled(format!("✓ {n}  "), canvas.theme.good)];
    canvas.wrap(&spans, &first, &[Span::raw("     ")]);
}
