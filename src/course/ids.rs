//! Names and positions of what a course holds.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    };
}

id_type!(
    /// Stable name of a course.
    CourseId
);
id_type!(
    /// Stable name of a skill within its course.
    SkillId
);
id_type!(
    /// Stable name of a question within its course.
    QuestionId
);

id_type!(
    /// Stable name of a misconception within its course.
    MisconceptionId
);

id_type!(
    /// Stable name of a resource within its course.
    ResourceId
);

crate::kinds::position!(
    /// Position of a question in its course.
    QuestionIndex
);

crate::kinds::position!(
    /// Position of a resource in its course.
    ResourceIndex
);

/// One thing for each question of a course.
pub type ByQuestion<T> = crate::kinds::Listed<QuestionIndex, T>;
