//! What comes in from other programs, and what goes out to them.
//! A file for each idea.

#[path = "../common/mod.rs"]
mod common;
#[path = "../common/imported.rs"]
mod imported;

mod brought_in;
#[cfg(feature = "encryption")]
mod class;
#[cfg(feature = "encryption")]
mod class_attacks;
#[cfg(feature = "encryption")]
mod class_files;
#[cfg(feature = "encryption")]
mod class_statistics;
#[cfg(feature = "encryption")]
mod class_sums;
mod decks;
mod exports;
mod exports_anki;
mod exports_answers;
mod exports_gift;
mod exports_qti;
mod got;
mod imports_anki;
mod imports_csv;
mod imports_decks;
mod imports_gift;
mod imports_mdbook;
mod imports_moodle;
mod imports_oatutor;
mod imports_qti;
