//! Words in a table: each row has a front and a back.

use super::asked::MOST_OPTIONS;
use super::column_names::{LANGUAGES, NAMES, OPTIONS, RIGHT, Role};
use super::prose::words_of_marked;
use super::sheet::Sheet;
use super::stable::stable;
use super::word::Word;
use super::words_laid::Course;
use super::{Brought, Importer, Losses, NotBrought, Source};
use crate::words::{Joined, Value, message};

/// Words in CSV, whatever stands between cells.
pub(super) const CSV: Importer = Importer {
    name: "csv",
    about: || message!("import-about-csv"),
    endings: &["csv", "tsv", "txt"],
    bring: |source| bring(source, None),
};
/// Words in TSV: tabs stand between cells.
pub(super) const TSV: Importer = Importer {
    name: "tsv",
    about: || message!("import-about-tsv"),
    endings: &["tsv", "txt"],
    bring: |source| bring(source, Some(b'\t')),
};

/// Whether a column holds one of several things to choose: `answer 1`, `Option B`.
fn is_option(name: &str) -> bool {
    let rest = OPTIONS.iter().find_map(|word| name.strip_prefix(word));
    rest.is_some_and(|rest| {
        let own = rest.trim_start_matches([' ', '_', '-']);
        // The last letter of a plural is none of its own.
        let is_apart = own.len() < rest.len() || own.parse::<usize>().is_ok();
        is_apart && nth(own).is_some()
    })
}

/// A number from 1, or a letter, as a position from 0.
fn nth(text: &str) -> Option<usize> {
    match (text.parse::<usize>(), text.as_bytes()) {
        (Ok(n), _) => n.checked_sub(1),
        (_, [letter]) if letter.is_ascii_alphabetic() => {
            Some(usize::from(letter.to_ascii_lowercase() - b'a'))
        }
        _ => None,
    }
}

/// What the columns of a table hold.
pub(super) struct Columns {
    roles: Vec<Option<Role>>,
    names: Vec<String>,
    /// Whether the first row names them.
    has_header: bool,
    /// Whether it names them by codes of languages, which are words, too: `es,it`.
    has_codes: bool,
    /// Whether its fronts are questions, which make no answers.
    pub(super) one_way: bool,
}

impl Columns {
    fn of(sheet: &Sheet) -> Columns {
        let first = sheet.rows.first().map_or(&[][..], |(_, cells)| cells);
        let names: Vec<String> = first.iter().map(|cell| cell.to_lowercase()).collect();
        let mut roles = Vec::new();
        for name in &names {
            let of = |(_, known): &&(Role, &[&str])| known.contains(&name.as_str());
            let role = NAMES.iter().find(of).map(|(role, _)| *role);
            // Of two columns for the same, the first is it.
            roles.push(role.filter(|role| !roles.contains(&Some(*role))));
        }
        let named = |role| roles.contains(&Some(role));
        let (front, back) = (named(Role::Front), named(Role::Back));
        let languages = |row: usize| {
            let cells = sheet.rows.get(row).map_or(&[][..], |(_, cells)| cells);
            let known = |cell: &&String| LANGUAGES.contains(&cell.to_lowercase().as_str());
            // The same word twice, as `no,no`, is a word and what it means.
            cells.iter().take(2).filter(known).count() == 2 && cells[0] != cells[1]
        };
        let options: Vec<usize> = (0..names.len())
            .filter(|at| is_option(&names[*at]))
            .collect();
        let right = names.iter().position(|name| RIGHT.contains(&name.as_str()));
        // An `answer` before `answer 2` is one of several that are right.
        let is_first = |at: &usize| options.iter().any(|of| names[*of].starts_with(&names[*at]));
        let back_at = roles.iter().position(|role| *role == Some(Role::Back));
        let right = right.or_else(|| back_at.filter(|at| !is_first(at)));
        let chosen = right.filter(|_| front && (2..=MOST_OPTIONS).contains(&options.len()));
        if let Some(right) = chosen {
            for role in roles.iter_mut().filter(|role| **role == Some(Role::Back)) {
                *role = None;
            }
            options
                .iter()
                .for_each(|at| roles[*at] = Some(Role::Option));
            roles[right] = Some(Role::Back);
        }
        let is_code = |name: &String| name.len() == 2;
        let has_codes = !front && !back && names.iter().take(2).all(is_code);
        // One name alone may be a word; above three columns it is hardly one. Languages one
        // below the other are the words themselves.
        let has_header = front && (back || chosen.is_some())
            || languages(0) && !languages(1)
            || (front || back) && names.len() > 2;
        if !has_header {
            roles.fill(None);
        }
        roles.resize(roles.len().max(2), None);
        // What is not named is what stands first.
        for role in [Role::Front, Role::Back] {
            if !roles.contains(&Some(role))
                && let Some(free) = roles.iter_mut().find(|role| role.is_none())
            {
                *free = Some(role);
            }
        }
        if !has_header && roles.len() > 2 {
            roles[2] = Some(Role::Note);
        }
        let questions = [
            "question", "prompt", "q", "frage", "pregunta", "domanda", "pergunta",
        ];
        Columns {
            one_way: has_header && names.iter().any(|name| questions.contains(&name.as_str())),
            has_codes: has_header && has_codes,
            roles,
            names,
            has_header,
        }
    }

    /// A row by what its cells are; what is in columns of other names is lost.
    /// Where what can be chosen stands, that which is right is the back.
    fn word(&self, cells: &[String], place: &str, losses: &mut Losses) -> Word {
        let mut word = Word {
            place: place.to_owned(),
            ..Word::default()
        };
        for (at, cell) in cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty())
        {
            let to = match self.roles.get(at).copied().flatten() {
                Some(Role::Front) => &mut word.front,
                Some(Role::Back) => &mut word.back,
                Some(Role::Example) => &mut word.example,
                Some(Role::Note) => &mut word.note,
                Some(Role::Hint) => &mut word.hint,
                Some(Role::Group) => &mut word.tag,
                Some(Role::Tags) => {
                    let mut tags = tags(cell);
                    let grouped = self.roles.contains(&Some(Role::Group));
                    if !grouped {
                        word.tag = tags.next().unwrap_or_default().to_owned();
                    }
                    if tags.next().is_some() {
                        losses.with_loss(message!("import-words-tags"), place);
                    }
                    continue;
                }
                Some(Role::Option) => {
                    word.options.push(read(cell, place, losses));
                    continue;
                }
                Some(Role::Id) => &mut word.id,
                Some(Role::Source) => &mut word.source,
                Some(Role::License) => &mut word.license,
                Some(Role::Author) => &mut word.author,
                None => {
                    let why = match self.names.get(at).filter(|_| self.has_header) {
                        Some(name) => message!("import-words-column", column = name),
                        None => message!("import-words-column-number", n = at + 1),
                    };
                    losses.with_loss(why, place);
                    continue;
                }
            };
            *to = match self.roles.get(at) {
                Some(Some(Role::Id | Role::Source | Role::License | Role::Author)) => cell.clone(),
                _ => read(cell, place, losses),
            };
        }
        if self.roles.contains(&Some(Role::Option)) && !word.back.is_empty() {
            let nth = |n: usize| {
                let options = cells.iter().zip(&self.roles);
                let mut options = options.filter(|(_, role)| **role == Some(Role::Option));
                options
                    .nth(n)
                    .map(|(cell, _)| read(cell, place, &mut Losses::default()))
            };
            let named = word.options.contains(&word.back).then(|| word.back.clone());
            let right = named.or_else(|| nth(self::nth(&word.back)?));
            word.back = right
                .filter(|right| word.options.contains(right))
                .unwrap_or_default();
        }
        word
    }
}

/// A cell as words: HTML in it is read as what it stands for, but where the cell is about a sign
/// of it and holds nothing else.
fn read(cell: &str, place: &str, losses: &mut Losses) -> String {
    let Some(words) = words_of_marked(cell) else {
        return cell.to_owned();
    };
    if words.lost_marks {
        losses.with_loss(message!("import-words-html"), place);
    }
    words.text
}

/// The tags of a cell: with commas or semicolons between them, or else with blanks.
fn tags(cell: &str) -> impl Iterator<Item = &str> {
    let by = match cell.contains([',', ';']) {
        true => [',', ';', ','],
        false => [' ', '\n', '\t'],
    };
    cell.split(by).map(str::trim).filter(|tag| !tag.is_empty())
}

fn bring(source: &Source, separator: Option<u8>) -> Result<Brought, NotBrought> {
    let mut course = Course::named(&source.name);
    for file in &source.files {
        if file.bytes.starts_with(b"#separator:") || file.bytes.starts_with(b"#html:") {
            return Err(NotBrought::line(
                &file.path,
                1,
                message!("import-words-anki"),
            ));
        }
        let sheet = Sheet::read(file, separator)?;
        let columns = Columns::of(&sheet);
        let mut words = Vec::new();
        let losses = course.losses();
        for line in &sheet.unclosed {
            let place = format!("{}:{line}", file.path);
            losses.left_out(message!("import-words-unclosed"), place);
        }
        if let Some((line, cells)) = sheet.rows.first() {
            let place = || format!("{}:{line}", file.path);
            let cells = || Value::list(cells.iter().map(String::as_str).take(2), Joined::And);
            if !columns.has_header && sheet.rows.len() > 1 {
                losses.notice(message!(
                    "import-words-first-row",
                    place = place(),
                    cells = cells()
                ));
            }
            if columns.has_codes {
                losses.notice(message!(
                    "import-words-codes",
                    place = place(),
                    cells = cells()
                ));
            }
        }
        for (line, cells) in sheet.rows.iter().skip(usize::from(columns.has_header)) {
            let place = format!("{}:{line}", file.path);
            let word = columns.word(cells, &place, losses);
            match (word.front.is_empty(), word.back.is_empty()) {
                (false, false) => words.push(word),
                (true, false) => losses.left_out(message!("import-words-no-front"), place),
                (false, true) if !word.options.is_empty() => {
                    losses.left_out(message!("import-words-no-right"), place);
                }
                (false, true) => losses.left_out(message!("import-words-no-back"), place),
                (true, true) => losses.left_out(message!("import-words-neither"), place),
            }
        }
        let title = match source.files.len() {
            1 => None,
            _ => Some(super::Heading::named(&file.path).title),
        };
        course.take(words, title.as_deref(), columns.one_way);
    }
    Ok(stable(course.finish()))
}
