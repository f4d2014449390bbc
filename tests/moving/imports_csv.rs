//! `kenning import csv` and `tsv`: words in tables become courses that `check` accepts, and
//! what does not come along is named and counted.

use crate::imported;

use imported::{Imported, import, refuse, refuse_into};

#[test]
fn a_table_with_a_header_becomes_facts_by_tag() {
    let brought = import("csv", "csv/food.csv");
    brought.passes_check();
    assert!(!brought.said.contains("Row 1"), "{}", brought.said);
    let food = brought.course();
    assert_eq!(food["course"]["id"].as_str(), Some("food"));
    let skills: Vec<String> = food.all("skill", "title");
    assert_eq!(skills, ["food", "colours"]);
    // Both directions, by name; a cell with a semicolon has two answers.
    let shown = brought.run(&["show", "DIR", "food.pan.back.type"]);
    assert!(shown.contains("bread") && shown.contains("loaf"), "{shown}");
    let shown = brought.run(&["show", "DIR", "food.pan.front.type"]);
    assert!(shown.contains("el pan"), "{shown}");
    // An example that holds the word is a sentence to fill in; a note is the explanation.
    let shown = brought.run(&["show", "DIR", "food.pan.sentence"]);
    assert!(shown.contains("en la tienda."), "{shown}");
    brought.says("5 items");
    brought.says("1 item was left out:");
    brought.says("1 × the front is empty (food.csv:7)");
    brought.says("2 items came with a loss:");
    brought.says("1 × the column level has no meaning here (food.csv:2)");
    brought.says("1 × only the first tag became a skill (food.csv:4)");
    // An example without the word is told after the answer.
    let shown = brought.run(&["show", "DIR", "food.sal.front.type"]);
    assert!(shown.contains("Falta algo aquí."), "{shown}");
}

#[test]
fn what_spreadsheets_write_is_read() {
    let brought = import("csv", "csv/excel.csv");
    brought.passes_check();
    brought.says("3 items");
    brought
        .says("1 × it was put together with an earlier row that has the same front (excel.csv:6)");
    let text = brought.text();
    assert!(text.contains("[\"bank\", \"bench\"]"), "{text}");
    assert!(
        text.contains("'\"white gold\"'") || text.contains("\\\"white gold"),
        "{text}"
    );
}

#[test]
fn without_a_header_the_first_columns_are_front_and_back() {
    for kind in ["csv", "tsv"] {
        let brought = import(kind, "csv/kanji-utf16.tsv");
        brought.passes_check();
        brought.says("3 items");
        brought.says("All of it came along.");
        // It may have been meant as a header.
        brought.says("Row 1 was taken for a card (kanji-utf16.tsv:1): 水 and water.");
        let text = brought.text();
        assert!(text.contains("\"水\", \"water\""), "{text}");
    }
}

#[test]
fn a_header_that_names_one_side_leaves_the_other_to_what_stands_first() {
    let rows = "Kanji,Reading,Meaning\n水,みず,water\n火,ひ,fire\n";
    let brought = Imported::of("csv", "kanji.csv", rows.as_bytes());
    brought.passes_check();
    brought.says("2 items");
    brought.says("2 × the column reading has no meaning here (kanji.csv:2 and kanji.csv:3)");
    assert!(brought.text().contains("\"水\", \"water\""));
    // A row of two words is none.
    let brought = Imported::of("csv", "two.csv", b"word,palabra\nhouse,casa\n");
    brought.says("2 items");
}

#[test]
fn what_is_long_becomes_a_card_and_marks_stay_letters() {
    let brought = import("csv", "csv/terms.csv");
    brought.passes_check();
    brought.says("All of it came along.");
    let shown = brought.run(&["show", "DIR", "question-one"]);
    assert!(shown.contains("question *one*"), "{shown}");
    let shown = brought.run(&["show", "DIR", "path"]);
    for part in [
        "two words",
        "https://example.org/net",
        "CC-BY-4.0",
        "Ana Lopez",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    // A definition is chosen, and its term typed.
    let course = brought.course();
    assert!(
        course.text.contains("type = [\"front\"]"),
        "{}",
        course.text
    );
}

#[test]
fn a_question_is_never_asked_for_by_its_answer() {
    let brought = import("csv", "csv/questions.csv");
    brought.passes_check();
    let text = brought.text();
    assert!(text.contains("back = \"{front}\""), "{text}");
    assert!(!text.contains("front = \"{back}\""), "{text}");
}

#[test]
fn many_words_become_several_skills_in_order() {
    let rows: String = (0..70).map(|n| format!("word {n},meaning {n}\n")).collect();
    let brought = Imported::of("csv", "many.csv", rows.as_bytes());
    brought.passes_check();
    let titles = brought.course().all("skill", "title");
    assert_eq!(titles, ["many 1", "many 2", "many 3"]);
    brought.says("70 items");
}

#[test]
fn ids_stay_when_the_table_is_brought_in_again_with_more_rows() {
    let ids = |rows: &str| {
        let brought = Imported::of("csv", "again.csv", rows.as_bytes());
        let text = brought.text();
        let rows = text.lines().filter(|line| line.starts_with("    [\""));
        let ids = rows.map(|row| row.split('"').nth(1).unwrap_or_default().to_owned());
        ids.collect::<Vec<String>>()
    };
    let before = ids("el pan,bread\n水,water\n");
    let after = ids("el té,tea\n水,water\nel pan,bread\n");
    assert_eq!(before.len(), 2);
    assert!(
        before.iter().all(|id| after.contains(id)),
        "{before:?} {after:?}"
    );
}

#[test]
fn what_can_not_be_read_is_told_with_its_line_and_nothing_is_written() {
    let said = refuse("csv", "bad.csv", b"a,b\nc,d\n\xff,e\n");
    assert!(
        said.contains("bad.csv, line 3") && said.contains("Save the file as UTF-8"),
        "{said}"
    );
    let said = refuse("csv", "empty.csv", b"\n\n");
    assert!(said.contains("Nothing was found"), "{said}");
    let said = refuse("csv", "one.csv", b"front,back\nonly,\n");
    assert!(
        said.contains("The only item was left out: the back is empty"),
        "{said}"
    );
    let said = refuse("csv", "anki.txt", b"#separator:tab\n#html:true\na\tb\n");
    assert!(
        said.contains("line 1: This is a text export of Anki"),
        "{said}"
    );
    let said = refuse("quiz", "one.csv", b"");
    assert!(said.contains("invalid value 'quiz'"), "{said}");
}

#[test]
fn a_directory_that_holds_something_is_left_alone() {
    let brought = import("csv", "csv/food.csv");
    let before = brought.text();
    let said = brought.again();
    assert!(
        said.contains("is not an empty directory. Nothing was written"),
        "{said}"
    );
    assert_eq!(brought.text(), before);
    let said = refuse_into("words.csv", b"a,b\nc,d\n", "words.csv");
    assert!(
        said.contains("words.csv is not an empty directory"),
        "{said}"
    );
}

#[test]
fn what_the_course_format_refuses_is_left_out_with_its_reason_and_the_rest_passes() {
    // A formula that can't be read is an error of `check`.
    let rows = "question,answer,hint\na?,b,c\nd?,e,f\n";
    let brought = Imported::of("csv", "fine.csv", rows.as_bytes());
    brought.passes_check();
    brought.says("2 items");
    // An answer that looks like another is refused where it is a fact; the table goes on.
    let long = "x".repeat(1990);
    let rows = format!(
        "question,answer,note\na?,b,{}\nd?,e,short\ng?,h,short\n",
        long.repeat(5)
    );
    let brought = Imported::of("csv", "long.csv", rows.as_bytes());
    brought.passes_check();
    brought.says("2 items");
    brought.says("1 item was left out:");
    brought.says("the course format refuses it");
    brought.says("long.csv:2");
}

#[test]
fn a_list_that_is_too_large_is_told_at_once_with_how_many_rows_fit() {
    let rows = |n: usize| -> String { (0..n).map(|n| format!("wort{n},word{n}\n")).collect() };
    let said = refuse("csv", "large.csv", rows(25_100).as_bytes());
    assert!(
        said.contains("Only the first 25000 rows of facts fit into one course."),
        "{said}"
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_takes_its_own_line_only() {
    for (rows, line, items) in [
        ("Hund,dog\n\"Katze,cat\nMaus,mouse\nKuh,cow\n", 2, 3),
        (
            "Hund,dog\n\"Katze,cat\n\"Maus, die\",mouse\nKuh,cow\n",
            2,
            3,
        ),
        ("Hund,dog\nKuh,cow\nMaus,\"mouse", 3, 2),
    ] {
        let brought = Imported::of("csv", "animals.csv", rows.as_bytes());
        brought.passes_check();
        brought.says(&format!("{items} items"));
        brought.says(&format!(
            "1 × the quotation mark in this line is never closed (animals.csv:{line})"
        ));
    }
    // Lines within a cell are its own, and so are marks behind its end.
    let rows = "Hund,\"dog\nhound\"\n\"Katze\" f,cat\nKuh,cow\n";
    let brought = Imported::of("csv", "animals.csv", rows.as_bytes());
    brought.says("3 items");
    brought.says("All of it came along.");
}

#[test]
fn what_stands_in_brackets_is_one_answer() {
    let rows = "laufen (lief; ist gelaufen)\trun\nBank\tbank; bench\nMaus (klein\tmouse; mice\n";
    let brought = Imported::of("csv", "verbs.csv", rows.as_bytes());
    brought.passes_check();
    let text = brought.text();
    assert!(text.contains("\"laufen (lief; ist gelaufen)\""), "{text}");
    assert!(text.contains("[\"bank\", \"bench\"]"), "{text}");
}

#[test]
fn headers_in_other_languages_are_no_words() {
    for head in [
        "Wort\tBedeutung\tBeispiel",
        "Deutsch\tEnglisch\tBemerkung",
        "Français\tAnglais\tRemarque",
        "Palabra\tTraducción\tEjemplo",
        "Parola\tSignificato\tEsempio",
        "Palavra\tTradução\tExemplo",
    ] {
        let rows = format!("{head}\nHund\tdog\tx\nKatze\tcat\ty\n");
        let brought = Imported::of("csv", "words.csv", rows.as_bytes());
        brought.passes_check();
        brought.says("2 items");
    }
    let rows = "Deutsch;Englisch;Bemerkung;Lektion\nHund;dog;x;Eins\nKatze;cat;y;Eins\n";
    let brought = Imported::of("csv", "words.csv", rows.as_bytes());
    assert_eq!(brought.course().all("skill", "title"), ["Eins"]);
    // A list of languages begins with one.
    let rows = "German,Deutsch\nEnglish,Englisch\nhello,hallo\n";
    Imported::of("csv", "words.csv", rows.as_bytes()).says("3 items");
}

#[test]
fn a_text_that_is_far_too_long_is_left_out_alone() {
    let long = "long ".repeat(1 << 20);
    let table = format!("uno,one\ndos,two\ntres,{long}\n");
    let brought = Imported::of("csv", "words.csv", table.as_bytes());
    brought.passes_check();
    brought.says("2 items");
    brought.says("1 × it is larger than 256 KiB (words.csv:3)");
}

#[test]
fn a_course_of_kenning_keeps_its_id() {
    let table = b"uno,one\ndos,two\n";
    let brought = Imported::of("csv", "linear-equations.csv", table);
    let course = brought.course();
    assert_eq!(course["course"]["id"].as_str(), Some("my-linear-equations"));
    brought.says("has the id linear-equations, so this one has the id my-linear-equations.");
    brought.run(&["show", "DIR"]);
}

#[test]
fn titles_are_cut_and_hold_nothing_that_steers_a_terminal() {
    let tag = "food \u{1b}[5m".repeat(40);
    let table = format!("front,back,tag\nuno,one,{tag}\ndos,two \u{1b}[1mtwo,{tag}\n");
    let brought = Imported::of("csv", "words.csv", table.as_bytes());
    brought.passes_check();
    let course = brought.course();
    let title = &course.all("skill", "title")[0];
    assert!(
        title.chars().count() <= 80 && !title.contains("5m"),
        "{title}"
    );
    assert!(course.text.contains("\"two two\""), "{}", course.text);
}

#[test]
fn a_directory_that_can_t_be_is_not_said_to_be_there() {
    let said = refuse_into("words.csv", b"uno,one\ndos,two\n", "words.csv/course");
    assert!(said.contains("Nothing was written."), "{said}");
    assert!(!said.contains("remove it"), "{said}");
}

#[test]
fn a_chapter_is_a_whole_cell_and_tags_are_several() {
    for name in ["unit", "chapter", "topic", "category", "deck"] {
        let rows = format!("front,back,{name}\nHund,dog,Unit 1\nKuh,cow,\"Unit 2, farm\"\n");
        let brought = Imported::of("csv", "animals.csv", rows.as_bytes());
        brought.passes_check();
        brought.says("All of it came along.");
        let titles = brought.course().all("skill", "title");
        assert_eq!(titles, ["Unit 1", "Unit 2, farm"], "{name}");
    }
    let rows = "front,back,tags\nHund,dog,farm pets\nKuh,cow,farm\n";
    let brought = Imported::of("csv", "animals.csv", rows.as_bytes());
    brought.says("1 × only the first tag became a skill");
    assert_eq!(brought.course().all("skill", "title"), ["farm"]);
}

#[test]
fn columns_of_answers_make_a_choice() {
    let rows = "Question,Answer 1,Answer 2,Answer 3,Correct\n\
                Capital of Italy?,Paris,Rome,Madrid,2\n\
                Capital of Spain?,Paris,Rome,Madrid,Madrid\n\
                Capital of Peru?,Paris,Rome,Madrid,7\n";
    let brought = Imported::of("csv", "capitals.csv", rows.as_bytes());
    brought.passes_check();
    brought.says("2 items");
    brought.says("1 × it is not said which of the answers is right (capitals.csv:4)");
    let course = brought.course();
    assert_eq!(course.all("question", "kind"), ["choice", "choice"]);
    assert_eq!(course.all("question", "answer"), ["Rome", "Madrid"]);
    // By letters, and by the column of the answer itself.
    let rows = "Question,Option A,Option B,Answer\n1 + 1?,2,3,A\n2 + 1?,2,3,b\n";
    let brought = Imported::of("csv", "sums.csv", rows.as_bytes());
    brought.passes_check();
    assert_eq!(brought.course().all("question", "answer"), ["2", "3"]);
}

#[test]
fn html_in_cells_is_read_but_where_it_is_what_is_asked_for() {
    let rows = "front,back\nHund,dog &amp; hound\nFett,<b>bold</b>\nTag,&lt;tag&gt;\n\
                Liste,List<String>\nkleiner,a < b\n&amp;,ampersand\n<br>,line break\n";
    let brought = Imported::of("csv", "signs.csv", rows.as_bytes());
    brought.passes_check();
    brought.says("7 items");
    brought.says("1 item came with a loss:");
    brought.says("other marks of HTML are lost; their words are kept (signs.csv:3)");
    let text = brought.text();
    for kept in [
        "dog & hound",
        "\"bold\"",
        "<tag>",
        "List<String>",
        "a < b",
        "\"&amp;\"",
        "\"<br>\"",
    ] {
        assert!(text.contains(kept), "{kept}: {text}");
    }
}
