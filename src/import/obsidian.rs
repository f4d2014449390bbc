//! Notes of Obsidian with cards of its plugin for spaced repetition.

use jiff::civil::Date;
use jiff::tz::Offset;
use jiff::{Span, Timestamp};

use super::blanks::Piece;
use super::cards::{Body, Card, Decks, ENDINGS};
use super::markdown::{front_matter, on_one_line};
use super::stable::stable;
use super::{
    Brought, BroughtGrade, BroughtReview, Heading, Importer, NotBrought, Source, SourceFile,
};
use crate::text::{code_masked, masked};
use crate::words::message;

/// Notes of Obsidian.
pub(super) const OBSIDIAN: Importer = Importer {
    name: "obsidian",
    about: || message!("import-about-obsidian"),
    endings: ENDINGS,
    bring,
};

/// The tag of notes with cards.
const TAG: &str = "flashcards";

fn bring(source: &Source) -> Result<Brought, NotBrought> {
    let mut decks = Decks::of(source);
    decks.brought().program = "Obsidian".to_owned();
    let files = decks.files();
    let mut texts = Vec::new();
    for file in files {
        texts.push((file, file.text()?));
    }
    // Where no note is tagged, decks are folders, and each note counts.
    let tagged = texts.iter().any(|(_, text)| is_tagged(text));
    for (file, text) in &texts {
        let mut note = Note::of(file, text, !tagged)?;
        note.read(&mut decks);
    }
    Ok(stable(decks.finish()))
}

fn is_tagged(text: &str) -> bool {
    let Ok((head, _, text)) = front_matter("", text) else {
        return false;
    };
    head.iter().any(|line| in_head(line).is_some())
        || text.lines().any(|line| tags(line).0.is_some())
}

/// The tag of cards in a line of a note's head.
fn in_head(line: &str) -> Option<&str> {
    let words = line.split([' ', ',', '[', ']', '"', '\'', '#', ':']);
    let mut words = words.filter(|word| !word.is_empty());
    words.find(|word| *word == TAG || word.starts_with("flashcards/"))
}

/// The first tag of cards at the beginning of a line, and what stands behind all tags there.
fn tags(line: &str) -> (Option<&str>, &str) {
    let mut found = None;
    let mut rest = line.trim_start();
    while let Some(word) = rest.split_whitespace().next()
        && let Some(tag) = word.strip_prefix('#')
        && tag.starts_with(|c: char| c.is_alphanumeric())
    {
        if found.is_none() && (tag == TAG || tag.starts_with("flashcards/")) {
            found = Some(tag);
        }
        rest = rest[word.len()..].trim_start();
    }
    match found {
        Some(_) => (found, rest),
        None => (None, line),
    }
}

/// A note with its lines.
struct Note<'t> {
    path: &'t str,
    title: String,
    /// The deck of the cards below; nothing where they are not in any.
    deck: Option<String>,
    lines: Vec<(usize, &'t str)>,
}

impl<'t> Note<'t> {
    fn of(file: &'t SourceFile, text: &'t str, all: bool) -> Result<Note<'t>, NotBrought> {
        let (head, above, text) = front_matter(&file.path, text)?;
        let title = Heading::named(&file.path).title;
        let tag = head.iter().find_map(|line| in_head(line));
        let deck = match (tag, all) {
            (Some(tag), _) => Some(named(tag, &title)),
            (None, true) => Some(title.clone()),
            (None, false) => None,
        };
        Ok(Note {
            path: &file.path,
            title,
            deck,
            lines: text
                .lines()
                .enumerate()
                .map(|(n, line)| (above + n + 1, line))
                .collect(),
        })
    }

    fn read(&mut self, decks: &mut Decks<'_>) {
        let mut block: Vec<(usize, &str)> = Vec::new();
        let mut fence = false;
        let lines = std::mem::take(&mut self.lines);
        let end = (0, "");
        for (n, line) in lines.into_iter().chain([end]) {
            if line.trim_start().starts_with("```") {
                fence = !fence;
            }
            match line.trim().is_empty() && (!fence || n == 0) {
                false => block.push((n, line)),
                true => self.block(&std::mem::take(&mut block), decks),
            }
        }
    }

    /// Lines that touch each other.
    fn block(&mut self, block: &[(usize, &str)], decks: &mut Decks<'_>) {
        let mut lines = block;
        let mut own = None;
        if let [(_, first), rest @ ..] = lines
            && let (Some(tag), after) = tags(first)
        {
            let deck = named(tag, &self.title);
            match after {
                // The tag stands alone: it is that of all cards below.
                "" => {
                    self.deck = Some(deck);
                    lines = rest;
                }
                _ => own = Some(deck),
            }
        }
        let Some(deck) = own.or_else(|| self.deck.clone()) else {
            return;
        };
        let separator = (lines.iter()).position(|(_, line)| ["?", "??"].contains(&line.trim()));
        match separator {
            Some(at) if at > 0 => {
                // A card on one line is one at once: what stands below it is another.
                let own = single_lines_end(&lines[..at]);
                if own > 0 && own < at {
                    self.single_lines(&deck, &lines[..own], decks);
                    self.multi_line(&deck, &lines[own..], at - own, decks);
                } else {
                    self.multi_line(&deck, lines, at, decks);
                }
            }
            _ => self.single_lines(&deck, lines, decks),
        }
    }

    fn multi_line(&self, deck: &str, lines: &[(usize, &str)], at: usize, decks: &mut Decks<'_>) {
        let (back, history) = without_history(&lined(&lines[at + 1..]));
        let body = Body::Basic {
            front: lined(&lines[..at]),
            back,
            both: lines[at].1.trim() == "??",
        };
        self.put(deck, lines[0].0, body, &history, decks);
    }

    fn single_lines(&self, deck: &str, lines: &[(usize, &str)], decks: &mut Decks<'_>) {
        let mut fence = false;
        let mut around: Vec<(usize, &str)> = Vec::new();
        let mut at = 0;
        while let Some(&(n, line)) = lines.get(at) {
            at += 1;
            if line.trim_start().starts_with("```") {
                fence = !fence;
            }
            let sides = if fence { None } else { sides(tags(line).1) };
            let Some((front, back, both)) = sides else {
                let place = || format!("{}:{n}", self.path);
                if !fence && lacks_back(tags(line).1) {
                    let why = message!("import-obsidian-side");
                    decks.losses().left_out(why, place());
                } else if !fence && line.starts_with("Q:") {
                    let why = message!("import-obsidian-other");
                    decks.losses().left_out(why, place());
                }
                around.push((n, line));
                continue;
            };
            let (back, mut history) = without_history(back);
            // A comment may stand in the line below.
            if let Some((_, next)) = lines.get(at)
                && next.trim_start().starts_with("<!--SR:")
            {
                history = without_history(next).1;
                at += 1;
            }
            let front = front.trim_start_matches(['-', '*', '+']).trim().to_owned();
            let body = Body::Basic { front, back, both };
            self.put(deck, n, body, &history, decks);
        }
        let Some((first, _)) = around.first() else {
            return;
        };
        let text = around.iter().map(|(_, line)| tags(line).1);
        let (text, history) = without_history(&text.collect::<Vec<&str>>().join("\n"));
        let (pieces, groups) = clozes(&text);
        if pieces.len() > 1 {
            if groups {
                let place = format!("{}:{first}", self.path);
                decks
                    .losses()
                    .with_loss(message!("import-obsidian-groups"), place);
            }
            let body = Body::Cloze {
                title: deck.to_owned(),
                pieces,
                together: false,
            };
            self.put(deck, *first, body, &history, decks);
        }
    }

    fn put(&self, deck: &str, line: usize, body: Body, history: &[History], decks: &mut Decks<'_>) {
        let card = Card {
            deck: deck.to_owned(),
            file: self.path.to_owned(),
            line,
            body,
        };
        let ids = decks.take(&card);
        for (id, history) in ids.into_iter().zip(history) {
            let Some(when) = history.reviewed() else {
                continue;
            };
            let place = format!("{}:{line}", self.path);
            decks
                .losses()
                .with_loss(message!("import-obsidian-interval"), place);
            decks.brought().program = "Obsidian".to_owned();
            decks.brought().reviews.push(BroughtReview {
                question: id,
                when,
                grade: BroughtGrade::Good,
                ms: None,
                offset_minutes: None,
            });
        }
    }
}

/// How many of these lines go up to the last card on one line, with the comment below it.
fn single_lines_end(lines: &[(usize, &str)]) -> usize {
    let (mut fence, mut end) = (false, 0);
    for (at, (_, line)) in lines.iter().enumerate() {
        let start = line.trim_start();
        fence ^= start.starts_with("```");
        let is_card = !fence && sides(tags(line).1).is_some();
        if is_card || end == at && start.starts_with("<!--SR:") && end > 0 {
            end = at + 1;
        }
    }
    end
}

/// Lines as Markdown in which each stays a line of its own, as it is in Obsidian: a plain line
/// after another is a paragraph.
fn lined(lines: &[(usize, &str)]) -> String {
    let mut out = String::new();
    let mut before = false;
    let mut fence = false;
    let lines: Vec<&str> = lines.iter().map(|(_, line)| tags(line).1).collect();
    for line in on_one_line(&lines.join("\n")).lines() {
        let start = line.trim_start();
        let marks = ['-', '*', '+', '|', '>', '`', '~'];
        let is_item = start.starts_with(marks)
            || start
                .split_once(". ")
                .is_some_and(|(n, _)| n.parse::<u32>().is_ok());
        let is_plain = !fence && !is_item && start.len() == line.len();
        if start.starts_with("```") {
            fence = !fence;
        }
        if !out.is_empty() {
            out += if before && is_plain { "\n\n" } else { "\n" };
        }
        out += line;
        before = is_plain;
    }
    out
}

/// The title of a deck by its tag.
fn named(tag: &str, note: &str) -> String {
    match tag.split_once('/') {
        Some((_, below)) if !below.is_empty() => below.replace('/', ": ").replace('_', " "),
        _ => note.to_owned(),
    }
}

/// When a card is due, and how many days after its last review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct History {
    due: Date,
    days: i64,
}

impl History {
    /// The noon, in UTC, of the day of the last review.
    fn reviewed(self) -> Option<Timestamp> {
        let day = self
            .due
            .checked_sub(Span::new().try_days(self.days).ok()?)
            .ok()?;
        Offset::UTC.to_timestamp(day.at(12, 0, 0, 0)).ok()
    }
}

/// A text without the comment that says when it is due, and what that says.
fn without_history(text: &str) -> (String, Vec<History>) {
    let Some((before, comment)) = text.split_once("<!--SR:") else {
        return (text.trim().to_owned(), Vec::new());
    };
    let (comment, after) = comment.split_once("-->").unwrap_or((comment, ""));
    let histories = comment.split('!').filter_map(|one| {
        let mut fields = one.trim().split(',');
        let due = fields.next()?.parse().ok()?;
        let days = fields.next()?.parse().ok()?;
        Some(History { due, days })
    });
    let text = format!("{}{after}", before.trim_end());
    (text.trim().to_owned(), histories.collect())
}

/// The sides of a card in one line, and whether it is asked from both; nothing where it is
/// none. Separators within code and formulas are none.
fn sides(line: &str) -> Option<(&str, &str, bool)> {
    halves(line).filter(|(front, back, _)| !front.is_empty() && !back.trim().is_empty())
}

/// Whether a line has a front and `::`, and nothing behind.
fn lacks_back(line: &str) -> bool {
    halves(line).is_some_and(|(front, back, _)| !front.is_empty() && back.trim().is_empty())
}

/// What stands on both sides of the first `::` that is in no code and no formula.
fn halves(line: &str) -> Option<(&str, &str, bool)> {
    let mut masked = None;
    for (at, c) in line.char_indices() {
        match (c, masked) {
            ('`' | '$', None) => masked = Some(c),
            (c, Some(open)) if c == open => masked = None,
            (':', None) if line[at..].starts_with("::") => {
                let both = line[at..].starts_with(":::");
                let back = line[at..].trim_start_matches(':');
                let front = line[..at].trim();
                return Some((front, back, both));
            }
            _ => {}
        }
    }
    None
}

/// A text with blanks between `==`, with hints, and whether blanks are in groups. Such signs within
/// code and formulas are none.
fn clozes(text: &str) -> (Vec<Piece>, bool) {
    let bare = masked(&code_masked(text)).into_owned();
    let mut pieces = Vec::new();
    let mut groups = false;
    let mut at = 0;
    let sign = |from: usize| Some(from + bare.get(from..)?.find("==")?);
    while let Some(open) = sign(at)
        && let Some(close) = sign(open + 2)
    {
        pieces.push(Piece::Text(text[at..open].to_owned()));
        let mut rest = &text[close + 2..];
        let mut hint = None;
        if let Some((group, after)) = rest.strip_prefix("[^").and_then(|r| r.split_once(']')) {
            groups |= !group.is_empty();
            rest = after;
        }
        if let Some((said, after)) = rest.strip_prefix("^[").and_then(|r| r.split_once(']')) {
            hint = Some(said.to_owned());
            rest = after;
        }
        at = text.len() - rest.len();
        let answers = vec![text[open + 2..close].trim().to_owned()];
        pieces.push(Piece::Blank { answers, hint });
    }
    pieces.push(Piece::Text(text[at..].to_owned()));
    (pieces, groups)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_card_where_colons_stand_outside_of_code() {
        assert_eq!(sides("a::b"), Some(("a", "b", false)));
        assert_eq!(sides("a ::: b"), Some(("a", " b", true)));
        assert_eq!(sides("use `std::fs` here"), None);
        assert_eq!(
            sides("`std::fs`::files"),
            Some(("`std::fs`", "files", false))
        );
        assert_eq!(sides("::b"), None);
    }

    #[test]
    fn the_day_of_the_last_review_is_told_by_when_it_is_due() {
        let (text, history) = without_history("back <!--SR:!2024-08-16,15,230!2024-08-02,1,210-->");
        assert_eq!((text.as_str(), history.len()), ("back", 2));
        let days: Vec<String> = history
            .iter()
            .map(|h| h.reviewed().unwrap().to_string())
            .collect();
        assert_eq!(days, ["2024-08-01T12:00:00Z", "2024-08-01T12:00:00Z"]);
        let far = without_history("x<!--SR:!2024-08-16,99999999999999,230-->").1;
        assert_eq!(far[0].reviewed(), None);
    }

    #[test]
    fn signs_within_code_and_formulas_are_no_blanks() {
        assert_eq!(clozes("if `a == b` and $x == y$, `c == d`").0.len(), 1);
        let (pieces, _) = clozes("`a == b` is ==so==^[yes] `c == d`");
        let blank = Piece::Blank {
            answers: vec!["so".to_owned()],
            hint: Some("yes".to_owned()),
        };
        assert_eq!(pieces[1], blank);
        assert_eq!(pieces[2], Piece::Text(" `c == d`".to_owned()));
    }

    #[test]
    fn each_line_stays_a_line() {
        let lined = |text: &str| lined(&text.lines().map(|line| (1, line)).collect::<Vec<_>>());
        assert_eq!(lined("the Inn\nthe Tisza"), "the Inn\n\nthe Tisza");
        for text in [
            "- a\n- b",
            "1. a\n2. b",
            "| a |\n|---|\n| b |",
            "```\na\nb\n```",
        ] {
            assert_eq!(lined(text), text);
        }
    }

    #[test]
    fn tags_stand_above_or_before_a_card() {
        assert_eq!(tags("#flashcards/a/b"), (Some("flashcards/a/b"), ""));
        assert_eq!(tags("#x #flashcards a::b"), (Some("flashcards"), "a::b"));
        assert_eq!(tags("# Heading"), (None, "# Heading"));
        assert_eq!(tags("#x a::b"), (None, "#x a::b"));
        assert_eq!(in_head("tags: [flashcards/x, y]"), Some("flashcards/x"));
        assert_eq!(in_head("  - flashcards"), Some("flashcards"));
        assert_eq!(in_head("title: my cards"), None);
    }
}
