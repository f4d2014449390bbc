//! The right answers of a showing as data, for programs that ask it without kenning.

use super::exactness::Exact;
use super::ranges::Foreseen;
use super::slips::Near;
use super::{Accents, Case, Punctuation, ShownTask, Spaces, Spelling, Task};
use crate::expr::{self, Number};

/// Numbers from one to another, with both; without an end where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The least.
    pub from: Option<Number>,
    /// The greatest.
    pub to: Option<Number>,
}

/// A number that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberKey<'s> {
    /// The right one, rounded where it is to be.
    pub right: Number,
    /// How far from it is still right.
    pub within: Number,
    /// Whether it stands for so many per cent.
    pub is_percent: bool,
    /// The unit that it is asked in.
    pub unit: Option<&'s str>,
}

/// How typed words are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordsKey {
    /// Whether more than blanks, capitals and the marks of a sentence count: that capitals,
    /// accents or all signs must be as they are written.
    pub is_exact: bool,
    /// Whether more is forgiven than usual: all signs, all blanks, a slip of a finger.
    pub is_lax: bool,
    /// Whether the parts of a list, or the fillings of blanks, may change places.
    pub any_order: bool,
}

impl WordsKey {
    fn of(spelling: Spelling, near: Near, any_order: bool) -> WordsKey {
        WordsKey {
            is_exact: spelling.case == Case::Exact
                || spelling.accents == Accents::Exact
                || spelling.punctuation == Punctuation::Exact,
            is_lax: near == Near::Accept
                || spelling.spaces == Spaces::Ignore
                || spelling.punctuation == Punctuation::Ignore,
            any_order,
        }
    }
}

impl Task {
    /// Whether it has options that stay in the order in which they are written.
    pub fn keeps_order(&self) -> bool {
        match self {
            Task::Choice(choice) => !choice.shuffle,
            Task::Multi(multi) => !multi.shuffle,
            _ => false,
        }
    }
}

impl ShownTask {
    /// The number that is asked for; none where it is no number, or can't be reckoned.
    pub fn number(&self) -> Option<NumberKey<'_>> {
        let ShownTask::Number(number) = self else {
            return None;
        };
        let shown = &number.shown;
        let (right, within) = around(shown.exact, shown.answer)?;
        Some(NumberKey {
            right,
            within,
            is_percent: shown.percent == super::Percent::Asked,
            unit: shown.unit.as_ref().map(|unit| unit.written()),
        })
    }

    /// How numbers are to be understood: in per cent, in a unit. Each names its blank, if there
    /// are blanks. Empty if a number is taken as it is, or none is asked for.
    pub fn taken_as(&self) -> Vec<String> {
        match self {
            ShownTask::Number(number) => {
                let percent = number.shown.percent == super::Percent::Asked;
                let percent = percent.then(|| "percent".to_owned());
                let unit = number.shown.unit.as_ref();
                let unit = unit.map(|unit| format!("unit {}", unit.written()));
                percent.into_iter().chain(unit).collect()
            }
            ShownTask::Cloze(cloze) => {
                let blanks = cloze.shown.parts.iter();
                let blanks = blanks.filter(|part| matches!(part, super::Stretch::Blank(_)));
                let of = |blank: usize| {
                    let inner = cloze.shown.inner_of(blank)?;
                    let taken = inner.taken_as().into_iter();
                    Some(taken.map(move |taken| format!("{blank} {taken}")))
                };
                (0..blanks.count()).filter_map(of).flatten().collect()
            }
            _ => Vec::new(),
        }
    }

    /// The numbers of the mistake of this position; none where no number is asked for.
    pub fn wrong_numbers(&self, mistake: usize) -> Vec<Span> {
        let ShownTask::Number(number) = self else {
            return Vec::new();
        };
        let wrong = number.wrong.get(mistake).into_iter().flatten();
        let spans = wrong.map(|wrong| match wrong.foreseen() {
            Foreseen::At(at) => match around(number.shown.exact, *at) {
                Some((at, within)) => Span {
                    from: expr::minus(at, within),
                    to: expr::plus(at, within),
                },
                None => Span {
                    from: Some(*at),
                    to: Some(*at),
                },
            },
            Foreseen::Between(from, to) => Span {
                from: *from,
                to: *to,
            },
        });
        spans.collect()
    }

    /// How typed words are compared; none where no words are typed.
    pub fn words(&self) -> Option<WordsKey> {
        match self {
            ShownTask::Text(text) => {
                let shown = &text.shown;
                Some(WordsKey::of(shown.spelling, shown.near, shown.any_order))
            }
            ShownTask::Cloze(cloze) => {
                let shown = &cloze.shown;
                Some(WordsKey::of(shown.spelling, shown.near, shown.any_order))
            }
            _ => None,
        }
    }

    /// Whether some of its blanks are answered as another kind of question is.
    pub fn has_inner_kinds(&self) -> bool {
        match self {
            ShownTask::Cloze(cloze) => {
                let blanks = cloze.shown.parts.iter();
                let blanks = blanks.filter(|part| matches!(part, super::Stretch::Blank(_)));
                (0..blanks.count()).any(|blank| cloze.shown.inner_of(blank).is_some())
            }
            _ => false,
        }
    }
}

/// A number as it is asked for, and how far from it counts as it.
fn around(exact: Exact, number: Number) -> Option<(Number, Number)> {
    let places = match exact {
        Exact::Within(within) => return Some((number, within)),
        Exact::Places(places) => i32::from(places),
        Exact::Figures(figures) => expr::places_of(&number, figures),
    };
    let rounded = expr::rounded(&number, places)?;
    // Half of the last place.
    let ten = Number::from_integer(10i128.checked_pow(places.unsigned_abs())?);
    let unit = match places < 0 {
        true => ten,
        false => expr::over(Number::from_integer(1), ten)?,
    };
    Some((rounded, expr::over(unit, Number::from_integer(2))?))
}
