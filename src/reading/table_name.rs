//! The tables of our files, as complaints name them.

use crate::words::{Message, message};

/// What a table that is read describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableName {
    /// A whole course file.
    File,
    /// The table `[course]`.
    Course,
    Skill,
    Prerequisite,
    Question,
    Facts,
    Step,
    Part,
    Mistake,
    Misconception,
    /// Something to learn from beside the questions.
    Resource,
    Plan,
    Budget,
    Sitting,
    /// A whole calibration file.
    Calibration,
    CalibratedSkill,
    CalibratedQuestion,
    Figure,
    /// An entry of `options`.
    Option,
    /// An answer that is accepted.
    Accepted,
    /// Other words for what is asked.
    Context,
    /// A blank that has a kind of its own.
    Blank,
    /// A hint that asks.
    Hint,
}

impl TableName {
    /// Its name within a sentence.
    pub fn message(self) -> Message {
        match self {
            TableName::File => message!("reading-table-file"),
            TableName::Course => message!("reading-table-course"),
            TableName::Skill => message!("reading-table-skill"),
            TableName::Prerequisite => message!("reading-table-prerequisite"),
            TableName::Question => message!("reading-table-question"),
            TableName::Part => message!("reading-table-part"),
            TableName::Facts => message!("reading-table-facts"),
            TableName::Step => message!("reading-table-step"),
            TableName::Mistake => message!("reading-table-mistake"),
            TableName::Misconception => message!("reading-table-misconception"),
            TableName::Resource => message!("reading-table-resource"),
            TableName::Plan => message!("reading-table-plan"),
            TableName::Budget => message!("reading-table-budget"),
            TableName::Sitting => message!("reading-table-sitting"),
            TableName::Calibration => message!("reading-table-calibration"),
            TableName::CalibratedSkill => message!("reading-table-calibrated-skill"),
            TableName::CalibratedQuestion => message!("reading-table-calibrated-question"),
            TableName::Figure => message!("reading-table-figure"),
            TableName::Option => message!("reading-table-option"),
            TableName::Accepted => message!("reading-table-accepted"),
            TableName::Blank => message!("reading-table-blank"),
            TableName::Context => message!("reading-table-context"),
            TableName::Hint => message!("reading-table-hint"),
        }
    }
}
