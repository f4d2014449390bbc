//! Lists that are kept per skill or per question, and the positions in them.
//!
//! A position of one kind is no position of another:
//!
//! ```
//! use kenning::course::{Course, SkillIndex};
//! fn right(course: &Course, skill: SkillIndex) -> &str {
//!     course.skills[skill].id.as_str()
//! }
//! ```
//!
//! `course.skills[question]` does not compile:
//!
//! ```compile_fail,E0308
//! use kenning::course::{Course, QuestionIndex};
//! fn wrong(course: &Course, question: QuestionIndex) -> &str {
//!     course.skills[question].id.as_str()
//! }
//! ```

use std::marker::PhantomData;
use std::ops::{Deref, DerefMut, Index, IndexMut};

use serde::{Deserialize, Serialize};

/// A position in a list of one kind of thing.
pub trait Position: Copy {
    /// The position that counts so many from the start.
    fn at(place: usize) -> Self;
    /// How many come before it.
    fn place(self) -> usize;
}

/// Makes a position type of its own.
macro_rules! position {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub usize);

        impl $name {
            /// Beyond every position that is in use.
            pub const MAX: $name = $name(usize::MAX);
        }

        /// Written as the bare number: the field it stands in says of what.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(&self.0, f)
            }
        }

        impl $crate::kinds::listed::Position for $name {
            fn at(place: usize) -> $name {
                $name(place)
            }
            fn place(self) -> usize {
                self.0
            }
        }
    };
}
pub(crate) use position;

position!(
    /// Position of a skill in its course: mistakes and steps name skills.
    SkillIndex
);

position!(
    /// Position of a misconception in its course: mistakes name them.
    MisconceptionIndex
);

/// A list that is indexed by one kind of position only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(
    transparent,
    bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de>")
)]
pub struct Listed<I, T> {
    all: Vec<T>,
    #[serde(skip)]
    by: PhantomData<I>,
}

/// One thing for each skill of a course.
pub type BySkill<T> = Listed<SkillIndex, T>;

impl<I: Position, T> Listed<I, T> {
    /// What is kept at a position, if the list reaches so far.
    pub fn get(&self, at: I) -> Option<&T> {
        self.all.get(at.place())
    }

    /// The first position whose thing is of this sort.
    pub fn find(&self, is: impl FnMut(&T) -> bool) -> Option<I> {
        self.all.iter().position(is).map(I::at)
    }

    /// Each thing with its position.
    pub fn pairs(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.all.iter().enumerate().map(|(i, t)| (I::at(i), t))
    }

    /// All positions, in order.
    pub fn positions(
        &self,
    ) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + Clone + use<I, T> {
        (0..self.all.len()).map(I::at)
    }

    /// As many copies of one value as there are skills or questions.
    pub fn of(value: T, count: usize) -> Listed<I, T>
    where
        T: Clone,
    {
        vec![value; count].into()
    }
}

impl<I, T> Default for Listed<I, T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<I, T> From<Vec<T>> for Listed<I, T> {
    fn from(all: Vec<T>) -> Self {
        let by = PhantomData;
        Listed { all, by }
    }
}

impl<I, T> FromIterator<T> for Listed<I, T> {
    fn from_iter<It: IntoIterator<Item = T>>(all: It) -> Self {
        all.into_iter().collect::<Vec<T>>().into()
    }
}

impl<I: Position, T> Index<I> for Listed<I, T> {
    type Output = T;
    fn index(&self, at: I) -> &T {
        &self.all[at.place()]
    }
}

impl<I: Position, T> IndexMut<I> for Listed<I, T> {
    fn index_mut(&mut self, at: I) -> &mut T {
        &mut self.all[at.place()]
    }
}

impl<I, T> Deref for Listed<I, T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        &self.all
    }
}

impl<I, T> DerefMut for Listed<I, T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.all
    }
}

impl<'a, I, T> IntoIterator for &'a Listed<I, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.all.iter()
    }
}

impl<'a, I, T> IntoIterator for &'a mut Listed<I, T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.all.iter_mut()
    }
}

impl<I, T> IntoIterator for Listed<I, T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> Self::IntoIter {
        self.all.into_iter()
    }
}
