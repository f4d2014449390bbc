//! Words as tables of facts, or as cards where they are long.

use toml::{Table, Value};

use super::prose::from_plain;
use super::spread::spread;
use super::word::{ANSWERS, SHORT, TABLES, Way, Word, answers, asked, in_tables, is_cut, letters};
use super::{
    Brought, BroughtFacts, BroughtQuestion, BroughtRow, BroughtSkill, CalledBy, Heading, Ids,
    Losses, slug,
};
use crate::text::push_literal;
use crate::words::message;

/// A course that is made of words.
pub(super) struct Course {
    brought: Brought,
    skills: Ids,
    questions: Ids,
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
            let words = asked(&words, one_way);
            let (titles, parts): (Vec<String>, Vec<_>) = spread(&title, &words).into_iter().unzip();
            for (title, words) in titles.iter().zip(in_tables(&parts)) {
                self.skill(title, &table, &words, one_way);
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

    fn skill(&mut self, title: &str, table: &str, words: &[(&Word, Way)], one_way: bool) {
        let id = self.skills.give(title);
        let mut skill = BroughtSkill {
            id,
            title: title.to_owned(),
            independent: true,
            ..BroughtSkill::default()
        };
        let of = |way: Way| {
            let own = words.iter().filter(move |(_, of)| *of == way);
            own.map(|(word, _)| *word).collect::<Vec<&Word>>()
        };
        for way in TABLES {
            let rows = of(way);
            if !rows.is_empty() {
                skill.facts.push(self.facts(table, &rows, way));
            }
        }
        for word in of(Way::Card) {
            skill.questions.push(self.card(word, one_way));
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
            if [&word.front, &word.back]
                .into_iter()
                .any(|text| is_cut(text))
            {
                let why = message!("import-words-answers", most = ANSWERS);
                self.losses().with_loss(why, &word.place);
            }
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

/// A cell of facts: answers that stand beside each other in the table are each right.
fn cell(text: &str) -> Value {
    match answers(text).as_slice() {
        [] => Value::from(text),
        [one] => Value::from(*one),
        answers => Value::from(answers.to_vec()),
    }
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
            let mut sentence = from_plain(before, &[]).text;
            sentence.push_str(&format!("[[{part}]]"));
            push_literal(after, &mut sentence);
            return sentence;
        }
    }
    String::new()
}

/// A text as Markdown that shows its letters; its lines are paragraphs.
fn escaped(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| from_plain(line, &[]).text)
        .collect::<Vec<String>>()
        .join("\n\n")
}

#[cfg(test)]
mod tests {
    use crate::import::{IMPORTERS, Source};
    use crate::text::one_line;

    use super::*;

    fn brought(text: &str) -> Brought {
        let csv = IMPORTERS.iter().find(|importer| importer.name == "csv");
        let source = Source::of_file("w.csv", text.as_bytes());
        (csv.expect("it reads tables").bring)(&source).expect("a table")
    }

    fn told(brought: &Brought) -> String {
        let told = brought.losses.told();
        told.iter().map(|line| format!("{line}\n")).collect()
    }

    #[test]
    fn signs_on_cards_stand_for_themselves() {
        for text in [
            "AT&T",
            "R&D &amp",
            "-5 & x",
            "2 * 3 * 4",
            "a_b_c",
            "$5 or $6",
            "C:\\new",
        ] {
            let brought = brought(&format!("front,back,hint\n{text},{text},{text}\n"));
            let table = &brought.skills[0].questions[0].table;
            for shown in [&table["prompt"], &table["answer"], &table["hints"][0]] {
                assert_eq!(one_line(shown.as_str().expect("a text")), text, "{shown}");
            }
        }
    }

    #[test]
    fn what_stands_around_a_blank_stands_for_itself() {
        let brought = brought("front,back,example\npan,bread,El pan-de-molde & más\nsal,salt,\n");
        let cells = &brought.skills[0].facts[0].rows[0].cells;
        assert_eq!(cells[3].as_str(), Some("El [[pan]]-de-molde & más"));
    }

    #[test]
    fn answers_that_find_no_room_are_named() {
        let many: Vec<String> = (0..20).map(|n| format!("a{n}")).collect();
        let brought = brought(&format!(
            "a,{}\nb,{}\n",
            many.join(";"),
            many[..16].join(";")
        ));
        let told = told(&brought);
        assert!(
            told.contains("1 × a cell has more than 16 answers"),
            "{told}"
        );
    }

    #[test]
    fn words_that_are_codes_of_languages_are_told() {
        let fronts = |brought: &Brought| -> Vec<String> {
            let rows = brought.skills.iter().flat_map(|skill| &skill.facts[0].rows);
            rows.map(|row| row.cells[1].to_string()).collect()
        };
        let codes = brought("es,it\nein,one\nzwei,two\n");
        assert_eq!(fronts(&codes).len(), 2);
        assert!(told(&codes).contains("codes of two languages (w.csv:1): es and it"));
        let word = brought("no,no\nsi,yes\ngato,cat\n");
        assert_eq!(fronts(&word), ["\"no\"", "\"si\"", "\"gato\""]);
        let names = brought("Spanish,English\nsi,yes\ngato,cat\n");
        assert!(!told(&names).contains("codes"));
    }
}
