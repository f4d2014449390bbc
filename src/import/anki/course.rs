//! A course of a collection: decks and tags become skills, notes questions, the history of
//! their cards reviews.

use std::collections::{BTreeMap, HashMap, HashSet};

use sha2::{Digest, Sha256};

use super::blanks;
use super::collection::{Card, Collection, Note, NoteKind, UNNAMED};
use super::history::{self, Asked};
use super::markdown::stand_in;
use super::package::Package;
use super::question::{MOST_OF_ALL, Made, Maker};
use super::render::Filling;
use super::tree::plain;
use crate::import::spread::spread;
use crate::import::{Brought, BroughtQuestion, BroughtSkill, Heading, Ids, Losses, slug};
use crate::text::shortened;
use crate::words::message;

/// Letters of the name of a note in a list of losses.
const PLACE: usize = 40;
/// Notes of a deck that share a tag from which on they are a skill of their own.
const OF_A_TAG: usize = 5;
/// Longest field that is read, in bytes.
const LONGEST: usize = 128 << 10;
/// Tags that Anki itself gives to cards on their way.
const OF_THE_WAY: [&str; 2] = ["leech", "marked"];

/// Questions by deck and tag.
type Groups = BTreeMap<(String, String), Vec<BroughtQuestion>>;

/// What a collection holds, as a course. `source` is the name of the file.
pub(super) fn course(
    collection: &Collection,
    package: Option<&mut Package<'_>>,
    source: &str,
) -> Brought {
    within(collection, package, source, MOST_OF_ALL)
}

/// The same, where all cards together may cost so many bytes.
fn within(
    collection: &Collection,
    package: Option<&mut Package<'_>>,
    source: &str,
    most: usize,
) -> Brought {
    let mut losses = Losses::default();
    let mut maker = Maker::new(package, most);
    let mut cards: HashMap<i64, Vec<&Card>> = HashMap::new();
    for card in &collection.cards {
        cards.entry(card.note).or_default().push(card);
    }
    let tags = frequent(collection, &cards);
    let mut groups = Groups::new();
    // The question that each card became.
    let mut asked: HashMap<i64, Asked> = HashMap::new();
    let mut suspended = Vec::new();
    let mut known = HashSet::new();
    for note in &collection.notes {
        let place = place_of(note);
        let cards = cards.get(&note.id).map_or(&[][..], Vec::as_slice);
        let Some(first) = cards.first() else {
            losses.left_out(message!("import-anki-no-cards"), place);
            continue;
        };
        if !known.insert(note.guid.as_str()) {
            losses.left_out(
                match note.guid.starts_with(UNNAMED) {
                    true => message!("import-anki-same"),
                    false => message!("import-anki-twice"),
                },
                place,
            );
            continue;
        }
        let deck = collection.decks.get(&first.deck).map_or("", String::as_str);
        let made = questions(
            collection,
            note,
            (cards, deck),
            &mut maker,
            &mut losses,
            &place,
        );
        let tag = tag_of(note, &tags, deck).unwrap_or_default();
        let group = groups.entry((deck.to_owned(), tag.to_owned())).or_default();
        for made in made {
            for (ord, id) in made.cards {
                for card in cards.iter().filter(|card| card.ord == ord) {
                    let (question, place) = (id.clone(), place.clone());
                    asked.insert(card.id, Asked { question, place });
                    if card.is_suspended {
                        suspended.push(id.clone());
                    }
                }
            }
            let place = place.clone();
            let table = made.table;
            group.push(BroughtQuestion {
                table,
                place,
                ..BroughtQuestion::default()
            });
        }
    }
    if maker.sounds > 0 {
        losses.notice(message!("import-anki-text-sounds", n = maker.sounds));
    }
    let reviews = history::reviews(collection, &asked, &mut losses);
    let head = heading(&groups, source);
    Brought {
        skills: skills(groups, &head.title),
        head,
        pictures: maker.pictures(),
        losses,
        reviews,
        put_away: suspended,
        program: "Anki".to_owned(),
        called: Vec::new(),
    }
}

/// The questions that a note makes, and what each loses.
fn questions(
    collection: &Collection,
    note: &Note,
    (cards, deck): (&[&Card], &str),
    maker: &mut Maker<'_, '_>,
    losses: &mut Losses,
    place: &str,
) -> Vec<Made> {
    let Some(kind) = collection.kinds.get(&note.kind) else {
        losses.left_out(message!("import-anki-no-kind"), place);
        return Vec::new();
    };
    if note.fields.iter().any(|field| field.len() > LONGEST) {
        losses.left_out(message!("import-anki-long", most = LONGEST >> 10), place);
        return Vec::new();
    }
    let tags = note.tags.join(" ");
    let mut filling = Filling {
        fields: fields(kind, note),
        blanks: HashMap::new(),
    };
    let subdeck = deck.rsplit("::").next().unwrap_or_default();
    for (name, text) in [
        ("Tags", tags.as_str()),
        ("Deck", deck),
        ("Subdeck", subdeck),
        ("Type", kind.name.as_str()),
    ] {
        filling.fields.entry(name).or_insert(text);
    }
    let ords: Vec<i64> = cards.iter().map(|card| card.ord).collect();
    let id = id_of(&note.guid);
    let mut made = match kind.is_cloze {
        true => maker.with_blanks(&id, kind, &ords, filling),
        false => maker.with_templates(&id, kind, &ords, &filling),
    };
    for (reason, card) in maker.take_left_out() {
        let card = card.filter(|_| ords.len() > 1);
        let place = card.map_or_else(
            || place.to_owned(),
            |ord| message!("import-anki-card", n = ord + 1, note = place).to_string(),
        );
        losses.left_out(reason, place);
    }
    for reason in maker.take_lost() {
        match collection.is_text && reason == message!("import-anki-sound") {
            true => maker.sounds += 1,
            false => losses.with_loss(reason, place),
        }
    }
    // Notes of a text may have no id of their own, and no deck; then the file says all.
    let guid = Some(note.guid.as_str()).filter(|guid| !guid.starts_with(UNNAMED));
    let deck = Some(deck).filter(|deck| !deck.trim().is_empty());
    let source = match (guid, deck) {
        (Some(guid), Some(deck)) => message!("import-anki-source", guid = guid, deck = deck),
        (Some(guid), None) => message!("import-anki-source-note", guid = guid),
        (None, Some(deck)) => message!("import-anki-source-deck", deck = deck),
        (None, None) => return made,
    };
    for made in &mut made {
        made.table
            .insert("source".to_owned(), source.to_string().into());
    }
    made
}

fn fields<'n>(kind: &'n NoteKind, note: &'n Note) -> HashMap<&'n str, &'n str> {
    let fields = kind.fields.iter().zip(&note.fields);
    fields
        .map(|(name, html)| (name.as_str(), html.as_str()))
        .collect()
}

/// The id of a note's question: the same whenever it is brought in, for the guid stays with
/// the note. 60 bits of its sum, in letters and digits.
pub(super) fn id_of(guid: &str) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let sum = Sha256::digest(guid.as_bytes());
    let letters = sum
        .iter()
        .take(12)
        .map(|&byte| LETTERS[usize::from(byte) % 32]);
    std::iter::once('n')
        .chain(letters.map(char::from))
        .collect()
}

/// A note as a list of losses names it: by the beginning of its first field that has words.
fn place_of(note: &Note) -> String {
    let words = |html: &String| {
        let mut blanks = Vec::new();
        let text = blanks::read(&shortened(html, 1000), &mut blanks);
        let mut filled = plain(&text);
        for (n, blank) in blanks.iter().enumerate() {
            filled = filled.replace(stand_in(n), &plain(&blank.answer));
        }
        filled.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let first = note.fields.iter().map(words).find(|text| !text.is_empty());
    match first {
        Some(text) => shortened(&text, PLACE).into_owned(),
        None => note.guid.clone(),
    }
}

/// The tags of each deck that enough of its notes have.
fn frequent<'c>(
    collection: &'c Collection,
    cards: &HashMap<i64, Vec<&Card>>,
) -> HashMap<(&'c str, &'c str), usize> {
    let mut tags: HashMap<(&str, &str), usize> = HashMap::new();
    for note in &collection.notes {
        let first = cards.get(&note.id).and_then(|cards| cards.first());
        let deck = first.and_then(|card| collection.decks.get(&card.deck));
        let Some(deck) = deck else { continue };
        for tag in note.tags.iter().filter(|tag| is_of_a_subject(tag)) {
            *tags.entry((deck, tag)).or_default() += 1;
        }
    }
    tags.retain(|_, count| *count >= OF_A_TAG);
    tags
}

fn is_of_a_subject(tag: &str) -> bool {
    !OF_THE_WAY
        .iter()
        .any(|known| tag.eq_ignore_ascii_case(known))
}

/// Of the tags of a note the one that most notes of its deck have.
fn tag_of<'n>(note: &'n Note, tags: &HashMap<(&str, &str), usize>, deck: &str) -> Option<&'n str> {
    let counted = note.tags.iter().filter_map(|tag| {
        let count = tags.get(&(deck, tag.as_str()))?;
        Some((count, std::cmp::Reverse(tag.as_str())))
    });
    counted.max().map(|(_, std::cmp::Reverse(tag))| tag)
}

/// The deck that holds all others; of several and of none, the name of the file, for other
/// files have other decks. The id is not one that a course of another origin may have.
fn heading(groups: &Groups, source: &str) -> Heading {
    let roots: HashSet<&str> = (groups.iter())
        .filter(|(_, questions)| !questions.is_empty())
        .filter_map(|((deck, _), _)| deck.split("::").next())
        .collect();
    let named = Heading::named(source);
    let of = |title: &str| Heading {
        id: format!("anki-{}", slug(title)),
        title: title.to_owned(),
        ..named.clone()
    };
    let mut all = roots.into_iter();
    match (all.next(), all.next()) {
        (Some(root), None) if !root.trim().is_empty() => of(root),
        _ => of(undated(&named.title)),
    }
}

/// The name of a file without the time that Anki writes behind it,
/// `collection-2026-03-01@12-00-00`: what is exported later is the same course.
fn undated(name: &str) -> &str {
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit() || "-_@. ".contains(c));
    let time = name[bare.len()..].trim_start_matches(|c: char| !c.is_ascii_digit());
    let year = time.bytes().take_while(u8::is_ascii_digit).count();
    let is_time = year == 4 && time.len() >= "2026-03-01".len() && time[4..].starts_with('-');
    match is_time && !bare.is_empty() {
        true => bare,
        false => name,
    }
}

/// Skills in the order of decks, and of tags within one.
fn skills(groups: Groups, course: &str) -> Vec<BroughtSkill> {
    let mut ids = Ids::default();
    let mut skills = Vec::new();
    for ((deck, tag), questions) in groups {
        let deck = deck.replace("::", ": ");
        let title = match (deck.trim(), tag.as_str()) {
            ("", "") => course.to_owned(),
            (deck, "") => deck.to_owned(),
            ("", tag) => tag.to_owned(),
            (deck, tag) => format!("{deck}: {}", tag.replace("::", ": ")),
        };
        for (title, part) in spread(&title, &questions) {
            skills.push(BroughtSkill {
                id: ids.give(&title),
                title,
                independent: true,
                questions: part.to_vec(),
                ..BroughtSkill::default()
            });
        }
    }
    skills
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::anki::collection::Template;

    /// A note with a long field, and so many cards that show it.
    fn collection(cards: i64, is_cloze: bool) -> Collection {
        let template = Template {
            front: if is_cloze { "{{cloze:A}}" } else { "{{A}}" }.to_owned(),
            back: "{{A}}".to_owned(),
        };
        let blanks = (1..=cards).map(|n| format!("{{{{c{n}::*a {n}*}}}} "));
        let text = match is_cloze {
            true => blanks.collect(),
            false => "long ".repeat(2000),
        };
        let kind = NoteKind {
            is_cloze,
            fields: vec!["A".to_owned()],
            templates: vec![template; cards as usize],
            ..NoteKind::default()
        };
        let card = |ord: i64| Card {
            id: ord,
            note: 1,
            ord,
            ..Card::default()
        };
        Collection {
            kinds: HashMap::from([(1, kind)]),
            notes: vec![Note {
                id: 1,
                guid: "g".to_owned(),
                kind: 1,
                fields: vec![text],
                ..Note::default()
            }],
            cards: (0..cards).map(card).collect(),
            ..Collection::default()
        }
    }

    fn told(brought: &Brought) -> String {
        let told = brought.losses.told();
        let lines: Vec<String> = told.iter().map(ToString::to_string).collect();
        lines.join("\n")
    }

    /// A few kilobytes of a package can name one long field in thousands of cards.
    #[test]
    fn all_notes_together_cost_no_more_than_they_may() {
        for is_cloze in [false, true] {
            let collection = collection(400, is_cloze);
            let brought = within(&collection, None, "a.apkg", 1 << 20);
            let questions = brought.skills.iter().flat_map(|skill| &skill.questions);
            let tables = questions.map(|question| question.table.to_string().len());
            let all: usize = tables.sum();
            assert!((1 << 18..3 << 20).contains(&all), "{all}");
            let said = "all notes together take more than 1 MB";
            assert!(told(&brought).contains(said), "{}", told(&brought));
            let all = within(&collection, None, "a.apkg", MOST_OF_ALL);
            assert!(!told(&all).contains("all notes together"), "{}", told(&all));
        }
    }
}
