//! Reads `rows`: parameters whose values belong together.

use super::listed::{is_name, read_list, wrong_name};
use crate::expr::Value;
use crate::reading::{Place, Table, kind_of};
use crate::template::Rows;
use crate::words::message;
use toml::de::DeValue;

/// `Some(None)` for no rows, `None` where they are wrong.
pub(super) fn read_rows(table: &mut Table<'_, '_>) -> Option<Option<Rows>> {
    let meant = table.has("rows");
    let Some((read, place)) = table.table("rows") else {
        return (!meant).then_some(None);
    };
    let mut columns: Vec<(String, Vec<Value>)> = Vec::new();
    let mut sound = true;
    for (key, value) in read.iter() {
        let name = key.get_ref().to_string();
        let at = |span| Place {
            source: place.source,
            span,
        };
        let complaints = &mut *table.complaints;
        if !is_name(&name) {
            wrong_name(&name, &at(key.span()), complaints);
            sound = false;
            continue;
        }
        let here = at(value.span());
        let DeValue::Array(array) = value.get_ref() else {
            let found = kind_of(value.get_ref());
            let said = message!("author-rows-kind", name = name, found = found);
            complaints.error(&here, said, Some(message!("author-rows-help")));
            sound = false;
            continue;
        };
        match read_list(array) {
            Ok(column) => {
                complaints.written.push(("params", here.clone()));
                if let Some((first, other)) = columns.first()
                    && other.len() != column.len()
                {
                    let said = message!(
                        "author-rows-uneven",
                        name = name,
                        n = column.len(),
                        first = first,
                        of = other.len()
                    );
                    complaints.error(&here, said, Some(message!("author-rows-help")));
                    sound = false;
                    continue;
                }
                columns.push((name, column));
            }
            Err(wrong) => {
                let said = message!("author-param-wrong", name = name, wrong = wrong.message);
                complaints.error(&here, said, Some(wrong.help));
                sound = false;
            }
        }
    }
    if !sound {
        return None;
    }
    let rows = Rows::new(columns);
    if rows.is_none() {
        let said = message!("author-rows-empty");
        let help = message!("author-rows-help");
        table.complaints.error(&place, said, Some(help));
        return None;
    }
    Some(rows)
}
