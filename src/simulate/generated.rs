//! Made-up courses, written as an author would write them and read by the same reader.

use std::fmt::Write;

use super::lot::Lot;
use crate::author::{Care, load};
use crate::course::Course;

/// A course that is made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generated {
    /// 30 skills of six templates each, with explanations; each skill on one to three others.
    Dag30,
    /// 150 facts in ten unconnected lists.
    Facts150,
}

impl Generated {
    /// All of them, by name.
    pub const ALL: [(&'static str, Generated); 2] = [
        ("dag30", Generated::Dag30),
        ("facts150", Generated::Facts150),
    ];

    /// The course; always the same. `None` never happens while the tests pass.
    pub fn course(self) -> Option<Course> {
        let text = match self {
            Generated::Dag30 => dag(30, 6),
            Generated::Facts150 => facts(10, 15),
        };
        load(&[("course.toml".into(), text.into_bytes())], Care::Quick).course
    }
}

fn header(id: &str, title: &str) -> String {
    format!("format = 1\n[course]\nid = \"{id}\"\ntitle = \"{title}\"\nlanguage = \"en\"\n")
}

/// Skills in layers of five: each rests on one or two of the layer below, now
/// and then on one further down.
fn dag(skills: usize, questions: usize) -> String {
    let mut lot = Lot::new(30);
    let mut text = header("dag30", "Thirty skills that build on one another");
    let mut requires: Vec<Vec<usize>> = Vec::new();
    for skill in 0..skills {
        let layer = skill / 5;
        let mut under: Vec<usize> = Vec::new();
        if layer > 0 {
            for _ in 0..=lot.below(2) {
                under.push((layer - 1) * 5 + lot.below(5));
            }
            if lot.chance(0.25) {
                under.push(lot.below(layer * 5));
            }
        }
        under.sort_unstable();
        under.dedup();
        let names: Vec<String> = under.iter().map(|u| format!("\"s{u}\"")).collect();
        // Writing to a string can't fail.
        let _ = write!(
            text,
            "\n[[skill]]\nid = \"s{skill}\"\ntitle = \"Skill {skill}\"\nrequires = [{}]\n",
            names.join(", ")
        );
        requires.push(under);
    }
    for (skill, under) in requires.iter().enumerate() {
        for n in 0..questions {
            let difficulty = 1 + n * 4 / questions;
            let _ = write!(
                text,
                "\n[[question]]\nid = \"s{skill}-q{n}\"\nkind = \"number\"\nskills = [\"s{skill}\"]\n\
                 difficulty = {difficulty}\nparams = {{ a = \"2..99\", b = \"2..99\" }}\n\
                 prompt = \"Work out {{a}} + {{b}} + {skill}.\"\nanswer = \"a + b + {skill}\"\n\
                 explanation = \"{{a}} and {{b}} make {{a + b}}; add {skill}.\"\n\
                 hints = [\"Begin with {{a}} + {{b}}.\", \"That is {{a + b}}; add {skill}.\"]\n"
            );
            // Every other question can show which prerequisite is missing.
            if let (0, Some(missing)) = (n % 2, under.first()) {
                let _ = write!(
                    text,
                    "[[question.mistake]]\nname = \"without-s{missing}\"\nanswer = \"a + b + {skill} + 1000\"\n\
                     feedback = \"This shows that skill {missing} is missing.\"\nskill = \"s{missing}\"\n"
                );
            }
        }
    }
    text
}

fn facts(lists: usize, each: usize) -> String {
    let mut text = header("facts150", "A hundred and fifty facts");
    for list in 0..lists {
        let _ = write!(
            text,
            "\n[[skill]]\nid = \"l{list}\"\ntitle = \"List {list}\"\nfacts = true\n"
        );
    }
    for list in 0..lists {
        for n in 0..each {
            let difficulty = 1 + n * 4 / each;
            let _ = write!(
                text,
                "\n[[question]]\nid = \"l{list}-f{n}\"\nkind = \"text\"\nskills = [\"l{list}\"]\n\
                 difficulty = {difficulty}\nprompt = \"Word {n} of list {list}?\"\nanswer = \"word {list} {n}\"\n"
            );
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::SkillIndex;

    #[test]
    fn they_can_be_read() {
        let dag = Generated::Dag30.course().expect("dag30 is a good course");
        assert_eq!((dag.skills.len(), dag.questions.len()), (30, 180));
        assert!(dag.questions.iter().all(|q| q.template.is_some()));
        assert!(
            dag.skills[SkillIndex(29)]
                .requires
                .iter()
                .all(|&r| r.0 < 25)
        );
        let facts = Generated::Facts150
            .course()
            .expect("facts150 is a good course");
        assert_eq!((facts.skills.len(), facts.questions.len()), (10, 150));
    }
}
