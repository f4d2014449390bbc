//! Courses for tests, written as calls instead of TOML in a string.

use std::sync::Arc;

use kenning::author::{Care, Loaded, load};
use kenning::course::{Course, QuestionIndex};
use kenning::kinds::{Item, Shown};
use toml::{Table, Value};

/// The id of every course that [`Draft`] makes.
pub const ID: &str = "test";

/// A course being written.
#[derive(Clone, Debug)]
pub struct Draft {
    head: Table,
    skills: Vec<Table>,
    questions: Vec<Table>,
    resources: Vec<Table>,
    plan: String,
    /// What the next question without a prompt of its own is numbered.
    count: usize,
}

/// A skill, a question, a step or a mistake being written.
#[derive(Clone, Debug)]
pub struct Entry(Table);

/// An empty course.
pub fn course() -> Draft {
    let mut head = Table::new();
    head.insert("id".into(), ID.into());
    head.insert("title".into(), "A test".into());
    // The answer is shown after the first miss, but where a test says otherwise.
    head.insert("tries".into(), 1.into());
    Draft {
        head,
        skills: Vec::new(),
        questions: Vec::new(),
        resources: Vec::new(),
        plan: String::new(),
        count: 0,
    }
}

/// Skills `s0`, `s1` … of a chain, each building on the one before, each with
/// this many questions (`s0-q0`, `s0-q1` …, of level 1, 2 …) to be answered with *yes*.
pub fn chain(skills: usize, questions: usize) -> Draft {
    (0..skills).fold(course(), |draft, s| {
        let this = format!("s{s}");
        let draft = match s.checked_sub(1) {
            None => draft.skill(skill(&this)),
            Some(below) => draft.skill(skill(&this).requires(&[&format!("s{below}")])),
        };
        draft.facts(&this, questions)
    })
}

/// An article on the web for these skills.
pub fn article(id: &str, skills: &[&str]) -> Entry {
    Entry::new(&[
        ("id", id.into()),
        ("title", format!("The {id}").into()),
        ("kind", "article".into()),
        ("where", format!("https://example.org/{id}").into()),
        ("skills", Value::from(skills.to_vec())),
    ])
}

/// A skill of this id.
pub fn skill(id: &str) -> Entry {
    Entry::new(&[("id", id.into()), ("title", id.into())])
}

/// A question of one skill, to be answered by typing.
pub fn text(id: &str, skill: &str, answer: impl Into<Value>) -> Entry {
    question("text", id, &[skill]).set("answer", answer)
}

/// A question of one skill, to be answered with a number.
pub fn number(id: &str, skill: &str, answer: impl Into<Value>) -> Entry {
    question("number", id, &[skill]).set("answer", answer)
}

/// A sum of two numbers from 2 to 9 that are drawn anew each time.
pub fn sum(id: &str, skill: &str) -> Entry {
    let ranges = [("a", "2..9"), ("b", "2..9")];
    let params = ranges.map(|(name, range)| (name.to_owned(), Value::from(range)));
    number(id, skill, "a + b")
        .set("params", Table::from_iter(params))
        .set("prompt", "{a} + {b}?")
}

/// A question that offers options, the first of which is right.
pub fn choice(id: &str, skill: &str, options: &[&str]) -> Entry {
    question("choice", id, &[skill])
        .set("options", options.to_vec())
        .set("answer", options[0])
        .set("shuffle", false)
}

/// A question of any kind.
pub fn question(kind: &str, id: &str, skills: &[&str]) -> Entry {
    Entry::new(&[("id", id.into()), ("kind", kind.into())]).set("skills", skills.to_vec())
}

/// A step of a question, to be answered with a number.
pub fn step(skill: &str, answer: impl Into<Value>) -> Entry {
    let step = Entry::new(&[("kind", "number".into()), ("skill", skill.into())]);
    step.set("prompt", "And this?").set("answer", answer)
}

/// A mistake that is recognised by its answer.
pub fn mistake(name: &str, answer: impl Into<Value>) -> Entry {
    let mistake = Entry::new(&[("name", name.into()), ("feedback", "Look again.".into())]);
    mistake.set("answer", answer)
}

impl Entry {
    fn new(keys: &[(&str, Value)]) -> Entry {
        let keys = keys.iter().cloned();
        Entry(keys.map(|(key, value)| (key.to_owned(), value)).collect())
    }

    /// Any key of the course format.
    pub fn set(mut self, key: &str, value: impl Into<Value>) -> Entry {
        self.0.insert(key.into(), value.into());
        self
    }

    /// What a skill builds on.
    pub fn requires(self, ids: &[&str]) -> Entry {
        self.set("requires", ids.to_vec())
    }

    /// The author's level of difficulty, 1 to 5.
    pub fn level(self, level: i64) -> Entry {
        self.set("difficulty", level)
    }

    /// The hint ladder.
    pub fn hints(self, hints: &[&str]) -> Entry {
        self.set("hints", hints.to_vec())
    }

    /// A further step.
    pub fn step(self, step: Entry) -> Entry {
        self.push("step", step)
    }

    /// A further mistake.
    pub fn mistake(self, mistake: Entry) -> Entry {
        self.push("mistake", mistake)
    }

    /// A further misconception.
    pub fn misconception(self, misconception: Entry) -> Entry {
        self.push("misconception", misconception)
    }

    /// Without these keys.
    pub fn without(mut self, keys: &[&str]) -> Entry {
        self.0.retain(|key, _| !keys.contains(&key));
        self
    }

    fn push(mut self, key: &str, entry: Entry) -> Entry {
        let list = self.0.entry(key).or_insert(Value::Array(Vec::new()));
        let list = list.as_array_mut().expect("a list of tables");
        list.push(Value::Table(entry.0));
        self
    }

    /// The question as it is shown, in a course of its own. It must be of the skill `s`.
    pub fn item(self) -> Shown {
        let course = course().skill(skill("s")).ask(self).build();
        let shown = course.questions[QuestionIndex(0)].instance(0);
        shown.expect("it can be shown").item
    }

    /// The question as its author wrote it. It must be of the skill `s`.
    pub fn source(self) -> Item {
        let course = course().skill(skill("s")).ask(self).build();
        course.questions[QuestionIndex(0)].item.clone()
    }
}

impl Draft {
    /// A key of `[course]`.
    pub fn set(mut self, key: &str, value: impl Into<Value>) -> Draft {
        self.head.insert(key.into(), value.into());
        self
    }

    /// A further skill.
    pub fn skill(mut self, skill: Entry) -> Draft {
        self.skills.push(skill.0);
        self
    }

    /// A further question; where it has no prompt, it is given one.
    pub fn ask(mut self, question: Entry) -> Draft {
        self.count += 1;
        let prompt = format!("Question {} of the course, please?", self.count);
        let mut question = question.0;
        question.entry("prompt").or_insert(prompt.into());
        self.questions.push(question);
        self
    }

    /// A further resource.
    pub fn resource(mut self, resource: Entry) -> Draft {
        self.resources.push(resource.0);
        self
    }

    /// So many questions of a skill, `{skill}-q0` … of level 1 …, to be answered with *yes*.
    pub fn facts(self, skill: &str, count: usize) -> Draft {
        (0..count).fold(self, |draft, q| {
            let fact = text(&format!("{skill}-q{q}"), skill, "yes");
            draft.ask(fact.level(1 + q.min(4) as i64))
        })
    }

    /// The course's own plan.
    pub fn plan(mut self, plan: &str) -> Draft {
        self.plan = plan.into();
        self
    }

    /// The course file.
    pub fn toml(&self) -> String {
        let tables = |all: &[Table]| Value::Array(all.iter().cloned().map(Value::Table).collect());
        let mut file = Table::new();
        file.insert("format".into(), 1.into());
        file.insert("course".into(), Value::Table(self.head.clone()));
        file.insert("skill".into(), tables(&self.skills));
        file.insert("question".into(), tables(&self.questions));
        if !self.resources.is_empty() {
            file.insert("resource".into(), tables(&self.resources));
        }
        toml::to_string(&file).expect("tables can be written")
    }

    /// The course as its files say, with complaints.
    pub fn load(&self, care: Care) -> Loaded {
        let mut files = vec![("course.toml".into(), self.toml().into())];
        if !self.plan.is_empty() {
            files.push(("plan.toml".into(), self.plan.clone().into()));
        }
        load(&files, care)
    }

    /// The course, which must be good.
    pub fn build(&self) -> Arc<Course> {
        let loaded = self.load(Care::Quick);
        assert!(loaded.course.is_some(), "{:?}", loaded.diagnostics);
        Arc::new(loaded.course.expect("a good course"))
    }
}
