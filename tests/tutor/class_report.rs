//! What a teacher sees of a class: planted problems come out on top, sure findings are so,
//! and nothing is told of groups that are too small.

use std::sync::{Arc, OnceLock};

use jiff::{SignedDuration, Timestamp};
use kenning::class::Member;
use kenning::class::report::{
    ClassReport, Groups, Notes, Report, Table, Thresholds, csv, html, json, look_at_all, markdown,
    text,
};
use kenning::course::Course;
use kenning::journal::{Appeal, Attempt, Event, EventKind};
use kenning::kinds::Verdict;
use kenning::simulate::Generated;

use crate::common::course::{course as draft, number, skill};
use crate::common::pupils::{attempts, pupil, share_right};

/// Days that the class practises.
const DAYS: u32 = 10;

fn course() -> Arc<Course> {
    static COURSE: OnceLock<Arc<Course>> = OnceLock::new();
    let made = || Arc::new(Generated::Dag30.course().expect("a course"));
    COURSE.get_or_init(made).clone()
}

/// A class of thirty in which nothing is planted.
fn class() -> Vec<Member> {
    static CLASS: OnceLock<Vec<Member>> = OnceLock::new();
    let made = || {
        (0..30)
            .map(|number| pupil(&course(), number, DAYS))
            .collect()
    };
    CLASS.get_or_init(made).clone()
}

/// The evening after the last practice.
fn now() -> Timestamp {
    class()
        .iter()
        .map(|member| member.as_of)
        .max()
        .expect("a class")
}

fn report(members: &[Member]) -> ClassReport {
    report_with(members, |report| report)
}

fn report_with(
    members: &[Member],
    with: impl for<'c> FnOnce(Report<'c>) -> Report<'c>,
) -> ClassReport {
    let course = course();
    let mut report = with(Report::begin(&course, Thresholds::default(), now()));
    members.iter().for_each(|member| report.add(member));
    report.finish()
}

/// Wrong answers to a skill on so many days, four on each, given with care.
fn stuck_on(member: &mut Member, skill: &str, days: i64) {
    let first = member.events[0].at;
    let mut added = Vec::new();
    for day in 0..days {
        for n in 0..4 {
            let at =
                first + SignedDuration::from_hours(24 * day) - SignedDuration::from_mins(30 - n);
            added.push(Event::new(
                at,
                EventKind::Attempt(Attempt {
                    course: member.course.clone(),
                    question: format!("{skill}-q{n}"),
                    step: None,
                    seed: n as u64,
                    verdict: Verdict::Incorrect,
                    grade: None,
                    hints: 0,
                    bottom_out: false,
                    millis: 20_000,
                    mistake: None,
                    answer: None,
                }),
            ));
        }
    }
    // Nothing else of this skill was answered.
    member.events.retain(|event| match &event.kind {
        EventKind::Attempt(attempt) => !attempt.question.starts_with(&format!("{skill}-")),
        _ => true,
    });
    member.events.extend(added);
    member.events.sort_by_key(|event| event.at);
}

/// Answers faster than anybody reads, one in four of them right.
fn guesses(member: &mut Member) {
    for (n, attempt) in attempts(member).enumerate() {
        attempt.millis = 300;
        attempt.hints = 0;
        attempt.bottom_out = false;
        attempt.mistake = None;
        attempt.verdict = match n % 4 {
            0 => Verdict::Correct,
            _ => Verdict::Incorrect,
        };
    }
}

/// The abler half is wrong at a question, by one mistake, and the others are right.
fn misleads(members: &mut [Member], question: &str) {
    let mut shares: Vec<f64> = members.iter().map(share_right).collect();
    shares.sort_by(f64::total_cmp);
    let middle = shares[shares.len() / 2];
    for member in members {
        let able = share_right(member) >= middle;
        let first = member.events[0].at + SignedDuration::from_secs(1);
        let mut added = None;
        let all = attempts(member).filter(|attempt| attempt.question == question);
        for attempt in all {
            spoil(attempt, able);
            added = Some(());
        }
        if added.is_none() {
            let mut attempt = attempts(member).next().expect("an answer").clone();
            question.clone_into(&mut attempt.question);
            attempt.millis = 9_000;
            spoil(&mut attempt, able);
            member
                .events
                .push(Event::new(first, EventKind::Attempt(attempt)));
            member.events.sort_by_key(|event| event.at);
        }
    }
}

fn spoil(attempt: &mut Attempt, able: bool) {
    attempt.hints = 0;
    attempt.bottom_out = false;
    (attempt.verdict, attempt.mistake) = match able {
        true => (Verdict::Incorrect, Some("without-s0".into())),
        false => (Verdict::Correct, None),
    };
}

const MISLEADING: &str = "s5-q0";

/// The class of thirty with three planted problems.
fn planted() -> Vec<Member> {
    let mut members = class();
    misleads(&mut members, MISLEADING);
    stuck_on(&mut members[3], "s1", 8);
    guesses(&mut members[17]);
    members[3].name = Some("Ann".into());
    members
}

#[test]
fn three_planted_problems_are_on_top() {
    let report = report(&planted());
    let mut top: Vec<(&str, &str)> = report.first[..3]
        .iter()
        .map(|c| (c.what, c.about.as_str()))
        .collect();
    top.sort_unstable();
    let wanted = [
        ("guessing", "p17"),
        ("misleading", MISLEADING),
        ("stuck", "p03"),
    ];
    let all: Vec<_> = report
        .first
        .iter()
        .map(|c| (c.what, &c.about, c.weight))
        .collect();
    assert_eq!(top, wanted, "{all:?}");
    for concern in &report.first {
        assert!(concern.sure >= Thresholds::default().sure, "{concern:?}");
        assert!(!concern.evidence.to_string().is_empty());
        assert!(!concern.unknown.to_string().is_empty());
    }
    let said = text(&report, 12);
    assert!(said.contains("Ann: Stuck on “Skill 1”"), "{said}");
    assert!(said.contains("Ablest third"), "{said}");
}

#[test]
fn a_class_without_planted_problems_has_no_misleading_question_and_nobody_guesses() {
    let report = report(&class());
    let found = report
        .first
        .iter()
        .filter(|c| c.what == "misleading" || c.what == "guessing");
    assert_eq!(found.count(), 0);
}

#[test]
fn the_order_of_members_and_the_number_of_threads_change_nothing() {
    let members = planted();
    let whole = json(&report(&members)).unwrap();
    let course = course();
    let backwards = members.into_iter().rev().map(Ok::<Member, ()>);
    let begun = Report::begin(&course, Thresholds::default(), now());
    let several = look_at_all(begun, backwards, 3).unwrap().finish();
    assert_eq!(whole, json(&several).unwrap());
}

#[test]
fn who_stopped_coming_is_told_and_until_when_something_is_known() {
    let mut members = class();
    let gone = members[5].as_of;
    // Half of the days, and handed in on the last day of the class.
    let half = members[5].events[0].at + SignedDuration::from_hours(24 * 6);
    members[5].events.retain(|event| event.at < half);
    members[5].as_of = gone + SignedDuration::from_hours(24 * 9);
    // This one practised to the end, and has handed nothing in since.
    let later = now() + SignedDuration::from_hours(24 * 9);
    let course = course();
    let mut report = Report::begin(&course, Thresholds::default(), later);
    members.iter().for_each(|member| report.add(member));
    let report = report.finish();
    let stopped: Vec<&str> = (report.first.iter())
        .filter(|c| c.what == "stopped")
        .map(|c| c.about.as_str())
        .collect();
    assert_eq!(stopped, ["p05"]);
    let unknown: Vec<String> = report.unknown.iter().map(ToString::to_string).collect();
    assert!(
        unknown.iter().any(|said| said.contains("29 learners")),
        "{unknown:?}"
    );
}

#[test]
fn appeals_come_to_the_author_at_the_question() {
    let mut members = class();
    for member in &mut members[..4] {
        let last = attempts(member).last().expect("an answer");
        last.question = "s2-q1".into();
        last.answer = Some("x = 4 ".into());
        let at = member.as_of + SignedDuration::from_secs(5);
        let course = member.course.clone();
        member.events.push(Event::new(
            at,
            EventKind::Appealed {
                course,
                question: "s2-q1".into(),
                version: 0,
                why: Appeal::Right,
            },
        ));
    }
    let notes = Notes::parse(&json(&report(&members)).unwrap()).unwrap();
    let of = notes
        .questions
        .iter()
        .find(|q| q.id.as_str() == "s2-q1")
        .expect("a note");
    assert!(
        of.notes
            .iter()
            .any(|(said, _)| said.contains("4 times") && said.contains("x = 4")),
        "{of:?}"
    );
    assert!(Notes::parse("{}").is_err());
    assert!(
        Notes::parse(
            "{\"kind\":\"kenning-class-report\",\"format\":2,\"course\":\"c\",\"questions\":[]}"
        )
        .is_err()
    );
}

#[test]
fn what_goes_to_the_author_tells_of_no_learner() {
    let report = report_with(&planted(), |report| report.with_groups(halves())).for_author();
    let lead = text(&report, 5);
    assert!(lead.contains(": 30 learners and "), "{lead}");
    let told = json(&report).unwrap();
    assert!(told.contains(MISLEADING) && told.contains("misleads"));
    for gone in ["Ann", "p03", "p17", "\"even\""] {
        assert!(!told.contains(gone), "{gone}");
    }
}

/// A groups file of two halves, and two learners of a third group.
fn halves() -> Groups {
    let mut text = "learner,half\n".to_owned();
    for number in 0..30 {
        let half = match number {
            28.. => "few",
            n if n % 2 == 0 => "even",
            _ => "odd",
        };
        text += &format!("p{number:02},{half}\n");
    }
    Groups::parse(text.as_bytes()).unwrap()
}

#[test]
fn a_question_that_is_unfair_to_a_group_is_found_and_small_groups_are_not_shown() {
    let mut members = class();
    // At two questions one half is always wrong and the other always right.
    for (number, member) in members.iter_mut().enumerate() {
        let odd = number % 2 == 1;
        for attempt in attempts(member).filter(|a| a.question == "s0-q0") {
            attempt.verdict = if odd {
                Verdict::Incorrect
            } else {
                Verdict::Correct
            };
            (attempt.hints, attempt.bottom_out) = (0, false);
        }
    }
    let groups = halves();
    let found = report_with(&members, |report| report.with_groups(groups));
    let column = &found.fairness[0];
    // With two left out, the others could be told from the class: the next group goes, too.
    assert_eq!(column.groups.len(), 1);
    assert_eq!(column.suppressed, 16);
    let json = json(&found).unwrap();
    assert!(!json.contains("\"few\""), "a small group is told");

    let text: String = (0..30).map(|n| format!("p{n:02},{}\n", n % 2)).collect();
    let groups = Groups::parse(format!("learner,half\n{text}").as_bytes()).unwrap();
    let found = report_with(&members, |report| report.with_groups(groups));
    let column = &found.fairness[0];
    assert_eq!(column.groups.len(), 2);
    let dif: Vec<&str> = column.dif.iter().map(|dif| dif.question.as_str()).collect();
    assert!(dif.contains(&"s0-q0"), "{dif:?} of {}", column.tested);
    // One was planted; of many tests at most a few more may be found by chance.
    assert!(dif.len() <= 2, "{dif:?}");
    assert!(column.dif[0].delta.value.abs() > 1.5);
}

#[test]
fn a_deadline_and_a_date_are_compared_with() {
    let members = class();
    let by = "2026-03-01".parse().unwrap();
    let since = "2026-01-08".parse().unwrap();
    let found = report_with(&members, |report| report.by(Some(by)).since(Some(since)));
    let chances: Vec<f64> = found
        .learners
        .iter()
        .filter_map(|l| l.ahead?.chance)
        .collect();
    assert_eq!(chances.len(), 30);
    assert!(chances.iter().all(|chance| (0.0..=1.0).contains(chance)));
    // Ten days hold no week before the date.
    assert_eq!(found.engagement.compared, 0);
    assert!(found.learners.iter().all(|l| l.minutes > 0.0));
}

#[test]
fn every_format_says_the_same_and_nothing_steers() {
    let mut members = planted();
    members[3].name = Some("=HYPERLINK(\"<script>\")\u{1b}[2J".into());
    let report = report(&members);
    let page = html(&report, 12);
    assert!(!page.contains("<script"));
    assert!(!page.contains('\u{1b}'));
    assert!(kenning::class::report::is_html(&page));
    let table = csv(&report, Table::Learners).unwrap();
    assert_eq!(table.lines().count(), 31);
    assert!(table.contains("'=HYPERLINK"));
    for of in [
        Table::Skills,
        Table::Questions,
        Table::Findings,
        Table::Groups,
    ] {
        assert!(csv(&report, of).unwrap().lines().count() >= 1);
    }
    for said in [text(&report, 12), markdown(&report, 12)] {
        assert!(said.contains("What needs you first"));
        assert!(said.contains("What this report does not know"));
        assert!(!said.contains('\u{1b}'));
    }
    let longest = text(&report, 12);
    let longest = longest.lines().map(|line| line.chars().count()).max();
    assert!(longest <= Some(90), "{longest:?}");
}

/// What reads pages out needs headings in order, tables with captions and scopes, and charts
/// with words.
#[test]
fn the_page_can_be_read_out() {
    let page = html(&report(&planted()), 12);
    let count = |what: &str| page.matches(what).count();
    assert_eq!(count("<h1"), 1);
    assert_eq!(count("<table>"), count("<caption>"));
    assert_eq!(count("<svg"), count("<desc"));
    assert_eq!(count("<svg"), count("role=\"img\""));
    assert_eq!(count("<th>"), 0, "a heading of a table without scope");
    assert_eq!(count("<html lang=\"en\">"), 1);
    for id in page
        .split("href=\"#")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
    {
        assert_eq!(count(&format!("id=\"{id}\"")), 1, "{id}");
    }
    // Names in sentences of ours stand as code.
    assert!(page.contains("<code>dag30</code>"));
    // Nothing is loaded.
    assert_eq!(
        count("src=") + count("url(") + count("http:") + count("https:"),
        0
    );
}

#[test]
fn an_empty_class_and_one_of_another_course_say_so() {
    let mut stranger = class().remove(0);
    stranger.course = "another".into();
    let report = report(&[stranger]);
    assert!(report.first.is_empty());
    let said = text(&report, 12);
    assert!(said.contains("1 file is of another course"), "{said}");
    assert!(html(&report, 12).contains("Nothing was found"));
}

#[test]
fn what_has_no_steps_and_no_lesson_is_gone_through_from_memory() {
    let suggested = |explained: bool| {
        let mut draft = draft().skill(skill("s1"));
        for n in 0..4 {
            let asked = number(&format!("s1-q{n}"), "s1", "7");
            draft = draft.ask(match explained {
                true => asked.set("explanation", "Seven."),
                false => asked,
            });
        }
        let course = draft.build();
        let mut members: Vec<Member> = (0..2).map(|n| pupil(&course, n, DAYS)).collect();
        stuck_on(&mut members[0], "s1", 8);
        let now = members
            .iter()
            .map(|member| member.as_of)
            .max()
            .expect("members");
        let mut report = Report::begin(&course, Thresholds::default(), now);
        members.iter().for_each(|member| report.add(member));
        let report = report.finish();
        let stuck = report.first.iter().find(|found| found.what == "stuck");
        stuck.expect("a learner is stuck").suggestion.to_string()
    };
    let words = suggested(false);
    assert!(
        words.contains("from memory") && !words.contains("worked example"),
        "{words}"
    );
    let worked = suggested(true);
    assert!(worked.contains("one worked example"), "{worked}");
}
