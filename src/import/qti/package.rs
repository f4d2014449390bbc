//! Files of a package, and the addresses by which they name one another.

use std::collections::HashSet;
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
    let mut seen: HashSet<String> = HashSet::new();
    for name in names(bytes, archive.central_directory_start()) {
        if !seen.insert(name.clone()) {
            losses.left_out(message!("import-qti-twice"), name);
        }
    }
    let mut seen: HashSet<String> = HashSet::new();
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
        // `a.xml` and `./a.xml` are the same file.
        if !seen.insert(path.clone()) {
            losses.left_out(message!("import-qti-twice"), name);
            continue;
        }
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

/// The names of all entries as the list at the end of a package has them: of those that are the
/// same, an archive gives one.
fn names(bytes: &[u8], start: u64) -> Vec<String> {
    const ENTRY: &[u8] = b"PK\x01\x02";
    const HEAD: usize = 46;
    let number = |entry: &[u8], at: usize| match entry.get(at..at + 2) {
        Some([low, high]) => usize::from(u16::from_le_bytes([*low, *high])),
        _ => 0,
    };
    let mut all = Vec::new();
    let start = usize::try_from(start).unwrap_or(usize::MAX);
    let mut rest = bytes.get(start..).unwrap_or_default();
    while rest.starts_with(ENTRY) && all.len() < MOST_ENTRIES {
        let [name, extra, comment] = [28, 30, 32].map(|at| number(rest, at));
        let Some(own) = rest.get(HEAD..HEAD + name) else {
            break;
        };
        all.push(String::from_utf8_lossy(own).into_owned());
        rest = rest
            .get(HEAD + name + extra + comment..)
            .unwrap_or_default();
    }
    all
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

#[cfg(test)]
mod tests {
    use super::resolved;

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
    }
}
