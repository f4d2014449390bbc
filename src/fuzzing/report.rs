//! Class reports: what a class file, a table of groups, a report and the events of a bundle
//! may hold.

use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp};

use crate::author::{Care, load};
use crate::class::Member;
use crate::class::report::{
    Groups, Notes, Report, Table, Thresholds, csv, html, is_html, json, markdown, text,
};
use crate::course::Course;
use crate::journal::Event;
use crate::text::is_unsafe;

/// The course of the events.
const SMALL: &str = include_str!("small.toml");
/// Most events of a learner here.
const MOST: usize = 60;

static COURSE: LazyLock<Course> = LazyLock::new(|| {
    let file = ("course.toml".to_owned(), SMALL.as_bytes().to_vec());
    load(&[file], Care::Quick).course.expect("a good course")
});

/// The same bytes as each of what a report reads: a value or a sentence; and whatever events
/// they hold, every format of the report can be written, and steers nothing.
pub fn report(bytes: &[u8]) {
    let text_of = String::from_utf8_lossy(bytes);
    let groups = Groups::parse(bytes).unwrap_or_else(|error| {
        assert!(!error.to_string().is_empty());
        Groups::default()
    });
    let thresholds = Thresholds::parse(&text_of).unwrap_or_default();
    if let Err(error) = Notes::parse(&text_of) {
        assert!(!error.to_string().contains(is_unsafe));
    }
    let lines = bytes.split(|&byte| byte == b'\n');
    let events: Vec<Event> = (lines.filter_map(|line| serde_json::from_slice(line).ok()))
        .take(MOST)
        .collect();
    let as_of = events
        .last()
        .map_or(Timestamp::UNIX_EPOCH, |event| event.at);
    let mut report = Report::begin(&COURSE, thresholds, as_of + SignedDuration::from_hours(1))
        .with_groups(groups);
    for id in ["a\u{1b}[2J", "b"] {
        report.add(&Member {
            id: id.to_owned(),
            name: text_of.lines().next().map(str::to_owned),
            course: COURSE.id.to_string(),
            version: text_of.lines().nth(1).unwrap_or_default().to_owned(),
            as_of,
            events: events.clone(),
        });
    }
    let report = report.finish();
    let page = html(&report, 3);
    assert!(is_html(&page) && !page.contains("<script"));
    let own = Notes::parse(&json(&report).expect("numbers are written"));
    assert!(own.is_ok(), "its own JSON is read");
    assert!(!text(&report, 3).contains(is_unsafe));
    assert!(!markdown(&report, 3).contains(is_unsafe));
    for table in [
        Table::Learners,
        Table::Skills,
        Table::Questions,
        Table::Findings,
        Table::Groups,
        Table::Resources,
    ] {
        csv(&report, table).expect("a table is written");
    }
}
