//! Cards that are written on before their back is shown: the learner compares the two and
//! ticks the ideas that theirs holds, or grades it as any card.

use super::answer::{Answer, Graded, OwnMark, Rating, Unreadable, Verdict};
use super::definition::another_form;
use super::multi::out_of;
use crate::reading::{Single, Table};
use crate::text::{SafeText, blocks, inline};
use crate::words::{Joined, Value, message};

/// Most ideas: as many as there are digits to tick them by.
const MOST: usize = 9;
/// Most characters of the model answer that `check` writes as a learner's.
const SAMPLE: usize = 60;

/// Reads `write` and `ideas`: the ideas, where one is to write. The outer `None` where they
/// are wrong, which has been complained of.
#[allow(clippy::option_option)]
pub(super) fn read(table: &mut Table<'_, '_>) -> Option<Option<Vec<String>>> {
    let place = table.key_place("ideas");
    let writes = table.truth("write").unwrap_or(false);
    let has_ideas = table.has("ideas");
    let ideas = table.strings("ideas", Single::Refused);
    if !has_ideas {
        return Some(writes.then(Vec::new));
    }
    let ideas = ideas?;
    let n = ideas.entries.len();
    let complaint = match n {
        _ if !writes => Some((
            message!("kinds-ideas-unwritten"),
            message!("kinds-ideas-unwritten-help"),
        )),
        1..=MOST => None,
        _ => Some((
            message!("kinds-ideas-count", n = n, most = MOST),
            message!("kinds-ideas-count-help"),
        )),
    };
    match complaint {
        Some((said, help)) => {
            table.complaints.error(&place, said, Some(help));
            None
        }
        None => Some(Some(ideas.texts())),
    }
}

/// Grades what was written by the learner's own mark: the share of the ideas is the credit.
pub(super) fn judge(ideas: &[SafeText], answer: &Answer) -> Result<Graded, Unreadable> {
    let Answer::Written(text, mark) = answer else {
        return another_form();
    };
    if text.trim().is_empty() {
        return Err(Unreadable(message!("kinds-type-an-answer")));
    }
    let ticked = match mark {
        OwnMark::Grade(rating) if ideas.is_empty() => {
            return Ok(Graded::plain(*rating != Rating::Again, text.as_str()));
        }
        OwnMark::Ideas(ticked) if !ideas.is_empty() => ticked,
        _ => return another_form(),
    };
    if ticked.iter().any(|&at| at >= ideas.len()) {
        return Err(out_of(ideas));
    }
    let missing = || (0..ideas.len()).filter(|at| !ticked.contains(at));
    let (missed, all) = (missing().count(), ideas.len());
    let mut graded = Graded::plain(missed == 0, text.as_str());
    if missed > 0 && missed < all {
        graded.verdict = Verdict::Partial((all - missed) as f32 / all as f32);
        let left = missing().map(|at| inline(&ideas[at]));
        let left = Value::list(left, Joined::Semicolons);
        graded.remarks.push(message!(
            "kinds-ideas-missing",
            n = all - missed,
            of = all,
            left = left
        ));
    }
    Ok(graded)
}

/// An answer that holds everything.
pub(super) fn right(back: &SafeText, ideas: usize) -> Answer {
    let sample = blocks(back)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let sample: String = sample.chars().take(SAMPLE).collect();
    // A back may be a picture or a rule, of which no word is left.
    let text = match sample.trim() {
        "" => "…".to_owned(),
        some => some.to_owned(),
    };
    let mark = match ideas {
        0 => OwnMark::Grade(Rating::Good),
        n => OwnMark::Ideas((0..n).collect()),
    };
    Answer::Written(text, mark)
}
