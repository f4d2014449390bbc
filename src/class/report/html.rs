//! The report as a page: one file that loads nothing, runs nothing, prints, and reads out.

use super::charts::{escaped, sentence, svg};
use super::data::ClassReport;
use super::document::{Block, Entry, Section, Table};
use super::page::document;
use crate::words::message;

/// What stands above, with `TITLE` in the place of the title.
const HEAD: &str = include_str!("page.html");

/// The report as a page of HTML, with `shown` findings at its top. Its last line holds a
/// checksum of those above, by which [`is_html`] knows it.
pub fn html(report: &ClassReport, shown: usize) -> String {
    let document = document(report, shown);
    let title = escaped(&document.title.to_string());
    let mut out = HEAD.replacen("TITLE", &title, 1);
    let skip = escaped(&message!("classreport-skip").to_string());
    out += &format!("<a class=\"skip\" href=\"#main\">{skip}</a>\n<header><h1>{title}</h1>\n");
    for said in &document.lead {
        out += &format!("<p>{}</p>\n", sentence(&said.to_string()));
    }
    let contents = escaped(&message!("classreport-contents").to_string());
    out += &format!("</header>\n<nav aria-label=\"{contents}\"><ul>\n");
    for section in &document.sections {
        let heading = escaped(&section.heading.to_string());
        out += &format!("<li><a href=\"#{}\">{heading}</a></li>\n", section.id);
    }
    out += "</ul></nav>\n<main id=\"main\">\n";
    let mut charts = 0;
    for section in &document.sections {
        write_section(&mut out, section, &mut charts);
    }
    out += "</main>\n</body></html>\n";
    let sum = crc32fast::hash(out.as_bytes());
    out + &format!("<!-- class report {sum:08x} -->\n")
}

/// Whether a text is what [`html`] writes, and nothing besides.
pub fn is_html(text: &str) -> bool {
    let Some((page, last)) = text.trim_end().rsplit_once('\n') else {
        return false;
    };
    let sum = crc32fast::hash(format!("{page}\n").as_bytes());
    page.starts_with("<!doctype html>") && last == format!("<!-- class report {sum:08x} -->")
}

fn write_section(out: &mut String, section: &Section, charts: &mut usize) {
    let heading = escaped(&section.heading.to_string());
    let id = section.id;
    *out += &format!("<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{heading}</h2>\n");
    for block in &section.blocks {
        match block {
            Block::Text(said) => *out += &format!("<p>{}</p>\n", sentence(&said.to_string())),
            Block::Heading(said) => *out += &format!("<h3>{}</h3>\n", escaped(&said.to_string())),
            Block::Items(all) => {
                *out += "<ul>\n";
                for item in all {
                    *out += &format!("<li>{}</li>\n", sentence(&item.to_string()));
                }
                *out += "</ul>\n";
            }
            Block::Entries(all) => write_entries(out, all),
            Block::Table(table) => write_table(out, table),
            Block::Chart(chart) => {
                *charts += 1;
                *out += &svg(chart, *charts);
            }
        }
    }
    *out += "</section>\n";
}

fn write_entries(out: &mut String, all: &[Entry]) {
    *out += "<ol class=\"first\">\n";
    for entry in all {
        let (name, evidence) = (escaped(&entry.name), sentence(&entry.evidence.to_string()));
        *out += &format!("<li><p><strong>{name}</strong>: {evidence}</p>\n");
        for line in &entry.lines {
            *out += &format!("<p>{}</p>\n", sentence(&line.to_string()));
        }
        *out += "</li>\n";
    }
    *out += "</ol>\n";
}

fn write_table(out: &mut String, table: &Table) {
    let caption = escaped(&table.caption.to_string());
    if table.rows.is_empty() {
        *out += &format!("<p>{caption}</p>\n");
        return;
    }
    // What is wider than the page is moved with the arrow keys once it has the focus.
    *out +=
        &format!("<div class=\"wide\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\">");
    *out += &format!("<table><caption>{caption}</caption>\n<thead><tr>");
    for column in &table.columns {
        *out += &format!("<th scope=\"col\">{}</th>", escaped(&column.full));
    }
    *out += "</tr></thead>\n<tbody>\n";
    for row in &table.rows {
        *out += &format!("<tr><th scope=\"row\">{}</th>", escaped(&row.name));
        for cell in &row.cells {
            match cell.look {
                "" => *out += &format!("<td>{}</td>", escaped(&cell.full)),
                look => *out += &format!("<td class=\"{look}\">{}</td>", escaped(&cell.full)),
            }
        }
        *out += "</tr>\n";
    }
    *out += "</tbody></table></div>\n";
}
