//! `kenning test`: the test of a course.

use super::{Error, Global, home};
use crate::desk::Start;
use crate::text::Out;
use crate::words::message;

// What to do with the test.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(help = message!("help-course").to_string())]
    course: String,
    #[arg(help = message!("help-test-decline").to_string())]
    #[arg(long, conflicts_with = "format")]
    no_offers: bool,
    #[command(flatten)]
    programs: home::Programs,
}

/// Takes the test of a course, or has it offered no more.
pub(super) fn test(global: &Global, args: &Args) -> Result<(), Error> {
    if args.no_offers {
        return decline(global, &args.course);
    }
    let (course, lasting) = (Some(args.course.as_str()), home::Lasting::default());
    home::practice(global, course, Start::Test, lasting, args.programs)
}

fn decline(global: &Global, course: &str) -> Result<(), Error> {
    let mut desk = global.desk()?;
    let course = desk.find(course)?;
    desk.decline_tests(&course)?;
    let said = message!("cli-test-declined", course = desk.called(&course));
    Ok(writeln!(Out::stdout(), "{said}")?)
}
