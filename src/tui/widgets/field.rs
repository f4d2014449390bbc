//! One line of typed text. Moves and deletes by grapheme, as people count letters,
//! and by word, as shells do: a word is a run of letters and digits.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::text::{clean, columns};
use crate::tui::keys::edit::Edit;

/// Longest text that can be typed, in bytes.
const LONGEST: usize = 2_000;
/// Most changes that can be taken back.
const MOST_UNDONE: usize = 100;

/// A text field. Two of them are equal where text and cursor are.
#[derive(Clone, Debug, Default)]
pub(in crate::tui) struct Field {
    text: String,
    /// Byte position of the cursor, on a grapheme boundary.
    at: usize,
    /// What was cut out last.
    killed: String,
    /// The text and the cursor before each change, the last one at the end.
    before: Vec<(String, usize)>,
    /// The edit before, where the next one may go on with it.
    last: Option<Edit>,
}

impl PartialEq for Field {
    fn eq(&self, other: &Field) -> bool {
        (&self.text, self.at) == (&other.text, other.at)
    }
}

impl Eq for Field {}

/// What stands where a text goes on to the left, and to the right.
const LEFT: &str = "‹";
const RIGHT: &str = "›";

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

    /// Takes all of it away; [`Edit::Undo`] and [`Edit::Yank`] bring it back.
    pub(in crate::tui) fn clear(&mut self) {
        self.edit(Edit::End);
        self.edit(Edit::KillBefore);
    }

    /// Puts another text in the place of this one, with the cursor at its end.
    pub(in crate::tui) fn put(&mut self, text: &str) {
        self.keep();
        (self.text, self.at, self.last) = (String::new(), 0, None);
        self.write(text);
    }

    /// Puts text in at the cursor, on one line and without control characters.
    /// Tells whether all of it found room.
    pub(in crate::tui) fn insert(&mut self, text: &str) -> bool {
        self.keep();
        self.last = None;
        self.write(text)
    }

    /// Notes how it stands, to come back to.
    fn keep(&mut self) {
        let stands = (self.text.clone(), self.at);
        if self.before.last().is_some_and(|last| last.0 == stands.0) {
            return;
        }
        if self.before.len() == MOST_UNDONE {
            self.before.remove(0);
        }
        self.before.push(stands);
    }

    fn write(&mut self, text: &str) -> bool {
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

    /// Carries an edit out; whether there was room for it.
    pub(in crate::tui) fn edit(&mut self, edit: Edit) -> bool {
        // A word that is typed goes with one undo.
        let goes_on = |c: char| !c.is_whitespace() && matches!(self.last, Some(Edit::Insert(_)));
        let joins = matches!(edit, Edit::Insert(c) if goes_on(c));
        if !joins && !edit.moves() && edit != Edit::Undo {
            self.keep();
        }
        let was = self.text.clone();
        let has_room = self.carry_out(edit);
        if let Some(back) = edit.kills() {
            self.kill(&was, back);
        }
        self.last = Some(edit);
        has_room
    }

    /// Notes what was cut out; what is cut out in one go is put in again in one go.
    fn kill(&mut self, was: &str, back: bool) {
        let gone = was.len() - self.text.len();
        let cut = &was[self.at..self.at + gone];
        let goes_on = self.last.and_then(Edit::kills).is_some();
        match (goes_on, back) {
            _ if cut.is_empty() => {}
            (true, true) => self.killed.insert_str(0, cut),
            (true, false) => self.killed.push_str(cut),
            (false, _) => cut.clone_into(&mut self.killed),
        }
    }

    fn carry_out(&mut self, edit: Edit) -> bool {
        match edit {
            Edit::Insert(c) => return self.write(c.encode_utf8(&mut [0; 4])),
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
            Edit::TransposeLetters => self.transpose_letters(),
            Edit::Yank => return self.write(&self.killed.clone()),
            Edit::Undo => self.undo(),
        }
        true
    }

    fn undo(&mut self) {
        while let Some((text, at)) = self.before.pop() {
            if text != self.text {
                (self.text, self.at) = (text, at);
                return;
            }
        }
    }

    /// Changes the letter before with that at the cursor, or at the end the last two.
    fn transpose_letters(&mut self) {
        let end = self.after();
        let middle = if self.at == end {
            self.before()
        } else {
            self.at
        };
        let mut letters = self.text[..middle].grapheme_indices(true);
        let Some((start, _)) = letters.next_back() else {
            return;
        };
        let changed = [&self.text[middle..end], &self.text[start..middle]].concat();
        self.text.replace_range(start..end, &changed);
        self.at = end;
    }

    /// The part that fits into `width` columns with the cursor in sight, and the cursor's
    /// column in it. Where there is more, a mark stands at that end.
    pub(in crate::tui) fn window(&self, width: usize) -> (String, u16) {
        let width = width.max(4);
        if columns(&self.text) < width {
            let column = columns(&self.text[..self.at]);
            return (self.text.clone(), u16::try_from(column).unwrap_or(0));
        }
        // The cursor stands on a column of its own, and there may be more behind it.
        let more = usize::from(self.at < self.text.len());
        let mut start = 0;
        while usize::from(start > 0) + columns(&self.text[start..self.at]) + more >= width {
            start += self.text[start..]
                .graphemes(true)
                .next()
                .map_or(1, str::len);
        }
        let mut shown = if start > 0 { LEFT } else { "" }.to_owned();
        let column = columns(&shown) + columns(&self.text[start..self.at]);
        for (at, grapheme) in self.text[start..].grapheme_indices(true) {
            let wide = columns(&shown) + grapheme.width();
            let is_last = start + at + grapheme.len() == self.text.len();
            if wide + usize::from(!is_last) > width {
                shown.push_str(RIGHT);
                break;
            }
            shown.push_str(grapheme);
        }
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
        let column = columns(&self.text[rows[row].start..self.at]);
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
mod tests;
