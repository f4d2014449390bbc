//! Opening a desk. Courses are read when they are wanted: who practises one waits for no
//! other.

use std::collections::{HashMap, HashSet};
use std::panic::{catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, Builder, JoinHandle};

use jiff::Timestamp;

use super::current::{mended, profile, unmended};
use super::hook::Hooks;
use super::keeping::Keeping;
use super::lasting::Usual;
use super::once::Once;
use super::places::{Place, places, read_all};
use super::read::Read;
use super::removing::finish_removing;
use super::shelf::{Entry, load_kept, put};
use super::{Clock, Desk, Error, Options};
use crate::author::Head;
use crate::course::Course;
use crate::disk::fs;
use crate::disk::trace::{Level, note};
use crate::library::Kept;
use crate::profile::Home;
use crate::record::RecordError;
use crate::settings::Settings;
use crate::text::SafeText;

/// A course that was not read yet.
#[derive(Clone, Debug)]
pub(super) struct Unread {
    /// None where the head does not tell it: most likely, the course is broken.
    pub(super) id: Option<String>,
    pub(super) title: SafeText,
    place: Place,
}

/// The thread that reads them, and what it has read.
pub(super) type Reading = JoinHandle<thread::Result<Vec<Entry>>>;

/// Which courses are read when a desk is opened.
#[derive(Clone, Copy)]
enum Reads<'n> {
    All,
    /// That of this name, as far as no other is needed for it.
    One(&'n str),
    /// None; each is called as its head says, or as its file where the head says nothing.
    Heads,
}

/// All courses, by their heads. None where two have the same id.
fn headed(home: &Home) -> Option<Vec<Unread>> {
    let unread = |place: Place| match place.head() {
        Some(Head { id, title }) => Unread {
            title: title.unwrap_or_else(|| id.as_str().into()),
            id: Some(id),
            place,
        },
        None => Unread {
            title: place.name(),
            id: None,
            place,
        },
    };
    let all: Vec<Unread> = places(home).into_iter().map(unread).collect();
    let mut ids = HashSet::new();
    let is_new = |unread: &Unread| unread.id.as_ref().is_none_or(|id| ids.insert(id.clone()));
    all.iter().all(is_new).then_some(all)
}

/// The one course that is wanted, and those that need not be read for it. None where that
/// can't be told by their heads, where the one that is wanted is broken, or where its history
/// may be that of another.
pub(super) fn wanted(home: &Home, name: &str) -> Option<(Entry, Vec<Unread>)> {
    let mut all = headed(home)?;
    if all.iter().any(|unread| unread.id.is_none()) {
        return None;
    }
    let is_it = |unread: &Unread, id: &str| unread.id.as_deref() == Some(id);
    let entry = match all.iter().position(|unread| is_it(unread, name)) {
        Some(at) => all.remove(at).place.read(),
        None => at_path(name, &all, &Kept::new(home.cache_dir()))?,
    };
    let course = entry.course.as_ref().ok()?;
    let is_among = |id: &str| all.iter().any(|unread| is_it(unread, id));
    let is_alone = !is_among(course.id.as_str()) && !course.was.iter().any(|was| is_among(was));
    is_alone.then_some((entry, all))
}

/// All courses: bundled ones first, or copies of them, then those in the home.
fn shelf(home: &Home) -> Vec<Entry> {
    let mut shelf = Vec::new();
    for found in read_all(&places(home)) {
        put(found, &mut shelf);
    }
    shelf
}

/// The course at a path, where that is what a name stands for.
fn at_path(name: &str, all: &[Unread], kept: &Kept) -> Option<Entry> {
    let path = Path::new(name);
    let is_listed = all.iter().any(|unread| unread.place.name() == name);
    (!is_listed && fs::exists(path)).then(|| load_kept(path, kept).ok())?
}

impl Desk {
    /// Opens the profile and reads all courses. Where the profile's directory
    /// can't be written, practice goes on in memory: see [`Desk::unsaved`].
    ///
    /// # Errors
    /// Where the profile is open elsewhere, or its data can't be read.
    pub fn open(options: &Options) -> Result<Desk, Error> {
        Desk::open_reading(options, Reads::All)
    }

    /// The same, but that courses are read only as far as their heads, where no two have the
    /// same id: [`Desk::unread`]. [`Desk::read_all`] reads the rest.
    ///
    /// # Errors
    /// As of [`Desk::open`].
    pub fn open_by_heads(options: &Options) -> Result<Desk, Error> {
        Desk::open_reading(options, Reads::Heads)
    }

    fn open_reading(options: &Options, reads: Reads<'_>) -> Result<Desk, Error> {
        let told = mended(options)?;
        let mut desk = Desk::with(options, Keeping::open, reads)?;
        desk.keeps = true;
        desk.keeping.tell(told);
        desk.keeping.tell_all(finish_removing(options)?);
        Ok(desk)
    }

    /// Opens the profile to look at it: it may be open elsewhere at the same time.
    ///
    /// # Errors
    /// Where its data can't be read.
    pub fn look(options: &Options) -> Result<Desk, Error> {
        let told = unmended(options)?;
        let mut desk = Desk::with(options, Keeping::look, Reads::All)?;
        desk.keeping.tell(told);
        Ok(desk)
    }

    fn with(
        options: &Options,
        open: fn(PathBuf, Timestamp) -> Result<Keeping, RecordError>,
        reads: Reads<'_>,
    ) -> Result<Desk, Error> {
        let (home, profile) = profile(options)?;
        let clock = Clock::new(options.now, options.offset_minutes);
        let keeping = open(home.profile_dir(&profile)?, clock.now())?;
        let found = match reads {
            Reads::All => None,
            Reads::One(name) => wanted(&home, name).map(|(one, unread)| (vec![one], unread)),
            Reads::Heads => headed(&home).map(|unread| (Vec::new(), unread)),
        };
        let (shelf, unread) = found.unwrap_or_else(|| (shelf(&home), Vec::new()));
        let mut desk = Desk {
            keeping,
            profile,
            kept: Kept::new(home.cache_dir()),
            keeps: false,
            shelf,
            unread,
            reading: None,
            believed: HashMap::new(),
            practised: HashSet::new(),
            left_off: None,
            clock,
            seed: options.seed,
            untaught: options.untaught,
            sittings: 0,
            begun: false,
            was_begun: false,
            is_adrift: false,
            once: Once::default(),
            usual: Usual::default(),
            settings: Settings::default(),
            regraded: HashMap::new(),
            hooks: Hooks::default(),
            real: HashMap::new(),
        };
        desk.read_usual_minutes();
        if desk.keeping.is_bereft() {
            desk.keeping.ready(clock.now())?;
        }
        desk.fold_all()?;
        note(Level::Info, || {
            let broken = desk.shelf.iter().filter(|e| e.course.is_err()).count();
            let (read, unread) = (desk.shelf.len() - broken, desk.unread.len());
            format!(
                "desk courses={read} broken={broken} unread={unread} begun={}",
                desk.begun
            )
        });
        if !matches!(reads, Reads::One(_)) {
            desk.tell_passed_over(None);
        }
        desk.was_begun = desk.begun;
        desk.once = Once::of(desk.keeping.dir(), desk.begun);
        Ok(desk)
    }

    /// Opens the profile to practise one course, by its id or at a path. The other courses
    /// are read when they are asked for.
    ///
    /// # Errors
    /// Where the profile is open elsewhere, its data can't be read, or there is no such
    /// course that can be used.
    pub fn open_for(options: &Options, name: &str) -> Result<(Desk, Arc<Course>), Error> {
        let mut desk = Desk::open_reading(options, Reads::One(name))?;
        let course = desk.first_or(name)?;
        Ok((desk, course))
    }

    /// Opens the profile to look at one course, as [`Desk::open_for`] and [`Desk::look`] do.
    ///
    /// # Errors
    /// Where its data can't be read, or there is no such course that can be used.
    pub fn look_for(options: &Options, name: &str) -> Result<(Desk, Arc<Course>), Error> {
        let told = unmended(options)?;
        let mut desk = Desk::with(options, Keeping::look, Reads::One(name))?;
        desk.keeping.tell(told);
        let course = desk.first_or(name)?;
        Ok((desk, course))
    }

    /// The course that was read alone, or else the one of that name.
    fn first_or(&mut self, name: &str) -> Result<Arc<Course>, Error> {
        let first = self.at_hand().next().cloned();
        match first.filter(|_| !self.is_whole()) {
            Some(course) => Ok(course),
            None => {
                let course = self.find(name)?;
                self.tell_passed_over(Some(course.id.as_str()));
                Ok(course)
            }
        }
    }

    /// Whether all courses were read.
    pub fn is_whole(&self) -> bool {
        self.unread.is_empty()
    }

    /// The titles of the courses that were not read yet, in their order.
    pub fn unread(&self) -> impl Iterator<Item = &SafeText> {
        self.unread.iter().map(|unread| &unread.title)
    }

    /// Begins to read the courses that were not read yet on another thread, and calls `wake`
    /// from there when it is done: then [`Desk::read_all`] takes them up without a wait.
    pub fn begin_reading(&mut self, wake: impl FnOnce() + Send + 'static) {
        if self.is_reading() || self.is_whole() {
            return;
        }
        let places: Vec<Place> = self.unread.iter().map(|u| u.place.clone()).collect();
        // Where there is no other thread to be had, they are read when they are wanted.
        let read = move || {
            let read = catch_unwind(|| read_all(&places));
            wake();
            read
        };
        self.reading = Builder::new().spawn(read).ok();
    }

    /// Whether another thread reads courses, or has read some that were not taken up.
    pub fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    /// Reads the courses that were not read yet, where there are any, and works out what is
    /// believed of them.
    ///
    /// # Errors
    /// Where the record can't be read.
    pub fn read_all(&mut self) -> Result<(), Error> {
        let unread = std::mem::take(&mut self.unread);
        if unread.is_empty() {
            return Ok(());
        }
        let places: Vec<Place> = unread.into_iter().map(|unread| unread.place).collect();
        let begun = self.reading.take().map(|thread| thread.join().flatten());
        let read = match begun {
            Some(Ok(read)) => read,
            Some(Err(panic)) => resume_unwind(panic),
            None => read_all(&places),
        };
        for found in read {
            put(found, &mut self.shelf);
        }
        self.shelf.sort_by_key(|entry| entry.rank);
        let missing = |e: &Entry| {
            let course = e.course.as_ref().ok()?;
            let is_missing = !self.believed.contains_key(&course.id);
            is_missing.then(|| (course.clone(), e.fingerprint))
        };
        let missing: Vec<(Arc<Course>, u64)> = self.shelf.iter().filter_map(missing).collect();
        let mut read = Read::default();
        for (course, fingerprint) in missing {
            self.fold(&course, fingerprint, &mut read)?;
        }
        Ok(())
    }

    /// Reads all courses, where something was ever recorded that another than those that
    /// were read may have to do with.
    ///
    /// # Errors
    /// Where the record can't be read.
    pub fn read_all_begun(&mut self) -> Result<(), Error> {
        match self.was_begun {
            true => self.read_all(),
            false => Ok(()),
        }
    }

    /// Keeps the courses that were read and are not kept yet, for the next start.
    fn keep_courses(&mut self) {
        for entry in &mut self.shelf {
            if let (Some(content), Ok(course)) = (entry.unkept.take(), &entry.course) {
                self.kept.keep(&content, entry.fingerprint, course);
            }
        }
    }

    /// The good courses of those that were read.
    pub(super) fn at_hand(&self) -> impl Iterator<Item = &Arc<Course>> {
        self.shelf.iter().filter_map(|e| e.course.as_ref().ok())
    }
}

/// What was read is kept when nobody waits any more.
impl Drop for Desk {
    fn drop(&mut self) {
        if self.keeps {
            self.keep_courses();
        }
    }
}
