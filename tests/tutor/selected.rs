//! What is selected for a sitting, what selectors mean, and neighbours of a list.

use crate::common;

use std::collections::BTreeSet;
use std::sync::Arc;

use common::course::{course, skill, text};
use common::events::answer;
use common::learner::Learner;
use jiff::SignedDuration;
use kenning::author::{Care, load};
use kenning::course::QuestionIndex;
use kenning::journal::{Appeal, EventKind, Override};
use kenning::select::{Field, Quality, Selector};
use kenning::tutor::{Ending, Only, Rule, Sitting, ending};
use proptest::prelude::*;

/// Three skills, of which the second builds on the first and the third is a list of words.
fn learner() -> Learner {
    Learner::of(
        course()
            .skill(skill("add").set("tags", "sums"))
            .skill(skill("take").requires(&["add"]))
            .skill(skill("words").set("facts", true))
            .facts("add", 3)
            .ask(
                text("big", "take", "yes")
                    .level(4)
                    .set("tags", vec!["exam", "sums/big"]),
            )
            .ask(text("small", "take", "no").set("prompt", "Is a *ÑANDÚ* small?"))
            .facts("words", 4),
    )
}

fn meant(learner: &Learner, selector: &str) -> Vec<String> {
    let read = Selector::read(selector);
    let read = read.unwrap_or_else(|wrong| panic!("{selector}: {}", wrong.message()));
    let found = read.of(&learner.course, &learner.state, learner.now);
    let id = |q: QuestionIndex| learner.course.questions[q].id.to_string();
    found.into_iter().map(id).collect()
}

#[test]
fn a_selector_means_what_its_page_says_of_the_course() {
    let learner = learner();
    for (selector, ids) in [
        ("skill:take", &["big", "small"][..]),
        ("skill:TAK?", &["big", "small"]),
        ("skill:t* -id:small", &["big"]),
        ("id:add-q0 or id:\"big\"", &["add-q0", "big"]),
        ("tag:exam", &["big"]),
        // A tag below another one, and one of the skill.
        ("tag:sums", &["add-q0", "add-q1", "add-q2", "big"]),
        ("tag:sums/*", &["big"]),
        ("tag:none skill:take", &["small"]),
        ("difficulty:4", &["big", "words-q3"]),
        ("difficulty:>=3 skill:add", &["add-q2"]),
        ("difficulty:2..3 skill:add", &["add-q1", "add-q2"]),
        ("ñandu", &["small"]),
        ("\"a *nandu* small\"", &["small"]),
        ("(skill:add or skill:take) difficulty:<2", &["add-q0"]),
        ("-(skill:add or skill:words)", &["big", "small"]),
        (
            "skill:add and -difficulty:1 AND kind:text",
            &["add-q1", "add-q2"],
        ),
        ("kind:cho*", &[]),
        ("course:nothing", &[]),
    ] {
        assert_eq!(meant(&learner, selector), ids, "{selector}");
    }
    assert_eq!(meant(&learner, "course:*").len(), 9);
}

#[test]
fn a_selector_means_what_its_page_says_of_the_learner() {
    let mut learner = learner();
    let ids = |learner: &Learner, selector: &str| meant(learner, selector).join(" ");
    assert_eq!(meant(&learner, "is:new").len(), 9);
    learner.right(&["add-q0"]).wrong(&["add-q1"]);
    assert_eq!(ids(&learner, "is:seen"), "add-q0 add-q1");
    assert_eq!(ids(&learner, "is:right"), "add-q0");
    assert_eq!(ids(&learner, "state:wrong"), "add-q1");
    assert_eq!(ids(&learner, "rated:1"), "add-q0 add-q1");
    assert_eq!(ids(&learner, "answers:1"), "add-q0 add-q1");
    assert_eq!(ids(&learner, "is:due"), "");
    assert_eq!(ids(&learner, "due:>=0"), "add-q0 add-q1");
    // What went wrong comes back on the same day.
    assert_eq!(ids(&learner, "due:today"), "add-q1");
    assert_eq!(ids(&learner, "stage:begun"), "add-q0 add-q1 add-q2");
    learner.days(3);
    assert_eq!(ids(&learner, "rated:3"), "");
    assert_eq!(ids(&learner, "rated:4"), "add-q0 add-q1");
    learner.days(300);
    assert_eq!(ids(&learner, "is:due"), "add-q0 add-q1");
    assert_eq!(ids(&learner, "due:overdue"), "add-q0 add-q1");
    assert_eq!(
        ids(&learner, "due:<=0 recall:<80% stability:>0"),
        "add-q0 add-q1"
    );
    assert_eq!(ids(&learner, "recall:>0.99"), "");
    // Put away, it is not due.
    learner.decides(Override::Suspend {
        question: "add-q0".into(),
    });
    assert_eq!(ids(&learner, "is:due"), "add-q1");
    assert_eq!(ids(&learner, "is:suspended"), "add-q0");
    assert_eq!(ids(&learner, "is:put-away -is:buried"), "add-q0");
    learner.decides(Override::Bury {
        question: "big".into(),
    });
    assert_eq!(ids(&learner, "is:put-away"), "add-q0 big");
    assert_eq!(ids(&learner, "is:buried"), "big");
    let course = learner.course.id.to_string();
    learner.kind(EventKind::Noted {
        course: course.clone(),
        question: "small".into(),
        text: "Mind the Éndings".into(),
    });
    assert_eq!(ids(&learner, "is:noted"), "small");
    assert_eq!(ids(&learner, "note:endings"), "small");
    assert_eq!(ids(&learner, "note:other"), "");
    learner.kind(EventKind::Bookmarked {
        course: course.clone(),
        question: "words-q3".into(),
        marked: true,
    });
    assert_eq!(ids(&learner, "is:bookmarked"), "words-q3");
    // Tags of the learner's own count like the course's.
    learner.kind(EventKind::Tagged {
        course: course.clone(),
        question: "words-q3".into(),
        tags: vec!["exam".into(), "not a tag".into()],
    });
    assert_eq!(ids(&learner, "tag:exam"), "big words-q3");
    learner.kind(EventKind::Tagged {
        course: course.clone(),
        question: "words-q3".into(),
        tags: Vec::new(),
    });
    assert_eq!(ids(&learner, "tag:exam"), "big");
    assert_eq!(ids(&learner, "is:bookmarked"), "words-q3", "that stays");
    learner.kind(EventKind::Appealed {
        course,
        question: "add-q1".into(),
        version: 0,
        why: Appeal::Right,
    });
    assert_eq!(ids(&learner, "is:flagged"), "add-q1");
    // Forgotten four times.
    for _ in 0..4 {
        learner.days(40).right(&["words-q0"]);
        learner.days(40).wrong(&["words-q0"]);
    }
    assert_eq!(ids(&learner, "is:leech"), "words-q0");
    assert_eq!(ids(&learner, "lapses:>=4"), "words-q0");
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_what_may_be_meant() {
    for (text, letter, said) in [
        ("", 1, "Nothing is selected"),
        ("   ", 1, "Nothing is selected"),
        ("is:due skil:add", 8, "Did you mean `skill:`?"),
        ("is:duw", 4, "Did you mean `is:due`?"),
        ("leech:yes", 1, "Did you mean `is:leech`?"),
        ("added:7", 1, "`rated:7`"),
        ("year:7", 1, "There are course, skill"),
        ("stage:gone", 7, "There are new, begun"),
        ("due:soon", 5, "due:today"),
        ("due:", 1, "right behind `due:`"),
        ("due: 3", 1, "right behind `due:`"),
        ("lapses:-1", 8, "is no number"),
        ("lapses:5..2", 8, "is no number"),
        ("difficulty:50%", 12, "is no number"),
        ("(is:due", 1, "Nothing closes this parenthesis"),
        ("is:due)", 7, "closes none"),
        ("a ()", 3, "Something must stand here"),
        ("a -", 3, "Something must stand here"),
        ("a or", 3, "joins two things"),
        ("or a", 1, "joins two things"),
        ("a and", 3, "joins two things"),
        ("ñ \"two words", 3, "Nothing closes this quotation mark"),
        ("\"\"", 1, "Something must stand here"),
    ] {
        let wrong = Selector::read(text).expect_err(text);
        assert_eq!(wrong.letter, letter, "{text}");
        let message = wrong.message().to_string();
        assert!(message.contains(said), "{text}: {message}");
        if let Some([_, below]) = wrong.shown() {
            let signs = below.trim_start();
            assert_eq!(below.chars().count() - signs.chars().count(), letter - 1);
        }
    }
    // Whatever its depth, it ends in a sentence.
    let deep = "(".repeat(900) + "a" + &")".repeat(900);
    assert!(Selector::read(&deep).is_err());
    assert!(Selector::read(&"a ".repeat(101)).is_err());
    assert!(Selector::read(&"a".repeat(2_001)).is_err());
}

#[test]
fn words_are_told_from_selectors_and_the_page_names_all_there_is() {
    for text in ["is:due", "-tag:x", "word (kind:text)"] {
        assert!(Selector::is_meant(text), "{text}");
    }
    for text in ["water", "http://x", "to be: or not", "a - b"] {
        assert!(!Selector::is_meant(text), "{text}");
    }
    let page = include_str!("../../docs/selectors.md");
    for field in Field::ALL {
        assert!(page.contains(&format!("`{}:", field.name())), "{field:?}");
    }
    for quality in Quality::ALL {
        assert!(
            page.contains(&format!("`is:{}`", quality.name())),
            "{quality:?}"
        );
    }
    // Each example of the page can be read.
    let mut examples = 0;
    for block in page.split("```text\n").skip(1) {
        let block = block.split("```").next().unwrap_or_default();
        for line in block.lines().filter(|line| !line.trim().is_empty()) {
            let text = line.split("  #").next().unwrap_or_default();
            Selector::read(text).unwrap_or_else(|wrong| panic!("{text}: {}", wrong.message()));
            examples += 1;
        }
    }
    assert!(examples >= 8, "{examples}");
}

fn only(learner: &Learner, selector: &str) -> Sitting {
    let read = Selector::read(selector).expect("a selector");
    let questions = read.of(&learner.course, &learner.state, learner.now);
    Sitting {
        only: Some(Arc::new(Only {
            questions: questions.into_iter().collect::<BTreeSet<_>>(),
            written: selector.to_owned(),
        })),
        untaught: true,
        ..Sitting::default()
    }
}

/// Asks until nothing is left, at most so often; what was asked is answered right.
fn sit(learner: &mut Learner, sitting: &mut Sitting, most: usize) -> Vec<(String, Rule)> {
    let mut asked = Vec::new();
    while asked.len() < most
        && let Some(choice) = learner.next_in(sitting)
    {
        let id = learner.course.questions[choice.question].id.to_string();
        learner.wait(SignedDuration::from_secs(20));
        learner.tells(answer(&id));
        sitting.asked.push(choice.question);
        sitting.answers.push((choice.question, true));
        asked.push((id, choice.reason.rule));
    }
    asked
}

#[test]
fn a_sitting_asks_what_is_selected_and_nothing_else() {
    let mut learner = learner();
    // What builds on more than is known is asked, too: it was selected.
    let mut sitting = only(&learner, "skill:take or id:words-q2");
    let asked = sit(&mut learner, &mut sitting, 40);
    let ids: BTreeSet<&str> = asked.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, BTreeSet::from(["big", "small", "words-q2"]));
    let rules: Vec<&Rule> = asked.iter().map(|(_, rule)| rule).collect();
    assert!(rules.contains(&&Rule::Selected), "{rules:?}");
    let end = ending(&learner.course, &learner.state, &sitting, learner.now);
    assert_eq!(end, Ending::Selected);
    // Nothing of it is to be had while it is put away.
    for question in ["big", "small"] {
        let question = question.into();
        learner.decides(Override::Suspend { question });
    }
    let sitting = only(&learner, "skill:take");
    assert_eq!(learner.next_in(&sitting), None);
    let end = ending(&learner.course, &learner.state, &sitting, learner.now);
    assert!(
        matches!(end, Ending::PutAway | Ending::NoneSelected),
        "{end:?}"
    );
}

#[test]
fn an_early_answer_to_what_is_selected_puts_it_off_by_what_it_shows() {
    let mut early = learner();
    early.right(&["words-q0"]).days(1).right(&["words-q0"]);
    let due = early.due("words-q0").expect("a date");
    let mut late = early.clone();
    // On the same day, the answer shows next to nothing.
    early.minutes(10);
    let mut sitting = only(&early, "id:words-q0");
    assert_eq!(sit(&mut early, &mut sitting, 1).len(), 1);
    let soon = early.due("words-q0").expect("a date");
    // When it is due, it shows that it was kept.
    late.now = due;
    let mut sitting = only(&late, "id:words-q0");
    assert_eq!(sit(&mut late, &mut sitting, 1).len(), 1);
    let then = late.due("words-q0").expect("a date");
    let put_off = |next: jiff::Timestamp| next.duration_since(due);
    assert!(put_off(soon) * 4 < put_off(then), "{soon} {then}");
}

/// A list of so many words in one skill.
fn list(words: usize) -> Learner {
    let draft = course().skill(skill("list").set("facts", true));
    let draft = (0..words).fold(draft, |draft, n| {
        draft.ask(text(&format!("w{n:02}"), "list", "yes").level(1))
    });
    Learner::of(draft)
}

fn places(learner: &Learner, asked: &[(String, Rule)]) -> Vec<usize> {
    asked.iter().map(|(id, _)| learner.question(id).0).collect()
}

proptest! {
    #![proptest_config(common::cases(24))]

    /// Neither new nor due words come in the order of their file, while another one would do.
    #[test]
    fn no_word_follows_its_neighbour_where_another_is_as_good(
        words in 3_usize..14, days in 1_i64..200,
    ) {
        let mut learner = list(words);
        for round in 0..2 {
            let mut sitting = Sitting { untaught: true, ..Sitting::default() };
            let asked = sit(&mut learner, &mut sitting, words);
            let places = places(&learner, &asked);
            prop_assert!(round > 0 || places.len() >= words.min(3), "{:?}", places);
            for (n, pair) in places.windows(2).enumerate() {
                let left = learner.course.questions.positions();
                let left = left.filter(|q| !places[..=n].contains(&q.0) && q.0 != pair[0] + 1);
                let alone = left.count() == 0;
                prop_assert!(alone || pair[1] != pair[0] + 1, "{:?}", places);
            }
            // Then all of them were answered on one day.
            for n in 0..words {
                learner.tells(answer(&format!("w{n:02}")));
            }
            learner.days(days + 200);
        }
    }
}

#[test]
fn the_weakest_still_comes_first_where_words_differ() {
    let mut learner = list(6);
    // Each was learned much longer ago than the one behind it.
    for (n, days) in [400, 60, 25, 10, 5, 4].into_iter().enumerate() {
        learner.tells(answer(&format!("w{n:02}")));
        learner.days(days);
    }
    let mut sitting = Sitting {
        untaught: true,
        ..Sitting::default()
    };
    let recalls: Vec<f64> = (0..6)
        .map(|n| {
            let recall = (learner.state).recall(&learner.course, QuestionIndex(n), learner.now);
            recall.expect("answered").get()
        })
        .collect();
    let apart = recalls[..4].windows(2).all(|pair| pair[1] - pair[0] > 0.03);
    let asked = sit(&mut learner, &mut sitting, 3);
    let places = places(&learner, &asked);
    assert!(apart, "{recalls:?}");
    assert_eq!(places, [0, 1, 2], "{recalls:?}");
}

#[test]
fn tags_are_read_with_complaints_and_make_no_other_question() {
    let of = |tags: Vec<&str>| {
        course()
            .skill(skill("s").set("tags", vec!["all", "all"]))
            .ask(text("q", "s", "yes").set("tags", tags))
    };
    let plain = of(Vec::new()).build();
    let tagged = of(vec!["exam", "verb/past"]).build();
    let question = tagged.question("q").expect("a question");
    let tags: Vec<&str> = tagged.tags(question).collect();
    assert_eq!(tags, ["exam", "verb/past", "all"]);
    let version = |course: &kenning::course::Course| course.questions[question].version;
    assert_eq!(version(&plain), version(&tagged));
    let loaded = of(vec!["two words"]).load(Care::Quick);
    let said = format!("{:?}", loaded.diagnostics);
    assert!(
        said.contains("two words") && said.contains("two-words"),
        "{said}"
    );
    assert!(loaded.course.is_none());
    let many: Vec<String> = (0..33).map(|n| format!("t{n}")).collect();
    let many = many.iter().map(String::as_str).collect();
    assert!(of(many).load(Care::Quick).course.is_none());
    // A table of facts, and what is shown by a course that was packed.
    let facts = include_str!("../data/good/tags.toml");
    let loaded = load(&[("course.toml".into(), facts.into())], Care::Quick);
    let course = loaded.course.expect("a good course");
    for (at, asked) in course.questions.pairs() {
        let tags: Vec<&str> = course.tags(at).collect();
        let own = match asked.id.as_str() {
            "sky" => vec!["Exam-1", "a1", "word/colour"],
            _ => vec!["de", "año.1", "a1", "word/colour"],
        };
        assert_eq!(tags, own);
    }
}

#[test]
fn an_id_is_found_with_its_accents_and_without() {
    let facts = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\
         [[facts]]\nid = \"words\"\nskill = \"s\"\ncolumns = [\"es\", \"en\"]\n\
         prompt = { en = \"What is {es}?\", es = \"What is {en}?\" }\n\
         rows = [[\"adiós\", \"goodbye\"], [\"mañana\", \"tomorrow\"], [\"sí\", \"yes\"]]\n";
    let loaded = load(&[("course.toml".into(), facts.into())], Care::Quick);
    let course = loaded.course.expect("a good course");
    let state = kenning::learner::State::new(&course);
    for (selector, id) in [
        ("id:words.adiós.en.choose", "words.adiós.en.choose"),
        ("id:words.adios.en.choose", "words.adiós.en.choose"),
        ("id:*.MAÑANA.es.type", "words.mañana.es.type"),
    ] {
        let read = Selector::read(selector).unwrap_or_else(|wrong| panic!("{}", wrong.message()));
        let found = read.of(&course, &state, common::noon());
        let found: Vec<&str> = (found.iter())
            .map(|at| course.questions[*at].id.as_str())
            .collect();
        assert_eq!(found, [id], "{selector}");
    }
}

/// A question that rests for one that asks for more of the same row is not due: it never comes.
#[test]
fn what_rests_is_not_due() {
    let mut table = "format = 1\n[course]\nid = \"test\"\ntitle = \"T\"\n[[skill]]\nid = \"s\"\n\
        title = \"S\"\n[[facts]]\nid = \"f\"\nskill = \"s\"\ncolumns = [\"sign\", \"name\"]\n\
        prompt = { name = \"What is {sign}?\" }\nrows = [\n"
        .to_owned();
    for (sign, name) in [
        ("Na", "sodium"),
        ("Fe", "iron"),
        ("Li", "lithium"),
        ("Au", "gold"),
    ] {
        table += &format!("[\"{sign}\", \"{name}\"],\n");
    }
    let read = load(&[("c.toml".into(), (table + "]\n").into())], Care::Thorough);
    let course = Arc::new(read.course.expect("a good course"));
    let ids: Vec<String> = course.questions.iter().map(|q| q.id.to_string()).collect();
    let (choose, type_in) = (&ids[0], &ids[1]);
    assert!(
        choose.ends_with("choose") && type_in.ends_with("type"),
        "{ids:?}"
    );
    let mut learner = Learner {
        state: kenning::learner::State::new(&course),
        now: common::noon(),
        course,
    };
    learner.right(&[choose.as_str()]).days(300);
    let due = |learner: &Learner| meant(learner, "is:due").join(" ");
    assert_eq!(due(&learner), "");
    learner.wrong(&[type_in.as_str()]).days(300);
    assert_eq!(due(&learner), format!("{choose} {type_in}"));
}
