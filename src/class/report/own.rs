//! Reports that may be written over by new ones.

use super::html::is_html;
use super::sharing::Notes;
use super::table::HEADS;

/// So many columns has the narrowest table.
const FEWEST: usize = 5;

/// Whether a text is a report as a page, as JSON, or one of its tables. Plain text and
/// Markdown can't be told from what people write.
pub fn is_own(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    // Tables of older versions lack the last columns.
    let is_head = |head: &&[&str]| {
        let columns = first.split(',').count();
        columns >= FEWEST
            && head
                .get(..columns)
                .is_some_and(|head| head.join(",") == first)
    };
    // A line of one's own has another number of cells.
    let is_whole = || {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        reader.byte_records().all(|line| line.is_ok())
    };
    let is_table = HEADS.iter().any(is_head) && is_whole();
    is_table || is_html(text) || (text.starts_with('{') && Notes::parse(text).is_ok())
}
