//! The report as plain text.

use unicode_width::UnicodeWidthStr;

use super::data::ClassReport;
use super::document::{Block, Document, Entry, Table};
use super::page::document;
use crate::text::clean;

/// The columns of a page of text, and of a cell at most.
const WIDTH: usize = 78;
const CELL: usize = 40;

/// The report as plain text, with `shown` findings at its top. Charts are left out: the
/// tables say the same.
pub fn text(report: &ClassReport, shown: usize) -> String {
    let document: Document = document(report, shown);
    let title = document.title.to_string();
    let mut out = format!("{title}\n{}\n\n", "=".repeat(title.width().min(WIDTH)));
    for said in &document.lead {
        wrapped(&mut out, &said.to_string(), "", "");
    }
    for section in &document.sections {
        let heading = section.heading.to_string();
        out += &format!("\n{heading}\n{}\n", "-".repeat(heading.width().min(WIDTH)));
        for block in &section.blocks {
            out.push('\n');
            write_block(&mut out, block);
        }
    }
    clean(&out).into_owned()
}

fn write_block(out: &mut String, block: &Block) {
    match block {
        Block::Text(said) => wrapped(out, &said.to_string(), "", ""),
        Block::Heading(said) => {
            let said = said.to_string();
            *out += &format!("{said}\n{}\n", "·".repeat(said.width().min(WIDTH)));
        }
        Block::Items(all) => {
            for item in all {
                wrapped(out, &item.to_string(), "- ", "  ");
            }
        }
        Block::Entries(all) => {
            for (n, entry) in all.iter().enumerate() {
                write_entry(out, n + 1, entry);
            }
        }
        Block::Table(table) => write_table(out, table),
        Block::Chart(_) => {
            // It has a table beside it; the empty line before it goes.
            out.pop();
        }
    }
}

fn write_entry(out: &mut String, n: usize, entry: &Entry) {
    let (mark, below) = (format!("{n}. "), " ".repeat(n.to_string().len() + 2));
    wrapped(
        out,
        &format!("{}: {}", entry.name, entry.evidence),
        &mark,
        &below,
    );
    for line in &entry.lines {
        wrapped(out, &line.to_string(), &below, &below);
    }
}

/// A text in lines that are not too long, the first behind `first`, the others behind `rest`.
fn wrapped(out: &mut String, text: &str, first: &str, rest: &str) {
    let mut line = first.to_owned();
    let mut begun = false;
    for word in text.split_whitespace() {
        if begun && line.width() + 1 + word.width() > WIDTH {
            *out += line.trim_end();
            out.push('\n');
            line = rest.to_owned();
            begun = false;
        }
        if begun {
            line.push(' ');
        }
        line += word;
        begun = true;
    }
    *out += line.trim_end();
    out.push('\n');
}

/// A table in columns.
fn write_table(out: &mut String, table: &Table) {
    wrapped(out, &table.caption.to_string(), "", "");
    for line in in_columns(table, WIDTH) {
        let line: String = line.iter().map(|(text, _)| text.as_str()).collect();
        *out += line.trim_end();
        out.push('\n');
    }
}

/// The lines of a table that is so wide at most, each as pieces with their looks: the names of
/// the rows come first, and a table that is too wide comes in several, one below the other, with
/// an empty line between. No line where there are no rows.
pub(crate) fn in_columns(table: &Table, most: usize) -> Vec<Vec<(String, &'static str)>> {
    let (Some((first, columns)), false) = (table.columns.split_first(), table.rows.is_empty())
    else {
        return Vec::new();
    };
    let longest = CELL.min(most / 2);
    let names: Vec<String> = table
        .rows
        .iter()
        .map(|row| cut(&row.name, longest))
        .collect();
    let of_names = names.iter().map(|name| name.width()).max().unwrap_or(0);
    let of_names = of_names.max(first.short.width());
    let cell = |row: usize, column: usize| match table.rows[row].cells.get(column) {
        Some(cell) => (cut(&cell.short, longest), cell.look),
        None => (String::new(), ""),
    };
    let width = |column: usize| {
        let cells = (0..names.len()).map(|row| cell(row, column).0.width());
        cells.max().unwrap_or(0).max(columns[column].short.width())
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let mut lines = Vec::new();
    let mut from = 0;
    while from < columns.len() {
        let mut to = from;
        let mut all = of_names;
        while to < columns.len() && (to == from || all + 2 + widths[to] <= most) {
            all += 2 + widths[to];
            to += 1;
        }
        let mut line = |name: &str, of: &dyn Fn(usize) -> (String, &'static str)| {
            let mut line = vec![(padded(name, of_names), "")];
            for (column, width) in widths.iter().enumerate().take(to).skip(from) {
                let (text, look) = of(column);
                line.push(("  ".into(), ""));
                line.push((padded(&text, *width), look));
            }
            lines.push(line);
        };
        line(&first.short, &|column| {
            (columns[column].short.clone(), "head")
        });
        for (row, name) in names.iter().enumerate() {
            line(name, &|column| cell(row, column));
        }
        if to < columns.len() {
            lines.push(Vec::new());
        }
        from = to;
    }
    lines
}

fn cut(text: &str, most: usize) -> String {
    if text.width() <= most {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        if short.width() + 2 > most {
            break;
        }
        short.push(c);
    }
    short + "…"
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}
