//! What a course names to learn from beside its questions: lessons, videos, articles,
//! chapters of books, manual pages, exercises.

use super::ids::ResourceId;
use crate::kinds::SkillIndex;
use crate::text::SafeText;
use crate::words::{Message, message};

/// Something to learn from.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Resource {
    pub id: ResourceId,
    pub title: SafeText,
    pub kind: ResourceKind,
    /// Where it is.
    pub place: Location,
    /// The skills that it is of use for, each once; at least one.
    pub skills: Vec<SkillIndex>,
    /// How long it takes, in minutes, 1 to 600, where that is said.
    pub minutes: Option<u16>,
    /// BCP 47 tag of its language; empty where nothing is said: that of the course.
    pub language: SafeText,
    /// Whether a network is needed to open it.
    pub network: bool,
}

/// What a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum ResourceKind {
    Lesson,
    Video,
    Article,
    /// A chapter of a book.
    Chapter,
    /// A page of the system's manual.
    ManPage,
    Exercise,
}

/// Where a resource is.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Location {
    /// A file in the course's directory, with `/` between its parts: Markdown or plain text.
    File(SafeText),
    /// An address that begins with `https://` or `http://`.
    Address(SafeText),
    /// A page of the manual, and its section where that is said.
    Manual {
        page: SafeText,
        section: Option<SafeText>,
    },
}

impl ResourceKind {
    /// The word for each in a course file.
    pub const ALL: [(&'static str, ResourceKind); 6] = [
        ("lesson", ResourceKind::Lesson),
        ("video", ResourceKind::Video),
        ("article", ResourceKind::Article),
        ("chapter", ResourceKind::Chapter),
        ("man-page", ResourceKind::ManPage),
        ("exercise", ResourceKind::Exercise),
    ];

    /// The word for it in a course file, and for programs.
    pub fn name(self) -> &'static str {
        let mut all = Self::ALL.iter();
        all.find(|(_, kind)| *kind == self)
            .map_or("", |(name, _)| name)
    }
}

impl Location {
    /// As people write it: a path, an address, or a call of `man`.
    pub fn shown(&self) -> SafeText {
        match self {
            Location::File(path) => path.clone(),
            Location::Address(address) => address.clone(),
            Location::Manual { page, section } => {
                let call = [Some("man"), section.as_deref(), Some(page.as_str())];
                let call: Vec<&str> = call.into_iter().flatten().collect();
                SafeText::line(&call.join(" "))
            }
        }
    }
}

impl Resource {
    /// The most resources of a course.
    pub const MOST: usize = 1_000;
    /// The most skills of one resource.
    pub const MOST_SKILLS: usize = 50;

    /// What it is, in a few words: "a 5-minute video".
    pub fn what(&self) -> Message {
        let kind = self.kind.name();
        match self.minutes {
            Some(minutes) => message!("course-resource-minutes", kind = kind, n = minutes),
            None => message!("course-resource-kind", kind = kind),
        }
    }

    /// The language that it is in, as far as a tag tells: `es` of `es-MX`. `of_course` is the
    /// tag of its course.
    pub fn spoken<'r>(&'r self, of_course: &'r str) -> &'r str {
        let tag = match self.language.is_empty() {
            true => of_course,
            false => self.language.as_str(),
        };
        tag.split(['-', '_']).next().unwrap_or_default()
    }
}
