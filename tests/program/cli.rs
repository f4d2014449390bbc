//! The commands, as a shell runs them.

use crate::common;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use common::shell::{KINDS, Place, err, out, progress, progress_of};
use insta::assert_snapshot;
use kenning::report::Progress;

#[test]
fn exports_say_the_same_in_every_format() {
    let place = Place::new();
    place.type_in(
        &["practice", KINDS, "--seed", "1"],
        "1\n\n1 3\n\nmañana\n\nquit\n",
    );
    let json = out(&place.run(&["export", "--format", "json", KINDS]));
    let progress: Progress = serde_json::from_str(&json).expect("the documented layout");
    let again = kenning::report::json(&progress).expect("numbers are finite");
    assert_eq!(
        json, again,
        "reading it and writing it again changes nothing"
    );
    let course = &progress.courses[0];
    assert_eq!((course.attempts, course.correct), (3, 2));
    let mistakes: Vec<&str> = course
        .recent_mistakes
        .iter()
        .map(|m| m.mistake.as_str())
        .collect();
    assert_eq!(mistakes, ["largest-is-capital"]);

    let csv_file = place.path().join("progress.csv");
    let csv_name = csv_file.display().to_string();
    let done = place.run(&["export", "--format", "csv", "--output", &csv_name, KINDS]);
    assert!(done.status.success(), "{}", err(&done));
    let mut reader = csv::Reader::from_path(&csv_file).expect("the file was written");
    let headers = reader.headers().expect("a header").clone();
    let at = |name: &str| headers.iter().position(|h| h == name).expect("the column");
    let (skill, attempts, met) = (at("skill"), at("attempts"), at("recent_mistakes"));
    let mut met_in_csv = Vec::new();
    let rows: Vec<(String, u32)> = reader
        .records()
        .map(|r| r.expect("a row"))
        .inspect(|r| met_in_csv.extend(r[met].split_whitespace().map(str::to_owned)))
        .map(|r| (r[skill].to_owned(), r[attempts].parse().expect("a number")))
        .collect();
    let same: Vec<(String, u32)> = course
        .skills
        .iter()
        .map(|s| (s.id.clone(), s.attempts))
        .collect();
    assert_eq!(rows, same);
    assert_eq!(met_in_csv, mistakes);

    let markdown = out(&place.run(&["export", "--format", "markdown", KINDS]));
    assert_snapshot!("export_markdown", markdown);
    assert_snapshot!("stats", out(&place.run(&["stats", KINDS])));
}

#[test]
fn check_reports_every_problem_with_its_place() {
    let place = Place::new();
    let mut broken: Vec<PathBuf> = std::fs::read_dir("tests/data/broken")
        .expect("the folder")
        .map(|e| e.expect("an entry").path())
        .collect();
    broken.sort();
    assert!(broken.len() >= 8);
    let mut all = String::new();
    for path in broken {
        let name = path.display().to_string();
        let done = place.run(&["check", &name]);
        assert_eq!(done.status.code(), Some(1), "{name}: {}", out(&done));
        all += &out(&done);
        all += "\n";
    }
    assert_snapshot!("check_broken", all);
}

#[test]
fn check_is_content_with_what_is_bundled() {
    let place = Place::new();
    for course in kenning::library::list_courses(Path::new("courses")) {
        let name = course.display().to_string();
        let done = place.run(&["check", &name]);
        assert_eq!(done.status.code(), Some(0), "{}", out(&done));
        assert!(
            out(&done).ends_with("0 errors, 0 warnings.\n"),
            "{}",
            out(&done)
        );
    }
}

#[test]
fn files_that_are_no_courses_get_sentences() {
    let place = Place::new();
    let write = |name: &str, bytes: &[u8]| {
        let path = place.path().join(name);
        std::fs::write(&path, bytes).expect("a file");
        path.display().to_string()
    };
    let huge = write("huge.toml", &vec![b'#'; 5 << 20]);
    let cases = [
        (write("empty.toml", b""), "the file is empty"),
        (
            write("latin.toml", b"format = 1 # caf\xe9"),
            "not valid UTF-8",
        ),
        (
            write(
                "escape.toml",
                b"format = 1\n[course]\nid = \"e\"\ntitle = \"a\\u001b[31m\"\n",
            ),
            "control character",
        ),
        (
            write("notes.doc", b"format = 1"),
            "its name does not end in .toml",
        ),
        (
            write("notes.txt", b"format = 1"),
            "nothing in it looks like a word, a card or a question",
        ),
        ("/dev/null".into(), "a pipe, a device or a socket"),
        (huge, "4 MiB"),
        (
            place.path().join("nothing").display().to_string(),
            "nothing",
        ),
    ];
    for (path, expected) in cases {
        let done = place.run(&["check", &path]);
        assert_eq!(done.status.code(), Some(1), "{path}");
        assert!(out(&done).contains(expected), "{path}: {}", out(&done));
        assert!(!done.stdout.contains(&0x1b));
    }
}

/// A pipe that nobody writes to would keep a reader waiting for ever.
#[cfg(unix)]
#[test]
fn pipes_and_sockets_are_no_course_files() {
    let place = Place::new();
    let pipe = place.path().join("pipe.toml");
    let made = Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo runs").success());
    let socket = place.path().join("socket.toml");
    let _listening = std::os::unix::net::UnixListener::bind(&socket).expect("a socket");
    let dir = place.path().join("course");
    std::fs::create_dir(&dir).expect("a folder");
    std::fs::write(dir.join("course.toml"), "format = 1\n").expect("a file");
    std::fs::rename(&pipe, dir.join("more.toml")).expect("it moves");
    std::os::unix::fs::symlink(dir.join("more.toml"), &pipe).expect("a link");
    for path in [pipe, socket, dir] {
        let path = path.display().to_string();
        for args in [["check", &path], ["practice", &path]] {
            let done = place.run(&args);
            let said = out(&done) + &err(&done);
            assert_eq!(done.status.code(), Some(1), "{path}: {said}");
            assert!(
                said.contains("a pipe, a device or a socket"),
                "{path}: {said}"
            );
        }
    }
}

#[test]
fn a_broken_course_leaves_the_others_alone() {
    let place = Place::new();
    let courses = place.path().join("courses");
    std::fs::create_dir_all(&courses).expect("a folder");
    std::fs::write(courses.join("mine.toml"), "format = 1\n").expect("a file");
    let listed = out(&place.run(&["courses"]));
    assert!(listed.contains("linear-equations"), "{listed}");
    assert!(listed.contains("This course can't be used."), "{listed}");
    let done = place.type_in(&["practice", "mine.toml"], "");
    assert_eq!(done.status.code(), Some(1));
    assert!(err(&done).contains("mine.toml:1:1"), "{}", err(&done));
}

#[test]
fn wrong_names_get_a_suggestion_and_the_right_code() {
    let place = Place::new();
    let done = place.run(&["practice", "linear-equation"]);
    assert_eq!(done.status.code(), Some(1));
    assert!(
        err(&done).contains("Did you mean `linear-equations`?"),
        "{}",
        err(&done)
    );
    let done = place.run(&["practise-all"]);
    assert_eq!(done.status.code(), Some(2));
    let done = place.run(&["stats", "--now", "yesterday"]);
    assert_eq!(done.status.code(), Some(2));
    let done = place.run(&["--profile", "ana", "stats"]);
    assert_eq!(done.status.code(), Some(1));
    assert!(
        err(&done).contains("kenning profile new \"ana\""),
        "{}",
        err(&done)
    );
    let made = place.path().join("profiles").join("ana");
    assert!(!made.exists(), "a mistyped profile leaves nothing behind");
}

/// What is said to be brought back by `restore` can be.
#[test]
fn a_backup_of_nothing_promises_nothing() {
    let place = Place::new();
    let to = |name: &str| place.path().join(name).display().to_string();
    let (empty, full) = (to("empty.gz"), to("full.gz"));
    let said = out(&place.run(&["backup", &empty]));
    assert!(said.contains("Nothing was recorded yet"), "{said}");
    assert!(!said.contains("kenning restore"), "{said}");
    assert!(!place.run(&["restore", &empty]).status.success());
    place.type_in(&["practice", KINDS, "--plain"], "show\n\nquit\n");
    let said = out(&place.run(&["backup", &full]));
    assert!(said.contains("kenning restore"), "{said}");
    assert!(place.run(&["restore", &full]).status.success());
}

#[test]
fn profiles_keep_learners_apart() {
    let place = Place::new();
    place.type_in(&["practice", KINDS, "--seed", "1"], "2\nquit\n");
    assert!(place.run(&["profile", "new", "ana"]).status.success());
    assert!(place.run(&["profile", "use", "ana"]).status.success());
    assert_eq!(progress(&place).profile, "ana");
    assert_eq!(progress_of(&place, KINDS).attempts, 0);
    let list = out(&place.run(&["profile", "list"]));
    assert_eq!(list, "* ana\n  default\n");
    // Data goes only where that is meant.
    let refused = place.run(&["profile", "remove", "default"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).contains("--yes"), "{}", err(&refused));
    assert!(
        place
            .run(&["profile", "remove", "default", "--yes"])
            .status
            .success()
    );
    assert_eq!(out(&place.run(&["profile", "list"])), "* ana\n");
}

#[test]
fn coming_back_tomorrow_brings_what_is_due() {
    let place = Place::new();
    place.type_in(&["practice", KINDS, "--seed", "1"], "2\nquit\n");
    let mut later = place.command(&["practice", KINDS, "--seed", "2"]);
    let done = later
        .env("KENNING_NOW", "2026-03-09T12:00:00Z")
        .stdin(Stdio::null())
        .output()
        .expect("kenning runs");
    assert!(
        out(&done).contains("Review: you last answered this 8 days ago"),
        "{}",
        out(&done)
    );
}

#[test]
fn help_teaches_by_example_and_completions_are_printed() {
    let place = Place::new();
    let help = out(&place.run(&["--help"]));
    assert!(
        help.contains("Examples:") && help.contains("kenning practice"),
        "{help}"
    );
    let completions = out(&place.run(&["completions", "bash"]));
    assert!(completions.contains("complete -F"), "{completions}");
}

#[test]
fn a_second_course_of_the_same_id_is_refused_and_told() {
    let place = Place::new();
    let courses = place.path().join("courses");
    std::fs::create_dir_all(&courses).expect("a folder");
    let text = "format = 1\n[course]\nid = \"shell-basics\"\ntitle = \"Stranger\"\n\
        [[skill]]\nid = \"a\"\ntitle = \"A\"\n\
        [[question]]\nid = \"q\"\nkind = \"text\"\nskills = [\"a\"]\nprompt = \"?\"\nanswer = \"!\"\n";
    std::fs::write(courses.join("stranger.toml"), text).expect("a file");
    let listed = out(&place.run(&["courses"]));
    assert!(listed.contains("The shell for real"), "{listed}");
    assert!(
        listed.contains("another course (bundled) already has its id `shell-basics`"),
        "{listed}"
    );
    let path = courses.join("stranger.toml").display().to_string();
    let practised = place.run(&["practice", &path]);
    assert_eq!(practised.status.code(), Some(1));
    assert!(
        err(&practised).contains("histories do not mix"),
        "{}",
        err(&practised)
    );
}

#[test]
fn a_copy_of_a_bundled_course_takes_its_place_and_keeps_its_history() {
    let place = Place::new();
    place.type_in(&["practice", "shell-basics", "--seed", "1"], "1\nquit\n");
    let before = progress_of(&place, "shell-basics").attempts;
    assert!(before > 0);
    let dir = place.path().join("mine");
    let at = dir.display().to_string();
    let written = place.run(&["courses", "--write", "shell-basics", &at]);
    let files = std::fs::read_dir(&dir).expect("a directory").count();
    assert!(files > 2, "its chapters and its test");
    assert_eq!(out(&written), format!("Wrote {files} files to {at}.\n"));
    // One without the questions of the test is a copy, too.
    std::fs::remove_file(dir.join("test.toml")).expect("its test");
    let again = place.run(&["courses", "--write", "shell-basics", &at]);
    assert!(err(&again).contains("is there already"), "{}", err(&again));
    let none = place.run(&["courses", "--write", "shell", &at]);
    assert!(
        err(&none).contains("Those that do are: kenning-in-ten, linear"),
        "{}",
        err(&none)
    );

    // By its path, and in the courses of one's own.
    std::fs::write(dir.join("plan.toml"), "goal = \"support\"\n").expect("a file");
    assert_eq!(progress_of(&place, &at).attempts, before);
    let plan = out(&place.run(&["plan", &at]));
    assert!(plan.contains("goal = \"support\""), "{plan}");
    let courses = place.path().join("courses");
    std::fs::create_dir_all(&courses).expect("a folder");
    std::fs::rename(&dir, courses.join("mine")).expect("moved");
    let plan = out(&place.run(&["plan", "shell-basics"]));
    assert!(plan.contains("goal = \"support\""), "{plan}");
    assert_eq!(progress_of(&place, "shell-basics").attempts, before);
    let listed = out(&place.run(&["courses"]));
    assert!(
        listed.contains("mine, instead of the bundled one)"),
        "{listed}"
    );
    assert_eq!(listed.lines().count(), 4, "{listed}");

    // What is practised is what is shown, and it is the same one by another way to it.
    let mine = courses.join("mine");
    let chapter = mine.join("10-paths.toml");
    let text = std::fs::read_to_string(&chapter).expect("a chapter");
    let changed = text.replacen("prompt = \"Which", "prompt = \"Well, which", 1);
    assert_ne!(changed, text);
    std::fs::write(&chapter, changed).expect("a file");
    let shown = out(&place.run(&["show", "shell-basics", "paths-pwd"]));
    assert!(shown.contains("Well, which"), "{shown}");
    let around = format!("{}/../courses/mine/", courses.display());
    let next = place.run(&["next", &around]);
    assert_eq!(next.status.code(), Some(0), "{}", err(&next));

    // One that can't be used is passed over, and that is told.
    for (wrong, said) in [
        (
            text.replace("paths-pwd", "paths-pwe"),
            "not its question `paths-pwd`",
        ),
        (text.replacen("prompt =", "promt =", 1), "`kenning check "),
    ] {
        std::fs::write(&chapter, wrong).expect("a file");
        for args in [&["stats"][..], &["next", "shell-basics"]] {
            let told = err(&place.run(args));
            assert!(
                told.contains("so the one with this id that comes"),
                "{told}"
            );
            assert!(told.contains(said), "{told}");
        }
        let json = out(&place.run(&["courses", "--format", "json"]));
        assert!(
            json.contains("\"copy\"") && !json.contains("\"own\""),
            "{json}"
        );
    }
    std::fs::write(&chapter, text).expect("a file");

    // Two of them are one too many.
    let second = courses.join("second").display().to_string();
    place.run(&["courses", "--write", "shell-basics", &second]);
    let listed = out(&place.run(&["courses"]));
    assert!(listed.contains(") already has its id"), "{listed}");
}

#[test]
fn a_course_practised_by_its_path_is_known_by_path_and_from_the_record() {
    let place = Place::new();
    place.type_in(
        &["practice", KINDS, "--plain", "--seed", "1"],
        "show\nquit\n",
    );
    let by_path = out(&place.run(&["stats", KINDS]));
    assert!(by_path.contains("1 answer"), "{by_path}");
    let stats = place.run(&["stats", "kinds"]);
    let said = out(&stats);
    assert!(stats.status.success());
    assert!(
        said.contains(
            "The record holds 1 answer in `kinds`, 0 fully right, the last on 2026-03-01."
        ) && said.contains("Give the path"),
        "{said}"
    );
    let export = place.run(&["export", "kinds"]);
    assert_eq!(export.status.code(), Some(1));
    assert!(err(&export).contains("Give the path"), "{}", err(&export));
    let unknown = place.run(&["stats", "kindz"]);
    assert!(
        err(&unknown).contains("There is no course or file called `kindz`"),
        "{}",
        err(&unknown)
    );
}

#[test]
fn a_day_in_words_and_a_directory_for_a_plan_are_told_what_is_wanted() {
    let place = Place::new();
    let day = place.run(&["plan", "linear-equations", "--deadline", "tomorrow"]);
    let said = err(&day);
    assert!(said.contains("such as 2027-06-30"), "{said}");
    let dir = place.path().join("plans");
    std::fs::create_dir_all(&dir).expect("a folder");
    let plan = place.run(&["plan", "linear-equations", &dir.display().to_string()]);
    let said = err(&plan);
    assert!(
        said.contains("plans is a directory. Name the file"),
        "{said}"
    );
}

#[test]
fn a_number_that_is_none_is_told_in_plain_words() {
    let place = Place::new();
    for (args, says) in [
        (
            &["practice", "--minutes", "x"][..],
            "must be a whole number",
        ),
        (&["practice", "--seed", "x"], "must be a whole number"),
        (
            &["plan", "shell-basics", "--retention", "x"],
            "must be a number",
        ),
    ] {
        let done = place.run(args);
        assert_eq!(done.status.code(), Some(2));
        let said = err(&done);
        assert!(
            said.contains(says) && !said.contains("': invalid "),
            "{said}"
        );
    }
    let mut spanish = place.command(&["practice", "--minutes", "x"]);
    let said = err(&common::shell::fed(
        spanish.env("KENNING_LANGUAGE", "es"),
        "",
    ));
    assert!(said.contains("tiene que ser un número entero"), "{said}");
}

#[test]
fn plans_and_decisions_are_kept_and_wrong_ones_explained() {
    let place = Place::new();
    let plan = |args: &[&str]| {
        let mut all = vec!["plan", "linear-equations"];
        all.extend(args);
        place.run(&all)
    };
    assert!(
        plan(&["--goal", "support", "--minutes", "20"])
            .status
            .success()
    );
    let shown = out(&plan(&[]));
    assert!(
        shown.contains("goal = \"support\"") && shown.contains("minutes = 20"),
        "{shown}"
    );
    let file = place.path().join("plan.toml");
    let text = "gaol = \"support\"\nretention = 7\nfocus = [\"like-terms\", \"poetry\"]\n\n[due]\nlike-term = 2026-12-01\nlike-terms = \"soon\"\n[budget]\nminutes = \"20\"\nhours = 3\n";
    std::fs::write(&file, text).expect("a file");
    let wrong = plan(&[&file.display().to_string()]);
    assert_eq!(wrong.status.code(), Some(1));
    let said = err(&wrong).replace(&format!("{}/", place.path().display()), "");
    assert_snapshot!("plan_all_wrong", said);
    assert!(out(&plan(&[])).contains("goal = \"support\""));
    for (option, value, told) in [
        ("--target", "2", "from 0.6 to 0.97"),
        ("--focus", "poetry", "has no skill `poetry`. It has "),
        ("--focus", "like-term", "Did you mean `like-terms`?"),
    ] {
        let wrong = plan(&[option, value]);
        assert_eq!(wrong.status.code(), Some(2));
        assert!(err(&wrong).contains(told), "{}", err(&wrong));
    }
    #[cfg(unix)]
    {
        // It would keep the reader waiting for ever.
        let wrong = plan(&["/dev/zero"]);
        assert_eq!(wrong.status.code(), Some(1));
        assert!(
            err(&wrong).contains("not an ordinary file"),
            "{}",
            err(&wrong)
        );
    }
    assert!(out(&plan(&["--clear"])).contains("No plan"));

    let overrule = |args: &[&str]| {
        let mut all = vec!["overrule", "linear-equations"];
        all.extend(args);
        place.run(&all)
    };
    assert!(overrule(&["suspend", "signed-add"]).status.success());
    assert!(out(&overrule(&["put-away"])).contains("signed-add"));
    assert!(overrule(&["resume", "signed-add"]).status.success());
    assert!(out(&overrule(&["put-away"])).contains("No question"));
    let wrong = overrule(&["known", "sined-numbers"]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(
        err(&wrong).contains("Did you mean `signed-numbers`?"),
        "{}",
        err(&wrong)
    );
    let few = place.run(&["tune"]);
    assert!(err(&few).contains("no reviews so far"), "{}", err(&few));
}

#[test]
fn one_and_none_are_told_as_such() {
    let place = Place::new();
    let text = "format = 1\n[course]\nid = \"small\"\ntitle = \"Small\"\n\
        [[skill]]\nid = \"a\"\ntitle = \"A\"\n\
        [[question]]\nid = \"q\"\nkind = \"text\"\nskills = [\"a\"]\nprompt = \"?\"\nanswer = \"!\"\n";
    let path = place.path().join("small.toml");
    std::fs::write(&path, text).expect("a file");
    let path = path.display().to_string();
    let plan = |day: &str| out(&place.run(&["plan", &path, "--deadline", day]));
    let open = plan("2026-03-02");
    assert!(
        open.contains("0 of 1 learned.\n# At 15 minutes a day: all learned today or tomorrow"),
        "{open}"
    );
    place.run(&["overrule", &path, "known", "a"]);
    let done = plan("2026-03-03");
    assert!(
        done.contains("Everything in this course is learned."),
        "{done}"
    );

    let later = out(&place.run(&["plan", "linear-equations", "--deadline", "2026-10-29"]));
    assert!(
        later.contains("0 of 104 learned.") && later.contains("in time for 2026-10-29."),
        "{later}"
    );

    let place = Place::new();
    place.run(&["overrule", &path, "known", "a"]);
    let asked = place.run(&["erase", "--course", "small"]);
    let said = err(&asked);
    assert!(said.contains("would remove 1 event of small"), "{said}");
    let erased = out(&place.run(&["erase", "--course", "small", "--yes"]));
    assert!(erased.starts_with("Erased 1 event of small"), "{erased}");
}

#[test]
fn the_licences_of_all_that_the_program_is_made_of_are_shown() {
    let place = Place::new();
    let shown = out(&place.run(&["--licenses"]));
    let named: BTreeSet<&str> = shown
        .lines()
        .filter_map(|line| line.strip_prefix("  "))
        .collect();
    let tree = Command::new(env!("CARGO"))
        .args([
            "tree", "--locked", "--edges", "normal", "--prefix", "none", "--format", "{p}",
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let tree = String::from_utf8(tree.stdout).expect("names are text");
    let mut packages = 0;
    for line in tree.lines().filter(|line| !line.starts_with("kenning ")) {
        let mut words = line.split_whitespace();
        let (name, version) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let package = format!("{name} {}", version.trim_start_matches('v'));
        assert!(
            named.contains(package.as_str()),
            "{package} is not in THIRD-PARTY.txt: make it anew, as docs/licenses/about.toml says"
        );
        packages += 1;
    }
    assert!(packages > 100, "{tree}");
}

#[test]
fn a_plan_is_told_when_to_teach_and_shows_it() {
    let place = Place::new();
    let plan = |args: &[&str]| place.run(&[&["plan", "linear-equations"], args].concat());
    for when in ["first", "after-miss", "auto"] {
        let shown = out(&plan(&["--teach", when]));
        assert!(shown.contains(&format!("teach = \"{when}\"\n")), "{shown}");
        assert_eq!(out(&plan(&[])), shown);
    }
    let refused = err(&plan(&["--teach", "never"]));
    assert!(
        refused.contains("it must be auto, first or after-miss"),
        "{refused}"
    );
}

/// What is told to type names a course that was opened by its path by that path: it has
/// no other name that a command knows.
#[test]
fn advice_names_a_course_by_the_path_it_was_opened_by() {
    let place = Place::new();
    let text = "format = 1\n\n[course]\nid = \"c\"\ntitle = \"C\"\nlanguage = \"en\"\n\n\
        [[skill]]\nid = \"s\"\ntitle = \"S\"\n\n[[question]]\nid = \"q\"\nskills = [\"s\"]\n\
        kind = \"text\"\nprompt = \"?\"\nanswer = \"a\"\n";
    let path = place.path().join("c.toml");
    std::fs::write(&path, text).expect("a course");
    let path = path.to_str().expect("a path");
    for (args, wanted) in [
        (["overrule", path, "known", "s"], "take-back s"),
        (["overrule", path, "suspend", "q"], "resume q"),
    ] {
        let said = out(&place.run(&args));
        assert!(
            said.contains(&format!("kenning overrule {path} {wanted}")),
            "{said}"
        );
    }
    let said = out(&place.type_in(&["practice", path, "--plain"], ""));
    assert!(
        said.contains(&format!("`kenning overrule {path} put-away`")),
        "{said}"
    );
    // A path with a space, or one that looks like an option, is told so that a shell takes it.
    for (id, name, called) in [
        ("d", "d e.toml", "'./d e.toml'"),
        ("f", "-f.toml", "./-f.toml"),
    ] {
        let text = text.replace("id = \"c\"", &format!("id = \"{id}\""));
        std::fs::write(place.path().join(name), text).expect("a course");
        let there = |args: &[&str]| {
            let mut command = place.command(args);
            out(&common::shell::fed(command.current_dir(place.path()), ""))
        };
        let said = there(&["next", "--", name]);
        let named = said.rsplit("kenning answer ").next().expect("a name");
        let wanted = if name.contains(' ') {
            "'d e.toml#"
        } else {
            "'./-f.toml#"
        };
        assert!(named.starts_with(wanted), "{said}");
        let said = there(&["overrule", &format!("./{name}"), "suspend", "q"]);
        let wanted = format!("`kenning overrule {called} resume q`");
        let home = place.path().to_string_lossy().into_owned();
        assert!(
            said.replace(&format!("{home}/"), "./").contains(&wanted),
            "{name}: {said}"
        );
    }
    // `c` is nothing that it could be called.
    assert!(!place.run(&["overrule", "c", "put-away"]).status.success());
}

/// Who reads the first lines of a help alone has had enough of it: that is no failure.
#[test]
fn help_into_a_closed_pipe_ends_well() {
    let place = Place::new();
    for language in ["en", "es"] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let mut command = place.command(&["practice", "--help"]);
        command.env("KENNING_LANGUAGE", language).stdout(writer);
        let status = command.status().expect("kenning ends");
        assert_eq!(status.code(), Some(0), "{language}");
    }
}
