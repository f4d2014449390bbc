//! Reads answer logs in CSV.
//!
//! The columns `user_id,item_id,timestamp,correct,skill_id` are found by name
//! in the header line; others are passed over unless asked for. Separated by
//! tabs where the header has one, otherwise by commas; gzip is noticed.

use std::fmt;
use std::io::{self, BufRead, BufReader, Chain, Cursor, Read};
use std::path::Path;

use csv::{ByteRecord, ReaderBuilder, StringRecord};
use flate2::bufread::MultiGzDecoder;

use super::answers::{AnswerRow, Answers, Recorder};
use crate::disk::{Bounded, fs};
use crate::reading::near;
use crate::text::clean;
use crate::words::{Message, message};

/// The columns that every log has.
const NEEDED: [&str; 5] = ["user_id", "item_id", "timestamp", "correct", "skill_id"];
/// Between the skills of one answer.
const SKILLS_BETWEEN: &str = "~~";
/// Longest header line, in bytes: a longer one is no header.
const MAX_HEADER: u64 = 1 << 16;

/// Which further columns to keep.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// A split into numbered parts: kept where a column of this name is there.
    pub fold: Option<String>,
    /// A column to group by: must be there.
    pub group: Option<String>,
}

/// Why a log can't be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum AnswersError {
    /// The file could not be opened.
    Open { path: String, source: io::Error },
    /// What is wrong with a file that was opened.
    File {
        path: String,
        error: Box<AnswersError>,
    },
    /// Reading or unpacking failed.
    Io(io::Error),
    /// The name promises gzip, the content is something else.
    NotGzip,
    /// There is no header line.
    NoHeader,
    /// A column is missing.
    NoColumn {
        column: String,
        near: Option<String>,
        /// One that is needed besides those of every log.
        besides: Option<String>,
    },
    /// Two columns have one name.
    TwoColumns { column: String },
    /// A line can't be understood.
    Line { line: u64, what: Message },
}

impl AnswersError {
    /// What is wrong, and what to do.
    pub fn message(&self) -> Message {
        match self {
            AnswersError::Open { path, source } => {
                message!("import-open", path = path, error = source.to_string())
            }
            AnswersError::File { path, error } => {
                message!("import-in-file", path = path, error = error.message())
            }
            AnswersError::Io(error) => message!("import-cut-short", error = error.to_string()),
            AnswersError::NotGzip => message!("import-not-gzip"),
            AnswersError::NoHeader => message!("import-no-header"),
            AnswersError::NoColumn {
                column,
                near,
                besides,
            } => no_column(column, near.as_deref(), besides.as_deref()),
            AnswersError::TwoColumns { column } => {
                message!("import-two-columns", column = column)
            }
            AnswersError::Line { line, what } => {
                message!("import-line", line = *line, wrong = what)
            }
        }
    }
}

/// What is wrong with a header that does not name `column`.
fn no_column(column: &str, near: Option<&str>, besides: Option<&str>) -> Message {
    let header = match (NEEDED.contains(&column), besides) {
        (false, _) => message!("import-header-named"),
        (true, None) => message!("import-header"),
        (true, Some(besides)) => Message::sentences([
            message!("import-header"),
            message!("import-header-besides", column = besides),
        ]),
    };
    match near {
        None => message!("import-no-column", column = column, header = header),
        Some(near) => message!(
            "import-no-column-near",
            column = column,
            near = near,
            header = header
        ),
    }
}

impl fmt::Display for AnswersError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for AnswersError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            AnswersError::Open { source: error, .. } | AnswersError::Io(error) => Some(error),
            _ => None,
        }
    }
}

impl From<io::Error> for AnswersError {
    fn from(error: io::Error) -> Self {
        AnswersError::Io(error)
    }
}

/// Reads the log at `path`; see [`read_answers`].
///
/// # Errors
/// As for [`read_answers`], and where the file can't be opened.
pub fn read_answers_file(path: &Path, columns: &Columns) -> Result<Answers, AnswersError> {
    let shown = clean(&path.to_string_lossy()).into_owned();
    let (file, length) = fs::open_ordinary(path).map_err(|source| AnswersError::Open {
        path: shown.clone(),
        source,
    })?;
    let in_file = |error| AnswersError::File {
        path: shown.clone(),
        error: Box::new(error),
    };
    let mut input = BufReader::with_capacity(1 << 16, file);
    let named_gz = path
        .extension()
        .is_some_and(|ext| ext.eq_ignore_ascii_case("gz"));
    if named_gz && !is_gzip(&mut input).map_err(|e| in_file(e.into()))? {
        return Err(in_file(AnswersError::NotGzip));
    }
    read_sized(input, length, columns).map_err(in_file)
}

/// Reads a log, packed with gzip or not. The answers come grouped by learner,
/// sorted by time within a learner; without times, in the log's order.
///
/// # Errors
/// Where reading fails, a column is missing, or a line can't be understood: an
/// answer is never passed over in silence.
pub fn read_answers(input: impl Read, columns: &Columns) -> Result<Answers, AnswersError> {
    // Of how many bytes it is unpacked is not known: as of a log of four gigabytes.
    read_sized(input, 1 << 32, columns)
}

/// The same of so many bytes, where they are packed.
fn read_sized(input: impl Read, packed: u64, columns: &Columns) -> Result<Answers, AnswersError> {
    let mut input = BufReader::with_capacity(1 << 16, input);
    if is_gzip(&mut input)? {
        read_text(
            BufReader::with_capacity(
                1 << 16,
                Bounded::unpacked(MultiGzDecoder::new(input), packed),
            ),
            columns,
        )
    } else {
        read_text(
            BufReader::with_capacity(1 << 16, Bounded::lines(input)),
            columns,
        )
    }
}

fn is_gzip(input: &mut impl BufRead) -> io::Result<bool> {
    Ok(input.fill_buf()?.starts_with(&[0x1f, 0x8b]))
}

/// Where the columns stand.
struct Layout {
    user: usize,
    item: usize,
    time: usize,
    correct: usize,
    skill: usize,
    fold: Option<usize>,
    group: Option<usize>,
}

impl Layout {
    fn find(header: &StringRecord, columns: &Columns) -> Result<Self, AnswersError> {
        let place = |name: &str| {
            let mut places = header.iter().enumerate().filter(|(_, h)| h.trim() == name);
            match (places.next(), places.next()) {
                (Some((place, _)), None) => Ok(Some(place)),
                (Some(_), Some(_)) => Err(AnswersError::TwoColumns {
                    column: clean(name).into_owned(),
                }),
                (None, _) => Ok(None),
            }
        };
        let needed = |name: &str| {
            place(name)?.ok_or_else(|| AnswersError::NoColumn {
                column: clean(name).into_owned(),
                near: near(name, header.iter().map(str::trim)).map(|n| clean(n).into_owned()),
                besides: columns.group.as_deref().map(|n| clean(n).into_owned()),
            })
        };
        let [user, item, time, correct, skill] = NEEDED.map(needed);
        Ok(Layout {
            user: user?,
            item: item?,
            time: time?,
            correct: correct?,
            skill: skill?,
            fold: columns.fold.as_deref().map(place).transpose()?.flatten(),
            group: columns.group.as_deref().map(needed).transpose()?,
        })
    }
}

fn read_text(mut input: impl BufRead, columns: &Columns) -> Result<Answers, AnswersError> {
    let mut header = Vec::new();
    input
        .by_ref()
        .take(MAX_HEADER)
        .read_until(b'\n', &mut header)?;
    if header.starts_with(&[0xEF, 0xBB, 0xBF]) {
        header.drain(..3);
    }
    if header.iter().all(u8::is_ascii_whitespace) {
        return Err(AnswersError::NoHeader);
    }
    let tabs = header.contains(&b'\t');
    let crlf = header.ends_with(b"\r\n");
    let rest: Chain<Cursor<Vec<u8>>, _> = Cursor::new(header).chain(input);
    let mut reader = ReaderBuilder::new()
        .delimiter(if tabs { b'\t' } else { b',' })
        .buffer_capacity(1 << 16)
        .from_reader(rest);
    let header = reader.headers().map_err(|error| in_line(error, 1))?;
    let layout = Layout::find(header, columns)?;
    let mut recorder = Recorder::default();
    let mut record = ByteRecord::new();
    loop {
        let read = reader.read_byte_record(&mut record);
        let line = || line_of(&record, reader.position().line(), crlf);
        if !read.map_err(|error| in_line(error, line()))? {
            return Ok(recorder.finish());
        }
        add(&mut recorder, &layout, &record)
            .map_err(|what| AnswersError::Line { line: line(), what })?;
    }
}

/// The line that a record begins in. The reader counts line feeds, has come to
/// the line `after` and, where lines end in CRLF, not yet over the line feed
/// behind this one; before a record it may stand at empty lines.
fn line_of(record: &ByteRecord, after: u64, crlf: bool) -> u64 {
    let before = record.position().map_or(1, csv::Position::line);
    let within = record.as_slice().iter().filter(|&&b| b == b'\n').count() as u64;
    before.max(after.saturating_sub(within + u64::from(!crlf)))
}

/// Adds one line, or says what is wrong with it.
fn add(recorder: &mut Recorder, layout: &Layout, record: &ByteRecord) -> Result<(), Message> {
    let text = |column: usize, name: &'static str| {
        let bytes = record.get(column).unwrap_or_default();
        std::str::from_utf8(bytes)
            .map(str::trim)
            .map_err(|_| message!("import-field-not-text", column = name))
    };
    let named = |column, name| match text(column, name)? {
        "" => Err(message!("import-no-field", column = name)),
        found => Ok(found),
    };
    let time = text(layout.time, "timestamp")?;
    let correct = text(layout.correct, "correct")?;
    let row = AnswerRow {
        user: named(layout.user, "user_id")?,
        item: named(layout.item, "item_id")?,
        time: seconds(time).ok_or_else(|| message!("import-time", found = short(time)))?,
        correct: credit(correct)
            .ok_or_else(|| message!("import-correct", found = short(correct)))?,
        fold: layout
            .fold
            .map(|column| {
                let fold = text(column, "fold")?;
                fold.parse()
                    .map_err(|_| message!("import-fold", found = short(fold)))
            })
            .transpose()?,
        group: layout
            .group
            .map(|column| text(column, "group"))
            .transpose()?,
    };
    let skills = text(layout.skill, "skill_id")?
        .split(SKILLS_BETWEEN)
        .map(str::trim)
        .filter(|skill| !skill.is_empty());
    recorder
        .push(row, skills)
        .ok_or_else(|| message!("import-too-long"))
}

fn seconds(text: &str) -> Option<f64> {
    text.parse().ok().filter(|t: &f64| t.is_finite())
}

fn credit(text: &str) -> Option<f32> {
    match text {
        "1" => Some(1.0),
        "0" => Some(0.0),
        _ if text.eq_ignore_ascii_case("true") => Some(1.0),
        _ if text.eq_ignore_ascii_case("false") => Some(0.0),
        _ => text.parse().ok().filter(|c| (0.0..=1.0).contains(c)),
    }
}

/// Foreign text as it may stand in an error message.
fn short(text: &str) -> String {
    clean(text).chars().take(40).collect()
}

/// What the CSV reader complains of.
fn in_line(error: csv::Error, line: u64) -> AnswersError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => AnswersError::Io(error),
        csv::ErrorKind::UnequalLengths {
            expected_len, len, ..
        } => AnswersError::Line {
            line,
            what: message!("import-fields", found = len, columns = expected_len),
        },
        _ => AnswersError::Line {
            line,
            what: message!("import-not-text"),
        },
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn read(text: &str) -> Result<Answers, AnswersError> {
        read_answers(text.as_bytes(), &Columns::default())
    }

    fn complaint(text: &str) -> String {
        read(text).unwrap_err().to_string()
    }

    const LOG: &str = "\
user_id,item_id,timestamp,correct,skill_id,school,fold
u1,a,20,1,s~~t,north,4
u2,a,10.5,0.5,,south,0
u1,b,10,false,t~~,north,4
";

    #[test]
    fn columns_are_found_by_name_and_others_kept_on_request() {
        let plain = read(LOG).unwrap();
        assert_eq!(plain.time, [10.0, 20.0, 10.5]);
        assert_eq!(plain.correct, [0.0, 1.0, 0.5]);
        assert_eq!(plain.skills.iter().collect::<Vec<_>>(), ["s", "t"]);
        assert_eq!((plain.fold, plain.group), (None, None));

        let columns = Columns {
            fold: Some("fold".into()),
            group: Some("school".into()),
        };
        let more = read_answers(LOG.as_bytes(), &columns).unwrap();
        assert_eq!(more.fold, Some(vec![4, 4, 0]));
        assert_eq!(more.group, Some(vec![0, 0, 1]));
        assert_eq!(more.groups.iter().collect::<Vec<_>>(), ["north", "south"]);

        let without_fold = LOG.replace("fold", "part");
        let read = read_answers(without_fold.as_bytes(), &columns).unwrap();
        assert_eq!(read.fold, None, "a split is used where there is one");
    }

    #[test]
    fn tabs_a_byte_order_mark_crlf_and_gzip_make_no_difference() {
        let plain = read(LOG).unwrap();
        let tabs = format!("\u{FEFF}{}", LOG.replace(',', "\t").replace('\n', "\r\n"));
        assert_eq!(read(&tabs).unwrap(), plain);
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(LOG.as_bytes()).unwrap();
        let packed = packed.finish().unwrap();
        assert_eq!(
            read_answers(&packed[..], &Columns::default()).unwrap(),
            plain
        );
        let torn = read_answers(&packed[..packed.len() - 9], &Columns::default());
        assert!(torn.unwrap_err().to_string().contains("incomplete"));

        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("log.csv.gz");
        std::fs::write(&path, &packed).unwrap();
        assert_eq!(
            read_answers_file(&path, &Columns::default()).unwrap(),
            plain
        );
        std::fs::write(&path, LOG).unwrap();
        let error = read_answers_file(&path, &Columns::default()).unwrap_err();
        assert!(
            error
                .to_string()
                .contains("log.csv.gz: The name ends in .gz")
        );
    }

    #[test]
    fn without_times_the_order_of_the_log_stands() {
        let read =
            read("user_id,item_id,timestamp,correct,skill_id\nu,b,0,1,s\nv,c,0,1,s\nu,a,0,0,s\n");
        let answers = read.unwrap();
        assert!(!answers.has_times());
        assert_eq!(answers.item, [0, 2, 1]);
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        let text = "user_id,item_id,timestamp,correct,skill_id\nu,a,0,1,s\nu,\"a\nb\",0,1,s\n\n";
        for end in ["\n", "\r\n"] {
            for (wrong, said) in [("u,a,0,yes,s", "correct is"), ("u,a,0,1", "there are 4")] {
                let text = format!("{text}{wrong}\nu,a,0,1,s\n").replace('\n', end);
                let complaint = complaint(&text);
                assert!(
                    complaint.starts_with(&format!("Line 6: {said}")),
                    "{end:?}: {complaint}"
                );
            }
            let last = format!("user_id,item_id,timestamp,correct,skill_id{end}u,a,0,no,s");
            assert!(complaint(&last).starts_with("Line 2: "), "{end:?}");
        }
    }

    #[test]
    fn complaints_name_the_line_and_the_remedy() {
        let header = "user_id,item_id,timestamp,correct,skill_id\n";
        assert_eq!(
            complaint(&format!("{header}u,a,0,1,s\nu,a,0,yes,s\n")),
            "Line 3: correct is `yes`; it must be 1 (right), 0 (wrong) or a number between them."
        );
        for (line, said) in [
            ("u,a,0,1.5,s", "correct is `1.5`"),
            ("u,a,0,NaN,s", "correct is `NaN`"),
            ("u,a,noon,1,s", "the timestamp is `noon`"),
            ("u,a,inf,1,s", "the timestamp is `inf`"),
            (",a,0,1,s", "there is no user_id"),
            ("u,,0,1,s", "there is no item_id"),
            ("u,a,0,1", "there are 4 fields"),
            ("u,a,0,\u{1b}[2J,s", "correct is `[2J`"),
        ] {
            let said_so = complaint(&format!("{header}{line}\n"));
            assert!(
                said_so.starts_with(&format!("Line 2: {said}")),
                "{line}: {said_so}"
            );
        }
        assert!(complaint("").contains("no header"));
        let near = complaint("user_id,item,timestamp,correct,skills_id\n");
        assert!(near.contains("no column `item_id`"), "{near}");
        let near = complaint("user_id,item_id,timestamp,correct,skills_id\n");
        assert!(
            near.contains("Did you mean `skills_id`? The header must name"),
            "{near}"
        );
        let columns = Columns {
            group: Some("class".into()),
            ..Columns::default()
        };
        let named = read_answers(header.as_bytes(), &columns).unwrap_err();
        assert_eq!(
            named.to_string(),
            "Line 1: there is no column `class`. Check how it is spelled in the header."
        );
        let twice = complaint("user_id,item_id,timestamp,correct,skill_id,correct\n");
        assert!(
            twice.contains("two columns are called `correct`"),
            "{twice}"
        );
        let not_text = read_answers(
            &b"user_id,item_id,timestamp,correct,skill_id\nu,\xff,0,1,s\n"[..],
            &Columns::default(),
        );
        assert!(
            not_text
                .unwrap_err()
                .to_string()
                .contains("Line 2: the item_id is not UTF-8")
        );
    }
}
