//! A misconception is followed over all questions that show it, until it is gone.

#[path = "../common/mod.rs"]
mod common;

mod followed;
mod format;
mod told;
mod transcript;
mod words;

use common::course::{Draft, Entry, course, mistake, number, skill, text};
use common::events::{Told, answer};

/// A misconception of a skill.
fn idea(id: &str, name: &str) -> Entry {
    skill(id).set("title", name)
}

/// A mistake that names a misconception and says nothing of its own.
fn shows(misconception: &str, answer: &str) -> Entry {
    mistake("m", answer)
        .without(&["name", "feedback"])
        .set("misconception", misconception)
}

/// A skill with the misconception `left`.
fn with_left() -> Entry {
    let left = idea("left", "").without(&["title"]);
    skill("s").misconception(
        left.set("name", "from left to right")
            .set("feedback", "The product comes {first}."),
    )
}

/// Two templates and a fact that show the idea `left`, and questions that don't.
fn practice() -> Draft {
    let left = |id: &str| {
        let ranges = [("a", "10..20"), ("b", "2..4")].map(|(n, r)| (n.to_owned(), r.into()));
        number(id, "s", "a - 3*b")
            .set("params", toml::Table::from_iter(ranges))
            .set("prompt", format!("{id}: {{a}} - 3 · {{b}}?"))
            .mistake(shows("left", "(a - 3)*b"))
            .level(1)
    };
    let draft = course()
        .skill(with_left())
        .skill(skill("t"))
        .ask(left("one"))
        .ask(left("two"));
    (0..6).fold(draft, |draft, n| {
        draft.ask(text(&format!("other{n}"), "t", "yes").level(1))
    })
}

fn met(question: &str) -> Told {
    answer(question).mistake("left")
}
