//! Plain text within Markdown.

/// Text that Markdown shows as it is written: what could be read as a mark is preceded
/// by a backslash. It is one line that stands after other text, or begins an entry.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut before, mut rest) = (' ', text.chars().peekable());
    while let Some(c) = rest.next() {
        let next = rest.peek().copied();
        let is_mark = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' | '$' => true,
            // Within a word it is a letter.
            '_' => !(before.is_alphanumeric() && next.is_some_and(char::is_alphanumeric)),
            '&' => next.is_some_and(|c| c.is_alphanumeric() || c == '#'),
            '#' | '>' | '+' | '-' | '=' => out.is_empty() || before == '#',
            '.' | ')' => !out.is_empty() && out.chars().all(|c| c.is_ascii_digit()),
            _ => false,
        };
        if is_mark {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Options, Parser};

    use super::*;

    /// What Markdown shows of an entry of a list.
    fn shown(entry: &str) -> String {
        let list = format!("- {entry}\n");
        let events = Parser::new_ext(&list, Options::all());
        let texts = events.filter_map(|event| match event {
            Event::Text(text) => Some(text.into_string()),
            Event::Code(_) | Event::Html(_) | Event::InlineHtml(_) => Some("?".into()),
            Event::InlineMath(_) | Event::DisplayMath(_) => Some("?".into()),
            _ => None,
        });
        texts.collect()
    }

    #[test]
    fn markdown_shows_what_was_written() {
        for text in [
            "from left to right",
            "2*3*4",
            "`ls` for `cd`",
            "*all* of __it__",
            "snake_case and _this_",
            "[here](there) ![x](y)",
            "<b>bold</b> &amp; R&D & co",
            "a | b",
            "~~no~~",
            "# heading",
            "## two",
            "#1",
            "1. first",
            "1) first",
            "- dash",
            "+ plus",
            "= same",
            "> 3",
            r"\frac",
            "$a$ and $b$",
            "2 - 3 = 1",
        ] {
            assert_eq!(shown(&escaped(text)), text, "{}", escaped(text));
        }
    }

    #[test]
    fn ordinary_words_stay_as_they_are() {
        let text = "Files & folders: ser/estar, 3.5 (about) – what's left_over, e.g. a - b";
        assert_eq!(escaped(text), text);
    }
}
