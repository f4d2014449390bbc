//! What a report tells the author of a course, read from its JSON.

use serde::Deserialize;

use super::data::KIND;
use crate::text::SafeText;
use crate::words::{Message, message};

/// The highest format that is understood.
const FORMAT: u32 = 1;
/// Most characters of a sentence that is taken from a file.
const LONGEST: usize = 600;

/// What a report says of the questions of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    /// The id of the course, and the version that it was then.
    pub course: SafeText,
    pub version: SafeText,
    /// By question, those with something to say.
    pub questions: Vec<QuestionNotes>,
}

/// What a report says of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionNotes {
    pub id: SafeText,
    /// Each a finding, and what to do about it.
    pub notes: Vec<(SafeText, SafeText)>,
}

/// Why a file can't be taken for a report.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotesError(Message);

#[derive(Deserialize)]
struct Read {
    kind: String,
    format: u32,
    course: String,
    #[serde(default)]
    version: String,
    questions: Vec<ReadQuestion>,
}

#[derive(Deserialize)]
struct ReadQuestion {
    id: String,
    #[serde(default)]
    notes: Vec<ReadNote>,
}

#[derive(Deserialize)]
struct ReadNote {
    message: String,
    #[serde(default)]
    help: String,
}

impl Notes {
    /// Reads a report in JSON.
    ///
    /// # Errors
    /// Where it is none, or of a newer format.
    pub fn parse(text: &str) -> Result<Notes, NotesError> {
        let read: Read = serde_json::from_str(text).map_err(|error| {
            NotesError(message!("classreport-notes-unread", line = error.line()))
        })?;
        if read.kind != KIND || read.format > FORMAT {
            return Err(NotesError(message!("classreport-notes-other")));
        }
        let line = |text: &str| {
            let short: String = text.chars().take(LONGEST).collect();
            SafeText::line(&short)
        };
        let questions = read.questions.iter().filter(|q| !q.notes.is_empty());
        Ok(Notes {
            course: line(&read.course),
            version: line(&read.version),
            questions: questions
                .map(|question| QuestionNotes {
                    id: line(&question.id),
                    notes: (question.notes.iter())
                        .map(|note| (line(&note.message), line(&note.help)))
                        .collect(),
                })
                .collect(),
        })
    }
}
