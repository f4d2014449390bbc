//! The program as a whole: its floors, its words, its commands, and what it stands.
//! A file for each idea.

#[path = "../common/mod.rs"]
mod common;

mod book;
mod bytes;
mod class_report;
mod cli;
mod escapes;
mod floors;
mod fuzz;
mod hostile;
mod keys;
mod languages;
mod looking;
mod manual;
mod mentioned;
mod model;
mod motion;
mod outputs;
mod private;
mod scripts;
mod selectors;
mod settings;
mod support;
mod terminal;
mod words;
