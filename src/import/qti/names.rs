//! Names of QTI 3.0 as those of 2.1: `qti-choice-interaction` is `choiceInteraction`.

use crate::import::xml::Node;

/// Puts an element, and all in it, into the names of 2.1.
pub(super) fn older(node: &mut Node) {
    let is_newer = node.name.strip_prefix("qti-").map(camel);
    if let Some(name) = is_newer {
        node.name = match name.as_str() {
            // Of 2.1, it stands in the element around it.
            "contentBody" => "div".to_owned(),
            _ => name,
        };
        for (key, _) in &mut node.attributes {
            if !key.starts_with("data-") {
                *key = camel(key);
            }
        }
    }
    node.children.iter_mut().for_each(older);
}

fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut raises = false;
    for c in name.chars() {
        match c {
            '-' => raises = true,
            c if raises => {
                out.push(c.to_ascii_uppercase());
                raises = false;
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::older;
    use crate::import::xml::tree;

    #[test]
    fn newer_names_are_put_into_older_ones() {
        let mut root = tree(
            "<qti-choice-interaction max-choices=\"1\"><p class=\"a-b\">x</p></qti-choice-interaction>",
        )
        .unwrap();
        older(&mut root);
        assert_eq!(root.name, "choiceInteraction");
        assert_eq!(root.attribute("maxChoices"), "1");
        assert_eq!(root.child("p").unwrap().attribute("class"), "a-b");
    }
}
