//! The learner's side: the classes that a profile is in, with its key for each of them.
//! They lie in `classes.json` in the profile's directory, for the owner only.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::card::Card;
use super::keys::{Signer, pseudonym};
use crate::disk::{read_small, replace};
use crate::words::{Message, message};

const FILE: &str = "classes.json";
/// Largest file that is read, in bytes.
const LARGEST: u64 = 4 << 20;
/// So many bundles are remembered of each class.
const REMEMBERED: usize = 200;

/// One class that the learner is in, or was.
#[derive(Clone, Serialize, Deserialize)]
pub struct Joined {
    /// The class's name.
    pub class: String,
    /// What the class says of itself; nothing where something was handed in without it.
    #[serde(default)]
    pub card: Option<Card>,
    /// The class's signing key.
    #[serde(default)]
    pub(super) key: String,
    /// The folder that its files go through.
    #[serde(default)]
    pub folder: Option<PathBuf>,
    /// The learner's own key for this class, which nobody else has.
    secret: String,
    /// When it was joined.
    pub since: Timestamp,
    /// When it was left.
    #[serde(default)]
    pub left: Option<Timestamp>,
    /// When it was asked that the teacher erase all.
    #[serde(default)]
    pub asked_to_erase: Option<Timestamp>,
    /// What was handed in, oldest first.
    #[serde(default)]
    pub shared: Vec<Shared>,
    /// By course: the number of the newest plan that was answered, and whether it was
    /// taken.
    #[serde(default)]
    pub plans: BTreeMap<String, (u64, bool)>,
}

impl std::fmt::Debug for Joined {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Joined")
            .field("class", &self.class)
            .field("since", &self.since)
            .finish_non_exhaustive()
    }
}

/// A bundle that was handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    pub at: Timestamp,
    /// Where it was written.
    pub path: PathBuf,
    pub course: String,
    pub answers: usize,
    pub typed: bool,
}

impl Joined {
    /// The learner's pseudonym in this class.
    pub fn id(&self) -> String {
        pseudonym(&self.signer().public())
    }

    /// The key that signs for the learner. The secret was drawn here, and is looked at when
    /// the file is read.
    pub(super) fn signer(&self) -> Signer {
        match Signer::read(&self.secret) {
            Some(signer) => signer,
            None => unreachable!("looked at where the file is read"),
        }
    }

    /// Whether the learner is in the class now.
    pub fn is_on(&self) -> bool {
        self.left.is_none()
    }

    /// Notes what was handed in.
    pub fn note(&mut self, shared: Shared) {
        self.shared.push(shared);
        let most = self.shared.len().saturating_sub(REMEMBERED);
        self.shared.drain(..most);
    }
}

/// All classes of a profile.
#[derive(Debug, Default)]
pub struct Memberships {
    dir: PathBuf,
    pub classes: Vec<Joined>,
}

impl Memberships {
    /// Reads those of a profile's directory.
    ///
    /// # Errors
    /// Where the file is there and can't be read.
    pub fn read(dir: &Path) -> Result<Memberships, Message> {
        let path = dir.join(FILE);
        let unread = |why: String| message!("class-joined-unread", path = &path, why = why);
        let text = match read_small(&path, LARGEST) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::from("[]"),
            Err(error) => return Err(unread(error.to_string())),
        };
        let mut classes: Vec<Joined> =
            serde_json::from_str(&text).map_err(|error| unread(error.to_string()))?;
        for joined in &mut classes {
            if Signer::read(&joined.secret).is_none() {
                return Err(unread(message!("class-joined-no-key").to_string()));
            }
            if let Some(card) = &mut joined.card {
                card.key.clone_from(&joined.key);
            }
        }
        Ok(Memberships {
            dir: dir.to_owned(),
            classes,
        })
    }

    /// Writes them.
    ///
    /// # Errors
    /// Where that fails.
    pub fn write(&self) -> Result<(), Message> {
        let path = self.dir.join(FILE);
        let failed = |why: String| message!("class-not-written", path = &path, why = why);
        let text =
            serde_json::to_string_pretty(&self.classes).map_err(|e| failed(e.to_string()))?;
        crate::disk::create_private_dir(&self.dir).map_err(|e| e.message())?;
        replace(&path, text.as_bytes()).map_err(|e| failed(e.to_string()))
    }

    /// The class of this name.
    pub fn find(&mut self, class: &str) -> Option<&mut Joined> {
        self.classes.iter_mut().find(|joined| joined.class == class)
    }

    /// The class of this name, or a new one with a key of its own.
    ///
    /// # Errors
    /// Where there is no source of randomness.
    pub fn find_or_make(&mut self, class: &str, now: Timestamp) -> Result<&mut Joined, Message> {
        let at = match self.classes.iter().position(|joined| joined.class == class) {
            Some(at) => at,
            None => {
                let signer = Signer::draw().map_err(|e| Message::verbatim(e.to_string()))?;
                self.classes.push(Joined {
                    class: class.to_owned(),
                    card: None,
                    key: String::new(),
                    folder: None,
                    secret: signer.secret(),
                    since: now,
                    left: None,
                    asked_to_erase: None,
                    shared: Vec::new(),
                    plans: BTreeMap::new(),
                });
                self.classes.len() - 1
            }
        };
        Ok(&mut self.classes[at])
    }

    /// Joins a class by what it says of itself. A class of the same name with other keys is
    /// refused while the learner is in it.
    ///
    /// # Errors
    /// Where the learner is in another class of this name.
    pub fn join(
        &mut self,
        card: Card,
        folder: Option<PathBuf>,
        now: Timestamp,
    ) -> Result<&mut Joined, Message> {
        let class = card.class.clone();
        if let Some(joined) = self.find(&class)
            && joined.is_on()
            && joined.card.as_ref().is_some_and(|known| *known != card)
        {
            return Err(message!(
                "class-join-other-keys",
                class = crate::text::clean(&class)
            ));
        }
        let joined = self.find_or_make(&class, now)?;
        if joined.left.take().is_some() || joined.card.is_none() {
            joined.since = now;
        }
        joined.key.clone_from(&card.key);
        joined.card = Some(card);
        joined.folder = folder;
        Ok(joined)
    }
}
