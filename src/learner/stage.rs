//! How far a skill is, in words that people understand: new, begun, learned, kept,
//! lasting. What each needs is counted with every answer, in the skill's [`Proof`].
//!
//! Answers on one day show that something was learned, and not that it is kept: it
//! takes success again on later days (successive relearning, Rawson & Dunlosky 2011;
//! Rawson et al. 2018), about seven opportunities (Koedinger et al. 2023), and more than
//! one kind of question.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::days::day_at;
use super::known::SkillState;
use super::older::Era;
use super::proof::{Held, LATER_DAYS, LONG, Told};
use super::state::State;
use super::turns;
use crate::course::{Course, Material, QuestionIndex, SkillIndex};
use crate::measure::Probability;
use crate::words::{Joined, Message, Value, message};

/// How far a skill is. Each stage is more than the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Never practised.
    New,
    /// Practised; or learned once, and missed twice in a row since.
    Begun,
    /// P(known) reached the course's threshold with an answer without help, or the
    /// learner or a placement test said that it is known.
    Learned,
    /// Learned, and right again without help on two later days; with seven
    /// opportunities and three structures, or all that the course has.
    Kept,
    /// Kept, and right without help after three weeks without practice.
    Lasting,
}

impl Stage {
    /// All of them, the least first.
    pub const ALL: [Stage; 5] = [
        Stage::New,
        Stage::Begun,
        Stage::Learned,
        Stage::Kept,
        Stage::Lasting,
    ];

    /// One character that stands for it.
    pub fn glyph(self) -> &'static str {
        match self {
            Stage::New => "○",
            Stage::Begun => "◐",
            Stage::Learned => "●",
            Stage::Kept => "✓",
            Stage::Lasting => "★",
        }
    }

    /// Its name in exports and in the protocol.
    pub fn name(self) -> &'static str {
        match self {
            Stage::New => "new",
            Stage::Begun => "begun",
            Stage::Learned => "learned",
            Stage::Kept => "kept",
            Stage::Lasting => "lasting",
        }
    }

    /// Its name for people, where it is of no one skill: [`SkillStage`] says more.
    pub fn message(self) -> Message {
        match self {
            Stage::New => message!("learner-stage-new"),
            Stage::Begun => message!("learner-stage-begun"),
            Stage::Learned => message!("learner-stage-learned"),
            Stage::Kept => message!("learner-stage-kept"),
            Stage::Lasting => message!("learner-stage-lasting"),
        }
    }
}

/// How far one skill is, as people are told it everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SkillStage {
    /// How far it is.
    pub stage: Stage,
    /// Whether the course holds less of the skill than one needs, which is said where it
    /// counts as kept all the same.
    pub thin: bool,
    /// Whether it was learned once, and missed twice in a row since.
    pub again: bool,
}

impl SkillStage {
    /// In a word or two.
    pub fn message(self) -> Message {
        match self.stage {
            Stage::Begun if self.again => message!("learner-stage-again"),
            Stage::Kept if self.thin => message!("learner-stage-kept-thin"),
            Stage::Lasting if self.thin => message!("learner-stage-lasting-thin"),
            stage => stage.message(),
        }
    }
}

impl State {
    /// How far a skill is, as people are told it.
    pub fn how_far(&self, course: &Course, skill: SkillIndex) -> SkillStage {
        let stage = self.stage(course, skill);
        SkillStage {
            stage,
            thin: course.material(skill).is_thin(),
            again: stage == Stage::Begun && self.skills[skill].is_learned(),
        }
    }
}

impl SkillState {
    /// Whether what builds on it is open as far as it goes.
    pub fn is_learned(&self) -> bool {
        self.proof.learned
    }

    /// Whether it was right without help on a later day since it was learned, or mastered anew.
    pub fn was_right_later(&self) -> bool {
        self.proof.later_days > 0
    }

    /// Whether P(known), or the share of its facts that hold, is enough.
    fn reaches(&self, course: &Course, skill: SkillIndex, enough: Probability) -> bool {
        match course.skills[skill].facts {
            true => self.share_held(course, skill, 1) >= enough.get(),
            false => self.known >= course.mastery,
        }
    }

    /// The share of a skill's questions that are so far, 0 to 1; see [`Held::rank`].
    fn share_held(&self, course: &Course, skill: SkillIndex, rank: usize) -> f64 {
        let all = self.in_use(course, skill).max(1);
        f64::from(self.proof.held[rank - 1]) / all as f64
    }

    /// How many questions of the skill there are to practise: neither held back for the
    /// test nor put away for good.
    fn in_use(&self, course: &Course, skill: SkillIndex) -> usize {
        (course.questions_of(skill).len()).saturating_sub(self.proof.away)
    }

    /// It is said to be known. What was learned before keeps the days that showed it.
    pub(super) fn is_declared(&mut self, course: &Course, day: i64) {
        let learned = self.is_mastered(course);
        self.declared = true;
        self.known = self.known.max(course.mastery.get());
        self.reached = true;
        if !learned {
            self.proof.learned = true;
            self.proof.later_days = 0;
            self.proof.last_day = Some(day);
        }
        self.proof.level = self.proof.level.max(self.known);
    }

    /// Notes how high P(known) stands: a right answer never lowers it, and a failure
    /// never raises it.
    pub(super) fn levels(&mut self, right: bool, failed: bool) {
        let (level, known) = (self.proof.level, self.known);
        self.proof.level = match (right, failed) {
            _ if self.attempts == 0 && !self.declared => known,
            (true, _) => level.max(known),
            (false, true) => level.min(known),
            (false, false) => known,
        };
    }

    /// Takes in an answer to `question`: into review, or out of it. Two failures in
    /// a row lead out, where P(known) is below the threshold after them. `retention` is
    /// the share of facts that is enough, `last` the day of the skill's last answer before.
    pub(super) fn shown(
        &mut self,
        course: &Course,
        (skill, question): (SkillIndex, QuestionIndex),
        told: Told,
        retention: Probability,
        last: Option<i64>,
    ) {
        let reaches = self.reaches(course, skill, retention);
        let before = self.is_mastered(course);
        self.in_review &= !(told.failed && self.failed_last) || reaches;
        self.in_review |= told.unaided && reaches;
        self.failed_last = told.failed;
        self.missed = told.failed.then_some(question);
        let (now, proof) = (self.is_mastered(course), &mut self.proof);
        proof.learned |= now;
        proof.opportunities += 1;
        if told.unaided && before {
            // A clock that was set back makes no later day.
            let later = proof.last_day.is_some_and(|last| told.day > last);
            proof.later_days = proof.later_days.saturating_add(later.into());
            proof.long |= last.is_some_and(|last| told.day - last >= LONG);
        } else if !(before && now) {
            proof.later_days = 0;
            proof.long = false;
        }
        if told.unaided {
            proof.last_day = Some(told.day);
            let enough = proof.structures.len() >= Material::OPPORTUNITIES;
            if !enough && !proof.structures.contains(&question) {
                proof.structures.push(question);
            }
        }
    }
}

impl State {
    /// Notes what an answer to a question shows of it as a fact; to be called before the
    /// answer goes into its memory.
    pub(super) fn holds(&mut self, course: &Course, question: QuestionIndex, told: Told) {
        let families = &course.families;
        let moved = turns::moved_by(families, question).filter(|&q| !self.questions[q].suspended);
        let moved: Vec<QuestionIndex> = moved.collect();
        let rank = |state: &State, q| turns::rank(families, &state.questions, q);
        let ranks: Vec<usize> = moved.iter().map(|&q| rank(self, q)).collect();
        let state = &mut self.questions[question];
        let before = state.held;
        let last = state.memory.map(|memory| memory.last);
        let last = last.map(|last| day_at(last, self.offset_minutes));
        state.held = match told {
            Told {
                unaided: true, day, ..
            } => Held {
                days: match before.days {
                    0 => 1,
                    days => days.saturating_add((last < Some(day)).into()),
                },
                long: before.long || last.is_some_and(|last| day - last >= LONG),
            },
            // With help it shows nothing new.
            Told { right: true, .. } => before,
            Told { .. } => Held::default(),
        };
        for (q, before) in moved.into_iter().zip(ranks) {
            let now = rank(self, q);
            for &skill in &course.questions[q].skills {
                let held = &mut self.skills[skill].proof.held;
                for (at, count) in held.iter_mut().enumerate() {
                    *count += u32::from(now > at);
                    *count = count.saturating_sub((before > at).into());
                }
            }
        }
    }

    /// Called when a question is answered: those of its skills that are open now stay open, even
    /// if their prerequisites were mastered with help.
    pub(super) fn opens(&mut self, course: &Course, question: QuestionIndex) {
        for &skill in &course.questions[question].skills {
            let mut requires = course.skills[skill].requires.iter();
            let open = requires.all(|&r| self.skills[r].reached);
            self.skills[skill].proof.opened |= open;
        }
    }

    /// The skills that an answer about `skills` may open by the older rule.
    pub(super) fn may_open<'c>(
        &self,
        course: &'c Course,
        skills: &'c [SkillIndex],
    ) -> impl Iterator<Item = SkillIndex> + use<'c> {
        let older = self.era == Era::Older;
        let skills = skills.iter().filter(move |_| older);
        skills.flat_map(|&skill| course.dependents(skill)).copied()
    }

    /// Called when skills were answered: a skill that builds on them is open from now on, if all
    /// its prerequisites had been mastered by the older rule.
    pub(super) fn opens_by_the_older_rule(&mut self, course: &Course, skills: &[SkillIndex]) {
        for above in self.may_open(course, skills) {
            let mut requires = course.skills[above].requires.iter();
            let open = requires.all(|&r| self.skills[r].reached);
            if open && !self.skills[above].proof.opened {
                self.skills[above].proof.opened = true;
                self.agenda.skill(course, above, &self.skills);
            }
        }
    }

    /// Counts a skill's facts anew.
    pub(super) fn count_held(&mut self, course: &Course, skill: SkillIndex) {
        let all = course.questions_of(skill).iter();
        let is_away = |&question: &QuestionIndex| self.questions[question].suspended;
        let (away, used): (Vec<_>, Vec<_>) = all.copied().partition(is_away);
        let mut held = [0; 3];
        for question in used {
            let rank = turns::rank(&course.families, &self.questions, question);
            for count in &mut held[..rank] {
                *count += 1;
            }
        }
        let away = away.len();
        let proof = &mut self.skills[skill].proof;
        (proof.held, proof.away) = (held, away);
    }

    /// A question was put away for good, or is in use again.
    pub(super) fn recount(&mut self, course: &Course, question: QuestionIndex) {
        for &skill in &course.questions[question].skills {
            self.count_held(course, skill);
        }
    }

    /// How far a skill is.
    pub fn stage(&self, course: &Course, skill: SkillIndex) -> Stage {
        let state = &self.skills[skill];
        match state.is_mastered(course) {
            false if state.attempts == 0 => Stage::New,
            false => Stage::Begun,
            true if !self.to_be_kept(course, skill).is_nothing() => Stage::Learned,
            true if self.lasts(course, skill) => Stage::Lasting,
            true => Stage::Kept,
        }
    }

    fn lasts(&self, course: &Course, skill: SkillIndex) -> bool {
        let state = &self.skills[skill];
        match course.skills[skill].facts {
            true => state.share_held(course, skill, 3) >= self.retention(course).get(),
            false => state.proof.long,
        }
    }

    /// What a learned skill lacks to be kept.
    pub fn to_be_kept(&self, course: &Course, skill: SkillIndex) -> Lacks {
        let (state, material) = (&self.skills[skill], course.material(skill));
        let proof = &state.proof;
        let all = state.in_use(course, skill);
        let structures = match material.is_thin() {
            true => all.min(Material::OPPORTUNITIES),
            false => all.min(Material::STRUCTURES),
        };
        let facts = match course.skills[skill].facts {
            true => {
                let enough = (self.retention(course).get() * all as f64).ceil() as usize;
                enough.saturating_sub(proof.held[1] as usize)
            }
            false => 0,
        };
        // Where a fact is asked for in several ways, it is those that are counted.
        let (facts, ways) = match facts > 0 && course.makes_several(skill) {
            true => (0, facts),
            false => (facts, 0),
        };
        Lacks {
            days: LATER_DAYS.saturating_sub(proof.later_days).into(),
            answers: (material.opportunities).saturating_sub(proof.opportunities as usize),
            structures: structures.saturating_sub(proof.structures.len()),
            facts,
            ways,
        }
    }

    /// What is learned of a skill, whatever is remembered of it, 0 to 1: the share of its
    /// facts whose last answer was right without help, or else P(known). A right answer
    /// never lowers it. 0 where it is new.
    pub fn learned(&self, course: &Course, skill: SkillIndex) -> Probability {
        let state = &self.skills[skill];
        match course.skills[skill].facts {
            _ if self.is_new(skill) => Probability::NEVER,
            // What was said to be known counts until a miss tells otherwise.
            true if state.declared => {
                Probability::new(state.proof.level.max(state.share_held(course, skill, 1)))
            }
            true => Probability::new(state.share_held(course, skill, 1)),
            false => Probability::new(state.proof.level),
        }
    }

    /// How far a skill is on its way to lasting, 0 to 1: for a bar, which is a picture of
    /// its stage and no probability. A right answer never lowers it, and a miss never raises
    /// it: where nothing of it was right yet, not even in part, it is 0.
    pub fn along(&self, course: &Course, skill: SkillIndex) -> Probability {
        let days = f64::from(self.skills[skill].proof.later_days.min(LATER_DAYS));
        Probability::new(match self.stage(course, skill) {
            Stage::New => 0.0,
            Stage::Begun if self.skills[skill].credit <= 0.0 => 0.0,
            Stage::Begun => 0.1 + 0.4 * self.learned(course, skill).get(),
            Stage::Learned => 0.55 + 0.1 * days,
            Stage::Kept => 0.9,
            Stage::Lasting => 1.0,
        })
    }

    /// Of a skill of facts: how many of them hold, as their last answer was right without
    /// help, and how many there are.
    pub fn facts_held(&self, course: &Course, skill: SkillIndex) -> Option<(usize, usize)> {
        let all = self.skills[skill].in_use(course, skill);
        let held = self.skills[skill].proof.held[0] as usize;
        course.skills[skill].facts.then_some((held.min(all), all))
    }

    /// What is remembered now of a skill that was practised, 0 to 1: predicted recall of
    /// the skill, or the mean over its facts that were asked. None where none was.
    pub fn remembered(
        &self,
        course: &Course,
        skill: SkillIndex,
        now: Timestamp,
    ) -> Option<Probability> {
        if !course.skills[skill].facts {
            return self.skill_recall(skill, now);
        }
        // Where another question asks for more of the same fact, that one tells, once it was
        // answered. Until then, this one does, though it rests.
        let tells = |more: QuestionIndex| {
            let more = &self.questions[more];
            more.memory.is_some() && !more.suspended
        };
        let facts = course.questions_of(skill).iter();
        let facts = facts.filter(|&&q| {
            let more = self.families.of(q).and_then(|kin| kin.until);
            !more.is_some_and(tells)
        });
        Probability::mean(facts.filter_map(|&q| self.recall(course, q, now)))
    }
}

/// What a learned skill lacks to be kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lacks {
    /// Later days with a right answer.
    pub days: usize,
    /// Answers, right or wrong.
    pub answers: usize,
    /// Questions that were not answered right without help yet.
    pub structures: usize,
    /// Facts that were not right on two later days.
    pub facts: usize,
    /// Questions on facts that are asked for in several ways, likewise.
    pub ways: usize,
}

impl Lacks {
    /// Whether it is kept.
    pub fn is_nothing(self) -> bool {
        self == Lacks::default()
    }

    /// What it takes to be kept; nothing where it is.
    pub fn message(self) -> Option<Message> {
        let needs = [
            (self.days > 0).then(|| message!("learner-lacks-days", n = self.days)),
            (self.answers > 0).then(|| message!("learner-lacks-answers", n = self.answers)),
            (self.structures > 0)
                .then(|| message!("learner-lacks-structures", n = self.structures)),
            (self.facts > 0).then(|| message!("learner-lacks-facts", n = self.facts)),
            (self.ways > 0).then(|| message!("learner-lacks-ways", n = self.ways)),
        ];
        let needs = Value::list(needs.into_iter().flatten(), Joined::Commas);
        (!self.is_nothing()).then(|| message!("learner-lacks", needs = needs))
    }
}
