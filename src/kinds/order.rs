//! `order`: items are put in the right order; some may belong nowhere, some may change
//! places, and there may be several right orders.

use super::answer::{Answer, Graded, Unreadable, Verdict};
use super::definition::{Chance, Definition, another_form};
use super::form::Form;
use super::order_keys::{self, is_wrong_order, positions};
use super::reader::{Fault, Filler, patterns, twice};
use crate::reading::{Strings, Table};
use crate::template::{Pattern, Unshowable};
use crate::text::SafeText;
use crate::words::{Message, message};

/// Items in their right order.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Order {
    /// In the right order, and after them those that belong nowhere.
    items: Vec<Pattern>,
    rules: Rules,
}

/// Which orders are right.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
struct Rules {
    /// How many items belong somewhere: the first ones.
    belong: usize,
    /// Groups of places whose items may change places with each other.
    free: Vec<Vec<usize>>,
    /// Other right orders.
    also: Vec<Vec<usize>>,
}

/// As shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// In the right order, and after them those that belong nowhere.
    items: Vec<SafeText>,
    /// The order of showing: positions in `items`.
    shown: Vec<usize>,
    rules: Rules,
}

impl Rules {
    /// The right orders: the first one, and the others.
    fn orders(&self) -> impl Iterator<Item = Vec<usize>> {
        std::iter::once((0..self.belong).collect()).chain(self.also.iter().cloned())
    }

    /// What stands at each place of an order as far as it matters there: items in one
    /// group are the same. `free` holds for the first of the right orders only.
    fn labels<'t, T: PartialEq>(&self, order: &[usize], items: &'t [T]) -> Vec<Label<'t, T>> {
        let label = |&at: &usize| {
            let group = self
                .free
                .iter()
                .position(|group| group.iter().any(|&place| items[place] == items[at]));
            group.map_or(Label::Item(&items[at]), Label::Group)
        };
        order.iter().map(label).collect()
    }

    /// Whether an order is right.
    fn are_kept<T: PartialEq>(&self, order: &[usize], items: &[T]) -> bool {
        let is_first = order.len() == self.belong && {
            let same = |place: usize| items[order[place]] == items[place];
            let in_group = |place: usize| self.free.iter().any(|group| group.contains(&place));
            let fixed = (0..self.belong).all(|place| in_group(place) || same(place));
            let has_its_own = |group: &Vec<usize>| {
                let wanted: Vec<&T> = group.iter().map(|&place| &items[place]).collect();
                let given: Vec<&T> = group.iter().map(|&place| &items[order[place]]).collect();
                positions(&given, &wanted).is_some()
            };
            fixed && self.free.iter().all(has_its_own)
        };
        let is_same = |other: &Vec<usize>| {
            let pairs = || other.iter().zip(order);
            other.len() == order.len() && pairs().all(|(a, b)| items[*a] == items[*b])
        };
        is_first || self.also.iter().any(is_same)
    }
}

/// What counts at a place.
#[derive(Clone, Copy, PartialEq)]
enum Label<'t, T> {
    Item(&'t T),
    Group(usize),
}

impl Definition for Order {
    type Shown = Shown;
    /// The items in this order.
    type Wrong = Vec<SafeText>;

    const NAME: &'static str = "order";
    const KEYS: &'static [&'static str] = &["items", "extra", "free", "also"];
    const SECONDS: f64 = 20.0;

    fn read(table: &mut Table<'_, '_>) -> Option<Self> {
        let keys = order_keys::read(table)?;
        let rules = Rules {
            belong: keys.items.len(),
            free: keys.free,
            also: keys.also,
        };
        Some(Order {
            items: patterns(keys.items.into_iter().chain(keys.extra)),
            rules,
        })
    }

    fn may_be_given(&self, answer: &Strings, table: &mut Table<'_, '_>) -> bool {
        let texts: Vec<&str> = self.items.iter().map(Pattern::source).collect();
        let is_right = |order: &[usize]| self.rules.are_kept(order, &texts);
        let whole = self.rules.belong == texts.len();
        is_wrong_order(&texts, whole, is_right, answer, table)
    }

    fn chance(&self) -> Chance {
        Chance::of_many(0.05)
    }

    fn show(&self, filler: &mut Filler<'_>) -> Result<Shown, Unshowable> {
        let items = filler.fill_all(&self.items)?;
        let rules = self.rules.clone();
        let mut shown = Vec::new();
        // Shown in the right order, there would be nothing to do.
        for _ in 0..8 {
            shown = filler.shuffled(items.len());
            if !shown.is_sorted() && !rules.are_kept(&shown, &items) {
                break;
            }
        }
        if shown.is_sorted() {
            shown.rotate_left(1);
        }
        Ok(Shown {
            items,
            shown,
            rules,
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
        Form::Order {
            items: &shown.items,
            shown: &shown.shown,
            leaves_out: shown.leaves_out(),
        }
    }

    /// Credit for a wrong order is the share of neighbouring pairs that are in their right
    /// order, above the half that chance gives.
    fn judge(shown: &Shown, answer: &Answer) -> Result<Graded, Unreadable> {
        let Some(order) = given(shown, answer)? else {
            let n = shown.items.len();
            return Err(Unreadable(match shown.leaves_out() {
                true => message!("kinds-order-once-each", n = n),
                false => message!("kinds-order-once", n = n),
            }));
        };
        let texts = order.iter().map(|&at| shown.items[at].as_str());
        let texts: Vec<&str> = texts.collect();
        let right = shown.rules.are_kept(&order, &shown.items);
        let mut graded = Graded::plain(right, texts.join(" → "));
        if right {
            return Ok(graded);
        }
        let (kept, pairs) = shown.neighbours(&order);
        let credit = kept as f32 / pairs as f32;
        if credit >= 0.5 {
            graded.verdict = Verdict::Partial(credit.min(0.9));
            let remark = message!("kinds-order-neighbours", right = kept, n = pairs);
            graded.remarks.push(remark);
        }
        if shown.leaves_out() {
            let (foreign, missing) = shown.too_many_and_missing(&order);
            // What is not in one of the right orders may be in another.
            let one = shown.rules.also.is_empty();
            if foreign > 0 && one {
                graded
                    .remarks
                    .push(message!("kinds-order-foreign", n = foreign));
            }
            if missing > 0 && (foreign == 0 || one) {
                graded
                    .remarks
                    .push(message!("kinds-order-missing", n = missing));
            }
        }
        Ok(graded)
    }

    fn is_wrong(shown: &Shown, wrong: &Vec<SafeText>, answer: &Answer) -> bool {
        let Ok(Some(order)) = given(shown, answer) else {
            return false;
        };
        let is = |(w, &at): (&SafeText, &usize)| *w == shown.items[at];
        wrong.len() == order.len() && wrong.iter().zip(&order).all(is)
    }

    fn near(_: &Shown, _: &Answer) -> Vec<Message> {
        Vec::new()
    }

    fn model_answer(shown: &Shown) -> SafeText {
        let all = shown.items[..shown.rules.belong].iter();
        let all: Vec<&str> = all.map(SafeText::as_str).collect();
        all.join(" → ").into()
    }

    /// With the items of each group turned round, too.
    fn right(shown: &Shown) -> Vec<Answer> {
        let mut orders: Vec<Vec<usize>> = shown.rules.orders().collect();
        for group in &shown.rules.free {
            let mut turned = orders[0].clone();
            for (place, item) in group.iter().zip(group.iter().rev()) {
                turned[*place] = *item;
            }
            orders.push(turned);
        }
        orders.iter().map(|order| shown.answer(order)).collect()
    }

    fn wrong(shown: &Shown, wrong: &Vec<SafeText>) -> Vec<Answer> {
        let items: Vec<&SafeText> = shown.items.iter().collect();
        let given: Vec<&SafeText> = wrong.iter().collect();
        let order = positions(&given, &items);
        order
            .map(|order| shown.answer(&order))
            .into_iter()
            .collect()
    }

    /// Equal items may change places; others must look different.
    fn fault(shown: &Shown) -> Option<Fault> {
        let mut once: Vec<SafeText> = Vec::new();
        for item in &shown.items {
            if !once.contains(item) {
                once.push(item.clone());
            }
        }
        twice(&once, &["items"])
    }
}

impl Shown {
    /// Whether some items belong nowhere.
    fn leaves_out(&self) -> bool {
        self.rules.belong < self.items.len()
    }

    /// The answer that puts items in this order.
    fn answer(&self, order: &[usize]) -> Answer {
        let at = |item: &usize| self.shown.iter().position(|s| s == item);
        Answer::Order(order.iter().filter_map(at).collect())
    }

    /// How many items do not belong, and how many are missing; by the right order that the
    /// items are nearest to.
    fn too_many_and_missing(&self, order: &[usize]) -> (usize, usize) {
        let both = self.rules.orders().map(|wanted| {
            let mut left: Vec<_> = wanted.iter().map(|&at| &self.items[at]).collect();
            let foreign = order.iter().filter(|at| {
                let place = left.iter().position(|item| *item == &self.items[**at]);
                place.map(|place| left.swap_remove(place)).is_none()
            });
            (foreign.count(), left.len())
        });
        both.min_by_key(|(foreign, missing)| foreign + missing)
            .unwrap_or((0, 0))
    }

    /// How many neighbouring pairs are right, of how many; by the right order that an order
    /// is nearest to.
    fn neighbours(&self, order: &[usize]) -> (usize, usize) {
        let given = self.rules.labels(order, &self.items);
        let near = self.rules.orders().map(|wanted| {
            let wanted = self.rules.labels(&wanted, &self.items);
            let mut left: Vec<_> = wanted.windows(2).collect();
            let kept = given.windows(2).filter(|pair| {
                let at = left.iter().position(|wanted| wanted == pair);
                at.map(|at| left.swap_remove(at)).is_some()
            });
            let pairs = wanted.len().max(given.len()) - 1;
            (kept.count(), pairs.max(1))
        });
        let share = |(kept, pairs): &(usize, usize)| *kept as f32 / *pairs as f32;
        near.max_by(|a, b| share(a).total_cmp(&share(b)))
            .unwrap_or((0, 1))
    }
}

/// The items in the learner's order, as positions; `None` where one stands there twice, or
/// where one is missing that may not be left out.
fn given(shown: &Shown, answer: &Answer) -> Result<Option<Vec<usize>>, Unreadable> {
    let Answer::Order(order) = answer else {
        return another_form();
    };
    let mut sorted = order.clone();
    sorted.sort_unstable();
    let once = sorted.windows(2).all(|pair| pair[0] != pair[1]);
    let within = sorted.last().is_some_and(|&last| last < shown.items.len());
    let whole = shown.leaves_out() || order.len() == shown.items.len();
    Ok((once && within && whole).then(|| order.iter().map(|&at| shown.shown[at]).collect()))
}
