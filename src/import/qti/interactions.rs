//! The interactions of QTI by name.

use crate::import::xml::Node;

/// What is done with an interaction here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Choice,
    InlineChoice,
    TextEntry,
    ExtendedText,
    Order,
    Associate,
    Match,
    GapMatch,
    Hottext,
    Slider,
    /// A button that shows help or ends the try.
    Button,
    /// Something to look at or listen to.
    Media,
    /// It can't be asked here; its name.
    Unsaid(&'static str),
}

/// All of them, by the names of their elements.
const ALL: &[(&str, Sort)] = &[
    ("choiceInteraction", Sort::Choice),
    ("inlineChoiceInteraction", Sort::InlineChoice),
    ("textEntryInteraction", Sort::TextEntry),
    ("extendedTextInteraction", Sort::ExtendedText),
    ("orderInteraction", Sort::Order),
    ("associateInteraction", Sort::Associate),
    ("matchInteraction", Sort::Match),
    ("gapMatchInteraction", Sort::GapMatch),
    ("hottextInteraction", Sort::Hottext),
    ("sliderInteraction", Sort::Slider),
    ("endAttemptInteraction", Sort::Button),
    ("mediaInteraction", Sort::Media),
    ("hotspotInteraction", Sort::Unsaid("hotspotInteraction")),
    (
        "selectPointInteraction",
        Sort::Unsaid("selectPointInteraction"),
    ),
    (
        "graphicOrderInteraction",
        Sort::Unsaid("graphicOrderInteraction"),
    ),
    (
        "graphicAssociateInteraction",
        Sort::Unsaid("graphicAssociateInteraction"),
    ),
    (
        "graphicGapMatchInteraction",
        Sort::Unsaid("graphicGapMatchInteraction"),
    ),
    (
        "positionObjectInteraction",
        Sort::Unsaid("positionObjectInteraction"),
    ),
    (
        "positionObjectStage",
        Sort::Unsaid("positionObjectInteraction"),
    ),
    ("drawingInteraction", Sort::Unsaid("drawingInteraction")),
    ("uploadInteraction", Sort::Unsaid("uploadInteraction")),
    ("customInteraction", Sort::Unsaid("customInteraction")),
    (
        "portableCustomInteraction",
        Sort::Unsaid("portableCustomInteraction"),
    ),
];

/// The sort of an element; none where it is no interaction.
pub(super) fn sort(name: &str) -> Option<Sort> {
    ALL.iter()
        .find(|(known, _)| *known == name)
        .map(|(_, sort)| *sort)
}

/// Whether an interaction stands by itself and not within a line.
pub(super) fn is_block(name: &str) -> bool {
    sort(name)
        .is_some_and(|sort| !matches!(sort, Sort::InlineChoice | Sort::TextEntry | Sort::Button))
}

/// All interactions in a text, in order.
pub(super) fn all(body: &Node) -> Vec<&Node> {
    let mut found = Vec::new();
    body.search(&|node| sort(&node.name).is_some(), &mut found);
    found
}
