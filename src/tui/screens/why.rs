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
    let part = session.why_part();
    let whole = part.is_none();
    let reason = part.unwrap_or_else(|| why.message(course));
    let mut lines = vec![Paragraph::text(reason), Paragraph::Blank];
    let was = session.why_was().filter(|_| whole);
    lines.extend(was.map(Paragraph::Text));
    let account = whole.then(|| why.account(course)).into_iter().flatten();
    let account = account.chain(course.credits(question));
    lines.extend(account.map(Paragraph::point));
    let id = course.questions[question].id.as_str();
    lines.push(Paragraph::Blank);
    lines.push(Paragraph::Text(message!("tui-why-question", id = id)));
    Next::push(Reading::plain(message!("tui-why-title"), lines))
}
