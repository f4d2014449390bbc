//! Who wants to practise is not sent home: a sitting ends by itself only where
//! nothing can be asked, and says the true reason.

use crate::common;

use common::session::Session;
use std::fmt::Write;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use kenning::author::{Care, load};
use kenning::course::{Course, QuestionIndex, SkillIndex};
use kenning::journal::{Event, EventKind};

use kenning::learner::State;
use kenning::session::{Input, Phase};
use kenning::template::Draws;
use kenning::tutor::{Ending, Rule};

/// Seconds that an answer takes.
const SECONDS: i64 = 18;

fn course(text: &str) -> Arc<Course> {
    let loaded = load(&[("course.toml".into(), text.into())], Care::Quick);
    Arc::new(loaded.course.expect("a good course"))
}

/// A learner by chance: how often right, and how often something else is done, in a hundred.
struct Learner {
    right: usize,
    wayward: usize,
    draws: Draws,
}

impl Learner {
    fn does(&mut self, session: &Session) -> Input {
        if self.draws.below(100) < self.wayward {
            let all = [Input::Skip, Input::Bury, Input::Suspend, Input::Undo];
            return all[self.draws.below(all.len())].clone();
        }
        match session.phase() {
            Phase::Asking(asking) => Input::Answer(match self.draws.below(100) < self.right {
                true => common::right(asking.item()),
                false => common::wrong(asking.item()),
            }),
            _ => Input::Next,
        }
    }
}

/// What came of a sitting.
struct Sitting {
    session: Session,
    /// Seconds until it ended.
    seconds: i64,
    ended: Timestamp,
    /// What was asked by which rule, in turn.
    asked: Vec<(QuestionIndex, Rule)>,
    put_away: bool,
}

impl Sitting {
    fn ending(&self) -> Option<Ending> {
        self.session.summary(self.ended).ending
    }

    /// A sitting of at most so many minutes. Holds all the way that what is
    /// announced to come back does.
    fn of(mut session: Session, minutes: i64, mut learner: Learner) -> Sitting {
        let begun = common::noon();
        let (mut now, mut asked, mut put_away) = (begun, Vec::new(), false);
        let end = begun + SignedDuration::from_mins(minutes);
        while now < end && !matches!(session.phase(), Phase::Finished) {
            let coming = session.progress(now).coming_back;
            let input = learner.does(&session);
            if let (Phase::Asking(asking), Input::Answer(_)) = (session.phase(), &input) {
                // What is tried again was chosen before what came of the first try.
                let first = asking.missed.is_none() && asking.once_more.is_none();
                if first && asking.reason.rule == Rule::OnTrust {
                    let (course, state) = (session.course(), session.state());
                    for &below in &course.skills[asking.reason.skill].requires {
                        let known = state.skills[below].known;
                        assert!(state.is_mastered(course, below) || known >= 0.6, "{known}");
                    }
                }
                if first {
                    asked.push((asking.question, asking.reason.rule.clone()));
                }
                now += SignedDuration::from_secs(SECONDS);
            }
            let goes_on = input == Input::Next;
            put_away |= matches!(input, Input::Bury | Input::Suspend);
            if session.handle(input, now).is_err() {
                continue;
            }
            let id = &session.course().id;
            match session.phase() {
                Phase::Judged(judged) if judged.comes_back => {
                    assert!(session.progress(now).coming_back > 0, "{id}");
                }
                Phase::Finished => {
                    assert_eq!(session.progress(now).coming_back, 0, "{id}");
                    assert!(!goes_on || coming == 0, "{id}: announced, but not asked");
                }
                _ => {}
            }
        }
        Sitting {
            seconds: now.duration_since(begun).as_secs(),
            ended: now,
            session,
            asked,
            put_away,
        }
    }
}

fn begin(course: &Arc<Course>, plan: &str, focus: Option<SkillIndex>, seed: u64) -> Session {
    let mut state = State::new(course);
    let kind = EventKind::Planned {
        course: course.id.to_string(),
        plan: plan.into(),
    };
    let at = common::noon();
    state.apply(course, &Event { at, kind });
    Session::begin(course.clone(), state, focus, seed, at).0
}

fn steady(right: usize, seed: u64) -> Learner {
    Learner {
        right,
        wayward: 0,
        draws: Draws::new(seed),
    }
}

#[test]
fn a_first_sitting_fills_its_twenty_minutes() {
    for course in common::courses() {
        for right in [30, 50, 65, 80, 100] {
            for seed in 0..20 {
                let session = begin(&course, "", None, seed);
                let sitting = Sitting::of(session, 20, steady(right, seed));
                let (seconds, ending) = (sitting.seconds, sitting.ending());
                assert!(
                    seconds >= 19 * 60,
                    "{}, {right} % right, seed {seed}: {seconds} s, {ending:?}",
                    course.id
                );
            }
        }
    }
}

#[test]
fn what_is_announced_comes_back_and_an_ending_says_why() {
    let plans = [
        "",
        "[budget]\nnew = 3",
        "[budget]\nminutes = 2",
        "[budget]\nreviews = 0",
    ];
    for course in common::courses() {
        for seed in 0..60 {
            let mut draws = Draws::new(1000 + seed);
            let plan = plans[draws.below(plans.len())];
            let focus = (draws.below(4) == 0).then(|| SkillIndex(draws.below(course.skills.len())));
            let learner = Learner {
                right: draws.below(101),
                wayward: [0, 5, 40][draws.below(3)],
                draws,
            };
            let sitting = Sitting::of(begin(&course, plan, focus, seed), 30, learner);
            let summary = sitting.session.summary(sitting.ended);
            let told = format!("{}, seed {seed}, “{plan}”: {:?}", course.id, summary.ending);
            match &summary.ending {
                Some(Ending::Skipped) => assert!(summary.skipped > 0, "{told}"),
                Some(Ending::PutAway) => assert!(sitting.put_away, "{told}"),
                Some(Ending::Minutes(2) | Ending::New(3) | Ending::Reviews(0)) => {
                    assert!(!plan.is_empty(), "{told}");
                }
                Some(Ending::Picked(picked)) => assert_eq!(Some(*picked), focus, "{told}"),
                Some(Ending::Resting { .. } | Ending::Tried { .. }) | None => {}
                Some(other) => panic!("{other:?}: {told}"),
            }
        }
    }
}

#[test]
fn what_keeps_a_sitting_going_holds_to_its_terms() {
    let (mut trusted, mut again, mut changed) = (0, 0, 0);
    for course in common::courses() {
        for seed in 0..40 {
            let right = [40, 65, 90][seed as usize % 3];
            let sitting = Sitting::of(begin(&course, "", None, seed), 20, steady(right, seed));
            for (at, (question, rule)) in sitting.asked.iter().enumerate() {
                let before = &sitting.asked[..at];
                match rule {
                    Rule::Again => {
                        let last = before.iter().rposition(|(q, _)| q == question);
                        let mut since: Vec<QuestionIndex> = before
                            [last.expect("it was asked") + 1..]
                            .iter()
                            .map(|(q, _)| *q)
                            .collect();
                        since.sort_unstable();
                        since.dedup();
                        // Six; two where a stretch or a third skill would come instead.
                        assert!(since.len() >= 2, "{}, seed {seed}", course.id);
                        again += 1;
                    }
                    Rule::OnTrust => trusted += 1,
                    Rule::Change => changed += 1,
                    _ => {}
                }
            }
        }
    }
    assert!(
        trusted > 0 && again > 0 && changed > 0,
        "{trusted}, {again}, {changed}"
    );
}

#[test]
fn a_skill_is_asked_on_trust_where_what_it_builds_on_is_half_known() {
    let course = (common::courses().into_iter())
        .find(|c| c.id.as_str() == "equations")
        .expect("it is bundled");
    let noon = common::noon();
    let found = (0..20).find_map(|seed| {
        let (mut session, mut draws) = (begin(&course, "", None, seed), Draws::new(seed));
        for _ in 0..60 {
            let Phase::Asking(asking) = session.phase() else {
                panic!("it asks, or something came back and did not");
            };
            if asking.reason.rule == Rule::OnTrust {
                let reason = asking.reason.clone();
                return Some((session, reason));
            }
            let answer = match draws.below(100) < 65 {
                true => common::right(asking.item()),
                false => common::wrong(asking.item()),
            };
            session.handle(Input::Answer(answer), noon).expect("taken");
            session.handle(Input::Next, noon).expect("it goes on");
        }
        None
    });
    let (session, reason) = found.expect("one is asked on trust");
    let state = session.state();
    let below = course.skills[reason.skill].requires.iter();
    let below = below.filter(|&&below| !state.is_mastered(&course, below));
    let begun = below.map(|&below| &state.skills[below]);
    let half_known: Vec<bool> = begun
        .map(|known| known.attempts > 0 && known.known >= 0.6)
        .collect();
    assert!(!half_known.is_empty() && !half_known.contains(&false));
    let said = reason.message(&course).to_string();
    assert!(said.contains("a little early"), "{said}");
    assert!(common::account(&reason, &course).contains("Rule: on trust"));
}

/// Six or seven facts of one skill.
fn facts(count: usize) -> Arc<Course> {
    let mut text = String::from(
        "format = 1\n[course]\nid = \"facts\"\ntitle = \"Facts\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n",
    );
    for q in 0..count {
        let _ = write!(
            text,
            "[[question]]\nid = \"q{q}\"\nkind = \"text\"\nskills = [\"s\"]\nprompt = \"Number {q}, please?\"\nanswer = \"yes\"\n"
        );
    }
    course(&text)
}

#[test]
fn what_was_asked_longest_ago_comes_again_after_six_others_and_not_past_a_limit() {
    let few = Sitting::of(begin(&facts(6), "", None, 1), 20, steady(100, 1));
    assert_eq!((few.asked.len(), few.ending()), (6, Some(Ending::Done)));
    let enough = Sitting::of(begin(&facts(7), "", None, 1), 20, steady(100, 1));
    assert!(matches!(
        enough.session.phase(),
        Phase::Asking(_) | Phase::Judged(_)
    ));
    let asked = |at: usize| enough.asked[at].0;
    assert_eq!(enough.asked[7].1, Rule::Again);
    assert_eq!((asked(7), asked(8)), (asked(0), asked(1)));
    for (plan, ending) in [
        ("[budget]\nnew = 7", Ending::New(7)),
        ("[budget]\nminutes = 1", Ending::Minutes(1)),
    ] {
        let limited = Sitting::of(begin(&facts(20), plan, None, 1), 20, steady(100, 1));
        assert_eq!(limited.ending(), Some(ending));
        assert!(limited.asked.iter().all(|(_, rule)| *rule != Rule::Again));
    }
    // Where there is nothing new, that limit is not in the way.
    let all = Sitting::of(
        begin(&facts(7), "[budget]\nnew = 7", None, 1),
        20,
        steady(100, 1),
    );
    assert_eq!(all.ending(), None);
}

#[test]
fn templates_come_again_with_other_numbers_until_their_skill_rests() {
    let mut text = String::from(
        "format = 1\n[course]\nid = \"sums\"\ntitle = \"Sums\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n",
    );
    for q in ["one", "two"] {
        let _ = write!(
            text,
            "[[question]]\nid = \"{q}\"\nkind = \"number\"\nskills = [\"s\"]\nparams = {{ a = \"2..9\" }}\nprompt = \"{q}: {{a}} + 1?\"\nanswer = \"{{a+1}}\"\n"
        );
    }
    let sitting = Sitting::of(begin(&course(&text), "", None, 1), 20, steady(0, 1));
    let resting = Ending::Resting {
        skills: vec![SkillIndex(0)],
        again: false,
    };
    assert_eq!((sitting.asked.len(), sitting.ending()), (10, Some(resting)));
}

#[test]
fn what_is_put_away_is_not_said_to_be_done() {
    let noon = common::noon();
    let mut session = begin(&facts(2), "", None, 1);
    session.handle(Input::Suspend, noon).expect("put away");
    session.handle(Input::Bury, noon).expect("put away");
    let ending = session.summary(noon).ending.expect("it has ended");
    assert_eq!(ending, Ending::PutAway);
    let said = ending
        .message(session.course(), session.course().id.as_str())
        .to_string();
    assert!(said.contains("kenning overrule facts put-away"), "{said}");
}

/// Skills with so many templates each that no values fit; one more question, if so wished.
fn broken(skills: usize, each: usize, good: bool) -> Arc<Course> {
    let mut text = String::from("format = 1\n[course]\nid = \"broken\"\ntitle = \"Broken\"\n");
    for s in 0..skills {
        let _ = write!(text, "[[skill]]\nid = \"s{s}\"\ntitle = \"S{s}\"\n");
        for q in 0..each {
            let _ = write!(
                text,
                "[[question]]\nid = \"s{s}-q{q}\"\nkind = \"number\"\nskills = [\"s{s}\"]\nparams = {{ a = \"2..9\" }}\nwhere = \"a > 100\"\nprompt = \"{{a}}?\"\nanswer = \"{{a}}\"\n"
            );
        }
    }
    if good {
        text += "[[question]]\nid = \"good\"\nkind = \"number\"\nskills = [\"s0\"]\nprompt = \"1?\"\nanswer = \"1\"\n";
    }
    course(&text)
}

#[test]
fn a_course_of_templates_that_never_hold_ends_with_a_true_word() {
    let noon = common::noon();
    for (course, placing) in [
        (broken(64, 256, false), false),
        (broken(64, 256, false), true),
        (broken(2, 100, false), false),
    ] {
        let state = State::new(&course);
        let (mut session, _) = match placing {
            true => Session::place(course.clone(), state, 1, noon),
            false => Session::begin(course.clone(), state, None, 1, noon),
        };
        let summary = session.summary(noon);
        assert_eq!(summary.skipped, 0);
        assert!((1..=128).contains(&summary.unshown), "{}", summary.unshown);
        if placing {
            assert!(matches!(session.phase(), Phase::Concluded(_)));
            continue;
        }
        assert!(matches!(session.phase(), Phase::Finished));
        let ending = summary.ending.clone().expect("it has ended");
        // Others are left that were not tried: one can go on with them.
        assert_eq!(ending, Ending::GivenUp(summary.unshown));
        assert!(!ending.goes_on() && summary.goes_on);
        let said = kenning::report::sitting_text(&course, "c", &summary, noon);
        assert!(said.contains("tried as you go on"), "{said}");
        assert!(said.contains("`kenning check` shows"), "{said}");
        assert!(!said.contains("skipped"), "{said}");
        if course.questions.len() > 200 {
            continue;
        }
        session.handle(Input::GoOn, noon).expect("others are tried");
        let summary = session.summary(noon);
        assert_eq!(summary.ending, Some(Ending::Unshown(200)));
        assert!(!summary.goes_on);
        let said = kenning::report::sitting_text(&course, "c", &summary, noon);
        assert!(said.contains("Nothing else can be shown: 200"), "{said}");
    }
}

#[test]
fn a_question_that_cannot_be_shown_is_passed_by_and_told_and_no_other_seed_changes() {
    let (course, noon) = (broken(1, 3, true), common::noon());
    let (mut session, _) = Session::begin(course.clone(), State::new(&course), None, 1, noon);
    let Phase::Asking(asking) = session.phase() else {
        panic!("the good one is asked");
    };
    assert_eq!(course.questions[asking.question].id.as_str(), "good");
    // Each of those passed by took eight seeds.
    let mut draws = Draws::new(1);
    let unshown = session.summary(noon).unshown;
    let passed = (0..8 * unshown).map(|_| draws.bits()).count();
    assert_eq!(asking.instance.seed, draws.bits(), "after {passed} seeds");
    session.handle(Input::Skip, noon).expect("passed over");
    let summary = session.summary(noon);
    assert_eq!((summary.unshown, summary.skipped), (3, 1));
    let said = kenning::report::sitting_text(&course, "c", &summary, noon);
    assert!(said.contains("3 questions could not be shown"), "{said}");
}

#[test]
fn why_a_sitting_ends_is_said_without_the_keys_of_one_front_end() {
    let course = facts(2);
    let skills = || vec![SkillIndex(0)];
    for ending in [
        Ending::Minutes(1),
        Ending::Reviews(1),
        Ending::New(1),
        Ending::Skipped,
        Ending::Unshown(1),
        Ending::GivenUp(1),
        Ending::PutAway,
        Ending::Picked(SkillIndex(0)),
        Ending::Resting {
            skills: skills(),
            again: false,
        },
        Ending::Tried {
            skills: skills(),
            again: false,
        },
        Ending::Done,
    ] {
        let said = ending.message(&course, "c").to_string();
        for front_end in ["at home", "screen", "Press", "press"] {
            assert!(!said.contains(front_end), "{said}");
        }
    }
}

/// A skill of which nothing can be shown takes no place of one that is begun.
#[test]
fn a_skill_of_which_nothing_could_be_shown_did_not_begin() {
    let mut text = String::from("format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n");
    for s in 0..5 {
        let _ = write!(text, "[[skill]]\nid = \"s{s}\"\ntitle = \"S{s}\"\n");
        for q in 0..6 {
            let holds = if s < 3 { "a > 100" } else { "a > 1" };
            let _ = write!(
                text,
                "[[question]]\nid = \"s{s}-q{q}\"\nkind = \"number\"\nskills = [\"s{s}\"]\nparams = {{ a = \"2..90\" }}\nwhere = \"{holds}\"\nprompt = \"{q}: {{a}}?\"\nanswer = \"{{a}}\"\n"
            );
        }
    }
    let (course, noon) = (course(&text), common::noon());
    let (mut session, _) = Session::begin(course.clone(), State::new(&course), None, 1, noon);
    let mut asked = Vec::new();
    for _ in 0..6 {
        let Phase::Asking(asking) = session.phase() else {
            panic!("something is asked");
        };
        asked.push(course.skills[asking.reason.skill].id.to_string());
        let given_up = Input::Answer(kenning::kinds::Answer::GiveUp);
        session.handle(given_up, noon).expect("given up");
        session.handle(Input::Next, noon).expect("it goes on");
    }
    // Two are begun in a sitting.
    assert!(asked.contains(&"s3".to_owned()) && asked.contains(&"s4".to_owned()));
}
