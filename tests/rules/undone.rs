//! An answer that is taken back leaves what was shown since as it is.

use kenning::journal::{EventKind, Instruction};

use crate::common;
use crate::common::course::{Draft, course, skill, step, sum, text};
use crate::common::events::answer;
use crate::common::learner::Learner;

fn drawn() -> Draft {
    let stepped = |id: &str| {
        let sum = sum(id, "s").step(step("s", "a"));
        sum.step(step("s", "a + b"))
    };
    let fixed = |id: &str| {
        let text = text(id, "s", "yes").step(step("s", 1));
        text.step(step("s", 2))
    };
    course()
        .skill(skill("s"))
        .ask(stepped("begun"))
        .ask(stepped("missed"))
        .ask(stepped("other"))
        .ask(fixed("first"))
        .ask(fixed("second"))
}

/// What is shown of the skill, by a question that was or was not answered just now.
fn taught(question: &str, how: Instruction) -> EventKind {
    let EventKind::Taught(mut taught) = common::example(common::course::ID, "s", question) else {
        panic!("something shown");
    };
    taught.how = how;
    EventKind::Taught(taught)
}

#[test]
fn what_was_shown_since_is_as_if_it_had_come_before_the_answer() {
    use Instruction::{Answer, Example};
    let shown = [
        ("missed", Example),
        ("other", Example),
        ("first", Example),
        ("missed", Answer),
    ];
    for (question, how) in shown {
        let mut begun = Learner::of(drawn());
        begun.right(&["begun"]).minutes(1);
        let mut straight = begun.clone();
        let mut back = begun;
        back.wrong(&["missed"]).minutes(1);
        straight.minutes(1);
        back.kind(taught(question, how)).undoes();
        straight.kind(taught(question, how));
        assert_eq!(back.state, straight.state, "{question} {how:?}");
        let given = |l: &Learner, q: &str| l.state.given(&l.course, l.question(q));
        if (question, how) == ("missed", Example) {
            assert_eq!(given(&back, "missed"), 1);
        }
        if question == "first" {
            assert_eq!(given(&back, "second"), 1);
        }
    }
}

#[test]
fn after_two_answers_and_what_was_shown_between_them_too() {
    let mut begun = Learner::of(drawn());
    begun.right(&["begun"]).minutes(1);
    let mut straight = begun.clone();
    let mut back = begun;
    back.wrong(&["missed"]);
    back.kind(taught("missed", Instruction::Example));
    back.tells(answer("missed").hints(1)).undoes().undoes();
    straight.kind(taught("missed", Instruction::Example));
    assert_eq!(back.state, straight.state);
}
