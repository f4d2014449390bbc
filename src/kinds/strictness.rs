//! How strictly typed answers are compared, where a table says it for all of its rows.

use super::articles::Articles;
use super::slips::Near;
use super::spelling::Spelling;
use super::tongue::Tongue;
use crate::reading::Table;

/// The keys of `text` that say how strict a question is, but for `any-order`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Strictness {
    pub(super) spelling: Spelling,
    pub(super) near: Near,
    /// The articles that answers begin with; none: those of the course.
    pub(super) articles: Option<Articles>,
}

impl Strictness {
    /// Reads them.
    pub(crate) fn read(table: &mut Table<'_, '_>) -> Strictness {
        Strictness {
            spelling: Spelling::read(table),
            near: Near::read(table),
            articles: Articles::read(table),
        }
    }

    /// The same with what the course says where nothing else is said.
    pub(crate) fn within(self, tongue: &Tongue) -> Strictness {
        Strictness {
            spelling: self.spelling.within(tongue.own),
            articles: self.articles.or_else(|| Some(tongue.articles.clone())),
            ..self
        }
    }
}
