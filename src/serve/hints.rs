//! The hints of what is asked, as objects: those shown, one that asks, what came of it.

use super::names;
use super::objects::{HintAnswer, StepOf};
use super::texts::Text;
use crate::session::Asking;

/// The hints that were shown; while one asks, those before it.
pub(super) fn shown(asking: &Asking) -> Vec<Text> {
    match asking.hint {
        Some(_) => asking
            .hints_before()
            .map(|(_, hint)| Text::blocks(hint))
            .collect(),
        None => asking.hints().iter().map(Text::blocks).collect(),
    }
}

/// Which hint asks.
pub(super) fn open(asking: &Asking) -> Option<StepOf> {
    let (n, of) = asking.hint_of()?;
    Some(StepOf { n, of })
}

/// What came of the hints that asked, in their order.
pub(super) fn answers(asking: &Asking) -> Vec<HintAnswer> {
    let all = (0..shown(asking).len()).filter_map(|at| {
        let (asked, answer) = asking.hint_answer(at)?;
        let graded = answer.graded.as_ref();
        let remarks = graded.iter().flat_map(|graded| &graded.remarks);
        Some(HintAnswer {
            n: at + 1,
            verdict: graded.map(|graded| names::of_verdict(graded.verdict)),
            text: answer.word().to_string(),
            answer: Text::inline(&asked.task.answer_markdown()),
            feedback: answer.feedback.as_ref().map(Text::blocks),
            remarks: remarks.map(ToString::to_string).collect(),
            explanation: asked.explanation.as_ref().map(Text::blocks),
        })
    });
    all.collect()
}
