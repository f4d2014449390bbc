//! Practice as a program does it: kenning with `--format json`, and a learner who is
//! right as often as a test says.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::sync::Arc;

use kenning::course::{Course, Instance, Spot};
use kenning::kinds::{Answer, Form, OwnMark, Rating, Shown};
use kenning::template::Draws;
use serde_json::{Value, json};

use super::schema::faults;
use super::shell::{KINDS, Place};

/// A kenning that practises, spoken to in JSON.
pub struct Served {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    /// Every object that came, in order.
    pub objects: Vec<Value>,
}

impl Served {
    /// Begins to practise a course; tells the first phase, too. The options are those
    /// of `kenning practice`, such as `--pace`.
    pub fn begin(place: &Place, course: &str, options: &[&str]) -> (Served, Value) {
        let args = [&["practice", course, "--format", "json"], options].concat();
        let mut child = place
            .command(&args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("kenning starts");
        let mut served = Served {
            input: child.stdin.take(),
            output: BufReader::new(child.stdout.take().expect("a pipe")),
            child,
            objects: Vec::new(),
        };
        let hello = served.object().expect("an object");
        assert_eq!(hello["type"], "hello");
        let first = served.reply();
        (served, first)
    }

    /// The same up to the first question, past what comes before it.
    pub fn at_question(place: &Place, course: &str, options: &[&str]) -> (Served, Value) {
        let (mut served, mut first) = Served::begin(place, course, options);
        while first["type"] != "question" {
            first = served.reply();
        }
        (served, first)
    }

    /// The next object; nothing at the end.
    fn object(&mut self) -> Option<Value> {
        let mut line = String::new();
        self.output.read_line(&mut line).expect("UTF-8");
        if line.is_empty() {
            return None;
        }
        let object: Value = serde_json::from_str(&line).expect("JSON");
        self.objects.push(object.clone());
        Some(object)
    }

    /// The next object that is no notice.
    pub fn reply(&mut self) -> Value {
        loop {
            let object = self.object().expect("a reply");
            if object["type"] != "notice" {
                return object;
            }
        }
    }

    /// Writes a line, whatever it holds; tells what comes back.
    pub fn line(&mut self, line: &[u8]) -> Value {
        let input = self.input.as_mut().expect("the input is open");
        input.write_all(line).expect("a pipe");
        input.write_all(b"\n").expect("a pipe");
        self.reply()
    }

    /// Sends an object; tells what comes back.
    pub fn send(&mut self, object: Value) -> Value {
        self.line(object.to_string().as_bytes())
    }

    /// Sends an object that has a type only.
    pub fn ask(&mut self, what: &str) -> Value {
        self.send(json!({ "type": what }))
    }

    /// Ends the input; tells all objects that came from the beginning on.
    pub fn end(mut self) -> Vec<Value> {
        drop(self.input.take());
        while self.object().is_some() {}
        let status = self.child.wait().expect("kenning ends");
        assert!(status.success(), "{status}");
        std::mem::take(&mut self.objects)
    }
}

/// Killed at once, if it has not ended.
impl Drop for Served {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// A learner who is right with a fixed chance and takes the same time for each answer.
pub struct Scripted {
    course: Arc<Course>,
    /// P(right) of each answer, 0 to 1.
    right: f64,
    /// Seconds for each answer.
    seconds: f64,
    draws: Draws,
}

/// A sitting that is over.
pub struct Sat {
    /// Every object that came, in order.
    pub objects: Vec<Value>,
    /// Seconds that the learner spent in it.
    pub seconds: f64,
}

impl Sat {
    /// The objects of a type.
    pub fn all<'s>(&'s self, what: &'s str) -> impl Iterator<Item = &'s Value> {
        self.objects
            .iter()
            .filter(move |object| object["type"] == what)
    }

    /// The last object.
    pub fn summary(&self) -> &Value {
        self.all("summary").next().expect("a summary")
    }
}

impl Scripted {
    pub fn new(course: Arc<Course>, right: f64, seconds: f64, seed: u64) -> Scripted {
        Scripted {
            course,
            right,
            seconds,
            draws: Draws::new(seed),
        }
    }

    /// Practises for so many seconds at most; the clock moves with each answer and at
    /// no other time.
    pub fn sits(&mut self, place: &Place, course: &str, options: &[&str], booked: f64) -> Sat {
        let options = [options, &["--pace", "0"]].concat();
        let (mut served, mut object) = Served::begin(place, course, &options);
        let mut seconds = 0.0;
        while object["type"] != "summary" {
            let input = match seconds + self.seconds > booked {
                true => json!({ "type": "quit" }),
                false => self.does(&object),
            };
            seconds += input["after"].as_f64().unwrap_or(0.0);
            object = served.send(input);
            assert_ne!(object["type"], "refusal", "{object}");
        }
        let objects = served.end();
        Sat { objects, seconds }
    }

    /// What the learner does with an object: answers questions, and passes all else.
    pub fn does(&mut self, object: &Value) -> Value {
        if object["type"] != "question" {
            return json!({ "type": "next" });
        }
        let right = (self.draws.below(1_000_000) as f64) < self.right * 1_000_000.0;
        let shown = self.instance(object);
        let at = |what: &str| object[what]["n"].as_u64().map(|n| n as usize - 1);
        let item = shown.item_at(Spot {
            part: at("part"),
            step: at("step"),
            sub: at("substep"),
            hint: at("hint"),
        });
        let answer = match right {
            true => super::right(item),
            false => wrong(item, &mut self.draws),
        };
        let mut input = written(&answer);
        input["after"] = self.seconds.into();
        input
    }

    /// The question as it is shown.
    fn instance(&self, question: &Value) -> Instance {
        let id = question["id"].as_str().expect("an id");
        let seed = question["seed"].as_str().and_then(|seed| seed.parse().ok());
        let asked = self.course.question(id).expect("of the course");
        let seed = seed.expect("a number");
        self.course.questions[asked].instance(seed).expect("values")
    }
}

/// An answer as an object.
pub fn written(answer: &Answer) -> Value {
    match answer {
        Answer::Choice(at) => json!({ "type": "answer", "choice": at }),
        Answer::Multi(at) => json!({ "type": "answer", "choices": at }),
        Answer::Typed(text) => json!({ "type": "answer", "text": text }),
        Answer::Blanks(blanks) => json!({ "type": "answer", "blanks": blanks }),
        Answer::Order(order) => json!({ "type": "answer", "order": order }),
        Answer::Grade(grade) => json!({ "type": "answer", "grade": grade.name() }),
        Answer::Match(pairs) => json!({ "type": "answer", "pairs": pairs }),
        Answer::Written(text, OwnMark::Grade(grade)) => {
            json!({ "type": "answer", "written": { "text": text, "grade": grade.name() } })
        }
        Answer::Written(text, OwnMark::Ideas(ideas)) => {
            json!({ "type": "answer", "written": { "text": text, "ideas": ideas } })
        }
        Answer::GiveUp => json!({ "type": "give_up" }),
    }
}

/// A wrong answer: one that the author foresaw, or any other.
pub fn wrong(item: &Shown, draws: &mut Draws) -> Answer {
    let mut all: Vec<Answer> = (0..item.mistakes.len())
        .filter(|&mistake| item.mistakes[mistake].counts)
        .flat_map(|mistake| item.task.wrong(mistake))
        .collect();
    draws.shuffle(&mut all);
    let form = item.task.form();
    all.extend(match form {
        Form::OneOf { options } => (0..options.len()).map(Answer::Choice).collect(),
        Form::SomeOf { options } => {
            let one = (0..options.len()).map(|at| Answer::Multi(vec![at]));
            one.collect::<Vec<_>>()
        }
        Form::Order { items, .. } => {
            let there: Vec<usize> = (0..items.len()).collect();
            let back = there.iter().rev().copied().collect();
            vec![Answer::Order(there), Answer::Order(back)]
        }
        Form::SelfGrade { .. } => vec![Answer::Grade(Rating::Again)],
        Form::Written { .. } => vec![super::wrong(item)],
        Form::Match { left, right } => (0..right.len())
            .map(|at| Answer::Match(vec![Some(at); left.len()]))
            .collect(),
        Form::Line(_) => vec![Answer::Typed("98765".into())],
        Form::Blanks { .. } => vec![Answer::Blanks(vec!["zzzz".into(); form.blanks()])],
    });
    all.into_iter()
        .find(|answer| {
            let counts = |m: usize| item.mistakes[m].counts;
            let graded = item.grade(answer);
            graded.is_ok_and(|g| !g.verdict.is_correct() && g.mistake.is_none_or(counts))
        })
        .unwrap_or(Answer::GiveUp)
}

/// `docs/protocol.schema.json`.
pub fn schema() -> Value {
    let text = fs::read_to_string("docs/protocol.schema.json").expect("the schema");
    serde_json::from_str(&text).expect("JSON")
}

/// The course with a question of each kind.
pub fn kinds() -> Arc<Course> {
    let loaded = kenning::desk::load_path(KINDS.as_ref()).expect("the course is there");
    loaded.course.expect("a good course")
}

/// Every object must be as the schema says.
pub fn valid(objects: &[Value]) {
    let schema = schema();
    for object in objects {
        let kind = object["type"].as_str().expect("a type");
        let faults = faults(&schema, kind, object);
        assert!(faults.is_empty(), "{object}\n{}", faults.join("\n"));
    }
}

/// The types of objects.
pub fn types(objects: &[Value]) -> Vec<&str> {
    let types = objects.iter().map(|object| object["type"].as_str());
    types.map(|name| name.expect("a type")).collect()
}
