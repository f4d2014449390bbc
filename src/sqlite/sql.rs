//! What a `CREATE TABLE` says of a table's columns and their order in its rows.

use std::collections::HashMap;

/// The columns of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Columns {
    /// Where each stands in a row, by its name.
    pub(super) by_name: HashMap<String, usize>,
    /// The column that stands for the row's number, where there is one.
    pub(super) rowid: Option<usize>,
}

impl Columns {
    /// Columns in this order.
    pub(super) fn of(names: &[&str]) -> Columns {
        let by_name = names.iter().enumerate();
        Columns {
            by_name: by_name.map(|(at, name)| ((*name).to_owned(), at)).collect(),
            rowid: None,
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.by_name.len()
    }
}

/// Reads the columns off a `CREATE TABLE`; nothing where it is none.
pub(super) fn columns_of(sql: &str) -> Option<Columns> {
    let words = words(sql);
    let open = words.iter().position(|w| w == "(")?;
    let mut depth = 0;
    let mut parts: Vec<Vec<&str>> = vec![Vec::new()];
    let mut end = words.len();
    for (at, word) in words.iter().enumerate().skip(open + 1) {
        match word.as_str() {
            "(" => depth += 1,
            ")" if depth == 0 => {
                end = at;
                break;
            }
            ")" => depth -= 1,
            "," if depth == 0 => {
                parts.push(Vec::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut()?.push(word);
    }
    let is = |word: &str, name: &str| word.eq_ignore_ascii_case(name);
    let tail = &words[end..];
    let without = tail.windows(2);
    let without_rowid = { without }.any(|two| is(&two[0], "without") && is(&two[1], "rowid"));
    let (mut names, mut key, mut rowid) = (Vec::new(), Vec::new(), None);
    let mut whole = Vec::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        let primary = part
            .windows(2)
            .any(|two| is(two[0], "primary") && is(two[1], "key"));
        let of_table = ["primary", "unique", "check", "foreign", "constraint"];
        if of_table.iter().any(|word| is(part[0], word)) {
            let from = part.iter().position(|w| *w == "(");
            if let (true, Some(from)) = (primary, from) {
                let columns = part[from + 1..].iter().take_while(|w| **w != ")");
                key = { columns }
                    .filter(|w| **w != "," && !is(w, "asc") && !is(w, "desc"))
                    .copied()
                    .collect();
            }
            continue;
        }
        if primary {
            key = vec![part[0]];
            if part.get(1).is_some_and(|of| is(of, "integer")) {
                rowid = Some(names.len());
            }
        }
        if part.get(1).is_some_and(|of| is(of, "integer")) {
            whole.push(names.len());
        }
        names.push(part[0]);
    }
    // A key that stands behind the columns is the row's number as well, if it is one of whole
    // numbers.
    if let ([only], None) = (key.as_slice(), rowid) {
        let at = names.iter().position(|name| is(name, only));
        rowid = at.filter(|at| whole.contains(at));
    }
    if without_rowid {
        // The key comes first, and then the others.
        let others = names.iter().filter(|name| !key.contains(name)).copied();
        let ordered: Vec<&str> = key.iter().copied().chain(others).collect();
        return Some(Columns::of(&ordered));
    }
    Some(Columns {
        rowid,
        ..Columns::of(&names)
    })
}

/// Words and signs; quotes are taken off, comments left out.
fn words(sql: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut letters = sql.chars().peekable();
    let mut word = String::new();
    while let Some(c) = letters.next() {
        let is_word = c.is_alphanumeric() || c == '_';
        if !is_word && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        match c {
            c if is_word => word.push(c),
            '"' | '`' | '[' | '\'' => {
                let close = if c == '[' { ']' } else { c };
                words.push(letters.by_ref().take_while(|&c| c != close).collect());
            }
            '-' if letters.peek() == Some(&'-') => {
                letters.by_ref().find(|&c| c == '\n');
            }
            '/' if letters.peek() == Some(&'*') => {
                let mut before = ' ';
                for c in letters.by_ref().skip(1) {
                    if before == '*' && c == '/' {
                        break;
                    }
                    before = c;
                }
            }
            '(' | ')' | ',' => words.push(c.to_string()),
            _ => {}
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_row_stands_for_its_integer_key() {
        let columns = columns_of(
            "CREATE TABLE cards (id integer PRIMARY KEY, /* a, b */ nid integer NOT NULL, -- x\n data text)",
        );
        let columns = columns.expect("a table");
        assert_eq!(columns.rowid, Some(0));
        assert_eq!(columns.by_name["data"], 2);
    }

    #[test]
    fn so_does_a_key_of_one_whole_number_behind_the_columns() {
        let of = |sql: &str| columns_of(sql).expect("a table").rowid;
        assert_eq!(
            of("CREATE TABLE t (a text, id INTEGER, PRIMARY KEY (id))"),
            Some(1)
        );
        assert_eq!(
            of("CREATE TABLE t (a text, id INT, PRIMARY KEY (id))"),
            None
        );
        assert_eq!(
            of("CREATE TABLE t (a integer, b integer, PRIMARY KEY (a, b))"),
            None
        );
    }

    #[test]
    fn without_row_numbers_the_key_comes_first() {
        let columns = columns_of(
            "CREATE TABLE fields (name text COLLATE unicase, ntid integer, \"ord\" integer, config blob, PRIMARY KEY (ntid, ord)) without rowid",
        );
        let columns = columns.expect("a table");
        assert_eq!(columns.rowid, None);
        let at = |name: &str| columns.by_name[name];
        assert_eq!(
            [at("ntid"), at("ord"), at("name"), at("config")],
            [0, 1, 2, 3]
        );
    }
}
