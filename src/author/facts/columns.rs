//! The columns of a table of facts, and what is asked about them.

use toml::de::DeTable;

use crate::reading::{Complaints, Place, Single, Strings, Table, did_you_mean};
use crate::text::{Piece, clean, joined, push_literal};
use crate::words::{Joined, Value, message};

/// Columns that hold no facts: names of rows, and former ones.
const ID: &str = "id";
pub(super) const WAS: &str = "was";
/// The most columns of a table.
const MOST: usize = 12;

/// The columns of a table.
pub(super) struct Columns {
    pub names: Vec<String>,
    /// What is asked, by the column that is asked for; in the order of the columns, but the
    /// first one last: it holds what is to be learned, and what that means is easier.
    pub asked: Vec<Asked>,
    /// What is said after an answer.
    pub explanation: Option<Wording>,
}

/// What is asked of a column.
pub(super) struct Asked {
    pub column: usize,
    pub prompt: Wording,
    pub place: Place,
    /// Whether it is chosen among others, and typed. A column of sentences is filled in.
    pub choose: bool,
    pub type_in: bool,
    /// Whether the table says which columns are.
    pub is_named: bool,
}

/// A text that names columns, as `What is *{en}* in Spanish?`.
pub(super) struct Wording(Vec<Part>);

enum Part {
    Text(String),
    Column(usize),
}

/// What a text shows of a cell.
pub(super) enum Shown {
    /// The cell letter by letter.
    Cell(String),
    /// A sentence with its blanks filled.
    Sentence(String),
}

impl Shown {
    fn piece(&self) -> Piece<'_> {
        match self {
            Shown::Cell(text) => Piece::Literal(text),
            Shown::Sentence(text) => Piece::Markdown(text),
        }
    }

    fn write(&self, out: &mut String) {
        match self {
            Shown::Cell(text) => push_literal(text, out),
            Shown::Sentence(text) => out.push_str(text),
        }
    }
}

impl Columns {
    /// The column with the names of rows.
    pub(super) fn id(&self) -> Option<usize> {
        self.position(ID)
    }

    /// The column with former names of rows.
    pub(super) fn was(&self) -> Option<usize> {
        self.position(WAS)
    }

    /// The first column that holds facts.
    pub(super) fn first(&self) -> usize {
        let mut names = self.names.iter();
        names.position(|name| is_of_facts(name)).unwrap_or(0)
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|other| other == name)
    }
}

impl Wording {
    /// The columns that it names.
    pub(super) fn columns(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().filter_map(|part| match part {
            Part::Column(column) => Some(*column),
            Part::Text(_) => None,
        })
    }

    /// The one column that it names, where that is shown among words: as no address of a
    /// picture, and not within a figure, code or a formula.
    pub(super) fn only_column(&self) -> Option<usize> {
        let mut columns = self.columns();
        let column = columns.next()?;
        let has_marks = |text: &String| {
            ["](", "```", "~~~", "$"]
                .iter()
                .any(|mark| text.contains(mark))
        };
        let is_words = |part: &Part| !matches!(part, Part::Text(text) if has_marks(text));
        (columns.all(|other| other == column) && self.0.iter().all(is_words)).then_some(column)
    }

    /// The column that is all of its last line: left out where a row has nothing there.
    pub(super) fn last_line(&self) -> Option<usize> {
        match &self.0[..] {
            [
                ..,
                Part::Column(_),
                Part::Text(before),
                Part::Column(column),
                Part::Text(after),
            ] if before.ends_with('\n') && after.trim().is_empty() => Some(*column),
            _ => None,
        }
    }

    /// Whether it has a line that may be code by its indent.
    fn has_indents(&self) -> bool {
        let indented = |text: &String| text.contains("    ") || text.contains('\t');
        let mut parts = self.0.iter();
        parts.any(|part| matches!(part, Part::Text(text) if indented(text)))
    }

    /// The text as Markdown that shows the cells as they are, but for sentences, which are
    /// Markdown with their blanks filled.
    pub(super) fn filled<'s>(&self, cell: impl Fn(usize) -> &'s Shown) -> String {
        let is_code = |part: &Part| matches!(part, Part::Text(text) if text.contains(['`', '~']));
        if !self.0.iter().any(is_code) && !self.has_indents() {
            let mut out = String::new();
            for part in &self.0 {
                match part {
                    Part::Text(text) => out.push_str(text),
                    Part::Column(column) => cell(*column).write(&mut out),
                }
            }
            return out;
        }
        let mut cells = self.columns().map(cell);
        let pieces: Vec<Piece<'_>> = (self.0.iter())
            .filter_map(|part| match part {
                Part::Text(text) => Some(Piece::Markdown(text)),
                Part::Column(_) => cells.next().map(Shown::piece),
            })
            .collect();
        joined(&pieces)
    }
}

/// Reads `columns`, `prompt`, `choose`, `type` and `explanation`.
pub(super) fn read_columns(table: &mut Table<'_, '_>) -> Option<Columns> {
    let example = message!("author-facts-example-columns");
    let columns = table.required_strings("columns", Single::Refused, example);
    let prompts = match table.must_have("prompt", message!("author-facts-example-prompts")) {
        true => table.table("prompt"),
        false => None,
    };
    let ways = ["choose", "type"].map(|key| table.strings(key, Single::Allowed));
    let explanation = table.string("explanation");
    let names = read_names(columns?, table)?;
    let [choose, type_in] = ways.map(|way| way.map(|way| read_way(way, &names, table)));
    let explanation = explanation.map(|(text, place)| read_wording(&text, &place, &names, table));
    let (prompts, place) = prompts?;
    let mut asked = read_prompts(prompts, &place, &names, table);
    for asked in &mut asked {
        let among = |way: &Option<Vec<usize>>| {
            let way = way.as_ref();
            way.is_none_or(|way| way.contains(&asked.column))
        };
        (asked.choose, asked.type_in) = (among(&choose), among(&type_in));
        asked.is_named = [&choose, &type_in].iter().any(|way| way.is_some());
    }
    let columns = Columns {
        names,
        asked: Vec::new(),
        explanation: explanation.flatten(),
    };
    let first = columns.first();
    asked.sort_by_key(|asked| (asked.column == first, asked.column));
    Some(Columns { asked, ..columns })
}

/// The names of the columns: each once, and two at least that hold facts.
fn read_names(columns: Strings, table: &mut Table<'_, '_>) -> Option<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    let mut sound = true;
    let mut wrong = |place: &Place, what, help, table: &mut Table<'_, '_>| {
        table.complaints.error(place, what, Some(help));
        sound = false;
    };
    for (name, place) in &columns.entries {
        let letters = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if !name.bytes().all(letters) {
            let help = message!("author-facts-column-name-help");
            wrong(
                place,
                message!("author-facts-column-name", name = name),
                help,
                table,
            );
        } else if names.contains(name) {
            let help = message!("author-facts-column-twice-help");
            wrong(
                place,
                message!("author-facts-column-twice", name = name),
                help,
                table,
            );
        }
        names.push(name.clone());
    }
    let facts = names.iter().filter(|name| is_of_facts(name)).count();
    if facts < 2 || names.len() > MOST {
        let what = message!("author-facts-columns-count", n = facts);
        let help = message!("author-facts-columns-count-help", most = MOST);
        wrong(&columns.place, what, help, table);
    }
    sound.then_some(names)
}

/// Of the columns of a table, by their names, the one by which its rows are called.
pub(crate) fn naming_column(names: &[&str]) -> Option<usize> {
    let named = names.iter().position(|name| *name == ID);
    named.or_else(|| names.iter().position(|name| is_of_facts(name)))
}

pub(super) fn is_of_facts(name: &str) -> bool {
    name != ID && name != WAS
}

/// Finds a column by its name; complains where there is none.
fn find(name: &str, place: &Place, names: &[String], complaints: &mut Complaints) -> Option<usize> {
    let mut facts = names.iter().filter(|name| is_of_facts(name));
    if facts.any(|known| known == name) {
        return names.iter().position(|known| known == name);
    }
    let facts = names
        .iter()
        .filter(|name| is_of_facts(name))
        .map(String::as_str);
    let near = did_you_mean(name, facts.clone(), complaints);
    let help = near.unwrap_or_else(|| {
        let quoted = facts.map(|name| message!("reading-quoted", text = name));
        message!(
            "author-facts-no-column-help",
            names = Value::list(quoted, Joined::Commas)
        )
    });
    let what = message!("author-facts-no-column", name = clean(name));
    complaints.error(place, what, Some(help));
    None
}

/// The columns that `choose` or `type` names.
fn read_way(way: Strings, names: &[String], table: &mut Table<'_, '_>) -> Vec<usize> {
    let found = way.entries.iter();
    found
        .filter_map(|(name, place)| find(name, place, names, table.complaints))
        .collect()
}

fn read_prompts(
    prompts: &DeTable<'_>,
    place: &Place,
    names: &[String],
    table: &mut Table<'_, '_>,
) -> Vec<Asked> {
    let at = |span| Place {
        source: place.source,
        span,
    };
    let mut asked = Vec::new();
    for (key, value) in prompts.iter() {
        let column = find(key.get_ref(), &at(key.span()), names, table.complaints);
        let text = table.entry("prompt", value.get_ref(), at(value.span()));
        let (Some(column), Some((text, place))) = (column, text) else {
            continue;
        };
        if text.trim().is_empty() {
            table.empty("prompt", message!("author-facts-example-prompt"), &place);
            continue;
        }
        let prompt = read_wording(&text, &place, names, table);
        asked.extend(prompt.map(|prompt| Asked {
            column,
            prompt,
            place,
            choose: true,
            type_in: true,
            is_named: false,
        }));
    }
    if prompts.is_empty() {
        let help = message!("author-facts-no-prompt-help");
        let what = message!("author-facts-no-prompt");
        table.complaints.error(place, what, Some(help));
    }
    asked
}

/// Reads a text that names columns in braces; `{{` and `}}` stand for braces.
fn read_wording(
    text: &str,
    place: &Place,
    names: &[String],
    table: &mut Table<'_, '_>,
) -> Option<Wording> {
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        plain.push_str(&rest[..at]);
        let here = &rest[at..];
        if let Some(after) = here.strip_prefix("{{").or_else(|| here.strip_prefix("}}")) {
            plain.push_str(&here[..1]);
            rest = after;
            continue;
        }
        let Some(end) = here.find('}').filter(|_| here.starts_with('{')) else {
            let help = message!("author-facts-brace-help");
            let what = message!("author-facts-brace");
            table.complaints.error(place, what, Some(help));
            return None;
        };
        let column = find(here[1..end].trim(), place, names, table.complaints)?;
        parts.push(Part::Text(std::mem::take(&mut plain)));
        parts.push(Part::Column(column));
        rest = &here[end + 1..];
    }
    plain.push_str(rest);
    parts.push(Part::Text(plain));
    let wording = Wording(parts);
    if wording.columns().count() > MOST {
        let help = message!("author-facts-wording-long-help", most = MOST);
        let what = message!("author-facts-wording-long");
        table.complaints.error(place, what, Some(help));
        return None;
    }
    Some(wording)
}
