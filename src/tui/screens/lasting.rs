//! How long sittings are to last: asked once before the first one that is begun on the
//! first screen, and there again whenever it is to change.

use std::sync::Arc;

use super::{Next, Reach, Screen};
use crate::course::Course;
use crate::desk::{Desk, Start};
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::Canvas;
use crate::words::message;

/// Minutes to choose from; 0: no limit.
const MINUTES: [u32; 5] = [10, 15, 20, 30, 0];
/// The minutes that are marked before anything was chosen.
const USUAL: u32 = 15;

/// The question, and what is marked.
#[derive(Debug)]
pub(in crate::tui) struct Lasting {
    selected: usize,
    /// What there is to choose from: that which is set, too.
    minutes: Vec<u32>,
    /// The course whose practice waits for the answer.
    course: Option<Arc<Course>>,
}

impl Lasting {
    /// Asks; practice of the course begins then, if one is given.
    pub(in crate::tui) fn new(course: Option<Arc<Course>>, desk: &Desk) -> Lasting {
        let now = desk.usual_minutes().unwrap_or(USUAL);
        let mut minutes = MINUTES.to_vec();
        if !minutes.contains(&now) {
            let at = minutes.iter().position(|&n| n > now || n == 0);
            minutes.insert(at.unwrap_or(0), now);
        }
        Lasting {
            selected: minutes.iter().position(|&n| n == now).unwrap_or(0),
            minutes,
            course,
        }
    }

    fn choose(&mut self, reach: &mut Reach<'_>) -> Vec<Next> {
        let minutes = self.minutes.get(self.selected).copied().unwrap_or(USUAL);
        let begin = self.course.take();
        let said = match (reach.desk.set_usual_minutes(minutes), &begin) {
            (Err(error), _) => Some(error.message()),
            // How to change it stood beside the choice, and the first question comes now.
            (Ok(()), Some(_)) => None,
            (Ok(()), None) => Some(message!("tui-lasting-kept", n = minutes)),
        };
        let begin = begin.map(|course| Next::Practise(course, Start::Practice));
        Next::pop([begin, said.map(Next::Say)])
    }
}

impl Screen for Lasting {
    fn context(&self) -> Context {
        Context::Lasting
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        match action {
            Action::Accept => return self.choose(reach),
            Action::Back => return vec![Next::Pop],
            _ => self.selected = action.along(self.selected, self.minutes.len()),
        }
        Vec::new()
    }

    fn draw(&self, _desk: &Desk, canvas: &mut Canvas) {
        canvas.title = message!("tui-lasting-title").into();
        let asked = match self.course {
            Some(_) => message!("tui-lasting-today"),
            None => message!("tui-lasting-usually"),
        };
        canvas.say(asked, canvas.theme.accent);
        for (at, minutes) in self.minutes.iter().copied().enumerate() {
            let text = match minutes {
                0 => message!("tui-lasting-no-limit"),
                n => message!("tui-lasting-minutes", n = n),
            };
            canvas.choice(text, at == self.selected);
        }
        canvas.blank();
        let key = canvas.keys.name(Context::Home, Action::Lasting);
        let about = message!("tui-lasting-about", key = key);
        canvas.say(about, canvas.theme.dim);
    }
}
