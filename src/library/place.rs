//! Where in its files something of a course stands: for editors.

use std::collections::HashMap;

use toml::de::{DeTable, DeValue};

/// Deepest nesting of tables that is looked into.
const DEEPEST: usize = 6;

/// The line, from 1, at which each thing with an `id` begins in a file of a course, as far as
/// the file can be read. Of two with the same id, it is the first.
pub fn lines(text: &str) -> HashMap<String, usize> {
    let (parsed, _) = DeTable::parse_recoverable(text);
    let mut found = Vec::new();
    within_table(parsed.get_ref(), 0, &mut found);
    found.sort_by_key(|(at, _)| *at);
    let (mut line, mut counted) = (1, 0);
    let mut lines = HashMap::new();
    for (at, id) in found {
        line += text
            .get(counted..at)
            .map_or(0, |part| part.matches('\n').count());
        counted = at;
        lines.entry(id).or_insert(line);
    }
    lines
}

/// The line of what has an id. Of what was made from one text or one row, as `house-2` of
/// `house` or `houses.red.name` of `houses`, it is the line of that.
pub fn line_of(lines: &HashMap<String, usize>, id: &str) -> Option<usize> {
    let mut name = id;
    loop {
        if let Some(line) = lines.get(name) {
            return Some(*line);
        }
        name = &name[..name.rfind(['-', '.'])?];
    }
}

/// Where the values are of all keys `id`.
fn within_table(table: &DeTable<'_>, deep: usize, found: &mut Vec<(usize, String)>) {
    if deep > DEEPEST {
        return;
    }
    if let Some(value) = table.get("id")
        && let DeValue::String(text) = value.get_ref()
    {
        found.push((value.span().start, text.to_string()));
    }
    for value in table.values() {
        within(value.get_ref(), deep + 1, found);
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
}
