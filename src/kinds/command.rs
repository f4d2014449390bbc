//! `command`: a command line, compared as a shell reads it.

use std::sync::Arc;

use super::answer::{Answer, Graded, Unreadable};
use super::definition::{Chance, Definition, another_form};
use super::form::{Form, Line};
use super::reader::{Fault, Filler, as_typed};
use crate::expr::ExprError;
use crate::reading::{Place, Single, Strings, Table};
use crate::shell::{self, Commands, Goal, Rules, Written};
use crate::template::{Pattern, Unshowable};
use crate::text::SafeText;
use crate::words::{Message, message};

/// Accepted command lines, and how they are compared.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Command {
    /// Never empty; the first is the model answer.
    accepted: Vec<Pattern>,
    /// Commands with the options that they may have besides.
    optional: Vec<String>,
    any_order: bool,
    /// What `chmod` is to come to.
    modes: Option<Pattern>,
}

/// A line of the course, and how it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    text: SafeText,
    read: Result<Forms, shell::Fault>,
}

/// A line in its one form, in each of the ways it is compared.
#[derive(Clone, Debug, PartialEq)]
struct Forms {
    line: shell::Line,
    literal: shell::Line,
    /// Without what is optional.
    bare: shell::Line,
}

/// As shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    accepted: Vec<Key>,
    commands: Arc<Commands>,
    rules: Rules,
}

impl Forms {
    fn read(text: &str, commands: &Commands, rules: &Rules) -> Result<Forms, shell::Fault> {
        let line = shell::read(text)?;
        let normal = |written| line.normal(commands, rules, written);
        Ok(Forms {
            literal: normal(Written::Literal),
            bare: normal(Written::Bare),
            line,
        })
    }

    /// Whether a learner's line is this one of the course.
    fn is(&self, given: &Forms) -> bool {
        self.bare == given.bare
    }

    /// Whether it is this mistake. Where the mistake has in it what is forgiven otherwise,
    /// an optional option or a `/` at an end, that must be there.
    fn is_slip(&self, given: &Forms) -> bool {
        self.literal == given.literal || self.literal == self.bare && self.bare == given.bare
    }
}

impl Shown {
    fn read(&self, typed: &str) -> Result<Forms, shell::Fault> {
        Forms::read(typed, &self.commands, &self.rules)
    }

    fn keys(&self) -> impl Iterator<Item = &Forms> {
        self.accepted
            .iter()
            .filter_map(|key| key.read.as_ref().ok())
    }

    /// The message about a quote or dash that a shell would not understand, unless the course
    /// itself writes it that way.
    fn sign_to_type(&self, typed: &str) -> Option<Message> {
        let is_own = |sign: char| self.accepted.iter().any(|key| key.text.contains(sign));
        let (sign, meant) = shell::look_alikes(typed).find(|(sign, _)| !is_own(*sign))?;
        let sign = sign.to_string();
        Some(message!("kinds-command-sign", sign = sign, meant = meant))
    }

    /// The fault of an accepted line whose mode does not lead where `modes` says, or of the first
    /// line if none has a mode that does. A mode that depends on the umask may be given beside
    /// others.
    fn misses_modes(&self) -> Option<Fault> {
        self.rules.goal.as_ref()?;
        let with = |goal: Option<Goal>| Rules {
            goal,
            ..self.rules.clone()
        };
        let (none, any) = (with(None), with(Some(Goal::any())));
        let normal = |forms: &Forms, rules: &Rules| {
            (forms.line).normal(&self.commands, rules, Written::Literal)
        };
        // A mode that reaches the goal is normalised differently once the goal is known.
        let reaches = |forms: &Forms| forms.literal != normal(forms, &none);
        let has_mode = |forms: &Forms| normal(forms, &any) != normal(forms, &none);
        let misses = |key: &&Key| {
            let forms = key.read.as_ref();
            forms.is_ok_and(|forms| has_mode(forms) && !reaches(forms))
        };
        let missing = self.accepted.iter().find(misses);
        let key = match self.keys().any(reaches) {
            true => missing?,
            false => missing.or_else(|| self.accepted.first())?,
        };
        Some(Fault {
            keys: &["modes"],
            message: message!("kinds-modes-missed", text = &key.text),
            help: message!("kinds-modes-missed-help"),
        })
    }

    /// Whether it would be right in this way of writing lines.
    fn is_near(&self, given: &Forms, written: Written) -> bool {
        let normal = |forms: &Forms| forms.line.normal(&self.commands, &self.rules, written);
        let given = normal(given);
        self.keys().any(|key| normal(key) == given)
    }
}

impl Definition for Command {
    type Shown = Shown;
    /// Any of these lines.
    type Wrong = Vec<Key>;

    const NAME: &'static str = "command";
    const KEYS: &'static [&'static str] = &["answer", "optional", "any-order", "modes"];
    const SECONDS: f64 = 15.0;
    const AS_TYPED: bool = true;

    fn read(table: &mut Table<'_, '_>) -> Option<Self> {
        let any_order = table.truth("any-order").unwrap_or_default();
        let optional = optional(table);
        let modes = read_modes(table);
        let accepted =
            table.required_strings("answer", Single::Allowed, message!("kinds-example-command"))?;
        let sound = are_lines(&accepted, table);
        Some(Command {
            accepted: as_typed(accepted.texts()),
            optional: optional?,
            any_order,
            modes: modes?,
        })
        .filter(|_| sound)
    }

    fn may_be_given(&self, answer: &Strings, table: &mut Table<'_, '_>) -> bool {
        are_lines(answer, table)
    }

    fn chance(&self) -> Chance {
        Chance::free(0.02)
    }

    fn show(&self, filler: &mut Filler<'_>) -> Result<Shown, Unshowable> {
        let rules = self.rules(filler)?;
        let texts = filler.fill_all(&self.accepted)?;
        let key = |text: SafeText| Key {
            read: Forms::read(&text, filler.commands, &rules),
            text,
        };
        Ok(Shown {
            accepted: texts.into_iter().map(key).collect(),
            commands: Arc::clone(filler.commands),
            rules,
        })
    }

    fn show_wrong(
        &self,
        answer: &[Pattern],
        filler: &Filler<'_>,
    ) -> Result<Option<Vec<Key>>, Unshowable> {
        let rules = self.rules(filler)?;
        let texts = filler.fill_all(answer)?;
        let key = |text: SafeText| Key {
            read: Forms::read(&text, filler.commands, &rules),
            text,
        };
        Ok(Some(texts.into_iter().map(key).collect()))
    }

    fn form(_: &Shown) -> Form<'_> {
        Form::Line(Line::Command)
    }

    fn judge(shown: &Shown, answer: &Answer) -> Result<Graded, Unreadable> {
        let Answer::Typed(typed) = answer else {
            return another_form();
        };
        let given = (shown.read(typed)).map_err(|fault| Unreadable(fault.message))?;
        let right = shown.keys().any(|key| key.is(&given));
        let mut graded = Graded::plain(right, typed.trim().to_owned());
        graded
            .remarks
            .extend(shown.sign_to_type(typed).filter(|_| right));
        Ok(graded)
    }

    fn is_wrong(shown: &Shown, wrong: &Vec<Key>, answer: &Answer) -> bool {
        let Answer::Typed(typed) = answer else {
            return false;
        };
        let Ok(given) = shown.read(typed) else {
            return false;
        };
        let read = wrong.iter().filter_map(|key| key.read.as_ref().ok());
        read.into_iter().any(|key| key.is_slip(&given))
    }

    fn near(shown: &Shown, answer: &Answer) -> Vec<Message> {
        let Answer::Typed(typed) = answer else {
            return Vec::new();
        };
        let Ok(given) = shown.read(typed) else {
            return Vec::new();
        };
        let said = given.line.refused().or_else(|| {
            if shown.is_near(&given, Written::AnyCase) {
                Some(message!("kinds-near-capitals"))
            } else if shown.is_near(&given, Written::Unquoted) {
                Some(message!("kinds-near-quotes"))
            } else {
                None
            }
        });
        said.into_iter().collect()
    }

    fn model_answer(shown: &Shown) -> SafeText {
        shown.accepted[0].text.clone()
    }

    fn right(shown: &Shown) -> Vec<Answer> {
        let typed = shown.accepted.iter().map(|key| key.text.to_string());
        typed.map(Answer::Typed).collect()
    }

    fn wrong(_: &Shown, wrong: &Vec<Key>) -> Vec<Answer> {
        let typed = wrong.iter().map(|key| key.text.to_string());
        typed.map(Answer::Typed).collect()
    }

    fn reading(shown: &Shown, typed: &str) -> Option<Message> {
        match shown.read(typed) {
            Err(fault) if fault.is_open => Some(message!("kinds-command-open")),
            _ => None,
        }
    }

    fn fault(shown: &Shown) -> Option<Fault> {
        let unread = shown.accepted.iter().find_map(|key| {
            let why = match &key.read {
                Ok(forms) => forms.line.refused()?,
                Err(fault) => fault.message.clone(),
            };
            Some(Fault {
                keys: &["answer"],
                message: message!("kinds-command-unread", text = &key.text, why = why),
                help: message!("kinds-command-unread-help"),
            })
        });
        unread.or_else(|| shown.misses_modes())
    }
}

impl Command {
    /// How answers are compared, with the synopses of the course.
    fn rules(&self, filler: &Filler<'_>) -> Result<Rules, Unshowable> {
        let read = (self.optional.iter()).filter_map(|text| shell::read(text).ok());
        let goal = self.modes.as_ref().map(|modes| goal(modes, filler));
        Ok(Rules {
            any_order: self.any_order,
            optional: read
                .flat_map(|line| line.options(filler.commands))
                .collect(),
            goal: goal.transpose()?,
        })
    }
}

/// What `modes` says once values stand in it.
fn goal(modes: &Pattern, filler: &Filler<'_>) -> Result<Goal, Unshowable> {
    let text = filler.fill(modes)?;
    Goal::read(&text).ok_or_else(|| Unshowable {
        error: ExprError::Key("modes", message!("kinds-modes", text = &text)),
        text: Some(text.to_string()),
    })
}

fn optional(table: &mut Table<'_, '_>) -> Option<Vec<String>> {
    if !table.has("optional") {
        return Some(Vec::new());
    }
    let optional = table.strings("optional", Single::Allowed)?;
    are_lines(&optional, table).then(|| optional.texts())
}

/// `modes = "rw-r--r-- -> r?x??????"`; the outer `None` where it is wrong. Of a template,
/// values are to be filled in first.
#[allow(clippy::option_option)]
fn read_modes(table: &mut Table<'_, '_>) -> Option<Option<Pattern>> {
    if !table.has("modes") {
        return Some(None);
    }
    let (text, place) = table.string("modes")?;
    if !text.contains('{') && Goal::read(&text).is_none() {
        let message = message!("kinds-modes", text = text);
        let help = Some(message!("kinds-modes-help"));
        table.complaints.error(&place, message, help);
        return None;
    }
    Some(Some(Pattern::typed(text)))
}

/// Complains of lines that no shell could read. Of a template, values are to be filled in
/// first.
fn are_lines(texts: &Strings, table: &mut Table<'_, '_>) -> bool {
    let mut sound = true;
    for (text, place) in &texts.entries {
        let place: &Place = place;
        if text.contains('{') {
            continue;
        }
        if let Err(fault) = shell::read(text) {
            let message = message!("kinds-command-unread", text = text, why = fault.message);
            let help = Some(message!("kinds-command-unread-help"));
            table.complaints.error(place, message, help);
            sound = false;
        }
    }
    sound
}
