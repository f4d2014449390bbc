//! What happens to the program, on one channel: keys, resizes, signals, and
//! work that came to its end on a thread of its own. Two threads sleep until
//! there is something; nothing polls.

use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyEvent, KeyEventKind, MouseEvent, MouseEventKind};

use super::background::{Awaited, Taken};
use super::colour::Rgb;

/// Something that happened.
#[derive(Clone, Debug)]
pub(super) enum Message {
    Key(KeyEvent),
    Paste(String),
    Mouse(MouseEvent),
    Resize,
    /// Work on another thread came to its end.
    Woken,
    /// The terminal's answer to what its background is, where it could be read.
    Background(Option<Rgb>),
    /// The program goes on after having been stopped.
    #[cfg(unix)]
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

/// After this time, no answer is awaited any more.
const LATEST: Duration = Duration::from_secs(10);

/// Starts to listen, for the terminal's answer too where one is awaited; gives the
/// channel's other end as well, for other threads.
pub(super) fn listen(is_awaited: bool) -> io::Result<(Sender<Message>, Receiver<Message>)> {
    let (sender, receiver) = mpsc::channel();
    let for_others = sender.clone();
    #[cfg(unix)]
    {
        use signal_hook::consts;
        // Each that ends a program unless it is caught, but for those of a fault in it.
        let mut signals = signal_hook::iterator::Signals::new([
            consts::SIGTERM,
            consts::SIGHUP,
            consts::SIGINT,
            consts::SIGQUIT,
            consts::SIGUSR1,
            consts::SIGUSR2,
            consts::SIGALRM,
            consts::SIGVTALRM,
            consts::SIGPROF,
            consts::SIGXCPU,
            consts::SIGCONT,
        ])?;
        let sender = sender.clone();
        thread::Builder::new()
            .name("signals".into())
            .spawn(move || {
                for signal in signals.forever() {
                    let message = match signal {
                        consts::SIGCONT => Message::Continued,
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
        let (mut awaited, begun) = (Awaited::new(is_awaited), Instant::now());
        loop {
            if begun.elapsed() > LATEST && !awaited.holds() {
                awaited = Awaited::new(false);
            }
            for message in next(&mut awaited, begun.elapsed()) {
                let last = matches!(message, Message::End);
                if sender.send(message).is_err() || last {
                    return;
                }
            }
        }
    })?;
    Ok((for_others, receiver))
}

/// Sleeps until something happens at the terminal, so long after the question.
fn next(awaited: &mut Awaited, since: Duration) -> Vec<Message> {
    let patience = awaited.patience(since);
    if awaited.holds() && matches!(crossterm::event::poll(patience), Ok(false)) {
        return awaited.release().into_iter().filter_map(told).collect();
    }
    match crossterm::event::read().map(|event| awaited.take(event)) {
        Ok(Taken::Events(events)) => events.into_iter().filter_map(told).collect(),
        Ok(Taken::Answer(background)) => vec![Message::Background(background)],
        Ok(Taken::Nothing) => Vec::new(),
        Err(_) => vec![Message::End],
    }
}

fn told(event: Event) -> Option<Message> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(Message::Key(key)),
        Event::Paste(text) => Some(Message::Paste(text)),
        // Where it goes by itself, nothing happens.
        Event::Mouse(mouse) if mouse.kind != MouseEventKind::Moved => Some(Message::Mouse(mouse)),
        Event::Resize(..) => Some(Message::Resize),
        _ => None,
    }
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
