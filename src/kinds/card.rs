//! `card`: one recalls, looks at the back, and grades oneself.

use super::answer::{Answer, Graded, Rating, Unreadable};
use super::definition::{Definition, FREE_GUESS, another_form};
use super::form::Form;
use super::reader::{Fault, Filler};
use crate::reading::{Strings, Table};
use crate::template::{Pattern, Unshowable};
use crate::text::SafeText;
use crate::words::{Message, message};

/// A card with a back.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    back: Pattern,
    both_ways: bool,
}

impl Card {
    /// Whether its author wants it asked from the back, too.
    pub(crate) fn is_both_ways(&self) -> bool {
        self.both_ways
    }

    /// What the front is when it is turned round, and the card then.
    pub(crate) fn turned(&self, prompt: &Pattern) -> (Pattern, Card) {
        let turned = Card {
            back: prompt.clone(),
            both_ways: self.both_ways,
        };
        (self.back.clone(), turned)
    }
}

/// As shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    back: SafeText,
}

/// Nothing can be recognised in a grade that one gives oneself.
#[derive(Clone, Debug, PartialEq)]
pub enum NoMistake {}

impl Definition for Card {
    type Shown = Shown;
    type Wrong = NoMistake;

    const NAME: &'static str = "card";
    const KEYS: &'static [&'static str] = &["answer", "both-ways"];
    const SECONDS: f64 = 7.0;
    const SELF_GRADED: bool = true;

    fn read(table: &mut Table<'_, '_>) -> Option<Self> {
        let (back, _) = table.required("answer", message!("kinds-example-back"))?;
        Some(Card {
            back: Pattern::new(back),
            both_ways: table.truth("both-ways").unwrap_or(false),
        })
    }

    fn may_be_given(&self, _: &Strings, _: &mut Table<'_, '_>) -> bool {
        true
    }

    fn blind(&self) -> f64 {
        0.0
    }
    fn guess(&self) -> f64 {
        FREE_GUESS
    }
    /// One who does not know may well think that he did.
    fn luck(&self) -> f64 {
        0.08
    }
    fn options(&self) -> &[Pattern] {
        &[]
    }

    fn show(&self, filler: &mut Filler<'_>) -> Result<Shown, Unshowable> {
        Ok(Shown {
            back: filler.fill(&self.back)?,
        })
    }

    fn show_wrong(&self, _: &[Pattern], _: &Filler<'_>) -> Result<Option<NoMistake>, Unshowable> {
        Ok(None)
    }

    fn form(shown: &Shown) -> Form<'_> {
        Form::SelfGrade { back: &shown.back }
    }

    fn judge(_: &Shown, answer: &Answer) -> Result<Graded, Unreadable> {
        let Answer::Grade(rating) = answer else {
            return another_form();
        };
        Ok(Graded::plain(*rating != Rating::Again, rating.name()))
    }

    fn is_wrong(_: &Shown, wrong: &NoMistake, _: &Answer) -> bool {
        match *wrong {}
    }

    fn near(_: &Shown, _: &Answer) -> Vec<Message> {
        Vec::new()
    }

    fn model_answer(shown: &Shown) -> SafeText {
        shown.back.clone()
    }

    fn right(_: &Shown) -> Vec<Answer> {
        vec![Answer::Grade(Rating::Good)]
    }

    fn wrong(_: &Shown, wrong: &NoMistake) -> Vec<Answer> {
        match *wrong {}
    }

    fn fault(_: &Shown) -> Option<Fault> {
        None
    }
}
