//! Reads tables of an SQLite database file, as its file format describes them
//! (<https://www.sqlite.org/fileformat2.html>): whole tables, row by row, nothing else.
//!
//! **Invariant:** each page is looked at once at most, and the rows on it have no more bytes
//! than it has, so that no file, however it lies, costs more than it is long.

use std::cell::RefCell;
use std::collections::HashMap;

use super::fault::Fault;
use super::sql::{Columns, columns_of};

/// The first bytes of every database.
pub const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// Bytes of the header, on the first page.
const HEADER: usize = 100;
/// Pages above one another in a tree: real ones are a few deep.
const DEEPEST: usize = 40;
/// Most columns of a row.
const MOST_COLUMNS: usize = 200;

/// A value in a row.
#[derive(Clone, Debug, PartialEq)]
enum Value {
    Null,
    Int(i64),
    Real(f64),
    Text(String),
    Blob(Vec<u8>),
}

/// A row of a table, its values by the names of columns.
#[derive(Debug)]
pub struct Row<'t> {
    columns: &'t HashMap<String, usize>,
    values: Vec<Value>,
}

impl Row<'_> {
    fn get(&self, column: &str) -> &Value {
        let at = self.columns.get(column);
        at.and_then(|&at| self.values.get(at))
            .unwrap_or(&Value::Null)
    }

    /// A whole number; 0 where there is none.
    pub fn int(&self, column: &str) -> i64 {
        match self.get(column) {
            Value::Int(n) => *n,
            Value::Real(x) => *x as i64,
            Value::Text(text) => text.trim().parse().unwrap_or(0),
            Value::Null | Value::Blob(_) => 0,
        }
    }

    /// A number; nothing where there is none.
    pub fn real(&self, column: &str) -> Option<f64> {
        match self.get(column) {
            Value::Int(n) => Some(*n as f64),
            Value::Real(x) => Some(*x),
            Value::Text(text) => text.trim().parse().ok(),
            Value::Null | Value::Blob(_) => None,
        }
    }

    /// A text; empty where there is none.
    pub fn text(&self, column: &str) -> String {
        match self.get(column) {
            Value::Text(text) => text.clone(),
            Value::Int(n) => n.to_string(),
            Value::Real(x) => x.to_string(),
            Value::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
            Value::Null => String::new(),
        }
    }

    /// Bytes; none where there are none.
    pub fn bytes(&self, column: &str) -> &[u8] {
        match self.get(column) {
            Value::Blob(bytes) => bytes,
            Value::Text(text) => text.as_bytes(),
            Value::Null | Value::Int(_) | Value::Real(_) => &[],
        }
    }
}

/// A table as the schema tells of it.
#[derive(Clone, Debug)]
struct Table {
    root: u64,
    columns: Columns,
}

/// A database in memory.
pub struct Database<'b> {
    bytes: &'b [u8],
    page: usize,
    usable: usize,
    tables: HashMap<String, Table>,
    seen: RefCell<Vec<bool>>,
}

impl<'b> Database<'b> {
    /// Reads the schema.
    ///
    /// # Errors
    /// Where the file is no database, or one that is written in another way.
    pub fn open(bytes: &'b [u8]) -> Result<Database<'b>, Fault> {
        if bytes.len() < HEADER || &bytes[..16] != MAGIC {
            return Err(Fault::NoDatabase);
        }
        let page = match u16::from_be_bytes([bytes[16], bytes[17]]) {
            1 => 65_536,
            size => usize::from(size),
        };
        let usable = page.saturating_sub(usize::from(bytes[20]));
        if !page.is_power_of_two() || page < 512 || usable < 480 {
            return Err(damaged());
        }
        if bytes[59] > 1 {
            return Err(Fault::Utf16);
        }
        let mut database = Database {
            bytes,
            page,
            usable,
            tables: HashMap::new(),
            seen: RefCell::new(vec![false; bytes.len() / page + 1]),
        };
        let schema = Table {
            root: 1,
            columns: Columns::of(&["type", "name", "tbl_name", "rootpage", "sql"]),
        };
        let mut tables = HashMap::new();
        database.walk(&schema, &mut |row| {
            if row.text("type") == "table"
                && let Ok(root) = u64::try_from(row.int("rootpage"))
                && let Some(columns) = columns_of(&row.text("sql"))
            {
                tables.insert(row.text("name"), Table { root, columns });
            }
            Ok(())
        })?;
        database.tables = tables;
        Ok(database)
    }

    /// Whether there is a table of this name.
    pub fn has(&self, table: &str) -> bool {
        self.tables.contains_key(table)
    }

    /// Hands each row of a table on, in its order.
    ///
    /// # Errors
    /// Where the table is missing or damaged.
    pub fn each(
        &self,
        table: &str,
        each: &mut dyn FnMut(&Row<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let found = self.tables.get(table);
        let found = found.ok_or_else(|| Fault::NoTable(table.to_owned()))?;
        self.seen.borrow_mut().fill(false);
        self.walk(found, each)
    }

    fn walk(
        &self,
        table: &Table,
        each: &mut dyn FnMut(&Row<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        // Pages to look at, the next one last, each with its depth.
        let mut next = vec![(table.root, 0)];
        while let Some((number, depth)) = next.pop() {
            if depth > DEEPEST {
                return Err(damaged());
            }
            let page = self.page(number)?;
            let start = if number == 1 { HEADER } else { 0 };
            let kind = byte(page, start)?;
            let cells = usize::from(u16_at(page, start + 3)?);
            let is_leaf = matches!(kind, 10 | 13);
            let first = start + if is_leaf { 8 } else { 12 };
            let mut below = Vec::new();
            // Rows that share their bytes would make much of little.
            let mut room = self.page;
            for n in 0..cells {
                let at = usize::from(u16_at(page, first + 2 * n)?);
                match kind {
                    13 => {
                        let (length, at) = varint(page, at)?;
                        let (rowid, at) = varint(page, at)?;
                        let payload = self.payload(page, at, length, true, &mut room)?;
                        each(&self.row(table, &payload, Some(rowid as i64))?)?;
                    }
                    5 => below.push(u64::from(u32_at(page, at)?)),
                    // Rows of a table without ids stand in all pages of its tree; in which
                    // order does not matter.
                    2 | 10 => {
                        let mut at = at;
                        if kind == 2 {
                            below.push(u64::from(u32_at(page, at)?));
                            at += 4;
                        }
                        let (length, at) = varint(page, at)?;
                        let payload = self.payload(page, at, length, false, &mut room)?;
                        each(&self.row(table, &payload, None)?)?;
                    }
                    _ => return Err(damaged()),
                }
            }
            if !is_leaf {
                below.push(u64::from(u32_at(page, start + 8)?));
            }
            next.extend(below.into_iter().rev().map(|page| (page, depth + 1)));
        }
        Ok(())
    }

    /// A page by its number, from 1 on, once.
    fn page(&self, number: u64) -> Result<&'b [u8], Fault> {
        let index = usize::try_from(number).ok().and_then(|n| n.checked_sub(1));
        let index = index.ok_or_else(damaged)?;
        let mut seen = self.seen.borrow_mut();
        match seen.get_mut(index) {
            Some(seen) if !*seen => *seen = true,
            Some(_) => return Err(damaged()),
            None => return Err(cut_short()),
        }
        let from = index.checked_mul(self.page).ok_or_else(damaged)?;
        let page = self.bytes.get(from..from.saturating_add(self.page));
        page.ok_or_else(cut_short)
    }

    /// The bytes of a row, with those on pages that follow. Those on its own page are taken off the
    /// room there.
    fn payload(
        &self,
        page: &[u8],
        at: usize,
        length: u64,
        is_table: bool,
        room: &mut usize,
    ) -> Result<Vec<u8>, Fault> {
        let length = usize::try_from(length).map_err(|_| damaged())?;
        if length > self.bytes.len() {
            return Err(damaged());
        }
        let usable = self.usable;
        let most = match is_table {
            true => usable - 35,
            false => (usable - 12) * 64 / 255 - 23,
        };
        let least = (usable - 12) * 32 / 255 - 23;
        let here = match length {
            length if length <= most => length,
            _ => match least + (length - least) % (usable - 4) {
                fits if fits <= most => fits,
                _ => least,
            },
        };
        let own = page.get(at..at.saturating_add(here)).ok_or_else(damaged)?;
        *room = room.checked_sub(here).ok_or_else(damaged)?;
        let mut payload = own.to_vec();
        let mut next = match here < length {
            true => u32_at(page, at + here)?,
            false => 0,
        };
        while payload.len() < length {
            let page = self.page(u64::from(next))?;
            let more = (length - payload.len()).min(usable - 4);
            payload.extend_from_slice(page.get(4..4 + more).ok_or_else(damaged)?);
            next = u32_at(page, 0)?;
        }
        Ok(payload)
    }

    fn row<'t>(
        &self,
        table: &'t Table,
        payload: &[u8],
        rowid: Option<i64>,
    ) -> Result<Row<'t>, Fault> {
        let (head, mut at) = varint(payload, 0)?;
        let head = usize::try_from(head).map_err(|_| damaged())?;
        if head > payload.len() {
            return Err(damaged());
        }
        let mut body = head;
        let mut values = Vec::with_capacity(table.columns.len());
        while at < head {
            let (kind, after) = varint(payload, at)?;
            at = after;
            let (value, end) = value(payload, body, kind)?;
            body = end;
            values.push(value);
            if values.len() > MOST_COLUMNS {
                return Err(damaged());
            }
        }
        if let (Some(rowid), Some(column)) = (rowid, table.columns.rowid)
            && let Some(value) = values.get_mut(column)
        {
            *value = Value::Int(rowid);
        }
        Ok(Row {
            columns: &table.columns.by_name,
            values,
        })
    }
}

fn value(bytes: &[u8], at: usize, kind: u64) -> Result<(Value, usize), Fault> {
    let length = match kind {
        0 | 8 | 9 => 0,
        1..=4 => kind as usize,
        5 => 6,
        6 | 7 => 8,
        10 | 11 => return Err(damaged()),
        _ => usize::try_from((kind - 12) / 2).map_err(|_| damaged())?,
    };
    let end = at.checked_add(length).ok_or_else(damaged)?;
    let own = bytes.get(at..end).ok_or_else(damaged)?;
    let value = match kind {
        0 => Value::Null,
        8 => Value::Int(0),
        9 => Value::Int(1),
        7 => Value::Real(f64::from_bits(int(own) as u64)),
        1..=6 => Value::Int(int(own)),
        _ if kind.is_multiple_of(2) => Value::Blob(own.to_vec()),
        _ => Value::Text(String::from_utf8_lossy(own).into_owned()),
    };
    Ok((value, end))
}

/// A whole number with a sign, of up to 8 bytes, the highest first.
fn int(bytes: &[u8]) -> i64 {
    let first = bytes.first().map_or(0, |&b| i64::from(b as i8));
    let rest = bytes.iter().skip(1);
    rest.fold(first, |n, &b| (n << 8) | i64::from(b))
}

fn cut_short() -> Fault {
    Fault::CutShort
}

fn damaged() -> Fault {
    Fault::Damaged
}

fn byte(bytes: &[u8], at: usize) -> Result<u8, Fault> {
    bytes.get(at).copied().ok_or_else(damaged)
}

fn u16_at(bytes: &[u8], at: usize) -> Result<u16, Fault> {
    Ok(u16::from_be_bytes([byte(bytes, at)?, byte(bytes, at + 1)?]))
}

fn u32_at(bytes: &[u8], at: usize) -> Result<u32, Fault> {
    let [high, low] = [u16_at(bytes, at)?, u16_at(bytes, at + 2)?];
    Ok(u32::from(high) << 16 | u32::from(low))
}

/// A number of one to nine bytes, and where it ends.
fn varint(bytes: &[u8], at: usize) -> Result<(u64, usize), Fault> {
    let mut n = 0;
    for i in 0..8 {
        let b = byte(bytes, at + i)?;
        n = n << 7 | u64::from(b & 0x7f);
        if b < 0x80 {
            return Ok((n, at + i + 1));
        }
    }
    Ok((n << 8 | u64::from(byte(bytes, at + 8)?), at + 9))
}
