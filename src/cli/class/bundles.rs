//! Members of a class in plain files: JSON Lines, a line on the learner and then one for each
//! event.

use std::collections::VecDeque;
use std::io::Read;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::Deserialize;

use crate::class::Member;
use crate::disk::{File, fs};
use crate::journal::Event;
use crate::words::{Message, message};

/// Largest file that is read, in bytes, and most files of a folder.
const LARGEST: u64 = 64 << 20;
const MOST_FILES: usize = 20_000;
/// By what a file is known.
const KIND: &str = "class-bundle";

/// The first line of a file.
#[derive(Deserialize)]
struct Head {
    kenning: String,
    learner: String,
    course: String,
    #[serde(default)]
    version: String,
    as_of: Timestamp,
}

/// The members in files and folders, read one by one. What can't be read is told by
/// [`Bundles::wrong`] and left out.
#[derive(Debug)]
pub(super) struct Bundles {
    files: VecDeque<PathBuf>,
    pub(super) wrong: Vec<Message>,
}

impl Bundles {
    /// The files at these paths: files themselves, and those of folders that end in `.jsonl`.
    pub(super) fn at(paths: &[PathBuf]) -> Bundles {
        let mut found = Bundles {
            files: VecDeque::new(),
            wrong: Vec::new(),
        };
        for path in paths {
            match fs::metadata(path) {
                Ok(meta) if meta.is_dir() => found.folder(path),
                Ok(_) => found.files.push_back(path.clone()),
                Err(error) => found.wrong(path, &error),
            }
        }
        found
    }

    fn wrong(&mut self, path: &Path, error: &std::io::Error) {
        let error = error.to_string();
        self.wrong.push(message!(
            "classreport-bundle-unread",
            path = path,
            error = error
        ));
    }

    fn folder(&mut self, dir: &Path) {
        let entries = match fs::read_dir(dir) {
            Ok(entries) => entries,
            Err(error) => return self.wrong(dir, &error),
        };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.retain(|path| {
            let is_bundle = path.extension().is_some_and(|end| end == "jsonl");
            // A link may lead anywhere, a pipe never ends.
            is_bundle && fs::symlink_metadata(path).is_ok_and(|meta| meta.is_file())
        });
        paths.sort();
        if paths.len() > MOST_FILES {
            let said = message!("classreport-bundle-many", path = dir, most = MOST_FILES);
            self.wrong.push(said);
            paths.truncate(MOST_FILES);
        }
        self.files.extend(paths);
    }
}

impl Iterator for Bundles {
    type Item = Member;

    fn next(&mut self) -> Option<Member> {
        while let Some(path) = self.files.pop_front() {
            match read(&path) {
                Ok(member) => return Some(member),
                Err(why) => self.wrong.push(why),
            }
        }
        None
    }
}

/// Reads the member in a file.
fn read(path: &Path) -> Result<Member, Message> {
    let failed = |error: std::io::Error| {
        message!(
            "classreport-bundle-unread",
            path = path,
            error = error.to_string()
        )
    };
    let meta = fs::metadata(path).map_err(failed)?;
    if !meta.is_file() || meta.len() > LARGEST {
        let mib = LARGEST >> 20;
        return Err(message!(
            "classreport-bundle-large",
            path = path,
            most = mib
        ));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(failed)?;
    file.take(LARGEST).read_to_end(&mut bytes).map_err(failed)?;
    let mut lines = bytes.split(|&byte| byte == b'\n').enumerate();
    let damaged = |at: usize| message!("classreport-bundle-line", path = path, line = at + 1);
    let head = lines.next().map_or(&bytes[..0], |(_, line)| line);
    let head: Head = serde_json::from_slice(head).map_err(|_| damaged(0))?;
    if head.kenning != KIND {
        return Err(damaged(0));
    }
    let events = lines.filter(|(_, line)| !line.trim_ascii().is_empty());
    let events =
        events.map(|(at, line)| serde_json::from_slice::<Event>(line).map_err(|_| damaged(at)));
    Ok(Member {
        id: head.learner,
        name: None,
        course: head.course,
        version: head.version,
        as_of: head.as_of,
        events: events.collect::<Result<_, _>>()?,
    })
}
