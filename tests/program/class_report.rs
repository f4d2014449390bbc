//! `kenning class report` as a shell runs it, its page in a real browser, and what
//! `kenning check --with` makes of it.

use crate::common;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use common::pupils::{attempts, pupil};
use common::shell::{Place, err, out};
use kenning::class::{Card, Keep, Known, Member, Memberships, Roll, Unlock, make};
use kenning::course::Course;
use kenning::kinds::Verdict;

/// The course that the class practises.
fn dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/courses/equations")
}

fn course() -> Arc<Course> {
    let all = common::courses();
    let wanted = |course: &&Arc<Course>| course.id.as_str().contains("equations");
    all.iter().find(wanted).expect("the course").clone()
}

/// Twelve learners, the first of whom guesses.
fn members() -> Vec<Member> {
    let course = course();
    let mut all: Vec<Member> = (0..12).map(|number| pupil(&course, number, 6)).collect();
    for (n, attempt) in attempts(&mut all[0]).enumerate() {
        attempt.millis = 300;
        attempt.verdict = if n % 4 == 0 {
            Verdict::Correct
        } else {
            Verdict::Incorrect
        };
        (attempt.hints, attempt.bottom_out) = (0, false);
    }
    all
}

/// A class whose learners have handed this in, and its key, as options.
fn class(members: &[Member], to: &Path) -> [String; 4] {
    let (dir, key) = (to.join("class"), to.join("key"));
    let unlock = Unlock::KeyFile(&key);
    let keep = Keep::make(&dir, "7b", "Ms Lopez", None, unlock).expect("a class");
    let mut roll = Roll::open(keep).expect("a roll");
    let card = Card::read(&std::fs::read(roll.keep.card_path()).expect("a card")).expect("whole");
    let course = course();
    let now = members.iter().map(|member| member.as_of).max();
    let now = now.expect("members");
    for member in members {
        let mut all = Memberships::read(&to.join(&member.id)).expect("none yet");
        let joined = all.join(card.clone(), None, now).expect("joined");
        let (events, version) = (&member.events, &member.version);
        let made = make(joined, &course, version, events, true, member.as_of).expect("a bundle");
        let path = to.join("x.bundle");
        std::fs::write(&path, made.0).expect("it is written");
        roll.add(&path, now).expect("it is taken in");
        let known = Known {
            name: Some(member.id.clone()),
            groups: Vec::new(),
        };
        roll.notes.0.insert(joined.id(), known);
    }
    roll.write_notes().expect("the names are written");
    let text = |path: &Path| path.display().to_string();
    ["--dir".into(), text(&dir), "--key".into(), text(&key)]
}

fn ran(place: &Place, args: &[&str]) -> String {
    let done = place.run(args);
    assert!(done.status.success(), "{args:?}: {}", err(&done));
    out(&done)
}

#[test]
fn the_report_is_written_in_every_format_and_damaged_bundles_are_named() {
    let place = Place::new();
    let class = class(&members(), place.path());
    // One learner's file is cut off.
    let held = Path::new(&class[1]).join("members");
    let one = std::fs::read_dir(&held).unwrap().next().unwrap().unwrap();
    let bytes = std::fs::read(one.path()).unwrap();
    let course = dir().display().to_string();
    let now = ["--course", &course, "--now", "2026-01-12T09:00:00Z"];
    let class = class.each_ref().map(String::as_str);
    let args = [&["class", "report"], &class[..], &now].concat();
    let said = ran(&place, &args);
    assert!(said.contains("12 learners"), "{said}");
    assert!(said.contains(" p00: Guessing"), "{said}");
    std::fs::write(one.path(), &bytes[..bytes.len() - 30]).unwrap();
    let done = place.run(&args);
    assert!(done.status.success(), "{}", err(&done));
    assert!(out(&done).contains("11 learners"), "{}", out(&done));
    assert!(err(&done).contains("left out"), "{}", err(&done));
    std::fs::write(one.path(), &bytes).unwrap();

    let file = place.path().join("report.json");
    let name = file.display().to_string();
    let json = [&args[..], &["--format", "json", "--output", &name]].concat();
    let told = ran(&place, &json);
    assert!(told.contains("12 learners"), "{told}");
    // Its own kind is written over, another file is not.
    ran(&place, &json);
    std::fs::write(&file, "my own words\n").unwrap();
    assert!(!place.run(&json).status.success());
    for (format, holds) in [
        ("markdown", "## What needs you first"),
        ("html", "<table>"),
        ("csv", "learner,name"),
    ] {
        let said = ran(&place, &[&args[..], &["--format", format]].concat());
        assert!(said.contains(holds), "{format}: {said}");
    }
}

#[test]
fn the_name_of_a_file_says_its_format_and_a_table_is_of_one_alone() {
    let place = Place::new();
    let class = class(&members(), place.path());
    let course = dir().display().to_string();
    let now = ["--course", &course, "--now", "2026-01-12T09:00:00Z"];
    let class = class.each_ref().map(String::as_str);
    let args = [&["class", "report"], &class[..], &now].concat();
    for (end, holds) in [
        ("html", "<table>"),
        ("md", "## What"),
        ("csv", "learner,name"),
        ("json", "{\n"),
    ] {
        let file = place.path().join(format!("report.{end}"));
        let name = file.display().to_string();
        ran(&place, &[&args[..], &["--output", &name]].concat());
        let written = std::fs::read_to_string(&file).expect("a report");
        assert!(written.contains(holds), "{end}: {written}");
    }
    // A table of anything else was passed over without a word.
    let said = ran(&place, &[&args[..], &["--table", "questions"]].concat());
    assert!(said.starts_with("question,skill"), "{said}");
    let refused = place.run(&[&args[..], &["--table", "questions", "--format", "html"]].concat());
    assert_eq!(refused.status.code(), Some(2));
    assert!(err(&refused).contains("--format csv"), "{}", err(&refused));
}

#[test]
fn the_author_reads_it_at_the_line_of_the_question() {
    let place = Place::new();
    let course = course();
    let question = course
        .questions
        .get(kenning::course::QuestionIndex(1))
        .expect("a question")
        .id
        .to_string();
    let report = serde_json::json!({
        "kind": "kenning-class-report", "format": 1, "course": course.id.as_str(), "version": "",
        "questions": [{ "id": question, "notes": [
            { "rule": "misleads", "message": "The abler were right less often.", "help": "Look at it." }
        ]}],
    });
    let file = place.path().join("report.json");
    std::fs::write(&file, report.to_string()).unwrap();
    let (name, dir) = (file.display().to_string(), dir());
    let checked = place.run(&["check", &dir.display().to_string(), "--with", &name]);
    let said = out(&checked);
    let source = std::fs::read_to_string(dir.join("course.toml")).unwrap();
    let line = source
        .lines()
        .position(|line| line.contains(&format!("id = \"{question}\"")));
    let at = format!("course.toml:{}:", line.expect("the question") + 1);
    let told = said
        .lines()
        .find(|line| line.contains("The abler were right less often"));
    assert!(
        told.is_some_and(|line| line.contains(&at)),
        "{at} in {said}"
    );
    std::fs::write(&file, "{}").unwrap();
    let refused = place.run(&["check", &dir.display().to_string(), "--with", &name]);
    assert!(
        !refused.status.success() && err(&refused).contains("no report of a class"),
        "{}",
        err(&refused)
    );
}

/// A browser, where this machine has one.
fn browser() -> Option<PathBuf> {
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "chrome-headless-shell",
    ];
    let path = std::env::var_os("PATH")?;
    let dirs: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let all = dirs.iter().flat_map(|dir| names.map(|name| dir.join(name)));
    all.into_iter().find(|path| path.is_file())
}

/// A name that ends as a spreadsheet does gets no text under it.
#[test]
fn a_report_under_a_name_of_another_format_is_refused() {
    let place = Place::new();
    let class = class(&members(), place.path());
    let sheet = place.path().join("report.xlsx");
    let name = sheet.display().to_string();
    let course = dir().display().to_string();
    let class = class.each_ref().map(String::as_str);
    let args = [
        &["class", "report"],
        &class[..],
        &["--course", &course, "--output", &name],
    ];
    let done = place.run(&args.concat());
    assert!(!done.status.success());
    let said = err(&done);
    assert!(said.contains(".xlsx") && said.contains(".html"), "{said}");
    assert!(!sheet.exists());
}

/// What the page comes to in a real browser: it is read as it was meant, nothing of it is
/// wider than a small screen but what can be moved, and nothing is loaded.
#[test]
#[allow(clippy::disallowed_macros)]
fn the_page_is_read_by_a_real_browser() {
    let Some(browser) = browser() else {
        // Only what is in the page's text is tested, in tests/tutor/class_report.rs.
        eprintln!("skipped: no Chromium on this machine");
        return;
    };
    let place = Place::new();
    let class = class(&members(), place.path());
    let page = place.path().join("report.html");
    let name = page.display().to_string();
    let course = dir().display().to_string();
    let class = class.each_ref().map(String::as_str);
    let page_of = ["--course", &course, "--format", "html", "--output", &name];
    ran(
        &place,
        &[&["class", "report"], &class[..], &page_of].concat(),
    );
    let home = place.path().join("browser");
    let run = |more: &[&str]| {
        Command::new(&browser)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
            ])
            .arg(format!("--user-data-dir={}", home.display()))
            .args(more)
            .output()
            .expect("the browser runs")
    };
    let page_itself = format!("file://{name}");
    let read = run(&["--dump-dom", &page_itself]);
    let dom = String::from_utf8_lossy(&read.stdout).into_owned();
    let count = |what: &str| dom.matches(what).count();
    let source = std::fs::read_to_string(&page).unwrap();
    assert_eq!(count("<table>"), source.matches("<table>").count(), "{dom}");
    assert_eq!(count("<svg"), source.matches("<svg").count());
    assert_eq!(count("</section>"), source.matches("</section>").count());
    assert!(count("<svg") >= 3, "{dom}");
    // It can be printed: a PDF of several pages comes of it.
    let paper = place.path().join("report.pdf");
    let to = format!("--print-to-pdf={}", paper.display());
    run(&[&to, &page_itself]);
    let printed = std::fs::read(&paper).expect("a PDF");
    assert!(printed.starts_with(b"%PDF") && printed.len() > 10_000);

    // Clicked through on a small screen: each link leads to its section, and nothing of the page
    // goes beyond its sides; its colours are those that were asked for.
    let around = place.path().join("around.html");
    std::fs::write(&around, AROUND.replace("PAGE", &page_itself)).unwrap();
    let clicked = |scheme: &str| {
        let scheme = format!("--blink-settings=preferredColorScheme={scheme}");
        let done = run(&[
            "--allow-file-access-from-files",
            "--virtual-time-budget=10000",
            &scheme,
            "--dump-dom",
            &format!("file://{}", around.display()),
        ]);
        let dom = String::from_utf8_lossy(&done.stdout).into_owned();
        let begins = dom.find("<pre id=\"said\">").expect("what was said") + 15;
        let ends = begins + dom[begins..].find("</pre>").expect("its end");
        let said: serde_json::Value = serde_json::from_str(&dom[begins..ends]).expect(&dom);
        said
    };
    let (dark, light) = (clicked("0"), clicked("1"));
    let links = light["links"].as_array().expect("links");
    assert!(links.len() >= 9, "{light}");
    for link in links {
        assert_eq!(link["hash"], link["to"], "{light}");
        let top = link["top"].as_f64().expect("it leads somewhere");
        assert!((-1.0..600.0).contains(&top), "{light}");
    }
    assert!(light["wide"].as_f64() <= light["room"].as_f64(), "{light}");
    assert_eq!(light["asked"].as_array().map(Vec::len), Some(0), "{light}");
    let bright = |said: &serde_json::Value| {
        let of = said["ground"].as_str().expect("a colour").to_owned();
        let parts = of.trim_start_matches("rgb(").trim_end_matches(')');
        let parts = parts.split(", ").map(|n| n.parse::<u32>().expect(&of));
        parts.sum::<u32>()
    };
    assert!(
        bright(&dark) < 150 && bright(&light) > 700,
        "{dark} {light}"
    );
}

/// A page that clicks through another: where each link leads, how wide it is, what it asked for
/// besides itself, and its colours.
const AROUND: &str = r##"<!doctype html><html><body>
<iframe id="page" src="PAGE" width="400" height="600"></iframe><pre id="said"></pre>
<script>
document.getElementById("page").onload = (event) => {
  const window = event.target.contentWindow, page = event.target.contentDocument;
  const links = [...page.querySelectorAll('a[href^="#"]')].map((link) => {
    link.click();
    const to = link.getAttribute("href"), section = page.getElementById(to.slice(1));
    return { to, hash: window.location.hash, top: section ? section.getBoundingClientRect().top : null };
  });
  const root = page.documentElement;
  document.getElementById("said").textContent = JSON.stringify({
    links, wide: root.scrollWidth, room: root.clientWidth,
    asked: window.performance.getEntriesByType("resource").map((one) => one.name),
    ground: window.getComputedStyle(page.body).backgroundColor,
  });
};
</script></body></html>"##;

#[test]
fn a_learner_is_erased_only_where_that_was_agreed_to() {
    let place = Place::new();
    let class = class(&members()[..2], place.path());
    let class = class.each_ref().map(String::as_str);
    let held = || {
        std::fs::read_dir(Path::new(class[1]).join("members"))
            .unwrap()
            .count()
    };
    let retire = [&["class", "retire"], &class[..], &["--member", "p01"]].concat();
    let done = place.run(&retire);
    assert!(!done.status.success(), "{}", out(&done));
    let said = err(&done);
    assert!(
        said.contains("all that “p01” handed in") && said.contains("--yes"),
        "{said}"
    );
    assert_eq!(held(), 2);
    let said = ran(&place, &[&retire[..], &["--yes"]].concat());
    assert!(said.contains("is erased"), "{said}");
    assert_eq!(held(), 1);
}

/// A report made before the course and its questions had other ids is still of them.
#[test]
fn a_report_is_read_after_the_course_was_renamed() {
    let place = Place::new();
    let course = place.path().join("c.toml");
    let text = "format = 1\n[course]\nid = \"new\"\nwas = [\"old\"]\ntitle = \"T\"\n\
        [[skill]]\nid = \"s\"\ntitle = \"S\"\n\
        [[question]]\nid = \"q2\"\nwas = [\"q1\"]\nkind = \"text\"\nskills = [\"s\"]\n\
        prompt = \"Type ara.\"\nanswer = \"ara\"\n";
    std::fs::write(&course, text).expect("a course");
    let report = serde_json::json!({
        "kind": "kenning-class-report", "format": 1, "course": "old", "version": "",
        "questions": [{ "id": "q1", "notes": [
            { "rule": "misleads", "message": "The abler were right less often.", "help": "Look." }
        ]}],
    });
    let file = place.path().join("report.json");
    std::fs::write(&file, report.to_string()).expect("a report");
    let (course, file) = (course.display().to_string(), file.display().to_string());
    let said = out(&place.run(&["check", &course, "--with", &file]));
    let told = said
        .lines()
        .find(|line| line.contains("The abler were right less often"));
    let is_told = |line: &str| line.contains("c.toml:10:") && line.contains("q2");
    assert!(told.is_some_and(is_told), "{said}");
    // One of another course is not passed over without a word.
    let other = dir().display().to_string();
    let done = place.run(&["check", &other, "--with", &file]);
    assert!(err(&done).contains("of the course “old”"), "{}", err(&done));
}
