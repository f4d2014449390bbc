//! Algebra as learners type it: how it is read, and when it is the same.

use kenning::algebra::{
    Domain, Form, Letters, Match, Rules, Sort, UpTo, Work, compare, compare_within, lacks, read,
    show,
};

fn letters() -> Letters {
    Letters::new(["rate".to_owned()], false)
}

/// How a text is read, as it is shown.
fn shown(text: &str) -> String {
    match read(text, &letters()) {
        Ok(reading) => show(&reading.shape, &letters()),
        Err(fault) => format!("{}: {}", fault.place, fault.message),
    }
}

fn with(key: &str, given: &str, rules: &Rules) -> Match {
    let read = |text: &str| match read(text, &letters()) {
        Ok(reading) => reading.shape,
        Err(fault) => panic!("{text}: {}", fault.message),
    };
    compare(&read(key), &read(given), rules)
}

fn compared(key: &str, given: &str) -> Match {
    with(key, given, &Rules::default())
}

#[test]
fn algebra_is_read_as_people_type_it() {
    for (typed, wanted) in [
        ("5x²+20xy", "5x² + 20xy"),
        ("5x^2+20*x*y", "5x² + 20xy"),
        ("2(x+3)(x-1)", "2(x + 3)(x − 1)"),
        ("2x y", "2xy"),
        ("sqrt(x+3)", "√(x + 3)"),
        ("√2 x", "√2·x"),
        ("log_5(7)", "log₅(7)"),
        ("log₅ 7", "log₅(7)"),
        ("log x", "log(x)"),
        ("ln x", "ln(x)"),
        ("sin 2x cos x", "sin(2x)·cos(x)"),
        ("sin^2 x + cos²x", "sin(x)² + cos(x)²"),
        ("sin^-1 x", "arcsin(x)"),
        ("|x - 3|", "|x − 3|"),
        ("x**2 · 3 ÷ 4", "x²·3/4"),
        ("1/2x", "(1/2)x"),
        ("1/(2x)", "1/(2x)"),
        ("2 − x", "2 − x"),
        ("-x^2", "−x²"),
        ("x^-2", "x⁻²"),
        ("x⁻²", "x⁻²"),
        ("e^(2x)", "e^(2x)"),
        ("2pi r", "2πr"),
        ("½x", "(1/2)x"),
        ("2½", "2 + 1/2"),
        ("1 1/2", "1 + 1/2"),
        ("160 / rate", "160/rate"),
        ("3rate", "3·rate"),
        ("x_1 + x₂", "x_1 + x_2"),
        ("y = 2x+1", "y = 2x + 1"),
        ("-1 < x =< 3", "−1 < x ≤ 3"),
        ("theta/2", "θ/2"),
        ("(1, 2)", "(1, 2)"),
        ("{1; 2}", "{1, 2}"),
        ("[0, 3)", "[0, 3)"),
        ("(-∞, 2] ∪ (3, inf)", "(−∞, 2] ∪ (3, ∞)"),
        ("(-oo,2] U (3,4)", "(−∞, 2] ∪ (3, 4)"),
        ("[[1,2],[3,4]]", "[[1, 2], [3, 4]]"),
        ("x = 2 or x = -3", "x = 2; x = −3"),
        ("±√5", "±√5"),
        ("2 +/- 3", "2 ± 3"),
        ("x ≤ 3", "x ≤ 3"),
        ("30°", "30°"),
        ("n!", "n!"),
        ("1.5e3", "1500"),
        ("0.25x", "0.25x"),
        ("(x+1)/(x-3)", "(x + 1)/(x − 3)"),
        ("２ｘ＋１", "2x + 1"),
    ] {
        assert_eq!(shown(typed), wanted, "{typed}");
    }
}

#[test]
fn what_is_shown_is_read_as_the_same() {
    for typed in [
        "s i n",
        "p*i",
        "e*x*p*2",
        "a/(b/c)",
        "a/b/c",
        "(a/b)c",
        "a-(b-c)",
        "-(-x)",
        "2*-3",
        "(x^2)^3",
        "x^(2^n)",
        "x^n y",
        "2^3*4",
        "|x||y|",
        "||x|-1|",
        "|x|^2",
        "√x^2",
        "√(x)y",
        "sin(x)^2",
        "(x+1)!",
        "-3!",
        "log_(x+1)(2)",
        "log_a b",
        "l*o*g",
        "3*e*2",
        "e*3",
        "2e",
        "30°x",
        "∛(x)/2",
        "±x ∓ y",
        "x+(y+z)",
        "2(3)(4)",
        "x^-n",
        "x^(1/2)",
        "(1/2)(x)",
        "∅",
        "{}",
        "ℝ",
        "((1,2),(3,4))",
        "x!=2",
        "a b/c d",
        "rate^2 rate",
        "x_1 x_2",
        "i^2",
        "o*r",
        "1 < x <= 3",
        "x > 1 and x < 3",
        "x < 1 or 2 < x < 3",
        "x ≠ 1, x ≠ 2",
        "U",
    ] {
        let first = read(typed, &letters()).unwrap_or_else(|f| panic!("{typed}: {}", f.message));
        let line = show(&first.shape, &letters());
        let again = read(&line, &letters());
        let again = again.unwrap_or_else(|f| panic!("{typed}: {line}: {}", f.message));
        assert_eq!(again.shape, first.shape, "{typed} is shown as {line}");
    }
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    let mut said = String::new();
    for typed in [
        "",
        "2 +",
        "(x + 1",
        "x + 1)",
        "* 3",
        "x2",
        "2 # 3",
        "1.2.3",
        "|x",
        "x,",
        "9^9^9^9",
        "x^1001",
        "1/0",
        "0 < x > 3",
        "0 < x < 3 < 4",
        "1234567890123456789012345",
        "2 ** ** 3",
        "(1, 2",
        "x ==",
        "{1, 2",
        "f(",
        "sin",
        "log_",
        "1,,2",
        "[1, 2}",
        "()",
    ] {
        said += &format!("{typed}\n  {}\n", shown(typed));
    }
    let deep = format!("{}x{}", "(".repeat(41), ")".repeat(41));
    said += &format!("41 brackets\n  {}\n", shown(&deep));
    said += &format!("301 characters\n  {}\n", shown(&"x+".repeat(151)));
    insta::assert_snapshot!(said);
}

#[test]
fn right_answers_are_right_however_they_are_written() {
    for (key, given) in [
        ("5x^2 + 20xy", "5x(x+4y)"),
        ("5x^2 + 20xy", "20yx+5x²"),
        ("x^2 - 1", "(x-1)(x+1)"),
        ("(x^2-1)/(x-1)", "x+1"),
        ("1/x + 1/y", "(x+y)/(xy)"),
        ("0.25", "1/4"),
        ("sqrt(8)", "2√2"),
        ("sqrt(x+3)", "(x+3)^(1/2)"),
        ("sin(2x)", "2 sin x cos x"),
        ("1", "sin^2 x + cos^2 x"),
        ("y^(1/ln(5)^2)", "y^(ln(5)^-2)"),
        ("log_5(7)", "ln 7 / ln 5"),
        ("2 ln x", "ln(x^2)"),
        ("e^(2x)", "(e^x)^2"),
        ("2^(n+1)", "2*2^n"),
        ("|x|", "sqrt(x^2)"),
        ("x^(2/3)", "∛(x)^2"),
        ("pi/6", "30°"),
        ("arctan 1", "π/4"),
        ("2x + 1", "y = 2x+1"),
        ("2x + 1", "f(x) = 2x+1"),
        ("y = 2x + 1", "2x - y + 1 = 0"),
        ("y = 2x + 1", "y/2 = x + 0.5"),
        ("x > 3", "3 < x"),
        ("y = 160/x", "x y = 160"),
        ("x y = 160", "x = 160/y"),
        ("1/x^2 = y", "1 = x^2 y"),
        ("x > 3", "-x < -3"),
        ("1 < x <= 3", "x > 1 and x ≤ 3"),
        ("1 < x <= 3", "3 ≥ x > 1"),
        ("x < 1 or x > 3", "x > 3, x < 1"),
        ("x < 1 or x > 3", "x > 3 OR x < 1"),
        ("x < 1 or x > 3", "x<1 U x>3"),
        ("x < 1 or x > 3", "x < 1 ∨ x > 3"),
        ("1 < x <= 3", "x > 1 AND x ≤ 3"),
        ("(-inf, 2] ∪ (3, inf)", "(3, Inf) Union (-Infinity, 2]"),
        ("{-4, 4}", "+-4"),
        ("{-4, 4}", "x = +-4"),
        ("x = 1 or x = 3", "x = 3 and x = 1"),
        ("(1, 2)", "(2/2, sqrt 4)"),
        ("{1, 2}", "2, 1"),
        ("{1, 2}", "x = 2 or x = 1"),
        ("{-2, 2}", "±2"),
        ("{2+√3, 2-√3}", "x = 2 ± √3"),
        ("x = ±3", "3, -3"),
        ("x = 1, y = 2", "y = 2; x = 1"),
        ("x = 1 and y = 2", "2y = 4, x + 1 = 2"),
        ("x = 2 or x = 3", "x_1 = 3, x_2 = 2"),
        ("x_1 = 2, x_2 = 3", "x = 3 or x = 2"),
        ("x_1 = 2, x_2 = 3", "3, 2"),
        ("[0, 3)", "[0, 6/2)"),
        ("(-inf, 2] ∪ (3, inf)", "(3, ∞) ∪ (-∞, 2]"),
        ("[[1,2],[3,4]]", "[[1, 4/2], [3, 4]]"),
        ("n!", "n*(n-1)!"),
        ("arcsin x + arccos x", "π/2"),
        ("tan(x)", "sin x/cos x"),
        ("cosh(x)^2 - sinh(x)^2", "1"),
        ("sqrt(x-5)+sqrt(6-x)", "(x-5)^0.5 + (6-x)^0.5"),
    ] {
        let mut rules = Rules::default();
        if key.contains('n') && key.contains('!') {
            rules.domains.own = vec![("n".to_owned(), Domain::Natural)];
        }
        assert_eq!(with(key, given, &rules), Match::Same, "{given} for {key}");
    }
}

#[test]
fn wrong_answers_are_wrong() {
    for (key, given) in [
        ("5x^2 + 20xy", "5x^2+20x"),
        ("x^2 - 1", "(x-1)^2"),
        ("sin(2x)", "2 sin x"),
        ("|x|", "x"),
        ("sqrt(x^2)", "x"),
        ("(-1)^n", "1"),
        ("0.333333333333", "1/3"),
        ("pi", "3.1415926535897932384626"),
        ("sqrt 2", "1.4142135623730950488"),
        ("|x - 100|", "100 - x"),
        ("y = 2x + 1", "y = 2x"),
        ("y = 2x + 1", "y = -2x - 1"),
        ("x > 3", "x < 3"),
        ("y = 2x", "x y = 2x^2"),
        ("x y = 2x^2", "y = 2x"),
        ("1/x + 1/y = 1/2", "2x + 2y = x y"),
        ("y = 160/x", "x y = 161"),
        ("x < 1 or x > 3", "x < 1 and x > 3"),
        ("1 < x < 3", "x > 1 or x < 3"),
        ("1 < x < 3", "1 < x ≤ 3"),
        ("1 < x < 3", "x > 1"),
        ("x > 3", "x ≥ 3"),
        ("(1, 2)", "(2, 1)"),
        ("{1, 2}", "1"),
        ("{1, 2}", "1, 2, 3"),
        ("[0, 3)", "[0, 3]"),
        ("(0, inf)", "(0, -inf)"),
        ("x = ±3", "x = 3"),
        ("x = 1, y = 2", "x = 2, y = 1"),
        ("x = 1 and y = 2", "y = 1 and x = 2"),
        ("x = 1, y = 2", "x = 1, x = 2"),
        ("(1, 2)", "(1, 2, 3)"),
        ("x", "x + 10^-20"),
        ("ln(x)", "ln(-x)"),
    ] {
        let mut rules = Rules::default();
        if key.contains("(-1)^n") {
            rules.domains.own = vec![("n".to_owned(), Domain::Natural)];
        }
        assert_eq!(
            with(key, given, &rules),
            Match::Different,
            "{given} for {key}"
        );
    }
    let other = |key, given, sort| assert_eq!(compared(key, given), Match::Other(sort), "{given}");
    other("[2, 6]", "2<=x<=6", Sort::Intervals);
    other("[2, 6]", "x>=2", Sort::Intervals);
    other("x = 1, y = 2", "1, 2", Sort::Equation);
    let apart = "x < -10 or x > 10";
    other(apart, "(-inf,-10) or (10,inf)", Sort::Inequality);
    other(apart, "(-inf,-10) U (10,inf)", Sort::Inequality);
    other(apart, "(10, inf)", Sort::Inequality);
    assert_eq!(compared("ln(x^2)", "2 ln x"), Match::Narrower);
    assert_eq!(compared("√(x y)", "√x √y"), Match::Narrower);
}

#[test]
fn what_may_differ_is_what_the_question_allows() {
    let up_to = |up_to, key, given| {
        let rules = Rules {
            up_to,
            ..Rules::default()
        };
        with(key, given, &rules)
    };
    let constant = |key, given| up_to(UpTo::Constant, key, given);
    assert_eq!(constant("x^2/2", "x^2/2 + C"), Match::Same);
    assert_eq!(constant("x^2/2 + C", "x²/2 + 7"), Match::Same);
    assert_eq!(constant("sin^2 x", "-cos^2 x + k"), Match::Same);
    assert_eq!(constant("x^2/2", "x^2/2 + C x"), Match::Different);
    assert_eq!(constant("x^2/2", "x^2"), Match::Different);
    assert_eq!(constant("sin x", "2 sin x"), Match::Different);
    let factor = |key, given| up_to(UpTo::Factor, key, given);
    assert_eq!(factor("x - 2", "4 - 2x"), Match::Same);
    assert_eq!(factor("sin x", "-3 sin x"), Match::Same);
    assert_eq!(factor("x - 2", "0"), Match::Different);
    assert_eq!(factor("sin x", "sin x + 1"), Match::Different);
    assert_eq!(factor("x - 2", "x(x - 2)"), Match::Different);
}

/// Hostile answers end soon, in a sentence or in “different”.
#[test]
fn the_work_is_bounded() {
    let tower = "((((((x+1)^999+y)^50+1)".to_owned() + &")".repeat(4);
    for given in [
        tower,
        "sin(".repeat(39) + "x" + &")".repeat(39),
        "1/".repeat(149) + "x",
        "|".repeat(300),
        "√".repeat(300),
        "-".repeat(300),
        "2^2^2^2^2^2^2^2^2^x".to_owned(),
        "(".repeat(150) + &")".repeat(150),
        "tan(x)".repeat(50),
        "{1,2,3,4,5,6,7,8,9,10,11,12}".to_owned(),
        "e^e^e^e^e^e^x".to_owned(),
        "((x^1000)^1000)^1000".to_owned(),
    ] {
        if let Ok(reading) = read(&given, &letters()) {
            for key in ["x", "sin x", "{sin x, cos x}"] {
                let key = read(key, &letters()).unwrap().shape;
                let found = compare(&key, &reading.shape, &Rules::default());
                assert_ne!(found, Match::Same, "{given}");
            }
        }
    }
}

/// What SymPy says of pairs of terms (`tests/data/algebra/oracle.py`). `KENNING_PAIRS`
/// names a file with more of them.
#[test]
fn pairs_are_the_same_where_an_independent_package_says_so() {
    let path = std::env::var("KENNING_PAIRS").unwrap_or_else(|_| {
        let own = "tests/data/algebra/pairs.tsv";
        format!("{}/{own}", env!("CARGO_MANIFEST_DIR"))
    });
    let pairs = std::fs::read_to_string(&path).unwrap();
    let (mut count, mut refused, mut accepted) = (0, Vec::new(), Vec::new());
    for line in pairs.lines() {
        let [key, given, said, domain] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let mut rules = Rules::default();
        if domain == "positive" {
            rules.domains.others = Domain::Positive;
        }
        count += 1;
        match (with(key, given, &rules), said) {
            (Match::Same, "same") | (Match::Different, "different") => {}
            (Match::Same, _) => accepted.push(line.to_owned()),
            (found, "same") => refused.push(format!("{found:?}: {line}")),
            (found, _) => refused.push(format!("not sure, {found:?}: {line}")),
        }
    }
    assert!(count >= 300, "{count} pairs");
    assert!(
        accepted.is_empty(),
        "wrongly right:\n{}",
        accepted.join("\n")
    );
    assert!(refused.is_empty(), "of {count}:\n{}", refused.join("\n"));
}

/// Whether the answer has the value and the form of the key, and what is said of it.
fn form(form: Form, key: &str, given: &str) -> String {
    let read = |text: &str| read(text, &letters()).unwrap().shape;
    let (key, typed) = (read(key), read(given));
    assert_eq!(
        compare(&key, &typed, &Rules::default()),
        Match::Same,
        "{given}"
    );
    assert_eq!(lacks(form, &key, &key), None, "the key itself");
    lacks(form, &key, &typed).map_or_else(|| "right".to_owned(), |said| said.to_string())
}

#[test]
fn a_right_value_in_another_form_is_told_what_it_lacks() {
    let mut said = String::new();
    for (asked, key, all) in [
        (
            Form::Expanded,
            "x^2 + 3x + 2",
            &[
                "2+x²+3x",
                "(x+1)(x+2)",
                "x(x+3)+2",
                "x^2+x+2x+2",
                "x*x+3x+2",
                "-(-x^2-3x-2)",
                "(x^2+3x)+2",
            ][..],
        ),
        (
            Form::Expanded,
            "x/2 + 1/2",
            &["(x+1)/2", "0.5x+0.5", "1/2x+1/2", "2/4 x + 1/2"],
        ),
        (Form::Expanded, "8x^3", &["(2x)^3", "2*4x^3", "2x*4x^2"]),
        (Form::Expanded, "x^13", &["x^6*x^7", "x^13"]),
        (
            Form::Expanded,
            "5x + 12 = 38",
            &["38=12+5x", "2x+3(x+4)=38", "2x+3x+12=38", "5x=26", "x=26/5"],
        ),
        (
            Form::Sides,
            "12x - 15y = 42",
            &[
                "-15y+12x=42",
                "42=12x-15y",
                "3(4x-5y)=42",
                "4x-5y=14",
                "12x-42=15y",
                "-12x+15y=-42",
            ],
        ),
        (Form::Sides, "2x < 6", &["6>2x", "x<3", "3x<9"]),
        (
            Form::Factored,
            "5x(x+4y)",
            &[
                "5x²+20xy",
                "x(5x+20y)",
                "5(x²+4xy)",
                "(x+4y)*5*x",
                "-5x(-x-4y)",
                "x*(x+4y)*5",
            ],
        ),
        (
            Form::Factored,
            "(x-1)(x+1)",
            &["(x+1)(x-1)", "(1-x)(-x-1)", "(2x-2)(x+1)/2", "x^2-1"],
        ),
        (
            Form::Factored,
            "(x+1)^2",
            &["(x+1)(x+1)", "x²+2x+1", "(1+x)²"],
        ),
        (
            Form::LowestTerms,
            "3/4",
            &["6/8", "0.75", "-3/-4", "1/2 + 1/4", "(-3)/(-4)"],
        ),
        (Form::LowestTerms, "2", &["4/2", "2.0", "2/1", "1+1"]),
        (
            Form::LowestTerms,
            "(x+1)/(x-3)",
            &[
                "(2x+2)/(2x-6)",
                "(x²+x)/(x²-3x)",
                "(1+x)/(x-3)",
                "(x+1)²/((x-3)(x+1))",
            ],
        ),
        (
            Form::OneFraction,
            "(x+y)/(x y)",
            &["1/x+1/y", "(x+y)/(xy)", "(1+y/x)/y", "(2x+2y)/(2xy)"],
        ),
        (
            Form::SimplestRoot,
            "2√2",
            &["√8", "√2*√4", "√2√2√2", "4/√2", "2√2"],
        ),
        (Form::SimplestRoot, "√3/3", &["1/√3", "√(1/3)", "√3/3"]),
        (Form::Evaluated, "32", &["2^5", "16+16", "64/2", "32.0"]),
        (
            Form::CompletedSquare,
            "(x+1)^2 - 4",
            &["x^2+2x-3", "(x+3)(x-1)", "-4+(x+1)²", "(x+1)(x+1)-4"],
        ),
        (
            Form::CompletedSquare,
            "2(x-3)^2",
            &["2(x-3)(x-3)", "(x-3)^2*2"],
        ),
        (
            Form::Solved,
            "y = 2x + 1",
            &["2x+1 = y", "y - 2x = 1", "x = (y-1)/2"],
        ),
        (
            Form::Solved,
            "x > 8",
            &["8 < x", "8<x", "5x > 40", "0 > 8 - x", "40 < 5x"],
        ),
        (Form::Solved, "x ≥ -1", &["-1 <= x", "x >= -1"]),
        (Form::Solved, "8 < x", &["x > 8", "x - 8 > 0"]),
        (Form::SolvedLeft, "x > 8", &["x > 8", "8 < x"]),
        (Form::SolvedLeft, "x = 3", &["x = 3", "3 = x"]),
        (
            Form::Solved,
            "x = 1, y = 2",
            &["x = 1, y = 2", "y = 2, 1 = x", "x = 1, 2y = 4"],
        ),
        (
            Form::SolvedLeft,
            "x = 1, y = 2",
            &["y = 2, x = 1", "x = 1, 2 = y"],
        ),
        (
            Form::Solved,
            "x < 1 or x > 2",
            &["x > 2 or x < 1", "2x < 2 or x > 2"],
        ),
        (
            Form::Unsolved,
            "2x + 1 = 7",
            &[
                "2x + 1 = 7",
                "7 = 1 + 2x",
                "2x = 6",
                "x = 3",
                "6/2 = x",
                "x - 3 = 0",
            ],
        ),
        (Form::Unsolved, "2x > 8", &["x + x > 8", "4 < x", "x > 8/2"]),
        (Form::Unsolved, "p = 3t", &["p = 3t", "t = p/3"]),
    ] {
        said += &format!("{asked:?}: {key}\n");
        for given in all {
            said += &format!("  {given}: {}\n", form(asked, key, given));
        }
    }
    insta::assert_snapshot!(said);
}

/// Several comparisons of one answer share what work may be done.
#[test]
fn work_is_counted_and_ends() {
    let shape = |text: &str| read(text, &letters()).unwrap().shape;
    let (sum, sine) = (shape(&["sin x"; 40].join("+")), shape("sin x"));
    let one = shape("x + 1");
    let rules = Rules::default();
    let mut work = Work::default();
    let mut compared = |key| compare_within(key, key, &rules, &mut work);
    assert_eq!(compared(&sine), Match::Same);
    let ends = (0..20).position(|_| compared(&sum) == Match::Unclear);
    assert!(ends.is_some_and(|n| (1..10).contains(&n)), "{ends:?}");
    // What is compared exactly is counted, too.
    let exact = (0..100_000).position(|_| compared(&one) == Match::Unclear);
    assert!(exact.is_some());
}

/// What can be read in two ways has a first reading and says what else it could be.
#[test]
fn the_second_readings_are_few_and_told() {
    for (typed, first, others) in [
        ("1/2x", "(1/2)x", &["1/(2x)"][..]),
        ("(x+y)/xy", "((x + y)/x)y", &["(x + y)/(xy)"]),
        ("sin x/2", "sin(x)/2", &["sin(x/2)"]),
        ("e^2x", "e²x", &["e^(2x)"]),
        ("x^1/2", "x¹/2", &["x^(1/2)"]),
        ("√2x", "√2·x", &["√(2x)"]),
        ("√x^2", "(√x)²", &["√(x²)"]),
        ("x>=1, x<5", "x ≥ 1 or x < 5", &["x ≥ 1 and x < 5"]),
        ("x>=1 or x<5", "x ≥ 1 or x < 5", &[]),
        ("2+-3", "2 − 3", &["2 ± 3"]),
        ("2 + -3", "2 − 3", &[]),
        ("log2(8)", "log(2·8)", &["log₂(8)"]),
        ("loge(x)", "log(e)x", &["log_(e)(x)"]),
        ("log 2(x)", "log(2x)", &[]),
        ("log2x", "log(2x)", &[]),
        ("5x^2 + 20", "5x² + 20", &[]),
        ("2(x+3)(x-1)", "2(x + 3)(x − 1)", &[]),
    ] {
        let reading = read(typed, &letters()).unwrap();
        assert_eq!(show(&reading.shape, &letters()), first, "{typed}");
        let said: Vec<String> = reading.others.iter().map(|o| show(o, &letters())).collect();
        assert_eq!(said, others, "{typed}");
    }
}
