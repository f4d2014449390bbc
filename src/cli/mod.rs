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
mod ends;
mod erase;
mod export;
mod fit;
mod get;
mod handed_in;
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
mod practice;
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
mod stats;
mod summary;
mod sync;
mod table;
mod tag;
mod taken;
mod test;
mod told;
mod tune;
mod update;
mod usage;
mod wanted;
mod watch;

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};
use jiff::Timestamp;
use jiff::tz::Offset;

use crate::desk::{self, Desk, LAST};
use crate::disk::fail_at_limits;
use crate::disk::trace::{self, Level, note};
use crate::record::Log;
use crate::settings::{Key, Origin, Settings};
use crate::text::{Out, hand_out, is_on_terminal};
use crate::tui::Theme;
use crate::words::{self, Message, message};
use ends::{Ends, Error, ended};
use table::{Command, perform};

/// The packages that the program is made of, with their licences; how it is
/// made stands in `docs/licenses/about.toml`.
const THIRD_PARTY: &str = include_str!("../../THIRD-PARTY.txt");

// What the command line asks for. The words of its help are in the catalogue. What stands here
// in `///` above arguments would be told as help, in English, in place of those words.
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
            Cli::command().error(ErrorKind::ValueValidation, said)
        })
    }

    /// The profile's desk to look at, while it may be open in another kenning.
    fn look(&self) -> Result<Desk, desk::Error> {
        let mut desk = Desk::look(&self.options())?;
        // What is wrong with the settings is told where they are used to practise.
        desk.go_by(self.settings().0, Vec::new());
        Ok(desk)
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
        if self.low_bandwidth {
            said.push("--low-bandwidth".into());
        }
        said
    }

    /// Lines of text where asked for, or where a full screen can't be drawn.
    fn wants_plain(&self) -> bool {
        self.plain
            || std::env::var_os("TERM").is_some_and(|term| term == "dumb" || term.is_empty())
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
    let at: Option<Timestamp> = text.parse().ok();
    at.filter(|at| *at <= LAST)
        .ok_or_else(|| message!("cli-wrong-time", last = LAST.to_string()).into())
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

/// Has the program speak as it is set, or as the environment says. The command line is
/// looked at only as far as it says where the settings are: what is wrong with it is said
/// in that language, too.
fn speak_as_set() -> Read {
    let read = Read::of(home_named());
    words::speak(read.settings.language());
    read
}

/// What the command line asks for. What is wrong is told without the options that the
/// environment gives: nobody has to type them.
fn parsed(args: &[OsString]) -> Result<Cli, clap::Error> {
    Cli::try_parse_from(args).map_err(|error| {
        // The command `help` takes no such option itself: of it, too, help is all there is.
        let is_help = |arg: &&OsString| *arg == "--help" || *arg == "-h";
        if error.kind() == ErrorKind::InvalidSubcommand && args.iter().any(|arg| arg == "help") {
            let others = args.iter().filter(|arg| !is_help(arg));
            return Cli::try_parse_from(others).err().unwrap_or(error);
        }
        let shows_help = ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
        if !error.use_stderr() || error.kind() == shows_help {
            return error;
        }
        let bare = ["home", "now"]
            .into_iter()
            .fold(Cli::command(), |cli, name| {
                cli.mut_arg(name, |arg| arg.env(None::<&'static str>))
            });
        match bare.try_get_matches_from(args) {
            Err(bare) if bare.kind() == error.kind() => bare,
            _ => error,
        }
    })
}

/// Runs the program. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 nothing due; see
/// `docs/scripts.md`.
pub fn run() -> ExitCode {
    crash::watch();
    fail_at_limits();
    let read = speak_as_set();
    let args: Vec<OsString> = std::env::args_os().collect();
    let parsed = parsed(&args);
    let parsed = parsed.and_then(|mut cli| {
        cli.global.read = Some(read);
        cli.global.check_theme().map(|()| cli)
    });
    let cli = match parsed {
        Ok(cli) => cli,
        // The short form is clap's own.
        Err(error)
            if error.kind() == ErrorKind::DisplayVersion
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
    ended(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_of_a_run_holds_of_the_next_one() {
        let args = [
            "kenning",
            "--low-bandwidth",
            "--theme",
            "light",
            "--now",
            "2026-03-01T12:00:00Z",
            "--seed",
            "3",
            "--home",
            "h",
            "--profile",
            "p",
        ];
        let first = Cli::try_parse_from(args).expect("it is read").global;
        let again = std::iter::once("kenning".into()).chain(first.again());
        let again = Cli::try_parse_from(again).expect("it is read").global;
        assert_eq!(format!("{again:?}"), format!("{first:?}"));
    }
}
