//! What a package says of itself: its list of items, and where they come from.

use std::collections::HashMap;

use super::package::{folder, resolved};
use crate::import::names::unquoted;
use crate::import::rights::spdx;
use crate::import::xml::Node;

/// The most authors that are named.
const MOST_AUTHORS: usize = 20;
/// The longest text on rights that stands with a question.
const LONGEST: usize = 200;

/// Where something comes from.
#[derive(Clone, Debug, Default)]
pub(super) struct About {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) language: String,
    pub(super) keywords: Vec<String>,
    pub(super) authors: Vec<String>,
    /// As SPDX names it.
    pub(super) license: Option<String>,
    /// What is said of rights, where that is no licence with a name.
    pub(super) rights: String,
}

/// A manifest.
#[derive(Default)]
pub(super) struct Manifest {
    pub(super) whole: About,
    /// Of each file by its path.
    pub(super) files: HashMap<String, About>,
}

impl Manifest {
    pub(super) fn read(root: &Node, path: &str) -> Manifest {
        let metadata = root.child("metadata");
        let mut manifest = Manifest {
            whole: metadata.map(about).unwrap_or_default(),
            files: HashMap::new(),
        };
        let base = folder(path);
        for resource in root.within("resource").into_iter().take(100_000) {
            let address = unquoted(resource.attribute("href"));
            if let (Some(path), Some(metadata)) =
                (resolved(base, &address), resource.child("metadata"))
            {
                manifest.files.insert(path, about(metadata));
            }
        }
        manifest
    }
}

fn about(metadata: &Node) -> About {
    let general = metadata.within("general");
    let general = general.first().copied();
    let text = |name: &str| {
        let node = general.and_then(|general| general.child(name));
        node.map(worded).unwrap_or_default()
    };
    let keywords = general.map(|general| general.all("keyword").map(worded).collect());
    let rights = metadata.within("rights");
    let said = rights
        .first()
        .and_then(|rights| rights.child("description"))
        .map(worded);
    let said = said.unwrap_or_default();
    let license = spdx(&said);
    About {
        title: text("title"),
        description: text("description"),
        language: text("language"),
        keywords: keywords.unwrap_or_default(),
        authors: authors(metadata),
        rights: match license {
            Some(_) => String::new(),
            None => said.chars().take(LONGEST).collect(),
        },
        license,
    }
}

/// The words of the first language.
fn worded(node: &Node) -> String {
    match node.children.first() {
        Some(first) => first.all_words(),
        None => node.all_words(),
    }
}

/// Those who contributed as authors, by the names on their cards.
fn authors(metadata: &Node) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for contribution in metadata.within("contribute") {
        let role = contribution
            .child("role")
            .map(Node::all_words)
            .unwrap_or_default();
        if !role.to_lowercase().contains("author") && !role.to_lowercase().contains("creator") {
            continue;
        }
        let is_card = |node: &Node| matches!(node.name.as_str(), "entity" | "vcard");
        let mut cards = Vec::new();
        contribution.search(&is_card, &mut cards);
        for card in cards {
            let name = card_name(&card.text);
            if !name.is_empty() && !names.contains(&name) && names.len() < MOST_AUTHORS {
                names.push(name);
            }
        }
    }
    names
}

/// The name on a card as mail programs write them; what is no such card is the name itself.
fn card_name(card: &str) -> String {
    let unfolded = card.replace("\\n", "\n");
    let mut lines = unfolded.lines().map(str::trim);
    let tidy = |text: &str| {
        text.replace('\\', "")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    match lines
        .clone()
        .find(|line| line.to_uppercase().starts_with("FN"))
    {
        Some(line) => tidy(line.split_once(':').map_or("", |(_, name)| name)),
        None if lines.any(|line| line.to_uppercase().starts_with("BEGIN:VCARD")) => {
            // A card may stand on one line as a whole.
            let all = card.split_whitespace().collect::<Vec<_>>().join(" ");
            let name = all.split("FN:").nth(1).unwrap_or_default();
            let end = [" N:", " ORG:", " EMAIL", " END:", " VERSION:"]
                .iter()
                .filter_map(|sign| name.find(sign))
                .min();
            tidy(&name[..end.unwrap_or(name.len())])
        }
        None => tidy(card),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::xml::tree;

    #[test]
    fn where_items_come_from_is_read() {
        let root = tree(
            "<manifest><metadata><lom><general><title><string>Water</string></title></general></lom></metadata>
            <resources><resource href=\"items/a%20b.xml\"><metadata><lom>
            <lifeCycle><contribute><role><value>author</value></role><entity>BEGIN:VCARD\nFN:Ana Sol\nEND:VCARD</entity></contribute>
            <contribute><role><value>publisher</value></role><entity>Press</entity></contribute></lifeCycle>
            <rights><description><string>CC BY 4.0</string></description></rights></lom></metadata></resource></resources></manifest>",
        )
        .unwrap();
        let manifest = Manifest::read(&root, "imsmanifest.xml");
        assert_eq!(manifest.whole.title, "Water");
        let about = &manifest.files["items/a b.xml"];
        assert_eq!(about.authors, ["Ana Sol"]);
        assert_eq!(about.license.as_deref(), Some("CC-BY-4.0"));
        assert_eq!(
            card_name("BEGIN:VCARD FN:Ben Li N:Li;Ben END:VCARD"),
            "Ben Li"
        );
        assert_eq!(card_name("Cleo"), "Cleo");
    }
}
