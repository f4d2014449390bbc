//! `kenning profile`.

use std::io::{self, BufRead, IsTerminal};

use super::{Error, Global};
use crate::profile::Home;
use crate::text::Out;

/// What to do with profiles.
#[derive(Debug, clap::Subcommand)]
pub enum ProfileCommand {
    /// List all profiles; the current one has a star
    List,
    /// Make a profile
    New { name: String },
    /// Use this profile from now on
    Use { name: String },
    /// Remove a profile and all its data
    Remove {
        name: String,
        /// Do not ask whether it is meant
        #[arg(long)]
        yes: bool,
    },
}

/// Lists, makes, chooses or removes profiles.
pub(super) fn profile(global: &Global, action: ProfileCommand) -> Result<(), Error> {
    let mut out = Out::stdout();
    let home = Home::open(global.home.clone())?;
    match action {
        ProfileCommand::List => {
            for profile in home.profiles() {
                writeln!(
                    out,
                    "{} {}",
                    if profile.current { '*' } else { ' ' },
                    profile.name
                )?;
            }
        }
        ProfileCommand::New { name } => {
            home.create_profile(&name)?;
            writeln!(
                out,
                "Made the profile “{name}”. Use it: kenning profile use \"{name}\""
            )?;
        }
        ProfileCommand::Use { name } => {
            home.use_profile(&name)?;
            writeln!(out, "“{name}” is the current profile now.")?;
        }
        ProfileCommand::Remove { name, yes } => {
            if !home.has_profile(&name)? {
                return Err(Error::Said(format!("There is no profile `{name}`.")));
            }
            if !yes && !confirmed(&name)? {
                return Err(Error::Said(format!(
                    "The profile “{name}” stays as it was."
                )));
            }
            home.remove_profile(&name)?;
            writeln!(out, "Removed the profile “{name}” and all its data.")?;
        }
    }
    Ok(())
}

/// Asks before data is removed. Without a terminal nobody can answer, so that is a no.
fn confirmed(name: &str) -> Result<bool, Error> {
    if !io::stdin().is_terminal() {
        return Err(Error::Said(
            "Removing a profile removes all its data; give --yes if that is meant.".into(),
        ));
    }
    write!(
        Out::stderr(),
        "This removes all data of “{name}”. Type the name to go on: "
    )?;
    Out::stderr().flush()?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim() == name)
}
