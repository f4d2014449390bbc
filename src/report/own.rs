//! Tells an export of progress from any other file by what it holds.

use jiff::Timestamp;
use serde::Deserialize;

use super::columns::COLUMNS;
use super::missteps;
use crate::words::{self, Language, Message, message};

/// So many columns every version has.
const AT_LEAST: usize = 6;

/// The parts by which JSON of any version is known.
#[derive(Deserialize)]
struct Json {
    #[serde(rename = "format")]
    _format: u32,
    #[serde(rename = "generated")]
    _generated: Timestamp,
    #[serde(rename = "profile")]
    _profile: String,
    #[serde(rename = "courses")]
    _courses: Vec<serde::de::IgnoredAny>,
}

/// Whether a text is what [`markdown`](super::markdown::markdown), [`json`](super::progress::json) or
/// [`csv`](super::columns::csv) writes, and nothing besides: a file with notes between the
/// lines is none.
pub fn is_export(text: &str) -> bool {
    // It may have been written in another language than that of today.
    let is_written_in = |language| {
        let _here = words::speaking(language);
        is_markdown(text)
    };
    serde_json::from_str::<Json>(text).is_ok()
        || is_csv(text)
        || Language::ALL.into_iter().any(is_written_in)
}

fn is_csv(text: &str) -> bool {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    // A column of one's own is none of ours.
    let Ok(columns) = reader.headers().cloned() else {
        return false;
    };
    let known = COLUMNS.iter().copied().take(columns.len());
    (AT_LEAST..=COLUMNS.len()).contains(&columns.len())
        && columns.iter().eq(known)
        // A line with more or fewer fields than the header is an error.
        && reader.records().all(|line| line.is_ok_and(|line| is_row(&line)))
}

/// Whether the cells of a line that are numbers or truths are.
fn is_row(line: &csv::StringRecord) -> bool {
    let number = |cell: &str| cell.parse::<f64>().is_ok();
    COLUMNS
        .iter()
        .zip(line)
        .all(|(column, cell)| match *column {
            "format" => cell.parse::<u32>().is_ok(),
            "mastery" | "attempts" | "seconds" => number(cell),
            "retention" | "accuracy" => cell.is_empty() || number(cell),
            "mastered" | "thin_material" | "incomplete" => cell.parse::<bool>().is_ok(),
            "next_due" => cell.is_empty() || cell.parse::<Timestamp>().is_ok(),
            _ => true,
        })
}

fn is_markdown(text: &str) -> bool {
    let mut lines = text.lines();
    let mut head = |start: &str| lines.next().is_some_and(|line| line.starts_with(start));
    let title = message!("report-progress-title", profile = "");
    let as_of = beginning(message!("report-progress-as-of", date = "\n"));
    if as_of.is_empty() || !(head(&format!("# {title}")) && head("") && head(&as_of)) {
        return false;
    }
    let course = beginning(message!(
        "report-progress-course",
        learned = "\n",
        skills = 0,
        kept = 0,
        remembered = "",
        answers = 0,
        accuracy = "",
        minutes = "",
        due = "",
        next = ""
    ));
    let mistakes = message!("report-progress-mistakes").to_string();
    let missteps = missteps::missteps_heading().to_string();
    let incomplete = message!("report-progress-incomplete").to_string();
    let resources = message!("report-progress-resources").to_string();
    let starts = [
        "## ",
        &incomplete,
        &course,
        "| ",
        "|---|",
        &mistakes,
        &missteps,
        &resources,
        "- ",
    ];
    // A beginning that says nothing would know any line.
    let is_known = |line: &str| {
        let mut starts = starts.iter().filter(|start| !start.is_empty());
        starts.any(|start| line.starts_with(start))
    };
    lines.all(|line| line.is_empty() || is_known(line))
}

/// What a line begins with, up to an argument that was given as a line break.
fn beginning(message: Message) -> String {
    let said = message.to_string();
    said.lines().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::columns::csv;
    use crate::report::markdown::markdown;
    use crate::report::progress::{Progress, json};

    fn progress() -> Progress {
        Progress {
            format: 1,
            kind: crate::report::progress::kind(),
            generated: Timestamp::UNIX_EPOCH,
            profile: "anna".into(),
            courses: Vec::new(),
            incomplete: true,
        }
    }

    #[test]
    fn an_export_in_another_language_is_known() {
        for language in Language::ALL {
            let written = {
                let _here = words::speaking(language);
                markdown(&progress())
            };
            assert!(is_export(&written), "{written}");
            let resources = {
                let _here = words::speaking(language);
                message!("report-progress-resources").to_string()
            };
            let with = format!("{written}\n{resources}\n\n- A page: opened once.\n");
            assert!(is_export(&with), "{with}");
            let more = format!("{written}\nThe roof is done.\n");
            assert!(!is_export(&more), "{more}");
        }
    }

    #[test]
    fn an_export_is_known_and_what_looks_like_one_is_not() {
        let (json, csv) = (json(&progress()).unwrap(), csv(&progress()).unwrap());
        let markdown = markdown(&progress());
        for text in [&json, &csv, &markdown] {
            assert!(is_export(text), "{text}");
        }
        for text in [
            "format = 1\n[course]\nid = \"c\"\n",
            "{\"format\": 1, \"courses\": []}",
            "format,course\n1,c\n",
            "# Progress of the building\n\nThe roof is done.\n",
        ] {
            assert!(!is_export(text), "{text}");
        }
        assert!(!is_export(&format!("{csv}my notes\n")));
        // A column of one's own, or a word in place of a number.
        let row = |accuracy: &str| {
            format!("1,c,s,Title,0.5,false,,3,{accuracy},40,,,,,,begun,false,false\n")
        };
        assert!(is_export(&format!("{csv}{}", row("0.5"))));
        assert!(!is_export(&format!("{csv}{}", row("good"))));
        assert!(!is_export(&format!("{},notes\n", csv.trim_end())));
        assert!(!is_export(&format!(
            "{markdown}\nTalk to her about this.\n"
        )));
        assert!(is_export(
            &json.replace("\"courses\"", "\"later\": 1, \"courses\"")
        ));
    }
}
