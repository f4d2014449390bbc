//! Why a question was chosen, as data; `account` says it.

use jiff::civil::Date;

use super::rounds::Round;
use super::when::LastMiss;
use crate::course::{Difficulty, Goal, Plan, QuestionIndex, SkillIndex};
use crate::learner::belief::predict::Part;
use crate::learner::{Forgets, Misstep, SkillStage, Stage};
use crate::measure::{Days, Probability};

/// Which rule chose a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// Answered wrong so many questions ago in this sitting.
    Relearning { ago: usize },
    /// Predicted recall fell below the desired retention.
    Due,
    /// A mistake pointed at this skill.
    Remedial,
    /// First contact with a skill whose prerequisites are mastered.
    FirstSteps,
    /// More practice of a skill on the frontier.
    Frontier,
    /// The learner asked for this skill.
    Focus,
    /// A fact of a mastered skill that has not come up yet.
    Remaining,
    /// The learner asked for this very question.
    Pinned,
    /// The plan puts this skill first.
    Planned,
    /// It would be forgotten by the deadline, in so many days.
    Deadline { days: i64 },
    /// Something new to look at, although what it builds on is only half known.
    Explore,
    /// A question of the placement test, after so many others.
    Placement { asked: usize },
    /// A question of the course's test: which of how many, from 1.
    Test { n: usize, of: usize },
    /// A skill whose prerequisites are practised and half known: nothing else is open.
    OnTrust,
    /// The weakest of what was asked before, enough others ago: nothing else can be asked.
    Again,
    /// Likely to go wrong: there is nothing else, or the last answers were right.
    Stretch,
    /// Whether a misstep is gone that was met last on this day, so many days ago.
    Probe { what: Misstep, met: Date, days: i64 },
    /// A skill whose prerequisites are at least practised: nothing below it can be asked now.
    Change,
    /// Of a skill that was tried enough for today: nothing else can be asked, and the
    /// sitting is to last longer.
    AllTheSame,
    /// Missed in this sitting, and asked once more at its end.
    OnceMore,
    /// Like the example before it.
    Twin,
    /// A fact that was met a moment ago.
    Met,
    /// The step that went wrong, by its position, before the whole is asked again.
    Step { step: usize },
    /// Missed a moment ago, and fixed: the course has nothing else to ask now.
    NothingElse,
    /// The likeliest of its skill to go right, as the first one of it today.
    Warm,
    /// The weakest of what was met: the learner crams.
    Cram,
    /// The learner selected it for this sitting, and no other rule has it.
    Selected,
    /// A fact that began in this sitting and was right only once.
    Firm,
}

impl Rule {
    /// Its name, as the diary of simulated learners has it.
    pub fn name(&self) -> &'static str {
        match self {
            Rule::Relearning { .. } => "relearning",
            Rule::Due => "due",
            Rule::Remedial => "remedial",
            Rule::FirstSteps => "firststeps",
            Rule::Frontier => "frontier",
            Rule::Focus => "focus",
            Rule::Remaining => "remaining",
            Rule::Pinned => "pinned",
            Rule::Planned => "planned",
            Rule::Deadline { .. } => "deadline",
            Rule::Explore => "explore",
            Rule::Placement { .. } => "placement",
            Rule::Test { .. } => "test",
            Rule::OnTrust => "ontrust",
            Rule::Again => "again",
            Rule::Stretch => "stretch",
            Rule::Probe { .. } => "probe",
            Rule::Change => "change",
            Rule::AllTheSame => "allthesame",
            Rule::OnceMore => "oncemore",
            Rule::Twin => "twin",
            Rule::Met => "met",
            Rule::Step { .. } => "step",
            Rule::NothingElse => "nothingelse",
            Rule::Warm => "warm",
            Rule::Cram => "cram",
            Rule::Selected => "selected",
            Rule::Firm => "firm",
        }
    }

    /// Whether what it asks is practice, which help may come with. It is not where the learner
    /// wants this very question, nor where it tests what is remembered or known.
    pub(super) fn practises(&self) -> bool {
        match self {
            Rule::Again
            | Rule::AllTheSame
            | Rule::Change
            | Rule::Explore
            | Rule::Firm
            | Rule::FirstSteps
            | Rule::Focus
            | Rule::Frontier
            | Rule::NothingElse
            | Rule::OnTrust
            | Rule::Planned
            | Rule::Relearning { .. }
            | Rule::Remedial
            | Rule::Stretch => true,
            Rule::Cram
            | Rule::Deadline { .. }
            | Rule::Due
            | Rule::Met
            | Rule::OnceMore
            | Rule::Pinned
            | Rule::Placement { .. }
            | Rule::Probe { .. }
            | Rule::Remaining
            | Rule::Selected
            | Rule::Step { .. }
            | Rule::Test { .. }
            | Rule::Twin
            | Rule::Warm => false,
        }
    }

    /// Whether it chooses by how likely a right answer is.
    pub(super) fn aims(&self) -> bool {
        match self {
            Rule::FirstSteps
            | Rule::Frontier
            | Rule::Focus
            | Rule::Planned
            | Rule::Explore
            | Rule::OnTrust
            | Rule::Change
            | Rule::Stretch => true,
            Rule::Relearning { .. }
            | Rule::Due
            | Rule::Remedial
            | Rule::Remaining
            | Rule::Pinned
            | Rule::Deadline { .. }
            | Rule::Placement { .. }
            | Rule::Test { .. }
            | Rule::Again
            | Rule::Probe { .. }
            | Rule::AllTheSame
            | Rule::OnceMore
            | Rule::Twin
            | Rule::Met
            | Rule::Step { .. }
            | Rule::NothingElse
            | Rule::Warm
            | Rule::Cram
            | Rule::Selected
            | Rule::Firm => false,
        }
    }
}

/// Why a question was chosen, with its numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    pub rule: Rule,
    /// The skill that the choice is about.
    pub skill: SkillIndex,
    /// Predicted P(correct).
    pub predicted: Probability,
    /// What each part of [`Part::ALL`] adds to its log-odds.
    pub parts: [f64; Part::ALL.len()],
    /// P(correct) by choosing at random, where that is all that is expected.
    pub guess: Option<Probability>,
    /// The success rate that new material aims for.
    pub target: Probability,
    /// Days since the question was last answered.
    pub days_since: Option<Days>,
    /// Predicted recall, of a question seen before.
    pub retrievability: Option<Probability>,
    /// Desired retention.
    pub retention: Probability,
    /// How the learner forgets, compared with the memory model's assumption, if that is known.
    pub forgets: Option<Forgets>,
    /// What is learned of the skill, and what is remembered of it now.
    pub learned: Probability,
    pub remembered: Option<Probability>,
    pub how_far: SkillStage,
    /// P(known and remembered) of the skill, now and after a right answer: what
    /// predictions stand on.
    pub mastery: Probability,
    pub mastery_if_correct: Probability,
    /// The same on average over right and wrong answers, as likely as predicted.
    pub mastery_expected: Probability,
    pub difficulty: Difficulty,
    /// Questions of the course that were answered before, however often.
    pub answered: u32,
    /// How often the question was answered before.
    pub attempts: u32,
    /// Whether the skill was never practised, and nobody said that it is known.
    pub skill_is_new: bool,
    /// Whether all that the skill builds on is learned now, and not only begun.
    pub has_basics: bool,
    /// What practice is for.
    pub goal: Goal,
    /// Whether a plan other than the default one is in force.
    pub planned: bool,
    /// Who handed the plan out.
    pub from: Option<String>,
    /// The teacher's plan that goes over it, and who hands it out.
    pub assigned: Option<Box<(String, Plan)>>,
    /// Whether the plan gives no hints, and whether it lets nothing be passed over.
    pub no_hints: bool,
    pub no_skipping: bool,
    /// The next best question, and its predicted P(correct).
    pub runner_up: Option<(QuestionIndex, Probability)>,
    /// How many other candidates the rule had.
    pub candidates: usize,
    /// When the question was answered last, if that went wrong.
    pub missed: Option<LastMiss>,
    /// Whether it is drawn anew each time, so that what went wrong was one like it.
    pub drawn: bool,
    /// Whether what went wrong in the sitting went right in it since.
    pub righted: bool,
    /// Whether it is a fact that was never shown, and is asked all the same.
    pub unshown: bool,
    /// Whether the last answers of the skill went wrong.
    pub is_down: bool,
    /// How many of its first hints are shown with it, as it went wrong in this sitting.
    pub hints: usize,
    /// Whether something was shown just before, with the words that the skill is now next.
    pub introduced: bool,
    /// Of a round of what was met before: what there is to say of it.
    pub round: Round,
}

impl Reason {
    /// A reason without numbers.
    pub(super) fn plain(rule: Rule, skill: SkillIndex) -> Reason {
        Reason {
            rule,
            skill,
            predicted: Probability::NEVER,
            parts: [0.0; Part::ALL.len()],
            guess: None,
            target: Probability::new(0.5),
            days_since: None,
            retrievability: None,
            retention: Probability::NEVER,
            forgets: None,
            learned: Probability::NEVER,
            remembered: None,
            how_far: SkillStage {
                stage: Stage::New,
                thin: false,
                again: false,
            },
            mastery: Probability::NEVER,
            mastery_if_correct: Probability::NEVER,
            mastery_expected: Probability::NEVER,
            difficulty: Difficulty::Level(Difficulty::TYPICAL),
            answered: 0,
            attempts: 0,
            skill_is_new: false,
            has_basics: true,
            goal: Goal::default(),
            planned: false,
            from: None,
            assigned: None,
            no_hints: false,
            no_skipping: false,
            runner_up: None,
            candidates: 0,
            missed: None,
            drawn: false,
            righted: false,
            unshown: false,
            is_down: false,
            hints: 0,
            introduced: false,
            round: Round::Further,
        }
    }
}
