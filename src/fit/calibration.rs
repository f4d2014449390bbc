//! The calibration file: what was fitted to a log, for a course to carry.
//! Its format is described in `docs/calibration.md`.

use std::collections::HashMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::bkt::{Fit, Settings, SkillFit};
use crate::course::{BktOverrides, Class, Difficulty};
use crate::import::Answers;
use crate::learner::Bkt;
use crate::text::clean;
use crate::words::{Message, message};

/// Version of the calibration file's format.
pub const FORMAT: u32 = 1;

/// What was fitted to a log. Further tables may be added to the format; a
/// reader passes over what it does not know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// [`FORMAT`].
    pub format: u32,
    /// See [`Settings::strength`].
    #[serde(default)]
    pub strength: f64,
    /// See [`Settings::spread`]; 0 where questions were not told apart.
    #[serde(default)]
    pub spread: f64,
    /// Of all answers, each counted once for each of its skills (natural logarithm).
    #[serde(default)]
    pub log_likelihood: f64,
    /// The day on which it was fitted, as 2026-12-24; empty where nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// The version of the course that was practised; empty where it is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub course_version: String,
    /// How many learners it was fitted to.
    #[serde(default)]
    pub learners: u64,
    /// How many answers it was fitted to.
    #[serde(default)]
    pub answers: u64,
    /// How it did on learners held out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_out: Option<HeldOut>,
    /// What learners of the course begin with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<Class>,
    /// In the order in which the log first names them.
    #[serde(default, rename = "skill", skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<SkillCalibration>,
    /// In the order in which the log first names them.
    #[serde(default, rename = "question", skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<QuestionCalibration>,
}

/// How a calibration did on learners that it was not fitted to: mean log losses (natural
/// logarithm).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeldOut {
    /// Whether it was better than none by more than one standard error.
    pub helps: bool,
    /// How many learners were held out, each once.
    pub learners: u64,
    /// How many answers they gave.
    pub answers: u64,
    /// Without a calibration.
    pub none: f64,
    /// With it.
    pub this: f64,
    /// The standard error of the difference.
    pub error: f64,
    /// How much was kept of what was fitted, 0 to 1; the rest is the defaults.
    pub kept: f64,
}

/// What was fitted to one skill; see [`Bkt`] for the parameters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SkillCalibration {
    /// The id of the skill, or a former one.
    pub id: String,
    /// P(known) before the first answer.
    pub prior: f64,
    /// P(becoming known) at each answer.
    pub learn: f64,
    /// P(right though unknown).
    pub guess: f64,
    /// P(wrong though known).
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

/// What was fitted to one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionCalibration {
    /// The id of the question or step, or a former one.
    pub id: String,
    /// See [`QuestionFit::difficulty`](super::bkt::QuestionFit::difficulty).
    pub difficulty: f64,
    /// Learners who were asked.
    #[serde(default)]
    pub learners: u64,
    /// Their answers.
    #[serde(default)]
    pub answers: u64,
}

/// Why a calibration file can't be used.
#[derive(Debug)]
#[non_exhaustive]
pub enum CalibrationError {
    /// It is no calibration, or no TOML.
    NotOne {
        /// Where it goes wrong, from 1.
        line: usize,
        /// What is wrong, as the reader of TOML tells it.
        what: String,
    },
    /// It is of another format than [`FORMAT`].
    Format(u32),
    /// A parameter is out of range.
    NotAProbability {
        /// The id of the skill.
        skill: String,
        /// Which parameter it is, by its key.
        parameter: &'static str,
        /// What stands there.
        value: f64,
    },
    /// A difficulty is out of range.
    NotADifficulty {
        /// The id of the question.
        question: String,
        /// What stands there.
        value: f64,
    },
    /// It could not be written as TOML.
    Unwritable(toml::ser::Error),
}

impl CalibrationError {
    /// What is wrong, and what to do.
    pub fn message(&self) -> Message {
        let message = match self {
            CalibrationError::NotOne { line, what } => {
                message!("fit-no-calibration", line = *line, wrong = what)
            }
            CalibrationError::Format(format) => message!("fit-format", format = *format),
            CalibrationError::NotAProbability {
                skill,
                parameter,
                value,
            } => message!(
                "fit-parameter",
                skill = skill,
                parameter = *parameter,
                value = value.to_string(),
                low = BktOverrides::CALIBRATED.0.to_string(),
                most = BktOverrides::CALIBRATED.1.to_string(),
            ),
            CalibrationError::NotADifficulty { question, value } => message!(
                "fit-difficulty",
                question = question,
                value = value.to_string(),
                low = (-Difficulty::MOST).to_string(),
                most = Difficulty::MOST.to_string(),
            ),
            CalibrationError::Unwritable(error) => {
                message!("fit-unwritable", error = error.to_string())
            }
        };
        message.on_one_line()
    }
}

impl fmt::Display for CalibrationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for CalibrationError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            CalibrationError::Unwritable(error) => Some(error),
            _ => None,
        }
    }
}

impl From<toml::ser::Error> for CalibrationError {
    fn from(error: toml::ser::Error) -> Self {
        CalibrationError::Unwritable(error)
    }
}

/// As many digits as a parameter can be known to.
pub(crate) fn rounded(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}

impl SkillCalibration {
    /// What was fitted to the skill of this id.
    pub(crate) fn of(id: &str, fitted: &SkillFit) -> SkillCalibration {
        SkillCalibration {
            id: id.to_owned(),
            prior: rounded(fitted.bkt.prior),
            learn: rounded(fitted.bkt.learn),
            guess: rounded(fitted.bkt.guess),
            slip: rounded(fitted.bkt.slip),
            learners: fitted.learners as u64,
            answers: fitted.answers as u64,
            log_likelihood: rounded(fitted.log_likelihood),
        }
    }
}

impl Calibration {
    /// What `fit` found for these answers.
    pub fn new(fit: &Fit, answers: &Answers, settings: &Settings) -> Self {
        let skills = answers.skills.iter().zip(&fit.skills);
        let questions = answers.items.iter().zip(&fit.questions);
        Calibration {
            format: FORMAT,
            strength: settings.strength,
            spread: settings.spread,
            log_likelihood: rounded(fit.log_likelihood()),
            date: String::new(),
            course_version: String::new(),
            learners: answers.users.len() as u64,
            answers: answers.len() as u64,
            held_out: None,
            class: None,
            skills: skills
                .filter_map(|(id, fitted)| Some(SkillCalibration::of(id, fitted.as_ref()?)))
                .collect(),
            questions: questions
                .filter_map(|(id, fitted)| {
                    let fitted = fitted.as_ref()?;
                    Some(QuestionCalibration {
                        id: id.to_owned(),
                        difficulty: rounded(fitted.difficulty),
                        learners: fitted.learners as u64,
                        answers: fitted.answers as u64,
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
        let calibration: Calibration = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start));
            CalibrationError::NotOne {
                line: before.unwrap_or_default().matches('\n').count() + 1,
                what: clean(error.message()).replace('\n', ", "),
            }
        })?;
        if calibration.format != FORMAT {
            return Err(CalibrationError::Format(calibration.format));
        }
        let (least, greatest) = BktOverrides::CALIBRATED;
        for skill in &calibration.skills {
            for (parameter, value) in [
                ("prior", skill.prior),
                ("learn", skill.learn),
                ("guess", skill.guess),
                ("slip", skill.slip),
            ] {
                if !(least..=greatest).contains(&value) {
                    return Err(CalibrationError::NotAProbability {
                        skill: clean(&skill.id).into_owned(),
                        parameter,
                        value,
                    });
                }
            }
        }
        let most = Difficulty::MOST;
        for question in &calibration.questions {
            if !(-most..=most).contains(&question.difficulty) {
                return Err(CalibrationError::NotADifficulty {
                    question: clean(&question.id).into_owned(),
                    value: question.difficulty,
                });
            }
        }
        Ok(calibration)
    }

    /// Whether a text is what [`Calibration::write`] gives, of any version, and
    /// nothing besides: one with comments is somebody's own work.
    pub fn is_one(text: &str) -> bool {
        let Ok(file) = text.parse::<toml::Table>() else {
            return false;
        };
        let written = ["format", "strength", "log_likelihood"];
        written.iter().all(|key| file.contains_key(*key))
            && !file.contains_key("course")
            && !text.lines().any(|line| line.trim_start().starts_with('#'))
            && file.try_into::<Calibration>().is_ok()
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

    /// The difficulties of questions, by id, in log-odds; the first where one
    /// stands there twice.
    pub fn difficulties(&self) -> HashMap<&str, f64> {
        let questions = self.questions.iter().rev();
        questions.map(|q| (q.id.as_str(), q.difficulty)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fit::bkt::{Settings, fit};

    #[test]
    fn what_is_written_is_read_again() {
        let log = "user_id,item_id,timestamp,correct,skill_id\n\
                   u,a,1,0,fractions\nu,b,2,1,fractions\nu,a,3,1,fractions\n\
                   v,a,1,1,fractions\nv,b,2,1,fractions\n\
                   v,odd#1,3,0,\"odd \"\"name\"\"\u{1b}\"\nv,without,4,0,\n";
        let answers = crate::import::read_answers(log.as_bytes(), &Default::default()).unwrap();
        let settings = Settings::default();
        let fitted = fit(&answers, |_| true, &settings);
        let calibration = Calibration::new(&fitted, &answers, &settings);
        assert_eq!(calibration.skills.len(), 2);
        assert_eq!(calibration.skills[0].answers, 5);
        let counts = calibration.questions.iter();
        let counts: Vec<_> = counts.map(|q| (&*q.id, q.learners, q.answers)).collect();
        assert_eq!(counts, [("a", 2, 3), ("b", 2, 2), ("odd#1", 1, 1)]);
        let text = calibration.write().unwrap();
        assert!(text.starts_with("format = 1\n"), "{text}");
        assert_eq!(Calibration::read(&text).unwrap(), calibration);
        assert!(calibration.bkt("fractions").is_some());
        assert!(calibration.bkt("never practised").is_none());
        assert!(calibration.difficulties()["a"] > calibration.difficulties()["b"]);
        let later = format!("{text}\n[[kind]]\nid = \"q\"\n");
        assert_eq!(Calibration::read(&later).unwrap(), calibration);
        assert!(Calibration::is_one(&text) && Calibration::is_one(&later));
        for other in [
            "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n",
            "[[skill]]\nid = \"s\"\ntitle = \"S\"\n",
            "format = 1\n",
            &format!("# mine\n{text}"),
        ] {
            assert!(!Calibration::is_one(other), "{other}");
        }
    }

    #[test]
    fn a_file_from_before_questions_were_told_apart_is_read() {
        let text = "format = 1\nstrength = 5.0\nlog_likelihood = -1.0\n\
                    [[skill]]\nid = \"s\"\nprior = 0.1\nlearn = 0.1\nguess = 0.1\nslip = 0.1\n";
        let read = Calibration::read(text).unwrap();
        assert_eq!((read.spread, read.difficulties().len()), (0.0, 0));
    }

    #[test]
    fn of_a_question_that_stands_there_twice_the_first_counts_as_in_a_course() {
        let question = |d| format!("[[question]]\nid = \"q\"\ndifficulty = {d}\n");
        let text = format!("format = 1\n{}{}", question(1), question(2));
        let read = Calibration::read(&text).unwrap();
        assert_eq!(read.difficulties()["q"], 1.0);
    }

    #[test]
    fn what_is_no_calibration_is_said() {
        let said = |text: &str| Calibration::read(text).unwrap_err().to_string();
        assert!(said("a = 1").contains("not a calibration file"));
        let head = "strength = 1\nlog_likelihood = 0\n";
        assert!(said(&format!("format = 2\n{head}")).contains("format 2"));
        assert!(said("format = 1\nstrength = \"much\"\n").contains("file: line 2: invalid type"));
        let skill = "[[skill]]\nid = \"s\"\nprior = 0.1\nlearn = 0.1\nguess = 1.0\nslip = 0.1\n";
        assert!(
            said(&format!("format = 1\n{head}{skill}"))
                .contains("guess of the skill `s` is 1; it must be from 0.000001 to 0.999999.")
        );
        let question = "[[question]]\nid = \"q\"\ndifficulty = -11\n";
        assert!(
            said(&format!("format = 1\n{head}{question}"))
                .contains("question `q` is -11; it must be from -10 to 10.")
        );
    }
}
