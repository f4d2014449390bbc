//! What is pasted, without the escape sequences that may be in it.

/// A text without its escape sequences, each as a whole: colours copied from a terminal
/// leave nothing behind. One without an end goes up to the end of its line.
pub(super) fn without_escapes(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let kind = match c {
            '\u{1b}' => chars.next_if(|c| ('\u{20}'..='\u{7e}').contains(c)),
            '\u{9b}' => Some('['),
            '\u{9d}' => Some(']'),
            _ => {
                kept.push(c);
                continue;
            }
        };
        match kind {
            // Parameters, then a letter or sign.
            Some('[') => {
                while chars
                    .next_if(|c| ('\u{20}'..='\u{3f}').contains(c))
                    .is_some()
                {}
                chars.next_if(|c| ('\u{40}'..='\u{7e}').contains(c));
            }
            // Text, up to a bell or a terminator.
            Some(']' | 'P' | 'X' | '^' | '_') => {
                while let Some(c) = chars.next_if(|c| !matches!(c, '\n' | '\r')) {
                    if c == '\u{1b}' {
                        chars.next_if_eq(&'\\');
                    }
                    if matches!(c, '\u{7}' | '\u{9c}' | '\u{1b}') {
                        break;
                    }
                }
            }
            // Signs, then one more character.
            Some('\u{20}'..='\u{2f}') => {
                while chars
                    .next_if(|c| ('\u{20}'..='\u{2f}').contains(c))
                    .is_some()
                {}
                chars.next_if(|c| ('\u{30}'..='\u{7e}').contains(c));
            }
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sequences_go_as_a_whole_and_nothing_else() {
        for (pasted, kept) in [
            ("a\u{1b}[31mred\u{1b}[0m b", "ared b"),
            ("\u{9b}1;2Hx [31m", "x [31m"),
            ("\u{1b}]0;title\u{7}x", "x"),
            ("\u{1b}]8;;http://a\u{1b}\\link", "link"),
            ("\u{1b}]open\nnext", "\nnext"),
            ("\u{1b}(Bx\u{1b}", "x"),
            ("\u{1b}[3", ""),
            ("plain\ttext\n", "plain\ttext\n"),
        ] {
            assert_eq!(without_escapes(pasted), kept, "{pasted:?}");
        }
    }
}
