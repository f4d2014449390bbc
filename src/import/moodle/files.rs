//! Pictures that stand in a file of Moodle, as base64.

use crate::import::Picture;
use crate::import::asked::Asked;
use crate::import::names::unquoted;
use crate::import::pictured::{self, base64};
use crate::import::prose::Pictured;
use crate::import::xml::Node;

/// The address that stands for the picture of a question in Moodle 1.9.
const OLD: &str = "image_base64";

/// Gives a question figures for the pictures that its texts show; what is not there is lost.
pub(super) fn figures(asked: &mut Asked, question: &Node, id: &str, taken: &mut Vec<Picture>) {
    // Moodle 1.9 has one picture of a question in elements of its own.
    if !question.said("image").is_empty() {
        asked.pictures.push(Pictured {
            file: OLD.to_owned(),
            alt: String::new(),
        });
    }
    let mut find = |address: &str| match address {
        OLD => old_picture(question),
        address => attached(question, address),
    };
    pictured::figures(asked, id, &mut find, taken);
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
