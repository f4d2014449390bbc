//! Questions that build on rows of facts wait until these were asked.

use std::sync::Arc;

use jiff::SignedDuration;
use kenning::course::Course;
use kenning::journal::Override;
use kenning::learner::State;

use super::common::events::{Told, answer};
use super::common::learner::Learner;
use super::complaints;

/// The course, under the id that the events of tests name.
fn words() -> Arc<Course> {
    let text = std::fs::read_to_string(super::path("builds-on")).expect("a course");
    let id = format!("id = \"{}\"", super::common::course::ID);
    super::whole(&text.replacen("id = \"builds-on\"", &id, 1))
}

fn begun(course: &Arc<Course>) -> Learner {
    Learner {
        state: State::new(course),
        now: super::common::noon(),
        course: Arc::clone(course),
    }
}

fn may_be_asked(learner: &Learner, id: &str) -> bool {
    let at = learner.course.question(id).expect("of the course");
    learner.state.is_available(at, learner.now)
}

const BOTH: &str = "bread-and-water";

fn bread() -> Told {
    answer("food.el-pan.en.choose")
}

fn water() -> Told {
    answer("food.el-agua.es.choose")
}

#[test]
fn a_question_waits_for_each_row_that_it_builds_on() {
    let course = words();
    let mut learner = begun(&course);
    assert!(!may_be_asked(&learner, BOTH));
    assert!(may_be_asked(&learner, "food.el-pan.en.choose"));
    learner.tells(bread());
    assert!(!may_be_asked(&learner, BOTH));
    // A wrong answer shows the row, too, and any of its questions does.
    learner.minutes(1).tells(water().wrong());
    assert!(may_be_asked(&learner, BOTH));
    // What is taken back was not asked.
    learner.undoes();
    assert!(!may_be_asked(&learner, BOTH));
    learner.minutes(1).tells(water());
    assert!(may_be_asked(&learner, BOTH));
    // Each blank of a text waits.
    for blank in ["milk-and-salt.1", "milk-and-salt.2"] {
        assert!(!may_be_asked(&learner, blank), "{blank}");
    }
    learner.minutes(1).tells(answer("food.la-leche.en.choose"));
    assert!(may_be_asked(&learner, "milk-and-salt.1"));
    // Followed answer by answer, the queues are those of a state made anew.
    let mut anew = learner.state.clone();
    anew.rebuild(&course);
    assert_eq!(anew, learner.state);
}

#[test]
fn what_was_answered_before_waits_for_nothing_and_what_is_put_away_holds_nothing_up() {
    let course = words();
    let mut learner = begun(&course);
    // Under an older version of the course, it was asked first.
    learner.tells(answer(BOTH)).days(10);
    assert!(may_be_asked(&learner, BOTH));
    let mut learner = begun(&course);
    learner.tells(bread());
    let row = course.questions.iter().map(|q| q.id.as_str());
    let row: Vec<&str> = row.filter(|id| id.starts_with("food.el-agua.")).collect();
    for (n, id) in row.iter().enumerate() {
        assert!(!may_be_asked(&learner, BOTH), "{n} of {}", row.len());
        let question = (*id).to_owned();
        learner.decides(Override::Suspend { question });
    }
    assert!(may_be_asked(&learner, BOTH));
}

/// Over days, with answers right and wrong.
#[test]
fn no_sitting_asks_it_before_its_rows() {
    let course = words();
    for seed in 0..6_u64 {
        let mut learner = begun(&course);
        let mut asked: Vec<String> = Vec::new();
        for n in 0..60_u64 {
            let Some(choice) = learner.next() else {
                learner.wait(SignedDuration::from_hours(24));
                continue;
            };
            let id = course.questions[choice.question].id.to_string();
            let has = |row: &str| asked.iter().any(|id| id.starts_with(row));
            if id == BOTH {
                assert!(has("food.el-pan.") && has("food.el-agua."), "{asked:?}");
            }
            if id.starts_with("milk-and-salt") {
                assert!(has("food.la-leche."), "{asked:?}");
            }
            let told = answer(&id);
            match (n * 7 + seed).is_multiple_of(4) {
                true => learner.tells(told.wrong()),
                false => learner.tells(told),
            };
            learner.minutes(2);
            asked.push(id);
        }
        assert!(asked.iter().any(|id| id == BOTH), "{asked:?}");
    }
}

#[test]
fn a_row_that_is_not_there_or_of_another_skill_is_told() {
    let text = std::fs::read_to_string(super::path("builds-on")).expect("a course");
    let with = |rows: &str| {
        let text = text.replace("[\"food.el-pan\", \"food.el-agua\"]", rows);
        complaints(&text).join("\n")
    };
    assert_eq!(with("[\"food.el-pan\"]"), "");
    let unknown = with("[\"food.el-pam\"]");
    assert!(unknown.contains("no row `food.el-pam`"), "{unknown}");
    assert!(unknown.contains("did you mean `food.el-pan`"), "{unknown}");
    // A question is no row, nor is one of those that a row makes.
    for other in ["bread-and-water", "food.el-pan.en.choose"] {
        let said = with(&format!("\"{other}\""));
        assert!(said.contains(&format!("no row `{other}`")), "{said}");
    }
    let skill = "[[skill]]\nid = \"other\"\ntitle = \"Other\"\n[[question]]\nid = \"elsewhere\"\n\
                 kind = \"text\"\nskills = [\"other\"]\nprompt = \"p\"\nanswer = \"a\"\n\
                 builds-on = [\"food.el-pan\"]\n";
    let said = complaints(&format!("{text}\n{skill}")).join("\n");
    assert!(said.contains("does not practise"), "{said}");
}
