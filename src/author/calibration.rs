//! Reads the `calibration.toml` that a course directory may carry: parameters
//! fitted to answers, for skills where the course sets none itself, and for
//! questions instead of the author's difficulty.

use std::collections::HashMap;

use toml::de::{DeTable, DeValue};

use super::raw::RawQuestion;
use super::raw::RawSkill;
use crate::course::{
    BktOverrides, ByQuestion, BySkill, Class, Difficulty, QuestionIndex, SkillIndex,
};
use crate::reading::{Complaints, Place, Table, TableName, did_you_mean, kind_of};
use crate::words::message;

/// The name of a calibration in a course directory.
pub(super) const NAME: &str = "calibration.toml";

/// More features than any version of the model has.
const MOST_WEIGHTS: usize = 1000;

/// What a calibration speaks of, by id and former id.
pub(super) struct Calibrated<'c> {
    pub skills: &'c mut BySkill<RawSkill>,
    pub skill_index: &'c HashMap<String, SkillIndex>,
    pub questions: &'c mut ByQuestion<RawQuestion>,
    pub question_index: &'c HashMap<String, QuestionIndex>,
}

impl Calibrated<'_> {
    /// Takes over what a calibration says of skills and questions. Gives what it says of
    /// the learners altogether.
    ///
    /// The file is written by a program, and later ones may write more into it:
    /// tables and keys that are not known are passed over.
    pub(super) fn read(
        &mut self,
        file: &DeTable<'_>,
        source: usize,
        complaints: &mut Complaints,
    ) -> Option<Class> {
        let place = Place { source, span: 0..0 };
        let mut file = Table::new(file, place, TableName::Calibration, complaints);
        match file.take("format") {
            None => {
                file.missing("format", "1");
                return None;
            }
            Some((DeValue::Integer(n), _)) if n.as_str() == "1" => {}
            Some((DeValue::Integer(_), place)) => {
                file.complaints.error(
                    &place,
                    message!("author-calibration-format"),
                    Some(message!("author-calibration-format-help")),
                );
                return None;
            }
            Some((other, place)) => {
                file.complaints.error(
                    &place,
                    message!("author-format-kind", found = kind_of(other)),
                    Some(message!("author-format-kind-help")),
                );
                return None;
            }
        }
        if !helps(&mut file) {
            return None;
        }
        self.read_skills(&mut file);
        self.read_questions(&mut file);
        read_class(&mut file)
    }

    fn read_skills(&mut self, file: &mut Table<'_, '_>) {
        let mut seen: HashMap<SkillIndex, String> = HashMap::new();
        for (table, place) in file.tables("skill") {
            let mut table = Table::new(table, place, TableName::CalibratedSkill, file.complaints);
            let Some((id, place)) = table.required("id", "\"some-skill\"") else {
                continue;
            };
            let (least, most) = BktOverrides::CALIBRATED;
            let fitted = BktOverrides {
                prior: number(&mut table, "prior", least, most),
                learn: number(&mut table, "learn", least, most),
                guess: number(&mut table, "guess", least, 0.499),
                slip: number(&mut table, "slip", least, 0.499),
            };
            counts(&mut table);
            let Some(&skill) = self.skill_index.get(&id) else {
                unknown("skill", &id, &place, self.skill_index, file.complaints);
                continue;
            };
            if let Some(before) = seen.insert(skill, id.clone()) {
                again("skill", &before, &id, &place, file.complaints);
                continue;
            }
            let set = &mut self.skills[skill].skill.bkt;
            *set = BktOverrides {
                prior: set.prior.or(fitted.prior),
                learn: set.learn.or(fitted.learn),
                guess: set.guess.or(fitted.guess),
                slip: set.slip.or(fitted.slip),
            };
        }
    }

    fn read_questions(&mut self, file: &mut Table<'_, '_>) {
        // Those that could not be read are not unknown.
        let complete = !file.complaints.has_errors();
        let mut seen: HashMap<(QuestionIndex, Option<usize>), String> = HashMap::new();
        for (table, place) in file.tables("question") {
            let mut table =
                Table::new(table, place, TableName::CalibratedQuestion, file.complaints);
            let Some((id, place)) = table.required("id", "\"some-question\"") else {
                continue;
            };
            let most = Difficulty::MOST;
            let difficulty = number(&mut table, "difficulty", -most, most);
            counts(&mut table);
            let Some((question, step)) = self.find(&id) else {
                if complete {
                    unknown(
                        "question",
                        &id,
                        &place,
                        self.question_index,
                        file.complaints,
                    );
                }
                continue;
            };
            if let Some(before) = seen.insert((question, step), id.clone()) {
                again("question", &before, &id, &place, file.complaints);
                continue;
            }
            let question = &mut self.questions[question].question;
            let Some(difficulty) = difficulty.map(Difficulty::Measured) else {
                continue;
            };
            match step {
                None => question.difficulty = difficulty,
                Some(step) => question.change(|body| body.steps[step].difficulty = difficulty),
            }
        }
    }

    /// The question of an id, or its step: `id#1` is the first.
    fn find(&self, id: &str) -> Option<(QuestionIndex, Option<usize>)> {
        let (id, step) = match id.split_once('#') {
            None => (id, None),
            Some((id, text)) => {
                let number: usize = text.parse().ok()?;
                // Not `+1` or `01`: a step has one name.
                (number.to_string() == text).then_some(())?;
                (id, Some(number.checked_sub(1)?))
            }
        };
        let question = *self.question_index.get(id)?;
        let steps = &self.questions[question].question.steps;
        step.is_none_or(|step| step < steps.len())
            .then_some((question, step))
    }
}

/// Whether a calibration may be used: one that says that it does not help others than those
/// it was fitted to is warned of.
fn helps(file: &mut Table<'_, '_>) -> bool {
    let Some((tried, place)) = file.table("held_out") else {
        return true;
    };
    match tried.get("helps").map(|helps| helps.get_ref()) {
        None | Some(DeValue::Boolean(true)) => true,
        Some(DeValue::Boolean(false)) => {
            let learners = tried.get("learners").map(|learners| learners.get_ref());
            let is_untried = matches!(learners, Some(DeValue::Integer(n)) if n.as_str() == "0");
            let why = match is_untried {
                true => message!("author-calibration-untried"),
                false => message!("author-calibration-no-help"),
            };
            let help = message!("author-calibration-no-help-help");
            file.complaints.warn(&place, why, Some(help));
            false
        }
        Some(_) => {
            let refit = message!("author-calibration-refit");
            let why = message!("author-calibration-helps");
            file.complaints.error(&place, why, Some(refit));
            false
        }
    }
}

/// What a calibration says of the learners altogether; one that is not whole is complained of.
fn read_class(file: &mut Table<'_, '_>) -> Option<Class> {
    let (table, place) = file.table("class")?;
    let within = |x: &f64| x.abs() <= Class::MOST;
    let number = |value: &DeValue<'_>| match value {
        DeValue::Integer(n) => n.as_str().replace('_', "").parse().ok(),
        DeValue::Float(n) => n.as_str().replace('_', "").parse().ok(),
        _ => None,
    };
    let of = |key: &str| number(table.get(key)?.get_ref());
    let weights = match table.get("weights").map(|weights| weights.get_ref()) {
        Some(DeValue::Array(weights)) if weights.len() <= MOST_WEIGHTS => (weights.iter())
            .map(|weight| number(weight.get_ref()).filter(within))
            .collect(),
        _ => None,
    };
    let class = || {
        Some(Class {
            tracing: of("tracing").filter(|share| (0.0..=1.0).contains(share))?,
            intercept: of("intercept").filter(within)?,
            weights: weights?,
        })
    };
    let class = class();
    if class.is_none() {
        file.complaints.error(
            &place,
            message!("author-calibration-class"),
            Some(message!("author-calibration-refit")),
        );
    }
    class
}

/// A number that has to be there.
fn number(table: &mut Table<'_, '_>, key: &'static str, from: f64, to: f64) -> Option<f64> {
    if !table.has(key) {
        table.missing(key, "0.1");
    }
    table.number(key, from, to)
}

/// What the numbers rest on: not used, but counts.
fn counts(table: &mut Table<'_, '_>) {
    for key in ["learners", "answers"] {
        table.count::<u64>(key);
    }
}

fn unknown<I>(
    what: &str,
    id: &str,
    place: &Place,
    index: &HashMap<String, I>,
    complaints: &mut Complaints,
) {
    let near = did_you_mean(id, index.keys().map(String::as_str), complaints);
    complaints.warn(
        place,
        message!("author-calibration-unknown", what = what, id = id),
        near.or_else(|| Some(message!("author-calibration-refit"))),
    );
}

fn again(what: &str, before: &str, id: &str, place: &Place, complaints: &mut Complaints) {
    let message = match before == id {
        true => message!("author-calibration-twice", what = what, id = id),
        false => message!(
            "author-calibration-same",
            what = what,
            before = before,
            id = id
        ),
    };
    complaints.warn(place, message, Some(message!("author-calibration-refit")));
}
