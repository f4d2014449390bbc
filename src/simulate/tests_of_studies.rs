//! Studies of teaching, repeated with simulated learners: they find about what the
//! real ones found. That is what makes the conversion in `evidence` credible.

use std::sync::Arc;

use super::evidence::{Evidence, Finding};
use super::learner::{Learner, LearnerKind};
use super::lot::Lot;
use super::material::Material;
use super::mind::DAY;
use super::pupil::{Open, Pupil};
use super::tests_of_teaching::{Q, right, sums, without_misconceptions};

/// What a group of a simulated study does at eight opportunities.
#[derive(Clone, Copy, PartialEq)]
enum Group {
    /// Questions, each miss followed by this.
    Told(Told),
    /// The same, but every other one is an example.
    Examples,
}

#[derive(Clone, Copy, PartialEq)]
enum Told {
    Nothing,
    Verdict,
    Answer,
    Explained,
}

/// Mean log-odds at a test a day after the study. Learners have practised so often
/// on days before.
fn group(kind: LearnerKind, before: u32, group: Group) -> f64 {
    let course = sums();
    let mut taught = without_misconceptions();
    // What is said first counts for what it is not more than.
    let silent = [
        Finding::VerdictOnly,
        Finding::Elaborated,
        Finding::AnswerOnly,
    ];
    let kept = match group {
        Group::Told(Told::Nothing) => None,
        Group::Told(Told::Verdict) => Some(Finding::VerdictOnly),
        Group::Told(Told::Answer) => Some(Finding::AnswerOnly),
        Group::Told(Told::Explained) | Group::Examples => Some(Finding::Elaborated),
    };
    for finding in silent.into_iter().filter(|&f| Some(f) != kept) {
        taught.evidence = taught.evidence.scaled(finding, 0.0);
    }
    if group == Group::Told(Told::Answer) {
        // The course explains; here the explanation is worth no more than the answer.
        let evidence = Evidence::default();
        let same = evidence.of(Finding::AnswerOnly) / evidence.of(Finding::Elaborated);
        taught.evidence = evidence
            .scaled(Finding::VerdictOnly, 0.0)
            .scaled(Finding::Elaborated, same);
    }
    let tested = (0..100).map(|seed| {
        let mut lot = Lot::new(seed);
        let material = Arc::new(Material::draw(&course, &mut lot));
        let learner = Learner::new(kind, 0, material, &mut lot);
        let mut pupil = Pupil::new(&course, learner, &taught, &mut lot);
        for n in 0..before {
            let day = f64::from(n / 4) * 2.0 * DAY - 20.0 * DAY;
            pupil.begin(day);
            pupil.learn(
                &mut Open::new(Q, 0),
                &right(),
                day + f64::from(n % 4) * 30.0,
            );
        }
        pupil.begin(0.0);
        for n in 0..8 {
            let now = f64::from(n) * 40.0;
            if group == Group::Examples && n % 2 == 0 {
                pupil.read_example(Q, now);
                continue;
            }
            let mut open = Open::new(Q, 0);
            let response = pupil.respond(&open, now, &mut lot);
            pupil.learn(&mut open, &response, now);
            if !response.right {
                pupil.hear_answer(&mut open, now);
            }
        }
        pupil.begin(DAY);
        let chance = pupil.chance(Q, DAY);
        (chance / (1.0 - chance)).ln()
    });
    tested.sum::<f64>() / 100.0
}

/// The difference of two groups in standard deviations: mean of both kinds of mind.
fn effect(before: u32, with: Group, without: Group) -> f64 {
    let kinds = [LearnerKind::Das3h, LearnerKind::ActR];
    let differ = kinds.map(|kind| group(kind, before, with) - group(kind, before, without));
    let spread = Evidence::default().of(Finding::Spread);
    (differ[0] + differ[1]) / 2.0 / spread
}

#[test]
fn simulated_studies_find_about_what_real_ones_found() {
    let bare = Group::Told(Told::Nothing);
    let explained = Group::Told(Told::Explained);
    // An example in place of a question, for novices and for experts; feedback
    // that explains, the answer, right or wrong, over none.
    let found = [
        effect(0, Group::Examples, explained),
        effect(24, Group::Examples, explained),
        effect(0, explained, bare),
        effect(0, Group::Told(Told::Answer), bare),
        effect(0, Group::Told(Told::Verdict), bare),
    ];
    let real = [0.48, -0.43, 0.49, 0.32, 0.05];
    for (found_one, real_one) in found.iter().zip(real) {
        assert!((found_one - real_one).abs() < 0.15, "{found:.2?} {real:?}");
    }
}
