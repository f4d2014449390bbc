//! Kinds of question: one file each, with all that is no screen. It reads its
//! keys, fills a showing in, finds what is wrong with it, grades answers, and
//! knows its right and foreseen answers. Front ends see the [`Form`] only.
//!
//! To add a kind: write its file after one of these, and name it in a `mod` line and in
//! `kinds!` below.
//!
//! **Invariant:** pure; the same answer to the same showing always gets the same
//! verdict, so that logs can be graded again.

// Each in a line of its own and not in the macro, where `cargo mutants` finds none.
mod answer;
mod any_order;
mod articles;
mod asking_hint;
mod beside;
mod blanks;
mod card;
mod choice;
mod cloze;
mod command;
mod compiled;
mod counted;
mod definition;
mod exactness;
mod expression;
mod expression_keys;
mod form;
mod inner;
mod item;
mod key;
mod keyboard;
mod letters;
pub(crate) mod listed;
mod matching;
mod measured;
mod multi;
mod notation;
mod number;
mod numeral;
mod options;
mod order;
mod order_keys;
mod others;
mod output;
mod own_letters;
mod pictured;
mod power;
mod put_back;
mod ranges;
mod read_number;
mod reader;
mod round;
mod sentences;
mod shown_expression;
mod shown_number;
mod signs;
mod slips;
mod spelling;
mod stated;
mod strictness;
mod text;
mod tongue;
mod unit;
mod unsure;
mod wording;
mod written;

pub use answer::{Answer, Graded, OwnMark, Rating, Unreadable, Verdict};
pub use articles::Articles;
pub(crate) use choice::Drawn;
pub use definition::FREE_GUESS;
pub use form::{Form, Line, Stretch, read_out};
pub use item::{AskingHint, Item, Mistake, Shown, ShownHint, ShownMistake};
pub use key::{NumberKey, Span, WordsKey};
pub(crate) use listed::position;
pub use listed::{BySkill, Listed, MisconceptionIndex, Position, SkillIndex};
pub(crate) use measured::Asked as AskedUnit;
pub use notation::DecimalSign;
pub use output::FAILS;
pub use own_letters::OwnLetters;
pub(crate) use ranges::expressions;
pub use read_number::{Percent, read_number, readings};
pub use reader::Fault;
pub use spelling::{Accents, Case, Punctuation, Spaces, Spelling};
pub(crate) use strictness::Strictness;
pub use tongue::Tongue;
pub use unsure::is_unsure;
pub use wording::{ShownWording, Wording};

use serde::{Deserialize, Serialize};

use crate::algebra::Sort;
use crate::reading::{Strings, Table};
use crate::template::{Pattern, Unshowable};
use crate::text::{SafeText, fenced, literal};
use crate::words::Message;
use definition::Definition;
use reader::Filler;

/// A question as shown once, and its foreseen wrong answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Showing<S, W> {
    shown: S,
    /// In the order of the item's mistakes.
    wrong: Vec<W>,
}

/// Everything that holds for each kind, made from the list of kinds.
macro_rules! kinds {
    ($($module:ident :: $kind:ident),+ $(,)?) => {
        $(pub use $module::$kind;)+

        /// The kind of a question, without its content.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(rename_all = "lowercase")]
        pub enum Kind {
            $($kind),+
        }

        impl Kind {
            /// All kinds, by the name they have in course files.
            pub const ALL: &'static [(&'static str, Kind)] =
                &[$(($module::$kind::NAME, Kind::$kind)),+];

            /// The name used in course files.
            pub fn name(self) -> &'static str {
                match self {
                    $(Kind::$kind => $module::$kind::NAME),+
                }
            }

            /// The keys that it has besides those of every question, the one it
            /// can't do without first.
            pub fn keys(self) -> &'static [&'static str] {
                match self {
                    $(Kind::$kind => $module::$kind::KEYS),+
                }
            }

            /// Whether the learner grades the answer.
            pub fn is_self_graded(self) -> bool {
                match self {
                    $(Kind::$kind => $module::$kind::SELF_GRADED),+
                }
            }

            /// Foreseen answers as patterns.
            pub(crate) fn answers(self, texts: Vec<String>) -> Vec<Pattern> {
                let as_typed = match self {
                    $(Kind::$kind => $module::$kind::AS_TYPED),+
                };
                let pattern = if as_typed { Pattern::typed } else { Pattern::new };
                texts.into_iter().map(pattern).collect()
            }

            /// Seconds that an answer usually takes, for simulated learners.
            pub fn seconds(self) -> f64 {
                match self {
                    $(Kind::$kind => $module::$kind::SECONDS),+
                }
            }

            /// Reads what the kind needs; `None` where that is wrong.
            pub(crate) fn read(self, table: &mut Table<'_, '_>) -> Option<Task> {
                let task = match self {
                    $(Kind::$kind => $module::$kind::read(table).map(Task::$kind)),+
                };
                if task.is_none() {
                    // What was not come to is no unknown key.
                    let left = self.keys().iter().filter(|key| table.has(key));
                    for key in left.collect::<Vec<_>>() {
                        table.take(key);
                    }
                }
                task
            }

            /// Reads the answer of a mistake.
            pub(crate) fn read_wrong(self, table: &mut Table<'_, '_>) -> Option<Strings> {
                match self {
                    $(Kind::$kind => $module::$kind::read_wrong(table)),+
                }
            }
        }

        /// What kind of answer is asked for, and which is right.
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub enum Task {
            $($kind($module::$kind)),+
        }

        impl Task {
            /// The kind of this task.
            pub fn kind(&self) -> Kind {
                match self {
                    $(Task::$kind(_) => Kind::$kind),+
                }
            }

            /// Whether an answer could be this mistake's; complains where none could.
            pub(crate) fn may_be_given(
                &self,
                answer: &Strings,
                table: &mut Table<'_, '_>,
            ) -> bool {
                match self {
                    $(Task::$kind(task) => task.may_be_given(answer, table)),+
                }
            }

            /// P(right) of picking blindly: 0 where there is nothing to pick from.
            pub fn blind(&self) -> f64 {
                match self {
                    $(Task::$kind(task) => task.chance().blind),+
                }
            }

            /// P(right without knowing it), as knowledge tracing has it where
            /// neither course nor calibration says otherwise.
            pub fn guess(&self) -> f64 {
                match self {
                    $(Task::$kind(task) => task.chance().guess),+
                }
            }

            /// P(right without knowing it) of simulated learners.
            pub fn luck(&self) -> f64 {
                match self {
                    $(Task::$kind(task) => task.chance().luck),+
                }
            }

            /// The options that a learner picks from; none where the answer is no pick.
            pub fn options(&self) -> &[Pattern] {
                match self {
                    $(Task::$kind(task) => task.options()),+
                }
            }

            fn show(
                &self,
                mistakes: &[Mistake],
                filler: &mut Filler<'_>,
            ) -> Result<(ShownTask, Vec<ShownMistake>), Unshowable> {
                match self {
                    $(Task::$kind(task) => {
                        let (showing, mistakes) = showing(task, mistakes, filler)?;
                        Ok((ShownTask::$kind(Box::new(showing)), mistakes))
                    }),+
                }
            }
        }

        /// A task as it is shown once.
        #[derive(Clone, Debug, PartialEq)]
        pub enum ShownTask {
            $($kind(
                Box<
                    Showing<
                        <$module::$kind as Definition>::Shown,
                        <$module::$kind as Definition>::Wrong,
                    >,
                >,
            )),+
        }

        impl ShownTask {
            /// What a front end lets people do.
            pub fn form(&self) -> Form<'_> {
                match self {
                    $(ShownTask::$kind(s) => $module::$kind::form(&s.shown)),+
                }
            }

            fn grade(&self, answer: &Answer) -> Result<Graded, Unreadable> {
                match self {
                    $(ShownTask::$kind(s) => grade::<$module::$kind>(&s.shown, &s.wrong, answer)),+
                }
            }

            /// The right answer as a person would write it.
            pub fn model_answer(&self) -> SafeText {
                match self {
                    $(ShownTask::$kind(s) => $module::$kind::model_answer(&s.shown)),+
                }
            }

            /// The right answer as Markdown: what is to be typed is shown as it is.
            pub fn answer_markdown(&self) -> SafeText {
                match self.form() {
                    Form::Line(Line::Output) => self.output_markdown(),
                    Form::Line(_) => literal(&self.model_answer()).into(),
                    Form::Blanks { parts } => form::filled(parts).into(),
                    Form::OneOf { .. }
                    | Form::SomeOf { .. }
                    | Form::Order { .. }
                    | Form::Match { .. }
                    | Form::SelfGrade { .. }
                    | Form::Written { .. } => self.model_answer(),
                }
            }

            /// Every answer that the author calls right, the model answer first.
            pub fn right(&self) -> Vec<Answer> {
                match self {
                    $(ShownTask::$kind(s) => $module::$kind::right(&s.shown)),+
                }
            }

            /// The answers of those who make the item's mistake of this position;
            /// none where it can't be given here.
            pub fn wrong(&self, mistake: usize) -> Vec<Answer> {
                match self {
                    $(ShownTask::$kind(s) => s.wrong.get(mistake).map_or_else(
                        Vec::new,
                        |wrong| $module::$kind::wrong(&s.shown, wrong),
                    )),+
                }
            }

            /// How a line that is being typed is read, as a sentence; `None` where
            /// there is nothing to tell.
            pub fn reading(&self, typed: &str) -> Option<Message> {
                match self {
                    $(ShownTask::$kind(s) => $module::$kind::reading(&s.shown, typed)),+
                }
            }

            /// What is shown below the prompt, as Markdown.
            fn below(&self) -> Option<String> {
                match self {
                    $(ShownTask::$kind(s) => $module::$kind::below(&s.shown)),+
                }
            }

            /// What keeps it from being answered.
            pub fn fault(&self) -> Option<Fault> {
                match self {
                    $(ShownTask::$kind(s) => $module::$kind::fault(&s.shown)),+
                }
            }

            /// What its author hardly means, though it can be answered.
            pub fn doubt(&self) -> Option<Fault> {
                match self {
                    $(ShownTask::$kind(s) => $module::$kind::doubt(&s.shown)),+
                }
            }
        }
    };
}

// The order is that in which complaints name the kinds.
kinds! {
    choice::Choice,
    multi::Multi,
    text::Text,
    number::Number,
    cloze::Cloze,
    card::Card,
    order::Order,
    expression::Expression,
    matching::Match,
    command::Command,
    output::Output,
}

impl ShownTask {
    /// What is printed, as Markdown: several lines as a block of code.
    fn output_markdown(&self) -> SafeText {
        match self {
            ShownTask::Output(output) if output.shown.printed().contains('\n') => {
                fenced(output.shown.printed(), "").into()
            }
            _ => literal(&self.model_answer()).into(),
        }
    }
}

impl ShownTask {
    /// Whether a filling is right in a blank, counted from 0, whatever stands in the others;
    /// false where there are no blanks.
    pub fn fills(&self, blank: usize, typed: &str) -> bool {
        match self {
            ShownTask::Cloze(cloze) => cloze.shown.fills(blank, typed),
            _ => false,
        }
    }

    /// The options that belong to what is asked, where it is shown with its answer: none
    /// where wrong ones were only drawn to choose among.
    pub fn options_to_read(&self) -> &[SafeText] {
        match (self, self.form()) {
            (ShownTask::Choice(choice), _) if choice.shown.drawn => &[],
            (_, Form::OneOf { options } | Form::SomeOf { options }) => options,
            _ => &[],
        }
    }

    /// Whether it shows code that may not even compile.
    pub fn is_compiled(&self) -> bool {
        match self {
            ShownTask::Output(output) => output.shown.is_compiled(),
            _ => false,
        }
    }

    /// The sort of answer that is asked for in algebra.
    pub fn sort_of_algebra(&self) -> Option<Sort> {
        match self {
            ShownTask::Expression(algebra) => algebra.shown.sort(),
            _ => None,
        }
    }

    /// Whether it has a blank that may be left empty.
    pub fn may_be_left_empty(&self) -> bool {
        match self {
            ShownTask::Cloze(cloze) => cloze.shown.may_be_left_empty(),
            _ => false,
        }
    }
}

/// A showing with the mistakes that its values allow.
#[allow(clippy::type_complexity)]
fn showing<D: Definition>(
    task: &D,
    mistakes: &[Mistake],
    filler: &mut Filler<'_>,
) -> Result<(Showing<D::Shown, D::Wrong>, Vec<ShownMistake>), Unshowable> {
    let (mut kept, mut wrong) = (Vec::new(), Vec::new());
    for mistake in mistakes {
        let feedback = filler.fill(&mistake.feedback)?;
        let Some(answer) = task.show_wrong(&mistake.answer, filler)? else {
            continue;
        };
        wrong.push(answer);
        kept.push(ShownMistake {
            name: mistake.name.clone(),
            feedback,
            skill: mistake.skill,
            misconception: mistake.misconception,
            counts: mistake.counts,
        });
    }
    let shown = task.show(filler)?;
    Ok((Showing { shown, wrong }, kept))
}

impl ShownTask {
    /// A prompt with the unit in which the answer is asked for, where there is one.
    fn with_unit(&self, prompt: SafeText) -> SafeText {
        match self {
            ShownTask::Number(number) => match &number.shown.unit {
                Some(unit) => unit.within(prompt),
                None => prompt,
            },
            _ => prompt,
        }
    }
}

fn grade<D: Definition>(
    shown: &D::Shown,
    wrong: &[D::Wrong],
    answer: &Answer,
) -> Result<Graded, Unreadable> {
    let mut graded = D::judge(shown, answer)?;
    if !graded.verdict.is_correct() {
        let known = |wrong: &D::Wrong| D::is_wrong(shown, wrong, answer);
        graded.mistake = wrong.iter().position(known);
        if graded.mistake.is_none() {
            if let Some(forgiven) = D::slip(shown, answer) {
                return forgiven;
            }
            graded.remarks.extend(D::near(shown, answer));
            graded.typo = D::typo(shown, answer);
        }
    }
    Ok(graded)
}
