//! `card`: the learner recalls, looks at the back, and grades the answer. With `write` they write
//! first (`written`).

use super::answer::{Answer, Graded, Rating, Unreadable};
use super::definition::{Chance, Definition, another_form};
use super::form::Form;
use super::reader::{Fault, Filler, blank, patterns, twice};
use super::written;
use crate::reading::{Strings, Table};
use crate::template::{Pattern, Unshowable};
use crate::text::SafeText;
use crate::words::{Message, message};

/// A card with a back.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Card {
    back: Pattern,
    /// The ideas of a good answer, where one writes before the back is shown.
    written: Option<Vec<Pattern>>,
    both_ways: bool,
}

impl Card {
    /// Whether its author wants it asked from the back, too.
    pub(crate) fn is_both_ways(&self) -> bool {
        self.both_ways
    }

    /// The front and the card when it is turned round.
    pub(crate) fn turned(&self, prompt: &Pattern) -> (Pattern, Card) {
        let turned = Card {
            back: prompt.clone(),
            written: None,
            both_ways: self.both_ways,
        };
        (self.back.clone(), turned)
    }
}

/// As shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    back: SafeText,
    /// The ideas of a good answer, where one writes before the back is shown.
    written: Option<Vec<SafeText>>,
}

/// Nothing can be recognised in a grade that one gives oneself.
#[derive(Clone, Debug, PartialEq)]
pub enum NoMistake {}

impl Definition for Card {
    type Shown = Shown;
    type Wrong = NoMistake;

    const NAME: &'static str = "card";
    const KEYS: &'static [&'static str] = &["answer", "write", "ideas", "both-ways"];
    const SECONDS: f64 = 7.0;
    const SELF_GRADED: bool = true;

    fn read(table: &mut Table<'_, '_>) -> Option<Self> {
        let back = table.required("answer", message!("kinds-example-back"));
        let written = written::read(table)?;
        Some(Card {
            back: Pattern::new(back?.0),
            written: written.map(patterns),
            both_ways: table.truth("both-ways").unwrap_or(false),
        })
    }

    fn may_be_given(&self, _: &Strings, _: &mut Table<'_, '_>) -> bool {
        true
    }

    fn chance(&self) -> Chance {
        // One who does not know may well think that he did.
        Chance::free(0.08)
    }

    fn show(&self, filler: &mut Filler<'_>) -> Result<Shown, Unshowable> {
        let ideas = self.written.as_ref().map(|ideas| filler.fill_all(ideas));
        Ok(Shown {
            back: filler.fill(&self.back)?,
            written: ideas.transpose()?,
        })
    }

    fn show_wrong(&self, _: &[Pattern], _: &Filler<'_>) -> Result<Option<NoMistake>, Unshowable> {
        Ok(None)
    }

    fn form(shown: &Shown) -> Form<'_> {
        let back = &shown.back;
        match &shown.written {
            Some(ideas) => Form::Written { back, ideas },
            None => Form::SelfGrade { back },
        }
    }

    fn judge(shown: &Shown, answer: &Answer) -> Result<Graded, Unreadable> {
        if let Some(ideas) = &shown.written {
            return written::judge(ideas, answer);
        }
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

    fn right(shown: &Shown) -> Vec<Answer> {
        vec![match &shown.written {
            Some(ideas) => written::right(&shown.back, ideas.len()),
            None => Answer::Grade(Rating::Good),
        }]
    }

    fn wrong(_: &Shown, wrong: &NoMistake) -> Vec<Answer> {
        match *wrong {}
    }

    fn fault(shown: &Shown) -> Option<Fault> {
        let (ideas, keys) = (shown.written.as_deref()?, &["ideas"]);
        twice(ideas, keys).or_else(|| blank(ideas, keys))
    }
}
