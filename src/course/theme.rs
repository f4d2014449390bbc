//! Themes that learners are interested in, and questions put into their words.

use super::instance::{Instance, ShownStep};
use crate::kinds::Shown;
use crate::template::Draws;
use crate::text::SafeText;

/// A theme of a course.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Theme {
    pub id: String,
    /// What the learner reads.
    pub name: SafeText,
}

/// Sets the draws of a theme apart from those of the showing, which stay as they were.
const APART: u64 = 0x7468_656d_6573;

impl Theme {
    /// The most themes of a course.
    pub const MOST: usize = 20;

    /// The ids among these that are themes of a course, in its order, each once.
    pub fn among(themes: &[Theme], picked: &[String]) -> Vec<String> {
        let all = themes.iter().map(|theme| &theme.id);
        all.filter(|id| picked.contains(id)).cloned().collect()
    }
}

impl Instance {
    /// The showing in the words for one of the themes that the learner picked, where the
    /// question has words for any of them: the same seed and picks give the same. Numbers,
    /// answers and mistakes stay as they are.
    pub fn in_words_for(mut self, picked: &[String]) -> Instance {
        let mut themes: Vec<&str> = Vec::new();
        for item in self.items() {
            for wording in &item.wordings {
                let theme = wording.theme.as_str();
                if picked.iter().any(|picked| picked == theme) && !themes.contains(&theme) {
                    themes.push(theme);
                }
            }
        }
        // One order, whatever the order of the author: what is added later moves little.
        themes.sort_unstable();
        if themes.is_empty() {
            return self;
        }
        // Each theme draws for itself, and the highest wins: one that is added later takes
        // showings from the others, and moves none from one of them to another.
        let theme = themes.iter().max_by_key(|theme| self.drawn_for(theme));
        let theme = theme.map(|theme| (*theme).to_owned());
        if let Some(theme) = theme {
            self.put_into(&theme);
        }
        self
    }

    /// What this showing draws for a theme, by its name and the seed alone.
    fn drawn_for(&self, theme: &str) -> u64 {
        let begin = Draws::new(self.seed ^ APART).bits();
        let next = |bits: u64, byte: u8| Draws::new(bits ^ u64::from(byte)).bits();
        theme.bytes().fold(begin, next)
    }

    /// The themes for which it has words, sorted.
    pub fn themes(&self) -> Vec<String> {
        let wordings = self.items().flat_map(|item| &item.wordings);
        let mut themes: Vec<String> = wordings.map(|wording| wording.theme.clone()).collect();
        themes.sort_unstable();
        themes.dedup();
        themes
    }

    /// Puts every text of the showing into the words for a theme, where it has some.
    pub fn put_into(&mut self, theme: &str) {
        self.item.put_into(theme);
        put_steps(&mut self.steps, theme);
        for part in &mut self.parts {
            part.item.put_into(theme);
            put_steps(&mut part.steps, theme);
        }
    }

    /// All that is shown of it: the question or stem, parts, steps and their steps.
    fn items(&self) -> impl Iterator<Item = &Shown> {
        let parts = self.parts.iter();
        let of_parts = parts.flat_map(|part| {
            let steps = part.steps.iter().flat_map(ShownStep::items);
            std::iter::once(&part.item).chain(steps)
        });
        let steps = self.steps.iter().flat_map(ShownStep::items);
        std::iter::once(&self.item).chain(steps).chain(of_parts)
    }
}

impl ShownStep {
    fn items(&self) -> impl Iterator<Item = &Shown> {
        let within = self.steps.iter().map(|step| &step.item);
        std::iter::once(&self.item).chain(within)
    }
}

fn put_steps(steps: &mut [ShownStep], theme: &str) {
    for step in steps {
        step.item.put_into(theme);
        for step in &mut step.steps {
            step.item.put_into(theme);
        }
    }
}
