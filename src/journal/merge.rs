//! Joining what several devices recorded into one history.

use std::collections::HashMap;
use std::hash::Hash;

use super::event::{Event, EventKind, Given};
use super::open::UNDONE_AT_MOST;
use super::together::Together;
use super::undone::is_still_last;

/// Puts events of several devices, in the order of time, into the order in
/// which they are to be folded. `who` tells devices apart.
///
/// That is the order of time, but where one device recorded something in the midst of what
/// belongs together for another in the same course: a question with parts, an answer with later
/// tries at it, or with what takes it back or appeals against it. All that the device recorded
/// there since comes right behind its own then, in its own order, and the others' after that. So an
/// answer that is taken back takes along what was shown after it, and nobody else's answer.
/// What one learner did on several devices, one sitting after another, stays as it was
/// lived; what takes back an answer of an earlier sitting goes before what another
/// device recorded since where it could not take hold of it there.
pub fn joined<W: Eq + Hash>(events: Vec<(W, Event)>) -> Vec<Event> {
    let first = events.first().map(|(who, _)| who);
    if events.iter().all(|(who, _)| Some(who) == first) {
        return events.into_iter().map(|(_, event)| event).collect();
    }
    joined_of_copies(events)
}

/// The same where several may have recorded under one name, as where a home was copied: what
/// takes an answer back comes right behind it where it could not take hold of it else.
pub fn joined_of_copies<W: Eq + Hash>(events: Vec<(W, Event)>) -> Vec<Event> {
    let order = Joining::of(&events);
    let mut events: Vec<Option<Event>> = events.into_iter().map(|(_, e)| Some(e)).collect();
    let next = |at: usize| events.get_mut(at).and_then(Option::take);
    order.into_iter().filter_map(next).collect()
}

/// An answer of a device that can still go, with those that go with it.
struct Open<'e> {
    /// None: it is one of a test.
    together: Option<Together<'e>>,
    /// Their places among all events, as recorded.
    answers: Vec<usize>,
}

/// What one device recorded in a course, as far as something later may belong to it.
struct Own<'e> {
    open: Vec<Open<'e>>,
    /// What was appealed against last: it counts again where the appeal is taken back.
    appealed: Option<Open<'e>>,
    /// The last answer or try of this sitting, or what took it back.
    last: Option<usize>,
    /// Whether what is open on top is of this sitting.
    is_of_sitting: bool,
}

impl Default for Own<'_> {
    fn default() -> Self {
        Own {
            open: Vec::new(),
            appealed: None,
            last: None,
            is_of_sitting: true,
        }
    }
}

impl<'e> Own<'e> {
    /// Takes an event of the device in; gives what it is to come right behind, where it
    /// belongs to something.
    fn take(&mut self, at: usize, event: &'e Event) -> Option<usize> {
        let last = |open: Open<'_>| open.answers.last().copied();
        match &event.kind {
            EventKind::Attempt(attempt) => {
                self.last = Some(at);
                self.open.retain(|open| open.together.is_some());
                let top = self.open.last_mut().filter(|_| self.is_of_sitting);
                if let Some(top) = top
                    && top.together.as_mut().is_some_and(|t| t.goes_on(attempt))
                {
                    let before = top.answers.last().copied();
                    top.answers.push(at);
                    return before;
                }
                self.is_of_sitting = true;
                self.opens(at, Some(Together::begin(attempt)));
                None
            }
            EventKind::Tested { .. } => {
                self.last = Some(at);
                self.open.retain(|open| open.together.is_none());
                self.opens(at, None);
                None
            }
            EventKind::Retried { .. } => self.last.replace(at),
            EventKind::Undone { .. } => {
                self.last = Some(at);
                self.open.pop().and_then(last)
            }
            EventKind::Appealed { question, .. } => {
                self.last = Some(at);
                let is_it = |open: &mut Open<'_>| {
                    let together = open.together.as_ref();
                    together.is_some_and(|together| together.first.question == *question)
                };
                self.appealed = self.open.pop_if(is_it);
                let appealed = self.appealed.as_ref();
                appealed.and_then(|open| open.answers.last().copied())
            }
            EventKind::SittingStarted { .. } => {
                // Of the sittings before, the last answer alone can go.
                let before = self.open.len().saturating_sub(1);
                self.open.drain(..before);
                (self.appealed, self.last, self.is_of_sitting) = (None, None, false);
                None
            }
            _ => None,
        }
    }

    fn opens(&mut self, at: usize, together: Option<Together<'e>>) {
        if self.open.len() == UNDONE_AT_MOST {
            self.open.remove(0);
        }
        let answers = vec![at];
        self.open.push(Open { together, answers });
    }

    /// The appeal that was made last is taken back.
    fn counts_again(&mut self, is_it: impl Fn(usize) -> bool) {
        let appealed = self.appealed.take();
        let named = |open: &Open<'_>| open.answers.first().is_some_and(|&at| is_it(at));
        self.open.extend(appealed.filter(named));
    }
}

/// Events while they are put into order.
struct Joining<'e, W> {
    events: &'e [(W, Event)],
    /// Their places as recorded, in the order in which they are to be folded.
    order: Vec<usize>,
    /// By device and course.
    own: HashMap<(&'e W, &'e str), Own<'e>>,
    /// The places of what is said of answers, by course and answer: that they do not count, or
    /// count again.
    words: HashMap<(&'e str, &'e Given), Vec<usize>>,
}

impl<'e, W: Eq + Hash> Joining<'e, W> {
    fn of(events: &'e [(W, Event)]) -> Vec<usize> {
        let mut joining = Joining {
            events,
            order: Vec::with_capacity(events.len()),
            own: HashMap::new(),
            words: HashMap::new(),
        };
        for (at, (_, event)) in events.iter().enumerate() {
            if let EventKind::Contested { course, answer, .. } = &event.kind {
                let words = joining.words.entry((course, answer)).or_default();
                words.push(at);
            }
        }
        for at in 0..events.len() {
            joining.place(at);
        }
        joining.order
    }

    fn place(&mut self, at: usize) {
        let (who, event) = &self.events[at];
        let course = event.kind.course();
        match &event.kind {
            EventKind::TakenBack { answer, .. } => return self.place_taken_back(at, answer),
            // There is nothing left that something could belong to.
            EventKind::Erased { .. } => self.own.retain(|(_, of), _| *of != course),
            EventKind::Contested {
                answer, why: None, ..
            } => {
                let events = self.events;
                if let Some(own) = self.own.get_mut(&(who, course)) {
                    own.counts_again(|at| answer.is(&events[at].1));
                }
            }
            _ => {}
        }
        let own = self.own.entry((who, course)).or_default();
        match own.take(at, event) {
            Some(behind) => self.place_behind(at, behind),
            None => self.order.push(at),
        }
    }

    /// Puts an event where it takes back the answer that it names, whoever gave that.
    fn place_taken_back(&mut self, at: usize, answer: &'e Given) {
        let events = self.events;
        let (who, event) = &events[at];
        let course = event.kind.course();
        let named = |&&of: &&usize| {
            let of = &events[of].1;
            of.kind.course() == course && answer.is(of)
        };
        let named = self.order.iter().rev().find(named).copied();
        self.own.entry((who, course)).or_default().last = Some(at);
        let Some(named) = named else {
            return self.order.push(at);
        };
        let giver = &events[named].0;
        if let Some(own) = self.own.get_mut(&(giver, course)) {
            own.open.retain(|open| !open.answers.contains(&named));
        }
        let since = self.from(named);
        let is_new_sitting = self.order[since..].iter().any(|&of| {
            let (by, event) = &events[of];
            by == who && begins(event, course)
        });
        let end = self.end_of(named);
        let is_last = |counts: &dyn Fn(&W) -> bool| {
            let of_course = self.order[since..].iter().map(|&of| &events[of]);
            let of_course = of_course.filter(|(by, e)| e.kind.course() == course && counts(by));
            let mut of_course: Vec<&Event> = of_course.map(|(_, e)| e).collect();
            // Whether an answer in between counts is what is said of it last, be it later.
            of_course.extend(self.said_later(at, &of_course));
            is_still_last(&of_course, answer)
        };
        if (who != giver || is_new_sitting) && is_last(&|_| true) {
            self.order.push(at);
        } else if is_last(&|by| by == giver) {
            self.place_behind(at, end);
        } else {
            // More than one recorded under that name, as where a home was copied.
            let behind = (self.from(end) + 1).min(self.order.len());
            self.order.insert(behind, at);
        }
    }

    /// What is said of answers among events after a place, in its order.
    fn said_later(&self, after: usize, events: &[&Event]) -> Vec<&'e Event> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let mut later: Vec<usize> = Vec::new();
        for event in events {
            if let EventKind::Attempt(attempt) = &event.kind {
                let given = Given::of(attempt, event.at);
                let words = self.words.get(&(attempt.course.as_str(), &given));
                later.extend(words.into_iter().flatten().filter(|&&at| at > after));
            }
        }
        later.sort_unstable();
        later.dedup();
        later.into_iter().map(|at| &self.events[at].1).collect()
    }

    /// Where an event stands in the order.
    fn from(&self, event: usize) -> usize {
        let found = self.order.iter().rposition(|&of| of == event);
        found.unwrap_or(self.order.len())
    }

    /// The last of the answers that go with this one.
    fn end_of(&self, first: usize) -> usize {
        let (giver, EventKind::Attempt(attempt)) =
            (&self.events[first].0, &self.events[first].1.kind)
        else {
            return first;
        };
        let mut together = Together::begin(attempt);
        let mut end = first;
        for &at in self.order[self.from(first)..].iter().skip(1) {
            let (who, event) = &self.events[at];
            if let EventKind::Attempt(next) = &event.kind
                && who == giver
                && next.course == attempt.course
            {
                match together.goes_on(next) {
                    true => end = at,
                    false => break,
                }
            }
        }
        end
    }

    /// Puts an event behind one that it belongs to: at the end, where nobody but who recorded
    /// it has recorded something in the course since. Else right behind that, and behind all
    /// that who recorded that one has recorded since in the same sitting of the course, too.
    fn place_behind(&mut self, at: usize, behind: usize) {
        let events = self.events;
        let (who, event) = &events[at];
        let course = event.kind.course();
        let is_of_course = |&of: &usize| events[of].1.kind.course() == course;
        let since = (self.from(behind) + 1).min(self.order.len());
        let others = |of: &usize| is_of_course(of) && events[*of].0 != *who;
        if !self.order[since..].iter().any(others) {
            return self.order.push(at);
        }
        let giver = &events[behind].0;
        let mut lasts = true;
        let goes_along = |of: &usize| {
            let is_own = is_of_course(of) && events[*of].0 == *giver;
            lasts &= !is_own || !begins(&events[*of].1, course);
            is_own && lasts
        };
        let tail = self.order.split_off(since);
        let (own, rest): (Vec<usize>, Vec<usize>) = tail.into_iter().partition(goes_along);
        self.order.extend(own);
        self.order.push(at);
        self.order.extend(rest);
    }
}

/// Whether a sitting of a course begins with an event.
fn begins(event: &Event, course: &str) -> bool {
    let is_begin = matches!(
        event.kind,
        EventKind::SittingStarted { .. } | EventKind::Opened { .. }
    );
    is_begin && event.kind.course() == course
}
