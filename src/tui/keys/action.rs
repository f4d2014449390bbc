//! Where a key is pressed, and what it asks for.

use crate::tui::keys::edit::Edit;

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
    /// Lines that a program prints.
    Lines,
    Judged,
    /// Something to learn from before it is asked.
    Example,
    Done,
    Page,
    PutAway,
    /// Whether a question is to be put away for good.
    Suspending,
    /// What a placement test concluded.
    Placed,
    /// How a course is to be practised.
    Plan,
    /// A value of that is typed.
    PlanValue,
    /// The learner's own memory model.
    Tuning,
    /// How long sittings are to last.
    Lasting,
    /// Which themes the learner likes.
    Interests,
    /// Whether the test of a course is to begin.
    BeforeTest,
    /// What is set for this machine.
    Settings,
    /// Progress over time.
    Progress,
    /// The map of a course.
    Map,
    /// All actions that there are where it was opened.
    Palette,
    /// Why a question is asked, and what could be asked instead.
    Why,
    /// An earlier answer of the sitting.
    LookBack,
    /// All questions of a course.
    Questions,
    /// One of them, with its answer.
    Looked,
    /// A note of the learner's own is typed.
    Note,
    /// The learner types which questions are to be listed.
    Narrow,
    /// The report of a class.
    Report,
    /// A part of it.
    ReportPart,
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
    /// Takes the course's test.
    Test,
    /// Wants no more offers of it.
    NoTest,
    Plan,
    Tune,
    /// Looks back over time.
    Progress,
    /// Looks at a course's skills and what joins them.
    Map,
    /// Shows the map as a tree, or not.
    Tree,
    /// Goes to the next course.
    NextCourse,
    /// Says how long sittings are to last.
    Lasting,
    /// Says which themes the learner likes.
    Interests,
    /// Goes on for a few minutes after a sitting has ended.
    GoOn,
    NotNow,
    Untune,
    Less,
    More,
    /// Goes back to the default of a row.
    Default,
    /// Opens what is set for this machine.
    Settings,
    Focus,
    Known,
    Afresh,
    Hint,
    Why,
    /// Opens a picture outside.
    Picture,
    /// Opens a resource, and says whether it was of use.
    Resource,
    Useful,
    NotUseful,
    /// Opens the course in the learner's own editor.
    EditCourse,
    Lesson,
    Steps,
    /// Shows the explanation.
    Explain,
    Skip,
    Undo,
    DontKnow,
    PutAway,
    Bury,
    Suspend,
    Appeal,
    Broken,
    Help,
    Back,
    Quit,
    /// Stops the program, as the shell's `fg` and `bg` know it.
    ToShell,
    /// Lists all actions that there are here.
    Palette,
    /// What was typed before, and what was typed after that.
    OlderText,
    NewerText,
    /// An earlier answer of the sitting, and a later one.
    Older,
    Newer,
    /// Lists all questions of a course.
    Questions,
    Note,
    Bookmark,
    /// Asks again for what was put away.
    BringBack,
    /// Lists others of the questions.
    Filter,
    /// Types which questions are to be listed.
    Narrow,
    /// Tags of the learner's own on the question.
    Tags,
    /// Every answer to the question, and why it comes when it does.
    Life,
    /// Something else in place of the question.
    Easier,
    OtherSkill,
}

impl Context {
    /// Whether up and down scroll here, rather than going along a list.
    pub(in crate::tui) fn scrolls(self) -> bool {
        matches!(
            self,
            Context::Page
                | Context::Tuning
                | Context::Judged
                | Context::Example
                | Context::Done
                | Context::Front
                | Context::Back
                | Context::Why
                | Context::LookBack
                | Context::Looked
                | Context::ReportPart
        )
    }

    /// Whether a list has more rows here than are laid out.
    pub(in crate::tui) fn is_windowed(self) -> bool {
        matches!(
            self,
            Context::Course
                | Context::Map
                | Context::Questions
                | Context::Narrow
                | Context::Settings
        )
    }

    /// Whether letters are text here.
    pub(in crate::tui) fn is_typed(self) -> bool {
        matches!(
            self,
            Context::Type
                | Context::Blanks
                | Context::Lines
                | Context::Search
                | Context::Palette
                | Context::Note
                | Context::Narrow
                | Context::PlanValue
        )
    }

    /// Whether something is asked, judged or taught here.
    pub(in crate::tui) fn is_practice(self) -> bool {
        matches!(
            self,
            Context::Choose
                | Context::Sort
                | Context::Front
                | Context::Back
                | Context::Type
                | Context::Blanks
                | Context::Lines
                | Context::Judged
                | Context::Example
        )
    }

    /// Whether digits are text here, though letters are commands: they begin what is typed.
    pub(in crate::tui) fn takes_digits(self) -> bool {
        self == Context::Plan
    }

    /// Its name in the learner's own file.
    pub(in crate::tui) fn name(self) -> &'static str {
        match self {
            Context::Home => "home",
            Context::Search => "search",
            Context::Course => "skills",
            Context::Choose => "choose",
            Context::Sort => "order",
            Context::Front => "card-front",
            Context::Back => "card-back",
            Context::Type => "type",
            Context::Blanks => "blanks",
            Context::Lines => "lines",
            Context::Judged => "verdict",
            Context::Example => "example",
            Context::Done => "summary",
            Context::Page => "page",
            Context::PutAway => "put-away",
            Context::Suspending => "put-away-for-good",
            Context::Placed => "placement",
            Context::Plan => "plan",
            Context::PlanValue => "plan-value",
            Context::Tuning => "memory-model",
            Context::Lasting => "length",
            Context::Interests => "interests",
            Context::BeforeTest => "before-test",
            Context::Settings => "settings",
            Context::Progress => "progress",
            Context::Map => "map",
            Context::Palette => "palette",
            Context::Why => "why",
            Context::LookBack => "look-back",
            Context::Questions => "questions",
            Context::Looked => "question-page",
            Context::Note => "note",
            Context::Narrow => "narrow",
            Context::Report => "class-report",
            Context::ReportPart => "class-report-part",
        }
    }
}

const PICKS: [&str; 9] = [
    "pick-1", "pick-2", "pick-3", "pick-4", "pick-5", "pick-6", "pick-7", "pick-8", "pick-9",
];

/// Rows that a page of a list has.
const PAGE: usize = 10;

impl Action {
    /// Where a mark goes from the line `at` of so many: not beyond the ends, and nowhere
    /// unless the action is to go along a list.
    pub(in crate::tui) fn along(self, at: usize, of: usize) -> usize {
        let last = of.saturating_sub(1);
        match self {
            Action::Up => at.saturating_sub(1),
            Action::Down => (at + 1).min(last),
            Action::PageUp => at.saturating_sub(PAGE),
            Action::PageDown => (at + PAGE).min(last),
            Action::First => 0,
            Action::Last => last,
            _ => at,
        }
    }

    /// Whether the program does it by itself, so that the screen is not told of the key.
    pub(in crate::tui) fn is_of_all_screens(self, context: Context) -> bool {
        match self {
            Action::PageUp | Action::PageDown => !context.is_windowed(),
            Action::Up | Action::Down | Action::First | Action::Last => context.scrolls(),
            Action::Help | Action::Palette | Action::Settings | Action::ToShell => true,
            _ => false,
        }
    }

    /// Its name in the learner's own file; editing text has none.
    pub(in crate::tui) fn name(self) -> Option<&'static str> {
        Some(match self {
            Action::Edit(_) => return None,
            Action::Pick(n) => return PICKS.get(n).copied(),
            Action::Accept => "accept",
            Action::Mark => "mark",
            Action::Up => "up",
            Action::Down => "down",
            Action::First => "first",
            Action::Last => "last",
            Action::PageUp => "page-up",
            Action::PageDown => "page-down",
            Action::Earlier => "move-up",
            Action::Later => "move-down",
            Action::NextBlank => "next-blank",
            Action::PreviousBlank => "previous-blank",
            Action::Open => "open",
            Action::Search => "search",
            Action::Practise => "practise",
            Action::Place => "placement-test",
            Action::Test => "test",
            Action::NoTest => "no-test-offers",
            Action::Plan => "plan",
            Action::Tune => "memory-model",
            Action::Progress => "progress",
            Action::Map => "map",
            Action::Tree => "tree",
            Action::NextCourse => "next-course",
            Action::Lasting => "length",
            Action::Interests => "interests",
            Action::GoOn => "five-more",
            Action::NotNow => "not-now",
            Action::Untune => "default-model",
            Action::Less => "less",
            Action::More => "more",
            Action::Default => "default",
            Action::Settings => "settings",
            Action::Focus => "focus",
            Action::Known => "known",
            Action::Afresh => "start-afresh",
            Action::Hint => "hint",
            Action::Why => "why",
            Action::Picture => "picture",
            Action::Resource => "resource",
            Action::Useful => "useful",
            Action::NotUseful => "not-useful",
            Action::EditCourse => "edit-course",
            Action::Lesson => "lesson",
            Action::Steps => "steps",
            Action::Explain => "explanation",
            Action::Skip => "skip",
            Action::Undo => "undo",
            Action::DontKnow => "dont-know",
            Action::PutAway => "put-away",
            Action::Bury => "not-today",
            Action::Suspend => "never-again",
            Action::Appeal => "i-was-right",
            Action::Broken => "broken",
            Action::Help => "help",
            Action::Back => "back",
            Action::Quit => "quit",
            Action::ToShell => "to-shell",
            Action::Palette => "palette",
            Action::OlderText => "typed-before",
            Action::NewerText => "typed-after",
            Action::Older => "earlier-answer",
            Action::Newer => "later-answer",
            Action::Questions => "questions",
            Action::Note => "note",
            Action::Bookmark => "bookmark",
            Action::BringBack => "bring-back",
            Action::Filter => "filter",
            Action::Narrow => "narrow",
            Action::Tags => "tags",
            Action::Life => "life",
            Action::Easier => "easier",
            Action::OtherSkill => "other-skill",
        })
    }
}
