//! Expressions of QTI as expressions of templates.

use std::collections::HashMap;

use crate::import::decimal::Decimal;
use crate::import::xml::Node;

/// The longest expression.
const LONGEST: usize = 400;

/// An expression with the names of our parameters; none where ours can't say it.
pub(super) fn expression(node: &Node, names: &HashMap<String, String>) -> Option<String> {
    let text = said(node, names)?;
    (text.len() <= LONGEST).then_some(text)
}

fn said(node: &Node, names: &HashMap<String, String>) -> Option<String> {
    let all: Option<Vec<String>> = node
        .children
        .iter()
        .map(|child| said(child, names))
        .collect();
    let all = all?;
    let length: usize = all.iter().map(String::len).sum();
    (length <= LONGEST).then_some(())?;
    let joined = |sign: &str| format!("({})", all.join(sign));
    let two = || <&[String; 2]>::try_from(all.as_slice()).ok();
    let pair = |sign: &str| two().map(|[a, b]| format!("({a} {sign} {b})"));
    let call = |name: &str| format!("{name}({})", all.join(", "));
    let one = || match all.as_slice() {
        [one] => Some(one),
        _ => None,
    };
    match node.name.as_str() {
        "baseValue" => match node.attribute("baseType") {
            "integer" | "float" => Some(Decimal::read(&node.all_words())?.to_string()),
            "boolean" => None,
            _ => {
                let words = node.all_words();
                (!words.contains(['\'', '"', '\\'])).then(|| format!("'{words}'"))
            }
        },
        "variable" => names.get(node.attribute("identifier")).cloned(),
        "sum" if !all.is_empty() => Some(joined(" + ")),
        "product" if !all.is_empty() => Some(joined(" * ")),
        "subtract" => pair("-"),
        "divide" => pair("/"),
        "power" => two().map(|[a, b]| format!("({a})^({b})")),
        "integerDivide" => two().map(|[a, b]| format!("floor({a} / {b})")),
        "integerModulus" => two().map(|[a, b]| format!("({a} - {b} * floor({a} / {b}))")),
        "integerToFloat" => one().cloned(),
        "round" => one().map(|one| format!("floor({one} + 1/2)")),
        "truncate" => one().map(|one| format!("(sign({one}) * floor(abs({one})))")),
        "roundTo" if node.attribute("roundingMode") == "decimalPlaces" => {
            let places: u8 = node.attribute("figures").trim().parse().ok()?;
            one().map(|one| format!("round({one}, {places})"))
        }
        "min" | "max" if !all.is_empty() => Some(call(&node.name)),
        "gcd" | "lcm" if all.len() == 2 => Some(call(&node.name)),
        "mathConstant" if node.attribute("name") == "pi" => Some("pi".to_owned()),
        "mathOperator" => match node.attribute("name") {
            name @ ("abs" | "floor" | "ceil") => one().map(|_| call(name)),
            "signum" => one().map(|_| call("sign")),
            _ => None,
        },
        "and" if !all.is_empty() => Some(joined(" and ")),
        "or" if !all.is_empty() => Some(joined(" or ")),
        "not" => one().map(|one| format!("not ({one})")),
        "match" | "equal" if matches!(node.attribute("toleranceMode"), "" | "exact") => pair("=="),
        "lt" => pair("<"),
        "gt" => pair(">"),
        "lte" => pair("<="),
        "gte" => pair(">="),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::expression;
    use crate::import::xml::tree;

    #[test]
    fn expressions_are_put_into_ours() {
        let names = std::iter::once(("A".to_owned(), "v1".to_owned())).collect();
        let said = |xml: &str| expression(&tree(xml).unwrap(), &names);
        let two = "<variable identifier=\"A\"/><baseValue baseType=\"integer\">2</baseValue>";
        for (name, text) in [
            ("sum", "(v1 + 2)"),
            ("power", "(v1)^(2)"),
            ("integerModulus", "(v1 - 2 * floor(v1 / 2))"),
            ("lt", "(v1 < 2)"),
            ("max", "max(v1, 2)"),
        ] {
            assert_eq!(
                said(&format!("<{name}>{two}</{name}>")).as_deref(),
                Some(text)
            );
        }
        assert_eq!(said("<variable identifier=\"other\"/>"), None);
        assert_eq!(
            said(&format!("<customOperator>{two}</customOperator>")),
            None
        );
    }
}
