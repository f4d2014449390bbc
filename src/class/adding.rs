//! Taking in what learners hand in, and carrying out what they ask for.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::asking::{Erasure, is_wish, read_wish, tell_erased};
use super::bundle::{Bundle, Contents, LARGEST};
use super::card;
use super::files::{BUNDLE, PLAN, names, read, unread, write_shared};
use super::keys::PSEUDONYM;
use super::planned::PlanFile;
use super::roll::Roll;
use crate::disk::{fs, remove};
use crate::text::on_one_line;
use crate::words::{Message, message};

/// So many files of a folder are looked at.
const LISTED: usize = 100_000;
/// So many bundles are taken in before the roll is written.
const AT_ONCE: usize = 64;
/// So many characters of the name of another class are shown.
const SHOWN: usize = 80;

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The learner's first of this course.
    New,
    /// It took the place of an older one.
    Newer,
    /// It is held already.
    Doubled,
    /// What was held could not be read any more: this takes its place.
    Mended,
    /// A newer one is held: nothing changed.
    Older,
    /// Why it was not taken.
    Refused(Message),
    /// A learner asked for it: all of them is erased.
    Erased,
}

/// A file that was looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Added {
    pub path: PathBuf,
    /// What a bundle says of itself; nothing of what could not be read.
    pub contents: Option<Contents>,
    /// Whose it is, where that is known.
    pub id: Option<String>,
    pub outcome: Outcome,
    /// Events of a bundle that can't have happened so, and were left out.
    pub left_out: usize,
}

impl Outcome {
    /// Whether a bundle was taken in.
    pub fn is_taken(&self) -> bool {
        matches!(self, Outcome::New | Outcome::Newer | Outcome::Mended)
    }
}

impl Added {
    /// What was left out of what was taken in, in a sentence; nothing where nothing was.
    pub fn left_out(&self) -> Option<Message> {
        let id = self.id.clone().unwrap_or_default();
        let taken = self.outcome.is_taken();
        (taken && self.left_out > 0)
            .then(|| message!("class-added-left-out", id = id, n = self.left_out))
    }

    /// What became of it, in a sentence.
    pub fn message(&self) -> Message {
        let path = &self.path;
        let id = self.id.clone().unwrap_or_default();
        let (course, answers) = match &self.contents {
            Some(contents) => (on_one_line(&contents.course, SHOWN), contents.holds.answers),
            None => Default::default(),
        };
        match &self.outcome {
            Outcome::New => message!("class-added-new", id = id, course = course, n = answers),
            Outcome::Newer => message!("class-added-newer", id = id, course = course, n = answers),
            Outcome::Doubled => {
                message!("class-added-doubled", id = id, course = course, path = path)
            }
            Outcome::Mended => {
                message!("class-added-mended", id = id, course = course, n = answers)
            }
            Outcome::Older => message!("class-added-older", id = id, course = course, path = path),
            Outcome::Refused(why) => message!("class-refused", path = path, why = why),
            Outcome::Erased => message!("class-added-erased", id = id),
        }
    }
}

impl Roll {
    /// Takes in a file, or all of a folder: first what learners ask for there.
    ///
    /// # Errors
    /// Where the class's own files can't be read or written, or the folder can't be read.
    pub fn add(&mut self, path: &Path, now: Timestamp) -> Result<Vec<Added>, Message> {
        if !fs::is_dir(path) {
            let added = self.add_file(path, now)?;
            self.write()?;
            return Ok(vec![added]);
        }
        let names = names(path, LISTED).map_err(|e| unread(path, &e))?;
        let mut added = Vec::new();
        for name in names.iter().filter(|name| is_wish(name)) {
            added.push(self.carry_out(&path.join(name), path)?);
        }
        let bundles = names
            .iter()
            .filter(|n| n.contains(BUNDLE) && !n.ends_with(".tmp"));
        for (at, name) in bundles.enumerate() {
            let path = path.join(name);
            // It may have been a bundle of who is erased.
            if fs::exists(&path) {
                added.push(self.add_file(&path, now)?);
            }
            if at % AT_ONCE == AT_ONCE - 1 {
                self.write()?;
            }
        }
        self.write()?;
        Ok(added)
    }

    fn add_file(&mut self, path: &Path, now: Timestamp) -> Result<Added, Message> {
        let refused = |why: Message| Added {
            path: path.to_owned(),
            contents: None,
            id: None,
            outcome: Outcome::Refused(why),
            left_out: 0,
        };
        let bytes = match read(path, LARGEST) {
            Ok(bytes) => bytes,
            Err(error) => return Ok(refused(no_file(path, &error))),
        };
        let bundle = match Bundle::read(&bytes, Some(&self.keep.opener)) {
            Ok(bundle) => bundle,
            Err(wrong) => return Ok(refused(wrong.message())),
        };
        let outcome = match self.judged(&bundle, now) {
            taken if taken.is_taken() && self.is_all_retired(&bundle) => {
                Outcome::Refused(message!("class-wrong-retired"))
            }
            taken if taken.is_taken() && bundle.events.is_empty() && bundle.left_out > 0 => {
                Outcome::Refused(message!("class-wrong-impossible"))
            }
            taken if taken.is_taken() => {
                self.hold(&bundle, now)?;
                taken
            }
            outcome => outcome,
        };
        Ok(Added {
            path: path.to_owned(),
            id: Some(bundle.contents.id.clone()),
            left_out: bundle.left_out,
            contents: Some(bundle.contents),
            outcome,
        })
    }

    fn is_all_retired(&self, bundle: &Bundle) -> bool {
        let from = self.index.retired.unwrap_or(Timestamp::MIN);
        !bundle.events.is_empty() && bundle.events.iter().all(|event| event.at < from)
    }

    /// What a whole bundle is beside what is held.
    fn judged(&self, bundle: &Bundle, now: Timestamp) -> Outcome {
        let contents = &bundle.contents;
        let ours = self.keep.card();
        let foreign = match &contents.class_key {
            Some(key) => *key != ours.key,
            None => contents.class != self.keep.class,
        };
        if foreign {
            let class = on_one_line(&contents.class, SHOWN);
            return Outcome::Refused(message!("class-wrong-foreign", class = class));
        }
        if contents.made > now + crate::record::AHEAD {
            return Outcome::Refused(message!("class-wrong-future"));
        }
        if (self.index.erased.get(&contents.id)).is_some_and(|&until| contents.made <= until) {
            return Outcome::Refused(message!("class-wrong-erased"));
        }
        let Some(entry) = self.index.members.get(&contents.id) else {
            return Outcome::New;
        };
        if entry.key != bundle.key {
            return Outcome::Refused(message!("class-wrong-key"));
        }
        match entry.courses.get(&contents.course) {
            None => Outcome::New,
            Some(held) if held.made < contents.made && held.sum != bundle.sum => Outcome::Newer,
            Some(_) if !self.is_readable(&contents.id, &contents.course) => Outcome::Mended,
            Some(held) if held.sum == bundle.sum => Outcome::Doubled,
            Some(_) => Outcome::Older,
        }
    }

    /// Carries out an erasure request, and leaves its receipt.
    fn carry_out(&mut self, path: &Path, folder: &Path) -> Result<Added, Message> {
        let bytes =
            read(path, card::LARGEST).map_err(|e| Message::verbatim(crate::disk::reason(&e)));
        let wish = bytes.and_then(|bytes| read_wish(&bytes).map_err(|wrong| wrong.message()));
        let mut added = Added {
            path: path.to_owned(),
            contents: None,
            id: None,
            outcome: Outcome::Erased,
            left_out: 0,
        };
        match wish {
            Err(why) => added.outcome = Outcome::Refused(why),
            Ok(wish) if wish.class != self.keep.class => {
                let class = on_one_line(&wish.class, SHOWN);
                let why = message!("class-wrong-foreign", class = class);
                added.outcome = Outcome::Refused(why);
            }
            Ok(wish) if self.is_overtaken(&wish) => {
                added.outcome = Outcome::Refused(message!("class-wrong-overtaken"));
            }
            Ok(wish) => {
                added.id = Some(wish.id.clone());
                self.erase_all(&wish, folder)?;
                remove(path).map_err(|e| e.message())?;
            }
        }
        Ok(added)
    }

    /// Whether something was handed in after a learner asked for erasure: a carrier may
    /// bring a request back that was carried out long ago.
    fn is_overtaken(&self, wish: &Erasure) -> bool {
        let entry = self.index.members.get(&wish.id);
        entry.is_some_and(|entry| entry.courses.values().any(|held| held.made > wish.made))
    }

    /// Erases a learner: here, and what lies in the folder of them.
    fn erase_all(&mut self, wish: &Erasure, folder: &Path) -> Result<(), Message> {
        let until = self
            .index
            .erased
            .get(&wish.id)
            .copied()
            .max(Some(wish.made));
        self.erase(&wish.id, until.unwrap_or(wish.made))?;
        for name in names(folder, LISTED).map_err(|e| unread(folder, &e))? {
            let path = folder.join(&name);
            let theirs = name.contains(BUNDLE)
                && (name.starts_with(&wish.id)
                    || (!is_named(&name) && self.is_bundle_of(&path, &wish.id)));
            let alone = name.contains(PLAN)
                && read(&path, card::LARGEST).is_ok_and(|bytes| {
                    PlanFile::read(&bytes, &self.keep.card().key)
                        .is_ok_and(|plan| plan.members == [wish.id.as_str()])
                });
            if theirs || alone {
                remove(&path).map_err(|e| e.message())?;
            }
        }
        tell_erased(folder, wish, &self.keep.signer)
    }

    /// Whether a bundle is of this learner, whatever its file is called: who hands in may give it
    /// a name of their own.
    fn is_bundle_of(&self, path: &Path, id: &str) -> bool {
        read(path, LARGEST).is_ok_and(|bytes| {
            Bundle::read(&bytes, Some(&self.keep.opener))
                .is_ok_and(|bundle| bundle.contents.id == id)
        })
    }

    /// Erases a learner because the teacher wants it, as where one has left the school.
    ///
    /// # Errors
    /// Where something can't be read or written.
    pub fn erase_member(&mut self, id: &str, now: Timestamp) -> Result<(), Message> {
        let wish = Erasure {
            id: id.to_owned(),
            class: self.keep.class.clone(),
            made: now,
        };
        let folder = self.keep.handed_in.clone();
        self.erase_all(&wish, &folder)
    }

    /// Takes bundles out of the folder that were made before a time.
    ///
    /// # Errors
    /// Where the folder can't be read, or one can't be removed.
    pub fn clear_folder(&self, before: Timestamp) -> Result<usize, Message> {
        let folder = &self.keep.handed_in;
        let mut gone = 0;
        for name in names(folder, LISTED).map_err(|e| unread(folder, &e))? {
            let path = folder.join(&name);
            let Ok(bytes) = read(&path, LARGEST) else {
                continue;
            };
            let bundle = Bundle::read(&bytes, Some(&self.keep.opener));
            if name.contains(BUNDLE) && bundle.is_ok_and(|b| b.contents.made < before) {
                remove(&path).map_err(|e| e.message())?;
                gone += 1;
            }
        }
        Ok(gone)
    }

    /// Writes a plan into the folder, signed. Gives its path.
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn hand_out(
        &mut self,
        course: &str,
        members: Vec<String>,
        plan: String,
        now: Timestamp,
    ) -> Result<PathBuf, Message> {
        let number = self.next_plan()?;
        let file = PlanFile {
            class: self.keep.class.clone(),
            course: course.to_owned(),
            members,
            number,
            made: Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now),
            plan,
        };
        let path = self.keep.handed_in.join(format!("{number:04}{}", PLAN));
        let text = file
            .write(&self.keep.signer)
            .map_err(|e| Message::verbatim(e.to_string()))?;
        write_shared(&path, text.as_bytes())?;
        Ok(path)
    }
}

/// Whether a bundle's file is named as kenning names it, so that its name says whose it is.
fn is_named(name: &str) -> bool {
    let id = name.split_once('-').map_or("", |(id, _)| id);
    id.len() == 2 * PSEUDONYM && id.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Why a file of a folder can't be read, in a sentence.
fn no_file(path: &Path, error: &std::io::Error) -> Message {
    if error.kind() == std::io::ErrorKind::NotFound {
        return message!("class-wrong-gone");
    }
    match fs::symlink_metadata(path) {
        Ok(meta) if !meta.is_file() => message!("class-wrong-link"),
        _ if error.kind() == std::io::ErrorKind::FileTooLarge => {
            message!("class-wrong-large", most = LARGEST >> 20)
        }
        _ => message!("class-wrong-unread", why = crate::disk::reason(error)),
    }
}
