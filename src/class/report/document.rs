//! The report as a document: headings, sentences, lists, tables and charts, which each format
//! writes in its way.

use crate::words::Message;

/// A document.
#[derive(Clone, Debug)]
pub(super) struct Document {
    pub(super) title: Message,
    /// What is said below the title.
    pub(super) lead: Vec<Message>,
    pub(super) sections: Vec<Section>,
}

/// A part of it with a heading.
#[derive(Clone, Debug)]
pub(super) struct Section {
    /// By which a page is linked to.
    pub(super) id: &'static str,
    pub(super) heading: Message,
    pub(super) blocks: Vec<Block>,
}

#[derive(Clone, Debug)]
pub(super) enum Block {
    Text(Message),
    /// Below the heading.
    Heading(Message),
    /// Numbered, each with a name and what is said of it.
    Entries(Vec<Entry>),
    Items(Vec<Message>),
    Table(Table),
    Chart(Chart),
}

/// One of a numbered list.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) evidence: Message,
    pub(super) lines: Vec<Message>,
}

#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) caption: Message,
    /// The first is that of the names of rows.
    pub(super) columns: Vec<Heading>,
    pub(super) rows: Vec<Row>,
}

/// The heading of a column: in full, and where there is little room.
#[derive(Clone, Debug)]
pub(super) struct Heading {
    pub(super) full: String,
    pub(super) short: String,
}

impl From<Message> for Heading {
    fn from(message: Message) -> Heading {
        let full = message.to_string();
        Heading {
            short: full.clone(),
            full,
        }
    }
}

#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) cells: Vec<Cell>,
}

/// A cell: in full, where there is little room, and how it looks on a page.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) full: String,
    pub(super) short: String,
    pub(super) look: &'static str,
}

impl Cell {
    pub(super) fn new(text: impl ToString) -> Cell {
        let full = text.to_string();
        Cell {
            short: full.clone(),
            full,
            look: "",
        }
    }
}

/// A chart, which a table beside it says, too.
#[derive(Clone, Debug)]
pub(super) struct Chart {
    /// What it shows, in a line, and what is to be seen in it.
    pub(super) title: Message,
    pub(super) says: Message,
    pub(super) kind: Kind,
}

#[derive(Clone, Debug)]
pub(super) enum Kind {
    /// Bars of parts of different looks; and what each look means.
    Stacked {
        rows: Vec<(String, Vec<(f64, &'static str)>)>,
        legend: Vec<(&'static str, String)>,
    },
    /// Bars from 0 up, each with its value in words.
    Bars(Vec<(String, f64, String)>),
    /// Points from 0 to 1 both ways, each with its weight; the diagonal is where all is as
    /// foreseen.
    Points(Vec<(f64, f64, f64)>),
}
