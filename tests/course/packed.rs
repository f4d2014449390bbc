//! The courses that are part of the program are packed in it: they are those of their files.

use crate::common;

use std::fs;
use std::path::Path;

use kenning::author::{Care, load_named};
use kenning::desk::{Desk, Options, Provenance, bundled, packed_courses};

use crate::kept::told;

/// `KENNING_WRITE_PACKED=1` has the files of `packed` written anew, as after a change to a
/// course or to what courses consist of. They become part of the program when it is built next.
#[test]
fn what_is_packed_is_made_of_the_files() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("packed");
    let mut names = Vec::new();
    for course in packed_courses() {
        let path = dir.join(course.name).with_extension("course");
        let anew = course.anew.expect("a good course");
        if std::env::var_os("KENNING_WRITE_PACKED").is_some() {
            fs::create_dir_all(&dir).expect("a directory");
            fs::write(&path, &anew).expect("it is written");
        } else {
            let is_same = fs::read(&path).is_ok_and(|bytes| bytes == anew);
            assert!(
                is_same && course.here == Some(&*anew),
                "{} is not what the files of the course say now: \
                 KENNING_WRITE_PACKED=1 cargo test --test course packed::",
                path.display()
            );
        }
        names.push(course.name.to_owned() + ".course");
    }
    let all = fs::read_dir(&dir).expect("a directory");
    let name = |entry: fs::DirEntry| entry.file_name().display().to_string();
    let mut all: Vec<_> = all.map(|entry| name(entry.expect("an entry"))).collect();
    all.sort();
    assert_eq!(all, names, "a file for each course");
}

#[test]
fn a_desk_has_the_courses_of_the_files_and_keeps_none_of_them() {
    let home = tempfile::tempdir().expect("a home");
    let options = Options {
        home: Some(home.path().to_owned()),
        now: Some(common::noon()),
        seed: Some(1),
        ..Options::default()
    };
    let desk = Desk::open(&options).expect("it opens");
    let all = bundled();
    assert_eq!(desk.shelf().len(), all.len());
    for (entry, files) in desk.shelf().iter().zip(&all) {
        assert_eq!(entry.provenance, Provenance::Bundled);
        let course = entry.course.as_ref().expect("a good course");
        let read = load_named(&files.named(), Care::Trusted).course;
        let read = read.expect("a good course");
        assert_eq!(told(course), told(&read), "{}", read.id);
        for (at, question) in read.questions.pairs() {
            assert_eq!(*course.questions[at], **question, "{}", question.id);
        }
    }
    drop(desk);
    let cache = home.path().join("cache");
    assert!(!cache.exists(), "they need no reading");
}
