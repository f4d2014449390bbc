//! Where a sitting meets the disk: the one place that joins courses, the event
//! log and the clock. Every front end practises through it.
//!
//! **Invariant:** [`Desk::send`] returns only when what happened is flushed
//! to disk, or [`Desk::unsaved`] says that it is not, so nothing is shown as
//! kept that could be lost.
//!
//! **Invariant:** the desk owns the only [`State`] of each course. A session is
//! lent it with every input, and decisions go into the same one, so each event is
//! folded once and a sitting sees at once what is decided elsewhere.

mod believing;
mod bringing;
mod bundled;
mod clock;
mod cram;
mod current;
mod error;
mod finding;
mod glance;
mod hook;
mod instead;
mod interests;
mod keeping;
mod lasting;
mod marks;
mod meant;
mod next_course;
mod once;
mod only;
mod opening;
mod ordered;
mod packed;
mod passed_over;
mod past;
mod pictures;
mod places;
mod planned;
mod read;
mod regrading;
mod removing;
mod resources;
mod reviews;
mod searching;
mod shelf;
mod sitting;
mod testing;
mod tuning;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

pub use bringing::{BroughtIn, History};
pub(crate) use bundled::WAY_IN;
pub use bundled::{PackedCourse, bundled, bundled_files, packed_courses};
pub use clock::{Clock, LAST};
pub use current::{is_at_hand, kept_courses, profile_dir, profile_dir_to_look};
pub use error::Error;
pub use ordered::{by_title, in_order};
pub use past::Past;
pub use planned::{DEFAULT, PlanKey, check_days_off};
pub use removing::{finish_removing, removing};
pub use resources::Opening;
pub use searching::{Hit, Index, Narrowed, What, line, line_as};
pub use shelf::{Broken, Entry, Provenance, is_copy, load_path};
pub use tuning::{Settled, Tuning, about_fitting};

use crate::course::{Course, CourseId, SkillIndex};
use crate::disk::trace::{Level, note};
use crate::forecast;
use crate::journal::{Event, EventKind, Given};
use crate::learner::{State, tomorrow_at};
use crate::library::Kept;
use crate::select::Selector;
use crate::session::{LeftOff, Showing};
use crate::settings::{Key, NotSet, Settings};
use crate::tutor::{self, Overview, WayBack, placement};
use crate::words::Message;
use believing::Believed;
use hook::Hooks;
use keeping::Keeping;
use lasting::Usual;
use once::Once;
use opening::Unread;
use regrading::judges_again;

/// How to open a desk.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where data is kept; the platform's data directory if `None`.
    pub home: Option<PathBuf>,
    /// The profile; the current one if `None`.
    pub profile: Option<String>,
    /// Fixed start of the clock.
    pub now: Option<Timestamp>,
    /// Minutes by which the learner's clock is ahead of UTC; where `None`, the
    /// machine's own, or none with a fixed clock.
    pub offset_minutes: Option<i16>,
    /// Seed of everything drawn.
    pub seed: Option<u64>,
    /// Whether nothing is taught before it is asked.
    pub untaught: bool,
}

/// How a sitting begins.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Start {
    /// As the tutor sees fit.
    #[default]
    Practice,
    /// Where a sitting of today was left; where none was, as the tutor sees fit.
    GoOn,
    /// With a skill that the learner picked.
    Skill(SkillIndex),
    /// With a placement test.
    Placement,
    /// With the course's test, and nothing else.
    Test,
    /// With what was shown before and not answered.
    Showing(Showing),
    /// With the weakest of what was met, and nothing of it is recorded.
    Cram,
    /// With what is selected, and nothing else; answers count as always.
    Only(Arc<Selector>),
    /// With the weakest of what is selected and was met, and nothing of it is recorded.
    CramOnly(Arc<Selector>),
}

impl Start {
    /// Whether nothing of the sitting is recorded.
    pub fn is_cram(&self) -> bool {
        matches!(self, Start::Cram | Start::CramOnly(_))
    }

    /// What is selected for the sitting.
    pub fn only(&self) -> Option<&Arc<Selector>> {
        match self {
            Start::Only(selector) | Start::CramOnly(selector) => Some(selector),
            _ => None,
        }
    }
}

/// One profile's data, the courses, and the clock.
#[derive(Debug)]
pub struct Desk {
    profile: String,
    keeping: Keeping,
    /// Where courses are kept as they were read.
    kept: Kept,
    /// Whether what is read may be kept there.
    keeps: bool,
    shelf: Vec<Entry>,
    /// What is to stand on the shelf and was not read yet.
    unread: Vec<Unread>,
    reading: Option<opening::Reading>,
    believed: HashMap<CourseId, Believed>,
    /// The courses of sittings that are on: their files are not read again.
    practised: HashSet<CourseId>,
    /// What the sitting held that ended last.
    left_off: Option<LeftOff>,
    clock: Clock,
    seed: Option<u64>,
    untaught: bool,
    sittings: u64,
    /// Whether anything was ever answered or decided, in whatever course.
    begun: bool,
    /// Whether that was so when the desk was laid.
    was_begun: bool,
    /// Whether more is believed of a course than is kept.
    is_adrift: bool,
    once: Once,
    usual: Usual,
    settings: Settings,
    /// Answers that count as right by the keys of today, by course, where the record does
    /// not say so yet.
    regraded: HashMap<CourseId, BTreeSet<Given>>,
    hooks: Hooks,
    /// What is really believed of the courses that are crammed.
    real: HashMap<CourseId, State>,
}

impl Desk {
    /// The time: the clock, or what `--now` set it to.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
    /// When the learner's next day begins.
    pub fn tomorrow(&self) -> Timestamp {
        tomorrow_at(self.now(), self.clock.offset_minutes())
    }
    /// Moves the clock forward: for replays, and front ends that keep the time. Tells
    /// whether it can go so far; else it stays.
    pub fn pass(&mut self, time: SignedDuration) -> bool {
        self.clock.pass(time)
    }
    /// Stops the clock: from now on only [`Desk::pass`] moves it.
    pub fn stop_clock(&mut self) {
        self.clock.stop();
    }
    /// All courses found, good and broken, once [all are read](Desk::read_all).
    pub fn shelf(&self) -> &[Entry] {
        debug_assert!(self.is_whole());
        &self.shelf
    }
    /// The good courses, once [all are read](Desk::read_all).
    pub fn courses(&self) -> impl Iterator<Item = &Arc<Course>> {
        debug_assert!(self.is_whole());
        self.at_hand()
    }
    /// Goes by what is set for this machine; `told` is what is to be said of it.
    pub fn go_by(&mut self, settings: Settings, told: Vec<Message>) {
        self.settings = settings;
        self.keeping.tell_all(told);
    }
    /// What is set for this machine.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }
    /// Keeps what is set for this machine in its file; none is the default.
    ///
    /// # Errors
    /// Where a value can't be kept: then none is.
    pub fn set(&mut self, changes: &[(Key, Option<&str>)]) -> Result<(), NotSet> {
        self.settings.put_all(changes)
    }
    /// Reads the settings again, which another program may have changed.
    pub fn look_again_at_settings(&mut self) {
        self.settings.look_again();
    }
    /// The profile that is open.
    pub fn profile_name(&self) -> &str {
        &self.profile
    }
    /// Writes a backup where one is due. It need not succeed: the record itself is what counts.
    pub fn back_up_if_due(&self) {
        self.keeping.back_up_if_due(self.now());
    }
    /// What is not on disk yet, and why; nothing where all is.
    /// Every further answer tries again.
    pub fn unsaved(&self) -> Option<Message> {
        self.keeping.unsaved()
    }
    /// What of that is new since it was asked so last: lines of text are not told the same
    /// after every answer.
    pub fn unsaved_anew(&mut self) -> Option<Message> {
        self.keeping.unsaved_anew()
    }
    /// The directory of the profile.
    pub fn dir(&self) -> &std::path::Path {
        self.keeping.dir()
    }
    /// Whether nothing was ever answered or decided.
    pub fn first_time(&self) -> bool {
        !self.begun
    }
    /// What is believed about the learner in a course, by the positions of that
    /// course as [`Desk::find`] gave it last.
    pub fn state(&self, course: &CourseId) -> Option<&State> {
        self.believed.get(course).map(|b| &b.state)
    }
    /// The same for a course that may not have been begun.
    pub fn state_or_new(&self, course: &Course) -> State {
        let begun = self.state(&course.id).cloned();
        begun.unwrap_or_else(|| State::new(course))
    }
    /// All events of the profile.
    ///
    /// # Errors
    /// Where they can't be read.
    pub fn events(&mut self) -> Result<Vec<Event>, Error> {
        let now = self.now();
        Ok(self.keeping.events(now)?.events)
    }

    /// Reads all events of the profile on whatever thread calls it.
    pub fn reader(&self) -> impl FnOnce() -> Result<Vec<Event>, Error> + Send + use<> {
        let read = self.keeping.reader();
        move || Ok(read()?.events)
    }

    /// What a course holds today.
    pub fn overview(&self, course: &Course) -> Overview {
        self.asks_state(course, |course, state| {
            tutor::overview(course, state, self.now())
        })
    }

    /// The way back into a course after weeks without practice, where there is one to go.
    pub fn way_back(&self, course: &Course) -> Option<WayBack> {
        self.asks_state(course, |course, state| {
            tutor::way_back(course, state, self.now())
        })
    }

    /// Whether a course's placement test is offered.
    pub fn offers_placement(&self, course: &Course) -> bool {
        self.asks_state(course, placement::is_offered)
    }

    /// What the goal of a course's plan wants and how far it is; none where it names none.
    pub fn objective(&self, course: &Course) -> Option<Message> {
        let believed = self.believed.get(&course.id)?;
        let usual = self.usual_minutes();
        forecast::chosen(&believed.course, &believed.state, usual, self.now())
    }

    /// The course to go on with: one of which a sitting was left today, the one left last;
    /// then most reviews due first, then the begun one
    /// practised last, then one with new material, the first on the shelf.
    pub fn recommended(&self) -> Option<(Arc<Course>, Overview)> {
        let mut all: Vec<_> = (self.courses())
            .map(|course| (course.clone(), self.overview(course)))
            .collect();
        let best = self.best(all.iter().map(|(course, overview)| (&**course, overview)))?;
        Some(all.swap_remove(best))
    }

    /// Which of these courses is recommended, by what each of them holds today.
    pub fn best<'c>(&self, all: impl Iterator<Item = (&'c Course, &'c Overview)>) -> Option<usize> {
        let all: Vec<_> = all.collect();
        let is_all_new = all.iter().all(|(_, overview)| overview.started == 0);
        let left = |overview: &Overview| overview.goes_on().map(|left| left.at);
        let latest = (0..all.len()).filter(|&i| left(all[i].1).is_some());
        if let Some(latest) = latest.max_by_key(|&i| left(all[i].1)) {
            return Some(latest);
        }
        all.into_iter()
            .enumerate()
            .filter(|(_, (_, overview))| overview.recommended.is_some())
            .max_by_key(|(i, (course, overview))| {
                let last = self.state(&course.id).and_then(|s| s.last);
                let goes_on = overview.started > 0;
                let has_new = overview.new_available > 0;
                // The courses that it builds on come first.
                let is_ready = goes_on || self.readiness(course).is_none_or(|r| r.is_enough());
                // Asking again what is known serves less than anything else.
                let fresh = (overview.recommended.as_ref())
                    .is_some_and(|choice| choice.reason.rule != tutor::Rule::Again);
                // Who begins learns first how to get about.
                let is_way_in = is_all_new && course.id.as_str() == WAY_IN;
                let first = std::cmp::Reverse(*i);
                (
                    overview.due,
                    fresh,
                    goes_on,
                    last.filter(|_| goes_on),
                    is_ready,
                    has_new,
                    is_way_in,
                    first,
                )
            })
            .map(|(i, _)| i)
    }

    /// Records a decision of the learner or an instructor.
    ///
    /// # Errors
    /// Where it can't be recorded.
    pub fn decide(&mut self, course: &Arc<Course>, kind: EventKind) -> Result<(), Error> {
        let at = self.now();
        self.record(std::slice::from_ref(course), &[Event::new(at, kind)])
    }

    /// Records a decision that bears on all courses.
    ///
    /// # Errors
    /// Where it can't be recorded.
    pub fn decide_for_all(&mut self, kind: EventKind) -> Result<(), Error> {
        let at = self.now();
        // What is read later is folded from what lies on disk by then.
        let courses: Vec<Arc<Course>> = self.at_hand().cloned().collect();
        self.record(&courses, &[Event::new(at, kind)])
    }

    /// Puts events on disk, then folds them into what is believed of these courses.
    fn record(&mut self, courses: &[Arc<Course>], events: &[Event]) -> Result<(), Error> {
        self.ready()?;
        self.keeping.append(events)?;
        self.begun |= events.iter().any(|event| begins(&event.kind));
        for course in courses {
            self.believed(course).apply(events);
            self.apply_to_real(course, events);
            if judges_again(course, &[], events) {
                // A decision that answers came after is taken back; what is crammed ends.
                self.real.remove(&course.id);
                self.fold_again(course);
            }
        }
        Ok(())
    }

    /// Puts on disk what a session has folded in. Where that fails for good, what
    /// is believed goes back to what is kept.
    fn keep(&mut self, course: &Arc<Course>, events: &[Event]) -> Result<(), Error> {
        note(Level::Debug, || format!("record events={}", events.len()));
        self.begins();
        if let Err(error) = self.keeping.keep(events) {
            note(Level::Error, || "record refused".to_owned());
            self.fold_again(course);
            return Err(error.into());
        }
        if self.keeping.unsaved().is_some() {
            note(Level::Warn, || "record unsaved=yes".to_owned());
        }
        self.begun |= events.iter().any(|event| begins(&event.kind));
        Ok(())
    }
}

/// Whether a learner who did this has begun.
fn begins(kind: &EventKind) -> bool {
    matches!(
        kind,
        EventKind::Attempt(_)
            | EventKind::Probed(_)
            | EventKind::Tested { .. }
            | EventKind::Reviewed { .. }
            | EventKind::Placed { .. }
    )
}
