//! Erasure requests: a learner asks by a signed file in the class's folder that the
//! teacher erase what was handed in. The teacher's kenning carries it out and leaves a
//! signed receipt in its place.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::card::LARGEST;
use super::files::write_shared;
use super::joined::Joined;
use super::keys::{Signer, pseudonym};
use super::signed;
use super::wrong::Wrong;
use crate::disk::{fs, read_small};
use crate::words::{Message, message};

const WISH: &str = "erasure";
const DONE: &str = "erased";
/// How the names of requests end, and those of receipts.
const WISHES: &str = ".erase";
const RECEIPTS: &str = ".erased";

/// That all of a learner be erased, or that it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Erasure {
    pub(super) id: String,
    pub(super) class: String,
    pub(super) made: Timestamp,
}

/// What a learner asks for in a class's folder, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wishes {
    /// Nothing was asked for.
    None,
    /// It was asked for, and nothing came back yet.
    Open,
    /// The teacher's kenning says that it is done.
    Done(Timestamp),
}

/// Asks for erasure, in a folder. Gives the file's path.
///
/// # Errors
/// Where it can't be written.
pub fn erase_for(joined: &Joined, folder: &Path, now: Timestamp) -> Result<PathBuf, Message> {
    let id = joined.id();
    let wish = Erasure {
        id: id.clone(),
        class: joined.class.clone(),
        made: now,
    };
    let path = folder.join(format!("{id}{WISHES}"));
    leave(&path, WISH, &wish, &joined.signer())?;
    Ok(path)
}

impl Wishes {
    /// What stands in a folder of this learner.
    pub fn of(joined: &Joined, folder: &Path) -> Wishes {
        let id = joined.id();
        let receipt = read_small(&folder.join(format!("{id}{RECEIPTS}")), LARGEST);
        let done = receipt.ok().and_then(|text| {
            let read = signed::read::<Erasure>(DONE, &text).ok()?;
            let by_class = joined
                .card
                .as_ref()
                .is_some_and(|card| card.key == read.key);
            (by_class && read.says.id == id).then_some(read.says.made)
        });
        match done {
            Some(at) => Wishes::Done(at),
            None if fs::exists(&folder.join(format!("{id}{WISHES}"))) => Wishes::Open,
            None => Wishes::None,
        }
    }
}

/// Whether a file's name is that of a request, or of a copy that a carrier made of one.
pub(super) fn is_wish(name: &str) -> bool {
    name.contains(WISHES) && !name.contains(RECEIPTS) && !name.ends_with(".tmp")
}

/// Reads a request: whose it is, and that it is by the key of who asks.
///
/// # Errors
/// Where it is none, damaged or forged.
pub(super) fn read_wish(bytes: &[u8]) -> Result<Erasure, Wrong> {
    if bytes.len() as u64 > LARGEST {
        return Err(Wrong::NotOne);
    }
    let text = str::from_utf8(bytes).map_err(|_| Wrong::NotOne)?;
    let read = signed::read::<Erasure>(WISH, text)?;
    match read.says.id == pseudonym(&read.key) {
        true => Ok(read.says),
        false => Err(Wrong::OtherKey),
    }
}

/// Leaves the receipt in the folder.
///
/// # Errors
/// Where it can't be written.
pub(super) fn tell_erased(
    folder: &Path,
    erasure: &Erasure,
    signer: &Signer,
) -> Result<(), Message> {
    let path = folder.join(format!("{}{RECEIPTS}", erasure.id));
    leave(&path, DONE, erasure, signer)
}

/// Leaves a request or a receipt where who is asked, or asked, can read it.
fn leave(path: &Path, what: &str, erasure: &Erasure, signer: &Signer) -> Result<(), Message> {
    let text = signed::write(what, erasure, [], signer);
    let text = text.map_err(|e| message!("class-not-written", path = path, why = e.to_string()))?;
    write_shared(path, text.as_bytes())
}
