//! Paths that lead to the same place.

use super::tree::{Piece, Word};

/// A path without `./` in front, `//`, `/./`, and the `/` behind a directory.
pub(super) fn path(word: &Word, may_be_directory: bool) -> Word {
    let mut out = Word::default();
    let count = word.pieces.len();
    for (at, piece) in word.pieces.iter().enumerate() {
        let Piece::Text(text) = piece else {
            out.push(piece.clone());
            continue;
        };
        let mut text = text.clone();
        while let Some(at) = text.find("/./") {
            text.replace_range(at..at + 2, "");
        }
        while let Some(at) = text.find("//") {
            text.replace_range(at..=at, "");
        }
        let is_last = at + 1 == count;
        if at == 0 {
            while let Some(rest) = text.strip_prefix("./") {
                match rest.is_empty() && is_last {
                    true => text = ".".to_owned(),
                    false => text = rest.to_owned(),
                }
            }
        }
        if is_last
            && may_be_directory
            && let Some(rest) = text.strip_suffix('/')
        {
            let component = rest.rsplit_once('/').map_or(rest, |(_, last)| last);
            let whole = at == 0 || rest.contains('/');
            let home = count == 2 && rest.is_empty() && word.pieces[0] == Piece::Special('~');
            if home || whole && may_be_called(component) {
                text.truncate(rest.len());
            }
        }
        out.push_text(&text);
    }
    out
}

/// Whether a directory may have this name: files have endings.
fn may_be_called(name: &str) -> bool {
    let visible = name.trim_start_matches('.');
    !name.is_empty() && !visible.contains('.')
}
