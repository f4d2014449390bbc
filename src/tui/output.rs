//! The sixteen basic colours as every terminal knows them, and in fewer bytes:
//! crossterm writes them in the form that only terminals of 256 colours know.

use std::io::{self, Write};

/// Longer than any sequence that is looked into.
const LONGEST: usize = 64;

/// Passes on what is written, with `38;5;6` as `36` and the like.
#[derive(Debug)]
pub(super) struct Basic<W: Write> {
    out: W,
    /// The beginning of a sequence whose end has not come yet.
    held: Vec<u8>,
}

impl<W: Write> Basic<W> {
    pub(super) fn new(out: W) -> Basic<W> {
        Basic {
            out,
            held: Vec::new(),
        }
    }

    fn take(&mut self, byte: u8) -> io::Result<()> {
        match (self.held.len(), byte) {
            (_, 0x1b) => {
                self.pass()?;
                self.held.push(byte);
                Ok(())
            }
            (0, _) => self.out.write_all(&[byte]),
            (1, b'[') | (2.., b'0'..=b'9' | b';') if self.held.len() < LONGEST => {
                self.held.push(byte);
                Ok(())
            }
            (2.., b'm') => {
                let styles = String::from_utf8_lossy(&self.held[2..]).into_owned();
                self.held.clear();
                write!(self.out, "\x1b[{}m", basic(&styles))
            }
            _ => {
                self.pass()?;
                self.out.write_all(&[byte])
            }
        }
    }

    /// Passes on what was held back, as it is.
    fn pass(&mut self) -> io::Result<()> {
        self.out.write_all(&self.held)?;
        self.held.clear();
        Ok(())
    }
}

/// The parameters of a sequence that sets styles, with basic colours in their
/// own form (ECMA-48: 30 to 37 and 40 to 47; the bright ones 90 to 97 and 100 to 107).
fn basic(styles: &str) -> String {
    let mut parts = styles.split(';').peekable();
    let mut out: Vec<String> = Vec::new();
    while let Some(part) = parts.next() {
        let (dark, bright) = match part {
            "38" => (30, 90),
            "48" => (40, 100),
            _ => {
                out.push(part.to_owned());
                continue;
            }
        };
        match parts.next() {
            Some("5") => {
                let colour = parts.next().unwrap_or_default();
                out.push(match colour.parse::<u8>() {
                    Ok(n @ 0..8) => (dark + n).to_string(),
                    Ok(n @ 8..16) => (bright + n - 8).to_string(),
                    _ => format!("{part};5;{colour}"),
                });
            }
            // Red, green and blue may be like the number of a style.
            Some("2") => {
                let rgb: Vec<&str> = parts.by_ref().take(3).collect();
                out.push(format!("{part};2;{}", rgb.join(";")));
            }
            other => out.push(
                [Some(part), other]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(";"),
            ),
        }
    }
    out.join(";")
}

impl<W: Write> Write for Basic<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for &byte in bytes {
            self.take(byte)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pass()?;
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(pieces: &[&str]) -> String {
        let mut out = Basic::new(Vec::new());
        for piece in pieces {
            out.write_all(piece.as_bytes()).expect("memory");
        }
        out.flush().expect("memory");
        String::from_utf8(out.out).expect("text")
    }

    #[test]
    fn basic_colours_get_their_own_form_and_all_else_stays() {
        for (before, after) in [
            ("\x1b[38;5;6;49ma", "\x1b[36;49ma"),
            ("\x1b[38;5;9;48;5;15m", "\x1b[91;107m"),
            ("\x1b[1;38;5;0;48;5;8m", "\x1b[1;30;100m"),
            ("\x1b[38;5;208m", "\x1b[38;5;208m"),
            ("\x1b[38;2;38;5;6m", "\x1b[38;2;38;5;6m"),
            ("\x1b[0m\x1b[m\x1b[39;49m", "\x1b[0m\x1b[m\x1b[39;49m"),
            ("\x1b[2;5Hé\x1b[?25l\x1b[2J", "\x1b[2;5Hé\x1b[?25l\x1b[2J"),
            ("\x1b[38;5;\x1b[1m\x1b", "\x1b[38;5;\x1b[1m\x1b"),
        ] {
            assert_eq!(written(&[before]), after);
            let letters: Vec<String> = before.chars().map(String::from).collect();
            let letters: Vec<&str> = letters.iter().map(String::as_str).collect();
            assert_eq!(written(&letters), after, "in pieces");
        }
    }
}
