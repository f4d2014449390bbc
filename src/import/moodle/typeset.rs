//! Expressions of Maxima as people write them: numbers put together to one coefficient, with
//! signs and brackets where they belong, whatever number a parameter becomes.

mod read;

use crate::expr::{Formula, show, show_decimal};
use read::{Part, Reader};

/// Functions of numbers that templates know.
const OF_NUMBERS: [&str; 10] = [
    "abs", "gcd", "lcm", "min", "max", "floor", "ceil", "round", "sqrt", "choose",
];
/// Letters with names.
const GREEK: [&str; 14] = [
    "alpha", "beta", "gamma", "delta", "epsilon", "theta", "lambda", "mu", "pi", "rho", "sigma",
    "tau", "phi", "omega",
];

/// How it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// As a formula that is shown.
    Shown,
    /// As algebra is typed.
    Typed,
}

/// An expression as it is written; none where it can't be read.
pub(super) fn typeset(text: &str, style: Style, is_param: &dyn Fn(&str) -> bool) -> Option<String> {
    let text: String = text.split_whitespace().collect();
    let writer = Writer { style, is_param };
    let mut out = String::new();
    let mut rest = text.as_str();
    loop {
        let mut reader = Reader::of(rest);
        out.push_str(&writer.whole(&reader.sum()?)?);
        rest = reader.rest;
        let signs = [
            ("<=", "\\le"),
            (">=", "\\ge"),
            ("=", "="),
            ("<", "<"),
            (">", ">"),
        ];
        let found = signs.iter().find(|(sign, _)| rest.starts_with(sign));
        let Some((sign, shown)) = found else { break };
        let shown = if style == Style::Typed { sign } else { shown };
        out.push_str(&format!(" {shown} "));
        rest = &rest[sign.len()..];
    }
    rest.is_empty().then_some(out)
}

/// The factors of a term: those that are numbers, and others.
#[derive(Default)]
struct Factors<'p> {
    is_negative: bool,
    numbers: Vec<String>,
    numbers_below: Vec<String>,
    above: Vec<&'p Part>,
    below: Vec<&'p Part>,
}

impl Factors<'_> {
    /// The coefficient as an expression of a template.
    fn coefficient(&self) -> Option<String> {
        if self.numbers.is_empty() && self.numbers_below.is_empty() {
            return None;
        }
        let mut source = match self.numbers.is_empty() {
            true => "1".to_owned(),
            false => self.numbers.join("*"),
        };
        for number in &self.numbers_below {
            source.push_str(&format!("/{number}"));
        }
        Some(match self.is_negative {
            true => format!("-{source}"),
            false => source,
        })
    }
}

struct Writer<'w> {
    style: Style,
    is_param: &'w dyn Fn(&str) -> bool,
}

impl Writer<'_> {
    fn whole(&self, part: &Part) -> Option<String> {
        if let Some(source) = self.number(part) {
            return Some(self.put(&source, None, true));
        }
        let terms = match part {
            Part::Sum(parts) => parts.as_slice(),
            part => std::slice::from_ref(part),
        };
        let mut out = String::new();
        for (n, term) in terms.iter().enumerate() {
            out.push_str(&self.term(term, n == 0)?);
        }
        Some(out)
    }

    /// A term of a sum with its sign.
    fn term(&self, term: &Part, is_first: bool) -> Option<String> {
        let mut factors = Factors::default();
        self.spread(term, false, &mut factors);
        let coefficient = factors.coefficient();
        if let (Some(source), Style::Shown, []) = (&coefficient, self.style, &factors.above[..])
            && !factors.below.is_empty()
        {
            return self.over(source, &factors.below, is_first);
        }
        let rest = self.rest(&factors)?;
        let rest = Some(rest).filter(|rest| !rest.is_empty());
        match coefficient {
            Some(source) => Some(self.put(&source, rest.as_deref(), is_first)),
            None => Some(format!(
                "{}{}",
                sign(factors.is_negative, is_first),
                rest.unwrap_or_default()
            )),
        }
    }

    /// A number over what is no number.
    fn over(&self, source: &str, below: &[&Part], is_first: bool) -> Option<String> {
        let source = unbracketed(source);
        let (sign, above) = match constant(source) {
            Some(number) => (
                sign(number.starts_with('-'), is_first),
                number.trim_start_matches('-').to_owned(),
            ),
            None if is_first => ("", format!("{{{source}}}")),
            None => (" + ", format!("{{{source}:paren}}")),
        };
        let below = self.line(below)?;
        Some(format!("{sign}\\frac{{{above}}}{{{below}}}"))
    }

    /// What stands above or below a line.
    fn line(&self, parts: &[&Part]) -> Option<String> {
        match parts {
            [] => Some("1".to_owned()),
            [part] if self.style == Style::Shown => self.whole(part),
            parts => self.factors(parts),
        }
    }

    fn spread<'p>(&self, part: &'p Part, is_below: bool, factors: &mut Factors<'p>) {
        if let Some(source) = self.number(part) {
            let list = match is_below {
                true => &mut factors.numbers_below,
                false => &mut factors.numbers,
            };
            return list.push(source);
        }
        match part {
            Part::Negative(part) => {
                factors.is_negative = !factors.is_negative;
                self.spread(part, is_below, factors);
            }
            Part::Product(above, below) => {
                above
                    .iter()
                    .for_each(|part| self.spread(part, is_below, factors));
                below
                    .iter()
                    .for_each(|part| self.spread(part, !is_below, factors));
            }
            part if is_below => factors.below.push(part),
            part => factors.above.push(part),
        }
    }

    /// The factors that are no numbers.
    fn rest(&self, factors: &Factors) -> Option<String> {
        if factors.below.is_empty() {
            return self.factors(&factors.above);
        }
        let (above, below) = (self.line(&factors.above)?, self.line(&factors.below)?);
        Some(match self.style {
            Style::Shown => format!("\\frac{{{above}}}{{{below}}}"),
            Style::Typed => format!("({above})/({below})"),
        })
    }

    fn factors(&self, parts: &[&Part]) -> Option<String> {
        let mut out = String::new();
        for part in parts {
            let factor = self.factor(part)?;
            if !out.is_empty() {
                out.push_str(self.between(&factor));
            }
            out.push_str(&factor);
        }
        Some(out)
    }

    /// What stands between a factor and the one behind it.
    fn between(&self, behind: &str) -> &'static str {
        match self.style {
            Style::Typed => "*",
            _ if behind.starts_with(|c: char| c.is_ascii_digit() || c == '{') => " \\cdot ",
            _ => " ",
        }
    }

    fn factor(&self, part: &Part) -> Option<String> {
        match part {
            Part::Word(name) => Some(self.name(name)),
            Part::Power(base, exponent) => {
                let base = match self.number(base) {
                    Some(source) if (self.is_drawn(&source)) && !source.contains('/') => {
                        format!("{{{source}:paren}}")
                    }
                    Some(source) if source.bytes().all(|b| b.is_ascii_digit()) => source,
                    _ if matches!(**base, Part::Word(_)) => self.factor(base)?,
                    _ => format!("({})", self.whole(base)?),
                };
                let exponent = self.whole(exponent)?;
                Some(match self.style {
                    _ if exponent.len() == 1 => format!("{base}^{exponent}"),
                    Style::Shown => format!("{base}^{{{exponent}}}"),
                    Style::Typed => format!("{base}^({exponent})"),
                })
            }
            Part::Call(name, inside) => self.call(name, inside),
            part => Some(format!("({})", self.whole(part)?)),
        }
    }

    fn name(&self, name: &str) -> String {
        if self.style == Style::Typed {
            return name.to_owned();
        }
        if GREEK.contains(&name) {
            return format!("\\{name}");
        }
        let letters = name.trim_end_matches(|c: char| c.is_ascii_digit());
        match name.split_once('_') {
            Some((letter, index)) => format!("{letter}_{{{}}}", index.replace('_', "")),
            None if letters.len() < name.len() => {
                format!("{letters}_{{{}}}", &name[letters.len()..])
            }
            None => name.to_owned(),
        }
    }

    fn call(&self, name: &str, inside: &[Part]) -> Option<String> {
        let [inside] = inside else { return None };
        let inside = self.whole(inside)?;
        let typed = if name == "log" { "ln" } else { name };
        let shown = match typed {
            "asin" => "\\arcsin",
            "acos" => "\\arccos",
            "atan" => "\\arctan",
            "sin" | "cos" | "tan" | "ln" | "sinh" | "cosh" | "tanh" | "exp" | "sqrt" | "abs" => "",
            // A function that is named by a letter.
            _ if typed.len() == 1 => typed,
            _ => return None,
        };
        Some(match (self.style, typed) {
            (Style::Typed, _) => format!("{typed}({inside})"),
            (_, "sqrt") => format!("\\sqrt{{{inside}}}"),
            (_, "exp") => format!("e^{{{inside}}}"),
            (_, "abs") => format!("|{inside}|"),
            _ if shown.is_empty() => format!("\\{typed}({inside})"),
            _ => format!("{shown}({inside})"),
        })
    }

    /// A number as an expression of a template: of parameters, or one that can be calculated.
    fn number(&self, part: &Part) -> Option<String> {
        let source = self.source(part)?;
        // A root is seldom a number that can be written.
        let is_number = self.is_drawn(&source) && !source.contains("sqrt(");
        (is_number || constant(&source).is_some()).then_some(source)
    }

    fn source(&self, part: &Part) -> Option<String> {
        let all = |parts: &[Part], sign: &str| {
            let sources = parts.iter().map(|part| self.source(part));
            Some(sources.collect::<Option<Vec<String>>>()?.join(sign))
        };
        Some(match part {
            Part::Number(number) => number.clone(),
            Part::Word(name) => Some(name.clone()).filter(|name| (self.is_param)(name))?,
            Part::Sum(parts) => format!("({})", all(parts, "+")?),
            Part::Negative(part) => format!("(-{})", self.source(part)?),
            Part::Product(above, below) => {
                let mut source = all(above, "*")?;
                for part in below {
                    source.push_str(&format!("/{}", bracketed(self.source(part)?)));
                }
                format!("({source})")
            }
            Part::Power(base, exponent) => format!(
                "{}^{}",
                bracketed(self.source(base)?),
                bracketed(self.source(exponent)?)
            ),
            Part::Call(name, inside) if OF_NUMBERS.contains(&name.as_str()) => {
                format!("{name}({})", all(inside, ",")?)
            }
            Part::Call(..) => return None,
        })
    }

    /// Whether a parameter stands in an expression.
    fn is_drawn(&self, source: &str) -> bool {
        source
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .any(|name| (self.is_param)(name))
    }

    /// A number with its sign, and what it is the coefficient of.
    fn put(&self, source: &str, rest: Option<&str>, is_first: bool) -> String {
        let source = unbracketed(source);
        if let Some(number) = constant(source) {
            let size = number.trim_start_matches('-');
            let sign = sign(number.starts_with('-'), is_first);
            let size = match size.split_once('/') {
                Some((above, below)) if self.style == Style::Shown => {
                    format!("\\frac{{{above}}}{{{below}}}")
                }
                Some(_) if rest.is_some() => format!("({size})"),
                _ => size.to_owned(),
            };
            return match rest {
                None => format!("{sign}{size}"),
                Some(rest) if size == "1" => format!("{sign}{rest}"),
                Some(rest) => format!("{sign}{size}{}{rest}", self.joint(rest)),
            };
        }
        let needs_dot = rest.is_some_and(|rest| !self.joint(rest).is_empty());
        let number = match (is_first, source.contains('/'), rest.is_some() && !needs_dot) {
            (true, true, true) if self.style == Style::Typed => format!("({{{source}}})"),
            (true, false, true) => format!("{{{source}:coef}}"),
            (true, _, _) => format!("{{{source}}}"),
            (false, false, true) => format!(" {{{source}:scoef}}"),
            (false, true, _) if rest.is_some() => match self.style {
                Style::Shown => format!(" + {{{source}:paren}}"),
                Style::Typed => format!(" + ({{{source}}})"),
            },
            (false, _, _) => format!(" {{{source}:signed}}"),
        };
        let rest = rest.unwrap_or_default();
        let joint = if needs_dot { self.joint(rest) } else { "" };
        format!("{number}{joint}{rest}")
    }

    /// What stands between a number and what it is the coefficient of.
    fn joint(&self, rest: &str) -> &'static str {
        match rest.starts_with(|c: char| c.is_ascii_digit() || c == '{') {
            true => self.between(rest),
            false => "",
        }
    }
}

fn sign(is_negative: bool, is_first: bool) -> &'static str {
    match (is_negative, is_first) {
        (true, true) => "-",
        (false, true) => "",
        (true, false) => " - ",
        (false, false) => " + ",
    }
}

/// A number without parameters, calculated.
fn constant(source: &str) -> Option<String> {
    if source.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return Some(source.to_owned());
    }
    let number = Formula::new(source).number(&Default::default()).ok()?;
    if source.contains("sqrt(") && !number.is_integer() {
        return None;
    }
    Some(match source.contains('.') {
        true => show_decimal(&number),
        false => show(&number),
    })
}

/// In brackets, where it is more than a name or a number.
fn bracketed(source: String) -> String {
    let is_plain = source
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.'));
    if is_plain {
        source
    } else {
        format!("({source})")
    }
}

/// Without brackets around all of it.
fn unbracketed(source: &str) -> &str {
    let inside = source
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    let Some(inside) = inside else { return source };
    let mut depth = 0_i32;
    let closes = inside.chars().all(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth >= 0
    });
    if closes { unbracketed(inside) } else { source }
}

#[cfg(test)]
mod tests {
    use super::{Style, typeset};

    fn becomes(text: &str, shown: &str) {
        let found = typeset(text, Style::Shown, &|name| name.starts_with('v'));
        assert_eq!(found.as_deref(), Some(shown), "{text}");
    }

    #[test]
    fn parameters_have_signs_and_brackets() {
        becomes("3*v1*x", "{3*v1:coef}x");
        becomes("(x+v1)^2", "(x {v1:signed})^2");
        becomes("x^2+2*v1*x+v1^2", "x^2 {2*v1:scoef}x {v1^2:signed}");
        becomes("x-v1", "x {-v1:signed}");
        becomes("v1^x", "{v1:paren}^x");
        becomes("2*v1^x", "2 \\cdot {v1:paren}^x");
        becomes("v1/v2*x", "{v1/v2}x");
        becomes("v1*(v2+1)", "{v1*(v2+1)}");
        becomes("v1/x", "\\frac{{v1}}{x}");
    }

    #[test]
    fn numbers_are_put_together() {
        becomes("3*(-4)*x", "-12x");
        becomes("(x+(-8))^2", "(x - 8)^2");
        becomes("x+(x^2+3*x)", "x + x^2 + 3x");
        becomes("1/2*x-0.5", "\\frac{1}{2}x - 0.5");
        becomes("-x/(x+1)", "-\\frac{x}{x + 1}");
        becomes("sqrt(2)*sin(2*x)", "\\sqrt{2} \\sin(2x)");
        becomes("x<=3*2", "x \\le 6");
        becomes("x^(n+1)", "x^{n + 1}");
    }

    #[test]
    fn typed_it_can_be_read_again() {
        let typed = |text| typeset(text, Style::Typed, &|name| name.starts_with('v'));
        assert_eq!(
            typed("x^2+2*v1*x+v1^2").as_deref(),
            Some("x^2 {2*v1:scoef}x {v1^2:signed}")
        );
        assert_eq!(typed("x/(x+1)").as_deref(), Some("(x)/((x + 1))"));
        assert_eq!(typed("x**2"), None);
        assert_eq!(typed(&"(".repeat(400)), None);
    }
}
