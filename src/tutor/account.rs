//! A reason in words: one sentence for the screen, and the whole account.

use jiff::civil::Date;

use super::reason::{Reason, Rule};
use super::rounds::Round;
use super::when::{missed, said};
use crate::course::reserve::FEWEST;
use crate::course::{Course, Difficulty};
use crate::learner::Forgets;
use crate::learner::Misstep;
use crate::learner::belief::predict::{self, Part};
use crate::measure::Days;
use crate::text::clean;
use crate::words::{Joined, Message, Value, hours_or_days, message, percent, times};

/// Up to this many days after an answer, nothing has had time to fade.
const LATELY: Days = Days::new(1.0 / 12.0);
/// Predicted success from which a question is said to be likely to be remembered. A choice
/// of ours.
const SAID_LIKELY: f64 = 0.6;
/// A part is mentioned only if it adds at least this much, in log-odds.
const WORTH_TELLING: f64 = 0.1;
/// Answers needed before we say how well a course goes for a learner.
const JUDGED_AFTER: u32 = 10;
/// Log-odds up to which a part moves the chance a little, and from which it does much.
const LITTLE: f64 = 0.4;
const MUCH: f64 = 1.2;

impl Reason {
    /// Whether it is a fact that was never asked. Practice of the skill's other facts says
    /// nothing of this one.
    fn is_new_fact(&self, course: &Course) -> bool {
        self.attempts == 0 && course.skills[self.skill].facts
    }

    /// Whether what was shown just before said already that its skill comes now, and there is
    /// no more to say than that it is the learner's turn.
    pub(super) fn is_announced(&self) -> bool {
        let says_no_more = matches!(self.rule, Rule::FirstSteps | Rule::Frontier | Rule::Explore);
        self.introduced && says_no_more
    }

    /// One sentence for the screen, and another one where the question comes with hints.
    pub fn message(&self, course: &Course) -> Message {
        let why = self.in_a_sentence(course);
        match self.hints {
            0 => why,
            n => Message::sentences([why, message!("tutor-reason-with-hints", n = n)]),
        }
    }

    fn in_a_sentence(&self, course: &Course) -> Message {
        let skill = &course.skills[self.skill].title;
        match self.rule {
            Rule::Relearning { ago } if self.drawn => {
                message!("tutor-reason-relearning-like", ago = ago)
            }
            Rule::Relearning { ago: 1 } => message!("tutor-reason-relearning-at-once"),
            Rule::Relearning { ago } => message!("tutor-reason-relearning", ago = ago),
            Rule::Due => match (self.days_since, self.missed) {
                (Some(since), _) if since < LATELY => message!("tutor-reason-due-soon"),
                (Some(_), Some(missed)) => missed.message(self.drawn),
                (Some(since), None) => {
                    message!("tutor-reason-due", since = hours_or_days(since.get()))
                }
                (None, _) => message!("tutor-reason-due-unknown"),
            },
            Rule::Remedial => message!("tutor-reason-remedial", skill = skill),
            _ if self.is_announced() => message!("tutor-reason-twin", skill = skill),
            Rule::FirstSteps | Rule::Frontier if self.unshown => {
                message!("tutor-reason-unshown", skill = skill)
            }
            Rule::FirstSteps => self.first_steps(course),
            // A fact of it was met, but nothing asked yet.
            Rule::Frontier if self.skill_is_new => self.first_steps(course),
            Rule::Frontier if self.is_new_fact(course) => {
                message!("tutor-reason-frontier-fact", skill = skill)
            }
            Rule::Frontier => message!("tutor-reason-frontier", skill = skill),
            Rule::Focus => message!("tutor-reason-focus", skill = skill),
            Rule::Remaining => message!("tutor-reason-remaining", skill = skill),
            Rule::Pinned => message!("tutor-reason-pinned"),
            Rule::Planned => match (self.put_first(course), &self.from) {
                (Some(by_teacher), _) => by_teacher,
                (None, Some(from)) => {
                    message!("tutor-reason-planned-by", skill = skill, from = clean(from))
                }
                (None, None) => message!("tutor-reason-planned", skill = skill),
            },
            Rule::Deadline { .. } => message!("tutor-reason-deadline"),
            Rule::Explore => message!("tutor-reason-explore", skill = skill),
            Rule::Placement { asked } => message!("tutor-reason-placement", n = asked + 1),
            Rule::Test { n, of } => message!("tutor-reason-test", n = n, of = of),
            Rule::OnTrust => message!("tutor-reason-on-trust", skill = skill),
            Rule::Again => self.another_round(course),
            Rule::Stretch if self.is_down && !self.no_skipping => {
                message!("tutor-reason-stretch-down", skill = skill)
            }
            Rule::Stretch => message!("tutor-reason-stretch", skill = skill),
            Rule::Change if self.skill_is_new => message!("tutor-reason-change", skill = skill),
            Rule::Change => message!("tutor-reason-change-more", skill = skill),
            Rule::AllTheSame if self.no_skipping => {
                message!("tutor-reason-all-the-same-stays", skill = skill)
            }
            Rule::AllTheSame => message!("tutor-reason-all-the-same", skill = skill),
            Rule::OnceMore => match (self.drawn, self.righted) {
                (true, true) => message!("tutor-reason-once-more-like-righted"),
                (true, false) => message!("tutor-reason-once-more-like"),
                (false, true) => message!("tutor-reason-once-more-righted"),
                (false, false) => message!("tutor-reason-once-more"),
            },
            Rule::Probe {
                ref what,
                met,
                days,
            } => self.because_of(what, met, days, course),
            Rule::Twin => message!("tutor-reason-twin", skill = skill),
            Rule::Met => message!("tutor-reason-met"),
            Rule::Step { .. } => message!("tutor-reason-step", skill = skill),
            Rule::NothingElse => message!("tutor-reason-nothing-else"),
            Rule::Warm if self.is_safe() => message!("tutor-reason-warm", skill = skill),
            Rule::Warm => message!("tutor-reason-warm-met", skill = skill),
            Rule::Cram => message!("scripts-cram-reason", skill = skill),
            Rule::Selected => message!("select-reason", skill = skill),
            Rule::Firm if self.round == Round::Further => message!("tutor-reason-firm-further"),
            Rule::Firm => message!("tutor-reason-firm", skill = skill),
        }
    }

    /// Why the learner is asked again about a misstep: it was met in this very question, or in
    /// others that show the same one.
    fn because_of(&self, what: &Misstep, met: Date, days: i64, course: &Course) -> Message {
        match (self.missed, what.name(course)) {
            (Some(missed), Some(_)) => missed.message(self.drawn),
            (None, Some(_)) => message!("tutor-reason-probe", when = said(met, days)),
            (_, None) => missed(said(met, days), self.drawn),
        }
    }

    /// Whether it was missed before, and not just now.
    pub(super) fn is_missed(&self) -> bool {
        self.missed.is_some() && self.days_since.is_some_and(|since| since >= LATELY)
    }

    /// Whether a question is likely enough to go right to say so before it is answered.
    pub(super) fn is_safe(&self) -> bool {
        self.predicted.get() >= SAID_LIKELY
    }

    fn first_steps(&self, course: &Course) -> Message {
        let asked = &course.skills[self.skill];
        message!(
            "tutor-reason-first-steps",
            skill = &asked.title,
            needs = self.basics(course)
        )
    }

    /// How it stands with what the skill builds on.
    pub(super) fn basics(&self, course: &Course) -> &'static str {
        match (
            course.skills[self.skill].requires.is_empty(),
            self.has_basics,
        ) {
            (true, _) => "none",
            (false, true) => "learned",
            (false, false) => "begun",
        }
    }

    /// Why something met before is asked again. The long form is said once in a sitting.
    fn another_round(&self, course: &Course) -> Message {
        match self.round {
            Round::Further => message!("tutor-reason-again-further"),
            Round::First => message!("tutor-reason-again"),
            Round::AllDone if course.reserve().slots().len() < FEWEST => {
                message!("tutor-reason-again-done")
            }
            Round::AllDone => message!("tutor-reason-again-done-test"),
        }
    }

    /// The whole account, one line each.
    pub fn account(&self, course: &Course) -> Vec<Message> {
        // Nobody chose it for this learner, so there are no numbers behind it.
        if let Rule::Test { .. } = self.rule {
            return vec![message!(
                "tutor-account-rule",
                rule = self.rule_message(course)
            )];
        }
        let mut lines = vec![
            message!("tutor-account-rule", rule = self.rule_message(course)),
            self.skill_message(course),
            message!(
                "tutor-account-chance",
                chance = percent(self.predicted),
                difficulty = self.difficulty_message()
            ),
        ];
        lines.extend(self.prediction());
        if let Rule::Placement { .. } = self.rule {
            lines.push(message!("tutor-account-unsure", n = self.candidates));
            return lines;
        }
        lines.extend(self.aim_message());
        lines.push(self.memory_message());
        lines.extend(self.forgetting_message());
        if self.planned {
            let goal = self.goal.name();
            lines.push(match self.from.as_deref().map(clean) {
                Some(from) => message!("tutor-account-plan-from", goal = goal, from = from),
                None => message!("tutor-account-plan", goal = goal),
            });
        }
        lines.extend(self.of_teacher(course));
        lines.push(match self.runner_up {
            Some((question, predicted)) => message!(
                "tutor-account-next",
                n = self.candidates,
                skill = &course.skills[course.questions[question].skills[0]].title,
                chance = percent(predicted)
            ),
            None => message!("tutor-account-only"),
        });
        lines
    }

    fn rule_message(&self, course: &Course) -> Message {
        match self.rule {
            Rule::Relearning { .. } => message!("tutor-rule-relearning"),
            Rule::Due => message!("tutor-rule-due"),
            Rule::Remedial => message!("tutor-rule-remedial"),
            Rule::FirstSteps => self.rule_of_first_steps(course),
            Rule::Frontier if self.skill_is_new => self.rule_of_first_steps(course),
            Rule::Frontier => message!("tutor-rule-frontier"),
            Rule::Focus => message!("tutor-rule-focus"),
            Rule::Remaining => message!("tutor-rule-remaining"),
            Rule::Pinned => message!("tutor-rule-pinned"),
            Rule::Planned => message!("tutor-rule-planned"),
            Rule::Deadline { .. } => message!("tutor-rule-deadline"),
            Rule::Explore => message!("tutor-rule-explore"),
            Rule::Placement { .. } => message!("tutor-rule-placement"),
            Rule::Test { .. } => message!("tutor-rule-test"),
            Rule::OnTrust => message!("tutor-rule-on-trust"),
            Rule::Again => message!("tutor-rule-again"),
            Rule::Stretch => message!("tutor-rule-stretch"),
            Rule::Change => message!("tutor-rule-change"),
            Rule::AllTheSame => message!("tutor-rule-all-the-same"),
            Rule::OnceMore => message!("tutor-rule-once-more"),
            Rule::Probe { .. } => message!("tutor-rule-probe"),
            Rule::Twin => message!("tutor-rule-twin"),
            Rule::Met => message!("tutor-rule-met"),
            Rule::Step { .. } => message!("tutor-rule-step"),
            Rule::NothingElse => message!("tutor-rule-nothing-else"),
            Rule::Warm => message!("tutor-rule-warm"),
            Rule::Cram => message!("scripts-cram-rule"),
            Rule::Selected => message!("select-rule"),
            Rule::Firm => message!("tutor-rule-firm"),
        }
    }

    fn rule_of_first_steps(&self, course: &Course) -> Message {
        message!("tutor-rule-first-steps", needs = self.basics(course))
    }

    fn skill_message(&self, course: &Course) -> Message {
        let learned = percent(self.learned);
        message!(
            "tutor-account-skill",
            skill = &course.skills[self.skill].title,
            now = match (self.skill_is_new, self.remembered) {
                (true, _) => message!("tutor-account-skill-new", mastery = percent(self.mastery)),
                (false, None) => message!(
                    "tutor-account-skill-at",
                    stage = self.how_far.message(),
                    learned = learned
                ),
                (false, Some(recall)) => message!(
                    "tutor-account-skill-remembered",
                    stage = self.how_far.message(),
                    learned = learned,
                    recall = percent(recall)
                ),
            },
            enough = match course.skills[self.skill].facts {
                true => percent(self.retention),
                false => percent(course.mastery),
            }
        )
    }

    fn difficulty_message(&self) -> Message {
        match self.difficulty {
            Difficulty::Level(level) => message!("tutor-account-level", level = level),
            Difficulty::Measured(odds) => {
                message!("tutor-account-measured", odds = Value::signed(odds, 1))
            }
        }
    }

    /// Where the prediction comes from, the weightiest part first.
    fn prediction(&self) -> Option<Message> {
        let mut parts: Vec<(Part, f64)> = Part::ALL.into_iter().zip(self.parts).collect();
        let is_told = |part| part != Part::Ability || self.answered >= JUDGED_AFTER;
        parts.retain(|&(part, odds)| is_told(part) && odds.abs() >= WORTH_TELLING);
        parts.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        if let Some(guess) = self.guess {
            return Some(message!("tutor-account-guess", chance = percent(guess)));
        }
        let told = parts.iter().map(|&(part, odds)| {
            message!(
                "tutor-account-part",
                part = self.part_message(part, odds > 0.0),
                likelier = likelier(odds)
            )
        });
        (!parts.is_empty()).then(|| {
            message!(
                "tutor-account-parts",
                anyone = percent(predict::anyone()),
                parts = Value::list(told, Joined::Semicolons)
            )
        })
    }

    fn part_message(&self, part: Part, more: bool) -> Message {
        match (part, more) {
            (Part::Skill, false) if self.skill_is_new => message!("tutor-part-skill-new"),
            (Part::Difficulty, true) => message!("tutor-part-easy"),
            (Part::Difficulty, false) => message!("tutor-part-hard"),
            (Part::Ability, true) => message!("tutor-part-able"),
            (Part::Ability, false) => message!("tutor-part-unable"),
            (Part::Skill, true) => message!("tutor-part-skill-strong"),
            (Part::Skill, false) => message!("tutor-part-skill-weak"),
            // Each holds several things, of which any may weigh most: no praise, no blame.
            (Part::Memory, _) => message!("tutor-part-memory"),
            (Part::Recency, _) => message!("tutor-part-recency"),
            (Part::Neighbours, true) => message!("tutor-part-neighbours-well"),
            (Part::Neighbours, false) => message!("tutor-part-neighbours-less"),
        }
    }

    fn aim_message(&self) -> Option<Message> {
        let aims = self.rule.aims();
        aims.then(|| message!("tutor-account-aim", target = percent(self.target)))
    }

    /// How this learner forgets, where that moves dates.
    fn forgetting_message(&self) -> Option<Message> {
        Some(match self.forgets? {
            Forgets::MuchFaster => message!("tutor-account-forgets-much-faster"),
            Forgets::Faster => message!("tutor-account-forgets-faster"),
            Forgets::Slower => message!("tutor-account-forgets-slower"),
            Forgets::MuchSlower => message!("tutor-account-forgets-much-slower"),
        })
    }

    fn memory_message(&self) -> Message {
        match (self.days_since, self.retrievability) {
            // What was shown then is remembered, though it went wrong.
            (Some(since), Some(recall)) if self.missed.is_some() => message!(
                "tutor-account-memory-missed",
                times = times(self.attempts),
                since = hours_or_days(since.get()),
                recall = percent(recall),
                retention = percent(self.retention)
            ),
            (Some(since), Some(recall)) => message!(
                "tutor-account-memory",
                times = times(self.attempts),
                since = hours_or_days(since.get()),
                recall = percent(recall),
                retention = percent(self.retention)
            ),
            _ => message!("tutor-account-memory-none"),
        }
    }
}

/// Log-odds in words.
fn likelier(odds: f64) -> Message {
    let signed = Value::signed(odds, 1);
    let size = odds.abs();
    match odds > 0.0 {
        true if size >= MUCH => message!("tutor-much-likelier", odds = signed),
        true if size <= LITTLE => message!("tutor-little-likelier", odds = signed),
        true => message!("tutor-likelier", odds = signed),
        false if size >= MUCH => message!("tutor-much-less-likely", odds = signed),
        false if size <= LITTLE => message!("tutor-little-less-likely", odds = signed),
        false => message!("tutor-less-likely", odds = signed),
    }
}
