//! A command of the learner's own that is run after each sitting. It is named in the
//! settings file of this machine and nowhere else: no course, plan, import or sync can set
//! it. What it does costs nothing: it is given so much time, and its failure is told.

use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use serde_json::json;

use super::Desk;
use crate::session::Session;
use crate::words::{Message, message};

/// The version of what the command reads.
pub(crate) const FORMAT: u32 = 1;
/// Longest time that the command may take.
const LONGEST: Duration = Duration::from_secs(5);
/// How often it is looked whether it has ended.
const LOOKED_EVERY: Duration = Duration::from_millis(10);

/// The commands that run, and whether any is to be run.
#[derive(Debug, Default)]
pub(super) struct Hooks {
    is_on: bool,
    running: Vec<JoinHandle<Option<Message>>>,
}

impl Desk {
    /// Runs the learner's own command after each sitting from now on, where one is set.
    pub fn run_after_sittings(&mut self) {
        self.hooks.is_on = true;
    }

    /// Waits for the commands that run, each for a few seconds at most, and tells what went
    /// wrong with them.
    pub fn take_hook_failures(&mut self) -> Vec<Message> {
        let running = std::mem::take(&mut self.hooks.running);
        let ended = running.into_iter().map(|thread| thread.join().ok());
        ended.flatten().flatten().collect()
    }

    /// A sitting has ended: runs the command, where something was answered.
    pub(super) fn after_sitting(&mut self, session: &Session) {
        let Some(command) = self.settings.post_sitting().filter(|_| self.hooks.is_on) else {
            return;
        };
        let summary = self.summary(session);
        if summary.answered == 0 {
            return;
        }
        let course = session.course();
        let told = json!({
            "format": FORMAT,
            "type": "sitting",
            "profile": self.profile_name(),
            "course": { "id": course.id.as_str(), "title": course.title },
            "now": self.now(),
            "answered": summary.answered,
            "correct": summary.correct,
            "partial": summary.partial,
            "skipped": summary.skipped,
            "hints": summary.hints,
            "seconds": summary.spent.whole_seconds(),
            "due_now": summary.due_now,
            "next_due": summary.next_due,
        });
        let (command, told) = (command.to_owned(), format!("{told}\n"));
        // Where there is no other thread to be had, it is left out, and that is told.
        let thread = thread::Builder::new().spawn(move || run(&command, &told));
        match thread {
            Ok(thread) => self.hooks.running.push(thread),
            Err(error) => {
                let error = error.to_string();
                let said = message!("scripts-hook-not-begun", error = error);
                self.keeping.tell(Some(said));
            }
        }
    }
}

/// Runs a command and gives it a text to read; tells what went wrong.
fn run(command: &str, told: &str) -> Option<Message> {
    let mut child = match begin(command) {
        Ok(child) => child,
        Err(error) => {
            return Some(message!(
                "scripts-hook-not-begun",
                error = error.to_string()
            ));
        }
    };
    // A command need not read what it is told. The pipe holds all of it.
    if let Some(mut input) = child.stdin.take() {
        let _ = input.write_all(told.as_bytes());
    }
    let since = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return None,
            Ok(Some(status)) => {
                let status = status.to_string();
                return Some(message!("scripts-hook-failed", status = status));
            }
            Ok(None) if since.elapsed() < LONGEST => thread::sleep(LOOKED_EVERY),
            Ok(None) => {
                end(&mut child);
                let seconds = LONGEST.as_secs();
                return Some(message!("scripts-hook-too-long", n = seconds));
            }
            Err(error) => {
                end(&mut child);
                let error = error.to_string();
                return Some(message!("scripts-hook-not-begun", error = error));
            }
        }
    }
}

/// The command, by the shell of the system. What it writes goes nowhere: the screen is ours.
fn begin(command: &str) -> std::io::Result<Child> {
    let (shell, option) = match cfg!(windows) {
        true => ("cmd", "/C"),
        false => ("/bin/sh", "-c"),
    };
    let mut shell = Command::new(shell);
    shell.arg(option).arg(command);
    shell.stdin(Stdio::piped());
    shell.stdout(Stdio::null()).stderr(Stdio::null());
    // It is not ended by what ends kenning at the terminal, and can be ended as a whole.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut shell, 0);
    shell.spawn()
}

/// Ends a command with its process group. What it gave a group of its own goes on.
fn end(child: &mut Child) {
    #[cfg(unix)]
    {
        let group = format!("-{}", child.id());
        let mut kill = Command::new("/bin/kill");
        kill.args(["-s", "KILL", "--", &group]);
        kill.stdin(Stdio::null());
        kill.stdout(Stdio::null()).stderr(Stdio::null());
        let _ = kill.status();
    }
    let _ = child.kill();
    let _ = child.wait();
}
