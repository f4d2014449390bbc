//! A course as bytes, and back: all that the choice of questions looks at is read at once,
//! what is shown of a question when it is first looked at.

use std::borrow::Cow;
use std::sync::Arc;

use super::bodies::{Block, Bodies, Common, Packed, Packing};
use super::content::Course;
use super::fits::{fits, sizes};
use super::gist::Gist;
use super::later::Later;
use crate::template::Language;

/// Changes when courses are packed in another way.
pub(crate) const PACKED: u32 = 1;

impl Course {
    fn common(&self) -> Common {
        Common {
            language: Language::of(&self.language),
            commands: Arc::clone(&self.commands),
            tongue: Arc::clone(&self.tongue),
        }
    }

    /// The course as bytes, the same ones of the same course, for [`Course::unpacked`] of a
    /// program with the same types. None where it can't be packed.
    pub fn packed(&self) -> Option<Vec<u8>> {
        let common = self.common();
        let mut packing = Packing::default();
        for question in self.questions.iter() {
            question.once(|body| packing.add(body, &common))?;
        }
        let gists: Vec<&Gist> = self.questions.iter().map(|q| q.body.gist()).collect();
        let (blocks, bytes) = packing.done()?;
        let mut packed = postcard::to_stdvec(&(self, gists, blocks)).ok()?;
        packed.extend(bytes);
        Some(packed)
    }

    /// The course of which these are the bytes. None where they are not.
    pub fn unpacked(bytes: &[u8]) -> Option<Course> {
        Course::unpacked_from(bytes.to_vec().into(), 0)
    }

    /// The same of bytes that begin behind so many others, and are not copied.
    pub(crate) fn unpacked_from(bytes: Cow<'static, [u8]>, begin: usize) -> Option<Course> {
        let all = bytes.get(begin..)?;
        let read = postcard::take_from_bytes::<(Course, Vec<Gist>, Vec<Block>)>(all);
        let ((mut course, gists, blocks), rest) = read.ok()?;
        let begin = bytes.len() - rest.len();
        if gists.len() != course.questions.len() || !fits(&course) {
            return None;
        }
        let packed = Packed {
            blocks,
            bytes,
            begin,
        };
        let bodies = Bodies::new(packed, course.common(), sizes(&course));
        let bodies = Arc::new(bodies);
        // The bodies themselves are counted in 32 bits.
        let places = 0..=u32::MAX;
        let questions = course.questions.iter_mut().zip(gists);
        for (at, (question, gist)) in places.zip(questions) {
            question.body = Later::kept(gist, Arc::clone(&bodies), at);
        }
        Some(course)
    }
}
