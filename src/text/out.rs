//! Where lines of text go out: nothing that steers a terminal gets through.

use std::fmt;
use std::io::{self, IsTerminal, Write};

use super::clean;
use super::letters::{Letters, in_lines};
use super::linked as links;

/// A place for lines of text, written to with `writeln!`. It is no
/// [`io::Write`], so that nothing gets past it as it came: what is written is
/// cleaned first.
pub struct Out<'o> {
    to: Box<dyn Write + 'o>,
    letters: Letters,
    /// Whether it goes to a terminal that shows links.
    links: bool,
}

impl<'o> Out<'o> {
    /// Lines for `to`.
    pub fn new(to: impl Write + 'o) -> Out<'o> {
        Out {
            to: Box::new(to),
            letters: Letters::All,
            links: false,
        }
    }

    /// Shows links from now on where it goes to a terminal that has them; `var` looks up a
    /// variable of the environment.
    pub fn use_links(&mut self, var: impl Fn(&str) -> Option<String>) {
        self.links = is_on_terminal() && links::are_shown(var);
    }

    /// Whether links are shown.
    pub fn has_links(&self) -> bool {
        self.links
    }

    /// Writes lines in which the first of these words lead to an address, where links are
    /// shown; the lines alone elsewhere.
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn write_linked(&mut self, text: &str, words: &str, address: &str) -> io::Result<()> {
        let (text, words) = (clean(text), clean(words));
        let (before, after) = match text.split_once(&*words) {
            Some(parts) if self.links && !words.is_empty() => parts,
            _ => return writeln!(self, "{text}"),
        };
        write!(self, "{before}")?;
        self.to.write_all(links::begin(address).as_bytes())?;
        write!(self, "{words}")?;
        self.to.write_all(links::END.as_bytes())?;
        writeln!(self, "{after}")
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
        assert_eq!(String::from_utf8(bytes).unwrap(), "\"nin~o\" ...\n…\n");
    }

    #[test]
    fn words_lead_somewhere_where_links_are_shown() {
        let mut bytes = Vec::new();
        let mut out = Out::new(&mut bytes);
        let evil = "file:///a b\u{1b}\\ñ#3";
        out.write_linked("see x, x", "x", evil).unwrap();
        out.links = true;
        out.write_linked("see x\u{1b}[2J, x", "x", evil).unwrap();
        out.write_linked("see", "x", evil).unwrap();
        drop(out);
        let link = "\u{1b}]8;;file:///a%20b%1B%5C%C3%B1#3\u{1b}\\x\u{1b}]8;;\u{1b}\\";
        let wanted = format!("see x, x\nsee {link}[2J, x\nsee\n");
        assert_eq!(String::from_utf8(bytes).unwrap(), wanted);
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
