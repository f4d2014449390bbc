//! A JSON Schema from what the readers of course files ask.
//!
//! It is draft 7, which the language servers for TOML understand. What a table can hold is
//! said in one place, so that they can complete it; what its kind adds stands behind
//! `if` and `then`.

use serde_json::{Map, Value, json};

use super::What;
use super::said::said;
use crate::reading::{Asked, Record, TableName, Wanted};
use crate::words::message;

/// The draft of JSON Schema.
const DRAFT: &str = "http://json-schema.org/draft-07/schema#";
/// The key whose value decides which others a table has.
const KIND: &str = "kind";
/// What a hint that asks is called among the definitions, and the key of hints.
const HINT: &str = "hint";
const HINTS: &str = "hints";
/// An id.
const ID: &str = "^[a-z0-9][a-z0-9-]{0,63}$";

/// The schema of a kind of file.
pub(super) fn schema(record: &Record, what: What) -> Value {
    let (name, title) = match what {
        What::Course => (TableName::File, message!("schema-course")),
        What::Plan => (TableName::Plan, message!("schema-plan")),
    };
    let tables = Tables { record };
    let roots: Vec<usize> = (record.tables.iter())
        .filter(|(_, of)| *of == name)
        .map(|(table, _)| *table)
        .collect();
    let mut schema = tables.object(&roots);
    let definitions: Map<String, Value> = (tables.defined().into_iter())
        .map(|(key, all)| (key.to_owned(), tables.object(&all)))
        .collect();
    if what == What::Course {
        schema["definitions"] = json!(definitions);
    }
    schema["$schema"] = json!(DRAFT);
    schema["title"] = json!(title.to_string());
    schema
}

/// The tables that were read.
struct Tables<'r> {
    record: &'r Record,
}

/// A key of tables, with all that was asked of it in any.
struct Key<'r> {
    name: &'static str,
    all: Vec<&'r Asked>,
    /// Whether none of the tables can do without it.
    required: bool,
}

impl<'r> Tables<'r> {
    /// What these tables can hold.
    fn object(&self, tables: &[usize]) -> Value {
        let keys = self.keys(tables);
        let mut schema = self.of_keys(&keys);
        let kinds = self.kinds(tables);
        if kinds.len() > 1 {
            let cases: Vec<Value> = (kinds.iter())
                .map(|(kind, tables)| self.of_kind(kind, &self.keys(tables), &keys))
                .collect();
            schema["allOf"] = json!(cases);
            let with: Vec<usize> = kinds.into_iter().flat_map(|(_, tables)| tables).collect();
            let without = tables.iter().filter(|table| !with.contains(table));
            let without: Vec<usize> = without.copied().collect();
            if !without.is_empty() {
                // What stands in each of those that have no kind.
                let instead = self.keys(&without).into_iter();
                let instead = instead.filter(|key| {
                    let holds = |table| {
                        let mut asked = key.all.iter().filter(|asked| asked.table == table);
                        asked.any(|asked| !asked.held.is_empty())
                    };
                    without.iter().all(|&table| holds(table))
                });
                let instead: Vec<&str> = instead.map(|key| key.name).collect();
                schema["anyOf"] = json!([{ "required": [KIND] }, { "required": instead }]);
            }
        }
        schema
    }

    /// The keys of tables with kinds that can stand in several places, with all of these
    /// tables: a step is the same in a question, a part and another step.
    fn defined(&self) -> Vec<(&'static str, Vec<usize>)> {
        let names = [
            ("step", TableName::Step),
            ("part", TableName::Part),
            ("blank", TableName::Blank),
            (HINT, TableName::Hint),
        ];
        let all = |name: TableName| {
            let tables = self.record.tables.iter();
            let tables = tables.filter(move |(_, of)| *of == name);
            tables.map(|(table, _)| *table).collect()
        };
        names.map(|(key, name)| (key, all(name))).to_vec()
    }

    fn of_keys(&self, keys: &[Key<'r>]) -> Value {
        let mut properties = Map::new();
        for key in keys {
            let mut property = self.property(key);
            let table = self.name(key.all[0].table);
            if let Some(text) = table.and_then(|table| said(table, key.name)) {
                property["description"] = json!(text.to_string());
            }
            properties.insert(key.name.to_owned(), property);
        }
        let mut schema = json!({
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
        });
        let required = names(keys.iter().filter(|key| key.required));
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        schema
    }

    /// What holds of tables of a kind besides what holds of all.
    fn of_kind(&self, kind: &str, own: &[Key<'r>], all: &[Key<'r>]) -> Value {
        let mut properties = Map::new();
        for key in own {
            let general = all.iter().find(|general| general.name == key.name);
            let property = self.property(key);
            if general.is_none_or(|general| self.property(general) != property) && key.name != KIND
            {
                properties.insert(key.name.to_owned(), property);
            }
        }
        json!({
            "if": { "required": [KIND], "properties": { KIND: { "const": kind } } },
            "then": {
                "required": names(own.iter().filter(|key| key.required)),
                "properties": properties,
                "propertyNames": { "enum": names(own.iter()) },
            },
        })
    }

    /// The form of a key's value.
    fn property(&self, key: &Key<'r>) -> Value {
        let is_defined = self.defined().iter().any(|(name, _)| *name == key.name);
        if is_defined && key.all.iter().any(|asked| asked.wanted == Wanted::Tables) {
            let there = format!("#/definitions/{}", key.name);
            return json!({ "type": "array", "items": { "$ref": there } });
        }
        let asks = |asked: &&Asked| asked.wanted == Wanted::Entries { single: false };
        if key.name == HINTS && key.all.iter().any(asks) {
            let there = format!("#/definitions/{HINT}");
            let entry = json!({ "anyOf": [{ "type": ["string", "number"] }, { "$ref": there }] });
            return json!({ "type": "array", "items": entry });
        }
        let held = self.held(key);
        let mut forms: Vec<Value> = Vec::new();
        for asked in &key.all {
            // Who only takes it, to say where it belongs, says nothing of its form.
            let only = key.all.iter().all(|asked| asked.wanted == Wanted::Any);
            if asked.wanted == Wanted::Any && !only {
                continue;
            }
            let form = self.form(&asked.wanted, &held);
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        match &forms[..] {
            [form] => form.clone(),
            _ => json!({ "anyOf": forms }),
        }
    }

    fn form(&self, wanted: &Wanted, held: &[usize]) -> Value {
        let scalar = json!({ "type": ["string", "number"] });
        match wanted {
            Wanted::Text => json!({ "type": "string" }),
            Wanted::Date => json!({ "type": "string" }),
            Wanted::Scalar => scalar,
            Wanted::Texts { single: false } => json!({ "type": "array", "items": scalar }),
            Wanted::Texts { single: true } => {
                json!({ "anyOf": [scalar, { "type": "array", "items": scalar }] })
            }
            Wanted::List if held.is_empty() => json!({ "type": "array" }),
            Wanted::List => {
                let entry = json!({ "anyOf": [scalar, self.object(held)] });
                json!({ "type": "array", "items": entry })
            }
            // What is no text there may be a list again, as pairs are.
            Wanted::Entries { single: false } if held.is_empty() => json!({ "type": "array" }),
            Wanted::Entries { single } => {
                let mut forms = vec![scalar];
                if !held.is_empty() {
                    forms.push(self.object(held));
                }
                let entry = json!({ "anyOf": forms });
                let list = json!({ "type": "array", "items": entry });
                match single {
                    true => json!({ "anyOf": [entry, list] }),
                    false => list,
                }
            }
            Wanted::Number { from, to } => {
                json!({ "type": "number", "minimum": from, "maximum": to })
            }
            Wanted::Whole { from, to: None } => json!({ "type": "integer", "minimum": from }),
            Wanted::Whole { from, to } => {
                json!({ "type": "integer", "minimum": from, "maximum": to })
            }
            Wanted::Truth => json!({ "type": "boolean" }),
            Wanted::Word(words) => json!({ "type": "string", "enum": words }),
            Wanted::Id => json!({ "type": "string", "pattern": ID }),
            Wanted::TextOrTable => json!({ "anyOf": [
                { "type": "string" },
                { "type": "object", "additionalProperties": { "type": "string" } },
            ] }),
            Wanted::Table if held.is_empty() => json!({ "type": "object" }),
            Wanted::Table => self.object(held),
            Wanted::Tables if held.is_empty() => {
                json!({ "type": "array", "items": { "type": "object" } })
            }
            Wanted::Tables => json!({ "type": "array", "items": self.object(held) }),
            Wanted::Any => json!({}),
        }
    }

    /// What was asked of these tables, by key.
    fn keys(&self, tables: &[usize]) -> Vec<Key<'r>> {
        let mut keys: Vec<Key<'r>> = Vec::new();
        for asked in &self.record.asked {
            if !tables.contains(&asked.table) {
                continue;
            }
            match keys.iter_mut().find(|key| key.name == asked.key) {
                Some(key) => key.all.push(asked),
                None => keys.push(Key {
                    name: asked.key,
                    all: vec![asked],
                    required: false,
                }),
            }
        }
        let alike = self.alike(tables);
        for key in &mut keys {
            let asked = self.record.asked.iter();
            let asked = asked.filter(|asked| asked.key == key.name && asked.required);
            let needed = asked.filter(|asked| alike.contains(&asked.table)).count();
            key.required = needed == alike.len();
        }
        keys
    }

    /// The tables by which is told what these can't do without: of a table without a kind,
    /// those of its name, as what a mistake needs is the same for all kinds of question.
    fn alike(&self, tables: &[usize]) -> Vec<usize> {
        match tables.first().and_then(|table| self.name(*table)) {
            Some(name) if self.kinds(tables).is_empty() => {
                let all = self.record.tables.iter();
                all.filter(|(_, of)| *of == name)
                    .map(|(of, _)| *of)
                    .collect()
            }
            _ => tables.to_vec(),
        }
    }

    /// The tables by their kinds, in the order of the specimen; none where they have none.
    fn kinds(&self, tables: &[usize]) -> Vec<(&'r str, Vec<usize>)> {
        let mut kinds: Vec<(&str, Vec<usize>)> = Vec::new();
        for asked in &self.record.asked {
            let Some(kind) = asked.text.as_deref() else {
                continue;
            };
            if asked.key != KIND || !tables.contains(&asked.table) {
                continue;
            }
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, tables)) => tables.push(asked.table),
                None => kinds.push((kind, vec![asked.table])),
            }
        }
        kinds
    }

    /// The tables within the values of a key that were read as tables.
    fn held(&self, key: &Key<'_>) -> Vec<usize> {
        let held = key.all.iter().flat_map(|asked| asked.held.iter().copied());
        held.filter(|table| self.name(*table).is_some()).collect()
    }

    fn name(&self, table: usize) -> Option<TableName> {
        let mut tables = self.record.tables.iter();
        tables.find(|(of, _)| *of == table).map(|(_, name)| *name)
    }
}

fn names<'k, 'r: 'k>(keys: impl Iterator<Item = &'k Key<'r>>) -> Vec<&'static str> {
    keys.map(|key| key.name).collect()
}
