//! What a command is told to bring in, read from the disk: bounded, and no link is followed
//! out of a folder.

use std::io::Read;
use std::path::Path;

use super::Error;
use crate::disk::{DiskError, File, fs};
use crate::import::{Importer, Source, SourceFile};
use crate::words::{Joined, Value, message};

/// Most bytes of all files together.
const ALL_BYTES: u64 = 1 << 30;
/// Most files and folders that are looked at.
const ENTRIES: usize = 500_000;
/// How deep folders are looked into.
const DEPTH: usize = 16;

/// Reads a file, or all files of a folder whose names end as the importer says.
pub(super) fn source(path: &Path, importer: &Importer) -> Result<Source, Error> {
    let endings = importer.endings;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let absolute = super::absolute(path);
    let last = absolute.file_name().unwrap_or_default().to_string_lossy();
    let name = name.unwrap_or_else(|| last.into_owned());
    let meta = fs::metadata(path).map_err(|error| failed(path, error))?;
    let mut reading = Reading {
        endings,
        most_mib: importer.most_mib(),
        files: Vec::new(),
        bytes: 0,
        entries: 0,
    };
    if !meta.is_dir() {
        reading.file(path, name.clone())?;
    } else if endings.is_empty() {
        return Err(Error::Said(message!("cli-import-folder", path = path)));
    } else {
        reading.folder(path, "", 0)?;
        if reading.files.is_empty() {
            let endings = endings.iter().map(|end| format!(".{end}"));
            let endings = Value::list(endings, Joined::Or);
            let said = message!("cli-import-no-files", path = path, endings = endings);
            return Err(Error::Said(said));
        }
        reading.files.sort_by(|a, b| a.path.cmp(&b.path));
    }
    Ok(Source {
        name,
        files: reading.files,
    })
}

struct Reading<'e> {
    endings: &'e [&'e str],
    /// Most of one file.
    most_mib: u64,
    files: Vec<SourceFile>,
    bytes: u64,
    entries: usize,
}

impl Reading<'_> {
    fn folder(&mut self, dir: &Path, within: &str, depth: usize) -> Result<(), Error> {
        if depth > DEPTH {
            let said = message!("cli-import-deep", path = dir, most = DEPTH);
            return Err(Error::Said(said));
        }
        let fail = |error| failed(dir, error);
        for entry in fs::read_dir(dir).map_err(fail)? {
            let path = entry.map_err(fail)?.path();
            self.entries += 1;
            if self.entries > ENTRIES {
                let said = message!("cli-import-many", path = dir, most = ENTRIES);
                return Err(Error::Said(said));
            }
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with('.') {
                continue;
            }
            let within = match within {
                "" => name.clone().into_owned(),
                _ => format!("{within}/{name}"),
            };
            // A link may lead anywhere, a pipe never ends.
            let meta = fs::symlink_metadata(&path).map_err(|error| failed(&path, error))?;
            let end = path.extension().unwrap_or_default().to_string_lossy();
            if meta.is_dir() {
                self.folder(&path, &within, depth + 1)?;
            } else if meta.is_file() && self.endings.contains(&end.to_lowercase().as_str()) {
                self.file(&path, within)?;
            }
        }
        Ok(())
    }

    fn file(&mut self, path: &Path, named: String) -> Result<(), Error> {
        let fail = |error| failed(path, error);
        if !fs::metadata(path).map_err(fail)?.is_file() {
            let said = message!("cli-import-no-file", path = path);
            return Err(Error::Said(said));
        }
        let mut bytes = Vec::new();
        let file = File::open(path).map_err(fail)?;
        let most = self.most_mib << 20;
        file.take(most + 1).read_to_end(&mut bytes).map_err(fail)?;
        self.bytes += bytes.len() as u64;
        if bytes.len() as u64 > most || self.bytes > ALL_BYTES {
            let said = message!("cli-import-large", path = path, most = self.most_mib);
            return Err(Error::Said(said));
        }
        self.files.push(SourceFile { path: named, bytes });
        Ok(())
    }
}

fn failed(path: &Path, error: std::io::Error) -> Error {
    Error::Disk(DiskError::io("read", path)(error))
}
