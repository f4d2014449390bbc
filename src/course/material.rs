//! How much a course holds to practise a skill with.

use super::content::Course;
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
        let questions = self.questions_of(skill);
        let drawn = (questions.iter()).any(|&q| self.questions[q].is_drawn());
        Material {
            opportunities: if drawn {
                most
            } else {
                questions.len().min(most)
            },
            structures: questions.len().min(Material::STRUCTURES),
        }
    }
}
