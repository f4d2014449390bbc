//! A line from whoever types.

use std::io::{self, BufRead};

use crate::text::Out;
use crate::text::lines as typed;
use crate::words::message;

/// Longest line that is read, in bytes: a hundred pages.
const LONGEST: u64 = 200_000;

/// What came of asking for a line.
#[must_use]
pub(super) enum Typed {
    Line(String),
    /// Bytes that are no text, or far too many; the learner was told.
    NoText,
    End,
}

/// Asks for a line and reads it.
pub(super) fn next_line(input: &mut dyn BufRead, out: &mut Out<'_>) -> io::Result<Typed> {
    write!(out, "> ")?;
    out.flush()?;
    let bytes = match typed::next_line(input, LONGEST)? {
        typed::Line::Whole(bytes) => bytes,
        typed::Line::End => {
            writeln!(out)?;
            return Ok(Typed::End);
        }
        typed::Line::TooLong => {
            let n = LONGEST as i64;
            writeln!(out, "{}", message!("plain-too-long", n = n))?;
            return Ok(Typed::NoText);
        }
    };
    match String::from_utf8(bytes) {
        Ok(line) => Ok(Typed::Line(line)),
        Err(_) => {
            writeln!(out, "{}", message!("plain-no-text"))?;
            Ok(Typed::NoText)
        }
    }
}
