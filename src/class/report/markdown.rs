//! The report as Markdown.

use super::data::ClassReport;
use super::document::{Block, Table};
use super::page::document;
use crate::text::escaped;

/// The report as Markdown, with `shown` findings at its top. Charts are left out: the tables
/// say the same.
pub fn markdown(report: &ClassReport, shown: usize) -> String {
    let document = document(report, shown);
    let mut out = format!("# {}\n", escaped(&document.title.to_string()));
    for said in &document.lead {
        out += &format!("\n{}\n", escaped(&said.to_string()));
    }
    for section in &document.sections {
        out += &format!("\n## {}\n", escaped(&section.heading.to_string()));
        for block in &section.blocks {
            write_block(&mut out, block);
        }
    }
    out
}

fn write_block(out: &mut String, block: &Block) {
    match block {
        Block::Text(said) => *out += &format!("\n{}\n", escaped(&said.to_string())),
        Block::Heading(said) => *out += &format!("\n### {}\n", escaped(&said.to_string())),
        Block::Items(all) => {
            out.push('\n');
            for item in all {
                *out += &format!("- {}\n", escaped(&item.to_string()));
            }
        }
        Block::Entries(all) => {
            out.push('\n');
            for (n, entry) in all.iter().enumerate() {
                let (name, evidence) = (&entry.name, entry.evidence.to_string());
                *out += &format!("{}. **{}**: {}\n", n + 1, escaped(name), escaped(&evidence));
                for line in &entry.lines {
                    *out += &format!("   - {}\n", escaped(&line.to_string()));
                }
            }
        }
        Block::Table(table) if table.rows.is_empty() => {
            *out += &format!("\n{}\n", escaped(&table.caption.to_string()));
        }
        Block::Table(table) => write_table(out, table),
        Block::Chart(_) => {}
    }
}

fn write_table(out: &mut String, table: &Table) {
    let cell = |text: &str| escaped(text).replace('\n', " ");
    *out += &format!("\n{}\n\n|", escaped(&table.caption.to_string()));
    for column in &table.columns {
        *out += &format!(" {} |", cell(&column.full));
    }
    *out += &format!("\n|{}\n", "---|".repeat(table.columns.len()));
    for row in &table.rows {
        *out += &format!("| {} |", cell(&row.name));
        for of in &row.cells {
            *out += &format!(" {} |", cell(&of.full));
        }
        out.push('\n');
    }
}
