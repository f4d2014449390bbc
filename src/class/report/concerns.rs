//! Findings in the order in which they need the teacher: by how grave they are, how far they
//! go, and how sure they are. The weights stand in `docs/class-report.md`.

use std::collections::BTreeMap;

use super::data::{Concern, Level};
use super::items::{PickLine, QuestionLine};
use super::kept::Looked;
use super::thresholds::Thresholds;
use crate::words::{Message, Value, message, percent};

/// How grave each finding is, 0 to 1.
pub(super) const STUCK: f64 = 1.0;
pub(super) const GUESSING: f64 = 0.95;
pub(super) const MISLEADING: f64 = 0.95;
pub(super) const STOPPED: f64 = 0.85;
const DISPUTED: f64 = 0.8;
pub(super) const MISCONCEPTION: f64 = 0.75;
pub(super) const HINTS: f64 = 0.7;
/// A misconception that so many have that a lesson for all is suggested.
pub(super) const SHARED: f64 = 0.45;
pub(super) const AHEAD: f64 = 0.4;

/// A finding before it is joined with others of the same learner or question.
pub(super) struct Found {
    pub(super) what: &'static str,
    pub(super) about: String,
    pub(super) is_question: bool,
    pub(super) grave: f64,
    /// How far it goes, 0 to 1.
    pub(super) extent: f64,
    pub(super) sure: f64,
    pub(super) evidence: Message,
    pub(super) suggestion: Message,
    pub(super) unknown: Message,
}

impl Found {
    fn weight(&self) -> f64 {
        self.grave * (0.5 + 0.5 * self.extent.clamp(0.0, 1.0)) * self.sure
    }
}

/// Joins what was found of one learner or question, and orders it.
pub(super) fn in_order(all: Vec<Found>, learners: &[Looked]) -> Vec<Concern> {
    let names: BTreeMap<&str, &str> = learners
        .iter()
        .map(|l| (l.id.as_str(), l.called()))
        .collect();
    let mut of: BTreeMap<(bool, String), Vec<Found>> = BTreeMap::new();
    for found in all {
        of.entry((found.is_question, found.about.clone()))
            .or_default()
            .push(found);
    }
    let joined = of
        .into_iter()
        .filter_map(|((is_question, about), mut all)| {
            all.sort_by(|a, b| b.weight().total_cmp(&a.weight()));
            let mut all = all.into_iter();
            let first = all.next()?;
            let called = match is_question {
                true => about.clone(),
                false => names
                    .get(about.as_str())
                    .unwrap_or(&about.as_str())
                    .to_string(),
            };
            Some(Concern {
                weight: first.weight(),
                what: first.what,
                is_question,
                called,
                about,
                sure: first.sure,
                level: Level::of(first.sure),
                evidence: first.evidence,
                suggestion: first.suggestion,
                unknown: first.unknown,
                also: all.map(|other| other.evidence).collect(),
            })
        });
    let mut joined: Vec<Concern> = joined.collect();
    joined.sort_by(|a, b| {
        b.weight
            .total_cmp(&a.weight)
            .then_with(|| a.about.cmp(&b.about))
    });
    joined
}

/// Questions that mislead, or that learners dispute.
pub(super) fn of_questions(
    thresholds: &Thresholds,
    questions: &[QuestionLine],
    learners: usize,
) -> Vec<Found> {
    let misleading = questions.iter().filter_map(|q| misleading(thresholds, q));
    let disputed = questions
        .iter()
        .filter_map(|q| disputed(thresholds, q, learners));
    misleading.chain(disputed).collect()
}

fn misleading(thresholds: &Thresholds, question: &QuestionLine) -> Option<Found> {
    let found = question.notes.iter().find(|note| note.rule == "misleads")?;
    let r = question.discrimination?;
    // What one or two answered is theirs: this stands in what goes to the author, too.
    let mut told = question.picks.clone();
    told.retain(PickLine::is_common);
    let picked = told.iter().max_by_key(|pick| pick.ablest);
    let picked = picked
        .filter(|pick| pick.ablest > 0 && pick.kind != "other")
        .map(|pick| {
            message!(
                "classreport-misleading-pick",
                n = pick.ablest,
                pick = &pick.text
            )
        });
    let evidence = [found.message.clone()].into_iter().chain(picked);
    Some(Found {
        what: "misleading",
        about: question.id.clone(),
        is_question: true,
        grave: MISLEADING,
        extent: -r.value + 0.3,
        sure: 1.0 - question.misleads_p.unwrap_or(thresholds.false_findings),
        evidence: Message::sentences(evidence),
        suggestion: found.help.clone(),
        unknown: message!("classreport-misleading-unknown", n = question.whole),
    })
}

fn disputed(thresholds: &Thresholds, question: &QuestionLine, learners: usize) -> Option<Found> {
    let found = question.notes.iter().find(|note| note.rule == "disputed")?;
    let said = f64::from(question.appeals + question.flags);
    // Each who says so may be wrong: of many, one is likely right.
    let sure = 1.0 - 0.5_f64.powf(said);
    (sure >= thresholds.sure).then(|| Found {
        what: "disputed",
        about: question.id.clone(),
        is_question: true,
        grave: DISPUTED,
        extent: 4.0 * said / learners.max(1) as f64,
        sure,
        evidence: found.message.clone(),
        suggestion: found.help.clone(),
        unknown: message!("classreport-disputed-unknown"),
    })
}

/// How sure a finding is, for people.
pub(super) fn sure(concern: &Concern) -> Message {
    let sure = Value::from(percent(concern.sure));
    match concern.level {
        Level::Sure => message!("classreport-level-sure", sure = sure),
        Level::Likely => message!("classreport-level-likely", sure = sure),
        Level::Maybe => message!("classreport-level-maybe", sure = sure),
    }
}
