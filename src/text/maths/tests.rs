use super::*;
use proptest::prelude::*;

fn line(text: &str) -> String {
    Formula::read(text).map_or_else(|wrong| format!("{wrong:?}"), |formula| formula.line())
}

fn words(text: &str) -> String {
    Formula::read(text).map_or_else(|wrong| format!("{wrong:?}"), |formula| formula.words())
}

#[test]
fn in_one_line() {
    for (text, shown) in [
        ("x^2+\\frac12", "x² + 1/2"),
        (r"\frac{a+b}{c+d}", "(a+b)/(c+d)"),
        (r"\frac{2x}{3y}", "2x/(3y)"),
        (r"\frac{-b \pm \sqrt{b^2-4ac}}{2a}", "(-b±√(b²-4ac))/(2a)"),
        (r"\frac{dy}{dx} = -2x", "dy/dx = -2x"),
        (r"\frac{1}{2}x", "(1/2)x"),
        (r"2\frac{1}{2}", "2 1/2"),
        (r"\frac{a}{b} \div \frac{c}{d}", "(a/b) ÷ (c/d)"),
        (r"\frac{a}{b} \cdot \frac{c}{d}", "a/b · c/d"),
        (r"\left(\frac{a}{b}\right)^2", "(a/b)²"),
        (r"{\frac{a}{b}}^n", "(a/b)ⁿ"),
        (r"\frac{\frac{a}{b}}{c}", "(a/b)/c"),
        (
            r"x^{n+1}, x^{-1}, x^{1/2}, x^q, x^{10}",
            "xⁿ⁺¹, x⁻¹, x^(1/2), x^q, x¹⁰",
        ),
        (r"x_1 + x_{12} + v_{\max} + A_b", "x₁ + x₁₂ + vₘₐₓ + A_b"),
        (
            r"\sqrt{2} + \sqrt{x+1} + \sqrt[3]{x} + \sqrt[n]{ab}",
            "√2 + √(x+1) + ∛x + ⁿ√(ab)",
        ),
        (r"\sqrt{(x+1)^2}", "√((x+1)²)"),
        (r"\sqrt{4}x - 4, \sqrt{4x}", "√4·x - 4, √(4x)"),
        (r"\sin^2 x + \cos(2x) = 1", "sin² x + cos(2x) = 1"),
        (r"2\sin x\cos x", "2 sin x cos x"),
        (r"\log_2 8 = 3", "log₂ 8 = 3"),
        (r"\sin\frac{x}{2}", "sin(x/2)"),
        (r"\frac{\sin x}{x}", "(sin x)/x"),
        (r"\sum_{i=1}^n i^2", "∑ᵢ₌₁ⁿ i²"),
        (r"\int_0^1 x^2\,dx", "∫₀¹ x² dx"),
        (r"\lim_{x\to0} f(x)", "lim_(x→0) f(x)"),
        (r"-3 \le x < 5", "-3 ≤ x < 5"),
        (r"x=-3", "x = -3"),
        (r"(-3)-(-5)", "(-3) - (-5)"),
        (r"90^\circ, 45^{\circ}", "90°, 45°"),
        (r"f'(x), f''(x)", "f′(x), f″(x)"),
        (r"\{1, 2\} \subseteq \mathbb{N}", "{1, 2} ⊆ ℕ"),
        (r"x \in \mathbb R \setminus \{0\}", "x ∈ ℝ ∖ {0}"),
        (r"\overline{AB}, \vec{v}, \hat{x}", "A̅B̅, v⃗, x̂"),
        (r"\overrightarrow{AB}", "vec(AB)"),
        (r"1{,}000 + 1,000 = 2000", "1,000 + 1,000 = 2000"),
        (r"(1,2)", "(1, 2)"),
        (r"25\%\text{ of }\$80", "25% of $80"),
        (r"\binom{n}{k}", "C(n, k)"),
        (r"5 \text{ cm}^2", "5 cm²"),
        (r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", "(1, 2; 3, 4)"),
        (
            r"\begin{cases}x & \text{if } x>0\\ -x\end{cases}",
            "{ x if x > 0; -x }",
        ),
        (r"|x-3|", "|x - 3|"),
        (r"\left|x-3\right|", "|x - 3|"),
        (r"|-3|, |-x+1| = 2", "|-3|, |-x + 1| = 2"),
        (
            r"||x|-1|, |a+|b||, 2|x||y|",
            "||x| - 1|, |a + |b||, 2|x||y|",
        ),
        (r"|x|^2 + \lvert y\rvert_1", "|x|² + |y|₁"),
        (r"\frac{1}{2}|x|", "(1/2)|x|"),
        (r"\{x | x > 0\}, P(A|B)", "{x | x > 0}, P(A | B)"),
        (r"3 \mid 12, 3|12", "3 | 12, 3 | 12"),
        (r"a \equiv b \pmod{n}", "a ≡ b (mod n)"),
        (r"{-4}^2", "(-4)²"),
        (r"{3}x + {-4}", "3x + -4"),
        (r"\alpha\beta \to \infty", "αβ → ∞"),
        (r"a \not= b", "a ≠ b"),
        (r"\mathrm{d}x \text{ and } \mathrm{kg}", "dx and kg"),
        (r"3! = 6", "3! = 6"),
        (r"\operatorname{rank} A", "rank A"),
        ("2x\n+ 1", "2x + 1"),
        ("", ""),
    ] {
        assert_eq!(line(text), shown, "{text}");
    }
}

#[test]
fn formulas_are_said_in_words() {
    for (text, said) in [
        ("2x + 1 = 7", "2x + 1 = 7"),
        (r"\frac{1}{2}", "1 over 2"),
        (r"\frac{a+b}{c}", "the fraction a plus b over c"),
        (
            r"\frac{a+b}{c} + 1",
            "the fraction a plus b over c, end fraction, plus 1",
        ),
        ("x^2 + 3x", "x squared plus 3x"),
        ("(x+1)^2", "(x plus 1) squared"),
        (r"\frac{1}{2}x, \frac{1}{2x}", "1 over 2 times x, 1 over 2x"),
        (
            r"\frac{\frac{a}{b}}{c}",
            "the fraction the fraction a over b, end fraction, over c",
        ),
        (
            r"\frac{a}{\frac{b}{c}}",
            "the fraction a over the fraction b over c",
        ),
        ("2^n + 1", "2 to the power n plus 1"),
        ("2^{n + 1}", "2 to the power n plus 1, end power"),
        ("x^{n+1} - 1", "x to the power n plus 1, end power, minus 1"),
        (r"\sqrt{x+1}", "the square root of x plus 1, end root"),
        (r"\sqrt{2}x", "the square root of 2, end root, x"),
        (r"\sqrt{2x}", "the square root of 2x"),
        (r"\sqrt{2} + x", "the square root of 2 plus x"),
        (r"2\frac{1}{2}", "2 and 1 over 2"),
        (r"\sqrt[3]{x} \ne 2", "the cube root of x is not equal to 2"),
        (r"x_1 \le 5", "x sub 1 is at most 5"),
        (r"\sum_{i=1}^{n} i", "the sum from i equals 1 to n of i"),
        (r"\lim_{x \to 0} f(x)", "the limit as x goes to 0 of f(x)"),
        (r"\int_0^1 x\,dx", "the integral from 0 to 1 of x dx"),
        (r"90^\circ", "90 degrees"),
        (r"f'(x)", "f prime (x)"),
        (r"\log_2 8", "log to base 2 of 8"),
        (r"\sin x", "sine x"),
        (r"|x| > 2", "the absolute value of x is greater than 2"),
        (
            r"|x - 2| = 5",
            "the absolute value of x minus 2, end absolute value, equals 5",
        ),
        (
            r"|x|^2",
            "the absolute value of x, end absolute value, squared",
        ),
        (r"|a|b", "the absolute value of a, end absolute value, b"),
        (r"(3 \mid 12)", "(3 divides 12)"),
        (r"\{x \mid x > 0\}", "{x such that x is greater than 0}"),
        (
            r"\left\{x | x \ne 0\right\}",
            "{x such that x is not equal to 0}",
        ),
        (r"P(A \mid B)", "P(A given B)"),
        (r"3 \mid 12", "3 divides 12"),
        (
            r"\binom{n+1}{2} + \binom{n}{k}",
            "the binomial n plus 1 choose 2, end binomial, plus n choose k",
        ),
        (
            r"\begin{vmatrix}1&2\\3&4\end{vmatrix}",
            "the determinant row 1: 1, 2; row 2: 3, 4; end determinant",
        ),
        (
            r"\begin{pmatrix}1&2\\3&4\end{pmatrix}",
            "the matrix row 1: 1, 2; row 2: 3, 4; end matrix",
        ),
        (
            r"\begin{pmatrix}1\\ \sqrt{a+b}\end{pmatrix}",
            "the matrix row 1: 1; row 2: the square root of a plus b, end root; end matrix",
        ),
        (r"\vec{v} + \overline{x}", "vector v plus x bar"),
        (
            r"\overline{x+1} - \overline{AB}",
            "bar over x plus 1, end bar, minus AB bar",
        ),
        (r"x \in \mathbb{R}", "x is in the real numbers"),
    ] {
        assert_eq!(words(text), said, "{text}");
    }
}

#[test]
fn what_is_wrong_has_its_place() {
    let wrong = |text: &str| {
        let wrong = Formula::read(text).unwrap_err();
        (text.get(wrong.at.clone()).unwrap().to_owned(), wrong.fault)
    };
    assert_eq!(
        wrong(r"a + \foo{x}"),
        ("\\foo".into(), Fault::Unknown("\\foo".into()))
    );
    assert_eq!(wrong(r"\frac{a}{b"), ("{".into(), Fault::Open("{".into())));
    assert_eq!(wrong("a}"), ("}".into(), Fault::Alone("}".into())));
    assert_eq!(
        wrong(r"\frac{a}"),
        ("\\frac".into(), Fault::Missing("\\frac".into()))
    );
    assert_eq!(wrong("x^"), ("^".into(), Fault::Missing("^".into())));
    assert_eq!(wrong("x^2^3").1, Fault::Twice('^'));
    assert_eq!(
        wrong(r"\left( x"),
        ("\\left".into(), Fault::Open("\\left".into()))
    );
    assert_eq!(
        wrong(r"x \right)"),
        ("\\right".into(), Fault::Alone("\\right".into()))
    );
    assert_eq!(wrong("a & b"), ("&".into(), Fault::Alone("&".into())));
    assert_eq!(
        wrong(r"\begin{tabular}a\end{tabular}"),
        (
            "\\begin{tabular}".into(),
            Fault::Environment("tabular".into())
        )
    );
    assert_eq!(
        wrong(r"\begin{cases} a").1,
        Fault::Open("\\begin{cases}".into())
    );
    assert_eq!(wrong(&"{".repeat(100)).1, Fault::TooDeep);
    assert_eq!(wrong(&r"\sqrt".repeat(100)).1, Fault::TooDeep);
    assert_eq!(wrong(&"x".repeat(5000)).1, Fault::TooLong);
}

/// The page that documents formulas.
const PAGE: &str = include_str!("../../../docs/course-format.md");

#[test]
fn the_examples_of_the_page_are_shown_as_it_says() {
    let rows = PAGE
        .lines()
        .filter_map(|row| row.strip_prefix("| `$")?.strip_suffix(" |"));
    let mut count = 0;
    for row in rows {
        let (formula, shown) = row.split_once("$` | ").unwrap();
        let (in_line, in_words) = shown.split_once(" | ").unwrap();
        assert_eq!(line(formula), in_line, "{formula}");
        assert_eq!(words(formula), in_words, "{formula}");
        count += 1;
    }
    assert!(count >= 12, "{count}");
}

#[test]
fn the_page_lists_each_command() {
    let (_, listed) = PAGE
        .split_once("These commands of LaTeX are known.")
        .unwrap();
    let (listed, _) = listed.split_once("\n\nSigns of Unicode").unwrap();
    let names: Vec<&str> = (listed.split("`\\").skip(1))
        .filter_map(|rest| rest.split('`').next())
        .filter(|name| name.chars().all(|c| c.is_ascii_alphabetic()))
        .collect();
    for name in signs::names() {
        let is_letters = name.chars().all(|c| c.is_ascii_alphabetic());
        assert!(
            !is_letters || names.contains(&name),
            "the page has no {name}"
        );
    }
    for name in names {
        let known = signs::command(name).is_some() || commands::takes(name).is_some();
        assert!(
            known || matches!(name, "right" | "end"),
            "{name} is not known"
        );
    }
    for name in ["matrix", "Vmatrix", "gather*", "smallmatrix"] {
        assert!(listed.contains(&format!("`{name}`")));
    }
}

proptest! {
    #[test]
    fn whatever_is_written_is_bounded(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "\\frac", "{", "}", "x", "1", "^", "_", "\\sqrt", "[", "]", "\\left(", "\\right)", "&", "\\\\",
                "\\begin{cases}", "\\end{cases}", "\\begin{pmatrix}", "\\end{pmatrix}", "+", "-", "=", " ",
                "\\sum", "\\sin", "\\text{a b}", "\\vec", "|", "'", "\\not", "\\binom", ",", "日",
            ]),
            0..60,
        ),
        width in 1usize..90,
    ) {
        let text = parts.concat();
        if let Ok(formula) = Formula::read(&text) {
            let bound = 40 * (text.len() + 1);
            prop_assert!(!formula.line().contains('\n'));
            prop_assert!(formula.line().len() <= bound);
            prop_assert!(formula.words().len() <= bound);
            for line in formula.stacked(width).iter().flatten() {
                prop_assert!(unicode_width::UnicodeWidthStr::width(line.as_str()) <= width);
            }
        }
    }
}
