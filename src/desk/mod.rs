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

mod clock;
mod keeping;
mod read;
mod shelf;
mod tuning;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

pub use clock::Clock;
pub use shelf::{Broken, Entry, Standing, bundled, bundled_files, load_path};
pub use tuning::{ABOUT_FITTING, Settled, Tuning};

use crate::course::{Course, CourseId, SkillIndex};
use crate::disk::StoreError;
use crate::journal::{Event, EventKind};
use crate::learner::State;
use crate::profile::Home;
use crate::record::{Mark, holds, read_snapshot};
use crate::session::{Input, Progress, Refusal, Session, Summary};
use crate::text::SafeText;
use crate::tutor::{self, Overview};
use keeping::Keeping;
use read::Read;
use shelf::Twin;

/// What went wrong, as a sentence.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{0}")]
    Course(SafeText),
    /// There is no course of that name.
    #[error("{0}")]
    NoCourse(SafeText),
    #[error(
        "There is no profile `{0}`. `kenning profile new {0}` makes it; `kenning profile list` shows all."
    )]
    NoProfile(SafeText),
}

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
}

/// How a sitting begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Start {
    /// As the tutor sees fit.
    #[default]
    Practice,
    /// With a skill that the learner picked.
    Skill(SkillIndex),
    /// With a placement test.
    Placement,
}

/// One profile's data, the courses, and the clock.
#[derive(Debug)]
pub struct Desk {
    profile: String,
    keeping: Keeping,
    shelf: Vec<Entry>,
    /// The paths of courses that are not found by their id.
    by_path: HashMap<CourseId, PathBuf>,
    states: HashMap<CourseId, State>,
    clock: Clock,
    seed: Option<u64>,
    sittings: u64,
    /// Whether anything was ever answered or decided, in whatever course.
    begun: bool,
    /// Whether more is believed of a course than is kept.
    is_adrift: bool,
}

/// The home, and the name of the profile in it.
fn profile(options: &Options) -> Result<(Home, String), Error> {
    let home = Home::open(options.home.clone())?;
    match &options.profile {
        Some(name) if *name != home.current_profile() && !home.has_profile(name)? => {
            Err(Error::NoProfile(SafeText::line(name)))
        }
        Some(name) => Ok((home, name.clone())),
        None => {
            let current = home.current_profile();
            Ok((home, current))
        }
    }
}

/// The profile's directory, and the time, for what needs no courses.
///
/// # Errors
/// Where there is no such profile.
pub fn profile_dir(options: &Options) -> Result<(PathBuf, Timestamp), Error> {
    let (home, profile) = profile(options)?;
    let clock = Clock::new(options.now, options.offset_minutes);
    Ok((home.profile_dir(&profile)?, clock.now()))
}

/// Events read beyond a snapshot after which a new one is worth its while.
const LONG: usize = 200;

impl Desk {
    /// Opens the profile and reads all courses. Where the profile's directory
    /// can't be written, practice goes on in memory: see [`Desk::unsaved`].
    ///
    /// # Errors
    /// Where the profile is open elsewhere, or its data can't be read.
    pub fn open(options: &Options) -> Result<Desk, Error> {
        Desk::with(options, Keeping::open)
    }

    /// Opens the profile to look at it: it may be open elsewhere at the same time.
    ///
    /// # Errors
    /// Where its data can't be read.
    pub fn look(options: &Options) -> Result<Desk, Error> {
        Desk::with(options, Keeping::look)
    }

    fn with(
        options: &Options,
        open: fn(PathBuf, Timestamp) -> Result<Keeping, StoreError>,
    ) -> Result<Desk, Error> {
        let (home, profile) = profile(options)?;
        let clock = Clock::new(options.now, options.offset_minutes);
        let mut desk = Desk {
            keeping: open(home.profile_dir(&profile)?, clock.now())?,
            profile,
            shelf: shelf::shelf(&home),
            by_path: HashMap::new(),
            states: HashMap::new(),
            clock,
            seed: options.seed,
            sittings: 0,
            begun: false,
            is_adrift: false,
        };
        if desk.keeping.is_bereft() {
            desk.keeping.ready(clock.now())?;
        }
        desk.fold_all()?;
        Ok(desk)
    }

    fn fold_all(&mut self) -> Result<(), Error> {
        let courses: Vec<(Arc<Course>, u64)> = (self.shelf.iter())
            .filter_map(|e| Some((e.course.as_ref().ok()?.clone(), e.fingerprint)))
            .collect();
        let mut read = Read::default();
        for (course, fingerprint) in courses {
            self.fold(&course, fingerprint, &mut read)?;
        }
        // Courses opened by their path are not on the shelf: what was answered there counts as well.
        self.begun |= self.states.values().any(|s| s.attempts > 0)
            || holds(self.keeping.dir(), |event| begins(&event.kind))?;
        Ok(())
    }

    /// Makes ready to write. Where events of the past came back by that, all
    /// that is believed is worked out anew.
    fn ready(&mut self) -> Result<(), Error> {
        let now = self.now();
        match self.keeping.ready(now)? {
            true => self.fold_all(),
            false => Ok(()),
        }
    }

    /// Works out what is believed of a course: from its snapshot and what came
    /// after it, or else from all events.
    fn fold(&mut self, course: &Course, fingerprint: u64, read: &mut Read) -> Result<(), Error> {
        let snapshot = read_snapshot(self.keeping.dir(), course.id.as_str(), fingerprint);
        let (mut state, from) = match snapshot {
            Some((mut state, mark)) if read.reaches(&self.keeping, &mark)? => {
                state.rebuild(course);
                (state, mark)
            }
            Some(_) => {
                // The segments are not what they were: the database may know more.
                let now = self.now();
                if self.keeping.ready(now)? {
                    return self.fold_all();
                }
                (State::new(course), Mark::default())
            }
            None => (State::new(course), Mark::default()),
        };
        let now = self.now();
        let tail = read.since(&mut self.keeping, from, now)?;
        state.apply_all(course, &tail.events);
        let is_long = tail.events.len() > LONG;
        self.states.insert(course.id.clone(), state);
        if is_long {
            self.snapshot(course);
        }
        Ok(())
    }

    /// Works out anew what is believed of a course, from what is kept. Where that
    /// can't be read, no snapshots are written any more.
    fn fold_again(&mut self, course: &Course) {
        let of = |e: &&Entry| e.course.as_ref().is_ok_and(|c| c.id == course.id);
        let fingerprint = self.shelf.iter().find(of).map_or(0, |e| e.fingerprint);
        self.is_adrift |= self
            .fold(course, fingerprint, &mut Read::default())
            .is_err();
    }

    /// Writes down what is believed of a course.
    fn snapshot(&self, course: &Course) {
        if self.is_adrift {
            return;
        }
        let of = |e: &&Entry| e.course.as_ref().is_ok_and(|c| c.id == course.id);
        if let (Some(entry), Some(state)) =
            (self.shelf.iter().find(of), self.states.get(&course.id))
        {
            self.keeping
                .snapshot(course.id.as_str(), entry.fingerprint, state);
        }
    }

    /// The time: the clock, or what `--now` set it to.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
    /// All courses found, good and broken.
    pub fn shelf(&self) -> &[Entry] {
        &self.shelf
    }
    /// The good courses.
    pub fn courses(&self) -> impl Iterator<Item = &Arc<Course>> {
        self.shelf.iter().filter_map(|e| e.course.as_ref().ok())
    }
    /// The profile that is open.
    pub fn profile_name(&self) -> &str {
        &self.profile
    }
    /// What the learner should be told, once.
    pub fn take_notice(&mut self) -> Option<String> {
        self.keeping.take_notice()
    }
    /// Writes a backup where one is due. It need not succeed: the record itself is what counts.
    pub fn back_up_if_due(&self) {
        self.keeping.back_up_if_due(self.now());
    }
    /// What is not on disk yet, and why, as a sentence; nothing where all is.
    /// Every further answer tries again.
    pub fn unsaved(&self) -> Option<String> {
        self.keeping.unsaved()
    }
    /// The directory of the profile.
    pub fn dir(&self) -> &std::path::Path {
        self.keeping.dir()
    }
    /// Whether nothing was ever answered or decided.
    pub fn first_time(&self) -> bool {
        !self.begun
    }
    /// What is believed about the learner in a course.
    pub fn state(&self, course: &CourseId) -> Option<&State> {
        self.states.get(course)
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
        match self.states.get(&course.id) {
            Some(state) => tutor::overview(course, state, self.now()),
            None => tutor::overview(course, &State::new(course), self.now()),
        }
    }

    /// What a command finds a course by: its id, or for one opened by its path that path.
    pub fn called(&self, course: &Course) -> String {
        let path = self.by_path.get(&course.id);
        path.map_or(course.id.to_string(), |path| shelf::quoted(path))
    }

    /// The course to go on with: most reviews due first, then the begun one
    /// practised last, then one with new material, the first on the shelf.
    pub fn recommended(&self) -> Option<(Arc<Course>, Overview)> {
        let all = self.courses().map(|c| (c.clone(), self.overview(c)));
        all.filter(|(_, o)| o.recommended.is_some())
            .enumerate()
            .max_by_key(|(i, (course, overview))| {
                let last = self.state(&course.id).and_then(|s| s.last);
                let goes_on = overview.started > 0;
                let has_new = overview.new_available > 0;
                // Asking again what is known serves less than anything else.
                let fresh = (overview.recommended.as_ref())
                    .is_some_and(|choice| choice.reason.rule != tutor::Rule::Again);
                let first = std::cmp::Reverse(*i);
                (
                    overview.due,
                    fresh,
                    goes_on,
                    last.filter(|_| goes_on),
                    has_new,
                    first,
                )
            })
            .map(|(_, found)| found)
    }

    /// The course with this id, or the one at this path.
    ///
    /// # Errors
    /// A sentence where there is none, or it is broken.
    pub fn find(&mut self, name: &str) -> Result<Arc<Course>, Error> {
        if let Some(course) = self.courses().find(|c| c.id.as_str() == name) {
            return Ok(course.clone());
        }
        if let Some(entry) = self.shelf.iter().find(|e| e.name == name)
            && let Err(broken) = &entry.course
        {
            return Err(Error::Course(broken.message.clone()));
        }
        let path = PathBuf::from(name);
        if path.exists() {
            let entry = load_path(&path)?;
            let course = match &entry.course {
                Ok(course) => course.clone(),
                Err(broken) => return Err(Error::Course(broken.sentence().into())),
            };
            let fingerprint = entry.fingerprint;
            match shelf::twin(&course, &self.shelf) {
                Twin::None => {
                    self.by_path.insert(course.id.clone(), path);
                    self.shelf.push(entry);
                }
                Twin::Copied(at) => {
                    self.shelf[at] = Entry {
                        standing: Standing::InsteadOfBundled,
                        ..entry
                    };
                }
                Twin::Of(at) if self.shelf[at].origin == entry.origin => return Ok(course),
                Twin::Of(at) => {
                    return Err(Error::Course(format!(
                        "The course at {} has the id `{}`, which is that of another course ({}). Give it an id of its own, or their histories would mix.",
                        entry.origin, course.id, self.shelf[at].origin
                    ).into()));
                }
            }
            self.fold(&course, fingerprint, &mut Read::default())?;
            return Ok(course);
        }
        let ids: Vec<&str> = self.courses().map(|c| c.id.as_str()).collect();
        let hint = match crate::reading::near(name, ids.iter().copied()) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => format!("There are: {}.", ids.join(", ")),
        };
        Err(Error::NoCourse(
            format!("There is no course `{name}`, nor a file of that name. {hint}").into(),
        ))
    }

    /// Begins a sitting.
    ///
    /// # Errors
    /// Where the record is of a newer kenning.
    pub fn begin(&mut self, course: Arc<Course>, start: Start) -> Result<Session, Error> {
        self.ready()?;
        let now = self.now();
        self.sittings += 1;
        let seed = match self.seed {
            Some(seed) => seed.wrapping_add(self.sittings - 1),
            None => now.as_nanosecond() as u64 ^ self.keeping.bytes().rotate_left(32),
        };
        let opened = self.opened(&course, now);
        let state = self.believed(&course);
        // The first choice already depends on what day it is.
        state.apply(&course, &opened);
        let (session, mut events) = match start {
            Start::Practice => Session::begin(course, state, None, seed, now),
            Start::Skill(skill) => Session::begin(course, state, Some(skill), seed, now),
            Start::Placement => Session::place(course, state, seed, now),
        };
        events.insert(0, opened);
        self.keep(session.course(), &events)?;
        Ok(session)
    }

    /// What day it is for the learner, as an event.
    fn opened(&self, course: &Course, now: Timestamp) -> Event {
        let kind = EventKind::Opened {
            course: course.id.to_string(),
            offset_minutes: self.clock.offset_minutes(),
        };
        Event::new(now, kind)
    }

    /// Records a decision of the learner or an instructor.
    ///
    /// # Errors
    /// Where it can't be recorded.
    pub fn decide(&mut self, course: &Course, kind: EventKind) -> Result<(), Error> {
        let at = self.now();
        self.record(&[course], &[Event::new(at, kind)])
    }

    /// Records a decision that bears on all courses.
    ///
    /// # Errors
    /// Where it can't be recorded.
    pub fn decide_for_all(&mut self, kind: EventKind) -> Result<(), Error> {
        let at = self.now();
        let courses: Vec<Arc<Course>> = self.courses().cloned().collect();
        let courses: Vec<&Course> = courses.iter().map(Arc::as_ref).collect();
        self.record(&courses, &[Event::new(at, kind)])
    }

    /// Puts events on disk, then folds them into what is believed of these courses.
    fn record(&mut self, courses: &[&Course], events: &[Event]) -> Result<(), Error> {
        self.ready()?;
        self.keeping.append(events)?;
        self.begun |= events.iter().any(|event| begins(&event.kind));
        for course in courses {
            let state = self.believed(course);
            for event in events {
                state.apply(course, event);
            }
        }
        Ok(())
    }

    /// Hands an input to a sitting. When it returns, what happened is on disk,
    /// or [`Desk::unsaved`] says why it is not.
    ///
    /// # Errors
    /// The outer error says that the record is of a newer kenning; the inner is
    /// a refusal, as a sentence for the learner.
    pub fn send(
        &mut self,
        session: &mut Session,
        input: Input,
    ) -> Result<Result<(), Refusal>, Error> {
        let now = self.now();
        let state = self.believed(session.course());
        let events = match session.handle(state, input, now) {
            Err(refusal) => return Ok(Err(refusal)),
            Ok(events) => events,
        };
        self.keep(session.course(), &events)?;
        let ended = |event: &Event| matches!(event.kind, EventKind::SittingEnded { .. });
        if events.iter().any(ended) {
            self.snapshot(session.course());
        }
        Ok(Ok(()))
    }

    /// Puts on disk what a session has folded in. Where that fails for good, what
    /// is believed goes back to what is kept.
    fn keep(&mut self, course: &Course, events: &[Event]) -> Result<(), Error> {
        if let Err(error) = self.keeping.keep(events) {
            self.fold_again(course);
            return Err(error.into());
        }
        self.begun |= events.iter().any(|event| begins(&event.kind));
        Ok(())
    }

    /// How far a sitting is.
    pub fn progress(&self, session: &Session) -> Progress {
        match self.states.get(&session.course().id) {
            Some(state) => session.progress(state, self.now()),
            None => Progress::default(),
        }
    }

    /// What a sitting held so far.
    pub fn summary(&self, session: &Session) -> Summary {
        match self.states.get(&session.course().id) {
            Some(state) => session.summary(state, self.now()),
            None => Summary::default(),
        }
    }

    /// Whether a sitting has an answer to take back.
    pub fn can_undo(&self, session: &Session) -> bool {
        let state = self.states.get(&session.course().id);
        state.is_some_and(|state| session.can_undo(state))
    }

    /// The one state of a course: sessions fold into it, and decisions do.
    fn believed(&mut self, course: &Course) -> &mut State {
        self.states
            .entry(course.id.clone())
            .or_insert_with(|| State::new(course))
    }
}

/// Whether a learner who did this has begun.
fn begins(kind: &EventKind) -> bool {
    matches!(
        kind,
        EventKind::Attempt(_) | EventKind::Probed(_) | EventKind::Placed { .. }
    )
}
