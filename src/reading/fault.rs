//! What the TOML parser found. It tells its errors apart by English texts alone: here,
//! and nowhere else, they are read. What has a text that is not known is
//! [`Fault::Other`], so that a newer parser only makes complaints plainer.

/// What is wrong with a text that is to be TOML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// A text between `"""` is never closed.
    OpenText,
    /// A text between `'''` is never closed.
    OpenLiteral,
    /// A `"` is not closed on its line.
    Quotes,
    /// A `'` is not closed on its line.
    LiteralQuotes,
    Escape,
    NoValue,
    Unquoted,
    OpenHeader,
    MissingComma(Brackets),
    Unclosed(Brackets),
    /// A key or table stands above already.
    Twice,
    /// Something follows a value on its line.
    Trailing,
    /// Digits are missing beside the decimal point.
    Point,
    LeadingZero,
    /// No number, or none in this form.
    Number,
    /// No date or time that there is.
    Date,
    /// More within one another than is read.
    Deep,
    Boolean,
    ExtraComma,
    /// A key holds something that no key can.
    Key,
    /// A line begins with something that no key can.
    LineStart,
    Other,
}

/// What stands between brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Brackets {
    List,
    InlineTable,
}

/// How the parser's texts begin; where one is the beginning of another, the longer one
/// comes first.
const TEXTS: [(&str, Fault); 40] = [
    ("invalid multi-line basic string", Fault::OpenText),
    ("invalid multi-line literal string", Fault::OpenLiteral),
    ("invalid basic string", Fault::Quotes),
    ("invalid literal string", Fault::LiteralQuotes),
    ("missing escaped value", Fault::Escape),
    ("too few unicode", Fault::Escape),
    ("invalid escape", Fault::Escape),
    ("key with no value", Fault::NoValue),
    ("string values must be quoted", Fault::Unquoted),
    ("unclosed array table", Fault::OpenHeader),
    ("unclosed table", Fault::OpenHeader),
    (
        "missing comma between array",
        Fault::MissingComma(Brackets::List),
    ),
    ("missing comma", Fault::MissingComma(Brackets::InlineTable)),
    ("unclosed array", Fault::Unclosed(Brackets::List)),
    (
        "unclosed inline table",
        Fault::Unclosed(Brackets::InlineTable),
    ),
    ("duplicate key", Fault::Twice),
    ("unexpected key or value", Fault::Trailing),
    ("invalid fraction", Fault::Point),
    ("invalid mantissa", Fault::Point),
    ("unexpected leading zero", Fault::LeadingZero),
    ("invalid integer number", Fault::Number),
    ("invalid hexadecimal number", Fault::Number),
    ("invalid octal number", Fault::Number),
    ("invalid binary number", Fault::Number),
    ("invalid float", Fault::Number),
    ("invalid exponent", Fault::Number),
    ("`_` may only go between digits", Fault::Number),
    ("redundant", Fault::Number),
    ("integers with a radix", Fault::Number),
    ("radix must be", Fault::Number),
    ("unexpected sign", Fault::Number),
    ("invalid date", Fault::Date),
    ("invalid time", Fault::Date),
    ("invalid offset", Fault::Date),
    ("recursion limit", Fault::Deep),
    ("cannot recurse", Fault::Deep),
    ("invalid boolean", Fault::Boolean),
    ("extra comma", Fault::ExtraComma),
    ("invalid unquoted key", Fault::Key),
    ("invalid key-value pair", Fault::LineStart),
];

impl Fault {
    /// What the parser means by `text`.
    pub(super) fn of(text: &str) -> Fault {
        let known = TEXTS.iter().find(|(start, _)| text.starts_with(start));
        known.map_or(Fault::Other, |(_, fault)| *fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use toml::de::DeTable;

    #[test]
    fn the_parser_still_says_what_is_looked_for() {
        let found = |text: &str| {
            let (_, errors) = DeTable::parse_recoverable(text);
            let found = errors.iter().map(|error| Fault::of(error.message()));
            found.collect::<Vec<_>>()
        };
        for (text, fault) in [
            ("a = \"\"\"b", Fault::OpenText),
            ("a = '''b", Fault::OpenLiteral),
            ("a = \"b", Fault::Quotes),
            ("a = 'b", Fault::LiteralQuotes),
            ("a = \"\\q\"", Fault::Escape),
            ("a", Fault::NoValue),
            ("a = b", Fault::Unquoted),
            ("[[a", Fault::OpenHeader),
            ("[a", Fault::OpenHeader),
            ("a = [\"1\" \"2\"]", Fault::MissingComma(Brackets::List)),
            (
                "a = {b = \"1\" c = 2}",
                Fault::MissingComma(Brackets::InlineTable),
            ),
            ("a = [1", Fault::Unclosed(Brackets::List)),
            ("a = {b = 1", Fault::Unclosed(Brackets::InlineTable)),
            ("a = 1\na = 2", Fault::Twice),
            ("a = \"1\" b", Fault::Trailing),
            ("a = 1.", Fault::Point),
            ("a = 01", Fault::LeadingZero),
            ("a = True", Fault::Boolean),
            ("a = 1__2", Fault::Number),
            ("a = 0xg", Fault::Number),
            ("a = 0b2", Fault::Number),
            ("a = ++1", Fault::Number),
            ("a = 1e", Fault::Number),
            ("a = 2026-13-01", Fault::Date),
            ("a = 25:00:00", Fault::Date),
            ("a = 2026-03-01T08:00:00+99:00", Fault::Date),
            (format!("[{}]", ["a"; 500].join(".")).as_str(), Fault::Deep),
            (format!("a = {}", "[".repeat(500)).as_str(), Fault::Deep),
            ("a = [1,,2]", Fault::ExtraComma),
            ("a: = 1", Fault::Key),
            (", = 1", Fault::LineStart),
        ] {
            // What is nested too deep is left open, too.
            let mut found = found(text);
            if fault == Fault::Deep {
                found.truncate(1);
            }
            assert_eq!(found, [fault], "{text}");
        }
    }
}
