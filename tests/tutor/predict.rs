//! What is predicted of the next answer, and by what.

use crate::common;

use jiff::{SignedDuration, Timestamp};
use kenning::author::{Care, load};
use kenning::course::{Class, Course, QuestionIndex, SkillIndex};
use kenning::journal::{Event, EventKind, Override};
use kenning::kinds::Verdict;
use kenning::lab::predict::{Answer, Prediction, Predictor};
use kenning::learner::belief::predict::{Part, anyone, shipped};
use kenning::learner::{Bkt, State};
use kenning::template::Draws;
use kenning::tutor;
use kenning::tutor::Sitting;

/// Three skills with four questions each, and two that need two of them. The
/// kind and the difficulty are those of all questions.
fn course(kind: &str, difficulty: u8) -> Course {
    calibrated(kind, difficulty, "format = 1\n")
}

/// The same, with a calibration.
fn calibrated(kind: &str, difficulty: u8, calibration: &str) -> Course {
    let mut text = String::from("format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n");
    let question = |id: String, skills: &str| {
        let answer = match kind {
            "choice" => "options = [\"yes\", \"no\", \"perhaps\", \"never\"]\nanswer = \"yes\"",
            _ => "answer = \"yes\"",
        };
        format!(
            "[[question]]\nid = \"{id}\"\nkind = \"{kind}\"\nskills = [{skills}]\ndifficulty = {difficulty}\nprompt = \"{id}?\"\n{answer}\n"
        )
    };
    for s in 0..3 {
        text += &format!("[[skill]]\nid = \"s{s}\"\ntitle = \"Skill {s}\"\n");
    }
    for s in 0..3 {
        for q in 0..4 {
            text += &question(format!("s{s}-{q}"), &format!("\"s{s}\""));
        }
    }
    text += &question("both".into(), "\"s0\", \"s1\"");
    text += &question("both-again".into(), "\"s1\", \"s0\"");
    let files = [
        ("c/course.toml".into(), text.into()),
        ("c/calibration.toml".into(), calibration.into()),
    ];
    let loaded = load(&files, Care::Quick);
    loaded
        .course
        .unwrap_or_else(|| panic!("{:?}", loaded.diagnostics))
}

fn answered(course: &Course, question: QuestionIndex, right: bool, at: Timestamp) -> Event {
    let verdict = match right {
        true => Verdict::Correct,
        false => Verdict::Incorrect,
    };
    Event {
        at,
        kind: EventKind::Attempt(common::attempt(
            "c",
            course.questions[question].id.as_str(),
            verdict,
        )),
    }
}

/// Answers to these questions, a minute apart.
fn after(course: &Course, answers: &[(usize, bool)]) -> (State, Timestamp) {
    let mut now = common::noon();
    let mut state = State::new(course);
    for &(question, right) in answers {
        now += SignedDuration::from_mins(1);
        state.apply(
            course,
            &answered(course, QuestionIndex(question), right, now),
        );
    }
    (state, now)
}

/// One predictor, not two: what practice believes is what `kenning model eval
/// --no-fit` judges.
#[test]
fn practice_predicts_what_is_judged_on_logs() {
    let course = course("text", 2);
    let (predicted, answers) = practised(&course);
    alike(&predicted, &Predictor::alone().predict(&answers));
    let spread = predicted
        .iter()
        .fold(0.0f64, |most, p| most.max((p - 0.8).abs()));
    assert!(spread > 0.2, "the predictions hardly differ");
}

/// And in a calibrated course, what `--compare` judges beside it.
#[test]
fn practice_of_a_calibrated_course_predicts_what_is_judged_on_logs() {
    let skill = Bkt {
        prior: 0.3,
        learn: 0.1,
        guess: 0.2,
        slip: 0.05,
    };
    let mut text = String::from("format = 1\n");
    for s in 0..3 {
        text += &format!(
            "[[skill]]\nid = \"s{s}\"\nprior = 0.3\nlearn = 0.1\nguess = 0.2\nslip = 0.05\n"
        );
    }
    // Neither the fourth nor those of two skills were measured.
    let difficulty = |q: usize| match q {
        0..12 if q % 4 != 3 => q as f64 / 4.0 - 1.5,
        _ => 0.0,
    };
    for q in (0..12).filter(|q| q % 4 != 3) {
        let (s, at, d) = (q / 4, q % 4, difficulty(q));
        text += &format!("[[question]]\nid = \"s{s}-{at}\"\ndifficulty = {d}\n");
    }
    let course = calibrated("text", 2, &text);
    let (predicted, answers) = practised(&course);
    let of = |answer: &Answer| difficulty(answer.item as usize);
    let judged = Predictor::alone().predict_with(&answers, |_, a| skill.harder(of(a)), of);
    alike(&predicted, &judged);
}

/// With what a calibration says of the class: knowledge tracing and weighed features go
/// together, in practice as in what is judged.
#[test]
fn practice_of_a_class_predicts_what_is_judged_on_logs() {
    let (_, mut weights, _) = shipped();
    weights[0] += 0.4;
    weights[5] -= 0.3;
    let class = Class {
        tracing: 0.7,
        intercept: 0.6,
        weights: weights.to_vec(),
    };
    let mut text = String::from("format = 1\n");
    for s in 0..3 {
        text += &format!(
            "[[skill]]\nid = \"s{s}\"\nprior = 0.3\nlearn = 0.1\nguess = 0.2\nslip = 0.05\n"
        );
    }
    text += &format!(
        "[[question]]\nid = \"s0-1\"\ndifficulty = 0.8\n[class]\ntracing = 0.7\nintercept = 0.6\nweights = {:?}\n",
        class.weights
    );
    let course = calibrated("text", 2, &text);
    assert_eq!(course.class.as_ref(), Some(&class));
    let skill = Bkt {
        prior: 0.3,
        learn: 0.1,
        guess: 0.2,
        slip: 0.05,
    };
    let (predicted, answers) = practised(&course);
    let difficulty = |answer: &Answer| if answer.item == 1 { 0.8 } else { 0.0 };
    let judged = Predictor::of_class(&class).predict_with(
        &answers,
        |_, answer| skill.harder(difficulty(answer)),
        difficulty,
    );
    alike(&predicted, &judged);
    let without = Predictor::alone().predict_with(
        &answers,
        |_, answer| skill.harder(difficulty(answer)),
        difficulty,
    );
    let apart = predicted.iter().zip(&without);
    let apart = apart.fold(0.0f64, |most, (p, other)| most.max((p - other.p).abs()));
    assert!(apart > 0.1, "the class changes what is predicted");
    // What is told of a choice still adds up.
    let (state, now) = after(&course, &[(0, true), (1, false), (4, true)]);
    let prediction = state.predict(&course, QuestionIndex(2), now);
    let odds = (anyone() / (1.0 - anyone())).ln() + prediction.parts.iter().sum::<f64>();
    assert!((1.0 / (1.0 + (-odds).exp()) - prediction.p).abs() < 1e-9);
}

/// Answers to a course's questions over months, what practice predicted of
/// each, and the same answers as a log has them.
fn practised(course: &Course) -> (Vec<f64>, Vec<Answer>) {
    let mut draws = Draws::new(9);
    let mut state = State::new(course);
    let mut now = common::noon();
    let (mut predicted, mut answers) = (Vec::new(), Vec::new());
    let mut first = 0;
    for i in 0..300 {
        if i % 10 == 0 {
            first = draws.below(course.questions.len());
        }
        let gap = match i % 10 {
            // Back to noon: days of a log end at midnight, ours at four.
            0 => 24 * 60 * (1 + draws.below(20) as i64) - 99,
            _ => 11,
        };
        now += SignedDuration::from_mins(gap);
        // Each question once a day: logs know nothing of echoes.
        let question = QuestionIndex((first + 3 * (i % 10)) % course.questions.len());
        let right = draws.below(3) > 0;
        predicted.push(state.predict(course, question, now).p);
        state.apply(course, &answered(course, question, right, now));
        let mut skills = course.questions[question].skills.clone();
        skills.sort_unstable();
        answers.push(Answer {
            item: question.0 as u32,
            set: if skills.len() > 1 {
                3
            } else {
                skills[0].0 as u32
            },
            skills: skills.iter().map(|&s| s.0 as u32).collect(),
            time: Some(now.as_second() as f64),
            credit: f64::from(u8::from(right)),
        });
    }
    (predicted, answers)
}

fn alike(predicted: &[f64], judged: &[Prediction]) {
    assert_eq!(predicted.len(), judged.len());
    for (i, (practice, judged)) in predicted.iter().zip(judged).enumerate() {
        assert!(
            (judged.p - practice).abs() < 1e-9,
            "answer {i}: {} and {practice}",
            judged.p
        );
    }
}

#[test]
fn a_right_answer_raises_what_is_expected_and_a_wrong_one_lowers_it() {
    let course = course("text", 2);
    for right_before in 0..6 {
        let begun: Vec<(usize, bool)> = (0..right_before).map(|i| (i % 3, i % 2 == 0)).collect();
        let (state, now) = after(&course, &begun);
        let then = |right| {
            let mut state = state.clone();
            state.apply(&course, &answered(&course, QuestionIndex(0), right, now));
            state.predict(&course, QuestionIndex(3), now).p
        };
        assert!(then(true) > then(false) + 0.03, "after {right_before}");
    }
    let (none, now) = after(&course, &[]);
    let (right, _) = after(&course, &[(0, true), (1, true), (2, true)]);
    let (wrong, _) = after(&course, &[(0, false), (1, false), (2, false)]);
    let p = |state: &State| state.predict(&course, QuestionIndex(3), now).p;
    assert!(p(&right) > p(&none) && p(&none) > p(&wrong));
}

#[test]
fn what_is_long_ago_is_held_for_partly_forgotten() {
    let course = course("text", 2);
    let (state, now) = after(&course, &[(0, true), (1, true), (2, true)]);
    let later = now + SignedDuration::from_hours(24 * 60);
    for question in [0, 3] {
        let soon = state.predict(&course, QuestionIndex(question), now);
        let late = state.predict(&course, QuestionIndex(question), later);
        assert!(late.p < soon.p - 0.04, "{} then {}", soon.p, late.p);
        let memory = Part::Memory as usize;
        assert!(late.parts[memory] < soon.parts[memory] - 0.2);
        let skill = Part::Skill as usize;
        assert!((late.parts[skill] - soon.parts[skill]).abs() < 0.15);
    }
}

#[test]
fn what_the_author_says_of_difficulty_counts() {
    let p = |difficulty| {
        let course = course("text", difficulty);
        let prediction = State::new(&course).predict(&course, QuestionIndex(0), common::noon());
        (prediction.p, prediction.parts[Part::Difficulty as usize])
    };
    let levels: Vec<(f64, f64)> = (1..=5).map(p).collect();
    assert!(
        levels.is_sorted_by(|easy, hard| easy.0 > hard.0),
        "{levels:?}"
    );
    assert_eq!(levels[1].1, 0.0, "a free answer of level 2 is typical");
}

#[test]
fn a_measured_difficulty_changes_what_is_predicted_of_its_question_and_of_no_other() {
    let course = course("text", 4);
    let measured = |difficulty: f64| {
        let question = format!("[[question]]\nid = \"s0-0\"\ndifficulty = {difficulty}\n");
        calibrated("text", 4, &format!("format = 1\n{question}"))
    };
    let all = |course: &Course| -> Vec<f64> {
        let state = State::new(course);
        let p = |q| state.predict(course, q, common::noon()).p;
        course.questions.positions().map(p).collect()
    };
    let before = all(&course);
    let hard = all(&measured(1.5));
    let easy = all(&measured(-1.5));
    assert!(easy[0] > before[0] + 0.05 && before[0] > hard[0] + 0.05);
    assert_eq!(easy[1..], before[1..]);
    assert_eq!(hard[1..], before[1..]);
    // It stands in place of the author's level: 0 is like the questions of its skill.
    let typical = calibrated("text", 2, "format = 1\n");
    assert!((all(&measured(0.0))[0] - all(&typical)[0]).abs() < 1e-9);

    // And so for mastery: a right answer to what is hard says more of the
    // learner, a wrong one less.
    let known = |course: &Course, right| {
        let (state, now) = after(course, &[(0, right)]);
        state.mastery(SkillIndex(0), now).get()
    };
    let (hard, easy) = (measured(1.5), measured(-1.5));
    assert!(known(&hard, true) > known(&easy, true) + 0.05);
    assert!(known(&hard, false) > known(&easy, false) + 0.02);
}

#[test]
fn the_tutor_aims_by_what_was_measured() {
    // Of questions alike to their author, the third is nearest to the target.
    let difficulty = [2.0, -4.0, -2.0, 3.0];
    let tables = difficulty.iter().enumerate();
    let tables = tables.map(|(q, d)| format!("[[question]]\nid = \"s0-{q}\"\ndifficulty = {d}\n"));
    let text: String = tables.collect();
    let course = calibrated("text", 2, &format!("format = 1\n{text}"));
    let (state, now) = after(&course, &[(12, true), (13, false), (4, true), (5, true)]);
    let sitting = Sitting {
        focus: Some(SkillIndex(0)),
        ..Sitting::default()
    };
    let choice = tutor::next(&course, &state, &sitting, now).expect("a question");
    let account = common::account(&choice.reason, &course);
    assert_eq!(choice.question, QuestionIndex(2), "{account}");
    assert!(
        account.contains("Difficulty measured from answers: -2.0 (0 is like"),
        "{account}"
    );
}

#[test]
fn a_choice_is_never_less_likely_than_a_guess() {
    let course = course("choice", 5);
    let wrong: Vec<(usize, bool)> = (0..60).map(|i| (i % 4, false)).collect();
    let (state, now) = after(&course, &wrong);
    let prediction = state.predict(
        &course,
        QuestionIndex(0),
        now + SignedDuration::from_hours(24 * 300),
    );
    assert_eq!((prediction.p, prediction.guess), (0.25, Some(0.25)));
}

#[test]
fn what_the_learner_says_is_believed_until_answers_tell() {
    let course = course("text", 2);
    let known = Event {
        at: common::noon(),
        kind: EventKind::Override {
            course: "c".into(),
            action: Override::Known { skill: "s2".into() },
        },
    };
    let mut state = State::new(&course);
    let before = state.predict(&course, QuestionIndex(8), common::noon()).p;
    state.apply(&course, &known);
    let said = state.predict(&course, QuestionIndex(8), common::noon()).p;
    assert!(said > before + 0.1 && said > 0.8, "{before} then {said}");
    let (mut doubted, now) = after(&course, &[]);
    doubted.apply(&course, &known);
    for question in [8, 9, 10] {
        doubted.apply(
            &course,
            &answered(&course, QuestionIndex(question), false, now),
        );
    }
    assert!(doubted.predict(&course, QuestionIndex(11), now).p < before);
}

/// Mostly a right answer announces another; with this learner, a wrong one.
#[test]
fn what_counts_is_learned_from_the_learner() {
    let course = course("text", 2);
    let turns = |count: usize| -> Vec<(usize, bool)> {
        (0..count).map(|i| ((i / 2) % 4, i % 2 == 0)).collect()
    };
    let p = |count: usize| {
        let (state, now) = after(&course, &turns(count));
        state.predict(&course, QuestionIndex(0), now).p
    };
    let (right_next, wrong_next) = (p(8), p(9));
    assert!(wrong_next > right_next + 0.05, "as with anyone at first");
    let (right_next, wrong_next) = (p(400), p(401));
    assert!(
        right_next > wrong_next + 0.05,
        "{right_next} and {wrong_next}"
    );
}

#[test]
fn the_account_tells_the_parts_in_words() {
    let course = course("text", 5);
    let (state, now) = after(&course, &[(0, true), (1, true), (2, true), (4, false)]);
    let choice = tutor::next(&course, &state, &Sitting::default(), now).expect("a question");
    let reason = &choice.reason;
    let odds = (anyone() / (1.0 - anyone())).ln() + reason.parts.iter().sum::<f64>();
    let p = 1.0 / (1.0 + (-odds).exp());
    assert!((p - reason.predicted.get()).abs() < 1e-9);
    let account = common::account(reason, &course);
    let told = "For anyone the chance is 78 %. For you it changes (how much, in brackets; ";
    assert!(account.contains(told), "{account}");
    assert!(
        account.contains("the question is hard: a little less likely (-0.4)"),
        "{account}"
    );
}
