//! The calibration file: what was fitted to a log, for a course to carry.
//! Its format is described in `docs/calibration.md`.

use serde::{Deserialize, Serialize};

use super::bkt::Fit;
use super::practice::Practice;
use crate::course::text::clean;
use crate::exchange::Names;
use crate::learner::Bkt;

/// Version of the calibration file's format.
pub const FORMAT: u32 = 1;

/// What was fitted to a log. Further tables may be added to the format; a
/// reader passes over what it does not know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// [`FORMAT`].
    pub format: u32,
    /// See [`Settings::strength`](super::Settings::strength).
    pub strength: f64,
    /// Of all answers, each counted once for each of its skills (natural logarithm).
    pub log_likelihood: f64,
    /// In the order in which the log first names them.
    #[serde(default, rename = "skill", skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<SkillCalibration>,
}

/// What was fitted to one skill; see [`Bkt`] for the parameters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SkillCalibration {
    pub id: String,
    pub prior: f64,
    pub learn: f64,
    pub guess: f64,
    pub slip: f64,
    /// Learners who practised the skill.
    #[serde(default)]
    pub learners: u64,
    /// Their answers.
    #[serde(default)]
    pub answers: u64,
    /// Of these answers (natural logarithm).
    #[serde(default)]
    pub log_likelihood: f64,
}

/// Why a calibration file can't be used, as a sentence.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CalibrationError {
    #[error("This is no calibration file: {0}. `kenning model fit` writes one.")]
    NotOne(String),
    #[error(
        "The calibration has format {0}; this version of kenning reads format 1. Update kenning, or fit it again."
    )]
    Format(u32),
    #[error(
        "The calibration's skill `{skill}` has {parameter} = {value}; it must be between 0 and 1, ends excluded."
    )]
    NotAProbability {
        skill: String,
        parameter: &'static str,
        value: f64,
    },
    /// It could not be written as TOML.
    #[error("The calibration can't be written: {0}.")]
    Unwritable(#[from] toml::ser::Error),
}

/// As many digits as a parameter can be known to.
fn rounded(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}

impl Calibration {
    /// What `fit` found for the skills with these names and practices.
    pub fn new(fit: &Fit, skills: &Names, practices: &[Practice], strength: f64) -> Self {
        let each = skills.iter().zip(practices).zip(&fit.skills);
        Calibration {
            format: FORMAT,
            strength,
            log_likelihood: rounded(fit.log_likelihood()),
            skills: each
                .filter_map(|((id, practice), fitted)| {
                    let fitted = fitted.as_ref()?;
                    Some(SkillCalibration {
                        id: id.to_owned(),
                        prior: rounded(fitted.bkt.prior),
                        learn: rounded(fitted.bkt.learn),
                        guess: rounded(fitted.bkt.guess),
                        slip: rounded(fitted.bkt.slip),
                        learners: practice.learners as u64,
                        answers: practice.answers as u64,
                        log_likelihood: rounded(fitted.log_likelihood),
                    })
                })
                .collect(),
        }
    }

    /// Reads a calibration file's text.
    ///
    /// # Errors
    /// Where it is none, of another format, or a parameter is no probability.
    pub fn read(text: &str) -> Result<Self, CalibrationError> {
        let calibration: Calibration = toml::from_str(text)
            .map_err(|e| CalibrationError::NotOne(clean(e.message()).replace('\n', ", ")))?;
        if calibration.format != FORMAT {
            return Err(CalibrationError::Format(calibration.format));
        }
        for skill in &calibration.skills {
            for (parameter, value) in [
                ("prior", skill.prior),
                ("learn", skill.learn),
                ("guess", skill.guess),
                ("slip", skill.slip),
            ] {
                if !(value > 0.0 && value < 1.0) {
                    return Err(CalibrationError::NotAProbability {
                        skill: clean(&skill.id).into_owned(),
                        parameter,
                        value,
                    });
                }
            }
        }
        Ok(calibration)
    }

    /// The calibration as a file's text.
    ///
    /// # Errors
    /// Where TOML can't hold it, which it always can for what [`Calibration::new`] gives.
    pub fn write(&self) -> Result<String, CalibrationError> {
        Ok(toml::to_string(self)?)
    }

    /// A skill's parameters.
    pub fn bkt(&self, skill: &str) -> Option<Bkt> {
        let found = self.skills.iter().find(|s| s.id == skill)?;
        Some(Bkt {
            prior: found.prior,
            learn: found.learn,
            guess: found.guess,
            slip: found.slip,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Settings, fit};

    #[test]
    fn what_is_written_is_read_again() {
        let mut names = Names::default();
        for name in ["fractions", "odd \"name\"\u{1b}", "never practised"] {
            names.intern(name);
        }
        let practices = [
            Practice::new(vec![&[0.0, 1.0, 1.0], &[1.0, 1.0]]),
            Practice::new(vec![&[0.0]]),
            Practice::default(),
        ];
        let fitted = fit(&practices, &Settings::default());
        let calibration = Calibration::new(&fitted, &names, &practices, 10.0);
        assert_eq!(calibration.skills.len(), 2);
        assert_eq!(calibration.skills[0].answers, 5);
        let text = calibration.write().unwrap();
        assert!(text.starts_with("format = 1\n"), "{text}");
        assert_eq!(Calibration::read(&text).unwrap(), calibration);
        assert!(calibration.bkt("fractions").is_some());
        assert!(calibration.bkt("never practised").is_none());
        let later = format!("{text}\n[[item]]\nid = \"q\"\n");
        assert_eq!(Calibration::read(&later).unwrap(), calibration);
    }

    #[test]
    fn what_is_no_calibration_is_said() {
        let said = |text: &str| Calibration::read(text).unwrap_err().to_string();
        assert!(said("a = 1").contains("no calibration file"));
        let head = "strength = 1\nlog_likelihood = 0\n";
        assert!(said(&format!("format = 2\n{head}")).contains("format 2"));
        let skill = "[[skill]]\nid = \"s\"\nprior = 0.1\nlearn = 0.1\nguess = 1.0\nslip = 0.1\n";
        assert!(said(&format!("format = 1\n{head}{skill}")).contains("guess = 1;"));
    }
}
