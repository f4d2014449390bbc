//! `kenning class`: for teachers.

mod bundles;
mod report;

use super::{Error, Global};
use crate::words::message;

/// What to do in a class.
#[derive(Debug, clap::Subcommand)]
pub enum ClassCommand {
    #[command(about = message!("help-class-report").to_string())]
    #[command(after_help = message!("help-class-report-examples").to_string())]
    Report(report::Args),
}

/// Does what was asked for.
pub(super) fn class(global: &Global, action: &ClassCommand) -> Result<(), Error> {
    match action {
        ClassCommand::Report(args) => report::report(global, args),
    }
}
