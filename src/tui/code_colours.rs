//! The colours of code.

use ratatui::style::Style;

/// How parts of code look that stands in a block of its own. A part that a theme leaves
/// out looks like `code`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Colours {
    pub keyword: Style,
    pub string: Style,
    pub number: Style,
    pub comment: Style,
    pub name: Style,
}
