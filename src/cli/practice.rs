//! `kenning practice`.

use super::{Error, Global, home, only};
use crate::desk::Start;
use crate::words::message;

// What to practise, and how.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = message!("help-course").to_string())]
    course: Option<String>,
    #[arg(help = message!("help-practice-place").to_string())]
    #[arg(long)]
    place: bool,
    #[arg(help = message!("help-practice-cram").to_string())]
    #[arg(long, conflicts_with = "place")]
    cram: bool,
    #[command(flatten)]
    only: only::Only,
    #[command(flatten)]
    programs: home::Programs,
    #[command(flatten)]
    length: home::Lasting,
    #[arg(help = message!("help-practice-no-teaching").to_string())]
    #[arg(long)]
    no_teaching: bool,
}

impl Args {
    /// What the sitting begins with.
    fn start(&self) -> Result<Start, Error> {
        let only = self.only.selector().cloned();
        Ok(match (self.place, self.cram, only) {
            (true, _, None) => Start::Placement,
            (true, _, Some(_)) => return Err(Error::Wrong(message!("select-not-placement"))),
            (false, true, None) => Start::Cram,
            (false, true, Some(only)) => Start::CramOnly(only),
            (false, false, Some(only)) => Start::Only(only),
            (false, false, None) => Start::Practice,
        })
    }
}

/// Goes straight to practice.
pub(super) fn practice(global: &Global, args: &Args) -> Result<(), Error> {
    let global = &Global {
        untaught: args.no_teaching,
        ..global.clone()
    };
    let (course, start) = (args.course.as_deref(), args.start()?);
    home::practice(global, course, start, args.length, args.programs)
}
