//! How long grading an answer takes, for each kind of question: `cargo bench --bench grading`.
//!
//! The dearest answers that were found for each kind, through the very code that grades
//! learners: the longest that a front end hands in, and those with most to compare. Each line
//! is the 5th, the middle and the 95th of 100 times in microseconds. An answer takes less than
//! 1,000: what takes longer by its 5th, which other programs disturb least, is marked, and ends
//! the bench with an error.

#![allow(clippy::disallowed_macros, clippy::disallowed_methods)]

use std::time::Instant;

use kenning::author::{Care, load};
use kenning::kinds::{Answer, OwnMark, Shown};

/// The most characters that a front end hands in.
const LONGEST: usize = 10_000;
/// The longest that grading may take, in microseconds.
const MOST: f64 = 1_000.0;

fn main() {
    let mut is_slow = false;
    for Case {
        name,
        question,
        answer,
    } in cases()
    {
        let shown = shown(&name, &question);
        let mut times: Vec<f64> = (0..100)
            .map(|_| {
                let start = Instant::now();
                let graded = std::hint::black_box(&shown).grade(&answer);
                let time = start.elapsed().as_secs_f64() * 1e6;
                drop(std::hint::black_box(graded));
                time
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let [low, middle, high] = [times[5], times[50], times[95]];
        let mark = if low < MOST { "" } else { "  SLOW" };
        is_slow |= low >= MOST;
        println!("{name:>36}: {low:8.1} {middle:8.1} {high:8.1}{mark}");
    }
    if is_slow {
        std::process::exit(1);
    }
}

/// A question, the keys that follow its prompt, and an answer to it.
struct Case {
    name: String,
    question: String,
    answer: Answer,
}

fn shown(name: &str, question: &str) -> Shown {
    let text = format!(
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n\
         [[question]]\nid = \"q\"\nskills = [\"s\"]\nprompt = \"p\"\n{question}"
    );
    let loaded = load(&[("c.toml".into(), text.into_bytes())], Care::Quick);
    let course = loaded
        .course
        .unwrap_or_else(|| panic!("{name}: {:?}", loaded.diagnostics));
    let question = course.questions.iter().next().expect("a question");
    let instance = question.instance(1).expect("a showing");
    Shown::clone(&instance.item)
}

fn typed(name: &str, question: impl Into<String>, answer: impl Into<String>) -> Case {
    Case {
        name: name.to_owned(),
        question: question.into(),
        answer: Answer::Typed(answer.into()),
    }
}

/// Texts as a list of TOML.
fn list(texts: impl IntoIterator<Item = String>) -> String {
    let texts: Vec<String> = texts
        .into_iter()
        .map(|text| format!("\"{text}\""))
        .collect();
    format!("[{}]", texts.join(", "))
}

fn sum(term: &str, count: usize) -> String {
    vec![term; count].join("+")
}

fn cases() -> Vec<Case> {
    let mut all = chosen();
    all.extend(texts());
    all.extend(numbers());
    all.extend(algebra());
    all.extend(shells());
    all.extend(written());
    all
}

/// Choosing, sorting, pairing.
fn chosen() -> Vec<Case> {
    let nine = || (1..=9).map(|n| format!("`code {n}` and **more** of it"));
    let chosen = |kind: &str, answer: String| {
        format!(
            "kind = \"{kind}\"\noptions = {}\nanswer = {answer}\n",
            list(nine())
        )
    };
    let order = format!(
        "kind = \"order\"\nitems = {}\nfree = [[1, 2, 3, 4, 5, 6, 7, 8]]\n",
        list(["a", "a", "a", "b", "b", "b", "c", "c", "c"].map(str::to_owned))
    );
    let also: Vec<String> = (0..8)
        .map(|by| list((0..8).map(|n| format!("i{}", (n + by) % 8))))
        .collect();
    let also = format!(
        "kind = \"order\"\nitems = {}\nextra = [\"x\"]\nalso = [{}]\n",
        list((0..8).map(|n| format!("i{n}"))),
        also[1..].join(", ")
    );
    let pairs: Vec<String> = (0..9).map(|n| format!("[\"l{n}\", \"r{n}\"]")).collect();
    let pairs = format!("kind = \"match\"\npairs = [{}]\n", pairs.join(", "));
    let first = "`code 1` and **more** of it";
    let of = |name: &str, question: String, answer: Answer| Case {
        name: name.to_owned(),
        question,
        answer,
    };
    vec![
        of(
            "choice",
            chosen("choice", format!("\"{first}\"")),
            Answer::Choice(8),
        ),
        of(
            "multi",
            chosen("multi", list(nine().take(8))),
            Answer::Multi((0..9).collect()),
        ),
        of(
            "order, equal and free items",
            order,
            Answer::Order((0..9).rev().collect()),
        ),
        of(
            "order, eight right ones",
            also,
            Answer::Order((0..8).rev().collect()),
        ),
        of(
            "match",
            pairs,
            Answer::Match((0..9).rev().map(Some).collect()),
        ),
    ]
}

fn texts() -> Vec<Case> {
    let long = |n: usize| {
        "lorem ipsum dolor sit amet "
            .chars()
            .cycle()
            .take(n)
            .collect::<String>()
    };
    let marks = "e\u{301}\u{302}\u{303}".repeat(LONGEST / 4);
    let many = list((0..200).map(|n| format!("an accepted answer of number {n}")));
    let text = |answer: String, more: &str| format!("kind = \"text\"\nanswer = {answer}\n{more}");
    let quoted = |text: String| format!("\"{text}\"");
    let near = "near = \"accept\"\n";
    let parts = |n: usize| {
        (0..n)
            .map(|n| format!("part {n}"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let blanks = (0..20)
        .map(|n| format!("[[answer{n}|other{n}]]"))
        .collect::<Vec<_>>();
    let cloze = |more: &str| {
        format!(
            "kind = \"cloze\"\ntext = \"{}\"\n{more}",
            blanks.join(" and ")
        )
    };
    let filled = |text: &dyn Fn(usize) -> String| Answer::Blanks((0..20).map(text).collect());
    let of = |name: &str, question: String, answer: Answer| Case {
        name: name.to_owned(),
        question,
        answer,
    };
    vec![
        typed(
            "text, as long as can be",
            text(quoted("a".into()), ""),
            long(LONGEST),
        ),
        typed(
            "text, nothing but accents",
            text(quoted("e".into()), ""),
            marks.clone(),
        ),
        typed(
            "text, long and nearly right",
            text(quoted(long(2_000)), near),
            long(1_999),
        ),
        typed(
            "text, long key and answer",
            text(quoted(long(LONGEST)), near),
            long(LONGEST - 1),
        ),
        typed(
            "text, 200 answers, near",
            text(many, near),
            "an accepted answer of numbr 200",
        ),
        typed(
            "text, 16 parts in any order",
            text(quoted(parts(16)), "any-order = true\n"),
            parts(16).replace("part", "prat"),
        ),
        typed(
            "text, 5,000 parts in any order",
            text(quoted(parts(16)), "any-order = true\n"),
            "a,".repeat(LONGEST / 2),
        ),
        of(
            "cloze, 20 blanks",
            cloze(""),
            filled(&|n| format!("answer{n}")),
        ),
        of(
            "cloze, any order, near",
            cloze("any-order = true\nnear = \"accept\"\n"),
            filled(&|n| format!("answr{}", 19 - n)),
        ),
        of(
            "cloze, long blanks",
            cloze(near),
            filled(&|_| long(LONGEST / 20)),
        ),
    ]
}

fn numbers() -> Vec<Case> {
    let number = |answer: &str, more: &str| format!("kind = \"number\"\nanswer = {answer}\n{more}");
    let unit = |unit: &str| format!("unit = \"{unit}\"\n");
    vec![
        typed(
            "number, 10,000 digits",
            number("1", ""),
            "1".repeat(LONGEST),
        ),
        typed(
            "number, a fraction",
            number("1", ""),
            format!("{}/{}", "1".repeat(18), "3".repeat(18)),
        ),
        typed("number, two readings", number("3125", ""), "3.125"),
        typed(
            "number, powers of ten",
            number("1", "figures = 3\n"),
            "1.5e-300",
        ),
        typed(
            "number, per cent",
            number("50", "as = \"percent\"\n"),
            format!("50{}", " %".repeat(4_000)),
        ),
        typed(
            "number, nothing but signs",
            number("1", ""),
            "−+-".repeat(LONGEST / 3),
        ),
        typed(
            "number and unit",
            number("12", &unit("kg m^2/s^2")),
            "12 N m",
        ),
        typed(
            "number, a unit without end",
            number("12", &unit("kg m^2/s^2")),
            format!("12 {}", "m/s ".repeat(LONGEST / 4)),
        ),
    ]
}

fn algebra() -> Vec<Case> {
    let expression =
        |answer: &str, more: &str| format!("kind = \"expression\"\nanswer = {answer:?}\n{more}");
    let key = |answer: &str| expression(answer, "");
    let twelve = |function: &str| {
        let values: Vec<String> = (1..=12).map(|n| format!("{function}({n})")).collect();
        format!("{{{}}}", values.join(", "))
    };
    vec![
        typed("expression, a polynomial", key("5x^2+20xy"), "5x(x+4y)"),
        typed("expression, a high power", key("(x+1)^999"), "(1+x)^999"),
        typed(
            "expression, fractions",
            key(&sum("1/x", 70)),
            sum("1/y", 70),
        ),
        typed(
            "expression, many sines",
            key(&sum("sin(x)", 40)),
            sum("sin x", 40),
        ),
        typed(
            "expression, powers of powers",
            key("x^x"),
            "x^x".to_owned() + &"+x^(x^x)".repeat(30),
        ),
        typed("expression, no value", key("ln(x)"), sum("ln(-1-x^2)", 20)),
        typed("expression, roots in roots", key("x"), "√".repeat(30) + "x"),
        typed(
            "expression, twelve values",
            key(&twelve("sin")),
            twelve("cos"),
        ),
        typed(
            "expression, a constant apart",
            expression("x^2", "up-to = \"constant\"\n"),
            sum("x^2", 60),
        ),
        typed(
            "expression, factored",
            expression("(x-1)(x+1)", "form = \"factored\"\n"),
            "(x+1)(x-1)",
        ),
        typed("expression, factorials", key("x"), "((((3!)!)!)!)!"),
        typed(
            "expression, 149 brackets",
            key("x"),
            "(".repeat(149) + "x" + &")".repeat(149),
        ),
        typed("expression, 299 letters", key("x"), "x+".repeat(149) + "x"),
    ]
}

fn shells() -> Vec<Case> {
    let command =
        |answer: &str, more: &str| format!("kind = \"command\"\nanswer = {answer:?}\n{more}");
    let output = format!(
        "kind = \"output\"\ncode = \"c\"\nanswer = \"{}\"\n",
        "a line of it\\n".repeat(40)
    );
    let key = command("rm -rf ./old", "");
    vec![
        typed("command", key.clone(), "rm -fr old/"),
        typed(
            "command, braces in braces",
            key.clone(),
            "echo ".to_owned() + &"{a,b}".repeat(190),
        ),
        typed(
            "command, nested braces",
            key.clone(),
            "{a,".repeat(300) + &"}".repeat(90),
        ),
        typed(
            "command, a pipeline without end",
            key.clone(),
            "a|".repeat(490) + "a",
        ),
        typed(
            "command, substitutions",
            key.clone(),
            "$(".repeat(12) + "a" + &")".repeat(12),
        ),
        typed("command, quotes", key.clone(), "\"'\\".repeat(330)),
        typed(
            "command, files in any order",
            command("cat a b c d e f g h i j", "any-order = true\n"),
            "cat j i h g f e d c b a ".to_owned() + &"a ".repeat(480),
        ),
        typed(
            "command, modes",
            command(
                "chmod u=rwx,go=r f",
                "modes = \"rw-r--r-- -> rwxr--r--\"\n[course.command]\nchmod = \"MODE, FILE\"\n",
            ),
            "chmod ".to_owned() + &"u+x,".repeat(240) + "a+r f",
        ),
        typed(
            "output, 40 lines",
            output.clone(),
            "a line of it\n".repeat(39) + "b",
        ),
        typed(
            "output, 10,000 line feeds",
            output.clone(),
            "\n".repeat(LONGEST),
        ),
        typed("output, one long line", output, "a".repeat(LONGEST)),
    ]
}

fn written() -> Vec<Case> {
    let ideas = list((0..9).map(|n| format!("idea {n}")));
    let question = format!("kind = \"card\"\nanswer = \"b\"\nwrite = true\nideas = {ideas}\n");
    vec![Case {
        name: "card, written, nine ideas".to_owned(),
        question,
        answer: Answer::Written("a ".repeat(LONGEST / 2), OwnMark::Ideas((0..9).collect())),
    }]
}
