//! What happens to the program, on one channel: keys, resizes, signals, and
//! work that came to its end on a thread of its own. Two threads sleep until
//! there is something; nothing polls.

use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use crossterm::event::{Event, KeyEvent, KeyEventKind};

/// Something that happened.
#[derive(Clone, Debug)]
pub(super) enum Message {
    Key(KeyEvent),
    Paste(String),
    Resize,
    /// Work on another thread came to its end.
    Woken,
    /// The program goes on after having been stopped.
    Continued,
    /// The program is asked to end, or its terminal is gone.
    End,
}

/// Keys that are pressed once and come twice: switches bounce, and a key that is held
/// down repeats itself.
#[derive(Debug, Default)]
pub(super) struct Bounces {
    last: Option<(KeyEvent, Duration)>,
}

impl Bounces {
    /// Within this time nobody presses a key twice.
    const TIME: Duration = Duration::from_millis(50);

    /// Whether a key that comes now is an echo of the one before; `now` counts from any
    /// moment.
    pub(super) fn is_echo(&mut self, key: KeyEvent, now: Duration) -> bool {
        let before = self.last.replace((key, now));
        before.is_some_and(|(last, at)| {
            last.code == key.code && now.saturating_sub(at) < Bounces::TIME
        })
    }
}

/// Starts to listen; gives the channel's other end too, for other threads.
pub(super) fn listen() -> io::Result<(Sender<Message>, Receiver<Message>)> {
    let (sender, receiver) = mpsc::channel();
    let for_others = sender.clone();
    #[cfg(unix)]
    {
        use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM};
        let mut signals = signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT, SIGCONT])?;
        let sender = sender.clone();
        thread::Builder::new()
            .name("signals".into())
            .spawn(move || {
                for signal in signals.forever() {
                    let message = match signal {
                        SIGCONT => Message::Continued,
                        _ => Message::End,
                    };
                    if sender.send(message).is_err() {
                        return;
                    }
                }
            })?;
    }
    // Sizes are followed from here on, not from whenever the thread gets its turn.
    crossterm::event::poll(Duration::ZERO)?;
    thread::Builder::new().name("keys".into()).spawn(move || {
        loop {
            let message = match crossterm::event::read() {
                Ok(Event::Key(key)) if key.kind != KeyEventKind::Release => Message::Key(key),
                Ok(Event::Paste(text)) => Message::Paste(text),
                Ok(Event::Resize(..)) => Message::Resize,
                Ok(_) => continue,
                Err(_) => Message::End,
            };
            let last = matches!(message, Message::End);
            if sender.send(message).is_err() || last {
                return;
            }
        }
    })?;
    Ok((for_others, receiver))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::{KeyCode, KeyModifiers};

    #[test]
    fn a_key_that_comes_again_at_once_is_an_echo() {
        let key = |code| KeyEvent::new(code, KeyModifiers::NONE);
        let mut bounces = Bounces::default();
        let mut echo = |code, at| bounces.is_echo(key(code), Duration::from_millis(at));
        assert!(!echo(KeyCode::Enter, 1000));
        assert!(echo(KeyCode::Enter, 1020));
        // Held down, it goes on to be one.
        assert!(echo(KeyCode::Enter, 1055));
        assert!(!echo(KeyCode::Enter, 1200));
        assert!(!echo(KeyCode::Char('x'), 1210));
        assert!(!echo(KeyCode::Enter, 1220));
    }
}
