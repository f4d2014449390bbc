//! What is asked next and why, what is believed, and what becomes of learners.
//! A file for each idea.

#[path = "../common/mod.rs"]
mod common;

mod bars;
mod class_advice;
mod class_report;
mod demand;
mod due;
mod echo;
mod exam;
mod firm;
mod forecast;
mod fsrs;
mod given_steps;
mod goals;
mod harder;
mod placement;
mod predict;
mod reasons;
mod selected;
mod simulate;
mod sitting;
mod spread;
mod stages;
mod stuck;
mod teaching;
mod tuning;
mod tutor;
mod verdicts;
mod wanted;
mod warm;
mod willing;
