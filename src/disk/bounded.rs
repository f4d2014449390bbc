//! Reading what others made, with an end to it.

use std::io::{self, Read};

use crate::words::message;

/// Most bytes of a line: no event and no answer is nearly as long.
const MOST_LINE: u64 = 8 << 20;
/// So many bytes are unpacked of any file.
const UNPACKED: u64 = 64 << 20;
/// So many bytes are unpacked for each that is packed. Records pack to a thirtieth at
/// best, for every line has a sum of its own; zeros pack to a thousandth.
const PER_PACKED: u64 = 200;

/// A reader that ends with an error where what it reads goes on for ever: in a line
/// without end, or in a file that unpacks to far more than it could hold.
pub(crate) struct Bounded<R> {
    inner: R,
    left: u64,
    line: u64,
}

impl<R: Read> Bounded<R> {
    /// Of lines as they are.
    pub(crate) fn lines(inner: R) -> Bounded<R> {
        let left = u64::MAX;
        Bounded {
            inner,
            left,
            line: 0,
        }
    }

    /// Of lines that so many bytes are unpacked to.
    pub(crate) fn unpacked(inner: R, packed: u64) -> Bounded<R> {
        let left = packed.saturating_mul(PER_PACKED).saturating_add(UNPACKED);
        Bounded {
            inner,
            left,
            line: 0,
        }
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(into)?;
        self.left = (self.left.checked_sub(count as u64))
            .ok_or_else(|| io::Error::other(message!("disk-unpacks-too-far")))?;
        let read = &into[..count];
        let behind = read.iter().rev().position(|&b| b == b'\n');
        self.line = match behind {
            Some(behind) => behind as u64,
            None => self.line + count as u64,
        };
        if self.line > MOST_LINE {
            let most = MOST_LINE >> 20;
            return Err(io::Error::other(message!(
                "disk-line-too-long",
                most = most
            )));
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(mut reader: impl Read) -> (u64, Option<String>) {
        let mut buffer = vec![0; 1 << 16];
        let mut total = 0;
        loop {
            match reader.read(&mut buffer) {
                Ok(0) => return (total, None),
                Ok(count) => total += count as u64,
                Err(error) => return (total, Some(error.to_string())),
            }
        }
    }

    #[test]
    fn a_line_without_end_ends() {
        let (read, why) = end(Bounded::lines(io::repeat(b'x')));
        assert!(
            (MOST_LINE - (1 << 16)..=MOST_LINE).contains(&read),
            "{read}"
        );
        assert_eq!(why.as_deref(), Some("it has a line of more than 8 MB"));
        let lines = io::repeat(b'\n').take(3 * MOST_LINE);
        assert_eq!(end(Bounded::lines(lines)), (3 * MOST_LINE, None));
    }

    #[test]
    fn what_unpacks_to_far_more_than_it_could_hold_ends() {
        let (read, why) = end(Bounded::unpacked(io::repeat(b'\n'), 1000));
        assert!(read <= UNPACKED + 1000 * PER_PACKED, "{read}");
        assert_eq!(
            why.as_deref(),
            Some("it unpacks to far more than a record or a log could hold")
        );
        let fine = io::repeat(b'\n').take(UNPACKED);
        assert_eq!(end(Bounded::unpacked(fine, 0)), (UNPACKED, None));
    }
}
