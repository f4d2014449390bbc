//! Files of a package, and the addresses by which they name one another.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::import::{Losses, NotBrought, Source, SourceFile};
use crate::words::{Message, message};

/// The first bytes of an archive; those of one with nothing in it.
const ARCHIVE: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// Most entries of a package.
const MOST_ENTRIES: usize = 50_000;
/// Most bytes of one entry, and of all that are read of all packages, unpacked.
const MOST_OF_ONE: u64 = 32 << 20;
const MOST_BYTES: u64 = 256 << 20;

/// How the names of files end that are read.
pub(super) const ENDINGS: &[&str] = &["xml", "zip", "png", "jpg", "jpeg", "gif", "webp", "svg"];

/// All files of a source, those of packages unpacked. Nothing is written: what an entry is
/// called leads nowhere.
///
/// # Errors
/// Where a package is damaged, or holds more than is read.
pub(super) fn files(source: &Source, losses: &mut Losses) -> Result<Vec<SourceFile>, NotBrought> {
    let mut all = Vec::new();
    let mut room = MOST_BYTES;
    let is_folder = source.files.len() > 1;
    for file in &source.files {
        let wrong = |why| NotBrought::file(&file.path, why);
        if ARCHIVE.iter().any(|begin| file.bytes.starts_with(begin)) {
            let within = if is_folder {
                format!("{}/", file.path)
            } else {
                String::new()
            };
            unpack(&file.bytes, &within, &mut room, &mut all, losses).map_err(wrong)?;
        } else {
            all.push(file.clone());
        }
    }
    all.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(all)
}

fn unpack(
    bytes: &[u8],
    within: &str,
    room: &mut u64,
    all: &mut Vec<SourceFile>,
    losses: &mut Losses,
) -> Result<(), Message> {
    let damaged =
        |error: &dyn std::fmt::Display| message!("import-qti-damaged", error = error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if archive.len() > MOST_ENTRIES {
        return Err(message!("import-qti-entries", most = MOST_ENTRIES));
    }
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|error| damaged(&error))?;
        let Ok(name) = entry.name() else { continue };
        let name = name.replace('\\', "/");
        let end = name
            .rsplit_once('.')
            .map_or("", |(_, end)| end)
            .to_ascii_lowercase();
        if entry.is_dir() || !ENDINGS.contains(&end.as_str()) || end == "zip" {
            continue;
        }
        // `../a.xml` and `/a.xml` are no files of it.
        let Some(path) = resolved("", &name) else {
            losses.left_out(message!("import-qti-outside"), name);
            continue;
        };
        let most = MOST_OF_ONE.min(*room);
        let mut held = Vec::new();
        entry
            .take(most + 1)
            .read_to_end(&mut held)
            .map_err(|error| damaged(&error))?;
        let length = held.len() as u64;
        if length > most {
            return Err(message!(
                "import-qti-large",
                entry = name,
                one = MOST_OF_ONE >> 20,
                all = MOST_BYTES >> 20
            ));
        }
        *room -= length;
        all.push(SourceFile {
            path: format!("{within}{path}"),
            bytes: held,
        });
    }
    Ok(())
}

/// The folder that a path lies in, without a `/` at its end.
pub(super) fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The path that an address names, seen from a folder. None where it leads out of the source.
pub(super) fn resolved(folder: &str, address: &str) -> Option<String> {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    if address.is_empty()
        || address.contains("://")
        || address.starts_with('/')
        || address.contains(':')
    {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    (!path.is_empty()).then_some(path)
}

/// An address as it is without `%20` and the like; as it stands where that gives no text.
pub(super) fn unquoted(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|_| first == b'%');
        let hex = hex.and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{resolved, unquoted};

    #[test]
    fn addresses_lead_to_files_of_the_source_alone() {
        let to = |folder: &str, address: &str| resolved(folder, address);
        assert_eq!(to("items", "a.png").as_deref(), Some("items/a.png"));
        assert_eq!(
            to("items/x", "../a.png?v=1").as_deref(),
            Some("items/a.png")
        );
        assert_eq!(to("", "./a/b.xml").as_deref(), Some("a/b.xml"));
        for out in [
            "../../a",
            "/etc/passwd",
            "https://a.org/b.png",
            "data:x",
            "",
        ] {
            assert_eq!(to("items", out), None, "{out}");
        }
        assert_eq!(unquoted("a%20b%2"), "a b%2");
    }
}
