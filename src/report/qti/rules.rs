//! Rules of QTI as text.

use super::xhtml::escaped;

/// How a file of XML begins.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The namespaces of items and tests.
pub(super) const SPACES: &str = "xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" xmlns:m=\"http://www.w3.org/1998/Math/MathML\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd\"";

/// What a response holds.
pub(super) fn variable(id: &str) -> String {
    format!("<variable identifier=\"{id}\"/>")
}

/// What a response should hold.
pub(super) fn correct(id: &str) -> String {
    format!("<correct identifier=\"{id}\"/>")
}

/// A value as it is written.
pub(super) fn value(base: &str, text: &str) -> String {
    format!(
        "<baseValue baseType=\"{base}\">{}</baseValue>",
        escaped(text)
    )
}

/// Adds to the score.
pub(super) fn scored(what: &str) -> String {
    format!(
        "<setOutcomeValue identifier=\"SCORE\"><sum><variable identifier=\"SCORE\"/>{what}</sum></setOutcomeValue>"
    )
}

/// Adds one to the score.
pub(super) fn one() -> String {
    scored(&value("float", "1"))
}

/// Sets an outcome that feedback hangs on.
pub(super) fn told(outcome: &str, id: &str) -> String {
    format!(
        "<setOutcomeValue identifier=\"{outcome}\">{}</setOutcomeValue>",
        value("identifier", id)
    )
}

/// What is done in the first case that holds: conditions, and what follows from each.
pub(super) fn cases(all: &[(String, String)]) -> String {
    let mut out = String::from("<responseCondition>");
    for (n, (condition, then)) in all.iter().enumerate() {
        let name = if n == 0 {
            "responseIf"
        } else {
            "responseElseIf"
        };
        out.push_str(&format!("<{name}>{condition}{then}</{name}>"));
    }
    out.push_str("</responseCondition>");
    out
}

/// Whether one of several conditions holds.
pub(super) fn either(all: &[String]) -> String {
    match all {
        [one] => one.clone(),
        all => format!("<or>{}</or>", all.concat()),
    }
}
