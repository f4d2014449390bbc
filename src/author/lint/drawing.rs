//! Values for a template, drawn as often as it takes.

use crate::expr::Values;
use crate::template::{Draws, Template};

/// How often values are drawn until a template's `where` holds.
const DRAWS: usize = 50;

/// Values that hold, where there is work left for them.
pub(super) fn drawn(template: &Template, draws: &mut Draws, left: &mut usize) -> Option<Values> {
    if *left == 0 {
        return None;
    }
    let (values, work) = template.draw_within(draws, DRAWS);
    *left = left.saturating_sub(work);
    values.ok()
}
