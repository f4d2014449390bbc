//! Logs of answers in CSV.

use crate::import::{Answers, Columns, read_answers};

/// A log of answers in CSV, packed or not: what is read is complete, and the same
/// when it is written and read again.
pub fn answers(bytes: &[u8]) {
    let named = Columns {
        fold: Some("fold".to_owned()),
        group: Some("school".to_owned()),
    };
    let is_good = |answers: &Answers| {
        assert!(
            answers
                .fold
                .as_ref()
                .is_none_or(|f| f.len() == answers.len())
        );
        assert!(
            answers
                .group
                .as_ref()
                .is_none_or(|g| g.len() == answers.len())
        );
        assert!(answers.time.iter().all(|time| time.is_finite()));
        assert!(answers.correct.iter().all(|c| (0.0..=1.0).contains(c)));
        assert_eq!(answers.user_start.last(), Some(&(answers.len() as u32)));
        assert_eq!(answers.skill_start.len(), answers.len() + 1);
    };
    match read_answers(bytes, &named) {
        Ok(answers) => is_good(&answers),
        Err(error) => assert!(error.to_string().len() < 1_000),
    }
    let Ok(read) = read_answers(bytes, &Columns::default()) else {
        return;
    };
    is_good(&read);
    let text = written(&read);
    let again = read_answers(text.as_slice(), &Columns::default()).expect("a log");
    assert_eq!(rows(&again), rows(&read));
    assert_eq!(written(&again), text);
}

/// An answer in words: learner, item, time, credit, skills.
type Row = [String; 5];

fn rows(answers: &Answers) -> Vec<Row> {
    let name = |names: &crate::import::Names, n| names.name(n).unwrap_or_default().to_owned();
    let row = |n: usize| {
        let skills = answers.skills_of(n).iter();
        let skills: Vec<String> = skills.map(|&s| name(&answers.skills, s)).collect();
        [
            name(&answers.users, answers.user[n]),
            name(&answers.items, answers.item[n]),
            answers.time[n].to_string(),
            answers.correct[n].to_string(),
            skills.join("~~"),
        ]
    };
    (0..answers.len()).map(row).collect()
}

fn written(answers: &Answers) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let header = ["user_id", "item_id", "timestamp", "correct", "skill_id"];
    writer.write_record(header).expect("memory");
    for row in rows(answers) {
        writer.write_record(row).expect("memory");
    }
    writer.into_inner().expect("memory")
}
