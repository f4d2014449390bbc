//! What is predicted, and what is said of choices, rests and notices: snapshots,
//! that change only where a sentence or a number was changed on purpose.

use std::fmt::Write;

use insta::assert_snapshot;
use kenning::course::{Course, Difficulty, QuestionIndex, SkillIndex};
use kenning::learner::Days;
use kenning::learner::belief::predict::{Part, anyone, said};
use kenning::measure::Probability;
use kenning::tutor::{Ending, Notice, Reason, Rule};

use crate::common::course::{Draft, chain, choice, course, question, skill, sum, text};
use crate::common::events::answer;
use crate::common::learner::Learner;

/// Skills with and without priors, facts and procedures, questions of one and of two skills.
fn mixed() -> Draft {
    course()
        .skill(skill("words"))
        .skill(skill("sums").set("prior", 0.5))
        .skill(skill("top").requires(&["words", "sums"]))
        .facts("words", 3)
        .ask(choice("chosen", "words", &["a", "b", "c"]).level(4))
        .ask(sum("sum-0", "sums"))
        .ask(sum("sum-1", "sums").level(5))
        .ask(question("text", "two", &["top", "words"]).set("answer", "yes"))
        .ask(question("text", "owt", &["words", "top"]).set("answer", "yes"))
        .ask(text("top-0", "top", "yes"))
}

/// What is expected of every question now.
fn expected(learner: &Learner, when: &str) -> String {
    let mut out = format!("{when}\n");
    for (q, question) in learner.course.questions.iter().enumerate() {
        let found = learner
            .state
            .predict(&learner.course, QuestionIndex(q), learner.now);
        let parts: Vec<String> = found
            .parts
            .iter()
            .map(|odds| format!("{:+.4}", odds + 0.0))
            .collect();
        let guess = found
            .guess
            .map_or(String::new(), |p| format!(" guess {p:.4}"));
        writeln!(
            out,
            "{:9} {:.4}{guess} = {}",
            question.id.as_str(),
            found.p,
            parts.join(" ")
        )
        .expect("text can be written");
    }
    let ability = learner.state.form.ability();
    writeln!(out, "ability {ability:.4}").expect("text can be written");
    out
}

#[test]
fn predictions_follow_from_all_that_was_answered() {
    let mut learner = Learner::of(mixed());
    let mut out = format!("{:?} of {:.4}\n", Part::ALL, anyone());
    out += &expected(&learner, "at first");
    learner
        .right(&["words-q0", "sum-0"])
        .minutes(2)
        .wrong(&["words-q1", "two"]);
    learner
        .minutes(3)
        .tells(answer("chosen").hints(1))
        .right(&["words-q1"]);
    out += &expected(&learner, "after six answers");
    learner
        .knows("sums")
        .days(12)
        .right(&["words-q0", "two", "two", "owt"]);
    learner
        .tells(answer("top-0").partly(0.6))
        .tells(answer("sum-1").partly(0.4));
    out += &expected(&learner, "after a fortnight");
    learner
        .hours(30)
        .right(&["sum-0", "sum-1", "sum-0", "top-0"])
        .wrong(&["words-q2"]);
    out += &expected(&learner, "the day after");
    learner
        .days(90)
        .wrong(&["chosen", "chosen", "chosen", "words-q0", "chosen"]);
    out += &expected(&learner, "much later");
    for known in [0.05, 0.2, 0.9] {
        writeln!(out, "said {known}: {:.4}", said(known)).expect("text can be written");
    }
    assert_snapshot!(out);
}

/// A reason with numbers of its own, to be told by whatever rule.
fn reason() -> (Learner, Reason) {
    let mut learner = Learner::of(chain(2, 3));
    learner.right(&["s0-q0"]).half(&["s0-q1"]).minutes(30);
    let mut reason = learner.next().expect("a question").reason;
    reason.predicted = Probability::new(0.786);
    reason.parts = [0.05, -0.12, 0.4, -0.41, 1.19, -1.2];
    reason.parts[0] = 0.3;
    (learner, reason)
}

/// The lines of an account that another one does not have.
fn further(base: &Reason, reason: &Reason, course: &Course) -> String {
    let known = base.account(course);
    let lines = reason.account(course).into_iter();
    let new = lines.filter(|line| !known.contains(line));
    new.map(|line| format!("    {line}\n")).collect()
}

#[test]
fn every_rule_says_why() {
    let (learner, base) = reason();
    let mut out = crate::common::account(&base, &learner.course) + "\n\n";
    let rules = [
        Rule::Relearning { ago: 1 },
        Rule::Relearning { ago: 3 },
        Rule::Due,
        Rule::Remedial,
        Rule::FirstSteps,
        Rule::Frontier,
        Rule::Focus,
        Rule::Remaining,
        Rule::Pinned,
        Rule::Planned,
        Rule::Deadline { days: 2 },
        Rule::Explore,
        Rule::Placement { asked: 4 },
    ];
    for rule in rules {
        let reason = Reason {
            rule,
            ..base.clone()
        };
        writeln!(
            out,
            "{:?}: {}",
            reason.rule,
            reason.message(&learner.course)
        )
        .expect("text");
        out += &further(&base, &reason, &learner.course);
    }
    assert_snapshot!(out);
}

#[test]
fn numbers_and_times_are_told_in_words() {
    let (learner, base) = reason();
    let course = &learner.course;
    let mut out = String::new();
    for days in [0.01, 0.04, 0.05, 0.5, 0.99, 1.0, 1.4, 1.5, 2.4, 30.0] {
        let reason = Reason {
            rule: Rule::Due,
            days_since: Some(Days::new(days)),
            retrievability: Some(Probability::new(0.666)),
            ..base.clone()
        };
        writeln!(out, "{days}: {}", reason.message(course)).expect("text can be written");
    }
    let unseen = Reason {
        rule: Rule::Due,
        days_since: None,
        retrievability: None,
        ..base.clone()
    };
    writeln!(out, "{}", unseen.message(course)).expect("text can be written");
    let variants = [
        (
            "no parts",
            Reason {
                parts: [0.0; Part::ALL.len()],
                ..base.clone()
            },
        ),
        (
            "small parts",
            Reason {
                parts: [0.09, 0.1, -0.1, 0.0, -0.05, 0.04],
                ..base.clone()
            },
        ),
        (
            "large parts",
            Reason {
                parts: [-1.5, 1.5, -0.3, 2.0, -1.21, 1.3],
                ..base.clone()
            },
        ),
        (
            "new skill",
            Reason {
                skill_is_new: true,
                ..base.clone()
            },
        ),
        (
            "new and weak",
            Reason {
                skill_is_new: true,
                parts: [0.0, 0.0, -0.5, 0.0, 0.0, 0.0],
                ..base.clone()
            },
        ),
        (
            "a guess",
            Reason {
                guess: Some(Probability::new(0.25)),
                ..base.clone()
            },
        ),
        (
            "measured",
            Reason {
                difficulty: Difficulty::Measured(-0.66),
                ..base.clone()
            },
        ),
        (
            "near naught",
            Reason {
                difficulty: Difficulty::Measured(-0.04),
                ..base.clone()
            },
        ),
        (
            "planned",
            Reason {
                planned: true,
                ..base.clone()
            },
        ),
        (
            "handed out",
            Reason {
                planned: true,
                from: Some("Ms Lopez".into()),
                ..base.clone()
            },
        ),
        (
            "from",
            Reason {
                rule: Rule::Planned,
                from: Some("Ms Lopez".into()),
                ..base.clone()
            },
        ),
        (
            "alone",
            Reason {
                runner_up: None,
                attempts: 1,
                days_since: Some(Days::new(2.0)),
                ..base.clone()
            },
        ),
        (
            "twice",
            Reason {
                attempts: 2,
                days_since: Some(Days::new(2.0)),
                retrievability: Some(Probability::new(0.5)),
                ..base.clone()
            },
        ),
        (
            "often",
            Reason {
                attempts: 7,
                days_since: Some(Days::new(2.0)),
                retrievability: Some(Probability::new(0.5)),
                ..base.clone()
            },
        ),
        (
            "one left",
            Reason {
                rule: Rule::Placement { asked: 0 },
                candidates: 1,
                ..base.clone()
            },
        ),
    ];
    for (name, reason) in variants {
        writeln!(out, "{name}: {}", reason.message(course)).expect("text can be written");
        out += &further(&base, &reason, course);
    }
    assert_snapshot!(out);
}

#[test]
fn rests_and_notices_say_what_can_be_done() {
    let draft = course()
        .skill(skill("a").set("lesson", "Read me."))
        .skill(skill("b"))
        .facts("a", 1);
    let course = draft.build();
    let tried = |skills: &[SkillIndex], again| Ending::Tried {
        skills: skills.to_vec(),
        again,
    };
    let rests = [
        Ending::Minutes(0),
        Ending::Minutes(20),
        Ending::Reviews(1),
        Ending::New(5),
        Ending::Skipped,
        Ending::Picked(SkillIndex(0)),
        tried(&[SkillIndex(0)], true),
        tried(&[SkillIndex(0)], false),
        tried(&[SkillIndex(0), SkillIndex(1)], true),
        tried(&[SkillIndex(0), SkillIndex(1)], false),
        tried(&[SkillIndex(0), SkillIndex(1), SkillIndex(0)], false),
        Ending::Done,
    ];
    let spinning = |skill, weakest, rests| Notice::Spinning {
        skill,
        attempts: 15,
        weakest,
        rests,
        read: false,
        advice: None,
    };
    let notices = [
        spinning(SkillIndex(0), None, true),
        spinning(SkillIndex(1), Some(SkillIndex(0)), false),
        Notice::Struggling {
            skill: SkillIndex(0),
        },
        Notice::Leech {
            question: QuestionIndex(0),
            lapses: 4,
        },
        Notice::Hasty,
        Notice::Clicking,
    ];
    let rests = rests.iter().map(|ending| {
        (
            format!("{ending:?}"),
            ending.message(&course, course.id.as_str()).to_string(),
        )
    });
    let notices = notices
        .iter()
        .map(|notice| (format!("{notice:?}"), notice.message(&course).to_string()));
    let all = rests.chain(notices);
    let out: Vec<String> = all
        .map(|(what, sentence)| format!("{what}\n    {sentence}"))
        .collect();
    assert_snapshot!(out.join("\n"));
}

#[test]
fn a_course_is_judged_from_ten_answers_on() {
    let skills = ["a", "b", "c"];
    let draft = skills.iter().fold(course(), |draft, id| {
        let of = |draft: Draft, n| draft.ask(sum(&format!("{id}-{n}"), id));
        (0..5).fold(draft.skill(skill(id)), of)
    });
    let mut learner = Learner::of(draft);
    for n in 0..12 {
        let question = format!("{}-{}", skills[n % 3], n / 3);
        learner.wrong(&[&question]).minutes(1);
        let choice = learner.next_in(&learner.shown(&[])).expect("a question");
        let said = crate::common::account(&choice.reason, &learner.course);
        let judged = said.contains("this course is hard for you so far");
        assert_eq!(judged, n + 1 >= 10, "after {} answers: {said}", n + 1);
    }
}
