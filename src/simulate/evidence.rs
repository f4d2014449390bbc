//! What teaching does, as far as studies found it: every number that a learner
//! who can be taught depends on, with its source.
//!
//! Effects of studies are standardised mean differences (d or g), and a
//! simulated learner counts in practices. [`Evidence::practices`] is the one
//! place that converts between them; `docs/model.md` shows the sum.

/// A number that a learner who can be taught depends on. Those that are named
/// as assumptions come from no study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Effect of a worked example on one who knows little, in place of a problem:
    /// g = 0.48 (Barbieri et al. 2023, 55 studies of mathematics; Tetzlaff et
    /// al. 2025 have d = 0.51 for all high assistance; Salden et al. 2010 find
    /// the same of cognitive tutors, in less time).
    Example,
    /// Effect of the same on one who knows much: d = −0.43 (Tetzlaff et al. 2025).
    Expert,
    /// What an example is worth before its effect, in practices. Set, close to the
    /// one practice in whose place it stands, so that simulated studies of
    /// examples find about what real ones did.
    Reading,
    /// Effect of being led through the steps, over having the answer judged:
    /// d = 0.45 (VanLehn 2011: 0.76 against 0.31).
    Steps,
    /// What a miss is worth before any feedback, in practices of which none was
    /// won. Set so that simulated studies of feedback find what real ones did.
    Miss,
    /// What reading a lesson is worth to one who knows nothing, in practices. Assumption:
    /// doing is worth several times as much as reading (Koedinger et al. 2015).
    Lesson,
    /// Effect of feedback that explains: d = 0.49 (Van der Kleij et al. 2015).
    Elaborated,
    /// Effect of feedback that tells the answer only: d = 0.32 (the same).
    AnswerOnly,
    /// Effect of feedback that says right or wrong only: d = 0.05 (the same).
    VerdictOnly,
    /// Share of the worth of an example that a last hint has, since some read it
    /// as one (Shih, Koedinger & Scheines 2008). The share is an assumption.
    BottomOut,
    /// P(a mistake of the course is one that a learner who knows nothing holds
    /// to). Errors of this kind are common and stay (Booth et al. 2014); the
    /// number is an assumption.
    Held,
    /// How often a misconception decides the answer where it can. Assumption.
    Grip,
    /// Share of a misconception that feedback which explains puts right for the
    /// moment. Assumption; most errors are corrected at once (Butler, Fazio & Marsh 2011).
    Correction,
    /// Days until half of that has come back, where nothing was asked meanwhile.
    /// Errors return within a week (Butler, Fazio & Marsh 2011); the number is an assumption.
    Return,
    /// Share of what is put right that a right answer on a later day makes lasting:
    /// a test in between keeps errors from coming back (Metcalfe & Miele 2014).
    /// The number is an assumption.
    Retest,
    /// P(a second try succeeds after feedback that explains, where the first was
    /// not known). Assumption; other feedback does as much less as its effect is smaller.
    Again,
    /// Misses in a row after which a learner leaves, as a factor on the number of
    /// its kind. Frustration is real (Baker et al. 2010); the numbers are assumptions.
    Patience,
    /// Questions after which a learner who solved at most one of them leaves: ten
    /// (Beck & Gong 2013: ten opportunities without getting there are wheel-spinning).
    Hopeless,
    /// Opportunities that a skill takes, of which a study teaches every other one:
    /// seven (Koedinger et al. 2023).
    Opportunities,
    /// Log-odds gained in one opportunity: 0.1 (Koedinger et al. 2023).
    Rate,
    /// One standard deviation of learners in log-odds: 0.56 (Koedinger et al. 2023:
    /// their lower half begins at 55 %, their upper half at 75 %, and the means of
    /// the halves of a normal distribution lie 1.6 standard deviations apart).
    Spread,
}

/// A value of each [`Finding`], which may be halved or doubled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence([f64; Finding::ALL.len()]);

impl Finding {
    /// All of them: name on the command line, and value.
    pub const ALL: [(&'static str, Finding, f64); 21] = [
        ("example", Finding::Example, 0.48),
        ("expert", Finding::Expert, -0.43),
        ("reading", Finding::Reading, 1.1),
        ("steps", Finding::Steps, 0.45),
        ("miss", Finding::Miss, 0.5),
        ("lesson", Finding::Lesson, 0.2),
        ("elaborated", Finding::Elaborated, 0.49),
        ("answer", Finding::AnswerOnly, 0.32),
        ("verdict", Finding::VerdictOnly, 0.05),
        ("bottom-out", Finding::BottomOut, 0.5),
        ("held", Finding::Held, 0.2),
        ("grip", Finding::Grip, 0.5),
        ("correction", Finding::Correction, 0.9),
        ("return", Finding::Return, 3.0),
        ("retest", Finding::Retest, 0.6),
        ("again", Finding::Again, 0.45),
        ("patience", Finding::Patience, 1.0),
        ("hopeless", Finding::Hopeless, 10.0),
        ("opportunities", Finding::Opportunities, 7.0),
        ("rate", Finding::Rate, 0.1),
        ("spread", Finding::Spread, 0.56),
    ];

    /// The finding of this name.
    pub fn named(name: &str) -> Option<Finding> {
        let found = Self::ALL.iter().find(|(known, ..)| *known == name);
        found.map(|(_, finding, _)| *finding)
    }
}

impl Default for Evidence {
    fn default() -> Self {
        Self(Finding::ALL.map(|(_, _, value)| value))
    }
}

impl Evidence {
    /// What knowledge a learner of the studies has who counts as knowing little,
    /// and one who counts as knowing much. From the one on effects change evenly,
    /// through the other. Assumption.
    const NOVICE: f64 = 0.2;
    const EXPERT: f64 = 0.8;

    /// The value in force.
    pub fn of(&self, finding: Finding) -> f64 {
        self.0[finding as usize]
    }

    /// A share or probability in force: scaled or not, from 0 to 1.
    pub(super) fn share(&self, finding: Finding) -> f64 {
        self.of(finding).clamp(0.0, 1.0)
    }

    /// The same with one value multiplied.
    #[must_use]
    pub fn scaled(mut self, finding: Finding, factor: f64) -> Self {
        self.0[finding as usize] *= factor;
        self
    }

    /// The values that are not as studies found them, and by which factor.
    pub fn changed(&self) -> impl Iterator<Item = (&'static str, f64)> + '_ {
        let all = Finding::ALL.iter();
        let rounded = |factor: f64| (factor * 1e6).round() / 1e6;
        all.map(move |&(name, finding, value)| (name, rounded(self.of(finding) / value)))
            .filter(|(_, factor)| *factor != 1.0)
    }

    /// An effect of a study in practices, for each time that the learner is so
    /// taught. The effect in log-odds is `d · spread`; at `rate` log-odds a
    /// practice that is so many practices; and a study teaches so at every
    /// other of `opportunities`.
    pub fn practices(&self, effect: f64) -> f64 {
        let times = self.of(Finding::Opportunities) / 2.0;
        effect * self.of(Finding::Spread) / self.of(Finding::Rate) / times
    }

    /// What a worked example is worth to one who knows so much (0 to 1), in
    /// practices: a little below 0 for experts.
    pub fn example(&self, knows: f64) -> f64 {
        let (novice, expert) = (self.of(Finding::Example), self.of(Finding::Expert));
        self.of(Finding::Reading) + self.practices(between(novice, expert, knows))
    }

    /// What being led through the steps is worth on top of feedback, in
    /// practices: nothing for experts.
    pub(super) fn steps(&self, knows: f64) -> f64 {
        self.practices(between(self.of(Finding::Steps), 0.0, knows).max(0.0))
    }

    /// What a lesson is worth to one who knows so much (0 to 1), in practices.
    pub(super) fn lesson(&self, knows: f64) -> f64 {
        self.of(Finding::Lesson) * (1.0 - knows)
    }
}

/// The effect for one who knows so much: that for novices, and from there evenly
/// to that for experts and beyond.
fn between(novice: f64, expert: f64, knows: f64) -> f64 {
    let span = Evidence::EXPERT - Evidence::NOVICE;
    let far = ((knows - Evidence::NOVICE) / span).max(0.0);
    novice + (expert - novice) * far
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_stand_in_their_order() {
        for (place, (name, finding, _)) in Finding::ALL.iter().enumerate() {
            assert_eq!(*finding as usize, place, "{name}");
            assert_eq!(Finding::named(name), Some(*finding));
        }
    }

    #[test]
    fn an_example_helps_a_novice_and_not_an_expert() {
        let evidence = Evidence::default();
        let (novice, half, expert) = (
            evidence.example(0.1),
            evidence.example(0.5),
            evidence.example(0.98),
        );
        assert!(
            novice > 1.7 && half > 0.5 && half < novice,
            "{novice} {half}"
        );
        assert!(expert < 0.0 && expert > -0.2, "{expert}");
        // The worth for the novice hangs on what the studies found, and so does its loss.
        let halved = evidence.scaled(Finding::Example, 0.5);
        assert!(halved.example(0.1) < novice - 0.3);
    }

    #[test]
    fn effects_become_practices_in_one_way() {
        let evidence = Evidence::default();
        let practices = evidence.practices(evidence.of(Finding::Example));
        assert!((practices - 0.768).abs() < 0.001, "{practices}");
        let doubled = evidence.scaled(Finding::Rate, 2.0);
        assert!((doubled.practices(0.48) - practices / 2.0).abs() < 1e-12);
    }
}
