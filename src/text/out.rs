//! Where lines of text go out: nothing that steers a terminal gets through.

use std::fmt;
use std::io::{self, IsTerminal, Write};

use super::clean;
use super::letters::{Letters, in_lines};

/// A place for lines of text, written to with `writeln!`. It is no
/// [`io::Write`], so that nothing gets past it as it came: what is written is
/// cleaned first.
pub struct Out<'o> {
    to: Box<dyn Write + 'o>,
    letters: Letters,
}

impl<'o> Out<'o> {
    /// Lines for `to`.
    pub fn new(to: impl Write + 'o) -> Out<'o> {
        Out {
            to: Box::new(to),
            letters: Letters::All,
        }
    }

    /// Writes in these letters only from now on.
    pub fn use_letters(&mut self, letters: Letters) {
        self.letters = letters;
    }

    /// Lines for standard output.
    #[expect(clippy::disallowed_methods, reason = "it is cleaned here")]
    pub fn stdout() -> Out<'static> {
        Out::new(io::stdout())
    }

    /// Lines for standard error.
    #[expect(clippy::disallowed_methods, reason = "it is cleaned here")]
    pub fn stderr() -> Out<'static> {
        Out::new(io::stderr())
    }

    /// What `write!` and `writeln!` call.
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn write_fmt(&mut self, text: fmt::Arguments<'_>) -> io::Result<()> {
        let text = text.to_string();
        let text = clean(&text);
        self.to.write_all(in_lines(&text, self.letters).as_bytes())
    }

    /// Sees to it that all is written.
    ///
    /// # Errors
    /// Where it can't be.
    pub fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// Writes what other programs read (JSON, CSV, completions) to standard output:
/// byte for byte to a file or pipe, cleaned to a terminal.
///
/// # Errors
/// Where it can't be written.
#[expect(clippy::disallowed_methods, reason = "a terminal gets it cleaned")]
pub fn hand_out(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.is_terminal() {
        true => out.write_all(clean(text).as_bytes()),
        false => out.write_all(text.as_bytes()),
    }
}

/// Whether standard output is a terminal.
#[expect(clippy::disallowed_methods, reason = "nothing is written")]
pub fn is_on_terminal() -> bool {
    io::stdout().is_terminal()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_in_the_letters_that_there_are() {
        let mut bytes = Vec::new();
        let mut out = Out::new(&mut bytes);
        out.use_letters(Letters::Ascii);
        writeln!(out, "“niño” …").unwrap();
        out.use_letters(Letters::All);
        writeln!(out, "…").unwrap();
        drop(out);
        assert_eq!(String::from_utf8(bytes).unwrap(), "\"nino\" ...\n…\n");
    }

    #[test]
    fn what_is_written_arrives_without_escapes() {
        let mut bytes = Vec::new();
        let mut out = Out::new(&mut bytes);
        let evil = "a\u{1b}[2J\r";
        writeln!(out, "“{evil}” has {} parts\tand more", 2).unwrap();
        drop(out);
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "“a[2J” has 2 parts\tand more\n"
        );
    }
}
