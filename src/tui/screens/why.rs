//! Why a question is asked, in two floors: three sentences, and the whole account. And what
//! could be asked instead.

use ratatui::text::Span;

use super::{Next, Reach, Screen};
use crate::desk::Desk;
use crate::report::why_now;
use crate::session::Session;
use crate::text::clean;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::Canvas;
use crate::tutor::levers::Lever;
use crate::words::{Message, message};

/// Why a question is asked.
#[derive(Debug)]
pub(in crate::tui) struct Why {
    /// The first floor: sentences, one below the other.
    brief: Vec<Message>,
    levers: Vec<(Lever, Message)>,
    /// The second floor: what stands above the points, and these.
    reason: Vec<Message>,
    account: Vec<Message>,
    /// Why it comes on this day; none where it was never answered.
    dated: Vec<Message>,
    id: String,
    /// Whether the second floor is shown.
    all: bool,
}

impl Why {
    /// Of what a sitting asks; none where nothing is asked.
    pub(in crate::tui) fn of(session: &Session, desk: &Desk) -> Option<Why> {
        let (why, question) = session.why()?;
        let course = session.course();
        let part = session.why_part();
        let whole = part.is_none();
        let was = session.why_was().filter(|_| whole);
        let brief = match &part {
            Some(part) => vec![part.clone()],
            None => was.iter().cloned().chain(session.why_brief()).collect(),
        };
        let reason = part.unwrap_or_else(|| why.message(course));
        let account = whole.then(|| why.account(course)).into_iter().flatten();
        let credits = course.credits(question).into_iter().map(Message::verbatim);
        let levers = desk.levers(session);
        Some(Why {
            brief,
            levers: levers.map_or_else(Vec::new, |levers| levers.told(course)),
            reason: [reason].into_iter().chain(was).collect(),
            account: account.chain(credits).collect(),
            dated: match whole {
                true => {
                    let when = (desk.now(), desk.offset_minutes());
                    why_now(course, question, &desk.state_or_new(course), when)
                }
                false => Vec::new(),
            },
            id: course.questions[question].id.to_string(),
            all: false,
        })
    }

    fn numbers(&self, canvas: &mut Canvas) {
        let text = canvas.theme.text;
        for said in &self.reason {
            canvas.say(clean(&said.to_string()), text);
        }
        canvas.blank();
        for point in &self.account {
            let point = format!("• {}", clean(&point.to_string()));
            canvas.wrap(&[Span::styled(point, text)], &[], &[Span::raw("  ")]);
        }
        if !self.dated.is_empty() {
            canvas.blank();
            canvas.say(message!("scripts-life-why"), canvas.theme.accent);
        }
        for said in &self.dated {
            let said = format!("• {}", clean(&said.to_string()));
            canvas.wrap(&[Span::styled(said, text)], &[], &[Span::raw("  ")]);
        }
        canvas.blank();
        canvas.say(
            message!("tui-why-question", id = &self.id),
            canvas.theme.dim,
        );
    }
}

impl Screen for Why {
    fn context(&self) -> Context {
        Context::Why
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, _reach: &mut Reach<'_>) -> Vec<Next> {
        match action {
            Action::Why => {
                self.all = !self.all;
                vec![Next::Turn]
            }
            Action::Pick(n) => {
                let mut levers = self.levers.iter();
                let Some((lever, _)) = levers.find(|(lever, _)| *lever as usize == n) else {
                    return Next::say(message!("desk-nothing-instead"));
                };
                let action = match lever {
                    Lever::Easier => Action::Easier,
                    Lever::OtherSkill => Action::OtherSkill,
                    Lever::Tomorrow => Action::Bury,
                };
                vec![Next::Pop, Next::Act(action)]
            }
            Action::Back => vec![Next::Pop],
            _ => Vec::new(),
        }
    }

    fn draw(&self, _desk: &Desk, canvas: &mut Canvas) {
        canvas.title = message!("tui-why-title").into();
        if self.levers.is_empty() {
            canvas.without.push(Action::Pick(0));
        }
        let levers = self.levers.iter().map(|(lever, _)| *lever as usize);
        canvas.picks = Some(levers.collect());
        if self.all {
            canvas.does = Some((Action::Why, message!("tui-foot-why-less")));
            self.numbers(canvas);
            return self.instead(canvas);
        }
        for said in &self.brief {
            canvas.say(clean(&said.to_string()), canvas.theme.text);
        }
        self.instead(canvas);
        canvas.blank();
        let more = message!("tui-why-more", key = canvas.key(Action::Why));
        canvas.say(more, canvas.theme.dim);
    }
}

impl Why {
    /// What could be asked instead.
    fn instead(&self, canvas: &mut Canvas) {
        if !self.levers.is_empty() {
            canvas.blank();
            canvas.say(message!("tui-why-instead"), canvas.theme.dim);
        }
        for (number, lever) in &self.levers {
            let key = canvas.keys.pick(Context::Why, *number as usize);
            let key = key.map(String::from);
            let key = format!("{}  ", key.unwrap_or_default());
            let rest = [Span::raw(" ".repeat(key.chars().count()))];
            let first = [Span::styled(key, canvas.theme.key)];
            let text = [Span::styled(
                clean(&lever.to_string()).into_owned(),
                canvas.theme.text,
            )];
            canvas.wrap(&text, &first, &rest);
        }
    }
}
