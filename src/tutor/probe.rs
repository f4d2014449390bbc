//! Asking whether something that went wrong before is gone.

use super::chooser::Chooser;
use super::next::{CANDIDATES, Choice};
use super::reason::Rule;
use super::sitting::TRIES;
use super::when;
use crate::course::{Instance, QuestionIndex};
use crate::learner::{Followed, Misstep};

/// Missteps that are looked at for one choice, of those that a question can show.
const LOOKED_AT: usize = 256;

/// The least predicted success of a question that is to show once more in a sitting whether a
/// misstep is gone: below it, it is not, and another miss would tell nothing. A choice of ours.
const LEAST: f64 = 0.1;

impl Chooser<'_> {
    /// A question that shows whether a misstep is gone, when it is time to ask: never
    /// two of them in a row.
    pub(super) fn probe(&self) -> Option<Choice> {
        if self.sitting.probed == Some(self.sitting.asked.len()) {
            return None;
        }
        let mut due: Vec<&Followed> = (self.state.followed().iter())
            .filter(|f| self.state.is_probe_due(f, self.now) && self.is_at_hand(&f.what))
            .collect();
        due.sort_by_key(|f| (f.passed, f.since));
        due.into_iter()
            .take(LOOKED_AT)
            .find_map(|f| self.probe_of(f))
    }

    /// Whether a mistake of one question can be asked about by it, as far as that is the same
    /// all day: it may be one of its steps, or the question be put away. A wrong idea has
    /// several questions.
    fn is_at_hand(&self, what: &Misstep) -> bool {
        match what {
            Misstep::Idea(_) => true,
            Misstep::Own(question, _) => {
                self.state.is_available(*question, self.now)
                    && what.may_show(self.course, *question)
            }
        }
    }

    fn probe_of(&self, followed: &Followed) -> Option<Choice> {
        let met = self.state.day(followed.last);
        let days = self.state.day(self.now) - met;
        let rule = Rule::Probe {
            what: followed.what.clone(),
            met: when::date_of(met)?,
            days,
        };
        let level = |q: QuestionIndex| self.level(q);
        let most = level(followed.question);
        let own: &[QuestionIndex] = match &followed.what {
            Misstep::Idea(idea) => &self.course.misconceptions[*idea].questions,
            Misstep::Own(question, _) => std::slice::from_ref(question),
        };
        let fits = |q: &QuestionIndex| {
            let fact = !self.course.questions[*q].is_drawn();
            self.in_focus(*q)
                && self.may_ask(*q)
                && self.times_asked(*q) < TRIES
                && (self.times_asked(*q) == 0
                    || self.state.predict(self.course, *q, self.now).p >= LEAST)
                && level(*q) <= most
                && self.is_met(*q)
                // On the same day a fact that comes back unchanged does so as what was missed.
                && !(fact && days == 0 && *q == followed.question)
                && (!fact || self.is_spaced(*q))
                && !(self.sitting.unprobed.iter())
                    .any(|(what, unprobed)| unprobed == q && *what == followed.what)
                && followed.what.may_show(self.course, *q)
        };
        // On a later day another question tells more, in the same sitting another draw.
        let stale = |q: QuestionIndex| match (followed.passed, q == followed.question) {
            (0, false) | (1.., true) => 1.0,
            _ => 0.0,
        };
        self.choose(
            |_| rule.clone(),
            |q| self.first_skill(q),
            own.iter().copied().take(CANDIDATES).filter(fits),
            |q| stale(q) + 0.5 * (most - level(q)) + 0.5 * self.times_asked(q) as f64,
        )
    }

    /// Whether all skills of a question were practised: a probe begins nothing new.
    fn is_met(&self, question: QuestionIndex) -> bool {
        let mut skills = self.course.questions[question].skills.iter();
        skills.all(|&s| self.state.skills[s].attempts > 0)
    }
}

impl Rule {
    /// What a probe asks about.
    pub fn misstep(&self) -> Option<&Misstep> {
        match self {
            Rule::Probe { what, .. } => Some(what),
            _ => None,
        }
    }

    /// Whether a question can be asked as it is shown here: a probe must tell who
    /// still makes the misstep from who does not.
    pub fn is_served_by(&self, question: QuestionIndex, shown: &Instance) -> bool {
        match self {
            Rule::Probe { what, .. } => what.is_told_by(question, shown),
            _ => true,
        }
    }
}
