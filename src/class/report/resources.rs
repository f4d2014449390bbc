//! What came of the resources of a course, over a class.

use super::data::{ClassReport, ENOUGH, ResourceLine, is_few};
use super::document::{Block, Cell, Heading, Row, Section, Table};
use super::kept::Looked;
use super::page_more::counted;
use crate::course::Course;
use crate::words::message;

/// The resources that were offered or opened, in the order of the course.
pub(super) fn resources(course: &Course, learners: &[Looked]) -> Vec<ResourceLine> {
    let line = |at| {
        let resource = &course.resources[at];
        let (mut offered, mut opened, mut useful, mut not_useful) = (0, 0, 0, 0);
        let mut answered_after = 0;
        let (mut right, mut all) = (0u64, 0u64);
        for learner in learners {
            let mut seen = learner.resources.iter();
            let Some((_, seen)) = seen.find(|(of, _)| *of == at) else {
                continue;
            };
            offered += u32::from(seen.offered > 0);
            opened += u32::from(seen.opened > 0);
            useful += u32::from(seen.useful == Some(true));
            not_useful += u32::from(seen.useful == Some(false));
            let after = u64::from(seen.right_after) + u64::from(seen.wrong_after);
            answered_after += u32::from(after > 0);
            right += u64::from(seen.right_after);
            all += after;
        }
        let right_after = (answered_after >= ENOUGH && all > 0).then(|| right as f64 / all as f64);
        ResourceLine {
            id: resource.id.to_string(),
            title: resource.title.to_string(),
            offered: Some(offered),
            opened: Some(opened),
            useful: Some(useful),
            not_useful: Some(not_useful),
            answered_after: Some(answered_after),
            right_after,
        }
    };
    let lines = course.resources.positions().map(line);
    let any = |line: &ResourceLine| {
        let all = [line.offered, line.opened, line.useful, line.not_useful];
        all.into_iter().flatten().any(|n| n > 0)
    };
    lines.filter(any).collect()
}

impl ResourceLine {
    /// Leaves out the numbers of one to four of so many learners, and those from which so few
    /// could be had by subtraction.
    pub(super) fn leave_out_few(&mut self, learners: u32) {
        let few = is_few;
        let of = |n: Option<u32>| n.unwrap_or_default();
        let (offered, opened) = (of(self.offered), of(self.opened));
        let (useful, not_useful) = (of(self.useful), of(self.not_useful));
        let points = |n: u32, whole: u32| few(n) || few(whole.saturating_sub(n));
        if points(offered, learners) {
            self.offered = None;
        }
        if points(opened, learners) || few(offered.abs_diff(opened)) {
            self.opened = None;
        }
        let unsaid = few(opened.saturating_sub(useful + not_useful));
        if points(useful, opened) || unsaid {
            self.useful = None;
        }
        if points(not_useful, opened) || unsaid {
            self.not_useful = None;
        }
        if points(of(self.answered_after), opened) {
            (self.answered_after, self.right_after) = (None, None);
        }
    }

    /// The numbers of learners.
    fn counts(&self) -> [Option<u32>; 5] {
        let Self {
            offered,
            opened,
            useful,
            not_useful,
            answered_after,
            ..
        } = *self;
        [offered, opened, useful, not_useful, answered_after]
    }
}

pub(super) fn section(report: &ClassReport) -> Option<Section> {
    if report.resources.is_empty() {
        return None;
    }
    let told = |n: Option<u32>| Cell::new(n.map_or_else(|| "–".to_owned(), |n| n.to_string()));
    let row = |line: &ResourceLine| Row {
        name: line.title.clone(),
        cells: vec![
            told(line.offered),
            told(line.opened),
            told(line.useful),
            told(line.not_useful),
            Cell::new(match line.right_after {
                Some(share) => counted(share).to_string(),
                None => "–".to_owned(),
            }),
        ],
    };
    let lacks = |line: &ResourceLine| line.counts().iter().any(Option::is_none);
    let few = (report.resources.iter().any(lacks))
        .then(|| Block::Text(message!("classreport-resources-few", n = ENOUGH)));
    let columns = [
        message!("classreport-resource"),
        message!("classreport-resource-offered"),
        message!("classreport-resource-opened"),
        message!("classreport-resource-useful"),
        message!("classreport-resource-no-use"),
        message!("classreport-resource-after"),
    ];
    Some(Section {
        id: "resources",
        heading: message!("classreport-resources"),
        blocks: [Block::Text(message!(
            "classreport-resources-lead",
            n = ENOUGH
        ))]
        .into_iter()
        .chain(few)
        .chain([Block::Table(Table {
            caption: message!("classreport-resources-caption"),
            columns: columns.into_iter().map(Heading::from).collect(),
            rows: report.resources.iter().map(row).collect(),
        })])
        .collect(),
    })
}
