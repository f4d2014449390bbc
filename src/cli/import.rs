//! `kenning import`: a course of what other programs keep.

use std::io;
use std::path::{Path, PathBuf};

use super::history::{self, Told};
use super::output::write_new;
use super::source::source;
use super::{Error, Global, check};
use crate::desk::bundled_files;
use crate::disk::{create_dirs, fs, shown};
use crate::import::{IMPORTERS, Importer, NotBrought, Settled, settle};
use crate::text::{Out, clean};
use crate::words::{Message, message};

// What to bring in.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = message!("help-import-kind").to_string())]
    #[arg(value_parser = kind())]
    kind: String,
    #[arg(help = message!("help-import-source").to_string())]
    source: PathBuf,
    #[arg(help = message!("help-import-dir").to_string())]
    dir: PathBuf,
    #[arg(help = message!("help-import-no-history").to_string())]
    #[arg(long)]
    no_history: bool,
}

fn kind() -> clap::builder::PossibleValuesParser {
    let named = IMPORTERS.iter().map(|importer| {
        clap::builder::PossibleValue::new(importer.name).help((importer.about)().to_string())
    });
    clap::builder::PossibleValuesParser::new(named)
}

/// Brings a file or a folder in as a course in a new directory, and says what did not come
/// along.
pub(super) fn import(global: &Global, args: &Args) -> Result<(), Error> {
    let mut importers = IMPORTERS.iter();
    let Some(importer) = importers.find(|importer| importer.name == args.kind) else {
        return Err(Error::Said(message!("cli-import-kind", kind = &args.kind)));
    };
    free(&args.dir)?;
    let (settled, other) = read(importer, &args.source)?;
    let desk = history::desk(global, &settled, !args.no_history)?;
    write(&settled, &args.dir)?;
    let told = history::bring_in(desk, &settled, &args.dir)?;
    tell(&settled, &args.dir, &told, other)
}

/// Reads a source as a course; with it the id that the course would have, where one of
/// kenning's own courses has it.
fn read(importer: &Importer, path: &Path) -> Result<(Settled, Option<String>), Error> {
    let said = |error: NotBrought| Error::Said(error.message());
    let source = source(path, importer)?;
    let mut brought = (importer.bring)(&source).map_err(said)?;
    let id = brought.head.id.clone();
    let is_taken = bundled_files(&id).is_ok();
    if is_taken {
        brought.head.id = format!("my-{id}");
    }
    let settled = settle(brought, &check::FRONT_ENDS).map_err(said)?;
    Ok((settled, is_taken.then_some(id)))
}

/// Holds that nothing is in the directory.
fn free(dir: &Path) -> Result<(), Error> {
    let failed = |error: io::Error| nowhere(dir, &error);
    match fs::symlink_metadata(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(failed(error)),
        Ok(_) if !fs::is_dir(dir) => {
            return Err(Error::Said(message!("cli-import-taken", dir = dir)));
        }
        Ok(_) => {}
    }
    match fs::read_dir(dir).map_err(failed)?.next() {
        None => Ok(()),
        Some(_) => Err(Error::Said(message!("cli-import-taken", dir = dir))),
    }
}

/// Writes all files, `course.toml` last: until then there is no course.
fn write(settled: &Settled, dir: &Path) -> Result<(), Error> {
    create_dirs(dir).map_err(|error| nowhere(dir, &error))?;
    for (name, bytes) in settled.files.iter().rev() {
        let path = dir.join(name.split('/').collect::<PathBuf>());
        if let Some(above) = path.parent() {
            create_dirs(above).map_err(|error| failed(above, &error))?;
        }
        write_new(&path, bytes).map_err(|error| failed(&path, &error))?;
    }
    Ok(())
}

/// There is no directory to write to.
fn nowhere(dir: &Path, error: &io::Error) -> Error {
    let error = error.to_string();
    Error::Said(message!("cli-import-nowhere", dir = dir, error = error))
}

fn failed(path: &Path, error: &io::Error) -> Error {
    // Somebody else writes there.
    if error.kind() == io::ErrorKind::AlreadyExists {
        return Error::Said(message!("cli-import-meanwhile", path = path));
    }
    let error = error.to_string();
    Error::Said(message!("cli-import-failed", path = path, error = error))
}

fn tell(settled: &Settled, dir: &Path, history: &Told, other: Option<String>) -> Result<(), Error> {
    let mut out = Out::stdout();
    let written = message!(
        "cli-import-written",
        id = &settled.id,
        dir = shown(dir),
        skills = settled.skills,
        items = settled.items,
    );
    writeln!(out, "{written}")?;
    let other = other.map(|other| message!("cli-import-other-id", other = other, id = &settled.id));
    let mut told: Vec<Message> = other.into_iter().chain(history.lines.clone()).collect();
    // “All of it came along” is not true where reviews were left out.
    if !settled.losses.is_empty() || !history.is_short {
        told.extend(settled.losses.told());
    }
    for line in &told {
        writeln!(out, "{}", clean(&line.to_string()))?;
    }
    let dir = super::new::as_path(dir);
    Ok(writeln!(
        out,
        "{}",
        message!("cli-import-next", dir = dir.as_path())
    )?)
}
