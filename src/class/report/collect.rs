//! The report on its way: members come one by one, and of each a few lines and sums stay.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::concerns;
use super::data::{ClassReport, FORMAT, KIND};
use super::fairness::fairness;
use super::groups::Groups;
use super::helping::in_need;
use super::kept::{Looked, OfVersion, Sums};
use super::look::look;
use super::questions::{Answered, question_lines};
use super::resources::resources;
use super::said::unknown;
use super::stats::Rasch;
use super::thresholds::Thresholds;
use super::together::{
    calibration, calibration_gap, engagement, gains, learner_lines, misconceptions, skills,
};
use crate::class::Member;
use crate::course::Course;

/// The report of a class on its way. Each learner is to come once.
#[derive(Debug)]
pub struct Report<'c> {
    course: &'c Course,
    thresholds: Thresholds,
    now: Timestamp,
    offset_minutes: i16,
    groups: Groups,
    since: Option<Date>,
    deadline: Option<Date>,
    planned: HashMap<String, Date>,
    learners: Vec<Looked>,
    sums: Vec<Sums>,
    versions: BTreeMap<(u32, Arc<str>), OfVersion>,
    foreign: u32,
}

impl<'c> Report<'c> {
    /// A report of a course without learners, as of `now`.
    pub fn begin(course: &'c Course, thresholds: Thresholds, now: Timestamp) -> Report<'c> {
        Report {
            course,
            thresholds,
            now,
            offset_minutes: 0,
            groups: Groups::default(),
            since: None,
            deadline: None,
            planned: HashMap::new(),
            learners: Vec::new(),
            sums: vec![Sums::default(); course.questions.len()],
            versions: BTreeMap::new(),
            foreign: 0,
        }
    }

    /// Is dated by a clock that is so many minutes ahead of UTC.
    #[must_use]
    pub fn dated_by(self, offset_minutes: i16) -> Report<'c> {
        Report {
            offset_minutes,
            ..self
        }
    }

    /// Compares groups of learners, too.
    #[must_use]
    pub fn with_groups(self, groups: Groups) -> Report<'c> {
        Report { groups, ..self }
    }

    /// Compares practice before and after a date, too.
    #[must_use]
    pub fn since(self, date: Option<Date>) -> Report<'c> {
        Report {
            since: date,
            ..self
        }
    }

    /// The deadlines of what the teacher planned for learners, by pseudonym: without a date of
    /// its own, the report looks ahead to these.
    #[must_use]
    pub fn planned(self, deadlines: HashMap<String, Date>) -> Report<'c> {
        Report {
            planned: deadlines,
            ..self
        }
    }

    /// Looks ahead to a date by which all is to be learned; without one, to those of the
    /// plans.
    #[must_use]
    pub fn by(self, date: Option<Date>) -> Report<'c> {
        Report {
            deadline: date,
            ..self
        }
    }

    /// Looks at a learner and takes in what there is to tell; one of another course is
    /// counted, and nothing else.
    pub fn add(&mut self, member: &Member) {
        match member.course == self.course.id.as_str() {
            true => self.take(look(self.course, member, self.now)),
            false => self.foreign += 1,
        }
    }

    /// Takes in what there is to tell of a learner.
    pub fn take(&mut self, mut looked: Looked) {
        for (question, sums) in std::mem::take(&mut looked.sums) {
            if let Some(of) = self.sums.get_mut(question as usize) {
                of.join(sums);
            }
        }
        for ((version, question), of) in std::mem::take(&mut looked.by_version) {
            self.versions
                .entry((question, version))
                .or_default()
                .join(of);
        }
        looked.first.shrink_to_fit();
        self.learners.push(looked);
    }

    /// The course that it is about, and the time as of which.
    pub(super) fn about(&self) -> (&'c Course, Timestamp) {
        (self.course, self.now)
    }

    /// Counts a member of another course.
    pub(super) fn pass_over(&mut self) {
        self.foreign += 1;
    }

    /// The report.
    pub fn finish(mut self) -> ClassReport {
        // In whatever order they came.
        self.learners.sort_by(|a, b| a.id.cmp(&b.id));
        let who: Vec<(&str, Option<&str>)> = (self.learners.iter())
            .map(|learner| (learner.id.as_str(), learner.name.as_deref()))
            .collect();
        let strangers = self.groups.settle(&who);
        let (course, thresholds, learners) = (self.course, &self.thresholds, &self.learners);
        let model = Rasch::fit(learners.len(), course.questions.len(), |at| {
            let whole = learners[at].first.iter().filter(|first| !first.steps);
            whole.map(|first| (first.question, first.right))
        });
        let answered = Answered {
            course,
            thresholds,
            learners,
            model: &model,
            sums: &self.sums,
            versions: &self.versions,
        };
        let questions = question_lines(&answered);
        let ideas = misconceptions(course, learners);
        let mut first = in_need(course, thresholds, learners, &ideas);
        first.extend(concerns::of_questions(
            thresholds,
            &questions,
            learners.len(),
        ));
        let first = concerns::in_order(first, learners);
        let (learner_lines, order) = learner_lines(
            course,
            (learners, &first),
            (self.since, self.deadline, &self.planned),
            (thresholds, self.now),
        );
        ClassReport {
            kind: KIND,
            format: FORMAT,
            generated: self.now,
            offset_minutes: self.offset_minutes,
            course: course.id.to_string(),
            title: course.title.to_string(),
            version: course.version.to_string(),
            answers: learners.iter().map(|l| u64::from(l.answers)).sum(),
            answered_by: learners.len(),
            misconceptions: ideas,
            skills: skills(course, learners),
            engagement: engagement(learners, self.since),
            gains: gains(learners),
            calibration: calibration(learners),
            calibration_gap: calibration_gap(learners),
            resources: resources(course, learners),
            fairness: fairness(&answered, &self.groups, &strangers),
            unknown: unknown(learners, self.foreign, self.now, thresholds),
            learners: order
                .into_iter()
                .map(|at| learner_lines[at].clone())
                .collect(),
            questions,
            first,
        }
    }
}
