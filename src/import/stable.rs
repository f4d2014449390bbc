//! Ids of decks that hang on what is asked alone. A deck is read anew each time that it is
//! practised, so that an id that hung on the order of its lines would hand the history of one
//! word to another when a line is moved or taken out.

use std::collections::{HashMap, HashSet};

use toml::Value;

use super::brought::marked;
use super::{Brought, BroughtQuestion, Ids, own_id};

/// Names what came from a deck for good.
///
/// Those whose names come to the same letters of an id, such as `C` and `C++`, each have a part
/// of the checksum of their text in their id; of those with the same text, also of the rest.
/// A number stands only behind the ids of those that are the same throughout.
pub(super) fn stable(mut brought: Brought) -> Brought {
    let called = std::mem::take(&mut brought.called);
    let own: Vec<String> = called.iter().map(|call| own_id(&call.named)).collect();
    let ways: [Vec<String>; 3] = [
        own.clone(),
        called
            .iter()
            .zip(&own)
            .map(|(call, id)| marked(id, &call.text))
            .collect(),
        called
            .iter()
            .zip(&own)
            .map(|(call, id)| marked(id, &format!("{}\n{}", call.text, call.whole)))
            .collect(),
    ];
    let mut last: Vec<Option<String>> = vec![None; called.len()];
    let mut taken: HashSet<&str> = HashSet::new();
    for way in &ways {
        let mut times: HashMap<&str, usize> = HashMap::new();
        for (id, _) in way.iter().zip(&last).filter(|(_, last)| last.is_none()) {
            *times.entry(id).or_default() += 1;
        }
        for (id, last) in way.iter().zip(&mut last).filter(|(_, last)| last.is_none()) {
            if times.get(id.as_str()) == Some(&1) && !taken.contains(id.as_str()) {
                *last = Some(id.clone());
            }
        }
        taken.extend(times.into_keys());
    }
    let mut ids = Ids::default();
    // Those that stand fast first, so that no number takes the place of one of them.
    for id in last.iter().flatten() {
        ids.give(id);
    }
    let names: HashMap<&str, String> = (called.iter().zip(last).zip(&ways[2]))
        .map(|((call, last), whole)| {
            let id = last.unwrap_or_else(|| ids.give(whole));
            (call.id.as_str(), id)
        })
        .collect();
    let name = |question: &mut BroughtQuestion| rename(question.table.get_mut("id"), &names);
    for skill in &mut brought.skills {
        skill.questions.iter_mut().for_each(name);
        for row in skill.facts.iter_mut().flat_map(|facts| &mut facts.rows) {
            rename(row.cells.first_mut(), &names);
        }
    }
    let asked = brought
        .reviews
        .iter_mut()
        .map(|review| &mut review.question);
    for id in asked.chain(&mut brought.put_away) {
        // One of several blanks has its number behind a dot.
        let (of, blank) = id
            .split_once('.')
            .map_or((id.as_str(), None), |(of, n)| (of, Some(n)));
        if let Some(name) = names.get(of) {
            *id = match blank {
                Some(n) => format!("{name}.{n}"),
                None => name.clone(),
            };
        }
    }
    brought
}

fn rename(id: Option<&mut Value>, names: &HashMap<&str, String>) {
    if let Some(Value::String(id)) = id
        && let Some(name) = names.get(id.as_str())
    {
        name.clone_into(id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{IMPORTERS, Source};

    /// The ids of a deck, each behind what is asked.
    fn ids(format: &str, name: &str, text: &str) -> HashMap<String, String> {
        let importer = IMPORTERS.iter().find(|i| i.name == format).unwrap();
        let brought = (importer.bring)(&Source::of_file(name, text.as_bytes())).unwrap();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let mut all = HashMap::new();
        for skill in &brought.skills {
            for row in skill.facts.iter().flat_map(|facts| &facts.rows) {
                all.insert(text(&row.cells[1]), text(&row.cells[0]));
            }
            for question in &skill.questions {
                let table = &question.table;
                all.insert(text(&table["prompt"]), text(&table["id"]));
            }
        }
        all
    }

    #[test]
    fn the_id_of_a_word_hangs_on_no_other_line() {
        let lines = ["C\tone", "C++\ttwo", "a b\tthree", "a-b\tfour", "sun\tfive"];
        let all = ids("tsv", "w.tsv", &lines.join("\n"));
        assert_eq!(all["sun"], "sun");
        let mut turned = lines;
        turned.reverse();
        assert_eq!(all, ids("tsv", "w.tsv", &turned.join("\n")));
        // What clashed with it is not taken over by what is left.
        let without = ids("tsv", "w.tsv", &lines[1..].join("\n"));
        assert_ne!(without["C++"], all["C"]);
        assert_eq!(without["a b"], all["a b"]);
    }

    #[test]
    fn cards_with_the_same_front_are_told_apart_by_their_backs() {
        let cards = [
            "Q: Polish?\nA: one\n",
            "Q: polish?\nA: two\n",
            "Q: polish?\nA: three\n",
        ];
        let all = ids("hashcards", "d.md", &cards.concat());
        let mut turned = cards;
        turned.reverse();
        assert_eq!(
            all.get("Polish?"),
            ids("hashcards", "d.md", &turned.concat()).get("Polish?")
        );
        let two = |cards: &[&str]| {
            let importer = IMPORTERS.iter().find(|i| i.name == "hashcards").unwrap();
            let source = Source::of_file("d.md", cards.concat().as_bytes());
            let brought = (importer.bring)(&source).unwrap();
            let ids = brought.skills.iter().flat_map(|skill| &skill.questions);
            let mut ids: Vec<String> = ids.map(|q| q.table["id"].to_string()).collect();
            ids.sort();
            ids
        };
        assert_eq!(two(&cards), two(&turned));
        assert_eq!(two(&cards).iter().collect::<HashSet<_>>().len(), 3);
    }
}
