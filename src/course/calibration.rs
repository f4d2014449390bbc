//! Reads the `calibration.toml` that a course directory may carry: parameters
//! fitted to answers, for skills where the course sets none itself.

use std::collections::HashMap;

use toml::de::{DeTable, DeValue};

use super::diagnostic::{Complaints, Place};
use super::model::BktOverrides;
use super::read::{Table, did_you_mean};
use super::skill::RawSkill;

/// The name of a calibration in a course directory.
pub(super) const NAME: &str = "calibration.toml";

/// Puts the parameters of a calibration where the skills have none.
///
/// The file is written by a program, and later ones may write more into it:
/// tables and keys that are not known are passed over.
pub(super) fn apply(
    file: &DeTable<'_>,
    source: usize,
    skills: &mut [RawSkill],
    index: &HashMap<String, usize>,
    complaints: &mut Complaints,
) {
    let place = Place { source, span: 0..0 };
    let mut file = Table::new(file, place, "a calibration", complaints);
    match file.take("format") {
        None => return file.missing("format", "1"),
        Some((DeValue::Integer(n), _)) if n.as_str() == "1" => {}
        Some((_, place)) => {
            return file.complaints.error(
                &place,
                "this calibration's format is not known to this version of kenning",
                Some("fit it again with `kenning model fit`, or take the file away".into()),
            );
        }
    }
    let mut seen: HashMap<usize, String> = HashMap::new();
    for (table, place) in file.tables("skill") {
        let mut table = Table::new(table, place, "a calibrated skill", file.complaints);
        let Some((id, place)) = table.required("id", "\"some-skill\"") else {
            continue;
        };
        let mut number = |key, from, to| {
            if !table.has(key) {
                table.missing(key, "0.1");
            }
            table.number(key, from, to)
        };
        let fitted = BktOverrides {
            prior: number("prior", 0.0, 1.0),
            learn: number("learn", 0.0, 1.0),
            guess: number("guess", 0.0, 0.499),
            slip: number("slip", 0.0, 0.499),
        };
        let Some(&skill) = index.get(&id) else {
            file.complaints.warn(
                &place,
                format!("the course has no skill `{id}`; its calibration is not used"),
                did_you_mean(&id, index.keys().map(String::as_str))
                    .or_else(|| Some("fit it again with `kenning model fit`".into())),
            );
            continue;
        };
        if let Some(before) = seen.insert(skill, id.clone()) {
            file.complaints.warn(
                &place,
                format!("`{before}` and `{id}` are one skill; the first calibration is used"),
                Some("fit it again with `kenning model fit`".into()),
            );
            continue;
        }
        let set = &mut skills[skill].skill.bkt;
        *set = BktOverrides {
            prior: set.prior.or(fitted.prior),
            learn: set.learn.or(fitted.learn),
            guess: set.guess.or(fitted.guess),
            slip: set.slip.or(fitted.slip),
        };
    }
}

#[cfg(test)]
mod tests {
    use crate::course::{Care, Course, Loaded, load};
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
kind = "number"
skills = ["plus", "minus"]
prompt = "1 + 1 - 1"
answer = "1"
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
            "format = 1\nnew = 1\n[[skill]]\nid = \"add\"\n{FITTED}[[item]]\nid = \"q\"\n"
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
                "format = 1\n[[skill]]\nid = \"plus\"\nprior = 0.1\nlearn = 0.1\nguess = 0.7\nslip = 0.1\n",
                "c/calibration.toml:6:9: error: `guess` can't be 0.7 (write a number from 0 to 0.499",
            ),
            (
                "format = 1\n[[skill]]\nid = \"plus\"\nprior = 0.1\nguess = 0.1\nslip = 0.1\n",
                "c/calibration.toml:2:1: error: a calibrated skill needs `learn`",
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
