//! `kenning man` and `kenning completions`: made from what the command line is made of.

use std::path::{Path, PathBuf};

use clap::CommandFactory;

use super::output::{Output, What};
use super::usage::translated;
use super::{Cli, Error};
use crate::text::{Out, hand_out};
use crate::words::message;

/// A shell that completions are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Shell {
    Bash,
    Elvish,
    Fish,
    Nushell,
    Powershell,
    Zsh,
}

/// Prints completions.
pub(super) fn completions(shell: Shell) -> Result<(), Error> {
    use clap_complete::{Shell as Of, generate};
    // Straight to a closed pipe it would panic.
    let (mut cli, mut text) = (Cli::command(), Vec::new());
    let mut with = |shell: Of| generate(shell, &mut cli, "kenning", &mut text);
    match shell {
        Shell::Bash => with(Of::Bash),
        Shell::Elvish => with(Of::Elvish),
        Shell::Fish => with(Of::Fish),
        Shell::Powershell => with(Of::PowerShell),
        Shell::Zsh => with(Of::Zsh),
        Shell::Nushell => {
            let nushell = clap_complete_nushell::Nushell;
            generate(nushell, &mut cli, "kenning", &mut text);
        }
    }
    Ok(hand_out(&String::from_utf8_lossy(&text))?)
}

/// Writes the manual pages of all commands into a folder; the first page to standard output
/// where none is named.
pub(super) fn man(dir: Option<&Path>) -> Result<(), Error> {
    let mut pages = Vec::new();
    let mut cli = Cli::command().disable_help_subcommand(true);
    cli.build();
    add(cli, &mut pages)?;
    let Some(dir) = dir else {
        let first = pages.first().map(|(_, text)| text.as_str());
        return Ok(hand_out(first.unwrap_or_default())?);
    };
    let failed = |error: std::io::Error| {
        let error = error.to_string();
        Error::Said(message!("cli-man-failed", path = dir, error = error))
    };
    crate::disk::create_dirs(dir).map_err(failed)?;
    let files: Vec<(PathBuf, &str)> = pages
        .iter()
        .map(|(name, text)| (dir.join(name), text.as_str()))
        .collect();
    let output = |path| Output {
        path,
        what: What::Page,
        is_one,
        force: false,
    };
    for (path, _) in &files {
        output(path).check()?;
    }
    for (path, text) in &files {
        output(path).write(text)?;
    }
    let n = files.len();
    let done = message!("cli-man-written", n = n, path = dir);
    Ok(writeln!(Out::stdout(), "{done}")?)
}

/// The page of a command, then those of its own commands.
fn add(command: clap::Command, pages: &mut Vec<(String, String)>) -> Result<(), Error> {
    let own: Vec<clap::Command> = command
        .get_subcommands()
        .filter(|own| !own.is_hide_set())
        .cloned()
        .collect();
    // What the reader of the command line says of its own.
    let command = command.mut_args(|arg| match arg.get_help().map(ToString::to_string) {
        Some(help) if arg.get_id() == "help" => arg.help(translated(help)),
        _ => arg,
    });
    let page = clap_mangen::Man::new(command).manual("kenning");
    let mut text = Vec::new();
    page.render(&mut text)?;
    let text = in_language(&String::from_utf8_lossy(&text));
    pages.push((page.get_filename(), text));
    own.into_iter().try_for_each(|own| add(own, pages))
}

/// The headings of pages, as their maker has them.
const HEADINGS: [&str; 7] = [
    "NAME",
    "SYNOPSIS",
    "DESCRIPTION",
    "OPTIONS",
    "SUBCOMMANDS",
    "EXTRA",
    "VERSION",
];

/// A page with its headings in the language of the interface, and with its examples line by line.
fn in_language(page: &str) -> String {
    let mut out = String::new();
    let mut as_it_stands = false;
    for line in page.lines() {
        let heading = line.strip_prefix(".SH ");
        if heading.is_some() && std::mem::take(&mut as_it_stands) {
            out += ".fi\n";
        }
        match heading.filter(|heading| HEADINGS.contains(heading)) {
            Some(heading) => {
                let said = message!("cli-man-heading", of = heading);
                out += &format!(".SH {said}\n");
            }
            // What is in italics at the beginning of a line is the reader's own.
            None if line.starts_with("\\fI") => {
                out += &translated(line.to_owned());
                out.push('\n');
            }
            None => {
                out += line;
                out.push('\n');
            }
        }
        if heading == Some("EXTRA") {
            out += ".nf\n";
            as_it_stands = true;
        }
    }
    out
}

/// Whether a file is such a page.
fn is_one(text: &str) -> bool {
    text.lines()
        .take(10)
        .any(|line| line.starts_with(".TH kenning"))
}
