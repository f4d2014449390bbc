//! Backslashes between quotes that make a control character, where the name of a sign in
//! mathematics was meant: `\theta` between quotes is a tab and `heta`.

/// Names in mathematics that begin as an escape of TOML does.
const NAMES: [&str; 62] = [
    "bar",
    "because",
    "begin",
    "beta",
    "bf",
    "big",
    "bigcap",
    "bigcup",
    "binom",
    "bmod",
    "bot",
    "boxed",
    "bullet",
    "flat",
    "forall",
    "frac",
    "nabla",
    "natural",
    "ne",
    "nearrow",
    "neg",
    "neq",
    "ni",
    "not",
    "notin",
    "nsubseteq",
    "nu",
    "nexists",
    "nmid",
    "nparallel",
    "nless",
    "ngtr",
    "rangle",
    "rbrace",
    "rceil",
    "rfloor",
    "rho",
    "right",
    "rightarrow",
    "rm",
    "rightleftharpoons",
    "tan",
    "tanh",
    "tau",
    "tbinom",
    "text",
    "textbf",
    "textit",
    "tfrac",
    "therefore",
    "theta",
    "tilde",
    "times",
    "to",
    "top",
    "triangle",
    "triangleleft",
    "triangleright",
    "twoheadrightarrow",
    "beth",
    "breve",
    "tt",
];

/// Where in a text between quotes, as it is written, such a name follows a single backslash,
/// and the name.
pub(super) fn mathematics(raw: &str) -> Option<(usize, &str)> {
    if !raw.starts_with('"') {
        return None;
    }
    let mut at = 0;
    while let Some(next) = raw[at..].find('\\') {
        let start = at + next;
        let rest = &raw[start + 1..];
        let letters = rest.find(|c: char| !c.is_ascii_alphabetic());
        let name = &rest[..letters.unwrap_or(rest.len())];
        if NAMES.contains(&name) {
            return Some((start, name));
        }
        // What follows a backslash is part of its escape.
        at = start + 1 + rest.chars().next().map_or(0, char::len_utf8);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_behind_a_single_backslash_is_meant() {
        assert_eq!(mathematics(r#""a \theta b""#), Some((3, "theta")));
        assert_eq!(mathematics(r#""\frac{a}{b}""#), Some((1, "frac")));
        for text in [
            r#""a \\theta b""#,
            r"'\theta'",
            r#""a\tb\nc""#,
            r#""a\ntotal""#,
            "\"\\",
        ] {
            assert_eq!(mathematics(text), None, "{text}");
        }
    }
}
