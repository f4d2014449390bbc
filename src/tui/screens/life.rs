//! The life of one question: every answer to it, when it came back after each, and why it
//! comes when it does.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread;

use ratatui::text::Span;

use super::kept::kept;
use super::{Next, Reach, Screen, Wake};
use crate::course::{Course, QuestionIndex};
use crate::desk::{Desk, line};
use crate::report::{Life, life};
use crate::text::clean;
use crate::tui::keys::action::{Action, Context};
use crate::tui::terminal::contained;
use crate::tui::widgets::canvas::{Canvas, cut};
use crate::words::{Message, message};

/// Answers in the record up to which it is read at once.
const AT_ONCE: u32 = 5_000;

/// The life of a question, once it is read.
#[derive(Debug)]
pub(in crate::tui) struct Lived {
    course: Arc<Course>,
    question: QuestionIndex,
    /// The question in one line.
    about: String,
    got: Got,
}

#[derive(Debug)]
enum Got {
    Waiting(Receiver<Result<Life, Message>>),
    Life(Box<Life>),
    Failed(Message),
}

impl Lived {
    /// Of a question; `about` is the question in one line, where it was shown.
    pub(in crate::tui) fn of(
        course: &Arc<Course>,
        question: QuestionIndex,
        about: Option<String>,
        desk: &Desk,
        wake: &Wake,
    ) -> Lived {
        Lived {
            course: course.clone(),
            question,
            about: about.unwrap_or_else(|| line(course, question)),
            got: read(course, question, desk, wake),
        }
    }
}

/// Reads the record: at once where it is short, or else on another thread.
fn read(course: &Arc<Course>, question: QuestionIndex, desk: &Desk, wake: &Wake) -> Got {
    let (past, now) = (desk.past(), desk.now());
    let of = course.clone();
    let read = move || {
        let past = past().map_err(|error| error.message())?;
        let events = past.courses.iter().find(|(course, _)| course.id == of.id);
        let events = events.map_or(&[][..], |(_, events)| events);
        Ok(life(&of, question, events, now))
    };
    if desk.answers_at_hand() <= AT_ONCE {
        return match read() {
            Ok(life) => Got::Life(Box::new(life)),
            Err(why) => Got::Failed(why),
        };
    }
    let (sender, found) = mpsc::channel();
    let wake = wake.clone();
    let begun = thread::Builder::new().name("life".into()).spawn(move || {
        let found = contained(read);
        // Nobody may be there any longer to take it.
        let _ = sender.send(found.unwrap_or_else(|| Err(message!("tui-progress-broke-off"))));
        (wake.0)();
    });
    match begun {
        Ok(_) => Got::Waiting(found),
        Err(_) => Got::Failed(message!("tui-progress-broke-off")),
    }
}

impl Screen for Lived {
    fn context(&self) -> Context {
        Context::Page
    }

    fn act(&mut self, _action: Action, _reach: &mut Reach<'_>) -> Vec<Next> {
        vec![Next::Pop]
    }

    fn woken(&mut self, _desk: &mut Desk) {
        let Got::Waiting(found) = &self.got else {
            return;
        };
        self.got = match found.try_recv() {
            Ok(Ok(life)) => Got::Life(Box::new(life)),
            Ok(Err(why)) => Got::Failed(why),
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => Got::Failed(message!("tui-progress-broke-off")),
        };
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        canvas.title = message!("tui-life-title").into();
        let theme = canvas.theme;
        canvas.say(cut(&clean(&self.about), canvas.room.width), theme.accent);
        canvas.blank();
        let life = match &self.got {
            Got::Life(life) => life,
            Got::Failed(why) => return canvas.say(why.clone(), theme.text),
            Got::Waiting(_) => return canvas.say(message!("tui-progress-reading"), theme.text),
        };
        let (now, offset) = (desk.now(), desk.offset_minutes());
        let lines = life.lines(offset);
        canvas.status = message!("tui-life-status", n = life.answers.len()).into();
        if lines.is_empty() {
            canvas.say(message!("scripts-life-no-answers"), theme.text);
        }
        for said in lines {
            point(&said, canvas);
        }
        canvas.blank();
        canvas.say(message!("scripts-life-why"), theme.accent);
        for said in life.why(now, offset) {
            point(&said, canvas);
        }
        canvas.blank();
        kept(&self.course, self.question, desk, canvas);
        let id = self.course.questions[self.question].id.as_str();
        canvas.say(message!("tui-why-question", id = id), theme.dim);
    }
}

fn point(said: &Message, canvas: &mut Canvas) {
    let text = format!("• {}", clean(&said.to_string()));
    let text = [Span::styled(text, canvas.theme.text)];
    canvas.wrap(&text, &[], &[Span::raw("  ")]);
}
