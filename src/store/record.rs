//! One event as bytes: a version byte, the event in postcard, a CRC-32 of both.

use super::StoreError;
use crate::learner::Event;

/// Version of the encoding, and of the store as a whole.
pub(super) const FORMAT: u8 = 1;

/// The bytes of an event.
pub(super) fn encode(event: &Event) -> Result<Vec<u8>, StoreError> {
    let mut bytes =
        postcard::to_extend(event, vec![FORMAT]).map_err(|error| StoreError::Encode {
            message: error.to_string(),
        })?;
    let sum = crc32fast::hash(&bytes);
    bytes.extend_from_slice(&sum.to_le_bytes());
    Ok(bytes)
}

/// What the checksum covers, where it is right.
fn checked(bytes: &[u8]) -> Option<&[u8]> {
    let (body, sum) = bytes.split_last_chunk::<4>()?;
    (crc32fast::hash(body) == u32::from_le_bytes(*sum)).then_some(body)
}

/// Whether the bytes are as they were written.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    checked(bytes).is_some()
}

/// The event, or nothing where the bytes are damaged or unknown.
pub(super) fn decode(bytes: &[u8]) -> Option<Event> {
    let (&FORMAT, body) = checked(bytes)?.split_first()? else {
        return None;
    };
    match postcard::take_from_bytes(body) {
        Ok((event, [])) => Some(event),
        _ => None,
    }
}
