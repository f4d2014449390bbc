//! Why a question is asked, and where it comes from.

use super::Next;
use super::reading::{Paragraph, Reading};
use crate::session::Session;
use crate::words::message;

/// The page that tells it; none where nothing is asked.
pub(super) fn why(session: &Session) -> Vec<Next> {
    let Some((why, question)) = session.why() else {
        return Vec::new();
    };
    let course = session.course();
    let reason = why.message(course);
    let mut lines = vec![Paragraph::text(reason), Paragraph::Blank];
    lines.extend(session.why_was().map(Paragraph::Text));
    let account = why.account(course).into_iter();
    let account = account.chain(course.credits(question));
    lines.extend(account.map(Paragraph::point));
    let id = course.questions[question].id.as_str();
    lines.push(Paragraph::Blank);
    lines.push(Paragraph::Text(message!("tui-why-question", id = id)));
    Next::push(Reading::plain(message!("tui-why-title"), lines))
}
