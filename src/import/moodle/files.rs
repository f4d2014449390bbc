//! Pictures that stand in a file of Moodle, as base64.

use crate::figure::is_picture;
use crate::import::asked::Asked;
use crate::import::prose::{Lost, Pictured};
use crate::import::xml::Node;
use crate::import::{Picture, slug};
use crate::words::message;

/// The largest picture, in letters of base64: 8 MiB.
const MOST_LETTERS: usize = 11_184_812;

/// The address that stands for the picture of a question in Moodle 1.9.
const OLD: &str = "image_base64";

/// Gives a question figures for the pictures that its texts show; what is not there is lost.
pub(super) fn figures(asked: &mut Asked, question: &Node, id: &str, taken: &mut Vec<Picture>) {
    let mut shown = std::mem::take(&mut asked.pictures);
    // Moodle 1.9 has one picture of a question in elements of its own.
    let old = question.said("image");
    if !old.is_empty() {
        shown.push(Pictured {
            file: OLD.to_owned(),
            alt: String::new(),
        });
    }
    for Pictured { file, alt } in shown {
        let found = match file.strip_prefix("data:") {
            Some(data) => inline(data),
            None if file == OLD => old_picture(question),
            None => attached(question, &file),
        };
        let picture = found.and_then(|(name, bytes)| {
            let (stem, end) = name.rsplit_once('.')?;
            let path = format!(
                "figures/{}-{}.{}",
                slug(id),
                slug(stem),
                end.to_ascii_lowercase()
            );
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

/// The picture of a question in Moodle 1.9, named by what its first bytes say.
fn old_picture(question: &Node) -> Option<(String, Vec<u8>)> {
    let bytes = base64(question.said("image_base64"))?;
    let end = match &bytes[..] {
        [0x89, b'P', b'N', b'G', ..] => "png",
        [0xff, 0xd8, ..] => "jpg",
        [b'G', b'I', b'F', ..] => "gif",
        [b'R', b'I', b'F', b'F', ..] => "webp",
        _ => "svg",
    };
    let name = question.said("image");
    let name = name.rsplit('/').next().unwrap_or(name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    Some((format!("{stem}.{end}"), bytes))
}

/// A picture in a `file` element somewhere in the question.
fn attached(question: &Node, address: &str) -> Option<(String, Vec<u8>)> {
    let name = address.strip_prefix("@@PLUGINFILE@@/")?;
    let name = unquoted(name.split('?').next().unwrap_or(name));
    let name = name.rsplit('/').next().unwrap_or(&name).to_owned();
    let node = file_of(question, &name)?;
    Some((name, base64(&node.text)?))
}

fn file_of<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
    let here = node.all("file").find(|file| file.attribute("name") == name);
    here.or_else(|| node.children.iter().find_map(|child| file_of(child, name)))
}

/// A picture within its address: `image/png;base64,…`.
pub(in crate::import) fn inline(data: &str) -> Option<(String, Vec<u8>)> {
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

/// `%20` as a blank, and so on.
fn unquoted(name: &str) -> String {
    let bytes = name.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = bytes
            .get(at + 1..at + 3)
            .and_then(|two| std::str::from_utf8(two).ok());
        match code
            .and_then(|code| u8::from_str_radix(code, 16).ok())
            .filter(|_| bytes[at] == b'%')
        {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Bytes of base64, blanks within it passed over.
fn base64(text: &str) -> Option<Vec<u8>> {
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
    use super::{base64, unquoted};

    #[test]
    fn letters_become_bytes() {
        assert_eq!(base64("aGVs\nbG8=").as_deref(), Some(b"hello".as_slice()));
        assert_eq!(base64("a*"), None);
        assert_eq!(unquoted("a%20b%2"), "a b%2");
    }
}
