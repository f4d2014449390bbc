//! Wrong answers that say nothing about what the learner knows. They are not counted, and the
//! question is asked again.

use super::Session;
use super::answering::mistake;
use super::view::Asking;
use crate::course::Question;
use crate::kinds::{Answer, Graded, Kind, Verdict};
use crate::text::blocks;
use crate::words::{Message, message};

/// Other questions of a skill that are looked at.
const LOOKED_AT: usize = 300;
/// What sets a word of a prompt off from the rest, at its beginning and its end.
const MARKS: [(char, char); 5] = [('*', '*'), ('`', '`'), ('"', '"'), ('“', '”'), ('«', '»')];

impl Session {
    /// Why an answer does not count and is asked for again, if that is so; and whether one was
    /// excused in this showing by then.
    pub(super) fn uncounted(
        &self,
        asking: &Asking,
        answer: &Answer,
        graded: &Graded,
    ) -> Option<(Message, bool)> {
        if let Some(uncounted) = mistake(asking, graded).filter(|mistake| !mistake.counts) {
            let said = blocks(&uncounted.feedback);
            return Some((message!("session-uncounted", said = said), asking.excused));
        }
        let why = self.excuse(asking, answer, graded)?;
        Some((why, true))
    }

    /// Why a wrong answer that says nothing does not count. This happens once in a showing, so
    /// that guesses keep nobody at a question.
    pub(super) fn excuse(
        &self,
        asking: &Asking,
        answer: &Answer,
        graded: &Graded,
    ) -> Option<Message> {
        let unforeseen = graded.verdict == Verdict::Incorrect && graded.mistake.is_none();
        if !unforeseen || asking.excused || asking.once_more.is_some() || self.is_placing() {
            return None;
        }
        match self.question_of(asking, answer) {
            Some(sibling) if alike(sibling, &self.course.questions[asking.question]) => {
                Some(message!("session-another-question"))
            }
            // A word of its own is no slip.
            Some(_) => None,
            None => {
                let word = graded.typo.as_deref()?;
                (!self.words.has(word, &self.course)).then(|| message!("session-typo"))
            }
        }
    }

    /// Another written question of the same skill to which the answer is right.
    fn question_of(&self, asking: &Asking, answer: &Answer) -> Option<&Question> {
        if asking.step.is_some() || asking.part.is_some() {
            return None;
        }
        let skill = self.course.questions[asking.question].skills[0];
        let others = self.course.questions_of(skill).iter();
        others
            .filter(|&&other| other != asking.question)
            .map(|&other| &self.course.questions[other])
            .filter(|other| is_written(other))
            .take(LOOKED_AT)
            .find(|other| {
                let shown = other.instance(0);
                let graded = shown.ok().and_then(|shown| shown.item.grade(answer).ok());
                graded.is_some_and(|graded| graded.verdict.is_correct())
            })
    }
}

fn is_written(question: &Question) -> bool {
    !question.is_drawn() && question.kind() == Kind::Text
}

/// Whether two questions ask the same of two things: their prompts differ in what
/// is set off only, as in “What is *a book* in Spanish?”.
fn alike(one: &Question, other: &Question) -> bool {
    let frame = |question: &Question| frame(question.item.prompt.source());
    is_written(other) && frame(one).is_some_and(|one| frame(other) == Some(one))
}

/// A prompt without what is set off in it; nothing where nothing is.
fn frame(prompt: &str) -> Option<String> {
    let (mut rest, mut frame) = (prompt, String::new());
    let mut set_off = false;
    while let Some(at) = rest.find(|c| MARKS.iter().any(|(open, _)| *open == c)) {
        let (before, marked) = rest.split_at(at);
        let mut inner = marked.chars();
        let open = inner.next()?;
        let close = MARKS.iter().find(|(mark, _)| *mark == open)?.1;
        let (_, after) = inner.as_str().split_once(close)?;
        frame.push_str(before);
        frame.push(' ');
        (rest, set_off) = (after, true);
    }
    frame.push_str(rest);
    set_off.then_some(frame)
}

#[cfg(test)]
mod tests {
    use super::frame;

    #[test]
    fn what_is_set_off_is_left_out() {
        let mother = frame("What is *the mother* in Spanish?");
        assert!(mother.is_some());
        assert_eq!(mother, frame("What is “a book” in Spanish?"));
        assert_ne!(mother, frame("Which word means *brother*?"));
        assert_eq!(frame("What is it?"), None);
        assert_eq!(frame("An *open mark"), None);
    }
}
