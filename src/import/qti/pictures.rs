//! Pictures of items as figures of questions.

use super::package::{folder, resolved, unquoted};
use crate::figure::is_picture;
use crate::import::asked::Asked;
use crate::import::moodle::inline_picture;
use crate::import::prose::{Lost, Pictured};
use crate::import::{Picture, SourceFile, slug};
use crate::words::message;

/// Gives a question figures for the pictures that its texts show; what is not there is lost.
pub(super) fn figures(
    asked: &mut Asked,
    item: &str,
    path: &str,
    files: &[SourceFile],
    taken: &mut Vec<Picture>,
) {
    for Pictured { file, alt } in std::mem::take(&mut asked.pictures) {
        let found = match file.strip_prefix("data:") {
            Some(data) => inline_picture(data),
            None => attached(&file, path, files),
        };
        let picture = found.and_then(|(name, bytes)| {
            let (stem, end) = name.rsplit_once('.')?;
            let end = end.to_ascii_lowercase();
            let (item, stem) = (slug(item), slug(stem));
            // Its own name may begin with that of the item.
            let path = match stem.starts_with(&format!("{item}-")) {
                true => format!("figures/{stem}.{end}"),
                false => format!("figures/{item}-{stem}.{end}"),
            };
            is_picture(&path, &bytes).ok()?;
            Some(Picture { path, bytes })
        });
        let Some(picture) = picture else {
            asked.lose(Lost::Picture);
            continue;
        };
        let alt = match alt.trim() {
            "" => message!("import-picture-alt").to_string(),
            alt => alt.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        let mut figure = toml::Table::new();
        figure.insert("alt".to_owned(), alt.into());
        figure.insert("file".to_owned(), picture.path.clone().into());
        asked.push("figure", figure);
        if taken.iter().all(|other| other.path != picture.path) {
            taken.push(picture);
        }
    }
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
