//! The pictures of what is shown.

use super::view::{Asking, Judged, Phase, Teaching};
use crate::figure::{Picture, pictures};
use crate::kinds::Shown;

impl Phase {
    /// The pictures of what is shown, in its order, each file once.
    pub fn pictures(&self) -> Vec<Picture> {
        let mut texts: Vec<&str> = Vec::new();
        match self {
            Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }) => of(asking, &mut texts),
            Phase::Teaching(taught) => {
                texts.extend(taught.lesson.as_deref());
                of_example(taught, &mut texts);
                if let Some(twin) = &taught.twin {
                    of(twin, &mut texts);
                }
            }
            Phase::Concluded(_) | Phase::Finished => {}
        }
        let mut found: Vec<Picture> = Vec::new();
        for picture in texts.into_iter().flat_map(pictures) {
            if found.iter().all(|known| known.file != picture.file) {
                found.push(picture);
            }
        }
        found
    }
}

fn prompt(shown: &Shown) -> &str {
    shown.prompt.as_str()
}

fn of<'a>(asking: &'a Asking, texts: &mut Vec<&'a str>) {
    texts.extend(asking.stem().map(prompt));
    texts.push(prompt(asking.whole()));
    texts.extend(asking.done().map(prompt));
    texts.push(prompt(asking.item()));
}

fn of_example<'a>(taught: &'a Teaching, texts: &mut Vec<&'a str>) {
    let example = taught.example.as_ref();
    texts.extend(example.map(|example| prompt(&example.instance.item)));
    texts.extend(taught.steps().map(prompt));
}
