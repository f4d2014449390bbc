//! `match`: each of several things is paired with one of several others.

use toml::de::DeValue;

use super::answer::{Answer, Graded, Unreadable, Verdict};
use super::definition::{Chance, Definition, another_form};
use super::form::Form;
use super::reader::{Fault, Filler, blank, twice};
use crate::reading::{Place, Single, Strings, Table, did_you_mean};
use crate::template::{Pattern, Unshowable};
use crate::text::SafeText;
use crate::words::{Message, message};

/// Most things on either side: as many as there are digits to pick them by.
const MOST: usize = 9;

/// Things, and what belongs to each.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Match {
    left: Vec<Pattern>,
    /// What is to be picked from, each once: the partners in the order of `left`, then those
    /// that belong to nothing.
    right: Vec<Pattern>,
    /// For each on the left, its partner: a position in `right`.
    partners: Vec<usize>,
}

/// As shown: the partners in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    left: Vec<SafeText>,
    right: Vec<SafeText>,
    partners: Vec<usize>,
}

/// A pair as it is written, with its place.
type Pair = (String, String, Place);

impl Definition for Match {
    type Shown = Shown;
    /// These pairs among others: positions on the left, and what stands on the right.
    type Wrong = Vec<(usize, SafeText)>;

    const NAME: &'static str = "match";
    const KEYS: &'static [&'static str] = &["pairs", "extra"];
    const SECONDS: f64 = 20.0;

    fn read(table: &mut Table<'_, '_>) -> Option<Self> {
        let place = table.place_of("pairs");
        let pairs = match table.must_have("pairs", message!("kinds-example-pairs")) {
            true => read_pairs("pairs", table),
            false => None,
        };
        let extra = table.strings("extra", Single::Refused);
        let pairs = pairs?;
        let mut sound = true;
        let (mut left, mut right, mut partners) = (Vec::new(), Vec::new(), Vec::new());
        // Texts that differ in blanks alone look the same.
        let seen = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for (one, other, place) in pairs {
            if left.iter().any(|there: &String| seen(there) == seen(&one)) {
                sound = false;
                twice_in(&one, &place, table);
            }
            let at = right.iter().position(|there| *there == other);
            partners.push(at.unwrap_or(right.len()));
            if at.is_none() {
                right.push(other);
            }
            left.push(one);
        }
        for (other, place) in extra.into_iter().flat_map(|extra| extra.entries) {
            if right.contains(&other) {
                sound = false;
                let said = message!("kinds-match-extra", text = other.as_str());
                let help = message!("kinds-match-extra-help");
                table.complaints.error(&place, said, Some(help));
            }
            right.push(other);
        }
        if !(2..=MOST).contains(&left.len()) || !(2..=MOST).contains(&right.len()) {
            let said = message!("kinds-match-count", n = left.len(), of = right.len());
            let help = message!("kinds-match-count-help", most = MOST);
            table.complaints.error(&place, said, Some(help));
            return None;
        }
        let patterns = |texts: Vec<String>| texts.into_iter().map(Pattern::new).collect();
        sound.then(|| Match {
            left: patterns(left),
            right: patterns(right),
            partners,
        })
    }

    fn read_wrong(table: &mut Table<'_, '_>) -> Option<Strings> {
        let place = table.place_of("answer");
        if !table.must_have("answer", message!("kinds-example-pairs")) {
            return None;
        }
        let pairs = read_pairs("answer", table)?;
        let flat = |(one, other, place): Pair| [(one, place.clone()), (other, place)];
        let entries = pairs.into_iter().flat_map(flat).collect();
        Some(Strings { place, entries })
    }

    fn may_be_given(&self, answer: &Strings, table: &mut Table<'_, '_>) -> bool {
        let mut sound = true;
        let mut all_right = true;
        for pair in answer.entries.chunks(2) {
            let [(one, place), (other, _)] = pair else {
                continue;
            };
            let left = find(one, place, &self.left, table);
            let right = find(other, place, &self.right, table);
            sound &= left.is_some() && right.is_some();
            all_right &= left.is_some_and(|left| Some(self.partners[left]) == right);
        }
        if sound && all_right {
            let said = message!("kinds-match-wrong-right");
            let help = message!("kinds-match-wrong-help");
            table.complaints.error(&answer.place, said, Some(help));
        }
        sound && !all_right
    }

    fn chance(&self) -> Chance {
        Chance::of_many(0.05)
    }

    fn show(&self, filler: &mut Filler<'_>) -> Result<Shown, Unshowable> {
        let left = filler.fill_all(&self.left)?;
        let right = filler.fill_all(&self.right)?;
        let order = filler.shuffled(right.len());
        let shown = |at: &usize| order.iter().position(|there| there == at).unwrap_or(0);
        Ok(Shown {
            left,
            partners: self.partners.iter().map(shown).collect(),
            right: order.iter().map(|&at| right[at].clone()).collect(),
        })
    }

    fn show_wrong(
        &self,
        answer: &[Pattern],
        filler: &Filler<'_>,
    ) -> Result<Option<Vec<(usize, SafeText)>>, Unshowable> {
        let at = |text: &Pattern| self.left.iter().position(|l| l.source() == text.source());
        let pairs = answer.chunks(2).filter_map(|pair| match pair {
            [left, right] => Some((at(left)?, right)),
            _ => None,
        });
        let pairs = pairs.map(|(left, right)| Ok((left, filler.fill(right)?)));
        pairs.collect::<Result<_, _>>().map(Some)
    }

    fn form(shown: &Shown) -> Form<'_> {
        Form::Match {
            left: &shown.left,
            right: &shown.right,
        }
    }

    /// Credit is the share of right pairs.
    fn judge(shown: &Shown, answer: &Answer) -> Result<Graded, Unreadable> {
        let given = given(shown, answer)?;
        if given.iter().all(Option::is_none) {
            return Err(Unreadable(message!("kinds-match-first")));
        }
        let (all, hits) = (shown.left.len(), shown.hits(&given));
        let mut graded = Graded::plain(hits == all, written(shown, &given));
        if hits > 0 && hits < all {
            graded.verdict = Verdict::Partial(hits as f32 / all as f32);
            let said = message!("kinds-match-some", right = hits, n = all);
            graded.remarks.push(said);
        }
        Ok(graded)
    }

    fn is_wrong(shown: &Shown, wrong: &Vec<(usize, SafeText)>, answer: &Answer) -> bool {
        let Ok(given) = given(shown, answer) else {
            return false;
        };
        let partner = |left: usize| shown.right.get((*given.get(left)?)?);
        wrong
            .iter()
            .all(|(left, right)| partner(*left) == Some(right))
    }

    fn near(_: &Shown, _: &Answer) -> Vec<Message> {
        Vec::new()
    }

    fn model_answer(shown: &Shown) -> SafeText {
        let right: Vec<Option<usize>> = shown.partners.iter().copied().map(Some).collect();
        written(shown, &right).into()
    }

    fn right(shown: &Shown) -> Vec<Answer> {
        vec![Answer::Match(
            shown.partners.iter().copied().map(Some).collect(),
        )]
    }

    fn wrong(shown: &Shown, wrong: &Vec<(usize, SafeText)>) -> Vec<Answer> {
        let mut pairs: Vec<Option<usize>> = shown.partners.iter().copied().map(Some).collect();
        for (left, right) in wrong {
            let Some(at) = shown.right.iter().position(|there| there == right) else {
                return Vec::new();
            };
            pairs[*left] = Some(at);
        }
        vec![Answer::Match(pairs)]
    }

    fn fault(shown: &Shown) -> Option<Fault> {
        let keys = &["pairs", "extra"];
        let (left, right) = (&shown.left, &shown.right);
        (twice(left, keys).or_else(|| twice(right, keys)))
            .or_else(|| blank(left, keys).or_else(|| blank(right, keys)))
    }
}

impl Shown {
    /// How many pairs are right.
    fn hits(&self, given: &[Option<usize>]) -> usize {
        let pairs = given.iter().zip(&self.partners);
        pairs
            .filter(|(given, right)| **given == Some(**right))
            .count()
    }
}

/// Reads a list of pairs.
fn read_pairs(key: &'static str, table: &mut Table<'_, '_>) -> Option<Vec<Pair>> {
    let listed = table.list_or_one(key, Single::Refused)?;
    let mut sound = true;
    let mut pairs = Vec::new();
    for (value, place) in listed {
        let texts: Option<Vec<String>> = match value {
            DeValue::Array(both) if both.len() == 2 => {
                let at = |span| Place {
                    source: place.source,
                    span,
                };
                let entries = both.iter().map(|e| (e.get_ref(), at(e.span())));
                let read = entries.map(|(value, at)| Some(table.entry(key, value, at)?.0));
                let read: Option<Vec<String>> = read.collect();
                if read.is_none() {
                    sound = false;
                    continue;
                }
                read.filter(|both| both.iter().all(|text| !text.trim().is_empty()))
            }
            _ => None,
        };
        match texts.as_deref() {
            Some([one, other]) => pairs.push((one.clone(), other.clone(), place)),
            _ => {
                sound = false;
                let said = message!("kinds-match-no-pair", name = key);
                let help = message!("kinds-match-no-pair-help");
                table.complaints.error(&place, said, Some(help));
            }
        }
    }
    sound.then_some(pairs)
}

fn twice_in(text: &str, place: &Place, table: &mut Table<'_, '_>) {
    let said = message!("kinds-option-twice", option = text, name = "pairs");
    let help = message!("kinds-match-twice-help");
    table.complaints.error(place, said, Some(help));
}

/// Where a text stands on a side; complains where it does not.
fn find(text: &str, place: &Place, all: &[Pattern], table: &mut Table<'_, '_>) -> Option<usize> {
    let texts = all.iter().map(Pattern::source);
    let found = texts.clone().position(|there| there == text);
    if found.is_none() {
        let help = did_you_mean(text, texts, table.complaints);
        let help = help.unwrap_or_else(|| message!("kinds-match-unknown-help"));
        let said = message!("kinds-match-unknown", text = text);
        table.complaints.error(place, said, Some(help));
    }
    found
}

/// The partners that a learner gave, one for each on the left.
fn given(shown: &Shown, answer: &Answer) -> Result<Vec<Option<usize>>, Unreadable> {
    let Answer::Match(given) = answer else {
        return another_form();
    };
    let beyond = |at: &usize| *at >= shown.right.len();
    if given.len() != shown.left.len() || given.iter().flatten().any(beyond) {
        let (n, of) = (shown.left.len(), shown.right.len());
        return Err(Unreadable(message!("kinds-match-each", n = n, of = of)));
    }
    Ok(given.clone())
}

/// The pairs as a person would write them; those without a partner are left out.
fn written(shown: &Shown, given: &[Option<usize>]) -> String {
    let pairs = shown.left.iter().zip(given);
    let pairs = pairs.filter_map(|(left, right)| {
        let right = shown.right.get((*right)?)?;
        Some(format!("{left} → {right}"))
    });
    pairs.collect::<Vec<_>>().join("; ")
}
