//! The pictures of what is shown, as objects.

use serde::Serialize;

use crate::desk::Desk;
use crate::session::Session;
use crate::text::SafeText;

/// A picture: what it shows in words, its file from the directory of the course on, and
/// where it lies; nothing where it is not there.
#[derive(Debug, Serialize)]
pub(super) struct Picture {
    alt: SafeText,
    file: SafeText,
    path: Option<SafeText>,
}

/// The pictures of the phase.
pub(super) fn of(desk: &Desk, sitting: &Session) -> Vec<Picture> {
    let pictures = sitting.phase().pictures().into_iter();
    let object = |picture: crate::figure::Picture| Picture {
        alt: SafeText::line(&picture.alt),
        path: (desk.picture(sitting.course(), &picture.file).ok())
            .map(|path| SafeText::path(&path)),
        file: SafeText::line(&picture.file),
    };
    pictures.map(object).collect()
}
