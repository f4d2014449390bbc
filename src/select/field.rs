//! What can be asked of a question: fields with names or numbers, and qualities.

/// A field, as `skill:` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Course,
    Skill,
    Tag,
    Kind,
    Id,
    Note,
    Is,
    Stage,
    /// Days until it is due; negative where it is overdue.
    Due,
    /// Days since it was answered last, today being the first.
    Rated,
    Difficulty,
    /// Predicted recall, 0 to 1.
    Recall,
    /// Days in which recall falls to 90 %.
    Stability,
    /// Times that it was forgotten.
    Lapses,
    /// Times that it was answered.
    Answers,
}

impl Field {
    /// All of them, in the order in which they are told.
    pub const ALL: [Field; 15] = [
        Field::Course,
        Field::Skill,
        Field::Tag,
        Field::Kind,
        Field::Id,
        Field::Note,
        Field::Is,
        Field::Stage,
        Field::Due,
        Field::Rated,
        Field::Difficulty,
        Field::Recall,
        Field::Stability,
        Field::Lapses,
        Field::Answers,
    ];

    /// Its name, as it is typed before the colon.
    pub fn name(self) -> &'static str {
        match self {
            Field::Course => "course",
            Field::Skill => "skill",
            Field::Tag => "tag",
            Field::Kind => "kind",
            Field::Id => "id",
            Field::Note => "note",
            Field::Is => "is",
            Field::Stage => "stage",
            Field::Due => "due",
            Field::Rated => "rated",
            Field::Difficulty => "difficulty",
            Field::Recall => "recall",
            Field::Stability => "stability",
            Field::Lapses => "lapses",
            Field::Answers => "answers",
        }
    }

    /// Other names, which people bring along.
    const OTHERS: [(&'static str, Field); 6] = [
        ("deck", Field::Course),
        ("state", Field::Is),
        ("question", Field::Id),
        ("answered", Field::Rated),
        ("interval", Field::Stability),
        ("reps", Field::Answers),
    ];

    /// The field of a name, whatever its capitals.
    pub fn named(name: &str) -> Option<Field> {
        let all = Field::ALL.into_iter().map(|field| (field.name(), field));
        let mut all = all.chain(Field::OTHERS);
        all.find(|(known, _)| name.eq_ignore_ascii_case(known))
            .map(|(_, field)| field)
    }

    /// All names that there are.
    pub fn names() -> impl Iterator<Item = &'static str> {
        let others = Field::OTHERS.into_iter().map(|(name, _)| name);
        Field::ALL.into_iter().map(Field::name).chain(others)
    }

    /// Whether it says something of the learner, and not of the course alone.
    pub fn is_of_learner(self) -> bool {
        match self {
            Field::Course | Field::Skill | Field::Kind | Field::Id | Field::Difficulty => false,
            // Those of the course count where the learner is unknown.
            Field::Tag | Field::Is => false,
            Field::Note
            | Field::Stage
            | Field::Due
            | Field::Rated
            | Field::Recall
            | Field::Stability
            | Field::Lapses
            | Field::Answers => true,
        }
    }

    /// Whether it holds a number.
    pub(super) fn is_number(self) -> bool {
        match self {
            Field::Due
            | Field::Rated
            | Field::Difficulty
            | Field::Recall
            | Field::Stability
            | Field::Lapses
            | Field::Answers => true,
            Field::Course
            | Field::Skill
            | Field::Tag
            | Field::Kind
            | Field::Id
            | Field::Note
            | Field::Is
            | Field::Stage => false,
        }
    }
}

/// What a question is or is not, as `is:` names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    /// Never answered.
    New,
    /// Answered before.
    Seen,
    Due,
    /// Forgotten again and again.
    Leech,
    /// The last answer was right, or was not.
    Right,
    Wrong,
    Bookmarked,
    /// It has a note of the learner's own.
    Noted,
    /// The learner said of an answer that it should not count, or that it is broken.
    Flagged,
    /// Put away, for good or until tomorrow.
    PutAway,
    Suspended,
    Buried,
    Pinned,
    /// Asked by the course's test alone.
    HeldBack,
    /// It differs each time.
    Template,
    /// It has several parts.
    Parts,
}

impl Quality {
    /// All of them, in the order in which they are told.
    pub const ALL: [Quality; 16] = [
        Quality::New,
        Quality::Seen,
        Quality::Due,
        Quality::Leech,
        Quality::Right,
        Quality::Wrong,
        Quality::Bookmarked,
        Quality::Noted,
        Quality::Flagged,
        Quality::PutAway,
        Quality::Suspended,
        Quality::Buried,
        Quality::Pinned,
        Quality::HeldBack,
        Quality::Template,
        Quality::Parts,
    ];

    /// Its name, as it is typed after the colon.
    pub fn name(self) -> &'static str {
        match self {
            Quality::New => "new",
            Quality::Seen => "seen",
            Quality::Due => "due",
            Quality::Leech => "leech",
            Quality::Right => "right",
            Quality::Wrong => "wrong",
            Quality::Bookmarked => "bookmarked",
            Quality::Noted => "noted",
            Quality::Flagged => "flagged",
            Quality::PutAway => "put-away",
            Quality::Suspended => "suspended",
            Quality::Buried => "buried",
            Quality::Pinned => "pinned",
            Quality::HeldBack => "held-back",
            Quality::Template => "template",
            Quality::Parts => "parts",
        }
    }

    /// The quality of a name, whatever its capitals.
    pub fn named(name: &str) -> Option<Quality> {
        let mut all = Quality::ALL.into_iter();
        all.find(|quality| name.eq_ignore_ascii_case(quality.name()))
    }

    /// Whether it says something of the learner, and not of the course alone.
    pub fn is_of_learner(self) -> bool {
        !matches!(self, Quality::Template | Quality::Parts)
    }
}
