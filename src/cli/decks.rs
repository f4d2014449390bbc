//! What `kenning check` says of a deck: what holds of the course that is made of it, at the
//! lines of the deck.

use std::io;
use std::path::Path;

use super::Error;
use crate::author::Loaded;
use crate::disk::{fs, shown};
use crate::import::Loss;
use crate::library::{deck_text, is_deck, lost_of_deck, read_deck};
use crate::reading::{Diagnostic, Severity, Source};
use crate::text::Out;
use crate::words::message;

/// Turns what is said of the course into what is said of the deck, and adds what of the deck
/// did not become questions.
pub(super) fn as_deck(path: &Path, loaded: &mut Loaded) -> Result<(), Error> {
    let (deck, text) = (read_deck(path)?, deck_text(path)?);
    let file = shown(path);
    let starts: Vec<usize> = std::iter::once(0)
        .chain(text.match_indices('\n').map(|(at, _)| at + 1))
        .collect();
    let span = |line: usize| {
        let start = starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let length = text.get(start..).and_then(|rest| rest.lines().next());
        start..start + length.map_or(0, str::len)
    };
    for diagnostic in &mut loaded.diagnostics {
        let name = diagnostic.file.rsplit('/').next().unwrap_or_default();
        let line = deck.line(name, diagnostic.line).unwrap_or(1);
        *diagnostic = Diagnostic {
            file: file.clone(),
            line,
            column: 1,
            span: span(line),
            second: None,
            ..diagnostic.clone()
        };
    }
    let losses = &deck.losses;
    let all = losses
        .reasons_left_out()
        .into_iter()
        .chain(losses.reasons_with_loss());
    for loss in all {
        let line = line_of(&loss);
        loaded.diagnostics.push(Diagnostic {
            severity: Severity::Warning,
            file: file.clone(),
            line,
            column: 1,
            span: span(line),
            second: None,
            message: message!("cli-check-deck-lost", what = loss.told().to_string().trim()),
            help: None,
        });
    }
    loaded.diagnostics.sort_by_key(|diagnostic| diagnostic.line);
    loaded.sources = vec![Source { file, text }];
    Ok(())
}

/// Says on the side where something of a deck did not become questions; of another course,
/// nothing.
pub(super) fn tell_lost(name: &str) -> io::Result<()> {
    let path = Path::new(name);
    if !is_deck(path) || !fs::exists(path) {
        return Ok(());
    }
    match lost_of_deck(path).map(|losses| losses.items_left_out()) {
        Ok(n) if n > 0 => {
            writeln!(
                Out::stderr(),
                "{}",
                message!("cli-deck-lost", n = n, path = path)
            )
        }
        _ => Ok(()),
    }
}

/// The line of the first place of a loss.
fn line_of(loss: &Loss) -> usize {
    let first = loss.places.first();
    let line = first.and_then(|place| place.rsplit_once(':')?.1.parse().ok());
    line.unwrap_or(1)
}
