//! A sitting on the screen: what keys do to it. The sitting itself is in `session`;
//! its pages are in `asked`, `judged`, `placed` and `done`.

use std::sync::Arc;

use super::accents::letters;
use super::asked::{ask_page, at_hand, pin, refused};
use super::beside::{answer_lines, context_lines};
use super::done::summary_page;
use super::judged::judged_page;
use super::life::Lived;
use super::look_back::LookBack;
use super::note::{Note, bookmark};
use super::pictured::{after_card, picture};
use super::placed::conclusion_page;
use super::put_away::{PutAway, suspending};
use super::reading::Reading;
use super::resource;
use super::status::status;
use super::tags::Tags;
use super::taught::teaching_page;
use super::tested::take_offer;
use super::why::Why;
use super::written_before::WrittenBefore;
use super::{Next, Reach, Screen, Wake};
use crate::course::{Course, Length, QuestionIndex, ResourceIndex, SkillIndex, Spot};
use crate::desk::{Desk, Error, Start};
use crate::journal::Appeal;
use crate::kinds::{Answer, Rating};
use crate::select::Selector;
use crate::session::{Asking, Input, Phase, Session, Showing, SkillMove};
use crate::tui::answer::draft::{Draft, Entry};
use crate::tui::editor::{Editor, ToEdit};
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, cut};
use crate::tutor::Only;
use crate::tutor::levers::Lever;
use crate::words::{Message, message, until};

/// A sitting on the screen.
#[derive(Debug)]
pub(in crate::tui) struct Practice {
    course: Arc<Course>,
    session: Session,
    draft: Option<Draft>,
    /// While a hint asks: the answer to what it helps with, as far as it was made, and
    /// whether nothing was changed in it.
    aside: Option<(Draft, bool)>,
    /// What was typed when the learner gave up, and where: taking that back brings it back.
    given_up: Option<((QuestionIndex, Spot, u64), Draft)>,
    /// Nothing was changed since the answer before went wrong.
    untouched: bool,
    /// Whether a key changed the answer since what stands below it came.
    at_draft: bool,
    /// The explanation of the verdict was asked for.
    explained: bool,
    /// The skill under the cursor, in a placement test's conclusion.
    marked: SkillIndex,
    /// How many pictures of what is shown were opened.
    opened: usize,
    /// How many resources of the skill were opened, and which was the last one.
    resources: (usize, Option<ResourceIndex>),
    /// What was typed and handed in, or cleared.
    before: WrittenBefore,
    /// It was asked whether the sitting is to be left.
    leaving: bool,
}

/// Most columns of a question that is named in a message.
const MOST_NAMED: usize = 60;

/// What came of an input: it was taken, or why not.
type Sent = Result<(), Message>;

fn told(sent: Sent) -> Vec<Next> {
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
            leaving: false,
        };
        practice.take_draft();
        Ok(practice)
    }

    /// An empty answer to what is asked now.
    fn take_draft(&mut self) {
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
    fn send(&mut self, desk: &mut Desk, input: Input) -> Sent {
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
    fn shown(&self) -> Option<(QuestionIndex, Spot, bool, u8)> {
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

    fn react(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        if matches!(action, Action::Test | Action::NoTest) {
            return take_offer(action, &self.course, reach);
        }
        let desk = &mut *reach.desk;
        let input = match action {
            // The test refuses it, before anything is asked.
            Action::Suspend | Action::PutAway if self.session.is_testing() => Input::Suspend,
            Action::Lesson if self.session.is_testing() => Input::Lesson,
            Action::Appeal | Action::Broken if self.session.is_testing() => {
                Input::Appeal(Appeal::Right)
            }
            Action::Hint => Input::Hint,
            Action::Steps => Input::Steps,
            Action::Skip => Input::Skip,
            Action::Undo => Input::Undo,
            Action::Bury => Input::Bury,
            Action::Appeal => {
                return self.appeal(desk, Appeal::Right, self.session.appealed());
            }
            Action::Broken => {
                let resume = suspending(&self.session, desk).map(|asked| asked.resume);
                let resume = resume.unwrap_or_else(|| Message::verbatim(""));
                let done = message!("tui-broken", command = resume);
                return self.appeal(desk, Appeal::Broken, done);
            }
            Action::Suspend => return self.suspend(desk, reach.keys),
            Action::PutAway => {
                let asked = suspending(&self.session, desk);
                return asked.map_or_else(Vec::new, |asked| Next::push(PutAway(asked)));
            }
            Action::Explain => {
                self.explained = matches!(self.session.phase(), Phase::Judged(_));
                return Vec::new();
            }
            Action::Why => return Why::of(&self.session, desk).map_or_else(Vec::new, Next::push),
            Action::Older => {
                let back = LookBack::of(&self.session, desk);
                let none = || Next::say(message!("tui-look-back-none"));
                return back.map_or_else(none, Next::push);
            }
            Action::Note | Action::Bookmark | Action::Tags => return self.keep(action, desk),
            Action::Life => return self.life(desk, reach.wake),
            Action::Easier | Action::OtherSkill => return self.instead(action, desk),
            Action::EditCourse => return self.edit(desk),
            Action::Picture => return picture(&self.session, &mut self.opened, desk),
            Action::Lesson => return self.lesson(desk),
            Action::Resource => return self.resource(desk, reach.keys),
            Action::Useful => return self.rate(true, desk),
            Action::NotUseful => return self.rate(false, desk),
            Action::Back => return self.leave(desk, reach.keys),
            _ => return self.go_on(action, desk, reach.keys),
        };
        let unaided = self.session.refuses_as_help(&input);
        let key = reach.keys.name(self.context(), Action::DontKnow);
        let earlier = reach.desk.earlier_taken_back(&self.session, &input);
        let appeal = self.session.takes_back_appeal(&input);
        let undone = matches!(input, Input::Undo).then(|| self.session.past().to_vec());
        // A first try that went wrong is not among those that are judged.
        let missed = match self.session.phase() {
            Phase::Asking(asking) if undone.is_some() && asking.missed.is_some() => {
                Some(pin(asking))
            }
            _ => None,
        };
        match self.send(reach.desk, input) {
            Err(why) if unaided => {
                let how = message!("tui-unaided-how", key = key);
                Next::say(Message::sentences([why, how]))
            }
            Ok(()) if appeal => Next::say(message!("session-took-appeal-back")),
            Ok(()) => {
                if let Some(question) = earlier {
                    let said = message!("session-took-back-earlier", question = question);
                    return Next::say(said);
                }
                let left = self.session.past().len();
                let undone = undone.unwrap_or_default();
                let judged = undone.last().filter(|_| left < undone.len());
                let back = judged.map(|judged| pin(&judged.asking)).or(missed);
                back.map_or_else(Vec::new, |back| {
                    let question = cut(&back, MOST_NAMED);
                    Next::say(message!("tui-taken-back", question = question))
                })
            }
            sent => told(sent),
        }
    }

    /// The action that has nothing to do where no picture is shown.
    fn no_picture(&self) -> Option<Action> {
        (self.session.phase().pictures().is_empty()).then_some(Action::Picture)
    }

    /// The answer does not count, as the learner says.
    fn appeal(&mut self, desk: &mut Desk, why: Appeal, done: Message) -> Vec<Next> {
        match self.send(desk, Input::Appeal(why)) {
            Ok(()) => Next::say(done),
            sent => told(sent),
        }
    }

    /// Takes back what is typed; where nothing is, ends the sitting, once that is asked.
    fn leave(&mut self, desk: &mut Desk, keys: &Keymap) -> Vec<Next> {
        let back = keys.name(self.context(), Action::Back);
        let asked = std::mem::replace(&mut self.leaving, true);
        let asking = matches!(self.session.phase(), Phase::Asking(_));
        if let Some(draft) = &mut self.draft
            && asking
            && draft.is_typed()
        {
            self.before.note(&self.session, draft.text());
            draft.clear();
            let context = draft.context();
            let answered = desk.progress(&self.session).answered;
            return Next::say(match context {
                Context::Type => {
                    let undo = message!("tui-chord-ctrl", key = "_");
                    message!("tui-cleared", back = back, undo = undo, answered = answered)
                }
                _ => message!("tui-cleared-all", back = back, answered = answered),
            });
        }
        if matches!(self.session.phase(), Phase::Finished) {
            return Vec::new();
        }
        let answered = desk.progress(&self.session).answered;
        if answered > 0 && !asked {
            return Next::say(message!("tui-leave-asked", n = answered, back = back));
        }
        let sent = self.send(desk, Input::Quit);
        // Nothing was done: there is nothing to sum up.
        match (sent, desk.progress(&self.session).answered) {
            (Ok(()), 0) => vec![Next::Out],
            (sent, _) => told(sent),
        }
    }

    fn go_on(&mut self, action: Action, desk: &mut Desk, keys: &Keymap) -> Vec<Next> {
        match self.session.phase() {
            Phase::Finished => match action {
                Action::Practise if !desk.asks_more(&self.session) => {
                    Next::say(message!("session-nothing-more"))
                }
                Action::Practise => {
                    // Whoever crams goes on cramming: what is recorded begins at home.
                    // So does whoever selected something.
                    let only = self.session.only();
                    let only = only.and_then(|only| Selector::read(&only.written).ok());
                    let start = match (self.session.is_cram(), only.map(Arc::new)) {
                        (true, None) => Start::Cram,
                        (true, Some(only)) => Start::CramOnly(only),
                        (false, None) => Start::Practice,
                        (false, Some(only)) => Start::Only(only),
                    };
                    vec![Next::Practise(self.course.clone(), start)]
                }
                Action::Accept => vec![Next::Out],
                Action::GoOn => told(self.send(desk, Input::GoOn)),
                _ => Vec::new(),
            },
            Phase::Concluded(_) => self.put_right(action, desk),
            Phase::Judged(_) | Phase::Teaching(_) => match action {
                Action::Accept => told(self.send(desk, Input::Next)),
                _ => Vec::new(),
            },
            Phase::Asking(_) => self.enter(action, desk, keys),
        }
    }

    /// What the learner selected for the sitting.
    pub(in crate::tui) fn only(&self) -> Option<&Only> {
        self.session.only()
    }

    /// A note or a bookmark on the question.
    fn keep(&self, action: Action, desk: &mut Desk) -> Vec<Next> {
        let Some(asking) = self.asking() else {
            return Vec::new();
        };
        let question = asking.question;
        match action {
            Action::Note => Next::push(Note::on(&self.course, question, pin(asking), desk)),
            Action::Tags => Next::push(Tags::on(&self.course, question, pin(asking), desk)),
            _ => Next::say(bookmark(&self.course, question, desk)),
        }
    }

    /// Every answer to what is judged: before that, they would give it away.
    fn life(&self, desk: &Desk, wake: &Wake) -> Vec<Next> {
        match (self.session.phase(), self.asking()) {
            (Phase::Judged(_), Some(asking)) => {
                let about = Some(pin(asking));
                Next::push(Lived::of(&self.course, asking.question, about, desk, wake))
            }
            _ => Vec::new(),
        }
    }

    /// When a card whose back is shown would come back after each grade.
    fn after_grades(&self, desk: &Desk) -> Vec<Message> {
        if self.context() != Context::Back {
            return Vec::new();
        }
        let due = desk.after_grades(&self.session);
        let when = |due| until(due, desk.now(), desk.tomorrow());
        due.map_or_else(Vec::new, |due| due.map(when).into())
    }

    /// Leaves for the learner's own editor, at the question. The sitting ends; what is asked
    /// now is asked again after that.
    fn edit(&mut self, desk: &mut Desk) -> Vec<Next> {
        let id = self.course.id.to_string();
        let question = self.shown().map(|(question, ..)| question);
        let Some(question) = question.filter(|_| {
            let is_practice = !self.session.is_testing() && !self.session.is_placing();
            cfg!(unix) && is_practice
        }) else {
            return Next::say(message!("scripts-edit-not-here"));
        };
        let course = match desk.files_of(&id) {
            Ok(Some(course)) => course,
            Ok(None) => return Next::say(message!("scripts-edit-bundled", course = id)),
            Err(error) => return Next::say(error.message()),
        };
        if let Err(why) = Editor::named(|name| std::env::var(name).ok()) {
            return Next::say(why);
        }
        vec![Next::Edit(ToEdit {
            course,
            question: self.course.questions[question].id.to_string(),
            showing: Showing::of(&self.session),
            cram: self.session.is_cram(),
        })]
    }

    /// Asks something else in place of the question.
    fn instead(&mut self, action: Action, desk: &mut Desk) -> Vec<Next> {
        let lever = match action {
            Action::Easier => Lever::Easier,
            _ => Lever::OtherSkill,
        };
        match desk.instead(&mut self.session, lever) {
            Ok(Ok(())) => {
                self.take_draft();
                Vec::new()
            }
            Ok(Err(refusal)) => Next::say(refusal.0),
            Err(error) => Next::say(message!("tui-nothing-counted", error = error.to_string())),
        }
    }

    /// Puts the question away for good, as the learner has agreed to.
    fn suspend(&mut self, desk: &mut Desk, keys: &Keymap) -> Vec<Next> {
        let Some(asked) = suspending(&self.session, desk) else {
            return Vec::new();
        };
        match self.send(desk, Input::Suspend) {
            Ok(()) => {
                let undo = self.can_undo(desk);
                let undo = undo.then(|| keys.name_or("f7", self.context(), Action::Undo));
                Next::say(asked.done(undo))
            }
            sent => told(sent),
        }
    }

    fn enter(&mut self, action: Action, desk: &mut Desk, keys: &Keymap) -> Vec<Next> {
        let Some(draft) = &mut self.draft else {
            return Vec::new();
        };
        if matches!(action, Action::OlderText | Action::NewerText) {
            let found = self.before.go(&self.session, draft, action);
            let none = message!("tui-nothing-typed-before");
            return if found { Vec::new() } else { Next::say(none) };
        }
        if matches!(action, Action::Accept | Action::DontKnow) {
            self.before.note(&self.session, draft.text());
        }
        // Whoever only wants to go on does not mean to answer: something always stands there.
        if action == Action::Accept && self.untouched && draft.stands() {
            return Next::say(message!("tui-change-first"));
        }
        self.untouched = false;
        self.at_draft = true;
        let entry = match (action, &draft) {
            (Action::DontKnow, Draft::Card { .. }) => draft.act(action, keys),
            (Action::DontKnow, Draft::Written(writing)) if writing.is_shown() => {
                draft.act(action, keys)
            }
            (Action::DontKnow, _) => Entry::Done(Answer::GiveUp),
            _ => draft.act(action, keys),
        };
        match entry {
            Entry::Changed => Vec::new(),
            Entry::Say(message) => Next::say(message),
            Entry::Done(answer) => {
                let last = self.session.asks_last_part();
                let grade = answer.own_grade().filter(|_| !last);
                match (self.send(desk, Input::Answer(answer)), grade) {
                    (Ok(()), Some(rating)) => self.after_card(rating, desk),
                    (sent, _) => told(sent),
                }
            }
        }
    }

    /// A card has been graded by the learner: there is nothing to say that they
    /// don't know, so the next question comes at once.
    fn after_card(&mut self, rating: Rating, desk: &mut Desk) -> Vec<Next> {
        let told = after_card(rating, &self.session, desk);
        match self.send(desk, Input::Next) {
            Ok(()) => Next::say(told),
            sent => self::told(sent),
        }
    }

    /// Whether a key takes back what was done last.
    fn can_undo(&self, desk: &Desk) -> bool {
        desk.can_undo(&self.session) && self.context() != Context::Placed
    }

    fn asking(&self) -> Option<&Asking> {
        at_hand(&self.session)
    }

    /// In a placement test's conclusion.
    fn put_right(&mut self, action: Action, desk: &mut Desk) -> Vec<Next> {
        let last = self.course.skills.last_position();
        match action {
            Action::Up => self.marked = SkillIndex(self.marked.0.saturating_sub(1)),
            Action::Down => self.marked = SkillIndex(self.marked.0 + 1).min(last),
            Action::First => self.marked = SkillIndex(0),
            Action::Last => self.marked = last,
            Action::Mark => return told(self.send(desk, Input::Known(self.marked))),
            Action::Accept => return told(self.send(desk, Input::Next)),
            _ => {}
        }
        Vec::new()
    }

    /// Opens what is recommended, or a resource of the skill.
    fn resource(&mut self, desk: &mut Desk, keys: &Keymap) -> Vec<Next> {
        let Some(resource) = resource::chosen(&self.session, &mut self.resources.0) else {
            return Next::say(message!("tui-no-resource"));
        };
        let shown = match self.send(desk, Input::Open(resource)) {
            Ok(()) => {
                let key = |action| keys.name(self.context(), action);
                let (yes, no) = (key(Action::Useful), key(Action::NotUseful));
                let after = message!("tui-resource-after", yes = yes, no = no);
                resource::shown(&self.session, resource, after, desk)
            }
            sent => return told(sent),
        };
        self.resources.1 = Some(resource);
        shown
    }

    /// Notes whether the resource was of use that was opened last, or is recommended.
    fn rate(&mut self, useful: bool, desk: &mut Desk) -> Vec<Next> {
        let offered = self.session.offer().map(|offer| offer.recommended.resource);
        let Some(resource) = self.resources.1.or(offered) else {
            return Next::say(message!("tui-no-resource-opened"));
        };
        let title = &self.course.resources[resource].title.clone();
        match self.send(desk, Input::Rate(resource, useful)) {
            Ok(()) if useful => Next::say(message!("tui-resource-useful", title = title)),
            Ok(()) => Next::say(message!("tui-resource-no-use", title = title)),
            sent => told(sent),
        }
    }

    fn lesson(&mut self, desk: &mut Desk) -> Vec<Next> {
        let Some(skill) = self.session.skill() else {
            return Vec::new();
        };
        let skill = &self.course.skills[skill];
        let Some(lesson) = &skill.lesson else {
            return Next::say(message!("tui-no-lesson", skill = &skill.title));
        };
        let reading = Reading::lesson(&skill.title, lesson);
        match self.send(desk, Input::Lesson) {
            Ok(()) => Next::push(reading),
            sent => told(sent),
        }
    }
}

impl Screen for Practice {
    fn context(&self) -> Context {
        match (self.session.phase(), &self.draft) {
            (Phase::Asking(_), Some(draft)) => draft.context(),
            (Phase::Finished, _) => Context::Done,
            (Phase::Concluded(_), _) => Context::Placed,
            (Phase::Teaching(_), _) => Context::Example,
            _ => Context::Judged,
        }
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        let before = self.shown();
        self.leaving &= action == Action::Back;
        let mut next = self.react(action, reach);
        if self.shown() != before {
            next.insert(0, Next::Turn);
        }
        next
    }

    fn contest(&mut self, at: usize, why: Option<Appeal>, desk: &mut Desk) -> Vec<Next> {
        let sent = desk.send(&mut self.session, Input::Contest(at, why));
        let said = match sent {
            Ok(Ok(())) => match why {
                Some(Appeal::Right) => message!("tui-look-back-out"),
                Some(Appeal::Broken) => message!("tui-look-back-broken"),
                None => message!("tui-look-back-in"),
            },
            Ok(Err(refusal)) => refusal.0,
            Err(error) => message!("tui-nothing-counted", error = error.to_string()),
        };
        let back = LookBack::at(&self.session, desk, at);
        let back = back.map(|back| Next::Push(Box::new(back)));
        back.into_iter().chain([Next::Say(said)]).collect()
    }

    fn paste(&mut self, text: &str, _desk: &Desk) -> Option<Message> {
        self.leaving = false;
        let all = self.draft.as_mut()?.insert(text)?;
        (!all).then(|| message!("tui-pasted-too-long"))
    }

    fn has_third(&self) -> bool {
        self.session.skill().is_some() && !self.session.past().is_empty()
    }

    /// The bar of a skill that came further fills.
    fn moves(&self) -> bool {
        let moves = match self.session.phase() {
            Phase::Judged(judged) => &judged.moves[..],
            _ => &[],
        };
        moves.iter().any(SkillMove::came_further)
    }

    /// There is one sitting at a time.
    fn practising(&mut self) -> bool {
        false
    }

    fn end(&mut self, desk: &mut Desk) {
        if !matches!(self.session.phase(), Phase::Finished) {
            // All answers are on disk already; if only this can't be noted, nothing is lost.
            let _ = self.send(desk, Input::Quit);
        }
    }

    fn letters(&self, desk: &Desk) -> Vec<char> {
        match self.context().is_typed() {
            true => letters(&self.course, desk),
            false => Vec::new(),
        }
    }

    fn without(&self, desk: &Desk) -> Vec<Action> {
        let mut without = match self.session.phase() {
            Phase::Asking(asking) => refused(&self.session, asking),
            _ => Vec::new(),
        };
        if self.session.is_testing() || !desk.allows_appeals(&self.course) {
            without.extend([Action::Appeal, Action::Broken]);
        }
        let doubts = [
            (Action::Appeal, Appeal::Right),
            (Action::Broken, Appeal::Broken),
        ];
        let doubts = doubts
            .into_iter()
            .filter(|(_, why)| !self.session.is_doubtful(*why));
        without.extend(doubts.map(|(action, _)| action));
        if !desk.can_undo(&self.session) {
            without.push(Action::Undo);
        }
        without.extend(self.no_picture());
        without.extend(resource::without(&self.session, self.resources.1));
        let levers = desk.levers(&self.session);
        let none = |lever| levers.as_ref().is_none_or(|l| l.question(lever).is_none());
        let levers = [
            (Lever::Easier, Action::Easier),
            (Lever::OtherSkill, Action::OtherSkill),
        ];
        let levers = levers.into_iter().filter(|(lever, _)| none(*lever));
        without.extend(levers.map(|(_, action)| action));
        without
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        canvas.without.extend(self.no_picture());
        match self.session.phase() {
            Phase::Finished => summary_page(desk, &self.session, canvas),
            Phase::Concluded(conclusion) => {
                conclusion_page(&self.course, conclusion, self.marked, canvas)
            }
            Phase::Teaching(teaching) => teaching_page(&self.course, teaching, canvas),
            Phase::Asking(asking) => {
                canvas.grades = self.after_grades(desk);
                let draft = self.draft.as_ref().map(|draft| (draft, self.at_draft));
                ask_page(&self.session, asking, draft, canvas);
            }
            Phase::Judged(judged) => {
                judged_page(&self.session, (judged, self.explained), desk, canvas);
            }
        }
        if !matches!(self.session.phase(), Phase::Finished) {
            resource::line(&self.session, canvas);
        }
        canvas.title = match self.session.is_testing() {
            true => message!("tui-test-title", course = &self.course.title).into(),
            false => self.course.title.to_string(),
        };
        if self.session.skill().is_some() {
            let status = status(desk, &self.session, self.asking(), canvas);
            canvas.status = status.map(String::from).unwrap_or_default();
            if !desk.can_undo(&self.session) {
                canvas.without.push(Action::Undo);
            }
            canvas.side = context_lines(&self.session, desk, canvas);
            let third = canvas.third.as_ref().map(|(width, _)| *width);
            canvas.third =
                third.map(|width| (width, answer_lines(&self.session, desk, width, canvas)));
        }
    }
}
