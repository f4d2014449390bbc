//! Reads the `calibration.toml` that a course directory may carry: parameters
//! fitted to answers, for skills where the course sets none itself, and for
//! questions instead of the author's difficulty.

use std::collections::HashMap;

use toml::de::{DeTable, DeValue};

use super::raw::RawQuestion;
use super::raw::RawSkill;
use crate::course::{BktOverrides, Difficulty, QuestionIndex, SkillIndex};
use crate::reading::{Complaints, Place, Table, did_you_mean, kind_of};

/// The name of a calibration in a course directory.
pub(super) const NAME: &str = "calibration.toml";

/// What a calibration speaks of, by id and former id.
pub(super) struct Calibrated<'c> {
    pub skills: &'c mut [RawSkill],
    pub skill_index: &'c HashMap<String, SkillIndex>,
    pub questions: &'c mut [RawQuestion],
    pub question_index: &'c HashMap<String, QuestionIndex>,
}

impl Calibrated<'_> {
    /// Takes over what a calibration says.
    ///
    /// The file is written by a program, and later ones may write more into it:
    /// tables and keys that are not known are passed over.
    pub fn read(&mut self, file: &DeTable<'_>, source: usize, complaints: &mut Complaints) {
        let place = Place { source, span: 0..0 };
        let mut file = Table::new(file, place, "a calibration", complaints);
        match file.take("format") {
            None => return file.missing("format", "1"),
            Some((DeValue::Integer(n), _)) if n.as_str() == "1" => {}
            Some((DeValue::Integer(_), place)) => {
                return file.complaints.error(
                    &place,
                    "this calibration's format is not known to this version of kenning",
                    Some("fit it again with `kenning model fit`, or take the file away".into()),
                );
            }
            Some((other, place)) => {
                return file.complaints.error(
                    &place,
                    format!(
                        "`format` must be the number 1, but this is {}",
                        kind_of(other)
                    ),
                    Some("write `format = 1`, without quotes".into()),
                );
            }
        }
        self.read_skills(&mut file);
        self.read_questions(&mut file);
    }

    fn read_skills(&mut self, file: &mut Table<'_, '_>) {
        let mut seen: HashMap<SkillIndex, String> = HashMap::new();
        for (table, place) in file.tables("skill") {
            let mut table = Table::new(table, place, "a calibrated skill", file.complaints);
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
            let mut table = Table::new(table, place, "a calibrated question", file.complaints);
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
            let set = match step {
                None => &mut question.difficulty,
                Some(step) => &mut question.steps[step].difficulty,
            };
            *set = difficulty.map_or(*set, Difficulty::Measured);
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

const REFIT: &str = "fit it again with `kenning model fit`";

fn unknown(
    what: &str,
    id: &str,
    place: &Place,
    index: &HashMap<String, usize>,
    complaints: &mut Complaints,
) {
    let near = did_you_mean(id, index.keys().map(String::as_str), complaints);
    complaints.warn(
        place,
        format!("the course has no {what} `{id}`; its calibration is not used"),
        near.or_else(|| Some(REFIT.into())),
    );
}

fn again(what: &str, before: &str, id: &str, place: &Place, complaints: &mut Complaints) {
    let message = match before == id {
        true => format!("the {what} `{id}` stands here twice; the first calibration is used"),
        false => format!("`{before}` and `{id}` are one {what}; the first calibration is used"),
    };
    complaints.warn(place, message, Some(REFIT.into()));
}

#[cfg(test)]
mod tests {
    use crate::author::care::Care;
    use crate::author::load::{Loaded, load};
    use crate::course::{Course, Difficulty};
    use crate::learner::Bkt;

    const COURSE: &str = r#"
format = 1
[course]
id = "c"
title = "C"
[[skill]]
id = "plus"
title = "Plus"
guess = 0.3
was = ["add"]
[[skill]]
id = "minus"
title = "Minus"
[[question]]
id = "q"
was = ["p"]
kind = "number"
skills = ["plus", "minus"]
prompt = "1 + 1 - 1"
answer = "1"
[[question.step]]
kind = "number"
skill = "plus"
prompt = "1 + 1"
answer = "2"
[[question]]
id = "r"
kind = "number"
skills = ["plus", "minus"]
prompt = "2 + 1 - 1"
answer = "2"
difficulty = 4
"#;

    const FITTED: &str = "prior = 0.4\nlearn = 0.05\nguess = 0.2\nslip = 0.02\nanswers = 99\n";

    fn read(calibration: &str) -> Loaded {
        let files = [
            ("c/course.toml".to_owned(), COURSE.into()),
            ("c/calibration.toml".to_owned(), calibration.into()),
        ];
        load(&files, Care::Thorough)
    }

    fn said(loaded: &Loaded) -> Vec<String> {
        loaded.diagnostics.iter().map(|d| d.to_string()).collect()
    }

    fn bkt(course: &Course, skill: &str) -> Bkt {
        let skill = &course.skills[course.skill(skill).unwrap()];
        let question = &course.questions[0];
        Bkt::new(&skill.bkt, &question.item.task, question.difficulty)
    }

    #[test]
    fn a_calibration_fills_in_what_the_course_leaves_open() {
        let loaded = read(&format!(
            "format = 1\nnew = 1\n[[skill]]\nid = \"add\"\n{FITTED}[[kind]]\nid = \"q\"\n"
        ));
        assert_eq!(said(&loaded), [""; 0]);
        let course = loaded.course.unwrap();
        let expected = Bkt {
            prior: 0.4,
            learn: 0.05,
            guess: 0.3,
            slip: 0.02,
        };
        assert_eq!(bkt(&course, "plus"), expected);
        assert_eq!(bkt(&course, "minus"), Bkt::DEFAULT);
    }

    #[test]
    fn a_skill_that_the_course_does_not_have_is_a_warning() {
        let loaded = read(&format!(
            "format = 1\n[[skill]]\nid = \"minis\"\n{FITTED}[[skill]]\nid = \"plus\"\n{FITTED}[[skill]]\nid = \"add\"\n{FITTED}"
        ));
        assert_eq!(
            said(&loaded),
            [
                "c/calibration.toml:3:6: warning: the course has no skill `minis`; its calibration is not used (did you mean `minus`?)",
                "c/calibration.toml:17:6: warning: `plus` and `add` are one skill; the first calibration is used (fit it again with `kenning model fit`)",
            ]
        );
        assert!(loaded.course.is_some());
    }

    #[test]
    fn a_measured_difficulty_stands_in_place_of_the_authors() {
        let loaded = read(
            "format = 1\n[[question]]\nid = \"p\"\ndifficulty = 0.7\n[[question]]\nid = \"q#1\"\ndifficulty = -1\n",
        );
        assert_eq!(said(&loaded), [""; 0]);
        let course = loaded.course.unwrap();
        let [q, r] = &course.questions[..] else {
            panic!("two questions")
        };
        assert_eq!(q.difficulty, Difficulty::Measured(0.7));
        assert_eq!(q.steps[0].difficulty, Difficulty::Measured(-1.0));
        assert_eq!(r.difficulty, Difficulty::Level(4));
    }

    #[test]
    fn a_step_is_as_hard_as_its_author_says_whatever_was_measured_of_the_question() {
        let course = read("format = 1\n[[question]]\nid = \"q\"\ndifficulty = 3\n").course;
        let question = &course.unwrap().questions[0];
        assert_eq!(question.difficulty, Difficulty::Measured(3.0));
        assert_eq!(question.steps[0].difficulty, Difficulty::Level(2));
    }

    #[test]
    fn a_question_that_the_course_does_not_have_is_a_warning() {
        let ids = ["p", "q", "q#2", "q#0", "gone", "q#+1", "q#01", "r", "r"];
        let tables = ids.map(|id| format!("[[question]]\nid = \"{id}\"\ndifficulty = 1\n"));
        let loaded = read(&format!("format = 1\n{}", tables.concat()));
        let help = "its calibration is not used (fit it again with `kenning model fit`)";
        assert_eq!(
            said(&loaded),
            [
                "c/calibration.toml:6:6: warning: `p` and `q` are one question; the first calibration is used (fit it again with `kenning model fit`)".to_owned(),
                format!("c/calibration.toml:9:6: warning: the course has no question `q#2`; {help}"),
                format!("c/calibration.toml:12:6: warning: the course has no question `q#0`; {help}"),
                format!("c/calibration.toml:15:6: warning: the course has no question `gone`; {help}"),
                format!("c/calibration.toml:18:6: warning: the course has no question `q#+1`; {help}"),
                format!("c/calibration.toml:21:6: warning: the course has no question `q#01`; {help}"),
                "c/calibration.toml:27:6: warning: the question `r` stands here twice; the first calibration is used (fit it again with `kenning model fit`)".to_owned(),
            ]
        );
        assert!(loaded.course.is_some());
    }

    #[test]
    fn a_calibration_that_says_nothing_usable_is_an_error_in_its_own_file() {
        for (calibration, expected) in [
            (
                "a = 1\n",
                "c/calibration.toml:1:1: error: a calibration needs `format`",
            ),
            (
                "format = 2\n",
                "c/calibration.toml:1:10: error: this calibration's format",
            ),
            (
                "format = \"one\"\n",
                "c/calibration.toml:1:10: error: `format` must be the number 1, but this is a string",
            ),
            (
                "format = 1\n[[skill]]\nid = \"plus\"\nprior = 0\nlearn = 0.1\nguess = 0.1\nslip = 0.1\n",
                "c/calibration.toml:4:9: error: `prior` can't be 0 (write a number from 0.000001 to 0.999999",
            ),
            (
                "format = 1\n[[question]]\nid = \"q\"\ndifficulty = 1\nlearners = -3\n",
                "c/calibration.toml:5:12: error: `learners` must be a whole number from 0, but this is -3",
            ),
            (
                "format = 1\n[[skill]]\nid = \"plus\"\nprior = 0.1\nlearn = 0.1\nguess = 0.7\nslip = 0.1\n",
                "c/calibration.toml:6:9: error: `guess` can't be 0.7 (write a number from 0.000001 to 0.499",
            ),
            (
                "format = 1\n[[skill]]\nid = \"plus\"\nprior = 0.1\nguess = 0.1\nslip = 0.1\n",
                "c/calibration.toml:2:1: error: a calibrated skill needs `learn`",
            ),
            (
                "format = 1\n[[question]]\nid = \"q\"\ndifficulty = 12.5\n",
                "c/calibration.toml:4:14: error: `difficulty` can't be 12.5 (write a number from -10 to 10",
            ),
            (
                "format = 1\n[[question]]\nid = \"q\"\n",
                "c/calibration.toml:2:1: error: a calibrated question needs `difficulty`",
            ),
        ] {
            let loaded = read(calibration);
            let said = said(&loaded);
            assert!(said[0].starts_with(expected), "{said:?}");
            assert!(loaded.course.is_none());
        }
    }

    #[test]
    fn a_course_in_one_file_may_have_any_name() {
        let files = [("calibration.toml".to_owned(), COURSE.into())];
        assert!(load(&files, Care::Thorough).course.is_some());
    }
}
