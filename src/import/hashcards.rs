//! Decks of hashcards and repeater: `Q:`, `A:` and `C:` at the beginning of lines.

use super::blanks::Piece;
use super::cards::{Body, Card, Decks};
use super::kept::{Kept, Program};
use super::markdown::front_matter;
use super::stable::stable;
use super::{Brought, Heading, Importer, NotBrought, Source, SourceFile};
use crate::words::message;

/// How the names of files end that are read: texts, pictures, databases.
const ENDINGS: &[&str] = &[
    "md", "markdown", "txt", "png", "jpg", "jpeg", "svg", "gif", "webp", "db", "db-wal",
];

/// Decks of hashcards.
pub(super) const HASHCARDS: Importer = Importer {
    name: "hashcards",
    about: || message!("import-about-hashcards"),
    endings: ENDINGS,
    bring: |source| bring(source, Program::Hashcards),
};
/// Decks of repeater, where a line of three dashes ends a card.
pub(super) const REPEATER: Importer = Importer {
    name: "repeater",
    about: || message!("import-about-repeater"),
    endings: ENDINGS,
    bring: |source| bring(source, Program::Repeater),
};

/// What is being read.
enum Reading {
    Nothing,
    Question {
        line: usize,
        front: String,
    },
    Answer {
        line: usize,
        front: String,
        back: String,
    },
    Cloze {
        line: usize,
        text: String,
    },
}

fn bring(source: &Source, program: Program) -> Result<Brought, NotBrought> {
    let mut decks = Decks::of(source);
    let mut kept = Kept::of(program);
    for file in decks.files() {
        read(file, program, &mut decks, &mut kept)?;
    }
    let mut brought = decks.finish();
    kept.finish(source, &mut brought);
    Ok(stable(brought))
}

fn read(
    file: &SourceFile,
    program: Program,
    decks: &mut Decks<'_>,
    kept: &mut Kept,
) -> Result<(), NotBrought> {
    let dashes_end = program == Program::Repeater;
    let text = file.text()?;
    let (head, above, text) = front_matter(&file.path, &text)?;
    let mut deck = Heading::named(&file.path).title;
    if let Ok(head) = head.join("\n").parse::<toml::Table>()
        && let Some(name) = head.get("name").and_then(toml::Value::as_str)
    {
        deck = name.to_owned();
    }
    let mut cards = Cards {
        deck,
        file: &file.path,
        decks,
        kept,
    };
    let lines: Vec<&str> = text.lines().collect();
    // The line that the card begins with which is being read.
    let mut begun = 0;
    let mut reading = Reading::Nothing;
    // Dashes within code end no card.
    let mut fence = false;
    for (n, &line) in lines.iter().enumerate() {
        let at = above + n + 1;
        let wrong = |why| NotBrought::line(&file.path, at, why);
        let tag = line.get(..2).filter(|tag| ["Q:", "A:", "C:"].contains(tag));
        fence = tag.is_none() && fence != line.trim_start().starts_with("```");
        let rest = line.get(2..).unwrap_or_default().trim().to_owned();
        reading = match (tag, reading) {
            (Some("Q:"), Reading::Question { .. }) => {
                return Err(wrong(message!("import-hashcards-no-answer")));
            }
            (Some("C:"), Reading::Question { .. }) => {
                return Err(wrong(message!("import-hashcards-no-answer")));
            }
            (Some("A:"), Reading::Question { line, front }) => Reading::Answer {
                line,
                front,
                back: rest,
            },
            (Some("A:"), _) => return Err(wrong(message!("import-hashcards-no-question"))),
            (Some("Q:"), before) => {
                cards.end(before, &lines[begun..n]);
                begun = n;
                Reading::Question {
                    line: at,
                    front: rest,
                }
            }
            (Some(_), before) => {
                cards.end(before, &lines[begun..n]);
                begun = n;
                Reading::Cloze {
                    line: at,
                    text: rest,
                }
            }
            (None, before) if dashes_end && !fence && line.trim() == "---" => {
                cards.end(before, &lines[begun..n]);
                Reading::Nothing
            }
            (None, mut before) => {
                let begins =
                    matches!(before, Reading::Nothing) || n == 0 || lines[n - 1].trim().is_empty();
                if begins && !fence && is_other(line) {
                    let why = message!("import-hashcards-other");
                    cards
                        .decks
                        .losses()
                        .left_out(why, format!("{}:{at}", file.path));
                }
                match &mut before {
                    Reading::Nothing => {}
                    Reading::Question { front: text, .. }
                    | Reading::Answer { back: text, .. }
                    | Reading::Cloze { text, .. } => *text += &format!("\n{line}"),
                }
                before
            }
        };
    }
    if let Reading::Question { line, .. } = reading {
        let why = message!("import-hashcards-no-answer");
        return Err(NotBrought::line(&file.path, line, why));
    }
    cards.end(reading, &lines[begun..]);
    Ok(())
}

/// Whether a line looks like a card of Obsidian: two texts with `::` between them, and a space.
fn is_other(line: &str) -> bool {
    let sides = line.split_once("::").filter(|_| !line.contains(['`', '$']));
    sides.is_some_and(|(front, back)| {
        let is_apart = front.ends_with(' ') || back.starts_with(' ');
        is_apart && !front.trim().is_empty() && !back.trim().is_empty()
    })
}

/// Where cards of a file go.
struct Cards<'c, 'd, 's> {
    deck: String,
    file: &'c str,
    decks: &'d mut Decks<'s>,
    kept: &'d mut Kept,
}

impl Cards<'_, '_, '_> {
    /// A card is at its end, which stands on these lines.
    fn end(&mut self, reading: Reading, lines: &[&str]) {
        let whole = lines.join("\n");
        // What its program hashes, with dashes at its end and without.
        let (line, body, hashed) = match reading {
            Reading::Nothing | Reading::Question { .. } => return,
            Reading::Answer { line, front, back } => {
                let body = Body::Basic {
                    front: front.trim().to_owned(),
                    back: without_dashes(&back).to_owned(),
                    both: false,
                };
                (line, body, Hashed::Sides(front, back))
            }
            Reading::Cloze { line, text } => {
                let pieces = cloze(without_dashes(&text));
                if !pieces.iter().any(|p| matches!(p, Piece::Blank { .. })) {
                    let place = format!("{}:{line}", self.file);
                    let why = message!("import-card-no-blank");
                    self.decks.losses().left_out(why, place);
                    return;
                }
                let title = self.deck.clone();
                let body = Body::Cloze {
                    title,
                    pieces,
                    together: false,
                };
                (line, body, Hashed::Text(text))
            }
        };
        let ids = self.decks.take(&Card {
            deck: self.deck.clone(),
            file: self.file.to_owned(),
            line,
            body,
        });
        match hashed {
            Hashed::Sides(front, back) => {
                for back in [without_dashes(&back), back.trim()] {
                    self.kept.basic((front.trim(), back), &whole, &ids);
                }
            }
            Hashed::Text(text) => {
                for text in [without_dashes(&text), text.trim()] {
                    self.kept.blanks(text, &whole, &ids);
                }
            }
        }
    }
}

/// What stands in a card as it was typed.
enum Hashed {
    Sides(String, String),
    Text(String),
}

/// A text without the line of dashes that divides it from the next card.
fn without_dashes(text: &str) -> &str {
    let text = text.trim();
    text.strip_suffix("\n---").map_or(text, str::trim_end)
}

/// A text with blanks in square brackets; pictures and brackets behind a backslash are none.
fn cloze(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut around = String::new();
    let mut rest = text.trim();
    while let Some(c) = rest.chars().next() {
        let double = rest.strip_prefix("[[").and_then(|r| r.split_once("]]"));
        let blank = match c {
            // Two brackets around a word are as one.
            '[' if double.is_some_and(|(answer, _)| !answer.contains(['[', ']'])) => double,
            '[' => rest[1..].split_once(']'),
            _ => None,
        };
        if let Some((answer, after)) = blank
            && !answer.trim().is_empty()
        {
            pieces.push(Piece::Text(std::mem::take(&mut around)));
            pieces.push(Piece::Blank {
                answers: vec![answer.to_owned()],
                hint: None,
            });
            rest = after;
            continue;
        }
        let taken = match c {
            '\\' => rest.chars().take(2).map(char::len_utf8).sum(),
            '!' if rest.starts_with("![") => rest.find(')').map_or(1, |end| end + 1),
            _ => c.len_utf8(),
        };
        around += &rest[..taken];
        rest = &rest[taken..];
    }
    pieces.push(Piece::Text(around));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_stand_in_brackets_and_pictures_are_none() {
        let blank = |answer: &str| Piece::Blank {
            answers: vec![answer.to_owned()],
            hint: None,
        };
        let text = |text: &str| Piece::Text(text.to_owned());
        assert_eq!(
            cloze("![x](y.png) the [order] of \\[a\\] [group]"),
            [
                text("![x](y.png) the "),
                blank("order"),
                text(" of \\[a\\] "),
                blank("group"),
                text(""),
            ]
        );
        assert_eq!(cloze("[[array]]"), [text(""), blank("array"), text("")]);
    }
}
