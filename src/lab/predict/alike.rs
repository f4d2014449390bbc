//! What became of others who stood alike: of all whose last answers went like this learner's,
//! how many answered this question right, and how many any question to its skills.
//!
//! A weighed sum can say that two misses in a row count for more than one. It can't say that
//! they count for much at one question and for little at another, nor that a question which
//! comes after a miss of the one before is a help with it. Counts of what happened can, as in
//! models that go by the last few symbols (contexts of variable length; Rissanen 1983).

use foldhash::HashMap;

use super::features::Learner;
use super::population::{Answer, Facts};
use crate::learner::belief::predict::Part;
use crate::learner::belief::strength::{logit, sigmoid};

/// Answers of an expected result that a count for a set of skills, and one for a question, is
/// drawn towards what is known anyway by.
const DRAWN: [f64; 2] = [8.0, 4.0];

/// In what respect learners are held to stand alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// Right and wrong answers so far to the question's set of skills.
    Counts,
    /// How the last five of them came out.
    Row,
    /// How the last four answers came out, and whether the last was to the same set.
    Lately,
    /// Which question came just before, and how it came out.
    Before,
    /// The same of its set of skills.
    SetBefore,
    /// The learner's strength of late.
    Level,
    /// How often this very question was met, how long ago and with what result.
    Again,
}

/// How many ways there are.
const WAYS: usize = 7;

impl Way {
    const ALL: [(Way, Part); WAYS] = [
        (Way::Counts, Part::Skill),
        (Way::Row, Part::Skill),
        (Way::Lately, Part::Recency),
        (Way::Before, Part::Neighbours),
        (Way::SetBefore, Part::Neighbours),
        (Way::Level, Part::Ability),
        (Way::Again, Part::Memory),
    ];

    /// Whether it is counted for each question, too: of five answers there are too many rows.
    fn is_of_questions(self) -> bool {
        self != Way::Row
    }
}

/// Where a learner stands before an answer, in each way.
pub(super) type Stand = [u32; WAYS];

/// The last outcomes, `bits` with the newest lowest, of so many answers; at most `most`.
fn row(bits: u32, answers: f64, most: u32) -> u32 {
    let known = (answers as u32).min(most);
    known << 8 | bits & ((1 << known) - 1)
}

/// A count in eight classes.
fn class(count: f64) -> u32 {
    match count as u32 {
        few @ 0..=3 => few,
        4..=5 => 4,
        6..=9 => 5,
        10..=19 => 6,
        _ => 7,
    }
}

impl Learner {
    /// Where the learner stands before a question.
    pub(super) fn stand(&self, asked: &Answer) -> Stand {
        let set = self.sets.get(&asked.set);
        let item = self.items.get(&asked.item);
        let last = self.outcomes & 1;
        let of_way = |way| match way {
            Way::Counts => set.map_or(0, |set| {
                let lost = set.count - set.won;
                class(set.won).min(5) * 8 + class(lost).min(4)
            }),
            Way::Row => set.map_or(0, |set| row(set.outcomes, set.count, 5)),
            Way::Lately => {
                let same = u32::from(self.set == Some(asked.set));
                row(self.outcomes, self.count, 4) << 1 | same
            }
            Way::Before => self.item.map_or(u32::MAX, |item| item << 1 | last),
            Way::SetBefore => self.set.map_or(u32::MAX, |set| set << 1 | last),
            Way::Level => ((self.fast.mean / 0.35).round().clamp(-4.0, 4.0) + 4.0) as u32,
            Way::Again => item.map_or(0, |item| {
                let ago = match (self.count - item.index) as u32 {
                    0..=1 => 0,
                    2..=5 => 1,
                    6..=20 => 2,
                    21..=100 => 3,
                    _ => 4,
                };
                let last = (item.last + 1.0) as u32 + 4 * u32::from(item.streak > 1.5);
                1 + 64 * item.count.min(3.0) as u32 + 8 * ago + last
            }),
        };
        Way::ALL.map(|(way, _)| of_way(way))
    }
}

/// Right answers, and all.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Tally {
    wins: f64,
    count: f64,
}

impl Tally {
    /// By how much it moves log-odds, drawn towards them as if by so many answers.
    fn moves(self, log_odds: f64, drawn: f64) -> f64 {
        logit((self.wins + drawn * sigmoid(log_odds)) / (self.count + drawn)) - log_odds
    }
}

/// What became of learners who stood so, by set of skills and by question.
#[derive(Clone, Debug, Default)]
pub(super) struct Alike {
    sets: [HashMap<(u32, u32), Tally>; WAYS],
    items: [HashMap<(u32, u32), Tally>; WAYS],
}

impl Alike {
    /// Adds one learner's answers.
    pub(super) fn add(&mut self, answers: &[Answer], stands: &[Stand]) {
        for (answer, stand) in answers.iter().zip(stands) {
            let tally = |t: &mut Tally| {
                t.wins += answer.credit;
                t.count += 1.0;
            };
            for (at, &stood) in stand.iter().enumerate() {
                tally(self.sets[at].entry((answer.set, stood)).or_default());
                if Way::ALL[at].0.is_of_questions() {
                    tally(self.items[at].entry((answer.item, stood)).or_default());
                }
            }
        }
    }

    /// Hands by how much each way moves the log-odds of a question: by what others who stood
    /// so made of its set of skills, and by what they made of the question besides. The
    /// learner's own answers are left out.
    pub(super) fn features(
        &self,
        own: Option<&Alike>,
        (asked, facts): (&Answer, Facts),
        stand: &Stand,
        mut put: impl FnMut(Part, f64),
    ) {
        type Counts = HashMap<(u32, u32), Tally>;
        let others = |all: &Counts, own: Option<&Counts>, key: (u32, u32)| {
            let all = all.get(&key).copied().unwrap_or_default();
            let own = own.and_then(|own| own.get(&key)).copied();
            let own = own.unwrap_or_default();
            Tally {
                wins: (all.wins - own.wins).max(0.0),
                count: (all.count - own.count).max(0.0),
            }
        };
        let of_set = facts.skill + facts.set;
        for (at, (way, part)) in Way::ALL.into_iter().enumerate() {
            let key = (asked.set, stand[at]);
            let moved = others(&self.sets[at], own.map(|own| &own.sets[at]), key);
            let moved = moved.moves(of_set, DRAWN[0]);
            put(part, moved);
            if way.is_of_questions() {
                let key = (asked.item, stand[at]);
                let more = others(&self.items[at], own.map(|own| &own.items[at]), key);
                put(part, more.moves(of_set + facts.item + moved, DRAWN[1]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Predictor;
    use super::*;
    use crate::lab::metrics::auc;
    use crate::template::Draws;

    /// Learners of whom every other answer is to a question that is nearly always right after
    /// a miss and nearly always wrong else, as only what came just before can tell.
    fn turned(learners: usize) -> Vec<Vec<Answer>> {
        let mut draws = Draws::new(3);
        let mut one = |_| {
            let mut missed = false;
            let answer = |at: u32| {
                let follows = at % 2 == 1;
                let p = match (follows, missed) {
                    (false, _) => 50,
                    (true, true) => 90,
                    (true, false) => 10,
                };
                let right = draws.below(100) < p;
                missed = !right;
                Answer {
                    item: at % 6,
                    skills: vec![at % 2],
                    set: at % 2,
                    time: None,
                    credit: f64::from(u8::from(right)),
                }
            };
            (0..40).map(answer).collect::<Vec<_>>()
        };
        (0..learners).map(&mut one).collect()
    }

    #[test]
    fn what_others_made_of_it_after_the_same_answers_is_told() {
        let all = turned(60);
        let known: Vec<&[Answer]> = all[..40].iter().map(Vec::as_slice).collect();
        let model = Predictor::fit(&known);
        let (mut p, mut credit) = (Vec::new(), Vec::new());
        for answers in &all[40..] {
            let told = model.predict(answers).into_iter().zip(answers);
            for (told, answer) in told.filter(|(_, answer)| answer.set == 1) {
                p.push(told.p);
                credit.push(answer.credit);
            }
        }
        let found = auc(&p, &credit);
        assert!(found > 0.85, "{found}");
    }

    #[test]
    fn own_answers_tell_nothing_of_themselves() {
        let all = turned(1);
        let mut learner = Learner::default();
        let mut stands = Vec::new();
        for answer in &all[0] {
            stands.push(learner.stand(answer));
            learner.answer(answer, Facts::default());
        }
        let mut alike = Alike::default();
        alike.add(&all[0], &stands);
        for (answer, stand) in all[0].iter().zip(&stands) {
            let asked = (answer, Facts::default());
            alike.features(Some(&alike), asked, stand, |_, moved| {
                assert!(moved.abs() < 1e-9, "{moved}");
            });
            let mut moved = 0.0;
            alike.features(None, asked, stand, |_, by| moved += by.abs());
            assert!(moved > 0.01);
        }
    }
}
