//! One question from showing to verdict and beyond: hints, the answer, what it
//! counts for, steps.

use jiff::Timestamp;

use super::standing::Standing;
use super::view::{Asking, Judged, Lapse, MistakeMet, Phase, Refusal, SkillMove};
use super::{Session, UndoPoint, refuse};
use crate::course::SkillIndex;
use crate::journal::{Attempt, Event, EventKind};
use crate::kinds::{Answer, Rating, Verdict};
use crate::tutor;

/// Longest time that counts as thinking about one answer: ten minutes.
const LONGEST: u32 = 600_000;

impl Session {
    pub(super) fn hint(&mut self, mut asking: Asking) -> Result<Vec<Event>, Refusal> {
        if !asking.has_more_hints() {
            return refuse(match asking.item().hints.is_empty() {
                true => "This question has no hints.",
                false => "That was the last hint.",
            });
        }
        asking.hints_shown += 1;
        self.summary.hints += 1;
        self.phase = Phase::Asking(asking);
        Ok(Vec::new())
    }

    pub(super) fn enter_steps(
        &mut self,
        mut asking: Asking,
        now: Timestamp,
    ) -> Result<Vec<Event>, Refusal> {
        if asking.step.is_some() {
            return refuse("You are walking through the steps already.");
        }
        if asking.instance.steps.is_empty() {
            return refuse("This question has no steps.");
        }
        asking.step = Some(0);
        asking.hints_shown = 0;
        asking.shown_at = now;
        self.phase = Phase::Asking(asking);
        Ok(Vec::new())
    }

    pub(super) fn answer(
        &mut self,
        asking: Asking,
        answer: Answer,
        now: Timestamp,
    ) -> Result<Vec<Event>, Refusal> {
        let item = asking.item();
        let graded = item
            .grade(&answer)
            .map_err(|e| Refusal(e.to_string().into()))?;
        let mistake = graded.mistake.and_then(|m| item.mistakes.get(m));
        let grade = match answer {
            Answer::Grade(rating) => Some(rating),
            _ => None,
        };
        let millis = now.duration_since(asking.shown_at).as_millis();
        let millis = u32::try_from(millis.max(0)).unwrap_or(LONGEST).min(LONGEST);
        let attempt = Attempt {
            course: self.course_id(),
            question: self.question_id(&asking),
            step: asking.step.and_then(|s| u16::try_from(s).ok()),
            seed: asking.instance.seed,
            verdict: graded.verdict,
            grade,
            hints: u8::try_from(asking.hints_shown).unwrap_or(u8::MAX),
            bottom_out: asking.hints_shown > 0 && !asking.has_more_hints() && item.hints.len() > 1,
            millis,
            mistake: mistake.map(|m| m.name.to_string()),
            answer: (self.state.keeps_answers && !graded.given.is_empty())
                .then(|| graded.given.chars().take(500).collect()),
        };
        let feedback = mistake.map(|m| m.feedback.clone());
        if self.placing {
            return Ok(self.probed(asking, answer, graded, attempt, now));
        }
        self.undo = Some(Box::new(UndoPoint {
            sitting: self.sitting.clone(),
            summary: self.summary.clone(),
            phase: Phase::Asking(asking.clone()),
            put_away: false,
        }));

        let skills: Vec<SkillIndex> = match asking.step {
            None => self.course.questions[asking.question].skills.clone(),
            Some(step) => asking.instance.steps[step].skill.into_iter().collect(),
        };
        let before: Vec<Standing> = (skills.iter())
            .map(|&s| Standing::of(&self.course, &self.state, s, now))
            .collect();
        let name = mistake.map(|m| m.name.clone());
        let event = self.event(now, EventKind::Attempt(attempt));
        let moves = skills
            .iter()
            .zip(before)
            .map(|(&skill, before)| before.to(&self.course, &self.state, skill, now))
            .map(|moved| match (asking.step, moved.lapse) {
                // That was said of the question.
                (Some(_), Some(Lapse::First)) => SkillMove {
                    lapse: None,
                    ..moved
                },
                _ => moved,
            })
            .collect();

        self.summary.seconds += u64::from(millis / 1000);
        if let (Some(name), Some(feedback)) = (name, &feedback) {
            match self.summary.mistakes.iter_mut().find(|m| m.name == name) {
                Some(met) => met.times += 1,
                None => self.summary.mistakes.push(MistakeMet {
                    name,
                    feedback: feedback.clone(),
                    times: 1,
                }),
            }
        }
        let comes_back = match asking.step {
            Some(_) => {
                self.summary.steps += 1;
                false
            }
            None => {
                self.count(&asking, graded.verdict, grade);
                self.coming_back(now).any(|q| q == asking.question)
            }
        };
        let focus = self.sitting.focus;
        let notice = match asking.step {
            None => tutor::notice(&self.course, &self.state, focus, asking.question, now),
            Some(_) => None,
        };
        self.phase = Phase::Judged(Judged {
            offers_steps: asking.has_steps() && !graded.verdict.is_correct(),
            due: tutor::due(&self.course, &self.state, focus, asking.question, now),
            notice,
            asking,
            answer,
            graded,
            feedback,
            moves,
            comes_back,
        });
        Ok(vec![event])
    }

    /// Counts an answer to a question.
    fn count(&mut self, asking: &Asking, verdict: Verdict, grade: Option<Rating>) {
        self.summary.answered += 1;
        let right = verdict.is_correct() && grade != Some(Rating::Again);
        self.sitting.streak = match (right, self.sitting.streak) {
            (true, s) => s.max(0) + 1,
            (false, s) => s.min(0) - 1,
        };
        self.sitting
            .relearning
            .retain(|(q, _)| *q != asking.question);
        match verdict {
            Verdict::Correct => self.summary.correct += 1,
            Verdict::Partial(_) => self.summary.partial += 1,
            Verdict::Incorrect | Verdict::GaveUp => {}
        }
        if !right {
            self.sitting
                .relearning
                .push((asking.question, self.sitting.asked.len()));
        }
    }

    pub(super) fn after(&mut self, judged: Judged, now: Timestamp) -> Vec<Event> {
        let Judged { mut asking, .. } = judged;
        match asking.step {
            Some(step) if step + 1 < asking.instance.steps.len() => {
                asking.step = Some(step + 1);
                asking.hints_shown = 0;
                asking.shown_at = now;
                self.phase = Phase::Asking(asking);
                Vec::new()
            }
            // Steps taken before answering lead back to the question, fully scaffolded: it counts as
            // practice with help.
            Some(_) if !self.answered_last(&asking) => {
                asking.step = None;
                asking.hints_shown = asking.instance.item.hints.len().min(1);
                asking.shown_at = now;
                self.phase = Phase::Asking(asking);
                Vec::new()
            }
            _ => {
                self.ask_next(now);
                self.end_if_finished(now)
            }
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
