//! The rules that complaints are made by, each with a name that courses, the command line
//! and programs use.

use crate::reading::{Complaints, Severity, near};
use crate::words::{Message, message};

/// Rules that have more than one sentence.
const SENTENCES: [(&str, &str); 41] = [
    ("author-mistake-right", "dead-mistake"),
    ("author-mistake-taken", "dead-mistake"),
    ("author-mistake-unseen", "dead-mistake"),
    ("author-mistake-within", "dead-mistake"),
    ("author-mistake-no-value", "dead-mistake"),
    ("author-mistake-not-entered", "not-entered"),
    ("author-refuses-own", "answer-refused"),
    ("author-refuses-other", "answer-refused"),
    ("author-unshowable-with", "unshowable"),
    ("author-case-wrong", "case"),
    ("author-case-right", "case"),
    ("author-case-unread", "case"),
    ("author-case-blanks", "case"),
    ("author-case-not-typed", "case"),
    ("author-circle-of-one", "circle"),
    ("author-options-alike", "options-alike"),
    ("kinds-shown-twice", "options-alike"),
    ("author-skill-number", "wrong-entry"),
    ("kinds-algebra-never", "algebra-always"),
    ("author-hint-alone", "hint-tells"),
    ("author-questions-apart", "questions-alike"),
    ("author-facts-twice", "facts-alike"),
    ("kinds-cloze-hint-empty", "cloze-empty"),
    ("author-facts-column-name", "facts-columns"),
    ("author-facts-column-twice", "facts-columns"),
    ("author-facts-columns-count", "facts-columns"),
    ("author-facts-no-column", "facts-columns"),
    ("author-facts-no-prompt", "facts-prompt"),
    ("author-facts-wording-long", "facts-prompt"),
    ("author-facts-cell-long", "facts-rows"),
    ("author-facts-brace", "facts-prompt"),
    ("author-facts-prompt-tells", "facts-prompt"),
    ("author-facts-prompt-blind", "facts-prompt"),
    ("author-facts-row-form", "facts-rows"),
    ("author-facts-row-length", "facts-rows"),
    ("author-facts-row-unnamed", "facts-rows"),
    ("author-facts-row-twice", "facts-rows"),
    ("author-facts-rows-few", "facts-rows"),
    ("author-facts-sentences", "facts-rows"),
    ("author-facts-no-blank", "facts-rows"),
    ("author-facts-no-question", "facts-rows"),
];

/// The name of the rule by which a complaint is made.
pub fn rule(message: &Message) -> &'static str {
    let id = message.id();
    // Within these messages stands another that says what is wrong.
    let inner = match id {
        "author-faulty" | "author-faulty-with" => message.part("fault"),
        "author-case-with" => message.part("what"),
        _ => None,
    };
    if let Some(inner) = inner {
        return rule(inner);
    }
    let named = SENTENCES.iter().find(|(sentence, _)| *sentence == id);
    named.map_or_else(
        || id.split_once('-').map_or(id, |(_, name)| name),
        |(_, name)| name,
    )
}

/// Rules by which `kenning check` complains once the course was read: whether a course allows
/// them in vain is not known here.
const LATER: [&str; 3] = ["id-bundled", "class-report", "check-deck-lost"];

/// Keeps no warnings that the course allows, or that `more` says are not wanted: in a large course
/// they would leave no room for others.
pub(super) fn mute(more: &[String], complaints: &mut Complaints) {
    let own = complaints.allowed.iter().map(|(name, _)| name);
    let rules = own.chain(more).cloned().collect();
    complaints.mute(rules, rule);
}

/// Takes out the warnings that the course allows; where all were looked for, warns of what
/// it allows in vain. Gives the rules that it allows.
pub(super) fn allow(all_looked_for: bool, complaints: &mut Complaints) -> Vec<String> {
    let allowed = std::mem::take(&mut complaints.allowed);
    let names = allowed.iter().map(|(name, _)| name.clone()).collect();
    let mut found: Vec<&'static str> = complaints.heard.iter().copied().collect();
    complaints.list.retain(|d| {
        let name = rule(&d.message);
        found.push(name);
        d.severity == Severity::Error || !allowed.iter().any(|(rule, _)| rule == name)
    });
    if !all_looked_for || complaints.has_errors() {
        return names;
    }
    for (name, place) in &allowed {
        let is_known = |name: &str| found.contains(&name) || LATER.contains(&name);
        if !is_known(name) {
            let help = match near(name, found.iter().copied()) {
                Some(near) => message!("reading-did-you-mean", name = near),
                None => message!("author-allowed-help"),
            };
            let message = message!("author-allowed", rule = name);
            complaints.warn(place, message, Some(help));
        }
    }
    names
}
