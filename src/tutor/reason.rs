//! Why a question was chosen: data first, sentences from it.

use crate::course::{Course, Difficulty, Goal, QuestionIndex, SkillIndex};
use crate::learner::Days;
use crate::learner::belief::predict::{self, Part};
use crate::text::clean;

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
    /// A skill whose prerequisites are practised and half known: nothing else is open.
    OnTrust,
    /// Asked longest ago: nothing else can be asked.
    Again,
    /// A skill whose prerequisites are at least practised: nothing below it can be asked now.
    Change,
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
            Rule::OnTrust => "ontrust",
            Rule::Again => "again",
            Rule::Change => "change",
        }
    }

    /// Whether it chooses by how likely a right answer is.
    fn aims(&self) -> bool {
        match self {
            Rule::FirstSteps
            | Rule::Frontier
            | Rule::Focus
            | Rule::Planned
            | Rule::Explore
            | Rule::OnTrust
            | Rule::Change => true,
            Rule::Relearning { .. }
            | Rule::Due
            | Rule::Remedial
            | Rule::Remaining
            | Rule::Pinned
            | Rule::Deadline { .. }
            | Rule::Placement { .. }
            | Rule::Again => false,
        }
    }
}

/// Why a question was chosen, with its numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    pub rule: Rule,
    /// The skill that the choice is about.
    pub skill: SkillIndex,
    /// Predicted P(correct), 0 to 1.
    pub predicted: f64,
    /// What each part of [`Part::ALL`] adds to its log-odds.
    pub parts: [f64; Part::ALL.len()],
    /// P(correct) by choosing at random, where that is all that is expected.
    pub guess: Option<f64>,
    /// The success rate that new material aims for, 0 to 1.
    pub target: f64,
    /// Days since the question was last answered.
    pub days_since: Option<Days>,
    /// Predicted recall, 0 to 1, of a question seen before.
    pub retrievability: Option<f64>,
    /// Desired retention, 0 to 1.
    pub retention: f64,
    /// P(known) of the skill, 0 to 1, now and after a right answer.
    pub mastery: f64,
    pub mastery_if_correct: f64,
    /// The same on average over right and wrong answers, as likely as predicted.
    pub mastery_expected: f64,
    pub difficulty: Difficulty,
    /// How often the question was answered before.
    pub attempts: u32,
    /// Whether the skill was never practised, and nobody said that it is known.
    pub skill_is_new: bool,
    /// What practice is for.
    pub goal: Goal,
    /// Whether a plan other than the default one is in force.
    pub planned: bool,
    /// Who handed the plan out.
    pub from: Option<String>,
    /// The next best question, and its predicted P(correct).
    pub runner_up: Option<(QuestionIndex, f64)>,
    /// How many other candidates the rule had.
    pub candidates: usize,
}

/// Log-odds that a part must add to be told.
const WORTH_TELLING: f64 = 0.1;
/// Log-odds up to which a part moves the chance a little, and from which it does much.
const LITTLE: f64 = 0.4;
const MUCH: f64 = 1.2;

fn words(part: Part, more: bool) -> &'static str {
    match (part, more) {
        (Part::Difficulty, true) => "the question is easy",
        (Part::Difficulty, false) => "the question is hard",
        (Part::Ability, true) => "you do well in this course",
        (Part::Ability, false) => "you find this course hard so far",
        (Part::Skill, true) => "you are strong in the skill",
        (Part::Skill, false) => "you are not firm in the skill yet",
        // Each holds several things, of which any may weigh most: no praise, no blame.
        (Part::Memory, _) => "what is left of this very question",
        (Part::Recency, _) => "what was practised last, and how it went",
        (Part::Neighbours, true) => "you did well on questions like it",
        (Part::Neighbours, false) => "you did less well on questions like it",
    }
}

fn percent(p: f64) -> i64 {
    (p * 100.0).round() as i64
}

/// Log-odds with their sign, where they have one.
fn signed(odds: f64) -> String {
    match (odds * 10.0).round() / 10.0 {
        0.0 => "0.0".into(),
        odds => format!("{odds:+.1}"),
    }
}

/// Log-odds in words.
fn likelier(odds: f64) -> String {
    let how = match odds.abs() {
        much if much >= MUCH => "much ",
        little if little <= LITTLE => "a little ",
        _ => "",
    };
    let more = if odds > 0.0 { "more" } else { "less" };
    format!("{how}{more} likely ({})", signed(odds))
}

fn times(n: u32) -> String {
    match n {
        1 => "once".into(),
        2 => "twice".into(),
        n => format!("{n} times"),
    }
}

fn days(days: Days) -> String {
    match days.get() {
        d if d < 1.0 / 24.0 => "less than an hour".into(),
        d if d < 1.0 => format!("{:.0} h", d * 24.0),
        d if d < 1.5 => "a day".into(),
        d => format!("{d:.0} days"),
    }
}

impl Reason {
    /// A reason without numbers.
    pub(super) fn plain(rule: Rule, skill: SkillIndex) -> Reason {
        Reason {
            rule,
            skill,
            predicted: 0.0,
            parts: [0.0; Part::ALL.len()],
            guess: None,
            target: 0.5,
            days_since: None,
            retrievability: None,
            retention: 0.0,
            mastery: 0.0,
            mastery_if_correct: 0.0,
            mastery_expected: 0.0,
            difficulty: Difficulty::Level(Difficulty::TYPICAL),
            attempts: 0,
            skill_is_new: false,
            goal: Goal::default(),
            planned: false,
            from: None,
            runner_up: None,
            candidates: 0,
        }
    }

    /// One sentence for the screen.
    pub fn sentence(&self, course: &Course) -> String {
        let skill = &course.skills[self.skill].title;
        match self.rule {
            Rule::Relearning { ago: 1 } => {
                "It went wrong one question ago; a second try makes it stick.".into()
            }
            Rule::Relearning { ago } => {
                format!("It went wrong {ago} questions ago; a second try makes it stick.")
            }
            Rule::Due => match (self.days_since, self.retrievability) {
                (Some(since), Some(recall)) => format!(
                    "Review: last seen {} ago, recall has sunk to about {} %.",
                    days(since),
                    percent(recall)
                ),
                _ => "Review: it is due.".into(),
            },
            Rule::Remedial => format!("A mistake pointed at “{skill}”; this practises it."),
            Rule::FirstSteps => {
                format!("New: “{skill}” is next, and what it builds on is in place.")
            }
            Rule::Frontier => format!(
                "“{skill}” stands at {} %; this one should go right about {} in 100.",
                percent(self.mastery),
                times(percent(self.predicted).max(0) as u32)
            ),
            Rule::Focus => format!("You chose “{skill}”."),
            Rule::Remaining => format!("You know “{skill}” well; this has not come up yet."),
            Rule::Pinned => "You asked for this one.".into(),
            Rule::Planned => match &self.from {
                Some(from) => format!("“{skill}” comes first in the plan of {}.", clean(from)),
                None => format!("“{skill}” comes first in your plan."),
            },
            Rule::Deadline { .. } => {
                "By the deadline it would have slipped away; so it comes early.".into()
            }
            Rule::Explore => format!("Something new to look at: “{skill}”."),
            Rule::Placement { asked } => format!(
                "Placement, question {}: the answer tells most about what you know.",
                asked + 1
            ),
            Rule::OnTrust => {
                format!("“{skill}”, on trust: what it builds on is not firm yet, but under way.")
            }
            Rule::Again => {
                "Nothing else can be asked now; this was asked longest ago. Stop whenever you like."
                    .into()
            }
            Rule::Change => format!(
                "“{skill}”, for a change: what it builds on has had its turn for now. It may be hard; that is fine."
            ),
        }
    }

    /// Where the prediction comes from, the weightiest part first.
    fn prediction(&self) -> Option<String> {
        let mut parts: Vec<(Part, f64)> = Part::ALL.into_iter().zip(self.parts).collect();
        parts.retain(|(_, odds)| odds.abs() >= WORTH_TELLING);
        parts.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        let told: Vec<String> = (parts.iter())
            .map(|(part, odds)| {
                let said = match (part, self.skill_is_new) {
                    (Part::Skill, true) if *odds < 0.0 => "the skill is new to you",
                    _ => words(*part, *odds > 0.0),
                };
                format!("{said}: {}", likelier(*odds))
            })
            .collect();
        if let Some(guess) = self.guess {
            let guess = percent(guess);
            return Some(format!("That is what choosing at random gives: {guess} %."));
        }
        (!told.is_empty()).then(|| {
            format!(
                "It starts at {} % for anyone; then (with log-odds) {}.",
                percent(predict::anyone()),
                told.join("; ")
            )
        })
    }

    /// The whole account, one line each.
    pub fn account(&self, course: &Course) -> Vec<String> {
        let rule = match self.rule {
            Rule::Relearning { .. } => "relearning: wrong answers come back within the sitting",
            Rule::Due => "review: the question most at risk of being forgotten",
            Rule::Remedial => "remedial: a recognised mistake showed a missing skill",
            Rule::FirstSteps => "first steps: a new skill whose prerequisites are mastered",
            Rule::Frontier => "frontier: a skill begun but not yet mastered",
            Rule::Focus => "focus: the skill you picked",
            Rule::Remaining => "remaining: parts of a mastered skill never asked",
            Rule::Pinned => "pinned: you asked for this question",
            Rule::Planned => "plan: a skill that the plan puts first",
            Rule::Deadline { .. } => "deadline: what would be forgotten by then",
            Rule::Explore => "explore: a new skill, its prerequisites at least half known",
            Rule::Placement { .. } => "placement: where one answer makes all skills surer",
            Rule::OnTrust => {
                "on trust: nothing else is open, and what it builds on is at least half known"
            }
            Rule::Again => "again: nothing else can be asked; what was asked longest ago",
            Rule::Change => {
                "for a change: what this builds on is not known yet, but can't be asked now"
            }
        };
        let mut lines = vec![
            format!("Rule: {rule}."),
            format!(
                "Skill: {}, {}, mastered at {} %; after a right answer {} %.",
                course.skills[self.skill].title,
                match (self.skill_is_new, percent(self.mastery)) {
                    (true, known) =>
                        format!("not practised yet (held for {known} % likely to be known)"),
                    (false, mastery) => format!("mastery {mastery} %"),
                },
                percent(course.mastery),
                percent(self.mastery_if_correct),
            ),
            format!(
                "Chance of a right answer: about {} %. {}",
                percent(self.predicted),
                match self.difficulty {
                    Difficulty::Level(level) => format!("Difficulty {level} of 5."),
                    Difficulty::Measured(odds) => format!(
                        "Measured difficulty {} (log-odds; 0 is like other questions of its skills).",
                        signed(odds)
                    ),
                }
            ),
        ];
        lines.extend(self.prediction());
        if let Rule::Placement { .. } = self.rule {
            lines.push(match self.candidates {
                1 => "1 skill is not sure yet.".into(),
                n => format!("{n} skills are not sure yet."),
            });
            return lines;
        }
        let expected = format!(
            "Expected mastery after it: {} %.",
            percent(self.mastery_expected)
        );
        lines.push(match self.rule.aims() {
            true => format!(
                "Aim: {} % right (nearer to 100 after wrong answers, further after right ones). {expected}",
                percent(self.target),
            ),
            false => expected,
        });
        if let (Some(since), Some(recall)) = (self.days_since, self.retrievability) {
            lines.push(format!(
                "Memory: answered {}, the last time {} ago; recall about {} %, reviewed below {} %.",
                times(self.attempts),
                days(since),
                percent(recall),
                percent(self.retention)
            ));
        } else {
            lines.push("Memory: not asked before.".into());
        }
        if self.planned {
            let from = self.from.as_deref().map(clean);
            lines.push(match from {
                Some(from) => format!("Plan: {}, from {from}.", self.goal.name()),
                None => format!("Plan: {}.", self.goal.name()),
            });
        }
        lines.push(match self.runner_up {
            Some((question, predicted)) => format!(
                "Next in line, of {} that could be asked: {} ({} % right).",
                self.candidates,
                course.questions[question].id,
                percent(predicted)
            ),
            None => "It was the only one that could be asked.".into(),
        });
        lines
    }
}
