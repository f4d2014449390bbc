//! Reads the parameters of a template: `params` and `where`.

use toml::de::{DeTable, DeValue};

use super::listed::{Wrong, is_name, read_list, wrong, wrong_name};
use super::ranges::read_range;
use super::rows::read_rows;
use crate::expr::Formula;
use crate::reading::{Place, Table, kind_of};
use crate::template::{Domain, MAX_PARAMS, Rows, Template};
use crate::words::{Joined, Value, message};

/// `Some(None)` for no parameters, `None` where they are wrong.
pub(super) fn read_template(table: &mut Table<'_, '_>) -> Option<Option<Template>> {
    let meant = table.has("params");
    let condition = table.string("where");
    let params = table.table("params");
    let rows = read_rows(table)?;
    if params.is_none() && meant {
        return None;
    }
    if let (None, Some(rows)) = (&params, &rows) {
        return Some(Some(Template {
            drawn: Vec::new(),
            rows: Some(rows.clone()),
            derived: Vec::new(),
            condition: condition.map(|(c, _)| Formula::new(c)),
        }));
    }
    let Some((params, place)) = params else {
        if let Some((_, place)) = condition {
            let help = message!("author-where-alone-help");
            let message = message!("author-where-alone");
            table.complaints.error(&place, message, Some(help));
            return None;
        }
        return Some(None);
    };
    let columns = rows.iter().flat_map(Rows::names).count();
    if params.len() + columns > MAX_PARAMS {
        table.complaints.error(
            &place,
            message!(
                "author-params-many",
                n = params.len() + columns,
                most = MAX_PARAMS
            ),
            Some(message!("author-params-many-help")),
        );
        return None;
    }
    let (drawn, derived) = read_parameters(params, place.source, table);
    // Those that are right are looked at even where another is wrong.
    let derived = in_order(derived, table)?;
    let drawn = drawn?;
    if !are_apart(&rows, &drawn, &derived, &place, table) {
        return None;
    }
    let drawn = drawn.into_iter();
    let derived = derived.into_iter();
    Some(Some(Template {
        drawn: drawn.map(|(name, of)| (name.into(), of)).collect(),
        rows,
        derived: derived.map(|(name, of)| (name.into(), of)).collect(),
        condition: condition.map(|(c, _)| Formula::new(c)),
    }))
}

/// Whether no column of `rows` has the name of another parameter.
fn are_apart(
    rows: &Option<Rows>,
    drawn: &[(String, Domain)],
    derived: &[(String, Formula)],
    place: &Place,
    table: &mut Table<'_, '_>,
) -> bool {
    let drawn = drawn.iter().map(|(name, _)| name.as_str());
    let derived = derived.iter().map(|(name, _)| name.as_str());
    let taken: Vec<&str> = drawn.chain(derived).collect();
    let columns = rows.iter().flat_map(Rows::names).map(|name| &**name);
    let twice = columns.into_iter().find(|name| taken.contains(name));
    if let Some(name) = twice {
        let said = message!("author-rows-twice", name = name);
        let help = message!("author-rows-twice-help");
        table.complaints.error(place, said, Some(help));
    }
    twice.is_none()
}

type Derived = Vec<(String, Formula, Place)>;

/// The parameters that are drawn (`None` where any parameter is wrong) and those
/// that are derived.
fn read_parameters(
    params: &DeTable<'_>,
    source: usize,
    table: &mut Table<'_, '_>,
) -> (Option<Vec<(String, Domain)>>, Derived) {
    let (mut drawn, mut derived) = (Vec::new(), Derived::new());
    let mut sound = true;
    for (key, value) in params.iter() {
        let name = key.get_ref().to_string();
        let at = |span| Place { source, span };
        let complaints = &mut *table.complaints;
        if !is_name(&name) {
            wrong_name(&name, &at(key.span()), complaints);
            sound = false;
            continue;
        }
        let place = at(value.span());
        match read_domain(value.get_ref()) {
            Ok(parameter) => {
                complaints.written.push(("params", place.clone()));
                match parameter {
                    Parameter::Drawn(domain) => drawn.push((name, domain)),
                    Parameter::Derived(formula) => derived.push((name, formula, place)),
                }
            }
            Err(Wrong { message, help }) => {
                let message = message!("author-param-wrong", name = name, wrong = message);
                complaints.error(&place, message, Some(help));
                sound = false;
            }
        }
    }
    (sound.then_some(drawn), derived)
}

/// Values can be computed once those they need are there.
fn in_order(mut derived: Derived, table: &mut Table<'_, '_>) -> Option<Vec<(String, Formula)>> {
    let mut order = Vec::new();
    while !derived.is_empty() {
        let waiting: Vec<String> = derived.iter().map(|(name, ..)| name.clone()).collect();
        let ready = derived
            .iter()
            .position(|(_, source, _)| source.names().iter().all(|n| !waiting.contains(n)));
        let Some(i) = ready else {
            let (name, source, at) = &derived[0];
            let (message, help) = match source.names().contains(name) {
                true => (
                    message!("author-param-of-itself", name = name),
                    message!("author-param-of-itself-help"),
                ),
                false => (
                    message!(
                        "author-params-of-each-other",
                        names = Value::list(waiting, Joined::Commas)
                    ),
                    message!("author-params-of-each-other-help"),
                ),
            };
            table.complaints.error(at, message, Some(help));
            return None;
        };
        let (name, source, _) = derived.remove(i);
        order.push((name, source));
    }
    Some(order)
}

enum Parameter {
    Drawn(Domain),
    Derived(Formula),
}

fn read_domain(value: &DeValue<'_>) -> Result<Parameter, Wrong> {
    match value {
        DeValue::String(text) => match text.trim().strip_prefix('=') {
            Some(source) if source.trim().is_empty() => wrong(
                message!("author-param-no-formula"),
                message!("author-param-no-formula-help"),
            ),
            Some(source) => Ok(Parameter::Derived(Formula::new(source.trim()))),
            None => read_range(text).map(Parameter::Drawn),
        },
        DeValue::Array(array) if array.is_empty() => wrong(
            message!("author-param-no-values"),
            message!("author-param-no-values-help"),
        ),
        DeValue::Array(array) => read_list(array).map(|list| Parameter::Drawn(Domain::List(list))),
        DeValue::Integer(n) => wrong(
            message!("author-param-one-value", value = n.as_str()),
            message!("author-param-one-value-help", value = n.as_str()),
        ),
        other => wrong(
            message!("author-param-kind", found = kind_of(other)),
            message!("author-param-help"),
        ),
    }
}
