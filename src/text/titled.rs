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
/// and ` …`. Of code below the first lines, one line that fits is taken along.
pub(crate) fn titled(markdown: &str) -> String {
    let text = unmarked(markdown);
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let is_code = |line: &&str| line.starts_with("    ");
    let code = lines.iter().skip(1).position(is_code);
    let (before, rest) = lines.split_at(code.map_or(lines.len(), |at| at + 1));
    let line = joined(before);
    let all = joined(&lines);
    if columns(&all) <= MOST && rest.len() <= 1 {
        return all;
    }
    if columns(&line) <= MOST {
        return format!("{line} …");
    }
    let fits = within(&line, MOST);
    format!("{} …", fits[..end_of(fits, &line)].trim_end())
}

/// Lines put on one, without the marks of lists.
fn joined(lines: &[&str]) -> String {
    let lines = lines.iter().map(|line| line.trim());
    let words = lines.flat_map(|line| line.strip_prefix("- ").unwrap_or(line).split_whitespace());
    words.collect::<Vec<_>>().join(" ")
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
    fn of_code_below_one_line_stays() {
        assert_eq!(
            titled("What does this print?\n\n    true || echo A"),
            "What does this print? true || echo A"
        );
        assert_eq!(
            titled("What does this print?\n\n    seq 3 |\n    head -n 1"),
            "What does this print? …"
        );
    }
}
