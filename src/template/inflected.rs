//! Words that follow a number or a word: plurals and ordinals by the rules of Unicode CLDR,
//! and the article before an English word.

use std::sync::Arc;

use in_definite::Is;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::expr::{ExprError, Value};
use crate::words::{Joined, Value as Argument, message};

/// The language that texts are written in, by its BCP 47 tag, such as `en` or `de-CH`.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Language(Arc<str>);

impl Default for Language {
    fn default() -> Language {
        Language::of("en")
    }
}

/// The categories of CLDR, in its order.
const CATEGORIES: [(&str, PluralCategory); 6] = [
    ("zero", PluralCategory::ZERO),
    ("one", PluralCategory::ONE),
    ("two", PluralCategory::TWO),
    ("few", PluralCategory::FEW),
    ("many", PluralCategory::MANY),
    ("other", PluralCategory::OTHER),
];

/// Numbers among which every category of every language turns up.
const SAMPLES: [&str; 9] = [
    "0.5", "1.5", "1.0", "1000000", "0.1", "0.2", "3.1", "10.0", "1000",
];

impl Language {
    /// The language of a tag; what is no tag counts as English, as far as plurals go.
    pub fn of(tag: &str) -> Language {
        Language(tag.trim().replace('_', "-").into())
    }

    /// The part of its tag before the first hyphen, in small letters.
    fn base(&self) -> String {
        let base = self.0.split('-').next().unwrap_or_default();
        base.to_ascii_lowercase()
    }

    /// Its rules; those of English where CLDR has none.
    fn rules(&self, kind: PluralRuleType) -> Option<PluralRules> {
        let base = self.base();
        let tags = [&*self.0, base.as_str(), "en"];
        tags.into_iter().find_map(|tag| {
            let language: LanguageIdentifier = tag.parse().ok()?;
            PluralRules::create(language, kind).ok()
        })
    }

    /// The categories that it tells apart.
    fn categories(&self, kind: PluralRuleType) -> Vec<&'static str> {
        let Some(rules) = self.rules(kind) else {
            return vec!["other"];
        };
        let whole = (0..=200).map(|n: u32| n.to_string());
        let numbers = whole.chain(SAMPLES.map(str::to_owned));
        let found: Vec<&str> = numbers.filter_map(|n| category(&rules, &n)).collect();
        let all = CATEGORIES.iter().map(|(name, _)| *name);
        all.filter(|name| found.contains(name)).collect()
    }
}

fn category(rules: &PluralRules, number: &str) -> Option<&'static str> {
    let found = rules.select(number).ok()?;
    let mut all = CATEGORIES.iter();
    all.find(|(_, one)| *one == found).map(|(name, _)| *name)
}

/// What a format of this name adds after its name, and how it counts.
fn kind(name: &str) -> Option<PluralRuleType> {
    match name {
        "plural" => Some(PluralRuleType::CARDINAL),
        "ordinal" => Some(PluralRuleType::ORDINAL),
        _ => None,
    }
}

/// The text of a value in one of these formats: `plural`, `ordinal`, `a`. Nothing where the
/// format is none of them.
pub(super) fn inflected(
    value: &Value,
    format: &str,
    language: &Language,
) -> Option<Result<String, ExprError>> {
    if format == "a" {
        return Some(article(&value.shown(), language));
    }
    let (name, forms) = format
        .split_once(char::is_whitespace)
        .unwrap_or((format, ""));
    let kind = kind(name)?;
    Some(match value.number() {
        Some(_) => form(&value.shown(), forms, kind, language),
        None => Err(ExprError::Type(message!(
            "template-format-of-number",
            name = name
        ))),
    })
}

/// The form for a number: `apple|apples`, or `one=…|few=…|other=…`, or `0=…` for a number
/// itself.
fn form(
    shown: &str,
    forms: &str,
    kind: PluralRuleType,
    language: &Language,
) -> Result<String, ExprError> {
    let forms: Vec<(Option<&str>, &str)> = forms.split('|').map(named).collect();
    let of_language = language.categories(kind);
    let forms: Vec<(&str, &str)> = match forms[..] {
        [(None, one), (None, other)] => vec![("one", one), ("other", other)],
        _ => (forms.iter())
            .map(|&(name, form)| Some((name?, form)))
            .collect::<Option<_>>()
            .ok_or_else(|| wrong_forms(kind, &of_language))?,
    };
    let is_number = |name: &str| name.bytes().all(|b| b.is_ascii_digit());
    let known = |name: &str| CATEGORIES.iter().any(|(known, _)| *known == name);
    if forms
        .iter()
        .any(|(name, _)| !known(name) && !is_number(name))
    {
        return Err(wrong_forms(kind, &of_language));
    }
    let find = |wanted: &str| forms.iter().find(|(name, _)| *name == wanted);
    if let Some((_, form)) = find(shown) {
        return Ok((*form).to_owned());
    }
    // A fraction such as 3/2 counts as its decimal does.
    let number = match shown.trim_start_matches('-') {
        fraction if fraction.contains('/') => "1.5",
        number => number,
    };
    let rules = language.rules(kind);
    let wanted = rules.and_then(|rules| category(&rules, number));
    let wanted = wanted.unwrap_or("other");
    match find(wanted) {
        Some((_, form)) => Ok((*form).to_owned()),
        None => Err(ExprError::Braces(message!(
            "template-plural-lacks",
            category = wanted,
            number = shown,
            categories = Argument::list(of_language, Joined::Commas)
        ))),
    }
}

/// A form with its name, where it has one: letters or digits before `=`.
fn named(form: &str) -> (Option<&str>, &str) {
    match form.split_once('=') {
        Some((name, form)) if name.trim().bytes().all(|b| b.is_ascii_alphanumeric()) => {
            (Some(name.trim()), form.trim())
        }
        _ => (None, form.trim()),
    }
}

fn wrong_forms(kind: PluralRuleType, of_language: &[&'static str]) -> ExprError {
    let categories = Argument::list(of_language.iter().copied(), Joined::Commas);
    ExprError::Braces(match kind {
        PluralRuleType::CARDINAL => message!("template-plural-forms", categories = categories),
        PluralRuleType::ORDINAL => message!("template-ordinal-forms", categories = categories),
    })
}

/// Words that the library takes for others: what they begin with, and whether `an` stands
/// before them.
const EXCEPTIONS: [(&str, bool); 3] = [("heir", true), ("ewe", false), ("herbal", true)];

/// Whether `an` stands before a word.
fn takes_an(word: &str) -> bool {
    let small = word.to_lowercase();
    let mut exceptions = EXCEPTIONS.iter();
    match exceptions.find(|(begin, _)| small.starts_with(begin)) {
        Some((_, an)) => *an,
        None => in_definite::is_an(word) == Is::An,
    }
}

/// A word with `a` or `an` before it, as it is said.
fn article(shown: &str, language: &Language) -> Result<String, ExprError> {
    if language.base() != "en" {
        return Err(ExprError::Braces(message!("template-article-english")));
    }
    let begin = shown.find(char::is_alphanumeric).unwrap_or(shown.len());
    let word = shown[begin..].split(|c: char| !c.is_alphanumeric()).next();
    // The library expects a word.
    let article = match word.filter(|word| !word.is_empty()).is_some_and(takes_an) {
        true => "an",
        false => "a",
    };
    Ok(format!("{article} {shown}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expr::Number;

    fn number(n: i128) -> Value {
        Value::Number(Number::from_integer(n))
    }

    fn said(value: &Value, format: &str, tag: &str) -> String {
        match inflected(value, format, &Language::of(tag)) {
            Some(Ok(text)) => text,
            Some(Err(error)) => format!("! {error}"),
            None => "none".into(),
        }
    }

    #[test]
    fn each_language_tells_numbers_apart_in_its_way() {
        let polish = "plural one=plik|few=pliki|many=plików|other=pliku";
        for (n, wanted) in [
            (1, "plik"),
            (3, "pliki"),
            (5, "plików"),
            (22, "pliki"),
            (112, "plików"),
        ] {
            assert_eq!(said(&number(n), polish, "pl"), wanted, "{n}");
        }
        for (n, wanted) in [(0, "apples"), (1, "apple"), (2, "apples"), (-1, "apple")] {
            assert_eq!(
                said(&number(n), "plural apple|apples", "en-GB"),
                wanted,
                "{n}"
            );
        }
        // Nothing is one in French as well, and Japanese tells nothing apart.
        assert_eq!(said(&number(0), "plural pomme|pommes", "fr"), "pomme");
        assert_eq!(said(&number(1), "plural other=個", "ja"), "個");
        assert_eq!(said(&number(1), "plural x|xs", "tlh"), "x");
        let arabic = "plural zero=a|one=b|two=c|few=d|many=e|other=f";
        let all: String = [0, 1, 2, 3, 11, 100]
            .map(|n| said(&number(n), arabic, "ar"))
            .concat();
        assert_eq!(all, "abcdef");
    }

    #[test]
    fn numbers_themselves_and_ordinals_have_forms() {
        let none = "plural 0=no apples|one=an apple|other=apples";
        assert_eq!(said(&number(0), none, "en"), "no apples");
        let ordinal = "ordinal one=st|two=nd|few=rd|other=th";
        let all = [1, 2, 3, 4, 11, 22, 103].map(|n| said(&number(n), ordinal, "en"));
        assert_eq!(all, ["st", "nd", "rd", "th", "th", "nd", "rd"]);
        let half = Value::Number(Number::new(3, 2));
        assert_eq!(said(&half, "plural litre|litres", "en"), "litres");
    }

    #[test]
    fn what_lacks_a_form_is_told_with_those_of_the_language() {
        let said_of = |format| said(&number(3), format, "pl");
        assert!(said_of("plural plik|pliki").contains("`few`"));
        assert!(said_of("plural plik|pliki").contains("(one, few, many, other)"));
        assert!(said_of("plural a|b|c").contains("one, few, many, other"));
        assert!(said_of("plural some=a|other=b").starts_with('!'));
        let ordinals = said(&number(1), "ordinal st|nd|rd|th", "en");
        assert!(!ordinals.contains("two forms"), "{ordinals}");
        assert!(ordinals.contains("(one, two, few, other)"), "{ordinals}");
        let word = Value::Text("x".into());
        assert!(said(&word, "plural a|b", "en").contains("needs a number"));
        assert_eq!(said(&number(3), "signed", "pl"), "none");
    }

    #[test]
    fn the_article_follows_how_a_word_is_said() {
        let of = |word: &str| said(&Value::Text(word.into()), "a", "en");
        for (word, wanted) in [
            ("apple", "an apple"),
            ("pear", "a pear"),
            ("hour", "an hour"),
            ("university", "a university"),
            ("MRI scan", "an MRI scan"),
            ("*orange*", "an *orange*"),
            ("heirloom", "an heirloom"),
            ("Heiress", "an Heiress"),
            ("ewe", "a ewe"),
            ("ewer", "a ewer"),
            ("herb", "an herb"),
            ("herbal tea", "an herbal tea"),
            ("'umbrella'", "an 'umbrella'"),
            ("", "a "),
            ("…", "a …"),
        ] {
            assert_eq!(of(word), wanted);
        }
        let of = |n| said(&number(n), "a", "en");
        assert_eq!(
            [of(8), of(9), of(11), of(18), of(80)],
            ["an 8", "a 9", "an 11", "an 18", "an 80"]
        );
        assert!(said(&number(1), "a", "de").starts_with('!'));
    }
}
