//! Questions that are answered by a command line: what a shell reads as the same is the
//! same, and nothing else is.

use crate::common;

use kenning::course::QuestionIndex;
use kenning::kinds::Answer;
use kenning::shell::{Commands, Rules, Synopsis, Written, read};

const SYNOPSES: &[(&str, &str)] = &[
    (
        "ls",
        "-a --all, -A --almost-all, -l, -h --human-readable, -r --reverse, -R --recursive, \
         -t, --color=WHEN, FILE",
    ),
    (
        "rm",
        "-r -R --recursive, -f --force, -i, -v --verbose, FILE",
    ),
    (
        "head",
        "-n --lines=N -NUMBER, -c --bytes=N, -q --quiet, FILE",
    ),
    (
        "grep",
        "-c --count, -i --ignore-case, -e --regexp=TEXT, -v, TEXT, FILE",
    ),
    ("chmod", "-R --recursive, -v --verbose, MODE, FILE"),
    ("kill", "-s --signal=NAME -NUMBER, TEXT"),
    (
        "tar",
        "-c --create, -v, -f --file=FILE, -C --directory=FILE, --label=TEXT, FILE",
    ),
];

fn commands() -> Commands {
    let mut commands = Commands::default();
    for (name, text) in SYNOPSES {
        commands.add((*name).to_owned(), Synopsis::read(text).unwrap());
    }
    commands
}

fn same(first: &str, second: &str) -> bool {
    let normal = |text: &str| {
        let line = read(text).unwrap_or_else(|fault| panic!("{text}: {}", fault.message));
        line.normal(&commands(), &Rules::default(), Written::Bare)
    };
    normal(first) == normal(second)
}

/// Lines of which all are the same.
const SAME: &[&[&str]] = &[
    // `--` before a mode is no mode.
    &[
        "chmod -R g+w d",
        "chmod -R -- g+w d",
        "chmod --recursive g+w -- d",
    ],
    &["chmod -- -w d", "chmod -w d", "chmod -w -- d"],
    // The value of an option that is a path.
    &[
        "tar -cf a.tar d",
        "tar -cf ./a.tar d",
        "tar -cf././a.tar ./d",
        "tar -c --file ./a.tar d/",
        "tar --file=./a.tar -c d",
        "tar -f 'a.tar' -c .//d",
    ],
    &[
        "tar -C old -c -f - .",
        "tar -C ./old/ -c -f - ./",
        "tar --directory=.//old -cf - .",
    ],
    // Words and quotes.
    &[
        "cat a b",
        "cat  a   b ",
        " cat\ta b",
        "$ cat a b",
        "cat a b;",
        "cat a b # two files",
    ],
    &[
        "cat 'a b'",
        "cat \"a b\"",
        "cat a\\ b",
        "cat a' 'b",
        "cat $'a b'",
        "c'a't \"a\"' b'",
        "cat “a b”",
    ],
    &["cat \"it's\"", "cat it\\'s", "cat 'it'\\''s'"],
    &["echo \"$HOME\"", "echo \"${HOME}\"", "echo \"\"\"$HOME\""],
    &["echo $HOME", "echo ${HOME}"],
    &[
        "echo '*.txt'",
        "echo \"*.txt\"",
        "echo \\*.txt",
        "echo '*'.txt",
    ],
    &["echo '$HOME'", "echo \\$HOME", "echo \"\\$HOME\""],
    &["echo \"a\\b\"", "echo 'a\\b'", "echo a\\\\b"],
    &["echo $(date)", "echo `date`", "echo $( date )"],
    &["echo $((1 + 2))", "echo $((1+2))"],
    &["ls [!0-9]*", "ls [^0-9]*"],
    &[
        "mv draft.txt final.txt",
        "mv {draft,final}.txt",
        "mv ./draft.txt final.txt",
    ],
    &[
        "mkdir a1 a2 a3",
        "mkdir a{1..3}",
        "mkdir a{1,2,3}",
        "mkdir a{1,{2,3}}",
    ],
    &["echo \"\"", "echo ''"],
    // What is printed is the same, in one word or in several.
    &[
        "echo hello world",
        "echo 'hello world'",
        "echo hello \"world\"",
        "echo hello' world'",
    ],
    &["[ -f x ] && a", "test -f x && a", "test -f 'x' && a"],
    &["a 2> /dev/null", "a 2>> /dev/null", "a 2>|/dev/null"],
    &["echo -n a b > f", "echo -n 'a b' > f"],
    &[
        "echo \"$n of $m\"",
        "echo \"$n\" of \"$m\"",
        "echo \"$n\" \"of $m\"",
    ],
    &["echo $((1 + $n))", "echo $(( 1+n ))"],
    &["echo $((2 * ${n}))", "echo $((2*n))", "echo $((2*$n))"],
    &["x=$y", "x=\"$y\""],
    &["export x=$y", "export x=\"$y\"", "export x=\"${y}\""],
    &[
        "export PATH=$PATH:/opt/bin",
        "export PATH=\"$PATH:/opt/bin\"",
    ],
    &["declare -x x=$(date)", "declare -x x=\"$(date)\""],
    &["A=1 B=2 make", "B=2 A=1 make"],
    // Options.
    &[
        "ls -l -a",
        "ls -la",
        "ls -al",
        "ls -a -l",
        "ls -a -l -a",
        "ls --all -l",
        "ls -l --all",
        "ls \"-la\"",
        "ls -l --all",
    ],
    &[
        "ls -la dir",
        "ls dir -la",
        "ls -l dir -a",
        "ls -la -- dir",
        "ls -la dir/",
        "ls -la ./dir/",
    ],
    &[
        "rm -r old",
        "rm -R old",
        "rm --recursive ./old",
        "rm --rec old",
        "rm -r -- old",
    ],
    &["rm -- -f", "rm ./-f"],
    &[
        "head -n 5 f",
        "head -n5 f",
        "head --lines=5 f",
        "head --lines 5 f",
        "head -5 f",
        "head f -n 5",
        "head -n \"5\" f",
    ],
    &["head -qn5 f", "head -q -n 5 f"],
    &["ls --color=auto", "ls --color auto"],
    &[
        "grep -ci 404 log",
        "grep -i -c '404' ./log",
        "grep 404 -ic log",
    ],
    &["tar -x -z", "tar -zx"],
    &["kill -9 4711", "kill -s 9 4711"],
    &["sudo rm -rf old", "sudo rm -f -r old/"],
    // Modes.
    &[
        "chmod 744 run.sh",
        "chmod 0744 run.sh",
        "chmod u=rwx,g=r,o=r run.sh",
        "chmod u=rwx,go=r ./run.sh",
        "chmod a=r,u=rwx run.sh",
    ],
    &[
        "chmod a+x f",
        "chmod ugo+x f",
        "chmod u+x,g+x,o+x f",
        "chmod u+x,go+x f",
    ],
    &["chmod g-w f", "chmod g-ww f"],
    // Arrows, in any place.
    &[
        "date > f",
        "date >f",
        "date>f",
        "> f date",
        "date 1> f",
        "date > ./f",
        "date > 'f'",
    ],
    &["date >> log.txt", ">>log.txt date", "date 1>>log.txt"],
    &["sort < a > b", "sort > b < a", "<a sort >b"],
    &["ls > o 2> e", "ls 2> e > o"],
    &["make > f 2>&1", "make &> f", "make >& f"],
    &["make >> f 2>&1", "make &>> f"],
    &["make 2>&1 | less", "make |& less"],
    &["cmd <<< 'a b'", "cmd <<<\"a b\""],
    // Commands after one another.
    &[
        "date |tee -a log.txt",
        "date|tee -a log.txt",
        "date | tee -a ./log.txt",
    ],
    &[
        "make test && make install",
        "make test&&make install",
        "make test && { make install; }",
        "{ make test && make install; }",
        "make test &&\nmake install",
    ],
    &["a; b", "a;b;", "a ; b", "{ a; b; }", "a\nb"],
    &["{ a && b; } && c", "a && b && c"],
    &["./backup.sh &", "./backup.sh&"],
    &["(a &)", "( a & )"],
    &[
        "(make test && make install)",
        "make test && make install",
        "{ make test && make install; }",
    ],
    &["(a; b) > f", "{ a; b; } > f"],
    &["./backup.sh", "././backup.sh", ".//backup.sh"],
    &["{ a; } | b", "a | b"],
    &["{ a; } > f", "a > f"],
    &["{ a | b; } | c", "a | b | c"],
    &["if a; then b; fi", "if a ; then b;fi", "if a\nthen b\nfi"],
    &[
        "for f in *.txt; do cat \"$f\"; done",
        "for f in *.txt ; do cat \"${f}\";done",
    ],
    &["while true; do a; done", "while true ; do a ; done"],
    // What the shell would refuse.
    &["./backup.sh &&", "./backup.sh&&"],
    &["& ./backup.sh", "&./backup.sh"],
    &["date << log.txt", "date <<log.txt"],
    &["case $x in a) b;; esac", "case  $x  in a) b ;; esac"],
];

/// Lines of which no two are the same.
const DIFFERENT: &[&[&str]] = &[
    &[
        "cat a b",
        "cat 'a b'",
        "cat ab",
        "cat b a",
        "cat a",
        "Cat a b",
    ],
    &["echo \"$HOME\"", "echo '$HOME'", "echo $HOME", "echo HOME"],
    &[
        "echo *.txt",
        "echo '*.txt'",
        "echo ?.txt",
        "echo [*].txt",
        "echo \"*\".tx[t]",
    ],
    &["echo ~", "echo '~'", "echo $HOME"],
    &["echo ./x", "echo x", "echo x/"],
    &["echo {a,b}", "echo '{a,b}'", "echo {b,a}"],
    &[
        "echo $(date)",
        "echo \"$(date)\"",
        "echo '$(date)'",
        "echo date",
    ],
    &["ls [a-z]", "ls '[a-z]'", "ls [a\\-z]", "ls [!a-z]"],
    &[
        "a", "a &", "a && b", "a || b", "a; b", "a & b", "a | b", "a |& b", "(a; b &)", "! a",
    ],
    &["{ a; b; } > f", "a; b > f", "a > f; b"],
    &["{ a | b; } > f", "a > f | b", "! { a; }"],
    &["(cd x && make)", "cd x && make"],
    &["(x=1)", "x=1"],
    &["(cd x; ls)", "cd x; ls", "cd x && ls"],
    &[
        "ls --al",
        "ls -a",
        "ls -A",
        "ls",
        "ls a",
        "ls -l",
        "ls --author",
        "ls -- -a",
    ],
    &[
        "head -n 5 f",
        "head -c 5 f",
        "head 5 f",
        "head f",
        "head -n 50 f",
        "head -n f 5",
    ],
    &[
        "rm -r old",
        "rm -r /old",
        "rm -r old/*",
        "rm old",
        "rmdir -r old",
        "rm -r 'old*'",
    ],
    &["cat notes.txt", "cat notes.txt/", "cat ../notes.txt"],
    &["./backup.sh", "backup.sh", "/backup.sh"],
    &["ls -d */", "ls -d *"],
    &[
        "grep 404 log",
        "grep log 404",
        "grep -e 404 log",
        "grep ./404 log",
    ],
    &["sudo -r rm old", "sudo rm -r old"],
    &[
        "chmod u+x f",
        "chmod g+x f",
        "chmod a+x f",
        "chmod u=x f",
        "chmod -x f",
        "chmod u-x f",
        "chmod x f",
        "chmod f u+x",
        "chmod 100 f",
    ],
    &["chmod +w f", "chmod a+w f", "chmod u+w f"],
    &[
        "a > f",
        "a >> f",
        "a < f",
        "a 2> f",
        "a | f",
        "a << f",
        "a > f 2>&1",
        "a 2>&1 > f",
        "a &",
    ],
    &["a > f > g", "a > g > f"],
    &["a 2>&1 >f", "a >f 2>&1", "a >f 2>f"],
    &["A=1 make", "make A=1", "export A=1"],
    &["A=1 A=2 make", "A=2 A=1 make"],
    &["x='$y'", "x=$y", "x=y"],
    &["export x='$y'", "export x=$y", "export x=y", "export $x=$y"],
    &["env x=$y", "env x=\"$y\""],
    &[
        "echo a  b",
        "echo 'a  b'",
        "echo ab",
        "printf a b",
        "printf 'a b'",
    ],
    &["echo a *", "echo 'a *'", "echo \"a \"*"],
    &["echo a $x", "echo \"a $x\""],
    &["[ -f x ]", "test -f x ]", "[ -d x ]", "[ -f x"],
    &["a > f", "a >> f", "a >| f"],
    &["echo \"$x\" \"$@\"", "echo \"$x $@\""],
    &["echo -n x", "echo '-n x'", "echo x -n"],
    &["echo $((10#$n))", "echo $((10#n))", "echo $((1$n))"],
    &["echo $(($1+1))", "echo $((1+1))"],
    &["a #b", "a '#b'", "a#b"],
    &[
        "./backup.sh &&",
        "./backup.sh",
        "./backup.sh ||",
        "& ./backup.sh",
    ],
];

#[test]
fn what_a_shell_reads_as_the_same_is_the_same() {
    let mut off = Vec::new();
    for lines in SAME {
        for line in *lines {
            if !same(lines[0], line) || !same(line, lines[0]) {
                off.push(format!("{} is not {line}", lines[0]));
            }
        }
    }
    assert!(off.is_empty(), "{}", off.join("\n"));
}

#[test]
fn what_a_shell_tells_apart_is_kept_apart() {
    let mut off = Vec::new();
    for lines in DIFFERENT {
        for (at, first) in lines.iter().enumerate() {
            for second in &lines[at + 1..] {
                if same(first, second) {
                    off.push(format!("{first} is {second}"));
                }
            }
        }
    }
    assert!(off.is_empty(), "{}", off.join("\n"));
}

#[test]
fn what_can_not_be_read_is_said_with_its_place() {
    let said = |text: &str| match read(text) {
        Ok(line) => line.refused().map(|said| said.to_string()),
        Err(fault) => Some(format!(
            "{}{}",
            if fault.is_open { "open: " } else { "" },
            fault.message
        )),
    };
    let deep = format!("{}a{}", "$(".repeat(40), ")".repeat(40));
    let long = "a ".repeat(600);
    let braces = "{a,b}".repeat(60);
    let all: Vec<String> = [
        "",
        "  # nothing",
        "cat 'a b",
        "cat \"a $(b\"",
        "echo $(date",
        "echo ${x",
        "echo `date",
        "cat a\\",
        "$(((1",
        "& a",
        "a &&",
        "a | | b",
        "a >",
        "a ;; b",
        "case x in y",
        "if a; then",
        "( date >> log.txt",
        "{ date } >> log.txt",
        "{ date >> log.txt",
        "date > > log.txt",
        "date >>| log.txt",
        "date >> log.txt )",
        "date >> log.txt; }",
        "if date; then x",
        "for x in a",
        "while a; do b",
        "date ;;",
        "done",
        "()",
        "( if a )",
        "echo (a)",
        "f() { a; }",
        "a=(1 2)",
        "ls !(a)",
        "cat <<< ",
        "cat 'don’t",
        "ls",
        deep.as_str(),
        long.as_str(),
        braces.as_str(),
    ]
    .iter()
    .map(|text| {
        let short: String = text.chars().take(20).collect();
        format!("{short:?}: {}", said(text).unwrap_or_else(|| "read".into()))
    })
    .collect();
    insta::assert_snapshot!(all.join("\n"));
}

/// What is forgiven of signs that only look like those of a shell is said; capital letters
/// are not named where the small one is an option of its own.
#[test]
fn the_reader_says_what_to_type() {
    let course = |answer: &str, synopsis: &str| {
        format!(
            "format = 1\n\n[course]\nid = \"c\"\ntitle = \"C\"\nlanguage = \"en\"\n{synopsis}\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\n[[question]]\nid = \"q\"\nskills = [\"s\"]\nkind = \"command\"\nprompt = \"?\"\nanswer = {answer:?}\n"
        )
    };
    let said = |answer: &str, synopsis: &str, typed: &str| -> (bool, Vec<String>) {
        let course = common::chain::course(&course(answer, synopsis));
        let shown = course.questions[QuestionIndex(0)].instance(1).unwrap();
        let graded = shown.item.grade(&Answer::Typed(typed.into())).unwrap();
        let remarks = graded.remarks.iter().map(|said| said.to_string());
        (graded.verdict.is_correct(), remarks.collect())
    };
    let (right, remarks) = said("cat 'my notes.txt'", "", "cat “my notes.txt”");
    assert!(
        right && remarks[0].contains("type \" instead of “"),
        "{remarks:?}"
    );
    let (right, remarks) = said("cd -", "", "cd –");
    assert!(
        right && remarks[0].contains("type - instead of –"),
        "{remarks:?}"
    );
    // The course writes it so itself.
    assert_eq!(said("echo \"it’s\"", "", "echo   \"it’s\""), (true, vec![]));

    let ls = "[course.command]\nls = \"-a, -r --reverse, -R --recursive, FILE\"";
    assert_eq!(said("ls -r -a", ls, "ls -R -a"), (false, vec![]));
    let near = "Almost: capital letters matter here.".to_owned();
    assert_eq!(
        said("ls -r -a", ls, "ls -r -A"),
        (false, vec![near.clone()])
    );
    assert_eq!(said("ls -r -a", ls, "LS -r -a"), (false, vec![near]));
}
