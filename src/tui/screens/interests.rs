//! Which themes of a course the learner likes: asked once before its first sitting, and again
//! from the first screen whenever it is to change.

use std::sync::Arc;

use super::{Next, Reach, Screen};
use crate::course::{Course, Length};
use crate::desk::{Desk, Start};
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, cut};
use crate::words::message;

/// The themes, which of them are picked, and where the mark stands.
#[derive(Debug)]
pub(in crate::tui) struct Interests {
    course: Arc<Course>,
    picked: Vec<bool>,
    selected: usize,
    /// The sitting that waits for the answer.
    begins: Option<(Start, Option<Length>)>,
}

impl Interests {
    /// Asks; a sitting of the course begins then, where one waits.
    pub(in crate::tui) fn new(
        course: Arc<Course>,
        begins: Option<(Start, Option<Length>)>,
        desk: &Desk,
    ) -> Interests {
        let liked = desk.interests(&course).unwrap_or_default();
        let picked = course.themes.iter();
        Interests {
            picked: picked.map(|theme| liked.contains(&theme.id)).collect(),
            course,
            selected: 0,
            begins,
        }
    }

    fn choose(&mut self, reach: &mut Reach<'_>) -> Vec<Next> {
        let themes = self.course.themes.iter().zip(&self.picked);
        let picked: Vec<String> = themes
            .filter(|(_, picked)| **picked)
            .map(|(theme, _)| theme.id.clone())
            .collect();
        let said = match (
            reach.desk.set_interests(&self.course, &picked),
            &self.begins,
        ) {
            (Err(error), _) => Some(error.message()),
            // How to change it stood below the list, and the first question comes now.
            (Ok(()), Some(_)) => None,
            (Ok(()), None) => Some(message!("tui-interests-kept", n = picked.len())),
        };
        let begin = self.begins.take();
        let begin = begin.map(|(start, length)| Next::Begin(self.course.clone(), start, length));
        Next::pop([begin, said.map(Next::Say)])
    }
}

impl Screen for Interests {
    fn context(&self) -> Context {
        Context::Interests
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        match action {
            Action::Accept => return self.choose(reach),
            Action::Back => return vec![Next::Pop],
            Action::Mark => {
                if let Some(picked) = self.picked.get_mut(self.selected) {
                    *picked = !*picked;
                }
            }
            _ => self.selected = action.along(self.selected, self.picked.len()),
        }
        Vec::new()
    }

    fn draw(&self, _desk: &Desk, canvas: &mut Canvas) {
        canvas.title = self.course.title.to_string();
        canvas.say(message!("tui-interests-asked"), canvas.theme.accent);
        for (at, (theme, picked)) in self.course.themes.iter().zip(&self.picked).enumerate() {
            let box_ = if *picked { "[x]" } else { "[ ]" };
            let line = cut(
                &format!("{box_} {}", theme.name),
                canvas.room.width.saturating_sub(2),
            );
            canvas.choice(line, at == self.selected);
        }
        canvas.blank();
        let key = canvas.keys.name(Context::Home, Action::Interests);
        let about = message!("tui-interests-about", key = key);
        canvas.say(about, canvas.theme.dim);
    }
}
