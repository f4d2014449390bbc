//! Courses that were installed in the home's `courses`: each is a folder, with a hidden file
//! that says where it came from.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::folder;
use super::kind::Kind;
use super::name;
use super::source::Found;
use crate::author::{Care, MOST_OF_HEAD, head_of, load_named};
use crate::disk::{
    DiskError, create, create_private_dir, fs, read_small, remove as remove_all, sync_above,
    sync_dir,
};
use crate::library::{list_courses, read_listed, read_start};
use crate::words::{Message, message};

/// The file that says where a course came from.
const SOURCE: &str = ".source.json";
const FORMAT: u32 = 1;
/// Most bytes of it.
const LARGEST: u64 = 64 * 1024;
/// How the names of folders begin that are being written, and that are being replaced.
const GETTING: &str = ".getting-";
/// How long nothing is written into one that was left behind.
const ABANDONED: Duration = Duration::from_secs(24 * 60 * 60);
const REPLACED: &str = ".replaced-";

/// Where an installed course came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    format: u32,
    pub kind: Kind,
    /// The path, from the root of the file system.
    pub path: String,
    /// The folder of the course within that.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub within: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commit: Option<String>,
    pub got: Timestamp,
    /// SHA-256 of all files, so that it is seen whether they were changed since.
    sum: String,
}

impl Origin {
    /// Of what was found, as it is now.
    pub fn of(found: &Found, now: Timestamp) -> Origin {
        Origin {
            format: FORMAT,
            kind: found.kind,
            path: found.path.to_string_lossy().into_owned(),
            within: found.within.clone(),
            commit: found.commit.clone(),
            got: now,
            sum: sum(found
                .files
                .iter()
                .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))),
        }
    }

    /// Whether a source holds just what was installed.
    pub fn is_same(&self, other: &Origin) -> bool {
        self.sum == other.sum
    }

    /// Whether both came from the same place.
    pub fn is_from_same_place(&self, other: &Origin) -> bool {
        (self.kind, &self.path, &self.within) == (other.kind, &other.path, &other.within)
    }

    /// The folder of the course within the source, where it is not the whole.
    pub fn only(&self) -> Option<&str> {
        Some(self.within.as_str()).filter(|within| !within.is_empty())
    }
}

/// A course that was installed.
#[derive(Clone, Debug)]
pub struct Installed {
    /// Its folder.
    pub path: PathBuf,
    pub id: String,
    pub origin: Origin,
}

impl Installed {
    /// Whether its files are as they were installed.
    pub fn is_untouched(&self) -> bool {
        is_untouched(&self.path, &self.origin)
    }
}

/// Whether the folder of a course holds more than was installed: files that kenning takes from
/// no source, and that are somebody's own.
pub fn holds_more(course: &Path) -> bool {
    fs::is_dir(course) && folder::holds_others(course, SOURCE)
}

/// Why a course was not put in place.
pub type NotPut = Message;

/// Where a course in a folder of `courses` came from; none where somebody else put it there.
pub fn origin_of(course: &Path) -> Option<Origin> {
    let text = read_small(&course.join(SOURCE), LARGEST).ok()?;
    let origin: Origin = serde_json::from_str(&text).ok()?;
    (origin.format == FORMAT).then_some(origin)
}

/// The folder or file of the course of this id in `courses`, by the heads of all courses there,
/// or by what is in them where the head does not tell it.
pub fn courses_of(dir: &Path, id: &str) -> Option<PathBuf> {
    let is_it = |path: &PathBuf| id_of(path).is_some_and(|found| found == id);
    list_courses(dir).into_iter().find(is_it)
}

/// All courses that were installed, by their names.
pub fn installed(dir: &Path) -> Vec<Installed> {
    let all = list_courses(dir).into_iter();
    let found = all.filter_map(|path| {
        let origin = origin_of(&path)?;
        let id = id_of(&path).or_else(|| Some(path.file_name()?.to_string_lossy().into_owned()))?;
        Some(Installed { path, id, origin })
    });
    found.collect()
}

/// By the head of a course, or where that does not tell it, by the whole course.
fn id_of(path: &Path) -> Option<String> {
    let head = read_start(path, MOST_OF_HEAD).and_then(|start| head_of(&start));
    head.map(|head| head.id).or_else(|| {
        let files = read_listed(path).ok()?;
        let course = load_named(&files.named(), Care::Quick).course?;
        Some(course.id.to_string())
    })
}

fn is_untouched(path: &Path, origin: &Origin) -> bool {
    let held = folder::read(path);
    held.is_ok_and(|held| {
        let files = held.files.iter();
        sum(files.map(|(path, bytes)| (path.as_str(), bytes.as_slice()))) == origin.sum
    })
}

/// Writes a course into `courses`, where nothing has its name; gives its folder.
///
/// # Errors
/// Where it can't be written. Then nothing is there but what was before.
pub fn install(dir: &Path, id: &str, found: &Found, origin: &Origin) -> Result<PathBuf, NotPut> {
    create_private_dir(dir).map_err(|error| error.message())?;
    let to = dir.join(folder_name(id));
    if fs::is_there(&to)
        .map_err(DiskError::io("find", &to))
        .map_err(|error| error.message())?
    {
        return Err(message!("fetch-taken", path = &to));
    }
    let written = write(dir, found, origin)?;
    let done = fs::rename(&written, &to).and_then(|()| sync_above(&to));
    done.map_err(|error| {
        let _ = remove_all(&written);
        DiskError::io("write", &to)(error).message()
    })?;
    Ok(to)
}

/// Writes a course in place of another one; gives its folder. What was there before goes, or
/// is moved to `keep`.
///
/// # Errors
/// Where it can't be written. Then what was there is there still.
pub fn replace(
    old: &Path,
    found: &Found,
    origin: &Origin,
    keep: Option<&Path>,
) -> Result<PathBuf, NotPut> {
    let dir = old.parent().unwrap_or(old);
    let said = |error: DiskError| error.message();
    let written = write(dir, found, origin)?;
    let aside = match keep {
        Some(_) => None,
        None => Some(fresh(dir, REPLACED)?),
    };
    let name = old.file_name().unwrap_or_default();
    let away = match (&aside, keep) {
        (Some(aside), _) => aside.join(name),
        (None, Some(keep)) => keep.to_owned(),
        (None, None) => return Err(message!("fetch-taken", path = old)),
    };
    // A course of one file becomes a folder.
    let to = match fs::is_dir(old) {
        true => old.to_owned(),
        false => old.with_extension(""),
    };
    let above = away.parent().unwrap_or(&away);
    let put = create_private_dir(above)
        .and_then(|()| fs::rename(old, &away).map_err(DiskError::io("write", old)))
        .and_then(|()| {
            let put = fs::rename(&written, &to).inspect_err(|_| drop(fs::rename(&away, old)));
            put.map_err(DiskError::io("write", &to))
        })
        .and_then(|()| sync_above(&to).map_err(DiskError::io("write", &to)));
    if put.is_err() {
        let _ = remove_all(&written);
    }
    // Where what was there is still in it, it is not empty, and is put back by `mend`.
    if let Some(aside) = aside.filter(|_| fs::is_dir(&to)) {
        remove_all(&aside).map_err(said)?;
    }
    put.map_err(said)?;
    Ok(to)
}

/// Takes a course away; what was changed in it since is moved to `keep`.
///
/// # Errors
/// Where that fails.
pub fn remove(old: &Path, keep: Option<&Path>) -> Result<(), NotPut> {
    let said = |error: DiskError| error.message();
    match keep {
        None => remove_all(old).map_err(said),
        Some(keep) => {
            create_private_dir(keep.parent().unwrap_or(keep)).map_err(said)?;
            let kept = fs::rename(old, keep).and_then(|()| sync_above(keep));
            kept.map_err(|error| said(DiskError::io("write", old)(error)))
        }
    }
}

/// Puts back what a crash left half replaced, and takes away the folder that it was in; and
/// what it left half written.
pub fn mend(dir: &Path) {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        let is_to_go = match name.starts_with(REPLACED) {
            true => put_back(dir, &path),
            false => name.starts_with(GETTING) && is_abandoned(&path),
        };
        if is_to_go {
            let _ = remove_all(&path);
        }
    }
}

/// Whether nobody writes into a folder any more: it is written in seconds. Where its time can't
/// be told, somebody may.
fn is_abandoned(getting: &Path) -> bool {
    let meta = fs::symlink_metadata(getting).ok();
    let changed = meta
        .filter(|meta| meta.is_dir())
        .map(|meta| meta.modified());
    let age = changed.and_then(|at| at.ok()?.elapsed().ok());
    age.is_some_and(|age| age > ABANDONED)
}

/// Puts back what was moved to a folder to be replaced, where nothing is in its place. Tells
/// whether all that is in the folder is to be had elsewhere: what could be neither put back nor
/// looked for is the only one there is.
fn put_back(dir: &Path, aside: &Path) -> bool {
    let Ok(held) = fs::read_dir(aside) else {
        return false;
    };
    held.into_iter().all(|old| {
        let Ok(old) = old else {
            return false;
        };
        let to = dir.join(old.file_name());
        match (fs::is_there(&to), fs::is_there(&to.with_extension(""))) {
            (Ok(false), Ok(false)) => fs::rename(&old.path(), &to).is_ok(),
            (Ok(true), _) | (_, Ok(true)) => true,
            _ => false,
        }
    })
}

/// A folder of a name that nothing has.
fn fresh(dir: &Path, prefix: &str) -> Result<PathBuf, NotPut> {
    let made = tempfile::Builder::new()
        .prefix(prefix)
        .make_in(dir, |path| fs::create_dir(path, 0o700));
    let kept = made.and_then(|made| made.into_parts().1.keep().map_err(|error| error.error));
    kept.map_err(|error| DiskError::io("create-directory", dir)(error).message())
}

/// Writes a course under a name that nobody looks for.
fn write(dir: &Path, found: &Found, origin: &Origin) -> Result<PathBuf, NotPut> {
    let to = fresh(dir, GETTING)?;
    match write_into(&to, found, origin) {
        Ok(()) => Ok(to),
        Err(error) => {
            let _ = remove_all(&to);
            Err(error.message())
        }
    }
}

fn write_into(to: &Path, found: &Found, origin: &Origin) -> Result<(), DiskError> {
    for (path, bytes) in &found.files {
        let path = to.join(path.split('/').collect::<PathBuf>());
        if let Some(above) = path.parent() {
            create_private_dir(above)?;
        }
        create(&path, bytes).map_err(DiskError::io("write", &path))?;
    }
    let json = serde_json::to_vec_pretty(origin).map_err(DiskError::encode)?;
    let path = to.join(SOURCE);
    create(&path, &json).map_err(DiskError::io("write", &path))?;
    match sync_dir(to) {
        Err(error) if error.kind() != io::ErrorKind::Unsupported => {
            Err(DiskError::io("write", to)(error))
        }
        _ => Ok(()),
    }
}

/// The folder of a course: its id, but for ids that Windows keeps for devices.
fn folder_name(id: &str) -> String {
    match name::check(&[id]) {
        Ok(()) => id.to_owned(),
        Err(_) => format!("course-{id}"),
    }
}

/// SHA-256 of names and bytes, in the order of the names.
fn sum<'f>(files: impl Iterator<Item = (&'f str, &'f [u8])>) -> String {
    let mut files: Vec<(&str, &[u8])> = files.collect();
    files.sort();
    let mut sum = Sha256::new();
    for (path, bytes) in files {
        for part in [path.as_bytes(), bytes] {
            sum.update((part.len() as u64).to_le_bytes());
            sum.update(part);
        }
    }
    sum.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
