//! Signatures in encrypted folders: they hold as in open ones, and wherever files move.
#![cfg(all(feature = "encryption", unix))]

use crate::common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use age::x25519::Identity;
use common::failing::try_every;
use common::faulty::{EIO, Fault, Faulty};
use common::recorded::{answer, answers, at};
use common::sealed::{PASSPHRASE, key, names, opened, reseal, tells_nothing};
use kenning::record::{Asked, Join, Log, RecordError, Refusal, Standing, Stranger, Synced};

/// Machines of one learner and a folder between them.
struct World {
    place: tempfile::TempDir,
    /// Of an encrypted folder.
    key: Option<Identity>,
}

impl World {
    /// A laptop and a desktop that know each other, and hold an answer each.
    fn acquainted(is_sealed: bool) -> World {
        let place = tempfile::tempdir().expect("a folder");
        fs::create_dir(place.path().join("folder")).expect("a folder");
        let mut world = World { place, key: None };
        world.record("laptop", 1, "one");
        if is_sealed {
            sync_as(world.place.path(), "laptop", true, &|_| true).expect("it syncs");
            world.key = Some(key(&world.folder()));
        }
        world.sync("laptop", true);
        assert_eq!(world.sync("desktop", true).1.len(), 1);
        world.record("desktop", 2, "two");
        world.sync("desktop", true);
        world.sync("laptop", true);
        world
    }

    fn folder(&self) -> PathBuf {
        self.place.path().join("folder")
    }

    fn dir(&self, machine: &str) -> PathBuf {
        self.place.path().join(machine)
    }

    fn record(&self, machine: &str, minute: i64, typed: &str) {
        let mut log = Log::open(&self.dir(machine), at(100)).expect("it opens");
        log.append(&[answer(minute, typed)]).expect("it is written");
    }

    /// Syncs, and says this to whoever is asked about; gives whom that was.
    fn sync(&self, machine: &str, accept: bool) -> (Synced, Vec<Stranger>) {
        let met = std::cell::RefCell::new(Vec::new());
        let ask = |stranger: &Stranger| {
            met.borrow_mut().push(stranger.clone());
            accept
        };
        let synced = sync_as(self.place.path(), machine, self.key.is_some(), &ask);
        (synced.expect("it syncs"), met.into_inner())
    }

    fn device(&self, machine: &str) -> String {
        let text = fs::read_to_string(self.dir(machine).join("device")).expect("it reads");
        text.lines().next().expect("a name").to_owned()
    }

    fn answers(&self, machine: &str) -> BTreeSet<String> {
        answers(&self.dir(machine)).into_iter().collect()
    }

    /// The true name of a file in the folder, and what it holds.
    fn opened(&self, path: &Path) -> Option<(String, Vec<u8>)> {
        let Some(key) = &self.key else {
            let name = path.file_name()?.to_string_lossy().into_owned();
            return Some((name, fs::read(path).expect("it reads")));
        };
        opened(path, key)
    }

    /// The files in the folder whose true names are like this.
    fn files(&self, is_wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
        let paths = names(&self.folder())
            .into_iter()
            .map(|n| self.folder().join(n));
        paths
            .filter(|path| self.opened(path).is_some_and(|(name, _)| is_wanted(&name)))
            .collect()
    }

    /// What a machine signed.
    fn sheet(&self, machine: &str) -> PathBuf {
        let start = format!("{}.", self.device(machine));
        let mut found = self.files(|name| name.starts_with(&start) && name.ends_with(".sig"));
        assert_eq!(found.len(), 1);
        found.remove(0)
    }

    fn segment(&self, machine: &str) -> PathBuf {
        let name = format!("{}-2026-03.log", self.device(machine));
        let mut found = self.files(|there| there == name);
        assert_eq!(found.len(), 1);
        found.remove(0)
    }

    /// Puts this in place of what a file holds: sealed, where the folder is.
    fn put(&self, path: &Path, bytes: &[u8]) {
        match &self.key {
            Some(key) => reseal(path, key, bytes),
            None => fs::write(path, bytes).expect("it is written"),
        }
    }
}

fn sync_as(
    root: &Path,
    machine: &str,
    is_sealed: bool,
    accepts: &dyn Fn(&Stranger) -> bool,
) -> Result<Synced, RecordError> {
    let mut log = Log::open(&root.join(machine), at(100))?;
    let passphrase = is_sealed.then_some(PASSPHRASE);
    let mut ask = |asked: Asked<'_>| match asked {
        Asked::Device(stranger) => accepts(stranger),
        Asked::Wishes(_) | Asked::Apart => true,
    };
    log.sync(
        &root.join("folder"),
        passphrase,
        Join::Mix,
        at(100),
        &mut ask,
    )
}

/// Accepts machines that sign, and no others.
fn signs(stranger: &Stranger) -> bool {
    stranger.fingerprint.is_some()
}

fn set(typed: &[&str]) -> BTreeSet<String> {
    typed.iter().map(|&typed| typed.to_owned()).collect()
}

/// What was left out: the machine whose file it was of, why, how many events.
type LeftOut = Vec<(bool, Refusal, usize)>;

/// What becomes of the laptop's new answer for the desktop when its signature is not
/// what it was, one damage after the other.
fn told_of_damage(world: &World) -> Vec<LeftOut> {
    let sheet = world.sheet("laptop");
    let old = fs::read(&sheet).expect("it reads");
    world.record("laptop", 3, "three");
    world.sync("laptop", true);
    let new = fs::read(&sheet).expect("it reads");
    let (_, text) = world.opened(&sheet).expect("it opens");
    let segment = world.segment("laptop");
    let mut told = Vec::new();
    let mut look = |damage: &str| {
        let (synced, asked) = world.sync("desktop", true);
        assert_eq!(asked, [], "{damage}: who signed is never taken without");
        assert_eq!(world.answers("desktop"), set(&["one", "two"]), "{damage}");
        let of = |name: &str| world.folder().join(name) == segment;
        let refused = synced.refused.iter();
        told.push(refused.map(|r| (of(&r.name), r.why, r.events)).collect());
    };
    fs::write(&sheet, old).expect("it is written");
    look("older");
    fs::write(&sheet, &new[..new.len() / 2]).expect("it is written");
    look("cut");
    fs::write(&sheet, b"").expect("it is written");
    look("empty");
    fs::remove_file(&sheet).expect("it goes");
    look("removed");
    fs::write(&sheet, &new).expect("it is written");
    world.put(&sheet, &text[..text.len() - 2]);
    look("cut before it was sealed");
    let mut forged = text.clone();
    let digit = forged.len() - 10;
    forged[digit] = if forged[digit] == b'0' { b'1' } else { b'0' };
    world.put(&sheet, &forged);
    look("forged");
    // Another file of the folder in its place.
    fs::copy(world.sheet("desktop"), &sheet).expect("it is copied");
    look("swapped");
    fs::write(&sheet, &new).expect("it is written");
    assert_eq!(world.sync("desktop", false).0.refused, []);
    assert_eq!(world.answers("desktop"), set(&["one", "two", "three"]));
    told
}

#[test]
fn what_is_wrong_with_a_signature_is_told_as_in_an_open_folder() {
    let [open, mut sealed] =
        [false, true].map(|is_sealed| told_of_damage(&World::acquainted(is_sealed)));
    assert_eq!(open, vec![vec![(true, Refusal::NotSigned, 1)]; 7]);
    // Where names are bound to what is sealed, the swap itself is told, too.
    let swapped = sealed.last_mut().expect("the swap");
    assert!(swapped.contains(&(false, Refusal::Renamed, 0)));
    swapped.retain(|(_, why, _)| *why != Refusal::Renamed);
    assert_eq!(sealed, open);
}

/// Who knows the passphrase writes and signs under the laptop's name.
fn impostor(world: &World) {
    let theirs = world.place.path().join("theirs");
    fs::create_dir_all(theirs.join("folder")).expect("a folder");
    let about = world.files(|name| name == "kenning.json");
    let shared = |name: &str| {
        let path = world.folder().join(name);
        about.contains(&path) || name == "kenning.json" || name == "key.age"
    };
    for name in names(&world.folder()).iter().filter(|name| shared(name)) {
        fs::copy(world.folder().join(name), theirs.join("folder").join(name)).expect("a copy");
    }
    let home = theirs.join("impostor");
    fs::create_dir(&home).expect("a folder");
    let name = format!("{}\n", world.device("laptop"));
    fs::write(home.join("device"), name).expect("it is written");
    let mut log = Log::open(&home, at(0)).expect("it opens");
    let typed = "forged at length, so that it is no shorter than what was there";
    let events = [answer(7, typed), answer(8, "forged")];
    log.append(&events).expect("it is written");
    drop(log);
    sync_as(&theirs, "impostor", world.key.is_some(), &|_| true).expect("it syncs");
    for name in names(&theirs.join("folder")).iter().filter(|n| !shared(n)) {
        let from = theirs.join("folder").join(name);
        fs::copy(from, world.folder().join(name)).expect("a copy");
    }
}

#[test]
fn who_knows_the_passphrase_is_not_believed_under_anothers_name() {
    let world = World::acquainted(true);
    fs::remove_file(world.sheet("laptop")).expect("it goes");
    impostor(&world);
    let forged = world.segment("laptop");
    let (_, forged) = world.opened(&forged).expect("it opens");
    let (synced, asked) = world.sync("desktop", false);
    let standings: Vec<Standing> = asked.iter().map(|s| s.standing).collect();
    assert_eq!(standings, [Standing::Replaced]);
    let refused: Vec<_> = synced.refused.iter().map(|r| (r.why, r.events)).collect();
    assert_eq!(refused, [(Refusal::NotSigned, 2)]);
    assert_eq!(world.answers("desktop"), set(&["one", "two"]));
    // The machine itself puts its own file back, and what stood there is kept beside it.
    for _ in 0..2 {
        let (synced, asked) = world.sync("laptop", false);
        assert!(asked.iter().all(|s| s.standing == Standing::Ours));
        assert_eq!(synced.taken.new.len(), 0);
        let (_, ours) = world.opened(&world.segment("laptop")).expect("it opens");
        assert!(!ours.windows(6).any(|bytes| bytes == b"forged"));
        let kept = world.files(|name| name.contains(".kept-") && name.ends_with(".log"));
        let kept: Vec<_> = kept.iter().filter_map(|path| world.opened(path)).collect();
        assert_eq!(kept.len(), 1);
        assert!(kept[0].0.starts_with(&world.device("laptop")));
        assert_eq!(kept[0].1, forged);
    }
    assert_eq!(world.answers("laptop"), set(&["one", "two"]));
    tells_nothing(
        &world.folder(),
        &[world.dir("laptop"), world.dir("desktop")],
    );
}

/// A folder of format 1, where a laptop, a desktop and a copy of the laptop sign; the
/// program that carries it left a copy of what the copied laptop wrote.
fn of_format_1(root: &Path) {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sealed-format-1");
    let folder = root.join("folder");
    fs::create_dir(&folder).expect("a folder");
    for name in ["kenning.json", "key.age"] {
        fs::copy(data.join(name), folder.join(name)).expect("it is copied");
    }
    key(&folder);
    let record = |machine: &str, minute, typed: &str| {
        let mut log = Log::open(&root.join(machine), at(100)).expect("it opens");
        log.append(&[answer(minute, typed)]).expect("it is written");
    };
    let sync = |machine: &str| sync_as(root, machine, true, &signs).expect("it syncs");
    record("laptop", 1, "one");
    sync("laptop");
    common::faulty::copy(&root.join("laptop"), &root.join("copied"));
    common::faulty::copy(&folder, &root.join("elsewhere"));
    record("laptop", 2, "two");
    sync("laptop");
    record("desktop", 3, "three");
    assert!(!sync("desktop").is_hidden);
    // The copy of the laptop goes on with the folder as it was.
    fs::rename(&folder, root.join("aside")).expect("it moves");
    fs::rename(root.join("elsewhere"), &folder).expect("it moves");
    record("copied", 4, "four");
    sync("copied");
    fs::rename(&folder, root.join("elsewhere")).expect("it moves");
    fs::rename(root.join("aside"), &folder).expect("it moves");
    let mut copies = 0;
    for name in names(&root.join("elsewhere")) {
        if name.contains(".log") || name.contains(".sig") {
            let copy = name.replacen(".age", " (conflict).age", 1);
            fs::copy(root.join("elsewhere").join(&name), folder.join(copy)).expect("a copy");
            copies += 1;
        }
    }
    assert_eq!(copies, 2);
    for gone in ["elsewhere", "copied"] {
        fs::remove_dir_all(root.join(gone)).expect("it goes");
    }
}

/// Holds that one who believes signatures only gets everything from a folder.
fn all_is_signed(root: &Path) {
    let synced = sync_as(root, "fresh", true, &signs).expect("it syncs");
    assert_eq!((&synced.refused, &synced.incomplete), (&vec![], &vec![]));
    assert_eq!(synced.strangers, []);
    let mut all = answers(&root.join("fresh"));
    all.sort();
    assert_eq!(all, ["four", "one", "three", "two"]);
}

fn move_it(root: &Path) -> Result<usize, RecordError> {
    let log = Log::open(&root.join("desktop"), at(100))?;
    log.reseal(&root.join("folder"), PASSPHRASE)
}

#[test]
fn a_folder_that_moved_to_hidden_names_is_signed_as_before() {
    let place = tempfile::tempdir().expect("a place");
    of_format_1(place.path());
    let folder = place.path().join("folder");
    let has_old = |name: &String| name.contains(".sig") || name.contains(".log");
    let old = names(&folder).into_iter().filter(has_old);
    let old: Vec<_> = old
        .map(|name| (fs::read(folder.join(&name)).expect("it reads"), name))
        .map(|(bytes, name)| (name, bytes))
        .collect();
    // Three segments, three signatures, what two machines say of theirs.
    assert_eq!(move_it(place.path()).expect("it moves"), 8);
    tells_nothing(
        &folder,
        &[place.path().join("laptop"), place.path().join("desktop")],
    );
    all_is_signed(place.path());
    // Old files that a carrier brings back go again, and nothing piles up.
    let before = names(&folder);
    for (name, bytes) in &old {
        fs::write(folder.join(name), bytes).expect("it is written");
    }
    assert_eq!(move_it(place.path()).expect("they go"), old.len());
    assert_eq!(names(&folder), before);
    all_is_signed(place.path());
}

#[test]
fn a_move_with_signatures_is_finished_wherever_it_was_cut_off() {
    try_every(
        2,
        of_format_1,
        |root| move_it(root).is_ok(),
        |root, was_done| {
            let folder = root.join("folder");
            let has_old = |name: &String| name.contains(".sig") || name.contains(".log");
            if was_done {
                let old: Vec<_> = names(&folder).into_iter().filter(has_old).collect();
                assert_eq!(old, Vec::<String>::new(), "it was said to be done");
            }
            move_it(root).expect("it is finished");
            // What was being made when the power went is nobody's.
            sync_as(root, "desktop", true, &signs).expect("it syncs");
            all_is_signed(root);
            let old: Vec<_> = names(&folder).into_iter().filter(has_old).collect();
            assert_eq!(old, Vec::<String>::new());
        },
    );
}

/// A machine that went back to an earlier state gets what it had put into the folder, or
/// says that it can't: it never writes over its own file unread.
#[test]
fn a_file_of_ours_that_cannot_be_read_is_not_written_over() {
    let world = World::acquainted(true);
    common::faulty::copy(&world.dir("laptop"), &world.dir("earlier"));
    world.record("laptop", 3, "three");
    world.sync("laptop", true);
    fs::remove_dir_all(world.dir("laptop")).expect("it goes");
    fs::rename(world.dir("earlier"), world.dir("laptop")).expect("it moves");
    let segment = world.segment("laptop");
    let name = segment.file_name().expect("a name").to_string_lossy();
    let fails_at = |call: usize| {
        let place = tempfile::tempdir().expect("a place");
        let root = place
            .path()
            .canonicalize()
            .expect("it is there")
            .join("root");
        common::faulty::copy(world.place.path(), &root);
        let (faulty, mounted) = Faulty::at(&root, call, Fault::Once(EIO));
        let synced = sync_as(&root, "laptop", true, &signs);
        drop(mounted);
        (place, root, faulty.happened(), synced)
    };
    // Most calls are of the record itself, before the folder is looked at.
    let (mut call, mut met) = (1, 0);
    while !fails_at(call + 40).2.contains("folder") {
        call += 40;
        assert!(call < 2000, "it never looks at the folder");
    }
    loop {
        call += 1;
        let (_place, root, happened, synced) = fails_at(call);
        if happened.is_empty() {
            break;
        }
        if !happened.contains(&*name) {
            continue;
        }
        met += 1;
        sync_as(&root, "laptop", true, &signs).expect("it syncs");
        let mut all = answers(&root.join("laptop"));
        all.sort();
        let was = synced.map(|synced| synced.incomplete);
        assert_eq!(
            all,
            ["one", "three", "two"],
            "call {call} ({happened}): {was:?}"
        );
    }
    assert!(met >= 4, "{met} of {call}");
}
