//! The addresses of links, which stand behind their words.

use std::collections::HashSet;

use super::clean;

/// The links of a text that are open, and the addresses that were told.
#[derive(Debug, Default)]
pub(crate) struct Links {
    /// Where the words of each begin, and its address.
    open: Vec<(usize, String)>,
    told: HashSet<String>,
}

impl Links {
    /// A link begins, at this place of what is written.
    pub(crate) fn open(&mut self, at: usize, address: &str) {
        self.open.push((at, clean(address).into_owned()));
    }

    /// The innermost link ends: its address, as it stands behind its words, which `words`
    /// gives from where it began. None where the words are the address, or where it was
    /// told before in this text.
    pub(crate) fn close(&mut self, words: impl Fn(usize) -> String) -> Option<String> {
        let (at, address) = self.open.pop()?;
        let words = words(at);
        let is_same = address == words || address.strip_prefix("mailto:") == Some(&words);
        let is_new = !address.is_empty() && !is_same && self.told.insert(address.clone());
        is_new.then(|| match words.trim().is_empty() {
            true => address,
            false => format!(" ({address})"),
        })
    }
}
