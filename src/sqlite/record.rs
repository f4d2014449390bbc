//! Rows as they lie in a database: a head that says what each value is, and the values.

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Null,
    Int(i64),
    Text(String),
    Blob(Vec<u8>),
}

impl From<i64> for Cell {
    fn from(n: i64) -> Cell {
        Cell::Int(n)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

/// A row with its head.
pub(super) fn record(cells: &[Cell]) -> Vec<u8> {
    let mut kinds = Vec::new();
    let mut body = Vec::new();
    for cell in cells {
        let kind = match cell {
            Cell::Null => 0,
            Cell::Int(n) => int(*n, &mut body),
            Cell::Text(text) => {
                body.extend_from_slice(text.as_bytes());
                13 + 2 * text.len() as u64
            }
            Cell::Blob(bytes) => {
                body.extend_from_slice(bytes);
                12 + 2 * bytes.len() as u64
            }
        };
        put_varint(&mut kinds, kind);
    }
    // The head counts the bytes that tell its own length.
    let mut head = Vec::new();
    let mut length = kinds.len() as u64 + 1;
    if length > 127 {
        length += 1;
    }
    put_varint(&mut head, length);
    head.extend(kinds);
    head.extend(body);
    head
}

/// Puts a whole number behind others, in as few bytes as hold it; gives its kind.
fn int(n: i64, body: &mut Vec<u8>) -> u64 {
    let (kind, bytes) = match n {
        0 => return 8,
        1 => return 9,
        -0x80..=0x7f => (1, 1),
        -0x8000..=0x7fff => (2, 2),
        -0x80_0000..=0x7f_ffff => (3, 3),
        -0x8000_0000..=0x7fff_ffff => (4, 4),
        -0x8000_0000_0000..=0x7fff_ffff_ffff => (5, 6),
        _ => (6, 8),
    };
    body.extend_from_slice(&n.to_be_bytes()[8 - bytes..]);
    kind
}

/// Puts a number of one to nine bytes behind others, seven bits in each but the ninth.
pub(super) fn put_varint(out: &mut Vec<u8>, n: u64) {
    if n >> 56 != 0 {
        out.extend((0..8).map(|i| (n >> (57 - 7 * i)) as u8 | 0x80));
        out.push(n as u8);
        return;
    }
    let mut digits = 1;
    while n >> (7 * digits) != 0 {
        digits += 1;
    }
    for i in (0..digits).rev() {
        let more = if i > 0 { 0x80 } else { 0 };
        out.push((n >> (7 * i)) as u8 & 0x7f | more);
    }
}
