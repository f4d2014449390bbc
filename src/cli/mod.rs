//! The command line: one file per subcommand, thin.

mod backup;
mod check;
mod courses;
mod doctor;
mod erase;
mod export;
mod fit;
mod home;
mod model;
mod output;
mod overrule;
mod plan;
mod privacy;
mod profile;
mod simulate;
mod sync;
mod tune;

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use jiff::Timestamp;

use crate::desk::{self, Desk, Start};
use crate::disk::StoreError;
use crate::record::Log;
use crate::text::{Out, hand_out, is_on_terminal, is_unsafe};
use crate::tui::Theme;

const EXAMPLES: &str = "\
Examples:
  kenning                              open the tutor
  kenning practice linear-equations    go straight to practice
  kenning practice ./my-course --plain the same as lines of text
  kenning check ./my-course            find every problem in a course
  kenning export --format markdown     a progress summary
  kenning profile new anna             a second learner on this machine";

/// A practice tutor for the terminal: adaptive, explainable, offline.
#[derive(Debug, Parser)]
#[command(name = "kenning", version, about, after_help = EXAMPLES)]
pub struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "For every command")]
struct Global {
    /// Keep data in DIR instead of the platform's data directory
    #[arg(long, value_name = "DIR", env = "KENNING_HOME", global = true)]
    home: Option<PathBuf>,
    /// Use this profile
    #[arg(long, value_name = "NAME", global = true)]
    profile: Option<String>,
    /// Colours: default, dark, light, high-contrast, monochrome, or a theme file
    #[arg(long, value_name = "NAME", global = true, value_parser = Theme::find)]
    theme: Option<Theme>,
    /// Lines of text instead of a full screen
    #[arg(long, global = true)]
    plain: bool,
    /// Start the clock here, such as 2026-03-01T09:00:00Z (for tests and replays)
    #[arg(long, value_name = "RFC3339", env = "KENNING_NOW", global = true, value_parser = time)]
    now: Option<Timestamp>,
    /// Fix everything that is drawn by lot (for tests and replays)
    #[arg(long, value_name = "N", global = true)]
    seed: Option<u64>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Practise a course (the recommended one if none is named)
    #[command(
        after_help = "Examples:\n  kenning practice spanish-first-words\n  kenning practice ./my-course --plain"
    )]
    Practice {
        /// A course's id, or a path to a course
        course: Option<String>,
        /// Begin with a placement test: at most 25 questions to find out what you know already
        #[arg(long)]
        place: bool,
    },
    /// Show or change how a course is practised: goal, daily budget, deadline, focus
    #[command(
        after_help = "Examples:\n  kenning plan linear-equations\n  kenning plan linear-equations --goal support --minutes 20\n  kenning plan linear-equations plan.toml\n  kenning plan linear-equations --clear"
    )]
    Plan(plan::Args),
    /// Overrule the tutor: say what is known, start a skill afresh, pin, put away or bring back a question
    #[command(
        after_help = "Examples:\n  kenning overrule linear-equations known signed-numbers\n  kenning overrule linear-equations put-away\n  kenning overrule linear-equations resume like-terms-1"
    )]
    Overrule {
        /// A course's id, or a path to a course
        course: String,
        #[command(subcommand)]
        action: overrule::OverruleCommand,
    },
    /// Judge the learner model on a log of answers
    Model {
        #[command(subcommand)]
        action: model::ModelCommand,
    },
    /// Fit the memory model to your own reviews, if that predicts them better
    Tune {
        /// Go back to the default model
        #[arg(long)]
        reset: bool,
    },
    /// List all courses, good and broken
    #[command(
        after_help = "Example, to practise a bundled course with a calibration of your own:\n  kenning courses --write shell-basics my-shell\n  kenning model fit --log answers.csv --output my-shell/calibration.toml\n  kenning practice my-shell"
    )]
    Courses {
        /// Write a bundled course's files into a directory instead
        #[arg(long, num_args = 2, value_names = ["ID", "DIR"])]
        write: Vec<String>,
    },
    /// Report every problem in course files; exit code 1 if there is an error
    #[command(after_help = "Example:\n  kenning check ./my-course")]
    Check {
        /// Course files, or directories with a course.toml
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Show progress
    Stats {
        /// A course's id, or a path to a course
        course: Option<String>,
    },
    /// Write a progress summary
    #[command(
        after_help = "Examples:\n  kenning export --format json --output progress.json\n  kenning export --format csv linear-equations"
    )]
    Export {
        /// By the name of FILE if it is not given, or else markdown
        #[arg(long, value_enum)]
        format: Option<export::Format>,
        /// Write to FILE instead of the screen
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Write over FILE whatever it holds; without this, only over an earlier export
        #[arg(long, requires = "output")]
        force: bool,
        /// Put a pseudonym in place of the profile's name
        #[arg(long)]
        pseudonym: bool,
        /// A course's id, or a path to a course
        course: Option<String>,
    },
    /// Let simulated learners practise, to compare ways of choosing questions
    #[command(
        after_help = "Examples:\n  kenning simulate linear-equations --days 15 --minutes 10\n  kenning simulate --generated dag30 --policy kenning,fsrs --format markdown --seed 7"
    )]
    Simulate(simulate::Args),
    /// Share the record with your other machines through a folder (Syncthing, rclone, git, a USB stick)
    #[command(
        after_help = "Examples:\n  kenning sync ~/Sync/kenning\n  kenning sync /media/stick/kenning --passphrase"
    )]
    Sync(sync::Args),
    /// Write everything recorded to one compressed file
    #[command(after_help = "Example:\n  kenning backup ~/kenning-2026.log.gz")]
    Backup {
        /// The file; without it, one in the profile's own folder `backups`
        file: Option<PathBuf>,
    },
    /// Bring back what a backup holds; nothing newer is lost by it
    #[command(after_help = "Example:\n  kenning restore ~/kenning-2026.log.gz")]
    Restore {
        /// A file that `kenning backup` wrote, or a segment of the record
        file: PathBuf,
    },
    /// Look whether the record is whole; exit code 1 if it is not
    Doctor {
        /// Put right what can be, and make the database small
        #[arg(long)]
        repair: bool,
    },
    /// Show in plain words what is kept about you, where, and what was done with it
    Privacy {
        /// Whether answers are kept as you typed them
        #[arg(long, value_name = "KEEP")]
        answers: Option<privacy::Answers>,
    },
    /// Remove what was recorded for good: of one course, or the whole profile
    #[command(
        after_help = "Examples:\n  kenning erase --course shell-basics\n  kenning erase --profile-data"
    )]
    Erase(erase::Args),
    /// Learners on this machine
    Profile {
        #[command(subcommand)]
        action: profile::ProfileCommand,
    },
    /// Print completions for a shell
    #[command(
        after_help = "Example:\n  kenning completions bash > ~/.local/share/bash-completion/completions/kenning"
    )]
    Completions { shell: clap_complete::Shell },
}

/// What ended a command: a sentence for the screen, and exit code 1.
#[derive(Debug, thiserror::Error)]
enum Error {
    #[error(transparent)]
    Desk(#[from] desk::Error),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Plain(#[from] crate::plain::Error),
    #[error(transparent)]
    Tui(#[from] crate::tui::Error),
    #[error(transparent)]
    Answers(#[from] crate::import::AnswersError),
    #[error(transparent)]
    Calibration(#[from] crate::fit::CalibrationError),
    #[error("{0}")]
    Said(String),
    #[error("Writing failed: {0}.")]
    Io(#[from] io::Error),
}

impl Global {
    /// The profile's desk, to practise at and to decide.
    fn desk(&self) -> Result<Desk, desk::Error> {
        Desk::open(&self.options())
    }

    /// The profile's desk to look at, while it may be open in another kenning.
    fn look(&self) -> Result<Desk, desk::Error> {
        Desk::look(&self.options())
    }

    /// The profile's record alone, and the time.
    fn log(&self) -> Result<(Log, Timestamp), Error> {
        let (dir, now) = desk::profile_dir(&self.options())?;
        Ok((Log::open(&dir, now)?, now))
    }

    fn options(&self) -> desk::Options {
        desk::Options {
            home: self.home.clone(),
            profile: self.profile.clone(),
            now: self.now,
            offset_minutes: None,
            seed: self.seed,
        }
    }

    /// Lines of text where asked for, or where a full screen can't be drawn.
    fn wants_plain(&self) -> bool {
        self.plain
            || std::env::var_os("TERM").is_some_and(|term| term == "dumb")
            || !is_on_terminal()
            || !io::stdin().is_terminal()
    }
}

fn time(text: &str) -> Result<Timestamp, &'static str> {
    let wrong = "a time is written like 2026-03-01T09:00:00Z";
    text.parse().map_err(|_| wrong)
}

/// A path as it can be found again from anywhere.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Says what is wrong with the arguments, or the help that was asked for.
fn usage(error: &clap::Error) -> ExitCode {
    let code = u8::try_from(error.exit_code()).unwrap_or(2);
    // In colour, but where something is quoted that would steer the terminal. To
    // look at the message would not do: as plain text it lacks escape codes.
    let given = ["KENNING_HOME", "KENNING_NOW"].map(std::env::var_os);
    let steers = std::env::args_os()
        .chain(given.into_iter().flatten())
        .any(|text| text.to_string_lossy().contains(is_unsafe));
    let said = match (steers, error.use_stderr()) {
        (false, _) => error.print(),
        (true, true) => write!(Out::stderr(), "{}", error.render()),
        (true, false) => write!(Out::stdout(), "{}", error.render()),
    };
    match said {
        Ok(()) => ExitCode::from(code),
        Err(_) => ExitCode::FAILURE,
    }
}

/// Runs the program. Exit codes: 0 done, 1 failed, 2 wrong usage.
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    let done = match cli.command {
        None => home::home(&cli.global),
        Some(Command::Practice { course, place }) => {
            let start = match place {
                true => Start::Placement,
                false => Start::Practice,
            };
            home::practice(&cli.global, course.as_deref(), start)
        }
        Some(Command::Model { action }) => model::model(&cli.global, action),
        Some(Command::Tune { reset: true }) => tune::reset(&cli.global),
        Some(Command::Tune { reset: false }) => tune::tune(&cli.global),
        Some(Command::Plan(args)) => plan::plan(&cli.global, args),
        Some(Command::Overrule { course, action }) => {
            overrule::overrule(&cli.global, &course, action)
        }
        Some(Command::Courses { write }) => match &write[..] {
            [id, dir] => courses::write(id, dir.as_ref()),
            _ => courses::courses(&cli.global),
        },
        Some(Command::Check { paths }) => match check::check(&paths) {
            Ok(true) => Ok(()),
            Ok(false) => return ExitCode::FAILURE,
            Err(error) => Err(error.into()),
        },
        Some(Command::Stats { course }) => export::stats(&cli.global, course.as_deref()),
        Some(Command::Export {
            format,
            output,
            force,
            pseudonym,
            course,
        }) => {
            let output = output.as_deref().map(|path| export::to(path, force));
            let name = match pseudonym {
                true => export::Name::Pseudonym,
                false => export::Name::Own,
            };
            export::export(&cli.global, format, output, course.as_deref(), name)
        }
        Some(Command::Simulate(args)) => simulate::simulate(&cli.global, &args),
        Some(Command::Sync(args)) => sync::sync(&cli.global, args),
        Some(Command::Backup { file }) => backup::backup(&cli.global, file.as_deref()),
        Some(Command::Restore { file }) => backup::restore(&cli.global, &file),
        Some(Command::Doctor { repair }) => match doctor::doctor(&cli.global, repair) {
            Ok(true) => Ok(()),
            Ok(false) => return ExitCode::FAILURE,
            Err(error) => Err(error),
        },
        Some(Command::Privacy { answers }) => privacy::privacy(&cli.global, answers),
        Some(Command::Erase(args)) => erase::erase(&cli.global, args),
        Some(Command::Profile { action }) => profile::profile(&cli.global, action),
        Some(Command::Completions { shell }) => {
            // Straight to a closed pipe it would panic.
            let mut text = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "kenning", &mut text);
            hand_out(&String::from_utf8_lossy(&text)).map_err(Error::from)
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads our output has had enough of it.
        Err(Error::Io(e) | Error::Plain(crate::plain::Error::Io(e)))
            if e.kind() == io::ErrorKind::BrokenPipe =>
        {
            ExitCode::SUCCESS
        }
        Err(error) => {
            // Where not even that can be said, the exit code says it.
            writeln!(Out::stderr(), "kenning: {error}").ok();
            ExitCode::FAILURE
        }
    }
}
