//! Tells an export of answers from any other file by what it holds.

use std::collections::HashSet;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;

use super::datashop::is_datashop;
use super::looked::is_looked_csv;
use super::table::is_answers_csv;

/// A line of the record.
#[derive(Deserialize)]
struct Line {
    #[serde(rename = "device")]
    _device: String,
    #[serde(rename = "seq")]
    _seq: u64,
    #[serde(rename = "time")]
    _time: (i64, u64),
    #[serde(rename = "event")]
    _event: IgnoredAny,
}

#[derive(Deserialize)]
struct Statement {
    #[serde(rename = "verb")]
    _verb: IgnoredAny,
    context: Context,
}

#[derive(Deserialize)]
struct Context {
    platform: String,
}

/// Whether a text is an export of answers, of what came of resources or of the whole record, and
/// nothing besides.
pub fn is_answers(text: &str) -> bool {
    let is_table = is_answers_csv(text) || is_looked_csv(text);
    is_table || is_datashop(text) || is_xapi(text) || is_record(text)
}

fn is_xapi(text: &str) -> bool {
    let read: Result<Vec<Statement>, _> = serde_json::from_str(text);
    read.is_ok_and(|all| all.iter().all(|one| one.context.platform == "kenning"))
}

/// How many events of an export of the whole record are not in a newer one; none where the text
/// is no such export.
pub fn not_in_record(old: &str, newer: &str) -> Option<usize> {
    if !is_record(old) {
        return None;
    }
    // The order of keys and blanks make no other event.
    let read = |line: &str| {
        let event = serde_json::from_str::<Value>(line).ok()?;
        Some(event.to_string())
    };
    let newer: HashSet<String> = newer.lines().filter_map(read).collect();
    let held = old.lines().filter_map(read);
    Some(held.filter(|event| !newer.contains(event)).count())
}

/// Whether a text is an export of the whole record, and nothing besides.
pub fn is_record(text: &str) -> bool {
    let is_line = |line: &str| serde_json::from_str::<Line>(line).is_ok();
    !text.is_empty() && text.lines().all(is_line)
}
