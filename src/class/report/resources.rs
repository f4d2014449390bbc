//! What came of the resources of a course, over a class.

use super::data::{ClassReport, ResourceLine};
use super::document::{Block, Cell, Heading, Row, Section, Table};
use super::kept::Looked;
use super::page_more::counted;
use crate::course::Course;
use crate::words::message;

/// Learners from which a share is told.
const ENOUGH: u32 = 5;

/// The resources that were offered or opened, in the order of the course.
pub(super) fn resources(course: &Course, learners: &[Looked]) -> Vec<ResourceLine> {
    let line = |at| {
        let resource = &course.resources[at];
        let mut line = ResourceLine {
            id: resource.id.to_string(),
            title: resource.title.to_string(),
            offered: 0,
            opened: 0,
            useful: 0,
            not_useful: 0,
            answered_after: 0,
            right_after: None,
        };
        let (mut right, mut all) = (0u64, 0u64);
        for learner in learners {
            let mut seen = learner.resources.iter();
            let Some((_, seen)) = seen.find(|(of, _)| *of == at) else {
                continue;
            };
            line.offered += u32::from(seen.offered > 0);
            line.opened += u32::from(seen.opened > 0);
            line.useful += u32::from(seen.useful == Some(true));
            line.not_useful += u32::from(seen.useful == Some(false));
            let after = u64::from(seen.right_after) + u64::from(seen.wrong_after);
            line.answered_after += u32::from(after > 0);
            right += u64::from(seen.right_after);
            all += after;
        }
        if line.answered_after >= ENOUGH && all > 0 {
            line.right_after = Some(right as f64 / all as f64);
        }
        line
    };
    let lines = course.resources.positions().map(line);
    let any = |line: &ResourceLine| line.offered + line.opened + line.useful + line.not_useful > 0;
    lines.filter(any).collect()
}

pub(super) fn section(report: &ClassReport) -> Option<Section> {
    if report.resources.is_empty() {
        return None;
    }
    let row = |line: &ResourceLine| Row {
        name: line.title.clone(),
        cells: vec![
            Cell::new(line.offered),
            Cell::new(line.opened),
            Cell::new(line.useful),
            Cell::new(line.not_useful),
            Cell::new(match line.right_after {
                Some(share) => counted(share).to_string(),
                None => "–".to_owned(),
            }),
        ],
    };
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
        blocks: vec![
            Block::Text(message!("classreport-resources-lead", n = ENOUGH)),
            Block::Table(Table {
                caption: message!("classreport-resources-caption"),
                columns: columns.into_iter().map(Heading::from).collect(),
                rows: report.resources.iter().map(row).collect(),
            }),
        ],
    })
}
