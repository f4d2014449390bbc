//! Cards of decks in Markdown, whatever program they are of: how they become questions.

use std::collections::HashMap;

use toml::{Table, Value};

use super::blanks::{Piece, is_in_formula, is_in_formula_or_code, is_typed, plain};
use super::markdown::{Marked, Shown, marked};
use super::pictured::figure;
use super::spread::spread;
use super::{
    Brought, BroughtQuestion, BroughtSkill, CalledBy, Heading, Ids, Losses, Picture, Source,
    SourceFile,
};
use crate::figure::is_picture;
use crate::words::{Message, message};

/// Most options of a choice, and items of an order.
const MOST: usize = 9;
/// What stands for a blank on a card.
const BLANK: &str = "[...]";
/// How the names of sounds and films end.
const SOUNDS: &[&str] = &[
    "mp3", "ogg", "oga", "opus", "wav", "m4a", "flac", "mp4", "webm",
];
/// How the names of pictures end.
pub(super) const ENDINGS: &[&str] = &[
    "md", "markdown", "txt", "png", "jpg", "jpeg", "svg", "gif", "webp",
];

/// A card as a deck has it.
#[derive(Clone, Debug)]
pub(super) struct Card {
    /// The title of its deck.
    pub(super) deck: String,
    /// The file, and the line that it begins in.
    pub(super) file: String,
    pub(super) line: usize,
    pub(super) body: Body,
}

/// What a card asks.
#[derive(Clone, Debug)]
pub(super) enum Body {
    /// Front and back; `both`: asked from the back, too.
    Basic {
        front: String,
        back: String,
        both: bool,
    },
    /// A text with blanks; `together`: all are filled in at once.
    Cloze {
        title: String,
        pieces: Vec<Piece>,
        together: bool,
    },
    /// Options, each with whether it is right; `several` may be.
    Choice {
        prompt: String,
        options: Vec<(String, bool)>,
        several: bool,
    },
    /// Items in the right order.
    Order { prompt: String, items: Vec<String> },
}

/// A course that is made of cards.
pub(super) struct Decks<'s> {
    source: &'s Source,
    brought: Brought,
    ids: Ids,
    /// Questions by deck, decks in the order in which they came.
    decks: Vec<(String, Vec<BroughtQuestion>)>,
    by_name: HashMap<String, usize>,
    /// Paths in the course by path in the source.
    pictures: HashMap<String, String>,
    names: Ids,
    /// Files by path, and the first of each name.
    by_path: HashMap<&'s str, &'s SourceFile>,
    by_file: HashMap<&'s str, &'s SourceFile>,
    seen: std::collections::HashSet<String>,
}

impl<'s> Decks<'s> {
    pub(super) fn of(source: &'s Source) -> Decks<'s> {
        let mut by_file = HashMap::new();
        for file in &source.files {
            by_file.entry(name(&file.path)).or_insert(file);
        }
        let paths = source.files.iter().map(|file| (file.path.as_str(), file));
        Decks {
            by_path: paths.collect(),
            by_file,
            source,
            brought: Brought {
                head: Heading::named(&source.name),
                ..Brought::default()
            },
            ids: Ids::default(),
            decks: Vec::new(),
            by_name: HashMap::new(),
            pictures: HashMap::new(),
            names: Ids::default(),
            seen: Default::default(),
        }
    }

    /// The Markdown files of the source.
    pub(super) fn files(&self) -> Vec<&'s SourceFile> {
        let is_text = |file: &&SourceFile| match file.path.rsplit_once('.') {
            Some((_, end)) => ["md", "markdown", "txt"].contains(&end.to_lowercase().as_str()),
            None => true,
        };
        self.source.files.iter().filter(is_text).collect()
    }

    pub(super) fn losses(&mut self) -> &mut Losses {
        &mut self.brought.losses
    }

    pub(super) fn brought(&mut self) -> &mut Brought {
        &mut self.brought
    }

    pub(super) fn finish(mut self) -> Brought {
        let mut skills = Ids::default();
        for (title, questions) in &self.decks {
            for (title, questions) in spread(title, questions) {
                self.brought.skills.push(BroughtSkill {
                    id: skills.give(&title),
                    title,
                    independent: true,
                    questions: questions.to_vec(),
                    ..BroughtSkill::default()
                });
            }
        }
        self.brought
    }

    /// Takes a card; gives the ids of the questions that come of it, in the order of its
    /// sides or blanks. A card that is there already is left out.
    pub(super) fn take(&mut self, card: &Card) -> Vec<String> {
        let place = format!("{}:{}", card.file, card.line);
        if !self.seen.insert(format!("{:?}", card.body)) {
            self.losses().left_out(message!("import-card-twice"), place);
            return Vec::new();
        }
        match &card.body {
            Body::Basic { front, back, both } => self.basic(card, front, back, *both),
            Body::Cloze {
                title,
                pieces,
                together,
            } => self.cloze(card, title, pieces, *together),
            Body::Choice {
                prompt,
                options,
                several,
            } => self.choice(card, prompt, options, *several),
            Body::Order { prompt, items } => self.order(card, prompt, items),
        }
    }

    fn basic(&mut self, card: &Card, front: &str, back: &str, both: bool) -> Vec<String> {
        let front = self.read(card, front, true);
        let back = self.read(card, back, false);
        if back.text.is_empty() || front.text.is_empty() && front.pictures.is_empty() {
            let place = format!("{}:{}", card.file, card.line);
            let losses = self.losses();
            losses.left_out(message!("import-card-empty"), place);
            return Vec::new();
        }
        if front.text.is_empty()
            && let Some(why) = self.nothing_to_see(card, &front.pictures)
        {
            let place = format!("{}:{}", card.file, card.line);
            self.losses().left_out(why, place);
            return Vec::new();
        }
        let mut table = Table::new();
        table.insert("kind".to_owned(), Value::from("card"));
        table.insert("prompt".to_owned(), Value::from(prompt(&front, &card.deck)));
        table.insert("answer".to_owned(), Value::from(back.text.as_str()));
        if both {
            table.insert("both-ways".to_owned(), Value::from(true));
        }
        let id = self.put(card, &front.text, table, &front.pictures);
        match both {
            true => vec![id.clone(), format!("{id}.back")],
            false => vec![id],
        }
    }

    fn cloze(&mut self, card: &Card, title: &str, pieces: &[Piece], together: bool) -> Vec<String> {
        let mut text = String::new();
        let mut typed = true;
        let mut blanks = 0;
        for piece in pieces {
            match piece {
                Piece::Text(part) => {
                    typed &= part.matches("[[").count() == 0;
                    text += part;
                }
                Piece::Blank { answers, hint } => {
                    blanks += 1;
                    let answers = answers.iter().map(|answer| plain(answer));
                    let answers: Vec<String> = answers.collect();
                    typed &= answers.iter().all(|answer| is_typed(answer));
                    let hint = hint.as_deref().map(|hint| format!("||{hint}"));
                    typed &= !hint.as_ref().is_some_and(|hint| hint.contains(['[', ']']));
                    text += &format!("[[{}{}]]", answers.join("|"), hint.unwrap_or_default());
                }
            }
        }
        typed &= !is_in_formula_or_code(pieces);
        if !typed {
            return self.blanks_as_cards(card, title, pieces);
        }
        // Blanks would be taken for links to notes.
        let mut read = self.read_around(card, &text);
        let mut title = self.read(card, title, true);
        read.pictures.append(&mut title.pictures);
        let mut table = Table::new();
        table.insert("kind".to_owned(), Value::from("cloze"));
        table.insert("prompt".to_owned(), Value::from(prompt(&title, &card.deck)));
        table.insert("text".to_owned(), Value::from(read.text.as_str()));
        let several = blanks > 1 && !together;
        if several {
            table.insert("blanks".to_owned(), Value::from("each"));
        }
        let id = self.put(card, &read.text, table, &read.pictures);
        match several {
            true => (1..=blanks).map(|n| format!("{id}.{n}")).collect(),
            false => vec![id],
        }
    }

    /// Blanks that nobody can type, such as formulas, are asked for on cards.
    fn blanks_as_cards(&mut self, card: &Card, title: &str, pieces: &[Piece]) -> Vec<String> {
        let mut ids = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            let Piece::Blank { answers, hint } = piece else {
                continue;
            };
            let mut front = match title == card.deck {
                true => String::new(),
                false => format!("{title}\n\n"),
            };
            for (n, piece) in pieces.iter().enumerate() {
                match piece {
                    Piece::Text(text) => front += text,
                    Piece::Blank { .. } if n == at => {
                        front += &hint.as_ref().map_or(BLANK.to_owned(), |h| format!("[{h}]"));
                    }
                    Piece::Blank { answers, .. } => front += answers.first().map_or("", |a| a),
                }
            }
            let back = match is_in_formula(&pieces[..at]) {
                true => format!("${}$", answers.join(" / ")),
                false => answers.join(" / "),
            };
            ids.extend(self.basic(card, &front, &back, false));
        }
        ids
    }

    fn choice(
        &mut self,
        card: &Card,
        asked: &str,
        options: &[(String, bool)],
        several: bool,
    ) -> Vec<String> {
        let place = format!("{}:{}", card.file, card.line);
        let read = self.read(card, asked, true);
        let mut texts: Vec<String> = Vec::new();
        let mut right = Vec::new();
        // Right ones may come last, and have their place.
        let mut wrong = MOST.saturating_sub(options.iter().filter(|(_, right)| *right).count());
        for (option, is_right) in options {
            let text = self.read(card, option, false).text;
            // Of options that are alike, one is enough.
            if texts.contains(&text) {
                self.losses()
                    .with_loss(message!("import-card-option"), &place);
                continue;
            }
            if wrong == 0 && !is_right {
                self.losses()
                    .with_loss(message!("import-card-options"), &place);
                continue;
            }
            match is_right {
                true => right.push(text.clone()),
                false => wrong -= 1,
            }
            texts.push(text);
        }
        let mut table = Table::new();
        let answer = match (several, right.as_slice()) {
            (false, [only]) => Value::from(only.as_str()),
            (true, [_, ..]) => Value::from(right.clone()),
            _ => {
                self.losses().left_out(message!("import-card-right"), place);
                return Vec::new();
            }
        };
        let kind = if several { "multi" } else { "choice" };
        table.insert("kind".to_owned(), Value::from(kind));
        table.insert("prompt".to_owned(), Value::from(prompt(&read, &card.deck)));
        table.insert("options".to_owned(), Value::from(texts));
        table.insert("answer".to_owned(), answer);
        vec![self.put(card, &read.text, table, &read.pictures)]
    }

    fn order(&mut self, card: &Card, asked: &str, items: &[String]) -> Vec<String> {
        let read = self.read(card, asked, true);
        let items = items.iter().map(|item| self.read(card, item, false).text);
        let items: Vec<String> = items.collect();
        let mut table = Table::new();
        table.insert("kind".to_owned(), Value::from("order"));
        table.insert("prompt".to_owned(), Value::from(prompt(&read, &card.deck)));
        table.insert("items".to_owned(), Value::from(items));
        vec![self.put(card, &read.text, table, &read.pictures)]
    }

    /// Reads a text of a card, and notes what it lost. Only a front has room for pictures.
    fn read(&mut self, card: &Card, text: &str, is_front: bool) -> Marked {
        let mut read = marked(text);
        let place = format!("{}:{}", card.file, card.line);
        for loss in read.losses.drain(..) {
            self.brought.losses.with_loss(loss, &place);
        }
        if !is_front {
            for _ in read.pictures.drain(..) {
                let losses = &mut self.brought.losses;
                losses.with_loss(message!("import-card-picture-back"), &place);
            }
        }
        read
    }

    /// Reads a text with blanks: the text around them, and these as they are.
    fn read_around(&mut self, card: &Card, text: &str) -> Marked {
        // A letter that Markdown and links don't know stands for each blank meanwhile.
        const HELD: char = '\u{e000}';
        let mut held = Vec::new();
        let mut around = String::new();
        let mut rest = text;
        while let Some((before, blank)) = rest.split_once("[[") {
            let (blank, after) = blank.split_once("]]").unwrap_or((blank, ""));
            around += &before.replace(HELD, "");
            around.push(HELD);
            held.push(blank.to_owned());
            rest = after;
        }
        around += &rest.replace(HELD, "");
        let mut read = self.read(card, &around, true);
        for blank in held {
            read.text = read.text.replacen(HELD, &format!("[[{blank}]]"), 1);
        }
        read
    }

    fn put(&mut self, card: &Card, named: &str, mut table: Table, shown: &[Shown]) -> String {
        let place = format!("{}:{}", card.file, card.line);
        let id = self.ids.give(named);
        self.brought.called.push(CalledBy {
            id: id.clone(),
            named: named.to_owned(),
            text: format!("{}\n{named}", card.deck),
            whole: table.to_string(),
        });
        table.insert("id".to_owned(), Value::from(id.as_str()));
        table.insert("source".to_owned(), Value::from(place.as_str()));
        let figures = shown
            .iter()
            .filter_map(|shown| self.figure(card, shown, &place));
        let figures: Vec<Value> = figures.map(Value::Table).collect();
        if !figures.is_empty() {
            table.insert("figure".to_owned(), Value::Array(figures));
        }
        let at = *self.by_name.entry(card.deck.clone()).or_insert_with(|| {
            self.decks.push((card.deck.clone(), Vec::new()));
            self.decks.len() - 1
        });
        self.decks[at].1.push(BroughtQuestion {
            table,
            place,
            ..BroughtQuestion::default()
        });
        id
    }

    /// Why none of these pictures can be shown; nothing where one can.
    fn nothing_to_see(&self, card: &Card, shown: &[Shown]) -> Option<Message> {
        let mut lacking = shown.iter().map(|shown| self.picture(card, shown).err());
        let first = lacking.next()??;
        lacking.all(|why| why.is_some()).then_some(first)
    }

    /// The file of a picture, or why it can't be shown.
    fn picture(&self, card: &Card, shown: &Shown) -> Result<&'s SourceFile, Message> {
        let file = &shown.target;
        let end = file.rsplit('.').next().unwrap_or_default().to_lowercase();
        if SOUNDS.contains(&end.as_str()) {
            return Err(message!("import-card-sound", file = file));
        }
        let found = found(&self.by_path, &self.by_file, &card.file, file);
        let Some(found) = found else {
            return Err(match self.source.files.len() {
                1 => message!("import-card-picture-folder", file = file),
                _ => message!("import-card-picture-missing", file = file),
            });
        };
        match is_picture(&found.path, &found.bytes) {
            Ok(()) => Ok(found),
            Err(why) => Err(message!("import-card-picture", why = why)),
        }
    }

    /// A picture of a front.
    fn figure(&mut self, card: &Card, shown: &Shown, place: &str) -> Option<Table> {
        let file = match self.picture(card, shown) {
            Ok(file) => file,
            Err(why) => {
                self.losses().with_loss(why, place);
                return None;
            }
        };
        let losses = &mut self.brought.losses;
        let path = match self.pictures.get(&file.path) {
            Some(path) => path.clone(),
            None => {
                let (stem, end) = file.path.rsplit_once('.').unwrap_or((&file.path, ""));
                let stem = stem.rsplit('/').next().unwrap_or(stem);
                let name = self.names.give(stem);
                let path = format!("images/{name}.{}", end.to_lowercase());
                self.pictures.insert(file.path.clone(), path.clone());
                self.brought.pictures.push(Picture {
                    path: path.clone(),
                    bytes: file.bytes.clone(),
                });
                path
            }
        };
        let alt = match shown.alt.as_str() {
            "" => {
                losses.with_loss(message!("import-card-picture-bare"), place);
                message!("import-card-picture-alt").to_string()
            }
            alt => alt.to_owned(),
        };
        Some(figure(&alt, &path))
    }
}

/// The last part of a path.
fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The file that a text means: as a path from the file, from the folder, or by its name.
fn found<'s>(
    by_path: &HashMap<&str, &'s SourceFile>,
    by_file: &HashMap<&str, &'s SourceFile>,
    from: &str,
    target: &str,
) -> Option<&'s SourceFile> {
    let target = target.trim_start_matches("@/").trim_start_matches("./");
    if target.is_empty() || target.contains("..") || target.contains("://") {
        return None;
    }
    let beside = match from.rsplit_once('/') {
        Some((dir, _)) => format!("{dir}/{target}"),
        None => target.to_owned(),
    };
    let by_path = |path: &str| by_path.get(path).copied();
    (by_path(&beside).or_else(|| by_path(target))).or_else(|| by_file.get(name(target)).copied())
}

/// A prompt; of a card that shows a picture alone, the title of its deck.
fn prompt(read: &Marked, deck: &str) -> String {
    match read.text.as_str() {
        "" => deck.to_owned(),
        text => text.to_owned(),
    }
}
