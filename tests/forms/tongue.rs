//! Letters that are letters of their own, and articles: what is forgiven, what is asked
//! again and what is wrong, in each front end.

use kenning::kinds::{Answer, Form, Shown};
use serde_json::json;

use super::common::screen;
use super::common::served::{Served, valid};
use super::common::shell::{Place, out};
use super::{complaints, good, item, of, whole};

/// `right`, `wrong` or `again`, with what is said beside it.
fn told(shown: &Shown, typed: &str) -> String {
    let answer = match shown.task.form() {
        Form::Blanks { .. } => Answer::Blanks(vec![typed.to_owned()]),
        _ => Answer::Typed(typed.to_owned()),
    };
    match shown.grade(&answer) {
        Err(unread) => format!("again: {}", unread.0),
        Ok(graded) => {
            let verdict = match graded.verdict.is_correct() {
                true => "right",
                false => "wrong",
            };
            let name = graded.mistake.map(|at| shown.mistakes[at].name.to_string());
            let said = graded.remarks.iter().map(|remark| remark.to_string());
            let said: Vec<String> = name.into_iter().chain(said).collect();
            match said.is_empty() {
                true => verdict.to_owned(),
                false => format!("{verdict}: {}", said.join(" ")),
            }
        }
    }
}

const OWN: &str = "wrong: Almost: ñ is a letter of its own here, not n. On a keyboard without ñ, \
                   type n~ for it.";
const MISSING: &str =
    "again: Only the article is missing. Answer with it; this try does not count.";
const ANOTHER: &str = "wrong: All but the article is right.";

#[test]
fn a_letter_of_its_own_is_no_accent_and_can_be_typed_without_its_key() {
    let course = good("tongue");
    let year = item(&course, "year", 1);
    for right in ["un año", "un an~o", "UN AN~O", "el an\u{303}o", "¡Un año!"] {
        assert_eq!(told(&year, right), "right", "{right}");
    }
    assert_eq!(told(&year, "un ano"), OWN);
    // Other accents are forgiven as ever.
    assert_eq!(
        told(&year, "un áño"),
        "right: With the right accents: un año"
    );
    let cloze = item(&course, "tomorrow", 1);
    assert_eq!(told(&cloze, "man~ana"), "right");
    assert_eq!(told(&cloze, "manana"), OWN);
    for id in ["town.la-montaña.es.type", "town.la-montaña.sentence"] {
        let shown = item(&course, id, 1);
        let word = if id.ends_with("type") {
            "la montana"
        } else {
            "montana"
        };
        assert_eq!(told(&shown, word), OWN, "{id}");
    }
    // The other way round it is as wrong.
    let hand = item(&course, "town.la-mano.es.type", 1);
    assert_eq!(
        told(&hand, "la maño"),
        "wrong: Almost: ñ is a letter of its own. Here it is n."
    );
    // A question can say otherwise.
    let spain = item(&course, "spain", 1);
    assert_eq!(
        told(&spain, "espanol"),
        "right: With the right accents: español"
    );
}

#[test]
fn what_lacks_only_its_article_is_asked_again_and_another_one_is_wrong() {
    let course = good("tongue");
    let car = item(&course, "town.el-coche.es.type", 1);
    assert_eq!(told(&car, "el carro"), "right");
    assert_eq!(told(&car, "carro"), MISSING);
    assert_eq!(told(&car, "Coche!"), MISSING);
    assert_eq!(told(&car, "la coche"), ANOTHER);
    assert_eq!(told(&car, "una coche"), ANOTHER);
    assert_eq!(told(&car, "tren"), "wrong");
    assert_eq!(told(&car, "el"), "wrong");
    // What its author foresaw goes first.
    let year = item(&course, "year", 1);
    assert_eq!(told(&year, "ano"), "wrong: the-bare-word");
    assert_eq!(told(&year, "año"), MISSING);
    // An article that is written with its word.
    let water = item(&course, "water", 1);
    assert_eq!(told(&water, "eau"), MISSING);
    assert_eq!(told(&water, "la eau"), ANOTHER);
    let spain = item(&course, "spain", 1);
    assert!(!told(&spain, "el español").contains("article"));
}

#[test]
fn a_letter_of_its_own_and_the_article_are_both_told() {
    let course = good("tongue");
    let child = item(&course, "town.el-niño.es.type", 1);
    assert_eq!(
        told(&child, "nino"),
        format!("{OWN} The article is missing, too.")
    );
    assert_eq!(
        told(&child, "la nino"),
        format!("{OWN} The article is not the right one, either.")
    );
    assert_eq!(told(&child, "el nino"), OWN);
    let hand = item(&course, "town.la-mano.es.type", 1);
    assert_eq!(
        told(&hand, "maño"),
        "wrong: Almost: ñ is a letter of its own. Here it is n. The article is missing, too."
    );
    assert_eq!(told(&child, "gato"), "wrong");
}

#[test]
fn an_article_too_many_in_a_blank_is_told() {
    let course = good("tongue");
    const THERE: &str = "again: The article stands in front of the blank already. Answer without \
                         it; this try does not count.";
    // “El [[niño]] come.”
    let child = item(&course, "town.el-niño.sentence", 1);
    assert_eq!(told(&child, "niño"), "right");
    assert_eq!(told(&child, "el niño"), THERE);
    assert_eq!(told(&child, "un nin~o"), THERE);
    assert_eq!(told(&child, "el gato"), "wrong");
    assert_eq!(told(&child, "el"), "wrong");
    // “¡Hasta [[mañana]]!”
    let cloze = item(&course, "tomorrow", 1);
    let none = "wrong: Almost: without an article it is right here.";
    assert_eq!(told(&cloze, "la mañana"), none);
    assert_eq!(told(&cloze, "la mesa"), "wrong");
}

#[test]
fn languages_that_have_such_letters_need_no_key() {
    let course = |keys: &str, answer: &str| {
        whole(&format!(
            "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n{keys}\n[[skill]]\nid = \"s\"\n\
             title = \"S\"\n[[question]]\nid = \"q\"\nkind = \"text\"\nskills = [\"s\"]\n\
             prompt = \"p\"\nanswer = \"{answer}\"\n"
        ))
    };
    for (keys, answer, typed, wanted) in [
        ("language = \"es\"", "el año", "el ano", false),
        ("language = \"es\"", "el camión", "el camion", true),
        ("language = \"es\"", "la cigüeña", "la ciguen~a", true),
        ("language = \"de\"", "schön", "schon", false),
        ("language = \"de\"", "schön", "schoen", true),
        ("language = \"de\"", "Straße", "Strasse", true),
        ("language = \"sv-FI\"", "får", "far", false),
        ("language = \"sv-FI\"", "får", "faar", true),
        ("language = \"da\"", "smørrebrød", "smorrebrod", false),
        ("language = \"da\"", "smørrebrød", "smoerrebroed", true),
        (
            "language = \"de\"\nown-letters = \"\"",
            "schön",
            "schon",
            true,
        ),
        ("language = \"en\"", "Köln", "Koln", true),
        ("own-letters = \"ł\"", "łódź", "lódź", false),
        ("own-letters = \"ł\"", "łódź", "l/odz", true),
    ] {
        let shown = item(&course(keys, answer), "q", 1);
        let is_right = told(&shown, typed).starts_with("right");
        assert_eq!(is_right, wanted, "{keys}: {typed} for {answer}");
    }
}

/// Where every sign counts, those letters can be typed all the same.
#[test]
fn where_accents_count_a_letter_can_still_be_typed_without_its_key() {
    let course = whole(&of(
        "[[question]]\nid = \"q\"\nkind = \"text\"\nskills = [\"s\"]\nprompt = \"p\"\n\
         answer = \"Él se bañó\"\naccents = \"exact\"\nown-letters = \"ñ\"\ncase = \"exact\"\n",
    ));
    let shown = item(&course, "q", 1);
    assert_eq!(told(&shown, "Él se ban~ó"), "right");
    assert_eq!(told(&shown, "Él se bañó"), "right");
    assert_eq!(told(&shown, "Él se banó"), OWN);
    assert!(told(&shown, "Él se baño").starts_with("wrong"));
}

#[test]
fn what_can_not_be_a_letter_of_its_own_is_told() {
    let said = |keys: &str| {
        complaints(&of(&format!(
            "[[question]]\nid = \"q\"\nkind = \"text\"\nskills = [\"s\"]\nprompt = \"p\"\n\
             answer = \"a\"\n{keys}\n"
        )))
    };
    assert_eq!(said("own-letters = \"ñ, Ö\"").len(), 0);
    let unknown = said("own-letters = \"ñx\"");
    assert_eq!(unknown.len(), 1, "{unknown:?}");
    assert!(unknown[0].contains("`x` can't be a letter of its own"));
    assert!(unknown[0].contains("ñ, ä"), "{unknown:?}");
    let many = said(&format!("articles = [\"{}\"]", "a ".repeat(41)));
    assert!(many[0].contains("more than 40 articles"), "{many:?}");
}

#[test]
fn a_last_line_of_an_explanation_is_left_out_where_its_cell_is_empty() {
    let course = |ending: &str| {
        whole(&format!(
            "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\n\
             title = \"S\"\n[[facts]]\nid = \"f\"\nskill = \"s\"\n\
             columns = [\"es\", \"en\", \"note\"]\nprompt = {{ es = \"{{en}}?\" }}\n\
             explanation = \"{{es}}: {{en}}.{ending}{{note}}\"\n\
             rows = [[\"el agua\", \"water\", \"It is feminine.\"],\n\
             [\"el té\", \"tea\", \"\"]]\n"
        ))
    };
    let said = |ending: &str, row: &str| {
        let shown = item(&course(ending), &format!("f.{row}.es.type"), 1);
        shown.explanation.map(|text| text.to_string())
    };
    let some = |text: &str| Some(text.to_owned());
    let noted = "el agua: water.\n\nIt is feminine.";
    assert_eq!(said("\\n\\n", "el-agua"), some(noted));
    assert_eq!(said("\\n\\n", "el-té"), some("el té: tea."));
    // Within a line, nothing could be said without it.
    assert_eq!(said(" ", "el-té"), None);
}

#[test]
fn the_bundled_words_tell_of_their_articles() {
    let courses = super::common::bundled_courses();
    let mut courses = courses.iter();
    let course = courses.find(|course| course.id == "spanish-first-words".into());
    let course = course.expect("it is bundled");
    for day in ["lunes", "sábado"] {
        let shown = item(course, &format!("days.el-{day}.es.type"), 1);
        assert_eq!(told(&shown, day), MISSING);
        assert_eq!(told(&shown, &format!("el {day}")), "right");
    }
    let year = item(course, "days.el-año.es.type", 1);
    assert!(told(&year, "ano").ends_with("The article is missing, too."));
    let sentence = item(course, "days.el-año.sentence", 1);
    assert!(told(&sentence, "el año").starts_with("again: "));
    let water = item(course, "drinks.el-agua.es.type", 1);
    assert_eq!(told(&water, "la agua"), ANOTHER);
    let said = water.explanation.expect("it is explained").to_string();
    assert!(said.contains("is feminine"), "{said}");
    let tea = item(course, "drinks.el-té.es.type", 1).explanation;
    assert!(tea.is_some_and(|said| said.ends_with("a lot.)")), "tea");
}

/// A course of one question, in a file.
fn year(place: &std::path::Path) -> String {
    let course = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\nown-letters = \"ñ\"\n\
                  articles = [\"un\", \"una\"]\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\
                  [[question]]\nid = \"year\"\nkind = \"text\"\nskills = [\"s\"]\n\
                  prompt = \"A year in Spanish?\"\nanswer = \"un año\"\n";
    let file = place.join("year.toml");
    std::fs::write(&file, course).expect("it is written");
    file.to_str().expect("a name").to_owned()
}

#[test]
fn plain_lines_and_programs_are_told() {
    let place = Place::new();
    let file = year(place.path());
    let practice = ["practice", &file, "--plain", "--seed", "1", "--no-teaching"];
    let said = out(&place.type_in(&practice, "año\nun ano\nun an~o\n\nquit\n"));
    assert!(said.contains("Only the article is missing"), "{said}");
    let own = said.find("type n~ for it").expect("the letter is named");
    assert!(said[own..].contains("Correct"), "{said}");

    let place = Place::new();
    let file = year(place.path());
    let (mut program, _) = Served::begin(&place, &file, &["--seed", "1", "--no-teaching"]);
    let refused = program.send(json!({ "type": "answer", "text": "año" }));
    assert_eq!(refused["type"], "refusal");
    let missed = program.send(json!({ "type": "answer", "text": "una año" }));
    assert!(missed.to_string().contains("All but the article is right"));
    valid(&program.end());
}

#[test]
fn the_smallest_screen_tells_how_to_type_the_letter() {
    let (place, mut desk) = screen::Place::at_noon();
    let _ = &place;
    let dir = Place::new();
    let file = year(dir.path());
    let mut app = screen::begin(&mut desk, &file, kenning::desk::Start::Practice);
    if screen::picture(&mut app, 80, 24).contains("Example") {
        screen::press(&mut app, &["Enter"]);
    }
    let keys = ["u", "n", " ", "a", "n", "o", "Enter"];
    screen::press(&mut app, &keys);
    for (width, height) in [(80, 24), (40, 12)] {
        let shown = screen::picture(&mut app, width, height);
        assert!(shown.contains("n~"), "{shown}");
    }
}
