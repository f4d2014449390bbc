//! A formula in one line, with brackets where its meaning needs them.

use super::small::{lowered, raised};
use super::tree::{Class, Grid, Mark, Node, gaps};

/// A formula in one line; without blanks around signs where it is tight.
pub(super) fn line(node: &Node, tight: bool) -> String {
    match node {
        Node::Sign(sign) => sign.shown.to_owned(),
        Node::Letter(c) => c.to_string(),
        Node::Number(digits) => digits.clone(),
        Node::Words(words) => words.clone(),
        Node::Space => " ".to_owned(),
        Node::Row(row) => in_row(row, tight),
        Node::Fraction(over, under) => fraction(over, under),
        Node::Binomial(over, under) => format!("C({}, {})", line(over, true), line(under, true)),
        Node::Root(index, inside) => root(index.as_deref(), inside),
        Node::Script { base, below, above } => script(base, below.as_deref(), above.as_deref()),
        Node::Marked(mark, inside) => marked(*mark, inside),
        Node::Fenced(open, inside, close) => format!("{open}{}{close}", line(inside, tight)),
        Node::Table { grid, rows, .. } => table(*grid, rows),
    }
}

/// Whether a fraction or root beside these neighbours could be read with them.
struct Beside {
    /// It follows a number, as the fraction of a mixed number does.
    mixed: bool,
    brackets: bool,
    /// It is a root before a factor, which could be read as under it.
    dot: bool,
}

fn in_row(row: &[Node], tight: bool) -> String {
    let ends: Vec<_> = row.iter().map(Node::ends).collect();
    let blanks = gaps(&ends, tight);
    let mut out = String::new();
    for (n, node) in row.iter().enumerate() {
        let text = line(node, tight);
        let beside = beside(row, n);
        let blank = blanks[n] || beside.mixed;
        if blank
            && !out.is_empty()
            && !out.ends_with(' ')
            && !text.starts_with(' ')
            && !text.is_empty()
        {
            out.push(' ');
        }
        // Two blanks side by side are one.
        let text = if out.ends_with(' ') {
            text.trim_start()
        } else {
            text.as_str()
        };
        if beside.brackets {
            if out.ends_with(' ') && follows_name(row, n) {
                out.pop();
            }
            out.push('(');
            out.push_str(text);
            out.push(')');
        } else {
            out.push_str(text);
        }
        let is_blank_next = blanks.get(n + 1).is_some_and(|blank| *blank);
        if beside.dot && !is_blank_next && !out.ends_with(')') {
            out.push('·');
        }
    }
    out
}

fn follows_name(row: &[Node], n: usize) -> bool {
    n.checked_sub(1)
        .and_then(|before| row.get(before))
        .is_some_and(|node| node.ends().1 == Class::Name)
}

fn beside(row: &[Node], n: usize) -> Beside {
    let none = Beside {
        mixed: false,
        brackets: false,
        dot: false,
    };
    let node = row[n].only();
    let (before, after) = (n.checked_sub(1).and_then(|n| row.get(n)), row.get(n + 1));
    let starts_factor = |node: &Node| {
        !matches!(node, Node::Space | Node::Words(_))
            && !node.is_empty()
            && matches!(
                node.ends().0,
                Class::Plain | Class::Open | Class::Name | Class::Big
            )
            && !node
                .sign()
                .is_some_and(|sign| matches!(sign.shown, "!" | "%" | "°" | "|" | "." | "?"))
    };
    let divides = |node: &Node| {
        node.sign()
            .is_some_and(|sign| matches!(sign.shown, "÷" | "/"))
    };
    let follows = after
        .is_some_and(|node| starts_factor(node) || node.sign().is_some_and(|s| s.shown == "!"));
    match node {
        Node::Fraction(over, under) => {
            let numbers = matches!(
                (over.only(), under.only()),
                (Node::Number(_), Node::Number(_))
            );
            let is_number = |node: &Node| matches!(node.only(), Node::Number(_));
            let mixed = numbers && before.is_some_and(is_number);
            let led = before.is_some_and(|node| {
                let (_, right) = node.ends();
                let plain = !matches!(node, Node::Space | Node::Words(_)) && !node.is_empty();
                plain
                    && matches!(right, Class::Plain | Class::Close | Class::Name)
                    && node.sign().is_none_or(|sign| sign.shown != "|")
            });
            let divided = before.is_some_and(divides) || after.is_some_and(divides);
            Beside {
                mixed,
                brackets: !mixed && (led || follows || divided),
                dot: false,
            }
        }
        Node::Root(..) => Beside {
            dot: after.is_some_and(starts_factor),
            ..none
        },
        _ => none,
    }
}

/// In brackets, unless it needs none.
fn bracketed(node: &Node, needs_none: bool) -> String {
    let inside = line(node, true);
    match needs_none {
        true => inside,
        false => format!("({inside})"),
    }
}

fn fraction(over: &Node, under: &Node) -> String {
    let over = bracketed(
        over,
        over.is_one() || over.is_product() || is_negative(over),
    );
    format!(
        "{over}/{}",
        bracketed(under, under.is_one() || is_differential(under))
    )
}

/// `dx`, as it stands below a line.
fn is_differential(node: &Node) -> bool {
    match node.only() {
        Node::Row(row) => {
            matches!(row.as_slice(), [first, second]
                if is_d(first) && second.is_one() && !matches!(second.only(), Node::Number(_)))
        }
        _ => false,
    }
}

fn is_d(node: &Node) -> bool {
    match node.only() {
        Node::Letter('d') => true,
        Node::Sign(sign) => sign.shown == "∂",
        _ => false,
    }
}

/// `-3` above a line needs no brackets.
fn is_negative(node: &Node) -> bool {
    match node.only() {
        Node::Row(row) => match row.as_slice() {
            [sign, rest @ ..] => {
                sign.sign().is_some_and(|sign| sign.shown == "-")
                    && !rest.is_empty()
                    && Node::Row(rest.to_vec()).is_product()
            }
            [] => false,
        },
        _ => false,
    }
}

fn root(index: Option<&Node>, inside: &Node) -> String {
    let sign = match index.map(|index| line(index, true)).as_deref() {
        None | Some("2" | "") => "√".to_owned(),
        Some("3") => "∛".to_owned(),
        Some("4") => "∜".to_owned(),
        Some(index) => match raised(index) {
            Some(small) => format!("{small}√"),
            None => return format!("root({index}, {})", line(inside, true)),
        },
    };
    let bare = match inside.only() {
        Node::Letter(_) | Node::Fenced("(", ..) => true,
        Node::Number(digits) => !digits.contains(','),
        Node::Sign(sign) => sign.class == Class::Plain,
        _ => false,
    };
    format!("{sign}{}", bracketed(inside, bare))
}

fn script(base: &Node, below: Option<&Node>, above: Option<&Node>) -> String {
    let mut out = bracketed(base, base.is_one() || is_sign(base));
    if let Some(below) = below {
        out.push_str(&placed(&line(below, true), '_', lowered));
    }
    if let Some(above) = above {
        out.push_str(&placed(&line(above, true), '^', raised));
    }
    out
}

fn is_sign(base: &Node) -> bool {
    base.sign().is_some() || base.is_empty()
}

/// Something small, with its sign where Unicode has no letters for it.
fn placed(text: &str, sign: char, small: fn(&str) -> Option<String>) -> String {
    if let Some(small) = small(text) {
        return small;
    }
    match text.chars().count() {
        1 => format!("{sign}{text}"),
        _ => format!("{sign}({text})"),
    }
}

fn combining(mark: Mark) -> char {
    match mark {
        Mark::Line => '\u{305}',
        Mark::Below => '\u{332}',
        Mark::Arrow => '\u{20d7}',
        Mark::Hat => '\u{302}',
        Mark::Tilde => '\u{303}',
        Mark::Dot => '\u{307}',
        Mark::TwoDots => '\u{308}',
    }
}

fn marked(mark: Mark, inside: &Node) -> String {
    let text = line(inside, true);
    let over_each = matches!(mark, Mark::Line | Mark::Below);
    if over_each && text.chars().all(|c| c.is_ascii_graphic()) {
        return text.chars().flat_map(|c| [c, combining(mark)]).collect();
    }
    match text.chars().count() {
        1 => text + &combining(mark).to_string(),
        _ => format!(
            "{}({text})",
            match mark {
                Mark::Line => "bar",
                Mark::Below => "line",
                Mark::Arrow => "vec",
                Mark::Hat => "hat",
                Mark::Tilde => "tilde",
                Mark::Dot => "dot",
                Mark::TwoDots => "ddot",
            }
        ),
    }
}

fn table(grid: Grid, rows: &[Vec<Node>]) -> String {
    let cells = |row: &Vec<Node>, between: &str| {
        let cells: Vec<String> = row
            .iter()
            .map(|cell| line(cell, false).trim().to_owned())
            .collect();
        cells.join(between)
    };
    let all = |between: &str, rows_between: &str| {
        rows.iter()
            .map(|row| cells(row, between))
            .collect::<Vec<_>>()
            .join(rows_between)
    };
    match grid {
        Grid::Matrix("", _) => all(", ", "; "),
        Grid::Matrix(open, close) => format!("{open}{}{close}", all(", ", "; ")),
        Grid::Cases => format!("{{ {} }}", all(" ", "; ")),
        Grid::Lines => all(" ", "; "),
    }
}
