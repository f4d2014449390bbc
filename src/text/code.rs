//! Where code stands in a text.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

/// Where code stands in a text, in order; raw HTML is none.
pub(super) fn code_blocks_and_spans(text: &str) -> Vec<Range<usize>> {
    if !text.contains(['`', '~']) && !text.contains("    ") && !text.contains('\t') {
        return Vec::new();
    }
    let events = Parser::new_ext(text, Options::empty()).into_offset_iter();
    let code = events.filter_map(|(event, range)| {
        let is_code = matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_)));
        is_code.then_some(range)
    });
    code.collect()
}

/// A text in which blanks, as many as its bytes, stand for code; its lines stay lines.
pub(crate) fn code_masked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for range in code_blocks_and_spans(text) {
        if range.start < from {
            continue;
        }
        out.push_str(&text[from..range.start]);
        let code = text[range.clone()].bytes();
        out.extend(code.map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        from = range.end;
    }
    out.push_str(&text[from..]);
    out
}
