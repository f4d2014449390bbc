//! Texts of foreign formats as Markdown of ours: plain text, HTML, and LaTeX within them.

mod entities;
mod html;
mod latex;
mod lost;
mod markdown;
mod plain;
mod signs;

pub(super) use entities::entity;
pub(super) use html::{begins_with_tag, from_html, words_of_html, words_of_marked};
pub(super) use latex::formula;
pub(super) use lost::Lost;
pub(super) use markdown::from_markdown;
pub(super) use plain::{MOODLE, Marks, from_plain};

/// A text in Markdown, and what of it could not be brought along.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Prose {
    pub(super) text: String,
    pub(super) lost: Vec<Lost>,
    /// The pictures in it, by the names or addresses that the source gives them.
    pub(super) pictures: Vec<Pictured>,
}

/// A picture that a text shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pictured {
    /// Its name or address in the source.
    pub(super) file: String,
    /// What is seen, where the source says it.
    pub(super) alt: String,
}

impl Prose {
    /// Notes a loss once.
    pub(super) fn lose(&mut self, what: Lost) {
        if !self.lost.contains(&what) {
            self.lost.push(what);
        }
    }

    /// Takes over what another text lost and shows; gives its words.
    pub(super) fn absorb(&mut self, other: Prose) -> String {
        for what in other.lost {
            self.lose(what);
        }
        self.pictures.extend(other.pictures);
        other.text
    }
}
