//! Reads a formula: the named subset of LaTeX.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::bars;
use super::commands::{self, Style, Takes};
use super::reader::{DEEPEST, Fault, MOST_BYTES, MOST_CELLS, Reader, Wrong};
use super::signs;
use super::tree::{Class, Grid, Mark, Node, Side, Sign};

/// Where a row ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// At the end of the formula; `\\` ends a line of it.
    Formula,
    Group,
    /// The `]` of an index.
    Index,
    Right,
    /// `&`, `\\` or `\end`.
    Cell,
}

/// Reads a formula.
pub(super) fn formula(text: &str) -> Result<Node, Wrong> {
    let mut reader = Reader {
        text,
        at: 0,
        depth: 0,
    };
    if text.len() > MOST_BYTES {
        return Err(reader.wrong(0, Fault::TooLong));
    }
    let mut lines = vec![reader.row(End::Formula)?];
    while reader.takes("\\\\") {
        lines.push(reader.row(End::Formula)?);
    }
    if lines.len() > 1 && lines.last().is_some_and(Node::is_empty) {
        lines.pop();
    }
    Ok(match lines.len() {
        1 => lines.remove(0),
        _ => Node::Table {
            grid: Grid::Lines,
            rows: lines.into_iter().map(|line| vec![line]).collect(),
            columns: vec![Side::Left],
        },
    })
}

impl<'t> Reader<'t> {
    fn row(&mut self, end: End) -> Result<Node, Wrong> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.wrong(self.at, Fault::TooDeep));
        }
        let mut row = Vec::new();
        loop {
            self.blanks();
            let from = self.at;
            let Some(c) = self.peek() else { break };
            let name = self.name();
            match (c, end) {
                ('}', End::Group) | (']', End::Index) => break,
                ('&', End::Cell) => break,
                ('}' | '&', _) => {
                    self.next();
                    return Err(self.wrong(from, Fault::Alone(c.into())));
                }
                _ => {}
            }
            match (name, end) {
                (Some("\\"), End::Cell | End::Formula) => break,
                (Some("end"), End::Cell) | (Some("right"), End::Right) => break,
                (Some(name @ ("\\" | "end" | "right")), _) => {
                    self.at += 1 + name.len();
                    return Err(self.wrong(from, Fault::Alone(format!("\\{name}"))));
                }
                _ => {}
            }
            if let Some(node) = self.item(false)? {
                row.push(self.with_scripts(node)?);
            }
        }
        self.depth -= 1;
        let mut row = bars::paired(row);
        Ok(match row.len() {
            1 => row.remove(0),
            _ => Node::Row(row),
        })
    }

    /// The next thing; none where it is only for the looks. As an argument, a number is
    /// one digit.
    fn item(&mut self, is_argument: bool) -> Result<Option<Node>, Wrong> {
        let from = self.at;
        let Some(c) = self.peek() else {
            return Ok(None);
        };
        if c == '\\' {
            return self.command();
        }
        if c.is_ascii_digit() && !is_argument {
            return Ok(Some(Node::Number(self.number())));
        }
        self.next();
        Ok(Some(match c {
            '{' => self.group(from)?,
            // Scripts of nothing; `with_scripts` reads them.
            '^' | '_' | '\'' | '’' => {
                self.at = from;
                Node::Row(Vec::new())
            }
            '~' => Node::Space,
            '0'..='9' => Node::Number(c.into()),
            c => match self.letter(from) {
                Some(letter) => Node::Words(letter.to_owned()),
                None => signs::typed(c).map_or(Node::Letter(c), Node::Sign),
            },
        }))
    }

    /// What looks like one letter and is several signs, such as one with a mark above it, where
    /// it begins here: it is read as one.
    fn letter(&mut self, from: usize) -> Option<&'t str> {
        let letter = self.text.get(from..)?.graphemes(true).next()?;
        let mut others = letter.chars().skip(1).peekable();
        others.peek()?;
        // A sign of the language of formulas never belongs to one.
        if others.any(|c| c.is_ascii()) {
            return None;
        }
        self.at = from + letter.len();
        Some(letter)
    }

    /// What stands between braces, the first of which is read.
    fn group(&mut self, from: usize) -> Result<Node, Wrong> {
        let inside = self.row(End::Group)?;
        if !self.takes("}") {
            let brace = from..from + 1;
            let fault = Fault::Open("{".into());
            return Err(Wrong { at: brace, fault });
        }
        // `1{,}000` and `3{.}5` are numbers.
        Ok(match &inside {
            Node::Sign(Sign { shown, .. }) if matches!(*shown, "," | ".") => {
                Node::Number((*shown).into())
            }
            Node::Row(_) | Node::Number(_) => inside,
            _ => Node::Row(vec![inside]),
        })
    }

    /// What a command, `^` or `_` is about.
    fn argument(&mut self, of: Range<usize>) -> Result<Node, Wrong> {
        self.blanks();
        let missing = || {
            let name = self.text.get(of.clone()).unwrap_or_default();
            let fault = Fault::Missing(name.to_owned());
            Err(Wrong {
                at: of.clone(),
                fault,
            })
        };
        if matches!(self.peek(), None | Some('}' | '&' | '^' | '_'))
            || matches!(self.name(), Some("right" | "end" | "\\"))
        {
            return missing();
        }
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.wrong(self.at, Fault::TooDeep));
        }
        let item = self.item(true)?;
        self.depth -= 1;
        item.map_or_else(missing, Ok)
    }

    /// A thing with what is raised and lowered behind it.
    fn with_scripts(&mut self, base: Node) -> Result<Node, Wrong> {
        let (mut above, mut below): (Option<Node>, Option<Node>) = (None, None);
        loop {
            self.blanks();
            while matches!(self.name(), Some("limits" | "nolimits")) {
                self.command()?;
                self.blanks();
            }
            let from = self.at;
            let script = match self.peek() {
                Some(c @ ('^' | '_')) => {
                    self.next();
                    let inside = self.argument(from..from + 1)?;
                    let place = if c == '^' { &mut above } else { &mut below };
                    // `f'^2`.
                    let is_prime = matches!(place, Some(Node::Words(_)));
                    match place.take() {
                        Some(first) if is_prime => Some(Node::Row(vec![first, inside])),
                        Some(_) => return Err(self.wrong(from, Fault::Twice(c))),
                        None => Some(degrees(inside)),
                    }
                    .map(|script| (c == '^', script))
                }
                Some('\'' | '’') => {
                    let mut count = 0;
                    while matches!(self.peek(), Some('\'' | '’')) {
                        self.next();
                        count += 1;
                    }
                    if above.is_some() {
                        return Err(self.wrong(from, Fault::Twice('^')));
                    }
                    let marks = match count {
                        2 => "″".to_owned(),
                        3 => "‴".to_owned(),
                        n => "′".repeat(n),
                    };
                    Some((true, Node::Words(marks)))
                }
                _ => None,
            };
            match script {
                Some((true, script)) => above = Some(script),
                Some((false, script)) => below = Some(script),
                None => break,
            }
        }
        if above.is_none() && below.is_none() {
            return Ok(base);
        }
        let boxed = |script: Option<Node>| script.map(Box::new);
        Ok(Node::Script {
            base: Box::new(base),
            below: boxed(below),
            above: boxed(above),
        })
    }

    fn command(&mut self) -> Result<Option<Node>, Wrong> {
        let from = self.at;
        let Some(name) = self.name() else {
            self.next();
            return Err(self.wrong(from, Fault::Missing("\\".into())));
        };
        self.at += 1 + name.len();
        if let Some(sign) = signs::command(name) {
            return Ok(Some(Node::Sign(sign)));
        }
        let of = from..self.at;
        let Some(takes) = commands::takes(name) else {
            return Err(self.wrong(from, Fault::Unknown(format!("\\{name}"))));
        };
        Ok(Some(match takes {
            Takes::Nothing => return Ok(None),
            Takes::Space => Node::Space,
            Takes::Fraction => {
                let (over, under) = (self.argument(of.clone())?, self.argument(of)?);
                Node::Fraction(Box::new(over), Box::new(under))
            }
            Takes::Binomial => {
                let (over, under) = (self.argument(of.clone())?, self.argument(of)?);
                Node::Binomial(Box::new(over), Box::new(under))
            }
            Takes::Root => self.root(of)?,
            Takes::Marked(mark) => marked(mark, self.argument(of)?),
            Takes::Styled(style) => styled(style, self.argument(of)?),
            Takes::Words => self.words(of)?,
            Takes::Name => {
                let Node::Words(name) = self.words(of)? else {
                    return Ok(None);
                };
                Node::Row(vec![Node::Space, Node::Words(name), Node::Space])
            }
            Takes::Modulus => {
                let inside = self.argument(of)?;
                let within = vec![Node::Words("mod ".into()), inside];
                let fenced = Node::Fenced("(", Box::new(Node::Row(within)), ")");
                Node::Row(vec![Node::Space, fenced])
            }
            Takes::Above | Takes::Below => {
                let (script, base) = (self.argument(of.clone())?, self.argument(of)?);
                let (script, is_above) = (Box::new(script), takes == Takes::Above);
                let (above, below) = match is_above {
                    true => (Some(script), None),
                    false => (None, Some(script)),
                };
                let base = Box::new(base);
                Node::Script { base, below, above }
            }
            Takes::Not => self.not(of)?,
            Takes::Fence => self.fenced(of)?,
            Takes::Size => {
                // `\big(`: the bracket itself says what it is.
                return Ok(None);
            }
            Takes::Begin => self.table(of)?,
        }))
    }

    fn root(&mut self, of: Range<usize>) -> Result<Node, Wrong> {
        self.blanks();
        let from = self.at;
        let index = match self.takes("[") {
            false => None,
            true => {
                let index = self.row(End::Index)?;
                if !self.takes("]") {
                    let fault = Fault::Open("[".into());
                    return Err(Wrong {
                        at: from..from + 1,
                        fault,
                    });
                }
                Some(Box::new(index))
            }
        };
        let inside = self.argument(of)?;
        Ok(Node::Root(index, Box::new(inside)))
    }

    /// Words in braces, taken as they are.
    fn words(&mut self, of: Range<usize>) -> Result<Node, Wrong> {
        self.blanks();
        let from = self.at;
        if !self.takes("{") {
            return Ok(Node::Words(match self.argument(of)? {
                Node::Letter(c) => c.into(),
                Node::Number(digits) => digits,
                Node::Sign(sign) => sign.shown.into(),
                _ => String::new(),
            }));
        }
        let (mut words, mut depth) = (String::new(), 0usize);
        while let Some(c) = self.next() {
            match c {
                '}' if depth == 0 => return Ok(Node::Words(words)),
                '}' => depth -= 1,
                '{' => depth += 1,
                '\\' => words.extend(self.next()),
                '\n' => words.push(' '),
                '~' => words.push(' '),
                c => words.push(c),
            }
        }
        let fault = Fault::Open("{".into());
        Err(Wrong {
            at: from..from + 1,
            fault,
        })
    }

    /// `\not=`.
    fn not(&mut self, of: Range<usize>) -> Result<Node, Wrong> {
        let of_not = of.clone();
        let what = self.argument(of)?;
        let negated = match what.sign().map(|sign| sign.shown) {
            Some("=") => "ne",
            Some("∈") => "notin",
            Some("⊆" | "⊂") => "nsubseteq",
            Some("|") => "nmid",
            Some("∃") => "nexists",
            _ => {
                let fault = Fault::Unknown("\\not".into());
                return Err(Wrong { at: of_not, fault });
            }
        };
        Ok(signs::command(negated).map_or(what, Node::Sign))
    }

    fn delimiter(&mut self, of: Range<usize>) -> Result<&'static str, Wrong> {
        self.blanks();
        let name = self.name();
        let found = match (name, self.peek()) {
            (Some(name), _) => signs::command(name).map(|sign| (sign.shown, 1 + name.len())),
            (None, Some('.')) => Some(("", 1)),
            (None, Some('<')) => Some(("⟨", 1)),
            (None, Some('>')) => Some(("⟩", 1)),
            (None, Some(c)) => signs::typed(c).map(|sign| (sign.shown, c.len_utf8())),
            (None, None) => None,
        };
        let is_fence = |shown: &str| shown.is_empty() || "()[]{}|‖⟨⟩⌊⌋⌈⌉/".contains(shown);
        match found {
            Some((shown, length)) if is_fence(shown) => {
                self.at += length;
                Ok(shown)
            }
            _ => {
                let name = self.text.get(of.clone()).unwrap_or_default();
                let fault = Fault::Missing(name.to_owned());
                Err(Wrong { at: of, fault })
            }
        }
    }

    fn fenced(&mut self, of: Range<usize>) -> Result<Node, Wrong> {
        let open = self.delimiter(of.clone())?;
        let inside = self.row(End::Right)?;
        let from = self.at;
        if !self.takes("\\right") {
            let fault = Fault::Open("\\left".into());
            return Err(Wrong { at: of, fault });
        }
        let close = self.delimiter(from..from + "\\right".len())?;
        let inside = bars::within(open, inside);
        Ok(Node::Fenced(open, Box::new(inside), close))
    }

    /// The name in braces behind `\begin` or `\end`.
    fn environment(&mut self, of: Range<usize>) -> Result<String, Wrong> {
        match self.words(of)? {
            Node::Words(name) => Ok(name.trim().to_owned()),
            _ => Ok(String::new()),
        }
    }

    fn table(&mut self, of: Range<usize>) -> Result<Node, Wrong> {
        let name = self.environment(of.clone())?;
        let whole = of.start..self.at;
        let Some(grid) = commands::environment(&name) else {
            return Err(Wrong {
                at: whole,
                fault: Fault::Environment(name),
            });
        };
        let mut columns = Vec::new();
        if name == "array"
            && let Node::Words(sides) = self.words(whole.clone())?
        {
            columns = sides.chars().filter_map(side).collect();
        }
        let (mut rows, mut row, mut cells) = (Vec::new(), Vec::new(), 0);
        loop {
            row.push(self.row(End::Cell)?);
            cells += 1;
            if cells > MOST_CELLS {
                return Err(self.wrong(whole.start, Fault::TooLong));
            }
            let from = self.at;
            if self.takes("&") {
                continue;
            }
            rows.push(std::mem::take(&mut row));
            if self.takes("\\\\") {
                continue;
            }
            if !self.takes("\\end") {
                let fault = Fault::Open(format!("\\begin{{{name}}}"));
                return Err(Wrong { at: whole, fault });
            }
            let ended = self.environment(from..self.at)?;
            if ended != name {
                return Err(self.wrong(from, Fault::Alone(format!("\\end{{{ended}}}"))));
            }
            break;
        }
        // A last `\\` begins no row.
        if rows.len() > 1
            && rows
                .last()
                .is_some_and(|row| row.iter().all(Node::is_empty))
        {
            rows.pop();
        }
        Ok(Node::Table {
            grid,
            rows,
            columns,
        })
    }
}

fn side(c: char) -> Option<Side> {
    match c {
        'l' => Some(Side::Left),
        'c' => Some(Side::Middle),
        'r' => Some(Side::Right),
        _ => None,
    }
}

/// `^\circ` is a sign of degrees, `^\prime` a stroke.
fn degrees(script: Node) -> Node {
    match script.sign().map(|sign| sign.shown) {
        Some("∘") => signs::command("degree").map_or(script, Node::Sign),
        Some("′") => Node::Words("′".into()),
        _ => script,
    }
}

fn marked(mark: Mark, inside: Node) -> Node {
    Node::Marked(mark, Box::new(inside))
}

fn styled(style: Style, inside: Node) -> Node {
    match (style, inside) {
        (Style::Double, Node::Letter(c)) => Node::Letter(signs::double_struck(c)),
        (Style::Double, Node::Row(row)) => {
            Node::Row(row.into_iter().map(|node| styled(style, node)).collect())
        }
        // Letters of a name: `\mathrm{cm}`.
        (Style::Upright, Node::Row(row)) if row.iter().all(|n| matches!(n, Node::Letter(_))) => {
            let letter = |node: &Node| match node {
                Node::Letter(c) => Some(*c),
                _ => None,
            };
            Node::Words(row.iter().filter_map(letter).collect())
        }
        (_, inside) => match inside.ends().0 {
            Class::Plain => inside,
            _ => Node::Row(vec![inside]),
        },
    }
}
