//! What a placement test concluded: the learner may overrule it, skill by skill.

use ratatui::text::Span;

use crate::course::{Course, SkillIndex};
use crate::tui::keys::action::Action;
use crate::tui::widgets::canvas::Canvas;
use crate::tutor::placement::Conclusion;
use crate::words::message;

/// The page of a conclusion, with the skill at `marked` under the cursor.
pub(in crate::tui) fn conclusion_page(
    course: &Course,
    conclusion: &Conclusion,
    marked: SkillIndex,
    canvas: &mut Canvas,
) {
    let said = message!(
        "tui-placed",
        asked = conclusion.asked,
        known = conclusion.known.len(),
        skills = course.skills.len(),
        key = canvas.key(Action::Accept)
    );
    canvas.say(said, canvas.theme.text);
    canvas.blank();
    for (i, skill) in course.skills.pairs() {
        let known = conclusion.known.contains(&i);
        let cursor = if i == marked { "❯ " } else { "  " };
        let sign = if known { "[x] " } else { "[ ] " };
        let style = if i == marked {
            canvas.theme.accent
        } else {
            canvas.theme.text
        };
        let title = match !known && conclusion.is_unsure(i) {
            true => message!("tui-placed-unsure", title = &skill.title),
            false => message!("tui-placed-skill", title = &skill.title),
        };
        let first = [Span::styled(format!("{cursor}{sign}"), style)];
        let from = canvas.lines.len();
        canvas.wrap(
            &[Span::styled(title, style)],
            &first,
            &[Span::raw("      ")],
        );
        canvas.rows.push(from..canvas.lines.len());
        if i == marked {
            canvas.focus_from(from);
        }
    }
}
