//! One line of typed text. Moves and deletes by grapheme, as people count letters,
//! and by word, as shells do: a word is a run of letters and digits.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::text::clean;

/// Longest text that can be typed, in bytes.
const LONGEST: usize = 2_000;

/// A text field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::tui) struct Field {
    text: String,
    /// Byte position of the cursor, on a grapheme boundary.
    at: usize,
}

/// A change that a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Edit {
    Insert(char),
    Backspace,
    Delete,
    Left,
    Right,
    WordLeft,
    WordRight,
    Home,
    End,
    KillBefore,
    KillAfter,
    /// Back to the blank before.
    KillToBlank,
    /// Back to the beginning of a word.
    KillWord,
    KillWordAfter,
    Upper,
    Lower,
    Capital,
    Transpose,
}

fn is_word(grapheme: &str) -> bool {
    grapheme.chars().next().is_some_and(char::is_alphanumeric)
}

impl Field {
    /// What was typed.
    pub(in crate::tui) fn text(&self) -> &str {
        &self.text
    }

    pub(in crate::tui) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Puts text in at the cursor, on one line and without control characters.
    /// Tells whether all of it found room.
    pub(in crate::tui) fn insert(&mut self, text: &str) -> bool {
        // Terminals paste a line feed as a carriage return.
        let text = text.replace("\r\n", " ").replace(['\r', '\n', '\t'], " ");
        let line = clean(&text).into_owned();
        let room = LONGEST.saturating_sub(self.text.len());
        let fits = line
            .grapheme_indices(true)
            .map(|(i, g)| i + g.len())
            .take_while(|&end| end <= room)
            .last()
            .unwrap_or(0);
        self.text.insert_str(self.at, &line[..fits]);
        self.at += fits;
        fits == line.len()
    }

    fn before(&self) -> usize {
        let last = self.text[..self.at].grapheme_indices(true).next_back();
        last.map_or(0, |(i, _)| i)
    }
    fn after(&self) -> usize {
        let next = self.text[self.at..].graphemes(true).next();
        self.at + next.map_or(0, str::len)
    }
    fn blank_before(&self) -> usize {
        let head = self.text[..self.at].trim_end();
        head.rfind(char::is_whitespace).map_or(0, |i| {
            i + head[i..].chars().next().map_or(0, char::len_utf8)
        })
    }
    /// The beginning of the word that `at` is in or behind.
    fn word_start(&self, at: usize) -> usize {
        let back = self.text[..at].grapheme_indices(true).rev();
        let mut word = back.skip_while(|(_, g)| !is_word(g));
        let inside = word.by_ref().take_while(|(_, g)| is_word(g));
        inside.last().map_or(0, |(i, _)| i)
    }
    /// The end of the word that `at` is in or before.
    fn word_end(&self, at: usize) -> usize {
        let ahead = self.text[at..].grapheme_indices(true);
        let mut word = ahead.skip_while(|(_, g)| !is_word(g));
        let inside = word.by_ref().take_while(|(_, g)| is_word(g));
        inside
            .last()
            .map_or(self.text.len(), |(i, g)| at + i + g.len())
    }
    /// Writes the rest of the word anew, and goes behind it.
    fn rewrite(&mut self, how: impl Fn(&str) -> String) {
        let end = self.word_end(self.at);
        let word = how(&self.text[self.at..end]);
        // Some letters grow: ß is SS.
        if self.text.len() - (end - self.at) + word.len() <= LONGEST {
            self.text.replace_range(self.at..end, &word);
            self.at += word.len();
        }
    }
    /// Changes the word before with the word after, or at the end the last two.
    fn transpose(&mut self) {
        let end = self.word_end(self.at);
        let start = self.word_start(end);
        let before = self.word_start(start);
        let gap = self.word_end(before);
        if before == start || start < gap {
            return;
        }
        // Behind the last word there may be more than words.
        let end = self.word_end(start);
        let parts = [start..end, gap..start, before..gap].map(|part| &self.text[part]);
        let changed = parts.concat();
        self.text.replace_range(before..end, &changed);
        self.at = end;
    }
    fn cut(&mut self, from: usize, to: usize) {
        self.text.replace_range(from..to, "");
        self.at = from;
    }

    /// Carries an edit out.
    pub(in crate::tui) fn edit(&mut self, edit: Edit) {
        match edit {
            Edit::Insert(c) => {
                self.insert(c.encode_utf8(&mut [0; 4]));
            }
            Edit::Backspace => self.cut(self.before(), self.at),
            Edit::Delete => self.cut(self.at, self.after()),
            Edit::Left => self.at = self.before(),
            Edit::Right => self.at = self.after(),
            Edit::WordLeft => self.at = self.word_start(self.at),
            Edit::WordRight => self.at = self.word_end(self.at),
            Edit::Home => self.at = 0,
            Edit::End => self.at = self.text.len(),
            Edit::KillBefore => self.cut(0, self.at),
            Edit::KillAfter => self.cut(self.at, self.text.len()),
            Edit::KillToBlank => self.cut(self.blank_before(), self.at),
            Edit::KillWord => self.cut(self.word_start(self.at), self.at),
            Edit::KillWordAfter => self.cut(self.at, self.word_end(self.at)),
            Edit::Upper => self.rewrite(str::to_uppercase),
            Edit::Lower => self.rewrite(str::to_lowercase),
            Edit::Capital => self.rewrite(capital),
            Edit::Transpose => self.transpose(),
        }
    }

    /// The part that fits into `width` columns with the cursor in sight, and
    /// the cursor's column in it.
    pub(in crate::tui) fn window(&self, width: usize) -> (String, u16) {
        let width = width.max(2);
        let mut start = 0;
        while self.text[start..self.at].width() >= width {
            start += self.text[start..]
                .graphemes(true)
                .next()
                .map_or(1, str::len);
        }
        let mut shown = String::new();
        for grapheme in self.text[start..].graphemes(true) {
            if shown.width() + grapheme.width() > width {
                break;
            }
            shown.push_str(grapheme);
        }
        let column = self.text[start..self.at].width();
        (shown, u16::try_from(column).unwrap_or(0))
    }

    /// All of it in rows of `width` columns, broken behind blanks where there are some, and
    /// the row and the column of the cursor.
    pub(in crate::tui) fn rows(&self, width: usize) -> (Vec<String>, (usize, u16)) {
        let width = width.max(2);
        let (mut rows, mut start) = (Vec::new(), 0);
        loop {
            let rest = &self.text[start..];
            let mut wide = 0;
            let over = rest.grapheme_indices(true).find(|(_, g)| {
                wide += g.width();
                wide >= width
            });
            let Some((over, _)) = over else {
                rows.push(start..self.text.len());
                break;
            };
            let blank = rest[..over].rfind(' ').map(|at| at + 1);
            let first = rest.graphemes(true).next().map_or(1, str::len);
            let end = start + blank.unwrap_or(over).max(first);
            rows.push(start..end);
            start = end;
        }
        let row = rows.iter().rposition(|row| row.start <= self.at);
        let row = row.unwrap_or(0);
        let column = self.text[rows[row].start..self.at].width();
        let texts = rows.into_iter().map(|row| self.text[row].to_owned());
        (texts.collect(), (row, u16::try_from(column).unwrap_or(0)))
    }
}

/// The first letter large, the others small.
fn capital(text: &str) -> String {
    let first = text.grapheme_indices(true).find(|(_, g)| is_word(g));
    let split = first.map_or(text.len(), |(i, g)| i + g.len());
    text[..split].to_uppercase() + &text[split..].to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_cut_between_letters_and_told() {
        let mut field = Field::default();
        assert!(field.insert("abc"));
        assert!(!field.insert(&"é日".repeat(1000)));
        assert!(field.text().len() <= LONGEST && field.text().len() > LONGEST - 4);
        assert!(field.text().ends_with(['é', '日']));
    }

    #[test]
    fn lines_that_are_pasted_are_parted_by_a_blank() {
        for pasted in ["ice\ncream", "ice\rcream", "ice\r\ncream", "ice\tcream"] {
            let mut field = Field::default();
            field.insert(pasted);
            assert_eq!(field.text(), "ice cream");
        }
    }
    use proptest::prelude::*;

    fn typed(text: &str) -> Field {
        let mut field = Field::default();
        field.insert(text);
        field
    }

    #[test]
    fn a_letter_with_its_accent_is_one_step() {
        let mut field = typed("an\u{303}o");
        field.edit(Edit::Left);
        field.edit(Edit::Backspace);
        assert_eq!(field.text(), "ao");
    }

    #[test]
    fn words_can_be_cut_and_passed() {
        let mut field = typed("uno dos  tres");
        field.edit(Edit::KillWord);
        assert_eq!(field.text(), "uno dos  ");
        field.edit(Edit::KillWord);
        assert_eq!(field.text(), "uno ");
        field.edit(Edit::Home);
        field.edit(Edit::WordRight);
        field.edit(Edit::KillAfter);
        assert_eq!(field.text(), "uno");
    }

    /// A field with the cursor at `|`.
    fn at(text: &str) -> Field {
        let at = text.find('|').unwrap();
        Field {
            text: text.replacen('|', "", 1),
            at,
        }
    }

    fn seen(field: &Field) -> String {
        let (before, after) = field.text.split_at(field.at);
        format!("{before}|{after}")
    }

    #[test]
    fn words_are_edited_as_in_a_shell() {
        for (before, edit, after) in [
            ("git push --force|", Edit::WordLeft, "git push --|force"),
            ("¡ma|ñana, sí!", Edit::WordLeft, "¡|mañana, sí!"),
            ("¡|mañana, sí!", Edit::WordRight, "¡mañana|, sí!"),
            ("mañana|, sí!", Edit::WordRight, "mañana, sí|!"),
            ("sí|!", Edit::WordRight, "sí!|"),
            ("a b/c.d|", Edit::KillWord, "a b/c.|"),
            ("a b/c.d|", Edit::KillToBlank, "a |"),
            ("uno| dos tres", Edit::KillWordAfter, "uno| tres"),
            ("|straße 5", Edit::Upper, "STRASSE| 5"),
            ("UN|O DOS", Edit::Lower, "UNo| DOS"),
            ("| el NIÑO", Edit::Capital, " El| NIÑO"),
            ("uno| dos", Edit::Transpose, "dos uno|"),
            ("uno dos|", Edit::Transpose, "dos uno|"),
            ("uno, d|os tres", Edit::Transpose, "dos, uno| tres"),
            ("a ñu\u{303} |b!", Edit::Transpose, "a b ñu\u{303}|!"),
            ("uno|", Edit::Transpose, "uno|"),
            ("| uno", Edit::Transpose, "| uno"),
            ("| ¿?", Edit::Transpose, "| ¿?"),
            ("uno dos ¿?|", Edit::Transpose, "dos uno| ¿?"),
            ("|", Edit::Transpose, "|"),
        ] {
            let mut field = at(before);
            field.edit(edit);
            assert_eq!(seen(&field), after, "{before} {edit:?}");
        }
    }

    #[test]
    fn a_word_that_grows_stays_within_bounds() {
        let mut field = typed(&"ß".repeat(LONGEST / 2));
        field.edit(Edit::Home);
        field.edit(Edit::Upper);
        assert_eq!(field.text().len(), LONGEST);
    }

    #[test]
    fn what_is_pasted_is_one_clean_line() {
        assert_eq!(typed("a\u{1b}[31m\nb").text(), "a[31m b");
    }

    #[test]
    fn a_long_text_scrolls() {
        let field = typed("abcdefghij");
        assert_eq!(field.window(4), ("hij".to_owned(), 3));
        let wide = typed("日本語日本語");
        let (shown, column) = wide.window(5);
        assert!(shown.width() <= 5 && usize::from(column) < 5);
    }

    proptest! {
        #[test]
        fn no_edit_breaks_a_field(text in "\\PC{0,12}", edits in proptest::collection::vec(0usize..18, 0..40)) {
            let mut field = typed(&text);
            for edit in edits {
                field.edit([
                    Edit::Insert('é'), Edit::Backspace, Edit::Delete, Edit::Left, Edit::Right, Edit::WordLeft,
                    Edit::WordRight, Edit::Home, Edit::End, Edit::KillBefore, Edit::KillAfter, Edit::KillWord,
                    Edit::KillToBlank, Edit::KillWordAfter, Edit::Upper, Edit::Lower, Edit::Capital, Edit::Transpose,
                ][edit]);
                prop_assert!(field.text().is_char_boundary(field.at) && field.text().len() <= LONGEST);
                let (shown, column) = field.window(7);
                prop_assert!(shown.width() <= 7 && usize::from(column) <= 7);
            }
        }
    }
}
