//! Tables of text: CSV and TSV as spreadsheets write them.

use super::{NotBrought, SourceFile};
use crate::words::message;

/// Most rows of a table.
const ROWS: usize = 200_000;
/// Most columns of a table.
const COLUMNS: usize = 100;
/// Lines that are looked at to tell what stands between cells.
const LOOKED_AT: usize = 20;

/// A table of text.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// Each row: its line, from 1, and its cells without blanks at their ends. Empty rows
    /// are none.
    pub(super) rows: Vec<(usize, Vec<String>)>,
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
        let mut sheet = Sheet::default();
        for record in reader(rest, separator).records() {
            let record = record.map_err(|error| {
                let line = error.position().map(|at| at.line() as usize + skipped);
                NotBrought {
                    file: file.path.clone(),
                    line,
                    why: message!("import-sheet", error = error.to_string()),
                }
            })?;
            let line = record.position().map_or(0, |at| at.line() as usize) + skipped;
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

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        // Between tabs, a quotation mark is often one.
        .quoting(separator != b'\t' || is_quoted(text))
        .delimiter(separator)
        .from_reader(text.as_bytes())
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
    fn lines_are_those_of_the_file() {
        let source = Source::of_file("a.csv", b"sep=,\na,b\n\n\"c\nd\",e\nf,g\n");
        let sheet = Sheet::read(&source.files[0], None).unwrap();
        let lines: Vec<usize> = sheet.rows.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 4, 6]);
    }
}
