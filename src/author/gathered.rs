//! All questions of a course: those of `[[question]]`, and those that are made from one text,
//! card or row of facts.

use std::borrow::Borrow;
use std::collections::{HashMap, HashSet};

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::facts::{OfRow, Room, read_facts};
use super::pieces;
use super::question::Names;
use super::raw::{Made, RawQuestion, two_with_one_id};
use super::read_question::read_question;
use super::{builds_on, faces, was};
use crate::course::{ByQuestion, Families, QuestionIndex, SkillIndex};
use crate::reading::syntax;
use crate::reading::{Complaints, Noted, Place, Table, TableName};
use crate::words::message;

/// Tables as they stand in the files.
type Tables<'t> = Vec<(Written<'t>, Place)>;

/// A table of a file.
pub(super) enum Written<'t> {
    Parsed(DeTable<'t>),
    /// A piece of text that is parsed when it is read.
    Piece(&'t str),
}

impl<'t> Written<'t> {
    /// A piece, which is a source of its own.
    pub(crate) fn piece(text: &'t str, source: usize) -> (Written<'t>, Place) {
        let span = 0..text.len();
        (Written::Piece(text), Place { source, span })
    }

    /// Reads the table.
    fn read<T>(
        &self,
        place: Place,
        complaints: &mut Complaints,
        read: impl FnOnce(&DeTable<'_>, Place, &mut Complaints) -> Option<T>,
    ) -> Option<T> {
        match self {
            Written::Parsed(table) => read(table, place, complaints),
            Written::Piece(text) => {
                let file = syntax::parse(text, place.source, complaints);
                let mut file = file?.into_inner();
                let key = pieces::key_of(text);
                let mut tables = take_tables(&mut file, key, place.source);
                let (table, place) = tables.pop()?;
                if !tables.is_empty() || file.len() > 1 {
                    let twice = message!("reading-table-twice", name = key);
                    complaints.error(&place, twice, None);
                }
                read(&table, place, complaints)
            }
        }
    }
}

/// Takes the tables under a key out of a file, so that each can be dropped when it was read.
/// What else stands there is left.
pub(super) fn take_tables<'t>(
    file: &mut DeTable<'t>,
    key: &str,
    source: usize,
) -> Vec<(DeTable<'t>, Place)> {
    let Some(DeValue::Array(array)) = file.get_mut(key).map(Spanned::get_mut) else {
        return Vec::new();
    };
    let (mut tables, mut others) = (Vec::with_capacity(array.len()), DeArray::new());
    for entry in std::mem::replace(array, DeArray::new()) {
        let span = entry.span();
        match entry.into_inner() {
            DeValue::Table(table) => tables.push((table, Place { source, span })),
            other => others.push(Spanned::new(span, other)),
        }
    }
    *array = others;
    tables
}

/// The questions of a course.
#[derive(Default)]
pub(super) struct Gathered {
    pub questions: ByQuestion<RawQuestion>,
    /// Where they are by id and former id.
    pub index: HashMap<String, QuestionIndex>,
    /// Which were made from one.
    pub families: Families,
    /// The skills that have tables of facts.
    pub of_facts: HashSet<SkillIndex>,
}

/// Reads the questions, on so many cores, then the tables of facts.
pub(super) fn read_questions(
    (questions, facts): (Tables<'_>, Tables<'_>),
    names: &Names<'_>,
    cores: usize,
    complaints: &mut Complaints,
) -> Gathered {
    let mut all = All::default();
    let mut add = |raw: RawQuestion, complaints: &mut Complaints| {
        let (id, place) = (raw.question.id.to_string(), raw.id_place.clone());
        all.is_new("question", &id, &place, complaints);
        let made = faces::of(raw, complaints);
        all.add(&id, made);
    };
    // What is asked of the tables is written down in one go.
    if cores <= 1 || questions.len() < FEW || complaints.asked.is_some() {
        for (table, place) in questions {
            let raw = table.read(place, complaints, |table, place, to| {
                read_question(Table::new(table, place, TableName::Question, to), names)
            });
            if let Some(raw) = raw {
                add(raw, complaints);
            }
        }
    } else {
        let read = |table: &DeTable<'_>, place: Place, (): &mut (), to: &mut Complaints| {
            read_question(Table::new(table, place, TableName::Question, to), names)
        };
        for (read, apart, ()) in read_apart(questions, cores, complaints, &|| (), &read) {
            let mut from = Noted::default();
            for (raw, until) in read {
                complaints.take_over(&apart, from..until);
                from = until;
                if let Some(raw) = raw {
                    add(raw, complaints);
                }
            }
            complaints.take_over_omitted(&apart);
        }
    }
    let mut of_facts = HashSet::new();
    all_facts(&facts, names, cores, complaints, |read, complaints| {
        let (skill, rows) = read;
        of_facts.insert(skill);
        for row in rows {
            all.is_new("row", &row.id, &row.place, complaints);
            all.add(&row.id, row.made);
        }
    });
    all.gathered(of_facts, complaints)
}

/// The rows of a table of facts, and its skill.
type OfTable = (SkillIndex, Vec<OfRow>);

/// Reads tables of facts, on so many cores where there are several of them; `add` takes what
/// was made of each, in their order.
fn all_facts(
    facts: &[(Written<'_>, Place)],
    names: &Names<'_>,
    cores: usize,
    complaints: &mut Complaints,
    mut add: impl FnMut(OfTable, &mut Complaints),
) {
    let read = |table: &DeTable<'_>, place: Place, room: &mut Room, to: &mut Complaints| {
        read_facts(table, place, names, room, to)
    };
    let mut room = Room::default();
    if cores > 1 && facts.len() >= FEW_TABLES && complaints.asked.is_none() {
        // Together they make no more than one core would.
        let begin = || Room::default().part(cores);
        let lent = facts.iter().map(|(table, place)| (table, place.clone()));
        let shares = read_apart(lent.collect(), cores, complaints, &begin, &read);
        if !shares.iter().any(|(_, _, room)| room.is_out()) {
            for (read, apart, _) in shares {
                let mut from = Noted::default();
                for (of_table, until) in read {
                    complaints.take_over(&apart, from..until);
                    from = until;
                    if let Some(of_table) = of_table {
                        add(of_table, complaints);
                    }
                }
                complaints.take_over_omitted(&apart);
            }
            return;
        }
    }
    for (table, place) in facts {
        let of_table = table.read(place.clone(), complaints, |table, place, to| {
            read(table, place, &mut room, to)
        });
        if let Some(of_table) = of_table {
            add(of_table, complaints);
        }
    }
}

/// So few tables of facts are not worth a thread.
const FEW_TABLES: usize = 4;

/// So few questions are not worth a thread.
const FEW: usize = 64;

/// What was read of each table of a share and how much was noted by then, what is noted of
/// the share, and what its tables had in common.
type Share<T, S> = (Vec<(Option<T>, Noted)>, Complaints, S);

/// How one table is read.
type Reads<'r, T, S> =
    dyn Fn(&DeTable<'_>, Place, &mut S, &mut Complaints) -> Option<T> + Sync + 'r;

/// Reads tables in shares, each on a thread of its own, and drops each that is its own when it
/// was read. What the tables of a share have in common begins as `begin` says.
fn read_apart<'t, D: Borrow<Written<'t>> + Send, T: Send, S: Send>(
    tables: Vec<(D, Place)>,
    cores: usize,
    complaints: &Complaints,
    begin: &(dyn Fn() -> S + Sync),
    read: &Reads<'_, T, S>,
) -> Vec<Share<T, S>> {
    let read = |share: Vec<(D, Place)>, mut apart: Complaints| {
        let mut common = begin();
        let each = share.into_iter().map(|(table, place)| {
            let written: &Written<'_> = table.borrow();
            let read = written.read(place, &mut apart, |table, place, to| {
                read(table, place, &mut common, to)
            });
            (read, apart.noted())
        });
        let read = each.collect();
        (read, apart, common)
    };
    let size = tables.len().div_ceil(cores).max(1);
    let shares = tables.len().div_ceil(size);
    let mut tables = tables.into_iter();
    let mut share = || tables.by_ref().take(size).collect::<Vec<_>>();
    let own = share();
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..shares)
            .map(|_| {
                let (share, apart) = (share(), complaints.apart());
                scope.spawn(move || read(share, apart))
            })
            .collect();
        let mut all = vec![read(own, complaints.apart())];
        for thread in others {
            match thread.join() {
                Ok(share) => all.push(share),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    })
}

#[derive(Default)]
struct All {
    questions: Vec<RawQuestion>,
    index: HashMap<String, QuestionIndex>,
    families: Families,
}

impl All {
    /// Complains of an id that something else has already.
    fn is_new(&self, what: &str, id: &str, place: &Place, complaints: &mut Complaints) {
        if let Some(other) = self.index.get(id) {
            let other = &self.questions[other.0].id_place;
            two_with_one_id(what, id, place, other, complaints);
        }
    }

    /// Adds what was made from one. By the id that was written one finds the first of it.
    fn add(&mut self, id: &str, made: Vec<Made>) {
        if made.is_empty() {
            return;
        }
        let first = QuestionIndex(self.questions.len());
        self.index.insert(id.to_owned(), first);
        let order: Vec<_> = made.iter().map(|made| (made.after, made.until)).collect();
        self.families.add(first, &order);
        for made in made {
            let at = QuestionIndex(self.questions.len());
            let id = made.raw.question.id.to_string();
            self.index.entry(id).or_insert(at);
            self.questions.push(made.raw);
        }
    }

    fn gathered(self, of_facts: HashSet<SkillIndex>, complaints: &mut Complaints) -> Gathered {
        let mut questions: ByQuestion<RawQuestion> = self.questions.into();
        let (mut index, mut families) = (self.index, self.families);
        for (i, raw) in questions.pairs() {
            was::index(
                &raw.question.was,
                &raw.was_places,
                i,
                &mut index,
                complaints,
                |at| questions[at].id_place.clone(),
            );
        }
        builds_on::link(&mut questions, &index, &mut families, complaints);
        Gathered {
            questions,
            index,
            families,
            of_facts,
        }
    }
}
