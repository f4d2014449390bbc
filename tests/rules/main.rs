//! The rules of the core, room by room, each held by a test that notices when
//! it is broken: expressions, grading, what is believed of a learner, what is
//! asked next.

#[path = "../common/mod.rs"]
mod common;

mod algebra;
mod answers;
mod asking;
mod choices;
mod decimals;
mod decisions;
mod documented;
mod expressions;
mod forgetting;
mod kinds;
mod marks;
mod mastery;
mod noticing;
mod numbers;
mod pace;
mod placing;
mod planning;
mod queues;
mod reading;
mod reviews;
mod shares;
mod telling;
mod templates;
mod typed;
mod undone;
mod units;
mod weighing;
mod words;

/// What is said beside a verdict, in words.
fn remarks(graded: &kenning::kinds::Graded) -> Vec<String> {
    graded.remarks.iter().map(ToString::to_string).collect()
}
