//! What a placement test concluded: the learner may overrule it, skill by skill.

use ratatui::text::Span;

use crate::course::{Course, SkillIndex};
use crate::tui::keys::action::Action;
use crate::tui::widgets::canvas::{Canvas, percent};
use crate::tutor::placement::Conclusion;
use crate::words::counted;

/// The page of a conclusion, with the skill at `marked` under the cursor.
pub(in crate::tui) fn conclusion_page(
    course: &Course,
    conclusion: &Conclusion,
    marked: SkillIndex,
    canvas: &mut Canvas,
) {
    let said = format!(
        "Placement, after {}. What looks known is marked, {} of {}, with how sure that is. Put right what is wrong; {} agrees, and practice goes on from there.",
        counted(conclusion.asked, "question"),
        conclusion.known.len(),
        counted(course.skills.len(), "skill"),
        canvas.key(Action::Accept)
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
        let title = format!(
            "{} ({})",
            &skill.title,
            percent(conclusion.beliefs[i]).trim_start()
        );
        let first = [Span::styled(format!("{cursor}{sign}"), style)];
        let from = canvas.lines.len();
        canvas.wrap(
            &[Span::styled(title, style)],
            &first,
            &[Span::raw("      ")],
        );
        if i == marked {
            canvas.focus_from(from);
        }
    }
}
