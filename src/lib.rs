//! kenning: a practice tutor for the terminal.
//!
//! The map of the house is ARCHITECTURE.md; a room uses only rooms below it, and
//! `tests/program/floors.rs` holds that.

// Here and not in Cargo.toml: in the helpers of tests `pub` says enough.
#![warn(unreachable_pub)]

pub mod algebra;
pub mod author;
pub mod class;
pub mod cli;
pub mod course;
pub mod desk;
pub mod disk;
pub mod expr;
pub mod fetch;
pub mod figure;
pub mod fit;
pub mod forecast;
#[doc(hidden)]
pub mod fuzzing;
pub mod import;
pub mod journal;
pub mod kinds;
pub mod lab;
pub mod learner;
pub mod library;
pub mod measure;
pub mod plain;
pub mod profile;
pub mod reading;
pub mod record;
pub mod report;
pub mod select;
pub mod serve;
pub mod session;
pub mod settings;
pub mod shell;
pub mod simulate;
pub mod sqlite;
pub mod template;
pub mod text;
pub mod tui;
pub mod tutor;
pub mod words;
