//! How much a course holds to practise a skill with.

use super::content::Course;
use super::ids::QuestionIndex;
use crate::kinds::SkillIndex;

/// What a course holds for a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Material {
    /// Opportunities to practise it, counted up to [`Material::OPPORTUNITIES`]: a
    /// question counts as one, a template as many.
    pub opportunities: usize,
    /// Structures, counted up to [`Material::STRUCTURES`]: a question is one, and so
    /// is a template, whatever it draws.
    pub structures: usize,
}

impl Material {
    /// Opportunities that a skill needs. Learners of 27 courses needed about seven to
    /// master a skill (Koedinger et al. 2023, "An astonishing regularity in student
    /// learning rate").
    pub const OPPORTUNITIES: usize = 7;
    /// Structures that a skill needs: with fewer, an answer may be known by the look of
    /// its question.
    pub const STRUCTURES: usize = 3;

    /// Whether there is less than a skill needs.
    pub fn is_thin(self) -> bool {
        self.opportunities < Self::OPPORTUNITIES || self.structures < Self::STRUCTURES
    }
}

impl Course {
    /// What there is to practise a skill with.
    pub fn material(&self, skill: SkillIndex) -> Material {
        let most = Material::OPPORTUNITIES;
        let drawn = (self.practised_of(skill)).any(|q| self.questions[q].template.is_some());
        let questions = self.practised_of(skill).take(most).count();
        Material {
            opportunities: if drawn { most } else { questions },
            structures: questions.min(Material::STRUCTURES),
        }
    }

    /// How many [`Course::practised_of`] gives, without going through them.
    pub fn practised_count(&self, skill: SkillIndex) -> usize {
        let held = self.reserve().questions().iter();
        let held = held.filter(|&&q| self.questions[q].skills.contains(&skill));
        self.questions_of(skill).len().saturating_sub(held.count())
    }

    /// The questions that practise a skill, but those held back for the course's test.
    pub fn practised_of(&self, skill: SkillIndex) -> impl Iterator<Item = QuestionIndex> {
        let held = self.reserve().questions();
        let questions = self.questions_of(skill).iter().copied();
        questions.filter(move |question| !held.contains(question))
    }
}
