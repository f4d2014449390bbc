//! `kenning profile`.

use std::io::{self, BufRead, IsTerminal};

use super::after::After;
use super::told::{self, For};
use super::{Error, Global, handed_in};
use crate::profile::Home;
use crate::text::Out;
use crate::words::message;

// What to do with profiles.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum ProfileCommand {
    #[command(about = message!("help-profile-list").to_string())]
    List {
        #[command(flatten)]
        told: For,
    },
    #[command(about = message!("help-profile-new").to_string())]
    New { name: String },
    #[command(about = message!("help-profile-use").to_string())]
    Use { name: String },
    #[command(about = message!("help-profile-remove").to_string())]
    Remove {
        name: String,
        #[arg(help = message!("help-profile-remove-yes").to_string())]
        #[arg(long)]
        yes: bool,
    },
}

/// Lists, makes, chooses or removes profiles.
pub(super) fn profile(global: &Global, action: ProfileCommand) -> Result<(), Error> {
    let mut out = Out::stdout();
    let home = Home::open(global.home.clone())?;
    match action {
        ProfileCommand::List { told } => {
            if let Some(told) = home.removing() {
                writeln!(Out::stderr(), "{told}")?;
            }
            if told.is_json() {
                return tell(&home);
            }
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
                After::stdout(),
                "{}",
                message!("cli-profile-made", name = name)
            )?;
        }
        ProfileCommand::Use { name } => {
            home.use_profile(&name)?;
            writeln!(
                After::stdout(),
                "{}",
                message!("cli-profile-used", name = name)
            )?;
        }
        ProfileCommand::Remove { name, yes } => {
            let half = home.half_removed();
            for told in home.finish_removing() {
                writeln!(out, "{told}")?;
            }
            if half.contains(&name) && !home.has_profile(&name)? {
                let left = home.half_removed().contains(&name);
                let left = left.then(|| home.removing()).flatten();
                return left.map_or(Ok(()), |told| Err(Error::Said(told)));
            }
            if !home.has_profile(&name)? {
                return Err(Error::Said(message!("cli-profile-none", name = name)));
            }
            for told in handed_in::before_all_goes(&home.profile_dir(&name)?) {
                writeln!(Out::stderr(), "{told}")?;
            }
            if !yes && !confirmed(&name)? {
                return Err(Error::Said(message!("cli-profile-stays", name = name)));
            }
            home.remove_profile(&name)?;
            writeln!(
                After::stdout(),
                "{}",
                message!("cli-profile-removed", name = name)
            )?;
        }
    }
    Ok(())
}

/// Lists the profiles for programs.
fn tell(home: &Home) -> Result<(), Error> {
    #[derive(serde::Serialize)]
    struct Listed {
        name: String,
        current: bool,
    }
    #[derive(serde::Serialize)]
    struct Profiles {
        profiles: Vec<Listed>,
    }
    let listed = home.profiles().into_iter().map(|profile| Listed {
        name: profile.name,
        current: profile.current,
    });
    let profiles = listed.collect();
    told::tell("profiles", &Profiles { profiles })
}

/// Asks before data is removed. Without a terminal nobody can answer, so that is a no.
fn confirmed(name: &str) -> Result<bool, Error> {
    if !io::stdin().is_terminal() {
        return Err(Error::Said(message!("cli-profile-sure")));
    }
    write!(
        Out::stderr(),
        "{} ",
        message!("cli-profile-ask", name = name)
    )?;
    Out::stderr().flush()?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim() == name)
}
