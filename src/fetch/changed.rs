//! What another version of a course changes.

use crate::course::{Course, Question, ShownStep};
use crate::kinds::Shown;

/// So many showings of a template are compared.
const DRAWN: u64 = 32;

/// The questions by what becomes of them, each by its id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    pub added: Vec<String>,
    pub removed: Vec<String>,
    /// Those that ask in other words, or for something else; their history stays.
    pub changed: Vec<String>,
    /// Those of which something else is right than before, be they worded otherwise or not.
    pub answers: Vec<String>,
    /// Templates that draw from other values than before.
    pub draws: Vec<String>,
    /// Those with steps that stand at another place or ask something else: answers to their
    /// steps that were given before are not graded anew.
    pub steps: Vec<String>,
    /// Those that have another id; their history goes along.
    pub renamed: Vec<(String, String)>,
    /// Skills and misconceptions that have another id.
    pub renamed_skills: Vec<(String, String)>,
    pub renamed_ideas: Vec<(String, String)>,
    /// Skills that were not there, and that are there no more.
    pub skills: (Vec<String>, Vec<String>),
}

impl Changed {
    /// What lies between two versions.
    pub fn between(before: &Course, now: &Course) -> Changed {
        let mut changed = Changed::default();
        let mut known = vec![false; now.questions.len()];
        for question in before.questions.iter() {
            let id = question.id.as_str();
            let Some(at) = now.question(id) else {
                changed.removed.push(id.to_owned());
                continue;
            };
            let after = &now.questions[at];
            if let Some(known) = known.get_mut(at.0) {
                *known = true;
            }
            if after.id != question.id {
                let ids = (id.to_owned(), after.id.to_string());
                changed.renamed.push(ids);
            } else if draws(question) != draws(after) {
                changed.draws.push(id.to_owned());
            } else if right(question) != right(after) {
                changed.answers.push(id.to_owned());
            } else if after.version != question.version {
                changed.changed.push(id.to_owned());
            }
            if after.version != question.version && has_other_steps(question, after) {
                changed.steps.push(after.id.to_string());
            }
        }
        let all = now.questions.iter().zip(known);
        let new = all.filter(|(_, known)| !known);
        changed.added = new.map(|(question, _)| question.id.to_string()).collect();
        let lacks = |of: &Course, other: &Course| -> Vec<String> {
            let skills = of.skills.iter().map(|skill| skill.id.as_str());
            let new = skills.filter(|id| other.skill(id).is_none());
            new.map(str::to_owned).collect()
        };
        let gone = before
            .skills
            .iter()
            .filter(|s| now.skill(s.id.as_str()).is_none());
        let gone = gone.map(|skill| skill.id.to_string()).collect();
        // One that was renamed is known by its earlier id.
        let was = |id: &String| {
            let at = now.skill(id);
            let is_old = |s: &crate::course::Skill| now.skill(s.id.as_str()) == at;
            before.skills.iter().any(is_old)
        };
        let mut new = lacks(now, before);
        new.retain(|id| !was(id));
        changed.skills = (new, gone);
        let ids = (before.skills.iter()).map(|skill| skill.id.as_str());
        changed.renamed_skills = renamed(ids, |id| {
            let at = now.skill(id)?;
            Some(now.skills[at].id.to_string())
        });
        let ids = (before.misconceptions.iter()).map(|idea| idea.id.as_str());
        changed.renamed_ideas = renamed(ids, |id| {
            let mut all = now.misconceptions.iter();
            Some(all.find(|idea| idea.is_called(id))?.id.to_string())
        });
        changed
    }

    /// Whether no question and no skill is another one.
    pub fn is_empty(&self) -> bool {
        *self == Changed::default()
    }
}

/// Those that bear another id now.
fn renamed<'i>(
    ids: impl Iterator<Item = &'i str>,
    now: impl Fn(&str) -> Option<String>,
) -> Vec<(String, String)> {
    let pairs = ids.filter_map(|id| Some((id.to_owned(), now(id)?)));
    pairs.filter(|(was, is)| was != is).collect()
}

/// What the values of a template are drawn from; what is derived from them is its key.
fn draws(question: &Question) -> Option<impl PartialEq + use<'_>> {
    let template = question.template.as_deref()?;
    Some((&template.drawn, &template.rows, &template.condition))
}

/// Whether a step that was there is at another place, asks something else, or is gone.
fn has_other_steps(before: &Question, now: &Question) -> bool {
    let (Ok(before), Ok(now)) = (before.in_order(0), now.in_order(0)) else {
        return false;
    };
    let prompts = |steps: &[ShownStep]| -> Vec<String> {
        let prompts = steps.iter().map(|step| step.item.prompt.to_string());
        prompts.collect()
    };
    !prompts(&now.steps).starts_with(&prompts(&before.steps))
}

/// What is right in a question, as it is told: of a template, in some of its showings. Where
/// it can't be shown, nothing.
fn right(question: &Question) -> Vec<Vec<String>> {
    let of_item = |item: &Shown| {
        let told = |answer| match item.grade(answer) {
            Ok(graded) => graded.given.into_string(),
            Err(_) => String::new(),
        };
        let mut told: Vec<String> = item.task.right().iter().map(told).collect();
        told.sort();
        told
    };
    let seeds = match question.is_drawn() {
        true => DRAWN,
        false => 1,
    };
    let shown: Vec<_> = (0..seeds)
        .flat_map(|seed| question.in_order(seed))
        .collect();
    let asked = shown.iter().flat_map(|shown| shown.asked());
    asked.map(of_item).collect()
}
