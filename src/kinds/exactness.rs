//! How exactly a number is to be given.

use super::power::with_power;
use super::reader::Filler;
use crate::expr::{self, Number};
use crate::reading::Table;
use crate::template::{Bare, Unshowable};
use crate::words::{Message, message};

/// The most places or figures that can be asked for.
const MOST: u8 = 12;

/// How exactly a number is to be given, as its author wrote it.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub(super) enum Exactness {
    /// `tolerance`: within this difference; a missing one is none.
    Within(Option<Box<Bare>>),
    /// `tolerance = "2 %"`: within this share of the answer, in per cent.
    Share(Box<Bare>),
    /// `round`: rounded to so many decimal places.
    Places(u8),
    /// `figures`: rounded to so many significant figures.
    Figures(u8),
}

/// The same as it is shown once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Exact {
    /// The largest difference that counts.
    Within(Number),
    Places(u8),
    Figures(u8),
}

impl Exactness {
    /// The keys that say it; at most one of them may stand.
    pub(super) fn read(table: &mut Table<'_, '_>) -> Exactness {
        let keys = ["tolerance", "round", "figures"];
        let mut there = keys.iter().filter(|key| table.has(key));
        if let (Some(first), Some(second)) = (there.next(), there.next()) {
            let place = table.key_place(second);
            table.complaints.error(
                &place,
                message!("kinds-exactness-twice", first = *first, second = *second),
                Some(message!("kinds-exactness-twice-help")),
            );
        }
        let tolerance = table.numeral("tolerance").map(|(text, place)| {
            let share = text.trim_end().strip_suffix('%');
            let share: Option<f64> = share.and_then(|share| share.trim_end().parse().ok());
            if share.is_some_and(|share| share >= 100.0) {
                let said = message!("kinds-tolerance-all", share = text.trim());
                let help = message!("kinds-tolerance-all-help");
                table.complaints.warn(&place, said, Some(help));
            }
            text
        });
        let places = table.whole("round", 0, MOST);
        let figures = table.whole("figures", 1, MOST);
        let share = tolerance.as_deref().and_then(|text| {
            let share = text.trim_end().strip_suffix('%')?;
            Some(Exactness::Share(Box::new(Bare::new(share.trim_end()))))
        });
        (places.map(Exactness::Places))
            .or(figures.map(Exactness::Figures))
            .or(share)
            .unwrap_or_else(|| Exactness::Within(tolerance.map(|t| Box::new(Bare::new(t)))))
    }

    /// Fills it in, for this answer.
    pub(super) fn show(&self, answer: Number, filler: &Filler<'_>) -> Result<Exact, Unshowable> {
        let number = |bare: &Bare| bare.number(filler.values, filler.room);
        Ok(match self {
            Exactness::Places(places) => Exact::Places(*places),
            Exactness::Figures(figures) => Exact::Figures(*figures),
            Exactness::Within(None) => Exact::Within(Number::from_integer(0)),
            Exactness::Within(Some(tolerance)) => Exact::Within(number(tolerance)?),
            Exactness::Share(share) => {
                let share = number(share)?;
                let hundredth = expr::over(share, Number::from_integer(100));
                let size = expr::absolute(answer).zip(hundredth);
                let within = size.and_then(|(size, share)| expr::times(size, share));
                // A tolerance that can't be calculated gets the same complaint as one below 0.
                Exact::Within(within.unwrap_or(Number::from_integer(-1)))
            }
        })
    }
}

impl Exact {
    /// The least and the greatest number that count as this one. They come from the course, and
    /// `check` keeps them small, so comparing with them never overflows, whatever was typed.
    pub(super) fn ends(self, number: Number) -> Option<(Number, Number)> {
        match self {
            Exact::Within(tolerance) if *tolerance.numer() == 0 => Some((number, number)),
            Exact::Within(tolerance) => {
                expr::minus(number, tolerance).zip(expr::plus(number, tolerance))
            }
            Exact::Places(_) | Exact::Figures(_) => self.rounded(number).map(|n| (n, n)),
        }
    }

    /// Whether a number counts as another.
    pub(super) fn counts(self, number: Number, given: Number) -> bool {
        if number == given {
            return true;
        }
        match self {
            Exact::Within(tolerance) if *tolerance.numer() == 0 => false,
            Exact::Within(_) => self
                .ends(number)
                .is_some_and(|(least, most)| least <= given && given <= most),
            Exact::Places(_) | Exact::Figures(_) => {
                let both = self.rounded(number).zip(self.rounded(given));
                both.is_some_and(|(number, given)| number == given)
            }
        }
    }

    fn rounded(self, number: Number) -> Option<Number> {
        match self {
            Exact::Within(_) => Some(number),
            Exact::Places(places) => expr::rounded(&number, places.into()),
            Exact::Figures(figures) => expr::rounded(&number, expr::places_of(&number, figures)),
        }
    }

    /// The answer as it is to be given; `None` where it is shown as it stands.
    pub(super) fn written(self, answer: &Number) -> Option<String> {
        match self {
            Exact::Within(_) => None,
            Exact::Places(places) => expr::show_places(answer, places),
            Exact::Figures(figures) => {
                let rounded = self.rounded(*answer)?;
                // 9.99 to two figures is 10, which has one place less.
                let places = expr::places_of(&rounded, figures);
                let power = i32::from(figures) - 1 - places;
                if !(-5..9).contains(&power) {
                    let ten = Number::from_integer(10i128.checked_pow(power.unsigned_abs())?);
                    let size = match power < 0 {
                        true => expr::times(rounded, ten)?,
                        false => expr::over(rounded, ten)?,
                    };
                    let size = expr::show_places(&size, figures - 1)?;
                    return Some(with_power(&size, power));
                }
                expr::show_places(&rounded, u8::try_from(places).unwrap_or(0))
            }
        }
    }

    /// What is said of a number that was typed with too few places or figures, where the
    /// right one is this with as many: it can't be told whether it would be right. Nothing
    /// of fractions, which are exact. The text has plain signs.
    pub(super) fn too_coarse(self, text: &str, given: Number, right: Number) -> Option<Message> {
        if text.contains(['/', '%']) {
            return None;
        }
        let size = text
            .split(['e', 'E', '*', 'x', 'X'])
            .next()
            .unwrap_or_default();
        let scaled = size.len() < text.len();
        let after = size
            .rsplit_once(['.', ','])
            .map_or(0, |(_, after)| after.trim().len());
        match self {
            Exact::Places(places) if !scaled => {
                let needed = expr::places(&given).map_or(0, usize::from);
                let there = u8::try_from(after.max(needed)).ok();
                let there = there.filter(|there| *there < places)?;
                let may_be_right = expr::rounded(&right, there.into()) == Some(given);
                may_be_right.then(|| message!("kinds-number-places", n = places))
            }
            Exact::Figures(figures) => {
                let digits = size.chars().filter(char::is_ascii_digit);
                let count = digits.skip_while(|c| *c == '0').count();
                let there = u8::try_from(count).ok();
                let there = there.filter(|there| (1..figures).contains(there))?;
                let at = expr::places_of(&right, there);
                let may_be_right = expr::rounded(&right, at) == Some(given);
                may_be_right.then(|| message!("kinds-number-figures", n = figures))
            }
            Exact::Within(_) | Exact::Places(_) => None,
        }
    }
}
