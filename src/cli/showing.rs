//! The name of a question that is shown in one run of the program and answered in another.

use jiff::Timestamp;

use super::Error;
use crate::course::Course;
use crate::session::Showing;
use crate::text::clean;
use crate::words::message;

/// By how much a clock may have been put back since a showing, in seconds.
const MOST_AHEAD: i64 = 60;

/// A question that is shown in one run and answered in another: `COURSE#QUESTION@SHOWING`.
/// The showing is its seed, the part, when it was shown, and a digest of what was shown,
/// which the names of earlier versions lack.
pub(super) struct Id {
    pub(super) course: String,
    question: String,
    seed: u64,
    part: usize,
    shown_at: Timestamp,
    digest: Option<u32>,
}

impl Id {
    pub(super) fn of(name: &str, course: &Course, showing: &Showing) -> Id {
        let question = course.questions[showing.question].id.to_string();
        Id::named(name, question, showing)
    }

    pub(super) fn named(course: &str, question: String, showing: &Showing) -> Id {
        Id {
            course: course.to_owned(),
            question,
            seed: showing.seed,
            part: showing.part,
            shown_at: showing.shown_at,
            digest: showing.digest,
        }
    }

    pub(super) fn read(text: &str) -> Option<Id> {
        let (of, showing) = text.rsplit_once('@')?;
        let (course, question) = of.rsplit_once('#')?;
        let mut numbers = showing.split('.');
        let seed = numbers.next()?.parse().ok()?;
        let part = numbers.next()?.parse().ok()?;
        let millis: i64 = numbers.next()?.parse().ok()?;
        let digest = numbers.next().map(|digest| u32::from_str_radix(digest, 16));
        let digest = digest.transpose().ok()?;
        if numbers.next().is_some() || millis <= 0 {
            return None;
        }
        Some(Id {
            course: course.to_owned(),
            question: question.to_owned(),
            seed,
            part,
            shown_at: Timestamp::from_millisecond(millis).ok()?,
            digest,
        })
    }

    /// Whether it is of a time that is still to come: by more than a clock is put right.
    pub(super) fn is_ahead(&self, now: Timestamp) -> bool {
        let ahead = self.shown_at.as_second().saturating_sub(now.as_second());
        ahead > MOST_AHEAD
    }

    pub(super) fn showing(&self, course: &Course) -> Result<Showing, Error> {
        let question = course.question(&self.question).ok_or_else(|| {
            let (course, question) = (clean(&self.course), clean(&self.question));
            Error::Said(message!(
                "scripts-id-course",
                course = course,
                question = question
            ))
        })?;
        Ok(Showing {
            question,
            seed: self.seed,
            part: self.part,
            shown_at: self.shown_at,
            digest: self.digest,
        })
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let millis = self.shown_at.as_millisecond();
        let (course, question) = (&self.course, &self.question);
        write!(
            f,
            "{course}#{question}@{}.{}.{millis}",
            self.seed, self.part
        )?;
        match self.digest {
            Some(digest) => write!(f, ".{digest:08x}"),
            None => Ok(()),
        }
    }
}
