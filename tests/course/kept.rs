//! Courses that are kept as they were read: they are the same, and no harm comes of them.

use crate::common;

use std::fs;
use std::path::{Path, PathBuf};

use kenning::author::{Care, load_named};
use kenning::course::{Course, MisconceptionIndex, QuestionIndex, SkillIndex};
use kenning::desk::{Desk, Start, bundled};
use kenning::kinds::Answer;
use kenning::library::read_course;
use kenning::session::{Input, Phase};

/// The files of courses in a home that are kept there.
fn kept(home: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(home.join("cache")).into_iter().flatten();
    let mut all: Vec<PathBuf> = all.map(|entry| entry.expect("a file").path()).collect();
    all.sort();
    all
}

pub fn small(prompt: &str) -> String {
    format!(
        "format = 1\n[course]\nid = \"small\"\ntitle = \"Small\"\n[[skill]]\nid = \"a\"\n\
         title = \"A\"\n[[question]]\nid = \"q\"\nskills = [\"a\"]\nkind = \"number\"\n\
         prompt = \"{prompt}\"\nanswer = \"2\"\n"
    )
}

/// Opens the course at a path, and closes the desk.
fn opened(home: &Path, path: &Path) -> String {
    let name = path.display().to_string();
    let (_desk, course) = Desk::open_for(&common::options(home), &name).expect("it opens");
    let question = course.questions.iter().next().expect("a question");
    question.item.prompt.source().to_owned()
}

/// What can be told of a course but the bodies of its questions.
pub fn told(course: &Course) -> Vec<String> {
    let head = format!(
        "{:?}",
        (
            (&course.id, &course.was, &course.version, &course.title),
            (&course.description, &course.language, &course.themes),
            (&course.license, &course.authors, course.retention),
            (course.mastery, course.tries, course.teach, &course.plan),
            (&course.commands, &course.tongue, &course.skills),
            (&course.misconceptions, course.reserve().slots()),
            (course.reserve().questions(), course.made_from_one()),
        )
    );
    let of_skills = course.skills.positions().map(|s| {
        let (of, drawn) = (course.questions_of(s), course.is_procedure(s));
        format!("{of:?} {drawn} {:?}", course.implicit(s))
    });
    let of_questions = course.questions.pairs().map(|(at, q)| {
        let ids = std::iter::once(q.id.as_str()).chain(q.was.iter().map(String::as_str));
        let found: Vec<_> = ids.map(|id| course.question(id)).collect();
        format!(
            "{:?}",
            (
                (found, &q.continues, &q.skills, q.difficulty, q.version),
                (q.tries, q.reserve, course.kin(at), q.is_drawn(), q.kind()),
                (q.step_count(), q.part_count(), q.is_explained()),
                (q.guess(), q.blind()),
            )
        )
    });
    let all = std::iter::once(head).chain(of_skills).chain(of_questions);
    all.collect::<Vec<_>>()
}

/// All courses at hand: bundled ones, small ones, and those that show the whole format.
fn courses() -> Vec<Course> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let in_dir = |dir: &str| fs::read_dir(root.join(dir)).expect("a directory");
    let paths = in_dir("courses").chain(in_dir("good"));
    let files = paths.filter_map(|entry| read_course(&entry.expect("an entry").path()).ok());
    let all = bundled().into_iter().chain(files);
    all.filter_map(|files| load_named(&files.named(), Care::Trusted).course)
        .collect()
}

#[test]
fn a_course_that_was_kept_is_the_one_that_was_read() {
    let courses = courses();
    assert!(courses.len() > 20, "{}", courses.len());
    for read in &courses {
        let bytes = read.packed().expect("it can be packed");
        let kept = Course::unpacked(&bytes).expect("it can be unpacked");
        assert_eq!(told(&kept), told(read), "{}", read.id);
        for (at, question) in read.questions.pairs() {
            let other = &kept.questions[at];
            assert_eq!(**other, **question, "{}", question.id);
            for seed in [0, 7] {
                let shown = format!("{:?}", question.instance(seed));
                assert_eq!(format!("{:?}", other.instance(seed)), shown);
            }
        }
    }
}

/// Whether all that can be asked of a course by position leads to something in it.
fn is_whole(course: &Course) -> bool {
    let skill = |at: &SkillIndex| course.skills.get(*at).is_some();
    let question = |at: &QuestionIndex| course.questions.get(*at).is_some();
    let of_skills = course.skills.pairs().all(|(at, of)| {
        of.requires.iter().chain(&of.confusable).all(skill)
            && of.example.iter().all(question)
            && course.questions_of(at).iter().all(question)
            && course.dependents(at).iter().all(skill)
            && course.implicit(at).iter().all(|(at, _)| skill(at))
    });
    let of_questions = course.questions.pairs().all(|(at, of)| {
        let ids = std::iter::once(of.id.as_str()).chain(of.was.iter().map(String::as_str));
        let kin = course.kin(at).is_none_or(|kin| {
            kin.count <= course.questions.len()
                && kin.all().all(|at| question(&at))
                && kin.after.iter().chain(&kin.until).all(question)
        });
        let mistakes: Vec<_> = of
            .all_items()
            .flat_map(|item| item.mistakes.clone())
            .collect();
        kin && !of.skills.is_empty()
            && of.skills.iter().all(skill)
            && ids
                .filter_map(|id| course.question(id))
                .all(|at| question(&at))
            && of.steps.iter().all(|step| step.skill.iter().all(skill))
            && of.parts.iter().all(|part| skill(&part.skill))
            && mistakes.iter().all(|mistake| {
                let misconception = |at| course.misconceptions.get(at).is_some();
                mistake.skill.iter().all(skill) && mistake.misconception.is_none_or(misconception)
            })
    });
    let misconceptions = course.misconceptions.iter().all(|one| {
        skill(&one.skill) && one.missing.iter().all(skill) && one.questions.iter().all(question)
    });
    let slots = course.reserve().slots().iter();
    let held = slots
        .clone()
        .all(|slot| skill(&slot.skill) && question(&slot.question(1)));
    of_skills && of_questions && misconceptions && held
}

#[test]
fn what_leads_to_nothing_is_no_kept_course() {
    let read = courses();
    let has_all = |course: &&Course| !course.misconceptions.is_empty() && course.skills.len() > 1;
    let read = read
        .iter()
        .filter(has_all)
        .min_by_key(|course| course.questions.len());
    let read = read.expect("a course with misconceptions");
    let nowhere = (SkillIndex(500), QuestionIndex(500), SkillIndex(0));
    type Change = fn(&mut Course, (SkillIndex, QuestionIndex, SkillIndex));
    let changes: [Change; 10] = [
        |course, (skill, ..)| course.questions[QuestionIndex(0)].skills[0] = skill,
        |course, _| course.questions[QuestionIndex(0)].skills.clear(),
        |course, (skill, ..)| course.skills[SkillIndex(1)].confusable.push(skill),
        |course, (_, question, _)| course.skills[SkillIndex(1)].example = Some(question),
        |course, (skill, ..)| course.skills[SkillIndex(1)].requires = vec![skill],
        // In a circle.
        |course, (.., first)| {
            course.skills[first].requires = vec![first];
            course.skills[first].weights = vec![0.4];
        },
        |course, (skill, ..)| course.misconceptions[MisconceptionIndex(0)].skill = skill,
        |course, (skill, ..)| course.misconceptions[MisconceptionIndex(0)].missing = Some(skill),
        |course, (_, question, _)| {
            course.misconceptions[MisconceptionIndex(0)].questions = vec![question]
        },
        |course, _| course.tries = 0,
    ];
    for (n, change) in changes.iter().enumerate() {
        let mut course = read.clone();
        change(&mut course, nowhere);
        let bytes = course.packed().expect("it can be packed");
        assert!(Course::unpacked(&bytes).is_none(), "change {n}");
    }
    // And in the bytes themselves, wherever a position may stand.
    let bytes = read.packed().expect("it can be packed");
    let mut taken = 0;
    for at in (0..bytes.len()).step_by((bytes.len() / 400).max(1)) {
        let mut altered = bytes.clone();
        altered[at] = 127;
        if let Some(course) = Course::unpacked(&altered) {
            taken += 1;
            assert!(is_whole(&course), "byte {at}");
        }
    }
    assert!(
        0 < taken && taken < bytes.len(),
        "{taken} of {}",
        bytes.len()
    );
}

/// A bundled course as one of somebody's own, with an id of its own; gives its path.
fn copied(name: &str, to: &Path) -> String {
    let from = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("courses")
        .join(name);
    let dir = to.join(name);
    fs::create_dir(&dir).expect("a directory");
    for entry in fs::read_dir(from).expect("a course") {
        let path = entry.expect("an entry").path();
        let copy = dir.join(path.file_name().expect("a name"));
        if path.ends_with("course.toml") {
            let text = fs::read_to_string(&path).expect("it can be read");
            let own = text.replacen(&format!("id = \"{name}\""), "id = \"copied\"", 1);
            assert_ne!(own, text);
            fs::write(copy, own).expect("it is written");
        } else {
            fs::copy(path, copy).expect("it is copied");
        }
    }
    dir.display().to_string()
}

/// What is asked, one question after another.
fn sitting(home: &Path, name: &str) -> Vec<String> {
    let (mut desk, course) = Desk::open_for(&common::options(home), name).expect("it opens");
    let mut session = desk.begin(course, Start::Practice).expect("it begins");
    let mut asked = Vec::new();
    for n in 0..25 {
        let Phase::Asking(asking) = session.phase() else {
            break;
        };
        let item = asking.item();
        asked.push(format!("{:?} {}", asking.question, item.prompt));
        let answer = match n % 3 {
            2 => Input::Answer(Answer::GiveUp),
            _ => Input::Answer(common::right(item)),
        };
        for input in [answer, Input::Next] {
            let sent = desk.send(&mut session, input);
            sent.expect("ours").expect("taken");
        }
    }
    asked
}

#[test]
fn a_sitting_asks_the_same_of_a_course_that_was_kept() {
    let copies = tempfile::tempdir().expect("a directory");
    for name in ["linear-equations", "shell-basics", "spanish-first-words"] {
        let name = copied(name, copies.path());
        let first = tempfile::tempdir().expect("a home");
        let asked = sitting(first.path(), &name);
        assert!(asked.len() > 5);
        let files = kept(first.path());
        assert_eq!(files.len(), 1, "{name}");
        let second = tempfile::tempdir().expect("a home");
        fs::create_dir(second.path().join("cache")).expect("a directory");
        let copy = second
            .path()
            .join("cache")
            .join(files[0].file_name().expect("a name"));
        fs::copy(&files[0], &copy).expect("it is copied");
        let written = fs::metadata(&copy)
            .and_then(|m| m.modified())
            .expect("a time");
        assert_eq!(sitting(second.path(), &name), asked, "{name}");
        let after = fs::metadata(&copy)
            .and_then(|m| m.modified())
            .expect("a time");
        assert_eq!(after, written, "{name}: it was used, and not made anew");
    }
}

#[test]
fn a_file_that_is_damaged_is_passed_over_and_made_anew() {
    let home = tempfile::tempdir().expect("a home");
    let path = home.path().join("small.toml");
    fs::write(&path, small("1 + 1")).expect("a file");
    assert_eq!(opened(home.path(), &path), "1 + 1");
    let [file] = &kept(home.path())[..] else {
        panic!("one course is kept");
    };
    let whole = fs::read(file).expect("it can be read");
    let cuts = (0..whole.len()).step_by(37).chain([whole.len() - 1]);
    let mut damaged: Vec<Vec<u8>> = cuts.map(|at| whole[..at].to_vec()).collect();
    damaged.extend((0..whole.len()).step_by(29).map(|at| {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x41;
        bytes
    }));
    damaged.push([whole.clone(), vec![0]].concat());
    for bytes in damaged {
        fs::write(file, &bytes).expect("it is written");
        assert_eq!(opened(home.path(), &path), "1 + 1");
        assert_ne!(fs::read(file).expect("it can be read"), bytes);
    }
    // Something else stands in its place.
    fs::remove_file(file).expect("it is there");
    fs::create_dir(file).expect("a directory");
    assert_eq!(opened(home.path(), &path), "1 + 1");
    fs::remove_dir_all(home.path().join("cache")).expect("it can go");
    fs::write(home.path().join("cache"), "no directory").expect("a file");
    assert_eq!(opened(home.path(), &path), "1 + 1");
}

#[test]
fn a_course_is_kept_by_its_content() {
    let home = tempfile::tempdir().expect("a home");
    let path = home.path().join("small.toml");
    for prompt in ["1 + 1", "2 + 0", "1 + 1"] {
        fs::write(&path, small(prompt)).expect("a file");
        assert_eq!(opened(home.path(), &path), prompt);
    }
    assert_eq!(kept(home.path()).len(), 2);
    // The same bytes in another place are the same course.
    let other = home.path().join("elsewhere");
    fs::create_dir(&other).expect("a directory");
    fs::copy(&path, other.join("small.toml")).expect("it is copied");
    assert_eq!(opened(home.path(), &other.join("small.toml")), "1 + 1");
    assert_eq!(kept(home.path()).len(), 2);
    // Nothing depends on them.
    fs::remove_dir_all(home.path().join("cache")).expect("it can go");
    assert_eq!(opened(home.path(), &path), "1 + 1");
}

#[test]
fn what_is_broken_is_not_kept_and_who_looks_keeps_nothing() {
    let home = tempfile::tempdir().expect("a home");
    let path = home.path().join("small.toml");
    fs::write(&path, small("1 + 1") + "[[question]]\n").expect("a file");
    let name = path.display().to_string();
    assert!(Desk::open_for(&common::options(home.path()), &name).is_err());
    assert!(kept(home.path()).is_empty());
    fs::create_dir_all(home.path().join("courses")).expect("a directory");
    fs::write(home.path().join("courses/small.toml"), small("1 + 1")).expect("a file");
    drop(Desk::look(&common::options(home.path())).expect("it opens"));
    assert!(kept(home.path()).is_empty());
}

#[test]
fn only_so_many_courses_are_kept() {
    let home = tempfile::tempdir().expect("a home");
    let path = home.path().join("small.toml");
    for n in 0..30 {
        fs::write(&path, small(&format!("{n} + 1"))).expect("a file");
        opened(home.path(), &path);
    }
    assert_eq!(kept(home.path()).len(), 24);
}
