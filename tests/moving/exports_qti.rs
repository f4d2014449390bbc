//! `kenning export --format qti`: a package of QTI 2.1 that keeps to its schema, and comes back as
//! the course that it was made of.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use kenning::author::{Care, load};
use kenning::course::{Course, Spot};
use kenning::import::{IMPORTERS, Settled, Source, settle};
use kenning::kinds::{Answer, Kind};
use kenning::report::{Qti, qti};
use quick_xml::events::Event;

type Files = Vec<(String, Vec<u8>)>;

fn read(files: &Files) -> Course {
    let tables: Files = files
        .iter()
        .filter(|(name, _)| name.ends_with(".toml"))
        .cloned()
        .collect();
    let loaded = load(&tables, Care::Quick);
    loaded
        .course
        .unwrap_or_else(|| panic!("{:?}", loaded.diagnostics))
}

fn export(files: &Files) -> Qti {
    try_export(files).expect("a package")
}

/// None where nothing of a course can be said.
fn try_export(files: &Files) -> Option<Qti> {
    let named: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    let mut picture = |path: &str| {
        let found = files.iter().find(|(name, _)| name == path);
        found.map(|(_, bytes)| bytes.clone())
    };
    qti(&read(files), &named, &mut picture).ok()
}

fn import(package: &[u8]) -> Settled {
    let source = Source::of_file("back.zip", package);
    let importer = IMPORTERS.iter().find(|one| one.name == "qti").unwrap();
    settle((importer.bring)(&source).expect("it is read"), &[]).expect("it is a course")
}

/// The files of a package by name.
fn unpacked(package: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(package)).unwrap();
    let mut all = BTreeMap::new();
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut bytes).unwrap();
        all.insert(name, String::from_utf8_lossy(&bytes).into_owned());
    }
    all
}

/// All files of a course in a directory.
fn gather(dir: &Path, within: &str, files: &mut Files) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{within}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            gather(&path, &format!("{name}/"), files);
        } else if name != "plan.toml" && name != "calibration.toml" {
            files.push((name, std::fs::read(&path).unwrap()));
        }
    }
}

/// The courses in `tests/data/good`, and those in `tests/data/courses`.
fn courses() -> Vec<(String, Files)> {
    let paths = std::fs::read_dir("tests/data/good").unwrap();
    let mut paths: Vec<PathBuf> = paths.map(|entry| entry.unwrap().path()).collect();
    paths
        .extend(["equations", "shell", "words"].map(|id| Path::new("tests/data/courses").join(id)));
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        let mut files = Files::new();
        if path.is_dir() {
            gather(&path, "", &mut files);
        } else {
            files.push(("course.toml".to_owned(), std::fs::read(&path).unwrap()));
        }
        files.sort_by_key(|(name, _)| (name != "course.toml", name.clone()));
        if !files.is_empty() {
            all.push((path.to_string_lossy().into_owned(), files));
        }
    }
    all
}

/// What an item says: its file without the names of pictures.
fn said(item: &str) -> String {
    match item.split_once("src=\"") {
        Some((before, behind)) => {
            let behind = behind.split_once('"').unwrap().1;
            format!("{before}src=\"\"{}", said(behind))
        }
        None => item.to_owned(),
    }
}

#[test]
fn what_is_exported_and_brought_in_is_exported_as_the_same() {
    let (mut items, mut differ) = (0, Vec::new());
    for (path, files) in courses() {
        let Some(first) = try_export(&files) else {
            continue;
        };
        let back = import(&first.package);
        assert_eq!(
            back.losses.items_left_out(),
            0,
            "{path}: {:?}",
            back.losses.told()
        );
        let again = export(&back.files);
        let twice = export(&import(&again.package).files);
        let (one, other) = (unpacked(&first.package), unpacked(&again.package));
        for (name, item) in one.iter().filter(|(name, _)| name.starts_with("items/")) {
            items += 1;
            match other.get(name) {
                Some(same) if said(same) == said(item) => {}
                other => differ.push(format!("{path} {name}\n{item}\n{other:?}")),
            }
        }
        // From then on, nothing changes.
        for (name, text) in unpacked(&twice.package) {
            assert_eq!(Some(&text), other.get(&name), "{path} {name}");
        }
    }
    assert!(items > 100, "{items}");
    // A tab in what is typed is a blank in XML.
    differ.retain(|said| !said.starts_with("tests/data/good/output.toml items/tabs.xml"));
    assert!(
        differ.is_empty(),
        "{} of {items} differ:\n{}",
        differ.len(),
        differ.join("\n\n")
    );
}

#[test]
fn what_is_typed_is_right_in_both() {
    let mut answers = 0;
    for (path, files) in courses() {
        let Some(first) = try_export(&files) else {
            continue;
        };
        let course = read(&files);
        let back = read(&import(&first.package).files);
        for question in course
            .questions
            .iter()
            .filter(|q| q.template.is_none() && !q.has_parts())
        {
            let Some(at) = back.question(question.id.as_str()) else {
                continue;
            };
            let shown = |question: &kenning::course::Question| question.instance(1).unwrap();
            let (one, other) = (shown(question), shown(&back.questions[at]));
            let right = one.item_at(Spot::WHOLE).task.right();
            for answer in right
                .iter()
                .filter(|a| matches!(a, Answer::Typed(_) | Answer::Blanks(_)))
            {
                // Shares and units have no place in QTI: there, a number is its digits.
                let has_unit =
                    matches!(answer, Answer::Typed(text) if text.parse::<f64>().is_err());
                if question.item.task.kind() == Kind::Number && has_unit {
                    continue;
                }
                let graded = other.item_at(Spot::WHOLE).grade(answer);
                let is_right = graded.is_ok_and(|graded| graded.verdict.is_correct());
                assert!(is_right, "{path} {}: {answer:?}", question.id.as_str());
                answers += 1;
            }
        }
    }
    assert!(answers > 50, "{answers}");
}

/// Which elements may stand in an element, in which order; `None` where any of those of a text.
fn children(name: &str) -> Option<&'static [&'static str]> {
    Some(match name {
        "assessmentItem" => &[
            "responseDeclaration",
            "outcomeDeclaration",
            "templateDeclaration",
            "templateProcessing",
            "stylesheet",
            "itemBody",
            "responseProcessing",
            "modalFeedback",
        ],
        "responseDeclaration" => &["defaultValue", "correctResponse", "mapping", "areaMapping"],
        "outcomeDeclaration" => &["defaultValue"],
        "choiceInteraction" | "orderInteraction" => &["prompt", "simpleChoice"],
        "matchInteraction" => &["prompt", "simpleMatchSet"],
        "simpleMatchSet" => &["simpleAssociableChoice"],
        "extendedTextInteraction" => &["prompt"],
        "correctResponse" | "defaultValue" => &["value"],
        "mapping" => &["mapEntry"],
        "assessmentTest" => &["outcomeDeclaration", "timeLimits", "testPart"],
        "testPart" => &["assessmentSection"],
        "assessmentSection" => &["rubricBlock", "assessmentItemRef"],
        "table" => &["caption", "thead", "tfoot", "tbody"],
        "thead" | "tbody" => &["tr"],
        "ul" | "ol" => &["li"],
        "manifest" => &["metadata", "organizations", "resources"],
        "resource" => &["metadata", "file", "dependency"],
        "responseCondition" => &["responseIf", "responseElseIf", "responseElse"],
        _ => return None,
    })
}

/// What each element must say of itself.
fn required(name: &str) -> &'static [&'static str] {
    match name {
        "assessmentItem" => &["identifier", "title", "adaptive", "timeDependent"],
        "responseDeclaration" => &["identifier", "cardinality", "baseType"],
        "outcomeDeclaration" => &["identifier", "cardinality"],
        "choiceInteraction" => &["responseIdentifier", "shuffle", "maxChoices"],
        "orderInteraction" => &["responseIdentifier", "shuffle"],
        "matchInteraction" => &["responseIdentifier", "shuffle", "maxAssociations"],
        "textEntryInteraction" | "extendedTextInteraction" => &["responseIdentifier"],
        "simpleChoice" => &["identifier"],
        "simpleAssociableChoice" => &["identifier", "matchMax"],
        "modalFeedback" => &["outcomeIdentifier", "identifier", "showHide"],
        "mapEntry" => &["mapKey", "mappedValue"],
        "mapping" => &["defaultValue"],
        "baseValue" => &["baseType"],
        "setOutcomeValue" | "variable" | "correct" | "mapResponse" => &["identifier"],
        "equal" => &["toleranceMode"],
        "equalRounded" => &["roundingMode", "figures"],
        "stringMatch" => &["caseSensitive"],
        "rubricBlock" => &["view"],
        "img" => &["src", "alt"],
        "assessmentTest" | "assessmentSection" => &["identifier", "title"],
        "testPart" => &["identifier", "navigationMode", "submissionMode"],
        "assessmentItemRef" => &["identifier", "href"],
        "resource" => &["identifier", "type"],
        _ => &[],
    }
}

/// Elements that are blocks, in whose place no words stand.
const BLOCKS: &str = "p pre ul ol table blockquote hr div rubricBlock choiceInteraction \
    orderInteraction matchInteraction extendedTextInteraction h1 h2 h3 h4 h5 h6";
/// Elements of a line.
const INLINE: &str = "a br code em strong img math textEntryInteraction semantics mtext annotation";

fn is_in(all: &str, name: &str) -> bool {
    all.split_whitespace().any(|known| known == name)
}

/// Holds that a file keeps to the rules of its schema as far as they are ours to break.
fn keeps_to_the_schema(name: &str, xml: &str) {
    let mut reader = quick_xml::Reader::from_str(xml);
    // Name, and how far its children have come in their order.
    let mut open: Vec<(String, usize)> = Vec::new();
    let mut declared: Vec<String> = Vec::new();
    loop {
        let event = reader
            .read_event()
            .unwrap_or_else(|error| panic!("{name}: {error}\n{xml}"));
        let (tag, is_empty) = match &event {
            Event::Start(tag) => (tag, false),
            Event::Empty(tag) => (tag, true),
            Event::End(_) => {
                open.pop();
                continue;
            }
            Event::Text(words) => {
                let words = words.to_string();
                let around = open.last().map_or("", |(name, _)| name.as_str());
                let only_blocks = matches!(around, "itemBody" | "rubricBlock" | "blockquote");
                let no_words = only_blocks || children(around).is_some();
                assert!(
                    !no_words || words.trim().is_empty(),
                    "{name}: {words} in {around}"
                );
                continue;
            }
            Event::Eof => break,
            _ => continue,
        };
        let own = tag.local_name().as_ref().to_owned();
        let attributes: BTreeMap<String, String> = tag
            .attributes()
            .map(|attribute| {
                let attribute = attribute.unwrap_or_else(|error| panic!("{name}: {error}"));
                (
                    attribute.key.as_ref().to_owned(),
                    attribute.value.to_string(),
                )
            })
            .collect();
        for key in required(&own) {
            assert!(
                attributes.contains_key(*key),
                "{name}: {own} without {key}\n{xml}"
            );
        }
        if let Some((around, place)) = open.last_mut() {
            if let Some(order) = children(around) {
                let at = order.iter().position(|known| *known == own);
                let at = at.unwrap_or_else(|| panic!("{name}: {own} in {around}\n{xml}"));
                // Response conditions, files and the like come in any number.
                assert!(at >= *place, "{name}: {own} too late in {around}\n{xml}");
                *place = at;
            }
            if matches!(around.as_str(), "itemBody" | "rubricBlock" | "blockquote") {
                let is_block = is_in(BLOCKS, &own);
                assert!(is_block, "{name}: {own} in {around}\n{xml}");
            }
            if matches!(
                around.as_str(),
                "p" | "prompt" | "pre" | "code" | "em" | "strong"
            ) {
                assert!(is_in(INLINE, &own), "{name}: {own} in {around}\n{xml}");
            }
        }
        if own.ends_with("Declaration") {
            declared.push(attributes["identifier"].clone());
        }
        for key in ["responseIdentifier", "outcomeIdentifier"] {
            if let Some(id) = attributes.get(key) {
                assert!(declared.contains(id), "{name}: {id} is not declared\n{xml}");
            }
        }
        if let Some(id) = attributes.get("identifier") {
            let begins = id.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
            let is_name = id
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
            assert!(begins && is_name, "{name}: {id}");
        }
        if !is_empty {
            open.push((own, 0));
        }
    }
    assert!(open.is_empty(), "{name}");
}

#[test]
fn files_keep_to_the_schema() {
    for (path, files) in courses() {
        let Some(written) = try_export(&files) else {
            continue;
        };
        let all = unpacked(&written.package);
        for (name, text) in all.iter().filter(|(name, _)| name.ends_with(".xml")) {
            keeps_to_the_schema(&format!("{path} {name}"), text);
        }
        // The manifest names each file, and the test each item.
        let manifest = &all["imsmanifest.xml"];
        for name in all.keys().filter(|name| *name != "imsmanifest.xml") {
            assert!(
                manifest.contains(&format!("<file href=\"{name}\"/>")),
                "{path} {name}"
            );
        }
        for name in all.keys().filter(|name| name.starts_with("items/")) {
            assert!(
                all["test.xml"].contains(&format!("href=\"{name}\"")),
                "{path} {name}"
            );
        }
    }
}

const COURSE: &str = r#"
format = 1
[course]
id = "c"
title = "C"
license = "CC-BY-4.0"
authors = ["Ana"]
[[skill]]
id = "s"
title = "Skill <1>"
lesson = "Read *this*."
[[question]]
id = "take"
kind = "number"
skills = ["s"]
params = { p = [5, 20], whole = "20..400 step 20" }
prompt = "What is {p} % of {whole}?"
answer = "p * whole / 100"
hints = ["1 % is {whole/100}."]
[[question]]
id = "expand"
kind = "expression"
skills = ["s"]
prompt = "Expand."
answer = "5x + 2"
[[question]]
id = "third"
kind = "number"
skills = ["s"]
prompt = "What is a third of 1?"
answer = "1/3"
"#;

#[test]
fn short_feedback_of_our_own_files_is_kept() {
    let course = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n\
        [[skill]]\nid = \"s\"\ntitle = \"S\"\n\
        [[question]]\nid = \"q\"\nkind = \"choice\"\nskills = [\"s\"]\nprompt = \"Which?\"\n\
        options = [\"a\", \"b\"]\nanswer = \"a\"\n\
        [[question.mistake]]\nname = \"b-it-is\"\nanswer = \"b\"\nfeedback = \"No.\"\n";
    let files = vec![("course.toml".to_owned(), course.as_bytes().to_vec())];
    let back = import(&export(&files).package);
    let text = String::from_utf8_lossy(&back.files[0].1).into_owned();
    assert!(text.contains("\"No.\""), "{text}");
}

#[test]
fn what_can_not_be_said_is_named_and_counted() {
    let files = vec![("course.toml".to_owned(), COURSE.as_bytes().to_vec())];
    let written = export(&files);
    assert_eq!(written.items, 5, "five showings of the template");
    let told = written.losses.told();
    let told: Vec<String> = told.iter().map(ToString::to_string).collect();
    let told = told.join("\n");
    for part in [
        "2 items were left out:",
        "QTI has no questions like those of the kind expression (expand)",
        "its answer is not a decimal that ends (third)",
        "1 item came with a loss:",
        "its hints are not in it (take)",
        "up to 5 showings are in it, each an item (take)",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let back = import(&written.package);
    let text = String::from_utf8_lossy(&back.files[0].1).into_owned();
    assert!(
        text.contains("license = \"CC-BY-4.0\"") && text.contains("\"Ana\""),
        "{text}"
    );
    assert!(text.contains("title = \"Skill <1>\""), "{text}");
    assert!(text.contains("lesson = \"Read *this*.\""), "{text}");
}

#[test]
fn skills_and_values_come_back_as_they_were() {
    let long = "an-id-".repeat(10) + "abcd";
    let course = format!(
        r#"
format = 1
[course]
id = "c"
title = "C"
[[skill]]
id = "short"
title = "A title that makes another id"
lesson = "Of the first."
[[skill]]
id = "{long}"
title = "A title that makes another id"
lesson = "Of the second."
[[question]]
id = "gap"
kind = "text"
skills = ["short"]
prompt = "Type it."
answer = ["a  b", "c"]
[[question]]
id = "blanks"
kind = "cloze"
blanks = "each"
skills = ["{long}"]
prompt = "Fill in."
text = "[[one]] and [[two]]"
"#
    );
    let files = vec![("course.toml".to_owned(), course.into_bytes())];
    let written = export(&files);
    let told = written.losses.told();
    assert!(
        told.iter()
            .any(|line| line.to_string().contains("asked together")),
        "{told:?}"
    );
    let back = import(&written.package);
    assert!(back.losses.is_empty(), "{:?}", back.losses.told());
    let course = read(&back.files);
    let skills: Vec<(&str, Option<String>)> = (course.skills.pairs())
        .map(|(_, skill)| {
            let lesson = skill.lesson.as_ref().map(ToString::to_string);
            (skill.id.as_str(), lesson)
        })
        .collect();
    let lesson = |text: &str| Some(text.to_owned());
    let wanted = [
        ("short", lesson("Of the first.")),
        (long.as_str(), lesson("Of the second.")),
    ];
    assert_eq!(skills, wanted);
    let at = course.question("gap").expect("it came along");
    let instance = course.questions[at].instance(1).unwrap();
    let item = instance.item_at(Spot::WHOLE);
    for typed in ["a b", "a  b", "c"] {
        let graded = item.grade(&Answer::Typed(typed.into())).unwrap();
        assert!(graded.verdict.is_correct(), "{typed}");
    }
}

#[test]
fn a_package_is_written_once_and_says_what_is_not_in_it() {
    let place = tempfile::tempdir().unwrap();
    std::fs::write(place.path().join("c.toml"), COURSE).unwrap();
    let run = |args: &[&str]| {
        let done = std::process::Command::new(env!("CARGO_BIN_EXE_kenning"))
            .args(args)
            .env("KENNING_HOME", place.path().join("home"))
            .current_dir(place.path())
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (
            done.status.success(),
            text(&done.stdout) + &text(&done.stderr),
        )
    };
    let args = ["export", "--format", "qti", "c.toml", "--output", "c.zip"];
    let (well, said) = run(&args);
    assert!(well && said.contains("Wrote c.zip: 5 items."), "{said}");
    assert!(said.contains("2 items were left out:"), "{said}");
    let before = std::fs::read(place.path().join("c.zip")).unwrap();
    let (well, said) = run(&args);
    assert!(
        !well && said.contains("left as it is") && said.contains("--force"),
        "{said}"
    );
    assert_eq!(std::fs::read(place.path().join("c.zip")).unwrap(), before);
    let (well, said) = run(&[&args[..], &["--force"]].concat());
    assert!(well, "{said}");
    let (well, said) = run(&args[..4]);
    assert!(!well && said.contains("--output"), "{said}");
    std::fs::create_dir(place.path().join("folder")).unwrap();
    for more in [&[][..], &["--force"]] {
        let (well, said) = run(&[&args[..5], &["folder"], more].concat());
        assert!(!well && said.contains("is a directory"), "{said}");
    }
    let (well, said) = run(&["import", "qti", "c.zip", "back"]);
    assert!(well && said.contains("1 skill, 5 items"), "{said}");
}

/// A showing of a template is called by its number, as another question may be.
#[test]
fn a_showing_does_not_take_the_name_of_a_question() {
    let more = "[[question]]\nid = \"take-1\"\nkind = \"text\"\nskills = [\"s\"]\n\
        prompt = \"Type one.\"\nanswer = \"one\"\n";
    let files = vec![(
        "course.toml".to_owned(),
        format!("{COURSE}{more}").into_bytes(),
    )];
    let written = export(&files);
    assert_eq!(written.items, 6);
    let all = unpacked(&written.package);
    let names: Vec<&String> = all
        .keys()
        .filter(|name| name.starts_with("items/"))
        .collect();
    assert_eq!(names.len(), 6, "{names:?}");
    let own = all.get("items/take-1.xml").expect("the question itself");
    assert!(own.contains("Type one."), "{own}");
}
