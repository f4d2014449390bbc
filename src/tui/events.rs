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
