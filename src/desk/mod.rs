//! Where a sitting meets the disk: the one place that joins courses, the event
//! log and the clock. Every front end practises through it.
//!
//! **Invariant:** [`Desk::send`] returns only when what happened is flushed
//! to disk, so nothing is shown that could be lost.

mod clock;
mod shelf;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

pub use clock::Clock;
pub use shelf::{Broken, Entry, bundled, load_path};

use crate::course::{Course, CourseId, SkillIndex};
use crate::learner::{Event, EventKind, State};
use crate::session::{Input, Refusal, Session};
use crate::store::{Home, Log, StoreError};
use crate::tutor::{self, Overview};

/// What went wrong, as a sentence.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{0}")]
    Course(String),
    #[error(
        "There is no profile `{0}`. `kenning profile new {0}` makes it; `kenning profile list` shows all."
    )]
    NoProfile(String),
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
    log: Log,
    shelf: Vec<Entry>,
    events: Vec<Event>,
    states: HashMap<CourseId, State>,
    clock: Clock,
    seed: Option<u64>,
    sittings: u64,
    notice: Option<String>,
}

impl Desk {
    /// Opens the profile and reads all courses.
    ///
    /// # Errors
    /// Where the profile is in use, or its data can't be read or made.
    pub fn open(options: &Options) -> Result<Desk, Error> {
        let home = Home::open(options.home.clone())?;
        let profile = match &options.profile {
            Some(name) if *name != home.current_profile() && !home.has_profile(name)? => {
                return Err(Error::NoProfile(name.clone()));
            }
            Some(name) => name.clone(),
            None => home.current_profile(),
        };
        let clock = Clock::new(options.now, options.offset_minutes);
        let log = Log::open(&home.profile_dir(&profile)?)?;
        let read = log.events()?;
        let notice = match (log.recovered(), read.damaged) {
            (Some(recovery), _) => Some(format!(
                "The event log was damaged and has been put right from its copy: {} events recovered.",
                recovery.events
            )),
            (None, 0) => None,
            (None, n) => Some(format!(
                "{n} damaged records of this profile could not be read."
            )),
        };
        let mut desk = Desk {
            profile,
            log,
            shelf: shelf::shelf(&home),
            events: read.events,
            states: HashMap::new(),
            clock,
            seed: options.seed,
            sittings: 0,
            notice,
        };
        let courses: Vec<Arc<Course>> = desk
            .shelf
            .iter()
            .filter_map(|e| e.course.as_ref().ok().cloned())
            .collect();
        for course in courses {
            desk.fold(&course);
        }
        Ok(desk)
    }

    fn fold(&mut self, course: &Course) {
        let state = State::replay(course, &self.events);
        self.states.insert(course.id.clone(), state);
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
    /// Something the learner should be told once.
    pub fn notice(&self) -> Option<&str> {
        self.notice.as_deref()
    }
    /// Whether nothing was ever answered.
    pub fn first_time(&self) -> bool {
        self.states.values().all(|s| s.attempts == 0)
    }
    /// What is believed about the learner in a course.
    pub fn state(&self, course: &CourseId) -> Option<&State> {
        self.states.get(course)
    }
    /// All events of the profile.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// What a course holds today.
    pub fn overview(&self, course: &Course) -> Overview {
        match self.states.get(&course.id) {
            Some(state) => tutor::overview(course, state, self.now()),
            None => tutor::overview(course, &State::new(course), self.now()),
        }
    }

    /// The course to go on with: most reviews due first, then one with new
    /// material, begun ones first and the last practised of them, then the
    /// first on the shelf.
    pub fn recommended(&self) -> Option<(Arc<Course>, Overview)> {
        let all = self.courses().map(|c| (c.clone(), self.overview(c)));
        all.filter(|(_, o)| o.recommended.is_some())
            .enumerate()
            .max_by_key(|(i, (course, overview))| {
                let last = self.state(&course.id).and_then(|s| s.last);
                let has_new = overview.new_available > 0;
                let goes_on = has_new && overview.started > 0;
                (overview.due, goes_on, has_new, last, std::cmp::Reverse(*i))
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
                Err(broken) => return Err(Error::Course(broken.sentence())),
            };
            let same = |e: &&Entry| e.course.as_ref().is_ok_and(|c| c.id == course.id);
            if let Some(first) = self.shelf.iter().find(same) {
                if first.origin == entry.origin {
                    return Ok(course);
                }
                return Err(Error::Course(format!(
                    "The course at {} has the id `{}`, which is that of another course ({}). Give it an id of its own, or their histories would mix.",
                    entry.origin, course.id, first.origin
                )));
            }
            self.fold(&course);
            self.shelf.push(entry);
            return Ok(course);
        }
        let ids: Vec<&str> = self.courses().map(|c| c.id.as_str()).collect();
        let hint = match crate::course::near(name, ids.iter().copied()) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => format!("There are: {}.", ids.join(", ")),
        };
        Err(Error::Course(format!(
            "There is no course `{name}`, nor a file of that name. {hint}"
        )))
    }

    /// Begins a sitting.
    ///
    /// # Errors
    /// Where its beginning can't be recorded.
    pub fn begin(&mut self, course: Arc<Course>, start: Start) -> Result<Session, Error> {
        let now = self.now();
        self.sittings += 1;
        let seed = match self.seed {
            Some(seed) => seed.wrapping_add(self.sittings - 1),
            None => now.as_nanosecond() as u64 ^ (self.events.len() as u64).rotate_left(32),
        };
        let mut state = self
            .states
            .get(&course.id)
            .cloned()
            .unwrap_or_else(|| State::new(&course));
        // The first choice already depends on what day it is.
        let opened = self.opened(&course, now);
        state.apply(&course, &opened);
        let (session, mut events) = match start {
            Start::Practice => Session::begin(course, state, None, seed, now),
            Start::Skill(skill) => Session::begin(course, state, Some(skill), seed, now),
            Start::Placement => Session::place(course, state, seed, now),
        };
        events.insert(0, opened);
        self.record(&[session.course()], events)?;
        Ok(session)
    }

    /// What day it is for the learner, as an event.
    fn opened(&self, course: &Course, now: Timestamp) -> Event {
        Event {
            at: now,
            kind: EventKind::Opened {
                course: course.id.to_string(),
                offset_minutes: self.clock.offset_minutes(),
            },
        }
    }

    /// Records a decision of the learner or an instructor.
    ///
    /// # Errors
    /// Where it can't be recorded.
    pub fn decide(&mut self, course: &Course, kind: EventKind) -> Result<(), Error> {
        let at = self.now();
        self.record(&[course], vec![Event { at, kind }])
    }

    /// Records a decision that bears on all courses.
    ///
    /// # Errors
    /// Where it can't be recorded.
    pub fn decide_for_all(&mut self, kind: EventKind) -> Result<(), Error> {
        let at = self.now();
        let courses: Vec<Arc<Course>> = self.courses().cloned().collect();
        let courses: Vec<&Course> = courses.iter().map(Arc::as_ref).collect();
        self.record(&courses, vec![Event { at, kind }])
    }

    /// Hands an input to a sitting. When it returns, what happened is on disk.
    ///
    /// # Errors
    /// The outer error is the disk's, and the sitting stands as it did before;
    /// the inner a refusal, as a sentence for the learner.
    pub fn send(
        &mut self,
        session: &mut Session,
        input: Input,
    ) -> Result<Result<(), Refusal>, Error> {
        let before = session.checkpoint();
        match session.handle(input, self.now()) {
            Err(refusal) => Ok(Err(refusal)),
            Ok(events) => match self.record(&[session.course()], events) {
                Ok(()) => Ok(Ok(())),
                Err(error) => {
                    let state = self.states.get(&session.course().id).cloned();
                    let state = state.unwrap_or_else(|| State::new(session.course()));
                    session.go_back(before, state);
                    Err(error)
                }
            },
        }
    }

    /// Puts events on disk, then folds them into what is believed of these courses.
    fn record(&mut self, courses: &[&Course], events: Vec<Event>) -> Result<(), Error> {
        if events.is_empty() {
            return Ok(());
        }
        self.log.append(&events)?;
        for course in courses {
            let state = self
                .states
                .entry(course.id.clone())
                .or_insert_with(|| State::new(course));
            for event in &events {
                state.apply(course, event);
            }
        }
        self.events.extend(events);
        Ok(())
    }
}
