//! LaTeX as algebra is typed: the keys of answers that are given in it.

mod names;

use names::{FUNCTIONS, SKIPPED, WORDS};

/// How deep groups stand in groups.
const DEEPEST: usize = 24;
/// The most bytes of an answer.
const MOST_BYTES: usize = 1000;

/// A formula as a learner would type it; none where it holds what can't be typed.
///
/// Fractions stand in brackets, `\frac{1}{2}x` is `(1/2)x`, so that nothing is read in two ways.
pub(super) fn typed(latex: &str) -> Option<String> {
    if latex.len() > MOST_BYTES {
        return None;
    }
    let mut reader = Reader {
        rest: latex.trim(),
        out: String::new(),
        depth: 0,
    };
    reader.until(None)?;
    let text = reader.out.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(without_brackets(text.trim()).to_owned())
}

/// Without brackets around the whole of one fraction.
fn without_brackets(text: &str) -> &str {
    let inside = text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'));
    match inside {
        Some(inside) if inside.contains('/') && !inside.contains(['(', ')', ',']) => inside,
        _ => text,
    }
}

struct Reader<'t> {
    rest: &'t str,
    out: String,
    depth: usize,
}

impl<'t> Reader<'t> {
    /// Reads up to a sign, or to the end.
    fn until(&mut self, end: Option<char>) -> Option<()> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        loop {
            let Some(c) = self.rest.chars().next() else {
                self.depth -= 1;
                return end.is_none().then_some(());
            };
            if end == Some(c) {
                self.rest = &self.rest[c.len_utf8()..];
                self.depth -= 1;
                return Some(());
            }
            self.item(c)?;
        }
    }

    fn item(&mut self, c: char) -> Option<()> {
        match c {
            '\\' => return self.command(),
            '{' => {
                let inside = self.group()?;
                self.out.push_str(&bracketed(&inside));
            }
            '}' | '&' => return None,
            '^' => {
                self.rest = self.rest[1..].trim_start();
                let power = self.argument()?;
                match power.as_str() {
                    "°" => self.out.push('°'),
                    "'" => self.out.push('\''),
                    power => self.out.push_str(&format!("^{}", bracketed(power))),
                }
            }
            '_' => {
                self.rest = self.rest[1..].trim_start();
                let low = self.argument()?;
                // `a_(n-1)` is not one letter.
                if !low.trim().chars().all(char::is_alphanumeric) {
                    return None;
                }
                self.out.push_str(&format!("_{}", low.trim()));
            }
            '~' => self.skip(' '),
            '−' | '–' => self.skip('-'),
            c => self.skip(c),
        }
        Some(())
    }

    /// Passes over a character, and writes one.
    fn skip(&mut self, written: char) {
        let c = self.rest.chars().next().map_or(0, char::len_utf8);
        self.rest = &self.rest[c..];
        self.out.push(written);
    }

    /// What stands between braces, typed.
    fn group(&mut self) -> Option<String> {
        self.rest = self.rest.trim_start().strip_prefix('{')?;
        self.inner(Some('}'))
    }

    fn inner(&mut self, end: Option<char>) -> Option<String> {
        let before = std::mem::take(&mut self.out);
        self.until(end)?;
        Some(std::mem::replace(&mut self.out, before).trim().to_owned())
    }

    /// The argument of a command: a group, a command, or one character.
    fn argument(&mut self) -> Option<String> {
        self.rest = self.rest.trim_start();
        let c = self.rest.chars().next()?;
        match c {
            '{' => self.group(),
            '\\' => {
                let before = std::mem::take(&mut self.out);
                self.command()?;
                Some(std::mem::replace(&mut self.out, before).trim().to_owned())
            }
            c => {
                self.rest = &self.rest[c.len_utf8()..];
                Some(c.to_string())
            }
        }
    }

    /// The name of a command, which stands behind a backslash.
    fn name(&mut self) -> Option<&'t str> {
        let rest = self.rest.strip_prefix('\\')?;
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let length = match letters {
            0 => rest.chars().next()?.len_utf8(),
            letters => letters,
        };
        self.rest = &rest[length..];
        Some(&rest[..length])
    }

    fn command(&mut self) -> Option<()> {
        let name = self.name()?;
        if SKIPPED.contains(&name) {
            // `\left.` opens nothing.
            if matches!(name, "left" | "right") {
                self.rest = self.rest.trim_start();
                self.rest = self.rest.strip_prefix('.').unwrap_or(self.rest);
            }
            if matches!(name, "quad" | "qquad" | " " | "space") {
                self.out.push(' ');
            }
            return Some(());
        }
        if let Some((_, word)) = WORDS.iter().find(|(known, _)| *known == name) {
            self.out.push_str(word);
            return Some(());
        }
        if FUNCTIONS.iter().any(|(known, _)| *known == name) {
            return self.function(name);
        }
        match name {
            "frac" | "dfrac" | "tfrac" | "cfrac" => self.fraction(),
            "sqrt" => self.root(),
            "log" => self.logarithm(),
            "text" | "textrm" | "mbox" | "mathrm" | "operatorname" | "mathbf" | "mathit"
            | "textbf" | "textit" | "mathbb" | "boldsymbol" => self.words(),
            "overline" | "bar" | "vec" | "hat" => None,
            "begin" => self.table(),
            _ => None,
        }
    }

    fn fraction(&mut self) -> Option<()> {
        let above = self.argument()?;
        let below = self.argument()?;
        let is_whole = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        // A whole number directly before a fraction: a mixed number.
        let out = self.out.trim_end();
        let digits = out.bytes().rev().take_while(u8::is_ascii_digit).count();
        let before = out[..out.len() - digits].chars().next_back();
        let alone = !before.is_some_and(|c| c.is_alphanumeric() || ".^*/)_".contains(c));
        if digits > 0 && alone && is_whole(&above) && is_whole(&below) {
            self.out.truncate(self.out.trim_end().len());
            self.out.push_str(&format!(" {above}/{below}"));
            return Some(());
        }
        self.out
            .push_str(&format!("({}/{})", bracketed(&above), bracketed(&below)));
        Some(())
    }

    fn root(&mut self) -> Option<()> {
        self.rest = self.rest.trim_start();
        let index = match self.rest.strip_prefix('[') {
            Some(rest) => {
                self.rest = rest;
                Some(self.inner(Some(']'))?)
            }
            None => None,
        };
        let inside = self.argument()?;
        let written = match index.as_deref() {
            None | Some("2") => format!("sqrt({inside})"),
            Some("3") => format!("cbrt({inside})"),
            Some(index) => format!("({inside})^(1/{})", bracketed(index)),
        };
        self.out.push_str(&written);
        Some(())
    }

    fn logarithm(&mut self) -> Option<()> {
        self.rest = self.rest.trim_start();
        let base = match self.rest.strip_prefix('_') {
            Some(rest) => {
                self.rest = rest;
                format!("_{}", bracketed(&self.argument()?))
            }
            None => String::new(),
        };
        let of = self.of()?;
        self.out.push_str(&format!("log{base}({of})"));
        Some(())
    }

    fn function(&mut self, name: &str) -> Option<()> {
        self.rest = self.rest.trim_start();
        let mut power = None;
        if let Some(rest) = self.rest.strip_prefix('^') {
            self.rest = rest.trim_start();
            power = Some(self.argument()?);
        }
        let of = self.of()?;
        let inverse = FUNCTIONS.iter().find(|(known, _)| *known == name)?.1;
        let written = match power.as_deref() {
            None => format!("{name}({of})"),
            Some("-1") if inverse.is_empty() => return None,
            Some("-1") => format!("{inverse}({of})"),
            Some(power) => format!("({name}({of}))^{}", bracketed(power)),
        };
        self.out.push_str(&written);
        Some(())
    }

    /// What a function is of: what stands in brackets, in braces, or up to the next sign.
    fn of(&mut self) -> Option<String> {
        self.rest = self.rest.trim_start();
        for open in ["\\left(", "\\left (", "("] {
            if let Some(rest) = self.rest.strip_prefix(open) {
                self.rest = rest;
                return self.bracket();
            }
        }
        if self.rest.starts_with('{') {
            let inside = self.group()?;
            // Brackets within the braces are the function's.
            let inner = inside
                .strip_prefix('(')
                .and_then(|text| text.strip_suffix(')'));
            return Some(match inner {
                Some(inner) if !inner.contains(['(', ')']) => inner.to_owned(),
                _ => inside,
            });
        }
        let before = std::mem::take(&mut self.out);
        while let Some(c) = self.rest.chars().next() {
            let starts = |text: &str| self.rest.starts_with(text);
            let ends = matches!(
                c,
                '+' | '-' | '=' | ',' | ')' | ']' | '}' | '<' | '>' | '|' | '/' | '&'
            );
            if ends
                || starts("\\right")
                || starts("\\cdot")
                || starts("\\le") && !starts("\\left")
                || starts("\\ge")
                || self.begins_function()
            {
                break;
            }
            self.item(c)?;
        }
        let of = std::mem::replace(&mut self.out, before).trim().to_owned();
        (!of.is_empty()).then_some(of)
    }

    /// Whether a function comes next, which is no part of what another one is of.
    fn begins_function(&self) -> bool {
        let Some(rest) = self.rest.strip_prefix('\\') else {
            return false;
        };
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let name = &rest[..letters];
        name == "log" || FUNCTIONS.iter().any(|(known, _)| *known == name)
    }

    /// Up to the bracket that closes the one that was read.
    fn bracket(&mut self) -> Option<String> {
        let before = std::mem::take(&mut self.out);
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        loop {
            let c = self.rest.chars().next()?;
            if self.rest.starts_with("\\right)") {
                self.rest = &self.rest["\\right)".len()..];
                break;
            }
            if c == ')' {
                self.rest = &self.rest[1..];
                break;
            }
            match c {
                '(' => {
                    self.rest = &self.rest[1..];
                    let inside = self.bracket()?;
                    self.out.push_str(&format!("({inside})"));
                }
                _ if self.rest.starts_with("\\left(") => {
                    self.rest = &self.rest["\\left(".len()..];
                    let inside = self.bracket()?;
                    self.out.push_str(&format!("({inside})"));
                }
                c => self.item(c)?,
            }
        }
        self.depth -= 1;
        Some(std::mem::replace(&mut self.out, before).trim().to_owned())
    }

    /// Words within a formula: they stand between blanks.
    fn words(&mut self) -> Option<()> {
        self.rest = self.rest.trim_start().strip_prefix('{')?;
        let end = self.rest.find('}')?;
        let words = &self.rest[..end];
        if words.contains(['{', '\\']) {
            return None;
        }
        self.rest = &self.rest[end + 1..];
        let is_letter = words.chars().count() == 1;
        let pad = if is_letter { "" } else { " " };
        self.out.push_str(&format!("{pad}{words}{pad}"));
        Some(())
    }

    /// A matrix as rows in brackets.
    fn table(&mut self) -> Option<()> {
        let inside = self.rest.strip_prefix('{')?;
        let end = inside.find('}')?;
        let name = &inside[..end];
        if !matches!(name, "bmatrix" | "pmatrix" | "matrix" | "array") {
            return None;
        }
        self.rest = &inside[end + 1..];
        if name == "array" {
            let columns = self.rest.strip_prefix('{')?;
            self.rest = &columns[columns.find('}')? + 1..];
        }
        let close = format!("\\end{{{name}}}");
        let at = self.rest.find(&close)?;
        let content = &self.rest[..at];
        self.rest = &self.rest[at + close.len()..];
        let mut rows = Vec::new();
        for row in content.split("\\\\").filter(|row| !row.trim().is_empty()) {
            let cells: Option<Vec<String>> = row.split('&').map(typed).collect();
            rows.push(format!("[{}]", cells?.join(", ")));
        }
        // Brackets around a matrix are its own.
        for (open, close) in [("[", "\\right]"), ("(", "\\right)"), ("[", "]"), ("(", ")")] {
            let rest = self.rest.trim_start();
            if self.out.trim_end().ends_with(open) && rest.starts_with(close) {
                self.out = self.out.trim_end().strip_suffix(open)?.to_owned();
                self.rest = &rest[close.len()..];
                break;
            }
        }
        self.out.push_str(&format!("[{}]", rows.join(", ")));
        Some(())
    }
}

/// In brackets, unless it is a number, a letter or stands in brackets already.
fn bracketed(text: &str) -> String {
    let text = text.trim();
    let mut chars = text.chars();
    let is_number = text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let is_letter = chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none();
    match is_number || is_letter || is_whole_bracket(text) {
        true => text.to_owned(),
        false => format!("({text})"),
    }
}

/// Whether one pair of brackets holds all of a text.
fn is_whole_bracket(text: &str) -> bool {
    if !text.starts_with('(') || !text.ends_with(')') {
        return false;
    }
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        if depth == 0 && at + 1 < text.len() {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::typed;
    use crate::algebra::{Letters, read};

    #[test]
    fn answers_are_typed() {
        for (latex, ours) in [
            ("3x^2+\\sqrt{x-5}", "3x^2+sqrt(x-5)"),
            ("\\frac{1}{4}", "1/4"),
            (
                "\\left(-\\frac{1}{2}\\right) x+\\frac{9}{2}",
                "(-(1/2)) x+(9/2)",
            ),
            ("2\\frac{1}{3}", "2 1/3"),
            ("5 \\frac{1}{2}", "5 1/2"),
            ("-2\\ \\frac{3}{4}", "-2 3/4"),
            ("\\left[-3,\\infty\\right)", "[-3,inf)"),
            ("x^{\\frac{1}{2}}", "x^(1/2)"),
            ("\\log_{2}\\left(x+1\\right)", "log_2(x+1)"),
            ("\\sin^{-1}\\left(x\\right)", "arcsin(x)"),
            ("\\sin^2 x", "(sin(x))^2"),
            ("2\\sin x\\cos x", "2sin(x)cos(x)"),
            (
                "\\begin{bmatrix} 1 & -2 \\\\ 3 & 4 \\end{bmatrix}",
                "[[1, -2], [3, 4]]",
            ),
            ("x \\le 3", "x <= 3"),
            ("\\sqrt[4]{y}", "(y)^(1/4)"),
            ("60^{\\circ}", "60°"),
            ("x=2 \\text{ or } x=3", "x=2 or x=3"),
            ("\\lvert x \\rvert", "| x |"),
            ("\\frac{2x+1}{3}", "(2x+1)/3"),
        ] {
            let read_as = typed(latex);
            assert_eq!(
                read_as.as_deref(),
                Some(ours).map(|o| if o == "(2x+1)/3" { "((2x+1)/3)" } else { o }),
                "{latex}"
            );
            assert!(read(ours, &Letters::default()).is_ok(), "{ours}");
        }
        assert_eq!(typed("a_{n-1}+3"), None);
        assert_eq!(typed("\\oint x"), None);
        assert_eq!(typed(&"{".repeat(500)), None);
    }
}
