//! What stands beside a question where there is room: what it is about and why it is asked;
//! on the widest screens, the answers so far, too.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::asked::pin;
use super::said::verdict;
use super::skills::skill_lines;
use crate::desk::Desk;
use crate::session::{Phase, Session};
use crate::text::{clean, one_line};
use crate::tui::widgets::canvas::{Canvas, cut, fit};
use crate::tui::widgets::wrap::wrap;
use crate::words::message;

/// Most letters of a lesson's first idea.
const IDEA: usize = 400;

/// The panel beside a question: its skill, the first idea of its lesson once that is no
/// help any more, why it is asked, what the learner keeps on it; below, the skills.
pub(super) fn context_lines(session: &Session, desk: &Desk, canvas: &Canvas) -> Vec<Line<'static>> {
    let course = session.course();
    let skills = skill_lines(course, desk, session.skill(), canvas);
    let (Some(width), Some(skill)) = (canvas.room.side, session.skill()) else {
        return skills;
    };
    let mut lines = Vec::new();
    let mut say = |text: &str, style: Style| {
        lines.extend(wrap(
            &[Span::styled(text.to_owned(), style)],
            width,
            &[],
            &[],
        ));
    };
    let title = &course.skills[skill].title;
    say(title, canvas.theme.accent);
    let told = match session.phase() {
        Phase::Asking(asking) => asking.was_missed() || asking.once_more.is_some(),
        _ => true,
    };
    let lesson = course.skills[skill].lesson.as_deref();
    // Before an answer it would be a hint that nobody asked for.
    let lesson = lesson.filter(|_| told && !session.is_testing() && !session.is_placing());
    if let Some(idea) = lesson.and_then(first_idea) {
        say(&cut(&one_line(idea), IDEA), canvas.theme.text);
    }
    if let Some((why, question)) = session.why() {
        let brief = match session.why_part() {
            Some(part) => vec![part],
            None => (session.why_was().into_iter())
                .chain(why.brief(course))
                .collect(),
        };
        say("", canvas.theme.text);
        for said in brief {
            say(&clean(&said.to_string()), canvas.theme.dim);
        }
        if let Some(mark) = desk.kept_on(course, question) {
            if mark.bookmarked {
                say(&message!("tui-bookmarked").to_string(), canvas.theme.accent);
            }
            if !mark.note.is_empty() {
                let note = format!("{} {}", message!("tui-note-yours"), mark.note);
                say(&clean(&note), canvas.theme.text);
            }
        }
    }
    say("", canvas.theme.text);
    // The skills take what is left, where that is worth while.
    let left = canvas.room.height.saturating_sub(lines.len() + 2);
    if left >= 6 {
        lines.extend(skills.into_iter().take(left));
    }
    lines
}

/// The first paragraph of a lesson that is no heading.
fn first_idea(lesson: &str) -> Option<&str> {
    let mut paragraphs = lesson.split("\n\n").map(str::trim);
    paragraphs.find(|paragraph| !paragraph.is_empty() && !paragraph.starts_with('#'))
}

/// The answers of the sitting so far, the last one at the bottom; what comes back below.
pub(super) fn answer_lines(
    session: &Session,
    desk: &Desk,
    width: usize,
    canvas: &Canvas,
) -> Vec<Line<'static>> {
    let past = session.past();
    if past.is_empty() {
        return Vec::new();
    }
    let heading = message!("tui-answers-so-far").to_string();
    let mut lines = vec![Line::styled(fit(&heading, width), canvas.theme.accent)];
    let most = canvas.room.height.saturating_sub(4);
    let first = past.len().saturating_sub(most);
    for judged in &past[first..] {
        let (word, style) = verdict(judged.graded.verdict, canvas);
        let sign = word.chars().next().unwrap_or(' ');
        lines.push(Line::from(vec![
            Span::styled(format!("{sign} "), style),
            Span::styled(cut(&pin(&judged.asking), width - 2), canvas.theme.text),
        ]));
    }
    let back = desk.progress(session).coming_back;
    if back > 0 {
        let said = message!("tui-answers-come-back", n = back).to_string();
        lines.push(Line::styled(
            cut(&format!("↺ {said}"), width),
            canvas.theme.dim,
        ));
    }
    lines
}

/// The answers so far as a strip of signs, and what comes back; at most so many.
pub(super) fn strip(session: &Session, back: usize, canvas: &Canvas, most: usize) -> String {
    let past = session.past();
    let signs = past[past.len().saturating_sub(most)..].iter();
    let mut strip: String = signs
        .filter_map(|judged| verdict(judged.graded.verdict, canvas).0.chars().next())
        .collect();
    if back > 0 && !strip.is_empty() {
        strip.push(' ');
        strip.extend(std::iter::repeat_n('↺', back.min(5)));
    }
    strip
}
