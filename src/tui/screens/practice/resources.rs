//! What there is to read while one practises: the lesson of the skill, and resources: the
//! line that recommends one, how it is opened, and whether it was of use.

use super::held::{Practice, told};
use crate::course::ResourceIndex;
use crate::desk::{Desk, Opening};
use crate::session::{Input, Phase, Session};
use crate::tui::keys::Keymap;
use crate::tui::keys::action::Action;
use crate::tui::outside::show_address;
use crate::tui::screens::Next;
use crate::tui::screens::reading::{Paragraph, Reading};
use crate::tui::widgets::canvas::{Canvas, cut};
use crate::words::{Message, message};

/// Columns for which a page of the manual is laid out, at most.
const COLUMNS: usize = 78;
/// Columns of a page that are not for text.
const MARGIN: u16 = 2;

impl Practice {
    /// Opens what is recommended, or a resource of the skill.
    pub(super) fn resource(&mut self, desk: &mut Desk, keys: &Keymap) -> Vec<Next> {
        let Some(resource) = chosen(&self.session, &mut self.resources.0) else {
            return Next::say(message!("tui-no-resource"));
        };
        let shown = match self.send(desk, Input::Open(resource)) {
            Ok(()) => {
                let key = |action| keys.name(self.context_now(), action);
                let (yes, no) = (key(Action::Useful), key(Action::NotUseful));
                let after = message!("tui-resource-after", yes = yes, no = no);
                shown(&self.session, resource, after, desk)
            }
            sent => return told(sent),
        };
        self.resources.1 = Some(resource);
        shown
    }

    /// Notes whether the resource was of use that was opened last, or is recommended.
    pub(super) fn rate(&mut self, useful: bool, desk: &mut Desk) -> Vec<Next> {
        let offered = self.session.offer().map(|offer| offer.recommended.resource);
        let Some(resource) = self.resources.1.or(offered) else {
            return Next::say(message!("tui-no-resource-opened"));
        };
        let title = &self.course.resources[resource].title.clone();
        match self.send(desk, Input::Rate(resource, useful)) {
            Ok(()) if useful => Next::say(message!("tui-resource-useful", title = title)),
            Ok(()) => Next::say(message!("tui-resource-no-use", title = title)),
            sent => told(sent),
        }
    }

    /// Opens the lesson of the skill.
    pub(super) fn lesson(&mut self, desk: &mut Desk) -> Vec<Next> {
        let Some(skill) = self.session.skill() else {
            return Vec::new();
        };
        let of = &self.course.skills[skill];
        if of.lesson.is_none() {
            return Next::say(message!("tui-no-lesson", skill = &of.title));
        }
        let reading = Reading::lesson_of(&self.course, skill);
        match self.send(desk, Input::Lesson) {
            Ok(()) => Next::push(reading),
            sent => told(sent),
        }
    }
}

/// Which resource is opened next: the one that is recommended, or those of the skill, one
/// with each key; `opened` counts them.
fn chosen(session: &Session, opened: &mut usize) -> Option<ResourceIndex> {
    if let Some(offer) = session.offer() {
        return Some(offer.recommended.resource);
    }
    let all = session.resources();
    let at = opened.checked_rem(all.len())?;
    *opened += 1;
    all.get(at).copied()
}

/// Which of the three keys do nothing now.
pub(super) fn without(session: &Session, last: Option<ResourceIndex>) -> Vec<Action> {
    let helps = !session.is_testing() && !session.is_placing();
    let any = session.offer().is_some() || !session.resources().is_empty();
    let mut without = Vec::new();
    if !(helps && any) {
        without.push(Action::Resource);
    }
    if !helps || (last.is_none() && session.offer().is_none()) {
        without.extend([Action::Useful, Action::NotUseful]);
    }
    without
}

/// Shows a resource, or tells where it is; `after` is said below what it says itself.
fn shown(session: &Session, resource: ResourceIndex, after: Message, desk: &Desk) -> Vec<Next> {
    let course = session.course();
    let Some(of) = course.resources.get(resource) else {
        return Next::say(message!("session-no-resource"));
    };
    let columns = ratatui::crossterm::terminal::size().map_or(COLUMNS, |(columns, _)| {
        usize::from(columns.saturating_sub(MARGIN)).min(COLUMNS)
    });
    match desk.opening(course, resource, columns) {
        Err(why) => Next::say(why),
        Ok(Opening::Markdown(text)) => {
            Next::push(Reading::lesson(&of.title, &text).with_end(after))
        }
        Ok(Opening::Lines(text)) => Next::push(Reading::lines(&of.title, &text).with_end(after)),
        Ok(Opening::Address(address)) => match show_address(&address) {
            (true, said) => Next::say(said),
            // The address is to be read and copied whole.
            (false, said) => {
                let title = Message::verbatim(of.title.to_string());
                Next::push(Reading::plain(title, vec![Paragraph::Text(said)]))
            }
        },
    }
}

/// The line below what is shown: what is recommended, or whether it was of use. At most one,
/// in two lines where it has room, and none where it would push something out of sight.
pub(super) fn line(session: &Session, canvas: &mut Canvas) {
    let Some(offer) = session.offer() else {
        return;
    };
    let course = session.course();
    let said = match (offer.opened, offer.useful) {
        (_, Some(_)) => return,
        (false, None) => message!(
            "tui-resource-offer",
            key = canvas.key(Action::Resource),
            said = offer.recommended.message(course)
        ),
        (true, None) => message!(
            "tui-resource-ask",
            yes = canvas.key(Action::Useful),
            no = canvas.key(Action::NotUseful),
            title = &course.resources[offer.recommended.resource].title
        ),
    };
    let scrolls = matches!(session.phase(), Phase::Judged(_));
    let left = canvas.room.height.saturating_sub(canvas.lines.len());
    if left == 0 && !scrolls {
        return;
    }
    if left > 1 {
        canvas.blank();
    }
    let from = canvas.lines.len();
    canvas.say(said.to_string(), canvas.theme.hint);
    if canvas.lines.len() > canvas.room.height || canvas.lines.len() - from > 2 {
        canvas.lines.truncate(from);
        let line = cut(&said.to_string(), canvas.room.width);
        canvas.say(line, canvas.theme.hint);
    }
    // What others gained by it, where there is room for all of that.
    let others = offer.recommended.of_others().filter(|_| !offer.opened);
    if let Some(others) = others {
        let lines = canvas.lines.len();
        canvas.say(others.to_string(), canvas.theme.hint);
        if canvas.lines.len() > canvas.room.height && !scrolls {
            canvas.lines.truncate(lines);
        }
    }
}
