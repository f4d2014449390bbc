//! `text`: a written answer, one of several that are accepted.

use super::answer::{Answer, Graded, Unreadable};
use std::collections::HashMap;

use super::any_order;
use super::articles::{self, Articles, Off};
use super::definition::{Chance, Definition, another_form};
use super::form::{Form, Line};
use super::options::{self, ShownWorded, Worded};
use super::reader::{Fault, Filler, blank};
use super::sentences::{self, Bare};
use super::slips::{self, Near};
use super::spelling::{Match, Spelling};
use super::strictness::Strictness;
use crate::reading::{Single, Strings, Table};
use crate::template::{Pattern, Unshowable};
use crate::text::SafeText;
use crate::words::{Message, message};

/// Accepted texts.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Text {
    /// Never empty; the first is the model answer.
    accepted: Worded,
    spelling: Spelling,
    near: Near,
    any_order: bool,
    /// None: those of the course.
    articles: Option<Articles>,
}

/// As shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    accepted: ShownWorded,
    pub(super) spelling: Spelling,
    pub(super) near: Near,
    /// Whether the parts of a list may stand in any order.
    pub(super) any_order: bool,
    articles: Articles,
}

impl Text {
    /// One of these texts, of which the first is the model answer; there is at least one.
    pub(crate) fn of(accepted: Vec<String>, strictness: Strictness) -> Text {
        Text {
            accepted: Worded::plain(accepted.into_iter().map(Pattern::literal).collect()),
            spelling: strictness.spelling,
            near: strictness.near,
            any_order: false,
            articles: strictness.articles,
        }
    }
}

/// Warns of an answer that counts as the same as one before it. What is filled in may differ.
fn twice(
    accepted: &[options::Entry],
    spelling: Spelling,
    any_order: bool,
    table: &mut Table<'_, '_>,
) {
    let mut known: HashMap<String, &str> = HashMap::new();
    for entry in accepted.iter().filter(|entry| !entry.text.contains('{')) {
        let mut key = spelling.folded(&entry.text);
        if any_order {
            let mut parts = any_order::parts(&key);
            parts.sort_unstable();
            key = parts.join(",");
        }
        let text = entry.text.as_str();
        if let Some(first) = known.insert(key, text) {
            let said = message!("kinds-answers-alike", text = text, first = first);
            let help = message!("kinds-answers-alike-help");
            table.complaints.warn(&entry.place, said, Some(help));
        }
    }
}

impl Shown {
    /// How closely a text matches another.
    fn compare(&self, typed: &str, wanted: &str) -> Match {
        let whole = self.spelling.compare(typed, wanted);
        if !self.any_order || whole != Match::No {
            return whole;
        }
        let (typed, wanted) = (any_order::parts(typed), any_order::parts(wanted));
        if typed.len() != wanted.len() || wanted.len() > any_order::MOST {
            return Match::No;
        }
        let of = |place: usize, part: usize| self.spelling.compare(typed[part], wanted[place]);
        let taken = any_order::matched(wanted.len(), typed.len(), |place, part| {
            of(place, part) != Match::No
        });
        let found = taken.iter().enumerate().map(|(place, part)| match part {
            Some(part) => of(place, *part),
            None => Match::No,
        });
        found.max().unwrap_or(Match::No)
    }

    /// What is off in an answer that is right but for its article.
    fn off(&self, typed: &str) -> Option<Off> {
        (self.articles).off(typed, &self.accepted.texts, self.spelling)
    }

    /// The answer without signs such as commas, where they don't count.
    fn bare(&self, typed: &str) -> Option<Bare> {
        let texts = &self.accepted.texts;
        match sentences::is_list(self.any_order, texts) {
            true => None,
            false => Bare::of(typed, texts, self.spelling),
        }
    }

    /// A right answer as it is graded.
    fn right(&self, typed: &str, found: Match, at: usize) -> Graded {
        let mut graded = Graded::plain(true, typed.trim().to_owned());
        let wanted = &self.accepted.texts[at];
        graded.remarks.extend(self.spelling.remark(found, wanted));
        graded.said = self.accepted.said(&[at]);
        graded
    }

    /// The best match among the accepted texts, and its position.
    fn best(&self, typed: &str) -> (Match, usize) {
        let mut best = (Match::No, 0);
        for (at, wanted) in self.accepted.texts.iter().enumerate() {
            let found = self.compare(typed, wanted);
            if found < best.0 {
                best = (found, at);
            }
            if found == Match::Same {
                break;
            }
        }
        best
    }
}

impl Definition for Text {
    type Shown = Shown;
    /// Any of these texts.
    type Wrong = Vec<SafeText>;

    const NAME: &'static str = "text";
    const KEYS: &'static [&'static str] = &[
        "answer",
        "case",
        "accents",
        "spaces",
        "punctuation",
        "own-letters",
        "articles",
        "near",
        "any-order",
    ];
    const SECONDS: f64 = 10.0;
    const AS_TYPED: bool = true;

    fn read(table: &mut Table<'_, '_>) -> Option<Self> {
        let spelling = Spelling::read(table);
        let near = Near::read(table);
        let articles = Articles::read(table);
        let accepted = options::read(
            table,
            "answer",
            Single::Allowed,
            message!("kinds-example-text"),
        )?;
        let count = |entry: &options::Entry| match entry.text.contains('{') {
            // In a template the values are unknown: they may make a list, so count two parts at
            // least.
            true => any_order::parts(&entry.text).len().max(2),
            false => any_order::parts(&entry.text).len(),
        };
        let parts = accepted.iter().map(count).max().unwrap_or(0);
        let any_order = any_order::read(parts, table);
        twice(&accepted, spelling, any_order, table);
        let accepted = Worded::typed(accepted);
        near.must_matter(accepted.texts.iter(), table);
        Some(Text {
            accepted,
            spelling,
            near,
            any_order,
            articles,
        })
    }

    fn may_be_given(&self, _: &Strings, _: &mut Table<'_, '_>) -> bool {
        true
    }

    fn chance(&self) -> Chance {
        Chance::free(0.02)
    }

    fn show(&self, filler: &mut Filler<'_>) -> Result<Shown, Unshowable> {
        let all: Vec<usize> = (0..self.accepted.texts.len()).collect();
        Ok(Shown {
            accepted: self.accepted.show(&all, filler)?,
            spelling: self.spelling.within(filler.tongue.own),
            near: self.near,
            any_order: self.any_order,
            articles: (self.articles.clone()).unwrap_or_else(|| filler.tongue.articles.clone()),
        })
    }

    fn show_wrong(
        &self,
        answer: &[Pattern],
        filler: &Filler<'_>,
    ) -> Result<Option<Vec<SafeText>>, Unshowable> {
        filler.fill_all(answer).map(Some)
    }

    fn form(_: &Shown) -> Form<'_> {
        Form::Line(Line::Words)
    }

    fn judge(shown: &Shown, answer: &Answer) -> Result<Graded, Unreadable> {
        let Answer::Typed(typed) = answer else {
            return another_form();
        };
        if typed.trim().is_empty() {
            return Err(Unreadable(message!("kinds-type-an-answer")));
        }
        let (found, at) = shown.best(typed);
        Ok(match found {
            Match::No => Graded::plain(false, typed.trim().to_owned()),
            found => shown.right(typed, found, at),
        })
    }

    fn is_wrong(shown: &Shown, wrong: &Vec<SafeText>, answer: &Answer) -> bool {
        let Answer::Typed(typed) = answer else {
            return false;
        };
        if (wrong.iter()).any(|text| shown.compare(typed, text) != Match::No) {
            return true;
        }
        // Without its signs it may be a mistake, unless it is right without them.
        let bare = shown.bare(typed).filter(|bare| bare.best().0 == Match::No);
        bare.is_some_and(|bare| wrong.iter().any(|text| bare.is(text)))
    }

    fn near(shown: &Shown, answer: &Answer) -> Vec<Message> {
        let Answer::Typed(typed) = answer else {
            return Vec::new();
        };
        let (by, accepted) = (shown.spelling, &shown.accepted.texts);
        if shown.off(typed).is_some() {
            return vec![articles::another()];
        }
        if let Some((off, letter)) = shown.articles.off_too(typed, accepted, by) {
            return vec![letter, articles::too(off)];
        }
        let bare = || {
            let bare = shown.bare(typed)?;
            by.near_miss(&bare.typed, &bare.accepted)
        };
        let near = by.near_miss(typed, accepted).or_else(bare);
        near.into_iter().collect()
    }

    fn slip(shown: &Shown, answer: &Answer) -> Option<Result<Graded, Unreadable>> {
        let Answer::Typed(typed) = answer else {
            return None;
        };
        let bare = shown.bare(typed);
        if let Some((found, at)) = bare.as_ref().map(Bare::best)
            && found != Match::No
        {
            return Some(Ok(shown.right(typed, found, at)));
        }
        match shown.off(typed) {
            Some(Off::Missing) => return Some(Err(articles::again())),
            Some(Off::Another) => return None,
            None => {}
        }
        if shown.near == Near::Wrong {
            return None;
        }
        let texts = &shown.accepted.texts;
        let without_signs = || {
            let bare = bare.as_ref()?;
            let near = shown.spelling.slip(&bare.typed, &bare.accepted)?;
            let at = bare
                .accepted
                .iter()
                .position(|text| text.as_str() == near)?;
            Some(texts[at].as_str())
        };
        let wanted = (shown.spelling.slip(typed, texts)).or_else(without_signs)?;
        if shown.near == Near::Retry {
            return Some(Err(slips::again()));
        }
        let mut graded = Graded::plain(true, typed.trim().to_owned());
        graded.remarks.push(slips::remark(wanted));
        Some(Ok(graded))
    }

    fn typo(shown: &Shown, answer: &Answer) -> Option<String> {
        let Answer::Typed(typed) = answer else {
            return None;
        };
        if shown.off(typed).is_some() {
            return None;
        }
        let by = shown.spelling;
        let bare = || {
            let bare = shown.bare(typed)?;
            by.typo(&bare.typed, &bare.accepted)
        };
        by.typo(typed, &shown.accepted.texts).or_else(bare)
    }

    fn model_answer(shown: &Shown) -> SafeText {
        shown.accepted.texts[0].clone()
    }

    fn right(shown: &Shown) -> Vec<Answer> {
        let typed = shown.accepted.texts.iter().map(|text| text.to_string());
        typed.map(Answer::Typed).collect()
    }

    fn wrong(_: &Shown, wrong: &Vec<SafeText>) -> Vec<Answer> {
        let typed = wrong.iter().map(|text| text.to_string());
        typed.map(Answer::Typed).collect()
    }

    fn fault(shown: &Shown) -> Option<Fault> {
        blank(&shown.accepted.texts, &["answer"])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::Verdict;
    use crate::kinds::spelling::{Accents, Case};

    fn ask(accepted: &[&str], spelling: Spelling, typed: &str) -> Graded {
        let shown = Shown {
            accepted: accepted
                .iter()
                .map(|&a| a.into())
                .collect::<Vec<SafeText>>()
                .into(),
            spelling,
            near: Near::Wrong,
            any_order: false,
            articles: Articles::default(),
        };
        let answer = Answer::Typed(typed.into());
        let mut graded = Text::judge(&shown, &answer).unwrap();
        if !graded.verdict.is_correct() {
            graded.remarks.extend(Text::near(&shown, &answer));
        }
        graded
    }

    #[test]
    fn accents_are_forgiven_with_a_remark() {
        let graded = ask(&["adiós"], Spelling::default(), " Adios ");
        assert!(graded.verdict.is_correct());
        assert_eq!(
            graded.remarks[0].to_string(),
            "With the right accents: adiós"
        );
        let composed = ask(&["adiós"], Spelling::default(), "adio\u{301}s!");
        assert!(composed.remarks.is_empty());
        let exact = Spelling {
            accents: Accents::Exact,
            ..Spelling::default()
        };
        assert_eq!(ask(&["adiós"], exact, "adios").verdict, Verdict::Incorrect);
    }

    #[test]
    fn commands_keep_their_case_and_signs() {
        let exact = Spelling {
            case: Case::Exact,
            ..Spelling::default()
        };
        assert!(ask(&["ls -A"], exact, "ls  -A").verdict.is_correct());
        let wrong = ask(&["ls -A"], exact, "ls -a");
        assert_eq!(wrong.verdict, Verdict::Incorrect);
        let said = wrong.remarks[0].to_string();
        assert_eq!(said, "Almost: capital letters matter here.");
        let strict = Spelling {
            accents: Accents::Exact,
            ..exact
        };
        let said = ask(&["Él"], strict, "el").remarks[0].to_string();
        assert_eq!(said, "Almost: capital letters and accents matter here.");
        assert!(!ask(&["cd .."], exact, "cd .").verdict.is_correct());
        assert!(!ask(&["cd .."], exact, "cd").verdict.is_correct());
    }
}
