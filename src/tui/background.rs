//! The terminal's background: asked for with OSC 11, and its answer told apart from what is
//! typed.
//!
//! The answer comes where keys come from, so it is taken out of their stream, by the one
//! reader that there is: a reader of its own for the answer would lose what is typed
//! meanwhile. Nobody waits for it long; one that comes late is taken up late.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::colour::Rgb;

/// The question. Its end is a BEL: some terminals end their answer as the question does,
/// and get the other end wrong.
pub(super) const QUESTION: &str = "\x1b]11;?\x07";

/// How an answer begins, after its introducer.
const BEGINS: &str = "11;";
/// Most characters of an answer; `rgba:ffff/ffff/ffff/ffff` has fewer.
const LONGEST: usize = 48;

/// How far an answer has come.
#[derive(Debug, Default)]
enum Stage {
    #[default]
    None,
    /// An Esc, which may be the first half of an introducer.
    Escape,
    Inside(String),
    /// It ended with an Esc; its other half may follow.
    Ended,
}

/// What an event is.
#[derive(Debug, PartialEq)]
pub(super) enum Taken {
    /// Not of an answer: these events happened, in this order.
    Events(Vec<Event>),
    /// Perhaps of an answer: more has to come.
    Nothing,
    /// The end of an answer: the background, where it could be read.
    Answer(Option<Rgb>),
}

/// Takes an answer out of what happens.
#[derive(Debug, Default)]
pub(super) struct Awaited {
    stage: Stage,
    /// What is held back: it may be of an answer.
    held: Vec<Event>,
    is_over: bool,
}

impl Awaited {
    /// With or without an answer that is waited for.
    pub(super) fn new(is_awaited: bool) -> Awaited {
        Awaited {
            is_over: !is_awaited,
            ..Awaited::default()
        }
    }

    /// Whether something is held back.
    pub(super) fn holds(&self) -> bool {
        !self.held.is_empty() || matches!(self.stage, Stage::Ended)
    }

    /// Gives back what was held: it was of no answer.
    pub(super) fn release(&mut self) -> Vec<Event> {
        self.stage = Stage::None;
        std::mem::take(&mut self.held)
    }

    pub(super) fn take(&mut self, event: Event) -> Taken {
        let key = match &event {
            Event::Key(key) if key.kind != KeyEventKind::Release => *key,
            // A resize between two keys tears nothing apart.
            _ => return Taken::Events(vec![event]),
        };
        let typed = typed(key);
        match &mut self.stage {
            Stage::Ended => {
                self.stage = Stage::None;
                if typed == Some('\\') {
                    return Taken::Nothing;
                }
                Taken::Events(vec![event])
            }
            _ if self.is_over => Taken::Events(vec![event]),
            Stage::None => {
                if is_alt(key, ']') {
                    self.stage = Stage::Inside(String::new());
                } else if key.code == KeyCode::Esc && key.modifiers.is_empty() {
                    self.stage = Stage::Escape;
                } else {
                    return Taken::Events(vec![event]);
                }
                self.held.push(event);
                Taken::Nothing
            }
            Stage::Escape if typed == Some(']') => {
                self.stage = Stage::Inside(String::new());
                self.held.push(event);
                Taken::Nothing
            }
            Stage::Escape => self.none_after_all(event),
            Stage::Inside(said) => {
                if is_bell(key) || is_alt(key, '\\') || key.code == KeyCode::Esc {
                    let colour = said.strip_prefix(BEGINS).filter(|c| !c.is_empty());
                    let Some(colour) = colour else {
                        return self.none_after_all(event);
                    };
                    let colour = read(colour);
                    let is_torn = key.code == KeyCode::Esc;
                    self.held.clear();
                    self.is_over = true;
                    self.stage = if is_torn { Stage::Ended } else { Stage::None };
                    return Taken::Answer(colour);
                }
                match typed {
                    Some(c) if may_go_on(said, c) => {
                        said.push(c);
                        self.held.push(event);
                        Taken::Nothing
                    }
                    _ => self.none_after_all(event),
                }
            }
        }
    }

    fn none_after_all(&mut self, event: Event) -> Taken {
        let mut events = self.release();
        events.push(event);
        Taken::Events(events)
    }
}

/// The colour of an answer, as X11 writes colours.
fn read(colour: &str) -> Option<Rgb> {
    let colour = xterm_color::Color::parse(colour.as_bytes()).ok()?;
    Some([colour.red, colour.green, colour.blue].map(|part| (part >> 8) as u8))
}

/// The character that a key types, if it types one.
fn typed(key: KeyEvent) -> Option<char> {
    match key.code {
        KeyCode::Char(c) if (key.modifiers - KeyModifiers::SHIFT).is_empty() => Some(c),
        _ => None,
    }
}

fn is_alt(key: KeyEvent, c: char) -> bool {
    key.code == KeyCode::Char(c) && key.modifiers == KeyModifiers::ALT
}

fn is_bell(key: KeyEvent) -> bool {
    key.code == KeyCode::Char('g') && key.modifiers == KeyModifiers::CONTROL
}

/// Whether a character may stand next in an answer.
fn may_go_on(said: &str, c: char) -> bool {
    match BEGINS.chars().nth(said.len()) {
        Some(wanted) => c == wanted,
        None => said.len() < LONGEST && (c.is_ascii_hexdigit() || "rgbaRGBAi:/#.".contains(c)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(code, modifiers))
    }

    /// Keys as they arrive: `^]` is Alt-], `^\` Alt-\, `^G` the bell, `^[` an Esc by itself.
    fn keys(text: &str) -> Vec<Event> {
        let mut events = Vec::new();
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            events.push(match (c, c == '^') {
                (_, true) => match chars.next() {
                    Some('G') => key(KeyCode::Char('g'), KeyModifiers::CONTROL),
                    Some('[') => key(KeyCode::Esc, KeyModifiers::NONE),
                    Some(c) => key(KeyCode::Char(c), KeyModifiers::ALT),
                    None => break,
                },
                (c, _) => key(KeyCode::Char(c), KeyModifiers::NONE),
            });
        }
        events
    }

    /// The answers to what arrives, and what is left for the program.
    fn told(text: &str) -> (Vec<Option<Rgb>>, Vec<Event>) {
        let mut awaited = Awaited::new(true);
        let (mut answers, mut left) = (Vec::new(), Vec::new());
        for event in keys(text) {
            match awaited.take(event) {
                Taken::Events(events) => left.extend(events),
                Taken::Answer(answer) => answers.push(answer),
                Taken::Nothing => {}
            }
        }
        left.extend(awaited.release());
        (answers, left)
    }

    #[test]
    fn answers_are_taken_out_of_what_is_typed() {
        let cream = Some([0xfd, 0xf6, 0xe3]);
        for answer in [
            "^]11;rgb:fdfd/f6f6/e3e3^G",
            "^]11;rgb:fdfd/f6f6/e3e3^\\",
            "^]11;rgb:fd/f6/e3^\\",
            "^]11;rgba:fdfd/f6f6/e3e3/ffff^\\",
            "^]11;#fdf6e3^G",
            // Read in two pieces, cut within the introducer or the end.
            "^[]11;rgb:fdfd/f6f6/e3e3^\\",
            "^]11;rgb:fdfd/f6f6/e3e3^[\\",
        ] {
            assert_eq!(told(answer), (vec![cream], Vec::new()), "{answer}");
            let (answers, left) = told(&format!("ab{answer}c"));
            assert_eq!((answers, left), (vec![cream], keys("abc")), "{answer}");
        }
        let (answers, left) = told("x^]11;rgb:zz^Gy");
        assert_eq!((answers, left), (Vec::new(), keys("x^]11;rgb:zz^Gy")));
        // An answer that can't be read is one all the same.
        assert_eq!(told("^]11;rgb:f^G"), (vec![None], Vec::new()));
    }

    #[test]
    fn what_only_begins_like_an_answer_is_given_back_in_its_order() {
        for typed in [
            "^]", "^]1", "^]12;x", "^[", "^[x", "^[^[x", "^]^]11;q", "^]11;^[q", "^]11^Gq",
        ] {
            let (answers, left) = told(typed);
            assert!(answers.is_empty(), "{typed}");
            assert_eq!(left, keys(typed), "{typed}");
        }
    }

    #[test]
    fn nothing_is_held_back_where_no_answer_is_awaited() {
        let mut awaited = Awaited::new(false);
        for event in keys("^]11;rgb:0/0/0^G^[") {
            assert_eq!(awaited.take(event.clone()), Taken::Events(vec![event]));
        }
        // Nor after the first.
        let mut awaited = Awaited::new(true);
        for event in keys("^]11;rgb:0/0/0^G") {
            awaited.take(event);
        }
        for event in keys("^[^]1") {
            assert_eq!(awaited.take(event.clone()), Taken::Events(vec![event]));
        }
    }
}
