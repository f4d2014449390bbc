//! The body of a question, be it read or not.

use std::fmt;
use std::sync::{Arc, OnceLock};

use super::bodies::Bodies;
use super::body::Body;
use super::gist::Gist;

/// The body of a question. One that was kept is read when it is first looked at.
#[derive(Clone)]
pub(crate) struct Later {
    gist: OnceLock<Gist>,
    body: OnceLock<Box<Body>>,
    /// Where it is kept, and its place there. None of one that was read from a file.
    kept: Option<(Arc<Bodies>, u32)>,
}

impl Later {
    /// A body that was read.
    pub(crate) fn read(body: Body) -> Later {
        Later {
            gist: OnceLock::new(),
            body: Box::new(body).into(),
            kept: None,
        }
    }

    /// A body that is kept at a place among others.
    pub(super) fn kept(gist: Gist, bodies: Arc<Bodies>, at: u32) -> Later {
        Later {
            gist: gist.into(),
            body: OnceLock::new(),
            kept: Some((bodies, at)),
        }
    }

    /// What the choice of a question looks at.
    pub(super) fn gist(&self) -> &Gist {
        self.gist.get_or_init(|| Gist::of(self.get()))
    }

    /// The body.
    pub(super) fn get(&self) -> &Body {
        self.body.get_or_init(|| Box::new(self.unkept()))
    }

    /// Changes the body: what was known of it before is forgotten.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Body)) {
        let body = self.body.take();
        let mut body = body.unwrap_or_else(|| Box::new(self.unkept()));
        change(&mut body);
        *self = Later {
            gist: OnceLock::new(),
            body: body.into(),
            kept: None,
        };
    }

    /// What is looked at once.
    pub(super) fn once<T>(&self, look: impl FnOnce(&Body) -> T) -> T {
        match (self.body.get(), &self.kept) {
            (None, Some(_)) => look(&self.unkept()),
            _ => look(self.get()),
        }
    }

    fn unkept(&self) -> Body {
        let kept = self.kept.as_ref();
        let body = kept.and_then(|(bodies, at)| bodies.get(*at));
        // What was chosen by another than its own gist is none.
        let is_same = |body: &Body| self.gist.get().is_none_or(|gist| *gist == Gist::of(body));
        let body = body.filter(is_same);
        body.unwrap_or_else(Body::unreadable)
    }
}

/// One that can't be read.
impl Default for Later {
    fn default() -> Later {
        Later {
            gist: OnceLock::new(),
            body: OnceLock::new(),
            kept: None,
        }
    }
}

/// As far as it was read: looking must not read it.
impl fmt::Debug for Later {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.body.get() {
            Some(body) => body.fmt(f),
            None => f.write_str("unread"),
        }
    }
}
