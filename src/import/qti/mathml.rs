//! Formulas in MathML as LaTeX.

use crate::import::xml::Node;

/// Functions that have a command of their own.
const FUNCTIONS: &[&str] = &[
    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh",
    "ln", "log", "lg", "exp", "det", "dim", "ker", "deg", "gcd", "arg", "lim", "max", "min", "sup",
    "inf",
];

/// A formula as LaTeX; `drawn` tells what stands for a variable of a template.
pub(super) fn latex(math: &Node, drawn: &dyn Fn(&str) -> Option<char>) -> String {
    let annotations = math.within("annotation");
    let tex = annotations.iter().find(|node| {
        matches!(
            node.attribute("encoding"),
            "application/x-tex" | "TeX" | "LaTeX" | "application/x-latex" | "text/x-latex"
        )
    });
    match tex {
        Some(tex) => tex.text.trim().to_owned(),
        None => row(math, drawn).trim().to_owned(),
    }
}

/// All that stands in an element, side by side.
fn row(node: &Node, drawn: &dyn Fn(&str) -> Option<char>) -> String {
    let mut out = String::new();
    for child in &node.children {
        let said = one(child, drawn);
        // A command ends before a letter.
        let name = out
            .bytes()
            .rev()
            .take_while(u8::is_ascii_alphabetic)
            .take(32)
            .count();
        let ends_in_command = name > 0 && out[..out.len() - name].ends_with('\\');
        if ends_in_command && said.starts_with(|c: char| c.is_ascii_alphabetic()) {
            out.push(' ');
        }
        out.push_str(&said);
    }
    out
}

fn one(node: &Node, drawn: &dyn Fn(&str) -> Option<char>) -> String {
    let at = |n: usize| {
        let child = node.children.get(n);
        child.map(|child| one(child, drawn)).unwrap_or_default()
    };
    let group = |n: usize| format!("{{{}}}", at(n));
    match node.name.as_str() {
        "mi" => name(node.all_words().as_str(), drawn),
        "mn" => {
            let words = node.all_words();
            words.chars().map(escaped).collect()
        }
        "mo" => operator(&node.all_words()),
        "mtext" | "ms" => format!("\\text{{{}}}", plain(&node.all_words())),
        "mspace" => "\\,".to_owned(),
        "mfrac" if node.attribute("linethickness") == "0" => {
            format!("\\binom{}{}", group(0), group(1))
        }
        "mfrac" => format!("\\frac{}{}", group(0), group(1)),
        "msqrt" => format!("\\sqrt{{{}}}", row(node, drawn)),
        "mroot" => format!("\\sqrt[{}]{}", at(1), group(0)),
        "msup" => format!("{}^{}", base(node, drawn), group(1)),
        "msub" => format!("{}_{}", base(node, drawn), group(1)),
        "msubsup" | "munderover" => format!("{}_{}^{}", base(node, drawn), group(1), group(2)),
        "munder" => format!("{}_{}", base(node, drawn), group(1)),
        "mover" => over(&at(0), &at(1)),
        "mfenced" => fenced(node, drawn),
        "mtable" => table(node, drawn),
        "menclose" if node.attribute("notation") == "radical" => {
            format!("\\sqrt{{{}}}", row(node, drawn))
        }
        "semantics" => at(0),
        "mphantom" | "annotation" | "annotation-xml" | "none" | "mprescripts" => String::new(),
        _ => row(node, drawn),
    }
}

/// What stands below a power or above an index.
fn base(node: &Node, drawn: &dyn Fn(&str) -> Option<char>) -> String {
    let Some(child) = node.children.first() else {
        return "{}".to_owned();
    };
    let said = one(child, drawn);
    let is_single = matches!(
        child.name.as_str(),
        "mi" | "mn" | "mo" | "mfenced" | "mtable"
    );
    if is_single {
        said
    } else {
        format!("{{{said}}}")
    }
}

fn over(below: &str, above: &str) -> String {
    match above.trim() {
        "¯" | "‾" | "-" | "_" => format!("\\overline{{{below}}}"),
        "→" | "\\rightarrow" | "\\to" => format!("\\vec{{{below}}}"),
        "^" | "ˆ" => format!("\\hat{{{below}}}"),
        "~" | "˜" => format!("\\tilde{{{below}}}"),
        "˙" | "." => format!("\\dot{{{below}}}"),
        _ => format!("\\overset{{{above}}}{{{below}}}"),
    }
}

fn fenced(node: &Node, drawn: &dyn Fn(&str) -> Option<char>) -> String {
    let is_set = |name: &str| node.attributes.iter().any(|(key, _)| key == name);
    let mark = |name: &str, usual: &'static str| match is_set(name) {
        true => operator(node.attribute(name)),
        false => usual.to_owned(),
    };
    let inside: Vec<String> = node
        .children
        .iter()
        .map(|child| one(child, drawn))
        .collect();
    let between = if is_set("separators") {
        node.attribute("separators").trim()
    } else {
        ","
    };
    let between: String = between.chars().take(1).collect();
    format!(
        "{}{}{}",
        mark("open", "("),
        inside.join(&between),
        mark("close", ")")
    )
}

fn table(node: &Node, drawn: &dyn Fn(&str) -> Option<char>) -> String {
    let rows = node
        .children
        .iter()
        .filter(|row| matches!(row.name.as_str(), "mtr" | "mlabeledtr"));
    let rows = rows.map(|row| {
        let cells: Vec<String> = row.children.iter().map(|cell| one(cell, drawn)).collect();
        cells.join(" & ")
    });
    format!(
        "\\begin{{matrix}}{}\\end{{matrix}}",
        rows.collect::<Vec<_>>().join(" \\\\ ")
    )
}

/// A name: a letter, a function or a word.
fn name(words: &str, drawn: &dyn Fn(&str) -> Option<char>) -> String {
    if let Some(letter) = drawn(words) {
        return letter.to_string();
    }
    if FUNCTIONS.contains(&words) {
        return format!("\\{words} ");
    }
    match words.chars().count() {
        0 => String::new(),
        1 => words.chars().map(escaped).collect(),
        _ if words.chars().all(char::is_alphabetic) => format!("\\mathrm{{{words}}}"),
        _ => format!("\\text{{{}}}", plain(words)),
    }
}

fn operator(words: &str) -> String {
    let said = match words {
        "−" | "\u{2010}" | "\u{2011}" | "–" => "-",
        "&lt;" => "<",
        "&gt;" => ">",
        "⁢" | "\u{2061}" | "\u{2063}" | "\u{2064}" => "",
        "∑" => "\\sum ",
        "∏" => "\\prod ",
        "∫" => "\\int ",
        "∮" => "\\oint ",
        "√" => "\\surd ",
        "→" => "\\to ",
        "lim" => "\\lim ",
        "…" => "\\ldots ",
        "⋅" | "·" => "\\cdot ",
        "\u{27e8}" => "\\langle ",
        "\u{27e9}" => "\\rangle ",
        _ => "",
    };
    if !said.is_empty()
        || words
            .chars()
            .all(|c| ('\u{2061}'..='\u{2064}').contains(&c))
    {
        return said.to_owned();
    }
    if words.chars().count() > 1 && words.chars().all(char::is_alphabetic) {
        return format!("\\operatorname{{{words}}} ");
    }
    words.chars().map(escaped).collect()
}

/// A sign as it stands in LaTeX.
fn escaped(c: char) -> String {
    match c {
        '{' | '}' | '%' | '$' | '#' | '&' | '_' => format!("\\{c}"),
        '\\' => "\\backslash ".to_owned(),
        '\u{a0}' => "\\,".to_owned(),
        c => c.to_string(),
    }
}

/// Words within `\text`.
fn plain(words: &str) -> String {
    words
        .chars()
        .filter(|c| !matches!(c, '\\' | '{' | '}'))
        .map(escaped)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::latex;
    use crate::import::xml::tree;

    fn said(xml: &str) -> String {
        let root = tree(&format!("<m:math xmlns:m=\"x\">{xml}</m:math>")).unwrap();
        latex(&root, &|_| None)
    }

    #[test]
    fn formulas_are_said_in_latex() {
        for (xml, tex) in [
            (
                "<m:mfrac><m:mn>1</m:mn><m:mi>x</m:mi></m:mfrac>",
                "\\frac{1}{x}",
            ),
            (
                "<m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup><m:mo>+</m:mo><m:mi>a</m:mi>",
                "x^{2}+a",
            ),
            (
                "<m:msqrt><m:mi>x</m:mi><m:mo>−</m:mo><m:mn>1</m:mn></m:msqrt>",
                "\\sqrt{x-1}",
            ),
            (
                "<m:mroot><m:mi>x</m:mi><m:mn>3</m:mn></m:mroot>",
                "\\sqrt[3]{x}",
            ),
            (
                "<m:mi>sin</m:mi><m:mo>\u{2061}</m:mo><m:mi>x</m:mi>",
                "\\sin x",
            ),
            (
                "<m:mfenced><m:mi>a</m:mi><m:mi>b</m:mi></m:mfenced>",
                "(a,b)",
            ),
            (
                "<m:mover><m:mi>x</m:mi><m:mo>¯</m:mo></m:mover>",
                "\\overline{x}",
            ),
            (
                "<m:munderover><m:mo>∑</m:mo><m:mi>i</m:mi><m:mi>n</m:mi></m:munderover>",
                "\\sum _{i}^{n}",
            ),
            (
                "<m:mtable><m:mtr><m:mtd><m:mn>1</m:mn></m:mtd><m:mtd><m:mn>2</m:mn></m:mtd></m:mtr></m:mtable>",
                "\\begin{matrix}1 & 2\\end{matrix}",
            ),
            ("<m:mtext>50%</m:mtext>", "\\text{50\\%}"),
            ("<m:mo>{</m:mo><m:mn>1</m:mn><m:mo>}</m:mo>", "\\{1\\}"),
            (
                "<m:semantics><m:mi>x</m:mi><m:annotation encoding=\"application/x-tex\">x_1</m:annotation></m:semantics>",
                "x_1",
            ),
        ] {
            assert_eq!(said(xml), tex, "{xml}");
            assert!(crate::import::prose::formula(tex).is_some(), "{tex}");
        }
    }
}
