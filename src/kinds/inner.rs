//! Blanks that are answered as a question of another kind is: algebra, a number with a unit, a
//! command line. `[[question.blank]]` says of what kind; in the text stands its name.

use super::answer::{Answer, Unreadable};
use super::blanks::Part;
use super::form::Stretch;
use super::item::Mistake;
use super::reader::Filler;
use super::{Kind, ShownTask, Task};
use crate::reading::{Place, Table, TableName};
use crate::template::{Draws, Pattern, Unshowable};
use crate::text::{SafeText, clean, literal};
use crate::words::{Message, message};

/// The kinds that a blank can be of: those that are answered in a line.
const KINDS: [(&str, Kind); 4] = [
    ("text", Kind::Text),
    ("number", Kind::Number),
    ("expression", Kind::Expression),
    ("command", Kind::Command),
];

/// What each blank asks for, in the order of the text; none where words are filled in.
pub(super) type Inner = Vec<Option<Box<Task>>>;

/// The same as shown once.
pub(super) type ShownInner = Vec<Option<Box<ShownTask>>>;

/// A wrong filling of a blank: its text, and the task by which it is recognised, where the
/// blank has a kind of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Filling {
    pub(super) text: SafeText,
    by: Option<Box<ShownTask>>,
}

/// Reads `blank`: what the blanks of a text are that have a kind of their own. Complains of
/// one that the text does not name, or names more than once.
pub(super) fn read(parts: &[Part], table: &mut Table<'_, '_>) -> Inner {
    let names: Vec<&str> = parts.iter().filter_map(name).collect();
    let mut inner: Inner = names.iter().map(|_| None).collect();
    for (entries, place) in table.tables("blank") {
        let mut one = Table::new(entries, place, TableName::Blank, &mut *table.complaints);
        let name = one.required("name", "\"slope\"");
        let kind = match one.must_have("kind", "\"number\"") {
            true => one.word("kind", &KINDS),
            false => None,
        };
        let task = match kind {
            Some(kind) => kind.read(&mut one),
            None => {
                // Without a kind, its keys can't be told right from wrong.
                let all = KINDS.iter().flat_map(|(_, kind)| kind.keys());
                all.for_each(|key| {
                    one.take(key);
                });
                None
            }
        };
        one.finish();
        let (Some((name, place)), Some(task)) = (name, task) else {
            continue;
        };
        let mut at = (0..names.len()).filter(|&at| names[at] == name.trim());
        match (at.next(), at.next()) {
            (Some(at), None) if inner[at].is_none() => inner[at] = Some(Box::new(task)),
            (found, _) => misnamed(&name, &place, found.is_some(), table),
        }
    }
    inner
}

/// The name that a blank may have: all that stands in it.
fn name(part: &Part) -> Option<&str> {
    match part {
        Part::Blank(accepted) => Some(match &accepted[..] {
            [only] => only.source().trim(),
            _ => "",
        }),
        Part::Text(_) | Part::Hint(_) => None,
    }
}

fn misnamed(name: &str, place: &Place, is_there: bool, table: &mut Table<'_, '_>) {
    let name: &str = &clean(name);
    let (what, help) = match is_there {
        true => (
            message!("kinds-blank-twice", name = name),
            message!("kinds-blank-twice-help"),
        ),
        false => (
            message!("kinds-blank-unnamed", name = name),
            message!("kinds-blank-unnamed-help", name = name),
        ),
    };
    table.complaints.error(place, what, Some(help));
}

/// Fills in what each blank asks for.
pub(super) fn show(inner: &Inner, filler: &mut Filler<'_>) -> Result<ShownInner, Unshowable> {
    let one = |task: &Option<Box<Task>>| {
        let shown = task.as_ref().map(|task| task.show(&[], filler));
        Ok(shown.transpose()?.map(|(shown, _)| Box::new(shown)))
    };
    inner.iter().map(one).collect()
}

/// A text as shown, with what each blank accepts.
pub(super) fn stretches(
    parts: &[Part],
    inner: &ShownInner,
    filler: &Filler<'_>,
) -> Result<Vec<Stretch>, Unshowable> {
    let mut stretches = Vec::new();
    let mut blank = 0;
    for (n, part) in parts.iter().enumerate() {
        match part {
            Part::Text(text) => stretches.push(Stretch::Text(filler.fill(text)?)),
            Part::Hint(text) => {
                let hint = filler.fill(text)?;
                stretches.push(Stretch::Hint(format!(" ({})", hint.as_str()).into()));
            }
            Part::Blank(accepted) => {
                let task = inner.get(blank).and_then(|task| task.as_deref());
                blank += 1;
                let Some(task) = task else {
                    stretches.push(Stretch::Blank(filler.fill_all(accepted)?));
                    continue;
                };
                stretches.push(Stretch::Blank(accepted_by(task)));
                let hint = match parts.get(n + 1) {
                    Some(Part::Hint(_)) => None,
                    Some(Part::Text(text)) => hint(task, Some(text.source())),
                    _ => hint(task, None),
                };
                stretches.extend(hint.map(Stretch::Hint));
            }
        }
    }
    Ok(stretches)
}

/// The fillings that a blank's task calls right, the model answer first.
fn accepted_by(task: &ShownTask) -> Vec<SafeText> {
    let right = task.right().into_iter();
    let typed = right.filter_map(|answer| match answer {
        Answer::Typed(text) => Some(text.as_str().into()),
        _ => None,
    });
    let mut typed: Vec<SafeText> = typed.collect();
    if typed.is_empty() {
        typed.push(task.model_answer());
    }
    typed
}

/// What is said of a blank while it is open: the unit in which a number is asked for, unless
/// it stands behind the blank.
fn hint(task: &ShownTask, after: Option<&str>) -> Option<SafeText> {
    let ShownTask::Number(number) = task else {
        return None;
    };
    let unit = number.shown.unit.as_ref()?.written();
    let stands = after.is_some_and(|text| text.trim_start().starts_with(unit));
    (!stands).then(|| format!(" ({})", literal(unit)).into())
}

/// Whether what was typed into a blank (from 0, of `of` blanks) is right, and what to say of it.
/// Nothing typed is wrong.
///
/// # Errors
/// Where it can't be read: what is said names the blank where there are several.
pub(super) fn judge(
    task: &ShownTask,
    typed: &str,
    (blank, of): (usize, usize),
) -> Result<(bool, Vec<Message>), Unreadable> {
    let not_right = || (of > 1).then(|| message!("kinds-blank-not-right", n = blank + 1));
    let named = |said| match of {
        1 => said,
        _ => message!("kinds-blank-said", n = blank + 1, said = said),
    };
    if typed.trim().is_empty() {
        return Ok((false, not_right().into_iter().collect()));
    }
    let graded = task.grade(&Answer::Typed(typed.to_owned()));
    let graded = graded.map_err(|Unreadable(said)| Unreadable(named(said)))?;
    let is_right = graded.verdict.is_correct();
    let mut said: Vec<Message> = not_right().into_iter().filter(|_| !is_right).collect();
    said.extend(graded.remarks.into_iter().map(named));
    Ok((is_right, said))
}

impl ShownTask {
    /// How what is being typed into a blank, counted from 0, is read, as a sentence; none where
    /// there is nothing to tell.
    pub fn reading_of_blank(&self, blank: usize, typed: &str) -> Option<Message> {
        let ShownTask::Cloze(cloze) = self else {
            return None;
        };
        cloze.shown.inner_of(blank)?.reading(typed)
    }
}

/// Whether a filling is right.
pub(super) fn is_right(task: &ShownTask, typed: &str) -> bool {
    let graded = task.grade(&Answer::Typed(typed.to_owned()));
    graded.is_ok_and(|graded| graded.verdict.is_correct())
}

/// Fills in a foreseen wrong filling; none where these values give none.
pub(super) fn wrong(
    task: Option<&Task>,
    text: &Pattern,
    filler: &Filler<'_>,
) -> Result<Option<Filling>, Unshowable> {
    let filled = filler.fill(text)?;
    let Some(task) = task.filter(|_| !filled.is_empty()) else {
        return Ok(Some(Filling {
            text: filled,
            by: None,
        }));
    };
    // What is answered in a line draws nothing.
    let mut draws = Draws::new(0);
    let mut filler = Filler {
        draws: &mut draws,
        ..*filler
    };
    let mistake = Mistake {
        name: SafeText::default(),
        answer: vec![text.clone()],
        feedback: Pattern::literal(""),
        skill: None,
        misconception: None,
        counts: true,
    };
    let (by, kept) = task.show(&[mistake], &mut filler)?;
    Ok((!kept.is_empty()).then(|| Filling {
        text: filled,
        by: Some(Box::new(by)),
    }))
}

impl Filling {
    /// Whether what was typed is this wrong filling; none where that is told by its letters.
    pub(super) fn is(&self, typed: &str) -> Option<bool> {
        let by = self.by.as_ref()?;
        let graded = by.grade(&Answer::Typed(typed.to_owned()));
        Some(graded.is_ok_and(|graded| graded.mistake == Some(0)))
    }

    /// What people type who make the mistake.
    pub(super) fn typed(&self) -> String {
        let wrong = self.by.iter().flat_map(|by| by.wrong(0));
        let mut typed = wrong.filter_map(|answer| match answer {
            Answer::Typed(text) => Some(text),
            _ => None,
        });
        typed.next().unwrap_or_else(|| self.text.to_string())
    }
}
