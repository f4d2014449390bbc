//! `kenning test`: the test of a course.

use jiff::SignedDuration;

use super::{Error, Global, home, pace};
use crate::desk::Start;
use crate::text::Out;
use crate::words::message;

/// What to do with the test.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(help = message!("help-course").to_string())]
    course: String,
    #[arg(help = message!("help-test-decline").to_string())]
    #[arg(long, conflicts_with = "format")]
    no_offers: bool,
    #[arg(help = message!("help-practice-format").to_string())]
    #[arg(long, value_enum)]
    format: Option<home::Format>,
    #[arg(help = message!("help-practice-pace").to_string())]
    #[arg(long, value_name = "SECONDS", requires = "format", value_parser = pace)]
    pace: Option<SignedDuration>,
}

/// Takes the test of a course, or has it offered no more.
pub(super) fn test(global: &Global, args: &Args) -> Result<(), Error> {
    let course = Some(args.course.as_str());
    match args.format {
        _ if args.no_offers => decline(global, &args.course),
        Some(home::Format::Json) => home::serve(
            global,
            course,
            Start::Test,
            home::Lasting::default(),
            args.pace,
        ),
        None => home::practice(global, course, Start::Test, home::Lasting::default()),
    }
}

fn decline(global: &Global, course: &str) -> Result<(), Error> {
    let mut desk = global.desk()?;
    let course = desk.find(course)?;
    desk.decline_tests(&course)?;
    let said = message!("cli-test-declined", course = desk.called(&course));
    Ok(writeln!(Out::stdout(), "{said}")?)
}
