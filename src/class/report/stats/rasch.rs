//! Ability and difficulty on one scale, told apart although everybody was asked other
//! questions: the Rasch model (Rasch 1960), fitted by penalised joint maximum likelihood
//! (Wright & Panchapakesan 1969; the normal priors, which keep those finite who were always
//! right or wrong, after Swaminathan & Gifford 1982).

/// Variances of the priors of ability and of difficulty, in log-odds squared.
const PRIORS: (f64, f64) = (1.0, 4.0);
/// Rounds at most, and the step below which they end.
const ROUNDS: usize = 40;
const STEP: f64 = 1e-4;

/// Abilities of learners and difficulties of questions, in log-odds; the mean ability is 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::class) struct Rasch {
    pub(in crate::class) ability: Vec<f64>,
    pub(in crate::class) difficulty: Vec<f64>,
    /// What is known of each ability, in 1/log-odds squared.
    information: Vec<f64>,
}

/// P(right) by the model.
fn chance_of(ability: f64, difficulty: f64) -> f64 {
    1.0 / (1.0 + (difficulty - ability).exp())
}

impl Rasch {
    /// Fits the first answers of learners: each a question and whether it was right.
    pub(in crate::class) fn fit<'a, I>(
        learners: usize,
        questions: usize,
        answers: impl Fn(usize) -> I,
    ) -> Rasch
    where
        I: Iterator<Item = (u32, bool)> + 'a,
    {
        let mut model = Rasch {
            ability: vec![0.0; learners],
            difficulty: vec![0.0; questions],
            information: vec![0.0; learners],
        };
        for _ in 0..ROUNDS {
            let mut largest: f64 = 0.0;
            // A Newton step of each ability, the difficulties as they are; then the other way.
            let mut of_questions = vec![(0.0, 0.0); questions];
            for learner in 0..learners {
                let ability = model.ability[learner];
                let (mut slope, mut information) = (-ability / PRIORS.0, 1.0 / PRIORS.0);
                for (question, right) in answers(learner) {
                    let p = chance_of(ability, model.difficulty[question as usize]);
                    slope += f64::from(u8::from(right)) - p;
                    information += p * (1.0 - p);
                }
                let step = (slope / information).clamp(-1.0, 1.0);
                model.ability[learner] += step;
                model.information[learner] = information;
                largest = largest.max(step.abs());
            }
            let mean = model.ability.iter().sum::<f64>() / learners.max(1) as f64;
            model
                .ability
                .iter_mut()
                .for_each(|ability| *ability -= mean);
            for learner in 0..learners {
                for (question, right) in answers(learner) {
                    let at = question as usize;
                    let p = chance_of(model.ability[learner], model.difficulty[at]);
                    of_questions[at].0 += p - f64::from(u8::from(right));
                    of_questions[at].1 += p * (1.0 - p);
                }
            }
            for (difficulty, (slope, information)) in model.difficulty.iter_mut().zip(of_questions)
            {
                let slope = slope - *difficulty / PRIORS.1;
                let step = (slope / (information + 1.0 / PRIORS.1)).clamp(-1.0, 1.0);
                *difficulty += step;
                largest = largest.max(step.abs());
            }
            if largest < STEP {
                break;
            }
        }
        model
    }

    /// A learner's ability by all answers.
    pub(in crate::class) fn ability(&self, learner: usize) -> f64 {
        self.ability[learner]
    }

    /// A learner's ability by all answers but one, so that a question is not compared with
    /// itself (the corrected item-rest correlation, Henrysson 1963): one Newton step back.
    pub(in crate::class) fn without(&self, learner: usize, question: u32, right: bool) -> f64 {
        let p = chance_of(self.ability[learner], self.difficulty[question as usize]);
        let rest = self.information[learner] - p * (1.0 - p);
        self.ability[learner] - (f64::from(u8::from(right)) - p) / rest.max(0.5)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_met_harder_questions_is_not_weaker_for_it() {
        // Question 0 is easy, 1 hard. Learners 0 to 9 met only the easy one, five times over
        // in five copies; 10 to 19 the hard ones, and link learners 20 to 39 both.
        let easy = |n: u32| n;
        let hard = |n: u32| n + 5;
        let answers = |learner: usize| {
            let list: Vec<(u32, bool)> = match learner {
                0..10 => (0..5).map(|n| (easy(n), n != 0)).collect(),
                10..20 => (0..5).map(|n| (hard(n), n < 2)).collect(),
                _ => (0..5)
                    .map(|n| (easy(n), n != learner as u32 % 5))
                    .chain((0..5).map(|n| (hard(n), (n + learner as u32) % 5 < 2)))
                    .collect(),
            };
            list.into_iter()
        };
        let model = Rasch::fit(40, 10, answers);
        let mean = |of: &[f64]| of.iter().sum::<f64>() / of.len() as f64;
        let (a, b) = (mean(&model.ability[..10]), mean(&model.ability[10..20]));
        assert!((a - b).abs() < 0.25, "{a} {b}");
        assert!(mean(&model.difficulty[5..]) - mean(&model.difficulty[..5]) > 1.0);
    }

    #[test]
    fn an_answer_left_out_moves_ability_back() {
        let answers =
            |learner: usize| (0..6).map(move |q| (q, (q as usize + learner).is_multiple_of(2)));
        let model = Rasch::fit(8, 6, answers);
        assert!(model.without(0, 0, true) < model.ability[0]);
        assert!(model.without(0, 1, false) > model.ability[0]);
    }
}
