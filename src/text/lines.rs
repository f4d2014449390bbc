//! Lines that come in from outside.

use std::io::{self, BufRead, Read};

/// Most bytes of a line that wait for its end.
const WAITING: u64 = 1 << 20;

/// Lines of a terminal: what is typed and not ended with Enter is none, as where somebody
/// leaves in the middle of it.
#[derive(Debug)]
pub(crate) struct Typed<R> {
    from: R,
    line: Vec<u8>,
    read: usize,
}

impl<R: BufRead> Typed<R> {
    pub(crate) fn on(from: R) -> Typed<R> {
        Typed {
            from,
            line: Vec::new(),
            read: 0,
        }
    }
}

impl<R: BufRead> Read for Typed<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Typed<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.read >= self.line.len() {
            self.line.clear();
            self.read = 0;
            let mut line = self.from.by_ref().take(WAITING);
            let read = line.read_until(b'\n', &mut self.line)? as u64;
            if read < WAITING && self.line.last() != Some(&b'\n') {
                self.line.clear();
            }
        }
        Ok(&self.line[self.read..])
    }

    fn consume(&mut self, read: usize) {
        self.read += read;
    }
}

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
