//! `kenning profile`.

use super::{Error, Global};
use crate::store::Home;

/// What to do with profiles.
#[derive(Debug, clap::Subcommand)]
pub enum Action {
    /// List all profiles; the current one has a star
    List,
    /// Make a profile
    New { name: String },
    /// Use this profile from now on
    Use { name: String },
    /// Remove a profile and all its data
    Remove { name: String },
}

/// Lists, makes, chooses or removes profiles.
pub(super) fn profile(global: &Global, action: Action) -> Result<(), Error> {
    let home = Home::open(global.home.clone())?;
    match action {
        Action::List => {
            for profile in home.profiles() {
                println!(
                    "{} {}",
                    if profile.current { '*' } else { ' ' },
                    profile.name
                );
            }
        }
        Action::New { name } => {
            home.create_profile(&name)?;
            println!("Made the profile “{name}”. Use it: kenning profile use \"{name}\"");
        }
        Action::Use { name } => {
            home.use_profile(&name)?;
            println!("“{name}” is the current profile now.");
        }
        Action::Remove { name } => {
            home.remove_profile(&name)?;
            println!("Removed the profile “{name}” and all its data.");
        }
    }
    Ok(())
}
