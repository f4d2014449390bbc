//! What a teacher sees of a class: who needs help, how skills, questions and predictions do,
//! and what can't be told.
//!
//! Members are looked at one by one, each by a fold over its events ([`look`]); of each, sums
//! and a few lines are kept ([`Report`]).
//!
//! **Invariant:** pure; the order of the members changes nothing; every finding says how sure
//! it is.

mod ahead;
mod charts;
mod collect;
mod concerns;
mod data;
mod document;
mod fair;
mod fairness;
mod groups;
mod helping;
mod html;
mod items;
mod kept;
mod look;
mod markdown;
mod own;
mod page;
mod page_more;
mod parallel;
mod questions;
mod resources;
mod said;
mod sentences;
mod sharing;
mod stats;
mod table;
mod text;
mod thresholds;
mod together;

pub use collect::Report;
pub use data::{
    CalibrationBin, ClassReport, Concern, Engagement, FORMAT, Gains, KIND, LearnerLine, Level,
    MisconceptionLine, ResourceLine, SkillLine, Unknown, json,
};
pub(crate) use document::{Block, Document, Entry, Table as DocumentTable};
pub use fair::{ColumnFairness, Dif, GroupFairness};
pub use groups::{Groups, GroupsError};
pub use html::{html, is_html};
pub use items::{Note, PickLine, QuestionLine, VersionLine};
pub use kept::Looked;
pub use look::look;
pub use markdown::markdown;
pub use own::is_own;
pub(crate) use page::document;
pub use parallel::look_at_all;
pub use sharing::{Notes, NotesError, QuestionNotes};
pub use stats::{Band, Interval};
pub(in crate::class) use stats::{Reached, median, wilson};
pub use table::{Table, csv};
pub(crate) use text::in_columns;
pub use text::text;
pub use thresholds::{Thresholds, ThresholdsError};
