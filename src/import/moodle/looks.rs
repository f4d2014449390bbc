//! What questions of several types are looked at for.

use crate::import::decimal::Decimal;
use crate::import::items::{self, Body, Text};
use crate::import::xml::Node;

/// Takes what is said to a right number away: an explanation would be shown to wrong answers,
/// too. Whether something was said.
pub(super) fn says_right(body: &mut Body) -> bool {
    let answers = match body {
        Body::Number(answers) => answers,
        Body::Short(answers) => {
            let mut rights = answers.iter().filter(|answer| answer.credit() > 50.0);
            match (rights.next(), rights.next()) {
                (Some(one), None) if Decimal::read(&words_of(&one.text)).is_some() => answers,
                _ => return false,
            }
        }
        _ => return false,
    };
    let rights = answers.iter_mut().filter(|answer| answer.credit() > 50.0);
    let said = rights.filter_map(|answer| answer.feedback.take());
    said.count() > 0
}

fn words_of(text: &Text) -> String {
    items::prose(text).text
}

/// Whether a text shows a picture. An option can't: pictures stand beside the question, where
/// nothing says which is which.
pub(super) fn shows_picture(text: &Text) -> bool {
    !items::prose(text).pictures.is_empty()
}

/// Whether all that are right are asked for.
pub(super) fn asks_for_all(question: &Node) -> bool {
    let many = question
        .child("single")
        .is_some_and(|single| matches!(single.words(), "false" | "0"));
    many || matches!(
        question.attribute("type"),
        "multichoiceset" | "oumultiresponse"
    )
}
