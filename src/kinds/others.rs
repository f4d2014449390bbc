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
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    // Most options begin in another way, and need not be put into small letters.
    if text.len() > LONGEST || !words.clone().next().is_some_and(begins) {
        return false;
    }
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    let is_place = |word: &str| matches!(word, "a" | "b" | "c" | "d" | "e" | "1" | "2" | "3" | "4");
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["both" | "neither", one, "and" | "nor", other] => is_place(one) && is_place(other),
        _ => OTHERS.contains(&words.join(" ").as_str()),
    }
}

/// Whether such an option may begin with a word, in letters of any size.
fn begins(word: &str) -> bool {
    let first = |option: &'static str| option.split(' ').next().unwrap_or_default();
    let mut all = OTHERS.into_iter().map(first).chain(["both", "neither"]);
    all.any(|first| first.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_found_in_letters_of_any_size_and_with_signs() {
        for option in OTHERS
            .into_iter()
            .chain(["both a and b", "neither c nor d"])
        {
            assert!(speaks_of_others(option), "{option}");
            assert!(speaks_of_others(&format!("“{}.”", option.to_uppercase())));
        }
        for option in ["all of the cats", "both sides", "the number 4", "", "…"] {
            assert!(!speaks_of_others(option), "{option}");
        }
    }
}
