//! What comes from the terminal, byte by byte, as events.
//!
//! A sequence or a paste that does not come to its end holds up nothing for ever: after a
//! pause, what came is what there is. Bytes that are no text are left out, and nothing else.

use std::time::Duration;

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

const ESC: u8 = 0x1b;
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// So long more of a sequence is waited for: it comes in one piece, or nearly so.
const PIECES: Duration = Duration::from_millis(500);
/// So long more of what is pasted is waited for.
const PASTED: Duration = Duration::from_secs(2);
/// Longest sequence that is read, in bytes; none of a terminal is longer.
const LONGEST: usize = 64;

/// Bytes that are no whole event yet.
#[derive(Debug, Default)]
pub(super) struct Typed {
    held: Vec<u8>,
    /// A paste has begun, and its end is still to come: so far this was pasted.
    pasted: Option<Vec<u8>>,
}

/// What stands at the beginning of some bytes.
enum Found {
    /// So many bytes are this; nothing where they are none that means something here.
    Event(Option<Event>, usize),
    /// So many bytes begin a paste.
    Paste(usize),
    /// More has to come.
    Part,
}

impl Typed {
    /// Takes bytes that came together, and gives what happened by them.
    pub(super) fn take(&mut self, bytes: &[u8]) -> Vec<Event> {
        self.held.extend_from_slice(bytes);
        let mut happened = Vec::new();
        loop {
            if let Some(pasted) = &mut self.pasted {
                // The end may have come in two pieces.
                let from = pasted.len().saturating_sub(PASTE_ENDS.len() - 1);
                pasted.append(&mut self.held);
                let ends = pasted[from..].windows(PASTE_ENDS.len());
                let Some(at) = ends.into_iter().position(|w| w == PASTE_ENDS) else {
                    return happened;
                };
                self.held = pasted.split_off(from + at + PASTE_ENDS.len());
                pasted.truncate(from + at);
                happened.extend(self.end_paste());
            }
            match first(&self.held) {
                Some(Found::Event(event, length)) => {
                    happened.extend(event);
                    self.held.drain(..length);
                }
                Some(Found::Paste(length)) => {
                    self.held.drain(..length);
                    self.pasted = Some(Vec::new());
                }
                Some(Found::Part) | None => return happened,
            }
        }
    }

    /// How long to wait for more of what is held.
    pub(super) fn patience(&self) -> Option<Duration> {
        match (&self.pasted, self.held.is_empty()) {
            (Some(_), _) => Some(PASTED),
            (None, false) => Some(PIECES),
            (None, true) => None,
        }
    }

    /// No more came: what is held is all of it.
    pub(super) fn release(&mut self) -> Vec<Event> {
        let pasted = self.end_paste();
        let held = std::mem::take(&mut self.held);
        let alone = match held[..] {
            // Alt and the key: nobody types the rest of such a sequence.
            [ESC, c @ (b'[' | b'O')] => Some(alt(char_key(char::from(c)))),
            _ => None,
        };
        pasted.into_iter().chain(alone).collect()
    }

    fn end_paste(&mut self) -> Option<Event> {
        let pasted = self.pasted.take()?;
        Some(Event::Paste(String::from_utf8_lossy(&pasted).into_owned()))
    }
}

/// The first event of some bytes; nothing where there are none.
fn first(bytes: &[u8]) -> Option<Found> {
    let found = match bytes {
        [] => return None,
        // An Esc after which nothing comes at once is the key; two are that key with Alt.
        [ESC] => key(KeyCode::Esc, 1),
        [ESC, ESC, ..] => key(KeyCode::Esc, 2),
        [ESC, b'[', rest @ ..] => sequence(rest),
        [ESC, b'O'] => Found::Part,
        [ESC, b'O', letter, ..] => match letter_key(*letter) {
            Some(code) => key(code, 3),
            None => Found::Event(None, 2),
        },
        [ESC, rest @ ..] => match plain(rest) {
            Found::Event(event, length) => Found::Event(event.map(alt), length + 1),
            part => part,
        },
        _ => plain(bytes),
    };
    Some(found)
}

fn key(code: KeyCode, length: usize) -> Found {
    Found::Event(Some(event(code, KeyModifiers::NONE)), length)
}

fn event(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

fn alt(event: Event) -> Event {
    match event {
        Event::Key(mut key) => {
            key.modifiers |= KeyModifiers::ALT;
            Event::Key(key)
        }
        other => other,
    }
}

fn char_key(c: char) -> Event {
    let shift = match c.is_uppercase() {
        true => KeyModifiers::SHIFT,
        false => KeyModifiers::NONE,
    };
    event(KeyCode::Char(c), shift)
}

/// A key without a sequence: a letter, or what Ctrl makes of one.
fn plain(bytes: &[u8]) -> Found {
    let control = |c: u8| {
        Found::Event(
            Some(event(KeyCode::Char(c.into()), KeyModifiers::CONTROL)),
            1,
        )
    };
    match bytes {
        [] => Found::Part,
        [b'\r', ..] => key(KeyCode::Enter, 1),
        [b'\t', ..] => key(KeyCode::Tab, 1),
        [0x7f, ..] => key(KeyCode::Backspace, 1),
        [0, ..] => control(b' '),
        [c @ 1..=0x1a, ..] => control(c - 1 + b'a'),
        [c @ 0x1c..=0x1f, ..] => control(c - 0x1c + b'4'),
        [ESC, ..] => key(KeyCode::Esc, 1),
        _ => letter(bytes),
    }
}

/// A letter of UTF-8. What is none is left out up to where something else may begin.
fn letter(bytes: &[u8]) -> Found {
    let some = &bytes[..bytes.len().min(4)];
    let (text, wrong) = match std::str::from_utf8(some) {
        Ok(text) => (text, None),
        Err(error) => {
            let valid = std::str::from_utf8(&some[..error.valid_up_to()]);
            (valid.unwrap_or_default(), error.error_len())
        }
    };
    match (text.chars().next(), wrong) {
        (Some(c), _) => Found::Event(Some(char_key(c)), c.len_utf8()),
        (None, Some(length)) => Found::Event(None, length),
        (None, None) => Found::Part,
    }
}

/// A control sequence, of which `rest` follows its introducer.
fn sequence(rest: &[u8]) -> Found {
    // The Linux console's F1 to F5.
    if let [b'[', letter, ..] = rest {
        return match letter {
            b'A'..=b'E' => key(KeyCode::F(1 + letter - b'A'), 4),
            _ => Found::Event(None, 3),
        };
    }
    if rest == b"[" {
        return Found::Part;
    }
    let Some(end) = rest.iter().position(|b| !(0x20..=0x3f).contains(b)) else {
        return match rest.len() < LONGEST {
            true => Found::Part,
            false => Found::Event(None, 2 + rest.len()),
        };
    };
    let (said, last, length) = (&rest[..end], rest[end], 2 + end + 1);
    if !(0x40..=0x7e).contains(&last) {
        // Broken off: what broke in is looked at by itself.
        return Found::Event(None, 2 + end);
    }
    let said = std::str::from_utf8(said).unwrap_or_default();
    let found = match (said, last) {
        ("200", b'~') => return Found::Paste(length),
        // The mouse as X10 has it: three more bytes.
        ("", b'M') => {
            return match rest.len() >= end + 4 {
                true => Found::Event(None, length + 3),
                false => Found::Part,
            };
        }
        ("", b'Z') => Some(event(KeyCode::BackTab, KeyModifiers::SHIFT)),
        (said, b'M' | b'm') => said.strip_prefix('<').and_then(|said| mouse(said, last)),
        (_, b'~') => numbered(said),
        (_, b'u') => by_letter(said),
        ("", _) => letter_key(last).map(|code| event(code, KeyModifiers::NONE)),
        (_, b'R') => None,
        _ => letter_key(last).and_then(|code| modified(code, said.split(';').nth(1))),
    };
    Found::Event(found, length)
}

/// The key of a letter behind a sequence.
fn letter_key(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(1 + letter - b'P'),
        _ => return None,
    })
}

/// A key by its number, with what is held down.
fn numbered(said: &str) -> Option<Event> {
    let mut parts = said.split(';');
    let number: u8 = parts.next()?.parse().ok()?;
    let code = match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(number - 10),
        17..=21 => KeyCode::F(number - 11),
        23..=26 => KeyCode::F(number - 12),
        28..=29 => KeyCode::F(number - 13),
        31..=34 => KeyCode::F(number - 14),
        _ => return None,
    };
    modified(code, parts.next())
}

/// A key by its letter's number, as newer terminals have it.
fn by_letter(said: &str) -> Option<Event> {
    let mut parts = said.split(';');
    let letter = parts.next()?.split(':').next()?;
    let code = match char::from_u32(letter.parse().ok()?)? {
        '\u{1b}' => KeyCode::Esc,
        '\r' => KeyCode::Enter,
        '\t' => KeyCode::Tab,
        '\u{7f}' => KeyCode::Backspace,
        c if c.is_control() || ('\u{e000}'..='\u{f8ff}').contains(&c) => return None,
        c => KeyCode::Char(c),
    };
    modified(code, parts.next())
}

/// A key with what is held down: a number, and behind a colon what happens to the key.
fn modified(code: KeyCode, held: Option<&str>) -> Option<Event> {
    let (held, kind) = match held {
        None | Some("") => ("1", "1"),
        Some(held) => held.split_once(':').unwrap_or((held, "1")),
    };
    let mask = held.parse::<u8>().ok()?.saturating_sub(1);
    let mut modifiers = KeyModifiers::empty();
    for (bit, modifier) in [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
        (8, KeyModifiers::SUPER),
        (16, KeyModifiers::HYPER),
        (32, KeyModifiers::META),
    ] {
        modifiers.set(modifier, mask & bit != 0);
    }
    let kind = match kind {
        "2" => KeyEventKind::Repeat,
        "3" => KeyEventKind::Release,
        _ => KeyEventKind::Press,
    };
    Some(Event::Key(KeyEvent::new_with_kind(code, modifiers, kind)))
}

/// The mouse as SGR has it: what is done, and at which column and row, from 1 on.
fn mouse(said: &str, last: u8) -> Option<Event> {
    let mut numbers = said.split(';').map(|number| number.parse::<u16>().ok());
    let (what, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let what = u8::try_from(what).ok()?;
    let is_dragged = what & 0x20 != 0;
    let button = |n| match n {
        0 => MouseButton::Left,
        1 => MouseButton::Middle,
        _ => MouseButton::Right,
    };
    let kind = match ((what & 3) | ((what & 0xc0) >> 4), is_dragged) {
        (n @ 0..=2, false) if last == b'm' => MouseEventKind::Up(button(n)),
        (n @ 0..=2, false) => MouseEventKind::Down(button(n)),
        (n @ 0..=2, true) => MouseEventKind::Drag(button(n)),
        (3, false) => MouseEventKind::Up(MouseButton::Left),
        (3..=5, true) => MouseEventKind::Moved,
        (4, false) => MouseEventKind::ScrollUp,
        (5, false) => MouseEventKind::ScrollDown,
        (6, false) => MouseEventKind::ScrollLeft,
        (7, false) => MouseEventKind::ScrollRight,
        _ => return None,
    };
    let mut modifiers = KeyModifiers::empty();
    modifiers.set(KeyModifiers::SHIFT, what & 4 != 0);
    modifiers.set(KeyModifiers::ALT, what & 8 != 0);
    modifiers.set(KeyModifiers::CONTROL, what & 16 != 0);
    Some(Event::Mouse(MouseEvent {
        kind,
        column: column.checked_sub(1)?,
        row: row.checked_sub(1)?,
        modifiers,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(events: &[Event]) -> String {
        let one = |event: &Event| match event {
            Event::Key(key) => {
                let mut text = String::new();
                for (modifier, name) in [
                    (KeyModifiers::CONTROL, "C-"),
                    (KeyModifiers::ALT, "A-"),
                    (KeyModifiers::SHIFT, "S-"),
                ] {
                    if key.modifiers.contains(modifier) {
                        text += name;
                    }
                }
                match key.code {
                    KeyCode::Char(c) => text.push(c),
                    code => text += &format!("<{code:?}>"),
                }
                text
            }
            Event::Paste(text) => format!("“{text}”"),
            Event::Mouse(mouse) => format!("{:?}@{},{}", mouse.kind, mouse.column, mouse.row),
            other => format!("{other:?}"),
        };
        events.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    /// What bytes mean that come together, and what is left of them after a pause.
    fn told(bytes: &[u8]) -> (String, String) {
        let mut typed = Typed::default();
        let at_once = typed.take(bytes);
        let rest = match typed.patience() {
            Some(_) => typed.release(),
            None => Vec::new(),
        };
        assert!(typed.patience().is_none());
        (shown(&at_once), shown(&rest))
    }

    #[test]
    fn keys_are_what_terminals_send_for_them() {
        for (bytes, keys) in [
            (&b"aZ "[..], "a S-Z  "),
            ("é→😀".as_bytes(), "é → 😀"),
            (
                b"\r\t\x7f\x08\x03\x1a\x00\x1f\n",
                "<Enter> <Tab> <Backspace> C-h C-c C-z C-  C-7 C-j",
            ),
            (b"\x1b", "<Esc>"),
            (b"\x1b\x1b", "<Esc>"),
            (
                b"\x1bb\x1bB\x1b\x7f\x1b\r\x1b]",
                "A-b A-S-B A-<Backspace> A-<Enter> A-]",
            ),
            (
                b"\x1b[A\x1b[B\x1b[C\x1b[D\x1b[H\x1b[F\x1b[Z",
                "<Up> <Down> <Right> <Left> <Home> <End> S-<BackTab>",
            ),
            (b"\x1bOA\x1bOP\x1bOS\x1bOF", "<Up> <F(1)> <F(4)> <End>"),
            (b"\x1b[[A\x1b[[E", "<F(1)> <F(5)>"),
            (
                b"\x1b[1~\x1b[3~\x1b[5~\x1b[6~\x1b[15~\x1b[24~",
                "<Home> <Delete> <PageUp> <PageDown> <F(5)> <F(12)>",
            ),
            (
                b"\x1b[1;5C\x1b[1;3D\x1b[1;2A\x1b[3;5~",
                "C-<Right> A-<Left> S-<Up> C-<Delete>",
            ),
            (b"\x1b[97;5u\x1b[13;2u\x1b[57441u", "C-a S-<Enter>"),
            (
                b"\x1b[<0;3;4M\x1b[<0;3;4m\x1b[<65;1;1M",
                "Down(Left)@2,3 Up(Left)@2,3 ScrollDown@0,0",
            ),
            // What nobody pressed.
            (b"a\x1b[?62;22c\x1b[5;1R\x1b[I\x1b[O\x1b[?1;2$yb", "a b"),
            (b"a\x1b[201~b", "a b"),
            (b"a\x1b[M !!b", "a b"),
        ] {
            assert_eq!(told(bytes), (keys.to_owned(), String::new()), "{bytes:?}");
        }
    }

    #[test]
    fn sequences_may_come_in_pieces() {
        for whole in [
            "\x1b[1;5C",
            "\x1bOA",
            "\x1b[200~a\x1bb\x1b[201~",
            "é😀",
            "\x1b[<0;3;4M",
        ] {
            let at_once = told(whole.as_bytes()).0;
            let mut typed = Typed::default();
            let (first, rest) = whole.as_bytes().split_at(2);
            let mut events = typed.take(first);
            for byte in rest {
                events.extend(typed.take(&[*byte]));
            }
            assert_eq!(shown(&events), at_once, "{whole:?}");
            assert!(typed.patience().is_none(), "{whole:?}");
        }
    }

    #[test]
    fn a_paste_that_does_not_end_ends_with_a_pause() {
        let (at_once, rest) = told(b"x\x1b[200~abc\r\x03def");
        assert_eq!((at_once.as_str(), rest.as_str()), ("x", "“abc\r\u{3}def”"));
        let mut typed = Typed::default();
        typed.take(b"\x1b[200~abc");
        assert_eq!(typed.patience(), Some(PASTED));
        assert_eq!(shown(&typed.release()), "“abc”");
        // Its end comes late, and is none any more.
        assert_eq!(shown(&typed.take(b"x\x1b[201~y\x03")), "x y C-c");
        // One with an end is one.
        assert_eq!(
            told(b"\x1b[200~a\x1b[31mb\x1b[201~\r").0,
            "“a\u{1b}[31mb” <Enter>"
        );
        // So is a long one.
        let mut typed = Typed::default();
        typed.take(b"\x1b[200~");
        for _ in 0..1000 {
            assert!(typed.take(b"0123456789").is_empty());
        }
        assert_eq!(typed.take(b"\x1b[201~").len(), 1);
    }

    #[test]
    fn bytes_that_are_no_text_take_nothing_with_them() {
        assert_eq!(told(b"caf\xe9 al lait").0, "c a f   a l   l a i t");
        assert_eq!(told(b"a\xff\xfe\x80b\xc3").0, "a b");
        let mut typed = Typed::default();
        let mut events = Vec::new();
        for byte in b"caf\xe9abcd" {
            events.extend(typed.take(&[*byte]));
        }
        assert_eq!(shown(&events), "c a f a b c d");
        // Nor does a sequence that breaks off.
        assert_eq!(told(b"\x1b[1;5\x03x").0, "C-c x");
        assert_eq!(told(b"\x1b[").1, "A-[");
        assert_eq!(told(b"\x1b[12").1, "");
        let endless = [&b"\x1b["[..], &[b'1'; 5000], b"q"].concat();
        let (keys, _) = told(&endless);
        assert!(keys.ends_with('q') || keys.is_empty(), "{keys}");
    }
}
