//! How long grading an answer in algebra takes: `cargo bench --bench algebra`.
//!
//! Answers as people type them, and the most expensive ones that were found. Each line
//! is the middle and the 90th of 100 times reading, comparing and looking at each form.

#![allow(clippy::disallowed_macros, clippy::disallowed_methods)]

use std::time::Instant;

use kenning::algebra::{Form, Letters, Rules, Work, compare_within, lacks, read};

fn main() {
    let letters = Letters::default();
    let rules = Rules::default();
    let sum = |term: &str, count: usize| vec![term; count].join("+");
    let cases = [
        (
            "a polynomial",
            "5x^2+20xy".to_owned(),
            "5x(x+4y)".to_owned(),
        ),
        (
            "a high power",
            "(x+1)^999".to_owned(),
            "(1+x)^999".to_owned(),
        ),
        ("300 characters", "x".to_owned(), "x+".repeat(149) + "x"),
        ("fractions", sum("1/x", 70), sum("1/y", 70)),
        (
            "trigonometry",
            "sin(2x)".to_owned(),
            "2sin x cos x".to_owned(),
        ),
        ("many sines", sum("sin(x)", 40), sum("sin x", 40)),
        (
            "powers of powers",
            "x^x".to_owned(),
            "x^x".to_owned() + &"+x^(x^x)".repeat(30),
        ),
        ("tangents", sum("tan x", 50), sum("tan x", 50)),
        ("no value", "ln(-1-x^2)".to_owned(), sum("ln(-1-x^2)", 20)),
        ("roots in roots", "√".repeat(30) + "x", "√".repeat(30) + "x"),
        (
            "an equation",
            "y=160/x".to_owned(),
            "0=".to_owned() + &sum("x y", 20),
        ),
        ("twelve values", set("sin"), set("cos")),
        ("two ways", "x/2".to_owned(), sum("1/2x", 40)),
    ];
    for (name, key, given) in cases {
        let key = read(&key, &letters).expect(name).shape;
        let mut times: Vec<f64> = (0..100)
            .map(|_| {
                let start = Instant::now();
                let reading = read(&given, &letters).expect(name);
                let mut work = Work::default();
                let found = compare_within(&key, &reading.shape, &rules, &mut work);
                for other in &reading.others {
                    std::hint::black_box(compare_within(&key, other, &rules, &mut work));
                }
                for (_, form) in Form::ALL {
                    std::hint::black_box(lacks(form, &key, &reading.shape));
                }
                std::hint::black_box(found);
                start.elapsed().as_secs_f64() * 1e6
            })
            .collect();
        times.sort_by(f64::total_cmp);
        println!("{name:>18}: {:8.1} µs, {:8.1} µs", times[50], times[90]);
    }
}

/// Twelve values with letters.
fn set(function: &str) -> String {
    let values: Vec<String> = (1..=12).map(|n| format!("{function}({n}x)")).collect();
    format!("{{{}}}", values.join(", "))
}
