//! Answers of OATutor that are numbers.

use toml::Value;

use crate::import::asked::Asked;
use crate::import::decimal::Decimal;
use crate::import::typed_latex::typed;

/// A number: decimal, fraction, mixed, recurring, per cent, money, an angle, or with a unit.
pub(super) fn number(asked: &mut Asked, latex: &str) -> bool {
    let text = latex.replace("{,}", ",").replace("\\!", "");
    let (text, unit) = without_unit(text.trim());
    let is_percent = unit.as_deref() == Some("%");
    let plain = without_thousands(&text).unwrap_or(text);
    let value = match Decimal::read(&plain) {
        Some(number) => Some(number.value()),
        None => (fraction(&plain).or_else(|| scientific(&plain))).map(Value::String),
    };
    let Some(value) = value else { return false };
    asked.set("kind", "number");
    asked.set("answer", value);
    match unit {
        Some(_) if is_percent => asked.set("as", "percent"),
        Some(unit) => asked.set("unit", unit),
        None => {}
    }
    true
}

/// A number without its unit: per cent, dollars, degrees, or a word behind it.
fn without_unit(text: &str) -> (String, Option<String>) {
    // Short words without `\text` are letters side by side.
    let least = if text.contains("\\text") || text.contains("\\mathrm") {
        2
    } else {
        4
    };
    let behind = [
        ("\\%", "%"),
        ("%", "%"),
        ("^{\\circ}", "°"),
        ("^\\circ", "°"),
        ("\\degree", "°"),
        ("°", "°"),
    ];
    for (mark, unit) in behind {
        if let Some(rest) = text.strip_suffix(mark) {
            return (rest.trim().to_owned(), Some(unit.to_owned()));
        }
    }
    if let Some(rest) = text.strip_prefix("\\$").or_else(|| text.strip_prefix('$')) {
        return (rest.trim().to_owned(), Some("$".to_owned()));
    }
    let words = text
        .replace("\\text", " ")
        .replace("\\mathrm", " ")
        .replace(['{', '}'], " ");
    let mut parts = words.split_whitespace();
    let (number, word, more) = (parts.next(), parts.next(), parts.next());
    let is_word = |word: &str| {
        (least..=20).contains(&word.len())
            && word.bytes().all(|b| b.is_ascii_alphabetic())
            && !is_name(word)
    };
    match (number, word.filter(|word| is_word(word)), more) {
        (Some(number), Some(word), None) => (number.to_owned(), Some(word.to_owned())),
        _ => (text.to_owned(), None),
    }
}

/// Words that mean something in algebra, and none of a unit.
fn is_name(word: &str) -> bool {
    matches!(
        word,
        "pi" | "or"
            | "and"
            | "inf"
            | "sin"
            | "cos"
            | "tan"
            | "ln"
            | "log"
            | "sqrt"
            | "xy"
            | "xyz"
            | "ab"
    )
}

/// A fraction of whole numbers, a mixed number or a recurring decimal, as a fraction.
fn fraction(latex: &str) -> Option<String> {
    if let Some(recurring) = recurring(latex) {
        return Some(recurring);
    }
    let text = typed(latex)?;
    if is_fraction(&text) {
        return Some(text);
    }
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest.trim()),
        None => ("", text.as_str()),
    };
    let (whole, part) = rest.split_once(' ')?;
    let (above, below) = part.split_once('/')?;
    let read = |text: &str| text.parse::<u32>().ok().map(u64::from);
    let (whole, above, below) = (read(whole)?, read(above)?, read(below)?);
    (below > 0).then(|| format!("{sign}{}/{below}", whole * below + above))
}

/// `2.5\times{10}^{-4}` as `2.5*10^(-4)`: then `2.5e-4` is the same number.
fn scientific(latex: &str) -> Option<String> {
    let text = typed(latex)?.replace(' ', "");
    let (number, power) = text.split_once("*10^")?;
    Decimal::read(number)?;
    let power = (power
        .strip_prefix("(-")
        .and_then(|text| text.strip_suffix(')')))
    .or_else(|| power.strip_prefix('-'))
    .unwrap_or(power);
    let is_power = (1..=3).contains(&power.len()) && power.bytes().all(|b| b.is_ascii_digit());
    is_power.then_some(text)
}

/// `0.1\overline{6}` as `15/90`.
fn recurring(latex: &str) -> Option<String> {
    let (sign, rest) = match latex.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", latex),
    };
    let (before, repeated) = rest
        .split_once("\\overline")
        .or_else(|| rest.split_once("\\bar"))?;
    let repeated = repeated.trim().strip_prefix('{')?.strip_suffix('}')?;
    let (whole, fixed) = before.split_once('.')?;
    let digits = |text: &str| text.len() <= 6 && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(fixed) || !digits(repeated) || repeated.is_empty() {
        return None;
    }
    let number = |text: &str| text.parse::<i64>().unwrap_or(0);
    let all = number(&format!("{whole}{fixed}{repeated}")) - number(&format!("{whole}{fixed}"));
    let nines = 10_i64.pow(u32::try_from(repeated.len()).ok()?) - 1;
    let below = nines * 10_i64.pow(u32::try_from(fixed.len()).ok()?);
    Some(format!("{sign}{all}/{below}"))
}

/// `1,234,567` without its commas.
fn without_thousands(text: &str) -> Option<String> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let groups: Vec<&str> = whole.split(',').collect();
    let is_group = |group: &&str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
    let first = groups.first()?;
    let fits = groups.len() > 1
        && (1..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_digit())
        && !first.starts_with('0')
        && groups[1..].iter().all(is_group);
    let point = if part.is_empty() { "" } else { "." };
    fits.then(|| format!("{sign}{}{point}{part}", groups.concat()))
}

/// A fraction of whole numbers.
fn is_fraction(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let text = text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'))
        .unwrap_or(text);
    let Some((above, below)) = text.split_once('/') else {
        return false;
    };
    let below = below
        .strip_prefix("(-")
        .and_then(|text| text.strip_suffix(')'))
        .unwrap_or(below);
    let above = above
        .strip_prefix("(-")
        .and_then(|text| text.strip_suffix(')'))
        .unwrap_or(above);
    let above = above.strip_prefix('-').unwrap_or(above);
    let is_whole = |text: &str| {
        !text.is_empty() && text.len() <= 15 && text.bytes().all(|b| b.is_ascii_digit())
    };
    is_whole(above) && is_whole(below) && below.bytes().any(|b| b != b'0')
}
