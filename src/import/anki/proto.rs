//! Reads messages in the form of Protocol Buffers, field by field, as
//! <https://protobuf.dev/programming-guides/encoding/> describes it.

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Held<'b> {
    Number(u64),
    Bytes(&'b [u8]),
}

/// The fields of a message with their numbers, in order; what can't be read ends them.
pub(super) fn fields(bytes: &[u8]) -> impl Iterator<Item = (u64, Held<'_>)> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let tag = varint(&mut rest)?;
        let held = match tag & 7 {
            0 => Held::Number(varint(&mut rest)?),
            1 => Held::Bytes(take(&mut rest, 8)?),
            2 => {
                let length = usize::try_from(varint(&mut rest)?).ok()?;
                Held::Bytes(take(&mut rest, length)?)
            }
            5 => Held::Bytes(take(&mut rest, 4)?),
            _ => return None,
        };
        Some((tag >> 3, held))
    })
}

/// The number in a field; 0 where it is missing, as the format has it.
pub(super) fn number(bytes: &[u8], field: u64) -> u64 {
    number_in(bytes, field).unwrap_or(0)
}

/// The number in a field, where it is there.
pub(super) fn number_in(bytes: &[u8], field: u64) -> Option<u64> {
    let found = fields(bytes).filter(|(number, _)| *number == field);
    match found.last() {
        Some((_, Held::Number(n))) => Some(n),
        _ => None,
    }
}

/// The bytes in a field, where it is there.
pub(super) fn bytes_in(bytes: &[u8], field: u64) -> Option<&[u8]> {
    let found = fields(bytes).filter(|(number, _)| *number == field);
    match found.last() {
        Some((_, Held::Bytes(bytes))) => Some(bytes),
        _ => None,
    }
}

/// The text in a field; empty where it is missing.
pub(super) fn text(bytes: &[u8], field: u64) -> String {
    let found = bytes_in(bytes, field).unwrap_or_default();
    String::from_utf8_lossy(found).into_owned()
}

fn varint(rest: &mut &[u8]) -> Option<u64> {
    let mut n = 0u64;
    for (i, &b) in rest.iter().enumerate().take(10) {
        n |= u64::from(b & 0x7f).checked_shl(7 * i as u32).unwrap_or(0);
        if b < 0x80 {
            *rest = &rest[i + 1..];
            return Some(n);
        }
    }
    None
}

fn take<'b>(rest: &mut &'b [u8], length: usize) -> Option<&'b [u8]> {
    let (taken, after) = rest.split_at_checked(length)?;
    *rest = after;
    Some(taken)
}
