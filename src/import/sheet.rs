//! Tables of text: CSV and TSV as spreadsheets write them.

use std::borrow::Cow;

use super::{NotBrought, SourceFile};
use crate::words::message;

/// Most rows of a table.
const ROWS: usize = 200_000;
/// Most columns of a table.
const COLUMNS: usize = 100;
/// Most lines with an open quotation mark that are left out; the next one takes all below it.
const UNCLOSED: usize = 100;
/// Lines that are looked at to tell what stands between cells.
const LOOKED_AT: usize = 20;

/// A table of text.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// Each row: its line, from 1, and its cells without blanks at their ends. Empty rows
    /// are none.
    pub(super) rows: Vec<(usize, Vec<String>)>,
    /// Lines with a quotation mark that is never closed: they are no rows.
    pub(super) unclosed: Vec<usize>,
}

impl Sheet {
    /// Reads a table. Without `separator`, what stands between its cells is told by its
    /// first lines: tabs, semicolons or commas, or what a first line `sep=;` says.
    ///
    /// # Errors
    /// Where the file is no text, or has too many rows or columns.
    pub(super) fn read(file: &SourceFile, separator: Option<u8>) -> Result<Sheet, NotBrought> {
        let text = file.text()?;
        let (skipped, named, rest) = named_separator(&text);
        let separator = separator.or(named).unwrap_or_else(|| guessed(rest));
        let quotes = is_quoting(rest, separator);
        let (rest, unclosed) = match quotes {
            true => without_unclosed(rest, separator),
            false => (Cow::Borrowed(rest), Vec::new()),
        };
        let rest = match quotes {
            true => match without_blanks(&rest, separator) {
                Some(without) => Cow::Owned(without),
                None => rest,
            },
            false => rest,
        };
        let mut sheet = Sheet {
            unclosed: unclosed.iter().map(|line| line + skipped).collect(),
            ..Sheet::default()
        };
        for record in reader_of(&rest, separator, quotes).records() {
            let record = record.map_err(|error| {
                let line = error.position().map(|at| at.line() as usize + skipped);
                NotBrought {
                    file: file.path.clone(),
                    line,
                    why: message!("import-sheet", error = error.to_string()),
                }
            })?;
            let line = record.position().map_or(0, |at| line_of(&rest, at)) + skipped;
            if record.len() > COLUMNS {
                let why = message!("import-sheet-columns", most = COLUMNS);
                return Err(NotBrought::line(&file.path, line, why));
            }
            let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
            if cells.iter().all(String::is_empty) {
                continue;
            }
            if sheet.rows.len() == ROWS {
                let why = message!("import-sheet-rows", most = ROWS);
                return Err(NotBrought::line(&file.path, line, why));
            }
            sheet.rows.push((line, cells));
        }
        Ok(sheet)
    }
}

/// The line of a record: its position is that of empty lines above it.
fn line_of(text: &str, at: &csv::Position) -> usize {
    let before = text
        .as_bytes()
        .get(at.byte() as usize..)
        .unwrap_or_default();
    let empty = before
        .iter()
        .take_while(|byte| matches!(byte, b'\n' | b'\r'));
    at.line() as usize + empty.filter(|byte| **byte == b'\n').count()
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    reader_of(text, separator, is_quoting(text, separator))
}

/// Whether quotation marks stand around cells. Between tabs, such a mark is often a letter.
fn is_quoting(text: &str, separator: u8) -> bool {
    separator != b'\t' || is_quoted(text)
}

fn reader_of(text: &str, separator: u8, quotes: bool) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(quotes)
        .delimiter(separator)
        .from_reader(text.as_bytes())
}

/// The text with empty lines for those that open a quotation mark and never close it, and
/// which lines these are. Without it, such a cell goes on to the end of the file.
fn without_unclosed(text: &str, separator: u8) -> (Cow<'_, str>, Vec<usize>) {
    let bytes = text.as_bytes();
    let mut unclosed = Vec::new();
    let mut kept = String::new();
    let (mut at, mut from, mut row) = (0, 0, 0);
    while at < bytes.len() {
        if bytes[at] == b'"' {
            match closed(bytes, at, separator) {
                Some(end) => at = end,
                None if unclosed.len() == UNCLOSED => break,
                None => {
                    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
                    unclosed.push(1 + text[..at].matches('\n').count());
                    kept += &text[from..row];
                    kept.extend(text[row..end].chars().filter(|c| *c == '\n'));
                    (at, from) = (end, end);
                }
            }
        }
        // What stands behind the quoted part is passed over, up to the next cell.
        while at < bytes.len() && bytes[at] != separator && bytes[at] != b'\n' {
            at += 1;
        }
        at += 1;
        if bytes.get(at - 1) == Some(&b'\n') {
            row = at;
        }
    }
    if unclosed.is_empty() {
        return (Cow::Borrowed(text), unclosed);
    }
    kept += &text[from..];
    (Cow::Owned(kept), unclosed)
}

/// The text without the blanks between a separator and the quotation mark that opens a cell, as
/// people type them: `a, "b, c"`. None where there are no such blanks. What is quoted reaches to the
/// end of its cell; else the mark is a letter.
fn without_blanks(text: &str, separator: u8) -> Option<String> {
    let bytes = text.as_bytes();
    let blanks_at = |at: usize| {
        let rest = bytes.get(at..).unwrap_or_default();
        rest.iter().take_while(|byte| **byte == b' ').count()
    };
    let ends = |at: usize| matches!(bytes.get(at), None | Some(b'\n' | b'\r'));
    let mut kept = String::new();
    let (mut at, mut from, mut unclosed) = (0, 0, 0);
    while at < bytes.len() && unclosed < UNCLOSED {
        let open = at + blanks_at(at);
        if bytes.get(open) == Some(&b'"') {
            match closed(bytes, open, separator) {
                Some(end) => {
                    let behind = end + blanks_at(end);
                    let is_whole = ends(behind) || bytes.get(behind) == Some(&separator);
                    if open > at && is_whole {
                        kept += &text[from..at];
                        from = open;
                    }
                    at = end;
                }
                None => {
                    unclosed += 1;
                    at = open;
                }
            }
        }
        while at < bytes.len() && bytes[at] != separator && bytes[at] != b'\n' {
            at += 1;
        }
        at += 1;
    }
    (from > 0).then(|| kept + &text[from..])
}

/// Where the cell ends whose quotation mark opens here; nothing where no mark closes it, or
/// only one that opens another cell further down.
fn closed(bytes: &[u8], open: usize, separator: u8) -> Option<usize> {
    let mut at = open + 1;
    loop {
        match (bytes.get(at)?, bytes.get(at + 1)) {
            (b'"', Some(b'"')) => at += 2,
            (b'"', None | Some(b'\n' | b'\r')) => return Some(at + 1),
            (b'"', Some(after)) => {
                let is_end = *after == separator || !bytes[open..at].contains(&b'\n');
                return is_end.then_some(at + 1);
            }
            _ => at += 1,
        }
    }
}

/// Whether each cell between tabs that begins with a quotation mark ends with one, so that
/// these stand around it.
fn is_quoted(text: &str) -> bool {
    let bytes = text.as_bytes();
    let ends = |at: usize| matches!(bytes.get(at), None | Some(b'\t' | b'\n'));
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'"' {
            at += 1;
            loop {
                match (bytes.get(at), bytes.get(at + 1)) {
                    (None, _) => return false,
                    (Some(b'"'), Some(b'"')) => at += 2,
                    (Some(b'"'), _) => break,
                    _ => at += 1,
                }
            }
            at += 1;
            if !ends(at) {
                return false;
            }
        }
        while !ends(at) {
            at += 1;
        }
        at += 1;
    }
    true
}

/// The separator that a first line `sep=;` names, as Excel writes and reads it: how many
/// lines that takes, and the text below.
fn named_separator(text: &str) -> (usize, Option<u8>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.strip_prefix("sep=").map(str::as_bytes) {
        Some([one]) => (1, Some(*one), rest),
        _ => (0, None, text),
    }
}

/// The separator by which most of the first rows have the same number of cells, at least two.
fn guessed(text: &str) -> u8 {
    let agreeing = |separator: u8| {
        let rows = reader(text, separator).into_records().take(LOOKED_AT);
        let lengths: Vec<usize> = rows.flatten().map(|row| row.len()).collect();
        let same = |n: usize| lengths.iter().filter(|len| **len == n).count();
        let several = lengths.iter().filter(|len| **len > 1);
        several.map(|n| same(*n)).max().unwrap_or(0)
    };
    let mut best = (0, b',');
    for separator in *b"\t;," {
        let agreeing = agreeing(separator);
        if agreeing > best.0 {
            best = (agreeing, separator);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::super::Source;
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let source = Source::of_file("a.csv", text.as_bytes());
        let sheet = Sheet::read(&source.files[0], None).unwrap();
        sheet.rows.into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn separators_are_told_from_the_first_lines() {
        for text in [
            "el pan,bread\nla sal,salt\n",
            "el pan;bread\nla sal;salt\n",
            "el pan\tbread\nla sal\tsalt\n",
            "sep=;\r\nel pan;bread\r\nla sal;salt\r\n",
            "sep=|\nel pan|bread\nla sal|salt",
        ] {
            assert_eq!(
                cells(text),
                [["el pan", "bread"], ["la sal", "salt"]],
                "{text}"
            );
        }
        // Commas within cells do not make columns.
        let text = "hola, amigo\thello, friend\nno\tno\n";
        assert_eq!(cells(text)[0], ["hola, amigo", "hello, friend"]);
        assert_eq!(cells("\"a;b\";c\nd;e\n"), [["a;b", "c"], ["d", "e"]]);
        // Between tabs, a mark that does not stand around a cell is a letter.
        assert_eq!(
            cells("\"yes\" he said\ta\n\"no\tb\n"),
            [["\"yes\" he said", "a"], ["\"no", "b"]]
        );
        assert_eq!(cells("\"a\nb\"\tc\nd\te\n"), [["a\nb", "c"], ["d", "e"]]);
    }

    #[test]
    fn blanks_before_a_quotation_mark_are_passed_over() {
        assert_eq!(
            cells("dog, \"Hund, Köter\"\nA, \"say \"\"yes\"\"\" \nb,  \"c\nd\"\n"),
            [["dog", "Hund, Köter"], ["A", "say \"yes\""], ["b", "c\nd"]]
        );
        // What goes on behind the mark was not quoted.
        assert_eq!(
            cells("a, \"b\" c\nd,e\nf, \"g\n"),
            [["a", "\"b\" c"], ["d", "e"], ["f", "\"g"]]
        );
        let unclosed = "a, \"b\n".repeat(100_000);
        assert_eq!(without_blanks(&unclosed, b','), None);
    }

    #[test]
    fn lines_are_those_of_the_file() {
        let source = Source::of_file("a.csv", b"sep=,\na,b\n\n\"c\nd\",e\nf,g\n");
        let sheet = Sheet::read(&source.files[0], None).unwrap();
        let lines: Vec<usize> = sheet.rows.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 4, 6]);
    }
}
