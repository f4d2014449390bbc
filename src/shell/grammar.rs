//! From words and signs to commands, chains and scripts.

use super::MAX_DEPTH;
use super::fault::Fault;
use super::refused::{still_open, unexpected};
use super::tree::{
    Arrow, Body, Chain, Command, Parsed, Part, Pipeline, Redirect, Script, Sign, Token, Word,
};
use crate::words::{Message, message};

/// Why tokens make no script.
enum No {
    /// The shell would refuse the token at which the reading stopped.
    Refused,
    /// It is beyond what is read here.
    Beyond,
    /// More could follow: this is not closed by that.
    Open(Pair),
    /// Too deep.
    Deep,
}

type Read<T> = Result<T, No>;

/// What opens, and what closes it.
type Pair = (&'static str, &'static str);

const BRACKET: Pair = ("(", ")");
const BRACE: Pair = ("{", "}");
const IF: Pair = ("if", "fi");
const FOR: Pair = ("for", "done");
const WHILE: Pair = ("while", "done");
const UNTIL: Pair = ("until", "done");

struct Parser<'t> {
    tokens: &'t [Token],
    at: usize,
    depth: usize,
}

/// The words at which a command may not begin.
const CLOSING: [&str; 8] = ["then", "elif", "else", "fi", "do", "done", "esac", "}"];

/// Puts the tokens of a whole line together; where the shell would refuse them, they are
/// kept. What is not closed is a fault: the shell would read on.
pub(super) fn parse(tokens: Vec<Token>) -> Result<Parsed, Fault> {
    match read(&tokens) {
        (Err(No::Open(pair)), _) => Err(Fault::open(still_open(&tokens, pair))),
        (read, at) => kept(read, at, tokens),
    }
}

/// The same of what stands in `$(…)`: behind its end, nothing follows that could close more.
pub(super) fn parse_within(tokens: Vec<Token>) -> Result<Parsed, Fault> {
    let (read, at) = read(&tokens);
    kept(read, at, tokens)
}

/// Why the shell would refuse these tokens, where that can be told.
pub(super) fn why_refused(tokens: &[Token]) -> Option<Message> {
    match read(tokens) {
        (Ok(_) | Err(No::Refused), at) => unexpected(tokens, at),
        (Err(No::Open(pair)), _) => Some(still_open(tokens, pair)),
        (Err(No::Beyond | No::Deep), _) => None,
    }
}

/// The script, and how far it goes.
fn read(tokens: &[Token]) -> (Read<Script>, usize) {
    let mut parser = Parser {
        tokens,
        at: 0,
        depth: 0,
    };
    let script = parser.script();
    (script, parser.at)
}

fn kept(read: Read<Script>, at: usize, tokens: Vec<Token>) -> Result<Parsed, Fault> {
    match read {
        Ok(script) if at == tokens.len() => Ok(Parsed::Script(script)),
        Err(No::Deep) => Err(Fault::new(message!("shell-deep"))),
        _ => Ok(Parsed::Refused(tokens)),
    }
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<&'t Token> {
        self.tokens.get(self.at)
    }

    fn sign(&self) -> Option<Sign> {
        match self.peek() {
            Some(Token::Sign(sign)) => Some(*sign),
            _ => None,
        }
    }

    fn eat(&mut self, sign: Sign) -> bool {
        let there = self.sign() == Some(sign);
        self.at += usize::from(there);
        there
    }

    fn lines(&mut self) {
        while self.eat(Sign::NewLine) {}
    }

    /// The next word, where it is bare: it may be `if`.
    fn bare(&self) -> Option<&'t str> {
        match self.peek() {
            Some(Token::Word {
                word, bare: true, ..
            }) => word.text(),
            _ => None,
        }
    }

    fn eat_word(&mut self, wanted: &str) -> bool {
        let there = self.bare() == Some(wanted);
        self.at += usize::from(there);
        there
    }

    fn must(&mut self, wanted: &str, within: Pair) -> Read<()> {
        match self.eat_word(wanted) {
            true => Ok(()),
            false => Err(self.missing(within)),
        }
    }

    /// What it means that something is not here: at the end, the shell waits for it.
    fn missing(&self, within: Pair) -> No {
        match self.peek() {
            None => No::Open(within),
            Some(_) => No::Refused,
        }
    }

    fn ends(&self) -> bool {
        match self.peek() {
            None | Some(Token::Sign(Sign::Close)) => true,
            _ => self.bare().is_some_and(|word| CLOSING.contains(&word)),
        }
    }

    /// Chains up to the end or to what closes them; at least one where it stands within
    /// something, which the caller sees by its length.
    fn script(&mut self) -> Read<Script> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(No::Deep);
        }
        let mut script = Script::default();
        self.lines();
        while !self.ends() {
            let chain = self.chain()?;
            let background = self.eat(Sign::Background);
            let goes_on = background || self.eat(Sign::Then) || self.sign() == Some(Sign::NewLine);
            self.lines();
            script.parts.push(Part { chain, background });
            if !goes_on {
                break;
            }
        }
        self.depth -= 1;
        Ok(script)
    }

    /// A script that is not empty.
    fn body(&mut self, within: Pair) -> Read<Script> {
        let script = self.script()?;
        match script.parts.is_empty() {
            true => Err(self.missing(within)),
            false => Ok(script),
        }
    }

    fn chain(&mut self) -> Read<Chain> {
        let first = self.pipeline()?;
        let mut rest = Vec::new();
        loop {
            let and = match self.sign() {
                Some(Sign::And) => true,
                Some(Sign::Or) => false,
                _ => return Ok(Chain { first, rest }),
            };
            self.at += 1;
            self.lines();
            rest.push((and, self.pipeline()?));
        }
    }

    fn pipeline(&mut self) -> Read<Pipeline> {
        let mut negated = false;
        while self.eat_word("!") {
            negated = !negated;
        }
        let mut commands = vec![self.command()?];
        loop {
            let both = match self.sign() {
                Some(Sign::Pipe) => false,
                Some(Sign::PipeBoth) => true,
                _ => return Ok(Pipeline { negated, commands }),
            };
            if both && let Some(last) = commands.last_mut() {
                last.redirects.push(Redirect {
                    fd: 2,
                    arrow: Arrow::Copy,
                    target: Word::of("1"),
                });
            }
            self.at += 1;
            self.lines();
            commands.push(self.command()?);
        }
    }

    fn command(&mut self) -> Read<Command> {
        let body = match self.bare() {
            _ if self.eat(Sign::Open) => {
                let script = self.body(BRACKET)?;
                match self.eat(Sign::Close) {
                    true => Body::Subshell(script),
                    false => return Err(self.missing(BRACKET)),
                }
            }
            Some("{") => {
                self.at += 1;
                let script = self.body(BRACE)?;
                self.must("}", BRACE)?;
                Body::Group(script)
            }
            Some("if") => self.condition()?,
            Some(word @ ("while" | "until")) => {
                self.at += 1;
                let until = word == "until";
                let within = if until { UNTIL } else { WHILE };
                Body::While {
                    until,
                    condition: self.body(within)?,
                    body: self.done(within)?,
                }
            }
            Some("for") => self.each()?,
            Some("case" | "select" | "function" | "[[") => return Err(No::Beyond),
            Some(word) if CLOSING.contains(&word) => return Err(No::Refused),
            _ => return self.simple(),
        };
        let mut redirects = Vec::new();
        while let Some(Token::Arrow { .. }) = self.peek() {
            self.redirect(&mut redirects)?;
        }
        Ok(Command { body, redirects })
    }

    fn condition(&mut self) -> Read<Body> {
        let (mut arms, mut other) = (Vec::new(), None);
        self.at += 1;
        loop {
            let condition = self.body(IF)?;
            self.must("then", IF)?;
            arms.push((condition, self.body(IF)?));
            if self.eat_word("elif") {
                continue;
            }
            if self.eat_word("else") {
                other = Some(self.body(IF)?);
            }
            self.must("fi", IF)?;
            return Ok(Body::If { arms, other });
        }
    }

    fn done(&mut self, within: Pair) -> Read<Script> {
        self.must("do", within)?;
        let body = self.body(within)?;
        self.must("done", within)?;
        Ok(body)
    }

    fn each(&mut self) -> Read<Body> {
        self.at += 1;
        let Some(Token::Word { word: name, .. }) = self.peek() else {
            return Err(match self.sign() {
                Some(Sign::Open) => No::Beyond,
                _ => self.missing(FOR),
            });
        };
        self.at += 1;
        self.lines();
        let mut words = None;
        if self.eat_word("in") {
            let mut all = Vec::new();
            while let Some(Token::Word { word, .. }) = self.peek() {
                all.push(word.clone());
                self.at += 1;
            }
            words = Some(all);
        }
        let ended = self.eat(Sign::Then) || self.sign() == Some(Sign::NewLine);
        self.lines();
        if words.is_some() && !ended {
            return Err(self.missing(FOR));
        }
        Ok(Body::For {
            name: name.clone(),
            words,
            body: self.done(FOR)?,
        })
    }

    fn simple(&mut self) -> Read<Command> {
        let (mut assigns, mut words, mut redirects) = (Vec::new(), Vec::new(), Vec::new());
        loop {
            match self.peek() {
                Some(Token::Word {
                    word,
                    assigns: true,
                    ..
                }) if words.is_empty() => {
                    assigns.push(word.clone());
                    self.at += 1;
                }
                Some(Token::Word { word, .. }) => {
                    words.push(word.clone());
                    self.at += 1;
                }
                Some(Token::Arrow { .. }) => self.redirect(&mut redirects)?,
                _ => break,
            }
        }
        match assigns.is_empty() && words.is_empty() && redirects.is_empty() {
            true => Err(No::Refused),
            false => Ok(Command {
                body: Body::Words { assigns, words },
                redirects,
            }),
        }
    }

    /// An arrow and where it leads; `&> f` and `>& f` are two.
    fn redirect(&mut self, all: &mut Vec<Redirect>) -> Read<()> {
        let Some(Token::Arrow { fd, arrow }) = self.peek() else {
            return Err(No::Refused);
        };
        self.at += 1;
        let Some(Token::Word { word, .. }) = self.peek() else {
            return Err(No::Refused);
        };
        self.at += 1;
        let is_number = (word.text()).is_some_and(|text| {
            text == "-" || !text.is_empty() && text.chars().all(|c| c.is_ascii_digit())
        });
        let arrow = match arrow {
            Arrow::Copy if !is_number && fd.is_none() => Arrow::AllTo,
            arrow => *arrow,
        };
        let default = match arrow {
            Arrow::From | Arrow::Both | Arrow::Here | Arrow::HereTabs | Arrow::HereWord => 0,
            _ => 1,
        };
        let fd = fd.unwrap_or(default);
        let both = match arrow {
            Arrow::AllTo => Some(Arrow::To),
            Arrow::AllAppend => Some(Arrow::Append),
            _ => None,
        };
        all.push(Redirect {
            fd,
            arrow: both.unwrap_or(arrow),
            target: word.clone(),
        });
        if both.is_some() {
            all.push(Redirect {
                fd: 2,
                arrow: Arrow::Copy,
                target: Word::of("1"),
            });
        }
        Ok(())
    }
}
