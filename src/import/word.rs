//! A word of a table, and how it is asked for.

use super::prose::entity;

/// Most letters of a term, and of a question that is asked both ways.
pub(super) const SHORT: usize = 60;
/// Most letters and words of what is typed.
const TYPED: (usize, usize) = (40, 5);
/// Most letters of what is chosen among others.
const CHOSEN: usize = 160;
/// Most answers of a cell.
pub(super) const ANSWERS: usize = 16;

/// One row, sorted by what its cells are.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    pub(super) front: String,
    pub(super) back: String,
    pub(super) example: String,
    pub(super) note: String,
    pub(super) hint: String,
    pub(super) tag: String,
    /// What can be chosen; the back is one of them.
    pub(super) options: Vec<String>,
    pub(super) id: String,
    pub(super) source: String,
    pub(super) license: String,
    pub(super) author: String,
    pub(super) place: String,
}

/// How a word is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Each side is chosen and typed.
    Both,
    /// The front is typed, and the back, a longer text, is only chosen.
    Term,
    /// The back is chosen and typed.
    Back,
    /// A card, which one grades oneself.
    Card,
}

/// The ways that make rows of a table.
pub(super) const TABLES: [Way; 3] = [Way::Both, Way::Term, Way::Back];

/// How the words of a group are asked for. A row alone makes no table.
pub(super) fn asked(words: &[Word], one_way: bool) -> Vec<(&Word, Way)> {
    let mut asked: Vec<(&Word, Way)> = (words.iter())
        .map(|word| (word, way(word, one_way)))
        .collect();
    let places = |asked: &[(&Word, Way)], way: Way| -> Vec<usize> {
        (0..asked.len()).filter(|at| asked[*at].1 == way).collect()
    };
    // What can be typed can be chosen, too.
    if let ([only], [_, ..]) = (
        &places(&asked, Way::Both)[..],
        &places(&asked, Way::Term)[..],
    ) {
        asked[*only].1 = Way::Term;
    }
    for way in TABLES {
        if let [only] = places(&asked, way)[..] {
            asked[only].1 = Way::Card;
        }
    }
    asked
}

/// The parts of a group. A row that is the only one of its table there goes to the nearest part
/// that has others: so it stays a row, wherever a part ends.
pub(super) fn in_tables<'w>(parts: &[&[(&'w Word, Way)]]) -> Vec<Vec<(&'w Word, Way)>> {
    let mut parts: Vec<Vec<(&Word, Way)>> = parts.iter().map(|part| part.to_vec()).collect();
    for way in TABLES {
        for at in 0..parts.len() {
            let has = |part: &[(&Word, Way)]| part.iter().filter(|(_, of)| *of == way).count();
            if has(&parts[at]) != 1 {
                continue;
            }
            let others = (0..parts.len()).filter(|other| *other != at && has(&parts[*other]) > 0);
            let Some(nearest) = others.min_by_key(|other| other.abs_diff(at)) else {
                continue;
            };
            if let Some(row) = parts[at].iter().position(|(_, of)| *of == way) {
                let row = parts[at].remove(row);
                match nearest < at {
                    true => parts[nearest].push(row),
                    false => parts[nearest].insert(0, row),
                }
            }
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

pub(super) fn letters(text: &str) -> usize {
    text.chars().count()
}

fn way(word: &Word, one_way: bool) -> Way {
    let is_line = !word.front.contains('\n') && !word.back.contains('\n');
    let more = [&word.hint, &word.source, &word.license, &word.author];
    let has_more = more.iter().any(|text| !text.is_empty());
    let (front, back) = (letters(&word.front), letters(&word.back));
    let brackets = word.front.contains("[[") || word.back.contains("[[");
    if !is_line || has_more || brackets || !word.options.is_empty() {
        return Way::Card;
    }
    match (one_way, is_typed(&word.back)) {
        (true, true) if front <= CHOSEN => Way::Back,
        (false, true) if front <= SHORT => Way::Both,
        (false, false) if front <= SHORT && back <= CHOSEN => Way::Term,
        _ => Way::Card,
    }
}

/// Whether each answer of a cell is short enough to be typed.
fn is_typed(text: &str) -> bool {
    let is_short =
        |answer: &str| letters(answer) <= TYPED.0 && answer.split_whitespace().count() <= TYPED.1;
    answers(text).into_iter().all(is_short)
}

/// The answers that stand in a cell: the first ones, where there are more than it can have.
pub(super) fn answers(text: &str) -> Vec<&str> {
    let mut answers = all_answers(text);
    answers.truncate(ANSWERS);
    answers
}

/// Whether more answers stand in a cell than it can have.
pub(super) fn is_cut(text: &str) -> bool {
    all_answers(text).len() > ANSWERS
}

/// The first answers that stand in a cell, one more than it can have at most.
fn all_answers(text: &str) -> Vec<&str> {
    let mut answers: Vec<&str> = Vec::new();
    let parts = divided(text).into_iter().map(str::trim);
    for answer in parts.filter(|answer| !answer.is_empty()) {
        if !answers.contains(&answer) && answers.len() <= ANSWERS {
            answers.push(answer);
        }
    }
    answers
}

/// The parts of a cell between `;`, `|` and ` / `; what stands in brackets is not divided.
fn divided(text: &str) -> Vec<&str> {
    // The mark at the end of `&amp;` is part of it.
    if entity(text).is_some_and(|(_, length)| length == text.len()) {
        return vec![text];
    }
    let brackets =
        |text: &str| text.matches(['(', '[']).count() == text.matches([')', ']']).count();
    let heed = brackets(text);
    let (mut parts, mut from, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, c) in text.char_indices() {
        let taken = match c {
            ';' | '|' => 1,
            ' ' if text[at..].starts_with(" / ") => 3,
            _ => 0,
        };
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if taken > 0 && (depth == 0 || !heed) => {
                parts.push(&text[from..at]);
                from = at + taken;
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(front: &str, back: &str) -> Word {
        Word {
            front: front.to_owned(),
            back: back.to_owned(),
            ..Word::default()
        }
    }

    #[test]
    fn a_row_alone_in_its_part_goes_to_the_others_of_its_table() {
        let long = "long ".repeat(20);
        // One with a long back in each half; they are a table together.
        let words: Vec<Word> = (0..40)
            .map(|n| word(&format!("w{n}"), if n % 20 == 5 { &long } else { "short" }))
            .collect();
        let words = asked(&words, false);
        let (first, second) = words.split_at(20);
        let parts = in_tables(&[first, second]);
        let terms =
            |part: &[(&Word, Way)]| part.iter().filter(|(_, way)| *way == Way::Term).count();
        assert_eq!(
            parts.iter().map(|part| terms(part)).collect::<Vec<_>>(),
            [0, 2]
        );
        assert_eq!(parts.iter().map(Vec::len).sum::<usize>(), 40);
        // One alone is a card.
        let words = [word("a", "short"), word("b", "short"), word("c", &long)];
        let ways: Vec<Way> = asked(&words, false)
            .into_iter()
            .map(|(_, way)| way)
            .collect();
        assert_eq!(ways, [Way::Both, Way::Both, Way::Card]);
    }
}
