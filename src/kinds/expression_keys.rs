//! The keys of `expression` that say how its answers are compared.

use toml::de::DeValue;

use crate::algebra::{self, Domain, Domains, Form, Letters, UpTo};
use crate::reading::{Place, Single, Table, Wanted};
use crate::text::clean;
use crate::words::message;

/// How answers are read and compared.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub(super) struct Rules {
    pub letters: Letters,
    /// The names that the question declares.
    pub names: Vec<String>,
    pub comparing: algebra::Rules,
    pub form: Option<Form>,
}

/// A domain as it is written.
#[derive(Clone, Copy)]
enum Written {
    Domain(Domain),
    /// `i` is the imaginary unit.
    Imaginary,
}

const WORDS: [(&str, Written); 6] = [
    ("real", Written::Domain(Domain::Real)),
    ("positive", Written::Domain(Domain::Positive)),
    ("negative", Written::Domain(Domain::Negative)),
    ("integer", Written::Domain(Domain::Integer)),
    ("natural", Written::Domain(Domain::Natural)),
    ("imaginary", Written::Imaginary),
];

/// Chooses primes and points; any number would do, but it must stay the same, so that
/// an answer gets the same verdict again.
const SEED: u64 = 0x6b65_6e6e_696e_6700;

impl Rules {
    /// Reads the keys; `None` where they are wrong, which has been complained of.
    pub(super) fn read(table: &mut Table<'_, '_>) -> Option<Rules> {
        let form = table.word("form", &Form::ALL);
        let up_to = [("constant", UpTo::Constant), ("factor", UpTo::Factor)];
        let up_to = table.word("up-to", &up_to).unwrap_or_default();
        let names = match table.has("letters") {
            true => names(table),
            false => Some(Vec::new()),
        };
        let domains = match table.has("domain") {
            true => domains(table),
            false => Some(Default::default()),
        };
        // Both have been complained of by now.
        let (names, (domains, imaginary)) = (names?, domains?);
        Some(Rules {
            letters: Letters::new(names.clone(), imaginary),
            names,
            comparing: algebra::Rules {
                up_to,
                domains,
                seed: SEED,
            },
            form,
        })
    }

    /// Whether a constant may be added to an answer.
    pub(super) fn allows_constant(&self) -> bool {
        self.comparing.up_to == UpTo::Constant
    }
}

/// The names of `letters`: letters, then digits or a subscript.
fn names(table: &mut Table<'_, '_>) -> Option<Vec<String>> {
    let names = table.strings("letters", Single::Allowed)?;
    let is_name = |name: &str| {
        let plain = |c: char| c.is_alphanumeric() || c == '_';
        name.starts_with(char::is_alphabetic) && name.chars().all(plain)
    };
    for (name, place) in &names.entries {
        if !is_name(name) {
            let message = message!("kinds-letters-no-name", text = name);
            let help = message!("kinds-letters-no-name-help");
            table.complaints.error(place, message, Some(help));
            return None;
        }
    }
    Some(names.texts())
}

/// `domain = "positive"`, or `domain = { x = "positive", t = "0..1" }`.
fn domains(table: &mut Table<'_, '_>) -> Option<(Domains, bool)> {
    table.asks("domain", Wanted::TextOrTable);
    let (value, place) = table.take("domain")?;
    let mut domains = Domains::default();
    let mut imaginary = false;
    let mut entries = Vec::new();
    match value {
        DeValue::Table(inner) => {
            for (name, value) in inner.iter() {
                let at = Place {
                    source: place.source,
                    span: value.span(),
                };
                entries.push((Some(name.get_ref().to_string()), value.get_ref(), at));
            }
        }
        other => entries.push((None, other, place)),
    }
    for (name, value, place) in entries {
        let text = match value {
            DeValue::String(text) => text.to_string(),
            _ => String::new(),
        };
        match (written(&text), name) {
            (Some(Written::Domain(domain)), Some(name)) => domains.own.push((name, domain)),
            (Some(Written::Domain(domain)), None) => domains.others = domain,
            (Some(Written::Imaginary), Some(name)) if name == "i" => imaginary = true,
            _ => {
                let text = clean(&text);
                let message = message!("kinds-domain-unknown", text = text);
                let help = message!("kinds-domain-help");
                table.complaints.error(&place, message, Some(help));
                return None;
            }
        }
    }
    Some((domains, imaginary))
}

fn written(text: &str) -> Option<Written> {
    if let Some((_, written)) = WORDS.iter().find(|(word, _)| *word == text) {
        return Some(*written);
    }
    let (least, most) = text.split_once("..")?;
    let number = |text: &str| {
        let number = text.trim().parse::<f64>().ok();
        number.filter(|n| n.abs() <= 1e9)
    };
    let (least, most) = (number(least)?, number(most)?);
    (least < most).then_some(Written::Domain(Domain::Between(least, most)))
}
