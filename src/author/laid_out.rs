//! Course files laid out alike, for `kenning fmt`: keys in one order, one blank line
//! between tables, and lists within lists on a line each. Comments stay with what they stand
//! at, and values stay letter for letter.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Key, RawString, Table, Value};

use crate::kinds::Kind;

/// Why a file can't be laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotLaidOut {
    /// It is no TOML.
    Unread,
    /// It would say something else.
    Changed,
}

/// Keys of tables in the order in which they are laid out; others come after these, as
/// they are.
const COURSE: &[&str] = &[
    "id",
    "was",
    "version",
    "title",
    "description",
    "language",
    "own-letters",
    "articles",
    "license",
    "authors",
    "retention",
    "mastery",
    "tries",
    "teach",
    "assumes",
    "allow",
    "themes",
];
const SKILL: &[&str] = &[
    "id",
    "title",
    "requires",
    "tags",
    "lesson",
    "was",
    "tries",
    "confusable",
    "facts",
    "example",
    "teach",
    "prior",
    "learn",
    "guess",
    "slip",
];
const RESOURCE: &[&str] = &[
    "id", "title", "kind", "where", "skills", "minutes", "language", "network",
];
const MISCONCEPTION: &[&str] = &["id", "name", "feedback", "contrast", "missing", "was"];
const CONTEXT: &[&str] = &["theme", "prompt", "hints", "explanation"];
const MISTAKE: &[&str] = &[
    "name",
    "misconception",
    "answer",
    "feedback",
    "skill",
    "counts",
];
/// Of what is asked: the keys before those of the kind, and those after them.
const BEFORE_KIND: &[&str] = &[
    "id",
    "kind",
    "skills",
    "skill",
    "tags",
    "difficulty",
    "tries",
    "reserve",
    "builds-on",
    "params",
    "rows",
    "where",
    "prompt",
];
const AFTER_KIND: &[&str] = &[
    "hints",
    "explanation",
    "right",
    "wrong",
    "was",
    "source",
    "license",
    "authors",
];

/// The text of a course file, or of a plan, laid out.
///
/// # Errors
/// Where it is no TOML, or where a value would not be what it was.
pub fn laid_out(text: &str) -> Result<String, NotLaidOut> {
    let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
    let has_cr = bare.contains("\r\n");
    let lines = bare.replace("\r\n", "\n");
    let mut document: DocumentMut = lines.parse().map_err(|_| NotLaidOut::Unread)?;
    let mut layout = Layout { begun: false };
    layout.keys(document.as_table_mut(), None);
    let trailing = gap(
        document.trailing().as_str().unwrap_or_default(),
        Before::Blank,
    );
    document.set_trailing(trailing.trim_end_matches('\n'));
    let mut written = document.to_string();
    written.drain(..written.len() - written.trim_start_matches('\n').len());
    if !written.is_empty() && !written.ends_with('\n') {
        written.push('\n');
    }
    if has_cr {
        written = written.replace('\n', "\r\n");
    }
    if bare.len() < text.len() {
        written.insert(0, '\u{feff}');
    }
    match values(text) == values(&written) {
        true => Ok(written),
        false => Err(NotLaidOut::Changed),
    }
}

/// What stands before something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// The beginning of a file or of a table.
    Nothing,
    /// A blank line.
    Blank,
    /// A blank line before a comment, where there is one.
    BlankAtComment,
    /// A blank line where there is one.
    AsItIs,
}

/// Lays a document out, from its beginning on.
struct Layout {
    /// Whether anything stands above.
    begun: bool,
}

impl Layout {
    /// A table with its keys, and the tables in it. `name` is that of a table whose keys have
    /// an order.
    fn keys(&mut self, table: &mut Table, name: Option<&str>) {
        let order = name.and_then(|name| Order::of(name, table));
        if let Some(order) = &order {
            table.sort_values_by(|a, _, b, _| order.compare(a, b));
        }
        let mut first = true;
        for (mut key, item) in table.iter_mut() {
            let Item::Value(value) = item else { continue };
            let before = match (first, order.is_some()) {
                (true, _) if name.is_some() || !self.begun => Before::Nothing,
                (_, true) => Before::BlankAtComment,
                (_, false) => Before::AsItIs,
            };
            first = false;
            self.begun = true;
            let decor = key.leaf_decor_mut();
            let above = decor.prefix().and_then(|text| text.as_str());
            let above = gap(above.unwrap_or_default(), before);
            decor.set_prefix(above);
            decor.set_suffix(" ");
            let decor = value.decor_mut();
            let beside = decor.suffix().and_then(|text| text.as_str());
            let beside = beside.unwrap_or_default().trim_end().to_owned();
            decor.set_prefix(" ");
            decor.set_suffix(beside);
            if let Value::Array(list) = value {
                lay_list(list);
            }
        }
        for (key, item) in table.iter_mut() {
            let name = key.get().to_owned();
            match item {
                Item::Table(table) => self.table(table, &name),
                Item::ArrayOfTables(all) => self.tables(all, &name),
                Item::Value(_) | Item::None => {}
            }
        }
    }

    fn tables(&mut self, all: &mut ArrayOfTables, name: &str) {
        for table in all.iter_mut() {
            self.table(table, name);
        }
    }

    fn table(&mut self, table: &mut Table, name: &str) {
        if !table.is_implicit() && !table.is_dotted() {
            let decor = table.decor_mut();
            let above = decor.prefix().and_then(|text| text.as_str());
            let above = gap(above.unwrap_or_default(), Before::Blank);
            let beside = decor.suffix().and_then(|text| text.as_str());
            let beside = beside.unwrap_or_default().trim_end().to_owned();
            decor.set_prefix(above);
            decor.set_suffix(beside);
            self.begun = true;
        }
        match table.is_dotted() {
            true => {}
            false => self.keys(table, Some(name)),
        }
    }
}

/// A list of lists that no hand has written: what begins a line is indented alike, and a list
/// within it stands on one line.
fn lay_list(list: &mut Array) {
    // As writers of TOML have it: the bracket of an inner list ends at the margin. What is
    // broken by hand stays as it is.
    let at_margin = |inner: &Array| {
        inner
            .trailing()
            .as_str()
            .is_some_and(|end| end.ends_with('\n'))
    };
    if !list.iter().filter_map(Value::as_array).any(at_margin) {
        return;
    }
    for entry in list.iter_mut() {
        if let Value::Array(inner) = entry
            && !has_remarks(inner)
        {
            on_one_line(inner);
        }
        let decor = entry.decor_mut();
        let above = decor.prefix().and_then(RawString::as_str);
        let above = indented(above.unwrap_or_default());
        decor.set_prefix(above);
    }
    // The bracket itself stands at the beginning of its line.
    let end = indented(list.trailing().as_str().unwrap_or_default());
    if let Some(above) = end.strip_suffix("\n  ") {
        list.set_trailing(format!("{above}\n"));
    }
}

/// What stands before an entry of a list: where that is more than a line, its lines are indented
/// by two.
fn indented(text: &str) -> String {
    let Some((beside, below)) = text.split_once('\n') else {
        return text.to_owned();
    };
    let lines: Vec<&str> = below.split('\n').map(str::trim).collect();
    let mut out = beside.trim_end().to_owned();
    for (n, line) in lines.iter().enumerate() {
        out.push('\n');
        // The last is where the entry itself begins.
        if !line.is_empty() || n + 1 == lines.len() {
            out += "  ";
            out += line;
        }
    }
    out
}

/// Whether this holds of any stretch between the entries of a list, or of one in it.
fn any_between(list: &Array, holds: fn(&str) -> bool) -> bool {
    let is_so = |text: Option<&RawString>| text.and_then(RawString::as_str).is_some_and(holds);
    is_so(Some(list.trailing()))
        || list.iter().any(|entry| {
            let within = entry
                .as_array()
                .is_some_and(|inner| any_between(inner, holds));
            within || is_so(entry.decor().prefix()) || is_so(entry.decor().suffix())
        })
}

/// Whether a list has comments, tables, or texts of several lines.
fn has_remarks(list: &Array) -> bool {
    let is_long = |entry: &Value| match entry {
        Value::Array(inner) => has_remarks(inner),
        other => other.is_inline_table() || other.as_str().is_some_and(|text| text.contains('\n')),
    };
    any_between(list, |text| !text.trim().is_empty()) || list.iter().any(is_long)
}

/// A list that takes several lines, put on one; one that stands on a line already stays as it is.
fn on_one_line(list: &mut Array) {
    if !any_between(list, |text| text.contains('\n')) {
        return;
    }
    for (n, entry) in list.iter_mut().enumerate() {
        if let Value::Array(inner) = entry {
            on_one_line(inner);
        }
        let decor = entry.decor_mut();
        decor.set_prefix(if n == 0 { "" } else { " " });
        decor.set_suffix("");
    }
    list.set_trailing("");
    list.set_trailing_comma(false);
}

/// Comments and blank lines as they are laid out: each comment in a line of its own, no two
/// blank lines one after another.
fn gap(text: &str, before: Before) -> String {
    let mut lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    // The last is where the thing itself begins.
    lines.pop();
    let led = lines.first().is_some_and(|line| line.is_empty());
    let has_comment = lines.iter().any(|line| !line.is_empty());
    let mut out = String::new();
    let is_led = match before {
        Before::Nothing => false,
        Before::Blank => true,
        Before::BlankAtComment => led && has_comment,
        Before::AsItIs => led,
    };
    if is_led {
        out.push('\n');
    }
    let mut blank = false;
    let mut any = false;
    for line in lines {
        if line.is_empty() {
            blank = any;
            continue;
        }
        if blank {
            out.push('\n');
        }
        out += line;
        out.push('\n');
        (any, blank) = (true, false);
    }
    if blank {
        out.push('\n');
    }
    out
}

/// The order of a table's keys.
struct Order {
    keys: Vec<&'static str>,
}

impl Order {
    /// That of the tables of this name; none where their keys have none.
    fn of(name: &str, table: &Table) -> Option<Order> {
        let keys = match name {
            "course" => COURSE.to_vec(),
            "skill" => SKILL.to_vec(),
            "resource" => RESOURCE.to_vec(),
            "misconception" => MISCONCEPTION.to_vec(),
            "mistake" => MISTAKE.to_vec(),
            "context" => CONTEXT.to_vec(),
            "question" | "step" | "part" | "blank" | "hints" => {
                let kind = table.get("kind").and_then(Item::as_str);
                let all = Kind::ALL.iter();
                let own = all.filter(|(name, _)| Some(*name) == kind);
                let own = own.flat_map(|(_, kind)| kind.keys().iter().copied());
                let named = (name == "blank").then_some("name");
                let before = named.into_iter().chain(BEFORE_KIND.iter().copied());
                before
                    .chain(own)
                    .chain(AFTER_KIND.iter().copied())
                    .collect()
            }
            _ => return None,
        };
        Some(Order { keys })
    }

    fn compare(&self, a: &Key, b: &Key) -> Ordering {
        let rank = |key: &Key| {
            let at = self.keys.iter().position(|known| *known == key.get());
            at.unwrap_or(self.keys.len())
        };
        rank(a).cmp(&rank(b))
    }
}

/// Each value of a file as it is written, by the way to it; none where it is no TOML.
fn values(text: &str) -> Option<BTreeMap<String, String>> {
    let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
    let table = DeTable::parse(bare).ok()?;
    let mut found = BTreeMap::new();
    of_table(bare, table.get_ref(), "", &mut found);
    Some(found)
}

fn of_table(text: &str, table: &DeTable<'_>, way: &str, found: &mut BTreeMap<String, String>) {
    for (key, value) in table {
        // A key may hold any letter but this one.
        of_value(text, value, format!("{way}\u{0}{}", key.get_ref()), found);
    }
}

fn of_value(
    text: &str,
    value: &Spanned<DeValue<'_>>,
    way: String,
    found: &mut BTreeMap<String, String>,
) {
    match value.get_ref() {
        DeValue::Table(inner) => of_table(text, inner, &way, found),
        DeValue::Array(all) if !all.is_empty() => {
            for (n, entry) in all.iter().enumerate() {
                of_value(text, entry, format!("{way}\u{0}{n}"), found);
            }
        }
        _ => {
            let written = text.get(value.span()).unwrap_or_default();
            found.insert(way, written.to_owned());
        }
    }
}
