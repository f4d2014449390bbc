//! Resources as objects.

use super::objects::{Opened, Recommended, Resource};
use super::said::Said;
use super::texts::Text;
use crate::course::{Course, ResourceIndex};
use crate::desk::{Desk, Opening};
use crate::session::Session;

/// Columns for which a page of the manual is laid out.
const COLUMNS: usize = 78;

fn resource(course: &Course, at: ResourceIndex) -> Resource {
    let resource = &course.resources[at];
    let language = match resource.language.is_empty() {
        true => &course.language,
        false => &resource.language,
    };
    Resource {
        id: resource.id.to_string(),
        title: resource.title.clone(),
        kind: resource.kind.name(),
        place: resource.place.shown(),
        minutes: resource.minutes,
        language: language.to_string(),
        network: resource.network,
    }
}

/// What is recommended, if anything.
pub(super) fn offer(sitting: &Session) -> Option<Recommended> {
    let offer = sitting.offer()?;
    let (course, of) = (sitting.course(), &offer.recommended);
    Some(Recommended {
        resource: resource(course, of.resource),
        skill: course.skills[of.skill].id.to_string(),
        reason: of.reason.name(),
        text: of.message(course).to_string(),
        others: of.of_others().map(|said| said.to_string()),
        opened: offer.opened,
        useful: offer.useful,
    })
}

/// A resource that was opened: what there is to read of it. An address is for the client.
pub(super) fn opened(desk: &Desk, sitting: &Session, at: ResourceIndex) -> Said {
    let course = sitting.course();
    let (content, failed) = match desk.opening(course, at, COLUMNS) {
        Ok(Opening::Markdown(text)) => (Some(Text::blocks(&text)), None),
        Ok(Opening::Lines(text)) => (Some(Text::lines(&text)), None),
        Ok(Opening::Address(_)) => (None, None),
        Err(why) => (None, Some(why.to_string())),
    };
    Said::Resource(Box::new(Opened {
        resource: resource(course, at),
        content,
        failed,
    }))
}
