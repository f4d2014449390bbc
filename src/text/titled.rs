//! A question by its beginning, as lists and sentences name it.

use super::spoken::unmarked;
use super::{columns, within};

/// Most columns.
const MOST: usize = 60;
/// Columns from which a sentence is enough by itself. A shorter one, such as “A balance is
/// level.”, begins many questions.
const ENOUGH: usize = 24;

/// All of a Markdown text in one line, without marks.
pub(crate) fn unmarked_line(markdown: &str) -> String {
    let text = unmarked(markdown);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of a Markdown text in one line, without marks, for where it only says which
/// question is meant: all of it if it is short, else up to the end of a sentence or of a word,
/// and ` …`. Code below the first lines is left out.
pub(crate) fn titled(markdown: &str) -> String {
    let text = unmarked(markdown);
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let mut words: Vec<&str> = Vec::new();
    let is_code = |line: &str| line.starts_with("    ");
    let mut rest = lines.by_ref().peekable();
    while let Some(line) = rest.next_if(|line| words.is_empty() || !is_code(line)) {
        let line = line.trim();
        words.extend(line.strip_prefix("- ").unwrap_or(line).split_whitespace());
    }
    let is_all = rest.peek().is_none();
    let line = words.join(" ");
    if columns(&line) <= MOST {
        return match is_all {
            true => line,
            false => format!("{line} …"),
        };
    }
    let fits = within(&line, MOST);
    format!("{} …", fits[..end_of(fits, &line)].trim_end())
}

/// Where the beginning of a line that fits is cut: after the last sentence that ends in it, else
/// before the word that does not fit.
fn end_of(fits: &str, line: &str) -> usize {
    let spaces = || fits.match_indices(' ').map(|(at, _)| at);
    let ends = |at: &usize| fits[..*at].ends_with(['.', '?', '!']);
    let sentence = spaces().rfind(|at| ends(at) && columns(&fits[..*at]) >= ENOUGH);
    let is_whole = line[fits.len()..].starts_with(' ');
    let word = match is_whole {
        true => Some(fits.len()),
        false => spaces().next_back(),
    };
    // A text without spaces is cut where it has to be.
    sentence.or(word.filter(|at| *at > 0)).unwrap_or(fits.len())
}

#[cfg(test)]
mod tests {
    use super::titled;

    #[test]
    fn what_is_short_stands_whole_and_without_marks() {
        assert_eq!(titled("What does *casa* **mean**?"), "What does casa mean?");
        assert_eq!(titled("- one\n- two"), "one two");
    }

    #[test]
    fn what_is_long_ends_with_a_sentence_or_a_word() {
        assert_eq!(
            titled(
                "*Read this text.* Which article does it use, and why? Then say how it goes on."
            ),
            "Read this text. Which article does it use, and why? …"
        );
        assert_eq!(
            titled("A balance is level.\n\n- Left pan: 4 bags, all alike, and 4 single nuts"),
            "A balance is level. Left pan: 4 bags, all alike, and 4 …"
        );
        assert_eq!(titled(&"x".repeat(90)), format!("{} …", "x".repeat(60)));
    }

    #[test]
    fn code_below_is_left_out() {
        assert_eq!(
            titled("What does this print?\n\n    seq 3 |\n    head -n 1"),
            "What does this print? …"
        );
    }
}
