//! Pictures of notes as figures of questions.

use std::collections::{HashMap, HashSet};

use sha2::{Digest, Sha256};
use toml::Value;

use super::markdown::Shown;
use super::package::Package;
use crate::figure::{MAX_PICTURE_BYTES, is_picture};
use crate::import::Picture;
use crate::import::names::unquoted;
use crate::import::pictured::figure;
use crate::words::{Message, message};

/// Bytes of all pictures together.
const MOST: usize = 512 << 20;

/// Takes pictures out of a package.
pub(super) struct Pictures<'m, 'b> {
    package: Option<&'m mut Package<'b>>,
    /// All that were taken, each once.
    pub(super) found: Vec<Picture>,
    paths: HashSet<String>,
    bytes: usize,
    /// Where each lies now, or why it can't be had, by the name that notes call it.
    known: HashMap<String, Result<String, Message>>,
}

impl<'m, 'b> Pictures<'m, 'b> {
    pub(super) fn new(package: Option<&'m mut Package<'b>>) -> Pictures<'m, 'b> {
        Pictures {
            package,
            found: Vec::new(),
            paths: HashSet::new(),
            bytes: 0,
            known: HashMap::new(),
        }
    }

    /// A picture as a figure, and what it loses: a description, where it has none.
    ///
    /// # Errors
    /// Why it can't be had.
    pub(super) fn figure(&mut self, shown: &Shown) -> Result<(Value, Option<Message>), Message> {
        let name = shown.file.trim();
        let path = match self.known.get(name) {
            Some(known) => known.clone(),
            None => {
                let path = self.path(name);
                self.known.insert(name.to_owned(), path.clone());
                path
            }
        }?;
        let (alt, lost) = match shown.alt.as_str() {
            "" => (
                message!("import-anki-undescribed").to_string(),
                Some(message!("import-anki-no-alt")),
            ),
            alt => (alt.to_owned(), None),
        };
        Ok((Value::Table(figure(&alt, &path)), lost))
    }

    /// Where a picture lies in the course. Its name tells nothing: it is the sum of its bytes.
    fn path(&mut self, name: &str) -> Result<String, Message> {
        if name.contains("://") || name.starts_with("data:") || name.starts_with("//") {
            return Err(message!("import-anki-elsewhere"));
        }
        let Some(package) = &mut self.package else {
            return Err(message!("import-anki-no-media"));
        };
        // Within HTML, names are written as in addresses.
        let decoded = unquoted(name);
        let names = [name, decoded.as_str()];
        let mut bytes = None;
        for name in names {
            if bytes.is_none() {
                let found = package.medium(name, MAX_PICTURE_BYTES);
                bytes = found.map_err(|_| {
                    message!("import-anki-picture-large", most = MAX_PICTURE_BYTES >> 20)
                })?;
            }
        }
        let bytes = bytes.ok_or_else(|| message!("import-anki-missing"))?;
        let ending = decoded.rsplit_once('.').map_or("", |(_, ending)| ending);
        let sum = Sha256::digest(&bytes);
        let sum: String = sum
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let path = format!("pictures/{sum}.{}", ending.to_ascii_lowercase());
        is_picture(&path, &bytes).map_err(|_| message!("import-anki-no-picture"))?;
        if !self.paths.contains(&path) {
            if self.bytes + bytes.len() > MOST {
                return Err(message!("import-anki-pictures-large", most = MOST >> 20));
            }
            self.bytes += bytes.len();
            self.paths.insert(path.clone());
            let path = path.clone();
            self.found.push(Picture { path, bytes });
        }
        Ok(path)
    }
}
