//! Reports that may be written over by new ones.

use super::html::is_html;
use super::sharing::Notes;
use super::table::HEADS;

/// Whether a text is a report as a page, as JSON, or one of its tables. Plain text and
/// Markdown can't be told from what people write.
pub fn is_own(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    let is_table = HEADS.iter().any(|head| head.join(",") == first);
    is_table || is_html(text) || (text.starts_with('{') && Notes::parse(text).is_ok())
}
