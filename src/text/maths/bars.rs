//! What an upright bar means: one of two around an absolute value, or one by itself, which
//! divides, gives a condition, or says of which things a set is.

use super::tree::{Class, Node, Sign};

/// So many absolute values stand within one another at most.
const DEEPEST: usize = 8;

/// What an open bracket of a row holds so far.
struct Group {
    /// The bracket; nothing for the row itself.
    open: &'static str,
    /// Where bars stand that nothing closes yet.
    bars: Vec<usize>,
}

impl Group {
    fn new(open: &'static str) -> Group {
        Group {
            open,
            bars: Vec::new(),
        }
    }
}

/// The bar that a node is.
fn bar(node: &Node) -> Option<&Sign> {
    node.sign().filter(|sign| sign.shown == "|")
}

/// Whether it is a bar with something raised or lowered behind it, which closes.
fn is_closing(node: &Node) -> bool {
    matches!(node, Node::Script { base, .. } if bar(base).is_some_and(|bar| bar.class != Class::Relation))
}

/// A row in which what stands between two bars is one thing, as between brackets.
pub(super) fn paired(row: Vec<Node>) -> Vec<Node> {
    if !row
        .iter()
        .any(|node| bar(node).is_some() || is_closing(node))
    {
        return row;
    }
    let mut out: Vec<Node> = Vec::with_capacity(row.len());
    let mut groups = vec![Group::new("")];
    for node in row {
        let (class, shown) = match node.sign() {
            Some(sign) => (Some(sign.class), sign.shown),
            None => (None, ""),
        };
        let may_close =
            is_closing(&node) || shown == "|" && matches!(class, Some(Class::Plain | Class::Close));
        let may_open = shown == "|" && matches!(class, Some(Class::Plain | Class::Open));
        let Some(group) = groups.last_mut() else {
            break;
        };
        let opened = group.bars.last().copied();
        if let Some(at) = opened.filter(|at| may_close && ends_value(&out[at + 1..])) {
            group.bars.pop();
            let inside = out.split_off(at + 1);
            out.pop();
            out.push(closed(inside, node));
            continue;
        }
        match class {
            _ if may_open && group.bars.len() < DEEPEST => group.bars.push(out.len()),
            _ if shown == "|" => {}
            Some(Class::Open) => {
                // `P(A|B)`; within brackets alone a bar divides.
                let is_call = shown != "(" || out.last().is_some_and(is_name);
                groups.push(Group::new(if is_call { shown } else { "" }));
            }
            Some(Class::Close) => {
                let ended = groups.pop().map(|group| (group.open, group.bars));
                if groups.is_empty() {
                    groups.push(Group::new(""));
                }
                let (open, bars) = ended.unwrap_or_default();
                bars.into_iter().for_each(|at| name(&mut out[at], open));
            }
            // No absolute value has a comma or a relation in it.
            Some(Class::Comma | Class::Relation) => {
                let open = group.open;
                let bars = std::mem::take(&mut group.bars);
                bars.into_iter().for_each(|at| name(&mut out[at], open));
            }
            _ => {}
        }
        out.push(node);
        // `\mid` is by itself, whatever stands around it.
        if let (Some(group), Some(last)) = (groups.last(), out.last_mut())
            && bar(last).is_some_and(|bar| bar.class == Class::Relation)
        {
            name(last, group.open);
        }
    }
    for Group { open, bars } in groups {
        bars.into_iter().for_each(|at| name(&mut out[at], open));
    }
    out
}

/// What stands between `\left` and `\right`: what its bars mean goes by the bracket.
pub(super) fn within(open: &'static str, inside: Node) -> Node {
    let mut row = match inside {
        Node::Row(row) => row,
        other => return other,
    };
    for at in 1..row.len() {
        let is_alone = bar(&row[at]).is_some_and(|bar| bar.said == DIVIDES);
        let is_of_numbers = open == "(" && matches!(row[at - 1].only(), Node::Number(_));
        if is_alone && !is_of_numbers && matches!(open, "{" | "(") {
            name(&mut row[at], open);
        }
    }
    Node::Row(row)
}

/// Whether it may be the name of a function.
fn is_name(node: &Node) -> bool {
    matches!(node.only(), Node::Letter(_) | Node::Words(_)) || node.ends().1 == Class::Name
}

/// Whether a value ends there: behind an opening bar or an operation, another bar opens.
fn ends_value(inside: &[Node]) -> bool {
    let last = inside.iter().rfind(|node| **node != Node::Space);
    last.is_some_and(|last| {
        matches!(last.ends().1, Class::Plain | Class::Close) && bar(last).is_none()
    })
}

/// What stands between two bars, with what is raised behind the second.
fn closed(inside: Vec<Node>, bar: Node) -> Node {
    let fenced = Node::Fenced("|", Box::new(Node::Row(inside)), "|");
    match bar {
        Node::Script { below, above, .. } => Node::Script {
            base: Box::new(fenced),
            below,
            above,
        },
        _ => fenced,
    }
}

const DIVIDES: &str = "divides";

/// Says what a bar by itself means within a bracket.
fn name(node: &mut Node, open: &str) {
    if bar(node).is_none() {
        return;
    }
    *node = Node::Sign(Sign {
        class: Class::Relation,
        shown: "|",
        said: match open {
            "{" => "such that",
            "(" => "given",
            _ => DIVIDES,
        },
    });
}
