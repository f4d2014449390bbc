//! `kenning class`: for teachers, and for learners who are in a class.

mod accept;
mod add;
mod fit;
mod join;
mod leave;
mod list;
mod name;
mod new;
mod place;
mod plan;
mod report;
mod retire;
mod statistics;
mod waiting;

use std::path::PathBuf;

use jiff::civil::Date;

use super::plan::day;
use super::told::For;
use super::{Error, Global};
use crate::words::{Message, message};

pub(super) use place::quoted;
pub(super) use waiting::tell_waiting;

// What to do in a class.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum ClassCommand {
    #[command(about = message!("help-class-new").to_string())]
    #[command(after_help = message!("help-class-new-examples").to_string())]
    New(new::Args),
    #[command(about = message!("help-class-add").to_string())]
    Add {
        #[arg(help = message!("help-class-add-paths").to_string())]
        paths: Vec<PathBuf>,
        #[command(flatten)]
        place: place::Place,
    },
    #[command(about = message!("help-class-list").to_string())]
    List {
        #[command(flatten)]
        place: place::Place,
        #[command(flatten)]
        told: For,
    },
    #[command(about = message!("help-class-name").to_string())]
    Name(name::Args),
    #[command(about = message!("help-class-retire").to_string())]
    Retire {
        #[arg(help = message!("help-class-retire-before").to_string())]
        #[arg(long, value_name = "DATE", value_parser = day, required_unless_present = "member")]
        before: Option<Date>,
        #[arg(help = message!("help-class-retire-member").to_string())]
        #[arg(long, value_name = "ID", conflicts_with = "before")]
        member: Option<String>,
        #[arg(help = message!("help-erase-yes").to_string())]
        #[arg(long, conflicts_with = "before")]
        yes: bool,
        #[command(flatten)]
        place: place::Place,
    },
    #[command(about = message!("help-class-report").to_string())]
    #[command(after_help = message!("help-class-report-examples").to_string())]
    Report(report::Args),
    #[command(about = message!("help-class-fit").to_string())]
    #[command(after_help = message!("help-class-fit-examples").to_string())]
    Fit(fit::Args),
    #[command(about = message!("help-class-statistics").to_string())]
    #[command(after_help = message!("help-class-statistics-examples").to_string())]
    Statistics(statistics::Args),
    #[command(about = message!("help-class-plan").to_string())]
    #[command(after_help = message!("help-class-plan-examples").to_string())]
    Plan(Box<plan::Args>),
    #[command(about = message!("help-class-join").to_string())]
    Join {
        #[arg(help = message!("help-class-join-folder").to_string())]
        folder: PathBuf,
        #[arg(help = message!("help-class-yes").to_string())]
        #[arg(long)]
        yes: bool,
    },
    #[command(about = message!("help-class-leave").to_string())]
    Leave {
        #[arg(help = message!("help-class-leave-class").to_string())]
        class: String,
        #[arg(help = message!("help-class-leave-erase").to_string())]
        #[arg(long)]
        erase: bool,
    },
}

/// A failure that is told in a sentence.
fn said(why: Message) -> Error {
    Error::Said(why)
}

/// Does what was asked for.
pub(super) fn class(global: &Global, action: ClassCommand) -> Result<(), Error> {
    match action {
        ClassCommand::New(args) => new::new(global, &args),
        ClassCommand::Add { paths, place } => add::add(global, &paths, &place),
        ClassCommand::List { place, told } => list::list(global, &place, told),
        ClassCommand::Name(args) => name::name(global, &args),
        ClassCommand::Retire {
            before,
            member,
            yes,
            place,
        } => retire::retire(global, before, (member.as_deref(), yes), &place),
        ClassCommand::Plan(args) => plan::plan(global, &args),
        ClassCommand::Join { folder, yes } => join::join(global, &folder, yes),
        ClassCommand::Leave { class, erase } => leave::leave(global, &class, erase),
        ClassCommand::Report(args) => report::report(global, &args),
        ClassCommand::Fit(args) => fit::fit(global, &args),
        ClassCommand::Statistics(args) => statistics::statistics(global, &args),
    }
}
