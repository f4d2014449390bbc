//! Every command of the manual is one: what stands in blocks is run, page by page.

use std::fs;
use std::path::Path;

use crate::common::followed::{self, Needs, REASONS, Role, written};
use crate::common::manual::{Block, Page};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A test for each page that is followed: its name, the page, what stands for names in
/// capitals, which commands in running text are not run (`None`: none is), and what is done
/// first.
macro_rules! follow {
    ($($name:ident: $page:literal $(with $feature:literal)?, $values:expr, $text:expr, $before:expr;)*) => {
        const FOLLOWED: &[&str] = &[$($page),*];
        $(
            #[cfg(all(unix $(, feature = $feature)?))]
            #[test]
            fn $name() {
                followed::follow(&Needs {
                    page: $page,
                    before: &$before,
                    values: &$values,
                    text: $text,
                });
            }
        )*
    };
}

/// Somebody practises algebra on a day in February.
const PRACTISED: &str = "printf '1\\n\\n2\\n\\n3\\n\\n4\\n\\nquit\\n' |
    kenning practice linear-equations --plain --now 2026-02-20T17:00:00Z > /dev/null\n";

/// A class with one learner, who has practised and handed in.
const CLASS: &str = "kenning class new ./7b --teacher 'Ms Lopez' --box ./shared-7b
kenning --home ./anna class join ./shared-7b --yes
printf '1\\n\\n2\\n\\n3\\n\\n4\\n\\nquit\\n' |
    kenning --home ./anna practice linear-equations --plain > /dev/null
kenning --home ./anna share --class 7b
kenning class add --dir ./7b\n";

follow! {
    accessibility: "docs/accessibility.md", [], Some(&[]), [];
    calibration: "docs/calibration.md", [], None,
        ["awk 'BEGIN { print \"user_id,item_id,timestamp,correct,skill_id\"
            for (u = 1; u <= 30; u++) for (i = 1; i <= 6; i++)
                print \"u\" u \",q\" i \",\" i * 60 \",\" ((u * i) % 3 > 0) \",s\" (i % 2) }' > answers.csv
        cp answers.csv other.csv
        kenning courses --write linear-equations my-course
        kenning profile new anna
        printf '1\\n\\n2\\n\\n3\\n\\nquit\\n' | kenning practice linear-equations --plain --profile anna"];
    check: "docs/check.md", [("PATH", "my-course"), ("COURSE", "my-course"), ("QUESTION", "")],
        Some(&["kenning check COURSE --with report.json"]), ["kenning new my-course"];
    class_report: "docs/class-report.md" with "encryption",
        [("COURSE", "linear-equations")], None,
        [CLASS, "kenning courses --write linear-equations 7b/linear-equations
        printf 'learner,first language,device\\n' > 7b/groups.csv
        cd 7b"];
    commands: "docs/commands.md" with "encryption", [], None, [];
    contributing: "CONTRIBUTING.md", [], None, [];
    courses: "courses/README.md", [("DIR", "my-course"), ("QUESTION", "")],
        Some(&["kenning new DIR", "kenning simulate…"]), ["kenning new my-course"];
    data: "docs/data.md", [], None, [PRACTISED, "cd ~/home/profiles/default"];
    exit: "docs/exit.md",
        [("COURSE", "shell-basics"), ("FILE", "file"), ("ID", "shell-basics"),
            ("DIR", "written"), ("NAME", "anna --yes"), ("CLASS", "7b")],
        Some(&["kenning class leave…", "kenning erase…"]),
        ["printf 'pwd\n\n2\n\nquit\n' | kenning practice shell-basics --plain > /dev/null
        kenning profile new anna"];
    export: "docs/export.md",
        [("COURSE", "shell-basics"), ("FILE", "file"), ("DIR", "written")],
        Some(&["kenning import gift", "kenning import qti", "kenning restore FILE"]),
        ["printf 'pwd\n\n2\n\nquit\n' | kenning practice shell-basics --plain > /dev/null"];
    get: "docs/get.md", [("SOURCE", "./my-course"), ("COURSE", "my-course")], None,
        ["kenning new ./my-course"];
    import: "docs/import.md",
        [("KIND", "csv"), ("SOURCE", "food.csv"), ("DIR", "my-words")],
        Some(&["kenning check", "kenning erase…", "kenning tune"]),
        ["printf 'front,back,tags\\npan,bread,food\\nagua,water,food\\nir,to go,verb food\\nser,to be,verb\\nsal,salt,food\\n,sugar,food\\n' > food.csv"];
    keys: "docs/keys.md", [("PATH", "./keys.toml")], Some(&[]), [];
    learn: "docs/learn.md", [], Some(&["kenning backup my-record.gz"]), ["printf 'pan\\tbread\\n' > words.tsv"];
    platforms: "docs/platforms.md", [("DIR", "man"), ("SHELL", "bash")],
        Some(&["kenning edit"]), [];
    privacy: "docs/privacy.md",
        [("FILE", "file"), ("NAME", "anna --yes"), ("COURSE", "shell-basics --yes")],
        Some(&["kenning backup FILE", "kenning class retire…", "kenning erase…", "kenning get", "kenning import",
            "kenning overrule", "kenning sync…"]),
        [PRACTISED, "kenning profile new anna"];
    protocol: "docs/protocol.md", [], None, [];
    readme: "README.md", [], Some(&[]), [];
    scripts: "docs/scripts.md",
        [("COURSE", "linear-equations"), ("QUESTION", "story-boxes"), ("PATH", "my-course"),
            ("SELECTOR", "is:seen"), ("KEY", "minutes"), ("VALUE", "20")],
        Some(&["kenning answer…", "kenning courses --write", "kenning edit…", "kenning get",
            "kenning history COURSE --only", "kenning stats --only"]),
        [PRACTISED, "kenning new my-course\nkenning class new . --teacher Anna"];
    selectors: "docs/selectors.md", [("COURSE", "linear-equations"), ("SELECTOR", "is:seen")],
        Some(&["kenning erase", "kenning overrule COURSE suspend", "kenning tag"]), [PRACTISED];
    settings: "docs/settings.md", [], Some(&[]), [];
    teach_a_class: "docs/teach-a-class.md" with "encryption", [], None, [];
    themes: "docs/themes.md", [], Some(&[]), [];
    write_a_course: "docs/write-a-course.md", [], None, [];
}

/// All pages: of the book, and of the source.
pub fn pages() -> Vec<String> {
    let docs = fs::read_dir(root().join("docs")).expect("docs");
    let docs = docs.map(|entry| entry.expect("an entry").file_name());
    let docs = docs.map(|name| format!("docs/{}", name.display()));
    let mut all: Vec<String> = docs.filter(|name| name.ends_with(".md")).collect();
    all.sort();
    let others = [
        "README.md",
        "CONTRIBUTING.md",
        "ARCHITECTURE.md",
        "SECURITY.md",
        "courses/README.md",
    ];
    all.extend(others.map(str::to_owned));
    all
}

/// What of a block that is not run can still be looked at: the files that it names are there.
fn names_what_is_there(page: &str, block: &Block) -> Vec<String> {
    let mut lacking = Vec::new();
    let mut want = |line: &str, path: String| {
        if !root().join(&path).exists() {
            lacking.push(format!("{page}: `{line}` needs {path}, which is not there"));
        }
    };
    for line in block.text.lines() {
        let line = line.split(" #").next().unwrap_or_default().trim_end();
        let words: Vec<&str> = line.split_whitespace().collect();
        for (at, word) in words.iter().enumerate() {
            let next = words.get(at + 1).copied().unwrap_or_default();
            match *word {
                "--bench" => want(line, format!("benches/{next}.rs")),
                "--example" => want(line, format!("docs/tapes/{next}.rs")),
                "--test" => {
                    want(line, format!("tests/{next}/main.rs"));
                    let of = words.get(at + 2).and_then(|word| word.split_once("::"));
                    if let Some((file, _)) = of {
                        want(line, format!("tests/{next}/{file}.rs"));
                    }
                }
                word if ["benches/", "docs/", "tests/", ".ci/"]
                    .iter()
                    .any(|dir| word.starts_with(dir)) =>
                {
                    want(line, word.to_owned());
                }
                _ => {}
            }
        }
    }
    lacking
}

#[test]
fn every_block_of_commands_is_run_or_says_why_not() {
    let (mut ran, mut not_run, mut wrong) = (0, Vec::new(), Vec::new());
    for page in pages() {
        for block in Page::read(&written(&page)).blocks {
            match followed::role(&page, &block) {
                Ok(Role::Run) if FOLLOWED.contains(&&*page) => ran += 1,
                Ok(Role::Run) => wrong.push(format!(
                    "{page}:{} has commands, and tests/program/book.rs does not follow this page",
                    block.line
                )),
                Ok(Role::NotRun(reason)) => {
                    wrong.extend(names_what_is_there(&page, &block));
                    not_run.push((page.clone(), block.line, reason));
                }
                Ok(Role::Shown) => {}
                Err(said) => wrong.push(said),
            }
        }
    }
    #[allow(clippy::disallowed_macros)]
    {
        println!("{}", followed::account(&not_run, ran));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for reason in REASONS {
        let is_used = not_run.iter().any(|(_, _, used)| used == reason);
        assert!(is_used, "no block has the reason `{reason}`");
    }
}
