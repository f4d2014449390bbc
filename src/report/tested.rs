//! What a test has shown, in words: the same for every front end.

use super::day::day;
use crate::course::{Course, Instance, SkillIndex};
use crate::journal::Occasion;
use crate::kinds::{Form, Stretch, Verdict, read_out};
use crate::learner::Marked;
use crate::session::Tested;
use crate::text::{SafeText, blocks, inline, literal};
use crate::tutor::exam::{Gain, Offer, Outcome, Outlook};
use crate::words::{Message, Value, message};

/// The letter of a form, as people say it.
pub fn form_name(form: u8) -> String {
    char::from(b'A' + form % 26).to_string()
}

/// What is said before a test begins, or is gone on with.
pub fn test_begins(outlook: &Outlook) -> Vec<Message> {
    let name = form_name(outlook.form);
    let mut said = vec![match outlook.answered {
        0 => message!(
            "report-test-begins",
            form = name,
            n = outlook.questions,
            minutes = outlook.minutes
        ),
        answered => message!(
            "report-test-goes-on",
            form = name,
            answered = answered,
            n = outlook.questions
        ),
    }];
    let day = |at| day(at, outlook.offset_minutes);
    said.extend(
        outlook
            .before
            .map(|at| message!("report-test-same", date = day(at))),
    );
    said
}

/// An offer of the test, without how to take it up.
pub fn test_offer(offer: &Offer) -> Message {
    let (n, minutes) = (offer.questions, offer.minutes);
    match offer.when {
        Occasion::Start => message!("report-offer-start", n = n, minutes = minutes),
        Occasion::End => message!("report-offer-end", n = n, minutes = minutes),
        Occasion::Later => message!("report-offer-later", n = n, minutes = minutes),
    }
}

/// The result of a test, a sentence or two for each thing to say.
pub fn result(outcome: &Outcome) -> Vec<Message> {
    let mut said = vec![message!(
        "report-test-result",
        form = form_name(outcome.form),
        right = outcome.right,
        n = outcome.answers.len(),
        partial = outcome.partial
    )];
    said.extend(outcome.gains.iter().map(compared));
    said
}

/// What is said first of a test before any practice in which something was not known: that
/// it is where one begins, and what comes.
pub fn starting_point(outcome: &Outcome) -> Option<Message> {
    let all = outcome.right == outcome.answers.len();
    (outcome.at_start && !all).then(|| message!("report-test-start"))
}

/// Right answers, and questions, of each skill; nothing where none of them is right before
/// any practice, as that tells the skills apart in no way.
pub fn by_skill(outcome: &Outcome) -> &[(SkillIndex, usize, usize)] {
    match outcome.at_start && outcome.right == 0 {
        true => &[],
        false => &outcome.skills,
    }
}

/// How a test compares with an earlier one.
pub fn compared(gain: &Gain) -> Message {
    let which = if gain.first { "first" } else { "before" };
    let then = message!(
        "report-test-then",
        which = which,
        date = day(gain.since, gain.offset_minutes),
        then = gain.then,
        now = gain.now,
        n = gain.of
    );
    let told = match gain.interval {
        None => message!("report-test-too-few"),
        Some((low, high)) => {
            let (low, high) = (signed(low), signed(high));
            match gain.is_clear() {
                true => message!("report-test-gain", low = low, high = high),
                false => message!("report-test-open", low = low, high = high),
            }
        }
    };
    let same = gain.same_form.then(|| message!("report-test-same-form"));
    Message::sentences([then, told].into_iter().chain(same))
}

/// A number of questions with its sign; nothing has none. What is less than half a question
/// is told with as many decimals as tell it from nothing: an end of an interval that is above
/// nothing must not read as nothing.
fn signed(n: f64) -> Message {
    let digits = match n.abs() {
        0.5.. => 0,
        0.05.. => 1,
        0.005.. => 2,
        _ => return Message::verbatim("0".to_owned()),
    };
    message!("report-test-change", n = Value::signed(n, digits))
}

/// A question of a test, read again after its end.
#[derive(Clone, Debug)]
pub struct Reread {
    pub instance: Instance,
    pub verdict: Verdict,
    /// What was answered, where answers are kept and one was given.
    pub given: Option<SafeText>,
}

/// The questions of a test that ended, as they were shown.
pub fn reread(course: &Course, answers: &[Marked]) -> Vec<Reread> {
    let shown = answers.iter().filter_map(|answer| {
        let instance = course.questions[answer.question]
            .instance(answer.seed)
            .ok()?;
        Some(Reread {
            instance,
            verdict: answer.verdict,
            given: answer.given.clone(),
        })
    });
    shown.collect()
}

impl Reread {
    /// The question, with the text that has its blanks.
    pub fn prompt(&self) -> String {
        let item = &self.instance.item;
        match item.task.form() {
            Form::Blanks { parts } => format!("{}\n{}", blocks(&item.prompt), read_out(parts)),
            _ => blocks(&item.prompt),
        }
    }

    /// The same as its author wrote it, blanks as lines.
    pub fn prompt_markdown(&self) -> String {
        let item = &self.instance.item;
        let Form::Blanks { parts } = item.task.form() else {
            return item.prompt.to_string();
        };
        let text = parts.iter().map(|part| match part {
            Stretch::Text(text) | Stretch::Hint(text) => text.as_str(),
            Stretch::Blank(_) => "____",
        });
        format!("{}\n\n{}", item.prompt, text.collect::<String>())
    }

    /// What was answered, as Markdown: what was typed is shown as it is.
    pub fn given_markdown(&self) -> Option<SafeText> {
        let given = self.given.as_ref()?;
        Some(match self.instance.item.task.form() {
            Form::Line(_) | Form::Blanks { .. } | Form::Written { .. } => literal(given).into(),
            Form::OneOf { .. }
            | Form::SomeOf { .. }
            | Form::Order { .. }
            | Form::Match { .. }
            | Form::SelfGrade { .. } => given.clone(),
        })
    }

    /// The right answer on a line.
    pub fn right(&self) -> String {
        inline(&self.instance.item.task.answer_markdown())
    }
}

/// What came of a test, as plain text. `called` is what the course is called by on a command
/// line.
pub fn test_text(course: &Course, called: &str, tested: &Tested) -> String {
    let outcome = match tested {
        Tested::Left { .. } => return format!("{}\n", left(called, tested)),
        Tested::Ended(outcome) => outcome,
    };
    let said = starting_point(outcome).into_iter().chain(result(outcome));
    let mut lines: Vec<String> = said.map(String::from).collect();
    for (skill, right, n) in by_skill(outcome) {
        let title = &course.skills[*skill].title;
        let line = message!("report-test-skill", skill = title, right = *right, n = *n);
        lines.push(format!("  {line}"));
    }
    lines.push(message!("report-test-no-evidence").into());
    lines.push(String::new());
    lines.push(message!("report-test-read").into());
    for (n, asked) in reread(course, &outcome.answers).iter().enumerate() {
        lines.push(String::new());
        lines.push(format!("{}. {}", n + 1, asked.prompt()));
        lines.push(match asked.verdict {
            Verdict::GaveUp => message!("report-test-not-known").into(),
            known => message!("report-test-verdict", verdict = known.word()).into(),
        });
        lines.extend(
            asked
                .given_markdown()
                .map(|given| message!("report-test-given", answer = inline(&given)).into()),
        );
        if !asked.verdict.is_correct() {
            lines.push(message!("report-test-right", answer = asked.right()).into());
        }
        lines.extend((asked.instance.item.explanation.as_ref()).map(|text| blocks(text)));
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// What is said of a test that was left, of a course that is called so on a command line.
pub fn left(called: &str, tested: &Tested) -> Message {
    match tested {
        Tested::Left { answered, of } => message!(
            "report-test-left",
            answered = *answered,
            n = *of,
            course = called
        ),
        Tested::Ended(outcome) => Message::sentences(result(outcome)),
    }
}
