//! Notes, bookmarks and tags of the learner's own: they bear on nothing that is asked.

use super::known::Mark;
use super::state::State;
use crate::course::{Course, MOST_TAGS, QuestionIndex, is_tag};

/// Longest note that is kept in mind, in bytes: what front ends let people write.
pub const LONGEST_NOTE: usize = 2_000;

/// As much of a text as a note holds.
pub fn cut(text: &str) -> &str {
    let mut end = text.len().min(LONGEST_NOTE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

impl State {
    /// What the learner keeps on a question; none where that is nothing.
    pub fn mark(&self, question: QuestionIndex) -> Option<&Mark> {
        self.marks.get(&question)
    }

    /// All questions on which the learner keeps something, in the order of the course.
    pub fn marks(&self) -> impl Iterator<Item = (QuestionIndex, &Mark)> {
        self.marks.iter().map(|(question, mark)| (*question, mark))
    }

    pub(super) fn noted(&mut self, course: &Course, question: &str, text: &str) {
        let text = cut(text);
        self.change(course, question, |mark| text.clone_into(&mut mark.note));
    }

    pub(super) fn bookmarked(&mut self, course: &Course, question: &str, marked: bool) {
        self.change(course, question, |mark| mark.bookmarked = marked);
    }

    pub(super) fn tagged(&mut self, course: &Course, question: &str, tags: &[String]) {
        let sound = tags.iter().filter(|tag| is_tag(tag)).take(MOST_TAGS);
        let tags: Vec<String> = sound.cloned().collect();
        self.change(course, question, |mark| mark.tags = tags);
    }

    fn change(&mut self, course: &Course, question: &str, how: impl FnOnce(&mut Mark)) {
        let Some(question) = course.question(question) else {
            return;
        };
        let mark = self.marks.entry(question).or_default();
        how(mark);
        if *mark == Mark::default() {
            self.marks.remove(&question);
        }
    }
}
