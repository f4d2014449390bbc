//! As much of JSON Schema (draft 2020-12) as `docs/protocol.schema.json` uses. What it
//! doesn't know it refuses, so that nothing passes unchecked.

use serde_json::Value;

/// What is wrong with a value by the definition of that name; nothing where it fits.
pub fn faults(root: &Value, definition: &str, value: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let of = &root["$defs"][definition];
    assert!(of.is_object(), "the schema has no {definition}");
    check(root, of, value, definition, &mut faults);
    faults
}

fn fits(root: &Value, schema: &Value, value: &Value) -> bool {
    let mut faults = Vec::new();
    check(root, schema, value, "", &mut faults);
    faults.is_empty()
}

fn check(root: &Value, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    let schema = schema.as_object().expect("a schema is an object");
    let (properties, required) = (&schema.get("properties"), schema.get("required"));
    for (keyword, wants) in schema {
        let fault = match keyword.as_str() {
            "description" | "properties" => false,
            "$ref" => {
                let name = wants.as_str().and_then(|to| to.strip_prefix("#/$defs/"));
                let to = &root["$defs"][name.expect("a reference to a definition")];
                check(root, to, value, at, faults);
                false
            }
            "type" => !is_of(value, wants),
            "const" => value != wants,
            "enum" => !list(wants).contains(value),
            "minimum" | "maximum" | "maxLength" | "maxItems" => {
                !is_within(value, keyword, wants.as_f64().expect("a number"))
            }
            "format" => {
                assert_eq!(wants, "date-time");
                (value.as_str()).is_some_and(|s| s.parse::<jiff::Timestamp>().is_err())
            }
            "items" => {
                for (n, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, wants, item, &format!("{at}[{n}]"), faults);
                }
                false
            }
            "required" => {
                let lacks = |key: &&Value| value.get(key.as_str().expect("a key")).is_none();
                let lacking = required.map(list).into_iter().flatten();
                faults.extend(lacking.filter(lacks).map(|key| format!("{at} lacks {key}")));
                false
            }
            "additionalProperties" => {
                assert_eq!(*wants, Value::Bool(false));
                let known = |key: &str| properties.is_some_and(|p| p.get(key).is_some());
                let keys = value.as_object().into_iter().flat_map(|o| o.keys());
                faults.extend(
                    keys.filter(|key| !known(key))
                        .map(|key| format!("{at}.{key} is not in the schema")),
                );
                false
            }
            "anyOf" => !list(wants).iter().any(|one| fits(root, one, value)),
            "oneOf" => {
                let fitting = list(wants).iter().filter(|one| fits(root, one, value));
                fitting.count() != 1
            }
            other => panic!("this checker does not know `{other}`"),
        };
        if fault {
            faults.push(format!("{at}: {value} does not fit {keyword} {wants}"));
        }
    }
    let properties = properties.and_then(Value::as_object);
    for (key, schema) in properties.into_iter().flatten() {
        if let Some(value) = value.get(key) {
            check(root, schema, value, &format!("{at}.{key}"), faults);
        }
    }
}

fn is_of(value: &Value, wants: &Value) -> bool {
    let one = |name: &Value| match name.as_str().expect("the name of a type") {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("no type is called `{other}`"),
    };
    match wants {
        Value::Array(names) => names.iter().any(one),
        name => one(name),
    }
}

/// Whether a value keeps to a limit; one of another type has none.
fn is_within(value: &Value, keyword: &str, limit: f64) -> bool {
    let size = match keyword {
        "maxLength" => value.as_str().map(|text| text.chars().count() as f64),
        "maxItems" => value.as_array().map(|all| all.len() as f64),
        _ => value.as_f64(),
    };
    size.is_none_or(|size| match keyword {
        "minimum" => size >= limit,
        _ => size <= limit,
    })
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}
