//! What a learner waits for, and what the machine pays: `cargo bench --bench walk`.
//!
//! Runs the program in a pseudo-terminal and measures, against an empty log and
//! ones of 100,000 and 1,000,000 events: first frame from exec, key to drawn frame, how long the
//! progress screen takes, bytes written to the terminal per answered question, processor time
//! and wake-ups while idle, peak memory. Beside the time until the first frame stands what it
//! took of all cores: other programs on the machine hardly change that. Linux only (it reads
//! `/proc`).

#![allow(clippy::disallowed_macros, clippy::disallowed_methods)]

#[cfg(target_os = "linux")]
fn main() {
    linux::main();
}

#[cfg(not(target_os = "linux"))]
fn main() {
    eprintln!("This bench reads /proc and runs on Linux only.");
}

#[cfg(target_os = "linux")]
mod linux {
    use std::io::{Read, Write};
    use std::path::Path;
    use std::sync::mpsc::{self, Receiver};
    use std::time::{Duration, Instant};

    use jiff::{SignedDuration, Timestamp};
    use kenning::author::{Care, load_named};
    use kenning::course::QuestionIndex;
    use kenning::desk::bundled;
    use kenning::journal::{Attempt, Event, EventKind};
    use kenning::kinds::Verdict;
    use kenning::profile::Home;
    use kenning::record::Log;
    use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

    const BINARY: &str = env!("CARGO_BIN_EXE_kenning");
    const RUNS: usize = 15;
    const IDLE: Duration = Duration::from_secs(10);
    /// Fewer than the tries after which a skill rests until tomorrow.
    const ANSWERS: usize = 9;

    struct Terminal {
        child: Box<dyn Child + Send + Sync>,
        _master: Box<dyn MasterPty + Send>,
        keys: Box<dyn Write + Send>,
        output: Receiver<Vec<u8>>,
        screen: vt100::Parser,
        bytes: usize,
        started: Instant,
    }

    impl Terminal {
        fn open(home: &Path, args: &[&str]) -> Terminal {
            let size = PtySize {
                rows: 24,
                cols: 80,
                pixel_width: 0,
                pixel_height: 0,
            };
            let pty = native_pty_system()
                .openpty(size)
                .expect("a pseudo-terminal");
            let mut command = CommandBuilder::new(BINARY);
            command.args(args);
            command.env("KENNING_HOME", home);
            command.env("KENNING_NOW", "2026-03-01T12:00:00Z");
            command.env("TERM", "xterm-256color");
            let mut reader = pty.master.try_clone_reader().expect("a reader");
            let keys = pty.master.take_writer().expect("a writer");
            let (sender, output) = mpsc::channel();
            std::thread::spawn(move || {
                let mut bytes = [0; 65536];
                while let Ok(n @ 1..) = reader.read(&mut bytes) {
                    if sender.send(bytes[..n].to_vec()).is_err() {
                        return;
                    }
                }
            });
            let started = Instant::now();
            let child = pty.slave.spawn_command(command).expect("kenning starts");
            let screen = vt100::Parser::default();
            Terminal {
                child,
                _master: pty.master,
                keys,
                output,
                screen,
                bytes: 0,
                started,
            }
        }

        /// Takes output until the screen is as wished; everything written so far counts.
        fn until(&mut self, wished: impl Fn(&str) -> bool) {
            while !wished(&self.screen.screen().contents()) {
                let some = self.output.recv_timeout(Duration::from_secs(60));
                let some = some.unwrap_or_else(|_| panic!("{}", self.screen.screen().contents()));
                self.bytes += some.len();
                self.screen.process(&some);
            }
        }

        fn until_shown(&mut self, text: &str) {
            self.until(|screen| screen.contains(text));
        }

        fn press(&mut self, keys: &str) {
            self.keys.write_all(keys.as_bytes()).expect("it takes keys");
            self.keys.flush().expect("it takes keys");
        }

        fn proc(&self, file: &str) -> String {
            let id = self.child.process_id().expect("it runs");
            std::fs::read_to_string(format!("/proc/{id}/{file}")).expect("/proc")
        }

        /// Processor time used so far, in ticks of 10 ms.
        fn ticks(&self) -> u64 {
            let stat = self.proc("stat");
            let fields: Vec<&str> = stat[stat.rfind(')').expect("a name") + 2..]
                .split(' ')
                .collect();
            fields[11].parse::<u64>().expect("utime") + fields[12].parse::<u64>().expect("stime")
        }

        /// What it took of all cores so far.
        fn processor(&self) -> Duration {
            let id = self.child.process_id().expect("it runs");
            let tasks = std::fs::read_dir(format!("/proc/{id}/task")).expect("/proc");
            let took = tasks.filter_map(|task| {
                let path = task.ok()?.path().join("schedstat");
                let text = std::fs::read_to_string(path).ok()?;
                text.split(' ').next()?.parse::<u64>().ok()
            });
            Duration::from_nanos(took.sum::<u64>())
        }

        /// How often any thread went to sleep so far.
        fn wakeups(&self) -> u64 {
            let id = self.child.process_id().expect("it runs");
            let tasks = std::fs::read_dir(format!("/proc/{id}/task")).expect("/proc");
            tasks
                .filter_map(|task| {
                    let status = std::fs::read_to_string(task.ok()?.path().join("status")).ok()?;
                    field(&status, "voluntary_ctxt_switches:")
                })
                .sum()
        }

        fn close(mut self) {
            self.press("\x03");
            self.child.wait().expect("it ends");
        }
    }

    fn field(status: &str, name: &str) -> Option<u64> {
        let line = status.lines().find_map(|l| l.strip_prefix(name))?;
        line.split_whitespace().next()?.parse().ok()
    }

    /// Smallest, median and largest, in milliseconds.
    fn show(mut times: Vec<Duration>) -> String {
        times.sort();
        let ms = |d: Duration| format!("{:.1}", d.as_secs_f64() * 1e3);
        format!(
            "median {} ms (min {}, max {}, n = {})",
            ms(times[times.len() / 2]),
            ms(times[0]),
            ms(times[times.len() - 1]),
            times.len()
        )
    }

    /// Writes a log as a diligent learner would leave it.
    fn fill(home: &Path, count: usize) {
        let courses: Vec<_> = bundled()
            .iter()
            .map(|files| {
                load_named(&files.named(), Care::Quick)
                    .course
                    .expect("a good course")
            })
            .collect();
        let home = Home::open(Some(home.to_owned())).expect("a home");
        let dir = home
            .profile_dir(&home.current_profile())
            .expect("a profile");
        let mut log = Log::open(&dir, Timestamp::UNIX_EPOCH).expect("a log");
        let mut at: Timestamp = "2024-03-01T12:00:00Z".parse().expect("a date");
        let mut events = Vec::with_capacity(10_000);
        for i in 0..count {
            at += SignedDuration::from_secs(600);
            let course = &courses[i % courses.len()];
            let question = &course.questions[QuestionIndex((i * 7) % course.questions.len())];
            events.push(Event {
                at,
                kind: EventKind::Attempt(Attempt {
                    course: course.id.to_string(),
                    question: question.id.to_string(),
                    step: None,
                    seed: i as u64,
                    verdict: if i % 6 == 0 {
                        Verdict::Incorrect
                    } else {
                        Verdict::Correct
                    },
                    grade: None,
                    hints: 0,
                    bottom_out: false,
                    millis: 9_000,
                    mistake: None,
                    answer: Some("an answer".into()),
                }),
            });
            if events.len() == 10_000 || i + 1 == count {
                log.append(&events).expect("it is written");
                events.clear();
            }
        }
    }

    /// Fills in a process of its own: the larger the one that starts kenning,
    /// the longer a start takes.
    fn fill_apart(home: &Path, count: usize) {
        let this = std::env::current_exe().expect("a path");
        let done = std::process::Command::new(this)
            .arg("--fill")
            .arg(home)
            .arg(count.to_string())
            .status()
            .expect("it starts");
        assert!(done.success());
    }

    pub(super) fn main() {
        let args: Vec<String> = std::env::args().collect();
        if let [_, fill_it, home, count] = args.as_slice()
            && fill_it == "--fill"
        {
            return fill(Path::new(home), count.parse().expect("a number"));
        }
        for count in [0, 100_000, 1_000_000] {
            let dir = tempfile::tempdir().expect("a folder");
            fill_apart(dir.path(), count);
            println!("log of {count} events");
            // Without snapshots, as after an update of the program.
            let mut cold = Terminal::open(dir.path(), &[]);
            cold.until_shown("quit");
            println!(
                "  first frame, all read    {}",
                show(vec![cold.started.elapsed()])
            );
            cold.close();

            let first = (0..RUNS).map(|_| {
                let mut terminal = Terminal::open(dir.path(), &[]);
                terminal.until_shown("quit");
                let taken = (terminal.started.elapsed(), terminal.processor());
                terminal.close();
                taken
            });
            let (first, processor): (Vec<_>, Vec<_>) = first.unzip();
            println!("  first frame from exec    {}", show(first));
            println!("    of processor time      {}", show(processor));

            let mut terminal = Terminal::open(dir.path(), &[]);
            terminal.until_shown("quit");
            let mut moves = Vec::new();
            for _ in 0..RUNS {
                for (key, marked) in [("G", "❯ The shell"), ("g", "❯ Algebra")] {
                    let pressed = Instant::now();
                    terminal.press(key);
                    terminal.until_shown(marked);
                    moves.push(pressed.elapsed());
                }
            }
            println!("  key to drawn frame       {}", show(moves));
            let before = terminal.processor();
            let pressed = Instant::now();
            terminal.press("s");
            terminal.until(|s| s.contains("Progress:") && !s.contains("Reading all"));
            println!(
                "  progress, all read       {}",
                show(vec![pressed.elapsed()])
            );
            println!(
                "    of processor time      {}",
                show(vec![terminal.processor() - before])
            );
            terminal.press("\x1b");
            terminal.until_shown("quit");

            let ticks = terminal.ticks();
            let wakeups = terminal.wakeups();
            std::thread::sleep(IDLE);
            println!(
                "  idle for {} s             {} ms of processor time, {} wake-ups",
                IDLE.as_secs(),
                (terminal.ticks() - ticks) * 10,
                terminal.wakeups() - wakeups
            );
            let peak = field(&terminal.proc("status"), "VmHWM:").unwrap_or(0);
            println!("  peak memory              {:.1} MB", peak as f64 / 1024.0);
            terminal.close();

            // Lessons and examples would be shown first, and what comes after a miss.
            let args = [
                "practice",
                "linear-equations",
                "--seed",
                "1",
                "--no-teaching",
            ];
            let mut terminal = Terminal::open(dir.path(), &args);
            terminal.until_shown("Esc leave");
            let before = terminal.bytes;
            let mut verdicts = Vec::new();
            for _ in 0..ANSWERS {
                // "I don't know" is an answer to every kind in this course.
                let pressed = Instant::now();
                terminal.press("\x1b[19~");
                terminal.until_shown("→ Shown");
                verdicts.push(pressed.elapsed());
                terminal.press("\r");
                terminal.until(|screen| !screen.contains("→ Shown"));
            }
            println!("  answer to verdict        {}", show(verdicts));
            println!(
                "  bytes to the terminal    {} per question answered (shown, judged, next)",
                (terminal.bytes - before) / ANSWERS
            );
            terminal.close();
        }
    }
}
