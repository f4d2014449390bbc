//! What is taught before a question, if anything: a worked example, the beginning of a
//! lesson, or a fact to meet.
//!
//! A learner who probably knows it is asked first, and taught after a miss. Examples help
//! beginners and hold up those who know (expertise reversal; Salden et al. 2010, "The expertise
//! reversal effect and worked examples in tutored problem solving"; Barbieri et al. 2023, "A
//! meta-analysis of the worked examples effect on mathematics performance"; Tetzlaff et al.
//! 2025).

use jiff::Timestamp;

use super::aim::asks_from;
use super::care::IN_A_ROW;
use super::chooser::Chooser;
use super::next::{CANDIDATES, Choice};
use super::reason::Rule;
use super::sitting::Sitting;
use crate::course::{Course, Goal, Question, QuestionIndex, SkillIndex, Teach};
use crate::journal::Instruction;
use crate::learner::{Bkt, State, informed_prior};

/// By how many levels the example of a skill may be harder than its easiest question, where
/// that went wrong.
const HARDER: f64 = 1.0;
/// Beyond this many right answers in a row, each further one raises the chance that something new
/// is known by `A_ROW`, up to `MOST_OF_A_ROW` times. Shorter rows are common among learners who
/// need the example.
const LONG_ROW: i32 = 3;
const A_ROW: f64 = 0.1;
const MOST_OF_A_ROW: i32 = 4;
/// How often the same is shown in a sitting, at most, to a learner who gets no further.
const SHOWN_AGAIN: usize = 3;
/// Questions of a skill between two examples of it.
pub(super) const DOING: usize = 3;

/// Why something is taught now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The skill, or the fact, is new.
    New,
    /// Harder questions of the skill than those met so far.
    Harder,
    /// A question of the skill went wrong, and it was not taught yet.
    Missed,
    /// The same question went wrong again, or many tries did not bring the skill on.
    Stuck,
}

/// What is to be shown, and what is asked after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Lead {
    pub skill: SkillIndex,
    pub how: Instruction,
    pub occasion: Occasion,
    /// The question that is shown with its answer; none for a lesson.
    pub question: Option<QuestionIndex>,
    /// The question that is asked next; none after a fact, which is asked after others.
    pub twin: Option<Choice>,
}

/// A question that has just gone wrong, its answer shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Miss {
    pub question: QuestionIndex,
    /// Whether its explanation was read, or its steps were walked through.
    pub explained: bool,
}

/// What comes before a question that is about to be asked, if anything does.
pub fn before(
    course: &Course,
    state: &State,
    sitting: &Sitting,
    choice: &Choice,
    now: Timestamp,
) -> Option<Lead> {
    use Rule::{AllTheSame, Met, OnceMore, Pinned, Placement, Probe, Step, Twin};
    let settled = matches!(
        choice.reason.rule,
        Pinned | Twin | Met | AllTheSame | OnceMore | Placement { .. } | Probe { .. } | Step { .. }
    );
    if sitting.untaught || settled {
        return None;
    }
    let chooser = Chooser::new(course, state, sitting, now);
    if choice.reason.rule == Rule::NothingElse {
        return chooser.before_nothing_else(choice);
    }
    let asked = &course.questions[choice.question];
    let others = asked.skills.iter().copied();
    let others = others.filter(|&skill| skill != choice.reason.skill);
    std::iter::once(choice.reason.skill)
        .chain(others)
        .find_map(|skill| chooser.lead(skill, choice))
        .or_else(|| chooser.taught_again(choice))
        .map(|lead| chooser.named_as_taught(lead))
}

/// What comes at once after a miss, if anything does: the skill's example, where it was
/// never taught, no harder than what was missed; help of another kind where the same
/// question went wrong before, or where much practice has not brought the skill on.
pub fn after_miss(
    course: &Course,
    state: &State,
    sitting: &Sitting,
    miss: Miss,
    now: Timestamp,
) -> Option<Lead> {
    if sitting.untaught {
        return None;
    }
    let chooser = Chooser::new(course, state, sitting, now);
    let first_taught = || first_taught(&chooser, miss);
    match chooser.step_at_once() {
        // The step that went wrong comes next, by itself.
        Some(_) => chooser.other_help(miss),
        None => first_taught().or_else(|| chooser.other_help(miss)),
    }
}

/// The example of a skill that was never taught.
fn first_taught(chooser: &Chooser<'_>, miss: Miss) -> Option<Lead> {
    let course = chooser.course;
    let missed = &course.questions[miss.question];
    let skill = missed.skills[0];
    if !chooser.is_untaught(skill) || chooser.is_fact(skill, missed) {
        return None;
    }
    let example = chooser.example(skill, |q| {
        let harder = course.questions[q].difficulty.level() > missed.difficulty.level();
        !harder && (q != miss.question || !miss.explained)
    })?;
    let question = Some(example);
    // A fixed question has no other like it, so the missed one comes back by itself. A learner
    // who has learned the skill needs no example.
    let drawn = course.questions[example].is_drawn();
    if !drawn && chooser.state.skills[skill].is_learned() {
        return None;
    }
    Some(Lead {
        skill,
        how: chooser.how(example),
        occasion: Occasion::Missed,
        question,
        twin: drawn.then(|| chooser.twin_of(skill, example)),
    })
}

impl Chooser<'_> {
    /// Names the taught skill in the reason for a lead's question, if the question was chosen for
    /// another of its skills: after the lesson, the learner expects nothing else.
    fn named_as_taught(&self, mut lead: Lead) -> Lead {
        use Rule::{Change, Explore, FirstSteps, Frontier, OnTrust, Remaining, Stretch};
        if let Some(twin) = &mut lead.twin
            && twin.reason.skill != lead.skill
            && matches!(
                twin.reason.rule,
                Change | Explore | FirstSteps | Frontier | OnTrust | Remaining | Stretch
            )
        {
            let reason = &twin.reason;
            let runner_up = reason.runner_up.map(|(question, _)| question);
            let rule = reason.rule.clone();
            let count = reason.candidates;
            *twin = self.because(rule, lead.skill, twin.question, runner_up, count);
        }
        lead
    }

    /// Whether something is taught before a question, and another one asked then, or the
    /// same one later.
    pub(super) fn is_taught_first(&self, choice: &Choice) -> bool {
        !self.sitting.untaught && self.lead(choice.reason.skill, choice).is_some()
    }

    /// When a skill is taught: as the plan of the course has it, or else as the learner
    /// wants it of all courses, or as the course has it.
    fn teaches(&self, skill: SkillIndex) -> Teach {
        let said = self.state.plan.teach.or(self.sitting.teach);
        said.unwrap_or_else(|| self.course.teach(skill))
    }

    /// P(right) of what the learner has not met yet: the mean of the prediction and of
    /// what knowledge tracing expects of the skill's prior. The prediction was fitted to
    /// learners who had been taught in a class before; the prior is of those who were not.
    fn untaught_chance(&self, skill: SkillIndex, choice: &Choice) -> f64 {
        let (course, state) = (self.course, self.state);
        let of_skill = &course.skills[skill].bkt;
        let known = match state.skills[skill].attempts {
            0 => state.believed(course, skill, self.now),
            // Facts: knowing others says as much as doing well in all the course.
            _ => informed_prior(Bkt::prior(of_skill), state.form.ability(), 1.0),
        };
        let asked = &course.questions[choice.question];
        let bkt = Bkt::of(of_skill, asked);
        f64::midpoint(choice.reason.predicted.get(), bkt.predict(known))
    }

    /// Whether instruction comes before a question of a skill that goes right with this
    /// chance.
    fn comes_first(&self, skill: SkillIndex, chance: f64) -> bool {
        match self.teaches(skill) {
            Teach::First => true,
            Teach::AfterMiss => false,
            Teach::Auto => {
                chance + self.going_well() < asks_from(&self.state.plan) && !self.state.skims()
            }
        }
    }

    /// The same for what the learner has not met. A right answer to something just shown is no
    /// evidence that the rest is known. Only answers to what was not shown yet, and a placement
    /// test, are evidence. Now and then something that is probably known is asked to find out.
    fn is_shown_first(&self, skill: SkillIndex, choice: &Choice) -> bool {
        let auto = self.teaches(skill) == Teach::Auto && !self.state.skims();
        self.comes_first(skill, self.untaught_chance(skill, choice))
            || (auto && !self.may_be_known(skill, choice.question))
    }

    /// What is added to the chance of a learner whose last answers were all right, because the
    /// prediction learns of it slowly. 0 if the plan asks for sure steps: right answers in what
    /// is begun say little about what is new.
    fn going_well(&self) -> f64 {
        if self.state.plan.goal() == Goal::Support {
            return 0.0;
        }
        A_ROW * f64::from((self.sitting.streak - LONG_ROW).clamp(0, MOST_OF_A_ROW))
    }

    /// Whether a skill was neither taught, nor said to be known.
    fn is_untaught(&self, skill: SkillIndex) -> bool {
        let known = &self.state.skills[skill];
        known.taught.is_none() && !known.declared
    }

    /// Whether a question is a fact by itself, which can be met and asked back.
    pub(super) fn is_fact(&self, skill: SkillIndex, question: &Question) -> bool {
        question.skills[0] == skill && self.course.is_fact(question)
    }

    /// What a skill of the question calls for.
    fn lead(&self, skill: SkillIndex, choice: &Choice) -> Option<Lead> {
        let (course, state) = (self.course, self.state);
        let known = &state.skills[skill];
        let asked = &course.questions[choice.question];
        let of_question = &state.questions[choice.question];
        if course.skills[skill].facts {
            let is_new = of_question.is_fresh() && !self.knows_kin(choice.question);
            let meets = self.is_fact(skill, asked)
                && state.is_unmet(course, choice.question)
                && self.is_shown_first(skill, choice);
            if meets {
                return Some(Lead {
                    skill,
                    how: Instruction::Fact,
                    occasion: Occasion::New,
                    question: Some(choice.question),
                    twin: None,
                });
            }
            // What puts several facts together has no card of its own.
            let begins = is_new
                && known.attempts == 0
                && self.is_untaught(skill)
                && !self.is_fact(skill, asked)
                && self.is_shown_first(skill, choice);
            return match begins {
                true => self.lesson(skill, Occasion::New, choice),
                false => None,
            };
        }
        if self.is_untaught(skill) {
            match (known.attempts, known.wrong_run) {
                (0, _) if self.is_shown_first(skill, choice) => {
                    return self.introduce(skill, choice);
                }
                // Where there was no example to show after the miss.
                (1.., 1..) => return self.lesson(skill, Occasion::Missed, choice),
                _ => {}
            }
        }
        let harder = known.attempts > 0
            && asked.difficulty.level() > known.rung
            && of_question.attempts == 0
            && skill == asked.skills[0]
            && self.comes_first(skill, choice.reason.predicted.get())
            && self.done_since(skill) >= DOING;
        harder.then(|| self.rung(skill, choice))?
    }

    /// What is shown once more before a question that went wrong again and again, and that comes
    /// because nothing else fits or instead of a stretch after misses: the fact with its answer;
    /// an example and a question like it, no harder; or the beginning of the lesson.
    fn taught_again(&self, choice: &Choice) -> Option<Lead> {
        let (course, question) = (self.course, choice.question);
        let asked = &course.questions[question];
        let skill = asked.skills[0];
        let helps = match choice.reason.rule {
            Rule::Again => self.is_left_alone(question),
            Rule::Stretch => self.state.skills[skill].wrong_run >= IN_A_ROW,
            _ => false,
        };
        if !helps || self.state.skims() || self.done_since(skill) < DOING {
            return None;
        }
        let shown = |of: Option<QuestionIndex>| {
            let taught = self.sitting.taught.iter();
            let same = taught.filter(|here| here.skill == skill && here.question == of);
            same.count() < SHOWN_AGAIN
        };
        let lead = |how, question, twin| Lead {
            skill,
            how,
            occasion: Occasion::Stuck,
            question,
            twin,
        };
        if self.is_fact(skill, asked) {
            let shows = shown(Some(question));
            return shows.then(|| lead(Instruction::Fact, Some(question), None));
        }
        let level = asked.difficulty.level();
        let example = self.example(skill, |q| {
            let like = &course.questions[q];
            like.is_drawn() && like.difficulty.level() <= level && shown(Some(q))
        });
        // Where none is as easy: this one itself, with its explanation.
        let itself = || {
            let explained = asked.is_drawn() && asked.is_explained();
            let shows = explained && shown(Some(question)) && self.can_be_shown(question);
            shows.then_some(question)
        };
        if let Some(example) = example.or_else(itself) {
            let twin = self.twin_of(skill, example);
            return Some(lead(self.how(example), Some(example), Some(twin)));
        }
        let lesson = course.skills[skill].lesson.is_some() && shown(None);
        lesson.then(|| lead(Instruction::Lesson, None, Some(choice.clone())))
    }

    /// How many questions of a skill were shown in this sitting since it was last taught.
    pub(super) fn done_since(&self, skill: SkillIndex) -> usize {
        let mut taught = self.sitting.taught.iter().rev();
        let Some(last) = taught.find(|here| here.skill == skill) else {
            return usize::MAX;
        };
        let asked = self.sitting.asked.iter().skip(last.at);
        let of_skill = |q: &&QuestionIndex| self.course.questions[**q].skills.contains(&skill);
        asked.filter(of_skill).count()
    }

    /// How a question is shown as an example.
    pub(super) fn how(&self, question: QuestionIndex) -> Instruction {
        match self.course.questions[question].step_count() == 0 {
            true => Instruction::Answer,
            false => Instruction::Example,
        }
    }

    /// The worked example of a skill: the one that its author named, or the easiest
    /// question with steps, templates first.
    pub(super) fn example(
        &self,
        skill: SkillIndex,
        suits: impl Fn(QuestionIndex) -> bool,
    ) -> Option<QuestionIndex> {
        let questions = &self.course.questions;
        // One that is fixed is spent by being shown.
        let unspent =
            |q: QuestionIndex| questions[q].is_drawn() || self.state.questions[q].attempts == 0;
        let fits = |&q: &QuestionIndex| unspent(q) && suits(q) && self.can_be_shown(q);
        let named = self.course.skills[skill].example;
        named.filter(fits).or_else(|| {
            let all = self.some_questions(skill);
            let level = |q: QuestionIndex| questions[q].difficulty.level();
            let lowest = all.iter().map(|&q| level(q)).fold(f64::INFINITY, f64::min);
            all.into_iter()
                .filter(|&q| questions[q].step_count() > 0 && level(q) <= lowest + HARDER)
                .filter(|&q| questions[q].skills[0] == skill)
                .filter(fits)
                .min_by(|&a, &b| {
                    let drawn = |q: QuestionIndex| !questions[q].is_drawn();
                    level(a)
                        .total_cmp(&level(b))
                        .then(drawn(a).cmp(&drawn(b)))
                        .then(a.cmp(&b))
                })
        })
    }

    pub(super) fn some_questions(&self, skill: SkillIndex) -> Vec<QuestionIndex> {
        let all = self.course.questions_of(skill).iter();
        all.copied().take(CANDIDATES).collect()
    }

    /// The beginning of the lesson, then what was chosen.
    pub(super) fn lesson(
        &self,
        skill: SkillIndex,
        occasion: Occasion,
        choice: &Choice,
    ) -> Option<Lead> {
        self.course.skills[skill].lesson.as_ref()?;
        Some(Lead {
            skill,
            how: Instruction::Lesson,
            occasion,
            question: None,
            twin: Some(choice.clone()),
        })
    }

    /// A harder kind of question of a skill: an example of it first, where it is drawn
    /// anew each time. One that is fixed would be given away.
    fn rung(&self, skill: SkillIndex, choice: &Choice) -> Option<Lead> {
        let asked = &self.course.questions[choice.question];
        // The one that its author named, once the skill has come to its level.
        let above = self.state.skills[skill].rung;
        let named = self.course.skills[skill].example.filter(|&q| {
            let level = self.level(q);
            level > above && level <= asked.difficulty.level() && self.can_be_shown(q)
        });
        if let Some(named) = named.filter(|&q| self.state.questions[q].is_fresh()) {
            return self.by_example(skill, Occasion::Harder, named, choice);
        }
        let shows = asked.is_drawn() && (asked.step_count() > 0 || asked.is_explained());
        shows.then(|| Lead {
            skill,
            how: self.how(choice.question),
            occasion: Occasion::Harder,
            question: Some(choice.question),
            twin: Some(choice.clone()),
        })
    }
}
