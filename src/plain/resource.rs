//! Resources as lines: what is recommended, and what there is to read of it. Addresses are
//! told and not opened: who reads lines may have no screen for a browser.

use std::io;

use super::{Error, Practice};
use crate::course::ResourceIndex;
use crate::desk::{Desk, Opening};
use crate::session::{Input, Phase, Session, Teaching};
use crate::text::{Out, blocks, clean};
use crate::words::message;

/// Columns for which a page of the manual is laid out.
const COLUMNS: usize = 78;
/// Lines of a page of the manual that are written, at most.
const MOST: usize = 400;

/// The line that recommends a resource, or asks whether it was of use; none where there is
/// nothing of it.
pub(super) fn offer(sitting: &Session, out: &mut Out<'_>) -> io::Result<()> {
    let Some(offer) = sitting.offer() else {
        return Ok(());
    };
    let course = sitting.course();
    let said = match (offer.opened, offer.useful) {
        (_, Some(_)) => return Ok(()),
        (false, None) => {
            message!(
                "plain-resource-offer",
                said = offer.recommended.message(course)
            )
        }
        (true, None) => {
            let title = &course.resources[offer.recommended.resource].title;
            message!("plain-resource-ask", title = title)
        }
    };
    writeln!(out, "{said}")?;
    match offer.recommended.of_others().filter(|_| !offer.opened) {
        Some(said) => writeln!(out, "{said}"),
        None => Ok(()),
    }
}

impl Practice {
    /// Opens what is recommended, or the resources of the skill, one with each line.
    pub(super) fn resource(&mut self, desk: &mut Desk, out: &mut Out<'_>) -> Result<(), Error> {
        let offered = self.sitting.offer().map(|offer| offer.recommended.resource);
        let all = self.sitting.resources();
        let next = || {
            let at = self.resources.0.checked_rem(all.len())?;
            all.get(at).copied()
        };
        let Some(resource) = offered.or_else(next) else {
            return Ok(writeln!(out, "{}", message!("plain-no-resource"))?);
        };
        if let Err(refusal) = desk.send(&mut self.sitting, Input::Open(resource))? {
            return Ok(writeln!(out, "{}", refusal.0)?);
        }
        self.resources.0 += usize::from(offered.is_none());
        self.resources.1 = Some(resource);
        self.open(resource, desk, out)?;
        let then = match self.sitting.phase() {
            // Nothing is asked there.
            Phase::Judged(_) | Phase::Teaching(Teaching { twin: None, .. }) => {
                message!("plain-resource-go-on")
            }
            _ => message!("plain-resource-then"),
        };
        Ok(writeln!(out, "{then}")?)
    }

    fn open(&self, resource: ResourceIndex, desk: &Desk, out: &mut Out<'_>) -> io::Result<()> {
        let course = self.sitting.course();
        let of = &course.resources[resource];
        let (what, title) = (of.what(), &of.title);
        writeln!(
            out,
            "\n{}",
            message!("plain-resource", what = what, title = title)
        )?;
        match desk.opening(course, resource, COLUMNS) {
            Err(why) => writeln!(out, "{why}"),
            Ok(Opening::Markdown(text)) => writeln!(out, "{}", blocks(&text)),
            Ok(Opening::Lines(text)) => {
                for line in text.lines().take(MOST) {
                    writeln!(out, "{}", clean(line.trim_end()))?;
                }
                match text.lines().count() > MOST {
                    true => {
                        let place = of.place.shown();
                        writeln!(out, "{}", message!("plain-resource-more", place = place))
                    }
                    false => Ok(()),
                }
            }
            Ok(Opening::Address(address)) => {
                let said = message!("plain-resource-address", address = address);
                writeln!(out, "{said}")
            }
        }
    }

    /// Notes whether the resource was of use that was opened last, or is recommended.
    pub(super) fn rate(
        &mut self,
        useful: bool,
        desk: &mut Desk,
        out: &mut Out<'_>,
    ) -> Result<(), Error> {
        let offered = self.sitting.offer().map(|offer| offer.recommended.resource);
        let Some(resource) = self.resources.1.or(offered) else {
            return Ok(writeln!(out, "{}", message!("plain-no-resource-opened"))?);
        };
        if let Err(refusal) = desk.send(&mut self.sitting, Input::Rate(resource, useful))? {
            return Ok(writeln!(out, "{}", refusal.0)?);
        }
        let title = &self.sitting.course().resources[resource].title;
        let said = match useful {
            true => message!("tui-resource-useful", title = title),
            false => message!("tui-resource-no-use", title = title),
        };
        Ok(writeln!(out, "{said}")?)
    }
}
