//! Prompts with figures in them.

use crate::expr::ExprError;
use crate::figure;
use crate::template::Unshowable;
use crate::text::SafeText;

/// A prompt with its figures drawn.
pub(super) fn with_figures(prompt: SafeText) -> Result<SafeText, Unshowable> {
    Ok(match prompt.contains(figure::FENCE) {
        true => figure::ready(&prompt).map_err(unshowable)?.into(),
        false => prompt,
    })
}

/// A figure that can't be read.
fn unshowable(wrong: figure::Wrong) -> Unshowable {
    Unshowable {
        error: ExprError::Key(wrong.key, wrong.said),
        text: Some(wrong.text),
    }
}
