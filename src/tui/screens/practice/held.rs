//! What the screen holds of a sitting, and how an input is handed in.

use std::cell::Cell;
use std::sync::Arc;

use crate::course::{Course, Length, QuestionIndex, ResourceIndex, SkillIndex, Spot};
use crate::desk::{Desk, Error, Start};
use crate::kinds::Answer;
use crate::session::{Asking, Input, Phase, Session};
use crate::tui::answer::draft::Draft;
use crate::tui::keys::action::Context;
use crate::tui::screens::Next;
use crate::tui::screens::asked::at_hand;
use crate::tui::screens::typed::is_typed;
use crate::tui::screens::written_before::WrittenBefore;
use crate::tutor::Only;
use crate::words::{Message, message};

/// A sitting on the screen.
#[derive(Debug)]
pub(in crate::tui) struct Practice {
    pub(super) course: Arc<Course>,
    pub(super) session: Session,
    pub(super) draft: Option<Draft>,
    /// While a hint asks: the answer to what it helps with, as far as it was made, and
    /// whether nothing was changed in it.
    pub(super) aside: Option<(Draft, bool)>,
    /// What was typed when the learner gave up, and where: taking that back brings it back.
    pub(super) given_up: Option<((QuestionIndex, Spot, u64), Draft)>,
    /// Nothing was changed since the answer before went wrong.
    pub(super) untouched: bool,
    /// Whether a key changed the answer since what stands below it came.
    pub(super) at_draft: bool,
    /// The explanation of the verdict was asked for.
    pub(super) explained: bool,
    /// The skill under the cursor, in a placement test's conclusion.
    pub(super) marked: SkillIndex,
    /// How many pictures of what is shown were opened.
    pub(super) opened: usize,
    /// How many resources of the skill were opened, and which was the last one.
    pub(super) resources: (usize, Option<ResourceIndex>),
    /// What was typed and handed in, or cleared.
    pub(super) before: WrittenBefore,
    /// Whether it is told now how letters are shown that the terminal lacks; none where it
    /// was not told yet.
    pub(super) tells_ascii: Cell<Option<bool>>,
    /// It was asked whether the sitting is to be left.
    pub(super) leaving: bool,
    /// Whether answers of the course are typed, so that letters are no keys then.
    pub(super) types: bool,
}

/// What came of an input: it was taken, or why not.
pub(super) type Sent = Result<(), Message>;

/// Says why an input was not taken; nothing where it was.
pub(super) fn told(sent: Sent) -> Vec<Next> {
    sent.err().map(Next::Say).into_iter().collect()
}

impl Practice {
    /// Begins a sitting.
    pub(in crate::tui) fn begin(
        desk: &mut Desk,
        course: Arc<Course>,
        start: Start,
        length: Option<Length>,
    ) -> Result<Practice, Error> {
        let session = desk.begin_for(course, start, length)?;
        let mut questions = session.course().questions.iter();
        let types = questions.any(|question| is_typed(question.kind()));
        let mut practice = Practice {
            course: session.course().clone(),
            session,
            draft: None,
            aside: None,
            given_up: None,
            untouched: false,
            at_draft: false,
            explained: false,
            marked: SkillIndex(0),
            opened: 0,
            resources: (0, None),
            before: WrittenBefore::default(),
            tells_ascii: Cell::new(None),
            leaving: false,
            types,
        };
        practice.take_draft();
        Ok(practice)
    }

    /// What the learner selected for the sitting.
    pub(in crate::tui) fn only(&self) -> Option<&Only> {
        self.session.only()
    }

    /// An empty answer to what is asked now.
    pub(super) fn take_draft(&mut self) {
        (self.explained, self.opened) = (false, 0);
        self.draft = match self.session.phase() {
            Phase::Asking(asking) => Some(Draft::again(asking)),
            _ => None,
        };
        self.untouched =
            matches!(self.session.phase(), Phase::Asking(asking) if asking.missed.is_some());
    }

    /// The showing that is asked now.
    fn showing(&self) -> Option<(QuestionIndex, Spot, u64)> {
        match self.session.phase() {
            Phase::Asking(asking) => Some((asking.question, asking.spot(), asking.instance.seed)),
            _ => None,
        }
    }

    /// Hands an input in; a refusal or a failing disk is told.
    pub(super) fn send(&mut self, desk: &mut Desk, input: Input) -> Sent {
        let keeps_draft = matches!(
            input,
            Input::Hint | Input::Lesson | Input::Open(_) | Input::Rate(..)
        ) || self.session.takes_back_earlier_appeal(&input);
        let in_hint = self.session.phase().is_of_hint();
        let leaves_hint = in_hint && matches!(input, Input::Answer(_) | Input::Skip);
        let undoes = matches!(input, Input::Undo);
        let gives_up = matches!(input, Input::Answer(Answer::GiveUp));
        if let (true, Some(showing), Some(draft)) = (gives_up, self.showing(), &self.draft) {
            self.given_up = draft.is_typed().then(|| (showing, draft.clone()));
        }
        match desk.send(&mut self.session, input) {
            Err(error) => Err(message!("tui-nothing-counted", error = error.to_string())),
            Ok(Err(refusal)) => Err(refusal.0),
            Ok(Ok(())) => {
                self.at_draft = false;
                if !in_hint && self.session.phase().is_of_hint() {
                    self.aside = self.draft.take().map(|draft| (draft, self.untouched));
                    self.take_draft();
                } else if !keeps_draft {
                    let aside = self.aside.take();
                    self.take_draft();
                    if let Some((draft, untouched)) = aside.filter(|_| leaves_hint) {
                        (self.draft, self.untouched) = (Some(draft), untouched);
                    }
                }
                let showing = self.showing().filter(|_| undoes);
                let typed = self.given_up.take_if(|(of, _)| Some(*of) == showing);
                if let Some((_, draft)) = typed {
                    self.draft = Some(draft);
                }
                Ok(())
            }
        }
    }

    /// The question that is shown, its part and step, whether it is judged, and the tries at it.
    pub(super) fn shown(&self) -> Option<(QuestionIndex, Spot, bool, u8)> {
        match self.session.phase() {
            Phase::Asking(a) => {
                let tries = a.missed.as_ref().map_or(0, |missed| missed.tries);
                Some((a.question, a.spot(), false, tries))
            }
            Phase::Judged(j) => Some((j.asking.question, j.asking.spot(), true, j.tries)),
            Phase::Teaching(t) => Some((t.example.as_ref()?.question, Spot::WHOLE, false, 99)),
            Phase::Finished | Phase::Concluded(_) => None,
        }
    }

    /// The question at hand: asked, or just judged.
    pub(super) fn asking(&self) -> Option<&Asking> {
        at_hand(&self.session)
    }

    /// Where keys are pressed just now.
    pub(super) fn context_now(&self) -> Context {
        match (self.session.phase(), &self.draft) {
            (Phase::Asking(_), Some(draft)) => draft.context(),
            (Phase::Finished, _) => Context::Done,
            (Phase::Concluded(_), _) => Context::Placed,
            (Phase::Teaching(_), _) => Context::Example,
            _ => Context::Judged,
        }
    }
}
