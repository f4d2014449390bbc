//! How much is asked of a learner: nothing that will most likely go wrong, and nothing
//! harder after a miss.

use crate::common;

use std::sync::Arc;

use common::course::{Draft, course, skill, sum, text};
use common::session::Session;
use jiff::SignedDuration;
use kenning::course::{Course, QuestionIndex, SkillIndex};
use kenning::learner::State;
use kenning::session::{Input, Phase};
use kenning::template::Draws;
use kenning::tutor::{BLOCK, HOPELESS, OPENED, Rule, SHARE};

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

/// What came of sittings.
#[derive(Debug, Default)]
struct Seen {
    /// Questions that were named as a stretch.
    stretches: usize,
    /// Questions while a skill that was begun last was in its block: how many were of it.
    in_block: usize,
    stayed: usize,
    /// Questions after one that gives their answer away, or the other way round.
    given_away: usize,
    /// Skills that were begun beside two that were not learned and had not had their share.
    crowded: usize,
}

/// A sitting of twenty minutes at 18 s an answer.
fn practise(course: &Arc<Course>, right: usize, seed: u64, seen: &mut Seen) {
    let (begun, mut draws) = (common::noon(), Draws::new(seed));
    let (mut session, _) = Session::begin(course.clone(), State::new(course), None, seed, begun);
    let mut now = begun;
    let mut missed: Vec<Option<f64>> = vec![None; course.skills.len()];
    // Skills begun, with the number of their questions so far.
    let mut opened: Vec<(SkillIndex, usize)> = Vec::new();
    let mut answers: Vec<(SkillIndex, bool)> = Vec::new();
    let mut last = None;
    // Skills of which a question went wrong twice: other help comes before the block goes on.
    let mut stuck: Vec<SkillIndex> = Vec::new();
    let mut wrong: Vec<QuestionIndex> = Vec::new();
    for _ in 0..66 {
        let Phase::Asking(asking) = session.phase() else {
            panic!("{}: it has ended", course.id);
        };
        let (reason, item) = (asking.reason.clone(), asking.item().clone());
        let asked = &course.questions[asking.question];
        let state = session.state();
        let (skill, level) = (reason.skill, asked.difficulty.level());
        let about = format!(
            "{} {right} {seed}: {} {:?}",
            course.id, asked.id, reason.rule
        );
        // A fixed question whose answer was just told does not come again at once: where the
        // rest of its skill is harder, that leaves the block.
        let told = last.is_some_and(|q: QuestionIndex| {
            !course.questions[q].is_drawn() && !state.questions[q].last_right
        });
        let siblings = course.siblings(asking.question);
        seen.given_away += usize::from(last.is_some_and(|last| siblings.contains(&last)));
        last = Some(asking.question);
        seen.stretches += usize::from(reason.rule == Rule::Stretch);
        if is_new_material(&reason.rule) {
            let likely = reason.predicted.get();
            assert!(likely >= HOPELESS, "{about}: right {likely:.2}");
            if let Some(before) = missed[skill.0] {
                assert!(level <= before, "{about}: harder after a miss at {before}");
            }
        }
        if let Some((last, count)) = opened.last()
            && *count < BLOCK
            && state.skills[*last].wrong_run < 3
            && !state.skills[*last].is_learned()
            && state.remedial.is_empty()
            && !stuck.contains(last)
            && !told
        {
            seen.in_block += 1;
            seen.stayed += usize::from(asked.skills[0] == *last);
        }
        if state.skills[skill].attempts == 0 && opened.iter().all(|(s, _)| *s != skill) {
            let learning = opened.iter().map(|(s, _)| *s);
            let learning = learning.filter(|s| !state.skills[*s].is_learned());
            let learning = learning.filter(|s| !has_had_its_share(&answers, *s));
            let learning: Vec<SkillIndex> = learning.collect();
            seen.crowded += usize::from(learning.len() >= OPENED);
            opened.push((skill, 0));
        }
        for (_, count) in opened.iter_mut().filter(|(s, _)| *s == asked.skills[0]) {
            *count += 1;
        }
        let is_right = draws.below(100) < right;
        answers.push((asked.skills[0], is_right));
        for skill in &asked.skills {
            missed[skill.0] = (!is_right).then_some(level);
        }
        if !is_right && wrong.contains(&asking.question) {
            stuck.push(asked.skills[0]);
        }
        wrong.extend((!is_right).then_some(asking.question));
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
}

/// Whether a skill had its share of the sitting, and went right at least half the time.
fn has_had_its_share(answers: &[(SkillIndex, bool)], skill: SkillIndex) -> bool {
    let of_skill = answers.iter().filter(|(s, _)| *s == skill);
    let right = of_skill.clone().filter(|(_, right)| *right).count();
    of_skill.clone().count() >= SHARE && 2 * right >= of_skill.count()
}

#[test]
fn new_material_is_within_reach_and_not_too_much_at_once() {
    for course in common::courses() {
        for right in [50, 65, 80] {
            let mut seen = Seen::default();
            for seed in 0..20 {
                practise(&course, right, seed, &mut seen);
            }
            let Seen {
                stretches,
                in_block,
                stayed,
                given_away,
                crowded,
            } = seen;
            let about = format!("{} {right}: {seen:?}", course.id);
            // What is hard is named as a stretch: that is rare.
            assert!(stretches < 20 * 66 / 15, "{about}");
            // Only where nothing else is left.
            assert!(given_away <= 1, "{about}");
            // Where nothing at all is left of the two that are open, a third one begins.
            assert!(crowded <= if right == 50 { 3 } else { 1 }, "{about}");
            // A block ends early where nothing of it is within reach.
            assert!(stayed * 100 > in_block * 60, "{about}");
        }
    }
}

/// Two skills without prerequisites, with six templates each.
fn two_skills() -> Draft {
    ["one", "two"].iter().fold(course(), |draft, id| {
        let draft = draft.skill(skill(id).set("prior", 0.45));
        (0..6).fold(draft, |draft, n| draft.ask(sum(&format!("{id}-{n}"), id)))
    })
}

/// The first skills of the questions of a sitting, as they are answered so.
fn skills_asked(course: &Arc<Course>, right: &[bool]) -> Vec<usize> {
    let noon = common::noon();
    let (mut session, _) = Session::begin(course.clone(), State::new(course), None, 1, noon);
    let mut skills = Vec::new();
    for &right in right {
        let Phase::Asking(asking) = session.phase() else {
            panic!("it asks");
        };
        skills.push(course.questions[asking.question].skills[0].0);
        let answer = match right {
            true => common::right(asking.item()),
            false => common::wrong(asking.item()),
        };
        session.handle(Input::Answer(answer), noon).expect("taken");
        session.handle(Input::Next, noon).expect("it goes on");
    }
    skills
}

#[test]
fn a_new_skill_begins_with_a_block_of_five() {
    let course = two_skills().build();
    let asked = skills_asked(&course, &[false, true, false, true, false, true, false]);
    assert_eq!(asked[..BLOCK], [asked[0]; BLOCK], "{asked:?}");
    assert!(asked[BLOCK..].contains(&(1 - asked[0])), "{asked:?}");
}

/// The ids of the siblings of a question.
fn siblings(course: &Course, id: &str) -> Vec<String> {
    let question = course.question(id).expect("the question");
    let siblings = course.siblings(question).iter();
    siblings
        .map(|&q| course.questions[q].id.to_string())
        .collect()
}

#[test]
fn an_answer_in_whole_words_of_a_prompt_makes_siblings() {
    let ask = |id: &str, prompt: &str, answer: &str| text(id, "s", answer).set("prompt", prompt);
    let course = course()
        .skill(skill("s"))
        .ask(ask("there", "What is “the house” in Spanish?", "la casa"))
        .ask(ask("back", "What does *La Casa* mean?", "the house"))
        .ask(ask(
            "wife",
            "What does “la casada” mean?",
            "the married one",
        ))
        .ask(ask("number", "How many are 7 and 5?", "12"))
        .ask(ask("twelve", "What are 12 of a kind?", "a dozen"))
        .ask(ask("letter", "What is x called?", "an unknown"))
        .ask(ask("sign", "What do you press for x?", "x"))
        .build();
    assert_eq!(siblings(&course, "there"), ["back"]);
    assert_eq!(siblings(&course, "back"), ["there"]);
    for alone in ["wife", "number", "twelve", "letter", "sign"] {
        assert_eq!(siblings(&course, alone), [""; 0], "{alone}");
    }
}

/// The ids of the questions of a sitting, as they are answered so.
fn questions_asked(course: &Arc<Course>, right: &[bool], seed: u64) -> Vec<String> {
    let noon = common::noon();
    let (mut session, _) = Session::begin(course.clone(), State::new(course), None, seed, noon);
    let mut questions = Vec::new();
    for &right in right {
        let Phase::Asking(asking) = session.phase() else {
            panic!("it asks");
        };
        questions.push(course.questions[asking.question].id.to_string());
        let answer = match right {
            true => common::right(asking.item()),
            false => common::wrong(asking.item()),
        };
        session.handle(Input::Answer(answer), noon).expect("taken");
        session.handle(Input::Next, noon).expect("it goes on");
    }
    questions
}

#[test]
fn two_siblings_are_never_asked_in_a_row() {
    let pairs = ["casa", "perro", "gato", "libro"];
    let draft = pairs.iter().fold(course().skill(skill("s")), |draft, es| {
        let en = format!("english {es}");
        let there = text(&format!("{es}-there"), "s", *es).set("prompt", en.clone());
        let back = text(&format!("{es}-back"), "s", en).set("prompt", format!("What is {es}?"));
        draft.ask(there).ask(back)
    });
    let course = draft.build();
    for seed in 0..10 {
        let asked = questions_asked(&course, &[true, false, true, true, true, false, true], seed);
        for pair in asked.windows(2) {
            let word = |id: &str| id.split('-').next().map(str::to_owned);
            assert_ne!(word(&pair[0]), word(&pair[1]), "{seed}: {asked:?}");
        }
    }
    // Where there is no other choice, they are.
    let two = course_of_two_siblings();
    let asked = questions_asked(&two, &[true, true], 1);
    assert_eq!(asked, ["there", "back"]);
}

fn course_of_two_siblings() -> Arc<Course> {
    let there = text("there", "s", "casa").set("prompt", "house");
    let back = text("back", "s", "house").set("prompt", "casa");
    course().skill(skill("s")).ask(there).ask(back).build()
}

#[test]
fn what_is_confusable_with_a_skill_comes_after_its_block() {
    for confusable in ["two", "three", "four"] {
        let names = ["one", "two", "three", "four"];
        let draft = names.iter().fold(course(), |draft, id| {
            let this = skill(id).set("prior", 0.45);
            // Whichever of the two says so.
            let this = match *id {
                id if id == confusable => this.set("confusable", vec!["one"]),
                _ => this,
            };
            (0..6).fold(draft.skill(this), |draft, n| {
                draft.ask(sum(&format!("{id}-{n}"), id))
            })
        });
        let course = draft.build();
        let right = [false, true, false, true, false, true, false];
        let asked = skills_asked(&course, &right);
        let next = asked[BLOCK..].iter().find(|&&s| s != asked[0]);
        assert_eq!(asked[0], 0);
        assert_eq!(next.map(|&s| names[s]), Some(confusable), "{asked:?}");
    }
}

/// So many skills without prerequisites, with six templates each.
fn skills(ids: &[&str]) -> Arc<Course> {
    let all = ids.iter().fold(course(), |draft, id| {
        let draft = draft.skill(skill(id).set("prior", 0.45));
        (0..6).fold(draft, |draft, n| draft.ask(sum(&format!("{id}-{n}"), id)))
    });
    all.build()
}

#[test]
fn a_skill_that_goes_well_enough_leaves_room_after_its_share() {
    let course = skills(&["one", "two", "three"]);
    let third = |share: [bool; SHARE]| {
        let asked = skills_asked(&course, &share.repeat(3));
        let second = asked.iter().find(|&&s| s != asked[0]).copied();
        (asked.iter()).position(|&s| s != asked[0] && Some(s) != second)
    };
    // Neither is learned by such answers. Misses come back before the third begins.
    let after = third([true, false, true, false, true]);
    assert!(after.is_some_and(|at| at <= 2 * SHARE + 2), "{after:?}");
    let after = third([false, true, false, false, true]);
    assert_eq!(after, None, "they go wrong too often");
}

/// What was asked and by which rule, where every answer but these is right.
fn rules(course: &Arc<Course>, wrong: &[usize], count: usize) -> Vec<(QuestionIndex, Rule)> {
    let noon = common::noon();
    let (mut session, _) = Session::begin(course.clone(), State::new(course), None, 1, noon);
    let mut rules = Vec::new();
    for n in 0..count {
        let Phase::Asking(asking) = session.phase() else {
            panic!("it asks");
        };
        rules.push((asking.question, asking.reason.rule.clone()));
        let answer = match wrong.contains(&n) {
            true => common::wrong(asking.item()),
            false => common::right(asking.item()),
        };
        session.handle(Input::Answer(answer), noon).expect("taken");
        session.handle(Input::Next, noon).expect("it goes on");
    }
    rules
}

#[test]
fn what_was_not_met_of_a_learned_skill_comes_before_what_was() {
    let course = skills(&["one", "two"]);
    let asked = rules(&course, &[], 20);
    let again = asked.iter().position(|(_, rule)| *rule == Rule::Again);
    let before = &asked[..again.expect("then it goes round")];
    let mut met: Vec<QuestionIndex> = before.iter().map(|(q, _)| *q).collect();
    met.sort_unstable();
    met.dedup();
    assert_eq!(met.len(), 12, "all structures: {asked:?}");
    assert!(asked.iter().any(|(_, rule)| *rule == Rule::Remaining));
}

#[test]
fn what_went_wrong_is_drawn_anew_after_seven_others() {
    let course = skills(&["one", "two", "three"]);
    let asked = rules(&course, &[0], 12);
    let missed = asked[0].0;
    let back = asked.iter().skip(1).position(|(q, _)| *q == missed);
    assert_eq!(back, Some(7), "{asked:?}");
    assert!(
        matches!(asked[8].1, Rule::Relearning { ago: 8 }),
        "{asked:?}"
    );
}
