//! `kenning class new`.

use std::path::PathBuf;

use super::super::after::After;
use super::super::{Error, Global, absolute};
use super::place::{now, with_key};
use crate::class::Keep;
use crate::disk::{Left, note_access};
use crate::text::clean;
use crate::words::message;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(help = message!("help-class-new-dir").to_string())]
    dir: PathBuf,
    #[arg(help = message!("help-class-new-name").to_string())]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[arg(help = message!("help-class-new-teacher").to_string())]
    #[arg(long, value_name = "NAME")]
    teacher: String,
    #[arg(help = message!("help-class-new-box").to_string())]
    #[arg(long = "box", value_name = "FOLDER")]
    folder: Option<PathBuf>,
    #[arg(help = message!("help-class-new-key").to_string())]
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
}

/// Makes a class.
pub(super) fn new(global: &Global, args: &Args) -> Result<(), Error> {
    let now = now(global)?;
    let last = std::path::absolute(&args.dir).unwrap_or_else(|_| args.dir.clone());
    let last = last
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let name = args.name.clone().unwrap_or(last);
    Keep::may_be_made(&args.dir, args.folder.as_deref()).map_err(super::said)?;
    if let Some(key) = &args.key {
        let inside = absolute(key).starts_with(absolute(&args.dir));
        if inside {
            return Err(super::said(message!("class-key-inside", path = key)));
        }
    }
    let keep = with_key(&args.dir, args.key.as_deref(), true, |unlock| {
        Keep::make(
            &args.dir,
            &name,
            &args.teacher,
            args.folder.as_deref(),
            unlock,
        )
    })?;
    note_access(
        keep.dir(),
        now,
        Left::Nothing,
        &message!("class-noted-new").to_string(),
    )?;
    let mut out = After::stdout();
    let class = clean(&keep.class);
    writeln!(
        out,
        "{}",
        message!("class-made", class = class, path = keep.dir())
    )?;
    writeln!(
        out,
        "{}",
        message!("class-made-folder", path = &absolute(&keep.handed_in))
    )?;
    let fingerprint = keep.card().fingerprint();
    writeln!(
        out,
        "{}",
        message!("class-made-key", fingerprint = fingerprint)
    )?;
    let kept = match &args.key {
        Some(key) => message!("class-made-key-file", path = key),
        None => message!("class-made-passphrase"),
    };
    writeln!(out, "{kept}")
}
