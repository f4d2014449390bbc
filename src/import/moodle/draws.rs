//! What questions of STACK draw by chance, as parameters of a template.

use toml::Value;

use super::brackets::{closed, names};

/// What draws by chance.
const DRAWS: [&str; 3] = ["rand_with_step", "rand_with_prohib", "rand"];

/// The most numbers that are drawn from, one by one.
const MOST_DRAWN: i64 = 500;
/// How often `ev` stands within `ev`.
const DEEPEST: usize = 20;

/// Where something is first drawn, and by what.
pub(super) fn first_draw(text: &str) -> Option<(usize, &'static str)> {
    names(text).find_map(|(from, to)| {
        let call = DRAWS.iter().find(|call| **call == &text[from..to])?;
        text[to..].starts_with('(').then_some((from, *call))
    })
}

/// What is drawn, and what it must not be: expressions of other variables.
pub(super) struct Drawn {
    pub(super) of: Value,
    pub(super) not: Vec<String>,
}

/// `rand(5)` is one of 0 to 4, `rand([a, b])` one of a list; `rand_with_step(1, 9, 2)` is 1, 3
/// and so on up to 9, `rand_with_prohib(-5, 5, [0])` one from -5 to 5 that is not 0.
pub(super) fn drawn_of(call: &str, text: &str) -> Option<Drawn> {
    let inside = |text: &str| Some(text.strip_prefix('[')?.strip_suffix(']')?.to_owned());
    let plain = |of: Value| Drawn {
        of,
        not: Vec::new(),
    };
    if call == "rand" {
        if let Ok(most) = text.parse::<i64>() {
            let is_some = (1..=1_000_000).contains(&most);
            return is_some.then(|| plain(Value::String(format!("0..{}", most - 1))));
        }
        let inside = inside(text)?;
        let whole = inside.split(',').map(|value| value.trim().parse().ok());
        if let Some(values) = whole.collect::<Option<Vec<i64>>>() {
            return numbers(values).map(plain);
        }
        let values = inside.split(',').map(decimal);
        let values: Vec<Value> = values.collect::<Option<_>>()?;
        return Some(plain(Value::Array(values)));
    }
    let mut parts = text.splitn(3, ',').map(str::trim);
    let (from, to, last) = (parts.next()?, parts.next()?, parts.next()?);
    if call == "rand_with_step" {
        let size = |text: &str| decimal(text)?.as_float();
        let (least, most, step) = (size(from)?, size(to)?, size(last)?);
        let is_some = least <= most && step > 0.0 && most - least <= 1e6 * step;
        return is_some.then(|| plain(Value::String(format!("{from}..{to} step {last}"))));
    }
    let (from, to): (i64, i64) = (from.parse().ok()?, to.parse().ok()?);
    if from > to || to.checked_sub(from)? > MOST_DRAWN {
        return None;
    }
    let inside = inside(last)?;
    let all = inside
        .split(',')
        .map(str::trim)
        .filter(|text| !text.is_empty());
    let (fixed, not): (Vec<&str>, Vec<&str>) = all.partition(|text| text.parse::<i64>().is_ok());
    let fixed: Vec<i64> = fixed.iter().filter_map(|text| text.parse().ok()).collect();
    Some(Drawn {
        of: numbers((from..=to).filter(|n| !fixed.contains(n)).collect())?,
        not: not.into_iter().map(str::to_owned).collect(),
    })
}

/// Without `ev(…, simp)`, which asks for what is done here anyway.
pub(super) fn simplified(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..DEEPEST {
        let calls = names(&text).filter(|(from, to)| &text[*from..*to] == "ev");
        let found = calls.filter_map(|(from, to)| {
            let inside = text[to..].strip_prefix('(').map(|_| to + 1)?;
            let end = closed(&text, inside)?;
            let (value, flag) = text[inside..end].rsplit_once(',')?;
            (flag.trim() == "simp").then(|| (from, end, format!("({value})")))
        });
        let Some((from, end, value)) = found.last() else {
            break;
        };
        text.replace_range(from..=end, &value);
    }
    text
}

/// A list of numbers that are drawn from.
fn numbers(values: Vec<i64>) -> Option<Value> {
    let values: Vec<Value> = values.into_iter().map(Value::Integer).collect();
    (!values.is_empty()).then_some(Value::Array(values))
}

/// A number with decimal places, exactly as it is written.
fn decimal(text: &str) -> Option<Value> {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_decimal = digits.len() <= 12
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let number = text.parse::<f64>().ok().filter(|_| is_decimal)?;
    Some(Value::Float(number))
}
