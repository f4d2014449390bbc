//! What the course about the shell says of commands, held against bash and the tools
//! themselves: cases in `tests/data/shell` are run in scratch directories, without a network
//! where the system allows it, and each for some seconds at most.
#![cfg(unix)]
// What is not run is told by name.
#![allow(clippy::disallowed_macros)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use kenning::author::{Care, load};
use kenning::course::Course;
use kenning::kinds::{Answer, Form, Line, Shown, Stretch};
use kenning::library::read_course;
use toml::{Table, Value};

/// How many draws of a template are run.
const DRAWS: u64 = 2;
/// Arguments of `unshare` that leave a run no network and no other processes.
const ALONE: &[&str] = &["-rnpf", "--mount-proc"];
/// What kenning fills in of a case, in the order in which it stands among the hints.
const FILLED: [&str; 6] = ["setup", "after", "check", "print", "runs", "code"];
const KEYS: [&str; 13] = [
    "question", "setup", "after", "check", "print", "runs", "roots", "same", "ignore", "screen",
    "draws", "words", "file",
];

fn text<'a>(table: &'a Table, key: &str) -> &'a str {
    table.get(key).and_then(Value::as_str).unwrap_or("")
}

fn texts(table: &Table, key: &str) -> Vec<String> {
    let list = table.get(key).and_then(Value::as_array);
    let list = list.into_iter().flatten();
    list.map(|entry| entry.as_str().expect("a text").to_owned())
        .collect()
}

/// The cases of all files, and why questions have none.
fn cases() -> (Vec<Table>, BTreeMap<String, String>) {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/shell");
    let mut paths: Vec<_> = fs::read_dir(dir)
        .expect("there are cases")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    paths.sort();
    let (mut cases, mut left) = (Vec::new(), BTreeMap::new());
    for path in paths {
        let file: Table = toml::from_str(&fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let listed = |key: &str| {
            let list = file.get(key).and_then(Value::as_array).cloned();
            list.into_iter()
                .flatten()
                .map(|one| one.as_table().expect("a table").clone())
                .collect::<Vec<_>>()
        };
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        cases.extend(listed("case").into_iter().map(|mut case| {
            case.insert("file".into(), Value::String(name.clone().into_owned()));
            case
        }));
        for one in listed("left") {
            left.insert(
                text(&one, "question").to_owned(),
                text(&one, "why").to_owned(),
            );
        }
    }
    for case in &cases {
        let unknown = case.keys().find(|key| !KEYS.contains(&key.as_str()));
        assert!(unknown.is_none(), "{}: {unknown:?}", text(case, "question"));
    }
    (cases, left)
}

/// The course, in which the hints of questions with a case are what the case runs: so
/// kenning fills it in with what it draws.
fn course(cases: &[Table]) -> Course {
    let dir = std::env::var("COURSE").unwrap_or_else(|_| "courses/shell-basics".into());
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join(dir);
    let files = read_course(&dir).expect("the course is there").files;
    let files = files.into_iter().map(|(name, bytes)| {
        let mut file: Table = toml::from_str(std::str::from_utf8(&bytes).unwrap()).unwrap();
        let questions = file.get_mut("question").and_then(Value::as_array_mut);
        for question in questions.into_iter().flatten() {
            let question = question.as_table_mut().expect("a question");
            let code = text(question, "code").to_owned();
            let id = text(question, "id").to_owned();
            let own = cases.iter().filter(|case| text(case, "question") == id);
            let hints = own.flat_map(|case| {
                FILLED.map(|key| match key {
                    "code" => format!("```\n{code}\n```"),
                    key => format!("```\n{}\n```", text(case, key)),
                })
            });
            let hints: Vec<Value> = hints.map(Value::String).collect();
            if !hints.is_empty() {
                question.insert("hints".into(), Value::Array(hints));
            }
        }
        (name, toml::to_string(&file).unwrap().into_bytes())
    });
    let loaded = load(&files.collect::<Vec<_>>(), Care::Quick);
    let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
    loaded
        .course
        .unwrap_or_else(|| panic!("{}", said.join("\n")))
}

/// What is left of a run.
#[derive(Clone, Default, PartialEq)]
struct Outcome {
    printed: String,
    complained: bool,
    status: i32,
    stands_in: String,
    /// Paths with kind, mode and what is in them.
    tree: BTreeMap<String, String>,
    /// For whoever reads a failure.
    errors: String,
}

impl std::fmt::Debug for Outcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let cut = |text: &str| text.chars().take(300).collect::<String>();
        let tree = self
            .tree
            .iter()
            .filter(|(name, _)| *name != "home" && *name != "work");
        let tree: Vec<String> = tree
            .map(|(name, told)| format!("{name}: {}", cut(told)))
            .collect();
        write!(
            f,
            "{:?}, status {}, in {:?}, errors {:?}, tree {tree:?}",
            cut(&self.printed),
            self.status,
            self.stands_in.trim(),
            cut(&self.errors),
        )
    }
}

impl Outcome {
    /// Without what a case leaves out of the comparison, and without the words of errors.
    fn compared(&self, ignored: &[String]) -> Outcome {
        let mut kept = self.clone();
        kept.errors.clear();
        for one in ignored {
            match one.as_str() {
                "stdout" => kept.printed.clear(),
                "stderr" => kept.complained = false,
                "status" => kept.status = 0,
                "tree" => kept.tree.clear(),
                "pwd" => kept.stands_in.clear(),
                other => panic!("nothing is called {other}"),
            }
        }
        kept
    }
}

fn note(root: &Path, at: &Path, tree: &mut BTreeMap<String, String>) {
    let mode = |path: &Path| fs::symlink_metadata(path).unwrap().permissions().mode() & 0o7777;
    for entry in fs::read_dir(at).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(root).unwrap().display().to_string();
        let told = if path.is_symlink() {
            format!("link to {}", fs::read_link(&path).unwrap().display())
        } else if path.is_dir() {
            note(root, &path, tree);
            format!("directory {:o}", mode(&path))
        } else if path.is_file() {
            let inside = fs::read(&path).unwrap_or_default();
            format!(
                "file {:o} {}",
                mode(&path),
                String::from_utf8_lossy(&inside)
            )
        } else {
            "something else".to_owned()
        };
        tree.insert(name, told);
    }
}

/// How far a run can be kept away from all else: from the network and from other processes,
/// which end with it; from the network; or not at all.
fn apart() -> &'static [&'static str] {
    let works = |args: &&&[&str]| {
        let tried = Command::new("unshare").args(**args).arg("true").output();
        tried.is_ok_and(|done| done.status.success())
    };
    let ways: [&[&str]; 2] = [ALONE, &["-rn"]];
    ways.iter().find(works).copied().unwrap_or_default()
}

/// One case with one draw filled in.
struct Run<'a> {
    case: &'a Table,
    scripts: [String; FILLED.len()],
    apart: &'static [&'static str],
}

impl Run<'_> {
    fn script(&self, key: &str) -> &str {
        let at = FILLED.iter().position(|one| *one == key).unwrap();
        &self.scripts[at]
    }

    /// Runs a line after the setup, in a directory of its own.
    fn line(&self, line: &str) -> Outcome {
        self.with(line, self.script("after"))
    }

    fn with(&self, line: &str, after: &str) -> Outcome {
        let place = tempfile::tempdir().unwrap();
        let place = place.path().canonicalize().unwrap();
        let (root, own) = (place.join("root"), place.join("own"));
        let work = root.join("work");
        for dir in [&work, &root.join("home"), &own] {
            fs::create_dir_all(dir).unwrap();
        }
        let mut line = line.to_owned();
        for begin in texts(self.case, "roots") {
            let signs: &[&str] = match begin.len() {
                1 => &[" ", ">", "<"],
                _ => &[" ", "\n", "\"", "'", ">", "<", "="],
            };
            for sign in signs {
                let (from, to) = (
                    format!("{sign}{begin}"),
                    format!("{sign}{}{begin}", root.display()),
                );
                line = line.replace(&from, &to);
            }
        }
        let whole = "\
            . \"$OWN/setup\" >/dev/null 2>&1 </dev/null\n\
            . \"$OWN/line\"\n\
            status=$?\n\
            pwd > \"$OWN/pwd\"\n\
            . \"$OWN/after\"\n\
            exit \"$status\"\n";
        let files = [
            ("setup", self.script("setup")),
            ("line", &line),
            ("after", after),
            ("whole", whole),
        ];
        for (name, text) in files {
            fs::write(own.join(name), format!("{text}\n")).unwrap();
        }
        let mut command = Command::new("timeout");
        command.args(["-k", "1", "20"]);
        if !self.apart.is_empty() {
            command.arg("unshare").args(self.apart);
        }
        let done = command
            .args([
                "sh",
                "-c",
                "bash --norc --noprofile \"$OWN/whole\"; exit $?",
            ])
            .current_dir(&work)
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", root.join("home"))
            .env("R", &root)
            .env("OWN", &own)
            .env("LC_ALL", "C.UTF-8")
            .env("TZ", "UTC")
            .stdin(Stdio::null())
            .stdout(fs::File::create(own.join("out")).unwrap())
            .stderr(fs::File::create(own.join("err")).unwrap())
            .status()
            .expect("bash runs");
        let read = |name: &str| {
            let bytes = fs::read(own.join(name)).unwrap_or_default();
            String::from_utf8_lossy(&bytes).into_owned()
        };
        let base = root.display().to_string();
        let plain = |text: &str| text.replace(&base, "");
        let errors = plain(&read("err"));
        let mut tree = BTreeMap::new();
        note(&root, &root, &mut tree);
        for inside in tree.values_mut() {
            *inside = plain(inside).replace(&own.display().to_string(), "");
        }
        Outcome {
            printed: plain(&read("out")),
            complained: !errors.is_empty(),
            status: done.code().unwrap_or(-1),
            stands_in: plain(&read("pwd")),
            tree,
            errors: errors.replace(&own.display().to_string(), ""),
        }
    }
}

/// An option or an item without the marks of code.
fn bare(option: &str) -> String {
    let lines: Vec<&str> = option.trim().lines().collect();
    match lines.first() {
        Some(first) if first.starts_with("```") => lines[1..lines.len() - 1].join("\n"),
        _ if option.starts_with("``") => option.trim_matches('`').trim().to_owned(),
        _ => option.replace('`', "").replace("**", ""),
    }
}

/// The text of blanks filled in, without the lines of its fences.
fn filled(parts: &[Stretch], fillings: &[String]) -> String {
    let mut fillings = fillings.iter();
    let mut out = String::new();
    for part in parts {
        match part {
            Stretch::Text(text) => out.push_str(text),
            Stretch::Blank(_) => out.push_str(fillings.next().expect("a filling")),
            Stretch::Hint(_) => {}
        }
    }
    let lines = out.lines().filter(|line| !line.starts_with("```"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The fillings of each blank, the model answer first.
fn blanks(parts: &[Stretch]) -> Vec<Vec<String>> {
    let blanks = parts.iter().filter_map(|part| match part {
        Stretch::Blank(accepted) => Some(accepted.iter().map(|one| one.to_string()).collect()),
        _ => None,
    });
    blanks.collect()
}

fn typed(answer: &Answer) -> &str {
    match answer {
        Answer::Typed(line) => line,
        other => panic!("not typed: {other:?}"),
    }
}

/// What is wrong with a draw of a question, and how often something was run.
struct Told<'a> {
    run: &'a Run<'a>,
    ignored: Vec<String>,
    faults: Vec<String>,
    count: usize,
}

impl Told<'_> {
    fn ran(&mut self, line: &str) -> Outcome {
        self.count += 1;
        self.run.line(line)
    }

    fn alike(&mut self, what: &str, wanted: &Outcome, got: &Outcome, should: bool) {
        let words = self.run.case.get("words").and_then(Value::as_integer);
        let compared = |outcome: &Outcome| {
            let mut kept = outcome.compared(&self.ignored);
            if let Some(words) = words {
                let first = kept.printed.split_whitespace();
                kept.printed = first
                    .take(words.unsigned_abs() as usize)
                    .collect::<Vec<_>>()
                    .join(" ");
            }
            kept
        };
        let is = compared(wanted) == compared(got);
        if is != should {
            let how = if should {
                "comes out otherwise"
            } else {
                "comes to the same"
            };
            self.faults
                .push(format!("{what}: {how}\n  {wanted:?}\n  {got:?}"));
        }
    }

    /// The mistakes of an item that are lines, each of which must come out otherwise.
    fn mistakes(&mut self, item: &Shown, wanted: &Outcome, line: &dyn Fn(&Answer) -> String) {
        let same = texts(self.run.case, "same");
        for (at, mistake) in item.mistakes.iter().enumerate() {
            if !mistake.counts || same.iter().any(|name| **name == *mistake.name) {
                continue;
            }
            if let Some(answer) = item.task.wrong(at).first() {
                let line = line(answer);
                let got = self.ran(&line);
                self.alike(
                    &format!("mistake {}: {line}", mistake.name.as_str()),
                    wanted,
                    &got,
                    false,
                );
            }
        }
    }

    fn graded(&mut self, item: &Shown, answer: &Answer, outcome: &Outcome) {
        let is_right = item
            .grade(answer)
            .is_ok_and(|graded| graded.verdict.is_correct());
        if !is_right {
            let right = item.task.model_answer();
            self.faults
                .push(format!("not {:?}: {outcome:?}", right.as_str()));
        }
    }

    fn check(&mut self, line: &str) {
        let check = self.run.script("check").to_owned();
        if check.trim().is_empty() {
            return;
        }
        self.count += 1;
        let after = format!("{{ {check}\n}} >/dev/null && echo holds");
        let got = self.run.with(line, &after);
        if !got.printed.ends_with("holds\n") {
            self.faults
                .push(format!("`check` fails after {line}: {got:?}"));
        }
    }

    fn item(&mut self, item: &Shown) {
        let has = |key: &str| !self.run.script(key).trim().is_empty();
        let (prints, runs) = (has("print"), self.run.script("runs").to_owned());
        match item.task.form() {
            Form::Line(Line::Command) => {
                let right = item.task.right();
                let wanted = self.ran(typed(&right[0]));
                self.check(typed(&right[0]));
                for answer in &right[1..] {
                    let got = self.ran(typed(answer));
                    self.alike(typed(answer), &wanted, &got, true);
                }
                self.mistakes(item, &wanted, &|answer| typed(answer).to_owned());
            }
            Form::Line(Line::Output) => {
                let mut code = self.run.script("code").to_owned();
                if self.run.case.get("screen").and_then(Value::as_bool) == Some(true) {
                    code = format!("exec 2>&1\n{code}");
                }
                let got = self.ran(&code);
                let answer = match got.printed.trim().is_empty() && got.status != 0 {
                    true => "!".to_owned(),
                    false => got.printed.trim_end().to_owned(),
                };
                self.graded(item, &Answer::Typed(answer), &got);
                if got.complained {
                    self.faults.push(format!("errors: {got:?}"));
                }
            }
            Form::Line(_) if prints => {
                let got = self.ran(self.run.script("print"));
                self.graded(item, &Answer::Typed(got.printed.trim().to_owned()), &got);
            }
            Form::Blanks { parts } if prints => {
                let got = self.ran(self.run.script("print"));
                let fillings = got.printed.lines().map(|line| line.trim().to_owned());
                let mut fillings: Vec<String> = fillings.collect();
                fillings.resize(blanks(parts).len(), String::new());
                self.graded(item, &Answer::Blanks(fillings), &got);
            }
            Form::Blanks { parts } if !runs.is_empty() => {
                let accepted = blanks(parts);
                let model: Vec<String> = accepted.iter().map(|one| one[0].clone()).collect();
                let first = filled(parts, &model);
                let wanted = self.ran(&first);
                self.check(&first);
                for (at, others) in accepted.iter().enumerate() {
                    for other in &others[1..] {
                        let mut fillings = model.clone();
                        fillings[at] = other.clone();
                        let line = filled(parts, &fillings);
                        let got = self.ran(&line);
                        self.alike(&line, &wanted, &got, true);
                    }
                }
                self.mistakes(item, &wanted, &|answer| match answer {
                    Answer::Blanks(given) => {
                        let pairs = given.iter().zip(&model);
                        let own = pairs.map(|(given, model)| match given.is_empty() {
                            true => model.clone(),
                            false => given.clone(),
                        });
                        filled(parts, &own.collect::<Vec<_>>())
                    }
                    other => panic!("no blanks: {other:?}"),
                });
            }
            Form::OneOf { options } | Form::SomeOf { options } => {
                let right = item.task.right().swap_remove(0);
                let right = right.positions();
                if prints {
                    let got = self.ran(self.run.script("print"));
                    let lines = |text: &str| -> BTreeSet<String> {
                        text.lines().map(|line| line.trim().to_owned()).collect()
                    };
                    let wanted: Vec<String> = right.iter().map(|&at| bare(&options[at])).collect();
                    if lines(&wanted.join("\n")) != lines(&got.printed) {
                        self.faults.push(format!("not {wanted:?}: {got:?}"));
                    }
                } else {
                    assert!(!runs.is_empty(), "a choice needs `print` or `runs`");
                    let line = |at: usize| runs.replace("OPTION", &bare(&options[at]));
                    let wanted = self.ran(&line(right[0]));
                    self.check(&line(right[0]));
                    for at in (0..options.len()).filter(|at| *at != right[0]) {
                        let got = self.ran(&line(at));
                        self.alike(&line(at), &wanted, &got, right.contains(&at));
                    }
                }
            }
            Form::Order { items, shown, .. } => {
                assert!(!runs.is_empty(), "an order needs `runs`");
                let join = if runs == "\\n" || runs.trim().is_empty() {
                    "\n"
                } else {
                    &runs
                };
                let line = |answer: &Answer| {
                    let Answer::Order(positions) = answer else {
                        panic!("no order: {answer:?}");
                    };
                    let items = positions.iter().map(|&at| bare(&items[shown[at]]));
                    items.collect::<Vec<_>>().join(join)
                };
                let right = item.task.right();
                let first = line(&right[0]);
                let wanted = self.ran(&first);
                self.check(&first);
                for other in &right[1..] {
                    let got = self.ran(&line(other));
                    self.alike(&line(other), &wanted, &got, true);
                }
                self.mistakes(item, &wanted, &line);
            }
            Form::Match { left, right } => {
                assert!(prints, "pairs need `print`");
                let got = self.ran(self.run.script("print"));
                let answer = item.task.right().swap_remove(0);
                let Answer::Match(partners) = &answer else {
                    panic!("no pairs: {answer:?}");
                };
                let wanted = left.iter().zip(partners).filter_map(|(left, partner)| {
                    partner.map(|at| format!("{} = {}", bare(left), bare(&right[at])))
                });
                let wanted: BTreeSet<String> = wanted.collect();
                let lines: BTreeSet<String> = got.printed.lines().map(str::to_owned).collect();
                if wanted != lines {
                    self.faults.push(format!("not {wanted:?}: {got:?}"));
                }
            }
            _ => self
                .faults
                .push("this kind needs `print` or `runs`".to_owned()),
        }
    }
}

/// Runs a case; how often something was run, and what is wrong.
fn prove(
    course: &Course,
    case: &Table,
    nth: usize,
    apart: &'static [&'static str],
) -> (usize, Vec<String>) {
    let id = text(case, "question");
    let Some(at) = course.question(id) else {
        return (0, vec![format!("{id}: there is no such question")]);
    };
    let question = &course.questions[at];
    let wanted = case.get("draws").and_then(Value::as_integer);
    let draws = match &question.template {
        Some(_) => std::env::var("DRAWS")
            .ok()
            .and_then(|draws| draws.parse().ok())
            .unwrap_or_else(|| wanted.map_or(DRAWS, |draws| draws.unsigned_abs())),
        None => 1,
    };
    let (mut count, mut faults) = (0, Vec::new());
    for seed in 0..draws {
        let instance = question.instance(seed).expect("it can be shown");
        let item = &instance.item;
        let hints = &item.hints[nth * FILLED.len()..];
        let scripts = std::array::from_fn(|at| {
            let fenced = hints[at].trim_start_matches("```\n");
            fenced.strip_suffix("\n```").unwrap_or(fenced).to_owned()
        });
        let run = Run {
            case,
            scripts,
            apart,
        };
        let mut told = Told {
            run: &run,
            ignored: texts(case, "ignore"),
            faults: Vec::new(),
            count: 0,
        };
        told.item(item);
        count += told.count;
        faults.extend(
            told.faults
                .iter()
                .map(|fault| format!("{id}, draw {seed}: {fault}")),
        );
    }
    (count, faults)
}

#[test]
fn what_the_shell_course_says_is_so_in_bash() {
    let has = |tool: &str| Command::new(tool).arg("--version").output().is_ok();
    if !has("bash") || !has("timeout") || !has("ls") {
        println!("not run: bash or GNU coreutils are not at hand");
        return;
    }
    let apart = apart();
    if apart != ALONE {
        println!("not kept apart: unshare does not work here, or not wholly: {apart:?}");
    }
    let (cases, left) = cases();
    let course = course(&cases);
    let only = std::env::var("CASE").unwrap_or_default();
    let mut before: BTreeMap<&str, usize> = BTreeMap::new();
    let numbered: Vec<(usize, &Table)> = cases
        .iter()
        .map(|case| {
            let nth = before.entry(text(case, "question")).or_default();
            *nth += 1;
            (*nth - 1, case)
        })
        .filter(|(_, case)| text(case, "question").starts_with(&only))
        .filter(|(_, case)| {
            // Signals must not reach anything else.
            let is_safe = apart == ALONE || text(case, "file") != "70-jobs";
            if !is_safe {
                println!("not run: {}: it sends signals", text(case, "question"));
            }
            is_safe
        })
        .collect();
    let (next, total) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let faults = Mutex::new(Vec::new());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores.min(4) {
            scope.spawn(|| {
                while let Some((nth, case)) = numbered.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let run = || prove(&course, case, *nth, apart);
                    let (mut count, mut found) = run();
                    // What waits for something may be late on a busy machine.
                    for _ in 0..2 {
                        if !found.is_empty() {
                            (count, found) = run();
                        }
                    }
                    total.fetch_add(count, Ordering::Relaxed);
                    faults.lock().unwrap().extend(found);
                }
            });
        }
    });
    let mut faults = faults.into_inner().unwrap();
    faults.sort();
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.join("\n")
    );
    let cased: BTreeSet<&str> = cases.iter().map(|case| text(case, "question")).collect();
    let mut silent = Vec::new();
    for question in &course.questions {
        let id = question.id.as_str();
        match left.get(id) {
            Some(why) => println!("not run: {id}: {why}"),
            None if cased.contains(id) => {}
            None => silent.push(id),
        }
    }
    let total = total.into_inner();
    println!(
        "{} cases of {} questions, {total} lines run",
        cases.len(),
        cased.len()
    );
    assert!(
        silent.is_empty(),
        "neither a case nor a reason: {}",
        silent.join(" ")
    );
}
