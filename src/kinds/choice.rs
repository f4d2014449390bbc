//! `choice`: one of several options is right.

use super::answer::{Answer, Graded, Unreadable};
use super::definition::{Definition, another_form};
use super::form::Form;
use super::options::{ShownWorded, Worded, read_options};
use super::reader::{Fault, Filler, are_options, blank, position, twice};
use crate::reading::{Strings, Table};
use crate::template::{Pattern, Unshowable};
use crate::text::SafeText;
use crate::words::{Message, message};

/// One option of several.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    options: Worded,
    answer: usize,
    shuffle: bool,
}

/// As shown: the options in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    options: ShownWorded,
    answer: usize,
}

impl Definition for Choice {
    type Shown = Shown;
    /// Any of these options.
    type Wrong = Vec<SafeText>;

    const NAME: &'static str = "choice";
    const KEYS: &'static [&'static str] = &["options", "answer", "shuffle"];
    const SECONDS: f64 = 10.0;

    fn read(table: &mut Table<'_, '_>) -> Option<Self> {
        let shuffle = table.truth("shuffle").unwrap_or(true);
        let options = read_options(table, shuffle);
        let (answer, place) = table.required_scalar("answer", message!("kinds-example-option"))?;
        let options = options?;
        let texts = options.iter().map(|option| option.text.as_str());
        Some(Choice {
            answer: position(&answer, &place, texts, table)?,
            options: Worded::new(options),
            shuffle,
        })
    }

    fn may_be_given(&self, answer: &Strings, table: &mut Table<'_, '_>) -> bool {
        are_options(&self.options.texts, answer, table)
    }

    fn blind(&self) -> f64 {
        1.0 / self.options.texts.len().max(1) as f64
    }
    fn guess(&self) -> f64 {
        1.0 / self.options.texts.len().max(2) as f64
    }
    fn luck(&self) -> f64 {
        self.guess()
    }
    fn options(&self) -> &[Pattern] {
        &self.options.texts
    }

    fn show(&self, filler: &mut Filler<'_>) -> Result<Shown, Unshowable> {
        let order = match self.shuffle {
            true => self.options.shuffled(filler),
            false => (0..self.options.texts.len()).collect(),
        };
        Ok(Shown {
            answer: order.iter().position(|&i| i == self.answer).unwrap_or(0),
            options: self.options.show(&order, filler)?,
        })
    }

    fn show_wrong(
        &self,
        answer: &[Pattern],
        filler: &Filler<'_>,
    ) -> Result<Option<Vec<SafeText>>, Unshowable> {
        filler.fill_all(answer).map(Some)
    }

    fn form(shown: &Shown) -> Form<'_> {
        Form::OneOf {
            options: &shown.options.texts,
        }
    }

    fn judge(shown: &Shown, answer: &Answer) -> Result<Graded, Unreadable> {
        let Answer::Choice(chosen) = answer else {
            return another_form();
        };
        match shown.options.texts.get(*chosen) {
            Some(given) => Ok(Graded {
                said: shown.options.said(&[*chosen]),
                ..Graded::plain(*chosen == shown.answer, given.clone())
            }),
            None => Err(super::multi::out_of(&shown.options.texts)),
        }
    }

    fn is_wrong(shown: &Shown, wrong: &Vec<SafeText>, answer: &Answer) -> bool {
        let Answer::Choice(chosen) = answer else {
            return false;
        };
        shown
            .options
            .texts
            .get(*chosen)
            .is_some_and(|given| wrong.contains(given))
    }

    fn near(_: &Shown, _: &Answer) -> Vec<Message> {
        Vec::new()
    }

    fn model_answer(shown: &Shown) -> SafeText {
        shown.options.texts[shown.answer].clone()
    }

    fn right(shown: &Shown) -> Vec<Answer> {
        vec![Answer::Choice(shown.answer)]
    }

    fn wrong(shown: &Shown, wrong: &Vec<SafeText>) -> Vec<Answer> {
        let at = |text: &SafeText| shown.options.texts.iter().position(|option| option == text);
        wrong.iter().filter_map(at).map(Answer::Choice).collect()
    }

    fn fault(shown: &Shown) -> Option<Fault> {
        let keys = &["options"];
        twice(&shown.options.texts, keys).or_else(|| blank(&shown.options.texts, keys))
    }
}
