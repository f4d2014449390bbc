//! Facts as tables: a row is met, recognised, typed and filled into a sentence, in both
//! directions and in this order.

use crate::common;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use common::learner::Learner;
use common::shell::{Place, out};
use common::steady::Steady;
use jiff::{SignedDuration, Timestamp};
use kenning::author::{Care, Loaded, load};
use kenning::course::{Course, QuestionIndex};
use kenning::journal::{EventKind, Instruction};
use kenning::kinds::{Answer, Form, Kind, Shown};
use kenning::learner::{Stage, State};
use kenning::session::{Input, Phase, Session};

const GOOD: &str = "tests/data/good/facts.toml";

fn course() -> Arc<Course> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD);
    let text = std::fs::read_to_string(path).unwrap();
    good(&text)
}

fn read(text: &str) -> Loaded {
    load(&[("facts.toml".into(), text.into())], Care::Thorough)
}

fn good(text: &str) -> Arc<Course> {
    let loaded = read(text);
    let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
    assert!(said.is_empty(), "{said:#?}");
    loaded.course.expect("a good course").into()
}

/// What rows were called before is no change of what is asked.
#[test]
fn a_column_of_former_names_changes_no_question() {
    let table = |columns: &str, rows: [&str; 2]| {
        good(&format!(
            "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\
             [[facts]]\nid = \"f\"\nskill = \"s\"\ncolumns = [\"id\", \"es\", \"en\"{columns}]\n\
             prompt = {{ es = \"*{{en}}* in Spanish?\", en = \"*{{es}}* in English?\" }}\n\
             rows = [[\"a\", \"pan\", \"bread\"{}], [\"b\", \"agua\", \"water\"{}], [\"c\", \"sal\", \"salt\"{}]]\n",
            rows[0], rows[1], rows[1]
        ))
    };
    let versions = |course: &Course| -> Vec<u64> {
        let all = course.questions.positions();
        all.map(|q| course.questions[q].version).collect()
    };
    let before = versions(&table("", ["", ""]));
    let after = versions(&table(", \"was\"", [", \"older\"", ", \"\""]));
    assert!(before == after, "{before:?} {after:?}");
}

/// A course with one skill and this table of facts.
fn table(keys: &str) -> String {
    format!(
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\
         [[facts]]\nid = \"f\"\nskill = \"s\"\ncolumns = [\"es\", \"en\"]\n\
         prompt = {{ es = \"What is *{{en}}* in Spanish?\", en = \"What does *{{es}}* mean?\" }}\n{keys}\n"
    )
}

fn item(course: &Course, id: &str, seed: u64) -> Shown {
    let at = course.question(id).unwrap_or_else(|| panic!("no {id}"));
    course.questions[at]
        .instance(seed)
        .expect("it is shown")
        .item
}

/// What is said beside each wrong option of a showing, in the order of the options.
fn said_of_wrong(shown: &Shown) -> Vec<(String, Vec<String>)> {
    let Form::OneOf { options } = shown.task.form() else {
        panic!("no choice: {}", shown.prompt.as_str());
    };
    let all = options.iter().enumerate().map(|(at, option)| {
        let graded = shown.grade(&Answer::Choice(at)).expect("an answer");
        let said = graded.remarks.iter().map(ToString::to_string).collect();
        (graded.verdict.is_correct(), option.to_string(), said)
    });
    let wrong = all.filter(|(right, _, _)| !right);
    wrong.map(|(_, option, said)| (option, said)).collect()
}

#[test]
fn a_wrong_option_is_told_with_the_row_that_it_belongs_to() {
    let course = course();
    let of: BTreeMap<&str, &str> = [
        ("bread", "el pan"),
        ("water", "el agua"),
        ("milk", "la leche"),
        ("cheese", "el queso"),
        ("salt", "la sal"),
        ("apple", "la manzana"),
        ("egg", "el huevo"),
    ]
    .into();
    let mut told = BTreeSet::new();
    for seed in 0..8 {
        for (option, said) in said_of_wrong(&item(&course, "food.el-pan.en.choose", seed)) {
            let row = of[option.as_str()];
            assert_eq!(said, [format!("“{option}” goes with “{row}”.")]);
            told.insert(option);
        }
        // The other way round, too.
        for (option, said) in said_of_wrong(&item(&course, "food.el-pan.es.choose", seed)) {
            let en = of.iter().find(|(_, es)| **es == option).expect("a row").0;
            assert_eq!(said, [format!("“{option}” goes with “{en}”.")]);
        }
    }
    assert!(told.len() > 3, "{told:?}");
    // The right one says nothing.
    let shown = item(&course, "food.el-pan.en.choose", 0);
    let right = shown.task.right().swap_remove(0);
    assert!(
        shown
            .grade(&right)
            .expect("it is graded")
            .remarks
            .is_empty()
    );
}

/// Nothing is said where that would be no sentence, or tell nothing.
#[test]
fn a_row_that_cannot_be_named_in_words_is_not_told() {
    let silent = |columns: &str, prompt: &str, rows: &str| {
        let course = good(&format!(
            "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\
             [[facts]]\nid = \"f\"\nskill = \"s\"\ncolumns = [{columns}]\nchoose = [\"en\"]\n\
             type = [\"es\"]\nprompt = {{ {prompt} }}\nrows = [{rows}]\n"
        ));
        let told = (0..6).flat_map(|seed| said_of_wrong(&item(&course, "f.a.en.choose", seed)));
        let told: Vec<Vec<String>> = told.map(|(_, said)| said).collect();
        assert!(told.iter().all(Vec::is_empty), "{told:?}");
    };
    // Two columns are asked by.
    silent(
        r#""id", "es", "in", "en""#,
        r#"en = "*{es}* in {in}?", es = "*{en}*?""#,
        r#"["a", "pan", "Peru", "bread"], ["b", "sal", "Cuba", "salt"], ["c", "agua", "Cuba", "water"]"#,
    );
    // A formula.
    silent(
        r#""id", "es", "en""#,
        r#"en = "What is $ {es} $?", es = "*{en}*?""#,
        r#"["a", "x^2", "square"], ["b", "x^3", "cube"], ["c", "2x", "double"]"#,
    );
    // The same word.
    silent(
        r#""id", "es", "en""#,
        r#"en = "What does *{es}* mean?", es = "*{en}*?""#,
        r#"["a", "pan", "bread"], ["b", "hotel", "hotel"], ["c", "Radio", "radio"]"#,
    );
}

fn of_row<'c>(course: &'c Course, row: &str) -> Vec<(&'c str, Kind)> {
    let all = course.questions.iter();
    let of = all.filter(|q| q.id.as_str().starts_with(row));
    of.map(|q| (q.id.as_str(), q.item.task.kind())).collect()
}

#[test]
fn a_row_makes_questions_in_both_directions() {
    let course = course();
    assert_eq!(
        of_row(&course, "food.el-pan."),
        [
            ("food.el-pan.en.choose", Kind::Choice),
            ("food.el-pan.es.choose", Kind::Choice),
            ("food.el-pan.en.type", Kind::Text),
            ("food.el-pan.es.type", Kind::Text),
            ("food.el-pan.sentence", Kind::Cloze),
        ]
    );
    // Without a sentence, and where a column is not typed.
    assert_eq!(of_row(&course, "food.la-sal.").len(), 4);
    let ids: Vec<&str> = of_row(&course, "elements.h.")
        .iter()
        .map(|(id, _)| *id)
        .collect();
    assert_eq!(
        ids,
        [
            "elements.h.sign.choose",
            "elements.h.number.choose",
            "elements.h.name.choose",
            "elements.h.sign.type",
            "elements.h.name.type",
        ]
    );
    assert!(course.skills.iter().all(|skill| skill.facts));
}

#[test]
fn words_after_an_answer_can_hold_the_sentence_with_its_blanks_filled() {
    let course = good(
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\
         [[facts]]\nid = \"f\"\nskill = \"s\"\ncolumns = [\"es\", \"en\", \"in\", \"says\"]\n\
         prompt = { es = \"{en}?\", en = \"{es}?\", in = \"Greet her.\" }\n\
         explanation = \"{in} means “{says}”.\"\n\
         rows = [[\"hola\", \"hello\", \"¡[[Hola]], *Ana*!\", \"Hello, Ana_!_\"],\n\
         [\"adiós\", \"goodbye\", \"¡[[Adiós]]!\", \"Goodbye!\"]]\n",
    );
    for way in ["es.type", "in"] {
        let shown = item(&course, &format!("f.hola.{way}"), 1);
        let said = shown.explanation.unwrap();
        assert_eq!(
            said.as_str(),
            "¡Hola, *Ana*! means “Hello, Ana\\_\\!\\_”.",
            "{way}"
        );
    }
}

#[test]
fn what_a_cell_accepts_and_says_is_asked() {
    let course = course();
    let typed = item(&course, "food.el-pan.en.type", 1);
    assert_eq!(typed.prompt.as_str(), "What does *el pan* mean?");
    let right = |item: &Shown, text: &str| {
        let graded = item.grade(&Answer::Typed(text.into())).unwrap();
        graded.verdict.is_correct()
    };
    assert!(right(&typed, "Bread") && right(&typed, "loaf") && !right(&typed, "water"));
    // What follows an answer: the sentence of the row, or what the table says.
    assert_eq!(
        typed.explanation.unwrap().as_str(),
        "Compro pan en la tienda."
    );
    let sign = item(&course, "elements.h.sign.type", 1);
    assert!(right(&sign, "H") && !right(&sign, "h"));
    assert_eq!(
        sign.explanation.unwrap().as_str(),
        "hydrogen is `H`, number 1."
    );
    let sentence = item(&course, "food.el-pan.sentence", 1);
    assert_eq!(sentence.prompt.as_str(), "Fill in the blank: *bread*.");
    assert!(sentence.explanation.is_none());
}

/// Whatever is drawn, one option is right, and the same seed draws the same.
#[test]
fn options_are_of_the_column_and_one_is_right() {
    let course = course();
    let mut sets = BTreeSet::new();
    for seed in 0..60 {
        let shown = item(&course, "food.el-pan.es.choose", seed);
        assert_eq!(shown, item(&course, "food.el-pan.es.choose", seed));
        let Form::OneOf { options } = shown.task.form() else {
            panic!("it is chosen");
        };
        let options: BTreeSet<&str> = options.iter().map(|option| option.as_str()).collect();
        assert_eq!(options.len(), 4);
        assert!(options.contains("el pan"), "{options:?}");
        let spanish = |option: &&str| option.starts_with("el ") || option.starts_with("la ");
        assert!(options.iter().all(spanish), "{options:?}");
        sets.insert(format!("{options:?}"));
    }
    assert!(sets.len() > 3, "{sets:?}");
}

#[test]
fn what_is_right_as_well_is_no_wrong_option_and_is_accepted() {
    let rows = r#"rows = [["el coche", "car"], ["el carro", ["car", "cart"]], ["la casa", "house"], ["la mesa", "table"]]"#;
    let loaded = read(&table(rows));
    let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(
        said[0].contains("`el coche` and `el carro` are both right"),
        "{said:#?}"
    );
    assert!(
        said[0].starts_with("facts.toml:13:31: warning"),
        "{said:#?}"
    );
    let course = loaded.course.unwrap();
    for seed in 0..40 {
        let shown = item(&course, "f.el-coche.es.choose", seed);
        let Form::OneOf { options } = shown.task.form() else {
            panic!("it is chosen");
        };
        assert!(
            options.iter().all(|option| option.as_str() != "el carro"),
            "{options:?}"
        );
    }
    let typed = item(&course, "f.el-coche.es.type", 1);
    let graded = typed.grade(&Answer::Typed("el carro".into())).unwrap();
    assert!(graded.verdict.is_correct());
    assert_eq!(typed.task.model_answer().as_str(), "el coche");
}

#[test]
fn a_prompt_that_tells_its_answer_is_pointed_to_another_column() {
    let told = |prompts: &str| {
        let text = table("rows = [[\"a\", \"b\"], [\"c\", \"d\"]]");
        let (before, rest) = text.split_once("prompt = ").unwrap();
        let (_, after) = rest.split_once('\n').unwrap();
        let loaded = read(&format!("{before}prompt = {prompts}\n{after}"));
        let said = loaded.diagnostics.iter().map(ToString::to_string);
        said.collect::<Vec<_>>().join("\n")
    };
    let said = told("{ en = \"What does {en} mean?\" }");
    assert!(
        said.contains("name another column in it, such as `{es}`"),
        "{said}"
    );
    let said = told("{ es = \"What does {es} mean?\" }");
    assert!(
        said.contains("name another column in it, such as `{en}`"),
        "{said}"
    );
}

#[test]
fn cells_are_shown_letter_by_letter() {
    let rows = "rows = [[\"__init__\", \"2*3*4\"], [\"a_b\", \"[x](y)\"], [\"`c`\", \"d\"]]";
    let course = good(&table(rows));
    let typed = item(&course, "f.init.en.type", 1);
    assert_eq!(typed.prompt.as_str(), r"What does *\_\_init\_\_* mean?");
    let graded = typed.grade(&Answer::Typed("2*3*4".into())).unwrap();
    assert!(graded.verdict.is_correct());
    let chosen = item(&course, "f.init.en.choose", 1);
    assert_eq!(chosen.task.model_answer().as_str(), r"2\*3\*4");
}

#[test]
fn histories_are_found_by_former_names() {
    let course = course();
    for (was, now) in [
        ("symbols.h.sign.type", "elements.h.sign.type"),
        ("elements.lit.sign.type", "elements.li.sign.type"),
        ("symbols.natrium.name.choose", "elements.na.name.choose"),
        ("elements.h", "elements.h.sign.choose"),
    ] {
        let found = course.question(was).unwrap_or_else(|| panic!("no {was}"));
        assert_eq!(course.questions[found].id.as_str(), now);
    }
    // A row that changes keeps its ids, and only its own questions are others.
    let version = |rows: &str| {
        let course = good(&table(rows));
        ["f.a.en.type", "f.b.en.type"]
            .map(|id| course.questions[course.question(id).unwrap()].version)
    };
    let [a, b] = version("rows = [[\"a\", \"one\"], [\"b\", \"two\"]]");
    let [c, d] = version("rows = [[\"a\", \"one\"], [\"b\", \"three\"], [\"c\", \"four\"]]");
    assert!(a == c && b != d);
}

/// One who is right with a fixed chance, over days.
struct Was {
    day: i64,
    question: QuestionIndex,
    met: bool,
    right: bool,
}

fn practise(course: &Arc<Course>, right: f64, seed: u64, days: i64) -> Vec<Was> {
    let mut learner = Steady::new(course, right, 12, seed);
    let at = |day: i64| -> Timestamp { common::noon() + SignedDuration::from_hours(24 * day) };
    let mut shown = Vec::new();
    for day in 0..days {
        let before: Vec<bool> = learner
            .state
            .questions
            .iter()
            .map(|q| q.met.is_some())
            .collect();
        let sat = learner.sits(at(day), 10 * 60, |_| false);
        for (question, state) in learner.state.questions.pairs() {
            if state.met.is_some() && !before[question.0] {
                shown.push(Was {
                    day,
                    question,
                    met: true,
                    right: true,
                });
            }
        }
        shown.extend(sat.asked.iter().map(|asked| Was {
            day,
            question: asked.question,
            met: false,
            right: asked.right,
        }));
    }
    shown
}

#[test]
fn a_fact_is_recognised_before_it_is_typed_and_has_one_turn_a_day() {
    let course = course();
    for (right, seed) in [(0.5, 1), (0.8, 2), (0.97, 3)] {
        let mut went_right: BTreeSet<QuestionIndex> = BTreeSet::new();
        let mut today: BTreeMap<(i64, QuestionIndex), QuestionIndex> = BTreeMap::new();
        let mut seen: BTreeMap<QuestionIndex, bool> = BTreeMap::new();
        for shown in practise(&course, right, seed, 20) {
            let kin = course.kin(shown.question).expect("it is of a row");
            let id = &course.questions[shown.question].id;
            let first = *today
                .entry((shown.day, kin.first))
                .or_insert(shown.question);
            assert_eq!(
                first, shown.question,
                "two of a row on day {}: {id}",
                shown.day
            );
            // Before the first answer, what comes before it has gone right.
            if !seen.contains_key(&shown.question) {
                let after = kin.after.is_none_or(|before| went_right.contains(&before));
                assert!(after, "{id} came too early");
                // Only the first of a row is met.
                assert!(!shown.met || kin.after.is_none(), "{id} was met again");
            }
            seen.insert(shown.question, shown.right);
            match shown.right && !shown.met {
                true => drop(went_right.insert(shown.question)),
                false => drop(went_right.remove(&shown.question)),
            }
        }
        if right > 0.9 {
            // All was asked, and in the end what is chosen rests.
            assert_eq!(seen.len(), course.questions.len());
        }
    }
}

#[test]
fn what_can_be_typed_is_no_more_chosen_until_it_is_missed() {
    let mut learner = Learner::of(
        common::course::course()
            .skill(common::course::skill("s"))
            .ask(common::course::text("q", "s", "yes")),
    );
    let rows = r#"rows = [["el pan", "bread"], ["el agua", "water"], ["la sal", "salt"]]"#;
    let text = table(rows);
    learner.course = good(&text);
    learner.state = State::new(&learner.course);
    let turn = |learner: &Learner, id: &str| !learner.state.is_out_of_turn(learner.question(id));
    let tell = |learner: &mut Learner, id: &str, right: bool| {
        let told = common::events::answer(id).of_course("c");
        learner.tells(if right { told } else { told.wrong() });
        learner.days(1);
    };
    assert!(turn(&learner, "f.el-pan.en.choose") && !turn(&learner, "f.el-pan.es.choose"));
    tell(&mut learner, "f.el-pan.en.choose", false);
    assert!(!turn(&learner, "f.el-pan.es.choose"));
    tell(&mut learner, "f.el-pan.en.choose", true);
    assert!(turn(&learner, "f.el-pan.es.choose") && !turn(&learner, "f.el-pan.en.type"));
    assert!(turn(&learner, "f.el-pan.en.choose"));
    tell(&mut learner, "f.el-pan.es.choose", true);
    // Once it can be typed, it is no more chosen.
    assert!(turn(&learner, "f.el-pan.en.type") && !turn(&learner, "f.el-pan.en.choose"));
    assert!(turn(&learner, "f.el-pan.es.choose") && !turn(&learner, "f.el-pan.es.type"));
    tell(&mut learner, "f.el-pan.en.type", true);
    assert!(!turn(&learner, "f.el-pan.en.choose") && !turn(&learner, "f.el-pan.es.choose"));
    // Not due, and not in the queues, however long ago it was.
    learner.days(200);
    let due: Vec<QuestionIndex> = learner
        .state
        .agenda()
        .due(learner.now)
        .flat_map(|(_, q)| q)
        .collect();
    assert!(!due.contains(&learner.question("f.el-pan.en.choose")));
    assert!(due.contains(&learner.question("f.el-pan.en.type")));
    // Missed when typed, it may be chosen again; taken back, it may not.
    let told = common::events::answer("f.el-pan.en.type")
        .of_course("c")
        .wrong();
    learner.tells(told);
    assert!(turn(&learner, "f.el-pan.en.choose"));
    learner.kind(EventKind::Undone { course: "c".into() });
    assert!(!turn(&learner, "f.el-pan.en.choose"));
    // Folding one by one gives the queues that replaying gives.
    let mut rebuilt = learner.state.clone();
    rebuilt.rebuild(&learner.course);
    assert_eq!(rebuilt, learner.state);
}

/// Who practises daily and misses nothing is through with a row in as many days as it has
/// questions: no review of what is chosen comes in between.
#[test]
fn each_day_brings_the_next_question_of_a_row() {
    let rows = r#"rows = [["el pan", "bread"], ["el agua", "water"], ["la sal", "salt"], ["la leche", "milk"], ["el queso", "cheese"], ["el huevo", "egg"], ["la uva", "grape"], ["el ajo", "garlic"]]"#;
    let course = good(&table(rows));
    let shown = practise(&course, 1.0, 5, 4);
    for (day, way) in ["en.choose", "es.choose", "en.type", "es.type"]
        .iter()
        .enumerate()
    {
        let today = shown.iter().filter(|was| was.day == day as i64 && !was.met);
        let ids: BTreeSet<&str> = today
            .map(|was| course.questions[was.question].id.as_str())
            .collect();
        assert_eq!(ids.len(), 8, "{ids:?}");
        // A day may begin with one that is known already.
        let forward = ids.iter().filter(|id| id.ends_with(way)).count();
        assert!(forward >= 6, "day {day}: {ids:?}");
    }
    // One direction: what was chosen today goes on today, though it can be typed tomorrow.
    let one = table(&format!("choose = \"en\"\ntype = \"en\"\n{rows}"));
    let unasked = read(&one).diagnostics[0].to_string();
    assert!(
        unasked.contains("`es` has a prompt, and is neither"),
        "{unasked}"
    );
    let course = good(&one.replace("es = \"What is *{en}* in Spanish?\", ", ""));
    let shown = practise(&course, 1.0, 5, 1);
    let asked: Vec<&str> = shown
        .iter()
        .filter(|was| !was.met)
        .map(|was| course.questions[was.question].id.as_str())
        .collect();
    assert!(asked.len() > 12, "{asked:?}");
}

/// What is no longer chosen holds by what is typed: nothing keeps a skill from being kept.
#[test]
fn a_table_is_learned_and_kept() {
    let rows = r#"rows = [["el pan", "bread"], ["el agua", "water"], ["la sal", "salt"], ["la uva", "grape"]]"#;
    let course = good(&table(rows));
    let skill = course.skill("s").unwrap();
    let mut learner = Steady::new(&course, 1.0, 12, 5);
    let at = |day: i64| common::noon() + SignedDuration::from_hours(24 * day);
    let mut stages = Vec::new();
    // Daily at first, then for two days each month.
    let rarely = [60, 61, 90, 91, 120, 121];
    for day in (0..30).chain(rarely) {
        learner.sits(at(day), 5 * 60, |_| false);
        let stage = learner.state.stage(&course, skill);
        if stages.last() != Some(&stage) {
            stages.push(stage);
        }
        let remembered = learner.state.remembered(&course, skill, at(day)).unwrap();
        assert!(remembered.get() > 0.8, "day {day}: {remembered:?}");
    }
    assert_eq!(
        stages,
        [Stage::Begun, Stage::Learned, Stage::Kept, Stage::Lasting]
    );
    // The counts are those that counting anew gives.
    let mut rebuilt = learner.state.clone();
    rebuilt.rebuild(&course);
    assert_eq!(rebuilt, learner.state);
}

#[test]
fn a_row_is_met_with_its_sentence_before_it_is_asked() {
    let course = course();
    let mut state = State::new(&course);
    let (mut session, _) = Session::begin(course.clone(), &mut state, None, 4, common::noon());
    let Phase::Teaching(teaching) = session.phase().clone() else {
        panic!("a new word is met first: {:?}", session.phase());
    };
    assert_eq!(teaching.how, Instruction::Fact);
    let events = session
        .handle(&mut state, Input::Next, common::noon())
        .unwrap();
    assert!(!events.is_empty());
    let met: Vec<&str> = (state.questions.pairs())
        .filter(|(_, q)| q.met.is_some())
        .map(|(i, _)| course.questions[i].id.as_str())
        .collect();
    assert!(met[0].ends_with(".choose"), "{met:?}");
}

/// 700 rows are 3,500 questions, and as bounded as these.
#[test]
fn a_thousand_rows_are_read_and_asked() {
    let mut rows = String::from("rows = [\n");
    for n in 0..1_000 {
        rows += &format!("  [\"palabra {n}\", \"word {n}\"],\n");
    }
    let text = table(&(rows + "]"));
    assert!(text.lines().count() < 1_020);
    let course: Arc<Course> = load(&[("f.toml".into(), text.into())], Care::Quick)
        .course
        .expect("a course")
        .into();
    assert_eq!(course.questions.len(), 4_000);
    let shown = practise(&course, 0.9, 7, 3);
    assert!(shown.len() > 60);
}

#[test]
fn the_example_of_the_documentation_is_a_table() {
    let text = std::fs::read_to_string("docs/course-format.md").unwrap();
    let (_, after) = text.split_once("### `[[facts]]`").expect("its section");
    let (_, toml) = after.split_once("```toml\n").expect("an example");
    let (toml, _) = toml.split_once("```").expect("its end");
    let head = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n";
    let course = good(&format!("{head}{toml}"));
    assert!(course.question("food.el-pan.es.type").is_some());
    assert!(course.question("food.la-sal.sentence").is_none());
}

/// Wrong options are only drawn to choose among: who meets a fact does not read them.
#[test]
fn a_fact_is_met_without_wrong_options() {
    let place = Place::new();
    let path = place.path().join("f.toml");
    let rows = r#"rows = [["el pan", "bread"], ["el agua", "water"], ["la sal", "salt"]]"#;
    std::fs::write(&path, table(rows)).unwrap();
    let args = ["practice", path.to_str().unwrap(), "--plain"];
    let said = out(&place.type_in(&args, ""));
    assert!(
        said.contains("What does *el pan* mean?\nAnswer: bread\n"),
        "{said}"
    );
}

/// Rows without end that look alike cost no more than others, and are refused in time.
#[test]
fn what_a_table_may_cost_is_bounded() {
    let only = |text: &str, care: Care| {
        let loaded = load(&[("f.toml".into(), text.into())], care);
        let errors = loaded.diagnostics.iter().map(|d| d.to_string());
        errors.filter(|d| d.contains("error")).collect::<Vec<_>>()
    };
    // Each row asks the same as all others.
    let row = |n: usize| format!("[\"palabra {n}\", \"word\"],\n");
    let rows: String = (0..500).map(row).collect();
    let text = table(&format!("rows = [\n{rows}]"));
    assert_eq!(only(&text, Care::Quick), Vec::<String>::new());
    // Short to write, and long when it is filled in.
    let long = "a".repeat(1_900);
    let row = |n: usize| format!("[\"palabra {n}\", \"{long}{n}\"],\n");
    let rows: String = (0..600).map(row).collect();
    let text = table(&format!("rows = [\n{rows}]")).replace("*{en}*", &"{en}".repeat(12));
    let said = only(&text, Care::Quick);
    assert!(
        said.len() == 1 && said[0].contains("more than 16 MiB of text"),
        "{said:?}"
    );
    let long = format!(
        "rows = [[\"{}\", \"b\"], [\"c\", \"d\"]]",
        "a".repeat(3_000)
    );
    assert!(only(&table(&long), Care::Quick)[0].contains("this cell is too large"));
    let many = format!(
        "rows = [[[{}], \"b\"], [\"c\", \"d\"]]",
        "\"x\", ".repeat(17)
    );
    assert!(only(&table(&many), Care::Quick)[0].contains("this cell is too large"));
    let named =
        table("rows = [[\"a\", \"b\"], [\"c\", \"d\"]]").replace("*{en}*", &"{en}".repeat(13));
    assert!(only(&named, Care::Quick)[0].contains("names columns too often"));
}

#[test]
fn a_row_is_shown_to_its_author_with_all_that_it_makes() {
    let place = Place::new();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(GOOD);
    let show = |id: &str| out(&place.run(&["show", path.to_str().unwrap(), id]));
    let row = show("food.el-pan");
    for id in ["en.choose", "es.choose", "en.type", "es.type", "sentence"] {
        assert!(row.contains(&format!("food.el-pan.{id}: ")), "{row}");
    }
    assert!(!show("food.el-pan.es.type").contains("choose"));
}
