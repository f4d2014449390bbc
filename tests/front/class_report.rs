//! The report of a class on the screen: what needs the teacher first, its parts, and what is
//! known of one learner.

use std::sync::Arc;

use insta::assert_snapshot;
use kenning::class::Member;
use kenning::class::report::{Report, Thresholds};
use kenning::course::Course;
use kenning::kinds::Verdict;
use kenning::tui::ReportToShow;

use crate::common;

use common::gallery::shot;
use common::pupils::{attempts, pupil};
use common::screen::{Place, home, picture, press};

fn course() -> Arc<Course> {
    let all = common::courses();
    let wanted = |course: &&Arc<Course>| course.id.as_str().contains("equations");
    all.iter().find(wanted).expect("the course").clone()
}

/// Twelve learners, the first of whom guesses and has a name.
pub(crate) fn report() -> ReportToShow {
    let course = course();
    let mut members: Vec<Member> = (0..12).map(|number| pupil(&course, number, 6)).collect();
    members[0].name = Some("Anna".into());
    for (n, attempt) in attempts(&mut members[0]).enumerate() {
        attempt.millis = 300;
        attempt.verdict = match n % 4 {
            0 => Verdict::Correct,
            _ => Verdict::Incorrect,
        };
        (attempt.hints, attempt.bottom_out) = (0, false);
    }
    let now = members.iter().map(|member| member.as_of).max();
    let mut report = Report::begin(&course, Thresholds::default(), now.expect("members"));
    members.iter().for_each(|member| report.add(member));
    ReportToShow {
        report: report.finish(),
        shown: 10,
    }
}

#[test]
fn what_needs_the_teacher_first_and_each_part_are_a_key_away() {
    let (_place, mut desk) = Place::at_noon();
    let mut app = home(&mut desk);
    app.report(&report());
    assert_snapshot!("overview", shot(&mut app));
    let overview = picture(&mut app, 80, 24);
    assert!(overview.contains("Anna  "), "{overview}");
    // The first finding, with what the tables say of that learner.
    press(&mut app, &["Enter"]);
    let finding = picture(&mut app, 80, 24);
    assert!(finding.contains("What may help"), "{finding}");
    assert!(finding.contains("✓ kept"), "{finding}");
    assert_snapshot!("finding_80x24", finding);
    // There is nothing before it.
    press(&mut app, &["Left"]);
    assert_eq!(picture(&mut app, 80, 24), finding);
    press(&mut app, &["Esc", "G", "Up", "Up", "Enter"]);
    let part = picture(&mut app, 80, 24);
    press(&mut app, &["Right"]);
    let next = picture(&mut app, 80, 24);
    assert_ne!(part, next);
    press(&mut app, &["Left"]);
    assert_eq!(picture(&mut app, 80, 24), part);
    // Only the first page ends it.
    press(&mut app, &["q"]);
    assert!(!app.is_done());
    press(&mut app, &["q"]);
    assert!(app.is_done());
}

#[test]
fn the_heat_map_of_skills_fits_each_screen() {
    let (_place, mut desk) = Place::at_noon();
    let mut app = home(&mut desk);
    app.report(&report());
    let overview = picture(&mut app, 80, 24);
    press(&mut app, &["g"]);
    let heading = "Skills";
    assert!(overview.contains(heading), "{overview}");
    // Down to that section.
    for _ in 0..40 {
        if picture(&mut app, 80, 24)
            .lines()
            .any(|line| line.contains("❯ Skills"))
        {
            break;
        }
        press(&mut app, &["Down"]);
    }
    press(&mut app, &["Enter"]);
    assert_snapshot!("skills", shot(&mut app));
}
