//! What similar learners gained, told where it is of use. A teacher's plan brings it.

use crate::course::{Advice, Course, Did, Like, ResourceIndex, SkillIndex};
use crate::journal::Moment;
use crate::learner::{Misstep, State};
use crate::text::SafeText;
use crate::words::{Message, Value, message};

/// Half the width of an interval of 95 %, in standard deviations.
const Z95: f64 = 1.959_964;
/// A learner counts as having a misconception once it was met this often.
const HAS: u32 = 2;

/// The interval of 95 % of a share (Wilson 1927).
fn interval(through: u32, of: u32) -> (f64, f64) {
    let (n, zz) = (f64::from(of.max(1)), Z95 * Z95);
    let p = f64::from(through) / n;
    let middle = (p + zz / (2.0 * n)) / (1.0 + zz / n);
    let half = Z95 / (1.0 + zz / n) * (p * (1.0 - p) / n + zz / (4.0 * n * n)).sqrt();
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

/// How closely a learner is like those the advice tells of: greater is closer, `None` is not at
/// all.
fn alike(course: &Course, state: &State, like: &Like) -> Option<u8> {
    match like {
        Like::Anybody => Some(0),
        Like::Weak(id) => {
            let skill = course.skill(id)?;
            (!state.skills[skill].is_learned()).then_some(1)
        }
        Like::Idea(id) => {
            let has = state.followed().iter().any(|followed| {
                let named = match &followed.what {
                    Misstep::Idea(idea) => course.misconceptions[*idea].id.as_str() == id,
                    Misstep::Own(..) => false,
                };
                named && followed.times >= HAS && followed.overcome.is_none()
            });
            has.then_some(2)
        }
    }
}

/// The share of those who got through.
fn share(advice: &Advice) -> f64 {
    f64::from(advice.through) / f64::from(advice.of.max(1))
}

/// The advice that fits best when this learner is stuck in a skill: first what the most similar
/// learners did, then what has the highest lower end of its interval.
pub(super) fn when_stuck<'s>(
    course: &Course,
    state: &'s State,
    skill: SkillIndex,
) -> Option<&'s Advice> {
    let id = course.skills[skill].id.as_str();
    let all = || (state.plan.advice.iter()).filter(|advice| advice.skill == id);
    let stuck = all().find(|a| a.did == Did::Stuck && a.like == Like::Anybody);
    let of = all().filter(|advice| {
        let is_possible = match &advice.did {
            Did::Lesson => course.skills[skill].lesson.is_some(),
            Did::Skill(other) => course.skill(other).is_some(),
            Did::Resource(id) => course.resource(id).is_some(),
            Did::Stuck | Did::Pause => true,
            Did::Began | Did::First(_) | Did::Before(_) | Did::Missed(_) | Did::Next(_) => false,
        };
        // It is no advice if it helped nobody, or fewer learners than going on did.
        let helped = stuck.is_none_or(|stuck| share(advice) >= share(stuck));
        is_possible && advice.through > 0 && helped
    });
    let ranked = of.filter_map(|advice| {
        let near = alike(course, state, &advice.like)?;
        let does = advice.did != Did::Stuck;
        Some((does, near, interval(advice.through, advice.of).0, advice))
    });
    let best = ranked.max_by(|a, b| {
        let order = (a.0, a.1).cmp(&(b.0, b.1));
        order.then(a.2.total_cmp(&b.2))
    });
    best.map(|(.., advice)| advice)
}

/// What similar learners gained from a resource for a skill, at a moment. `None` if they did no
/// better than all who were stuck there.
pub(super) fn by_resource<'s>(
    course: &Course,
    state: &'s State,
    (skill, reason): (SkillIndex, Moment),
    resource: ResourceIndex,
) -> Option<&'s Advice> {
    let (skill, id) = (
        &course.skills[skill].id,
        course.resources[resource].id.as_str(),
    );
    let all = || (state.plan.advice.iter()).filter(|advice| advice.skill == skill.as_str());
    let stuck = all().find(|a| a.did == Did::Stuck && a.like == Like::Anybody);
    let of = all().filter(|advice| match (&advice.did, reason) {
        (Did::Before(of), Moment::New)
        | (Did::Missed(of), Moment::Missed | Moment::Stuck)
        | (Did::Next(of), _) => of == id,
        (Did::Resource(of), Moment::Missed | Moment::Stuck) => {
            of == id && stuck.is_none_or(|stuck| share(advice) >= share(stuck))
        }
        _ => false,
    });
    let ranked = of.filter_map(|advice| Some((alike(course, state, &advice.like)?, advice)));
    let best = ranked.max_by(|a, b| {
        let order = (is_far(b.1), a.0).cmp(&(is_far(a.1), b.0));
        order.then(lower(a.1).total_cmp(&lower(b.1)))
    });
    best.map(|(_, advice)| advice)
}

/// Whether the advice tells only of the next question, of learners who opened the resource at any
/// moment. That says less than getting through the skill.
fn is_far(advice: &Advice) -> bool {
    matches!(advice.did, Did::Next(_))
}

/// A key to sort advice on resources by; the smallest is the best.
pub(super) fn rank(advice: &Advice) -> (bool, u32) {
    (is_far(advice), ((1.0 - lower(advice)) * 1e6) as u32)
}

/// The lower end of the interval of those who got through.
fn lower(advice: &Advice) -> f64 {
    interval(advice.through, advice.of).0
}

/// What similar learners gained from a resource, as a line beside its title.
pub(super) fn of_resource(advice: &Advice) -> Message {
    let (of, through) = (advice.of, advice.through);
    let before = matches!(advice.did, Did::Before(_));
    match advice.others {
        Some((others, of_others)) => message!(
            "tutor-resource-before",
            before = if before { "yes" } else { "no" },
            of = of,
            through = through,
            others = others,
            ofothers = of_others
        ),
        None => {
            let (low, high) = interval(through, of);
            let whole = |share: f64| (share * 100.0).round() as u32;
            let (low, high) = (whole(low), whole(high));
            if is_far(advice) {
                return message!(
                    "tutor-resource-next",
                    of = of,
                    through = through,
                    low = low,
                    high = high
                );
            }
            let alike = if advice.like == Like::Anybody {
                "no"
            } else {
                "yes"
            };
            message!(
                "tutor-resource-gained",
                of = of,
                through = through,
                low = low,
                high = high,
                alike = alike
            )
        }
    }
}

/// What is known of others who began a skill: how many questions it took.
pub fn of_others(course: &Course, state: &State, skill: SkillIndex) -> Option<Message> {
    let id = course.skills[skill].id.as_str();
    let mut all = state.plan.advice.iter();
    let began = all.find(|advice| advice.skill == id && advice.did == Did::Began)?;
    told(course, began)
}

/// What is known of those who had learned another skill first.
pub(super) fn of_order(course: &Course, advice: &[Advice], skill: SkillIndex) -> Option<Message> {
    let id = course.skills[skill].id.as_str();
    let is_it = |a: &&Advice| a.skill == id && matches!(a.did, Did::First(_));
    told(course, advice.iter().find(is_it)?)
}

/// Advice in a sentence or two, with counts and intervals; none where its skills are not in
/// the course.
pub fn told(course: &Course, advice: &Advice) -> Option<Message> {
    let title = |id: &str| course.skill(id).map(|at| course.skills[at].title.clone());
    let here = title(&advice.skill)?;
    let (low, high) = interval(advice.through, advice.of);
    let whole = |share: f64| (share * 100.0).round() as u32;
    let likely = message!("tutor-advice-likely", low = whole(low), high = whole(high));
    let (of, through) = (advice.of, advice.through);
    let who = who(course, advice, &here)?;
    let said = match &advice.did {
        Did::Began => return began(advice, here),
        Did::First(id) => {
            let first = title(id)?;
            let (others, of_others) = advice.others?;
            return Some(message!(
                "tutor-advice-first",
                of = of,
                through = through,
                skill = here,
                first = first,
                others = others,
                ofothers = of_others
            ));
        }
        Did::Before(id) | Did::Missed(id) => {
            let before = matches!(advice.did, Did::Before(_));
            let resource = &course.resources[course.resource(id)?].title;
            let (others, of_others) = advice.others?;
            return Some(message!(
                "tutor-advice-before",
                before = if before { "yes" } else { "no" },
                of = of,
                through = through,
                skill = here,
                resource = resource,
                others = others,
                ofothers = of_others
            ));
        }
        Did::Resource(id) => {
            let resource = &course.resources[course.resource(id)?].title;
            message!(
                "tutor-advice-resource",
                who = who,
                through = through,
                resource = resource
            )
        }
        Did::Next(id) => {
            let resource = &course.resources[course.resource(id)?].title;
            message!(
                "tutor-advice-next",
                of = of,
                through = through,
                skill = here,
                resource = resource
            )
        }
        Did::Stuck => message!("tutor-advice-stuck", who = who, through = through),
        Did::Lesson => message!("tutor-advice-lesson", who = who, through = through),
        Did::Pause => message!("tutor-advice-pause", who = who, through = through),
        Did::Skill(id) => {
            let other = title(id)?;
            message!(
                "tutor-advice-skill",
                who = who,
                through = through,
                other = other
            )
        }
    };
    let more = advice
        .answers
        .map(|(middle, ..)| message!("tutor-advice-answers", middle = middle));
    Some(Message::sentences(
        [
            Some(message!("tutor-advice-told", said = said, likely = likely)),
            more,
        ]
        .into_iter()
        .flatten(),
    ))
}

/// Whom it is about: learners who were on the skill `here`, and what they had in common.
fn who(course: &Course, advice: &Advice, here: &SafeText) -> Option<Message> {
    let of = advice.of;
    Some(match &advice.like {
        Like::Anybody => message!("tutor-advice-anybody", of = of, skill = here),
        Like::Weak(id) => {
            let weak = &course.skills[course.skill(id)?].title;
            message!("tutor-advice-weak", of = of, skill = here, weak = weak)
        }
        Like::Idea(id) => {
            let mut all = course.misconceptions.iter();
            let idea = &all.find(|idea| idea.id.as_str() == id)?.name;
            message!("tutor-advice-idea", of = of, skill = here, idea = idea)
        }
    })
}

/// How many answers it took those who began the skill `here`.
fn began(advice: &Advice, here: SafeText) -> Option<Message> {
    let (middle, low, high) = advice.answers?;
    let open = match high {
        // It could be anything.
        None if low <= 1 => "same",
        None => "yes",
        Some(high) if high == low => "same",
        Some(_) => "no",
    };
    let high = Value::from(high.map_or_else(String::new, |high| high.to_string()));
    Some(message!(
        "tutor-advice-began",
        of = advice.of,
        skill = here,
        middle = middle,
        low = low,
        open = open,
        high = high
    ))
}
