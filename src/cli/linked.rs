//! Links from what is told of a course to its files, where the terminal shows links.

use std::collections::HashMap;
use std::path::Path;

use super::absolute;
use crate::library::{CourseFiles, line_of, lines};
use crate::text::Out;

/// Standard output, with links where the terminal shows them.
pub(super) fn output() -> Out<'static> {
    let mut out = Out::stdout();
    out.use_links(|name| std::env::var(name).ok());
    out
}

/// The address of a line of a file.
pub(super) fn address(file: &str, line: usize) -> String {
    let path = absolute(Path::new(file)).display().to_string();
    let path = path
        .replace('%', "%25")
        .replace('#', "%23")
        .replace('?', "%3F");
    let path = path.replace('\\', "/");
    let root = if path.starts_with('/') { "" } else { "/" };
    format!("file://{root}{path}#{line}")
}

/// Where the questions of a course stand.
#[derive(Default)]
pub(super) struct Places(Vec<(String, HashMap<String, usize>)>);

impl Places {
    /// Those in the files of a course on this machine.
    pub(super) fn of(files: &CourseFiles) -> Places {
        let of = files.named().into_iter();
        let of = of.map(|(name, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            (name.to_owned(), lines(&text))
        });
        Places(of.collect())
    }

    /// Those in a deck, by the lines that they were made of.
    pub(super) fn in_deck(deck: &str, lines: HashMap<String, usize>) -> Places {
        Places(vec![(deck.to_owned(), lines)])
    }

    /// The address of a question.
    pub(super) fn address(&self, id: &str) -> Option<String> {
        self.0
            .iter()
            .find_map(|(file, lines)| Some(address(file, line_of(lines, id)?)))
    }
}
