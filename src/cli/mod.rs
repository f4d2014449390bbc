//! The command line: one file per subcommand, thin.

mod about;
mod after;
mod answers;
mod apkg;
mod around;
mod backup;
mod bugreport;
mod check;
mod checked;
mod class;
mod courses;
mod crash;
mod decks;
mod devices;
mod doctor;
mod doctored;
mod due;
mod edit;
mod erase;
mod export;
mod fit;
mod get;
mod history;
mod home;
mod import;
mod kept;
mod lay_out;
mod leaving;
mod life;
mod linked;
mod locks;
mod looking;
mod man;
mod model;
mod new;
mod noted;
mod once;
mod only;
mod output;
mod overrule;
mod packaged;
mod plan;
mod pool;
mod privacy;
mod profile;
mod schema;
mod selected;
mod set;
mod share;
mod show;
mod showing;
mod simulate;
mod source;
mod summary;
mod sync;
mod tag;
mod test;
mod told;
mod tune;
mod update;
mod usage;
mod watch;

use std::ffi::OsString;
use std::fmt;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{CommandFactory, Parser, Subcommand};
use jiff::Timestamp;
use jiff::tz::Offset;

use crate::desk::{self, Desk, Start};
use crate::disk::DiskError;
use crate::disk::trace::{self, Level, note};
use crate::library::LibraryError;
use crate::profile::ProfileError;
use crate::record::{Log, RecordError};
use crate::settings::{Key, NotSet, Origin, Settings};
use crate::text::{Out, hand_out, is_on_terminal};
use crate::tui::Theme;
use crate::words::{self, Message, message};

/// The packages that the program is made of, with their licences; how it is
/// made stands in `docs/licenses/about.toml`.
const THIRD_PARTY: &str = include_str!("../../THIRD-PARTY.txt");

/// What the command line asks for. The words of its help are in the catalogue.
#[derive(Debug, Parser)]
#[command(about = message!("help-kenning").to_string())]
#[command(after_help = message!("help-examples").to_string())]
#[command(name = "kenning", version)]
pub struct Cli {
    #[command(flatten)]
    global: Global,
    #[arg(help = message!("help-licenses").to_string())]
    #[arg(long)]
    licenses: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = message!("help-global").to_string())]
struct Global {
    #[arg(help = message!("help-global-home").to_string())]
    #[arg(long, value_name = "DIR", env = "KENNING_HOME", global = true)]
    home: Option<PathBuf>,
    #[arg(help = message!("help-global-profile").to_string())]
    #[arg(long, value_name = "NAME", global = true)]
    profile: Option<String>,
    #[arg(help = message!("help-global-theme").to_string())]
    #[arg(long, value_name = "NAME", global = true)]
    theme: Option<String>,
    #[arg(help = message!("help-global-low-bandwidth").to_string())]
    #[arg(long, global = true)]
    low_bandwidth: bool,
    #[arg(help = message!("help-global-plain").to_string())]
    #[arg(long, global = true)]
    plain: bool,
    #[arg(help = message!("help-global-now").to_string())]
    #[arg(long, value_name = "RFC3339", env = "KENNING_NOW", global = true, value_parser = time)]
    now: Option<Timestamp>,
    #[arg(help = message!("help-global-seed").to_string())]
    #[arg(long, value_name = "N", global = true)]
    seed: Option<u64>,
    #[arg(help = message!("help-global-log").to_string())]
    // Not with the commands: some have a `--log` of their own, of answers.
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    #[arg(help = message!("help-global-log-level").to_string())]
    #[arg(long, value_name = "LEVEL", requires = "log", default_value = "info")]
    #[arg(value_parser = PossibleValuesParser::new(Level::ALL.map(Level::name)).map(level))]
    log_level: Level,
    /// Set by `practice`.
    #[arg(skip)]
    untaught: bool,
    /// What was read before the command line was, so that it is not read again.
    #[arg(skip)]
    read: Option<Read>,
}

/// The settings of a home, as they were before the command line was looked at.
#[derive(Clone, Debug)]
struct Read {
    home: Option<PathBuf>,
    settings: Settings,
    wrong: Vec<Message>,
}

impl Read {
    fn of(home: Option<PathBuf>) -> Read {
        let place = Settings::place(home.as_deref());
        let (settings, wrong) = Settings::load(place, Vec::new(), |name| std::env::var(name).ok());
        Read {
            home,
            settings,
            wrong,
        }
    }
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(about = message!("help-practice").to_string())]
    #[command(after_help = message!("help-practice-examples").to_string())]
    Practice {
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
    },
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
    Courses {
        #[arg(help = message!("help-courses-write").to_string())]
        #[arg(long, num_args = 2, value_names = ["ID", "DIR"], conflicts_with = "format")]
        write: Vec<String>,
        #[arg(help = message!("help-courses-remove").to_string())]
        #[arg(long, value_name = "ID", conflicts_with_all = ["format", "write"])]
        remove: Option<String>,
        #[command(flatten)]
        only: only::Only,
        #[command(flatten)]
        told: told::For,
    },
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
    Stats {
        #[arg(help = message!("help-course").to_string())]
        course: Option<String>,
        #[arg(help = message!("help-stats-numbers").to_string())]
        #[arg(long)]
        numbers: bool,
        #[command(flatten)]
        only: only::Only,
        #[command(flatten)]
        looking: looking::Looking,
        #[command(flatten)]
        told: told::For,
    },
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

/// What ended a command: a sentence for the screen, and exit code 1.
#[derive(Debug, thiserror::Error)]
enum Error {
    #[error(transparent)]
    Desk(#[from] desk::Error),
    #[error(transparent)]
    Disk(#[from] DiskError),
    #[error(transparent)]
    Record(#[from] RecordError),
    #[error(transparent)]
    Library(#[from] LibraryError),
    #[error(transparent)]
    Profile(#[from] ProfileError),
    #[error(transparent)]
    Set(#[from] NotSet),
    #[error(transparent)]
    Plain(#[from] crate::plain::Error),
    #[error(transparent)]
    Serve(#[from] crate::serve::Error),
    #[error(transparent)]
    Tui(#[from] crate::tui::Error),
    #[error(transparent)]
    Answers(#[from] crate::import::AnswersError),
    #[error(transparent)]
    Calibration(#[from] crate::fit::CalibrationError),
    #[error(transparent)]
    Fit(#[from] crate::fit::personal::NotFitted),
    #[error("{0}")]
    Said(Message),
    /// Arguments that can't be together, or one that is missing: exit code 2.
    #[error("{0}")]
    Wrong(Message),
    /// There is nothing of what was selected: exit code 3.
    #[error("{0}")]
    Nothing(Message),
    /// A plan that can't be taken, and all that is wrong with it.
    #[error(fmt = refused)]
    Plan(Vec<Message>),
    #[error(fmt = failed)]
    Io(#[from] io::Error),
    /// All was done, and could not be told.
    #[error(fmt = not_told)]
    Unsaid(io::Error),
}

fn failed(error: &io::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let said = message!("cli-failed-writing", error = error.to_string());
    write!(f, "{said}")
}

fn not_told(error: &io::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let said = message!("cli-done-unsaid", error = error.to_string());
    write!(f, "{said}")
}

fn refused(wrong: &[Message], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}", message!("cli-plan-refused"))?;
    wrong.iter().try_for_each(|wrong| write!(f, "\n{wrong}"))
}

impl Global {
    /// The profile's desk, to practise at and to decide.
    fn desk(&self) -> Result<Desk, desk::Error> {
        Desk::open(&self.options()).map(|desk| self.as_set(desk))
    }

    /// The same, with the courses still to be read.
    fn desk_by_heads(&self) -> Result<Desk, desk::Error> {
        Desk::open_by_heads(&self.options()).map(|desk| self.as_set(desk))
    }

    /// Has a desk go by what is set for this machine.
    fn as_set(&self, mut desk: Desk) -> Desk {
        let (settings, told) = self.settings();
        desk.go_by(settings, told);
        desk
    }

    /// What is set for this machine, and what is wrong with it.
    fn settings(&self) -> (Settings, Vec<Message>) {
        let given = self.theme.iter().map(|name| (Key::Theme, name.clone()));
        let dear = self
            .low_bandwidth
            .then(|| (Key::LowBandwidth, "on".to_owned()));
        let read = self.read.clone().filter(|read| read.home == self.home);
        let read = read.unwrap_or_else(|| Read::of(self.home.clone()));
        let (mut settings, wrong) = (read.settings, read.wrong);
        for (key, value) in given.chain(dear) {
            settings.hold(key, &value, Origin::CommandLine);
        }
        (settings, wrong)
    }

    /// Refuses a theme that there is not.
    fn check_theme(&self) -> Result<(), clap::Error> {
        let Some(name) = &self.theme else {
            return Ok(());
        };
        let own = self.settings().0.themes_dir();
        Theme::check(name, own.as_deref()).map_err(|error| {
            let said = error.message().to_string();
            Cli::command().error(clap::error::ErrorKind::ValueValidation, said)
        })
    }

    /// The profile's desk to look at, while it may be open in another kenning.
    fn look(&self) -> Result<Desk, desk::Error> {
        Desk::look(&self.options())
    }

    /// The profile's record alone, and the time.
    fn log(&self) -> Result<(Log, Timestamp), Error> {
        let (dir, now, told) = desk::profile_dir(&self.options())?;
        let mut log = Log::open(&dir, now)?;
        log.tell(told);
        for told in desk::finish_removing(&self.options())? {
            log.tell(Some(told));
        }
        Ok((log, now))
    }

    fn options(&self) -> desk::Options {
        desk::Options {
            home: self.home.clone(),
            profile: self.profile.clone(),
            now: self.now,
            offset_minutes: None,
            seed: self.seed,
            untaught: self.untaught,
        }
    }

    /// The arguments that say the same to another run of the program.
    fn again(&self) -> Vec<OsString> {
        let mut said: Vec<OsString> = Vec::new();
        let mut say = |name: &str, value: OsString| said.extend([name.into(), value]);
        if let Some(home) = &self.home {
            say("--home", home.into());
        }
        if let Some(profile) = &self.profile {
            say("--profile", profile.into());
        }
        if let Some(theme) = &self.theme {
            say("--theme", theme.into());
        }
        if let Some(log) = &self.log {
            say("--log", log.into());
            say("--log-level", self.log_level.name().into());
        }
        if let Some(now) = self.now {
            say("--now", now.to_string().into());
        }
        if let Some(seed) = self.seed {
            say("--seed", seed.to_string().into());
        }
        said
    }

    /// Lines of text where asked for, or where a full screen can't be drawn.
    fn wants_plain(&self) -> bool {
        self.plain
            || std::env::var_os("TERM").is_some_and(|term| term == "dumb")
            || !is_on_terminal()
            || !io::stdin().is_terminal()
    }
}

/// Says on the error output what of the record could not be read, or was put right:
/// what a program reads of the other stays as it is.
fn tell_lacks(desk: &mut Desk) -> io::Result<()> {
    match desk.take_lacks() {
        Some(told) => writeln!(Out::stderr(), "{told}"),
        None => Ok(()),
    }
}

/// The level of a name that is one.
fn level(name: String) -> Level {
    let found = Level::ALL.into_iter().find(|level| level.name() == name);
    found.unwrap_or_default()
}

fn time(text: &str) -> Result<Timestamp, String> {
    text.parse().map_err(|_| message!("cli-wrong-time").into())
}

/// The day of a time, in UTC.
fn day(at: Timestamp) -> Message {
    words::date(Offset::UTC.to_datetime(at).date())
}

/// The day and the minute of a time, in UTC.
fn moment(at: Timestamp) -> Message {
    let time = at.strftime("%H:%M").to_string();
    message!("cli-moment", date = day(at), time = time)
}

/// How much something takes on the disk.
fn kilobytes(bytes: u64) -> Message {
    message!("cli-kilobytes", n = bytes.div_ceil(1000))
}

/// A path as it can be found again from anywhere.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// The home that the command line or else the environment names, whatever else is wrong
/// with the former.
fn home_named() -> Option<PathBuf> {
    let args: Vec<OsString> = std::env::args_os().take_while(|arg| arg != "--").collect();
    let named = args.iter().enumerate().find_map(|(n, arg)| {
        let arg = arg.to_str()?;
        let rest = arg.strip_prefix("--home")?;
        match rest.strip_prefix('=') {
            Some(home) => Some(PathBuf::from(home)),
            None if rest.is_empty() => args.get(n + 1).map(PathBuf::from),
            None => None,
        }
    });
    named.or_else(|| std::env::var_os("KENNING_HOME").map(PathBuf::from))
}

/// The command that was named, for reports of faults; nothing else of the command line.
fn command_named() -> Option<String> {
    let cli = Cli::command();
    std::env::args_os().skip(1).find_map(|arg| {
        let of = cli.get_subcommands().map(clap::Command::get_name);
        let found = of.into_iter().find(|name| arg == *name);
        found.map(str::to_owned)
    })
}

/// Begins the log, where one is asked for.
fn begin_log(global: &Global) -> Result<(), Error> {
    let Some(path) = &global.log else {
        return Ok(());
    };
    let start = Instant::now();
    trace::begin(path, global.log_level, move || start.elapsed()).map_err(|error| {
        let error = error.to_string();
        Error::Said(message!("cli-log-failed", path = path, error = error))
    })?;
    note(Level::Info, || {
        let at = Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        let command = command_named().unwrap_or_default();
        let facts = about::program().into_iter().chain(about::terminal());
        let facts = facts.map(|(name, value)| format!(" {name}={value:?}"));
        let facts: String = facts.collect();
        format!("start at={at} command={command}{facts}")
    });
    let (_, wrong) = global.settings();
    if !wrong.is_empty() {
        note(Level::Warn, || format!("settings wrong={}", wrong.len()));
    }
    Ok(())
}

/// What kind of error ended a command: its words may be about what somebody wrote.
fn kind(error: &Error) -> &'static str {
    match error {
        Error::Desk(_) => "desk",
        Error::Disk(_) => "disk",
        Error::Record(_) => "record",
        Error::Library(_) => "library",
        Error::Profile(_) => "profile",
        Error::Set(_) => "set",
        Error::Plain(_) => "plain",
        Error::Serve(_) => "serve",
        Error::Tui(_) => "screen",
        Error::Answers(_) => "answers",
        Error::Calibration(_) => "calibration",
        Error::Fit(_) => "fit",
        Error::Said(_) => "said",
        Error::Wrong(_) => "wrong",
        Error::Nothing(_) => "nothing",
        Error::Plan(_) => "plan",
        Error::Io(_) => "io",
        Error::Unsaid(_) => "unsaid",
    }
}

/// Has the program speak as it is set, or as the environment says. The command line is
/// looked at only as far as it says where the settings are: what is wrong with it is said
/// in that language, too.
fn speak_as_set() -> Read {
    let read = Read::of(home_named());
    words::speak(read.settings.language());
    read
}

/// How a command ended that did what it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ends {
    /// All is well.
    Well,
    /// What was looked at is not well: courses with errors, a damaged record.
    Badly,
    /// Nothing is due, or nothing is to be asked.
    Nothing,
}

impl Ends {
    fn code(self) -> ExitCode {
        match self {
            Ends::Well => ExitCode::SUCCESS,
            Ends::Badly => ExitCode::FAILURE,
            Ends::Nothing => ExitCode::from(3),
        }
    }
}

impl From<bool> for Ends {
    fn from(well: bool) -> Ends {
        match well {
            true => Ends::Well,
            false => Ends::Badly,
        }
    }
}

/// Runs the program. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 nothing due; see
/// `docs/scripts.md`.
pub fn run() -> ExitCode {
    crash::watch();
    let read = speak_as_set();
    let parsed = Cli::try_parse();
    let parsed = parsed.and_then(|mut cli| {
        cli.global.read = Some(read);
        cli.global.check_theme().map(|()| cli)
    });
    let cli = match parsed {
        Ok(cli) => cli,
        // The short form is clap's own.
        Err(error)
            if error.kind() == clap::error::ErrorKind::DisplayVersion
                && std::env::args_os().any(|arg| arg == "--version") =>
        {
            let said = about::version(home_named().as_deref());
            return match hand_out(&said) {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
                Err(_) => ExitCode::FAILURE,
            };
        }
        Err(error) => return usage::usage(error),
    };
    let begun = begin_log(&cli.global);
    let done = match (begun, cli.licenses) {
        (Err(error), _) => Err(error),
        (_, true) => (hand_out(THIRD_PARTY).map(|()| Ends::Well)).map_err(Error::from),
        (_, false) => perform(&cli.global, cli.command),
    };
    match &done {
        Ok(ends) => note(Level::Info, || format!("end {ends:?}")),
        Err(error) => note(Level::Error, || format!("end error={}", kind(error))),
    }
    match done {
        Ok(ends) => ends.code(),
        // Whoever reads our output has had enough of it.
        Err(
            Error::Io(e)
            | Error::Unsaid(e)
            | Error::Plain(crate::plain::Error::Io(e))
            | Error::Serve(crate::serve::Error::Io(e)),
        ) if e.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            // Where not even that can be said, the exit code says it.
            writeln!(Out::stderr(), "kenning: {error}").ok();
            match error {
                Error::Nothing(_) => Ends::Nothing.code(),
                Error::Wrong(_) => ExitCode::from(2),
                _ => ExitCode::FAILURE,
            }
        }
    }
}

/// Does what was asked for. Tells whether all is well, which is for `check` and
/// `doctor` to find out.
fn perform(global: &Global, command: Option<Command>) -> Result<Ends, Error> {
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
        Command::Practice {
            course,
            place,
            cram,
            only,
            programs,
            length,
            no_teaching,
        } => {
            let global = &Global {
                untaught: no_teaching,
                ..global.clone()
            };
            let start = match (place, cram, only.selector().cloned()) {
                (true, _, None) => Start::Placement,
                (true, _, Some(_)) => return Err(Error::Wrong(message!("select-not-placement"))),
                (false, true, None) => Start::Cram,
                (false, true, Some(only)) => Start::CramOnly(only),
                (false, false, Some(only)) => Start::Only(only),
                (false, false, None) => Start::Practice,
            };
            home::practice(global, course.as_deref(), start, length, programs)
        }
        Command::Test(args) => test::test(global, &args),
        Command::Model { action } => model::model(global, action),
        Command::Set(args) => set::set(global, &args),
        Command::Tune { reset: true } => tune::reset(global),
        Command::Tune { reset: false } => tune::tune(global),
        Command::Plan(args) => plan::plan(global, args),
        Command::Overrule { course, action } => overrule::overrule(global, &course, action),
        Command::Courses {
            write,
            remove,
            only,
            told,
        } => match (&write[..], &remove, told.is_json()) {
            ([id, dir], ..) => courses::write(id, dir.as_ref()),
            (_, Some(id), _) => update::remove(global, id),
            (_, _, true) => courses::tell(global, &only),
            (_, _, false) => courses::courses(global, &only),
        },
        Command::Get(args) => get::get(global, &args),
        Command::Update(args) => return update::update(global, &args),
        Command::Stats {
            course,
            numbers,
            only,
            looking,
            told,
        } => match (looking.is_wanted(), told.is_json()) {
            (true, _) if only.selector().is_some() => {
                return Err(Error::Wrong(message!("select-not-over-time")));
            }
            (false, _) if only.selector().is_some() => {
                selected::stats(global, course.as_deref(), &only, told)
            }
            (true, _) => looking::look(global, course.as_deref(), &looking),
            (false, true) => export::stats_as_json(global, course.as_deref()),
            (false, false) => export::stats(global, course.as_deref(), numbers),
        },
        Command::History(args) => life::history(global, &args),
        Command::Export(args) => export::run(global, &args),
        Command::Import(args) => import::import(global, &args),
        Command::Simulate(args) => simulate::simulate(global, &args),
        Command::Sync(args) => sync::sync(global, args),
        Command::Share(args) => share::share(global, &args),
        Command::Class { action } => class::class(global, action),
        Command::Backup { file } => backup::backup(global, file.as_deref()),
        Command::Restore { file } => return backup::restore(global, &file).map(Ends::from),
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
