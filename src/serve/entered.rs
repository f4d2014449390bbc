//! Answers entered as programs hand them in, for `kenning check`.

use super::read::read;
use crate::kinds::{Answer, OwnMark, Shown};

/// The answer that is read from the object for this one; `None` where none means it.
pub(crate) fn entered(item: &Shown, answer: &Answer) -> Option<Answer> {
    let (key, value) = match answer {
        Answer::Typed(text) => ("text", serde_json::json!(text)),
        Answer::Choice(chosen) => ("choice", serde_json::json!(chosen)),
        Answer::Multi(chosen) => ("choices", serde_json::json!(chosen)),
        Answer::Order(order) => ("order", serde_json::json!(order)),
        Answer::Blanks(given) => ("blanks", serde_json::json!(given)),
        Answer::Match(partners) => ("pairs", serde_json::json!(partners)),
        Answer::Grade(rating) => ("grade", serde_json::json!(rating)),
        Answer::Written(text, OwnMark::Grade(rating)) => (
            "written",
            serde_json::json!({ "text": text, "grade": rating }),
        ),
        Answer::Written(text, OwnMark::Ideas(ideas)) => (
            "written",
            serde_json::json!({ "text": text, "ideas": ideas }),
        ),
        Answer::GiveUp => return None,
    };
    let line = serde_json::json!({ "type": "answer", key: value }).to_string();
    read(&line).ok()?.answer(&item.task.form()).ok()
}
