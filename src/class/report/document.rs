//! The report as a document: headings, sentences, lists, tables and charts, which each format
//! writes in its way.

use crate::words::Message;

/// A document.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    pub(crate) title: Message,
    /// What is said below the title.
    pub(crate) lead: Vec<Message>,
    pub(crate) sections: Vec<Section>,
}

/// A part of it with a heading.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    /// By which a page is linked to.
    pub(crate) id: &'static str,
    pub(crate) heading: Message,
    pub(crate) blocks: Vec<Block>,
}

#[derive(Clone, Debug)]
pub(crate) enum Block {
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
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) evidence: Message,
    pub(crate) lines: Vec<Message>,
}

#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) caption: Message,
    /// The first is that of the names of rows.
    pub(crate) columns: Vec<Heading>,
    pub(crate) rows: Vec<Row>,
}

/// The heading of a column: in full, and where there is little room.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    pub(crate) full: String,
    pub(crate) short: String,
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
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) cells: Vec<Cell>,
}

/// A cell: in full, where there is little room, and how it looks on a page.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    pub(crate) full: String,
    pub(crate) short: String,
    pub(crate) look: &'static str,
}

impl Cell {
    pub(crate) fn new(text: impl ToString) -> Cell {
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
pub(crate) struct Chart {
    /// What it shows, in a line, and what is to be seen in it.
    pub(crate) title: Message,
    pub(crate) says: Message,
    pub(crate) kind: Kind,
}

#[derive(Clone, Debug)]
pub(crate) enum Kind {
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
