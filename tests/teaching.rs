//! Teaching: what a course says of it, what comes before a question, and what the
//! learner does after it.

mod common;

use common::course::{course, skill, step, sum, text};
use kenning::author::Care;
use kenning::course::{Plan, Teach};

#[test]
fn a_course_says_when_and_by_what_its_skills_are_taught() {
    let draft = course()
        .set("teach", "after-miss")
        .skill(skill("words").set("facts", true))
        .skill(
            skill("sums")
                .set("example", "old-sum")
                .set("teach", "first"),
        )
        .ask(text("word", "words", "yes"))
        .ask(
            sum("sum", "sums")
                .set("was", "old-sum")
                .step(step("sums", "a")),
        );
    let course = draft.build();
    let [words, sums] = ["words", "sums"].map(|id| course.skill(id).expect("it is there"));
    assert!(course.skills[words].facts && !course.skills[sums].facts);
    assert_eq!(course.skills[sums].example, course.question("sum"));
    assert_eq!(course.skills[words].example, None);
    assert_eq!(course.teach(words), Teach::AfterMiss);
    assert_eq!(course.teach(sums), Teach::First);
}

#[test]
fn an_example_without_steps_needs_an_explanation() {
    let draft = |explanation: &str| {
        course()
            .skill(skill("s").set("example", "q"))
            .ask(text("q", "s", "yes").set("explanation", explanation))
            .load(Care::Quick)
    };
    assert!(draft("Because.").diagnostics.is_empty());
    let said = draft("").diagnostics[0].to_string();
    assert!(said.contains("neither steps nor an explanation"), "{said}");
}

#[test]
fn an_example_that_is_misspelt_is_told_the_right_name() {
    let draft = course().skill(skill("s").set("example", "frist"));
    let loaded = draft.ask(text("first", "s", "yes")).load(Care::Quick);
    let said = loaded.diagnostics[0].to_string();
    assert!(said.contains("did you mean `first`?"), "{said}");
}

#[test]
fn a_plan_says_when_to_teach_and_is_written_as_it_was_read() {
    let plan = Plan::parse("teach = \"first\"");
    assert_eq!(plan.teach, Some(Teach::First));
    assert_eq!(Plan::parse(&plan.to_toml()), plan);
    assert_eq!(Plan::parse("").teach, None);
}
