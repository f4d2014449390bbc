//! A formula in English words.

use super::line::line;
use super::signs::said_of;
use super::tree::{Class, Grid, Mark, Node};

/// Whether a formula is a line of letters, digits and signs that are on each keyboard:
/// its words would say no more.
pub(super) fn is_plain(node: &Node) -> bool {
    match node {
        Node::Sign(sign) => "+-=<>()[],;!:%$".contains(sign.shown),
        Node::Letter(c) => {
            c.is_alphanumeric() && !c.is_control() && said_of(*c).is_none() && (*c as u32) < 0x1D400
                || matches!(c, '\u{E000}'..='\u{F8FF}')
        }
        Node::Number(_) | Node::Words(_) | Node::Space => true,
        Node::Row(row) => row.iter().all(is_plain),
        _ => false,
    }
}

/// A formula in words. What is longer than a word is said to end: `2^{n+1}` and `2^n + 1`
/// are told apart.
pub(super) fn words(node: &Node) -> String {
    if is_plain(node) {
        return line(node, false).trim().to_owned();
    }
    let mut speaker = Speaker {
        out: String::new(),
        in_fraction: false,
    };
    speaker.node(node);
    let out = speaker.out;
    // That the last fraction ends need not be told.
    let mut out = out.as_str();
    let end = FRACTION.trim_end_matches(',');
    while let Some(less) = out.trim_end_matches(',').strip_suffix(end) {
        out = less;
    }
    out.trim_end_matches([',', ' ']).trim().to_owned()
}

const FRACTION: &str = ", end fraction,";
const ROOT: &str = ", end root,";
const ABSOLUTE: &str = ", end absolute value,";
const POWER: &str = ", end power,";
const INDEX: &str = ", end index,";

struct Speaker {
    out: String,
    /// Within a fraction, each other one is named.
    in_fraction: bool,
}

impl Speaker {
    /// A word, behind a blank where it needs one.
    fn say(&mut self, word: &str) {
        let word = word.trim();
        if word.is_empty() {
            return;
        }
        let opens = self.out.ends_with(['(', '[', '{', '⟨', '⌊', '⌈']);
        let closes = word.starts_with([',', ';', ')', ']', '}', '⟩', '⌋', '⌉', '!']);
        if word.starts_with([',', ';']) && self.out.ends_with(',') {
            self.out.pop();
        }
        if !self.out.is_empty() && !opens && !closes {
            self.out.push(' ');
        }
        self.out.push_str(word);
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Sign(sign) => self.say(sign.said),
            Node::Letter(c) => match said_of(*c) {
                Some(said) => self.say(said),
                None => self.say(&c.to_string()),
            },
            Node::Number(digits) => self.say(digits),
            Node::Words(words) => self.say(words),
            Node::Space => {}
            Node::Row(row) => self.row(row),
            Node::Fraction(over, under) => self.fraction(over, under),
            Node::Binomial(over, under) => {
                let is_short = is_word(over) && is_word(under);
                if !is_short {
                    self.say("the binomial");
                }
                self.node(over);
                self.say("choose");
                self.node(under);
                if !is_short {
                    self.say(", end binomial,");
                }
            }
            Node::Root(index, inside) => self.root(index.as_deref(), inside),
            Node::Script { base, below, above } => {
                self.script(base, below.as_deref(), above.as_deref());
            }
            Node::Marked(mark, inside) => self.marked(*mark, inside),
            Node::Fenced("|", inside, "|") => {
                self.say("the absolute value of");
                self.node(inside);
                self.end(inside, ABSOLUTE);
            }
            Node::Fenced(open, inside, close) => {
                self.say(open);
                self.node(inside);
                self.say(close);
            }
            Node::Table { grid, rows, .. } => self.table(*grid, rows),
        }
    }

    fn row(&mut self, row: &[Node]) {
        for (n, node) in row.iter().enumerate() {
            let sign = node.sign();
            match sign.map(|sign| sign.shown) {
                Some("!") => self.say("factorial"),
                Some("%") => self.say("percent"),
                _ => {
                    if let Some(before) = n.checked_sub(1).and_then(|n| row.get(n)) {
                        self.say(between(before, node));
                    }
                    // Brackets follow the letter of a function at once: `f(x)`.
                    let is_call = n > 0
                        && sign.is_some_and(|sign| sign.shown == "(")
                        && matches!(row[n - 1].only(), Node::Letter(_));
                    match is_call {
                        true => self.out.push('('),
                        false => self.letters(row, n, node),
                    }
                    // `\sqrt{2}x` and `\sqrt{2x}` are told apart, and `|a|b` and `|ab|`.
                    if let Node::Root(_, inside) | Node::Fenced("|", inside, "|") = node.only()
                        && is_word(inside)
                        && row.get(n + 1).is_some_and(starts_factor)
                    {
                        self.say(match node.only() {
                            Node::Root(..) => ROOT,
                            _ => ABSOLUTE,
                        });
                    }
                }
            }
        }
    }

    /// A letter stands at the number or letter before it: `2x`, `ab`.
    fn letters(&mut self, row: &[Node], n: usize, node: &Node) {
        let bare = |node: &Node| match node {
            Node::Letter(c) => c.is_alphanumeric() && said_of(*c).is_none(),
            _ => false,
        };
        let leads = |node: &Node| bare(node) || matches!(node, Node::Number(_));
        match node {
            Node::Letter(c) if n > 0 && bare(node) && leads(&row[n - 1]) => self.out.push(*c),
            _ => self.node(node),
        }
    }

    /// Says where something ends, unless it is one word.
    fn end(&mut self, inside: &Node, end: &str) {
        if !is_word(inside) {
            self.say(end);
        }
    }

    fn fraction(&mut self, over: &Node, under: &Node) {
        let short = is_word(over) && is_word(under) && !self.in_fraction;
        if !short {
            self.say("the fraction");
        }
        let around = std::mem::replace(&mut self.in_fraction, true);
        self.node(over);
        self.say("over");
        self.node(under);
        self.in_fraction = around;
        if !short {
            self.say(FRACTION);
        }
    }

    fn root(&mut self, index: Option<&Node>, inside: &Node) {
        let index = index.map(|index| line(index, true)).unwrap_or_default();
        match index.as_str() {
            "" | "2" => self.say("the square root of"),
            "3" => self.say("the cube root of"),
            index => self.say(&format!("the {index}th root of")),
        }
        self.node(inside);
        self.end(inside, ROOT);
    }

    fn script(&mut self, base: &Node, below: Option<&Node>, above: Option<&Node>) {
        if let Some(sign) = base.sign()
            && sign.class == Class::Big
        {
            return self.limits(sign.said, sign.shown == "lim", below, above);
        }
        let brackets =
            !is_word(base) && !matches!(base.only(), Node::Fenced(..)) && base.sign().is_none();
        let called = base.sign().is_some_and(|sign| sign.class == Class::Name);
        if brackets {
            self.say("(");
        }
        self.node(base);
        if let Node::Fenced("|", inside, "|") = base.only()
            && is_word(inside)
        {
            self.say(ABSOLUTE);
        }
        if brackets {
            self.say(")");
        }
        if let Some(below) = below {
            self.say(if called { "to base" } else { "sub" });
            self.node(below);
            self.end(below, INDEX);
        }
        if let Some(above) = above {
            self.power(above);
        }
        if called {
            self.say("of");
        }
    }

    fn power(&mut self, above: &Node) {
        match line(above, true).as_str() {
            "2" => self.say("squared"),
            "3" => self.say("cubed"),
            "°" => self.say("degrees"),
            "′" => self.say("prime"),
            "″" => self.say("double prime"),
            "T" => self.say("transposed"),
            _ => {
                self.say("to the power");
                self.node(above);
                self.end(above, POWER);
            }
        }
    }

    fn limits(&mut self, said: &str, is_limit: bool, below: Option<&Node>, above: Option<&Node>) {
        self.say(said);
        match (below, above) {
            (Some(below), None) if is_limit => {
                self.say("as");
                let from = self.out.len();
                self.node(below);
                let goes = self.out[from..].replacen(" to ", " goes to ", 1);
                self.out.truncate(from);
                self.out.push_str(&goes);
            }
            (Some(below), None) => {
                self.say("over");
                self.node(below);
            }
            (below, above) => {
                for (word, bound) in [("from", below), ("to", above)] {
                    if let Some(bound) = bound {
                        self.say(word);
                        self.node(bound);
                    }
                }
            }
        }
        self.say("of");
    }

    fn marked(&mut self, mark: Mark, inside: &Node) {
        let name = match mark {
            Mark::Arrow => "vector",
            Mark::Line => "bar",
            Mark::Below => "underlined",
            Mark::Hat => "hat",
            Mark::Tilde => "tilde",
            Mark::Dot => "dot",
            Mark::TwoDots => "double dot",
        };
        match (mark, is_word(inside)) {
            (Mark::Arrow, true) => {
                self.say(name);
                self.node(inside);
            }
            (_, true) => {
                self.node(inside);
                self.say(name);
            }
            // Over how much the mark goes is told.
            (_, false) => {
                self.say(name);
                if !matches!(mark, Mark::Arrow | Mark::Below) {
                    self.say("over");
                }
                self.node(inside);
                self.say(&format!(", end {name},"));
            }
        }
    }

    fn table(&mut self, grid: Grid, rows: &[Vec<Node>]) {
        let (start, between) = match grid {
            Grid::Matrix("", _) => ("the table", ","),
            Grid::Matrix("|", _) => ("the determinant", ","),
            Grid::Matrix(..) => ("the matrix", ","),
            Grid::Cases => ("by cases:", ""),
            Grid::Lines => ("", ""),
        };
        self.say(start);
        for (n, row) in rows.iter().enumerate() {
            match grid {
                Grid::Matrix(..) => {
                    self.say(&format!("{}row {}:", if n > 0 { "; " } else { "" }, n + 1))
                }
                _ if n > 0 => self.say(";"),
                _ => {}
            }
            for (n, cell) in row.iter().enumerate() {
                if n > 0 {
                    self.say(between);
                }
                self.node(cell);
            }
        }
        match grid {
            Grid::Matrix("", _) => self.say("; end table"),
            Grid::Matrix("|", _) => self.say("; end determinant"),
            Grid::Matrix(..) => self.say("; end matrix"),
            Grid::Cases => self.say("; end cases"),
            Grid::Lines => {}
        }
    }
}

/// What is said between two things side by side, one of which is a fraction: `2½` is a
/// sum, and others are products.
fn between(before: &Node, node: &Node) -> &'static str {
    let is_fraction = |node: &Node| matches!(node.only(), Node::Fraction(..));
    if !is_fraction(before) && !is_fraction(node) {
        return "";
    }
    let is_number = |node: &Node| matches!(node.only(), Node::Number(_));
    if let (Node::Number(_), Node::Fraction(over, under)) = (before.only(), node.only())
        && is_number(over)
        && is_number(under)
    {
        return "and";
    }
    let ends_factor = matches!(before.ends().1, Class::Plain | Class::Close) && !is_blank(before);
    let factors = ends_factor && starts_factor(node);
    if factors { "times" } else { "" }
}

fn is_blank(node: &Node) -> bool {
    matches!(node, Node::Space | Node::Words(_)) || node.is_empty()
}

/// Whether it can be multiplied by what stands before it, without a sign between them.
fn starts_factor(node: &Node) -> bool {
    let class = node.ends().0;
    matches!(class, Class::Plain | Class::Open | Class::Name | Class::Big)
        && !is_blank(node)
        && !node
            .sign()
            .is_some_and(|sign| matches!(sign.shown, "!" | "%" | "|" | "." | "?"))
}

/// Whether it is said in one breath.
fn is_word(node: &Node) -> bool {
    match node.only() {
        Node::Letter(_) | Node::Number(_) => true,
        Node::Sign(sign) => sign.class == Class::Plain,
        Node::Words(words) => !words.trim().contains(' '),
        // `2x`, `dx`, `-1`.
        Node::Row(row) => {
            let bare = |node: &Node| matches!(node, Node::Letter(_) | Node::Number(_));
            match row.as_slice() {
                [] => true,
                [sign, one] if sign.sign().is_some_and(|sign| sign.shown == "-") => bare(one),
                row => row.len() <= 2 && row.iter().all(bare),
            }
        }
        _ => false,
    }
}
