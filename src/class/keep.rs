//! Where a teacher keeps a class: its directory, what its file says, and its keys.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::card::{Card, LONGEST, is_name};
use super::files::{CARD, read, unread, unwritten, write_shared};
use super::keys::Signer;
use super::seal::{self, Opener};
use super::wrong::Wrong;
use crate::disk::{create, create_dirs, create_private_dir, fs, read_small, replace, shown};
use crate::reading::{Complaints, source, syntax};
use crate::words::{Message, message};

/// What the class is called, and its thresholds: text that the teacher may change.
const FILE: &str = "class.toml";
/// Its keys, under a passphrase.
const KEYS: &str = "keys.age";
/// Largest class file and file of keys that is read, in bytes.
const LARGEST: u64 = 1 << 20;
/// Largest encrypted file that is read, in bytes.
const LARGEST_SEALED: u64 = 128 << 20;

/// What opens a class's keys.
#[derive(Clone, Copy, Debug)]
pub enum Unlock<'k> {
    /// They lie in the class's directory, under a passphrase.
    Passphrase(&'k str),
    /// They lie in this file, which is to be kept apart.
    KeyFile(&'k Path),
}

/// The keys of a class as they are written.
#[derive(Serialize, Deserialize)]
struct Keys {
    kenning: String,
    format: u32,
    /// It opens what is handed in (age).
    open: String,
    /// It signs plans (Ed25519), in hexadecimal digits.
    sign: String,
}

/// A class's directory, opened.
pub struct Keep {
    dir: PathBuf,
    /// The class's name.
    pub class: String,
    /// How the teacher is called in reasons.
    pub teacher: String,
    /// The folder that learners hand their bundles in to.
    pub handed_in: PathBuf,
    pub(super) signer: Signer,
    pub(super) opener: Opener,
}

impl std::fmt::Debug for Keep {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keep")
            .field("dir", &self.dir)
            .finish_non_exhaustive()
    }
}

impl Keep {
    /// Whether a directory is that of a class.
    pub fn is_one(dir: &Path) -> bool {
        fs::exists(&dir.join(FILE))
    }

    /// Its file, which the teacher may change.
    pub fn file(&self) -> PathBuf {
        self.dir.join(FILE)
    }

    /// Whether a class's keys lie under a passphrase in its directory.
    pub fn has_passphrase(dir: &Path) -> bool {
        fs::exists(&dir.join(KEYS))
    }

    /// Makes a class: draws its keys, writes its file, and its public file into the folder
    /// to hand in to, which is made where it is missing.
    ///
    /// # Errors
    /// Where there is one already, a name is empty or too long, or something can't be
    /// written.
    pub fn make(
        dir: &Path,
        class: &str,
        teacher: &str,
        folder: Option<&Path>,
        unlock: Unlock<'_>,
    ) -> Result<Keep, Message> {
        for name in [class, teacher] {
            if !is_name(name) {
                return Err(message!("class-name-wrong", most = LONGEST));
            }
        }
        Keep::may_be_made(dir, folder)?;
        let own = folder.is_none();
        let folder = folder.map_or_else(|| dir.join("box"), Path::to_owned);
        let keep = Keep {
            dir: dir.to_owned(),
            class: class.to_owned(),
            teacher: teacher.to_owned(),
            handed_in: folder.clone(),
            signer: Signer::draw().map_err(|e| Message::verbatim(e.to_string()))?,
            opener: Opener::draw()?,
        };
        create_private_dir(dir).map_err(|e| e.message())?;
        create_private_dir(&dir.join("members")).map_err(|e| e.message())?;
        create_dirs(&folder).map_err(|e| unwritten(&folder, e))?;
        keep.write_keys(unlock)?;
        keep.write_card()?;
        // The class's file last: with it the directory is one of a class.
        let shown = match own {
            true => PathBuf::from("box"),
            false => std::path::absolute(&folder).unwrap_or(folder),
        };
        let mut table = toml::Table::new();
        table.insert("name".into(), class.into());
        table.insert("teacher".into(), teacher.into());
        table.insert("box".into(), shown.to_string_lossy().as_ref().into());
        let path = dir.join(FILE);
        create(&path, table.to_string().as_bytes()).map_err(|e| unwritten(&path, e))?;
        Ok(keep)
    }

    /// Whether a class may be made in a directory, to be handed in to in a folder.
    ///
    /// # Errors
    /// Where there is a class already, the folder is another class's, or carries the directory
    /// along, in which are the keys.
    pub fn may_be_made(dir: &Path, folder: Option<&Path>) -> Result<(), Message> {
        if Keep::is_one(dir) {
            return Err(message!("class-there-already", path = dir));
        }
        let own = dir.join("box");
        let folder = folder.unwrap_or(&own);
        if real(dir).starts_with(real(folder)) {
            return Err(message!("class-box-around", path = folder));
        }
        let card = folder.join(CARD);
        match fs::symlink_metadata(&card) {
            Ok(_) => Err(message!("class-box-taken", path = folder)),
            Err(_) => Ok(()),
        }
    }

    fn write_keys(&self, unlock: Unlock<'_>) -> Result<(), Message> {
        let keys = Keys {
            kenning: "class-keys".to_owned(),
            format: 1,
            open: self.opener.secret(),
            sign: self.signer.secret(),
        };
        let text = serde_json::to_string(&keys).map_err(|e| Message::verbatim(e.to_string()))?;
        let (path, bytes) = match unlock {
            Unlock::Passphrase(word) => (self.dir.join(KEYS), seal::lock(word, text.as_bytes())?),
            Unlock::KeyFile(path) => (path.to_owned(), text.into_bytes()),
        };
        // Never over another: what that one opens could not be read any more.
        create(&path, &bytes).map_err(|e| unwritten(&path, e))
    }

    /// Opens a class's directory.
    ///
    /// # Errors
    /// Where it is none, its file or its keys can't be read, or the passphrase is another.
    pub fn open(dir: &Path, unlock: Unlock<'_>) -> Result<Keep, Message> {
        let path = dir.join(FILE);
        let text = match read_small(&path, LARGEST) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(message!("class-none-here", path = dir));
            }
            Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {
                return Err(message!("class-file-no-utf8", path = &path));
            }
            read => read.map_err(|e| unread(&path, &e))?,
        };
        let text = text.trim_start_matches('\u{feff}');
        let table: toml::Table = match text.parse() {
            Ok(table) => table,
            Err(_) => return Err(not_read(&path, text)),
        };
        let said = |key: &str| {
            let text = table.get(key).and_then(toml::Value::as_str);
            text.map(str::to_owned)
                .ok_or_else(|| message!("class-file-lacks", path = &path, key = key))
        };
        let keys = read_keys(dir, unlock)?;
        let damaged = || message!("class-keys-damaged");
        Ok(Keep {
            class: said("name")?,
            teacher: said("teacher")?,
            handed_in: dir.join(said("box")?),
            dir: dir.to_owned(),
            signer: Signer::read(&keys.sign).ok_or_else(damaged)?,
            opener: Opener::read(&keys.open).ok_or_else(damaged)?,
        })
    }

    /// The class's directory.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// What the class says of itself to who joins.
    pub fn card(&self) -> Card {
        Card {
            class: self.class.clone(),
            teacher: self.teacher.clone(),
            to: self.opener.public(),
            key: self.signer.public(),
        }
    }

    /// The path of the public file.
    pub fn card_path(&self) -> PathBuf {
        self.handed_in.join(CARD)
    }

    /// Writes the public file into the folder to hand in to.
    ///
    /// # Errors
    /// Where it can't be written.
    fn write_card(&self) -> Result<(), Message> {
        let path = self.card_path();
        let text = self
            .card()
            .write(&self.signer)
            .map_err(|e| unwritten(&path, e))?;
        write_shared(&path, text.as_bytes())
    }

    /// Writes a file of the class's directory, encrypted to the class's own key.
    pub(super) fn put(&self, name: &str, plain: &[u8]) -> Result<(), Message> {
        let path = self.dir.join(name);
        let sealed = seal::seal(&self.opener.public(), plain)?;
        replace(&path, &sealed).map_err(|e| unwritten(&path, e))
    }

    /// Reads one; none where it is not there.
    pub(super) fn get(&self, name: &str) -> Result<Option<Vec<u8>>, Message> {
        let path = self.dir.join(name);
        let sealed = match read(&path, LARGEST_SEALED) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            sealed => sealed.map_err(|e| unread(&path, &e))?,
        };
        let shut = |wrong: Wrong| match wrong {
            Wrong::NoEncryption | Wrong::TooLarge { .. } => {
                message!("class-refused", path = &path, why = wrong.message())
            }
            _ => self.damaged(name),
        };
        self.opener
            .open(&sealed, LARGEST_SEALED)
            .map(Some)
            .map_err(shut)
    }

    /// That a file of the class's directory can't be understood, and what to do.
    pub(super) fn damaged(&self, name: &str) -> Message {
        let path = self.dir.join(name);
        match name {
            _ if name.starts_with("members/") => message!("class-damaged-member", path = &path),
            _ if name.starts_with("told-") || name.starts_with("statistics-") => {
                message!("class-damaged-told", path = &path)
            }
            _ => message!("class-damaged", path = &path),
        }
    }
}

/// What keeps a class's file from being read, and in which line.
fn not_read(path: &Path, text: &str) -> Message {
    let mut complaints = Complaints::default();
    if source::add(&shown(path), text.as_bytes(), &mut complaints) {
        let sources = Arc::clone(&complaints.sources);
        let text = source::parsable(&sources[0].text);
        syntax::parse(&text, 0, &mut complaints);
    }
    match complaints.list.first() {
        Some(first) => first.account(),
        None => message!("class-file-no-utf8", path = path),
    }
}

/// A path with no links in it, as far as there is something.
fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = path.ancestors().find_map(|above| {
        let real = fs::canonicalize(above).ok()?;
        Some((real, path.strip_prefix(above).ok()?))
    });
    let Some((mut real, rest)) = there else {
        return path;
    };
    for part in rest.components() {
        match part {
            Component::ParentDir => drop(real.pop()),
            part => real.push(part),
        }
    }
    real
}

fn read_keys(dir: &Path, unlock: Unlock<'_>) -> Result<Keys, Message> {
    let path = match unlock {
        Unlock::Passphrase(_) => dir.join(KEYS),
        Unlock::KeyFile(path) => path.to_owned(),
    };
    let bytes = read(&path, LARGEST).map_err(|e| unread(&path, &e))?;
    let text = match unlock {
        Unlock::Passphrase(word) => seal::unlock(word, &bytes)
            .ok_or_else(|| message!("class-passphrase-wrong", path = &path))?,
        Unlock::KeyFile(_) => bytes,
    };
    let keys: Keys =
        serde_json::from_slice(&text).map_err(|_| message!("class-no-keys-in", path = &path))?;
    match keys.kenning == "class-keys" && keys.format == 1 {
        true => Ok(keys),
        false => Err(message!("class-no-keys-in", path = &path)),
    }
}
