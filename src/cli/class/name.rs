//! `kenning class name`.

use super::super::after::After;
use super::super::{Error, Global};
use super::place::Place;
use super::said;
use crate::text::clean;
use crate::words::message;

/// Longest name and group, in characters.
const LONGEST: usize = 80;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(help = message!("help-class-name-id").to_string())]
    id: String,
    #[arg(help = message!("help-class-name-name").to_string())]
    #[arg(required_unless_present_any = ["groups", "clear"])]
    name: Option<String>,
    #[arg(help = message!("help-class-name-group").to_string())]
    #[arg(long = "group", value_name = "GROUP", value_delimiter = ',')]
    groups: Vec<String>,
    #[arg(help = message!("help-class-name-clear").to_string())]
    #[arg(long, conflicts_with = "name")]
    clear: bool,
    #[command(flatten)]
    place: Place,
}

/// Gives a name, and groups, to a pseudonym.
pub(super) fn name(global: &Global, args: &Args) -> Result<(), Error> {
    let mut open = args.place.open(global)?;
    let id = open.roll.find(&args.id).map_err(said)?;
    for word in args.name.iter().chain(&args.groups) {
        let long = word.chars().count() > LONGEST;
        if word.trim().is_empty() || long || word.chars().any(char::is_control) {
            return Err(said(message!("class-name-wrong", most = LONGEST)));
        }
        if open.roll.is_like_one(word) {
            return Err(said(message!("class-name-like-one", name = clean(word))));
        }
    }
    if let Some(name) = &args.name {
        let other = (open.roll.notes.0.iter())
            .find(|(other, known)| **other != id && known.name.as_ref() == Some(name));
        if let Some((other, _)) = other {
            let taken = message!("class-name-taken", name = clean(name), id = other);
            return Err(said(taken));
        }
    }
    let known = open.roll.notes.0.entry(id.clone()).or_default();
    if args.clear {
        *known = Default::default();
    }
    if let Some(name) = &args.name {
        known.name = Some(name.clone());
    }
    if !args.groups.is_empty() {
        known.groups.clone_from(&args.groups);
    }
    let known = known.clone();
    open.roll.write_notes().map_err(said)?;
    open.note(&message!("class-noted-name", id = &id))?;
    let mut out = After::stdout();
    let told = match &known.name {
        Some(name) => message!("class-named", id = &id, name = clean(name)),
        None => message!("class-named-not", id = &id),
    };
    writeln!(out, "{told}")?;
    if !known.groups.is_empty() {
        let groups = known.groups.join(", ");
        writeln!(
            out,
            "{}",
            message!("class-named-groups", groups = clean(&groups))
        )?;
    }
    Ok(())
}
