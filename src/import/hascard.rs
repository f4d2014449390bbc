//! Decks of hascard: cards between lines of three dashes, a heading above each.

use super::blanks::Piece;
use super::cards::{Body, Card, Decks, ENDINGS};
use super::stable::stable;
use super::{Brought, Heading, Importer, NotBrought, Source, SourceFile};
use crate::words::message;

/// Decks of hascard.
pub(super) const HASCARD: Importer = Importer {
    name: "hascard",
    about: || message!("import-about-hascard"),
    endings: ENDINGS,
    bring,
};

fn bring(source: &Source) -> Result<Brought, NotBrought> {
    let mut decks = Decks::of(source);
    for file in decks.files() {
        read(file, &mut decks)?;
    }
    Ok(stable(decks.finish()))
}

fn read(file: &SourceFile, decks: &mut Decks<'_>) -> Result<(), NotBrought> {
    let text = file.text()?;
    let deck = Heading::named(&file.path).title;
    let mut lines: Vec<(usize, &str)> = Vec::new();
    let last = (text.lines().count() + 1, "---");
    let all = text.lines().enumerate().map(|(n, line)| (n + 1, line));
    for (n, line) in all.chain([last]) {
        if line.trim_end() != "---" {
            lines.push((n, line));
            continue;
        }
        let card: Vec<(usize, &str)> = std::mem::take(&mut lines);
        let begun = card.iter().position(|(_, line)| !line.trim().is_empty());
        let Some(begun) = begun else { continue };
        let (line, first) = card[begun];
        let Some(title) = first.strip_prefix('#') else {
            let why = message!("import-hascard-no-heading");
            return Err(NotBrought::line(&file.path, line, why));
        };
        let rest: Vec<&str> = card[begun + 1..].iter().map(|(_, line)| *line).collect();
        decks.take(&Card {
            deck: deck.clone(),
            file: file.path.clone(),
            line,
            body: body(title.trim_start_matches('#').trim(), &rest),
        });
    }
    Ok(())
}

/// What a card of this heading and these lines asks.
fn body(title: &str, lines: &[&str]) -> Body {
    let mut prompt = title.to_owned();
    let mut lines = lines;
    // Pictures and formulas below the heading belong to it.
    while let [first, rest @ ..] = lines {
        let first = first.trim();
        if first.is_empty() {
            lines = rest;
        } else if first.starts_with("![") {
            prompt += &format!("\n{first}");
            lines = rest;
        } else if first == "```"
            && let Some(end) = rest.iter().position(|line| line.trim() == "```")
        {
            prompt += &format!("\n\n{}", rest[..end].join("\n"));
            lines = &rest[end + 1..];
        } else {
            break;
        }
    }
    let filled: Vec<&str> = (lines.iter().map(|line| line.trim()))
        .filter(|line| !line.is_empty())
        .collect();
    if let Some((options, several)) = options(&filled) {
        return Body::Choice {
            prompt,
            options,
            several,
        };
    }
    if let Some(items) = items(&filled) {
        return Body::Order { prompt, items };
    }
    let text = lines.join("\n").trim().to_owned();
    match gaps(&text) {
        Some(pieces) => Body::Cloze {
            title: prompt,
            pieces,
            together: true,
        },
        None => Body::Basic {
            front: prompt,
            back: text.replace("\\_", "_"),
            both: false,
        },
    }
}

/// Options, and whether several may be right; nothing where the lines are none.
fn options(lines: &[&str]) -> Option<(Vec<(String, bool)>, bool)> {
    let marked = |marks: &[(&str, bool)]| -> Option<Vec<(String, bool)>> {
        let option = |line: &&str| {
            let mut marks = marks.iter();
            marks.find_map(|(mark, is_right)| {
                let text = line.strip_prefix(mark)?.trim();
                Some((text.to_owned(), *is_right))
            })
        };
        lines.iter().map(option).collect()
    };
    if lines.len() < 2 {
        return None;
    }
    if let Some(options) = marked(&[("- ", false), ("* ", true)]) {
        let right = options.iter().filter(|(_, is_right)| *is_right).count();
        return (right == 1).then_some((options, false));
    }
    let boxes = [("[*]", true), ("[x]", true), ("[X]", true), ("[ ]", false)];
    marked(&boxes).map(|options| (options, true))
}

/// Items by their numbers; nothing where the lines are none.
fn items(lines: &[&str]) -> Option<Vec<String>> {
    let item = |line: &&str| {
        let (number, text) = line.split_once(". ")?;
        Some((number.parse::<u32>().ok()?, text.trim().to_owned()))
    };
    let mut items: Vec<(u32, String)> = lines.iter().map(item).collect::<Option<_>>()?;
    items.sort();
    let is_row = items.iter().zip(1..).all(|((n, _), at)| *n == at);
    let items = items.into_iter().map(|(_, text)| text);
    (is_row && lines.len() > 1).then(|| items.collect())
}

/// A text with gaps between underscores; nothing where it has none.
fn gaps(text: &str) -> Option<Vec<Piece>> {
    let mut parts = vec![String::new()];
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, rest.peek()) {
            ('\\', Some('_')) => {
                rest.next();
                parts.last_mut()?.push('_');
            }
            ('_', _) => parts.push(String::new()),
            _ => parts.last_mut()?.push(c),
        }
    }
    // The last of an odd number of underscores is one.
    if parts.len().is_multiple_of(2) {
        let last = parts.pop()?;
        let before = parts.last_mut()?;
        *before += &format!("_{last}");
    }
    if parts.len() < 2 {
        return None;
    }
    let pieces = parts.into_iter().enumerate().map(|(n, part)| match n % 2 {
        0 => Piece::Text(part),
        _ => Piece::Blank {
            answers: part.split('|').map(|part| part.trim().to_owned()).collect(),
            hint: None,
        },
    });
    Some(pieces.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_told_by_its_lines() {
        let choice = body("q", &["- a", "* b"]);
        assert!(matches!(choice, Body::Choice { several: false, .. }));
        let several = body("q", &["[*] a", "[ ] b"]);
        assert!(matches!(several, Body::Choice { several: true, .. }));
        // A list with nothing marked is a definition.
        assert!(matches!(body("q", &["- a", "- b"]), Body::Basic { .. }));
        let Body::Order { items, .. } = body("q", &["2. b", "1. a"]) else {
            panic!("no order")
        };
        assert_eq!(items, ["a", "b"]);
        assert!(matches!(body("q", &["1. a", "3. b"]), Body::Basic { .. }));
        let Body::Basic { back, .. } = body("q", &["snake\\_case"]) else {
            panic!("no definition")
        };
        assert_eq!(back, "snake_case");
    }

    #[test]
    fn gaps_have_several_answers() {
        let pieces = gaps("is _Euro_ in the _EU|European Union_ x\\_1").unwrap();
        assert_eq!(pieces.len(), 5);
        assert_eq!(
            pieces[3],
            Piece::Blank {
                answers: vec!["EU".to_owned(), "European Union".to_owned()],
                hint: None,
            }
        );
        assert_eq!(pieces[4], Piece::Text(" x_1".to_owned()));
        assert_eq!(gaps("one _ alone"), None);
    }
}
