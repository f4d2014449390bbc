//! Links on the terminal (OSC 8): which terminals show them, and how they are written.

use std::fmt::Write;

/// What ends a link.
pub(super) const END: &str = "\u{1b}]8;;\u{1b}\\";

/// What begins a link to an address, of which no more than printable ASCII goes out: all else
/// is written as `%1B`.
pub(super) fn begin(address: &str) -> String {
    let address = in_percents(address, |byte| byte.is_ascii_graphic() && byte != b'\\');
    format!("\u{1b}]8;;{address}\u{1b}\\")
}

/// A text of which only some bytes stay as they are; the others are written as `%1B`, as in
/// URIs (RFC 3986).
pub(crate) fn in_percents(text: &str, stays: impl Fn(u8) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match stays(byte) {
            true => out.push(char::from(byte)),
            // To write to a string can't fail.
            false => write!(out, "%{byte:02X}").unwrap_or_default(),
        }
    }
    out
}

/// Programs that show links, by what they set `TERM_PROGRAM` to.
const PROGRAMS: &[&str] = &[
    "iTerm.app",
    "WezTerm",
    "vscode",
    "ghostty",
    "Hyper",
    "Tabby",
    "rio",
    "zed",
];
/// Terminals that show links, by what `TERM` begins with.
const TERMS: &[&str] = &[
    "xterm-kitty",
    "alacritty",
    "foot",
    "xterm-ghostty",
    "wezterm",
    "contour",
];

/// Whether the terminal shows links, by the variables of the environment. One that is not
/// known is not tried: it may write the address between the words.
pub(super) fn are_shown(var: impl Fn(&str) -> Option<String>) -> bool {
    let is = |name: &str, of: &dyn Fn(&str) -> bool| var(name).is_some_and(|value| of(&value));
    let is_set = |name: &str| is(name, &|value| !value.is_empty());
    if is("TERM", &|term| term == "dumb") {
        return false;
    }
    is("TERM_PROGRAM", &|program| PROGRAMS.contains(&program))
        || is("TERM", &|term| {
            TERMS.iter().any(|known| term.starts_with(known))
        })
        || is("VTE_VERSION", &|version| {
            version.parse().is_ok_and(|n: u32| n >= 5000)
        })
        || is_set("WT_SESSION")
        || is_set("KONSOLE_VERSION")
        || is_set("DOMTERM")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_terminals_that_are_known_get_links() {
        let shown = |set: &[(&str, &str)]| {
            are_shown(|name| {
                let found = set.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        assert!(shown(&[("TERM", "xterm-kitty")]));
        assert!(shown(&[
            ("TERM", "xterm-256color"),
            ("VTE_VERSION", "7600")
        ]));
        assert!(shown(&[("TERM_PROGRAM", "WezTerm")]));
        assert!(!shown(&[("TERM", "xterm-256color")]));
        assert!(!shown(&[("VTE_VERSION", "4900")]));
        assert!(!shown(&[("TERM", "dumb"), ("WT_SESSION", "1")]));
        assert!(!shown(&[]));
    }
}
