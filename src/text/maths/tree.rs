//! A formula as a tree.

/// How a sign stands among others; it decides where blanks are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A letter, a number, whatever is a factor.
    Plain,
    /// `+`, `×`: between two terms; before one, as a sign of it, without blanks.
    Between,
    /// `=`, `<`, `→`.
    Relation,
    Open,
    Close,
    /// `,` and `;`.
    Comma,
    /// `∑`, `∫`, `lim`: what comes after it belongs to it.
    Big,
    /// `sin`, `log`.
    Name,
}

/// A sign: how it is shown and said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sign {
    pub(super) class: Class,
    pub(super) shown: &'static str,
    pub(super) said: &'static str,
}

/// What stands above or below a piece of a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Line,
    Below,
    Arrow,
    Hat,
    Tilde,
    Dot,
    TwoDots,
}

/// What a table of formulas is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grid {
    /// Within these signs; none where there are none.
    Matrix(&'static str, &'static str),
    Cases,
    /// One below the other, in columns that are flush right and flush left in turn.
    Lines,
}

/// Where the entries of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Middle,
    Right,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Sign(Sign),
    /// Any other character.
    Letter(char),
    Number(String),
    /// Words within a formula, with their blanks.
    Words(String),
    Space,
    Row(Vec<Node>),
    Fraction(Box<Node>, Box<Node>),
    Binomial(Box<Node>, Box<Node>),
    /// The index, where there is one, and what stands under the root.
    Root(Option<Box<Node>>, Box<Node>),
    Script {
        base: Box<Node>,
        below: Option<Box<Node>>,
        above: Option<Box<Node>>,
    },
    Marked(Mark, Box<Node>),
    Fenced(&'static str, Box<Node>, &'static str),
    Table {
        grid: Grid,
        rows: Vec<Vec<Node>>,
        columns: Vec<Side>,
    },
}

impl Node {
    /// The node itself, or the only one in it.
    pub(super) fn only(&self) -> &Node {
        match self {
            Node::Row(row) => match row.as_slice() {
                [one] => one.only(),
                _ => self,
            },
            _ => self,
        }
    }

    /// The sign that it is, if it is one.
    pub(super) fn sign(&self) -> Option<&Sign> {
        match self.only() {
            Node::Sign(sign) => Some(sign),
            _ => None,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        matches!(self.only(), Node::Row(row) if row.iter().all(Node::is_empty))
    }

    /// How its left and its right end stand among neighbours.
    pub(super) fn ends(&self) -> (Class, Class) {
        match self {
            Node::Sign(sign) => (sign.class, sign.class),
            Node::Script { base, .. } => match base.sign() {
                Some(sign) if matches!(sign.class, Class::Big | Class::Name | Class::Relation) => {
                    (sign.class, sign.class)
                }
                Some(sign) if sign.class == Class::Close => (Class::Close, Class::Close),
                _ => (Class::Plain, Class::Plain),
            },
            Node::Fenced(..) | Node::Binomial(..) => (Class::Open, Class::Close),
            Node::Table { grid, .. } if *grid != Grid::Lines => (Class::Open, Class::Close),
            _ => (Class::Plain, Class::Plain),
        }
    }

    /// Whether it can stand beside `/`, under a root or before a power without brackets.
    pub(super) fn is_one(&self) -> bool {
        match self.only() {
            Node::Letter(_) | Node::Number(_) | Node::Fenced(..) | Node::Binomial(..) => true,
            Node::Sign(sign) => matches!(sign.class, Class::Plain | Class::Big | Class::Name),
            Node::Marked(..) => true,
            Node::Words(words) => !words.trim().contains(' '),
            Node::Script { base, .. } => base.is_one() && base.ends().0 == Class::Plain,
            Node::Table { grid, .. } => matches!(grid, Grid::Matrix(open, _) if !open.is_empty()),
            Node::Row(row) => row.is_empty(),
            Node::Fraction(..) | Node::Root(..) | Node::Space => false,
        }
    }

    /// Whether it is one factor, or several side by side: `2x`, `n(n+1)`.
    pub(super) fn is_product(&self) -> bool {
        let parts = match self.only() {
            Node::Row(row) => row.as_slice(),
            one => std::slice::from_ref(one),
        };
        let factor = |node: &Node| match node.only() {
            Node::Fraction(..) | Node::Space | Node::Words(_) => false,
            Node::Row(_) => node.is_product(),
            other => matches!(other.ends().0, Class::Plain | Class::Open | Class::Close),
        };
        // `(a+b)c`: what stands within brackets of its own is a factor.
        let mut depth = 0usize;
        parts.iter().all(|part| {
            let ends = part.ends();
            match (ends.0, ends.1) {
                (Class::Open, Class::Open) => depth += 1,
                (Class::Close, Class::Close) => depth = depth.saturating_sub(1),
                _ => return depth > 0 || factor(part),
            }
            true
        })
    }
}

/// Before which of these neighbours a blank stands.
pub(super) fn gaps(ends: &[(Class, Class)], tight: bool) -> Vec<bool> {
    use Class::{Between, Big, Close, Comma, Name, Open, Plain, Relation};
    let mut gaps = Vec::with_capacity(ends.len());
    // How the last one stands, a sign before a term as what opens it.
    let mut last: Option<Class> = None;
    for &(left, right) in ends {
        let gap = match (last, left) {
            (None, _) => false,
            (Some(Open), _) | (_, Close | Comma) => false,
            (Some(Name | Big), Open) => false,
            (Some(Name | Big), Plain | Name | Big) => true,
            (Some(Plain | Close), Name | Big) => true,
            (Some(Relation), _) | (_, Relation) => !tight,
            (Some(Comma), _) => !tight,
            (Some(Between), _) => !tight,
            (Some(Plain | Close | Name | Big), Between) => !tight,
            (Some(Plain | Close), Plain | Open) => false,
        };
        gaps.push(gap);
        let is_term = |last| matches!(last, Plain | Close | Name | Big);
        last = Some(match right {
            Between if !last.is_some_and(is_term) => Open,
            right => right,
        });
    }
    gaps
}
