//! What a line is made of.

use std::fmt;

use super::mode::Mode;

/// A word, quotes taken away by value.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word {
    pub pieces: Vec<Piece>,
}

/// A stretch of a word.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Piece {
    /// Characters that stand for themselves.
    Text(String),
    /// One that does not: `*`, `?`, what stands in `[…]`, `~`, and braces until they
    /// are expanded.
    Special(char),
    /// `$name`; between double quotes it is not split into words.
    Value { name: String, quoted: bool },
    /// `$(…)`.
    Output { line: Box<Parsed>, quoted: bool },
    /// `$((…))`, without its blanks.
    Sum { text: String, quoted: bool },
    /// `<(…)`, or `>(…)`.
    Process { into: bool, line: Box<Parsed> },
}

/// A line put together, or what of it the shell would refuse.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Parsed {
    Script(Script),
    Refused(Vec<Token>),
}

/// A word or a sign of the line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Token {
    Word {
        word: Word,
        /// Whether nothing in it was quoted and all stands for itself: it may be a
        /// word like `if`.
        bare: bool,
        /// Whether it is `NAME=…`.
        assigns: bool,
    },
    /// `>` and its like, with the number before it.
    Arrow {
        fd: Option<u32>,
        arrow: Arrow,
    },
    Sign(Sign),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    Then,
    Background,
    And,
    Or,
    Pipe,
    PipeBoth,
    Open,
    Close,
    NewLine,
    DoubleThen,
}

impl fmt::Display for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Sign::Then => ";",
            Sign::Background => "&",
            Sign::And => "&&",
            Sign::Or => "||",
            Sign::Pipe => "|",
            Sign::PipeBoth => "|&",
            Sign::Open => "(",
            Sign::Close => ")",
            Sign::NewLine => "\n",
            Sign::DoubleThen => ";;",
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Arrow {
    /// `<`
    From,
    /// `>`
    To,
    /// `>>`
    Append,
    /// `>|`
    Clobber,
    /// `<>`
    Both,
    /// `<&`, and `>&` with a number behind it.
    Copy,
    /// `<<`
    Here,
    /// `<<-`
    HereTabs,
    /// `<<<`
    HereWord,
    /// `&>`, and `>&` with a file behind it.
    AllTo,
    /// `&>>`
    AllAppend,
}

/// Commands one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Script {
    pub parts: Vec<Part>,
}

/// A chain of a script.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Part {
    pub chain: Chain,
    /// With `&` behind it.
    pub background: bool,
}

/// Pipelines tied by `&&` and `||`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Chain {
    pub first: Pipeline,
    /// `true` for `&&`.
    pub rest: Vec<(bool, Pipeline)>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pipeline {
    pub negated: bool,
    pub commands: Vec<Command>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Command {
    pub body: Body,
    pub redirects: Vec<Redirect>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Body {
    /// As it is read.
    Words {
        assigns: Vec<Word>,
        words: Vec<Word>,
    },
    /// The same with its options told from its operands.
    Call(Call),
    /// `( … )`
    Subshell(Script),
    /// `{ …; }`
    Group(Script),
    If {
        arms: Vec<(Script, Script)>,
        other: Option<Script>,
    },
    While {
        until: bool,
        condition: Script,
        body: Script,
    },
    For {
        name: Word,
        words: Option<Vec<Word>>,
        body: Script,
    },
}

/// A command with its options as a set.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Call {
    pub assigns: Vec<Word>,
    pub name: Option<Word>,
    pub options: Vec<Choice>,
    pub operands: Vec<Operand>,
    /// The command that this one runs, as `sudo` does.
    pub runs: Option<Box<Call>>,
}

/// An option, by the name under which its synopsis has it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Choice {
    pub name: String,
    pub value: Option<Word>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Operand {
    Word(Word),
    /// What `chmod` is to do.
    Mode(Mode),
    /// A mode that leads where the question wants it.
    GoodMode,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Redirect {
    pub fd: u32,
    pub arrow: Arrow,
    pub target: Word,
}

impl Word {
    pub(super) fn of(text: &str) -> Word {
        Word {
            pieces: match text.is_empty() {
                true => Vec::new(),
                false => vec![Piece::Text(text.to_owned())],
            },
        }
    }

    /// Adds characters that stand for themselves.
    pub(super) fn push_text(&mut self, text: &str) {
        match self.pieces.last_mut() {
            _ if text.is_empty() => {}
            Some(Piece::Text(last)) => last.push_str(text),
            _ => self.pieces.push(Piece::Text(text.to_owned())),
        }
    }

    pub(super) fn push(&mut self, piece: Piece) {
        match piece {
            Piece::Text(text) => self.push_text(&text),
            piece => self.pieces.push(piece),
        }
    }

    /// The whole word, where all of it stands for itself.
    pub(super) fn text(&self) -> Option<&str> {
        match self.pieces.as_slice() {
            [] => Some(""),
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// What stands for itself at its start.
    pub(super) fn start(&self) -> &str {
        match self.pieces.first() {
            Some(Piece::Text(text)) => text,
            _ => "",
        }
    }

    /// Without the first bytes of the text at its start.
    pub(super) fn without_start(&self, bytes: usize) -> Word {
        let mut word = Word::default();
        word.push_text(self.start().get(bytes..).unwrap_or_default());
        for piece in self.pieces.iter().skip(1) {
            word.push(piece.clone());
        }
        word
    }
}
