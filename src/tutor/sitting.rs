//! What a sitting held so far, and what is still to come back in it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::closing::Closing;
use super::only::Only;
use crate::course::{Length, QuestionIndex, SkillIndex, Teach};
use crate::journal::Moment;
use crate::learner::Misstep;

/// Times that a question is tried again in one sitting before it is left for another day.
pub(super) const TRIES: usize = 4;

/// What happened in this sitting so far, as far as it bears on the choice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sitting {
    /// Questions shown, oldest first.
    pub asked: Vec<QuestionIndex>,
    /// Answered wrong and not yet right again, with the length of `asked` at that time.
    pub relearning: Vec<(QuestionIndex, usize)>,
    /// Passed over in this sitting.
    pub skipped: Vec<QuestionIndex>,
    /// Not to be asked again in it, as an answer to them was appealed against.
    pub appealed: Vec<QuestionIndex>,
    /// Templates for which no values were found in this sitting.
    pub undrawable: BTreeSet<QuestionIndex>,
    /// How many questions had been shown when the last probe was.
    pub probed: Option<usize>,
    /// Questions of which no showing tells whether a misstep is gone, or not today.
    pub unprobed: Vec<(Misstep, QuestionIndex)>,
    /// The skill that the learner picked.
    pub focus: Option<SkillIndex>,
    /// What the learner selected for it: nothing else is asked in it.
    pub only: Option<Arc<Only>>,
    /// Skills that were new when a question of theirs was asked first, in that order.
    pub opened: Vec<SkillIndex>,
    /// What was taught in it, oldest first.
    pub taught: Vec<TaughtHere>,
    /// Questions of which only the step that had gone wrong was asked, with the length of `asked`
    /// then.
    pub steps: Vec<(QuestionIndex, usize)>,
    /// What was met comes again, the weakest first, and nothing is recorded.
    pub cram: bool,
    /// Nothing is taught in it.
    pub untaught: bool,
    /// When skills are taught, if the plan does not say. `None`: as the course says.
    pub teach: Option<Teach>,
    /// Right answers in a row; negative for wrong ones.
    pub streak: i32,
    /// How long it is to last.
    pub length: Length,
    /// How many more questions fit into what is left of its minutes, about. `None` where it is
    /// not measured in minutes, or too little is known.
    pub fit: Option<u64>,
    /// Questions answered, oldest first, and whether the first try was right.
    pub answers: Vec<(QuestionIndex, bool)>,
    /// Once its length is reached: what is still to come.
    pub closing: Option<Closing>,
    /// What rests is asked all the same, as nothing else is left and there is time.
    pub tireless: bool,
    /// When resources were recommended in it, by the length of `asked` then, and why.
    pub recommended: Vec<(usize, Moment)>,
    /// Nothing that needs a network is recommended.
    pub offline: bool,
    /// The learner's language, as a tag without a region, where it is known.
    pub language: Option<String>,
    /// What was shown stays above what is asked, as in plain lines, so that an answer that was told
    /// a moment ago can be read off.
    pub in_lines: bool,
    /// Whether it was said that a question is asked before it was shown. Once is enough.
    pub said_unshown: bool,
    /// How many questions were asked only to go on, as nothing else fitted better.
    pub rounds: usize,
    /// How many were asked to make firm what began in it.
    pub firmed: usize,
}

/// Other things that are shown between an answer and the question that it belongs to.
pub(super) const ASKED_BACK_AFTER: usize = 2;

/// Something that was taught in a sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaughtHere {
    pub skill: SkillIndex,
    /// The question that was shown with its answer, where one was.
    pub question: Option<QuestionIndex>,
    /// Which showing of it that was; 0 where there was none.
    pub seed: u64,
    /// How many questions had been asked before it.
    pub at: usize,
    /// Whether it is a fact, which is asked back.
    pub is_fact: bool,
}

impl Sitting {
    /// A new one with what is set for this one as a whole: how it teaches and lasts, what
    /// languages and the network allow, and where it is read.
    pub fn as_set(&self) -> Sitting {
        Sitting {
            length: self.length,
            untaught: self.untaught,
            teach: self.teach,
            offline: self.offline,
            language: self.language.clone(),
            in_lines: self.in_lines,
            ..Sitting::default()
        }
    }
    /// Right answers in a row at the end; negative for wrong ones.
    pub fn in_a_row(&self) -> i32 {
        let Some((_, right)) = self.answers.last() else {
            return 0;
        };
        let back = self.answers.iter().rev();
        let run = back.take_while(|(_, is)| is == right).count();
        let run = i32::try_from(run).unwrap_or(i32::MAX);
        if *right { run } else { -run }
    }

    /// How often a question was asked as a whole.
    pub(super) fn times_asked(&self, question: QuestionIndex) -> usize {
        let shown = self.asked.iter().filter(|&&q| q == question).count();
        shown.saturating_sub(self.times_in_part(question))
    }

    /// Whether a question is left out of the rest of it: passed over, appealed against,
    /// without values, or not selected.
    pub fn leaves_out(&self, question: QuestionIndex) -> bool {
        self.skipped.contains(&question)
            || self.appealed.contains(&question)
            || self.undrawable.contains(&question)
            || (self.only.as_ref()).is_some_and(|only| !only.questions.contains(&question))
    }

    /// The questions that were shown with their answers and not asked since, oldest first:
    /// how many other things were shown since, and whether they are facts.
    pub(super) fn waiting(&self) -> impl Iterator<Item = (QuestionIndex, usize, bool)> + '_ {
        let later = |n: usize| self.taught.len() - n - 1;
        self.taught.iter().enumerate().filter_map(move |(n, here)| {
            let question = here.question?;
            let since = self.asked.get(here.at..).unwrap_or_default();
            (!since.contains(&question)).then(|| (question, since.len() + later(n), here.is_fact))
        })
    }

    /// Whether a question was shown solved as an example and not asked since.
    pub(super) fn is_shown_solved(&self, question: QuestionIndex) -> bool {
        self.waiting()
            .any(|(shown, _, is_fact)| shown == question && !is_fact)
    }

    /// Whether the answer to a question was shown so lately that it would be repeated only.
    pub(super) fn is_echo(&self, question: QuestionIndex) -> bool {
        self.waiting()
            .any(|(shown, others, _)| shown == question && others < ASKED_BACK_AFTER)
    }
}
