//! Selectors as text: what was read, written so that it is read as the same.

use std::fmt;

use super::field::Field;
use super::node::{Node, Range, Term};
use super::selector::Selector;

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(&self.node, Within::Nothing, f)
    }
}

/// What something stands in, which says whether it needs parentheses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Nothing,
    Any,
    All,
}

fn write(node: &Node, within: Within, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match node {
        Node::All(nodes) => several(nodes, within == Within::All, (" ", Within::All), f),
        Node::Any(nodes) => several(nodes, within != Within::Nothing, (" or ", Within::Any), f),
        Node::Not(node) => {
            f.write_str("-")?;
            write(node, Within::All, f)
        }
        Node::Term(term) => write_term(term, f),
    }
}

fn several(
    nodes: &[Node],
    apart: bool,
    (between, within): (&str, Within),
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    f.write_str(if apart { "(" } else { "" })?;
    for (n, node) in nodes.iter().enumerate() {
        f.write_str(if n > 0 { between } else { "" })?;
        write(node, within, f)?;
    }
    f.write_str(if apart { ")" } else { "" })
}

fn write_term(term: &Term, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match term {
        Term::Words(words) => quoted(words, f),
        Term::Named(field, pattern) => {
            write!(f, "{}:", field.name())?;
            quoted(pattern, f)
        }
        Term::Is(quality) => write!(f, "is:{}", quality.name()),
        Term::Number(field, range) => write_range(*field, *range, f),
    }
}

/// In quotes of one sort or the other: no value has both.
fn quoted(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match (text.contains('"'), text.contains('\'')) {
        (false, _) => write!(f, "\"{text}\""),
        (true, false) => write!(f, "'{text}'"),
        (true, true) => write!(f, "“{text}”"),
    }
}

fn write_range(field: Field, range: Range, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Range {
        least,
        greatest,
        with,
    } = range;
    let name = field.name();
    match (least.is_finite(), greatest.is_finite()) {
        (true, true) => write!(f, "{name}:{least}..{greatest}"),
        (true, false) if with.0 => write!(f, "{name}:>={least}"),
        (true, false) => write!(f, "{name}:>{least}"),
        (false, _) if with.1 => write!(f, "{name}:<={greatest}"),
        (false, _) => write!(f, "{name}:<{greatest}"),
    }
}
