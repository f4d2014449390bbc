//! The words of a course: those that its questions ask for, offer, or name as mistakes.

use std::collections::HashSet;
use std::hash::BuildHasher;
use std::sync::{Arc, OnceLock};

use foldhash::fast::FixedState;

use crate::course::Course;
use crate::kinds::{Answer, Shown};
use crate::select::folded;

/// Questions of the course that are looked through.
const LOOKED_AT: usize = 5_000;
/// Bytes of texts that are looked through: more than 5,000 questions have, unless they are
/// meant to take long.
const MOST_BYTES: usize = 4 << 20;

/// Found when a word is first looked for, so that no later answer waits for it; empty until
/// then. Of each word there is its hash, in which accents and capitals don't count.
#[derive(Clone, Debug, Default)]
pub(super) struct CourseWords(OnceLock<Arc<HashSet<u64, FixedState>>>);

impl CourseWords {
    /// Whether a word stands in a question of the course.
    pub(super) fn has(&self, word: &str, course: &Course) -> bool {
        let all = self.0.get_or_init(|| Arc::new(words_of(course)));
        all.contains(&hash(&folded(word)))
    }
}

fn hash(word: &str) -> u64 {
    FixedState::default().hash_one(word)
}

fn words_of(course: &Course) -> HashSet<u64, FixedState> {
    let (mut found, mut left) = (HashSet::default(), MOST_BYTES);
    for question in course.questions.iter().take(LOOKED_AT) {
        // What is shown is not kept of questions that were not asked yet.
        let Ok(instance) = question.once(|body| body.instance(0)) else {
            continue;
        };
        for item in instance.asked() {
            each_text(item, &mut |text| {
                if text.len() > left {
                    return;
                }
                left -= text.len();
                let text = folded(text);
                let words = text.split(|c: char| !c.is_alphanumeric());
                found.extend(words.filter(|word| !word.is_empty()).map(hash));
            });
        }
    }
    found
}

/// The prompt of an item, its options, and its answers, right and wrong.
fn each_text(item: &Shown, see: &mut dyn FnMut(&str)) {
    see(&item.prompt);
    for option in item.task.options_to_read() {
        see(option);
    }
    let wrong = (0..item.mistakes.len()).flat_map(|mistake| item.task.wrong(mistake));
    for answer in item.task.right().into_iter().chain(wrong) {
        match &answer {
            Answer::Typed(text) => see(text),
            Answer::Blanks(all) => all.iter().for_each(|text| see(text)),
            _ => {}
        }
    }
}
