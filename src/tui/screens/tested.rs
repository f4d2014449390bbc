//! The test of a course on the screen: its result, and its offers.

use std::sync::Arc;

use ratatui::text::{Line, Span};

use super::said::verdict;
use super::test_start::BeforeTest;
use super::{Next, Reach};
use crate::course::Course;
use crate::desk::Desk;
use crate::journal::Occasion;
use crate::kinds::Verdict;
use crate::report::{Reread, by_skill, reread, result, starting_point, test_offer};
use crate::session::Tested;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, fit};
use crate::tui::widgets::markdown::inline;
use crate::tutor::exam::Offer;
use crate::words::message;

/// What came of a test: the result, each skill, and every question with its answer.
pub(in crate::tui) fn test_page(course: &Course, tested: &Tested, canvas: &mut Canvas) {
    canvas.without.extend([Action::Undo, Action::GoOn]);
    let outcome = match tested {
        Tested::Left { answered, of } => {
            let (answered, n, key) = (*answered, *of, canvas.key(Action::Test));
            let left = message!("tui-test-left", answered = answered, n = n, key = key);
            canvas.say(left, canvas.theme.text);
            return;
        }
        Tested::Ended(outcome) => outcome,
    };
    if let Some(start) = starting_point(outcome) {
        canvas.say(start, canvas.theme.text);
        canvas.blank();
    }
    for (n, said) in result(outcome).into_iter().enumerate() {
        let style = if n == 0 {
            canvas.theme.title
        } else {
            canvas.theme.text
        };
        canvas.say(said, style);
    }
    canvas.blank();
    let width = canvas.room.width.saturating_sub(8).min(40);
    for (skill, right, n) in by_skill(outcome) {
        let title = fit(&course.skills[*skill].title, width);
        let style = match right == n {
            true => canvas.theme.good,
            false => canvas.theme.dim,
        };
        canvas.lines.push(Line::from(vec![
            Span::styled(title, canvas.theme.text),
            Span::styled(format!(" {right}/{n}"), style),
        ]));
    }
    canvas.blank();
    canvas.say(message!("report-test-no-evidence"), canvas.theme.dim);
    canvas.blank();
    canvas.say(message!("report-test-read"), canvas.theme.accent);
    for (n, asked) in reread(course, &outcome.answers).iter().enumerate() {
        canvas.blank();
        canvas.say(format!("{}.", n + 1), canvas.theme.dim);
        asked_in_test(asked, canvas);
    }
}

/// A question of the test once more, with the answer and what is right.
fn asked_in_test(asked: &Reread, canvas: &mut Canvas) {
    canvas.blocks(&asked.prompt_markdown(), canvas.theme.text);
    let (word, style) = match asked.verdict {
        Verdict::GaveUp => (
            message!("report-test-not-known").into(),
            canvas.theme.partial,
        ),
        known => verdict(known, canvas),
    };
    canvas.say(word, style);
    if let Some(given) = &asked.given_markdown() {
        let label = format!("{} ", message!("tui-you"));
        let spans = inline(given, &canvas.theme, canvas.theme.text);
        canvas.wrap(&spans, &[Span::styled(label, canvas.theme.dim)], &[]);
    }
    if !asked.verdict.is_correct() {
        let label = format!("{} ", message!("tui-answer"));
        let answer = asked.instance.item.task.answer_markdown();
        let spans = inline(&answer, &canvas.theme, canvas.theme.accent);
        canvas.wrap(&spans, &[Span::styled(label, canvas.theme.dim)], &[]);
    }
    if let Some(explanation) = &asked.instance.item.explanation {
        canvas.blocks(explanation, canvas.theme.dim);
    }
}

/// The offer of a course's test, where one `stands`, with the keys that take it up or
/// decline it; or that one waits which was left.
pub(in crate::tui) fn offer(
    (desk, stands): (&Desk, Option<Offer>),
    course: &Course,
    canvas: &mut Canvas,
) {
    if let Some(waits) = desk.waiting_test(course) {
        canvas.without.push(Action::NoTest);
        canvas.blank();
        let (n, of, key) = (
            waits.answered + 1,
            waits.questions,
            canvas.key(Action::Test),
        );
        let said = match canvas.room.is_tall() {
            true => message!("tui-test-waits", n = n, of = of, key = key),
            false => message!("tui-test-waits-short", n = n, of = of, key = key),
        };
        return canvas.say(said, canvas.theme.key);
    }
    let Some(offer) = stands else {
        canvas.without.extend([Action::Test, Action::NoTest]);
        return;
    };
    let (test, never) = (canvas.key(Action::Test), canvas.key(Action::NoTest));
    canvas.blank();
    if canvas.room.is_tall() && offer.when == Occasion::Start {
        let said = message!(
            "tui-offer-start",
            n = offer.questions,
            minutes = offer.minutes,
            test = test,
            never = never
        );
        canvas.say(said, canvas.theme.text);
    } else if canvas.room.is_tall() {
        canvas.say(test_offer(&offer), canvas.theme.text);
        let keys = message!("tui-offer-keys", test = test, never = never);
        canvas.say(keys, canvas.theme.key);
    } else {
        let n = offer.questions;
        let said = message!("tui-offer-short", n = n, test = test, never = never);
        canvas.say(said, canvas.theme.key);
    }
}

/// Takes an offer up, or declines it for good.
pub(in crate::tui) fn take_offer(
    action: Action,
    course: &Arc<Course>,
    reach: &mut Reach<'_>,
) -> Vec<Next> {
    if action == Action::Test {
        return BeforeTest::open(course, reach.desk);
    }
    match reach.desk.decline_tests(course) {
        Ok(()) => {
            let key = reach.keys.name(Context::Home, Action::Test);
            Next::say(message!("tui-test-declined", key = key))
        }
        Err(error) => Next::say(error.message()),
    }
}
