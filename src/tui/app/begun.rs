//! Sittings that are begun over home.

use std::sync::Arc;

use super::App;
use crate::course::{Course, Length};
use crate::desk::{Error, Start};
use crate::report::only_begins;
use crate::tui::screens::interests::Interests;
use crate::tui::screens::practice::Practice;
use crate::tutor::placement;
use crate::words::{Message, message};

impl App<'_> {
    /// Begins a sitting of a course, over home. Where its files have changed, it is the
    /// course as it is now: so an author can try what was just written.
    ///
    /// # Errors
    /// Where the files have an error now, or its beginning can't be recorded.
    pub fn practise(&mut self, course: Arc<Course>, start: Start) -> Result<(), Error> {
        self.practise_for(course, start, None)
    }

    /// The same; where the course has themes and the learner was never asked which they
    /// like, that is asked first.
    ///
    /// # Errors
    /// Where the files have an error now, or its beginning can't be recorded.
    pub fn ask_or_practise(
        &mut self,
        course: Arc<Course>,
        start: Start,
        length: Option<Length>,
    ) -> Result<(), Error> {
        let tests = matches!(start, Start::Placement | Start::Test);
        if tests || !self.desk.asks_interests(&course) {
            return self.practise_for(course, start, length);
        }
        let asks = Interests::new(course, Some((start, length)), self.desk);
        self.push(Box::new(asks));
        Ok(())
    }

    /// The same, to last so long; where nothing is said, as long as is usual.
    ///
    /// # Errors
    /// Where the files have an error now, or its beginning can't be recorded.
    pub fn practise_for(
        &mut self,
        course: Arc<Course>,
        start: Start,
        length: Option<Length>,
    ) -> Result<(), Error> {
        let current = self.desk.find(course.id.as_str())?;
        if !Arc::ptr_eq(&current, &course) {
            // The screens below tell of the course as it was.
            self.over.clear();
            if self.desk.is_whole() {
                self.home.refresh(self.desk);
            }
        }
        let is_cram = start.is_cram();
        let back = match &start {
            Start::Placement => Some(placement::about(&current)),
            Start::Only(_) | Start::CramOnly(_) => None,
            Start::Cram => Some(message!("scripts-cram-begins")),
            _ => (self.desk.way_back(&current)).map(|back| back.message()),
        };
        let practice = Practice::begin(self.desk, course, start, length)?;
        let only = practice.only().map(|only| {
            let told = only_begins(only);
            let cram = is_cram.then(|| message!("scripts-cram-begins"));
            Message::sentences([told].into_iter().chain(cram))
        });
        let back = only.or(back);
        self.over.retain_mut(|screen| screen.practising());
        self.push(Box::new(practice));
        let noticed = self.desk.take_notice().or(back);
        self.flash = noticed.or(self.flash.take());
        Ok(())
    }
}
