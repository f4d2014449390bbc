//! A course that was brought in, as the text of its files.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::tidy::without_sequences;
use super::{Brought, BroughtFacts, BroughtQuestion, BroughtSkill, Heading};
use crate::author::laid_out;
use crate::text;
use crate::words::{Message, message};

/// Most files of skills: a course has 256 files at most.
const FILES: usize = 200;
/// Bytes from which on a file takes no further skill, or questions go on in another one.
const LARGE: usize = 2 << 20;

/// Something that can be left out: a skill by its place in the course, and what stands in it
/// by its place there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Piece {
    /// The skill itself.
    Skill(usize),
    /// A question.
    Question(usize, usize),
    /// A table of facts.
    Facts(usize, usize),
    /// A row of a table of facts.
    Row(usize, usize, usize),
    /// A part of a question that can be left out alone.
    Part(usize, usize, usize),
}

/// The text of all files.
#[derive(Clone, Debug, Default)]
pub(super) struct Laid {
    /// By name, `course.toml` first.
    pub(super) files: Vec<(String, Vec<u8>)>,
    /// Of each file, the first line of each piece, in order. Lines count from 1.
    starts: Vec<Vec<(usize, Piece)>>,
    /// Lines of the last file so far.
    lines: usize,
    /// The pictures that questions name.
    pub(super) names: BTreeSet<String>,
}

impl Laid {
    /// The first line of each piece of a file, in order.
    pub(super) fn starts(&self, file: usize) -> &[(usize, Piece)] {
        self.starts.get(file).map_or(&[], Vec::as_slice)
    }

    /// What stands at a line of a file; nothing where that is the heading.
    pub(super) fn piece(&self, file: &str, line: usize) -> Option<Piece> {
        let at = self.files.iter().position(|(name, _)| name == file)?;
        let starts = &self.starts[at];
        let before = starts.partition_point(|(start, _)| *start <= line);
        Some(starts[before.checked_sub(1)?].1)
    }
}

/// Takes characters out of all texts that course files can't hold.
pub(super) fn clean(brought: &mut Brought) {
    let tidy = |text: &mut String| *text = cleaned(text);
    let head = &mut brought.head;
    for text in [&mut head.title, &mut head.source] {
        *text = cleaned(text).replace(['\n', '\t'], " ");
    }
    head.description.iter_mut().for_each(tidy);
    head.authors.iter_mut().for_each(tidy);
    for skill in &mut brought.skills {
        skill.title = cleaned(&skill.title).replace(['\n', '\t'], " ");
        skill.lesson.iter_mut().for_each(tidy);
        let facts = skill.facts.iter_mut();
        for question in &mut skill.questions {
            let apart = question.apart.iter_mut().map(|part| &mut part.table);
            let tables = std::iter::once(&mut question.table).chain(apart);
            let values = tables.flat_map(|table| table.iter_mut().map(|(_, value)| value));
            values.for_each(clean_value);
        }
        for facts in facts {
            facts
                .table
                .iter_mut()
                .for_each(|(_, value)| clean_value(value));
            let cells = facts.rows.iter_mut().flat_map(|row| &mut row.cells);
            cells.for_each(clean_value);
        }
    }
}

fn cleaned(text: &str) -> String {
    let text = without_sequences(&text.replace("\r\n", "\n"));
    text::clean(&text).into_owned()
}

fn clean_value(value: &mut Value) {
    match value {
        Value::String(text) => *text = cleaned(text),
        Value::Array(all) => all.iter_mut().for_each(clean_value),
        Value::Table(table) => table.iter_mut().for_each(|(_, value)| clean_value(value)),
        _ => {}
    }
}

/// Lays a course out: the heading in `course.toml`, and a file for each skill. Many skills
/// share files.
///
/// # Errors
/// Where something can't be written as TOML.
pub(super) fn lay(brought: &Brought) -> Result<Laid, Message> {
    let mut laid = Laid::default();
    let first = match brought.skills.as_slice() {
        [only] => &only.id,
        _ => "",
    };
    laid.begin("course.toml".to_owned());
    laid.put(&head(&brought.head)?, &[]);
    let shared = brought.skills.len() > FILES;
    let digits = brought.skills.len().max(10).to_string().len();
    for (at, skill) in brought.skills.iter().enumerate() {
        if first.is_empty() && (!shared || laid.is_full() || at == 0) {
            let id: String = skill.id.chars().take(40).collect();
            laid.begin(format!("{:0digits$}-{id}.toml", at + 1));
        }
        lay_skill(&mut laid, at, skill, &brought.head.source)?;
    }
    Ok(laid)
}

fn lay_skill(
    laid: &mut Laid,
    at: usize,
    skill: &BroughtSkill,
    source: &str,
) -> Result<(), Message> {
    laid.put(
        &fragment("skill", skill_table(skill))?,
        &[(0, Piece::Skill(at))],
    );
    for (n, facts) in skill.facts.iter().enumerate() {
        let (text, starts) = facts_text(facts, &skill.id, (at, n))?;
        laid.put(&text, &starts);
    }
    for (n, question) in skill.questions.iter().enumerate() {
        if laid.is_full() {
            let files = laid.files.len();
            let id: String = skill.id.chars().take(40).collect();
            // It comes after the files of all skills that have one.
            laid.begin(format!("more-{files:03}-{id}.toml"));
        }
        laid.pictures(&question.table);
        let text = fragment("question", question_table(question, &skill.id, source))?;
        laid.put(&text, &pieces(question, &text, (at, n)));
    }
    Ok(())
}

/// Where a question begins, and its parts, where these can be left out alone.
fn pieces(question: &BroughtQuestion, text: &str, (at, n): (usize, usize)) -> Vec<(usize, Piece)> {
    let lines = text.lines().enumerate();
    let begins = lines.filter(|(_, line)| *line == "[[question.part]]");
    let parts: Vec<usize> = begins.map(|(line, _)| line).collect();
    let mut starts = vec![(0, Piece::Question(at, n))];
    // A text in it may hold such a line, too.
    if parts.len() == question.apart.len() {
        let parts = parts.iter().enumerate();
        starts.extend(parts.map(|(part, line)| (*line, Piece::Part(at, n, part))));
    }
    starts
}

impl Laid {
    fn begin(&mut self, name: String) {
        self.files.push((name, Vec::new()));
        self.starts.push(Vec::new());
        self.lines = 0;
    }

    fn is_full(&self) -> bool {
        (self.files.last()).is_some_and(|(_, text)| text.len() > LARGE)
    }

    /// Adds a text to the last file; `starts` are pieces with their lines in it, from 0.
    fn put(&mut self, text: &str, starts: &[(usize, Piece)]) {
        let (Some((_, file)), Some(known)) = (self.files.last_mut(), self.starts.last_mut()) else {
            return;
        };
        if !file.is_empty() {
            file.push(b'\n');
            self.lines += 1;
        }
        let line = 1 + self.lines;
        self.lines += text.matches('\n').count();
        known.extend(starts.iter().map(|(at, piece)| (line + at, *piece)));
        file.extend_from_slice(text.as_bytes());
    }

    /// Notes the pictures that a question names, however deep.
    fn pictures(&mut self, table: &Table) {
        for (key, value) in table {
            match value {
                Value::Array(all) => {
                    for table in all.iter().filter_map(Value::as_table) {
                        if key == "figure"
                            && let Some(file) = table.get("file").and_then(Value::as_str)
                        {
                            self.names.insert(file.to_owned());
                        }
                        self.pictures(table);
                    }
                }
                Value::Table(table) => self.pictures(table),
                _ => {}
            }
        }
    }
}

/// The text of `course.toml`.
fn head(head: &Heading) -> Result<String, Message> {
    let mut table = Table::new();
    let mut put = |key: &str, value: &str| {
        table.insert(key.to_owned(), Value::from(value));
    };
    put("id", &head.id);
    put("title", &head.title);
    let more = [
        ("description", &head.description),
        ("language", &head.language),
        ("license", &head.license),
    ];
    for (key, value) in more {
        if let Some(value) = value {
            put(key, value);
        }
    }
    if !head.authors.is_empty() {
        table.insert("authors".to_owned(), Value::from(head.authors.clone()));
    }
    let mut whole = Table::new();
    whole.insert("format".to_owned(), Value::from(1));
    whole.insert("course".to_owned(), Value::Table(table));
    let from = message!("import-from", source = &head.source).to_string();
    written(&whole).map(|text| format!("# {}\n{text}", from.replace('\n', " ")))
}

fn skill_table(skill: &BroughtSkill) -> Table {
    let mut table = Table::new();
    table.insert("id".to_owned(), Value::from(skill.id.as_str()));
    table.insert("title".to_owned(), Value::from(skill.title.as_str()));
    if !skill.requires.is_empty() {
        table.insert("requires".to_owned(), Value::from(skill.requires.clone()));
    }
    if skill.independent {
        table.insert("facts".to_owned(), Value::from(true));
    }
    if let Some(lesson) = &skill.lesson {
        table.insert("lesson".to_owned(), Value::from(lesson.as_str()));
    }
    table
}

fn question_table(question: &BroughtQuestion, skill: &str, source: &str) -> Table {
    let mut table = question.table.clone();
    if !table.contains_key("skills") {
        table.insert("skills".to_owned(), Value::from(vec![skill]));
    }
    if !table.contains_key("source") && !source.is_empty() {
        table.insert("source".to_owned(), Value::from(source));
    }
    table
}

/// A table as it stands in a file, below `[[name]]`.
fn fragment(name: &str, table: Table) -> Result<String, Message> {
    let mut whole = Table::new();
    whole.insert(name.to_owned(), Value::Array(vec![Value::Table(table)]));
    written(&whole)
}

fn written(table: &Table) -> Result<String, Message> {
    let text = toml::to_string_pretty(table);
    let text = text.map_err(|error| message!("import-no-toml", error = error.to_string()))?;
    // Where it can't be laid out, it is TOML all the same.
    Ok(laid_out(&text).unwrap_or(text))
}

/// A table of facts, a line for each row.
fn facts_text(
    facts: &BroughtFacts,
    skill: &str,
    (at, n): (usize, usize),
) -> Result<(String, Vec<(usize, Piece)>), Message> {
    let mut text = String::from("[[facts]]\n");
    let mut put = |key: &str, value: &Value| {
        text += &format!("{key} = {value}\n");
    };
    for key in ["id", "skill", "columns", "prompt"] {
        match (key, facts.table.get(key)) {
            ("skill", None) => put(key, &Value::from(skill)),
            (_, Some(value)) => put(key, value),
            (_, None) => {}
        }
    }
    for (key, value) in &facts.table {
        if !["id", "skill", "columns", "prompt", "rows"].contains(&key.as_str()) {
            put(key, value);
        }
    }
    let lines = |text: &str| text.matches('\n').count();
    let mut starts = vec![(0, Piece::Facts(at, n))];
    text += "rows = [\n";
    let mut line = lines(&text);
    for (row, of) in facts.rows.iter().enumerate() {
        starts.push((line, Piece::Row(at, n, row)));
        let row = format!("    {},\n", Value::Array(of.cells.clone()));
        line += lines(&row);
        text += &row;
    }
    starts.push((line, Piece::Facts(at, n)));
    text += "]\n";
    Ok((text, starts))
}
