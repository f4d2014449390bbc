//! `kenning get`, `update` and `courses --remove`: a course from a folder, a file, an archive
//! or a checkout is checked, installed and known again; what is hostile is refused with a
//! sentence, and nothing of it is run or written.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use crate::common::shell::{Place, err, out, progress_of};
use kenning::fetch::{Held, unpack};

/// A course with a skill and a question for each of these words; each skill needs the one before.
fn course(id: &str, version: &str, words: &[&str]) -> String {
    let mut text = format!(
        "format = 1\n[course]\nid = \"{id}\"\ntitle = \"Words\"\nversion = \"{version}\"\n"
    );
    let mut before = String::new();
    for word in words {
        text += &format!(
            "[[skill]]\nid = \"{word}\"\ntitle = \"{word}\"\nrequires = [{before}]\n\
             [[question]]\nid = \"{word}\"\nkind = \"text\"\nskills = [\"{word}\"]\n\
             prompt = \"Type {word}.\"\nanswer = \"{word}\"\n"
        );
        before = format!("\"{word}\"");
    }
    text
}

fn small() -> String {
    course("small", "1.9", &["one", "two"])
}

/// A folder with a course in it.
fn folder(place: &Place, name: &str, text: &str) -> PathBuf {
    let dir = place.path().join("from").join(name);
    fs::create_dir_all(&dir).unwrap();
    fs::write(dir.join("course.toml"), text).unwrap();
    dir
}

fn get(place: &Place, path: &Path, more: &[&str]) -> (bool, String) {
    ran(place, &[&["get", path.to_str().unwrap()], more].concat())
}

fn ran(place: &Place, args: &[&str]) -> (bool, String) {
    let done = place.run(args);
    (done.status.success(), out(&done) + &err(&done))
}

/// The names of all that lies in the home's `courses`.
fn there(place: &Place) -> Vec<String> {
    let entries = fs::read_dir(place.path().join("courses"))
        .into_iter()
        .flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// A header of tar, with its sum.
fn header(name: &[u8], kind: u8, size: &str, link: &[u8]) -> Vec<u8> {
    let mut block = vec![0; 512];
    block[..name.len()].copy_from_slice(name);
    block[100..107].copy_from_slice(b"0000644");
    block[124..124 + size.len()].copy_from_slice(size.as_bytes());
    block[148..156].copy_from_slice(b"        ");
    block[156] = kind;
    block[157..157 + link.len()].copy_from_slice(link);
    block[257..265].copy_from_slice(b"ustar\x0000");
    let sum: u32 = block.iter().map(|&byte| u32::from(byte)).sum();
    block[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    block
}

/// An entry of tar.
fn entry(name: &[u8], kind: u8, bytes: &[u8]) -> Vec<u8> {
    let mut all = header(name, kind, &format!("{:011o}", bytes.len()), b"");
    all.extend(bytes);
    all.resize(all.len().div_ceil(512) * 512, 0);
    all
}

fn tar(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let entries = entries
        .iter()
        .flat_map(|(name, bytes)| entry(name.as_bytes(), b'0', bytes));
    ended(entries.collect())
}

fn ended(mut tar: Vec<u8>) -> Vec<u8> {
    tar.resize(tar.len() + 1024, 0);
    tar
}

fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, bytes) in entries {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn zst(bytes: &[u8]) -> Vec<u8> {
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};
    compress_to_vec(bytes, CompressionLevel::Fastest)
}

fn why(held: Result<Held, kenning::words::Message>) -> String {
    held.map_or_else(
        |why| why.id().to_owned(),
        |held| format!("{:?}", held.files.keys()),
    )
}

#[test]
fn each_sort_of_source_is_installed_and_practised() {
    let text = small();
    let files: [(&str, &[u8]); 4] = [
        ("a-1.0/course.toml", text.as_bytes()),
        ("a-1.0/LICENSE", b"CC0"),
        ("a-1.0/install.sh", b"touch /tmp/never"),
        ("a-1.0/.hidden.toml", b"not TOML"),
    ];
    let archives = [
        ("a.zip", zip(&files)),
        ("a.tar", tar(&files)),
        ("a.tar.gz", gz(&tar(&files))),
        ("a.tgz", gz(&tar(&files))),
        ("a.tar.zst", zst(&tar(&files))),
        // The bytes say what it is, not the name.
        ("a.download", zip(&files)),
    ];
    for (name, bytes) in archives {
        let place = Place::new();
        let path = place.path().join(name);
        fs::write(&path, bytes).unwrap();
        let (is_well, said) = get(&place, &path, &[]);
        assert!(is_well && said.contains("2 questions"), "{name}: {said}");
        assert!(said.contains("2 other files"), "{name}: {said}");
        let dir = place.path().join("courses/small");
        let mut held: Vec<_> = fs::read_dir(&dir)
            .unwrap()
            .map(|e| e.unwrap().file_name())
            .collect();
        held.sort();
        assert_eq!(held, [".source.json", "LICENSE", "course.toml"], "{name}");
        assert_eq!(there(&place), ["small"], "{name}");
        place.type_in(
            &["practice", "small", "--plain", "--no-teaching"],
            "one\nquit\n",
        );
        assert_eq!(progress_of(&place, "small").attempts, 1, "{name}");
    }
    let place = Place::new();
    let dir = folder(&place, "a", &text);
    for path in [dir.clone(), dir.join("course.toml")] {
        let place = Place::new();
        let (is_well, said) = get(&place, &path, &[]);
        assert!(is_well && said.contains("From the folder"), "{said}");
    }
    let alone = place.path().join("alone.toml");
    fs::write(&alone, &text).unwrap();
    let (is_well, said) = get(&place, &alone, &[]);
    assert!(is_well && said.contains("From the file"), "{said}");
    assert_eq!(there(&place), ["small"]);
}

#[test]
fn a_checkout_is_known_by_its_commit_and_nothing_of_it_is_run() {
    const ID: &str = "0123456789abcdef0123456789abcdef01234567";
    let place = Place::new();
    folder(&place, "repo/words", &small());
    let git = place.path().join("from/repo/.git");
    fs::create_dir_all(git.join("hooks")).unwrap();
    let ran = place.path().join("ran");
    let script = format!("#!/bin/sh\ntouch '{}'\n", ran.display());
    for name in ["hooks/post-checkout", "hooks/fsmonitor-watchman", "run.sh"] {
        fs::write(git.join(name), &script).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let all = fs::Permissions::from_mode(0o755);
            fs::set_permissions(git.join(name), all).unwrap();
        }
    }
    let run = git.join("run.sh").display().to_string();
    let config = format!(
        "[core]\n\tfsmonitor = {run}\n\tsshCommand = {run}\n\thooksPath = {run}\n\tpager = {run}\n\
         [filter \"x\"]\n\tsmudge = {run}\n\tclean = {run}\n\trequired = true\n\
         [alias]\n\tstatus = !{run}\n[credential]\n\thelper = !{run}\n"
    );
    fs::write(git.join("config"), config).unwrap();
    fs::write(git.join("HEAD"), "ref: refs/heads/main\n").unwrap();
    fs::write(git.join("packed-refs"), format!("{ID} refs/heads/main\n")).unwrap();
    fs::write(
        place.path().join("from/repo/.gitattributes"),
        "* filter=x\n",
    )
    .unwrap();
    // A program called git that would be found first, too.
    let bin = place.path().join("bin");
    fs::create_dir(&bin).unwrap();
    fs::copy(git.join("run.sh"), bin.join("git")).unwrap();
    let mut command = place.command(&["get", place.path().join("from/repo").to_str().unwrap()]);
    command.env("PATH", &bin).env("GIT_DIR", &git);
    let done = crate::common::shell::fed(&mut command, "");
    assert!(done.status.success(), "{}", err(&done));
    assert!(
        out(&done).contains("commit 0123456789ab."),
        "{}",
        out(&done)
    );
    assert!(!ran.exists());
    let listed = out(&place.run(&["courses"]));
    assert!(
        listed.contains("from/repo/words, commit 0123456789ab"),
        "{listed}"
    );
    let json = out(&place.run(&["courses", "--format", "json"]));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let courses = json["courses"].as_array().unwrap();
    let small = courses
        .iter()
        .find(|course| course["id"] == "small")
        .unwrap();
    assert_eq!(small["source"]["kind"], "git");
    assert_eq!(small["source"]["commit"], ID);
    assert_eq!(small["source"]["within"], "words");
    assert!(courses.iter().any(|course| course["source"].is_null()));
    // A course of one file, named from the folder that it lies in.
    let alone = place.path().join("from/repo/alone.toml");
    fs::write(&alone, course("alone", "1", &["one"])).unwrap();
    let mut command = place.command(&["get", "alone.toml"]);
    command.current_dir(place.path().join("from/repo"));
    let said = out(&crate::common::shell::fed(&mut command, ""));
    assert!(said.contains("commit 0123456789ab."), "{said}");
    // A repository without files.
    let bare = place.path().join("bare.git");
    for name in ["objects", "refs"] {
        fs::create_dir_all(bare.join(name)).unwrap();
    }
    fs::write(bare.join("HEAD"), "ref: refs/heads/main\n").unwrap();
    let (is_well, said) = get(&place, &bare, &[]);
    assert!(!is_well && said.contains("git clone"), "{said}");
}

#[test]
fn archives_that_lead_out_are_refused_whole() {
    let text = small();
    let course: (&str, &[u8]) = ("course.toml", text.as_bytes());
    for name in [
        "../x.toml",
        "a/../../x.toml",
        "/etc/x.toml",
        "C:/x.toml",
        "..\\x.toml",
        "\\x.toml",
        "../x.sh",
    ] {
        let entries = [course, (name, b"x = 1" as &[u8])];
        assert_eq!(why(unpack(&tar(&entries))), "fetch-outside", "{name}");
        assert_eq!(why(unpack(&zip(&entries))), "fetch-outside", "{name}");
    }
    let place = Place::new();
    let path = place.path().join("a.zip");
    fs::write(&path, zip(&[course, ("../../out.toml", b"x = 1")])).unwrap();
    let (is_well, said) = get(&place, &path, &[]);
    assert!(!is_well && said.contains("Nothing was installed"), "{said}");
    assert!(there(&place).is_empty(), "{:?}", there(&place));
}

#[test]
fn links_and_devices_are_not_taken() {
    let begin = entry(b"course.toml", b'0', small().as_bytes());
    for kind in [b'1', b'2'] {
        let link = header(b"more.toml", kind, "00000000000", b"/etc/passwd");
        assert_eq!(
            why(unpack(&ended([begin.clone(), link].concat()))),
            "fetch-link"
        );
        // One that would not be taken is passed over, and nothing goes through it.
        let link = header(b"out", kind, "00000000000", b"/etc");
        let through = entry(b"out/x.toml", b'0', b"x = 1");
        let held = unpack(&ended([begin.clone(), link, through].concat())).unwrap();
        assert_eq!(held.passed_over, 1);
    }
    for kind in [b'3', b'4', b'6'] {
        let device = header(b"more.toml", kind, "00000000000", b"");
        assert_eq!(
            why(unpack(&ended([begin.clone(), device].concat()))),
            "fetch-device"
        );
    }
    for kind in [b'S', b'M', b'V', b'?'] {
        let other = header(b"more.toml", kind, "00000000000", b"");
        assert_eq!(
            why(unpack(&ended([begin.clone(), other].concat()))),
            "fetch-tar-kind"
        );
    }
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    zip.add_symlink("course.toml", "/etc/passwd", options)
        .unwrap();
    let zip = zip.finish().unwrap().into_inner();
    assert_eq!(why(unpack(&zip)), "fetch-link");
    #[cfg(unix)]
    {
        let place = Place::new();
        let dir = folder(&place, "a", &small());
        std::os::unix::fs::symlink("/etc/passwd", dir.join("more.toml")).unwrap();
        let (is_well, said) = get(&place, &dir, &[]);
        assert!(!is_well && said.contains("a link"), "{said}");
        fs::remove_file(dir.join("more.toml")).unwrap();
        // A link to a folder is not looked into.
        std::os::unix::fs::symlink("/", dir.join("all")).unwrap();
        assert!(get(&place, &dir, &[]).0);
    }
}

#[test]
fn names_that_other_systems_lack_are_refused() {
    let text = small();
    let with = |name: &str| tar(&[("course.toml", text.as_bytes()), (name, b"x = 1")]);
    for (name, id) in [
        ("Course.toml", "fetch-twice"),
        ("COURSE.TOML", "fetch-twice"),
        ("course.toml", "fetch-twice"),
        ("./course.toml", "fetch-twice"),
        ("course.toml/x.toml", "fetch-twice"),
        ("nul.toml", "fetch-name-foreign"),
        ("a/COM1.png", "fetch-name-foreign"),
        ("a?.toml", "fetch-name-foreign"),
        ("a./b.toml", "fetch-name-foreign"),
        ("a\u{1b}[2J.toml", "fetch-name-control"),
        ("1/2/3/4/5/6/7/8/9/10.toml", "fetch-name-deep"),
    ] {
        assert_eq!(why(unpack(&with(name))), id, "{name}");
    }
    // Names in Unicode that are the same on macOS.
    let both = tar(&[("ko\u{308}ln.toml", b"" as &[u8]), ("k\u{f6}ln.toml", b"")]);
    assert_eq!(why(unpack(&both)), "fetch-twice");
    let mut bytes = entry(b"\xff\xfe.toml", b'0', b"x = 1");
    assert_eq!(why(unpack(&ended(bytes.clone()))), "fetch-name-letters");
    // A long name, as GNU and as POSIX have it.
    let long = format!("{}.toml", "a".repeat(300));
    bytes = entry(b"././@LongLink", b'L', format!("{long}\0").as_bytes());
    bytes.extend(entry(b"short", b'0', b"x = 1"));
    assert_eq!(why(unpack(&ended(bytes))), "fetch-name-long");
    let record = format!("path={long}\n");
    let record = format!("{} {record}", record.len() + 4);
    bytes = entry(b"pax", b'x', record.as_bytes());
    bytes.extend(entry(b"short", b'0', b"x = 1"));
    assert_eq!(why(unpack(&ended(bytes))), "fetch-name-long");
    // In zip, two entries of one name: other programs would take the other one.
    let mut twice = zip(&[("a.toml", b"x = 1"), ("b.toml", b"x = 2")]);
    let spots: Vec<usize> = (0..twice.len() - 6)
        .filter(|&at| &twice[at..at + 6] == b"b.toml")
        .collect();
    spots.iter().for_each(|&at| twice[at] = b'a');
    assert_eq!(why(unpack(&twice)), "fetch-twice");
}

#[test]
fn what_unpacks_to_too_much_ends() {
    let large = vec![0; (4 << 20) + 1];
    for packed in [
        zip(&[("course.toml", &large)]),
        gz(&tar(&[("course.toml", &large)])),
    ] {
        assert_eq!(why(unpack(&packed)), "fetch-file-large");
    }
    // Zeros that nobody takes: they go by, and not for ever.
    let zeros = vec![0; 80 << 20];
    let bomb = gz(&tar(&[("zeros.bin", &zeros)]));
    assert!(bomb.len() < 100_000);
    let said = unpack(&bomb).unwrap_err();
    assert_eq!(said.id(), "fetch-damaged");
    assert!(
        said.to_string().contains("far more than a course"),
        "{said}"
    );
    // Of zip, what nobody takes is not unpacked.
    let held = unpack(&zip(&[("zeros.bin", &zeros), ("a.toml", b"x = 1")])).unwrap();
    assert_eq!((held.files.len(), held.passed_over), (1, 1));
    // A size that is a lie.
    for size in ["77777777777", "00000010000"] {
        let lie = [header(b"course.toml", b'0', size, b""), b"x = 1".to_vec()].concat();
        let id = why(unpack(&lie));
        assert!(
            ["fetch-tar-cut", "fetch-file-large"].contains(&&*id),
            "{id}"
        );
    }
    let lie = header(b"long", b'L', "77777777777", b"");
    assert_eq!(why(unpack(&lie)), "fetch-tar-long");
    // Many of them.
    let empty = header(b"x", b'0', "00000000000", b"");
    assert_eq!(why(unpack(&empty.repeat(50_001))), "fetch-many");
}

#[test]
fn what_is_no_archive_is_told() {
    let text = small();
    let whole = tar(&[("course.toml", text.as_bytes())]);
    for end in [600, 1000, whole.len() - 1024 - 512 + 10] {
        assert_eq!(why(unpack(&whole[..end])), "fetch-tar-cut", "{end}");
    }
    let packed = gz(&whole);
    assert_eq!(why(unpack(&packed[..packed.len() / 2])), "fetch-damaged");
    assert_eq!(why(unpack(&gz(text.as_bytes()))), "fetch-no-tar");
    // The end and the checksum behind it count, and nothing else stands there.
    let open = &whole[..whole.len() - 1024];
    for cut in [open.to_vec(), gz(open), zst(open)] {
        assert_eq!(why(unpack(&cut)), "fetch-tar-cut");
    }
    let more = [&whole[..], b"and more"].concat();
    for more in [more.clone(), gz(&more), zst(&more)] {
        assert_eq!(why(unpack(&more)), "fetch-tar-more");
    }
    let mut wrong = packed.clone();
    let sum = wrong.len() - 8;
    wrong[sum] ^= 1;
    assert_eq!(why(unpack(&wrong)), "fetch-damaged");
    let behind = [&packed[..], b"and more"].concat();
    assert_eq!(why(unpack(&behind)), "fetch-damaged");
    let behind = [&zst(&whole)[..], b"and more"].concat();
    assert_eq!(why(unpack(&behind)), "fetch-tar-more");
    assert_eq!(why(unpack(b"PK\x03\x04 and no more")), "fetch-tar-cut");
    assert_eq!(
        why(unpack(b"7z\xbc\xaf\x27\x1c....")),
        "fetch-other-archive"
    );
    assert_eq!(why(unpack(b"# v2 git bundle\n")), "fetch-bundle");
    assert_eq!(why(unpack(b"#!/bin/sh\n")), "fetch-no-archive");
    assert_eq!(why(unpack(b"")), "fetch-no-archive");
    let place = Place::new();
    for address in [
        "https://example.org/a.zip",
        "git@example.org:a/b.git",
        "ssh://x/y",
    ] {
        let (is_well, said) = get(&place, Path::new(address), &[]);
        assert!(
            !is_well && said.contains("never uses the network"),
            "{said}"
        );
    }
    let (is_well, said) = get(&place, &place.path().join("nowhere"), &[]);
    assert!(!is_well && said.contains("There is no course at"), "{said}");
}

#[test]
fn a_course_with_errors_is_refused_with_the_sentences_of_check() {
    let place = Place::new();
    let broken = small().replace("answer = \"two\"", "answr = \"two\"");
    let dir = folder(&place, "a", &broken);
    let (is_well, said) = get(&place, &dir, &[]);
    assert!(
        !is_well && said.contains("answr") && said.contains("course.toml:"),
        "{said}"
    );
    assert!(said.contains("nothing was installed"), "{said}");
    assert!(there(&place).is_empty());
    // A part of a course, and the prose of one.
    fs::create_dir(dir.join("lessons")).unwrap();
    fs::write(
        dir.join("more.toml"),
        "[[skill]]\nid = \"s\"\ntitle = \"S\"\n",
    )
    .unwrap();
    fs::write(dir.join("lessons/prose.md"), "# A\n\nB\n").unwrap();
    let resource = "\n[[resource]]\nid = \"r\"\ntitle = \"R\"\nkind = \"lesson\"\n\
                    where = \"lessons/prose.md\"\nskills = [\"one\"]\n";
    fs::write(dir.join("course.toml"), small() + resource).unwrap();
    for part in ["more.toml", "lessons/prose.md"] {
        let (is_well, said) = get(&place, &dir.join(part), &[]);
        assert!(
            !is_well && said.contains("belongs to the course in"),
            "{said}"
        );
        assert!(!said.contains("Tell its author"), "{said}");
    }
    fs::remove_file(dir.join("more.toml")).unwrap();
    // Prose that no file of the course names is a deck of its own.
    fs::write(dir.join("course.toml"), small()).unwrap();
    let (is_well, said) = get(&place, &dir.join("lessons/prose.md"), &[]);
    assert!(is_well && said.contains("From the deck"), "{said}");
    fs::remove_dir_all(place.path().join("courses/prose")).unwrap();
    // A picture that is not there.
    let lacks = small() + "[[question.figure]]\nfile = \"a.png\"\nalt = \"a\"\n";
    fs::write(dir.join("course.toml"), lacks).unwrap();
    let (is_well, said) = get(&place, &dir, &[]);
    assert!(!is_well && said.contains("a.png"), "{said}");
    // An id of kenning's own.
    fs::write(
        dir.join("course.toml"),
        small().replace("small", "shell-basics"),
    )
    .unwrap();
    let (is_well, said) = get(&place, &dir, &[]);
    assert!(!is_well && said.contains("an id of its own"), "{said}");
    assert!(there(&place).is_empty());
}

#[test]
fn of_several_courses_one_is_named() {
    let place = Place::new();
    folder(&place, "all/one", &course("first", "1", &["a"]));
    folder(&place, "all/two", &course("second", "1", &["b"]));
    let all = place.path().join("from/all");
    let (is_well, said) = get(&place, &all, &[]);
    assert!(
        !is_well && said.contains("one, two") && said.contains("--only"),
        "{said}"
    );
    let (is_well, said) = get(&place, &all, &["--only", "three"]);
    assert!(!is_well && said.contains("one, two"), "{said}");
    assert!(get(&place, &all, &["--only", "./two/"]).0);
    assert_eq!(there(&place), ["second"]);
    let (is_well, said) = ran(&place, &["update", "second"]);
    assert!(is_well && said.contains("up to date"), "{said}");
    let (is_well, said) = get(&place, &place.path().join("from/all/nothing"), &[]);
    assert!(!is_well, "{said}");
}

#[test]
fn an_update_says_what_changes_and_keeps_the_history() {
    let place = Place::new();
    let dir = folder(&place, "a", &small());
    get(&place, &dir, &[]);
    place.type_in(
        &["practice", "small", "--plain", "--no-teaching"],
        "one\nquit\n",
    );
    let (is_well, said) = get(&place, &dir, &[]);
    assert!(
        is_well && said.contains("there already, just as it is"),
        "{said}"
    );
    // Another version: one word is gone, one is new, one has another id.
    let next = course("small", "1.10", &["one", "three"]).replace(
        "[[question]]\nid = \"one\"",
        "[[question]]\nid = \"uno\"\nwas = [\"one\"]",
    );
    fs::write(dir.join("course.toml"), &next).unwrap();
    let (is_well, said) = get(&place, &dir, &[]);
    assert!(!is_well && said.contains("--replace"), "{said}");
    let (is_well, said) = ran(&place, &["update", "--dry-run"]);
    assert!(
        is_well && said.contains("from version 1.9 to 1.10"),
        "{said}"
    );
    for line in [
        "1 new question: three",
        "1 question is gone: two",
        "one → uno",
        "nothing changed",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    let installed = || fs::read_to_string(place.path().join("courses/small/course.toml")).unwrap();
    assert_eq!(installed(), small());
    let (is_well, said) = ran(&place, &["update"]);
    assert!(is_well && said.contains("is updated"), "{said}");
    assert_eq!(installed(), next);
    assert_eq!(there(&place), ["small"]);
    assert_eq!(progress_of(&place, "small").attempts, 1);
    let life = out(&place.run(&["history", "small", "uno"]));
    assert!(life.contains("Correct: one"), "{life}");
    // An earlier version is not put in place unasked: 1.9 is earlier than 1.10.
    fs::write(dir.join("course.toml"), small()).unwrap();
    let (is_well, said) = ran(&place, &["update", "small"]);
    assert!(!is_well && said.contains("--downgrade"), "{said}");
    assert_eq!(installed(), next);
    assert!(ran(&place, &["update", "small", "--downgrade"]).0);
    assert_eq!(installed(), small());
    // What was changed here is not written over unasked, and kept then.
    let own = small().replace("Type one", "Write one");
    fs::write(place.path().join("courses/small/course.toml"), &own).unwrap();
    let (is_well, said) = ran(&place, &["update", "small"]);
    assert!(!is_well && said.contains("were changed here"), "{said}");
    let (is_well, said) = ran(&place, &["update", "small", "--replace"]);
    assert!(is_well && said.contains("courses-kept"), "{said}");
    let kept: Vec<_> = fs::read_dir(place.path().join("courses-kept"))
        .unwrap()
        .collect();
    let kept = kept.into_iter().next().unwrap().unwrap().path();
    assert_eq!(fs::read_to_string(kept.join("course.toml")).unwrap(), own);
    // What is broken now, and what is gone.
    fs::write(dir.join("course.toml"), "format = 1\n").unwrap();
    let (is_well, said) = ran(&place, &["update"]);
    assert!(!is_well && said.contains("stays as it is"), "{said}");
    fs::remove_dir_all(&dir).unwrap();
    let (is_well, said) = ran(&place, &["update", "--all"]);
    assert!(!is_well && said.contains("There is no course at"), "{said}");
    assert_eq!(installed(), small());
    let (is_well, said) = ran(&place, &["update", "other"]);
    assert!(!is_well && said.contains("small"), "{said}");
}

#[test]
fn a_course_that_is_taken_away_leaves_its_history() {
    let place = Place::new();
    let dir = folder(&place, "a", &small());
    get(&place, &dir, &[]);
    place.type_in(
        &["practice", "small", "--plain", "--no-teaching"],
        "one\nquit\n",
    );
    let (is_well, said) = ran(&place, &["courses", "--remove", "small"]);
    assert!(is_well && said.contains("stays in your record"), "{said}");
    assert!(there(&place).is_empty());
    assert!(get(&place, &dir, &[]).0);
    assert_eq!(progress_of(&place, "small").attempts, 1);
    // Somebody's own work is left to them.
    let own = place.path().join("courses/own.toml");
    fs::write(&own, course("own", "1", &["a"])).unwrap();
    let (is_well, said) = ran(&place, &["courses", "--remove", "own"]);
    assert!(!is_well && said.contains("remove it yourself"), "{said}");
    assert!(own.exists());
    let (is_well, said) = ran(&place, &["courses", "--remove", "shell-basics"]);
    assert!(!is_well && said.contains("a part of kenning"), "{said}");
    // Replaced, it is kept.
    let other = folder(&place, "own", &course("own", "2", &["a", "b"]));
    let (is_well, said) = get(&place, &other, &["--replace"]);
    assert!(is_well && said.contains("courses-kept"), "{said}");
    assert_eq!(there(&place), ["own", "small"]);
}

#[test]
fn what_learners_put_into_the_folder_of_a_course_is_kept() {
    let place = Place::new();
    let dir = folder(&place, "a", &small());
    get(&place, &dir, &[]);
    let own = place.path().join("courses/small/recording.ogg");
    fs::write(&own, "my voice").unwrap();
    let next = course("small", "1.10", &["one", "two", "three"]);
    fs::write(dir.join("course.toml"), &next).unwrap();
    let (is_well, said) = ran(&place, &["update"]);
    assert!(is_well && said.contains("courses-kept"), "{said}");
    let kept = || {
        let all = fs::read_dir(place.path().join("courses-kept")).unwrap();
        let own = all.filter(|kept| {
            let path = kept.as_ref().unwrap().path().join("recording.ogg");
            fs::read_to_string(path).is_ok_and(|text| text == "my voice")
        });
        own.count()
    };
    assert_eq!(kept(), 1);
    fs::write(&own, "my voice").unwrap();
    assert!(ran(&place, &["courses", "--remove", "small"]).0);
    assert_eq!(kept(), 2);
}

#[test]
fn no_course_takes_the_record_of_another_unasked() {
    let place = Place::new();
    let dir = folder(&place, "a", &small());
    get(&place, &dir, &[]);
    place.type_in(
        &["practice", "small", "--plain", "--no-teaching"],
        "one\nquit\n",
    );
    let named = |id: &str, was: &str| {
        let own = format!("id = \"{id}\"\nwas = [\"{was}\"]");
        small().replacen("id = \"small\"", &own, 1)
    };
    let other = folder(&place, "b", &named("other", "small"));
    let (is_well, said) = get(&place, &other, &[]);
    assert!(!is_well && said.contains("called small before"), "{said}");
    assert_eq!(there(&place), ["small"]);
    // Renamed where it came from, its record goes along, and so it does twice.
    fs::write(dir.join("course.toml"), named("second", "small")).unwrap();
    let (is_well, said) = ran(&place, &["update", "small"]);
    assert!(is_well && said.contains("its id is second now"), "{said}");
    assert!(said.contains("small → second"), "{said}");
    assert_eq!(progress_of(&place, "second").attempts, 1);
    fs::write(dir.join("course.toml"), named("third", "second")).unwrap();
    let (is_well, said) = ran(&place, &["update", "second"]);
    assert!(!is_well && said.contains("“small” into `was`"), "{said}");
    let both = named("third", "second\", \"small");
    fs::write(dir.join("course.toml"), both).unwrap();
    assert!(ran(&place, &["update", "second"]).0);
    assert_eq!(progress_of(&place, "third").attempts, 1);
    // What goes is named by its ids.
    let (is_well, said) = ran(&place, &["erase", "--course", "third"]);
    assert!(!is_well && said.contains("recorded under small"), "{said}");
}

#[test]
fn a_course_that_moved_is_read_where_it_is_now() {
    let place = Place::new();
    let dir = folder(&place, "a", &small());
    get(&place, &dir, &[]);
    let moved = folder(&place, "b", &small());
    fs::remove_dir_all(&dir).unwrap();
    assert!(get(&place, &moved, &["--replace"]).0);
    let (is_well, said) = ran(&place, &["update"]);
    assert!(is_well && said.contains("up to date"), "{said}");
}

#[test]
fn what_a_crash_left_half_replaced_is_put_back() {
    let place = Place::new();
    let dir = folder(&place, "a", &small());
    get(&place, &dir, &[]);
    let courses = place.path().join("courses");
    // As it is between the two renames of a replacement.
    let aside = courses.join(".replaced-x");
    fs::create_dir(&aside).unwrap();
    fs::rename(courses.join("small"), aside.join("small")).unwrap();
    let (is_well, said) = ran(&place, &["update", "small"]);
    assert!(is_well && said.contains("up to date"), "{said}");
    assert_eq!(there(&place), ["small"]);
}

/// A template is not called worded otherwise where only its answer, or what it draws, is another.
#[test]
fn an_update_tells_what_is_another_of_templates_and_steps() {
    let place = Place::new();
    let with = |params: &str, answer: &str, step: &str| {
        format!(
            "{}[[question]]\nid = \"t\"\nkind = \"number\"\nskills = [\"one\"]\n\
             prompt = \"Twice {{a}}?\"\nparams = {{ {params} }}\nanswer = \"{answer}\"\n{step}",
            course("small", "1", &["one"])
        )
    };
    let step = |prompt: &str| {
        format!("[[question.step]]\nkind = \"number\"\nprompt = \"{prompt}\"\nanswer = \"2\"\n")
    };
    let first = with("a = \"2..9\"", "a + a + 1", "");
    let dir = folder(&place, "a", &first);
    assert!(get(&place, &dir, &[]).0);
    let told = |text: String| {
        fs::write(dir.join("course.toml"), text).unwrap();
        let (is_well, said) = ran(&place, &["update", "--dry-run"]);
        assert!(is_well, "{said}");
        said
    };
    let said = told(with("a = \"2..9\"", "a + a", ""));
    assert!(
        said.contains("1 question has another right answer: t"),
        "{said}"
    );
    assert!(!said.contains("worded"), "{said}");
    let said = told(with("a = \"2..12\"", "a + a + 1", ""));
    assert!(
        said.contains("1 question draws its values from others: t"),
        "{said}"
    );
    assert!(said.contains("graded anew only where"), "{said}");
    // A step before one that was there.
    let second = with("a = \"2..9\"", "a + a + 1", &step("First?"));
    fs::write(dir.join("course.toml"), second).unwrap();
    assert!(ran(&place, &["update"]).0);
    let two = format!("{}{}", step("Zeroth?"), step("First?"));
    let said = told(with("a = \"2..9\"", "a + a + 1", &two));
    assert!(said.contains("1 question has other steps: t"), "{said}");
}

/// A course that was being replaced when kenning was killed is put back, or stays where it
/// is until it can be: it is the only one there is.
#[cfg(unix)]
#[test]
fn a_course_that_can_not_be_put_back_now_is_put_back_later() {
    use crate::common::faulty::{EIO, Fault, Faulty};
    let held = |call| {
        let place = tempfile::tempdir().expect("a directory");
        let dir = place.path().join("courses");
        let aside = dir.join(".replaced-x");
        fs::create_dir_all(&aside).expect("a directory");
        fs::write(aside.join("small.toml"), "small").expect("a file");
        let (faulty, mounted) = Faulty::at(&dir, call, Fault::Once(EIO));
        kenning::fetch::mend(&dir);
        let calls = faulty.calls();
        drop(mounted);
        kenning::fetch::mend(&dir);
        let text = fs::read_to_string(dir.join("small.toml"));
        assert_eq!(text.ok().as_deref(), Some("small"), "call {call}");
        calls
    };
    let calls = held(usize::MAX);
    assert!(calls > 2, "{calls}");
    for call in 1..=calls {
        held(call);
    }
}

/// What a `get` that was killed left half written goes at the next one, once it is old: another
/// may be at work just now.
#[test]
fn what_a_killed_get_left_goes_once_it_is_old() {
    let place = Place::new();
    let dir = folder(&place, "a", &small());
    let courses = place.path().join("courses");
    for name in [".getting-old", ".getting-new", ".mine"] {
        fs::create_dir_all(courses.join(name)).unwrap();
        fs::write(courses.join(name).join("course.toml"), "half").unwrap();
    }
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(3 * 86_400);
    for name in [".getting-old", ".mine"] {
        let held = fs::File::open(courses.join(name)).unwrap();
        held.set_modified(long_ago).unwrap();
    }
    assert!(get(&place, &dir, &[]).0);
    assert_eq!(there(&place), [".getting-new", ".mine", "small"]);
}
