//! What goes wrong around a record on one machine: files of names are damaged,
//! segments copied, a clock was wrong. It is told and put right.

use crate::common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use common::shell::{Place, out, progress_of};

fn profile(place: &Place) -> PathBuf {
    place.path().join("profiles/default")
}

fn device(place: &Place) -> String {
    fs::read_to_string(profile(place).join("device")).expect("it reads")
}

fn practise(place: &Place, typed: &str) -> String {
    let args = ["practice", "shell", "--plain"];
    out(&place.type_in(&args, &format!("{typed}\n\n")))
}

fn devices(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("it reads");
    let names = entries.map(|e| e.expect("an entry").file_name());
    let names = names.map(|name| name.to_string_lossy().into_owned());
    let logs = names.filter(|name| name.ends_with(".log"));
    logs.map(|name| name[..16].to_owned()).collect()
}

/// Attack 09: the file with the machine's name is empty, cut, or rubbish.
#[test]
fn a_damaged_device_file_is_told_and_rebuilt_and_nothing_stays_behind() {
    for damage in ["", "12345", "\u{0}\u{0}", "zz"] {
        let place = Place::with_courses();
        let folder = place.path().join("folder");
        fs::create_dir(&folder).expect("a folder");
        let folder_name = folder.to_string_lossy().into_owned();
        practise(&place, "one");
        assert!(place.run(&["sync", &folder_name]).status.success());
        practise(&place, "two");
        let before = device(&place);
        fs::write(profile(&place).join("device"), damage).expect("it is written");
        let said = practise(&place, "three");
        assert!(
            said.contains("machine's name in the record was damaged"),
            "{said}"
        );
        assert_eq!(device(&place), before, "{damage:?}");
        assert!(!practise(&place, "four").contains("was damaged"));
        place.run(&["sync", &folder_name]);
        assert_eq!(devices(&folder), BTreeSet::from([before.trim().to_owned()]));
        let aside = fs::read_dir(profile(&place)).expect("it reads");
        let mut aside = aside.map(|e| e.expect("an entry").file_name());
        let kept =
            |name: &std::ffi::OsString| name.to_string_lossy().starts_with("device.damaged-");
        assert!(aside.any(|name| kept(&name)), "{damage:?}");
    }
}

#[test]
fn a_device_file_that_is_gone_is_told_and_a_new_profile_is_not() {
    let place = Place::with_courses();
    let said = practise(&place, "one");
    assert!(!said.contains("machine's name"), "{said}");
    let before = device(&place);
    fs::remove_file(profile(&place).join("device")).expect("it goes");
    let said = practise(&place, "two");
    assert!(
        said.contains("machine's name in the record was missing"),
        "{said}"
    );
    assert_eq!(device(&place), before);
}

#[test]
fn a_damaged_profile_file_is_told_and_rebuilt() {
    for damage in ["", "\u{0}\u{1}", "annb\n"] {
        let place = Place::with_courses();
        assert!(place.run(&["profile", "new", "anna"]).status.success());
        assert!(place.run(&["profile", "use", "anna"]).status.success());
        practise(&place, "one");
        let file = place.path().join("profile");
        fs::write(&file, damage).expect("it is written");
        // What only looks says so, and leaves it as it is.
        for args in [&["stats"][..], &["doctor"], &["privacy"], &["courses"]] {
            let done = place.run(args);
            let said = String::from_utf8_lossy(&done.stdout).into_owned()
                + &String::from_utf8_lossy(&done.stderr);
            assert!(
                said.contains("This is “anna”"),
                "{damage:?} {args:?} {said}"
            );
            let now = fs::read_to_string(&file).expect("it reads");
            assert_eq!(now, damage, "{args:?}");
        }
        let said = practise(&place, "two");
        assert!(said.contains("names “anna” now"), "{damage:?} {said}");
        assert_eq!(fs::read_to_string(&file).expect("it reads"), "anna\n");
        assert!(!place.path().join("profiles/annb").exists());
        assert!(!practise(&place, "three").contains("was damaged"));
    }
}

/// Attack 06: a segment is there a second time, under the name of another month.
#[test]
fn a_copied_segment_counts_once() {
    let place = Place::with_courses();
    practise(&place, "wrong");
    let stats = || out(&place.run(&["stats", "shell"]));
    let before = stats();
    assert!(before.contains(" answer"), "{before}");
    let events = fs::read_dir(profile(&place).join("events")).expect("it reads");
    let segment = events.map(|e| e.expect("an entry").path()).next();
    let segment = segment.expect("a segment");
    let name = segment.to_string_lossy().replace("-2026-03", "-2026-04");
    fs::copy(&segment, name).expect("it is copied");
    // With the snapshot of before, and without.
    assert_eq!(stats(), before);
    fs::remove_dir_all(profile(&place).join("snapshots")).expect("it goes");
    assert_eq!(stats(), before);
    let said = out(&place.run(&["doctor"]));
    assert!(said.contains("Each event counts once"), "{said}");
    assert!(said.ends_with("The record is sound.\n"), "{said}");
}

#[test]
fn neither_erasures_nor_plans_of_a_wrong_clock_decide() {
    let place = common::shell::Place::with_courses();
    let run = |now: &str, args: &[&str], typed: &str| {
        let mut command = place.command(args);
        command.env("KENNING_NOW", now);
        common::shell::out(&common::shell::fed(&mut command, typed))
    };
    let (june, far) = ("2026-06-01T10:00:00Z", "2100-01-01T00:00:00Z");
    let practice = ["practice", "shell", "--plain"];
    run(june, &practice, "one\n\n");
    let plan = run(june, &["plan", "equations"], "");
    run(far, &["plan", "equations", "--minutes", "1"], "");
    assert_ne!(run(far, &["plan", "equations"], ""), plan);
    let said = run(june, &practice, "two\n\n");
    assert!(said.contains("weeks ahead of its clock"), "{said}");
    assert_eq!(run(june, &["plan", "equations"], ""), plan);
    let looked = common::shell::fed(place.command(&["doctor"]).env("KENNING_NOW", june), "");
    assert_eq!(looked.status.code(), Some(1));
    let said = out(&looked);
    assert!(said.contains("`kenning doctor --put-back`"), "{said}");
    assert!(!said.contains("sound"), "{said}");
    let said = run(june, &["doctor", "--put-back"], "");
    assert!(said.contains("dated right behind"), "{said}");
    assert!(
        said.contains("1 event was") || said.contains("events were"),
        "{said}"
    );
    let said = run(june, &["doctor", "--put-back"], "");
    assert!(said.contains("No event of this machine"), "{said}");
    assert!(!run(june, &practice, "").contains("weeks ahead"));
    assert!(run(june, &["doctor"], "").contains("The record is sound."));
}

#[test]
fn a_backup_that_was_copied_in_part_is_named_first_and_fails() {
    let place = Place::with_courses();
    practise(&place, "one");
    practise(&place, "two");
    let whole = place.path().join("whole.gz");
    let name = whole.to_string_lossy().into_owned();
    assert!(place.run(&["backup", &name]).status.success());
    assert!(place.run(&["restore", &name]).status.success());
    let bytes = fs::read(&whole).expect("it reads");
    let cut = place.path().join("cut.gz");
    fs::write(&cut, &bytes[..bytes.len() - 4]).expect("it is written");
    let restored = place.run(&["restore", &cut.to_string_lossy()]);
    assert_eq!(restored.status.code(), Some(1));
    let said = out(&restored);
    let first = said.lines().next().expect("a line");
    assert!(first.contains("ends too early"), "{said}");
    assert!(!said.contains("only in part:"), "{said}");

    let longer = place.path().join("longer.gz");
    for behind in ["garbage\n", "more garbage than a head has bytes\n"] {
        fs::write(&longer, [&bytes[..], behind.as_bytes()].concat()).expect("it is written");
        let restored = place.run(&["restore", &longer.to_string_lossy()]);
        assert_eq!(restored.status.code(), Some(1));
        let said = out(&restored);
        assert!(said.contains("what follows is none"), "{said}");
        assert!(!said.contains("ends too early"), "{said}");
    }
}

/// A command at another hour than noon of 2026-03-01.
fn at_the_time(place: &Place, now: &str, args: &[&str], lines: &str) -> String {
    let mut command = place.command(args);
    out(&common::shell::fed(command.env("KENNING_NOW", now), lines))
}

/// What a backup of another machine erases or sets is asked about, as when machines sync.
#[test]
fn a_backup_of_another_machine_erases_and_sets_nothing_unasked() {
    const LATER: &str = "2026-03-02T12:00:00Z";
    let answers = ["practice", "equations", "--plain", "--no-teaching"];
    let (there, here) = (Place::with_courses(), Place::with_courses());
    there.type_in(&answers, "1\n\nquit\n");
    at_the_time(
        &there,
        LATER,
        &["erase", "--course", "equations", "--yes"],
        "",
    );
    at_the_time(&there, LATER, &["privacy", "--answers", "drop"], "");
    let file = there.path().join("kept.gz").to_string_lossy().into_owned();
    assert!(there.run(&["backup", &file]).status.success());

    here.type_in(&answers, "1\n\n2\n\nquit\n");
    let before = progress_of(&here, "equations").attempts;
    assert!(before > 0);
    let backups = || fs::read_dir(profile(&here).join("backups")).map_or(0, Iterator::count);
    assert!(here.run(&["backup"]).status.success());
    let kept = backups();
    // It began apart: nothing is mixed unasked.
    let refused = here.run(&["restore", &file]);
    assert_eq!(refused.status.code(), Some(1));
    let said = common::shell::err(&refused);
    assert!(said.contains("began apart"), "{said}");
    assert!(said.contains("with --join"), "{said}");
    assert_eq!(progress_of(&here, "equations").attempts, before);
    let said = at_the_time(&here, LATER, &["restore", &file, "--join"], "");
    assert!(said.contains("asks to erase all"), "{said}");
    assert!(said.contains("--join --accept-erasures`"), "{said}");
    assert_eq!(progress_of(&here, "equations").attempts, before, "{said}");
    assert_eq!(backups(), kept);

    let args = ["restore", &file, "--join", "--accept-erasures"];
    let said = at_the_time(&here, LATER, &args, "");
    assert!(said.contains("Done, as the machine"), "{said}");
    assert!(!said.contains("Nothing newer was changed"), "{said}");
    assert_eq!(progress_of(&here, "equations").attempts, 0);
    // Where nothing is recorded there is nothing to lose, and nothing is asked.
    let new = Place::with_courses();
    let said = at_the_time(&new, LATER, &["restore", &file], "");
    assert!(!said.contains("asks to"), "{said}");
}
