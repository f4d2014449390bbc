//! What the test of a course is, before it begins or is gone on with.

use std::sync::Arc;

use super::{Next, Reach, Screen};
use crate::course::Course;
use crate::desk::{Desk, Start};
use crate::report::test_begins;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::Canvas;
use crate::tutor::exam::Outlook;
use crate::words::message;

/// The page before a test.
#[derive(Debug)]
pub(in crate::tui) struct BeforeTest {
    course: Arc<Course>,
    outlook: Outlook,
}

impl BeforeTest {
    /// Tells of the test of a course; where there is none, why.
    pub(in crate::tui) fn open(course: &Arc<Course>, desk: &Desk) -> Vec<Next> {
        match desk.test_outlook(course) {
            Ok(outlook) => Next::push(BeforeTest {
                course: course.clone(),
                outlook,
            }),
            Err(error) => Next::say(error.message()),
        }
    }
}

impl Screen for BeforeTest {
    fn context(&self) -> Context {
        Context::BeforeTest
    }

    fn act(&mut self, action: Action, _reach: &mut Reach<'_>) -> Vec<Next> {
        match action {
            Action::Accept => vec![Next::Pop, Next::Practise(self.course.clone(), Start::Test)],
            Action::Back => vec![Next::Pop],
            _ => Vec::new(),
        }
    }

    fn draw(&self, _desk: &Desk, canvas: &mut Canvas) {
        canvas.title = message!("tui-test-title", course = &self.course.title).into();
        if self.outlook.answered > 0 {
            canvas.does = Some((Action::Accept, message!("tui-foot-go-on")));
        }
        for said in test_begins(&self.outlook) {
            canvas.say(said, canvas.theme.text);
        }
        canvas.blank();
        // Where a question is answered by typing, letters are text.
        let key = canvas.keys.name(Context::Type, Action::DontKnow);
        canvas.say(message!("tui-test-how", key = key), canvas.theme.dim);
    }
}
