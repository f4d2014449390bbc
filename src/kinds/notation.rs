//! Which sign begins the decimal places of a number, by language.

/// The sign between a whole number and its decimal places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum DecimalSign {
    /// `3.5`; a comma then groups digits by three.
    #[default]
    Point,
    /// `3,5`; a point then groups digits by three.
    Comma,
}

/// Languages that write a decimal comma, by their ISO 639 code (from the number
/// symbols of Unicode CLDR 46).
const COMMA: &[&str] = &[
    "af", "az", "be", "bg", "br", "bs", "ca", "cs", "da", "de", "el", "eo", "es", "et", "eu", "fi",
    "fo", "fr", "fy", "gl", "hr", "hu", "hy", "id", "is", "it", "ka", "kk", "kl", "ky", "lb", "lt",
    "lv", "mk", "nb", "nl", "nn", "no", "oc", "pl", "pt", "ro", "ru", "se", "sk", "sl", "sq", "sr",
    "sv", "tr", "tg", "uk", "uz", "vi",
];

/// Regions that write a point where their language writes a comma elsewhere.
const POINT_REGIONS: &[&str] = &[
    "CH", "LI", "MX", "US", "PR", "GT", "HN", "SV", "NI", "PA", "DO", "PE",
];

impl DecimalSign {
    /// The sign of a language, by its BCP 47 tag, such as `de` or `es-MX`; a point
    /// where the tag is none that is known.
    pub fn of_language(tag: &str) -> DecimalSign {
        let mut parts = tag.trim().split(['-', '_']);
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        let point_there = |part: &str| POINT_REGIONS.iter().any(|r| r.eq_ignore_ascii_case(part));
        // French is written with a comma in Switzerland, too.
        let is_point = language != "fr" && parts.any(point_there);
        match COMMA.contains(&language.as_str()) && !is_point {
            true => DecimalSign::Comma,
            false => DecimalSign::Point,
        }
    }

    /// The other one.
    pub(super) fn other(self) -> DecimalSign {
        match self {
            DecimalSign::Point => DecimalSign::Comma,
            DecimalSign::Comma => DecimalSign::Point,
        }
    }

    /// As a character.
    pub(super) fn sign(self) -> char {
        match self {
            DecimalSign::Point => '.',
            DecimalSign::Comma => ',',
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_follows_the_language_and_its_region() {
        for (tag, sign) in [
            ("en", '.'),
            ("de", ','),
            ("de-AT", ','),
            ("de-CH", '.'),
            ("es", ','),
            ("es-mx", '.'),
            ("fr_CH", ','),
            ("pt-BR", ','),
            ("ja", '.'),
            ("", '.'),
            ("klingon", '.'),
        ] {
            assert_eq!(DecimalSign::of_language(tag).sign(), sign, "{tag}");
        }
    }
}
