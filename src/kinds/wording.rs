//! Other words for the same question: wordings by theme, for learners with that interest.

use super::pictured::with_figures;
use super::reader::Filler;
use crate::template::{Pattern, Unshowable};
use crate::text::SafeText;

/// The words of an item for one theme, as its author wrote them.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Wording {
    /// The id of the theme.
    pub theme: String,
    pub prompt: Pattern,
    /// None: those of the item.
    pub hints: Option<Vec<Pattern>>,
    /// None: that of the item.
    pub explanation: Option<Pattern>,
}

/// The same as it is shown once.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownWording {
    /// The id of the theme.
    pub theme: String,
    pub prompt: SafeText,
    /// None: those of the item.
    pub hints: Option<Vec<SafeText>>,
    /// None: that of the item.
    pub explanation: Option<SafeText>,
}

impl Wording {
    /// Fills it in. It draws nothing.
    pub(super) fn show(&self, filler: &Filler<'_>) -> Result<ShownWording, Unshowable> {
        let hints = self.hints.as_ref().map(|hints| filler.fill_all(hints));
        let explanation = self.explanation.as_ref().map(|text| filler.fill(text));
        Ok(ShownWording {
            theme: self.theme.clone(),
            prompt: with_figures(filler.fill(&self.prompt)?)?,
            hints: hints.transpose()?,
            explanation: explanation.transpose()?,
        })
    }
}
