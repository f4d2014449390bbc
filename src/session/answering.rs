//! One question from showing to verdict and beyond: hints, the answer, what it
//! counts for, steps.

use super::asked_as::{given_beside, helped, is_walked};
use super::before::SkillBefore;
use super::explaining::explains;
use super::misstep::Now;
use super::view::{Around, Asking, Judged, Lapse, Missed, Phase, Refusal, SkillMove, Whole};
use super::{Session, Turn, UndoPoint, refuse};
use crate::journal::{Attempt, EventKind, Instruction};
use crate::kinds::{Answer, Graded, Kind, Rating, ShownMistake, Verdict};
use crate::tutor::teach::{self, Miss};
use crate::tutor::{self, Notice, Rule};
use crate::words::{Message, message};

/// Longest time that counts as thinking about one answer: ten minutes.
const LONGEST: u32 = 600_000;

/// Most characters of an answer that are kept.
fn longest(answer: &Answer) -> usize {
    match answer {
        Answer::Written(..) => 10_000,
        _ => 500,
    }
}

/// A try at a question.
struct Try {
    /// Which one it was, from 1.
    number: u8,
    /// How mastery moved by the first.
    moves: Vec<SkillMove>,
    /// Whether it is explained at once.
    explains: bool,
}

/// A question that has just gone wrong, its answer shown.
fn miss(asking: &Asking) -> Miss {
    Miss {
        question: asking.question,
        explained: asking.walked || asking.item().explanation.is_some(),
    }
}

/// The mistake that was recognised in an answer.
pub(super) fn mistake<'a>(asking: &'a Asking, graded: &Graded) -> Option<&'a ShownMistake> {
    asking.item().mistakes.get(graded.mistake?)
}

impl Judged {
    /// Why its steps can't be walked through any more.
    pub(super) fn why_no_steps(&self) -> Message {
        match !self.asking.has_steps() {
            true => message!("session-no-steps-here"),
            false => message!("session-steps-over"),
        }
    }
}

impl Session {
    pub(super) fn hint(&mut self, mut asking: Asking) -> Result<(), Refusal> {
        if !asking.has_more_hints() {
            return refuse(match asking.item().hints.is_empty() {
                true => message!("session-no-hints"),
                false => message!("session-last-hint"),
            });
        }
        asking.hints_shown += 1;
        self.summary.hints += 1;
        asking.open_hint();
        self.phase = Phase::Asking(asking);
        Ok(())
    }

    pub(super) fn enter_steps(
        &mut self,
        mut asking: Asking,
        judged: bool,
        turn: &Turn<'_>,
    ) -> Result<(), Refusal> {
        if asking.step.is_some() && asking.has_steps() {
            asking.enter_sub(judged, turn.now);
            self.phase = Phase::Asking(asking);
            return Ok(());
        }
        if asking.is_alone() {
            return refuse(message!("session-one-step"));
        }
        if asking.step.is_some() {
            return refuse(message!("session-in-steps"));
        }
        if !asking.has_steps() {
            return refuse(message!("session-no-steps"));
        }
        asking.step = Some(asking.given);
        asking.around = Some(Around {
            missed: asking.missed.take(),
            hints_shown: asking.hints_shown,
        });
        asking.hints_shown = 0;
        asking.shown_at = turn.now;
        self.phase = Phase::Asking(asking);
        Ok(())
    }

    pub(super) fn answer(
        &mut self,
        mut asking: Asking,
        answer: Answer,
        turn: &mut Turn<'_>,
    ) -> Result<(), Refusal> {
        let mut graded = asking.item().grade(&answer).map_err(|e| Refusal(e.0))?;
        if let Some((why, excused)) = self.uncounted(&asking, &answer, &graded) {
            self.phase = Phase::Asking(Asking { excused, ..asking });
            return refuse(why);
        }
        let own_grade = answer.is_self_marked();
        if asking.was_told() && graded.verdict.is_correct() && !own_grade {
            // It was copied from the last hint, or from the last step.
            graded.verdict = Verdict::GaveUp;
        }
        let attempt = self.attempt(&asking, &answer, &graded, turn);
        let explains = explains(&self.course, &asking, &answer, &attempt, turn.state);
        let earlier = match (asking.once_more, &asking.missed) {
            (Some(tries), _) => Some((tries, true, Vec::new())),
            (None, Some(missed)) => Some((missed.tries, false, missed.moves.clone())),
            (None, None) => None,
        };
        match (earlier, self.is_placing()) {
            (Some((tries, told, moves)), _) => {
                let number = tries.saturating_add(1);
                self.summary.seconds += u64::from(attempt.millis / 1000);
                let helped = helped(&asking, &attempt, turn.now);
                let retried = EventKind::Retried {
                    attempt,
                    number,
                    told,
                };
                turn.event(&self.course, retried);
                if let Some(helped) = helped {
                    turn.event(&self.course, helped);
                }
                let tried = Try {
                    number,
                    moves,
                    explains,
                };
                self.tried(asking, answer, graded, tried, turn);
            }
            (None, true) => self.probed(asking, answer, graded, attempt, turn),
            (None, false) => {
                let moves = self.practised(&mut asking, &graded, attempt, turn);
                let tried = Try {
                    number: 1,
                    moves,
                    explains,
                };
                self.tried(asking, answer, graded, tried, turn);
            }
        }
        Ok(())
    }

    /// What the record keeps of an answer.
    pub(super) fn attempt(
        &self,
        asking: &Asking,
        answer: &Answer,
        graded: &Graded,
        turn: &Turn<'_>,
    ) -> Attempt {
        let millis = turn.now.duration_since(asking.shown_at).as_millis();
        // Steps are help as a hint is.
        let walked = usize::from(is_walked(asking));
        let given = usize::from(given_beside(asking) > 0);
        Attempt {
            course: self.course_id(),
            question: self.question_id(asking),
            step: asking.spot().number(),
            seed: asking.instance.seed,
            verdict: graded.verdict,
            grade: answer.own_grade(),
            hints: u8::try_from(asking.hints_shown.max(walked).max(given)).unwrap_or(u8::MAX),
            bottom_out: asking.was_told(),
            millis: u32::try_from(millis.max(0)).unwrap_or(LONGEST).min(LONGEST),
            mistake: mistake(asking, graded).map(|m| m.name.to_string()),
            answer: (turn.state.keeps_answers && !graded.given.is_empty())
                .then(|| graded.given.chars().take(longest(answer)).collect()),
        }
    }

    /// Notes and counts the first answer in practice. Returns how it moved mastery.
    fn practised(
        &mut self,
        asking: &mut Asking,
        graded: &Graded,
        attempt: Attempt,
        turn: &mut Turn<'_>,
    ) -> Vec<SkillMove> {
        let goes_on = self.keeps_point(asking, turn.state);
        if !goes_on {
            let point = UndoPoint {
                phase: Phase::Asking(asking.clone()),
                ..self.point()
            };
            self.keep_point(point);
        }
        let grade = attempt.grade;
        self.summary.seconds += u64::from(attempt.millis / 1000);
        let (moves, whole) = self.moves(asking, attempt, turn);
        if asking.step.is_none() {
            // If the question was begun in an earlier sitting, the answer from there.
            self.given = turn.state.to_take_back().cloned();
        }
        match (asking.step, asking.part, whole) {
            (Some(_), ..) => self.summary.steps += 1,
            (None, None, _) => self.count(asking, graded.verdict, grade),
            (None, Some(_), Some(whole)) => self.count(asking, whole.verdict, None),
            (None, Some(_), None) => {}
        }
        asking.whole = whole;
        moves
    }

    /// How often what is asked may be answered before its answer is shown.
    fn tries(&self, asking: &Asking) -> u8 {
        if asking.reason.rule == Rule::OnceMore && asking.step.is_none() {
            return 1;
        }
        let parts = &self.course.questions[asking.question].parts;
        let own = asking.part.and_then(|part| parts.get(part)?.tries);
        let tries = own.unwrap_or_else(|| self.course.tries(asking.question));
        asking.item().tries(tries)
    }

    /// Whether an answer that was shown is to be typed once more: that of a fact
    /// that is typed, in a skill without steps, where there is more than one try. Not where it
    /// still stands above: then it comes back after other questions.
    fn is_learnt_by_heart(&self, asking: &Asking) -> bool {
        let question = &self.course.questions[asking.question];
        let of_skill = self.course.questions_of(question.skills[0]).iter();
        asking.once_more.is_none()
            && !self.sitting.in_lines
            && !question.has_parts()
            && !question.is_drawn()
            && matches!(question.kind(), Kind::Text | Kind::Cloze)
            && self.tries(asking) > 1
            && of_skill
                .copied()
                .all(|q| self.course.questions[q].step_count() == 0)
    }

    /// What comes after a try: another one, or the verdict.
    fn tried(
        &mut self,
        mut asking: Asking,
        answer: Answer,
        mut graded: Graded,
        tried: Try,
        turn: &Turn<'_>,
    ) {
        if let Some(mistake) = mistake(&asking, &graded) {
            self.count_mistake(&asking, mistake, &graded.given);
        }
        let overcome = self.praise(&asking, &mut graded, turn);
        let missed = matches!(graded.verdict, Verdict::Partial(_) | Verdict::Incorrect);
        let again = asking.once_more.is_none() && tried.number < self.tries(&asking);
        if missed && again {
            return self.asks_again(asking, answer, graded, tried, turn);
        }
        let Try {
            number: tries,
            moves,
            explains,
        } = tried;
        let (course, focus, now) = (&*self.course, self.sitting.focus, turn.now);
        let of_question = asking.ends_question();
        asking.answered |= asking.spot().is_part();
        if let (Some(whole), Some((_, of))) = (asking.whole, asking.part_of()) {
            graded.remarks.push(whole.remark(of));
        }
        // What is to be said of a first try that was wrong does not suit a later
        // one that is right.
        let said = of_question && (tries == 1 || !graded.verdict.is_correct());
        let notice = said.then(|| tutor::notice(course, turn.state, focus, asking.question, now));
        let notice = notice.flatten();
        let notice = notice.filter(|notice| !self.is_lesson_next(notice, &asking, turn));
        let rests = notice.as_ref().is_some_and(Notice::rests);
        let offers_steps =
            asking.has_steps() && !graded.verdict.is_correct() && self.tries(&asking) == 1;
        let then = if offers_steps { Now::Steps } else { Now::Over };
        let feedback = self.feedback(&asking, &answer, &mut graded, then, turn);
        let reached = moves
            .iter()
            .filter_map(|moved| moved.learned(course, turn.state));
        let reached = reached.collect();
        self.phase = Phase::Judged(Judged {
            reached,
            feedback,
            explains,
            overcome,
            tries,
            once_more: self.is_learnt_by_heart(&asking) && !graded.verdict.is_correct(),
            offers_steps,
            due: (of_question || asking.part.is_none())
                .then(|| tutor::due(course, turn.state, focus, asking.question, now))
                .flatten(),
            notice,
            comes_back: of_question && !rests && self.comes_back(&asking, turn.state, now),
            may_come_back: of_question && !rests && self.may_come_back(&asking, turn.state, now),
            asking,
            answer,
            graded,
            moves,
        });
    }

    /// A miss after which there is another try.
    fn asks_again(
        &mut self,
        mut asking: Asking,
        answer: Answer,
        mut graded: Graded,
        missed: Try,
        turn: &Turn<'_>,
    ) {
        let feedback = self.feedback(&asking, &answer, &mut graded, Now::Again, turn);
        asking.missed = Some(Missed {
            after_steps: match asking.step {
                None => asking.walked,
                Some(_) => asking.walked_sub,
            },
            tries: missed.number,
            hints: asking.hints_shown,
            answer,
            graded,
            feedback,
            moves: missed.moves,
        });
        asking.shown_at = turn.now;
        self.phase = Phase::Asking(asking);
    }

    /// Notes an answer; tells what it did to skills.
    fn moves(
        &self,
        asking: &Asking,
        attempt: Attempt,
        turn: &mut Turn<'_>,
    ) -> (Vec<SkillMove>, Option<Whole>) {
        let course = &*self.course;
        let skills = asking.skills(course);
        let before: Vec<SkillBefore> = (skills.iter())
            .map(|&s| SkillBefore::of(course, turn.state, s))
            .collect();
        turn.event(course, EventKind::Attempt(attempt.clone()));
        if let Some(asked) = self.asked_as(asking, &attempt, turn.now) {
            turn.event(course, asked);
        }
        if let Some(helped) = helped(asking, &attempt, turn.now) {
            turn.event(course, helped);
        }
        let whole = self.end_parts(asking, &attempt, turn);
        let moves = skills
            .iter()
            .zip(before)
            .map(|(&skill, before)| before.to(course, turn.state, skill))
            .map(|moved| match (asking.step, moved.lapse) {
                // That was said of the question.
                (Some(_), Some(Lapse::First)) => SkillMove {
                    lapse: None,
                    ..moved
                },
                _ => moved,
            })
            .collect();
        (moves, whole)
    }

    /// Counts an answer to a question.
    fn count(&mut self, asking: &Asking, verdict: Verdict, grade: Option<Rating>) {
        self.summary.answered += 1;
        let right = verdict.is_correct() && grade != Some(Rating::Again);
        self.sitting.streak = match (right, self.sitting.streak) {
            (true, s) => s.max(0) + 1,
            (false, s) => s.min(0) - 1,
        };
        self.waits_no_more(asking.question);
        match verdict {
            Verdict::Correct => self.summary.correct += 1,
            Verdict::Partial(_) => self.summary.partial += 1,
            Verdict::Incorrect | Verdict::GaveUp => {}
        }
        self.sitting.answers.push((asking.question, right));
        if !right {
            self.sitting
                .relearning
                .push((asking.question, self.sitting.asked.len()));
        }
    }

    pub(super) fn after(&mut self, judged: Judged, turn: &mut Turn<'_>) {
        let right = judged.graded.verdict.is_correct();
        let missed = !self.went_right(&judged) && judged.asking.step.is_none();
        let Judged { mut asking, .. } = judged;
        if judged.once_more {
            asking.once_more = Some(judged.tries);
            asking.missed = None;
            asking.hints_shown = 0;
            asking.shown_at = turn.now;
            self.phase = Phase::Asking(asking);
            return;
        }
        if asking.leaves_sub(turn.now) {
            self.phase = Phase::Asking(asking);
            return;
        }
        match asking.step {
            Some(_) if asking.is_alone() => self.ask_or_end(turn),
            Some(step) if step + 1 < asking.walks_to() => {
                asking.step = Some(step + 1);
                asking.afresh(turn.now);
                self.phase = Phase::Asking(asking);
            }
            // Steps taken before the answer is shown lead back to the question, fully
            // scaffolded: a first try counts as practice with help.
            Some(_) if asking.was_missed() || !(asking.answered || self.answered_last(&asking)) => {
                let around = asking.around.take();
                let (mut missed, hints) = around.map_or((None, 0), |a| (a.missed, a.hints_shown));
                if let Some(missed) = &mut missed {
                    // The steps have moved mastery further, and the learner was told so.
                    missed.moves.retain(|moved| moved.lapse.is_some());
                }
                let answer = asking.item().task.model_answer();
                asking.step = None;
                asking.told = !right && answer == asking.item().task.model_answer();
                asking.missed = missed;
                asking.hints_shown = hints;
                asking.walked = true;
                asking.walked_sub = false;
                asking.hint_at_the_last_step();
                asking.shown_at = turn.now;
                self.phase = Phase::Asking(asking);
            }
            _ => self.over(asking, missed, turn),
        }
    }

    /// Whether a notice does no more than point to a lesson that comes next by itself.
    fn is_lesson_next(&self, notice: &Notice, asking: &Asking, turn: &Turn<'_>) -> bool {
        let Notice::Struggling { skill } = notice else {
            return false;
        };
        if self.is_over() || self.is_placing() {
            return false;
        }
        let (course, state) = (&*self.course, &*turn.state);
        let lead = teach::after_miss(course, state, &self.sitting, miss(asking), turn.now);
        lead.is_some_and(|lead| lead.skill == *skill && lead.how == Instruction::Lesson)
    }

    /// What comes after a question that is over, or a part of it.
    fn over(&mut self, mut asking: Asking, missed: bool, turn: &mut Turn<'_>) {
        if asking.next_part(turn.now) {
            self.phase = Phase::Asking(asking);
            return;
        }
        let practised = missed && !self.is_placing() && !self.is_over();
        let shown = practised.then(|| self.after_miss(miss(&asking), turn));
        let shown = shown.flatten();
        match shown {
            Some(phase) => self.phase = phase,
            None => self.ask_or_end(turn),
        }
    }

    /// Whether the question whose steps are walked through was answered in this showing.
    fn answered_last(&self, asking: &Asking) -> bool {
        self.sitting
            .relearning
            .iter()
            .any(|(q, at)| *q == asking.question && *at == self.sitting.asked.len())
    }
}
