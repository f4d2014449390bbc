//! Pages that are read and left again: lessons, reasons, the keys.

use std::sync::Arc;

use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

use super::{Next, Reach, Screen, place, standing};
use crate::course::{Course, SkillIndex};
use crate::desk::Desk;
use crate::text::clean;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, fit};
use crate::words::{Message, message};

/// A text on a page of its own.
#[derive(Debug)]
pub(in crate::tui) struct Reading {
    title: Message,
    text: Text,
    /// What is said below it.
    end: Option<Message>,
    /// The skill that it is a lesson of.
    of: Option<(Arc<Course>, SkillIndex)>,
}

#[derive(Debug)]
enum Text {
    Markdown(String),
    /// Lines that stay as they are; where they are too long, they are wrapped.
    Lines(String),
    Plain(Vec<Paragraph>),
    /// Without these actions, which do nothing there.
    Keys(Context, Vec<Action>),
}

/// A part of a page that is wrapped for itself.
#[derive(Debug)]
pub(in crate::tui) enum Paragraph {
    Text(Message),
    /// One point of a list.
    Point(Message),
    Blank,
}

impl Reading {
    /// A lesson.
    pub(in crate::tui) fn lesson(title: &str, text: &str) -> Reading {
        Reading {
            title: Message::verbatim(title),
            text: Text::Markdown(text.to_owned()),
            end: None,
            of: None,
        }
    }

    /// Lines as they are.
    pub(in crate::tui) fn lines(title: &str, text: &str) -> Reading {
        Reading {
            title: Message::verbatim(title),
            text: Text::Lines(text.to_owned()),
            end: None,
            of: None,
        }
    }

    /// Paragraphs, one below the other.
    pub(in crate::tui) fn plain(title: Message, paragraphs: Vec<Paragraph>) -> Reading {
        Reading {
            title,
            text: Text::Plain(paragraphs),
            end: None,
            of: None,
        }
    }

    /// The lesson of a skill, an empty page where it has none; on a wide screen it is
    /// told beside it where the skill stands.
    pub(in crate::tui) fn lesson_of(course: &Arc<Course>, skill: SkillIndex) -> Reading {
        let of = &course.skills[skill];
        let lesson = Reading::lesson(&of.title, of.lesson.as_deref().unwrap_or_default());
        Reading {
            of: Some((course.clone(), skill)),
            ..lesson
        }
    }

    /// The same page with something said below it.
    pub(in crate::tui) fn with_end(self, end: Message) -> Reading {
        let end = Some(end);
        Reading { end, ..self }
    }

    /// All keys that count in a context, without those for some actions.
    pub(in crate::tui) fn keys(context: Context, without: Vec<Action>) -> Reading {
        Reading {
            title: message!("tui-keys-title"),
            text: Text::Keys(context, without),
            end: None,
            of: None,
        }
    }
}

impl Screen for Reading {
    fn context(&self) -> Context {
        Context::Page
    }

    fn is_overlay(&self) -> bool {
        matches!(self.text, Text::Keys(..))
    }

    fn act(&mut self, _action: Action, _reach: &mut Reach<'_>) -> Vec<Next> {
        vec![Next::Pop]
    }

    fn draw(&self, desk: &Desk, canvas: &mut Canvas) {
        if let Some((course, skill)) = &self.of {
            place::draw(course, *skill, desk, canvas);
        }
        canvas.title = self.title.to_string();
        canvas.without = vec![Action::Help];
        match &self.text {
            Text::Markdown(text) => canvas.blocks(text, canvas.theme.text),
            Text::Lines(text) => {
                for line in text.lines() {
                    let line = canvas.to_the_letter(line).replace('\t', "        ");
                    match line.trim().is_empty() {
                        true => canvas.blank(),
                        false => canvas.say(clean(&line).into_owned(), canvas.theme.text),
                    }
                }
            }
            Text::Plain(paragraphs) => {
                for paragraph in paragraphs {
                    let (first, text, rest) = match paragraph {
                        Paragraph::Text(text) => ("", text.to_string(), ""),
                        Paragraph::Point(text) => ("• ", text.to_string(), "  "),
                        Paragraph::Blank => ("", String::new(), ""),
                    };
                    let line = [first, &clean(&text)].concat();
                    let line = [Span::styled(line, canvas.theme.text)];
                    canvas.wrap(&line, &[], &[Span::raw(rest)]);
                }
            }
            Text::Keys(context, without) => {
                // Where there is little room, the keys are wanted first.
                let few = canvas.room.width >= 60 && !context.is_practice();
                let first = few || canvas.room.is_tall();
                if first {
                    legend(*context, first, canvas);
                }
                keys_page(*context, without, canvas);
                if !first {
                    legend(*context, first, canvas);
                }
            }
        }
        if let Some(end) = &self.end {
            canvas.blank();
            canvas.say(end.clone(), canvas.theme.hint);
        }
    }
}

/// What the signs stand for that there are in a context.
fn legend(context: Context, first: bool, canvas: &mut Canvas) {
    let practice = context.is_practice();
    let skills = practice || matches!(context, Context::Home | Context::Course);
    let said = [
        practice.then(|| message!("tui-answer-legend")),
        skills.then(standing::legend),
        (context == Context::Map).then(standing::map_legend),
    ];
    let said: Vec<Message> = said.into_iter().flatten().collect();
    if said.is_empty() {
        return;
    }
    if !first {
        canvas.blank();
    }
    for said in said {
        canvas.say(said, canvas.theme.dim);
    }
    if first {
        canvas.blank();
    }
}

/// All keys of a context: beside what they do, or above it where there is no room for both.
fn keys_page(context: Context, without: &[Action], canvas: &mut Canvas) {
    let offered = canvas.keys.of(context).iter();
    let offered = offered.filter(|b| !b.keys.is_empty() && !without.contains(&b.binding.action));
    let mut rows: Vec<(String, Message)> = offered
        .filter_map(|b| {
            let names: Vec<String> = b.keys.iter().map(|key| key.label().into()).collect();
            Some((names.join("  "), b.binding.what.clone()?))
        })
        .collect();
    let picks = match context {
        Context::Choose => Some(message!("tui-does-pick-option")),
        Context::Sort => Some(message!("tui-does-pick-place")),
        _ => None,
    };
    if let (Some(what), Some(keys)) = (picks, canvas.keys.picks(context, 9)) {
        rows.push((keys.message().into(), what));
    }
    let widest = rows.iter().map(|(keys, _)| keys.width()).max().unwrap_or(0);
    let beside = canvas.room.width >= widest + 30;
    for (keys, what) in rows {
        let (first, indent) = match beside {
            true => (
                vec![Span::styled(fit(&keys, widest + 2), canvas.theme.key)],
                widest + 2,
            ),
            false => {
                canvas.say(keys, canvas.theme.key);
                (vec![Span::raw("  ")], 2)
            }
        };
        let what = [Span::styled(what, canvas.theme.text)];
        let rest = [Span::raw(" ".repeat(indent))];
        canvas.wrap(&what, &first, &rest);
    }
}
