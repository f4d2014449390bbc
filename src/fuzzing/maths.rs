//! Formulas.

use unicode_width::UnicodeWidthStr;

use crate::text::{Formula, is_unsafe};

/// A formula, as it stands between dollar signs: its line and its words are bounded, and
/// what is stacked fits.
pub fn maths(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let formula = match Formula::read(&text) {
        Ok(formula) => formula,
        Err(wrong) => {
            assert!(text.get(wrong.at.clone()).is_some(), "{wrong:?}");
            return;
        }
    };
    let (line, words) = (formula.line(), formula.words());
    assert!(!line.contains('\n') && !words.contains('\n'));
    let most = 24 * (text.len() + 1);
    assert!(line.len() <= most && words.len() <= most, "{text:?}");
    let steers = |shown: &str| shown.chars().any(is_unsafe) && !text.chars().any(is_unsafe);
    assert!(!steers(&line) && !steers(&words));
    for width in [1, 12, 36, 76] {
        for line in formula.stacked(width).iter().flatten() {
            assert!(line.width() <= width, "{text:?}");
        }
    }
}
