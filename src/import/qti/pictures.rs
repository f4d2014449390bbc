//! Pictures of items as figures of questions.

use super::package::{folder, resolved};
use crate::import::asked::Asked;
use crate::import::names::unquoted;
use crate::import::pictured;
use crate::import::{Picture, SourceFile};

/// Gives a question figures for the pictures that its texts show; what is not there is lost.
pub(super) fn figures(
    asked: &mut Asked,
    item: &str,
    path: &str,
    files: &[SourceFile],
    taken: &mut Vec<Picture>,
) {
    let mut find = |address: &str| attached(address, path, files);
    pictured::figures(asked, item, &mut find, taken);
}

/// A picture of the source.
fn attached(address: &str, item: &str, files: &[SourceFile]) -> Option<(String, Vec<u8>)> {
    let path = resolved(folder(item), &unquoted(address))?;
    let at = files
        .binary_search_by(|file| file.path.as_str().cmp(&path))
        .ok()?;
    let name = path.rsplit('/').next().unwrap_or(&path).to_owned();
    Some((name, files[at].bytes.clone()))
}
