//! `choice`: one of several options is right.

use std::sync::Arc;

use super::answer::{Answer, Graded, Unreadable};
use super::definition::{Chance, Definition, another_form};
use super::form::Form;
use super::options::{ShownWorded, Worded, read_options};
use super::reader::{Fault, Filler, are_options, blank, position, twice};
use crate::reading::{Strings, Table};
use crate::template::{Pattern, Unshowable};
use crate::text::{SafeText, unmarked_line};
use crate::words::{Message, message};

/// One option of several.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Choice {
    options: Worded,
    answer: usize,
    pub(super) shuffle: bool,
    /// How many options are shown, where they are drawn: the right one, which is the first,
    /// and some of the others. None where all are shown.
    drawn: Option<usize>,
    /// By position, what each would be the answer to; empty where that is not known.
    of: Vec<Arc<str>>,
}

/// An option that is drawn among others.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    pub text: Pattern,
    /// What it is the answer to, letter by letter; empty where that can't be said.
    pub of: Arc<str>,
}

/// How many options are shown where they are drawn, if there are as many.
const DRAWN: usize = 4;

impl Choice {
    /// The right option, which comes first, among some of the others, drawn anew each time.
    pub(crate) fn drawn(options: Vec<Drawn>) -> Choice {
        let (texts, mut of): (Vec<_>, Vec<_>) =
            (options.into_iter()).map(|one| (one.text, one.of)).unzip();
        if of.iter().all(|of| of.is_empty()) {
            of = Vec::new();
        }
        Choice {
            answer: 0,
            shuffle: true,
            drawn: Some(texts.len().min(DRAWN)),
            options: Worded::plain(texts),
            of,
        }
    }
}

/// As shown: the options in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    options: ShownWorded,
    answer: usize,
    /// Whether the wrong ones were drawn from others.
    pub(super) drawn: bool,
    /// What each would be the answer to; empty where that is not known.
    of: Vec<SafeText>,
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
            drawn: None,
            of: Vec::new(),
        })
    }

    fn may_be_given(&self, answer: &Strings, table: &mut Table<'_, '_>) -> bool {
        are_options(&self.options.texts, answer, table)
    }

    fn chance(&self) -> Chance {
        let one_of = |least: usize| 1.0 / self.options().len().max(least) as f64;
        Chance {
            blind: one_of(1),
            guess: one_of(2),
            luck: one_of(2),
        }
    }
    /// As many as are shown.
    fn options(&self) -> &[Pattern] {
        &self.options.texts[..self.drawn.unwrap_or(self.options.texts.len())]
    }

    fn show(&self, filler: &mut Filler<'_>) -> Result<Shown, Unshowable> {
        let mut order = match self.shuffle {
            true => self.options.shuffled(filler),
            false => (0..self.options.texts.len()).collect(),
        };
        if let Some(count) = self.drawn {
            // The first of the others, by chance, and the right one in some place among them.
            order.retain(|&at| at != self.answer);
            order.truncate(count.saturating_sub(1));
            order.push(self.answer);
            let places = filler.shuffled(order.len());
            order = places.into_iter().map(|at| order[at]).collect();
        }
        Ok(Shown {
            answer: order.iter().position(|&i| i == self.answer).unwrap_or(0),
            options: self.options.show(&order, filler)?,
            drawn: self.drawn.is_some(),
            of: (order.iter().filter_map(|&at| self.of.get(at)))
                .map(|of| SafeText::from(&**of))
                .collect(),
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

    /// What the option that was chosen would be the answer to.
    fn near(shown: &Shown, answer: &Answer) -> Vec<Message> {
        let Answer::Choice(chosen) = answer else {
            return Vec::new();
        };
        let option = shown.options.texts.get(*chosen);
        let option = option.map_or_else(String::new, |text| unmarked_line(text));
        let of = shown.of.get(*chosen).filter(|of| !of.is_empty());
        let of = of.filter(|of| of.to_lowercase() != option.to_lowercase());
        let said = of.map(|of| message!("kinds-option-of", option = option, of = of));
        said.into_iter().collect()
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
