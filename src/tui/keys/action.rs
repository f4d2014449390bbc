//! Where a key is pressed, and what it asks for.

use crate::tui::widgets::field::Edit;

/// Where a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Context {
    Home,
    Search,
    Course,
    /// A question answered by choosing: letters are commands.
    Choose,
    Sort,
    /// A card whose back is hidden.
    Front,
    /// A card whose back is shown.
    Back,
    /// A question answered by typing: letters are text.
    Type,
    /// A text with several blanks.
    Blanks,
    Judged,
    Done,
    Page,
    PutAway,
    /// Whether a question is to be put away for good.
    Suspending,
    /// What a placement test concluded.
    Placed,
    /// How a course is to be practised.
    Plan,
    /// The learner's own memory model.
    Tuning,
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Action {
    Accept,
    Mark,
    Pick(usize),
    Up,
    Down,
    First,
    Last,
    PageUp,
    PageDown,
    Earlier,
    Later,
    NextBlank,
    PreviousBlank,
    Edit(Edit),
    Open,
    Search,
    Practise,
    Place,
    Plan,
    Tune,
    NotNow,
    Untune,
    Less,
    More,
    Focus,
    Known,
    Afresh,
    Hint,
    Why,
    Lesson,
    Steps,
    Skip,
    Undo,
    DontKnow,
    PutAway,
    Bury,
    Suspend,
    Help,
    Back,
    Quit,
    /// Stops the program, as the shell's `fg` and `bg` know it.
    ToShell,
}

impl Context {
    /// Whether up and down scroll here, rather than going along a list.
    pub(in crate::tui) fn scrolls(self) -> bool {
        matches!(
            self,
            Context::Page
                | Context::Tuning
                | Context::Judged
                | Context::Done
                | Context::Front
                | Context::Back
        )
    }
}
