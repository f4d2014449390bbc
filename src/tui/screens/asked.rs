//! A question that waits for its answer: prompt, answer in the making, hints.

use ratatui::text::Span;

use super::said::{blank_text, said, verdict};
use super::taught::done;
use super::{hints, parts};
use crate::course::Course;
use crate::kinds::Form;
use crate::session::{Asking, Judged, Missed, Phase, Session};
use crate::text::{SafeText, has_code_block, inline, one_line, titled};
use crate::tui::answer::draft::Draft;
use crate::tui::answer::sheet;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::Canvas;
use crate::tui::widgets::key_line::is_named_below;
use crate::tui::widgets::markdown;
use crate::words::{Joined, Message, Value, message};

/// The most lines of a question that stay in sight.
const PINNED: usize = 5;

/// From so many columns on, the last line has the key that shows what is right.
const NAMED_FROM: usize = 60;
/// From so many on, it has that of the lesson beside that of steps, too.
const LESSON_FROM: usize = 90;

/// The page of a question, with the answer as far as it is made, and whether a key changed
/// that since what stands below it came.
pub(in crate::tui) fn ask_page(
    session: &Session,
    asking: &Asking,
    draft: Option<(&Draft, bool)>,
    canvas: &mut Canvas,
) {
    let course = session.course();
    let context = draft.map_or(Context::Type, |(draft, _)| draft.context());
    canvas.without.extend(refused(session, asking));
    if context == Context::Back {
        canvas.without.push(Action::DontKnow);
    }
    if !matches!(
        asking.item().task.form(),
        Form::SomeOf { .. } | Form::Order { .. } | Form::Written { .. }
    ) {
        canvas.without.push(Action::Mark);
    }
    above(asking, course, canvas);
    prompt(asking, canvas);
    canvas.blank();
    let mut walked = None;
    if let Some((draft, at_draft)) = draft {
        sheet::lay(draft, asking.item().task.form(), canvas);
        let here = canvas.focus.clone();
        // An option that nobody marked yet stays among the others.
        canvas.entry = draft.is_marked().then(|| here.clone());
        // Keys walk through a list: the line they are at is in sight.
        walked = Some(here).filter(|_| at_draft && draft.is_list());
        let task = &asking.item().task;
        let read = match draft.blank() {
            Some((blank, typed)) => task.reading_of_blank(blank, typed),
            None => task.reading(draft.text()),
        };
        if let Some(read) = read {
            canvas.say(read, canvas.theme.dim);
        }
    }
    helps(context, canvas);
    let end = canvas.lines.len();
    missed(asking, canvas);
    let judged = end..canvas.lines.len();
    match asking.hints().is_empty() {
        true => hints::keep_in_sight(end, end, canvas),
        false => {
            let asked = canvas.focus.clone();
            hints::hints(asking, canvas);
            // Hints that came with the question are no news: what it asks stays in sight.
            if asking.missed.is_none() && asking.hints_shown == asking.reason.hints {
                canvas.focus = asked;
            }
        }
    }
    // A verdict that came after the hints is what is new.
    if asking.was_missed_after_hints() && canvas.focus.start > judged.start {
        canvas.focus = judged;
    }
    if let Some(here) = walked {
        canvas.focus = here;
    }
    // A resource that is offered comes below. What may be out of sight is named once more.
    let offered = if session.offer().is_some() { 2 } else { 0 };
    canvas.helps_named &= canvas.lines.len() + offered <= canvas.page();
    // Where room is short, the reason takes a line only if one is left.
    let short = !canvas.room.is_tall() && asking.once_more.is_none();
    let is_said = asking.reason.told(course, canvas.reasons).is_some();
    if short && is_said && asking.stands_as_begun() {
        let reason = asking.reason.short(course);
        canvas.on_top(&reason.to_string(), canvas.theme.dim);
    }
}

/// What stands above a question: why it comes, or that it comes once more.
pub(super) fn above(asking: &Asking, course: &Course, canvas: &mut Canvas) {
    if asking.once_more.is_some() {
        canvas.say(message!("session-once-more"), canvas.theme.hint);
        canvas.blank();
    } else if canvas.room.is_tall()
        && says_why(asking)
        && let Some(reason) = asking.reason.told(course, canvas.reasons)
    {
        canvas.say(reason.to_string(), canvas.theme.dim);
        canvas.blank();
    }
}

/// Whether the reason stands above it: not over steps, nor over further parts.
fn says_why(asking: &Asking) -> bool {
    let whole = asking.step.is_none() && asking.part.is_none();
    whole || asking.stands_as_begun()
}

/// What would be refused while a question is asked, so that its keys are not listed.
pub(in crate::tui) fn refused(session: &Session, asking: &Asking) -> Vec<Action> {
    let course = session.course();
    let skill = course.questions[asking.question].skills[0];
    let no_lesson = course.skills[skill].lesson.is_none();
    let unaided = session.is_unaided();
    let refused = [
        (!asking.has_more_hints() || unaided, Action::Hint),
        (!asking.offers_steps() || unaided, Action::Steps),
        (no_lesson || session.is_testing(), Action::Lesson),
        (
            session.is_testing() || asking.reason.no_skipping,
            Action::Skip,
        ),
        (
            session.is_testing() || asking.reason.no_skipping,
            Action::PutAway,
        ),
    ];
    let refused = refused.into_iter().filter(|(is, _)| *is);
    refused.map(|(_, action)| action).collect()
}

/// What was given, in one line: options as they are shown, what was typed as it is.
fn given_line(asking: &Asking, given: &SafeText, canvas: &Canvas) -> Vec<Span<'static>> {
    let dim = canvas.theme.dim;
    match asking.item().task.form() {
        Form::Line(_) | Form::Blanks { .. } | Form::Written { .. } => {
            vec![Span::styled(given.to_string(), dim)]
        }
        _ if has_code_block(given) => vec![Span::styled(inline(given), dim)],
        _ => markdown::inline(given, &canvas.theme, dim),
    }
}

/// Names what helps, below the answer, where there is room for a line more.
fn helps(context: Context, canvas: &mut Canvas) {
    if canvas.is_dear || canvas.room.across < NAMED_FROM || !canvas.room.is_tall() {
        return;
    }
    canvas.helps_named = true;
    let bound = canvas.keys.of(context).iter();
    let here = bound.filter(|bound| {
        let action = bound.binding.action;
        is_named_below(context, action) && !canvas.without.contains(&action)
    });
    let named = here.filter_map(|bound| {
        let (key, does) = (bound.keys.first()?.label(), bound.binding.short.clone()?);
        Some(message!("tui-help-named", key = key, does = does))
    });
    let named: Vec<Message> = named.collect();
    if !named.is_empty() {
        canvas.blank();
        let named = Value::list(named, Joined::Commas);
        canvas.say(message!("tui-helps-named", all = named), canvas.theme.dim);
    }
}

/// What is said of a miss after which there is another try.
fn missed(asking: &Asking, canvas: &mut Canvas) {
    if asking.is_after_steps() {
        canvas.blank();
        canvas.say(asking.after_steps(), canvas.theme.hint);
        return;
    }
    let Some(missed) = asking.last_miss() else {
        return;
    };
    canvas.blank();
    // Of one option it is marked among the others that it is wrong, where they are in sight.
    let (from, marked) = (canvas.lines.len(), asking.missed_option().is_some());
    missed_page(asking, missed, !marked, canvas);
    if marked && canvas.lines.len() > canvas.page() {
        canvas.lines.truncate(from);
        missed_page(asking, missed, true, canvas);
    }
}

/// The same, with what was answered or without.
fn missed_page(asking: &Asking, missed: &Missed, with_answer: bool, canvas: &mut Canvas) {
    let (word, style) = verdict(missed.graded.verdict, canvas);
    let given = &missed.graded.given;
    let mut spans = vec![Span::styled(word, style)];
    if with_answer && !given.is_empty() {
        let you = format!("  {} ", message!("tui-you"));
        spans.push(Span::styled(you, canvas.theme.dim));
        spans.extend(given_line(asking, given, canvas));
    }
    canvas.wrap(&spans, &[], &[]);
    said(&missed.graded, missed.feedback.as_ref(), canvas);
    let mut keys = Vec::new();
    // Unless they stand above.
    if !canvas.helps_named && asking.has_more_hints() {
        keys.push(message!("tui-try-hint", key = canvas.key(Action::Hint)));
    }
    if !canvas.helps_named && asking.offers_steps() {
        keys.push(message!("tui-try-steps", key = canvas.key(Action::Steps)));
    }
    // Where they are not, the last line names these keys as far as it has room for them: that
    // of the lesson gives way to that of steps.
    let room = NAMED_FROM..LESSON_FROM;
    let gives_way =
        asking.offers_steps() && !canvas.helps_named && room.contains(&canvas.room.across);
    if gives_way && !canvas.is_dear && !canvas.without.contains(&Action::Lesson) {
        keys.push(message!("tui-try-lesson", key = canvas.key(Action::Lesson)));
    }
    // The last line names that key, where it has room for it.
    if canvas.is_dear || canvas.room.across < NAMED_FROM {
        let show = canvas.key(Action::DontKnow);
        keys.push(message!("tui-try-show", key = show));
    }
    if keys.is_empty() {
        return canvas.say(message!("tui-try-once-more"), canvas.theme.accent);
    }
    let keys = Value::list(keys, Joined::Or);
    canvas.say(message!("tui-try-again", keys = keys), canvas.theme.accent);
}

/// The question, which stays in sight; while walking through steps, the question and the step.
pub(in crate::tui) fn prompt(asking: &Asking, canvas: &mut Canvas) {
    if asking.hint.is_some() {
        return hints::asked(asking, canvas);
    }
    let (item, from) = (asking.whole(), canvas.lines.len());
    let above = parts::pin_above(asking);
    parts::stem(asking, canvas);
    if asking.step.is_some() {
        canvas.blocks(&item.prompt, canvas.theme.dim);
        if let Form::Blanks { parts } = item.task.form() {
            canvas.blocks(&blank_text(parts), canvas.theme.dim);
        }
        canvas.blank();
        steps_done(asking, canvas);
        parts::step(asking, canvas);
    }
    // A line of it says too little.
    canvas.most_pinned = PINNED;
    match above {
        Some(above) => {
            let asked = (canvas.lines.len(), pin(asking));
            canvas.pins.extend([(from, above), asked]);
        }
        None => canvas.pins.push((from, pin(asking))),
    }
    let laid = canvas.lines.len();
    let asked = &asking.item().prompt;
    canvas.blocks(asked, canvas.theme.text);
    // Of a figure, a few lines would tell nothing: its words stay.
    let has_figure = asked.contains("```figure");
    canvas.laid_pin = (!has_figure).then_some(laid..canvas.lines.len());
    if asking.step.is_none() && asking.given > 0 {
        canvas.blank();
        steps_done(asking, canvas);
    }
}

/// The steps that are given after an example.
fn steps_done(asking: &Asking, canvas: &mut Canvas) {
    for (n, step) in asking.done().enumerate() {
        done(n + 1, step, canvas);
    }
}

/// The question that is asked or judged.
pub(super) fn at_hand(session: &Session) -> Option<&Asking> {
    match session.phase() {
        Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }) => Some(asking),
        Phase::Teaching(_) | Phase::Finished | Phase::Concluded(_) => None,
    }
}

/// The question by its beginning and what it asks, where it only says which one is meant.
pub(in crate::tui) fn named(asking: &Asking) -> String {
    titled(&asking.item().prompt)
}

/// The question in one line.
pub(in crate::tui) fn pin(asking: &Asking) -> String {
    one_line(&asking.item().prompt)
}
