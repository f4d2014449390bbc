//! Written answers: what counts as the same, what is nearly so.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::answer::{Graded, Unreadable, Verdict};
use super::judged;
use crate::course::{Accents, Case, ClozePart, Item, Spaces, Spelling};

/// How closely a written answer matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Match {
    Same,
    /// But for accents.
    Accents,
    No,
}

/// A text brought into comparable form (NFC, blanks, typographic quotes and dashes, case).
fn folded(text: &str, spelling: Spelling) -> String {
    let text: String = text
        .nfc()
        .map(|c| match c {
            '’' | '‘' | '´' => '\'',
            '“' | '”' | '„' => '"',
            '−' => '-',
            c => c,
        })
        .collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = match spelling.spaces {
        Spaces::Fold => words.join(" "),
        Spaces::Ignore => words.concat(),
    };
    match spelling.case {
        Case::Exact => text,
        // Full stops and exclamation marks end sentences, they are seldom what is asked.
        Case::Ignore => {
            let lower = text.to_lowercase();
            let bare = lower.trim_matches(['.', '!', '?', '¡', '¿', ' ']);
            if bare.is_empty() {
                lower
            } else {
                bare.to_owned()
            }
        }
    }
}

fn without_accents(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .nfc()
        .collect()
}

fn compare(typed: &str, wanted: &str, spelling: Spelling) -> Match {
    let (typed, wanted) = (folded(typed, spelling), folded(wanted, spelling));
    if typed == wanted {
        Match::Same
    } else if spelling.accents != Accents::Exact
        && without_accents(&typed) == without_accents(&wanted)
    {
        Match::Accents
    } else {
        Match::No
    }
}

/// Whether two texts count as the same answer.
pub fn same_text(typed: &str, wanted: &str, spelling: Spelling) -> bool {
    compare(typed, wanted, spelling) != Match::No
}

/// The best match among accepted texts.
fn best<'a>(
    typed: &str,
    accepted: &'a [String],
    spelling: Spelling,
) -> (Match, Option<&'a String>) {
    let matches = accepted
        .iter()
        .map(|wanted| (compare(typed, wanted, spelling), Some(wanted)));
    matches
        .min_by_key(|(m, _)| *m as u8)
        .unwrap_or((Match::No, None))
}

fn accent_remark(wanted: &str) -> String {
    format!("Mind the accents: {wanted}")
}

pub(super) fn text(
    item: &Item,
    accepted: &[String],
    spelling: Spelling,
    typed: &str,
) -> Result<Graded, Unreadable> {
    if typed.trim().is_empty() {
        return Err(Unreadable("Type an answer first.".into()));
    }
    let (found, wanted) = best(typed, accepted, spelling);
    let mut graded = judged(found != Match::No, typed.trim().to_owned());
    match (found, wanted) {
        (Match::Accents, Some(wanted)) if spelling.accents == Accents::Remark => {
            // An expected misconception may hang on the accent alone.
            graded.remarks.push(accent_remark(wanted));
        }
        (Match::No, _) => {
            graded.mistake = item
                .mistakes
                .iter()
                .position(|m| m.answer.iter().any(|a| same_text(typed, a, spelling)));
            if graded.mistake.is_none()
                && let Some(remark) = near_miss(typed, accepted, spelling)
            {
                graded.remarks.push(remark);
            }
        }
        _ => {}
    }
    Ok(graded)
}

/// One slip of a finger away, or right but for capitals.
fn near_miss(typed: &str, accepted: &[String], spelling: Spelling) -> Option<String> {
    let loose = Spelling {
        case: Case::Ignore,
        accents: Accents::Ignore,
        ..spelling
    };
    let bare = |text: &str| without_accents(&folded(text, spelling)).to_lowercase();
    if spelling.case == Case::Exact && accepted.iter().any(|a| bare(a) == bare(typed)) {
        return Some("Nearly: capital and small letters, and accents, matter here.".into());
    }
    if spelling.accents == Accents::Exact && accepted.iter().any(|a| same_text(typed, a, loose)) {
        return Some("Nearly: the accents matter here.".into());
    }
    // In a command one sign may turn the meaning round: that is not near.
    if spelling.case == Case::Exact {
        return None;
    }
    let typed = folded(typed, spelling);
    let near = accepted.iter().any(|wanted| {
        let wanted = folded(wanted, spelling);
        wanted.chars().count() >= 4 && strsim::damerau_levenshtein(&typed, &wanted) == 1
    });
    near.then(|| "Very near: one letter or sign is off.".into())
}

pub(super) fn cloze(
    item: &Item,
    parts: &[ClozePart],
    spelling: Spelling,
    given: &[String],
) -> Result<Graded, Unreadable> {
    let blanks: Vec<&Vec<String>> = parts
        .iter()
        .filter_map(|part| match part {
            ClozePart::Blank(accepted) => Some(accepted),
            ClozePart::Text(_) => None,
        })
        .collect();
    if given.len() != blanks.len() {
        return Err(Unreadable(format!(
            "There are {} blanks to fill.",
            blanks.len()
        )));
    }
    if given.iter().all(|g| g.trim().is_empty()) {
        return Err(Unreadable("Fill the blanks first.".into()));
    }
    let mut remarks = Vec::new();
    let mut right = 0;
    for (i, (typed, accepted)) in given.iter().zip(&blanks).enumerate() {
        match best(typed, accepted, spelling) {
            (Match::Same, _) => right += 1,
            (Match::Accents, wanted) => {
                right += 1;
                if let (Accents::Remark, Some(wanted)) = (spelling.accents, wanted) {
                    remarks.push(accent_remark(wanted));
                }
            }
            (Match::No, _) if blanks.len() > 1 => {
                remarks.push(format!("Blank {} is not right.", i + 1));
            }
            (Match::No, _) => remarks.extend(near_miss(typed, accepted, spelling)),
        }
    }
    let given_text: Vec<&str> = given.iter().map(|g| g.trim()).collect();
    let mut graded = judged(right == blanks.len(), given_text.join(" / "));
    if !graded.verdict.is_correct() {
        if right > 0 {
            graded.verdict = Verdict::Partial(right as f32 / blanks.len() as f32);
        }
        graded.mistake = item.mistakes.iter().position(|m| {
            m.answer.len() == given.len()
                && m.answer
                    .iter()
                    .zip(given)
                    .all(|(a, g)| a.is_empty() || same_text(g, a, spelling))
        });
    }
    graded.remarks = remarks;
    Ok(graded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::Task;

    fn ask(accepted: &[&str], spelling: Spelling, typed: &str) -> Graded {
        let accepted: Vec<String> = accepted.iter().map(|a| a.to_string()).collect();
        let item = Item {
            prompt: String::new(),
            task: Task::Text {
                accepted: accepted.clone(),
                spelling,
            },
            hints: vec![],
            explanation: None,
            mistakes: vec![],
        };
        text(&item, &accepted, spelling, typed).unwrap()
    }

    #[test]
    fn accents_are_forgiven_with_a_remark() {
        let graded = ask(&["adiós"], Spelling::default(), " Adios ");
        assert!(graded.verdict.is_correct());
        assert_eq!(graded.remarks, ["Mind the accents: adiós"]);
        assert!(
            ask(&["adiós"], Spelling::default(), "adio\u{301}s!")
                .remarks
                .is_empty()
        );
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
        assert!(wrong.remarks[0].starts_with("Nearly"));
        assert!(!ask(&["cd .."], exact, "cd .").verdict.is_correct());
        assert!(!ask(&["cd .."], exact, "cd").verdict.is_correct());
    }

    #[test]
    fn a_cloze_gives_credit_by_the_blank() {
        let parts = [
            ClozePart::Blank(vec!["soy".into()]),
            ClozePart::Text(" … ".into()),
            ClozePart::Blank(vec!["está".into()]),
        ];
        let item = Item {
            prompt: String::new(),
            task: Task::Cloze {
                parts: parts.to_vec(),
                spelling: Spelling::default(),
            },
            hints: vec![],
            explanation: None,
            mistakes: vec![],
        };
        let verdict = |a: &str, b: &str| {
            cloze(&item, &parts, Spelling::default(), &[a.into(), b.into()])
                .unwrap()
                .verdict
        };
        assert_eq!(verdict("soy", "esta"), Verdict::Correct);
        assert_eq!(verdict("soy", "es"), Verdict::Partial(0.5));
        assert_eq!(verdict("es", "es"), Verdict::Incorrect);
    }
}
