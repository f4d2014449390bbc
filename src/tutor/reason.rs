//! Why a question was chosen: data first, sentences from it.

use crate::course::{Course, QuestionIndex, SkillIndex};

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
}

/// Why a question was chosen, with its numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    pub rule: Rule,
    /// The skill that the choice is about.
    pub skill: SkillIndex,
    /// Predicted P(correct), 0 to 1.
    pub predicted: f64,
    /// The success rate that new material aims for, 0 to 1.
    pub target: f64,
    /// Days since the question was last answered.
    pub days_since: Option<f64>,
    /// Predicted recall, 0 to 1, of a question seen before.
    pub retrievability: Option<f64>,
    /// Desired retention, 0 to 1.
    pub retention: f64,
    /// P(known) of the skill, 0 to 1, now and after a right answer.
    pub mastery: f64,
    pub mastery_if_correct: f64,
    /// Difficulty of the question, 1 to 5.
    pub difficulty: u8,
    /// The next best question.
    pub runner_up: Option<QuestionIndex>,
    /// How many other candidates the rule had.
    pub candidates: usize,
}

fn percent(p: f64) -> i64 {
    (p * 100.0).round() as i64
}

fn days(days: f64) -> String {
    match days {
        d if d < 1.0 / 24.0 => "less than an hour".into(),
        d if d < 1.0 => format!("{:.0} h", d * 24.0),
        d if d < 1.5 => "a day".into(),
        d => format!("{d:.0} days"),
    }
}

impl Reason {
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
                "“{skill}” stands at {} %; this one should go right about {} times in 100.",
                percent(self.mastery),
                percent(self.predicted)
            ),
            Rule::Focus => format!("You chose “{skill}”."),
            Rule::Remaining => format!("You know “{skill}” well; this has not come up yet."),
        }
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
        };
        let mut lines = vec![
            format!("Rule: {rule}."),
            format!(
                "Skill: {}, mastery {} % (after a right answer {} %, mastered at {} %).",
                course.skills[self.skill].title,
                percent(self.mastery),
                percent(self.mastery_if_correct),
                percent(course.mastery)
            ),
            format!(
                "Chance of a right answer: about {} % (new material aims for {} %). Difficulty {} of 5.",
                percent(self.predicted),
                percent(self.target),
                self.difficulty
            ),
        ];
        if let (Some(since), Some(recall)) = (self.days_since, self.retrievability) {
            lines.push(format!(
                "Memory: last answered {} ago, recall about {} %, reviewed below {} %.",
                days(since),
                percent(recall),
                percent(self.retention)
            ));
        } else {
            lines.push("Memory: not asked before.".into());
        }
        lines.push(match self.runner_up {
            Some(question) => format!(
                "Second best of {}: {}.",
                self.candidates, course.questions[question].id
            ),
            None => "It was the only candidate.".into(),
        });
        lines
    }
}
