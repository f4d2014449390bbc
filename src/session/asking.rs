//! What is asked next, made so that it can be shown.

use std::sync::Arc;

use super::view::{Asking, Phase};
use super::{Session, Turn};
use crate::course::{Instance, QuestionIndex};
use crate::tutor::{self, Choice, Rule, TaughtHere};

/// Seeds with which one question is tried.
pub(super) const SEEDS_EACH: usize = 8;
/// Questions that could not be shown, up to which the next is tried with so many.
const PATIENT: usize = 4;
/// Seeds with which a template is tried that must tell whether a misstep is gone.
const PROBE_SEEDS: usize = 32;
/// Seeds tried in all before something is asked; and, besides, for questions that must tell so.
const SEEDS: usize = 128;

impl Session {
    /// Asks the best question that can be shown. A broken template is remembered,
    /// and only so many seeds are tried, whatever the course: with each goes
    /// the work of drawing values up to a thousand times.
    pub(super) fn ask_next(&mut self, turn: &mut Turn<'_>) {
        if self.is_testing() {
            return self.ask_in_test(turn);
        }
        if self.is_over() {
            return self.close(turn);
        }
        self.sitting.fit = self.fit(turn.now);
        let (mut left, mut left_for_probes) = (SEEDS, SEEDS);
        while left > 0 {
            let Some(choice) = self.choose(turn) else {
                break;
            };
            let probe = choice.reason.rule.misstep().cloned();
            let left = match &probe {
                Some(_) => &mut left_for_probes,
                None => &mut left,
            };
            let seeds = self.seeds_for(&choice).min(*left);
            *left -= seeds;
            let phase = self.before(&choice, turn);
            if let Some(phase) = phase.or_else(|| self.show(&choice, seeds, turn)) {
                self.sitting.opens(turn.state, choice.reason.skill);
                self.phase = phase;
                return;
            }
            match probe {
                Some(what) => self.sitting.unprobed.push((what, choice.question)),
                None => drop(self.sitting.undrawable.insert(choice.question)),
            }
            if left_for_probes == 0 {
                // Something else is asked first; then the next missteps have their turn.
                self.sitting.probed = Some(self.sitting.asked.len());
            }
        }
        self.phase = match self.is_placing() {
            true => self.conclude(turn.state),
            false => Phase::Finished,
        };
    }

    /// With how many seeds a question is tried. Among those without values, the first few get
    /// another chance; where many fail, one seed each has to do, but for placement, where
    /// choosing takes longest.
    fn seeds_for(&self, choice: &Choice) -> usize {
        let is_drawn = self.course.questions[choice.question].is_drawn();
        match choice.reason.rule.misstep() {
            Some(_) if is_drawn => PROBE_SEEDS,
            // Each of its showings tells as much as the others.
            Some(_) => 1,
            None if self.is_placing() || self.sitting.undrawable.len() < PATIENT => SEEDS_EACH,
            None => 1,
        }
    }

    fn choose(&self, turn: &Turn<'_>) -> Option<Choice> {
        match self.is_placing() {
            true => tutor::placement::probe(&self.course, turn.state, &self.sitting),
            false => tutor::next(&self.course, turn.state, &self.sitting, turn.now),
        }
    }

    /// A chosen question, if one of so many seeds gives values for it.
    pub(super) fn show(&mut self, choice: &Choice, seeds: usize, turn: &Turn<'_>) -> Option<Phase> {
        let question = choice.question;
        let serves = |shown: &Instance| choice.reason.rule.is_served_by(question, shown);
        let begun = self.begun(question, turn.state, turn.now);
        let begun = begun.filter(|(instance, _)| serves(instance));
        let (instance, part) = match begun {
            Some(begun) => begun,
            None => (self.other_values(question, serves, seeds, turn)?, 0),
        };
        self.sitting.asked.push(question);
        if choice.reason.rule.misstep().is_some() {
            self.sitting.probed = Some(self.sitting.asked.len());
        }
        self.sitting.rounds += usize::from(choice.reason.rule == Rule::Again);
        self.sitting.firmed += usize::from(choice.reason.rule == Rule::Firm);
        let mut asking = Asking::new(choice, Arc::new(instance), turn.now);
        if asking.part.is_some() {
            asking.part = Some(part);
            asking.first_part = part;
        }
        if asking.reason.unshown {
            asking.reason.unshown = !std::mem::replace(&mut self.sitting.said_unshown, true);
        }
        let unaided = matches!(choice.reason.rule, Rule::OnceMore | Rule::Probe { .. });
        if let Rule::Step { step } = choice.reason.rule {
            asking.ask_step(step);
            self.sitting.asks_step(question);
        } else if choice.reason.rule == Rule::NothingElse && !self.sitting.untaught {
            // Asked in the same way it has gone wrong again and again.
            asking.begin_with_steps();
        } else if !unaided {
            asking.give(turn.state.given(&self.course, question));
        }
        // Steps that are given are the hints of what is drawn.
        let wanted = match (asking.given, asking.step) {
            (0, None) => asking.reason.hints,
            _ => 0,
        };
        asking.begin_with_hints(wanted);
        asking.reason.hints = asking.hints_shown;
        Some(Phase::Asking(asking))
    }

    /// A showing that serves, if one of so many seeds gives one: with other values than were asked
    /// or shown in this sitting, or than the last ones, where there are others. Their answer was
    /// told.
    fn other_values(
        &mut self,
        question: QuestionIndex,
        serves: impl Fn(&Instance) -> bool,
        seeds: usize,
        turn: &Turn<'_>,
    ) -> Option<Instance> {
        let told = self.told(question, turn);
        let is = |shown: &Instance, told: &Instance| {
            let (told, shown) = (&told.item, &shown.item);
            told.prompt == shown.prompt && told.task.model_answer() == shown.task.model_answer()
        };
        let is_drawn = self.course.questions[question].is_drawn();
        let is_sound = |shown: &Instance| !(is_drawn && shown.is_faulty());
        let (mut once, mut last) = (None, None);
        for _ in 0..seeds {
            let seed = self.draws.bits();
            let shown = self.showing(question, seed, turn.state);
            let Some(shown) = shown.filter(&serves).filter(is_sound) else {
                continue;
            };
            match told.iter().rposition(|told| is(&shown, told)) {
                None => return Some(shown),
                Some(at) if at + 1 == told.len() => last = last.or(Some(shown)),
                Some(_) => once = once.or(Some(shown)),
            }
        }
        once.or(last)
    }

    /// The showings of what is drawn whose answer was told in this sitting, as examples and as
    /// questions, the last one last.
    fn told(&self, question: QuestionIndex, turn: &Turn<'_>) -> Vec<Arc<Instance>> {
        if !self.course.questions[question].is_drawn() {
            return Vec::new();
        }
        let taught = self.sitting.taught.iter();
        let taught = taught.filter(|taught| taught.question == Some(question));
        let now = self.sitting.asked.len();
        let (since, before): (Vec<_>, Vec<_>) = taught.partition(|taught| taught.at == now);
        let shown = |all: Vec<&TaughtHere>| {
            let shown = all.into_iter();
            let shown = shown.filter_map(|here| self.showing(question, here.seed, turn.state));
            shown.map(Arc::new).collect::<Vec<Arc<Instance>>>()
        };
        let past = self.past().iter().map(|past| &past.asking);
        let past = past.filter(|asking| asking.question == question);
        let asked = past.map(|asking| Arc::clone(&asking.instance));
        let before = shown(before).into_iter();
        before.chain(asked).chain(shown(since)).collect()
    }

    /// Asks the next question. Where nothing is left, the sitting's end is an event of
    /// its own.
    pub(super) fn ask_or_end(&mut self, turn: &mut Turn<'_>) {
        self.ask_next(turn);
        if let Phase::Finished = self.phase {
            self.note_ending(turn);
            self.finish(turn);
        }
    }

    /// Why the sitting ends by itself, where it does.
    pub(super) fn note_ending(&mut self, turn: &Turn<'_>) {
        if let Phase::Finished = self.phase
            && !self.is_testing()
        {
            self.summary.ending = Some(self.why_it_ends(turn));
        }
    }
}
