//! `cloze`: blanks in a text are filled in.

use super::ShownTask;
use super::answer::{Answer, Graded, Unreadable, Verdict};
use super::any_order;
use super::articles::{self, Articles};
use super::beside;
use super::blanks::{self, Part};
use super::definition::{Chance, Definition, another_form};
use super::form::{Form, Stretch, around};
use super::inner::{self, Filling, Inner, ShownInner};
use super::notation::DecimalSign;
use super::numeral;
use super::reader::{Fault, Filler, blank};
use super::slips::{self, Near};
use super::spelling::{Match, Spelling};
use super::strictness::Strictness;
use crate::reading::{Place, Single, Strings, Table};
use crate::template::{Pattern, Unshowable};
use crate::text::{Piece, SafeText, joined};
use crate::words::{Message, message};

/// Text and blanks in turn.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Cloze {
    parts: Vec<Part>,
    spelling: Spelling,
    near: Near,
    any_order: bool,
    /// Whether each blank is a question of its own.
    each: bool,
    /// The blank that is asked for, with the others filled in; none where all are.
    only: Option<usize>,
    inner: Inner,
    /// None: those of the course.
    articles: Option<Articles>,
}

/// What `blanks` can say, and whether each blank is then a question of its own.
const BLANKS: [(&str, bool); 2] = [("together", false), ("each", true)];

/// As shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub(super) parts: Vec<Stretch>,
    pub(super) spelling: Spelling,
    decimal: DecimalSign,
    pub(super) near: Near,
    /// Whether the fillings may change places.
    pub(super) any_order: bool,
    inner: ShownInner,
    articles: Articles,
}

impl Cloze {
    /// A text with blanks to fill in together.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub(crate) fn of(text: &str, strictness: Strictness) -> Result<Cloze, Message> {
        Ok(Cloze {
            parts: blanks::read(text)?,
            inner: Vec::new(),
            spelling: strictness.spelling,
            near: strictness.near,
            articles: strictness.articles,
            any_order: false,
            each: false,
            only: None,
        })
    }

    /// The text as it is written, with the answers in its blanks: Markdown.
    pub(crate) fn solved(&self) -> String {
        let parts = self.parts.iter().map(|part| match part {
            Part::Text(text) => Piece::Markdown(text.source()),
            Part::Blank(accepted) => Piece::Literal(accepted[0].source()),
            Part::Hint(_) => Piece::Markdown(""),
        });
        joined(&parts.collect::<Vec<_>>())
    }

    fn count(&self) -> usize {
        let blank = |part: &&Part| matches!(part, Part::Blank(_));
        self.parts.iter().filter(blank).count()
    }

    /// How many questions its author makes of it: one for each blank, or one for all.
    pub(crate) fn questions(&self) -> usize {
        match self.each {
            true => self.count(),
            false => 1,
        }
    }

    /// The same text with one blank to fill, counted from 0, and the answers in the others.
    pub(crate) fn only(&self, blank: usize) -> Cloze {
        Cloze {
            only: Some(blank),
            ..self.clone()
        }
    }
}

impl Shown {
    fn blanks(&self) -> Vec<&[SafeText]> {
        let accepted = self.parts.iter().filter_map(|part| match part {
            Stretch::Blank(accepted) => Some(accepted.as_slice()),
            Stretch::Text(_) | Stretch::Hint(_) => None,
        });
        accepted.collect()
    }

    /// Whether a filling is right in a blank, counted from 0, by itself.
    pub(super) fn fills(&self, blank: usize, typed: &str) -> bool {
        let accepts = |accepted: &&[SafeText]| {
            let near =
                || self.near == Near::Accept && self.spelling.slip(typed, accepted).is_some();
            self.spelling.best(typed, accepted).0 != Match::No
                || self.is_number(typed, accepted).unwrap_or(false)
                || near()
        };
        let blanks = self.blanks();
        if let Some(task) = self.inner_of(blank) {
            return inner::is_right(task, typed);
        }
        match self.any_order {
            true => blanks.iter().any(accepts),
            false => blanks.get(blank).is_some_and(accepts),
        }
    }

    /// How near a wrong filling of the only blank is.
    fn near_miss(&self, given: &[String]) -> Option<Message> {
        let (blanks, typed) = (self.blanks(), given.first()?);
        let accepted = blanks.first().filter(|_| self.inner_of(0).is_none())?;
        self.spelling.near_miss(typed, accepted)
    }

    /// What a blank asks for, where it has a kind of its own.
    pub(super) fn inner_of(&self, blank: usize) -> Option<&ShownTask> {
        self.inner.get(blank)?.as_deref()
    }

    /// Whether some blank may be left empty.
    pub(super) fn may_be_left_empty(&self) -> bool {
        let mut blanks = self.blanks().into_iter();
        blanks.any(|accepted| accepted.iter().any(|filling| filling.is_empty()))
    }

    /// The fillings without articles that are too many.
    fn without_articles(&self, given: &[String]) -> Option<(Vec<String>, bool)> {
        let takes = |blank: usize| self.inner_of(blank).is_none();
        (self.articles).left_out(&self.parts, given, self.spelling, takes)
    }

    /// Whether a filling is one of those that are taken without the words beside its blank.
    fn alone(&self, blank: usize, typed: &str, takes: impl Fn(&str) -> bool) -> bool {
        let is_plain = !self.any_order && self.inner_of(blank).is_none();
        is_plain && (beside::without(&self.parts, blank, typed).iter()).any(|left| takes(left))
    }

    /// Whether a filling holds what stands beside its blank, too, and is right without it.
    fn repeats(&self, given: &[String]) -> bool {
        given.iter().enumerate().any(|(blank, typed)| {
            let fills = |left: &str| self.fills(blank, left);
            !self.fills(blank, typed) && self.alone(blank, typed, fills)
        })
    }

    /// Which filling is taken for each blank: its own, unless they may change places.
    fn arranged(&self, given: &[String], blanks: &[&[SafeText]]) -> Vec<usize> {
        if !self.any_order || given.len() > any_order::MOST {
            return (0..blanks.len()).collect();
        }
        let fits = |place: usize, part: usize| {
            let (typed, accepted) = (&given[part], blanks[place]);
            let is_number = || self.is_number(typed, accepted).unwrap_or(false);
            self.spelling.best(typed, accepted).0 != Match::No || is_number()
        };
        let taken = any_order::matched(blanks.len(), given.len(), fits);
        let mut left = (0..given.len()).filter(|part| !taken.contains(&Some(*part)));
        let place = |part: &Option<usize>| part.or_else(|| left.next()).unwrap_or(0);
        taken.iter().map(place).collect()
    }

    /// Whether what was typed is one of these numbers.
    fn is_number(&self, typed: &str, accepted: &[SafeText]) -> Result<bool, Unreadable> {
        let mut other = None;
        for filling in accepted {
            match numeral::same(typed, filling, self.spelling, self.decimal) {
                Ok(true) => return Ok(true),
                Ok(false) => {}
                Err(way) => other = Some(way),
            }
        }
        other.map_or(Ok(false), Err)
    }
}

impl Definition for Cloze {
    type Shown = Shown;
    /// An entry for each blank, `""` for any.
    type Wrong = Vec<Filling>;

    const NAME: &'static str = "cloze";
    const KEYS: &'static [&'static str] = &[
        "text",
        "case",
        "accents",
        "spaces",
        "punctuation",
        "own-letters",
        "near",
        "any-order",
        "blanks",
        "blank",
    ];
    const SECONDS: f64 = 12.0;

    fn read(table: &mut Table<'_, '_>) -> Option<Self> {
        let spelling = Spelling::read(table);
        let near = Near::read(table);
        let (text, place) = table.required("text", message!("kinds-example-cloze"))?;
        let each = table.word("blanks", &BLANKS).unwrap_or(false);
        match blanks::read(&text) {
            Ok(parts) => {
                let inner = inner::read(&parts, table);
                let blanks = parts.iter().filter_map(|part| match part {
                    Part::Blank(accepted) => Some(accepted.as_slice()),
                    Part::Text(_) | Part::Hint(_) => None,
                });
                let plain = blanks.clone().zip(&inner);
                let plain = plain.filter(|(_, inner)| inner.is_none());
                near.must_matter(plain.flat_map(|(accepted, _)| accepted), table);
                let together = if each { 1 } else { blanks.count() };
                let place = table.key_place("any-order");
                let any_order = any_order::read(together, table);
                if any_order && inner.iter().any(Option::is_some) {
                    let help = message!("kinds-blank-order-help");
                    let what = message!("kinds-blank-order");
                    table.complaints.error(&place, what, Some(help));
                }
                Some(Cloze {
                    any_order,
                    inner,
                    parts,
                    spelling,
                    near,
                    each,
                    only: None,
                    articles: None,
                })
            }
            Err(wrong) => {
                let help = match text.contains("{{c") && text.contains("::") {
                    true => message!("kinds-cloze-anki-help"),
                    false => message!("kinds-cloze-help"),
                };
                let place = match wrong.place(table.complaints.raw(&place)) {
                    Some(at) => Place {
                        source: place.source,
                        span: place.span.start + at.start..place.span.start + at.end,
                    },
                    None => place,
                };
                table.complaints.error(&place, wrong.said, Some(help));
                None
            }
        }
    }

    /// Blank entries stand for any filling.
    fn read_wrong(table: &mut Table<'_, '_>) -> Option<Strings> {
        match table.must_have("answer", message!("kinds-example-wrong-blanks")) {
            true => table.strings("answer", Single::Allowed),
            false => None,
        }
    }

    fn may_be_given(&self, answer: &Strings, table: &mut Table<'_, '_>) -> bool {
        let blanks_there = self.count();
        let given = answer.entries.len();
        if given != blanks_there {
            table.complaints.error(
                &answer.place,
                message!("kinds-cloze-wrong-blanks", n = blanks_there, given = given),
                Some(message!("kinds-cloze-wrong-blanks-help")),
            );
        }
        given == blanks_there
    }

    fn chance(&self) -> Chance {
        Chance::free(0.03)
    }

    fn show(&self, filler: &mut Filler<'_>) -> Result<Shown, Unshowable> {
        let inner = inner::show(&self.inner, filler)?;
        let parts = inner::stretches(&self.parts, &inner, filler)?;
        Ok(Shown {
            parts: match self.only {
                Some(blank) => around(parts, blank),
                None => parts,
            },
            inner: match self.only {
                Some(blank) => inner.into_iter().skip(blank).take(1).collect(),
                None => inner,
            },
            spelling: self.spelling.within(filler.tongue.own),
            decimal: filler.decimal,
            near: self.near,
            any_order: self.any_order,
            articles: (self.articles.clone()).unwrap_or_else(|| filler.tongue.articles.clone()),
        })
    }

    fn show_wrong(
        &self,
        answer: &[Pattern],
        filler: &Filler<'_>,
    ) -> Result<Option<Vec<Filling>>, Unshowable> {
        let first = self.only.filter(|_| answer.len() == 1).unwrap_or(0);
        let fillings = answer.iter().enumerate().map(|(n, text)| {
            let task = self.inner.get(first + n).and_then(|task| task.as_deref());
            inner::wrong(task, text, filler)
        });
        fillings.collect()
    }

    fn form(shown: &Shown) -> Form<'_> {
        Form::Blanks {
            parts: &shown.parts,
        }
    }

    /// Credit by the blank.
    fn judge(shown: &Shown, answer: &Answer) -> Result<Graded, Unreadable> {
        let Answer::Blanks(given) = answer else {
            return another_form();
        };
        let blanks = shown.blanks();
        if given.len() != blanks.len() {
            let said = message!("kinds-blanks-to-fill", n = blanks.len());
            return Err(Unreadable(said));
        }
        let may_be_empty = |accepted: &&[SafeText]| accepted.iter().any(|a| a.is_empty());
        let is_empty = given.iter().all(|g| g.trim().is_empty());
        if is_empty && !blanks.iter().all(may_be_empty) {
            let said = message!("kinds-fill-the-blanks", n = blanks.len());
            return Err(Unreadable(said));
        }
        let mut remarks = Vec::new();
        let mut right = 0;
        for (i, accepted) in shown.arranged(given, &blanks).into_iter().zip(&blanks) {
            let typed = &given[i];
            if let Some(task) = shown.inner_of(i) {
                let (is_right, said) = inner::judge(task, typed, (i, blanks.len()))?;
                right += usize::from(is_right);
                remarks.extend(said);
                continue;
            }
            match shown.spelling.best(typed, accepted) {
                (Match::Same, _) => right += 1,
                (found @ (Match::Accents | Match::Letters), wanted) => {
                    right += 1;
                    remarks.extend(shown.spelling.remark(found, wanted));
                }
                (Match::No, _) if shown.is_number(typed, accepted)? => right += 1,
                (Match::No, _) if blanks.len() > 1 => {
                    remarks.push(message!("kinds-blank-not-right", n = i + 1));
                }
                // How near it is, is said where it is no mistake.
                (Match::No, _) => {}
            }
        }
        let text: Vec<&str> = given.iter().map(|g| g.trim()).collect();
        let mut graded = Graded::plain(right == blanks.len(), text.join(" / "));
        if !graded.verdict.is_correct() && right > 0 {
            graded.verdict = Verdict::Partial(right as f32 / blanks.len() as f32);
        }
        graded.remarks = remarks;
        Ok(graded)
    }

    fn is_wrong(shown: &Shown, wrong: &Vec<Filling>, answer: &Answer) -> bool {
        let Answer::Blanks(given) = answer else {
            return false;
        };
        let same = |(blank, (filling, g)): (usize, (&Filling, &String))| {
            if let Some(is) = filling.is(g) {
                return is;
            }
            let w = &filling.text;
            let is = |g: &str| {
                let number = || shown.is_number(g, std::slice::from_ref(w));
                shown.spelling.same(g, w) || number().is_ok_and(|same| same)
            };
            w.is_empty() || is(g) || shown.alone(blank, g, is)
        };
        wrong.len() == given.len() && wrong.iter().zip(given).enumerate().all(same)
    }

    fn slip(shown: &Shown, answer: &Answer) -> Option<Result<Graded, Unreadable>> {
        let Answer::Blanks(given) = answer else {
            return None;
        };
        if let Some((left, true)) = shown.without_articles(given)
            && Self::judge(shown, &Answer::Blanks(left)).is_ok_and(|g| g.verdict.is_correct())
        {
            return Some(Err(articles::there_already()));
        }
        if shown.repeats(given) {
            return Some(Err(beside::again()));
        }
        if shown.near == Near::Wrong {
            return None;
        }
        let blanks = shown.blanks();
        let mut corrected = given.clone();
        let mut remarks = Vec::new();
        for (i, accepted) in shown.arranged(given, &blanks).into_iter().zip(&blanks) {
            let typed = &given[i];
            if shown.inner_of(i).is_none()
                && shown.spelling.best(typed, accepted).0 == Match::No
                && let Some(wanted) = shown.spelling.slip(typed, accepted)
            {
                corrected[i] = wanted.to_owned();
                remarks.push(slips::remark(wanted));
            }
        }
        if remarks.is_empty() {
            return None;
        }
        let corrected = Self::judge(shown, &Answer::Blanks(corrected)).ok()?;
        if shown.near == Near::Retry {
            return corrected.verdict.is_correct().then(|| Err(slips::again()));
        }
        remarks.extend(corrected.remarks);
        let text: Vec<&str> = given.iter().map(|typed| typed.trim()).collect();
        Some(Ok(Graded {
            verdict: corrected.verdict,
            remarks,
            ..Graded::plain(true, text.join(" / "))
        }))
    }

    /// With one blank only: of several it would tell which one is near.
    fn typo(shown: &Shown, answer: &Answer) -> Option<String> {
        match (answer, &shown.blanks()[..]) {
            (Answer::Blanks(given), [accepted]) if shown.inner_of(0).is_none() => {
                let typed = given.first()?;
                shown.spelling.typo(typed, accepted)
            }
            _ => None,
        }
    }

    /// With one blank only, as above.
    fn near(shown: &Shown, answer: &Answer) -> Vec<Message> {
        match answer {
            Answer::Blanks(given) if given.len() == 1 => {
                let too_much = shown.without_articles(given);
                let too_much = too_much.map(|_| articles::none_wanted());
                shown.near_miss(given).into_iter().chain(too_much).collect()
            }
            _ => Vec::new(),
        }
    }

    fn model_answer(shown: &Shown) -> SafeText {
        let parts = shown.parts.iter().map(|part| match part {
            Stretch::Text(text) => text.as_str(),
            Stretch::Blank(accepted) => accepted[0].as_str(),
            Stretch::Hint(_) => "",
        });
        parts.collect::<String>().into()
    }

    /// The model answer, then each other filling with the rest as in it.
    fn right(shown: &Shown) -> Vec<Answer> {
        let blanks = shown.blanks();
        let model: Vec<String> = blanks
            .iter()
            .map(|accepted| accepted[0].to_string())
            .collect();
        let mut all = vec![Answer::Blanks(model.clone())];
        for (i, accepted) in blanks.iter().enumerate() {
            for other in &accepted[1..] {
                let mut filled = model.clone();
                filled[i] = other.to_string();
                all.push(Answer::Blanks(filled));
            }
        }
        all
    }

    /// Blanks that may hold anything are left empty.
    fn wrong(_: &Shown, wrong: &Vec<Filling>) -> Vec<Answer> {
        let typed = wrong.iter().map(Filling::typed);
        vec![Answer::Blanks(typed.collect())]
    }

    fn fault(shown: &Shown) -> Option<Fault> {
        let mut inner = shown.inner.iter().flatten();
        if let Some(fault) = inner.find_map(|task| task.fault()) {
            return Some(fault);
        }
        let mut blanks = shown.blanks().into_iter();
        // Where the last one is empty, the blank may be left so.
        blanks.find_map(|accepted| match accepted {
            [answers @ .., last] if last.is_empty() && !answers.is_empty() => {
                blank(answers, &["text"])
            }
            all => blank(all, &["text"]),
        })
    }
}

#[cfg(test)]
#[path = "tests_of_cloze.rs"]
mod tests;
