//! Skills that a course holds little of: no fault, and worth knowing for its author.

use crate::course::{Course, Material};
use crate::words::{Message, message};

/// What to say of each skill with less than seven opportunities or three structures, in
/// the order of the course. A skill without questions has a warning of its own.
pub fn thin(course: &Course) -> Vec<Message> {
    let skills = course
        .skills
        .pairs()
        .map(|(i, skill)| (course.material(i), skill));
    skills
        .filter(|(material, _)| material.is_thin() && material.structures > 0)
        .map(|(material, skill)| {
            let (skill, structures) = (skill.id.as_str(), material.structures);
            match material.opportunities >= Material::OPPORTUNITIES {
                true => message!("author-thin-structures", skill = skill, n = structures),
                false => message!("author-thin", skill = skill, n = material.opportunities),
            }
        })
        .collect()
}
