//! Something to learn from before it is asked: an example with its steps, the beginning
//! of a lesson, a fact to meet.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::allowed::{Permission, allowed};
use super::asking::SEEDS_EACH;
use super::view::{Asking, Example, Input, Judged, Phase, Refusal, Teaching};
use super::{Session, Turn, refuse};
use crate::course::{Instance, QuestionIndex, SkillIndex};
use crate::journal::{EventKind, Instruction, Override, Taught};
use crate::kinds::Answer;
use crate::learner::State;
use crate::text::SafeText;
use crate::tutor::teach::{self, Lead, Miss, Occasion};
use crate::tutor::{self, Choice, Reason, TaughtHere};
use crate::words::{Message, message};

/// Longest time that counts as reading: ten minutes.
const LONGEST: u32 = 600_000;
/// Milliseconds that a word takes to read (Brysbaert 2019, "How many words do we read per
/// minute?": 238 words a minute).
const WORD: usize = 252;
/// Characters of a lesson up to which paragraphs are shown.
const ONE_IDEA: usize = 700;
/// Most questions of a skill that are put off with it.
const PUT_OFF: usize = 500;

impl Teaching {
    /// What it is, in a word or two.
    pub fn title(&self) -> Message {
        match self.how {
            Instruction::Example | Instruction::Answer => message!("session-teaching-example"),
            Instruction::Lesson => message!("session-teaching-lesson"),
            Instruction::Fact if self.occasion == Occasion::Stuck => {
                message!("session-teaching-fact-again")
            }
            Instruction::Fact => message!("session-teaching-fact"),
        }
    }

    /// Why it comes now, a sentence; `title` is the skill's.
    pub fn sentence(&self, title: &SafeText) -> Message {
        let worked = matches!(self.how, Instruction::Example | Instruction::Answer);
        match (self.how, self.occasion) {
            (Instruction::Fact, Occasion::Stuck) => {
                message!("session-taught-fact-again", skill = title)
            }
            (Instruction::Fact, _) if self.is_next => {
                message!("session-taught-fact-next", skill = title)
            }
            (Instruction::Fact, _) => message!("session-taught-fact", skill = title),
            (_, Occasion::New) if worked && !self.has_like_twin() => {
                message!("session-taught-new-other", skill = title)
            }
            (_, Occasion::New) if worked => message!("session-taught-new", skill = title),
            (_, Occasion::New) => message!("session-taught-new-lesson", skill = title),
            (_, Occasion::Harder) => message!("session-taught-harder", skill = title),
            (_, Occasion::Stuck) if worked => message!("session-taught-stuck", skill = title),
            (_, Occasion::Stuck) if self.twin.is_some() && !self.is_again => {
                message!("session-taught-missed-lesson", skill = title)
            }
            (_, Occasion::Stuck) if self.is_again => {
                message!("session-taught-stuck-lesson-again", skill = title)
            }
            (_, Occasion::Stuck) => message!("session-taught-stuck-lesson", skill = title),
            (_, Occasion::Missed) if worked && self.twin.is_none() => {
                message!("session-taught-missed-fixed", skill = title)
            }
            (_, Occasion::Missed) if worked => message!("session-taught-missed", skill = title),
            (_, Occasion::Missed) => message!("session-taught-missed-lesson", skill = title),
        }
    }

    /// Whether it comes as something went wrong.
    fn is_after_miss(&self) -> bool {
        self.occasion == Occasion::Missed
    }

    /// Whether what is asked next is the question of the example, with other values.
    fn has_like_twin(&self) -> bool {
        let twin = self.twin.as_ref().map(|twin| twin.question);
        let shown = self.example.as_ref().map(|example| example.question);
        twin.is_some() && twin == shown
    }

    /// The steps of the example with their answers; none where only its answer is shown.
    pub fn steps(&self) -> impl Iterator<Item = &crate::kinds::Shown> {
        let shown = self.example.iter();
        shown
            .filter(|_| self.how == Instruction::Example)
            .flat_map(|example| example.instance.steps.iter().map(|step| &step.item))
    }

    /// The explanation of the example, where it has one and steps do not say it already.
    pub fn explanation(&self) -> Option<&SafeText> {
        let example = self.example.as_ref()?;
        let needed = self.how != Instruction::Example;
        example
            .instance
            .item
            .explanation
            .as_ref()
            .filter(|_| needed)
    }

    /// How long it takes to read.
    fn reading_time(&self) -> SignedDuration {
        let mut words = self.lesson.as_ref().map_or(0, |text| count(text));
        if let Some(example) = &self.example {
            words += count(&example.instance.item.prompt);
            words += self.explanation().map_or(0, |text| count(text));
        }
        words += self.steps().map(|step| count(&step.prompt)).sum::<usize>();
        SignedDuration::from_millis(i64::try_from(words * WORD).unwrap_or(i64::MAX))
    }
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The first paragraphs of a lesson, as many as are one idea, and whether there are more.
fn one_idea(lesson: &SafeText) -> (SafeText, bool) {
    let mut taken = String::new();
    let mut in_code = false;
    let mut paragraph = String::new();
    let mut cut = false;
    for line in lesson.lines().chain([""]) {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        if !line.trim().is_empty() || in_code {
            paragraph.push_str(line);
            paragraph.push('\n');
            continue;
        }
        let fits = taken.is_empty() || taken.len() + paragraph.len() <= ONE_IDEA;
        if !fits {
            cut = true;
            break;
        }
        if !paragraph.is_empty() {
            taken.push_str(&paragraph);
            taken.push('\n');
            paragraph.clear();
        }
    }
    (SafeText::from(taken.trim_end().to_owned()), cut)
}

impl Session {
    /// What is to be shown before a chosen question, if anything can be.
    pub(super) fn before(&mut self, choice: &Choice, turn: &Turn<'_>) -> Option<Phase> {
        let (course, state) = (&*self.course, &*turn.state);
        let lead = teach::before(course, state, &self.sitting, choice, turn.now)?;
        self.lead(lead, &choice.reason, turn)
    }

    /// What is to be shown after a miss, if anything can be.
    pub(super) fn after_miss(&mut self, miss: Miss, turn: &Turn<'_>) -> Option<Phase> {
        let (course, state) = (&*self.course, &*turn.state);
        let lead = teach::after_miss(course, state, &self.sitting, miss, turn.now)?;
        let reason = match &lead.twin {
            Some(twin) => twin.reason.clone(),
            None => tutor::once_more(course, state, &self.sitting, miss.question, turn.now).reason,
        };
        self.lead(lead, &reason, turn)
    }

    fn lead(&mut self, lead: Lead, reason: &Reason, turn: &Turn<'_>) -> Option<Phase> {
        let example = match lead.question {
            Some(question) => Some(Example {
                question,
                instance: Arc::new(self.instance(question, turn.state)?),
            }),
            None => None,
        };
        let lesson = self.course.skills[lead.skill].lesson.as_ref();
        let lesson = lesson.filter(|_| lead.how == Instruction::Lesson);
        let (lesson, is_cut) = lesson.map(one_idea).unzip();
        let is_fact = lead.how == Instruction::Fact;
        let is_next = is_fact
            && self.sitting.taught.last().is_some_and(|last| {
                last.is_fact && last.skill == lead.skill && last.at == self.sitting.asked.len()
            });
        // Before its twin is made, which is not to be the same.
        self.sitting.taught.push(TaughtHere {
            skill: lead.skill,
            question: lead.question,
            seed: example.as_ref().map_or(0, |shown| shown.instance.seed),
            at: self.sitting.asked.len(),
            is_fact,
        });
        let twin = match &lead.twin {
            Some(choice) => match self.twin(choice, turn) {
                Some(twin) => Some(twin),
                None => {
                    self.sitting.taught.pop();
                    return None;
                }
            },
            None => None,
        };
        let twin = twin.map(|mut twin| {
            // The first twin gives all steps but the last; so does another fixed question of
            // the skill, where the example was fixed.
            let same = lead.question == Some(twin.question);
            let fixed = |q: QuestionIndex| !self.course.questions[q].is_drawn();
            let other = lead.question.is_some_and(fixed) && fixed(twin.question);
            if lead.how == Instruction::Example && (same || other) {
                twin.give(twin.instance.steps.len().saturating_sub(1));
            }
            twin.reason.introduced = true;
            twin
        });
        Some(Phase::Teaching(Teaching {
            skill: lead.skill,
            how: lead.how,
            occasion: lead.occasion,
            example,
            lesson,
            is_cut: is_cut.unwrap_or_default(),
            is_again: lead.how == Instruction::Lesson && turn.state.skills[lead.skill].lessons > 0,
            is_next,
            reason: Reason {
                // By this lesson or example it is shown.
                unshown: false,
                ..reason.clone()
            },
            twin,
            shown_at: turn.now,
        }))
    }

    /// A showing of a question, if one of a few seeds gives values for it: not one that was
    /// an example in this sitting already, where there are others.
    fn instance(&mut self, question: QuestionIndex, state: &State) -> Option<Instance> {
        let before = self.sitting.taught.iter();
        let before = before.filter(|taught| taught.question == Some(question));
        let seeds: Vec<u64> = before.map(|taught| taught.seed).collect();
        let shown = seeds.into_iter();
        let shown = shown.filter_map(|seed| self.showing(question, seed, state));
        let prompts: Vec<SafeText> = shown.map(|shown| shown.item.prompt).collect();
        let is_drawn = self.course.questions[question].is_drawn();
        let mut again = None;
        for _ in 0..SEEDS_EACH {
            let seed = self.draws.bits();
            let Some(instance) = self.showing(question, seed, state) else {
                continue;
            };
            if !is_drawn || !prompts.contains(&instance.item.prompt) {
                return Some(instance);
            }
            again = Some(instance);
        }
        again
    }

    /// The question after an example: not the same numbers again, where there are others.
    fn twin(&mut self, choice: &Choice, turn: &Turn<'_>) -> Option<Asking> {
        match self.show(choice, SEEDS_EACH * SEEDS_EACH, turn)? {
            Phase::Asking(asking) => Some(asking),
            _ => None,
        }
    }

    /// Why the question is asked, or the example shown, and which question it is.
    pub fn why(&self) -> Option<(&Reason, QuestionIndex)> {
        match &self.phase {
            Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }) => {
                Some((&asking.reason, asking.question))
            }
            Phase::Teaching(teaching) => Some((&teaching.reason, self.phase.leads_to()?)),
            Phase::Concluded(_) | Phase::Finished => None,
        }
    }

    /// The same in a few sentences, without the chance of a right answer where none is asked
    /// for yet.
    pub fn why_brief(&self) -> Vec<Message> {
        match (self.why(), &self.phase) {
            (None, _) => Vec::new(),
            (Some((why, _)), Phase::Teaching(_)) => why.brief_before(&self.course),
            (Some((why, _)), _) => why.brief(&self.course),
        }
    }

    /// What to say of a part instead of the reason and its numbers. Those are about the question
    /// when it was chosen, and about its first skill, so they do not hold for the part.
    pub fn why_part(&self) -> Option<Message> {
        let (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. })) = &self.phase else {
            return None;
        };
        let skill = asking.instance.parts.get(asking.part?)?.skill;
        let (n, of) = asking.part_of()?;
        let holds = asking.part == Some(asking.first_part) && skill == asking.reason.skill;
        (!holds).then(|| {
            let title = &self.course.skills[skill].title;
            message!("session-why-part", n = n, of = of, skill = title)
        })
    }

    /// Says from which moment the numbers of [`Session::why`] are, if an answer came since.
    pub fn why_was(&self) -> Option<Message> {
        let answered = match &self.phase {
            Phase::Asking(asking) => asking.was_missed() || asking.once_more.is_some(),
            Phase::Judged(_) => true,
            Phase::Teaching(_) | Phase::Concluded(_) | Phase::Finished => false,
        };
        answered.then(|| message!("session-why-was"))
    }

    /// The skill that is practised or taught now.
    pub fn skill(&self) -> Option<SkillIndex> {
        match &self.phase {
            Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }) => {
                Some(self.course.questions[asking.question].skills[0])
            }
            Phase::Teaching(teaching) => Some(teaching.skill),
            Phase::Concluded(_) | Phase::Finished => None,
        }
    }

    /// What comes in while something is shown to learn from.
    pub(super) fn taught(
        &mut self,
        teaching: Teaching,
        input: Input,
        turn: &mut Turn<'_>,
    ) -> Result<(), Refusal> {
        match input {
            Input::Next => self.pass(teaching, false, turn),
            Input::Skip if self.asks_instead(turn.state) => {
                self.instead_of_lead(turn);
                Ok(())
            }
            Input::Skip => self.pass(teaching, true, turn),
            Input::Bury => self.put_off_lead(turn),
            // Nothing is asked yet, so there is no answer to be shown.
            Input::Answer(Answer::GiveUp) => refuse(message!("session-taught-nothing-asked")),
            Input::Answer(answer) => {
                let Some(twin) = teaching.twin.clone() else {
                    return refuse(message!("session-taught-go-on"));
                };
                // An answer that can't be read leaves everything as it is, and so does one that
                // is asked for again: with a refusal nothing is recorded.
                let graded = (twin.item().grade(&answer)).map_err(|e| Refusal(e.0))?;
                if let Some((why, excused)) = self.uncounted(&twin, &answer, &graded) {
                    let twin = Some(Asking { excused, ..twin });
                    self.phase = Phase::Teaching(Teaching { twin, ..teaching });
                    return refuse(why);
                }
                let read = (teaching.shown_at)
                    .saturating_add(teaching.reading_time())
                    .unwrap_or(turn.now);
                let read = read.min(turn.now);
                // Answered sooner than it could be read.
                let passed = turn.now == read;
                self.leave(&teaching, passed, read, turn);
                let asking = Asking {
                    shown_at: read,
                    ..twin
                };
                self.phase = Phase::Asking(asking.clone());
                self.answer(asking, answer, turn)
            }
            Input::Lesson => {
                self.lesson_read(teaching.skill, turn);
                Ok(())
            }
            _ => refuse(message!("session-taught-go-on")),
        }
    }

    /// Whether the learner chose something else than what would be asked after this.
    fn asks_instead(&self, state: &State) -> bool {
        let here = self.phase.leads_to();
        state.pinned.is_some() && state.pinned != here
    }

    /// Something else comes in place of what is shown, and of what would be asked after it:
    /// it was not taken in.
    fn instead_of_lead(&mut self, turn: &mut Turn<'_>) {
        self.sitting.taught.pop();
        let here = match &self.phase {
            // What went wrong still comes back, as was said.
            Phase::Teaching(shown) if shown.twin.is_none() && shown.is_after_miss() => None,
            phase => phase.leads_to(),
        };
        match here {
            Some(question) => self.pass_over(question, turn),
            None => self.ask_or_end(turn),
        }
    }

    /// Puts the skill off together with the question after an example, for this sitting and if
    /// another skill is open. Otherwise the same example would be shown again at once.
    pub(super) fn puts_skill_off(&mut self, turn: &Turn<'_>) {
        let skill = match &self.phase {
            Phase::Teaching(teaching) if teaching.twin.is_some() => teaching.skill,
            _ => return,
        };
        let levers = self.levers(turn.state, turn.now);
        if levers.is_some_and(|levers| levers.other.is_some()) {
            let all = self.course.questions_of(skill).iter().copied();
            self.sitting.skipped.extend(all.take(PUT_OFF));
        }
    }

    /// What would be asked after this does not come before tomorrow.
    fn put_off_lead(&mut self, turn: &mut Turn<'_>) -> Result<(), Refusal> {
        allowed(turn.state, Permission::Skipping)?;
        let Some(question) = self.phase.leads_to() else {
            return refuse(message!("session-taught-go-on"));
        };
        self.put_away_of(question, turn, |question| Override::Bury { question })
    }

    fn pass(
        &mut self,
        teaching: Teaching,
        passed: bool,
        turn: &mut Turn<'_>,
    ) -> Result<(), Refusal> {
        self.leave(&teaching, passed, turn.now, turn);
        match teaching.twin {
            Some(twin) => {
                self.phase = Phase::Asking(Asking {
                    shown_at: turn.now,
                    ..twin
                });
            }
            None => {
                self.ask_or_end(turn);
            }
        }
        Ok(())
    }

    /// Notes what was taught, as it is left.
    fn leave(&mut self, teaching: &Teaching, passed: bool, at: Timestamp, turn: &mut Turn<'_>) {
        let millis = at.duration_since(teaching.shown_at).as_millis().max(0);
        let millis = u32::try_from(millis).unwrap_or(LONGEST).min(LONGEST);
        self.summary.seconds += u64::from(millis / 1000);
        let shown = teaching.example.as_ref();
        let id = |example: &Example| self.course.questions[example.question].id.to_string();
        let taught = Taught {
            course: self.course_id(),
            skill: self.course.skills[teaching.skill].id.to_string(),
            question: shown.map(id),
            seed: shown.map_or(0, |example| example.instance.seed),
            how: teaching.how,
            millis,
            passed,
        };
        turn.event(&self.course, EventKind::Taught(taught));
    }
}
