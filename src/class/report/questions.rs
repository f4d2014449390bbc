//! Item analysis: how questions did, and what their author should look at.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::items::{MistakeLine, Note, PickLine, QuestionLine, VersionLine};
use super::kept::{Appealed, First, Looked, OfVersion, Pick, Sums};
use super::stats::{Correlation, Means, Rasch, adjusted, two_sided, wilson};
use super::thresholds::Thresholds;
use crate::course::{Course, QuestionIndex};
use crate::journal::Appeal;
use crate::text::SafeText;
use crate::words::{Value, message, percent, spoken};

/// Answers of appeals that are told, and wrong answers.
const MOST_TOLD: usize = 8;
/// Tries after its feedback from which a mistake's feedback is judged.
const TRIES: u32 = 10;
/// How far the share that came must be from what was predicted to be told, 0 to 1.
const FAR: f64 = 0.1;

/// What questions are judged by.
pub(super) struct Answered<'a> {
    pub(super) course: &'a Course,
    pub(super) thresholds: &'a Thresholds,
    pub(super) learners: &'a [Looked],
    pub(super) model: &'a Rasch,
    pub(super) sums: &'a [Sums],
    pub(super) versions: &'a BTreeMap<(u32, Arc<str>), OfVersion>,
}

/// First answers to a question, each with who gave it.
type Firsts<'a> = Vec<(usize, &'a First)>;

impl Answered<'_> {
    /// The first answers to each question.
    pub(super) fn by_question(&self) -> Vec<Firsts<'_>> {
        let mut all: Vec<Firsts<'_>> = vec![Vec::new(); self.course.questions.len()];
        for (learner, looked) in self.learners.iter().enumerate() {
            for first in &looked.first {
                if let Some(of) = all.get_mut(first.question as usize) {
                    of.push((learner, first));
                }
            }
        }
        all
    }
}

/// A line for each question that was asked.
pub(super) fn question_lines(answered: &Answered<'_>) -> Vec<QuestionLine> {
    let firsts = answered.by_question();
    let mut appeals: BTreeMap<u32, Vec<&Appealed>> = BTreeMap::new();
    for appeal in answered.learners.iter().flat_map(|l| &l.appeals) {
        appeals.entry(appeal.question).or_default().push(appeal);
    }
    let mut lines: Vec<QuestionLine> = Vec::new();
    let (mut misleads, mut fits, mut drifts) = (Vec::new(), Vec::new(), Vec::new());
    for (at, first) in firsts.iter().enumerate() {
        if answered.sums[at].answers == 0 && first.is_empty() {
            continue;
        }
        let disputed = appeals.get(&(at as u32)).map_or(&[][..], Vec::as_slice);
        let (line, correlation) = line(answered, at, (first, disputed));
        let enough = line.whole >= answered.thresholds.question_answers;
        misleads.push(correlation.not_below_zero().filter(|_| enough));
        fits.push(fit(&answered.sums[at]).filter(|_| enough));
        drifts.push(drift(answered, at));
        lines.push(line);
    }
    let misleads = adjusted_some(&misleads);
    let fits = adjusted_some(&fits);
    let drifts = adjusted_some(&drifts);
    for (at, line) in lines.iter_mut().enumerate() {
        line.misleads_p = misleads[at];
        line.fit_p = fits[at];
        line.notes = notes(line, drifts[at], answered.thresholds);
    }
    lines
}

/// P-values adjusted for how many there are.
fn adjusted_some(of: &[Option<f64>]) -> Vec<Option<f64>> {
    let all: Vec<f64> = of.iter().copied().flatten().collect();
    let mut all = adjusted(&all).into_iter();
    of.iter().map(|p| p.and_then(|_| all.next())).collect()
}

/// The p-value of that answers went as was predicted: the squared distance of the sums over
/// the sum of the variances, as in Spiegelhalter's test (1986).
fn fit(sums: &Sums) -> Option<f64> {
    let off = f64::from(sums.foretold_right) - sums.expected.get();
    let variance = sums.variance.get();
    (variance > 0.0).then(|| two_sided(off / variance.sqrt()))
}

/// The p-value of that a question does against its prediction in the last version of the
/// course as it did in the one before.
fn drift(answered: &Answered<'_>, at: usize) -> Option<f64> {
    let all: Vec<_> = (in_time(answered, at).into_iter())
        .filter(|(_, of)| of.answers >= answered.thresholds.question_answers)
        .collect();
    let [.., (_, before), (_, after)] = all.as_slice() else {
        return None;
    };
    let off = |of: &OfVersion| (f64::from(of.right) - of.expected.get()) / f64::from(of.answers);
    let variance = |of: &OfVersion| of.variance.get() / f64::from(of.answers).powi(2);
    let error = (variance(before) + variance(after)).sqrt();
    (error > 0.0).then(|| two_sided((off(after) - off(before)) / error))
}

fn line(
    answered: &Answered<'_>,
    at: usize,
    (first, appeals): (&Firsts<'_>, &[&Appealed]),
) -> (QuestionLine, Correlation) {
    let (course, sums) = (answered.course, &answered.sums[at]);
    let question = &course.questions[QuestionIndex(at)];
    let mut correlation = Correlation::default();
    let whole = first.iter().filter(|(_, of)| !of.steps);
    for (learner, of) in whole.clone() {
        let ability = answered.model.without(*learner, of.question, of.right);
        correlation.add(f64::from(u8::from(of.right)), ability);
    }
    let right = first.iter().filter(|(_, of)| of.right).count() as f64;
    let share = |n: u32| f64::from(n) / f64::from(sums.answers.max(1));
    let why = |why| appeals.iter().filter(|appeal| appeal.why == why).count() as u32;
    let foretold = |n: f64| (sums.foretold > 0).then(|| n / f64::from(sums.foretold));
    let line = QuestionLine {
        id: question.id.to_string(),
        skill: course.skills[question.skills[0]].id.to_string(),
        learners: first.len() as u32,
        whole: whole.count() as u32,
        right: wilson(right, first.len() as f64),
        answers: sums.answers,
        answers_right: sums.right,
        discrimination: correlation.interval(),
        misleads_p: None,
        picks: picks(answered, at, first),
        wrong: first.iter().filter(|(_, of)| of.pick.is_some()).count() as u32,
        seconds: sums.time.mean().map(f64::exp),
        hinted: share(sums.hinted),
        told: share(sums.told),
        with_steps: share(sums.stepped),
        mistakes: (sums.mistakes.iter())
            .map(|(name, of)| MistakeLine {
                name: called(course, QuestionIndex(at), name),
                times: of.times,
                tries: of.tries,
                right: wilson(of.right.into(), of.tries.into()),
            })
            .collect(),
        appeals: why(Appeal::Right),
        flags: why(Appeal::Broken),
        appealed: (appeals.iter().filter_map(|a| a.answer.as_ref()))
            .take(MOST_TOLD)
            .map(SafeText::to_string)
            .collect(),
        predicted: foretold(sums.expected.get()),
        came: foretold(sums.foretold_right.into()),
        fit_p: None,
        versions: versions(answered, at),
        notes: Vec::new(),
    };
    (line, correlation)
}

/// The versions in which a question was answered, in the order in which they were met: names
/// tell nothing of that, as `1.10` comes after `1.9`.
fn in_time<'a>(answered: &'a Answered<'_>, at: usize) -> Vec<(&'a Arc<str>, &'a OfVersion)> {
    let number = u32::try_from(at).unwrap_or(u32::MAX);
    let all = answered.versions.range((number, Arc::from(""))..);
    let of_question = all.take_while(|((question, _), _)| *question == number);
    let mut found: Vec<_> = of_question
        .map(|((_, version), of)| (version, of))
        .collect();
    // Those of one time stay in the order of their names.
    found.sort_by_key(|(_, of)| of.since);
    found
}

fn versions(answered: &Answered<'_>, at: usize) -> Vec<VersionLine> {
    let line = |(version, of): (&Arc<str>, &OfVersion)| VersionLine {
        version: version.to_string(),
        answers: of.answers,
        predicted: of.expected.get() / f64::from(of.answers.max(1)),
        came: f64::from(of.right) / f64::from(of.answers.max(1)),
    };
    in_time(answered, at).into_iter().map(line).collect()
}

/// Wrong first answers, the most common first: who gave them.
fn picks(answered: &Answered<'_>, question: usize, first: &Firsts<'_>) -> Vec<PickLine> {
    let ability = |&(learner, of): &(usize, &First)| match of.steps {
        true => answered.model.ability(learner),
        false => answered.model.without(learner, of.question, of.right),
    };
    let mut abilities: Vec<f64> = first.iter().map(ability).collect();
    abilities.sort_by(f64::total_cmp);
    let third = abilities.len() / 3;
    // Of fewer than three there are no thirds.
    let ends = (third > 0).then(|| (abilities[third - 1], abilities[abilities.len() - third]));
    let mut all: BTreeMap<&Pick, (u32, u32, u32, Means)> = BTreeMap::new();
    for one in first {
        let Some(pick) = &one.1.pick else { continue };
        let (of, own) = (all.entry(pick).or_default(), ability(one));
        of.0 += 1;
        of.1 += u32::from(ends.is_some_and(|(_, able)| own >= able));
        of.2 += u32::from(ends.is_some_and(|(weak, _)| own <= weak));
        of.3.add(own);
    }
    let lines = all
        .into_iter()
        .map(|(pick, (learners, ablest, weakest, ability))| {
            let (kind, text) = match pick {
                Pick::Mistake(name) => (
                    "mistake",
                    called(answered.course, QuestionIndex(question), name),
                ),
                Pick::Answer(text) => ("answer", text.clone()),
                Pick::Shown => ("shown", message!("classreport-pick-shown").to_string()),
                Pick::Other => ("other", message!("classreport-pick-other").to_string()),
            };
            PickLine {
                kind,
                text,
                learners,
                ablest,
                weakest,
                ability: ability.mean().unwrap_or(0.0),
            }
        });
    let mut lines: Vec<PickLine> = lines.collect();
    lines.sort_by(|a, b| {
        b.learners
            .cmp(&a.learners)
            .then_with(|| a.text.cmp(&b.text))
    });
    lines.truncate(MOST_TOLD);
    lines
}

/// A share that was counted, as whole per cent.
fn counted(share: f64) -> crate::words::Message {
    message!("classreport-percent", n = (100.0 * share).round() as i64)
}

/// What the author should look at, the gravest first.
fn notes(line: &QuestionLine, drift: Option<f64>, thresholds: &Thresholds) -> Vec<Note> {
    let all = [
        misleads(line, thresholds),
        disputed(line),
        off_prediction(line, thresholds),
        drifted(line, drift, thresholds),
        unforeseen(line, thresholds),
        told(line, thresholds),
    ];
    let feedback = line.mistakes.iter().filter_map(weak_feedback);
    all.into_iter().flatten().chain(feedback).collect()
}

/// The abler somebody is, the less likely is a right answer.
fn misleads(line: &QuestionLine, thresholds: &Thresholds) -> Option<Note> {
    let r = line.discrimination.filter(|r| r.value < 0.0)?;
    let p = line.misleads_p?;
    (p <= thresholds.false_findings).then(|| Note {
        rule: "misleads",
        message: message!(
            "classreport-note-misleads",
            n = line.whole,
            r = Value::signed(r.value, 2),
            low = Value::signed(r.low, 2),
            high = Value::signed(r.high, 2)
        ),
        help: message!("classreport-note-misleads-help"),
    })
}

fn disputed(line: &QuestionLine) -> Option<Note> {
    let said = line.appeals + line.flags;
    (said >= 2).then(|| Note {
        rule: "disputed",
        message: match line.appealed.is_empty() {
            true => message!(
                "classreport-note-disputed",
                appeals = line.appeals,
                flags = line.flags
            ),
            false => message!(
                "classreport-note-disputed-with",
                appeals = line.appeals,
                flags = line.flags,
                answers = Value::all_of(line.appealed.iter())
            )
            .on_one_line(),
        },
        help: message!("classreport-note-disputed-help"),
    })
}

/// Much harder or easier than was predicted.
fn off_prediction(line: &QuestionLine, thresholds: &Thresholds) -> Option<Note> {
    let (predicted, came, p) = (line.predicted?, line.came?, line.fit_p?);
    let far = (came - predicted).abs() >= FAR;
    (p <= thresholds.false_findings && far).then(|| {
        let (came_said, predicted_said) = (counted(came), percent(predicted));
        match came < predicted {
            true => Note {
                rule: "hard",
                message: message!(
                    "classreport-note-hard",
                    came = came_said,
                    predicted = predicted_said
                ),
                help: message!("classreport-note-hard-help"),
            },
            false => Note {
                rule: "easy",
                message: message!(
                    "classreport-note-easy",
                    came = came_said,
                    predicted = predicted_said
                ),
                help: message!("classreport-note-easy-help"),
            },
        }
    })
}

fn drifted(line: &QuestionLine, p: Option<f64>, thresholds: &Thresholds) -> Option<Note> {
    // The two that were compared.
    let enough = |of: &&VersionLine| of.answers >= thresholds.question_answers;
    let compared: Vec<&VersionLine> = line.versions.iter().filter(enough).collect();
    let [.., before, after] = compared.as_slice() else {
        return None;
    };
    let (came, to) = (counted(before.came), after.version.as_str());
    let now = counted(after.came);
    let said = match before.version.as_str() {
        "" => message!(
            "classreport-note-drift-unnamed",
            to = to,
            before = came,
            after = now
        ),
        from => message!(
            "classreport-note-drift",
            from = from,
            to = to,
            before = came,
            after = now
        ),
    };
    (p? <= thresholds.false_findings).then(|| Note {
        rule: "drift",
        message: said.on_one_line(),
        help: message!("classreport-note-drift-help"),
    })
}

/// Many gave the same wrong answer, for which the question has no feedback.
fn unforeseen(line: &QuestionLine, thresholds: &Thresholds) -> Option<Note> {
    // Of the picks only the most common stand in the line.
    let wrong = line.wrong;
    let found = line.picks.iter().find(|pick| pick.kind == "answer")?;
    let often = found.learners >= 3 && found.learners * 5 >= wrong;
    (often && line.learners >= thresholds.question_answers).then(|| Note {
        rule: "unforeseen",
        message: message!(
            "classreport-note-unforeseen",
            n = found.learners,
            of = wrong,
            answer = found.text.as_str()
        )
        .on_one_line(),
        help: message!("classreport-note-unforeseen-help"),
    })
}

/// Most needed the last hint.
fn told(line: &QuestionLine, thresholds: &Thresholds) -> Option<Note> {
    (line.told >= 0.4 && line.answers >= thresholds.question_answers).then(|| Note {
        rule: "told",
        message: message!("classreport-note-told", share = counted(line.told)),
        help: message!("classreport-note-told-help"),
    })
}

/// What a mistake of a question is called: as its misconception is, or by its own name.
fn called(course: &Course, question: QuestionIndex, name: &str) -> String {
    let idea = course
        .misconceptions
        .iter()
        .find(|idea| idea.id.as_str() == name);
    let idea = idea.filter(|idea| idea.questions.contains(&question));
    idea.map_or_else(|| spoken(name), |idea| idea.name.to_string())
}

/// Feedback after which the next try mostly went wrong.
fn weak_feedback(mistake: &MistakeLine) -> Option<Note> {
    let right = mistake.right.filter(|right| right.high < 0.5)?;
    (mistake.tries >= TRIES).then(|| Note {
        rule: "feedback",
        message: message!(
            "classreport-note-feedback",
            mistake = mistake.name.as_str(),
            n = mistake.tries,
            right = counted(right.value)
        )
        .on_one_line(),
        help: message!("classreport-note-feedback-help"),
    })
}
