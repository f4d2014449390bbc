//! What is recommended beside what is shown: at most one line, opened and rated on request,
//! and passed over by going on.

use super::view::{Input, Judged, Phase, Refusal};
use super::{Session, Turn, refuse};
use crate::course::{ResourceIndex, SkillIndex};
use crate::journal::{EventKind, Moment};
use crate::tutor::teach::Occasion;
use crate::tutor::{MISSES, Notice, Recommended, recommend};
use crate::words::message;

/// Questions after which a resource that was opened is asked about no more.
const ASKED_FOR: usize = 2;

/// A resource that is recommended beside what is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub recommended: Recommended,
    /// Whether it was opened since.
    pub opened: bool,
    /// Whether it was of use, where the learner said so since.
    pub useful: Option<bool>,
    /// What it stands beside.
    beside: Beside,
}

/// What an offer stands beside: the same while hints and tries go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Beside {
    judged: bool,
    teaching: bool,
    asked: usize,
}

impl Session {
    /// What is recommended now, if anything.
    pub fn offer(&self) -> Option<&Offer> {
        self.offer.as_ref()
    }

    /// The resources of the skill that is practised now.
    pub fn resources(&self) -> Vec<ResourceIndex> {
        let of = |skill: SkillIndex| self.course.resources_of(skill).collect();
        self.skill().map(of).unwrap_or_default()
    }

    fn beside(&self) -> Beside {
        Beside {
            judged: matches!(self.phase, Phase::Judged(_)),
            teaching: matches!(self.phase, Phase::Teaching(_)),
            asked: self.sitting.asked.len(),
        }
    }

    /// Opens a resource, or takes down whether it was of use.
    pub(super) fn with_resource(
        &mut self,
        input: &Input,
        turn: &mut Turn<'_>,
    ) -> Result<(), Refusal> {
        let (Input::Open(resource) | Input::Rate(resource, _)) = input else {
            return Ok(());
        };
        let Some(of) = self.course.resources.get(*resource) else {
            return refuse(message!("session-no-resource"));
        };
        if self.is_testing() {
            return refuse(message!("session-resource-in-test"));
        }
        if self.is_placing() {
            return refuse(message!("session-placement-no-help"));
        }
        let offered = (self.offer.as_ref())
            .filter(|offer| offer.recommended.resource == *resource)
            .map(|offer| offer.recommended.skill);
        let own = self.skill().filter(|skill| of.skills.contains(skill));
        let skill = offered.or(own);
        let Some(skill) = skill.or_else(|| of.skills.first().copied()) else {
            return refuse(message!("session-no-resource"));
        };
        let course = self.course_id();
        let (resource, skill) = (of.id.to_string(), self.course.skills[skill].id.to_string());
        let is_offered = offered.is_some();
        let kind = match *input {
            Input::Rate(_, useful) => {
                if let Some(offer) = self.offer.as_mut().filter(|_| is_offered) {
                    offer.useful = Some(useful);
                }
                EventKind::ResourceRated {
                    course,
                    resource,
                    skill,
                    useful,
                }
            }
            _ => {
                if let Some(offer) = self.offer.as_mut().filter(|_| is_offered) {
                    offer.opened = true;
                }
                EventKind::ResourceOpened {
                    course,
                    resource,
                    skill,
                }
            }
        };
        // Nothing of a cram is recorded.
        if !self.is_cram() {
            turn.event(&self.course.clone(), kind);
        }
        Ok(())
    }

    /// Recommends something beside what is shown now, or takes away what no longer fits.
    pub(super) fn recommends(&mut self, turn: &mut Turn<'_>) {
        if self.course.resources.is_empty() {
            return;
        }
        let beside = self.beside();
        if self
            .offer
            .as_ref()
            .is_some_and(|offer| offer.beside == beside)
        {
            return;
        }
        let kept = self.offer.take().filter(|offer| {
            let waits = offer.opened && offer.useful.is_none();
            waits && beside.asked <= offer.beside.asked + ASKED_FOR
        });
        self.offer = kept;
        if self.is_cram() || self.is_placing() || self.is_testing() {
            return;
        }
        let Some(moment) = self.moment(turn) else {
            return;
        };
        let course = self.course.clone();
        let found = recommend(&course, turn.state, &self.sitting, moment, turn.now);
        let Some(recommended) = found else {
            return;
        };
        let asked = self.sitting.asked.len();
        self.sitting.recommended.push((asked, recommended.reason));
        let offered = EventKind::ResourceOffered {
            course: self.course_id(),
            resource: course.resources[recommended.resource].id.to_string(),
            skill: course.skills[recommended.skill].id.to_string(),
            reason: recommended.reason,
        };
        turn.event(&course, offered);
        self.offer = Some(Offer {
            recommended,
            opened: false,
            useful: None,
            beside,
        });
    }

    /// Whether help from elsewhere is of use now, for which skill, and why.
    fn moment(&self, turn: &Turn<'_>) -> Option<(SkillIndex, Moment)> {
        let state = &*turn.state;
        match &self.phase {
            Phase::Asking(asking) => {
                let skill = asking.reason.skill;
                let is_first = asking.step.is_none() && asking.missed.is_none();
                (is_first && state.is_new(skill)).then_some((skill, Moment::New))
            }
            Phase::Teaching(teaching) => match teaching.occasion {
                Occasion::New if state.is_new(teaching.skill) => {
                    Some((teaching.skill, Moment::New))
                }
                Occasion::Stuck => Some((teaching.skill, Moment::Stuck)),
                _ => None,
            },
            Phase::Judged(judged) => self.after_judged(judged, turn),
            Phase::Concluded(_) | Phase::Finished => None,
        }
    }

    fn after_judged(&self, judged: &Judged, turn: &Turn<'_>) -> Option<(SkillIndex, Moment)> {
        let asking = &judged.asking;
        if judged.graded.verdict.is_correct() || asking.step.is_some() {
            return None;
        }
        let skill = self.course.questions[asking.question].skills[0];
        let run = turn.state.skills[skill].wrong_run;
        let is_stuck = matches!(
            judged.notice,
            Some(Notice::Spinning { .. } | Notice::Struggling { .. })
        );
        match (is_stuck || run > MISSES, run == MISSES) {
            (true, _) => Some((skill, Moment::Stuck)),
            (false, true) => Some((skill, Moment::Missed)),
            (false, false) => None,
        }
    }
}
