//! Which thing of a question is answered: the question itself, a part of it, a step.

/// A place in a question where something is answered. All positions count from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The part, in a question with parts.
    pub part: Option<usize>,
    /// The step of the question, or of the part.
    pub step: Option<usize>,
    /// The step within that step.
    pub sub: Option<usize>,
    /// The hint of all that, which asks. The record keeps nothing of it.
    pub hint: Option<usize>,
}

impl Spot {
    /// The question as a whole.
    pub const WHOLE: Spot = Spot {
        part: None,
        step: None,
        sub: None,
        hint: None,
    };
    /// The most parts of a question.
    pub const MOST_PARTS: usize = 30;
    /// The most steps of a part, and of a question whose steps have steps of their own.
    pub const MOST_STEPS: usize = 60;
    /// The most steps of a step.
    pub const MOST_SUBS: usize = 30;

    /// Numbers below this are steps of a question, as they always were.
    const PLAIN: usize = 1 << 11;
    /// In the place of a part: there is none.
    const NO_PART: usize = 31;

    /// The number that the record keeps of it; none of the whole question. Below 2048 it
    /// is the position of a step of the question. From there on it holds, from its highest
    /// bits: 5 of the part from 1 on (31: no part), 6 of the step from 1 on (0: none),
    /// 5 of the step within it from 1 on (0: none). A hint has the number of what it helps with.
    pub fn number(self) -> Option<u16> {
        let number = match (self.part, self.step, self.sub) {
            (None, None, _) => return None,
            (None, Some(step), None) => step,
            (part, step, sub) => {
                let part = part.map_or(Self::NO_PART, |part| part + 1);
                let step = step.map_or(0, |step| step + 1);
                let sub = sub.map_or(0, |sub| sub + 1);
                part << 11 | step << 5 | sub
            }
        };
        u16::try_from(number).ok()
    }

    /// The spot of a number in the record.
    pub fn of(number: Option<u16>) -> Spot {
        let Some(number) = number.map(usize::from) else {
            return Spot::WHOLE;
        };
        if number < Self::PLAIN {
            return Spot {
                step: Some(number),
                ..Spot::WHOLE
            };
        }
        let part = number >> 11;
        Spot {
            part: (part != Self::NO_PART).then(|| part - 1),
            step: (number >> 5 & 63).checked_sub(1),
            sub: (number & 31).checked_sub(1),
            hint: None,
        }
    }

    /// What a hint at this spot helps with.
    pub fn without_hint(self) -> Spot {
        Spot { hint: None, ..self }
    }

    /// Whether it is a part itself, none of its steps.
    pub fn is_part(self) -> bool {
        self.part.is_some() && self.step.is_none()
    }

    /// Whether an answer here is to one of the parts, or comes after the answer to one: then
    /// those to the parts that follow belong to it. A step of the first part may come before.
    pub fn is_among_parts(self) -> bool {
        self.is_part() || self.part > Some(0)
    }

    /// Whether it is a step of the question, not of a part, nor of a step.
    pub fn is_plain_step(self) -> bool {
        self.part.is_none() && self.step.is_some() && self.sub.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::Spot;

    #[test]
    fn every_spot_has_a_number_of_its_own() {
        let up_to = |most: usize| (0..most).map(Some).chain([None]);
        let mut seen = std::collections::HashMap::new();
        for part in up_to(Spot::MOST_PARTS) {
            for step in up_to(Spot::MOST_STEPS) {
                for sub in up_to(Spot::MOST_SUBS) {
                    if step.is_none() && sub.is_some() {
                        continue;
                    }
                    let spot = Spot {
                        part,
                        step,
                        sub,
                        hint: None,
                    };
                    assert_eq!(Spot::of(spot.number()), spot);
                    assert_eq!(seen.insert(spot.number(), spot), None);
                }
            }
        }
    }

    #[test]
    fn steps_have_the_numbers_that_older_versions_wrote() {
        for step in [0, 1, 63, 64, 2047] {
            let spot = Spot {
                step: Some(step),
                ..Spot::WHOLE
            };
            assert_eq!(spot.number(), u16::try_from(step).ok());
            assert_eq!(Spot::of(spot.number()), spot);
        }
        // The first part, its second step, and the third step within that.
        let spot = Spot {
            part: Some(0),
            step: Some(1),
            sub: Some(2),
            hint: None,
        };
        assert_eq!(spot.number(), Some(2048 + 64 + 3));
    }
}
