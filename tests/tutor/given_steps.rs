//! Steps that stand beside a question after an example are no hints: a right answer there is
//! right wherever answers are told of, and says nothing of how hard the whole question is.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use kenning::class::Member;
use kenning::class::report::{ClassReport, Groups, Report, Thresholds, is_own, text};
use kenning::course::Course;
use kenning::journal::{Event, EventKind, Given};
use kenning::report::{History, Part, Range, answered, answers_csv, calibration_sum, lines};

use crate::common;

use common::course::{course, mistake, skill, step, sum};
use common::events::{Told, answer};

/// One question with steps, and one without.
fn steps() -> Arc<Course> {
    course()
        .skill(skill("s"))
        .ask(
            sum("sum", "s")
                .step(step("s", "a"))
                .step(step("s", "a + b"))
                .mistake(mistake("less", "a - b")),
        )
        .ask(sum("plain", "s"))
        .build()
}

fn at(learner: i64, minute: i64) -> Timestamp {
    common::noon() + SignedDuration::from_mins(60 * 24 * learner + minute)
}

/// After an example: answers to the question with one step given, and none after it.
/// `tells` says whether the record tells steps from hints.
fn member(course: &Course, learner: i64, first: Told, tells: bool) -> Member {
    let taught = common::example(course.id.as_str(), "s", "sum");
    let answered = first.hints(1).at(at(learner, 1));
    let EventKind::Attempt(attempt) = &answered.kind else {
        panic!("an answer");
    };
    let helped = EventKind::Helped {
        course: course.id.to_string(),
        answer: Given::of(attempt, answered.at),
        hints: 0,
        given: 1,
        walked: false,
    };
    let helped = tells.then(|| Event::new(answered.at, helped));
    let mut events = vec![Event::new(at(learner, 0), taught), answered];
    events.extend(helped);
    events.push(answer("plain").at(at(learner, 2)));
    Member {
        id: format!("{learner:02}aa"),
        name: None,
        course: course.id.to_string(),
        version: String::new(),
        as_of: at(learner, 3),
        events,
    }
}

fn report(course: &Course, members: &[Member]) -> ClassReport {
    let mut report = Report::begin(course, Thresholds::default(), at(30, 0));
    members.iter().for_each(|member| report.add(member));
    report.finish()
}

/// Eleven right answers and a wrong one, none with a hint; by the record of now and by older
/// ones, which count the steps as a hint.
#[test]
fn a_right_answer_beside_given_steps_is_right_to_the_teacher() {
    let course = steps();
    for tells in [true, false] {
        let members: Vec<Member> = (0..12)
            .map(|n| match n {
                0 => member(&course, n, answer("sum").mistake("less"), tells),
                _ => member(&course, n, answer("sum"), tells),
            })
            .collect();
        let report = report(&course, &members);
        let sum = report.questions.iter().find(|q| q.id == "sum").expect("it");
        let right = sum.right.expect("a share").value;
        assert!((right - 11.0 / 12.0).abs() < 1e-9, "{right}");
        assert_eq!((sum.hinted, sum.with_steps), (0.0, 1.0));
        let picks: Vec<(&str, u32)> = sum.picks.iter().map(|p| (p.kind, p.learners)).collect();
        assert_eq!(picks, [("mistake", 1)]);
        assert_eq!(
            (sum.predicted, sum.came),
            (None, None),
            "the whole was foretold"
        );
        assert!(sum.notes.is_empty(), "{:?}", sum.notes);
        let plain = report
            .questions
            .iter()
            .find(|q| q.id == "plain")
            .expect("it");
        assert!(plain.predicted.is_some());
        // As many as the learners read of themselves, and none of them alone.
        for line in &report.learners {
            let missed = u32::from(line.id == "00aa");
            assert_eq!((line.answers, line.right, line.unaided), (2, 2 - missed, 1));
        }
        let said = text(&report, 10);
        let said = said.split_whitespace().collect::<Vec<&str>>().join(" ");
        assert!(said.contains("with whatever help"), "{said}");
        assert!(!said.contains("another answer"), "{said}");
    }
}

/// A hint is told as one, and its right answer as no wrong one.
#[test]
fn a_hint_is_a_hint_and_no_wrong_answer() {
    let course = steps();
    let mut one = member(&course, 0, answer("sum"), true);
    one.events[3] = answer("plain").hints(1).at(at(0, 2));
    let report = report(&course, &[one]);
    let plain = report
        .questions
        .iter()
        .find(|q| q.id == "plain")
        .expect("it");
    assert_eq!(
        (plain.right.expect("a share").value, plain.hinted),
        (0.0, 1.0)
    );
    assert!(plain.picks.is_empty(), "{:?}", plain.picks);
    assert_eq!(report.learners[0].right, 2);
}

#[test]
fn a_learner_reads_of_what_was_asked_whole() {
    let course = steps();
    let member = member(&course, 0, answer("sum"), true);
    let all = [(course.clone(), member.events.clone())];
    let history = History::of(&all, &[], at(0, 3), 0);
    let view = history.view(Some(0), Range::All);
    assert_eq!((view.total.answers, view.total.right), (2, 2));
    assert_eq!(
        view.total.all_bands().answers,
        1,
        "{}",
        calibration_sum(&view)
    );
    let said = lines(&view, Part::Practice, 0)[1].to_string();
    assert!(said.contains("with help or without"), "{said}");
}

#[test]
fn the_export_tells_steps_from_hints() {
    let course = steps();
    let member = member(&course, 0, answer("sum"), true);
    let find = |_: &str| Some(&*course);
    let table = answers_csv(&answered(&member.events, None, find), false).expect("CSV");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let head = reader.headers().expect("a header").clone();
    let column = |name: &str| head.iter().position(|cell| cell == name).expect(name);
    let first = reader.records().next().expect("an answer").expect("a line");
    let cells = ["hints", "steps_given", "steps_done"].map(|name| first[column(name)].to_owned());
    assert_eq!(cells, ["0", "1", "false"]);
}

/// Tables that an older version wrote, with fewer columns, are reports still.
#[test]
fn a_table_with_fewer_columns_is_a_report() {
    assert!(is_own("learner,name,skill,title,stage\n"));
    assert!(is_own(
        "learner,name,as_of,answers,right,learned,kept,skills\n"
    ));
    assert!(!is_own("learner,name,skill,title,stage\nTalk to her.\n"));
    assert!(!is_own("learner,name\n"));
    assert!(!is_own("learner,name,as_of,answers,wrong\n"));
}

#[test]
fn groups_go_by_the_beginnings_of_pseudonyms() {
    let course = steps();
    let members: Vec<Member> = (0..24)
        .map(|n| member(&course, n, answer("sum"), true))
        .collect();
    let mut table = String::from("learner,language\n");
    for (n, member) in members.iter().enumerate() {
        let group = if n % 2 == 0 { "de" } else { "es" };
        table += &format!("{},{group}\n", &member.id[..2]);
    }
    table += "ffff,de\n";
    let groups = Groups::parse(table.as_bytes()).expect("groups");
    let report = Report::begin(&course, Thresholds::default(), at(30, 0)).with_groups(groups);
    let mut report = report;
    members.iter().for_each(|member| report.add(member));
    let report = report.finish();
    let column = &report.fairness[0];
    assert_eq!((column.without, column.groups.len()), (0, 2));
    let said: Vec<String> = column.said.iter().map(ToString::to_string).collect();
    assert!(
        said.iter().any(|said| said.contains("ffff")),
        "{}",
        said.join("\n")
    );
}
