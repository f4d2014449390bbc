//! A misconception is followed over all questions that show it, until it is gone.

mod common;

use common::course::{Entry, course, mistake, number, skill};
use kenning::author::Care;
use kenning::course::QuestionIndex;

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

#[test]
fn a_mistake_takes_from_its_misconception_what_it_does_not_say() {
    let draft = course()
        .skill(skill("below"))
        .skill(with_left())
        .ask(number("q", "s", "2").mistake(shows("left", "3")))
        .ask(
            number("own", "s", "2")
                .mistake(mistake("mine", "3").set("misconception", "left"))
                .mistake(mistake("plain", "4")),
        );
    let course = draft.build();
    let left = course.question("q").expect("the question");
    let taken = &course.questions[left].item.mistakes[0];
    assert_eq!(taken.name.as_str(), "left");
    // What it says is no template: the braces stand.
    assert_eq!(taken.feedback.source(), "The product comes {first}.");
    let own = &course.questions[QuestionIndex(1)].item.mistakes;
    assert_eq!(own[0].name.as_str(), "mine");
    assert_eq!(own[0].feedback.source(), "Look again.");
    assert_eq!(own[0].misconception, taken.misconception);
    assert!(taken.misconception.is_some());
    assert_eq!(own[1].misconception, None);
}

#[test]
fn what_a_misconception_says_is_shown_as_it_stands_in_a_template_too() {
    let template = common::course::sum("q", "s").mistake(shows("left", "a"));
    let course = course().skill(with_left()).ask(template).build();
    let shown = course.questions[QuestionIndex(0)].instance(1);
    let shown = shown.expect("it can be shown").item;
    assert_eq!(
        shown.mistakes[0].feedback.as_str(),
        "The product comes {first}."
    );
}

#[test]
fn what_is_wrong_with_misconceptions_is_said_once_with_what_to_do() {
    let said = |draft: common::course::Draft| -> Vec<String> {
        let loaded = draft.load(Care::Thorough);
        let said = loaded.diagnostics.iter();
        said.map(|d| d.message.to_string() + " — " + &d.help.as_ref().expect("help").to_string())
            .collect()
    };
    let asks = |named: &str| number("q", "s", "2").mistake(shows(named, "3"));
    let near = said(course().skill(with_left()).ask(asks("lefft")));
    assert_eq!(
        near,
        ["there is no misconception `lefft` — did you mean `left`?"]
    );
    let unused = said(course().skill(with_left()).ask(number("q", "s", "2")));
    assert_eq!(unused.len(), 1, "{unused:?}");
    assert!(unused[0].starts_with("no mistake names the misconception `left`"));
    let other = skill("t").misconception(
        idea("left", "")
            .without(&["title"])
            .set("name", "n")
            .set("feedback", "f"),
    );
    let twice = course().skill(with_left()).skill(other).ask(asks("left"));
    let twice = said(twice.ask(number("r", "t", "2")));
    assert_eq!(twice.len(), 1, "{twice:?}");
    assert!(twice[0].starts_with("two misconceptions have the id `left` — the other is at"));
    let missing = with_left_missing("nowhere");
    let missing = said(course().skill(missing).ask(asks("left")));
    assert_eq!(missing.len(), 1, "{missing:?}");
    assert!(missing[0].starts_with("there is no skill `nowhere`"));
    let nameless = skill("s").misconception(idea("left", "").without(&["title"]));
    let nameless = said(course().skill(nameless).ask(asks("left")));
    assert_eq!(nameless.len(), 2, "{nameless:?}");
    assert!(
        nameless[0].starts_with("a misconception needs `name`"),
        "{nameless:?}"
    );
}

/// The same misconception, which shows a skill to be missing.
fn with_left_missing(missing: &str) -> Entry {
    let left = idea("left", "").without(&["title"]).set("missing", missing);
    skill("s").misconception(left.set("name", "n").set("feedback", "f"))
}

#[test]
fn a_misconception_names_the_missing_skill_unless_the_mistake_does() {
    let own = mistake("m", "4")
        .set("misconception", "left")
        .set("skill", "s");
    let draft = course()
        .skill(skill("below"))
        .skill(with_left_missing("below"))
        .ask(
            number("q", "s", "2")
                .mistake(shows("left", "3"))
                .mistake(own),
        )
        .ask(number("b", "below", "2"));
    let course = draft.build();
    let mistakes = &course.questions[QuestionIndex(0)].item.mistakes;
    assert_eq!(mistakes[0].skill, course.skill("below"));
    assert_eq!(mistakes[1].skill, course.skill("s"));
}

#[test]
fn a_former_id_of_a_misconception_still_names_it() {
    let left = idea("order", "").without(&["title"]).set("was", "left");
    let left = left.set("name", "n").set("feedback", "f");
    let draft = course()
        .skill(skill("s").misconception(left))
        .ask(number("q", "s", "2").mistake(shows("left", "3")));
    let course = draft.build();
    let named = course.questions[QuestionIndex(0)].item.mistakes[0].misconception;
    let named = named.expect("it is found");
    assert_eq!(course.misconceptions[named].id.as_str(), "order");
}
