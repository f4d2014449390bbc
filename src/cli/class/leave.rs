//! `kenning class leave`.

use super::super::after::After;
use super::super::{Error, Global, moment};
use super::accept::SHOWN;
use super::said;
use crate::class::{Joined, Memberships, Wishes, erase_for};
use crate::desk::Desk;
use crate::disk::{Left, note_access};
use crate::journal::EventKind;
use crate::text::on_one_line;
use crate::words::{Message, message};

/// Leaves a class: its plans hold no more, and what the teacher still has is told.
pub(super) fn leave(global: &Global, class: &str, erase: bool) -> Result<(), Error> {
    let mut desk = global.desk()?;
    let (dir, now) = (desk.dir().to_owned(), desk.now());
    let mut all = Memberships::read(&dir).map_err(said)?;
    let shown = on_one_line(class, SHOWN);
    let Some(joined) = all.find(class) else {
        return Err(said(message!("class-not-joined", class = &shown)));
    };
    let mut out = After::stdout();
    let was_in = joined.left.is_none();
    joined.left.get_or_insert(now);
    let folder = joined.folder.clone();
    let mut asked = None;
    if erase {
        let Some(folder) = &folder else {
            return Err(said(message!("class-leave-no-folder", class = &shown)));
        };
        asked = Some(erase_for(joined, folder, now).map_err(said)?);
        joined.asked_to_erase = Some(now);
    }
    let joined = joined.clone();
    all.write().map_err(said)?;
    end_plans(&mut desk, &joined, was_in)?;
    let noted = match (was_in, erase) {
        (_, true) => message!("class-noted-erasure", class = &shown),
        (_, false) => message!("class-noted-leave", class = &shown),
    };
    note_access(&dir, now, Left::Nothing, &noted.to_string())?;
    writeln!(out, "{}", message!("class-left", class = &shown))?;
    let wishes = match folder.as_deref() {
        Some(folder) => Wishes::of(&joined, folder),
        None => Wishes::None,
    };
    if let Some(held) = held(&joined, &wishes) {
        writeln!(out, "{held}")?;
    }
    let told = match (asked, wishes) {
        (Some(path), _) => message!("class-left-asked", path = &path),
        (None, Wishes::Done(at)) => message!("class-left-erased", at = moment(at)),
        (None, Wishes::Open) => message!("class-left-open"),
        (None, Wishes::None) if joined.shared.is_empty() => return Ok(()),
        (None, Wishes::None) => message!("class-left-to-erase", class = &shown),
    };
    writeln!(out, "{told}")
}

/// Ends what the plans of a class decide. `was_in`: the learner was in it until now.
fn end_plans(desk: &mut Desk, joined: &Joined, was_in: bool) -> Result<(), Error> {
    for (course, (_, taken)) in &joined.plans {
        let ends = EventKind::Assigned {
            course: course.clone(),
            class: String::new(),
            plan: String::new(),
        };
        match desk.find(course) {
            Ok(course) if desk.state_or_new(&course).class == joined.class => {
                desk.decide(&course, ends)?;
            }
            Ok(_) => {}
            // A course that is not listed: its events are known all the same.
            Err(_) if was_in && *taken => desk.decide_for_all(ends)?,
            Err(_) => {}
        }
    }
    Ok(())
}

/// What the teacher still holds; nothing to say where all of it was erased.
fn held(joined: &Joined, wishes: &Wishes) -> Option<Message> {
    let Some(last) = joined.shared.last() else {
        return Some(message!("class-left-nothing"));
    };
    let is_gone = matches!(wishes, Wishes::Done(done) if *done >= last.at);
    let answers = joined.shared.iter().map(|shared| shared.answers).max();
    let typed = joined.shared.iter().any(|shared| shared.typed);
    (!is_gone).then(|| {
        message!(
            "class-left-holds",
            id = joined.id(),
            n = answers.unwrap_or(0),
            at = moment(last.at),
            typed = if typed { "yes" } else { "no" }
        )
    })
}
