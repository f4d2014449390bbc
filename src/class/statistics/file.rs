//! The text of a statistics file: JSON Lines, of which the first says what it is and the last
//! has its checksum, and the signature where somebody signed it.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::sums::{FEWEST, Head, LENGTH, OfMistake, OfQuestion, OfResource, Source, Statistics};
use crate::class::Keep;
use crate::class::files::{read, unread};
use crate::class::keys::digest;
use crate::class::lines;
use crate::class::wrong::Wrong;
use crate::words::{Message, message};

const WHAT: &str = "statistics";
/// Largest file that is read, in bytes.
pub const LARGEST: u64 = 32 << 20;
/// Longest name, in bytes.
const NAME: usize = 200;
/// The greatest number that is read: sums of many files still fit.
const MOST: u64 = 1 << 30;
/// Most files that were joined to one.
const JOINED: usize = 10_000;

/// A line between them.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Line {
    Row {
        skill: String,
        row: String,
        learners: u64,
    },
    Mistake {
        mistake: String,
        question: String,
        #[serde(flatten)]
        of: OfMistake,
    },
    Question {
        question: String,
        #[serde(flatten)]
        of: OfQuestion,
    },
    Resource {
        resource: String,
        skill: String,
        #[serde(flatten)]
        of: OfResource,
    },
}

impl Statistics {
    /// The file's text, signed by a class where there is one.
    ///
    /// # Errors
    /// Never for what [`super::told`] and [`super::join`] give.
    pub fn write(&self, by: Option<&Keep>) -> Result<String, serde_json::Error> {
        let signer = by.map(|keep| &keep.signer);
        lines::write(WHAT, &self.head, self.numbers()?, signer)
    }

    /// The lines of its numbers.
    fn numbers(&self) -> Result<Vec<String>, serde_json::Error> {
        let rows = self.rows.iter().map(|((skill, row), n)| Line::Row {
            skill: skill.clone(),
            row: row.clone(),
            learners: *n,
        });
        let questions = self.questions.iter().map(|(id, of)| Line::Question {
            question: id.clone(),
            of: of.clone(),
        });
        let mistakes = (self.mistakes.iter()).map(|((question, mistake), of)| Line::Mistake {
            mistake: mistake.clone(),
            question: question.clone(),
            of: *of,
        });
        let resources = self
            .resources
            .iter()
            .map(|((skill, id), of)| Line::Resource {
                resource: id.clone(),
                skill: skill.clone(),
                of: *of,
            });
        let all = rows.chain(questions).chain(mistakes).chain(resources);
        all.map(|line| serde_json::to_string(&line)).collect()
    }

    /// Reads a file: its numbers, and where they are from.
    ///
    /// # Errors
    /// Where it is none, of a newer kenning, too large, damaged, or signed by another key than
    /// it names.
    pub fn read(bytes: &[u8]) -> Result<(Source, Statistics), Wrong> {
        if bytes.len() as u64 > LARGEST {
            return Err(Wrong::TooLarge {
                most: LARGEST >> 20,
            });
        }
        let text = str::from_utf8(bytes).map_err(|_| Wrong::NotOne)?;
        let cut = lines::cut(WHAT, text)?;
        let head = cut.head::<Head>()?;
        if !is_head(&head.says) {
            return Err(Wrong::Damaged { line: 1 });
        }
        let mut found = Statistics {
            head: head.says,
            ..Statistics::default()
        };
        for (at, line) in cut.lines.iter().enumerate() {
            let damaged = || Wrong::Damaged { line: at + 2 };
            let line: Line = serde_json::from_str(line).map_err(|_| damaged())?;
            found.take(line).ok_or_else(damaged)?;
        }
        if !cut.is_whole() {
            return Err(Wrong::Changed);
        }
        if cut.is_signed(head.key.as_deref()) == Some(false) {
            return Err(Wrong::Forged);
        }
        // As kenning writes them, and without the head and the foot: the same numbers are the
        // same, whenever they were made and whoever signed them.
        let numbers = found.numbers().map_err(|_| Wrong::NotOne)?;
        let numbers: String = numbers.into_iter().map(|line| line + "\n").collect();
        let source = Source {
            id: digest(numbers.as_bytes()),
            key: head.key,
            joined: !found.head.of.is_empty(),
        };
        Ok((source, found))
    }

    /// Takes a line; nothing where its numbers can't be.
    fn take(&mut self, line: Line) -> Option<()> {
        let fewest = self.head.fewest;
        let is_count = |learners: u64| (fewest..=MOST).contains(&learners);
        let is_new = match line {
            Line::Row {
                skill,
                row,
                learners,
            } => {
                let length = (1..=self.head.length).contains(&row.len());
                let bits = row.bytes().all(|b| b == b'0' || b == b'1');
                let fits = length && bits && is_name(&skill) && is_count(learners);
                fits.then(|| self.rows.insert((skill, row), learners).is_none())?
            }
            Line::Question { question, of } => {
                let fits = is_name(&question) && is_count(of.learners) && is_question(&of);
                fits.then(|| self.questions.insert(question, of).is_none())?
            }
            Line::Mistake {
                mistake,
                question,
                of,
            } => {
                let sum = of
                    .next
                    .iter()
                    .try_fold(of.untold, |sum, n| sum.checked_add(*n));
                let fits = is_name(&mistake) && is_name(&question) && is_count(of.learners);
                let fits = fits && sum == Some(of.learners);
                fits.then(|| self.mistakes.insert((question, mistake), of).is_none())?
            }
            Line::Resource {
                resource,
                skill,
                of,
            } => {
                let adds_up = |parts: [u64; 3], rest: u64| {
                    let sum = parts.iter().try_fold(rest, |sum, n| sum.checked_add(*n));
                    sum == Some(of.learners)
                };
                let fits = is_name(&resource) && is_name(&skill) && is_count(of.learners);
                let fits = fits && adds_up(of.next, of.untold) && adds_up(of.useful, of.unsaid);
                fits.then(|| self.resources.insert((skill, resource), of).is_none())?
            }
        };
        is_new.then_some(())
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.len() <= NAME && !name.chars().any(char::is_control)
}

fn is_head(head: &Head) -> bool {
    let version = head.version.len() <= NAME && !head.version.chars().any(char::is_control);
    let noise = head
        .noise
        .is_none_or(|noise| noise.is_finite() && noise > 0.0);
    let date = head.made.parse::<jiff::civil::Date>().is_ok();
    let ids = head.of.iter().all(|of| {
        let is_hex = |text: &str| text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
        is_hex(&of.id) && of.key.as_deref().is_none_or(is_hex)
    });
    let length = (1..=LENGTH).contains(&head.length);
    let fewest = (FEWEST..=MOST).contains(&head.fewest);
    let joined = head.of.len() <= JOINED;
    is_name(&head.course) && version && noise && date && ids && length && fewest && joined
}

/// Whether the numbers of a question can be: parts are no more than what they are of.
fn is_question(of: &OfQuestion) -> bool {
    let names = (1..=20).contains(&of.skills.len()) && of.skills.iter().all(|id| is_name(id));
    let most = [
        of.learners,
        of.position,
        of.of,
        of.few_wrong.1,
        of.few_right.1,
        of.untold,
        of.later.1,
    ];
    if !names || most.iter().any(|n| *n > MOST) {
        return false;
    }
    let split = of.of + of.few_wrong.1 + of.few_right.1 == of.learners;
    let files = of.few_wrong.0 <= of.few_wrong.1 && of.few_right.0 <= of.few_right.1;
    let times = of.times.iter().all(|n| *n <= MOST)
        && of.times.iter().sum::<u64>() + of.untold == of.learners;
    let later = of.later.0 <= of.later.1 && of.later.2 <= of.later.1;
    let position = (of.learners..=20 * of.learners).contains(&of.position);
    split && files && of.right <= of.of && times && later && position
}

/// Whether a file may be written over by statistics: it is empty, or such a file.
pub fn may_replace_statistics(text: &str) -> bool {
    text.is_empty() || Statistics::read(text.as_bytes()).is_ok()
}

/// Reads a file of a path, links and pipes not.
///
/// # Errors
/// In a sentence, with the file and the line.
pub fn read_statistics(path: &Path) -> Result<(Source, Statistics), Message> {
    let bytes = read(path, LARGEST).map_err(|error| unread(path, &error))?;
    Statistics::read(&bytes)
        .map_err(|wrong| message!("class-refused", path = path, why = wrong.message()))
}
