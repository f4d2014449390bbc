//! `multi`: some of several options are right.

use super::answer::{Answer, Graded, Unreadable, Verdict};
use super::definition::{Chance, Definition, another_form};
use super::form::Form;
use super::options::{ShownWorded, Worded, read_options};
use super::reader::{Fault, Filler, are_options, blank, position, twice};
use crate::reading::{Single, Strings, Table};
use crate::template::{Pattern, Unshowable};
use crate::text::{SafeText, has_code_block};
use crate::words::{Message, message};

/// Some options of several.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Multi {
    options: Worded,
    /// Sorted positions of the right options.
    answers: Vec<usize>,
    pub(super) shuffle: bool,
}

/// As shown: the options in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    options: ShownWorded,
    answers: Vec<usize>,
}

impl Definition for Multi {
    type Shown = Shown;
    /// All of these options and no other.
    type Wrong = Vec<SafeText>;

    const NAME: &'static str = "multi";
    const KEYS: &'static [&'static str] = &["options", "answer", "shuffle"];
    const SECONDS: f64 = 16.0;

    fn read(table: &mut Table<'_, '_>) -> Option<Self> {
        let shuffle = table.truth("shuffle").unwrap_or(true);
        let options = read_options(table, shuffle);
        let given = match table.must_have("answer", message!("kinds-example-some")) {
            true => table.strings("answer", Single::Refused)?,
            false => return None,
        };
        let options = options?;
        let mut answers = Vec::new();
        let mut sound = true;
        for (answer, place) in &given.entries {
            let texts = options.iter().map(|option| option.text.as_str());
            let found = position(answer, place, texts, table);
            sound &= found.is_some();
            if found.is_some_and(|at| answers.contains(&at)) {
                let said = message!("kinds-answer-twice", option = answer);
                let help = message!("kinds-answer-twice-help");
                table.complaints.warn(place, said, Some(help));
            }
            answers.extend(found);
        }
        answers.sort_unstable();
        answers.dedup();
        sound.then(|| Multi {
            options: Worded::new(options),
            answers,
            shuffle,
        })
    }

    fn may_be_given(&self, answer: &Strings, table: &mut Table<'_, '_>) -> bool {
        are_options(&self.options.texts, answer, table)
    }

    fn chance(&self) -> Chance {
        Chance::of_many(0.06)
    }
    fn options(&self) -> &[Pattern] {
        &self.options.texts
    }

    fn show(&self, filler: &mut Filler<'_>) -> Result<Shown, Unshowable> {
        let order = match self.shuffle {
            true => self.options.shuffled(filler),
            false => (0..self.options.texts.len()).collect(),
        };
        let is_right = |shown: &usize| self.answers.contains(&order[*shown]);
        Ok(Shown {
            answers: (0..order.len()).filter(is_right).collect(),
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
        Form::SomeOf {
            options: &shown.options.texts,
        }
    }

    /// Credit is the share of right options taken, of which wrong choices are
    /// taken off, so that ticking all earns nothing.
    fn judge(shown: &Shown, answer: &Answer) -> Result<Graded, Unreadable> {
        let chosen = chosen(answer)?;
        if chosen.iter().any(|&i| i >= shown.options.texts.len()) {
            return Err(out_of(&shown.options.texts));
        }
        let given = match chosen.is_empty() {
            true => message!("kinds-none-chosen").to_string(),
            false => joined(&given(shown, &chosen)),
        };
        let mut graded = Graded {
            said: shown.options.said(&chosen),
            ..Graded::plain(chosen == shown.answers, given)
        };
        if graded.verdict.is_correct() {
            return Ok(graded);
        }
        let hits = chosen.iter().filter(|i| shown.answers.contains(i)).count();
        let wrong = chosen.len() - hits;
        let credit = (hits as f32 - wrong as f32) / shown.answers.len().max(1) as f32;
        if credit > 0.0 {
            graded.verdict = Verdict::Partial(credit.min(0.9));
            let missed = shown.answers.len() - hits;
            graded.remarks.push(match (missed, wrong) {
                (0, w) => message!("kinds-some-too-many", wrong = w),
                (m, 0) => message!("kinds-some-missing", missing = m),
                (m, w) => message!("kinds-some-mixed", right = hits, missing = m, wrong = w),
            });
        }
        Ok(graded)
    }

    fn is_wrong(shown: &Shown, wrong: &Vec<SafeText>, answer: &Answer) -> bool {
        let Ok(chosen) = chosen(answer) else {
            return false;
        };
        let given = given(shown, &chosen);
        wrong.len() == given.len() && wrong.iter().all(|text| given.contains(&text.as_str()))
    }

    fn near(_: &Shown, _: &Answer) -> Vec<Message> {
        Vec::new()
    }

    fn model_answer(shown: &Shown) -> SafeText {
        joined(&given(shown, &shown.answers)).into()
    }

    fn right(shown: &Shown) -> Vec<Answer> {
        vec![Answer::Multi(shown.answers.clone())]
    }

    fn wrong(shown: &Shown, wrong: &Vec<SafeText>) -> Vec<Answer> {
        let at = |text: &SafeText| shown.options.texts.iter().position(|option| option == text);
        let all: Option<Vec<usize>> = wrong.iter().map(at).collect();
        all.map(Answer::Multi).into_iter().collect()
    }

    fn fault(shown: &Shown) -> Option<Fault> {
        let keys = &["options"];
        twice(&shown.options.texts, keys).or_else(|| blank(&shown.options.texts, keys))
    }
}

/// Each chosen position once, in order.
fn chosen(answer: &Answer) -> Result<Vec<usize>, Unreadable> {
    let Answer::Multi(chosen) = answer else {
        return another_form();
    };
    let mut chosen = chosen.clone();
    chosen.sort_unstable();
    chosen.dedup();
    Ok(chosen)
}

fn given<'s>(shown: &'s Shown, chosen: &[usize]) -> Vec<&'s str> {
    let text = |&i: &usize| shown.options.texts.get(i).map(SafeText::as_str);
    chosen.iter().filter_map(text).collect()
}

/// Options in a row; blocks of code below one another. A comma within one would not tell
/// where it ends.
fn joined(options: &[&str]) -> String {
    let any = |is: fn(&str) -> bool| options.iter().any(|option| is(option));
    match (any(has_code_block), any(|option| option.contains(','))) {
        (true, _) => options.join("\n\n"),
        (false, true) => options.join(" · "),
        (false, false) => options.join(", "),
    }
}

/// Says from which options one may choose.
pub(super) fn out_of(options: &[SafeText]) -> Unreadable {
    Unreadable(message!("kinds-choose-from", n = options.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_counted() {
        let shown = Shown {
            options: ["a", "b", "c", "d"].map(SafeText::from).to_vec().into(),
            answers: vec![0, 1, 2],
        };
        let said = |chosen: &[usize]| {
            let graded = Multi::judge(&shown, &Answer::Multi(chosen.to_vec())).unwrap();
            graded.remarks.iter().map(Message::to_string).collect()
        };
        let none: Vec<String> = said(&[0, 1, 2]);
        assert!(none.is_empty());
        assert_eq!(said(&[0]), ["What you chose is right; 2 more are missing."]);
        assert_eq!(
            said(&[0, 1]),
            ["What you chose is right; 1 more is missing."]
        );
        assert_eq!(
            said(&[0, 1, 2, 3]),
            ["You have all the right ones, and 1 too many."]
        );
        assert_eq!(said(&[0, 1, 3]), ["2 right, 1 missing, 1 too many."]);
    }
}
