//! What stands beside a question where there is room: what it is about and why it is asked;
//! on the widest screens, the answers so far, too.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::said::verdict;
use super::skills::skill_lines;
use crate::course::{Course, SkillIndex};
use crate::desk::Desk;
use crate::session::{Asking, Past, Phase, Session};
use crate::text::{clean, titled_in};
use crate::tui::widgets::canvas::{Canvas, cut, fit};
use crate::tui::widgets::markdown;
use crate::tui::widgets::panes::told;
use crate::words::message;

/// Most lines of a lesson's first idea.
const IDEA: usize = 14;

/// The panel beside a question: its skill, the first idea of its lesson once that is no
/// help any more, why it is asked, what the learner keeps on it; below, the skills.
pub(super) fn context_lines(session: &Session, desk: &Desk, canvas: &Canvas) -> Vec<Line<'static>> {
    let course = session.course();
    let skills = |most| skill_lines(course, desk, session.skill(), most, canvas);
    let room = canvas.room.height.saturating_sub(2);
    let (Some(width), Some(skill)) = (canvas.room.side, session.skill()) else {
        return skills(room);
    };
    let title = &course.skills[skill].title;
    let mut lines = told(title.to_string(), width, canvas.theme.accent);
    let is_told = match session.phase() {
        Phase::Asking(asking) => asking.was_missed() || asking.once_more.is_some(),
        // The page shows the whole lesson.
        Phase::Teaching(teaching) => teaching.lesson.is_none(),
        _ => true,
    };
    let lesson = course.skills[skill].lesson.as_deref();
    // Before an answer it would be a hint that nobody asked for.
    let lesson = lesson.filter(|_| is_told && !session.is_testing() && !session.is_placing());
    let asked = match session.phase() {
        Phase::Asking(asking) => Some(asking),
        _ => None,
    };
    let lesson = lesson.filter(|lesson| !asked.is_some_and(|asking| tells(lesson, asking, course)));
    if let Some(lesson) = lesson {
        let most = IDEA.min(canvas.room.height / 2);
        lines.extend(first_idea(lesson, width, most, canvas));
    }
    let mut say = |text: &str, style: Style| lines.extend(told(text, width, style));
    if let Some((_, question)) = session.why() {
        let brief = match session.why_part() {
            Some(part) => vec![part],
            None => (session.why_was().into_iter())
                .chain(session.why_brief())
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
    let left = room.saturating_sub(lines.len());
    if left >= 6 {
        lines.extend(skills(left - 1));
    }
    lines
}

/// Whether a lesson might tell the answer to what is asked: it holds it, or it is of facts.
fn tells(lesson: &str, asking: &Asking, course: &Course) -> bool {
    let facts = |skill: &SkillIndex| course.skills[*skill].facts;
    let answer = clean(&asking.item().task.model_answer()).to_lowercase();
    course.questions[asking.question].skills.iter().any(facts)
        || clean(lesson).to_lowercase().contains(answer.trim())
}

/// The first paragraph of a lesson that is no heading, with what it points to below it, in
/// at most so many lines; what has no room is left out to the end of a sentence or an item.
fn first_idea(lesson: &str, width: usize, most: usize, canvas: &Canvas) -> Vec<Line<'static>> {
    let drawn = |text: &str| markdown::blocks(text, width, &canvas.theme, canvas.theme.text);
    let blocks = blocks_of(lesson);
    let is_text = |block: &String| !block.starts_with('#');
    let Some(at) = blocks.iter().position(is_text) else {
        return Vec::new();
    };
    let mut idea = blocks[at].as_str();
    if idea.ends_with(':') {
        let below = blocks.get(at + 1).filter(|block| is_text(block));
        if let Some(below) = below {
            let both = drawn(&format!("{idea}\n\n{below}"));
            if both.len() <= most {
                return both;
            }
        }
        // The last sentence points to what stands below, which is not shown here.
        idea = shorter(idea).unwrap_or(idea);
    }
    let mut lines = drawn(idea);
    while lines.len() > most
        && let Some(less) = shorter(idea)
    {
        idea = less;
        lines = drawn(idea);
    }
    lines.truncate(most);
    lines
}

/// A text without its last item or sentence; none where there is only one.
fn shorter(text: &str) -> Option<&str> {
    let item = ["\n- ", "\n* ", "\n+ "]
        .iter()
        .filter_map(|item| text.rfind(item));
    let ends = item.chain(text.rfind(". ").map(|at| at + 1));
    ends.max().map(|end| text[..end].trim_end())
}

/// The blocks of a text, which empty lines part; a block of code is one.
fn blocks_of(text: &str) -> Vec<String> {
    let mut blocks = vec![String::new()];
    let mut in_code = false;
    for line in text.lines() {
        let is_fence = line.trim_start().starts_with("```");
        in_code ^= is_fence;
        match blocks.last_mut() {
            Some(block) if in_code || is_fence || !line.trim().is_empty() => {
                block.push_str(line);
                block.push('\n');
            }
            _ => blocks.push(String::new()),
        }
    }
    for block in &mut blocks {
        block.truncate(block.trim_end().len());
    }
    blocks.retain(|block| !block.is_empty());
    blocks
}

/// The sign of an answer: how it was judged, or that it does not count.
fn sign(past: &Past, canvas: &Canvas) -> (char, Style) {
    if past.contested().is_some() {
        return ('–', canvas.theme.dim);
    }
    let (word, style) = verdict(past.graded.verdict, canvas);
    (word.chars().next().unwrap_or(' '), style)
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
    lines.extend(answer_rows(session, (width, most), canvas));
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

/// The last answers of the sitting, so many at most: the sign of each, and what was asked.
pub(super) fn answer_rows(
    session: &Session,
    (width, most): (usize, usize),
    canvas: &Canvas,
) -> Vec<Line<'static>> {
    let past = session.past();
    let first = past.len().saturating_sub(most);
    let rows = past[first..].iter().map(|judged| {
        let (sign, style) = sign(judged, canvas);
        let room = width.saturating_sub(2);
        let asked = titled_in(&judged.asking.item().prompt, room.saturating_sub(2));
        let asked = cut(&asked, room);
        Line::from(vec![
            Span::styled(format!("{sign} "), style),
            Span::styled(asked, canvas.theme.text),
        ])
    });
    rows.collect()
}

/// The answers so far as a strip of signs, and what comes back; at most so many.
pub(super) fn strip(session: &Session, back: usize, canvas: &Canvas, most: usize) -> String {
    let past = session.past();
    let signs = past[past.len().saturating_sub(most)..].iter();
    let mut strip: String = signs.map(|judged| sign(judged, canvas).0).collect();
    if back > 0 && !strip.is_empty() {
        strip.push(' ');
        strip.extend(std::iter::repeat_n('↺', back.min(5)));
    }
    strip
}
