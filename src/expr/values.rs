//! Values of a template's parameters.

use std::sync::Arc;

use super::Value;

/// Values of a template's parameters, by name. There are few, so that looking one after the
/// other is quicker than to hash.
#[derive(Clone, Debug, Default)]
pub struct Values(Vec<(Arc<str>, Value)>);

impl Values {
    /// The value of this name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        let found = self.0.iter().find(|(known, _)| **known == *name);
        found.map(|(_, value)| value)
    }

    /// Whether there is a value of this name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Gives a name a value; one that it has is replaced.
    pub fn insert(&mut self, name: impl Into<Arc<str>> + AsRef<str>, value: Value) {
        let found = (self.0.iter_mut()).find(|(known, _)| **known == *name.as_ref());
        match found {
            Some((_, old)) => *old = value,
            None => self.0.push((name.into(), value)),
        }
    }

    /// Each name with its value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (&**name, value))
    }

    /// None yet, with room for so many.
    pub fn with_capacity(count: usize) -> Values {
        Values(Vec::with_capacity(count))
    }
}

/// Equal where the same names have the same values.
impl PartialEq for Values {
    fn eq(&self, other: &Values) -> bool {
        let is_there = |(name, value): (&str, &Value)| other.get(name) == Some(value);
        self.0.len() == other.0.len() && self.iter().all(is_there)
    }
}

impl FromIterator<(String, Value)> for Values {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(values: I) -> Values {
        let mut all = Values::default();
        for (name, value) in values {
            all.insert(name, value);
        }
        all
    }
}
