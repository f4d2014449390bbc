//! What learners see and do: the full screen, plain lines, JSON Lines.
//! A file for each idea.

#[path = "../common/mod.rs"]
mod common;

mod appeals;
mod asking_hints;
mod back_again;
mod class_report;
mod colours;
mod contested;
mod decided;
mod exam_taken;
mod explained;
mod faults;
mod fields;
mod found;
mod gallery;
mod gallery_more;
mod in_sight;
mod kindly;
mod left_off;
mod length;
mod looked;
mod looking_back;
mod map;
mod motion;
mod mouse;
mod narrowed;
mod offered;
mod pages;
mod parts_shown;
mod plain;
mod plain_taken;
mod plain_words;
mod protocol;
mod readable;
mod resources;
mod roomy;
mod said_once;
mod said_plainly;
mod screens;
mod serve;
mod served_looking;
mod stated;
mod steps;
mod taken_back;
mod taught;
mod told;
mod tries;
mod walk;
