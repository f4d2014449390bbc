//! What each key of course files and plans means, for editors.

use crate::reading::TableName as T;
use crate::words::{Message, message};

/// What a key of a table means; none where nobody has said so.
pub(super) fn said(table: T, key: &str) -> Option<Message> {
    // A step is answered as a question is.
    let of = |table| in_course(table, key).or_else(|| in_plan(table, key));
    of(table).or_else(|| match table {
        T::Step => said(T::Question, key),
        _ => None,
    })
}

fn in_course(table: T, key: &str) -> Option<Message> {
    Some(match (table, key) {
        (T::File, "format") => message!("schema-file-format"),
        (T::File, "course") => message!("schema-file-course"),
        (T::File, "skill") => message!("schema-file-skill"),
        (T::File, "question") => message!("schema-file-question"),
        (T::Course | T::Skill | T::Misconception | T::Question, "id") => {
            message!("schema-course-id")
        }
        (T::Course, "title") => message!("schema-course-title"),
        (T::Course, "description") => message!("schema-course-description"),
        (T::Course, "language") => message!("schema-course-language"),
        (T::Course, "license") => message!("schema-course-license"),
        (T::Course, "authors") => message!("schema-course-authors"),
        (T::Course, "retention") => message!("schema-course-retention"),
        (T::Course, "mastery") => message!("schema-course-mastery"),
        (T::Course | T::Skill | T::Question, "tries") => message!("schema-course-tries"),
        (T::Course | T::Skill, "teach") => message!("schema-course-teach"),
        (T::Course, "allow") => message!("schema-course-allow"),
        (T::Skill, "title") => message!("schema-skill-title"),
        (T::Skill, "requires") => message!("schema-skill-requires"),
        (T::Skill, "lesson") => message!("schema-skill-lesson"),
        (T::Skill | T::Misconception | T::Question, "was") => message!("schema-skill-was"),
        (T::Skill, "confusable") => message!("schema-skill-confusable"),
        (T::Skill, "facts") => message!("schema-skill-facts"),
        (T::Skill, "example") => message!("schema-skill-example"),
        (T::Skill, "prior") => message!("schema-skill-prior"),
        (T::Skill, "learn") => message!("schema-skill-learn"),
        (T::Skill, "guess") => message!("schema-skill-guess"),
        (T::Skill, "slip") => message!("schema-skill-slip"),
        (T::Skill, "misconception") => message!("schema-skill-misconception"),
        (T::Prerequisite, "skill") => message!("schema-prerequisite-skill"),
        (T::Prerequisite, "weight") => message!("schema-prerequisite-weight"),
        (T::Misconception, "name") => message!("schema-misconception-name"),
        (T::Misconception, "feedback") => message!("schema-misconception-feedback"),
        (T::Misconception, "contrast") => message!("schema-misconception-contrast"),
        (T::Misconception, "missing") => message!("schema-misconception-missing"),
        _ => return in_question(table, key),
    })
}

fn in_question(table: T, key: &str) -> Option<Message> {
    Some(match (table, key) {
        (T::Question, "kind") => message!("schema-question-kind"),
        (T::Question, "skills") => message!("schema-question-skills"),
        (T::Question, "prompt") => message!("schema-question-prompt"),
        (T::Question, "difficulty") => message!("schema-question-difficulty"),
        (T::Question, "reserve") => message!("schema-question-reserve"),
        (T::Question, "hints") => message!("schema-question-hints"),
        (T::Question, "explanation") => message!("schema-question-explanation"),
        (T::Question, "params") => message!("schema-question-params"),
        (T::Question, "where") => message!("schema-question-where"),
        (T::Question, "mistake") => message!("schema-question-mistake"),
        (T::Question, "step") => message!("schema-question-step"),
        (T::Question, "right") => message!("schema-question-right"),
        (T::Question, "wrong") => message!("schema-question-wrong"),
        (T::Question, "answer") => message!("schema-question-answer"),
        (T::Question, "options") => message!("schema-question-options"),
        (T::Question, "shuffle") => message!("schema-question-shuffle"),
        (T::Question, "items") => message!("schema-question-items"),
        (T::Question, "text") => message!("schema-question-text"),
        (T::Question, "case") => message!("schema-question-case"),
        (T::Question, "accents") => message!("schema-question-accents"),
        (T::Question, "spaces") => message!("schema-question-spaces"),
        (T::Question, "punctuation") => message!("schema-question-punctuation"),
        (T::Question, "near") => message!("schema-question-near"),
        (T::Question, "any-order") => message!("schema-question-any-order"),
        (T::Question, "tolerance") => message!("schema-question-tolerance"),
        (T::Question, "round") => message!("schema-question-round"),
        (T::Question, "figures") => message!("schema-question-figures"),
        (T::Question, "as") => message!("schema-question-as"),
        (T::Question, "form") => message!("schema-question-form"),
        (T::Question, "up-to") => message!("schema-question-up-to"),
        (T::Question, "domain") => message!("schema-question-domain"),
        (T::Question, "letters") => message!("schema-question-letters"),
        (T::Step, "skill") => message!("schema-step-skill"),
        (T::Mistake, "name") => message!("schema-mistake-name"),
        (T::Mistake, "answer") => message!("schema-mistake-answer"),
        (T::Mistake, "feedback") => message!("schema-mistake-feedback"),
        (T::Mistake, "skill") => message!("schema-mistake-skill"),
        (T::Mistake, "misconception") => message!("schema-mistake-misconception"),
        _ => return None,
    })
}

fn in_plan(table: T, key: &str) -> Option<Message> {
    Some(match (table, key) {
        (T::Plan, "from") => message!("schema-plan-from"),
        (T::Plan, "goal") => message!("schema-plan-goal"),
        (T::Plan, "target") => message!("schema-plan-target"),
        (T::Plan, "retention") => message!("schema-plan-retention"),
        (T::Plan, "deadline") => message!("schema-plan-deadline"),
        (T::Plan, "appeals") => message!("schema-plan-appeals"),
        (T::Plan, "teach") => message!("schema-plan-teach"),
        (T::Plan, "focus") => message!("schema-plan-focus"),
        (T::Plan, "order") => message!("schema-plan-order"),
        (T::Plan, "due") => message!("schema-plan-due"),
        (T::Plan, "budget") => message!("schema-plan-budget"),
        (T::Plan, "sitting") => message!("schema-plan-sitting"),
        (T::Budget | T::Sitting, "minutes") => message!("schema-budget-minutes"),
        (T::Budget, "reviews") => message!("schema-budget-reviews"),
        (T::Budget, "new") => message!("schema-budget-new"),
        (T::Sitting, "questions") => message!("schema-sitting-questions"),
        _ => return None,
    })
}
