//! What a teacher sees of a class: what needs them first, the parts of the report, and one of
//! them on a page of its own.

use std::sync::Arc;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{Next, Reach, Screen};
use crate::class::report::{Block, Document, DocumentTable, Entry, in_columns};
use crate::desk::Desk;
use crate::text::clean;
use crate::tui::keys::action::{Action, Context};
use crate::tui::theme::Theme;
use crate::tui::widgets::canvas::{Canvas, cut};
use crate::words::{Message, message};

/// The report, from which each part is reached.
#[derive(Debug)]
pub(in crate::tui) struct ClassReport {
    document: Arc<Document>,
    marked: usize,
}

/// What can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// What was found, by its number.
    Finding(usize),
    /// A section, by its number.
    Section(usize),
}

/// One part on a page.
#[derive(Debug)]
struct Opened {
    document: Arc<Document>,
    parts: Vec<Part>,
    at: usize,
}

/// What was found first, with its evidence.
fn findings(document: &Document) -> impl Iterator<Item = &Entry> {
    let blocks = document.sections.first().map(|section| &section.blocks);
    let entries = blocks.into_iter().flatten().map(|block| match block {
        Block::Entries(entries) => entries.as_slice(),
        _ => &[],
    });
    entries.flatten()
}

fn parts(document: &Document) -> Vec<Part> {
    let findings = (0..findings(document).count()).map(Part::Finding);
    findings
        .chain((1..document.sections.len()).map(Part::Section))
        .collect()
}

impl ClassReport {
    pub(in crate::tui) fn of(document: Document) -> ClassReport {
        ClassReport {
            document: Arc::new(document),
            marked: 0,
        }
    }
}

impl Screen for ClassReport {
    fn context(&self) -> Context {
        Context::Report
    }

    fn act(&mut self, action: Action, _reach: &mut Reach<'_>) -> Vec<Next> {
        let parts = parts(&self.document);
        self.marked = action.along(self.marked, parts.len());
        if action == Action::Back {
            return vec![Next::Act(Action::Quit)];
        }
        if action != Action::Accept || parts.is_empty() {
            return Vec::new();
        }
        Next::push(Opened {
            document: self.document.clone(),
            parts,
            at: self.marked,
        })
    }

    fn mark(&mut self, number: usize) {
        self.marked = number;
    }

    fn draw(&self, _desk: &Desk, canvas: &mut Canvas) {
        let document = &self.document;
        canvas.widen();
        canvas.title = clean(&document.title.to_string()).into_owned();
        let Some(first) = document.sections.first() else {
            return;
        };
        if canvas.room.is_tall() {
            for said in &document.lead {
                paragraph(canvas, said, canvas.theme.dim);
            }
            canvas.blank();
        }
        heading(canvas, &first.heading);
        let none = findings(document).next().is_none();
        for block in &first.blocks {
            match block {
                // With findings below, the list speaks for itself.
                Block::Text(said) if none => paragraph(canvas, said, canvas.theme.text),
                Block::Entries(entries) => self.findings(canvas, entries),
                _ => {}
            }
        }
        canvas.blank();
        heading(canvas, &message!("tui-report-parts"));
        let found = findings(document).count();
        for (n, section) in document.sections.iter().enumerate().skip(1) {
            let name = clean(&section.heading.to_string()).into_owned();
            let name = cut(&name, canvas.room.width.saturating_sub(2));
            canvas.choice(name, self.marked == found + n - 1);
        }
    }
}

impl ClassReport {
    fn findings(&self, canvas: &mut Canvas, entries: &[Entry]) {
        let width = canvas.room.width.saturating_sub(2);
        for (n, entry) in entries.iter().enumerate() {
            let is_marked = self.marked == n;
            let (sign, style) = canvas.mark(is_marked);
            let name = clean(&format!("{}. {}", n + 1, entry.name)).into_owned();
            let name = cut(&name, width);
            let left = width.saturating_sub(ratatui::text::Line::raw(name.as_str()).width() + 2);
            let said = clean(&entry.evidence.to_string()).into_owned();
            let line = vec![
                Span::styled(sign, style),
                Span::styled(name, style),
                Span::styled(format!("  {}", cut(&said, left)), canvas.theme.dim),
            ];
            canvas.row(Line::from(line), is_marked);
        }
    }
}

impl Screen for Opened {
    fn context(&self) -> Context {
        Context::ReportPart
    }

    fn act(&mut self, action: Action, _reach: &mut Reach<'_>) -> Vec<Next> {
        let to = match action {
            Action::Older => self.at.checked_sub(1),
            Action::Newer => (self.at + 1 < self.parts.len()).then_some(self.at + 1),
            _ => return vec![Next::Pop, Next::Mark(self.at)],
        };
        let Some(to) = to else {
            return Vec::new();
        };
        self.at = to;
        vec![Next::Turn]
    }

    fn without(&self, _desk: &Desk) -> Vec<Action> {
        let mut without = Vec::new();
        if self.at == 0 {
            without.push(Action::Older);
        }
        if self.at + 1 >= self.parts.len() {
            without.push(Action::Newer);
        }
        without
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        let (at, of) = (self.at + 1, self.parts.len());
        canvas.status = message!("tui-report-part", at = at, of = of).into();
        canvas.without = self.without(desk);
        canvas.widen();
        match self.parts.get(self.at) {
            Some(Part::Finding(n)) => {
                if let Some(entry) = findings(&self.document).nth(*n) {
                    finding(canvas, &self.document, entry);
                }
            }
            Some(Part::Section(n)) => {
                if let Some(section) = self.document.sections.get(*n) {
                    canvas.title = clean(&section.heading.to_string()).into_owned();
                    for block in &section.blocks {
                        draw_block(canvas, block);
                    }
                }
            }
            None => {}
        }
    }
}

/// A finding: what was seen, what to do, how sure it is; and what the tables say of whom it is
/// about.
fn finding(canvas: &mut Canvas, document: &Document, entry: &Entry) {
    canvas.title = clean(&entry.name).into_owned();
    paragraph(canvas, &entry.evidence, canvas.theme.text);
    for line in &entry.lines {
        canvas.blank();
        paragraph(canvas, line, canvas.theme.text);
    }
    for section in &document.sections {
        for block in &section.blocks {
            let Block::Table(table) = block else { continue };
            for row in table.rows.iter().filter(|row| row.name == entry.name) {
                canvas.blank();
                heading(canvas, &table.caption);
                let columns = table.columns.iter().skip(1);
                for (column, cell) in columns.zip(&row.cells) {
                    let name = clean(&column.full).into_owned();
                    let first = [Span::styled(format!("{name}  "), canvas.theme.dim)];
                    let style = look(&canvas.theme, cell.look);
                    let text = [Span::styled(clean(&cell.full).into_owned(), style)];
                    canvas.wrap(&text, &first, &[Span::raw("  ")]);
                }
            }
        }
    }
}

fn draw_block(canvas: &mut Canvas, block: &Block) {
    match block {
        // A table beside it says the same.
        Block::Chart(_) => return,
        Block::Text(said) => paragraph(canvas, said, canvas.theme.text),
        Block::Heading(said) => heading(canvas, said),
        Block::Items(items) => {
            for item in items {
                let text = [Span::styled(
                    clean(&item.to_string()).into_owned(),
                    canvas.theme.text,
                )];
                canvas.wrap(&text, &[Span::raw("• ")], &[Span::raw("  ")]);
            }
        }
        Block::Entries(entries) => {
            for entry in entries {
                heading(canvas, &Message::verbatim(&entry.name));
                paragraph(canvas, &entry.evidence, canvas.theme.text);
                for line in &entry.lines {
                    paragraph(canvas, line, canvas.theme.dim);
                }
            }
        }
        Block::Table(table) => draw_table(canvas, table),
    }
    canvas.blank();
}

fn draw_table(canvas: &mut Canvas, table: &DocumentTable) {
    paragraph(canvas, &table.caption, canvas.theme.dim);
    for pieces in in_columns(table, canvas.room.width) {
        let spans = pieces.into_iter().map(|(text, of)| {
            let style = look(&canvas.theme, of);
            Span::styled(clean(&text).into_owned(), style)
        });
        let line = Line::from(spans.collect::<Vec<_>>());
        canvas.lines.push(line);
    }
}

/// The style of a cell.
fn look(theme: &Theme, of: &str) -> Style {
    match of {
        "head" => theme.title,
        "kept" | "lasting" => theme.good,
        "learned" => theme.accent,
        "new" => theme.dim,
        _ => theme.text,
    }
}

fn heading(canvas: &mut Canvas, said: &Message) {
    canvas.say(clean(&said.to_string()).into_owned(), canvas.theme.accent);
}

fn paragraph(canvas: &mut Canvas, said: &Message, style: Style) {
    let text = [Span::styled(clean(&said.to_string()).into_owned(), style)];
    canvas.wrap(&text, &[], &[]);
}
