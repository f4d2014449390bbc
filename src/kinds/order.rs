//! `order`: items are put in the right order.

use super::answer::{Answer, Graded, Unreadable, Verdict};
use super::definition::{Definition, another_form};
use super::form::Form;
use super::reader::{Fault, Filler, patterns, read_options, twice};
use crate::reading::{Strings, Table};
use crate::template::{Pattern, Unshowable};
use crate::text::SafeText;
use crate::words::{Message, message};

/// Items in their right order.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    items: Vec<Pattern>,
}

/// As shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// In the right order.
    items: Vec<SafeText>,
    /// The order of showing: positions in `items`.
    shown: Vec<usize>,
}

impl Definition for Order {
    type Shown = Shown;
    /// The items in this order.
    type Wrong = Vec<SafeText>;

    const NAME: &'static str = "order";
    const KEYS: &'static [&'static str] = &["items"];
    const SECONDS: f64 = 20.0;

    fn read(table: &mut Table<'_, '_>) -> Option<Self> {
        let items = read_options(table, "items")?;
        Some(Order {
            items: patterns(items),
        })
    }

    fn may_be_given(&self, answer: &Strings, table: &mut Table<'_, '_>) -> bool {
        let mut given: Vec<&str> = answer.entries.iter().map(|(a, _)| a.as_str()).collect();
        let mut all: Vec<&str> = self.items.iter().map(Pattern::source).collect();
        let in_order = given == all;
        given.sort_unstable();
        all.sort_unstable();
        let fits = !in_order && given == all;
        if !fits {
            table.complaints.error(
                &answer.place,
                match in_order {
                    true => message!("kinds-order-wrong-right"),
                    false => message!("kinds-order-wrong-items"),
                },
                Some(message!("kinds-order-wrong-help")),
            );
        }
        fits
    }

    fn blind(&self) -> f64 {
        0.0
    }
    fn guess(&self) -> f64 {
        0.1
    }
    fn luck(&self) -> f64 {
        0.05
    }
    fn options(&self) -> &[Pattern] {
        &[]
    }

    fn show(&self, filler: &mut Filler<'_>) -> Result<Shown, Unshowable> {
        let items = filler.fill_all(&self.items)?;
        let mut shown = Vec::new();
        // Shown in the right order, there would be nothing to do.
        for _ in 0..8 {
            shown = filler.shuffled(items.len());
            if !shown.is_sorted() {
                break;
            }
        }
        if shown.is_sorted() {
            shown.rotate_left(1);
        }
        Ok(Shown { items, shown })
    }

    fn show_wrong(
        &self,
        answer: &[Pattern],
        filler: &Filler<'_>,
    ) -> Result<Option<Vec<SafeText>>, Unshowable> {
        filler.fill_all(answer).map(Some)
    }

    fn form(shown: &Shown) -> Form<'_> {
        Form::Order {
            items: &shown.items,
            shown: &shown.shown,
        }
    }

    /// Credit for a wrong order is the share of neighbouring pairs that are in
    /// their right order, above the half that chance gives.
    fn judge(shown: &Shown, answer: &Answer) -> Result<Graded, Unreadable> {
        let Some(given) = given(shown, answer)? else {
            return Err(Unreadable(message!(
                "kinds-order-once",
                n = shown.items.len()
            )));
        };
        // Equal items may change places.
        let right = given
            .iter()
            .zip(&shown.items)
            .all(|(g, item)| *g == item.as_str());
        let mut graded = Graded::plain(right, given.join(" → "));
        if right {
            return Ok(graded);
        }
        let Answer::Order(order) = answer else {
            return another_form();
        };
        let places: Vec<usize> = order.iter().map(|&at| shown.shown[at]).collect();
        let kept = places.windows(2).filter(|pair| pair[0] + 1 == pair[1]);
        let (kept, pairs) = (kept.count(), order.len() - 1);
        let credit = kept as f32 / pairs as f32;
        if credit >= 0.5 {
            graded.verdict = Verdict::Partial(credit.min(0.9));
            let remark = message!("kinds-order-neighbours", right = kept, n = pairs);
            graded.remarks.push(remark);
        }
        Ok(graded)
    }

    fn is_wrong(shown: &Shown, wrong: &Vec<SafeText>, answer: &Answer) -> bool {
        let Ok(Some(given)) = given(shown, answer) else {
            return false;
        };
        wrong.iter().zip(&given).all(|(w, g)| w == g)
    }

    fn near(_: &Shown, _: &Answer) -> Vec<Message> {
        Vec::new()
    }

    fn model_answer(shown: &Shown) -> SafeText {
        let all: Vec<&str> = shown.items.iter().map(SafeText::as_str).collect();
        all.join(" → ").into()
    }

    fn right(shown: &Shown) -> Vec<Answer> {
        vec![Answer::Order(
            (0..shown.items.len())
                .filter_map(|place| shown.shown.iter().position(|&s| s == place))
                .collect(),
        )]
    }

    fn wrong(shown: &Shown, wrong: &Vec<SafeText>) -> Vec<Answer> {
        let at = |text: &SafeText| {
            let is = |&place: &usize| shown.items.get(place) == Some(text);
            shown.shown.iter().position(is)
        };
        let all: Option<Vec<usize>> = wrong.iter().map(at).collect();
        all.map(Answer::Order).into_iter().collect()
    }

    fn fault(shown: &Shown) -> Option<Fault> {
        twice(&shown.items, &["items"])
    }
}

/// The items in the learner's order; `None` where one stands there twice or not at all.
fn given<'s>(shown: &'s Shown, answer: &Answer) -> Result<Option<Vec<&'s str>>, Unreadable> {
    let Answer::Order(order) = answer else {
        return another_form();
    };
    let mut sorted = order.clone();
    sorted.sort_unstable();
    if !sorted.into_iter().eq(0..shown.items.len()) {
        return Ok(None);
    }
    let text = |&at: &usize| shown.items[shown.shown[at]].as_str();
    Ok(Some(order.iter().map(text).collect()))
}
