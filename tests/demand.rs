//! How much is asked of a learner: nothing that will most likely go wrong, and nothing
//! harder after a miss.

mod common;

use common::session::Session;
use jiff::SignedDuration;
use kenning::learner::State;
use kenning::session::{Input, Phase};
use kenning::template::Draws;
use kenning::tutor::{HOPELESS, Rule};

/// What a question is asked for.
fn is_new_material(rule: &Rule) -> bool {
    matches!(
        rule,
        Rule::FirstSteps
            | Rule::Frontier
            | Rule::Planned
            | Rule::Explore
            | Rule::OnTrust
            | Rule::Change
    )
}

/// A sitting of twenty minutes at 18 s an answer; gives how often nothing easier was left.
fn practise(course: &std::sync::Arc<kenning::course::Course>, right: usize, seed: u64) -> usize {
    let (begun, mut draws) = (common::noon(), Draws::new(seed));
    let (mut session, _) = Session::begin(course.clone(), State::new(course), None, seed, begun);
    let (mut now, mut stretches) = (begun, 0);
    let mut missed: Vec<Option<f64>> = vec![None; course.skills.len()];
    for _ in 0..66 {
        let Phase::Asking(asking) = session.phase() else {
            panic!("{}: it has ended", course.id);
        };
        let (reason, item) = (asking.reason.clone(), asking.item().clone());
        let asked = &course.questions[asking.question];
        let level = asked.difficulty.level();
        let about = format!(
            "{} {right} {seed}: {} {:?}",
            course.id, asked.id, reason.rule
        );
        stretches += usize::from(reason.rule == Rule::Stretch);
        if is_new_material(&reason.rule) {
            let likely = reason.predicted.get();
            assert!(likely >= HOPELESS, "{about}: right {likely:.2}");
            if let Some(before) = missed[reason.skill.0] {
                assert!(level <= before, "{about}: harder after a miss at {before}");
            }
        }
        let is_right = draws.below(100) < right;
        for skill in &asked.skills {
            missed[skill.0] = (!is_right).then_some(level);
        }
        now += SignedDuration::from_secs(18);
        let answer = match is_right {
            true => common::right(&item),
            false => common::wrong(&item),
        };
        session
            .handle(Input::Answer(answer), now)
            .expect("an answer");
        session.handle(Input::Next, now).expect("it goes on");
    }
    stretches
}

#[test]
fn new_material_is_within_reach_and_never_harder_after_a_miss() {
    for course in common::courses() {
        for right in [50, 65, 80] {
            let stretches: usize = (0..20).map(|seed| practise(&course, right, seed)).sum();
            println!("{} {right}: {stretches}", course.id);
            // What is hard is named as a stretch: that is rare.
            assert!(
                stretches < 20 * 66 / 20,
                "{} {right}: {stretches}",
                course.id
            );
        }
    }
}
