//! Tests of QTI: which items are asked, in which sections, in which order.

use std::collections::HashMap;

use super::package::{folder, resolved};
use crate::import::names::unquoted;
use crate::import::xml::Node;

/// The most items of a test.
const MOST: usize = 50_000;
/// How deep sections are looked into that stand in files of their own.
const DEEPEST: usize = 8;

/// A section.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Section {
    /// Its title, behind those of the sections around it.
    pub(super) title: String,
    /// The id of the skill that it was, where kenning wrote it.
    pub(super) id: Option<String>,
}

/// An item of a test.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placed {
    /// Its file.
    pub(super) path: String,
    pub(super) section: Section,
}

/// What a test says.
#[derive(Default)]
pub(super) struct Said<'n> {
    /// Its items, in order.
    pub(super) items: Vec<Placed>,
    /// What candidates read at the beginning of a section.
    pub(super) lessons: Vec<(Section, &'n Node)>,
}

/// What is the same all through a test.
struct Test<'o, 'n> {
    /// Files of tests and sections, by their paths.
    others: &'o HashMap<&'o str, &'n Node>,
    /// Whether kenning wrote it.
    is_ours: bool,
}

/// The items of a test, or of a section, in order, and what is read before them.
pub(super) fn said<'n>(root: &'n Node, path: &str, others: &HashMap<&str, &'n Node>) -> Said<'n> {
    let mut all = Said::default();
    let title = match root.name.as_str() {
        "assessmentTest" => String::new(),
        _ => root.attribute("title").trim().to_owned(),
    };
    let within = Section { title, id: None };
    let test = Test {
        others,
        is_ours: root.attribute("toolName") == super::TOOL,
    };
    test.look(root, path, &within, 0, &mut all);
    let title = root.attribute("title").trim();
    for item in &mut all.items {
        if item.section.title.is_empty() {
            title.clone_into(&mut item.section.title);
        }
    }
    all
}

impl<'n> Test<'_, 'n> {
    fn look(
        &self,
        node: &'n Node,
        path: &str,
        section: &Section,
        depth: usize,
        all: &mut Said<'n>,
    ) {
        for child in &node.children {
            if all.items.len() >= MOST {
                return;
            }
            let to = || resolved(folder(path), &unquoted(child.attribute("href")));
            match child.name.as_str() {
                "testPart" => self.look(child, path, section, depth, all),
                "assessmentSection" => {
                    let own = self.within(section, child);
                    self.look(child, path, &own, depth, all);
                }
                "assessmentSectionRef" if depth < DEEPEST => {
                    let to = to().unwrap_or_default();
                    if let Some(other) = self.others.get(to.as_str()) {
                        let own = self.within(section, other);
                        self.look(other, &to, &own, depth + 1, all);
                    }
                }
                "rubricBlock" => {
                    let mut views = child.attribute("view").split_whitespace();
                    if views.any(|view| view == "candidate") {
                        all.lessons.push((section.clone(), child));
                    }
                }
                "assessmentItemRef" => all.items.extend(to().map(|path| Placed {
                    path,
                    section: section.clone(),
                })),
                _ => {}
            }
        }
    }

    /// A section that stands in another one.
    fn within(&self, around: &Section, node: &Node) -> Section {
        let title = match (around.title.as_str(), node.attribute("title").trim()) {
            (around, "") => around.to_owned(),
            ("", title) => title.to_owned(),
            (around, title) if around == title => title.to_owned(),
            (around, title) => format!("{around} / {title}"),
        };
        let own = node.attribute("identifier").strip_prefix(super::SECTION);
        let own = own.filter(|own| self.is_ours && !own.is_empty());
        Section {
            title,
            id: own.map(str::to_owned),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::xml::tree;

    #[test]
    fn items_stand_in_sections() {
        let test = tree(
            "<assessmentTest title=\"T\"><testPart><assessmentSection title=\"A\">
            <assessmentItemRef href=\"../i/1.xml\"/><assessmentSectionRef href=\"s.xml\"/>
            </assessmentSection></testPart></assessmentTest>",
        )
        .unwrap();
        let section = tree(
            "<assessmentSection title=\"B\"><assessmentItemRef href=\"2.xml\"/><assessmentSectionRef href=\"s.xml\"/></assessmentSection>",
        )
        .unwrap();
        let others = HashMap::from([("t/s.xml", &section)]);
        let all = said(&test, "t/test.xml", &others).items;
        let first = Placed {
            path: "i/1.xml".into(),
            section: Section {
                title: "A".into(),
                id: None,
            },
        };
        assert_eq!(all[0], first);
        assert_eq!(
            (all[1].path.as_str(), all[1].section.title.as_str()),
            ("t/2.xml", "A / B")
        );
        // A section that holds itself is looked into so many times.
        assert_eq!(all.len(), 1 + DEEPEST);
    }
}
