//! Licences and sources as other formats name them.

/// The SPDX name of a licence that is named by its address or in words. None where its version
/// is not said: each is another licence.
pub(super) fn spdx(text: &str) -> Option<String> {
    let lower = text.to_lowercase().replace("attribution", "by");
    if lower.contains("publicdomain/zero") || lower.contains("cc0") {
        return Some("CC0-1.0".to_owned());
    }
    let is_creative = lower.contains("creativecommons.org/licenses/")
        || lower.contains("cc ")
        || lower.contains("cc-");
    if !is_creative {
        let known = ["mit", "apache-2.0", "gpl-3.0-or-later", "bsd-3-clause"];
        let names = ["MIT", "Apache-2.0", "GPL-3.0-or-later", "BSD-3-Clause"];
        return known
            .iter()
            .position(|name| *name == lower.trim())
            .map(|at| names[at].to_owned());
    }
    let terms = match lower.split_once("licenses/") {
        Some((_, rest)) => rest.split('/').next().unwrap_or_default().to_owned(),
        None => {
            let parts = ["by", "nc", "nd", "sa"];
            let named = |part: &&str| {
                lower
                    .split(|c: char| !c.is_ascii_alphanumeric())
                    .any(|word| word == *part)
            };
            parts
                .into_iter()
                .filter(named)
                .collect::<Vec<_>>()
                .join("-")
        }
    };
    let versions = ["4.0", "3.0", "2.5", "2.0", "1.0"];
    let version = versions
        .into_iter()
        .find(|version| lower.contains(version))?;
    let known = ["by", "by-sa", "by-nc", "by-nc-sa", "by-nd", "by-nc-nd"];
    known
        .contains(&terms.as_str())
        .then(|| format!("CC-{}-{version}", terms.to_uppercase()))
}

/// An address and a name, as in `https://openstax.org <OpenStax>`.
pub(super) fn addressed(text: &str) -> (String, String) {
    match text.split_once('<') {
        Some((address, name)) => (
            address.trim().to_owned(),
            name.trim_end_matches('>').trim().to_owned(),
        ),
        None => (text.trim().to_owned(), String::new()),
    }
}

/// Whom a licence names behind a dash, as in `CC-BY - A school`.
pub(super) fn named(text: &str) -> Option<&str> {
    let (terms, name) = text.split_once(" - ")?;
    let is_name = name.trim().chars().any(char::is_alphabetic);
    (terms.starts_with("CC") && is_name).then(|| name.trim())
}

#[cfg(test)]
mod tests {
    use super::{addressed, named, spdx};

    #[test]
    fn licences_have_names() {
        let of = |text: &str| spdx(text).unwrap_or_default();
        assert_eq!(
            of("https://creativecommons.org/licenses/by/4.0/ <CC BY 4.0>"),
            "CC-BY-4.0"
        );
        assert_eq!(of("CC BY-NC-SA 3.0"), "CC-BY-NC-SA-3.0");
        assert_eq!(
            of("https://creativecommons.org/publicdomain/zero/1.0/"),
            "CC0-1.0"
        );
        assert_eq!(of("MIT"), "MIT");
        assert_eq!(spdx("CC-BY - A school"), None);
        assert_eq!(named("CC-BY - A school"), Some("A school"));
        assert_eq!(named("CC BY 4.0"), None);
        assert_eq!(spdx("all rights reserved"), None);
        assert_eq!(spdx(""), None);
    }

    #[test]
    fn an_address_has_a_name() {
        assert_eq!(
            addressed("https://a.org <A: B>"),
            ("https://a.org".to_owned(), "A: B".to_owned())
        );
        assert_eq!(addressed(""), (String::new(), String::new()));
    }
}
