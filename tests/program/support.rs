//! What helps to report a fault, and to package the program: versions, the log, crash reports,
//! bug reports, manual pages, completions.

use crate::common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use common::shell::{KINDS, Place, err, fed, out};

/// What a learner types, and what is never to be found in a report.
const TYPED: &str = "zebrafish";

fn names(dir: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(dir).into_iter().flatten();
    let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("an entry").file_name();
    entries
        .map(|entry| name(entry).to_string_lossy().into_owned())
        .collect()
}

fn crashes(place: &Place) -> Vec<PathBuf> {
    let dir = place.path().join("crashes");
    names(&dir).iter().map(|name| dir.join(name)).collect()
}

/// Runs with a home directory of the account in which kenning's is.
fn at_home(place: &Place, args: &[&str]) -> Output {
    let mut command = place.command(args);
    command.env("HOME", place.path());
    command.env("USER", "anna");
    command.env("KENNING_HOME", place.path().join("k"));
    command.current_dir(place.path());
    fed(&mut command, "")
}

#[test]
fn the_version_is_one_line_and_what_is_asked_for_follows() {
    let place = Place::new();
    let first = format!("kenning {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(out(&place.run(&["-V"])), first);
    let long = out(&at_home(&place, &["--version"]));
    let after = long
        .strip_prefix(&first)
        .expect("the short line comes first");
    for name in ["commit", "features", "build", "system"] {
        let line = format!("{name}: ");
        assert!(
            after.lines().any(|l| l.starts_with(&line)),
            "{name}: {long}"
        );
    }
    for line in [
        "data: ~/k",
        "settings: ~/k/settings.toml",
        "courses: ~/k/courses",
    ] {
        assert!(after.lines().any(|l| l == line), "{line}: {long}");
    }
    // It tells, and makes nothing.
    assert!(!place.path().join("k").exists());
    let other = place.path().join("other").display().to_string();
    let named = out(&at_home(&place, &["--home", &other, "--version"]));
    assert!(named.contains("data: ~/other\n"), "{named}");
}

#[test]
fn the_log_says_what_was_done_and_nothing_that_was_typed() {
    let place = Place::new();
    let log = place.path().join("kenning.log");
    let name = log.display().to_string();
    let typed = format!("{TYPED}\n\n{TYPED}\nquit\n");
    let practise = |args: &[&str]| place.type_in(&[args, &["practice", KINDS]].concat(), &typed);
    practise(&[]);
    assert!(!log.exists());
    let done = practise(&["--log", &name, "--log-level", "debug"]);
    assert!(done.status.success(), "{}", err(&done));
    let said = fs::read_to_string(&log).expect("a log");
    for part in [
        "info  start at=",
        "command=practice",
        "info  desk courses=",
        "debug record events=",
        "info  end Well",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains(TYPED), "{said}");
    // What is of less weight is left out; what is there already stays.
    practise(&["--log", &name, "--log-level", "error"]);
    assert_eq!(fs::read_to_string(&log).expect("a log"), said);
    let failed = place.run(&["--log", &name, "--log-level", "error", "stats", TYPED]);
    assert_eq!(failed.status.code(), Some(1));
    let after = fs::read_to_string(&log).expect("a log");
    let new = after.strip_prefix(&said).expect("it goes on at the end");
    assert!(
        new.contains("error end error=") && new.lines().count() == 1,
        "{new}"
    );
    assert!(!new.contains(TYPED), "{new}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&log).expect("a log").permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }
}

#[test]
fn a_log_that_cannot_be_written_stops_the_command_with_a_sentence() {
    let place = Place::new();
    let name = place
        .path()
        .join("no/such/folder.log")
        .display()
        .to_string();
    let done = place.run(&["--log", &name, "courses"]);
    assert_eq!(done.status.code(), Some(1));
    assert!(err(&done).contains("--log"), "{}", err(&done));
    assert_eq!(out(&done), "");
}

#[cfg(debug_assertions)]
#[test]
fn a_fault_leaves_a_report_that_holds_no_answers_and_says_where() {
    let place = Place::new();
    let crash = || {
        let mut command = place.command(&["practice", KINDS, "--plain"]);
        command.env("KENNING_TEST_CRASH", "start");
        fed(&mut command, "")
    };
    let done = crash();
    assert!(!done.status.success());
    let said = err(&done);
    let found = crashes(&place);
    let [path] = &found[..] else {
        panic!("one report: {found:?}, {said}");
    };
    let name = path.file_name().expect("a name").to_string_lossy();
    assert!(said.contains(&*name), "{said}");
    assert!(!said.contains("what was typed"), "{said}");
    let text = fs::read_to_string(path).expect("a report");
    for part in [
        "kenning-crash-report: 1\ntime: 20",
        concat!("\nversion: ", env!("CARGO_PKG_VERSION")),
        "\nfeatures: ",
        "\ncommand: practice\n",
        "\nplace: src/cli/table.rs:",
        "\nfault: a fault for a test\n",
        "\nbacktrace:\n",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let here = place.path().display().to_string();
    assert!(
        !text.contains("what was typed") && !text.contains(&here),
        "{text}"
    );
    // A fault at each start does not fill the disk.
    let dir = path.parent().expect("a folder");
    for n in 0..19 {
        fs::write(dir.join(format!("crash-{n}.txt")), "").expect("a file");
    }
    let said = err(&crash());
    assert!(said.contains("kenning-crash-report: 1"), "{said}");
    assert_eq!(crashes(&place).len(), 20);
}

#[test]
fn a_bug_report_shows_all_it_holds_and_names_nobody() {
    let place = Place::new();
    let home = |args: &[&str]| at_home(&place, args);
    for args in [
        &["profile", "new", "anna"][..],
        &["profile", "use", "anna"],
        &["set", "theme", "gruvbox"],
        &["set", "post-sitting", "/home/anna/after.sh"],
    ] {
        let done = home(args);
        assert!(done.status.success(), "{args:?}: {}", err(&done));
    }
    let done = home(&["bugreport"]);
    assert!(done.status.success(), "{}", err(&done));
    let file = place.path().join("kenning-bugreport.txt");
    let text = fs::read_to_string(&file).expect("it is written");
    assert!(out(&done).contains(&text), "all of it is shown");
    for part in [
        concat!("\nversion: ", env!("CARGO_PKG_VERSION")),
        "\nhome: named, below ~\n",
        "\ntheme: gruvbox (file)\n",
        "\npost-sitting: own (file)\n",
        "\nsound: yes\n",
        "\nshell-basics: version=",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("\nmouse: "), "as it comes: {text}");
    let here = place.path().display().to_string();
    for private in ["anna", "after.sh", &here] {
        assert!(!text.contains(private), "{private}: {text}");
    }
    // What is there already stays.
    fs::write(&file, "mine").expect("a file");
    let again = home(&["bugreport"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(
        err(&again).contains("kenning bugreport FILE"),
        "{}",
        err(&again)
    );
    assert_eq!(fs::read_to_string(&file).expect("a file"), "mine");
    assert!(home(&["bugreport", "other.txt"]).status.success());
    assert!(place.path().join("other.txt").exists());
}

#[test]
fn each_command_has_a_manual_page() {
    let place = Place::new();
    let dir = place.path().join("man/man1");
    let name = dir.display().to_string();
    let done = place.run(&["man", &name]);
    assert!(done.status.success(), "{}", err(&done));
    let pages = names(&dir);
    let help = out(&place.run(&["--help"]));
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let commands = commands.take_while(|line| !line.trim().is_empty());
    let mut count = 0;
    for line in commands.filter(|line| line.starts_with("  ") && !line.starts_with("   ")) {
        let command = line.split_whitespace().next().expect("a name");
        if command != "help" {
            assert!(
                pages.contains(&format!("kenning-{command}.1")),
                "{command}: {pages:?}"
            );
            count += 1;
        }
    }
    assert!(count > 30, "{help}");
    for page in ["kenning.1", "kenning-class-plan.1", "kenning-profile-new.1"] {
        assert!(pages.contains(page), "{page}: {pages:?}");
    }
    let page = fs::read_to_string(dir.join("kenning-practice.1")).expect("a page");
    assert!(page.contains(".TH kenning-practice 1"), "{page}");
    assert!(page.contains("\\-\\-cram"), "{page}");
    let first = fs::read_to_string(dir.join("kenning.1")).expect("a page");
    assert_eq!(out(&place.run(&["man"])), first);
    // In the language of the interface, and examples line by line.
    let mut spanish = place.command(&["man"]);
    spanish.env("KENNING_LANGUAGE", "es");
    let page = out(&common::shell::fed(&mut spanish, ""));
    assert!(
        page.contains(".SH OPCIONES") && page.contains(".SH NOTAS\n.nf\n"),
        "{page}"
    );
    assert!(!page.contains("Print help"), "{page}");
    for (command, about) in [
        (
            "practice",
            "Practicar un curso (el recomendado si no nombras ninguno)",
        ),
        (
            "doctor",
            "Comprobar si el registro está entero; el código de salida es 1 si no lo está",
        ),
    ] {
        let mut spanish = place.command(&[command, "--help"]);
        spanish.env("KENNING_LANGUAGE", "es");
        let help = out(&common::shell::fed(&mut spanish, ""));
        assert!(help.starts_with(about), "{help}");
    }
    // They are made anew over themselves, and over nothing else.
    assert!(place.run(&["man", &name]).status.success());
    fs::write(dir.join("kenning-practice.1"), "mine").expect("a file");
    let refused = place.run(&["man", &name]);
    assert_eq!(refused.status.code(), Some(1));
    let kept = fs::read_to_string(dir.join("kenning-practice.1")).expect("a file");
    assert_eq!(kept, "mine");
}

#[test]
fn every_shell_gets_completions() {
    let place = Place::new();
    let marks = [
        ("bash", "complete -F"),
        ("elvish", "edit:completion"),
        ("fish", "complete -c kenning"),
        ("nushell", "export extern \"kenning practice\""),
        ("powershell", "Register-ArgumentCompleter"),
        ("zsh", "#compdef kenning"),
    ];
    for (shell, mark) in marks {
        let said = out(&place.run(&["completions", shell]));
        assert!(said.contains(mark), "{shell}: {said}");
    }
}
