//! Notes as Anki writes them in plain text: a line for each, columns in an order that the
//! lines before them tell.

use std::collections::HashMap;

use super::blanks::{self, Blank};
use super::collection::{Card, Collection, Note, NoteKind, Template, UNNAMED};
use super::render::is_blank;
use crate::import::NotBrought;
use crate::import::prose::{begins_with_tag, entity};
use crate::words::{Message, message};

/// Most notes of a file.
const MOST: usize = 200_000;
/// Lines, and signs of each, that are looked at to tell whether a text is HTML.
const LOOKED_AT: usize = 100;
const TRIES: usize = 20;

/// What the first lines say, each beginning with `#`.
#[derive(Default)]
struct Head {
    separator: Option<u8>,
    /// Whether fields are HTML, where a line says it.
    html: Option<bool>,
    /// Whether a line says so.
    is_told: bool,
    guid: Option<usize>,
    kind: Option<usize>,
    deck: Option<usize>,
    tags: Option<usize>,
    /// For all notes.
    all_deck: String,
    all_kind: String,
    all_tags: String,
    /// Names of columns.
    columns: Vec<String>,
}

/// Reads notes in plain text as a collection without a history.
///
/// # Errors
/// Where a line can't be read, with its number.
pub(super) fn read(file: &str, text: &str) -> Result<Collection, NotBrought> {
    let lines = text.lines().take_while(|line| line.starts_with('#'));
    let heads: Vec<&str> = lines.collect();
    let mut head = Head::default();
    for (at, line) in heads.iter().enumerate() {
        head.take(line)
            .map_err(|why| NotBrought::line(file, at + 1, why))?;
    }
    let length: usize = (text.split_inclusive('\n').take(heads.len()))
        .map(str::len)
        .sum();
    let rest = &text[length..];
    head.is_told = head.html.is_some();
    head.html = head.html.or_else(|| Some(is_html(rest)));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(head.separator.unwrap_or_else(|| guessed(rest)))
        .from_reader(rest.as_bytes());
    let mut made = Making::default();
    for record in reader.records() {
        let line = |line: u64| heads.len() + usize::try_from(line).unwrap_or(0);
        let record = record.map_err(|error| {
            let at = error.position().map_or(0, csv::Position::line);
            let why = message!("import-anki-row", error = error.to_string());
            NotBrought::line(file, line(at), why)
        })?;
        let cells: Vec<&str> = record.iter().collect();
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if made.collection.notes.len() >= MOST {
            let why = message!("import-anki-notes", most = MOST);
            return Err(NotBrought::file(file, why));
        }
        made.add(&head, &cells);
    }
    match made.collection.notes.is_empty() {
        true => Err(NotBrought::file(file, message!("import-anki-no-notes"))),
        false => Ok(Collection {
            is_text: true,
            ..made.collection
        }),
    }
}

/// The sign between columns where no line tells: a tab where there is one.
fn guessed(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let signs = [b'\t', b';', b','];
    let found = signs
        .into_iter()
        .find(|sign| first.as_bytes().contains(sign));
    found.unwrap_or(b'\t')
}

/// Whether a text is HTML where no line says it, as Anki tells it: by tags and signs in its first
/// lines.
fn is_html(text: &str) -> bool {
    let mut lines = text.lines().take(LOOKED_AT);
    lines.any(|line| {
        let begins = |sign: char| {
            line.match_indices(sign)
                .map(|(at, _)| &line[at..])
                .take(TRIES)
        };
        begins('<').any(|rest| begins_with_tag(rest).is_some())
            || begins('&').any(|rest| entity(rest).is_some())
    })
}

impl Head {
    fn take(&mut self, line: &str) -> Result<(), Message> {
        let Some((key, value)) = line[1..].split_once(':') else {
            return Ok(());
        };
        let value = value.trim_end_matches(['\r', '\n']);
        let column = || match value.trim().parse::<usize>() {
            Ok(n) if (1..=100).contains(&n) => Ok(Some(n - 1)),
            _ => Err(message!("import-anki-column", value = value)),
        };
        match key.trim().to_ascii_lowercase().as_str() {
            "separator" => self.separator = Some(separator(value)?),
            "html" => self.html = Some(value.trim().eq_ignore_ascii_case("true")),
            "guid column" => self.guid = column()?,
            "notetype column" => self.kind = column()?,
            "deck column" => self.deck = column()?,
            "tags column" => self.tags = column()?,
            "deck" => value.trim().clone_into(&mut self.all_deck),
            "notetype" => value.trim().clone_into(&mut self.all_kind),
            "tags" => value.trim().clone_into(&mut self.all_tags),
            "columns" => {
                let sign = char::from(self.separator.unwrap_or(b'\t'));
                self.columns = value.split(sign).map(str::to_owned).collect();
            }
            // Others tell Anki what to do with notes that it has.
            _ => {}
        }
        Ok(())
    }
}

fn separator(value: &str) -> Result<u8, Message> {
    let named = match value.trim().to_ascii_lowercase().as_str() {
        "tab" | "\\t" => b'\t',
        "comma" => b',',
        "semicolon" => b';',
        "pipe" => b'|',
        "colon" => b':',
        "space" => b' ',
        _ => match value.as_bytes() {
            [sign] if sign.is_ascii() => *sign,
            _ => return Err(message!("import-anki-separator", value = value)),
        },
    };
    Ok(named)
}

/// A collection that grows.
#[derive(Default)]
struct Making {
    collection: Collection,
    /// The ids of types, by their names and the number of their fields, and of decks.
    kinds: HashMap<(String, Sort, usize), i64>,
    decks: HashMap<String, i64>,
    /// The fields of the first note with each guid that the file does not name.
    first: HashMap<String, Vec<String>>,
}

/// How notes of a type are asked: what a file does not say is told by the names that Anki
/// gives to its own types, and by blanks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Sort {
    Basic,
    Reversed,
    OptionallyReversed,
    Typed,
    Blanks,
}

impl Making {
    fn add(&mut self, head: &Head, cells: &[&str]) {
        let cell = |at: Option<usize>| at.and_then(|at| cells.get(at)).copied();
        let special = [head.guid, head.kind, head.deck, head.tags];
        let fields = (cells.iter().enumerate())
            .filter(|(at, _)| !special.contains(&Some(*at)))
            .map(|(_, text)| match head.html {
                Some(true) => (*text).to_owned(),
                _ => as_html(text),
            });
        let mut fields: Vec<String> = fields.collect();
        let kind = cell(head.kind).unwrap_or(&head.all_kind);
        let sort = sort_of(kind, &fields);
        // Rows of types with fewer fields are filled up.
        let least = if sort == Sort::OptionallyReversed {
            3
        } else {
            2
        };
        while fields.len() > least && fields.last().is_some_and(|field| is_blank(field)) {
            fields.pop();
        }
        let kind = self.kind(kind, sort, fields.len());
        let deck = self.deck(cell(head.deck).unwrap_or(&head.all_deck));
        let tags = cell(head.tags).unwrap_or_default();
        let tags = tags
            .split_whitespace()
            .chain(head.all_tags.split_whitespace());
        let id = self.collection.notes.len() as i64 + 1;
        let guid = match cell(head.guid).filter(|guid| !guid.is_empty()) {
            Some(guid) => guid.to_owned(),
            // By their first field Anki itself tells notes of one type apart.
            None => {
                let first = (0..cells.len()).find(|at| !special.contains(&Some(*at)));
                let first = first.map_or("", |at| cells[at]);
                match (head.is_told, fields.first()) {
                    (true, Some(field)) => format!("{UNNAMED}{field}"),
                    // As it was before such a file was looked at for HTML.
                    _ => format!("{UNNAMED}{}", as_html(first)),
                }
            }
        };
        let guid = self.told_apart(guid, &fields);
        let ords = ords_of(sort, &fields);
        self.collection
            .cards
            .extend(ords.into_iter().map(|ord| Card {
                id: id << 10 | ord,
                note: id,
                deck,
                ord,
                is_suspended: false,
            }));
        self.collection.notes.push(Note {
            id,
            guid,
            kind,
            tags: tags.map(str::to_owned).collect(),
            fields,
        });
    }

    /// The guid of a note. Where the file names none, another note may have the same first field,
    /// and something else in the others: both are brought in.
    fn told_apart(&mut self, guid: String, fields: &[String]) -> String {
        if !guid.starts_with(UNNAMED) {
            return guid;
        }
        let first = self.first.entry(guid.clone());
        match first.or_insert_with(|| fields.to_vec()) == fields {
            true => guid,
            false => format!("{guid}\u{1f}{}", fields.join("\u{1f}")),
        }
    }

    fn deck(&mut self, name: &str) -> i64 {
        if let Some(known) = self.decks.get(name) {
            return *known;
        }
        let id = self.decks.len() as i64;
        self.decks.insert(name.to_owned(), id);
        self.collection.decks.insert(id, name.to_owned());
        id
    }

    fn kind(&mut self, name: &str, sort: Sort, fields: usize) -> i64 {
        let next = self.kinds.len() as i64;
        let kind = (name.to_owned(), sort, fields);
        let id = *self.kinds.entry(kind).or_insert(next);
        let kinds = &mut self.collection.kinds;
        let kind = || kind_of(name, sort, fields);
        kinds.entry(id).or_insert_with(kind);
        id
    }
}

fn sort_of(name: &str, fields: &[String]) -> Sort {
    let name = name.to_ascii_lowercase();
    let has_blanks = !blanks_of(fields).is_empty();
    match name
        .split_once('(')
        .map_or(name.as_str(), |(_, inside)| inside)
    {
        _ if has_blanks => Sort::Blanks,
        inside if inside.starts_with("optional reversed") => Sort::OptionallyReversed,
        inside if inside.starts_with("and reversed") => Sort::Reversed,
        inside if inside.starts_with("type in") => Sort::Typed,
        _ => Sort::Basic,
    }
}

fn blanks_of(fields: &[String]) -> Vec<Blank> {
    let mut blanks = Vec::new();
    for field in fields {
        blanks::read(field, &mut blanks);
    }
    blanks
}

/// The cards that a note has.
fn ords_of(sort: Sort, fields: &[String]) -> Vec<i64> {
    match sort {
        Sort::Basic | Sort::Typed => vec![0],
        Sort::Reversed => vec![0, 1],
        Sort::OptionallyReversed => match fields.get(2).is_some_and(|add| !is_blank(add)) {
            true => vec![0, 1],
            false => vec![0],
        },
        Sort::Blanks => {
            let blanks = blanks_of(fields);
            let numbers = blanks.iter().flat_map(|blank| &blank.numbers);
            let mut ords: Vec<i64> = numbers.map(|n| i64::from(*n) - 1).collect();
            ords.sort_unstable();
            ords.dedup();
            ords
        }
    }
}

fn kind_of(name: &str, sort: Sort, fields: usize) -> NoteKind {
    let names: Vec<String> = (0..fields).map(|n| format!("field {}", n + 1)).collect();
    let shown = |from: usize, to: usize| {
        let named = names.get(from..to).unwrap_or_default().iter();
        let named: Vec<String> = named.map(|name| format!("{{{{{name}}}}}")).collect();
        named.join("<br>")
    };
    let template = |front: String, back: String| Template { front, back };
    let templates = match sort {
        Sort::Basic => vec![template(shown(0, 1), shown(1, fields))],
        Sort::Reversed => vec![
            template(shown(0, 1), shown(1, fields)),
            template(shown(1, fields), shown(0, 1)),
        ],
        Sort::OptionallyReversed => vec![
            template(shown(0, 1), shown(1, 2)),
            template(shown(1, 2), shown(0, 1)),
        ],
        Sort::Typed => {
            let typed = "{{type:field 2}}";
            vec![template(
                format!("{}{typed}", shown(0, 1)),
                shown(2, fields),
            )]
        }
        Sort::Blanks => vec![template("{{cloze:field 1}}".to_owned(), shown(1, fields))],
    };
    NoteKind {
        name: name.to_owned(),
        is_cloze: sort == Sort::Blanks,
        fields: names,
        templates,
    }
}

/// Text as HTML that shows it.
fn as_html(text: &str) -> String {
    let text = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    text.replace('\n', "<br>")
}
