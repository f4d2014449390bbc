//! Lines that come in from outside.

use std::io::{self, BufRead, Read};

/// What came of reading a line.
#[must_use]
pub(crate) enum Line {
    /// A line, without its line feed.
    Whole(Vec<u8>),
    /// It was longer than wanted, and is passed over to its end.
    TooLong,
    End,
}

/// Reads a line of at most so many bytes; its line feed does not count.
pub(crate) fn next_line(input: &mut dyn BufRead, most: u64) -> io::Result<Line> {
    let mut bytes = Vec::new();
    let mut limited = input.take(most.saturating_add(1));
    if limited.read_until(b'\n', &mut bytes)? == 0 {
        return Ok(Line::End);
    }
    let ended = bytes.pop_if(|last| *last == b'\n').is_some();
    if bytes.len() as u64 <= most {
        return Ok(Line::Whole(bytes));
    }
    if !ended {
        pass_over(input)?;
    }
    Ok(Line::TooLong)
}

/// Leaves out what is left of a line.
fn pass_over(input: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let bytes = input.fill_buf()?;
        let (read, ended) = match bytes.iter().position(|&b| b == b'\n') {
            Some(at) => (at + 1, true),
            None => (bytes.len(), bytes.is_empty()),
        };
        input.consume(read);
        if ended {
            return Ok(());
        }
    }
}
