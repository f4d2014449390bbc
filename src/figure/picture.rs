//! Pictures: files within the directory of their course, by their names and first bytes.

use crate::words::{Message, message};

/// The largest picture, in bytes.
pub const MAX_PICTURE_BYTES: u64 = 8 * 1024 * 1024;
/// The most characters of the name of a picture's file, with its directories.
const LONGEST: usize = 200;

/// The kinds of pictures that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Png,
    Jpeg,
    Gif,
    Webp,
    Svg,
}

/// The format that a file has by the end of its name.
fn format_of(file: &str) -> Option<Format> {
    let (_, end) = file.rsplit_once('.')?;
    Some(match end.to_ascii_lowercase().as_str() {
        "png" => Format::Png,
        "jpg" | "jpeg" => Format::Jpeg,
        "gif" => Format::Gif,
        "webp" => Format::Webp,
        "svg" => Format::Svg,
        _ => return None,
    })
}

/// Holds that a name leads to a file within the directory of the course.
///
/// # Errors
/// Where it leads out of it, is hidden, or is of no picture.
pub fn named(file: &str) -> Result<String, Message> {
    let is_plain = |part: &str| {
        !part.is_empty() && !part.starts_with('.') && !part.ends_with(['.', ' ', '\t'])
    };
    let strange = |c: char| c.is_control() || "\\:*?\"<>|{}`".contains(c);
    let is_within = file.split('/').all(is_plain) && !file.contains(strange);
    match (
        is_within && file.chars().count() <= LONGEST,
        format_of(file),
    ) {
        (false, _) => Err(message!("figure-picture-path", file = file)),
        (true, None) => Err(message!("figure-picture-format", file = file)),
        (true, Some(_)) => Ok(file.to_owned()),
    }
}

/// Holds that a file's bytes are those of a picture of the format that its name says, and of
/// one that only shows: an SVG that runs something, or gets something from elsewhere, is none.
///
/// # Errors
/// What is wrong with it.
pub fn is_picture(file: &str, bytes: &[u8]) -> Result<(), Message> {
    let begins = |signature: &[u8]| bytes.starts_with(signature);
    let is_one = match format_of(file) {
        Some(Format::Png) => begins(b"\x89PNG\r\n\x1a\n"),
        Some(Format::Jpeg) => begins(b"\xff\xd8\xff"),
        Some(Format::Gif) => begins(b"GIF87a") || begins(b"GIF89a"),
        Some(Format::Webp) => begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"),
        Some(Format::Svg) => {
            let text = std::str::from_utf8(bytes).unwrap_or_default();
            if svg_begins(text) {
                return svg_only_shows(text)
                    .map_err(|what| message!("figure-picture-active", file = file, what = what));
            }
            false
        }
        None => false,
    };
    match is_one {
        true => Ok(()),
        false => Err(message!("figure-picture-bytes", file = file)),
    }
}

/// Whether a text is SVG, behind what may stand before its first element.
fn svg_begins(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    // A comment, a declaration, a document type.
    for _ in 0..16 {
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!DOCTYPE") => ">",
            _ => break,
        };
        let Some((_, after)) = rest.split_once(end) else {
            return false;
        };
        rest = after.trim_start();
    }
    let after = rest
        .strip_prefix("<svg")
        .or_else(|| rest.strip_prefix("<svg:svg"));
    after.is_some_and(|after| after.starts_with(|c: char| c.is_whitespace() || c == '>'))
}

/// What in an SVG does more than show, in small letters.
const ACTIVE: [&str; 12] = [
    "<script",
    ":script",
    "javascript:",
    "<foreignobject",
    ":foreignobject",
    "<iframe",
    "<object",
    "<embed",
    "<!entity",
    "<?xml-stylesheet",
    "@import",
    "<handler",
];

/// Holds that an SVG shows and does nothing else: it is opened with whatever program the
/// learner's desktop has for it, often a browser, which would run what stands in it.
fn svg_only_shows(text: &str) -> Result<(), String> {
    let text = text.to_ascii_lowercase();
    if text.contains('\0') {
        return Err("\\0".to_owned());
    }
    if let Some(found) = ACTIVE.into_iter().find(|active| text.contains(active)) {
        return Err(found.to_owned());
    }
    let declared = text.split("encoding=").nth(1).unwrap_or_default();
    let declared = declared.trim_start_matches(['"', '\'']);
    if text.starts_with("<?xml") && !declared.is_empty() && !declared.starts_with("utf-8") {
        return Err("encoding".to_owned());
    }
    // An address leads to a part of the picture, or holds a picture.
    for (name, open) in [("href", '='), ("url", '('), ("src", '=')] {
        for (at, _) in text.match_indices(name) {
            let rest = text[at + name.len()..].trim_start();
            let Some(rest) = rest.strip_prefix(open) else {
                continue;
            };
            let rest = rest
                .trim_start()
                .trim_start_matches(['"', '\''])
                .trim_start();
            let is_own = rest.starts_with('#') || is_raster(rest);
            if !is_own {
                return Err(name.to_owned());
            }
        }
    }
    if let Some(found) = unquoted(&text).find(|word| word.len() > 2 && word.starts_with("on")) {
        return Err(found.chars().take(20).collect());
    }
    // An animation could change an address.
    match text
        .split("attributename")
        .skip(1)
        .any(|rest| rest.chars().take(24).collect::<String>().contains("href"))
    {
        true => Err("attributename".to_owned()),
        false => Ok(()),
    }
}

/// Whether an address holds a picture of dots itself.
fn is_raster(address: &str) -> bool {
    let inside = address.strip_prefix("data:image/").unwrap_or_default();
    ["png", "jpeg", "jpg", "gif", "webp"]
        .iter()
        .any(|kind| inside.starts_with(kind))
}

/// The words of all tags that stand in no quotes: the names of elements and attributes.
fn unquoted(text: &str) -> impl Iterator<Item = String> {
    let mut names = String::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('<') {
        let passed = [("!--", "-->"), ("![cdata[", "]]>")];
        let passed = passed.iter().find(|(open, _)| after.starts_with(open));
        if let Some((_, close)) = passed {
            rest = after.split_once(close).map_or("", |(_, rest)| rest);
            continue;
        }
        let mut quote = None;
        rest = "";
        for (at, c) in after.char_indices() {
            match (c, quote) {
                (c, Some(open)) => quote = Some(open).filter(|open| *open != c),
                ('"' | '\'', None) => {
                    quote = Some(c);
                    names.push(' ');
                }
                ('>', None) => {
                    rest = &after[at..];
                    break;
                }
                (c, None) => names.push(c),
            }
        }
        names.push(' ');
    }
    let words = names.split(|c: char| c.is_whitespace() || "=/:".contains(c));
    words.map(str::to_owned).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_within_the_course() {
        for good in [
            "a.png",
            "images/b.JPEG",
            "über/c d.webp",
            "a.b.svg",
            "x.gif",
        ] {
            assert_eq!(named(good), Ok(good.to_owned()));
        }
        for (bad, why) in [
            ("", "figure-picture-path"),
            ("/etc/a.png", "figure-picture-path"),
            ("../a.png", "figure-picture-path"),
            ("a/../b.png", "figure-picture-path"),
            ("a/./b.png", "figure-picture-path"),
            ("a//b.png", "figure-picture-path"),
            (".a.png", "figure-picture-path"),
            ("a\\b.png", "figure-picture-path"),
            ("C:a.png", "figure-picture-path"),
            ("a\n.png", "figure-picture-path"),
            ("{n}.png", "figure-picture-path"),
            ("a.png ", "figure-picture-path"),
            ("a.exe", "figure-picture-format"),
            ("png", "figure-picture-format"),
            ("a.png.desktop", "figure-picture-format"),
        ] {
            assert_eq!(named(bad).unwrap_err().id(), why, "{bad:?}");
        }
        let long = format!("{}.png", "a".repeat(LONGEST));
        assert_eq!(named(&long).unwrap_err().id(), "figure-picture-path");
    }

    #[test]
    fn bytes_are_those_of_the_format() {
        for (file, bytes) in [
            ("a.png", &b"\x89PNG\r\n\x1a\n..."[..]),
            ("a.jpg", b"\xff\xd8\xff\xe0"),
            ("a.gif", b"GIF89a"),
            ("a.webp", b"RIFF\0\0\0\0WEBPVP8"),
            ("a.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"),
        ] {
            assert_eq!(is_picture(file, bytes), Ok(()), "{file}");
            for other in ["b.png", "b.jpeg", "b.gif", "b.webp", "b.svg"] {
                let same = format_of(other) == format_of(file);
                assert_eq!(is_picture(other, bytes).is_ok(), same, "{file} as {other}");
            }
            assert!(is_picture(file, b"").is_err());
            assert!(is_picture(file, b"#!/bin/sh\n").is_err());
        }
    }

    #[test]
    fn an_svg_only_shows() {
        let head = "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC \"a\" \"b\">\n";
        let with = |inside: &str| {
            let text = format!("{head}<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>");
            is_picture("a.svg", text.as_bytes())
        };
        for good in [
            "",
            "<path d=\"M0 0\" fill=\"url(#a)\" clip-path=\"url('#b')\"/>",
            "<use href=\"#a\"/><use xlink:href='#a'/>",
            "<image href=\"data:image/png;base64,iVBO\"/>",
            "<desc>A description of one = 1, on it</desc><text>once one is on</text>",
            "<style>.a { fill: red }</style><animate attributeName=\"x\" to=\"1\"/>",
        ] {
            assert_eq!(with(good), Ok(()), "{good}");
        }
        for bad in [
            "<script>alert(1)</script>",
            "<svg:SCRIPT/>",
            "<path onload=\"alert(1)\"/>",
            "<path onClick = 'a'/>",
            "<path d=\"\"onload=\"a\"/>",
            "<a href=\"javascript:alert(1)\"/>",
            "<a href=\"&#106;avascript:alert(1)\"/>",
            "<a xlink:href = \"https://example.org\"/>",
            "<image href=\"data:image/svg+xml;base64,aa\"/>",
            "<style>@import 'https://example.org'</style>",
            "<rect fill=\"url(https://example.org/a)\"/>",
            "<foreignObject/>",
            "<animate attributeName=\"href\" to=\"x\"/>",
        ] {
            assert_eq!(
                with(bad).unwrap_err().id(),
                "figure-picture-active",
                "{bad}"
            );
        }
        let other = "<?xml version=\"1.0\" encoding=\"UTF-7\"?><svg ></svg>";
        assert!(is_picture("a.svg", other.as_bytes()).is_err());
        assert!(is_picture("a.svg", b"<html><svg></svg></html>").is_err());
        assert!(is_picture("a.svg", b"<!-- never closed <svg>").is_err());
    }
}
