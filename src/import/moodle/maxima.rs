//! The part of Maxima that questions of STACK use and that needs no Maxima: assignments,
//! arithmetic, and what is drawn by chance.

use toml::Value;

use super::brackets::{closed, names};
use super::draws::{drawn_of, first_draw, simplified};
use super::typeset::{Style, typeset};
use crate::import::asked::Unasked;

/// The most variables of a question.
const MOST_VARIABLES: usize = 60;
/// How often variables stand for variables.
const DEEPEST: usize = 20;
/// The longest expression that is made.
const LONGEST: usize = 400;

/// A variable of a question.
#[derive(Clone, Debug, PartialEq)]
struct Variable {
    name: String,
    /// Its value with all variables before it put in that are no parameters.
    value: String,
    /// Its name as a parameter, where it is a number.
    param: Option<String>,
}

/// The variables of a question, and the parameters that they become.
#[derive(Clone, Debug, Default)]
pub(super) struct Variables {
    all: Vec<Variable>,
    /// Parameters by name, in their order.
    params: Vec<(String, Value)>,
    /// What must hold of them.
    conditions: Vec<String>,
}

/// Functions of numbers that templates know under the same name.
const KNOWN: [&str; 10] = [
    "abs", "gcd", "lcm", "min", "max", "floor", "ceil", "round", "sqrt", "choose",
];

/// Statements that set Maxima up.
const SETTINGS: [&str; 2] = ["stack_reset_vars(", "assume("];

/// Reads the variables of a question.
pub(super) fn variables(text: &str) -> Result<Variables, Unasked> {
    let mut variables = Variables::default();
    let without = without_comments(text);
    for statement in without.split([';', '$', '\n']) {
        let statement = statement.trim();
        if statement.is_empty() {
            continue;
        }
        // What only tells Maxima how to go on changes no value.
        if SETTINGS.iter().any(|name| statement.starts_with(name)) {
            continue;
        }
        let (name, value) = statement.split_once(':').ok_or(Unasked::Answer)?;
        let name = name.trim();
        let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        if value.starts_with('=') || !is_name || variables.all.len() >= MOST_VARIABLES {
            return Err(Unasked::Answer);
        }
        variables.define(name, value.trim())?;
    }
    Ok(variables)
}

/// A text without `/* … */`.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("/*") {
        out.push_str(&rest[..at]);
        rest = match rest[at..].find("*/") {
            Some(end) => &rest[at + end + 2..],
            None => "",
        };
    }
    out.push_str(rest);
    out
}

impl Variables {
    /// Whether something is drawn.
    pub(super) fn is_template(&self) -> bool {
        !self.params.is_empty()
    }

    /// The parameters of the template.
    pub(super) fn params(&self) -> impl Iterator<Item = (String, Value)> {
        self.params.iter().cloned()
    }

    /// What must hold of the parameters, as an expression of templates.
    pub(super) fn condition(&self) -> Option<String> {
        (!self.conditions.is_empty()).then(|| self.conditions.join(" and "))
    }

    fn define(&mut self, name: &str, value: &str) -> Result<(), Unasked> {
        let param = format!("v{}", self.all.len() + 1);
        // What is drawn is a parameter of its own.
        let mut value = simplified(value);
        let mut drawn = 0;
        while let Some((at, call)) = first_draw(&value) {
            let inside = at + call.len() + 1;
            let end = closed(&value, inside).ok_or(Unasked::Answer)?;
            let source = self
                .typed_plain(&value[inside..end])
                .ok_or(Unasked::Answer)?;
            let set = drawn_of(call, &source).ok_or(Unasked::Answer)?;
            drawn += 1;
            let of = format!("{param}r{drawn}");
            for not in set.not {
                let is_known = self.is_arithmetic(&not) && !not.is_empty();
                if !is_known {
                    return Err(Unasked::Answer);
                }
                self.conditions.push(format!("{of} != {not}"));
            }
            let set = set.of;
            self.params.push((of.clone(), set));
            value.replace_range(at..=end, &format!("({of})"));
        }
        if value.contains("rand") || drawn > 8 {
            return Err(Unasked::Answer);
        }
        let value = self.put_in(&value).ok_or(Unasked::Answer)?;
        let is_drawn = drawn > 0 || self.names_in(&value).any(|name| self.is_param(name));
        let param = match is_drawn && self.is_arithmetic(&value) {
            true => {
                self.params
                    .push((param.clone(), Value::String(format!("= {value}"))));
                Some(param)
            }
            false => None,
        };
        self.all.retain(|other| other.name != name);
        self.all.push(Variable {
            name: name.to_owned(),
            value,
            param,
        });
        Ok(())
    }

    fn is_param(&self, name: &str) -> bool {
        self.params.iter().any(|(param, _)| param == name)
    }

    fn names_in<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        names(text).map(|(from, to)| &text[from..to])
    }

    /// Whether only numbers, parameters and known functions stand in it.
    fn is_arithmetic(&self, text: &str) -> bool {
        let known = self
            .names_in(text)
            .all(|name| self.is_param(name) || KNOWN.contains(&name));
        known
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b" +-*/^().,_".contains(&b))
    }

    /// The text with variables put in: parameters by name, others in brackets.
    fn put_in(&self, text: &str) -> Option<String> {
        let mut text = text.to_owned();
        for _ in 0..DEEPEST {
            let found = names(&text).find_map(|(from, to)| {
                let name = &text[from..to];
                let variable = self.all.iter().find(|variable| variable.name == name)?;
                (!self.is_param(name)).then_some((from, to, variable))
            });
            let Some((from, to, variable)) = found else {
                return (text.len() <= LONGEST).then_some(text);
            };
            let value = match &variable.param {
                Some(param) => param.clone(),
                None if is_plain(&variable.value) => variable.value.clone(),
                None => format!("({})", variable.value),
            };
            text.replace_range(from..to, &value);
            if text.len() > 4 * LONGEST {
                return None;
            }
        }
        None
    }

    fn typed_plain(&self, text: &str) -> Option<String> {
        let put = self.put_in(text)?;
        Some(put.split_whitespace().collect())
    }

    /// An expression of Maxima as algebra is typed, its parameters in braces.
    pub(super) fn typed(&self, text: &str) -> Option<String> {
        let put = self.put_in(text)?;
        let put = put
            .replace("%pi", "pi")
            .replace("%e", "e")
            .replace("%i", "i");
        if put.contains(['%', '"', '\'', '@', '#', ':']) {
            return None;
        }
        let mut out = String::with_capacity(put.len());
        let mut from = 0;
        for (start, end) in names(&put) {
            out.push_str(&put[from..start]);
            let name = &put[start..end];
            let calls = put[end..].trim_start().starts_with('(');
            match name {
                _ if self.is_param(name) => out.push_str(&format!("({{{name}}})")),
                "log" if calls => out.push_str("ln"),
                "asin" | "acos" | "atan" | "sin" | "cos" | "tan" | "sqrt" | "ln" | "exp"
                | "abs" | "sinh" | "cosh" | "tanh" => out.push_str(name),
                "matrix" if calls => out.push('['),
                // Other functions need Maxima.
                _ if calls && name.len() > 1 => return None,
                _ => out.push_str(name),
            }
            from = end;
        }
        out.push_str(&put[from..]);
        match out.contains("[([") || out.contains("[( [") {
            true => matrix(&out),
            false => Some(unbracketed(&out).to_owned()),
        }
    }

    /// As an expression of a template.
    pub(super) fn expression(&self, text: &str) -> Option<String> {
        let put = self.put_in(text)?;
        self.is_arithmetic(&put).then_some(put)
    }

    /// Whether it is a number, drawn or not.
    pub(super) fn is_number(&self, text: &str) -> bool {
        self.expression(text)
            .is_some_and(|text| text.bytes().any(|b| b.is_ascii_alphanumeric()))
    }

    /// A text between quotes, or a word.
    pub(super) fn text(&self, text: &str) -> Option<String> {
        let put = self.put_in(text)?;
        let put = put.trim_matches(['(', ')', ' ']);
        let inside = put
            .strip_prefix('"')
            .and_then(|text| text.strip_suffix('"'))
            .unwrap_or(put);
        (!inside.contains('"')).then(|| inside.to_owned())
    }

    /// As it stands in a formula; what is drawn in braces.
    pub(super) fn shown(&self, text: &str) -> Option<String> {
        let drawn = self.expression(text).filter(|text| {
            let mut names = self.names_in(text);
            names.any(|name| self.is_param(name)) && !text.contains("sqrt(")
        });
        if let Some(text) = drawn {
            return Some(format!("{{{text}}}"));
        }
        let typed = self.typed(text)?;
        if let Some(shown) = self.laid(text, Style::Shown) {
            return Some(shown);
        }
        // Where signs could meet, nothing is better than what is wrong.
        let is_safe = !typed.contains(['[', '{']) && !typed.contains("(-");
        is_safe.then(|| {
            let typed = typed
                .replace("sqrt(", "\\sqrt(")
                .replace("pi", "\\pi ")
                .replace('*', " ");
            powers(&typed)
        })
    }

    /// With numbers put together, and with signs and brackets where they belong.
    pub(super) fn laid(&self, text: &str, style: Style) -> Option<String> {
        let put = self.put_in(text)?;
        let put = (put.replace("%pi", "pi"))
            .replace("%e", "e")
            .replace("%i", "i");
        typeset(&put, style, &|name| self.is_param(name))
    }

    /// `[[value, true, "words"], …]`.
    pub(super) fn options(&self, text: &str) -> Option<Vec<(String, bool)>> {
        let put = self.put_in(text)?;
        let put = put
            .trim()
            .trim_start_matches('(')
            .trim_end_matches(')')
            .trim();
        let inside = put.strip_prefix('[')?.strip_suffix(']')?;
        let mut options = Vec::new();
        for part in inside.split("],") {
            let part = part.trim().trim_start_matches('[').trim_end_matches(']');
            let cells: Vec<&str> = part.splitn(3, ',').map(str::trim).collect();
            let (value, truth) = (cells.first()?, cells.get(1)?);
            let words = cells.get(2).unwrap_or(value);
            let words = match words
                .strip_prefix('"')
                .and_then(|text| text.strip_suffix('"'))
            {
                Some(words) => crate::text::literal(words),
                None => format!("${}$", self.shown(words)?),
            };
            options.push((words, *truth == "true"));
        }
        Some(options)
    }
}

/// Without a pair of brackets around all of it.
fn unbracketed(text: &str) -> &str {
    let text = text.trim();
    match text.strip_prefix('(') {
        Some(inside) if closed(text, 1) == Some(text.len() - 1) => {
            unbracketed(inside.strip_suffix(')').unwrap_or(inside))
        }
        _ => text,
    }
}

/// Whether a value needs no brackets: a number, a name, a list or a text.
fn is_plain(text: &str) -> bool {
    let text = text.trim();
    text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.')
        || text.starts_with('[')
        || text.starts_with('"')
        || text.starts_with("matrix(")
}

/// `[([1,2],[3,4])` as `[[1,2],[3,4]]`.
fn matrix(text: &str) -> Option<String> {
    let at = text.find("[(")?;
    let end = closed(text, at + 2)?;
    Some(format!(
        "{}[{}]{}",
        &text[..at],
        &text[at + 2..end],
        &text[end + 1..]
    ))
}

/// `x^(n+1)` as `x^{n+1}`.
fn powers(text: &str) -> String {
    let mut out = text.to_owned();
    let mut from = 0;
    while let Some(at) = out
        .get(from..)
        .and_then(|rest| rest.find("^("))
        .map(|at| at + from)
    {
        let Some(end) = closed(&out, at + 2) else {
            break;
        };
        out.replace_range(end..=end, "}");
        out.replace_range(at + 1..at + 2, "{");
        from = at + 2;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::variables;

    #[test]
    fn variables_are_put_in() {
        let all = variables("/* n */ n: 3;\np: x^2+n*x;\nta: diff(p, x)").unwrap();
        assert_eq!(all.typed("p").as_deref(), Some("x^2+3*x"));
        assert_eq!(all.typed("ta"), None);
        assert_eq!(
            all.typed("matrix([1,n],[%pi,0])").as_deref(),
            Some("[[1,3],[pi,0]]")
        );
        assert_eq!(all.typed("log(x)").as_deref(), Some("ln(x)"));
        assert!(!all.is_template());
    }

    #[test]
    fn what_is_drawn_becomes_parameters() {
        let all = variables("a: 2+rand(3); b: rand([4,6]); c: a*b; p: a*x+b").unwrap();
        let params: Vec<String> = all
            .params()
            .map(|(name, value)| format!("{name} {value}"))
            .collect();
        assert_eq!(
            params,
            [
                "v1r1 \"0..2\"",
                "v1 \"= 2+(v1r1)\"",
                "v2r1 [4, 6]",
                "v2 \"= (v2r1)\"",
                "v3 \"= v1*v2\""
            ]
        );
        assert_eq!(all.typed("p").as_deref(), Some("({v1})*x+({v2})"));
        assert_eq!(all.expression("c+1").as_deref(), Some("v3+1"));
        assert_eq!(all.shown("c").as_deref(), Some("{v3}"));
    }

    #[test]
    fn all_that_draws_numbers_is_drawn() {
        // Of what is not known nothing can be said.
        assert!(variables("b: rand_with_prohib(-2,2,[0,a1]);").is_err());
        let other =
            variables("a: rand_with_step(0.5, 2.5, 0.5); b: ev(rand_with_prohib(1,3,[a]),simp);");
        let other = other.unwrap();
        assert_eq!(other.condition().as_deref(), Some("v2r1 != v1"));
        assert_eq!(other.params().count(), 4);
        let all = variables(
            "assume(n>0);\nn: 2;\na: rand_with_step(-6, 6, 3);\nb: 1+rand_with_prohib(-n,n,[0]);\nc: rand([0.5,2.25]);",
        )
        .unwrap();
        let params: Vec<String> = all
            .params()
            .map(|(name, value)| format!("{name} {value}"))
            .collect();
        assert_eq!(
            params,
            [
                "v2r1 \"-6..6 step 3\"",
                "v2 \"= (v2r1)\"",
                "v3r1 [-2, -1, 1, 2]",
                "v3 \"= 1+(v3r1)\"",
                "v4r1 [0.5, 2.25]",
                "v4 \"= (v4r1)\""
            ]
        );
    }

    #[test]
    fn what_needs_maxima_is_refused() {
        assert!(variables("f(x):= x^2").is_err());
        assert!(variables("a: rand_selection([1,2,3], 2)").is_err());
        assert!(variables("a: rand_with_step(9,1,2)").is_err());
        assert!(variables("a: rand_with_prohib(1,2,[1,2])").is_err());
        assert!(variables("a: rand_with_step(0,9000000,1)").is_err());
        assert!(variables("just words").is_err());
    }
}
