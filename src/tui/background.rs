//! The terminal's background: asked for with OSC 11, and its answer told apart from what is
//! typed.
//!
//! The answer comes where keys come from, so it is taken out of their stream, by the one
//! reader that there is: a reader of its own for the answer would lose what is typed
//! meanwhile. Nobody waits for it long; one that comes late is taken up late.

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::colour::Rgb;

/// The question. Its end is a BEL: some terminals end their answer as the question does,
/// and get the other end wrong.
pub(super) const QUESTION: &str = "\x1b]11;?\x07";

/// How an answer begins, after its introducer.
const BEGINS: &str = "11;";
/// An answer as nearly all terminals give it: `11;rgb:ffff/ffff/ffff`.
const WHOLE: usize = 21;
/// Most characters of an answer; `rgba:ffff/ffff/ffff/ffff` has fewer.
const LONGEST: usize = 48;
/// Most characters that are passed over of what only begins as an answer does.
const PASSED_OVER: usize = 1 << 16;

/// After this time without more, what is held back is of no answer: an answer comes in one
/// piece, or nearly so.
const PIECES: Duration = Duration::from_millis(50);
/// How long the rest of an introducer is waited for, just after the question.
const FIRST: Duration = Duration::from_millis(300);
/// "Just after the question" is this long: nobody has looked at the screen yet.
const JUST_ASKED: Duration = Duration::from_secs(2);
/// How long more is waited for once an answer has begun.
const BEGUN: Duration = Duration::from_secs(1);

/// How far an answer has come.
#[derive(Debug, Default)]
enum Stage {
    #[default]
    None,
    /// An Esc, which may be the first half of an introducer.
    Escape,
    Inside(String),
    /// What began as an answer does, and is none that can be read, up to its end: so many
    /// characters of it came.
    Passing(usize),
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
    /// An Esc was given back last: the rest of its introducer may come late.
    after_escape: bool,
    /// It began without an introducer: one of a single byte is no UTF-8, and gets lost.
    is_bare: bool,
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
        !self.held.is_empty() || matches!(self.stage, Stage::Ended | Stage::Passing(_))
    }

    /// How long to wait for more of what is held back, so long after the question.
    pub(super) fn patience(&self, since: Duration) -> Duration {
        match &self.stage {
            // The answer has hardly begun: most likely it is a digit that somebody typed.
            Stage::Inside(said) if self.is_bare && said.len() < BEGINS.len() => PIECES,
            Stage::Inside(said) if !said.is_empty() => BEGUN,
            Stage::Ended => BEGUN,
            Stage::Escape | Stage::Inside(_) if since < JUST_ASKED => FIRST,
            _ => PIECES,
        }
    }

    /// Gives back what was held: it was of no answer. What nobody types is not given back.
    pub(super) fn release(&mut self) -> Vec<Event> {
        let stage = std::mem::take(&mut self.stage);
        let held = std::mem::take(&mut self.held);
        self.is_bare = false;
        self.after_escape = matches!(stage, Stage::Escape);
        match stage {
            Stage::Inside(said) if said.starts_with(BEGINS) => Vec::new(),
            _ => held,
        }
    }

    pub(super) fn take(&mut self, event: Event) -> Taken {
        let key = match &event {
            Event::Key(key) if key.kind != KeyEventKind::Release => *key,
            // A resize between two keys tears nothing apart.
            _ => return Taken::Events(vec![event]),
        };
        let typed = typed(key);
        let after_escape = std::mem::take(&mut self.after_escape);
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
                if is_alt(key, ']') || typed == Some(C1_BEGIN) || after_escape && typed == Some(']')
                {
                    self.stage = Stage::Inside(String::new());
                } else if typed == BEGINS.chars().next() {
                    self.is_bare = true;
                    self.stage = Stage::Inside(BEGINS[..1].to_owned());
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
                if is_end(key) {
                    let Some(colour) = said.strip_prefix(BEGINS) else {
                        return self.none_after_all(event);
                    };
                    let colour = read(colour);
                    return self.ended(key, colour);
                }
                match typed {
                    Some(c) if may_go_on(said, c) => {
                        said.push(c);
                        self.held.push(event);
                        // Its end gets lost, too.
                        match said.strip_prefix(BEGINS).and_then(read) {
                            Some(colour) if self.is_bare && said.len() == WHOLE => {
                                self.ended(key, Some(colour))
                            }
                            _ => Taken::Nothing,
                        }
                    }
                    // Nobody types what came so far.
                    Some(_) if said.starts_with(BEGINS) => {
                        self.stage = Stage::Passing(0);
                        self.held.clear();
                        Taken::Nothing
                    }
                    None if said.starts_with(BEGINS) => Taken::Events(vec![event]),
                    _ => self.none_after_all(event),
                }
            }
            Stage::Passing(_) if is_end(key) => self.ended(key, None),
            Stage::Passing(count) if typed.is_some() && *count < PASSED_OVER => {
                *count += 1;
                Taken::Nothing
            }
            Stage::Passing(_) => Taken::Events(vec![event]),
        }
    }

    /// The end of an answer.
    fn ended(&mut self, key: KeyEvent, colour: Option<Rgb>) -> Taken {
        self.is_bare = false;
        let is_torn = key.code == KeyCode::Esc;
        self.held.clear();
        self.is_over = true;
        self.stage = if is_torn { Stage::Ended } else { Stage::None };
        Taken::Answer(colour)
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

/// The introducer and the end of an answer, each as one character.
const C1_BEGIN: char = '\u{9d}';
const C1_END: char = '\u{9c}';

/// Whether an answer ends here, or with the first half of its end.
fn is_end(key: KeyEvent) -> bool {
    let is_escape = key.code == KeyCode::Esc;
    is_bell(key) || is_alt(key, '\\') || is_escape || typed(key) == Some(C1_END)
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
            "\u{9d}11;rgb:fdfd/f6f6/e3e3\u{9c}",
            "^]11;rgb:fdfd/f6f6/e3e3^[\\",
        ] {
            assert_eq!(told(answer), (vec![cream], Vec::new()), "{answer}");
            let (answers, left) = told(&format!("ab{answer}c"));
            assert_eq!((answers, left), (vec![cream], keys("abc")), "{answer}");
        }
        let (answers, left) = told("x^]11;rgb:zz^Gy");
        assert_eq!((answers, left), (vec![None], keys("xy")));
        // An answer that can't be read is one all the same.
        assert_eq!(told("^]11;rgb:f^G"), (vec![None], Vec::new()));
    }

    #[test]
    fn an_answer_between_single_bytes_that_get_lost_is_one_all_the_same() {
        let grey = Some([0x1e, 0x1e, 0x1e]);
        let (answers, left) = told("11;rgb:1e1e/1e1e/1e1eab");
        assert_eq!((answers, left), (vec![grey], keys("ab")));
        for typed in ["1", "11", "12", "1x", "112", "1^[", "x11"] {
            assert_eq!(told(typed), (Vec::new(), keys(typed)), "{typed}");
        }
        // A digit is not held back for long.
        let mut awaited = Awaited::new(true);
        awaited.take(keys("1").remove(0));
        assert_eq!(awaited.patience(Duration::from_millis(100)), PIECES);
    }

    #[test]
    fn what_only_begins_like_an_answer_is_given_back_in_its_order() {
        for typed in [
            "^]", "^]1", "^]12;x", "^[", "^[x", "^[^[x", "^]^]1q", "^]11^[q", "^]11^Gq",
        ] {
            let (answers, left) = told(typed);
            assert!(answers.is_empty(), "{typed}");
            assert_eq!(left, keys(typed), "{typed}");
        }
    }

    #[test]
    fn an_answer_that_pauses_is_no_typing() {
        let short = Duration::from_millis(100);
        let long = Duration::from_secs(5);
        // Nobody types what came so far: what is left of it is not given back, and what
        // follows goes by, up to its end.
        for (answer, left) in [
            ("x^]11;rgb:dd", "x"),
            ("x^]11;?junk", "x"),
            ("x^]11;rgb:zz^Gy", "xy"),
            ("x^]11;^Gy", "xy"),
        ] {
            assert_eq!(told(answer).1, keys(left), "{answer}");
        }
        let mut endless = "^]11;".to_owned();
        endless.extend(std::iter::repeat_n('q', 5000));
        assert_eq!(told(&endless).1, Vec::new());
        // More of what has begun is waited for.
        let mut awaited = Awaited::new(true);
        awaited.take(keys("^[").remove(0));
        assert!(awaited.patience(short) > Duration::from_millis(200));
        assert_eq!(awaited.patience(long), PIECES);
        // The Esc was given back, and the rest comes all the same.
        assert_eq!(awaited.release(), keys("^["));
        for event in keys("]11;rgb:0/0/0") {
            assert_eq!(awaited.take(event), Taken::Nothing);
            assert!(awaited.holds());
        }
        assert_eq!(awaited.patience(long), BEGUN);
        assert_eq!(
            awaited.take(keys("^G").remove(0)),
            Taken::Answer(Some([0, 0, 0]))
        );
        let mut awaited = Awaited::new(true);
        for event in keys("^]1") {
            awaited.take(event);
        }
        assert_eq!(awaited.patience(long), BEGUN);
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
