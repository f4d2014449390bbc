//! `kenning class join`.

use std::io::{self, IsTerminal};
use std::path::Path;

use super::super::after::After;
use super::super::{Error, Global, absolute, locks};
use super::accept::{SHOWN, accept};
use super::said;
use crate::class::{CARD, Card, Memberships, found};
use crate::desk;
use crate::disk::{Left, fs, note_access};
use crate::text::{Out, on_one_line};
use crate::words::message;

/// Joins the class of a folder, after showing what that means.
pub(super) fn join(global: &Global, folder: &Path, yes: bool) -> Result<(), Error> {
    let is_folder = fs::is_dir(folder);
    let path = match is_folder {
        true => folder.join(CARD),
        false => folder.to_owned(),
    };
    if !fs::exists(&path) {
        return Err(said(message!("class-join-none", path = &path)));
    }
    let bytes = crate::disk::read_small(&path, 1 << 16)
        .map_err(|e| said(message!("class-unread", path = &path, why = e.to_string())))?;
    let card = Card::read(bytes.as_bytes()).map_err(|wrong| {
        said(message!(
            "class-refused",
            path = &path,
            why = wrong.message()
        ))
    })?;
    let (dir, now, _) = desk::profile_dir(&global.options())?;
    let mut all = Memberships::read(&dir).map_err(said)?;
    let mut out = Out::stdout();
    let (class, teacher) = (
        on_one_line(&card.class, SHOWN),
        on_one_line(&card.teacher, SHOWN),
    );
    let shown = message!(
        "class-join-shown",
        class = &class,
        teacher = &teacher,
        fingerprint = card.fingerprint()
    );
    writeln!(out, "{shown}")?;
    writeln!(out, "{}", message!("class-join-means"))?;
    let agreed = yes || {
        io::stdin().is_terminal()
            && locks::is_yes(&message!("class-join-ask", class = &class), &mut out)?
    };
    if !agreed {
        return Err(said(message!("class-join-not")));
    }
    let joined = all
        .join(card, is_folder.then(|| absolute(folder)), now)
        .map_err(said)?;
    let (id, joined_class) = (joined.id(), joined.class.clone());
    let waits = found(joined, folder).waiting(joined).count();
    all.write().map_err(said)?;
    let noted = message!("class-noted-join", class = &class, id = &id);
    note_access(&dir, now, Left::Nothing, &noted.to_string())?;
    let mut out = After::stdout();
    writeln!(
        out,
        "{}",
        message!("class-joined", class = &class, id = &id)
    )?;
    match waits {
        0 => Ok(()),
        _ => accept(global, Some(&joined_class), &[], false),
    }
}
