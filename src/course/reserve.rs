//! What a course holds back for its test: questions and draws of templates that
//! practice never shows.
//!
//! It follows from the course alone, by hashes of ids, so that it is the same for
//! every learner and changes little while the course grows.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use super::ids::{ByQuestion, QuestionIndex};
use super::instance::Instance;
use super::kin::Families;
use super::question::Question;
use super::skill::Skill;
use crate::kinds::{BySkill, Kind, SkillIndex};
use crate::template::{Draws, Template};
use crate::text::SafeText;

/// Parallel forms of a test: the same skills and levels, other questions.
pub const FORMS: usize = 3;
/// Questions of a form, where the course has enough.
pub const LENGTH: usize = 12;
/// Fewest questions that make a test: of fewer, nothing can be said.
pub const FEWEST: usize = 6;
/// Of so many fixed questions of a skill, at most [`FORMS`] are held back unasked.
const SHARE: usize = 6 * FORMS;
/// Seeds tried for the draws of a template, and how many different draws there must
/// be among them: then the [`FORMS`] held back are few of all.
const SEEDS: u64 = 24;
const DIFFERENT: usize = 18;
/// A template with fewer values, more work for a draw, or more draws until its
/// `where` holds has no draws held back.
const FEWEST_VALUES: usize = 40;
const MOST_WORK: usize = 2_000;
const MOST_DRAWS: usize = 40;

/// What stands at one place of every form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Held {
    /// A template, with other values in each form.
    Draws(QuestionIndex),
    /// A question for each form, of one skill, level and kind.
    Questions([QuestionIndex; FORMS]),
}

/// One place of every form: what is asked there, and of which skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Slot {
    pub skill: SkillIndex,
    pub held: Held,
}

impl Slot {
    /// The question at this place of a form, 0 to [`FORMS`] - 1.
    pub fn question(&self, form: usize) -> QuestionIndex {
        match self.held {
            Held::Draws(question) => question,
            Held::Questions(questions) => questions[form % FORMS],
        }
    }
}

/// What makes two showings of a template the same: the prompt and the right answer.
type Sight = (SafeText, SafeText);

/// The draws of a template that are held back.
#[derive(Clone, Debug)]
struct HeldDraws {
    seeds: [u64; FORMS],
    sights: [Sight; FORMS],
}

/// What a course holds back for its test.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct Reserve {
    slots: Vec<Slot>,
    questions: Arc<BTreeSet<QuestionIndex>>,
    /// Those of each template made when they are first asked for: reading a course need not
    /// draw anything, and showing one question nothing of others.
    #[serde(skip)]
    draws: OnceLock<HashMap<QuestionIndex, OnceLock<Option<HeldDraws>>>>,
}

impl Reserve {
    /// What is held back of these questions. Those of facts are not, unless their
    /// author says so: a fact that is never practised is never learned. Nor are those that
    /// were made from one: practice with one of them gives the others away.
    pub(crate) fn of(
        course: &str,
        skills: &BySkill<Skill>,
        questions: &ByQuestion<Question>,
        families: &Families,
    ) -> Reserve {
        let mut own: BySkill<Vec<QuestionIndex>> = BySkill::of(Vec::new(), skills.len());
        for (index, question) in questions.pairs() {
            let by_itself = families.of(index).is_none();
            if by_itself && question.is_test_item() {
                own[question.skills[0]].push(index);
            }
        }
        let mut said = Vec::new();
        let mut other = Vec::new();
        for skill in skills.positions() {
            let (by_author, rest) = candidates(course, &own[skill], &skills[skill], questions);
            said.push((skill, in_levels(by_author, skill.0, questions)));
            other.push((skill, in_levels(rest, skill.0, questions)));
        }
        // What its author reserves comes first; then skills that have no place yet.
        let mut slots = Vec::new();
        fill(&mut slots, said);
        let (old, new) = (other.into_iter())
            .partition(|(skill, _)| slots.iter().any(|slot| slot.skill == *skill));
        fill(&mut slots, new);
        fill(&mut slots, old);
        slots.sort_by_key(|slot| (slot.skill, level(slot.held, questions)));
        let said = questions.pairs().filter(|(_, q)| q.reserve == Some(true));
        let mut held: BTreeSet<QuestionIndex> = said.map(|(index, _)| index).collect();
        for slot in &slots {
            if let Held::Questions(questions) = slot.held {
                held.extend(questions);
            }
        }
        Reserve {
            slots,
            questions: Arc::new(held),
            draws: OnceLock::new(),
        }
    }

    /// The places of every form, in the order in which they are asked: by skill, then
    /// by level. A template of which too few draws differ is still among them.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// The questions that practice never asks.
    pub fn questions(&self) -> &Arc<BTreeSet<QuestionIndex>> {
        &self.questions
    }

    /// The draws of a question that are held back; none of one that has no place, or of
    /// which too few differ.
    fn draws(
        &self,
        course: &str,
        questions: &ByQuestion<Question>,
        question: QuestionIndex,
    ) -> Option<&HeldDraws> {
        let draws = self.draws.get_or_init(|| {
            let templates = self.slots.iter().filter_map(|slot| match slot.held {
                Held::Draws(question) => Some((question, OnceLock::new())),
                Held::Questions(_) => None,
            });
            templates.collect()
        });
        let of_question = draws.get(&question)?;
        let made = of_question.get_or_init(|| held_draws(course, &questions[question]));
        made.as_ref()
    }

    /// The seed at a place of a form; none where too few draws of a template differ.
    pub(crate) fn seed(
        &self,
        (course, questions): (&str, &ByQuestion<Question>),
        slot: &Slot,
        form: usize,
    ) -> Option<u64> {
        match slot.held {
            Held::Draws(q) => {
                let draws = self.draws(course, questions, q);
                draws.map(|draws| draws.seeds[form % FORMS])
            }
            Held::Questions(_) => {
                let id = questions[slot.question(form)].id.as_str();
                Some(hash(&[course, id, "seed"]))
            }
        }
    }

    /// Whether a showing is one of the draws held back.
    pub(crate) fn holds_draw(
        &self,
        (course, questions): (&str, &ByQuestion<Question>),
        question: QuestionIndex,
        instance: &Instance,
    ) -> bool {
        let held = self.draws(course, questions, question);
        held.is_some_and(|held| held.sights.contains(&sight(instance)))
    }
}

/// Gives places to what may be held back of each skill: one of each before the second of
/// any, and spread over the course where not all skills can have one.
fn fill(slots: &mut Vec<Slot>, mut of: Vec<(SkillIndex, Vec<Held>)>) {
    of.retain(|(_, held)| !held.is_empty());
    let left = LENGTH.saturating_sub(slots.len());
    let order = in_turn(of.len(), left);
    let mut waiting: Vec<_> = (order.into_iter())
        .map(|at| (of[at].0, of[at].1.clone().into_iter()))
        .collect();
    while slots.len() < LENGTH {
        let before = slots.len();
        for (skill, held) in &mut waiting {
            if slots.len() < LENGTH {
                slots.extend(held.next().map(|held| Slot {
                    skill: *skill,
                    held,
                }));
            }
        }
        if slots.len() == before {
            break;
        }
    }
}

/// All places of a list, so that the first so many of them are spread over it.
fn in_turn(places: usize, first: usize) -> Vec<usize> {
    let first = first.min(places);
    let spread = |n: usize| n * places / first.max(1);
    let early: BTreeSet<usize> = (0..first).map(spread).collect();
    let late = (0..places).filter(|place| !early.contains(place));
    early.iter().copied().chain(late).collect()
}

/// What may be held back of the questions whose first skill this is: what their author
/// reserves, and what else.
fn candidates(
    course: &str,
    own: &[QuestionIndex],
    skill: &Skill,
    questions: &ByQuestion<Question>,
) -> (Vec<Held>, Vec<Held>) {
    let order = |q: &QuestionIndex| hash(&[course, questions[*q].id.as_str()]);
    let (said, other): (Vec<_>, Vec<_>) = (own.iter().copied())
        .filter(|&q| questions[q].reserve != Some(false))
        .partition(|&q| questions[q].reserve == Some(true));
    let is_template = |q: &QuestionIndex| questions[*q].is_drawn();
    let (templates, mut fixed): (Vec<_>, Vec<_>) = said.into_iter().partition(is_template);
    let mut by_author: Vec<Held> = templates.into_iter().map(Held::Draws).collect();
    let threes_said = said_together(&mut fixed, |q| alike(&questions[q]));
    by_author.extend(threes_said.into_iter().map(Held::Questions));
    let (mut templates, fixed): (Vec<_>, Vec<_>) = other.into_iter().partition(is_template);
    templates.retain(|&q| questions[q].template.as_deref().is_some_and(is_wide));
    templates.sort_by_key(order);
    let mut held: Vec<Held> = templates.into_iter().map(Held::Draws).collect();
    if !skill.facts {
        let mut groups: BTreeMap<(u8, Kind), Vec<QuestionIndex>> = BTreeMap::new();
        for &q in fixed.iter().filter(|&&q| skill.example != Some(q)) {
            groups.entry(alike(&questions[q])).or_default().push(q);
        }
        let mut firsts: Vec<[QuestionIndex; FORMS]> = Vec::new();
        for group in groups.values_mut() {
            group.sort_by_key(order);
            firsts.extend(group.first_chunk());
        }
        firsts.sort_by_key(|[q, ..]| order(q));
        firsts.truncate(fixed.len() / SHARE);
        held.extend(firsts.into_iter().map(Held::Questions));
    }
    (by_author, held)
}

/// What questions at one place of the forms have in common: level and kind.
pub(crate) fn alike(question: &Question) -> (u8, Kind) {
    let level = question.difficulty.level() as u8;
    (level, question.kind())
}

/// The fixed questions of a skill that its author reserves, [`FORMS`] to a place: those
/// of one level and kind first, in the order of the course. Those over are left out.
pub(crate) fn said_together(
    fixed: &mut [QuestionIndex],
    alike: impl Fn(QuestionIndex) -> (u8, Kind),
) -> Vec<[QuestionIndex; FORMS]> {
    fixed.sort_by_key(|&q| (alike(q), q));
    fixed.as_chunks().0.to_vec()
}

/// Whether few of a template's draws would be held back.
fn is_wide(template: &Template) -> bool {
    template.combinations() >= FEWEST_VALUES && template.work() <= MOST_WORK
}

fn level(held: Held, questions: &ByQuestion<Question>) -> u8 {
    let (Held::Draws(q) | Held::Questions([q, ..])) = held;
    questions[q].difficulty.level() as u8
}

/// One of each level before the second of any, from another level for each skill.
/// Within a level the order stays.
fn in_levels(held: Vec<Held>, skill: usize, questions: &ByQuestion<Question>) -> Vec<Held> {
    let mut by: BTreeMap<u8, Vec<Held>> = BTreeMap::new();
    for held in held {
        by.entry(level(held, questions)).or_default().push(held);
    }
    let mut levels: Vec<Vec<Held>> = by.into_values().collect();
    let start = skill % levels.len().max(1);
    levels.rotate_left(start);
    let most = levels.iter().map(Vec::len).max().unwrap_or(0);
    let rounds = (0..most).flat_map(|n| levels.iter().filter_map(move |level| level.get(n)));
    rounds.copied().collect()
}

/// The draws of a template that are held back: one for each form, each different,
/// where enough others remain.
fn held_draws(course: &str, question: &Question) -> Option<HeldDraws> {
    let template = question.template.as_ref()?;
    // Who reserves a whole template needs no others for practice.
    let least = match question.reserve {
        Some(true) => FORMS,
        _ => DIFFERENT,
    };
    let mut found: Vec<(u64, Sight)> = Vec::new();
    for n in 0..SEEDS {
        // Drawing is dear, and the first ones are taken: no more are drawn than tell it.
        let left = usize::try_from(SEEDS - n).unwrap_or(usize::MAX);
        if found.len() >= least || found.len() + left < least {
            break;
        }
        let seed = hash(&[course, question.id.as_str(), &n.to_string()]);
        let (drawn, _) = template.draw_within(&mut Draws::new(seed), MOST_DRAWS);
        let Some(instance) = drawn.ok().and_then(|_| question.instance(seed).ok()) else {
            continue;
        };
        let sight = sight(&instance);
        if found.iter().all(|(_, other)| *other != sight) {
            found.push((seed, sight));
        }
    }
    if found.len() < least {
        return None;
    }
    let mut forms = found.into_iter();
    let mut next = || forms.next();
    let held: [(u64, Sight); FORMS] = [next()?, next()?, next()?];
    Some(HeldDraws {
        seeds: [held[0].0, held[1].0, held[2].0],
        sights: held.map(|(_, sight)| sight),
    })
}

fn sight(instance: &Instance) -> Sight {
    (
        instance.item.prompt.clone(),
        instance.item.task.model_answer(),
    )
}

/// FNV-1a of the parts, stirred by the end of SplitMix64: the same for ever.
fn hash(parts: &[&str]) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}
