//! The agenda is what follows from where skills and questions stand, and what an
//! answer changed is changed back; for all that learners may do.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use kenning::course::{QuestionIndex, SkillIndex};
use kenning::journal::{Event, EventKind, Millis, Override, answers_not_undone, joined};
use kenning::kinds::Verdict;
use kenning::learner::State;
use kenning::tutor;
use proptest::prelude::*;

use crate::common::course::{Draft, ID, course, mistake, question, skill, step, sum, text};
use crate::common::events::{Told, answer};
use crate::common::learner::Learner;

/// Facts and procedures of four skills that build on one another.
fn mixed() -> Draft {
    let sums = |id: &str, skill: &str| {
        sum(id, skill)
            .mistake(mistake("off", "a + b + 1").set("skill", "words"))
            .step(step("words", "a + 1"))
    };
    course()
        .skill(skill("words"))
        .skill(skill("sums"))
        .skill(skill("both").requires(&["words", "sums"]))
        .skill(skill("top").requires(&["both"]))
        .facts("words", 4)
        .ask(sums("sum-0", "sums"))
        .ask(sums("sum-1", "sums"))
        .ask(question("text", "both-0", &["both", "words"]).set("answer", "yes"))
        .ask(sums("both-1", "both"))
        .facts("top", 2)
}

/// What a learner does, and minutes later.
fn deeds() -> impl Strategy<Value = (EventKind, i64)> {
    let questions = [
        "words-q0", "words-q1", "words-q2", "words-q3", "sum-0", "sum-1", "both-0", "both-1",
        "top-q0", "top-q1",
    ];
    let question = prop::sample::select(questions.to_vec());
    let told = question.clone().prop_map(answer);
    let verdict = prop_oneof![
        4 => Just(Verdict::Correct),
        2 => Just(Verdict::Incorrect),
        1 => Just(Verdict::GaveUp),
        1 => Just(Verdict::Partial(0.5)),
    ];
    let told = (told, verdict).prop_map(|(told, verdict)| told.verdict(verdict));
    let stepped = prop::sample::select(vec!["sum-0", "sum-1", "both-1"]);
    let told = prop_oneof![
        6 => told.clone(),
        1 => (told.clone(), 1u8..4).prop_map(|(told, hints)| told.hints(hints)),
        1 => told.clone().prop_map(Told::told),
        1 => (told.clone(), 100u32..3_000).prop_map(|(told, millis)| told.millis(millis)),
        1 => stepped.prop_map(|id| answer(id).step(0)),
        1 => told.prop_map(|told| told.mistake("off")),
    ];
    let told = told.prop_map(|told| told.at(crate::common::noon()).kind);
    let skill = prop::sample::select(vec!["words", "sums", "both", "top"]);
    let skill = skill.prop_map(String::from);
    let of_question = question.prop_map(String::from);
    let action = prop_oneof![
        of_question
            .clone()
            .prop_map(|question| Override::Bury { question }),
        of_question
            .clone()
            .prop_map(|question| Override::Suspend { question }),
        of_question
            .clone()
            .prop_map(|question| Override::Resume { question }),
        of_question.prop_map(|question| Override::Pin { question }),
        skill.clone().prop_map(|skill| Override::Known { skill }),
        skill.prop_map(|skill| Override::Reset { skill }),
    ];
    let action = action.prop_map(|action| EventKind::Override {
        course: ID.into(),
        action,
    });
    let plan = prop::sample::select(vec!["", "order = [\"top\", \"sums\"]"]);
    let plan = plan.prop_map(|plan| EventKind::Planned {
        course: ID.into(),
        plan: plan.into(),
    });
    let undone = Just(EventKind::Undone { course: ID.into() });
    let kind = prop_oneof![12 => told, 3 => action, 1 => plan, 1 => undone];
    let minutes = prop_oneof![Just(0), 1i64..60, Just(60 * 20), Just(60 * 24 * 9)];
    (kind, minutes)
}

fn days(days: f64) -> i64 {
    (days * 86_400_000.0) as i64
}

/// Compares the agenda of now with what a look at every skill and question gives.
fn check(learner: &Learner) -> Result<(), TestCaseError> {
    let Learner { course, state, now } = learner;
    let agenda = state.agenda();
    let mut due: BTreeMap<SkillIndex, Vec<(i64, QuestionIndex)>> = BTreeMap::new();
    let mut later = Vec::new();
    for (q, question) in state.questions.pairs() {
        let skill = course.questions[q].skills[0];
        let facts: Vec<QuestionIndex> = agenda.facts(skill).collect();
        let is_fact = course.questions[q].template.is_none();
        let waits = is_fact && question.memory.is_none() && !question.suspended;
        prop_assert_eq!(facts.contains(&q), waits, "facts: {:?}", q);
        let scheduled: Vec<QuestionIndex> = agenda.scheduled(skill).collect();
        let is_scheduled = question.memory.is_some() && !question.suspended;
        prop_assert_eq!(scheduled.contains(&q), is_scheduled, "scheduled: {:?}", q);
        if let (Some(memory), false) = (question.memory, question.suspended) {
            let at = memory.due.as_millisecond() - days(question.forgiven.get())
                + days(state.skills[skill].forgiven.get());
            match at <= now.as_millisecond() {
                true => due.entry(skill).or_default().push((at, q)),
                false => later.push(at),
            }
        }
    }
    let mut skills: Vec<(i64, SkillIndex, Vec<QuestionIndex>)> = Vec::new();
    for (skill, mut queue) in due {
        queue.sort_unstable();
        prop_assert!(agenda.has_due(skill, *now));
        skills.push((queue[0].0, skill, queue.iter().map(|(_, q)| *q).collect()));
    }
    skills.sort_unstable();
    let found: Vec<(SkillIndex, Vec<QuestionIndex>)> = (agenda.due(*now))
        .map(|(skill, queue)| (skill, queue.collect()))
        .collect();
    let wanted: Vec<(SkillIndex, Vec<QuestionIndex>)> =
        skills.into_iter().map(|(_, s, q)| (s, q)).collect();
    prop_assert_eq!(&found, &wanted);
    prop_assert_eq!(agenda.due_skills(*now), wanted.len());
    let next = agenda.next_due(*now).map(|at| at.as_millisecond());
    prop_assert_eq!(next, later.into_iter().min());

    let all = course.skills.positions();
    let mastered = |s: SkillIndex| state.is_mastered(course, s);
    let open = |s: SkillIndex| {
        let mut requires = course.skills[s].requires.iter();
        let opened = state.skills[s].proof.opened;
        opened || requires.all(|&r| state.skills[r].is_learned())
    };
    for s in all.clone() {
        prop_assert_eq!(agenda.is_mastered(s), mastered(s));
        prop_assert_eq!(agenda.is_open(s), open(s));
        prop_assert_eq!(state.is_open(course, s), open(s));
    }
    let last = |s: SkillIndex| state.skills[s].last;
    let mut begun: Vec<SkillIndex> = all
        .clone()
        .filter(|&s| !mastered(s) && open(s) && last(s).is_some())
        .collect();
    begun.sort_by_key(|&s| (last(s), s));
    prop_assert_eq!(agenda.begun().collect::<Vec<_>>(), begun);
    let order: Vec<SkillIndex> = state
        .plan
        .order
        .iter()
        .filter_map(|id| course.skill(id))
        .collect();
    let place = |s: SkillIndex| {
        order
            .iter()
            .position(|&o| o == s)
            .unwrap_or(order.len() + s.0)
    };
    let mut new: Vec<SkillIndex> = all
        .clone()
        .filter(|&s| !mastered(s) && open(s) && last(s).is_none())
        .collect();
    new.sort_by_key(|&s| place(s));
    prop_assert_eq!(agenda.new_skills().collect::<Vec<_>>(), new);
    let remains = |s: &SkillIndex| mastered(*s) && agenda.facts(*s).next().is_some();
    prop_assert_eq!(
        agenda.remaining().collect::<Vec<_>>(),
        all.filter(remains).collect::<Vec<_>>()
    );
    Ok(())
}

proptest! {
    #![proptest_config(crate::common::cases(256))]

    #[test]
    fn the_agenda_is_what_follows_from_all_else(deeds in prop::collection::vec(deeds(), 1..40)) {
        let mut learner = Learner::of(mixed());
        let mut log = Vec::new();
        for (kind, minutes) in deeds {
            let event = Event { at: learner.now, kind };
            learner.event(&event);
            log.push(event);
            check(&learner)?;
            learner.minutes(minutes);
            check(&learner)?;
        }
        let replayed = State::replay(&learner.course, &log);
        prop_assert!(replayed == learner.state, "a replay gives something else");
    }

    #[test]
    fn what_was_taken_back_leaves_the_state_as_it_was(
        deeds in prop::collection::vec(deeds(), 0..30),
        last in deeds(),
    ) {
        let mut learner = Learner::of(mixed());
        for (kind, minutes) in deeds {
            learner.kind(kind).minutes(minutes);
        }
        // This takes away the point to go back to, and changes nothing else.
        learner.decides(Override::Resume { question: "no such question".into() });
        let before = learner.state.clone();
        let is_answer = matches!(last.0, EventKind::Attempt(_));
        learner.kind(last.0);
        if is_answer {
            prop_assert!(learner.state != before);
            learner.undoes();
            prop_assert!(learner.state == before, "it is not as it was");
        }
    }

    /// Two readings of the same rule: what can be taken back, and until when.
    #[test]
    fn the_answers_that_stand_are_those_that_the_fold_counts(
        deeds in prop::collection::vec(deeds(), 1..40),
    ) {
        let mut learner = Learner::of(mixed());
        let mut log = Vec::new();
        for (kind, _) in deeds {
            // Starting afresh forgets answers that stand in the log.
            if !matches!(kind, EventKind::Override { action: Override::Reset { .. }, .. }) {
                let event = Event { at: learner.now, kind };
                learner.event(&event);
                log.push(event);
            }
        }
        let kept = answers_not_undone(&log);
        let questions = kept.iter().filter(|(_, attempt)| attempt.step.is_none());
        prop_assert_eq!(questions.count(), learner.state.attempts as usize);
        let millis: Millis = kept.iter().map(|(_, attempt)| attempt.time()).sum();
        prop_assert_eq!(millis, learner.state.millis);
    }
}

/// Events by their names: a letter for an answer, `-` for taking one back.
fn named(names: &str) -> Vec<(char, Event)> {
    let mut at = crate::common::noon();
    let mut events = Vec::new();
    for pair in names.split_whitespace() {
        at += SignedDuration::from_mins(1);
        let (who, what) = pair.split_at(1);
        let kind = match what {
            "-" => EventKind::Undone { course: ID.into() },
            "~" => EventKind::SittingStarted { course: ID.into() },
            other => match other.strip_suffix('*') {
                Some(id) => answer(id).of_course("other").at(at).kind,
                None => answer(other).at(at).kind,
            },
        };
        events.push((who.chars().next().expect("a device"), Event { at, kind }));
    }
    events
}

#[test]
fn what_one_device_takes_back_is_its_own_last_answer() {
    let order = |names: &str| {
        let events = joined(named(names));
        let names = events.iter().map(|event| match &event.kind {
            EventKind::Attempt(attempt) => attempt.question.clone(),
            EventKind::Undone { .. } => "-".into(),
            _ => "~".into(),
        });
        names.collect::<Vec<String>>().join(" ")
    };
    assert_eq!(order("aq bp a-"), "q - p");
    assert_eq!(order("aq bp b-"), "q p -");
    assert_eq!(order("aq a~ bp a-"), "q - ~ p");
    assert_eq!(order("aq ar* bp a-"), "q - r p");
    assert_eq!(order("bp a-"), "p -");
    // Of one device alone the order is the log's.
    assert_eq!(order("aq a~ a- ap"), "q ~ - p");
    assert_eq!(order("aq a~ bp b- a-"), "q - ~ p -");
}

#[test]
fn answers_that_stand_are_in_the_order_of_the_log() {
    let mut log: Vec<Event> = named("aq ap a- ar as* a- at")
        .into_iter()
        .map(|(_, e)| e)
        .collect();
    let kept_of = |log: &[Event]| -> Vec<String> {
        let kept = answers_not_undone(log);
        kept.iter()
            .map(|(_, attempt)| attempt.question.clone())
            .collect()
    };
    assert_eq!(kept_of(&log), ["q", "s", "t"]);
    let at = crate::common::noon();
    log.push(answer("u").probed_at(at));
    log.extend(named("a-").into_iter().map(|(_, e)| e));
    assert_eq!(kept_of(&log), ["q", "s", "t", "u"]);
    log.push(Event {
        at,
        kind: EventKind::Erased { course: ID.into() },
    });
    assert_eq!(kept_of(&log), ["s"]);
}

fn due_count(learner: &Learner, at: Timestamp) -> usize {
    tutor::due_count(&learner.course, &learner.state, None, at)
}

#[test]
fn a_question_of_a_single_fact_is_due_by_its_own_memory() {
    let draft = course().skill(skill("s")).ask(text("q", "s", "yes"));
    let mut learner = Learner::of(draft);
    assert_eq!(learner.due("q"), None);
    learner.right(&["q"]);
    let due = learner.due("q").expect("it was answered");
    let is_due =
        |learner: &Learner, at| learner.state.is_due(&learner.course, QuestionIndex(0), at);
    assert!(is_due(&learner, due) && !is_due(&learner, due - SignedDuration::from_millis(1)));
    assert_eq!(due_count(&learner, due), 1);
    assert_eq!(due_count(&learner, due - SignedDuration::from_millis(1)), 0);
    learner.decides(Override::Suspend {
        question: "q".into(),
    });
    assert_eq!(due_count(&learner, due), 0);
}
