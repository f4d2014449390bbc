//! Where in its files something of a course stands: for editors.

use std::collections::HashMap;

use toml::de::{DeTable, DeValue};

use crate::author::{naming_column, row_name};

/// Deepest nesting of tables that is looked into.
const DEEPEST: usize = 6;

/// The line, from 1, at which each thing with an `id` begins in a file of a course, and each row
/// of a table of facts, as `table.row`, as far as the file can be read. Of two with the same id,
/// it is the first; the course itself comes last.
pub fn lines(text: &str) -> HashMap<String, usize> {
    let (parsed, _) = DeTable::parse_recoverable(text);
    let mut found = Vec::new();
    within_table(parsed.get_ref(), 0, &mut found);
    found.sort_by_key(|(at, _)| *at);
    let (mut line, mut counted) = (1, 0);
    let mut lines = HashMap::new();
    let course = || {
        let course = parsed.get_ref().get("course")?.get_ref().as_table()?;
        Some(course.get("id")?.span().start)
    };
    let course = course();
    let mut of_course = None;
    for (at, id) in found {
        line += text
            .get(counted..at)
            .map_or(0, |part| part.matches('\n').count());
        counted = at;
        match course == Some(at) {
            true => of_course = Some((id, line)),
            false => _ = lines.entry(id).or_insert(line),
        }
    }
    if let Some((id, line)) = of_course {
        lines.entry(id).or_insert(line);
    }
    lines
}

/// The line of what has an id. Of what was made from one text or one row, as `house-2` of
/// `house` or `houses.red.name` of `houses.red`, it is the line of that.
pub fn line_of(lines: &HashMap<String, usize>, id: &str) -> Option<usize> {
    names(id).find_map(|name| lines.get(name)).copied()
}

/// An id, and what it may be made from, which is less and less of it.
pub fn names(id: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(id), |name| Some(&name[..name.rfind(['-', '.'])?]))
}

/// Where the values are of all keys `id`, and the rows of facts.
fn within_table(table: &DeTable<'_>, deep: usize, found: &mut Vec<(usize, String)>) {
    if deep > DEEPEST {
        return;
    }
    if let Some(value) = table.get("id")
        && let DeValue::String(id) = value.get_ref()
    {
        found.push((value.span().start, id.to_string()));
        rows(table, id, found);
    }
    for value in table.values() {
        within(value.get_ref(), deep + 1, found);
    }
}

/// Where the rows of a table of facts are.
fn rows(table: &DeTable<'_>, id: &str, found: &mut Vec<(usize, String)>) {
    let array = |key: &str| table.get(key).and_then(|value| value.get_ref().as_array());
    let (Some(columns), Some(rows)) = (array("columns"), array("rows")) else {
        return;
    };
    let columns: Vec<&str> = (columns.iter())
        .map(|column| column.get_ref().as_str().unwrap_or_default())
        .collect();
    let Some(named) = naming_column(&columns) else {
        return;
    };
    for row in rows.iter() {
        let cell = row.get_ref().as_array().and_then(|cells| cells.get(named));
        let text = cell.and_then(|cell| match cell.get_ref() {
            DeValue::Array(texts) => texts.first()?.get_ref().as_str(),
            text => text.as_str(),
        });
        if let Some(text) = text {
            found.push((row.span().start, format!("{id}.{}", row_name(text))));
        }
    }
}

fn within(value: &DeValue<'_>, deep: usize, found: &mut Vec<(usize, String)>) {
    match value {
        DeValue::Table(table) => within_table(table, deep, found),
        DeValue::Array(all) if deep <= DEEPEST => {
            all.iter()
                .for_each(|one| within(one.get_ref(), deep + 1, found));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_an_id_is_found_at_its_line() {
        let text = "format = 1\ncourse = { id = \"c\" }\n\n[[question]]\nid = \"one\"\n\n\
                    [[question]]\nprompt = \"id = \\\"two\\\"\"\nid = \"two\"\n";
        let found = lines(text);
        assert_eq!(line_of(&found, "c"), Some(2));
        assert_eq!(line_of(&found, "one"), Some(5));
        assert_eq!(line_of(&found, "two"), Some(9));
        assert_eq!(line_of(&found, "two-house-2"), Some(9));
        assert_eq!(line_of(&found, "two.house.name"), Some(9));
        assert_eq!(line_of(&found, "three"), None);
        // Broken files are edited most of all.
        let broken = lines("[[question]]\nid = \"one\"\nkind = \n[[question]]\nid = \"two\"\n");
        assert_eq!(line_of(&broken, "one"), Some(2));
    }

    #[test]
    fn a_row_is_found_at_its_own_line() {
        let text = "[course]\nid = \"a1\"\n\n[[skill]]\nid = \"a1\"\n\n[[facts]]\nid = \"a1\"\n\
                    columns = [\"id\", \"es\"]\nrows = [\n  [\"el-perro\", \"el perro\"],\n  \
                    [\"hola\", \"hola\"],\n]\n[[facts]]\nid = \"b\"\ncolumns = [\"es\", \"en\"]\n\
                    rows = [\n  [[\"El gato\", \"gato\"], \"cat\"],\n]\n";
        let found = lines(text);
        for (id, line) in [
            ("a1", 5),
            ("a1.el-perro", 11),
            ("a1.hola.es.type", 12),
            ("a1.none", 5),
            ("b.el-gato.en", 18),
        ] {
            assert_eq!(line_of(&found, id), Some(line), "{id}");
        }
    }
}
