//! Whether a text without a question is about the questions behind it.

use toml::Value;

use super::Read;

/// A text of so many words is one to read before what is asked of it.
const LONG: usize = 40;
/// The fewest letters of a word that a text and a question have in common.
const LETTERS: usize = 5;

/// Words of a text that say that it goes with what follows.
const ANNOUNCE: &[&str] = &[
    "read",
    "following",
    "questions",
    "below",
    "consider",
    "suppose",
    "lisez",
    "lire",
    "suivant",
    "suivante",
    "suivants",
    "suivantes",
    "lea",
    "lee",
    "siguiente",
    "siguientes",
    "lies",
    "folgende",
    "folgenden",
];

/// Words of a question that mean what stands before it.
const REFER: &[&str] = &[
    "above",
    "passage",
    "text",
    "paragraph",
    "figure",
    "picture",
    "image",
    "diagram",
    "graph",
    "table",
    "story",
    "poem",
    "author",
    "it",
    "its",
    "he",
    "she",
    "they",
    "them",
    "this",
    "dessus",
    "texte",
    "tableau",
    "schéma",
    "texto",
    "tabla",
    "figura",
    "bild",
    "abbildung",
];

/// Words that questions of all kinds have.
const COMMON: &[&str] = &[
    "which",
    "where",
    "there",
    "their",
    "these",
    "those",
    "about",
    "correct",
    "answer",
    "following",
    "question",
    "questions",
    "quelle",
    "quelles",
    "quels",
    "combien",
    "comment",
    "réponse",
    "écrivez",
    "cuáles",
    "cuántos",
    "cuántas",
    "welche",
    "welcher",
    "welches",
];

/// How many of the questions behind a text are asked of it: up to the last one that is plainly
/// about it, or all of them where the text says so itself.
pub(super) fn reach(text: &Read, questions: &[Read]) -> usize {
    let said = words(text);
    let announces = said.iter().any(|word| ANNOUNCE.contains(&word.as_str()));
    let has_figure = text.asked.table.contains_key("figure");
    if announces || has_figure || said.len() >= LONG {
        return questions.len();
    }
    let is_shared = |word: &String| {
        word.chars().count() >= LETTERS && !COMMON.contains(&word.as_str()) && said.contains(word)
    };
    let refers = |question: &Read| {
        let asked = words(question);
        asked
            .iter()
            .any(|word| REFER.contains(&word.as_str()) || is_shared(word))
    };
    questions
        .iter()
        .rposition(refers)
        .map_or(0, |last| last + 1)
}

/// The words that are read of it, in small letters.
fn words(read: &Read) -> Vec<String> {
    let text = |key: &str| read.asked.table.get(key).and_then(Value::as_str);
    let texts = [text("prompt"), text("text")].into_iter().flatten();
    let words = texts.flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
