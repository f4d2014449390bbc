//! Foreign formats, read and written: one file per format.
//!
//! Courses, [`IMPORTERS`]: a source of bytes becomes [`Brought`], and [`settle`] makes files
//! of that which `kenning check` accepts. docs/import.md says what becomes of what.
//!
//! - `sheet`, `words` with `column_names`, `word`, `words_laid`: words in CSV and TSV
//! - `hashcards`, `hascard`, `obsidian`: decks in Markdown; `cards`: how they become questions;
//!   `kept` with `blake3`: the history that hashcards and repeater keep
//! - `anki`: decks of Anki with their history
//! - `gift`, `mdbook`, `moodle`, `oatutor`, `qti`: questions; `prose` turns their texts and formulas,
//!   `asked` and `items` make the keys of their kinds, `pictured` figures of what they show
//!
//! Answers:
//!
//! - [`Answers`], [`read_answers`]: logs of answers in CSV, the form in which research
//!   data on learning is shared, as a plain struct of arrays
//! - [`own_answers`]: our own event logs in the same form
//!
//! **Invariant:** what reads or writes a format takes bytes, `impl Read` or
//! `impl Write` and touches nothing else; only the functions named `…_file`
//! open a path. A bad line is an error that names it, never skipped in silence; what does
//! not come along is named and counted. Work is bounded by the size of the source.

mod anki;
mod answers;
mod asked;
mod blake3;
mod blanks;
mod brought;
mod called;
mod cards;
mod column_names;
mod decimal;
mod gift;
mod hascard;
mod hashcards;
mod items;
mod kept;
mod laid;
mod losses;
mod markdown;
mod mdbook;
mod moodle;
mod names;
mod oatutor;
mod obsidian;
mod own_answers;
mod paired;
mod pictured;
mod prose;
mod qti;
mod read_answers;
mod rights;
mod settled;
mod sheet;
mod shelf;
mod source;
mod spread;
mod stable;
mod tidy;
mod typed_latex;
mod word;
mod words;
mod words_laid;
mod xml;

pub use answers::{AnswerRow, Answers, Recorder};
use brought::own_id;
pub use brought::{
    Brought, BroughtFacts, BroughtGrade, BroughtQuestion, BroughtReview, BroughtRow, BroughtSkill,
    CalledBy, Heading, Ids, NotBrought, Picture, slug,
};
pub use losses::{Loss, Losses};
pub use names::Names;
pub use own_answers::{answered, own_answers};
pub use qti::{SECTION as QTI_SECTION, TOOL as QTI_TOOL};
pub use read_answers::{AnswersError, Columns, read_answers, read_answers_file};
pub use settled::{Settled, settle};
pub use source::{Importer, Source, SourceFile};

/// Every format that can be brought in, in the order in which help lists them.
pub const IMPORTERS: &[Importer] = &[
    words::CSV,
    words::TSV,
    hashcards::HASHCARDS,
    hashcards::REPEATER,
    hascard::HASCARD,
    obsidian::OBSIDIAN,
    anki::ANKI,
    gift::GIFT,
    mdbook::MDBOOK,
    moodle::MOODLE,
    oatutor::OATUTOR,
    qti::QTI,
];
