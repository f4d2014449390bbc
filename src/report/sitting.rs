//! The end of a sitting, as text.

use jiff::Timestamp;

use super::tested::test_text;
use crate::course::Course;
use crate::learner::Stage;
use crate::session::{MORE, SkillMove, Summary};
use crate::text::{SafeText, blocks, clean};
use crate::tutor::Ending;
use crate::words::{Joined, Message, Value, message, times as said_times, until};

/// What was practised, how it went, and when to come back, as plain text.
pub fn sitting_text(course: &Course, called: &str, summary: &Summary, now: Timestamp) -> String {
    if let Some(tested) = &summary.tested {
        return test_text(course, called, tested);
    }
    let mut lines = vec![answered(summary)];
    lines.extend(left_parts(summary));
    lines.extend(placement(course, summary));
    for moved in &summary.moves {
        lines.push(message!(
            "report-sitting-moved",
            skill = &course.skills[moved.skill].title,
            moved = moved.spelled_out()
        ));
    }
    lines.extend(becomes_kept(summary));
    lines.extend(thin_material(summary));
    if !summary.mistakes.is_empty() {
        lines.push(message!("report-sitting-mistakes"));
    }
    for told in mistakes_told(summary) {
        lines.push(message!("report-sitting-mistake-name", name = told.name));
        lines.extend(told.answers.iter().map(|answer| {
            let feedback = blocks(&answer.feedback);
            match (answer.given.is_empty(), &answer.asked) {
                (true, _) => message!("report-sitting-mistake-said", feedback = feedback),
                (false, Some(asked)) => message!(
                    "report-sitting-mistake-to",
                    given = &answer.given,
                    asked = asked,
                    feedback = feedback
                ),
                (false, None) => message!(
                    "report-sitting-mistake",
                    given = &answer.given,
                    feedback = feedback
                ),
            }
        }));
    }
    lines.extend(overcome(summary));
    lines.extend(appealed(summary));
    lines.extend(unshown(summary));
    let ending = summary.ending.as_ref();
    lines.extend(ending.map(|ending| ending.message(course, called)));
    lines.extend(unrecorded(summary));
    lines.extend(outlook(course, summary, now));
    lines.extend(go_on(called, summary));
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// How many were answered, how many of them right, and the hints taken.
fn answered(summary: &Summary) -> Message {
    let hints = summary.hints;
    match (summary.answered, summary.partial) {
        (0, _) => message!("report-sitting-nothing"),
        (n, partial) => message!(
            "report-sitting-answered",
            n = n,
            right = summary.correct,
            partial = partial,
            hints = hints
        ),
    }
}

/// That a question was left between its parts; nothing where none was.
pub fn left_parts(summary: &Summary) -> Option<Message> {
    let (n, of) = summary.left_parts?;
    Some(message!("report-left-parts", n = n, of = of))
}

/// What was overcome; nothing where nothing was.
pub fn overcome(summary: &Summary) -> Option<Message> {
    let names = || Value::list(summary.overcome.iter(), Joined::Semicolons);
    (!summary.overcome.is_empty()).then(|| message!("report-overcome", names = names()))
}

/// When reviews are due.
fn comes_back(summary: &Summary, now: Timestamp) -> Message {
    match (summary.due_now, summary.next_due) {
        (0, None) => message!("report-no-reviews"),
        (0, Some(due)) => message!(
            "report-next-review",
            until = until(due, now, summary.tomorrow)
        ),
        (n, _) => message!("report-reviews-due", n = n),
    }
}

/// How what was learned in the sitting becomes kept, where something was.
pub fn becomes_kept(summary: &Summary) -> Option<Message> {
    let learned = |moved: &SkillMove| moved.stages[1].stage == Stage::Learned;
    let any = summary.moves.iter().any(learned);
    any.then(|| message!("report-sitting-learned"))
}

/// What it means that the material of a skill is thin, where that is said of one.
pub fn thin_material(summary: &Summary) -> Option<Message> {
    let told = |moved: &SkillMove| moved.stages[1].thin && moved.stages[1].stage >= Stage::Kept;
    let any = summary.moves.iter().any(told);
    any.then(|| message!("report-thin-material"))
}

/// Mistakes of a sitting that are told together: those of one question, or of one idea.
#[derive(Clone, Debug)]
pub struct MistakeTold {
    /// What went wrong, or in which question, and how often where that is more than once.
    pub name: Message,
    /// The answers by which it showed, and what is said of each, without repetition.
    pub answers: Vec<AnswerTold>,
}

/// A wrong answer, and what is said of it.
#[derive(Clone, Debug)]
pub struct AnswerTold {
    /// In one line; empty where it is not known.
    pub given: SafeText,
    /// What it was an answer to, where the name of the mistake does not say that.
    pub asked: Option<SafeText>,
    pub feedback: SafeText,
}

/// The mistakes of a sitting, one for each question or idea, in the order in which they
/// were met first.
pub fn mistakes_told(summary: &Summary) -> Vec<MistakeTold> {
    let mut all: Vec<(&SafeText, usize, Vec<AnswerTold>)> = Vec::new();
    for met in &summary.mistakes {
        let at = all.iter().position(|(text, ..)| **text == met.text);
        let at = at.unwrap_or_else(|| {
            all.push((&met.text, 0, Vec::new()));
            all.len() - 1
        });
        let (_, times, answers) = &mut all[at];
        *times += met.times;
        let is_said = |text: &&SafeText| answers.iter().any(|answer| answer.feedback == **text);
        let new = met.feedback.as_ref().filter(|text| !is_said(text));
        answers.extend(new.map(|feedback| AnswerTold {
            given: met.given.clone(),
            asked: (met.question.is_none()).then(|| met.asked.clone()),
            feedback: feedback.clone(),
        }));
    }
    let told = all.into_iter().map(|(text, times, answers)| {
        let name = clean(text);
        let name = match times {
            0 | 1 => Message::verbatim(name),
            n => message!(
                "report-sitting-times",
                name = name,
                times = said_times(u32::try_from(n).unwrap_or(u32::MAX))
            ),
        };
        MistakeTold { name, answers }
    });
    told.collect()
}

/// Answers from which one who stops early reads what the next days hold: more than half of a
/// usual sitting, so that the end of a short one stays short.
const FORETOLD: usize = 7;

/// At the end of a sitting: what went better, and what comes when.
pub fn outlook(course: &Course, summary: &Summary, now: Timestamp) -> Vec<Message> {
    let reached = matches!(summary.ending, Some(Ending::LengthReached { .. }));
    // A cram leaves nothing behind.
    let left = summary.ending.is_none() && summary.answered >= FORETOLD && !summary.crammed;
    let ahead = summary.ahead;
    let any = (reached || left) && (ahead.tomorrow, ahead.week) != (0, 0);
    let days = any.then(|| match summary.due_now {
        0 => message!("report-ahead", tomorrow = ahead.tomorrow, week = ahead.week),
        // Those that are due now are told beside it.
        now => message!(
            "report-ahead-more",
            n = ahead.tomorrow.saturating_sub(now),
            week = ahead.week
        ),
    });
    let back = days.is_none() || summary.due_now > 0 || left;
    let better = reached.then(|| better(course, summary)).flatten();
    let back = back.then(|| comes_back(summary, now));
    better.into_iter().chain(back).chain(days).collect()
}

/// What went better towards the end of the sitting than at its beginning, if anything.
fn better(course: &Course, summary: &Summary) -> Option<Message> {
    if let Some(improved) = summary.improved {
        let ((right, of), (then, of_then)) = (improved.first, improved.then);
        return Some(message!(
            "report-improved",
            skill = &course.skills[improved.skill].title,
            right = right,
            of = of,
            then = then,
            later = of_then
        ));
    }
    let (mended, missed) = summary.mended;
    (mended > 0).then(|| message!("report-mended", n = mended, missed = missed))
}

/// How to go on with a sitting that has lasted as long as it was to, or rests.
fn go_on(called: &str, summary: &Summary) -> Option<Message> {
    (summary.goes_on).then(|| message!("report-go-on", course = called, n = MORE))
}

/// How many answers do not count, as the learner said; nothing where there are none.
pub fn appealed(summary: &Summary) -> Option<Message> {
    (summary.appealed > 0).then(|| message!("report-appealed", n = summary.appealed))
}

/// That nothing of a cram was recorded.
pub fn unrecorded(summary: &Summary) -> Option<Message> {
    let is_told = summary.crammed && summary.answered > 0;
    is_told.then(|| message!("scripts-cram-unrecorded"))
}

/// What to say of questions that could not be shown, where that is not said as
/// the reason for the end.
pub fn unshown(summary: &Summary) -> Option<Message> {
    let said = matches!(
        summary.ending,
        Some(Ending::Unshown(_) | Ending::GivenUp(_))
    );
    (summary.unshown > 0 && !said).then(|| message!("report-unshown", n = summary.unshown))
}

/// What came of a placement test, where there was one.
pub fn placement(course: &Course, summary: &Summary) -> Option<Message> {
    let skills = course.skills.len();
    match (summary.placed, summary.left_placement) {
        (Some(0), _) => Some(message!("report-placed-none")),
        (Some(known), _) => Some(message!("report-placed", known = known, n = skills)),
        (None, true) => Some(message!("report-placement-left")),
        (None, false) => None,
    }
}
