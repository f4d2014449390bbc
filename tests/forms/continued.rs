//! Questions of rows that go on with the history of one that was written by itself.

use std::collections::BTreeMap;

use kenning::journal::{Event, EventKind};
use kenning::learner::{State, regraded};

use super::common::events::answer;
use super::{common, complaints, good, of};

/// A table with these values of `question-was`, after the questions `q` and `r`.
fn table(was: &str) -> String {
    of(&format!(
        "[[question]]\nid = \"q\"\nwas = \"old-q\"\nkind = \"text\"\nskills = [\"s\"]\n\
         prompt = \"What is the opposite of up?\"\nanswer = \"down\"\n\
         [[facts]]\nid = \"f\"\nskill = \"s\"\ncolumns = [\"es\", \"en\"]\n\
         prompt = {{ es = \"What is *{{en}}* in Spanish?\", en = \"What does *{{es}}* mean?\" }}\n\
         rows = [[\"el pan\", \"bread\"], [\"la sal\", \"salt\"]]\nquestion-was = {{ {was} }}\n"
    ))
}

#[test]
fn what_was_learned_is_found_by_the_question_in_its_place() {
    let course = good("continued");
    for (was, now) in [
        ("people-mother", "people.la-madre.es.type"),
        ("people-father", "people.el-padre.en.choose"),
        ("father-again", "people.el-padre.en.choose"),
        ("lima", "capitals.peru.capital.type"),
    ] {
        let mut state = State::new(&course);
        let told = answer(was).of_course("continued").at(common::noon());
        state.apply(&course, &told);
        let now = course.question(now).expect(now);
        assert_eq!(state.questions[now].attempts, 1, "{was}");
        assert!(state.questions[now].memory.is_some(), "{was}");
        let others = state.questions.pairs().filter(|(at, _)| *at != now);
        assert!(others.into_iter().all(|(_, q)| q.attempts == 0), "{was}");
    }
}

/// Which question was asked then is no longer known: it may have had another answer.
#[test]
fn answers_to_the_earlier_question_are_not_graded_again() {
    let course = good("continued");
    let wrong = |question: &str| -> Event {
        let mut event = answer(question)
            .of_course("continued")
            .wrong()
            .at(common::noon());
        if let EventKind::Attempt(attempt) = &mut event.kind {
            attempt.answer = Some("la madre".into());
        }
        event
    };
    let found = |question: &str| regraded(&course, &[wrong(question)], &BTreeMap::new()).len();
    assert_eq!(found("people.la-madre.es.type"), 1);
    assert_eq!(found("people-mother"), 0);
}

#[test]
fn another_history_changes_no_question() {
    let version = |was: &str| {
        let loaded = kenning::author::load(
            &[("c.toml".into(), table(was).into())],
            kenning::author::Care::Thorough,
        );
        let course = loaded.course.expect("a course");
        let at = course.question("f.el-pan.es.type").expect("a question");
        course.questions[at].version
    };
    assert_eq!(version(""), version("\"el-pan.es.type\" = \"bread\""));
}

#[test]
fn what_names_nothing_and_what_others_have_is_told() {
    let told = |was: &str| complaints(&table(was)).join("\n");
    assert_eq!(told("\"el-pan.es.type\" = \"bread\""), "");
    assert_eq!(told("\"f.el-pan.es.type\" = [\"bread\", \"bread-2\"]"), "");
    let said = told("\"el-pan.es.typed\" = \"bread\"");
    assert!(
        said.contains("error: no row makes a question `el-pan.es.typed`"),
        "{said}"
    );
    assert!(said.contains("did you mean `el-pan.es.type`"), "{said}");
    let said = told("\"nothing-like-it\" = \"bread\"");
    assert!(said.contains("such as `el-pan.en.choose`"), "{said}");
    // A question of the course has the id, had it, or another row takes it up.
    for taken in [
        "\"el-pan.es.type\" = \"q\"",
        "\"el-pan.es.type\" = \"old-q\"",
        "\"el-pan.es.type\" = \"f.la-sal.es.type\"",
        "\"el-pan.es.type\" = \"bread\", \"la-sal.es.type\" = \"bread\"",
    ] {
        let said = told(taken);
        assert!(
            said.contains("can't be a former id here"),
            "{taken}: {said}"
        );
    }
    let said = told("\"el-pan.es.type\" = [\"bread\", \"bread\"]");
    assert!(said.contains("stands here twice"), "{said}");
    for (wrong, wanted) in [("7.5", ""), ("true", "must be"), ("[\"\"]", "empty")] {
        let said = told(&format!("\"el-pan.es.type\" = {wrong}"));
        assert!(said.contains(wanted), "{wrong}: {said}");
    }
}

/// The lines of the documentation, in the table that stands above them there.
#[test]
fn the_example_of_the_documentation_is_read() {
    let text = include_str!("../../docs/course-format.md");
    let (_, after) = text.split_once("### `[[facts]]`").expect("its section");
    let block = |text: &str, with: &str| {
        let mut blocks = text.split("```toml\n").skip(1);
        let mut blocks = blocks
            .by_ref()
            .filter_map(|block| block.split("```").next());
        blocks
            .find(|block| block.contains(with))
            .expect(with)
            .to_owned()
    };
    let head = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n";
    let all = [
        head,
        &block(after, "[[facts]]"),
        &block(after, "question-was"),
    ]
    .concat();
    assert_eq!(complaints(&all), [""; 0]);
}
