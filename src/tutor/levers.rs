//! What could be asked in place of a question, and what that would mean.

use jiff::{SignedDuration, Timestamp};

use super::chooser::Chooser;
use super::next::CANDIDATES;
use super::sitting::Sitting;
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::learner::State;
use crate::measure::Probability;
use crate::words::{Message, message, percent};

/// A question is called easier if its P(right) is higher by at least this much. A choice of ours.
const EASIER_BY: f64 = 0.05;
/// The P(right) that is aimed for in a question of another skill. A choice of ours.
const BEST: f64 = 0.85;
/// Most other skills that are looked at, and most questions of each.
const SKILLS: usize = 32;
const OF_SKILL: usize = 8;

/// Something else that could be done. Each keeps its number, whatever others there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// A question of the skill that is likelier to go right.
    Easier,
    /// A question of another skill.
    OtherSkill,
    /// Not before tomorrow.
    Tomorrow,
}

/// What could be asked in place of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Levers {
    /// An easier question of the skill, and how likely it goes right.
    pub easier: Option<(QuestionIndex, Probability)>,
    /// A question of another skill, and that skill.
    pub other: Option<(QuestionIndex, SkillIndex)>,
    /// Predicted recall of the question now and a day from now, where it was met before.
    pub recall: Option<[Probability; 2]>,
    /// The skill of the question.
    pub skill: SkillIndex,
}

/// What could be asked in place of `question`; looks at a bounded number of others.
pub fn levers(
    course: &Course,
    state: &State,
    sitting: &Sitting,
    question: QuestionIndex,
    now: Timestamp,
) -> Levers {
    let chooser = Chooser::new(course, state, sitting, now).lenient();
    let may = |q: &QuestionIndex| *q != question && chooser.may_ask(*q);
    let predict = |q: QuestionIndex| state.predict(course, q, now).p;
    let skill = course.questions[question].skills[0];
    let here = predict(question);
    let of_skill = course.questions_of(skill).iter().copied().take(CANDIDATES);
    let easier = of_skill
        .filter(may)
        .map(|q| (q, predict(q)))
        .filter(|(_, p)| *p >= here + EASIER_BY)
        .max_by(|a, b| a.1.total_cmp(&b.1));
    let agenda = state.agenda();
    // What comes before its turn does so because what it builds on can't be asked now.
    let under: &[SkillIndex] = match agenda.is_open(skill) {
        true => &[],
        false => &course.skills[skill].requires,
    };
    let open = |s: &SkillIndex| *s != skill && agenda.is_open(*s) && !under.contains(s);
    let others = course.skills.positions().filter(open).take(SKILLS);
    let others = others.flat_map(|s| {
        let questions = course.questions_of(s).iter().copied();
        questions.filter(may).take(OF_SKILL).map(move |q| (q, s))
    });
    let far = |q: QuestionIndex| (predict(q) - BEST).abs();
    let other = others
        .map(|(q, s)| (far(q), q, s))
        .min_by(|a, b| a.0.total_cmp(&b.0));
    let tomorrow = now.saturating_add(SignedDuration::from_hours(24));
    let tomorrow = tomorrow.unwrap_or(Timestamp::MAX);
    let recall = |at| state.recall(course, question, at);
    Levers {
        easier: easier.map(|(q, p)| (q, Probability::new(p))),
        other: other.map(|(_, q, s)| (q, s)),
        recall: recall(now).zip(recall(tomorrow)).map(|(a, b)| [a, b]),
        skill,
    }
}

impl Levers {
    /// The question that a lever asks instead; none for [`Lever::Tomorrow`].
    pub fn question(&self, lever: Lever) -> Option<QuestionIndex> {
        match lever {
            Lever::Easier => self.easier.map(|(question, _)| question),
            Lever::OtherSkill => self.other.map(|(question, _)| question),
            Lever::Tomorrow => None,
        }
    }

    /// What each lever that there is would mean.
    pub fn told(&self, course: &Course) -> Vec<(Lever, Message)> {
        let title = |skill: SkillIndex| &course.skills[skill].title;
        let easier = self.easier.map(|(_, chance)| {
            let (skill, chance) = (title(self.skill), percent(chance));
            let said = message!("tutor-lever-easier", skill = skill, chance = chance);
            (Lever::Easier, said)
        });
        let other = self.other.map(|(_, skill)| {
            let said = message!("tutor-lever-other", skill = title(skill));
            (Lever::OtherSkill, said)
        });
        let tomorrow = match self.recall {
            Some([now, then]) => {
                let (now, then) = (percent(now), percent(then));
                // A fall of less than a point of a hundred is none that can be shown.
                match now == then {
                    true => message!("tutor-lever-tomorrow-same", now = now),
                    false => message!("tutor-lever-tomorrow", now = now, then = then),
                }
            }
            None => message!("tutor-lever-tomorrow-new"),
        };
        let all = easier.into_iter().chain(other);
        all.chain([(Lever::Tomorrow, tomorrow)]).collect()
    }
}
