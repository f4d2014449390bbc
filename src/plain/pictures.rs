//! Pictures as lines: where they lie. Nothing is opened here: who reads lines may have no
//! screen for a picture.

use std::io;

use crate::desk::Desk;
use crate::session::{Phase, Session};
use crate::text::{Out, SafeText};
use crate::words::message;

/// How to learn where the pictures of what is shown lie, where there are some.
pub(super) fn how(phase: &Phase, out: &mut Out<'_>) -> io::Result<()> {
    match phase.pictures().len() {
        0 => Ok(()),
        n => writeln!(out, "{}", message!("plain-picture-how", n = n)),
    }
}

/// Where the pictures of what is shown lie, a line each.
pub(super) fn tell(desk: &Desk, sitting: &Session, out: &mut Out<'_>) -> io::Result<()> {
    for picture in sitting.phase().pictures() {
        let alt = SafeText::line(&picture.alt);
        let said = match desk.picture(sitting.course(), &picture.file) {
            Ok(path) => message!("plain-picture", alt = alt, path = SafeText::path(&path)),
            Err(why) => message!("plain-picture-missing", alt = alt, why = why),
        };
        writeln!(out, "{said}")?;
    }
    Ok(())
}
