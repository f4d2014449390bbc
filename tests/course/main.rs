//! What a course can say, how it is read and checked, and the courses that come along.
//! A file for each idea.

#[path = "../common/mod.rs"]
mod common;

mod beginner;
mod bounds;
mod calibration;
mod check;
mod checking;
mod commands;
mod complaints;
mod courses;
mod expression;
mod facts;
mod figures;
mod in_pieces;
mod in_ten;
mod kept;
mod laid_out;
mod lints;
mod maths;
mod new;
mod packed;
mod parts;
mod pictures;
mod prints;
mod provenance;
mod resources;
mod schema;
mod shell_proven;
mod show;
mod siblings;
mod silent;
mod solved;
mod twice;
mod typed;
