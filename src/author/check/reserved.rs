//! Questions that their author reserves for the test: enough for every form, and
//! enough left to practise.

use crate::author::raw::{RawQuestion, RawSkill};
use crate::course::reserve::{FEWEST, FORMS, Reserve, alike, said_together};
use crate::course::{ByQuestion, BySkill, Question, QuestionIndex};
use crate::reading::{Complaints, Place};
use crate::words::message;

pub(super) fn reserved(
    questions: &ByQuestion<RawQuestion>,
    skills: &BySkill<RawSkill>,
    complaints: &mut Complaints,
) {
    let mut fixed: BySkill<Vec<QuestionIndex>> = BySkill::of(Vec::new(), skills.len());
    let mut left: BySkill<usize> = BySkill::of(0, skills.len());
    let mut all: BySkill<usize> = BySkill::of(0, skills.len());
    for (index, raw) in questions.pairs() {
        let question = &raw.question;
        let reserved = question.reserve == Some(true);
        for &skill in &question.skills {
            all[skill] += 1;
            left[skill] += usize::from(!reserved);
        }
        if reserved && !question.has_parts() && question.item.task.kind().is_self_graded() {
            let complaint = message!("author-reserved-card");
            let help = message!("author-reserved-card-help");
            complaints.error(&raw.id_place, complaint, Some(help));
        } else if reserved && question.has_parts() {
            let complaint = message!("author-reserved-parts");
            let help = message!("author-reserved-parts-help");
            complaints.error(&raw.id_place, complaint, Some(help));
        } else if reserved && question.template.is_none() {
            fixed[question.skills[0]].push(index);
        }
    }
    for (index, raw) in skills.pairs() {
        let id = raw.skill.id.as_str();
        let example = raw.skill.example.map(|example| &questions[example]);
        if let Some(example) = example.filter(|raw| raw.question.reserve == Some(true)) {
            let complaint = message!("author-reserved-example", skill = id);
            let help = message!("author-reserved-example-help");
            complaints.error(&example.id_place, complaint, Some(help));
        }
        if all[index] > 0 && left[index] == 0 {
            let complaint = message!("author-reserved-all", skill = id);
            let help = message!("author-reserved-all-help");
            complaints.error(&raw.id_place, complaint, Some(help));
        }
        let over = fixed[index].len() % FORMS;
        if let (1.., Some(last)) = (over, fixed[index].last()) {
            let complaint = message!("author-reserved-over", n = over, skill = id);
            let help = message!("author-reserved-over-help", n = FORMS - over);
            complaints.warn(&questions[*last].id_place, complaint, Some(help));
        }
        uneven(&mut fixed[index], id, questions, complaints);
    }
}

/// Warns of questions at one place of the forms that differ in level or kind: who takes
/// another form would then take an easier test, or a harder one.
fn uneven(
    fixed: &mut [QuestionIndex],
    skill: &str,
    questions: &ByQuestion<RawQuestion>,
    complaints: &mut Complaints,
) {
    for place in said_together(fixed, |q| alike(&questions[q].question)) {
        let [first, ..] = place;
        let differ =
            place.map(|q| alike(&questions[q].question) != alike(&questions[first].question));
        if let Some(other) = differ.iter().position(|differs| *differs) {
            let [a, b, c] = place.map(|q| questions[q].question.id.as_str());
            let complaint = message!("author-reserved-uneven", skill = skill, a = a, b = b, c = c);
            let help = message!("author-reserved-uneven-help");
            complaints.warn(&questions[place[other]].id_place, complaint, Some(help));
        }
    }
}

/// Where the first question is that its author reserves.
pub(in crate::author) fn first_reserved(questions: &ByQuestion<RawQuestion>) -> Option<Place> {
    let mut reserved = questions
        .iter()
        .filter(|raw| raw.question.reserve == Some(true));
    reserved.next().map(|raw| raw.id_place.clone())
}

/// Warns of a reserve that no test can use.
pub(in crate::author) fn too_few(
    reserve: &Reserve,
    material: (&str, &ByQuestion<Question>),
    place: &Place,
    complaints: &mut Complaints,
) {
    if complaints.has_errors() {
        return;
    }
    let slots = reserve.slots().iter();
    let places = slots.filter(|slot| reserve.seed(material, slot, 0).is_some());
    let held = places.count();
    if held < FEWEST {
        let complaint = message!("author-reserved-few", n = held, least = FEWEST);
        complaints.warn(place, complaint, Some(message!("author-reserved-few-help")));
    }
}
