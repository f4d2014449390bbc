//! What is said of a wrong answer that was foreseen: other words each time it is met.

use super::summary::MistakeMet;
use super::view::Asking;
use super::{Session, Turn};
use crate::course::{Course, Misconception};
use crate::kinds::{Answer, Graded, ShownMistake};
use crate::learner::{Followed, Tries};
use crate::text::{SafeText, blocks, shortened_at_word, titled, within_quotes};
use crate::words::{Message, message};

/// Characters of an answer up to which it is quoted.
const MOST_GIVEN: usize = 48;

/// What can be done after what is said.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Now {
    /// Try again, with hints and steps where there are any.
    Again,
    /// Walk through the steps.
    Steps,
    /// Go on.
    Over,
}

/// One way to help with a misstep.
enum Help {
    /// What its author says of it.
    Feedback,
    /// The learner's own answer, put back to see what happens.
    PutBack(Message),
    /// The right way beside the wrong one.
    Contrast(SafeText),
    /// One step after another.
    Steps,
    /// The next hint.
    Hint,
    /// What it is called.
    Name(SafeText),
    /// That it is the same once more, in a few words.
    Same,
}

/// The ways that there are at an answer.
struct Way {
    put_back: Option<Message>,
    /// Whether the numbers in it were drawn.
    drawn: bool,
    contrast: Option<SafeText>,
    steps: bool,
    hint: bool,
    name: Option<SafeText>,
}

impl Way {
    /// Chooses the way to help with a misstep that was met `tries` times; `later`: at a later
    /// try. Each way is used twice at most. After that, a few words say at each first try that it
    /// is the same again, so that no showing goes without a word.
    fn choose(self, tries: Tries, later: bool) -> Option<Help> {
        let fresh = self.drawn;
        let put_back = self.put_back.map(Help::PutBack);
        let contrast = self.contrast.map(Help::Contrast);
        let guided = match (self.steps, self.hint) {
            (true, _) => Some(Help::Steps),
            (false, true) => Some(Help::Hint),
            (false, false) => None,
        };
        match (later, tries.first, tries.later) {
            (false, 0 | 1, _) => Some(Help::Feedback),
            (false, 2, _) => put_back.or(Some(Help::Feedback)),
            (false, 3, _) => contrast.or(guided),
            (false, 4, _) => guided,
            (true, 0, 0 | 1) => Some(Help::Feedback),
            (true, _, 0 | 1) => put_back.or(contrast),
            (true, _, 2 | 3) => self.name.map(Help::Name),
            // All else that can be said was said; numbers that were drawn are new.
            (false, ..) => put_back.filter(|_| fresh),
            (true, ..) => None,
        }
        // The first try has had its words.
        .or((!later).then_some(Help::Same))
    }
}

/// The beginning of what is asked.
fn asked(asking: &Asking) -> String {
    within_quotes(&titled(&asking.item().prompt))
}

fn idea<'c>(course: &'c Course, mistake: &ShownMistake) -> Option<&'c Misconception> {
    course.misconceptions.get(mistake.misconception?)
}

impl Session {
    /// What to say of the recognised mistake: its feedback, or something that suits a learner who
    /// has read the feedback before. If no mistake was recognised: what the author says of this
    /// answer. The program's own sentences go to the remarks.
    pub(super) fn feedback(
        &self,
        asking: &Asking,
        answer: &Answer,
        graded: &mut Graded,
        now: Now,
        turn: &Turn<'_>,
    ) -> Option<SafeText> {
        let Some(at) = graded.mistake else {
            return graded.said.clone();
        };
        let mistake = asking.item().mistakes.get(at)?;
        let at =
            (turn.state.followed().iter()).position(|f| f.what.is_in(asking.question, mistake));
        // In a placement test nothing is followed.
        let Some(followed) = at.map(|at| &turn.state.followed()[at]) else {
            return Some(mistake.feedback.clone());
        };
        let overcome = |at: usize| turn.overcome.get(at).copied().flatten();
        if at.and_then(overcome).is_some() {
            let name = followed.what.name(&self.course);
            graded.remarks.push(match name {
                Some(name) => message!("session-misstep-back", name = name),
                None => message!("session-misstep-back-own"),
            });
        }
        let name = followed.what.name(&self.course).cloned();
        // Its name was said at the try before: the same words again are no help.
        let is_named = |name: &SafeText| {
            let said = message!("session-misstep-again", name = name).to_string();
            let missed = asking.missed.iter();
            let mut remarks = missed.flat_map(|missed| &missed.graded.remarks);
            remarks.any(|remark| remark.to_string().starts_with(&said))
        };
        let way = Way {
            put_back: asking.item().put_back(answer),
            drawn: self.course.questions[asking.question].is_drawn(),
            contrast: idea(&self.course, mistake).and_then(|idea| idea.contrast.clone()),
            steps: asking.has_steps() && now != Now::Over,
            hint: asking.has_more_hints() && now == Now::Again,
            name: name.clone().filter(|name| !is_named(name)),
        };
        let before = || match &name {
            Some(name) => message!("session-misstep-again", name = name),
            None => message!("session-misstep-before"),
        };
        let again = asking.missed.is_some() || asking.once_more.is_some();
        let way = way.choose(followed.tries, again);
        match way {
            Some(Help::Feedback) => return Some(mistake.feedback.clone()),
            Some(Help::Contrast(contrast)) => return Some(contrast),
            Some(Help::PutBack(put_back)) => graded.remarks.push(put_back),
            Some(Help::Hint) => {
                let said = message!("session-misstep-hint", before = before());
                graded.remarks.push(said);
            }
            Some(Help::Steps) => {
                let said = message!("session-misstep-steps", before = before());
                graded.remarks.push(said);
            }
            Some(Help::Name(name)) => {
                graded
                    .remarks
                    .push(message!("session-misstep-again", name = name));
            }
            Some(Help::Same) => {
                graded.remarks.push(match now {
                    Now::Over => message!("session-misstep-same", before = before()),
                    Now::Again | Now::Steps => {
                        message!("session-misstep-same-again", before = before())
                    }
                });
                // A mistake without a name can only be told in full.
                return name.is_none().then(|| mistake.feedback.clone());
            }
            // The first try has had its words; hints and steps are there.
            None => {}
        }
        None
    }

    /// What was overcome by the input of this turn.
    fn overcome<'t>(&'t self, turn: &'t Turn<'_>) -> impl Iterator<Item = &'t Followed> {
        let followed = turn.state.followed().iter().enumerate();
        let before = |at: usize| turn.overcome.get(at).copied().flatten();
        followed
            .filter(move |(at, f)| f.overcome.is_some() && before(*at).is_none())
            .map(|(_, f)| f)
    }

    /// Notes what was just overcome, and says that it is gone. Returns the names.
    pub(super) fn praise(
        &mut self,
        asking: &Asking,
        graded: &mut Graded,
        turn: &Turn<'_>,
    ) -> Vec<SafeText> {
        let mut names = Vec::new();
        for followed in self.overcome(turn) {
            let name = followed.what.name(&self.course);
            graded.remarks.push(match name {
                Some(name) => message!("session-overcome", name = name),
                None => message!("session-overcome-own"),
            });
            // A mistake without an idea behind it is one of this question.
            names.push(match name {
                Some(name) => name.clone(),
                None => {
                    let quoted = message!("session-overcome-in", prompt = asked(asking));
                    SafeText::line(&quoted.to_string())
                }
            });
        }
        self.summary.overcome.extend_from_slice(&names);
        names
    }

    /// Counts a recognised mistake for the summary: by the name of the idea behind it, or
    /// by what was asked, as the name of a mistake is its author's.
    pub(super) fn count_mistake(
        &mut self,
        asking: &Asking,
        mistake: &ShownMistake,
        given: &SafeText,
    ) {
        let given = blocks(given);
        let given = given.split_whitespace().collect::<Vec<_>>().join(" ");
        let given = SafeText::line(&shortened_at_word(&given, MOST_GIVEN));
        let asked = asked(asking);
        let (name, question, text, feedback) = match idea(&self.course, mistake) {
            Some(idea) => {
                let name = SafeText::line(idea.id.as_str());
                (name, None, idea.name.clone(), &idea.feedback)
            }
            None => {
                let text = message!("session-mistake-in", prompt = &asked);
                let text = SafeText::line(&text.to_string());
                let question = Some(asking.question);
                (mistake.name.clone(), question, text, &mistake.feedback)
            }
        };
        let feedback = Some(feedback.clone());
        self.summary.met(MistakeMet {
            name,
            question,
            text,
            feedback,
            given,
            asked: SafeText::line(&asked),
            times: 1,
        });
    }
}
