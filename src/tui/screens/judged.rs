//! A verdict: what was answered, what is right and why, what moved.

use ratatui::style::Style;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::asked::{above, prompt};
use super::kept::kept;
use super::said::{answer_line, pair, right_answer, said, verdict_for};
use super::typed::answered_in;
use crate::desk::Desk;
use crate::kinds::{Answer, Form, Line, Rating, Verdict};
use crate::session::{Asking, Judged, Later, Session};
use crate::tui::keys::action::Action;
use crate::tui::widgets::canvas::Canvas;
use crate::tui::widgets::markdown::inline;
use crate::tui::widgets::moves::move_line;
use crate::tutor::Rule;
use crate::words::{Message, message, until};

/// The page of a verdict; `asked`: its explanation was asked for.
pub(in crate::tui) fn judged_page(
    session: &Session,
    (judged, asked): (&Judged, bool),
    desk: &Desk,
    canvas: &mut Canvas,
) {
    if asked || !judged.keeps_explanation() {
        canvas.without.push(Action::Explain);
    }
    if !judged.offers_steps {
        canvas.without.push(Action::Steps);
    }
    let skill = session.skill().map(|skill| &session.course().skills[skill]);
    if skill.is_none_or(|skill| skill.lesson.is_none()) {
        canvas.without.push(Action::Lesson);
    }
    canvas.named_as = answered_in(&judged.asking);
    let (lines, pins) = (canvas.lines.len(), canvas.pins.len());
    // What was asked stays where it stood, and what stands above it, too, where there is room.
    if still_holds(&judged.asking) {
        above(&judged.asking, session.course(), canvas);
    }
    let is_above = canvas.lines.len() > lines;
    verdict_page(session, (judged, asked), desk, canvas);
    // A resource that is offered comes below.
    let offered = if session.offer().is_some() { 2 } else { 0 };
    if is_above && canvas.lines.len() + offered > canvas.page() {
        canvas.lines.truncate(lines);
        canvas.pins.truncate(pins);
        verdict_page(session, (judged, asked), desk, canvas);
    }
}

/// Whether what stands above a question holds once it is answered: not where it tells what
/// to do with it.
fn still_holds(asking: &Asking) -> bool {
    let rule = &asking.reason.rule;
    let is_advice = matches!(rule, Rule::NothingElse | Rule::AllTheSame | Rule::Stretch);
    asking.once_more.is_none() && !is_advice
}

/// The question and what came of it.
fn verdict_page(
    session: &Session,
    (judged, asked): (&Judged, bool),
    desk: &Desk,
    canvas: &mut Canvas,
) {
    prompt(&judged.asking, canvas);
    canvas.blank();
    match judged.asking.item().task.form() {
        Form::Line(line) if line != Line::Output => as_typed(judged, canvas),
        _ => given(judged, canvas),
    }
    canvas.blank();
    let from = canvas.lines.len();
    let task = &judged.asking.item().task;
    let marked = matches!(task.form(), Form::OneOf { .. } | Form::SomeOf { .. });
    let graded = &judged.graded;
    let (word, style) = verdict_for(graded.verdict, &judged.answer, canvas);
    canvas.say(word, style);
    if let Some(aside) = judged.aside() {
        canvas.say(aside, canvas.theme.dim);
    }
    // First of all, so that it is in sight however long the rest is.
    let answer = canvas.lines.len();
    if !graded.verdict.is_correct() {
        // Marked among the options already, where there are options.
        if !marked {
            right_answer(task, canvas.theme.accent, canvas);
        }
    }
    explained(session, (judged, asked), canvas);
    kept(session.course(), judged.asking.question, desk, canvas);
    moves(session, judged, desk, canvas);
    // Where the options are out of sight, the mark on the right one is, too.
    if marked && !graded.verdict.is_correct() && canvas.lines.len() + 2 > canvas.room.height {
        let named = answer_line(task, canvas.theme.accent, canvas);
        canvas.lines.splice(answer..answer, named);
    }
    canvas.focus_from(from);
    // Not at the sign before what was typed.
    canvas.cursor = Some((from, 0));
}

/// What is to be said about the answer.
fn explained(session: &Session, (judged, asked): (&Judged, bool), canvas: &mut Canvas) {
    said(&judged.graded, judged.feedback.as_ref(), canvas);
    let explanation = match asked {
        true => judged.asking.item().explanation.as_ref(),
        false => judged.explanation(),
    };
    if let Some(explanation) = explanation {
        canvas.blank();
        canvas.blocks(explanation, canvas.theme.text);
    } else if judged.keeps_explanation() {
        let offer = message!("tui-explain-offer", key = canvas.key(Action::Explain));
        canvas.say(offer, canvas.theme.dim);
    }
    if let Some(notice) = &judged.notice {
        canvas.blank();
        canvas.say(
            notice.message(session.course()).to_string(),
            canvas.theme.hint,
        );
    }
}

/// What moved, and when the question comes back.
fn moves(session: &Session, judged: &Judged, desk: &Desk, canvas: &mut Canvas) {
    let course = session.course();
    canvas.blank();
    for moved in &judged.moves {
        let lapse = moved.message(course);
        // Beside a lapse, a stage that stayed would read as praise.
        if moved.has_changed() || lapse.is_none() {
            let title = course.skills[moved.skill].title.to_string();
            let line = move_line(&title, moved, canvas);
            canvas.lines.push(line);
        }
        if let Some(lapse) = lapse {
            canvas.say(lapse, canvas.theme.hint);
        }
    }
    for reached in &judged.reached {
        canvas.say(reached.clone(), canvas.theme.accent);
    }
    let waits = || desk.progress(session).waits;
    let when = |due| until(due, desk.now(), desk.tomorrow());
    let later = match judged.later(waits, desk.now()) {
        Some(Later::InSitting) => Some(message!("tui-comes-back")),
        Some(Later::DueAgain) => Some(message!("tui-comes-back-due")),
        Some(Later::Or(due)) => Some(message!("tui-comes-back-if", when = when(due))),
        Some(Later::At(due)) => Some(message!("tui-next-review", when = when(due))),
        Some(Later::IfRoom) | None => None,
    };
    if let Some(later) = later {
        canvas.say(later, canvas.theme.dim);
    }
    if judged.once_more {
        canvas.say(message!("tui-once-more"), canvas.theme.accent);
    }
    if judged.offers_steps {
        let offer = message!("tui-steps-offer", key = canvas.key(Action::Steps));
        canvas.say(offer, canvas.theme.accent);
    }
}

/// A grade that a learner gave, in words.
fn grade_word(rating: Rating) -> Message {
    match rating {
        Rating::Again => message!("tui-grade-again"),
        Rating::Hard => message!("tui-grade-hard"),
        Rating::Good => message!("tui-grade-good"),
        Rating::Easy => message!("tui-grade-easy"),
    }
}

/// What was typed, as it stands in its field.
fn as_typed(judged: &Judged, canvas: &mut Canvas) {
    let given = &judged.graded.given;
    if given.is_empty() {
        return;
    }
    let typed = [Span::styled(given.to_string(), canvas.theme.field)];
    let first = [Span::styled("> ", canvas.theme.key)];
    canvas.wrap(&typed, &first, &[Span::raw("  ")]);
}

/// What the learner answered, marked.
pub(super) fn given(judged: &Judged, canvas: &mut Canvas) {
    let gave_up = judged.graded.verdict == Verdict::GaveUp;
    let form = judged.asking.item().task.form();
    let several = matches!(form, Form::SomeOf { .. });
    // Each option keeps the place that it had.
    let mark = |canvas: &mut Canvas, i: usize, option: &str, right: bool, chosen: bool| {
        let chosen = chosen && !gave_up;
        let wrong = chosen || judged.asking.missed_option() == Some(i);
        let (sign, style): (&str, Style) = match (right, wrong) {
            (true, _) => ("✓ ", canvas.theme.good),
            (false, true) => ("✗ ", canvas.theme.bad),
            (false, false) => ("  ", canvas.theme.text),
        };
        let tick = match (several, chosen) {
            (false, _) => "",
            (true, true) => "[x] ",
            (true, false) => "[ ] ",
        };
        let label = match (chosen, right) {
            (true, _) => Some(message!("tui-option-yours")),
            (false, true) if several && !gave_up => Some(message!("tui-option-missed")),
            (false, _) => None,
        };
        let label = label.map(|label| format!("  {label}")).unwrap_or_default();
        let first = Span::styled(format!("{sign}{}  {tick}", i + 1), style);
        let rest = Span::raw(" ".repeat(first.width()));
        let behind = Span::styled(label, canvas.theme.dim);
        canvas.entry(option, canvas.theme.text, [first, rest], behind);
    };
    match form {
        Form::OneOf { options } | Form::SomeOf { options } => {
            let right = judged.asking.item().task.right();
            let right = right.first().map_or(&[][..], Answer::positions);
            let chosen = judged.answer.positions();
            for (i, option) in options.iter().enumerate() {
                mark(canvas, i, option, right.contains(&i), chosen.contains(&i));
            }
        }
        Form::Match { left, right } => {
            let wanted = judged.asking.item().task.right().into_iter().next();
            let (Answer::Match(given), Some(Answer::Match(wanted))) = (&judged.answer, wanted)
            else {
                return;
            };
            for ((line, given), wanted) in left.iter().zip(given).zip(wanted) {
                let (sign, style) = match *given == wanted {
                    true => ("✓ ", canvas.theme.good),
                    false => ("✗ ", canvas.theme.bad),
                };
                let partner = given.and_then(|at| right.get(at));
                pair(line, partner, Span::styled(sign, style), canvas);
            }
        }
        Form::Line(_)
        | Form::Blanks { .. }
        | Form::Order { .. }
        | Form::SelfGrade { .. }
        | Form::Written { .. } => {
            if judged.graded.given.is_empty() {
                return;
            }
            let label = format!("{} ", message!("tui-you"));
            let rest = [Span::raw(" ".repeat(label.width()))];
            let first = [Span::styled(label, canvas.theme.dim)];
            let given = &judged.graded.given;
            let spans = match form {
                Form::SelfGrade { .. } if judged.answer.own_grade().is_some() => {
                    let grade = judged.answer.own_grade().map(grade_word);
                    let grade = grade.map(String::from).unwrap_or_default();
                    vec![Span::styled(grade, canvas.theme.text)]
                }
                // The course's own words, as it wrote them.
                Form::Order { .. } => inline(given, &canvas.theme, canvas.theme.text),
                _ => vec![Span::styled(given.to_string(), canvas.theme.text)],
            };
            canvas.wrap(&spans, &first, &rest);
        }
    }
}
