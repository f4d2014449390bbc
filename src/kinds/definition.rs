//! What a kind of question must say of itself. Nothing else need know a kind.

use super::answer::{Answer, Graded, Unreadable};
use super::form::Form;
use super::reader::{Fault, Filler};
use crate::reading::{Single, Strings, Table};
use crate::template::{Pattern, Unshowable};
use crate::text::SafeText;
use crate::words::{Message, message};

/// P(a right answer without knowing it) where an answer is typed freely: the
/// middle of what is fitted to tutor logs in the literature (for example
/// OATutor's defaults, and the ranges in Corbett & Anderson).
pub const FREE_GUESS: f64 = 0.15;
/// The same where several things are chosen or put in order. A choice of ours.
const MANY_GUESS: f64 = 0.1;

/// How likely an answer is right without being known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// P(right) of picking blindly: 0 where there is nothing to pick from.
    pub blind: f64,
    /// P(right without knowing it), as knowledge tracing has it.
    pub guess: f64,
    /// P(right without knowing it) of simulated learners, who are not built from
    /// what the tutor believes.
    pub luck: f64,
}

impl Chance {
    /// Of an answer that is typed freely.
    pub(super) const fn free(luck: f64) -> Chance {
        Chance {
            blind: 0.0,
            guess: FREE_GUESS,
            luck,
        }
    }

    /// Of one that is made of several picks.
    pub(super) const fn of_many(luck: f64) -> Chance {
        Chance {
            blind: 0.0,
            guess: MANY_GUESS,
            luck,
        }
    }
}

/// A kind of question: how it is written, shown, answered and graded. The type
/// itself is a question as its author wrote it.
pub trait Definition: Sized {
    /// A question as it is shown once.
    type Shown;
    /// A wrong answer that its author foresaw, as it is shown once.
    type Wrong;

    /// The name in course files.
    const NAME: &'static str;
    /// The keys that it has besides those of every question, the one it can't do without first.
    const KEYS: &'static [&'static str];
    /// Seconds that an answer usually takes, for simulated learners.
    const SECONDS: f64;
    /// Whether the learner grades the answer, so that nothing can be recognised in it.
    const SELF_GRADED: bool = false;
    /// Whether answers are typed or printed as they stand: in those that are foreseen, too,
    /// a `$` is a sign like any other.
    const AS_TYPED: bool = false;

    /// Reads its keys; `None` where they are wrong, which has been complained of.
    fn read(table: &mut Table<'_, '_>) -> Option<Self>;
    /// Reads the `answer` of a mistake.
    fn read_wrong(table: &mut Table<'_, '_>) -> Option<Strings> {
        table.required_strings("answer", Single::Allowed, message!("kinds-example-wrong"))
    }
    /// Whether an answer could be this one; complains where none could.
    fn may_be_given(&self, answer: &Strings, table: &mut Table<'_, '_>) -> bool;

    /// How likely an answer is right without being known.
    fn chance(&self) -> Chance;
    /// The options that a learner picks from; none where the answer is no pick.
    fn options(&self) -> &[Pattern] {
        &[]
    }

    /// Fills it in. What is shuffled is drawn here, in an order that never
    /// changes: event logs name seeds.
    fn show(&self, filler: &mut Filler<'_>) -> Result<Self::Shown, Unshowable>;
    /// Fills a foreseen wrong answer in; `None` where these parameters give none.
    fn show_wrong(
        &self,
        answer: &[Pattern],
        filler: &Filler<'_>,
    ) -> Result<Option<Self::Wrong>, Unshowable>;

    /// What a front end lets people do.
    fn form(shown: &Self::Shown) -> Form<'_>;
    /// Grades an answer, all but the mistake behind it.
    fn judge(shown: &Self::Shown, answer: &Answer) -> Result<Graded, Unreadable>;
    /// Whether an answer that is not right is this wrong one.
    fn is_wrong(shown: &Self::Shown, wrong: &Self::Wrong, answer: &Answer) -> bool;
    /// What is said of a wrong answer in which no mistake was recognised.
    fn near(shown: &Self::Shown, answer: &Answer) -> Vec<Message>;
    /// The result for a wrong answer without a recognised mistake, if its author forgives a slip
    /// of a finger. `None` if it stays wrong.
    fn slip(_: &Self::Shown, _: &Answer) -> Option<Result<Graded, Unreadable>> {
        None
    }
    /// The word that was typed amiss, in small letters, where an answer in which no mistake
    /// was recognised is wrong by one slip of a finger only.
    fn typo(_: &Self::Shown, _: &Answer) -> Option<String> {
        None
    }
    /// The right answer as a person would write it.
    fn model_answer(shown: &Self::Shown) -> SafeText;
    /// Every answer that the author calls right, the model answer first.
    fn right(shown: &Self::Shown) -> Vec<Answer>;
    /// The answers of those who make this mistake; none where it can't be given here.
    fn wrong(shown: &Self::Shown, wrong: &Self::Wrong) -> Vec<Answer>;
    /// How a line that is being typed is read, as a sentence; `None` where there is
    /// nothing to tell.
    fn reading(_: &Self::Shown, _: &str) -> Option<Message> {
        None
    }
    /// What is shown below the prompt, as Markdown; none where the prompt says all.
    fn below(_: &Self::Shown) -> Option<String> {
        None
    }
    /// What keeps it from being answered as it is shown.
    fn fault(shown: &Self::Shown) -> Option<Fault>;
    /// What its author hardly means, though it can be answered.
    fn doubt(_: &Self::Shown) -> Option<Fault> {
        None
    }
}

/// Says that an answer has another form than the question takes.
pub(super) fn another_form<T>() -> Result<T, Unreadable> {
    Err(Unreadable(message!("kinds-another-form")))
}
