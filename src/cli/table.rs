//! The commands there are, and which function does what each asks for.

use std::path::PathBuf;

use clap::Subcommand;

use super::Global;
use super::ends::{Ends, Error};
use super::{
    backup, bugreport, check, class, courses, doctor, doctored, due, edit, erase, export, get,
    home, import, lay_out, life, man, model, new, once, only, overrule, plan, practice, privacy,
    profile, schema, set, share, show, simulate, stats, sync, tag, test, told, tune, update, watch,
};
use crate::words::message;

// What each command takes is told when it is the one that is meant: all of them, with their
// help, are a megabyte and as long to make as a first frame.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Command {
    #[command(about = message!("help-practice").to_string())]
    #[command(after_help = message!("help-practice-examples").to_string())]
    Practice(practice::Args),
    #[command(about = message!("help-test").to_string())]
    #[command(after_help = message!("help-test-examples").to_string())]
    Test(test::Args),
    #[command(about = message!("help-plan").to_string())]
    #[command(after_help = message!("help-plan-examples").to_string())]
    Plan(plan::Args),
    #[command(about = message!("help-overrule").to_string())]
    #[command(after_help = message!("help-overrule-examples").to_string())]
    Overrule {
        #[arg(help = message!("help-course").to_string())]
        course: String,
        #[command(subcommand)]
        action: overrule::OverruleCommand,
    },
    #[command(about = message!("help-tag").to_string())]
    #[command(after_help = message!("help-tag-examples").to_string())]
    Tag(tag::Args),
    #[command(about = message!("help-model").to_string())]
    Model {
        #[command(subcommand)]
        action: model::ModelCommand,
    },
    #[command(about = message!("help-set").to_string())]
    #[command(after_help = message!("help-set-examples").to_string())]
    Set(set::Args),
    #[command(about = message!("help-tune").to_string())]
    Tune {
        #[arg(help = message!("help-tune-reset").to_string())]
        #[arg(long)]
        reset: bool,
    },
    #[command(about = message!("help-courses").to_string())]
    #[command(after_help = message!("help-courses-examples").to_string())]
    Courses(courses::Args),
    #[command(about = message!("help-get").to_string())]
    #[command(after_help = message!("help-get-examples").to_string())]
    Get(get::Args),
    #[command(about = message!("help-update").to_string())]
    #[command(after_help = message!("help-update-examples").to_string())]
    Update(update::Args),
    #[command(about = message!("help-check").to_string())]
    #[command(after_help = message!("help-check-examples").to_string())]
    Check {
        #[arg(help = message!("help-check-paths").to_string())]
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        #[command(flatten)]
        options: check::Options,
    },
    #[command(about = message!("help-show").to_string())]
    #[command(after_help = message!("help-show-examples").to_string())]
    Show(show::Args),
    #[command(about = message!("help-edit").to_string())]
    #[command(after_help = message!("help-edit-examples").to_string())]
    Edit(edit::Args),
    #[command(about = message!("help-fmt").to_string())]
    #[command(after_help = message!("help-fmt-examples").to_string())]
    Fmt(lay_out::Args),
    #[command(about = message!("help-new").to_string())]
    #[command(after_help = message!("help-new-examples").to_string())]
    New {
        #[arg(help = message!("help-new-dir").to_string())]
        dir: PathBuf,
    },
    #[command(about = message!("help-schema").to_string())]
    #[command(after_help = message!("help-schema-examples").to_string())]
    Schema {
        #[arg(help = message!("help-schema-what").to_string())]
        #[arg(value_enum, default_value_t)]
        what: schema::What,
    },
    #[command(about = message!("help-import").to_string())]
    #[command(after_help = message!("help-import-examples").to_string())]
    Import(import::Args),
    #[command(about = message!("help-stats").to_string())]
    Stats(stats::Args),
    #[command(about = message!("help-history").to_string())]
    #[command(after_help = message!("help-history-examples").to_string())]
    History(life::Args),
    #[command(about = message!("help-due").to_string())]
    #[command(after_help = message!("help-due-examples").to_string())]
    Due(due::Args),
    #[command(about = message!("help-ask").to_string())]
    #[command(after_help = message!("help-ask-examples").to_string())]
    Ask {
        #[arg(help = message!("help-course").to_string())]
        course: Option<String>,
        #[command(flatten)]
        only: only::Only,
    },
    #[command(about = message!("help-next").to_string())]
    #[command(after_help = message!("help-next-examples").to_string())]
    Next(once::NextArgs),
    #[command(about = message!("help-answer").to_string())]
    #[command(after_help = message!("help-answer-examples").to_string())]
    Answer(once::AnswerArgs),
    #[command(about = message!("help-export").to_string())]
    #[command(after_help = message!("help-export-examples").to_string())]
    Export(export::Args),
    #[command(about = message!("help-simulate").to_string())]
    #[command(after_help = message!("help-simulate-examples").to_string())]
    Simulate(simulate::Args),
    #[command(about = message!("help-sync").to_string())]
    #[command(after_help = message!("help-sync-examples").to_string())]
    Sync(sync::Args),
    #[command(about = message!("help-share").to_string())]
    #[command(after_help = message!("help-share-examples").to_string())]
    Share(share::Args),
    #[command(about = message!("help-class").to_string())]
    #[command(after_help = message!("help-class-examples").to_string())]
    Class {
        #[command(subcommand)]
        action: class::ClassCommand,
    },
    #[command(about = message!("help-backup").to_string())]
    #[command(after_help = message!("help-backup-examples").to_string())]
    Backup {
        #[arg(help = message!("help-backup-file").to_string())]
        file: Option<PathBuf>,
    },
    #[command(about = message!("help-restore").to_string())]
    #[command(after_help = message!("help-restore-examples").to_string())]
    Restore {
        #[arg(help = message!("help-restore-file").to_string())]
        file: PathBuf,
        #[arg(help = message!("help-restore-accept-erasures").to_string())]
        #[arg(long)]
        accept_erasures: bool,
    },
    #[command(about = message!("help-doctor").to_string())]
    Doctor {
        #[arg(help = message!("help-doctor-repair").to_string())]
        #[arg(long)]
        repair: bool,
        #[arg(help = message!("help-doctor-put-back").to_string())]
        #[arg(long, conflicts_with = "repair")]
        put_back: bool,
        #[command(flatten)]
        told: told::For,
    },
    #[command(about = message!("help-privacy").to_string())]
    Privacy {
        #[arg(help = message!("help-privacy-answers").to_string())]
        #[arg(long, value_name = "KEEP", conflicts_with = "format")]
        answers: Option<privacy::Answers>,
        #[command(flatten)]
        told: told::For,
    },
    #[command(about = message!("help-erase").to_string())]
    #[command(after_help = message!("help-erase-examples").to_string())]
    Erase(erase::Args),
    #[command(about = message!("help-profile").to_string())]
    Profile {
        #[command(subcommand)]
        action: profile::ProfileCommand,
    },
    #[command(about = message!("help-completions").to_string())]
    #[command(after_help = message!("help-completions-examples").to_string())]
    Completions { shell: man::Shell },
    #[command(about = message!("help-man").to_string())]
    #[command(after_help = message!("help-man-examples").to_string())]
    Man {
        #[arg(help = message!("help-man-dir").to_string())]
        dir: Option<PathBuf>,
    },
    #[command(about = message!("help-bugreport").to_string())]
    Bugreport {
        #[arg(help = message!("help-bugreport-file").to_string())]
        file: Option<PathBuf>,
    },
}

/// Does what was asked for. Tells whether all is well, which is for `check` and
/// `doctor` to find out.
pub(super) fn perform(global: &Global, command: Option<Command>) -> Result<Ends, Error> {
    // For the tests: a build for learners has no such fault.
    #[cfg(debug_assertions)]
    if std::env::var_os("KENNING_TEST_CRASH").is_some_and(|at| at == "start") {
        panic!("a fault for a test: \"what was typed\"");
    }
    let Some(command) = command else {
        return home::home(global).map(|()| Ends::Well);
    };
    match command {
        Command::Check { paths, options } => return Ok(check::check(&paths, &options)?.into()),
        Command::Show(mut args) => {
            if let Some(path) = get::installed_as(global, &args.course) {
                args.course = path;
            }
            watch::show(&args)
        }
        Command::Fmt(args) => return lay_out::lay_out(&args).map(Ends::from),
        Command::Edit(args) => edit::edit(global, &args),
        Command::New { dir } => new::new(&dir),
        Command::Schema { what } => schema::schema(what),
        Command::Doctor { put_back: true, .. } => doctor::put_back(global),
        Command::Doctor { repair, told, .. } => {
            return match told.is_json() {
                true => doctored::tell(global, repair).map(Ends::from),
                false => doctor::doctor(global, repair).map(Ends::from),
            };
        }
        Command::Due(args) => return due::due(global, &args),
        Command::Ask { course, only } => return once::ask(global, course.as_deref(), &only),
        Command::Tag(args) => tag::run(global, &args),
        Command::Next(args) => return once::next(global, &args),
        Command::Answer(args) => return once::answer(global, &args),
        Command::Practice(args) => practice::practice(global, &args),
        Command::Test(args) => test::test(global, &args),
        Command::Model { action } => model::model(global, action),
        Command::Set(args) => set::set(global, &args),
        Command::Tune { reset: true } => tune::reset(global),
        Command::Tune { reset: false } => tune::tune(global),
        Command::Plan(args) => plan::plan(global, args),
        Command::Overrule { course, action } => overrule::overrule(global, &course, action),
        Command::Courses(args) => courses::run(global, &args),
        Command::Get(args) => get::get(global, &args),
        Command::Update(args) => return update::update(global, &args),
        Command::Stats(args) => stats::run(global, &args),
        Command::History(args) => life::history(global, &args),
        Command::Export(args) => export::run(global, &args),
        Command::Import(args) => import::import(global, &args),
        Command::Simulate(args) => simulate::simulate(global, &args),
        Command::Sync(args) => sync::sync(global, args),
        Command::Share(args) => share::share(global, &args),
        Command::Class { action } => class::class(global, action),
        Command::Backup { file } => backup::backup(global, file.as_deref()),
        Command::Restore {
            file,
            accept_erasures,
        } => return backup::restore(global, &file, accept_erasures).map(Ends::from),
        Command::Privacy { answers, told } => match told.is_json() {
            true => privacy::tell(global),
            false => privacy::privacy(global, answers),
        },
        Command::Erase(args) => erase::erase(global, args),
        Command::Profile { action } => profile::profile(global, action),
        Command::Completions { shell } => man::completions(shell),
        Command::Man { dir } => man::man(dir.as_deref()),
        Command::Bugreport { file } => bugreport::bugreport(global, file.as_deref()),
    }?;
    Ok(Ends::Well)
}
