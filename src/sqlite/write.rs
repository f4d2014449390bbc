//! A database written in one go, as SQLite's file format describes it
//! (<https://www.sqlite.org/fileformat2.html>): the rows are known and in order, so each tree
//! is built from its leaves up, and nothing is ever moved.

use super::read::MAGIC;
use super::record::{Cell, put_varint, record};

/// Bytes of a page.
const PAGE: usize = 4096;
/// Bytes of the header, on the first page.
const HEADER: usize = 100;
/// Bytes at the beginning of a page of a tree: of a leaf, and of another.
const LEAF: usize = 8;
const INNER: usize = 12;
/// Kinds of pages.
const TABLE_LEAF: u8 = 13;
const TABLE_INNER: u8 = 5;
const INDEX_LEAF: u8 = 10;
const INDEX_INNER: u8 = 2;
/// Most bytes of a row that stand in its leaf, and the fewest where the rest does not.
const MOST: usize = PAGE - 35;
const LEAST: usize = (PAGE - 12) * 32 / 255 - 23;
/// The version of SQLite that would have written this.
const VERSION: u32 = 3_045_000;

/// A table and its rows.
#[derive(Clone, Debug)]
pub struct Table {
    pub name: &'static str,
    /// The statement that makes it.
    pub sql: &'static str,
    /// Rows by their numbers, which are in order and unique. A column that stands for the
    /// number is [`Cell::Null`].
    pub rows: Vec<(i64, Vec<Cell>)>,
    pub indexes: Vec<Index>,
}

/// An index of a table over columns of whole numbers, of which none is missing.
#[derive(Clone, Debug)]
pub struct Index {
    pub name: &'static str,
    /// The statement that makes it.
    pub sql: &'static str,
    /// The positions of its columns in a row.
    pub columns: Vec<usize>,
}

/// The bytes of a database with these tables.
pub fn database(tables: &[Table]) -> Vec<u8> {
    let mut pages = Pages::default();
    let schema = pages.take();
    let mut entries = Vec::new();
    let mut entry = |kind: &str, name: &str, table: &str, root: usize, sql: &str| {
        let root = Cell::Int(root as i64);
        let row = vec![kind.into(), name.into(), table.into(), root, sql.into()];
        entries.push((entries.len() as i64 + 1, row));
    };
    for table in tables {
        let root = pages.take();
        pages.table(root, 0, &table.rows);
        entry("table", table.name, table.name, root, table.sql);
        for index in &table.indexes {
            let root = pages.take();
            pages.index(root, &table.rows, &index.columns);
            entry("index", index.name, table.name, root, index.sql);
        }
    }
    pages.table(schema, HEADER, &entries);
    pages.finish()
}

/// Pages by their number, from 1 on.
#[derive(Default)]
struct Pages(Vec<Vec<u8>>);

impl Pages {
    /// A page to be filled later; its number.
    fn take(&mut self) -> usize {
        self.0.push(Vec::new());
        self.0.len()
    }

    fn put(&mut self, number: usize, page: Vec<u8>) {
        if let Some(place) = self.0.get_mut(number - 1) {
            *place = page;
        }
    }

    /// The file: pages one after another, the header in the first.
    fn finish(self) -> Vec<u8> {
        let count = self.0.len();
        let mut bytes = Vec::with_capacity(count * PAGE);
        for mut page in self.0 {
            page.resize(PAGE, 0);
            bytes.extend(page);
        }
        let mut head = MAGIC.to_vec();
        head.extend((PAGE as u16).to_be_bytes());
        // Versions of the format, nothing reserved, and shares that are always these.
        head.extend([1, 1, 0, 64, 32, 32]);
        let numbers = [1, count as u32, 0, 0, 1, 4, 0, 0, 1, 0, 0, 0];
        head.extend(numbers.iter().flat_map(|n| n.to_be_bytes()));
        head.resize(HEADER - 8, 0);
        head.extend([1, VERSION].iter().flat_map(|n| n.to_be_bytes()));
        if let Some(place) = bytes.get_mut(..HEADER) {
            place.copy_from_slice(&head);
        }
        bytes
    }

    /// Writes a table as a tree with its root on a page, which begins with so many bytes of
    /// something else.
    fn table(&mut self, root: usize, before: usize, rows: &[(i64, Vec<Cell>)]) {
        let cells: Vec<(i64, Vec<u8>)> = (rows.iter())
            .map(|(number, cells)| (*number, self.row(*number, cells)))
            .collect();
        let sizes = cells.iter().map(|(_, cell)| cell.len() + 2);
        if sizes.sum::<usize>() + LEAF + before <= PAGE {
            let own: Vec<&[u8]> = cells.iter().map(|(_, cell)| cell.as_slice()).collect();
            return self.put(root, page(TABLE_LEAF, before, &own, None));
        }
        // Leaves, each with its last row.
        let mut level: Vec<(usize, i64)> = Vec::new();
        let mut from = 0;
        while from < cells.len() {
            let mut size = LEAF;
            let fits = cells[from..].iter().take_while(|(_, cell)| {
                size += cell.len() + 2;
                size <= PAGE
            });
            let to = from + fits.count().max(1);
            let own: Vec<&[u8]> = (cells[from..to].iter())
                .map(|(_, cell)| cell.as_slice())
                .collect();
            let number = self.take();
            self.put(number, page(TABLE_LEAF, 0, &own, None));
            level.push((number, cells[to - 1].0));
            from = to;
        }
        // A cell of an inner page has 13 bytes at most, and 2 for its place.
        let most = (PAGE - INNER) / 15 + 1;
        let most_of_root = (PAGE - INNER - before) / 15 + 1;
        while level.len() > most_of_root {
            let groups = level.len().div_ceil(most);
            let mut above = Vec::with_capacity(groups);
            for (from, to) in shares(level.len(), groups) {
                let number = self.take();
                self.put(number, inner(0, &level[from..to]));
                above.push((number, level[to - 1].1));
            }
            level = above;
        }
        self.put(root, inner(before, &level));
    }

    /// A row as it stands in a leaf; what it has no room for goes on pages of its own.
    fn row(&mut self, number: i64, cells: &[Cell]) -> Vec<u8> {
        let payload = record(cells);
        let mut cell = Vec::with_capacity(payload.len().min(PAGE) + 18);
        put_varint(&mut cell, payload.len() as u64);
        put_varint(&mut cell, number as u64);
        if payload.len() <= MOST {
            cell.extend(payload);
            return cell;
        }
        let here = match LEAST + (payload.len() - LEAST) % (PAGE - 4) {
            fits if fits <= MOST => fits,
            _ => LEAST,
        };
        let (own, rest) = payload.split_at(here);
        cell.extend_from_slice(own);
        let parts = rest.chunks(PAGE - 4);
        let first = self.0.len() + 1;
        cell.extend((first as u32).to_be_bytes());
        let last = first + parts.len() - 1;
        for part in parts {
            let number = self.take();
            let next = if number == last { 0 } else { number + 1 };
            let mut page = (next as u32).to_be_bytes().to_vec();
            page.extend_from_slice(part);
            self.put(number, page);
        }
        cell
    }

    /// Writes an index as a tree with its root on a page. Each entry stands once: in a leaf,
    /// or between two of the pages below.
    fn index(&mut self, root: usize, rows: &[(i64, Vec<Cell>)], columns: &[usize]) {
        let int = |cell: Option<&Cell>| match cell {
            Some(Cell::Int(n)) => *n,
            _ => 0,
        };
        let keys = rows.iter().map(|(number, cells)| {
            let key = columns.iter().map(|&column| int(cells.get(column)));
            key.chain([*number]).collect::<Vec<i64>>()
        });
        let mut keys: Vec<Vec<i64>> = keys.collect();
        keys.sort_unstable();
        let entries = keys.into_iter().map(|key| {
            let payload = record(&key.into_iter().map(Cell::Int).collect::<Vec<_>>());
            let mut entry = Vec::with_capacity(payload.len() + 1);
            put_varint(&mut entry, payload.len() as u64);
            entry.extend(payload);
            entry
        });
        let entries: Vec<Vec<u8>> = entries.collect();
        let longest = entries.iter().map(Vec::len).max().unwrap_or(0);
        let most = (PAGE - LEAF) / (longest + 2);
        if entries.len() <= most {
            let own: Vec<&[u8]> = entries.iter().map(Vec::as_slice).collect();
            return self.put(root, page(INDEX_LEAF, 0, &own, None));
        }
        let (mut level, mut between) = (Vec::new(), Vec::new());
        for (own, next) in apart(&entries, most) {
            let own: Vec<&[u8]> = own.iter().map(Vec::as_slice).collect();
            let number = self.take();
            self.put(number, page(INDEX_LEAF, 0, &own, None));
            level.push(number);
            between.extend(next.cloned());
        }
        let most = (PAGE - INNER) / (longest + 6);
        while between.len() > most {
            let (mut above, mut dividers) = (Vec::new(), Vec::new());
            let mut pages = level.iter();
            for (own, next) in apart(&between, most) {
                let below: Vec<usize> = pages.by_ref().take(own.len() + 1).copied().collect();
                let number = self.take();
                self.put(number, inner_of_index(&below, own));
                above.push(number);
                dividers.extend(next.cloned());
            }
            (level, between) = (above, dividers);
        }
        self.put(root, inner_of_index(&level, &between));
    }
}

/// So many items in so many shares of about the same size: from where to where.
fn shares(items: usize, shares: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..shares).map(move |n| (items * n / shares, items * (n + 1) / shares))
}

/// Entries on pages of at most so many; between two pages one entry stands by itself.
fn apart<E>(entries: &[E], most: usize) -> Vec<(&[E], Option<&E>)> {
    let pages = (entries.len() + 1).div_ceil(most + 1);
    let spread = shares(entries.len() + 1 - pages, pages);
    let parts = spread.enumerate().map(|(n, (from, to))| {
        // So many entries stand between the pages before.
        let own = &entries[from + n..to + n];
        let next = (n + 1 < pages).then(|| &entries[to + n]);
        (own, next)
    });
    parts.collect()
}

/// An inner page of a table: each page below with its last row, the last one apart.
fn inner(before: usize, below: &[(usize, i64)]) -> Vec<u8> {
    let Some(((last, _), others)) = below.split_last() else {
        return page(TABLE_LEAF, before, &[], None);
    };
    let cells = others.iter().map(|(number, last)| {
        let mut cell = (*number as u32).to_be_bytes().to_vec();
        put_varint(&mut cell, *last as u64);
        cell
    });
    let cells: Vec<Vec<u8>> = cells.collect();
    let cells: Vec<&[u8]> = cells.iter().map(Vec::as_slice).collect();
    page(TABLE_INNER, before, &cells, Some(*last))
}

/// An inner page of an index: each page below but the last one with the entry behind it.
fn inner_of_index(below: &[usize], between: &[Vec<u8>]) -> Vec<u8> {
    let cells = below.iter().zip(between).map(|(number, entry)| {
        let mut cell = (*number as u32).to_be_bytes().to_vec();
        cell.extend(entry);
        cell
    });
    let cells: Vec<Vec<u8>> = cells.collect();
    let cells: Vec<&[u8]> = cells.iter().map(Vec::as_slice).collect();
    page(INDEX_INNER, 0, &cells, below.last().copied())
}

/// A page of a tree: its head, where each cell stands, and the cells from the end on.
fn page(kind: u8, before: usize, cells: &[&[u8]], last: Option<usize>) -> Vec<u8> {
    let mut page = vec![0; PAGE];
    let mut places = Vec::with_capacity(2 * cells.len());
    let mut at = PAGE;
    for cell in cells {
        at -= cell.len();
        page[at..at + cell.len()].copy_from_slice(cell);
        places.extend((at as u16).to_be_bytes());
    }
    let mut head = vec![kind, 0, 0];
    head.extend((cells.len() as u16).to_be_bytes());
    head.extend((at as u16).to_be_bytes());
    head.push(0);
    if let Some(last) = last {
        head.extend((last as u32).to_be_bytes());
    }
    head.extend(places);
    page[before..before + head.len()].copy_from_slice(&head);
    page
}

#[cfg(test)]
mod tests {
    use super::super::read::{Database, Row};
    use super::*;

    fn table(rows: Vec<(i64, Vec<Cell>)>) -> Table {
        Table {
            name: "t",
            sql: "CREATE TABLE t (id integer PRIMARY KEY, n integer, s text, b blob)",
            rows,
            indexes: vec![Index {
                name: "i",
                sql: "CREATE INDEX i ON t (n)",
                columns: vec![1],
            }],
        }
    }

    fn rows(count: i64, long: usize) -> Vec<(i64, Vec<Cell>)> {
        let row = |n: i64| {
            let text = "x".repeat(if n % 7 == 0 { long } else { 5 });
            let blob = Cell::Blob(vec![n as u8; 3]);
            let number = n.wrapping_mul(0x9E37_79B9_7F4A_7C15_u64 as i64) >> (n % 60);
            (
                n * 3 - 40,
                vec![Cell::Null, number.into(), text.into(), blob],
            )
        };
        (1..=count).map(row).collect()
    }

    fn read(bytes: &[u8]) -> Vec<(i64, Vec<Cell>)> {
        let database = Database::open(bytes).expect("a database");
        let mut read = Vec::new();
        let each = &mut |row: &Row<'_>| {
            let n = row.int("n").into();
            let blob = Cell::Blob(row.bytes("b").to_vec());
            read.push((
                row.int("id"),
                vec![Cell::Null, n, row.text("s").into(), blob],
            ));
            Ok(())
        };
        database.each("t", each).expect("a table");
        read
    }

    #[test]
    fn what_is_written_is_read() {
        for (count, long) in [(0, 5), (1, 4000), (50, 4040), (900, 20_000), (60_000, 30)] {
            let written = rows(count, long);
            let bytes = database(&[table(written.clone())]);
            assert_eq!(bytes.len() % PAGE, 0);
            assert!(read(&bytes) == written, "{count} {long}");
        }
    }

    #[test]
    fn rows_that_share_their_bytes_are_damage() {
        let rows = (1..=3).map(|n| (n, vec![Cell::Null, n.into(), "x".repeat(900).into()]));
        let mut bytes = database(&[table(rows.collect())]);
        assert!(Database::open(&bytes).is_ok_and(|d| d.each("t", &mut |_| Ok(())).is_ok()));
        // As many places in the leaf as it has room for, each that of the first row.
        let leaf = PAGE..2 * PAGE;
        let first = bytes[leaf.start + LEAF..leaf.start + LEAF + 2].to_vec();
        let places = 500_u16;
        bytes[leaf.start + 3..leaf.start + 5].copy_from_slice(&places.to_be_bytes());
        let from = leaf.start + LEAF;
        let to = from + 2 * usize::from(places);
        bytes[from..to].copy_from_slice(&first.repeat(usize::from(places)));
        let database = Database::open(&bytes).expect("a database");
        let mut seen = 0;
        let read = database.each("t", &mut |_| {
            seen += 1;
            Ok(())
        });
        assert_eq!(read, Err(crate::sqlite::Fault::Damaged));
        assert!(seen <= PAGE / 900, "{seen}");
    }

    #[test]
    fn entries_stand_once_and_no_page_is_too_full() {
        for most in [2, 3, 10] {
            for count in most + 1..200 {
                let entries: Vec<usize> = (0..count).collect();
                let mut back = Vec::new();
                for (own, next) in apart(&entries, most) {
                    assert!((1..=most).contains(&own.len()), "{count} {most}");
                    back.extend(own.iter().chain(next).copied());
                }
                assert_eq!(back, entries);
            }
        }
    }
}
