//! Lines in one form, so that those that come to the same are the same.

use super::MAX_LENGTH;
use super::arrows::sorted;
use super::declared::{DECLARING, sets_variable};
use super::echoed::joined;
use super::fault::Fault;
use super::grammar::{parse, why_refused};
use super::look_alike::folded;
use super::mode::{Goal, Mode};
use super::options::{Commands, Takes, in_word, tidy};
use super::path::path;
use super::scan::tokens;
use super::stateless::is_stateless;
use super::tree::{
    Arrow, Body, Call, Chain, Command, Operand, Parsed, Part, Piece, Pipeline, Redirect, Script,
    Token, Word,
};
use crate::words::{Message, message};

/// A command line that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    parsed: Parsed,
}

/// What is left open when two lines are compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rules {
    /// Whether operands may stand in any order.
    pub any_order: bool,
    /// Commands with options that may be there or not; without options, it may stand
    /// before another command, as `sudo` does.
    pub optional: Vec<(String, Vec<String>)>,
    /// Where a mode is to lead.
    pub goal: Option<Goal>,
}

/// Reads a line. A prompt in front, `$ `, is passed over.
///
/// # Errors
/// Where nothing is there, a quote or a bracket is open, or it is too much. A line that the
/// shell would refuse is read all the same: see [`Line::refused`].
pub fn read(text: &str) -> Result<Line, Fault> {
    let typed = text.trim();
    let bare = match typed.strip_prefix('$') {
        Some(rest) if rest.starts_with([' ', '\t', '\u{a0}']) => rest.trim_start(),
        _ => typed,
    };
    if bare.is_empty() {
        return Err(Fault::new(message!("shell-empty")));
    }
    if bare.chars().count() > MAX_LENGTH {
        return Err(Fault::new(message!("shell-longest", most = MAX_LENGTH)));
    }
    let line = |text: &str| {
        let chars: Vec<char> = text.chars().collect();
        let tokens = tokens(&chars)?;
        match tokens.is_empty() {
            true => Err(Fault::new(message!("shell-empty"))),
            false => parse(tokens).map(|parsed| Line { parsed }),
        }
    };
    let folded = folded(bare);
    match line(&folded) {
        // A sign that only looks like a quote opens nothing.
        Err(fault) if fault.is_open && folded != bare => line(bare),
        read => read,
    }
}

impl Line {
    /// Why the shell would refuse it, where that can be told.
    pub fn refused(&self) -> Option<Message> {
        match &self.parsed {
            Parsed::Refused(tokens) => why_refused(tokens),
            Parsed::Script(_) => None,
        }
    }

    /// In the one form of all lines that come to the same.
    pub fn normal(&self, commands: &Commands, rules: &Rules, written: Written) -> Line {
        let normal = Normal {
            commands,
            rules,
            written,
        };
        Line {
            parsed: normal.parsed(&self.parsed),
        }
    }

    /// The commands in it that have options, each with the names of these; in the order
    /// of the line.
    pub fn options(&self, commands: &Commands) -> Vec<(String, Vec<String>)> {
        let line = self.normal(commands, &Rules::default(), Written::Literal);
        let mut all = Vec::new();
        if let Parsed::Script(script) = &line.parsed {
            in_script(script, &mut all);
        }
        all
    }
}

fn in_script(script: &Script, all: &mut Vec<(String, Vec<String>)>) {
    for chain in script.parts.iter().map(|part| &part.chain) {
        let rest = chain.rest.iter().map(|(_, pipeline)| pipeline);
        for command in std::iter::once(&chain.first)
            .chain(rest)
            .flat_map(|p| &p.commands)
        {
            match &command.body {
                Body::Call(call) => in_call(call, all),
                Body::Subshell(script) | Body::Group(script) => in_script(script, all),
                _ => {}
            }
        }
    }
}

fn in_call(call: &Call, all: &mut Vec<(String, Vec<String>)>) {
    if let Some(name) = call.name.as_ref().and_then(Word::text) {
        let options = call.options.iter().map(|choice| choice.name.clone());
        all.push((name.to_owned(), options.collect()));
    }
    if let Some(runs) = &call.runs {
        in_call(runs, all);
    }
}

/// In which way a line is written anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// With all there is, paths as they were typed.
    Literal,
    /// Without what is optional.
    Bare,
    /// The same, and in small letters.
    AnyCase,
    /// The same, and as if all of it stood in quotes.
    Unquoted,
}

struct Normal<'r> {
    commands: &'r Commands,
    rules: &'r Rules,
    written: Written,
}

impl Normal<'_> {
    fn parsed(&self, parsed: &Parsed) -> Parsed {
        let plain = |token: &Token| match token {
            Token::Word { word, .. } => Token::Word {
                word: self.word(word),
                bare: false,
                assigns: false,
            },
            other => other.clone(),
        };
        match parsed {
            Parsed::Script(script) => Parsed::Script(self.script(script)),
            Parsed::Refused(tokens) => Parsed::Refused(tokens.iter().map(plain).collect()),
        }
    }

    fn script(&self, script: &Script) -> Script {
        let mut out = Script::default();
        for part in &script.parts {
            let chain = self.chain(&part.chain);
            match group(&chain.first) {
                // `{ a; b; }` by itself is `a; b`.
                Some(inner) if chain.rest.is_empty() && !part.background => {
                    out.parts.extend(inner.parts.iter().cloned());
                }
                _ => out.parts.push(Part {
                    chain,
                    background: part.background,
                }),
            }
        }
        out
    }

    fn chain(&self, chain: &Chain) -> Chain {
        let mut first = self.pipeline(&chain.first);
        let mut rest = Vec::new();
        // `{ a && b; } && c` is `a && b && c`.
        if let Some(Script { parts }) = group(&first)
            && let [Part { chain, background }] = parts.as_slice()
            && !background
        {
            rest.clone_from(&chain.rest);
            first = chain.first.clone();
        }
        let all = chain.rest.iter();
        rest.extend(all.map(|(and, pipeline)| (*and, self.pipeline(pipeline))));
        Chain { first, rest }
    }

    fn pipeline(&self, pipeline: &Pipeline) -> Pipeline {
        let mut commands = Vec::new();
        for command in pipeline.commands.iter().map(|c| self.command(c)) {
            match commands_in(&command) {
                // `{ a | b; } | c` is `a | b | c`.
                Some(inner) if command.redirects.is_empty() => commands.extend_from_slice(inner),
                // `{ a; } > f` is `a > f`.
                Some([inner]) if inner.redirects.is_empty() => commands.push(Command {
                    body: inner.body.clone(),
                    redirects: command.redirects,
                }),
                _ => commands.push(command),
            }
        }
        let out = Pipeline {
            negated: pipeline.negated,
            commands,
        };
        // `{ a; }` is `a`.
        match group(&out).map(|script| script.parts.as_slice()) {
            Some([Part { chain, background }]) if chain.rest.is_empty() && !background => {
                chain.first.clone()
            }
            _ => out,
        }
    }

    fn command(&self, command: &Command) -> Command {
        let script = |script: &Script| self.script(script);
        let redirects = command.redirects.iter().map(|r| self.redirect(r));
        Command {
            redirects: sorted(redirects.collect()),
            body: match &command.body {
                Body::Words { assigns, words } => Body::Call(self.call(assigns, words)),
                Body::Call(call) => Body::Call(call.clone()),
                // `( a; b )` is `{ a; b; }` where nothing in it changes the shell.
                Body::Subshell(inner)
                    if self.written != Written::Literal && is_stateless(inner) =>
                {
                    Body::Group(script(inner))
                }
                Body::Subshell(inner) => Body::Subshell(script(inner)),
                Body::Group(inner) => Body::Group(script(inner)),
                Body::If { arms, other } => Body::If {
                    arms: (arms.iter())
                        .map(|(condition, then)| (script(condition), script(then)))
                        .collect(),
                    other: other.as_ref().map(script),
                },
                Body::While {
                    until,
                    condition,
                    body,
                } => Body::While {
                    until: *until,
                    condition: script(condition),
                    body: script(body),
                },
                Body::For { name, words, body } => Body::For {
                    name: name.clone(),
                    words: (words.as_ref())
                        .map(|words| words.iter().map(|word| self.word(word)).collect()),
                    body: script(body),
                },
            },
        }
    }

    fn redirect(&self, redirect: &Redirect) -> Redirect {
        let target = self.word(&redirect.target);
        let leads_to_file = !matches!(
            redirect.arrow,
            Arrow::Copy | Arrow::Here | Arrow::HereTabs | Arrow::HereWord
        );
        let is_nowhere = target.text() == Some("/dev/null");
        Redirect {
            // What is thrown away need not be kept.
            arrow: match redirect.arrow {
                Arrow::Append | Arrow::Clobber if is_nowhere => Arrow::To,
                arrow => arrow,
            },
            fd: redirect.fd,
            target: match leads_to_file {
                true => self.path(&target, false),
                false => target,
            },
        }
    }

    /// A word, with the lines in it in their one form.
    fn word(&self, word: &Word) -> Word {
        let piece = |piece: &Piece| match piece {
            Piece::Output { line, quoted } => Piece::Output {
                line: Box::new(self.parsed(line)),
                quoted: *quoted,
            },
            Piece::Process { into, line } => Piece::Process {
                into: *into,
                line: Box::new(self.parsed(line)),
            },
            other => other.clone(),
        };
        let mut out = Word::default();
        for piece in word.pieces.iter().map(piece) {
            out.push(match (self.written, piece) {
                (Written::AnyCase, Piece::Text(text)) => Piece::Text(text.to_lowercase()),
                (Written::AnyCase, Piece::Value { name, quoted }) => Piece::Value {
                    name: name.to_lowercase(),
                    quoted,
                },
                (Written::Unquoted, Piece::Special(c)) => Piece::Text(c.to_string()),
                (Written::Unquoted, Piece::Value { name, .. }) => Piece::Text(format!("${name}")),
                (_, piece) => piece,
            });
        }
        out
    }

    fn path(&self, word: &Word, may_be_directory: bool) -> Word {
        match self.written {
            Written::Literal => word.clone(),
            Written::Bare | Written::AnyCase | Written::Unquoted => path(word, may_be_directory),
        }
    }

    /// What is assigned is not split into words, with quotes or without.
    fn assigned(&self, word: &Word) -> Word {
        let mut word = self.word(word);
        for piece in &mut word.pieces {
            match piece {
                Piece::Value { quoted, .. }
                | Piece::Output { quoted, .. }
                | Piece::Sum { quoted, .. } => *quoted = true,
                Piece::Special(c) if *c != '~' => *piece = Piece::Text(c.to_string()),
                _ => {}
            }
        }
        let mut out = Word::default();
        word.pieces.into_iter().for_each(|piece| out.push(piece));
        out
    }

    fn call(&self, assigns: &[Word], words: &[Word]) -> Call {
        let mut call = Call {
            assigns: assigns.iter().map(|word| self.assigned(word)).collect(),
            ..Call::default()
        };
        if call.assigns.iter().all(|word| word.text().is_some()) && are_apart(&call.assigns) {
            call.assigns.sort();
        }
        let Some((name, rest)) = words.split_first() else {
            return call;
        };
        let name = self.name(&self.word(name));
        match name.text() {
            Some(name) => self.take(name, rest, &mut call),
            // Nobody knows which command it is.
            None => {
                let words = rest.iter().map(|word| Operand::Word(self.word(word)));
                call.operands = words.collect();
            }
        }
        // `test x` is `[ x ]`.
        let is_test = self.written != Written::Literal && name.text() == Some("test");
        call.name = Some(match is_test {
            true => {
                call.operands.push(Operand::Word(Word::of("]")));
                Word::of("[")
            }
            false => name,
        });
        self.without_optional(call)
    }

    /// The name of a command: `././x` is `./x`, which is not `x`.
    fn name(&self, word: &Word) -> Word {
        let Some(text) = word.text().filter(|text| text.contains('/')) else {
            return word.clone();
        };
        let path = self.path(word, false);
        match path.text() {
            Some(bare) if bare != text && !bare.contains('/') => Word::of(&format!("./{bare}")),
            _ => path,
        }
    }

    /// Tells options from operands.
    fn take(&self, name: &str, words: &[Word], call: &mut Call) {
        let synopsis = self.commands.get(name);
        let mut takes = Vec::new();
        let (mut at, mut ended) = (0, false);
        // Without a synopsis, `echo` prints whatever follows.
        let prints = synopsis.is_none() && self.commands.takes(name, 0) == Takes::Text;
        let declares = DECLARING.contains(&name);
        while let Some(word) = words.get(at) {
            let next = self.commands.takes(name, call.operands.len());
            let typed = word;
            let word = &match declares && sets_variable(word) {
                true => self.assigned(word),
                false => self.word(word),
            };
            let dashed = word.start().starts_with('-') && word.text() != Some("-");
            if dashed && !ended && !prints && !is_operand(word, next) {
                at += 1;
                if word.text() == Some("--") {
                    ended = true;
                    continue;
                }
                // In small letters, an option of its own would be another one.
                let own = synopsis.is_some_and(|synopsis| synopsis.has_all(typed));
                let mut found = in_word(if own { typed } else { word }, synopsis);
                if found.wants_value
                    && let Some(value) = words.get(at)
                    && let Some(last) = found.choices.last_mut()
                {
                    last.value = Some(self.word(value));
                    at += 1;
                }
                found.lead(synopsis, |value| self.path(value, true));
                call.options.append(&mut found.choices);
                continue;
            }
            if next == Takes::Command && !word.start().contains('=') {
                call.runs = Some(Box::new(self.call(&[], &words[at..])));
                break;
            }
            call.operands.push(self.operand(word, next));
            takes.push(next);
            at += 1;
        }
        tidy(&mut call.options);
        if prints && name == "echo" {
            call.operands = joined(std::mem::take(&mut call.operands));
        }
        if self.rules.any_order {
            let last = takes.last().copied();
            let fixed = takes.iter().rposition(|takes| Some(*takes) != last);
            call.operands[fixed.map_or(0, |at| at + 1)..].sort();
        }
    }

    fn operand(&self, word: &Word, takes: Takes) -> Operand {
        let mode = match takes {
            Takes::Mode => word.text().and_then(Mode::read),
            _ => None,
        };
        match (mode, &self.rules.goal) {
            (Some(mode), Some(goal)) if mode.reaches(goal) => Operand::GoodMode,
            (Some(mode), _) => Operand::Mode(mode),
            (None, _) if takes == Takes::File => Operand::Word(self.path(word, true)),
            (None, _) => Operand::Word(word.clone()),
        }
    }

    fn without_optional(&self, mut call: Call) -> Call {
        if self.written == Written::Literal {
            return call;
        }
        let name = call.name.as_ref().and_then(Word::text).unwrap_or_default();
        let named = (self.rules.optional.iter()).filter(|(command, _)| command == name);
        let options: Vec<&String> = named.clone().flat_map(|(_, options)| options).collect();
        call.options
            .retain(|choice| !options.contains(&&choice.name));
        let may_go = named.into_iter().any(|(_, options)| options.is_empty());
        let is_plain = call.options.is_empty() && call.assigns.is_empty();
        match call.runs.take() {
            Some(runs) if may_go && is_plain && call.operands.is_empty() => *runs,
            runs => Call { runs, ..call },
        }
    }
}

/// The script of a pipeline that is nothing but `{ …; }`.
fn group(pipeline: &Pipeline) -> Option<&Script> {
    match pipeline.commands.as_slice() {
        [
            Command {
                body: Body::Group(script),
                redirects,
            },
        ] if redirects.is_empty() && !pipeline.negated => Some(script),
        _ => None,
    }
}

/// The commands of a pipeline in `{ …; }`, where that holds nothing else.
fn commands_in(command: &Command) -> Option<&[Command]> {
    let Body::Group(Script { parts }) = &command.body else {
        return None;
    };
    match parts.as_slice() {
        [Part { chain, background }] if chain.rest.is_empty() && !background => {
            let pipeline = &chain.first;
            (!pipeline.negated).then_some(&pipeline.commands)
        }
        _ => None,
    }
}

/// Whether each sets a variable of its own.
fn are_apart(assigns: &[Word]) -> bool {
    let name = |word: &Word| word.start().split('=').next().unwrap_or("").to_owned();
    let mut names: Vec<String> = assigns.iter().map(name).collect();
    let is_plain = names.iter().all(|name| !name.ends_with('+'));
    names.sort();
    is_plain && names.windows(2).all(|pair| pair[0] != pair[1])
}

/// Whether a word with a dash in front is no option: `-x` may be a mode.
fn is_operand(word: &Word, takes: Takes) -> bool {
    match takes {
        Takes::Words => true,
        Takes::Mode => is_mode(word),
        Takes::File | Takes::Text | Takes::Command => false,
    }
}

fn is_mode(word: &Word) -> bool {
    let letters = word.text().and_then(|text| text.strip_prefix('-'));
    // `--` ends the options.
    letters.is_some_and(|text| {
        !matches!(text, "" | "-") && text.chars().all(|c| "rwxXst,+-=ugoa".contains(c))
    })
}
