//! Pictures that texts of questions show, as figures.

use toml::Table;

use super::asked::Asked;
use super::prose::{Lost, Pictured};
use super::{Picture, slug};
use crate::figure::is_picture;
use crate::words::message;

/// The largest picture, in letters of base64: 8 MiB.
const MOST_LETTERS: usize = 11_184_812;

/// A file of a source: its name, and its bytes.
pub(super) type File = (String, Vec<u8>);

/// Gives a question figures for the pictures that its texts show: their files are called after
/// `item` and themselves. `find` gives the name and the bytes of one by its address, but for
/// those that stand in their address. What is not there is lost.
pub(super) fn figures(
    asked: &mut Asked,
    item: &str,
    find: &mut dyn FnMut(&str) -> Option<File>,
    taken: &mut Vec<Picture>,
) {
    for Pictured { file, alt } in std::mem::take(&mut asked.pictures) {
        let found = match file.strip_prefix("data:") {
            Some(data) => inline(data),
            None => find(&file),
        };
        let picture = found.and_then(|(name, bytes)| picture(item, &name, bytes));
        let Some(picture) = picture else {
            asked.lose(Lost::Picture);
            continue;
        };
        let alt = match alt.trim() {
            "" => message!("import-picture-alt").to_string(),
            alt => alt.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        asked.push("figure", figure(&alt, &picture.path));
        if taken.iter().all(|other| other.path != picture.path) {
            taken.push(picture);
        }
    }
}

/// A picture as a file of the course, called after its question and itself; none where it is no
/// picture that can be shown.
pub(super) fn picture(item: &str, name: &str, bytes: Vec<u8>) -> Option<Picture> {
    let (stem, end) = name.rsplit_once('.')?;
    let end = end.to_ascii_lowercase();
    let (item, stem) = (slug(item), slug(stem));
    // Its own name may begin with that of the question.
    let path = match stem.starts_with(&format!("{item}-")) {
        true => format!("figures/{stem}.{end}"),
        false => format!("figures/{item}-{stem}.{end}"),
    };
    is_picture(&path, &bytes).ok()?;
    Some(Picture { path, bytes })
}

/// A figure that shows a file.
pub(super) fn figure(alt: &str, file: &str) -> Table {
    let keys = [("alt", alt), ("file", file)];
    let keys = keys.map(|(key, text)| (key.to_owned(), text.to_owned().into()));
    keys.into_iter().collect()
}

/// A picture within its address: `image/png;base64,…`.
fn inline(data: &str) -> Option<File> {
    let (kind, letters) = data.split_once(";base64,")?;
    let end = match kind {
        "image/png" => "png",
        "image/jpeg" | "image/jpg" => "jpg",
        "image/gif" => "gif",
        "image/webp" => "webp",
        "image/svg+xml" => "svg",
        _ => return None,
    };
    let bytes = base64(letters)?;
    use sha2::{Digest, Sha256};
    let sum = Sha256::digest(&bytes);
    let name: String = sum
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Some((format!("{name}.{end}"), bytes))
}

/// Bytes of base64, blanks within it passed over.
pub(super) fn base64(text: &str) -> Option<Vec<u8>> {
    if text.len() > MOST_LETTERS {
        return None;
    }
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for b in text.bytes() {
        let value = match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' | b' ' | b'\n' | b'\r' | b'\t' => continue,
            _ => return None,
        };
        held = held << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push(u8::try_from(held >> bits & 0xff).unwrap_or(0));
            held &= (1 << bits) - 1;
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn letters_become_bytes() {
        assert_eq!(base64("aGVs\nbG8=").as_deref(), Some(b"hello".as_slice()));
        assert_eq!(base64("a*"), None);
    }
}
