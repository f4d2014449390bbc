//! Why a question is asked: in short, and the second time with all its numbers.

use std::io;

use super::Practice;
use crate::desk::Desk;
use crate::report::why_now;
use crate::text::Out;
use crate::tutor::levers::Lever;
use crate::words::message;

impl Practice {
    /// Tells why this is asked, and what could be asked instead.
    pub(super) fn why(&mut self, desk: &Desk, out: &mut Out<'_>) -> io::Result<()> {
        let sitting = &self.sitting;
        let Some((why, question)) = sitting.why() else {
            return Ok(());
        };
        let course = sitting.course();
        let part = sitting.why_part();
        if !std::mem::replace(&mut self.reasoned, true) {
            let was = sitting.why_was().filter(|_| part.is_none());
            was.map_or(Ok(()), |was| writeln!(out, "{was}"))?;
            let brief = part.map_or_else(|| sitting.why_brief(), |part| vec![part]);
            brief.iter().try_for_each(|said| writeln!(out, "{said}"))?;
            let levers = desk.levers(sitting);
            for (lever, means) in levers.iter().flat_map(|levers| levers.told(course)) {
                let word = match lever {
                    Lever::Easier => ":easier",
                    Lever::OtherSkill => ":other",
                    Lever::Tomorrow => "bury",
                };
                let line = message!("plain-why-lever", word = word, means = means);
                writeln!(out, "  {line}")?;
            }
            return writeln!(out, "{}", message!("plain-why-more"));
        }
        match part {
            Some(part) => writeln!(out, "{part}")?,
            None => {
                writeln!(out, "{}", why.message(course))?;
                if let Some(before) = sitting.why_was() {
                    writeln!(out, "{before}")?;
                }
                for line in why.account(course) {
                    writeln!(out, "  {line}")?;
                }
                let when = (desk.now(), desk.offset_minutes());
                let dated = why_now(course, question, &desk.state_or_new(course), when);
                if !dated.is_empty() {
                    writeln!(out, "{}", message!("scripts-life-why"))?;
                }
                for line in dated {
                    writeln!(out, "  {line}")?;
                }
            }
        }
        let mut credits = course.credits(question).into_iter();
        credits.try_for_each(|line| writeln!(out, "  {line}"))
    }
}
