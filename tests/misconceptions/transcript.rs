//! A learner who holds one misconception of a bundled course, day by day.

use std::fmt::Write;
use std::sync::Arc;

use jiff::SignedDuration;
use kenning::course::{Course, MisconceptionIndex};
use kenning::kinds::{Answer, Shown};
use kenning::learner::{Misstep, State};
use kenning::session::{Input, Phase};

use crate::common::session::Session;
use crate::common::{courses, noon, right};

/// One who knows everything, but for one idea that holds until this day.
struct Holder {
    idea: MisconceptionIndex,
    until: i64,
}

impl Holder {
    /// The answer of this learner, and whether the idea is in it.
    fn answer(&self, item: &Shown, day: i64) -> (Answer, bool) {
        let shows = item.mistakes.iter();
        let at = shows
            .clone()
            .position(|m| m.misconception == Some(self.idea));
        let wrong = at.filter(|_| day < self.until);
        let wrong = wrong.and_then(|at| item.task.wrong(at).into_iter().next());
        match wrong {
            Some(wrong) => (wrong, true),
            None => (right(item), at.is_some()),
        }
    }
}

/// What happened, for people to read, and what was said of the misstep, sentence by sentence.
#[derive(Default)]
struct Told {
    text: String,
    said: Vec<String>,
    /// The days on which it was asked about, and those on which it was met.
    probed: Vec<i64>,
    met: Vec<i64>,
    /// The days whose summary says that it was overcome.
    overcome: Vec<i64>,
}

impl Told {
    fn say(&mut self, line: &str) {
        let _ = writeln!(self.text, "{line}");
    }

    fn hear(&mut self, feedback: Option<&str>, remarks: &[kenning::words::Message]) {
        let remarks = remarks.iter().map(ToString::to_string);
        for line in feedback.map(str::to_owned).into_iter().chain(remarks) {
            self.say(&format!("   {line}"));
            self.said.push(line);
        }
    }
}

/// So many questions a day: what is said wherever the idea shows, and at the end of a day.
fn transcript(course: &Arc<Course>, holder: &Holder, days: &[i64], questions: usize) -> Told {
    let mut told = Told::default();
    let mut state = State::new(course);
    for &day in days {
        let now = noon() + SignedDuration::from_hours(24 * day);
        let (session, _) = Session::begin(course.clone(), state, None, 1 + day as u64, now);
        told.say(&format!("== day {day}"));
        state = sit(session, holder, day, questions, &mut told);
    }
    told
}

/// One day of it.
fn sit(
    mut session: Session,
    holder: &Holder,
    day: i64,
    questions: usize,
    told: &mut Told,
) -> State {
    let (mut now, mut asked) = (noon() + SignedDuration::from_hours(24 * day), 0);
    while asked < questions {
        now += SignedDuration::from_secs(12);
        let input = match session.phase() {
            Phase::Asking(asking) => {
                let (answer, shows) = holder.answer(asking.item(), day);
                let first = asking.missed.is_none() && asking.step.is_none();
                asked += usize::from(first);
                let probe = asking.reason.rule.misstep() == Some(&Misstep::Idea(holder.idea));
                let wrong = answer != right(asking.item());
                if first && shows && (probe || wrong) {
                    let reason = asking.reason.message(session.course());
                    told.say(&format!(
                        "{asked}. {reason}\n   {}",
                        asking.item().prompt.as_str()
                    ));
                }
                if shows && (probe || wrong) {
                    told.say(&format!("   > {answer:?}"));
                }
                told.probed.extend((first && probe).then_some(day));
                told.met.extend((shows && wrong).then_some(day));
                Input::Answer(answer)
            }
            Phase::Finished => break,
            _ => Input::Next,
        };
        let answered = matches!(input, Input::Answer(_));
        if session.handle(input, now).is_err() || !answered {
            // A slip is passed over once: the same again counts.
            continue;
        }
        match session.phase() {
            Phase::Judged(judged) => told.hear(judged.feedback.as_deref(), &judged.graded.remarks),
            Phase::Asking(asking) => {
                if let Some(missed) = &asking.missed {
                    told.hear(missed.feedback.as_deref(), &missed.graded.remarks);
                }
            }
            _ => {}
        }
    }
    for name in session.summary(now).overcome {
        told.say(&format!("-- overcome: {}", name.as_str()));
        // Answers by this idea may show another one, too.
        let own = name == session.course().misconceptions[holder.idea].name;
        told.overcome.extend(own.then_some(day));
    }
    session.into_state()
}

/// What becomes of an idea that a learner holds until `until`: each probe in its time,
/// other words, and the end of it said once.
#[track_caller]
fn is_followed(course: &str, id: &str, until: i64) {
    let course = courses().into_iter().find(|c| c.id.as_str() == course);
    let course = course.expect("the course");
    let idea = course.misconceptions.find(|idea| idea.id.as_str() == id);
    let idea = idea.expect("a misconception of the course");
    let name = &course.misconceptions[idea].name;
    let days: Vec<i64> = (0..until + 4).chain(until + 8..until + 13).collect();
    let told = transcript(&course, &Holder { idea, until }, &days, 25);
    let text = &told.text;
    assert!(!told.met.is_empty(), "{text}");
    let last = *told.met.last().expect("it is met");
    // Three probes after it was met last, not all on one day, and none after that.
    let since: Vec<i64> = told
        .probed
        .iter()
        .copied()
        .filter(|&day| day > last)
        .collect();
    assert_eq!(told.overcome.len(), 1, "{text}");
    assert!(told.overcome[0] >= last + 8, "{text}");
    assert!(
        since.len() <= 3 && since.last() <= told.overcome.last(),
        "{text}"
    );
    let why = [
        "You missed one like this yesterday.",
        "You missed this yesterday.",
        "Something like this went wrong yesterday.",
    ];
    assert!(why.iter().any(|why| text.contains(why)), "{text}");
    let gone = format!(
        "Right for the third time where it used to go wrong: {name}. You have overcome it."
    );
    assert_eq!(
        told.said.iter().filter(|said| **said == gone).count(),
        1,
        "{text}"
    );
    // Nothing is said a third time, but what a wrong number or blank leads to, and the
    // few words that are left when all else was said.
    let often = ["Blank ", "Put ", "This is the same as before"];
    let of_numbers = |one: &&String| often.iter().any(|start| one.starts_with(start));
    for one in told.said.iter().filter(|one| !of_numbers(one)) {
        let times = told.said.iter().filter(|other| *other == one).count();
        assert!(times <= 2, "{times} times: {one}\n{text}");
    }
    // Asked about three times a day at most while it is held.
    for day in 0..until {
        let times = told.probed.iter().filter(|&&on| on == day).count();
        assert!(times <= 3, "{times} on day {day}\n{text}");
    }
}

#[test]
fn equations_of_those_who_hold_an_idea_for_days() {
    is_followed("equations", "left-to-right", 2);
    is_followed("equations", "not-undone", 4);
    is_followed("equations", "minus-x", 3);
    is_followed("equations", "stopped-early", 2);
}

#[test]
fn words_and_commands_of_those_who_hold_an_idea_for_days() {
    is_followed("words", "ser-estar-how", 4);
    is_followed("words", "no-agreement", 2);
    is_followed("shell", "bits-mixed", 3);
    is_followed("shell", "and-or-swapped", 4);
}
