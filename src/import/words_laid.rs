//! Words as tables of facts, or as cards where they are long.

use toml::{Table, Value};

use super::prose::entity;
use super::spread::spread;
use super::{
    Brought, BroughtFacts, BroughtQuestion, BroughtRow, BroughtSkill, CalledBy, Heading, Ids,
    Losses, slug,
};
use crate::text;
use crate::words::message;

/// Most letters of a term, and of a question that is asked both ways.
const SHORT: usize = 60;
/// Most letters and words of what is typed.
const TYPED: (usize, usize) = (40, 5);
/// Most letters of what is chosen among others.
const CHOSEN: usize = 160;
/// Most answers of a cell.
const ANSWERS: usize = 16;

/// One row, sorted by what its cells are.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    pub(super) front: String,
    pub(super) back: String,
    pub(super) example: String,
    pub(super) note: String,
    pub(super) hint: String,
    pub(super) tag: String,
    /// What can be chosen; the back is one of them.
    pub(super) options: Vec<String>,
    pub(super) id: String,
    pub(super) source: String,
    pub(super) license: String,
    pub(super) author: String,
    pub(super) place: String,
}

/// A course that is made of words.
pub(super) struct Course {
    brought: Brought,
    skills: Ids,
    questions: Ids,
}

/// How a word is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// Each side is chosen and typed.
    Both,
    /// The front is typed, and the back, a longer text, is only chosen.
    Term,
    /// The back is chosen and typed.
    Back,
    /// A card, which one grades oneself.
    Card,
}

impl Course {
    pub(super) fn named(source: &str) -> Course {
        Course {
            brought: Brought {
                head: Heading::named(source),
                ..Brought::default()
            },
            skills: Ids::default(),
            questions: Ids::default(),
        }
    }

    pub(super) fn losses(&mut self) -> &mut Losses {
        &mut self.brought.losses
    }

    pub(super) fn finish(self) -> Brought {
        self.brought
    }

    /// Takes the words of a file, by their tags; those without one are called `title`, or
    /// as the course.
    pub(super) fn take(&mut self, words: Vec<Word>, title: Option<&str>, one_way: bool) {
        let mut groups: Vec<(String, Vec<Word>)> = Vec::new();
        let mut known = std::collections::HashMap::new();
        for word in words {
            let at = *known.entry(word.tag.clone()).or_insert_with(|| {
                let title = match word.tag.as_str() {
                    "" => title.unwrap_or(&self.brought.head.title).to_owned(),
                    tag => tag.replace("::", ": ").replace('_', " "),
                };
                groups.push((title, Vec::new()));
                groups.len() - 1
            });
            groups[at].1.push(word);
        }
        for (title, words) in groups {
            let words = self.together(words);
            // Rows are called by the group, not by the part of it: where words come in between,
            // the others go to another part and stay what they are.
            let table = slug(&title);
            for (title, words) in spread(&title, &words) {
                self.skill(&title, &table, words, one_way);
            }
        }
    }

    /// Rows with the same front are one, with all their backs.
    fn together(&mut self, words: Vec<Word>) -> Vec<Word> {
        let mut first = std::collections::HashMap::new();
        let mut kept: Vec<Word> = Vec::new();
        for word in words {
            let same = first.get(&word.front).filter(|_| word.options.is_empty());
            let Some(&at) = same else {
                first.insert(word.front.clone(), kept.len());
                kept.push(word);
                continue;
            };
            let known = &mut kept[at];
            if known.back != word.back {
                known.back = format!("{}; {}", known.back, word.back);
            }
            let place = word.place;
            self.losses()
                .with_loss(message!("import-words-same"), place);
        }
        kept
    }

    fn skill(&mut self, title: &str, table: &str, words: &[Word], one_way: bool) {
        let id = self.skills.give(title);
        let mut skill = BroughtSkill {
            id,
            title: title.to_owned(),
            independent: true,
            ..BroughtSkill::default()
        };
        let mut ways: Vec<Way> = words.iter().map(|word| way(word, one_way)).collect();
        let of = |way: Way, ways: &[Way]| -> Vec<usize> {
            let all = 0..words.len();
            all.filter(|at| ways[*at] == way).collect()
        };
        // A row alone makes no table. What can be typed can be chosen, too.
        if let ([only], [_, ..]) = (&of(Way::Both, &ways)[..], &of(Way::Term, &ways)[..]) {
            ways[*only] = Way::Term;
        }
        for way in [Way::Both, Way::Term, Way::Back] {
            match of(way, &ways).as_slice() {
                [] => {}
                [only] => ways[*only] = Way::Card,
                rows => {
                    let rows: Vec<&Word> = rows.iter().map(|at| &words[*at]).collect();
                    skill.facts.push(self.facts(table, &rows, way));
                }
            }
        }
        for at in of(Way::Card, &ways) {
            skill.questions.push(self.card(&words[at], one_way));
        }
        self.brought.skills.push(skill);
    }

    fn facts(&mut self, id: &str, words: &[&Word], way: Way) -> BroughtFacts {
        let mut table = Table::new();
        let sentences: Vec<String> = words.iter().map(|word| sentence(word)).collect();
        let has_note = words.iter().zip(&sentences).any(|(word, sentence)| {
            !word.note.is_empty() || !word.example.is_empty() && sentence.is_empty()
        });
        let has_sentence = sentences.iter().any(|sentence| !sentence.is_empty());
        let mut columns = vec!["id", "front", "back"];
        let mut prompt = Table::new();
        prompt.insert("back".to_owned(), Value::from("{front}"));
        if way != Way::Back {
            prompt.insert("front".to_owned(), Value::from("{back}"));
        }
        if has_sentence {
            columns.push("sentence");
            prompt.insert("sentence".to_owned(), Value::from("{back}"));
        }
        if has_note {
            columns.push("note");
            table.insert("explanation".to_owned(), Value::from("{note}"));
        }
        table.insert("id".to_owned(), Value::from(id));
        table.insert("columns".to_owned(), Value::from(columns));
        table.insert("prompt".to_owned(), Value::Table(prompt));
        if way == Way::Term {
            table.insert("type".to_owned(), Value::from(vec!["front"]));
        }
        let rows = words.iter().zip(sentences).map(|(word, sentence)| {
            let id = self.call(word);
            let mut cells = vec![Value::from(id), cell(&word.front), cell(&word.back)];
            if has_sentence {
                cells.push(Value::from(sentence));
            }
            if has_note {
                let note = format!("{} {}", word.note, word.example);
                cells.push(Value::from(note.trim()));
            }
            BroughtRow {
                cells,
                place: word.place.clone(),
            }
        });
        let rows = rows.collect();
        BroughtFacts { table, rows }
    }

    /// The id that a word has until all of them are known.
    fn call(&mut self, word: &Word) -> String {
        let named = match word.id.as_str() {
            "" => &word.front,
            id => id,
        };
        let id = self.questions.give(named);
        let file = word.place.rsplit_once(':').map_or("", |(file, _)| file);
        let text = [file, &word.tag, &word.id, &word.front].join("\n");
        self.brought.called.push(CalledBy {
            id: id.clone(),
            named: named.to_owned(),
            text,
            whole: word.back.clone(),
        });
        id
    }

    fn card(&mut self, word: &Word, one_way: bool) -> BroughtQuestion {
        let id = self.call(word);
        let mut table = Table::new();
        let mut put = |key: &str, text: &str| {
            if !text.is_empty() {
                table.insert(key.to_owned(), Value::from(text));
            }
        };
        let is_choice = word.options.len() > 1;
        put("id", &id);
        put("kind", if is_choice { "choice" } else { "card" });
        put("prompt", &escaped(&word.front));
        put("answer", &escaped(&word.back));
        let explained = [&word.note, &word.example].map(|text| escaped(text));
        let explained: Vec<&str> = explained.iter().map(String::as_str).collect();
        put("explanation", explained.join("\n\n").trim());
        put("source", &word.source);
        put("license", &word.license);
        put("authors", &word.author);
        if !word.hint.is_empty() {
            let hints = Value::from(vec![escaped(&word.hint)]);
            table.insert("hints".to_owned(), hints);
        }
        if is_choice {
            let options = word.options.iter().map(|option| escaped(option));
            let options: Vec<String> = options.collect();
            table.insert("options".to_owned(), Value::from(options));
        } else if !one_way && letters(&word.front) <= SHORT {
            table.insert("both-ways".to_owned(), Value::from(true));
        }
        BroughtQuestion {
            table,
            place: word.place.clone(),
            ..BroughtQuestion::default()
        }
    }
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

fn way(word: &Word, one_way: bool) -> Way {
    let is_line = !word.front.contains('\n') && !word.back.contains('\n');
    let more = [&word.hint, &word.source, &word.license, &word.author];
    let has_more = more.iter().any(|text| !text.is_empty());
    let (front, back) = (letters(&word.front), letters(&word.back));
    let brackets = word.front.contains("[[") || word.back.contains("[[");
    if !is_line || has_more || brackets || !word.options.is_empty() {
        return Way::Card;
    }
    match (one_way, is_typed(&word.back)) {
        (true, true) if front <= CHOSEN => Way::Back,
        (false, true) if front <= SHORT => Way::Both,
        (false, false) if front <= SHORT && back <= CHOSEN => Way::Term,
        _ => Way::Card,
    }
}

/// Whether each answer of a cell is short enough to be typed.
fn is_typed(text: &str) -> bool {
    let is_short =
        |answer: &str| letters(answer) <= TYPED.0 && answer.split_whitespace().count() <= TYPED.1;
    answers(text).into_iter().all(is_short)
}

/// A cell of facts: answers that stand beside each other in the table are each right.
fn cell(text: &str) -> Value {
    match answers(text).as_slice() {
        [] => Value::from(text),
        [one] => Value::from(*one),
        answers => Value::from(answers.to_vec()),
    }
}

/// The answers that stand in a cell.
fn answers(text: &str) -> Vec<&str> {
    let mut answers: Vec<&str> = Vec::new();
    for answer in divided(text)
        .into_iter()
        .map(str::trim)
        .filter(|answer| !answer.is_empty())
    {
        if !answers.contains(&answer) && answers.len() < ANSWERS {
            answers.push(answer);
        }
    }
    answers
}

/// The parts of a cell between `;`, `|` and ` / `; what stands in brackets is not divided.
fn divided(text: &str) -> Vec<&str> {
    // The mark at the end of `&amp;` is part of it.
    if entity(text).is_some_and(|(_, length)| length == text.len()) {
        return vec![text];
    }
    let brackets =
        |text: &str| text.matches(['(', '[']).count() == text.matches([')', ']']).count();
    let heed = brackets(text);
    let (mut parts, mut from, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, c) in text.char_indices() {
        let taken = match c {
            ';' | '|' => 1,
            ' ' if text[at..].starts_with(" / ") => 3,
            _ => 0,
        };
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if taken > 0 && (depth == 0 || !heed) => {
                parts.push(&text[from..at]);
                from = at + taken;
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}

/// The example with the front as a blank; nothing where it does not hold the front.
fn sentence(word: &Word) -> String {
    let whole = |at: usize, end: usize| {
        let before = word.example[..at].chars().next_back();
        let after = word.example[end..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    };
    if word.example.contains("[[")
        || word.example.contains('\n')
        || word.front.contains(['[', ']', '|'])
    {
        return String::new();
    }
    // Articles are often left out in sentences.
    let last = word.front.rsplit(' ').next().unwrap_or_default();
    for part in [word.front.as_str(), last] {
        if part.is_empty() {
            continue;
        }
        let found = (word.example.match_indices(part)).find(|(at, _)| whole(*at, at + part.len()));
        if let Some((at, _)) = found {
            let (before, after) = (&word.example[..at], &word.example[at + part.len()..]);
            return format!(
                "{}[[{part}]]{}",
                text::escaped(before),
                text::escaped(after)
            );
        }
    }
    String::new()
}

/// A text as Markdown that shows its letters; its lines are paragraphs.
fn escaped(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(text::escaped)
        .collect::<Vec<String>>()
        .join("\n\n")
}
