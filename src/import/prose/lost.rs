//! What of a question can't be brought along.

use crate::words::Message;
use crate::words::message;

/// What of a question in another format has no place here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::import) enum Lost {
    /// A picture that the source does not hold, or that is of no known format.
    Picture,
    /// Sound, film, or something else that is embedded.
    Media,
    /// A formula with commands that are not known here; it is shown as its source.
    Formula,
    /// Answers worth a part of the credit.
    PartialCredit,
    /// A second number that is right, too.
    AnotherNumber,
    /// What is said to any other answer.
    AnyOther,
    /// A second partner of a left side.
    Partner,
    /// That partners are chosen: there is only one.
    OnePartner,
    /// Stars in an answer, which stand for any letters.
    Wildcard,
    /// More options than nine.
    ManyOptions,
    /// More steps of help than there is room for.
    ManySteps,
    /// Help within help within help.
    DeepHelp,
    /// A step of help that can't be asked.
    Step,
    /// Feedback that has no place with its kind of answer.
    Feedback,
    /// An answer that can't be read: learners compare theirs with it.
    OwnGrade,
    /// How an answer is graded besides its value.
    Grading,
    /// What is drawn anew each time.
    Drawn,
    /// What is drawn anew each time, but for some showings.
    Showings,
    /// Words between the braces of a question, before its first answer.
    Stray,
}

impl Lost {
    /// The reason as it stands in the list of losses.
    pub(in crate::import) fn message(self) -> Message {
        match self {
            Lost::Picture => message!("import-lost-picture"),
            Lost::Media => message!("import-lost-media"),
            Lost::Formula => message!("import-lost-formula"),
            Lost::PartialCredit => message!("import-lost-partial"),
            Lost::AnotherNumber => message!("import-lost-another-number"),
            Lost::AnyOther => message!("import-lost-any-other"),
            Lost::Partner => message!("import-lost-partner"),
            Lost::OnePartner => message!("import-lost-one-partner"),
            Lost::Wildcard => message!("import-lost-wildcard"),
            Lost::ManyOptions => message!("import-lost-many-options"),
            Lost::ManySteps => message!("import-lost-many-steps"),
            Lost::DeepHelp => message!("import-lost-deep-help"),
            Lost::Step => message!("import-lost-step"),
            Lost::Feedback => message!("import-lost-feedback"),
            Lost::OwnGrade => message!("import-lost-own-grade"),
            Lost::Grading => message!("import-lost-grading"),
            Lost::Drawn => message!("import-lost-drawn"),
            Lost::Showings => message!("import-lost-showings"),
            Lost::Stray => message!("import-lost-stray"),
        }
    }
}
