//! Where the skill of a lesson stands, beside the lesson on a wide screen: how far it is, what
//! it builds on, what leads on from it, which of its questions were met.

use ratatui::text::Line;

use super::standing::{Standing, held};
use crate::course::{Course, SkillIndex};
use crate::desk::Desk;
use crate::learner::State;
use crate::tui::widgets::canvas::Canvas;
use crate::tui::widgets::panes::{FRAME, Pane, bar_row, framed, told};
use crate::tutor::due_of;
use crate::words::{Message, message};

/// Skills that are named of those that it builds on, or that build on it.
const NAMED: usize = 12;

/// Draws it beside the lines, where there is room.
pub(super) fn draw(course: &Course, skill: SkillIndex, desk: &Desk, canvas: &mut Canvas) {
    canvas.spread();
    let (Some(width), Some(state)) = (canvas.frames(), desk.state(&course.id)) else {
        return;
    };
    canvas.is_framed = true;
    let inner = width.saturating_sub(FRAME);
    let bar = |skill: SkillIndex, name: &str, canvas: &Canvas| {
        let standing = Standing::of(course, state, skill);
        let held = held(course, state, skill, desk.now());
        let bar = (state.along(course, skill), held);
        let named = (standing.sign(), name, canvas.theme.text);
        bar_row(named, bar, inner, canvas)
    };
    // Its title stands at the top of the page.
    let standing = Standing::of(course, state, skill).message().to_string();
    let mut lines = vec![bar(skill, &standing, canvas)];
    for said in met(course, state, skill, desk) {
        lines.extend(told(said, inner, canvas.theme.dim));
    }
    let rows = |all: &[SkillIndex], canvas: &Canvas| -> Vec<Line<'static>> {
        let named = all.iter().take(NAMED);
        named
            .map(|&s| bar(s, &course.skills[s].title, canvas))
            .collect()
    };
    let panes = [
        Pane::new(message!("tui-place-title"), lines),
        Pane::new(
            message!("tui-place-builds"),
            rows(&course.skills[skill].requires, canvas),
        ),
        Pane::new(
            message!("tui-place-leads"),
            rows(course.dependents(skill), canvas),
        ),
    ];
    canvas.side = framed(panes, (width, canvas.page()), canvas);
}

/// How many questions of the skill were met, and how they went.
fn met(course: &Course, state: &State, skill: SkillIndex, desk: &Desk) -> Vec<Message> {
    let questions = course.questions_of(skill);
    let met = questions
        .iter()
        .filter(|&&q| state.questions[q].attempts > 0);
    let counts = message!(
        "tui-place-questions",
        all = questions.len(),
        met = met.count(),
        due = due_of(course, state, skill, desk.now())
    );
    let tried = questions.iter().map(|&q| &state.questions[q]);
    let answers: u32 = tried.clone().map(|of| of.attempts).sum();
    let right: u32 = tried.map(|of| of.correct).sum();
    let answers = (answers > 0).then(|| message!("tui-place-answers", n = answers, right = right));
    [counts].into_iter().chain(answers).collect()
}
