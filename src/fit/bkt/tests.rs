//! Tests of the whole, on answers drawn from known parameters.

use proptest::prelude::*;

use super::search::{STARTS, bkt, numbers, pull};
use super::*;
use crate::import::{AnswerRow, Recorder};
use crate::template::Draws;

const ALIKE: fn(u32) -> f64 = |_| 0.0;

/// An answer: learner, question, credit, skill.
type Answered = (usize, usize, f32, usize);

fn log(rows: impl IntoIterator<Item = Answered>) -> Answers {
    let mut recorder = Recorder::default();
    for (user, question, correct, skill) in rows {
        let row = AnswerRow {
            user: &format!("u{user}"),
            item: &format!("q{question}"),
            time: 0.0,
            correct,
            fold: None,
            group: None,
        };
        recorder.push(row, [format!("s{skill}").as_str()]).unwrap();
    }
    recorder.finish()
}

/// The likelihood by the definition: a sum over all ways in which the state
/// may have gone, for one learner.
fn by_definition(row: &[(usize, f32)], bkt: &Bkt, difficulty: &[f64]) -> f64 {
    let likely = |known: bool, (question, credit): (usize, f32)| {
        let right = if known { 1.0 - bkt.slip } else { bkt.guess };
        let odds = (right / (1.0 - right)).ln() - difficulty[question];
        let right = 1.0 / (1.0 + (-odds).exp());
        right.powf(credit.into()) * (1.0 - right).powf(1.0 - f64::from(credit))
    };
    // Known from answer number `from` on; `row.len()` is never.
    (0..=row.len())
        .map(|from| {
            let learnt = match from {
                0 => bkt.prior,
                from if from == row.len() => {
                    (1.0 - bkt.prior) * (1.0 - bkt.learn).powi(from as i32 - 1)
                }
                from => (1.0 - bkt.prior) * (1.0 - bkt.learn).powi(from as i32 - 1) * bkt.learn,
            };
            let answers = row.iter().enumerate();
            learnt * answers.map(|(t, &c)| likely(t >= from, c)).product::<f64>()
        })
        .sum()
}

#[test]
fn the_likelihood_is_that_of_the_definition() {
    let rows: Vec<Vec<(usize, f32)>> = [
        &[(0, 0.0), (1, 0.0), (0, 1.0), (1, 1.0)][..],
        &[(0, 0.0), (2, 1.0), (1, 0.0), (0, 1.0), (0, 1.0), (2, 1.0)],
        &[(0, 1.0), (1, 1.0)],
        &[(0, 1.0)],
        &[(1, 0.0), (1, 0.5), (2, 1.0)],
        &[(0, 0.0), (1, 0.0), (0, 1.0), (1, 1.0)],
        &[(2, 0.25)],
    ]
    .map(<[_]>::to_vec)
    .to_vec();
    let users = rows.iter().enumerate();
    let answers = log(users.flat_map(|(u, row)| row.iter().map(move |&(q, c)| (u, q, c, 0))));
    for difficulty in [[0.0; 3], [0.0, 1.5, -2.0]] {
        let apart = match difficulty {
            [0.0, 0.0, 0.0] => Apart::Credit,
            _ => Apart::Questions,
        };
        let practice = &practices(&answers, apart, |_| true)[0];
        for bkt in STARTS {
            let likely = rows.iter().map(|row| by_definition(row, &bkt, &difficulty));
            let expected: f64 = likely.map(f64::ln).sum();
            // Questions are named in the order of their numbers.
            let of = |question| difficulty.get(question as usize).copied();
            let found = log_likelihood(practice, &bkt, |q| of(q).unwrap_or_default());
            assert!((found - expected).abs() < 1e-9, "{found} {expected}");
        }
    }
}

#[test]
fn an_update_agrees_with_the_model_that_practice_uses() {
    let row: &[f32] = &[1.0, 0.0, 1.0];
    let bkt = Bkt::DEFAULT;
    let (mut known, mut expected) = (bkt.prior, 0.0);
    for &credit in row {
        let right = bkt.predict(known);
        expected += if credit == 1.0 { right } else { 1.0 - right }.ln();
        known = bkt.update(known, credit.into());
    }
    let found = log_likelihood(&Practice::new(vec![row]), &bkt, ALIKE);
    assert!((found - expected).abs() < 1e-9);
}

/// Rows drawn from known parameters, by a small generator of its own.
fn drawn(bkt: &Bkt, learners: usize, length: usize) -> Vec<Vec<f32>> {
    let mut state = 12345u64;
    let mut chance = |p: f64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((state >> 11) as f64 / (1u64 << 53) as f64) < p
    };
    let mut row = |_| {
        let mut known = chance(bkt.prior);
        let mut answer = |_| {
            let right = chance(if known { 1.0 - bkt.slip } else { bkt.guess });
            known |= chance(bkt.learn);
            f32::from(u8::from(right))
        };
        (0..length).map(&mut answer).collect()
    };
    (0..learners).map(&mut row).collect()
}

fn practice(rows: &[Vec<f32>]) -> Practice {
    Practice::new(rows.iter().map(Vec::as_slice).collect())
}

#[test]
fn parameters_that_answers_were_drawn_from_are_found_again() {
    let truth = bkt(0.3, 0.12, 0.2, 0.08);
    let practice = practice(&drawn(&truth, 4000, 12));
    let settings = Settings {
        strength: 0.0,
        ..Settings::skills_only()
    };
    let found = fit_skill(&practice, &Bkt::DEFAULT, &settings);
    for (found, truth) in numbers(&found.bkt).into_iter().zip(numbers(&truth)) {
        assert!((found - truth).abs() < 0.02, "{found} for {truth}");
    }
    assert!(found.log_likelihood >= log_likelihood(&practice, &truth, ALIKE));
}

#[test]
fn no_small_change_is_better_than_what_was_found() {
    let practice = practice(&drawn(&bkt(0.4, 0.2, 0.3, 0.1), 50, 6));
    for strength in [0.0, 5.0] {
        let settings = Settings {
            strength,
            limits: Limits::NONE,
            ..Settings::skills_only()
        };
        let centre = Bkt::DEFAULT;
        let found = fit_skill(&practice, &centre, &settings).bkt;
        let objective =
            |at: &Bkt| log_likelihood(&practice, at, ALIKE) + strength * pull(at, &centre);
        for i in 0..4 {
            for by in [-0.01, 0.01] {
                let mut changed = numbers(&found);
                changed[i] = (changed[i] + by).clamp(1e-6, 1.0 - 1e-6);
                let [prior, learn, guess, slip] = changed;
                let there = objective(&bkt(prior, learn, guess, slip));
                assert!(there <= objective(&found) + 1e-3, "{i} {by} {strength}");
            }
        }
    }
}

#[test]
fn few_answers_stay_near_the_centre_and_many_leave_it() {
    let truth = bkt(0.7, 0.3, 0.3, 0.05);
    let settings = Settings {
        strength: 10.0,
        ..Settings::skills_only()
    };
    let away = |learners| {
        let practice = practice(&drawn(&truth, learners, 5));
        let found = fit_skill(&practice, &Bkt::DEFAULT, &settings);
        (found.bkt.prior - Bkt::DEFAULT.prior).abs()
    };
    assert!(away(1) < 0.1, "{}", away(1));
    assert!(away(2000) > 0.4, "{}", away(2000));
}

#[test]
fn known_means_knowing_even_where_all_get_worse() {
    let rows = vec![vec![1.0, 1.0, 0.0, 0.0]; 100];
    let practices = [practice(&rows), Practice::default()];
    let (_, found) = fit_skills(2, &practices, &Settings::skills_only());
    let bkt = found[0].unwrap().bkt;
    assert!(bkt.guess <= 0.45 && bkt.slip <= 0.45, "{bkt:?}");
    assert_eq!(found[1], None);
}

/// Two skills practised by the same questions, each learner one of them.
struct Made {
    skills: [Bkt; 2],
    difficulty: Vec<f64>,
}

impl Made {
    fn answers(&self, learners: usize, length: usize, seed: u64) -> Answers {
        let mut draws = Draws::new(seed);
        let mut chance = |p: f64| (draws.below(1 << 30) as f64) < p * f64::from(1 << 30);
        let mut rows = Vec::new();
        for user in 0..learners {
            let bkt = self.skills[user % 2];
            let mut known = chance(bkt.prior);
            for time in 0..length {
                let question = (3 * time + user / 2) % self.difficulty.len();
                let asked = bkt.harder(self.difficulty[question]);
                let right = chance(if known { 1.0 - asked.slip } else { asked.guess });
                rows.push((user, question, f32::from(u8::from(right)), user % 2));
                known |= chance(bkt.learn);
            }
        }
        log(rows)
    }
}

fn made() -> Made {
    Made {
        skills: [bkt(0.3, 0.1, 0.2, 0.15), bkt(0.6, 0.05, 0.25, 0.1)],
        difficulty: vec![-1.5, 0.0, 1.5, -0.5, 0.5, 1.0, -1.0],
    }
}

/// By question.
fn difficulties(fit: &Fit, answers: &Answers) -> Vec<f64> {
    let mut found: Vec<(&str, f64)> = (answers.items.iter().zip(&fit.questions))
        .filter_map(|(name, question)| Some((name, question.as_ref()?.difficulty)))
        .collect();
    found.sort_by_key(|(name, _)| *name);
    found
        .into_iter()
        .map(|(_, difficulty)| difficulty)
        .collect()
}

#[test]
fn skills_and_difficulties_that_answers_were_drawn_from_are_found_again() {
    let made = made();
    let answers = made.answers(6000, 12, 1);
    let found = fit(&answers, |_| true, &Settings::default());
    for (found, truth) in difficulties(&found, &answers).iter().zip(&made.difficulty) {
        assert!((found - truth).abs() < 0.15, "{found} for {truth}");
    }
    for (skill, truth) in found.skills.iter().zip(made.skills) {
        let pairs = numbers(&skill.unwrap().bkt)
            .into_iter()
            .zip(numbers(&truth));
        for (found, truth) in pairs {
            assert!((found - truth).abs() < 0.04, "{found} for {truth}");
        }
    }
    let alike = fit(&answers, |_| true, &Settings::skills_only());
    assert!(found.log_likelihood() > alike.log_likelihood() + 1000.0);
    assert_eq!(alike.questions, vec![None; made.difficulty.len()]);
}

#[test]
fn a_question_with_two_answers_stays_near_the_others_and_one_with_many_does_not() {
    let made = made();
    // Everyone is asked the last question, and goes wrong; two are asked another.
    let hard = |users: usize, question| (0..users).map(move |u| (u, question, 0.0, u % 2));
    let before = made.answers(300, 10, 2);
    let rows = (0..before.len()).map(|i| {
        let name = before.items.name(before.item[i]).unwrap();
        let skill = usize::from(before.user[i] % 2 == 1);
        (
            before.user[i] as usize,
            name[1..].parse().unwrap(),
            before.correct[i],
            skill,
        )
    });
    let answers = log(rows.chain(hard(300, 8)).chain(hard(2, 9)));
    let found = |spread| {
        let settings = Settings {
            spread,
            ..Settings::default()
        };
        let found = fit(&answers, |_| true, &settings);
        let [.., many, few] = difficulties(&found, &answers)[..] else {
            panic!("too few questions")
        };
        let asked = found
            .questions
            .iter()
            .flatten()
            .map(|q| (q.learners, q.answers));
        assert_eq!(asked.min(), Some((2, 2)));
        (many, few)
    };
    let (many, few) = found(1.0);
    assert!(many > 3.0 && (0.2..1.5).contains(&few), "{many} {few}");
    let (many, few) = found(0.2);
    assert!(many > 1.0 && (0.01..0.1).contains(&few), "{many} {few}");
}

#[test]
fn on_one_core_and_on_several_the_parameters_are_the_same() {
    let answers = made().answers(200, 9, 3);
    let on = |cores| fit_on(cores, &answers, |_| true, &Settings::default());
    assert_eq!(on(1), on(2));
    assert_eq!(on(1), on(5));
}

#[test]
fn without_answers_there_is_nothing_to_fit() {
    let found = fit(&Answers::default(), |_| true, &Settings::default());
    assert_eq!((found.skills.len(), found.questions.len()), (0, 0));
    let answers = made().answers(10, 2, 4);
    let found = fit(&answers, |_| false, &Settings::default());
    assert!(
        found.skills.iter().all(Option::is_none) && found.questions.iter().all(Option::is_none)
    );
}

proptest! {
    #[test]
    fn no_round_loses(
        rows in prop::collection::vec((0..4usize, 0..5usize, 0..5u8, 0..3usize), 1..300),
        strength in 0f64..10.0,
        spread in 0.05f64..4.0,
        limited in any::<bool>(),
    ) {
        let limits = if limited { Limits::MEANINGFUL } else { Limits::NONE };
        let settings = Settings { strength, spread, limits };
        let answers = log(rows.into_iter().map(|(u, q, c, s)| (u, q, f32::from(c) / 4.0, s)));
        let (centre, skills) = fit_skills(1, &practices(&answers, Apart::Credit, |_| true), &settings);
        let apart = practices(&answers, Apart::Questions, |_| true);
        let mut search = Questions::new(&apart, &skills, answers.items.len(), centre, settings, 1);
        let mut before = f64::NEG_INFINITY;
        for _ in 0..30 {
            let now = search.round();
            prop_assert!(now >= before - 1e-9, "{before} then {now}");
            before = now;
        }
    }
}

#[test]
fn who_knew_for_sure_may_turn_out_not_to_have() {
    // After forty right answers P(not known) is far below what 1 − P(known) can hold.
    let row: Vec<f32> = (0..80).map(|i| f32::from(u8::from(i < 40))).collect();
    let bkt = bkt(0.3, 0.1, 0.45, 0.01);
    let pairs: Vec<(usize, f32)> = row.iter().map(|&credit| (0, credit)).collect();
    let expected = by_definition(&pairs, &bkt, &[0.0]).ln();
    let found = log_likelihood(&Practice::new(vec![&row]), &bkt, ALIKE);
    assert!((found - expected).abs() < 1e-9, "{found} {expected}");
}
