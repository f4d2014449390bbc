//! Where a bracket was opened that is never closed.

/// The position of the last bracket of a value that is open at the end of a text, which
/// is the beginning of a file.
pub(super) fn open_at_end(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    let mut at = 0;
    // Whether only blanks came since the line began: then a bracket begins a header.
    let mut begins = true;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        at += match c {
            '#' => rest.find('\n').unwrap_or(rest.len()),
            '"' | '\'' => quoted(rest, c),
            '[' if begins && open.is_empty() => rest.find('\n').unwrap_or(rest.len()),
            '[' | '{' => {
                open.push(at);
                1
            }
            ']' | '}' => {
                open.pop();
                1
            }
            c => c.len_utf8(),
        };
        begins = c == '\n' || begins && c.is_whitespace();
    }
    open.pop()
}

/// The length of the text between quotes with which `rest` begins; one that is not closed
/// ends with its line.
fn quoted(rest: &str, quote: char) -> usize {
    let long: String = [quote; 3].iter().collect();
    let is_long = rest.starts_with(&long);
    let closing = if is_long { long.as_str() } else { &long[..1] };
    let mut at = closing.len();
    while let Some(c) = rest[at..].chars().next() {
        if rest[at..].starts_with(closing) {
            return at + closing.len();
        }
        if c == '\n' && !is_long {
            return at;
        }
        at += c.len_utf8();
        if c == '\\' && quote == '"' {
            at += rest[at..].chars().next().map_or(0, char::len_utf8);
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_bracket_that_is_open_is_found() {
        for (text, at) in [
            ("a = [1, 2\nb", Some(4)),
            ("[[x]]\na = [1, [2]\n", Some(10)),
            ("a = [\"]\", ']', \"\"\"\n]\"\"\" # ]\n", Some(4)),
            ("a = { b = [1], c = \"\\\"}\"\n", Some(4)),
            ("[x]\n[[y]]\na = [1]\n  [z", None),
            ("a = \"[ä\nb = 'x", None),
            ("", None),
        ] {
            assert_eq!(open_at_end(text), at, "{text}");
        }
    }
}
