//! What a teacher sees of a class: planted problems come out on top, sure findings are so,
//! and nothing is told of groups that are too small.

use std::sync::{Arc, OnceLock};

use jiff::{SignedDuration, Timestamp};
use kenning::class::Member;
use kenning::class::report::{
    ClassReport, Gains, Groups, MisconceptionLine, Notes, Report, Table, Thresholds, csv, html,
    json, look_at_all, markdown, text,
};
use kenning::course::Course;
use kenning::journal::{Appeal, Attempt, Event, EventKind, Override};
use kenning::kinds::Verdict;
use kenning::simulate::Generated;

use crate::common::course::{course as draft, number, skill};
use crate::common::events::answer;
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
    let (course, mut members) = (course(), class());
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
    // How many of them may be false goes by the threshold that holds.
    let thresholds = Thresholds {
        false_findings: 0.2,
        ..Thresholds::default()
    };
    let groups = Groups::parse(format!("learner,half\n{text}").as_bytes()).unwrap();
    let mut report = Report::begin(&course, thresholds, now()).with_groups(groups);
    members.iter().for_each(|member| report.add(member));
    let found = report.finish();
    let said: Vec<String> = found.fairness[0]
        .said
        .iter()
        .map(ToString::to_string)
        .collect();
    let said = said.join(" ");
    assert!(said.contains("Up to 20 % of such findings"), "{said}");
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
    assert_eq!(found.engagement.compared, Some(0));
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

/// Notes from here on that answers are given to this version.
fn versioned(member: &mut Member, at: Timestamp, version: &str) {
    let kind = EventKind::Versioned {
        course: member.course.clone(),
        version: version.into(),
    };
    member.events.push(Event::new(at, kind));
    member.events.sort_by_key(|event| event.at);
    member.version = version.into();
}

/// One more answer to a question, wrong, some minutes after the last.
fn one_wrong(member: &mut Member, question: &str, minutes: i64) {
    let mut attempt = attempts(member).next().expect("an answer").clone();
    question.clone_into(&mut attempt.question);
    attempt.millis = 9_000;
    spoil(&mut attempt, true);
    member.as_of += SignedDuration::from_mins(minutes);
    let event = Event::new(member.as_of, EventKind::Attempt(attempt));
    member.events.push(event);
}

#[test]
fn versions_come_in_time_and_those_are_named_that_were_compared() {
    const ASKED: &str = "s0-q0";
    let course = course();
    let told = |first: Option<&str>| {
        let mut members = class();
        for (number, member) in members.iter_mut().enumerate() {
            if let Some(first) = first {
                let at = member.events[0].at - SignedDuration::from_secs(1);
                versioned(member, at, first);
            }
            let at = member.as_of + SignedDuration::from_secs(1);
            versioned(member, at, "1.10");
            one_wrong(member, ASKED, 1);
            // Of the newest version there is one answer: too few to compare.
            if number == 0 {
                let at = member.as_of + SignedDuration::from_secs(1);
                versioned(member, at, "1.11");
                one_wrong(member, ASKED, 1);
            }
        }
        let now = members.iter().map(|member| member.as_of).max();
        let mut report = Report::begin(&course, Thresholds::default(), now.expect("a class"));
        members.iter().for_each(|member| report.add(member));
        let report = report.finish();
        let line = report.questions.into_iter().find(|q| q.id == ASKED);
        let line = line.expect("it was asked");
        let drift = line.notes.iter().find(|note| note.rule == "drift");
        let drift = drift.expect("all are wrong since").message.to_string();
        let versions = line.versions.into_iter().map(|of| of.version);
        (versions.collect::<Vec<_>>(), drift)
    };
    let (versions, drift) = told(Some("1.9"));
    assert_eq!(versions, ["1.9", "1.10", "1.11"]);
    let named = "in version “1.9” to 0 % in version “1.10”";
    assert!(drift.contains(named), "{drift}");
    // What was answered before the course had a version is no answer to the newest one.
    let (versions, drift) = told(None);
    assert_eq!(versions, ["", "1.10", "1.11"]);
    let named = "before versions had names to 0 % in version “1.10”";
    assert!(drift.contains(named), "{drift}");
}

/// A course of one skill with a question, and who answered that: each a typed answer.
fn typed(answers: &[&str]) -> ClassReport {
    let course = draft()
        .skill(skill("s1"))
        .ask(number("q", "s1", "7"))
        .build();
    let at: Timestamp = "2026-03-02T09:00:00Z".parse().expect("a time");
    let mut report = Report::begin(&course, Thresholds::default(), at);
    for (number, typed) in answers.iter().enumerate() {
        let mut event = answer("q").wrong().of_course(course.id.as_str()).at(at);
        if let EventKind::Attempt(attempt) = &mut event.kind {
            attempt.answer = Some((*typed).to_owned());
        }
        report.add(&Member {
            id: format!("p{number:02}"),
            name: None,
            course: course.id.to_string(),
            version: String::new(),
            as_of: at,
            events: vec![event],
        });
    }
    report.finish()
}

#[test]
fn a_wrong_answer_is_told_of_all_wrong_ones() {
    let all = [
        "1", "1", "1", "2", "3", "4", "5", "6", "8", "9", "10", "11", "12",
    ];
    let report = typed(&all);
    let notes = report.questions[0].notes.iter();
    let said: Vec<String> = notes
        .filter(|note| note.rule == "unforeseen")
        .map(|note| note.message.to_string())
        .collect();
    let wanted = "3 of 13 wrong first answers were “1”";
    assert!(said.len() == 1 && said[0].starts_with(wanted), "{said:?}");
}

#[test]
fn what_one_learner_typed_goes_to_no_author() {
    let mut members = class();
    misleads(&mut members, MISLEADING);
    for (number, member) in members.iter_mut().enumerate() {
        let all = attempts(member).filter(|a| a.question == MISLEADING && a.mistake.is_some());
        for attempt in all {
            attempt.mistake = None;
            attempt.answer = Some(format!("typed by {number}"));
        }
    }
    let report = report(&members).for_author();
    let told = json(&report).unwrap();
    assert!(told.contains("\"what\": \"misleading\""), "{told}");
    assert!(!told.contains("typed by"), "{told}");
}

#[test]
fn minutes_before_a_date_are_of_days_that_are_known() {
    let members = class();
    let last = members[4].as_of;
    let day = |days: i64| {
        let at = last + SignedDuration::from_hours(24 * days);
        jiff::tz::Offset::UTC.to_datetime(at).date()
    };
    let before = |date| {
        let found = report_with(&members, |report| report.since(Some(date)));
        let of = found.learners.iter().find(|of| of.id == members[4].id);
        of.and_then(|of| of.before)
    };
    // Nobody knows what came after the bundle: days of it are no days without practice.
    let known = before(day(1));
    assert!(known.is_some_and(|minutes| minutes > 0.0), "{known:?}");
    assert_eq!(before(day(60)), known);
}

#[test]
fn who_learned_all_that_is_asked_has_not_stopped_coming() {
    let stopped = |asked: &[&str]| {
        let mut draft = draft().skill(skill("s1")).skill(skill("s2"));
        for (n, skill) in asked.iter().enumerate() {
            draft = draft.ask(number(&format!("q{n}"), skill, "7"));
        }
        let course = draft.build();
        let begun: Timestamp = "2026-03-02T09:00:00Z".parse().expect("a time");
        let day = |days: i64| begun + SignedDuration::from_hours(24 * days);
        let id = course.id.as_str();
        let known = EventKind::Override {
            course: id.into(),
            action: Override::Known { skill: "s1".into() },
        };
        let mut events: Vec<Event> = (0..5)
            .map(|n| answer("q0").of_course(id).at(day(n)))
            .collect();
        events.push(Event::new(day(5), known));
        let mut report = Report::begin(&course, Thresholds::default(), day(40));
        report.add(&Member {
            id: "p00".into(),
            name: None,
            course: id.into(),
            version: String::new(),
            as_of: day(40),
            events,
        });
        let report = report.finish();
        report.first.iter().any(|found| found.what == "stopped")
    };
    assert!(stopped(&["s1", "s2"]), "something is left to learn");
    // No question practises the other one.
    assert!(!stopped(&["s1", "s1"]));
}

#[test]
fn a_table_of_many_learners_says_that_it_is_cut() {
    let answers = vec!["1"; 205];
    let said = text(&typed(&answers), 12);
    let cut = "The table has the first 200 of 205 learners";
    assert_eq!(said.matches(cut).count(), 2, "{said}");
}

#[test]
fn days_since_a_misconception_are_told_as_of_the_report() {
    let course = course();
    let said = |days: i64| {
        let later = now() + SignedDuration::from_hours(24 * days);
        let mut report = Report::begin(&course, Thresholds::default(), later);
        planted().iter().for_each(|member| report.add(member));
        let report = report.finish();
        let all = report.first.iter();
        let all = all.flat_map(|c| c.also.iter().chain([&c.evidence]));
        let all = all.map(ToString::to_string);
        all.filter(|said| said.contains("again: "))
            .collect::<Vec<_>>()
    };
    let (then, later) = (said(0), said(30));
    assert!(!then.is_empty() && then.len() == later.len(), "{then:?}");
    // What was handed in a month ago was met a month ago, and not today.
    for said in later {
        let days = said.rsplit("the last ").next().expect("days");
        let days: i64 = days.split(' ').next().expect("days").parse().expect(&said);
        assert!(days >= 30, "{said}");
    }
}

/// A report is of the day that its teacher's clock shows.
#[test]
fn a_report_has_the_date_of_the_place_where_it_is_made() {
    let course = course();
    let at = "2026-03-01T22:30:00Z".parse().expect("a time");
    let dated = |offset| {
        let report = Report::begin(&course, Thresholds::default(), at).dated_by(offset);
        text(&report.finish(), 5)
    };
    for (offset, day) in [
        (0, "As of 2026-03-01"),
        (120, "As of 2026-03-02"),
        (-1380, "As of 2026-02-28"),
    ] {
        let said = dated(offset);
        assert!(said.contains(day), "{day}: {said}");
    }
}

/// What few learners did is in no part of what goes to the author.
#[test]
fn sums_of_few_learners_go_to_no_author() {
    let all = planted();
    let few = report(&all[..4]);
    assert!(few.skills.iter().any(|skill| skill.stages.is_some()));
    assert!(!few.questions.is_empty() && !few.calibration.is_empty());
    let few = few.for_author();
    assert!(few.questions.is_empty() && few.calibration.is_empty() && few.first.is_empty());
    assert!(few.misconceptions.is_empty() && few.gains.is_none());
    assert!(few.skills.iter().all(|of| of.answers_to_learned.is_none()));
    assert_eq!((few.engagement.active, few.engagement.usual), (None, None));
    assert!(few.engagement.weeks.is_empty());

    let mut whole = report(&all);
    let gains = |learners| Gains {
        learners,
        then: 0.5,
        now: 0.75,
        gain: None,
    };
    let idea = |now, met, of| MisconceptionLine {
        id: Some(format!("idea-{now}-{met}-{of}")),
        question: "s0-q0".into(),
        name: "sign".into(),
        now,
        met: Some(met),
        of,
        lesson: false,
        suggestion: kenning::words::Message::verbatim("Tell them."),
    };
    whole.misconceptions = vec![
        idea(4, 12, 30),
        idea(8, 10, 30),
        idea(12, 20, 30),
        idea(27, 27, 30),
    ];
    whole.gains = Some(gains(4));
    let told = whole.clone().for_author();
    assert!(told.gains.is_none());
    let ideas: Vec<_> = told
        .misconceptions
        .iter()
        .map(|of| (of.now, of.met))
        .collect();
    // Of the second, how many met it would tell of the two who overcame it.
    assert_eq!(ideas, [(8, None), (12, Some(20))]);
    let stages = told.skills.iter().filter_map(|skill| skill.stages);
    assert!(stages.flatten().all(|n| n == 0 || n >= 5));
    assert!(!told.questions.is_empty() && !told.calibration.is_empty());
    whole.gains = Some(gains(5));
    assert!(whole.for_author().gains.is_some());
}
