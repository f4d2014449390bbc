//! `&eacute;` and the like.

use pulldown_cmark::{Event, Parser};

/// The most letters between `&` and `;`.
const LONGEST: usize = 32;

/// The letters that an entity at the beginning of a text stands for, and how many bytes it has.
pub(in crate::import) fn entity(text: &str) -> Option<(String, usize)> {
    let end = text.bytes().take(LONGEST + 2).position(|b| b == b';')?;
    let name = text.get(..=end)?;
    let inside = name.strip_prefix('&')?.strip_suffix(';')?;
    let letters = inside.strip_prefix('#').unwrap_or(inside);
    if letters.is_empty() || !letters.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    // The reader of Markdown knows all of HTML's entities.
    let decoded: String = Parser::new(name)
        .filter_map(|event| match event {
            Event::Text(text) => Some(text.into_string()),
            _ => None,
        })
        .collect();
    match inside {
        "nbsp" | "#160" => Some((" ".to_owned(), name.len())),
        _ if decoded == name => None,
        _ => Some((decoded, name.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::entity;

    #[test]
    fn entities_are_decoded() {
        assert_eq!(entity("&eacute;t"), Some(("é".to_owned(), 8)));
        assert_eq!(entity("&#233;"), Some(("é".to_owned(), 6)));
        assert_eq!(entity("&lt;b"), Some(("<".to_owned(), 4)));
        assert_eq!(entity("&nbsp;"), Some((" ".to_owned(), 6)));
        assert_eq!(entity("&noword;"), None);
        assert_eq!(entity("& then;"), None);
    }
}
