//! A sitting lasts as long as it was to, is filled all the way, and ends with what was
//! missed and a true word about it.

use crate::common;

use std::fmt::Write;
use std::sync::Arc;

use common::session::Session;
use jiff::{SignedDuration, Timestamp};
use kenning::author::{Care, load};
use kenning::course::{Course, Length, QuestionIndex, SkillIndex};
use kenning::journal::{Event, EventKind, Instruction};
use kenning::learner::State;
use kenning::report;
use kenning::session::{Input, Phase};
use kenning::template::Draws;
use kenning::tutor::{Ending, Rule};

/// Seconds that an answer takes.
const SECONDS: i64 = 18;

/// What was asked, by which rule, and how it went.
struct Asked {
    question: QuestionIndex,
    rule: Rule,
    /// Whether it was announced to come back.
    comes_back: bool,
}

/// A sitting that has ended.
struct Sitting {
    session: Session,
    asked: Vec<Asked>,
    events: Vec<Event>,
    begun: Timestamp,
    ended: Timestamp,
}

/// A learner who is right so often in a hundred answers sits to the end.
fn sit(begun: (Session, Vec<Event>), at: Timestamp, right: usize, seed: u64) -> Sitting {
    let (mut session, mut events) = begun;
    let (mut now, mut asked, mut draws) = (at, Vec::new(), Draws::new(seed));
    for _ in 0..2_000 {
        let input = match session.phase() {
            Phase::Finished => break,
            Phase::Asking(asking) => {
                let first = asking.missed.is_none() && asking.once_more.is_none();
                // A step on its own is no question that counts, and after steps it is the same.
                if first && !asking.is_alone() && !asking.is_walked() {
                    asked.push(Asked {
                        question: asking.question,
                        rule: asking.reason.rule.clone(),
                        comes_back: false,
                    });
                }
                now += SignedDuration::from_secs(SECONDS);
                Input::Answer(match draws.below(100) < right {
                    true => common::right(asking.item()),
                    false => common::wrong(asking.item()),
                })
            }
            _ => Input::Next,
        };
        if let Ok(more) = session.handle(input, now) {
            events.extend(more);
        }
        if let (Phase::Judged(judged), Some(last)) = (session.phase(), asked.last_mut()) {
            last.comes_back = judged.comes_back;
        }
    }
    assert!(matches!(session.phase(), Phase::Finished), "it never ends");
    Sitting {
        session,
        asked,
        events,
        begun: at,
        ended: now,
    }
}

fn begin(
    course: &Arc<Course>,
    state: State,
    length: Length,
    seed: u64,
    at: Timestamp,
) -> (Session, Vec<Event>) {
    Session::last(course.clone(), state, length, seed, at)
}

fn questions(n: u32) -> Length {
    Length {
        minutes: None,
        questions: Some(n),
    }
}

impl Sitting {
    fn ending(&self) -> Ending {
        let summary = self.session.summary(self.ended);
        summary.ending.expect("it has ended by itself")
    }

    fn once_more(&self) -> usize {
        let of = |a: &&Asked| a.rule == Rule::OnceMore;
        self.asked.iter().filter(of).count()
    }
}

#[test]
fn the_minutes_that_were_booked_are_used() {
    let booked = Length::of_minutes(20);
    let (mut used, mut wanted) = (0, 0);
    for course in common::courses() {
        for right in [50, 65, 80] {
            for seed in 0..20 {
                let mut state = State::new(&course);
                for day in [0, 1, 4] {
                    let at = common::noon() + SignedDuration::from_hours(24 * day);
                    let sitting = sit(begin(&course, state, booked, seed, at), at, right, seed);
                    let seconds = sitting.ended.duration_since(sitting.begun).as_secs();
                    let told = format!("{}, {right} %, seed {seed}, day {day}", course.id);
                    used += seconds.min(20 * 60);
                    wanted += 20 * 60;
                    let state_now = sitting.session.state();
                    let open = (course.skills.positions()).any(|s| {
                        state_now.is_open(&course, s) && !state_now.is_mastered(&course, s)
                    });
                    let ending = sitting.ending();
                    if !matches!(ending, Ending::LengthReached { .. }) && open {
                        let asked = sitting.asked.len();
                        assert!(asked >= 10, "{told}: {asked} questions, {ending:?}");
                    }
                    state = sitting.session.into_state();
                }
            }
        }
    }
    let share = f64::from(used as u32) / f64::from(wanted as u32);
    assert!(share >= 0.97, "{share:.4} of the booked minutes");
}

#[test]
fn so_many_questions_and_at_most_two_misses_more() {
    for course in common::courses() {
        for (right, seed) in [(0, 1), (50, 2), (65, 5), (100, 4)] {
            let at = common::noon();
            let first = begin(&course, State::new(&course), questions(7), seed, at);
            let sitting = sit(first, at, right, seed);
            let once_more = sitting.once_more();
            assert_eq!(sitting.asked.len(), 7 + once_more, "{}", course.id);
            let end = Ending::LengthReached {
                length: questions(7),
                once_more: once_more > 0,
            };
            assert_eq!(sitting.ending(), end);
            match right {
                100 => assert_eq!(once_more, 0),
                _ => assert!((1..=2).contains(&once_more), "{}, {right} %", course.id),
            }
        }
    }
}

#[test]
fn no_skill_begins_with_the_last_questions_that_were_booked() {
    const BOOKED: u32 = 15;
    let mut late = Vec::new();
    // In the third one, all is fixed, and after a while nothing else is left to ask.
    for course in common::courses().into_iter().take(2) {
        for seed in 0..20 {
            let mut state = State::new(&course);
            for day in [0, 1, 2] {
                let at = common::noon() + SignedDuration::from_hours(24 * day);
                let mut seen: Vec<SkillIndex> = (course.skills.positions())
                    .filter(|&s| state.skills[s].attempts > 0)
                    .collect();
                let sitting = sit(
                    begin(&course, state, questions(BOOKED), seed, at),
                    at,
                    90,
                    seed,
                );
                for (n, asked) in sitting.asked.iter().enumerate() {
                    let skill = course.questions[asked.question].skills[0];
                    if !seen.contains(&skill) && n as u32 + 2 >= BOOKED {
                        late.push(format!(
                            "{}, seed {seed}, day {day}: question {}, {:?}",
                            course.id,
                            n + 1,
                            asked.rule
                        ));
                    }
                    seen.push(skill);
                }
                state = sitting.session.into_state();
            }
        }
    }
    assert!(late.is_empty(), "{late:#?}");
}

#[test]
fn nothing_begins_in_the_last_booked_minute() {
    let mut late = Vec::new();
    for course in common::courses().into_iter().take(2) {
        for seed in 0..6 {
            let mut state = State::new(&course);
            for day in [0, 1, 2] {
                let at = common::noon() + SignedDuration::from_hours(24 * day);
                let known = |s: &SkillIndex| state.skills[*s].attempts > 0;
                let mut seen: Vec<_> = course.skills.positions().filter(known).collect();
                let length = Length::of_minutes(8);
                let sitting = sit(begin(&course, state, length, seed, at), at, 90, seed);
                let booked = sitting.asked.iter();
                let booked: Vec<_> = booked.filter(|a| a.rule != Rule::OnceMore).collect();
                for (n, asked) in booked.iter().enumerate() {
                    let skill = course.questions[asked.question].skills[0];
                    if !seen.contains(&skill) && n + 2 >= booked.len() {
                        late.push(format!("{}, seed {seed}, day {day}: {}", course.id, n + 1));
                    }
                    seen.push(skill);
                }
                state = sitting.session.into_state();
            }
        }
    }
    assert!(late.is_empty(), "{late:#?}");
}

#[test]
fn facts_are_met_only_where_they_can_be_asked_back() {
    let course = common::courses().swap_remove(2);
    let (mut alone, mut all) = (Vec::new(), 0);
    for seed in 0..12 {
        let first = begin(
            &course,
            State::new(&course),
            questions(25),
            seed,
            common::noon(),
        );
        let sitting = sit(first, common::noon(), 65, seed);
        let met = sitting.events.iter().filter_map(|event| match &event.kind {
            EventKind::Taught(taught) if taught.how == Instruction::Fact => {
                course.question(taught.question.as_deref()?)
            }
            _ => None,
        });
        for fact in met {
            all += 1;
            if !sitting.asked.iter().any(|asked| asked.question == fact) {
                alone.push(format!("seed {seed}: {}", course.questions[fact].id));
            }
        }
    }
    // A miss near the end may take the place of what was met.
    assert!(alone.len() * 50 <= all, "{all}: {alone:#?}");
}

#[test]
fn misses_come_once_more_at_the_very_end() {
    for course in common::courses() {
        for seed in 0..20 {
            let at = common::noon();
            let first = begin(
                &course,
                State::new(&course),
                Length::of_minutes(10),
                seed,
                at,
            );
            let sitting = sit(first, at, 60, seed);
            let ends = sitting.asked.len() - sitting.once_more();
            let (before, end) = sitting.asked.split_at(ends);
            assert!(end.iter().all(|asked| asked.rule == Rule::OnceMore));
            assert!(end.len() <= 2 && before.iter().all(|asked| asked.rule != Rule::OnceMore));
            for asked in end {
                let id = course.questions[asked.question].id.to_string();
                let missed = sitting.events.iter().any(|event| match &event.kind {
                    EventKind::Attempt(a) => a.question == id && !a.verdict.is_correct(),
                    _ => false,
                });
                assert!(missed, "{id} was never missed");
            }
        }
    }
}

#[test]
fn what_is_announced_to_come_back_does_before_the_end() {
    let (mut announced, mut broken) = (0, 0);
    for course in common::courses() {
        for right in [40, 70] {
            for seed in 0..20 {
                let at = common::noon();
                let length = [Length::of_minutes(6), questions(12)][seed as usize % 2];
                let first = begin(&course, State::new(&course), length, seed, at);
                let sitting = sit(first, at, right, seed);
                for (i, asked) in sitting.asked.iter().enumerate() {
                    if asked.comes_back {
                        announced += 1;
                        let later = &sitting.asked[i + 1..];
                        let back = later.iter().any(|a| a.question == asked.question);
                        // Said since then: its skill rests.
                        let of = course.questions[asked.question].skills[0];
                        let skill = &sitting.session.state().skills[of];
                        let back = back || (skill.attempts >= 10 && skill.wrong_run >= 3);
                        broken += usize::from(!back);
                    }
                }
            }
        }
    }
    assert!(announced > 150, "{announced}");
    assert_eq!(broken, 0, "of {announced}");
}

/// First tries of a sitting, by its events: the skill, and whether they were right.
fn tries(course: &Course, events: &[Event]) -> Vec<(SkillIndex, QuestionIndex, bool)> {
    let tries = events.iter().filter_map(|event| match &event.kind {
        EventKind::Attempt(a) if a.step.is_none() => {
            let question = course.question(&a.question).expect("of the course");
            let right = a.verdict.is_correct();
            Some((course.questions[question].skills[0], question, right))
        }
        _ => None,
    });
    tries.collect()
}

#[test]
fn what_is_said_to_have_gone_better_did() {
    let (mut better, mut mended) = (0, 0);
    for course in common::courses() {
        for seed in 0..30 {
            let at = common::noon();
            let length = questions(6 + seed as u32 % 9);
            let first = begin(&course, State::new(&course), length, seed, at);
            let sitting = sit(first, at, 55, seed);
            let summary = sitting.session.summary(sitting.ended);
            let said = report::sitting_text(&course, "c", &summary, sitting.ended);
            let tries = tries(&course, &sitting.events);
            let titles = course.skills.pairs().filter_map(|(skill, known)| {
                let of: Vec<bool> = (tries.iter())
                    .filter(|(s, ..)| *s == skill)
                    .map(|(_, _, right)| *right)
                    .collect();
                let (first, then) = of.split_at(of.len() / 2);
                let right = |half: &[bool]| half.iter().filter(|&&r| r).count();
                let (a, b) = (right(first), right(then));
                let better = b * first.len() > a * then.len() && 2 * b >= then.len();
                let gains = of.len() >= 4 && better;
                let line = format!(
                    "“{}”: {a} of {} right at first, then {b} of {}.",
                    known.title,
                    first.len(),
                    then.len()
                );
                gains.then_some(line)
            });
            let lines: Vec<String> = titles.collect();
            match said.lines().find(|line| line.contains("right at first")) {
                Some(line) => {
                    assert!(lines.iter().any(|l| l == line), "{line}: {lines:?}");
                    better += 1;
                }
                None => assert_eq!(lines, Vec::<String>::new(), "{said}"),
            }
            if let Some(line) = said.lines().find(|line| line.contains("went right later")) {
                let last = |q| tries.iter().rev().find(|t| t.1 == q).is_some_and(|t| t.2);
                let mut missed: Vec<_> = tries.iter().filter(|t| !t.2).map(|t| t.1).collect();
                missed.sort_unstable();
                missed.dedup();
                let right = missed.iter().filter(|&&q| last(q)).count();
                match missed.len() {
                    1 => assert!(line.starts_with("The question"), "{line}"),
                    n => assert!(
                        line.contains(&format!("the {n} questions"))
                            && line.contains(&format!(", {right} went")),
                        "{line}"
                    ),
                }
                assert!(right > 0, "{line}");
                mended += 1;
            }
        }
    }
    assert!(better > 10 && mended > 3, "{better}, {mended}");
}

#[test]
fn what_comes_when_is_as_the_agenda_has_it() {
    for course in common::courses() {
        for seed in 0..10 {
            let at = common::noon();
            let first = begin(&course, State::new(&course), questions(12), seed, at);
            let sitting = sit(first, at, 65, seed);
            let summary = sitting.session.summary(sitting.ended);
            let state = sitting.session.state();
            let by = |days: i64| {
                let end = state.tomorrow(sitting.ended) + SignedDuration::from_hours(24 * days);
                let due = |q: &QuestionIndex| state.due(&course, *q).is_some_and(|due| due < end);
                course.questions.positions().filter(due).count()
            };
            assert_eq!(summary.ahead.tomorrow, by(1), "{}, {seed}", course.id);
            assert_eq!(summary.ahead.week, by(8) - by(1), "{}, {seed}", course.id);
        }
    }
}

/// A course of so many facts of one skill, and of templates of another.
fn mixed(facts: usize, templates: usize) -> Arc<Course> {
    let mut text = String::from(
        "format = 1\n[course]\nid = \"mixed\"\ntitle = \"Mixed\"\n\
         [[skill]]\nid = \"facts\"\ntitle = \"Facts\"\n",
    );
    if templates > 0 {
        text.push_str("[[skill]]\nid = \"sums\"\ntitle = \"Sums\"\n");
    }
    for q in 0..facts {
        let _ = write!(
            text,
            "[[question]]\nid = \"fact-{q}\"\nkind = \"text\"\nskills = [\"facts\"]\n\
             prompt = \"Number {q}, please?\"\nanswer = \"yes\"\n"
        );
    }
    for q in 0..templates {
        let _ = write!(
            text,
            "[[question]]\nid = \"sum-{q}\"\nkind = \"number\"\nskills = [\"sums\"]\n\
             params = {{ a = \"2..90\" }}\nprompt = \"{q}: {{a}} + {q}?\"\nanswer = \"{{a+{q}}}\"\n"
        );
    }
    let loaded = load(&[("course.toml".into(), text.into())], Care::Quick);
    Arc::new(loaded.course.expect("a good course"))
}

#[test]
fn draws_of_what_is_learned_come_last() {
    let course = mixed(8, 8);
    let sums = course.skill("sums").expect("it is there");
    let at = common::noon();
    let first = begin(&course, State::new(&course), Length::of_minutes(20), 1, at);
    let (mut session, _) = first;
    let (mut now, mut draws, mut again) = (at, Draws::new(1), [0, 0]);
    while !matches!(session.phase(), Phase::Finished) {
        let input = match session.phase() {
            Phase::Asking(asking) => {
                let of_sums = course.questions[asking.question].skills[0] == sums;
                if asking.reason.rule == Rule::Again && session.state().is_mastered(&course, sums) {
                    again[usize::from(of_sums)] += 1;
                }
                now += SignedDuration::from_secs(SECONDS);
                Input::Answer(match of_sums || draws.below(100) < 85 {
                    true => common::right(asking.item()),
                    false => common::wrong(asking.item()),
                })
            }
            _ => Input::Next,
        };
        session.handle(input, now).expect("it goes on");
    }
    let [facts, sums] = again;
    assert!(facts > 5 && facts > 8 * sums, "{facts} facts, {sums} draws");
}

#[test]
fn what_could_rest_is_asked_all_the_same_while_there_is_time() {
    let course = mixed(0, 2);
    let at = common::noon();
    let unbounded = begin(&course, State::new(&course), Length::default(), 1, at);
    let rests = sit(unbounded, at, 0, 1);
    assert!(matches!(rests.ending(), Ending::Resting { .. }));
    let said = rests.ending().message(&course, "c").to_string();
    assert!(
        said.contains("can rest until tomorrow") && said.contains("go on now"),
        "{said}"
    );
    assert!(rests.session.summary(rests.ended).goes_on);
    let bounded = begin(&course, State::new(&course), Length::of_minutes(20), 1, at);
    let filled = sit(bounded, at, 0, 1);
    assert!(matches!(filled.ending(), Ending::LengthReached { .. }));
    let offered = filled.asked.iter().filter(|a| a.rule == Rule::AllTheSame);
    assert!(offered.count() > 5);
}

#[test]
fn a_small_course_is_gone_through_again_while_it_is_not_learned() {
    let at = common::noon();
    let length = Length::of_minutes(10);
    for (facts, right, least, most) in [(5, 0, 15, 40), (1, 0, 1, 5), (5, 100, 5, 10)] {
        let course = mixed(facts, 0);
        let sitting = sit(
            begin(&course, State::new(&course), length, 1, at),
            at,
            right,
            1,
        );
        let asked = sitting.asked.len();
        let told = format!(
            "{facts} facts, {right} % right: {asked}, {:?}",
            sitting.ending()
        );
        assert!((least..=most).contains(&asked), "{told}");
        let reached = matches!(sitting.ending(), Ending::LengthReached { .. });
        let (mut session, ended) = (sitting.session, sitting.ended);
        // What is offered is so.
        let offered = session.summary(ended).goes_on;
        assert_eq!(
            offered,
            session.handle(Input::GoOn, ended).is_ok(),
            "{told}"
        );
        assert_eq!(offered, reached, "{told}");
    }
}

#[test]
fn a_sitting_goes_on_for_five_minutes_and_can_take_back_what_was_before() {
    let course = common::courses().remove(0);
    let at = common::noon();
    let first = begin(&course, State::new(&course), questions(3), 1, at);
    let sitting = sit(first, at, 100, 1);
    let (mut session, now) = (sitting.session, sitting.ended);
    let events = session.handle(Input::GoOn, now).expect("it goes on");
    assert!(matches!(events[0].kind, EventKind::SittingStarted { .. }));
    assert!(!matches!(session.phase(), Phase::Finished));
    assert!(session.handle(Input::GoOn, now).is_err());
    session.handle(Input::Undo, now).expect("taken back");
    let Phase::Asking(asking) = session.phase() else {
        panic!("it is asked again");
    };
    let right = common::right(asking.item());
    session
        .handle(Input::Answer(right), now)
        .expect("an answer");
    session.handle(Input::Next, now).expect("it goes on");
    assert!(!matches!(session.phase(), Phase::Finished));
    let lasts = session.progress(now).lasts;
    assert_eq!(
        (lasts.length, lasts.once_more),
        (Length::of_minutes(6), None)
    );
}

#[test]
fn no_limit_of_questions_is_no_limit() {
    let course = common::courses().swap_remove(2);
    let asked = |questions| {
        let minutes = Some(10);
        let begun = begin(
            &course,
            State::new(&course),
            Length { minutes, questions },
            1,
            common::noon(),
        );
        let sitting = sit(begun, common::noon(), 97, 1);
        let asked = sitting.asked.iter().map(|asked| asked.question);
        asked.collect::<Vec<QuestionIndex>>()
    };
    assert_eq!(asked(Some(0)), asked(None));
}

#[test]
fn numbers_that_were_told_come_again_only_when_there_are_no_others() {
    let params = toml::toml! { a = "1..9" };
    let drawn = common::course::number("q", "s", "a + 1");
    let drawn = drawn.set("params", params).set("prompt", "{a} + 1?");
    let drawn = drawn.set("explanation", "One more than {a}.");
    let skill = common::course::skill("s").set("example", "q");
    let course = common::course::course()
        .skill(skill)
        .skill(common::course::skill("t"))
        .ask(drawn)
        .facts("t", 12)
        .build();
    let drawn = course.question("q").expect("it is there");
    for seed in 0..8 {
        let now = common::noon();
        let state = State::new(&course);
        let (mut session, _) = begin(&course, state, questions(20), seed, now);
        let (mut told, mut asked) = (Vec::new(), 0);
        for n in 0..60 {
            let now = now + SignedDuration::from_secs(SECONDS * n);
            let input = match session.phase() {
                Phase::Asking(asking) if asking.question != drawn => {
                    Input::Answer(common::right(asking.item()))
                }
                Phase::Asking(asking) => {
                    let is_first = asking.missed.is_none() && asking.step.is_none();
                    if is_first && told.len() < 6 {
                        let prompt = asking.item().prompt.to_string();
                        assert!(!told.contains(&prompt), "{prompt}, seed {seed}: {told:?}");
                        told.push(prompt);
                        asked += 1;
                    }
                    Input::Answer(match is_first && told.len().is_multiple_of(2) {
                        true => common::wrong(asking.item()),
                        false => common::right(asking.item()),
                    })
                }
                Phase::Teaching(teaching) => {
                    let example = teaching.example.as_ref();
                    told.extend(example.map(|shown| shown.instance.item.prompt.to_string()));
                    Input::Next
                }
                Phase::Finished => break,
                _ => Input::Next,
            };
            let _ = session.handle(input, now);
        }
        assert!(asked >= 3, "{asked} {told:?} {:?}", session.phase());
    }
}
