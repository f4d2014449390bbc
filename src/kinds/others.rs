//! Options that speak of the options above them.

/// What options say that speak of those above them, in a few languages.
const OTHERS: [&str; 30] = [
    "all of the above",
    "all the above",
    "any of the above",
    "both of the above",
    "neither of the above",
    "none of the above",
    "all of these",
    "none of these",
    "any of these",
    "all of them",
    "none of them",
    "all are correct",
    "all options are correct",
    "all answers are correct",
    "none is correct",
    "none are correct",
    "alle genannten",
    "alle oben genannten",
    "keine der genannten",
    "keines davon",
    "keine davon",
    "alle antworten sind richtig",
    "todas las anteriores",
    "todos los anteriores",
    "ninguna de las anteriores",
    "ninguno de los anteriores",
    "toutes les réponses",
    "toutes ces réponses",
    "aucune de ces réponses",
    "aucune des réponses",
];

/// A text of more bytes says something of its own.
const LONGEST: usize = 60;

/// Whether an option is about those above it, such as “All of the above” or “Both A and B”.
pub(super) fn speaks_of_others(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let is_place = |word: &str| matches!(word, "a" | "b" | "c" | "d" | "e" | "1" | "2" | "3" | "4");
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["both" | "neither", one, "and" | "nor", other] => is_place(one) && is_place(other),
        _ => OTHERS.contains(&words.join(" ").as_str()),
    }
}
