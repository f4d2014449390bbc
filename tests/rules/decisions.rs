//! What a learner decides, what the placement test says, and what day it is.

use jiff::{SignedDuration, Timestamp};
use kenning::course::{QuestionIndex, SkillIndex};
use kenning::journal::{Appeal, EventKind, Override};
use kenning::learner::links::Links;
use kenning::learner::placement::{beliefs, expected_gain, reach};
use kenning::learner::{Bkt, Days, Probe, Shift, State, day_at};
use kenning::tutor::Sitting;
use kenning::tutor::placement::{conclusion, probe};
use proptest::prelude::*;

use crate::common::course::{ID, chain, course, mistake, number, question, skill};
use crate::common::events::answer;
use crate::common::learner::Learner;

/// The first skill of a course.
const FIRST: SkillIndex = SkillIndex(0);

#[track_caller]
fn near(a: f64, b: f64) {
    assert!((a - b).abs() < 1e-9, "{a} is not {b}");
}

fn opened(offset_minutes: i16) -> EventKind {
    let course = ID.into();
    EventKind::Opened {
        course,
        offset_minutes,
    }
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

#[test]
fn a_day_ends_at_four_in_the_morning_by_the_learners_clock() {
    let day = |text: &str, offset| day_at(at(text), offset);
    let first = day("2026-03-01T04:00:00Z", 0);
    assert_eq!(first, 20_513);
    assert_eq!(day("2026-03-02T03:59:59Z", 0), first);
    assert_eq!(day("2026-03-02T04:00:00Z", 0), first + 1);
    assert_eq!(day("2026-03-01T03:59:59Z", 0), first - 1);
    assert_eq!(day("2026-03-01T02:00:00Z", 120), first);
    assert_eq!(day("2026-03-01T01:59:59Z", 120), first - 1);
    assert_eq!(day("2026-03-01T09:00:00Z", -300), first);
    assert_eq!(day("1969-12-31T12:00:00Z", 0), -1);
    let mut learner = Learner::of(chain(1, 1));
    for (offset, tomorrow) in [
        (0, "2026-03-02T04:00:00Z"),
        (90, "2026-03-02T02:30:00Z"),
        (-300, "2026-03-02T09:00:00Z"),
    ] {
        learner.kind(opened(offset));
        assert_eq!(learner.state.tomorrow(learner.now), at(tomorrow));
    }
}

#[test]
fn what_is_buried_comes_back_the_next_morning() {
    let mut learner = Learner::of(chain(1, 2));
    learner.right(&["s0-q0"]);
    let question = || "s0-q0".to_owned();
    learner.decides(Override::Bury {
        question: question(),
    });
    let is_available =
        |learner: &Learner| learner.state.is_available(QuestionIndex(0), learner.now);
    assert!(!is_available(&learner));
    assert!(!is_available(learner.hours(15)));
    assert!(is_available(learner.hours(1)));
    // An answer, or taking it back by hand, ends it.
    learner.decides(Override::Bury {
        question: question(),
    });
    assert!(!is_available(&learner));
    assert!(is_available(learner.decides(Override::Resume {
        question: question()
    })));
    learner.decides(Override::Bury {
        question: question(),
    });
    assert!(is_available(learner.right(&["s0-q0"])));
    learner.decides(Override::Suspend {
        question: question(),
    });
    assert!(!is_available(learner.days(400)));
    assert!(is_available(learner.decides(Override::Resume {
        question: question()
    })));
}

#[test]
fn what_is_declared_counts_as_mastered_until_an_answer_says_otherwise() {
    let mut learner = Learner::of(chain(2, 3));
    assert!(learner.state.is_new(FIRST));
    learner.knows("s0");
    assert!(learner.is_mastered("s0") && !learner.state.is_new(FIRST));
    assert_eq!(learner.known("s0"), learner.course.mastery);
    assert!(learner.state.skills[FIRST].reached);
    assert!(learner.state.is_open(&learner.course, SkillIndex(1)));
    learner.clone().right(&["s0-q0"]);
    let mut other = learner.clone();
    other.tells(answer("s0-q0").partly(0.6));
    assert!(other.state.skills[FIRST].declared && other.is_mastered("s0"));
    assert!(other.known("s0") < other.course.mastery);
    learner.wrong(&["s0-q0"]);
    assert!(!learner.is_mastered("s0") && !learner.state.skills[FIRST].declared);
    // What is known better than that stays so.
    let mut sure = Learner::of(chain(1, 4));
    sure.right(&["s0-q0", "s0-q1", "s0-q2", "s0-q3"]);
    let known = sure.known("s0");
    assert!(known > sure.course.mastery);
    assert_eq!(sure.knows("s0").known("s0"), known);
}

#[test]
fn a_skill_that_starts_afresh_is_as_it_was_at_first() {
    let draft = course()
        .skill(skill("below").set("prior", 0.35))
        .skill(skill("s").requires(&["below"]))
        .facts("below", 2)
        .ask(number("q", "s", 4).mistake(mistake("deep", 5).set("skill", "below")))
        .ask(question("text", "both", &["s", "below"]).set("answer", "yes"));
    let fresh = Learner::of(draft);
    let mut learner = fresh.clone();
    learner
        .right(&["below-q0", "both"])
        .tells(answer("q").mistake("deep"));
    assert_eq!(learner.state.remedial, [FIRST]);
    let kept = learner.state.questions[learner.question("q")].clone();
    learner.decides(Override::Reset {
        skill: "below".into(),
    });
    let state = &learner.state;
    assert!(state.remedial.is_empty());
    assert_eq!(state.skills[FIRST], fresh.state.skills[FIRST]);
    assert_eq!(state.skills[FIRST].known, 0.35);
    assert_eq!(
        state.questions[QuestionIndex(0)],
        fresh.state.questions[QuestionIndex(0)]
    );
    assert_eq!(
        state.questions[learner.question("both")],
        fresh.state.questions[QuestionIndex(0)]
    );
    assert_eq!(state.questions[learner.question("q")], kept);
    assert_eq!(state.skills[SkillIndex(1)].attempts, 2);
    assert_eq!(learner.due("below-q0"), None);
    assert_eq!(learner.asked().map(|(id, _)| id), Some("below-q0"));
}

#[test]
fn what_was_put_away_stays_so_when_its_skill_starts_afresh() {
    let mut learner = Learner::of(course().skill(skill("s")).facts("s", 3));
    let [broken, put_away, buried] = ["s-q0", "s-q1", "s-q2"].map(|id| learner.question(id));
    let version = learner.course.questions[broken].version;
    learner.right(&["s-q0"]).kind(EventKind::Appealed {
        course: ID.into(),
        question: "s-q0".into(),
        version,
        why: Appeal::Broken,
    });
    learner.decides(Override::Suspend {
        question: "s-q1".into(),
    });
    learner.decides(Override::Bury {
        question: "s-q2".into(),
    });
    learner.decides(Override::Reset { skill: "s".into() });
    let is_put_away = |learner: &Learner, q| learner.state.is_put_away(q, learner.now);
    for question in [broken, put_away, buried] {
        assert!(is_put_away(&learner, question));
        assert_eq!(learner.state.questions[question].attempts, 0);
    }
    assert_eq!(learner.asked(), None);
    learner.days(1);
    assert!(is_put_away(&learner, broken) && !is_put_away(&learner, buried));
    assert_eq!(learner.asked().map(|(id, _)| id), Some("s-q2"));
}

#[test]
fn erasing_a_course_keeps_what_was_decided_for_all() {
    let mut learner = Learner::of(chain(1, 2));
    let mut parameters = fsrs::DEFAULT_PARAMETERS.to_vec();
    parameters[2] = 5.0;
    learner.kind(EventKind::Tuned {
        parameters: parameters.clone(),
    });
    learner.kind(EventKind::AnswersKept { kept: false });
    learner.right(&["s0-q0"]);
    learner.plans("goal = \"support\"");
    learner.kind(EventKind::Erased { course: ID.into() });
    let state = &learner.state;
    assert_eq!((state.attempts, state.keeps_answers), (0, false));
    assert_eq!(state.parameters(), parameters);
    assert!(!state.planned && state.plan == learner.course.plan);
    assert_eq!(state.questions[QuestionIndex(0)].memory, None);
}

#[test]
fn a_plan_takes_the_place_of_the_courses_own_until_it_is_given_up() {
    let mut learner = Learner::of(chain(1, 1).plan("retention = 0.8"));
    let retention = |learner: &Learner| learner.state.retention(&learner.course).get();
    assert_eq!(retention(&learner), 0.8);
    learner.plans("retention = 0.95");
    assert_eq!((retention(&learner), learner.state.planned), (0.95, true));
    learner.plans("goal = \"explore\"");
    assert_eq!(retention(&learner), 0.9);
    learner.plans("");
    assert_eq!((retention(&learner), learner.state.planned), (0.8, false));
}

#[test]
fn an_answer_can_be_taken_back_only_until_something_else_is_decided() {
    let mut learner = Learner::of(chain(2, 2));
    let attempts = |learner: &Learner| learner.state.attempts;
    learner.right(&["s0-q0", "s0-q1"]);
    // One after another; nothing is left then.
    assert_eq!(attempts(learner.clone().undoes()), 1);
    assert_eq!(attempts(learner.clone().undoes().undoes().undoes()), 0);
    learner.undoes();
    let mut planned = learner.clone();
    planned.right(&["s0-q1"]).plans("goal = \"support\"");
    assert_eq!(attempts(planned.undoes()), 2);
    let mut declared = learner.clone();
    declared.right(&["s0-q1"]).knows("s1");
    assert_eq!(attempts(declared.undoes()), 2);
    let mut probed = learner.clone();
    probed.right(&["s0-q1"]);
    let event = answer("s1-q0").probed_at(probed.now);
    assert_eq!(attempts(probed.event(&event).undoes()), 2);
    let mut placed = learner.clone();
    placed.right(&["s0-q1"]);
    let known = Vec::new();
    placed.kind(EventKind::Placed {
        course: ID.into(),
        known,
    });
    assert_eq!(attempts(placed.undoes()), 2);
}

#[test]
fn a_probe_is_remembered_where_it_was_right_and_practises_nothing() {
    let mut learner = Learner::of(chain(2, 2));
    let now = learner.now;
    learner.event(&answer("s0-q0").millis(4_000).probed_at(now));
    learner.event(&answer("s1-q0").wrong().hints(1).probed_at(now));
    learner.event(&answer("s1-q1").partly(0.5).probed_at(now));
    let state = &learner.state;
    let credits: Vec<(usize, f64)> = state
        .probes
        .iter()
        .map(|p| (p.question.0, p.credit))
        .collect();
    assert_eq!(credits, [(0, 1.0), (2, 0.0), (3, 0.25)]);
    assert_eq!((state.attempts, state.skills[FIRST].attempts), (0, 0));
    let right = &state.questions[QuestionIndex(0)];
    assert_eq!(
        (right.attempts, right.correct, right.last_right),
        (1, 1, true)
    );
    assert!(right.memory.is_some());
    assert_eq!(state.questions[QuestionIndex(2)], Default::default());
    assert_eq!(state.questions[QuestionIndex(3)], Default::default());
    assert_eq!(
        (state.millis.get(), state.today(now).millis.get()),
        (22_000, 22_000)
    );
    assert_eq!(state.last, Some(now));
    // Nothing is known of it before the learner agrees; then it is due as anything else.
    assert_eq!(learner.known("s0"), 0.2);
    assert_eq!(
        state.agenda().scheduled(FIRST).collect::<Vec<_>>(),
        [QuestionIndex(0)]
    );
}

#[test]
fn placement_masters_only_what_the_learner_agreed_to() {
    let mut learner = Learner::of(chain(3, 2));
    let now = learner.now;
    for question in ["s2-q0", "s2-q1", "s1-q0", "s1-q1", "s0-q0"] {
        learner.event(&answer(question).probed_at(now));
    }
    let links = Links::of(&learner.course);
    let held = beliefs(
        &learner.course,
        &learner.state,
        &links,
        &learner.state.probes,
    );
    assert!(held.iter().all(|p| *p > 0.95), "{held:?}");
    let known = vec!["s1".to_owned(), "no such skill".to_owned()];
    learner.kind(EventKind::Placed {
        course: ID.into(),
        known,
    });
    assert!(learner.is_mastered("s1") && !learner.is_mastered("s0") && !learner.is_mastered("s2"));
    near(learner.known("s0"), 0.9);
    assert_eq!(learner.state.placed, Some(now));
    assert!(learner.state.probes.is_empty());
    // What was practised before is not overruled by it; and it speaks for itself from now on.
    let mut learner = Learner::of(chain(2, 2));
    let known = learner.wrong(&["s0-q0"]).known("s0");
    learner.event(&answer("s0-q1").probed_at(now));
    learner.kind(EventKind::Placed {
        course: ID.into(),
        known: vec![],
    });
    assert_eq!(learner.known("s0"), known);
    let believed = learner.state.believed(&learner.course, SkillIndex(1), now);
    assert_eq!(believed, learner.known("s1"));
}

#[test]
fn before_the_first_question_the_edge_may_be_anywhere_in_the_chain() {
    let learner = Learner::of(chain(4, 1));
    let links = Links::of(&learner.course);
    let held = beliefs(&learner.course, &learner.state, &links, &[]);
    // Of a middling learner exactly; others make it a little less even.
    for (skill, held) in held.iter().enumerate() {
        let even = (4.0 - skill as f64) / 5.0;
        assert!((held - even).abs() < 0.08, "{held} {even}");
    }
    let mut learner = learner;
    learner.knows("s0").wrong(&["s1-q0"]);
    let held = beliefs(&learner.course, &learner.state, &links, &[]);
    assert!(
        held[FIRST] > 0.75
            && held[SkillIndex(1)] < 0.3
            && held[SkillIndex(2)] <= held[SkillIndex(1)]
            && held[SkillIndex(3)] <= held[SkillIndex(2)]
    );
}

/// P(known) of two skills, of which the second builds on the first, by what each combination
/// of them makes of what was seen: where neither, the first alone and both are known. A
/// learner's level, which is one of five, moves both chances of middling learners.
fn by_states([first, second]: [f64; 2], like: [f64; 3]) -> [f64; 2] {
    let moved = |p: f64, level: f64| {
        let odds = p / (1.0 - p) * level.exp();
        odds / (1.0 + odds)
    };
    let mut sums = [0.0; 3];
    for (level, weight) in [(-2.0, 1.0), (-1.0, 2.0), (0.0, 3.0), (1.0, 2.0), (2.0, 1.0)] {
        let (first, second) = (moved(first, level), moved(second, level));
        let states = [1.0 - first, first * (1.0 - second), first * second];
        for ((sum, state), like) in sums.iter_mut().zip(states).zip(like) {
            *sum += weight * state * like;
        }
    }
    let all: f64 = sums.iter().sum();
    [(sums[1] + sums[2]) / all, sums[2] / all]
}

#[test]
fn who_knows_a_skill_knows_what_it_builds_on() {
    let learner = Learner::of(chain(2, 1));
    let (course, state) = (&learner.course, &learner.state);
    let after = |question: usize, credit: f64| {
        let probe = Probe {
            question: QuestionIndex(question),
            credit,
        };
        beliefs(course, state, &Links::of(course), &[probe])
    };
    // 0.15 by a guess, 0.1 by a slip: both questions are of the first level.
    let (guess, slip) = (0.15 / 0.8, 0.1 / 1.25);
    // The edge of what is known is anywhere alike: below, between and above them.
    let chances = [2.0 / 3.0, 1.0 / 2.0];
    for (credit, [yes, no]) in [(1.0, [1.0 - slip, guess]), (0.0, [slip, 1.0 - guess])] {
        for (question, like) in [(1, [no, no, yes]), (0, [no, yes, yes])] {
            let (found, wanted) = (after(question, credit), by_states(chances, like));
            near(found[FIRST], wanted[0]);
            near(found[SkillIndex(1)], wanted[1]);
        }
    }
    let half = after(1, 0.25);
    assert!(
        half[SkillIndex(1)] < after(1, 1.0)[SkillIndex(1)]
            && half[SkillIndex(1)] > after(1, 0.0)[SkillIndex(1)]
    );
}

#[test]
fn a_probe_of_several_skills_blames_the_doubtful_one() {
    let draft = course()
        .skill(skill("a"))
        .skill(skill("b"))
        .facts("b", 1)
        .ask(question("text", "both", &["a", "b"]).set("answer", "yes"));
    let mut learner = Learner::of(draft);
    learner.knows("a");
    let wrong = Probe {
        question: QuestionIndex(1),
        credit: 0.0,
    };
    let links = Links::of(&learner.course);
    let held = beliefs(&learner.course, &learner.state, &links, &[wrong]);
    assert!(held[FIRST] > 0.75 && held[SkillIndex(1)] < 0.25, "{held:?}");
}

#[test]
fn an_answer_tells_nothing_of_facts_and_all_the_same_of_what_is_below_them() {
    let draft = course()
        .skill(skill("basics"))
        .skill(skill("words").requires(&["basics"]).set("facts", true))
        .skill(skill("texts").requires(&["words"]))
        .facts("basics", 2)
        .facts("words", 2)
        .facts("texts", 2);
    let learner = Learner::of(draft);
    let (course, state) = (&learner.course, &learner.state);
    let after = |probes: &[Probe]| beliefs(course, state, &Links::of(course), probes);
    let right = |question: usize| Probe {
        question: QuestionIndex(question),
        credit: 1.0,
    };
    let (before, told) = (after(&[]), after(&[right(4), right(5)]));
    near(told[SkillIndex(1)], before[SkillIndex(1)]);
    assert!(told[FIRST] > before[FIRST] + 0.1, "{before:?} {told:?}");
    let of_words = after(&[right(2), right(3)]);
    assert_eq!(before, of_words);
    let mut learner = learner;
    let mut asked = 0;
    while let Some(choice) = probe(&learner.course, &learner.state, &Sitting::default()) {
        assert_ne!(choice.reason.skill, SkillIndex(1));
        let id = learner.course.questions[choice.question].id.to_string();
        let event = answer(&id).probed_at(learner.now);
        learner.event(&event);
        asked += 1;
    }
    assert!(asked >= 2);
    let found = conclusion(&learner.course, &learner.state).known;
    assert_eq!(found, [FIRST, SkillIndex(2)]);
}

/// Entropy of beliefs that are independent of each other, in nats.
fn entropy(beliefs: &[f64]) -> f64 {
    let of = |p: f64| match p {
        p if p <= 0.0 || p >= 1.0 => 0.0,
        p => -p * p.ln() - (1.0 - p) * (1.0 - p).ln(),
    };
    beliefs.iter().map(|&p| of(p)).sum()
}

proptest! {
    #![proptest_config(crate::common::cases(256))]

    /// What a probe is expected to tell is what it then tells, on average.
    #[test]
    fn the_expected_gain_is_the_mean_fall_of_entropy(
        skills in 2usize..6,
        probes in prop::collection::vec((0usize..6, any::<bool>()), 0..4),
        asked in 0usize..6,
    ) {
        let learner = Learner::of(chain(skills, 1));
        let (course, state) = (&learner.course, &learner.state);
        let mut told: Vec<Probe> = (probes.iter())
            .map(|&(q, right)| Probe { question: QuestionIndex(q % skills), credit: f64::from(u8::from(right)) })
            .collect();
        let asked = asked % skills;
        let links = Links::of(course);
        let before = beliefs(course, state, &links, &told);
        // Nearer to certainty than this, beliefs are held back.
        prop_assume!(before.iter().all(|p| (0.01..0.99).contains(p)));
        let task = &course.questions[QuestionIndex(asked)].item.task;
        let bkt = Bkt::new(&Default::default(), task, course.questions[QuestionIndex(asked)].difficulty);
        let right = bkt.predict(before[SkillIndex(asked)]);
        let mut fall = entropy(&before);
        for (credit, likely) in [(1.0, right), (0.0, 1.0 - right)] {
            told.push(Probe { question: QuestionIndex(asked), credit });
            fall -= likely * entropy(&beliefs(course, state, &links, &told));
            told.pop();
        }
        let gain = expected_gain(&links, &before, SkillIndex(asked), &bkt);
        prop_assert!((gain - fall).abs() < 1e-6, "{} is not {}", gain, fall);
    }
}

#[test]
fn what_can_be_reached_is_found_once() {
    let draft = course()
        .skill(skill("a"))
        .skill(skill("b").requires(&["a"]))
        .skill(skill("c").requires(&["a"]))
        .skill(skill("d").requires(&["b", "c"]))
        .facts("a", 1);
    let course = draft.build();
    let mut below = reach(SkillIndex(3), |s| &course.skills[s].requires);
    below.sort_unstable();
    assert_eq!(below, [0, 1, 2].map(SkillIndex));
    assert!(reach(FIRST, |s| &course.skills[s].requires).is_empty());
}

#[test]
fn other_parameters_move_what_comes_back_sooner_or_later() {
    let mut learner = Learner::of(chain(1, 3));
    learner.right(&["s0-q0", "s0-q1", "s0-q2"]);
    learner.decides(Override::Suspend {
        question: "s0-q2".into(),
    });
    let shift = |parameters: &[f32]| learner.state.shift(&learner.course, parameters);
    let same = Shift {
        same: 2,
        ..Shift::default()
    };
    assert_eq!(shift(&[]), same);
    let mut growing = fsrs::DEFAULT_PARAMETERS.to_vec();
    growing[8] += 1.0;
    assert_eq!(
        shift(&growing),
        Shift {
            later: 2,
            ..Shift::default()
        }
    );
    growing[8] -= 2.0;
    assert_eq!(
        shift(&growing),
        Shift {
            sooner: 2,
            ..Shift::default()
        }
    );
    let mut sum = Shift {
        sooner: 1,
        later: 2,
        same: 3,
    };
    sum += Shift {
        sooner: 10,
        later: 20,
        same: 30,
    };
    assert_eq!(
        sum,
        Shift {
            sooner: 11,
            later: 22,
            same: 33
        }
    );
}

#[test]
fn mastery_shown_is_what_was_learned_times_what_is_remembered() {
    let mut learner = Learner::of(chain(1, 3));
    assert_eq!(learner.state.skill_recall(FIRST, learner.now), None);
    learner.right(&["s0-q0", "s0-q1", "s0-q2"]);
    let known = learner.known("s0");
    near(learner.state.mastery(FIRST, learner.now).get(), known);
    let later = learner.now + SignedDuration::from_hours(24 * 30);
    let memory = learner.state.skills[FIRST]
        .memory
        .expect("it was practised");
    near(
        learner.state.mastery(FIRST, later).get(),
        known * memory.recall_after(Days::new(30.0)),
    );
    assert!(!learner.state.is_in_review(&learner.course, FIRST));
    learner.now = later;
    learner.wrong(&["s0-q0"]);
    assert!(learner.state.is_in_review(&learner.course, FIRST) && learner.is_mastered("s0"));
    assert!(!learner.state.skills[FIRST].declared);
    assert_eq!(State::new(&learner.course).skills[FIRST].known, 0.2);
}
