//! The resources of a course: found by their ids, and by skill.

use super::content::Course;
use super::ids::ResourceIndex;
use crate::kinds::SkillIndex;

impl Course {
    /// The resource with this id.
    pub fn resource(&self, id: &str) -> Option<ResourceIndex> {
        self.resources.find(|resource| resource.id.as_str() == id)
    }

    /// The resources for a skill, in the order of the course.
    pub fn resources_of(&self, skill: SkillIndex) -> impl Iterator<Item = ResourceIndex> + '_ {
        let all = self.resources.pairs();
        all.filter(move |(_, resource)| resource.skills.contains(&skill))
            .map(|(at, _)| at)
    }
}
