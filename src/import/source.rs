//! What is brought in, as bytes: one file, or a folder of them.

use super::{Brought, NotBrought};
use crate::words::{Message, message};

/// A file or a folder to bring in.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Its name, the last part of its path.
    pub name: String,
    /// Its files; a file has itself alone.
    pub files: Vec<SourceFile>,
}

/// A file of a source.
#[derive(Clone, Debug, Default)]
pub struct SourceFile {
    /// Its path within the folder, with `/` between names; of a file alone, its name.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A format that can be brought in.
#[derive(Clone, Copy, Debug)]
pub struct Importer {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is, in a few words.
    pub about: fn() -> Message,
    /// How the names of files end that are read of a folder, in small letters and without
    /// the dot. Where there are none, a folder can't be brought in.
    pub endings: &'static [&'static str],
    /// Makes a course of a source.
    pub bring: fn(&Source) -> Result<Brought, NotBrought>,
}

impl Importer {
    /// Most MiB of one file: what is read whole as TOML or JSON takes many times its size in
    /// memory.
    pub fn most_mib(&self) -> u64 {
        match self.name {
            "mdbook-quiz" => 8,
            "oatutor" => 32,
            _ => 512,
        }
    }
}

impl Source {
    /// A source of one file.
    pub fn of_file(name: &str, bytes: &[u8]) -> Source {
        Source {
            name: name.to_owned(),
            files: vec![SourceFile {
                path: name.to_owned(),
                bytes: bytes.to_vec(),
            }],
        }
    }

    /// The file of this path.
    pub fn file(&self, path: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| file.path == path)
    }
}

impl SourceFile {
    /// The file as text, without a byte order mark, with `\n` at the ends of lines. UTF-16
    /// with a byte order mark is read, too.
    ///
    /// # Errors
    /// Where it is neither UTF-8 nor marked as UTF-16: the line of the first wrong byte.
    pub fn text(&self) -> Result<String, NotBrought> {
        let text = match self.bytes.as_slice() {
            [0xff, 0xfe, rest @ ..] => self.utf16(rest, u16::from_le_bytes)?,
            [0xfe, 0xff, rest @ ..] => self.utf16(rest, u16::from_be_bytes)?,
            bytes => match std::str::from_utf8(bytes) {
                Ok(text) => text.to_owned(),
                Err(error) => {
                    let good = &bytes[..error.valid_up_to()];
                    let line = 1 + good.iter().filter(|&&byte| byte == b'\n').count();
                    let why = message!("import-no-utf8");
                    return Err(NotBrought::line(&self.path, line, why));
                }
            },
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
    }

    fn utf16(&self, bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, NotBrought> {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let units = pairs.iter().map(|pair| unit(*pair));
        let text: Result<String, _> = char::decode_utf16(units).collect();
        match text {
            Ok(text) if rest.is_empty() => Ok(text),
            _ => Err(NotBrought::file(&self.path, message!("import-no-utf16"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> Result<String, NotBrought> {
        Source::of_file("a.txt", bytes).files[0].text()
    }

    #[test]
    fn text_is_read_as_spreadsheets_write_it() {
        assert_eq!(text(b"\xef\xbb\xbfa\r\nb").as_deref(), Ok("a\nb"));
        assert_eq!(text(b"\xff\xfea\0\xfc\0").as_deref(), Ok("a\u{fc}"));
        assert_eq!(text(b"\xfe\xff\0a").as_deref(), Ok("a"));
        assert_eq!(text(b"a\nb\n\xfc").map_err(|e| e.line), Err(Some(3)));
        assert_eq!(text(b"\xff\xfea").map_err(|e| e.line), Err(None));
    }
}
