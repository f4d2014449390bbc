//! One thing to answer: the shared part of questions and steps.

use std::sync::Arc;

use super::answer::{Answer, Graded, Unreadable, Verdict};
use super::counted;
use super::form::{Form, Line};
use super::notation::DecimalSign;
use super::pictured::with_figures;
use super::reader::Filler;
use super::round;
use super::strictness::Strictness;
use super::text::Text;
use super::tongue::Tongue;
use super::unsure;
use super::wording::{ShownWording, Wording};
use super::{MisconceptionIndex, ShownTask, SkillIndex, Task};
use crate::expr::Values;
use crate::shell::Commands;
use crate::template::{Draws, Language, Pattern, Room, Unshowable};
use crate::text::SafeText;
use crate::words::message;

/// One thing to answer, as its author wrote it. What it has in common with the other items of
/// its course is kept with that.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Item {
    pub prompt: Pattern,
    pub task: Task,
    pub hints: Vec<Pattern>,
    pub explanation: Option<Pattern>,
    pub mistakes: Vec<Mistake>,
    /// Which sign begins decimal places in the language of its course.
    pub decimal: DecimalSign,
    /// The language of its course.
    #[serde(skip)]
    pub language: Language,
    /// The options that commands have, as its course says.
    #[serde(skip)]
    pub commands: Arc<Commands>,
    /// What its course says of the language of its answers.
    #[serde(skip)]
    pub tongue: Arc<Tongue>,
    /// Other words for it, by theme.
    pub wordings: Vec<Wording>,
    /// Those of its hints that ask, in their order.
    pub asking: Vec<AskingHint>,
}

/// A wrong answer that is foreseen, as its author wrote it.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Mistake {
    pub name: SafeText,
    /// One text, or one per option or blank (`""` for any).
    pub answer: Vec<Pattern>,
    pub feedback: Pattern,
    /// The skill that the mistake shows to be missing.
    pub skill: Option<SkillIndex>,
    /// The wrong idea behind it, where its course describes one.
    pub misconception: Option<MisconceptionIndex>,
    /// Whether an answer with it counts; one that does not is told, and asked again.
    pub counts: bool,
}

/// One thing to answer as it is shown once: texts filled in, options and items
/// in the order in which they are shown, answers read.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub prompt: SafeText,
    pub task: ShownTask,
    pub hints: Vec<SafeText>,
    pub explanation: Option<SafeText>,
    /// Those that these values allow; the task holds their answers.
    pub mistakes: Vec<ShownMistake>,
    /// Other words for it, by theme.
    pub wordings: Vec<ShownWording>,
    /// Those of its hints that ask, in their order.
    pub asking: Vec<ShownHint>,
}

/// A mistake as it may show in one showing.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownMistake {
    pub name: SafeText,
    pub feedback: SafeText,
    /// The skill that it shows to be missing.
    pub skill: Option<SkillIndex>,
    /// The wrong idea behind it, where its course describes one.
    pub misconception: Option<MisconceptionIndex>,
    /// Whether an answer with it counts; one that does not is told, and asked again.
    pub counts: bool,
}

/// A hint that asks, as its author wrote it. Its prompt stands among the hints of its item.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct AskingHint {
    /// Its position among all hints, from 0.
    pub at: usize,
    /// What it asks. It has no hints of its own.
    pub item: Item,
}

/// The same as it is shown once.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownHint {
    /// Its position among all hints, from 0.
    pub at: usize,
    pub item: Shown,
}

impl Item {
    /// Asks nothing.
    pub(crate) fn empty() -> Item {
        Item {
            prompt: Pattern::new(""),
            task: Task::Text(Text::of(vec![String::new()], Strictness::default())),
            hints: Vec::new(),
            explanation: None,
            mistakes: Vec::new(),
            decimal: DecimalSign::default(),
            language: Language::default(),
            commands: Arc::default(),
            tongue: Arc::default(),
            wordings: Vec::new(),
            asking: Vec::new(),
        }
    }

    /// This item, and those of its hints that ask.
    pub(crate) fn each_mut(&mut self, change: &mut dyn FnMut(&mut Item)) {
        change(self);
        for hint in &mut self.asking {
            hint.item.each_mut(change);
        }
    }

    /// Fills the item in, with what its kind adds to the prompt: the unit that is asked
    /// for, and what stands below. What is shuffled is drawn from `draws`.
    ///
    /// # Errors
    /// Where a text can't be filled in with these values.
    pub fn show(
        &self,
        values: Option<&Values>,
        draws: &mut Draws,
        room: &Room,
    ) -> Result<Shown, Unshowable> {
        let mut shown = self.bare(values, draws, room)?;
        let task = &shown.task;
        let whole = |prompt: &mut SafeText| {
            let with_unit = task.with_unit(std::mem::take(prompt));
            *prompt = match task.below() {
                Some(below) => format!("{}\n\n{below}", with_unit.trim_end()).into(),
                None => with_unit,
            };
        };
        whole(&mut shown.prompt);
        (shown.wordings.iter_mut()).for_each(|wording| whole(&mut wording.prompt));
        Ok(shown)
    }

    /// Fills the item in, with its prompt alone. It draws as much as [`Item::show`].
    ///
    /// # Errors
    /// Where a text can't be filled in with these values.
    pub(crate) fn bare(
        &self,
        values: Option<&Values>,
        draws: &mut Draws,
        room: &Room,
    ) -> Result<Shown, Unshowable> {
        let mut filler = Filler {
            values,
            draws,
            room,
            decimal: self.decimal,
            language: &self.language,
            commands: &self.commands,
            tongue: &self.tongue,
        };
        let prompt = with_figures(filler.fill(&self.prompt)?)?;
        let mut hints = filler.fill_all(&self.hints)?;
        let explanation = self.explanation.as_ref().map(|text| filler.fill(text));
        let explanation = explanation.transpose()?;
        let (task, mistakes) = self.task.show(&self.mistakes, &mut filler)?;
        let wordings = self.wordings.iter().map(|wording| wording.show(&filler));
        let wordings = wordings.collect::<Result<_, _>>()?;
        // Last, so that a hint that asks moves nothing that is drawn before it.
        let mut asking = Vec::with_capacity(self.asking.len());
        for hint in &self.asking {
            let item = hint.item.show(values, draws, room)?;
            if let Some(text) = hints.get_mut(hint.at) {
                text.clone_from(&item.prompt);
            }
            asking.push(ShownHint { at: hint.at, item });
        }
        Ok(Shown {
            prompt,
            task,
            hints,
            explanation,
            mistakes,
            wordings,
            asking,
        })
    }
}

impl Shown {
    /// Puts it into the words for a theme, where it has some: the prompt, and hints and
    /// explanation where they differ. What is right and what is a mistake stays.
    pub fn put_into(&mut self, theme: &str) {
        self.put_hints_into(theme);
        let Some(wording) = self.wordings.iter().find(|wording| wording.theme == theme) else {
            return;
        };
        self.prompt = wording.prompt.clone();
        if let Some(hints) = &wording.hints {
            self.hints.clone_from(hints);
            self.asking.clear();
        }
        if let Some(explanation) = &wording.explanation {
            self.explanation = Some(explanation.clone());
        }
    }

    /// How often it can be answered before its answer is shown, where its course
    /// allows so many tries: once where the learner grades the answer, and where
    /// the first miss leaves only one answer to give.
    pub fn tries(&self, allowed: u8) -> u8 {
        let most = match self.task.form() {
            Form::SelfGrade { .. } | Form::Written { .. } => 1,
            Form::OneOf { options } => options.len().saturating_sub(1).max(1),
            Form::SomeOf { options } if options.len() <= 2 => 1,
            Form::Order { items, .. } if items.len() <= 2 => 1,
            Form::Match { left, right } if left.len().max(right.len()) <= 2 => 1,
            Form::SomeOf { .. }
            | Form::Order { .. }
            | Form::Match { .. }
            | Form::Blanks { .. }
            | Form::Line(_) => usize::MAX,
        };
        allowed.min(u8::try_from(most).unwrap_or(u8::MAX))
    }

    /// Whether an answer to this item shows if the learner makes the mistake at this position.
    /// The mistaken answer must be wrong, and recognised as this mistake or one of the same idea.
    /// It must be a whole number if the right answer is one; otherwise it would give itself away.
    pub fn tells(&self, mistake: usize) -> bool {
        let Some(this) = self.mistakes.get(mistake).filter(|this| this.counts) else {
            return false;
        };
        let wrong = self.task.wrong(mistake);
        let whole = |all: &[Answer]| {
            let mut typed = all.iter();
            typed.all(|a| !matches!(a, Answer::Typed(text) if text.contains(['/', '.', ','])))
        };
        let number = matches!(self.task.form(), Form::Line(Line::Number));
        let fits = !number || !whole(&self.task.right()) || whole(&wrong);
        let same = |at: usize| {
            let other = &self.mistakes[at];
            let idea = this.misconception;
            at == mistake || idea.is_some() && other.misconception == idea
        };
        let known = |answer: &Answer| {
            let graded = self.grade(answer).ok();
            graded.is_some_and(|g| !g.verdict.is_correct() && g.mistake.is_some_and(same))
        };
        fits && !wrong.is_empty() && wrong.iter().all(known)
    }

    /// Grades an answer.
    ///
    /// # Errors
    /// [`Unreadable`] where the answer is no answer to this kind of question (a
    /// number that can't be read, nothing typed), or says that its writer does not know: it
    /// does not count.
    pub fn grade(&self, answer: &Answer) -> Result<Graded, Unreadable> {
        match answer {
            Answer::GiveUp => Ok(Graded {
                verdict: Verdict::GaveUp,
                mistake: None,
                typo: None,
                remarks: Vec::new(),
                given: SafeText::default(),
                said: None,
            }),
            answer => {
                let graded = self.judge(answer);
                let known =
                    |found: &Graded| found.verdict.credit() > 0.0 || found.mistake.is_some();
                match graded.as_ref().is_ok_and(known) || !unsure::says_so(answer, &self.task) {
                    true => graded,
                    false => Err(unsure::again()),
                }
            }
        }
    }

    /// Grades an answer; a number may stand before the name of what the prompt has counted, and
    /// a point stands in round brackets where the prompt says so.
    fn judge(&self, answer: &Answer) -> Result<Graded, Unreadable> {
        let graded = self.task.grade(answer);
        if let (Ok(wrong), Answer::Typed(typed), ShownTask::Expression(point)) =
            (&graded, answer, &self.task)
            && wrong.verdict == Verdict::Incorrect
            && wrong.mistake.is_none()
            && point.shown.is_in_round_brackets()
            && round::is_square(typed)
            && round::is_shown_in(&self.prompt)
        {
            return Err(Unreadable(message!("kinds-algebra-round")));
        }
        let (Err(_), Answer::Typed(typed), ShownTask::Number(number)) =
            (&graded, answer, &self.task)
        else {
            return graded;
        };
        if number.shown.unit.is_some() {
            return graded;
        }
        let alone = counted::number_of(typed, &self.prompt);
        let alone = alone.map(|number| self.task.grade(&Answer::Typed(number.to_owned())));
        match alone {
            Some(Ok(alone)) => Ok(Graded {
                given: typed.trim().to_owned().into(),
                ..alone
            }),
            _ => graded,
        }
    }
}
