//! Text that can't steer a terminal, as a type.

use std::fmt;
use std::ops::Deref;
use std::path::Path;

use serde::{Deserialize, Deserializer, Serialize};

use super::clean;

/// Text without characters that could steer a terminal or reorder what is read
/// (see [`is_unsafe`](super::is_unsafe)). It is made by taking those out, and in
/// no other way: what takes a `SafeText` need not think of them.
///
/// Line feeds and tabs may be in it; [`SafeText::line`] makes one without.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct SafeText(String);

impl SafeText {
    /// One line: for names, which must not look like lines of their own.
    pub fn line(text: &str) -> SafeText {
        SafeText(clean(text).replace(['\n', '\t'], " "))
    }

    /// A path as one line.
    pub fn path(path: &Path) -> SafeText {
        SafeText::line(&path.to_string_lossy())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, to be kept or changed: what is made of it is not safe by itself.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl From<String> for SafeText {
    fn from(text: String) -> SafeText {
        match super::has_unsafe(&text) {
            true => SafeText(clean(&text).into_owned()),
            false => SafeText(text),
        }
    }
}

impl From<&str> for SafeText {
    fn from(text: &str) -> SafeText {
        SafeText(clean(text).into_owned())
    }
}

impl Deref for SafeText {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for SafeText {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SafeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl PartialEq<str> for SafeText {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for SafeText {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl PartialEq<String> for SafeText {
    fn eq(&self, other: &String) -> bool {
        self.0 == *other
    }
}

impl FromIterator<char> for SafeText {
    fn from_iter<I: IntoIterator<Item = char>>(letters: I) -> SafeText {
        SafeText(
            letters
                .into_iter()
                .filter(|&c| !super::is_unsafe(c))
                .collect(),
        )
    }
}

impl<'de> Deserialize<'de> for SafeText {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<SafeText, D::Error> {
        String::deserialize(from).map(SafeText::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn however_it_is_made_nothing_in_it_steers_a_terminal() {
        let evil = "a\u{1b}[31mb\u{9b}0m\u{202e}\rc\nd\te";
        let safe = "a[31mb0mc\nd\te";
        assert_eq!(SafeText::from(evil), safe);
        assert_eq!(SafeText::from(evil.to_owned()), safe);
        assert_eq!(evil.chars().collect::<SafeText>(), safe);
        let read: SafeText = serde_json::from_str(&serde_json::to_string(evil).unwrap()).unwrap();
        assert_eq!(read, safe);
        assert_eq!(SafeText::line(evil), "a[31mb0mc d e");
        assert_eq!(SafeText::path(Path::new("x\u{1b}]0;y\n")), "x]0;y ");
    }
}
