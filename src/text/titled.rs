//! A question by its beginning, as lists and sentences name it.

use std::ops::Range;

use super::spoken::unmarked;
use super::{columns, within};

/// Most columns.
const MOST: usize = 60;
/// Columns from which a sentence is enough by itself. A shorter one, such as “A balance is
/// level.”, begins many questions.
const ENOUGH: usize = 24;
/// Columns from which a beginning before the question is worth its room.
const FEW: usize = 12;

/// All of a Markdown text in one line, without marks.
pub(crate) fn unmarked_line(markdown: &str) -> String {
    let text = unmarked(markdown);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of a Markdown text in one line, without marks, for where it only says which
/// question is meant: all of it if it is short, else up to the end of a sentence or of a word,
/// and ` …`; of a story the question that it ends in, too. Of code below the first lines, one
/// line that fits is taken along.
pub(crate) fn titled(markdown: &str) -> String {
    titled_in(markdown, MOST)
}

/// The same in at most so many columns, and two for ` …`.
pub(crate) fn titled_in(markdown: &str, most: usize) -> String {
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
    if columns(&all) <= most && rest.len() <= 1 {
        return all;
    }
    if columns(&line) <= most {
        return format!("{line} …");
    }
    let fits = within(&line, most);
    let beginning = fits[..end_of(fits, &line)].trim_end();
    match asked_in(&line).filter(|asked| asked.start > 0 && asked.end > beginning.len()) {
        Some(asked) => with_question(&line, asked, most),
        None => format!("{beginning} …"),
    }
}

/// Where the last sentence of a line stands that asks something.
fn asked_in(line: &str) -> Option<Range<usize>> {
    let end = line.rfind('?')? + 1;
    let before = &line[..end];
    let ends = |(at, _): &(usize, &str)| before[..*at].ends_with(['.', '?', '!', ':']);
    let start = before.match_indices(' ').rfind(ends);
    Some(start.map_or(0, |(at, _)| at + 1)..end)
}

/// What is asked at the end of a line, and before it as much of the beginning as has room.
fn with_question(line: &str, asked: Range<usize>, most: usize) -> String {
    let question = &line[asked.clone()];
    let more = if asked.end < line.len() { " …" } else { "" };
    let whole = |text: &str, room: usize| {
        let fits = within(text, room);
        let is_cut = fits.len() < text.len() && !text[fits.len()..].starts_with(' ');
        let end = match is_cut {
            true => fits.rfind(' ').unwrap_or(fits.len()),
            false => fits.len(),
        };
        fits[..end].trim_end().to_owned()
    };
    let Some(left) = most.checked_sub(columns(question) + 2) else {
        return format!("… {} …", whole(question, most.saturating_sub(2)));
    };
    let beginning = whole(&line[..asked.start], left.saturating_sub(1));
    match columns(&beginning) >= FEW {
        true => format!("{beginning} … {question}{more}"),
        false => format!("… {question}{more}"),
    }
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
    use super::{titled, titled_in};

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
    fn of_a_story_what_is_asked_stays() {
        let harbin = "At night it is -6 degrees in Harbin. By noon it is 9 degrees warmer. \
                      How warm is it then?";
        assert_eq!(
            titled(harbin),
            "At night it is -6 degrees in Harbin. … How warm is it then?"
        );
        assert_eq!(titled_in(harbin, 24), "… How warm is it then?");
        assert_eq!(
            titled(
                "Mia has 12 apples and 7 pears. She gives 4 apples to each of her two \
                    brothers. How many pieces of fruit does she have left for herself?"
            ),
            "… How many pieces of fruit does she have left for herself?"
        );
        assert_eq!(
            titled_in(harbin, 12),
            "… How warm …",
            "where there is little room, it begins with the question"
        );
        // What comes after the question is left out with a sign.
        assert_eq!(
            titled(
                "Here is a long sentence that tells what is the case. What follows? Write \
                    it down as a sentence of your own."
            ),
            "Here is a long sentence that tells what is … What follows? …"
        );
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
