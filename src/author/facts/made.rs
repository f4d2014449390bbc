//! The questions that are made of a row of facts.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::columns::{Asked, Shown, Wording};
use super::others::{Alike, Others};
use super::table::{Cell, Facts, Row};
use crate::author::raw::{Made, RawQuestion};
use crate::course::{Body, Difficulty, Later, Question, QuestionId};
use crate::kinds::{Choice, Cloze, DecimalSign, Item, Task, Text};
use crate::template::Pattern;

/// Levels of the questions of a row: chosen, typed, filled in.
const LEVELS: [u8; 3] = [1, 2, 3];

/// The questions of a row, in the order in which they have their turns. `alike` notes rows
/// that can't be told apart by what is asked.
pub(super) fn questions(
    facts: &Facts,
    at: usize,
    others: &Others,
    decimal: DecimalSign,
    alike: &mut Alike,
) -> Vec<Made> {
    let row = &facts.rows[at];
    let fits = |asked: &&Asked| {
        let mut needed = asked.prompt.columns().chain([asked.column]);
        needed.all(|column| !row.cells[column].texts.is_empty())
    };
    let asked: Vec<&Asked> = facts.columns.asked.iter().filter(fits).collect();
    let texts = Texts::of(facts, row);
    let mut made: Vec<Made> = Vec::new();
    let mut of_choice: HashMap<usize, usize> = HashMap::new();
    let one = |way: Way, asked: &Asked, task: Task| {
        RawQuestion::of_fact(&texts, way, asked, task, decimal)
    };
    let blanks = |asked: &Asked| row.cells[asked.column].has_blanks();
    let plain = || asked.iter().filter(|asked| !blanks(asked));
    let mut right: HashMap<usize, Vec<String>> = HashMap::new();
    for asked in plain() {
        right.insert(asked.column, others.right(facts, at, asked, alike));
    }
    for asked in plain().filter(|asked| asked.choose) {
        let options = others.options(facts, at, asked, &right[&asked.column]);
        if !options.is_empty() {
            of_choice.insert(asked.column, made.len());
            let task = Task::Choice(Choice::drawn(options));
            made.push(next(one(Way::Choose, asked, task), made.len()));
        }
    }
    for asked in plain().filter(|asked| asked.type_in) {
        let right = right.remove(&asked.column).unwrap_or_default();
        let task = Task::Text(Text::of(right, facts.strictness.clone()));
        let place = made.len();
        if let Some(&choice) = of_choice.get(&asked.column) {
            made[choice].until = Some(place);
        }
        made.push(next(one(Way::Type, asked, task), place));
    }
    for asked in asked.iter().filter(|asked| blanks(asked)) {
        if let Ok(cloze) = Cloze::of(row.cells[asked.column].shown(), facts.strictness.clone()) {
            let task = Task::Cloze(cloze);
            made.push(next(one(Way::Fill, asked, task), made.len()));
        }
    }
    made
}

/// A question that has its turn after the one before it.
fn next(raw: RawQuestion, place: usize) -> Made {
    Made {
        raw,
        after: place.checked_sub(1),
        until: None,
    }
}

/// How a fact is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Choose,
    Type,
    Fill,
}

impl Way {
    /// What stands behind the column in an id; nothing for a sentence.
    fn ending(self) -> &'static str {
        match self {
            Way::Choose => ".choose",
            Way::Type => ".type",
            Way::Fill => "",
        }
    }
}

/// The texts of the questions of one row: each is made once, and they share it.
struct Texts<'f> {
    facts: &'f Facts,
    row: &'f Row,
    /// By column.
    shown: Vec<OnceCell<Shown>>,
    /// By the column that is asked for.
    prompts: Vec<OnceCell<Arc<str>>>,
    explanation: OnceCell<Option<Arc<str>>>,
}

impl<'f> Texts<'f> {
    fn of(facts: &'f Facts, row: &'f Row) -> Texts<'f> {
        let columns = row.cells.len();
        Texts {
            facts,
            row,
            shown: (0..columns).map(|_| OnceCell::new()).collect(),
            prompts: (0..columns).map(|_| OnceCell::new()).collect(),
            explanation: OnceCell::new(),
        }
    }

    fn prompt(&self, asked: &Asked) -> Pattern {
        let prompt = || self.filled(&asked.prompt);
        Pattern::new(Arc::clone(self.prompts[asked.column].get_or_init(prompt)))
    }

    /// What is said after an answer: the words of the table, or else the first sentence of
    /// the row, where that is not what was just filled in.
    fn explanation(&self, way: Way) -> Option<Pattern> {
        let wording = self.facts.columns.explanation.as_ref();
        if wording.is_none() && way == Way::Fill {
            return None;
        }
        let text = self.explanation.get_or_init(|| match wording {
            Some(wording) => {
                let cell = |column: usize| &self.row.cells[column];
                let has = |at: usize| !cell(at).texts.is_empty();
                let last = wording.last_line();
                let is_whole = wording.columns().all(|at| has(at) || Some(at) == last);
                is_whole.then(|| self.filled(wording).trim_end().into())
            }
            None => {
                let asked = self.facts.columns.asked.iter();
                let mut columns = asked.map(|asked| asked.column);
                let column = columns.find(|at| self.row.cells[*at].has_blanks())?;
                match self.shown(column) {
                    Shown::Sentence(sentence) => Some(sentence.as_str().into()),
                    Shown::Cell(_) => None,
                }
            }
        });
        text.clone().map(Pattern::new)
    }

    fn filled(&self, wording: &Wording) -> Arc<str> {
        wording.filled(|column| self.shown(column)).into()
    }

    /// What a text shows of a cell.
    fn shown(&self, column: usize) -> &Shown {
        self.shown[column].get_or_init(|| {
            let cell = &self.row.cells[column];
            let cloze = |cell: &Cell| Cloze::of(cell.shown(), self.facts.strictness.clone()).ok();
            match Some(cell).filter(|cell| cell.has_blanks()).and_then(cloze) {
                Some(cloze) => Shown::Sentence(cloze.solved()),
                None => Shown::Cell(cell.shown().to_owned()),
            }
        })
    }
}

impl RawQuestion {
    fn of_fact(
        texts: &Texts<'_>,
        way: Way,
        asked: &Asked,
        task: Task,
        decimal: DecimalSign,
    ) -> RawQuestion {
        let (facts, row) = (texts.facts, texts.row);
        let column = &facts.columns.names[asked.column];
        let id = |table: &str, row: &str| format!("{table}.{row}.{column}{}", way.ending());
        let tables = || std::iter::once(&facts.id).chain(&facts.was);
        let keys = std::iter::once(&row.key).chain(&row.was);
        let ids = keys.flat_map(|key| tables().map(|table| id(table, key)));
        let was: Vec<String> = ids.skip(1).collect();
        let was_places = was.iter().map(|_| row.place.clone()).collect();
        let place = row.cells[asked.column].place.clone();
        let item = Item {
            prompt: texts.prompt(asked),
            task,
            hints: Vec::new(),
            explanation: texts.explanation(way),
            mistakes: Vec::new(),
            decimal,
            language: Default::default(),
            commands: Arc::default(),
            tongue: Arc::default(),
            wordings: Vec::new(),
            asking: Vec::new(),
        };
        let values = [("answer", &place), ("options", &place), ("text", &place)];
        RawQuestion {
            question: Question {
                id: QuestionId(id(&facts.id, &row.key)),
                was,
                continues: Vec::new(),
                tags: facts.tags.clone().into_boxed_slice(),
                skills: vec![facts.skill],
                difficulty: Difficulty::Level(LEVELS[way as usize]),
                body: Later::read(Body {
                    template: None,
                    provenance: Default::default(),
                    item,
                    steps: Vec::new(),
                    parts: Vec::new(),
                }),
                version: facts.version.wrapping_mul(31).wrapping_add(row.version),
                tries: facts.tries,
                reserve: None,
            },
            id_place: place.clone(),
            values: vec![values.map(|(key, place)| (key, place.clone())).to_vec()],
            cases: vec![Vec::new()],
            was_places,
            builds_on: Vec::new(),
            is_of_fact: true,
        }
    }
}
