//! Reads `rows`: parameters whose values belong together.

use super::listed::{Wrong, is_name, read_list, wrong, wrong_name};
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
        match read_column(value.get_ref(), (&name, columns.first())) {
            Ok(column) => {
                complaints.written.push(("params", at(value.span())));
                columns.push((name, column));
            }
            Err(wrong) => {
                complaints.error(&at(value.span()), wrong.message, Some(wrong.help));
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

/// The values of a parameter, of which there are as many as in the first column, if there is
/// one.
fn read_column(
    value: &DeValue<'_>,
    (name, first): (&str, Option<&(String, Vec<Value>)>),
) -> Result<Vec<Value>, Wrong> {
    let DeValue::Array(array) = value else {
        let found = kind_of(value);
        return wrong(
            message!("author-rows-kind", name = name, found = found),
            message!("author-rows-help"),
        );
    };
    let column = read_list(array).map_err(|wrong| Wrong {
        message: message!("author-param-wrong", name = name, wrong = wrong.message),
        help: wrong.help,
    })?;
    match first {
        Some((first, other)) if other.len() != column.len() => wrong(
            message!(
                "author-rows-uneven",
                name = name,
                n = column.len(),
                first = first,
                of = other.len()
            ),
            message!("author-rows-help"),
        ),
        _ => Ok(column),
    }
}
