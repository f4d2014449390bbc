//! `kenning fmt`: course files laid out alike.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Error;
use super::output::write_over;
use crate::author::{NotLaidOut, laid_out};
use crate::disk::fs;
use crate::library::{course_files, read_course_file};
use crate::reading::{Complaints, Diagnostic, source, syntax};
use crate::text::Out;
use crate::words::{Message, message};

/// What a program writes for itself is not for people to lay out.
const NOT_OURS: &str = "calibration.toml";

// What to lay out.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = message!("help-fmt-paths").to_string())]
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    #[arg(help = message!("help-fmt-check").to_string())]
    #[arg(long)]
    check: bool,
}

/// Lays files out, each whole or not at all; tells whether all are now, or where it only
/// looks, were.
pub(super) fn lay_out(args: &Args) -> Result<bool, Error> {
    let (mut out, mut errors) = (Out::stdout(), Out::stderr());
    let (mut files, mut changed, mut failed) = (0, 0, 0);
    for path in &args.paths {
        let named = match fs::is_file(path) {
            true => vec![path.clone()],
            false => course_files(path)?,
        };
        for file in named.iter().filter(|file| !file.ends_with(NOT_OURS)) {
            files += 1;
            match lay_out_file(file, args.check) {
                Ok(false) => {}
                Ok(true) => {
                    changed += 1;
                    let path = file.as_path();
                    let said = match args.check {
                        true => message!("cli-fmt-would", path = path),
                        false => message!("cli-fmt-written", path = path),
                    };
                    writeln!(out, "{said}")?;
                }
                Err(said) => {
                    failed += 1;
                    writeln!(errors, "{said}")?;
                }
            }
        }
    }
    let check = if args.check { "yes" } else { "no" };
    let sum = message!(
        "cli-fmt-sum",
        files = files,
        changed = changed,
        check = check
    );
    writeln!(out, "{sum}")?;
    Ok(failed == 0 && !(args.check && changed > 0))
}

/// Lays a file out, or only looks; tells whether that changes it.
fn lay_out_file(path: &Path, only_look: bool) -> Result<bool, Message> {
    let failed = |error: &dyn std::fmt::Display| {
        message!("cli-fmt-failed", path = path, error = error.to_string())
    };
    let bytes = read_course_file(path).map_err(|error| failed(&error))?;
    let unread = |bytes: &[u8]| match problem(path, bytes) {
        Some(problem) => message!("cli-fmt-unread-at", problem = problem),
        None => message!("cli-fmt-unread", path = path),
    };
    let text = String::from_utf8(bytes).map_err(|error| unread(error.as_bytes()))?;
    let laid = laid_out(&text).map_err(|why| match why {
        NotLaidOut::Unread => unread(text.as_bytes()),
        NotLaidOut::Changed => message!("cli-fmt-changed", path = path),
    })?;
    if laid == text {
        return Ok(false);
    }
    if !only_look {
        write_over(path, laid.as_bytes()).map_err(|error| failed(&error))?;
    }
    Ok(true)
}

/// What keeps a file from being read as TOML first of all, and where; none where nothing does.
fn problem(path: &Path, bytes: &[u8]) -> Option<Message> {
    let mut complaints = Complaints::default();
    if source::add(&path.display().to_string(), bytes, &mut complaints) {
        let sources = Arc::clone(&complaints.sources);
        let text = source::parsable(&sources.first()?.text);
        syntax::parse(&text, 0, &mut complaints);
    }
    complaints.list.first().map(Diagnostic::account)
}
