//! New, begun, learned, kept, lasting: what each takes, and that nothing closes or falls
//! after a right answer.

use crate::common;

use common::course::{Draft, chain, course, number, skill, sum, text};
use common::events::{Told, answer};
use common::learner::Learner;
use jiff::SignedDuration;
use kenning::course::{Course, QuestionIndex, SkillIndex};
use kenning::desk::{Desk, Options, Start};
use kenning::journal::{Appeal, Event, EventKind, Override};
use kenning::kinds::Verdict;
use kenning::learner::{Lacks, Stage, State};
use kenning::report;
use proptest::prelude::*;

const FIRST: SkillIndex = SkillIndex(0);
const SECOND: SkillIndex = SkillIndex(1);

fn stage(learner: &Learner) -> Stage {
    learner.state.stage(&learner.course, FIRST)
}

fn lacks(learner: &Learner) -> Lacks {
    learner.state.to_be_kept(&learner.course, FIRST)
}

/// A skill with so many templates, and one that builds on it.
fn drawn(templates: usize) -> Draft {
    let upper = skill("s1").requires(&["s0"]);
    let draft = course().skill(skill("s0")).skill(upper).facts("s1", 2);
    (0..templates).fold(draft, |draft, t| draft.ask(sum(&format!("t{t}"), "s0")))
}

/// A skill of so many facts.
fn deck(facts: usize) -> Draft {
    let draft = course().skill(skill("s0").set("facts", true));
    (0..facts).fold(draft, |draft, q| {
        draft.ask(text(&format!("q{q}"), "s0", format!("word {q}")))
    })
}

#[test]
fn a_skill_goes_through_its_stages_one_after_another() {
    let mut learner = Learner::of(drawn(3));
    assert_eq!(stage(&learner), Stage::New);
    learner.right(&["t0"]);
    assert_eq!(stage(&learner), Stage::Begun);
    learner.right(&["t1", "t2"]);
    assert_eq!(stage(&learner), Stage::Learned);
    // However many there are on one day: it is the same day.
    learner.right(&["t0", "t1", "t2", "t0", "t1", "t2"]);
    assert_eq!(stage(&learner), Stage::Learned);
    let days = |days| Lacks {
        days,
        ..Lacks::default()
    };
    assert_eq!(lacks(&learner), days(2));
    learner.days(1).right(&["t0"]);
    assert_eq!(
        (stage(&learner), lacks(&learner)),
        (Stage::Learned, days(1))
    );
    learner.days(3).right(&["t1"]);
    assert_eq!((stage(&learner), lacks(&learner)), (Stage::Kept, days(0)));
    learner.days(20).right(&["t1"]);
    assert_eq!(stage(&learner), Stage::Kept);
    learner.days(21).right(&["t1"]);
    assert_eq!(stage(&learner), Stage::Lasting);
}

#[test]
fn a_later_day_begins_at_four_in_the_morning() {
    let mut learner = Learner::of(drawn(3));
    learner
        .hours(11)
        .right(&["t0", "t1", "t2", "t0", "t1", "t2"]);
    // Three in the morning is still the evening before.
    learner.hours(4).right(&["t0"]);
    assert_eq!(lacks(&learner).days, 2);
    learner.hours(2).right(&["t0"]);
    assert_eq!(lacks(&learner).days, 1);
}

#[test]
fn kept_takes_seven_opportunities_and_three_structures() {
    let mut few = Learner::of(drawn(3));
    few.right(&["t0", "t1", "t0"])
        .days(1)
        .right(&["t0"])
        .days(1)
        .right(&["t1"]);
    let lacking = Lacks {
        answers: 2,
        structures: 1,
        ..Lacks::default()
    };
    assert_eq!((stage(&few), lacks(&few)), (Stage::Learned, lacking));
    few.right(&["t1", "t1"]);
    let lacking = Lacks {
        structures: 1,
        ..Lacks::default()
    };
    assert_eq!((stage(&few), lacks(&few)), (Stage::Learned, lacking));
    // A structure counts where it was right without help.
    few.tells(answer("t2").hints(1));
    assert_eq!(lacks(&few), lacking);
    few.right(&["t2"]);
    assert_eq!(stage(&few), Stage::Kept);
}

#[test]
fn thin_material_is_kept_by_all_of_it_on_three_days() {
    let mut learner = Learner::of(chain(1, 4));
    assert!(learner.course.material(FIRST).is_thin());
    learner
        .right(&["s0-q0", "s0-q1", "s0-q2"])
        .days(1)
        .right(&["s0-q0"]);
    learner.days(1).right(&["s0-q1"]);
    let lacking = Lacks {
        structures: 1,
        ..Lacks::default()
    };
    assert_eq!(
        (stage(&learner), lacks(&learner)),
        (Stage::Learned, lacking)
    );
    learner.right(&["s0-q3"]);
    assert_eq!(stage(&learner), Stage::Kept);
    let told = learner.state.how_far(&learner.course, FIRST).message();
    assert_eq!(told.to_string(), "kept, thin material");
    assert_eq!(Stage::Kept.message().to_string(), "kept");
    // One template draws as often as one likes, and is one structure.
    let alone = Learner::of(drawn(1)).course.material(FIRST);
    assert_eq!(
        (alone.opportunities, alone.structures, alone.is_thin()),
        (7, 1, true)
    );
    let enough = Learner::of(chain(1, 7)).course.material(FIRST);
    assert!(!enough.is_thin());
}

#[test]
fn help_shows_nothing_learned() {
    let mut learner = Learner::of(drawn(3));
    for _ in 0..3 {
        for question in ["t0", "t1", "t2"] {
            learner.tells(answer(question).hints(1));
        }
    }
    assert!(learner.known("s0") >= learner.course.mastery.get());
    assert_eq!(stage(&learner), Stage::Begun);
    assert!(!learner.state.is_open(&learner.course, SECOND) && !learner.is_mastered("s0"));
    assert!(!learner.state.agenda().is_open(SECOND));
    // It goes on being practised, until it is right without.
    assert_eq!(learner.state.agenda().begun().next(), Some(FIRST));
    learner.right(&["t0"]);
    assert_eq!(stage(&learner), Stage::Learned);
    assert!(learner.state.agenda().is_open(SECOND));
}

#[test]
fn what_was_open_stays_open_and_what_lapsed_is_learned_anew() {
    let mut learner = Learner::of(drawn(3));
    learner
        .right(&["t0", "t1", "t2", "t0", "t1", "t2"])
        .days(1)
        .right(&["t0"]);
    learner.days(1).right(&["t1"]);
    assert_eq!(stage(&learner), Stage::Kept);
    learner.days(30).wrong(&["t0"]);
    assert_eq!(stage(&learner), Stage::Kept);
    learner.wrong(&["t1"]);
    assert_eq!(stage(&learner), Stage::Begun);
    // Said in the same words everywhere.
    let skill = learner.skill("s0");
    let word = learner.state.how_far(&learner.course, skill).message();
    assert_eq!(word.to_string(), "begun again");
    let held = (&*learner.course, &learner.state);
    let told = report::markdown(&report::progress("Ada", [held], learner.now));
    assert!(told.contains("begun again"), "{told}");
    assert!(learner.state.is_open(&learner.course, SECOND));
    assert!(learner.state.agenda().is_open(SECOND));
    let new: Vec<_> = learner.state.agenda().new_skills().collect();
    assert_eq!(new, [SECOND]);
    // Learned anew, and kept only by later days again.
    learner.right(&["t0", "t1", "t2", "t0"]);
    assert_eq!((stage(&learner), lacks(&learner).days), (Stage::Learned, 2));
}

#[test]
fn what_is_said_to_be_known_counts_as_learned() {
    let mut learner = Learner::of(drawn(3));
    learner.knows("s0");
    assert_eq!(stage(&learner), Stage::Learned);
    assert!(learner.state.agenda().is_open(SECOND));
    learner.days(1).right(&["t0"]).days(1).right(&["t1"]);
    assert_eq!(lacks(&learner).days, 0);
    assert_eq!(stage(&learner), Stage::Learned);
    // Where it proves untrue, it is practised; what was open stays so.
    let mut other = Learner::of(drawn(3));
    other.knows("s0").wrong(&["t0"]);
    assert_eq!(stage(&other), Stage::Begun);
    assert!(other.state.agenda().is_open(SECOND));
}

/// Saying that it is known takes nothing away from what was shown.
#[test]
fn what_is_kept_stays_so_when_it_is_said_to_be_known() {
    let mut learner = Learner::of(drawn(3));
    learner.right(&["t0", "t1", "t2", "t0", "t1", "t2"]);
    learner.days(1).right(&["t0"]).days(1).right(&["t1"]);
    assert_eq!(stage(&learner), Stage::Kept);
    learner.knows("s0");
    assert_eq!(stage(&learner), Stage::Kept);
    learner.days(20).right(&["t2"]).knows("s0");
    assert!(stage(&learner) >= Stage::Kept);
}

#[test]
fn facts_are_known_by_their_share() {
    let mut learner = Learner::of(deck(100));
    let id = |q: usize| format!("q{q}");
    for q in 0..14 {
        learner.right(&[&id(q)]);
    }
    let learned = |learner: &Learner| learner.state.learned(&learner.course, FIRST).get();
    assert_eq!((learned(&learner), stage(&learner)), (0.14, Stage::Begun));
    for q in 14..89 {
        learner.right(&[&id(q)]);
    }
    // Help does not make it one's own, and takes nothing away.
    learner
        .tells(answer("q95").hints(1))
        .tells(answer("q0").hints(1));
    assert_eq!((learned(&learner), stage(&learner)), (0.89, Stage::Begun));
    learner.right(&["q89"]);
    assert_eq!((learned(&learner), stage(&learner)), (0.9, Stage::Learned));
    // A miss of one of them is one of a hundred.
    learner.wrong(&["q3"]);
    assert_eq!((learned(&learner), stage(&learner)), (0.89, Stage::Learned));
    // Two later days with a few of them keep those few.
    learner
        .days(1)
        .right(&["q0", "q1"])
        .days(1)
        .right(&["q0", "q1"]);
    assert_eq!(
        (stage(&learner), lacks(&learner).facts),
        (Stage::Learned, 88)
    );
    for day in 0..3 {
        learner.days(1);
        for q in 2..92 {
            learner.right(&[&id(q)]);
        }
        assert_eq!(stage(&learner) == Stage::Kept, day == 2);
    }
    let now = learner
        .state
        .remembered(&learner.course, FIRST, learner.now);
    let later = learner.now + SignedDuration::from_hours(24 * 60);
    let then = learner.state.remembered(&learner.course, FIRST, later);
    assert!(then < now && learned(&learner) == 0.92);
}

#[test]
fn what_is_put_away_for_good_no_longer_counts() {
    let mut learner = Learner::of(deck(10));
    for q in 0..8 {
        learner.right(&[&format!("q{q}")]);
    }
    let learned = |learner: &Learner| learner.state.learned(&learner.course, FIRST).get();
    assert_eq!((learned(&learner), stage(&learner)), (0.8, Stage::Begun));
    for question in ["q7", "q8", "q9"] {
        let question = question.into();
        learner.decides(Override::Suspend { question });
    }
    assert_eq!(learned(&learner), 1.0);
    assert_eq!(
        learner.state.facts_held(&learner.course, FIRST),
        Some((7, 7))
    );
    learner.right(&["q0"]);
    assert_eq!(stage(&learner), Stage::Learned);
    // One that comes back counts again.
    let question = "q9".into();
    learner.decides(Override::Resume { question });
    assert_eq!(learned(&learner), 0.875);
    // Of thin material, all that is left is enough.
    for _ in 0..2 {
        learner.days(1);
        for q in 0..7 {
            learner.right(&[&format!("q{q}")]);
        }
    }
    let question = "q9".into();
    learner.decides(Override::Suspend { question });
    assert_eq!(
        (stage(&learner), lacks(&learner)),
        (Stage::Kept, Lacks::default())
    );
}

#[test]
fn what_is_taken_back_or_appealed_against_shows_nothing() {
    let mut learner = Learner::of(drawn(3));
    learner
        .right(&["t0", "t1", "t2", "t0", "t1", "t2"])
        .days(1)
        .right(&["t0"]);
    let before = learner.clone();
    learner.days(1).right(&["t1"]);
    assert_eq!(stage(&learner), Stage::Kept);
    learner.undoes();
    assert_eq!(learner.state.skills, before.state.skills);
    assert_eq!(stage(&learner), Stage::Learned);
    learner.wrong(&["t1"]).wrong(&["t1"]);
    assert_eq!(stage(&learner), Stage::Begun);
    let version = learner.course.questions[learner.question("t1")].version;
    learner.kind(EventKind::Appealed {
        course: common::course::ID.into(),
        question: "t1".into(),
        version,
        why: Appeal::Right,
    });
    assert_eq!(stage(&learner), Stage::Learned);
}

#[test]
fn a_day_that_the_clock_made_up_is_no_later_day() {
    let mut learner = Learner::of(drawn(3));
    learner
        .days(400)
        .right(&["t0", "t1", "t2", "t0", "t1", "t2"]);
    // Set right again: days count from then on.
    learner.now = common::noon();
    learner.right(&["t0"]);
    assert_eq!(lacks(&learner).days, 2);
    learner.days(1).right(&["t0"]).days(1).right(&["t0"]);
    assert_eq!(stage(&learner), Stage::Kept);
}

/// An answer of any sort.
fn told() -> impl Strategy<Value = (Told, i64)> {
    let questions = ["a0", "a1", "a2", "b0", "b1", "c0", "c1"];
    let wait = prop_oneof![Just(1), Just(60 * 9), Just(60 * 24 * 40)];
    (0..questions.len(), 0..6u8, wait).prop_map(move |(question, how, wait)| {
        let answer = answer(questions[question]);
        let told = match how {
            0 => answer.wrong(),
            1 => answer.hints(1),
            2 => answer.told(),
            3 => answer.partly(0.6),
            _ => answer,
        };
        (told, wait)
    })
}

proptest! {
    #![proptest_config(common::cases(256))]

    #[test]
    fn nothing_that_is_shown_falls_after_a_right_answer(
        answers in prop::collection::vec(told(), 1..50),
    ) {
        let draft = course()
            .skill(skill("s0").set("facts", true))
            .skill(skill("s1"))
            .ask(text("a0", "s0", "a")).ask(text("a1", "s0", "b")).ask(text("a2", "s0", "c"))
            .ask(sum("b0", "s1")).ask(sum("b1", "s1"))
            .ask(number("c0", "s1", "3")).ask(number("c1", "s0", "4"));
        let mut learner = Learner::of(draft);
        let mut log = Vec::new();
        for (told, wait) in answers {
            learner.minutes(wait);
            let event = told.at(learner.now);
            let EventKind::Attempt(attempt) = &event.kind else { unreachable!() };
            let right = attempt.verdict.is_correct() && !attempt.bottom_out;
            let before = learner.state.clone();
            learner.event(&event);
            log.push(event);
            for skill in [FIRST, SECOND] {
                let seen = |state: &State| (
                    state.learned(&learner.course, skill),
                    state.stage(&learner.course, skill),
                );
                let remembered = |state: &State| {
                    state.remembered(&learner.course, skill, learner.now).map(|p| p.get())
                };
                if right {
                    let (was, is) = (seen(&before), seen(&learner.state));
                    prop_assert!(is.0 >= was.0 && is.1 >= was.1, "{was:?} {is:?}");
                    let (was, is) = (remembered(&before), remembered(&learner.state));
                    prop_assert!(is >= was.map(|p| p - 1e-9), "{was:?} {is:?}");
                }
            }
        }
        prop_assert_eq!(State::replay(&learner.course, &log), learner.state);
    }
}

/// The course that `tests/data/older/practice.jsonl` was recorded with, before there
/// were stages.
fn older() -> Draft {
    course()
        .skill(skill("s0"))
        .skill(skill("s1").requires(&["s0"]))
        .skill(skill("s2").requires(&["s0"]))
        .skill(skill("s3").requires(&["s1", "s2"]))
        .skill(skill("s4").requires(&["s3"]))
        .ask(sum("a0", "s0").hints(&["Count.", "Count on."]))
        .ask(sum("a1", "s0").level(2))
        .ask(sum("a2", "s0").level(3))
        .ask(sum("b0", "s1"))
        .ask(sum("b1", "s1").level(2))
        .ask(number("b2", "s1", "7"))
        .ask(text("c0", "s2", "red"))
        .ask(text("c1", "s2", "blue"))
        .ask(text("c2", "s2", "green"))
        .ask(text("c3", "s2", "white"))
        .ask(sum("d0", "s3"))
        .ask(sum("d1", "s3").level(2))
        .ask(sum("e0", "s4"))
        .ask(sum("e1", "s4").level(2))
}

/// Which skills counted as mastered by the rule before there were stages: P(known) at
/// the threshold, and then no two failures in a row.
#[derive(Default)]
struct OldRule {
    mastered: [bool; 5],
    failed: [bool; 5],
}

impl OldRule {
    fn apply(&mut self, state: &State, course: &Course, event: &Event) {
        let EventKind::Attempt(attempt) = &event.kind else {
            return;
        };
        let question = course.question(&attempt.question).expect("it exists");
        for &skill in &course.questions[question].skills {
            let failed = !attempt.verdict.is_correct() || attempt.bottom_out;
            let (mastered, before) = (&mut self.mastered[skill.0], &mut self.failed[skill.0]);
            *mastered &= !(failed && *before);
            *mastered |= state.skills[skill].known >= course.mastery;
            *before = failed;
        }
    }
}

#[test]
fn an_older_log_gives_plausible_stages_and_closes_nothing() {
    let course = older().build();
    let log = include_str!("../data/older/practice.jsonl").lines();
    let log: Vec<Event> = log
        .map(|line| serde_json::from_str(line).expect("an event"))
        .collect();
    let (mut state, mut old) = (State::new(&course), OldRule::default());
    let mut told = Vec::new();
    let mut opened = 0;
    for event in &log {
        state.apply(&course, event);
        old.apply(&state, &course, event);
        for (skill, of) in course.skills.pairs() {
            if of.requires.iter().all(|r| old.mastered[r.0]) {
                assert!(
                    state.is_open(&course, skill) && state.agenda().is_open(skill),
                    "{event:?}"
                );
                opened += 1;
            }
        }
        if let EventKind::SittingEnded { .. } = event.kind {
            let all = course.skills.positions();
            let stages: Vec<String> = all
                .map(|skill| state.how_far(&course, skill).message().to_string())
                .collect();
            told.push(format!(
                "{}: {}",
                event.at.strftime("%e %B"),
                stages.join("; ")
            ));
        }
    }
    assert!(opened > log.len() * 3);
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn who_practised_before_reads_once_what_the_sign_means_now() {
    let told = |home: &tempfile::TempDir| {
        let mut desk = desk(home);
        desk.take_notice().map(|said| said.to_string())
    };
    let older = common::home_with_courses();
    let mut practised = desk(&older);
    let course = practised.find("equations").expect("it is bundled");
    let question = course.questions[QuestionIndex(0)].id.to_string();
    let right = common::attempt("equations", &question, Verdict::Correct);
    let kind = EventKind::Attempt(right);
    practised.decide(&course, kind).expect("it is kept");
    drop(practised);
    let said = told(&older).expect("it is told");
    assert!(said.contains("kept (✓)"), "{said}");
    assert_eq!(told(&older), None);

    // A file that can't be read is kept beside the new one.
    let dir = older.path().join("profiles/default");
    std::fs::write(dir.join("told"), vec![0xff; 3_000_000]).expect("it is written");
    assert!(told(&older).is_some());
    assert_eq!(told(&older), None);
    let mut names = std::fs::read_dir(&dir).expect("a folder").flatten();
    let aside =
        |e: &std::fs::DirEntry| e.file_name().to_string_lossy().starts_with("told.damaged-");
    let aside = names.find(aside).expect("it is set aside");
    assert_eq!(aside.metadata().expect("a file").len(), 3_000_000);

    // Who begins now knows nothing else.
    let new = common::home_with_courses();
    let mut begins = desk(&new);
    let course = begins.find("equations").expect("it is bundled");
    begins.begin(course, Start::Practice).expect("it begins");
    drop(begins);
    assert_eq!(told(&new), None);
}

fn desk(home: &tempfile::TempDir) -> Desk {
    let options = Options {
        home: Some(home.path().to_owned()),
        now: Some(common::noon()),
        ..Options::default()
    };
    Desk::open(&options).expect("it opens")
}

/// What fills a bar is what was got right: a miss alone begins a skill, and fills nothing.
#[test]
fn a_miss_alone_fills_no_bar() {
    let along = |learner: &Learner| learner.state.along(&learner.course, FIRST).get();
    for draft in [drawn(3), deck(6)] {
        let question = if draft.build().question("t0").is_some() {
            "t0"
        } else {
            "q0"
        };
        let mut learner = Learner::of(draft);
        learner.wrong(&[question, question]);
        assert_eq!((stage(&learner), along(&learner)), (Stage::Begun, 0.0));
        learner.right(&[question]);
        let right = along(&learner);
        assert!(right > 0.1, "{right}");
        learner.wrong(&[question]);
        assert!(along(&learner) <= right, "{} {right}", along(&learner));
    }
}
