//! Questions that were made from one: the blanks of a text, the ways of a card, what a row
//! of facts asks. Two of them are never asked on one day, as each gives the other away.

use super::builds::Builds;
use super::ids::QuestionIndex;

/// What a question has to do with those made from the same as it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Kin {
    /// The first of them. They stand one after another.
    pub first: QuestionIndex,
    /// How many they are, itself included: two at least.
    pub count: usize,
    /// The one that must have gone right before this one is asked for the first time.
    pub after: Option<QuestionIndex>,
    /// The one that asks for more: while it has its turn and was not missed, this one rests.
    pub until: Option<QuestionIndex>,
}

impl Kin {
    /// All of them, itself included.
    pub fn all(&self) -> impl Iterator<Item = QuestionIndex> + use<> {
        (self.first.0..self.first.0 + self.count).map(QuestionIndex)
    }

    /// Whether a question is one of them.
    pub fn holds(&self, question: QuestionIndex) -> bool {
        (self.first.0..self.first.0 + self.count).contains(&question.0)
    }
}

/// The kin of the questions of a course.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Families {
    /// By question, up to the last one that has any.
    kin: Vec<Option<Kin>>,
    /// Which questions build on rows of facts.
    pub(crate) builds: Builds,
}

impl Families {
    /// The kin of a question; none where it was written by itself.
    pub(crate) fn of(&self, question: QuestionIndex) -> Option<&Kin> {
        self.kin.get(question.0)?.as_ref()
    }

    /// Each question that has kin, with it.
    pub(super) fn each(&self) -> impl Iterator<Item = (QuestionIndex, &Kin)> {
        let all = self.kin.iter().enumerate();
        all.filter_map(|(at, kin)| Some((QuestionIndex(at), kin.as_ref()?)))
    }

    /// Whether no question has any.
    pub(crate) fn is_empty(&self) -> bool {
        self.kin.is_empty()
    }

    /// Which questions build on rows of facts.
    pub(crate) fn builds(&self) -> &Builds {
        &self.builds
    }

    /// The questions that may get their turn, or lose it, by an answer to this one: those
    /// made from the same, and those that build on their row; without itself.
    pub(crate) fn moved_by(&self, question: QuestionIndex) -> Vec<QuestionIndex> {
        let kin = self.of(question);
        let first = kin.map_or(question, |kin| kin.first);
        let kin = kin.into_iter().flat_map(Kin::all);
        let carried = self.builds.carried_by(first).iter().copied();
        kin.chain(carried).filter(|&q| q != question).collect()
    }

    /// Notes that questions were made from one. `order` has an entry for each: how far from
    /// the first those stand that come before it, and that ask for more.
    pub(crate) fn add(&mut self, first: QuestionIndex, order: &[(Option<usize>, Option<usize>)]) {
        if order.len() < 2 {
            return;
        }
        let at = |of: Option<usize>| of.map(|n| QuestionIndex(first.0 + n));
        self.kin.resize(first.0 + order.len(), None);
        for (n, &(after, until)) in order.iter().enumerate() {
            self.kin[first.0 + n] = Some(Kin {
                first,
                count: order.len(),
                after: at(after),
                until: at(until),
            });
        }
    }
}
