//! What a key or a word is called elsewhere: in other programs, or in plain English.

/// Each with what it is called in course files. A name that a table does not know is looked
/// for here, where none of those that it knows is spelled nearly so.
const NAMES: [(&str, &[&str]); 24] = [
    ("kind", &["type", "question-type"]),
    ("prompt", &["question", "stem", "ask", "task", "text"]),
    ("title", &["name", "heading"]),
    (
        "requires",
        &[
            "prerequisites",
            "prerequisite",
            "prereqs",
            "needs",
            "depends",
            "depends-on",
            "after",
        ],
    ),
    (
        "answer",
        &[
            "solution",
            "correct",
            "correct-answer",
            "right-answer",
            "value",
            "result",
            "key",
        ],
    ),
    ("options", &["choices", "alternatives", "distractors"]),
    ("difficulty", &["level"]),
    ("hints", &["clue", "clues", "tip", "tips", "help"]),
    ("skills", &["topic", "topics", "category"]),
    ("params", &["variables", "vars", "parameters", "values"]),
    ("explanation", &["explain", "why", "rationale"]),
    (
        "where",
        &["condition", "conditions", "if", "constraint", "constraints"],
    ),
    ("description", &["about", "summary"]),
    ("lesson", &["theory", "content", "instruction"]),
    // Kinds of questions.
    (
        "choice",
        &[
            "multiple choice",
            "multiple-choice",
            "multiplechoice",
            "mc",
            "mcq",
            "single-choice",
            "single choice",
            "radio",
            "boolean",
            "bool",
            "true-false",
            "true/false",
            "true or false",
            "yes-no",
            "yes/no",
        ],
    ),
    (
        "multi",
        &[
            "multiple",
            "multiple-select",
            "multiple-answer",
            "multiple-response",
            "checkbox",
            "checkboxes",
        ],
    ),
    (
        "cloze",
        &[
            "fill-in",
            "fill in",
            "fill-in-the-blank",
            "fill-in-the-blanks",
            "fill in the blank",
            "gap",
            "gaps",
            "gap-fill",
            "blank",
            "blanks",
        ],
    ),
    (
        "text",
        &[
            "short-answer",
            "short answer",
            "shortanswer",
            "string",
            "free-text",
            "open",
            "word",
            "typed",
        ],
    ),
    (
        "number",
        &[
            "numeric",
            "numerical",
            "integer",
            "int",
            "float",
            "decimal",
            "calculation",
            "maths",
            "math",
        ],
    ),
    ("card", &["flashcard", "flash-card", "essay", "self-graded"]),
    ("match", &["matching", "pairs", "pair"]),
    (
        "order",
        &["ordering", "sort", "sorting", "sequence", "ranking"],
    ),
    ("expression", &["equation", "algebra", "formula"]),
    ("command", &["shell", "bash", "terminal", "cli"]),
];

/// What a name probably means among those that are known; nothing where it is in none of these
/// lists.
pub(super) fn meant<'n>(name: &str, mut known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let name = name.to_lowercase().replace('_', "-");
    let is_called = |own: &&str| {
        let of_own = NAMES.iter().filter(|(known, _)| known == own);
        of_own
            .flat_map(|(_, others)| *others)
            .any(|other| *other == name)
    };
    known.find(is_called)
}
