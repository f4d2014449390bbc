//! How few bytes a sitting writes: real flows of the bundled courses in a pseudo-terminal, in
//! the default theme at 80×24, each question counted from when it is shown to its verdict.
#![cfg(unix)]

use kenning::course::Course;
use kenning::desk::{Desk, Options, Start};
use kenning::kinds::{Answer, Form, Line, Verdict};
use kenning::session::{Asking, Input, Phase, Session};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::common::pty::Terminal;

const BINARY: &str = env!("CARGO_BIN_EXE_kenning");
const COURSES: [&str; 4] = [
    "shell-basics",
    "linear-equations",
    "spanish-first-words",
    "kenning-in-ten",
];

/// What a learner does with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Right,
    /// Wrong, then right.
    Second,
    /// Wrong as often as there are tries.
    Wrong,
    Hint,
    GivenUp,
}

/// What a question took, in bytes.
#[derive(Clone, Copy, Debug, Default)]
struct Bytes {
    /// To show it, after the page before.
    shown: usize,
    /// Letters and marks of all tries.
    typed: usize,
    /// What is said of a miss, hints, and the verdict.
    said: usize,
}

impl Bytes {
    fn all(self) -> usize {
        self.shown + self.typed + self.said
    }
}

/// A learner's terminal, and the same sitting without one, which knows what is asked and what
/// is right.
struct Pair {
    terminal: Terminal,
    desk: Desk,
    session: Session,
    counted: usize,
    /// A page more than the one that was answered was gone through.
    turned: usize,
    _homes: [tempfile::TempDir; 2],
}

impl Pair {
    fn begin(course: &str, more: &[&str]) -> Pair {
        let home = || tempfile::tempdir().expect("a folder for the test");
        let homes = [home(), home()];
        // Whatever the machine's own terminal can do.
        let around = [
            "-u",
            "COLORTERM",
            "-u",
            "NO_COLOR",
            "LC_ALL=C.UTF-8",
            BINARY,
        ];
        let args = [&around[..], &["practice", course, "--seed", "3"], more].concat();
        let terminal = Terminal::run("env", homes[0].path(), &args, (80, 24));
        let mut desk = Desk::open(&Options {
            home: Some(homes[1].path().to_owned()),
            now: Some("2026-03-01T12:00:00Z".parse().expect("a date")),
            seed: Some(3),
            ..Options::default()
        })
        .expect("a fresh home opens");
        desk.stop_clock();
        let course: Arc<Course> = desk.find(course).expect("a bundled course");
        let session = desk.begin(course, Start::Practice).expect("it begins");
        terminal.wait_for("Esc leave");
        let mut pair = Pair {
            terminal,
            desk,
            session,
            counted: 0,
            turned: 0,
            _homes: homes,
        };
        pair.count();
        pair.pass_lessons();
        pair
    }

    /// The bytes since this was asked last.
    fn count(&mut self) -> usize {
        let before = std::mem::replace(&mut self.counted, self.terminal.bytes());
        self.counted - before
    }

    fn asking(&self) -> Option<&Asking> {
        match self.session.phase() {
            Phase::Asking(asking) => Some(asking),
            _ => None,
        }
    }

    /// Whether it was taken, and not refused.
    fn send(&mut self, input: Input) -> bool {
        let sent = self.desk.send(&mut self.session, input);
        sent.expect("the record is open").is_ok()
    }

    /// Presses a key that leads to another page, and waits for that.
    fn turn(&mut self, key: &str) {
        self.terminal.press(key);
        let said = match self.session.phase() {
            Phase::Asking(asking) if asking.last_miss().is_none() => {
                &beginning(&asking.item().prompt)
            }
            Phase::Asking(_) => "Try again",
            Phase::Judged(judged) if judged.graded.verdict == Verdict::GaveUp => "Shown",
            Phase::Judged(judged) if judged.graded.verdict.is_correct() => "Correct",
            Phase::Judged(_) => "Not right",
            Phase::Teaching(_) => "Enter go on",
            Phase::Finished | Phase::Concluded(_) => "Enter",
        };
        self.terminal.wait_for(said);
    }

    /// Goes on through what is taught, to the next question.
    fn pass_lessons(&mut self) {
        while matches!(self.session.phase(), Phase::Teaching(_)) {
            self.count();
            self.go_on();
        }
    }

    /// Goes on to the next page.
    fn go_on(&mut self) {
        self.send(Input::Next);
        self.turned += 1;
        // Twice the same key at once would be one that bounces.
        self.turn(if self.turned.is_multiple_of(2) {
            "n"
        } else {
            " "
        });
    }

    /// Marks or types an answer, and hands it in.
    fn answer(&mut self, answer: &Answer, bytes: &mut Bytes) {
        let keys = match answer {
            Answer::Choice(at) => vec![(at + 1).to_string()],
            Answer::Multi(all) => all.iter().map(|at| (at + 1).to_string()).collect(),
            Answer::Typed(text) => text.chars().map(String::from).collect(),
            Answer::Blanks(all) => all[0].chars().map(String::from).collect(),
            _ => Vec::new(),
        };
        self.count();
        let mut typed = String::new();
        for key in &keys {
            typed.push_str(key);
            let seen = match answer {
                // Any page after the key: it marks the option.
                Answer::Choice(_) | Answer::Multi(_) => format!("{key}  "),
                Answer::Typed(_) => format!("> {}", typed.trim_end()),
                _ => typed.trim_end().to_owned(),
            };
            self.terminal.press(key);
            self.terminal.wait_for(&seen);
        }
        bytes.typed += self.count();
        assert!(self.send(Input::Answer(answer.clone())), "{answer:?}");
        let key = if *answer == Answer::GiveUp {
            "\x1b[19~"
        } else {
            "\r"
        };
        self.turn(key);
        bytes.said += self.count();
    }

    /// Answers a question; what it took. Nothing where the sitting is at its end.
    fn question(&mut self, way: Way) -> Option<(&'static str, Way, Bytes)> {
        let asking = self.asking()?;
        let kind = kind_of(asking);
        let right = asking.item().task.right().into_iter().next()?;
        let hints = asking.has_more_hints();
        let mut bytes = Bytes {
            shown: self.count(),
            ..Bytes::default()
        };
        let way = match kind {
            "other" => Way::GivenUp,
            _ if way == Way::Hint && !hints => Way::Right,
            _ => way,
        };
        if way == Way::Hint {
            self.send(Input::Hint);
            self.terminal.press("\t");
            self.terminal.wait_for("Hint 1");
            bytes.said += self.count();
        }
        let tries = match way {
            Way::Second => 1,
            Way::Wrong => 9,
            _ => 0,
        };
        for n in 0..tries {
            let Some(wrong) = self.asking().and_then(|asking| wrong(asking, n)) else {
                break;
            };
            self.answer(&wrong, &mut bytes);
        }
        if self.asking().is_some() {
            let answer = match way {
                Way::GivenUp | Way::Wrong => Answer::GiveUp,
                _ => right,
            };
            self.answer(&answer, &mut bytes);
        }
        assert!(matches!(self.session.phase(), Phase::Judged(_)), "{way:?}");
        self.go_on();
        self.pass_lessons();
        Some((kind, way, bytes))
    }
}

/// The first few letters of a prompt, as far as nothing in them is marked up.
fn beginning(prompt: &str) -> String {
    let plain = |c: &char| c.is_alphanumeric() || *c == ' ';
    let letters: String = prompt.chars().take_while(plain).take(16).collect();
    letters.trim_end().to_owned()
}

fn is_blanks(asking: &Asking) -> bool {
    asking.item().task.form().blanks() > 1
}

fn kind_of(asking: &Asking) -> &'static str {
    match asking.item().task.form() {
        Form::Line(Line::Output) => "other",
        Form::Line(_) => "typed",
        Form::OneOf { .. } => "choice",
        Form::SomeOf { .. } => "several",
        Form::Blanks { .. } if !is_blanks(asking) => "blank",
        _ => "other",
    }
}

/// An answer that is wrong, another for each try.
fn wrong(asking: &Asking, n: usize) -> Option<Answer> {
    let task = &asking.item().task;
    let right = task.right();
    let is_wrong = |at: &usize| !right.iter().any(|answer| answer.positions().contains(at));
    let of_options = |count: usize| (0..count).filter(is_wrong).cycle().nth(n);
    Some(match task.form() {
        Form::OneOf { options } => Answer::Choice(of_options(options.len())?),
        Form::SomeOf { options } => Answer::Multi(vec![of_options(options.len())?]),
        Form::Line(Line::Number) => Answer::Typed((9871 + n).to_string()),
        Form::Line(Line::Algebra) => Answer::Typed(format!("{}x", 83 + n)),
        Form::Line(_) => Answer::Typed(["zq", "zzq"][n % 2].to_owned()),
        Form::Blanks { .. } => Answer::Blanks(vec![["zq", "zzq"][n % 2].to_owned()]),
        _ => return None,
    })
}

type Taken = Vec<(&'static str, &'static str, Way, Bytes)>;

/// Sittings of all courses, in which these ways follow one another.
fn taken(ways: &[Way], questions: usize, more: &[&str]) -> Taken {
    let mut all = Vec::new();
    for course in COURSES {
        let mut pair = Pair::begin(course, more);
        // The tour ends of itself.
        let is_tour = course == "kenning-in-ten";
        let most = if is_tour {
            questions.min(10)
        } else {
            questions
        };
        for way in ways.iter().cycle().take(most) {
            let Some((kind, way, bytes)) = pair.question(*way) else {
                break;
            };
            all.push((course, kind, way, bytes));
        }
        pair.terminal.press("\x03");
        pair.terminal.end();
    }
    all
}

#[allow(
    clippy::disallowed_macros,
    reason = "a table for whoever looks for bytes"
)]
fn tell(all: &Taken) {
    let mut groups: BTreeMap<(Way, &str), Vec<Bytes>> = BTreeMap::new();
    for (course, kind, way, bytes) in all {
        println!("{course:20} {kind:8} {way:?} {bytes:?} {}", bytes.all());
        groups.entry((*way, kind)).or_default().push(*bytes);
    }
    for course in COURSES {
        for way in all.iter().map(|taken| taken.2).collect::<BTreeSet<_>>() {
            let each = mean(all, |of, other| of == course && other == way);
            println!("{course} {way:?}: {each} on average");
        }
        println!("{course}: {} on average", mean(all, |of, _| of == course));
    }
    for ((way, kind), group) in groups {
        let total: usize = group.iter().map(|bytes| bytes.all()).sum();
        let most = group.iter().map(|bytes| bytes.all()).max();
        let mean = total / group.len();
        println!(
            "{way:?} {kind}: {} of {mean} on average, at most {most:?}",
            group.len()
        );
    }
}

fn mean(all: &Taken, is: impl Fn(&str, Way) -> bool) -> usize {
    let group: Vec<usize> = (all.iter().filter(|taken| is(taken.0, taken.2)))
        .map(|taken| taken.3.all())
        .collect();
    group.iter().sum::<usize>() / group.len().max(1)
}

const WAYS: [Way; 5] = [Way::Right, Way::Second, Way::Wrong, Way::Hint, Way::GivenUp];

/// What a question may take on average in each course.
const MOST: usize = 700;
/// The same in each of these ways, of which there are few of each: five questions have longer
/// texts in one course than in another.
const MOST_OF_A_WAY: usize = 770;

/// On a line where each byte takes its time, a question is soon there, whichever way it goes.
#[test]
fn a_question_of_each_course_costs_few_bytes() {
    let all = taken(&WAYS, 25, &[]);
    tell(&all);
    assert!(all.len() >= 80, "{}", all.len());
    let mut dear = Vec::new();
    for course in COURSES {
        let each = mean(&all, |of, _| of == course);
        assert!(each <= MOST, "{course}: {each} bytes a question");
        for way in WAYS {
            // Questions of the first days of Spanish have no hints.
            let each = mean(&all, |of, other| of == course && other == way);
            if each > MOST_OF_A_WAY {
                dear.push((course, way, each));
            }
        }
    }
    assert!(dear.is_empty(), "bytes a question: {dear:?}");
}

/// The same where it is said that bytes are dear.
#[test]
fn a_slow_line_costs_fewer() {
    let all = taken(&[Way::Right, Way::Wrong], 6, &["--low-bandwidth"]);
    tell(&all);
    for (way, most) in [(Way::Right, 420), (Way::Wrong, 570)] {
        let each = mean(&all, |_, other| other == way);
        assert!(
            (1..=most).contains(&each),
            "{way:?}: {each} bytes a question"
        );
    }
}

/// A walk over screens: how it begins, what is seen then, and its keys.
type Walk = (
    &'static [&'static str],
    &'static str,
    &'static [&'static str],
);

/// A lesson and why it comes, help, all that can be done, settings, a question, two tries, why
/// it was asked, earlier answers, an example, its question.
const PRACTICE: Walk = (
    &["practice", "shell-basics", "--seed", "3"],
    "Esc leave",
    &[
        "w", "w", "\x1b", "?", "\x1b", "\x10", "\x1b", ",", "j", "\x1b", " ", "2", "\r", "1", "\r",
        "w", "\x1b", "[", "\x1b", "n", " ", "x",
    ],
);
/// The first screen, help, all that can be done, settings, the map, all questions and one of
/// them, the length of sittings, a course with its plan, its lesson and its map, a placement.
const HOME: Walk = (
    &[],
    "kenning in ten questions",
    &[
        "?", "\x1b", "\x10", "\x1b", ",", "j", "\x1b", "m", "j", "\x1b", "L", "j", "\r", "\x1b",
        "\x1b", "t", "\x1b", "o", "j", "e", "j", "\x1b", "o", "\x1b", "m", "\x1b", "\x1b", "a",
    ],
);

/// The bytes of each page of a walk over screens. Before each key, one that nothing is bound
/// to is pressed so many times.
fn walked((begins, seen, keys): Walk, idle: usize) -> Vec<usize> {
    let home = tempfile::tempdir().expect("a folder for the test");
    let args = [&["LC_ALL=C.UTF-8", BINARY][..], begins].concat();
    let mut terminal = Terminal::run("env", home.path(), &args, (80, 24));
    terminal.wait_for(seen);
    let mut all = Vec::new();
    for key in keys {
        let before = terminal.bytes();
        terminal.press(&"\x1b[23~".repeat(idle));
        terminal.press(key);
        terminal.wait_for("");
        all.push(terminal.bytes() - before);
    }
    terminal.press("\x03");
    terminal.end();
    all
}

#[test]
fn a_key_that_changes_nothing_costs_nothing_on_any_screen() {
    for walk in [PRACTICE, HOME] {
        assert_eq!(walked(walk, 3), walked(walk, 0));
    }
}
