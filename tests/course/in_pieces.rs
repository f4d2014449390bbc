//! The courses of the program are read piece by piece; they are the same as those that are
//! read whole, and what can't be cut is read whole.

use kenning::author::load_named;
use kenning::author::{Care, Loaded, load};
use kenning::desk::bundled;

use super::kept::{small, told};

fn load_one(text: &str, care: Care) -> Loaded {
    load(
        &[("course.toml".to_owned(), text.as_bytes().to_vec())],
        care,
    )
}

#[test]
fn the_courses_of_the_program_are_read_in_pieces_and_are_the_same() {
    for files in bundled() {
        let [pieces, whole] = [Care::Trusted, Care::Quick].map(|care| {
            let loaded = load_named(&files.named(), care);
            let course = loaded.course.expect("a good course");
            let is_in_pieces = loaded.sources.is_empty();
            assert_eq!(is_in_pieces, care == Care::Trusted, "{}", course.id);
            course
        });
        assert_eq!(told(&pieces), told(&whole));
        for (at, question) in whole.questions.pairs() {
            assert_eq!(*pieces.questions[at], **question, "{}", question.id);
        }
    }
}

#[test]
fn a_text_that_looks_like_a_question_is_not_cut() {
    let lesson = "lesson = \"\"\"\nWrite:\n[[question]]\nid = \"not-me\"\n\"\"\"\n[[question]]";
    let text = small("1 + 1?").replacen("[[question]]", lesson, 1);
    let loaded = load_one(&text, Care::Trusted);
    let course = loaded.course.expect("a good course");
    let skill = course.skills.iter().next().expect("a skill");
    let lesson = skill.lesson.as_deref().expect("a lesson");
    assert!(lesson.contains("[[question]]\nid = \"not-me\""), "{lesson}");
    assert_eq!(course.questions.len(), 1);
}

#[test]
fn where_a_comment_leads_astray_the_file_is_read_whole() {
    let first = small("1 + 1?");
    let at = first.find("[[question]]").expect("a question");
    let second = first[at..].replacen("\"q\"", "\"r\"", 1);
    let text = format!("{first}# Not a text: '''\n{second}");
    let loaded = load_one(&text, Care::Trusted);
    assert_eq!(loaded.course.expect("a good course").questions.len(), 2);
    assert_eq!(loaded.sources.len(), 1);
}

#[test]
fn what_is_wrong_in_a_piece_is_told_where_it_stands_in_the_file() {
    let text = small("1 + 1?") + "promt = \"a\"\n";
    let places = |care: Care| {
        let told = load_one(&text, care).diagnostics;
        told.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let trusted = places(Care::Trusted);
    assert!(trusted[0].contains("course.toml:14:1"), "{trusted:?}");
    assert_eq!(trusted, places(Care::Quick));
}
