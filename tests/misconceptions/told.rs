//! What became of it, in exports; and those of the bundled courses.

use kenning::course::QuestionIndex;
use kenning::kinds::Answer;
use kenning::learner::Misstep;
use serde_json::json;

use crate::common::bundled_courses;
use crate::common::course::{Draft, course, mistake, number, skill, sum};
use crate::common::learner::Learner;
use crate::common::served::Served;
use crate::common::shell::{Place, out};
use crate::{idea, met, practice, shows, with_left};

#[test]
fn what_became_of_it_is_in_every_export() {
    let mut learner = Learner::of(practice());
    learner.tells(met("one")).days(1).right(&["two"]);
    let progress = |learner: &Learner| {
        kenning::report::progress("anna", [(&*learner.course, &learner.state)], learner.now)
    };
    let told = progress(&learner);
    let [followed] = told.courses[0].followed.as_slice() else {
        panic!("{:?}", told.courses[0].followed);
    };
    assert_eq!(followed.misconception.as_deref(), Some("left"));
    assert_eq!(
        (followed.times, followed.right_since, followed.overcome),
        (1, 1, None)
    );
    let line = "- from left to right: met once, last on 2026-03-01; \
                right once since then where it used to go wrong. The product comes {first}.\n";
    let markdown = kenning::report::markdown(&told);
    assert!(markdown.contains(line), "{markdown}");
    assert!(kenning::report::is_export(&markdown));
    let csv = kenning::report::csv(&told).expect("a table");
    assert!(csv.contains(",left:1,"), "{csv}");
    learner.days(1).right(&["one"]).days(7).right(&["one"]);
    let told = progress(&learner);
    let markdown = kenning::report::markdown(&told);
    assert!(markdown.contains("met once, last on 2026-03-01; overcome on 2026-03-10\n"));
    let json = kenning::report::json(&told).expect("an object");
    assert!(json.contains("\"overcome\": \"2026-03-10T"), "{json}");
}

/// A name is plain text; Markdown shows it as it was written, and lines of text do.
#[test]
fn what_could_be_read_as_marks_is_escaped_in_markdown() {
    let name = "2*3*4, *then* `-` | <b>";
    let left = idea("left", "").without(&["title"]).set("name", name);
    let left = left.set("feedback", "The product comes first.");
    let draft = course()
        .set("title", "Sums *and* more")
        .skill(skill("s").set("title", "a | b").misconception(left))
        .ask(sum("one", "s").mistake(shows("left", "a + b + 1")));
    let mut learner = Learner::of(draft);
    learner.tells(met("one"));
    let mut told =
        kenning::report::progress("an_na *", [(&*learner.course, &learner.state)], learner.now);
    let markdown = kenning::report::markdown(&told);
    for line in [
        "# Progress of an_na \\*\n",
        "## Sums \\*and\\* more\n",
        "| a \\| b |",
        "- 2\\*3\\*4, \\*then\\* \\`-\\` \\| \\<b>: met once, last on 2026-03-01. The product comes first.\n",
    ] {
        assert!(markdown.contains(line), "{line} in {markdown}");
    }
    assert!(kenning::report::is_export(&markdown));
    let followed = &told.courses[0].followed;
    let line = kenning::report::missteps_lines(followed).next();
    let line = line.map(|line| line.to_string()).unwrap_or_default();
    assert!(line.starts_with(name), "{line}");
    // What the goal wants is part of the export too.
    told.courses[0].objective = Some("Goal: look at every skill. 1 of 2 tried.".into());
    let markdown = kenning::report::markdown(&told);
    assert!(
        markdown.contains("Goal: look at every skill."),
        "{markdown}"
    );
    assert!(kenning::report::is_export(&markdown));
}

/// In the bundled courses each misconception has a question that tells if it is gone.
#[test]
fn every_bundled_misconception_can_be_asked_about() {
    let mut count = 0;
    for course in bundled_courses() {
        for (at, idea) in course.misconceptions.pairs() {
            let what = Misstep::Idea(at);
            let tells = |&q: &QuestionIndex| {
                let shown = (0..32).filter_map(|seed| course.questions[q].instance(seed).ok());
                shown.into_iter().any(|shown| what.is_told_by(q, &shown))
            };
            assert!(
                idea.questions.iter().any(tells),
                "{}: {}",
                course.id,
                idea.id
            );
            let marks = ['`', '*', '_'];
            assert!(!idea.name.contains(marks), "{}", idea.name);
            count += 1;
        }
    }
    assert!(count > 40, "{count}");
}

#[test]
fn stats_tell_what_became_of_it() {
    let place = Place::new();
    let path = place.path().join("t.toml");
    let sum = sum("q", "s").mistake(shows("left", "a + b + 1"));
    let draft = course().skill(with_left()).ask(sum);
    std::fs::write(&path, draft.toml()).expect("a course");
    let path = path.display().to_string();
    let course = draft.build();
    let question = course.question("q").expect("the question");
    let (mut served, first) = Served::begin(&place, &path, &["--seed", "1"]);
    let seed: u64 = first["seed"]
        .as_str()
        .expect("a seed")
        .parse()
        .expect("a number");
    let shown = course.questions[question]
        .instance(seed)
        .expect("it is shown");
    let wrong = shown
        .item
        .task
        .wrong(0)
        .into_iter()
        .next()
        .expect("a wrong answer");
    let Answer::Typed(wrong) = wrong else {
        panic!("a number is typed");
    };
    let verdict = served.send(json!({ "type": "answer", "text": wrong }));
    assert_eq!(
        verdict["misconception"],
        json!({ "id": "left", "name": "from left to right" })
    );
    served.end();
    let told = out(&place.run(&["stats", &path]));
    assert!(
        told.contains("\n    from left to right: met once, last on "),
        "{told}"
    );
}

/// What plain practice of a course says to these lines, where nothing is taught first.
fn practised(draft: &Draft, lines: &str) -> String {
    let place = Place::new();
    let path = place.path().join("t.toml");
    std::fs::write(&path, draft.toml()).expect("a course");
    let args = [
        "practice",
        &path.display().to_string(),
        "--plain",
        "--no-teaching",
    ];
    out(&place.type_in(&args, lines))
}

/// The same answer may be right elsewhere: it is told what it was an answer to.
#[test]
fn an_answer_that_showed_an_idea_stands_beside_what_was_asked() {
    let asked = |id: &str, prompt: &str, right: i64| number(id, "s", right).set("prompt", prompt);
    let draft = course()
        .set("tries", 1)
        .skill(with_left())
        .ask(asked("q", "What is 10 - 3 · 2?", 4).mistake(shows("left", "14")))
        .ask(asked("r", "What is 20 - 3 · 2?", 14));
    let said = practised(&draft, &"14\n\n".repeat(4));
    let told = "“14” to “What is 10 - 3 · 2?”: The product comes {first}.";
    assert!(said.contains(told), "{said}");
}

/// Authors may give one name to mistakes of several questions: they are not one mistake.
#[test]
fn mistakes_of_two_questions_are_told_apart() {
    let asked = |id: &str, prompt: &str, said: &str| {
        let wrong = mistake("sign", "7").set("feedback", said);
        number(id, "s", 5).set("prompt", prompt).mistake(wrong)
    };
    let draft = course()
        .set("tries", 1)
        .skill(skill("s"))
        .ask(asked("q", "What is 2 + 3?", "First."))
        .ask(asked("r", "What is 6 - 1?", "Second."));
    let said = practised(&draft, &"7\n\n".repeat(2));
    let told = said.split("Mistakes to watch for:").nth(1).unwrap_or(&said);
    for line in [
        "In “What is 2 + 3?”",
        "“7”: First.",
        "In “What is 6 - 1?”",
        "“7”: Second.",
    ] {
        assert!(told.contains(line), "{said}");
    }
}
