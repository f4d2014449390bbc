//! Tags: words by which questions are selected. They bear on nothing that is asked.

use super::content::Course;
use super::ids::QuestionIndex;

/// Most tags that one skill or question has; and those that a learner gives one.
pub const MOST_TAGS: usize = 32;
/// Longest tag, in letters.
pub const LONGEST_TAG: usize = 64;

/// Whether a text has the form of a tag: letters and digits of any script, and between them
/// `-`, `_`, `.` and `/`, which parts a tag from what is below it.
pub fn is_tag(text: &str) -> bool {
    let is_sign = |c: char| matches!(c, '-' | '_' | '.' | '/');
    let ends = || [text.chars().next(), text.chars().next_back()];
    text.chars().count() <= LONGEST_TAG
        && text.chars().all(|c| c.is_alphanumeric() || is_sign(c))
        && (ends().into_iter()).all(|end| end.is_some_and(char::is_alphanumeric))
}

/// What a text of another form may have been meant to be; empty where that can't be told.
pub fn as_tag(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-").chars().take(LONGEST_TAG).collect()
}

impl Course {
    /// The tags of a question that its course gives it: its own, then those of its skills,
    /// which may be among them already.
    pub fn tags(&self, question: QuestionIndex) -> impl Iterator<Item = &str> {
        let asked = &self.questions[question];
        let of_skills = asked.skills.iter().flat_map(|&s| &self.skills[s].tags);
        asked.tags.iter().chain(of_skills).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_one_word_of_any_script() {
        for tag in ["exam", "Unit-3", "año", "verb/past", "a", "3.1", "数学"] {
            assert!(is_tag(tag), "{tag}");
        }
        let long = "x".repeat(LONGEST_TAG + 1);
        for text in [
            "",
            "two words",
            "-x",
            "x-",
            "a:b",
            "(a)",
            "\"a\"",
            "a*",
            &long,
        ] {
            assert!(!is_tag(text), "{text}");
            assert!(as_tag(text).is_empty() || is_tag(&as_tag(text)), "{text}");
        }
        assert_eq!(as_tag("two words: all"), "two-words-all");
    }
}
