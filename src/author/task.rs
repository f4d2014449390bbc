//! Reads what each kind of question needs: options, answers, blanks, items.

use super::keys;
use crate::course::*;
use crate::reading::{Place, Table, did_you_mean};

fn read_spelling(table: &mut Table<'_, '_>) -> Spelling {
    let default = Spelling::default();
    Spelling {
        case: table
            .word("case", &[("ignore", Case::Ignore), ("exact", Case::Exact)])
            .unwrap_or(default.case),
        accents: table
            .word(
                "accents",
                &[
                    ("remark", Accents::Remark),
                    ("ignore", Accents::Ignore),
                    ("exact", Accents::Exact),
                ],
            )
            .unwrap_or(default.accents),
        spaces: table
            .word(
                "spaces",
                &[("fold", Spaces::Fold), ("ignore", Spaces::Ignore)],
            )
            .unwrap_or(default.spaces),
    }
}

/// Between two and nine strings, all different.
fn read_options(table: &mut Table<'_, '_>, key: &'static str) -> Option<Vec<String>> {
    let options = table.required_strings(key, false, "[\"one\", \"another\"]")?;
    let count = options.entries.len();
    if !(2..=9).contains(&count) {
        let help = match count {
            1 => "add another one",
            _ => "take the weakest out, or split the question in two",
        };
        table.complaints.error(
            &options.place,
            format!("`{key}` needs 2 to 9 entries, and has {count}"),
            Some(help.into()),
        );
        return None;
    }
    let mut sound = true;
    for (i, (option, place)) in options.entries.iter().enumerate() {
        if options.entries[..i]
            .iter()
            .any(|(other, _)| other == option)
        {
            table.complaints.error(
                place,
                format!("`{option}` stands in `{key}` twice"),
                Some("change it or take it out: a learner can't tell the two apart".into()),
            );
            sound = false;
        }
    }
    sound.then(|| options.texts())
}

/// Where in the options an answer stands.
pub(super) fn position(
    text: &str,
    place: &Place,
    options: &[String],
    table: &mut Table<'_, '_>,
) -> Option<usize> {
    let found = options.iter().position(|o| o == text);
    if found.is_none() {
        let number = text.parse().is_ok_and(|n: usize| n <= options.len());
        let help = match did_you_mean(text, options.iter().map(String::as_str), table.complaints) {
            Some(near) => near,
            None if number => format!(
                "write the option's text, not its number: `answer = \"{}\"`",
                options[0]
            ),
            None => "write it just as it stands in `options`".into(),
        };
        table.complaints.error(
            place,
            format!("`{text}` is not among the options"),
            Some(help),
        );
    }
    found
}

/// Takes every key that some kind has, where it can't be told which are right.
pub(super) fn pass_over(table: &mut Table<'_, '_>) {
    for key in keys::of_some_kind() {
        table.take(key);
    }
}

/// Complains about keys that only other kinds have; tells whether
/// one of them stands in the place of what the kind needs most.
pub(super) fn refuse_foreign(kind: Kind, table: &mut Table<'_, '_>) -> bool {
    let own = keys::of_kind(kind);
    let mut found = false;
    for key in keys::of_some_kind() {
        let place = table.key_place(key);
        if !own.contains(&key) && table.has(key) {
            table.take(key);
            found = true;
            table.complaints.error(
                &place,
                format!("`{key}` means nothing where `kind = \"{}\"`", kind.name()),
                Some(format!("this kind has {}", own.join(", "))),
            );
        }
    }
    found && !table.has(own[0])
}

/// Reads what `kind` needs; `None` where that is wrong.
pub(super) fn read_task(kind: Kind, table: &mut Table<'_, '_>) -> Option<Task> {
    Some(match kind {
        Kind::Choice => {
            let options = read_options(table, "options");
            let shuffle = table.truth("shuffle").unwrap_or(true);
            let (answer, place) = table.required_scalar("answer", "\"the right option\"")?;
            let options = options?;
            Task::Choice {
                answer: position(&answer, &place, &options, table)?,
                options,
                shuffle,
            }
        }
        Kind::Multi => {
            let options = read_options(table, "options");
            let shuffle = table.truth("shuffle").unwrap_or(true);
            let example = "[\"a right option\", \"another\"]";
            let given = match table.expect("answer", example) {
                true => table.strings("answer", false)?,
                false => return None,
            };
            let options = options?;
            let mut answers = Vec::new();
            let mut sound = true;
            for (answer, place) in &given.entries {
                let found = position(answer, place, &options, table);
                sound &= found.is_some();
                answers.extend(found);
            }
            if !sound {
                return None;
            }
            answers.sort_unstable();
            answers.dedup();
            Task::Multi {
                options,
                answers,
                shuffle,
            }
        }
        Kind::Text => {
            let spelling = read_spelling(table);
            let accepted = table.required_strings("answer", true, "\"the answer\"")?;
            Task::Text {
                accepted: accepted.texts(),
                spelling,
            }
        }
        Kind::Number => {
            let tolerance = table.scalar("tolerance").map(|(t, _)| t);
            let (answer, _) = table.required_scalar("answer", "42")?;
            Task::Number { answer, tolerance }
        }
        Kind::Cloze => {
            let spelling = read_spelling(table);
            let (text, place) = table.required("text", "\"I [[am]] here.\"")?;
            let parts = match cloze_parts(&text) {
                Ok(parts) => parts,
                Err(message) => {
                    table.complaints.error(
                        &place,
                        message,
                        Some("write a blank as `[[answer]]` or `[[answer|other]]`".into()),
                    );
                    return None;
                }
            };
            Task::Cloze { parts, spelling }
        }
        Kind::Card => Task::Card {
            back: table.required("answer", "\"the back of the card\"")?.0,
        },
        Kind::Order => {
            let items = read_options(table, "items")?;
            Task::Order {
                shown: (0..items.len()).collect(),
                items,
            }
        }
    })
}

fn cloze_parts(text: &str) -> Result<Vec<ClozePart>, &'static str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find("[[") {
        let end = rest[start..]
            .find("]]")
            .ok_or("a blank `[[` is never closed")?
            + start;
        if start > 0 {
            parts.push(ClozePart::Text(rest[..start].to_owned()));
        }
        let mut accepted: Vec<String> = Vec::new();
        let mut continued = false;
        for piece in rest[start + 2..end].split('|') {
            // `\|` is a bar inside an answer.
            let (piece, more) = match piece.strip_suffix('\\') {
                Some(piece) => (format!("{piece}|"), true),
                None => (piece.to_owned(), false),
            };
            match accepted.last_mut() {
                Some(last) if continued => last.push_str(&piece),
                _ => accepted.push(piece),
            }
            continued = more;
        }
        if accepted.iter().any(|a| a.trim().is_empty()) {
            return Err("a blank has an empty answer");
        }
        parts.push(ClozePart::Blank(accepted));
        rest = &rest[end + 2..];
    }
    if !rest.is_empty() {
        parts.push(ClozePart::Text(rest.to_owned()));
    }
    match parts.iter().any(|p| matches!(p, ClozePart::Blank(_))) {
        true => Ok(parts),
        false => Err("there is no blank in `text`"),
    }
}
