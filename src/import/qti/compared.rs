//! What the rules of an item compare answers with.

use super::judge::Judge;
use crate::import::asked::Asked;
use crate::import::prose::Lost;
use crate::import::xml::Node;

/// The most answers of a response.
const MOST: usize = 40;

/// Answers that the item knows, as they are written.
pub(super) fn known(judge: &Judge<'_, '_>, response: &str) -> Vec<String> {
    let item = judge.item();
    let Some(declared) = item.response(response) else {
        return Vec::new();
    };
    let mut all: Vec<String> = Vec::new();
    let mut add = |text: &str| {
        if !text.trim().is_empty() && all.len() < MOST && all.iter().all(|known| known != text) {
            all.push(text.to_owned());
        }
    };
    declared.written.iter().for_each(|text| add(text));
    if let Some(mapping) = &declared.mapping {
        mapping.entries.iter().for_each(|entry| add(&entry.key));
    }
    for node in comparisons(judge, response) {
        for value in node.within("baseValue") {
            add(&value.value());
        }
    }
    all
}

/// Comparisons of a response in the rules.
pub(super) fn comparisons<'n>(judge: &Judge<'_, 'n>, response: &str) -> Vec<&'n Node> {
    let Some(processing) = judge.item().processing else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let is_one = |node: &Node| {
        let compares = matches!(
            node.name.as_str(),
            "match"
                | "stringMatch"
                | "member"
                | "contains"
                | "substring"
                | "equal"
                | "equalRounded"
                | "gte"
                | "gt"
                | "lte"
                | "lt"
        );
        compares && (node.all("variable")).any(|v| v.attribute("identifier") == response)
    };
    processing.search(&is_one, &mut found);
    found.truncate(200);
    found
}

/// Names rules that can't be followed.
pub(super) fn unfollowed(response: &str, judge: &Judge<'_, '_>, asked: &mut Asked) {
    let item = judge.item();
    let has_rules = item
        .processing
        .is_some_and(|rules| !rules.children.is_empty());
    if has_rules && !judge.is_known {
        asked.lose(Lost::Grading);
    }
    let of_part = |node: &&Node| node.name == "substring" || node.attribute("substring") == "true";
    if comparisons(judge, response).iter().any(of_part) {
        asked.lose(Lost::Grading);
    }
}
